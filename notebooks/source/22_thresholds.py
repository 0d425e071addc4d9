# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Finding the spikes
All that one nerve cell tells another is *when* it fires. So the first thing to be made of a recording is a list of moments. It looks easy: a spike is where the voltage rises above a line. Below, a program has drawn that line and looked. The cell fired 18 times.

**You will be able to** find where a recording rises above a threshold, and where it falls · turn crossings into spike times, intervals and a rate · keep noise from making many spikes of one · count hits, misses and false alarms · judge a detector on recordings that it has not seen.

**You need** masks, pictures and smoothing (16, 17, 21).

**It takes** 50 minutes, and 10 more for what is marked *further*.

From lesson 31 on every simulated cell spikes; with the functions of this lesson you could find its spikes yourself.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import explore, neurons, pictures, recordings, signals, sounds
from course_lib.exercises import check, hint, progress, quiz, solution, yours

noisy = recordings.current_clamp(160, start=20, duration=300, noise=12, hum=8, drift=10, seed=22)
t, v, dt, true = noisy.t, noisy.v, noisy.dt, noisy.true_spike_times
pictures.found(t, v, signals.detect_spikes(v, -30, dt), true, -30)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`recordings.current_clamp` is the recorder of lesson 21; here its amplifier is bad: `noise=` is how large its noise is, in mV, and `seed=` opens another stretch of it. `signals.detect_spikes` looks for rises above a threshold. Because it is simulated, we know when the cell really fired: `true_spike_times`. Of real recordings nobody knows.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ask where it crosses
Begin with a recording so clean that you can do it by eye, and a threshold of 2.
"""

# %% slideshow={"slide_type": "fragment"}
boxes = np.array([0, 0, 0, 5, 5, 5, 5, 0, 0, 0, 0, 4, 4, 4, 0, 0, 0])
above = boxes > 2
print(above * 1)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The mask (16) says where it *is* above; times 1, True is printed as 1. We want where that **changes**. `np.diff` takes differences, and of a mask the difference is *not equal*: True where a sample and the next one differ.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("22.a")

# %% slideshow={"slide_type": "fragment"}
changes = np.flatnonzero(np.diff(above))
print("last sample before:", changes)
print("first sample after:", changes + 1)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`np.diff` is one shorter than what it is given: number 2 compares samples 2 and 3. So it points to the last sample *before* the change, and one more is the first sample after.

Two go up, two go down, in turn. So take every second one, `[::2]`, and you have the rises? Here is a recording that begins above the threshold.
"""

# %% slideshow={"slide_type": "subslide"}
quiz("22.b")

# %% slideshow={"slide_type": "fragment"}
late = np.array([2, 2, 0, 2, 2, 0])
print((np.flatnonzero(np.diff(late > 1)) + 1)[::2])

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Both are falls. A recording may begin in the middle of a spike, so counting is no way to tell up from down: ask each crossing itself. It goes **up** if the sample after it is above, and the one before it is not. And what is above from the start has not risen.

One more decision hides in `>`: a sample that is *equal* to the threshold is not above it. Either is fine, as long as it is the same everywhere.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 22.1: Which way they go
Write `rises(data, threshold)`: the index of each sample that is above the threshold while the one before it is not. `rises(np.array([0, 5, 5, 0, 4]), 2)` is `[1, 4]`, and `rises(np.array([2, 2, 0, 2, 2, 0]), 1)` is `[3]`. Return an array, empty if there is none.
"""

# %% slideshow={"slide_type": "fragment"}
def rises(data, threshold):
    ...

check("22.1", rises)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## From crossings to times
An index is not yet a time: sample `i` was taken at `i * dt`. Here is the same cell with a good amplifier, and your function on it.
"""

# %% slideshow={"slide_type": "fragment"}
rises = yours("22.1")
fine = recordings.current_clamp(160, start=20, duration=300, noise=0.3, hum=0.0, drift=0.0, seed=22)
times = rises(fine.v, 0) * fine.dt
print(len(times), "spikes, the first at", times[:3].round(1), "ms")
pictures.found(fine.t, fine.v, times, fine.true_spike_times, 0)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 22.2: Gaps
How regularly does a cell fire? Write `gaps(v, threshold, dt)`: the times in ms from each spike of `v` to the next, where a spike is a rise above the threshold. `gaps(np.array([0, 9, 0, 0, 9, 0, 9]), 5, 0.5)` is `[1.5, 1]`. Begin with `rises`, which is your own by now. With fewer than two spikes there is no gap: an empty array.
"""

# %% slideshow={"slide_type": "fragment"}
def gaps(v, threshold, dt):
    ...

check("22.2", gaps)

# %% slideshow={"slide_type": "fragment"}
between = yours("22.2")(fine.v, 0, fine.dt)
print("from", between.min().round(1), "to", between.max().round(1), "ms apart,")
print("so about", (1000 / between.mean()).round(), "spikes a second")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
1000 ms over the mean gap is the rate, in Hz. These gaps are called *inter-spike intervals*, and they say more than the rate: lesson 42 is about a cell whose intervals look like chance.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Listen to the noise
Now the bad amplifier, with the threshold at 0, halfway up the spikes, where nothing but a spike can ever come. In a laboratory you would hear a click for each spike. `sounds.spikes` makes them: first the true ones, ten times slower than they were (`speed=0.1`).
"""

# %% slideshow={"slide_type": "fragment"}
sounds.spikes(true, 300, speed=0.1)

# %% slideshow={"slide_type": "fragment"}
quiz("22.c")

# %% slideshow={"slide_type": "fragment"}
plain = rises(v, 0) * dt
print(len(plain), "found,", len(true), "true")
sounds.spikes(plain, 300, speed=0.1)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
You hear it before you see it: not *click, click* but *crack, crack*. Look closely at one spike:
"""

# %% slideshow={"slide_type": "fragment"}
near = (t > 36) & (t < 42)
pictures.found(t[near], v[near], plain[(plain > 36) & (plain < 42)], true[(true > 36) & (true < 42)], 0)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
On its way down the voltage passes the line with noise on it, so it crosses, and crosses back, several times. Each crossing back is a rise. There are two cures, and both only take a memory.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Arm low, fire high
The first cure is in every thermostat. Take **two** thresholds. A spike is a rise above the high one, and after it the detector is not armed again until the voltage has fallen *below the low one*. Noise would have to jump from one to the other. This is called *hysteresis*.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 22.3: Two thresholds
Write `armed(v, high, low)`: the indices of the spikes, in a list or an array. The detector begins armed if the first sample is not above `high`. When it is armed and a sample is above `high`, that is a spike, and it is armed no more, until a sample is below `low`. A loop over the samples is the natural way. `armed(np.array([0, 9, 4, 9, 0, 9]), 5, 2)` is `[1, 5]`: the 4 was not below 2.
"""

# %% slideshow={"slide_type": "fragment"}
def armed(v, high, low):
    ...

check("22.3", armed)

# %% slideshow={"slide_type": "fragment"}
armed = yours("22.3")
for low in [0, -10, -20, -30]:
    print("armed below", low, "mV:", len(armed(v, 0, low)), "found")

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Wait a little
The second cure is the cell's own. After a spike, no cell can fire at once. So neither should a detector find one: whatever rises within a **dead time** after the last spike is an echo of it.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 22.4: Without echoes
Write `without_echoes(times, dead)`: `times` are spike times in ms, in order. Keep the first; then keep each that comes at least `dead` ms after the last one *that was kept*. Return a list or an array. `without_echoes(np.array([1.0, 2.0, 3.0, 5.0]), 2)` is `[1, 3, 5]`.
"""

# %% slideshow={"slide_type": "fragment"}
def without_echoes(times, dead):
    ...

check("22.4", without_echoes)

# %% slideshow={"slide_type": "subslide"}
quiz("22.d")

# %% slideshow={"slide_type": "fragment"}
without_echoes = yours("22.4")
for dead in [0, 1, 2, 3]:
    print("dead for", dead, "ms:", len(without_echoes(plain, dead)), "found")

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it
How many were found is not how many are right. Pair the found spikes with the true ones, within 1 ms: a pair is a **hit**, a true one without partner a **miss**, a found one without partner a **false alarm**. Drag the threshold, or use the sliders.

1. Without hysteresis and dead time, is there any threshold without a false alarm? What do you pay for it?
2. The threshold at -30. Which is the smaller evil there, hysteresis or dead time?
3. The threshold at 0. How much hysteresis does it take until all is right? And how much dead time, without hysteresis?
4. A dead time of 20 ms, the threshold at 0. What happens, and what does that say of the cell?
"""

# %% slideshow={"slide_type": "fragment"}
explore.thresholds()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. Near 60 there are few false alarms left, and by then most spikes are missed: their peaks do not reach so far.
2. Neither helps. The noise itself reaches -30: it makes spikes where there are none, and then hysteresis and dead time throw away the true ones that follow.
3. 50 mV of hysteresis, or 2 ms of dead time.
4. Every second spike is missed: the cell fires every 16 ms. A dead time must be shorter than the shortest interval.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Let it run on what it has not seen
You chose threshold, hysteresis and dead time while you looked at the answer. Anybody can be right on the recording that they practised on. So here are ten others, with other noise. `signals.score` pairs, as the explorer does; its `.hits`, `.misses` and `.false_alarms` are the times of each.
"""

# %% slideshow={"slide_type": "fragment"}
def plain_threshold(v, dt):
    return rises(v, 0) * dt

def mine(v, dt):  # change it: threshold, low, dead time
    return without_echoes(np.array(armed(v, 0, -20)) * dt, 2)

# %% slideshow={"slide_type": "fragment"}
quiz("22.e")

# %% slideshow={"slide_type": "subslide"}
def on_unseen(detect):
    hits, misses, alarms = 0, 0, 0
    for seed in range(100, 110):
        unseen = recordings.current_clamp(160, noise=12, hum=8, drift=10, duration=500, seed=seed)
        score = signals.score(detect(unseen.v, unseen.dt), unseen.true_spike_times)
        hits, misses = hits + len(score.hits), misses + len(score.misses)
        alarms = alarms + len(score.false_alarms)
    return f"{hits} hits, {misses} misses, {alarms} false alarms"

# %% slideshow={"slide_type": "fragment"}
def hysteresis_40(v, dt):
    return signals.detect_spikes(v, 0, dt, hysteresis=40)

def dead_time_2(v, dt):
    return signals.detect_spikes(v, 0, dt, dead_time=2)

print("plain threshold: ", on_unseen(plain_threshold))
print("hysteresis of 40:", on_unseen(hysteresis_40))
print("dead time of 2:  ", on_unseen(dead_time_2))
print("mine:            ", on_unseen(mine))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(A function can be handed over like a number: `on_unseen` calls whatever it is given. Of `signals.detect_spikes`, the course's detector, `hysteresis=` says how far below the threshold it is armed again, `dead_time=` is in ms.)

Any memory beats none. The plain threshold is not a straw man: `threshold_detection` of Elephant, a library that many laboratories use, is just that, and the course's tests hold the two against one another. Whoever uses it has to smooth first, or to clean up afterwards. And a recording of your own, as .npy, .npz, .csv or .wav, is read by `recordings.read("my_cell.csv")`.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Find the top (further)
Where exactly is a spike? The rise depends on the threshold; the *peak* does not.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("22.f")

# %% slideshow={"slide_type": "fragment"}
flat = np.array([0, 1, 2, 2, 1, 0])
print(np.flatnonzero((flat[1:-1] > flat[:-2]) & (flat[1:-1] > flat[2:])) + 1)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 22.5: From the rise to the peak
Write `peaks(v, rises, width)`: for each index in `rises`, the index of the largest of the `width` samples that begin there. At the end of the recording there may be fewer. If the largest occurs more than once, the first counts. `peaks(np.array([0, 6, 9, 1, 7, 8]), np.array([1, 4]), 3)` is `[2, 5]`.
"""

# %% slideshow={"slide_type": "fragment"}
def peaks(v, rises, width):
    ...

check("22.5", peaks)

# %% slideshow={"slide_type": "subslide"}
tops = np.array(yours("22.5")(fine.v, rises(fine.v, 0), 60))
cut_outs = yours("15.6")
rows = cut_outs(fine.v, tops, 40, 120)
pictures.cut_outs(rows, 40, dt=fine.dt, y_title="v (mV)")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
With `cut_outs` of lesson 15 all spikes lie on one another, top on top: what this cell's spike looks like. For troughs turn the recording over, `peaks(-v, ...)`; a negative threshold finds no negative peaks.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Find where it begins (further)
A spike begins where the voltage starts to run away. "The first moment that is steeper than 5 mV in a ms" sounds like it. Only, something else is steep as well.
"""

# %% slideshow={"slide_type": "fragment"}
steep = np.diff(fine.v) / fine.dt
first = np.flatnonzero(signals.rolling_average(steep, 11) > 5)[0] * fine.dt
print("steeper than 5 mV/ms from", first.round(1), "ms on; the first spike:", times[0].round(1))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
At 20 ms the *current* comes, and the voltage jumps at it. (`signals.rolling_average` is a moving mean, as in lesson 21.) So go the other way: find the spike first, and then walk back from it as long as the voltage is steep.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| find rises and falls | above now, and not before | taking every second crossing | 31 |
| turn crossings into times, intervals, a rate | `index * dt`, `np.diff`, 1000 over the mean | an index taken for a time | 31, 42 |
| keep noise from making many of one | arm low, fire high; a dead time | a dead time longer than an interval | your own recordings |
| count hits, misses and false alarms | pairs within 1 ms, each used once | counting only how many were found | 42 |
| judge a detector | on recordings that it has not seen | on the one that you practised on | 51 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
