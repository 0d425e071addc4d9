"""The text of every cell: elements as NumPy prints them, abridged where they are long."""

import sys
from itertools import product

import numpy as np

from course_lib.words import abridged, written

#: Numbers are never cut (the longest int64 has 20 characters); texts and objects are.
LONGEST_TEXT = 14
LONGEST_NUMBER = 26


def drawn_part(a, shown):
    """The drawn cells of ``a`` as an array of their own.

    ``shown`` holds, for each axis, the positions drawn, None where some are left out.
    """
    return a[np.ix_(*_positions(shown))] if a.ndim else a


def texts(a, shown):
    """The texts of the drawn cells of ``a``: a dict from index to text."""
    return texts_of_part(drawn_part(a, shown), shown)


def texts_of_part(part, shown):
    """The same where only the drawn part is there."""
    return dict(zip(product(*_positions(shown)), printed(part), strict=True))


def _positions(shown):
    return [[p for p in axis if p is not None] for axis in shown]


def printed(a):
    """The texts of all elements of ``a``, in order."""
    if a.size == 0:
        return []
    if a.dtype.kind in "biufcmM":
        return [abridged(text, LONGEST_NUMBER) for text in _numbers(a)]
    return [abridged(written(element), LONGEST_TEXT) for element in a.ravel().tolist()]


def _numbers(a):
    # NumPy chooses digits for all elements together, so they are printed together, with
    # a separator that no number holds, and taken apart again.
    printed = np.array2string(
        a.ravel(), separator="|", threshold=sys.maxsize, max_line_width=sys.maxsize
    )
    return [text.strip().strip("'") for text in printed[1:-1].split("|")]


def nested(text_of, shape, shown):
    """The drawn cells in brackets, as print() shows an array.

    ``text_of`` maps an index to its text; positions left out become ``...``.
    """
    width = max((len(text) for text in text_of.values()), default=0)

    def part(index):
        depth = len(index)
        if depth == len(shape):
            return text_of[index].rjust(width if shape else 0)
        inner = ["..." if p is None else part((*index, p)) for p in shown[depth]]
        if depth == len(shape) - 1:
            return f"[{' '.join(inner)}]"
        lines = "\n" * (len(shape) - 1 - depth) + " " * (depth + 1)
        return f"[{lines.join(inner)}]"

    return part(())
