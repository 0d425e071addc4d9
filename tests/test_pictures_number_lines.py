"""pictures.number_line and its facts: where a number lies in its box, and where a sum lands."""

import re
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_pictures import boxes, root, words

from course_lib import palette
from course_lib.arrays import dtypes
from course_lib.pictures import number_line
from course_lib.pictures.svg import CELL, outline, solid

WHOLE = st.sampled_from([np.int8, np.uint8, np.int16, np.uint16, np.int32, np.int64, np.uint64])
REAL = st.sampled_from([np.float16, np.float32, np.float64])


def disc(picture, colour):
    """Where the disc of a colour lies."""
    (path,) = [p for p in root(picture).iter() if p.get("style") == solid(colour, opacity=1)]
    x, radius = re.match(r"M(-?\d+) -?\d+a(\d+)", path.get("d")).groups()
    return int(x) + int(radius)


def at(picture, text):
    """Where a text stands, from left to right."""
    return [x for x, _, found in words(picture) if found == text]


def test_a_sum_that_wraps_leaves_at_one_end_and_comes_in_at_the_other():
    picture = number_line(np.uint8, 200, 100)
    assert "200 + 100 would be 300, over the right end" in picture.caption
    assert "300 - 256 = 44" in picture.caption
    left, right = at(picture, "0")[0], at(picture, "255")[0]
    for colour, value in ((palette.BLUE, 200), (palette.VERMILION, 44)):
        place = (disc(picture, colour) - left) / (right - left)
        assert place == pytest.approx(value / 255, abs=0.002)
    assert at(picture, "and in again")


@pytest.mark.parametrize(("number", "side"), [(300, 1), (-1, -1)])
def test_a_number_that_does_not_fit_lies_beyond_the_end(number, side):
    picture = number_line(np.uint8, number)
    assert picture.caption.startswith(f"{number} does not fit into uint8, which holds 0 to 255.")
    (path,) = [p for p in root(picture).iter() if p.get("style") == outline(palette.BLUE, 2)]
    x = int(re.match(r"M(-?\d+)", path.get("d"))[1])
    left, right = at(picture, "0")[0], at(picture, "255")[0]
    assert x > right if side > 0 else x < left


@pytest.mark.parametrize(
    ("arguments", "phrase"),
    [
        ((np.uint8, 4, 300), "300 itself does not fit"),
        ((np.int8, 0, 128), "128 itself does not fit"),
        ((np.uint8, 4, 0.5), "makes a new array of float64"),
    ],
)
def test_where_only_the_sum_is_refused_the_number_is_drawn(arguments, phrase):
    picture = number_line(*arguments)
    assert phrase in picture.caption
    assert len(boxes(picture, CELL)) == 1


def test_a_sum_that_fits_wraps_nowhere():
    picture = number_line(np.int16, -182, "82")
    assert "is -100, and fits" in picture.caption
    assert not at(picture, "and in again")


def test_a_tenth_lies_beside_the_tick_that_is_stored():
    picture = number_line(np.float64, "0.1", "0.2")
    assert "0.1 is stored as 0.1000000000000000055" in picture.caption
    assert "comes out as 0.30000000000000004. But 0.3 typed by itself" in picture.caption
    (exact,), (three_tenths,) = at(picture, "exactly 0.3"), at(picture, "0.3")
    stored = disc(picture, palette.VERMILION)
    assert three_tenths < exact < stored
    assert stored in at(picture, "0.30000000000000004")


def test_its_bytes_are_drawn_one_box_each():
    picture = number_line(np.float32, "0.1", "1")
    drawn = boxes(picture, CELL)
    assert len(drawn) == 2 * 4
    assert at(picture, "4 bytes of eight bits each")
    assert len(boxes(number_line(np.uint8, 200), CELL)) == 1


@given(WHOLE, st.data())
def test_bytes_read_back_are_the_number(dtype, data):
    value = dtype(data.draw(st.integers(np.iinfo(dtype).min, np.iinfo(dtype).max)))
    read = int("".join(dtypes.bytes_of(value)), 2)
    bits = 8 * value.itemsize
    assert read == int(value) % 2**bits  # a negative number's pattern is that much further on
    assert len(dtypes.bytes_of(value)) == value.itemsize


def test_the_bytes_of_a_real_number_are_those_of_the_standard():
    # 1.0 in IEEE 754: sign 0, exponent 127 or 1023, nothing behind the point.
    assert dtypes.bytes_of(np.float32(1)) == ["00111111", "10000000", "00000000", "00000000"]
    assert dtypes.bytes_of(np.float64(-2)) == ["11000000"] + 7 * ["00000000"]


@given(WHOLE, st.data())
def test_any_whole_number_is_drawn_and_a_sum_is_numpys(dtype, data):
    lowest, highest = np.iinfo(dtype).min, np.iinfo(dtype).max
    number = data.draw(st.integers(lowest, highest))
    add = data.draw(st.integers(0, highest))
    picture = number_line(dtype, number, add)
    root(picture)
    (made,) = np.array([number], dtype) + add
    assert f"{int(made):,}" in picture.caption
    assert ("wraps around" in picture.caption) == (number + add > highest)


@given(REAL, st.floats(-1e300, 1e300), st.floats(-1e300, 1e300))
def test_any_real_number_is_drawn(dtype, number, add):
    root(number_line(dtype, number, add))


@pytest.mark.parametrize(
    "number", [0, "1e-320", "65504", 2.0**1023, "-0.0", 1.7976931348623157e308]
)
def test_the_edges_of_the_real_numbers_are_drawn(number):
    for dtype in (np.float16, np.float32, np.float64):
        root(number_line(dtype, number, number))


def test_the_largest_real_number_has_no_next_one():
    caption = number_line(np.float16, 65504, 16).caption
    assert "65504.0 is the last before infinity" in caption
    assert "comes out as inf" in caption


@given(REAL, st.floats(-6e4, 6e4))
def test_what_is_printed_of_a_number_reads_back_as_that_number(dtype, number):
    assert dtype(dtypes.printed(dtype(number))) == dtype(number)


@given(REAL, st.floats(-6e4, 6e4))
def test_neighbours_have_nothing_between_them(dtype, number):
    below, value, above = dtypes.neighbours(dtype(number))
    assert below < value < above
    for one, other in ((below, value), (value, above)):
        middle = dtypes.store(dtype, (Fraction(one.item()) + Fraction(other.item())) / 2).value
        assert middle in (one, other)


@given(st.fractions(-1000, 1000, max_denominator=64))
def test_decimals_are_exact_or_say_that_there_are_more(number):
    said = dtypes.decimal(number)
    if "/" not in said and "…" not in said:
        assert Fraction(said.replace(",", "")) == number


@pytest.mark.parametrize(
    ("arguments", "phrase"),
    [
        ((np.uint8, "four"), "is not a number"),
        ((np.float64, "10**350"), "further out than any real number"),
        ((np.complex128, 1), "not one of whole or of real numbers"),
        (("zzz", 1), "no dtype that NumPy knows"),
        ((bool, 1), "not one of whole or of real numbers"),
    ],
)
def test_what_cannot_be_drawn_gets_a_sentence(arguments, phrase):
    picture = number_line(*arguments)
    assert picture.svg is None
    assert phrase in picture.words
