"""Where numba is missing, broken or cannot write, simulations run all the same, and say so once."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "course_lib"

#: Two runs with the engine "auto": how many spikes, which engine, and what was said meanwhile.
TWO_RUNS = """
import json, warnings
warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as said:
    from course_lib import engines, neurons
    runs = [neurons.simulate(neurons.LIF(), 300.0, duration=100.0) for _ in range(2)]
print(json.dumps({
    "spikes": [len(run.spike_times) for run in runs],
    "engine": engines.load().__name__.rpartition(".")[2],
    "said": [str(one.message) for one in said],
}))
"""


def two_runs(before="", folder=None, **environment):
    done = subprocess.run(
        [sys.executable, "-c", before + TWO_RUNS],
        capture_output=True, text=True, cwd=folder,
        env=os.environ | environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def spikes():
    whole = two_runs()
    assert whole["engine"] == "compiled"
    assert whole["said"] == []
    return whole["spikes"]


@pytest.mark.parametrize("error", ["OSError", "SystemError", "AttributeError", "ImportError"])
def test_an_import_of_numba_that_raises_anything(spikes, error, tmp_path):
    (tmp_path / "numba").mkdir()
    (tmp_path / "numba" / "__init__.py").write_text(f"raise {error}('half of it is missing')\n")
    run = two_runs(PYTHONPATH=f"{tmp_path}{os.pathsep}{PACKAGE.parent}")
    assert run["engine"] == "numpy_engine"
    assert run["spikes"] == spikes
    assert len(run["said"]) == 1
    assert f"does not load ({error}: half of it is missing)" in run["said"][0]


def test_without_numba_nothing_is_said(spikes):
    run = two_runs("import sys; sys.modules['numba'] = None\n")
    assert run == {"spikes": spikes, "engine": "numpy_engine", "said": []}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of a file's size")
def test_a_disk_that_is_full(spikes, tmp_path):
    no_byte_more = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
    run = two_runs(no_byte_more, NUMBA_CACHE_DIR=str(tmp_path))
    assert run["engine"] == "compiled"
    assert run["spikes"] == spikes
    assert len(run["said"]) == 1
    assert "cannot keep compiled code on disk" in run["said"][0]


def test_no_folder_to_write_to(spikes, tmp_path):
    """As where the course and the home belong to somebody else."""
    shutil.copytree(PACKAGE, tmp_path / "course_lib", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "course_lib" / "engines" / "__pycache__").write_text("a file in its place")
    (tmp_path / "home").write_text("and a file where the home was")
    home = str(tmp_path / "home")
    run = two_runs(
        folder=tmp_path, HOME=home, LOCALAPPDATA=home, XDG_CACHE_HOME=home, NUMBA_CACHE_DIR="",
        PYTHONDONTWRITEBYTECODE="1",
    )  # fmt: skip
    assert run["engine"] == "compiled"
    assert run["spikes"] == spikes
    assert len(run["said"]) == 1
    assert "no locator available" in run["said"][0]


def test_a_cache_that_is_damaged(spikes, tmp_path):
    two_runs(NUMBA_CACHE_DIR=str(tmp_path))
    stored = list(tmp_path.rglob("*.nbi"))
    assert stored
    for file in stored:
        file.write_bytes(file.read_bytes()[:-40])
    run = two_runs(NUMBA_CACHE_DIR=str(tmp_path))
    assert run["engine"] == "compiled"
    assert run["spikes"] == spikes
    assert len(run["said"]) == 1
