"""Kill start, reset and check at random moments, and see whether anything was lost.

    python tools/kill_at_random.py [KILLS [SEED]]

Each is done over and over by a program of its own that says what it has finished, until it is
killed. Then everything it said must be there, every lesson whole, and nothing left lying about.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from itertools import count, cycle
from pathlib import Path

from course_lib import workspace
from course_lib.progress_log import FILE_NAME

LESSONS = ("30_membrane.ipynb", "31_lif_neuron.ipynb", "32_izhikevich_neurons.ipynb")
EDITIONS = ("first", "second", "third")
LONGEST = 0.1  # seconds from a program's first deed to its end


def course(place):
    """Three editions of three small lessons, a folder each."""
    for edition in EDITIONS:
        (place / edition).mkdir()
        for name in LESSONS:
            cell = {"cell_type": "raw", "id": "a", "metadata": {}, "source": f"{name} {edition}"}
            notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            (place / edition / name).write_text(json.dumps(notebook), encoding="utf-8")


def use(edition):
    """Let the course have this edition of its lessons, which Jupyter need not trust."""
    workspace.lessons = lambda: {name: edition / name for name in LESSONS}
    workspace._trust = lambda content: None


def start(place):
    """Update the lessons again and again; in the last one somebody has worked."""
    for edition in cycle(EDITIONS):
        use(place / edition)
        workspace.fill(place / "my_course")
        yield ""


def reset(place):
    """Work in a lesson and begin it again, again and again."""
    use(place / EDITIONS[0])
    for number in count():
        workspace.reset(place / "my_course", "31")  # first: the last one may have been killed
        work = f"work {os.getpid()} {number}"
        (place / "my_course" / "draft").write_text(work, encoding="utf-8")
        os.replace(place / "my_course" / "draft", place / "my_course" / LESSONS[1])
        yield work


def check(place):
    from course_lib.exercises.store import Store  # which the other two need not wait for

    kept = Store(place / "my_course" / FILE_NAME)
    for number in count():
        kept.record_check(f"{os.getpid()}.{number}", "correct")
        yield f"{os.getpid()}.{number}"


DEEDS = {"start": start, "reset": reset, "check": check}


def kill(deed, place, moment):
    """Kill a program `moment` seconds after its first deed; return what it said it had done."""
    program = subprocess.Popen(
        [sys.executable, __file__, "--do", deed, str(place)], stdout=subprocess.PIPE, text=True
    )
    first = program.stdout.readline()
    time.sleep(moment)
    program.kill()
    said = first + program.communicate()[0]
    return said[: said.rfind("\n")].split("\n")


def lost(place, works, checks):
    """What is missing or left lying about, a sentence each."""
    from course_lib.exercises.store import Store

    folder = place / "my_course"
    use(place / EDITIONS[-1])
    workspace.fill(folder)
    files = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.ipynb")}
    ours = {(place / e / name).read_text(encoding="utf-8") for e in EDITIONS for name in LESSONS}
    yield from (f"{work} is gone" for work in works - set(files.values()))
    done = Store(folder / FILE_NAME).load()["exercises"]
    yield from (f"check {id} is gone" for id in checks - done.keys())
    for name, text in files.items():
        if text not in ours and not text.startswith("work "):
            yield f"{name} is damaged"
        if ".new-" in name:
            yield f"{name} is a copy too many"
    yield from (f"{path.name} is left" for path in folder.rglob("*.part"))
    yield from (f"{path.name} is a log too many" for path in folder.glob("*progress-*"))


def main(kills, seed):
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        course(place)
        use(place / EDITIONS[0])
        workspace.fill(place / "my_course")
        works, checks, faults = {"work of a term"}, set(), []
        (place / "my_course" / LESSONS[2]).write_text("work of a term", encoding="utf-8")
        for number, deed in zip(range(kills), cycle(DEEDS), strict=False):
            said = set(kill(deed, place, chance.uniform(0, LONGEST)))
            works |= said if deed == "reset" else set()
            checks |= said if deed == "check" else set()
            faults += [f"kill {number}, {deed}: {fault}" for fault in lost(place, works, checks)]
        print(f"{kills} kills, {len(works)} works and {len(checks)} checks:", *faults, sep="\n")
        print("nothing was lost" if not faults else f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--do"]:
        for said in DEEDS[sys.argv[2]](Path(sys.argv[3])):
            print(said, flush=True)
    kills, seed = (*map(int, sys.argv[1:]), *(200, 1)[len(sys.argv) - 1 :])
    sys.exit(main(kills, seed))
