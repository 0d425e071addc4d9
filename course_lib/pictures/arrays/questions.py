"""A yes/no question asked of each element: the answers, how they combine, what they select."""

import numpy as np

from course_lib import palette
from course_lib.arrays import elements, typed
from course_lib.pictures.arrays import grid
from course_lib.pictures.arrays.given import CannotDraw, as_array, speaks
from course_lib.pictures.arrays.values import value_look
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import HEADING, paragraphs, stacked

LONGEST = 12  # elements, so that all answers to one element stand below it
TAKEN = (palette.BLUE, 0.5)


@speaks
def question(a, text, label="v"):
    """Draw what a question, such as "(v > 1) & (v < 4)", says of each element.

    Below the array stand the answers to each single question, then those of their combinations,
    and last what the mask selects. What cannot be drawn is answered with a sentence.

    Parameters
    ----------
    a : array (n,)
        Up to twelve numbers.
    text : str
        Comparisons of the array with numbers, ``np.isnan(v)``, and & | ^ ~ between them.
    label : str
        What the question calls the array.

    Returns
    -------
    Picture
        Its words give each row.
    """
    a = as_array(a, label)
    if a.ndim != 1 or not 0 < len(a) <= LONGEST or a.dtype.kind not in "iuf":
        raise CannotDraw(f"give a row of 1 to {LONGEST} numbers; {label} has shape {a.shape}.")
    try:
        asked = typed.question(text, a, label)
    except ValueError as reason:
        raise CannotDraw(str(reason)) from None
    taken = a[asked.mask]
    rows = [(label, a)] + [(part.text, part.mask) for part in typed.in_turn(asked)]
    width = max(grid.cell_width(dict(enumerate(elements.printed(row)))) for _, row in rows)
    drawings = [_row(name, row, width, asked.mask if row is a else None) for name, row in rows]
    last = f"{label}[{asked.text}]"
    drawings.append(_selected(last, taken, width))
    notes = [part.note for part in typed.in_turn(asked) if part.note]
    drawings += [paragraphs(notes)] if notes else []
    words = [f"{name}: {_listed(row)}" for name, row in [*rows, (last, taken)]]
    return Picture(stacked(drawings, gap=12), words="\n".join([*words, *notes]))


def _row(name, row, width, lit=None):
    """A row of cells; of the array itself, those are lit that are taken."""
    texts = elements.printed(row)

    def look(index):
        taken = lit is not None and bool(lit[index])
        return value_look(row.dtype, texts[index[0]], TAKEN if taken else None, lit=taken)

    drawing = grid.draw(row.shape, [range(len(row))], width, look, bare=True)
    count = f": {np.count_nonzero(row)} of {len(row)} True" if row.dtype == bool else ""
    drawing.text(HEADING, 0, -22, name + count)
    return drawing


def _selected(name, taken, width):
    if not len(taken):
        return paragraphs([f"{name}: nothing is taken, shape (0,)."])
    return _row(name, taken, width, np.ones(len(taken), bool))


def _listed(row):
    texts = ", ".join(elements.printed(row))
    count = f" ({np.count_nonzero(row)} of {len(row)} True)" if row.dtype == bool else ""
    return f"[{texts}]{count}"
