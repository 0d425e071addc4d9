"""Bars of cells: two products that should be equal, and rows that should be equally long."""

from math import prod

from course_lib import palette
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import CELL, CODE, NOTE, Canvas, outline, solid
from course_lib.words import plural

LENGTH, TALL = 520, 26  # px of the longer bar
MOST_ROWS, MOST_CELLS, CELL_WIDTH = 8, 16, 28
MISSING = outline(palette.VERMILION, 2, dashed=True)


def product(lengths):
    """'48 × 48 = 2,304', '(5,): 5' for a single length."""
    if not lengths:
        return "1"
    if len(lengths) == 1:
        return f"{lengths[0]:,}"
    return f"{' × '.join(map(str, lengths))} = {prod(lengths):,}"


def two_products(names, shapes):
    """Draw how many elements two shapes have room for, as bars, and what is missing or left.

    Parameters
    ----------
    names : tuple of str
        What stands before each.
    shapes : tuple of tuple of int
        The shape that there is, and the one that is wanted.

    Returns
    -------
    Picture
        Its words are the two products and their difference.
    """
    canvas = Canvas()
    counts = [prod(shape) for shape in shapes]
    most = max(*counts, 1)
    left = 14 + max(round(CODE.width(name)) for name in names)
    for k, (name, shape, count) in enumerate(zip(names, shapes, counts, strict=True)):
        y = k * (TALL + 30)
        length = max(2, round(LENGTH * count / most))
        canvas.text(CODE, 0, y + 18, name)
        canvas.box(solid(palette.BLUE), left, y, length, TALL)
        if length < LENGTH:
            canvas.box(MISSING, left + length, y, LENGTH - length, TALL)
        canvas.text(NOTE, left, y - 6, product(shape))
    have, wanted = counts
    gap = (
        f"{plural(wanted - have, 'element is', 'elements are')} missing."
        if wanted > have
        else f"{plural(have - wanted, 'element')} would be left over."
    )
    canvas.text(NOTE, left, 2 * (TALL + 30) - 8, gap)
    lines = [f"{name}: {product(shape)}" for name, shape in zip(names, shapes, strict=True)]
    return Picture(canvas, words="\n".join([*lines, gap]))


def rows(lengths):
    """Draw rows of these lengths as bars of cells below one another.

    Parameters
    ----------
    lengths : list of int or None
        None for what is a single number, no row.

    Returns
    -------
    Picture
        Its words say how long each row is.
    """
    canvas = Canvas()
    longest = min(max((n for n in lengths if n is not None), default=1), MOST_CELLS)
    for k, length in enumerate(lengths[:MOST_ROWS]):
        y, drawn = k * (TALL + 8), min(length if length is not None else 1, MOST_CELLS)
        canvas.text(CODE, 0, y + 18, f"[{k}]")
        for cell in range(longest):
            canvas.box(
                CELL if cell < drawn else MISSING, 52 + cell * CELL_WIDTH, y, CELL_WIDTH, TALL
            )
        note = "a single number" if length is None else f"length {length:,}"
        canvas.text(NOTE, 64 + longest * CELL_WIDTH, y + 18, note)
    left_out = len(lengths) - MOST_ROWS
    if left_out > 0:
        canvas.text(NOTE, 52, MOST_ROWS * (TALL + 8) + 16, f"and {plural(left_out, 'more row')}")
    said = [
        f"[{k}] is {'a single number' if n is None else f'a row of {n:,}'}."
        for k, n in enumerate(lengths[:MOST_ROWS])
    ]
    return Picture(canvas, words="\n".join(said))
