"""Simulated recordings: the same for everybody, and with the form that is said of them."""

from itertools import pairwise

import numpy as np
import pytest

from course_lib import recordings
from course_lib.recordings.flicker import FRAME, LIKES
from course_lib.recordings.microscope import BRIGHTEST, CELLS


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_shows_when_its_row_is_broken_into_lines_of_its_pictures_width(cell):
    """Neighbours below one another are alike there, and nowhere else as much."""
    row = recordings.microscope(cell)
    (rows, columns), _ = CELLS[cell]
    assert row.shape == (rows * columns,)
    possible = [n for n in range(10, 97) if row.size % n == 0]

    def alike(width):
        image = row.reshape(-1, width)
        return np.corrcoef(image[1:].ravel(), image[:-1].ravel())[0, 1]

    assert max(possible, key=alike) == columns


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_is_the_same_each_time_and_of_whole_numbers_from_0_to_255(cell):
    row = recordings.microscope(cell)
    assert np.array_equal(row, recordings.microscope(cell))
    assert row.dtype == np.int64
    assert row.min() >= 0
    assert row.max() <= BRIGHTEST


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


def test_the_flicker_is_the_same_each_time_and_spikes_are_frames_of_it():
    light, spikes = recordings.flicker()
    again = recordings.flicker()
    assert np.array_equal(light, again[0])
    assert np.array_equal(spikes, again[1])
    assert light.shape == (10_000,)
    assert np.all(np.diff(spikes) > 0)
    assert 0 <= spikes[0] < spikes[-1] < len(light)


def test_light_that_has_been_dark_and_then_bright_makes_the_cell_of_the_flicker_fire():
    light, spikes = recordings.flicker()
    ago = {when // FRAME: much for when, _, much in LIKES}
    for seed in (15, 16):
        light, spikes = recordings.flicker(seed)
        late = spikes[spikes >= 30]
        for frames, much in ago.items():
            assert light[late - frames].mean() * much > 5
        assert abs(light[late - 28].mean()) < 4


def test_the_wave_on_the_probe_comes_first_where_it_arrives_and_runs_away_from_there():
    t, traces = recordings.probe()
    assert traces.shape == (40, len(t)) == (40, 320)
    assert np.abs(traces[:, t < 20]).max() < 40  # before the sound: noise alone
    deepest = t[traces.argmin(axis=1)]
    assert traces.min(axis=1).argmin() == 14
    for contact in range(4, 26):
        assert deepest[contact] == pytest.approx(deepest[14] + 1.2 * abs(contact - 14), abs=3)


def test_the_cell_has_one_field_in_each_box_elsewhere_and_four_times_as_weak():
    first, second = recordings.two_boxes()
    assert first.shape == second.shape == (25, 25)
    assert min(first.min(), second.min()) == 0
    assert first.max() / second.max() == pytest.approx(4, rel=0.1)
    for rates, (right, up) in ((first, (7, 16)), (second, (17, 9))):
        row, column = np.unravel_index(rates.argmax(), rates.shape)
        assert np.hypot(row - up, column - right) < 2.5
