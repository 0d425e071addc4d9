"""Cells run in IPython itself, as a notebook runs them, and explained."""

import contextlib
import io
import sys

from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from course_lib import explain


class Notebook:
    """Runs cells one after the other, in a namespace that is empty but for ``np``."""

    def __init__(self):
        config = Config({"HistoryManager": {"enabled": False}})
        self.shell = InteractiveShell(config=config)
        self.run("import numpy as np")

    def run(self, cell):
        """The error that the cell raised, or None."""
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            done = self.shell.run_cell(cell, store_history=True)
        return done.error_in_exec or done.error_before_exec

    def explained(self, *cells):
        """What explain() gives after these cells, the last of which raises."""
        for cell in cells[:-1]:
            assert self.run(cell) is None, cell
        assert self.run(cells[-1]) is not None, cells[-1]
        return explain()


def forgotten(monkeypatch):
    """As in a kernel that was just started."""
    monkeypatch.delattr(sys, "last_value", raising=False)
    monkeypatch.setattr("course_lib.last_error._found", None)


def plain(explanation):
    """Its words without the marks of code."""
    return repr(explanation).replace("`", "")


def pictures_of(explanation):
    return [part for part in explanation.parts if not isinstance(part, str)]
