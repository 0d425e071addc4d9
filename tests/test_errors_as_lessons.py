"""A cell whose error is the lesson: built, stored, re-executed and compared."""

import subprocess
import sys

import build_notebooks
import nbformat
import pytest
from nbclient.exceptions import CellExecutionError

TAGGED = f'# %% tags=["{build_notebooks.RAISES}"]\n'
# NumPy's own function, so that frames of a library are there to be left out; and one error
# that leads to another.
LESSON = f"""
# %%
import numpy as np

def in_rows(numbers, columns):
    return np.reshape(numbers, (-1, columns))

{TAGGED}
in_rows([1, 2, 3, 4, 5, 6, 7], 3)

{TAGGED}
try:
    {{}}["first"]
except KeyError:
    1 / 0

{TAGGED}
def deeper(n):
    return deeper(n + 1)

deeper(0)

# %%
print("on it goes")
"""


def build(folder, text=LESSON):
    (folder / "small.py").write_text(text, encoding="utf-8")
    return build_notebooks.build(folder / "small.py", folder / "small.ipynb")


def errors(path):
    cells = nbformat.read(path, as_version=4).cells
    return [out for cell in cells for out in cell.outputs if out.output_type == "error"]


def re_executed(path):
    """Whether nbval finds the stored outputs again, and what it said."""
    (path.parent / "pytest.ini").write_text("[pytest]\n")
    command = [sys.executable, "-m", "pytest", "-q", "--nbval", "--nbval-current-env"]
    command += ["-p", "no:cacheprovider", "-p", "no:xdist", path.name]
    done = subprocess.run(command, cwd=path.parent, capture_output=True, text=True)
    return done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return build(tmp_path_factory.mktemp("built"))


def test_what_is_stored_is_the_learners_own_lines_and_the_message(built):
    reshaping, _, _ = errors(built)
    assert "\n".join(reshaping.traceback) == (
        "ValueError                                Traceback (most recent call last)\n"
        "Cell In[2], line 1\n----> 1 in_rows([1, 2, 3, 4, 5, 6, 7], 3)\n\n"
        "Cell In[1], line 4, in in_rows(numbers, columns)\n"
        "      3 def in_rows(numbers, columns):\n"
        "----> 4     return np.reshape(numbers, (-1, columns))\n\n"
        f"ValueError: {reshaping.evalue}"
    )
    assert "size 7" in reshaping.evalue


def test_of_an_error_that_led_to_another_the_last_is_stored(built):
    _, dividing, _ = errors(built)
    assert dividing.traceback[0].startswith("ZeroDivisionError ")
    assert dividing.traceback[-1] == "ZeroDivisionError: division by zero"
    assert "KeyError: 'first'" not in dividing.traceback


def test_a_recursion_is_stored_in_a_few_lines(built):
    assert len("\n".join(errors(built)[2].traceback).splitlines()) < 15


def test_two_builds_give_the_same_bytes(built, tmp_path):
    assert build(tmp_path).read_bytes() == built.read_bytes()


def test_an_error_that_is_not_the_lesson_fails_the_build(tmp_path):
    with pytest.raises(CellExecutionError, match="division by zero"):
        build(tmp_path, "# %%\n1 / 0\n")
    assert not (tmp_path / "small.ipynb").exists()


def test_the_cut_traceback_is_enough_to_compare_with(built):
    passed, said = re_executed(built)
    assert passed, said


@pytest.mark.parametrize(
    ("stored", "instead"),
    [
        ("of size 7 into", "of size 8 into"),  # the message
        ("in_rows([1, 2, 3, 4, 5, 6, 7], 3)", "in_rows([1, 2, 3, 4, 5, 6], 3)"),  # no error at all
    ],
)
def test_an_error_that_has_changed_is_found(built, tmp_path, stored, instead):
    text = built.read_text(encoding="utf-8")
    assert stored in text
    changed = tmp_path / "changed.ipynb"
    changed.write_text(text.replace(stored, instead), encoding="utf-8")
    passed, said = re_executed(changed)
    assert not passed
    assert "Cell outputs differ" in said
