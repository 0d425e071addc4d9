"""pictures.array and side_by_side: the values, the axes, and sentences for the rest."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from reading_pictures import boxes, bundle_size, inside, pieces, root, words

from course_lib.arrays.elements import printed
from course_lib.pictures.arrays import grid
from course_lib.pictures.arrays.values import array, side_by_side
from course_lib.pictures.svg import CELL, GHOST, VALUE


def texts(picture):
    return [text for _, _, text in words(picture)]


def test_every_value_stands_in_its_cell():
    a = np.arange(24).reshape(2, 3, 4)
    drawn = [inside(array(a), box) for box in boxes(array(a), CELL)]
    assert drawn == [[str(n)] for n in range(24)]


def test_axes_are_named_with_their_lengths():
    found = texts(array(np.zeros((3, 5))))
    assert "axis 0" in found
    assert "length 3 ↓" in found
    assert "axis 1, length 5 →" in found


def test_axes_can_have_names():
    picture = array(np.zeros((3, 5)), axes=("from", "to"))
    assert "axis 0: from" in texts(picture)
    assert "axis 1: to, length 5 →" in texts(picture)
    assert "axis 0 (from): length 3" in picture.words


def test_rows_run_down_and_columns_run_right():
    at = {text: (x, y) for x, y, text in words(array([[10, 11], [12, 13]]))}
    assert at["10"][0] < at["11"][0]
    assert at["10"][1] == at["11"][1]
    assert at["10"][0] == at["12"][0]
    assert at["10"][1] < at["12"][1]


def test_planes_stand_side_by_side_with_their_index():
    found = texts(array(np.zeros((2, 2, 1, 1))))
    assert [t for t in found if t.startswith("[")] == ["[0, 0]", "[0, 1]", "[1, 0]", "[1, 1]"]


def test_numbers_are_printed_as_numpy_prints_them():
    a = np.array([0.5, 1e-9, 123456.789])
    assert printed(a) == str(a)[1:-1].split()


@given(npst.arrays(st.sampled_from(["f8", "f4", "i2", "u1", "c16"]), st.integers(1, 6)))
def test_numbers_are_printed_as_numpy_prints_any_of_them(a):
    with np.printoptions(linewidth=10_000):
        # Inside complex numbers NumPy pads with spaces, which splitting would take apart.
        texts = str(a)[1:-1].split() if a.dtype.kind != "c" else [t for t in printed(a)]
    assert printed(a) == [text if len(text) <= 26 else text[:25] + "…" for text in texts]


def test_long_axes_are_abridged_as_numpy_abridges_them():
    picture = array(np.arange(1000))
    assert [inside(picture, box)[0] for box in boxes(picture, CELL)] == [
        "0",
        "1",
        "2",
        "997",
        "998",
        "999",
    ]
    assert "…" in texts(picture)
    with np.printoptions(threshold=100):
        assert picture.words.endswith(str(np.arange(1000)))


def test_seventeen_yes_and_no_are_not_abridged():
    picture = array(np.arange(17) > 8)
    assert len(boxes(picture, CELL)) == 17


def test_true_has_a_frame_that_false_has_not():
    picture = array([True, False, True])
    assert pieces(picture, grid.PILL) == 2
    assert pieces(array([False]), grid.PILL) == 0


@pytest.mark.parametrize("shape", [(0,), (0, 3), (3, 0), (0, 2, 2), (2, 0, 2), (2, 2, 0, 2)])
def test_empty_arrays_show_that_they_are_empty(shape):
    picture = array(np.zeros(shape))
    assert boxes(picture, CELL) == []
    assert boxes(picture, GHOST)
    assert "Empty" in picture.words
    assert f"shape {shape}" in picture.words


def test_a_single_value_has_no_axes():
    picture = array(7)
    assert "shape ()" in picture.words
    assert not any("axis" in text for text in texts(picture))


def test_objects_and_long_texts_are_abridged():
    picture = array(np.array([[1, 2], "x" * 50], dtype=object))
    assert "[1, 2]" in texts(picture)
    assert any(text.startswith("'xxxx") and text.endswith("…") for text in texts(picture))


def test_an_object_that_cannot_be_printed_is_named_by_its_type():
    class Rude:
        def __repr__(self):
            raise RuntimeError("no")

    assert "<Rude>" in texts(array(np.array([Rude(), 1], dtype=object)))


def test_no_address_is_printed():
    class O:  # noqa: E742, so short a name that the address would fit
        pass

    O.__module__ = O.__qualname__ = "O"
    assert "0x" not in array(np.array([O(), 1], dtype=object)).html


def test_signs_in_a_text_do_not_become_markup():
    picture = array(["<b>&\"'"])
    assert any("<b>&" in text for text in texts(picture))
    assert "<b>" not in picture.html


def test_colour_grows_with_the_value_and_tells_the_sign():
    def strength(value, a):
        picture = array(a, colour=True)
        for path in root(picture).iter():
            style = path.get("style", "")
            if "fill-opacity" not in style:
                continue
            for box in boxes(picture, style):
                if inside(picture, box) == [str(value)]:
                    colour, opacity = style.removeprefix("fill:").split(";fill-opacity:")
                    return colour, float(opacity)
        raise AssertionError(f"{value} has no colour")

    a = [-4, 1, 2, 4]
    assert strength(1, a)[1] < strength(2, a)[1] < strength(4, a)[1]
    assert strength(4, a)[1] == strength(-4, a)[1]
    assert strength(4, a)[0] != strength(-4, a)[0]


def test_colour_of_what_has_no_size_is_left_out():
    assert "fill-opacity" not in array(["a", "b"], colour=True).svg
    assert "fill-opacity" not in array([np.nan, np.inf], colour=True).svg


@pytest.mark.parametrize(
    ("thing", "phrase"),
    [
        (None, "None"),
        ({"a": 1}, "dictionary"),
        ({1, 2}, "set"),
        ([[1, 2], [3]], "lengths"),
        ([1, [2, 3]], "lengths"),
        ([[1, [2, 3]], [4]], "lengths"),
        ([[[1], [2, 3]], [[4], [5]]], "inhomogeneous"),
        (len, "function"),
        ((n for n in range(3)), "generator"),
        (object(), "object"),
        (np.zeros((1,) * 5), "5 axes"),
        (np.ma.array([1, 2], mask=[0, 1]), "this is a masked array"),
        ([[3, 4], np.ma.array([1, 2], mask=[0, 1])], "this holds a masked array"),
    ],
)
def test_what_cannot_be_drawn_gets_a_sentence(thing, phrase):
    picture = array(thing)
    assert picture.svg is None
    assert phrase in picture.words
    assert picture.words.endswith(".")


def test_wrong_names_for_axes_get_a_sentence():
    assert "1 axis, but the array has 2" in array([[1, 2]], axes=5).words
    assert "2 axes, but the array has 1" in array([1, 2], axes=("from", "to")).words


def test_a_sparse_matrix_says_how_to_draw_it():
    sparse = pytest.importorskip("scipy.sparse").eye_array(3)
    assert "toarray" in array(sparse).words


ANY_ARRAY = npst.arrays(
    dtype=npst.array_dtypes() | npst.scalar_dtypes() | st.just(np.dtype(object)),
    shape=npst.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=6),
)


@settings(max_examples=150, deadline=None)
@given(ANY_ARRAY)
def test_any_array_is_drawn_well_formed_small_and_the_same_again(a):
    picture = array(a, colour=True)
    root(picture)
    assert bundle_size(picture) < 20_000
    assert picture.bundles() == array(a.copy(), colour=True).bundles()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([0, 1, 5, 17, 40, 300]), min_size=0, max_size=4))
def test_a_picture_is_small_whatever_the_size_of_the_array(shape):
    for dtype in (bool, float, "U30"):
        a = np.ones(shape, dtype) if np.prod(shape) < 1e6 else np.broadcast_to(1.5, shape)
        assert bundle_size(array(a, colour=True)) < 20_000


@settings(deadline=None)
@given(st.lists(st.text(max_size=30) | st.floats() | st.integers(), min_size=1, max_size=6))
def test_no_text_is_wider_than_its_cell(values):
    picture = array(np.array(values, dtype=object))
    for box in boxes(picture, CELL):
        assert all(VALUE.width(text) <= box.width for text in inside(picture, box))


def test_a_row_of_arrays_shows_all_of_them_and_the_signs():
    a, b = np.array([4, 3, 1]), np.array([1, 2, 4])
    picture = side_by_side(a, "+", b, "=", a + b)
    drawn = [inside(picture, box)[0] for box in boxes(picture, CELL)]
    assert drawn == ["4", "3", "1", "1", "2", "4", "5", "5", "5"]
    assert [t for t in texts(picture) if t in "+="] == ["+", "="]
    assert "[5 5 5]" in picture.words


def test_a_row_of_nothing_gets_a_sentence():
    assert side_by_side().svg is None


def test_words_are_there_where_drawings_are_taken_out():
    picture = array([1, 2])
    (bundle,) = picture.bundles()
    assert bundle["text/plain"] == picture.words == repr(picture)
    assert f'<template><pre style="white-space:pre-wrap">{picture.words}</pre>' in picture.html
    assert root(picture).get("aria-label") == picture.words.replace("\n", " ")
    assert root(picture).get("role") == "img"


@pytest.mark.parametrize("values", [[1, np.inf], [-np.inf, 2, np.nan], ["1e4000", 1, -3]])
def test_long_doubles_are_coloured_as_other_numbers_are(values):
    picture = array(np.array([np.longdouble(value) for value in values]), colour=True)
    assert len(boxes(picture, CELL)) == len(values)


NOT_IN_XML = st.sampled_from("\x00\x08\x0b\x1f\ud800\udfff\ufffe\uffff")


@given(st.text(st.one_of(NOT_IN_XML, st.sampled_from("ab<&é😀\x7f")), min_size=1, max_size=8))
def test_a_label_of_any_characters_is_valid_xml(label):
    picture = array(np.arange(3), label=label, axes=label)
    root(picture)  # parses, as a browser's strictest reader would
    json.dumps(picture.html, ensure_ascii=False).encode()  # as a kernel sends it
