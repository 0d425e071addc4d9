"""A Hodgkin-Huxley cell and its recording, against the equations, scipy and published values."""

import numpy as np
import pytest
from scipy.integrate import solve_ivp
from scipy.optimize import brentq

from course_lib import engines, recordings
from course_lib.recordings.current_clamp import AREA, DT, REST, SUBSTEPS

ENGINES = ("numpy", "compiled")


def rates(v):
    """As textbooks print them: Hodgkin and Huxley's of 1952, with the inside negative."""
    a = (
        0.1 * (v + 40) / (1 - np.exp(-(v + 40) / 10)),
        0.07 * np.exp(-(v + 65) / 20),
        0.01 * (v + 55) / (1 - np.exp(-(v + 55) / 10)),
    )
    b = (
        4 * np.exp(-(v + 65) / 18),
        1 / (np.exp(-(v + 35) / 10) + 1),
        0.125 * np.exp(-(v + 65) / 80),
    )
    return np.array(a), np.array(b)


def ionic(v, m, h, n):
    return 120 * m**3 * h * (v - 50) + 36 * n**4 * (v + 77) + 0.3 * (v + 54.387)


def equations(t, state, current):
    v, *gates = state
    a, b = rates(v)
    return [current - ionic(*state), *(a * (1 - np.array(gates)) - b * gates)]


def steady(current):
    """The state in which nothing moves."""

    def imbalance(v):
        a, b = rates(v)
        return ionic(v, *(a / (a + b))) - current

    v = brentq(imbalance, -80, -45.001)
    a, b = rates(v)
    return np.array([v, *(a / (a + b))])


def voltages(current, duration, engine="compiled", dt=DT, substeps=SUBSTEPS):
    """The model under a steady current, in uA/cm2."""
    v, state = np.empty(round(duration / dt)), np.array(REST)
    still = np.zeros(len(v))
    engines.load(engine).hodgkin_huxley(state, v, still + current, still, dt, substeps)
    return v


def spikes(v):
    return np.flatnonzero((v[:-1] <= 0) & (v[1:] > 0)) * DT


def test_it_rests_where_the_equations_stand_still_near_minus_65():
    assert pytest.approx(steady(0.0), abs=1e-4) == REST
    assert voltages(0.0, 100.0) == pytest.approx(-65, abs=0.01)


def test_a_spike_is_that_of_the_equations():
    """scipy's Runge-Kutta of order 8, a thousand times finer than what is asked of it."""
    exact = solve_ivp(
        equations, (0, 12), REST, method="DOP853", args=(10.0,), rtol=1e-10, atol=1e-10,
        t_eval=np.arange(1, 201) * DT,
    )  # fmt: skip
    mine = voltages(10.0, 10.0)
    fine = voltages(10.0, 10.0, substeps=50)
    assert fine == pytest.approx(exact.y[0], abs=1)  # mV, where v climbs 300 in a ms
    assert mine.max() == pytest.approx(exact.y[0].max(), abs=0.5)
    assert mine.argmax() * DT == pytest.approx(exact.y[0].argmax() * DT, abs=DT)
    assert mine.max() + 65 == pytest.approx(105, abs=2)  # mV from rest to peak
    high = np.flatnonzero(mine > (mine.max() - 65) / 2)
    assert (high[-1] - high[0]) * DT == pytest.approx(1.3, abs=0.3)  # ms, at half its height


def test_it_begins_to_fire_for_ever_where_rinzel_and_miller_found_it():
    """1980, Mathematical Biosciences 49: a cycle exists from 6.26 uA/cm2 on."""
    late = [spikes(voltages(current, 1000.0))[-1] > 900 for current in (6.2, 6.3)]
    assert late == [False, True]


def test_rest_becomes_unstable_where_rinzel_and_miller_found_it():
    """At 9.78 uA/cm2: a small push dies away below, and grows above."""

    def grows(current):
        rest, dt = steady(current), 0.001

        def step(state):
            state, one = state.copy(), np.zeros(1)
            engines.load("numpy").hodgkin_huxley(state, np.empty(1), one + current, one, dt, 1)
            return state

        pushed = [(step(rest + push) - step(rest - push)) / 2e-6 for push in 1e-6 * np.eye(4)]
        return np.abs(np.linalg.eigvals(np.array(pushed).T)).max() > 1

    assert [grows(9.7), grows(9.86)] == [False, True]


@pytest.mark.parametrize("seed", [21, 22])
def test_both_engines_give_the_same_recording(seed):
    first, second = (
        recordings.current_clamp([100, 200, 0, 300], seed=seed, engine=engine) for engine in ENGINES
    )
    np.testing.assert_array_equal(first.true_spike_times, second.true_spike_times)
    np.testing.assert_array_equal(first.v, second.v)


def test_what_is_added_has_the_size_that_was_asked_for():
    quiet = {"noise": 0, "hum": 0, "drift": 0, "amplitude": 0, "duration": 2000}
    clean = recordings.current_clamp(**quiet).v
    noisy = recordings.current_clamp(**quiet | {"noise": 2.0}).v
    assert (noisy - clean).std() == pytest.approx(2, rel=0.05)
    hum = recordings.current_clamp(**quiet | {"hum": 3.0}).v - clean
    turns = np.exp(2j * np.pi * 0.05 * recordings.current_clamp(**quiet).t)
    assert 2 * abs(np.mean(hum * turns)) == pytest.approx(3, rel=0.02)
    drift = recordings.current_clamp(**quiet | {"drift": 5.0}).v - clean
    assert np.ptp(drift) == pytest.approx(10, rel=0.05)


def test_it_is_stored_in_steps_of_a_12_bit_converter():
    v = recordings.current_clamp().v
    step = 10_000 / 4096 / 20
    assert np.abs(v / step - np.round(v / step)).max() < 1e-9


def test_the_current_steps_share_the_time():
    made = recordings.current_clamp([50, -50], start=10, stop=20, duration=30)
    assert made.dt == DT
    assert set(made.current[made.t < 10]) == set(made.current[made.t >= 20]) == {0}
    assert set(made.current[(made.t >= 10) & (made.t < 15)]) == {50}
    assert set(made.current[(made.t >= 15) & (made.t < 20)]) == {-50}


def test_true_spikes_stand_where_the_recording_is_near_zero_and_rising():
    made = recordings.current_clamp(noise=0, hum=0, drift=0)
    assert len(made.true_spike_times) > 20
    assert np.interp(made.true_spike_times, made.t, made.v) == pytest.approx(0, abs=0.2)
    assert AREA == 20


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"amplitude": []}, "amplitude is empty"),
        ({"noise": -1}, "noise is -1"),
        ({"start": 50, "stop": 20}, "goes off at 20 ms"),
    ],
)
def test_a_wrong_call_is_answered_in_words(wrong, said):
    with pytest.raises(ValueError, match=said):
        recordings.current_clamp(**wrong)
