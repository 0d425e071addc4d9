# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Smoothing what is noisy
A spike takes a millisecond. Where in it does it begin? The eye says: where the voltage bends upwards. A program would ask the second derivative, which says how strongly a curve bends. Here is a spike as an electrode recorded it, with its first and its second derivative.

**You will be able to** average neighbours, and say what that costs · slide a kernel along data, and say each number of the result · keep the ends honest · choose a kernel's shape and size by what it lets through · filter without looking ahead.

**You need** slices, masks and pictures (15 to 17).

**It takes** 50 minutes, and 20 more for what is marked *further*.

In lesson 22 you find spikes with it, and in 33 the last function of the core becomes a synapse.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import explore, pictures, recordings, signals
from course_lib.exercises import check, hint, progress, quiz, solution, yours

recording = recordings.current_clamp()
near = slice(recording.v.argmax() - 80, recording.v.argmax() + 120)
t, v, dt = recording.t[near], recording.v[near], recording.dt
slope, bend = np.diff(v) / dt, np.diff(v, 2) / dt**2
pictures.panels(t[:-2], {"v (mV)": v[:-2], "slope (mV/ms)": slope[:-1], "bend (mV/ms²)": bend})

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A fine spike, a rough slope, and a bend in which hardly anything can be seen. (`recordings.current_clamp` simulates all of it: the cell, a squid's giant axon in the equations of Hodgkin and Huxley (1952); the amplifier's noise; the hum of the mains; a converter with 20,000 samples a second. A `slice` with a name can be used for several arrays, `near` here; `np.diff(v, 2)` takes the differences twice. In `{"v (mV)": v, ...}`, a *dictionary*, each array has a name before a colon.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Take the slope
How fast does the voltage change? From one sample to the next by so many mV, in `dt` ms. That is one line, with the `np.diff` of lesson 13.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("21.a")

# %% slideshow={"slide_type": "fragment"}
quiet = recording.v[recording.t < 100]  # before the current came
print("noise of v:     ", quiet.std().round(2), "mV")
print("noise of slope: ", (np.diff(quiet) / dt).std().round(1), "mV/ms")
print("noise of bend:  ", (np.diff(quiet, 2) / dt**2).std().round(), "mV/ms²")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Nothing happens there, and yet the slope is over ten and the bend some hundreds. A difference of two neighbours keeps the noise of both, and what they have in common, the voltage, is taken away. Then it is divided by 0.05. Derivatives make noise louder, always.

So let us first make it quieter.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Average the neighbours
Noise goes up as often as down. Add up ten neighbours, and most of it is gone, while the voltage is still there: ten times. Divided by ten, that is their mean.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 21.1: The mean of each run
Write `averages(v, size)`: the mean of the first `size` samples, of those that begin one later, and so on, up to the last `size` samples. A loop is fine. `averages(np.array([1.0, 3.0, 5.0, 4.0]), 2)` is `[2, 4, 4.5]`. There are at least `size` samples; leave them as they are.
"""

# %% slideshow={"slide_type": "fragment"}
def averages(v, size):
    ...

check("21.1", averages)

# %% slideshow={"slide_type": "subslide"}
averages = yours("21.1")
bends = {"as it is": bend[9:-10], "size 10": averages(bend, 10)[5:-5]}
bends["size 20"] = averages(bend, 20)
pictures.panels(t[11:-10], {"bend (mV/ms²)": bends})

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Now it can be seen: a rise, where the spike begins, then a deep dip at its peak. With 20 it is calmer still, and the dip is only half as deep as with 10. **A longer mean takes away more noise, and more of the spike**: it flattens whatever is shorter than it.

(`bends["size 20"] = ...` puts one more array into the dictionary. The slices cut the three to the same moments. We come to what happens at the ends.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Slide a kernel
In a mean all neighbours count alike. They need not. A list of *weights*, the **kernel**, says how much each counts: multiply, add up, go one further. That is called a **convolution**, and [`np.convolve`](https://numpy.org/doc/stable/reference/generated/numpy.convolve.html) does it. One thing about it is odd, so look closely.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("21.b")

# %% slideshow={"slide_type": "fragment"}
data, kernel = np.array([2, 3, 1, 4, 1]), np.array([1, 2, 3, 4])
print(np.convolve(data, kernel))
pictures.sliding(data, kernel, 4)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The kernel is **turned round**: its last weight meets the oldest sample. Why would anybody want that? Read the kernel as an *echo*: a sample of 1 sounds with strength 1 at once, 2 one step later, then 3, then 4. What is heard now is the newest sample times 1, the one before times 2, and so on. With a symmetrical kernel, such as a mean, nobody notices.

Eight numbers have come out of five. Beyond its ends the data are taken to be 0. The word at the end says how many numbers you want: `"full"`, all that the kernel touches; `"valid"`, only those for which nothing is missing; `"same"`, as many as the longer of the two has.
"""

# %% slideshow={"slide_type": "subslide"}
for mode in ["full", "valid", "same"]:
    print(mode, np.convolve(data, kernel, mode))

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
## Play with it: one number at a time
Move **number** with the arrow keys. Predict the products before you look.

1. Which two numbers of the result use the whole kernel? Which mode keeps just these?
2. Make the kernel `1`, then `0, 1`. What does each do to the data?
3. Make it `0.5, 0.5`, the mean of two, and the mode `same`. At which number of the result is the mean of the first and the second sample?
4. Type `1, -1`. What is that, by the name it has in NumPy?
"""

# %% slideshow={"slide_type": "fragment"}
explore.sliding()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. Numbers 3 and 4, 23 and 24: `valid`.
2. `1` changes nothing. `0, 1` moves all of it one step later, and puts a 0 in front.
3. At number 1, so it stands with the *second* sample. A mean of two has its middle between two samples: an even size shifts by half a sample.
4. Each sample minus the one before: `np.diff`, with the first sample minus 0 in front, and 0 minus the last at the end.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Keep the ends honest
A cell rests at 1, whatever the unit, five samples long. What does a mean of three make of that?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("21.c")

# %% slideshow={"slide_type": "fragment"}
print(np.convolve(np.ones(5), np.ones(3) / 3, "same").round(3))
print(len(np.convolve(np.ones(3), np.ones(5) / 5, "same")))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
[`np.ones(n)`](https://numpy.org/doc/stable/reference/generated/numpy.ones.html) is n ones. At both ends a third of the kernel lies on zeros that were never recorded. A membrane at -65 mV would seem to rise by 20 mV there, and a program would find a spike.

And look at the second line: three samples and a kernel of five gave *five*. `same` means like the longer one, and that is not always the data.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 21.2: A mean that knows its ends
Write `smoothed(v, size)`: as many numbers as `v` has; each is the mean of the `size` samples around it, with as many before as after, `size` being odd. Near the ends some of these are missing: take the mean of **those that are there**. `smoothed(np.array([3.0, 6.0, 0.0, 3.0]), 3)` is `[4.5, 3, 3, 1.5]`. `size` is not longer than `v`. (You might count with `np.convolve` how many are there.)
"""

# %% slideshow={"slide_type": "fragment"}
def smoothed(v, size):
    ...

check("21.2", smoothed)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Choose by what it lets through
How long a kernel, and which? There is a way to see it. Send a pure sine into it. What comes out is the same sine, only smaller. By how much, frequency by frequency, is the kernel's **frequency response**: 1 is all of it, 0 is nothing. Means and all that smooths let slow waves through and stop fast ones: *low-pass filters*.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("21.d")

# %% slideshow={"slide_type": "fragment"}
frequencies = np.linspace(0, 200, 401)  # Hz
box = signals.box_kernel(400)  # 400 samples of 0.05 ms
kept = signals.frequency_response(box, dt, frequencies)
print("of 50 Hz:", kept[100].round(6), " of 75 Hz:", kept[150].round(2))
pictures.over_frequencies(frequencies, {"a box of 20 ms": kept})

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`signals.box_kernel(n)` gives n equal weights of sum 1, and `signals.frequency_response` sends the sines. A box stops *exactly* those waves that fit into it once, twice, three times: as much above as below, so their mean is 0. In between it lets some through again. A bell-shaped kernel, `signals.gaussian_kernel`, has no such second chances.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
## Play with it: what a kernel costs
The bend of the spike, and beside it what the kernel lets through.

1. The box, from 0.05 to 3 ms. How does the noise fall, and how the dip? Where would you stop?
2. The Gaussian at the same width. What does its curve on the right not have?
3. An exponential is an echo: it counts only what came before. In mode *same*, when does the smoothed bend begin to rise? And in *causal*?
"""

# %% slideshow={"slide_type": "fragment"}
explore.smoothing()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. At 0.05 ms it is a box of one sample, and changes nothing. At 0.25 ms the noise has fallen to less than a fifth, and the dip to less than a half. Beyond about 0.5 ms there is less and less noise to win, and the dip goes on shrinking.
2. The box touches 0 and comes back, again and again. The Gaussian goes down once, and stays there.
3. In *same* the kernel's middle is taken for "now", so what is an echo comes too early: the bend rises before the spike does. In *causal* it comes when it should, and then lasts longer.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Let no effect come before its cause
A spike arrives at a synapse, channels open, and close again one by one: the conductance jumps, and decays. That is a convolution: each spike leaves an echo, and the kernel is the echo of one. Here are 40 ms in steps of 0.1 ms, with one spike, at 20 ms, and an echo of 20 ms.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("21.e")

# %% slideshow={"slide_type": "fragment"}
steps = np.arange(400) * 0.1  # ms
spike = np.zeros(400)
spike[200] = 1
echo = np.exp(-steps[:200] / 5)
wrong = np.convolve(spike, echo, "same")
right = np.convolve(spike, echo)[:400]
print("largest at", steps[wrong.argmax()], "and at", steps[right.argmax()], "ms")
pictures.panels(steps, {"open": {"same": wrong, "full, and its first 400": right}})

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
([`np.exp`](https://numpy.org/doc/stable/reference/generated/numpy.exp.html) of a negative number is a decay, down to 0.37 for -1: here after 5 ms.) `same` takes the middle of the kernel for its time 0, and so the synapse opens 10 ms *before* the spike has come. For whatever has a cause, take `"full"`, and of it as many numbers as there are samples, from the first on.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 21.3: Echoes
Write `causal(signal, kernel)`: at each sample, the echoes of all samples up to there, as many numbers as `signal` has. `kernel[0]` is how strong a sample of 1 sounds at once, `kernel[1]` one step later. `causal(np.array([1.0, 0.0, 0.0, 2.0]), np.array([1.0, 0.5]))` is `[1, 0.5, 0, 2]`. Lesson 33 makes its synapses with this function of yours.
"""

# %% slideshow={"slide_type": "fragment"}
def causal(signal, kernel):
    ...

check("21.3", causal)

# %% slideshow={"slide_type": "subslide"}
causal = yours("21.3")
train = np.zeros(400)
train[[50, 60, 70, 200, 300]] = 1  # the moments of five spikes
fast, slow = np.exp(-steps / 2), np.exp(-steps / 15)
pictures.panels(steps, {"fast": causal(train, fast), "slow": causal(train, slow)})

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Two synapses under the same five spikes. The fast one tells them apart, one by one. The slow one adds them up: after three in a row it is open nearly three times as wide. Lesson 33 has both kinds, side by side on every cell.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Mind what a kernel sums to (further)
A bell drawn with height 1, `np.exp(-s**2 / 2)`, sampled every 0.1. Does it leave a level of 1 as it is?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("21.f")

# %% slideshow={"slide_type": "fragment"}
s = np.arange(-5, 5.05, 0.1)
bell = np.exp(-s**2 / 2)
print("sum of the weights:  ", bell.sum().round(2))
print("a level of 1 becomes:", np.convolve(np.ones(200), bell, "valid")[0].round(2))
print("with bell / bell.sum():", np.convolve(np.ones(200), bell / bell.sum(), "valid")[0].round(2))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`np.convolve` adds up, and knows nothing of `dt`. So there are two rules. **A kernel that smooths sums to 1**: divide it by its sum. **A convolution that stands for an integral** is multiplied by `dt`; otherwise half the step doubles the result.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Take the hum away (further)
Cables pick up the mains: 50 waves a second in most of the world. You have seen what stops that exactly. (To `recordings.current_clamp`, `hum=` says how large these waves are and `drift=` how far the electrode wanders, in mV; `duration=` is in ms.)
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 21.4: Without the hum
Write `without_hum(v, dt, hum)`: `v` smoothed by the *shortest* box that stops waves of `hum` Hz altogether; only the values for which nothing is missing. `dt` is in ms, and a wave is always a whole number of samples long, up to rounding. For 50 Hz and a `dt` of 4 ms the box has 5 samples.
"""

# %% slideshow={"slide_type": "fragment"}
def without_hum(v, dt, hum):
    ...

check("21.4", without_hum)

# %% slideshow={"slide_type": "subslide"}
humming = recordings.current_clamp(0, hum=5.0, drift=0.0, duration=200)
clean = yours("21.4")(humming.v, humming.dt, 50)
print("swings by", np.ptp(humming.v).round(1), "and then by", np.ptp(clean).round(1), "mV")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
([`np.ptp`](https://numpy.org/doc/stable/reference/generated/numpy.ptp.html), peak to peak, is the largest minus the smallest.) The hum is gone. So would be every spike: a box of 20 ms flattens whatever takes one. For slow signals it is a gift, for spikes a disaster.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Build it yourself (further)
You have read a convolution as sums of products. Read as echoes it is simpler still, and a loop over the *data* writes it down.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 21.5: Your own convolve
Write `convolved(data, kernel)`, without `np.convolve`: begin with zeros, as many as the full result has; then let each sample add its echo, the whole kernel times that sample, where it belongs. `convolved(np.array([2.0, 3.0]), np.array([1.0, 10.0]))` is `[2, 23, 30]`.
"""

# %% slideshow={"slide_type": "fragment"}
def convolved(data, kernel):
    ...

check("21.5", convolved)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| average neighbours | `np.convolve(v, np.ones(n) / n, "valid")` | forgetting to divide by n | 22 |
| slide a kernel | multiply, add, go one further; the kernel is turned round | taking `same` for "as long as the data" | 43 |
| keep the ends honest | divide by how many were there, or cut | zeros taken for data | 22 |
| choose by what it lets through | longer: less noise, and flatter peaks | a box, and a wave that slips through | 22 |
| filter without looking ahead | `np.convolve(signal, kernel)[:len(signal)]` | `same`: the effect before its cause | 33 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
