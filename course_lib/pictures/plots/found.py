"""Spikes that were found in a recording, beside those that were true."""

import numpy as np

from course_lib import palette, signals
from course_lib.words import plural

from ..display import Picture
from .traces import by_name, equally_long, line, new_figure

# Each kind has a shape as well as a colour.
MARKS = {
    "hits": ("triangle-down", palette.GREEN),
    "misses": ("circle-open", palette.PURPLE),
    "false alarms": ("x", palette.VERMILION),
}
ABOVE = {"hits": 6.0, "misses": 6.0, "false alarms": 18.0}  # mV over the highest sample


def found(t, v, spike_times, true, threshold):
    """Draw a recording, a threshold, and which of the found spikes are true.

    Parameters
    ----------
    t, v : array (samples,)
        Times in ms, voltages in mV.
    spike_times, true : array (spikes,)
        What was found, and when the cell really fired, in ms. A found spike is a hit within 1 ms.
    threshold : float
        In mV.

    Returns
    -------
    Picture
        The caption counts hits, misses and false alarms.
    """
    t, v = equally_long(t=t, v=v)
    score = signals.score(spike_times, true)
    figure = empty(t, v)
    fill(figure, score, threshold)
    return Picture(figure, in_words(score))


def empty(t, v):
    """The recording, and nothing found in it; the threshold is a line that can be dragged."""
    figure = new_figure(x_title="time (ms)", y_title="v (mV)", height=380)
    figure.add_trace(line(t, v, "recording", width=1, color=palette.BLUE))
    for name, (symbol, colour) in MARKS.items():
        figure.add_scatter(
            x=[np.nan],
            y=[np.nan],
            name=name,
            mode="markers",
            marker={"symbol": symbol, "color": colour, "size": 11, "line_width": 2},
        )
    figure.add_shape(
        type="line",
        xref="paper",
        x0=0,
        x1=1,
        y0=0,
        y1=0,
        editable=True,
        line={"color": palette.GREY, "dash": "dash", "width": 3},
    )
    low, high = float(v.min()), float(v.max())
    figure.update_layout(xaxis_range=[t[0], t[-1]], yaxis_range=[low - 5, high + 30])
    return figure


def fill(figure, score, threshold):
    """Put a score and a threshold into what ``empty`` made."""
    traces = by_name(figure)
    times = {"hits": score.hits, "misses": score.misses, "false alarms": score.false_alarms}
    highest = figure.layout.yaxis.range[1] - 30
    for name, when in times.items():
        traces[name].update(x=when, y=np.full(len(when), highest + ABOVE[name]))
    figure.layout.shapes[0].update(y0=threshold, y1=threshold)


def in_words(score):
    """How many of each there are, in a sentence."""
    true = len(score.hits) + len(score.misses)
    return (
        f"{len(score.hits)} of {plural(true, 'true spike')} found, {len(score.misses)} missed, "
        f"{plural(len(score.false_alarms), 'false alarm')}."
    )
