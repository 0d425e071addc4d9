"""What a sign does between two rows of numbers: as arrays, and as lists."""

import operator
import warnings
from dataclasses import dataclass

import numpy as np

from course_lib.arrays.elements import printed
from course_lib.words import listed, plural

SIGNS = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": operator.pow,
}
MOST_OF_A_LIST = 24  # elements of a list that comes out and is shown; all are counted


@dataclass(frozen=True)
class OfArrays:
    """What comes out, or why NumPy refuses; and what it warns of."""

    result: np.ndarray | None
    notes: tuple[str, ...]

    def in_words(self):
        start = [] if self.result is None else [f"[{', '.join(printed(self.result))}]."]
        return " ".join([*start, *self.notes])


def of_arrays(a, sign, b) -> OfArrays:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = np.asarray(SIGNS[sign](a, b))
        except ValueError as error:
            return OfArrays(
                None, (f"NumPy refuses. ValueError: {str(error).strip(' .')}.", _why(a, b))
            )
    notes = [] if result.size else ["No elements, so nothing to compute."]
    if caught:
        notes.append(f"NumPy warns: {listed(warning.message for warning in caught)}.")
    if _has_wrapped(a, sign, b, result):
        notes.append("A result is too large for 64 bits, and what is left of it is wrong (13).")
    return OfArrays(result, tuple(notes))


def _why(a, b):
    if a.ndim and b.ndim and a.size != b.size:
        return (
            f"{plural(a.size, 'element')} on one side, {b.size} on the other: some would be left "
            "without a partner."
        )
    return "Make one of the numbers one with a decimal point, 2. in place of 2."


def _has_wrapped(a, sign, b, result):
    """Whether whole numbers came out so large that an int64 could not hold them."""
    if result.dtype.kind != "i" or sign not in ("+", "-", "*", "**"):
        return False
    return bool(np.any(SIGNS[sign](a.astype(object), b.astype(object)) != result))


@dataclass(frozen=True)
class OfLists:
    """The list that comes out, or None; ``turn``, after how many elements the next one begins."""

    elements: list | None
    turn: int
    note: str

    def in_words(self):
        start = "" if self.elements is None else f"{self.elements}. "
        return start + self.note


def of_lists(a, sign, b) -> OfLists:
    """The same with lists, where ``a`` or ``b`` is one, and with a plain number otherwise."""
    held = [part for part in (a, b) if isinstance(part, list)]
    if not held:
        return OfLists(None, 0, "Two single numbers: there is no list.")
    try:
        made = SIGNS[sign](_at_most(a), _at_most(b))[:MOST_OF_A_LIST]
    except TypeError as error:
        return OfLists(None, 0, f"Python refuses. TypeError: {error}.")
    if sign == "+":
        how, size, turn = "One list behind the other", len(a) + len(b), len(a)
    else:
        times = a if isinstance(a, int) else b
        turn = len(held[0])
        how, size = "The same list, again and again", turn * max(times, 0)
    over = f", of which the first {len(made)} are shown" if size > len(made) else ""
    return OfLists(made, turn, f"{how}: {plural(size, 'element')}{over}.")


def _at_most(part):
    """A list is not repeated a million times where only its first elements are shown."""
    return min(part, MOST_OF_A_LIST) if isinstance(part, int) else part
