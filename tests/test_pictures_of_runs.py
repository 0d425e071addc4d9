"""A ring's bump and a network's balance: what is drawn is the run, and the words are true of it."""

import numpy as np
import pytest

from course_lib import analysis, networks, pictures, ring_memory
from course_lib.pictures.plots.balance import ROWS, irregularities


def ring_run(times, cells, duration=3000):
    """A run of 100 RS and 20 FS cells with these spikes, in steps of 1 ms."""
    order = np.argsort(times, kind="stable")
    times, cells = np.asarray(times, float)[order], np.asarray(cells, int)[order]
    counts = np.bincount(cells, minlength=120)
    return networks.NetworkRun(np.arange(float(duration)), times, cells, counts)


def a_bump(middle, start=300, duration=3000):
    """Nine neighbours that fire every 50 ms from a moment on."""
    times = np.arange(start, duration, 50)
    cells = (middle + np.arange(-4, 5)) % 100
    return ring_run(np.repeat(times, 9), np.tile(cells, len(times)), duration)


def traces_of(picture):
    return {trace.name: trace for trace in picture.figure.data}


def test_a_bump_is_drawn_where_and_when_its_cells_fire():
    drawn = traces_of(pictures.bump(a_bump(50)))
    rates = drawn["rates"]
    assert rates.z.shape == (100, 30)  # a row for each RS cell, a column for each 100 ms
    lit = np.argwhere(rates.z > 0)
    assert set(lit[:, 0]) == set(range(46, 55))
    assert lit[:, 1].min() == 3
    assert set(rates.z[50, 3:]) == {20}  # two spikes in 100 ms
    assert (rates.y0, rates.dy, rates.x0, rates.dx) == (0, 3.6, 50, 100)


def test_the_dots_point_to_the_bump_also_across_the_end_of_the_ring():
    for middle, angle in ((50, 180), (25, 90), (0, 0)):
        dots = traces_of(pictures.bump(a_bump(middle)))["points to"]
        assert len(dots.x) > 10
        assert networks.angular_distance(np.asarray(dots.y), angle).max() < 0.01


def test_the_cue_is_a_frame_of_its_own_time_and_place():
    frame = traces_of(pictures.bump(a_bump(25), cue=90))["cue"]
    assert (min(frame.x), max(frame.x)) == ring_memory.CUE
    assert (min(frame.y), max(frame.y)) == (70, 110)


@pytest.mark.parametrize(
    ("run", "cue", "said"),
    [
        (a_bump(50), 180, "Hardly a spike before the cue at 180°. At the end a bump of about 10"),
        (a_bump(50), 180, "where the cue was"),
        (a_bump(60), 180, "about 40° from the cue"),
        (a_bump(99), 0, "where the cue was"),
        (a_bump(50, start=0), 180, "Many spikes before the cue"),
        (ring_run([400], [50]), 180, "At the end no RS cell fires any more"),
        (ring_run(np.repeat([2600, 2800], 100), np.tile(np.arange(100), 2)), 0, "all around"),
    ],
)
def test_what_became_of_the_memory_is_said(run, cue, said):
    assert said in pictures.bump(run, cue).caption


def test_fs_cells_alone_are_no_memory():
    assert ring_memory.outcome(ring_run([2900] * 20, np.arange(100, 120))) == "silent"


def network_run(trains, duration=1000):
    times = np.concatenate(trains)
    cells = np.repeat(np.arange(len(trains)), [len(train) for train in trains])
    order = np.argsort(times, kind="stable")
    counts = np.array([len(train) for train in trains])
    return networks.NetworkRun(np.arange(float(duration)), times[order], cells[order], counts)


def test_each_cell_that_fired_enough_is_counted_at_its_own_cv():
    rng = np.random.default_rng(1)
    trains = [np.cumsum(rng.exponential(20, 40)) + 200 for _ in range(30)]
    trains = [train[train < 1000] for train in trains]
    clock, four, three = (
        np.arange(210, 1000, 20.0),
        np.array([300.0, 400, 500, 600]),
        [300, 400, 500],
    )
    run = network_run([*trains, clock, four, np.array(three, float)])
    wanted = [analysis.cv(np.diff(train)) for train in trains] + [0.0, 0.0]
    np.testing.assert_allclose(irregularities(run), wanted, atol=1e-12)
    bars = traces_of(pictures.balance(run))["CV"]
    assert sum(bars.y) == len(wanted)
    assert bars.y[0] >= 1  # the clock


def test_what_came_before_200_ms_does_not_count_and_later_cells_are_not_drawn():
    early = np.arange(0, 100, 7.0) ** 1.1
    run = network_run([np.concatenate([early, np.arange(201, 1000, 20.0)])] * (ROWS + 5))
    assert irregularities(run).max() < 1e-9
    drawn = traces_of(pictures.balance(run))["spikes"]
    assert set(drawn.y) == set(range(ROWS))


def test_rate_cv_and_silence_are_said():
    clock = np.arange(201, 1000, 20.0)
    said = pictures.balance(network_run([clock] * 6 + [np.array([])] * 4)).caption
    assert said == "Between 30 and 31 Hz on average, CV about 0; about 40% of the cells are silent."
    nothing = pictures.balance(network_run([np.array([5.0]), np.array([])])).caption
    assert nothing == "No spike any more, of anybody."
    with pytest.raises(ValueError, match="the first 200 ms do not count"):
        pictures.balance(network_run([clock], duration=150))
