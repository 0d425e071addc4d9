# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Making pictures move
A wave runs along a nerve, through a heart, over the cortex. A picture can show where it is; only a film shows that it *runs*. Below, a pulse runs along a nerve, and the program that draws it says nothing about motion at all. It says where the pulse is, forty times.

**You will be able to** compute all frames of a film at once · move what is drawn, without drawing it again · play a film in the notebook, and save it · choose how many frames it takes · say when a film lies.

**You need** broadcasting and pictures (14, 17).

**It takes** 55 minutes, and 10 more for what is marked *further*.

In lesson 43 you watch a memory with it.
"""

# %% slideshow={"slide_type": "fragment"}
import matplotlib.pyplot as plt
import numpy as np
from course_lib import explore, neurons, pictures
from course_lib.exercises import check, hint, progress, quiz, solution, yours

# %% slideshow={"slide_type": "fragment"}
fig, ax = plt.subplots(figsize=(6, 2.6))
(pulse,) = ax.plot([], [])
ax.set(xlim=(0, 4), ylim=(-0.1, 1.1), xlabel="cm along the nerve", yticks=[])
place = np.linspace(0, 4, 200)

def at_time(k):
    pulse.set_data(place, np.exp(-((place - k / 10) ** 2) / 0.05))

pictures.animate(fig, at_time, 40, caption="A pulse runs from 0 to 4 cm.", fps=20)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`xlim=` and `ylim=` say where the axes end, and `set_data` moves the line; more on both below. Press *play*. The space bar works as well, and the arrow keys, once you have clicked the film. It never starts by itself.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
r"""
## All frames at once
A film is a table: a row for each moment, a column for each place. A wave that travels to the right with speed $s$, from crest to crest one wavelength $\lambda$, is at place $x$ and time $t$

$$\sin\left(2 \pi \, \frac{x - s\,t}{\lambda}\right)$$

For 400 places from 0 to 4 cm and 200 moments from 0 to 2 s that is 80,000 sines. Written with two loops it is slow and long. But a *row* of places and a *column* of moments make a table of all pairs (14).
"""

# %% slideshow={"slide_type": "fragment"}
quiz("23.a")

# %% slideshow={"slide_type": "fragment"}
x = np.arange(400)[None, :] * 0.01  # cm, one row
t = np.arange(200)[:, None] * 0.01  # s, one column
print(x.shape, "and", t.shape, "make", (x - t).shape)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 23.1: Two hundred frames
Write `wave(x, t, speed, wavelength)`: `x` and `t` are arrays with **one** axis, places and times. Return the table of heights, by the formula above: a row for each time, a column for each place. `np.pi` is π. `wave(np.array([0.0, 1.0]), np.array([0.0, 0.25]), 2, 4)` is `[[0, 1], [-0.707, 0.707]]`, rounded.
"""

# %% slideshow={"slide_type": "fragment"}
def wave(x, t, speed, wavelength):
    ...

check("23.1", wave)

# %% slideshow={"slide_type": "fragment"}
wave = yours("23.1")
x, t = np.arange(400) * 0.01, np.arange(200) * 0.01
frames = wave(x, t, 1.0, 2.0)
print(frames.shape, "numbers,", frames.nbytes / 1000, "kB")

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Move what is drawn
Everything that Matplotlib has drawn can be changed afterwards: a line is an object, an *artist*, and has methods of its own. `line.set_data(x, y)` gives it other points. That is all that animation is.
"""

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
fig, ax = plt.subplots(figsize=(6, 2))
line = ax.plot(x, frames[0])
plt.close(fig)
line.set_data(x, frames[50])

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`ax.plot` may draw many lines at once (17), so it returns a *list* of them, even of one. A comma takes the one out: `(line,) = ax.plot(...)`, or `line, = ax.plot(...)`, as you will see it written. And what about a single point, the head of something that moves?
"""

# %% slideshow={"slide_type": "subslide"}
quiz("23.b")

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
fig, ax = plt.subplots()
(dot,) = ax.plot([], [], "o")
plt.close(fig)
dot.set_data(2, 0.5)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A line is a row of points, even where there is but one: `dot.set_data([2], [0.5])`. An artist may begin with no point at all, `[], []`; then say where the axes end, since there is nothing to guess it from: `xlim=`, `ylim=`.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 23.2: A line that grows
A film of a recording: in frame `k` one sees what has been recorded so far, and a dot at its end. Write `grow(line, dot, t, v, k)`: give `line` the samples from 0 up to *and with* sample `k`, and put `dot` onto sample `k`. Nothing new is drawn, nothing is returned.
"""

# %% slideshow={"slide_type": "fragment"}
def grow(line, dot, t, v, k):
    ...

check("23.2", grow)

# %% slideshow={"slide_type": "subslide"}
grow = yours("23.2")
run = neurons.simulate(neurons.RS, 300, duration=200)
fig, ax = plt.subplots(figsize=(6, 2.8))
(line,), (dot,) = ax.plot([], []), ax.plot([], [], "o")
ax.set(xlim=(0, 200), ylim=(-70, 60), xlabel="time (ms)", ylabel="v (mV)")

def so_far(k):
    grow(line, dot, run.t, run.v, 40 * k)

pictures.animate(fig, so_far, 50, caption="A cell of lesson 32 fires, as it happens.", fps=10)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`pictures.animate(figure, update, frames, caption=...)` calls `update(k)` for each frame, takes a photograph after each call, and makes a video of them; `fps=` says how many are shown in a second. (`neurons.simulate` runs a model, here `neurons.RS`; lessons 30 to 32 are about it. It makes ten samples a ms, so that frame k is sample 40 k.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Know what is behind it
In other people's programs you will meet Matplotlib's own way, `FuncAnimation`. It takes the same two things, a figure and a function, and has three traps.
"""

# %% slideshow={"slide_type": "fragment"}
from matplotlib.animation import FuncAnimation

fig, ax = plt.subplots(figsize=(6, 1.5))
(line,) = ax.plot(x, frames[0])

def update(k):
    line.set_data(x, frames[k])
    return [line]

film = FuncAnimation(fig, update, frames=20, init_func=list, blit=True)

# %% slideshow={"slide_type": "fragment"}
quiz("23.c")

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
print("as HTML, with every frame in it:", round(len(film.to_jshtml()) / 1000), "kB")
plt.close(fig)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
1. **It needs a name.** An animation lives as long as somebody holds it. Without `film =` it is gone before its first frame, with a warning.
2. **It does not show itself.** At the end of a cell stands a still. You must ask for HTML, `film.to_jshtml()`, in which every frame is a picture of its own; or for a video, which takes a tenth of that. `pictures.animate` makes the video.
3. **Clear, or move?** Many programs write `ax.clear()` and draw everything anew in each frame. It works. But labels, limits and colours are gone each time, and it takes several times as long.

`frames=` is how many there are. `init_func=` draws what is there before the first frame, here nothing: `list` called without anything is an empty list. `blit=True` draws only the artists that `update` returns, which is quicker in a window; so it must return them, in a list.
"""

# %% slideshow={"slide_type": "subslide"}
quiz("23.d")

# %% slideshow={"slide_type": "fragment"}
fig, ax = plt.subplots(figsize=(6, 2))
(line,) = ax.plot(x, frames[0])

def move(k):
    line.set_data(x, frames[k])

def clear(k):
    ax.clear()
    ax.plot(x, frames[k])

plt.close(fig)

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
from time import perf_counter

for way in [move, clear]:
    start = perf_counter()
    for k in range(30):
        way(k)
    took = (perf_counter() - start) / 30 * 1000
    print(f"{way.__name__}: {took:.2f} ms a frame, before it is drawn")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`perf_counter()` is a stopwatch, in seconds (the numbers are your computer's). Moving costs next to nothing; what clears must build axes, ticks and labels again. **Draw once, then move.**
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Choose the frames
A simulation of 2 s in steps of 0.1 ms has 20,000 samples. At 20 frames a second the film would last for a quarter of an hour. Which samples do we show?
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 23.3: Which samples
Write `pick(samples, seconds, fps)`: a film of `seconds` s at `fps` frames a second, of a recording with `samples` samples. Return an array with the index of the sample to show in each frame: evenly spread, the first frame shows sample 0, the last one the last sample. Where it falls between two samples, take the nearest, by `np.round`. `pick(101, 0.5, 10)` is `[0, 25, 50, 75, 100]`. There are always two frames at least.
"""

# %% slideshow={"slide_type": "fragment"}
def pick(samples, seconds, fps):
    ...

check("23.3", pick)

# %% slideshow={"slide_type": "subslide"}
shown = yours("23.3")(len(run.t), 4, 20)
print(len(shown), "frames,", shown[1] - shown[0], "samples from one to the next")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Look at the film of the cell once more: a spike lasts for a millisecond, or ten samples, and a frame comes only every 40. Does it ever show the top of a spike? Whatever is shorter than the step from frame to frame can be missed. And that is not the worst.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it: the wheel that runs backwards
In old films the wheels of a coach stand still, or turn backwards. A camera knows only its frames; between two of them the eye chooses the *shortest* way. Below are six frames of a travelling wave, one below the other. The dot is where a crest really went, the ring is the crest that is nearest to the last ring: the one that the eye follows.

1. 20 frames a second, speed 8 cm/s, wavelength (λ) 2 cm. Do dot and ring stay together? Now 6 frames a second.
2. When does the wave seem to stand still?
3. A wave of 2 cm and 12 frames a second. At which speed does it begin to run backwards?
"""

# %% slideshow={"slide_type": "fragment"}
explore.wagon_wheel()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. At 20 frames they do: 0.4 cm from frame to frame, less than half a wavelength. At 6 frames it is 1.33 cm, and the way back to the next crest is shorter, 0.67 cm: it seems to run backwards, at 4 cm/s.
2. When it goes on by a whole wavelength from frame to frame: 8 cm/s, 2 cm, at 4 frames a second.
3. Above 12 cm/s: there it is half a wavelength, 1 cm, a frame.

</details>
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 23.4: What it seems to be
Write `seems(speed, wavelength, fps)`: the speed, in cm/s, at which such a wave *seems* to run: from frame to frame the shortest way to a crest. Backwards is negative. `seems(8, 2, 6)` is -4. It is never exactly half a wavelength a frame. (`round` takes the nearest whole number: how many whole wavelengths can be left away?)
"""

# %% slideshow={"slide_type": "fragment"}
def seems(speed, wavelength, fps):
    ...

check("23.4", seems)

# %% slideshow={"slide_type": "fragment"}
seems = yours("23.4")
for fps in [20, 10, 8, 6, 4]:
    print(fps, "frames a second: it seems to run at", seems(8, 2, fps), "cm/s")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
That something fast looks slow, since one looks too seldom, is called *aliasing*, and it is not about films alone: a recording is a film of one number. A hum of 1010 Hz, sampled 1000 times a second, looks like a wave of 10 Hz. **Take more than two frames, or samples, of the fastest wave that there is.** Lesson 21's low-pass filters are there to take faster ones away before.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Save it
A talk, a paper, a web page want a file. `film.save("wave.mp4")` writes one, at 150 dots to an inch, with a bar that shows how far it is (`progress=False` leaves it out). `pictures.writers()` says what can be written here: mp4 takes a program, *ffmpeg*, which came with the course. Without it there is gif, which everybody can show, and which is larger.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("23.e")

# %% slideshow={"slide_type": "fragment"}
from tempfile import TemporaryDirectory
from pathlib import Path

fig, ax = plt.subplots(figsize=(4, 2))
(line,) = ax.plot(x, frames[0])
film = pictures.animate(fig, lambda k: line.set_ydata(frames[10 * k]), 20, caption="A wave.", fps=10)
with TemporaryDirectory() as folder:
    file = Path(folder, f"wave.{pictures.writers()[0]}")
    film.save(file, progress=False)
    print("written:", file.name, "and it is larger than 5 kB:", file.stat().st_size > 5000)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`lambda k: ...` is a function without a name, for one line; `set_ydata` changes the heights alone. `Path` joins a folder and a name; its `stat().st_size` is a file's size in bytes. `TemporaryDirectory` and `with`: lesson 17.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Let two waves meet (further)
Waves of the small kind pass through one another: where they meet, their heights add up. Two that run against each other make a wave that stands.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 23.5: Standing
Write `standing(x, t, speed, wavelength)`: all frames of a wave to the right plus the same wave to the left, a row for each time. At time 0 both are `sin(2 pi x / wavelength)`.
"""

# %% slideshow={"slide_type": "fragment"}
def standing(x, t, speed, wavelength):
    ...

check("23.5", standing)

# %% slideshow={"slide_type": "fragment"}
both = yours("23.5")(x, t, 1.0, 2.0)
fig, ax = plt.subplots(figsize=(6, 2.6))
(line,) = ax.plot(x, both[0])
ax.set(ylim=(-2.2, 2.2), xlabel="cm")
pictures.animate(
    fig, lambda k: line.set_ydata(both[4 * k]), 50, fps=12,
    caption=f"Two waves: at 1 cm never above {abs(both[:, 100]).max():.2f}, at 0.5 cm up to 2.",
)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Look back on part 2
`look_back` asks six questions that mix lessons 21 to 23. What you stumbled over comes first.
"""

# %% slideshow={"slide_type": "fragment"}
from course_lib.exercises import look_back
look_back("2")

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| compute all frames at once | a column of times, a row of places | two loops | 43 |
| move what is drawn | `line.set_data(x, y)`, rows even for one point | drawing it again | 43 |
| play a film, and save it | `pictures.animate(...)`, `film.save(...)` | an animation without a name | 43 |
| choose the frames | evenly spread indices | a quarter of an hour of film | 43 |
| say when a film lies | half a wavelength a frame | too few frames | your own recordings |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
