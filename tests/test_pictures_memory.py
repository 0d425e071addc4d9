"""pictures.memory: bytes, in words and against what a learner knows."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_pictures import root

from course_lib.arrays.words import size_of
from course_lib.pictures.arrays.memory import memory


def test_the_size_of_the_lesson():
    text = memory((1000, 20000, 100, 64, 64)).words
    assert "8,192,000,000,000 elements of 8 bytes (float64)" in text
    assert "65,536,000,000,000 bytes, which is 65.5 TB" in text
    assert "About 65.5 times a laptop's disk (1 TB)." in text


@given(
    st.lists(st.integers(0, 50), max_size=3),
    st.sampled_from(["f8", "i2", "?", "U5", "O", "c16"]),
)
def test_bytes_are_those_that_numpy_takes(shape, dtype):
    size = np.zeros(shape, dtype).nbytes
    assert f"make {size:,} byte" in memory(tuple(shape), dtype).words


def test_nothing_is_allocated():
    assert "PB" in memory((10**6, 10**6, 10**3)).words


def test_an_array_gives_its_own_shape_and_dtype():
    assert "shape (2, 3), int16" in memory(np.zeros((2, 3), np.int16)).words


def test_a_masked_array_is_refused():
    masked = np.ma.array([1.0, 2.0], mask=[False, True])
    assert memory(masked).words.startswith("No picture: shape is a masked array")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (1500, "1.5 kB"),
        (999_499, "999 kB"),
        (999_500, "1 MB"),
        (65_536_000_000_000, "65.5 TB"),
        (10**400, f"{10**382:,} EB"),
    ],
)
def test_sizes_in_words(number, words):
    assert size_of(number) == words


@pytest.mark.parametrize("shape", [(0,), (), (1,), 3, (10**18,), (10**9,) * 9, (10**18,) * 40])
def test_any_size_is_drawn(shape):
    root(memory(shape))


@pytest.mark.parametrize(
    ("arguments", "phrase"),
    [
        (((3, -1),), "-1 is no length"),
        (((3, 1.5),), "not of 1.5"),
        (("3, 6",), "whole numbers"),
        ((None,), "whole numbers"),
        ((10**19,), "that long"),
        ((3, "zzz"), "no dtype"),
        ((3, "f8,,"), "no dtype"),
    ],
)
def test_what_cannot_be_drawn_gets_a_sentence(arguments, phrase):
    picture = memory(*arguments)
    assert picture.svg is None
    assert phrase in picture.words
