"""The bank: every exercise and every quiz of the course, found by its id.

An exercise is written as a class body, because that reads like the page it becomes:

    @exercise("22.1", "Which way they go")
    class Rising:
        name = "rising"
        why = "It will find your neuron's spikes in lesson 31."
        hints = ("What is True - False for booleans?", "...")

        def solution(data, threshold): ...
        def grade(answer): ...            # yields what is wrong, in words
        wrong = [(every_second, "every second crossing"), ...]
        also_right = [another_way]
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Exercise:
    """One exercise: what the learner is asked, and how an answer is judged.

    ``name`` is what the learner's function or variable is called in the lesson.
    ``solution`` is real code. If it takes arguments, the answer asked for is a function;
    if it takes none, the answer asked for is the value it returns. ``grade(answer)`` yields
    what is wrong, the first thing first, and nothing when all is right. ``wrong`` holds
    answers that people really give, each with a phrase that its diagnosis must contain;
    ``also_right`` holds right answers written differently.
    """

    id: str
    title: str
    name: str
    why: str
    hints: tuple[str, ...]
    solution: Callable
    grade: Callable
    wrong: tuple[tuple[object, str], ...]
    also_right: tuple

    @property
    def asks_for_function(self) -> bool:
        return bool(inspect.signature(self.solution).parameters)


@dataclass(frozen=True)
class Choice:
    """One answer of a quiz, and what it is answered with."""

    text: str
    reply: str
    right: bool = False


@dataclass(frozen=True)
class Question:
    """A quiz: one question, asked before the cell that shows the answer."""

    id: str
    text: str
    choices: tuple[Choice, ...]


_titles: dict[str, str] = {}
_exercises: dict[str, Exercise] = {}
_questions: dict[str, Question] = {}


def lesson(number: str, title: str) -> None:
    """Name a lesson, once, at the top of its file."""
    _titles[number] = title


def exercise(id: str, title: str):
    """Decorate a class body so that it becomes an exercise of the bank."""

    def register(body):
        _refuse_a_second(id)
        _exercises[id] = Exercise(
            id=id,
            title=title,
            name=body.name,
            why=body.why,
            hints=tuple(body.hints),
            solution=body.solution,
            grade=body.grade,
            wrong=tuple(body.wrong),
            also_right=tuple(body.also_right),
        )
        return body

    return register


def question(id: str, text: str, *choices: Choice) -> Question:
    """Put a quiz into the bank. One choice or more is right."""
    _refuse_a_second(id)
    if not any(choice.right for choice in choices):
        raise ValueError(f"quiz {id} has no right choice")
    _questions[id] = Question(id, text, choices)
    return _questions[id]


def _refuse_a_second(id):
    if id in _exercises or id in _questions:
        raise ValueError(f"{id} is in the bank already; every id is given once")


class _Bank(Mapping):
    """What the lessons' files registered, in the order of the lessons; loaded on first use."""

    def __init__(self, entries, kind):
        self._entries, self._kind = entries, kind

    def __getitem__(self, id):
        load_lessons()
        try:
            return self._entries[id]
        except (KeyError, TypeError):
            raise KeyError(self._no_such(id)) from None

    def _no_such(self, id):
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


def title_of(number: str) -> str:
    """The title of a lesson by its number, "31". Raises KeyError."""
    load_lessons()
    return _titles[number]


def reading_order(id: str):
    """31.2 before 31.10, and 31.a after both."""
    lesson, _, rest = id.partition(".")
    return int(lesson), (0, int(rest), "") if rest.isdigit() else (1, 0, rest)


def load_lessons():
    """Import each lesson's file of this package once; importing registers what it holds."""
    for module in pkgutil.iter_modules(importlib.import_module(__package__).__path__):
        if module.name.startswith("lesson_"):
            importlib.import_module(f"{__package__}.{module.name}")


#: Every exercise of the course by its id, ``BANK["31.1"]``.
BANK: Mapping[str, Exercise] = _Bank(_exercises, "exercise")
#: Every quiz of the course by its id, ``QUIZZES["31.a"]``.
QUIZZES: Mapping[str, Question] = _Bank(_questions, "quiz")
