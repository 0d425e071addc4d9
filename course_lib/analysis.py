"""What spikes say: rates, intervals, regularity. Times in ms, rates in Hz."""

import numpy as np

from course_lib import arguments

MS_PER_SECOND = 1000.0


def firing_rate(spike_times, duration, *, start=0.0, spike_cells=None, cells=None):
    """Spikes per second from ``start`` to ``start + duration``.

    spike_times      (spikes,) in ms
    duration, start  in ms; a spike at ``start`` counts, one at the end does not
    spike_cells      (spikes,) which cell fired each; with ``cells``, their number, the
                     answer is an array (cells,) and not one number

    Raises ValueError for a duration not above zero, and for cells that do not fit.
    """
    spike_times, spike_cells = _spikes(spike_times, spike_cells)
    duration = arguments.number("duration", duration, above=0)
    start = arguments.number("start", start)
    counted = (spike_times >= start) & (spike_times < start + duration)
    if (spike_cells is None) != (cells is None):
        raise ValueError("spike_cells and cells go together: give both for a rate per cell")
    if cells is None:
        return float(counted.sum() / duration * MS_PER_SECOND)
    cells = arguments.whole("cells", cells, at_least=1)
    if len(spike_cells) and spike_cells.max() >= cells:
        raise ValueError(f"spike_cells has a cell {spike_cells.max()}; cells is {cells} only")
    return np.bincount(spike_cells[counted], minlength=cells) / duration * MS_PER_SECOND


def interspike_intervals(spike_times, spike_cells=None):
    """The times between one spike and the next of the same cell, in ms.

    spike_times  (spikes,) in ms, in any order
    spike_cells  (spikes,) which cell fired each; left out, they are of one cell

    Returns the intervals of the first cell, then of the second, and so on; a cell with
    fewer than two spikes has none.
    """
    spike_times, spike_cells = _spikes(spike_times, spike_cells)
    if spike_cells is None:
        return np.diff(np.sort(spike_times))
    order = np.lexsort((spike_times, spike_cells))
    same_cell = np.diff(spike_cells[order]) == 0
    return np.diff(spike_times[order])[same_cell]


def cv(intervals):
    """Coefficient of variation: standard deviation over mean.

    0 for a clock, 1 for spikes that come at random (a Poisson process). Raises ValueError
    for fewer than two intervals, where it means nothing.
    """
    intervals = arguments.numbers("intervals", intervals, dimensions=(1,))
    if len(intervals) < 2:
        raise ValueError(f"there are {len(intervals)} intervals; take two or more, of a longer run")
    if np.any(intervals < 0) or intervals.mean() == 0:
        raise ValueError("intervals must be above 0; sort the times before taking differences")
    return float(intervals.std() / intervals.mean())


def _spikes(spike_times, spike_cells):
    """Both as checked arrays of one length; cells may be None."""
    spike_times = arguments.numbers("spike_times", spike_times, dimensions=(1,))
    if spike_cells is None:
        return spike_times, None
    spike_cells = np.asarray(spike_cells)
    if spike_cells.shape != spike_times.shape:
        raise ValueError(
            f"spike_cells has shape {spike_cells.shape} and spike_times {spike_times.shape}; "
            "they must have one entry per spike"
        )
    if spike_cells.size == 0:
        return spike_times, spike_cells.astype(np.int64)
    if spike_cells.dtype.kind not in "iu" or spike_cells.min() < 0:
        raise ValueError("spike_cells must hold whole numbers from 0, one per spike")
    return spike_times, spike_cells
