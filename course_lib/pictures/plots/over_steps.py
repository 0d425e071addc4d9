"""What a simulation gives at one time step and another: a number over dt."""

import plotly.graph_objects as go

from course_lib import palette

from ..display import Picture
from .traces import equally_long, new_figure


def over_steps(dt, value, *, value_title, level=None):
    """Draw a number that a simulation gives over the time step that it took.

    Parameters
    ----------
    dt : array (n,)
        In ms; the axis is logarithmic.
    value : array (n,)
        What came out at each.
    value_title : str
        What it is, with its unit, "highest v (mV)".
    level : (str, float)
        A name and a value, drawn as a dashed line to compare with.

    Returns
    -------
    Picture
        The caption gives the value at each step.

    Raises
    ------
    ValueError
        Where the lengths differ.
    """
    dt, value = equally_long(dt=dt, value=value)
    figure = new_figure(x_title="dt (ms)", y_title=value_title)
    figure.update_layout(xaxis={"type": "log", "dtick": 1}, showlegend=level is not None)
    look = {"color": palette.VOLTAGE, "width": 1.5}
    figure.add_trace(
        go.Scatter(
            x=dt, y=value, name="simulated", mode="lines+markers", line=look, marker={"size": 8}
        )
    )
    if level is not None:
        name, at = level
        dashed = {"color": palette.THRESHOLD, "dash": "dash"}
        ends = [dt.min(), dt.max()]
        figure.add_trace(go.Scatter(x=ends, y=[at, at], name=name, mode="lines", line=dashed))
    said = ", ".join(f"{found:.4g} at {step:g}" for step, found in zip(dt, value, strict=True))
    return Picture(figure, f"{value_title}, by dt in ms: {said}.")
