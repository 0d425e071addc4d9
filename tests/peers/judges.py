"""Trains, traces and voltages on which Elephant and eFEL judge our numbers.

The interpreter of their environment is named by the environment variable COURSE_PEERS_PYTHON;
it is made with::

    python -m venv SOMEWHERE
    SOMEWHERE/bin/pip install -r tests/peers/requirements.txt

Run as a script, this stores what they say in ``tests/data/peers.npz``, for machines that have
neither.
"""

import sys
from pathlib import Path

import numpy as np

from course_lib import neurons

HERE = Path(__file__).parent
STORED = HERE.parent / "data" / "peers.npz"
sys.path.insert(0, str(HERE.parent))

import elsewhere  # noqa: E402

DURATION = 2000.0  # ms
CURRENTS = np.linspace(0, 780, 40)  # pA


def python():
    """The interpreter that has Elephant and eFEL, or None where none is named."""
    return elsewhere.python("COURSE_PEERS_PYTHON")


def trains():
    """300 spike trains in ms: clocks, Poisson, bursts, on the samples of a run and off them."""
    rng = np.random.default_rng(0)
    made = []
    for k in range(300):
        n = rng.integers(3, 120)
        intervals = rng.gamma(rng.uniform(0.2, 8), size=n) if k % 10 else np.ones(n)
        times = np.cumsum(intervals) * rng.uniform(0.3, 1) * DURATION / intervals.sum()
        made.append(np.unique(np.floor(times / 0.1) * 0.1) if k % 3 == 0 else times)
    return made


def traces():
    """1000 recordings (recordings, samples), slow and fast, and a threshold for each."""
    rng = np.random.default_rng(1)
    noise = rng.standard_normal((1000, 300))
    slow = np.cumsum(noise, axis=1) / 5
    mixed = np.where(np.arange(1000)[:, None] % 2, noise, slow)
    mixed[::5] = np.rint(2 * mixed[::5])  # whole numbers, so that some samples are at the threshold
    return mixed, np.where(np.arange(1000) % 5, rng.uniform(-1, 1, 1000), 1.0)


def voltages():
    """RS and FS cells under 40 currents: t (samples,) and v (80, samples)."""
    runs = [
        neurons.simulate(cell, CURRENTS[None], duration=1000.0) for cell in (neurons.RS, neurons.FS)
    ]
    return (
        runs[0].t,
        np.concatenate([run.v.T for run in runs]),
        [len(run.spike_times[run.spike_cells == k]) for run in runs for k in range(len(CURRENTS))],
    )


def judged():
    """What Elephant and eFEL say of all of these."""
    times = trains()
    mixed, thresholds = traces()
    t, v, _ = voltages()
    given = {
        "times": np.concatenate(times), "lengths": [len(train) for train in times],
        "duration": DURATION, "traces": mixed, "thresholds": thresholds, "t": t, "voltages": v,
    }  # fmt: skip
    return elsewhere.run(python(), HERE / "run.py", given)


if __name__ == "__main__":
    if python() is None:
        sys.exit("COURSE_PEERS_PYTHON must name the Python of their environment (see the top)")
    np.savez_compressed(STORED, **judged())
