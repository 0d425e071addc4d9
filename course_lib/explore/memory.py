"""A shape, typed: how many bytes it takes, and whether they fit in a computer's memory."""

from dataclasses import dataclass
from math import prod

import numpy as np

from course_lib import pictures
from course_lib.arrays import typed
from course_lib.arrays.words import size_of
from course_lib.engines.memory import available_bytes

from .controls import Choice, Text
from .explorer import Explorer
from .sheet import Sheet

LAPTOP = 16_000_000_000  # bytes, as pictures.memory has it
# It begins with the laptop: what is stored with a lesson must be the same on every computer.
COMPUTERS = ("a laptop of 16 GB", "this computer")
DTYPES = ("float64", "float32", "int16", "uint8")


@dataclass(frozen=True)
class Run:
    """A shape and what it takes, or in ``trouble`` why the text is no shape.

    ``room``: bytes that the computer has, None where it does not say.
    """

    shape: tuple = ()
    dtype: str = DTYPES[0]
    computer: str = COMPUTERS[0]
    room: int | None = None
    trouble: str = ""

    @property
    def bytes(self):
        return prod(self.shape) * np.dtype(self.dtype).itemsize


def memory() -> Explorer:
    """A shape as text, its bytes, and whether they fit."""
    return Explorer(
        controls=(
            Text("shape", "shape", "64, 64", ("100, 1000, 64, 64", "()", "0, 3", "9e3", "9" * 13)),
            Choice("dtype", "dtype (13)", DTYPES, DTYPES[0]),
            Choice("computer", "does it fit in", COMPUTERS, COMPUTERS[0]),
        ),
        compute=compute,
        figure=Sheet,
        draw=draw,
        describe=describe,
        code=code,
    )


def compute(*, shape, dtype, computer) -> Run:
    """Read the shape. Nothing typed is ever run as code, and no array of it is made."""
    try:
        lengths = typed.shape(shape)
    except ValueError as error:
        return Run(trouble=f"Shape: {error}")
    room = LAPTOP if computer == COMPUTERS[0] else available_bytes()
    return Run(lengths, dtype, computer, room)


def draw(sheet, run: Run) -> None:
    if run.trouble:
        sheet.still = pictures.Picture(
            None, words="The picture comes back as soon as the shape can be read."
        )
    else:
        sheet.still = pictures.memory(run.shape, run.dtype)


def describe(run: Run) -> str:
    if run.trouble:
        return run.trouble
    takes = f"{run.shape} of {run.dtype} takes {size_of(run.bytes)}"
    if run.room is None:
        return f"{takes}. This computer does not say how much memory is free."
    has = (
        f"the {size_of(run.room)} of a laptop"
        if run.computer == COMPUTERS[0]
        else f"the {size_of(run.room)} that are free on this computer now"
    )
    if run.bytes <= run.room:
        return f"{takes}, and fits in {has}."
    return f"{takes}, and does not fit in {has}: it is {run.bytes / run.room:.3g} times as much."


def code(*, shape, dtype, computer) -> str:
    run = compute(shape=shape, dtype=dtype, computer=computer)
    if run.trouble:
        return "# The code comes back with the picture."
    return f'from course_lib import pictures\n\npictures.memory({run.shape}, "{run.dtype}")'
