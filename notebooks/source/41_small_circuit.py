# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Wiring four cells
Two cells are driven, number 0 with 1250 pA, number 1 with 1200: nearly the same. Each of them excites a helper, and each helper inhibits the *other* one. After a second one has fired thirty times, and the other twice. Four percent more current, and it takes all.

**You will be able to** write a circuit as a table, and read it · say what arrives where when some cells fire · run a network with a loop of your own · predict what a cut changes · design a circuit that does what you want.

**You need** receptors (33), and masks (16).

**It takes** 50 minutes, and 10 more for what is marked *further*.

In lesson 42 there are two thousand cells, in 43 a hundred and twenty. The code stays the same.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import circuits, explore, neurons, pictures, sounds, synapses
from course_lib.exercises import check, hint, progress, quiz, solution, yours

first = circuits.NAMED["as first coded"]
run = circuits.run(circuits.table(first.connections), first.current)
pictures.at_work(circuits.table(first.connections), run, excitatory=circuits.EXCITATORY)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`circuits` has this circuit and others, by name, in `circuits.NAMED`; `circuits.table` and `circuits.run` are what you build now. Its `.connections` and `.current` go into them. Cells 0 and 1 are RS cells, 2 and 3 FS cells (32); `circuits.EXCITATORY` says that the first two excite. The numbers are those of the notebook in which this circuit was first coded.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Read the drawing
A round cell excites, and its lines end in arrows. A square one inhibits, and its lines end in bars. At each line stands its weight: how many nanosiemens one spike opens in the cell at its end (33).

For a computer the same is a **table**: a row for each cell that sends, a column for each that receives, `weights[from, to]`. Where nothing is connected stands 0.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 41.1: Wire it
Write `wire(connections, n)`: `connections` is a list of (from, to, weight), `n` how many cells there are. Return the table, an array. `wire([(0, 2, 5), (2, 1, 10)], 3)` is `[[0, 0, 5], [0, 0, 0], [0, 10, 0]]`. No connection stands in the list twice.
"""

# %% slideshow={"slide_type": "fragment"}
def wire(connections, n):
    ...

check("41.1", wire)

# %% slideshow={"slide_type": "fragment"}
connections = [(0, 2, 5), (1, 3, 5), (2, 1, 10), (3, 0, 10)]
weights = yours("41.1")(connections, 4)
print(weights)

# %% slideshow={"slide_type": "fragment"}
quiz("41.a")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Others write `weights[to, from]`. Neither is wrong; but a table that is read the wrong way round raises no error, since it is square. So whoever makes one says which it is, and whoever gets one asks.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 41.2: Who hears whom
Write `neighbours(weights, k)` and return two things: the numbers of the cells that cell k sends to, and the numbers of those that it hears. `neighbours(np.array([[0, 5, 0], [0, 0, 2], [0, 1, 0]]), 1)` is `[2]` and `[0, 2]`. Lists or arrays, in order.
"""

# %% slideshow={"slide_type": "fragment"}
def neighbours(weights, k):
    ...

check("41.2", neighbours)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Let spikes arrive
In some step some of the cells fire. What arrives at each of the others? Not more than a sum: of each that fired, its row.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 41.3: What arrives
Write `arriving(weights, fired)`: `fired` is a mask, True for each cell that fires in this step. Return what arrives at each cell, in nS. `arriving(np.array([[0, 5, 0], [0, 0, 2], [4, 1, 0]]), np.array([True, False, True]))` is `[4, 6, 0]`.
"""

# %% slideshow={"slide_type": "fragment"}
def arriving(weights, fired):
    ...

check("41.3", arriving)

# %% slideshow={"slide_type": "fragment"}
quiz("41.b")

# %% slideshow={"slide_type": "fragment"}
arriving = yours("41.3")
print(arriving(weights, np.array([True, False, True, False])))

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Run it yourself
All the parts are there. Cells that step and are reset (32); four conductances for each cell, which decay and then jump (33); and now what makes them jump. Here are the cells, and the receptors. NMDA decays within 100 ms in this circuit; in the paper that the receptors come from it is 150 (Izhikevich and Edelman 2008, PNAS 105).
"""

# %% slideshow={"slide_type": "fragment"}
cells = neurons.population([(neurons.RS, 2), (neurons.FS, 2)])
receptors = synapses.receptors(nmda=100)
excites = np.array([True, True, False, False])
current = np.array([1250, 1200, 0, 0])
dt = 0.1
left_of_g = np.exp(-dt / np.array(receptors.tau))[:, None]  # a row for each receptor
print(cells.C, left_of_g.round(4)[:, 0])

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`neurons.population` makes many cells of a few kinds; each of its parameters, such as `cells.C`, is an array with a number for each cell. `synapses.receptors` are the four of lesson 33, with `nmda=` the time that NMDA takes to close; `receptors.tau` are all four times.)
"""

# %% slideshow={"slide_type": "subslide"}
def one_step(v, u, g):
    fired = v >= cells.v_peak
    I = current + receptors.current(v, g)
    dv = (cells.k * (v - cells.v_r) * (v - cells.v_t) - u + I) / cells.C
    du = cells.a * (cells.b * (v - cells.v_r) - u)
    up, down = arriving(weights, fired & excites), arriving(weights, fired & ~excites)
    v, u = np.where(fired, cells.c, v + dt * dv), np.where(fired, u + cells.d, u + dt * du)
    return v, u, g * left_of_g + np.array([up, up, down, down]), fired

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Line by line, it is what you know. Who fires (a mask). What flows in: the current, and g (E - v) of all four receptors together, which is `receptors.current` (33). How v and u would change. What arrives from cells that excite, and from those that inhibit. Then [`np.where`](https://numpy.org/doc/stable/reference/generated/numpy.where.html) takes the reset for those who fired, and the step for the others. The conductances close a little, and jump: AMPA and NMDA by what excites, GABA-A and GABA-B by what inhibits.

Ten thousand such steps are a second.
"""

# %% slideshow={"slide_type": "fragment"}
v, u, g = cells.v_r, np.zeros(4), np.zeros((4, 4))
counts = np.zeros(4, int)
for i in range(10_000):
    v, u, g, fired = one_step(v, u, g)
    counts += fired
print("your loop:  ", counts)
print("circuits.run:", circuits.run(weights, current).counts)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The same spikes. (Adding a mask to whole numbers counts, True as 1. `10_000` is a way to write 10000.) You have written a simulator of networks. From here on `circuits.run` does it, since it is much faster where code is compiled; it does nothing else.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Cut, and predict
Why does cell 0 win? Look at the picture at the top: for a moment both fire. Then cell 2 is a little sooner than cell 3.

The way to find out what a part is for is to take it away. Say first what you expect.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 41.4: Cut one
Write `without(weights, sender, receiver)`: the same table without that one connection. Leave the table that you are given as it is. `without(np.array([[0, 5], [3, 0]]), 0, 1)` is `[[0, 0], [3, 0]]`.
"""

# %% slideshow={"slide_type": "fragment"}
def without(weights, sender, receiver):
    ...

check("41.4", without)

# %% slideshow={"slide_type": "fragment"}
quiz("41.c")

# %% slideshow={"slide_type": "fragment"}
quiz("41.d")

# %% slideshow={"slide_type": "fragment"}
without = yours("41.4")
print("whole   ", circuits.run(weights, current).counts)
for sender, receiver, weight in connections:
    left = without(weights, sender, receiver)
    print(f"no {sender}>{receiver}  ", circuits.run(left, current).counts)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Two of the four cuts turn the circuit over, and two leave it nearly as it was. What a connection is for cannot be seen from its weight. It depends on what the others do.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it
Click on a line, and it is cut; click once more, and it is whole again. By keyboard: go to *connections*, and write a bar, `|`, in place of the arrow. All weights can be changed there, and new connections written. Where there is nothing that compiles, it runs for 250 ms in place of 1000.
"""

# %% slideshow={"slide_type": "fragment"}
explore.circuit()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
1. Under *more controls* choose *in the middle*, and cut 0>2. How long does it take until cell 1 has taken over?
2. Back to *from the start*. *Lateral inhibition*: the currents are 1250 and 1000 pA. Cut 2>1 and 3>0. What did inhibition do to the difference between the two?
3. *Disinhibition*: set the current of cell 0 to 0. What becomes of cell 1?
4. *Taking turns*: who fires when? What happens if both get 800 pA?
"""

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. About 200 ms. Cell 1 had been held down so hard that it takes that long to climb, though cell 2 falls silent nearly at once.
2. Without inhibition 32 and 26 spikes, with it 29 and 11. A difference of a fifth has become one of two thirds: what is a little brighter looks much brighter. Eyes do that at every edge.
3. It falls silent, but for 2 spikes. Cell 3 is driven, and inhibits it all the time; only cell 0, over cell 2, keeps cell 3 quiet.
4. In turns, strictly: 0, 1, 0, 1. Each is tired after its spike (its u is high), and the other one comes in. With 800 pA they fire together, and the turns are gone.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Brake a brake
A circuit need not have an arrow to excite.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("41.e")

# %% slideshow={"slide_type": "fragment"}
freed = circuits.NAMED["disinhibition"]
for drive in (0, 400):
    counts = circuits.run(circuits.table(freed.connections), (drive, 600, 0, 150)).counts
    print(f"cell 0 gets {drive} pA: cell 1 fires {counts[1]} times, cell 3 {counts[3]} times")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Much in a brain is done so: something is held back all the time, and let go at the right moment.

And here is the pair that takes turns, cell 0 on the left, cell 1 on the right.
"""

# %% slideshow={"slide_type": "fragment"}
pair = circuits.NAMED["taking turns"]
turns = circuits.run(circuits.table(pair.connections), pair.current, duration=2000)
left = turns.spike_times[turns.spike_cells == 0]
right = turns.spike_times[turns.spike_cells == 1]
sounds.spikes(left, 2000, right)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`.spike_times` are the times of all spikes, `.spike_cells` says whose each is; a mask takes one cell's. `sounds.spikes` is lesson 22's. With circuits much like it animals walk, swim and breathe: left, right, left, right.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Design one
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 41.5: Let the weaker one win
Set `mine` to a list of the four connections of the first circuit, with weights of your own from 1 to 20 nS, so that cell 1 wins although it gets less current, 1200 pA against 1250: at least 20 spikes of cell 1, at most 5 of cell 0. Nothing may be cut, and nothing added. Try it in the explorer, or here.
"""

# %% slideshow={"slide_type": "fragment"}
mine = ...

check("41.5", mine)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Turn the table round (further)
What if you had read the table the wrong way round, `weights.T`? (`.T` makes rows of columns, 12.)
"""

# %% slideshow={"slide_type": "fragment"}
quiz("41.f")

# %% slideshow={"slide_type": "fragment"}
turned = circuits.run(weights.T, current)
pictures.at_work(weights.T, turned, excitatory=circuits.EXCITATORY)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Nothing complains, and the result looks reasonable. It is another circuit all the same: cell 0 now works with cell 3. Such a mistake is found by a connection that you know: `weights[0, 2]`, is it from 0 to 2?

In this circuit cell 0 reaches cell 1 in two steps, over cell 2. Who reaches whom in two steps, in any circuit?
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 41.6: In two steps
Write `ways(weights)`: in row a and column c stands how many ways lead from a to c in two steps, that is, how many cells b there are to which a sends, and which send to c. `ways(np.array([[0, 5, 0], [0, 0, 2], [0, 0, 0]]))` is `[[0, 0, 1], [0, 0, 0], [0, 0, 0]]`. Can you do it without a loop?
"""

# %% slideshow={"slide_type": "fragment"}
def ways(weights):
    ...

check("41.6", ways)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| write a circuit as a table | `weights[from, to]` | the table turned round: no error tells | 42, 43 |
| say what arrives | `weights[fired].sum(axis=0)` | `axis=1`, columns for senders | 42, 43, 51 |
| run a network | step, reset, decay, jump | conductances that never close | 42 |
| predict a cut | who works for whom, and is it in use? | to judge a connection by its weight | 43 |
| design a circuit | turn one number that you know why | to try all | 43 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
