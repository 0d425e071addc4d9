# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Choosing what an array holds
Two people turn the same recording into millivolts, with the same formula. One writes `2048`, the other `2048.0`. One of them sees a nerve cell that fires. The other sees noise, and no error tells them why.

**You will be able to** say what NumPy makes of your numbers, and choose for yourself · foresee where whole numbers lose their decimals, and where they wrap around · compare real numbers, and count steps of time · turn a converter's counts into millivolts. **You need** arrays (11), and a little of their shape (12). **It takes** 60 minutes, and 20 more for what is marked *further*.
You will use it whenever you load a recording of your own, and every time a later lesson makes room for voltages.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import explore, pictures, recordings
from course_lib.exercises import check, hint, progress, quiz, solution, yours

raw = recordings.twelve_bit()  # what the converter stored
whole = (raw - 2048) * 10_000 / 4096 / 20
real = (raw - 2048.0) * 10_000 / 4096 / 20
pictures.conversions(whole, real, names=("raw - 2048", "raw - 2048.0"))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`recordings.twelve_bit` gives a quarter of a second of a cell (simulated), as a *converter* stored it, the device between an electrode and a computer. `pictures.conversions` draws both versions. And `10_000` is ten thousand; Python lets you put the `_` where you would put a comma.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Look at the boxes
A list may hold anything, so Python must look at each element anew. An array is a row of boxes, all of one kind and one size. That is why it is fast (11), and the kind of box has a name: the **dtype**, short for *data type*.
"""

# %% slideshow={"slide_type": "fragment"}
counts = np.array([4, 3, 2])
print(counts.dtype)
print(counts.itemsize, "bytes a box,", counts.nbytes, "bytes in all")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
You never said what to use, so NumPy looked at your numbers and guessed. `dtype` is what it chose: **int64**, whole numbers (*integers*) in 64 bits. Eight bits are a byte, so `itemsize`, the bytes of one box, is 8, and `nbytes` (12) is 24.

Now one of three numbers gets a decimal point.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("13.a")

# %% slideshow={"slide_type": "fragment"}
mixed = np.array([4, 3.0, 2])
print(mixed, mixed.dtype)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
All three became **float64**, real numbers; `4.` is 4 with nothing behind the point. There is one kind of box for all, so NumPy takes the first kind that every element fits into: `bool` goes into `int` (False as 0, True as 1), `int` into `float`, and anything at all into text.
"""

# %% slideshow={"slide_type": "subslide"}
quiz("13.b")

# %% slideshow={"slide_type": "fragment"}
texts = np.array([4, "3", 2])
print(texts, texts.dtype)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Look at the quotes: these are texts, and nothing can be computed with them. `U` stands for Unicode, any letters of the world, and 21 is how many each box has room for: enough for any int64, since NumPy does not look how long yours are; `<` says in which order the bytes are kept. One empty field in a file, read as `""`, is enough to turn a column of numbers into this. So after loading anything, look at `dtype` first.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Say what you want
You need not leave it to a guess. `dtype=` names the box.
"""

# %% slideshow={"slide_type": "fragment"}
print(np.array([4, 3, 0], dtype=float))
print(np.array([4, 3, 0], dtype=bool))
letters = np.array([4, 3, 0], dtype=str)
print(letters, letters.dtype)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`float`, `bool` and `str` are Python's own names. As a truth value, 0 is False and everything else True. A comparison gives `bool`, too, one for each element: `np.array([4, 3, 0]) > 1` is `[True, True, False]`. And `<U1` has room for one letter: the longest text here is that long.

In older books, and in many answers on the web, it says `np.float`:
"""

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
np.array([4, 3, 0], dtype=np.float)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Find the line that begins with `AttributeError`, and read on from there. NumPy has no `float` (any more). And then it gives the cure: "use `float` by itself". (`np.int`, `np.object` and `np.str` are gone in the same way. Here the message is several lines long, so the last line is not the place to begin.)

An array that exists already is not changed; [`astype`](https://numpy.org/doc/stable/reference/generated/numpy.ndarray.astype.html) makes a new one from it, with the boxes you name.
"""

# %% slideshow={"slide_type": "subslide"}
quiz("13.c")

# %% slideshow={"slide_type": "fragment"}
readings = np.array([3.9, -3.9, 0.5])
print(readings.astype(int))
print(np.round(readings).astype(int))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`astype(int)` cuts off what stands behind the point, on both sides of zero. If you want the nearest whole number, [`np.round`](https://numpy.org/doc/stable/reference/generated/numpy.round.html) first. (0.5 is as near to 0 as to 1; NumPy then takes the even one, 0.)
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 13.1: Which box?
What is the dtype of each of these?

1. `np.array([0, 1, 1])`
2. `np.array([3, 2]) / np.array([1, 2])`
3. `np.array([2.5, 0]) > 1`
4. `np.array([True, 2])`
5. `np.array([1.5, "spike"])`
6. `np.array([2.7, 1.2]).astype(int) * 0.5`

`answer` is a list of six texts, each `"bool"`, `"int"`, `"float"` or `"str"`.
"""

# %% slideshow={"slide_type": "fragment"}
answer = ...

check("13.1", answer)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Put decimals into boxes for whole numbers
Two cells at rest, at -65 and -70 mV. The first is measured again, with a better amplifier: -64.6.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("13.d")

# %% slideshow={"slide_type": "fragment"}
v = np.array([-65, -70])
v[0] = -64.6
print(v)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The decimals are gone, in silence. The boxes were made for whole numbers, because two whole numbers stood there at the beginning. **A dtype is fixed at birth.** What you put in later is cut until it fits.

Does `+=` do the same? For an array, `v += 0.5` puts each sum back into the box it came from (11).
"""

# %% slideshow={"slide_type": "fragment"}
quiz("13.e")

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
v += 0.5

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
*Cast* is what programmers call changing the dtype. Read it like this: the output of `add` is float64, the box it should go back into is int64, and NumPy refuses to cut the decimals off an entire calculation. (A *ufunc* is a function that works on all elements, and 'same_kind' is the rule: whole and real numbers are two kinds.) Assigning one number is allowed, `+=` is not.

`v + 0.5` makes a new array, and that one has boxes for real numbers. But the best cure is to begin right: voltages are real numbers, so write `np.array([-65.0, -70.0])`, or say `dtype=float`.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
It is most easily missed where you make room for results. [`np.zeros_like`](https://numpy.org/doc/stable/reference/generated/numpy.zeros_like.html) makes zeros, as many as there are elements in another array. *Like* means the dtype, too.
"""

# %% slideshow={"slide_type": "fragment"}
room = np.zeros_like(counts)
room[0] = 1.9
print(room, room.dtype)
print(np.zeros_like(counts, dtype=float))

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Know where the box ends
A camera looks at a patch of cortex through a microscope. It gives each pixel one byte: eight bits, each 0 or 1, which makes 2 ** 8 = 256 patterns. They stand for the numbers 0 to 255. The dtype is called **uint8**: *u* for unsigned, since there is no minus sign. NumPy has it as [`np.uint8`](https://numpy.org/doc/stable/reference/arrays.scalars.html#numpy.uint8).

A cell of brightness 200 gets brighter by 100.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("13.f")

# %% slideshow={"slide_type": "fragment"}
pixels = np.array([90, 200], dtype=np.uint8)
print(pixels + 100)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
90 + 100 is 190, as it should be. And 200 + 100 is 44. There was no error and no warning; the brightest cell has become a dark one.
"""

# %% slideshow={"slide_type": "subslide"}
pictures.number_line(np.uint8, "200", "100")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
After 255 comes 0, as 0 o'clock comes after 23. The sum leaves the line at its right end and comes in again at the left: it **wraps around**, which is also called *overflow*. 300 is over the end; the 256 patterns are gone through once, which leaves 44.

It goes the other way, too: below 0 comes 255.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("13.g")

# %% slideshow={"slide_type": "fragment"}
brightness = np.array([10, 4, 7], dtype=np.uint8)
print(np.diff(brightness))
print(np.diff(brightness.astype(int)))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
[`np.diff`](https://numpy.org/doc/stable/reference/generated/numpy.diff.html) subtracts each element from the one after it. From 10 to 4 it is -6, which this box cannot hold, so 250 is stored. The cure is to convert *before* you subtract: afterwards, the harm is done.

Each dtype has its own ends. [`np.iinfo`](https://numpy.org/doc/stable/reference/generated/numpy.iinfo.html), *information on integers*, knows them.
"""

# %% slideshow={"slide_type": "subslide"}
for kind in [np.uint8, np.int8, np.int16, np.int32, np.int64]:
    ends = np.iinfo(kind)
    print(kind.__name__, "holds", ends.min, "to", ends.max)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`.min` and `.max` are the two ends, and `__name__` is a type's name as text. The number in a dtype's name counts its bits. Without the *u*, half of the patterns stand for negative numbers. [`np.int8`](https://numpy.org/doc/stable/reference/arrays.scalars.html#numpy.int8), [`np.int16`](https://numpy.org/doc/stable/reference/arrays.scalars.html#numpy.int16) and [`np.int32`](https://numpy.org/doc/stable/reference/arrays.scalars.html#numpy.int32) end soon, and most recordings are stored in int16; [`np.int64`](https://numpy.org/doc/stable/reference/arrays.scalars.html#numpy.int64) ends so far out that you will hardly ever get there.

One thing NumPy does check: whether the number that *you* type fits into the box.
"""

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
pixels + 300

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
300 is out of bounds (over the ends) of a uint8, and NumPy can see that before it begins. With 100 both numbers were fine; only the sum was not, and to look at every sum would cost time. (For two single numbers, `np.uint8(200) + np.uint8(100)`, it does print a warning. Arrays wrap in silence.)

So there are five ways in, and each has its manners:

| You write | and NumPy |
|---|---|
| `v[0] = 1.9`, into a box for whole numbers | cuts the decimals off |
| `v[0] = 300` or `pixels + 300`, where 300 is over the end | raises an error |
| `v += 0.5`, on whole numbers | raises an error |
| `pixels + 100`, and the *sum* is over the end | wraps around |
| `.astype(...)` | cuts and wraps |
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 13.2: How much brighter?
Cells are made to glow when they are active, and one reports by how much a cell got brighter, as a part of how bright it was: (after - before) / before. It is called ΔF/F (delta F over F, F for fluorescence), and you will see it wherever living neurons are watched.

Write `brightening(before, after)`. Both are images of the same shape, of dtype uint8, and no pixel of `before` is 0. `brightening(np.array([[100, 50]], dtype=np.uint8), np.array([[150, 40]], dtype=np.uint8))` gives `[[0.5, -0.2]]`.
"""

# %% slideshow={"slide_type": "fragment"}
def brightening(before, after):
    ...

check("13.2", brightening)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Mind the gaps between real numbers
Whole numbers in their box are exact. Real numbers have another trouble: there are endlessly many of them between 0 and 1, and 64 bits make only so many patterns.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("13.h")

# %% slideshow={"slide_type": "fragment"}
print(0.1 + 0.2)
print(0.1 + 0.2 == 0.3)
print(f"{0.1:.20f} and {0.3:.20f}")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`:.20f` behind a name in an f-string asks for 20 digits behind the point. There is no box pattern for 0.1, so the nearest there is was stored, a hair above it. For 0.3 the nearest lies a hair below. Python shows only as many digits as it takes to tell a number from its neighbours, and an array shows eight at most: printing hides the rest.
"""

# %% slideshow={"slide_type": "subslide"}
pictures.number_line(np.float64, "0.1", "0.2")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The box is float64, in NumPy [`np.float64`](https://numpy.org/doc/stable/reference/arrays.scalars.html#numpy.float64). Each tick is a number that can be stored; under it stands what Python prints for it. Between two ticks there is nothing. The gaps are tiny, and still the sum lands one tick further right than 0.3 does. So never ask whether two real numbers are *equal*. Ask whether they are *close*: [`np.isclose`](https://numpy.org/doc/stable/reference/generated/numpy.isclose.html).
"""

# %% slideshow={"slide_type": "subslide"}
quiz("13.i")

# %% slideshow={"slide_type": "fragment"}
tenths = np.linspace(0, 1, 11)  # 11 numbers from 0 to 1, evenly spaced
print(tenths)
print(0.3 in tenths)
print(np.isclose(tenths, 0.3))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
[`np.linspace`](https://numpy.org/doc/stable/reference/generated/numpy.linspace.html) takes the two ends, and how many numbers you want. Its fourth number prints as 0.3 here, and as 0.30000000000000004 by itself: it is one tick away from 0.3. `in` asks for equality and finds nothing; `np.isclose` finds it.

Times are where this hurts. A recording of 0.3 ms, a sample every 0.1 ms: how many samples? And one from 1 ms to 1.3?
"""

# %% slideshow={"slide_type": "subslide"}
quiz("13.j")

# %% slideshow={"slide_type": "fragment"}
print(0.3 / 0.1, int(0.3 / 0.1), round(0.3 / 0.1))
print((1.3 - 1) / 0.1, np.arange(1, 1.3, 0.1))
print(len(np.arange(20, 25.1, 0.1)))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
0.3 / 0.1 is a hair below 3, and `int` cuts the hair off together with a whole step. `round` takes the nearest whole number instead.

`np.arange` can take a start, a stop and a step, and leaves the stop out. But here it gives four numbers, and the last one is the stop. It has divided 1.3 - 1 by 0.1, came out a hair above three, and so made a fourth. From 20 to 25.1 you would expect 51 numbers. Steps of whole numbers are safe. For anything else: **count first, then scale**.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 13.3: When was each sample taken?
Write `sample_times(duration, dt)`: a recording takes `duration` ms, and a sample is taken every `dt` ms, the first at 0. Return an array, the time of each sample. There is one for each step, and none at the end itself: `sample_times(0.3, 0.1)` gives three times, `[0, 0.1, 0.2]`. `duration` is always a whole number of steps.

Every simulation from lesson 30 on begins with this line.
"""

# %% slideshow={"slide_type": "fragment"}
def sample_times(duration, dt):
    ...

check("13.3", sample_times)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Once you have it: the short way, which you will meet everywhere, is `np.arange(n) * dt`. Count first, then scale.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
## Play with it
Choose a box, type a number and what is to be added to it. Predict before you look.

1. **uint8**, 200. What is the most that can be added before it wraps? Then 4, and add -6. And what does the box say to 300, and to 1.9?
2. **int8**, 127, add 1. Where does it land? Why is that the same picture as 255 + 1 in **uint8**?
3. **float16**, 2048, add 1. What comes out, and how wide is the gap there?
4. 0.1 in **float16**, **float32** and **float64**, with nothing to add. How many digits behind the point are those of 0.1000..., before the first that is wrong?
"""

# %% slideshow={"slide_type": "fragment"}
explore.dtypes()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
<details><summary>What you should have seen</summary>

1. 55. With 56 the sum is 256, and that is 0. 4 - 6 lands at 254. 300 is refused, with an error; 1.9 is cut to 1.
2. At -128, the left end. The box has 256 patterns in either case; only the numbers written below them differ, and the step over the end is the same.
3. 2048 again. From 2048 on the gap is 2, so 2049 has no place of its own.
4. float16 stores 0.0999755859375, right to 4 decimals; float32 0.100000001490..., to 8; float64 0.100000000000000005..., to 16.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Bring a recording into millivolts
Now the recording from the beginning. An electrode in a cell picks up millivolts. An amplifier makes them 20 times larger; that factor is the **gain**. A 12-bit converter then measures them, 10,000 times a second: it divides its range, from -5 V to 5 V, into 2 ** 12 = 4096 steps, and stores the number of the step, 0 to 4095. Number 2048 stands for 0 V. (Resolution, range and speed are those of a small converter that many laboratories have, the USB-6008 of National Instruments.)
"""

# %% slideshow={"slide_type": "fragment"}
print(raw.dtype, raw.shape, "from", raw.min(), "to", raw.max())
print(f"one step is {10_000 / 4096 / 20:.3f} mV in the cell")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
No dtype has 12 bits, so the next larger one is used: int16, 2 bytes a number. 10 V are 10,000 mV, a step is a 4096th of that, and the amplifier's gain must be taken out again.

So why did one of the two see noise?
"""

# %% slideshow={"slide_type": "subslide"}
quiz("13.k")

# %% slideshow={"slide_type": "fragment"}
sample = np.array([182], dtype=np.int16)
print(sample * 10_000, sample * 10_000.0)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The product is 1,820,000, and int16 ends at 32,767. 10,000 does fit into the box, so nobody objects, and the product wraps. A decimal point makes the result float64. So `2048.0` was right, and yet it has its price: 8 bytes where there were 2.

A probe of 64 channels at 20,000 samples a second makes 9.2 GB an hour in int16. As float64 that is 36.9 GB, more than most laptops have memory for. **float32**, in NumPy [`np.float32`](https://numpy.org/doc/stable/reference/arrays.scalars.html#numpy.float32), takes 4 bytes and has about 7 digits; the converter has less than 4. It is all you need.
"""

# %% slideshow={"slide_type": "subslide"}
samples = 64 * 20_000 * 3600  # in an hour
for kind in [np.int16, np.float32, np.float64]:
    print(kind.__name__, samples * np.dtype(kind).itemsize / 1e9, "GB")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
[`np.dtype`](https://numpy.org/doc/stable/reference/generated/numpy.dtype.html) makes the box itself, which knows its `itemsize` (`np.int16` alone does not); `1e9` is a 1 with nine zeros. What comes out of a sum or a product goes by the boxes that go in. A number that you *type* gives way: an int16 array times `2` stays int16, a float32 array times `0.5` stays float32. But int16 times `0.5` needs real numbers, and NumPy takes its usual ones: float64.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 13.4: Millivolts, whole and small
Write `to_millivolts(raw, gain)`. `raw` is an int16 array of counts, 0 to 4095, from the converter described above; `gain` is a plain Python number. Return the voltage in the cell, in mV, as an array of dtype **float32**: nothing wrapped, nothing cut off, and no 8 bytes where 4 will do. Leave `raw` as it is.

`to_millivolts(np.array([2048, 4095, 0], dtype=np.int16), 20)` gives about `[0, 249.88, -250]`.
"""

# %% slideshow={"slide_type": "fragment"}
def to_millivolts(raw, gain):
    ...

check("13.4", to_millivolts)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`yours("13.4")` is your own function, as soon as `check` has found it correct. Until then it is the course's, so you can go on either way.
"""

# %% slideshow={"slide_type": "subslide"}
to_millivolts = yours("13.4")
v = to_millivolts(raw, 20)
print(v.dtype, v.nbytes, "bytes where float64 takes", real.nbytes)
pictures.conversions(v, real, names=("to_millivolts(raw, 20), float32", "raw - 2048.0, float64"))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
The same cell twice, and the upper one takes half of the memory.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Take the smallest box that fits (further)
Spikes in a bin, cells in a group, trials, pixels: most whole numbers of a laboratory are small. Stored as int64 they take eight times the room of int8. Which dtype is enough depends on the smallest and the largest number there will be, and on the minus sign.

For each size there are two, one with *u* and one without: [`np.uint16`](https://numpy.org/doc/stable/reference/arrays.scalars.html#numpy.uint16) stands beside int16, uint32 beside int32, uint64 beside int64.
"""

# %% slideshow={"slide_type": "fragment"}
for kind in [np.uint8, np.int8, np.uint16, np.int16]:
    ends = np.iinfo(kind)
    print(kind.__name__, ends.min, ends.max)

# %% slideshow={"slide_type": "fragment"}
quiz("13.l")

# %% slideshow={"slide_type": "fragment"}
print(np.array([-1, 127]).astype(np.int8))
print(np.array([-1, 200]).astype(np.int16))

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
One byte is enough for -1, and for 200, but not for both: neither of its two dtypes reaches so far to both sides.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 13.5: How many bytes?
Write `bytes_needed(lowest, highest)`: the bytes that one box must have to hold every whole number from `lowest` to `highest`. It is 1, 2, 4 or 8, with *u* or without, whichever is enough. `bytes_needed(0, 200)` gives 1, and `bytes_needed(-1, 200)` gives 2.
"""

# %% slideshow={"slide_type": "fragment"}
def bytes_needed(lowest, highest):
    ...

check("13.5", bytes_needed)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Keep rows that are not equally long (further)
Three trials, and when the cell fired in each, in ms: two spikes, one, and none. No table has rows like these.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("13.m")

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
trials = [[12, 30], [7], []]
np.array(trials)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
*Inhomogeneous* means "not all alike". NumPy got as far as three rows, `(3,)`, and then found different lengths. Older versions built an array of lists without asking. You can still have that, if you ask for it:
"""

# %% slideshow={"slide_type": "subslide"}
boxes = np.array(trials, dtype=object)
print(boxes, boxes.shape)
numbers = np.array([12, 7.5], dtype=object)
print(numbers + 5, (numbers + 5).dtype)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
In a box of dtype **object** lies only a note of where some Python object is to be found: a list, a number, anything. Arithmetic is left to the objects. Numbers know how to add 5. Lists do not:
"""

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
boxes + 5

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
It speaks of lists and not of arrays, since it is Python's own message: a list can only be joined to a list (11). An object array promises nothing, neither speed nor arithmetic. Keep uneven rows in a plain list, and make an array of what has one value for each row.

Where a row has no value, there is a number that means "not a number": [`np.nan`](https://numpy.org/doc/stable/reference/constants.html#numpy.nan), NaN. Only floats have it.
"""

# %% slideshow={"slide_type": "fragment"}
print(np.array([12, 7, np.nan]))

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 13.6: The first spike of each trial
Write `first_spikes(trials)`: `trials` is a list with one list of spike times for each trial, in order of time; a time may be 0, and may have decimals. Return an array with the time of the first spike of each trial, and NaN where there was none. Leave the lists as they are. For the three trials above it gives `[12, 7, nan]`. How fast a cell answers is called its latency, and this is how it is measured.
"""

# %% slideshow={"slide_type": "fragment"}
def first_spikes(trials):
    ...

check("13.6", first_spikes)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| say what NumPy makes of your numbers, and choose for yourself | one kind of box for all; `dtype=`, `astype` | never looking at `dtype` | 15 |
| foresee where whole numbers lose decimals or wrap around | fixed at birth; after the last number comes the first | `zeros_like` of a recording; converting too late | 22, 31 |
| compare real numbers, and count steps of time | `np.isclose`; `np.arange(n) * dt` | `==`, `int(duration / dt)` | 16, 30, 31 |
| turn a converter's counts into millivolts | float32 first, then the arithmetic | multiplying in int16 | 22, and your own recordings |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
