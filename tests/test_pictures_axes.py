"""pictures.axis: the cells taken together are those that NumPy takes together."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from reading_pictures import boxes, bundle_size, inside

from course_lib.pictures.arrays.axes import axis
from course_lib.pictures.svg import CELL


@st.composite
def array_and_axes(draw):
    shape = draw(npst.array_shapes(min_dims=1, max_dims=3, min_side=1, max_side=3))
    axes = draw(st.none() | npst.valid_tuple_axes(len(shape)) | st.integers(-len(shape), 0))
    return (10 ** np.arange(np.prod(shape)).reshape(shape) if np.prod(shape) < 18 else None), axes


@settings(max_examples=150, deadline=None)
@given(array_and_axes(), st.booleans())
def test_cells_with_one_number_add_up_to_the_cell_with_that_number(case, keepdims):
    a, axes = case
    if a is None:
        return
    picture = axis(a, axes, keepdims=keepdims)
    drawn = [inside(picture, box) for box in boxes(picture, CELL)]
    source, result = drawn[: a.size], drawn[a.size :]
    expected = np.sum(a, axis=axes, keepdims=keepdims)
    assert [int(value) for _, value in result] == expected.ravel().tolist()
    assert [int(number) for number, _ in result] == list(range(expected.size))
    for number, total in result:
        # Each value is a power of ten of its own: a sum tells which cells are in it.
        assert sum(int(value) for badge, value in source if badge == number) == int(total)
    assert f"becomes {expected.shape}" in picture.words or "No axis goes" in picture.words
    assert bundle_size(picture) < 20_000


def test_the_axis_named_is_the_axis_that_goes():
    a = [[3, 2, 5], [6, 3, 4]]
    assert "Axis 0, of length 2, goes: (2, 3) becomes (3,)." in axis(a, 0).words
    assert axis(a, 0).words.endswith("[9 5 9]")
    assert axis(a, 1).words.endswith("[10 13]")
    assert "a[0, :] into result[0]; a[1, :] into result[1]" in axis(a, 1).words


def test_the_axis_stays_with_keepdims():
    text = axis([[3, 2, 5], [6, 3, 4]], 1, keepdims=True).words
    assert "Axis 1, of length 3, stays, with length 1: (2, 3) becomes (2, 1)." in text
    assert "a[1, :] into result[1, 0]" in text


def test_other_functions_name_themselves():
    def spread(a, axis):
        return np.max(a, axis=axis) - np.min(a, axis=axis)

    assert axis([[1, 5]], 1, spread).words.startswith("spread(a, axis=1)")
    assert axis([[1, 5]], 1, np.mean).words.startswith("np.mean(a, axis=1)")
    assert axis([[1, 5]], 1, spread).words.endswith("[4]")


def test_a_function_that_refuses_is_quoted_and_the_shape_still_drawn():
    text = axis(np.zeros((0, 3)), 0, np.max).words
    assert "np.max refuses. ValueError: zero-size array" in text
    assert text.endswith("result: shape (3,)")


def test_nothing_warns_and_nothing_is_changed():
    a = np.array([[3, 1], [2, 5]])
    assert "refuses" in axis(a, 0, np.ndarray.sort).words
    assert a.tolist() == [[3, 1], [2, 5]]
    assert axis(np.zeros((0, 2)), 0, np.mean).words.endswith("[nan nan]")


@pytest.mark.parametrize(
    ("arguments", "phrase"),
    [
        (([1, 2], 1), "no axis 1: the array has axis 0"),
        ((5, 0), "has no axes"),
        (([1, 2], "rows"), "axis is 'rows'"),
        (([[1]], (0, 0)), "several different ones"),
        (([1, 2], 0, "sum"), "without brackets"),
        (([1, 2], 0, np.cumsum), "takes no cells together"),
        ((None, 0), "a is None"),
    ],
)
def test_what_cannot_be_drawn_gets_a_sentence(arguments, phrase):
    picture = axis(*arguments)
    assert picture.svg is None
    assert phrase in picture.words
