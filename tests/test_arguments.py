"""The door: what is refused in words by everything that takes numbers."""

import numpy as np
import pytest

from course_lib import analysis, arguments, learning, networks, neurons, signals, synapses

MASKED = np.ma.array([1.0, 9999.0, 2.0], mask=[False, True, False])
WHOLE = np.ma.array([0, 1], mask=[False, True])
SQUARE = np.ma.array(np.ones((3, 3)), mask=np.eye(3, dtype=bool))


def lif(weights=None, v0=0.0, **changes):
    weights = np.zeros((3, 3)) if weights is None else weights
    return networks.simulate_lif(weights, v0, duration=1.0, **changes)


def izhikevich(**changes):
    call = {"cells": neurons.RS, "weights": np.zeros((3, 3)), "current": 0.0, "duration": 1.0}
    return networks.simulate_izhikevich(**call | changes)


@pytest.mark.parametrize(
    "call",
    [
        lambda: signals.detect_spikes(MASKED, 0.5),
        lambda: signals.detect_spikes([0.0, 1.0], np.ma.masked),
        lambda: signals.threshold_crossings([MASKED[:2], [1.0, 2.0]], 0.5),
        lambda: analysis.firing_rate(MASKED, 10.0),
        lambda: analysis.firing_rate([1.0, 2.0], 10.0, spike_cells=WHOLE, cells=2),
        lambda: analysis.interspike_intervals([np.ma.masked, 1.0]),
        lambda: analysis.cv(MASKED),
        lambda: analysis.spike_counts([1, 2], list(WHOLE), cells=2, window=5, duration=10),
        lambda: analysis.population_vector(MASKED),
        lambda: analysis.population_vector([1, 2, 3], MASKED),
        lambda: analysis.drift(MASKED),
        lambda: neurons.LIF(tau_m=MASKED),
        lambda: neurons.Izhikevich(100, 3, -60, -50, 50, 0.01, 5, -60, 400, WHOLE > 0),
        lambda: neurons.simulate(neurons.LIF(), MASKED),
        lambda: neurons.simulate(neurons.LIF(), lambda t: MASKED[:1], duration=1.0),
        lambda: neurons.simulate(neurons.LIF(), 0.0, duration=1.0, v0=MASKED),
        lambda: neurons.step_current(MASKED, start=0, duration=1),
        lambda: synapses.conductance(MASKED, 5.0),
        lambda: synapses.nmda_factor(MASKED),
        lambda: synapses.receptors(gains=np.ma.array([1, 1, 1, 1])),
        lambda: synapses.receptors().current(0.0, np.ma.zeros(4)),
        lambda: networks.angular_distance(MASKED, 0),
        lambda: lif(weights=SQUARE),
        lambda: lif(weights=[SQUARE[0], [0, 0, 0], [0, 0, 0]]),
        lambda: lif(v0=MASKED),
        lambda: lif(record={"v": WHOLE}),
        lambda: lif(record={"v": [0, np.ma.masked]}),
        lambda: izhikevich(current=MASKED),
        lambda: izhikevich(weights=SQUARE),
        lambda: learning.force(
            np.zeros((3, 3)), 0.0, np.ma.zeros(20), settle=0, train=1, test=0, seed=1
        ),
    ],
)
def test_masked_arrays_are_refused_by_everything(call):
    with pytest.raises(TypeError, match=r"is a masked array, .*\.compressed\(\) or \.filled"):
        call()


@pytest.mark.parametrize(
    "value",
    [
        MASKED, np.ma.masked, np.ma.array([1, 2]), [1, MASKED], (1, [2, [MASKED]]),
        {"a": MASKED}, np.array([MASKED, None], dtype=object),
    ],
)  # fmt: skip
def test_the_door_sees_masks_wherever_they_are(value):
    with pytest.raises(TypeError, match="data is a masked array"):
        arguments.unmasked("data", value)


@pytest.mark.parametrize(
    "value", [1.5, [1, 2], np.zeros(3), None, "text", {"a": [1]}, (np.eye(2),)]
)
def test_the_door_lets_everything_else_through_as_it_is(value):
    assert arguments.unmasked("data", value) is value


def test_a_list_that_holds_itself_is_refused_as_no_numbers():
    endless = [1.0]
    endless += [endless, endless]
    assert arguments.unmasked("data", endless) is endless
    with pytest.raises((TypeError, ValueError), match=r"^v (has rows|holds)"):
        signals.detect_spikes(endless, 0.5)
    with pytest.raises(TypeError, match="is a masked array"):
        arguments.unmasked("data", [*endless, MASKED])


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (np.nan, r"^v is nan; it must be a finite number$"),
        ([1.0, np.inf], r"^v is inf at index 1; every value must be a finite number$"),
        ([[0.0, 1.0], [np.nan, 2.0]], r"^v is nan at index \(1, 0\); every value"),
    ],
)
def test_a_number_that_is_none_is_said_with_its_place(values, said):
    with pytest.raises(ValueError, match=said):
        arguments.numbers("v", values)


def test_text_is_called_text():
    with pytest.raises(TypeError, match=r"^v holds text; it must hold numbers$"):
        arguments.numbers("v", ["-65", "-50"])


@pytest.mark.parametrize("thing", [3, neurons.LIF, synapses.receptors()])
def test_cells_are_counted_of_cells_alone(thing):
    with pytest.raises(TypeError, match=r"^cell is .*; it must be a neurons.LIF or"):
        neurons.number_of_cells(thing)
