"""A convolution, one number at a time: the turned kernel under the data, products and sum."""

import numpy as np

from course_lib import palette
from course_lib.arrays import elements
from course_lib.pictures.arrays import grid
from course_lib.pictures.arrays.given import CannotDraw, as_array, speaks
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import CELL, CODE, GHOST, PALE_VALUE, VALUE, Canvas, outline, tint
from course_lib.words import listed

LONGEST = 10  # numbers of data or kernel
MODES = ("full", "same", "valid")
TURNED, PRODUCT, SUM = (
    tint(colour, 0.5) for colour in (palette.OCHRE, palette.BLUE, palette.GREEN)
)
LABELS = ("data", "kernel, turned", "products", "result")


def shown(data, kernel, mode) -> tuple[int, int]:
    """Which numbers of the full convolution a mode keeps: the first, and one past the last."""
    shorter, longer = sorted((len(data), len(kernel)))
    if mode == "full":
        return 0, len(data) + len(kernel) - 1
    if mode == "same":
        first = (shorter - 1) // 2
        return first, first + longer
    return shorter - 1, longer


@speaks
def sliding(data, kernel, position=0, mode="full"):
    """Draw one number of a convolution: what meets what, the products and their sum.

    What cannot be drawn is answered with a sentence; nothing raises.

    Parameters
    ----------
    data, kernel : array (n,)
        Up to ten numbers each.
    position : int
        Which number of the result.
    mode : str
        "full", "same" or "valid", as of ``np.convolve``.

    Returns
    -------
    Picture
        Its words say the products, their sum, and the whole result.
    """
    data, kernel = _row(data, "data"), _row(kernel, "kernel")
    if mode not in MODES:
        raise CannotDraw(f"{mode!r} is not one of the modes {listed(MODES)}.")
    first, stop = shown(data, kernel, mode)
    if not 0 <= position < stop - first:
        raise CannotDraw(f"The result has {stop - first} numbers; there is no number {position}.")
    place = first + position  # in the full result
    full = np.convolve(data, kernel)
    met = np.arange(max(0, place - len(kernel) + 1), min(len(data), place + 1))
    products = data[met] * kernel[place - met]
    canvas = _drawn(data, kernel, full, place, (first, stop))
    pairs = [
        f"{x} × {k}"
        for x, k in zip(
            elements.printed(data[met]), elements.printed(kernel[place - met]), strict=True
        )
    ]
    (total,) = elements.printed(np.array([products.sum()]))
    result = ", ".join(elements.printed(full[first:stop]))
    words = f"Number {position} of {mode}: {' + '.join(pairs)} = {total}.\nThe result: {result}"
    return Picture(canvas, words=words)


def _row(given, name):
    array = as_array(given, name)
    if array.ndim != 1 or array.dtype.kind not in "iuf" or array.size == 0:
        raise CannotDraw(f"{name} is not a row of numbers, and this picture draws only those.")
    if array.size > LONGEST:
        raise CannotDraw(f"{name} has {array.size} numbers; give at most {LONGEST}.")
    return array


def _drawn(data, kernel, full, place, kept):
    """Columns are places of the full result; beyond its ends the data are read as 0."""
    canvas = Canvas()
    reach = len(kernel) - 1
    columns = range(-reach, len(data) + reach)
    padded = np.pad(data, reach)
    under = {place - lag: kernel[lag] for lag in range(len(kernel))}
    products = {column: padded[column + reach] * weight for column, weight in under.items()}
    texts = elements.printed(np.concatenate([padded, kernel, full, list(products.values())]))
    width = max([grid.NARROWEST, *(round(VALUE.width(text)) + 10 for text in texts)])
    left = 10 + max(round(CODE.width(label)) for label in LABELS)
    rows = (
        dict(zip(columns, padded, strict=True)),
        under,
        products,
        {column: full[column] for column in range(*kept)},
    )
    for row, (label, values) in enumerate(zip(LABELS, rows, strict=True)):
        y = row * (grid.ROW + 8) + (8 if row == 3 else 0)
        canvas.text(CODE, 0, y + 22, label)
        for column, value in values.items():
            x = left + (column + reach) * width
            (text,) = elements.printed(np.array([value]))
            beyond = row == 0 and not 0 <= column < len(data)
            fill = {1: TURNED, 2: PRODUCT}.get(row, SUM if row == 3 and column == place else None)
            if fill:
                canvas.box(fill, x, y, width, grid.ROW)
            canvas.box(GHOST if beyond else CELL, x, y, width, grid.ROW)
            canvas.text(PALE_VALUE if beyond else VALUE, x + width / 2, y + 22, text)
    x = left + (place + reach) * width
    canvas.box(outline(palette.GREEN, 3), x, 3 * (grid.ROW + 8) + 8, width, grid.ROW)
    return canvas
