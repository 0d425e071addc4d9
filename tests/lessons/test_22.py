"""Lesson 22: what its prose claims, and its explorer against the course's own detector."""

import numpy as np
import pytest
from reading_lessons import names_after, numbers

from course_lib import explore, pictures, recordings, signals
from course_lib.exercises import BANK
from course_lib.explore.thresholds import RECORDED, compute

FIRST = "import numpy as np"
lesson = names_after("22", FIRST)
v, dt, true = (lesson[name] for name in ("v", "dt", "true"))
rises = BANK["22.1"].solution


def outcome(threshold, hysteresis=0.0, dead_time=0.0):
    run = compute(threshold=threshold, hysteresis=hysteresis, dead_time=dead_time)
    return len(run.score.hits), len(run.score.misses), len(run.score.false_alarms)


# What the prose says


def test_how_often_the_cell_fires():
    (said,) = numbers("22", r"The cell fired (\d+) times\.")
    assert len(true) == said
    (every,) = numbers("22", r"the cell fires every (\d+) ms")
    assert np.diff(true).mean() == pytest.approx(every, abs=0.5)


def test_the_toy_series():
    """The crossings of the curriculum's example, up and down."""
    made = names_after("22", FIRST, "boxes = ", "changes = ")
    assert made["changes"].tolist() == [2, 6, 10, 13]
    assert rises(made["boxes"], 2).tolist() == [3, 11]
    assert rises(-made["boxes"], -2.5).tolist() == [7, 14]


def test_the_good_amplifier_loses_no_spike_and_invents_none():
    made = names_after("22", FIRST, "fine = ")
    score = signals.score(made["times"], made["fine"].true_spike_times)
    assert (len(score.misses), len(score.false_alarms)) == (0, 0)


def test_each_spike_is_found_three_or_four_times():
    assert 3 <= (len(rises(v, 0)) / len(true)) <= 4


def test_the_own_detector_on_ten_others():
    cells = ("rises = yours", "armed = yours", "plain = ", "without_echoes = yours", "def mine")
    made = names_after("22", FIRST, *cells)
    totals = {"plain_threshold": np.zeros(3, int), "mine": np.zeros(3, int)}
    for seed in range(100, 110):
        unseen = recordings.current_clamp(160, noise=12, hum=8, drift=10, duration=500, seed=seed)
        for name, total in totals.items():
            found = made[name](unseen.v, unseen.dt)
            score = signals.score(found, unseen.true_spike_times)
            total += [len(score.hits), len(score.misses), len(score.false_alarms)]
    assert totals["mine"][1:].tolist() == [0, 0]
    assert totals["plain_threshold"][2] > totals["plain_threshold"][0]


def test_the_current_is_steep_as_well():
    made = names_after("22", FIRST, "rises = yours", "steep = ")
    (said,) = numbers("22", r"At (\d+) ms the \*current\* comes")
    assert made["first"] == pytest.approx(said, abs=0.3)
    assert made["first"] < made["times"][0] - 1


# The answers to "Play with it"


def test_what_each_cure_takes_at_0():
    hysteresis, dead = numbers("22", r"(\d+) mV of hysteresis, or (\d+) ms of dead time\.")
    assert outcome(0, hysteresis=hysteresis) == outcome(0, dead_time=dead) == (18, 0, 0)
    assert outcome(0, hysteresis=hysteresis - 10)[2] > 0
    assert outcome(0, dead_time=dead - 0.5)[2] > 0


def test_a_threshold_alone_pays_for_each_false_alarm():
    (near,) = numbers("22", r"Near (\d+) there are few false alarms left")
    hits, misses, alarms = outcome(near)
    assert alarms <= 2
    assert misses > hits
    assert all(outcome(threshold)[2] > 0 for threshold in range(-80, 58, 3))


def test_at_minus_30_both_cures_throw_true_spikes_away():
    hits, _, alarms = outcome(-30)
    assert (hits, alarms > 100) == (18, True)
    for cured in (outcome(-30, hysteresis=60), outcome(-30, dead_time=10)):
        assert cured[0] < 10


def test_too_long_a_dead_time_misses_every_second():
    assert outcome(0, dead_time=20)[:2] == (9, 9)


# Explorer and picture


def test_the_explorer_shows_the_lessons_recording():
    shown, _ = explore.thresholds().drawn()
    np.testing.assert_allclose(shown.data[0].y, v, atol=1e-3)
    assert RECORDED["seed"] == 22


def test_marks_stand_at_what_they_mark():
    drawn = pictures.found(lesson["t"], v, [true[0] + 0.2, 250.123], true, -10)
    traces = {trace.name: trace for trace in drawn.figure.data}
    assert list(traces["hits"].x) == [true[0] + 0.2]
    assert list(traces["false alarms"].x) == [250.123]
    assert list(traces["misses"].x) == list(true[1:])
    assert len({traces[name].marker.symbol for name in ("hits", "misses", "false alarms")}) == 3
    assert drawn.figure.layout.shapes[0].y0 == -10
    assert drawn.caption == "1 of 18 true spikes found, 17 missed, 1 false alarm."
