"""Tables of numbers as pictures: each number a small square, the larger the stronger its blue."""

from itertools import groupby

import numpy as np

from course_lib import palette
from course_lib.pictures.arrays.given import CannotDraw, as_array, speaks
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import AXIS, GHOST, HEADING, ROOM, Canvas, beside, stacked, tint
from course_lib.words import plural, written

SHADES = 5  # besides none: enough to see a form, few enough to stay small
PIXEL, SMALLEST_PIXEL = 10, 2
TALL = 300
MOST = 4  # images
MOST_PIXELS = 2500  # of each
BETWEEN = 40
STRIP = 4


@speaks
def image(*tables, labels=()):
    """Draw tables of numbers as images, a small square for each number.

    The smallest number of a table is left blank, the largest is of the strongest blue. They
    stand beside one another, wide ones below one another. What cannot be drawn is answered
    with a sentence; nothing raises.

    Parameters
    ----------
    *tables : array
        One to four, each with rows and columns, or one row alone.
    labels : tuple of str
        What to write above each, besides its shape.

    Returns
    -------
    Picture
        Its words give each shape and where its largest number stands.
    """
    if not 0 < len(tables) <= MOST:
        raise CannotDraw(f"image draws 1 to {MOST} tables, and got {len(tables)}.")
    labels = _named(labels, tables)
    seen = [_checked(table, label or "this") for table, label in zip(tables, labels, strict=True)]
    in_row = not all(_is_strip(table) for table in seen)
    pixel = min(_pixel(row) for row in ([seen] if in_row else [[table] for table in seen]))
    canvases = [_drawn(table, label, pixel) for table, label in zip(seen, labels, strict=True)]
    drawing = beside(canvases, BETWEEN) if in_row else stacked(canvases)
    words = [_in_words(table, label) for table, label in zip(seen, labels, strict=True)]
    return Picture(drawing, words="\n".join(words))


def _named(labels, tables):
    """One label for each table; none of them says anything where none is given."""
    if not isinstance(labels, tuple | list):
        raise CannotDraw(f"labels is {written(labels)}; give a tuple, such as ('before', 'after').")
    if labels and len(labels) != len(tables):
        given = plural(len(labels), "label")
        raise CannotDraw(f"{given} cannot name {plural(len(tables), 'table')}.")
    return [str(label) for label in labels] or [""] * len(tables)


def _checked(table, name):
    """The table as an array of rows and columns that can be drawn."""
    a = as_array(table, name)
    if a.ndim not in (1, 2):
        raise CannotDraw(
            f"{name} has shape {a.shape}; an image has rows and columns, such as (24, 40)."
        )
    if a.dtype.kind not in "biuf" or not a.size or not np.isfinite(a).all():
        raise CannotDraw(f"{name} must hold numbers, and none of them NaN or infinite.")
    if a.size > MOST_PIXELS:
        raise CannotDraw(f"{name} has {a.size:,} numbers; at most {MOST_PIXELS:,} are drawn.")
    return a


def _rows(table):
    return table.shape[0] if table.ndim == 2 else 1


def _is_strip(table):
    """Whether a table is so much wider than tall that others belong below it."""
    return table.shape[-1] > STRIP * _rows(table)


def _pixel(tables):
    """How large a pixel is, so that these tables fit beside one another."""
    columns = sum(table.shape[-1] for table in tables)
    rows = max(map(_rows, tables))
    room = ROOM - BETWEEN * (len(tables) - 1)
    return max(SMALLEST_PIXEL, min(PIXEL, room // columns, TALL // rows))


def _drawn(table, label, pixel):
    canvas = Canvas()
    rows = np.atleast_2d(table).astype(float)
    span = rows.max() - rows.min()
    shades = np.rint(SHADES * (rows - rows.min()) / (span or 1)).astype(int)
    for row, line in enumerate(shades.tolist()):
        column = 0
        for shade, together in groupby(line):  # neighbours of one shade are one box
            count = len(list(together))
            if shade:
                style = tint(palette.BLUE, shade / SHADES / 0.6)
                canvas.box(style, column * pixel, row * pixel, count * pixel, pixel)
            column += count
    canvas.box(GHOST, 0, 0, rows.shape[1] * pixel, rows.shape[0] * pixel)
    heading = f"shape {table.shape}"
    if label:
        canvas.text(HEADING, 0, -28, label)
    canvas.text(AXIS, 0, -8, heading)
    return canvas


def _in_words(table, label):
    start = f"{label}: " if label else ""
    place = np.unravel_index(int(table.argmax()), table.shape)
    where = ", ".join(map(str, (int(p) for p in place)))
    return (
        f"{start}shape {table.shape}, as an image; from {table.min()} to {table.max()}, "
        f"the largest at [{where}], mean {table.mean():.1f}"
    )
