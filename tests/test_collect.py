"""A class's progress files become one table."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from course_lib import collect, exercises, progress_log
from course_lib.progress_log import new_event
from course_lib.workspace import Refused


@pytest.fixture(autouse=True)
def two_exercises(monkeypatch):
    monkeypatch.setattr(exercises, "BANK", {"30.1": None, "31.1": None})


def hand_in(path, **states):
    """Write a log of progress, or an old file; xa_b=... stands for exercise a.b."""
    path.parent.mkdir(parents=True, exist_ok=True)
    states = {key[1:].replace("_", "."): state for key, state in states.items()}
    if path.suffix == ".json":
        entries = {id: {"state": state, "tries": 1} for id, state in states.items()}
        content = json.dumps({"version": 1, "exercises": entries, "quizzes": {}})
    else:
        events = [new_event("check", exercise=id, state=state) for id, state in states.items()]
        content = "".join(json.dumps(event) + "\n" for event in events)
    path.write_text(content, encoding="utf-8")


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


@pytest.mark.parametrize("path", ["ana.jsonl", "ana/course_progress.jsonl", "ana.jsonl.txt"])
def test_a_log_is_called_like_an_old_file(tmp_path, path):
    hand_in(tmp_path / path, x30_1="correct")
    assert collect.collect(tmp_path) == (
        [["learner", "done", "30.1", "31.1"], ["ana", 1, "correct", ""]],
        [],
    )


def test_all_files_of_one_name_beside_one_another_are_one_learners(tmp_path):
    ana = tmp_path / "ana" / "my_course"
    hand_in(ana / "course_progress.jsonl", x30_1="keep going")
    hand_in(ana / "course_progress-DESKTOP-4QX7.jsonl", x31_1="correct")
    hand_in(ana / "course_progress (conflicted copy).jsonl", x30_1="correct")
    hand_in(ana / "course_progress.json", x31_1="keep going")
    hand_in(tmp_path / "bo.jsonl", x30_1="correct")
    hand_in(tmp_path / "bo.json", x31_1="correct")
    rows, complaints = collect.collect(tmp_path)
    assert [row[:2] for row in rows[1:]] == [["ana", 2], ["bo", 2]]
    assert complaints == []


def test_a_whole_folder_handed_in_is_one_learner(tmp_path):
    (tmp_path / "ana" / ".course").mkdir(parents=True)
    hand_in(tmp_path / "ana" / "course_progress.jsonl", x30_1="correct")
    hand_in(tmp_path / "ana" / "week 2" / "course_progress.json", x31_1="correct")
    assert [row[:2] for row in collect.collect(tmp_path)[0][1:]] == [["ana", 2]]


def test_a_class_inside_the_teachers_own_course_stays_a_class(tmp_path):
    (tmp_path / ".course").mkdir()
    hand_in(tmp_path / "handed in" / "ana" / "course_progress.jsonl")
    hand_in(tmp_path / "handed in" / "bo" / "course_progress.jsonl")
    for folder in (tmp_path, tmp_path / "handed in"):
        assert [row[0] for row in collect.collect(folder)[0][1:]] == ["ana", "bo"]


def test_files_that_may_be_of_two_people_are_named(tmp_path):
    hand_in(tmp_path / "class" / "course_progress-ana.jsonl", x30_1="correct")
    hand_in(tmp_path / "class" / "course_progress-bo.jsonl", x31_1="correct")
    assert collect.collect(tmp_path)[1] == [
        "class: course_progress-ana.jsonl, course_progress-bo.jsonl are counted as one learner's"
    ]


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


def test_a_damaged_line_is_counted_and_the_rest_collected(tmp_path):
    hand_in(tmp_path / "ana.jsonl", x30_1="correct")
    with (tmp_path / "ana.jsonl").open("a", encoding="utf-8") as file:
        file.write("half a li")
    rows, complaints = collect.collect(tmp_path)
    assert rows[1] == ["ana", 1, "correct", ""]
    assert complaints == ["ana.jsonl has 1 line that could not be read; the rest counts"]


def test_what_is_no_file_or_too_large_or_deep_is_named_and_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(progress_log, "LARGEST", 500_000)
    hand_in(tmp_path / "ana.jsonl", x30_1="correct")
    (tmp_path / "deep.json").write_bytes(b"[" * 200_000)
    (tmp_path / "deep.jsonl").write_bytes(b'{"a":' * 50_000)
    (tmp_path / "huge.jsonl").write_bytes(b"x" * 500_001)
    expected = ["deep.json", "deep.jsonl", "huge.jsonl"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.jsonl")
        (tmp_path / "zero.json").symlink_to("/dev/zero")
        (tmp_path / "nowhere.json").symlink_to(tmp_path / "nowhere at all")
        (tmp_path / "round").symlink_to(tmp_path)
        (tmp_path / "itself.json").symlink_to("itself.json")
        expected += ["pipe.jsonl", "zero.json", "nowhere.json", "itself.json"]
    rows, complaints = collect.collect(tmp_path)
    assert [row[0] for row in rows] == ["learner", "ana"]
    assert sorted(complaint.split(" ")[0] for complaint in complaints) == sorted(expected)


def test_folders_may_lie_very_deep(tmp_path):
    deepest = tmp_path / "d"
    try:
        while len(deepest.parts) < sys.getrecursionlimit() + 100:
            deepest.mkdir()
            deepest = deepest / "d"
    except OSError:  # Windows allows no such path
        pass
    deepest = deepest.parent
    hand_in(deepest / "ana.jsonl")
    assert collect.collect(tmp_path)[0][1][0] == "ana"
    (deepest / "ana.jsonl").unlink()
    while deepest != tmp_path:  # what clears temporary folders away would go too deep
        deepest.rmdir()
        deepest = deepest.parent


def test_names_and_ids_are_printed_escaped_and_cut(tmp_path, capsys):
    path = tmp_path / "a.jsonl"
    ids = ["\x1b[2J\x1b[31m", "9" * 5000, *(f"99.{n}" for n in range(50))]
    events = [new_event("check", exercise=id, state="correct") for id in ids]
    path.write_text("".join(json.dumps(event) + "\n" for event in events), encoding="utf-8")
    collect.main(tmp_path)
    printed = capsys.readouterr().err
    assert "\\x1b[2J" in printed
    assert "\x1b" not in printed
    assert len(printed) < 500
    assert "and 42 more" in printed


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="every name is Unicode here")
def test_a_name_that_is_not_utf_8_costs_nothing(tmp_path, capsys):
    os.mkdir(os.fsencode(tmp_path) + b"/\xff\x1b[2J")
    hand_in(Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\x1b[2J")) / "course_progress.jsonl")
    hand_in(tmp_path / "bo.jsonl", x30_1="correct")
    collect.main(tmp_path, tmp_path / "class.csv")
    table = (tmp_path / "class.csv").read_text(encoding="utf-8-sig").splitlines()
    assert table == ["learner,done,30.1,31.1", "\\udcff\\x1b[2J,0,,", "bo,1,correct,"]
    assert "2 learners in" in capsys.readouterr().err


def test_the_table_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    hand_in(tmp_path / "ana.jsonl")
    output = tmp_path / "class.csv"
    output.write_text("last week's", encoding="utf-8")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space") as raised:
        collect.main(tmp_path, output)
    assert raised.value.filename == str(output)
    assert output.read_text(encoding="utf-8") == "last week's"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["ana.jsonl", "class.csv"]


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for leave to make a link")
def test_a_table_behind_a_link_is_written_there(tmp_path):
    hand_in(tmp_path / "class" / "ana.jsonl")
    (tmp_path / "link.csv").symlink_to(tmp_path / "table.csv")
    collect.main(tmp_path / "class", tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert "ana" in (tmp_path / "table.csv").read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such device here")
def test_a_device_is_written_to_and_stays_one(tmp_path):
    hand_in(tmp_path / "ana.jsonl")
    command = [sys.executable, "-m", "course_lib", "collect", str(tmp_path)]
    done = subprocess.run([*command, "--output", "/dev/stdout"], capture_output=True, check=True)
    assert done.stdout.startswith(b"\xef\xbb\xbflearner,done,")


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


@pytest.mark.parametrize(
    ("name", "harmless"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("＝1", "'＝1"),
        (" =1", "' =1"),
        ("\t=1", "'\t'=1"),
        ("ana\n=1", "ana\n'=1"),
        ("ana\r\n =1", "ana\r\n' =1"),
        ("ana;=1;b", "ana;'=1;b"),
        ("ana,@SUM(A1)", "ana,'@SUM(A1)"),
        ("ana|+1", "ana|'+1"),
        ("Ana-María", "Ana-María"),
        ("a=b", "a=b"),
    ],
)
def test_no_name_is_a_formula(name, harmless):
    (row,) = csv.reader(io.StringIO(collect.as_csv([[name, 3, "correct"]]), newline=""))
    assert row == [harmless, "3", "correct"]


@pytest.mark.parametrize("name", ["ana", "Núñez, María", 'the "second" Bo', "Ζωή", ""])
def test_every_name_survives_the_table(tmp_path, name):
    output = tmp_path / "class.csv"
    output.write_text(collect.as_csv([[name, 2]]), encoding="utf-8-sig", newline="")
    with output.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [[name, "2"]]
