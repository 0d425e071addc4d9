# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Letting one cell move another
Eight spikes arrive at a synapse. Do they lift the cell that listens, or lower it? For five milliseconds, or for half a second? The spikes don't say: they are all alike. It is up to the *receptor* on the other side, and there are four kinds that matter most. Below, the same eight spikes go through each of them.

**You will be able to** open a synapse and close it again, step by step · say which way it pulls, and why that depends on the cell · tell four receptors apart, NMDA above all · keep one number where others keep a million · (further) write all this as one convolution.

**You need** the membrane and its step (30), echoes (21), and cells that fire (32).

**It takes** 55 minutes, and 25 more for what is marked *further*.
You will use it in every network with Izhikevich cells: the circuit of lesson 41 and the memory of lesson 43.
"""

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>If you came here directly</summary>

What this lesson uses of the lessons before:

- A *membrane* (30) leaks back to its rest, E_L = -65 mV. One step of it is `v + dt * (-(v - E_L) + R * current) / tau_m`, where a positive current, in pA, lifts v.
- After one time constant, 0.37 of what decays is left: [`np.exp(-1)`](https://numpy.org/doc/stable/reference/generated/numpy.exp.html).
- *Echoes* (21): `causal(signal, kernel)` lets every sample of `signal` echo; `kernel[0]` sounds at once, `kernel[1]` one step later.
- A *mask* (15) is an array of yes and no. `weights[mask]` keeps the rows where it says yes, and `.sum(axis=0)` adds them up, column by column.
- `yours("30.1")` gives you your own function of an earlier exercise, or the course's.

</details>
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import explore, pictures, synapses
from course_lib.exercises import check, hint, mystery_synapses, progress, quiz, solution, yours

arrivals = synapses.spike_train("regular", 20)  # 20 Hz; each spike opens 1 nS
pictures.receptors(synapses.side_by_side(arrivals))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A column is a receptor. From above: how wide it stands open, the current that flows, the voltage of the cell. The red bars are the spikes. Each row has one scale, so that you see who moves the cell much, and who hardly. By the end you will have written every line that this takes. (`synapses.spike_train` makes the spikes, and `synapses.side_by_side` sends them through the four.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Open a door, and let it close
A spike sets free a messenger, the messenger opens channels in the membrane of the next cell, and after a while they close again. How wide they stand open is a **conductance**, $g$, in nano-siemens (nS): the more channels, the more nS.

We take the opening to be sudden: a spike adds its **weight** to g. The closing takes time. Every channel has the same chance to close in the next millisecond, so g decays by the same *share* in each: it is an exponential, with a time constant $\tau$ of its own.

$$g(t + dt) \;=\; g(t)\, e^{-dt/\tau} \;+\; \text{what arrives at } t + dt$$

This is no Euler step. An exponential can be followed *exactly*, whatever dt is, since $e^{-dt/\tau}$ is just what dt leaves of it.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 33.1: Close a little, then open
Write `closing(g, arriving, tau, dt)`: first g decays for `dt` ms, then `arriving` nS are added. `closing(10.0, 2.0, 5, 0.1)` is about 11.802: 9.802 are left of the ten, and two are new. `g` and `arriving` may also be arrays, with a value for each synapse; leave them as they are.
"""

# %% slideshow={"slide_type": "fragment"}
def closing(g, arriving, tau, dt):
    ...

check("33.1", closing)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Step after step, that follows a whole train: here bursts of four spikes, with a time constant of 5 ms and with one of 100.
"""

# %% slideshow={"slide_type": "fragment"}
closing = yours("33.1")
dt = 0.1  # ms

def follow(arrivals, tau):
    g, opened = 0.0, []
    for arriving in arrivals:
        g = closing(g, arriving, tau, dt)
        opened.append(g)
    return np.array(opened)

# %% slideshow={"slide_type": "fragment"}
bursts = synapses.spike_train("burst", 20)  # 1 at a spike, else 0
t = np.arange(len(bursts)) * dt
fast, slow = follow(bursts, 5), follow(bursts, 100)
pictures.panels(t, {"5 ms, g (nS)": fast, "100 ms, g (nS)": slow})

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The fast one has closed before the next burst: it reports each spike, and forgets. The slow one piles up, and when the next burst comes, 185 ms later, a sixth of it is still open: it remembers that something was going on.

([`np.arange`](https://numpy.org/doc/stable/reference/generated/numpy.arange.html) counts the steps; times dt, they are milliseconds.)
"""

# %% slideshow={"slide_type": "subslide"}
quiz("33.a")

# %% slideshow={"slide_type": "fragment"}
per_step = np.full(10000, 5.12)  # 512 inputs, 100 Hz each: so many spikes in a tenth of a ms
print("closing within 5 ms:", follow(per_step, 5)[-1].round(1))
print("never closing:      ", per_step.sum().round())

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
With closing, g settles where as much closes as opens: near rate × τ, 51.2 spikes per ms × 5 ms = 256. Without, it grows as long as you look. Large numbers in a network are seldom too large weights; more often something never closes.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Hear each spike as an echo (further)
A spike that opens a door, which then closes: that is an echo, and lesson 21 had a function for it. One convolution should do what 4000 steps did. What is its kernel?
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 33.2: What one spike leaves
Write `kernel(tau, dt, n)`: how much a spike of 1 nS has left open at its own step, one step later, two steps later, and so on, `n` numbers in all. `kernel(1, 1, 3)` is about `[1, 0.3679, 0.1353]`. Given to your `causal` of lesson 21, it must make the same g as the steps.
"""

# %% slideshow={"slide_type": "fragment"}
def kernel(tau, dt, n):
    ...

check("33.2", kernel)

# %% slideshow={"slide_type": "subslide"}
quiz("33.b")

# %% slideshow={"slide_type": "fragment"}
kernel, causal = yours("33.2"), yours("21.3")
for tau in [5, 6, 100, 150]:
    at_once = causal(bursts, kernel(tau, dt, len(bursts)))
    print(f"tau {tau} ms: the same as the steps:", np.allclose(at_once, follow(bursts, tau)))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
They agree, for all four time constants of this lesson. It works since spikes *add up*: what one leaves open does not depend on the others. The convolution shows g of a whole recording at once; the steps need no future, and so a network, whose spikes are not known yet, takes steps.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Ask where it pulls
An open channel lets ions through, until the voltage is where they no longer care to go: the **reversal potential** $E$ of that channel. So an open synapse pulls the cell towards $E$, the harder the further away it is:

$$I \;=\; g\,(E - v)$$

nS times mV is pA. Positive lifts the cell, as a current from an electrode does. (Many books write $g\,(v - E)$ and *subtract* it from the other currents. That is the same. Choose one of the two, once, and never mix them.)
"""

# %% slideshow={"slide_type": "fragment"}
quiz("33.c")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
So "inhibits" is no minus sign. **A conductance is never negative**: a door is open or shut. What a synapse does is decided by E, and by where v is.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 33.3: All that pulls
Write `total_current(v, g, E)`: the current into a cell at voltage `v`, in pA, through all its synapses together. `g` and `E` are arrays with one value for each kind of synapse. `total_current(-65, np.array([2.0, 10.0]), np.array([0.0, -70.0]))` is 80: 130 pA lift it, 50 pull it down.
"""

# %% slideshow={"slide_type": "fragment"}
def total_current(v, g, E):
    ...

check("33.3", total_current)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Let the cell move
Now the current goes into the membrane of lesson 30, with your own step. It rests at -65 mV. Two synapses, each 20 ms in: one that excites (10 nS, E = 0 mV, 5 ms), and one that inhibits (20 nS, E = -70 mV, 6 ms). They are the rows of a table; a column of it, `g[:, i]`, is one step.
"""

# %% slideshow={"slide_type": "fragment"}
total_current, step = yours("33.3"), yours("30.1")
E = np.array([0.0, -70.0])

def voltages(g):
    v, seen = -65.0, []
    for i in range(g.shape[1]):
        seen.append(v)
        v = step(v, total_current(v, g[:, i], E), dt, 10, 0.1, -65)
    return np.array(seen)

# %% slideshow={"slide_type": "fragment"}
spike = np.zeros(1000)
spike[200] = 1  # at 20 ms
excites, inhibits = follow(10 * spike, 5), follow(20 * spike, 6)
alone = voltages(np.array([excites, 0 * spike]))
other = voltages(np.array([0 * spike, inhibits]))
print("excitation alone:", (alone.max() + 65).round(1), "mV up")
print("inhibition alone:", (other.min() + 65).round(1), "mV")

# %% slideshow={"slide_type": "subslide"}
quiz("33.d")

# %% slideshow={"slide_type": "fragment"}
both = voltages(np.array([excites, inhibits]))
print("both together:", (both.max() + 65).round(1), "mV up")
shown = {"excitation alone": alone, "inhibition alone": other, "both": both}
pictures.panels(t[:1000], {"v (mV)": shown}, panel_height=280)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Nothing jumps but g: a synapse *kicks*, the membrane takes its time to follow, and the leak brings it back. (A voltage that jumps by the weight at each spike is another model.)

And inhibition does more than it shows. Alone it moves the cell by 2 mV, since -70 is so near to -65. But it is an open door: while it is open, whatever lifts the cell runs out through it. This is called **shunting**. It takes away 5.5 mV of the excitation.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Set four side by side
Two messengers do most of the talking in cortex. *Glutamate* excites; *GABA* inhibits. For each of them a cell has a fast receptor and a slow one:

| receptor | messenger | τ (ms) | E (mV) | |
|---|---|---|---|---|
| AMPA | glutamate | 5 | 0 | fast, lifts |
| NMDA | glutamate | 100 | 0 | slow, lifts, and has a lock |
| GABA-A | GABA | 6 | -70 | fast, holds near rest |
| GABA-B | GABA | 150 | -90 | slow, pulls down |

They are those of Izhikevich and Edelman's model of cortex (2008, *PNAS* 105), but for one: there NMDA takes 150 ms. The circuit of lesson 41 was first coded with 100, and so this lesson has 100, too. `synapses.receptors()` gives the paper's four.

<details><summary>How sure is that?</summary>

As in lesson 32, we know these numbers from programs that others have published. Real receptors open gradually, NMDA within some milliseconds and GABA-B within tens of them; and what E is depends on the salt on both sides. A model of cortex can do without that, a model of one synapse can't.
</details>
"""

# %% slideshow={"slide_type": "subslide"}
quiz("33.e")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
## Play with it
An amplifier can *hold* a cell at a voltage and measure the current that flows: that is **membrane: held**. A cell that is *free* begins where it rests. **voltage** sets where it is held, or rests. Predict before you move.

1. Free, regular, 20 Hz. Go to *burst*: there are 8 spikes as before. Which of the receptors care? Whose voltage changes most?
2. Go to *held*, at -65 mV, then at -75. One current changes sides. Which? Stay at -75, and go back to *free*: what does that receptor do to a cell that rests there?
3. Held at -80 mV, one of the four receptors is wide open, and no current flows at all. Which?
4. Held, up from -65 mV in steps: AMPA's current shrinks all the way. NMDA's does something else. Where is it largest?
"""

# %% slideshow={"slide_type": "fragment"}
explore.receptors()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. AMPA moves the cell by 1.6 mV in a regular train, and by 4.8 mV in bursts: spikes 5 ms apart pile up. GABA-B goes from -70.7 to -72.5 mV. The slow ones pile up in both trains, so to them it matters less.
2. GABA-A, whose E is -70 mV: at -65 it pulls down, at -75 it pushes up. So it lifts a cell that rests at -75 mV: from there it goes up to -74.9, with each spike.
3. NMDA. It is open to 2.5 nS as before, and lets nothing through: the next section tells why.
4. At -35 mV, 31.4 pA. At -65 mV it was 9.5 pA, though the pull was nearly twice as strong there.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Let the voltage turn the lock
NMDA's channel has a lock. At rest a magnesium ion sits in it, pulled in by the negative inside; glutamate opens the door, and nothing gets through. When other synapses have lifted the cell, the magnesium is pushed out. So NMDA conducts only if the sender has spoken *and* the listener is awake: it says "both at once", and much of learning is built on that.

How much of it is free, as a share from 0 to 1, is in this course

$$\text{free}(v) \;=\; \frac{x^2}{1 + x^2} \qquad\text{with}\qquad x = \frac{v + 80}{60}$$

and the current is g × free(v) × (E - v), with E = 0.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 33.4: The current through a lock
Write `nmda_current(g, v)`: the current in pA through NMDA receptors with a conductance of `g` nS. `v` may be an array of voltages. `nmda_current(2, -20)` is 20.0: at -20 mV, half of them are free.
"""

# %% slideshow={"slide_type": "fragment"}
def nmda_current(g, v):
    ...

check("33.4", nmda_current)

# %% slideshow={"slide_type": "subslide"}
quiz("33.f")

# %% slideshow={"slide_type": "fragment"}
nmda_current = yours("33.4")
v = np.linspace(-100, 40, 281)
through = {"AMPA, 1 nS": 1 * (0 - v), "NMDA, 5 nS": nmda_current(5, v)}
pictures.over_voltage(v, through, y_title="current (pA)")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
AMPA is a straight line: the nearer to 0 mV, the weaker. NMDA is bent. From -80 up to -35 mV **the current grows as the cell rises**: it lifts the cell, which lets more of it through, which lifts the cell. You have met that before, in the upstroke of a spike (32). Beyond -35 mV the approach to 0 wins.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
r"""
### Ask how good the formula is
It is made to be cheap. Jahr and Stevens (1990, *Journal of Neuroscience* 10) watched single channels, and worked out how many are free. Their formula is used nearly everywhere; Mg is how much magnesium is outside, in millimolar, about 1:

$$\text{free}(v) \;=\; \frac{1}{1 + \frac{\text{Mg}}{3.57}\, e^{-0.062\, v}}$$
"""

# %% slideshow={"slide_type": "fragment"}
quiz("33.g")

# %% slideshow={"slide_type": "fragment"}
theirs = 1 / (1 + 1 / 3.57 * np.exp(-0.062 * v))
ours = synapses.nmda_factor(v)
pictures.over_voltage(v, {"this course": ours, "Jahr and Stevens": theirs}, y_title="free")

# %% slideshow={"slide_type": "fragment"}
for at in [-100, -80, -65, -40, 0]:
    i = np.flatnonzero(v == at)[0]
    print(f"{at} mV: this course {ours[i]:.3f}, Jahr and Stevens {theirs[i]:.3f}")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`synapses.nmda_factor` is the course's formula; [`np.flatnonzero`](https://numpy.org/doc/stable/reference/generated/numpy.flatnonzero.html) finds where v is that voltage.) At rest the two agree. Below -80 mV ours *rises again*, because a square does: at -100 mV it says 0.10, where theirs has 0.007. No receptor unlocks when you pull it down. There the formula is no longer biology, only arithmetic.

Does it matter? GABA-B can pull a cell towards -90 mV, no further; there it is 0.027 against 0.013. So in this course it does little harm. In a cell that you hold at -100 mV it would. **Know where your formula ends.**
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Keep one number for all of them
One synapse is done. A network has many: N cells may send to N cells, each pair with four receptors. The obvious table has a conductance for every step, sender, receiver and receptor: `(steps, N, N, 4)`. For 120 cells and one second in steps of 0.1 ms, `(10000, 120, 120, 4)`, that is 4.6 GB.
"""

# %% slideshow={"slide_type": "fragment"}
gigabytes = yours("12.5")  # how many GB an array of a shape would take
print(gigabytes((10000, 120, 120, 4)), "GB")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 33.5: How far your memory takes you
Write `most_cells(gb, steps)`: the largest N, a whole number, for which that table fits into `gb` GB (1 GB is 1,000,000,000 bytes). `most_cells(16, 10000)` is 223.
"""

# %% slideshow={"slide_type": "fragment"}
def most_cells(gb, steps):
    ...

check("33.5", most_cells)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A machine of 16 GB, and not even 224 cells for a second. A fly's brain has more than 100,000.
"""

# %% slideshow={"slide_type": "subslide"}
quiz("33.h")

# %% [markdown] slideshow={"slide_type": "fragment"}
r"""
All AMPA synapses of a cell decay alike, and what decays alike may be added *before* it decays:

$$g_1 e^{-dt/\tau} + g_2 e^{-dt/\tau} + \dots \;=\; (g_1 + g_2 + \dots)\, e^{-dt/\tau}$$

The cell feels only the sum. So keep only the sum: **one number per cell and receptor**. What arrives at a cell in a step is the sum of the weights from all that fired.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 33.6: One number per cell
Write `pooled(weights, fired, tau, dt)` for one receptor. `weights[i, j]`, in nS, is what a spike of sender i opens in receiver j. `fired` is a table of yes and no, a row for each step and a column for each sender. Begin with nothing open. In each step, first let what is open decay, then add what arrives. Return a row for each step and a column for each receiver: what is open after that step.

With `weights = np.array([[1.0, 2, 0], [10, 0, 5]])` and `fired = np.array([[True, True], [False, False]])`, the first row of `pooled(weights, fired, 5, 0.1)` is `[11, 2, 5]`. This is the inner loop of every network from here on.
"""

# %% slideshow={"slide_type": "fragment"}
def pooled(weights, fired, tau, dt):
    ...

check("33.6", pooled)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Prove it
Thirty cells that fire at random, a weight for every pair, and both ways side by side: one conductance for each pair, and your one for each cell. `rng.random((400, 30))` is a table of random numbers between 0 and 1.
"""

# %% slideshow={"slide_type": "fragment"}
pooled = yours("33.6")
rng = np.random.default_rng(33)
fired = rng.random((400, 30)) < 0.01  # 400 steps, 30 cells
weights = rng.random((30, 30))  # nS

g = np.zeros((30, 30))  # one for each pair: from, to
pairs = np.zeros((400, 30, 30))
for i in range(400):
    g = closing(g, weights * fired[i][:, None], 5, dt)  # only the rows that fired
    pairs[i] = g

# %% slideshow={"slide_type": "fragment"}
cells = pooled(weights, fired, 5, dt)
print("numbers kept:", pairs.size, "and", cells.size)
print("the same conductances:", np.allclose(pairs.sum(axis=1), cells))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`pairs.sum(axis=1)` adds up all senders. A thirtieth of the numbers, and nothing is lost that a cell could feel. For 120 cells it is 0.04 GB in place of 4.6. And since a step needs only the step before, a simulation that records nothing keeps 120 × 4 numbers.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## See when it does not add up (further)
Some programs keep one conductance per pair and write, for each sender: *if it fired, add its weight; if not, decay.* It looks like the same thing.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("33.i")

# %% slideshow={"slide_type": "fragment"}
g = np.zeros((30, 30))
skipped = np.zeros((400, 30, 30))
for i in range(400):
    just_fired = fired[i][:, None]
    g = np.where(just_fired, g + weights, g * np.exp(-dt / 5))
    skipped[i] = g

off = skipped.sum(axis=1) - cells
print("the same conductances:", np.allclose(skipped.sum(axis=1), cells))
print("at worst", off.max().round(3), "nS too much, of", cells.max().round(1), "nS")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
([`np.where`](https://numpy.org/doc/stable/reference/generated/numpy.where.html) takes the first where the mask says yes, and the second elsewhere.) In the step of its spike, a sender's old conductance skips its decay. *Which* part of the sum skips depends on who fired, and that the sum no longer knows. The error is small. But it makes the pairs necessary, and so costs 120 times the memory, for something that no synapse does: **decay first, then jump, always both.**
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Look out for a pull that is too strong (further)
An exponential decay is exact at every dt. The *membrane* still takes Euler's steps, and a wide open synapse makes it fast. Hold g at a value, and watch v on its way to -75 mV, in steps of 0.5 ms.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("33.j")

# %% slideshow={"slide_type": "fragment"}
def pulled(g, dt):
    v, seen = -65.0, []
    for i in range(4):
        v = step(v, g * (-75 - v), dt, 10, 0.1, -65)
        seen.append(round(v, 1))
    return seen

for g in [50, 300, 490]:
    print(f"{g} nS, dt 0.5 ms: {pulled(g, 0.5)}")
print(f"490 nS, dt 0.1 ms: {pulled(490, 0.1)}")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
At 490 nS a step of 0.5 ms takes v 2.5 times the way to its goal: far beyond, and further each time, until it passes the threshold. So a network can fire *more* with more inhibition, and it is the step that fires. If v goes up and down from step to step, halve dt and look again.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Name five strangers (further)
Five synapses, A to E. Each is of one kind; one kind is there twice. One spike arrives at each, at 20 ms, and you hold the cell at a voltage of your choice and measure. How strong they are, nobody tells you.
"""

# %% slideshow={"slide_type": "fragment"}
t, currents = mystery_synapses.held(-75)
pictures.panels(t, currents, panel_height=85)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`mystery_synapses.held` returns the times, and a dictionary of five currents in pA. The line is a little rough: that is the amplifier.)
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 33.7: Who is who
At -75 mV some of them look alike that are not. Change the voltage in the cell above, between -100 and 40 mV, as often as you like. A single voltage, if well chosen, tells all five. Then name A to E, in order, with `"ampa"`, `"nmda"`, `"gaba_a"` and `"gaba_b"`.
"""

# %% slideshow={"slide_type": "fragment"}
answer = ...

check("33.7", answer)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| open a synapse and close it again | `g * np.exp(-dt / tau) + arriving` | forgetting that it closes; jump first, decay then | 41 |
| say which way it pulls | `g * (E - v)`: towards E | a negative g for inhibition; (E - v) and a minus | 41 |
| tell four receptors apart, NMDA above all | fast or slow, up or down; NMDA conducts if the sender spoke *and* the listener is awake | the size of a current taken for its kind; a formula used beyond where it ends | 41, 43 |
| keep one number where others keep a million | what decays alike is added before it decays | `(steps, N, N, 4)`; a decay that is skipped | 42, 43 |
| (further) write it as one convolution | `causal(arrivals, kernel)`, `kernel[0]` is 1 | a kernel divided by its sum | 42 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
