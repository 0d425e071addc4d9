"""Is a result the right one? And if it is not, where do the two differ first?"""

from dataclasses import dataclass
from numbers import Number

import numpy as np

from course_lib import arguments
from course_lib.words import described


@dataclass(frozen=True)
class Closeness:
    """How near to the right result counts as right.

    ``relative``: part of the largest element of what is right; a float32 passes, and no real
    mistake is that small. ``absolute``: in the result's own unit. ``whole``: the result must be
    a whole number, without a decimal point. ``same_dtype``: the result must be kept in boxes of
    the same dtype, where memory is what the exercise is about.
    """

    relative: float = 1e-6
    absolute: float = 1e-12
    whole: bool = False
    same_dtype: bool = False

    def same(self, got, right) -> bool:
        """Whether a result is the right one: its outputs, shape, kind and numbers."""
        if isinstance(right, tuple):
            parts = outputs(got, len(right))
            return parts is not None and all(map(self.same, parts, right))
        values, wanted = as_numbers(got), as_numbers(right)
        if wanted is None:  # what a mistake gives may be anything
            return type(got) is type(right) and _equal(got, right)
        return (
            values is not None
            and values.shape == wanted.shape
            and self._alike_in_kind(values, wanted)
            and bool(self.near(values, wanted).all())
        )

    def _alike_in_kind(self, values, wanted):
        if self.same_dtype and values.dtype != wanted.dtype:
            return False
        if values.size == 0:
            return True
        if self.whole and (values.dtype.kind in "iu") != (wanted.dtype.kind in "iu"):
            return False
        return (values.dtype.kind == "b") == (wanted.dtype.kind == "b")

    def near(self, values, wanted) -> np.ndarray:
        """For each element whether it is near enough; NaN only where NaN is what is looked for."""
        if values.dtype.kind == wanted.dtype.kind == "b":
            return values == wanted
        values, wanted = values.astype(complex), wanted.astype(complex)
        finite = np.abs(wanted[np.isfinite(wanted)])
        largest = finite.max() if finite.size else 0.0
        room = max(self.absolute, self.relative * largest)
        both_nan = np.isnan(values) & np.isnan(wanted)
        return (np.abs(values - wanted) <= room) | (values == wanted) | both_nan


NEAR = Closeness()


def _equal(a, b):
    try:
        return bool(a == b)
    except Exception:  # arrays within lists, say
        return False


def as_numbers(value) -> np.ndarray | None:
    """A result as an array of numbers or of yes and no; None where it is something else."""
    if isinstance(value, str | bytes) or masked_part("", value):
        return None
    try:
        array = np.asarray(value)
        if array.dtype == object and all(isinstance(element, Number) for element in array.flat):
            array = array.astype(float)  # Decimal and Fraction, say
    except (Exception, SystemExit):  # ragged, or a learner's class that cannot be an array
        return None
    return array if array.dtype.kind in "biufc" else None


def outputs(got, many: int):
    """The several outputs of one function, a tuple as a rule; None where they are not so many."""
    is_several = isinstance(got, list | tuple) or (isinstance(got, np.ndarray) and got.ndim)
    return list(got) if is_several and len(got) == many else None


def masked_part(name: str, value) -> str:
    """The sentence that refuses a masked array in a result; "" where there is none."""
    try:
        arguments.unmasked(name, value)
    except TypeError as refusal:
        return str(refusal)
    except RecursionError:  # a list that holds itself
        return ""
    return ""


MANY = 8  # elements; of more, the first few are shown


def gave(result) -> str:
    """A result in a sentence, behind "gave": as numbers where it is some, else what it is."""
    if isinstance(result, tuple) and result:
        return f"({_parts(result, gave)}{',' * (len(result) == 1)})"
    if isinstance(result, np.ma.MaskedArray):
        return "a masked array"
    numbers = as_numbers(result)
    if numbers is None:
        return described(result)
    if numbers.ndim > 1 and numbers.size > 2 * MANY:
        return f"{described(numbers)}, {_listed(numbers)}"
    return _listed(numbers)


def _parts(things, in_words):
    """The things with commas between; of many, the first few."""
    shown = [in_words(thing) for thing in things[: MANY if len(things) <= MANY else MANY // 2]]
    return ", ".join([*shown, "..."] if len(shown) < len(things) else shown)


def _listed(numbers):
    return f"[{_parts(numbers, _listed)}]" if numbers.ndim else _digits(numbers[()], 6)


def shape_of(array: np.ndarray) -> str:
    """What is asked for or was given, by its shape."""
    if array.ndim == 0:
        return "yes or no" if array.dtype.kind == "b" else "one number"
    what = "an array of yes and no" if array.dtype.kind == "b" else "an array"
    return f"{what} of shape {array.shape}"


def apart(got, right) -> tuple[str, str]:
    """Two numbers that differ, in digits enough to see it: at least six, where they have them."""
    for digits in range(6, 18):
        texts = _digits(got, digits), _digits(right, digits)
        if texts[0] != texts[1]:
            return texts
    return str(got), str(right)


def _digits(value, digits):
    if not isinstance(value, float | np.floating):
        return str(value)
    text = f"{value:.{digits}g}"
    return text if not text.lstrip("-").isdigit() else f"{text}.0"
