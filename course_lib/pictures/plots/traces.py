"""Lines over time, the picture that most lessons draw."""

import numpy as np
import plotly.graph_objects as go

from course_lib import arguments, palette

from .theme import TEMPLATE


def new_figure(*, x_title: str, y_title: str, height: int = 340, **layout) -> go.Figure:
    """Make an empty figure in the course's style.

    Parameters
    ----------
    x_title, y_title : str
        Quantity and unit, "v (mV)".
    height : int
        In pixels; the width follows the page.
    **layout : object
        What else Plotly's layout takes.

    Returns
    -------
    plotly Figure
        Without traces.
    """
    titles = {"xaxis_title": x_title, "yaxis_title": y_title}
    return go.Figure(layout={"template": TEMPLATE, "height": height, **titles, **layout})


def by_name(figure) -> dict:
    """The traces of a figure, by their names."""
    return {trace.name: trace for trace in figure.data}


def unmasked(**values) -> list[np.ndarray]:
    """What a picture is made of, as floats; masks are refused, since they would be dropped."""
    return [np.asarray(arguments.unmasked(name, given), float) for name, given in values.items()]


def equally_long(**values) -> list[np.ndarray]:
    """The same, and one value for each of the others'."""
    arrays = unmasked(**values)
    if len({array.shape for array in arrays}) > 1:
        named = zip(values, arrays, strict=True)
        listed = " and ".join(f"{name} {array.shape}" for name, array in named)
        raise ValueError(f"shapes differ: {listed}; they must be the same")
    return arrays


def line(t, y, name: str, number: int = 0, **style) -> go.Scatter:
    """Make a line over evenly spaced times, in the colour and dash of its number.

    Only the first time and the spacing are stored, and ``y`` in single precision: a tenth
    of a pixel, at half the size.

    Parameters
    ----------
    t, y : array (samples,)
        Times and values.
    name : str
        What the legend calls it.
    number : int
        Which line of the picture it is.
    **style : object
        What Plotly's line takes, such as width.

    Returns
    -------
    plotly Scatter
        A trace for a figure.
    """
    t, y = unmasked(t=t, y=y)
    spacing = (t[-1] - t[0]) / (len(t) - 1) if len(t) > 1 else 1.0
    look = {
        "color": palette.CYCLE[number % len(palette.CYCLE)],
        "dash": palette.DASHES[number % len(palette.DASHES)],
        "width": 2,
    }
    return go.Scatter(
        x0=float(t[0]),
        dx=float(spacing),
        y=y.astype(np.float32),
        name=name,
        mode="lines",
        line={**look, **style},
    )
