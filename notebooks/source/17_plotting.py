# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Drawing what you mean
A sound is heard, and a probe with forty contacts in the cortex records the answer. One cell is watched in two boxes, another in the dark and in the light. Below, all three are drawn, and every picture of them lies. Nobody meant it to: these are the choices that a program makes when you make none.

**You will be able to** draw lines, markers and many stacked traces, and name what they are · show a table as an image, the right way up · give equal values equal colours · say what a picture does to its reader · (further) save a figure for a paper, and write its caption.

**You need** indexing and masks (15, 16).

**It takes** 55 minutes, and 20 more for what is marked *further*.
Every later lesson draws with what you learn here, and lesson 23 makes it move.
"""

# %% slideshow={"slide_type": "fragment"}
import matplotlib.pyplot as plt
import numpy as np
from course_lib import explore, pictures, recordings
from course_lib.exercises import check, hint, progress, quiz, solution, yours

pictures.better_or_worse()

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Draw one trace
Two libraries draw in this course. **Matplotlib** is for pictures that keep still, as on paper; **Plotly** is for pictures that you can touch. We begin with Matplotlib. Its part for drawing is called `pyplot`, and the whole world loads it as `plt`.

`recordings.probe` gives what the probe recorded (simulated): the times in ms, and a table with a row for each contact, from the uppermost down, in microvolts (µV). The sound comes at 20 ms.
"""

# %% slideshow={"slide_type": "fragment"}
t, traces = recordings.probe()
print(t.shape, traces.shape)

# %% slideshow={"slide_type": "fragment"}
quiz("17.a")

# %% slideshow={"slide_type": "fragment"}
fig, ax = plt.subplots(figsize=(7, 2.5))
ax.plot(t, traces[14])
ax.set(xlabel="time (ms)", ylabel="contact 14 (µV)")
pictures.show(fig, f"Lowest at {t[traces[14].argmin()]:.1f} ms, with {traces[14].min():.0f} µV")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Four lines, and each has its job.

- [`plt.subplots`](https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.subplots.html) makes a *figure*, the sheet of paper, and on it *axes*, one place to draw in. It returns both, and with `fig, ax =` each gets its name. `figsize=` is width and height, in inches.
- `ax.plot(x, y)` joins the points by a line.
- `ax.set` writes beside the axes: `xlabel=`, `ylabel=`, each **with its unit**.
- `pictures.show` shows the figure with its *caption*, one line that says what is seen. (Elsewhere you will meet `plt.show()`, which shows it without.) `.argmin()` is the index of the smallest element, so the caption is computed, and stays true when the data change.
"""

# %% slideshow={"slide_type": "subslide"}
quiz("17.b")

# %% slideshow={"slide_type": "fragment"}
words = ["5", "20", "1", "9"]  # as they may come out of a file
fig, (left, right) = plt.subplots(1, 2, figsize=(7, 2.2))
left.plot([0, 1, 2, 3], words)
right.plot([0, 1, 2, 3], np.array(words, dtype=float))
pictures.show(fig, "Left: four texts. Right: the same as numbers, from 1 to 20")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
On the left the axis says 5, 20, 1, 9, evenly spaced and in the order in which they came. Those are texts, and for texts there is no between. So look at the `dtype` (13) when an axis looks odd. `plt.subplots(1, 2)` makes one row of two axes, and `(left, right)` takes them apart.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Mark what matters
A line is good for what goes on, a *marker* for what happens at one moment. `ax.plot(x, y, "o")` draws a round marker at each point, and no line. And when there are two things in one picture, a *legend* says which is which: give each a `label=`, and call `ax.legend()`.
"""

# %% slideshow={"slide_type": "fragment"}
fig, ax = plt.subplots(figsize=(7, 2.5))
ax.plot(t, traces[14], label="contact 14")
ax.plot(20, 0, "o", label="sound")
ax.set(xlabel="time (ms)", ylabel="voltage (µV)")
ax.legend()
pictures.show(fig, "The sound comes at 20 ms, before the answer")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 17.1: Mark the spikes
Write `mark(ax, t, v, where)`. It draws into the axes `ax` that it is given: the voltages `v` over the times `t` as a line, and a round marker, without a line, at each sample whose *index* is in the array `where`. The x axis is labelled `"time (ms)"`, the y axis `"v (mV)"`, and a legend names `"voltage"` and `"spikes"`. It returns nothing.

To see what yours draws: make axes with `fig, ax = plt.subplots()`, and call `mark(ax, np.array([0, 5, 10]), np.array([-65, 20, -70]), np.array([1]))`.
"""

# %% slideshow={"slide_type": "fragment"}
def mark(ax, t, v, where):
    ...

check("17.1", mark)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Stack the traces
Now all forty contacts. `ax.plot` takes a table, too, and draws a line for each *column*; ours has a row for each contact, so it is turned: `traces.T` (12).
"""

# %% slideshow={"slide_type": "fragment"}
quiz("17.c")

# %% slideshow={"slide_type": "fragment"}
fig, ax = plt.subplots(figsize=(7, 2.5))
ax.plot(t, traces.T)
ax.set(xlabel="time (ms)", ylabel="voltage (µV)")
pictures.show(fig, f"{len(traces)} contacts on top of one another")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Forty lines, ten colours that come again and again, and nothing to be read. Where does the answer begin? Is there a wave at all? It needs no more colours. It needs room.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 17.2: Room for each
Write `stacked(traces, apart)`: the first trace stays as it is, and each further one lies `apart` lower than the one before. `stacked(np.array([[0, 1], [2, 3], [4, 4]]), 10)` gives `[[0, 1], [-8, -7], [-16, -16]]`. It takes one line, and you know the idea from lesson 14. Do not change the array that you are given.
"""

# %% slideshow={"slide_type": "fragment"}
def stacked(traces, apart):
    ...

check("17.2", stacked)

# %% slideshow={"slide_type": "subslide"}
stacked = yours("17.2")
fig, ax = plt.subplots(figsize=(7, 4))
ax.plot(t, stacked(traces, 120).T, color="tab:blue", linewidth=0.8)
ax.set(xlabel="time (ms)", ylabel="contact", yticks=[0, -14 * 120], yticklabels=[0, 14])
first = traces.min(axis=1).argmin()
pictures.show(fig, f"{len(traces)} contacts, 120 µV apart; deepest at contact {first}")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
There it is: the answer begins at contact 14 and runs up and down from there, later and weaker. All traces have one `color=` now, since their *place* says who is who, and a thinner line (`linewidth=`). `yticks=` says where ticks stand, and `yticklabels=` what is written there.

Nearly every recording with many electrodes is drawn like this.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Let panels share an axis
Two questions about the same moments belong one below the other, on **one** axis of time: then the eye goes straight down. `sharex=True` ties the panels together.
"""

# %% slideshow={"slide_type": "fragment"}
busy = (traces < -50).sum(axis=0)  # how many contacts are below -50 µV
fig, (above, below) = plt.subplots(2, 1, sharex=True, figsize=(7, 3.5))
above.plot(t, traces[14])
above.set(ylabel="contact 14 (µV)")
below.plot(t, busy)
below.set(xlabel="time (ms)", ylabel="contacts below -50 µV")
pictures.show(fig, f"At most {busy.max()} contacts at once, at {t[busy.argmax()]:.1f} ms")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`.argmax()` is the index of the largest. One label is enough for both axes of time.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Show a table as an image
A table can be shown whole, with a colour for each number. That is [`ax.imshow`](https://matplotlib.org/stable/api/_as_gen/matplotlib.axes.Axes.imshow.html), "image show". Here are five cells, and in which of 400 moments each of them fired.
"""

# %% slideshow={"slide_type": "fragment"}
fired = np.zeros((5, 400))
for cell in range(5):
    fired[cell, 20 + 15 * cell :: 60] = 1

# %% slideshow={"slide_type": "fragment"}
quiz("17.d")

# %% slideshow={"slide_type": "fragment"}
fig, ax = plt.subplots(figsize=(7, 2))
ax.imshow(fired)
pictures.show(fig, f"{fired.shape[0]} rows and {fired.shape[1]} columns, in square pixels")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A strip as thin as a hair. Each number became a *square*, since for a photograph that is right. `aspect="auto"` fills the axes instead.

And a photograph is read from the top: row 0 is up. But for a graph, up means more. `origin="lower"` puts row 0 at the bottom. Last, the axes count rows and columns. `extent=` says what the four edges are: left, right, bottom, top.
"""

# %% slideshow={"slide_type": "subslide"}
quiz("17.e")

# %% slideshow={"slide_type": "fragment"}
bins, bin_width = fired.shape[1], 5  # ms
print("the right edge is at", bins * bin_width, "ms")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 17.3: A table in milliseconds
Write `show_table(ax, table, bin_width)`. `table` has a row for each cell, and a column for each bin of `bin_width` ms. Show it as an image in `ax`: row 0 at the bottom, filling the axes, with **time in ms** along x, from 0 at the left edge to the end of the last bin at the right, and along y the number of each cell at the *middle* of its row, so that the lower edge is -0.5. Return what `imshow` returned: it is needed for the colour bar.
"""

# %% slideshow={"slide_type": "fragment"}
def show_table(ax, table, bin_width):
    ...

check("17.3", show_table)

# %% slideshow={"slide_type": "subslide"}
show_table = yours("17.3")
fig, ax = plt.subplots(figsize=(7, 3))
image = show_table(ax, traces, 0.5)
fig.colorbar(image, ax=ax, label="voltage (µV)")
ax.set(xlabel="time (ms)", ylabel="contact", ylim=(39.5, -0.5))
pictures.show(fig, f"{len(traces)} contacts, from {traces.min():.0f} to {traces.max():.0f} µV")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The wave again, as a wedge. `fig.colorbar` draws the *colour bar*, the legend of an image; `ax=` says which axes it goes beside. An image without one is decoration. And the uppermost contact belongs up here: `ylim=` says where the y axis begins and ends, from the bottom to the top.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Give equal values equal colours
A *place cell* fires in one spot of the box that a rat explores. `recordings.two_boxes` has two maps of one such cell, in two boxes of a metre by a metre (simulated, after Leutgeb and others, *Science* 309, 2005). Row 0 lies at the south wall.
"""

# %% slideshow={"slide_type": "fragment"}
first, second = recordings.two_boxes()
print(f"the highest rate: {first.max():.1f} Hz in the first box, {second.max():.1f} in the second")

# %% slideshow={"slide_type": "fragment"}
quiz("17.f")

# %% slideshow={"slide_type": "fragment"}
fig, (left, right) = plt.subplots(1, 2, figsize=(7, 3))
for ax, rates in [(left, first), (right, second)]:
    image = ax.imshow(rates, origin="lower", extent=(0, 100, 0, 100))
    ax.set(xlabel="cm to the east")
left.set(ylabel="cm to the north")
pictures.show(fig, f"The yellowest: {first.max():.1f} Hz left, {second.max():.1f} Hz right")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Both are just as yellow. (Here squares are right: a metre is a metre.) Each image stretched its colours over its own numbers, from its own smallest to its own largest. `vmin=` and `vmax=` say which numbers the first and the last colour are to stand for. To be compared, both images must be given the same two.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 17.4: One scale for both
Write `common_scale(first, second)`: two tables, not always of one shape. Return two numbers, the smallest and the largest of **both together**. In some squares the rat has never been, and there stands NaN. Leave both tables as they are. `common_scale(np.array([[1.0, 8.0]]), np.array([[np.nan, 3.0], [0.5, 2.0]]))` gives `(0.5, 8)`.
"""

# %% slideshow={"slide_type": "fragment"}
def common_scale(first, second):
    ...

check("17.4", common_scale)

# %% slideshow={"slide_type": "subslide"}
low, high = yours("17.4")(first, second)
fig, (left, right) = plt.subplots(1, 2, figsize=(7, 3))
for ax, rates in [(left, first), (right, second)]:
    image = ax.imshow(rates, origin="lower", extent=(0, 100, 0, 100), vmin=low, vmax=high)
    ax.set(xlabel="cm to the east")
left.set(ylabel="cm to the north")
fig.colorbar(image, ax=[left, right], label="rate (Hz)")
pictures.show(fig, f"One scale, from {low:.1f} to {high:.1f} Hz")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Now the second box is as dim as its rate is low. And one colour bar serves both, because one scale does.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it
The three pictures of the beginning, with every choice still made badly. Make them better one by one, and say before each move what a reader will see then.

1. Which single choice changes most what you *believe*? Make that one first.
2. Stack the traces. Which contact answers first?
3. Turn row 0 to the bottom. In which corner of box A does the cell fire?
4. Where do the bars have to begin, so that their heights tell the truth? How much higher is the right one then?
"""

# %% slideshow={"slide_type": "fragment"}
explore.better_or_worse()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. That is for you to say. The bars: 2.3 times as high, where the rates differ by 8 %. The scales: two equal fields, where one is four times as strong.
2. Contact 14. From there the wave runs up and down.
3. In the north-west. With row 0 at the top it seemed to be the south-west.
4. At 0. A bar says its value by its length, so it must begin where nothing is. The right one is 1.08 times as high.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Choose colours that everyone can tell apart
A colour map turns numbers into colours; `cmap=` names it. Old programs use *jet*, a rainbow. Many men (about one in twelve) and a few women see red and green as nearly one colour, and printers see grey. What is left then is how *light* a colour is.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("17.g")

# %% slideshow={"slide_type": "fragment"}
pictures.lightness("jet", "viridis", "gray")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
*viridis*, which Matplotlib takes if you say nothing, gets lighter all the way: more is lighter, for everybody, and on a grey print. jet climbs, stays high for a third of the way, and falls again. So it shows edges where the data have none, and its largest values are nearly as dark as its smallest. (Where values lie on both sides of 0, take a map that is palest in the middle, *RdBu* say, with `vmin=-m, vmax=m`.)

For lines: a few colours, and never colour alone. Another style (`linestyle="--"` is dashed), another marker, or a word beside the line.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Save it for a paper (further)
A column of a journal is 8.5 cm wide. A figure that is drawn larger and shrunk afterwards has letters that nobody can read. So draw it in its real size: `fig.set_size_inches(width, height)` sets the sheet (2.54 cm are an inch), and [`fig.savefig(file, dpi=300)`](https://matplotlib.org/stable/api/_as_gen/matplotlib.figure.Figure.savefig.html) writes it, here with 300 pixels to an inch.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("17.h")

# %% slideshow={"slide_type": "fragment"}
fig, ax = plt.subplots()
ax.plot(t, traces[14])
plt.close(fig)  # a notebook does this with each figure that it has shown
print("drawn on the figure at hand:", plt.gcf().axes)
plt.close()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`plt.gcf()` is the figure at hand ("get current figure"), and it is a new one with nothing on it; `plt.close` throws a figure away.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 17.5: At its real size
Write `save_for_paper(fig, file, width, height)`: it saves the figure under the name `file`, `width` and `height` **centimetres** large, with 300 pixels to an inch. 8.5 cm by 5 cm make 1003 by 590 pixels.
"""

# %% slideshow={"slide_type": "fragment"}
def save_for_paper(fig, file, width, height):
    ...

check("17.5", save_for_paper)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Is it so? Save one, and open the file again. `TemporaryDirectory` makes a folder that is deleted afterwards; `with` keeps it for the lines below it. `plt.imread` reads an image as an array, rows first.
"""

# %% slideshow={"slide_type": "subslide"}
from tempfile import TemporaryDirectory

fig, ax = plt.subplots()
ax.plot(t, traces[14])
with TemporaryDirectory() as folder:
    yours("17.5")(fig, folder + "/probe.png", 8.5, 5)
    print("rows, columns, and four numbers for each colour:", plt.imread(folder + "/probe.png").shape)
plt.close(fig)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
For line drawings a name that ends in `.pdf` or `.svg` is better still: then lines are kept as lines, and stay sharp at any size.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Touch it (further)
A figure of Plotly answers: draw a frame with the mouse to enlarge it, double-click to go back, hold the mouse over a point to read it. All live pictures of this course are made with it.
"""

# %% slideshow={"slide_type": "fragment"}
import plotly.graph_objects as go

figure = go.Figure()
for contact in [4, 14, 24]:
    figure.add_trace(go.Scatter(x=t, y=traces[contact], name=f"contact {contact}"))
figure.update_layout(xaxis_title="time (ms)", yaxis_title="voltage (µV)", height=350)
pictures.show(figure, f"Lowest at contacts 4, 14, 24: {t[traces[[4, 14, 24]].argmin(axis=1)]} ms")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The same words in another grammar: `go.Figure` is the sheet, `go.Scatter` a line (`x=`, `y=`, and `name=` for the legend), `add_trace` puts it there, `update_layout` labels the axes (`xaxis_title=`, `yaxis_title=`) and sets the `height=` in pixels.

| | Matplotlib | Plotly |
|---|---|---|
| best for | paper, films, anything that must look the same for ever | looking around in data, teaching |
| in the notebook it is | a small image | the data, and a program that draws them |
| a million points | no trouble | slow |
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Say what is seen (further)
A caption is not a title. "Spike counts of 12 cells" names the data; "all 12 fired, cell 7 four times as often as the others" says what is seen. It is what somebody reads who cannot see the picture, and what tells you next year that the picture has changed.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 17.6: A caption that knows
Write `caption(counts)`: `counts` is an array with the spikes of each cell; at least one cell fired, and one most of all. Return a text that says, in this order: how many spikes there were in all, how many cells fired, how many cells there are, which one fired most (by its index), and how often. `caption(np.array([3, 0, 9]))` may be `"12 spikes from 2 of 3 cells; cell 2 fired most, 9 times."`: the words are yours, the five numbers, in digits, are not. No other number stands in it.
"""

# %% slideshow={"slide_type": "fragment"}
def caption(counts):
    ...

check("17.6", caption)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Look back on part 1
`look_back` asks six questions, from all of part 1, one after the other. What you stumbled over comes first: a prediction that went wrong, or an exercise in which a mistake was made.
"""

# %% slideshow={"slide_type": "fragment"}
from course_lib.exercises import look_back
look_back("1")

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| draw lines, markers and many stacked traces | `ax.plot`, `ax.set` with units, `ax.legend()`; a column of offsets | no unit; forty colours on one spot | every lesson |
| show a table as an image | `origin="lower"`, `aspect="auto"`, `extent=`, a colour bar | upside down, as photographs are | 21, 42, 43 |
| give equal values equal colours | one `vmin=` and `vmax=` for all | each image on its own scale | 43 |
| say what a picture does to its reader | bars from 0, lightness that only grows | the rainbow | 42 |
| save a figure, and write its caption (further) | size first, then `fig.savefig`; a caption from the data | shrinking it afterwards | 23 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
