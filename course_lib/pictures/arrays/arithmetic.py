"""A sign between two arrays, element by element, and what the same sign does between lists."""

import numpy as np

from course_lib import palette
from course_lib.arrays import arithmetic as facts
from course_lib.arrays import elements
from course_lib.pictures.arrays import grid
from course_lib.pictures.arrays.given import CannotDraw, as_array, speaks, two_names
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import (
    CELL,
    CODE,
    GHOST,
    HEADING,
    PALE_VALUE,
    VALUE,
    Canvas,
    paragraphs,
    stacked,
    tint,
)
from course_lib.words import listed, written

LONGEST = 12  # elements of an array; with more they are no longer small sums
APART = 12  # px between one small sum and the next
FIRST, SECOND, RESULT = (
    tint(colour, 0.5) for colour in (palette.BLUE, palette.OCHRE, palette.GREEN)
)


@speaks
def arithmetic(a, sign, b, names=("a", "b")):
    """Draw what a sign does between two arrays, and below it what it does between two lists.

    What cannot be drawn is answered with a sentence; nothing raises.

    Parameters
    ----------
    a : array (n,) or number
        Up to twelve numbers.
    sign : str
        One of + - * / // % and **.
    b : array (n,) or number
        Of the same length, or a single number.
    names : tuple of str
        What to call the two.

    Returns
    -------
    Picture
        Its words give each small sum, and the list that comes out, or why none does.
    """
    if sign not in facts.SIGNS:
        raise CannotDraw(f"{written(sign)} is not one of the signs {listed(facts.SIGNS)}.")
    names = two_names(names)
    a, b = (_numbers(thing, name) for thing, name in zip((a, b), names, strict=True))
    arrays, lists = facts.of_arrays(a, sign, b), facts.of_lists(a.tolist(), sign, b.tolist())
    title = f"{names[0]} {sign} {names[1]}"
    drawings = [_headed(f"As arrays: {title}", arrays.notes)]
    words = [f"As arrays: {title}", *arrays.notes, f"As lists: {title}", lists.note]
    if arrays.result is not None and arrays.result.size:
        rows = [np.broadcast_to(row, arrays.result.shape).ravel() for row in (a, b, arrays.result)]
        texts = [elements.printed(row) for row in rows]
        alone = [row.ndim < arrays.result.ndim for row in (a, b)]
        drawings.append(_sums(texts, [names[0], f"{sign} {names[1]}", "="], alone))
        words.insert(1, ", ".join(f"{x} {sign} {y} = {z}" for x, y, z in zip(*texts, strict=True)))
    drawings.append(_headed(f"As lists: {title}", [lists.note]))
    if lists.elements is not None:
        drawings.append(_row(lists))
        words.append(written(lists.elements))
    return Picture(stacked(drawings, gap=16), words="\n".join(words))


def _numbers(thing, name):
    array = as_array(thing, name)
    if array.ndim > 1 or array.dtype.kind not in "iuf":
        raise CannotDraw(f"{name} is not a row of numbers, and this picture draws only those.")
    if array.size > LONGEST:
        raise CannotDraw(f"{name} has {array.size} elements; give at most {LONGEST}.")
    return array


def _headed(title, notes):
    heading = paragraphs([title], HEADING)
    return stacked([heading, paragraphs(notes)], gap=8) if notes else heading


def _sums(texts, labels, alone):
    """Below one another what stands on either side of the sign, and what comes out.

    ``alone``: of each side, whether it is a single number, which is read again each time.
    """
    canvas = Canvas()
    left = 10 + max(round(CODE.width(label)) for label in labels)
    width = _width(text for row in texts for text in row)
    for row, (label, values) in enumerate(zip(labels, texts, strict=True)):
        is_result = row == 2
        y = row * grid.ROW + (10 if is_result else 0)
        canvas.text(CODE, 0, y + 22, label)
        for k, text in enumerate(values):
            x = left + k * (width + APART)
            again = not is_result and alone[row] and k > 0
            if is_result:
                canvas.box(RESULT, x, y, width, grid.ROW)
            canvas.box(GHOST if again else CELL, x, y, width, grid.ROW)
            canvas.text(PALE_VALUE if again else VALUE, x + width / 2, y + 22, text)
    return canvas


def _row(lists):
    """The list that came out; what was joined to what is told by colour."""
    canvas = Canvas()
    texts = [written(value) for value in lists.elements]
    width = _width(texts)
    for k, text in enumerate(texts):
        canvas.box(SECOND if k // max(lists.turn, 1) % 2 else FIRST, k * width, 0, width, grid.ROW)
        canvas.box(CELL, k * width, 0, width, grid.ROW)
        canvas.text(VALUE, (k + 0.5) * width, 22, text)
    return canvas


def _width(texts):
    return max([grid.NARROWEST, *(round(VALUE.width(text)) + 10 for text in texts)])
