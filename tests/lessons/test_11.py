"""Lesson 11: what its prose claims, and its explorers against Python and NumPy."""

import ast
import re
import statistics

import build_notebooks
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_lessons import names_after, numbers

from course_lib import explore
from course_lib.arrays.arithmetic import MOST_OF_A_LIST, SIGNS, of_arrays, of_lists
from course_lib.exercises import BANK
from course_lib.explore.speed import Run, compute, describe

FIRST = "import numpy as np"  # in the lesson's first cell of code
lesson = names_after("11", FIRST, "first = [", "counts = np.array", "other = np.array")
counts, other = lesson["counts"], lesson["other"]


def page():
    (source,) = build_notebooks.chosen(["11"])
    return source.read_text(encoding="utf-8")


# What the prose says


def test_the_counts_are_those_that_are_told():
    assert counts.tolist() == numbers("11", r"answered with (\d), (\d) and (\d) spikes")
    assert other.tolist() == numbers("11", r"the second with (\d), (\d) and (\d)\.")


def test_how_far_each_count_is_from_the_mean():
    *values, first, second, third = numbers(
        "11", r"(\d), (\d) and (\d) are ([\d.]+), ([\d.]+) and ([\d.]+) away from their mean"
    )
    assert counts.tolist() == values
    distances = [first, second, third]
    assert distances == pytest.approx(np.abs(counts - statistics.mean(values)), abs=0.005)
    root = statistics.mean(d**2 for d in distances) ** 0.5
    assert counts.std() == pytest.approx(root, abs=0.01)
    assert counts.std() == pytest.approx(statistics.pstdev(values))
    assert counts.std(ddof=1) == pytest.approx(statistics.stdev(values))


def test_what_division_leaves():
    number, by, whole, left = numbers("11", r"(\d) // (\d) is (\d), and (\d) is left over")
    assert whole * by + left == number
    assert 0 <= left < by


def test_one_bin_on_paper_is_a_bin_of_the_picture():
    spikes, width = numbers("11", r"on paper: (\d+) spikes, in twenty flashes, in a bin of (\d+)")
    assert (spikes, width) in zip(lesson["spikes"], lesson["widths"], strict=True)
    made, in_one, milliseconds, seconds, again, over, rate = numbers(
        "11",
        r"(\d+) spikes, over 20 flashes, is ([\d.]+) spikes; (\d+) ms over 1000 is ([\d.]+) s; "
        r"([\d.]+) spikes over ([\d.]+) s is (\d+) a second",
        page="teaching",
    )
    assert (made, milliseconds, over, again) == (spikes, width, seconds, in_one)
    assert in_one == pytest.approx(spikes / 20)
    assert seconds == pytest.approx(width / 1000)
    assert rate == pytest.approx(in_one / seconds)


def test_what_the_cell_really_does():
    rate, until, burst = numbers(
        "11",
        r"fires about (\d+) times a second, and goes on as if nothing had happened for (\d+) ms: "
        r".* Then it bursts, at (\d+) Hz",
    )
    widths = np.array(lesson["widths"])
    hertz = BANK["11.2"].solution(np.array(lesson["spikes"]), widths, 20)
    ends = -400 + np.cumsum(widths)
    assert hertz[ends <= until] == pytest.approx(rate, abs=0.6)
    assert hertz[np.flatnonzero(ends > until)[0]] == hertz.max() == pytest.approx(burst)
    # In counts the same bins say the opposite.
    assert np.argmin(lesson["spikes"]) == np.flatnonzero(ends == until)[0]
    assert np.argmax(lesson["spikes"]) > np.argmax(hertz)


def test_the_slips_that_the_teaching_page_expects_of_exercise_2():
    in_milliseconds, all_flashes = numbers(
        "11", r"Expect ([\d.]+) \(milliseconds forgotten\), (\d+) \(flashes", page="teaching"
    )
    count, width, flashes = 42, 200, 20  # the first bin of the exercise's example
    assert count / flashes / width == pytest.approx(in_milliseconds)
    assert count / (width / 1000) == pytest.approx(all_flashes)


@pytest.mark.parametrize("example", ["11.2", "11.3", "11.4", "11.5", "11.6"])
def test_the_examples_of_the_exercises_are_true(example):
    arguments, result = {
        "11.2": ("np.array([42, 36]), np.array([200, 20]), 20", [10.5, 90]),
        "11.3": ("np.array([-70.0, -60.0, -20.0])", [0, 0.2, 1]),
        "11.4": ("np.array([8.0, 4.0]), 0.5, 2", [[8, 4], [4, 2], [2, 1]]),
        "11.5": ("np.array([0.5, -1, 2]), np.array([10, 20, 30])", 45),
        "11.6": ("np.array([4, 3, 1])", [4, 7, 8]),
    }[example]
    exercise = BANK[example]
    made = eval(exercise.call(arguments), {"np": np, exercise.name: exercise.solution})
    np.testing.assert_allclose(made, result)
    said = f"is {result}." if example == "11.5" else f"gives `{result}`"
    assert f"`{exercise.call(arguments)}` {said}" in page()


def test_the_example_of_the_fano_factor_is_true():
    (said,) = numbers("11", r"`fano\(np.array\(\[4, 3, 1\]\)\)` is ([\d.]+) when rounded")
    assert statistics.pvariance([4, 3, 1]) / statistics.mean([4, 3, 1]) == pytest.approx(
        said, abs=0.0005
    )


def test_chance_has_a_fano_factor_near_1_and_a_clock_of_0():
    fano = BANK["11.1"].solution
    assert fano(np.random.default_rng(11).poisson(6, 100_000)) == pytest.approx(1, abs=0.02)
    assert fano(np.full(50, 7)) == 0


def test_a_product_of_unequal_tables_is_refused_and_with_a_squares_columns_exchanged():
    with pytest.raises(ValueError, match="broadcast"):
        np.ones((3, 2)) * np.ones((2, 4))
    assert (np.ones((3, 2)) @ np.ones((2, 4))).shape == (3, 4)
    a, b = (np.array(table) for table in ([[1, 2], [3, 4]], [[0, 1], [1, 0]]))
    assert f"a = np.array({a.tolist()})\nb = np.array({b.tolist()})" in page()
    assert np.array_equal(a @ b, a[:, ::-1])
    assert not np.array_equal(a * b, a @ b)


# The explorer of signs: its answers first


def shown(a, sign, b):
    """What arrays and what lists make of it, as the explorer says."""
    run = explore.arithmetic().compute(a=a, sign=sign, b=b)
    assert not run.trouble
    arrays = of_arrays(np.array(run.a), sign, np.array(run.b)).result
    return arrays.tolist(), of_lists(run.a, sign, run.b).elements


def signs_with_an_answer_for_lists(a, b):
    return [sign for sign in SIGNS if shown(a, sign, b)[1] is not None]


def test_what_one_should_have_seen_of_signs():
    assert "1. Only for `+`: two lists" in page()
    assert signs_with_an_answer_for_lists("4, 3, 1", "1, 2, 4") == ["+"]
    assert "Lists have an answer for `*` alone" in page()
    assert signs_with_an_answer_for_lists("4, 3, 1", "2") == ["*"]
    down = numbers("11", r"`//` gives (-?\d+) and (-?\d+), and `%` gives (-?\d+) and (-?\d+)\.")
    assert [*shown("7, -7", "//", "2")[0], *shown("7, -7", "%", "2")[0]] == down
    assert "4. `inf`, `nan` and `-inf`" in page()
    np.testing.assert_array_equal(shown("1, 0, -1", "/", "0")[0], [np.inf, np.nan, -np.inf])


few = st.lists(st.integers(-9, 9), max_size=6)


@given(few, st.sampled_from(list(SIGNS)), few | st.integers(-9, 9), st.booleans())
def test_the_explorer_agrees_with_pythons_lists(a, sign, b, turned):
    a, b = (b, a) if turned else (a, b)
    run = explore.arithmetic().compute(a=str(a), sign=sign, b=str(b))
    assert (run.a, run.b) == (a, b)
    found = of_lists(a, sign, b)
    try:
        due = eval(f"{a} {sign} {b}")
    except TypeError:
        with pytest.raises(TypeError, match=re.escape(found.note.split("TypeError: ")[1][:-1])):
            eval(f"{a} {sign} {b}")
        assert found.elements is None
    else:
        assert found.elements == due[:MOST_OF_A_LIST]
        assert f": {len(due)} element" in found.note


@given(few, st.sampled_from(["+", "-", "*"]), st.integers(-9, 9))
def test_the_explorer_agrees_with_small_sums(a, sign, b):
    assert shown(str(a), sign, str(b))[0] == [eval(f"{x} {sign} {b}") for x in a]
    pairs = zip(a, a[::-1], strict=True)
    due = [eval(f"{x} {sign} {y}") for x, y in pairs]
    assert shown(str(a), sign, str(a[::-1]))[0] == due


def test_a_list_of_millions_is_counted_and_not_made():
    found = of_lists([1, 2], "*", 10**12)
    assert found.elements == [1, 2] * (MOST_OF_A_LIST // 2)
    assert "2,000,000,000,000 elements" in found.note


def test_whole_numbers_that_have_wrapped_are_called_wrong():
    assert "too large for 64 bits" in of_arrays(np.array([999, 2]), "**", np.array(99)).in_words()
    assert of_arrays(np.array([999, 2]), "**", np.array(6)).notes == ()
    assert of_arrays(np.array([2.0**60]), "*", np.array(2.0**60)).notes == ()


@pytest.mark.parametrize(
    "typed", ["__import__('os').getcwd()", "print(1)", "4, x", "2 ** 9", "1e9", "4 3", "[", "True"]
)
def test_what_is_no_row_of_numbers_is_answered_in_words_and_never_run(typed, capsys):
    sheet, caption = explore.arithmetic().drawn(a="4, 3, 1", b=typed)
    assert caption.startswith("b: ")
    assert sheet.still.svg is None
    assert capsys.readouterr().out == ""


# The explorer of speed, which no two computers draw alike


def measured(task) -> dict:
    return compute(task=task, again=1).seconds


def test_an_array_is_over_ten_times_faster_than_a_loop_over_a_list():
    """At 100,000 numbers, as the prose says; it is 50 times and more wherever it was tried."""
    for task, at_once in (("all added up", "array.sum()"), ("2 added to each", "array + 2")):
        seconds = measured(task)
        assert seconds["loop over a list"][4] > 10 * seconds[at_once][4]


def test_a_loop_over_an_array_is_the_slowest_and_np_append_the_trap():
    added = measured("all added up")
    assert added["loop over an array"][3] > added["loop over a list"][3]
    grown = measured("grown one by one")
    assert len(grown["np.append"]) == 4  # up to 10,000
    assert grown["np.append"][3] > 10 * grown["a list grown"][3]


def test_it_is_said_that_a_picture_was_measured_and_how_far_in_classes():
    seconds = {
        "a list": [2e-7, 3e-6],
        "between": [1e-6, 1e-5, 2e-3],
        "an array": [7e-7, 2e-7, 1.26e-7],
    }
    assert describe(Run("all added up", seconds)) == (
        "Measured on one machine: all added up. "
        "10 numbers: a list 200 ns, between 1 µs, an array 700 ns; "
        "a list is over 2 times faster than an array. "
        "100 numbers: a list 3 µs, between 10 µs, an array 200 ns; "
        "an array is over 10 times faster than a list. "
        "Not tried beyond 100: a list. Not tried beyond 1,000: between. "
        "Not tried beyond 1,000: an array."
    )


@pytest.mark.parametrize("task", ["all added up", "2 added to each", "grown one by one"])
def test_the_code_that_is_shown_measures_the_same_ways(task, capsys):
    tree = ast.parse(explore.speed().code(task=task, again=1))
    loop = tree.body[-1]
    loop.iter = ast.parse("[10, 100]", mode="eval").body
    exec(compile(ast.fix_missing_locations(tree), "shown", "exec"), {})
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(" ", 2)[0] for line in lines] == ["10"] * 3 + ["100"] * 3
    assert all(0 < float(line.split()[-2]) < 1 for line in lines)
