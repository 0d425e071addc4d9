"""Whether two arrays live in the same memory, and which of their cells do."""

import numpy as np

from course_lib import palette
from course_lib.pictures.arrays import grid
from course_lib.pictures.arrays.given import as_array, speaks, two_names
from course_lib.pictures.arrays.values import fitted, in_words, title, value_look
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import HEADING, in_room, paragraphs, stacked


def share(a, b):
    """Whether writing to one array could change the other."""
    try:
        return np.shares_memory(a, b, max_work=100_000)
    except np.exceptions.TooHardError:  # odd strides; then NumPy's careful guess
        return np.may_share_memory(a, b)


def relation(a, b, names, same=False):
    """One sentence on two arrays' memory; ``same`` where both names mean one object."""
    m, n = names
    if same:
        return f"{m} and {n} are two names of one and the same object."
    if share(a, b):
        return f"{m} and {n} share memory: a change in one can show in the other."
    if not a.size or not b.size:
        return f"{n if a.size else m} has no elements, so there is nothing to share."
    return f"{m} and {n} share no memory: a change in one leaves the other as it is."


@speaks
def shared(a, b, names=("a", "b")):
    """Draw two arrays with the cells lit that are the same memory in both.

    It shows a view beside its base, whatever made the view: slicing, reshape, ``.T``. What
    cannot be drawn is answered with a sentence; nothing raises.

    Parameters
    ----------
    a, b : array
        A list is copied into a new array, so it shares nothing.
    names : tuple of str
        What to call them.

    Returns
    -------
    Picture
        Its words say whether they share memory, and which cells.
    """
    names = two_names(names)
    arrays = [as_array(thing, name) for thing, name in zip((a, b), names, strict=True)]
    canvases, texts = [], []
    for mine, other, name in zip(arrays, arrays[::-1], names, strict=True):
        shown, width, text_of = fitted(mine, most=48)
        lit = {index for index in text_of if share(mine[(*index, ...)], other)}
        canvases.append(_lit_grid(mine, shown, width, text_of, lit, name))
        texts.append(f"{title(mine, name)}\n{in_words(mine, text_of, shown)}")
        texts.append(_which(lit, len(text_of), mine.size, name))
    verdict = relation(*arrays, names, same=a is b)
    drawing = stacked([paragraphs([verdict]), in_room(canvases)])
    return Picture(drawing, words="\n".join([verdict, *texts]))


def _lit_grid(a, shown, width, text_of, lit, name):
    def look(index):
        fill = (palette.BLUE, 0.5) if index in lit else None
        return value_look(a.dtype, text_of[index], fill, lit=index in lit)

    drawing = grid.draw(a.shape, shown, width, look)
    drawing.text(HEADING, drawing.left, drawing.top - 12, title(a, name))
    return drawing


def _which(lit, drawn, size, name):
    if not lit:
        return f"Shared: no cell of {name}{' that is drawn' * (drawn < size)}."
    if len(lit) == drawn:
        return f"Shared: every cell of {name}{' that is drawn' * (drawn < size)}."
    cells = ", ".join(f"{name}[{', '.join(map(str, index))}]" for index in sorted(lit))
    return f"Shared: {cells}."
