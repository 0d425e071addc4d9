"""The voltages of several cells, one beside the other, each with the current that it gets."""

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from course_lib import palette
from course_lib.words import plural

from ..display import Picture
from .phase_plane import enough_samples
from .theme import TEMPLATE

CURRENT_PART = 0.27  # of a panel's height, at its foot
TICKS = 4  # about as many on the voltage's axis


def gallery(simulations, currents=None, *, columns=1, v_range=None):
    """Draw the voltages of several cells, a small panel for each, on the same axes.

    Parameters
    ----------
    simulations : dict
        Maps a name to what ``neurons.simulate`` returns, of one cell.
    currents : dict, or array (steps,)
        The current of each, by the same names, or one for all; drawn at the foot of its panel,
        with its largest value beside it.
    columns : int
        How many panels side by side.
    v_range : (float, float)
        What is seen of the voltage, in mV; spikes may leave it. Default all of it.

    Returns
    -------
    Picture
        The caption counts the spikes of each.
    """
    if currents is not None and not isinstance(currents, dict):
        currents = dict.fromkeys(simulations, currents)
    rows = -(-len(simulations) // columns)
    figure = make_subplots(
        rows=rows,
        cols=columns,
        vertical_spacing=0.3 / rows,
        horizontal_spacing=0.06,
        specs=[[{"secondary_y": True}] * columns] * rows,
    )
    height = 80 + (155 if currents else 125) * rows
    figure.update_layout(template=TEMPLATE, height=height, showlegend=False)
    low, high = v_range or _all_of_it(simulations.values())
    ticks = _round_numbers(low, high)
    if currents:
        low -= CURRENT_PART / (1 - CURRENT_PART) * (high - low)
    for number, (name, run) in enumerate(simulations.items()):
        place = {"row": number // columns + 1, "col": number % columns + 1}
        figure.add_trace(_voltage(name, run), **place)
        if currents:
            _add_current(figure, run.t, np.asarray(currents[name]), place)
        _head(figure, name, place)
    longest = max(run.t[-1] for run in simulations.values())
    figure.update_xaxes(range=[0, longest], showticklabels=False)
    figure.update_yaxes(range=[low, high], tickvals=ticks, showticklabels=False, secondary_y=False)
    figure.update_yaxes(title_text="v (mV)", showticklabels=True, col=1, secondary_y=False)
    for column in range(columns):
        panels = range(column, len(simulations), columns)
        foot = {"row": len(panels), "col": column + 1}
        figure.update_xaxes(title_text="time (ms)", showticklabels=True, **foot)
    said = "; ".join(_fires(name, run) for name, run in simulations.items())
    return Picture(figure, f"{longest:g} ms. {said}.")


def _all_of_it(runs):
    return min(run.v.min() for run in runs) - 5, max(run.v.max() for run in runs) + 5


def _round_numbers(low, high):
    """Those between two voltages that an axis is marked with: none beside the current."""
    apart = next(step for step in (1, 2, 5, 10, 20, 50, 100) if step * TICKS >= high - low)
    return np.arange(np.ceil(low / apart), high / apart) * apart


def _voltage(name, run):
    kept = enough_samples(run, at_most=500)
    return go.Scatter(
        x=run.t[kept].astype(np.float32),
        y=run.v[kept].astype(np.float32),
        name=name,
        mode="lines",
        line={"color": palette.VOLTAGE, "width": 1.5, "simplify": False},
    )


def _add_current(figure, t, current, place):
    """At the panel's foot, on an axis of its own, from each change to the next."""
    changes = np.concatenate([[0], np.flatnonzero(np.diff(current)) + 1])
    low, high = min(current.min(), 0), max(current.max(), 0)
    span = (high - low) or 1
    figure.add_trace(
        go.Scatter(
            x=np.append(t[changes], t[-1]),
            y=np.append(current[changes], current[-1]),
            name="current",
            mode="lines",
            line={"color": palette.CURRENT, "width": 1.5, "shape": "hv"},
        ),
        secondary_y=True,
        **place,
    )
    figure.update_yaxes(
        range=[low - 0.3 * span, low + 2.5 * span / CURRENT_PART],
        secondary_y=True,
        visible=False,
        **place,
    )
    strongest = np.argmax(np.abs(current))
    figure.add_annotation(
        text=f"I = {current[strongest]:g}",
        x=t[strongest],
        y=current[strongest],
        xanchor="left",
        yanchor="bottom",
        showarrow=False,
        font={"size": 12, "color": palette.CURRENT},
        secondary_y=True,
        **place,
    )


def _head(figure, name, place):
    """A panel's name above its left end."""
    at = {"xref": "x domain", "yref": "y domain", "x": 0, "y": 1.0}
    look = {"xanchor": "left", "yanchor": "bottom", "showarrow": False, "font_size": 14}
    figure.add_annotation(text=name, **at, **look, **place)


def _fires(name, run):
    return f"{name}: {plural(len(run.spike_times), 'spike')}"
