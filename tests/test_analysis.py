"""What spikes say: against numbers known beforehand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib import analysis


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
        (lambda: analysis.firing_rate([1.0], 1.0, spike_cells=[3], cells=3), "cell 3"),
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
