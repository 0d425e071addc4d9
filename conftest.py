"""For every test and every re-executed lesson."""

import os
import tempfile
from pathlib import Path

_own_folder = tempfile.TemporaryDirectory()


def pytest_configure(config):
    # A store of its own: running the tests changes nobody's progress. Kernels inherit it.
    os.environ["COURSE_PROGRESS"] = str(Path(_own_folder.name) / "course_progress.jsonl")


def pytest_unconfigure(config):
    _own_folder.cleanup()


def pytest_collectstart(collector):
    # Figures are compared through their captions and in the units' tests; a Plotly figure's
    # numbers differ in the last digit from one processor to the next.
    if hasattr(collector, "skip_compare"):
        collector.skip_compare += ("application/vnd.plotly.v1+json",)
