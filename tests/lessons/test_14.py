"""Lesson 14: what its prose claims, and its explorer against NumPy."""

import ast
import re

import build_notebooks
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_lessons import names_after, numbers

from course_lib import explore, pictures
from course_lib.arrays.shapes import sentences
from course_lib.exercises import BANK
from course_lib.exercises.lesson_14 import PAIRS
from course_lib.explore.broadcasting import compute, describe

FIRST = "import numpy as np"  # in the lesson's first cell of code
lesson = names_after("14", FIRST, "counts = np.array", "weights = np.array")
counts, extra, weights = (lesson[name] for name in ("counts", "extra", "weights"))

lengths = st.sampled_from([0, 1, 1, 2, 3, 6])
some_shapes = st.lists(lengths, max_size=4).map(tuple)


def broadcast(a, b):
    try:
        return np.broadcast_shapes(a, b)
    except ValueError:
        return None


# What the prose says


def test_the_sums_that_the_prose_points_at():
    for row, name in enumerate(("first", "second")):
        one, other, total = numbers("14", rf"(\d+) \+ (\d+) is (\d+) in the {name}")
        column = extra.tolist().index(other)
        assert counts[row, column] == one
        assert (counts + extra)[row, column] == total


def test_cell_1_fires_about_so_many_times_as_much_as_cell_0():
    (times,) = numbers("14", r"Cell 1 fires (\w+) times as much")
    assert counts[1].sum() / counts[0].sum() == pytest.approx(times, abs=0.6)


def test_in_one_trial_the_weak_and_the_strong_cell_have_about_the_same_share():
    trial, weak, strong = numbers("14", r"in trial (\d), .* share, ([\d.]+) and ([\d.]+)\.")
    share = counts / counts.sum(axis=1, keepdims=True)
    assert share[:2, int(trial)].round(2).tolist() == [weak, strong]


def test_the_mean_error_of_a_perfect_prediction_is_no_small_one():
    v = np.linspace(-65, -50, 100)
    (said,) = numbers("14", r"A mean error of (\d) mV means a bad fit", "teaching")
    assert round(np.abs(v[:, None] - v).mean()) == said
    pairs, samples = numbers("14", r"([\d,]+) for (\d+) samples", "teaching")
    assert pairs == samples**2 == v.size**2


def test_of_nine_wrong_shares_only_the_diagonal_is_right():
    wrong = weights / weights.sum(axis=1)
    right = weights / weights.sum(axis=1, keepdims=True)
    assert np.array_equal(wrong == right, np.eye(3, dtype=bool))
    said = numbers("14", r"wrong ones added up to ([\d.]+), ([\d.]+) and ([\d.]+)\.", "teaching")
    assert wrong.sum(axis=1).round(3).tolist() == said


def typed(*shape):
    """A shape as it is typed into the explorer."""
    return ", ".join(f"{length:g}" for length in shape)


def shown(a, b):
    """The shape that the explorer gives for the result; None where the two do not agree."""
    return compute(a=a, b=b).steps.result


def test_two_shapes_of_one_axis_agree_with_the_one_that_is_asked_about():
    rows, columns = numbers("14", r"agree with `(\d+), (\d+)`\? There are two")
    asked = typed(rows, columns)
    agreeing = [n for n in range(1000) if shown(asked, typed(n)) == (rows, columns)]
    assert agreeing == [1, columns]


def test_what_one_should_have_seen_in_the_explorer():
    step, a, b = numbers("14", r"It stops at step (\d): on the last axis (\d) meets (\d)")
    refused = compute(a="3, 6", b="3")
    assert f"on the last axis {a:g} meets {b:g}" in describe(refused)
    assert len(sentences(refused.steps)) == step
    column = typed(*numbers("14", r"With `(\d), (\d)` in place of `3` they agree"))
    assert shown("3, 6", column) == (3, 6)
    made = tuple(numbers("14", r"\*both\* stretched, and make `(\d+), (\d+), (\d+)`"))
    assert shown(typed(made[0], 1, made[2]), typed(made[1], 1)) == made
    instance = numbers("14", r"For instance `(\d), (\d), (\d)` and `(\d), (\d)`")
    run = compute(a=typed(*instance[:3]), b=typed(*instance[3:]))
    assert run.steps.result == made
    assert all(run.steps.stretched)
    small = numbers("14", r"`(\d+), (\d+)` and `(\d+), (\d+)` are small")
    rows, columns, few = numbers("14", r"(\d+) × (\d+): a million numbers, made from (\d+)")
    assert shown(typed(*small[:2]), typed(*small[2:])) == (rows, columns)
    assert rows * columns == 1_000_000
    assert small[0] * small[1] + small[2] * small[3] == few


def test_the_pairs_of_exercise_3_are_numpys_and_the_lessons():
    assert [broadcast(a, b) for a, b, _ in PAIRS] == [result for *_, result in PAIRS]
    assert BANK["14.3"].solution() == [result for *_, result in PAIRS]
    (source,) = build_notebooks.chosen(["14"])
    text = source.read_text(encoding="utf-8")
    assert "\n".join(f"{k}. {a} and {b}" for k, (a, b, _) in enumerate(PAIRS, start=1)) in text


def test_the_loop_of_the_first_cell_and_the_ring_without_a_loop_agree():
    angles = np.arange(0, 360, 45)
    assert np.array_equal(BANK["14.6"].solution(angles, angles), lesson["table"])


def test_the_ring_is_the_angle_between_two_hands():
    # Another way to the same: the angle between two unit vectors.
    a, b = np.arange(0, 360, 7), np.arange(0, 360, 11)
    p, q = np.radians(a), np.radians(b)
    cosines = np.cos(p)[:, None] * np.cos(q) + np.sin(p)[:, None] * np.sin(q)
    angles = np.degrees(np.arccos(cosines.clip(-1, 1)))
    # arccos is steep near 0 and 180 degrees: half the digits are lost there.
    np.testing.assert_allclose(BANK["14.6"].solution(a, b), angles, atol=1e-5)


@pytest.mark.parametrize("example", ["14.1", "14.2", "14.6"])
def test_the_examples_of_the_exercises_are_true(example):
    arguments, result = {
        "14.1": (([[1, 2], [3, 4]], [10, 20]), [[11, 12], [23, 24]]),
        "14.2": (([[1, 3], [5, 5]],), [[0.25, 0.75], [0.5, 0.5]]),
        "14.6": (([10, 90], [350, 100, 270]), [[20, 90, 100], [100, 10, 180]]),
    }[example]
    assert np.array_equal(BANK[example].solution(*map(np.array, arguments)), result)
    (source,) = build_notebooks.chosen(["14"])
    written = ", ".join(f"np.array({argument})" for argument in arguments)
    assert f"`{BANK[example].name}({written})` gives `{result}`" in source.read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize(("a", "b"), [(10, 350), (350, 10), (0, 180), (45, 90), (200, 10)])
def test_the_ring_that_is_drawn_tells_the_shorter_way(a, b):
    distance = BANK["14.6"].solution(np.array([a]), np.array([b]))[0, 0]
    drawn = pictures.ring(a, b)
    assert f"The distance is the shorter one, {distance}." in drawn.caption
    shorter, longer = re.findall(r"a95 95 0 (\d) 1", drawn.svg)[::-1]
    assert (shorter, longer) == ("0", str(int(distance < 180)))


def test_a_ring_of_one_place_is_refused():
    with pytest.raises(ValueError, match="give two"):
        pictures.ring(0, 360)


# The explorer


@given(some_shapes, some_shapes)
def test_the_explorer_agrees_with_numpy(a, b):
    run = compute(a=str(a), b=", ".join(map(str, b)) or "()")
    assert (run.a, run.b) == (run.steps.a, run.steps.b) == (a, b)
    assert run.steps.result == broadcast(a, b)
    said = describe(run)
    assert ("do not agree" in said) == (broadcast(a, b) is None)


@given(some_shapes, some_shapes)
def test_the_code_it_shows_makes_a_result_of_that_shape(a, b):
    code = explore.broadcasting().code(a=str(a), b=str(b))
    namespace = {}
    without_picture = ast.Module(ast.parse(code).body[:-1], [])
    exec(compile(without_picture, "shown", "exec"), namespace)
    if broadcast(a, b) is None:
        assert not {"result", "result_shape"} & set(namespace)
    elif "result" in namespace:
        assert namespace["result"].shape == broadcast(a, b)
    else:  # too large to be filled with values
        assert namespace["result_shape"] == broadcast(a, b)


@pytest.mark.parametrize(
    "typed", ["__import__('os').getcwd()", "print(1)", "3, x", "2 ** 9", "1.5", "-1", "3 6", "["]
)
def test_what_is_no_shape_is_answered_in_words_and_never_run(typed, capsys):
    sheet, caption = explore.broadcasting().drawn(a="3, 6", b=typed)
    assert caption.startswith("Shape of b: ")
    assert sheet.still.svg is None
    assert capsys.readouterr().out == ""
