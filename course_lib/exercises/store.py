"""What one learner did: recorded as events in a log, and what is done as their union.

An event that cannot be written is kept, and tried again with the next one and when the kernel
ends. What a learner should know of their file is said once, in `Store.take_notes`.
"""

import atexit
import json
import os
from pathlib import Path

from course_lib.files import course_folder
from course_lib.moved import MOVED
from course_lib.progress_log import FILE_NAME, Log, new_event, reason

STATES = ("keep going", "correct")


class Store:
    """The progress of one learner: the log at `path` with its copies, and those in `also`."""

    def __init__(self, path: Path, also: tuple[Path, ...] = ()):
        self.path = Path(path)
        self._log = Log(self.path, also)
        self._pending = []  # events that could not be written yet
        self._failure = None  # why not, as it was said
        self._said = set()
        self._notes = []

    def record_check(self, id: str, state: str, **more) -> None:
        """Count a try, with whatever else there is to keep about it."""
        self.record("check", exercise=id, state=state, **more)

    def record_hint(self, id: str, rung: int) -> None:
        """Remember which rung of the ladder was asked for."""
        self.record("hint", exercise=id, rung=rung)

    def record_quiz(self, id: str, right: bool) -> None:
        """Count a choice; only the first one says what was predicted."""
        self.record("quiz", quiz=id, right=right)

    def record(self, what: str, **fields) -> None:
        """Write an event of any kind; its fields are what JSON can hold."""
        event = new_event(what, **fields)
        json.dumps(event)  # what cannot be written must not wait in front of what can
        self._pending.append(event)
        self.flush()

    def flush(self) -> None:
        """Write what is still waiting, if it can be written now."""
        if not self._pending:
            return
        try:
            self._log.append(self._pending)
        except OSError as error:
            self._say_that_it_waits(reason(error))
            return
        self._pending = []
        if self._failure is not None:
            self._failure = None
            self._notes.append(f"Your progress is in {self.path.name} again, nothing is missing.")

    def events(self) -> list[dict]:
        """Every event, written or still waiting, in the order in which they happened."""
        events, faults = self._log.read()
        for path, fault in faults:
            self._say(f"{path.name} {fault}.")
        events |= {event["id"]: event for event in self._pending}
        return sorted(events.values(), key=when_of)

    def load(self) -> dict:
        """What is done: an entry for each exercise and each quiz by its id.

        ``{"exercises": {"31.1": {"state": "correct", "tries": 3, "hints": 1,
        "first_correct": "2026-11-21"}}, "quizzes": {"31.a": {"first_choice_right": True,
        "tries": 1}}}``. Once correct, an exercise stays correct.
        """
        return union(self.events())

    def take_notes(self) -> list[str]:
        """What the learner should be told about their file, each sentence once."""
        notes, self._notes = self._notes, []
        return notes

    def _say(self, sentence):
        if sentence not in self._said:
            self._said.add(sentence)
            self._notes.append(sentence)

    def _say_that_it_waits(self, why):
        if why != self._failure:
            self._failure = why
            self._notes.append(
                f"Your progress cannot be written to {self.path.name} ({why}). It is kept, and "
                "tried again with your next check; your answers are in the notebook."
            )


def union(events) -> dict:
    """What is done, from events in the order in which they happened; see `Store.load`."""
    exercises, quizzes = {}, {}
    for event in events:
        match event:
            case {"what": "check", "exercise": str(id), "state": state}:
                entry = exercises.setdefault(MOVED.get(id, id), {})
                _count(entry, event)
                if state == "correct":
                    entry.setdefault("first_correct", when_of(event)[:10])
                if state in STATES and entry.get("state") != "correct":
                    entry["state"] = state
            case {"what": "hint", "exercise": str(id), "rung": int(rung)}:
                entry = exercises.setdefault(MOVED.get(id, id), {})
                entry["hints"] = max(rung, entry.get("hints", 0))
            case {"what": "quiz", "quiz": str(id), "right": bool(right)}:
                entry = quizzes.setdefault(MOVED.get(id, id), {})
                _count(entry, event)
                entry.setdefault("first_choice_right", right)
    return {"exercises": exercises, "quizzes": quizzes}


def _count(entry, event):
    tries = event.get("tries", 1)  # more than 1 where an old file only had their number
    entry["tries"] = entry.get("tries", 0) + (tries if isinstance(tries, int) else 1)


def when_of(event: dict) -> str:
    """When an event happened, to sort by; before all others where it does not say."""
    when = event.get("when")
    return when if isinstance(when, str) else ""


_stores: dict[tuple, Store] = {}


def current() -> Store:
    """The store of this kernel: ``COURSE_PROGRESS`` where it is set, else the learner's folder's.

    A notebook in a folder inside of it has the same one. Where there is no such folder, the
    progress lies beside the notebook.
    """
    here = _here()
    named = os.environ.get("COURSE_PROGRESS")
    home = here if named else course_folder(here) or here
    path = (home / (named or FILE_NAME)).with_suffix(".jsonl")
    also = (here,) if here != home else ()
    if (path, also) not in _stores:
        _stores[path, also] = Store(path, also)
        atexit.register(_stores[path, also].flush)
    return _stores[path, also]


def in_folder(folder: Path) -> Store:
    """The store of a learner's folder, or of a folder inside of one."""
    folder = Path(folder)
    return Store((course_folder(folder) or folder) / FILE_NAME)


def _here():
    try:
        return Path.cwd()
    except OSError:  # the folder was removed
        return Path()
