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

**You will be able to** write a neuron that fires · run fifty of them at once · say how far a time step can be trusted · make firing irregular, and measure how much · read a stranger's parameters off its voltage. **You need** the membrane and its step (30); what is used of arrays and masks (11, 15) is said where it comes. **It takes** 50 minutes.
You will use it in every network, from lesson 42 on.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import analysis, explore, neurons, pictures, signals
from course_lib.exercises import check, hint, mystery, progress, quiz, solution, yours

cell = neurons.LIF()
step = neurons.step_current(200, start=50, stop=250, duration=300)
run = neurons.simulate(cell, step)
pictures.voltage(run, current=step, threshold=cell.v_threshold)

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Fill it, and let it leak
You know this line from lesson 30. The voltage is drawn back to rest, and pushed up by the current:

$$\tau_m \frac{dv}{dt} = -(v - E_L) + R\,I$$

A resistance of 0.1 GOhm makes it easy: every 10 pA push the cell up by 1 mV. Ours rests at -65 mV.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.a")

# %% slideshow={"slide_type": "fragment"}
never = neurons.LIF(v_threshold=0)  # so high that it will not fire
run = neurons.simulate(never, [[100, 150, 200]], duration=80)  # three cells, a current each
pictures.voltage(run, threshold=-50, names=["100 pA", "150 pA", "200 pA"])

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Each cell heads for $E_L + R I$, where the leak takes away as much as the current brings. At 100 pA that is -55 mV, and no patience will change it.

150 pA aim *exactly* at a threshold of -50 mV, and come ever closer without getting there. Anything more gets there. So 150 pA is the border between silence and firing. It has a name: the **rheobase**.
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
The rule: **when `v` reaches the threshold, note a spike and put `v` back to `v_reset`.** What happens on the way up and down again inside a real spike, we leave out. It takes a millisecond and is always the same.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.b")

# %% slideshow={"slide_type": "subslide"}
current = 200.0  # pA
v, voltages, spikes = E_L, [E_L], []
for i in range(1000):  # 100 ms
    v = v + dt * (-(v - E_L) + R * current) / tau_m
    voltages.append(v)
    if v >= v_threshold:
        spikes.append((i + 1) * dt)
        v = v_reset
print(f"{len(spikes)} spikes at", ", ".join(f"{time:.1f}" for time in spikes), "ms")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A clock: 13.8 ms from one spike to the next, every time. The reset wipes out all that went before.

Two details. We ask `v >= -50`, not `v == -50`: a step lands wherever it lands, and hardly ever on the dot. And step `i` leads from `i * dt` to `(i + 1) * dt`, so what it did is seen at its end.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
`neurons.simulate` does the same, only faster. Does it? Don't believe it, compare: every voltage, to the last bit.
"""

# %% slideshow={"slide_type": "fragment"}
run = neurons.simulate(neurons.LIF(refractory=0), 200, duration=100, dt=0.1)
print("same voltages:", np.array_equal(run.v, voltages))
print("same spikes:  ", np.array_equal(run.spike_times, spikes))

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 31.2: Fire
In life, currents change. Write `fire(current, dt)`: `current` is an array with one value in pA for each step; return a list of the spike times in ms. Take Euler's steps, without any rest, and leave `current` as it is. `fire(np.full(1000, 200.0), 0.1)` should give the spikes above. `tau_m`, `R` and the rest are there for you to use.
"""

# %% slideshow={"slide_type": "fragment"}
def fire(current, dt):
    ...

check("31.2", fire)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Rest, in whole steps
After a spike, a neuron cannot fire again for a moment, however hard you push. The channels that made the spike are shut and must first recover. This is the **refractory period**, about 2 ms; ours spends it at the reset.

In the computer time comes in steps, so rest is counted in steps: 2 ms are 20 steps of 0.1 ms. It sounds too simple to go wrong.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.c")

# %% slideshow={"slide_type": "fragment"}
print(0.3 / 0.1, int(0.3 / 0.1), round(0.3 / 0.1))
short = [k for k in range(1, 60) if int((k / 10) / 0.1) < k]
print(f"one step short for {len(short)} of the 59 times from 0.1 to 5.9 ms")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A computer stores 0.1 as a number very near 0.1. Cutting off with `int` turns "very near 3" into 2; `round` does not. Wherever this course turns a time into steps, it rounds.
"""

# %% slideshow={"slide_type": "subslide"}
v, voltages, rest = E_L, [E_L], 0
for i in range(1000):
    if rest == 0:
        v = v + dt * (-(v - E_L) + R * current) / tau_m
    else:
        rest = rest - 1  # one step of rest is over; v stays where it is
    voltages.append(v)
    if v >= v_threshold:
        v, rest = v_reset, round(2.0 / dt)

# %% slideshow={"slide_type": "fragment"}
run = neurons.simulate(neurons.LIF(refractory=2.0), 200, duration=100, dt=0.1)
print("same voltages:", np.array_equal(run.v, voltages))
pictures.voltage(run, threshold=v_threshold)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Every interval is 2 ms longer than before. This is the whole neuron. It is called the **leaky integrate-and-fire** cell, LIF for short: it adds up what it gets, loses some of it, and fires.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 31.3: Rest in whole steps
Write `rest_steps(refractory, dt)`: how many steps of `dt` the rest takes, as a whole number, the nearest there is. `rest_steps(2.0, 0.1)` is 20. One line, and the one that goes wrong most quietly.
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
3. Push with 600 pA, and raise the refractory period. When does it begin to hurt, and does it hurt as much at 160 pA?
"""

# %% slideshow={"slide_type": "fragment"}
explore.lif()

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Look for the spike
Every picture of a neuron that you have seen shows spikes shooting up to +30 mV or so. `signals.detect_spikes` finds them in recordings: it gives the times at which a voltage rises above a threshold (you will build it in lesson 22).
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.d")

# %% slideshow={"slide_type": "fragment"}
print("noted by the simulation:", len(run.spike_times))
print("found above 0 mV:       ", len(signals.detect_spikes(run.v, 0, dt=0.1)))
print(f"the highest voltage:     {run.v.max():.2f} mV")

# %% slideshow={"slide_type": "subslide"}
drawn = run.v.copy()
drawn[np.round(run.spike_times / 0.1).astype(int)] = 30  # paint it
figure = pictures.new_figure(x_title="time (ms)", y_title="v (mV)")
figure.add_trace(pictures.line(run.t, drawn, "v, with spikes painted on"))
found = signals.detect_spikes(drawn, 0, dt=0.1)
pictures.show(figure, f"{len(found)} peaks of {drawn.max():.0f} mV, each put there by hand.")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A LIF cell has no spike, only the moment of one. The peaks that papers draw on LIF cells are paint, and are left out of every calculation. Here spikes are bars *above* the trace, where they can't be taken for voltage. Cells that really shoot up come in lesson 32.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Run many at once
How fast does the cell fire at each current? You could run it fifty times. Or you could run fifty cells, once: let `v` be an array, with a voltage for each. The Euler step does not even notice, since arithmetic on arrays goes element by element. The `if` does.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.e")

# %% slideshow={"slide_type": "fragment"}
four = np.array([-60.0, -49.5, -55.0, -48.0])
try:
    if four >= v_threshold:
        four = v_reset
except ValueError as error:
    print("ValueError:", error)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Keep all four answers instead. An array of yes and no is called a **mask**, and put in square brackets it picks the elements where it says yes.
"""

# %% slideshow={"slide_type": "fragment"}
fired = four >= v_threshold
print(fired)
four[fired] = v_reset
print(four)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Where one neuron had an `if`, many have a mask. `np.where(mask, a, b)` takes from `a` where the mask says yes, else from `b`. Their rest is counted by your function from exercise 31.3. `yours` gives it to you if `check` has found it correct; if not, you get the course's.
"""

# %% slideshow={"slide_type": "fragment"}
rest_steps = yours("31.3")
print("a rest of", rest_steps(2.0, dt), "steps")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Two seconds of 51 neurons, each with a current of its own:
"""

# %% slideshow={"slide_type": "fragment"}
currents = np.arange(0.0, 501, 10)  # pA, one for each cell
v = np.full(51, E_L)
rest, count = np.zeros(51, int), np.zeros(51, int)
for i in range(20_000):
    moved = v + dt * (-(v - E_L) + R * currents) / tau_m
    v = np.where(rest == 0, moved, v)
    rest = np.maximum(rest - 1, 0)
    fired = v >= v_threshold
    v[fired], rest[fired] = v_reset, rest_steps(2.0, dt)
    count += fired  # yes counts as 1

# %% slideshow={"slide_type": "fragment"}
rates = count / 2  # spikes per second
row = currents[None, :]  # one row: for each cell a current that stays the same
run = neurons.simulate(neurons.LIF(), row, duration=2000, dt=0.1)
same = np.array_equal(count, np.bincount(run.spike_cells, minlength=51))  # spikes of each cell
print("as many spikes as simulate:", same)
pictures.rate_curve(currents, rates)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
This is an **f-I curve**, frequency over current, the first thing measured of every new type of neuron. Silence, a steep start at the rheobase, and then a slow bend.
"""

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
One cell with an `if`, or 51 with a mask: does each of them fire as it does alone? Let your own two functions answer.
"""

# %% slideshow={"slide_type": "fragment"}
fire, step_all = yours("31.2"), yours("31.4")
v, together = np.full(51, E_L), np.zeros(51, int)
for i in range(1000):  # 100 ms
    v, fired = step_all(v, currents, dt)
    together += fired
alone = [len(fire(np.full(1000, pA), dt)) for pA in currents]  # one after the other
print("as many spikes together as alone:", np.array_equal(together, alone))

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Lay theory over it
Between two spikes the cell rests, then climbs. The climb is the exponential of lesson 30, from the reset towards $E_L + R I$. Ask when it crosses the threshold, and a logarithm answers:

$$f = \frac{1}{t_{ref} + \tau_m \ln \frac{E_L + R I - v_{reset}}{E_L + R I - v_{threshold}}}$$

$t_{ref}$ is the refractory period, 2 ms; $\ln$ is the natural logarithm, `np.log` in NumPy. In words: one spike for each rest-and-climb. This is per millisecond, so times 1000 for Hz.
"""

# %% slideshow={"slide_type": "fragment"}
def exact_rate(current):
    target = E_L + R * current
    climb = tau_m * np.log((target - v_reset) / (target - v_threshold))
    return 1000 / (2.0 + climb)

print(f"{exact_rate(200):.2f} Hz at 200 pA, {exact_rate(300):.2f} Hz at 300 pA")

# %% slideshow={"slide_type": "subslide"}
quiz("31.f")

# %% slideshow={"slide_type": "fragment"}
for huge in [500, 5_000, 50_000, 500_000]:
    print(f"{huge:7} pA: {exact_rate(huge):5.1f} Hz")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
That is why the curve bends: the climb shrinks to nothing, the rest stays. And below the rheobase? There the logarithm has no answer, since the cell never arrives. We fill in the rate where there is one, by mask:
"""

# %% slideshow={"slide_type": "subslide"}
exact = np.zeros(51)
fires = currents > 150
exact[fires] = exact_rate(currents[fires])
pictures.rate_curve(currents, rates, exact=exact)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Fifty-one neurons, stepped blindly for 20,000 steps, land on a formula they know nothing of. Almost. The caption says how far off they are, and that is the next question.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ask how far to trust the step
No simulation is right; some are near enough. Near enough to what? Here we are lucky, and know the exact time of the first spike: the climb from rest.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.g")

# %% slideshow={"slide_type": "fragment"}
once = neurons.LIF(refractory=1000)  # rests so long that it fires only once
pushed = np.arange(160.0, 501, 5)  # pA, one for each of 69 cells
exact_times = tau_m * np.log(R * pushed / (R * pushed - 15))
steps, errors = [0.8, 0.4, 0.2, 0.1, 0.05, 0.025, 0.0125], []
for dt_tried in steps:
    run = neurons.simulate(once, pushed[None, :], duration=40, dt=dt_tried)
    times = run.spike_times[np.argsort(run.spike_cells)]  # in the order of the cells
    errors.append(np.abs(times - exact_times).mean())
pictures.scaling(steps, errors, error_title="error of the first spike (ms)")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Half the step, half the error, twice the work. So you can buy exactness, at a price that you know beforehand. It also tells you how to test any simulation whose exact answer nobody knows: **halve dt. If the result changes more than you care about, dt was too large.**

Two errors pull against each other. Euler's straight steps run ahead of the curve, which makes a spike early; and a spike can only come at the end of a step, which makes it late. Both halve with dt.
"""

# %% slideshow={"slide_type": "subslide"}
quiz("31.h")

# %% slideshow={"slide_type": "fragment"}
figure = pictures.new_figure(x_title="step", y_title="v - E<sub>L</sub> (mV)", yaxis_range=[-40, 40])
said = []
for number, ratio in enumerate([0.5, 1.5, 2.0, 2.5]):
    above = [10.0]  # mV above rest
    for i in range(6):
        above.append(above[i] - ratio * above[i])  # an Euler step of dt = ratio * tau_m
    figure.add_trace(pictures.line(range(7), above, f"dt = {ratio} tau_m", number))
    said.append(f"dt = {ratio} tau_m: {above[1]:.1f}, {above[2]:.1f}, {above[3]:.1f}")
pictures.show(figure, "mV above rest after each step. " + "; ".join(said) + ".")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Without current each Euler step multiplies the distance from rest by `1 - dt / tau_m`. At 0.5 that decays, as it should. At 1.5 it decays but **swings** across rest. At 2 it swings **for ever**. At 2.5 it **blows up**. None of this is biology. `neurons.simulate` warns you beyond half of `tau_m`.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## Shake it
Real neurons are no clocks. Thousands of synapses kick them to and fro. In place of each of those, we add a random kick to every step: a normal number, times a strength. But shorter steps mean more kicks, so how strong should each one be?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("31.i")

# %% slideshow={"slide_type": "fragment"}
rng = np.random.default_rng(3)
print("how far 10 ms of kicks carry v (standard deviation, mV), if each is scaled by")
for dt_tried in [1.0, 0.1, 0.01]:
    kicks = rng.standard_normal((4000, round(10 / dt_tried)))  # 4000 tries, one in each row
    far = kicks.sum(axis=1).std()  # the sum of each row, and how much the sums differ
    print(f"dt {dt_tried:<4}  1: {far:5.2f}   dt: {far * dt_tried:5.2f}   √dt: {far * dt_tried**0.5:5.2f}")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Only in the last column does the answer not depend on how finely we chop time. So each step adds `noise * dt**0.5 * rng.standard_normal()` to `v`.

Why the root? Kicks cancel, so their *squares* add up: a hundred of them carry ten times as far as one. That is the root, and that is why noise has such an odd unit, **mV per √ms**.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
How regular is a spike train? Take the intervals between its spikes. Their standard deviation over their mean is the **coefficient of variation**, CV: 0 for a clock, 1 for spikes that come by pure chance.
"""

# %% slideshow={"slide_type": "fragment"}
for noise in [0.0, 0.5, 1.0, 2.0, 4.0]:
    run = neurons.simulate(neurons.LIF(), 160, duration=20_000, noise=noise, seed=1)
    intervals = analysis.interspike_intervals(run.spike_times)
    print(f"noise {noise} mV/√ms: CV {analysis.cv(intervals):.2f}, {len(intervals)} intervals in 20 s")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
More noise, less of a clock. And more spikes: a kick upwards may cross the threshold, and a kick downwards can't take a spike back.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
1. At 140 pA, below the rheobase, turn the noise down to 0. Who made those spikes?
2. Which is the better way to a CV near 1: much current and little noise, or the reverse?
3. Change the seed. What stays?
"""

# %% slideshow={"slide_type": "fragment"}
explore.noise()

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 31.5: How irregular?
Write `irregularity(spike_times)`: the CV of a spike train, given as an array of times in ms. Neurons in your cortex come close to 1, and lesson 42 asks how that is possible.

`np.diff(a)` subtracts each element of `a` from the next: `np.diff(np.array([3, 5, 9]))` is `[2, 4]`. An array's `.std()` is its standard deviation, `.mean()` its mean.
"""

# %% slideshow={"slide_type": "fragment"}
def irregularity(spike_times):
    ...

check("31.5", irregularity)

# %% slideshow={"slide_type": "fragment"}
irregularity = yours("31.5")
run = neurons.simulate(neurons.LIF(), 160, duration=20_000, noise=2.0, seed=1)
library = analysis.cv(analysis.interspike_intervals(run.spike_times))
print("within 1 % of the library's:", np.isclose(irregularity(run.spike_times), library, rtol=0.01))

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Name a stranger
Now the other way round. Here is a neuron on an electrode. It is a LIF cell, but nobody tells you its six numbers. You may send it six currents, and the next cell sends the first; each is on from 50 to 250 ms.
"""

# %% slideshow={"slide_type": "fragment"}
neuron = mystery.neuron("A")
first = neuron.probe(150)
print(neuron)
pictures.voltage(first)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 31.6: The mystery neuron
Name it: `guess = neuron.guess(E_L=..., R=..., tau_m=..., v_threshold=..., v_reset=..., refractory=...)`. You can begin with one of the six, and `check` tells you which are right. A current can also be negative; `first.v[2000]` is the voltage at 200 ms.

There are 26 of them, "A" to "Z". From "N" on the electrode is noisy: one sample won't do, take means.
"""

# %% slideshow={"slide_type": "fragment"}
guess = ...

check("31.6", guess)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| write a neuron that fires | leak, push, `if v >= v_threshold`: note, reset, rest | `==` for the threshold; the reset forgotten; `int` where `round` belongs | 32 |
| run fifty at once | the same line on arrays; a mask in place of the `if` | `if` on an array; resetting everybody | 42 |
| say how far to trust a step | half the dt, half the error; beyond 2 tau_m it blows up | never halving dt to see | 32, 52 |
| make firing irregular, measure it | kicks times √dt; CV is std over mean of the intervals | kicks times dt; CV of the times | 42 |
| read parameters off a voltage | rest, way up, pace, turning point, landing, pause: six numbers | taking the reset for the rest | 32 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
