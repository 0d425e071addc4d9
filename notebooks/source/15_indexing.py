# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Taking out what you need
A light flickers at random, and a nerve cell of the eye watches it. Now and then the cell fires: the bars on top. What is it waiting for? Look at the picture as long as you like. By the end of this lesson you will know, and it takes two lines.

**You will be able to** take single elements, stretches and whole axes out of an array · hand over a list of positions, or a mask · say whether what you hold is a view or a copy, and change what you mean to change · count events that come more than once · cut out what happened around each event. **You need** broadcasting (14). **It takes** 60 minutes, and 15 more for what is marked *further*.
You will use it in every lesson from here on. What you build at the end looks at spikes in lesson 22, and at a whole network in lesson 42.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import explain, explore, pictures, recordings
from course_lib.exercises import check, hint, progress, quiz, solution, yours

light, spikes = recordings.flicker()
pictures.events(light, spikes, dt=10, y_title="light (%)", until=3000)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`recordings.flicker` gives two arrays (simulated), and `light, spikes = recordings.flicker()` ties a name to each. `light` has a number for each of 10,000 frames of 10 ms: how much brighter or darker it was than the mean, in percent. `spikes` holds the numbers of the frames in which the cell fired. Drawn are the first three seconds.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Take one element
Begin small. What stands in square brackets is called an **index**, and you know it from lists.
"""

# %% slideshow={"slide_type": "fragment"}
v = np.arange(10, 15)
print(v[0], v[4], v[-1])
v[1] = 20
print(v)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Positions count from 0, so the last of five is number 4. It is also `-1`: negative positions count from the end. On the left of `=`, an index says where to write: `v[1] = 20`.

There is no number 5:
"""

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
v[5]

# %% slideshow={"slide_type": "fragment"}
explain()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The error's last line names all you need: the position that you asked for, the axis, and its length. With length 5, positions go from 0 to 4, and from -1 to -5.

With several axes you give several positions, all in one pair of brackets, a comma between them.
"""

# %% slideshow={"slide_type": "subslide"}
arr = np.arange(20).reshape(2, 2, 5)
print(arr[0, 0, 1], arr[1, 0, 4])
pictures.array(arr, label="arr")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`arr[1, 0, 4]` reads: plane 1, row 0, column 4. You may know another way from lists: `arr[1][0][4]` gives the same 14. So why not write that? A colon alone means "everything along this axis":
"""

# %% slideshow={"slide_type": "fragment"}
quiz("15.a")

# %% slideshow={"slide_type": "fragment"}
print(arr[:, 0])
print(arr[:][0])

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The first is row 0 of each plane, the second is plane 0. Both have shape (2, 5), and no error tells them apart. Chained brackets are *steps*: `arr[:]` takes everything, and then `[0]` begins again, at the first axis. **One pair of brackets speaks of all axes at once**. Use one pair.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Take a stretch
A stretch is written `start:stop:step`, and is called a **slice**. It begins at `start` and ends before `stop`. What you leave out has a default: from the beginning, to the end, in steps of 1.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("15.b")

# %% slideshow={"slide_type": "fragment"}
print(arr[0, :, 0])
pictures.selection(arr, "0, :, 0", label="arr")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Lit are the cells that were taken, and the small number in a corner says which place in the result they went to. Axis 1 had the colon, and axis 1 is left.

A few more. What is not mentioned is taken whole:
"""

# %% slideshow={"slide_type": "subslide"}
print("arr[0, 1]       ", arr[0, 1])
print("arr[:, 0, 0]    ", arr[:, 0, 0])
print("arr[0, 0, 1:5:2]", arr[0, 0, 1:5:2])
print("arr[1]          ", arr[1].shape)
print("arr[1:2]        ", arr[1:2].shape)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`1:5:2` is from 1, before 5, every second. And look at the last two, which hold the same ten numbers: **a number takes its axis away, a slice keeps it**, even if it is only one long.

Slices may count from the end, too, and run backwards.
"""

# %% slideshow={"slide_type": "subslide"}
quiz("15.c")

# %% slideshow={"slide_type": "fragment"}
v = np.arange(10, 15)
print(v[3:100])
print(v[-2:], v[:-2], v[::-1])

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A position must exist, but a stretch may end early, and never complains. `-2:` is from the last but one on, `:-2` is all but the last two, and with a step of `-1` it runs from the end to the beginning.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 15.1: The newest first
Write `latest(v, n)`: the last `n` samples of a recording, **the newest first**. `latest(np.array([1, 2, 3, 4]), 2)` gives `[4, 3]`. With `n` = 0 nothing comes back (an empty array), and where there are fewer than `n` samples, all of them do.
"""

# %% slideshow={"slide_type": "fragment"}
def latest(v, n):
    ...

check("15.1", latest)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Leave axes out (further)
Sometimes you know only which axis is the *last* one. Three dots, an **ellipsis**, stand for as many colons as it takes.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("15.d")

# %% slideshow={"slide_type": "fragment"}
print(arr[..., 0])
print(arr[..., np.newaxis].shape, arr[:, None].shape)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`arr[..., 0]` is `arr[:, :, 0]`, and with five axes it would still be the first of the last. [`np.newaxis`](https://numpy.org/doc/stable/reference/constants.html#numpy.newaxis) is the `None` of lesson 14: it takes nothing away, and puts in an axis of length 1 where it stands.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 15.2: Above the baseline
A stimulus comes at sample `onset`. What was there before it is called the baseline, and it drifts from trial to trial. Write `above_baseline(data, onset)`: from each trial, subtract the mean of its own samples before `onset`. Time is the last axis of `data`; before it there is one axis, for trials, or more (cells, days). `above_baseline(np.array([[1, 3, 7], [4, 4, 4]]), 2)` gives `[[-1, 1, 5], [0, 0, 0]]`. Leave `data` as it is.
"""

# %% slideshow={"slide_type": "fragment"}
def above_baseline(data, onset):
    ...

check("15.2", above_baseline)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Hand over a list of positions
What you want is not always evenly spaced. Then say where each one is: a list of positions can stand between the brackets, or an array of them. It is called an **index array**.
"""

# %% slideshow={"slide_type": "fragment"}
a = np.arange(10, 50, 3)
print(a[[1, 2, 4]])
print(a[np.arange(5)], a[np.arange(5, 8)])
pictures.selection(a, "[4, 1, 1]")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
You get them in *your* order, and as often as you ask. Mind the double brackets: the outer pair says "index", the inner pair is the list.

And if the positions form a table?
"""

# %% slideshow={"slide_type": "subslide"}
where = np.array([[0, 1, 2], [5, 6, 7]])
print(a[where])

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
**The result has the shape of the index array.** Two stretches, cut out at one stroke. Remember this one: the cell of the beginning will be found with it.

Instead of positions you can give a yes or no for each element. Such an array of True and False is a **mask**, and a comparison makes one.
"""

# %% slideshow={"slide_type": "subslide"}
mask = arr > 10
print(mask[1])
print(arr[mask])

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Where the mask says True, the element is taken. How many that will be, on which rows, nobody knows beforehand. So the result has a single axis. (Lesson 16 is about masks alone.)

Five cells, and what they fire a second. Somebody has marked those that are to be kept with ones:
"""

# %% slideshow={"slide_type": "subslide"}
quiz("15.e")

# %% slideshow={"slide_type": "fragment"}
rate = np.array([8, 3, 20, 1, 12])  # Hz
keep = np.array([0, 1, 0, 1, 0])
print(rate[keep])
print(rate[keep == 1], np.flatnonzero(rate > 5))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Whole numbers are always positions: element 0, element 1, element 0 again. Only True and False are a mask, and `keep == 1` makes one.

[`np.flatnonzero`](https://numpy.org/doc/stable/reference/generated/numpy.flatnonzero.html) goes from a mask to positions: where is it True? You will also meet [`np.where`](https://numpy.org/doc/stable/reference/generated/numpy.where.html), which wraps its answer in a tuple, one array for each axis. So `len(np.where(rate > 5))` is 1, however many there are.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Know a view from a copy
Three of five voltages are taken out, and the first of those is changed.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("15.f")

# %% slideshow={"slide_type": "fragment"}
v = np.arange(10, 15)
part = v[1:4]
part[0] = 99
pictures.shared(v, part, names=("v", "part"))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A list would have given you a copy. A slice of an array is a **view**: no numbers were copied, it is a window onto the same ones. And what you write through a window is written in the house.

Now the same three elements, by a list.
"""

# %% slideshow={"slide_type": "subslide"}
v = np.arange(10, 15)
part = v[[1, 2, 3]]
part[0] = 99
print("one memory:", np.shares_memory(v, part))
pictures.shared(v, part, names=("v", "part"))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A view can only walk in even steps, and a list may ask for anything. So **index arrays and masks make a copy, slices and numbers a view**. In doubt, [`np.shares_memory`](https://numpy.org/doc/stable/reference/generated/numpy.shares_memory.html) says whether two arrays hold the very same numbers.

What, then, happens to `v` here?
"""

# %% slideshow={"slide_type": "subslide"}
quiz("15.g")

# %% slideshow={"slide_type": "fragment"}
v = np.array([-65, 30, -70, 25])  # mV
v[v > 0][0] = 99
print(v)
taken = v[v > 0]
taken[0] = 99
pictures.names(v=v, taken=taken)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The two lines at the end do the same, slowly. The first brackets made a copy, and 99 was written into that copy. In the short form that had no name and was gone at once.

Directly on the left of `=`, a single pair of brackets does not fetch anything. It says where to write, and then all kinds of index write into the array itself:
"""

# %% slideshow={"slide_type": "subslide"}
v[v > 0] = 0
v[[0, 2]] = -60
print(v)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 15.3: Silence some cells
`weights[i, j]` is what cell `i` sends to cell `j`. What would the network do without some of its cells? Write `silence(weights, cells)`: a table in which the cells of the list `cells` send nothing (their rows are 0) and receive nothing (their columns are 0). **Leave `weights` as it is**, since you will want to compare. `silence(np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), [1])` gives `[[1, 0, 3], [0, 0, 0], [7, 0, 9]]`.
"""

# %% slideshow={"slide_type": "fragment"}
def silence(weights, cells):
    ...

check("15.3", silence)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
## Play with it
Type an index for `a`, of shape (2, 2, 5). Predict before you look: which cells, which shape, view or copy?

1. `0, 1` and `0, 1:2`. Which numbers does each take, and what is the difference?
2. Take the very last row, backwards. Is that a view?
3. `0, 0, 1:5:2` is a view of two cells. Which index takes the same two, as a copy?
4. `a > 10`, and then `[0, 0, 1]`. How many axes has each result, and what became of plane 0?
"""

# %% slideshow={"slide_type": "fragment"}
explore.indexing()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. Both take 5, 6, 7, 8 and 9. The first has shape (5,), the second (1, 5): a slice keeps its axis.
2. `1, 1, ::-1` or `-1, -1, ::-1` takes 19, 18, 17, 16, 15, and yes: an even step may be negative.
3. `0, 0, [1, 3]`.
4. The mask takes 9 cells, and one axis is left. The list names planes, and gives 3 of them: shape (3, 2, 5), three axes, and plane 0 is in it twice.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Walk in pairs
Four cells, and what each sends to each. You want to look at cells 0 and 3 alone.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("15.h")

# %% slideshow={"slide_type": "fragment"}
weights = np.arange(16).reshape(4, 4)
print(weights[[0, 3], [0, 3]])
pictures.selection(weights, "[0, 3], [0, 3]", label="weights")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Two lists are read together, like two columns of a table: row 0 with column 0, row 3 with column 3. **Index arrays walk in pairs.** It is a way to name single cells anywhere: `weights[[0, 0, 2], [1, 3, 0]]` is what 0 sends to 1, what 0 sends to 3, and what 2 sends to 0.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Take a block (further)
And if you did mean the block, rows 0 and 3 with columns 0 and 3? Where several index arrays meet, they are *broadcast* against each other, by the three steps of lesson 14. Two rows of numbers walk in pairs. You know what a column and a row make.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 15.4: A network in the network
Write `subnetwork(weights, cells)`: what the cells of the list `cells` send to each other, in the order of the list. `subnetwork(np.arange(16).reshape(4, 4), [0, 3])` gives `[[0, 3], [12, 15]]`. You can build the column and the row yourself, or look up [`np.ix_`](https://numpy.org/doc/stable/reference/generated/numpy.ix_.html), which does just that.
"""

# %% slideshow={"slide_type": "fragment"}
def subnetwork(weights, cells):
    ...

check("15.4", subnetwork)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Here is the block of your function; and the way from a mask to positions, with two axes.
"""

# %% slideshow={"slide_type": "fragment"}
subnetwork = yours("15.4")
print(subnetwork(weights, [0, 3]))
print(np.argwhere(weights > 12))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
[`np.argwhere`](https://numpy.org/doc/stable/reference/generated/numpy.argwhere.html) gives one row for each True: its row, and its column. That is made for reading. As an index take the mask itself.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Count every one of them
Three spikes came in: two of cell 0, one of cell 1. `counts` has a place for each of three cells.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("15.i")

# %% slideshow={"slide_type": "fragment"}
fired = [0, 0, 1]
counts = np.zeros(3, dtype=int)
counts[fired] += 1
print(counts)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A spike is lost, without a word. `counts[fired] += 1` is three steps: *read* `counts[fired]`, a copy, `[0, 0, 0]`. *Add* 1 to each: `[1, 1, 1]`. *Write* them back: 1 into place 0, again 1 into place 0, 1 into place 1. The second write covers the first.

Two functions count properly.
"""

# %% slideshow={"slide_type": "subslide"}
counts = np.zeros(3, dtype=int)
np.add.at(counts, fired, 1)
print(counts)
print(np.bincount(fired), np.bincount(fired, minlength=3))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
[`np.add`](https://numpy.org/doc/stable/reference/generated/numpy.add.html) is `+` by its long name. [`np.add.at`](https://numpy.org/doc/stable/reference/generated/numpy.ufunc.at.html) takes an array, an index and what to add, and adds *at* each place as often as it is named. The index may be anything that fits between brackets; for two axes it is a tuple, `(rows, columns)`.

[`np.bincount`](https://numpy.org/doc/stable/reference/generated/numpy.bincount.html) makes the array, too: how many 0s, how many 1s, and so on up to the largest it finds. Cell 2 was silent, and is missing; `minlength=3` gives it its place.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 15.5: Who fired when
A network's spikes come as two arrays: `cells` says for each spike which cell it was, `bins` in which bin of time. Write `spike_table(cells, bins, n_cells, n_bins)`: a table with a row for each cell and a column for each bin, and in it the number of spikes. `spike_table(np.array([0, 2, 0]), np.array([1, 1, 1]), 3, 2)` gives `[[0, 2], [0, 0], [0, 1]]`.
"""

# %% slideshow={"slide_type": "fragment"}
def spike_table(cells, bins, n_cells, n_bins):
    ...

check("15.5", spike_table)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Cut out what came before
Now the cell of the beginning. What it waits for must have been there just before each spike.

For one spike that is a slice. Here is a small signal with an event at sample 3, cut from two samples before it up to but without two samples after it.
"""

# %% slideshow={"slide_type": "fragment"}
signal = np.array([10, 11, 12, 13, 14, 15, 16])
event = 3
print(signal[event - 2:event + 2])
print(signal[event + np.array([-2, -1, 0, 1])])

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The second line takes the same four by an index array: the event, plus the steps around it. For many events you need a *table* of positions, a row for each event. And the result has the shape of the index array.

One thing first. What if an event comes too early?
"""

# %% slideshow={"slide_type": "subslide"}
quiz("15.j")

# %% slideshow={"slide_type": "fragment"}
positions = 1 + np.array([-2, -1, 0, 1])
print(positions, signal[positions])

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The first position is -1, and that is the *last* sample. An event too late raises an error. An event too early takes its past from the end of the recording, and says nothing. So both kinds must be left out, before anything is cut.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 15.6: Cut-outs
Write `cut_outs(signal, events, before, after)`: a table with a row for each event, in their order. Each row is cut from `before` samples before the event up to but without `after` samples after it, as above. **Leave out** the events whose cut-out does not fit into the signal. `cut_outs(np.array([10, 11, 12, 13, 14, 15, 16]), np.array([1, 3, 5, 6]), 2, 2)` gives `[[11, 12, 13, 14], [13, 14, 15, 16]]`.
"""

# %% slideshow={"slide_type": "fragment"}
def cut_outs(signal, events, before, after):
    ...

check("15.6", cut_outs)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Now the two lines: cut out 300 ms before and 50 ms after each spike, and average over the spikes.
"""

# %% slideshow={"slide_type": "fragment"}
cut_outs = yours("15.6")
rows = cut_outs(light, spikes, 30, 5)
average = rows.mean(axis=0)
print(rows.shape, average.shape)

# %% slideshow={"slide_type": "fragment"}
pictures.cut_outs(rows, 30, dt=10, y_title="light (%)")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
No single cut-out shows anything. But what is chance cancels, and what is always there stays: this cell waits for **dark, then bright**. About 120 ms before a spike it was 10 % darker than the mean, and 60 ms before it 14 % brighter. This mean of what came before each spike is the **spike-triggered average**. With it one asks a cell what it looks for (E. J. Chichilnisky, 2001).

Do you believe it? Perhaps any 561 moments would look like this.
"""

# %% slideshow={"slide_type": "subslide"}
quiz("15.k")

# %% slideshow={"slide_type": "fragment"}
others = cut_outs(light, np.arange(40, 9960, 16), 30, 5)
pictures.cut_outs(rows, 30, dt=10, y_title="light (%)", others=others)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Around every sixteenth frame, whether the cell fired or not, the average stays within 2 % of the mean. So it is the cell, and not our arithmetic. And look to the right of 0: after the spike the light does what it likes. It cannot know that the cell has fired.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| take elements, stretches and axes | one pair of brackets; a number takes its axis away, a slice keeps it | `arr[:][0]` for `arr[:, 0]` | 16 |
| hand over positions, or a mask | the result has the shape of the index array; a mask gives one axis | zeros and ones for a mask | 16, 22 |
| tell a view from a copy | slices and numbers: view; lists and masks: copy | `v[v > 0][0] = 99` | 31, 42 |
| count what comes more than once | `np.add.at`, `np.bincount` | `counts[fired] += 1` | 41 |
| cut out what happened around events | a table of positions, in one pair of brackets | an event too early, and no error | 22, 42 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
