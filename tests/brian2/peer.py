"""Give one of the course's networks to Brian2 and take back its spikes.

The interpreter of Brian2's environment is named by the environment variable
COURSE_BRIAN2_PYTHON; it is made with::

    python -m venv SOMEWHERE
    SOMEWHERE/bin/pip install -r tests/brian2/requirements.txt

Run as a script, this stores what Brian2 gives for the two networks of the tests in
``tests/data/brian2.npz``, for machines that have no Brian2.
"""

import sys
from pathlib import Path

import numpy as np
import scipy.sparse

from course_lib import neurons, synapses

HERE = Path(__file__).parent
STORED = HERE.parent / "data" / "brian2.npz"
sys.path.insert(0, str(HERE.parent))

import elsewhere  # noqa: E402


def python():
    """The interpreter that has Brian2, or None where none is named; it must then be there."""
    return elsewhere.python("COURSE_BRIAN2_PYTHON")


def run(model, network, *, target="cpp_standalone", repeats=1, exact=True):
    """What ``run.py`` gives for a network (a dict of arrays), as a dict."""
    options = ["--model", model, "--target", target, "--repeats", str(repeats)]
    return elsewhere.run(python(), HERE / "run.py", network, *options, *["--exact"] * exact)


def connections(weights):
    """Sender, receiver and weight of every connection, sender after sender."""
    rows = scipy.sparse.csr_array(weights)
    rows.sum_duplicates()
    sender = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))
    return {"sender": sender, "receiver": rows.indices.astype(np.int64), "weight": rows.data}


def balanced(weights, v0, *, steps=40_000, dt=0.05):
    """What ``run.py balanced`` needs, with the defaults of networks.simulate_lif."""
    return connections(weights) | {
        "v0": v0, "steps": steps, "dt": dt, "tau_m": 10.0, "offset": -40.0, "v_peak": -40.0,
        "v_reset": -65.0, "tau_rise": 2.0, "tau_decay": 20.0, "pause": round(2.0 / dt),
    }  # fmt: skip


def izhikevich(cells, weights, current, receptors, *, steps, dt=0.1):
    """What ``run.py izhikevich`` needs, to run as networks.simulate_izhikevich does."""
    n = neurons.number_of_cells(cells)
    names = ("C", "k", "v_r", "v_t", "v_peak", "a", "b", "c", "d")
    return (
        connections(weights)
        | dict(zip(names, cells.arrays(n), strict=True))
        | {
            "v0": cells.arrays(n)[2], "excitatory": cells.excitatory,
            "current": np.asarray(current, float), "tau": receptors.tau,
            "gains": receptors.gains, "steps": steps, "dt": dt,
        }
    )  # fmt: skip


def published_balanced_network(n=2000, p=0.1):
    """The published network as its legacy generator gives it: weights (from, to; mV ms), v0."""
    rng = np.random.RandomState(100)
    weights = rng.randn(n, n)
    weights = weights * (rng.rand(n, n) < p) * 0.04 / (p * np.sqrt(n))  # [to, from], mV s
    for inputs in weights:
        there = inputs != 0
        inputs[there] -= inputs[there].mean()
    return scipy.sparse.csr_array(weights.T * 1000), -65 + 95 * rng.rand(n)


def small_circuit():
    """Lesson 41: cells, weights (nS), currents (pA) and receptors."""
    weights = np.zeros((4, 4))
    weights[0, 2] = weights[1, 3] = 5
    weights[2, 1] = weights[3, 0] = 10
    cells = neurons.population([(neurons.RS, 2), (neurons.FS, 2)])
    return cells, weights, [1250.0, 1200.0, 0.0, 0.0], synapses.receptors(nmda=100)


def both(target):
    """Brian2's spikes of the two networks that the tests compare."""
    balanced_network = balanced(*published_balanced_network())
    circuit = izhikevich(*small_circuit(), steps=10_000)
    runs = {
        "balanced": run("balanced", balanced_network, target=target),
        "circuit": run("izhikevich", circuit, target=target),
    }
    return {
        f"{name}_{part}": spikes[part]
        for name, spikes in runs.items()
        for part in ("spike_step", "spike_cell")
    }


if __name__ == "__main__":
    if python() is None:
        sys.exit("set COURSE_BRIAN2_PYTHON to the python of an environment that has Brian2")
    np.savez_compressed(STORED, **both("cpp_standalone"))
    print(f"stored {STORED}")
