"""Four receptors side by side under one spike train: conductance, current and voltage of each."""

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from course_lib import palette

from ..display import Picture
from .theme import TEMPLATE
from .traces import by_name, line

TITLES = ("AMPA", "NMDA", "GABA-A", "GABA-B")
ROWS = (
    ("g", "g (nS)", palette.GREEN),
    ("current", "current (pA)", palette.CURRENT),
    ("v", "v (mV)", palette.VOLTAGE),
)
EVERY = 0.5  # ms from one drawn point to the next, a fraction of a pixel
HEIGHT = 400
GAP = 0.08  # between columns, as a part of their width


def receptors(responses) -> Picture:
    """Draw conductance, current and voltage of each receptor; a column is a receptor.

    Each row has one scale, so that columns can be compared. Bars below the conductance are the
    spikes that arrived.

    Parameters
    ----------
    responses : synapses.Responses
        As ``synapses.side_by_side`` returns them.

    Returns
    -------
    Picture
        The caption says how far each conductance, current and voltage went.
    """
    figure = empty_receptors(responses.t)
    draw_receptors(figure, responses)
    return Picture(figure, receptors_in_words(responses))


def empty_receptors(t) -> go.Figure:
    """The panels and their traces, by names such as "g AMPA"; nothing on them yet.

    The four columns share an axis of time, each shifted to its place: a quarter of the axes that
    Plotly would else draw anew at every key press.
    """
    figure = make_subplots(rows=3, cols=1, shared_xaxes=True, vertical_spacing=0.05)
    starts, length = columns(t), float(t[-1] - t[0])
    times = np.asarray(t[:: drawn_every(t)])
    for row, (quantity, unit, colour) in enumerate(ROWS, start=1):
        for start, title in zip(starts, TITLES, strict=True):
            name = f"{quantity} {title}"
            trace = line(start + times - times[0], 0 * times, name, color=colour, width=1.7)
            trace.hovertemplate = "%{y:.3g}"
            figure.add_trace(trace, row=row, col=1)
        figure.update_yaxes(title_text=unit, row=row, col=1)
    look = {"symbol": "line-ns", "size": 9, "line": {"width": 1.5, "color": palette.SPIKE}}
    spikes = go.Scatter(x=[], y=[], mode="markers", marker=look, name="spikes", hoverinfo="skip")
    figure.add_trace(spikes, row=1, col=1)
    ticks = np.arange(0, length, _round_number(length / 3))
    figure.update_xaxes(
        range=[0, starts[-1] + length],
        tickvals=(starts[:, None] + ticks).ravel(),
        ticktext=[f"{tick:g}" for tick in t[0] + ticks] * len(starts),
    )
    figure.update_xaxes(tickangle=0)
    figure.update_xaxes(title_text="time (ms)", row=3, col=1)
    for start, title in zip(starts, TITLES, strict=True):
        place = {"x": start + length / 2, "y": 1, "yref": "paper", "yanchor": "bottom"}
        figure.add_annotation(text=title, showarrow=False, font={"size": 16}, **place)
    figure.update_layout(template=TEMPLATE, height=HEIGHT, showlegend=False)
    figure.update_layout(margin={"l": 70, "r": 10, "t": 40, "b": 50})
    figure.update_xaxes(automargin=False)  # measuring labels costs more than drawing them
    figure.update_yaxes(automargin=False)
    return figure


def columns(t):
    """Where each of the four columns begins, on the axis that they share."""
    return np.arange(len(TITLES)) * float(t[-1] - t[0]) * (1 + GAP)


def _round_number(length):
    """The largest of 1, 2 and 5 times a power of ten that is not longer."""
    power = 10.0 ** np.floor(np.log10(length))
    return max(step * power for step in (1, 2, 5) if step * power <= length)


def draw_receptors(figure, responses) -> None:
    """Put responses on the panels; a tenth of each row's height is left free."""
    traces = by_name(figure)
    every = drawn_every(responses.t)
    starts = columns(responses.t)
    for row, (quantity, _, _) in enumerate(ROWS, start=1):
        values = getattr(responses, quantity)
        for column, title in enumerate(TITLES):
            traces[f"{quantity} {title}"].y = values[::every, column].astype(np.float32)
        low, high = float(values.min()), float(values.max())
        room = (high - low) / 10 or 1.0
        if quantity == "g":
            low = -room  # the bars stand there
            at = (starts[:, None] + responses.spike_times - responses.t[0]).ravel()
            traces["spikes"].update(x=at, y=np.full(len(at), low))
        figure.layout[f"yaxis{row if row > 1 else ''}"].range = [low - room, high + room]


def drawn_every(t):
    """How many samples there are from one drawn point to the next."""
    return max(1, round(EVERY / (t[1] - t[0])))


def receptors_in_words(responses) -> str:
    """What the panels show, in words."""
    many = len(responses.spike_times)
    said = []
    for column, title in enumerate(TITLES):
        g, current = responses.g[:, column], responses.current[:, column]
        v = responses.v[:, column]
        away = v[np.abs(v - v[0]).argmax()]
        moved = f"v from {v[0]:.1f} to {away:.1f} mV" if away != v[0] else f"v at {v[0]:.1f} mV"
        strongest = current[np.abs(current).argmax()]
        said.append(
            f"{title} opens to {g.max():.1f} nS, current up to {_signed(strongest)} pA, {moved}"
        )
    return f"{many} spike{'s' * (many != 1)} arrive{'s' * (many == 1)}. {'; '.join(said)}."


def _signed(current):
    return f"{current + 0.0:.1f}".replace("-0.0", "0.0")
