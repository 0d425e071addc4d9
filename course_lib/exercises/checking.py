"""`check`, `hint` and `solution`: what a learner calls in a lesson."""

import copy
import inspect
import textwrap
import warnings

import numpy as np

from course_lib.words import described

from . import store
from .bank import BANK, Exercise
from .feedback import Feedback, Page
from .guard import SECONDS, GuardedFunction, Stumble, TooSlow, is_untouched, time_limit


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
    if is_untouched(answer):
        return "not started", _how_to_begin(exercise), ""
    if exercise.asks_for_function:
        return _judge_function(exercise, answer)
    return _judge_value(exercise, answer)


def _judge_function(exercise, answer):
    if not callable(answer):
        words = f"This exercise asks for a function; you gave {described(answer)}."
        if not isinstance(answer, str):
            words += " Give the function itself, without calling it: its name and no brackets."
        return "keep going", words, ""
    guarded = GuardedFunction(answer, name=exercise.name)
    state, words = _first_fault(exercise, guarded, lambda: _not_comparable(exercise, guarded))
    return state, words, guarded.printed.getvalue()


def _judge_value(exercise, answer):
    def not_comparable():
        right = exercise.solution()
        wanted = "one number" if np.isscalar(right) else described(right)  # not which number
        return f"You gave {described(answer)}; the answer asked for is {wanted}."

    if callable(answer):
        return "keep going", not_comparable(), ""
    try:
        own_copy = copy.deepcopy(answer)
    except (Exception, SystemExit):  # a generator or an open file, say, cannot be copied
        return "keep going", not_comparable(), ""
    return *_first_fault(exercise, own_copy, not_comparable), ""


def _first_fault(exercise, answer, not_comparable):
    try:
        with time_limit(), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an answer's, and a grade's at odd answers
            fault = next(iter(exercise.grade(answer)), None)
    except Stumble as stumble:
        fault = str(stumble)
    except TooSlow:
        fault = (
            f"It was stopped after {SECONDS:.0f} seconds. Is there a loop that never ends? "
            "A `while` needs something in its body that makes its condition false."
        )
    except KeyboardInterrupt:
        fault = "You stopped it; the check is not finished."
    except (Exception, SystemExit):  # the grade met something that it cannot compare with anything
        fault = not_comparable()
    return ("keep going", fault) if fault else ("correct", exercise.why)


def _not_comparable(exercise, guarded):
    if guarded.last_arguments is None:
        return "It could not be judged. Keep the first line of the exercise as it was given."
    wanted = described(exercise.solution(*copy.deepcopy(guarded.last_arguments)))
    return f"`{guarded.last_call}` gave {described(guarded.last_result)}; asked for is {wanted}."


def _how_to_begin(exercise):
    what = "dots" if exercise.asks_for_function else "dots by your answer"
    return f'Replace the {what} and run the cell. `hint("{exercise.id}")` if you are stuck.'


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
    return Page(f"**A solution of {id}, {exercise.title}**\n\n```python\n{code_of(exercise)}\n```")


def code_of(exercise: Exercise) -> str:
    """A solution as a learner would write it in a cell."""
    source = textwrap.dedent(inspect.getsource(exercise.solution)).rstrip()
    if exercise.asks_for_function:
        return source.replace("def solution(", f"def {exercise.name}(", 1)
    body = textwrap.dedent(source.split("\n", 1)[1])
    return body.replace("return ", f"{exercise.name} = ")
