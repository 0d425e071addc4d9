"""`check`: what a learner calls in a lesson to have an answer judged."""

import sys

from course_lib import last_error

from . import store
from .answer_code import other_ways
from .bank import BANK, Exercise
from .feedback import Feedback
from .judging import verdict
from .keeping import answer_to_keep
from .ladder import ladder_for, remember


def check(id: str, answer=...) -> Feedback:
    """Judge an answer to an exercise: not started, keep going (and why), or correct.

    What counts is what the answer does on inputs it has not seen, never how it is written.
    Whatever it is, it is answered in words, and nothing of the learner's is changed.

    Parameters
    ----------
    id : str
        The exercise, ``"31.1"``.
    answer : object
        The learner's function, or the value that the exercise asks for.

    Returns
    -------
    Feedback
        The state, and why; a cell that ends in it shows it, with a button for hints.

    Raises
    ------
    KeyError
        The course has no such exercise.
    """
    exercise = BANK[id]
    said = verdict(exercise, answer)
    progress = store.current()
    if said.state != "not started":
        last_error.found(said.error, getattr(sys, "last_value", None))
        progress.record_check(id, said.state, **_kept_of_the_try(exercise, answer, said))
    feedback = Feedback(
        f"Exercise {id}: {exercise.title}",
        said.state,
        said.words,
        said.printed,
        tuple(progress.take_notes()),
        invitation=said.invitation,
        ladder=ladder_for(exercise),
        other_ways=tuple(other_ways(exercise)) if said.state == "correct" else (),
    )
    remember(exercise, feedback)
    return feedback


def _kept_of_the_try(exercise, answer, said):
    """Which mistake it was; of a function that is right, its text."""
    if said.state == "correct" and exercise.asks_for_function:
        return answer_to_keep(exercise.id, answer)
    return {"found": said.found} if said.found else {}


def judge(exercise: Exercise, answer) -> tuple[str, str, str]:
    """State, words, and what the answer printed; records nothing."""
    said = verdict(exercise, answer)
    return said.state, said.words, said.printed
