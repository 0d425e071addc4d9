"""Which cells an index takes, in which order, and whether the result is a view or a copy."""

from dataclasses import dataclass

import numpy as np

from course_lib import palette
from course_lib.arrays import indexing, typed
from course_lib.pictures.arrays import grid
from course_lib.pictures.arrays.given import CannotDraw, as_array, refuse_masks, speaks
from course_lib.pictures.arrays.sharing import share
from course_lib.pictures.arrays.values import EMPTY, fitted, in_words, title, value_look
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import CODE, HEADING, NOTE, in_room, paragraphs, stacked
from course_lib.words import abridged, plural

LARGEST = 10_000_000  # elements; one more integer for each is needed to follow them
LISTED = 24  # cells named one by one in words


@dataclass(frozen=True)
class Selection:
    """What ``a[index]`` gave.

    ``taken``: for each element of the result its place in ``a.ravel()``, in the shape of
    the result. ``result``: an array also where NumPy gives a scalar.
    """

    result: np.ndarray
    taken: np.ndarray
    is_element: bool
    is_view: bool


def select(a, index):
    """Follow ``a[index]``; raises what NumPy raises."""
    places = np.arange(a.size).reshape(a.shape)
    taken = places[index]
    is_element = not isinstance(taken, np.ndarray)
    # An object array gives the object itself, which may be an array of its own.
    result = a[index] if not is_element else a.reshape(-1)[int(taken) :][:1].reshape(()).copy()
    is_view = not is_element and share(a, result)
    return Selection(result, np.asarray(taken), is_element, is_view)


@speaks
def selection(a, index, label="a"):
    """Draw which cells of ``a`` the index takes, and the result beside it.

    Small numbers in the cells give each one's place in the result. Where NumPy refuses
    the index, its error is shown, and what it means; nothing raises.

    Parameters
    ----------
    a : array
        Anything that NumPy makes an array of.
    index : object
        Whatever could stand between brackets. A slice cannot be passed as 1:5:2, so
        ``np.s_[0, 1:5:2]`` makes the index, or write it as text: "0, 1:5:2" (then
        comparisons are understood too: "a > 2").
    label : str
        What to call the array.

    Returns
    -------
    Picture
        Its words say what each part of the index takes, and whether the result is a view.
    """
    a = as_array(a, label)
    grid.check_dimensions(a.shape)
    if a.size > LARGEST:
        raise CannotDraw(f"{label} has {plural(a.size, 'element')}; take a smaller part of it.")
    if a.dtype.names and _names_fields(index):
        raise CannotDraw(f"{label} has fields; take them out first, and draw the result.")
    refuse_masks(index, "the index")
    code = f"{label}[{indexing.written(index)}]"
    if isinstance(index, str):
        code, index = _read(index, a, label)
    try:
        chosen = select(a, index)
    except Exception as error:  # NumPy's own, of whatever kind: it is what is shown
        return _failing(a, index, label, code, error)
    return _taken(a, index, label, code, chosen)


def _names_fields(index):
    names = index if isinstance(index, list) else [index]
    return bool(names) and all(isinstance(name, str) for name in names)


def _read(text, a, label):
    """A typed index: how to show it, and the index."""
    try:
        index = typed.index(text, a)
    except ValueError as reason:
        raise CannotDraw(str(reason)) from None
    if any(isinstance(part, np.ndarray) for part in (index if type(index) is tuple else [index])):
        return f"{label}[{' '.join(text.split())}]", index  # "a > 2" says more than its mask
    return f"{label}[{indexing.written(index)}]", index


def _taken(a, index, label, code, chosen):
    order = {}
    for place, cell in enumerate(chosen.taken.ravel().tolist()):
        order.setdefault(cell, []).append(place)
    summary = (
        f"takes {plural(len(order), 'cell')} of {a.size:,}{_repeats(order)}. "
        f"{_result_is(chosen, label)}"
    )
    sentences = [f"{sentence}." for sentence in indexing.in_words(index, a.shape)]
    source, source_words = _source(a, label, order)
    result, result_words = _result(chosen, code)
    lines = [summary[0].upper() + summary[1:], *sentences]
    if chosen.result.ndim and chosen.result.size:
        lines.append("Small numbers in the corners: the place in the result.")
    if result is None:
        lines.append("The result has more than four axes, too many to draw.")
    drawings = [source] if result is None else [source, result]
    words = [f"{code} {summary}", *sentences, source_words]
    words += [_order_in_words(a, label, chosen), result_words]
    return Picture(stacked([_heading(code, lines), in_room(drawings)]), words="\n".join(words))


def _failing(a, index, label, code, error):
    numpys = f"{type(error).__name__}: {error}"
    why = indexing.why_it_fails(index, a.shape)
    shown, width, text_of = fitted(a, most=64)
    drawing = grid.draw(a.shape, shown, width, lambda i: value_look(a.dtype, text_of[i]))
    drawing.text(HEADING, drawing.left, drawing.top - 12, title(a, label))
    top = _heading(code, [f"NumPy refuses. {numpys}", why])
    words = [f"{code}: NumPy refuses.", numpys, why, title(a, label), in_words(a, text_of, shown)]
    return Picture(stacked([top, drawing]), words="\n".join(words))


def _heading(code, lines):
    """The index as code, and below it what there is to say."""
    top = paragraphs([abridged(code, 90)], CODE)
    return stacked([top, paragraphs(lines)], gap=4)


def _repeats(order):
    repeated = sum(len(places) > 1 for places in order.values())
    return f", {plural(repeated, 'cell')} more than once" if repeated else ""


def _result_is(chosen, label):
    if chosen.is_element:
        return f"The result is one element, no longer tied to {label}."
    shape = f"The result has shape {chosen.result.shape}"
    if not chosen.result.size:
        return f"{shape}: nothing is taken, so there is nothing to share."
    if chosen.is_view:
        return f"{shape} and is a view: writing to it changes {label}."
    return f"{shape} and is a copy: writing to it leaves {label} as it is."


def _badge(places):
    """The places in the result that a cell goes to, as short as a corner needs."""
    if len(places) <= 2:
        return ",".join(map(str, places))
    return f"{places[0]}…×{len(places)}"


def _source(a, label, order):
    """The array with the taken cells lit, and its values in words."""
    coordinates = np.unravel_index(sorted(order), a.shape) if order and a.ndim else ()
    keep = [sorted(set(axis.tolist())) for axis in coordinates] or None
    badges = {cell: _badge(places) for cell, places in order.items()}
    shown, width, text_of = fitted(a, badges, most=64, keep=keep)

    def look(index):
        cell = int(np.ravel_multi_index(index, a.shape)) if index else 0
        taken = cell in order
        fill = (palette.BLUE, 0.5) if taken else None
        badge = badges.get(cell, "")
        return value_look(a.dtype, text_of[index], fill, lit=taken, badge=badge)

    drawing = grid.draw(a.shape, shown, width, look, row=grid.BADGED)
    drawing.text(HEADING, drawing.left, drawing.top - 12, title(a, label))
    return drawing, f"{title(a, label)}\n{in_words(a, text_of, shown)}"


def _result(chosen, code):
    """The result, None where it has too many axes, and its values in words."""
    result = chosen.result
    if result.ndim > 4:
        return None, f"Result: {title(result)}"
    shown, width, text_of = fitted(result, {0: str(result.size)}, most=48)

    def look(index):
        # In one dimension the number above a cell already is its place.
        badge = str(np.ravel_multi_index(index, result.shape)) if result.ndim > 1 else ""
        return value_look(result.dtype, text_of[index], (palette.BLUE, 0.5), badge=badge)

    drawing = grid.draw(result.shape, shown, width, look, row=grid.BADGED)
    name = code if len(code) <= 24 else "result"
    kind = f"one element, {result.dtype}" if chosen.is_element else title(result)
    drawing.text(HEADING, drawing.left, drawing.top - 12, f"{name}: {kind}")
    if not result.size:
        drawing.text(NOTE, drawing.left, drawing.bottom + 22, EMPTY)
    return drawing, f"Result: {kind}\n{in_words(result, text_of, shown)}"


def _order_in_words(a, label, chosen):
    """The cells in the order they are taken, the first of them if they are many."""
    if not chosen.result.size:
        return "Taken: nothing."
    named = []
    for cell in chosen.taken.ravel()[:LISTED].tolist():
        index = np.unravel_index(cell, a.shape) if a.ndim else ()
        named.append(f"{label}[{', '.join(str(int(i)) for i in index) or '()'}]")
    more = chosen.result.size - len(named)
    return f"Taken in this order: {' '.join(named)}{f' and {more:,} more' if more else ''}"
