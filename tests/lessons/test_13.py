"""Lesson 13: what its prose claims, and its explorer against NumPy."""

import ast
import math
import re
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_lessons import cells, names_after, numbers

from course_lib import explore, recordings
from course_lib.exercises import BANK
from course_lib.exercises.lesson_13 import BOXES, _name_of
from course_lib.explore.dtypes import NAMES, compute, describe
from course_lib.recordings.twelve_bit import GAIN, RATE, STEPS

WHOLE = [name for name in NAMES if "int" in name]
REAL = [name for name in NAMES if "float" in name]
FIRST = "import numpy as np"  # in the lesson's first cell of code
TEXT = "\n".join(cell.source for cell in cells("13", "markdown"))


# What the prose says


def test_the_two_versions_of_the_first_picture_differ_in_a_decimal_point_alone():
    lesson = names_after("13", FIRST)
    formulas = re.findall(r"= (\(raw.*)", cells("13", "code")[0].source)
    assert [text.replace("2048.0", "2048") for text in formulas] == [formulas[0]] * 2
    noise, cell = lesson["whole"], lesson["real"]
    assert np.abs(noise).max() < 1  # mV: no cell is as quiet as that
    assert cell.min() < -60 < 40 < cell.max()


def test_what_is_stored_is_what_such_a_converter_gives():
    raw = recordings.twelve_bit()
    bits, steps, last, zero = numbers(
        "13", r"2 \*\* (\d+) = (\d+) steps, .* 0 to (\d+)\. Number (\d+) stands for 0 V"
    )
    assert (steps, last, zero) == (2**bits, 2**bits - 1, 2**bits / 2)
    assert raw.dtype == np.int16
    assert 0 <= raw.min() < raw.max() <= last
    (large,) = numbers("13", r"makes them (\d+) times larger; that factor is the \*\*gain")
    assert large == GAIN
    thousands, hundreds = numbers("13", r"measures them, (\d+),(\d+) times a second")
    assert 1000 * thousands + hundreds == RATE


def test_one_box_and_all_boxes():
    one, all_of_them = numbers("13", r"one box, is (\d+), and `nbytes` \(12\) is (\d+)")
    counts = names_after("13", FIRST, "counts = np.array")["counts"]
    assert (counts.itemsize, counts.nbytes) == (one, all_of_them)


def test_how_many_letters_a_box_of_texts_has_room_for():
    (room,) = numbers("13", r"and (\d+) is how many each box has room for")
    assert np.array([4, "3", 2]).dtype == np.dtype(f"U{room:g}")
    assert np.array([4, 3, 0], dtype=str).dtype == np.dtype("U1")


@pytest.mark.parametrize("name", ["float", "int", "object", "str"])
@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_names_that_are_gone(name):
    assert f"`np.{name}`" in TEXT
    with pytest.raises(AttributeError, match=f"use `{name}` by itself"):
        getattr(np, name)


def test_what_wraps_where():
    pixels = names_after("13", FIRST, "pixels = np.array")["pixels"]
    fits, wraps = numbers("13", r"90 \+ 100 is (\d+), as it should be\. And 200 \+ 100 is (\d+)")
    assert (pixels + 100).tolist() == [fits, wraps]
    total, over, rest = numbers(
        "13", r"(\d+) is over the end; the (\d+) patterns are gone through once, which leaves (\d+)"
    )
    assert total % over == rest == wraps
    first, second, true, stored = numbers(
        "13", r"From (\d+) to (\d+) it is (-\d+), which this box cannot hold, so (\d+) is"
    )
    assert second - first == true
    assert np.diff(np.array([first, second], np.uint8)) == [stored]


def test_a_product_of_counts():
    *product, end, of_end = numbers(
        "13", r"The product is (\d+),(\d+),(\d+), and int16 ends at (\d+),(\d+)\."
    )
    assert product == [1, 182 * 10 % 1000, 0]
    assert np.iinfo(np.int16).max == 1000 * end + of_end


def test_each_way_into_a_box_has_the_manners_that_the_table_says():
    whole, pixels = np.array([1, 2]), np.array([90, 200], np.uint8)
    whole[0] = 1.9
    assert whole[0] == 1
    for refused in (lambda: pixels.__setitem__(0, 300), lambda: pixels + 300):
        with pytest.raises(OverflowError):
            refused()
    with pytest.raises(TypeError):
        whole += 0.5
    assert (pixels + 100).tolist() == [190, 44]
    assert np.array([1.9]).astype(int)[0] == 1
    assert np.array([300]).astype(np.uint8)[0] == 44


def test_an_hour_of_a_probe():
    channels, small, large = numbers(
        "13",
        r"probe of (\d+) channels at 20,000 samples a second makes ([\d.]+) GB an hour in int16\. "
        r"As float64 that is ([\d.]+) GB",
    )
    samples = channels * 20_000 * 3600
    assert [round(samples * n / 1e9, 1) for n in (2, 8)] == [small, large]


def test_digits_of_float32_and_of_the_converter():
    enough, less_than = numbers("13", r"has about (\d) digits; the converter has less than (\d)")
    assert math.log10(2 ** (np.finfo(np.float32).nmant + 1)) == pytest.approx(enough, abs=0.5)
    assert less_than - 1 < math.log10(STEPS) < less_than


def test_on_which_side_of_a_tenth_and_of_three_tenths_the_nearest_lies():
    assert Fraction(0.1) > Fraction(1, 10)
    assert Fraction(0.3) < Fraction(3, 10)
    assert np.nextafter(0.3, 1) == 0.1 + 0.2 == np.linspace(0, 1, 11)[3]  # one tick further


def test_what_does_not_come_out_even():
    lesson = names_after("13", FIRST, "tenths = np.linspace")
    assert 0.3 not in lesson["tenths"]
    assert np.flatnonzero(np.isclose(lesson["tenths"], 0.3)).tolist() == [3]
    first, last, expected = numbers("13", r"From (\d+) to ([\d.]+) you would expect (\d+)")
    assert round((last - first) / 0.1) == expected
    assert len(np.arange(first, last, 0.1)) == expected + 1
    assert len(np.arange(1, 1.3, 0.1)) == 4  # "four numbers", and the last is the stop
    assert np.arange(1, 1.3, 0.1)[-1] == pytest.approx(1.3)


def test_the_arrays_of_exercise_1_are_what_numpy_makes_and_stand_on_the_page():
    for code, name, _ in BOXES:
        assert _name_of(eval(code, {"np": np}).dtype) == name
    listed = "\n".join(f"{k}. `{code}`" for k, (code, *_) in enumerate(BOXES, start=1))
    assert listed in TEXT


@pytest.mark.parametrize("example", ["13.2", "13.3", "13.5"])
def test_the_examples_of_the_exercises_are_true(example):
    exercise = BANK[example]
    call, result = re.search(
        rf"`({exercise.name}\([^`]*\))` gives [^`\d]*`?(\[.*?\](?=`)|\d)", TEXT
    ).groups()
    made = eval(call, {"np": np, exercise.name: exercise.solution})
    np.testing.assert_allclose(made, ast.literal_eval(result))


def test_the_example_of_the_converter_is_true():
    made = BANK["13.4"].solution(np.array([2048, 4095, 0], dtype=np.int16), 20)
    said = numbers("13", r"gives about `\[(\d+), ([\d.]+), (-\d+)\]`")
    assert made.round(2).tolist() == pytest.approx(said, abs=0.004)
    assert made.dtype == np.float32


def test_float16_is_too_small_for_the_converter():
    """As the words of a mistake in 13.4 say."""
    step = 10_000 / 4096 / 20
    assert np.spacing(np.float16(130)) == 0.125 > step
    assert np.float32(130) + np.float32(step) != np.float32(130)


def test_the_float32_of_the_page_is_the_float64_up_to_a_thousandth_of_a_step():
    raw = recordings.twelve_bit()
    exact = (raw.astype(float) - 2048) * 10_000 / 4096 / 20
    small = BANK["13.4"].solution(raw, 20)
    assert small.nbytes == 2 * raw.nbytes == exact.nbytes / 2
    np.testing.assert_allclose(small, exact, atol=10_000 / 4096 / 20 / 1000)


def test_what_the_teaching_page_claims_of_float32():
    seconds, last = numbers("13", r"half an hour \((\d),(\d+) seconds\)", "teaching"), 2**24
    assert np.float32(last) + np.float32(1) == np.float32(last)
    assert 1000 * seconds[0] + seconds[1] == round(last * 1e-4)
    row = numbers("13", r"It reads (\d+) to (\d+), then (\d) to (\d)", "teaching")
    wrapped = np.arange(250, 260).astype(np.uint8)
    turn = int(np.argmin(wrapped))
    assert [wrapped[0], wrapped[turn - 1], wrapped[turn], wrapped[-1]] == row


# Play with it


def shown(dtype, number, add=""):
    """The number that the explorer stores, or what becomes of the sum."""
    run = compute(dtype=dtype, number=number, add=add)
    return None if run.trouble else (run.total.result if run.total else run.stored).value


def test_the_answers_to_play_with_it():
    most, one_more, total, becomes = numbers(
        "13", r"1\. (\d+)\. With (\d+) the sum is (\d+), and that is (\d+)"
    )
    assert shown("uint8", "200", f"{most:g}") == 200 + most == 255
    assert 200 + one_more == total
    assert shown("uint8", "200", f"{one_more:g}") == becomes
    (landed,) = numbers("13", r"4 - 6 lands at (\d+)\.")
    assert shown("uint8", "4", "-6") == landed
    assert shown("uint8", "300") is None  # refused
    assert shown("uint8", "1.9") == 1
    (left,) = numbers("13", r"2\. At (-\d+), the left end")
    assert shown("int8", "127", "1") == left
    assert shown("uint8", "255", "1") == 0
    again, gap, none = numbers("13", r"3\. (\d+) again\. From 2048 on the gap is (\d), so (\d+)")
    assert shown("float16", "2048", "1") == again
    assert np.spacing(np.float16(2048)) == gap
    assert float(shown("float16", f"{none:g}")) != none


def test_how_many_decimals_of_a_tenth_are_right():
    said = re.search(
        r"float16 stores ([\d.]+), right to (\d) decimals; float32 ([\d.]+?)\.\.\., to (\d); "
        r"float64 ([\d.]+?)\.\.\., to (\d+)\.",
        TEXT,
    ).groups()
    for dtype, digits, right in zip(REAL, said[::2], map(int, said[1::2]), strict=True):
        exact = Fraction(shown(dtype, "0.1").item())
        assert abs(exact - Fraction(digits)) < Fraction(1, 10 ** (len(digits) - 3))
        off = abs(exact - Fraction(1, 10))
        assert Fraction(1, 2 * 10 ** (right + 1)) <= off < Fraction(1, 2 * 10**right)


# The explorer


def as_numpy_does(dtype, number, add):
    """The same by assigning and adding; None where NumPy raises."""
    a = np.zeros(1, dtype)
    try:
        a[0] = number
        return a - -add if add < 0 and dtype.startswith("u") else a + add
    except OverflowError:
        return None


@given(st.sampled_from(WHOLE), st.integers(-(2**70), 2**70), st.integers(-300, 300))
def test_the_explorer_agrees_with_numpy_on_whole_numbers(dtype, number, add):
    lowest, highest = np.iinfo(dtype).min, np.iinfo(dtype).max
    number = lowest + number % (highest - lowest + 3) - 1  # often at an end, or one beyond
    made = as_numpy_does(dtype, number, add)
    assert shown(dtype, str(number), str(add)) == (None if made is None else made[0])


@given(st.sampled_from(REAL), *[st.floats(-1e4, 1e4).map(repr)] * 2)
def test_the_explorer_agrees_with_numpy_on_real_numbers(dtype, number, add):
    made = as_numpy_does(dtype, float(number), float(add))
    assert shown(dtype, number, add) == made[0]


@given(st.sampled_from(NAMES), st.sampled_from(["0", "1.9", "200", "2**31", "0.1"]))
def test_the_code_it_shows_gives_the_same(dtype, number):
    code = explore.dtypes().code(dtype=dtype, number=number, add="2")
    expected = shown(dtype, number, "2")
    names = {}
    without_picture = ast.Module(ast.parse(code).body[:-1], [])
    with np.errstate(over="ignore"):
        exec(compile(without_picture, "shown", "exec"), names)
    assert (expected is None) == ("result" not in names)
    if expected is not None:
        assert names["result"][0] == expected


@pytest.mark.parametrize(
    ("number", "add", "phrase"),
    [
        ("__import__('os').getcwd()", "", "number: __import__('os').getcwd() is not a number"),
        ("200", "print(1)", "and add: "),
        ("", "1", "number: Type a number"),
        ("300", "1", "number: 300 does not fit"),
        ("-1", "1", "number: -1 does not fit"),
        ("200", "300", "and add: 300 itself does not fit"),
        ("200", "0.5", "and add: uint8 plus a number with decimals"),
        ("1/0", "", "number: Nothing can be divided by 0"),
    ],
)
def test_what_does_not_go_is_answered_in_words_that_name_the_field(number, add, phrase, capsys):
    sheet, caption = explore.dtypes().drawn(dtype="uint8", number=number, add=add)
    assert caption.startswith(phrase)
    assert bool(sheet.still.svg) == ("does not fit" in phrase or "decimals" in phrase)
    assert capsys.readouterr().out == ""


def test_it_says_what_wraps():
    run = compute(dtype="uint8", number="200", add="100")
    assert "over the right end" in describe(run)
    assert "300 - 256 = 44" in describe(run)
