"""The voltage of one cell, or of a few, over time: the picture of parts 3 to 5."""

import numpy as np
import plotly.graph_objects as go

from course_lib import palette
from course_lib.words import plural

from ..display import Picture
from .spikes import spike_bars
from .traces import line, new_figure, unmasked

MOST_CELLS = len(palette.CYCLE)


def voltage(simulation, *, current=None, threshold=None, cells=None, names=None, title=None):
    """Draw voltage over time, a bar above for each spike, and the current in a panel below.

    Parameters
    ----------
    simulation : object
        Anything with ``t`` (samples,) in ms, ``v`` (samples,) or (samples, cells) in mV,
        ``spike_times`` in ms and ``spike_cells``.
    current : float or array
        In pA, as ``neurons.simulate`` takes it: a number, (steps,), (steps, cells) or
        (1, cells); left out, there is no panel for it.
    threshold : float
        In mV, drawn as a dashed line.
    cells : sequence of int
        Which columns of ``v`` to draw, six at most; default all.
    names : sequence of str
        A name for each drawn cell; default "cell 0", "cell 1", ...
    title : str
        Above the figure.

    Returns
    -------
    Picture
        The caption counts the spikes and gives their times.

    Raises
    ------
    ValueError
        For too many cells, too few names, and a current that does not fit.
    """
    t, v, cells, names = _chosen(simulation, cells, names)
    current = None if current is None else _per_step(current, len(t) - 1, cells)
    figure = _empty(with_current=current is not None, title=title)
    figure.update_layout(showlegend=len(cells) > 1, xaxis_range=[t[0], t[-1]])

    top, gap = _room_above(v, threshold)
    for row, cell in enumerate(cells):
        figure.add_trace(line(t, v[:, cell], names[row], row))
        colour = palette.SPIKE if len(cells) == 1 else palette.CYCLE[row]
        figure.add_trace(spike_bars(_times_of(simulation, cell), top + row * gap, colour))
    if threshold is not None:
        figure.add_trace(threshold_line(t, threshold))
    if current is not None:
        columns = {column.tobytes(): column for column in current.T}  # equal ones once
        for number, column in enumerate(columns.values()):
            colour = palette.CURRENT if len(columns) == 1 else palette.CYCLE[number]
            figure.add_trace(_current_line(t, column, colour, palette.DASHES[number]))
    return Picture(figure, _in_words(simulation, t, v, cells, names, current))


def threshold_line(t, threshold) -> go.Scatter:
    """A dashed line across the picture, with its name at its left end."""
    return go.Scatter(
        x=[t[0], t[-1]],
        y=[threshold, threshold],
        name="threshold",
        mode="lines+text",
        text=["threshold", ""],
        textposition="top right",
        line={"color": palette.THRESHOLD, "dash": "dash", "width": 1.5},
        showlegend=False,
        hoverinfo="skip",
    )


def spikes_in_words(spike_times, since=None) -> str:
    """How many spikes, when the first came, and how far apart they are.

    ``since`` is the time in ms at which a step of current began; without it, the first
    spike's own time is given.

    >>> spikes_in_words(np.array([63.9, 79.7, 95.5]), since=50)
    '3 spikes, the first 13.9 ms after the step, intervals 15.8 ms'
    """
    spike_times = np.asarray(spike_times, float)
    if len(spike_times) == 0:
        return "no spike"
    first = spike_times[0]
    when = f"at {first:.1f} ms" if since is None else f"{first - since:.1f} ms after the step"
    if len(spike_times) == 1:
        return f"1 spike, {when}"
    intervals = np.diff(spike_times)
    shortest, longest = f"{intervals.min():.1f}", f"{intervals.max():.1f}"
    apart = shortest if shortest == longest else f"{shortest} to {longest}"
    return f"{plural(len(spike_times), 'spike')}, the first {when}, intervals {apart} ms"


def step_onset(t, current):
    """When a current of one step begins, in ms; None if it is constant or no step at all.

    ``current`` (steps,) is one step if it changes once, or twice: on, and off again.
    """
    changes = np.flatnonzero(np.diff(current)) + 1
    return float(t[changes[0]]) if len(changes) in (1, 2) else None


def _chosen(simulation, cells, names):
    """Time, voltage as (samples, cells), and which columns are drawn under which names."""
    t, v = unmasked(t=simulation.t, v=simulation.v)
    v = v[:, None] if v.ndim == 1 else v
    cells = list(range(v.shape[1])) if cells is None else list(cells)
    if len(cells) > MOST_CELLS:
        raise ValueError(
            f"there are {len(cells)} cells to draw, and {MOST_CELLS} can be told apart; "
            "choose some, cells=[0, 1], or take pictures.raster"
        )
    names = [f"cell {cell}" for cell in cells] if names is None else list(names)
    if len(names) != len(cells):
        raise ValueError(f"names has {len(names)} entries for {len(cells)} cells; give one each")
    return t, v, cells, names


def _per_step(current, steps, cells):
    """The current of each drawn cell at each step, (steps, drawn cells)."""
    (current,) = unmasked(current=current)
    if current.ndim < 2:
        current = np.atleast_1d(current)[:, None]
    if len(current) not in (1, steps):
        raise ValueError(
            f"current has {len(current)} steps and the run {steps}; give the run's own"
        )
    if current.shape[1] > 1:
        current = current[:, cells]
    return np.broadcast_to(current, (steps, len(cells)))


def _empty(with_current, title):
    """One time axis for both panels, at the foot of the lower one."""
    figure = new_figure(x_title="time (ms)", y_title="v (mV)")
    if title:
        figure.update_layout(title={"text": title, "font_size": 15}, margin_t=60)
    if with_current:
        figure.update_layout(
            height=400,
            xaxis={"anchor": "y2"},
            yaxis={"domain": [0.34, 1]},
            yaxis2={**figure.layout.template.layout.yaxis.to_plotly_json(), "domain": [0, 0.2]},
            yaxis2_nticks=4,
            yaxis2_title="I (pA)",
        )
    return figure


def _room_above(v, threshold):
    """The height of the first row of spike bars, and from one row to the next."""
    highest = v.max() if threshold is None else max(v.max(), threshold)
    gap = 0.1 * max(highest - v.min(), 1.0)
    return highest + gap, gap


def _current_line(t, current, colour, dash):
    """The current as steps; only where it changes is stored."""
    changes = np.flatnonzero(np.diff(current)) + 1
    corners = np.concatenate([[0], changes])
    return go.Scatter(
        x=np.append(t[corners], t[-1]),
        y=np.append(current[corners], current[-1]),
        name="current",
        mode="lines",
        line={"shape": "hv", "color": colour, "dash": dash, "width": 2},
        yaxis="y2",
        showlegend=False,
    )


def _times_of(simulation, cell):
    times, who = unmasked(spike_times=simulation.spike_times, spike_cells=simulation.spike_cells)
    return times[who == cell]


def _in_words(simulation, t, v, cells, names, current):
    said = []
    for row, cell in enumerate(cells):
        since = None if current is None else step_onset(t, current[:, row])
        words = spikes_in_words(_times_of(simulation, cell), since)
        if words == "no spike":
            drawn = v[:, cell]
            words += f", from {drawn.min():.1f} to {drawn.max():.1f} mV, {drawn[-1]:.1f} at the end"
        said.append(words if len(cells) == 1 else f"{names[row]}: {words}")
    opening = f"{t[-1] - t[0]:g} ms" + (": " if len(cells) == 1 else ". ")
    return opening + "; ".join(said) + "."
