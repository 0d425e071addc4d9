# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Asking yes or no
A rat runs, and in its hippocampus the voltage swings up and down, eight times a second. Four wires listen. How large is the swing at each of them? For clean data that is one line, `recording.std(axis=1)`. This recording has seen a wall, a loose contact and a lost radio link. What that one line answers stands above the picture.

**You will be able to** ask every element a question, and count the answers · make one yes or no of many · combine questions, with brackets where they must be · choose between two values, element by element · find what is missing, and mask artefacts out of a recording. **You need** indexing (15). **It takes** 60 minutes, and 15 more for what is marked *further*.
You will use it in lesson 22 to find spikes, and in lessons 31 and 42 every time a cell fires.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import explain, explore, pictures, recordings
from course_lib.exercises import check, hint, progress, quiz, solution, yours

recording = recordings.hippocampus()  # microvolts
print(recording.std(axis=1))
pictures.marked(recording, dt=4, unit="µV")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Four times `nan`, "not a number". (`recordings.hippocampus` simulates such a recording: a row for each electrode, a column for each moment, a sample every 4 ms. The rhythm is called *theta*; György Buzsáki tells its story in *Neuron* 33, 2002.)

By the end of this lesson three lines will have found every bad sample, and the size of the swing.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ask all of them at once
A comparison asks each element a question. There are six: `>`, `>=`, `<`, `<=`, `==` (equal) and `!=` (not equal). You can ask about one number, or about a second array.
"""

# %% slideshow={"slide_type": "fragment"}
v = np.array([-1, 0, 1])
other = np.array([1, 0, -1])

# %% slideshow={"slide_type": "fragment"}
quiz("16.a")

# %% slideshow={"slide_type": "fragment"}
print("v ==", v == 0, v == other)
print("v !=", v != 0, v != other)
print("v > ", v > 0, v > other)
print("v >=", v >= 0, v >= other)
print("v < ", v < 0, v < other)
print("v <=", v <= 0, v <= other)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
On the left each element was compared with 0, on the right with its neighbour in `other`: element by element, as with `+`. The shapes must agree, and broadcasting works as in lesson 14.

What comes out is an array of dtype `bool`, a **mask**. And look at the lines in pairs: `!=` says the opposite of `==`, `<=` the opposite of `>`. Remember that. It will turn out to have an exception.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Count the answers
Three cells were watched in six trials, and their spikes counted.
"""

# %% slideshow={"slide_type": "fragment"}
counts = np.array([[4, 3, 0, 5, 6, 2], [1, 0, 0, 2, 0, 0], [22, 34, 0, 21, 12, 6]])
fired = counts > 0
print(fired)

# %% slideshow={"slide_type": "fragment"}
quiz("16.b")

# %% slideshow={"slide_type": "fragment"}
print("sum:              ", fired.sum())
print("sum for each cell:", fired.sum(axis=1))
print("mean of each cell:", fired.mean(axis=1).round(2))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
In arithmetic, True counts as 1 and False as 0. So **the sum of a mask says how many, and its mean says what part**: cell 1 fired in 2 of 6 trials, which is 0.33 of them.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 16.1: How long above?
Write `time_above(v, threshold, dt)`: for how many ms was the voltage **above** the threshold? `v` holds samples, each of which stands for `dt` ms. A sample *at* the threshold is not above it. `time_above(np.array([-60, -40, -50, -30]), -50, 0.5)` gives `1.0`. Too long a time above, and a nerve cell is in danger.
"""

# %% slideshow={"slide_type": "fragment"}
def time_above(v, threshold, dt):
    ...

check("16.1", time_above)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Make one answer of many
An `if` wants a single yes or no. It takes a number, too: 0 counts as False, and any other number as True. But an array?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("16.c")

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
if counts[0] > 0:
    print("cell 0 fired")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Read it aloud: it is the most common error in NumPy. *Truth value*: is it yes or no? *Ambiguous*: that can be understood in two ways. Six answers came, five of them True. Is that a yes? It depends on what you want to know, and only you know that. So the message offers the two that you may have meant, `any` and `all`:
"""

# %% slideshow={"slide_type": "fragment"}
print("in any trial?", (counts[0] > 0).any())
print("in all of them?", (counts[0] > 0).all())

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`.any()` is True if there is at least one True, `.all()` if there is nothing else. Like `sum`, both take an axis; and the axis named is the axis that goes (12).
"""

# %% slideshow={"slide_type": "subslide"}
quiz("16.d")

# %% slideshow={"slide_type": "fragment"}
print(fired.any(axis=0))
print(fired.any(axis=1))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The first has six answers, one for each trial: did *any cell* fire in it? In trial 2 none did. The second has three, one for each cell: did it fire in *any trial*? When in doubt, print the shape.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 16.2: Cells that never fail
Some cells answer every time. Write `reliable(counts)`: `counts` is a table as above, a row for each cell and a column for each trial. Return the **numbers of the cells** that fired at least once in every single trial, in order. `reliable(np.array([[4, 3, 1], [1, 0, 2], [7, 9, 8]]))` gives `[0, 2]`. Where no cell did, the answer is an empty array.
"""

# %% slideshow={"slide_type": "fragment"}
def reliable(counts):
    ...

check("16.2", reliable)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Ask about nothing (further)
A cell was watched in no trial at all. Did it fire in all of them?
"""

# %% slideshow={"slide_type": "fragment"}
quiz("16.e")

# %% slideshow={"slide_type": "fragment"}
nothing = np.array([])
print((nothing > 0).any(), (nothing > 0).all())

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`any` looks for a single True, and finds none: False. `all` looks for a single False, and finds none either: True. "All my elephants are pink", says somebody who has no elephants, and nobody can prove them wrong. It is as with sums: adding up nothing gives 0, which changes no sum. True changes no `all`.

And with `if`, a list that is empty counts as False. An empty array did as well, once. Now:
"""

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
if nothing:
    print("something is there")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The message says what to ask instead: `array.size > 0`, for `.size` is the number of elements. Mind it wherever a mask may select nothing: `all` will be True of it.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Combine two questions
You want the samples between 1 and 4: above 1 **and** below 4. In plain Python that is said with `and`, or all at once.
"""

# %% slideshow={"slide_type": "fragment"}
v = np.array([3, 0, -2, 5, 1, 4, 1, 2])

# %% slideshow={"slide_type": "fragment"}
quiz("16.f")

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
1 < v < 4

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
(v > 1) and (v < 4)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The same error, and for the same reason. `and` is like `if`: it wants one yes or no from its left side, before it even looks at the right. And `1 < v < 4` is read by Python as `1 < v and v < 4`, so there is an `and` in it, too.

NumPy can't change what `and` does. But it can say what `&` does, as it does for `+`: combine the answers element by element.
"""

# %% slideshow={"slide_type": "subslide"}
pictures.question(v, "(v > 1) & (v < 4)")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Go down each column: two answers, and below them what they make together. In the last row stands what this mask selects.

There are four such signs, and each has a function with a long name that does the same.
"""

# %% slideshow={"slide_type": "subslide"}
p = np.array([0, 1, 1])
q = np.array([0, 0, 1])
print("p and q ", np.logical_and(p, q))
print("p or q  ", np.logical_or(p, q))
print("not p   ", np.logical_not(p))
print("p xor q ", np.logical_xor(p, q))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
| Function | Sign | True where |
|---|---|---|
| [`np.logical_and`](https://numpy.org/doc/stable/reference/generated/numpy.logical_and.html) | `&` | both are |
| [`np.logical_or`](https://numpy.org/doc/stable/reference/generated/numpy.logical_or.html) | <code>&#124;</code> | one of them is, or both |
| [`np.logical_not`](https://numpy.org/doc/stable/reference/generated/numpy.logical_not.html) | `~` | it is not |
| [`np.logical_xor`](https://numpy.org/doc/stable/reference/generated/numpy.logical_xor.html) | `^` | exactly one of them is |

The functions take numbers as well, with 0 for False. The signs are for masks. What they do with numbers is quite another matter:
"""

# %% slideshow={"slide_type": "subslide"}
quiz("16.g")

# %% slideshow={"slide_type": "fragment"}
p = np.array([1, 0])
print(~p)
print(~(p == 1))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A whole number is stored as bits (13), and `~` turns each bit over: 1 becomes -2, and 0 becomes -1. As an index these two take the last element but one and the last, without a word of warning. Make a mask first, `p == 1` or `p.astype(bool)`, and then say "not".
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Put each question in brackets
What if you leave them out?
"""

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
v > 1 & v < 4

# %% slideshow={"slide_type": "fragment"}
explain()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The same error, and no `and` in sight. `2 + 3 * 4` is 14, since `*` goes before `+`. In the same way **`&`, `|` and `^` go before all comparisons**. So Python first computes `1 & v`, as bits, and is left with `v > (1 & v) < 4`: two comparisons in a row, with a hidden `and`.

That was an error. Here is one without. You want the samples that are 1 or 2:
"""

# %% slideshow={"slide_type": "subslide"}
quiz("16.h")

# %% slideshow={"slide_type": "fragment"}
print(v[v == 1 | 2])
print(v[(v == 1) | (v == 2)])

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`1 | 2` comes first, and in bits it is 3: 01 and 10 make 11. So the question was whether `v` is 3. Say the whole question each time, and **put brackets around each question**, always.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
## Play with it
Type a question about `v`, a row of eight numbers. Predict before you look: how many are True, and what does the mask select?

1. Take the elements *outside* 1 to 4, both ends included in the outside. Do it once with `|`, and once with `~`.
2. Use `^` in `(v > 1) ^ (v < 4)`. What does it select, and which elements of `v` did it leave out?
3. Leave out the brackets, write `and`, write `1 < v < 4`, write `v == 1 | 2`. Which of the four is the dangerous one?
4. Choose *with NaN*. How many are True for `v > 2`, for `v <= 2`, and of how many? Which are missing?
"""

# %% slideshow={"slide_type": "fragment"}
explore.masks()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. `(v <= 1) | (v >= 4)` selects 0, -2, 5, 1, 4, 1. So does `~((v > 1) & (v < 4))`: with `~` in front, each comparison turns into its opposite, and `&` into `|`.
2. It selects 0, -2, 5, 1, 4, 1 once more. Every number is above 1 or below 4, so "exactly one of the two" leaves out those for which both are true: 3 and 2.
3. `v == 1 | 2`. The other three raise an error; this one answers a question that you have not asked, with 1 True.
4. 2 and 4, of 8. The two NaN are in neither: to any question with `>` or `<=` they say False.

</details>
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 16.3: Two signs that disagree
From outside, two kinds of cell are told apart by two signs. Those that inhibit others have *narrow* spikes, here below 0.4 ms, and they fire *fast*, here above 10 Hz. The others have wide spikes, and are slow. Write `doubtful(width, rate)`: a mask, True for each cell whose two signs **disagree**: narrow but not fast, or fast but not narrow. `width` is in ms, `rate` in Hz. `doubtful(np.array([0.2, 0.6, 0.3]), np.array([30, 2, 5]))` gives `[False, False, True]`. Somebody should look at those by eye.
"""

# %% slideshow={"slide_type": "fragment"}
def doubtful(width, rate):
    ...

check("16.3", doubtful)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Choose, element by element
A mask can also choose. [`np.where`](https://numpy.org/doc/stable/reference/generated/numpy.where.html)`(mask, a, b)` takes from `a` where the mask says True, and from `b` where it says False. `a` and `b` are arrays, or single numbers.
"""

# %% slideshow={"slide_type": "fragment"}
print(v)
print(np.where(v > 0, v, 0))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
All positions are still there, and `v` is unchanged. That is the difference from `v[v > 0]`, which is shorter than `v`, and to `v[v < 0] = 0`, which writes into it.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 16.4: Fire and reset
Here is one moment of a network. `v` is the voltage of each cell. Those that are **at the threshold or above** it fire, and go to `v_reset`; the others stay where they are. Write `fire(v, threshold, v_reset)` and return two things, `after, cells`: the voltages afterwards, and the numbers of the cells that fired. Leave `v` as it is. `fire(np.array([-60.0, -49.0, -55.0, -50.0]), -50, -65)` gives `[-60, -65, -55, -65]` and `[1, 3]`. Lesson 42 does this at every step of a network's life.
"""

# %% slideshow={"slide_type": "fragment"}
def fire(v, threshold, v_reset):
    ...

check("16.4", fire)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
`np.where` is often taken for something that it is not. First, for a filter. You want the small values of `v`, and give it the mask alone:
"""

# %% slideshow={"slide_type": "fragment"}
print(np.where(v < 2))
print(v[v < 2])

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
With a mask alone it says *where*, as positions, in a tuple (15). *What* is there, the mask itself tells you, as an index.

Second, it is taken for an `if`. The time between two spikes is 1000 ms, divided by the rate in Hz. One cell is silent, and nobody can divide by 0. So:
"""

# %% slideshow={"slide_type": "subslide"}
rate = np.array([50.0, 0.0, 8.0])  # Hz

# %% slideshow={"slide_type": "fragment"}
quiz("16.i")

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
with np.errstate(divide="raise"):
    print(np.where(rate > 0, 1000 / rate, 0))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
It did divide by 0. The arguments of a function are computed before the function is called, **in full**; only then does `np.where` choose. What it chose would have been right. But NumPy warns of such a division, and here the warning was made an error, so that nobody can overlook it: `with` [`np.errstate`](https://numpy.org/doc/stable/reference/generated/numpy.errstate.html)`(divide="raise")` holds for the lines that are indented below it.

To compute only where it makes sense, take a mask on both sides:
"""

# %% slideshow={"slide_type": "subslide"}
between = np.zeros(3)
fires = rate > 0
between[fires] = 1000 / rate[fires]
print(between)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Find what is missing
The radio link sends NaN, "not a number", where it has nothing to send. In floats it is written [`np.nan`](https://numpy.org/doc/stable/reference/constants.html#numpy.nan). Where in this row is it?
"""

# %% slideshow={"slide_type": "fragment"}
row = np.array([100, -900, np.nan, 300])  # microvolts

# %% slideshow={"slide_type": "fragment"}
quiz("16.j")

# %% slideshow={"slide_type": "fragment"}
print(row == np.nan)
print(np.nan == np.nan)
print(np.isnan(row))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
**NaN is equal to nothing, itself included.** It means "I don't know". Are two unknown numbers equal? Nobody can say yes. So `==` never finds it, and neither does `is`: `(np.nan * 2) is np.nan` is False. [`np.isnan`](https://numpy.org/doc/stable/reference/generated/numpy.isnan.html) does.

An honest swing stays within 800 µV of 0, up or down. How many of the four samples are *bad*?
"""

# %% slideshow={"slide_type": "subslide"}
quiz("16.k")

# %% slideshow={"slide_type": "fragment"}
print("beyond 800:  ", np.abs(row) > 800)
print("within 800:  ", np.abs(row) <= 800)
print("not within:  ", ~(np.abs(row) <= 800))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Here is the exception promised above. NaN is neither beyond 800 nor within: it answers False to every comparison but `!=`. So the opposite of `>` is not `<=` any more. And it makes all the difference *which way you ask*. Ask for the bad, and NaN slips through as good. **Ask for the good**, and whatever is not good is bad, NaN included.

Everything else that NaN touches is NaN, too:
"""

# %% slideshow={"slide_type": "subslide"}
print("sum", row.sum(), "mean", row.mean(), "largest", row.max())
print("without it:", np.nansum(row), np.nanmean(row).round(1), np.nanmax(row))
print("as a yes or no:", row.astype(bool))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
One NaN, and no sum or mean is left: an unknown number, plus 100, is unknown. [`np.nansum`](https://numpy.org/doc/stable/reference/generated/numpy.nansum.html), [`np.nanmean`](https://numpy.org/doc/stable/reference/generated/numpy.nanmean.html) and [`np.nanmax`](https://numpy.org/doc/stable/reference/generated/numpy.nanmax.html) leave NaN out. And as a yes or no it counts as True, since it isn't 0. So don't ask a recording `any` or `all` before you have made a mask of it.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Clean the recording
Now the rat. A sample is good if it is a number, and within 800 µV of 0.
"""

# %% slideshow={"slide_type": "fragment"}
good = np.abs(recording) <= 800
print("bad samples of each electrode:", (~good).sum(axis=1))
pictures.marked(recording, ~good, dt=4, unit="µV")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
All the artefacts are marked; NaN can't be drawn, and leaves a gap. Now leave them out. There are three ways, and each gives something else. The first is the mask as an index:
"""

# %% slideshow={"slide_type": "subslide"}
quiz("16.l")

# %% slideshow={"slide_type": "fragment"}
kept = recording[good]
print(kept.shape, kept.std().round(1))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
All good samples, in one long row. Which electrode they came from is forgotten, and one number has come out where we need four. The second way is `np.where`, with NaN in place of what is bad:
"""

# %% slideshow={"slide_type": "fragment"}
blanked = np.where(good, recording, np.nan)
print(blanked.shape, blanked.std(axis=1), np.nanstd(blanked, axis=1).round(1))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The shape stays, so each electrode has its answer, once [`np.nanstd`](https://numpy.org/doc/stable/reference/generated/numpy.nanstd.html) leaves out what is NaN. But if you compare electrodes, all should be judged by the *same* moments. That is the third way, and it is yours.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 16.5: Good moments
A moment is good if it is good at **every** electrode: a number, and not further than `limit` from 0. Write `clean(recording, limit)`: the recording with only its good moments, in their order. Rows are electrodes, columns are moments. `clean(np.array([[1, -9, 3, 4], [5, 6, np.nan, -7]]), 8)` gives `[[1, 4], [5, -7]]`.
"""

# %% slideshow={"slide_type": "fragment"}
def clean(recording, limit):
    ...

check("16.5", clean)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
And here are the three lines.
"""

# %% slideshow={"slide_type": "fragment"}
clean = yours("16.5")
rest = clean(recording, 800)
print(rest.shape, rest.std(axis=1).round(1))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
84 of 1000 moments are gone, and the four nans have become four answers: the swing is largest at electrode 1. Leaving out the NaN alone, with `np.nanstd(recording, axis=1)`, would have given 435 in place of 252 µV at electrode 0. The wall would have been counted as brain.

| The same question | What comes out | NaN |
|---|---|---|
| `recording[good]` | one row, electrodes forgotten | goes, if the mask asks for the good |
| `np.where(good, recording, np.nan)` | the same shape | stays: take `np.nanstd` |
| `good.all(axis=0)` as an index | whole moments, for all electrodes | goes |
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Patch what cannot be left out (further)
Cut out 84 moments, and the two sides of each gap are pushed together: the rhythm stumbles. Where time must go on, as for the filters of lesson 21, bad samples are *filled* with something harmless instead.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 16.6: Fill the gaps
Write `patched(recording, good)`: the recording, with each bad sample replaced by the **mean of the good samples of its own electrode**. `good` is a mask of the recording's shape; every electrode has at least one good sample, and the bad ones may be NaN. `patched(np.array([[1, 3, np.nan], [900, 4, 6]]), np.array([[1, 1, 0], [0, 1, 1]], dtype=bool))` gives `[[1, 3, 2], [5, 4, 6]]`. Leave the recording as it is.
"""

# %% slideshow={"slide_type": "fragment"}
def patched(recording, good):
    ...

check("16.6", patched)

# %% slideshow={"slide_type": "fragment"}
patched = yours("16.6")
pictures.marked(patched(recording, good), ~good, dt=4, unit="µV")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
No gap, no wall. The short straight lines say honestly that nothing was measured there.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| ask every element, and count the answers | a comparison makes a mask; its sum says how many, its mean what part | adding up the values that were meant to be counted | 22 |
| make one yes or no of many | `any`, `all`, and an axis | `if` with an array | 22, 31 |
| combine questions | `&`, <code>&#124;</code>, `~`, `^`, brackets around each question | `and`; <code>v == 1 &#124; 2</code> | 22, 42 |
| choose element by element | `np.where(mask, a, b)` computes both, then chooses | taking it for a filter, or for an `if` | 31, 42 |
| find what is missing, and mask artefacts out | `np.isnan`; ask for the good, not for the bad | `== np.nan`; NaN counted as good | 21, and your own recordings |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
