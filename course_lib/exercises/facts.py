"""Facts about a wrong result: the call, what came back, what was asked for, where they differ.

For a value nothing is said of what is right; for a function's result it is, since the call
that is shown is one of many.
"""

import numpy as np

from course_lib.words import described, plural

from .comparing import apart, as_numbers, gave, masked_part, outputs, shape_of


def what_it_did(trial) -> str:
    """The call and what came of it, without a full stop."""
    if trial.outcome.error is not None:
        return f"`{trial.call}` raised {type(trial.outcome.error).__name__}"
    return f"`{trial.call}` gave {gave(trial.result)}"


def what_differs(trial) -> str:
    """What came of a call and what is right: in shape, or at the first element that is wrong."""
    if isinstance(trial.right, tuple):
        return _of_several(trial)
    return _of_one(f"`{trial.call}`", trial.result, trial.right, trial.exercise.close)


def _of_several(trial):
    got = outputs(trial.result, len(trial.right))
    if got is None:
        return f"{what_it_did(trial)}; the exercise asks for {len(trial.right)} things."
    names = trial.exercise.returns or [f"output {k}" for k in range(len(got))]
    for name, part, right in zip(names, got, trial.right, strict=True):
        if not trial.exercise.close.same(part, right):
            return _of_one(f"`{trial.call}`: {name}", part, right, trial.exercise.close)
    raise ValueError("nothing differs")


def _of_one(what, result, right, close):
    values, wanted = as_numbers(result), as_numbers(right)
    if values is None:
        odd = _with_what_is_no_number(result)
        numbers = ", all of it numbers" if odd and wanted.dtype.kind != "b" else ""
        return (
            f"{what} gave {described(result)}{odd}; the exercise asks for {shape_of(wanted)}"
            f"{numbers}."
        )
    if wanted.ndim == values.ndim == 1 and values.shape != wanted.shape:
        return (
            f"{what} gave {plural(len(values), 'value')}, {gave(values)}; it should give "
            f"{len(wanted)}, {gave(wanted)}."
        )
    if values.shape != wanted.shape or (values.dtype.kind == "b") != (wanted.dtype.kind == "b"):
        said, shape = gave(values), shape_of(values)
        said = said if said.startswith(shape) else f"{shape}, {said}"  # of many, it is said there
        return f"{what} gave {said}; the exercise asks for {shape_of(wanted)}."
    wrong = np.argwhere(~close.near(values, wanted))
    if not len(wrong) and close.same_dtype:
        return f"{what} gave dtype {values.dtype}; the exercise asks for {wanted.dtype}."
    if not len(wrong):  # close, but with a decimal point where a whole number is asked for
        if values.ndim == 0:
            return f"{what} gave {result!r}; the exercise asks for a whole number."
        return (
            f"{what} gave real numbers (dtype {values.dtype}); the exercise asks for whole ones, "
            "as `.astype(int)` makes them."
        )
    where = tuple(int(k) for k in wrong[0])
    yours, due = apart(values[where], wanted[where])
    if not where:
        return f"{what} gave {yours}; it should be {due}."
    return f"{what} gave {yours} at index {list(where)}; it should be {due}."


def _with_what_is_no_number(result):
    """The first of a list's or an array's elements that is none, to stand behind what it is."""
    if not isinstance(result, list | tuple | np.ndarray):
        return ""
    elements = result.flat if isinstance(result, np.ndarray) else result
    odd = (described(e) for e in elements if as_numbers(e) is None)
    return next((f" with {one} in it" for one in odd), "")


NONE = (
    "You gave None. `print(...)` shows something to people, and its own result is None: write only "
    "what stands in its brackets."
)


def another_kind(answer, right) -> str:
    """That a value is of another kind than what was asked for; "" where it is not."""
    mask = masked_part("Your answer", answer)
    if mask:
        return f"{mask}."
    values, wanted = as_numbers(answer), as_numbers(right)
    wanted_kind = described(right) if wanted is None else shape_of(wanted)
    if isinstance(answer, str):
        alone = ", without quotes and without a unit" if wanted_kind == "one number" else ""
        return f"You gave a text; the exercise asks for {wanted_kind}{alone}."
    if values is None or values.shape != wanted.shape or values.dtype.kind == "b":
        return f"You gave {described(answer)}; the exercise asks for {wanted_kind}."
    if np.isnan(values).any():
        return "You gave NaN, which is not a number: was something divided by zero, or missing?"
    return ""


def another(answer) -> str:
    """That a value is a number, and not the right one."""
    return f"You gave {gave(answer)}; the answer is another number."
