"""A convolution, stepped through: the turned kernel slides along the data."""

from dataclasses import dataclass

from course_lib import pictures
from course_lib.arrays import typed
from course_lib.pictures.arrays.sliding import MODES, shown

from .controls import Choice, Slider, Text
from .explorer import Explorer
from .sheet import Sheet


@dataclass(frozen=True)
class Run:
    """Data, kernel, and which number of the result; or in ``trouble`` why a text is none."""

    data: tuple = ()
    kernel: tuple = ()
    mode: str = ""
    position: int = 0
    trouble: str = ""


def sliding() -> Explorer:
    """Five numbers and a kernel of four, one place at a time."""
    return Explorer(
        controls=(
            Slider("position", "number", 0, 12, 1, 0),
            Text("kernel", "kernel", "1, 2, 3, 4", ("1", "0.5, 0.5", "", "1, x", "[1, 0, -1]")),
            Choice("mode", "mode", MODES, "full"),
            Text("data", "data", "2, 3, 1, 4, 1", ("0, 0, 5", "7", "2 3", "1, 1, 1, 1, 1, 1")),
        ),
        compute=compute,
        figure=Sheet,
        draw=draw,
        describe=describe,
        code=code,
    )


def compute(*, position, kernel, mode, data) -> Run:
    """Read both texts; beyond the last number, the last is shown."""
    read = {}
    for name, text in (("kernel", kernel), ("data", data)):
        try:
            read[name] = typed.numbers(text)
        except ValueError as error:
            return Run(trouble=f"{name}: {error}")
        if not isinstance(read[name], list):
            read[name] = [read[name]]
    first, stop = shown(read["data"], read["kernel"], mode)
    last = stop - first - 1
    return Run(tuple(read["data"]), tuple(read["kernel"]), mode, min(int(position), last))


def draw(sheet, run: Run) -> None:
    if run.trouble:
        sheet.still = pictures.Picture(
            None, words="The picture comes back as soon as both can be read."
        )
    else:
        sheet.still = pictures.sliding(run.data, run.kernel, run.position, run.mode)


def describe(run: Run) -> str:
    if run.trouble:
        return run.trouble
    words = pictures.sliding(run.data, run.kernel, run.position, run.mode).words
    return words.replace("\n", " ") + "."


def code(*, position, kernel, mode, data) -> str:
    run = compute(position=position, kernel=kernel, mode=mode, data=data)
    if run.trouble:
        return "# The code comes back with the picture."
    return f"""\
import numpy as np
from course_lib import pictures

data = np.array({list(run.data)})
kernel = np.array({list(run.kernel)})
print(np.convolve(data, kernel, "{run.mode}"))
pictures.sliding(data, kernel, {run.position}, "{run.mode}")"""
