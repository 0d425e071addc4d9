"""A dtype, a number and what is added to it: where on its line the sum lands."""

from dataclasses import dataclass

from course_lib import pictures
from course_lib.arrays import dtypes as facts
from course_lib.arrays import typed

from .controls import Choice, Text
from .explorer import Explorer
from .sheet import Sheet

NAMES = ("uint8", "int8", "int16", "int32", "int64", "float16", "float32", "float64")


@dataclass(frozen=True)
class Run:
    """The box, what is stored of the number, and what came of the sum.

    ``trouble`` says which field NumPy refuses and why; where that cannot even be read, ``number``
    is empty and nothing can be drawn.
    """

    dtype: str
    number: str = ""
    add: str | None = None
    stored: facts.Stored | None = None
    total: facts.Sum | None = None
    trouble: str = ""

    @property
    def can_be_drawn(self):
        return bool(self.number) and (self.stored is not None or facts.is_whole(self.dtype))


def dtypes() -> Explorer:
    """A number in a box, another added to it, and where on the line of the box that leads."""
    return Explorer(
        controls=(
            Choice("dtype", "box", NAMES, "uint8"),
            Text("number", "number", "200", ("0.1", "1.9", "-1", "300", "2**31", "1/3", "", "x")),
            Text("add", "and add", "100", ("-6", "0.2", "", "1e400", "2**63", "x()", "1")),
        ),
        compute=compute,
        figure=Sheet,
        draw=draw,
        describe=describe,
        code=code,
    )


def compute(*, dtype, number, add) -> Run:
    """Read both texts, and take the sum. Nothing typed is ever run as code."""
    number, add = number.strip(), add.strip() or None
    exact = {}
    for field, text in (("number", number), ("and add", add)):
        try:
            exact[field] = None if text is None else typed.number(text)
        except ValueError as error:
            return Run(dtype, trouble=f"{field}: {error}")
    try:
        stored = facts.store(dtype, exact["number"])
    except facts.Refused as refused:
        return Run(dtype, number, add, trouble=f"number: {refused}")
    try:
        total = None if add is None else facts.add(stored, exact["and add"])
    except facts.Refused as refused:
        return Run(dtype, number, add, stored, trouble=f"and add: {refused}")
    return Run(dtype, number, add, stored, total)


def draw(sheet, run: Run) -> None:
    if run.can_be_drawn:
        sheet.still = pictures.number_line(run.dtype, run.number, run.add)
    else:
        sheet.still = pictures.Picture(
            None, words="The picture comes back as soon as both numbers can be read."
        )


def describe(run: Run) -> str:
    return run.trouble or " ".join(facts.sentences(run.dtype, run.stored, run.total))


def code(*, dtype, number, add) -> str:
    run = compute(dtype=dtype, number=number, add=add)
    if not run.can_be_drawn:
        return "# The code comes back with the picture."
    drawn = ", ".join([f"np.{dtype}", *(repr(text) for text in (run.number, run.add) if text)])
    return "\n".join(
        [
            "import numpy as np",
            "from course_lib import pictures",
            "",
            f"a = np.zeros(1, dtype=np.{dtype})",
            *_steps(run),
            f"pictures.number_line({drawn})",
        ]
    )


def _steps(run):
    """The lines that put the number into the box, and add; a comment where NumPy refuses."""
    if run.stored is None:
        yield f"# a[0] = {run.number}  raises OverflowError"
        return
    yield f"a[0] = {run.number}"
    if run.total is not None:
        yield f"result = a {_operand(run)}"
    elif run.trouble:
        yield f"# a += {run.add}  raises an error"


def _operand(run):
    """What stands behind ``a``: from a box without a minus sign one can only subtract."""
    added = run.total.added
    if not facts.is_whole(run.dtype):
        return f"{'-' if added < 0 else '+'} {abs(float(added))!r}"
    _, highest = facts.ends(run.dtype)
    return f"- {-added}" if added < 0 and -added <= highest else f"+ {added}"
