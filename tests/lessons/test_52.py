"""What lesson 52 says of times, shares and other programs."""

import re
import subprocess
import sys
from pathlib import Path

import build_notebooks
import numpy as np
import pytest
from reading_lessons import cells, names_after, numbers

from course_lib import analysis, networks, scaling
from course_lib.explore.speedup import compute

ROOT = Path(__file__).resolve().parents[2]


def page():
    return "\n".join(cell.source for cell in cells("52", "markdown"))


def test_the_script_on_the_page_is_the_file_that_runs():
    (shown,) = re.findall(r"```python\n(.*?)```", page(), re.DOTALL)
    assert shown == scaling.SCRIPT.read_text(encoding="utf-8")


def test_the_times_of_the_machine_are_those_of_the_benchmark():
    said = numbers(
        "52",
        r"took ([\d.]+) s in NumPy, ([\d.]+) s compiled, and ([\d.]+) s in the language C",
    ) + numbers("52", r"at first, it took ([\d.]+) s")
    lines = (ROOT / "benchmarks" / "results" / "models.txt").read_text(encoding="utf-8")
    found = [
        float(re.search(rf"balanced +{who} +([\d.]+)", lines)[1])
        for who in ("numpy engine", "compiled engine", "C loop, -O3", "plain loop")
    ]
    for one, other in zip(said, found, strict=True):
        assert one == pytest.approx(other, rel=0.03)


def test_send_counts_what_is_said():
    names = names_after("52", "import analysis", "rng = np.random.default_rng(52)")
    assert names["weights"].size == 4e6
    assert names["fired"].sum() == 2
    run = networks.simulate_lif(names["weights"], names["v"], duration=500)
    per_step = len(run.spike_times) / (500 / 0.05)
    assert 1 < per_step < 3  # "so many fire in a step of 0.05 ms"


def test_packed_is_a_fifth_and_sends_the_same():
    names = names_after(
        "52", "import analysis", "rng = np.random.default_rng(52)", "begins, targets, values ="
    )
    np.testing.assert_allclose(names["send_packed"](), names["send"]())
    kept = len(names["begins"]) + 2 * len(names["values"])
    assert kept / names["weights"].size == pytest.approx(0.2, abs=0.01)
    assert 8 * 50_000**2 / 1e9 == 20  # GB
    assert 8 * 2 * 50_000 * 200 / 1e6 < 500  # MB


def test_what_the_answers_to_play_with_it_say():
    workers, at_64, limit = numbers(
        "52", r"1\. (\d+) workers\. All 64 bring ([\d.]+) times, and (\d+) is the most"
    )
    times = compute(share=95, workers=8, posting=0)
    assert np.flatnonzero(times.times >= 10 - 1e-9)[0] + 1 == workers
    assert times.times[-1] == pytest.approx(at_64, abs=0.05)
    assert times.limit == pytest.approx(limit)
    (posted,) = numbers("52", r"64 times becomes ([\d.]+\d)")
    assert compute(share=100, workers=64, posting=5).times[-1] == pytest.approx(posted, abs=0.05)
    at_16, better, more = numbers(
        "52", r"from ([\d.]+) to ([\d.]+) times\. Twice as many workers bring ([\d.]+\d)"
    )
    assert times.times[15] == pytest.approx(at_16, abs=0.05)
    assert compute(share=98, workers=16, posting=0).times[15] == pytest.approx(better, abs=0.05)
    assert times.times[31] == pytest.approx(more, abs=0.05)


def test_amdahl_against_work_that_is_counted():
    """A hundred minutes, of which so many are done by one, and the rest one by one in turns."""
    for share in (50, 80, 95):
        for workers in (1, 2, 5, 8):
            alone = 100 - share
            longest = max(len(range(k, share * 40, workers)) for k in range(workers)) / 40
            found = compute(share=share, workers=workers, posting=0).times[workers - 1]
            assert found == pytest.approx(100 / (alone + longest), rel=0.01)


@pytest.fixture(scope="module")
def in_brian2():
    """From Brian2 itself where it is, else from what is stored: of this network both agree."""
    return scaling.in_brian2(*scaling.network())


def test_brian2_finds_the_same_network(in_brian2):
    weights, v0 = scaling.network()
    run = networks.simulate_lif(weights, v0, duration=1000, dt=0.1)
    times, who = in_brian2
    early = {
        name: set(zip(np.rint(t[t < 20] * 10), c[t < 20], strict=True))
        for name, (t, c) in {
            "ours": (run.spike_times, run.spike_cells),
            "theirs": (times, who),
        }.items()
    }
    assert len(early["ours"] & early["theirs"]) > 0.9 * len(early["ours"])
    late = {
        name: set(zip(np.rint(t[t > 300] * 10), c[t > 300], strict=True))
        for name, (t, c) in {
            "ours": (run.spike_times, run.spike_cells),
            "theirs": (times, who),
        }.items()
    }
    assert len(late["ours"] & late["theirs"]) < 0.1 * len(late["ours"])
    assert len(times) == pytest.approx(len(run.spike_times), rel=0.05)
    cvs = [
        analysis.irregularities(t, c, 500, start=200).mean()
        for t, c in ((run.spike_times, run.spike_cells), (times, who))
    ]
    assert cvs[0] == pytest.approx(cvs[1], abs=0.15)


def test_what_is_stored_is_what_is_found(in_brian2, monkeypatch, capsys):
    monkeypatch.delenv(scaling.BRIAN2, raising=False)
    times, who = scaling.in_brian2(*scaling.network())
    assert "README" in capsys.readouterr().out
    assert len(times) == pytest.approx(len(in_brian2[0]), rel=0.05)
    np.testing.assert_array_equal(who[:100], in_brian2[1][:100])
    names = names_after("52", "import analysis")
    assert abs(scaling.stored_table() - names["table"]).max() < 0.2


def test_brian2_that_does_not_run_says_why(monkeypatch):
    monkeypatch.setenv(scaling.BRIAN2, sys.executable)  # this Python has no Brian2
    with pytest.raises(RuntimeError, match=r"Brian2 did not run: .*brian2"):
        scaling.in_brian2(*scaling.network(cells=5))


WITHOUT = """
import sys
for missing in {missing}:
    sys.modules[missing] = None
sys.path[:0] = {path}
import os
os.environ.pop("COURSE_BRIAN2_PYTHON", None)
import importlib.util
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, *a: None if name in {missing} else found(name, *a)
from reading_lessons import cells
import io, contextlib
names = {{}}
for cell in cells("52", "code"):
    if "progress()" in cell.source or "check(" in cell.source:
        continue
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(cell.source, names)
    ignored = "nbval-ignore-output" in cell.metadata.get("tags", [])
    print(said.getvalue() if not ignored or "not here" in said.getvalue() else "", end="")
"""


@pytest.mark.parametrize("missing", [["distributed"], ["distributed", "numba"], ["numba"]])
def test_it_goes_on_where_something_is_missing(missing, tmp_path):
    script = WITHOUT.format(missing=missing, path=[str(ROOT / "tests"), str(ROOT / "tools")])
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, timeout=280
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    assert ("Dask is not here" in ran.stdout) == ("distributed" in missing)
    assert "Brian2 is not here" in ran.stdout
    assert "False" not in ran.stdout
    assert ran.stdout.count(": True") == 7


def test_the_notebooks_sweep_is_the_one_that_is_stored():
    (source,) = build_notebooks.chosen(["52"])
    assert "0.1, 0.2, 0.3, 0.4, 0.5" in source.read_text(encoding="utf-8")
    assert scaling.stored_table().shape == (9, 5)
