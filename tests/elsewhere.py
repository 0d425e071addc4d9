"""Run a peer's script in an environment of its own, and take back its arrays.

Peers need packages that the course must not need, and versions that it does not work with.
"""

import os
import subprocess
import tempfile
from pathlib import Path

import numpy as np


def python(variable):
    """The interpreter that an environment variable names, or None; it must then be there."""
    named = os.environ.get(variable)
    if named and not Path(named).exists():
        raise FileNotFoundError(f"{variable} is {named}, and there is no such file")
    return named or None


def run(interpreter, script, arrays, *options):
    """What a script gives for a dict of arrays: it reads one .npz file and writes another."""
    with tempfile.TemporaryDirectory() as folder:
        given, taken = Path(folder) / "given.npz", Path(folder) / "taken.npz"
        np.savez(given, **arrays)
        command = [interpreter, str(script), str(given), str(taken), *options]
        # the environment is its own: nothing of ours may be found from there
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment)
        if done.returncode:
            raise RuntimeError(f"{script} failed:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
        with np.load(taken) as stored:
            return dict(stored)
