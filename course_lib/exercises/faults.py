"""Faults that any answer may have, whatever its lesson.

Each is a function of the case: it says what it has shown, in words, or "" where it does not fit.
What is said of all numbers ("a thousand times too large") holds on every input.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from course_lib.words import described, plural

from . import bank, syntax
from .comparing import as_numbers, gave, masked_part, outputs, shape_of
from .facts import what_it_did
from .guard import GuardedFunction, Stumble


@dataclass(frozen=True)
class Case:
    """An answer that is wrong: what it did on all inputs, and on which it is wrong."""

    exercise: bank.Exercise
    trials: tuple
    wrong: list
    guarded: GuardedFunction
    answer: Callable

    @property
    def first(self):
        """The first input on which the answer is wrong."""
        return self.wrong[0]

    @property
    def first_said(self):
        return what_it_did(self.first)

    def everywhere(self, slip) -> bool:
        """Whether the answer is what a slip makes of what is right, on every input."""
        try:
            return all(trial.is_like(slip(trial.right)) for trial in self.trials)
        except Exception:  # the slip is no slip for results of this kind
            return False


def keeps_something(case):
    """The same input once more, and another result."""
    first = case.trials[0]
    try:
        again = case.guarded(*bank.arguments(first.given), typed=first.given)
    except Stumble:
        return ""
    if first.outcome.error is not None or _alike(case, again, first.result):
        return ""
    return (
        f"{what_it_did(first)} at first, and {gave(again)} when it was called again. Does "
        "something outlive the call: a list or a number made outside the function, or in the "
        "brackets of its first line? Make it inside."
    )


def _alike(case, again, result):
    """Whether two results are alike, as far as that can be known; NaN is like NaN."""
    first, second = (
        [as_numbers(part) for part in (given if isinstance(given, tuple) else (given,))]
        for given in (result, again)
    )
    if any(part is None for part in (*first, *second)):
        return True
    if len(first) != len(second):
        return False
    return all(
        case.exercise.close.same(np.nan_to_num(one), np.nan_to_num(other))
        for one, other in zip(second, first, strict=True)
    )


def none_always(case):
    if any(trial.result is not None or trial.outcome.error for trial in case.trials):
        return ""
    if syntax.returns_something(case.answer):
        return (
            f"{case.first_said}, and so it did on every other input. Either it never comes to its "
            "`return`, or what stands there is None, as `print(...)` and `list.append(...)` are."
        )
    if case.guarded.printed.getvalue():
        return (
            f"{case.first_said}. It prints something, which is for people to read; `return` hands "
            "a result back to whoever called. End with `return`."
        )
    return f"{case.first_said}. Did you forget the line that begins with `return`?"


def none_sometimes(case):
    for trial in case.wrong:
        if trial.result is None and trial.outcome.error is None:
            return (
                f"For this input it returned None: `{trial.call}`. One way through your function "
                "has no `return`."
            )
    return ""


def raised(case):
    if case.first.outcome.error is None:
        return ""
    of_the_notebook = syntax.reads_the_notebook(case.answer, case.exercise.solution)
    return " ".join([str(case.first.outcome.stumble), *of_the_notebook])


def generator(case):
    if not isinstance(case.first.result, Iterator):
        return ""
    return (
        f"`{case.first.call}` gave {described(case.first.result)}: it would make its values one by "
        "one, if asked. Make all of them: put them into a list, with `list(...)`."
    )


def masked(case):
    mask = masked_part(f"What `{case.first.call}` gave", case.first.result)
    return f"{mask}." if mask else ""


def text(case):
    result = case.first.result
    is_some = isinstance(result, list | tuple | str | np.ndarray)
    held = np.asarray(result) if is_some and _fits(result) else None
    if held is None or held.dtype.kind not in "US":
        return ""
    what = "that is a text" if held.ndim == 0 else "those are texts"
    return f"{case.first_said}: {what}, in quotes. The exercise asks for numbers."


def _fits(result):
    try:
        np.asarray(result)
    except ValueError:
        return False
    return True


def a_function(case):
    """A method without its brackets."""
    if not callable(case.first.result) or isinstance(case.first.result, type):
        return ""
    return (
        f"`{case.first.call}` gave a function, not its result: brackets `()` are missing after it."
    )


def ragged(case):
    result = case.first.result
    if not isinstance(result, list | tuple) or isinstance(case.first.right, tuple):
        return ""
    rows = {np.shape(row) for row in result if _fits(row)}
    if len(rows) < 2:
        return ""
    return f"`{case.first.call}` gave {described(result)}, with rows that are not equally long."


def how_many_outputs(case):
    """One thing where several are asked for, or several where it is one."""
    right, result = case.first.right, case.first.result
    if not isinstance(right, tuple):
        if not isinstance(result, tuple) or as_numbers(right).ndim:
            return ""
        return f"{case.first_said}, which is {described(result)}. The exercise asks for one number."
    if outputs(result, len(right)) is not None:
        return ""
    names = ", ".join(case.exercise.returns)
    number = {2: "two", 3: "three"}.get(len(right), len(right))
    return f"{case.first_said}. The exercise asks for {number}: `return {names}`."


def wrong_order(case):
    """The outputs are right, and change places."""
    if not isinstance(case.first.right, tuple) or not case.everywhere(lambda right: right[::-1]):
        return ""
    names = ", then ".join(case.exercise.returns)
    return f"{case.first_said}. All of it is right, but in the wrong order: first {names}."


def not_a_number(case):
    values, right = as_numbers(case.first.result), as_numbers(case.first.right)
    if values is None or not np.isnan(values).any():
        return ""
    if right is not None and np.isnan(right).any():  # here it means something
        return ""
    return (
        f"{case.first_said}. NaN is not a number: was something divided by zero, or never filled?"
    )


def transposed(case):
    right = as_numbers(case.first.right)
    if right is None or right.ndim != 2 or not case.everywhere(lambda right: np.asarray(right).T):
        return ""
    if isinstance(case.first.right, tuple):
        names = f"`return {', '.join(case.exercise.returns)}`"
        return (
            f"{case.first_said}: all of it is right, but in pairs. The exercise asks for {names}."
        )
    return (
        f"`{case.first.call}` gave {gave(case.first.result)}, with rows and columns "
        f"exchanged. The exercise asks for {shape_of(right)}."
    )


def another_shape(case):
    """The numbers are right, and stand in an array of another shape."""
    rights = case.first.right
    several = isinstance(rights, tuple)
    parts = outputs(case.first.result, len(rights)) if several else [case.first.result]
    for part, right in zip(parts, rights if several else [rights], strict=True):
        right, values = as_numbers(right), as_numbers(part)
        if right is None or values is None or right.size != values.size:
            return ""
        if not case.exercise.close.same(values.ravel(), right.ravel()):
            return ""
        if right.shape != values.shape:
            which = "each output" if several else "the result"
            return (
                f"{case.first_said}. The numbers are right, but in the wrong shape: {which} should "
                f"be {shape_of(right)}."
            )
    return ""


def whole_numbers(case):
    """An array that holds whole numbers, and where it first differs it is off by less than one."""
    for trial in case.wrong:
        values, right = as_numbers(trial.result), as_numbers(trial.right)
        if values is None or right is None or values.shape != right.shape:
            return ""
        off = (
            np.abs(values - right)[~case.exercise.close.near(values, right)]
            if (values.dtype.kind in "iu" and right.dtype.kind == "f")
            else np.array([])
        )
        if not off.size or off.flat[0] >= 1:  # NaN where what is right is NaN
            return ""
    if values.ndim == 0:
        return f"{case.first_said}, a whole number. The right answer has decimals."
    return (
        f"{case.first_said}. That array holds whole numbers (dtype {values.dtype}): whatever is "
        "put into it loses its decimals."
    )


def to_whole(case):
    """Numbers that have lost their decimals, however they are kept."""
    fits = {way for way, change in _TO_WHOLE.items() if case.everywhere(_each(change))}
    if not fits:
        return ""
    if "cut off" in fits and fits <= {"cut off", "rounded down"}:
        return f"{case.first_said}: the decimals have been cut off."
    how = f", {next(iter(fits))}" if len(fits) == 1 else ""
    what = "a whole number" if np.ndim(case.first.right) == 0 else "whole numbers"
    return f"{case.first_said}: {what}{how}. What is right has decimals."


_TO_WHOLE = {
    "cut off": np.trunc,
    "rounded down": np.floor,
    "rounded": np.round,
    "rounded up": np.ceil,
}


def rounded(case):
    for digits in range(1, 7):
        if case.everywhere(_each(lambda right, digits=digits: np.round(right, digits))):
            return (
                f"{case.first_said}. It is rounded to {plural(digits, 'decimal')}; give all of "
                "them."
            )
    return ""


def a_thousand_times(case):
    if not _has_something(case):
        return ""
    for factor, words in ((1000, "too large"), (1 / 1000, "too small")):
        if case.everywhere(_each(lambda right, factor=factor: right * factor)):
            return f"{case.first_said}: a thousand times {words}. Look at the units."
    return ""


def other_sign(case):
    if not _has_something(case) or not case.everywhere(_each(np.negative)):
        return ""
    return f"{case.first_said}: the right size, with the other sign."


def first_missing(case):
    return _missing(case, "first", lambda right: right[1:])


def last_missing(case):
    return _missing(case, "last", lambda right: right[:-1])


def _missing(case, which, slip):
    if isinstance(case.first.right, tuple) or not case.everywhere(slip):
        return ""
    return f"{case.first_said}. The {which} one is missing."


def skips_the_first(case):
    return _skips(case, "first", slice(1, None))


def skips_the_last(case):
    return _skips(case, "last", slice(None, -1))


def _skips(case, which, part):
    """What the solution gives for the input without its first or last element."""

    def without(argument):
        is_row = isinstance(argument, list) or (
            isinstance(argument, np.ndarray) and argument.ndim == 1
        )
        return argument[part] if is_row else argument

    try:
        for trial in case.trials:
            given = bank.arguments(trial.given)
            if not trial.is_like(case.exercise.solution(*map(without, given))):
                return ""
    except Exception:  # the solution does not take so few
        return ""
    return f"{case.first_said}, which is right for the input without its {which} element."


def _each(function):
    """The same for each of several outputs; yes and no stay as they are."""

    def changed(right):
        if isinstance(right, tuple):
            return tuple(map(changed, right))
        numbers = as_numbers(right)
        return numbers if numbers.dtype.kind == "b" else function(numbers)

    return changed


def _has_something(case):
    """Whether anything that is right differs from zero."""
    rights = [
        trial.right if isinstance(trial.right, tuple) else (trial.right,) for trial in case.trials
    ]
    return any(np.any(as_numbers(part)) for right in rights for part in right)


#: In the order in which they are looked for.
FAULTS = (
    keeps_something,
    none_always,
    none_sometimes,
    raised,
    generator,
    masked,
    text,
    a_function,
    ragged,
    how_many_outputs,
    wrong_order,
    not_a_number,
    transposed,
    another_shape,
    to_whole,
    whole_numbers,
    rounded,
    a_thousand_times,
    other_sign,
    first_missing,
    last_missing,
    skips_the_first,
    skips_the_last,
)
