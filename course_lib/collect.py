"""A class's progress, as one table: a row a learner, a column an exercise."""

import csv
import io
import os
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from course_lib import progress_log as log
from course_lib.files import course_folder, write_whole
from course_lib.workspace import DEFAULT_NAME, Refused

LONGEST = 100  # characters of a name or a path in a complaint
MOST_IDS = 10  # of another edition that are named
#: What would move a terminal's cursor, turn a line around or is not Unicode at all.
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
#: Where a spreadsheet that splits a line in its own way would begin to read a formula.
FORMULA = re.compile(r"(^|\r\n|[\n\r\t,;|])(?=[\s\ufeff]*[=+\-@＝＋－＠])")


def main(folder, output=None):
    """Write the table to `output`, or print it; what could not be read goes to standard error."""
    rows, complaints = collect(folder)
    text = as_csv(rows)
    if output is None:
        sys.stdout.write(text)
    else:
        _write(output, text)
        learners = len(rows) - 1
        print(f"{learners} learner{'s' * (learners != 1)} in {_cut(output)}", file=sys.stderr)
    for complaint in complaints:
        print(f"course: {complaint}", file=sys.stderr)


def _write(output, text):
    # The mark in front (utf-8-sig) is how Excel knows that ñ is an ñ.
    content = text.encode("utf-8-sig")
    if output.exists() and not output.is_file():  # a terminal or a pipe stays what it is
        output.write_bytes(content)
    else:
        write_whole(Path(os.path.realpath(output)), content)


def collect(folder):
    """Read every progress file below `folder`; return the table's rows and what was wrong.

    A learner is called what the file is called, or, where the file kept its usual name,
    what its folder is called; copies of one file beside one another are one learner's.
    Raises Refused if there is no such folder.
    """
    if not folder.is_dir():
        raise Refused(f"There is no folder {folder}.")
    from course_lib.exercises import BANK, store

    files, complaints = _files(folder)
    learners = []
    for (home, stem), paths in _by_learner(files, folder).items():
        events, faults = log.gathered(paths)
        complaints += [f"{_place(path, folder)} {fault}" for path, fault in faults]
        if len(faults) == len(paths) and not events:
            continue
        done = store.union(sorted(events.values(), key=store.when_of))["exercises"]
        learners.append((_name(home, stem), paths[0], done))
        if unknown := sorted(done.keys() - set(BANK)):
            complaints.append(f"{_place(paths[0], folder)} holds {_listed(unknown)}")
        if stem == log.STEM and len(paths) > 1 and not _has_plain(paths):
            names = ", ".join(_cut(path.name) for path in paths)
            complaints.append(f"{_place(home, folder)}: {names} are counted as one learner's")
    if not learners:
        complaints.append(f"no progress file below {_cut(folder)}")
    return _table(learners, list(BANK), folder), complaints


def _table(learners, ids, folder):
    """The rows; no two learners have the same name: one that comes twice becomes a path."""
    often = Counter(name for name, _, _ in learners)
    body = []
    for name, path, done in learners:
        states = [done.get(id, {}).get("state", "") for id in ids]
        name = name if often[name] == 1 else path.relative_to(folder).as_posix()
        body.append([_escaped(name), states.count("correct"), *states])
    body.sort(key=lambda row: row[0].casefold())
    return [["learner", "done", *ids], *body]


def as_csv(rows):
    """The rows as csv text, with no cell that a spreadsheet would take for a formula."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([_harmless(cell) for cell in r] for r in rows)
    return text.getvalue()


def _harmless(cell):
    """An apostrophe in front of what begins like a formula; spreadsheets do not show it."""
    return FORMULA.sub(r"\1'", cell) if isinstance(cell, str) else cell


def _files(folder):
    """Every file that may be progress, in order; and what was passed over, and why.

    What programs hide is left out, and what an old edition set aside as damaged.
    """
    found, complaints, places = [], [], [folder]
    while places:
        place = places.pop()
        try:
            entries = sorted(os.scandir(place), key=lambda entry: entry.name)
        except OSError as error:
            complaints.append(f"{_place(place, folder)} could not be read: {error.strerror}")
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                places.append(Path(entry.path))
            elif log.is_progress(entry.name):
                if os.path.isfile(entry):  # entry.is_file raises at a link in a circle
                    found.append(Path(entry.path))
                else:
                    complaints.append(f"{_place(Path(entry.path), folder)} is not a file")
    return sorted(found), complaints


def _by_learner(files, folder):
    """The files of each learner, by the folder and the name that are theirs.

    All that lies in a learner's own folder is one learner's, lessons moved deeper included.
    """
    learners = defaultdict(list)
    for path in files:
        own = course_folder(path.parent)
        inside = own is not None and folder in own.parents
        stem = log.stem_of(path.name)
        usual = log.is_copy_of(path.name)
        learners[own if inside and usual else path.parent, log.STEM if usual else stem].append(path)
    return learners


def _name(home, stem):
    """ana.jsonl is ana's; so is ana/course_progress.jsonl, and ana/my_course/course_progress..."""
    if stem != log.STEM:
        return stem
    home = home.resolve()
    return home.parent.name if home.name == DEFAULT_NAME else home.name


def _has_plain(paths):
    return any(log.stem_of(path.name).casefold() == log.STEM for path in paths)


def _listed(ids):
    more = f" and {len(ids) - MOST_IDS} more" if len(ids) > MOST_IDS else ""
    return f"{', '.join(map(_cut, ids[:MOST_IDS]))}{more}, which this course does not have"


def _place(path, folder):
    return _cut(path.relative_to(folder).as_posix())


def _cut(text):
    text = _escaped(str(text))
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _escaped(text):
    return UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)
