"""pictures.selection: the cells that an index takes, in order, view or copy, or why not."""

import re

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from reading_pictures import boxes, bundle_size, inside, words

from course_lib.arrays import indexing
from course_lib.pictures.arrays import grid
from course_lib.pictures.arrays.selections import selection

SHAPES = npst.array_shapes(min_dims=1, max_dims=3, min_side=0, max_side=4)


def values(shape):
    """An array whose values tell its cells apart, and are no small numbers as badges are."""
    return np.asarray(1000 + 7 * np.arange(np.prod(shape, dtype=int)).reshape(shape))


@st.composite
def array_and_mixed_index(draw):
    """An index of integers, slices, lists, masks and None in any mixture, right or wrong."""
    shape = draw(SHAPES)
    parts = []
    for length in shape:
        part = draw(
            st.integers(-length - 1, length)
            | st.slices(length)
            | st.lists(st.integers(-length, max(length - 1, 0)), max_size=4)
            | npst.arrays(bool, length)
            | npst.arrays(np.int64, (2, 1), elements=st.integers(-length, max(length - 1, 0)))
        )
        parts += [None] * draw(st.integers(0, 1)) + [part]
    parts = parts[: draw(st.integers(0, len(parts)))]
    if draw(st.booleans()):
        parts.insert(draw(st.integers(0, len(parts))), Ellipsis)
    return values(shape), tuple(parts)


@st.composite
def array_and_plain_index(draw):
    a = values(draw(npst.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4)))
    kinds = [npst.basic_indices(a.shape, allow_newaxis=True), npst.arrays(bool, a.shape)]
    if a.size and a.ndim:
        kinds.append(npst.integer_array_indices(a.shape))
    return a, draw(st.one_of(kinds))


def numpys(a, index):
    """What NumPy gives for ``a[index]``: a result and no error, or an error."""
    try:
        return a[index], None
    except Exception as error:
        return None, error


def check_against_numpy(a, index):
    """The picture says what NumPy does, whether that is a result or an error."""
    picture = selection(a, index)
    assert bundle_size(picture) < 20_000
    result, error = numpys(a, index)
    if error:
        assert f"{type(error).__name__}: {error}" in picture.words
        assert boxes(picture, grid.LIT) == []
        return
    check_cells(picture, a, np.asarray(result))
    shares = isinstance(result, np.ndarray) and np.shares_memory(a, result)
    assert ("is a view" in picture.words) == shares
    is_copy = isinstance(result, np.ndarray) and result.size > 0 and not shares
    assert ("is a copy" in picture.words) == is_copy
    if isinstance(result, np.ndarray):
        assert f"The result has shape {result.shape}" in picture.words
    else:
        assert "The result is one element" in picture.words


def check_cells(picture, a, result):
    """The lit cells hold the taken values, each with its place in the result."""
    places = {}
    for place, value in enumerate(result.ravel().tolist()):
        places.setdefault(value, []).append(place)
    lit = [inside(picture, box) for box in boxes(picture, grid.LIT)]
    drawn = {int(value): badge for badge, value in lit}
    assert len(drawn) == len(lit)
    assert set(drawn) <= set(places)
    if "..." not in picture.words.partition("shape (")[2]:  # drawn whole
        assert set(drawn) == set(places)
    for value, badge in drawn.items():
        assert re.match(r"\d+", badge).group() == str(places[value][0])
        many = len(places[value])
        assert ("×" in badge) == (many > 2)
    # and the words name them in the same order
    named = re.findall(r"a\[([^\]]*)\]", picture.words.partition("Taken in this order:")[2])
    for name, value in zip(named, result.ravel().tolist(), strict=False):
        cell = tuple(map(int, name.split(", "))) if name != "()" else ()
        assert a[cell] == value
    assert len(named) >= min(result.size, 24)


@settings(max_examples=200, deadline=None)
@given(array_and_plain_index())
def test_plain_indices_are_drawn_as_numpy_takes_them(case):
    check_against_numpy(*case)


@settings(max_examples=300, deadline=None)
@given(array_and_mixed_index())
def test_mixed_indices_are_drawn_as_numpy_takes_them(case):
    check_against_numpy(*case)


@settings(max_examples=100, deadline=None)
@given(array_and_mixed_index())
def test_lists_of_parts_have_one_sentence_each(case):
    a, index = case
    assume(numpys(a, index)[1] is None)
    said = indexing.in_words(index, a.shape)
    assert len(said) >= len(index)
    taken = [part.axes for part in indexing.parts(index, a.ndim)]
    numbers = [axis for axes in taken for axis in axes]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0, 1", [[5, 6, 7, 8, 9]]),
        ("1", [list(range(10, 20))]),
        ("0, :, 0", [[0, 5]]),
        (":, 0, 0", [[0, 10]]),
        ("0, 0, 1:5:2", [[1, 3]]),
        ("a > 10", [[11, 12, 13, 14, 15, 16, 17, 18, 19]]),
    ],
)
def test_the_indices_of_the_lesson(text, expected):
    picture = selection(np.arange(20).reshape(2, 2, 5), text)
    lit = [inside(picture, box)[-1] for box in boxes(picture, grid.LIT)]
    assert sorted(map(int, lit)) == expected[0]


def test_order_follows_a_negative_step():
    picture = selection([10, 20, 30], np.s_[::-1])
    assert [inside(picture, box) for box in boxes(picture, grid.LIT)] == [
        ["2", "10"],
        ["1", "20"],
        ["0", "30"],
    ]


def test_a_cell_taken_often_says_how_often():
    picture = selection([10, 20], [0, 0, 0, 1])
    assert inside(picture, boxes(picture, grid.LIT)[0]) == ["0…×3", "10"]
    assert "1 cell more than once" in picture.words


def test_the_middle_of_a_long_axis_is_drawn_where_it_is_taken():
    picture = selection(np.arange(1000), np.s_[500:503])
    lit = [inside(picture, box) for box in boxes(picture, grid.LIT)]
    assert [value for _, value in lit] == ["500", "501", "502"]


def test_the_result_shows_its_values():
    picture = selection([10, 20, 30], [2, 0])
    assert picture.words.endswith("[30 10]")


@pytest.mark.parametrize(
    ("shape", "index", "phrase"),
    [
        ((5,), 5, "positions are 0 to 4, counted from the end -1 to -5. 5 is beyond"),
        ((5,), -6, "-6 is beyond"),
        ((5,), [1, 7], "7 is beyond"),
        ((5,), [-5, 9], "9 is beyond"),
        ((0,), 0, "there is no position on it"),
        ((2, 3), (0, 0, 0), "2 axes, and the index speaks of 3"),
        ((2, 3), (..., ...), "only once"),
        ((5,), 1.0, "not whole"),
        ((5,), np.array([1.0, 2.0]), "not whole"),
        ((5,), {}, "no position"),
        ((5,), np.s_[::0], "step of 0"),
        ((5,), np.s_["a":], "start, stop and step"),
        ((5,), np.array([True, False]), "axis 0 has length 5, and there the mask has length 2"),
        ((3, 3), ([0, 1], [0, 1, 2]), "(2,) and (3,)"),
        ((3, 3), ([True, True, False], [0, 1, 2]), "(2,) and (3,)"),
        ((5,), ([[0, 1], [2]],), "not of one length"),
    ],
)
def test_each_error_is_told_in_a_learners_terms(shape, index, phrase):
    a = values(shape)
    with pytest.raises(Exception) as caught:  # noqa: PT011, whatever NumPy raises is shown
        a[index]
    picture = selection(a, index)
    assert phrase in picture.words
    assert str(caught.value) in picture.words


def test_an_index_that_was_mistyped_gets_a_sentence():
    assert "cannot be used here" in selection([1, 2, 3], "len(a)").words


def test_an_object_taken_out_is_shown():
    inner = np.array([1, 2])
    a = np.empty(2, dtype=object)
    a[0] = inner
    assert "one element" in selection(a, 0).words


class Stubborn:
    """Raises its own error whatever it is asked."""

    def __getattr__(self, name):
        raise RuntimeError("no")


def test_an_object_that_refuses_everything_is_told_as_any_wrong_index():
    text = selection([1, 2], Stubborn()).words
    assert "NumPy refuses" in text or "RuntimeError" in text
    assert "0x" not in text


@pytest.mark.parametrize("index", ["x", ["x", "y"]])
def test_fields_are_no_positions(index):
    a = np.zeros(3, dtype=[("x", int), ("y", float)])
    assert "has fields" in selection(a, index).words


def test_too_many_elements_get_a_sentence():
    assert "smaller part" in selection(np.broadcast_to(0, (10_000, 10_000)), 0).words


def test_a_picture_changes_nothing():
    a = values((2, 3))
    before = a.copy()
    selection(a, np.s_[:, ::-1])
    np.testing.assert_array_equal(a, before)


def test_badges_are_explained():
    assert any("Small numbers" in text for _, _, text in words(selection([1, 2], [1])))


MASKED = np.ma.array([0, 1], mask=[False, True])


@pytest.mark.parametrize(
    ("index", "said"),
    [
        (MASKED, "the index is a masked array"),
        ((MASKED, 0), "the index holds a masked array"),
        ([0, np.ma.masked], "the index holds a masked array"),
        (MASKED > 0, "the index is a masked array"),
    ],
)
def test_a_masked_index_is_refused_since_numpy_would_take_what_is_masked(index, said):
    assert selection(np.eye(3), index).words == f"No picture: {said}; take its .data or its .mask."
