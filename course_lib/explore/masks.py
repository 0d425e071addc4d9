"""A yes/no question, typed: what it says of each element, how many, and what it selects."""

from dataclasses import dataclass

import numpy as np

from course_lib import pictures
from course_lib.arrays import elements, typed
from course_lib.words import listed

from .controls import Choice, Text
from .explorer import Explorer
from .sheet import Sheet

ARRAYS = {
    "whole numbers": "[3, 0, -2, 5, 1, 4, 1, 2]",
    "with NaN": "[3, 0, np.nan, 5, 1, -4, np.nan, 2]",
}


@dataclass(frozen=True)
class Run:
    """The array and the question, or in ``trouble`` why the text is none."""

    v: np.ndarray
    asked: typed.Asked | None = None
    trouble: str = ""


def masks() -> Explorer:
    """A question about eight numbers, as text."""
    return Explorer(
        controls=(
            Text(
                "question",
                "question",
                "(v > 1) & (v < 4)",
                ("v > 1 & v < 4", "1 < v < 4", "v == 1 | 2", "~np.isnan(v)", "", "not v > 1"),
            ),
            Choice("v", "v", tuple(ARRAYS), "whole numbers"),
        ),
        compute=compute,
        figure=Sheet,
        draw=draw,
        describe=describe,
        code=code,
    )


def compute(*, question, v) -> Run:
    """Read the question and ask it. Nothing typed is ever run as code."""
    array = _array(v)
    try:
        return Run(array, typed.question(question, array))
    except ValueError as error:
        return Run(array, trouble=str(error))


def _array(v):
    return np.array([np.nan if x == "np.nan" else int(x) for x in ARRAYS[v][1:-1].split(", ")])


def draw(sheet, run: Run) -> None:
    if run.trouble:
        sheet.still = pictures.array(run.v, label="v")
    else:
        sheet.still = pictures.question(run.v, run.asked.text)


def describe(run: Run) -> str:
    if run.trouble:
        return run.trouble
    mask = run.asked.mask
    where = f", at {listed(map(str, np.flatnonzero(mask)))}" if mask.any() else ""
    notes = "".join(f" {part.note}" for part in typed.in_turn(run.asked) if part.note)
    taken = ", ".join(elements.printed(run.v[mask]))
    return (
        f"{mask.sum()} of {len(mask)} are True{where}. v[mask] is [{taken}]. "
        f"any: {mask.any()}, all: {mask.all()}.{notes}"
    )


def code(*, question, v) -> str:
    run = compute(question=question, v=v)
    lines = ["import numpy as np", "from course_lib import pictures", ""]
    lines += [f"v = np.array({ARRAYS[v]})"]
    if run.trouble:
        return "\n".join([*lines, 'pictures.array(v, label="v")'])
    text = run.asked.text
    return "\n".join([*lines, f"mask = {text}", f'pictures.question(v, "{text}")'])
