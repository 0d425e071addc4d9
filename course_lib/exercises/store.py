"""The progress file: one small JSON file beside the learner's notebooks.

    {"version": 1,
     "exercises": {"31.1": {"state": "correct", "tries": 3, "hints": 1,
                            "first_correct": "2026-11-21"}},
     "quizzes": {"31.a": {"first_choice_right": true, "tries": 1}}}

It is written whole and then moved into place, so a crash leaves the old one or the new
one, never half. A file that cannot be understood is kept under another name; what cannot
be written is kept until the kernel stops. Both are said once, in `Store.take_notes`.
"""

import datetime
import json
import os
from contextlib import suppress
from pathlib import Path

VERSION = 1
FILE_NAME = "course_progress.json"


class Unreadable(ValueError):
    """A progress file that this version of the course cannot read; the message says why."""


def empty() -> dict:
    return {"version": VERSION, "exercises": {}, "quizzes": {}}


def read(path: Path) -> dict:
    """The progress in a file.

    Raises `Unreadable` where the file is damaged or from a newer version of the course,
    OSError where it cannot be opened.
    """
    try:
        progress = json.loads(Path(path).read_text(encoding="utf-8"))
    except (ValueError, RecursionError):  # not UTF-8, not JSON, or endlessly nested
        raise Unreadable(f"{Path(path).name} is damaged: it is not JSON") from None
    version = progress.get("version") if isinstance(progress, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise Unreadable(f"{Path(path).name} was written by a newer version of the course")
    if version != VERSION or not _is_whole(progress):
        raise Unreadable(f"{Path(path).name} is damaged: it does not hold a course's progress")
    return progress


def _is_whole(progress):
    return all(
        isinstance(progress.get(part), dict)
        and all(_is_entry(entry) for entry in progress[part].values())
        for part in ("exercises", "quizzes")
    )


def _is_entry(entry):
    return (
        isinstance(entry, dict)
        and entry.get("state", "correct") in ("keep going", "correct")
        and all(isinstance(entry.get(count, 0), int) for count in ("tries", "hints"))
    )


def write(path: Path, progress: dict) -> None:
    """Replace the file by one that holds this progress, in one move. Raises OSError."""
    path = Path(path)
    draft = path.with_name(f".{path.stem}.{os.getpid()}.part")
    try:
        with open(draft, "w", encoding="utf-8") as file:
            json.dump(progress, file, indent=1, sort_keys=True)
        os.replace(draft, path)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


class Store:
    """The progress of one learner, kept in one file."""

    def __init__(self, path: Path):
        self.path = Path(path)
        self._in_memory = None  # what could not be written, for as long as the kernel runs
        self._said = set()
        self._notes = []

    def load(self) -> dict:
        if self._in_memory is not None:
            return self._in_memory
        try:
            return read(self.path)
        except FileNotFoundError:
            return empty()
        except Unreadable as error:
            self._keep_aside(error)
        except OSError as error:
            self._say(f"{self.path.name} cannot be read ({error.strerror}); it is left as it is.")
            self._in_memory = empty()
        return self._in_memory if self._in_memory is not None else empty()

    def record_check(self, id: str, state: str) -> None:
        """Count a try. Once correct, an exercise stays correct."""
        entry, progress = self._entry("exercises", id)
        entry["tries"] = entry.get("tries", 0) + 1
        if state == "correct":
            entry.setdefault("first_correct", datetime.date.today().isoformat())
        if entry.get("state") != "correct":
            entry["state"] = state
        self._save(progress)

    def record_hint(self, id: str, rung: int) -> None:
        """Remember the highest rung of the ladder that was asked for."""
        entry, progress = self._entry("exercises", id)
        entry["hints"] = max(rung, entry.get("hints", 0))
        self._save(progress)

    def record_quiz(self, id: str, right: bool) -> None:
        """Count a choice; only the first one says what was predicted."""
        entry, progress = self._entry("quizzes", id)
        entry["tries"] = entry.get("tries", 0) + 1
        entry.setdefault("first_choice_right", right)
        self._save(progress)

    def _entry(self, part, id):
        progress = self.load()
        return progress[part].setdefault(id, {}), progress

    def _save(self, progress):
        if self._in_memory is None:
            try:
                write(self.path, progress)
                return
            except OSError as error:
                self._say(
                    f"Your progress cannot be written to {self.path.name} ({error.strerror}). It "
                    "is kept until this notebook's kernel stops; your answers are in the notebook."
                )
        self._in_memory = progress

    def _keep_aside(self, error):
        aside = _free_name(self.path.with_name(f"{self.path.stem}.kept-aside.json"))
        try:
            os.replace(self.path, aside)
        except OSError:
            self._say(f"{error}. It is left as it is; what you do now is not recorded.")
            self._in_memory = empty()
        else:
            self._say(f"{error}. It was kept as {aside.name}, and a new one begins.")

    def take_notes(self) -> list[str]:
        """What the learner should be told about their file, each sentence once."""
        notes, self._notes = self._notes, []
        return notes

    def _say(self, sentence):
        if sentence not in self._said:
            self._said.add(sentence)
            self._notes.append(sentence)


def _free_name(path):
    number, candidate = 1, path
    while candidate.exists():
        number += 1
        candidate = path.with_stem(f"{path.stem}-{number}")
    return candidate


_stores: dict[Path, Store] = {}


def current() -> Store:
    """The store of this kernel: ``COURSE_PROGRESS`` where it is set, else beside the notebook."""
    path = Path(os.environ.get("COURSE_PROGRESS") or Path.cwd() / FILE_NAME)
    return _stores.setdefault(path, Store(path))
