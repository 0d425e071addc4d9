"""`progress`: what is done, as a picture in a lesson and as text in a terminal."""

import html
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from course_lib.words import plural

from . import store
from .bank import BANK, QUIZZES, title_of
from .feedback import MARKS, look_of


@dataclass(frozen=True)
class Progress:
    """What one learner has done. Shown by a cell as a picture, printed as text.

    ``states`` maps each exercise's id to its state, ``predicted`` holds the ids of the
    quizzes that were answered, ``elsewhere`` of the exercises that were done in another
    edition of the course and are not in this one.
    """

    states: dict[str, str]
    predicted: frozenset[str]
    notes: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()

    @property
    def lessons(self) -> dict[str, list[str]]:
        """The exercise ids of each lesson's number, in reading order."""
        return {
            lesson: list(ids) for lesson, ids in groupby(self.states, lambda id: id.split(".")[0])
        }

    def __str__(self):
        rows = [self._row_in_words(lesson, ids) for lesson, ids in self.lessons.items()]
        return "\n".join([*rows, self._total(), *self.notes])

    def _row_in_words(self, lesson, ids):
        marks = " ".join(MARKS[self.states[id]] for id in ids)
        return f"{marks:<15}  {lesson} {title_of(lesson)}: {self._count(lesson, ids)}"

    def _count(self, lesson, ids):
        done = sum(self.states[id] == "correct" for id in ids)
        asked = [id for id in QUIZZES if id.split(".")[0] == lesson]
        predictions = sum(id in self.predicted for id in asked)
        words = f"{done} of {plural(len(ids), 'exercise')}"
        return words + (f", {predictions} of {plural(len(asked), 'prediction')}" if asked else "")

    def _total(self):
        words = f"In all: {self._done()} of {plural(len(self.states), 'exercise')} done"
        if self.elsewhere:
            words += f", and {len(self.elsewhere)} of another edition of the course"
        return words + "."

    def _repr_mimebundle_(self, include=None, exclude=None):
        rows = "".join(self._row_as_html(lesson, ids) for lesson, ids in self.lessons.items())
        notes = "".join(f"<div>{html.escape(note)}</div>" for note in self.notes)
        table = (
            "<table class='course-progress'>"
            f"<tr><th>lesson</th><th>exercises</th><th></th></tr>{rows}</table>"
            f"<div class='course-done'><progress max='{max(1, len(self.states))}'"
            f" value='{self._done()}'></progress> {self._total()}</div>{notes}"
        )
        return {"text/html": table, "text/plain": str(self)}

    def _done(self):
        return list(self.states.values()).count("correct")

    def _row_as_html(self, lesson, ids):
        marks = " ".join(
            f"<span class='{look_of(self.states[id])}' "
            f"title='{id} {html.escape(BANK[id].title)}: {self.states[id]}'>"
            f"{MARKS[self.states[id]]}</span>"
            for id in ids
        )
        return (
            f"<tr><td><strong>{lesson}</strong> {html.escape(title_of(lesson))}</td>"
            f"<td>{marks}</td><td>{self._count(lesson, ids)}</td></tr>"
        )


def progress() -> Progress:
    """Show what you have done so far, in all lessons.

    Returns
    -------
    Progress
        A cell that ends in it shows a row for each lesson, a mark for each exercise.
    """
    return _progress_in(store.current())


def progress_text(folder: Path) -> str:
    """Say what is done in a learner's folder, for a terminal.

    Parameters
    ----------
    folder : Path
        Where the lessons and the progress file are.

    Returns
    -------
    str
        A line for each lesson, and one for all.
    """
    return str(_progress_in(store.in_folder(folder)))


def _progress_in(progress_store):
    done = progress_store.load()
    exercises = done["exercises"]
    states = {id: exercises.get(id, {}).get("state", "not started") for id in BANK}
    elsewhere = [
        id for id, e in exercises.items() if e.get("state") == "correct" and id not in BANK
    ]
    notes = tuple(progress_store.take_notes())
    return Progress(states, frozenset(done["quizzes"]), notes, tuple(elsewhere))
