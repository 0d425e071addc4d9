"""What a network learned: its output before, while it learns and alone, beside the target."""

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from course_lib import learning, palette
from course_lib.words import rounded

from ..display import Picture
from .theme import TEMPLATE
from .traces import by_name

STRETCHES = ("before", "it begins to learn", "alone, seconds later")
OUTPUTS = ("before", "first", "alone")
FITS = (("it fits the target closely", 0.9), ("it resembles the target", 0.7))
HIGHEST = 1.6  # of the axis; the targets of lesson 51 lie between -1 and 1


def learned(run):
    """Draw what a network learned: three stretches of output and target, and the error between.

    Parameters
    ----------
    run : learning.Learned or learning.Outcome
        What ``learning.force`` returns, or what ``learning.outcome`` made of it.

    Returns
    -------
    Picture
        Alone, the target is drawn at the phase that fits best. The caption says how well it fits,
        and how far the error fell, in classes that hold although the network is chaotic.

    Raises
    ------
    TypeError, ValueError
        As ``learning.outcome``.
    """
    found = run if isinstance(run, learning.Outcome) else learning.outcome(run)
    figure = empty()
    fill(figure, found)
    return Picture(figure, in_words(found))


def empty():
    """The figure with its traces, for an explorer to fill."""
    figure = make_subplots(
        rows=2,
        cols=3,
        specs=[[{}, {}, {}], [{"colspan": 3}, None, None]],
        row_heights=[3, 1.3],
        vertical_spacing=0.26,
        horizontal_spacing=0.04,
        subplot_titles=STRETCHES,
    )
    for column, name in enumerate(OUTPUTS, 1):
        target = go.Scatter(name=f"{name} target", mode="lines", showlegend=False)
        target.line = {"color": palette.THRESHOLD, "dash": "dash", "width": 1.5}
        output = go.Scatter(name=name, mode="lines", showlegend=False)
        output.line = {"color": palette.VOLTAGE, "width": 2}
        figure.add_traces([target, output], rows=1, cols=column)
    figure.data[2].update(name="target", showlegend=True)
    figure.data[3].update(name="output", showlegend=True)
    error = go.Scatter(name="error", mode="lines+markers", showlegend=False)
    error.update(line={"color": palette.CURRENT, "width": 1.5}, marker={"size": 4})
    figure.add_trace(error, row=2, col=1)
    for column in (1, 2):  # under the third stands the legend
        figure.update_xaxes(title_text="time (ms)", row=1, col=column, title_standoff=4)
    figure.update_yaxes(range=[-HIGHEST, HIGHEST], row=1)
    figure.update_yaxes(showticklabels=False, row=1, col=2)
    figure.update_yaxes(showticklabels=False, row=1, col=3)
    figure.update_xaxes(title_text="time of learning (s)", rangemode="tozero", row=2, col=1)
    figure.update_yaxes(title_text="error", rangemode="tozero", row=2, col=1)
    between_the_rows = {"x": 1, "xanchor": "right", "y": 0.37, "yanchor": "middle"}
    figure.update_layout(template=TEMPLATE, height=400, legend=between_the_rows)
    return figure


def fill(figure, found):
    """Put an outcome into the figure, in place."""
    traces = by_name(figure)
    lines = {
        "before": found.before,
        "target": found.first_target,
        "output": found.first,
        "alone target": found.alone_target,
        "alone": found.alone,
    }
    for name, y in lines.items():
        traces[name].update(x=found.t, y=np.asarray(y, np.float32))
    middles = (np.arange(len(found.errors)) + 0.5) * learning.BIN / 1000
    traces["error"].update(x=middles, y=np.asarray(found.errors, np.float32))


def in_words(found):
    """How it went, in classes: of chaos, what holds for every start."""
    return (
        f"Before it learns, the output {_swing(found.before)}. The error {_fell(found.errors)}. "
        f"Alone, the output {_swing(found.alone)}; {_match(found.match)}."
    )


def _swing(output):
    """From where to where, to a half."""
    low, high = (round(2 * float(edge)) / 2 for edge in (output.min(), output.max()))
    return (
        f"is about {rounded(low)}"
        if low == high
        else (f"swings between about {rounded(low)} and {rounded(high)}")
    )


def _fell(errors):
    share = errors[-5:].mean() / errors[0]
    for words, most in (("a third", 1 / 3), ("half", 1 / 2)):
        if share < most:
            return f"falls to less than {words} while it learns"
    return "falls by less than half while it learns" if share < 1 else "does not fall"


def _match(match):
    for words, least in FITS:
        if match >= least:
            return f"{words} (a correlation of at least {least:g})"
    return "it does not fit the target"
