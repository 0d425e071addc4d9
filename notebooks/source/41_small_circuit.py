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
Two cells are driven, number 0 with 1250 pA, number 1 with 1200: nearly the same. Each of them excites a helper, and each helper inhibits the *other* one. After a second one has fired thirty times, the other twice. Four percent more current, and the winner takes all.

**You will be able to** write a circuit as a table, and read it · say what arrives where when some cells fire · run a network with a loop of your own · predict what a cut changes · design a circuit that does what you want.

**You need** receptors (33), and masks (16).

**It takes** 50 minutes, and 10 more for what is marked *further*.

In lesson 42 there are two thousand cells, in 43 a hundred and twenty. The table stays a table, and one line still says what arrives where.
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
(`circuits.NAMED` holds this circuit and others by name, each with its `.connections` and its `.current`. What `circuits.table` and `circuits.run` do with them you are about to build yourself. Cells 0 and 1 are RS cells, 2 and 3 FS cells (32); `circuits.EXCITATORY` says that the first two excite. The numbers are those of the notebook in which this circuit was first coded.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Read the drawing
A round cell excites, and its lines end in arrows. A square one inhibits, and its lines end in bars. The number on a line is its weight: how many nanosiemens one spike opens in the cell at its end (33).

For a computer, the same circuit is a **table**: a row for each cell that sends, a column for each that receives, `weights[from, to]`. Where there is no connection there is a 0.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 41.1: Wire it
Write `wire(connections, n)`: `connections` is a list of (from, to, weight), and `n` is the number of cells. Return the table, an array. `wire([(0, 2, 5), (2, 1, 10)], 3)` is `[[0, 0, 5], [0, 0, 0], [0, 10, 0]]`. No connection is listed twice.
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
Others write `weights[to, from]`. Neither is wrong; but a table read the wrong way round raises no error, since it is square. So when you make one, say which way round it is, and when you are given one, ask.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 41.2: Who hears whom
Write `neighbours(weights, k)` and return two things: the numbers of the cells that cell k sends to, and the numbers of those that it hears from. `neighbours(np.array([[0, 5, 0], [0, 0, 2], [0, 1, 0]]), 1)` is `[2]` and `[0, 2]`. Two lists or two arrays, the smallest number first.
"""

# %% slideshow={"slide_type": "fragment"}
def neighbours(weights, k):
    ...

check("41.2", neighbours)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Let spikes arrive
In this step, some of the cells fire. What arrives at each cell? Just a sum, to which each cell that fired adds its row.
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
You have all the parts: cells that step and are reset (32); four conductances for each cell, which decay, and jump (33); and now what makes them jump. Here are the cells and the receptors. NMDA has a time constant of 100 ms in this circuit; in the paper that the receptors come from it is 150 (Izhikevich and Edelman 2008, PNAS 105).
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
(`neurons.population` makes many cells of a few kinds; each of its parameters, such as `cells.C`, is an array with a number for each cell. `synapses.receptors` are the four of lesson 33, with `nmda=` the time constant of NMDA; `receptors.tau` holds all four.)
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
Line by line, you know it all. Who fires (a mask). What flows in: the current, and g (E - v) of all four receptors together, which is `receptors.current` (33). How v and u would change. What arrives from cells that excite, and what from cells that inhibit. Then [`np.where`](https://numpy.org/doc/stable/reference/generated/numpy.where.html) takes the reset for those who fired, and the step for the others. The conductances close a little, and jump: AMPA and NMDA by what excites, GABA-A and GABA-B by what inhibits.

Ten thousand such steps make a second.
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
The same spikes. (Adding a mask to whole numbers counts: True is 1. `10_000` is another way to write 10000.) You have written a simulator of networks. From here on `circuits.run` takes over. It does the same, and is much faster where code is compiled.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Cut, and predict
Why does cell 0 win? Look at the picture at the top. At first all four fire, so both RS cells are held down. Then cell 0, with a little more current, climbs out first: after 56 ms it fires, and its helper answers. Cell 1 was nearly there. Now it is pushed down again, and never gets back.

To find out what a part is for, take it away. But first say what you expect.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 41.4: Cut one
Write `without(weights, sender, receiver)`: the same table without that one connection. Leave the table that you were given as it is. `without(np.array([[0, 5], [3, 0]]), 0, 1)` is `[[0, 0], [3, 0]]`.
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
Two of the four cuts make the other cell win; two change hardly anything. You cannot tell from its weight what a connection is for. It depends on what the others do.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it
Click on a line, and it is cut; click again, and it is whole. By keyboard: go to *connections*, and write a bar, `|`, in place of the `>`. There you can also change any weight, and add connections. Where code cannot be compiled, each run is 250 ms long, not 1000.
"""

# %% slideshow={"slide_type": "fragment"}
explore.circuit()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
1. Under *more controls* choose *in the middle*, and cut 0>2. How long does cell 1 need to take over?
2. Back to *from the start*. *Lateral inhibition*: the currents are 1250 and 1000 pA. Cut 2>1 and 3>0. What had inhibition done to the difference between the two?
3. *Disinhibition*: set the current of cell 0 to 0. What becomes of cell 1?
4. *Taking turns*: now each helper also inhibits its own cell. Who fires when? Cut 2>0 and 3>1: what were they for? Make both whole again, and give both cells 450 pA; then one of them 460.
"""

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. About 200 ms. Cell 2 falls silent almost at once, but cell 1 had been held down so hard that it takes that long to climb.
2. Without inhibition 32 and 26 spikes, with it 29 and 11. A difference of a fifth has become one of two thirds. Eyes do that at every edge: what is a little brighter looks much brighter (Hartline, Wagner and Ratliff 1956, J. Gen. Physiol. 39).
3. It falls silent, but for 2 spikes. Cell 3 is driven, and inhibits it all the time; only cell 0, by way of cell 2, keeps cell 3 quiet.
4. After a first spike together, strictly in turns: 0, 1, 0, 1. Whoever has fired holds itself down for longer than the other. Without 2>0 and 3>1 cell 0 takes all, 12 spikes to 1. With 450 pA each they fire together: nothing tells them apart, and a computer can make two cells exactly alike. Nature can't, and 10 pA are enough: half a second later they take turns again.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Brake a brake
Can a cell make another one fire if there is no arrow on the way?
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
Brains do much this way: something is held back all the time, and let go at the right moment.

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
(`.spike_times` holds the times of all spikes, `.spike_cells` whose they are; a mask takes those of one cell. `sounds.spikes` is from lesson 22.)

Left, right, left, right: that two groups of cells which inhibit each other make the rhythm of walking is an old idea (Brown 1911, Proc. R. Soc. B 84).
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Design one
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 41.5: Let the weaker one win
Cell 1 gets less current, 1200 pA against 1250. Choose weights with which it wins all the same: in one second at least 20 spikes of cell 1, and at most 5 of cell 0. Set `mine` to a list like `connections`, with the same four connections, none cut and none added, and weights of your own from 1 to 20 nS. Try them in the explorer, or here.
"""

# %% slideshow={"slide_type": "fragment"}
mine = ...

check("41.5", mine)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Turn the table round (further)
What if you had read the table the wrong way round, `weights.T`? (`.T` turns columns into rows, 12.)
"""

# %% slideshow={"slide_type": "fragment"}
quiz("41.f")

# %% slideshow={"slide_type": "fragment"}
turned = circuits.run(weights.T, current)
pictures.at_work(weights.T, turned, excitatory=circuits.EXCITATORY)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Nothing complains, and the result looks reasonable. And yet it is another circuit: cell 3 now works for cell 0. To find such a mistake, look up a connection that you know: is `weights[0, 2]` the one from 0 to 2? (For a table that is `[to, from]`, what arrives is `weights @ fired`.)

In the first circuit cell 0 reaches cell 1 in two steps, by way of cell 2. Who reaches whom in two steps, in any circuit?
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 41.6: In two steps
Write `ways(weights)` and return a table of the same shape: in row a and column c, the number of ways from a to c in two steps. That is the number of cells b such that a sends to b, and b sends to c. `ways(np.array([[0, 5, 0], [0, 0, 2], [0, 0, 0]]))` is `[[0, 0, 1], [0, 0, 0], [0, 0, 0]]`. Can you do it without a loop?
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
| predict a cut | who works for whom, and who is in use? | judging a connection by its weight | 43 |
| design a circuit | change one number, and know why | trying them all | 43 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
