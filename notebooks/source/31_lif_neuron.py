# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Building a neuron that leaks and fires
In lesson 30 a membrane filled, leaked and settled. That is all it can ever do. A neuron does one thing more: when it is full enough it fires, and starts over. You will add that with a single `if`, and have the cell that whole networks are made of.

**You will be able to** write a neuron that fires · run many of them at once · read a stranger's parameters off its voltage · (further) say how far a time step can be trusted · (further) make firing irregular, and measure how much.

**You need** the membrane and its step (30); what you need of arrays is explained where you need it.

**It takes** 60 minutes, and 30 more for what is marked *further*.
You will use it in every network, from lesson 42 on.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import explore, neurons, pictures, signals
from course_lib.exercises import check, hint, mystery, progress, quiz, solution, yours

explore.lif().picture()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Below, the current; above, the voltage that it makes. At the dashed line the cell fires, which a bar marks, and starts over.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Fill it, and let it leak
You know this line from lesson 30. The leak draws the voltage back to its rest $E_L$ and the current $I$ pushes it up:

$$\tau_m \frac{dv}{dt} = -(v - E_L) + R\,I$$

Our cell rests at -65 mV. Its resistance $R$ is 0.1 GOhm, so every 10 pA pushes it up by 1 mV. At -50 mV it should fire: that is its **threshold**.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.a")

# %% slideshow={"slide_type": "fragment"}
never = neurons.LIF(v_threshold=0)  # so high that it will not fire
run = neurons.simulate(never, [[100, 150, 200]], duration=80)  # three cells, a current each
pictures.voltage(run, threshold=-50, names=["100 pA", "150 pA", "200 pA"])

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
`neurons.LIF` is the cell of this lesson, here with a threshold, `v_threshold=`, out of its reach. `neurons.simulate` takes the steps for us: you give it the cell, the current in pA and, with `duration=`, the number of ms. One list alone would be the current step by step; a list inside a list is one row, a current for each of several cells that run side by side.

Each cell heads for $E_L + R I$, where the leak takes away as much as the current brings. At 100 pA that is -55 mV, and no patience will change it.

150 pA aims *exactly* at the threshold, and comes ever closer without getting there. Anything more gets there. So 150 pA is the border between silence and firing. It has a name: the **rheobase**.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 31.1: The current it takes
Write `rheobase(R, E_L, v_threshold)`: the current in pA that aims exactly at the threshold. For our cell, `rheobase(0.1, -65, -50)`, that is 150. It tells how easily a cell is made to fire.
"""

# %% slideshow={"slide_type": "fragment"}
def rheobase(R, E_L, v_threshold):
    ...

check("31.1", rheobase)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## One `if` makes it fire
Here is our cell in numbers. They are used in the whole lesson, so leave them as they are.
"""

# %% slideshow={"slide_type": "fragment"}
tau_m, R, E_L = 10.0, 0.1, -65.0  # ms, GOhm, mV
v_threshold, v_reset = -50.0, -65.0  # mV
dt = 0.1  # ms

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`R, E_L = 0.1, -65.0` gives each name on the left its value on the right, in order.)

The rule is: **when `v` has reached the threshold, note a spike and put `v` back to `v_reset`.** The rise and fall of a real spike take a millisecond and are always the same, so we leave them out.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 31.2: Fire
Build it yourself: the loop of exercise 30.2, and the rule. Write `fire(current, dt)`, where `current` is an array with one value in pA for each step. Begin at `E_L`, take Euler's steps, and return a list of the spike times in ms. Leave `current` as it is.

Step `i` leads from `i * dt` to `(i + 1) * dt`. What it did is only seen at its end, so you note the spike at that time. `fire(np.full(1000, 200.0), 0.1)` gives 7 spikes. (`times.append(x)` puts `x` at the end of a list `times`; `tau_m`, `R` and the others are there for you to use.)
"""

# %% slideshow={"slide_type": "fragment"}
def fire(current, dt):
    ...

check("31.2", fire)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### What comes after the first spike?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.b")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
As in lesson 30, `yours("31.2")` is your own function once `check` has found it correct, and the course's until then. [`np.round(a, 1)`](https://numpy.org/doc/stable/reference/generated/numpy.round.html) rounds to one digit after the point.
"""

# %% slideshow={"slide_type": "fragment"}
fire = yours("31.2")
times = fire(np.full(1000, 200.0), dt)
print(np.round(times, 1), "ms")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A clock: 13.8 ms from one spike to the next, every time. The reset wipes out all that went before.

And `v` has *reached* the threshold when `v >= v_threshold`. With `==` this cell would be silent: a step lands wherever it lands, and hardly ever on exactly -50.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Let it rest
After a spike a neuron cannot fire again for a moment, however hard you push: the channels that made the spike are shut, and must first recover. This is the **refractory period**, about 2 ms. Ours spends it at the reset.

In the computer time comes in steps, so rest is counted in steps: 2 ms are 20 steps of 0.1 ms. This loop keeps all voltages, too.
"""

# %% slideshow={"slide_type": "fragment"}
v, rest = E_L, 0
voltages = [E_L]
for i in range(1000):
    if rest == 0:
        v = v + dt * (-(v - E_L) + R * 200) / tau_m
    else:
        rest = rest - 1  # one step of rest is over; v stays where it is
    voltages.append(v)
    if v >= v_threshold:
        v, rest = v_reset, 20

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
`neurons.simulate` is said to do the same. Don't believe it, compare: its step is 0.1 ms, too, `run.v` holds its voltages, and [`np.array_equal`](https://numpy.org/doc/stable/reference/generated/numpy.array_equal.html) says whether two arrays hold the same, to the last digit.
"""

# %% slideshow={"slide_type": "fragment"}
run = neurons.simulate(neurons.LIF(), 200, duration=100)
print("the same voltages:", np.array_equal(run.v, voltages))
pictures.voltage(run, threshold=v_threshold)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Every interval is 2 ms longer than before. For this, `v` must be *held*. At 200 pA, if it went on climbing and merely could not fire, the rest would be over long before `v` got to the threshold, and cost nothing.

This is the whole neuron. It is called the **leaky integrate-and-fire** cell, LIF for short: it adds up what it gets, loses some of it, and fires.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Count in whole steps (further)
We worked out the 20 in our heads. For another rest or another dt it is another number, so let the computer divide. It sounds too simple to go wrong. (`int(x)` makes a whole number of `x`.)
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.c")

# %% slideshow={"slide_type": "fragment"}
print(0.3 / 0.1, int(0.3 / 0.1))
short = 0
for k in range(1, 60):
    if int((k / 10) / 0.1) < k:  # a rest of k / 10 ms should take k steps
        short = short + 1
print("one step short for", short, "of the 59 rests from 0.1 to 5.9 ms")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A computer stores 0.1 as a number very near 0.1, and cutting off turns "very near 3" into 2. Comparing times is no better: `t - t_spike >= 2.0` may say no after 20 steps of 0.1 ms, because the difference came out a hair below 2. Whole numbers have no hairs, so count steps.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 31.3: Rest in whole steps
Write `rest_steps(refractory, dt)`: how many steps of `dt` the rest takes, as a whole number, the nearest there is. `rest_steps(2.0, 0.1)` is 20, and a rest of 0.3 ms takes 3. One line, and the one that goes wrong most quietly.
"""

# %% slideshow={"slide_type": "fragment"}
def rest_steps(refractory, dt):
    ...

check("31.3", rest_steps)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it
Predict before you move, every time.

1. Halve `R`. What must the current be, for the same picture?
2. Make `tau_m` 40 ms. Does the rheobase change?
3. Push with 600 pA, and raise the refractory period to 10 ms (it is under **more controls**). What does it cost? Does it cost as much at 160 pA?
"""

# %% slideshow={"slide_type": "fragment"}
explore.lif()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. 400 pA. Half of `R` times twice the current is the same push, and the picture is the same: 12 spikes.
2. No: at 150 pA it is silent with 10 ms and with 40. `tau_m` does not say whether it fires, but when: at 200 pA the first spike comes 55.4 ms after the step, not 13.8 ms.
3. At 600 pA it falls from 205 to 80 Hz. The climb takes only 2.9 ms there, so the rest is most of each interval. At 160 pA it falls from 30 to 25 Hz: the climb takes 27.6 ms, and 8 ms more of rest hardly count. (The rate is counted: spikes while the current is on, in 0.2 s. So it comes in steps of 5 Hz.)
</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Look for the spike (further)
Pictures of neurons show spikes shooting up to +30 mV or so. `signals.detect_spikes` finds them in a recording: it gives the times at which a voltage rises above a limit, here 0 mV. Its `dt=` is the time from one sample to the next. (You will build it in lesson 22.)
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.d")

# %% slideshow={"slide_type": "fragment"}
run = neurons.simulate(neurons.LIF(), 200, duration=100)
print("noted by the simulation:", len(run.spike_times))
print("found above 0 mV:       ", len(signals.detect_spikes(run.v, 0, dt=0.1)))
pictures.painted_spikes(run)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`run.spike_times` are the moments that the simulation noted. A LIF cell has no spike, only the moment of one. The peaks that papers draw on LIF cells are paint, and are left out of every calculation. In this course spikes are bars *above* the trace, where they can't be taken for voltage. Cells that really shoot up come in lesson 32.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Run many at once
How fast does the cell fire at each current? You could run it 51 times. Or you could run 51 cells, once: let `v` be an array, with a voltage for each. The Euler step does not even notice, since arithmetic on arrays goes element by element. The `if` does.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.e")

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
four = np.array([-60.0, -49.5, -55.0, -48.0])
if four >= v_threshold:
    four = v_reset

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
This error is meant to be here. [`np.array`](https://numpy.org/doc/stable/reference/generated/numpy.array.html) makes an array of a list. `four >= v_threshold` has four answers, and an `if` wants one. `any()` would say whether one of them is yes, `all()` whether all are. We want neither: reset those that fired, and only those.

So keep all four answers. An array of yes and no is called a **mask**. In square brackets it picks the elements where it says yes, to look at them or to change them:
"""

# %% slideshow={"slide_type": "fragment"}
degrees = np.array([4.0, -1.0, 7.0, -3.0])
frost = degrees < 0
print(frost)
print(degrees[frost])
degrees[frost] = 0
print(degrees)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 31.4: One step for every cell
Write `step_all(v, current, dt)`, for arrays with one value per cell: move every cell by one step, find who has reached `v_threshold`, reset those to `v_reset`. Return two things, `v` and the mask `fired`; leave the arrays you were given as they are. (No rest this time.)

With `v` `[-50.05, -60.0]` and currents `[400.0, 0.0]` the first cell fires, so it returns `[-65.0, -60.05]` and `[True, False]`.
"""

# %% slideshow={"slide_type": "fragment"}
def step_all(v, current, dt):
    ...

check("31.4", step_all)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### How fast, at which current?
Now 51 neurons for one second, on your own step. [`np.arange(0, 501, 10)`](https://numpy.org/doc/stable/reference/generated/numpy.arange.html) counts 0, 10, 20 and so on, up to 500: a current for each. [`np.zeros(51)`](https://numpy.org/doc/stable/reference/generated/numpy.zeros.html) are 51 zeros.
"""

# %% slideshow={"slide_type": "fragment"}
step_all = yours("31.4")
currents = np.arange(0, 501, 10)  # pA
v, count = np.full(51, E_L), np.zeros(51)
for i in range(10000):  # 1 s, so that a count of spikes is a rate in Hz
    v, fired = step_all(v, currents, dt)
    count = count + fired  # a yes counts as 1

# %% slideshow={"slide_type": "fragment"}
alone = len(fire(np.full(10000, 200.0), dt))
print("cell 20, at 200 pA, fires as often as if alone:", count[20] == alone)
pictures.rate_curve(currents, count)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
This is an **f-I curve**, frequency over current, the first thing measured of every new type of neuron. Silence, a start so steep that it falls between two of our currents, and then nearly a straight line. So twice the current makes more than twice the spikes (00): only what lies above the rheobase counts.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### With a rest of 2 ms
Those cells never rested.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.f")

# %% slideshow={"slide_type": "fragment"}
run = neurons.simulate(neurons.LIF(), [currents], duration=1000)  # as before, a current each
rates = np.zeros(51)
for who in run.spike_cells:  # which cell it was, spike by spike
    rates[who] = rates[who] + 1
hard = neurons.simulate(neurons.LIF(), 100000, duration=1000)
print("at 100,000 pA:", len(hard.spike_times), "Hz")
pictures.rate_curve(currents, {"without a rest": count, "with a rest of 2 ms": rates})

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`run.spike_cells` tells for each spike whose it was.) The rest bends the curve. A stronger current shortens the climb, and the 2 ms stay, however strong it is.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Lay theory over it (further)
How long is a climb? Lesson 30 has the curve: of the distance to its goal, $E_L + R I$, the part $e^{-t / \tau_m}$ is left after a time $t$. At the start of the climb that distance is goal - $v_{reset}$. When the cell fires, it is goal - $v_{threshold}$. So

$$e^{-t / \tau_m} = \frac{\text{goal} - v_{threshold}}{\text{goal} - v_{reset}}$$

To get at $t$, undo the exponential. That is what the *natural logarithm* does, [`np.log`](https://numpy.org/doc/stable/reference/generated/numpy.log.html): $\ln(e^x) = x$. It leaves $-t / \tau_m$ on the left. And turning a fraction upside down changes the sign of its logarithm:

$$t = \tau_m \ln \frac{\text{goal} - v_{reset}}{\text{goal} - v_{threshold}}$$
"""

# %% slideshow={"slide_type": "fragment"}
def climb(current):  # ms from the reset to the threshold
    goal = E_L + R * current
    return tau_m * np.log((goal - v_reset) / (goal - v_threshold))

for pA in [200, 300]:
    print(f"{pA} pA: a climb of {climb(pA):.2f} ms, a rate of {1000 / (2.0 + climb(pA)):.2f} Hz")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
(`:.2f` shows two digits after the point.) From one spike to the next there is a rest of 2 ms and a climb. Divide the 1000 ms of a second by the two together, and you have the rate in Hz. A formula like this, which needs no steps, is called a *closed form*.

Below the rheobase the goal is under the threshold. The cell never arrives, and the logarithm has no answer. So fill in the rate where there is one, by mask:
"""

# %% slideshow={"slide_type": "fragment"}
def exact_rate(currents):
    rate = np.zeros(len(currents))
    fires = currents > 150
    rate[fires] = 1000 / (2.0 + climb(currents[fires]))
    return rate

# %% slideshow={"slide_type": "fragment"}
pictures.rate_curve(currents, rates, exact=exact_rate)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Fifty-one neurons, stepped blindly 10,000 times, land on a formula they know nothing of. Almost: the caption says how far off they are. Part of that comes from counting, since a count over one second is a whole number. The rest is the step, and the next question.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ask how far to trust the step (further)
No simulation is right; some are near enough. Near enough to what? Here we are lucky: the cell starts at its reset, so `climb` is the exact time of its first spike.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.g")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
One current alone may be lucky or not, so average over many. [`np.mean`](https://numpy.org/doc/stable/reference/generated/numpy.mean.html) is the mean of a list, `abs(x)` is `x` without its sign, and `dt=` tells `simulate` which step to take.

In the picture both axes go up by factors: each line stands for ten times as much as the one before. On the dashed line beside the dots, half the dt makes half the error.
"""

# %% slideshow={"slide_type": "fragment"}
steps = [0.8, 0.4, 0.2, 0.1, 0.05, 0.025, 0.0125]  # ms
errors = []
for dt_tried in steps:
    off = []
    for pA in range(160, 501, 5):
        run = neurons.simulate(neurons.LIF(), pA, duration=40, dt=dt_tried)
        off.append(abs(run.spike_times[0] - climb(pA)))
    errors.append(np.mean(off))
pictures.scaling(steps, errors, error_title="error of the first spike (ms)")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Half the step, half the error, twice the work. So you can buy exactness, at a price that you know beforehand. Two errors pull against each other: Euler's straight steps run ahead of the curve, which makes a spike early; and a spike can only come at the end of a step, which makes it late. Both halve with dt.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
In lesson 30, steps of 12 ms and more went wrong. Here it is again, one step at a time: no current, and a start 10 mV above rest.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.h")

# %% slideshow={"slide_type": "fragment"}
runs = {}
for ratio in [0.5, 1.5, 2.0, 2.5]:  # dt / tau_m
    above = [10.0]  # mV above rest
    for i in range(6):
        above.append(above[i] - ratio * above[i])  # Euler's step, without a current
    runs[ratio] = above
pictures.swings(runs)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Each step multiplies the distance from rest by `1 - dt / tau_m`. At 0.5 that decays, as it should. At 1.5 it decays but **swings** across rest. At 2 it swings **for ever**. At 2.5 it **blows up**. None of this is biology. `neurons.simulate` warns you beyond half of `tau_m`.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Shake it (further)
Real neurons are no clocks. Thousands of synapses kick them to and fro. (Lesson 30's jitter was in the current. A kick of current moves `v`, so here we kick `v` itself.) In place of all those synapses, we add one random kick to every step: a random number, times a strength. But shorter steps mean more kicks, so how strong should each one be?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.i")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Try it. `rng.standard_normal((4000, n))` makes a table of random numbers: 4000 tries in its rows, and in each `n` kicks. `.sum(axis=1)` adds up each row, which is where that try ends. `.std()` is the standard deviation of all 4000 ends: how far 10 ms of kicks carry v.
"""

# %% slideshow={"slide_type": "fragment"}
rng = np.random.default_rng(3)
for dt_tried in [1.0, 0.1, 0.01]:
    kicks = rng.standard_normal((4000, round(10 / dt_tried)))
    far = kicks.sum(axis=1).std()
    by_dt, by_root = far * dt_tried, far * dt_tried**0.5
    print(f"dt {dt_tried}: as they are {far:.2f}, times dt {by_dt:.2f}, times √dt {by_root:.2f}")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Only when the kicks are multiplied by √dt does it not matter how finely we chop time. `dt**0.5` is that root, dt to the power of a half. So each step adds `noise * dt**0.5 * rng.standard_normal()` to `v`.

Why the root? Kicks cancel, so it is their *squares* that add up: a hundred of them carry ten times as far as one. That is why noise has such an odd unit, **mV per √ms**.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 31.5: How irregular?
How regular is a spike train? Take the intervals between its spikes. Their standard deviation over their mean is the **coefficient of variation**, CV: 0 for a clock, 1 for spikes that come by pure chance. Write `irregularity(spike_times)`: the CV of a spike train, given as an array of times in ms. Neurons in your cortex come close to 1, and lesson 42 asks how that is possible.

[`np.diff(a)`](https://numpy.org/doc/stable/reference/generated/numpy.diff.html) subtracts each element of `a` from the next: `np.diff(np.array([3, 5, 9]))` is `[2, 4]`. An array's `.std()` is its standard deviation, `.mean()` its mean.
"""

# %% slideshow={"slide_type": "fragment"}
def irregularity(spike_times):
    ...

check("31.5", irregularity)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Shake it at three currents
Now shake the cell, 20 s each time: `noise=` is the strength in mV/√ms, `seed=` says which random numbers.
"""

# %% slideshow={"slide_type": "fragment"}
irregularity = yours("31.5")
for pA in [160, 200, 300]:
    for noise in [0, 1, 4]:
        run = neurons.simulate(neurons.LIF(), pA, duration=20000, noise=noise, seed=1)
        cv = irregularity(run.spike_times)
        print(f"{pA} pA, noise {noise}: CV {cv:.2f}, {len(run.spike_times)} spikes")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
More noise, less of a clock, at every current. More *spikes*, too? Near the rheobase it makes twice as many: v crawls the last mV to the threshold, and any kick upwards may take it across. At 300 pA v is driven through the threshold anyway. Kicks make some spikes early and others late, and noise 4 adds only 5 %.

Noise 1 makes *fewer* spikes there, and that is the step's doing: a kick that crosses the threshold and is back before the step ends goes unseen.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Play with the noise
1. At 140 pA, below the rheobase, turn the noise down to 0. Who made those spikes?
2. Which is the better way to a CV near 1: much current and little noise, or the reverse?
3. Change the seed. What stays?
"""

# %% slideshow={"slide_type": "fragment"}
explore.noise()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. The noise did. Without it there is no spike at all.
2. The reverse. Without current and with noise of 5 mV/√ms the CV is about 1.0: only a rare heap of kicks gets v to the threshold, and nobody knows when. With 300 pA and noise of 0.25 mV/√ms it is 0.04, nearly a clock.
3. The rate, 39 to 41 Hz, and the CV, 0.55 to 0.57. Each spike comes at a different time.
</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Name a stranger
Now the other way round. Here is a neuron on an electrode. It is a LIF cell, but nobody tells you its six numbers: `E_L`, `R`, `tau_m`, `v_threshold`, `v_reset` and `refractory`, the length of its rest. You may send it six currents, each on from 50 to 250 ms.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.j")

# %% slideshow={"slide_type": "fragment"}
neuron = mystery.neuron("A")
first = neuron.probe(150)
print(neuron)
pictures.voltage(first)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
`mystery.neuron("A")` puts neuron A on the electrode, and `.probe(150)` sends it 150 pA and returns what was seen. Point at the curve with the mouse, and it shows time and voltage; drag a box to zoom in, and double-click to get back. Or ask: there are ten samples a ms, so `first.v[2000]` is the voltage at 200 ms, and `first.spike_times` are the times of its spikes. Add cells for more probes.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 31.6: The mystery neuron
Name it: `guess = neuron.guess(E_L=..., R=..., tau_m=..., v_threshold=..., v_reset=..., refractory=...)`. You can begin with one of the six, and `check` tells you which are right. `tau_m` you have measured before, in exercise 30.3, on a trace that climbs from its first sample. Your trace rests for 50 ms first, so keep only the part with the step: if `quiet` is that trace, `quiet.v[500:2500]` is a piece of it, the elements 500 to 2499, and `quiet.t[500:2500] - 50` are its times from 0 on. And at -100 pA it goes *down*. How do you make a falling trace climb? Then `measure_tau = yours("30.3")` can be used.

There are 26 of them, "A" to "Z". From "N" on, the electrode is noisy, and one sample won't do. Take means: `first.v[0:500].mean()` is the mean of the first 500 samples, 50 ms.
"""

# %% slideshow={"slide_type": "fragment"}
guess = ...

check("31.6", guess)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| write a neuron that fires | leak, push, `if v >= v_threshold`: note, reset, rest | `==` for the threshold; the reset forgotten; not held while it rests | 32 |
| run many at once | the same line on arrays; a mask in place of the `if` | `if` on an array; resetting everybody | 42 |
| read parameters off a voltage | `E_L` where it rests, `R` how far it goes, `tau_m` how fast, then where it turns, where it lands, how long it stays | taking the reset for the rest | 32 |
| (further) say how far to trust a step | half the dt, half the error; beyond 2 tau_m it blows up | never halving dt to see | 32, 52 |
| (further) make firing irregular, measure it | kicks times √dt; CV is std over mean of the intervals | kicks times dt; CV of the times | 42 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
