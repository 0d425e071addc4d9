"""Compile what the lessons run, before they do: ``course start`` has it done beside JupyterLab.

numba compiles a function when it is first called, which takes seconds, and keeps the result
on disk. So each model runs here for a moment. Where numba is not there, or its results cannot
be kept, nothing is lost: the first lesson waits, as it would have.
"""

import os
import subprocess
import sys


def started():
    """The work as a process of its own, which gives way to all others and says nothing."""
    quiet = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
    gives_way = {"creationflags": subprocess.IDLE_PRIORITY_CLASS} if os.name == "nt" else {}
    return subprocess.Popen([sys.executable, "-m", __name__], **quiet, **gives_way)


def compile_all():
    """Run each model for a moment, those of the first lessons first."""
    import numpy as np

    from course_lib import learning, networks, neurons, recordings

    for cell in (neurons.LIF(), neurons.RS):
        neurons.simulate(cell, 100.0, duration=1.0, engine="compiled")
    recordings.current_clamp(start=0.0, duration=1.0, engine="compiled")
    weights, v0 = np.zeros((2, 2)), np.array([-65.0, -60.0])
    networks.simulate_lif(weights, v0, duration=1.0, engine="compiled")
    cells = neurons.population([(neurons.RS, 1), (neurons.FS, 1)])
    networks.simulate_izhikevich(cells, weights, 100.0, duration=1.0, engine="compiled")
    moments = {"settle": 1.0, "train": 5.0, "test": 1.0}
    learning.force(weights, v0, np.sin, seed=1, engine="compiled", **moments)


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(19)
    compile_all()
