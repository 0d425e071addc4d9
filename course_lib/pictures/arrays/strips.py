"""Rows of boxes: the lengths of shapes below one another, and the positions on one axis."""

from course_lib import palette
from course_lib.pictures.arrays import grid
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import (
    CELL,
    CODE,
    GHOST,
    INDEX,
    NOTE,
    VALUE,
    Canvas,
    outline,
    tint,
)
from course_lib.words import abridged, listed

TALL, NARROWEST, GAP = 30, 34, 26
LONGEST_NAME = 48
FITS, FAILS = tint(palette.GREEN, 0.5), outline(palette.VERMILION, 3)
MISSING = outline(palette.VERMILION, 2, dashed=True)
MOST = 10  # positions drawn one by one


def lengths(rows, fails=(), fits=(), aligned="left"):
    """Draw shapes as rows of boxes, a length in each, the axes numbered above.

    Parameters
    ----------
    rows : list of (str, tuple of int)
        The name and the shape of each.
    fails, fits : collection of (int, int)
        (row, axis) of the boxes that are marked.
    aligned : str
        At which end the shapes stand below one another, "left" or "right".

    Returns
    -------
    Picture
        Its words are a sentence for each row.
    """
    canvas = Canvas()
    names = [abridged(name, LONGEST_NAME) for name, _ in rows]
    width = max([NARROWEST, *(round(VALUE.width(f"{n:,}")) + 10 for _, s in rows for n in s)])
    left = 14 + max(round(CODE.width(name)) for name in names)
    most = max(len(shape) for _, shape in rows)
    for k, ((_, shape), name) in enumerate(zip(rows, names, strict=True)):
        y, start = k * (TALL + 26), most - len(shape) if aligned == "right" else 0
        canvas.text(CODE, 0, y + 20, name)
        if not shape:
            canvas.text(NOTE, left, y + 20, "no axes")
        for axis, length in enumerate(shape):
            x = left + (start + axis) * width
            if (k, axis) in fits:
                canvas.box(FITS, x, y, width, TALL)
            canvas.box(CELL, x, y, width, TALL)
            canvas.text(VALUE, x + width / 2, y + 20, f"{length:,}")
            canvas.text(INDEX, x + width / 2, y - 5, axis)
    for k, axis in fails:
        shape = rows[k][1]
        start = most - len(shape) if aligned == "right" else 0
        style = FAILS if axis < len(shape) else MISSING
        canvas.box(style, left + (start + axis) * width, k * (TALL + 26), width, TALL)
    marked = [
        f"axis {axis} of {rows[k][0]}, of length {rows[k][1][axis]:,}"
        for k, axis in sorted(fails)
        if axis < len(rows[k][1])
    ]
    said = [f"{name}: {shape}" for name, shape in rows]
    return Picture(canvas, words=f"Marked: {listed(marked)}." if marked else ", ".join(said))


def positions(length, wrong, name):
    """Draw the positions on one axis, and those that were asked for beyond its ends.

    Parameters
    ----------
    length : int
        Of the axis.
    wrong : int
        The position that is not there.
    name : str
        What to call the axis.

    Returns
    -------
    Picture
        Its words say which positions there are.
    """
    canvas = Canvas()
    shown = grid.abridge(length, MOST)
    width = max(
        NARROWEST, round(VALUE.width(f"{wrong}")) + 12, round(VALUE.width(f"-{length}")) + 8
    )
    heading = f"{name}, length {length:,}"
    canvas.text(NOTE, 0, -30, heading)
    ends = [] if length == 0 else [None] * (wrong >= length or wrong < -length)
    before = [wrong, *(ends if wrong < -length - 1 else [])] if wrong < 0 else []
    after = [*(ends if wrong > length else []), wrong] if wrong >= 0 else []
    x = 0
    for place in [*before, *shown, *after]:
        if place is None:
            canvas.text(INDEX, x + GAP / 2, TALL / 2 + 5, "…")
            x += GAP
            continue
        if place == wrong:
            canvas.box(MISSING, x, 0, width, TALL)
            canvas.text(VALUE, x + width / 2, 20, place)
        else:
            canvas.box(CELL, x, 0, width, TALL)
            canvas.text(INDEX, x + width / 2, -6, place)
            canvas.text(INDEX, x + width / 2, TALL + 16, place - length)
        x += width
    if length == 0:
        canvas.box(GHOST, x, 0, GAP, TALL)
    if not length:
        said = "there is no position at all"
    elif length == 1:
        said = "the only position is 0, or from the end -1"
    else:
        said = f"positions 0 to {length - 1}, or from the end -1 to -{length}"
    return Picture(canvas, words=f"{heading}: {said}; {wrong} is not among them.")


def one_index_each(rows, found, name):
    """Draw a shape, and below each axis the part of an index that speaks of it.

    ``rows`` is the shape; ``found`` the parts as written, with the axes that each stands for.
    """
    canvas = Canvas()
    axes = max([len(rows), *(1 + max(axes, default=-1) for _, axes in found)])
    widest = max(round(VALUE.width(text)) + 12 for text in ("none", *(text for text, _ in found)))
    width = max(NARROWEST, widest, *(round(VALUE.width(f"{n:,}")) + 10 for n in rows or [0]))
    left = 14 + max(round(CODE.width(label)) for label in (name, "index"))
    canvas.text(CODE, 0, 20, name)
    canvas.text(CODE, 0, TALL + 32, "index")
    for axis in range(axes):
        x = left + axis * width
        canvas.text(INDEX, x + width / 2, -5, axis)
        canvas.box(CELL if axis < len(rows) else MISSING, x, 0, width, TALL)
        canvas.text(VALUE, x + width / 2, 20, f"{rows[axis]:,}" if axis < len(rows) else "none")
    for text, stands_for in found:
        if not stands_for:
            continue
        x = left + stands_for[0] * width
        canvas.box(CELL, x, TALL + 12, width * len(stands_for), TALL)
        canvas.text(VALUE, x + width * len(stands_for) / 2, TALL + 32, text)
    words = [
        f"{text} is for axis {listed(axes)}" + ("." if max(axes) < len(rows) else ", not there.")
        for text, axes in found
        if axes
    ]
    return Picture(canvas, words="\n".join(words))
