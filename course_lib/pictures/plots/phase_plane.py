"""An Izhikevich cell as a point that moves: v to the right, u upwards.

Voltages run for thousands of samples between spikes of which nothing is to be seen; what
is drawn are few of them, and each spike's own.
"""

import numpy as np
import plotly.graph_objects as go

from course_lib import analysis, palette

from ..display import Picture
from . import arrows
from .arrows import Plane
from .theme import TEMPLATE
from .traces import by_name, new_figure
from .voltage import spikes_in_words

V_VIEW = (-80.0, -20.0)  # mV; the spike leaves it to the right, and comes back at the reset
V_CURVE = np.linspace(*V_VIEW, 601)
NOWHERE = np.array([np.nan])
# A kind of place to stay has a shape as well as a colour.
KINDS = {
    "stable": ("circle", palette.GREEN),
    "unstable": ("circle-open", palette.VERMILION),
    "saddle": ("x", palette.VERMILION),
}
OF_A_RUN = ("path", "direction", "start", "end")
BESIDE, ALONE = 1.05, 2.4  # the plane's width over its height, with a voltage beside it or not
BEFORE_SPIKE = np.arange(-6, 2)  # samples: the way up, the peak and the reset


def enough_samples(simulation, at_most=1000):
    """Find which samples a picture of a run of one cell needs: every n-th, all of each spike.

    Parameters
    ----------
    simulation : Simulation
        What ``neurons.simulate`` returns, of one cell.
    at_most : int
        About how many samples to take beside those of the spikes.

    Returns
    -------
    array of int
        Indices in order, the first and the last sample among them.
    """
    last = len(simulation.t) - 1
    every = max(1, last // at_most)
    peaks = _peaks(simulation)
    around = (peaks[:, None] + BEFORE_SPIKE).ravel()
    around = around[(around >= 0) & (around <= last)]
    return np.unique(np.concatenate([np.arange(0, last, every), around, [last]]))


def phase_plane(cell, current, simulation=None):
    """Draw where v and u stand still, the flow, the fixed points, the reset, and a run's path.

    Arrows show where the state goes next, not how fast. A filled dot is stable, an open one
    unstable, a cross a saddle. Without a run, words in the plane say what is where. Raises as
    ``analysis.fixed_points`` does.

    Parameters
    ----------
    cell : Izhikevich
        One cell.
    current : float
        In pA, steady: the one that the curves are drawn for.
    simulation : Simulation
        Of this cell; with it, its path, and its voltage over time beside the plane.

    Returns
    -------
    Picture
        The caption says where the curves cross.
    """
    points = analysis.fixed_points(cell, current)
    figure = empty_plane(with_voltage=simulation is not None)
    fill_plane(figure, cell, current, points, simulation)
    words = points_in_words(current, points)
    if simulation is None:
        _name_places(figure, cell, current, points)
    else:
        figure.layout.xaxis2.range = [0, simulation.t[-1]]
        words += f" {_capital(spikes_in_words(simulation.spike_times))}."
    return Picture(figure, words)


def empty_plane(*, with_voltage):
    """The plane's traces with nothing in them, and to their left a panel for the voltage."""
    figure = new_figure(x_title="v (mV)", y_title="u (pA)", height=400 if with_voltage else 340)
    # Held by the picture's edge: by the axes', it is drawn over them in a live view.
    legend = {"yref": "container", "y": 1, "yanchor": "top"}
    figure.update_layout(xaxis_range=V_VIEW, margin_t=45, legend=legend)
    lines = {"mode": "lines", "line_width": 2, "line_simplify": False}
    figure.add_traces(
        [
            _arrows("flow", palette.GREY, opacity=0.6),
            _trace("v stands still", line_color=palette.GREEN, **lines),
            _trace("u stands still", line={"color": palette.PURPLE, "dash": "dash"}, **lines),
            _trace("reset", line={"color": palette.GREY, "dash": "dot"}, **lines),
            _trace(
                "path",
                mode="lines",
                line={"color": palette.VOLTAGE, "width": 1.5, "simplify": False},
            ),
            _arrows("direction", palette.VOLTAGE),
            _trace("start", mode="markers", marker=_dot("square", palette.VOLTAGE, size=9)),
            _trace("end", mode="markers", marker=_dot("diamond", palette.VOLTAGE)),
            *(_trace(kind, mode="markers", marker=_dot(*look)) for kind, look in KINDS.items()),
        ]
    )
    if with_voltage:
        _add_voltage(figure)
    else:
        figure.update_traces(visible=False, selector=lambda trace: trace.name in OF_A_RUN)
    return figure


def fill_plane(figure, cell, current, points, simulation=None, until=None):
    """Put a cell's curves and points into the traces of ``empty_plane``, and a run's path.

    ``until`` in ms cuts the path short, and the diamond stands at its end.
    """
    traces = by_name(figure)
    v_still = cell.k * (V_CURVE - cell.v_r) * (V_CURVE - cell.v_t) + current
    u_still = cell.b * (V_CURVE - cell.v_r)
    low, high = _u_view(cell, current, points, simulation)
    _set(traces["v stands still"], V_CURVE, v_still)
    _set(traces["u stands still"], V_CURVE, u_still)
    _set(traces["reset"], [cell.c, cell.c], [low, high])
    plane = Plane(V_VIEW, (low, high), BESIDE if "voltage" in traces else ALONE)
    _set(traces["flow"], *arrows.flow(lambda v, u: _speeds(cell, v, u, current), plane))
    for kind in KINDS:
        there = [point for point in points if point.kind == kind]
        _set(traces[kind], [p.v for p in there], [p.u for p in there])
        traces[kind].visible = bool(there)  # else the legend would name what is not to be seen
    figure.layout.yaxis.range = [low, high]
    if simulation is not None:
        _fill_path(traces, simulation, until, plane)


def _name_places(figure, cell, current, points):
    """Write into the plane what its parts mean, so that nobody has to look it up elsewhere."""
    low, high = figure.layout.yaxis.range
    middle = (cell.v_r + cell.v_t) / 2
    edges = middle + np.array([-1, 1]) * np.sqrt(
        max((high - current) / cell.k + ((cell.v_t - cell.v_r) / 2) ** 2, 0)
    )  # where the parabola leaves the picture
    regions = [
        ("v falls", middle, high, "top"),
        ("v rises", (edges[1] + V_VIEW[1]) / 2, low, "bottom"),
        ("v rises", (edges[0] + V_VIEW[0]) / 2, low, "bottom"),
    ]
    for text, v, u, side in regions:
        look = {"yanchor": side, "font": {"size": 17, "color": palette.GREEN}}
        figure.add_annotation(text=text, x=v, y=u, showarrow=False, **look)
    meanings = {"stable": "rest", "saddle": "watershed"}
    beside = {"xanchor": "left", "yanchor": "top", "xshift": 8, "font_size": 15}
    for point in points:
        text = meanings.get(point.kind, point.kind)
        figure.add_annotation(text=text, x=point.v, y=point.u, showarrow=False, **beside)


def points_in_words(current, points):
    """Where a cell would stay under this current, in a sentence."""
    if not points:
        return f"{current:g} pA: the curves do not meet, and there is nowhere to stay."
    crossings = " and ".join(f"at {p.v:.1f} mV ({p.kind})" for p in points)
    return f"{current:g} pA: the curves cross {crossings}."


def _trace(name, **look):
    return go.Scatter(x=NOWHERE, y=NOWHERE, name=name, **look)


def _dot(symbol, colour, size=11):
    return {"symbol": symbol, "size": size, "color": colour, "line_width": 2}


def _arrows(name, colour, **look):
    line = {"color": colour, "width": 1, "simplify": False}
    quiet = {"showlegend": False, "hoverinfo": "skip"}
    return _trace(name, mode="lines", line=line, fill="toself", fillcolor=colour, **quiet, **look)


def _set(trace, x, y):
    trace.update(x=np.asarray(x, np.float32), y=np.asarray(y, np.float32))


def _add_voltage(figure):
    """A panel on the left, high enough for the spikes of RS at the usual step."""
    axis = TEMPLATE.layout.xaxis.to_plotly_json()
    figure.update_layout(
        xaxis={"domain": [0.58, 1]},
        xaxis2={**axis, "domain": [0, 0.43], "anchor": "y2", "title_text": "time (ms)"},
        yaxis2={**axis, "anchor": "x2", "title_text": "v (mV)", "range": [-85, 95]},
    )
    figure.update_layout(yaxis={"anchor": "x", "side": "left"})
    place = {"xaxis": "x2", "yaxis": "y2", "showlegend": False, "cliponaxis": False}
    line = {"color": palette.VOLTAGE, "width": 1.5}
    figure.add_trace(_trace("voltage", mode="lines", line=line, **place))
    marker = _dot("diamond", palette.VOLTAGE)
    figure.add_trace(_trace("voltage now", mode="markers", marker=marker, **place))


def _fill_path(traces, simulation, until, plane):
    kept = enough_samples(simulation)
    t = simulation.t[kept]
    if until is not None:
        kept, t = kept[t <= until + 1e-9], t[t <= until + 1e-9]
    v, u = simulation.v[kept], simulation.u[kept]
    _set(traces["voltage"], t, v)
    _set(traces["voltage now"], t[-1:], v[-1:])
    _set(traces["start"], v[:1], u[:1])
    _set(traces["end"], v[-1:], u[-1:])
    # A gap where the reset takes the cell from the peak to c: it does not travel there.
    resets = np.flatnonzero(np.isin(kept, _peaks(simulation) + 1))
    v, u = np.insert(v, resets, np.nan), np.insert(u, resets, np.nan)
    _set(traces["path"], v, u)
    _set(traces["direction"], *arrows.along(np.stack([v, u]), plane))


def _speeds(cell, v, u, current):
    """The right sides of both equations, in mV and pA per ms."""
    v_speed = (cell.k * (v - cell.v_r) * (v - cell.v_t) - u + current) / cell.C
    return v_speed, cell.a * (cell.b * (v - cell.v_r) - u)


def _peaks(simulation):
    """The samples at which a run of one cell spikes."""
    return np.searchsorted(simulation.t, np.asarray(simulation.spike_times) - 1e-9)


def _u_view(cell, current, points, simulation):
    """A range of u that holds all there is, and is round, so that it stays while little changes."""
    dip = current - cell.k * ((cell.v_t - cell.v_r) / 2) ** 2
    seen = [p.u for p in points] + [0.0, current, dip]
    if simulation is not None:
        seen += [simulation.u.min(), simulation.u.max()]
    below, above = _rounded_up(-1.1 * min(seen)), _rounded_up(1.1 * max(seen))
    return min(-below, -above / 10), max(above, below)


def _rounded_up(reach):
    reach = max(reach, 1e-3)
    power = 10.0 ** np.floor(np.log10(reach))
    return next(step * power for step in (1, 2, 3, 5, 7, 10) if step * power >= reach)


def _capital(words):
    return words[0].upper() + words[1:]
