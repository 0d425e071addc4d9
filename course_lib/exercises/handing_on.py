"""`yours`: a later lesson goes on with what the learner built in an earlier one."""

import functools
import linecache
from collections.abc import Callable
from types import FunctionType

import numpy as np

from .answer_code import solution_code
from .bank import BANK, arguments
from .guard import supervised
from .judging import verdict
from .keeping import kept_answer


def yours(id: str) -> Callable:
    """Your own function of an exercise, if you have solved it; the course's solution if not.

    Which of the two it is, it says on one line. Your function is the one that was last found
    correct, with the imports, values and functions of its notebook that it needs (what cannot
    be kept as text, such as a run, is not taken along). It is checked once more before you get
    it. Where the course's solution gives arrays, it gives arrays, too.

    Parameters
    ----------
    id : str
        The exercise, ``"14.6"``.

    Returns
    -------
    callable
        A function to be called as the exercise says.

    Raises
    ------
    KeyError
        The course has no such exercise.
    ValueError
        The exercise asks for a value, not for a function.
    """
    exercise = BANK[id]
    if not exercise.asks_for_function:
        raise ValueError(
            f"exercise {id} asks for a value, {exercise.name}; yours() gives functions"
        )
    own = _own(exercise)
    whose = "your own" if own else "the course's solution"
    print(f"{exercise.name}, from exercise {id}: {whose}.")
    return own or _courses(exercise)


def _own(exercise):
    """The learner's function, if one is kept and is right; else None."""
    id = exercise.id
    kept = kept_answer(id)
    if kept is None:
        return None
    try:
        made = supervised(lambda: _made(kept["text"], f"<your {id}>", {}))
    except KeyboardInterrupt:
        raise
    except BaseException:  # the file was edited, or a package is gone that it imports
        return None
    function = made.get(kept["name"])
    if not isinstance(function, FunctionType) or verdict(exercise, function).state != "correct":
        return None
    return _giving_what(exercise, function)


def _courses(exercise):
    """The solution under the name that it has in the lesson."""
    names = dict(exercise.solution.__globals__)
    text = solution_code(exercise) + "\n"
    return _made(text, f"<the course's {exercise.id}>", names)[exercise.name]


def _made(text, file_name, names):
    """The names that a text makes. Its lines are to be seen in a traceback, and with ``??``."""
    linecache.cache[file_name] = (len(text), None, text.splitlines(keepends=True), file_name)
    exec(compile(text, file_name, "exec"), names)
    return names


def _giving_what(exercise, function):
    """The same function; where the course's gives an array or a list, it gives one, too.

    A check takes the one for the other, and the next line of a lesson may not.
    """
    if not exercise.inputs:  # judged by a grade: there is no call to take as a model
        return function
    model = exercise.solution(*arguments(exercise.inputs[0]))

    @functools.wraps(function)
    def of_the_same_kind(*given, **named):
        return _like(model, function(*given, **named))

    return of_the_same_kind


def _like(model, result):
    if isinstance(model, tuple):
        return tuple(_like(m, r) for m, r in zip(model, result, strict=True))
    if isinstance(model, np.ndarray):
        return np.asarray(result)
    if isinstance(model, list):
        return np.asarray(result).tolist() if isinstance(result, np.ndarray) else list(result)
    return result
