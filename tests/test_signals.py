"""Threshold crossings and spikes, by hand, against a plain loop, and when called wrongly."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib import signals

BOXES = [0, 0, 0, 5, 5, 5, 5, 0, 0, 0, 0, 4, 4, 4, 0, 0, 0]
samples = st.lists(st.integers(-3, 3), min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("direction", "side", "expected"),
    [
        ("both", "after", [3, 7, 11, 14]),
        ("up", "after", [3, 11]),
        ("down", "after", [7, 14]),
        ("both", "before", [2, 6, 10, 13]),
        ("up", "before", [2, 10]),
        ("down", "before", [6, 13]),
    ],
)
def test_crossings_of_the_lesson(direction, side, expected):
    np.testing.assert_array_equal(signals.threshold_crossings(BOXES, 2, direction, side), expected)


def test_already_above_is_not_a_rise():
    data = [2, 2, 0, 2, 2, 0]
    np.testing.assert_array_equal(signals.threshold_crossings(data, 1, "up"), [3])
    np.testing.assert_array_equal(signals.threshold_crossings(data, 1, "down"), [2, 5])
    np.testing.assert_array_equal(signals.detect_spikes(data, 1), [3])


def test_equal_is_not_above():
    assert len(signals.threshold_crossings([0, 1, 0], 1)) == 0
    np.testing.assert_array_equal(signals.threshold_crossings([0, 1.01, 0], 1), [1, 2])


@given(samples, st.integers(-3, 3))
def test_crossings_against_a_plain_loop(data, threshold):
    up, down = [], []
    for i in range(1, len(data)):
        if data[i] > threshold and not data[i - 1] > threshold:
            up.append(i)
        if data[i - 1] > threshold and not data[i] > threshold:
            down.append(i)
    assert signals.threshold_crossings(data, threshold, "up").tolist() == up
    assert signals.threshold_crossings(data, threshold, "down").tolist() == down
    both = signals.threshold_crossings(data, threshold)
    assert both.tolist() == sorted(up + down)
    before = signals.threshold_crossings(data, threshold, side="before")
    np.testing.assert_array_equal(before + 1, both)


@given(samples, st.integers(-3, 3), st.integers(0, 4), st.integers(0, 6))
def test_spikes_against_a_plain_loop(data, threshold, hysteresis, dead_time):
    up, last, expected = data[0] > threshold, None, []
    for i, value in enumerate(data):
        if up and value <= threshold - hysteresis:
            up = False
        elif not up and value > threshold:
            up = True
            if last is None or i - last >= dead_time:
                last = i
                expected.append(i)
    found = signals.detect_spikes(data, threshold, 1.0, hysteresis, dead_time)
    assert found.tolist() == expected


@pytest.mark.parametrize(
    ("dead_time", "expected"),
    [(0.2, [1, 3, 5, 7]), (0.25, [1, 5]), (0.3, [1, 5]), (0.4, [1, 5]), (0.41, [1, 7])],
)
def test_spikes_are_never_nearer_than_the_dead_time(dead_time, expected):
    v = [0, 1, 0, 1, 0, 1, 0, 1, 0]
    found = signals.detect_spikes(v, 0.5, dt=0.1, dead_time=dead_time)
    np.testing.assert_allclose(found, 0.1 * np.array(expected))


def test_a_dead_time_of_whole_samples_ends_with_the_last_of_them():
    v = [0, 1, 0, 0, 1, 0]  # three samples apart, and 0.3 / 0.1 is not quite 3
    for dt in (0.1, 0.7, 1 / 3):
        assert len(signals.detect_spikes(v, 0.5, dt=dt, dead_time=3 * dt)) == 2
    assert len(signals.detect_spikes(v, 0.5, dt=0.1, dead_time=0.3)) == 2


@given(samples, st.integers(-3, 3))
def test_without_hysteresis_a_spike_is_a_rise(data, threshold):
    np.testing.assert_array_equal(
        signals.detect_spikes(data, threshold), signals.threshold_crossings(data, threshold, "up")
    )


def test_times_have_the_unit_of_dt():
    np.testing.assert_allclose(signals.detect_spikes(BOXES, 2, dt=0.1), [0.3, 1.1])


def test_hysteresis_brings_noise_back_to_the_true_rises():
    t = np.arange(0, 1, 0.001)
    noise = 0.1 * np.random.default_rng(0).standard_normal(len(t))
    data = -np.cos(2 * np.pi * 5 * t) + noise
    true_rises = [0.05, 0.25, 0.45, 0.65, 0.85]
    assert len(signals.detect_spikes(data, 0.0, 0.001)) > 15  # one rise, many times over
    for options in ({"hysteresis": 0.7}, {"dead_time": 0.15}):
        found = signals.detect_spikes(data, 0.0, 0.001, **options)
        np.testing.assert_allclose(found, true_rises, atol=0.015)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: signals.threshold_crossings([], 0), "empty"),
        (lambda: signals.threshold_crossings([[1, 2]], 0), "dimension"),
        (lambda: signals.threshold_crossings([1, np.nan], 0), "nan at index"),
        (lambda: signals.threshold_crossings(["a"], 0), "must hold numbers"),
        (lambda: signals.threshold_crossings(None, 0), "must hold numbers"),
        (lambda: signals.threshold_crossings([1], [0]), "one number"),
        (lambda: signals.threshold_crossings([1], 0, "rising"), "'up', 'down', 'both'"),
        (lambda: signals.threshold_crossings([1], 0, side=0), "'after', 'before'"),
        (lambda: signals.detect_spikes([1], 0, dt=0), "dt is 0"),
        (lambda: signals.detect_spikes([1], 0, hysteresis=-1), "hysteresis is -1"),
        (lambda: signals.detect_spikes([1], 0, dead_time=-1), "dead_time is -1"),
    ],
)
def test_bad_input(call, said):
    with pytest.raises((ValueError, TypeError), match=said):
        call()


class TestEdgesInVoltage:
    """A voltage that misses an edge by rounding is at it."""

    def test_equal_but_for_rounding_is_not_above(self):
        data = np.arange(10) * 0.1  # 3 * 0.1 is a little more than 0.3
        assert signals.threshold_crossings(data, 0.3, "up").tolist() == [4]
        assert signals.detect_spikes(data, 0.3).tolist() == [4]

    def test_a_fall_to_the_hysteresis_is_a_fall(self):
        # 0.3 - 0.1 is a little less than 0.2
        assert signals.detect_spikes([0, 0.4, 0.2, 0.4], 0.3, hysteresis=0.1).tolist() == [1, 3]

    @given(st.integers(-700, 700), st.integers(0, 300))
    def test_tenths_of_a_millivolt_behave_as_whole_numbers_do(self, threshold, hysteresis):
        steps = np.array([-2, 1, 0, 1, -1, 0, 2, -1, 3, -2, 1]) * max(hysteresis, 1)
        whole = signals.detect_spikes(threshold + steps, threshold, hysteresis=hysteresis)
        tenths = signals.detect_spikes(
            (threshold + steps) * 0.1, threshold * 0.1, hysteresis=hysteresis * 0.1
        )
        np.testing.assert_array_equal(tenths, whole)

    @given(st.integers(1, 200), st.sampled_from([0.05, 0.1, 0.3, 0.7]))
    def test_dead_time_in_whole_samples(self, dead_samples, dt):
        v = np.tile([0.0, 1.0], 400)  # a rise at every second sample
        found = signals.detect_spikes(v, 0.5, dt=dt, dead_time=dead_samples * dt) / dt
        wanted = dead_samples + dead_samples % 2
        np.testing.assert_allclose(np.diff(found), wanted, rtol=1e-9)


# Scoring

trains = st.lists(st.integers(0, 60), max_size=7).map(lambda ticks: [0.5 * tick for tick in ticks])


def most_pairs(found, true, within):
    """The most pairs there can be, by trying all."""
    if not found or not true:
        return 0
    first, *rest = found
    best = most_pairs(rest, true, within)
    for k, moment in enumerate(true):
        if abs(moment - first) <= within:
            best = max(best, 1 + most_pairs(rest, true[:k] + true[k + 1 :], within))
    return best


@given(trains, trains, st.sampled_from([0, 0.5, 1, 3]))
def test_each_spike_has_one_partner_at_most_and_there_are_as_many_pairs_as_can_be(
    found, true, within
):
    made = signals.score(found, true, within)
    assert len(made.hits) == most_pairs(found, true, within)
    assert sorted([*made.hits, *made.false_alarms]) == sorted(found)
    assert len(made.misses) == len(true) - len(made.hits)


def test_a_spike_that_is_found_twice_is_one_hit_and_one_false_alarm():
    made = signals.score([10.2, 10.4, 50.0], [10.0, 30.0])
    assert (made.hits.tolist(), made.misses.tolist(), made.false_alarms.tolist()) == (
        [10.2], [30.0], [10.4, 50.0]
    )  # fmt: skip
