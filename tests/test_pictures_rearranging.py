"""pictures.reshape and pictures.image: each element where NumPy puts it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from reading_pictures import boxes, bundle_size, inside, root, words

from course_lib import palette
from course_lib.pictures.arrays.images import image
from course_lib.pictures.arrays.rearranging import reshape
from course_lib.pictures.svg import CELL, GHOST, tint


@st.composite
def array_and_new_shape(draw):
    shapes = npst.array_shapes(min_dims=1, max_dims=3, min_side=1, max_side=3)
    after = draw(shapes.filter(lambda shape: np.prod(shape) <= 9))  # more would be abridged
    size = int(np.prod(after))
    before = draw(st.sampled_from([(size,), (1, size), (size, 1), after, after[::-1]]))
    return np.arange(size).reshape(before) * 2 + 7, after


@settings(max_examples=100, deadline=None)
@given(array_and_new_shape())
def test_each_element_stands_in_the_cell_that_numpy_gives_it(case):
    a, shape = case
    picture = reshape(a, shape)
    drawn = [inside(picture, box) for box in boxes(picture, CELL)]
    source, moved, turned = (drawn[k * a.size : (k + 1) * a.size] for k in range(3))
    assert [value for _, value in source] == [str(n) for n in a.ravel()]
    assert [value for _, value in moved] == [str(n) for n in a.reshape(shape).ravel()]
    # The small numbers are the place in reading order, and a value tells its place.
    for place, value in source + moved + turned:
        assert int(value) == 2 * int(place) + 7
    if a.ndim > 1 and a.T.shape == shape:
        assert [value for _, value in turned] == [str(n) for n in a.T.ravel()]
    else:
        assert turned == []
    assert bundle_size(picture) < 20_000


def test_numbers_that_count_their_places_need_no_small_numbers():
    picture = reshape(np.arange(6), (2, 3))
    assert {len(inside(picture, box)) for box in boxes(picture, CELL)} == {1}
    assert "Small numbers" not in " ".join(text for *_, text in words(picture))


def test_a_colour_goes_with_a_row():
    table = np.array([[3, 2, 5], [6, 3, 4]])
    picture = reshape(table, (3, 2))
    for row in range(2):
        coloured = boxes(picture, tint(palette.CYCLE[row], 0.5))
        values = [inside(picture, box)[-1] for box in coloured]
        assert sorted(values) == sorted(3 * [str(n) for n in table[row]])


def test_the_transpose_is_told_from_the_reshape():
    picture = reshape([[3, 2, 5], [6, 3, 4]], (3, 2), label="table")
    assert "table.T has this shape too, and other contents" in picture.words
    assert picture.words.startswith("table.reshape(3, 2)\n")
    assert "table.T is the same here" in reshape([[1, 2, 3]], (3, 1), label="table").words
    assert ".T" not in reshape([[3, 2, 5], [6, 3, 4]], (6,)).words


def test_what_numpy_refuses_is_said_in_its_words():
    picture = reshape(np.arange(30), (5, 7))
    assert "NumPy refuses. ValueError: cannot reshape array of size 30 into shape (5,7)" in (
        picture.words
    )
    assert picture.svg
    assert "TypeError" in reshape(np.arange(6), "2, 3").words
    assert "has 5 axes" in reshape(np.zeros(2), (1, 1, 1, 1, 2)).words


@pytest.mark.parametrize("shape", [(2, 3), (1, 4), (3, 1), (5,)])
def test_an_image_shades_each_number_by_its_size(shape):
    size = int(np.prod(shape))
    table = np.arange(size).reshape(shape)
    picture = image(table)
    (frame,) = boxes(picture, GHOST)
    painted = {}
    for path in root(picture).iter("{http://www.w3.org/2000/svg}path"):
        if "opacity" in path.get("style"):
            strength = float(path.get("style").split("fill-opacity:")[1])
            for box in boxes(picture, path.get("style")):
                row = (box.y - frame.y) // box.height
                for x in range(box.x, box.x + box.width, box.height):
                    painted[row, (x - frame.x) // box.height] = strength
    rows = np.atleast_2d(table)
    drawn = [painted.get(index, 0) for index in np.ndindex(rows.shape)]
    assert drawn == sorted(drawn)
    assert (drawn[0], drawn[-1]) == (0, 1)


def test_an_image_says_its_shape_and_where_its_largest_number_is():
    assert image([[0, 9], [1, 2]]).words == (
        "shape (2, 2), as an image; from 0 to 9, the largest at [0, 1], mean 3.0"
    )


def test_wide_images_stand_below_one_another_and_others_beside():
    def headings(table):
        return [(x, y) for x, y, text in words(image(table, table)) if text.startswith("shape")]

    (x1, y1), (x2, y2) = headings(np.eye(8))
    assert (y1 == y2, x1 < x2) == (True, True)
    (x1, y1), (x2, y2) = headings(np.eye(4, 40))
    assert (x1 == x2, y1 < y2) == (True, True)


@pytest.mark.parametrize(
    ("tables", "phrase"),
    [
        ((), "1 to 4 tables, and got 0"),
        ((np.zeros((2, 2, 2)),), "rows and columns"),
        ((np.zeros((60, 60)),), "at most 2,500"),
        ((np.array([["a"]]),), "must hold numbers"),
        ((np.array([[np.nan]]),), "must hold numbers"),
        ((np.zeros((0, 3)),), "must hold numbers"),
        ((None,), "is None"),
    ],
)
def test_what_is_no_image_is_answered_with_a_sentence(tables, phrase):
    assert phrase in image(*tables).words


def test_any_dtype_can_be_reshaped():
    for a in (np.array(["a", None]), np.zeros(2, [("x", int)]), np.array([1j, np.nan])):
        assert reshape(a, (2, 1)).svg


def test_a_label_for_each_image_or_none():
    assert "labels is 'one'" in image([[1]], labels="one").words
    assert "1 label cannot name 2 tables" in image([[1]], [[2]], labels=("one",)).words
    assert image([[1]], labels=("one",)).words.startswith("one: shape (1, 1)")
