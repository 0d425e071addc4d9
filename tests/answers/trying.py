"""An answer is tried where a learner gives it: in its lesson, after the cells that come before."""

import copy
import functools
import importlib
import io
import linecache
import re
import types
from contextlib import chdir, redirect_stdout, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import MagicMock

from build_notebooks import RAISES
from reading_lessons import run

from course_lib.exercises import BANK
from course_lib.exercises.judging import Verdict, verdict

SOURCES = Path(__file__).resolve().parent.parent.parent / "notebooks" / "source"
LESSONS = sorted(
    path.stem.removeprefix("lesson_") for path in Path(__file__).parent.glob("lesson_*.py")
)
NOT_PLAYED = ("check", "hint", "solution", "quiz", "progress", "explore", "pictures")


def answers(lesson: str) -> list:
    return importlib.import_module(f"answers.lesson_{lesson}").ANSWERS


def named() -> dict:
    """For each exercise: to each true fault, what may be named; from the file that people read."""
    found = {}
    for line in Path(__file__).with_name("named.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            here = found.setdefault(line.strip("[]"), {})
        elif " => " in line:
            fault, _, words = line.partition(" => ")
            here[fault] = words
    return found


@functools.cache
def notebooks(lesson: str) -> dict:
    """What the notebook holds at each exercise of a lesson, by the exercise's id."""
    (source,) = SOURCES.glob(f"{lesson}_*.py")
    names, found = {}, {}
    for cell in re.split(r"^# %%", source.read_text(encoding="utf-8"), flags=re.M)[1:]:
        head, _, code = cell.partition("\n")
        if "[markdown]" in head:
            continue
        for id in re.findall(r'^check\("([\d.]+)"', code, flags=re.M):
            found[id] = dict(names)
        # a film that is not played is not written, either
        with redirect_stdout(io.StringIO()), suppress(FileNotFoundError):
            run(code, names, raises=RAISES in head, file=f"<lesson {lesson}>")
        names.update({name: MagicMock() for name in NOT_PLAYED if name in names})
    return found


@functools.cache
def said_of(answer) -> Verdict:
    """What the check says of an answer. What the answer writes goes into a folder of its own."""
    exercise = BANK[answer.exercise]
    held = notebooks(answer.exercise.split(".")[0])[answer.exercise]
    names = {name: _own(value) for name, value in held.items()}
    file = f"<answer to {answer.exercise}: {hash(answer.code)}>"
    linecache.cache[file] = (len(answer.code), None, answer.code.splitlines(True), file)
    with TemporaryDirectory() as folder, chdir(folder):
        with redirect_stdout(io.StringIO()):
            exec(compile(answer.code, file, "exec"), names)
        return verdict(exercise, names[exercise.name])


def _own(value):
    """A copy for this answer alone: a mystery neuron, say, has only so many probes."""
    if isinstance(value, types.ModuleType | types.FunctionType | MagicMock):
        return value
    return copy.deepcopy(value)
