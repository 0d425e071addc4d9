"""Where each element goes when an array is reshaped, and when it is transposed instead."""

from itertools import product

import numpy as np

from course_lib import palette
from course_lib.pictures.arrays import grid
from course_lib.pictures.arrays.given import CannotDraw, as_array, speaks
from course_lib.pictures.arrays.values import EMPTY, fitted, in_words, title, value_look
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import CODE, HEADING, NOTE, in_room, paragraphs, stacked
from course_lib.words import plural, written

LARGEST = 10_000_000  # elements; one more integer for each is needed to follow them
LISTED = 6  # elements named in words


@speaks
def reshape(a, shape, label="a"):
    """Draw which element goes where in ``a.reshape(shape)``, and in ``a.T`` if that fits too.

    A colour gives the row that an element comes from, or of a single row, where it goes to.
    Where the elements are not 0, 1, 2 and so on, a small number gives the place of each in
    reading order. Where NumPy refuses, its error is shown; nothing raises.

    Parameters
    ----------
    a : array
        Anything that NumPy makes an array of, up to four dimensions.
    shape : int or tuple of int
        The new shape; one length may be -1.
    label : str
        What to call the array.

    Returns
    -------
    Picture
        Its words say where the first elements go.
    """
    a = as_array(a, label)
    grid.check_dimensions(a.shape)
    if a.size > LARGEST:
        raise CannotDraw(f"{label} has {plural(a.size, 'element')}; take a smaller part of it.")
    code = f"{label}.reshape({_arguments(shape)})"
    places = np.arange(a.size).reshape(a.shape)
    try:
        moved = places.reshape(shape)
    except (ValueError, TypeError) as error:
        return _refused(a, label, code, error)
    grid.check_dimensions(moved.shape)
    lines = [f"Reading order stays, and the line breaks move: {a.shape} becomes {moved.shape}."]
    arrays = {label: (a, places), code: (a.reshape(shape), moved)}
    if a.ndim > 1 and moved.shape == a.T.shape:
        lines.append(_against_transpose(moved, places.T, label))
        arrays[f"{label}.T"] = (a.T, places.T)
    # Of a single row, the colours show into which rows it is broken.
    goes_to = a.ndim < 2
    row = "goes to" if goes_to else "comes from"
    # Counting from 0, the elements themselves are their places.
    numbered = a.dtype.kind not in "iu" or not np.array_equal(a, places)
    small = "Small numbers: the place in reading order. " if numbered else ""
    lines.append(f"{small}Colours: the row it {row}.")
    rows_of = moved.shape if goes_to else a.shape
    drawn = [_drawn(*pair, rows_of, numbered, name) for name, pair in arrays.items()]
    top = stacked([paragraphs([code], CODE), paragraphs(lines)], gap=4)
    drawing = stacked([top, in_room([canvas for canvas, _ in drawn])])
    words = [code, *lines[:-1], *_where_to(a, moved, label), *(text for _, text in drawn)]
    return Picture(drawing, words="\n".join(words))


def _arguments(shape):
    """Lengths without the tuple's own brackets, which reshape does not need."""
    several = isinstance(shape, tuple) and shape
    return ", ".join(map(written, shape)) if several else written(shape)


def _refused(a, label, code, error):
    """The array as it is, and what NumPy says."""
    lines = [f"NumPy refuses. {type(error).__name__}: {error}"]
    shown, width, text_of = fitted(a, most=64)
    drawing = grid.draw(a.shape, shown, width, lambda index: value_look(a.dtype, text_of[index]))
    drawing.text(HEADING, drawing.left, drawing.top - 12, title(a, label))
    top = stacked([paragraphs([code], CODE), paragraphs(lines)], gap=4)
    words = [code, *lines, title(a, label), in_words(a, text_of, shown)]
    return Picture(stacked([top, drawing]), words="\n".join(words))


def _against_transpose(moved, turned, label):
    if np.array_equal(moved, turned):
        return f"{label}.T is the same here: there is only one line to turn."
    return f"{label}.T has this shape too, and other contents: there the table is turned."


def _drawn(a, places, rows_of, numbered, name):
    """One array with each element's number and colour, as a Canvas and in words."""
    shown, width, text_of = fitted(a, {0: str(a.size)} if numbered else {}, most=48)

    def look(index):
        place = int(places[index])
        row = place // rows_of[-1] if rows_of else 0
        colour = palette.CYCLE[row % len(palette.CYCLE)], 0.5
        return value_look(a.dtype, text_of[index], colour, badge=str(place) if numbered else "")

    drawing = grid.draw(a.shape, shown, width, look, row=grid.BADGED if numbered else grid.ROW)
    drawing.text(HEADING, drawing.left, drawing.top - 12, f"{name}: shape {a.shape}")
    if not a.size:
        drawing.text(NOTE, drawing.left, drawing.bottom + 22, EMPTY)
    return drawing, f"{title(a, name)}\n{in_words(a, text_of, shown)}"


def _where_to(a, moved, label):
    """The first elements in words: 'a[0, 0] to [0, 0]'."""
    firsts = product(*(range(n) for n in a.shape))
    pairs = []
    for place, index in zip(range(LISTED), firsts, strict=False):
        goes = np.unravel_index(place, moved.shape) if moved.ndim else ()
        pairs.append(f"{label}[{_listed(index)}] to [{_listed(goes)}]")
    return [f"In reading order: {'; '.join(pairs)}"] if pairs else []


def _listed(index):
    return ", ".join(str(int(position)) for position in index) or "()"
