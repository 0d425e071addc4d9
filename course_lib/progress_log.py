"""The log of what a learner did: files of one event a line, only ever appended to.

    {"id": "8f31...", "what": "check", "exercise": "31.1", "state": "correct", "when": "2026-..."}
    {"id": "02bc...", "what": "hint", "exercise": "31.2", "rung": 1, "when": "2026-..."}
    {"id": "c7d0...", "what": "quiz", "quiz": "31.a", "right": false, "when": "2026-..."}

Each event has an id of its own, so that it counts once however many copies of a file lie beside
one another. Fields and kinds that this edition does not know stay in the file and are passed over.
Lines are ASCII: no editor, drive or system takes them for anything else.
"""

import codecs
import errno
import json
import os
import re
import uuid
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from itertools import count
from pathlib import Path

from course_lib.files import locked

STEM = "course_progress"
FILE_NAME = f"{STEM}.jsonl"
#: No term's work is as large, in bytes; a file that is was never a learner's progress.
LARGEST = 50_000_000
#: How cloud drives and people call a copy of a file, in front of its name.
COPY_OF = r"(?:(?:copy of|kopie von|copi[ae] de|cópia de) )?"
#: And behind it: -DESKTOP-4QX7, (conflicted copy), - Copy, " copy 2", (1), _conflict-2026...
AND_BEHIND = r"(?:_?(?:[\W\d]|conflict).*)?"
#: Old editions moved a file that they could not read out of the way under such a name.
KEPT_ASIDE = ".kept-aside"
#: What stands in a text for bytes that are none.
UNDECODED = "\ufffd"


class Unreadable(ValueError):
    """A file with no progress in it that this edition can read; the message says why."""


@dataclass(frozen=True)
class Reading:
    """The events of one file, and how many of its lines hold none."""

    events: list[dict]
    damaged: int = 0


def new_event(what: str, **fields) -> dict:
    return {
        "id": uuid.uuid4().hex,
        "what": what,
        **fields,
        "when": datetime.now(UTC).isoformat(timespec="microseconds"),
    }


def is_progress(name: str) -> bool:
    """Whether a file is called like a log or an old progress file, whoever's it may be."""
    return stem_of(name) != name and KEPT_ASIDE not in name


def is_copy_of(name: str, stem: str = STEM) -> bool:
    """Whether a file is the log or the old progress file called `stem`, or a copy of either."""
    pattern = rf"{COPY_OF}{re.escape(stem)}{AND_BEHIND}"
    return is_progress(name) and bool(re.fullmatch(pattern, stem_of(name), re.IGNORECASE))


def stem_of(name: str) -> str:
    """ana of ana.jsonl, ana.json and ana.jsonl.txt."""
    return re.sub(r"\.jsonl?(\.txt)?$", "", name, flags=re.IGNORECASE)


def copies_of(path: Path, folder: Path | None = None) -> list[Path]:
    """Every file in `folder` (usually the one of `path`) that is `path` or a copy of it."""
    try:  # os.path.isfile, since an entry's own is_file raises at a link in a circle
        with os.scandir(folder or path.parent) as entries:
            names = [e.name for e in entries if is_copy_of(e.name, path.stem) and os.path.isfile(e)]
    except OSError:  # no such folder: nothing was done in it
        return []
    return [(folder or path.parent) / name for name in sorted(names)]


def read(path: Path) -> Reading:
    """What a log or an old progress file holds. Raises `Unreadable` or OSError."""
    return read_content(path.name, _content(path))


def _content(path):
    if path.stat().st_size > LARGEST:
        raise Unreadable("it is too large to be a learner's progress")
    return path.read_bytes()


def gathered(paths, read=read) -> tuple[dict[str, dict], list[tuple[Path, str]]]:
    """The events of several files by their id, and what is wrong with which file."""
    events, faults = {}, []
    for path in paths:
        try:
            reading = read(path)
        except (Unreadable, OSError) as error:
            faults.append((path, f"could not be read: {reason(error)}"))
            continue
        events |= {event["id"]: event for event in reading.events}
        if reading.damaged:
            lines = "1 line" if reading.damaged == 1 else f"{reading.damaged} lines"
            faults.append((path, f"has {lines} that could not be read; the rest counts"))
    return events, faults


def reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def read_content(name: str, content: bytes) -> Reading:
    text = _text(content)
    if is_old(name):
        return Reading(_old_events(text))
    lines = [line for line in text.replace("\r", "\n").split("\n") if line.strip()]
    events = _all_at_once(lines) or [event for event in map(_event, lines) if event]
    if lines and not events:
        raise Unreadable("it is damaged, or holds no course's progress")
    return Reading(events, len(lines) - len(events))


def is_old(name: str) -> bool:
    """Whether a file has the one form that progress had before there was a log."""
    return name.casefold().removesuffix(".txt").endswith(".json")


def _text(content):
    """The text of a file, in whichever encoding an editor or a shell saved it."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    if content[1:2] == b"\0":
        return content.decode("utf-16-le", "replace")
    if content[:1] == b"\0":
        return content.decode("utf-16-be", "replace")
    return content.decode("utf-8-sig", "replace")


def _all_at_once(lines):
    """The events of lines that are all whole, in a third of the time; else None."""
    together = f"[{','.join(lines)}]"
    try:
        events = json.loads(together) if UNDECODED not in together else []
    except (ValueError, RecursionError):
        return None
    return events if len(events) == len(lines) and all(map(_is_event, events)) else None


def _event(line):
    """The event in a line, or None where the line is damaged."""
    try:
        event = json.loads(line) if UNDECODED not in line else None
    except (ValueError, RecursionError):
        return None
    return event if _is_event(event) else None


def _is_event(event):
    return (
        isinstance(event, dict)
        and isinstance(event.get("id"), str)
        and isinstance(event.get("what"), str)
    )


def _old_events(text):
    """An old file's entries as events. The same entry gives the same event, so it counts once."""
    try:
        progress = json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable("it is damaged: it is not JSON") from None
    version = progress.get("version") if isinstance(progress, dict) else None
    if isinstance(version, int) and version > 1:
        raise Unreadable("it was written by a newer version of the course")
    if version != 1 or not all(isinstance(progress.get(p), dict) for p in ("exercises", "quizzes")):
        raise Unreadable("it is damaged, or holds no course's progress")
    found = []
    for id, entry in _entries(progress, "exercises"):
        if "tries" in entry or "state" in entry:
            fields = {"state": entry.get("state"), "tries": entry.get("tries")}
            found.append(_old_event("check", id, **fields, when=entry.get("first_correct")))
        if "hints" in entry:
            found.append(_old_event("hint", id, rung=entry["hints"]))
    for id, entry in _entries(progress, "quizzes"):
        fields = {"right": entry.get("first_choice_right"), "tries": entry.get("tries")}
        found.append(_old_event("quiz", id, **fields))
    return found


def _entries(progress, part):
    return [(id, entry) for id, entry in progress[part].items() if isinstance(entry, dict)]


def _old_event(what, id, **fields):
    event = {"what": what, "quiz" if what == "quiz" else "exercise": id}
    event |= {key: value for key, value in fields.items() if value is not None}
    return {"id": sha256(json.dumps(event, sort_keys=True).encode()).hexdigest()[:32], **event}


class Log:
    """The log of one learner: the file `path`, and its copies in its folder and in `also`."""

    def __init__(self, path: Path, also: tuple[Path, ...] = ()):
        self.path = Path(path)
        self._folders = (self.path.parent, *also)
        self._readings: dict[Path, tuple] = {}  # what its stat said then, and what it held
        self._clean: dict[Path, tuple] = {}  # what its stat said when its lines were clean
        self._taken_over: set[Path] = set()

    def read(self) -> tuple[dict[str, dict], list[tuple[Path, str]]]:
        """All events by their id, and what is wrong with which file."""
        return gathered(self._files(), self._reading)

    def append(self, events: list[dict]) -> None:
        """Write events behind those that are there. Raises OSError; then none was written.

        With the first ones goes what old progress files hold.
        """
        with locked(self.path.with_name(f".{self.path.stem}.lock")) as held:
            old = [path for path in self._files() if is_old(path.name)]
            self._write([*self._not_taken_over(old), *events], held)
            self._taken_over.update(old)

    def _files(self):
        return [path for folder in self._folders for path in copies_of(self.path, folder)]

    def _reading(self, path):
        """What a file holds; it is read again only where it has changed."""
        stat = _stat(path)
        if path not in self._readings or self._readings[path][0] != stat:
            self._readings[path] = (stat, read(path))
        return self._readings[path][1]

    def _not_taken_over(self, old):
        """The events of old files that stand in no log yet."""
        if self._taken_over.issuperset(old):
            return []
        logged, _ = gathered([p for p in self._files() if p not in old], self._reading)
        found, _ = gathered(old, self._reading)
        return [event for id, event in found.items() if id not in logged]

    def _write(self, events, held):
        """Append to the log, or to the first sibling whose lines are clean."""
        lines = "".join(json.dumps(event) + "\n" for event in events).encode("ascii")
        for number in count(1):
            path = self.path if number == 1 else self.path.with_stem(f"{self.path.stem}-{number}")
            there = os.path.lexists(path)
            if not there or self._is_clean(path):
                before = _stat(path) if there else None
                _append(path, lines, held)
                self._clean[path] = _stat(path)
                self._add_to_reading(path, before, events, len(lines))
                return

    def _add_to_reading(self, path, before, events, size):
        """Bring what is known of a file up to an append of `size` bytes, if it was known before."""
        said, reading = self._readings.get(path, (None, Reading([])))
        after = _stat(path)
        if said == before and after[1] == size + (before[1] if before else 0):
            reading.events.extend(events)
            self._readings[path] = (after, reading)

    def _is_clean(self, path):
        """Whether a file that is there can be appended to: UTF-8, no mark, whole lines."""
        try:
            stat = _stat(path)
            if self._clean.get(path) == stat:
                return True
            if not path.is_file() or not os.access(path, os.W_OK):
                return False
            text = _content(path).decode("utf-8")
        except (Unreadable, UnicodeDecodeError, OSError):
            return False
        return not text.startswith("\ufeff") and "\0" not in text and text[-1:] in ("", "\n")


def _append(path, lines, held):
    """Write `lines` at the end of a file, all or, where no other program writes, none."""
    with open(path, "ab", buffering=0) as file:
        before = os.fstat(file.fileno()).st_size
        try:
            if file.write(lines) < len(lines):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(file.fileno())
        except OSError:
            if held:
                with suppress(OSError):
                    file.truncate(before)
            raise


def _stat(path):
    stat = path.stat()
    return stat.st_ino, stat.st_size, stat.st_mtime_ns
