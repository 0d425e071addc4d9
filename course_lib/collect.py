"""A class's progress files, as one table: a row a learner, a column an exercise."""

import csv
import io
import re
import sys
from collections import Counter

from course_lib.workspace import DEFAULT_NAME, Refused


def main(folder, output=None):
    """Write the table to `output`, or print it; what could not be read goes to standard error."""
    rows, complaints = collect(folder)
    text = as_csv(rows)
    if output is None:
        sys.stdout.write(text)
    else:
        # The mark in front (utf-8-sig) is how Excel knows that ñ is an ñ.
        output.write_text(text, encoding="utf-8-sig", newline="")
        print(f"{len(rows) - 1} learners in {output}", file=sys.stderr)
    for complaint in complaints:
        print(f"course: {complaint}", file=sys.stderr)


def collect(folder):
    """Read every progress file below `folder`; return the table's rows and what was wrong.

    A learner is called what the file is called, or, where the file kept its usual name,
    what its folder is called. Raises Refused if there is no such folder.
    """
    if not folder.is_dir():
        raise Refused(f"There is no folder {folder}.")
    from course_lib.exercises import BANK, store

    ids = list(BANK)
    learners, complaints = [], []
    for path in _files(folder):
        try:
            exercises = store.read(path)["exercises"]
        except (store.Unreadable, OSError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            complaints.append(f"{path.relative_to(folder).as_posix()} could not be read: {why}")
            continue
        states = [exercises.get(id, {}).get("state", "") for id in ids]
        learners.append((path, states))
        if unknown := sorted(set(exercises) - set(ids)):
            complaints.append(
                f"{path.relative_to(folder).as_posix()} holds {', '.join(unknown)}, "
                "which this course does not have"
            )
    if not learners:
        complaints.append(f"no progress file below {folder}")
    names = _names([path for path, _ in learners], folder)
    body = [
        [name, states.count("correct"), *states]
        for name, (_, states) in zip(names, learners, strict=True)
    ]
    body.sort(key=lambda row: row[0].casefold())
    return [["learner", "done", *ids], *body], complaints


def as_csv(rows):
    """The rows as csv text, with no cell that a spreadsheet would take for a formula."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([_harmless(cell) for cell in r] for r in rows)
    return text.getvalue()


def _harmless(cell):
    """A text that begins like a formula gets an apostrophe, which spreadsheets do not show."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@\t\r" and cell else cell


def _files(folder):
    """Every handed-in file; not what programs hide, nor damaged ones that were set aside."""
    return [
        path
        for path in sorted(folder.rglob("*.json"))
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and ".kept-aside" not in path.name
    ]


def _names(paths, folder):
    """One name a file, no two the same: a name that comes twice becomes the file's path."""
    names = [_name(path) for path in paths]
    often = Counter(names)
    return [
        name if often[name] == 1 else path.relative_to(folder).as_posix()
        for name, path in zip(names, paths, strict=True)
    ]


def _name(path):
    """ana.json is ana's; so is ana/course_progress.json, or a browser's second copy of it."""
    if not re.fullmatch(r"course_progress[\W\d_]*", path.stem):
        return path.stem
    home = path.resolve().parent
    return home.parent.name if home.name == DEFAULT_NAME else home.name
