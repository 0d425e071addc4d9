"""A shape and an axis, typed: which cells a sum or a mean takes together, and what is left."""

from dataclasses import dataclass
from math import prod

import numpy as np

from course_lib import pictures
from course_lib.arrays import typed

from .controls import Choice, Text
from .explorer import Explorer
from .sheet import Sheet

FUNCTIONS = {"sum": np.sum, "mean": np.mean, "max": np.max}
MOST_VALUES = 10_000


@dataclass(frozen=True)
class Run:
    """What is taken together and how, or in ``trouble`` why a text cannot be read."""

    shape: tuple = ()
    axis: int | tuple | None = None
    function: str = "sum"
    keepdims: bool = False
    trouble: str = ""

    @property
    def a(self):
        return np.arange(prod(self.shape)).reshape(self.shape)


def axis() -> Explorer:
    """A shape and an axis as text, and which cells NumPy takes together."""
    return Explorer(
        controls=(
            Text("shape", "shape of a", "2, 3", ("2, 3, 4", "()", "0, 3", "3, x")),
            Text("axis", "axis", "0", ("-1", "0, 2", "None", "")),
            Choice("keepdims", "keepdims", (False, True), False),
            Choice("function", "function", tuple(FUNCTIONS), "sum"),
        ),
        compute=compute,
        figure=Sheet,
        draw=draw,
        describe=describe,
        code=code,
    )


def compute(*, shape, axis, keepdims, function) -> Run:
    """Read both texts. Nothing typed is ever run as code."""
    try:
        lengths = typed.shape(shape)
        if len(lengths) > 4:
            raise ValueError(f"{len(lengths)} axes are more than can be drawn; use at most 4.")
        if prod(lengths) > MOST_VALUES:
            raise ValueError(f"{prod(lengths):,} numbers are too many; use at most 10,000.")
    except ValueError as error:
        return Run(trouble=f"Shape of a: {error}")
    try:
        named = typed.axis(axis)
        _removed(lengths, named)
    except ValueError as error:
        return Run(trouble=f"Axis: {error}")
    return Run(lengths, named, function, keepdims)


def _removed(shape, axis):
    """The axes that go, counted from 0; a sentence where there is no such axis."""
    named = range(len(shape)) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    for number in named:
        if not -len(shape) <= number < len(shape):
            last = len(shape) - 1
            has = "has no axes" if not shape else "has axis 0 alone" if not last else None
            raise ValueError(f"there is no axis {number}: a {has or f'has axes 0 to {last}'}.")
    counted = [number % len(shape) for number in named]
    if len(set(counted)) < len(counted):
        raise ValueError("the same axis is named twice, and it can go only once.")
    return counted


def draw(sheet, run: Run) -> None:
    if run.trouble:
        sheet.still = pictures.Picture(
            None, words="The picture comes back as soon as both can be read."
        )
    else:
        function = FUNCTIONS[run.function]
        sheet.still = pictures.axis(run.a, run.axis, function, keepdims=run.keepdims)


def describe(run: Run) -> str:
    if run.trouble:
        return run.trouble
    removed = _removed(run.shape, run.axis)
    left = tuple(
        1 if k in removed else n
        for k, n in enumerate(run.shape)
        if run.keepdims or k not in removed
    )
    together = prod(run.shape[k] for k in removed)
    goes = "Nothing goes" if not removed else _goes(removed, run)
    return (
        f"{goes}: {run.shape} becomes {left}. Numbers before: {prod(run.shape)}, "
        f"taken together: {together} at a time, left: {prod(left)}."
    )


def _goes(removed, run):
    which = " and ".join(f"axis {k} (length {run.shape[k]})" for k in sorted(removed))
    one, several = ("stays", "stay") if run.keepdims else ("goes", "go")
    verb = one if len(removed) == 1 else several
    words = f"{which} {verb}{', with length 1' * run.keepdims}"
    return words[0].upper() + words[1:]


def code(*, shape, axis, keepdims, function) -> str:
    run = compute(shape=shape, axis=axis, keepdims=keepdims, function=function)
    if run.trouble:
        return "# The code comes back with the picture."
    kept = ", keepdims=True" if run.keepdims else ""
    line = f"result = a.{run.function}(axis={run.axis}{kept})"
    if run.function == "max" and 0 in (run.shape[k] for k in _removed(run.shape, run.axis)):
        line = f"# {line}  raises ValueError"  # nothing has no maximum
    return (
        "import numpy as np\nfrom course_lib import pictures\n\n"
        f"a = np.arange({prod(run.shape)}).reshape({run.shape})\n"
        f"{line}\n"
        f"pictures.axis(a, {run.axis}, np.{run.function}{kept})"
    )
