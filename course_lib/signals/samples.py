"""What every function of this package takes and gives: samples, evenly spaced in time."""

import numpy as np

from course_lib import arguments

MOST = 10_000_000  # samples of a kernel; one that is longer is a slip of a unit


def recording(name, data):
    """Return one recording as an array of finite floats, or say what was expected instead."""
    data = arguments.numbers(name, data, dimensions=(1,))
    if len(data) == 0:
        raise ValueError(f"{name} is empty; give at least one sample")
    return data


def lags(name, time, dt):
    """How many steps of ``dt`` it takes to cover a time, or say that they are too many."""
    count = np.ceil(time / dt) if time < MOST * dt else np.inf
    if count > MOST:
        raise ValueError(
            f"{name} is that long beside dt, {dt:g}, that the kernel would have more than {MOST:,} "
            "samples; are both in the same unit?"
        )
    return int(count)


def finite(compute):
    """What ``compute()`` gives, or say that the numbers are too large for it."""
    with np.errstate(over="ignore", invalid="ignore"):
        result = compute()
    if not np.isfinite(result).all():
        raise ValueError("the numbers are so large that their sums are beyond what a float holds")
    return result
