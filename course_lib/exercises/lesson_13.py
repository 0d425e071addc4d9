"""Lesson 13: what the boxes of an array can hold, and what happens where they end."""

from dataclasses import replace

import numpy as np

from .bank import exercise, lesson
from .comparing import NEAR

lesson(
    "13",
    "Choosing what an array holds",
    minutes=60,
    further=20,
    needs=("12",),
    builds="millivolts from a converter's counts",
)

# The six arrays of exercise 13.1 in its order, what their dtype is called, and why.
BOXES = (
    ("np.array([0, 1, 1])", "int", "Ones and zeros are whole numbers: nobody said True."),
    (
        "np.array([3, 2]) / np.array([1, 2])",
        "float",
        "`/` gives real numbers, even where nothing is left over.",
    ),
    ("np.array([2.5, 0]) > 1", "bool", "A comparison gives True or False for each element."),
    (
        "np.array([True, 2])",
        "int",
        "True can be kept as 1, but 2 can't be kept as True without loss.",
    ),
    ('np.array([1.5, "spike"])', "str", "Only as text can both be kept."),
    (
        "np.array([2.7, 1.2]).astype(int) * 0.5",
        "float",
        "`astype` makes it whole, and then it is multiplied by a real number.",
    ),
)
SPELT_OUT = {"boolean": "bool", "integer": "int", "string": "str", "text": "str"}


@exercise("13.1", "Which box?", minutes=4)
class WhichBox:
    name = "answer"
    why = "If you know the box, you know what will be lost before it is."
    hints = (
        "Go in the order bool, int, float, str: which is the first that every element fits into? "
        "Then look at what is done with the array afterwards.",
        "A comparison gives bool. `/` gives float. Whatever meets a float becomes one.",
    )

    def solution():
        return ["int", "float", "bool", "int", "str", "float"]

    because = (
        "One kind of box holds all; a comparison makes bool, and `/` or a decimal point float."
    )

    def grade(answer):
        if not isinstance(answer, list | tuple) or len(answer) != len(BOXES):
            yield (
                f"Give a list of {len(BOXES)} answers, in the order of the arrays: "
                '`"bool"`, `"int"`, `"float"` or `"str"` for each.'
            )
            return
        for number, (said, (code, right, why)) in enumerate(
            zip(answer, BOXES, strict=True), start=1
        ):
            name = _name_of(said)
            if name is None and SPELT_OUT.get(str(said)) == right:
                yield (
                    f'Number {number}: you mean the right box. Its name here is `"{right}"`, not '
                    f"{said!r}."
                )
            elif name is None:
                yield (
                    f"Number {number} is {said!r}; the exercise asks for one of "
                    '`"bool"`, `"int"`, `"float"` and `"str"`, in quotes.'
                )
            elif name != right:
                yield f"Number {number}, `{code}`, is not {name}. {why}"

    graded = (
        (["bool", "float", "bool", "int", "str", "float"], "nobody said True"),
        (["int", "int", "bool", "int", "str", "float"], "even where nothing is left over"),
        (["int", "float", "float", "int", "str", "float"], "A comparison gives True or False"),
        (["int", "float", "bool", "bool", "str", "float"], "True can be kept as 1"),
        (["int", "float", "bool", "int", "float", "float"], "Only as text"),
        (["int", "float", "bool", "int", "str", "int"], "multiplied by a real number"),
        (["int", "float", "yes/no", "int", "str", "float"], "Number 3 is 'yes/no'"),
        (["int", "float", "bool", "int", "string", "float"], "you mean the right box"),
        (["string", "float", "bool", "int", "str", "float"], "Number 1 is 'string'"),
        (["int", "float"], "a list of 6 answers"),
        ("int", "a list of 6 answers"),
    )
    also_right = (
        ("int", "float", "bool", "int", "str", "float"),
        [int, float, bool, int, str, float],
        ["int64", "float64", "bool", "int64", "<U32", "float64"],
        [np.dtype(int), np.dtype(float), np.dtype(bool), np.int64, np.dtype(str), np.float64],
    )


def _name_of(said):
    """One of the four names for what somebody calls a dtype: its full name, or the type itself."""
    try:
        kind = np.dtype(said).kind
    except (TypeError, ValueError):  # no dtype at all
        return None
    return {"b": "bool", "i": "int", "f": "float", "U": "str"}.get(kind)


def _pixel_by_pixel(before, after):
    flat = [(int(a) - int(b)) / int(b) for b, a in zip(before.flat, after.flat, strict=True)]
    return np.array(flat).reshape(before.shape)


def _in_whole_boxes(before, after):
    result = np.zeros(before.shape, dtype=int)
    result[...] = (after - before.astype(float)) / before
    return result


def _in_boxes_like_the_image(before, after):
    result = np.zeros_like(before)
    result[...] = np.abs(after - before.astype(float)) / before
    return result


@exercise("13.2", "How much brighter?", minutes=6)
class Brightening:
    name = "brightening"
    why = "It is ΔF/F: what a movie of glowing cells is turned into before anything else."
    hints = (
        "What is 40 - 50 in a box that has no minus sign? The division comes too late to help.",
        "Turn one of the images into real numbers before you subtract: `before.astype(float)`.",
    )

    def solution(before, after):
        return (after - before.astype(float)) / before

    because = "One of the two is float before anything is subtracted, so nothing wraps."
    inputs = (
        "np.array([[100, 50]], dtype=np.uint8), np.array([[150, 40]], dtype=np.uint8)",
        "np.array([[10, 200, 255]], dtype=np.uint8), np.array([[255, 20, 254]], dtype=np.uint8)",
        "np.array([[4, 8], [16, 1]], dtype=np.uint8), np.array([[3, 9], [0, 130]], dtype=np.uint8)",
        "np.full((2, 3), 80, dtype=np.uint8), np.arange(60, 120, 10, dtype=np.uint8).reshape(2, 3)",
        "np.array([[7], [9]], dtype=np.uint8), np.array([[7], [1]], dtype=np.uint8)",
    )
    mistakes = (
        (
            (
                lambda before, after: (after - before) / before,
                lambda before, after: (after - before).astype(float) / before,
                lambda before, after: np.array(after - before, dtype=float) / before,
                lambda before, after: np.abs(after - before) / before,
            ),
            "Where a pixel got darker, the difference has wrapped around before you divided: "
            "below 0 this kind of box goes on at 255. Convert before you subtract. (`astype` "
            "changes no array; it makes a new one, so give that a name.)",
        ),
        (
            lambda before, after: (before.astype(float) - after) / before,
            "The signs are the wrong way round: what got brighter counts as positive.",
        ),
        (
            lambda before, after: (before - after) / before,
            "You subtracted `after` from `before`, and the difference wraps around where that is "
            "negative. It is `after - before`, and one of them must be converted first.",
        ),
        (
            lambda before, after: np.abs(after - before.astype(float)) / before,
            "You dropped the sign: what got darker looks as if it had got brighter.",
        ),
        (
            lambda before, after: (after - before.astype(float)) / after,
            "You divided by `after`. The change is compared with how bright it was `before`.",
        ),
        (
            (
                lambda before, after: (after - before.astype(float)) / before.mean(),
                lambda before, after: after / before.mean() - before / before.mean(),
            ),
            "You divided by the mean of the whole image. Each pixel is compared with how bright "
            "it was itself.",
        ),
        (
            lambda before, after: after - before.astype(float),
            "That is by how much it changed. Divide by how bright it was before.",
        ),
        (
            lambda before, after: after - before,
            "Those are differences alone, and they have wrapped around where a pixel got darker. "
            "Convert before you subtract, and divide by `before`.",
        ),
        (
            lambda before, after: after / before,
            "That is how many times as bright it is. No change should give 0, not 1.",
        ),
        (
            lambda before, after: (after - before.astype(float)) / before * 100,
            "These are percentages. A cell that got brighter by a half gives 0.5.",
        ),
        (
            (
                _in_whole_boxes,
                lambda before, after: ((after - before.astype(float)) / before).astype(int),
            ),
            "The decimals have been cut off: the result was put into boxes for whole numbers.",
        ),
        (
            _in_boxes_like_the_image,
            "The result was put into boxes like those of the image: no decimals, no minus sign.",
        ),
        (
            lambda before, after: after.astype(int) - before / before,
            "The division came first, so you subtracted 1 everywhere. The difference needs "
            "brackets.",
        ),
        (
            (
                lambda before, after: (after.astype(np.int8) - before) / before,
                lambda before, after: (after.astype(np.int8) - before.astype(np.int8)) / before,
                lambda before, after: (
                    (after.astype(np.int8) - before.astype(np.int8)) / before.astype(np.int8)
                ),
            ),
            "int8 has a minus sign, but it ends at 127, and pixels go up to 255: take a larger "
            "box.",
        ),
        (
            lambda before, after: (after.mean() - before.mean()) / before.mean(),
            "That is one number for the whole image. The exercise asks for one for each pixel.",
        ),
    )
    also_right = (
        lambda before, after: after / before - 1,
        lambda before, after: (after.astype(int) - before.astype(int)) / before,
        lambda before, after: (after.astype(np.int16) - before) / before,
    )
    right_unseen = (_pixel_by_pixel,)


def _grown(duration, dt):
    times, t = [], 0
    for _ in range(round(duration / dt)):
        times.append(t)
        t += dt
    return np.array(times)


def _until_the_end(duration, dt):
    times, t = [], 0
    while t < duration:
        times.append(t)
        t += dt
    return times


@exercise("13.3", "When was each sample taken?", minutes=6)
class SampleTimes:
    name = "sample_times"
    why = "You have the time axis of every simulation to come, and it is never one sample off."
    hints = (
        "Count first: how many steps are there, as a whole number? Then scale.",
        "`n = round(duration / dt)`, for `int` may cut a whole step off. `np.arange(n)` counts "
        "the steps; what makes times of them?",
    )

    def solution(duration, dt):
        return np.arange(round(duration / dt)) * dt

    because = "Whole numbers are counted exactly, and each is turned into a time only afterwards."
    inputs = (
        "0.3, 0.1",
        "2.1, 0.3",
        "1.3, 0.1",
        "0.7, 0.1",
        "5, 1",
        "0.145, 0.005",
        "2, 0.25",
        "0.6, 0.2",
        "100, 0.1",
        "0.05, 0.05",
        "0, 0.1",
    )
    mistakes = (
        (
            lambda duration, dt: np.arange(int(duration / dt)) * dt,
            "`int` cuts off, and the quotient may be a hair below the whole number. Take the "
            "nearest: `round`.",
        ),
        (
            lambda duration, dt: np.arange(duration // dt) * dt,
            "`//` rounds down, and 0.1 is stored a hair above 0.1: so a whole step may be lost. "
            "Take the nearest: `round`.",
        ),
        (
            (
                lambda duration, dt: np.arange(0, duration, dt),
                lambda duration, dt: np.arange(np.ceil(duration / dt)) * dt,
                lambda duration, dt: np.arange(duration / dt) * dt,
            ),
            "There is one time too many: where `duration / dt` comes out a hair above a whole "
            "number, `np.arange` goes on to the next one. Count with `round` first, then scale.",
        ),
        (
            (
                lambda duration, dt: np.arange(round(duration / dt) + 1) * dt,
                lambda duration, dt: np.linspace(0, duration, round(duration / dt) + 1),
            ),
            "The end itself is no sample: there is one time too many.",
        ),
        (
            lambda duration, dt: np.linspace(0, duration, round(duration / dt)),
            "`np.linspace` ends at `duration`, so the steps became too wide. The last sample is "
            "one step before the end.",
        ),
        (
            _until_the_end,
            "You add `dt` again and again. Each sum is rounded a little, so the last may still lie "
            "a hair below the end, and one sample too many is taken. Count with `round` first, "
            "then scale.",
        ),
        (
            lambda duration, dt: np.arange(1, round(duration / dt) + 1) * dt,
            "The first sample is taken at 0. All of yours are one step late.",
        ),
        (
            lambda duration, dt: np.arange(round(duration / dt)),
            "Those are the numbers of the samples. Scale them: each step takes `dt`.",
        ),
        (
            lambda duration, dt: np.arange(round(duration / dt)) / dt,
            "You divided by `dt`. Sample number 2 is taken two steps after the first, at 2 times "
            "`dt`.",
        ),
        (
            lambda duration, dt: np.arange(round(duration)) * dt,
            "You counted the milliseconds. How many steps of `dt` are there in `duration`?",
        ),
        (
            lambda duration, dt: round(duration / dt),
            "That is how many samples there are. The exercise asks for their times.",
        ),
    )
    also_right = (
        lambda duration, dt: dt * np.arange(int(np.round(duration / dt))),
        lambda duration, dt: np.arange(int(duration / dt + 0.5)) * dt,
    )
    right_unseen = (
        lambda duration, dt: np.linspace(0, duration, round(duration / dt), endpoint=False),
        lambda duration, dt: [i * dt for i in range(round(duration / dt))],
        _grown,
    )


# What the exercise's text says of its converter.
ZERO, STEPS, RANGE = 2048, 4096, 10_000  # counts at 0 V, counts in all, mV in all

_IN_8_BYTES = (
    "The millivolts are right, but each takes 8 bytes (in a list even more). float32 is enough, "
    "with 4. `astype` changes no array; it makes a new one, and that is what to return. A number "
    "that you type gives way to float32; one that NumPy has computed may be a float64, and does "
    "not."
)


def _like_the_counts(raw, gain):
    v = np.zeros_like(raw)
    v[...] = (raw - 2048.0) * 10_000 / 4096 / gain
    return v


def _in_float16(raw, gain):
    with np.errstate(over="ignore"):
        return (raw.astype(np.float16) - 2048) * 10_000 / 4096 / gain


@exercise("13.4", "Millivolts, whole and small", minutes=10)
class ToMillivolts:
    name = "to_millivolts"
    why = "Your recordings will be right, and half as large as most people's."
    close = replace(NEAR, same_dtype=True)
    hints = (
        "Three steps: take away what stands for 0 V, make millivolts of counts, take out the "
        "gain. In which of them would an int16 run over its end? So what has to come first?",
        "Make it float32 before all else: `v = raw.astype(np.float32)`. Subtract 2048, multiply by "
        "10,000 / 4096, divide by the gain.",
    )

    def solution(raw, gain):
        return (raw.astype(np.float32) - 2048) * 10_000 / 4096 / gain

    because = (
        "float32 first: it is wide enough for every product, and numbers that are typed give way."
    )
    inputs = (
        "np.array([2048, 4095, 0], dtype=np.int16), 20",
        "np.array([1516, 1517, 2335, 1490], dtype=np.int16), 20",
        "np.array([2049, 2047, 2051, 2044], dtype=np.int16), 10",
        "np.array([1000, 3000, 2050, 2040, 1, 4094], dtype=np.int16), 50",
        "np.arange(0, 4096, 65, dtype=np.int16), 1",
        "np.array([2048, 1200, 2300], dtype=np.int16), 2.5",
    )
    mistakes = (
        (
            (
                lambda raw, gain: (raw - 2048) * 10_000 / 4096 / gain,
                lambda raw, gain: ((raw - 2048) * 10_000 / 4096 / gain).astype(np.float32),
                lambda raw, gain: np.float32((raw - 2048) * 10_000) / 4096 / gain,
            ),
            "You multiplied by 10,000 in int16, which ends at 32,767: the products have wrapped "
            "around. Convert first, then multiply.",
        ),
        (
            (
                lambda raw, gain: (raw - 2048) * (10_000 / 4096 / gain),
                lambda raw, gain: (raw - 2048.0) * 10_000 / 4096 / gain,
                lambda raw, gain: (raw.astype(float) - 2048) * 10_000 / 4096 / gain,
            ),
            _IN_8_BYTES,
        ),
        (
            (_in_float16, lambda raw, gain: _in_float16(raw, gain).astype(np.float32)),
            "float16 ends at 65,504. Your products ran over that end and became infinite. Take "
            "float32.",
        ),
        (
            lambda raw, gain: ((raw.astype(np.float32) - 2048) * 10_000 / 4096 / gain).astype(
                np.float16
            ),
            "float16 is too small: above 128 its gaps are 0.125, wider than a step of the "
            "converter, so counts that differ become equal. Take float32.",
        ),
        (
            (
                _like_the_counts,
                lambda raw, gain: ((raw - 2048.0) * 10_000 / 4096 / gain).astype(np.int16),
            ),
            "The decimals have been cut off: the millivolts were put into boxes for whole "
            "numbers, like those of `raw`.",
        ),
        (
            lambda raw, gain: raw.astype(np.float32) * 10_000 / 4096 / gain,
            "0 V is stored as 2048. Take that away first.",
        ),
        (
            lambda raw, gain: (raw.astype(np.float32) - 2048) * 10_000 / 4096,
            "That is the voltage behind the amplifier. In the cell it is smaller, by the gain.",
        ),
        (
            lambda raw, gain: (raw.astype(np.float32) - 2048) * 10_000 / 4096 * gain,
            "You multiplied by the gain. The amplifier did that; take it out again.",
        ),
        (
            lambda raw, gain: (raw.astype(np.float32) - 2048) * 10 / 4096 / gain,
            "That is in volts. The range is 10 V, which are 10,000 mV.",
        ),
        (
            lambda raw, gain: (raw.astype(np.float32) - 2048) * 5_000 / 4096 / gain,
            "You took 5 V as the range. From -5 V to 5 V it is 10 V.",
        ),
        (
            lambda raw, gain: (raw.astype(np.float32) - 2048) * 10_000 / 4095 / gain,
            "The range is divided into 4096 steps; 4095 is the number of the last one.",
        ),
        (
            lambda raw, gain: (raw.astype(np.float32) - 2048) / gain,
            "Those are still counts of the converter. How many mV is one step?",
        ),
        (
            lambda raw, gain: raw.astype(np.float32) - 2048 * 10_000 / 4096 / gain,
            "`*` and `/` come before `-`, so only the 2048 was scaled. The difference needs "
            "brackets.",
        ),
        (
            lambda raw, gain: (2048 - raw.astype(np.float32)) * 10_000 / 4096 / gain,
            "Everything is upside down: a higher count is a higher voltage.",
        ),
    )
    also_right = (
        lambda raw, gain: (raw - 2048) * np.float32(10_000 / 4096 / gain),
        lambda raw, gain: ((raw - 2048.0) * 10_000 / 4096 / gain).astype(np.float32),
    )
    right_unseen = (
        lambda raw, gain: np.array(
            [(n - 2048) * 10_000 / 4096 / gain for n in raw.ravel().tolist()], dtype=np.float32
        ).reshape(raw.shape),
    )


def _by_patterns(lowest, highest, sizes=(1, 2, 4, 8)):
    """By arithmetic, without asking NumPy where its dtypes end."""
    for size in sizes:
        patterns = 256**size
        below = 0 if lowest >= 0 else patterns // 2
        if -below <= lowest and highest < patterns - below:
            return size
    return 8


KINDS = (np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32, np.uint64, np.int64)
WITH_SIGN = KINDS[1::2]


def _first_that_fits(kinds, lowest, highest):
    for kind in kinds:
        if np.iinfo(kind).min <= lowest and highest <= np.iinfo(kind).max:
            return kind


def _bytes_of_first(kinds, otherwise=None):
    """The bytes of the first of these boxes that both numbers fit into."""

    def answer(lowest, highest):
        kind = _first_that_fits(kinds, lowest, highest)
        return otherwise if kind is None else np.dtype(kind).itemsize

    return answer


def _end_left_out(otherwise):
    def answer(lowest, highest):
        size = _bytes_of_first(KINDS)(lowest, highest + 1)
        return otherwise if size is None else size

    return answer


def _end_one_too_far(lowest, highest):
    return _by_patterns(lowest, max(lowest, highest - 1))


def _each_its_box(lowest, highest):
    """A box for either number, and then one that holds all that those two hold."""
    if lowest >= 0 or highest < 0:
        return _by_patterns(lowest, highest)
    return max(_by_patterns(lowest, 0), min(8, 2 * _by_patterns(0, highest)))


def _patterns_alone(lowest, highest):
    """As many bytes as there are numbers to tell apart, wherever they lie."""
    size = 1
    while highest - lowest >= 256**size:
        size *= 2
    return size


def _distance_alone(lowest, highest):
    """The same by how far the two are apart, which is one less."""
    size = 1
    while highest - lowest > 256**size:
        size *= 2
    return size


@exercise("13.5", "How many bytes?", minutes=8)
class BytesNeeded:
    name = "bytes_needed"
    why = "A recording of a day in the right box is a file that you can still open."
    hints = (
        "Try the boxes in order, the smallest first. For each size there are two: both ends must "
        "fit into the same one.",
        "For each dtype from np.uint8 and np.int8 up: if `np.iinfo(kind).min <= lowest`, and if "
        "`highest <= np.iinfo(kind).max`, return its `np.dtype(kind).itemsize`.",
    )

    def solution(lowest, highest):
        smaller = [np.uint8, np.int8, np.uint16, np.int16]
        larger = [np.uint32, np.int32, np.uint64, np.int64]
        for kind in smaller + larger:
            ends = np.iinfo(kind)
            if ends.min <= lowest and highest <= ends.max:
                return np.dtype(kind).itemsize

    because = "Each size has two dtypes, and both numbers must fit into the same one."
    inputs = (
        "0, 200",
        "-1, 200",
        "-1, 127",
        "0, 255",
        "0, 256",
        "-128, 127",
        "-129, 0",
        "-1, 128",
        "0, 65_535",
        "0, 65_536",
        "-32_768, 32_767",
        "-32_769, 5",
        "-1, 32_768",
        "300, 301",
        "0, 0",
        "-7, -3",
        "0, 2**32 - 1",
        "0, 2**32",
        "-(2**31), 2**31 - 1",
        "-1, 2**31",
        "0, 2**64 - 1",
        "-(2**63), 2**63 - 1",
    )
    mistakes = (
        (
            (_bytes_of_first(WITH_SIGN), _bytes_of_first(WITH_SIGN, otherwise=8)),
            "You looked only at the dtypes with a minus sign. Where nothing is negative, those "
            "with *u* reach twice as far: 200 fits into one byte.",
        ),
        (
            (_patterns_alone, _distance_alone),
            "There are patterns enough, but they stand for certain numbers: no dtype of one byte "
            "holds -1 *and* 200, or 300.",
        ),
        (
            lambda lowest, highest: 8 * _by_patterns(lowest, highest),
            "Those are bits. Eight bits make a byte.",
        ),
        (
            lambda lowest, highest: _by_patterns(min(0, lowest), max(abs(lowest), abs(highest))),
            "You ask for room for the larger of the two *sizes*, on both sides. Negative numbers "
            "reach one further than positive ones: -128 fits where 128 does not.",
        ),
        (
            lambda lowest, highest: _by_patterns(0, highest),
            "You did not look at `lowest`: below 0 a minus sign is needed.",
        ),
        (
            lambda lowest, highest: _by_patterns(lowest, 0),
            "You did not look at `highest`.",
        ),
        (
            _bytes_of_first([kind for kind in KINDS if kind != np.uint64]),
            "int64 is not the last box: uint64 reaches to 2 ** 64 - 1. It belongs in your list.",
        ),
        (
            (
                _bytes_of_first([kind for kind in KINDS if kind != np.uint32]),
                _bytes_of_first([kind for kind in KINDS if kind not in (np.uint32, np.uint64)]),
            ),
            "There are two boxes of 4 bytes and two of 8, as of 1 and 2: `np.uint32` and "
            "`np.uint64` belong in your list.",
        ),
        (
            lambda lowest, highest: _first_that_fits(KINDS, lowest, highest).itemsize,
            "`itemsize` is known to a dtype, so make one first: `np.dtype(kind).itemsize`.",
        ),
        (
            (_end_left_out(None), _end_left_out(8)),
            "The end itself belongs to the box: 255 still fits into uint8. Compare with `<=`.",
        ),
        (
            _end_one_too_far,
            "You go one too far. The 256 patterns of a byte begin with 0, so they end at 255.",
        ),
        (
            lambda lowest, highest: _by_patterns(lowest, highest, sizes=range(1, 9)),
            "No dtype has 3 bytes, or 5, 6 or 7. After 2 comes 4, and then 8.",
        ),
        (
            _each_its_box,
            "You chose a box for each number, and then one that can hold both boxes. But int8 "
            "holds -1 *and* 127: look for one box that both numbers fit into.",
        ),
        (
            lambda lowest, highest: min(2, _by_patterns(lowest, highest)),
            "Two bytes end at 65,535 (or 32,767, with a minus sign). Numbers beyond that take 4 "
            "or 8.",
        ),
        (
            (
                lambda lowest, highest: _first_that_fits(KINDS, lowest, highest),
                lambda lowest, highest: np.dtype(_first_that_fits(KINDS, lowest, highest)),
            ),
            "You found the right box. The exercise asks how many bytes it takes: its `itemsize`, "
            "as in `np.dtype(np.int16).itemsize`.",
        ),
        (
            lambda lowest, highest: 8,
            "8 bytes are enough for all of them. The exercise asks for as few as will do.",
        ),
    )
    also_right = (_by_patterns,)
    right_unseen = (
        lambda lowest, highest: min(
            np.dtype(kind).itemsize
            for kind in "bhiqBHIQ"
            if np.iinfo(kind).min <= lowest and highest <= np.iinfo(kind).max
        ),
        lambda lowest, highest: next(
            size
            for size in (1, 2, 4, 8)
            if (highest if lowest >= 0 else 2 * max(highest, -lowest - 1) + 1) < 256**size
        ),
    )


def _with_nan(trials, otherwise):
    return np.array([trial[0] if trial else otherwise for trial in trials])


def _in_an_object_array(trials):
    result = np.array(trials, dtype=object)
    for k in range(len(trials)):
        result[k] = trials[k][0] if trials[k] else np.nan
    return result


def _three_of(trials):
    return [trials[k][0] if trials[k] else np.nan for k in range(3)]


def _skipping(trials):
    return np.array([trial[0] for trial in trials if trial])


@exercise("13.6", "The first spike of each trial", minutes=6)
class FirstSpikes:
    name = "first_spikes"
    why = "A table of latencies: one number a trial, and no invented ones."
    hints = (
        "Go through the trials. What has a trial without spikes, and how can you ask for it?",
        "Begin with an empty list. For each trial, append `trial[0]` if `len(trial) > 0`, else "
        "`np.nan`. At the end, make an array of it.",
    )

    def solution(trials):
        first = []
        for trial in trials:
            if len(trial) > 0:
                first.append(trial[0])
            else:
                first.append(np.nan)
        return np.array(first)

    because = "The list may grow unevenly; the array has one number a trial, and NaN for none."
    inputs = (
        "[[3, 4], [9, 11]]",
        "[[12, 30], [7], []]",
        "[[], [5.5, 6, 9], [0, 3], []]",
        "[[0]]",
        "[[2.25], [], [2.25, 8], [40.5]]",
        "[[], []]",
    )
    mistakes = (
        (
            lambda trials: _with_nan(trials, 0),
            "A trial without spikes got a 0, and that says: it fired at once. There is a number "
            "for none: NaN.",
        ),
        (
            lambda trials: _with_nan(trials, -1),
            "A trial without spikes got -1. Whoever takes the mean later will count it. There is "
            "a number for none: NaN.",
        ),
        (
            _skipping,
            "Trials without spikes are missing, so nobody can tell which number belongs to which "
            "trial. Each trial gets one, NaN where there was none.",
        ),
        (
            lambda trials: np.array([trial[0] for trial in trials]),
            "An empty list has no element 0. Ask first whether there is one.",
        ),
        (
            lambda trials: np.array([trial[0] if any(trial[:1]) else np.nan for trial in trials]),
            "A spike at time 0 is a spike, and yours counts as none. Ask whether the *list* is "
            "empty, with `len(trial) > 0`, and not whether its first time is 0.",
        ),
        (
            _three_of,
            "Three trials are right for the page's example alone. `len(trials)` says how many "
            "there are.",
        ),
        (
            _in_an_object_array,
            "Equally long lists make a table, even with `dtype=object`, and then you fill a whole "
            "row with each time. Begin with an empty list, or with `np.zeros(len(trials))`.",
        ),
        (
            lambda trials: np.array([trial[-1] if trial else np.nan for trial in trials]),
            "That is the last spike of each trial. The first is element 0.",
        ),
        (
            lambda trials: np.array([len(trial) for trial in trials]),
            "Those are how many spikes there were. The exercise asks when the first one came.",
        ),
        (
            lambda trials: np.array(trials)[:, 0],
            "The trials are not equally long, so no table can be made of them. Go through the "
            "list, trial by trial.",
        ),
    )
    also_right = (lambda trials: _with_nan(trials, np.nan),)
    right_unseen = (
        lambda trials: [min(trial, default=float("nan")) for trial in trials],
        lambda trials: np.array([[*trial, np.nan][0] for trial in trials], dtype=float),
    )
