"""One recording converted in two ways, each in a panel of its own."""

import numpy as np
from plotly.subplots import make_subplots

from course_lib import palette
from course_lib.words import plural

from ..display import Picture
from .theme import TEMPLATE
from .traces import equally_long, line

RATE = 10  # samples a millisecond


def conversions(first, second, names=("first", "second"), rate=RATE) -> Picture:
    """Draw two conversions of one recording to millivolts, one below the other.

    Parameters
    ----------
    first, second : array (samples,)
        In mV.
    names : tuple of str
        What stands above each.
    rate : float
        Samples a millisecond.

    Returns
    -------
    Picture
        The caption says from where to where each reaches, and how often it crosses 0 mV upwards.

    Raises
    ------
    ValueError
        Where the two are not equally long.
    """
    first, second = equally_long(first=first, second=second)
    t = np.arange(len(first)) / rate
    titles = [f"{name}" for name in names]
    figure = make_subplots(
        rows=2, cols=1, shared_xaxes=True, subplot_titles=titles, vertical_spacing=0.14
    )
    for row, (v, name) in enumerate(zip((first, second), titles, strict=True)):
        figure.add_trace(line(t, v, name, color=palette.VOLTAGE, width=1.2), row + 1, 1)
        figure.update_yaxes(title_text="v (mV)", row=row + 1, col=1)
    figure.update_xaxes(title_text="time (ms)", row=2, col=1)
    figure.update_layout(template=TEMPLATE, height=420, showlegend=False)
    spans = (f"{name}: {_span(v)}" for name, v in zip(titles, (first, second), strict=True))
    return Picture(figure, f"{'; '.join(spans)}.")


def _span(v):
    ups = np.count_nonzero((v[1:] > 0) & (v[:-1] <= 0))
    return f"{v.min():.1f} to {v.max():.1f} mV, rises above 0 mV {plural(ups, 'time')}"
