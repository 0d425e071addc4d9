"""A dtype, a number and what is added to it: where on its line the sum lands."""

from dataclasses import dataclass
from fractions import Fraction

from course_lib import pictures
from course_lib.arrays import dtypes as facts
from course_lib.arrays import typed

from .controls import Choice, Text
from .explorer import Explorer
from .sheet import Sheet

NAMES = ("uint8", "int8", "int16", "int32", "int64", "float16", "float32", "float64")


@dataclass(frozen=True)
class Run:
    """The box, what is stored and what was added, or in ``trouble`` why there is nothing."""

    dtype: str
    number: str = ""
    add: str | None = None
    stored: facts.Stored | None = None
    total: facts.Sum | None = None
    trouble: str = ""


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
    read = {}
    for name, text in (("number", number), ("and add", add or "0")):
        try:
            read[name] = typed.number(text)
        except ValueError as error:
            return Run(dtype, trouble=f"{name}: {error}")
    added = read["and add"] if add.strip() else None
    return _in_the_box(dtype, number.strip(), add.strip() or None, read["number"], added)


def _in_the_box(dtype, number, add, exact: Fraction, added: Fraction | None) -> Run:
    try:
        stored = facts.store(dtype, exact)
    except facts.Refused as refused:
        return Run(dtype, trouble=f"number: {refused}")
    try:
        total = None if added is None else facts.add(stored, added)
    except facts.Refused as refused:
        return Run(dtype, trouble=f"and add: {refused}")
    return Run(dtype, number, add, stored, total)


def draw(sheet, run: Run) -> None:
    if run.trouble:
        sheet.still = pictures.Picture(
            None, words="The picture comes back as soon as both numbers fit into the box."
        )
    else:
        sheet.still = pictures.number_line(run.dtype, run.number, run.add)


def describe(run: Run) -> str:
    return run.trouble or " ".join(facts.sentences(run.dtype, run.stored, run.total))


def code(*, dtype, number, add) -> str:
    run = compute(dtype=dtype, number=number, add=add)
    if run.trouble:
        return "# The code comes back with the picture."
    lines = [
        "import numpy as np",
        "from course_lib import pictures",
        "",
        f"a = np.zeros(1, dtype=np.{dtype})",
        f"a[0] = {run.number}",
    ]
    if run.total is not None:
        lines.append(f"result = a {_operand(run)}")
    drawn = ", ".join([f"np.{dtype}", *(repr(text) for text in (run.number, run.add) if text)])
    return "\n".join([*lines, f"pictures.number_line({drawn})"])


def _operand(run):
    """What stands behind ``a``: from a box without a minus sign one can only subtract."""
    added = run.total.added
    if not facts.is_whole(run.dtype):
        return f"{'-' if added < 0 else '+'} {abs(float(added))!r}"
    _, highest = facts.ends(run.dtype)
    return f"- {-added}" if added < 0 and -added <= highest else f"+ {added}"
