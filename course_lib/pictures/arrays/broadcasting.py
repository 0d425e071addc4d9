"""Two shapes made to agree, step by step, each step a picture."""

import warnings
from dataclasses import dataclass

import numpy as np

from course_lib import palette
from course_lib.arrays import elements, shapes
from course_lib.pictures.arrays import grid
from course_lib.pictures.arrays.given import CannotDraw, as_array, speaks, two_names
from course_lib.pictures.arrays.values import EMPTY, value_look
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import (
    CELL,
    CODE,
    GHOST,
    HEADING,
    NOTE,
    PALE_VALUE,
    SIGN,
    VALUE,
    Canvas,
    beside,
    outline,
    paragraphs,
    stacked,
    tint,
)
from course_lib.words import written

SIGNS = {"add": "+", "subtract": "-", "multiply": "×", "divide": "/", "true_divide": "/"}
LAST_STEP = 3
ROOM, ROOM_FOR_PLANES = 300, 400  # for each of the three arrays of the last step
WIDEST = 1250  # all three in one row, which Lab may have to shrink a little


@speaks
def broadcasting(a, b, operation=np.add, names=("a", "b"), until=LAST_STEP, cures=True, error=True):
    """Draw the three steps that make two shapes agree, or stop where they do not.

    What cannot be drawn is answered with a sentence; nothing raises.

    Parameters
    ----------
    a, b : array or tuple of int
        Arrays, lists or numbers, whose values are then shown; or tuples of lengths, such as
        (3, 1), for shapes alone.
    operation : callable
        What is done with the two, a function of two arrays.
    names : tuple of str
        What to call them.
    until : int
        The last step drawn: 1 prepends, 2 compares, 3 stretches.
    cures : bool
        Where the shapes do not agree, list ways to write one of them that would work; each
        was tried.
    error : bool
        Where the shapes do not agree, give NumPy's own words.

    Returns
    -------
    Picture
        Its words are the steps, a sentence each.
    """
    names = two_names(names)
    if until not in range(1, LAST_STEP + 1):
        raise CannotDraw(f"until is {written(until)}, but the steps are numbered 1 to {LAST_STEP}.")
    first, second = (_operand(thing, name) for thing, name in zip((a, b), names, strict=True))
    found = shapes.steps(first.shape, second.shape)
    said = shapes.sentences(found, names)[:until]
    start = f"{names[0]} has shape {first.shape}, {names[1]} has shape {second.shape}"
    words = [f"{start}.", *(f"{k}. {sentence}" for k, sentence in enumerate(said, start=1))]
    drawings = [paragraphs([start], CODE), _panels(found, said, names)]
    notes = _numbers_for_shapes(a, b, names)
    if found.failing and until > 1:
        notes += [_numpys_error(found)] if error else []
        notes += _ways_out(found, names) if cures else []
    if notes:
        drawings.append(paragraphs(notes))
        words += notes
    if found.result is not None and until == LAST_STEP:
        drawing, text = _last_step(found, (first, second), operation, names)
        drawings.append(drawing)
        words.append(text)
    return Picture(stacked(drawings), words="\n".join(words))


@dataclass(frozen=True)
class Operand:
    """A shape, and the values where they are known."""

    shape: tuple[int, ...]
    values: np.ndarray | None = None


def _operand(thing, name):
    if not (isinstance(thing, tuple) and all(_is_whole(n) for n in thing)):
        array = as_array(thing, name)
        return Operand(array.shape, array)
    if any(n < 0 for n in thing):
        raise CannotDraw(f"{name} is {thing}, but no axis has fewer than 0 positions.")
    return Operand(tuple(int(n) for n in thing))


def _is_whole(number):
    return isinstance(number, int | np.integer) and not isinstance(number, bool)


def _numbers_for_shapes(a, b, names):
    """A hint for who wrote (6) beside a shape, which Python reads as the number 6."""
    if not (isinstance(a, tuple) or isinstance(b, tuple)):
        return []
    return [
        f"{name} is the number {thing}, of shape (). The shape of one axis is written ({thing},)."
        for name, thing in zip(names, (a, b), strict=True)
        if _is_whole(thing)
    ]


def _ways_out(found, names):
    lines = ["What would work, depending on what you mean:"] if found.cures else []
    for cure in found.cures:
        code = f"{names[cure.operand]}{cure.change}"
        lines.append(f"{code} has shape {cure.shape}, and then the result {cure.result}.")
    return lines


def _numpys_error(found):
    try:
        a, b = np.broadcast_to(0.0, found.a), np.broadcast_to(0.0, found.b)
    except ValueError:  # so large that NumPy makes no such arrays in the first place
        return "NumPy refuses."
    try:
        np.add(a, b)
    except ValueError as error:
        return f"NumPy refuses. ValueError: {error}".strip()


# --- the three steps, as boxes that hold lengths ------------------------------------

TITLES = ("1 Prepend ones", "2 Compare", "3 Stretch")
PANEL = 280  # least width of one step
WIDE = 400  # beyond, not all three in one row
NARROWEST, TALL = 34, 30  # of the box of one length

FITS = tint(palette.GREEN, 0.5)
FAILS = outline(palette.VERMILION, 3)


def _panels(found, said, names):
    """As many steps as there are sentences, beside one another."""
    a, b = found.padded
    prepended = [range(len(a) - len(shape)) for shape in (found.a, found.b)]
    final = [found.result or (), found.result or ()]
    tables = (
        _table((a, b), names, ghosts=prepended),
        _table((a, b), names, pairs=found.pairs),
        _table(final, names, ghosts=found.stretched, result=found.result),
    )
    width = max(PANEL, *(round(table.width) for table in tables))
    panels = []
    for table, heading, sentence in zip(tables, TITLES, said, strict=False):
        panel = Canvas()
        panel.text(HEADING, 0, 0, heading)
        panel.place(table, 0, 14)
        panel.paragraph(NOTE, 0, 14 + 3 * TALL + 30, sentence, room=width)
        panel.right = width
        panels.append(panel)
    return stacked(panels) if width > WIDE else beside(panels, gap=24)


def _table(rows, names, ghosts=((), ()), pairs=None, result=None):
    """The lengths of two shapes below one another.

    ``ghosts``: the dashed boxes of each row. ``pairs``: judge them below.
    ``result``: a third row.
    """
    canvas = Canvas()
    lengths = [n for row in (*rows, result or ()) for n in row]
    width = max([NARROWEST, *(round(VALUE.width(n)) + 10 for n in lengths)])
    left = 8 + max(round(NOTE.width(name)) for name in (*names, "result" if result else ""))
    for k, (row, name, dashed) in enumerate(zip(rows, names, ghosts, strict=True)):
        _row(canvas, left, k * TALL, width, name, row, dashed)
    if result is not None:
        _row(canvas, left, 2 * TALL + 6, width, "result", result, ())
    for k, pair in enumerate(pairs or ()):
        x = left + k * width
        canvas.box(FITS if pair.fits else FAILS, x, 0, width, 2 * TALL)
        canvas.text(VALUE, x + width / 2, 2 * TALL + 20, _verdict(pair))
    return canvas


def _row(canvas, left, y, width, name, lengths, dashed):
    canvas.text(NOTE, 0, y + 20, name)
    if not lengths:
        canvas.text(PALE_VALUE, left + width / 2, y + 20, "()")
    for k, length in enumerate(lengths):
        ghost = k in dashed
        canvas.box(GHOST if ghost else CELL, left + k * width, y, width, TALL)
        canvas.text(PALE_VALUE if ghost else VALUE, left + (k + 0.5) * width, y + 20, length)


def _verdict(pair):
    if pair.a == pair.b:
        return "="
    return "one" if pair.fits else "≠"


# --- the last step, as cells --------------------------------------------------------


def _last_step(found, operands, operation, names):
    """Both arrays stretched, and the result, as a Canvas and in words."""
    if len(found.result) > 4:
        text = "The result has more than four axes, too many to draw its cells."
        return paragraphs([text]), text
    arrays = [
        None if operand.values is None else np.broadcast_to(operand.values, found.result)
        for operand in operands
    ]

    def texts_of(shown):
        part, _ = _operate(arrays, operation, shown)
        values = [{} if array is None else elements.texts(array, shown) for array in arrays]
        return [*values, {} if part is None else elements.texts_of_part(part, shown)]

    def width_of(shown):
        return max(grid.cell_width(text_of) for text_of in texts_of(shown))

    room = ROOM if len(found.result) < 3 else ROOM_FOR_PLANES
    shown, width = grid.fit(found.result, width_of, room=room, most=64)
    *values, result = texts_of(shown)
    parts, labels, words = [], [], []
    for name, array, text_of, along in zip(names, arrays, values, found.stretched, strict=True):
        look = _stretched_look(array, text_of, along)
        parts.append(grid.draw(found.result, shown, width, look, bare=bool(parts)))
        heading = f"{name} as {found.result}"
        labels.append((heading, _note(along)))
        words += [f"{heading}: {_note(along)}", *_in_words(array, text_of, found, shown)]
    part, trouble = _operate(arrays, operation, shown)
    kind = "" if part is None else f", {part.dtype}"
    heading = f"result: shape {found.result}{kind}"
    look = _stretched_look(part, result, (), fill=(palette.BLUE, 0.5))
    parts.append(grid.draw(found.result, shown, width, look, bare=True))
    _label(parts, [*labels, (heading, trouble)])
    words += [heading, *([trouble] if trouble else []), *_in_words(part, result, found, shown)]
    sign = SIGNS.get(getattr(operation, "__name__", ""), "and")
    return _equation(parts, sign), "\n".join(words)


def _operate(arrays, operation, shown):
    """The drawn part of the result, or None and why there is none.

    Only the drawn part is computed: two small arrays can have a result of any size.
    """
    if any(array is None for array in arrays):
        return None, ""
    if not callable(operation):
        raise CannotDraw(f"operation is {written(operation)}; give a function such as np.subtract.")
    drawn = [elements.drawn_part(array, shown) for array in arrays]
    name = getattr(operation, "__name__", "operation")
    try:
        with warnings.catch_warnings(action="ignore"):  # the picture shows the nan and inf
            part = np.asarray(operation(*drawn))
    except Exception as error:  # not of shapes: say, adding texts and numbers
        return None, f"The shapes agree, but {name} refuses. {type(error).__name__}: {error}"
    if part.shape != drawn[0].shape:
        return None, f"{name} does not work cell by cell: it made shape {part.shape}."
    return part, ""


def _stretched_look(array, text_of, along, fill=None):
    """How a cell looks; what was stretched to get there is dashed."""

    def look(index):
        ghost = any(index[axis] > 0 for axis in along)
        if array is None:
            return grid.Look(fill=fill, ghost=ghost)
        return value_look(array.dtype, text_of[index], fill, ghost=ghost)

    return look


def _note(along):
    return "dashed: the same numbers, read again" if along else "nothing to stretch"


def _label(drawings, labels):
    """A heading above each, on one line, and a note below."""
    top = min(drawing.top for drawing in drawings)  # the first has names of axes above it
    for drawing, (heading, note) in zip(drawings, labels, strict=True):
        drawing.text(HEADING, drawing.left, top - 12, heading)
        if note:
            drawing.paragraph(NOTE, drawing.left, drawing.bottom + 22, note, room=drawing.width)


def _in_words(array, text_of, found, shown):
    if array is None:
        return []
    return [elements.nested(text_of, found.result, shown) if text_of else EMPTY]


def _equation(parts, sign):
    """a + b = result, in a row, or where that is too wide one below the other."""
    row = [parts[0], _sign(sign), parts[1], _sign("="), parts[2]]
    drawing = beside(row, gap=16)
    return drawing if drawing.width <= WIDEST else stacked(row, gap=10)


def _sign(words):
    canvas = Canvas()
    canvas.text(SIGN, 0, grid.ROW / 2 + 8, words)
    return canvas
