"""What lesson 52 scales up: one balanced network at one (G, p), and who else can run it."""

import os
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from course_lib import analysis, networks

__all__ = ["dask_is_here", "in_brian2", "irregularity", "network", "stored_table"]

SETTLED = 200.0  # ms: what came before is the start's doing
CELLS, DURATION = 500, 1000.0
SCRIPT = Path(__file__).parent / "scripts" / "balanced_in_brian2.py"
STORED = Path(__file__).with_name("scaling.npz")  # tools/record_scaling.py writes it
BRIAN2 = "COURSE_BRIAN2_PYTHON"


def network(g=40, p=0.1, *, cells=CELLS, seed=42):
    """Make a balanced network and where its cells begin.

    Parameters
    ----------
    g, p : float
        Strength in mV ms and density, as in ``networks.balanced_weights``.
    cells : int
        How many.
    seed : int
        For weights and start.

    Returns
    -------
    weights : array (cells, cells)
        From and to, in mV ms.
    v0 : array (cells,)
        In mV, from -65 to 30.

    Raises
    ------
    TypeError, ValueError
        As ``networks.balanced_weights``.
    """
    weights = networks.balanced_weights(cells, p, g, seed=seed)
    return weights, np.random.default_rng(seed).uniform(-65, 30, cells)


def irregularity(g, p, *, cells=CELLS, duration=DURATION, seed=42):
    """Run a balanced network, and say how irregular it is.

    A function in a file, so that other processes and other machines can import it.

    Parameters
    ----------
    g : float
        Strength of the weights in mV ms, as in ``networks.balanced_weights``.
    p : float
        Which share of all connections is there.
    cells : int
        How many.
    duration : float
        In ms.
    seed : int
        For weights and start.

    Returns
    -------
    float
        The mean CV of the cells that fired often enough; 0 if none did.

    Raises
    ------
    TypeError, ValueError
        As ``networks.balanced_weights`` and ``networks.simulate_lif``.
    """
    weights, v0 = network(g, p, cells=cells, seed=seed)
    run = networks.simulate_lif(weights, v0, duration=duration, dt=0.1)
    found = analysis.irregularities(run.spike_times, run.spike_cells, cells, start=SETTLED)
    return float(found.mean()) if len(found) else 0.0


def dask_is_here() -> bool:
    """Say whether Dask is installed, and where it is not, how to get it.

    Returns
    -------
    bool
        True where ``distributed`` can be imported.
    """
    here = find_spec("distributed") is not None
    if not here:
        print('Dask is not here: pip install ".[cluster]" brings it. A stored result is shown.')
    return here


def stored_table():
    """Get the table of lesson 52's sweep, as Dask's workers made it.

    Returns
    -------
    array (values of g, values of p)
        Mean CVs.
    """
    with np.load(STORED) as stored:
        return stored["table"]


def in_brian2(weights, v0, duration=DURATION):
    """Let Brian2 run a balanced network, as the script that lesson 52 shows; 0.1 ms a step.

    It needs another NumPy than the course has, so it runs as a process of its own, with the
    Python that the environment variable COURSE_BRIAN2_PYTHON names. Where none is named, the
    spikes of the network of ``scaling.network()`` are shown as they were stored.

    Parameters
    ----------
    weights : array (cells, cells)
        From and to, in mV ms.
    v0 : array (cells,)
        Where the cells start, in mV.
    duration : float
        In ms.

    Returns
    -------
    spike_times : array (spikes,)
        In ms, in order.
    spike_cells : array of int (spikes,)
        Who fired each.

    Raises
    ------
    RuntimeError
        Where Brian2 does not run, with what it said.
    """
    python = os.environ.get(BRIAN2, "")
    if not Path(python).is_file():
        print(
            "Brian2 is not here. README says how to make an environment for it, and name that in "
            f"{BRIAN2}. Stored spikes are shown."
        )
        with np.load(STORED) as stored:
            return stored["spike_steps"] * 0.1, stored["spike_cells"].astype(int)
    sender, receiver = np.nonzero(weights)
    with tempfile.TemporaryDirectory() as folder:
        given, found = Path(folder) / "network.npz", Path(folder) / "spikes.npz"
        weight = weights[sender, receiver]
        np.savez(given, v0=v0, sender=sender, receiver=receiver, weight=weight, duration=duration)
        ran = subprocess.run([python, SCRIPT, given, found], capture_output=True, text=True)
        if ran.returncode:
            raise RuntimeError(f"Brian2 did not run: {ran.stderr.strip().splitlines()[-1]}")
        with np.load(found) as spikes:
            return spikes["spike_times"], spikes["spike_cells"].astype(int)
