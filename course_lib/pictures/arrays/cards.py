"""The card of an array: what NumPy keeps about it besides its values."""

from itertools import combinations

import numpy as np

from course_lib.arrays.words import axes, size_of
from course_lib.pictures.arrays.given import CannotDraw, as_array, speaks
from course_lib.pictures.arrays.sharing import relation
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import (
    CELL,
    CODE,
    HEADING,
    NOTE,
    Canvas,
    beside,
    paragraphs,
    stacked,
    wrap,
)
from course_lib.words import abridged, plural

MOST = 4
WIDE, NARROW = 400, 290  # of one card, and of one of three
ORDINALS = ("first", "second", "third", "fourth")


@speaks
def card(*arrays, **named):
    """Draw what NumPy knows of arrays: shape, dtype, bytes, strides, order, whose memory.

    What cannot be drawn is answered with a sentence; nothing raises.

    Parameters
    ----------
    *arrays : array
        One to four; a list is seen as the array that NumPy makes of it.
    **named : array
        The same with their names, ``card(a=a, b=b)``.

    Returns
    -------
    Picture
        Of several, it also says which of them share memory.
    """
    names = ORDINALS if len(arrays) + len(named) > 1 else ("",)
    things = [*zip(names, arrays, strict=False), *named.items()]
    if not 0 < len(arrays) + len(named) <= MOST:
        raise CannotDraw(f"card draws 1 to {MOST} arrays, and got {len(arrays) + len(named)}.")
    seen = {name: as_array(thing, name or "this") for name, thing in things}
    rows = {name: _rows(name, seen) for name in seen}
    relations = [
        relation(seen[m], seen[n], (m, n), same=a is b)
        for (m, a), (n, b) in combinations(things, 2)
    ]
    width = NARROW if len(rows) == 3 else WIDE
    cards = [_draw(name, lines, width) for name, lines in rows.items()]
    in_row = 3 if len(rows) == 3 else 2
    drawings = [beside(cards[k : k + in_row], gap=14) for k in range(0, len(cards), in_row)]
    if relations:
        drawings.append(paragraphs(relations))
    words = []
    for name, lines in rows.items():
        words += [f"{name}:"] if name else []
        words += [f"{key}: {value}{f' ({more})' * bool(more)}" for key, value, more in lines]
    return Picture(stacked(drawings), words="\n".join([*words, *relations]))


def _rows(name, seen):
    """(what, value, in words) for each line of a card."""
    a = seen[name]
    rows = [
        ("shape", str(a.shape), f"{plural(a.ndim, 'axis', 'axes')}, {plural(a.size, 'element')}"),
        ("dtype", abridged(str(a.dtype), 40), _element_size(a.dtype)),
        ("bytes", f"{a.nbytes:,}", _bytes(a)),
        ("strides", str(a.strides), _strides(a)),
        ("order", *_order(a)),
        ("memory", *_owner(name, seen)),
    ]
    if not a.flags.writeable:
        rows.append(("writing", "not allowed", "the array is read-only"))
    return rows


def _element_size(dtype):
    if dtype.hasobject:
        return f"{plural(dtype.itemsize, 'byte')} an element, to find an object that is elsewhere"
    return f"{plural(dtype.itemsize, 'byte')} an element"


def _bytes(a):
    parts = f"{a.size:,} × {a.itemsize}"
    return parts if a.nbytes < 1000 else f"{parts}, {size_of(a.nbytes)}"


def _strides(a):
    if not a.ndim:
        return "no axis to step along"
    steps = ", ".join(f"axis {k}: {stride}" for k, stride in enumerate(a.strides))
    still = [k for k, stride in enumerate(a.strides) if stride == 0 and a.shape[k] > 1]
    ghosts = f"; 0 means one element shown again along {axes(still)}" if still else ""
    return f"bytes from one position to the next, {steps}{ghosts}"


def _order(a):
    if a.flags.c_contiguous and (a.flags.f_contiguous or a.ndim < 2):
        return "contiguous", "one element right after the other"
    if a.flags.c_contiguous:
        return "contiguous", "row by row, called C order"
    if a.flags.f_contiguous:
        return "contiguous", "column by column, called F order"
    return "not contiguous", "with gaps, or in another order than memory"


def _owner(name, seen):
    a = seen[name]
    if a.base is None:
        return "its own", ""
    for other, array in seen.items():
        if array is a.base and other != name:
            return f"a view of {other}", ""
    if isinstance(a.base, np.ndarray):
        return "a view", f"of an array of shape {a.base.shape}"
    return "not its own", f"it belongs to a {type(a.base).__name__}"


def _draw(name, rows, wide):
    canvas = Canvas()
    y = 22
    if name:
        canvas.text(HEADING, 12, y, name)
        y += 30
    left = 84
    for key, value, more in rows:
        canvas.text(NOTE, 12, y, key)
        for line in wrap(value, int((wide - left) / CODE.width("n"))):
            canvas.text(CODE, left, y, line)
            y += 20
        if more:
            y = canvas.paragraph(NOTE, left, y, more, room=wide - left - 12)
        y += 8
    canvas.box(CELL, 0, 0, wide, y - 12)
    return canvas
