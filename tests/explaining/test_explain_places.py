"""The piece of a line that failed is found wherever it stands, and what stood there is read."""

import sys

import pytest
from in_a_shell import Notebook, forgotten, plain

from course_lib import explain
from course_lib.explaining.place import LIBRARIES, own_place

GIVEN = """
a = np.ones((3, 6))
b = np.ones(3)
x = np.arange(10.0).reshape(2, 5)
"""


@pytest.fixture
def notebook():
    notebook = Notebook()
    assert notebook.run(GIVEN) is None
    return notebook


@pytest.mark.parametrize(
    ("cell", "line", "piece"),
    [
        ("y = 2\nif a > -50:\n    y = 3", 2, "a > -50"),
        ("while b > 0:\n    b = b - 1", 1, "b > 0"),
        ("y = 3 if b > 0 else 4", 1, "b > 0"),
        ("assert b > 2", 1, "b > 2"),
        ("if a[0]:\n    y = 3", 1, "a[0]"),
        ("a -= b", 1, "a -= b"),
        ("y = 1\na.reshape(5,\n    7)", 2, "a.reshape(5, 7)"),
        ("y = (a[:, :2]\n     + b[:4])", 1, "a[:, :2] + b[:4]"),
        ("[row + b for row in a]", 1, "row + b"),
        ("{k: b[k] for k in range(9)}", 1, "b[k]"),
        ("f'{b[7]}'", 1, "b[7]"),
        ("(lambda z: z + b)(a)", 1, "z + b"),
        ("print(a.sum(), (a * 2) @ (b + 1))", 1, "(a * 2) @ (b + 1)"),
        ("y = a + b if True else 3", 1, "a + b"),
        ("y, z = 2, a[9]", 1, "a[9]"),
        ("'é' + str(b[7])", 1, "b[7]"),
        ("class C:\n    y = b[5]", 2, "b[5]"),
        ("for i in 5:\n    pass", 1, "5"),
        ("p, q = b", 1, "p, q"),
        ("del qq", 1, "qq"),
        ("1 + None", 1, "1 + None"),
    ],
)
def test_the_piece_that_failed_is_quoted_as_it_was_written(notebook, cell, line, piece):
    first = plain(notebook.explained(cell)).splitlines()[0]
    assert f"in line {line}: {piece}" in first + "\n" or f"in line {line} (in C): {piece}" in first


def test_in_a_function_its_own_values_count_and_those_of_the_turn(notebook):
    said = plain(
        notebook.explained(
            "def window(b, n):\n    for k in range(n):\n        total = b[k + 2]\n    return total",
            "window(np.array([1, 2, 3, 4]), 4)",
        )
    )
    assert "in line 3 (in window): b[k + 2]" in said
    assert "k is 2, k + 2 is 4" in said
    assert "b has shape (4,)" in said, "the function's b, not the notebook's"


def test_of_a_long_traceback_the_learners_own_deepest_line_is_explained(notebook):
    said = plain(
        notebook.explained("def f(row):\n    return row[8]", "np.apply_along_axis(f, 1, a)")
    )
    assert "in line 2 (in f): row[8]" in said
    assert "row has shape (6,)" in said
    said = plain(notebook.explained("b + np.cov(a, x)"))
    assert "in line 1: np.cov(a, x)" in said


def test_a_library_s_shapes_are_not_given_the_learner_s_names(notebook):
    said = plain(notebook.explained("np.polyval(a, x.T)"))
    assert "a has shape (5, 2)" not in said
    assert "failed inside np.polyval(a, x.T)" in said


def test_a_file_of_the_learner_s_own_counts_as_theirs(notebook, tmp_path, monkeypatch):
    (tmp_path / "my_own_tools.py").write_text("def third(v):\n    return v[3]\n")
    monkeypatch.syspath_prepend(tmp_path)
    said = plain(notebook.explained("import my_own_tools", "my_own_tools.third(b)"))
    assert "in line 2 (in third): v[3]" in said
    assert "v has shape (3,)" in said


def test_a_file_beside_pythons_own_is_the_learner_s_and_one_of_a_package_is_not(tmp_path):
    for name, own in (("work/mine.py", True), ("lib/site-packages/package.py", False)):
        file = tmp_path / name
        file.parent.mkdir(parents=True)
        file.write_text("1 / 0\n")
        try:
            exec(compile("1 / 0", str(file), "exec"))
        except ZeroDivisionError as error:
            place = own_place(error)
        assert (place.frame.f_code.co_filename == str(file)) is own
    assert not sys.prefix.startswith(LIBRARIES)


@pytest.mark.parametrize(
    ("piece", "shape"),
    [
        ("a[:, :2]", (3, 2)),
        ("-a", (3, 6)),
        ("(a > 2)", (3, 6)),
        ("(x * 2)[:, :4]", (2, 4)),
        ("a.T[:4]", (4, 3)),
        ("a.mean(axis=0)", (6,)),
        ("np.sum(a, axis=0, keepdims=True)", (1, 6)),
        ("a.reshape(-1, 9)", (2, 9)),
        ("np.sqrt(a + 1)", (3, 6)),
        ("np.linspace(0, 1, 7)", (7,)),
        ("a[..., None]", (3, 6, 1)),
        ("a[[0, 2], 1:]", (2, 5)),
        ("np.zeros((2, len(b) + 1))", (2, 4)),
        ("np.diff(a)", (3, 5)),
        ("a.astype(int)", (3, 6)),
        ("a.cumsum()", (18,)),
        ("np.argmax(a, 1)", (3,)),
        ("np.where(a > 2, a, 0)", (3, 6)),
        ("np.arange(2, 9)", (7,)),
    ],
)
def test_what_was_computed_on_the_way_has_its_shape_and_no_values(notebook, piece, shape):
    notebook.run("never = np.ones((11, 13))")
    said = plain(notebook.explained(f"{piece} + never"))
    assert f" has shape {shape}, its values are unknown" in said
    assert "never has shape (11, 13), float64" in said


def test_a_value_that_was_changed_since_is_not_taken_for_the_one_that_failed(notebook):
    notebook.explained("a + b")
    notebook.run("b = np.arange(50)")
    said = plain(explain())
    assert "b has shape (3,), its values are unknown" in said
    assert "a has shape (3, 6), b has shape (3,)" in said


def test_before_any_error_there_is_none(monkeypatch):
    forgotten(monkeypatch)
    assert repr(explain()) == "No error has been raised since this notebook's kernel was started."


def test_the_error_stays_as_it_is(notebook):
    notebook.explained("a + b")
    error, traceback = sys.last_value, sys.last_value.__traceback__
    explain()
    assert sys.last_value is error
    assert error.__traceback__ is traceback
    assert error.args == ("operands could not be broadcast together with shapes (3,6) (3,) ",)


def test_code_without_its_text_is_explained_by_its_kind_alone(notebook):
    said = plain(notebook.explained("exec('np.ones((3, 6)) + np.ones(3)')"))
    assert "Shapes (3, 6) and (3,) do not agree" in said
    assert "exec(" in said.splitlines()[0]
