"""Two shapes, typed: the steps that make them agree, or the one where they do not."""

from dataclasses import dataclass
from math import prod

import numpy as np

from course_lib import pictures
from course_lib.arrays import shapes, typed

from .controls import Text
from .explorer import Explorer
from .sheet import Sheet

MOST_VALUES = 100  # of an array that is filled with values; beyond, only shapes are drawn


@dataclass(frozen=True)
class Run:
    """The two shapes and their steps, or in ``trouble`` why a text is no shape."""

    a: tuple = ()
    b: tuple = ()
    steps: shapes.Steps | None = None
    trouble: str = ""


def broadcasting() -> Explorer:
    """Two shapes as text, and what NumPy makes of them."""
    return Explorer(
        controls=(
            Text("a", "shape of a", "3, 6", ("4, 1", "(2, 3, 4)", "", "5", "1000, 20000", "3, x")),
            Text("b", "shape of b", "6", ("3,", "(1, 6)", "()", "4", "0", "-1", "2, 1, 5, 1")),
        ),
        compute=compute,
        figure=Sheet,
        draw=draw,
        describe=describe,
        code=code,
    )


def compute(*, a, b) -> Run:
    """Read both texts, and take the steps. Nothing typed is ever run as code."""
    shape = {}
    for name, text in (("a", a), ("b", b)):
        try:
            shape[name] = typed.shape(text)
        except ValueError as error:
            return Run(trouble=f"Shape of {name}: {error}")
    return Run(**shape, steps=shapes.steps(shape["a"], shape["b"]))


def draw(sheet, run: Run) -> None:
    if run.trouble:
        sheet.still = pictures.Picture(
            None, words="The picture comes back as soon as both shapes can be read."
        )
    elif _can_be_filled(run):
        sheet.still = pictures.broadcasting(_filled(run.a), 100 * _filled(run.b, start=1))
    else:
        sheet.still = pictures.broadcasting(run.a, run.b)


def _can_be_filled(run):
    return max(prod(run.a), prod(run.b)) <= MOST_VALUES


def _filled(shape, start=0):
    return np.arange(start, start + prod(shape)).reshape(shape)


def describe(run: Run) -> str:
    if run.trouble:
        return run.trouble
    said = shapes.sentences(run.steps)
    if run.steps.result is not None:
        return f"{run.a} and {run.b} agree. {said[0]} {said[2]}"
    words = f"{run.a} and {run.b} do not agree. {said[1]}"
    if run.steps.cures:
        cure = run.steps.cures[0]
        words += f" {'ab'[cure.operand]}{cure.change} would have shape {cure.shape}, and fit."
    return words


def code(*, a, b) -> str:
    run = compute(a=a, b=b)
    if run.trouble:
        return "# The code comes back with the picture."
    lines = ["import numpy as np", "from course_lib import pictures", ""]
    if _can_be_filled(run):
        lines += [
            f"a = np.arange({prod(run.a)}).reshape({run.a})",
            f"b = 100 * np.arange(1, {1 + prod(run.b)}).reshape({run.b})",
        ]
        line = "result = a + b"
    else:
        lines += [f"a, b = {run.a}, {run.b}"]
        line = "result_shape = np.broadcast_shapes(a, b)"
    if run.steps.result is None:
        line = f"# {line}  raises ValueError"
    return "\n".join([*lines, line, "pictures.broadcasting(a, b)"])
