"""Receptors: against convolution, the formulas of lesson 33, and when called wrongly."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib import networks, neurons, synapses


@given(st.lists(st.integers(0, 3), min_size=1, max_size=200), st.floats(1, 200))
def test_conductance_is_a_convolution_with_an_exponential(arrivals, tau):
    kernel = np.exp(-0.1 * np.arange(len(arrivals)) / tau)
    convolved = np.convolve(arrivals, kernel)[: len(arrivals)]
    np.testing.assert_allclose(synapses.conductance(arrivals, tau), convolved, rtol=1e-9)


def test_conductance_in_a_network_is_that_convolution():
    weights = np.array([[0.0, 2.0], [0.0, 0.0]])
    run = networks.simulate_izhikevich(
        neurons.population([(neurons.RS, 2)]),
        weights,
        [600.0, 0.0],
        duration=200.0,
        receptors=synapses.receptors(nmda=100, gains=(0.5, 1, 1, 1)),
        record={"ampa": [1], "nmda": [1]},
    )
    spikes = np.bincount(
        np.rint(run.spike_times[run.spike_cells == 0] / 0.1).astype(int) + 1, minlength=2000
    )  # what a spike does shows one step later
    assert spikes.sum() > 3
    ampa, nmda = run.recorded["ampa"][:, 0], run.recorded["nmda"][:, 0]
    np.testing.assert_allclose(ampa, synapses.conductance(1.0 * spikes, 5.0), rtol=1e-9)
    np.testing.assert_allclose(nmda, synapses.conductance(2.0 * spikes, 100.0), rtol=1e-9)


def test_one_conductance_per_cell_holds_as_much_as_one_per_synapse():
    arrivals = np.random.default_rng(0).integers(0, 2, (300, 8)).astype(float)
    each = synapses.conductance(arrivals, 6.0).sum(axis=1)
    together = synapses.conductance(arrivals.sum(axis=1), 6.0)
    np.testing.assert_allclose(together, each, rtol=1e-12)


def test_nmda_factor():
    v = np.array([-80.0, -20.0, 100.0])
    np.testing.assert_allclose(synapses.nmda_factor(v), [0, 0.5, 0.9])
    assert synapses.nmda_factor(-100.0) == pytest.approx(0.1)


def test_currents_pull_to_their_reversal():
    receptors = synapses.receptors()
    ones = np.ones((4, 1))
    at = receptors.currents(np.array([-75.0]), ones)[:, 0]
    assert at[0] == pytest.approx(75.0)
    assert 0 < at[1] < 1  # nearly all NMDA receptors are blocked there
    assert at[2] == pytest.approx(5.0)
    assert at[3] == pytest.approx(-15.0)
    assert receptors.current(np.array([-75.0]), ones)[0] == pytest.approx(at.sum())


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: synapses.receptors(ampa=0), "ampa is 0"),
        (lambda: synapses.receptors(nmda="slow"), "one number"),
        (lambda: synapses.receptors(gains=(1, 1, 1)), "four numbers"),
        (lambda: synapses.receptors(gains=(1, 1, 1, -1)), "0 or more"),
        (lambda: synapses.conductance([1.0], -1.0), "tau is -1"),
        (lambda: synapses.conductance(1.0, 1.0), "dimension"),
    ],
)
def test_bad_input(call, said):
    with pytest.raises((TypeError, ValueError), match=said):
        call()


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: synapses.nmda_factor(np.nan), "v is nan"),
        (lambda: synapses.nmda_factor([-60, np.inf]), "v is inf at index"),
        (lambda: synapses.nmda_factor("rest"), "must hold numbers"),
        (lambda: synapses.receptors().current(np.nan, np.zeros(4)), "v is nan"),
        (lambda: synapses.receptors().current(0, np.zeros(3)), "one row for each of"),
        (lambda: synapses.Receptors((5, 150, 6, 0), (1, 1, 1, 1)), "tau is .*above 0"),
        (lambda: synapses.Receptors((5, 150, 6), (1, 1, 1, 1)), "give four numbers"),
        (lambda: synapses.Receptors((5, 150, 6, 150), (1, 1, 1, -1)), "gains is .*0 or more"),
        (lambda: synapses.Receptors((5, 150, 6, 150), (1,) * 4, "none"), "must hold numbers"),
    ],
)
def test_nothing_goes_through_unseen(call, said):
    with pytest.raises((TypeError, ValueError), match=said):
        call()


class TestSpikeTrain:
    @pytest.mark.parametrize("kind", ["regular", "burst"])
    @pytest.mark.parametrize("rate", [5, 20, 50])
    def test_it_has_as_many_spikes_as_the_rate_says(self, kind, rate):
        train = synapses.spike_train(kind, rate, duration=4000.0)
        assert set(train) == {0.0, 1.0}
        assert train.sum() == 4 * rate

    def test_regular_intervals_are_alike_and_those_of_a_burst_are_not(self):
        regular, burst = (
            np.diff(np.flatnonzero(synapses.spike_train(kind, 20))) * 0.1
            for kind in ("regular", "burst")
        )
        np.testing.assert_allclose(regular, 50)
        np.testing.assert_allclose(burst, [5, 5, 5, 185, 5, 5, 5])

    def test_poisson_intervals_vary_as_much_as_they_last(self):
        gaps = np.diff(np.flatnonzero(synapses.spike_train("Poisson", 50, duration=1e5))) * 0.1
        assert gaps.mean() == pytest.approx(20, rel=0.05)
        assert gaps.std() / gaps.mean() == pytest.approx(1, abs=0.05)
        again = synapses.spike_train("Poisson", 50, seed=1)
        assert not np.array_equal(again, synapses.spike_train("Poisson", 50, seed=2))
        assert np.array_equal(again, synapses.spike_train("Poisson", 50, seed=1))

    @pytest.mark.parametrize("kind", synapses.KINDS)
    def test_no_rate_no_spike(self, kind):
        assert synapses.spike_train(kind, 0).sum() == 0


class TestSideBySide:
    train = 2.0 * synapses.spike_train("Poisson", 30)

    def test_a_held_cell_takes_the_current_of_its_receptors(self):
        run = synapses.side_by_side(self.train, held=-40.0)
        assert np.all(run.v == -40)
        kinds = synapses.receptors(nmda=100)
        np.testing.assert_allclose(
            run.current.T, kinds.currents(np.full(len(run.t), -40.0), run.g.T)
        )
        assert np.array_equal(run.spike_times, run.t[self.train > 0])

    def test_a_free_cell_takes_eulers_steps_each_under_its_own_receptor(self):
        kinds = synapses.receptors(nmda=120, gains=(1, 2, 0.5, 1))
        run = synapses.side_by_side(self.train, kinds)
        lock = np.ones_like(run.v)
        lock[:, 1] = synapses.nmda_factor(run.v[:, 1])
        np.testing.assert_allclose(run.current, run.g * lock * (np.array(kinds.reversal) - run.v))
        stepped = run.v + 0.1 / 10 * (-65 - run.v + 0.1 * run.current)
        np.testing.assert_allclose(run.v[1:], stepped[:-1])
        np.testing.assert_allclose(run.g[:, 1], synapses.conductance(2 * self.train, 120))

    def test_a_door_held_open_takes_the_cell_where_leak_and_pull_agree(self):
        """With g constant v settles at (E_L + R g E) / (1 + R g)."""
        kinds = synapses.receptors(ampa=1e9, gaba_a=1e9, gaba_b=1e9)
        arrivals = np.zeros(3000)
        arrivals[0] = 10.0  # nS; R g is 1
        run = synapses.side_by_side(arrivals, kinds)
        np.testing.assert_allclose(run.v[-1, [0, 2, 3]], [-32.5, -67.5, -77.5], atol=1e-3)

    @pytest.mark.parametrize("where", [{}, {"rest": -65.0}, {"held": -65.0}])
    def test_nothing_arrives_nothing_moves(self, where):
        run = synapses.side_by_side(np.zeros(50), **where)
        assert np.all(run.v == -65)
        assert not run.current.any()


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: synapses.spike_train("often", 20), "kind is 'often'"),
        (lambda: synapses.spike_train("regular", -1), "rate is -1"),
        (lambda: synapses.spike_train("regular", 20_000), "more than one spike in 0.1 ms"),
        (lambda: synapses.spike_train("Poisson", 20, dt=0), "dt is 0"),
        (lambda: synapses.side_by_side([0, -1]), "never negative"),
        (lambda: synapses.side_by_side([[1.0]]), "dimension"),
        (lambda: synapses.side_by_side([1.0], held="up"), "one number"),
    ],
)
def test_spike_trains_and_responses_refuse_in_words(call, said):
    with pytest.raises((TypeError, ValueError), match=said):
        call()
