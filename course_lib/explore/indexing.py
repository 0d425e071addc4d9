"""An index, typed: which cells it takes, in which order, and whether they are a view or a copy."""

from dataclasses import dataclass
from math import prod

import numpy as np

from course_lib import pictures
from course_lib.arrays import indexing as indices
from course_lib.arrays import typed
from course_lib.pictures.arrays.selections import Selection, select
from course_lib.words import plural

from .controls import Text
from .explorer import Explorer
from .sheet import Sheet

MOST_VALUES = 200
SAID = 12  # numbers of the result that are said one by one


@dataclass(frozen=True)
class Run:
    """What an index takes of an array that counts from 0; ``trouble`` says why it takes nothing."""

    shape: tuple = ()
    index: str = ""
    taken: Selection | None = None
    error: str = ""  # NumPy's own, its kind
    trouble: str = ""

    @property
    def a(self):
        return np.arange(prod(self.shape)).reshape(self.shape)


def indexing() -> Explorer:
    """A shape and an index as text, and what the index takes."""
    return Explorer(
        controls=(
            Text("index", "a[ ]", "0, :, 0", ("5", "[0, 0, 1]", "a > 10", "..., ::-1", "(", "0:0")),
            Text("shape", "shape of a", "2, 2, 5", ("10", "4, 6", "()", "0, 3", "3, x")),
        ),
        compute=compute,
        figure=Sheet,
        draw=draw,
        describe=describe,
        code=code,
    )


def compute(*, index, shape) -> Run:
    """Read both texts. Nothing typed is ever run as code."""
    try:
        lengths = typed.shape(shape)
        if len(lengths) > 4:
            raise ValueError(f"{len(lengths)} axes are more than can be drawn; use at most 4.")
        if prod(lengths) > MOST_VALUES:
            raise ValueError(f"{prod(lengths):,} numbers are too many; use at most {MOST_VALUES}.")
    except ValueError as error:
        return Run(trouble=f"Shape of a: {error}")
    run = Run(lengths, index)
    try:
        asked = typed.index(index, run.a)
    except ValueError as error:
        return Run(trouble=f"Index: {error}")
    try:
        return Run(lengths, index, select(run.a, asked))
    except (IndexError, ValueError, TypeError) as error:  # NumPy's own, which is what is shown
        why = indices.why_it_fails(asked, lengths)
        return Run(lengths, index, error=type(error).__name__, trouble=why)


def draw(sheet, run: Run) -> None:
    if run.trouble and not run.error:
        sheet.still = pictures.Picture(
            None, words="The picture comes back as soon as both can be read."
        )
    else:
        sheet.still = pictures.selection(run.a, run.index)


def describe(run: Run) -> str:
    if run.error:
        return f"{typed.index_as_code(run.index)} raises {run.error}. {run.trouble}"
    if run.trouble:
        return run.trouble
    values = run.taken.taken.ravel().tolist()
    cells = plural(len(set(values)), "cell")
    named = ", ".join(map(str, values[:SAID])) + ", ..." * (len(values) > SAID)
    said = f"{typed.index_as_code(run.index)} takes {cells} of {prod(run.shape)}"
    return f"{said}{': ' * bool(named)}{named}. {_kind(run.taken)}"


def _kind(taken):
    if taken.is_element:
        return "It is one element, and no axis is left."
    shape = f"Its shape is {taken.result.shape}"
    if not taken.result.size:
        return f"{shape}: it is empty."
    return f"{shape}, and it is a {'view' if taken.is_view else 'copy'}."


def code(*, index, shape) -> str:
    run = compute(index=index, shape=shape)
    if run.trouble and not run.error:
        return "# The code comes back with the picture."
    line = f"taken = {typed.index_as_code(index)}"
    return "\n".join(
        (
            "import numpy as np",
            "from course_lib import pictures",
            "",
            f"a = np.arange({prod(run.shape)}).reshape({run.shape})",
            f"# {line}  raises {run.error}" if run.error else line,
            f"pictures.selection(a, {index!r})",
        )
    )
