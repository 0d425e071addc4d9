"""Against Brian2: the same network, weights and start give the same spikes.

Where COURSE_BRIAN2_PYTHON names the Python of an environment that has Brian2, as ``.ci/run``
makes it, Brian2 is run, with its NumPy target: ten seconds and no compiler. Elsewhere its
spikes are those stored by ``tests/brian2/peer.py``, from its C++ target, and a warning says so.
"""

import sys
import warnings
from pathlib import Path

import numpy as np
import pytest

from course_lib import networks

sys.path.insert(0, str(Path(__file__).parent / "brian2"))
import peer


@pytest.fixture(scope="module")
def brian2():
    if peer.python():
        return peer.both("numpy")
    warnings.warn("Brian2 is not here: compared with its stored spikes instead", stacklevel=1)
    with np.load(peer.STORED) as stored:
        return dict(stored)


def test_balanced_network(brian2):
    run = networks.simulate_lif(*peer.published_balanced_network())
    assert len(run.spike_times) == len(brian2["balanced_spike_step"])
    np.testing.assert_array_equal(np.rint(run.spike_times / 0.05), brian2["balanced_spike_step"])
    np.testing.assert_array_equal(run.spike_cells, brian2["balanced_spike_cell"])


def test_small_circuit(brian2):
    cells, weights, current, receptors = peer.small_circuit()
    run = networks.simulate_izhikevich(
        cells, weights, current, duration=1000.0, receptors=receptors
    )
    np.testing.assert_array_equal(np.rint(run.spike_times / 0.1), brian2["circuit_spike_step"])
    np.testing.assert_array_equal(run.spike_cells, brian2["circuit_spike_cell"])
