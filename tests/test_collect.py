"""A class's progress files become one table."""

import csv
import io
import json

import pytest

from course_lib import collect, exercises
from course_lib.workspace import Refused


@pytest.fixture(autouse=True)
def two_exercises(monkeypatch):
    monkeypatch.setattr(exercises, "BANK", {"30.1": None, "31.1": None})


def hand_in(path, **states):
    """Write a progress file; a_b=... stands for exercise a.b."""
    path.parent.mkdir(parents=True, exist_ok=True)
    entries = {
        key[1:].replace("_", "."): {"state": state, "tries": 1} for key, state in states.items()
    }
    content = {"version": 1, "exercises": entries, "quizzes": {}}
    path.write_text(json.dumps(content), encoding="utf-8")


def test_a_row_a_learner_and_a_column_an_exercise(tmp_path):
    hand_in(tmp_path / "bo" / "course_progress.json", x30_1="correct", x31_1="correct")
    hand_in(tmp_path / "ana.json", x31_1="keep going")
    rows, complaints = collect.collect(tmp_path)
    assert rows == [
        ["learner", "done", "30.1", "31.1"],
        ["ana", 0, "", "keep going"],
        ["bo", 2, "correct", "correct"],
    ]
    assert complaints == []


@pytest.mark.parametrize(
    ("path", "learner"),
    [
        ("ana.json", "ana"),
        ("ana/course_progress.json", "ana"),
        ("ana/course_progress (1).json", "ana"),
        ("ana/my_course/course_progress.json", "ana"),
        ("week 3/ana_course_progress.json", "ana_course_progress"),
    ],
)
def test_what_a_learner_is_called(tmp_path, path, learner):
    hand_in(tmp_path / path)
    assert collect.collect(tmp_path)[0][1][0] == learner


def test_two_learners_of_one_name_stay_two(tmp_path):
    hand_in(tmp_path / "monday" / "ana.json", x30_1="correct")
    hand_in(tmp_path / "friday" / "ana.json")
    assert [row[:2] for row in collect.collect(tmp_path)[0][1:]] == [
        ["friday/ana.json", 0],
        ["monday/ana.json", 1],
    ]


def test_a_hint_alone_leaves_the_cell_blank(tmp_path):
    content = {"version": 1, "exercises": {"30.1": {"hints": 2}}, "quizzes": {}}
    (tmp_path / "ana.json").write_text(json.dumps(content), encoding="utf-8")
    assert collect.collect(tmp_path)[0][1] == ["ana", 0, "", ""]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[]", b'{"version": 1}', b'{"version": 99, "exercises": {}}'],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_collected(tmp_path, content):
    (tmp_path / "broken.json").write_bytes(content)
    hand_in(tmp_path / "ana.json")
    rows, complaints = collect.collect(tmp_path)
    assert [row[0] for row in rows] == ["learner", "ana"]
    (complaint,) = complaints
    assert complaint.startswith("broken.json could not be read: ")


def test_an_exercise_of_another_edition_is_named(tmp_path):
    hand_in(tmp_path / "ana.json", x99_1="correct", x30_1="correct")
    rows, complaints = collect.collect(tmp_path)
    assert rows[1] == ["ana", 1, "correct", ""]
    assert complaints == ["ana.json holds 99.1, which this course does not have"]


def test_hidden_and_set_aside_files_are_not_handed_in(tmp_path):
    hand_in(tmp_path / ".course" / "copied.json")
    hand_in(tmp_path / "ana" / ".ipynb_checkpoints" / "course_progress.json")
    hand_in(tmp_path / "ana" / "course_progress.kept-aside.json")
    rows, complaints = collect.collect(tmp_path)
    assert len(rows) == 1
    assert complaints == [f"no progress file below {tmp_path}"]


def test_no_such_folder(tmp_path):
    with pytest.raises(Refused, match="no folder"):
        collect.collect(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"])
def test_no_name_is_a_formula(name):
    (row,) = csv.reader(io.StringIO(collect.as_csv([[name, 3, "correct"]])))
    assert row == [f"'{name}", "3", "correct"]


@pytest.mark.parametrize("name", ["ana", "Núñez, María", 'the "second" Bo', "Ζωή", ""])
def test_every_name_survives_the_table(tmp_path, name):
    output = tmp_path / "class.csv"
    output.write_text(collect.as_csv([[name, 2]]), encoding="utf-8-sig", newline="")
    with output.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [[name, "2"]]
