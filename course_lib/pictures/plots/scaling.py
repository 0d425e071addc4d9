"""How an error shrinks with the time step: a straight line on two logarithmic axes."""

import numpy as np
import plotly.graph_objects as go

from course_lib import palette

from ..display import Picture
from .traces import equally_long, new_figure


def scaling(dt, error, *, error_title):
    """Draw errors over time steps, both logarithmic, beside an error that falls as dt does.

    Parameters
    ----------
    dt : array (n,)
        In ms, two or more.
    error : array (n,)
        Above zero.
    error_title : str
        What the error is, with its unit, "error of v (mV)".

    Returns
    -------
    Picture
        The caption gives the smallest and the largest error, and by what the error falls
        each time that dt is halved.

    Raises
    ------
    ValueError
        For an error of zero or less, and where the lengths differ.
    """
    dt, error = equally_long(dt=dt, error=error)
    if np.any(error <= 0):
        raise ValueError("an error of 0 has no place on a logarithmic axis; leave it out")
    figure = new_figure(x_title="dt (ms)", y_title=error_title)
    axis = {"type": "log", "dtick": 1}
    figure.update_layout(xaxis=axis, yaxis=axis)
    middle = np.exp(np.log(error / dt).mean())
    figure.add_trace(
        go.Scatter(
            x=dt,
            y=middle * dt,
            name="in proportion to dt",
            mode="lines",
            line={"color": palette.EXACT, "dash": "dash"},
        )
    )
    figure.add_trace(
        go.Scatter(
            x=dt,
            y=error,
            name="measured",
            mode="markers",
            marker={"color": palette.VOLTAGE, "size": 9},
        )
    )
    slope = np.polyfit(np.log(dt), np.log(error), 1)[0]
    caption = (
        f"The error is {error[dt.argmax()]:.3g} at {dt.max():g} ms and "
        f"{error[dt.argmin()]:.3g} at {dt.min():g} ms: half the dt leaves {0.5**slope:.2f} of it."
    )
    return Picture(figure, caption)
