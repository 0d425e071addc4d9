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
The cell of lesson 31 has no spike, only the moment of one, and it forgets everything at each reset. Two more lines of arithmetic mend both. The voltage gets a spike that makes itself, and beside it comes a second number that remembers. With those two, the same two equations fire like a pyramidal cell (the common excitatory cell of cortex), like an interneuron (an inhibitory one), in bursts, or not at all: it depends on a handful of numbers.

**You will be able to** write a neuron that makes its own spikes · read a phase plane · say what each parameter does · find a threshold by halving, and put somebody else's number to the test · say what the time step does to a spike. **You need** Euler's step and masks, as in lesson 31. **It takes** 60 minutes.
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
Left, a voltage that shoots up by itself. Right, the same half second drawn another way, as a point that travels. By the end you will read the right picture faster than the left one.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Let the voltage run away
A leak pulls harder the further you are from rest. A spike is the opposite: beyond some voltage, *more* voltage opens more channels, and these bring more voltage. One parabola does both jobs:

$$C \frac{dv}{dt} = k\,(v - v_r)(v - v_t) + I$$

$v_r$ is where the cell rests, $v_t$ a voltage somewhat above. The right side is a current in pA; over the capacitance $C$ in pF it is a speed in mV per ms.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.a")

# %% slideshow={"slide_type": "subslide"}
voltages = np.linspace(-66, -44, 89)
figure = pictures.new_figure(x_title="v (mV)", y_title="current that moves v (pA)")
lowest = []
for number, I in enumerate([0, 50, 75, 125]):
    pull = 3 * (voltages + 60) * (voltages + 50) + I  # k = 3, v_r = -60, v_t = -50
    figure.add_trace(pictures.line(voltages, pull, f"{I} pA", number))
    lowest.append(f"{pull.min():g} pA with {I}")
figure.add_hline(0, line_color="grey", line_width=1)
pictures.show(figure, "The lowest point of each curve, at -55 mV: " + ", ".join(lowest) + ".")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Where a curve is above 0, v rises; below 0, it falls. Without current there is a **dip** between -60 and -50, which takes v back to rest. Current lifts the whole curve. At 75 pA the dip just touches 0, and with more there is nothing left to hold v back: it climbs, faster and faster. That is the upstroke of a spike, and nobody painted it.
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
Only the way down is still missing, and it is done by hand. When `v` has reached `v_peak`, **the next step puts `v` to `c` and adds `d` to `u`**. Here is a *regular spiking* cell, RS for short, as most of your cortex has them. Its numbers are used in the whole lesson, so leave them as they are.
"""

# %% slideshow={"slide_type": "fragment"}
C, k = 100, 3  # pF, nS/mV
v_r, v_t, v_peak = -60, -50, 50  # mV
a, b = 0.01, 5  # 1/ms, nS
c, d = -60, 400  # mV, pA
dt = 0.1  # ms

# %% [markdown] slideshow={"slide_type": "subslide"}
r"""
### Exercise 32.2: Move two numbers at once
Write `move(v, u, I)` for one cell: one Euler step of `dt` for both equations, without any reset. Return the new `v` and the new `u`. `move(-60, 0, 100)` is `(-59.9, 0.0)`: the current moved v, and u has not noticed yet.
"""

# %% slideshow={"slide_type": "fragment"}
def move(v, u, I):
    ...

check("32.2", move)

# %% slideshow={"slide_type": "subslide"}
quiz("32.b")

# %% slideshow={"slide_type": "fragment"}
move = yours("32.2")  # your own, once it is correct; until then the course's

def step(v, u, I):
    if v >= v_peak:  # it is at its peak: this step resets it, and does nothing else
        return c, u + d
    return move(v, u, I)

# %% slideshow={"slide_type": "fragment"}
V, U, spikes = [v_r], [0.0], []
for i in range(10_000):  # 1000 ms
    I = 125.0 if i >= 1000 else 0.0  # on at 100 ms
    v, u = step(V[i], U[i], I)
    V.append(v)
    U.append(u)
    if v >= v_peak:
        spikes.append((i + 1) * dt)
print(f"{len(spikes)} spikes at", ", ".join(f"{time:.1f}" for time in spikes), "ms")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
The first spike comes after 20 ms, the second 278 ms later. The reset put `v` back to where it had started, so `v` can't be the reason. `u` is: after a spike there are 400 pA of brake, against 125 pA of current.

The library has this cell as `neurons.RS`. Is it the same cell?
"""

# %% slideshow={"slide_type": "fragment"}
current = neurons.step_current(125, start=100, duration=1000)
run = neurons.simulate(neurons.RS, current)
print("same voltages:", np.allclose(run.v, V))  # up to the last digits
print("same u:       ", np.allclose(run.u, U))
print("same spikes:  ", np.array_equal(run.spike_times, spikes))

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 32.3: Reset the ones that fired
For many cells the `if` becomes a mask, as in lesson 31. Write `reset(v, u, v_peak, c, d)` for arrays `v` and `u` with one value per cell: every cell at or above `v_peak` gets `c` as its voltage and `d` more of its `u`; the others stay as they are. Return both arrays, and do not change the arrays you were given.
"""

# %% slideshow={"slide_type": "fragment"}
def reset(v, u, v_peak, c, d):
    ...

check("32.3", reset)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Three cells at once, then, each with a current of its own. Every step is taken for all three; those at their peak get your reset in its place.
"""

# %% slideshow={"slide_type": "fragment"}
reset = yours("32.3")
pushes = np.array([75.0, 125.0, 300.0])  # pA, from the first step on
v, u, counts = np.full(3, -60.0), np.zeros(3), np.zeros(3)
for i in range(10_000):  # 1000 ms
    fired = v >= v_peak
    back_v, back_u = reset(v, u, v_peak, c, d)
    next_v = v + dt * (k * (v - v_r) * (v - v_t) - u + pushes) / C
    next_u = u + dt * a * (b * (v - v_r) - u)
    v, u = np.where(fired, back_v, next_v), np.where(fired, back_u, next_u)
    counts = counts + fired  # True counts as 1

# %% slideshow={"slide_type": "fragment"}
three = neurons.simulate(neurons.RS, [pushes], duration=1000)  # one row: the same all the time
print("spikes of each:", counts)
print("same voltages in the end:", np.allclose(three.v[-1], v))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
75 pA just lift the dip to 0, as you found in exercise 32.1, and yet that cell never fires: on the way up its brake wakes. How much current it does take is a question of its own, further down.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Set a sprinter beside a walker
`neurons.FS` is a *fast spiking* cell, as many of cortex's inhibitory cells are. The same two equations, other numbers (both sets from Izhikevich and Edelman, 2008):

| | C | k | v_r | v_t | v_peak | a | b | c | d |
|---|---|---|---|---|---|---|---|---|---|
| RS | 100 | 3 | -60 | -50 | 50 | 0.01 | 5 | -60 | 400 |
| FS | 20 | 1 | -55 | -40 | 25 | 0.15 | 8 | -55 | 200 |
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.c")

# %% slideshow={"slide_type": "fragment"}
fast = neurons.simulate(neurons.FS, current)
pictures.gallery({"RS, 125 pA from 100 ms on": run, "FS, the same": fast})

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Two reasons. FS has a fifth of the capacitance, so its voltage is quicker. And its brake lets go in 1 / 0.15, about 7 ms, where that of RS takes 1 / 0.01 = 100 ms.

Look at the *intervals*, too, with more current.
"""

# %% slideshow={"slide_type": "fragment"}
for name, cell in [("RS", neurons.RS), ("FS", neurons.FS)]:
    for I in [125, 300, 500]:
        pushed = neurons.simulate(cell, neurons.step_current(I, start=100, duration=1000))
        gaps = analysis.interspike_intervals(pushed.spike_times)
        print(f"{name} {I} pA: first {gaps[0]:5.1f} ms, then {gaps[1]:5.1f}, at last {gaps[-1]:5.1f}")

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

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
- **Above** the parabola the brake wins, and v falls: go left. **Below** it, go right.
- The straight line is where u is heading: above it u falls, below it u rises.
- Where they cross, nothing moves. At the filled dot a small push dies away: **stable**, the cell's rest. At the open one a small push grows, one way back to rest, the other way into a spike: a **saddle**, the watershed.
- The dotted line is the reset. A spike leaves the picture on the right, and comes back on this line, `d` higher up.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 32.4: Where nothing moves
Write `nullclines(v, I)` for our RS cell. `v` is an array of voltages; return two arrays: for each voltage the `u` at which v stands still, and the `u` at which u stands still. Set the right side of each equation to zero and solve for `u`.

`nullclines(np.array([-60.0, -50.0]), 100)` is `[100, 100]` and `[0, 50]`.
"""

# %% slideshow={"slide_type": "fragment"}
def nullclines(v, I):
    ...

check("32.4", nullclines)

# %% slideshow={"slide_type": "subslide"}
quiz("32.e")

# %% slideshow={"slide_type": "fragment"}
steady = neurons.simulate(neurons.RS, 125, duration=1000)
pictures.phase_plane(neurons.RS, 125, steady)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Follow the path. From (-60, 0), the start, it runs right, under the parabola: a spike. It is back on the dotted line at about 400, far above the parabola, so it drifts left; there u slowly leaks away, downwards, until the path slips under the parabola's lowest point and away to the right. Once around is one interval. Lifted so far, the parabola no longer meets the line, and there is no place to stay.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it
Predict before you move, every time. The last slider winds time back: watch the diamond on both sides.

1. Go down to 110 pA, then on in small steps, until two dots appear. What does the cell do, now that it has a place to stay? And at 80 pA?
2. At 60 pA it is silent. Make `b` negative, -5: now u doesn't resist, it *helps*. What happens?
3. Back to RS and 300 pA. Move the reset `c` to -46, and lower `d` to 100. How many spikes come together? Where in the plane does each begin?
4. Choose FS, 125 pA. There is a filled dot, and yet it fires for ever. How can that be? Now 120 pA.
"""

# %% slideshow={"slide_type": "fragment"}
explore.izhikevich()

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
| parameter | what it does | turn it up, and |
|---|---|---|
| C | how slowly v follows the currents | everything takes longer |
| k | how steep the parabola is | the dip gets deeper, the spike sharper |
| v_r, v_t | where v rests; past v_t the spike makes itself | |
| a | how quickly u follows v | the brake lets go sooner |
| b | whether u resists (above 0: v can swing about its rest) or amplifies (below 0) | it takes more current to fire |
| c | where a spike leaves v | too far right to be caught by the brake: bursts |
| d | how much brake a spike adds | longer pauses |
"""

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Meet the family
In 2003 Izhikevich showed how far these equations go. He fixed the parabola once and for all, and let u head for $b\,v$ in place of $b\,(v - v_r)$, so that

$$\frac{dv}{dt} = 0.04 v^2 + 5 v + 140 - u + I \qquad\quad \frac{du}{dt} = a\,(b\,v - u)$$

with a spike at 30 mV, and moved only a, b, c and d. (So u is not 0 at rest, and where the cell rests depends on b.)
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.f")

# %% slideshow={"slide_type": "fragment"}
patterns = neurons.FIRING_PATTERNS
push = neurons.step_current(10, start=20, duration=300, dt=0.02)
pull = neurons.step_current(-10, start=0, stop=100, duration=300, dt=0.02)  # and let go
currents = {name: push for name in patterns} | {"TC": pull, "RZ": 0.025 * push}
runs = {name: neurons.simulate(patterns[name], currents[name], dt=0.02) for name in patterns}
pictures.gallery(runs, columns=2)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
| cell | a | b | c | d | what to look for |
|---|---|---|---|---|---|
| RS, regular spiking | 0.02 | 0.2 | -65 | 8 | one after the other, the first interval shorter |
| IB, intrinsically bursting | 0.02 | 0.2 | -55 | 4 | a burst first, then single spikes |
| CH, chattering | 0.02 | 0.2 | -50 | 2 | burst after burst |
| FS, fast spiking | 0.1 | 0.2 | -65 | 2 | the brake lets go five times sooner |
| LTS, low threshold | 0.02 | 0.25 | -65 | 2 | begins fast, and tires |
| TC, thalamus | 0.02 | 0.25 | -65 | 0.05 | held down until 100 ms, it fires *when let go* |
| RZ, resonator | 0.1 | 0.26 | -65 | 2 | a push forty times weaker is enough |
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Read the patterns off this picture, and **never the rates**. These currents have no unit, and the cells were made to be fast rather than exact: published with steps of 1 ms, the FS cell fires 63 times a second at I = 10, and with fine steps 136 times. From here on we are back with RS and FS, in pA.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Find the threshold by halving
How much current does it take? There is no formula for it, but we can try. Try every hundredth of a pA from 0 to 500? That would be 50,000 runs. Better: try the middle. If the cell fires, the threshold is below; if not, above. Either way half of the currents are out.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.g")

# %% slideshow={"slide_type": "fragment"}
width, runs_needed = 500.0, 0
while width > 0.01:
    width = width / 2
    runs_needed = runs_needed + 1
print(runs_needed, "runs, and the threshold is known to", f"{width:.4f} pA")

# %% slideshow={"slide_type": "fragment"}
def fires_at_all(I):
    return len(neurons.simulate(neurons.RS, I, duration=1000).spike_times) > 0

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 32.5: Halve until you know
Write `bisect(fires, low, high)`. `fires` is a function: `fires(I)` is True if the cell fires at a current of I. The cell is silent at `low` and fires at `high`. Return the threshold, to 0.01 pA.

Try it on our RS cell, with a current that stays on for one second: `bisect(fires_at_all, 0, 500)`.
"""

# %% slideshow={"slide_type": "fragment"}
def bisect(fires, low, high):
    ...

check("32.5", bisect)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ask which threshold
"The threshold of this cell" sounds like one number. Let us ask in four ways.

- **u held at 0**: the brake never wakes (b = 0 and d = 0). The parabola alone decides.
- **one spike**: the current steps from 0 to its value. Does the cell fire at all?
- **keeps firing**: is it still firing a second later?
- **slow ramp**: the current creeps up. Where is it when the first spike comes?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.h")

# %% slideshow={"slide_type": "fragment"}
from dataclasses import replace  # the same cell with some of its numbers replaced

ramp = np.linspace(0, 200, 100_000)  # pA; 10 s, so 0.02 pA per ms
for name, cell in [("RS", neurons.RS), ("FS", neurons.FS)]:
    print(f"{name}  u held at 0: {analysis.rheobase(replace(cell, b=0, d=0)):6.1f} pA")
    print(f"    one spike:   {analysis.rheobase(cell, 'one spike'):6.1f} pA")
    print(f"    keeps firing:{analysis.rheobase(cell, 'keeps firing'):6.1f} pA")
    first = neurons.simulate(cell, ramp).spike_times[0]
    print(f"    slow ramp:   {ramp[round(first / 0.1) - 1]:6.1f} pA")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
It is all about the brake. Without it, the dip of exercise 32.1: 75 and 56.25 pA. A step surprises a brake that sleeps at u = 0 and wakes on the way up: a little more for RS, much more for FS, whose brake is quick. To go on firing, the cell must beat the brake of its own spikes. And on a slow ramp the brake is awake all the way, and rises with v: that takes the most.

`analysis.rheobase` narrows down as you did, trying fifteen currents in one run.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Put a number to the test
Read about this FS cell, and sooner or later you meet the figure **73 pA** as its threshold. Should you use it?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.i")

# %% [markdown] slideshow={"slide_type": "subslide"}
r"""
None of our four is near 73. Where, then, does it come from? There is another FS cell, in Izhikevich's book of 2007. Its v follows the same equation with the same C, k, v_r and v_t. But its brake does not head for a straight line. It heads for

$$U(v) = 0 \;\text{ below } -55 \text{ mV}, \qquad U(v) = 0.025\,(v + 55)^3 \;\text{ above}$$

with a = 0.2, c = -45 and no d. At rest this brake is off; in a spike it slams on. Here it is, in plain Python, counting the spikes of the last third of a second:
"""

# %% slideshow={"slide_type": "fragment"}
def late_spikes_2007(I):
    v, u, late = -55.0, 0.0, 0
    for i in range(10_000):  # 1000 ms
        if v >= 25:
            v = -45.0
        else:
            U = 0.025 * (v + 55) ** 3 if v > -55 else 0.0
            v, u = v + dt * ((v + 55) * (v + 40) - u + I) / 20, u + dt * 0.2 * (U - u)
        late += v >= 25 and i > 6667
    return late

# %% slideshow={"slide_type": "fragment"}
def late_spikes(I):
    times = neurons.simulate(neurons.FS, I, duration=1000).spike_times
    return np.sum(times > 667)

for I in [70.0, 72.0, 73.0, 75.0, 115.0, 125.0]:
    print(f"{I:5.0f} pA   our FS cell: {late_spikes(I):2} spikes   that of 2007: {late_spikes_2007(I):2}")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
So 73 pA is true, of another cell. Same name, same author, same parabola, another brake. At 73 pA ours is silent for ever.

Nobody lied, and copying the number would still have broken your network. A number belongs to its model. Before you use one, run it.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 32.6: The claim, to a tenth
At what current exactly does the cell of 2007 begin to *keep firing*, that is, to have late spikes? Use `late_spikes_2007` and your `bisect`, between 0 and 500 pA, and give the threshold to 0.1 pA: `answer = ...`
"""

# %% slideshow={"slide_type": "fragment"}
bisect = yours("32.5")
answer = ...

check("32.6", answer)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ask what the step does to a spike
For a LIF cell, half the step was half the error. This cell's voltage runs away on purpose, and that is hard on Euler's straight steps.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.j")

# %% slideshow={"slide_type": "fragment"}
steps, peaks = [0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001], []
for dt_tried in steps:
    on = neurons.step_current(125, start=100, duration=1000, dt=dt_tried)
    slow = neurons.simulate(neurons.RS, on, dt=dt_tried)
    peaks.append(slow.v.max())
    print(f"dt {dt_tried:<5} ms: peak {peaks[-1]:5.1f} mV, {len(slow.spike_times)} spikes")

# %% slideshow={"slide_type": "fragment"}
figure = pictures.new_figure(x_title="dt (ms)", y_title="highest v (mV)", xaxis_type="log")
figure.update_layout(showlegend=True, xaxis_dtick=1)
figure.add_scatter(x=steps, y=peaks, name="RS, 125 pA", mode="lines+markers")
figure.add_scatter(x=[0.001, 0.2], y=[50, 50], name="v_peak", mode="lines", line_dash="dash")
pictures.show(figure, f"{peaks[1]:.0f} mV at 0.1 ms, {peaks[-1]:.1f} mV at 0.001 ms, and v_peak is 50.")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Near its peak v climbs by over 30 mV in a tenth of a millisecond. The last step begins below 50 and ends wherever it ends; how far above is luck, and so 0.2 ms can look better than 0.1. Never read anything into the height of such a spike. What counts is the *spikes*: four, at every step. Their times move only a little, the last from 969.7 to 967.8 ms.

Does that go for a fast cell, too?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("32.k")

# %% slideshow={"slide_type": "fragment"}
counts = []
for dt_tried in steps:
    on = neurons.step_current(500, start=100, duration=1000, dt=dt_tried)
    counts.append(len(neurons.simulate(neurons.FS, on, dt=dt_tried).spike_times))
figure = pictures.new_figure(x_title="dt (ms)", y_title="spikes in 900 ms", xaxis_type="log")
figure.update_layout(xaxis_dtick=1)
figure.add_scatter(x=steps, y=counts, name="FS, 500 pA", mode="lines+markers")
said = ", ".join(f"{counts[i]} at {steps[i]}" for i in range(len(steps)))
pictures.show(figure, f"Spikes of FS at 500 pA, by dt in ms: {said}.")

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
| read a phase plane | left above the parabola, right below; crossings are where it may stay | taking u for time; every crossing for rest | 33 |
| say what each parameter does | C and a set the pace, b and d the brake, c where it comes back | reading rates off the gallery | 43 |
| find a threshold by halving, test a number | keep the half that holds the answer; say which threshold; run the claim | one threshold for all questions; a number without its model | 43 |
| say what the time step does to a spike | the peak is luck; each spike comes a few steps late | trusting a height; never halving dt | 52 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
