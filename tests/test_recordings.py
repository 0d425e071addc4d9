"""Simulated recordings: the same for everybody, and with the form that is said of them."""

from itertools import pairwise

import numpy as np
import pytest

from course_lib import recordings


@pytest.mark.parametrize("cell", recordings.CELLS)
def test_a_cell_shows_when_its_row_is_broken_into_lines_of_its_pictures_width(cell):
    """Neighbours below one another are alike there, and nowhere else as much."""
    row = recordings.microscope(cell)
    (rows, columns), _ = recordings.CELLS[cell]
    assert row.shape == (rows * columns,)
    possible = [n for n in range(10, 97) if row.size % n == 0]

    def alike(width):
        image = row.reshape(-1, width)
        return np.corrcoef(image[1:].ravel(), image[:-1].ravel())[0, 1]

    assert max(possible, key=alike) == columns


@pytest.mark.parametrize("cell", recordings.CELLS)
def test_a_cell_is_the_same_each_time_and_of_whole_numbers_from_0_to_255(cell):
    row = recordings.microscope(cell)
    assert np.array_equal(row, recordings.microscope(cell))
    assert row.dtype == np.int64
    assert row.min() >= 0
    assert row.max() <= recordings.BRIGHTEST


def test_a_cell_that_is_not_there_is_answered_with_those_that_are():
    with pytest.raises(ValueError, match="pyramidal"):
        recordings.microscope("purkinje")


def test_each_electrode_sees_the_wave_two_milliseconds_after_the_one_before():
    table = recordings.electrodes().reshape(60, 8).T
    for before, after in pairwise(table):
        lags = range(-6, 7)
        inner = before[6:-6]
        alike = [np.corrcoef(inner, after[6 + lag : len(after) - 6 + lag])[0, 1] for lag in lags]
        assert abs(lags[int(np.argmax(alike))] - 2) <= 1
