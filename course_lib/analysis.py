"""What spikes say: rates, intervals, regularity, where a bump is, what it takes to fire.

Times in ms, rates in Hz, angles in degrees, currents in pA.
"""

from dataclasses import dataclass

import numpy as np

from course_lib import arguments, edges, interrupts, neurons
from course_lib.engines import memory

__all__ = [
    "FixedPoint",
    "PopulationVector",
    "best_match",
    "cv",
    "drift",
    "firing_rate",
    "fixed_points",
    "interspike_intervals",
    "irregularities",
    "population_vector",
    "rheobase",
    "spike_counts",
]

MS_PER_SECOND = 1000.0


def firing_rate(spike_times, duration, *, start=0.0, spike_cells=None, cells=None):
    """Count spikes per second from ``start`` to ``start + duration``.

    Parameters
    ----------
    spike_times : array (spikes,)
        In ms.
    duration, start : float
        In ms; a spike at ``start`` counts, one at the end does not.
    spike_cells : array of int (spikes,)
        Which cell fired each; goes with ``cells``.
    cells : int
        How many cells there are.

    Returns
    -------
    float or array (cells,)
        In Hz; an array where cells were given.

    Raises
    ------
    TypeError, ValueError
        For a duration not above zero, and for cells that do not fit.
    """
    if (spike_cells is None) != (cells is None):
        raise ValueError("spike_cells and cells go together: give both for a rate per cell")
    if cells is not None:
        cells = arguments.whole("cells", cells, at_least=1)
        memory.require(16 * cells, f"the rates of {cells} cells", "take fewer cells")
    spike_times, spike_cells = _spikes(spike_times, spike_cells, cells)
    duration = arguments.number("duration", duration, above=0)
    start = arguments.number("start", start)
    if duration < 1e-290 or not edges.is_above(start + duration, start):
        raise ValueError(
            f"duration is {duration:g} ms and start {start:g} ms: that is no time, take longer"
        )
    scale = max(abs(start), duration)
    counted = edges.reaches(spike_times, start, scale)
    counted &= ~edges.reaches(spike_times, start + duration, scale)
    if cells is None:
        return float(counted.sum() / duration * MS_PER_SECOND)
    return np.bincount(spike_cells[counted], minlength=cells) / duration * MS_PER_SECOND


def interspike_intervals(spike_times, spike_cells=None):
    """Measure the times between one spike and the next of the same cell.

    Parameters
    ----------
    spike_times : array (spikes,)
        In ms, in any order.
    spike_cells : array of int (spikes,)
        Which cell fired each; left out, they are of one cell.

    Returns
    -------
    array (intervals,)
        In ms: those of the first cell, then of the second, and so on; a cell with fewer than
        two spikes has none.

    Raises
    ------
    TypeError, ValueError
        For times that are no numbers, and for cells that do not fit.
    """
    spike_times, spike_cells = _spikes(spike_times, spike_cells)
    if spike_cells is None:
        return np.diff(np.sort(spike_times))
    order = np.lexsort((spike_times, spike_cells))
    same_cell = np.diff(spike_cells[order]) == 0
    return np.diff(spike_times[order])[same_cell]


def cv(intervals):
    """Compute the coefficient of variation: standard deviation over mean.

    0 for a clock, 1 for spikes that come at random (a Poisson process).

    Parameters
    ----------
    intervals : array (intervals,)
        In ms, say.

    Returns
    -------
    float
        Without a unit.

    Raises
    ------
    TypeError, ValueError
        For fewer than two intervals, where it means nothing.
    """
    intervals = arguments.numbers("intervals", intervals, dimensions=(1,))
    if len(intervals) < 2:
        raise ValueError(f"there are {len(intervals)} intervals; take two or more, of a longer run")
    if np.any(intervals < 0) or intervals.mean() == 0:
        raise ValueError("intervals must be above 0; sort the times before taking differences")
    return float(intervals.std() / intervals.mean())


def irregularities(spike_times, spike_cells, cells, *, start=0.0, fewest=4):
    """Find the CV of each cell that fired often enough, as exercise 42.1 does.

    Parameters
    ----------
    spike_times : array (spikes,)
        In ms, in order.
    spike_cells : array of int (spikes,)
        Which cell fired each.
    cells : int
        How many cells there are.
    start : float
        In ms; only later spikes count.
    fewest : int
        How many spikes it takes, three at least: a CV needs two intervals.

    Returns
    -------
    array (cells that fired often enough,)
        In the order of the cells.

    Raises
    ------
    TypeError, ValueError
        For cells that do not fit, and for fewer than three spikes.
    """
    cells = arguments.whole("cells", cells, at_least=1)
    fewest = arguments.whole("fewest", fewest, at_least=3)
    memory.require(16 * cells, f"the intervals of {cells} cells", "take fewer cells")
    spike_times, spike_cells = _spikes(spike_times, spike_cells, cells)
    late = spike_times > arguments.number("start", start)
    order = np.argsort(spike_cells[late], kind="stable")  # by cells, in time within each
    borders = np.cumsum(np.bincount(spike_cells[late], minlength=cells))[:-1]
    trains = np.split(spike_times[late][order], borders)
    return np.array([cv(np.diff(train)) for train in trains if len(train) >= fewest])


def spike_counts(spike_times, spike_cells, *, cells, window, duration):
    """Count how often each cell fired in each window.

    Parameters
    ----------
    spike_times : array (spikes,)
        In ms.
    spike_cells : array of int (spikes,)
        Which cell fired each.
    cells : int
        How many cells there are.
    window, duration : float
        In ms; a rest of the duration shorter than a window is left out.

    Returns
    -------
    array of int (windows, cells)
        How many spikes.

    Raises
    ------
    TypeError, ValueError
        For windows that do not fit, and for cells that do not.
    """
    cells = arguments.whole("cells", cells, at_least=1)
    if spike_cells is None:
        raise TypeError("spike_cells is None; say which cell fired each spike")
    spike_times, spike_cells = _spikes(spike_times, spike_cells, cells)
    window = arguments.number("window", window, above=0)
    duration = arguments.number("duration", duration, above=0)
    windows = float(edges.whole_units(duration, window))
    if windows == 0:
        raise ValueError(f"window is {window:g} ms and duration {duration:g}; take a shorter one")
    memory.require(
        16 * windows * cells,
        f"counts of {cells} cells in {windows:.3g} windows",
        "take longer windows or a shorter duration",
    )
    windows = int(windows)
    which = edges.whole_units(spike_times, window)
    inside = (which >= 0) & (which < windows)
    flat = which[inside].astype(np.int64) * cells + spike_cells[inside]
    return np.bincount(flat, minlength=windows * cells).reshape(windows, cells)


@dataclass(frozen=True)
class PopulationVector:
    """Where a ring's activity points.

    Attributes
    ----------
    angle : float or array
        Degrees from 0 up to, not including, 360; NaN where nothing was active, and where the
        arrows cancel.
    length : float or array
        1 where all activity is in one cell, 0 where its arrows cancel (or are not there).
    """

    angle: np.ndarray
    length: np.ndarray


def population_vector(activity, angles=None):
    """Add up arrows, one per cell, that point where the cell sits and are as long as its activity.

    Parameters
    ----------
    activity : array (..., cells)
        0 or more: spike counts or rates, one row per time, say.
    angles : array (cells,)
        In degrees; default evenly spaced from 0.

    Returns
    -------
    PopulationVector
        Of shape (...).

    Raises
    ------
    TypeError, ValueError
        For negative activity and for angles that do not fit.
    """
    activity = arguments.numbers("activity", activity)
    if activity.ndim == 0 or activity.shape[-1] == 0:
        raise ValueError(f"activity has shape {activity.shape}; its last axis is the cells")
    if np.any(activity < 0):
        raise ValueError(f"activity is {activity.min():g} somewhere; it must be 0 or more")
    cells = activity.shape[-1]
    angles = np.arange(cells) * 360 / cells if angles is None else angles
    angles = arguments.numbers("angles", angles, dimensions=(1,))
    if len(angles) != cells:
        raise ValueError(f"there are {len(angles)} angles and {cells} cells; give one each")
    _, exponent = np.frexp(activity.max(axis=-1, keepdims=True))
    shares = np.ldexp(activity, -exponent)  # the same to the last bit, and no sum overflows
    arrow = shares @ np.exp(1j * np.deg2rad(angles % 360))
    total = shares.sum(axis=-1)
    length = np.abs(arrow) / np.where(total > 0, total, 1)
    points = edges.is_above(length, 0.0, scale=1.0)  # else its arrows cancel, or there are none
    angle = np.rad2deg(np.angle(arrow)) % 360
    angle = np.where(edges.reaches(angle, 360.0), 0.0, angle)
    return PopulationVector(np.where(points, angle, np.nan)[()], np.where(points, length, 0.0)[()])


def drift(angle):
    """Follow how far a bump has moved since the first sample, both ways round.

    Parameters
    ----------
    angle : array (samples, ...)
        In degrees, over time; moving past 360 does not count as a jump.

    Returns
    -------
    array of the shape of angle
        In degrees; the last row is the drift of the whole run.

    Raises
    ------
    TypeError, ValueError
        Where an angle is NaN: leave out the time when there is no bump.
    """
    angle = arguments.numbers("angle", angle)
    if angle.ndim == 0 or len(angle) == 0:
        raise ValueError(f"angle has shape {angle.shape}; give one value per time")
    return np.unwrap(angle, period=360.0, axis=0) - angle[0]


def best_match(output, target):
    """Find the stretch of ``target`` that ``output`` resembles most, by correlation.

    A network that makes a wave on its own makes it at its own phase; what counts is the shape. So
    the output is slid along a longer target, as a kernel is (lesson 21).

    Parameters
    ----------
    output : array (samples,)
        What was made.
    target : array (samples or more,)
        What it should have been, over a longer time.

    Returns
    -------
    correlation : float
        The largest; 0 where the output, or every stretch, is constant.
    start : int
        Where in the target that stretch begins.

    Raises
    ------
    TypeError, ValueError
        For anything but rows of numbers, fewer than two of them, and a target that is shorter.
    """
    output = arguments.numbers("output", output, dimensions=(1,))
    target = arguments.numbers("target", target, dimensions=(1,))
    if not 2 <= len(output) <= len(target):
        raise ValueError(
            f"output has {len(output)} samples and target {len(target)}; output needs two, and "
            "target as many at least"
        )
    memory.require(
        16 * len(output) * (len(target) - len(output) + 1), "that many stretches", "take fewer"
    )
    stretches = np.lib.stride_tricks.sliding_window_view(target, len(output))
    varies = (np.ptp(stretches, axis=1) > 0) & (np.ptp(output) > 0)
    stretches = stretches - stretches.mean(axis=1, keepdims=True)
    output = output - output.mean()
    lengths = np.linalg.norm(stretches, axis=1) * np.linalg.norm(output)
    found = np.divide(stretches @ output, lengths, out=np.zeros(len(varies)), where=varies)
    start = int(np.argmax(found))
    return float(found[start]), start


def rheobase(
    cell, criterion="one spike", *, duration=1000.0, dt=0.1, highest=10_000.0, precision=0.01
):
    """Find the weakest step of current that makes one cell fire, by narrowing down.

    Assumes that a cell which fires at one current fires at every stronger one. An interrupt
    raises KeyboardInterrupt.

    Parameters
    ----------
    cell : neurons.LIF or neurons.Izhikevich
        One cell, which starts at rest.
    criterion : str
        "one spike", or "keeps firing": it still fires in the last third of the step.
    duration, dt : float
        Of the step of current, and of a step in time, in ms.
    highest : float
        Where to give up, in pA.
    precision : float
        In pA; no finer than floats resolve.

    Returns
    -------
    float
        In pA, at most ``precision`` above the true value of this duration and dt.

    Raises
    ------
    TypeError, ValueError
        For a cell that is many, and where ``highest`` does not make it fire.
    """
    arguments.choice("criterion", criterion, ("one spike", "keeps firing"))
    highest = arguments.number("highest", highest, above=0)
    precision = arguments.number("precision", precision, above=0)
    if not isinstance(cell, (neurons.LIF, neurons.Izhikevich)):
        raise TypeError(f"cell is {type(cell).__name__}; it must be a neurons.LIF or Izhikevich")
    if neurons.number_of_cells(cell) != 1:
        raise ValueError(f"cell is {neurons.number_of_cells(cell)} cells; give one at a time")
    dt = arguments.number("dt", dt, above=0)
    duration = arguments.number("duration", duration, above=0)
    since = 0.0 if criterion == "one spike" else duration * 2 / 3

    def fires(currents):
        with interrupts.let_through():  # a cell that was cut short only seems silent
            run = neurons.simulate(cell, currents[None], duration=duration, dt=dt)
        late = run.spike_cells[edges.reaches(run.spike_times, since, duration)]
        return np.bincount(late, minlength=len(currents)) > 0

    low, high = 0.0, highest
    if not fires(np.array([high]))[0]:
        raise ValueError(f"the cell is silent at {highest:g} pA; raise highest if it can fire")
    while high - low > max(precision, 16 * np.spacing(high)):  # as fine as floats resolve
        # like bisection, but fifteen currents in between are tried in one run
        tried = np.linspace(low, high, 17)
        first = np.argmax(np.append(fires(tried[1:-1]), True))
        low, high = tried[first], tried[first + 1]
    return float(high)


@dataclass(frozen=True)
class FixedPoint:
    """Where an Izhikevich cell would stay, and what a small push does there.

    Attributes
    ----------
    v : float
        In mV.
    u : float
        In pA.
    kind : str
        "stable" (it comes back), "unstable" (it spirals or runs away) or "saddle" (it comes
        back along one line and runs away along another: the watershed of the spike).
    """

    v: float
    u: float
    kind: str


def fixed_points(cell, current):
    """Find the states in which neither v nor u of an Izhikevich cell changes.

    Parameters
    ----------
    cell : neurons.Izhikevich
        One cell.
    current : float
        A steady one, in pA.

    Returns
    -------
    list of FixedPoint
        None or two (one where they are about to meet and vanish), the lower v first.

    Raises
    ------
    TypeError, ValueError
        For anything but one Izhikevich cell.
    """
    if not isinstance(cell, neurons.Izhikevich):
        raise TypeError(f"cell is {type(cell).__name__}; it must be a neurons.Izhikevich")
    if neurons.number_of_cells(cell) != 1:
        raise ValueError(f"cell is {neurons.number_of_cells(cell)} cells; give one at a time")
    current = arguments.number("current", current)
    C, k, v_r, v_t, _, a, b, _, _ = (float(x[0]) for x in cell.arrays(1))
    # With x = v - v_r, u = b x holds u, and then k x^2 - (k (v_t - v_r) + b) x + I = 0 holds v.
    middle = (v_t - v_r + b / k) / 2
    under_root = middle**2 - current / k
    if under_root < 0:
        return []
    apart = np.sqrt(under_root)
    found = []
    for x in sorted({middle - apart, middle + apart}):
        slope = k * (2 * x + v_r - v_t)  # of dv/dt over v, times C
        near = "unstable" if slope >= a * C else "stable"
        kind = "saddle" if slope >= b else near
        found.append(FixedPoint(float(v_r + x), float(b * x), kind))
    return found


def _spikes(spike_times, spike_cells, cells=None):
    """Both as checked arrays of one length, cells under ``cells``; cells may be None."""
    spike_times = arguments.numbers("spike_times", spike_times, dimensions=(1,))
    if spike_cells is None:
        return spike_times, None
    spike_cells = arguments.indices("spike_cells", spike_cells, below=cells)
    if spike_cells.shape != spike_times.shape:
        raise ValueError(
            f"spike_cells has shape {spike_cells.shape} and spike_times {spike_times.shape}; "
            "they must have one entry per spike"
        )
    return spike_times, spike_cells
