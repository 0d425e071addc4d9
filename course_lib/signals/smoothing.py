"""Smoothing: the mean of neighbours, and filters that only look back.

Lesson 21 builds both. What lies beyond the ends counts as zero, as in ``np.convolve``.
"""

import numpy as np

from course_lib import arguments

from .samples import finite, recording


def rolling_average(data, size, mode="same"):
    """Average each run of ``size`` neighbours; as ``np.convolve`` with a box, and much faster.

    Parameters
    ----------
    data : array (samples,)
        The recording.
    size : int
        How many samples are averaged, at most all of them.
    mode : str
        "valid": only where all of them are there, ``samples - size + 1`` values. "same": as many
        as there are samples, where those beyond the ends count as 0. "full": wherever one of
        them is there, ``samples + size - 1`` values.

    Returns
    -------
    array
        In the unit of the data.

    Raises
    ------
    TypeError, ValueError
        For data that is not one recording of finite numbers (masked, with NaN, empty), a size
        that is not from 1 to the number of samples, and an unknown mode.
    """
    data = recording("data", data)
    size = arguments.whole("size", size, at_least=1)
    arguments.choice("mode", mode, ("same", "valid", "full"))
    if size > len(data):
        raise ValueError(f"size is {size}, and there are {len(data)} samples; it can be no larger")
    if mode == "full":
        before, after = size - 1, size - 1
    elif mode == "same":
        before, after = size // 2, size - 1 - size // 2
    else:
        before, after = 0, 0
    return finite(lambda: _sums(np.pad(data, (before, after)), size) / size)


def _sums(data, size):
    """The sum of each run of ``size`` neighbours.

    Runs of 1 make runs of 2, those make runs of 4, and what is needed of them is put together:
    13 is 8 + 4 + 1. So each sum takes few additions, and rounds as little as it can. (Adding the
    newest sample and subtracting the oldest is quicker still, and drifts.)
    """
    count = len(data) - size + 1
    total, start = np.zeros(count), 0
    runs, length = data, 1
    while length <= size:
        if size & length:
            total += runs[start : start + count]
            start += length
        runs = runs[:-length] + runs[length:] if 2 * length <= size else runs
        length *= 2
    return total


def causal_filter(signal, kernel):
    """Let each sample echo in those after it, as ``kernel`` says, and in none before.

    Parameters
    ----------
    signal : array (samples,)
        What comes in.
    kernel : array (lags,)
        The echo of a sample of 1, from that sample on.

    Returns
    -------
    array (samples,)
        At each sample, the echoes of all samples up to there.

    Raises
    ------
    TypeError, ValueError
        For anything but one row of finite numbers each.
    """
    signal, kernel = recording("signal", signal), recording("kernel", kernel)
    return finite(lambda: np.convolve(signal, kernel)[: len(signal)])
