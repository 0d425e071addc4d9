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
