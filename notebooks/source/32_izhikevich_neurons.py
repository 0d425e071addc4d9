# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Giving a neuron a spike and a memory
The cell of lesson 31 has no spike, only the moment of one, and it forgets everything at each reset. Two more lines of arithmetic cure both. The voltage gets a spike that makes itself, and beside it comes a second number that remembers. With those, the same two equations fire like a pyramidal cell (the common excitatory cell of cortex), like an interneuron (an inhibitory one), in bursts, or not at all: it depends on a handful of numbers.

**You will be able to** write a neuron that makes its own spikes · say what each parameter does · read a phase plane · (further) find a threshold by halving, and put somebody else's number to the test · (further) say what the time step does to a spike.

**You need** Euler's step and masks, as in lesson 31.

**It takes** 50 minutes, and 35 more for what is marked *further*.
You will use these cells in the circuit of lesson 41 and the memory of lesson 43.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import analysis, explore, neurons, pictures
from course_lib.exercises import check, hint, progress, quiz, solution, yours

run = neurons.simulate(neurons.RS, 300, duration=500)
pictures.phase_plane(neurons.RS, 300, run)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Left, the voltage of the cell `neurons.RS`, which shoots up by itself. (That its spikes differ in height is the time step's doing, not the cell's: only their times count.) Right, the same half second drawn another way, as a point that travels. By the end you will read the right picture faster than the left one.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Let the voltage run away
A leak pulls v back, the harder the further it is from rest. A spike is the opposite: beyond some voltage, *more* voltage opens more channels, and these bring more voltage. One line can do both, if its leak grows weaker as v climbs.

Here is the leak that you know from lesson 30, before both sides were multiplied by $R$:

$$C \frac{dv}{dt} = -\frac{1}{R}\,(v - E_L) + I$$

In place of the fixed $1/R$ now stands $k\,(v_t - v)$, which shrinks as v climbs towards $v_t$, is 0 there, and *negative* beyond: the leak has become a push. Rest is called $v_r$ from here on. That makes $-k\,(v_t - v)(v - v_r) + I$, or, with the minus moved into a bracket,

$$C \frac{dv}{dt} = k\,(v - v_r)(v - v_t) + I$$
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
r"""
| letter | what it is | here |
|---|---|---|
| $v_r$ | where the cell rests, $E_L$ until now | -60 mV |
| $v_t$ | where the leak is gone | -50 mV |
| $k$ | what 1 mV more takes away from the leak | 3 nS/mV |
| $C$ | capacitance, as before: the charge that 1 mV takes | 100 pF |

And $\tau_m$ and $R$? They belong to a leak that stays the same, and this one doesn't. At rest it is 3 × 10 = 30 nS (nano-siemens: 1 nS is 1/GOhm, and nS × mV gives pA). So there $R$ is 1/30 GOhm, and $R\,C$ is 3.3 ms. Five mV up the leak is half as strong, 15 nS.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.a")

# %% slideshow={"slide_type": "subslide"}
def pull(v, I):  # all currents together, in pA
    return 3 * (v + 60) * (v + 50) + I

pictures.runaway(pull, [0, 50, 75, 125])

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`pull` without brackets hands over the function itself; the picture calls it at many v.) Each curve is a parabola. Without current it has a **dip** between -60 and -50, which takes v back to rest; beyond -50 v rises with nobody pushing. Current lifts the whole curve. At 75 pA the dip just touches 0, and with more there is nothing left to hold v back: it climbs, faster and faster. That is the upstroke of a spike, and nobody painted it.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 32.1: Fill the dip
Write `dip(k, v_r, v_t)`: the current in pA that just lifts the dip to 0. For the curve above, `dip(3, -60, -50)`, it is 75. The dip is deepest halfway between the two voltages.
"""

# %% slideshow={"slide_type": "fragment"}
def dip(k, v_r, v_t):
    ...

check("32.1", dip)

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Give it a brake
A real cell comes down again, because slower channels open in turn and let current out. All of them together are one more number, u, a current in pA that is taken away:

$$C \frac{dv}{dt} = k\,(v - v_r)(v - v_t) - u + I \qquad\quad \frac{du}{dt} = a\,\big(b\,(v - v_r) - u\big)$$

The second line is an old friend: a leak. u is always on its way to $b\,(v - v_r)$, and takes about $1/a$ milliseconds to get there.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
The cell makes its own way up, but not its way down: v would run off without end. So it is done by hand, as in lesson 31. When `v` has reached `v_peak`, **the next step puts `v` to `c` and adds `d` to `u`**. (In lesson 31 the step that reaches the threshold also resets. Here the peak stays for one step, so that it can be seen.) Here is a *regular spiking* cell, RS for short, the commonest kind in your cortex. Its numbers are used in the whole lesson, so leave them as they are.
"""

# %% slideshow={"slide_type": "fragment"}
C, k = 100, 3  # pF, nS/mV; C and c differ
v_r, v_t, v_peak = -60, -50, 50  # mV
a, b = 0.01, 5  # 1/ms, nS
c, d = -60, 400  # mV, pA
dt = 0.1  # ms

# %% [markdown] slideshow={"slide_type": "subslide"}
r"""
### Exercise 32.2: Move two numbers at once
Write `move(v, u, I)`: one Euler step of `dt` for both equations, without any reset. Return the new `v` and the new `u`. `move(-60, 0, 100)` is `(-59.9, 0.0)`: the current moved v, and u has not noticed yet.

The three may also be arrays, with a value for each cell; arithmetic does not mind. Leave what you are given as it is.
"""

# %% slideshow={"slide_type": "fragment"}
def move(v, u, I):
    ...

check("32.2", move)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Put the reset on top
With the reset the cell is complete. `neurons.step_current` makes its current: 125 pA, switched on at `start=100` ms, as an array with one value for each step of 0.1 ms.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.b")

# %% slideshow={"slide_type": "fragment"}
move = yours("32.2")  # your own, once it is correct; until then the course's

def step(v, u, I):
    if v >= v_peak:  # it is at its peak: this step resets it, and does nothing else
        return c, u + d
    return move(v, u, I)

current = neurons.step_current(125, start=100, duration=1000)

# %% slideshow={"slide_type": "fragment"}
v, u = v_r, 0.0
V, U, spikes = [v], [u], []
for I in current:
    v, u = step(v, u, I)
    if v >= v_peak:
        spikes.append(len(V) * dt)
    V.append(v)
    U.append(u)
print("spikes at", np.round(spikes, 1), "ms")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
The first spike comes 20 ms after the current, the second 278 ms after the first. The reset put `v` back to where it had started, so `v` can't be the reason. `u` is: after a spike there are 400 pA of brake, against 125 pA of current.

`neurons.RS` is said to be this cell. Is it? [`np.allclose`](https://numpy.org/doc/stable/reference/generated/numpy.allclose.html) says whether two arrays are the same up to the last digits; `run.u` is its brake.
"""

# %% slideshow={"slide_type": "fragment"}
run = neurons.simulate(neurons.RS, current)
print("same voltages:", np.allclose(run.v, V))
print("same u:       ", np.allclose(run.u, U))

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 32.3: Reset the ones that fired
For many cells the `if` becomes a mask, as in lesson 31. Write `reset(v, u, v_peak, c, d)` for arrays `v` and `u` with one value per cell: every cell at or above `v_peak` gets `c` as its voltage and `d` more of its `u`; the others stay as they are. Return both arrays, and do not change the arrays you were given: `v.copy()` makes a copy.
"""

# %% slideshow={"slide_type": "fragment"}
def reset(v, u, v_peak, c, d):
    ...

check("32.3", reset)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Three cells at once
Each gets a current of its own, and they run on your `move` and your `reset`. [`np.where(mask, x, y)`](https://numpy.org/doc/stable/reference/generated/numpy.where.html) makes an array that holds x where the mask says yes, and y elsewhere: here, what the reset gives to those at their peak, and the next step to all others. Both are worked out for every cell, and `np.where` keeps the one that applies: who is reset does not move in the same step.
"""

# %% slideshow={"slide_type": "fragment"}
reset = yours("32.3")
pushes = np.array([75.0, 125.0, 300.0])  # pA, from the first step on
v, u, counts = np.full(3, -60.0), np.zeros(3), np.zeros(3)
for i in range(10000):  # 1000 ms
    fired = v >= v_peak
    back_v, back_u = reset(v, u, v_peak, c, d)
    next_v, next_u = move(v, u, pushes)
    v, u = np.where(fired, back_v, next_v), np.where(fired, back_u, next_u)
    counts = counts + fired  # a yes counts as 1

# %% slideshow={"slide_type": "fragment"}
three = neurons.simulate(neurons.RS, [pushes], duration=1000)
print("spikes of each:", counts)
print("same voltages in the end:", np.allclose(three.v[-1], v))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
75 pA just lift the dip to 0, as you found in exercise 32.1, and yet that cell never fires: on the way up its brake wakes. It takes a little more than 84 pA, as *Find the threshold by halving* shows.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Set a sprinter beside a walker
`neurons.FS` is a *fast spiking* cell, as many of cortex's inhibitory cells are. The same two equations, other numbers:

| | C | k | v_r | v_t | v_peak | a | b | c | d |
|---|---|---|---|---|---|---|---|---|---|
| RS | 100 | 3 | -60 | -50 | 50 | 0.01 | 5 | -60 | 400 |
| FS | 20 | 1 | -55 | -40 | 25 | 0.15 | 8 | -55 | 200 |

They are those of Izhikevich and Edelman's model of cortex (2008, *PNAS* 105), as other people's programs give them.

<details><summary>How sure is that?</summary>

We read these numbers in programs that others have published; the paper's own table we have not seen. (One program has 30 for RS's v_peak.) In that model such a cell has dendrites besides. Here it stands alone.
</details>
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.c")

# %% slideshow={"slide_type": "fragment"}
fast = neurons.simulate(neurons.FS, current)
pictures.gallery({"RS": run, "FS": fast}, current)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Two reasons. FS has a fifth of the capacitance, so the same current moves its voltage five times as fast. And its brake lets go in 1 / 0.15, about 7 ms, where that of RS takes 1 / 0.01 = 100 ms.

Look at the *intervals*, too, with more current. [`np.diff`](https://numpy.org/doc/stable/reference/generated/numpy.diff.html) gives them: each spike's time minus that of the spike before.
"""

# %% slideshow={"slide_type": "fragment"}
def gaps(cell, I):  # ms from each spike to the next
    pushed = neurons.simulate(cell, neurons.step_current(I, start=100, duration=1000))
    return np.round(np.diff(pushed.spike_times), 1)

for I in [300, 500]:
    rs, fs = gaps(neurons.RS, I), gaps(neurons.FS, I)
    print(f"{I} pA: RS {rs[0]}, {rs[1]} ... {rs[-1]} ms, FS {fs[0]}, {fs[1]} ... {fs[-1]} ms")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The harder you push, the more the first interval differs from the later ones. This is **adaptation**: the cell shouts when something changes, then lowers its voice. In RS each spike finds some of the brake of those before it: at 500 pA its intervals grow fourfold. Those of FS only double, and it has settled after some 12 ms.

A LIF cell can't do this. It has nothing to remember with.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## See both numbers at once
Everything about this cell is in two numbers, v and u. So draw one against the other. The state is a point in a plane, and as time goes by it travels: a **phase plane**.

Two curves tell where it goes. On one of them v stands still (dv/dt = 0), on the other u does. They are called **nullclines**.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.d")

# %% slideshow={"slide_type": "fragment"}
pictures.phase_plane(neurons.RS, 0)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
- The parabola is where v stands still, the straight line where u does.
- The **arrows** show which way it goes, not how fast. Above the parabola the brake wins: left. Above the straight line u falls, below it u rises.
- Where the two cross, nothing moves. At the dot a small push dies away: **stable**, the cell's rest. At the cross a push grows, one way back to rest, the other way into a spike: a **saddle**. The watershed between the two runs through it, and slants: the less brake, the further left it lies.
- A spike leaves the picture on the right, and comes back on the dotted line, `d` higher up.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.e")

# %% slideshow={"slide_type": "fragment"}
released = neurons.simulate(neurons.RS, 0, v0=-45, duration=500)
pictures.phase_plane(neurons.RS, 0, released)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`v0=` says where v starts.) One spike, without any current: the start made it. From the square the arrows lead right; the reset brings the cell back at about 400 pA, and from up there they all lead home.

Models are often started at v = 0 and u = 0, out of habit. Forget the current, and they fire once and fall silent, as here. That spike says that the program runs, and nothing of the cell. So begin at rest, and then look for `I`.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 32.4: Where nothing moves
Write `nullclines(v, I)` for our RS cell. `v` is an array of voltages; return two arrays: for each voltage the `u` at which v stands still, and the `u` at which u stands still. Set the right side of each equation to zero and solve for `u`.

`nullclines(np.array([-60.0, -50.0]), 100)` is `[100, 100]` and `[0, 50]`. These are the two curves of the picture: who can compute them can ask, at any current, where they cross.
"""

# %% slideshow={"slide_type": "fragment"}
def nullclines(v, I):
    ...

check("32.4", nullclines)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Lift the parabola
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.f")

# %% slideshow={"slide_type": "fragment"}
steady = neurons.simulate(neurons.RS, 125, duration=1000)
pictures.phase_plane(neurons.RS, 125, steady)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Follow the path. From the square, (-60, 0), it runs right, under the parabola: a spike. It is back on the dotted line at about 400, far above the parabola, so it drifts left; there u slowly leaks away, downwards, until the path slips under the parabola's lowest point and away to the right. Once around is one interval. Lifted so far, the parabola no longer meets the line, and there is no place to stay.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it
Predict before you move, every time. The last slider, **show until**, winds time back: watch the diamond on both sides.

1. Go down from 300 to 110 pA, then on in small steps, until a dot and a cross appear. What does the cell do, now that it has a place to stay? And at 80 pA?
2. At 60 pA it is silent. Make `b` negative, -5 (under **more controls**): now u doesn't resist, it *helps*. What happens?
3. Reset. Move `c` to -46, and lower `d` to 100 (both under **more controls**). Wind **show until** back, and bring it up in small steps. How many spikes come together, once it has settled? Why does it stop after the last one?
4. Choose FS, 125 pA. There is a filled dot, and yet it fires for ever. How can that be? Now 120 pA.
"""

# %% slideshow={"slide_type": "fragment"}
explore.izhikevich()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. At 100 pA there is a stable point, at -55.0 mV, and a saddle. It fires once, and rests: u was still at 0 when the current came, and the first rush went past the dot. At 80 pA it comes to rest without a spike.
2. It fires, at 257.0 ms: the curves no longer meet. With b below 0, a v above rest pulls u below 0, and less than nothing taken away is a push.
3. Four. The reset puts it at -46 mV, where the parabola is at 468 pA. As long as u is below that, it goes right once more, and each spike adds 100. The fourth takes u to 534 pA: now it is above, goes left, and has to wait until u has leaked away.
4. It runs round the dot, again and again: the reset throws it past the place where it could stay. That is 18 spikes in 500 ms. At 120 pA the second round falls in: 1 spike.
</details>
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
| parameter | what it does | turn it up, and |
|---|---|---|
| C | how slowly v follows the currents | everything takes longer |
| k | how steep the parabola is | the dip gets deeper, the spike sharper |
| v_r, v_t | where v rests; past v_t the leak pushes | |
| a | how quickly u follows v | the brake lets go sooner |
| b | whether u resists v (above 0; if a is large as well, v swings about its rest) or amplifies it (below 0) | it takes more current to fire |
| c | where a spike leaves v | too far right to be caught by the brake: bursts |
| d | how much brake a spike adds | longer pauses |
"""

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Meet the family (further)
In 2003 Izhikevich showed how far these equations go (*IEEE Transactions on Neural Networks* 14). He fixed the parabola once and for all, and let u head for $b\,v$ in place of $b\,(v - v_r)$, so that

$$\frac{dv}{dt} = 0.04 v^2 + 5 v + 140 - u + I \qquad\quad \frac{du}{dt} = a\,(b\,v - u)$$

with a spike at 30 mV, and moved only a, b, c and d. (So u is not 0 at rest, and where the cell rests depends on b.)
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.g")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
The dictionary `neurons.FIRING_PATTERNS` holds seven of his cells. Five are pushed, TC is held down and let go (a current with a `stop=`), and RZ gets a push forty times weaker. `dt=` gives them steps of 0.02 ms.
"""

# %% slideshow={"slide_type": "fragment"}
push = neurons.step_current(10, start=20, duration=300, dt=0.02)
hold = neurons.step_current(-10, start=0, stop=100, duration=300, dt=0.02)

runs, currents = {}, {}
for name in neurons.FIRING_PATTERNS:
    currents[name] = push
currents["TC"], currents["RZ"] = hold, push / 40
for name in neurons.FIRING_PATTERNS:
    runs[name] = neurons.simulate(neurons.FIRING_PATTERNS[name], currents[name], dt=0.02)

# %% slideshow={"slide_type": "fragment"}
pictures.gallery(runs, currents, columns=3)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
| cell | a | b | c | d | what to look for |
|---|---|---|---|---|---|
| RS, regular spiking | 0.02 | 0.2 | -65 | 8 | single spikes, the first interval shorter |
| IB, intrinsically bursting | 0.02 | 0.2 | -55 | 4 | a burst first, then single spikes |
| CH, chattering | 0.02 | 0.2 | -50 | 2 | burst after burst |
| FS, fast spiking | 0.1 | 0.2 | -65 | 2 | the brake lets go five times sooner |
| LTS, low threshold | 0.02 | 0.25 | -65 | 2 | begins fast, and tires |
| TC, thalamus | 0.02 | 0.25 | -65 | 0.05 | held down until 100 ms, it fires *when let go* |
| RZ, resonator | 0.1 | 0.26 | -65 | 2 | a weak push is enough; what else it can do comes next |
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Read the patterns off this picture, and **never the rates**. These currents have no unit, and the cells were made to be fast rather than exact. By the scheme they were published with, steps of 1 ms with v moved in two half steps, the FS cell fires 63 times in a second at I = 10. With Euler's steps of 0.01 ms it fires 136 times.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### What a resonator does
Push RZ for 2 ms, too weakly for a spike, and let go. It does not creep back to rest, as a leaky bag does. It overshoots and swings, once in 41 ms, like a bell that was struck.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.h")

# %% slideshow={"slide_type": "fragment"}
one = neurons.step_current(1.25, start=20, stop=22, duration=200, dt=0.02)
runs, currents = {}, {"one push": one}
for gap in [20, 40]:
    second = neurons.step_current(1.25, start=20 + gap, stop=22 + gap, duration=200, dt=0.02)
    currents[f"two pushes, {gap} ms apart"] = one + second
for name in currents:
    runs[name] = neurons.simulate(neurons.FIRING_PATTERNS["RZ"], currents[name], dt=0.02)
pictures.gallery(runs, currents, v_range=(-72, -54))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
After 20 ms the second push meets a voltage on its way down, and is lost. After 40 ms it meets one on its way up again, and the two together make a spike (it leaves the picture; its peak is at 30 mV). Same pushes, same cell: what decides is *when*. That takes a brake that swings with v, as b above 0 and a large a make it.

From here on we are back with RS and FS, in pA.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Find the threshold by halving (further)
How much current does it take? There is no formula for it, but we can try. Try every hundredth of a pA from 0 to 500? That would be 50,000 runs. Better: try the middle. If the cell fires, the threshold is below; if not, above. Either way half of the currents are out.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.i")

# %% slideshow={"slide_type": "fragment"}
print(f"after 15 runs known to {500 / 2**15:.4f} pA, after 16 to {500 / 2**16:.4f}")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
One run of our RS cell, with a current that stays on for one second, says yes or no:
"""

# %% slideshow={"slide_type": "fragment"}
def fires_at_all(I):
    return len(neurons.simulate(neurons.RS, I, duration=1000).spike_times) > 0

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 32.5: Halve until you know
Write `bisect(fires, low, high)`. `fires` is a function: `fires(I)` is True if the cell fires at a current of I. The cell is silent at `low` and fires at `high`. Return the threshold, to 0.01 pA.

A `while` loop fits: `while high - low > 0.01:` does what stands in it again and again, for as long as that is so. In each round work the middle out anew; that of 40 and 90 is 65, half of both together. Try yours on our RS cell: `bisect(fires_at_all, 0, 500)`.
"""

# %% slideshow={"slide_type": "fragment"}
def bisect(fires, low, high):
    ...

check("32.5", bisect)

# %% slideshow={"slide_type": "fragment"}
bisect = yours("32.5")
print(f"RS fires from {bisect(fires_at_all, 0, 500):.2f} pA on")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Ask which threshold
"The threshold of this cell" sounds like one number. Let us ask in four ways.

- **brake held at 0**: u never wakes. The parabola alone decides, and your `dip` knows it.
- **one spike**: the current steps from 0 to its value. Does the cell fire at all?
- **keeps firing**: is it still firing in the last third of a second?
- **slow ramp**: the current creeps up by 0.02 pA per ms. Where is it when the first spike comes?

A cell knows its own numbers, as `cell.k`, `cell.v_r` or `cell.v_t`. `analysis.rheobase` narrows down as you did, trying fifteen currents in one run.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.j")

# %% slideshow={"slide_type": "fragment"}
dip, cells = yours("32.1"), {"RS": neurons.RS, "FS": neurons.FS}
ramp = 0.002 * np.arange(100000)  # pA, 0.002 more with every step; 10 s
for name in cells:
    cell = cells[name]
    print(name)
    print(f"  brake held at 0: {dip(cell.k, cell.v_r, cell.v_t):.2f} pA")
    print(f"  one spike:       {analysis.rheobase(cell, 'one spike'):.2f} pA")
    print(f"  keeps firing:    {analysis.rheobase(cell, 'keeps firing'):.2f} pA")
    print(f"  slow ramp:       {0.02 * neurons.simulate(cell, ramp).spike_times[0]:.2f} pA")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
It is all about the brake. Without it, the dip of exercise 32.1: 75 and 56.25 pA. A step surprises a brake that sleeps at u = 0 and wakes on the way up: a little more for RS, much more for FS, whose brake is quick. To go on firing, the cell must get up again after its reset, and now the brake is awake. And on a slow ramp the brake is awake all the way, and rises with v: that takes the most.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Put a number to the test (further)
Look for "the FS cell of Izhikevich" in other people's programs, and you meet the figure **73 pA**: the weakest current at which they show it firing. Asked in four ways, *our* FS cell answered 56, 98, 122 and 132 pA. None is near 73.

Where does it come from? There is another FS cell, in Izhikevich's book of 2007 (*Dynamical Systems in Neuroscience*, as those programs give it). Its v follows the same equation with the same C, k, v_r and v_t. But its brake does not head for a straight line. It heads for

$$U(v) = 0 \;\text{ below } -55 \text{ mV}, \qquad U(v) = 0.025\,(v + 55)^3 \;\text{ above}$$

with a = 0.2, c = -45 and no d. In Python, `max(x, 0)` is the larger of the two, so below -55 mV it is 0.
"""

# %% slideshow={"slide_type": "fragment"}
def brake_2007(v):  # where u is heading
    return 0.025 * max(v + 55, 0) ** 3

for v in [-60, -50, -45, -40, -30, 0]:
    print(f"at {v} mV: {brake_2007(v):.1f} pA, and ours {8 * (v + 55)} pA")

# %% slideshow={"slide_type": "subslide"}
quiz("32.k")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Here is a step of that cell, and the whole run, and beside it ours; each counts its *late* spikes, those of the last third of a second. Of a mask, `.sum()` counts the yes.
"""

# %% slideshow={"slide_type": "fragment"}
def step_2007(v, u, I):
    new_v = v + dt * ((v + 55) * (v + 40) - u + I) / 20
    return new_v, u + dt * 0.2 * (brake_2007(v) - u)

# %% slideshow={"slide_type": "fragment"}
def late_spikes_2007(I):
    v, u, late = -55.0, 0.0, 0
    for i in range(10000):  # 1000 ms
        if v >= 25:
            v = -45.0
        else:
            v, u = step_2007(v, u, I)
        if v >= 25 and i > 6667:
            late = late + 1
    return late

# %% slideshow={"slide_type": "fragment"}
def late_spikes(I):
    times = neurons.simulate(neurons.FS, I, duration=1000).spike_times
    return (times > 667).sum()

for I in [70, 72, 73, 75, 115, 125]:
    print(f"{I} pA: our FS cell {late_spikes(I)} spikes, that of 2007 {late_spikes_2007(I)}")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
So 73 pA is true, of another cell. Same name, same author, same parabola, another brake: off at rest, weak near the threshold, and slammed on in a spike. At 73 pA ours is silent for ever.

Nobody lied, and copying the number would still have broken your network. A number belongs to its model. Before you use one, run it.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 32.6: The claim, to a tenth
At what current exactly does the cell of 2007 begin to *keep firing*, that is, to have late spikes? Use `late_spikes_2007` and your `bisect` of exercise 32.5, between 0 and 500 pA, and give the threshold to 0.1 pA: `answer = ...`
"""

# %% slideshow={"slide_type": "fragment"}
bisect = yours("32.5")
answer = ...

check("32.6", answer)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ask what the step does to a spike (further)
For a LIF cell, half the step was half the error. This cell's voltage runs away on purpose, and that is hard on Euler's straight steps.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.l")

# %% slideshow={"slide_type": "fragment"}
steps, peaks, counts = [0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001], [], []
for dt_tried in steps:
    on = neurons.step_current(125, start=100, duration=1000, dt=dt_tried)
    slow = neurons.simulate(neurons.RS, on, dt=dt_tried)
    peaks.append(slow.v.max())
    counts.append(len(slow.spike_times))
print("spikes at each step:", counts)
pictures.over_steps(steps, peaks, value_title="highest v (mV)", level=("v_peak", 50))

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
(`.max()` is the largest of an array.) Near its peak v climbs by over 30 mV in a tenth of a millisecond. The last step begins below 50 and ends wherever it ends; how far above is luck, and so 0.2 ms can look better than 0.1. Never read anything into the height of such a spike. What counts is the *spikes*: four, at every step. Their times move only a little, the last from 969.7 ms at 0.1 ms to 967.8 ms at 0.001 ms.

Does that go for a fast cell, too?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.m")

# %% slideshow={"slide_type": "fragment"}
counts = []
for dt_tried in steps:
    on = neurons.step_current(500, start=100, duration=1000, dt=dt_tried)
    counts.append(len(neurons.simulate(neurons.FS, on, dt=dt_tried).spike_times))
pictures.over_steps(steps, counts, value_title="spikes of FS in 900 ms")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
At 0.1 ms ten spikes of 178 are missing. Each interval is 900/168 - 900/178, or 0.3 ms, too long: three steps. One is spent on the reset, part of one on waiting for the end of a step, and the rest is Euler's, whose straight steps lag behind a curve that bends upwards. RS pays half a millisecond, but only once in 286 ms.

So 0.1 ms, the step of this course's networks, is fine for cells that fire now and then, and 6 % slow for a cell at full speed. You know now what it costs, and how to ask.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| write a neuron that makes its own spikes | a parabola for v, a leak for u; both steps from the old state; reset v, add d to u | the new v used for u; `u = d` in place of `u + d` | 41 |
| say what each parameter does | C and a set the pace, b and d the brake, c where it comes back | looking for a fixed τ and R | 43 |
| read a phase plane | left above the parabola, right below; crossings are where it may stay | taking u for time; every crossing for rest | 33 |
| (further) find a threshold by halving, test a number | keep the half that holds the answer; say which threshold; run the claim | one threshold for all questions; a number without its model | 43 |
| (further) say what the time step does to a spike | the peak is luck; each spike comes a few steps late | trusting a height; never halving dt | 52 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
