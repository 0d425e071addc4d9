"""The bank: every exercise and every quiz of the course, found by its id.

An exercise is written as a class body, because that reads like the page it becomes:

    @exercise("22.1", "Which way they go", minutes=4)
    class Rising:
        name = "rising"
        why = "It will find your neuron's spikes in lesson 31."
        hints = ("What is True - False for booleans?", "...")

        def solution(data, threshold): ...

        because = "Up now, and not up one sample ago: that is all a rise is."
        inputs = ("np.array([2, 2, 0, 2, 2, 0]), 1", "...")
        mistakes = ((every_second, "You took every second crossing ..."), ...)
        also_right = (another_way, a_third, a_fourth)
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np

from . import questions
from .comparing import NEAR, Closeness


@dataclass(frozen=True)
class Mistake:
    """A mistake that people really make, written once: diagnosed with, and tested with.

    ``make`` does what they do: a function in place of the solution, or the value that they give.
    """

    make: object
    words: str


@dataclass(frozen=True)
class Exercise:
    """One exercise: what the learner is asked, and how an answer is judged.

    What every exercise has: ``name``, what the learner's function or variable is called in the
    lesson; ``why``, what it is good for; ``hints``; ``solution``, real code; ``because``, why it
    works; ``minutes`` that it takes. If the solution takes arguments, the answer asked for is
    a function; if it takes none, the answer asked for is the value it returns.

    What a function is judged by: ``inputs``, the arguments of each call as a learner would type
    them, the text's own example first; ``mistakes``; ``returns``, names for several outputs;
    ``close``, how near is near enough; ``equally_right``, functions whose results differ from
    the solution's and are right, too. A value is compared with the solution's;
    ``otherwise(answer)`` says what is known of a wrong one that no mistake gives.

    ``grade(answer)`` judges what is no function of inputs: it yields what is wrong, the first thing
    first, and nothing when all is right. ``graded`` holds answers with a phrase that it then says.

    ``one_of_many``: many values are right, a circuit that does what was asked for, say, and
    ``grade`` tries the answer out.

    ``also_right`` holds right answers written differently, which are shown to those who have found
    one; ``right_unseen``, those that use what nobody has taught by then, and so are not shown.
    ``invites`` holds a fact of a right answer's code (`syntax.loops`, say) and the words for those
    whose answer has it: right, and not yet in the spirit of the lesson.
    """

    id: str
    title: str
    minutes: float
    name: str
    why: str
    hints: tuple[str, ...]
    solution: Callable
    because: str = ""
    inputs: tuple[str, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    also_right: tuple = ()
    right_unseen: tuple = ()
    returns: tuple[str, ...] = ()
    close: Closeness = NEAR
    equally_right: tuple[Callable, ...] = ()
    otherwise: Callable | None = None
    invites: tuple[Callable, str] | None = None
    grade: Callable | None = None
    graded: tuple[tuple[object, str], ...] = ()
    one_of_many: bool = False

    @property
    def asks_for_function(self) -> bool:
        return bool(inspect.signature(self.solution).parameters)

    @property
    def others_right(self) -> tuple:
        """All the right answers besides the solution."""
        return self.also_right + self.right_unseen

    def call(self, given: str) -> str:
        """A call as a learner would type it."""
        return f"{self.name}({given})"


def arguments(given: str) -> tuple:
    """The arguments of a call, made anew from what a learner would type."""
    return eval(f"({given},)", {"np": np})


@dataclass(frozen=True)
class Lesson:
    """What the map says of a lesson.

    ``minutes`` are those of its core, ``further`` those of the sections so marked; ``needs`` names
    the lessons that come before it, ``builds`` says what is built in it.
    """

    title: str
    minutes: int
    builds: str
    further: int = 0
    needs: tuple[str, ...] = ()


_lessons: dict[str, Lesson] = {}
_exercises: dict[str, Exercise] = {}
_questions: dict[str, questions.Question] = {}


def lesson(
    number: str,
    title: str,
    *,
    minutes: int,
    builds: str,
    further: int = 0,
    needs: tuple[str, ...] = (),
) -> None:
    """Name a lesson, once, at the top of its file; its quizzes stand in the Markdown beside it."""
    _lessons[number] = Lesson(title, minutes, builds, further, needs)
    for question in questions.read(Path(__file__).with_name(f"lesson_{number}.md")):
        _refuse_a_second(question.id)
        _questions[question.id] = question


def exercise(id: str, title: str, *, minutes: float):
    """Decorate a class body so that it becomes an exercise of the bank; say what time it takes."""

    def register(body):
        _refuse_a_second(id)
        written = {name: part for name, part in vars(body).items() if name in _PARTS}
        written["mistakes"] = tuple(_mistakes(written.get("mistakes", ())))
        _exercises[id] = Exercise(id=id, title=title, minutes=minutes, **written)
        return body

    return register


def _mistakes(written):
    """Pairs of mistake and words; a tuple of functions or a set of values has the same words."""
    for made, words in written:
        several = isinstance(made, set) or (isinstance(made, tuple) and all(map(callable, made)))
        yield from (Mistake(make, words) for make in (made if several else (made,)))


_PARTS = {field.name for field in fields(Exercise)} - {"id", "title", "minutes"}


def _refuse_a_second(id):
    if id in _exercises or id in _questions:
        raise ValueError(f"{id} is in the bank already; every id is given once")


class _Bank(Mapping):
    """What the lessons' files registered, in the order of the lessons; each loaded on first use."""

    def __init__(self, entries, kind):
        self._entries, self._kind = entries, kind

    def __getitem__(self, id):
        load_lesson(str(id).split(".")[0])
        try:
            return self._entries[id]
        except (KeyError, TypeError):
            load_lessons()
            raise KeyError(self._no_such(id)) from None

    def _no_such(self, id):
        if isinstance(id, int | float):
            return f'the id of an exercise or a quiz is written in quotes, "{id}"'
        lesson = str(id).split(".")[0]
        near = [known for known in self._entries if known.split(".")[0] == lesson]
        known = ", ".join(near or sorted({known.split(".")[0] for known in self._entries}))
        where = f"lesson {lesson} has" if near else "there are some for lessons"
        return f"there is no {self._kind} {id!r}; {where} {known}"

    def __iter__(self):
        load_lessons()
        return iter(sorted(self._entries, key=reading_order))

    def __len__(self):
        load_lessons()
        return len(self._entries)


def lesson_of(number: str) -> Lesson:
    """What is known of a lesson by its number, "31". Raises KeyError."""
    load_lesson(number)
    return _lessons[number]


def title_of(number: str) -> str:
    """The title of a lesson by its number, "31". Raises KeyError."""
    return lesson_of(number).title


def reading_order(id: str):
    """31.2 before 31.10, and 31.a after both."""
    lesson, _, rest = id.partition(".")
    return int(lesson), (0, int(rest), "") if rest.isdigit() else (1, 0, rest)


def lessons() -> list[str]:
    """The numbers of the lessons that have a file in this package."""
    modules = pkgutil.iter_modules(importlib.import_module(__package__).__path__)
    names = [module.name for module in modules]
    return [name.removeprefix("lesson_") for name in names if name.startswith("lesson_")]


def load_lesson(number: str) -> None:
    """Import a lesson's file, if there is one; importing registers what it holds."""
    if number in lessons():
        importlib.import_module(f"{__package__}.lesson_{number}")


def load_lessons() -> None:
    """Import every lesson's file."""
    for number in lessons():
        load_lesson(number)


#: Every exercise of the course by its id, ``BANK["31.1"]``.
BANK: Mapping[str, Exercise] = _Bank(_exercises, "exercise")
#: Every quiz of the course by its id, ``QUIZZES["31.a"]``.
QUIZZES: Mapping[str, questions.Question] = _Bank(_questions, "quiz")
