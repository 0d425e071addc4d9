# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Making a network remember
A monkey looks at a screen. Somewhere on it a dot lights up, for a moment. Seconds later the monkey must look at the place where it was. In the front of its brain are cells that fire for *one* place, and they go on firing while there is nothing to be seen (Funahashi, Bruce and Goldman-Rakic, Journal of Neurophysiology 61, 1989). Below is a network of 120 cells that does the same. The white frame is the dot. Everything to the right of it is memory.

**You will be able to** wire a ring of cells in two lines · see why one network burns, and another remembers · read a place out of the spikes of many cells · make a network forget · say how well it remembers.

**You need** distances on a ring, films, and networks (14, 23, 42).

**It takes** 60 minutes, and 20 more for what is marked *further*.

It is what the course was leading to: everything that you have built is in it.
"""

# %% slideshow={"slide_type": "fragment"}
import matplotlib.pyplot as plt
import numpy as np
from course_lib import explore, networks, neurons, pictures, ring_memory, synapses
from course_lib.exercises import check, hint, progress, quiz, solution, yours

run = ring_memory.remember(ring_memory.weights(), cue=180, seed=43)
pictures.bump(run, cue=180)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(Each row is a cell, at its angle; bright is busy. Black dots show the place that all cells together point to. `ring_memory.weights` and `ring_memory.remember` are what you build in this lesson; `cue=` is the angle of the dot, and `seed=` chooses the noise.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Put cells on a ring
Each cell stands for a direction in which the dot can be. Of directions there is a full circle, so the cells sit on a ring: a hundred of them that excite, the RS cells of lesson 32, one every 3.6 degrees. Twenty FS cells inhibit.

Who is connected to whom? Cells whose directions are alike excite one another: that is the whole idea. The weight falls with the distance $d$ between two cells, in the form of a bell,

$$e^{-(d/\sigma)^2}$$

and $\sigma$ says how far it reaches: 14.4 degrees, four cells on each side.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 43.1: Who listens to whom
Write `profile(n, sigma)`: the table, n by n, of exp(-(distance / sigma)²) for n cells spread evenly over 360 degrees, the first at 0. No cell listens to itself: on the diagonal stands 0. `profile(4, 90)` has 0.368 for neighbours (1/e) and 0.018 for cells on opposite sides. The table of distances you have made in exercise 14.6.
"""

# %% slideshow={"slide_type": "fragment"}
ring_distance = yours("14.6")

def profile(n, sigma):
    ...

check("43.1", profile)

# %% slideshow={"slide_type": "fragment"}
profile = yours("43.1")
pictures.heat_map(profile(100, 14.4), bar_title="weight")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A bright band along the diagonal, and two corners: the last cell and the first are neighbours. Each row is the one above, moved by one.

How strong should it be? If each weight has a size of its own, a network of 200 cells gives each cell twice as much as one of 100 does. So one says what a cell receives *in all*, and shares that out among its senders. Weights stand in `weights[from, to]` (41): what a cell receives is a column.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 43.2: Share it out
Write `share(profile, total)`: the same table, with each column made larger or smaller so that it sums to `total`. `share(np.array([[1.0, 3.0], [1.0, 1.0]]), 8)` is `[[4, 6], [4, 2]]`. The table need not be square: it may be the weights from RS to FS cells.
"""

# %% slideshow={"slide_type": "fragment"}
def share(profile, total):
    ...

check("43.2", share)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Set it alight
Before it was that good, this network was coded differently, by somebody who meant well. Every block of the table is a bell of 14.4 degrees, with weights that are not shared out:

| from → to | RS | FS |
|---|---|---|
| RS | e-e: 5 nS | e-i: 10 nS |
| FS | i-e: 0 | i-i: 10 nS |

500 pA go into the first RS cell, 400 into the second, and stay on. First with two cells of each kind, then with a hundred and twenty.
"""

# %% slideshow={"slide_type": "fragment"}
def as_first_coded(n, m):
    bell = networks.ring_weights
    return np.block([
        [bell(n, n, strength=5, sigma=14.4, self_connections=False),
         bell(n, m, strength=10, sigma=14.4, self_connections=True)],
        [np.zeros((m, n)),
         bell(m, m, strength=10, sigma=14.4, self_connections=False)],
    ])

print(as_first_coded(2, 2).round(3))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`networks.ring_weights` is your `profile` for two rings that need not have equally many cells: `strength=` is the weight at distance 0, `sigma=` the reach, `self_connections=` whether a cell may excite itself. [`np.block`](https://numpy.org/doc/stable/reference/generated/numpy.block.html) joins tables into a larger one.)

With two cells of each kind those of one kind sit on opposite sides, so far apart that e-e is nothing. Each RS cell has one FS cell at its own place to talk to, and that is all.
"""

# %% slideshow={"slide_type": "subslide"}
def burn(n, m):
    current = np.zeros(n + m)
    current[:2] = 500, 400
    cells = neurons.population([(neurons.RS, n), (neurons.FS, m)])
    receptors = synapses.receptors(nmda=100)
    weights = as_first_coded(n, m)
    return networks.simulate_izhikevich(cells, weights, current, duration=1000, receptors=receptors)

print(burn(2, 2).counts)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`neurons.population` makes many cells of a few kinds, here n of `neurons.RS` and m of `neurons.FS`; `synapses.receptors` the four receptors of 33, with an NMDA of 100 ms, `nmda=`. `networks.simulate_izhikevich` runs the network for `duration=` ms, with those `receptors=`. `.counts` is how often each cell fired.)

Two driven cells, two that follow. Now the whole ring, driven at the same two cells.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("43.a")

# %% slideshow={"slide_type": "fragment"}
fire = burn(100, 20)
is_rs = np.arange(120) < 100
pictures.raster(fire, excitatory=is_rs)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The fire starts at the bottom. It runs up the ring and, the ring being closed, also down from the top; in less than 100 ms both fronts have met in the middle. Behind them all is burnt: the cells are tired, each held down by its own u (32). Then the grass grows, and it burns again, about three times a second, round and round. No bump, and nothing that could be called a memory: whatever is shown to it, it will do this.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("43.b")

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Hold it together
A memory takes two things that pull against each other. Neighbours keep one another going: else it fades. And someone keeps everybody else silent: else it burns. So the FS cells get a voice that reaches *all* RS cells, and hear all of them. This is how Compte and others built it (Cerebral Cortex 10, 2000). The numbers below are our own: they were tried until it worked, and belong to no paper.

| from → to | RS | FS |
|---|---|---|
| RS | 80 nS, a bell of 14.4° | 70 nS, to all alike |
| FS | 90 nS, to all alike | 2 nS, to all alike |

All of them totals, shared out. Of the receptors NMDA carries the load: a tenth of AMPA, GABA-A in full, no GABA-B. Each cell has noise of its own, 30 pA.
"""

# %% slideshow={"slide_type": "fragment"}
share = yours("43.2")
weights = np.block([
    [share(profile(100, 14.4), 80), share(np.ones((100, 20)), 70)],
    [share(np.ones((20, 100)), 90), share(1 - np.eye(20), 2)],
])
print(np.allclose(weights, ring_memory.weights()))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`1 - np.eye(20)` is 1 everywhere but on the diagonal: [`np.eye`](https://numpy.org/doc/stable/reference/generated/numpy.eye.html) has its ones there.) Your two functions, and the network of the first picture is wired: `ring_memory.weights()` has the same weights. Now the dot. It is a current, largest where the dot is, that is there for 250 ms.
"""

# %% slideshow={"slide_type": "subslide"}
angles = np.arange(100) * 3.6
near = np.exp(-(ring_distance(angles, np.array([180]))[:, 0] / 20) ** 2)
cue = np.append(500 * near, np.zeros(20))
mine = networks.simulate_izhikevich(
    neurons.population([(neurons.RS, 100), (neurons.FS, 20)]), weights,
    lambda t: cue * ((t >= 300) & (t < 550)), duration=3000,
    receptors=synapses.receptors(nmda=150, gains=(0.1, 1, 1, 0)),
    noise=networks.CurrentNoise(sd=30, tau=5), seed=43,
)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(The current may be a function of time: the network asks it what each cell gets at `t`. `gains=` multiplies what arrives at AMPA, NMDA, GABA-A and GABA-B. `noise=` takes a `networks.CurrentNoise`, a current that wanders: `sd=` how far, in pA, `tau=` how long it stays on one side, in ms.)
"""

# %% slideshow={"slide_type": "fragment"}
quiz("43.c")

# %% slideshow={"slide_type": "fragment"}
pictures.bump(mine, cue=180)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Before the cue the cells are silent, under the same noise, with the same weights. Long after it they fire. The difference is nowhere in the network, in no weight and no parameter. It is in what the cells *do*: a memory made of activity alone.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Read it out
What is remembered? A person sees at once that the bump is at 180. A program has a hundred numbers, how often each cell fired, and must make one angle of them.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("43.d")

# %% [markdown] slideshow={"slide_type": "fragment"}
r"""
Angles are not numbers that can be averaged: take arrows. Each cell holds one that points in its direction, as long as the cell is active, $(a \cos\varphi, a \sin\varphi)$. Put all of them end to end: where the last one ends, the population points. This is the **population vector**.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
r"""
### Exercise 43.3: Where do they point?
Write `points_to(activity, angles)`: the angle, in degrees from 0 up to 360, of the sum of all arrows. `points_to(np.array([1, 1]), np.array([350, 20]))` is 5. [`np.deg2rad`](https://numpy.org/doc/stable/reference/generated/numpy.deg2rad.html) and [`np.rad2deg`](https://numpy.org/doc/stable/reference/generated/numpy.rad2deg.html) turn degrees into radians and back; [`np.arctan2`](https://numpy.org/doc/stable/reference/generated/numpy.arctan2.html)`(y, x)` is the angle of the arrow (x, y), in radians from $-\pi$ to $\pi$.
"""

# %% slideshow={"slide_type": "fragment"}
def points_to(activity, angles):
    ...

check("43.3", points_to)

# %% slideshow={"slide_type": "fragment"}
points_to = yours("43.3")
counts = ring_memory.counts(mine, 500)
for k in range(1, 6):
    off = points_to(counts[k], angles) - 180
    print(f"from {500 * k} ms on, within 10 degrees of the cue: {abs(off) < 10}")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`ring_memory.counts` counts each RS cell's spikes in windows, here of 500 ms: a row for each window.)

No single cell knows the place to better than its neighbours' 3.6 degrees, and each fires at moments of its own. All together are off by a degree or two.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it
"""

# %% slideshow={"slide_type": "fragment"}
explore.ring()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
1. Take away one thing after the other. Which ones end in fire, which in silence, and which does it survive?
2. Put everything back. Give the distractor 500 pA, at 220 degrees. Then at 270. What has become of the memory?
3. Reset, and choose *more controls*. Give the FS cells 200 pA for 300 ms; then for 700. Then 50 pA for 1000.
4. Move the cue to 0. Is anything different there?
"""

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. Fire: without inhibition of the RS cells; and where each RS cell excites only the FS cells near it, since FS cells called up in one place are too few. Silence: without excitation among RS cells, without NMDA, and with GABA-B. The noise it can do without.
2. At 220 it is 40 degrees away, and pulls the bump towards itself, by ten degrees or more. At 270 nothing happens.
3. After 300 ms the bump comes back, after 700 it is gone for good. 50 pA do not do it, however long.
4. No: on a ring no place is special. The bump is cut in two by the picture's edge, not by the network.

</details>
"""

# %% slideshow={"slide_type": "subslide"}
quiz("43.e")

# %% slideshow={"slide_type": "fragment"}
for spot in (220, 270):
    distracted = ring_memory.remember(weights, distractor=spot, seed=1)
    off = points_to(ring_memory.counts(distracted, 500)[-1], angles) - 180
    print(f"a spot at {spot}: moved by more than 8 degrees: {off > 8}")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`distractor=` is where the second spot is; it is there from 1500 to 1750 ms.) What is near is mixed in, what is far is kept out. People make the same mistake on the same task.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Make it forget
What was needed must go, or the next dot finds the place taken. So drive the FS cells, from 1500 ms on: they silence everybody. Question 3 above has shown that this works, and that it does not always.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 43.4: Forget it
Set `pulse` to two numbers, a current of at most 300 pA and a duration of at most 800 ms, after which the memory is gone, whatever the noise: the check runs three networks. Look for it in the explorer, with *FS cells (pA)* and *for (ms)*.
"""

# %% slideshow={"slide_type": "fragment"}
pulse = ...

check("43.4", pulse)

# %% slideshow={"slide_type": "fragment"}
too_short = ring_memory.remember(weights, push=300, pushed=400, seed=43)
pictures.bump(too_short, cue=180)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`push=` and `pushed=` are the current into the FS cells, and how long it lasts. Put your own pulse in.) This one is strong, and too short. While it lasts no RS cell fires, and yet the bump comes back. For some hundreds of ms each cell still hears the echo of what its neighbours said before, through NMDA, and if inhibition lets go too soon, that echo lights the bump again. The memory is not in the spikes. It is in the receptors, and you have to wait until they have closed.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Watch it
A table with a row for each moment is a film (23). Each cell is a dot, the brighter the busier.
"""

# %% slideshow={"slide_type": "fragment"}
counts = ring_memory.counts(mine, 100)
turn = np.deg2rad(angles)
fig, ax = plt.subplots(figsize=(3.4, 3.4))
dots = ax.scatter(np.sin(turn), np.cos(turn), c=counts[0], vmin=0, vmax=5, cmap="cividis")
ax.set(aspect="equal")
ax.axis("off")
caption = "A ring of 100 cells: dark, then a cue at 180 degrees, below, and what stays of it."
pictures.animate(fig, lambda k: dots.set_array(counts[k]), len(counts), caption=caption, fps=10)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`ax.scatter` draws a dot for each pair; `c=` gives the numbers that `cmap=` turns into colours, from `vmin=` to `vmax=`, and `set_array` gives it new ones. `aspect="equal"` keeps the ring round, `ax.axis("off")` takes the axes away; [`np.cos`](https://numpy.org/doc/stable/reference/generated/numpy.cos.html) is the cosine.) Ten frames a second, each 100 ms of the network: this is how fast it happens.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Measure how well it remembers (further)
Nothing holds the bump at 180. Every place on the ring is as good as its neighbour, so the noise can push it along, and nothing brings it back: it **drifts**. How far? Run it with several seeds, and measure.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 43.5: How far has it moved?
Write `moved(before, now)`: how far it is from the angle `before` to the angle `now`, the shorter way round, from -180 to 180: positive the way angles grow. `moved(np.array([350, 10]), np.array([10, 350]))` is `[20, -20]`.
"""

# %% slideshow={"slide_type": "fragment"}
def moved(before, now):
    ...

check("43.5", moved)

# %% slideshow={"slide_type": "fragment"}
moved = yours("43.5")
drifts = []
for seed in range(8):
    counts = ring_memory.counts(ring_memory.remember(weights, seed=seed, duration=5000), 500)
    drifts.append(moved(points_to(counts[2], angles), points_to(counts[-1], angles)))
drifts = np.array(drifts)
print("all within 10 degrees:", (abs(drifts) < 10).all())
print("both ways:", (drifts < 0).any() and (drifts > 0).any())

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Eight memories, four seconds each: they have wandered by a few degrees, some one way, some the other. (`duration=` is in ms.) That is a random walk, as in lesson 31's noise: in four times the time it gets twice as far. Asked after ten seconds, people are less exact than after one.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Draw the map (further)
Are 80 and 90 nS a lucky hit? Try all pairs in a grid. `sweep` calls a function for each of them, and shows a bar while it does.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("43.f")

# %% slideshow={"slide_type": "fragment"}
from course_lib.sweep import sweep

kinds = {"silent": 0, "bump": 1, "everywhere": 2}

def end(ee, ie):
    run = ring_memory.remember(ring_memory.weights(ee=ee, ie=ie), dt=0.25, seed=43)
    return kinds[ring_memory.outcome(run)]

grid = {"ee": [20, 50, 80, 110], "ie": [0, 45, 90, 135]}
table = sweep(end, grid).table()
print(table)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`ee=` and `ie=` are the totals; `dt=0.25` makes steps of 0.25 ms, which is enough here. `ring_memory.outcome` says in a word what there is in the last 500 ms. `kinds` is a dictionary: it finds a number by a word. `.table()` puts the results into an array.)

A row for each e-e, from 20 to 110 nS; a column for each i-e, from 0 to 135. 0 is silence, 1 a bump, 2 fire. Without inhibition everything that is excited enough burns; with too little excitation nothing stays. In between is a wide land of memory: nothing has to be tuned to a hair. Sixteen runs take a second or two. Make the grid finer, if you want to wait, and look where it ends: `pictures.heat_map(table)`.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## See the convolution (further)
All rows of e-e are one row, turned. What a cell receives is each sender's spikes times a weight that depends on the distance alone. You have seen that: an echo for each spike, in the form of a kernel, added up (21). Here the kernel runs around a ring, and what leaves at the end comes in at the beginning.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 43.6: All round
Write `around(spikes, row)`: `spikes` says how often each cell fired, `row` what cell 0 gives to each cell; cell k gives the same, turned on by k places. Return what arrives at each cell. `around(np.array([1, 0, 2, 0]), np.array([0, 3, 1, 5]))` is `[2, 13, 1, 11]`. [`np.roll`](https://numpy.org/doc/stable/reference/generated/numpy.roll.html)`(row, k)` turns an array on by k places.
"""

# %% slideshow={"slide_type": "fragment"}
def around(spikes, row):
    ...

check("43.6", around)

# %% slideshow={"slide_type": "fragment"}
ee = weights[:100, :100]
spikes = ring_memory.counts(mine, 100)[5]
dense = spikes @ ee
turned = yours("43.6")(spikes, ee[0])
print("the same as with all 10,000 weights:", np.allclose(dense, turned))
product = np.fft.fft(spikes) * np.fft.fft(ee[0])
print("the same again:", np.allclose(dense, np.fft.ifft(product).real))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`@` multiplies the row of spikes with the table, as in 11: each column's sum. The last two lines are what lesson 21 found: a convolution is a *product*, frequency by frequency. [`np.fft.fft`](https://numpy.org/doc/stable/reference/generated/numpy.fft.fft.html) takes a row apart into waves that fit on the ring, and [`np.fft.ifft`](https://numpy.org/doc/stable/reference/generated/numpy.fft.ifft.html) puts waves together again (`.real` drops imaginary parts, which are rounding). For 100 cells it makes no difference; for 100,000 it is the only way.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Look back on parts 3 and 4
`look_back` asks six questions that mix lessons 30 to 43. What you stumbled over comes first.
"""

# %% slideshow={"slide_type": "fragment"}
from course_lib.exercises import look_back
look_back("4")

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| wire a ring in two lines | distances by broadcasting, shared out by columns | rows for columns; a cell that listens to itself | 51 |
| see why a network burns or remembers | neighbours excite, everybody inhibits | inhibition that nobody hears | 51 |
| read a place out of many cells | add arrows: `np.arctan2(y, x)` | the mean of angles | your own recordings |
| make it forget | silence it for longer than NMDA lasts | a stronger push in place of a longer one | 52 |
| say how well it remembers | drift over seeds, both ways | one run | 52 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
