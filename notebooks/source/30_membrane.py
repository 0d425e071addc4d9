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
and every neuron of this course is built on it. Below, the green curve is the mathematics and
the blue dots are the Python; you will make both. (You will play with this picture later; its words are explained along the way.)

**You will be able to** say what lifts and what lowers a cell's voltage · turn a rate of change
into a step, and steps into a curve · tell how wrong the steps are, and make them better ·
measure a cell's time constant · repeat a random experiment exactly (further).
**You need** loops and functions; what you need of arrays is said where you need it.
**It takes** 55 minutes, and 5 more for what is marked *further*.

Lesson 31 adds a threshold, and the bag becomes a neuron.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np

from course_lib import explore, neurons, pictures
from course_lib.exercises import check, hint, progress, quiz, solution, yours

explore.membrane().picture()

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Meet the membrane

What follows is a page of biology, as much as you need and no more.

A cell is wrapped in a *membrane*, a film so thin that a sheet of paper is as thick as
twenty thousand of them. Salt water is on both sides: salts fall apart into *ions*, atoms with a
charge. Sodium (Na⁺) and potassium (K⁺) are positive, chloride (Cl⁻) is negative. But it is not the
same salt water: inside, potassium is some thirty times as crowded as outside; sodium is some ten
times as crowded outside as inside.
"""

# %% slideshow={"slide_type": "fragment"}
pictures.biology.membrane()

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Why the inside is negative

Ions cannot pass the film; they need *channels*, and at rest most of those that stand open
let only potassium through. Whatever is crowded spreads out, as a drop of ink does in water, so potassium
leaves. Each ion takes a positive charge along, and the inside is left negative. That in turn
pulls potassium back: the more ions have left, the harder it pulls. Soon, as many come back as leave.

With potassium alone, this balance would be reached at about -90 mV (millivolts, thousandths of a volt). A little
sodium leaks in as well, so it settles higher, at about -65 mV. This difference between inside
and outside is the *membrane potential*, here simply **the voltage v**.

Very little has to move for that: in a cell as large as ours, about five in a million potassium ions.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
And the **pump**? Potassium goes on trickling out, and sodium in. Left to itself, the crowds would
even out in time, and v would fade with them, like a battery that runs down. The pump carries both back. It
recharges the battery, and the cell pays for that in fuel.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("30.a")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### If v gets high enough, the cell fires

Near -50 mV, the *threshold*, channels for sodium open, and it is v itself that opens them. Sodium is crowded
outside, and the negative inside pulls at it: it rushes in, v climbs, and that opens more of them. It is an
avalanche, and hardly anything stops it halfway. Near the top the sodium channels shut; more channels for potassium open, and
v falls, for a moment even below rest. This is a *spike*, and it is how nerve cells speak.
"""

# %% slideshow={"slide_type": "fragment"}
pictures.biology.spike()

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Cells push each other up and down

Where a spike arrives at another cell, at a *synapse*, it sets free a messenger, which opens channels in
that cell. Which kind of channel decides whether the cell is pushed toward its threshold or kept from it.
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

Forget ions, keep the bag. A current fills it, from synapses or from an electrode. It has holes,
and the fuller it is, the faster it leaks.
"""

# %% slideshow={"slide_type": "fragment"}
pictures.biology.leaky_bag()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
In a cell the holes are mostly its potassium channels. Lift v above rest, and the inside pulls less at its
potassium: more leaves than comes in, until v is back at rest. Push v below rest, and
the leak runs backwards and lifts it. (No bag of water does that. The formula will.)
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
r"""
### The same in one line

First, what each thing is called:

| letter | what it is | in this lesson |
|---|---|---|
| $E_L$ | where v rests when nothing flows in (L for leak) | -65 mV |
| $v - E_L$ | how full the bag is, the level | mV |
| $I$ | the current that flows in; `current` in code | 100 pA, a ten-billionth of an ampere |
| $R$ | *resistance*: how narrow the holes are | 0.1 GOhm |
| $C$ | *capacitance*: how wide the bag is, the charge that it takes for each mV | 100 pF |

Two currents move the level: $I$ comes in and the leak goes out. The leak doubles when the level
$v - E_L$ doubles, and the narrower the holes are, the smaller it is: it is $(v - E_L) / R$ (which physics calls Ohm's law; water
from a hole only nearly does that). And the wider
the bag, the less the level moves for all that: divide by $C$.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
r"""
$$\text{rate of change of } v \;=\; \frac{I - (v - E_L) / R}{C} \;=\; \frac{-(v - E_L) + R\,I}{R\,C}$$

The second form is the first, multiplied by $R$ above and below the line. It is the one to remember,
because it falls into two parts: $R\,I$ says how far v goes in the end, and $R\,C$ how slowly.
So $R\,C$ has a name of its own, the *time constant* $\tau_m$ ("tau"; m for membrane), `tau_m` in code: here 10 ms. A bag is slow if
it is wide. Narrow holes make it slow as well: at first it climbs just as fast, since nothing leaks yet, but it
settles higher, so it has further to go.

The units, pico-amperes, giga-ohms, pico-farads, are what cells are measured in. You need not convert
them: GOhm × pA gives mV, and GOhm × pF gives ms.

In books you find it as $\tau_m \frac{dv}{dt} = -(v - E_L) + R\,I$, a *differential equation*; $\frac{dv}{dt}$
is the rate of change. It does not tell you where v is. It tells you how fast v moves, as a
speedometer does; where you are, you work out.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("30.b")

# %% slideshow={"slide_type": "fragment"}
tau_m = 10.0  # ms
R = 0.1  # GOhm
E_L = -65.0  # mV
current = 100.0  # pA

goal = E_L + R * current
print("at 100 pA v is heading for", goal, "mV, at 200 for", E_L + R * 200)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
There, 10 mV above rest or 20, the leak is as large as the inflow and the rate of change is 0. Nothing
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
print("first ms: ", (0 + 0.1 * 100) / 10, "mV per ms")
print("second ms:", (-1 + 0.1 * 100) / 10, "mV per ms")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
So after 2 ms v is -64 + 0.9 = -63.1 mV. Ask how fast; go that fast for a short time, called
*dt*; ask again. This is *Euler's method*, some 250 years old, and with it you can
follow almost any equation in this course.

The trick is a small lie: during a step, v is taken to move at one speed, though it slows down all
the time. Keep the lie in mind. We come back to measure it.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 30.1: One step

Put letters in place of the numbers. Write `step(v, current, dt, tau_m, R, E_L)`: the voltage one step later,
when the step takes dt milliseconds. With v = -64, current = 100, dt = 2, tau_m = 10, R = 0.1 and E_L = -65, that is
`step(-64, 100, 2, 10, 0.1, -65)`, it is -62.2. Check that by hand: it takes less time than searching for a missing bracket.
"""

# %% slideshow={"slide_type": "fragment"}
def step(v, current, dt, tau_m, R, E_L):
    ...

check("30.1", step)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ten steps, then a loop that remembers

Ten times the same thing is a loop, and the step in it is yours: `yours("30.1")` gives you your own
function, once `check` has found it correct. Until then you get the course's, so you can go on either way.

In an f-string, `:.2f` after a value says how to write it: with two digits after the point. Watch how
much is missing to the goal.
"""

# %% slideshow={"slide_type": "fragment"}
step = yours("30.1")
dt = 1.0  # ms
v = E_L
for i in range(10):
    v = step(v, current, dt, tau_m, R, E_L)
    print(f"after {i + 1} ms: {v:.2f} mV, {goal - v:.2f} mV missing")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
9, 8.1, 7.29: each step leaves nine tenths of what was missing. Of course: one step
covers dt / tau_m, a tenth, of the way that is left.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### A list for numbers: the array

To draw it, the loop must remember. A list could hold the voltages. This course uses *arrays*, NumPy's lists
of numbers, because an array takes part in a calculation with all its elements at once. (If you have done
lesson 11, go straight to the exercise.) Here are three:
"""

# %% slideshow={"slide_type": "fragment"}
print(np.zeros(4))
print(np.full(4, 100.0))
print(np.arange(4) * 0.5)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
[`np.zeros(n)`](https://numpy.org/doc/stable/reference/generated/numpy.zeros.html) holds n zeros and
[`np.full(n, x)`](https://numpy.org/doc/stable/reference/generated/numpy.full.html) n times x, to be filled in later.
[`np.arange(n)`](https://numpy.org/doc/stable/reference/generated/numpy.arange.html) holds 0, 1, 2 to n - 1; times 0.5, each
of them is halved. (`0.` is how NumPy prints 0.0.) As with a list, `v[0]` is the first element,
`v[i] = 5` replaces one, and `len(v)` says how many there are. But an array stays as long as it was made.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 30.2: Many steps

Write `membrane(current, dt, tau_m, R, E_L)`. Now `current` is an array with one value for each step,
as a cell gets it in life: now more, now less, now nothing. Return the array of voltages, beginning at E_L,
and leave `current` as it is.

`membrane(np.array([100, 100, 0]), 1, 10, 0.1, -65)` is `[-65, -64, -63.1, -63.29]`
([`np.array`](https://numpy.org/doc/stable/reference/generated/numpy.array.html) makes an array of a list).
Mind the kind of array: `np.full(n, -65)` holds *whole* numbers, and cuts off the decimals of
whatever you put in. `np.zeros(n)` holds real ones.
"""

# %% slideshow={"slide_type": "fragment"}
def membrane(current, dt, tau_m, R, E_L):
    ...

check("30.2", membrane)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Draw it: fifty steps, each with the same current
"""

# %% slideshow={"slide_type": "fragment"}
membrane = yours("30.2")
v = membrane(np.full(50, current), dt, tau_m, R, E_L)
t = np.arange(51) * dt  # ms
pictures.steps(t, v)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
50 steps, 51 voltages: the first one, `v[0]`, is where it began. Step i leads from `v[i]` to
`v[i + 1]`. A fence has one post more than it has gaps. To forget this is
perhaps the commonest mistake in all of simulation.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## The curve that the steps are after

What if the steps were shorter? After one tau_m, how much is still missing? Let us take 10 steps to
get there, then 20, then more. One of 10 steps leaves 1 - 1/10 of
what was missing, so all of them leave
0.9 × 0.9 × 0.9 and so on, ten times. In Python that is `0.9 ** 10`, "0.9 to the power of 10".
"""

# %% slideshow={"slide_type": "fragment"}
for steps in [10, 20, 100, 1000, 10000]:
    print(f"{steps} steps leave {(1 - 1 / steps) ** steps:.4f}")

print(f"endlessly many leave {np.exp(-1):.4f}")

# %% [markdown] slideshow={"slide_type": "fragment"}
r"""
They close in on one number: 0.3679. Upside down it is 2.718, which is so common that it has a name, *e*. Endlessly many, endlessly short steps
make the *exponential* function: [`np.exp(x)`](https://numpy.org/doc/stable/reference/generated/numpy.exp.html) is *e* to the
power of x, so `np.exp(-1)` is 1/*e*. With it comes the exact answer, at every time and without a loop. With $v_0$ for where v starts:

$$v(t) \;=\; \text{goal} + (v_0 - \text{goal}) \, e^{-t / \tau_m}$$

Read it aloud: the goal, plus the distance at the start, of which after each tau_m only 0.37
is left. So after one tau_m, 0.63 of the way is done. That is how tau_m is measured.
"""

# %% slideshow={"slide_type": "subslide"}
def exact(t):
    return goal + (E_L - goal) * np.exp(-t / tau_m)

dt = 2.0
v = membrane(np.full(25, current), dt, tau_m, R, E_L)
t = np.arange(26) * dt
pictures.steps(t, v, exact)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The dots run ahead: each step goes straight on at the speed of its beginning, and the true curve bends away
under it. Can you see where they are furthest apart? At 10 ms, after one tau_m. Every step adds a little error, so
at first it grows; but each step also shortens what is left of the way, and the old error with it. After one tau_m the shortening wins.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Halve the step

Shorter steps lie less, but there are more of them. Is it worth it? Predict; then the next cell runs
four step sizes, each over 50 ms, and keeps them in a *dictionary*, which is like a list, but you choose what stands in the brackets:
`{}` is an empty one, and `runs[dt] = v` stores v under dt, here 2.0, 1.0 and so on. (`round` turns 50 / dt, such as 25.0, into the whole number that `np.full` needs.)
"""

# %% slideshow={"slide_type": "fragment"}
quiz("30.d")

# %% slideshow={"slide_type": "fragment"}
runs = {}
for dt in [2.0, 1.0, 0.5, 0.25]:
    steps = round(50 / dt)
    runs[dt] = membrane(np.full(steps, current), dt, tau_m, R, E_L)

pictures.step_errors(runs, exact)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Half the step, half the error: each hill is nearly half as high as the one before, and the closer to half, the shorter the
steps. So you can choose
how wrong to be, and what it costs is steps. Better still, you can *test* any simulation, even one
whose exact answer nobody knows: halve dt. If the picture stays, believe it.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it

Before you move anything, predict.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("30.e")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Four things to find out:
1. Double tau_m, then put it back and double R. What does each of them change? (The slider holds tau_m, so C gives way.)
2. Can you make a current that *lowers* v?
3. The diamond is v after one tau_m. How much of the way is done there? Try several settings.
4. With tau_m at 10, try steps of 5, 12, 20 and 22 ms; the step is under **more controls**. What goes wrong, and
   from which step on?
"""

# %% slideshow={"slide_type": "fragment"}
explore.membrane()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. With tau_m at 20, v ends at -55.0 mV as before, but takes twice as long. With R at 0.2, it ends at -45.0 mV, twice as far
   above rest, and takes as long as before. Isn't tau_m R × C? It is: the sentence below the picture says that C went from
   100 to 50 pF. A bag half as wide.
2. Any current below 0. At -100 pA, v heads for -75.0 mV. There the leak, which now lifts v, is as large as the current.
3. Always 0.63 of it. With 100 pA that is 6.3 of 10 mV, at -58.7 mV.
4. At 5 ms the steps are too high, by up to 1.18 mV. At 12 ms they jump over the goal and come back. At 20 ms they
   jump from -65 to -45 mV and back, for ever. At 22 ms each jump is larger than the last. A step makes dt / tau_m of the
   way that is left: half of it at 5 ms, more than all of it beyond 10 ms. At 20 ms it lands as far beyond the goal as it was
   before it. None of this is biology. The steps are too long.

</details>
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 30.3: Measure tau_m

A colleague gives you a recording: times `t`, and voltages `v` of a cell into which a
constant current flows from the first sample on. v climbs until it is steady. What is its tau_m? Write
`measure_tau(t, v)`: the first of the times in `t` at which 0.63 of the climb is made; `t[0]` is 0.
Neither the start nor the climb is that of our cell. `v[0]` is the first voltage, `v[-1]` the last.
"""

# %% slideshow={"slide_type": "fragment"}
def measure_tau(t, v):
    ...

check("30.3", measure_tau)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Does our loop tell the truth?

A habit to take along: before you build on a piece of code, compare it with something you know. You
have compared it with the exact curve. Now compare it with the course's own simulator: `neurons.LIF()` is our cell
(it could fire, but at 100 pA it never does; more in lesson 31), and `neurons.simulate` runs it, for `duration=50` ms in steps of `dt=1.0` ms.

The run's voltages are its `v`. `abs` drops the sign of each difference, and `.max()` takes the largest.
"""

# %% slideshow={"slide_type": "fragment"}
library = neurons.simulate(neurons.LIF(), current, dt=1.0, duration=50)
mine = membrane(np.full(50, current), 1.0, tau_m, R, E_L)
print("at most", abs(mine - library.v).max(), "mV apart")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The same, to the last digit. (Yours may differ by something like 1e-14, that is 0.00000000000001, if you add in
another order.) What runs inside `neurons.simulate`, and in every network of this course, is the line that you
worked out with a pencil. All it needs in order to be a neuron is a threshold.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Noise from a seed (further)

Real cells are never quiet: thousands of synapses tug at them. Later we give our cells noise, and for that
we need random numbers.
[`np.random.default_rng(seed)`](https://numpy.org/doc/stable/reference/random/generator.html#numpy.random.default_rng) makes a
*generator* of random numbers; `.standard_normal(3)` takes three out of it, mostly between -2 and 2, and
`.round(2)` rounds them to two digits.
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
def noisy(seed):
    jitter = 100 * np.random.default_rng(seed).standard_normal(60)  # pA
    return membrane(current + jitter, 1.0, tau_m, R, E_L)

runs = {}
runs["seed 1"] = noisy(1)
runs["seed 1 again"] = noisy(1)
runs["seed 2"] = noisy(2)
pictures.seeds(np.arange(61) * 1.0, runs)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The jitter is as large as the current itself, and yet v only wobbles by a few mV. A bag that fills slowly
averages over what comes in: fast changes hardly get through. That is called a *low-pass filter*.

(The test of *Halve the step* fails here: with shorter steps the wobble shrinks. Noise needs a rule of its own, which
lesson 31 finds.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now

| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| say what lifts and what lowers v | positive charge in: up; negative charge in: down; the leak: back to rest | taking -66 for higher than -65 | 33, synapses |
| turn a rate into steps, steps into a curve | `v[i + 1] = v[i] + dt * rate`, in a loop | as many voltages as steps: there is one more | 31, and every simulation |
| tell how wrong the steps are | halve dt, and the error halves | trusting one dt because the curve looks smooth | 31 (further), where dt is too large on purpose |
| measure a time constant | the time at which 0.63 of the climb is made | 0.63 of the voltage instead of the climb | 31, the mystery neuron |
| repeat a random experiment (further) | `np.random.default_rng(seed)` | one seed, two draws, and expecting the same numbers | 31 (further), noise |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
