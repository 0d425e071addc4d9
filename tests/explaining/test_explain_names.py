"""Names that are not there: which cell would make them; and errors that `check` found."""

import json

import pytest
from in_a_shell import Notebook, plain

from course_lib import explain


@pytest.fixture
def notebook():
    return Notebook()


@pytest.mark.parametrize(
    ("cell", "where", "line"),
    [
        ("first + length", "further down", "length = 4"),
        ("later + 1", "further up", "later = first"),
        ("9 + length", "in this notebook", "length = 4"),
    ],
)
def test_which_cell_makes_it_is_read_in_the_notebook(
    notebook, tmp_path, monkeypatch, cell, where, line
):
    cells = ["first = 2", "first + length", "# four\nlength = 4", "later = first", "later + 1"]
    path = tmp_path / "lesson.ipynb"
    path.write_text(json.dumps({"cells": [{"cell_type": "code", "source": [c]} for c in cells]}))
    monkeypatch.setenv("JPY_SESSION_NAME", str(path))
    said = plain(notebook.explained("first = 2", cell))
    assert f"A cell {where} makes it, and was not run: {line}." in said


@pytest.mark.parametrize("saved", ["", "{", "[]", '{"cells": 3}', '{"cells": [{"source": 3}]}'])
def test_a_notebook_that_cannot_be_read_is_no_trouble(notebook, tmp_path, monkeypatch, saved):
    path = tmp_path / "lesson.ipynb"
    path.write_text(saved)
    monkeypatch.setenv("JPY_SESSION_NAME", str(path))
    assert "No cell that was run gives" in plain(notebook.explained("length + 1"))


def test_a_name_that_was_deleted_was_made_before(notebook):
    said = plain(notebook.explained("length = 4", "del length", "length + 1"))
    assert "length = 4 stands in a cell that was run" in said


def test_what_a_line_of_import_makes_is_said_so(notebook):
    said = plain(notebook.explained("plt.plot([1, 2])"))
    assert "import matplotlib.pyplot as plt makes it" in said


def test_another_letter_case_is_the_nearest(notebook):
    assert "very like it is there: Rates" in plain(notebook.explained("Rates = 3", "rates + 1"))


@pytest.mark.parametrize(
    ("written", "meant"), [("ratse", "rates"), ("pritn", "print"), ("sigma1", "sigma2")]
)
def test_a_slip_is_told_by_the_nearest_name(notebook, written, meant):
    said = plain(notebook.explained("rates = sigma2 = 3", f"{written} + 1"))
    assert f"very like it is there: {meant}" in said


@pytest.mark.parametrize("name", ["threshold", "later", "x", "dt", "total"])
def test_names_that_are_not_alike_are_not_offered(notebook, name):
    assert "very like" not in plain(notebook.explained("signal = tau = y = 3", f"{name} + 1"))


ANSWER = """
from course_lib.exercises import check
def shares(counts):
    return counts / counts.sum(axis=1)[:, :, None]
said = check("14.2", shares)
"""


def test_an_error_in_a_check_is_drawn_and_says_what_the_verdict_says(notebook, own_store):
    notebook.run("1 / 0")
    assert notebook.run(ANSWER) is None
    verdict, said = repr(notebook.shell.user_ns["said"]), plain(explain())
    words = "There are 2 indices in the brackets, and the array has only one axis."
    assert words in verdict
    assert words in said
    assert "counts.sum(axis=1) has shape (2,)" in said
    assert "in shares" in said


def test_of_an_error_after_a_check_the_error_is_explained(notebook, own_store):
    notebook.run(ANSWER)
    assert "ZeroDivisionError" in repr(notebook.explained("1 / 0"))


def test_of_a_check_after_an_error_that_raised_none_the_error_stays(notebook, own_store):
    notebook.run("1 / 0")
    notebook.run(ANSWER)
    notebook.run("check('14.2', lambda counts: counts / counts.sum(axis=1, keepdims=True))")
    assert "ZeroDivisionError" in repr(explain())
