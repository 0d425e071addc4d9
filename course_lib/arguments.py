"""Arguments are checked at the door: what was given, what was expected, what to do.

Every public function of the models calls these first, so that a mistake is named where
it was made and not ten cells later.
"""

import sys
import warnings
from numbers import Integral, Real
from pathlib import Path

import numpy as np

from course_lib.words import shown

PACKAGE = str(Path(__file__).parent / "_").removesuffix("_")

MOST_STEPS = 2**53  # beyond, a float no longer tells one step from the next

CONTAINERS = (list, tuple, dict, np.ndarray)


def unmasked(name, value):
    """Return ``value``, or refuse a masked array in it: NumPy drops masks without a word.

    The one door for masks: what is inside a list, a tuple or a dict is looked at too.
    """
    waiting, seen = [value], set()
    while waiting:
        part = waiting.pop()
        if isinstance(part, np.ma.MaskedArray):
            raise TypeError(
                f"{name} is a masked array, whose masked values would be taken for data; "
                "choose what counts first, with .compressed() or .filled(...)"
            )
        if id(part) not in seen:  # a list may hold itself
            seen.add(id(part))
            waiting += [inner for inner in _parts(part) if isinstance(inner, CONTAINERS)]
    return value


def _parts(value):
    if isinstance(value, dict):
        return value.values()
    if isinstance(value, np.ndarray):
        return value.flat if value.dtype == object else ()
    return value if isinstance(value, list | tuple) else ()


def number(name, value, *, above=None, at_least=None):
    """Return ``value`` as a finite float, or say what was expected instead."""
    unmasked(name, value)
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value[()]
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, Real):
        raise TypeError(f"{name} is {shown(value)}; it must be one number")
    try:
        value = float(value)
    except OverflowError:
        raise ValueError(f"{name} is too large for a float; it must be within 1.7e308") from None
    if not np.isfinite(value):
        raise ValueError(f"{name} is {value}; it must be a finite number")
    if above is not None and value <= above:
        raise ValueError(f"{name} is {value:g}; it must be above {above:g}")
    if at_least is not None and value < at_least:
        raise ValueError(f"{name} is {value:g}; it must be {at_least:g} or more")
    return value


def whole(name, value, *, at_least=0, at_most=2**53):
    """Return ``value`` as an int, or say what was expected instead."""
    unmasked(name, value)
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, Integral):
        raise TypeError(f"{name} is {shown(value)}; it must be a whole number")
    if value < at_least:
        raise ValueError(f"{name} is {shown(value)}; it must be {at_least} or more")
    if value > at_most:
        raise ValueError(f"{name} is too large; it must be at most {at_most}")
    return int(value)


def truth(name, value):
    """Return ``value`` if it is True or False, or say that it is not."""
    if not isinstance(value, bool | np.bool):
        raise TypeError(f"{name} is {shown(value)}; it must be True or False")
    return bool(value)


def numbers(name, values, *, dimensions=None):
    """Return ``values`` as a new array of finite floats with one of these numbers of dimensions."""
    array = _as_array(name, values)
    if array.dtype.kind not in "iuf":
        held = "text" if array.dtype.kind in "US" else f"{array.dtype} values"
        raise TypeError(f"{name} holds {held}; it must hold numbers")
    with np.errstate(over="ignore"):  # too large for a float is infinite, and said below
        array = array.astype(np.float64)
    if dimensions is not None and array.ndim not in dimensions:
        wanted = " or ".join(str(d) for d in dimensions)
        raise ValueError(f"{name} has shape {array.shape}; it must have {wanted} dimension(s)")
    if not np.isfinite(array).all():
        where = tuple(int(i) for i in np.argwhere(~np.isfinite(array))[0])
        if not where:
            raise ValueError(f"{name} is {array}; it must be a finite number")
        raise ValueError(
            f"{name} is {array[where]} at index {where[0] if len(where) == 1 else where}; "
            "every value must be a finite number"
        )
    return array


def indices(name, values, *, below=None):
    """Return ``values`` as an array of whole numbers from 0, and under ``below``."""
    array = _as_array(name, values)
    if array.size == 0:
        return array.astype(np.int64)
    if array.dtype.kind not in "iu" or array.min() < 0:
        raise ValueError(f"{name} is {shown(values)}; it must hold whole numbers from 0")
    if below is not None and array.max() >= below:
        raise ValueError(f"{name} holds {array.max()}; there are {below}, counted from 0")
    return array.astype(np.int64)


def _as_array(name, values):
    unmasked(name, values)
    try:
        return np.asarray(values)
    except ValueError:
        raise ValueError(f"{name} has rows of different lengths; make them equally long") from None


def per_cell(name, values, n):
    """Return an array (n,) of its own: ``values`` is a number for all cells, or one for each."""
    values = numbers(name, values, dimensions=(0, 1))
    if values.ndim == 1 and len(values) != n:
        raise ValueError(f"{name} has {len(values)} values and there are {n} cells; give one each")
    return np.broadcast_to(values, n).copy()


def choice(name, value, options):
    """Return ``value`` if it is one of the options, or name them."""
    if not isinstance(value, str) or value not in options:
        listed = ", ".join(repr(option) for option in options)
        raise ValueError(f"{name} is {shown(value)}; choose one of {listed}")
    return value


def steps_of(duration, dt):
    """How many steps of ``dt`` a duration holds: rounded, since 0.3 / 0.1 is not quite 3."""
    duration = number("duration", duration, above=0)
    steps = whole_steps("duration", duration, dt)
    if steps < 1:
        raise ValueError(
            f"duration is {duration:g} ms and dt {dt:g} ms; the duration must hold one step or more"
        )
    return steps


def whole_steps(name, time, dt):
    """The number of steps of ``dt`` nearest to a time, which may be none."""
    with np.errstate(over="ignore"):
        steps = np.float64(time) / dt
    if not steps <= MOST_STEPS:
        raise ValueError(
            f"{name} is {time:g} ms and dt {dt:g} ms: more steps than can be counted; "
            f"take a shorter {name} or a larger dt"
        )
    return round(steps)


def generator(seed):
    """The random generator of a seed; a ``np.random.Generator`` is used as it is."""
    if seed is not None and not isinstance(seed, np.random.Generator):
        seed = whole("seed", seed, at_most=np.inf)
    return np.random.default_rng(seed)


def warn_if_coarse(dt, time_constants):
    """Warn where ``dt`` is over half of the shortest of these, given by name, in ms."""
    name, shortest = min(time_constants.items(), key=lambda item: np.min(item[1]))
    shortest = float(np.min(shortest))
    if dt > shortest / 2:
        warn(
            f"dt is {dt:g} ms and {name} only {shortest:g} ms: steps that long miss what happens "
            f"in between; take dt of {shortest / 10:g} ms or less"
        )


def warn(message):
    """Warn in the name of the line, outside this library, that called it."""
    frame, level = sys._getframe(1), 2
    while frame.f_back is not None and frame.f_code.co_filename.startswith(PACKAGE):
        frame, level = frame.f_back, level + 1
    warnings.warn(message, stacklevel=level)
