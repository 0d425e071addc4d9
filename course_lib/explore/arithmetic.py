"""Two rows of numbers, typed, and a sign: what arrays make of it, and what lists do."""

from dataclasses import dataclass

import numpy as np

from course_lib import pictures
from course_lib.arrays import typed
from course_lib.arrays.arithmetic import SIGNS, of_arrays, of_lists

from .controls import Choice, Text
from .explorer import Explorer
from .sheet import Sheet


@dataclass(frozen=True)
class Run:
    """The two as typed, lists or single numbers; or in ``trouble`` why a text is neither."""

    a: list | float = 0
    sign: str = ""
    b: list | float = 0
    trouble: str = ""


def arithmetic() -> Explorer:
    """Two rows of numbers as text, and a sign between them."""
    return Explorer(
        controls=(
            Text("a", "a", "4, 3, 1", ("7, -7", "[1.5, 2]", "2", "", "4, x", "0.5, 1, 999")),
            Choice("sign", "sign", tuple(SIGNS), "+"),
            Text("b", "b", "1, 2, 4", ("2", "0", "-1", "[]", "5,", "1 2", "10**9")),
        ),
        compute=compute,
        figure=Sheet,
        draw=draw,
        describe=describe,
        code=code,
    )


def compute(*, a, sign, b) -> Run:
    """Read both texts. Nothing typed is ever run as code."""
    read = {}
    for name, text in (("a", a), ("b", b)):
        try:
            read[name] = typed.numbers(text)
        except ValueError as error:
            return Run(trouble=f"{name}: {error}")
    if not any(isinstance(numbers, list) for numbers in read.values()):
        return Run(trouble="Two single numbers: type several in one of them, such as 4, 3, 1.")
    return Run(read["a"], sign, read["b"])


def draw(sheet, run: Run) -> None:
    if run.trouble:
        sheet.still = pictures.Picture(
            None, words="The picture comes back as soon as both can be read."
        )
    else:
        sheet.still = pictures.arithmetic(np.array(run.a), run.sign, np.array(run.b))


def describe(run: Run) -> str:
    if run.trouble:
        return run.trouble
    arrays = of_arrays(np.array(run.a), run.sign, np.array(run.b))
    lists = of_lists(run.a, run.sign, run.b)
    return f"Arrays: {arrays.in_words()} Lists: {lists.in_words()}"


def code(*, a, sign, b) -> str:
    run = compute(a=a, sign=sign, b=b)
    if run.trouble:
        return "# The code comes back with the picture."
    line = f"result = a {sign} b"
    if of_arrays(np.array(run.a), sign, np.array(run.b)).result is None:
        line = f"# {line}  raises ValueError"
    return f"""\
import numpy as np
from course_lib import pictures

a = {_written(run.a)}
b = {_written(run.b)}
{line}
pictures.arithmetic(a, "{sign}", b)"""


def _written(given):
    return f"np.array({given})" if isinstance(given, list) else str(given)
