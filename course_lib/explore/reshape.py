"""Two shapes, typed: where each number goes when the one becomes the other."""

from dataclasses import dataclass
from math import prod

import numpy as np

from course_lib import pictures
from course_lib.arrays import typed

from .controls import Text
from .explorer import Explorer
from .sheet import Sheet

MOST_VALUES = 10_000


@dataclass(frozen=True)
class Run:
    """The shape that is and the one that it is to become, or in ``trouble`` why not."""

    before: tuple = ()
    after: tuple = ()
    trouble: str = ""

    @property
    def a(self):
        return np.arange(prod(self.before)).reshape(self.before)


def reshape() -> Explorer:
    """Two shapes as text, and what goes where."""
    return Explorer(
        controls=(
            Text("before", "shape of a", "2, 3", ("12", "4, 6", "()", "2, 3, 4", "0, 3", "3, x")),
            Text("after", "becomes", "3, 2", ("-1", "5, 7", "2, 2, 6", "-1, -1", "0", "24, 1")),
        ),
        compute=compute,
        figure=Sheet,
        draw=draw,
        describe=describe,
        code=code,
    )


def compute(*, before, after) -> Run:
    """Read both texts. Nothing typed is ever run as code."""
    shapes = []
    for name, text, read in (
        ("Shape of a", before, typed.shape),
        ("Becomes", after, typed.new_shape),
    ):
        try:
            shape = read(text)
            if len(shape) > 4:
                raise ValueError(f"{len(shape)} axes are more than can be drawn; use at most 4.")
            if prod(shape) > MOST_VALUES:
                raise ValueError(f"{prod(shape):,} numbers are too many; use at most 10,000.")
        except ValueError as error:
            return Run(trouble=f"{name}: {error}")
        shapes.append(shape)
    return Run(*shapes)


def draw(sheet, run: Run) -> None:
    if run.trouble:
        sheet.still = pictures.Picture(
            None, words="The picture comes back as soon as both shapes can be read."
        )
    else:
        sheet.still = pictures.reshape(run.a, run.after)


def describe(run: Run) -> str:
    if run.trouble:
        return run.trouble
    size = prod(run.before)
    if not _fits(run):
        known = prod(n for n in run.after if n != -1)
        if -1 in run.after:
            return f"{size} numbers cannot be shared out: {known} does not divide {size}."
        return f"{size} numbers cannot become {run.after}, which holds {known}."
    after = run.a.reshape(run.after).shape
    if len(run.before) < 2 or after != run.before[::-1]:
        return f"{run.before} becomes {after}: {size} numbers, in the same reading order."
    stay = sum((run.a.reshape(after) == run.a.T).ravel().tolist())
    return (
        f"{run.before} becomes {after}: {size} numbers, in the same reading order. The transpose "
        f"has this shape too, with {stay} of the {size} numbers at the same place."
    )


def _fits(run):
    try:
        run.a.reshape(run.after)
    except ValueError:
        return False
    return True


def code(*, before, after) -> str:
    run = compute(before=before, after=after)
    if run.trouble:
        return "# The code comes back with the picture."
    lines = [
        "import numpy as np",
        "from course_lib import pictures",
        "",
        f"a = np.arange({prod(run.before)}).reshape({run.before})",
        f"b = a.reshape({run.after})",
        f"pictures.reshape(a, {run.after})",
    ]
    if not _fits(run):
        lines[-2] = f"# {lines[-2]}  raises ValueError"
    return "\n".join(lines)
