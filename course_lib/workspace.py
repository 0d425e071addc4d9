"""A learner's own folder of lessons: filled once, never overwritten.

What a learner has changed is theirs. To tell an old untouched copy from work, the
folder remembers, in ``.course/copied.json``, a fingerprint of what the course put there.
"""

import json
import os
import re
import tempfile
from contextlib import suppress
from datetime import date
from hashlib import sha256
from pathlib import Path

#: What the course keeps for itself in the learner's folder. Jupyter does not show it.
HIDDEN = ".course"
#: The folder that ``course start`` makes where it is called.
DEFAULT_NAME = "my_course"


class Refused(Exception):
    """Something the course will not do, and why, in one sentence for the learner."""


def default_folder():
    """``my_course`` here; or here itself, if here is already a learner's folder."""
    here = Path.cwd()
    return here if (here / HIDDEN).is_dir() else here / DEFAULT_NAME


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
    a lesson that somebody changed stays, and a newer one is laid beside it, once.
    """
    folder.mkdir(parents=True, exist_ok=True)
    copied, said = _read_copied(folder)
    fresh = 0
    for name, source in lessons().items():
        done = _bring(source.read_bytes(), folder / name, copied.setdefault(name, {}))
        if done == "copied":
            fresh += 1
        elif done:
            said.append(f"{name}: {done}")
    _write_copied(folder, copied)
    if fresh:
        said.append(f"{fresh} lesson{'s' * (fresh > 1)} copied into {folder}")
    return said


def _bring(ours, mine, known):
    """Bring one lesson up to `ours`, the course's bytes, and say what was done, if anything.

    `known` holds two fingerprints and is kept up to date: of what was last copied to
    `mine`, and of what was last laid beside it.
    """
    newest = _fingerprint(ours)
    theirs = _fingerprint(mine.read_bytes()) if mine.exists() else None
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
    return f"yours stays as it is. The course has a newer one, now beside it: {beside.name}"


def reset(folder, lesson):
    """Put a fresh copy of `lesson` (31, 31_lif_neuron or its file name) into `folder`.

    The learner's own is renamed, never removed. Returns what was done, in one sentence.
    """
    if not folder.is_dir():
        raise Refused(f"There is no folder {folder}; `course start` makes one.")
    name, source = _find(lesson)
    ours = source.read_bytes()
    mine = folder / name
    copied, _ = _read_copied(folder)
    kept = None
    if mine.exists() and mine.read_bytes() != ours:
        kept = _free(mine, f"kept-{date.today()}")
        mine.rename(kept)
    try:
        _place(ours, mine)
    except OSError:
        if kept:
            kept.rename(mine)
        raise
    copied[name] = {"copied": _fingerprint(ours)}
    _write_copied(folder, copied)
    if kept:
        return f"{name} is fresh again. Yours is kept as {kept.name}"
    return f"{name} is fresh: there was nothing of yours in it."


def _find(lesson):
    """The one lesson that `lesson` names: its number, its name, or its file's name."""
    stem = lesson.removesuffix(".ipynb")
    found = [
        (name, path)
        for name, path in lessons().items()
        if stem in (Path(name).stem, re.match(r"\d*", name)[0])
    ]
    if len(found) == 1:
        return found[0]
    raise Refused(
        f"{lesson!r} names {len(found) or 'no'} lesson{'s' * bool(found)}; the course has "
        + ", ".join(Path(name).stem for name in lessons())
        + "."
    )


def _name_beside(mine, beside):
    """Where a newer lesson goes: over the last one laid there, unless that was touched."""
    usual = mine.with_name(f"{mine.stem}.new.ipynb")
    if usual.exists() and _fingerprint(usual.read_bytes()) == beside:
        return usual
    return _free(mine, "new")


def _free(mine, why):
    """A name beside `mine` that is not taken: 31_lif_neuron.new, 31_lif_neuron.new-2, ..."""
    path, number = mine.with_name(f"{mine.stem}.{why}.ipynb"), 1
    while path.exists():
        number += 1
        path = mine.with_name(f"{mine.stem}.{why}-{number}.ipynb")
    return path


def _fingerprint(content):
    return sha256(content).hexdigest()


def _place(content, path):
    """Write a lesson of the course, whole or not at all, and mark it as trusted."""
    _write(content, path)
    _trust(content)


def _write(content, path):
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        os.replace(part, path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _trust(content):
    """Sign the notebook in the store that JupyterLab asks, so its stored pictures show.

    Jupyter trusts by content, wherever the file lies. A store that cannot be written
    costs the pictures only until a cell has run, so that is no reason to stop.
    """
    import nbformat
    from jupyter_core.paths import jupyter_data_dir
    from nbformat.sign import NotebookNotary

    with suppress(OSError):
        Path(jupyter_data_dir()).mkdir(parents=True, exist_ok=True)
        notary = NotebookNotary(data_dir=jupyter_data_dir())
        notary.sign(nbformat.reads(content.decode("utf-8"), as_version=4))
        notary.store.close()


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
    path = folder / HIDDEN / "copied.json"
    path.parent.mkdir(exist_ok=True)
    _write(json.dumps({"version": 1, "lessons": copied}, indent=1).encode(), path)
