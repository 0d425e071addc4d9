"""`check`, `hint` and `solution`: what a learner calls in a lesson."""

import inspect
import textwrap

from . import store
from .bank import BANK, Exercise
from .feedback import Feedback, Page
from .judging import verdict


def check(id: str, answer=...) -> Feedback:
    """Judge an answer to an exercise: not started, keep going (and why), or correct.

    What counts is what the answer does on inputs it has not seen, never how it is written.
    Whatever it is, it is answered in words, and nothing of the learner's is changed.
    Raises KeyError for an id that the course does not have.
    """
    exercise = BANK[id]
    state, words, printed = judge(exercise, answer)
    progress = store.current()
    if state != "not started":
        progress.record_check(id, state)
    return Feedback(
        f"Exercise {id}: {exercise.title}", state, words, printed, tuple(progress.take_notes())
    )


def judge(exercise: Exercise, answer) -> tuple[str, str, str]:
    """State, words, and what the answer printed; records nothing."""
    said = verdict(exercise, answer)
    return said.state, said.words, said.printed


_rungs: dict[str, int] = {}


def hint(id: str, rung: int | None = None) -> Page:
    """The next rung of the ladder: first a nudge, last the solution.

    ``rung`` (from 1) goes back to an earlier one. Raises KeyError for an unknown id.
    """
    exercise = BANK[id]
    last = len(exercise.hints) + 1
    rung = _rungs.get(id, 0) + 1 if rung is None else rung
    rung = max(1, min(rung, last))
    _rungs[id] = rung
    store.current().record_hint(id, rung)
    if rung == last:
        return solution(id)
    return Page(f"**Hint {rung} of {last - 1}** · {exercise.hints[rung - 1]}")


def solution(id: str) -> Page:
    """The solution's code, the same that the course's own tests run. Raises KeyError."""
    exercise = BANK[id]
    return Page(
        f"**A solution of {id}, {exercise.title}**\n\n```python\n{code_of(exercise)}\n```\n\n"
        f"{exercise.because}"
    )


def code_of(exercise: Exercise) -> str:
    """A solution as a learner would write it in a cell."""
    source = textwrap.dedent(inspect.getsource(exercise.solution)).rstrip()
    if exercise.asks_for_function:
        return source.replace("def solution(", f"def {exercise.name}(", 1)
    body = textwrap.dedent(source.split("\n", 1)[1])
    return body.replace("return ", f"{exercise.name} = ")
