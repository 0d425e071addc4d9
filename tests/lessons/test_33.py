"""Lesson 33: what its prose claims."""

from reading_lessons import names_after, numbers

from course_lib.exercises import BANK
from course_lib.explore.first_neuron import compute

FIRST = "import numpy as np"  # in the lesson's first cell of code
v = names_after("33", FIRST)["v"]


def spikes(current):
    _, run = compute(current=current)
    return run.spike_times


def test_so_many_are_left_out_and_so_many_remain():
    (start,) = numbers("33", r"begins at index (\d+), and goes on")
    assert (start, len(v[int(start) :])) == (2, 4)


def test_the_example_of_the_exercise_is_true():
    first, second, third, n, given = numbers(
        "33", r"array\(\[([\d.]+), ([\d.]+), ([\d.]+)\]\), (\d)\)` gives `([\d.]+)`"
    )
    end = [first, second, third][-int(n) :]
    assert sum(end) / n == given
    assert BANK["33.1"].solution(v, len(v)) == v.mean()


def test_the_cell_fires_from_that_current_on():
    first, silent = numbers("33", r"At (\d+) pA\. At (\d+) pA it climbs")
    assert len(spikes(first)) > 0
    assert len(spikes(silent)) == 0


def test_twice_the_current_gives_more_than_twice_the_spikes():
    few, low, many, high = numbers("33", r"many: (\d+) at (\d+) pA, and (\d+) at (\d+)\.")
    assert (len(spikes(low)), len(spikes(high))) == (few, many)
    assert many > 2 * few


def test_with_more_current_the_first_spike_comes_sooner():
    late, low, soon, high = numbers("33", r"after (\d+) ms at (\d+) pA, after (\d+) ms at (\d+)\.")
    assert (round(spikes(low)[0]), round(spikes(high)[0])) == (late, soon)
