"""What spikes say: against numbers known beforehand."""

import signal
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import iv

from course_lib import analysis, neurons
from course_lib.engines import numpy_engine


class TestFiringRate:
    def test_counts_per_second(self):
        assert analysis.firing_rate([10, 20, 30], 500.0) == 6.0
        assert analysis.firing_rate([], 500.0) == 0.0

    def test_window_holds_its_start_and_not_its_end(self):
        assert analysis.firing_rate([0, 100, 200, 300], 200.0, start=100.0) == 10.0

    def test_per_cell(self):
        rates = analysis.firing_rate(
            [1, 2, 3, 4], 1000.0, spike_cells=np.array([2, 0, 2, 2]), cells=4
        )
        np.testing.assert_array_equal(rates, [1, 0, 3, 0])


class TestIntervals:
    def test_one_cell(self):
        np.testing.assert_array_equal(analysis.interspike_intervals([5, 1, 12]), [4, 7])

    @pytest.mark.parametrize("times", [[], [3.0]])
    def test_too_few_spikes_have_none(self, times):
        assert len(analysis.interspike_intervals(times)) == 0

    @given(st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 4)), max_size=50))
    def test_cells_do_not_mix(self, spikes):
        times = np.array([t for t, _ in spikes], float)
        cells = np.array([c for _, c in spikes], int)
        by_hand = [np.diff(np.sort(times[cells == k])) for k in range(5)]
        np.testing.assert_array_equal(
            analysis.interspike_intervals(times, cells), np.concatenate(by_hand)
        )


class TestCV:
    def test_clock_and_chance(self):
        assert analysis.cv([7.0] * 5) == 0.0
        intervals = np.random.default_rng(0).exponential(20.0, 20_000)
        # the estimate's own standard error is 1 / sqrt(20,000)
        assert analysis.cv(intervals) == pytest.approx(1.0, abs=0.03)

    def test_by_hand(self):
        assert analysis.cv([1.0, 3.0]) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: analysis.firing_rate([1.0], 0.0), "duration is 0"),
        (lambda: analysis.firing_rate([np.nan], 1.0), "finite"),
        (lambda: analysis.firing_rate([[1.0]], 1.0), "dimension"),
        (lambda: analysis.firing_rate([1.0], 1.0, cells=3), "go together"),
        (
            lambda: analysis.firing_rate([1.0], 1.0, spike_cells=[3], cells=3),
            "holds 3; there are 3",
        ),
        (lambda: analysis.interspike_intervals([1.0], [0, 1]), "one entry per spike"),
        (lambda: analysis.interspike_intervals([1.0], [0.5]), "whole numbers"),
        (lambda: analysis.interspike_intervals([1.0], [-1]), "whole numbers"),
        (lambda: analysis.cv([1.0]), "two or more"),
        (lambda: analysis.cv([-1.0, 2.0]), "above 0"),
        (lambda: analysis.cv("regular"), "must hold numbers"),
    ],
)
def test_bad_input(call, said):
    with pytest.raises((ValueError, TypeError), match=said):
        call()


class TestSpikeCounts:
    def test_by_hand(self):
        counts = analysis.spike_counts(
            [0.0, 5.0, 10.0, 19.9, 25.0], [0, 1, 1, 1, 0], cells=2, window=10.0, duration=25.0
        )
        np.testing.assert_array_equal(counts, [[1, 1], [0, 2]])

    @given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 3)), max_size=40))
    def test_none_is_lost(self, spikes):
        times, cells = [t for t, _ in spikes], np.array([c for _, c in spikes], int)
        counts = analysis.spike_counts(times, cells, cells=4, window=20.0, duration=100.0)
        np.testing.assert_array_equal(counts.sum(axis=0), np.bincount(cells, minlength=4))


class TestPopulationVector:
    @given(st.floats(0, 359.99), st.floats(0.5, 20))
    def test_finds_a_planted_bump(self, centre, concentration):
        angles = np.arange(100) * 3.6
        bump = np.exp(concentration * np.cos(np.deg2rad(angles - centre)))
        found = analysis.population_vector(bump)
        assert abs((found.angle - centre + 180) % 360 - 180) < 1e-6
        # von Mises: the length is a ratio of Bessel functions
        exact = iv(1, concentration) / iv(0, concentration)
        assert found.length == pytest.approx(exact, abs=1e-9)

    def test_one_cell_and_nobody(self):
        found = analysis.population_vector([[0, 1, 0, 0], [0, 0, 0, 0], [1, 1, 1, 1]])
        assert found.angle[0] == pytest.approx(90)
        assert np.isnan(found.angle[1])
        np.testing.assert_allclose(found.length, [1, 0, 0], atol=1e-12)


def test_drift_goes_past_360():
    np.testing.assert_allclose(analysis.drift([350.0, 358.0, 5.0, 12.0]), [0, 8, 15, 22])
    np.testing.assert_allclose(analysis.drift([5.0, 350.0]), [0, -15])


class TestRheobase:
    def test_lif_is_where_the_closed_form_says(self):
        # (v_threshold - E_L) / R, and Euler's steady state is exact
        assert analysis.rheobase(neurons.LIF()) == pytest.approx(150.0, abs=0.02)
        assert analysis.rheobase(neurons.LIF(), "keeps firing") == pytest.approx(150, abs=0.02)

    @pytest.mark.parametrize(("cell", "threshold"), [(neurons.RS, 75.0), (neurons.FS, 56.25)])
    def test_with_u_held_at_zero_it_is_k_times_the_gap_squared_over_four(self, cell, threshold):
        # b = 0 keeps u at 0 until the first spike; near the fold a spike takes its time
        held = replace(cell, b=0.0)
        found = analysis.rheobase(held, duration=5000.0)
        assert found == pytest.approx(threshold, abs=0.05)

    @pytest.mark.parametrize("cell", [neurons.RS, neurons.FS])
    def test_one_spike_needs_less_than_firing_on(self, cell):
        once = analysis.rheobase(cell)
        lasting = analysis.rheobase(cell, "keeps firing")
        assert cell.k * (cell.v_t - cell.v_r) ** 2 / 4 < once < lasting
        for current, fires in ((once, True), (once - 0.02, False)):
            run = neurons.simulate(cell, current, duration=1000.0)
            assert (len(run.spike_times) > 0) == fires
        # what keeps firing is unstable at rest: where dv/dt = du/dt = 0 with the trace at 0
        run = neurons.simulate(cell, lasting, duration=3000.0)
        assert run.spike_times[-1] > 2500

    def test_73_pA_belongs_to_another_cell(self):
        """73 pA is where the FS cell of 2007 begins to fire on: its u is a cube, not linear."""

        def spikes(current, cubic):
            v, u, fired = -55.0, 0.0, 0
            for _ in range(10_000):
                if v >= 25:
                    v, u, fired = (-45.0, u, fired + 1) if cubic else (-55.0, u + 200, fired + 1)
                    continue
                pull = 0.025 * max(v + 55, 0.0) ** 3 if cubic else 8 * (v + 55)
                rate = 0.2 if cubic else 0.15
                v, u = (
                    v + 0.1 * ((v + 55) * (v + 40) - u + current) / 20,
                    u + 0.1 * rate * (pull - u),
                )
            return fired

        assert spikes(72.0, cubic=True) <= 2  # at the onset of the step
        assert spikes(75.0, cubic=True) > 5
        assert spikes(75.0, cubic=False) == 0
        assert analysis.rheobase(neurons.FS) > 90

    def test_an_interrupt_is_not_silence(self, monkeypatch):
        calls = []

        def interrupted(*arguments):
            calls.append(1)
            if len(calls) == 10:  # after the first run, which is of one cell
                signal.raise_signal(signal.SIGINT)
            return numpy_engine.lif_cells(*arguments)

        engine = SimpleNamespace(lif_cells=interrupted)
        monkeypatch.setattr(neurons.engines, "load", lambda name: engine)
        with pytest.raises(KeyboardInterrupt):
            analysis.rheobase(neurons.LIF())

    @pytest.mark.parametrize(
        ("call", "said"),
        [
            (lambda: analysis.rheobase(neurons.RS, "fires"), "'one spike', 'keeps firing'"),
            (lambda: analysis.rheobase("RS"), "neurons.LIF"),
            (lambda: analysis.rheobase(neurons.LIF(R=np.array([1.0, 2.0]))), "one at a time"),
            (lambda: analysis.rheobase(neurons.LIF(), highest=100.0), "silent at 100 pA"),
            (lambda: analysis.rheobase(neurons.RS, precision=0), "precision is 0"),
            (lambda: analysis.population_vector([[-1.0, 1.0]]), "0 or more"),
            (lambda: analysis.population_vector(1.0), "last axis"),
            (lambda: analysis.population_vector([1.0, 2.0], [0.0]), "1 angles and 2 cells"),
            (lambda: analysis.drift([np.nan, 1.0]), "finite"),
            (lambda: analysis.drift([]), "one value per time"),
            (
                lambda: analysis.spike_counts([1.0], [0], cells=1, window=5.0, duration=1.0),
                "shorter",
            ),
            (
                lambda: analysis.spike_counts([1.0], [3], cells=2, window=1.0, duration=5.0),
                "spike_cells holds 3; there are 2",
            ),
        ],
    )
    def test_bad_input(self, call, said):
        with pytest.raises((TypeError, ValueError), match=said):
            call()


class TestFixedPoints:
    def test_rest_and_watershed_of_a_cell_without_current(self):
        rest, watershed = analysis.fixed_points(neurons.RS, 0)
        assert (rest.v, rest.u, rest.kind) == (-60, 0, "stable")
        # k (v - v_t) = b: 5/3 mV above v_t
        assert watershed.v == pytest.approx(-50 + 5 / 3)
        assert watershed.kind == "saddle"

    @pytest.mark.parametrize(("name", "fold"), [("RS", 245 / 2.4), ("FS", 132.25)])
    def test_they_meet_and_vanish_at_the_fold(self, name, fold):
        cell = getattr(neurons, name)  # (k (v_t - v_r) + b)^2 / 4 k
        assert len(analysis.fixed_points(cell, fold - 0.01)) == 2
        assert analysis.fixed_points(cell, fold + 0.01) == []

    @pytest.mark.parametrize("current", [-50, 0, 50, 84, 100.7, 100.8, 101.5])
    @pytest.mark.parametrize("name", ["RS", "FS"])
    def test_what_each_is_called_is_what_a_small_push_does(self, name, current):
        cell = getattr(neurons, name)
        C, k, a, b = cell.C, cell.k, cell.a, cell.b
        for point in analysis.fixed_points(cell, current):
            slope = k * (2 * point.v - cell.v_r - cell.v_t)
            eigenvalues = np.linalg.eigvals([[slope / C, -1 / C], [a * b, -a]])
            grows = (eigenvalues.real > 0).sum()
            assert point.kind == ("stable", "saddle", "unstable")[grows]
            run = neurons.simulate(cell, current, duration=20, v0=point.v, u0=point.u)
            assert np.abs(run.v - point.v).max() < 1e-6  # and it stays there

    def test_only_one_izhikevich_cell_at_a_time(self):
        with pytest.raises(TypeError, match=r"neurons\.Izhikevich"):
            analysis.fixed_points(neurons.LIF(), 0)
        with pytest.raises(ValueError, match="one at a time"):
            analysis.fixed_points(neurons.population([(neurons.RS, 2)]), 0)


class TestEdgesInTime:
    """A time that misses an edge by rounding is at it."""

    def test_two_spikes_in_every_window(self):
        counts = analysis.spike_counts(
            np.arange(3000) * 0.1, np.zeros(3000, int), cells=1, window=0.2, duration=300.0
        )
        assert counts.shape == (1500, 1)
        assert np.all(counts == 2)

    @given(st.integers(1, 60), st.sampled_from([0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.7, 1.1]))
    def test_as_many_spikes_in_a_window_as_it_has_steps(self, steps, dt):
        times = np.arange(6000) * dt
        counts = analysis.spike_counts(
            times, np.zeros(6000, int), cells=1, window=steps * dt, duration=6000 * dt
        )
        assert len(counts) == 6000 // steps
        assert np.all(counts == steps)

    def test_eleven_in_each_whole_window_of_eleven_steps(self):
        counts = analysis.spike_counts(
            np.arange(3000) * 0.1, np.zeros(3000, int), cells=1, window=1.1, duration=300.0
        )
        assert len(counts) == 272
        assert np.all(counts == 11)

    def test_times_counted_from_a_stimulus(self):
        times = 50.1 + np.arange(100) * 0.1 - 50.1  # the first is 0 but for rounding, or just below
        counts = analysis.spike_counts(
            times, np.zeros(100, int), cells=1, window=1.0, duration=10.0
        )
        assert np.all(counts == 10)

    @given(st.integers(0, 500), st.integers(1, 500), st.sampled_from([0.05, 0.1, 0.3, 0.7]))
    def test_a_rate_counts_its_start_and_not_its_end(self, first, steps, dt):
        rate = analysis.firing_rate(np.arange(1200) * dt, steps * dt, start=first * dt)
        assert rate == pytest.approx(1000 / dt, rel=1e-12)
        decimal = float(f"{first * dt:.6g}")  # as somebody would type it
        assert analysis.firing_rate(np.arange(1200) * dt, steps * dt, start=decimal) == rate


class TestArrows:
    def test_a_bump_around_zero_is_at_zero_and_not_at_360(self):
        found = analysis.population_vector([2, 1, 0, 0, 1])
        assert found.angle == 0.0
        assert found.length == pytest.approx((2 + 2 * np.cos(np.deg2rad(72))) / 4)

    @given(st.integers(1, 6), st.integers(1, 60), st.integers(0, 60))
    def test_angles_are_from_0_up_to_360(self, width, n, centre):
        distance = np.abs((np.arange(n) - centre + n / 2) % n - n / 2)
        found = analysis.population_vector(np.maximum(width - distance, 0.0))
        assert np.isnan(found.angle) or 0 <= found.angle < 360
        if not np.isnan(found.angle):
            away = abs((found.angle - 360 * centre / n + 180) % 360 - 180)
            assert away < 1e-6

    @pytest.mark.parametrize(
        "activity", [[1, 1, 1, 1], [3, 0, 3, 0], [1] * 7, [0.1] * 100, [5, 2, 5, 2], [1e308] * 3]
    )
    def test_arrows_that_cancel_have_no_angle(self, activity):
        found = analysis.population_vector([activity, [1] + [0] * (len(activity) - 1)])
        assert np.isnan(found.angle[0])
        assert found.length[0] == 0
        assert (found.angle[1], found.length[1]) == (0, 1)

    def test_a_small_bump_on_much_activity_has_its_angle(self):
        found = analysis.population_vector([100_000, 100_001, 100_000, 100_000])
        assert found.angle == pytest.approx(90)


class TestRefusedInOneSentence:
    def test_cells_of_any_whole_numbers(self):
        for dtype in ("uint64", "int8", "uint8"):
            cells = np.array([0, 2, 2], dtype)
            counts = analysis.spike_counts([1, 2, 12], cells, cells=3, window=10, duration=20)
            np.testing.assert_array_equal(counts, [[1, 0, 1], [0, 0, 1]])

    @pytest.mark.parametrize("precision", [1e-300, 1e-14, 5e-324])
    def test_a_precision_finer_than_floats_ends(self, precision):
        found = analysis.rheobase(neurons.LIF(), duration=200.0, precision=precision)
        assert found == pytest.approx(150, abs=0.01)
        assert found <= analysis.rheobase(neurons.LIF(), duration=200.0)

    @pytest.mark.parametrize(
        ("call", "said"),
        [
            (lambda: analysis.rheobase(neurons.RS, duration="1000"), "duration is '1000'"),
            (lambda: analysis.rheobase(neurons.RS, duration=-1.0), "duration is -1"),
            (lambda: counts(window=1e-300), "windows would take .* take longer windows"),
            (lambda: counts(cells=10**15), "take longer windows"),
            (lambda: counts(spike_cells=None), "spike_cells is None"),
            (lambda: counts(spike_cells=[[0], [0, 1]]), "different lengths"),
            (lambda: counts(spike_cells=[2**63]), "there are 1"),
            (
                lambda: analysis.firing_rate([1.0], 5.0, spike_cells=[0], cells=10**15),
                "take fewer cells",
            ),
        ],
    )
    def test_bad_input(self, call, said):
        with pytest.raises((TypeError, ValueError, MemoryError), match=said) as refused:
            call()
        assert "\n" not in str(refused.value)


def counts(**changes):
    call = {"spike_times": [1.0], "spike_cells": [0], "cells": 1, "window": 5.0, "duration": 10.0}
    return analysis.spike_counts(**call | changes)
