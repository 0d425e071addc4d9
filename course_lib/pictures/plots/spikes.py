"""Spikes without the voltage: bars to draw them with, and how far apart they are."""

import numpy as np
import plotly.graph_objects as go

from course_lib import edges, palette
from course_lib.words import plural

from ..display import Picture
from .traces import new_figure, unmasked


def spike_bars(spike_times, height, colour=palette.SPIKE, *, size=11, width=2) -> go.Scatter:
    """A short upright bar for each spike, at a height above the trace or one for each spike."""
    return go.Scatter(
        x=spike_times,
        y=np.broadcast_to(height, len(spike_times)),
        name="spikes",
        mode="markers",
        marker={"symbol": "line-ns-open", "size": size, "line_width": width, "color": colour},
        hovertemplate="spike at %{x:.1f} ms<extra></extra>",
        showlegend=False,
    )


def intervals(interspike_intervals, *, bin_width=4.0, longest=200.0):
    """Draw a histogram of the times between spikes.

    Parameters
    ----------
    interspike_intervals : array (intervals,)
        In ms.
    bin_width, longest : float
        Of a bar, and of the picture, in ms.

    Returns
    -------
    Picture
        The caption gives their number, mean and CV (standard deviation over mean; of fewer
        than two there is none), and how many are longer than the picture is wide.
    """
    (values,) = unmasked(interspike_intervals=interspike_intervals)
    figure = new_figure(x_title="interval (ms)", y_title="how many", height=300)
    figure.add_trace(interval_bars(values, bin_width, longest))
    figure.update_layout(bargap=0.05, xaxis_range=[0, longest])
    caption = plural(len(values), "interval")
    if len(values) > 1:
        caption += f", {values.mean():.1f} ms on average, CV {values.std() / values.mean():.2f}"
    beyond = int(edges.is_above(values, longest).sum())
    if beyond:
        caption += f"; {beyond} longer than {longest:g} ms"
    return Picture(figure, caption + ".")


def interval_bars(values, bin_width, longest) -> go.Bar:
    """The bars of a histogram from 0 to ``longest`` ms, which itself is in the last.

    An interval at a bar's edge may miss it by rounding, and equal ones belong in one bar.
    """
    bars = round(longest / bin_width)
    seen = values[(values >= 0) & ~edges.is_above(values, longest)]
    which = np.minimum(edges.whole_units(seen, bin_width), bars - 1)
    counts = np.bincount(which.astype(int), minlength=bars)
    return go.Bar(
        x0=bin_width / 2,
        dx=bin_width,
        y=counts,
        name="intervals",
        marker_color=palette.BLUE,
        hovertemplate="%{y} intervals of about %{x} ms<extra></extra>",
    )
