"""An array's values in cells, alone or several in a row."""

import numpy as np

from course_lib import palette
from course_lib.arrays import elements
from course_lib.pictures.arrays import grid
from course_lib.pictures.arrays.given import CannotDraw, as_array, speaks
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import HEADING, NOTE, ROOM, SIGN, Canvas, beside
from course_lib.words import abridged, plural

#: Colours come in so many strengths: enough to see order, few enough to stay small.
STRENGTHS = 6


@speaks
def array(a, colour=False, label=None, axes=None):
    """Draw the values of ``a`` in cells, with its axes and their lengths.

    Long axes are abridged. What cannot be drawn is answered with a sentence; nothing raises.

    Parameters
    ----------
    a : array
        Anything that NumPy makes an array of, zero to four dimensions.
    colour : bool
        Colour numbers by value: blue above zero, orange below, the stronger the further away,
        compared with the others that are drawn.
    label : str
        A name for the array.
    axes : tuple of str
        One name for each axis, such as ("from", "to").

    Returns
    -------
    Picture
        Its words are the array as print() shows it.
    """
    a = as_array(a, label or "this")
    drawing, text = titled_grid(a, label, colour=colour, names=_names(axes, a))
    return Picture(drawing, words=text)


@speaks
def side_by_side(*things):
    """Draw arrays in one row, with signs between: ``side_by_side(a, "+", b, "=", a + b)``.

    What cannot be drawn is answered with a sentence; nothing raises.

    Parameters
    ----------
    *things : array or str
        A text is written as a sign; everything else is drawn as an array.

    Returns
    -------
    Picture
        Its words are the signs and the arrays, one below the other.
    """
    if not things:
        raise CannotDraw("give at least one array.")
    arrays = sum(not isinstance(thing, str) for thing in things)
    room, most = (ROOM - 100) // max(arrays, 1), 160 // max(arrays, 1)
    canvases, texts = [], []
    for thing in things:
        if isinstance(thing, str):
            canvases.append(_sign(thing))
            texts.append(thing)
        else:
            drawing, text = titled_grid(as_array(thing), None, room=room, most=most)
            canvases.append(drawing)
            texts.append(text)
    return Picture(beside(canvases, gap=24), words="\n".join(texts))


def _sign(words):
    # A canvas of its own, at the height of the first row of cells.
    canvas = Canvas()
    canvas.text(SIGN, 0, grid.ROW / 2 + 8, words)
    return canvas


def titled_grid(a, label, colour=False, names=None, room=ROOM, most=160):
    """An array as a Canvas under a line with its shape and dtype, and the same in words."""
    shown, width, text_of = fitted(a, room=room, most=most)
    fill = _colours(a, text_of) if colour else {}

    def look(index):
        return value_look(a.dtype, text_of[index], fill.get(index))

    drawing = grid.draw(a.shape, shown, width, look, names)
    heading = title(a, label)
    drawing.text(HEADING, drawing.left, drawing.top - 12, heading)
    if a.size == 0:
        drawing.text(NOTE, drawing.left, drawing.bottom + 22, EMPTY)
    return drawing, f"{heading}{_axes_in_words(a, names)}\n{in_words(a, text_of, shown)}"


EMPTY = "Empty: an axis of length 0 leaves no elements."


def fitted(a, badge_of=None, **limits):
    """The positions drawn, the width of a cell, and the texts of the cells drawn."""

    def width_of(shown):
        return grid.cell_width(elements.texts(a, shown), badge_of)

    shown, width = grid.fit(a.shape, width_of, **limits)
    return shown, width, elements.texts(a, shown)


def value_look(dtype, text, fill=None, **more):
    """The Look of a value: True in a pill; False, and NaN, which is no number, pale."""
    pale = text == "nan" or (dtype.kind == "b" and text == "False")
    pill = dtype.kind == "b" and text == "True"
    return grid.Look(text, fill=fill, pill=pill, pale=pale, **more)


def title(a, label=None):
    """'a: shape (2, 3), int64'."""
    start = f"{label}: " if label else ""
    return f"{start}shape {a.shape}, {abridged(str(a.dtype), 40)}"


def in_words(a, text_of, shown):
    """The values in brackets, or that there are none."""
    return elements.nested(text_of, a.shape, shown) if a.size else EMPTY


def _axes_in_words(a, names):
    if not a.ndim:
        return ": a single value, no axes"
    names = names or [""] * a.ndim
    return "".join(
        f"; axis {k}{' (' + name + ')' if name else ''}: length {n}"
        for k, (n, name) in enumerate(zip(a.shape, names, strict=True))
    )


def _names(axes, a):
    if axes is None:
        return None
    names = axes if isinstance(axes, tuple | list) else [axes]
    if len(names) != a.ndim:
        raise CannotDraw(
            f"axes names {plural(len(names), 'axis', 'axes')}, but the array has {a.ndim}."
        )
    return [str(name) for name in names]


def _colours(a, text_of):
    """A colour and strength for each drawn cell that has a size, among those drawn."""
    if a.dtype.kind not in "iuf":
        return {}
    most = np.finfo(float).max  # a long double may be finite and more than that
    values = {
        index: float(np.clip(a[index], -most, most)) for index in text_of if np.isfinite(a[index])
    }
    lowest, highest = min(values.values(), default=0), max(values.values(), default=0)
    # Values of one sign are told apart from the least to the greatest of them.
    start = 0 if lowest < 0 < highest else min(abs(lowest), abs(highest))
    reach = max(abs(lowest), abs(highest)) - start
    fill = {}
    for index, value in values.items():
        strength = (abs(value) - start) / reach if reach else 0.5
        colour = palette.VERMILION if value < 0 else palette.BLUE
        fill[index] = (colour, round(strength * STRENGTHS) / STRENGTHS)
    return fill
