"""How two shapes are made to agree, in three steps, and what would help if they are not.

No pictures here and no arrays: shapes in, a record out.
"""

from dataclasses import dataclass, replace
from itertools import combinations
from math import prod

import numpy as np

from course_lib.arrays.words import axes
from course_lib.words import plural

MOST_CURES = 3
MOST_AXES_TO_CURE = 6


@dataclass(frozen=True)
class Pair:
    """Two lengths that stand below one another."""

    a: int
    b: int

    @property
    def result(self):
        """The common length, None where there is none."""
        if self.a == 1:
            return self.b
        return self.a if self.b in (1, self.a) else None

    @property
    def fits(self):
        return self.result is not None


@dataclass(frozen=True)
class Cure:
    """A way to write one of the two so that they fit, and what comes of it.

    ``operand``: 0 for the first, 1 for the second. ``change``: what to write behind its
    name, such as '[:, None]'. ``shape``: what shape that gives it.
    """

    operand: int
    change: str
    shape: tuple[int, ...]
    result: tuple[int, ...]


@dataclass(frozen=True)
class Steps:
    """The three steps for shapes ``a`` and ``b``.

    ``padded``: both shapes with ones prepended. ``pairs``: of their lengths, from the left.
    ``result``: the common shape, or None. ``stretched``: for each of the two, the axes of the
    padded shape that are stretched. ``cures``: tried ones, where it fails.
    """

    a: tuple[int, ...]
    b: tuple[int, ...]
    padded: tuple[tuple[int, ...], tuple[int, ...]]
    cures: tuple[Cure, ...] = ()

    @property
    def pairs(self):
        return tuple(Pair(m, n) for m, n in zip(*self.padded, strict=True))

    @property
    def result(self):
        if not all(pair.fits for pair in self.pairs):
            return None
        return tuple(pair.result for pair in self.pairs)

    @property
    def failing(self):
        """Positions of the pairs that do not fit, counted in the padded shapes."""
        return tuple(k for k, pair in enumerate(self.pairs) if not pair.fits)

    @property
    def stretched(self):
        if self.result is None:
            return ((), ())
        return tuple(
            tuple(k for k, n in enumerate(shape) if n != self.result[k]) for shape in self.padded
        )


def steps(shape_a, shape_b):
    """The three steps that make two shapes agree, or stop where they do not.

    The steps, in order: prepend ones to the one with fewer axes, so that both end at the same
    place; compare each pair, which must be equal or hold a 1; stretch ones. They agree with
    ``np.broadcast_shapes``.
    """
    a, b = tuple(shape_a), tuple(shape_b)
    most = max(len(a), len(b))
    found = Steps(a, b, tuple((1,) * (most - len(shape)) + shape for shape in (a, b)))
    return replace(found, cures=_cures(a, b)) if found.failing else found


def sentences(found, names=("a", "b")):
    """One sentence for each step that is taken, three where the shapes agree."""
    said = [_prepending(found, names)]
    if found.failing:
        k = found.failing[-1]
        pair = found.pairs[k]
        # Counted from the end, since the aligned axes have different numbers in a and b.
        place = "the last axis" if k == len(found.pairs) - 1 else f"axis {k - len(found.pairs)}"
        meeting = f"on {place} {pair.a} meets {pair.b}"
        return [*said, f"Each pair must be equal or hold a 1, but {meeting}."]
    return [*said, "Each pair is equal or holds a 1.", _stretching(found, names)]


def _prepending(found, names):
    m, n = len(found.a), len(found.b)
    if m == n:
        return f"Both have {_number_of_axes(m)}: no ones to prepend."
    short, long = names if m < n else names[::-1]
    ones = "a 1" if abs(m - n) == 1 else f"{abs(m - n)} ones"
    counts = f"{short} has {_number_of_axes(min(m, n))}, {long} has {max(m, n)}"
    return f"{counts}: prepend {ones} to {short}, {found.padded[0 if m < n else 1]}."


def _number_of_axes(number):
    return "no axes" if number == 0 else plural(number, "axis", "axes")


def _stretching(found, names):
    parts = []
    for name, padded, along in zip(names, found.padded, found.stretched, strict=True):
        if along:
            lengths = ", ".join(f"{padded[k]} to {found.result[k]}" for k in along)
            parts.append(f"{name} along {axes(along)} ({lengths})")
    if not parts:
        return f"Nothing to stretch: the result has shape {found.result}."
    return f"Stretch {' and '.join(parts)}: the result has shape {found.result}."


def _cures(a, b):
    """The simplest ways to write one of the two so that they fit, each of them tried."""
    if max(len(a), len(b)) > MOST_AXES_TO_CURE:
        return ()
    found = []
    for news in range(1, max(len(a), len(b)) + 1):
        for operand, shape, other in ((1, b, a), (0, a, b)):
            found += [_try(operand, shape, index, other) for index in _with_none(len(shape), news)]
        if any(found):
            break  # more Nones would not be simpler
    for operand, shape, other in ((1, b, a), (0, a, b)):
        if len(shape) == 2:
            found.append(_try(operand, shape, "T", other))
    cures = [cure for cure in found if cure]
    cures.sort(key=lambda cure: (len(cure.result), prod(cure.result), cure.change == ".T"))
    return tuple(cures[:MOST_CURES])


def _with_none(dimensions, news):
    """All indices that keep every axis and add so many new ones."""
    most = dimensions + news
    for places in combinations(range(most), news):
        yield tuple(None if k in places else slice(None) for k in range(most))


def _try(operand, shape, index, other):
    """The cure, or None where it does not help after all."""
    try:
        zeros = np.broadcast_to(0.0, shape)  # of any size, it takes the memory of one number
        changed = zeros.T if index == "T" else zeros[index]
        result = np.broadcast_shapes(changed.shape, other)
    except ValueError:
        return None
    if index == "T":
        return Cure(operand, ".T", changed.shape, result)
    inner = ", ".join("None" if part is None else ":" for part in index)
    return Cure(operand, f"[{inner}]", changed.shape, result)
