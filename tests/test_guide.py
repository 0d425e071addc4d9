"""What the guide for writers and the list of changes say is so: files, commands, fields."""

import dataclasses
import re

import build_notebooks
import ledger
import minutes
import pytest

from course_lib.__main__ import main
from course_lib.exercises.bank import Exercise

ROOT = build_notebooks.ROOT
GUIDE = (ROOT / "teaching/writing_a_lesson.md").read_text(encoding="utf-8")
CHANGES = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
LESSONS = sorted(path.stem[:2] for path in build_notebooks.SOURCES.glob("*.py"))
PATH = re.compile(r"(?<![\w/])(?:tests|tools|course_lib|notebooks|teaching)/[\w/.]+\w")


@pytest.mark.parametrize("path", sorted(set(PATH.findall(GUIDE))))
def test_a_file_that_the_guide_names_exists(path):
    assert (ROOT / path).exists()


def test_the_fields_of_an_exercise_that_the_guide_explains_are_fields():
    part = GUIDE.split("## Exercises")[1].split("\n## ")[0]
    explained = {
        name
        for item in re.findall(r"^- (`.*?)(?:[:,;.] |, [a-z ]+: )", part, re.MULTILINE)
        for name in re.findall(r"`(\w+)`", item)
    }
    assert {"name", "inputs", "mistakes", "hints", "also_right", "grade"} <= explained
    assert explained <= {field.name for field in dataclasses.fields(Exercise)}


@pytest.mark.parametrize("tool", [ledger, minutes])
def test_the_tools_that_the_guide_shows_take_a_lessons_number(tool, capsys):
    assert f"python tools/{tool.__name__}.py 31\n" in GUIDE
    tool.main(["31"])
    assert "31_lif_neuron" in capsys.readouterr().out


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_list_of_changes_names_every_lesson(lesson):
    assert re.search(rf"[Ll]essons?\b[^\n]*\b{lesson}\b", CHANGES)


def test_the_list_of_changes_names_every_command(capsys):
    assert main([]) == 0  # prints what there is
    commands = re.findall(r"^    (\w+) ", capsys.readouterr().out, re.MULTILINE)
    assert "start" in commands
    assert [name for name in commands if not re.search(rf"`(course )?{name}\b", CHANGES)] == []
