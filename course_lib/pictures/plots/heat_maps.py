"""Tables as colours, with the scale beside them: weights, or what came out of a sweep."""

import numpy as np
import plotly.graph_objects as go

from course_lib import palette
from course_lib.words import plural, rounded

from ..display import Picture
from .traces import new_figure, unmasked

MOST = 240  # rows or columns: two pixels each
WIDE = 480  # px, about, of a table as wide as tall
ZERO = "#e9e9e9"
# From both ends of these to ZERO lightness only rises, so that a grey print still has an order.
SIGNED = [[0, palette.INHIBITORY], [0.5, ZERO], [1, palette.EXCITATORY]]
ONE_SIGN = "Cividis"


def heat_map(table, *, x=None, y=None, x_title="to cell", y_title="from cell", bar_title=""):
    """Draw a table of numbers as colours, row 0 at the top as the table is printed.

    Where signs differ the scale has its middle at 0. Where a number is missing (NaN) stands a
    small cross.

    Parameters
    ----------
    table : array (rows, columns)
        The numbers, such as weights[from, to].
    x, y : array (columns,) and (rows,)
        What the columns and rows stand for, evenly spaced; then y grows upwards, as on any
        axis. Default their numbers.
    x_title, y_title, bar_title : str
        Of both axes and of the bar of colours, with their units.

    Returns
    -------
    Picture
        The caption gives shape, smallest, largest and mean, and how many are 0 or missing.

    Raises
    ------
    TypeError, ValueError
        For masks, other than two dimensions, infinite numbers, x or y of another length or
        unevenly spaced, and more than 240 rows or columns.
    """
    (table,) = unmasked(table=table)
    _check(table)
    across, down = (
        _places(name, given, many)
        for name, given, many in (("x", x, table.shape[1]), ("y", y, table.shape[0]))
    )
    figure = new_figure(x_title=x_title, y_title=y_title, height=_height(table.shape))
    figure.add_trace(_coloured(table, across, down, bar_title))
    missing = np.argwhere(np.isnan(table))
    if len(missing):
        figure.add_trace(_crosses(across[missing[:, 1]], down[missing[:, 0]]))
    edges_x, edges_y = _ends(across), _ends(down)
    figure.update_layout(
        xaxis={"range": edges_x, "showgrid": False},
        yaxis={"range": edges_y if y is not None else edges_y[::-1], "showgrid": False},
    )
    return Picture(figure, _caption(table))


def _check(table):
    if table.ndim != 2 or not table.size:
        raise ValueError(f"table has shape {table.shape}; it needs rows and columns")
    if max(table.shape) > MOST:
        raise ValueError(
            f"table has shape {table.shape}; at most {MOST} rows and columns can be told apart: "
            f"give a part of it, such as table[:100, :100]"
        )
    if np.isinf(table).any():
        raise ValueError("table holds a number that is infinite, and colours end somewhere")


def _places(name, given, many):
    """Where columns or rows stand: their numbers, or what was given, evenly spaced."""
    if given is None:
        return np.arange(float(many))
    (places,) = unmasked(**{name: given})
    if places.shape != (many,):
        raise ValueError(f"{name} has shape {places.shape}; the table asks for {(many,)}")
    steps = np.diff(places)
    if many > 1 and not (np.allclose(steps, steps[0], rtol=1e-6, atol=0) and steps[0] > 0):
        raise ValueError(f"{name} must grow in even steps, so that each square is one of them")
    return places


def _ends(places):
    """From the edge of the first square to that of the last."""
    half = (places[1] - places[0]) / 2 if len(places) > 1 else 0.5
    return [float(places[0] - half), float(places[-1] + half)]


def _height(shape):
    rows, columns = shape
    return int(np.clip(110 + WIDE * rows / columns, 240, 110 + WIDE))


def _coloured(table, across, down, bar_title):
    low, high = (0.0, 0.0) if np.isnan(table).all() else (np.nanmin(table), np.nanmax(table))
    signs_differ = low < 0 < high
    far = max(-low, high)
    ends = (-far, far) if signs_differ else (low, high if high > low else low + 1)
    return go.Heatmap(
        z=table.astype(np.float32),
        x0=float(across[0]),
        dx=float(across[1] - across[0]) if len(across) > 1 else 1.0,
        y0=float(down[0]),
        dy=float(down[1] - down[0]) if len(down) > 1 else 1.0,
        name="table",
        zmin=float(ends[0]),
        zmax=float(ends[1]),
        colorscale=SIGNED if signs_differ else ONE_SIGN,
        colorbar={"title": {"text": bar_title, "side": "right"}, "outlinewidth": 0},
        hovertemplate="row %{y}, column %{x}: %{z:.3g}<extra></extra>",
    )


def _crosses(x, y):
    return go.Scatter(
        x=x,
        y=y,
        name="missing",
        mode="markers",
        marker={"symbol": "x-thin-open", "size": 7, "color": palette.GREY, "line_width": 1.5},
        hovertemplate="row %{y}, column %{x}: no number<extra></extra>",
        showlegend=False,
    )


def _caption(table):
    there = table[~np.isnan(table)]
    rows, columns = table.shape
    shape = f"{plural(rows, 'row')}, {plural(columns, 'column')}"
    if not there.size:
        return f"{shape}, and no number in any."
    zero, missing = int((there == 0).sum()), table.size - there.size
    caption = (
        f"{shape}: from {rounded(there.min())} to {rounded(there.max())}, "
        f"{rounded(there.mean())} on average"
    )
    if zero:
        caption += f"; {zero:,} of {table.size:,} are 0"
    if missing:
        caption += f"; {missing:,} missing, marked with a cross"
    return caption + "."
