"""Random bad calls of every model: refused in words, or a result of finite numbers."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib import analysis, learning, networks, neurons, signals, synapses

REFUSALS = (TypeError, ValueError, MemoryError, FloatingPointError)
junk = st.one_of(
    st.none(), st.text(max_size=3), st.booleans(), st.floats(), st.integers(-5, 5),
    st.lists(st.floats(), max_size=4), st.lists(st.floats(-100, 100), min_size=2, max_size=2),
    st.just(np.zeros((2, 3))), st.just(np.array([[1, 2]])), st.just(object()), st.just({}),
)  # fmt: skip
#: More than a float holds, and times that are too long or too short to count steps in.
HUGE = (10**400, -(10**400))
EXTREMES = (5e-324, 1e-300, 1e300, 1e308, *HUGE)
TIMES = {"dt", "duration", "start", "stop", "settle", "train", "test", "refractory", "dead_time"}
RS2 = neurons.population([(neurons.RS, 2)])

#: Each model with arguments that work, and what of the result must be finite.
MODELS = {
    "LIF": (lambda **given: neurons.simulate(neurons.LIF(**given), 200.0, duration=20.0, dt=0.5),
            {"tau_m": 10.0, "R": 0.1, "E_L": -65.0, "v_threshold": -50.0, "v_reset": -65.0,
             "refractory": 2.0}),
    "simulate": (neurons.simulate,
                 {"cell": neurons.RS, "current": 100.0, "dt": 0.5, "duration": 20.0, "v0": -60.0,
                  "u0": 0.0, "noise": 0.0, "seed": 1, "engine": "numpy"}),
    "lif network": (networks.simulate_lif,
                    {"weights": np.ones((2, 2)), "v0": -50.0, "duration": 20.0, "dt": 0.5,
                     "tau_m": 10.0, "refractory": 2.0, "v_reset": -65.0, "v_peak": -40.0,
                     "offset": -40.0, "tau_rise": 2.0, "tau_decay": 20.0, "record": "v",
                     "engine": "numpy"}),
    "izhikevich network": (networks.simulate_izhikevich,
                           {"cells": RS2, "weights": np.ones((2, 2)), "current": 100.0,
                            "duration": 20.0, "dt": 0.5, "receptors": synapses.receptors(),
                            "v0": -60.0, "u0": 0.0, "noise": None, "record": "v", "seed": 1,
                            "engine": "numpy"}),
    "step_current": (neurons.step_current,
                     {"amplitude": 100.0, "start": 5.0, "stop": 10.0, "duration": 20.0, "dt": 0.5}),
    "force": (learning.force,
              {"weights": np.ones((2, 2)), "v0": -50.0, "target": lambda t: t, "feedback": 1.0,
               "settle": 5.0, "train": 10.0, "test": 5.0, "every": 5, "regularisation": 1.0,
               "seed": 1, "dt": 0.5, "engine": "numpy"}),
    "threshold_crossings": (signals.threshold_crossings,
                            {"data": [0.0, 1.0], "threshold": 0.5, "direction": "up",
                             "side": "after"}),
    "detect_spikes": (signals.detect_spikes,
                      {"v": [0.0, 1.0], "threshold": 0.5, "dt": 1.0, "hysteresis": 0.0,
                       "dead_time": 0.0}),
    "firing_rate": (analysis.firing_rate,
                    {"spike_times": [1.0, 2.0], "duration": 10.0, "start": 0.0,
                     "spike_cells": np.array([0, 1]), "cells": 2}),
    "ring_weights": (networks.ring_weights,
                     {"n_from": 4, "n_to": 4, "strength": 1.0, "sigma": 10.0,
                      "self_connections": False}),
    "spike_train": (synapses.spike_train,
                    {"kind": "burst", "rate": 20.0, "duration": 20.0, "dt": 0.5, "seed": 1}),
    "side_by_side": (synapses.side_by_side,
                     {"arrivals": [0.0, 1.0], "rest": -65.0, "held": None, "dt": 0.5}),
    "balanced_weights": (networks.balanced_weights, {"n": 4, "p": 0.5, "g": 40.0, "seed": 0}),
}  # fmt: skip


def refused_or_finite(name, changes):
    """Call a model with some arguments changed; what it raises must be a sentence."""
    function, works = MODELS[name]
    try:
        result = function(**works | changes)
    except REFUSALS as refused:
        said = str(refused)
    else:
        said = "a result, every number of which is finite"
        for values in vars(result).values() if hasattr(result, "__dict__") else [result]:
            if isinstance(values, (np.ndarray, float)):
                assert np.all(np.isfinite(values))
    assert len(said) > 20


def small(value):
    """Not what merely takes long: a hundred-million-step run is a legal wish."""
    return not (isinstance(value, float) and np.isfinite(value) and not 1e-2 < abs(value) < 1e4)


@pytest.mark.parametrize("name", sorted(MODELS))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
@pytest.mark.filterwarnings("ignore:dt is")
def test_refused_in_words_or_finite(name, data):
    _, works = MODELS[name]
    changes = data.draw(
        st.dictionaries(st.sampled_from(sorted(works)), junk.filter(small), min_size=1, max_size=2)
    )
    refused_or_finite(name, changes)


@pytest.mark.parametrize(
    ("name", "changed"),
    [(name, argument) for name, (_, works) in sorted(MODELS.items()) for argument in works],
)
@pytest.mark.filterwarnings("ignore:dt is")
def test_extremes_are_refused_in_words_or_finite(name, changed):
    for value in EXTREMES if changed in TIMES else HUGE:
        refused_or_finite(name, {changed: value})


@pytest.mark.parametrize("name", sorted(MODELS))
def test_the_arguments_that_work_do(name):
    function, works = MODELS[name]
    assert function(**works) is not None
