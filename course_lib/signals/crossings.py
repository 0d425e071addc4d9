"""From samples to events: where a recording crosses a threshold, and when it spikes.

Lesson 22 builds these step by step. Above means larger than the threshold, not equal to it,
and what differs from it by rounding is equal (see ``edges``).
"""

import numpy as np

from course_lib import arguments, edges

from .samples import recording


def threshold_crossings(data, threshold, direction="both", side="after"):
    """Find the samples at which a recording crosses a threshold.

    A recording that begins above the threshold has not crossed it.

    Parameters
    ----------
    data : array (samples,)
        The recording.
    threshold : float
        In the unit of the data.
    direction : str
        "up", "down" or "both".
    side : str
        "after": the first sample on the other side; "before": the last one on this.

    Returns
    -------
    array of int (crossings,)
        In order.

    Raises
    ------
    TypeError, ValueError
        For data that is not one recording of numbers, and for unknown words.
    """
    data = recording("data", data)
    threshold = arguments.number("threshold", threshold)
    arguments.choice("direction", direction, ("up", "down", "both"))
    arguments.choice("side", side, ("after", "before"))
    above = edges.is_above(data, threshold)
    crosses = above[1:] != above[:-1]
    if direction == "up":
        crosses &= above[1:]
    elif direction == "down":
        crosses &= above[:-1]
    before = np.flatnonzero(crosses)
    return before + 1 if side == "after" else before


def detect_spikes(v, threshold, dt=1.0, hysteresis=0.0, dead_time=0.0):
    """Find the times at which a recording rises above a threshold, sample times dt.

    A recording that begins above the threshold has not risen.

    Parameters
    ----------
    v : array (samples,)
        The recording, in mV say.
    threshold : float
        In the same unit.
    dt : float
        Time between samples; the spike times and dead_time have its unit.
    hysteresis : float
        After a rise the recording must fall to ``threshold - hysteresis`` before it can rise
        again, so that noise on a slope does not make one spike into many.
    dead_time : float
        A rise less than this after the last spike is not a spike; counted in whole samples,
        as many as are not shorter.

    Returns
    -------
    array (spikes,)
        In order.

    Raises
    ------
    TypeError, ValueError
        For data that is not one recording of numbers, dt not above zero, and hysteresis or
        dead_time below zero.
    """
    v = recording("v", v)
    threshold = arguments.number("threshold", threshold)
    dt = arguments.number("dt", dt, above=0)
    if len(v) * dt == np.inf:
        raise ValueError(f"dt is {dt:g}: the last sample's time is more than a float holds")
    hysteresis = arguments.number("hysteresis", hysteresis, at_least=0)
    dead_time = arguments.number("dead_time", dead_time, at_least=0)

    high = edges.is_above(v, threshold)
    low = ~edges.is_above(v, threshold - hysteresis, scale=max(abs(threshold), hysteresis))
    decided = high | low  # in between, the last decision stands
    latest = np.maximum.accumulate(np.where(decided, np.arange(len(v)), 0))
    up = high[latest]
    rises = np.flatnonzero(up[1:] & ~up[:-1]) + 1
    # at most the recording, however long it is
    dead_samples = min(edges.units_to_cover(dead_time, dt), len(v))
    return _without_echoes(rises, dead_samples) * dt


def _without_echoes(samples, dead_samples):
    """Drop each sample that comes less than ``dead_samples`` after the last one kept."""
    kept = []
    for sample in samples:
        if not kept or sample - kept[-1] >= dead_samples:
            kept.append(sample)
    return np.array(kept, dtype=np.int64)
