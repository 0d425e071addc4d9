"""What several test files use."""

import sys
from pathlib import Path

import pytest

from course_lib.exercises import store

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))


@pytest.fixture
def own_store(tmp_path, monkeypatch):
    """An empty progress file of the test's own; the store that checks record in."""
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / store.FILE_NAME))
    return store.current()
