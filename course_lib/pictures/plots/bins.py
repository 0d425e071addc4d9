"""Bars over bins, each as wide as its bin: counts, or rates, over time."""

import numpy as np
import plotly.graph_objects as go

from course_lib import palette
from course_lib.words import plural, shown

from ..display import Picture
from .traces import equally_long, new_figure

PALE = f"rgba{(*bytes.fromhex(palette.BLUE[1:]), 0.4)}"


def bins(heights, widths, *, start=0.0, y_title, event=""):
    """Draw one bar for each bin, as wide as the bin is long.

    Parameters
    ----------
    heights : array (n,)
        What was counted in each bin, or its rate.
    widths : array (n,)
        How long each bin is, in ms; each begins where the one before ends.
    start : float
        Where the first bin begins, in ms.
    y_title : str
        What the heights are, with the unit if they have one.
    event : str
        What happens at 0 ms; it is marked there. Nothing, if left out.

    Returns
    -------
    Picture
        The caption gives the bins, and the highest and the lowest bar.

    Raises
    ------
    ValueError
        For a width of zero or less, and where the lengths differ.
    """
    heights, widths = equally_long(heights=heights, widths=widths)
    if np.any(widths <= 0):
        raise ValueError("a bin has a width above 0 ms")
    edges = start + np.concatenate([[0], np.cumsum(widths)])
    figure = new_figure(x_title="time (ms)", y_title=y_title, showlegend=False)
    figure.add_trace(
        go.Bar(
            x=edges[:-1] + widths / 2,
            y=heights,
            width=widths,
            name=y_title,
            # Pale inside a clear edge, so that neighbours of one height are two.
            marker={"color": PALE, "line": {"color": palette.BLUE, "width": 2}},
        )
    )
    if event:
        figure.add_vline(
            0,
            line={"color": palette.VERMILION, "dash": "dash", "width": 2},
            annotation_text=event,
            annotation_position="top left",
        )
    return Picture(figure, _caption(heights, widths, edges, event), _words(heights, edges, y_title))


def _caption(heights, widths, edges, event):
    narrow, wide = widths.min(), widths.max()
    how_wide = f"{narrow:g} ms" if narrow == wide else f"{narrow:g} to {wide:g} ms"
    marked = f"; {event} at 0" if event else ""
    return (
        f"{plural(len(heights), 'bin')} from {edges[0]:g} to {edges[-1]:g} ms, {how_wide} wide"
        f"{marked}. The highest is {_bar(heights, edges, heights.argmax())}, "
        f"the lowest {_bar(heights, edges, heights.argmin())}."
    )


def _bar(heights, edges, k):
    return f"{shown(float(heights[k]))} from {edges[k]:g} to {edges[k + 1]:g} ms"


def _words(heights, edges, y_title):
    bars = "; ".join(_bar(heights, edges, k) for k in range(len(heights)))
    return f"[bars: {y_title}] {bars}."
