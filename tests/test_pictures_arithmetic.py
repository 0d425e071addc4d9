"""pictures.arithmetic, names and bins: small sums, what names are tied to, bars over bins."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_pictures import boxes, inside, pieces, words

from course_lib import palette, pictures
from course_lib.pictures.arrays.arithmetic import FIRST, RESULT, SECOND
from course_lib.pictures.arrays.names import SHARED, TAG
from course_lib.pictures.svg import CELL, GHOST


def texts(picture, style):
    return [" ".join(inside(picture, box)) for box in boxes(picture, style)]


# Small sums


def test_each_column_is_one_small_sum():
    drawn = pictures.arithmetic([4, 3, 1], "*", [1, 2, 4])
    assert texts(drawn, RESULT) == ["4", "6", "4"]
    assert "4 * 1 = 4, 3 * 2 = 6, 1 * 4 = 4" in drawn.words
    above_one_another = [x for x, _, text in words(drawn) if text in ("3", "2", "6")]
    assert len(set(above_one_another)) == 1


def test_a_single_number_is_drawn_once_and_then_dashed():
    drawn = pictures.arithmetic([4, 3, 1], "+", 2)
    assert texts(drawn, GHOST) == ["2", "2"]
    assert boxes(pictures.arithmetic([4, 3, 1], "+", [2, 2, 2]), GHOST) == []
    assert texts(pictures.arithmetic(2, "-", [4, 3, 1]), RESULT) == ["-2", "-1", "1"]


def test_what_was_joined_to_what_is_seen_in_the_list():
    drawn = pictures.arithmetic([4, 3, 1], "+", [1, 2])
    assert texts(drawn, FIRST) == ["4", "3", "1"]
    assert texts(drawn, SECOND) == ["1", "2"]
    assert boxes(drawn, RESULT) == []  # as arrays they do not go together
    assert "3 elements on one side, 2 on the other" in drawn.words
    again = pictures.arithmetic([7, 8], "*", 3)
    assert texts(again, FIRST) == ["7", "8", "7", "8"]
    assert texts(again, SECOND) == ["7", "8"]


@given(
    st.lists(st.integers(-99, 99), min_size=1, max_size=12),
    st.sampled_from(["+", "-", "*", "//", "%"]),
    st.integers(1, 99),
)
def test_the_sums_are_right(a, sign, b):
    said = pictures.arithmetic(a, sign, b).words.splitlines()[1]
    assert said == ", ".join(f"{x} {sign} {b} = {eval(f'({x}) {sign} {b}')}" for x in a)


@pytest.mark.parametrize(
    ("given", "phrase"),
    [
        (([1], "and", [2]), "'and' is not one of the signs +, -,"),
        (([[1, 2]], "+", [2]), "a is not a row of numbers"),
        (([1], "+", ["x"]), "b is not a row of numbers"),
        ((range(13), "+", 1), "a has 13 elements; give at most 12"),
        ((None, "+", 1), "a is None"),
        (([1], "+", np.ma.array([1], mask=[1])), "b is a masked array"),
    ],
)
def test_what_cannot_be_drawn_is_answered(given, phrase):
    assert phrase in pictures.arithmetic(*given).words


def test_the_names_are_those_that_are_given():
    assert "As lists: n + m" in pictures.arithmetic([1], "+", [2], names=("n", "m")).words
    assert "give two of them" in pictures.arithmetic([1], "+", [2], names="n").words


# Names


def test_two_names_of_one_array_lead_to_one_drawing():
    v = np.array([-65, -64])
    drawn = pictures.names(v=v, measured=v)
    assert drawn.words == "v and measured are one and the same: an array, -65, -64."
    assert texts(drawn, SHARED) == ["-65", "-64"]
    assert texts(drawn, TAG) == ["v", "measured"]
    assert arrows(drawn) == 2


def test_a_copy_is_drawn_for_itself():
    v = np.array([-65, -64])
    drawn = pictures.names(v=v, measured=v.copy())
    assert drawn.words.splitlines() == [
        "v is an array, -65, -64.",
        "measured is an array, -65, -64.",
    ]
    assert texts(drawn, SHARED) == []
    assert arrows(drawn) == 2


def arrows(picture):
    return pieces(picture, f"fill:none;stroke:{palette.BLUE};stroke-width:2")


def test_a_row_that_stands_in_a_table_twice_is_drawn_once():
    table = [[0] * 2] * 2
    table[0][0] = 5
    drawn = pictures.names(table=table)
    assert "table[0] and table[1] are one and the same: a list, 5, 0." in drawn.words
    assert texts(drawn, SHARED) == ["5", "0"]
    assert arrows(drawn) == 3  # the name's, and one from each place
    assert "one and the same" not in pictures.names(table=[[5, 0], [5, 0]]).words


def test_rows_do_not_lie_on_one_another():
    a, b = np.zeros(2), np.ones(2)
    drawn = pictures.names(rows=[a, b, a], row=a)
    assert drawn.words.splitlines()[1] == (
        "rows[0], rows[2] and row are one and the same: an array, 0, 0."
    )
    whole = [box for box in boxes(drawn, CELL) if inside(drawn, box) in (["0"], ["1"])]
    heights = sorted({box.y for box in whole if box.x > 150})
    assert all(below - above >= 34 for above, below in pairwise(heights))


@pytest.mark.parametrize(
    ("given", "phrase"),
    [
        ({}, "draws 1 to 4 names, and got 0"),
        ({"v": 3}, "v is 3; give an array or a list"),
        ({"v": np.zeros((2, 2))}, "v is too large"),
        ({"v": list(range(11))}, "v is too large"),
        ({"v": [[1], 2]}, "rows and other things"),
        ({"v": [[[1]]]}, "too deep"),
        ({"v": np.ma.array([1], mask=[1])}, "masked"),
    ],
)
def test_what_has_no_picture_of_names_is_answered(given, phrase):
    assert phrase in pictures.names(**given).words


# Bins


def test_bars_are_as_wide_as_their_bins_and_stand_where_these_are():
    drawn = pictures.bins([42, 8, 36], [200, 40, 20], start=-200, y_title="spikes", event="flash")
    (bars,) = drawn.figure.data
    assert list(bars.width) == [200, 40, 20]
    assert list(bars.x - bars.width / 2) == [-200, 0, 40]
    assert drawn.caption == (
        "3 bins from -200 to 60 ms, 20 to 200 ms wide; flash at 0. "
        "The highest is 42 from -200 to 0 ms, the lowest 8 from 0 to 40 ms."
    )
    assert "36 from 40 to 60 ms" in drawn.words


def test_bins_of_one_width_and_no_event():
    drawn = pictures.bins(np.array([1.5]), [50], y_title="spikes a second (Hz)")
    assert drawn.caption == (
        "1 bin from 0 to 50 ms, 50 ms wide. "
        "The highest is 1.5 from 0 to 50 ms, the lowest 1.5 from 0 to 50 ms."
    )
    assert not drawn.figure.layout.shapes


@pytest.mark.parametrize(
    ("heights", "widths", "complaint"),
    [([1, 2], [50], "shapes differ"), ([1, 2], [50, 0], "width above 0")],
)
def test_bins_that_are_none_are_refused(heights, widths, complaint):
    with pytest.raises(ValueError, match=complaint):
        pictures.bins(heights, widths, y_title="spikes")
