# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Balancing two thousand cells
A cell under a constant current is a clock (31). Cells in your cortex are anything but: the times between their spikes look as if somebody threw dice. Who does? Below are forty of two thousand LIF cells, each with the same constant input, and without any noise. Nobody throws dice here, either.

**You will be able to** measure how irregular two thousand cells are · wire a network that is balanced · run it, by your own loop and whole · see the two large currents that cancel · break it, and say why it ticks then.

**You need** a cell that fires, and circuits (31, 41).

**It takes** 50 minutes, and 10 more for what is marked *further*.

In lesson 51 this network learns to draw a wave, in 52 you run hundreds of it.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import explore, networks, pictures, sounds
from course_lib.exercises import check, hint, progress, quiz, solution, yours

weights = networks.balanced_weights(2000, 0.1, 40, seed=6, sparse=True)
v0 = np.random.default_rng(6).uniform(-65, 30, 2000)
run = networks.simulate_lif(weights, v0)
pictures.balance(run)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(2000 cells for two seconds: where code is compiled that takes well under a second, else some seconds. `networks.balanced_weights` draws the weights, which is what you build below: two thousand cells, 0.1 of all connections, a strength of 40; `seed=` says which, and `sparse=True` keeps only the weights that are not 0. `rng.uniform` draws numbers between two others, all equally likely: the voltages at the start. `networks.simulate_lif` runs it.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ask how irregular they are
The cells are those of lesson 31: they leak within 10 ms, rest for 2 ms after a spike, start again at -65 mV and fire at -40 mV. The constant input alone would carry each of them just up to -40 mV, the *offset*, and no further (Nicola and Clopath, Nature Communications 8, 2017; we know the numbers from their published program). Whatever makes them fire comes from the others.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 42.1: How irregular is each?
Write `irregularities(spike_times, spike_cells, n)`: the CV (31) of each of the n cells that fired at least 4 times, in order: the standard deviation of its intervals over their mean. `spike_times` are all spikes in order, `spike_cells` says whose each is. A loop over the cells is fine. `irregularities(np.array([0.0, 5, 10, 20, 40, 45]), np.array([0, 1, 0, 0, 0, 1]), 2)` is about `[0.354]`: cell 1 fired twice.
"""

# %% slideshow={"slide_type": "fragment"}
def irregularities(spike_times, spike_cells, n):
    ...

check("42.1", irregularities)

# %% slideshow={"slide_type": "fragment"}
quiz("42.a")

# %% slideshow={"slide_type": "fragment"}
irregularities = yours("42.1")
late = run.spike_times > 200  # what comes before is the start's doing
found = np.array(irregularities(run.spike_times[late], run.spike_cells[late], 2000))
print("nine in ten have a CV above 0.5:", np.mean(found > 0.5) > 0.9)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
([`np.mean`](https://numpy.org/doc/stable/reference/generated/numpy.mean.html) of a mask is the share of True.) They are nowhere near a clock.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Draw the weights
For each pair of cells a coin is thrown: one in ten pairs is connected. Each weight is then drawn by chance, as likely above 0 as below. So one cell excites some and inhibits others, which real neurons, with few exceptions, do not. It keeps the network simple.

Here are the first sixty of 400 cells.
"""

# %% slideshow={"slide_type": "fragment"}
n, p, G = 400, 0.1, 40
rng = np.random.default_rng(42)
there = rng.random((n, n)) < p
drawn = rng.standard_normal((n, n)) * there * G / (p * n**0.5)  # mV ms
pictures.heat_map(drawn[:60, :60], bar_title="weight (mV ms)")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`rng.random` and `rng.standard_normal` make tables of random numbers, one after the other: `rng` is made once, since made anew it would begin with the same numbers again. Times a mask, what is not there becomes 0. `n**0.5` is the root of n. Of four times as many cells each hears four times as many, and what they send would vary twice as much; with weights half as large it varies as before.)
"""

# %% slideshow={"slide_type": "fragment"}
quiz("42.b")

# %% slideshow={"slide_type": "fragment"}
pictures.histogram({"drawn": drawn.sum(axis=0)}, x_title="sum of what a cell receives (mV ms)")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 42.2: Balance it
Write `balance(weights)`: from each weight that is not 0, take off the mean of what its *receiver* gets from those that are connected to it. What is 0 stays 0. `balance(np.array([[0, 4.0, 1], [2, 0, 0], [4, -2, 5]]))` is `[[0, 3, -2], [-1, 0, 0], [1, -3, 2]]`. Every cell receives something. Can you do it without a loop?
"""

# %% slideshow={"slide_type": "fragment"}
def balance(weights):
    ...

check("42.2", balance)

# %% slideshow={"slide_type": "fragment"}
balanced = yours("42.2")(drawn)
sums = {"drawn": drawn.sum(axis=0), "balanced": balanced.sum(axis=0)}
print("as drawn, some sum is beyond 100:", abs(sums["drawn"]).max() > 100)
print("balanced, every sum is 0:", abs(sums["balanced"]).max() < 1e-9)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`1e-9` is 0.000000001: a sum of numbers that are rounded is hardly ever exactly 0.) Now each cell is pushed as hard as it is pulled, as long as all fire equally.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Run it yourself
A spike does not push at once. It opens a synapse, which opens within 2 ms and closes within 20: a rise and a decay (21). So each cell has three numbers: its voltage `v`, the input `I` that it feels, in mV, and `h`, what stands behind the door. In each step v leaks and is pushed, I fades and h flows into it, h fades, and those that fire add to the h of others.
"""

# %% slideshow={"slide_type": "subslide"}
def run_it(weights, v, steps, dt=0.1):
    I, h, wakes, fired_at = 0 * v, 0 * v, 0 * v + 21, []
    for i in range(steps):
        v = np.where(wakes <= i, v + dt / 10 * (I - 40 - v), v)
        I, h = I * np.exp(-dt / 2) + h * dt, h * np.exp(-dt / 20)
        fired = v >= -40
        h = h + weights[fired].sum(axis=0) / (2 * 20)
        v, wakes = np.where(fired, -65, v), np.where(fired, i + 21, wakes)
        fired_at.append(fired)
    return np.array(fired_at)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`weights[fired].sum(axis=0)` is your line of lesson 41. `wakes` is the step from which a cell moves again: 2 ms are 20 steps (31). The weights are in mV ms, and are shared out over rise and decay, hence the 2 × 20.
"""

# %% slideshow={"slide_type": "fragment"}
start = rng.uniform(-65, 30, n)
mine = run_it(balanced, start, 3000)
theirs = networks.simulate_lif(balanced, start, duration=300, dt=0.1)
print("spikes of each cell, the same:", np.array_equal(mine.sum(axis=0), theirs.counts))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`duration=` and `dt=` are in ms.) Ten lines, and you can run any network of this kind.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Look behind the sum
Where does the irregularity come from? Take one cell, and look at what arrives: what pushes it, and what pulls.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 42.3: Pushed and pulled
Write `halves(weights, fired, k)`, which returns two numbers: what arrives at cell k in a step in which `fired` (a mask) fire, first the sum of all weights above 0, then that of all below. `halves(np.array([[0, 4.0, 1], [2, 0, 3], [4, -2, -5]]), np.array([True, False, True]), 2)` is `1` and `-5`.
"""

# %% slideshow={"slide_type": "fragment"}
def halves(weights, fired, k):
    ...

check("42.3", halves)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Step by step that goes through the synapse, each half for itself. `networks.received` does it for the large network, and cell 0.
"""

# %% slideshow={"slide_type": "fragment"}
pushed, pulled = networks.received(weights, run, 0)
now = slice(10_000, 14_000)  # 500 to 700 ms, in steps of 0.05 ms
pictures.cancelling(
    run.t[now], pushed[now], pulled[now], quantity="input", unit="mV", needed=0, rounded_to=5
)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`slice(10_000, 14_000)` is `10000:14000` with a name; `needed=` draws the dashed line, and `rounded_to=` says how coarsely the caption may speak of what is chaotic.) Some fifteen mV push, fifteen pull, and between the two is left next to nothing, now a little above 0, now below. 0 is just what it takes: the constant input has carried the cell to its threshold. It sits at the edge. And *when* it falls over is decided by the small difference of two large numbers, made by hundreds of others, each of which sits at the edge itself.

This is the dice. Nobody throws them: all throw them for one another (van Vreeswijk and Sompolinsky, Science 274, 1996).
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Break it
Leave the means in.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("42.c")

# %% slideshow={"slide_type": "fragment"}
broken = networks.simulate_lif(drawn, start, duration=1000, dt=0.1)
pictures.balance(broken)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Same cells, same number of weights, drawn the same way. About a third is silent, the rest ticks.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it
Five hundred cells, for a second (200 where nothing is compiled).

1. Turn G down to 0, step by step. What becomes of the CV, and what in the end? And up to 80?
2. Break the balance. Can you mend it with G?
3. Back to *balanced*. Raise the offset to -30 mV. Who decides now when a cell fires?
4. Under *more controls*, change the seed. What stays?
"""

# %% slideshow={"slide_type": "fragment"}
explore.balance()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. The CV falls with G: about 0.6 at 40, 0.3 at 10. At 0 nobody hears anybody, and all are silent: the offset alone leads just to the threshold. At 80 it is near 1. With 500 cells it takes a larger G than with 2000.
2. No: the larger G, the more are silent, and the CV stays low.
3. The constant input. It carries every cell well beyond its threshold, and the cells are clocks of about 70 Hz. What the others send is small beside it.
4. Rate and CV, roughly. No spike stays where it was.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Listen to it
How near to chance is it? Compare it with chance itself: a train in which each step throws a die. It is called a *Poisson* train.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 42.4: Pure chance
Write `poisson(rate, draws, dt)`: `rate` is in Hz, `dt` in ms, and `draws` holds a random number between 0 and 1 for each step. There is a spike in a step whose number is smaller than the chance of a spike in dt. Return the times of these steps, the first at 0 ms. `poisson(100, np.array([0.5, 0.04, 0.9, 0.01]), 0.5)` is `[0.5, 1.5]`.
"""

# %% slideshow={"slide_type": "fragment"}
def poisson(rate, draws, dt):
    ...

check("42.4", poisson)

# %% slideshow={"slide_type": "fragment"}
one_cell = run.spike_times[run.spike_cells == 54]
rate = len(one_cell) / 2
clock = np.arange(10, 2000, 1000 / rate)
chance = yours("42.4")(rate, np.random.default_rng(24).random(20_000), 0.1)
heard = [one_cell, clock, chance]
np.random.default_rng(3).shuffle(heard)

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
sounds.spikes(heard[0], 2000)

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
sounds.spikes(heard[1], 2000)

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
sounds.spikes(heard[2], 2000)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`rng.shuffle` puts a list in random order, so the code does not give it away.) The same rate three times: a clock, pure chance, and cell 54 of the network. Anybody can tell the clock. Which of the other two is chance, and which is the network? Listen for the shortest gaps.

<details><summary>Which is which</summary>

First chance, then the clock, last the network. Chance remembers nothing: now and then one spike comes right on the heels of another. A cell of the network has to climb from -65 mV after each spike. That takes it more than 10 ms, so no two of its spikes are ever that close. Longer gaps come as they do by chance.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Mind the unit (further)
A trap that has caught more than one.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("42.d")

# %% slideshow={"slide_type": "fragment"}
slip = networks.simulate_lif(weights / 1000, v0)
pictures.balance(slip)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Move one spike (further)
How much does one spike matter? Run the network twice, the second time with a single spike moved, and see where the two part.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 42.5: Until they part
Write `parted(times_1, cells_1, times_2, cells_2)`: how many spikes, from the first on, are the same in both runs, in time and in cell. If none differs, it is the length of the shorter. `parted(np.array([1.0, 2, 5]), np.array([0, 1, 0]), np.array([1.0, 2, 6]), np.array([0, 1, 0]))` is 2.
"""

# %% slideshow={"slide_type": "fragment"}
def parted(times_1, cells_1, times_2, cells_2):
    ...

check("42.5", parted)

# %% slideshow={"slide_type": "fragment"}
quiz("42.e")

# %% slideshow={"slide_type": "fragment"}
other = v0.copy()
other[57] = other[57] + 0.5  # mV: its first spike comes one step sooner
second = networks.simulate_lif(weights, other)
k = yours("42.5")(run.spike_times, run.spike_cells, second.spike_times, second.spike_cells)
print("the last spike they share comes before 100 ms:", run.spike_times[k - 1] < 100)
rates = np.array([len(run.spike_times), len(second.spike_times)]) / 2000 / 2
print("their rates differ by less than 1 Hz:", abs(rates[0] - rates[1]) < 1)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
One spike, a twentieth of a millisecond, and after a fifth of a second hardly a spike is where it was; yet rate and CV are the same. To predict such a network spike by spike, you would have to know each spike to a fraction of a millisecond. What it does on the whole is easy to predict.

(Type 0.001 in place of 0.5, and they share all spikes: that moves no spike by a whole step, and the next reset wipes it out. In continuous time nothing would be wiped out.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| measure how irregular cells are | CV of each, after the start | intervals of all cells mixed | 51, 52 |
| wire a balanced network | take the mean off each column, off what is there | rows; zeros that count | 51 |
| run it | v, I and h, in ten lines | weights that act at once | 51 |
| see currents that cancel | each half through the synapse by itself | to look at the sum alone | your own models |
| break it, and say why | leave the means in: silence and clocks | mV s for mV ms | 52 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
