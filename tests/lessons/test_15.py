"""Lesson 15: what its prose claims, and its explorer against NumPy."""

import ast
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_lessons import cells, names_after, numbers

from course_lib import explore
from course_lib.exercises import BANK
from course_lib.explore.indexing import compute, describe
from course_lib.recordings.flicker import FRAME, LIKES

FIRST = "import numpy as np"  # in the lesson's first cell of code
TEXT = "\n".join(cell.source for cell in cells("15", "markdown"))
lesson = names_after("15", FIRST, "arr = np.arange", "a = np.arange(10, 50, 3)")
arr, light, spikes = (lesson[name] for name in ("arr", "light", "spikes"))


# What the prose says


def test_single_elements():
    v = np.arange(10, 15)
    assert (v[0], v[4], v[-1]) == (10, 14, 14)
    (said,) = numbers("15", r"`arr\[1\]\[0\]\[4\]` gives the same (\d+)")
    assert arr[1][0][4] == arr[1, 0, 4] == said
    assert arr[0, 0, 1] == 1


def test_chained_brackets_give_another_array_of_the_same_shape():
    shape = tuple(numbers("15", r"Both have shape \((\d), (\d)\)"))
    assert arr[:, 0].shape == arr[:][0].shape == shape
    assert not np.array_equal(arr[:, 0], arr[:][0])


@pytest.mark.parametrize(
    ("taken", "elements"),
    [
        (arr[0, 1], [5, 6, 7, 8, 9]),
        (arr[0, :, 0], [0, 5]),
        (arr[:, 0, 0], [0, 10]),
        (arr[0, 0, 1:5:2], [1, 3]),
        (arr[arr > 10], [11, 12, 13, 14, 15, 16, 17, 18, 19]),
        (lesson["a"][np.arange(5)], [10, 13, 16, 19, 22]),
        (lesson["a"][np.arange(5, 8)], [25, 28, 31]),
        (lesson["a"][[1, 2, 4]], [13, 16, 22]),
    ],
)
def test_what_the_cells_take(taken, elements):
    assert taken.tolist() == elements


def test_which_kinds_of_index_give_a_view():
    v = np.arange(10, 15)
    for index in (slice(1, 4), slice(None, None, -2), (..., None)):
        assert np.shares_memory(v, v[index])
    for index in ([1, 2, 3], v > 11, np.array([0])):
        assert not np.shares_memory(v, v[index])


def test_read_add_write():
    counts = np.zeros(3, dtype=int)
    read = counts[[0, 0, 1]]
    steps = [read.tolist(), (read + 1).tolist()]
    counts[[0, 0, 1]] = read + 1
    assert [f"`{numbers}`" in TEXT for numbers in steps] == [True, True]
    assert counts.tolist() == [1, 1, 0]


def test_what_the_light_is():
    milliseconds, low, high = (FRAME, -40, 40)
    thousands, frames, said = numbers("15", r"each of (\d+),(\d+) frames of (\d+) ms")
    assert (1000 * thousands + frames, said) == (len(light), milliseconds)
    assert (light.min(), light.max()) == (low, high)


def around(events):
    return BANK["15.6"].solution(light, events, 30, 5)


def test_what_the_cell_waits_for():
    average = around(spikes).mean(axis=0)
    dark_ms, dark, bright_ms, bright = numbers(
        "15",
        r"About (\d+) ms before a spike it was (\d+) % darker than the mean, "
        r"and (\d+) ms before it (\d+) % brighter",
    )
    assert (30 - average.argmin()) * 10 == dark_ms
    assert (30 - average.argmax()) * 10 == bright_ms
    assert average[[average.argmin(), average.argmax()]].round().tolist() == [-dark, bright]
    # The model's own answer: its weights, turned round, up to a factor and chance.
    ago = np.arange(300, -50, -10)
    weights = sum(k * np.exp(-(((ago - t) / w) ** 2) / 2) for t, w, k in LIKES)
    assert np.corrcoef(average[:31], weights[:31])[0, 1] > 0.97


def test_before_and_after_a_spike_and_around_other_moments():
    before, after = numbers("15", r"cut out (\d+) ms before and (\d+) ms after")
    assert (before, after) == (300, 50)
    (spikes_cut,) = numbers("15", r"Perhaps any (\d+) moments")
    assert len(around(spikes)) == spikes_cut
    (within,) = numbers("15", r"stays within (\d) % of the mean")
    others = around(np.arange(40, 9960, 16))
    assert np.abs(others.mean(axis=0)).max() < within
    assert np.abs(around(spikes).mean(axis=0)[31:]).max() < within  # after the spike
    (taught,) = numbers("15", r"And of (\d+) of them", "teaching")
    assert taught == spikes_cut
    (averaged,) = numbers("15", r"frames where it was brightest \(.*light > (\d+)", "teaching")
    peak = around(np.flatnonzero(light > averaged)).mean(axis=0)
    assert peak.argmax() == 30
    assert np.abs(np.delete(peak, 30)).max() < 6 < 38 < peak[30]


@pytest.mark.parametrize("example", ["15.1", "15.2", "15.3", "15.4", "15.5", "15.6"])
def test_the_examples_of_the_exercises_are_true(example):
    exercise = BANK[example]
    call, result = re.search(rf"`({exercise.name}\([^`]*\))` gives `(\[.*?\])`[.,]", TEXT).groups()
    assert call == exercise.call(exercise.inputs[0])
    made = eval(call, {"np": np, exercise.name: exercise.solution})
    assert np.array_equal(made, ast.literal_eval(result))


# The explorer


def shown(index, shape="2, 2, 5"):
    return compute(index=index, shape=shape).taken


def test_what_one_should_have_seen_in_the_explorer():
    *row, with_axis, _ = numbers(
        "15",
        r"take (\d), (\d), (\d), (\d) and (\d)\. The first has shape \(5,\), the second "
        r"\((\d), (\d)\)",
    )
    assert shown("0, 1").result.tolist() == row
    assert shown("0, 1:2").result.shape == (with_axis, len(row))
    assert shown("0, 1:2").result.tolist() == [row]
    backwards = numbers("15", r"takes (\d+), (\d+), (\d+), (\d+), (\d+), and yes")
    for index in ("1, 1, ::-1", "-1, -1, ::-1"):
        assert shown(index).result.tolist() == backwards
        assert shown(index).is_view
    same, copy = shown("0, 0, 1:5:2"), shown("0, 0, [1, 3]")
    assert same.result.tolist() == copy.result.tolist()
    assert (same.is_view, copy.is_view) == (True, False)
    (cells_taken,) = numbers("15", r"The mask takes (\d) cells, and one axis is left")
    assert shown("a > 10").result.shape == (cells_taken,)
    planes, *shape = numbers("15", r"gives (\d) of them: shape \((\d), (\d), (\d)\)")
    assert shown("[0, 0, 1]").result.shape == tuple(shape)
    assert shape[0] == planes


some_indices = st.sampled_from(
    ["0", "-1", "5", ":", "::-1", "1:5:2", "...", "None", "[0, 1]", "[1, 1, 0]", "a > 7", "[[0]]"]
)
several = st.lists(some_indices, min_size=1, max_size=3).map(", ".join)


@given(several)
def test_the_explorer_and_the_code_it_shows_agree_with_numpy(index):
    a = np.arange(20).reshape(2, 2, 5)
    code = explore.indexing().code(index=index, shape="2, 2, 5")
    without_picture = ast.Module(ast.parse(code).body[:-1], [])
    namespace = {}
    exec(compile(without_picture, "shown", "exec"), namespace)
    try:
        right = eval(f"a[{index}]", {"a": a, "np": np})
    except (IndexError, ValueError):
        assert "taken" not in namespace
        assert " raises " in describe(compute(index=index, shape="2, 2, 5"))
        return
    assert np.array_equal(namespace["taken"], right)
    run = compute(index=index, shape="2, 2, 5")
    assert np.array_equal(run.taken.result, right)
    if np.size(right) and np.ndim(right):
        assert ("view" in describe(run)) == np.shares_memory(a, right)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("a[0, 1]", "a[0, 1]"),
        ("x[0,1:]", "a[0, 1:]"),
        ("arr > 3", "a[a > 3]"),
        ("np.newaxis, 0", "a[None, 0]"),
        ("newaxis", "a[None]"),
        ("[4, 1, 1]", "a[[4, 1, 1]]"),
    ],
)
def test_what_is_typed_comes_back_as_code(typed, code):
    assert f"taken = {code}" in explore.indexing().code(index=typed, shape="10, 3")


@pytest.mark.parametrize("typed", ["__import__('os')", "print(1)", "[", "1.5", "a[0][1]", "", "x"])
def test_what_is_no_index_is_answered_in_words_and_never_run(typed, capsys):
    sheet, caption = explore.indexing().drawn(index=typed, shape="2, 2, 5")
    assert caption.startswith("Index: ")
    assert sheet.still.svg is None
    assert capsys.readouterr().out == ""
