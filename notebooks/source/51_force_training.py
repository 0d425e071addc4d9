# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Teaching a network to draw a wave
The network of lesson 42 is chaos: two thousand cells, and nobody can say what they will do next. Can chaos be taught to do something? Below, half as many of these cells learn to draw a wave. Before, nothing. Then they learn for five seconds. And then they are left alone, and go on drawing.

**You will be able to** read a signal out of many spiking cells · learn weights from one error at a time · close the loop, so that a network keeps its own time · say how well it draws, whatever its phase · let it play a tune.

**You need** the balanced network (42).

**It takes** 55 minutes, and 10 more for what is marked *further*.

In lesson 52 you run such networks faster, and many at once.
"""

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import explore, learning, networks, pictures, sounds
from course_lib.exercises import check, hint, progress, quiz, solution, yours

def sine(t):
    return np.sin(2 * np.pi * 5 * t / 1000)  # five times a second; t in ms

weights = networks.balanced_weights(1000, 0.1, 40, seed=51)
v0 = np.random.default_rng(51).uniform(-65, 30, 1000)
run = learning.force(weights, v0, sine, seed=51)

# %% slideshow={"slide_type": "fragment"}
pictures.learned(run)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
([`np.pi`](https://numpy.org/doc/stable/reference/constants.html#numpy.pi) is π. Where code is compiled, learning takes about two seconds, else about a minute. `learning.force` is what you build in this lesson. It is called FORCE, and is from Sussillo and Abbott, Neuron 63, 2009; for cells with spikes, with our numbers, from Nicola and Clopath, Nature Communications 8, 2017.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Turn spikes into numbers
A spike is over in a moment, a wave is not. So let each spike leave a bump behind, as it does in a synapse: it rises within 2 ms and fades within 20 (21, 42). The sum of a cell's bumps is its *rate* `r`, high when it has just fired often.

Here is the step of lesson 42, for 200 cells, with `r` in it. What a cell receives from the others is `r @ small`: each sender's rate times its weight, summed. It replaces the `I` of lesson 42. `encoder * z` comes later; for now z is 0.
"""

# %% slideshow={"slide_type": "subslide"}
small = networks.balanced_weights(200, 0.1, 40, seed=51)
encoder = 10 * (2 * np.random.default_rng(51).random(200) - 1)

def one_step(v, r, q, wakes, i, z, dt=0.1):
    push = r @ small + encoder * z - 40
    v = np.where(wakes <= i, v + dt / 10 * (push - v), v)
    r, q = r * np.exp(-dt / 2) + q * dt, q * np.exp(-dt / 20)
    fired = v >= -40
    q = q + fired / (2 * 20)
    return np.where(fired, -65, v), r, q, np.where(fired, i + 21, wakes)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`q` is what stands behind the door, the `h` of lesson 42.) Two seconds of it. Every 2.5 ms the rates of all cells are noted.
"""

# %% slideshow={"slide_type": "fragment"}
v, wakes = np.random.default_rng(1).uniform(-65, 30, 200), np.full(200, 21)
r, q, noted = np.zeros(200), np.zeros(200), []
for i in range(20_000):
    v, r, q, wakes = one_step(v, r, q, wakes, i, 0)
    if i % 25 == 0:
        noted.append(r)
rates, t = np.array(noted), np.arange(800) * 2.5
pictures.panels(t, {"rates (1/ms)": {"cell 0": rates[:, 0], "cell 1": rates[:, 1]}})

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Read them out
A *readout* is a weighted sum. Each cell has one number, its *decoder*; the output z is all rates, each times its number.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 51.1: The readout
Write `readout(rates, decoder)`: `rates` has a row for each moment and a column for each cell, `decoder` a number for each cell. Return z at each moment. `readout(np.array([[1.0, 2], [3, 0], [0, 4]]), np.array([10, 0.5]))` is `[11, 30, 2]`.
"""

# %% slideshow={"slide_type": "fragment"}
def readout(rates, decoder):
    ...

check("51.1", readout)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(Some give z a constant, too: one number more in the decoder, for a cell that is always 1. Then `rates` needs a column of ones, or there are more weights than cells, and NumPy refuses.)

With 200 numbers to choose, what can be drawn?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("51.a")

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Learn from one error at a time
First the simplest rule. At each moment look at the error, z less what it should be. Who is to blame? Whoever is firing now, and the more it fires, the more. So move each number against the error, in proportion to its cell's rate.
"""

# %% slideshow={"slide_type": "fragment"}
wave, simple = sine(t), np.zeros(200)
for k in range(400):  # the first second
    now = rates[k]
    error = simple @ now - wave[k]
    simple = simple - 0.5 * error * now / (now @ now + 1e-6)

drawn = yours("51.1")(rates[:400], simple)
print("correlation below 0.6:", np.corrcoef(drawn, wave[:400])[0, 1] < 0.6)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
([`np.corrcoef`](https://numpy.org/doc/stable/reference/generated/numpy.corrcoef.html) gives a table of *correlations*, of each with each: `[0, 1]` is that of the first with the second. 1 is the same shape, 0 has nothing to do with it. `1e-6` is there for the first moments, in which nobody has fired.)

Not good. The rule has no memory: what it puts right now, it spoils for a moment ago, since nearly the same cells fire.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
r"""
The cure is a table P, a number for each pair of cells, that remembers what has been used already. In the beginning it is 5 on the diagonal, where a cell meets itself, and 0 elsewhere: `5 * np.eye(200)` ([`np.eye`](https://numpy.org/doc/stable/reference/generated/numpy.eye.html) has 1 on the diagonal). All is free to change. Then, at each moment:

1. $p = P\,r$: what is still free, of what fires now.
2. $s = 1 / (1 + r \cdot p)$
3. The decoder loses $s$ times the error times $p$.
4. P loses $s\,p_i\,p_j$ at row i, column j: what was used now is used up.

This is *recursive least squares*. After each step the decoder is the one with the smallest squared errors over all that has been so far (and a small price for large numbers), without going back.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 51.2: One step of learning
Write `update(decoder, P, r, error)`, which returns the new decoder and the new P. Leave what you were given as it is. `update(np.zeros(3), 4 * np.eye(3), np.array([0.5, 0, 0]), 1.0)` is `[-1, 0, 0]` and `[[2, 0, 0], [0, 4, 0], [0, 0, 4]]`: only the first cell fired.
"""

# %% slideshow={"slide_type": "fragment"}
def update(decoder, P, r, error):
    ...

check("51.2", update)

# %% slideshow={"slide_type": "fragment"}
update = yours("51.2")
decoder, P = np.zeros(200), 5 * np.eye(200)
for k in range(400):
    error = decoder @ rates[k] - wave[k]
    decoder, P = update(decoder, P, rates[k], error)

z = yours("51.1")(rates, decoder)
print("correlation above 0.8:", np.corrcoef(z[:400], wave[:400])[0, 1] > 0.8)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Once through the second, and 200 numbers draw five waves out of chaos. Now the same decoder for the second after it, from which it has not learned.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("51.b")

# %% slideshow={"slide_type": "fragment"}
pictures.panels(t, {"output": {"z": z, "wave": wave}}, panel_height=220)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Close the loop
What is missing is a clock. Chaos does not know where in the wave it is. But the output does. So let the cells *hear* it: `encoder * z` is added to what each receives, a different share for each, between -10 and 10 times z. If z is right, it drives the cells in the rhythm of the wave, their rates carry the wave, and a wave can be read out of them.

And in the beginning, when z is wrong? Then the cells hear what is wrong, and learn from that, at once, before it grows. The name says it: First-Order Reduced and Controlled Error.
"""

# %% slideshow={"slide_type": "subslide"}
def force(target, v, steps):
    r, q, wakes, z, output = 0 * v, 0 * v, 0 * v + 21, 0, []
    decoder, P = 0 * v, 5 * np.eye(len(v))
    for i in range(steps):
        v, r, q, wakes = one_step(v, r, q, wakes, i, z)
        z = decoder @ r
        if i % 25 == 0:
            decoder, P = update(decoder, P, r, z - target[i])
        output.append(z)
    return np.array(output)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
That is all of it. For a tenth of a second, beside the library's:
"""

# %% slideshow={"slide_type": "fragment"}
start, target = np.random.default_rng(2).uniform(-65, 30, 200), sine(np.arange(1000) * 0.1)
mine = force(target, start, 1000)
theirs = learning.force(
    small, start, target, settle=0, train=100, test=0, every=25, seed=51, dt=0.1
)
print("the same output:", np.allclose(mine, theirs.output, atol=1e-6))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`settle=`, `train=` and `test=` are the ms before learning, of learning, and alone; `every=` is how many steps lie between two updates, and `seed=` draws the encoder. `.output` is z at each step, and `atol=` how far apart the two may be: they add up in another order.) But 200 cells are few: now and then such a network loses the wave when it is left alone. A thousand cells, as at the top, can be relied on.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("51.c")

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Judge it by its shape
From 5.5 s on nobody corrects it. Nothing is set back then, either: what the cells have just done is in their rates, and only there, and it is what they go on from. How good is it after three seconds?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("51.d")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
No clock runs true for ever. A wave that is right, but comes 50 ms late, has a correlation of 0 with the target: at a fixed phase you would measure the clock, not the wave.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 51.3: At the best phase
Write `best_match(output, target)`: `target` is longer than `output`. Lay the output beside each stretch of the target that is as long as it, from the first to the last, and return the largest correlation. `best_match(np.array([0.0, 1, 0]), np.array([3.0, 0, 2, 0, 1]))` is 1: at `[0, 2, 0]`.
"""

# %% slideshow={"slide_type": "fragment"}
def best_match(output, target):
    ...

check("51.3", best_match)

# %% slideshow={"slide_type": "fragment"}
best_match = yours("51.3")

def judged(run):
    last, longer = run.output[-20_000::40], run.target[-24_000::40]  # every 2 ms
    return best_match(last, longer)

print("after three seconds alone, above 0.9:", judged(run) > 0.9)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(The last second has 20,000 steps of 0.05 ms, and the wave takes 4000: with the 24,000 before the end every phase is met.) A second holds five waves. If it drew ten percent too fast it would be half a wave ahead at the end, and the correlation would be low at any phase. So it has the shape *and* the frequency. In the picture at the top the wave on the right was moved in this way.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it
These runs were recorded, since each takes a second or so. The code below the picture runs one anew.

1. How few cells can still do it? How few seconds of learning (under *more controls*)?
2. Q says how loud the network hears itself: each cell between -Q and Q times z. Turn it to 0. What happens while it learns, and what when it is left alone?
3. A triangle. A scale. Two waves multiplied. Which of them does it not learn, and why not that one? (Think of what it would have to know in order to go on.)
"""

# %% slideshow={"slide_type": "fragment"}
explore.force()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. With 750 or 1000 cells one second of learning is enough. With 500 it takes two. With 250 it is a matter of luck.
2. At 0 nothing is learned. The error even grows: each correction is for a moment that never comes back. Alone, it draws something, but not the wave.
3. Not the two waves multiplied, whatever you turn. It comes down from a top twice in each period: once it turns at 0, once it goes on down to the bottom. All the network hears is z, and z is the same both times.

</details></details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Let it play
A tune is a wave, too: the pitch goes up and down. Five notes up and three down, and again from the start.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 51.4: Which note is it now?
Write `played(t, notes, length)`: `t` are times in ms (an array), each note lasts `length` ms, and after the last the tune begins again. Return the note at each time. `played(np.array([0.0, 60, 120, 180, 200]), np.array([5, 7]), 100)` is `[5, 5, 7, 7, 5]`.
"""

# %% slideshow={"slide_type": "fragment"}
def played(t, notes, length):
    ...

check("51.4", played)

# %% slideshow={"slide_type": "fragment"}
played = yours("51.4")
scale = np.array([0, 1, 2, 3, 4, 3, 2, 1])  # C D E F G F E D

def tune(t):
    return played(t, scale, 25) / 2 - 1  # from -1 to 1

sounds.tune(2 * tune(np.arange(200)) + 2, 200, speed=0.1)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`sounds.tune` plays 0 as C, 1 as D, and so on; `speed=0.1` is ten times slower.) Now the network learns it, and plays it alone, half a second at the end. What lies between two notes is played as the nearer.
"""

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
player = learning.force(weights, v0, tune, seed=51)

# %% slideshow={"slide_type": "fragment"}
sounds.tune(2 * player.output[-12_000:] + 2, 600, speed=0.1)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Some notes are wrong, or come late, and yet you know the tune. A step in no time at all is beyond it: its synapses take 20 ms to let go.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Find what was learned (further)
The decoder reads z from the rates, the encoder hands z back. Both are weights. So the whole detour could be built into the network itself, and then it has no output any more that it listens to: it simply *is* a network that draws waves.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 51.5: Fold it in
Write `folded(weights, decoder, encoder)`: the weights of a network that does the same without the detour. Sender i reaches z with `decoder[i]`, and z reaches receiver j with `encoder[j]`. `folded(np.array([[0.0, 1], [2, 0]]), np.array([10.0, 1]), np.array([1.0, -1]))` is `[[10, -9], [3, -1]]`.
"""

# %% slideshow={"slide_type": "fragment"}
def folded(weights, decoder, encoder):
    ...

check("51.5", folded)

# %% slideshow={"slide_type": "fragment"}
whole = yours("51.5")(small, decoder, encoder)
heard = rates @ small + z[:, None] * encoder
print("every cell receives the same:", np.allclose(rates @ whole, heard))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A million weights drawn by chance, and what a thousand cells learned is a column times a row: two thousand numbers.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ask what a step costs (further)
P has a number for each pair of cells. It is read once for `P @ r` and written once when it loses what was used up.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("51.e")

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
from time import perf_counter

took = []
for n in (500, 1000, 2000):
    P, r = 5 * np.eye(n), np.full(n, 0.02)
    begun = perf_counter()
    for k in range(10):
        p = P @ r
        P = P - p[:, None] * p / (1 + r @ p)
    took.append((perf_counter() - begun) / 10 * 1000)
print("ms for one update:", np.round(took, 2))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`perf_counter` is the stopwatch of lesson 23; the numbers are your computer's.) From 500 to 2000 cells P has sixteen times as many numbers, and an update takes at least as many times as long; often more, where so large a table no longer fits into the fast memory near the processor. In five seconds of learning there are 2000 updates, and soon they cost more than the network itself. `learning.force` keeps only the lower half of P, since P is symmetric: row i, column j is column i, row j. That saves half of the way to the memory.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| read a signal out of many cells | `rates @ decoder` | one weight more than there are cells | your own models |
| learn from one error at a time | P remembers what is used up | each step spoils the one before | your own models |
| close the loop | it hears what it says, while it learns, too | to feed it what is right instead | your own models |
| judge a wave | the correlation at the best phase | a phase that is fixed | your own data |
| let it play a tune | notes as a target | steps faster than a synapse | a concert |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
