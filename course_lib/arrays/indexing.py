"""An index in words: how it is written, what each part takes, why it fails.

Everything here is words; which cells an index takes is asked of NumPy itself.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from course_lib import words
from course_lib.arrays.words import axes
from course_lib.words import abridged, listed, plural


@dataclass(frozen=True)
class Part:
    """One part of an index and the axes it stands for.

    ``kind`` is one of 'integer', 'slice', 'rest' (the three dots), 'new' (None), 'array',
    'mask', 'truth' (a single True or False), 'unknown' (NumPy takes no such thing).
    """

    value: object
    kind: str
    axes: tuple[int, ...] = ()

    @property
    def is_advanced(self):
        """Whether NumPy copies because of this part."""
        return self.kind in ("array", "mask", "truth")


def written(index):
    """The index as it stands between brackets: '0, 1:5:2, ...'."""
    if isinstance(index, tuple):
        inner = ", ".join(_written(part) for part in index)
        return inner + "," * (len(index) == 1) if index else "()"
    return _written(index)


def _written(part):
    if isinstance(part, slice):
        start, stop, step = (
            "" if bound is None else _short(bound) for bound in (part.start, part.stop, part.step)
        )
        return f"{start}:{stop}" + (f":{step}" if step else "")
    if part is Ellipsis:
        return "..."
    if isinstance(part, np.ndarray) and part.ndim:
        if part.size > 8 or part.ndim > 2:
            noun = "mask" if part.dtype == bool else "index array"
            return f"{noun} of shape {part.shape}"
        return str(part.tolist())
    return _short(part)


def _short(part):
    text = str(part) if isinstance(part, np.generic | np.ndarray) else words.written(part)
    return abridged(" ".join(text.split()), 60)


def parts(index, dimensions):
    """The parts of an index, each with the axes it stands for, three dots written out.

    ``dimensions``: of the array. Axes beyond it are given too, so that too many show.
    """
    items = index if isinstance(index, tuple) else (index,)
    kinds = [_kind(item) for item in items]
    needs = [_axes_needed(item, kind) for item, kind in zip(items, kinds, strict=True)]
    rest = max(dimensions - sum(needs), 0)
    found, axis = [], 0
    for item, kind, need in zip(items, kinds, needs, strict=True):
        if kind == "rest":
            need, rest = rest, 0  # only the first dots stand for anything
        found.append(Part(item, kind, tuple(range(axis, axis + need))))
        axis += need
    return found


def _kind(item):
    if item is None:
        return "new"
    if item is Ellipsis:
        return "rest"
    if isinstance(item, slice):
        return "slice"
    if isinstance(item, bool | np.bool):
        return "truth"
    if isinstance(item, int | np.integer):
        return "integer"
    try:
        array = np.asarray(item)
    except Exception:  # ragged lists, or an object of the learner's that refuses in its own way
        return "unknown"
    if array.dtype == bool:
        return "mask" if array.ndim else "truth"
    if isinstance(item, list | tuple) and array.size == 0:
        return "array"  # an empty list counts as one of positions
    if array.dtype.kind not in "iu":
        return "unknown"
    return "array" if array.ndim else "integer"


def _axes_needed(item, kind):
    return {"new": 0, "rest": 0, "truth": 0}.get(kind, np.ndim(item) if kind == "mask" else 1)


def in_words(index, shape):
    """One sentence for each part of an index that NumPy accepts for this shape."""
    found = parts(index, len(shape))
    sentences = [_sentence(part, shape) for part in found]
    left = range(sum(len(part.axes) for part in found), len(shape))
    if left:
        sentences.append(f"Nothing said about {axes(left)}: everything there")
    shapes = _shapes_taken_together(found)
    if len(set(shapes)) > 1:
        sentences.append(
            f"Several index arrays: their shapes {listed(shapes)} are stretched to agree, "
            f"to {np.broadcast_shapes(*shapes)}"
        )
    elif len(shapes) > 1:
        sentences.append(
            "Several index arrays: taken together, first with first, second with second "
            "(np.ix_ combines each with each)"
        )
    if _apart(found):
        sentences.append("The index arrays do not stand side by side: their axes come first")
    return sentences


def _shapes_taken_together(found):
    """The shapes of the index arrays; a mask stands for the positions of its Trues."""
    return [
        np.shape(part.value) if part.kind == "array" else (int(np.sum(part.value)),)
        for part in found
        if part.kind in ("array", "mask")
    ]


def _apart(found):
    """Whether something stands between index arrays; a plain integer counts as one then."""
    if not any(part.is_advanced for part in found):
        return False
    places = [k for k, part in enumerate(found) if part.is_advanced or part.kind == "integer"]
    return any(after - before > 1 for before, after in pairwise(places))


def _sentence(part, shape):
    text = _written(part.value)
    where = axes(part.axes)
    if part.kind == "new":
        return "None: a new axis of length 1"
    if part.kind == "truth":
        return f"{text}: a new axis, of length {int(bool(part.value))}"
    if part.kind == "rest":
        return f"...: everything on {where}" if part.axes else "...: stands for no axis here"
    length = shape[part.axes[0]]
    if part.kind == "integer":
        value = int(part.value)
        counted = f", which is {value + length}" if value < 0 else ""
        return f"{text} on {where}: one position{counted}, and the axis goes"
    if part.kind == "slice":
        return f"{text} on {where}: {_positions(range(length)[part.value])}"
    if part.kind == "mask":
        trues = int(np.sum(part.value))
        return f"{text} on {where}: {trues} of {np.size(part.value)} are True, and those are taken"
    return f"{text} on {where}: an index array, {plural(np.size(part.value), 'position')}"


def _positions(taken):
    if not len(taken):
        return "no position"
    if len(taken) == 1:
        return f"position {taken[0]}, and the axis stays, with length 1"
    if len(taken) <= 6:
        return f"positions {', '.join(map(str, taken))}"
    return f"{plural(len(taken), 'position')}, {taken[0]}, {taken[1]}, ... {taken[-1]}"


def why_it_fails(index, shape):
    """What a learner did who got an error for this index, in one sentence."""
    found = parts(index, len(shape))
    for reason in (_unknown, _two_dots, _too_many, _bad_slice, _wrong_mask, _beyond, _mismatch):
        sentence = reason(found, shape)
        if sentence:
            return sentence
    return "NumPy takes no such index for this array."


def _unknown(found, shape):
    for part in found:
        if part.kind != "unknown":
            continue
        text = _written(part.value)
        try:
            kind = np.asarray(part.value).dtype.kind
        except ValueError:
            return f"{text} is no index: its rows are not of one length."
        except Exception:
            kind = "O"
        if kind == "f":
            return f"{text} is not whole: a position is an integer; int() makes one."
        return (
            f"{text} is no position: an index is made of integers, slices, lists or arrays of "
            "integers, masks, ... and None."
        )
    return None


def _two_dots(found, shape):
    if sum(part.kind == "rest" for part in found) > 1:
        return "The three dots stand for all axes left over, so they can stand only once."
    return None


def _too_many(found, shape):
    asked = sum(len(part.axes) for part in found)
    if asked > len(shape):
        has = plural(len(shape), "axis", "axes") if shape else "no axis"
        return f"The array has {has}, and the index speaks of {asked}."
    return None


def _bad_slice(found, shape):
    for part in found:
        if part.kind != "slice":
            continue
        try:
            range(0)[part.value]
        except TypeError:
            return f"{_written(part.value)}: start, stop and step are integers or left out."
        except ValueError:
            return f"{_written(part.value)}: a step of 0 would never get anywhere."
    return None


def _wrong_mask(found, shape):
    for part in found:
        if part.kind != "mask":
            continue
        for axis, length in zip(part.axes, np.shape(part.value), strict=True):
            if length != shape[axis]:
                return (
                    f"A mask says yes or no once for each position: axis {axis} has length "
                    f"{shape[axis]}, and there the mask has length {length}."
                )
    return None


def _beyond(found, shape):
    for part in found:
        if part.kind not in ("integer", "array"):
            continue
        length = shape[part.axes[0]]
        values = np.asarray(part.value).ravel()
        wrong = [value for value in values.tolist() if not -length <= value < length]
        if wrong and length == 0:
            return f"Axis {part.axes[0]} has length 0: there is no position on it."
        if wrong:
            return (
                f"Axis {part.axes[0]} has length {length}: its positions are 0 to {length - 1}, "
                f"counted from the end -1 to -{length}. {wrong[0]} is beyond them."
            )
    return None


def _mismatch(found, shape):
    shapes = _shapes_taken_together(found)
    try:
        np.broadcast_shapes(*shapes)
    except ValueError:
        return (
            f"The index arrays are taken together, first with first, but have shapes "
            f"{listed(shapes)}. np.ix_ combines each with each."
        )
    return None
