"""A lesson begun by `tools/new_lesson.py` proves itself, so that the templates cannot rot."""

import os
import re
import shutil
import subprocess
import sys

import build_notebooks
import new_lesson
import pytest

from course_lib.exercises.bank import lesson_of

ROOT = build_notebooks.ROOT
NEEDED = ("course_lib", "notebooks", "teaching", "tests", "tools", "conftest.py", "pyproject.toml")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "browser", "data", ".ipynb_checkpoints", "*.ipynb")
PROOFS = [
    *(f"tests/test_{what}.py" for what in ("lessons", "minutes", "ledger", "bank", "questions")),
    *("tests/test_answers.py", "tests/exercises/test_proofs.py", "tests/lessons/test_98.py"),
]
# What only counts, and a writer owes: three exercises in the core, five in all, fifty answers.
OWED = {
    "tests/test_minutes.py::test_the_core_is_at_most_an_hour_and_has_exercises_of_its_own",
    "tests/test_bank.py::test_every_lesson_has_its_exercises_and_a_title",
    "tests/test_answers.py::test_there_are_fifty_answers_a_lesson_and_a_quarter_of_them_right",
}


@pytest.fixture
def tree(tmp_path):
    """A copy of all that a lesson needs."""
    for name in NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=LEFT_OUT)
        else:
            shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_a_new_lesson_passes_all_but_what_only_counts(tree):
    def run(*command):
        done = subprocess.run(
            [sys.executable, *command],
            cwd=tree,
            env={**os.environ, "PYTHONPATH": str(tree), "PYTEST_ADDOPTS": ""},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        return done.returncode, done.stdout + done.stderr

    for command in (
        ("tools/new_lesson.py", "98_the_end", "Take the end of it"),
        ("tools/build_notebooks.py", "98"),
        ("tests/answers/said.py", "98"),
        ("-m", "ruff", "check", "."),
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "pytest", "-q", "-n0", "-p", "no:cacheprovider", "notebooks/98_the_end.ipynb"),
    ):
        code, said = run(*command)
        assert code == 0, said
    of_it = ("-k", "98 or test_every_lesson_has_its_exercises")
    _, said = run("-m", "pytest", "-q", "-n0", "-p", "no:cacheprovider", *PROOFS, *of_it)
    failed = set(re.findall(r"^FAILED ([^\[\s]+)", said, re.MULTILINE))
    assert failed == OWED, said
    assert int(re.search(r"(\d+) passed", said)[1]) > 80


def written(root):
    return [path for path in root.rglob("*") if path.is_file()]


@pytest.fixture
def empty(tmp_path):
    """The folders of a course with one lesson in it, 14."""
    for folder in ("notebooks/source", "course_lib/exercises", "tests/answers", "tests/lessons"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "teaching").mkdir()
    (tmp_path / "notebooks/source/14_broadcasting.py").touch()
    (tmp_path / new_lesson.NAMED).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("name", "title", "said"),
    [
        ("indexing", "Pick", "'indexing' is no name of a lesson, such as 15_indexing"),
        ("15", "Pick", "'15' is no name of a lesson, such as 15_indexing"),
        ("15_Indexing", "Pick", "'15_Indexing' is no name of a lesson, such as 15_indexing"),
        ("15_in dexing", "Pick", "'15_in dexing' is no name of a lesson, such as 15_indexing"),
        ("../15_indexing", "Pick", "'../15_indexing' is no name of a lesson, such as 15_indexing"),
        ("15_indexing", " ", "the title is plain words: "),
        ("15_indexing", 'Pick "it"', "the title is plain words: "),
        ("14_indexing", "Pick", "14 is taken by 14_broadcasting.py"),
    ],
)
def test_what_cannot_be_begun_is_refused_in_a_sentence(empty, capsys, name, title, said):
    before = written(empty)
    assert new_lesson.main([name, title], root=empty) == 2
    (_, error) = capsys.readouterr()
    assert error.startswith(f"new_lesson: {said}")
    assert error.count("\n") == 1
    assert written(empty) == before


@pytest.mark.parametrize("template", new_lesson.files("15", "indexing"))
def test_nothing_is_written_over(empty, capsys, template):
    there = empty / new_lesson.files("15", "indexing")[template]
    there.write_text("my work", encoding="utf-8")
    before = written(empty)
    assert new_lesson.main(["15_indexing", "Pick what you want"], root=empty) == 2
    assert "nothing is written over" in capsys.readouterr().err or there.suffix == ".py"
    assert there.read_text(encoding="utf-8") == "my work"
    assert written(empty) == before


@pytest.mark.parametrize(("name", "needs"), [("15_indexing", 'needs=("14",)'), ("20_plots", "")])
def test_it_needs_the_lesson_before_it_in_its_part(empty, capsys, name, needs):
    assert new_lesson.main([name, "Pick 99 of them"], root=empty) == 0
    bank = (empty / f"course_lib/exercises/lesson_{name[:2]}.py").read_text(encoding="utf-8")
    assert re.findall(r"needs=.*\)", bank) == ([needs] if needs else [])
    assert '"Pick 99 of them"' in bank


def test_every_template_is_used():
    there = {path.name for path in new_lesson.TEMPLATES.iterdir() if path.is_file()}
    assert there == {*new_lesson.files("15", "indexing"), "named.txt"}


def test_the_number_of_the_templates_is_free():
    with pytest.raises(KeyError):
        lesson_of(new_lesson.NUMBER)
