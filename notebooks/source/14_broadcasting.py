# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Making shapes agree
Eight cells sit on a ring, one every 45 degrees. How far is each from every other? With loops, that takes two, one inside the other, and six lines. At the end of this lesson it takes two lines and no loop, for eight cells or a hundred.

**You will be able to** say beforehand whether two shapes agree, and what comes out · cure two that don't · give each row, or each column, a number of its own · make a table of all pairs without a loop · catch the mistake that raises no error. **You need** lessons 11 to 13, or the folded primer below. **It takes** 55 minutes, and 10 more for what is marked *further*.
You will use it wherever arrays meet, and in lesson 43 for the weights of a whole network.
"""

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>If you came here directly</summary>

What this lesson uses of lessons 11 to 13:

- [`np.array([[4, 3, 2], [5, 6, 2]])`](https://numpy.org/doc/stable/reference/generated/numpy.array.html) makes an *array* out of lists: here a table of two rows and three columns.
- `a.shape` says how long each axis is, rows first: `(2, 3)`. Axis 0 runs down the rows, axis 1 along a row. All elements are of one kind, the *dtype*: `int64` are whole numbers.
- `a + b` works element by element, unlike `+` on lists. So does [`np.abs(a)`](https://numpy.org/doc/stable/reference/generated/numpy.absolute.html), which drops the minus signs.
- `a.sum()` adds up everything. `a.sum(axis=1)` adds along axis 1, and that axis is gone: one sum for each row. `keepdims=True` keeps it, with length 1. `a.mean()` and `a.min()` go the same way.
- `a.reshape(3, 2)` lays out the same numbers in another shape; with `reshape(-1, 2)` NumPy works out how many rows that takes. `a.ravel()` makes a single axis of whatever `a` was.
- `a.round(2)` rounds to two decimals.
- [`np.arange(0, 360, 45)`](https://numpy.org/doc/stable/reference/generated/numpy.arange.html) is an array of 0, 45, 90 and so on, up to but not including 360. [`np.linspace(-65, -50, 100)`](https://numpy.org/doc/stable/reference/generated/numpy.linspace.html) is 100 numbers in equal steps, from -65 to -50, both included.
- `explain()`, in a cell of its own, draws your newest error, with the arrays of your own line.

</details>
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import explain, explore, pictures
from course_lib.exercises import check, hint, progress, quiz, solution, yours

table = []
for a in range(0, 360, 45):  # degrees
    row = []
    for b in range(0, 360, 45):
        row.append(min(abs(a - b), 360 - abs(a - b)))
    table.append(row)
pictures.array(table, colour=True, label="degrees from cell to cell")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`range(0, 360, 45)` counts in steps of 45. The longest line of code takes the shorter way round.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Add a row to a table
Three cells were watched in six trials, and their spikes counted. That makes a table, written down as a list of its rows: a row for each cell, a column for each trial. `extra` is one row of numbers that are easy to find again. Its shape is `(6,)`: one axis, a tuple of one (12).
"""

# %% slideshow={"slide_type": "fragment"}
counts = np.array([[4, 3, 2, 5, 6, 2], [30, 34, 1, 50, 60, 56], [22, 34, 32, 21, 12, 6]])
extra = np.array([1, 10, 20, 30, 40, 50])
print(counts.shape, extra.shape)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Arithmetic on arrays goes element by element: first with first, second with second (11). But here one of them has 18 elements and the other 6.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("14.a")

# %% slideshow={"slide_type": "fragment"}
print(counts + extra)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Every row got all of `extra`: 2 + 20 is 22 in the first, 1 + 20 is 21 in the second. This is called **broadcasting**, as on the radio: said once, heard by all.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Take three steps
This is no special favour to rows: NumPy takes three steps whenever two arrays meet, and only their shapes matter.

1. **Prepend ones.** Write the two shapes one below the other, so that they end at the same place. Where the shorter one has no length, put a 1 in front.
2. **Compare**, pair by pair. Two lengths agree if they are equal, or if one of them is 1. If a single pair is neither, there is an error.
3. **Stretch** every 1 to the length that it meets.
"""

# %% slideshow={"slide_type": "subslide"}
pictures.broadcasting(counts, extra, names=("counts", "extra"))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Read the steps from left to right. What is dashed is not really there: step 1 only *says* 1, and step 3 only *reads* the same six numbers three times.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Copy nothing (further)
Does that hold for a million rows, too?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("14.b")

# %% slideshow={"slide_type": "fragment"}
million = np.broadcast_to(extra, (1_000_000, 6))
print(million.shape, "shares the memory of extra:", np.shares_memory(million, extra))
print("bytes from one number to the next, down and across:", million.strides)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
[`np.broadcast_to`](https://numpy.org/doc/stable/reference/generated/numpy.broadcast_to.html) stretches one array to a given shape, with no second array; in `1_000_000` the underscores are there for your eyes alone. [`np.shares_memory`](https://numpy.org/doc/stable/reference/generated/numpy.shares_memory.html) says whether two arrays hold the very same numbers.

`strides` says how far it is from one number to the next, in bytes. Across it is 8. Down, to the next row, it is **0**: the next row is the same row, read again. That is why broadcasting is fast, and why you need no copy of your own.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Read where it stops
The other way round: each *cell* is to get a number of its own, three numbers for three rows.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("14.c")

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
per_cell = np.array([100, 200, 300])
counts + per_cell

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
All you need is in the last line. "Operands" are the two things that you added, and their shapes stand at the end. Take the first two steps with those: which pair is neither equal nor holds a 1?
"""

# %% slideshow={"slide_type": "subslide"}
pictures.broadcasting(counts, per_cell, names=("counts", "per_cell"), cures=False)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Couldn't NumPy see that 3 goes with 3? It could. But with a 3 × 3 table it would have to guess between rows and columns, and you would not know how it guessed. So it never looks left: **last axis below last axis**, always.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Cure it with a new axis
Stand the three numbers up. As a *column*, of shape (3, 1), they meet the table as you mean them to: 3 below 3, and a 1 that can be stretched.

In square brackets, a colon keeps an axis. `None` is only a mark here: where it stands, a new axis of length 1 is put in. So `per_cell[:, None]` goes from (3,) to (3, 1).
"""

# %% slideshow={"slide_type": "fragment"}
print(per_cell[:, None].shape, per_cell[None, :].shape, per_cell.reshape(-1, 1).shape)
pictures.array(per_cell[:, None], label="per_cell[:, None]")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`reshape(-1, 1)` makes the same column. `[None, :]` makes a row, which is what step 1 does anyway. You will also meet [`np.newaxis`](https://numpy.org/doc/stable/reference/constants.html#numpy.newaxis): it is `None` by a longer name.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 14.1: To each row its own
Write `add_to_rows(table, numbers)` for a table of any size: the first number is added to all of the first row, the second to the second. `add_to_rows(np.array([[1, 2], [3, 4]]), np.array([10, 20]))` gives `[[11, 12], [23, 24]]`. This is how recordings are drawn one above the other. Leave the table you were given as it is.
"""

# %% slideshow={"slide_type": "fragment"}
def add_to_rows(table, numbers):
    ...

check("14.1", add_to_rows)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
The three steps show how the column is stretched:
"""

# %% slideshow={"slide_type": "fragment"}
column = per_cell[:, None]
pictures.broadcasting(counts, column, names=("counts", "column"))

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
You need not find the cure alone: `explain()` draws your newest error, and lists what would work. You say what you meant.
"""

# %% slideshow={"slide_type": "fragment"}
explain()

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Give each row its share
What share did each cell have in a trial? Divide each *column* by its own sum: then it adds up to 1. One sum for each column is six numbers, and six numbers go below six columns by themselves.
"""

# %% slideshow={"slide_type": "fragment"}
by_trial = counts / counts.sum(axis=0)
print(by_trial.round(2))
print("each column adds up to", by_trial.sum(axis=0).round(2))

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Now the same for each *cell*, that is, each row. Cell 1 fires ten times as much as cell 0. To compare in *which trials* the two fire most, divide each row by its own sum.
"""

# %% slideshow={"slide_type": "fragment"}
sums = counts.sum(axis=1)
print(sums, sums.shape)

# %% slideshow={"slide_type": "fragment"}
quiz("14.d")

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
counts / sums

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The axis that was summed over is gone, and it is the one that we need. You know two ways to get it back: `None`, and the `keepdims` of lesson 12.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 14.2: A share of each row
Write `shares(counts)` for counts of any size: each row divided by its own sum. `shares(np.array([[1, 3], [5, 5]]))` gives `[[0.25, 0.75], [0.5, 0.5]]`. Every comparison of weak with strong begins like this.
"""

# %% slideshow={"slide_type": "fragment"}
def shares(counts):
    ...

check("14.2", shares)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Here is what your function makes of the three cells.
"""

# %% slideshow={"slide_type": "fragment"}
shares = yours("14.2")
share = shares(counts)
print(share.round(2))
print("each row adds up to", share.sum(axis=1).round(2))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Cell 0 fires a tenth of what cell 1 fires. But in trial 4, the fifth, the two have about the same share, 0.27 and 0.26. In the counts you could not see that.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Stretch both
So far one of the two gave way. What if each has a 1 where the other has none?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("14.e")

# %% slideshow={"slide_type": "fragment"}
tens = np.array([10, 20, 30])
ones = np.array([1, 2, 3, 4, 5, 6])
pictures.broadcasting(tens[:, None], ones[None, :], names=("tens[:, None]", "ones[None, :]"))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Every number of the one has met every number of the other, once. **A column and a row make a table of all pairs.** What happens at each meeting is your choice: with `*` it is the multiplication table, with `-` all differences. And you can leave out `[None, :]`, since step 1 does that: `tens[:, None] + ones`.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
## Play with it
Type two shapes. Predict before you look.

1. `3, 6` and `3`. Where does it stop? What must you type instead of `3`, so that they agree and each row gets its own number?
2. Which shapes with *one* axis agree with `3, 6`? There are two.
3. Find two shapes that are *both* stretched, and make `2, 3, 4`.
4. `1000, 1` and `1, 1000` are small. How many numbers does the result hold?
"""

# %% slideshow={"slide_type": "fragment"}
explore.broadcasting()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. It stops at step 2: on the last axis 6 meets 3. With `3, 1` in place of `3` they agree.
2. `6`, which is equal, and `1`, which is stretched.
3. For instance `2, 1, 4` and `3, 1`. Each has a 1 where the other has none.
4. 1000 × 1000: a million numbers, made from 2000.

</details>
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 14.3: Say what comes out
Five pairs. Do them in your head, then try them above.

1. (4, 5) and (5,)
2. (4, 5) and (4,)
3. (4, 1) and (5,)
4. (2, 3, 4) and (3, 1)
5. (8,) and (8, 1)

`answer` is a list of five: the shape of the result, such as `(2, 3)`, or `None` where NumPy raises an error.
"""

# %% slideshow={"slide_type": "fragment"}
answer = ...

check("14.3", answer)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Let every moment meet every place (further)
A table of all pairs need not be a sum. Where a column and a row meet, any formula will do.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 14.4: All moments of a wave
A wave runs to the right. At place `x` and time `t` its height is `np.sin(x - t)`; [`np.sin`](https://numpy.org/doc/stable/reference/generated/numpy.sin.html) takes the sine of each element. Write `wave(x, t)`: `x` is an array of places and `t` an array of times; return a table with one **row for each time** and one **column for each place**. For three places and two times it has shape (2, 3). In lesson 23 it becomes a film.
"""

# %% slideshow={"slide_type": "fragment"}
def wave(x, t):
    ...

check("14.4", wave)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Catch the error that raises nothing
An error message is a friend. Worse is the mistake that goes through.

`weights` says what each of three cells sends to each of the three. Each row should be divided by its own sum, as you did above, but somebody has forgotten `keepdims`.
"""

# %% slideshow={"slide_type": "fragment"}
weights = np.array([[1, 1, 2], [3, 4, 1], [4, 2, 4]])
print(weights.sum(axis=1))

# %% slideshow={"slide_type": "fragment"}
quiz("14.f")

# %% slideshow={"slide_type": "fragment"}
wrong = weights / weights.sum(axis=1)
print(wrong)
print("each row should add up to 1:", wrong.sum(axis=1).round(3))

# %% slideshow={"slide_type": "subslide"}
sums = weights.sum(axis=1)
pictures.broadcasting(weights, sums, operation=np.divide, names=("weights", "sums"))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The sums lie along the columns ([`np.divide`](https://numpy.org/doc/stable/reference/generated/numpy.divide.html) is `/` by its long name). Every step is legal, and of the nine numbers only the three on the diagonal are right. It happens when the table is **square**, and then without a word. In lessons 41 to 43 nearly all weights are square.

Two habits protect you. Write `keepdims=True` whenever you go on computing with what you have summed. And check that what should be 1 is 1.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Here is its cousin. `v` is a recording of 100 voltages. `fit` is a prediction, and a perfect one: the same 100 numbers. But some libraries return a column.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("14.g")

# %% slideshow={"slide_type": "fragment"}
v = np.linspace(-65, -50, 100)  # mV
fit = v.reshape(100, 1)
print("shape of v - fit:", (v - fit).shape)
print("mean error of a perfect prediction, in mV:", np.abs(v - fit).mean().round(2))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The table of all pairs again, this time uninvited. (`np.abs` drops the minus signs.) It has 10,000 numbers, their mean is one number, and one number looks like any other. So print the `shape` of a difference before you trust it.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 14.5: How far off?
Write `mean_error(v, fit)`: how far `fit` is from `v` on average, in mV. That is the mean of the distances, whether `fit` is too high or too low. Each of the two comes flat, of shape (n,), or as a column, (n, 1): you don't know beforehand. For a perfect prediction it is 0.
"""

# %% slideshow={"slide_type": "fragment"}
def mean_error(v, fit):
    ...

check("14.5", mean_error)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Go round the ring
Back to the cells of the beginning. They are named by angles, like the hours on a clock.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("14.h")

# %% slideshow={"slide_type": "fragment"}
pictures.ring(10, 350)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Four cells are enough to see what subtraction makes of that.
"""

# %% slideshow={"slide_type": "fragment"}
angles = np.array([10, 90, 180, 350])
pictures.array(np.abs(angles[:, None] - angles), colour=True, label="differences")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A column minus a row: all differences, in one line. Most are right. But from 10 to 350 it says 340, which is the way round for somebody who is not allowed to cross 0. Two ways lead from each cell to every other. Together they are 360, so if you know one you know both.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 14.6: Distances on a ring
Write `ring_distance(a, b)`: `a` and `b` are arrays of angles from 0 to 359, and one may be longer than the other. Return a table in degrees, a row for each angle of `a`, a column for each of `b`. `ring_distance(np.array([10, 90]), np.array([350, 100, 270]))` gives `[[20, 90, 100], [100, 10, 180]]`.

[`np.minimum(p, q)`](https://numpy.org/doc/stable/reference/generated/numpy.minimum.html) compares two arrays element by element, and takes the smaller.
"""

# %% slideshow={"slide_type": "fragment"}
def ring_distance(a, b):
    ...

check("14.6", ring_distance)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Here are the eight cells of the beginning, and your function in place of the two loops. [`np.array_equal`](https://numpy.org/doc/stable/reference/generated/numpy.array_equal.html) says whether two tables are the same, element for element.

In lesson 43 each cell listens most to those near to it on the ring, and less to those further away: the weight falls with the distance. Here it simply falls from 1 to 0.
"""

# %% slideshow={"slide_type": "fragment"}
ring_distance = yours("14.6")
cells = np.arange(0, 360, 45)  # degrees
distances = ring_distance(cells, cells)
print("the same as the two loops:", np.array_equal(distances, table))
pictures.array(1 - distances / 180, colour=True, label="weights", axes=("from", "to"))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Each row is the same hill, moved on by one cell. Where it leaves the table on the right it comes in again on the left.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Cut out a column, and keep it one (further)
So far you made columns. More often one is cut out of a table: `counts[:, 0]` takes element 0 of every row, which is the first trial.

`quiet` holds the smallest count of each cell, in a column: `counts.min(axis=1, keepdims=True)`. By how much is the first trial above it?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("14.i")

# %% slideshow={"slide_type": "fragment"}
quiet = counts.min(axis=1, keepdims=True)
first = counts[:, 0]
print("first trial", first.shape, "quiet", quiet.shape)
print("their difference", (first - quiet).shape)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A single number as an index takes its axis away, as `sum` does. `counts[:, 0:1]`, from column 0 up to but not including column 1, keeps it: shape (3, 1). Lesson 15 tells the whole story.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| say whether two shapes agree, and what comes out | prepend ones; compare: equal or one; stretch ones | aligning left, because the rows fit | 15 |
| cure two that don't | stand it up: `[:, None]`, `reshape(-1, 1)` | `[None, :]`, which changes nothing | 17 |
| give each row or column a number of its own | `sum(axis=1, keepdims=True)` is a column beside its rows | `keepdims` forgotten | 42 |
| make a table of all pairs | a column with a row: `a[:, None] - b` | row and column exchanged | 23, 43 |
| catch the mistake that raises nothing | print the shape; see that what should be 1 is 1 | trusting whatever ran | 31, and every day |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
