# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Running many networks, fast
One network is an anecdote. In lesson 42 you turned G by hand, one network at a time. Below are forty-five of them, for nine strengths and five densities, and a colour says how irregular each is. All of them take a second or two where code is compiled, else some seconds.

**You will be able to** find out where the time goes · do less work for the same result · send many runs to many cores, and to other machines · say beforehand how much that can bring · check a network in another program.

**You need** the balanced network (42).

**It takes** 50 minutes, and 5 more for what is marked *further*.

It is what you need for questions of your own.
"""

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import analysis, explore, networks, pictures, scaling, sweep
from course_lib.exercises import check, hint, progress, quiz, solution, yours

grid = {"g": [0, 10, 20, 30, 40, 50, 60, 70, 80], "p": [0.1, 0.2, 0.3, 0.4, 0.5]}
found = sweep.sweep(scaling.irregularity, grid)
table = found.table()
pictures.heat_map(
    table, x=grid["p"], y=grid["g"], x_title="p", y_title="G (mV ms)", bar_title="mean CV"
)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`scaling.irregularity(g, p)` makes a balanced network with these two numbers, runs it, and returns the mean CV. `sweep.sweep` calls it for every pair, and `.table()` puts what it returned into a table: a row for each G, a column for each p.)
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 52.1: How strong must it be?
Write `weakest(table, gs, least)`: for each column of the table the smallest of `gs` at which it is at least `least`. `gs` is one for each row, rising. Where it never is, `np.nan`. `weakest(np.array([[0.1, 0.2], [0.6, 0.3], [0.9, 0.4]]), [0, 10, 20], 0.5)` is `[10, nan]`.
"""

# %% slideshow={"slide_type": "fragment"}
def weakest(table, gs, least):
    ...

check("52.1", weakest)

# %% slideshow={"slide_type": "fragment"}
needed = yours("52.1")(table, grid["g"], 0.55)
print("with more connections it takes more G:", needed[0] < needed[-1])

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Find where the time goes
Before you make anything faster, measure. What one guesses is nearly always wrong. A stopwatch for a piece of code:
"""

# %% slideshow={"slide_type": "fragment"}
from time import perf_counter

def cost(piece, times=20):
    begun = perf_counter()
    for k in range(times):
        piece()
    return (perf_counter() - begun) / times * 1000

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`perf_counter()` gives seconds, from some beginning.) Here are the pieces of one step of lesson 42, for 2000 cells. The last is written by somebody who knows linear algebra: whoever fired is 1, all others are 0, and that row times the table of weights is what arrives.
"""

# %% slideshow={"slide_type": "fragment"}
rng = np.random.default_rng(52)
weights = networks.balanced_weights(2000, 0.1, 40, seed=52)
v, I, h = rng.uniform(-65, 30, 2000), np.zeros(2000), np.zeros(2000)
fired = np.zeros(2000, bool)
fired[[57, 1203]] = True  # so many fire in a step of 0.05 ms

def leak(): return v + 0.05 / 10 * (I - 40 - v)
def fade(): return h * np.exp(-0.05 / 20)
def ask(): return v >= -40
def send(): return h + fired @ weights

# %% slideshow={"slide_type": "fragment"}
quiz("52.a")

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
for piece in (leak, fade, ask, send):
    print(f"{piece.__name__:5} {cost(piece):.4f} ms")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(The numbers are your computer's. `.__name__` is a function's name, and `:5` and `:.4f` say how wide and how exactly a value is printed.) Nothing else is worth a thought, as long as `send` is written like that: four million multiplications for two spikes, nearly all of them with 0.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Do less
The fastest work is that which is not done. Two cells fired, so two rows count: `weights[fired].sum(axis=0)`, as in lesson 42.
"""

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
def send_rows(): return h + weights[fired].sum(axis=0)

print(f"all weights {cost(send):.4f} ms, two rows {cost(send_rows):.4f} ms")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Now to where a table lies in the memory. That is one long row of numbers, and NumPy lays the table into it row after row. What stands side by side in a row is side by side in the memory; what stands one above the other is 2000 numbers apart. A processor fetches neighbours together.

Suppose the weights were kept as [to, from]. Then what cell 57 sends would be a column.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("52.b")

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
turned = weights.T.copy()  # [to, from]

def rows():
    for k in range(0, 2000, 10):
        h + weights[k]

def columns():
    for k in range(0, 2000, 10):
        h + turned[:, k]

print(f"200 rows {cost(rows):.3f} ms, 200 columns {cost(columns):.3f} ms")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`.T` alone only turns the indices round; the `.copy()` really moves the numbers.) And of a row only a tenth is not 0. So keep what is there, and nothing else: three arrays, as on the slip in which somebody notes whom to call.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 52.2: Pack it
Write `packed(weights)`, which returns three arrays: `begins`, `targets` and `values`. Row after row, `targets` holds the columns in which something other than 0 stands, and `values` what stands there. `begins` says where each row begins in these two, and at its end how many there are in all: it is one longer than there are rows. `packed(np.array([[0, 5.0, 0], [0, 0, 0], [2, 0, 3]]))` is `[0, 1, 1, 3]`, `[1, 0, 2]` and `[5, 2, 3]`.
"""

# %% slideshow={"slide_type": "fragment"}
def packed(weights):
    ...

check("52.2", packed)

# %% slideshow={"slide_type": "fragment"}
begins, targets, values = yours("52.2")(weights)
targets, values = np.array(targets), np.array(values)

def send_packed():
    new = h.copy()
    for k in np.flatnonzero(fired):
        part = slice(begins[k], begins[k + 1])
        new[targets[part]] = new[targets[part]] + values[part]
    return new

print("the same arrives:", np.allclose(send_packed(), send()))
print("numbers kept, a share of:", round((len(begins) + 2 * len(values)) / weights.size, 1))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`.size` is how many numbers an array has.) A fifth of the memory. With 50,000 cells of which each knows 200 it is the difference between 20 GB and a few hundred MB. `scipy.sparse` keeps tables in this way, and so does this course behind `sparse=True` (42).
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Compile it
What is left? A line of NumPy is fast once it runs, but each goes over whole arrays, makes a new one, and is called anew in each step. A *compiled* loop does the whole step for one cell, then for the next, without a word to Python. This course writes each inner loop twice: in NumPy, to be read, and once more in a form that `numba` compiles.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("52.c")

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
sparse = networks.balanced_weights(2000, 0.1, 40, seed=52, sparse=True)

def run_numpy(): networks.simulate_lif(sparse, v, duration=200, engine="numpy")
def run_fastest(): networks.simulate_lif(sparse, v, duration=200, engine="auto")

run_fastest()  # the first time compiles, or fetches what was compiled
slow, fast = cost(run_numpy, 1), cost(run_fastest, 3)
print(f"NumPy {slow:.0f} ms, the fastest there is {fast:.0f} ms: {slow / fast:.0f} times")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`engine=` is "numpy", "compiled" or "auto", the faster of those that are there; without `numba` both are the same.) On the machine on which this was written, two seconds of this network took 0.70 s in NumPy, 0.058 s compiled, and 0.053 s in the language C, which is the measure for such things. Written as one writes it at first, it took 2.4 s. (All in `benchmarks/results/models.txt` of the project.) The spikes are the same to the last bit.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Use every core
Your computer has several cores: it can run several programs at once. The forty-five networks know nothing of each other, so they can be shared out. `sweep` takes an *executor*, somebody who runs jobs. Python brings two kinds: *threads*, which live in one Python, and *processes*, each of which is a Python of its own.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("52.d")

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

def alone(): return sweep.sweep(scaling.irregularity, grid)
def in_pool(kind):
    with kind(2) as pool:  # two workers; the pool is closed at the end
        return sweep.sweep(scaling.irregularity, grid, executor=pool)

print(f"alone {cost(alone, 1):.0f} ms")
print(f"two threads {cost(lambda: in_pool(ThreadPoolExecutor), 1):.0f} ms")
print(f"two processes {cost(lambda: in_pool(ProcessPoolExecutor), 1):.0f} ms")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`lambda: ...` is a function without a name; `with` closes the pool, whatever happens. `executor=` is who runs the jobs.) It is the same call, and the same table comes back, to the last bit:
"""

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
shared = in_pool(ProcessPoolExecutor)

# %% slideshow={"slide_type": "fragment"}
print(np.array_equal(shared.table(), table))

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Four things that everybody runs into, once:

- **Workers do not see your cells.** A process imports files. `scaling.irregularity` stands in a file; a function from a cell may be unknown to a worker, and with some systems the cell then never ends.
- **Posting costs.** A job that takes a thousandth of a millisecond is done long before it is sent. Send big jobs: a network, not a number.
- **Who else uses the cores?** `A @ B` of large tables takes all cores by itself. Several workers that do it are in one another's way. (Set `OMP_NUM_THREADS=1` before Python starts.)
- **One folder for all.** Memory is each worker's own, the disk is not. If each saves `result.npy`, the last one wins. Put the numbers into the name.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 52.3: Dice of one's own
Each of n runs should begin at voltages of its own, and the whole must be repeatable. `np.random.default_rng(seed).spawn(n)` makes a list of n generators that have nothing to do with one another. Write `starts(seed, n, cells)`: a table with a row for each run, its voltages drawn by *its* generator with `.uniform(-65, 30, cells)`.
"""

# %% slideshow={"slide_type": "fragment"}
def starts(seed, n, cells):
    ...

check("52.3", starts)

# %% slideshow={"slide_type": "fragment"}
quiz("52.e")

# %% slideshow={"slide_type": "fragment"}
first, second = yours("52.3")(7, 2, 1000)
print("correlation below 0.1:", abs(np.corrcoef(first, second)[0, 1]) < 0.1)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
([`np.corrcoef`](https://numpy.org/doc/stable/reference/generated/numpy.corrcoef.html) is a table of correlations, each with each: 1 is the same shape, and near 0 the one says nothing about the other.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Say beforehand what it brings
Ten friends help you move. But only one has a key, and the way there takes as long as ever.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 52.4: How many times faster?
Of some work a `share`, from 0 to 1, can be divided evenly among `workers`; the rest one of them has to do alone, before or after. Write `speedup(share, workers)`: how many times faster is it than with one worker? `speedup(0.9, 3)` is 2.5.
"""

# %% slideshow={"slide_type": "fragment"}
def speedup(share, workers):
    ...

check("52.4", speedup)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it
1. 95 % can be shared. How many workers make it ten times faster? And what do all 64 bring?
2. Now 100 %. Then let posting a job cost 5 % of doing it. What is left of 64 workers?
3. Which is worth more with 16 workers: twice as many of them, or 98 % in place of 95?
"""

# %% slideshow={"slide_type": "fragment"}
explore.speedup()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. 19 workers. All 64 bring 15.4 times, and 20 is the most that there will ever be.
2. 64 times becomes 15.2: the posting is done by one, however many work.
3. 98 %: from 9.1 to 12.3 times. Twice as many workers bring 12.5. So it is nearly the same, and the first costs nothing but thought.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ask a cluster
A cluster is many computers that take jobs from one *scheduler*. Dask is such a program, in Python, and it runs on your desk as well: a scheduler and two workers, each a process. For a real one only the line with `Client` changes: `Client("tcp://its-address:8786")`. The call of `sweep` stays as it is.
"""

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
if scaling.dask_is_here():
    from distributed import Client
    with Client(n_workers=2, threads_per_worker=1) as client:
        print("watch it at", client.dashboard_link)
        found = sweep.sweep(scaling.irregularity, grid, executor=client.get_executor())
        by_dask = found.table()
else:
    by_dask = scaling.stored_table()

# %% slideshow={"slide_type": "fragment"}
print("nowhere more than 0.2 apart:", abs(by_dask - table).max() < 0.2)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`scaling.dask_is_here()` says how to get Dask where it is missing; then `scaling.stored_table()` stands in for it. `n_workers=` and `threads_per_worker=` say how many workers, and how many threads each has; `.get_executor()` is the scheduler, dressed up as an executor. `.dashboard_link` is a page on which you see the jobs run, where `bokeh` is installed. `:8786` is the door at which a scheduler listens.)

If a worker dies in the middle, by accident or since somebody needed the machine, the scheduler notices and gives its job to another one. Nothing is lost. If *your* end is interrupted, the error holds what is done, in `.finished`, and `sweep.sweep(..., finished=error.finished)` does the rest.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ask another program (further)
A program that agrees with itself proves little. Brian2 is made by other people, in another way: you write down equations, with units, and it writes the loop.

```python
import sys

import brian2 as b2
import numpy as np
from brian2 import ms, mV, second, volt

given = np.load(sys.argv[1])
b2.prefs.codegen.target = "numpy"  # no compiler needed
b2.defaultclock.dt = 0.1 * ms

equations = (
    "dv/dt = (I - 40*mV - v) / (10*ms) : volt (unless refractory) \n"
    "dI/dt = h - I / (2*ms)            : volt                     \n"
    "dh/dt = -h / (20*ms)              : volt/second                "
)
rules = {"threshold": "v >= -40*mV", "reset": "v = -65*mV", "refractory": 2 * ms}
cells = b2.NeuronGroup(len(given["v0"]), equations, method="euler", **rules)
cells.v = given["v0"] * mV
synapses = b2.Synapses(cells, cells, "w : volt/second", on_pre="h_post += w")
synapses.connect(i=given["sender"], j=given["receiver"])
synapses.w = given["weight"] / (2 * 20) * volt / second
spikes = b2.SpikeMonitor(cells)

b2.run(float(given["duration"]) * ms)
np.savez(sys.argv[2], spike_times=spikes.t / ms, spike_cells=spikes.i)
```

It is a file, and runs in a Python of its own, as Brian2 needs another NumPy than this course.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("52.f")

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
few, start = scaling.network()  # 500 cells
times_b, cells_b = scaling.in_brian2(few, start)
run = networks.simulate_lif(few, start, duration=1000, dt=0.1)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`scaling.network` makes weights and start, `scaling.in_brian2` runs the file above and brings back its spikes. Where there is no Brian2 it says how to get it, and brings back stored ones.)
"""

# %% slideshow={"slide_type": "fragment"}
def early(times, cells):
    found = []
    for k in np.flatnonzero(times < 20):
        found.append((round(times[k] * 10), cells[k]))  # when, in steps of 0.1 ms, and who
    return set(found)

ours, theirs = early(run.spike_times, run.spike_cells), early(times_b, cells_b)
print("of 20 ms more than nine in ten agree:", len(ours & theirs) > 0.9 * len(ours))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`set` makes a bag of a list, in which each thing is once, and `&` is what two bags have in common.) And later, on the whole?
"""

# %% slideshow={"slide_type": "fragment"}
print("numbers of spikes, less than 5 % apart:", abs(len(times_b) / len(run.spike_times) - 1) < 0.05)
cv = analysis.irregularities(run.spike_times, run.spike_cells, 500, start=200).mean()
cv_b = analysis.irregularities(times_b, cells_b, 500, start=200).mean()
print("CVs, less than 0.15 apart:", abs(cv - cv_b) < 0.15)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`analysis.irregularities` is your exercise 42.1.) Two programs, written by people who have never met, and the same network.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Where to go from here (further)
- **Bigger networks of simple cells**: NEST, for whole columns of cortex, on a laptop and on the largest computers there are. Its cells and synapses are ready-made.
- **Cells with a shape**: NEURON and Arbor, in which a cell is a tree and the voltage differs along it.
- **Your own equations**: Brian2. What you type is what is in the paper.
- **Graphics cards**: thousands of small cores that all do the same at once. GeNN makes such programs out of models, for Brian2's as well. It is worth it from some ten thousand cells on; below that, posting eats it up.
- **Learning by gradients**: snnTorch, Norse and others, on PyTorch.

And for all of them holds what you have done here: measure first, do less, then more at once, and let another program check it.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| find where the time goes | a stopwatch around each piece | to guess | every program |
| do less | the rows of those who fired, and of them what is not 0 | all weights, for two spikes | your own models |
| use every core | the same call, with an executor | tiny jobs; one seed for all | your own sweeps |
| say what it brings | 1 / (1 - share + share / workers) | to buy more workers | your own plans |
| check it elsewhere | the first spikes, then rates and CVs | spike by spike, to the end | your own papers |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
