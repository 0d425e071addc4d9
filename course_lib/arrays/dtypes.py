"""Facts about dtypes: what a number becomes in a box, what a sum does where the box ends."""

import sys
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

import numpy as np

from course_lib.words import abridged, plural


class Refused(ValueError):
    """NumPy would raise an error; the message says which and why, for the learner."""


@dataclass(frozen=True)
class Stored:
    """A number as it was typed, and what is kept of it in a box of this dtype."""

    dtype: np.dtype
    typed: Fraction
    value: np.generic

    @property
    def exact(self) -> Fraction | None:
        """What is kept, exactly; None where it is infinite."""
        return Fraction(self.value.item()) if np.isfinite(self.value) else None

    @property
    def kept(self) -> bool:
        """Whether all of it is there."""
        return self.exact == self.typed


@dataclass(frozen=True)
class Sum:
    """A number in a box, another added to it, and what is stored of the sum.

    ``wraps`` is 1 where the sum goes over the right end of whole numbers, -1 over the left, else 0.
    """

    start: Stored
    added: Fraction
    result: Stored
    wraps: int


def is_whole(dtype) -> bool:
    """Whether its boxes hold whole numbers."""
    return np.dtype(dtype).kind in "iu"


def ends(dtype) -> tuple[int, int]:
    """The smallest and the largest whole number that fits."""
    limits = np.iinfo(dtype)
    return int(limits.min), int(limits.max)


def store(dtype, typed: Fraction) -> Stored:
    """Put a number into a box, as assigning it to an element does.

    Raises Refused where NumPy would raise OverflowError.
    """
    dtype = np.dtype(dtype)
    if is_whole(dtype):
        whole = int(typed)  # towards zero, as NumPy does
        lowest, highest = ends(dtype)
        if not lowest <= whole <= highest:
            raise Refused(
                f"{whole:,} does not fit into {dtype}, which holds {lowest:,} to {highest:,}. "
                "NumPy raises OverflowError."
            )
        return Stored(dtype, typed, dtype.type(whole))
    try:
        number = float(typed)
    except OverflowError:
        raise Refused(
            "That is further out than any real number here: float64 ends near 1.8e308."
        ) from None
    with np.errstate(over="ignore"):
        return Stored(dtype, typed, dtype.type(number))


def add(start: Stored, added: Fraction) -> Sum:
    """Add what was typed to the number in the box, as ``a + 100`` or ``a - 6`` does.

    Raises Refused where NumPy would raise OverflowError, or where decimals would lead out of
    a box for whole numbers.
    """
    return _add_whole(start, added) if is_whole(start.dtype) else _add_real(start, added)


def _add_real(start, added):
    with np.errstate(over="ignore", invalid="ignore"):
        value = start.value + store(start.dtype, added).value
    return Sum(start, added, Stored(start.dtype, start.typed + added, value), 0)


def _add_whole(start, added):
    dtype = start.dtype
    lowest, highest = ends(dtype)
    if added.denominator != 1:
        raise Refused(
            f"{dtype} plus a number with decimals makes a new array of float64, and += raises an "
            "error."
        )
    # What is taken away has no sign in the code: a - 6.
    if not lowest <= added <= highest and not 0 < -added <= highest:
        raise Refused(
            f"{abs(int(added)):,} itself does not fit into {dtype}, which holds {lowest:,} to "
            f"{highest:,}. NumPy raises OverflowError before it begins."
        )
    total = int(start.exact + added)
    wraps = (total > highest) - (total < lowest)
    value = dtype.type(total - wraps * (highest - lowest + 1))
    return Sum(start, added, Stored(dtype, Fraction(total), value), wraps)


def neighbours(value: np.floating, many=1) -> list:
    """It and the numbers that can be stored next to it, ``many`` on each side, in order."""
    infinity = value.dtype.type(np.inf)
    found = [value]
    with np.errstate(over="ignore"):
        for _ in range(many):
            below, above = (
                np.nextafter(found[k], side * infinity) for k, side in ((0, -1), (-1, 1))
            )
            found = [below, *found, above]
    return [number for number in found if np.isfinite(number)]


def bytes_of(value: np.generic) -> list[str]:
    """Its bytes as eight 0s and 1s each, the one that counts most first."""
    bits = f"{int.from_bytes(value.tobytes(), sys.byteorder):0{8 * value.dtype.itemsize}b}"
    return [bits[k : k + 8] for k in range(0, len(bits), 8)]


MOST_DIGITS = 30


def decimal(number: Fraction) -> str:
    """A number in decimals, all of them where they are few; a third stays 1/3.

    >>> decimal(Fraction(1, 10))
    '0.1'
    """
    if number.denominator == 1:
        text = f"{number.numerator:,}"
        return text if len(text) <= MOST_DIGITS else f"{Decimal(number.numerator):.6e}"
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return abridged(f"{number.numerator}/{number.denominator}", MOST_DIGITS)
    with localcontext(prec=1200):  # more than the smallest number of float64 has
        exact = Decimal(number.numerator) / Decimal(number.denominator)
    text = f"{exact:f}" if exact.adjusted() > -6 else f"{exact:e}"
    return text if len(text) <= MOST_DIGITS else _abridged(exact)


def _abridged(exact):
    """The first digits of a long decimal, and that there are more."""
    digits = MOST_DIGITS - 4
    if exact.adjusted() > -6:
        return f"{exact:f}"[:digits] + "…"
    mantissa, exponent = f"{exact:e}".split("e")
    return f"{mantissa[: digits - 4]}…e{exponent}"


def sentences(dtype, stored: Stored, total: Sum | None) -> list[str]:
    """What is stored, and what becomes of a sum, in words."""
    whole = is_whole(dtype)
    said = [_of_the_box(np.dtype(dtype), stored), _of_storing(stored)]
    if total is not None:
        said.append(_of_whole_sum(total) if whole else _of_real_sum(total))
    return said


def _of_the_box(dtype, stored):
    size = f"{dtype}: {plural(dtype.itemsize, 'byte')}"
    if is_whole(dtype):
        lowest, highest = ends(dtype)
        return f"{size}, whole numbers from {lowest:,} to {highest:,}."
    if stored.exact is None:
        return f"{size}, real numbers up to {np.finfo(dtype).max:.5g}."
    here = printed(stored.value)
    if abs(stored.value) == np.finfo(dtype).max:
        return f"{size}, real numbers; {here} is the last before infinity."
    return f"{size}, real numbers; the next one after {here} is {gap(stored.value)} away."


def gap(value: np.floating) -> str:
    """How far it is to the next larger number, in three digits."""
    return f"{float(np.spacing(np.abs(value))):.3g}"


def printed(value: np.generic) -> str:
    """A stored number in as few digits as tell it from its neighbours, as Python prints it."""
    if value.dtype.kind != "f" or not np.isfinite(value):
        return str(value)
    if abs(float(value)) < 1e16 and float(value).is_integer():
        return str(float(value))  # 65504.0 of float16, where 65500 would tell it from others
    if 1e-5 <= abs(float(value)) < 1e16:
        return np.format_float_positional(value, trim="0")
    return np.format_float_scientific(value, trim="-")


def _of_storing(stored):
    typed = decimal(stored.typed)
    if stored.exact is None:
        return f"{typed} is further out than this box reaches: {stored.value} is stored, infinity."
    if stored.kept:
        return f"{typed} is stored as it is."
    if is_whole(stored.dtype):
        return f"{typed} is cut to {stored.value}, in silence, if you assign it to an element."
    return f"{typed} is stored as {decimal(stored.exact)}.".replace("….", "…")


def in_signs(total: Sum) -> str:
    """The sum as one would write it, such as 200 + 100 or 4 - 6."""
    start = decimal(total.start.exact if is_whole(total.start.dtype) else total.start.typed)
    return f"{start} {'-' if total.added < 0 else '+'} {decimal(abs(total.added))}"


def _of_whole_sum(total):
    result, exact = int(total.result.value), decimal(total.result.typed)
    if not total.wraps:
        return f"{in_signs(total)} is {exact}, and fits."
    lowest, highest = ends(total.result.dtype)
    side, sign = ("right", "-") if total.wraps > 0 else ("left", "+")
    return (
        f"{in_signs(total)} would be {exact}, over the {side} end. It wraps around to "
        f"{exact} {sign} {highest - lowest + 1:,} = {result:,}."
    )


def _of_real_sum(total):
    result, typed = total.result, decimal(total.result.typed)
    if result.exact is None:
        return f"{in_signs(total)} comes out as {result.value}: further out than the box reaches."
    itself = store(result.dtype, total.result.typed)
    said = f"{in_signs(total)} comes out as {printed(result.value)}"
    if result.kept:
        return f"{said}, exactly."
    if itself.exact == result.exact:
        return f"{said}, and {typed} typed by itself is stored as the same."
    other = decimal(itself.exact)
    return f"{said}. But {typed} typed by itself is stored as {other}.".replace("….", "…")
