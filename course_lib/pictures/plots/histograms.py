"""How often which values came: bars, or outlines where several are compared."""

import numpy as np
import plotly.graph_objects as go

from course_lib import edges, palette
from course_lib.words import plural, rounded

from ..display import Picture
from .bins import PALE
from .traces import new_figure, unmasked

MOST_BARS = 60


def histogram(values, *, x_title, between=None):
    """Draw how often which values came.

    Parameters
    ----------
    values : array of any shape, or dict
        What is counted; or such arrays by their names, drawn as outlines over one another.
    x_title : str
        What they are, with their unit.
    between : tuple of two floats
        From where to where to draw; default from the smallest to the largest.

    Returns
    -------
    Picture
        The caption gives their number, mean and standard deviation, and how many lie outside.

    Raises
    ------
    TypeError, ValueError
        For masks, values that are not finite, none at all, and `between` the wrong way round.
    """
    several = isinstance(values, dict)
    given = values if several else {"values": values}
    groups = {name: _flat(name, group) for name, group in given.items()}
    borders = _borders(np.concatenate(list(groups.values())), between)
    figure = new_figure(x_title=x_title, y_title="how many", height=300)
    for number, (name, group) in enumerate(groups.items()):
        counts = np.histogram(group, borders)[0]
        draw = _outline if several else _bars
        figure.add_trace(draw(borders, counts, name, number))
    figure.update_layout(showlegend=several, bargap=0)
    figure.update_layout(
        xaxis_range=[float(borders[0]), float(borders[-1])], yaxis_rangemode="tozero"
    )
    said = (_said(group, borders, name if several else "") for name, group in groups.items())
    return Picture(figure, f"{'; '.join(said)}.")


def _flat(name, group):
    (flat,) = unmasked(**{name: np.ravel(group) if not np.ma.isMaskedArray(group) else group})
    if not flat.size:
        raise ValueError(f"{name} holds no value to count")
    if not np.isfinite(flat).all():
        raise ValueError(f"{name} holds NaN or an infinite number; leave these out")
    return flat


def _borders(flat, between):
    """Of the bars: as many as NumPy finds right for these values, within reason."""
    if between is None:
        low, high = flat.min(), flat.max()
    else:
        low, high = unmasked(between=between)[0]
        if not low < high:
            raise ValueError(f"between is ({low:g}, {high:g}); the first must be the smaller")
    inside = flat[edges.reaches(flat, low) & ~edges.is_above(flat, high)]
    borders = np.histogram_bin_edges(inside, "auto", (low, high) if low < high else None)
    if len(borders) - 1 > MOST_BARS:
        borders = np.linspace(borders[0], borders[-1], MOST_BARS + 1)
    return borders


def _bars(borders, counts, name, number):
    width = borders[1] - borders[0]
    return go.Bar(
        x0=float(borders[0] + width / 2),
        dx=float(width),
        y=counts,
        width=float(width),
        name=name,
        marker={"color": PALE, "line": {"color": palette.BLUE, "width": 1.5}},
        hovertemplate="%{y} near %{x:.4g}<extra></extra>",
    )


def _outline(borders, counts, name, number):
    return go.Scatter(
        x=borders,
        y=np.append(counts, counts[-1]),
        name=name,
        mode="lines",
        line={
            "shape": "hv",
            "color": palette.CYCLE[number % len(palette.CYCLE)],
            "dash": palette.DASHES[number % len(palette.DASHES)],
            "width": 2,
        },
        hovertemplate="%{y} from %{x:.4g} on<extra></extra>",
    )


def _said(group, borders, name):
    start = f"{name}: " if name else ""
    outside = int(((group < borders[0]) | (group > borders[-1])).sum())
    beyond = f" ({outside:,} of them outside the picture)" if outside else ""
    return (
        f"{start}{plural(len(group), 'value')}{beyond}, {rounded(group.mean())} on average, "
        f"standard deviation {rounded(group.std())}"
    )
