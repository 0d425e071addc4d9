"""What the cells of a ring do over time, by the angles that they stand for."""

import numpy as np
import plotly.graph_objects as go

from course_lib import analysis, networks, ring_memory

from ..display import Picture
from .traces import by_name, new_figure

WINDOW = 100.0  # ms that a column of the picture stands for
SLOW = 200.0  # ms over which arrows are added up
BRIGHTEST = 50.0  # Hz
GATHERED = 0.5  # an arrow shorter than this points nowhere
LIT = "#ffffff"  # on the darkest colour of the map
ARROW = "#101010"  # on the brightest


def bump(run, cue=180.0):
    """Draw the activity of a ring: bright where cells fire, with the place of the cue.

    Dots show where the arrows of all cells together point, wherever they agree on a place.

    Parameters
    ----------
    run : networks.NetworkRun
        As ``ring_memory.remember`` returns it.
    cue : float
        Where the cue was, in degrees.

    Returns
    -------
    Picture
        The caption says what there was before the cue, and what there is at the end, in
        words that hold for every seed.

    Raises
    ------
    TypeError, ValueError
        For a run that is no ring's.
    """
    figure = empty()
    fill(figure, run, cue)
    return Picture(figure, in_words(run, cue))


def empty():
    """The figure with its traces, for an explorer to fill."""
    figure = new_figure(x_title="time (ms)", y_title="angle of the cell (°)", height=380)
    figure.add_trace(
        go.Heatmap(
            name="rates",
            zmin=0,
            zmax=BRIGHTEST,
            colorscale="Cividis",
            colorbar={"title": {"text": "rate (Hz)", "side": "right"}, "outlinewidth": 0},
            hovertemplate="%{y}°, %{x} ms: %{z:.0f} Hz<extra></extra>",
        )
    )
    figure.add_trace(
        go.Scatter(
            name="cue",
            mode="lines",
            line={"color": LIT, "dash": "dash", "width": 2},
            hovertemplate="cue<extra></extra>",
        )
    )
    figure.add_trace(
        go.Scatter(
            name="points to",
            mode="markers",
            marker={"color": ARROW, "size": 5, "line": {"color": LIT, "width": 1}},
            hovertemplate="points to %{y:.0f}°<extra></extra>",
        )
    )
    figure.update_yaxes(range=[-2, 362], tickvals=[0, 90, 180, 270, 360], showgrid=False)
    figure.update_layout(showlegend=False)
    return figure


def fill(figure, run, cue):
    """Put a run into the figure, in place."""
    traces = by_name(figure)
    rates = ring_memory.counts(run, WINDOW).T / (WINDOW / 1000)
    cells, windows = rates.shape
    traces["rates"].update(
        z=rates.astype(np.uint16), x0=WINDOW / 2, dx=WINDOW, y0=0, dy=360 / cells
    )
    low, high = cue - ring_memory.WIDTH, cue + ring_memory.WIDTH
    start, stop = ring_memory.CUE
    traces["cue"].update(x=[start, stop, stop, start, start], y=[low, low, high, high, low])
    arrows = analysis.population_vector(ring_memory.counts(run, SLOW))
    agree = arrows.length > GATHERED
    times = (np.arange(len(agree)) + 0.5) * SLOW
    traces["points to"].update(x=times[agree], y=arrows.angle[agree])
    figure.update_xaxes(range=[0, windows * WINDOW])


def in_words(run, cue):
    """What became of the memory; of chaos only what holds on every computer."""
    early = ring_memory.counts(run, WINDOW)[: int(ring_memory.CUE[0] / WINDOW)].sum()
    before = "Hardly a spike" if early < 10 else "Many spikes"
    what = ring_memory.outcome(run)
    end = {
        "silent": "no RS cell fires any more",
        "everywhere": "RS cells all around the ring fire",
    }.get(what) or _of_bump(run, cue)
    return f"{before} before the cue at {cue:g}°. At the end {end}."


def _of_bump(run, cue):
    last = ring_memory.counts(run, 500.0)[-1]
    angle = float(analysis.population_vector(last).angle)
    off = float(networks.angular_distance(angle, cue))
    cells = int(np.sum(last >= last.max() / 2))
    where = "where the cue was" if off < 15 else f"about {round(off, -1):.0f}° from the cue"
    return f"a bump of about {round(cells, -1)} of {len(last)} cells fires, {where}"
