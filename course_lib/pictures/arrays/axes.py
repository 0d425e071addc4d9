"""Which cells a reduction along an axis takes together, and what shape it leaves."""

import warnings
from itertools import product

import numpy as np

from course_lib import palette
from course_lib.arrays.words import axes
from course_lib.pictures.arrays import grid
from course_lib.pictures.arrays.given import CannotDraw, as_array, speaks
from course_lib.pictures.arrays.values import EMPTY, fitted, in_words, title, value_look
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import CODE, HEADING, NOTE, in_room, paragraphs, stacked
from course_lib.words import listed, written

LISTED = 6  # groups named in words


@speaks
def axis(a, axis=None, function=np.sum, keepdims=False, label="a"):
    """Draw which cells ``function(a, axis=axis)`` takes together, and the result.

    Cells of one colour and one small number go together into the result's cell of that
    colour and number. What cannot be drawn is answered with a sentence; nothing raises.

    Parameters
    ----------
    a : array
        Anything that NumPy makes an array of.
    axis : int or tuple of int
        Which axis is taken, or several; None for all.
    function : callable
        One that takes an axis, such as np.mean or np.any.
    keepdims : bool
        Whether the axis stays, with length 1.
    label : str
        What to call the array.

    Returns
    -------
    Picture
        Its words say which axis goes, and which cells go into which.
    """
    a = as_array(a, label)
    grid.check_dimensions(a.shape)
    gone = _normalised(axis, a.ndim)
    if not callable(function):
        raise CannotDraw(
            f"function is {written(function)}; give one such as np.sum, without brackets."
        )
    name = _name(function)
    kept = ", keepdims=True" if keepdims else ""
    code = f"{name}({label}, axis={axis}{kept})"
    shape = tuple(1 if k in gone else n for k, n in enumerate(a.shape) if keepdims or k not in gone)
    result, trouble = _reduced(a, axis, function, name, keepdims, shape)
    lines = [_what_happens(a.shape, gone, shape, keepdims), *([trouble] if trouble else [])]
    source, source_words = _source(a, gone, label)
    left, left_words = _result(shape, result)
    top = stacked([paragraphs([code], CODE), paragraphs(lines)], gap=4)
    drawing = stacked([top, in_room([source, left])])
    words = [code, *lines, source_words, *_together(a.shape, gone, keepdims, label), left_words]
    return Picture(drawing, words="\n".join(words))


def _name(function):
    """'np.sum', or a learner's own name for a function."""
    name = getattr(function, "__name__", "function")
    return f"np.{name}" if getattr(np, name, None) is function else name


def _normalised(axis, dimensions):
    """The axes that go, counted from 0."""
    if axis is None:
        return tuple(range(dimensions))
    try:
        return np.lib.array_utils.normalize_axis_tuple(axis, dimensions)
    except np.exceptions.AxisError:
        has = f"has {axes(range(dimensions))}" if dimensions else "has no axes"
        raise CannotDraw(f"there is no axis {axis}: the array {has}.") from None
    except (TypeError, ValueError):
        raise CannotDraw(
            f"axis is {written(axis)}; give a number, several different ones in a tuple, or None."
        ) from None


def _reduced(a, axis, function, name, keepdims, shape):
    """The result, or None and why there is none."""
    options = {"axis": axis, "keepdims": True} if keepdims else {"axis": axis}
    safe = a.view()
    safe.flags.writeable = False  # a picture changes nothing, whatever the function does
    try:
        with warnings.catch_warnings(action="ignore"):  # the picture shows the nan
            result = np.asarray(function(safe, **options))
    except Exception as error:  # of the function's: say, a maximum of nothing
        return None, f"{name} refuses. {type(error).__name__}: {error}"
    if result.shape != shape:
        raise CannotDraw(f"{name} takes no cells together: it leaves shape {result.shape}.")
    return result, ""


def _what_happens(before, gone, after, keepdims):
    if not gone:
        return f"No axis goes: shape {before} stays as it is."
    lengths = listed(before[k] for k in gone)
    stays = (
        f"{'stay' if len(gone) > 1 else 'stays'}, with length 1"
        if keepdims
        else ("go" if len(gone) > 1 else "goes")
    )
    return f"{axes(gone).capitalize()}, of length {lengths}, {stays}: {before} becomes {after}."


def _group(index, shape, gone):
    """The number of the result's cell that a cell goes into."""
    kept = [k for k in range(len(shape)) if k not in gone]
    if not kept:
        return 0
    return int(np.ravel_multi_index([index[k] for k in kept], [shape[k] for k in kept]))


def _colour(group):
    return palette.CYCLE[group % len(palette.CYCLE)], 0.5


def _source(a, gone, label):
    groups = {0: str(a.size)} if a.size else {}
    shown, width, text_of = fitted(a, groups, most=64)

    def look(index):
        group = _group(index, a.shape, gone)
        return value_look(a.dtype, text_of[index], _colour(group), badge=str(group))

    drawing = grid.draw(a.shape, shown, width, look, row=grid.BADGED)
    drawing.text(HEADING, drawing.left, drawing.top - 12, title(a, label))
    return drawing, f"{title(a, label)}\n{in_words(a, text_of, shown)}"


def _result(shape, result):
    """What is left; cells without values where the function gave none."""
    sample = np.broadcast_to("", shape) if result is None else result
    shown, width, text_of = fitted(sample, {0: str(sample.size)}, most=48)

    def look(index):
        # Numbered as the groups are: an axis of length 1 that stayed changes no number.
        group = int(np.ravel_multi_index(index, shape)) if shape else 0
        text = "" if result is None else text_of[index]
        return value_look(sample.dtype, text, _colour(group), badge=str(group))

    drawing = grid.draw(shape, shown, width, look, row=grid.BADGED)
    heading = f"result: shape {shape}" if result is None else title(result, "result")
    drawing.text(HEADING, drawing.left, drawing.top - 12, heading)
    if not sample.size:
        drawing.text(NOTE, drawing.left, drawing.bottom + 22, EMPTY)
    return drawing, heading if result is None else f"{heading}\n{in_words(result, text_of, shown)}"


def _together(shape, gone, keepdims, label):
    """The first groups in words: 'a[:, 0] into result[0]'."""
    firsts = [range(1) if k in gone else range(min(n, 3)) for k, n in enumerate(shape)]
    lines = []
    for place in list(product(*firsts))[:LISTED]:
        inside = ", ".join(":" if k in gone else str(p) for k, p in enumerate(place))
        into = ", ".join(str(p) for k, p in enumerate(place) if keepdims or k not in gone)
        lines.append(f"{label}[{inside or '()'}] into result[{into or '()'}]")
    return [f"Taken together: {'; '.join(lines)}"] if lines else []
