# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
# Filling a leaky bag of charge

A nerve cell is a bag of salt water that leaks. Fill it, and its voltage climbs, quickly at
first, then ever more slowly. That climb is one line of mathematics and one line of Python,
and every neuron of this course is built on it.

**You will be able to** say what lifts and what lowers a cell's voltage · turn a rate of change
into a step, and steps into a curve · tell how wrong the steps are, and make them better ·
measure a cell's time constant · repeat a random experiment exactly.
**You need** loops and functions; what you need of arrays is said where you need it.
**It takes** 30 minutes.

Lesson 31 adds a threshold, and the bag becomes a neuron.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np

from course_lib import explore, neurons, pictures
from course_lib.exercises import check, hint, progress, quiz, solution

explore.membrane().picture()

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Meet the membrane

What follows is a page of biology, as much as you need and no more.

A cell is wrapped in a *membrane*, a film so thin that a sheet of paper is as thick as
twenty thousand of them. Salt water is on both sides: salts fall apart into *ions*, atoms with a
charge. Sodium (Na⁺) and potassium (K⁺) are positive, chloride (Cl⁻) is negative.
"""

# %% slideshow={"slide_type": "fragment"}
pictures.biology.membrane()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Ions cannot pass the film; they need *channels*. At rest a few are open for potassium, and
some of it leaks out. So the inside ends up a little more negative than the outside. The difference
is the *membrane potential*, here simply **the voltage v**: about -65 mV (millivolts,
thousandths of a volt). A torch battery has twenty times as much, but then it is not
five millionths of a millimetre thick.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("30.a")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### If v gets high enough, the cell fires

Near -50 mV, channels for sodium begin to open by themselves. Sodium rushes in, v climbs, more
of them open: an avalanche, which nothing stops halfway. This is a *spike*, and it is how
nerve cells speak.
"""

# %% slideshow={"slide_type": "fragment"}
pictures.biology.spike()

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Cells push each other up and down

Where a spike arrives at another cell, at a *synapse*, it opens channels there. Which kind of
channel decides whether the other cell is pushed toward its threshold or kept from it.
"""

# %% slideshow={"slide_type": "fragment"}
pictures.biology.synapse()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Positive charge that flows in *excites*; negative charge that flows in *inhibits*. Thousands of
synapses pull at one cell. So the question is always the same: given what flows in,
what does v do? That is the rest of this lesson.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## A bag that leaks

Forget ions, keep the bag. A current fills it. It has holes, and the fuller it is, the
faster it leaks.
"""

# %% slideshow={"slide_type": "fragment"}
pictures.biology.leaky_bag()

# %% [markdown] slideshow={"slide_type": "subslide"}
r"""
### The same in one line

*How fast v changes* is what comes in, minus what leaks, divided by how slow the cell is:

$$\text{rate of change of } v \;=\; \frac{-(v - E_L) + R\,I}{\tau_m}$$

| letter | what it is | in this lesson |
|---|---|---|
| $E_L$ | where v rests when nothing flows in (L for leak) | -65 mV |
| $v - E_L$ | how full the bag is; the minus before it makes it a leak | mV |
| $I$ | the current that flows in; `current` in code | 100 pA, a ten-billionth of an ampere |
| $R$ | how far a current lifts the cell (its resistance) | 0.1 GOhm; GOhm × pA = mV |
| $\tau_m$ | how slow the cell is: its *time constant*, "tau" | 10 ms |

In books you find it as $\tau_m \frac{dv}{dt} = -(v - E_L) + R\,I$, a *differential equation*. It does not
tell where v is. It tells how fast v moves, as a speedometer does; where you are, you work out.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("30.b")

# %% slideshow={"slide_type": "fragment"}
tau_m, R, E_L = 10.0, 0.1, -65.0  # ms, GOhm, mV
current = 100.0  # pA

goal = E_L + R * current
print(f"v is heading for {goal:.0f} mV")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
There, 10 mV above rest, the leak is as large as the drive and the rate of change is 0. Nothing
moves any more. It is a balance, not an end: the current keeps flowing in, and out again
through the holes.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## One step, by hand

At the start the bag is at rest: v = -65, so nothing leaks. The rate of change is
(0 + 0.1 × 100) / 10 = **1 mV per ms**. If it stayed like that for a whole millisecond,
v would then be -65 + 1 = **-64 mV**.

Take pencil and paper for the second millisecond, then choose.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("30.c")

# %% slideshow={"slide_type": "fragment"}
dt = 1.0  # ms, the length of one step

v = E_L
rate = (-(v - E_L) + R * current) / tau_m
v = v + dt * rate
print(f"after 1 ms: {v:.1f} mV, it moved at {rate:.1f} mV per ms")
rate = (-(v - E_L) + R * current) / tau_m
v = v + dt * rate
print(f"after 2 ms: {v:.1f} mV, it moved at {rate:.1f} mV per ms")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The same two lines, twice. Ask how fast; go that fast for dt; ask again. This is *Euler's
method*, some 250 years old, and with it you can
follow almost any equation in this course.

The trick is a small lie: during a step, v is taken to move at one speed, though it slows down all
the time. Keep the lie in mind. We come back to measure it.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 30.1: One step

Write `step(v, current, dt, tau_m, R, E_L)`: the voltage one step later.
`step(-64, 100, 2, 10, 0.1, -65)` is -62.2; check that one by hand, it takes less time than
searching for a missing bracket.
"""

# %% slideshow={"slide_type": "fragment"}
def step(v, current, dt, tau_m, R, E_L):
    ...

check("30.1", step)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ten steps, then a loop that remembers

Ten times the same thing is a loop. Watch how much is missing to the goal, in the last column.
"""

# %% slideshow={"slide_type": "fragment"}
v = E_L
for i in range(10):
    v = v + dt * (-(v - E_L) + R * current) / tau_m
    print(f"{i + 1:2} ms   {v:.2f} mV   {goal - v:5.2f} mV missing")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
10, 9, 8.1, 7.29: each step leaves nine tenths of what was missing. Of course: one step
makes dt / tau_m, a tenth, of the way that is left.

To draw it, the loop must remember. `np.full(n, x)` makes an array of n times x, to be filled in, and
`np.arange(n)` holds 0, 1, 2 to n - 1. An array takes part in a calculation with all its elements at
once, so `np.arange(n) * dt` are the times.
"""

# %% slideshow={"slide_type": "fragment"}
steps = 50
t = np.arange(steps + 1) * dt
v = np.full(steps + 1, E_L)
for i in range(steps):
    v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current) / tau_m

pictures.steps(t, v)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
50 steps, 51 voltages: the first one, `v[0]`, is where it began. Step i leads from `v[i]` to
`v[i + 1]`. A fence has one post more than it has gaps. To forget this is
perhaps the commonest mistake in all of simulation.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 30.2: Many steps

Write `membrane(current, dt, tau_m, R, E_L)`. Now `current` is an array with one value for each step,
as a cell gets it in life: now more, now less, now nothing. Return the array of voltages, beginning at E_L,
and leave `current` as it is.

`membrane(np.array([100, 100, 0]), 1, 10, 0.1, -65)` is `[-65, -64, -63.1, -63.29]`.
Mind the kind of array: `np.full(n, -65)` holds *whole* numbers, and cuts off the decimals of
whatever you put in. `np.zeros(n)` holds real ones.
"""

# %% slideshow={"slide_type": "fragment"}
def membrane(current, dt, tau_m, R, E_L):
    ...

check("30.2", membrane)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## The curve that the steps are after

What if the steps were shorter? After one tau_m, how much is still missing? Let us take 10 steps to
get there, then 20, then more, and count.
"""

# %% slideshow={"slide_type": "fragment"}
for dt in (1.0, 0.5, 0.1, 0.01, 0.001):
    steps = round(tau_m / dt)
    print(f"{steps:6} steps of {dt:5} ms leave {(1 - dt / tau_m) ** steps:.4f}")

print(f"   endlessly many leave    {np.exp(-1):.4f}")

# %% [markdown] slideshow={"slide_type": "fragment"}
r"""
They agree better and better, on a number: 0.3679, which is 1/e. Endlessly many, endlessly short steps
make the *exponential* function, `np.exp`, and with it comes the exact answer, at every
time and without a loop:

$$v(t) \;=\; \text{goal} + (v_0 - \text{goal}) \, e^{-t / \tau_m}$$

Read it aloud: the goal, plus the distance at the start, of which after each tau_m only 0.37
is left. So after one tau_m, 0.63 of the way is made. That is how tau_m is measured.
"""

# %% slideshow={"slide_type": "subslide"}
dt, steps = 2.0, 25
t = np.arange(steps + 1) * dt
v = np.full(steps + 1, E_L)
for i in range(steps):
    v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current) / tau_m
exact = goal + (E_L - goal) * np.exp(-t / tau_m)

pictures.steps(t, v, exact)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The steps run ahead: each believes the speed of its beginning, and the true curve slows down under it.
Can you see where they are furthest apart? The caption knows.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Halve the step

Shorter steps lie less, but there are more of them. Is it worth it? Predict; then the next cell runs
four step sizes and keeps each run, under its dt, in a dictionary: a list with names instead of numbers.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("30.d")

# %% slideshow={"slide_type": "fragment"}
runs = {}
for dt in (2.0, 1.0, 0.5, 0.25):
    t = np.arange(round(50 / dt) + 1) * dt
    v = np.full(len(t), E_L)
    for i in range(len(t) - 1):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current) / tau_m
    runs[dt] = t, v, goal + (E_L - goal) * np.exp(-t / tau_m)

pictures.step_errors(runs)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Half the step, half the error: each hill is half as high as the one before. So you can choose
how wrong to be, and what it costs is steps. Better still, you can *test* any simulation, even one
whose exact answer nobody knows: halve dt. If the picture stays, believe it.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play

Before you move anything:
"""

# %% slideshow={"slide_type": "fragment"}
quiz("30.e")

# %% slideshow={"slide_type": "fragment"}
explore.membrane()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Four things to find out:
- What does tau_m change, what does R change?
- Can you make a current that *lowers* v?
- Where is v after one tau_m? Try several. It is always the same part of the way.
- With tau_m at 10, try steps of 5, 12, 20 and 22 ms. Something goes badly wrong. Lesson 31 explains
  it; what would you guess?
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 30.3: Measure tau_m

A colleague gives you a recording: times `t`, and voltages `v` of a cell into which a
constant current flows from the first sample on. v climbs until it is steady. What is its tau_m? Write
`measure_tau(t, v)`: the first of the times in `t` at which 0.63 of the climb is made; `t[0]` is 0.
Neither the start nor the climb are those of our cell. `v[0]` is the first voltage, `v[-1]` the last.
"""

# %% slideshow={"slide_type": "fragment"}
def measure_tau(t, v):
    ...

check("30.3", measure_tau)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Noise from a seed

Real cells are never quiet: thousands of synapses tug at them. From lesson 31 on we give our
cells noise, so random numbers are needed. `np.random.default_rng(seed)` makes a
*generator* of random numbers; `standard_normal(3)` takes three out of it, mostly between -2 and 2.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("30.f")

# %% slideshow={"slide_type": "fragment"}
you = np.random.default_rng(30)
neighbour = np.random.default_rng(30)
print("you:          ", you.standard_normal(3).round(2))
print("neighbour:    ", neighbour.standard_normal(3).round(2))
print("you once more:", you.standard_normal(3).round(2))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A generator is a very long list of numbers, and the *seed* says where to open it. Same seed, same place,
same numbers. But it reads on: ask it again, and you get the next three. (Without a seed, it opens
somewhere new each time.)

With a seed, an experiment with noise can be repeated exactly: by your neighbour, by a referee,
by you in March. Here is our bag under a current that jitters.
"""

# %% slideshow={"slide_type": "subslide"}
dt = 1.0

def noisy(seed):
    jitter = 100 * np.random.default_rng(seed).standard_normal(60)  # pA
    v = np.full(61, E_L)
    for i in range(60):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * (current + jitter[i])) / tau_m
    return v

runs = {"seed 1": noisy(1), "seed 1 again": noisy(1), "seed 2": noisy(2)}
pictures.seeds(np.arange(61) * dt, runs)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The jitter is as large as the current itself, and yet v only wobbles by a few mV. A bag that fills slowly
averages over what comes in: fast changes hardly get through. That is called a *low-pass filter*.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Does our loop tell the truth?

A habit to take along: before you build on a piece of code, hold it against something you know. Three
comparisons: with the formula for its own steps, with the exact curve at a very short step, and with
the course's own simulator. `np.abs(a - b).max()` is the largest distance between two arrays.
"""

# %% slideshow={"slide_type": "fragment"}
def loop(dt, steps):
    v = np.full(steps + 1, E_L)
    for i in range(steps):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current) / tau_m
    return v

nine_tenths = goal + (E_L - goal) * 0.9 ** np.arange(51)
exact = goal + (E_L - goal) * np.exp(-np.arange(5001) * 0.01 / tau_m)
library = neurons.simulate(neurons.LIF(), current, dt=1.0, duration=50, engine="numpy").v

# %% slideshow={"slide_type": "fragment"}
print(f"nine tenths, step by step: {np.abs(loop(1.0, 50) - nine_tenths).max():.6f} mV apart")
print(f"exact, steps of 0.01 ms:   {np.abs(loop(0.01, 5000) - exact).max():.6f} mV apart")
print("the course's simulator:   ", "the same" if (loop(1.0, 50) == library).all() else "differs")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
What runs inside `neurons.simulate`, and in every network of this course, is the line that you have
just worked out with a pencil. All it needs in order to be a neuron is a threshold.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now

| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| say what lifts and what lowers v | positive charge in: up; negative charge in: down; the leak: back to rest | taking -66 for higher than -65 | 33, synapses |
| turn a rate into steps, steps into a curve | `v[i + 1] = v[i] + dt * rate`, in a loop | as many voltages as steps: there is one more | 31, and every simulation |
| tell how wrong the steps are | halve dt, and the error halves | trusting one dt because the curve looks smooth | 31, where dt is too large on purpose |
| measure a time constant | the time at which 0.63 of the climb is made | 0.63 of the voltage instead of the climb | 31, the mystery neuron |
| repeat a random experiment | `np.random.default_rng(seed)` | one seed, two draws, and expecting the same numbers | 31, noise |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
