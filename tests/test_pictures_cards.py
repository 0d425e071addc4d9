"""pictures.card and pictures.shared: what NumPy keeps, and whose memory it is."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from reading_pictures import boxes, bundle_size, inside, root

from course_lib.pictures.arrays import grid
from course_lib.pictures.arrays.cards import card
from course_lib.pictures.arrays.sharing import shared


def test_a_card_says_what_numpy_says():
    a = np.zeros((3, 4), dtype=np.int16)
    text = card(a).words
    for phrase in (
        "shape: (3, 4) (2 axes, 12 elements)",
        "dtype: int16 (2 bytes an element)",
        "bytes: 24",
        "strides: (8, 2)",
        "axis 0: 8, axis 1: 2",
        "order: contiguous (row by row, called C order)",
        "memory: its own",
    ):
        assert phrase in text


@pytest.mark.parametrize(
    ("change", "phrase"),
    [
        (lambda a: a.T, "column by column"),
        (lambda a: a[:, ::2], "not contiguous"),
        (lambda a: a[0], "one element right after the other"),
        (lambda a: a.ravel(), "one element right after the other"),
    ],
)
def test_order(change, phrase):
    a = np.zeros((3, 4))
    assert phrase in card(change(a)).words


def test_whose_memory():
    a = np.arange(6)
    assert "memory: a view of a" in card(a=a, b=a[::2]).words
    assert "memory: a view (of an array of shape (6,))" in card(a[::2]).words
    assert "memory: its own" in card(a[[0, 1]]).words
    assert "belongs to a bytes" in card(np.frombuffer(b"abcd", np.uint8)).words


def test_a_ghost_is_told_by_its_stride():
    text = card(np.broadcast_to(np.zeros(3), (5, 3))).words
    assert "strides: (0, 8)" in text
    assert "shown again along axis 0" in text
    assert "read-only" in text


def test_objects_are_elsewhere():
    assert "elsewhere" in card(np.array([None])).words


def test_two_cards_say_whether_they_share():
    a = np.arange(6)
    assert "a and b share memory" in card(a=a, b=a.reshape(2, 3)).words
    assert "a and b share no memory" in card(a=a, b=a.copy()).words
    assert "a and b are two names of one and the same object" in card(a=a, b=a).words
    assert "b has no elements" in card(a=a, b=a[:0]).words
    some_list = [1, 2]
    assert "first and second are two names" in card(some_list, some_list).words


@settings(max_examples=60, deadline=None)
@given(npst.arrays(npst.scalar_dtypes(), npst.array_shapes(min_dims=0, max_dims=6, min_side=0)))
def test_any_array_has_a_card(a):
    picture = card(a)
    root(picture)
    assert bundle_size(picture) < 20_000
    assert f"strides: {a.strides}" in picture.words


def test_no_card_and_too_many_cards_get_a_sentence():
    assert card().svg is None
    assert "1 to 4" in card(1, 2, 3, 4, 5).words
    assert "b is None" in card(a=1, b=None).words


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_view_lights_the_cells_of_its_base_that_it_shows(data):
    base = 100 + np.arange(12).reshape(3, 4)
    view = base[
        data.draw(npst.basic_indices(base.shape, min_dims=1, max_dims=3, allow_newaxis=True))
    ]
    picture = shared(base, view)
    lit = sorted(int(inside(picture, box)[0]) for box in boxes(picture, grid.LIT))
    # The cells of the view are lit too, so every value is there twice.
    assert lit == sorted(2 * view.ravel().tolist())


def test_views_that_no_index_makes_are_shown_too():
    a = np.arange(6).reshape(2, 3)
    for view in (a.T, a.ravel(), a.reshape(3, 2)):
        assert len(boxes(shared(a, view), grid.LIT)) == 12
    assert "share no memory" in shared(a, a.flatten()).words
    assert boxes(shared(a, a.flatten()), grid.LIT) == []


def test_which_cells_are_shared_is_said():
    a = np.arange(5)
    text = shared(a, a[1:4:2], names=("voltages", "part")).words
    assert "Shared: voltages[1], voltages[3]." in text
    assert "Shared: every cell of part." in text


def test_what_cannot_be_drawn_gets_a_sentence():
    assert "b is None" in shared([1], None).words
