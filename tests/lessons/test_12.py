"""Lesson 12: what its prose claims, and its explorers against NumPy."""

import re

import numpy as np
import pytest
from build_notebooks import ROOT
from hypothesis import given
from hypothesis import strategies as st
from reading_lessons import cells, names_after, numbers

from course_lib import recordings
from course_lib.exercises import BANK
from course_lib.exercises.lesson_12 import COLUMNS, LEFT, ROW, ROWS
from course_lib.explore.axis import compute as compute_axis
from course_lib.explore.axis import describe as describe_axis
from course_lib.explore.memory import COMPUTERS
from course_lib.explore.memory import Run as MemoryRun
from course_lib.explore.memory import compute as compute_memory
from course_lib.explore.memory import describe as describe_memory
from course_lib.explore.reshape import compute as compute_reshape
from course_lib.explore.reshape import describe as describe_reshape
from course_lib.pictures.arrays.memory import FAMILIAR
from course_lib.recordings.microscope import CELLS

FIRST = "import numpy as np"
lesson = names_after("12", FIRST, "spikes = np.array", "table = spikes", "flat = np.array")
table, flat, pixels = (lesson[name] for name in ("table", "flat", "pixels"))
(TEACHING,) = (page.read_text("utf-8") for page in (ROOT / "teaching").glob("12_*.md"))
PROSE = "\n".join(cell.source for cell in cells("12", "markdown"))


def raised_by(call):
    with pytest.raises((ValueError, TypeError)) as caught:
        call()
    return caught.value


# What the prose says


def test_the_row_of_the_microscope_and_the_cell_in_it():
    (sent,) = numbers("12", r"Below are (\d+) of them")
    assert pixels.size == sent
    _, strokes = CELLS["stellate"]
    (branches,) = re.findall(r"a body, and (\w+) branches", PROSE)
    assert (branches, len(strokes)) == ("seven", 1 + 7)
    (again,) = numbers("12", r"of another cell, (\d+) numbers again")
    assert again == ROW.size == ROWS * COLUMNS


def test_the_error_of_reshape_is_read_aloud_as_numpy_says_it():
    error = raised_by(lambda: np.arange(30).reshape(5, 7))
    read = re.findall(r"\*\*([^*]+)\*\*: what", PROSE)
    assert f"{type(error).__name__}: {error}" == "ValueError: " + " ".join(read)
    rows, columns, product = numbers("12", r"(\d) × (\d) is (\d+), and five are missing")
    assert rows * columns == product == 30 + 5


def test_the_error_of_zeros_speaks_of_a_data_type():
    error = raised_by(lambda: np.zeros(2, 3))
    assert isinstance(error, TypeError)
    assert "'3'" in str(error)
    assert "data type" in str(error)
    assert np.zeros((2, 3)).shape == (2, 3)


def test_the_sums_that_run_down():
    pairs = re.search(r"the sums run down: (\d) \+ (\d), (\d) \+ (\d), (\d) \+ (\d)\.", PROSE)
    said = np.array(list(map(int, pairs.groups()))).reshape(3, 2)
    assert np.array_equal(said.T, table)
    assert table.sum(axis=0).tolist() == [9, 5, 9]
    assert table.sum(axis=1).tolist() == [10, 13]


def test_the_means_of_the_two_conditions():
    said = numbers("12", r"([\d.]+) spikes as usual, ([\d.]+) with the drug")
    assert table.mean(axis=1).round(2).tolist() == said


def test_what_the_drug_does_to_each_cell_and_seems_to_do_to_all():
    control, drug = BANK["12.3"].solution(flat).reshape(2, -1)
    more, same, less = (np.flatnonzero(np.sign(drug - control) == sign) for sign in (1, 0, -1))
    said = re.search(
        r"Cells (\d) and (\d) fire more .* cell (\d) fires less, and cell (\d) does not care", PROSE
    )
    assert [int(k) for k in said.groups()] == [*more, *less, *same]
    before, after = numbers("12", r"next to nothing: ([\d.]+) spikes before, ([\d.]+) after")
    assert flat.reshape(2, -1).mean(axis=1).tolist() == [before, after]


def test_reshaped_the_middle_row_mixes_control_and_drug_and_turned_no_column_does():
    condition = np.array([[0, 0, 0], [1, 1, 1]])
    assert condition.reshape(3, 2).tolist() == [[0, 0], [0, 1], [1, 1]]
    assert condition.T.tolist() == [[0, 1], [0, 1], [0, 1]]


def test_how_much_memory_it_takes():
    shape = tuple(int(n) for n in re.search(r"it is a shape: \(([\d, ]+)\)", PROSE)[1].split(","))
    assert shape == (1000, 20000, 100, 64, 64)
    (terabytes,) = numbers("12", r"([\d.]+) TB: the disks of sixty-five laptops")
    size = np.prod(shape) * 8
    assert size == 65_536_000_000_000
    assert round(size / 1e12, 1) == terabytes
    assert size // dict(map(reversed, FAMILIAR))["a laptop's disk"] == 65
    six, bytes_of_six = np.zeros(6).size, numbers("12", r"for six numbers, (\d+)\.")
    assert [np.zeros(six).nbytes] == bytes_of_six == [table.nbytes]


def test_four_pixels_become_one():
    small = pixels.reshape(32, 30).reshape(16, 2, 15, 2).mean(axis=(1, 3))
    by_hand = [
        [pixels.reshape(32, 30)[2 * r : 2 * r + 2, 2 * c : 2 * c + 2].mean() for c in range(15)]
        for r in range(16)
    ]
    np.testing.assert_allclose(small, by_hand)
    assert small.size * 4 == pixels.size


# What is asked, and what should have been seen


def left(shape, axis, **more):
    run = compute_axis(shape=shape, axis=axis, function="sum", keepdims=False, **more)
    assert not run.trouble
    return run.a.sum(axis=run.axis)


def test_the_answers_to_which_axis_goes():
    with_0, with_1 = numbers("12", r"With axis 0, (\d) are left; with axis 1, (\d)")
    assert (left("4, 6", "0").size, left("4, 6", "1").size) == (with_0, with_1)
    (wanted,) = numbers("12", r"so that (\d) numbers are left")
    (axis,) = numbers("12", r"2\. Axis (\d): the 3 goes")
    sizes = {k: left("2, 3, 4", str(k)).size for k in range(3)}
    assert [k for k, size in sizes.items() if size == wanted] == [axis]
    assert np.array_equal(left("2, 3, 4", "-1"), left("2, 3, 4", "2"))
    assert left("2, 3, 4", "0, 2").shape == (3,)


def test_the_answers_to_what_goes_where():
    run = compute_reshape(before="2, 3", after="3, 2")
    reshaped, turned = run.a.reshape(run.after), run.a.T
    first, last = numbers("12", r"Only the first and the last, (\d) and (\d)\.")
    assert reshaped[reshaped == turned].tolist() == [first, last]
    (columns,) = numbers("12", r"Into (\d)\. There are 6")
    assert compute_reshape(before="12", after="3, -1").a.reshape(3, -1).shape == (3, columns)
    (shapes,) = numbers("12", r"Into 4\. There are (\d)")
    assert sum(12 % n == 0 for n in range(1, 13)) == shapes
    run = compute_reshape(before="1, 4", after="4, 1")
    assert np.array_equal(run.a.reshape(4, 1), run.a.T)
    run = compute_reshape(before="4, 6", after="2, 2, 6")
    assert np.array_equal(run.a.reshape(run.after)[0], run.a[:2])


@pytest.mark.parametrize("page", ["lesson", "teaching"])
def test_the_answers_to_does_it_fit(page):
    def said(shape, dtype="float64"):
        run = compute_memory(shape=shape, dtype=dtype, computer=COMPUTERS[0])
        return run.bytes, "does not fit" not in describe_memory(run)

    kilo, mega = numbers("12", r"([\d.]+) kB;? and (?:a thousand times that, )?([\d.]+) MB", page)
    assert (round(said("64, 64")[0] / 1e3, 1), round(said("1000, 64, 64")[0] / 1e6, 1)) == (
        kilo,
        mega,
    )
    hundred, thousand = numbers(
        "12", r"([\d.]+) GB (?:and )?fit(?: in 16 GB)?[;,] (?:1000 take )?([\d.]+) GB", page
    )
    bytes_, fits = said("100, 1000, 64, 64")
    assert (round(bytes_ / 1e9, 2), fits) == (hundred, True)
    bytes_, fits = said("1000, 1000, 64, 64")
    assert (round(bytes_ / 1e9, 1), fits) == (thousand, False)
    (small,) = numbers("12", r"([\d.]+) GB(?:, and fits|: it fits)", page)
    bytes_, fits = said("1000, 1000, 64, 64", "uint8")
    assert (round(bytes_ / 1e9, 1), fits) == (small, True)


# Exercises


def test_the_questions_of_exercise_2_are_the_pages_and_their_answers_numpys():
    a = np.zeros((4, 6, 10))
    assert [np.shape(eval(code, {"a": a})) for code, *_ in LEFT] == [right for _, right, _ in LEFT]
    assert BANK["12.2"].solution() == [right for _, right, _ in LEFT]
    listed = "\n".join(f"{k}. `{code}`" for k, (code, *_) in enumerate(LEFT, start=1))
    assert listed in PROSE
    assert f"`a` has shape {a.shape}" in PROSE


@pytest.mark.parametrize("id", ["12.3", "12.4", "12.5", "12.6"])
def test_the_examples_of_the_exercises_are_true(id):
    exercise = BANK[id]
    call, result = re.search(
        rf"`({exercise.name}\([^`]*\d[^`]*\))`[^`]*? (?:gives|is) `?([\d., \[\]]+\d\]*)", PROSE
    ).groups()
    made = eval(call, {"np": np, exercise.name: exercise.solution})
    assert np.array_equal(made, eval(result))


def test_what_the_room_tries_first_runs_and_is_another_mean():
    assert "`flat.reshape(2, -1, 3).mean(axis=2)`" in TEACHING
    tried = flat.reshape(2, -1, 3).mean(axis=2)
    assert tried.size == BANK["12.3"].solution(flat).size
    assert not np.allclose(tried.ravel(), BANK["12.3"].solution(flat))
    assert tried[0, 0] == np.mean([flat[0], flat[1], flat[2]])  # of three cells, in one trial


def test_a_round_trip_brings_the_file_back():
    raw = recordings.electrodes()
    assert "`by_electrode(raw, 8).T.ravel()` is `raw` again" in TEACHING
    assert np.array_equal(BANK["12.4"].solution(raw, 8).T.ravel(), raw)


# The explorers

some_shapes = st.lists(st.integers(0, 4), max_size=4).map(tuple)


@given(some_shapes, st.data(), st.booleans())
def test_the_explorer_of_axes_agrees_with_numpy(shape, data, keepdims):
    every = list(range(-len(shape), len(shape)))
    one = st.sampled_from(every) if every else st.none()
    axis = data.draw(st.none() | one | st.lists(st.integers(-4, 4), max_size=3).map(tuple))
    run = compute_axis(shape=str(shape), axis=str(axis), function="sum", keepdims=keepdims)
    try:
        expected = np.zeros(shape).sum(axis=axis, keepdims=keepdims).shape
    except ValueError:  # no such axis, or one named twice
        assert run.trouble.startswith("Axis: ")
        return
    assert f"{shape} becomes {expected}." in describe_axis(run)


@given(some_shapes, st.lists(st.integers(-1, 6), max_size=4).map(tuple))
def test_the_explorer_of_reshape_agrees_with_numpy(before, after):
    run = compute_reshape(before=str(before), after=str(after))
    said = describe_reshape(run)
    try:
        expected = np.zeros(before).reshape(after).shape
    except ValueError:
        assert "cannot" in said or run.trouble
    else:
        assert f"{before} becomes {expected}: " in said


@given(some_shapes, st.sampled_from(["float64", "float32", "int16", "uint8"]))
def test_the_explorer_of_memory_agrees_with_numpy(shape, dtype):
    run = compute_memory(shape=str(shape), dtype=dtype, computer=COMPUTERS[1])
    assert run.bytes == np.zeros(shape, dtype).nbytes


@pytest.mark.parametrize(
    ("room", "phrase"),
    [
        (10**6, "fits in the 1 MB that are free on this computer now"),
        (1000, "does not fit in the 1 kB that are free on this computer now: it is 32.8 times"),
        (32_768, "fits in"),
        (None, "does not say how much memory is free"),
    ],
)
def test_this_computer_says_whether_it_fits(room, phrase):
    run = MemoryRun((64, 64), "float64", COMPUTERS[1], room)
    assert phrase in describe_memory(run)
    assert ("does not fit" in describe_memory(run)) == (room == 1000)


@pytest.mark.parametrize("typed", ["print(1)", "3, x", "2 ** 9", "1.5", "3 6", "[", "9" * 30])
def test_what_cannot_be_read_is_answered_in_words_and_never_run(typed, capsys):
    runs = (
        compute_axis(shape=typed, axis="0", function="sum", keepdims=False),
        compute_axis(shape="2, 3", axis=typed, function="sum", keepdims=False),
        compute_reshape(before=typed, after="3, 2"),
        compute_reshape(before="2, 3", after=typed),
        compute_memory(shape=typed, dtype="float64", computer=COMPUTERS[0]),
    )
    assert all(run.trouble for run in runs)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("shape", "phrase"), [("100, 101", "10,100 numbers"), ("1, 1, 1, 1, 1", "5 axes")]
)
def test_what_is_too_large_to_follow_is_said(shape, phrase):
    assert phrase in compute_axis(shape=shape, axis="0", function="sum", keepdims=False).trouble
    assert phrase in compute_reshape(before=shape, after="-1").trouble
