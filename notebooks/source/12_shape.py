# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Give numbers a shape
A microscope does not send pictures. It sends numbers, one after the other, in one long row. Below are 960 of them, drawn three times: the same numbers, in the same order. Each time the row was broken into lines of another length.

**You will be able to** say the shape of an array, and of what comes out of it · move the line breaks, and say where each number goes · sum or average over the axis that you mean · turn a table, and tell that from reshaping it · work out whether it fits in memory before you make it. **You need** arrays and their methods (11). **It takes** 60 minutes, and 20 more for what is marked *further*.
You will use it wherever data arrive in a row: recordings (22), networks (42), films (23). And lesson 14 is about nothing but shapes that meet.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import explore, pictures, recordings
from course_lib.exercises import check, hint, progress, quiz, solution, yours

pixels = recordings.microscope("stellate")
pictures.image(pixels.reshape(30, 32), pixels.reshape(32, 30), pixels.reshape(40, 24))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
In the middle there is a nerve cell: a body, and seven branches. It was in the row all along, and only one way of breaking lines shows it.

`recordings.microscope` gives the row (simulated, so that we know what is in it), `.reshape` breaks it into lines, and `pictures.image` draws a small square for each number, the larger the stronger its blue. The next nerve cell you will find yourself.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ask for the shape
Now a row so short that we see all of it. One nerve cell was watched in six trials, and its spikes were counted. Trials 0 to 2 were as usual (*control*), trials 3 to 5 with a drug. Trials under the same condition are called *replicates*: we repeat because no two are alike.
"""

# %% slideshow={"slide_type": "fragment"}
spikes = np.array([3, 2, 5, 6, 3, 4])
print(spikes.shape, spikes.ndim, spikes.size)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
An array knows three things about its form. They are not methods, so there are no brackets behind them:

- `shape` is a *tuple*: like a list, in round brackets, and not to be changed. It holds a length for each axis. Here that is one axis, of length 6. The comma in `(6,)` is how Python writes a tuple of one.
- `ndim` is how many axes there are, and `size` is how many elements.

Of a tuple you take one as of a list: `spikes.shape[0]` is the first length. Of a table that is the number of its rows, and `len(table)` says the same.

But in our heads these six have *two* axes: a condition, and a replicate. `reshape` says so. You give it the new lengths.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("12.a")

# %% slideshow={"slide_type": "fragment"}
table = spikes.reshape(2, 3)
pictures.array(table, label="table", axes=("condition", "replicate"))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The numbers are laid down as you read this text: to the right, and at the end of a line on to the next. That is called **reading order**. Row 0 is the control, row 1 is the drug. (You can also write a table down as a list of its rows: `np.array([[3, 2, 5], [6, 3, 4]])` makes the same.)

In `pictures.array`, `label=` gives the array a name and `axes=` gives one to each axis. The names are for our eyes. NumPy only counts: in a table *axis 0* runs down and *axis 1* to the right.
"""

# %% slideshow={"slide_type": "subslide"}
quiz("12.b")

# %% slideshow={"slide_type": "fragment"}
print(table[0], table[0].shape)
print(table[0][1], table[0][1].shape)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Every pair of brackets takes the first axis away. From (2, 3) it leaves (3,): that is not a table with one row, it has no rows at all. From (3,) it leaves (), nothing. What you hold then is a *NumPy scalar*, one number without any axis.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Move the line breaks
[`np.arange`](https://numpy.org/doc/stable/reference/generated/numpy.arange.html) counts as `range` does, and gives an array: `np.arange(30)` holds 0, 1, 2 and so on to 29. That makes numbers that are easy to follow. `pictures.reshape` shows where they go.
"""

# %% slideshow={"slide_type": "fragment"}
numbers = np.arange(30)
pictures.reshape(numbers, (5, 6), label="numbers")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Nothing has been sorted, added or lost: read line by line, the numbers still run from 0 to 29. The colours show which of them make a line. `reshape` moves the line breaks, and nothing else.
"""

# %% slideshow={"slide_type": "subslide"}
print(numbers.reshape(5, 2, 3).shape)
print(numbers.reshape(-1, 10).shape)
pictures.array(numbers.reshape(5, 2, 3))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Three axes are a row of tables (*planes*, in the picture): five tables of 2 × 3. Four axes are a row of such rows, and so on. The *last* axis is always the one that runs along a line, the one before it runs down, and axis 0 is now the one from table to table.

The `-1` means "you work it out": in lines of 10, thirty numbers take three lines. It may stand once in a shape.

And what if it does not come out even?
"""

# %% tags=["raises-exception"] slideshow={"slide_type": "subslide"}
numbers.reshape(5, 7)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Read it aloud, from the last line. **ValueError**: the kind of error; a value does not suit. **cannot reshape**: what NumPy did not do. **array of size 30**: what you have. **into shape (5,7)**: what you asked for.

The rest is a multiplication: 5 × 7 is 35, and five are missing. NumPy will not invent them, and it will not drop any either. The product of the new shape must be the `size`.

When an error puzzles you, have it drawn: `explain()`, in a cell of its own, looks at your newest error. It shows the line, and what stood in it by its own name. Nothing is run again, and nothing is changed.
"""

# %% slideshow={"slide_type": "fragment"}
from course_lib import explain
explain()

# %% slideshow={"slide_type": "subslide"}
quiz("12.c")

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
np.zeros(2, 3)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The first argument of `np.zeros` is the shape, all of it, and the second is a data type (13). So it took 2 for the shape, and could not make a data type of 3. A shape is **one** thing and wears its own brackets: `np.zeros((2, 3))`. `reshape` is kinder: it takes `(2, 3)` with its own brackets or without.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Here is what the microscope sent of another cell, 960 numbers again. Somebody has tried lines of 60, and that is not it.
"""

# %% slideshow={"slide_type": "fragment"}
row = recordings.microscope("pyramidal")
pictures.image(row.reshape(16, 60))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 12.1: Find the cell
How many rows does the picture have, and how many columns? Let NumPy work out the rows: write `row.reshape(-1, 60)` in the cell above, try other lengths in place of 60 (they must go into 960), and run it again, until you see a nerve cell, once and whole. While its branches slant, the lines are a little too long or too short. `answer` is its shape, such as `(16, 60)`.
"""

# %% slideshow={"slide_type": "fragment"}
answer = ...

check("12.1", answer)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Name the axis that goes
Back to the six trials. `table.sum()` adds up everything (11). Mostly we want less than that: one number for each condition, say. `axis=` names the axis to add up along.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("12.d")

# %% slideshow={"slide_type": "fragment"}
print(table.sum(axis=0))
pictures.axis(table, 0, label="table")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`pictures.axis` gives one colour to the cells that are taken together. Axis 0 runs down, so the sums run down: 3 + 6, 2 + 3, 5 + 4. Afterwards there is no axis 0 any more. From (2, 3) the 2 has gone, and (3,) is left.

**The axis that you name is the axis that goes.** Say it before each `axis=` that you write.
"""

# %% slideshow={"slide_type": "subslide"}
print("sum: ", table.sum(axis=1))
print("mean:", table.mean(axis=1).round(2))
pictures.axis(table, 1, label="table")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Here the replicates have gone, and one number is left for each condition: 3.33 spikes as usual, 4.33 with the drug. That is what the experiment was made for. `mean`, `max`, `min`, `std` and many more take an `axis=` in the same way.

Without `axis=` all axes go:
"""

# %% slideshow={"slide_type": "fragment"}
print(table.sum(), table.sum().shape)
pictures.array(table.sum(axis=1, keepdims=True))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
With `keepdims=True` the axis does not go but stays, with length 1: a column of two sums, (2, 1), where (2,) was before. The numbers are the same. Lesson 14 shows what such a column is good for.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
## Play with it: which axis goes?
Type a shape and an axis. Say what is left before you look.

1. Shape `4, 6`. How many numbers are left with axis `0`, and how many with axis `1`?
2. Shape `2, 3, 4`. Which axis must go, so that 8 numbers are left?
3. The same shape. What does axis `-1` mean, and what is left if you name two, `0, 2`?
4. Turn `keepdims` on. What changes, and what does not?
"""

# %% slideshow={"slide_type": "fragment"}
explore.axis()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. With axis 0, 6 are left; with axis 1, 4. The length that you name is the one that is missing.
2. Axis 1: the 3 goes, and 2 × 4 are 8.
3. -1 is the last axis, counted from the end, here axis 2. If 0 and 2 go, (3,) is left.
4. The shape: the axis stays, with length 1. The numbers in the result do not change.

</details>
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 12.2: Say what is left
`a` has shape (4, 6, 10). Say the shape of each of these, in your head first:

1. `a.sum(axis=0)`
2. `a.mean(axis=-1)`
3. `a.max(axis=1, keepdims=True)`
4. `a.sum()`
5. `a[0].sum(axis=0)`
6. `a.reshape(-1, 10).mean(axis=1)`

`answer` is a list of six shapes, such as `(4, 6)`, or `(4,)` with its comma where one length is left.
"""

# %% slideshow={"slide_type": "fragment"}
answer = ...

check("12.2", answer)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Take a whole experiment apart
Now four cells at once, in the same six trials. The file is one row of 24 numbers. First come the four cells of the first control trial, then the four cells of the second, and so on. After three control trials come the three with the drug.
"""

# %% slideshow={"slide_type": "fragment"}
flat = np.array([
    3, 7, 0, 12,   2, 9, 1, 10,   4, 8, 2, 11,  # control: three replicates, four cells each
    6, 7, 4, 5,    4, 9, 6, 3,    5, 8, 5, 4,  # drug
])  # the wider gaps are for your eyes

# %% slideshow={"slide_type": "fragment"}
quiz("12.e")

# %% slideshow={"slide_type": "fragment"}
experiment = flat.reshape(2, 3, 4)
pictures.array(experiment, axes=("condition", "replicate", "cell"))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
What changes from one number in the file to the next belongs **last**. What changes only once, halfway, belongs first. So read the file from slow to fast, and you have the shape: 2 conditions, 3 replicates, 4 cells.

One more method, the way back: `ravel` makes one row of any array, in reading order.
"""

# %% slideshow={"slide_type": "fragment"}
print(table.ravel(), table.ravel().shape)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 12.3: Average the replicates
This one is daily work in a laboratory. Write `average(flat)` for a file like the one above, with two conditions and three replicates, but with **any number of cells**. Return the mean over the replicates, put back into one row in the order of the file: the means of all cells under control, then those with the drug. Leave `flat` as it is. `average(np.array([1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60]))` holds two cells, and gives `[2, 20, 5, 50]`.
"""

# %% slideshow={"slide_type": "fragment"}
def average(flat):
    ...

check("12.3", average)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
What does the drug do? Let your own function say it, with `yours` (11).
"""

# %% slideshow={"slide_type": "fragment"}
average = yours("12.3")
means = average(flat).reshape(2, -1)
print("control:", means[0])
print("drug:   ", means[1])
print("change: ", means[1] - means[0])

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Cells 0 and 2 fire more with the drug, cell 3 fires less, and cell 1 does not care. Average over the cells as well, and the drug seems to do next to nothing: 5.75 spikes before, 5.5 after. The axis is not a detail of Python. It is the question that you ask.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Turn the table
Sometimes you want the replicates down and the conditions to the right. `table.T` is the *transpose*: what was a row becomes a column.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("12.f")

# %% slideshow={"slide_type": "fragment"}
print(table.T.shape)
pictures.reshape(table, (3, 2), label="table")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Both have shape (3, 2), and they are not the same. `reshape` keeps the reading order and moves the line breaks; look how control and drug are now mixed in the middle row of `table.reshape(3, 2)`. `T` keeps each condition together and turns the table. **The right shape is not yet the right data**, and NumPy cannot know which of the two you mean.
"""

# %% slideshow={"slide_type": "subslide"}
quiz("12.g")

# %% slideshow={"slide_type": "fragment"}
four = np.arange(4)
print(four.T.shape)
print(four.reshape(-1, 1).shape)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
With one axis there is nothing to swap. An array of shape (4,) is not a row that could be made a column: it has one axis, and one axis has no direction. To get a column, ask for one: `reshape(-1, 1)`, one number to a line, in as many lines as it takes.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
## Play with it: what goes where?
Type a shape, and the shape that it is to become. The numbers in it count from 0.

1. `2, 3` becomes `3, 2`. Which numbers stand at the same place in the reshaped and in the turned table?
2. `12` becomes `3, -1`. What does the -1 turn into? How many shapes with two axes can 12 numbers have?
3. `1, 4` becomes `4, 1`. Why are reshaping and turning the same here?
4. `4, 6` becomes `2, 2, 6`. Follow the colours: which rows of the table come to stand in the first plane?
"""

# %% slideshow={"slide_type": "fragment"}
explore.reshape()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. Only the first and the last, 0 and 5.
2. Into 4. There are 6: 1 × 12, 2 × 6, 3 × 4, and each the other way round.
3. There is only one line. Turned, it is read in the same order as before.
4. Rows 0 and 1. An axis split in two keeps its order: the first half, then the second.

</details>
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 12.4: Sort the electrodes
A recorder with `n` electrodes writes one number from each at moment 0, then one from each at moment 1, and so on, all in one row. Write `by_electrode(raw, n)`: a table with **a row for each electrode**, its numbers in the order of time. `by_electrode(np.array([1, 10, 2, 20, 3, 30]), 2)` gives `[[1, 2, 3], [10, 20, 30]]`.
"""

# %% slideshow={"slide_type": "fragment"}
def by_electrode(raw, n):
    ...

check("12.4", by_electrode)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
`recordings.electrodes` gives the file of eight electrodes that lie in a line on the surface of a brain (simulated). The upper picture is what most people try first, the lower one what your function makes of the same numbers.
"""

# %% slideshow={"slide_type": "fragment"}
by_electrode = yours("12.4")
raw = recordings.electrodes()
sorted_out = by_electrode(raw, 8)
pictures.image(raw.reshape(8, -1), sorted_out, labels=("raw.reshape(8, -1)", "by_electrode(raw, 8)"))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
In the lower one a wave runs over the electrodes: each row is an electrode, and each sees the wave a little later than the one above it. In the upper one are the same numbers, in a table of the same shape, and no wave. There is no error either. Nobody tells you, so know the order of your file.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## See who shares
Reshaping a million numbers takes no longer than reshaping six. How can that be?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("12.h")

# %% slideshow={"slide_type": "fragment"}
row = np.array([3, 2, 5, 6, 3, 4])
grid = row.reshape(2, 3)
grid[0][0] = 100
pictures.shared(row, grid, names=("row", "grid"))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Nothing was moved: `grid` is a **view**, another way to look at the same six numbers. Unlike `measured = v` (11), these are two arrays, with two shapes, and one set of numbers. Change one, and you have changed it in both. (In `pictures.shared`, what is the same memory is blue in both.) `T` gives a view as well, and so do `reshape` and `ravel` wherever they can. (They can't where the numbers would have to change their order, as in `table.T.ravel()`: then you get a copy.)

If you want numbers of your own, say so: `row.reshape(2, 3).copy()`. And `flatten` is a `ravel` that always makes a copy. Lesson 15 has more on views.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Work out what fits
A small image has 64 × 64 pixels. A microscope takes 100 of them, slice below slice, and has one *frame* of a fly's whole brain. Film 20,000 frames, and do that with 1000 flies. That is quickly said, and it is a shape: (1000, 20000, 100, 64, 64).

Memory is counted in *bytes*; one holds a letter. A thousand of them are a kB, a thousand of those a MB, then GB, then TB. A number takes 8 bytes, unless you say otherwise (13). `nbytes` says how many bytes an array takes: for six numbers, 48.
"""

# %% slideshow={"slide_type": "fragment"}
print(table.size, table.nbytes)

# %% slideshow={"slide_type": "fragment"}
quiz("12.i")

# %% slideshow={"slide_type": "fragment"}
pictures.memory((1000, 20000, 100, 64, 64))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
65.5 TB: the disks of sixty-five laptops. `pictures.memory` only computes, and makes no such array. Lengths look harmless one by one. But they are *multiplied*, and each new axis multiplies all that was there before.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
## Play with it: does it fit? (further)
Type a shape. The sentence under the picture says whether it fits in the memory of a usual laptop, or of the machine that you sit at.

1. One image, `64, 64`. How many bytes is that? And a thousand images, `1000, 64, 64`?
2. A hundred slices of each, `100, 1000, 64, 64`: does that fit in a laptop of 16 GB? And a thousand slices?
3. Choose *this computer*. Is there room for more, or for less?
4. A thousand slices again, and choose `uint8`: one byte for each number in place of 8. What does that change?
"""

# %% slideshow={"slide_type": "fragment"}
explore.memory()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. 32,768 bytes, or 32.8 kB; and a thousand times that, 32.8 MB.
2. 100 slices take 3.28 GB and fit; 1000 take 32.8 GB and do not.
3. That depends on your computer, and on what else it is doing: what counts is the memory that is free now.
4. It takes an eighth, 4.1 GB, and fits. What you pay for that is in lesson 13.

</details>
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 12.5: Before you make it
Write `gigabytes(shape)`: how many GB an array of this shape would take, with 8 bytes for each number. A GB is 1,000,000,000 bytes. `gigabytes((1000, 500, 250))` is 1.0. It must also answer for shapes that fit in no machine, so don't make the array. A shape may have any number of axes, even none: `()` is one number.
"""

# %% slideshow={"slide_type": "fragment"}
def gigabytes(shape):
    ...

check("12.5", gigabytes)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Put neighbours together (further)
So far an axis went because it was there. Now *make* an axis, so that it can go.

You have counted spikes in bins of 1 ms, and most bins are empty. You want wider bins: 5 ms, say. Then five neighbours belong together, and `reshape` can say so: it splits one axis in two, as in the last question about what goes where.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 12.6: Wider bins
Write `rebin(counts, k)`: `counts` has a row for each cell and a column for each bin. Add up every `k` bins that follow one another, cell by cell. The number of bins can be divided by `k`. `rebin(np.array([[1, 0, 0, 2], [0, 3, 1, 1]]), 2)` gives `[[1, 2], [3, 2]]`.
"""

# %% slideshow={"slide_type": "fragment"}
def rebin(counts, k):
    ...

check("12.6", rebin)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Cameras do the same in two directions at once, and call it *binning*: four pixels become one. Split the rows in pairs and the columns in pairs, and average both new axes away. `axis=(1, 3)` names two axes.
"""

# %% slideshow={"slide_type": "fragment"}
image = pixels.reshape(32, 30)
smaller = image.reshape(16, 2, 15, 2).mean(axis=(1, 3))
print(image.shape, "becomes", smaller.shape)
pictures.image(image, smaller)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A quarter of the numbers, a quarter of the memory, and it is still a cell. The shape (16, 2, 15, 2) reads: 16 pairs of rows, 15 pairs of columns.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| say the shape of an array, and of what comes out of it | `shape`: one length for each axis; an index takes one away | taking a row, (3,), for a table, (1, 3) | 14 |
| move the line breaks | `reshape`: reading order stays; -1 is worked out | lengths whose product is not the `size` | 14 |
| sum or average over the axis that you mean | the axis that you name is the axis that goes; `keepdims=True` leaves a 1 in its place | `axis=0` for "a sum for each row" | 14, 42 |
| turn a table | `T` swaps the axes; reshape does not | taking the right shape for the right data | 22 |
| work out whether it fits | the product of the lengths, times 8 bytes | adding lengths that are multiplied | 13, 33 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
