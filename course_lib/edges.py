"""One rule for floats at an edge, in time and in voltage: what misses it by rounding is at it.

3 * 0.1 is a little more than 0.3, 0.3 - 0.1 a little less than 0.2, and 0.7 / 0.1 a little less
than 7: compared as they are, one spike in ten falls into the window beside its own. So what is
nearer to an edge than a ten-billionth counts as being there. That is a million times what
arithmetic rounds off, and less than a step of any run.

The simulations themselves compare as a learner's own loop would, to the last bit.
"""

import numpy as np

ROUNDING = 1e-10


def reaches(values, edge, scale=0.0):
    """Where values are at an edge or above; ``scale`` is the largest number it was made of."""
    return values >= edge - ROUNDING * max(abs(edge), scale)


def is_above(values, edge, scale=0.0):
    """Where values are above an edge, and not at it."""
    return values > edge + ROUNDING * max(abs(edge), scale)


def whole_units(length, unit):
    """How many whole units a length holds, as floats; of an array, each of its numbers."""
    with np.errstate(over="ignore"):
        units = np.asarray(length) / unit
    return np.floor(units + _rounding_of(units))


def units_to_cover(length, unit):
    """How many whole units it takes to be no shorter than a length, as a float."""
    with np.errstate(over="ignore"):
        units = np.asarray(length) / unit
    return np.ceil(units - _rounding_of(units))


def _rounding_of(units):
    return ROUNDING * np.clip(np.abs(units), 1, 2.0**53)  # finite where the units are not
