# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Compute with all of them at once

A light flashes twenty times, and each time a cell in the visual cortex of a cat answers with *spikes*, the short electric pulses in which nerve cells speak. They were counted in seven *bins*, short spans of time. Look at the bars: the flash comes, the cell falls silent, and only much later does it answer.

It does nothing of the kind. One line of NumPy will show what it really does, and you will write that line.

**You will be able to** compute with all elements at once, without a loop · say what a list does instead, and why · ask an array for its sum, its mean and its spread · see when two names mean one array · say when an array is faster, and when it isn't.
**You need** lists, loops and functions, as in lesson 00. **It takes** 50 minutes, and 30 more for what is marked *further*.
Every lesson from here on computes like this. In lesson 31, 51 cells move forward in one line.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np

from course_lib import explore, pictures
from course_lib.exercises import check, hint, progress, quiz, solution, yours

spikes = [42, 38, 8, 36, 44, 78, 41]  # in each bin, twenty flashes together
widths = [200, 200, 40, 20, 40, 200, 200]  # of the bins, ms
pictures.bins(spikes, widths, start=-400, y_title="spikes", event="flash")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(`start=-400` hands a value over by name: the function has a parameter called `start`. The numbers are invented; real ones look like this.)
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Try it with lists

Begin smaller: three flashes, two cells. The first cell answered with 4, 3 and 1 spikes, the second with 1, 2 and 4. How many is that together, flash by flash?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("11.a")

# %% slideshow={"slide_type": "fragment"}
first = [4, 3, 1]
second = [1, 2, 4]
print(first + second)
print(first * 2)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Six numbers, and nothing has been added up. A list is a *container*. It may hold numbers, but just as well names, or other lists, or all of them mixed. What should a name plus a list be? Nobody knows. But you can always put two containers together. So for lists `+` joins, and `* 2` joins a list to itself.

And where a sign makes no sense for containers, Python refuses. Add 2 to each, say:
"""

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
first + 2

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Read the last line first, always. To *concatenate* is to join: "you can join a list to a list, but not to an `int`", a whole number. Python did not even think of adding.

You could write a loop. But we will do this a thousand times in this course, and a loop hides a one-line idea in four lines. We want a container for numbers only, which knows what `+` means for them.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Make an array

A container made for numbers is called an *array*, and NumPy, "numerical Python", is the library that has it. In the first cell, `import numpy as np` loaded NumPy and gave it a shorter name, `np`; the whole world uses this one. The dot reaches into it: [`np.array`](https://numpy.org/doc/stable/reference/generated/numpy.array.html) is the function `array` that belongs to NumPy. It takes a list and makes an array of it.
"""

# %% slideshow={"slide_type": "fragment"}
counts = np.array([4, 3, 1])
print(first)
print(counts)
pictures.array(counts, label="counts")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Printed, an array has no commas: that is how you tell it from a list. Below the picture stands what NumPy knows of it: `shape (3,)`, three elements in one row (lesson 12), and `int64`, whole numbers (lesson 13). Both can wait.

An array is made of numbers, and so it can tell you about them. Put a dot after its name, and what you want to know. Each of these is a *method*: a function that belongs to the array, and is called with `()`. Without the brackets you get the method itself, which prints as `<built-in method sum ...>`, and not its answer.
"""

# %% slideshow={"slide_type": "subslide"}
print("all together:   ", counts.sum())
print("per flash:      ", counts.mean().round(3))
print("most and fewest:", counts.max(), counts.min())
print("spread:         ", counts.std().round(3))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`.sum()` adds up, `.mean()` is the average, `.max()` and `.min()` are the largest and the smallest, and `.round(3)` keeps three decimals. The dots may be chained: `.round(3)` is asked of what `.mean()` gave.

`.std()` is the *standard deviation*: how far, typically, a number is from the mean. It goes like this: 4, 3 and 1 are 1.33, 0.33 and 1.67 away from their mean. Square these distances, take the mean of the squares, and then the root of that. Before the root it is called the *variance*: `.std()` times itself.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 11.1: How reliable is this cell?

Shown the same flash again and again, does a cell answer with the same number of spikes? Divide the *variance* of its counts by their *mean*. This is called the Fano factor. It is 0 for a cell that always gives the same answer, and near 1 for spikes that come by pure chance.

Write `fano(counts)`: `counts` is an array with at least one spike in it, and the answer one number. `fano(np.array([4, 3, 1]))` is 0.583 when rounded; don't round yours.
"""

# %% slideshow={"slide_type": "fragment"}
def fano(counts):
    ...

check("11.1", fano)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Compute with every element

Now once more what the list refused.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("11.b")

# %% slideshow={"slide_type": "fragment"}
print(counts + 2)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Every element got its 2, without a loop. And with an array on either side?
"""

# %% slideshow={"slide_type": "subslide"}
quiz("11.c")

# %% slideshow={"slide_type": "fragment"}
other = np.array([1, 2, 4])
print(counts * other)
pictures.arithmetic(counts, "*", other)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
**Element by element**: first with first, second with second, third with third. So both must be equally long, or one of them is a single number. Read each column of the picture as one small sum. It's the same with all signs:
"""

# %% slideshow={"slide_type": "subslide"}
print("counts + other  ", counts + other)
print("counts - other  ", counts - other)
print("counts / other  ", counts / other)
print("counts ** 2     ", counts ** 2)
print("counts // 2     ", counts // 2)
print("counts % 2      ", counts % 2)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`**` is "to the power of". `//` divides and rounds down, and `%` is the remainder: 3 // 2 is 1, and 1 is left over. Plain `/` always makes numbers with a decimal point, even where nothing stands behind it: `4.`

Which goes first? As at school: powers, then `*`, `/`, `//` and `%`, then plus and minus. What is in round brackets comes before all of them.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it

Type two lists of numbers, choose a sign, and see what arrays make of it, and what lists do. Predict before you look.

1. With `4, 3, 1` and `1, 2, 4`, go through the signs. For which of them do lists have an answer, too?
2. Type a single `2` as b. What do the arrays do with it? For which sign do lists have an answer now? And `1, 2` as b?
3. `7, -7` and `2`: what is `//`, and what is `%`? Which way is "down"?
4. `1, 0, -1` and `0`, with `/`. In plain Python, `1 / 0` is an error. What does an array give?
"""

# %% slideshow={"slide_type": "fragment"}
explore.arithmetic()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. Only for `+`: two lists can be joined, and nothing else.
2. The 2 meets every element. Lists have an answer for `*` alone: `[4, 3, 1] * 2` repeats the list. With `+` they refuse, as above. `1, 2` the arrays refuse, since one element has no partner (lesson 14 says when shapes fit); lists are joined as ever.
3. `//` gives 3 and -4, and `%` gives 1 and 1. Down means towards smaller numbers, not towards 0; and the remainder is what takes you from there back up: -4 times 2, plus 1, is -7.
4. `inf`, `nan` and `-inf`: infinity, "not a number" (0 / 0 could be anything), and minus infinity. NumPy warns you in a cell, and goes on with the other elements.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Turn counts into rates

Back to the cat. A bin of 200 ms catches more spikes than one of 20 ms, just as a large bucket catches more rain. To compare bins, say how many spikes *a second* there were in each: that is the *rate*, in hertz (Hz). And twenty flashes catch twenty times as many as one.

From here on it is arithmetic, of the kind that you have just seen. Take a single bin first, on paper: 36 spikes, in twenty flashes, in a bin of 20 ms. How many in one flash? How long is the bin in seconds? How many a second?
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 11.2: Spikes a second

Write `rates(counts, widths, flashes)`; it needs no loop:

- `counts` is an array, the spikes in each bin, those of all flashes together;
- `widths` is an array, how long each bin is, in **milliseconds** (1000 of them are a second);
- `flashes` is one number, how many flashes there were.

Return an array: for each bin the spikes a second, of one flash. Leave the arrays that you are given as they are. `rates(np.array([42, 36]), np.array([200, 20]), 20)` gives `[10.5, 90]`.
"""

# %% slideshow={"slide_type": "fragment"}
def rates(counts, widths, flashes):
    ...

check("11.2", rates)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Now the picture of the beginning, put right. `yours("11.2")` is your own function, as soon as `check` has found it correct; until then it is the course's, so you can go on either way.
"""

# %% slideshow={"slide_type": "fragment"}
rates = yours("11.2")
hertz = rates(np.array(spikes), np.array(widths), 20)
print(hertz)
pictures.bins(hertz, widths, start=-400, y_title="spikes a second (Hz)", event="flash")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Before the flash the cell fires about 10 times a second, and goes on as if nothing had happened for 40 ms: that is how long the signal takes from the eye to the cortex. Then it bursts, at 90 Hz. The "silence" was a narrow bin, and the "late answer" is what was left of the burst, in a wide one.

You have made what physiologists call a *peristimulus time histogram*, one of the first pictures in almost every paper on how we see or hear.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Give one array two names

An electrode in a cell is off by some millivolts, so what it measured is corrected, here by adding 10. To be safe, you keep what was measured under a name of its own.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("11.d")

# %% slideshow={"slide_type": "fragment"}
v = np.array([-75, -74, -30, -78])  # mV
measured = v
v += 10
print(measured)
pictures.names(v=v, measured=measured)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
(In `v=v` the left v is what stands beside the arrow, the right one is the array.)

What was measured is gone. `=` by itself makes nothing. It ties a name to what stands on its right, and here that was an array that had a name already. Then `v += 10` changed that array *in place*: for an array, `+=` means "add to what stands there". (A plain number can't be changed: there `n += 1` makes a new one, and a second name keeps the old.)

`v = v + 10` is another matter. The right side makes a new array, and then the name `v` moves over to it; `measured` stays with the old one. And if you want two arrays from the start, ask for a copy: `.copy()`.
"""

# %% slideshow={"slide_type": "subslide"}
v = np.array([-75, -74, -30, -78])  # mV
measured = v.copy()
v += 10
pictures.names(v=v, measured=measured)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
It matters most with functions. The array that you hand to a function is not copied: the function's parameter is a second name for it. If the function says `+=`, the change is seen outside.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 11.3: From 0 to 1

To lay two recordings over one another, whatever their size, move and stretch each of them so that its smallest value becomes 0 and its largest 1. All others keep their place in between.

Write `from_0_to_1(v)`: `v` is an array of numbers with a decimal point, not all equal; return a new array and **leave `v` as it is**. `from_0_to_1(np.array([-70.0, -60.0, -20.0]))` gives `[0, 0.2, 1]`.
"""

# %% slideshow={"slide_type": "fragment"}
def from_0_to_1(v):
    ...

check("11.3", from_0_to_1)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Measure the speed

An array saves lines. It saves time, too, and with real recordings that decides what you can do at all: a single electrode often makes 20,000 numbers a second. The next explorer adds up more and more numbers, in three ways, and holds a stopwatch to each on *your* computer.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("11.e")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Play with the speed

Each line of the grid to the right means *ten times* as many numbers, each line up ten times as long. (1 ms is a thousandth of a second, 1 µs a thousandth of that, 1 ns a thousandth of that. The picture that is stored with this page was measured on one machine; run the cell, and it is yours.)

1. How few numbers must it be for the list to win?
2. What is the slowest way to add up 100,000 numbers?
3. Choose *2 added to each*. Is it another picture, or the same?
4. Move *measure again*. Are the times the same?
5. Choose *grown one by one*. What does it cost to make a collection longer, number by number, and for which of the three?
"""

# %% tags=["nbval-ignore-output"] slideshow={"slide_type": "fragment"}
explore.speed()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. About ten. Handing the numbers over to NumPy takes a moment, however few they are, and with ten that moment is most of it.
2. A loop over the *array*: it is slower than a loop over the list, since each number must first be taken out of the array and wrapped up for Python. An array is fast only if you leave the loop to NumPy.
3. The same: the loops far above, and the array far below them once there are a thousand numbers.
4. Not quite. Your computer does other things as well. So measure more than once, and believe a factor of ten rather than one of 1.1.
5. At 10,000 numbers an array that grows takes over ten times as long as a list. Why, says the next section.

</details>
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
For 100,000 numbers, `.sum()` is over ten times faster than a loop over the list. The numbers of an array are of one kind, and lie in memory side by side; so NumPy can hand all of them to one fast loop, written in another language and translated for the machine beforehand (*compiled*). A list holds only the addresses of its numbers. For each one, Python must go there, see what it has found, and decide what `+` means for it.

Don't hunt for speed. First make it right, then make it easy to read; then, where it is too slow, make it fast. The good news is that with arrays the readable line is nearly always the fast one.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Grow a list, not an array

Spikes come one by one, and you collect their times. A list has `.append`; NumPy has [`np.append`](https://numpy.org/doc/stable/reference/generated/numpy.append.html), which takes an array and one more element.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("11.f")

# %% slideshow={"slide_type": "fragment"}
times = np.array([])
for t in [3, 8, 15]:
    np.append(times, t)
print(len(times))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`len` counts the elements, as it does for a list: there are none. None of the three was kept, and nothing complained. `np.append` does not change `times`. It makes a *new* array, one longer, and here nobody gave that a name.

So `times = np.append(times, t)`? That is right, and a trap. To make the new array, all the old elements are copied, and again for the next spike, and again. For the tenth spike nine are copied, for the ten-thousandth 9,999. That is what you saw in *grown one by one*.

Two ways are better. If you don't know how many will come, grow a list, and make an array of it at the end. If you do know, make room first, and fill it:
"""

# %% slideshow={"slide_type": "subslide"}
collected = []
for t in [3, 8, 15]:
    collected.append(t)
print(np.array(collected))

room = np.zeros(3)
for k in range(3):
    room[k] = collected[k]
print(room)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
[`np.zeros(3)`](https://numpy.org/doc/stable/reference/generated/numpy.zeros.html) is an array of three zeros, and `room[k] = ...` fills one place of it, as with a list.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Keep every row (further)

A table can be a list of rows. Here are two rows of two zeros, written the short way:
"""

# %% slideshow={"slide_type": "fragment"}
quiz("11.g")

# %% slideshow={"slide_type": "fragment"}
table = [[0] * 2] * 2
table[0][0] = 5
print(table)
pictures.names(table=table)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
One row, and the table knows it under two numbers. `* 2` joins the list to itself, and what a list holds of its rows is only where they are. So you meet two names for one thing again, without having given it any name at all.

You meet it in loops, too. In the next cell, `row[:] = k` writes `k` into every element of `row`: the brackets choose a place, and a colon alone means "all of them" (15).
"""

# %% slideshow={"slide_type": "subslide"}
row = np.zeros(3)
rows = []
for k in range(3):
    row[:] = k
    rows.append(row)
pictures.names(rows=rows)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`append` stores the array, not the numbers that stand in it at that moment. So one array is stored three times, and it shows the last `k`. The cure is the same as above: `rows.append(row.copy())`; or a new array in each round.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 11.4: Watch them fade

Several cells were charged, and now their charge leaks away: with every step, each voltage is `factor` times what it was.

Write `fading(v, factor, steps)`: `v` is an array of numbers with a decimal point, the voltage of each cell at the start. Return a list of arrays, one for each moment: first the voltages at the start, then those after one step, after two, and so on up to `steps` steps. `fading(np.array([8.0, 4.0]), 0.5, 2)` gives `[[8, 4], [4, 2], [2, 1]]`. Leave `v` as it is. A loop over the steps is fine here, since each step needs the one before.
"""

# %% slideshow={"slide_type": "fragment"}
def fading(v, factor, steps):
    ...

check("11.4", fading)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Tell * from @ (further)

A cell listens to other cells. From each it gets the sender's rate times a *weight*, which says how strong that connection is, and below zero if the sender inhibits. All of this adds up.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 11.5: What a cell hears

Write `heard(weights, rates)`: two arrays, with one weight and one rate for each sender. Return one number: each rate times its own weight, all added up. `heard(np.array([0.5, -1, 2]), np.array([10, 20, 30]))` is 45. It needs no loop. Leave both arrays as they are.
"""

# %% slideshow={"slide_type": "fragment"}
def heard(weights, rates):
    ...

check("11.5", heard)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
This "multiply in pairs, then add up" is so common that it has a sign of its own, `@`, and a name: the *dot product*. With tables of numbers, `@` is the *matrix product* that you may have met in mathematics, and it makes every such sum of a row of one with a column of the other.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("11.h")

# %% slideshow={"slide_type": "fragment"}
print("counts @ other:", counts @ other)
a = np.array([[1, 2], [3, 4]])
b = np.array([[0, 1], [1, 0]])
print(a * b)
print(a @ b)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`a` and `b` are tables, each made of a list of rows (12). `a * b` pairs positions, as everywhere on this page. `a @ b` is the matrix product; with this `b` it exchanges the columns of `a`. Both run, neither complains, and only one is what you meant. (Tables of three rows by two columns and two by four have a matrix product, and `*` refuses them. It is with squares that you don't notice.) **`*` pairs, `@` sums.**
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Find what else there is (further)

Nobody knows all methods of an array by heart. Type `counts.` in a cell and press **Tab**: there they are. `dir(counts)` gives the same as a list; what begins with `__` is Python's own business. And `help(counts.std)` says what a method does, what it takes, and what it gives.

There you find, for instance, that `.std()` can be told something:
"""

# %% slideshow={"slide_type": "fragment"}
print(counts.std().round(3))
print(counts.std(ddof=1).round(3))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
For the mean of the squares, `.std()` divides by how many numbers there are, here 3. That is right if these three flashes are all you ask about. If they are a sample, and you want to know how *all* flashes would spread, it comes out a little too small; then one divides by one less. `ddof=1` says how much less (its long name is "delta degrees of freedom"). With a hundred flashes you will hardly see the difference.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 11.6: One that you were not shown

How many spikes had there been, all in all, after the first flash, after the second, after the third? There is a method for this *running total*. Find it, with Tab and `help`, or with `dir`.

Write `so_far(counts)`: `counts` is an array; leave it as it is, and return a new one that is as long. `so_far(np.array([4, 3, 1]))` gives `[4, 7, 8]`.
"""

# %% slideshow={"slide_type": "fragment"}
def so_far(counts):
    ...

check("11.6", so_far)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now

| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| compute with all elements at once | `counts / widths`: first with first, second with second | writing the loop all the same | every lesson |
| say what a list does instead, and why | a container joins: `[4, 3] + [1]` is `[4, 3, 1]` | computing with a list that should be an array | 13 |
| ask an array for its sum, its mean and its spread | `counts.sum()`, `counts.mean()`, `counts.std()` | the brackets forgotten | 12 |
| see when two names mean one array | `=` ties a name, `+=` changes in place, `.copy()` makes two | `kept = v`, and then `v += 10` | 15 |
| say when an array is faster | many numbers, and the loop left to NumPy | a loop over an array; `np.append` in a loop | 52 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
