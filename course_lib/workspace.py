"""A learner's own folder of lessons: filled once, never overwritten.

What a learner has changed is theirs. To tell an old untouched copy from work, the
folder remembers, in ``.course/copied.json``, a fingerprint of what the course put there.
"""

import json
import os
import re
import tempfile
from contextlib import ExitStack, contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path

from course_lib.files import HIDDEN, course_folder, free_name, locked, sweep_parts, write_whole
from course_lib.moved import MOVED

#: How long a start waits for another one in the same folder, in seconds.
PATIENCE = 60.0
#: The line with which git begins what it could not merge; inside of a notebook's JSON none does.
CONFLICT = re.compile(rb"^<<<<<<< ", re.MULTILINE)
#: An exercise or a quiz in a notebook's file, where a quotation mark stands as \".
ASKED = re.compile(rb"\b(check|quiz)\(\\?[\"'](\d+\.\w+)")
#: The folder that ``course start`` makes where it is called.
DEFAULT_NAME = "my_course"


class Refused(Exception):
    """Something the course will not do, and why, in one sentence for the learner."""


def default_folder():
    """``my_course`` here; or the learner's folder that here is, or is inside of."""
    here = Path.cwd()
    return course_folder(here) or here / DEFAULT_NAME


def lessons():
    """The course's own notebooks, by file name, in the order of the course.

    They are inside an installed package, or beside the package in a clone.
    Raises Refused where there are none.
    """
    package = Path(__file__).resolve().parent
    for place in (package / "lessons", package.parent / "notebooks"):
        found = {path.name: path for path in sorted(place.glob("*.ipynb"))}
        if found:
            return found
    raise Refused("This installation holds no lessons; install the course again: pip install .")


def check_folder(folder):
    """Raise Refused unless lessons can be written into `folder`, which need not exist yet."""
    there = next(path for path in (folder, *folder.parents) if path.exists())
    if not there.is_dir():
        raise Refused(f"{there} is a file, not a folder; name another place with --folder.")
    course = next(iter(lessons().values())).parent
    if there.samefile(course):
        raise Refused(
            f"{folder} is where the course keeps its own lessons; name another with --folder."
        )
    hidden = folder / HIDDEN
    in_the_way = [path for path in (folder / name for name in lessons()) if path.is_dir()]
    in_the_way += [hidden] if hidden.exists() and not hidden.is_dir() else []
    if in_the_way:
        raise Refused(
            f"{in_the_way[0]} stands where the course needs its own; "
            "move it away or name another place with --folder."
        )
    for place in (there, hidden) if hidden.is_dir() else (there,):
        try:
            with tempfile.TemporaryFile(dir=place):
                pass
        except OSError as error:
            raise Refused(
                f"Nothing can be written into {place} ({error.strerror}); "
                "name another place with --folder."
            ) from None


def fill(folder):
    """Bring `folder` up to the course's lessons; return what was done, a sentence each.

    A lesson that is missing is copied; an old copy that nobody touched is replaced;
    a lesson that somebody changed stays, and a newer one is laid beside it, once. Killed
    at any moment, it leaves nothing that the next start does not bring into order.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ours = {name: source.read_bytes() for name, source in lessons().items()}
    with _alone_in(folder):
        copied, said = _read_copied(folder)
        unheard_of = ours.keys() - copied.keys() if copied else set()
        seen = _ids_in(folder) if _announce(ours, folder, copied) else set()
        _write_copied(folder, copied)
        done = {name: _bring(ours[name], folder / name, copied[name]) for name in ours}
        _write_copied(folder, copied)
    for name, what in done.items():
        if what == "copied" and name in unheard_of:
            said.append(f"{name} is new in the course.")
        elif what and what != "copied":
            said.append(f"{name}: {what}{_news(ours[name], seen)}")
    if fresh := list(done.values()).count("copied"):
        said.append(f"{fresh} lesson{'s' * (fresh > 1)} copied into {folder}")
    return said + conflicts(folder)


def conflicts(folder):
    """A sentence for each lesson in `folder` that git could not merge, with what to do."""
    return [
        f"{name} holds both sides of a merge that git could not make (<<<<<<<), so it cannot be "
        f"opened. `course reset {_number(name)}` gives a fresh one and keeps this one beside it."
        for name in lessons()
        if (folder / name).is_file() and CONFLICT.search((folder / name).read_bytes())
    ]


@contextmanager
def _alone_in(folder):
    """Let no other start or reset into `folder`, and sweep away what a killed one left."""
    hidden = folder / HIDDEN
    hidden.mkdir(exist_ok=True)
    with ExitStack() as stack:
        try:
            held = stack.enter_context(locked(hidden / "lock", PATIENCE))
        except TimeoutError:
            raise Refused(
                f"Another `course start` or `course reset` is at work in {folder}; "
                "try again when it is done."
            ) from None
        if held:
            sweep_parts(folder)
            sweep_parts(hidden)
        yield


def _announce(ours, folder, copied):
    """Note what is about to be placed; return whether anything is."""
    for name, content in ours.items():
        mine, known = folder / name, copied.setdefault(name, {})
        _settle(mine, known)
        if (newest := _fingerprint(content)) not in known.values():
            known["coming"] = newest
    return any("coming" in known for known in copied.values())


def _settle(mine, known):
    """What was announced and is there, though a kill left no note of it, is the course's own."""
    if coming := known.pop("coming", None):
        if _fingerprint_of(mine) == coming:
            known["copied"] = coming
        elif coming in map(_fingerprint_of, _files(mine.parent, f"{mine.stem}.new*.ipynb")):
            known["beside"] = coming


def _bring(ours, mine, known):
    """Bring one lesson up to `ours`, the course's bytes, and say what was done, if anything.

    `known` holds two fingerprints and is kept up to date: of what was last copied to
    `mine`, and of what was last laid beside it.
    """
    known.pop("coming", None)
    newest, theirs = _fingerprint(ours), _fingerprint_of(mine)
    if theirs in (None, newest, known.get("copied")):
        untouched_and_old = theirs not in (None, newest)
        if theirs != newest:
            _place(ours, mine)
        known["copied"] = newest
        if untouched_and_old:
            return "replaced by the course's newer one; you had not changed yours."
        return "copied" if theirs is None else None
    if newest in (known.get("copied"), known.get("beside")):
        return None
    beside = _name_beside(mine, known.get("beside"))
    _place(ours, beside)
    known["beside"] = newest
    return f"yours stays as it is. The course has a newer one, now beside it: {beside.name}."


def _ids(content):
    """What a notebook asks, in its order: ("exercise", "31.1"), ("quiz", "31.a"), ..."""
    kinds = {b"check": "exercise", b"quiz": "quiz"}
    found = [(kinds[kind], id.decode()) for kind, id in ASKED.findall(content)]
    return list(dict.fromkeys(found))


def _ids_in(folder):
    """What all notebooks in `folder` ask, under the ids of today too."""
    notebooks = _files(folder, "*.ipynb")
    found = {asked for path in notebooks for asked in _ids(path.read_bytes())}
    return found | {(kind, MOVED[id]) for kind, id in found if id in MOVED}


def _news(content, seen):
    """Which exercises and quizzes a newer lesson has that no lesson of the learner's had."""
    new = [f"{kind} {id}" for kind, id in _ids(content) if (kind, id) not in seen]
    return f" New in it: {', '.join(new)}." if new else ""


def reset(folder, lesson):
    """Put a fresh copy of `lesson` (31, 31_lif_neuron or its file name) into `folder`.

    The learner's own is renamed, never removed. Returns what was done, in one sentence.
    """
    if not folder.is_dir():
        raise Refused(f"There is no folder {folder}; `course start` makes one.")
    name, source = _find(lesson)
    with _alone_in(folder):
        copied, _ = _read_copied(folder)
        _settle(folder / name, copied.setdefault(name, {}))
        kept = _renew(source.read_bytes(), folder / name)
        copied[name]["copied"] = _fingerprint_of(source)
        _write_copied(folder, copied)
    if kept:
        return f"{name} is fresh again. Yours is kept as {kept.name}"
    return f"{name} is fresh: there was nothing of yours in it."


def _renew(ours, mine):
    """Place `ours` at `mine`, and return where the learner's own is kept, if there was one."""
    kept = None
    if _fingerprint_of(mine) not in (None, _fingerprint(ours)):
        kept = _free(mine, f"kept-{date.today()}")
        mine.rename(kept)
    try:
        _place(ours, mine)
    except BaseException:
        if kept:
            kept.replace(mine)
        raise
    return kept


def _find(lesson):
    """The one lesson that `lesson` names: its number, its name, or its file's name."""
    stem = lesson.removesuffix(".ipynb")
    found = [
        (name, path) for name, path in lessons().items() if stem in (Path(name).stem, _number(name))
    ]
    if len(found) == 1:
        return found[0]
    raise Refused(
        f"{lesson!r} names {len(found) or 'no'} lesson{'s' * bool(found)}; the course has "
        + ", ".join(Path(name).stem for name in lessons())
        + "."
    )


def _number(name):
    return re.match(r"\d*", name)[0]


def _name_beside(mine, beside):
    """Where a newer lesson goes: over the last one laid there, unless that was touched."""
    usual = mine.with_name(f"{mine.stem}.new.ipynb")
    if beside and _fingerprint_of(usual) == beside:
        return usual
    return _free(mine, "new")


def _free(mine, why):
    """A name beside `mine` that is not taken: 31_lif_neuron.new, 31_lif_neuron.new-2, ..."""
    return free_name(mine.with_name(f"{mine.stem}.{why}.ipynb"))


def _files(folder, pattern):
    """The files called like this that can be read: a folder may have such a name, or a link."""
    return [
        path for path in folder.glob(pattern) if os.path.isfile(path) and os.access(path, os.R_OK)
    ]


def _fingerprint(content):
    return sha256(content).hexdigest()


def _fingerprint_of(path):
    """The fingerprint of a file; None where there is none."""
    return _fingerprint(path.read_bytes()) if path.exists() else None


def _place(content, path):
    """Write a lesson of the course, whole or not at all, and mark it as trusted."""
    write_whole(path, content)
    _trust(content)


def _trust(content):
    from course_lib.trust import trust  # only where something is placed: it loads nbformat

    trust(content)


def _read_copied(folder):
    """What was copied here before, and a sentence if that can no longer be read."""
    path = folder / HIDDEN / "copied.json"
    try:
        lessons = json.loads(path.read_text(encoding="utf-8"))["lessons"]
        return {name: dict(known) for name, known in lessons.items()}, []
    except FileNotFoundError:
        return {}, []
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}, [
            f"{path} could not be read, so the course takes every lesson here that differs "
            "from its own for your work, and begins a new one."
        ]


def _write_copied(folder, copied):
    """Write what was copied here, if that changed."""
    path = folder / HIDDEN / "copied.json"
    content = json.dumps({"version": 1, "lessons": copied}, indent=1).encode()
    if not path.exists() or path.read_bytes() != content:
        write_whole(path, content)
