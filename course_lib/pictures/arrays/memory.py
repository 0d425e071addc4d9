"""How many bytes an array of a shape takes, against things of a familiar size."""

from math import log10, prod

import numpy as np

from course_lib import palette
from course_lib.arrays.words import size_of
from course_lib.pictures.arrays.given import CannotDraw, refuse_masks, speaks
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import (
    AXIS,
    CODE,
    INDEX,
    Canvas,
    Type,
    outline,
    paragraphs,
    stacked,
    tint,
)
from course_lib.words import plural, written

#: Rounded sizes, in bytes, that a learner has met.
FAMILIAR = (
    (1, "one letter"),
    (3_000, "a page of text"),
    (3_000_000, "a photo"),
    (700_000_000, "a CD"),
    (16_000_000_000, "a laptop's memory"),
    (1_000_000_000_000, "a laptop's disk"),
)
RULER = 840  # px
LARGEST = 15  # the ruler goes to 10 ** 15 bytes


@speaks
def memory(shape, dtype=np.float64):
    """Draw how many bytes an array takes, on a ruler with familiar sizes.

    Nothing is allocated. What cannot be drawn is answered with a sentence; nothing raises.

    Parameters
    ----------
    shape : int, tuple of int or array
        A tuple of lengths or one length; of an array, its own shape and dtype are taken.
    dtype : dtype
        As in ``np.zeros(shape, dtype)``.

    Returns
    -------
    Picture
        Its words give the elements, the bytes, and what is about as large.
    """
    refuse_masks(shape, "shape")
    if isinstance(shape, np.ndarray):
        shape, dtype = shape.shape, shape.dtype
    shape, dtype = _lengths(shape), _dtype(dtype)
    elements = prod(shape)
    size = elements * dtype.itemsize
    lines = [_product(shape, elements), _bytes(elements, dtype, size), _against(size)]
    if dtype.hasobject:
        lines.append("That is only where to find the objects; they take memory of their own.")
    code = f"shape {shape}, {dtype}"
    top = stacked([paragraphs([code], CODE), paragraphs(lines)], gap=4)
    drawing = stacked([top, _ruler(size)])
    return Picture(drawing, words="\n".join([code, *lines]))


def _lengths(shape):
    lengths = shape if isinstance(shape, tuple | list) else (shape,)
    for length in lengths:
        if not isinstance(length, int | np.integer) or isinstance(length, bool):
            raise CannotDraw(
                f"a shape is made of whole numbers, as in (3, 6), not of {written(length)}."
            )
        if length < 0:
            raise CannotDraw(f"{length} is no length: an axis has 0 or more positions.")
        if length >= 2**63:
            raise CannotDraw("no axis can be that long: NumPy counts to 2 ** 63.")
    return tuple(int(length) for length in lengths)


def _dtype(dtype):
    try:
        return np.dtype(dtype)
    except Exception:  # NumPy has several errors for this, an object of the learner's any
        raise CannotDraw(
            f"{written(dtype)} is no dtype that NumPy knows; try np.float64, np.int16, bool."
        ) from None


def _product(shape, elements):
    if not shape:
        return "No axes: 1 element."
    if len(shape) == 1:
        return f"{plural(elements, 'element')}."
    return f"{' × '.join(f'{n:,}' for n in shape)} = {plural(elements, 'element')}."


def _bytes(elements, dtype, size):
    start = f"{plural(elements, 'element')} of {plural(dtype.itemsize, 'byte')} ({dtype})"
    plain = plural(size, "byte")
    return f"{start} make {plain}{f', which is {size_of(size)}' if size >= 1000 else ''}."


def _against(size):
    """The size in familiar things."""
    if size == 0:
        return "Nothing to store: no bytes at all."
    unit, thing = max(pair for pair in FAMILIAR if pair[0] <= size)
    if size < 1.05 * unit:
        return f"As much as {thing} ({size_of(unit)})."
    times = f"{size / unit:.3g}" if size < 999.5 * unit else f"{size // unit:,}"
    return f"About {times} times {thing} ({size_of(unit)})."


def _ruler(size):
    """A ruler on which each mark is 1000 times the one before."""
    canvas = Canvas()
    canvas.line(outline(palette.GREY), 0, 0, RULER, 0)
    for power in range(0, LARGEST + 1, 3):
        x = _place(10**power)
        canvas.line(outline(palette.GREY), x, 0, 0, 8)
        canvas.text(INDEX, x, 26, size_of(10**power))
    for number, (bytes_, thing) in enumerate(FAMILIAR):
        x, height = _place(bytes_), 86 - 24 * (number % 2)  # neighbours at two heights
        canvas.line(outline(palette.GREY, dashed=True), x, -height, 0, height)
        canvas.text(AXIS, x + 4, -height + 12, thing)
    if size:
        end = min(_place(size), RULER)
        canvas.box(tint(palette.BLUE, 0.8), 0, -30, end, 30)
        canvas.line(outline(palette.BLUE, 4), end, -38, 0, 46)
        over = " →" if size > 10**LARGEST else ""
        anchor = "start" if end < RULER / 2 else "end"
        x = end + 8 if anchor == "start" else end - 8
        canvas.text(Type(15, bold=True, anchor=anchor), x, -10, f"{size_of(size)}{over}")
    canvas.text(AXIS, 0, 52, "Each mark is 1000 times the one before.")
    return canvas


def _place(bytes_):
    return round(RULER * log10(bytes_) / LARGEST)
