"""pictures.broadcasting: the steps agree with NumPy, and the cures it lists work."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from reading_pictures import boxes, bundle_size, inside, pieces, words

from course_lib.arrays import typed
from course_lib.arrays.shapes import sentences, steps
from course_lib.pictures.arrays.broadcasting import FAILS, broadcasting
from course_lib.pictures.svg import CELL, GHOST

SHAPE = npst.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4) | st.just(())


def numpys(a, b):
    """The common shape by NumPy, or None."""
    try:
        return np.broadcast_shapes(a, b)
    except ValueError:
        return None


@settings(max_examples=600)
@given(SHAPE, SHAPE)
def test_any_two_shapes_agree_or_fail_as_in_numpy(a, b):
    assert steps(a, b).result == numpys(a, b)


@settings(max_examples=300)
@given(npst.mutually_broadcastable_shapes(num_shapes=2, min_side=0, max_side=5, max_dims=4))
def test_shapes_that_agree_are_stretched_where_numpy_strides_are_zero(case):
    a, b = case.input_shapes
    found = steps(a, b)
    assert found.result == case.result_shape == numpys(a, b)
    assert found.cures == ()
    for padded, along in zip(found.padded, found.stretched, strict=True):
        assert len(padded) == len(found.result)
        strides = np.broadcast_to(np.ones(padded), found.result).strides
        for axis, length in enumerate(found.result):
            if length > 1 and np.prod(found.result):
                assert (axis in along) == (strides[axis] == 0)
            assert (axis in along) == (padded[axis] != length)


@settings(max_examples=400)
@given(SHAPE, SHAPE)
@example((3, 6), (3,))
def test_the_failing_pairs_are_those_that_fail_alone(a, b):
    found = steps(a, b)
    for k, pair in enumerate(found.pairs):
        assert (k in found.failing) == (numpys((pair.a,), (pair.b,)) is None)


@settings(max_examples=300)
@given(SHAPE, SHAPE)
def test_every_cure_works_as_it_is_written(a, b):
    found = steps(a, b)
    if found.result is not None:
        return
    assert found.cures
    for cure in found.cures:
        given_shape, other = ((a, b), (b, a))[cure.operand]
        array = np.zeros(given_shape)
        # Read as a learner would type it; the other operand stays as it is.
        changed = array.T if cure.change == ".T" else array[typed.index(cure.change[1:-1])]
        assert changed.shape == cure.shape
        assert (changed + np.zeros(other)).shape == cure.result


def test_the_cure_of_the_lesson_comes_first():
    cure = steps((3, 6), (3,)).cures[0]
    assert (cure.operand, cure.change, cure.result) == (1, "[:, None]", (3, 6))


def test_a_transpose_is_offered_where_it_is_the_smaller_result():
    changes = [cure.change for cure in steps((6, 3), (3, 6)).cures]
    assert changes[0] == ".T"


def test_there_is_one_sentence_for_each_step():
    prepend, compare, stretch = sentences(steps((3, 6), (6,)), ("counts", "extra"))
    assert prepend == "extra has 1 axis, counts has 2: prepend a 1 to extra, (1, 6)."
    assert compare.startswith("Each pair is equal")
    assert "extra along axis 0 (1 to 3)" in stretch
    assert sentences(steps((), (2, 3)))[0].endswith("prepend 2 ones to a, (1, 1).")
    assert "6 meets 3" in sentences(steps((3, 6), (3,)))[-1]
    assert "axis -2 2 meets 3" in sentences(steps((2, 4), (3, 4)))[-1]


@settings(max_examples=150, deadline=None)
@given(SHAPE, SHAPE)
def test_any_two_shapes_are_drawn(a, b):
    picture = broadcasting(a, b)
    assert bundle_size(picture) < 20_000
    said = [line[:2] for line in picture.words.split("\n") if line[:2] in ("1.", "2.", "3.")]
    if numpys(a, b) is None:
        assert said == ["1.", "2."]
        assert "NumPy refuses. ValueError: operands could not be broadcast" in picture.words
        assert len(boxes(picture, FAILS)) == len(steps(a, b).failing)
    else:
        assert said == ["1.", "2.", "3."]
        assert f"the result has shape {numpys(a, b)}" in picture.words


@settings(max_examples=100, deadline=None)
@given(npst.mutually_broadcastable_shapes(num_shapes=2, max_side=3, max_dims=3))
def test_ghosts_are_the_cells_that_take_no_memory(case):
    a, b = case.input_shapes
    found = steps(a, b)
    panels = pieces(broadcasting(a, b, until=2), GHOST) + sum(map(len, found.stretched))
    cells = 2 * int(np.prod(found.result)) - int(np.prod(a)) - int(np.prod(b))
    assert pieces(broadcasting(a, b), GHOST) == panels + cells


def test_values_of_the_lesson():
    a = [[4, 3, 2, 5, 6, 2], [30, 34, 1, 50, 60, 56], [22, 34, 32, 21, 12, 6]]
    b = [1, 10, 20, 30, 40, 50]
    picture = broadcasting(a, b)
    drawn = [inside(picture, box) for box in boxes(picture, CELL)]
    total = (np.array(a) + b).ravel().tolist()
    assert drawn[-18:] == [[str(n)] for n in total]
    assert "+" in [text for _, _, text in words(picture)]


def test_another_operation_gives_its_own_result():
    picture = broadcasting([6.0, 8.0], [[2.0], [4.0]], np.divide)
    assert picture.words.endswith("[[ 3.  4.]\n [1.5  2.]]")
    assert "/" in [text for _, _, text in words(picture)]


def test_names_stand_in_the_cures_too():
    picture = broadcasting((3, 6), (3,), names=("data", "means"))
    assert "means[:, None] has shape (3, 1), and then the result (3, 6)." in picture.words


def test_a_result_too_large_for_memory_is_drawn():
    a = np.arange(10_000_000)
    assert "(10000000, 10000000)" in broadcasting(a, a[:, None]).words


def test_shapes_too_large_for_any_array_have_their_steps():
    assert "1000000000000 meets 3" in broadcasting((10**12, 10**12), (3,)).words


def test_more_than_four_axes_have_steps_but_no_cells():
    picture = broadcasting((1000, 20000, 100, 64, 64), (64, 1))
    assert "the result has shape (1000, 20000, 100, 64, 64)" in picture.words
    assert "too many to draw" in picture.words


def test_steps_can_be_shown_up_to_one():
    text = broadcasting((3, 1), (1, 6), until=2).words
    assert "2. " in text
    assert "3. " not in text


def test_whoever_asks_for_the_cure_need_not_be_told_it():
    text = broadcasting((3, 6), (3,), cures=False).words
    assert "6 meets 3" in text
    assert "operands could not be broadcast" in text
    assert "None" not in text


@pytest.mark.parametrize(
    ("a", "b", "options", "phrase"),
    [
        ((3, -1), (3,), {}, "fewer than 0"),
        (None, (3,), {}, "a is None"),
        ((3,), {}, {}, "b is a dictionary"),
        ([[1], [2, 3]], 1, {}, "a has parts of different lengths"),
        ((3,), (3,), {"until": 4}, "1 to 3"),
        ([1], [2], {"operation": "add"}, "np.subtract"),
        ([1], [2], {"names": ("a",)}, "two of them"),
    ],
)
def test_what_cannot_be_drawn_gets_a_sentence(a, b, options, phrase):
    picture = broadcasting(a, b, **options)
    assert picture.svg is None
    assert phrase in picture.words


def test_a_number_in_brackets_is_no_shape():
    assert "written (6,)" in broadcasting((3, 6), (6)).words
    assert "written" not in broadcasting([1, 2], 6).words


def test_an_operation_that_refuses_is_quoted():
    assert "UFuncNoLoopError" in broadcasting(["a"], [1]).words or (
        "add refuses." in broadcasting(["a"], [1]).words
    )


def test_an_operation_that_is_not_cell_by_cell_is_told():
    assert "cell by cell" in broadcasting([1, 2], [3, 4], np.dot).words
