"""The progress file: whatever happens to it, nothing is lost and it is said once."""

import json
import os

import pytest

from course_lib.exercises import store
from course_lib.exercises.store import Store


@pytest.fixture
def path(tmp_path):
    return tmp_path / store.FILE_NAME


def test_what_is_recorded_is_read_by_another_kernel(path):
    first = Store(path)
    first.record_check("31.1", "keep going")
    first.record_check("31.1", "correct")
    first.record_hint("31.2", 2)
    first.record_hint("31.2", 1)
    first.record_quiz("31.a", False)
    first.record_quiz("31.a", True)
    seen = Store(path).load()
    assert seen["exercises"]["31.1"]["tries"] == 2
    assert seen["exercises"]["31.1"]["state"] == "correct"
    assert seen["exercises"]["31.2"] == {"hints": 2}
    assert seen["quizzes"]["31.a"] == {"first_choice_right": False, "tries": 2}
    assert first.take_notes() == []


def test_two_kernels_do_not_undo_each_other(path):
    one, other = Store(path), Store(path)
    one.record_check("30.1", "correct")
    other.record_check("31.1", "correct")
    one.record_check("30.2", "correct")
    assert set(Store(path).load()["exercises"]) == {"30.1", "30.2", "31.1"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "damaged"),
        (b"{half a file", "damaged"),
        (b"\xff\xfe\x00", "damaged"),
        (b"[1, 2]", "damaged"),
        (b'{"version": 1}', "damaged"),
        (b'{"version": 1, "exercises": {"31.1": 3}, "quizzes": {}}', "damaged"),
        (b'{"version": 1, "exercises": {"31.1": {"tries": "two"}}, "quizzes": {}}', "damaged"),
        (b'{"version": 1, "exercises": {"31.1": {"hints": null}}, "quizzes": {}}', "damaged"),
        (b'{"version": 1, "exercises": {"31.1": {"state": "done"}}, "quizzes": {}}', "damaged"),
        (b"[" * 200_000, "damaged"),
        (b'{"version": 99, "exercises": {}, "quizzes": {}}', "newer version"),
    ],
)
def test_a_file_that_cannot_be_understood_is_kept_aside_and_said_once(path, content, said):
    path.write_bytes(content)
    kept = Store(path)
    kept.record_check("31.1", "correct")
    (note,) = kept.take_notes()
    assert said in note
    aside = path.with_name("course_progress.kept-aside.json")
    assert aside.name in note
    assert aside.read_bytes() == content
    assert Store(path).load()["exercises"]["31.1"]["state"] == "correct"
    kept.record_check("31.1", "correct")
    assert kept.take_notes() == []


def test_a_second_damaged_file_does_not_replace_the_first_kept_aside(path):
    for content in (b"one", b"two"):
        path.write_bytes(content)
        Store(path).load()
    kept = sorted(file.read_bytes() for file in path.parent.glob("*kept-aside*"))
    assert kept == [b"one", b"two"]


def test_what_cannot_be_written_is_kept_in_memory_and_said_once(path, monkeypatch):
    def refuse(*arguments):
        raise PermissionError(13, "Permission denied")

    kept = Store(path)
    kept.record_check("31.1", "correct")
    written = path.read_bytes()
    monkeypatch.setattr(os, "replace", refuse)
    kept.record_check("31.2", "correct")
    kept.record_check("31.3", "correct")
    (note,) = kept.take_notes()
    assert "cannot be written" in note
    assert set(kept.load()["exercises"]) == {"31.1", "31.2", "31.3"}
    assert path.read_bytes() == written
    assert [file.name for file in path.parent.iterdir()] == [path.name]  # no draft is left


def test_a_file_that_may_not_be_read_is_left_as_it_is(path, monkeypatch):
    Store(path).record_check("31.1", "correct")
    before = path.read_bytes()

    def refuse(*arguments, **keywords):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(type(path), "read_text", refuse)
        kept = Store(path)
        kept.record_check("31.2", "correct")
        assert "cannot be read (Permission denied)" in kept.take_notes()[0]
        assert set(kept.load()["exercises"]) == {"31.2"}
    assert path.read_bytes() == before


def test_a_crash_while_writing_leaves_the_old_file_whole(path, monkeypatch):
    kept = Store(path)
    kept.record_check("31.1", "correct")
    before = path.read_bytes()

    def crash(*arguments, **keywords):
        raise KeyboardInterrupt

    monkeypatch.setattr(json, "dump", crash)
    with pytest.raises(KeyboardInterrupt):
        kept.record_check("31.2", "correct")
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_file_can_be_read_by_whom_other_files_can(path):
    usual = path.with_name("usual")
    usual.touch()
    Store(path).record_check("31.1", "correct")
    assert path.stat().st_mode == usual.stat().st_mode


def test_reading_says_what_is_wrong(path):
    with pytest.raises(FileNotFoundError):
        store.read(path)
    path.write_text("no", encoding="utf-8")
    with pytest.raises(store.Unreadable, match=f"{path.name} is damaged"):
        store.read(path)
