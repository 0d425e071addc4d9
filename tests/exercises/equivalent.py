"""Small changes of a solution that change nothing, each with the reason.

Listed by the changed code, so that another change on the same line is not taken for it. For
each, hypothesis looks for an input on which it differs, among those that ``inputs`` makes.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from hypothesis import strategies as st


@dataclass(frozen=True)
class Equivalent:
    exercise: str
    code: str  # the line that is changed, as it stands after the change
    reason: str
    inputs: Any  # a strategy for the arguments


@st.composite
def recordings(draw):
    """A climb that has come to rest, as 30.3 promises."""
    per_tau = draw(st.integers(50, 200))
    n = np.arange(draw(st.integers(8, 12)) * per_tau)
    start, climb = draw(st.floats(-80, 0)), draw(st.floats(1, 50))
    return n * draw(st.floats(0.01, 1)), start + climb * (1 - np.exp(-n / per_tau))


@st.composite
def flat_or_columns(draw):
    """A recording and its fit, each flat or as a column, as 14.5 promises."""
    n = draw(st.integers(1, 8))
    values = st.lists(st.floats(-90, 40), min_size=n, max_size=n)
    shapes = st.sampled_from([(n,), (n, 1)])
    return tuple(np.array(draw(values)).reshape(draw(shapes)) for _ in range(2))


@st.composite
def rates(draw):
    """A table with a number in it at least, and perhaps NaN, as 17.4 promises."""
    numbers = draw(st.lists(st.floats(-50, 50) | st.just(np.nan), max_size=5))
    return np.array([[*numbers, draw(st.floats(-50, 50))]])


@st.composite
def output_and_target(draw):
    """An output that is not constant, and a longer target of which no stretch is, as in 51.3."""
    output = draw(st.permutations(range(draw(st.integers(2, 6)))))
    target = draw(st.permutations(range(draw(st.integers(len(output), 9)))))
    return np.array(output, float), np.array(target, float)


@st.composite
def times_and_notes(draw):
    """Times in ms, notes, and how long each lasts, as 51.4 promises."""
    times = draw(st.lists(st.integers(0, 2000), min_size=1, max_size=8))
    notes = draw(st.lists(st.integers(-7, 14), min_size=1, max_size=5))
    return np.array(times, float), np.array(notes), draw(st.integers(1, 300))


def rows():
    """A row of numbers."""
    return st.lists(st.floats(-50, 50), min_size=1, max_size=8).map(np.array)


def angles():
    return st.lists(st.integers(0, 359), min_size=1, max_size=8).map(np.array)


def trials():
    """Spike times of some trials, in order, as 13.6 promises."""
    times = st.lists(st.floats(0, 1000), max_size=3).map(sorted)
    return st.lists(times, min_size=1, max_size=5)


@st.composite
def thresholds(draw):
    """A cell that is silent at ``low`` and fires at ``high``, as 32.5 promises."""
    low, width = draw(st.integers(-1000, 1000)), draw(st.integers(1, 2000))
    threshold = low + width * draw(st.floats(0.001, 0.999))
    return lambda current: current >= threshold, low, low + width


@st.composite
def of_equal_length(draw, *more):
    """Two arrays of positive numbers, equally long, and then what else is given."""
    n = draw(st.integers(1, 8))
    numbers = st.lists(st.floats(0.1, 500), min_size=n, max_size=n).map(np.array)
    return draw(numbers), draw(numbers), *map(draw, more)


@st.composite
def weights_and_mask(draw):
    """A square table, who fired, and one of its cells."""
    n = draw(st.integers(1, 5))
    numbers = st.lists(st.integers(-3, 3), min_size=n * n, max_size=n * n)
    fired = st.lists(st.booleans(), min_size=n, max_size=n)
    table = np.array(draw(numbers)).reshape(n, n)
    return table, np.array(draw(fired)), draw(st.integers(0, n - 1))


@st.composite
def two_rasters(draw):
    """Times and cells of two runs."""
    for_each = [draw(st.integers(1, 6)) for _ in range(2)]
    rows = [st.lists(st.integers(0, 3), min_size=n, max_size=n).map(np.array) for n in for_each]
    return tuple(draw(row) for row in rows for _ in range(2))


@st.composite
def experiments(draw):
    """Two conditions, three replicates and any number of cells in one row, as for 12.3."""
    numbers = st.lists(st.integers(0, 99), min_size=6, max_size=6)
    return (np.array([draw(numbers) for _ in range(draw(st.integers(1, 8)))]).ravel(),)


@st.composite
def interleaved(draw):
    """What so many electrodes write, one moment after the other, as for 12.4."""
    n, moments = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    return np.arange(n * moments), n


@st.composite
def binned(draw):
    """Counts of cells in bins, and a width that divides their number, as for 12.6."""
    cells, wide, k = (draw(st.integers(1, 5)) for _ in range(3))
    return np.arange(cells * wide * k).reshape(cells, wide * k), k


@st.composite
def spikes_in_bins(draw):
    """Cells and bins of spikes, and how many there are of each, as 15.5 promises."""
    n_cells, n_bins, spikes = (draw(st.integers(1, 6)) for _ in range(3))
    random = np.random.default_rng(draw(st.integers(0, 99)))
    return random.integers(0, n_cells, spikes), random.integers(0, n_bins, spikes), n_cells, n_bins


EQUIVALENT = (
    Equivalent(
        "11.2",
        "def solution(counts, flashes, widths):",
        "divided by one and then by the other, in either order",
        of_equal_length(st.integers(1, 100)),
    ),
    Equivalent(
        "11.5",
        "def solution(rates, weights):",
        "a product is the same in either order",
        of_equal_length(),
    ),
    Equivalent(
        "12.3",
        "return flat.reshape(2, 3, -2).mean(axis=1).ravel()",
        "NumPy works out any negative length, not only -1",
        experiments(),
    ),
    Equivalent(
        "12.4",
        "return raw.reshape(-2, n).T",
        "NumPy works out any negative length, not only -1",
        interleaved(),
    ),
    Equivalent(
        "12.6",
        "return counts.reshape(len(counts), -2, k).sum(axis=2)",
        "NumPy works out any negative length, not only -1",
        binned(),
    ),
    Equivalent(
        "13.6",
        "return first",
        "a list of the same numbers is right, too",
        st.tuples(trials()),
    ),
    Equivalent(
        "14.5",
        "def solution(fit, v):",
        "a is as far from b as b is from a",
        flat_or_columns(),
    ),
    Equivalent(
        "14.6",
        "return np.minimum(360 - steps, steps)",
        "the smaller of two is the same in either order",
        st.tuples(angles(), angles()),
    ),
    Equivalent(
        "15.5",
        "table = np.zeros((n_cells, n_bins))",
        "counts are as good in boxes for real numbers",
        spikes_in_bins(),
    ),
    *(
        Equivalent(
            "17.4",
            code,
            "the smallest and the largest of two are the same in either order",
            st.tuples(rates(), rates()),
        )
        for code in (
            "def solution(second, first):",
            "low = min(np.nanmin(second), np.nanmin(first))",
            "high = max(np.nanmax(second), np.nanmax(first))",
        )
    ),
    Equivalent(
        "21.1",
        "return means",
        "a list of means is as good as an array",
        st.tuples(rows(), st.just(1)),
    ),
    Equivalent(
        "21.3",
        "return np.convolve(kernel, signal)[:len(signal)]",
        "a convolution is the same either way round",
        st.tuples(rows(), rows()),
    ),
    Equivalent(
        "21.4",
        "def solution(v, hum, dt):",
        "a wave's length in samples is 1000 over the product of both",
        st.tuples(rows(), st.just(1.0), st.just(1000.0)),
    ),
    Equivalent(
        "21.5",
        "def solution(kernel, data):",
        "a convolution is the same either way round",
        st.tuples(rows(), rows()),
    ),
    Equivalent(
        "23.3",
        "def solution(samples, fps, seconds):",
        "as many frames as the product of both",
        st.tuples(st.integers(2, 500), st.floats(1, 9), st.integers(2, 30)),
    ),
    Equivalent(
        "23.4",
        "def solution(speed, fps, wavelength):",
        "what is left away is a whole number of wavelength times fps, a product of both",
        st.tuples(st.floats(-20, 20), st.integers(1, 9), st.integers(10, 12)),
    ),
    Equivalent(
        "30.3",
        "if v[i] > goal:",
        "a measured voltage is never exactly at the goal",
        recordings(),
    ),
    Equivalent(
        "30.3",
        "goal = v[0] + 0.63 * (v[-2] - v[0])",
        "v is steady at the end: the last sample but one is as good",
        recordings(),
    ),
    Equivalent(
        "32.1",
        "def solution(k, v_t, v_r):",
        "the middle lies as far from one as from the other, and the way is squared",
        st.tuples(st.floats(0.1, 5), st.floats(-90, -55), st.floats(-50, -20)),
    ),
    Equivalent(
        "32.5",
        "while high - low >= 0.01:",
        "a range that is halved is never exactly 0.01 wide, which has no exact binary form",
        thresholds(),
    ),
    Equivalent(
        "33.5",
        "return int(np.sqrt(gb * 1000000000.0 // (steps * 4 * 8)))",
        "cells are whole: what is cut off before the root never makes one more",
        st.tuples(st.floats(0.001, 100), st.integers(1, 100_000)),
    ),
    Equivalent(
        "43.1",
        "table = np.exp(-(np.minimum(360 - apart, apart) / sigma) ** 2)",
        "the smaller of two is the same whichever stands first",
        st.tuples(st.integers(1, 12), st.floats(10, 300)),
    ),
    Equivalent(
        "43.5",
        "return (now - before - 180) % 360 - 180",
        "180 less and 180 more are a whole turn apart, which the remainder takes away",
        st.tuples(st.integers(0, 359), st.integers(0, 359)),
    ),
    Equivalent(
        "43.6",
        "def solution(row, spikes):",
        "a convolution is the same whichever of the two is turned",
        of_equal_length(),
    ),
    *(
        Equivalent(
            "42.3",
            f"return {changed}",
            "a weight of 0 adds nothing to either sum",
            weights_and_mask(),
        )
        for changed in (
            "(arriving[arriving >= 0].sum(), arriving[arriving < 0].sum())",
            "(arriving[arriving > 0].sum(), arriving[arriving <= 0].sum())",
        )
    ),
    Equivalent(
        "42.5",
        "n = min(len(times_2), len(times_1))",
        "the smaller of two is the same whichever stands first",
        two_rasters(),
    ),
    Equivalent(
        "51.3",
        "found.append(np.corrcoef(target[k:k + n], output)[0, 1])",
        "a correlation is the same whichever is named first",
        output_and_target(),
    ),
    Equivalent(
        "51.4",
        "which = (t / length).astype(int)",
        "`astype(int)` cuts off as `//` does, for times from 0 on",
        times_and_notes(),
    ),
)
