"""The numbers that a dtype has room for, as a line: where a number lies, and where a sum lands."""

from fractions import Fraction

import numpy as np

from course_lib import palette
from course_lib.arrays import dtypes, typed
from course_lib.pictures.arrays.given import CannotDraw, speaks
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import (
    CELL,
    CODE,
    GHOST,
    NOTE,
    Canvas,
    Type,
    outline,
    solid,
    stacked,
    tint,
)
from course_lib.words import plural, written

LENGTH = 760  # px of the line
OVER = 36  # px that an arrow goes over the end
SHORTEST = 14  # px of an arrow
LABEL = Type(13, code=True, anchor="middle")
BOLD = Type(15, code=True, anchor="middle", bold=True)
ASIDE = Type(13, anchor="middle")
LINE = outline(palette.GREY, 2)
START, RESULT = palette.BLUE, palette.VERMILION
BYTE = 84  # px
MARGIN = 90  # px, room for the labels of the outer ticks


@speaks
def number_line(dtype, number, add=None):
    """Draw the numbers that a dtype has room for, one of them, and where a sum with it lands.

    Whole numbers are drawn from the lowest to the highest, with the arrow of a sum that leaves
    the line at one end and comes in at the other. Of real numbers, only those next to the result
    are drawn. What cannot be drawn is answered with a sentence; nothing raises.

    Parameters
    ----------
    dtype : dtype
        Of whole or of real numbers, such as ``np.uint8``.
    number, add : number or str
        What is stored, and what is added to it; as text, "0.1", it is taken exactly.

    Returns
    -------
    Picture
        The caption says what is stored, and what came of the sum.
    """
    dtype, number = _dtype(dtype), _exact(number)
    add = None if add is None else _exact(add)
    try:
        stored = dtypes.store(dtype, number)
    except dtypes.Refused as reason:
        return _outside(dtype, number, str(reason))
    try:
        total = None if add is None else dtypes.add(stored, add)
    except dtypes.Refused as reason:
        return _picture(stored, None, [*dtypes.sentences(dtype, stored, None), str(reason)])
    return _picture(stored, total, dtypes.sentences(dtype, stored, total))


def _picture(stored, total, said):
    draw = _whole if dtypes.is_whole(stored.dtype) else _real
    drawing = stacked([_title(said[0]), draw(stored, total), _bytes(stored, total)])
    return Picture(drawing, words=f"number line of {stored.dtype}", caption=" ".join(said))


def _dtype(given):
    try:
        dtype = np.dtype(given)
    except Exception:  # NumPy has several errors for this, an object of the learner's any
        raise CannotDraw(f"{written(given)} is no dtype that NumPy knows.") from None
    if dtype.kind not in "iuf" or dtype.itemsize > 8:
        raise CannotDraw(f"{dtype} is not one of whole or of real numbers, up to 8 bytes.")
    return dtype.newbyteorder("=")


def _exact(given):
    try:
        return typed.number(given if isinstance(given, str) else str(given))
    except ValueError as reason:
        raise CannotDraw(str(reason)) from None


def _title(words):
    canvas = Canvas()
    canvas.text(CODE, 0, 0, words)
    return canvas


# Whole numbers


def _empty_line(dtype):
    """The line with its two ends and 0."""
    canvas, (lowest, highest) = Canvas(), dtypes.ends(dtype)
    canvas.cover(-OVER - 40, 0, LENGTH + OVER + 40, 0)
    canvas.line(LINE, 0, 0, LENGTH, 0)
    for value in sorted({lowest, 0, highest}):
        x = round(LENGTH * (value - lowest) / (highest - lowest))
        canvas.line(LINE, x, -7, 0, 14)
        canvas.text(LABEL, x, 26, f"{value:,}")
    return canvas


def _outside(dtype, number, reason):
    """A number that does not fit: beyond the end of the line."""
    if not dtypes.is_whole(dtype):
        raise CannotDraw(reason)
    canvas, words = _empty_line(dtype), dtypes.decimal(number)
    side, anchor = (LENGTH + OVER, "end") if number > 0 else (-OVER, "start")
    canvas.disc(outline(START, 2), side, 0, 7)
    canvas.text(Type(15, code=True, anchor=anchor, bold=True), side, -16, words)
    title = _title(f"{words} does not fit into {dtype}")
    return Picture(stacked([title, canvas]), words=f"number line of {dtype}", caption=reason)


def _whole(stored, total):
    lowest, highest = dtypes.ends(stored.dtype)

    def place(value):
        return round(LENGTH * (int(value) - lowest) / (highest - lowest))

    canvas = _empty_line(stored.dtype)
    canvas.cover(0, -84 if total else -40, 0, 60 if total else 30)
    start = place(stored.value)
    canvas.disc(solid(START, opacity=1), start, 0, 9)
    canvas.text(BOLD, start, -14, f"{int(stored.value):,}")
    if total is not None:
        end = place(total.result.value)
        _way(canvas, start, end, total)
        canvas.disc(solid(RESULT, opacity=1), end, 0, 6)
        canvas.text(BOLD, end, 48, f"{int(total.result.value):,}")
    return canvas


def _way(canvas, start, end, total):
    """The arrow of a sum; over an end it goes out, and comes in again at the other."""
    y, words = -52, f"{'-' if total.added < 0 else '+'} {dtypes.decimal(abs(total.added))}"
    if not total.wraps:
        if abs(end - start) > SHORTEST:
            canvas.arrow(RESULT, start, y, end - start, 0)
            canvas.line(GHOST, end, y, 0, -y)
        canvas.text(ASIDE, (start + end) / 2, y - 12, words)
        return
    out, back = (LENGTH, 0) if total.wraps > 0 else (0, LENGTH)
    over = OVER if total.wraps > 0 else -OVER
    for x in (0, LENGTH):
        canvas.line(GHOST, x, y - 14, 0, 14 - y)
    canvas.arrow(RESULT, start, y, out + over - start, 0)
    canvas.text(ASIDE, (start + out) / 2, y - 20, words)
    canvas.arrow(RESULT, back - over, y, end - back + over, 0)
    canvas.line(GHOST, end, y, 0, -y)
    canvas.text(ASIDE, (back + end) / 2, y - 20, "and in again")


# Real numbers


def _real(stored, total):
    lines = [_stretch(stored)]
    if total is not None:
        lines.append(_stretch(total.result, of=dtypes.in_signs(total)))
    return stacked(lines, gap=14)


def _stretch(stored, of=None):
    """A number, its neighbours, and where that which was typed would lie."""
    canvas, typed_as = Canvas(), dtypes.decimal(stored.typed)
    kept = stored.value if stored.exact is None else dtypes.decimal(stored.exact)
    heading = f"{of} comes out as {kept}" if of else f"{typed_as} is stored as {kept}"
    canvas.text(NOTE, -MARGIN, -64, heading)
    if stored.exact is None:  # infinity has no place on a line
        return canvas
    canvas.cover(-MARGIN, -64, LENGTH + MARGIN, 26)
    ticks = _ticks(stored)
    low, high = Fraction(ticks[0].item()), Fraction(ticks[-1].item())

    def place(exact):
        return round(LENGTH * float((exact - low) / (high - low)))

    canvas.line(LINE, -30, 0, LENGTH + 60, 0)
    _label(canvas, [(place(Fraction(tick.item())), dtypes.printed(tick)) for tick in ticks])
    if low <= stored.typed <= high:
        canvas.arrow(palette.GREY, place(stored.typed), -36, 0, 27)
        canvas.text(ASIDE, place(stored.typed), -42, f"exactly {typed_as}")
    canvas.disc(solid(RESULT if of else START, opacity=1), place(stored.exact), 0, 7)
    return canvas


def _label(canvas, ticks):
    """Ticks with what is printed for them; where two would touch, the second stands lower."""
    free = -np.inf
    for x, words in ticks:
        canvas.line(LINE, x, -7, 0, 14)
        half = LABEL.width(words) / 2
        canvas.text(LABEL, x, 26 if x - half > free else 44, words)
        if x - half > free:
            free = x + half + 8


def _ticks(stored):
    """The number, what was typed if it is near, and one or two more on each side."""
    itself = dtypes.store(stored.dtype, stored.typed).value
    for many in (2, 3):
        ticks = dtypes.neighbours(stored.value, many)
        if ticks[0] < itself < ticks[-1]:
            return ticks
    return dtypes.neighbours(stored.value, 2)


# Bytes


def _bytes(stored, total):
    """Each number's bytes in boxes, eight 0s and 1s in each."""
    canvas, y = Canvas(), 0
    rows = [(START, stored)] + ([(RESULT, total.result)] if total is not None else [])
    names = [dtypes.printed(row.value) for _, row in rows]
    left = max(LABEL.width(name) for name in names) + 16
    for (colour, row), name in zip(rows, names, strict=True):
        canvas.text(Type(13, code=True, anchor="end"), left - 12, y + 20, name)
        for k, bits in enumerate(dtypes.bytes_of(row.value)):
            canvas.box(tint(colour, 0.3), left + k * BYTE, y, BYTE, 30)
            canvas.box(CELL, left + k * BYTE, y, BYTE, 30)
            canvas.text(LABEL, left + k * BYTE + BYTE / 2, y + 20, bits)
        y += 38
    each = " each" if stored.dtype.itemsize > 1 else ""
    words = f"{plural(stored.dtype.itemsize, 'byte')} of eight bits{each}"
    canvas.text(NOTE, left, y + 14, words)
    return canvas
