"""The log of progress: whatever happens to its files, nothing is lost and it is said once."""

import codecs
import json
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib import files, moved
from course_lib import progress_log as log
from course_lib.exercises import store
from course_lib.exercises.store import Store, union

OLD = {
    "version": 1,
    "exercises": {
        "31.1": {"state": "correct", "tries": 3, "hints": 2, "first_correct": "2026-03-01"},
        "31.2": {"hints": 1},
        "31.3": {"state": "keep going", "tries": 2},
    },
    "quizzes": {"31.a": {"first_choice_right": False, "tries": 2}},
}


@pytest.fixture
def path(tmp_path):
    return tmp_path / store.FILE_NAME


def names(folder):
    return sorted(file.name for file in folder.iterdir() if not file.name.startswith("."))


def done(path):
    """The ids of the exercises that are correct, as a new kernel sees them."""
    entries = Store(path).load()["exercises"]
    return {id for id, entry in entries.items() if entry.get("state") == "correct"}


# what is recorded


def test_what_is_recorded_is_read_by_another_kernel(path):
    first = Store(path)
    first.record_check("31.1", "keep going")
    first.record_check("31.1", "correct")
    first.record_check("31.1", "keep going")
    first.record_hint("31.2", 2)
    first.record_hint("31.2", 1)
    first.record_quiz("31.a", False)
    first.record_quiz("31.a", True)
    seen = Store(path).load()
    assert seen["exercises"]["31.1"].pop("first_correct").startswith("20")
    assert seen == {
        "exercises": {"31.1": {"state": "correct", "tries": 3}, "31.2": {"hints": 2}},
        "quizzes": {"31.a": {"first_choice_right": False, "tries": 2}},
    }
    assert first.take_notes() == []


def test_an_event_is_one_line_with_an_id_of_its_own(path):
    kept = Store(path)
    kept.record_check("31.1", "correct", mistakes=["ñ"])
    kept.record("solved", exercise="31.1", text="def f():\n    return '\u2028'")
    events = [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]
    assert [event["what"] for event in events] == ["check", "solved"]
    assert events[0]["mistakes"] == ["ñ"]
    assert len({event["id"] for event in events}) == 2
    assert kept.events() == events


def test_what_cannot_be_written_as_json_is_refused_and_holds_up_nothing(path):
    kept = Store(path)
    with pytest.raises(TypeError):
        kept.record("solved", exercise="31.1", text={1, 2})
    kept.record_check("31.1", "correct")
    assert done(path) == {"31.1"}


EVENTS = st.lists(
    st.one_of(
        st.builds(
            lambda id, state: {"what": "check", "exercise": id, "state": state},
            st.sampled_from(["31.1", "31.2"]),
            st.sampled_from(["keep going", "correct", "nearly", 3, None]),
        ),
        st.builds(lambda rung: {"what": "hint", "exercise": "31.1", "rung": rung}, st.integers()),
        st.builds(
            lambda what, more: {"what": what} | more,
            st.text(),
            st.dictionaries(st.text(), st.one_of(st.none(), st.integers(), st.text())),
        ),
    )
)


@given(events=EVENTS)
def test_kinds_and_fields_of_another_edition_are_passed_over(events):
    known = [e for e in events if e.get("state") in store.STATES]
    entries = union([*events, {"what": "from the future", "exercise": ["?"]}])["exercises"]
    correct = {e["exercise"] for e in known if e["state"] == "correct"}
    assert {id for id, entry in entries.items() if entry.get("state") == "correct"} == correct


def test_what_was_done_under_an_earlier_id_stays_done(path, monkeypatch):
    Store(path).record_check("31.6", "correct")
    Store(path).record_quiz("31.f", True)
    monkeypatch.setitem(moved.MOVED, "31.6", "33.1")
    monkeypatch.setitem(moved.MOVED, "31.f", "33.a")
    assert done(path) == {"33.1"}
    assert set(Store(path).load()["quizzes"]) == {"33.a"}


# several at once

RECORDER = """
import sys
from pathlib import Path
from course_lib.exercises.store import Store
kept = Store(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    kept.record_check(f"{sys.argv[2]}.{number}", "correct")
sys.exit(len(kept.take_notes()))
"""


def test_eight_kernels_at_once_lose_nothing(path):
    running = [
        subprocess.Popen([sys.executable, "-c", RECORDER, str(path), str(kernel), "50"])
        for kernel in range(8)
    ]
    assert [process.wait(120) for process in running] == [0] * 8
    assert done(path) == {f"{kernel}.{number}" for kernel in range(8) for number in range(50)}
    assert names(path.parent) == [path.name]


def test_a_kernel_that_is_killed_loses_what_it_had_not_recorded_and_no_more(path):
    process = subprocess.Popen(
        [
            sys.executable,
            "-uc",
            RECORDER.replace("sys.exit", "").replace('"correct")', '"correct"); print(number)'),
            str(path),
            "31",
            "100000",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    for _ in range(20):
        process.stdout.readline()
    process.kill()
    recorded = 20 + len(process.communicate()[0].splitlines())
    assert len(done(path)) in (recorded, recorded + 1)  # written, and killed before it said so
    Store(path).record_check("31.a", "correct")  # and the lock went with it
    assert "31.a" in done(path)


def test_a_lock_that_is_never_given_back_costs_no_record(path, monkeypatch):
    monkeypatch.setattr(files, "PATIENCE", 0.1)
    kept = Store(path)
    with files.locked(path.with_name(f".{path.stem}.lock")):
        kept.record_check("31.1", "correct")
        assert "another program has kept it locked" in kept.take_notes()[0]
        assert kept.load()["exercises"]["31.1"]["state"] == "correct"
        assert not path.exists()
    kept.record_check("31.2", "correct")
    assert done(path) == {"31.1", "31.2"}


@pytest.mark.parametrize(
    "without",
    [
        "sys.modules['filelock'] = None",
        "sys.platform = 'emscripten'; sys.modules['fcntl'] = sys.modules['filelock'] = None",
        "import errno, fcntl\n"
        "def flock(*_): raise OSError(errno.ENOLCK, 'No locks available')\n"
        "fcntl.flock = flock",
    ],
    ids=["no filelock", "a browser", "a drive without locks"],
)
def test_where_nothing_can_be_locked_it_is_recorded_all_the_same(path, without):
    if "fcntl.flock" in without and os.name == "nt":
        pytest.skip("Windows has no fcntl")
    code = f"import sys\n{without}\n{RECORDER}"
    subprocess.run([sys.executable, "-c", code, str(path), "31", "3"], check=True)
    assert done(path) == {"31.0", "31.1", "31.2"}


# what becomes of files


def a_line(id="31.9", state="correct"):
    return json.dumps(log.new_event("check", exercise=id, state=state))


@pytest.mark.parametrize(
    ("content", "read", "said"),
    [
        (b"", set(), []),
        (a_line().encode(), {"31.9"}, []),  # an editor that takes the last line's end away
        (codecs.BOM_UTF8 + a_line().encode() + b"\n", {"31.9"}, []),
        (f"{a_line()}\r\n{a_line('31.8')}\r\n".encode("utf-16"), {"31.8", "31.9"}, []),
        (f"{a_line()}\n".encode("utf-16-le"), {"31.9"}, []),
        (f"{a_line()}\n".encode("utf-16-be"), {"31.9"}, []),
        (f"{a_line()}\n{a_line('31.8')[:60]}".encode(), {"31.9"}, ["has 1 line"]),
        (
            f"{a_line()}\n".encode() + b"\xff\n" + a_line("31.8").encode(),
            {"31.8", "31.9"},
            ["has 1 line"],
        ),
        (f"{a_line()}\n".encode() + b"\0" * 64, {"31.9"}, ["has 1 line"]),  # a power cut
        (b"[" * 200_000 + b"\n" + a_line().encode() + b"\n", {"31.9"}, ["has 1 line"]),
        (f"<<<<<<< HEAD\n{a_line()}\n=======\n>>>>>>> x\n".encode(), {"31.9"}, ["has 3 lines"]),
        (b'{"id": "1", "what": 3}\n[1]\n3\nnull\n', set(), ["has 4 lines"]),
    ],
)
def test_a_file_costs_no_more_than_its_damaged_lines(path, content, read, said):
    path.write_bytes(content)
    kept = Store(path)
    kept.record_check("31.1", "correct")
    assert done(path) == {"31.1", *read}
    told = notes(kept)
    assert len(told) == len(said)
    assert all(words in note for note, words in zip(told, said, strict=True))
    kept.record_check("31.1", "correct")
    assert notes(kept) == []


def notes(kept):
    kept.load()
    return kept.take_notes()


@pytest.mark.parametrize(
    "content",
    [
        codecs.BOM_UTF8,
        codecs.BOM_UTF8 + b"{}\n",
        "{}\n".encode("utf-16"),
        b"half a line",
        b"\xff\n",
        b"\0\0\0\n",
    ],
)
def test_what_is_not_clean_utf_8_lines_is_never_appended_to(path, content):
    path.write_bytes(content)
    kept = Store(path)
    kept.record_check("31.1", "correct")
    kept.record_check("31.2", "correct")
    assert path.read_bytes() == content
    assert names(path.parent) == ["course_progress-2.jsonl", path.name]
    assert done(path) == {"31.1", "31.2"}


def test_damage_from_outside_is_seen_between_two_checks(path):
    kept = Store(path)
    kept.record_check("31.1", "correct")
    path.write_bytes(path.read_bytes().decode().encode("utf-16"))
    kept.record_check("31.2", "correct")
    assert done(path) == {"31.1", "31.2"}
    assert names(path.parent) == ["course_progress-2.jsonl", path.name]


@pytest.mark.parametrize(
    "copy",
    [
        "course_progress-DESKTOP-4QX7.jsonl",
        "course_progress (conflicted copy).jsonl",
        "course_progress (Ana's conflicted copy 2026-11-21).jsonl",
        "course_progress_conflict-20261121-101500.jsonl",
        "course_progress.sync-conflict-20261121-101500-ABCDEFG.jsonl",
        "course_progress - Copy.jsonl",
        "course_progress - Kopie (2).jsonl",
        "course_progress copy 3.jsonl",
        "course_progress (1).jsonl",
        "course_progress.jsonl.txt",
        "Copy of course_progress.jsonl",
        "Kopie von course_progress.jsonl",
        "Course_Progress.JSONL",
    ],
)
def test_copies_of_drives_and_people_are_one_learners_and_count_once(path, copy):
    kept = Store(path)
    kept.record_check("31.1", "keep going")
    (path.parent / copy).write_bytes(path.read_bytes() + a_line("31.2").encode() + b"\n")
    kept.record_check("31.3", "correct")
    seen = Store(path).load()["exercises"]
    assert {id: entry["tries"] for id, entry in seen.items()} == {"31.1": 1, "31.2": 1, "31.3": 1}


@pytest.mark.parametrize(
    "other",
    [
        "ana_course_progress.jsonl",
        "course_progress_ana.jsonl",
        "course_progresses.jsonl",
        ".course_progress.jsonl",
        "course_progress.kept-aside.json",
        "course_progress.csv",
    ],
)
def test_what_is_called_otherwise_is_somebody_elses(path, other):
    (path.parent / other).write_text(a_line() + "\n", encoding="utf-8")
    assert Store(path).load() == {"exercises": {}, "quizzes": {}}


def test_what_is_no_file_is_passed_over(path):
    path.mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(path.with_stem("course_progress-2"))
        path.with_stem("course_progress-3").symlink_to("course_progress-3.jsonl")
    Store(path).record_check("31.1", "correct")
    assert done(path) == {"31.1"}


def test_a_file_too_large_to_be_progress_is_named(path, monkeypatch):
    monkeypatch.setattr(log, "LARGEST", 1000)
    path.write_bytes(b"x" * 1001)
    kept = Store(path)
    kept.record_check("31.1", "correct")
    assert done(path) == {"31.1"}
    assert notes(kept) == [
        f"{path.name} could not be read: it is too large to be a learner's progress."
    ]


def test_a_file_may_vanish_and_a_new_one_begins(path):
    kept = Store(path)
    kept.record_check("31.1", "correct")
    path.unlink()
    kept.record_check("31.2", "correct")
    assert done(path) == {"31.2"}


def test_the_file_can_be_read_by_whom_other_files_can(path):
    usual = path.with_name("usual")
    usual.touch()
    Store(path).record_check("31.1", "correct")
    assert path.stat().st_mode == usual.stat().st_mode


# what cannot be written or read


def test_what_cannot_be_written_is_kept_and_written_with_the_next(path, monkeypatch):
    kept = Store(path)
    kept.record_check("31.1", "correct")
    written = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(log, "_append", full)
        kept.record_check("31.2", "correct")
        kept.record_check("31.3", "correct")
        (note,) = kept.take_notes()
        assert "cannot be written to course_progress.jsonl (No space left on device)" in note
        assert set(kept.load()["exercises"]) == {"31.1", "31.2", "31.3"}
        assert path.read_bytes() == written
    kept.record_check("31.4", "correct")  # the disk has room again
    assert done(path) == {"31.1", "31.2", "31.3", "31.4"}
    (note,) = kept.take_notes()
    assert "nothing is missing" in note
    with monkeypatch.context() as patch:
        patch.setattr(log, "_append", full)
        kept.record_check("31.5", "correct")
        assert len(kept.take_notes()) == 1  # said again, it is another time


def full(*_):
    raise OSError(28, "No space left on device")


@pytest.mark.skipif(os.name == "nt", reason="Windows limits no file's size")
def test_half_a_line_that_fitted_on_the_disk_is_taken_back(path):
    Store(path).record_check("31.1", "correct")
    written = path.read_bytes()
    code = """
import resource, signal, sys
from pathlib import Path
from course_lib.exercises.store import Store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
limit = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
kept = Store(Path(sys.argv[1]))
kept.record_check("31.2", "correct")
assert "cannot be written" in kept.take_notes()[0]
assert Path(sys.argv[1]).stat().st_size < limit
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
kept.record_check("31.3", "correct")
"""
    limit = str(len(written) + 40)
    subprocess.run([sys.executable, "-c", code, str(path), limit], check=True)
    assert path.read_bytes().startswith(written)
    assert done(path) == {"31.1", "31.2", "31.3"}
    assert names(path.parent) == [path.name]


def test_what_waits_is_written_when_the_kernel_ends(path):
    code = """
import os, sys
from course_lib import progress_log as log
from course_lib.exercises import store
really, log._append = log._append, lambda *_: (_ for _ in ()).throw(OSError(28, "full"))
store.current().record_check("31.1", "correct")
log._append = really
"""
    subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        cwd=path.parent,
        env={**os.environ, "COURSE_PROGRESS": str(path)},
    )
    assert done(path) == {"31.1"}


def test_an_interrupt_while_writing_costs_no_record(path, monkeypatch):
    kept = Store(path)

    def interrupted(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupted)
        with pytest.raises(KeyboardInterrupt):
            kept.record_check("31.1", "keep going")
    kept.record_check("31.1", "correct")
    assert Store(path).load()["exercises"]["31.1"]["tries"] == 2  # neither lost nor counted twice


def test_a_file_that_may_not_be_read_is_left_as_it_is(path, monkeypatch):
    Store(path).record_check("31.1", "correct")
    before = path.read_bytes()
    really = type(path).read_bytes

    def refuse(self):
        if self == path:
            raise PermissionError(13, "Permission denied")
        return really(self)

    with monkeypatch.context() as patch:
        patch.setattr(type(path), "read_bytes", refuse)
        kept = Store(path)
        kept.record_check("31.2", "correct")
        assert notes(kept) == [f"{path.name} could not be read: Permission denied."]
    assert path.read_bytes() == before
    assert done(path) == {"31.1", "31.2"}


# before there was a log


def test_an_old_file_is_taken_over_once_and_kept(path):
    old = path.with_suffix(".json")
    old.write_text(json.dumps(OLD), encoding="utf-8")
    before = old.read_bytes()
    expected = {part: OLD[part] for part in ("exercises", "quizzes")}
    assert Store(path).load() == expected
    assert names(path.parent) == [old.name]  # reading writes nothing
    for _ in range(2):
        Store(path).record_check("30.1", "correct")
    assert old.read_bytes() == before
    seen = Store(path).load()
    assert seen["exercises"].pop("30.1")["tries"] == 2
    assert seen == expected
    old.unlink()
    seen = Store(path).load()
    assert seen["exercises"].pop("30.1")["tries"] == 2
    assert seen == expected


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "damaged"),
        (b"{half a file", "damaged"),
        (b"\xff\xfe\x00", "damaged"),
        (b"[1, 2]", "damaged"),
        (b'{"version": 1}', "damaged"),
        (b"[" * 200_000, "damaged"),
        (b'{"version": 99, "exercises": {}, "quizzes": {}}', "newer version"),
    ],
)
def test_an_old_file_that_cannot_be_understood_is_named_and_left(path, content, said):
    old = path.with_suffix(".json")
    old.write_bytes(content)
    kept = Store(path)
    kept.record_check("31.1", "correct")
    (note,) = notes(kept)
    assert said in note
    assert old.name in note
    assert old.read_bytes() == content
    assert done(path) == {"31.1"}


@pytest.mark.parametrize("entry", [3, None, {"tries": "two"}, {"hints": None}, {"state": ["x"]}])
def test_a_strange_entry_of_an_old_file_costs_that_entry(path, entry):
    exercises = {"31.1": entry, "31.2": {"state": "correct", "tries": 1}}
    old = {"version": 1, "exercises": exercises, "quizzes": {}}
    path.with_suffix(".json").write_text(json.dumps(old), encoding="utf-8")
    assert done(path) == {"31.2"}
    Store(path).record_check("31.3", "correct")
    assert done(path) == {"31.2", "31.3"}


# whose it is


@pytest.fixture
def my_course(tmp_path, monkeypatch):
    monkeypatch.delenv("COURSE_PROGRESS")
    folder = tmp_path / "my_course"
    (folder / ".course").mkdir(parents=True)
    (folder / "week 1" / "mine").mkdir(parents=True)
    return folder


def test_a_lesson_in_a_subfolder_has_the_progress_of_its_course(my_course, monkeypatch):
    monkeypatch.chdir(my_course)
    store.current().record_check("31.1", "correct")
    monkeypatch.chdir(my_course / "week 1" / "mine")
    store.current().record_check("31.2", "correct")
    assert done(my_course / store.FILE_NAME) == {"31.1", "31.2"}
    assert names(my_course / "week 1") == ["mine"]
    assert names(my_course / "week 1" / "mine") == []


def test_what_an_earlier_edition_left_in_the_subfolder_counts(my_course, monkeypatch):
    below = my_course / "week 1"
    (below / "course_progress.json").write_text(json.dumps(OLD), encoding="utf-8")
    monkeypatch.chdir(below)
    store.current().record_check("31.2", "correct")
    assert done(my_course / store.FILE_NAME) == {"31.1", "31.2"}


def test_where_there_is_no_course_progress_lies_beside_the_notebook(tmp_path, monkeypatch):
    monkeypatch.delenv("COURSE_PROGRESS")
    monkeypatch.chdir(tmp_path)
    store.current().record_check("31.1", "correct")
    assert names(tmp_path) == [store.FILE_NAME]


@pytest.mark.skipif(os.name == "nt", reason="Windows removes no folder that is in use")
def test_in_a_folder_that_was_removed_a_check_still_answers(tmp_path, monkeypatch):
    monkeypatch.delenv("COURSE_PROGRESS")
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    kept = store.current()
    kept.record_check("31.1", "correct")
    assert "cannot be written" in kept.take_notes()[0]
    assert kept.load()["exercises"]["31.1"]["state"] == "correct"


# how quick


def test_only_what_another_program_changed_is_read_again(path, monkeypatch):
    Store(path).record_check("31.1", "keep going")
    kept = Store(path)
    kept.load()
    read = []
    really = log._content
    monkeypatch.setattr(log, "_content", lambda path: read.append(path) or really(path))
    for _ in range(3):
        kept.record_check("31.1", "keep going")
        assert len(kept.events()) == len(really(path).splitlines())
    assert read == [path]  # once, to see that its lines are clean
    Store(path).record_check("31.1", "correct")
    assert kept.load()["exercises"]["31.1"]["state"] == "correct"
    kept.record_check("31.1", "correct")
    assert Store(path).load() == kept.load()
    assert kept.load()["exercises"]["31.1"]["tries"] == 6
