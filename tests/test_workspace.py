"""A learner's folder: what `course start` and `course reset` do to it, and never do."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import suppress
from datetime import date
from hashlib import sha256

import kill_at_random
import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbformat.sign import NotebookNotary

from course_lib import workspace
from course_lib.files import locked, write_whole
from course_lib.trust import ForgivingStore


def a_lesson(text="# A lesson"):
    """A notebook's bytes, with a stored output that Jupyter shows only if it trusts the file."""
    output = nbformat.v4.new_output("display_data", data={"text/html": "<b>shown</b>"})
    cells = [
        nbformat.v4.new_markdown_cell(text, id="title"),
        nbformat.v4.new_code_cell("1 + 1", id="sum", execution_count=1, outputs=[output]),
    ]
    return nbformat.writes(nbformat.v4.new_notebook(cells=cells)).encode()


@pytest.fixture
def jupyter_data(tmp_path, monkeypatch):
    place = tmp_path / "jupyter_data"
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(place))
    return place


@pytest.fixture
def course(tmp_path, monkeypatch, jupyter_data):
    """The course's own lessons, in a folder that a test can change."""
    place = tmp_path / "the_course"
    place.mkdir()
    for name in ("30_membrane.ipynb", "31_lif_neuron.ipynb"):
        (place / name).write_bytes(a_lesson(name))
    monkeypatch.setattr(
        workspace, "lessons", lambda: {path.name: path for path in sorted(place.glob("*.ipynb"))}
    )
    return place


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "my_course"


def names(folder):
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def test_a_new_folder_gets_every_lesson(course, folder):
    said = workspace.fill(folder)
    assert names(folder) == ["30_membrane.ipynb", "31_lif_neuron.ipynb"]
    for name in names(folder):
        assert (folder / name).read_bytes() == (course / name).read_bytes()
    assert said == [f"2 lessons copied into {folder}"]


def test_a_second_start_does_and_says_nothing(course, folder):
    workspace.fill(folder)
    assert workspace.fill(folder) == []


def test_a_changed_lesson_is_left_alone(course, folder):
    workspace.fill(folder)
    (folder / "31_lif_neuron.ipynb").write_bytes(b"my work")
    assert workspace.fill(folder) == []
    assert (folder / "31_lif_neuron.ipynb").read_bytes() == b"my work"
    assert names(folder) == ["30_membrane.ipynb", "31_lif_neuron.ipynb"]


def test_a_lesson_that_was_there_before_the_course_is_left_alone(course, folder):
    folder.mkdir()
    (folder / "31_lif_neuron.ipynb").write_bytes(b"from elsewhere")
    workspace.fill(folder)
    assert (folder / "31_lif_neuron.ipynb").read_bytes() == b"from elsewhere"


def test_a_removed_lesson_comes_back(course, folder):
    workspace.fill(folder)
    (folder / "30_membrane.ipynb").unlink()
    assert workspace.fill(folder) == [f"1 lesson copied into {folder}"]
    assert (folder / "30_membrane.ipynb").exists()


def test_an_untouched_copy_follows_the_course(course, folder):
    workspace.fill(folder)
    newer = a_lesson("newer")
    (course / "31_lif_neuron.ipynb").write_bytes(newer)
    said = workspace.fill(folder)
    assert (folder / "31_lif_neuron.ipynb").read_bytes() == newer
    assert len(said) == 1
    assert said[0].startswith("31_lif_neuron.ipynb: replaced")


def test_a_newer_lesson_lies_beside_a_changed_one(course, folder):
    workspace.fill(folder)
    (folder / "31_lif_neuron.ipynb").write_bytes(b"my work")
    newer = a_lesson("newer")
    (course / "31_lif_neuron.ipynb").write_bytes(newer)
    (told,) = workspace.fill(folder)
    assert (folder / "31_lif_neuron.ipynb").read_bytes() == b"my work"
    assert (folder / "31_lif_neuron.new.ipynb").read_bytes() == newer
    assert "31_lif_neuron.new.ipynb" in told


def test_a_newer_lesson_is_offered_once(course, folder):
    workspace.fill(folder)
    (folder / "31_lif_neuron.ipynb").write_bytes(b"my work")
    (course / "31_lif_neuron.ipynb").write_bytes(a_lesson("newer"))
    workspace.fill(folder)
    (folder / "31_lif_neuron.new.ipynb").unlink()  # no, thank you
    assert workspace.fill(folder) == []
    assert names(folder) == ["30_membrane.ipynb", "31_lif_neuron.ipynb"]


@pytest.mark.parametrize(
    ("touched", "expected"),
    [
        (False, {"31_lif_neuron.new.ipynb": "newest"}),
        (True, {"31_lif_neuron.new.ipynb": "mine", "31_lif_neuron.new-2.ipynb": "newest"}),
    ],
)
def test_the_newest_replaces_the_one_beside_only_if_that_was_not_touched(
    course, folder, touched, expected
):
    workspace.fill(folder)
    (folder / "31_lif_neuron.ipynb").write_bytes(b"my work")
    (course / "31_lif_neuron.ipynb").write_bytes(a_lesson("newer"))
    workspace.fill(folder)
    contents = {"mine": b"my second thoughts", "newest": a_lesson("newest")}
    if touched:
        (folder / "31_lif_neuron.new.ipynb").write_bytes(contents["mine"])
    (course / "31_lif_neuron.ipynb").write_bytes(contents["newest"])
    (told,) = workspace.fill(folder)
    beside = {name: (folder / name).read_bytes() for name in names(folder) if name.count(".") == 2}
    assert beside == {name: contents[whose] for name, whose in expected.items()}
    assert list(expected)[-1] in told


def test_taking_the_newer_one_settles_the_matter(course, folder):
    workspace.fill(folder)
    mine = folder / "31_lif_neuron.ipynb"
    mine.write_bytes(b"my work")
    (course / "31_lif_neuron.ipynb").write_bytes(a_lesson("newer"))
    workspace.fill(folder)
    os.replace(folder / "31_lif_neuron.new.ipynb", mine)
    assert workspace.fill(folder) == []
    (course / "31_lif_neuron.ipynb").write_bytes(a_lesson("newest"))
    workspace.fill(folder)
    assert mine.read_bytes() == a_lesson("newest")  # it was an untouched copy again


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", "null", '{"lessons": 3}', '{"lessons": {"a": 1}}', "\xff"]
)
def test_a_damaged_record_costs_no_work(course, folder, damage):
    workspace.fill(folder)
    (folder / "31_lif_neuron.ipynb").write_bytes(b"my work")
    record = folder / ".course" / "copied.json"
    record.write_bytes(damage.encode("latin-1"))
    said = workspace.fill(folder)
    assert (folder / "31_lif_neuron.ipynb").read_bytes() == b"my work"
    assert "could not be read" in said[0]
    assert workspace.fill(folder) == []  # said once: the record is whole again
    assert set(json.loads(record.read_text(encoding="utf-8"))["lessons"]) == set(
        workspace.lessons()
    )


def test_a_copy_is_trusted_by_jupyter(course, folder, jupyter_data):
    workspace.fill(folder)
    notary = NotebookNotary(data_dir=str(jupyter_data))
    copied = nbformat.read(folder / "31_lif_neuron.ipynb", as_version=4)
    assert notary.check_signature(copied)
    copied.cells[0].source = "something else"
    assert not notary.check_signature(copied)


@pytest.mark.parametrize("spelling", ["31", "31_lif_neuron", "31_lif_neuron.ipynb"])
def test_reset_gives_a_fresh_copy_and_keeps_the_old_one(course, folder, spelling):
    workspace.fill(folder)
    mine = folder / "31_lif_neuron.ipynb"
    for work, kept in [
        (b"first try", f"31_lif_neuron.kept-{date.today()}.ipynb"),
        (b"second try", f"31_lif_neuron.kept-{date.today()}-2.ipynb"),
    ]:
        mine.write_bytes(work)
        said = workspace.reset(folder, spelling)
        assert mine.read_bytes() == (course / mine.name).read_bytes()
        assert (folder / kept).read_bytes() == work
        assert kept in said


def test_reset_of_an_untouched_lesson_keeps_nothing(course, folder):
    workspace.fill(folder)
    assert "nothing of yours" in workspace.reset(folder, "31")
    assert names(folder) == ["30_membrane.ipynb", "31_lif_neuron.ipynb"]


def test_reset_that_cannot_write_leaves_the_learners_lesson(course, folder, monkeypatch):
    workspace.fill(folder)
    mine = folder / "31_lif_neuron.ipynb"
    mine.write_bytes(b"my work")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(workspace, "_place", full)
    with pytest.raises(OSError, match="No space"):
        workspace.reset(folder, "31")
    assert mine.read_bytes() == b"my work"
    assert names(folder) == ["30_membrane.ipynb", "31_lif_neuron.ipynb"]


@pytest.mark.parametrize("lesson", ["99", "3", "", "lif", "../31_lif_neuron"])
def test_reset_of_no_lesson_names_those_there_are(course, folder, lesson):
    workspace.fill(folder)
    with pytest.raises(workspace.Refused, match="30_membrane, 31_lif_neuron"):
        workspace.reset(folder, lesson)


def test_reset_without_a_folder_makes_none(course, folder):
    with pytest.raises(workspace.Refused, match="course start"):
        workspace.reset(folder, "31")
    assert not folder.exists()


def test_a_file_is_not_a_folder(course, tmp_path):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    for place in (tmp_path / "notes.txt", tmp_path / "notes.txt" / "below"):
        with pytest.raises(workspace.Refused, match="is a file"):
            workspace.check_folder(place)


def test_the_courses_own_folder_is_refused(course):
    with pytest.raises(workspace.Refused, match="its own lessons"):
        workspace.check_folder(course)


def test_a_folder_that_cannot_be_written_is_refused(course, tmp_path):
    place = tmp_path / "read_only"
    place.mkdir()
    place.chmod(0o500)
    if os.access(place, os.W_OK):  # root, or Windows
        if not sys.platform.startswith("linux"):
            pytest.skip("this user can write everywhere")
        place = "/proc/self/my_course"  # nobody can make a file here
    with pytest.raises(workspace.Refused, match="Nothing can be written"):
        workspace.check_folder(type(tmp_path)(place))


def test_what_stands_in_the_way_is_named_before_anything_is_copied(course, folder):
    folder.mkdir()
    lesson = next(iter(workspace.lessons()))
    (folder / lesson).mkdir()
    with pytest.raises(workspace.Refused, match=f"{lesson} stands where"):
        workspace.check_folder(folder)
    (folder / lesson).rmdir()
    (folder / workspace.HIDDEN).write_text("a file", encoding="utf-8")
    with pytest.raises(workspace.Refused, match="stands where"):
        workspace.check_folder(folder)
    assert [path.name for path in folder.iterdir()] == [workspace.HIDDEN]


def test_checking_a_folder_makes_nothing(course, folder):
    workspace.check_folder(folder / "deep" / "down")
    assert not folder.exists()


def test_the_folder_is_my_course_here_or_here_itself(course, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert workspace.default_folder() == tmp_path / "my_course"
    workspace.fill(workspace.default_folder())
    monkeypatch.chdir(tmp_path / "my_course")
    assert workspace.default_folder() == tmp_path / "my_course"


def test_inside_a_learners_folder_it_is_that_one(course, folder, monkeypatch):
    workspace.fill(folder)
    (folder / "week 1").mkdir()
    monkeypatch.chdir(folder / "week 1")
    assert workspace.default_folder() == folder


# updates in the middle of a term


def asking(*ids):
    """A lesson that asks these."""
    return a_lesson("\n".join(f'{"quiz" if id[-1].isalpha() else "check"}("{id}")' for id in ids))


def test_what_a_newer_lesson_asks_anew_is_named(course, folder):
    (course / "31_lif_neuron.ipynb").write_bytes(asking("31.1", "31.a"))
    (course / "30_membrane.ipynb").write_bytes(asking("30.1"))
    workspace.fill(folder)
    (folder / "30_membrane.ipynb").write_bytes(asking("30.1") + b" ")
    (course / "31_lif_neuron.ipynb").write_bytes(asking("31.1", "31.a", "31.2", "31.10", "31.b"))
    (course / "30_membrane.ipynb").write_bytes(asking("30.1", "30.2"))
    replaced, beside = sorted(workspace.fill(folder), reverse=True)
    assert replaced.endswith(" New in it: exercise 31.2, exercise 31.10, quiz 31.b.")
    assert beside.endswith("30_membrane.new.ipynb. New in it: exercise 30.2.")


def test_a_lesson_that_is_new_is_named_and_one_that_was_removed_is_not(course, folder):
    assert workspace.fill(folder) == [f"2 lessons copied into {folder}"]
    (folder / "30_membrane.ipynb").unlink()
    (course / "33_synapses.ipynb").write_bytes(asking("33.1"))
    assert workspace.fill(folder) == [
        "33_synapses.ipynb is new in the course.",
        f"2 lessons copied into {folder}",
    ]


def test_what_moved_to_another_lesson_is_not_new(course, folder, monkeypatch):
    monkeypatch.setitem(workspace.MOVED, "31.2", "30.2")
    (course / "31_lif_neuron.ipynb").write_bytes(asking("31.1", "31.2", "31.3"))
    workspace.fill(folder)
    (course / "31_lif_neuron.ipynb").write_bytes(asking("31.1"))
    (course / "30_membrane.ipynb").write_bytes(asking("31.3", "30.2"))
    said = workspace.fill(folder)
    assert len(said) == 2
    assert "New" not in str(said)


def test_what_is_called_like_a_lesson_and_is_no_file_is_passed_over(course, folder):
    (folder / "notes.ipynb").mkdir(parents=True)
    (folder / "31_lif_neuron.new-drafts.ipynb").mkdir()
    if os.name != "nt":  # Windows asks for leave to make a link
        (folder / "gone.ipynb").symlink_to(folder / "nowhere")
        (folder / "round.ipynb").symlink_to("round.ipynb")
    assert workspace.fill(folder) == [f"2 lessons copied into {folder}"]
    (folder / "31_lif_neuron.ipynb").write_bytes(b"my work")
    copied = json.loads((folder / workspace.HIDDEN / "copied.json").read_text(encoding="utf-8"))
    copied["lessons"]["31_lif_neuron.ipynb"]["coming"] = "what a killed start announced"
    (folder / workspace.HIDDEN / "copied.json").write_text(json.dumps(copied), encoding="utf-8")
    assert workspace.fill(folder) == []


def test_a_reset_does_not_forget_what_the_course_laid_beside(course, folder):
    mine = folder / "31_lif_neuron.ipynb"
    workspace.fill(folder)
    for edition in ("newer", "newest"):
        mine.write_bytes(b"my work")
        (course / mine.name).write_bytes(a_lesson(edition))
        workspace.fill(folder)
        workspace.reset(folder, "31")
    assert (folder / "31_lif_neuron.new.ipynb").read_bytes() == a_lesson("newest")
    assert [name for name in names(folder) if ".new-" in name] == []


def test_a_lesson_that_git_could_not_merge_is_named_with_its_cure(course, folder):
    workspace.fill(folder)
    mine = folder / "31_lif_neuron.ipynb"
    torn = b"{\n<<<<<<< HEAD\n 1\n=======\n 2\n>>>>>>> theirs\n}"
    mine.write_bytes(torn)
    (said,) = workspace.fill(folder)
    assert said.startswith("31_lif_neuron.ipynb holds both sides of a merge")
    assert "`course reset 31`" in said
    workspace.reset(folder, "31")
    assert workspace.fill(folder) == []
    assert torn in [path.read_bytes() for path in folder.glob("*.kept-*")]


def test_a_lesson_about_merging_is_none(course, folder):
    (course / "31_lif_neuron.ipynb").write_bytes(a_lesson("<<<<<<< HEAD\nmine\n"))
    assert workspace.fill(folder) == [f"2 lessons copied into {folder}"]


# several at once, and killed ones

STARTER = """
import sys
from pathlib import Path
from course_lib import workspace
place = Path(sys.argv[1])
workspace.lessons = lambda: {path.name: path for path in sorted((place / "the_course").iterdir())}
workspace._trust = lambda content: None
print("ready", flush=True)
sys.stdin.readline()
print(workspace.fill(place / "my_course"))
"""


def test_starts_at_once_in_one_folder_copy_each_lesson_once(course, folder, tmp_path):
    for number in range(33, 60):
        (course / f"{number}_more.ipynb").write_bytes(a_lesson(str(number)) * 50)
    command = [sys.executable, "-c", STARTER, str(tmp_path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    for expected in ("29 lessons copied", "31_lif_neuron.ipynb: yours stays"):
        starts = [subprocess.Popen(command, **pipes) for _ in range(4)]
        for start in starts:
            assert start.stdout.readline() == "ready\n"
        for start in starts:
            start.stdin.write("go\n")
            start.stdin.flush()
        said = [start.communicate()[0].strip() for start in starts]
        assert [start.returncode for start in starts] == [0] * 4
        (told,) = (words for words in said if words != "[]")
        assert expected in told
        (folder / "31_lif_neuron.ipynb").write_bytes(b"my work")
        (course / "31_lif_neuron.ipynb").write_bytes(a_lesson("newer"))
    assert [name for name in names(folder) if ".new" in name] == ["31_lif_neuron.new.ipynb"]


def test_a_start_waits_for_another_one_and_says_so_if_that_never_ends(course, folder, monkeypatch):
    monkeypatch.setattr(workspace, "PATIENCE", 0.1)
    workspace.fill(folder)
    with (
        locked(folder / workspace.HIDDEN / "lock"),
        pytest.raises(workspace.Refused, match="Another `course start`"),
    ):
        workspace.reset(folder, "31")


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for leave to make a link")
def test_a_link_in_the_place_of_a_part_file_is_not_followed(course, folder, tmp_path, monkeypatch):
    precious = tmp_path / "precious"
    precious.write_bytes(b"somebody's")
    folder.mkdir()
    (folder / ".31_lif_neuron.ipynb.part").symlink_to(precious)
    monkeypatch.setattr("secrets.token_hex", lambda length: "0" * 2 * length)
    guessed = folder / f".31_lif_neuron.ipynb.{'0' * 12}.part"
    guessed.symlink_to(precious)
    monkeypatch.setattr(workspace, "sweep_parts", lambda place: None)
    with pytest.raises(FileExistsError):
        workspace.fill(folder)
    assert precious.read_bytes() == b"somebody's"


def test_part_files_of_a_killed_start_are_swept_away_and_nobody_elses(course, folder):
    workspace.fill(folder)
    parts = [f".31_lif_neuron.ipynb.{'0a' * 6}.part", ".31_lif_neuron.ipynb.part"]
    mine = [".mine.part", "31_lif_neuron.ipynb.part", "film.part"]
    for name in (*parts, *mine):
        (folder / name).write_bytes(b"half")
    (folder / workspace.HIDDEN / f".copied.json.{'0a' * 6}.part").write_bytes(b"half")
    workspace.fill(folder)
    assert sorted(path.name for path in folder.rglob("*.part")) == sorted(mine)


class Killed(BaseException):
    """The end of a program, in its own process."""


@pytest.mark.parametrize("moment", range(6))
@pytest.mark.parametrize("touched", [True, False])
def test_an_update_killed_at_any_write_leaves_no_copies(
    course, folder, monkeypatch, touched, moment
):
    workspace.fill(folder)
    mine = folder / "31_lif_neuron.ipynb"
    if touched:
        mine.write_bytes(b"my work")
    writes = 0

    def killed_at_the_moment(path, content):
        nonlocal writes
        if writes == moment:
            raise Killed
        writes += 1
        write_whole(path, content)
        if writes == moment:
            raise Killed

    for name in ("30_membrane.ipynb", mine.name):
        (course / name).write_bytes(a_lesson("newer"))
    with monkeypatch.context() as patch, suppress(Killed):
        patch.setattr(workspace, "write_whole", killed_at_the_moment)
        workspace.fill(folder)
    for name in ("30_membrane.ipynb", mine.name):  # and before the next start there is an update
        (course / name).write_bytes(a_lesson("newest"))
    workspace.fill(folder)
    beside = ["31_lif_neuron.new.ipynb"] if touched else []
    assert names(folder) == ["30_membrane.ipynb", mine.name, *beside]
    assert mine.read_bytes() == (b"my work" if touched else a_lesson("newest"))
    assert (folder / [mine.name, *beside][-1]).read_bytes() == a_lesson("newest")


@pytest.mark.timeout(280)
def test_killed_at_random_moments_nothing_is_lost():
    done = subprocess.run(
        [sys.executable, kill_at_random.__file__, "12", "1"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="SQLite locks differently there")
def test_a_store_of_signatures_that_cannot_be_written_stops_nothing(course, folder, jupyter_data):
    workspace.fill(folder)
    with sqlite3.connect(jupyter_data / "nbsignatures.db") as database:
        for change in ("INSERT", "UPDATE"):
            refuse = f"BEFORE {change} ON nbsignatures BEGIN SELECT RAISE(ABORT, 'full'); END"
            database.execute(f"CREATE TRIGGER no_{change} {refuse}")
    database.close()
    (course / "31_lif_neuron.ipynb").write_bytes(a_lesson("newer"))
    (told,) = workspace.fill(folder)
    assert told.startswith("31_lif_neuron.ipynb: replaced")
    notary = NotebookNotary(data_dir=str(jupyter_data))
    trusted = nbformat.read(folder / "30_membrane.ipynb", as_version=4)
    with pytest.raises(sqlite3.Error):
        notary.check_signature(trusted)  # so JupyterLab could not open it
    notary.store = ForgivingStore(notary.store)
    assert not notary.check_signature(trusted)
    notary.sign(trusted)
    assert notary.check_signature(trusted)
    notary.unsign(trusted)
    assert not notary.check_signature(trusted)
    notary.store.close()


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.integers(0, 5)),
        st.tuples(st.just("delete"), st.integers(0, 5)),
        st.tuples(st.just("take the newer"), st.just(0)),
        st.tuples(st.just("course changes"), st.just(0)),
        st.tuples(st.just("start"), st.just(0)),
        st.tuples(st.just("reset"), st.just(0)),
        st.tuples(st.just("record damaged"), st.just(0)),
    ),
    max_size=25,
)


@settings(max_examples=150, deadline=None)
@given(steps=STEPS)
def test_whatever_happens_no_work_is_lost(steps, tmp_path_factory):
    """What the learner wrote is in the folder until the learner removes it."""
    place = tmp_path_factory.mktemp("history")
    source, folder = place / "31_lif_neuron.ipynb", place / "my_course"
    source.write_bytes(b"edition 0")
    written = set()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workspace, "lessons", lambda: {source.name: source})
        patch.setattr(workspace, "_trust", lambda content: None)
        workspace.fill(folder)
        for number, (step, which) in enumerate(steps, start=1):
            files = sorted(folder.glob("*.ipynb"))
            if step in ("write", "delete") and files:
                file = files[which % len(files)]
                written.discard(file.read_bytes())
                if step == "delete":
                    file.unlink()
                else:
                    file.write_bytes(b"work %d" % number)
                    written.add(file.read_bytes())
            elif step == "take the newer" and (folder / "31_lif_neuron.new.ipynb").exists():
                mine = folder / source.name
                if mine.exists():
                    written.discard(mine.read_bytes())
                os.replace(folder / "31_lif_neuron.new.ipynb", mine)
            elif step == "course changes":
                source.write_bytes(b"edition %d" % number)
            elif step == "start":
                workspace.fill(folder)
            elif step == "reset":
                workspace.reset(folder, "31")
                assert (folder / source.name).read_bytes() == source.read_bytes()
            elif step == "record damaged":
                (folder / ".course" / "copied.json").write_text("{", encoding="utf-8")
            there = {path.read_bytes() for path in folder.glob("*.ipynb")}
            assert written <= there
        workspace.fill(folder)
        assert sha256(source.read_bytes()).hexdigest() in {
            sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.ipynb")
        } or _was_declined(folder, source)


def _was_declined(folder, source):
    """The newest edition may be missing only because the learner removed or changed its copy."""
    known = json.loads((folder / ".course" / "copied.json").read_text(encoding="utf-8"))
    return sha256(source.read_bytes()).hexdigest() in known["lessons"][source.name].values()
