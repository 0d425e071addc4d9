"""An Izhikevich cell as a point that moves: v to the right, u upwards. And many cells' voltages.

Voltages run for thousands of samples between spikes of which nothing is to be seen; what
is drawn are few of them, and each spike's own.
"""

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from course_lib import analysis, palette
from course_lib.words import plural

from ..display import Picture
from .theme import TEMPLATE
from .traces import by_name, new_figure
from .voltage import spikes_in_words

V_VIEW = (-80.0, -20.0)  # mV; the spike leaves it to the right, and comes back at the reset
V_CURVE = np.linspace(*V_VIEW, 61)
NOWHERE = np.array([np.nan])  # an empty trace would lose its place in the legend
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
    """Draw where v and u stand still, the fixed points, the reset, and the path of a run.

    Filled dots are stable, open ones are not. Raises as ``analysis.fixed_points`` does.

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
    if simulation is not None:
        figure.layout.xaxis2.range = [0, simulation.t[-1]]
        words += f" {_capital(spikes_in_words(simulation.spike_times))}."
    return Picture(figure, words)


def empty_plane(*, with_voltage):
    """The plane's traces with nothing in them, and to their left a panel for the voltage."""
    figure = new_figure(x_title="v (mV)", y_title="u (pA)", height=400)
    # Held by the picture's edge: by the axes', it is drawn over them in a live view.
    legend = {"yref": "container", "y": 1, "yanchor": "top"}
    figure.update_layout(xaxis_range=V_VIEW, margin_t=45, legend=legend)
    look = {"mode": "lines"}
    figure.add_traces(
        [
            _trace("v stands still", line={"color": palette.GREEN, "width": 2}, **look),
            _trace("u stands still", line={"color": palette.PURPLE, "dash": "dash"}, **look),
            _trace("reset", line={"color": palette.GREY, "dash": "dot", "width": 2}, **look),
            _trace("path", line={"color": palette.VOLTAGE, "width": 1.5}, **look),
            _trace("stable", mode="markers", marker=_dot("circle", palette.GREEN)),
            _trace("not stable", mode="markers", marker=_dot("circle-open", palette.VERMILION)),
            _trace("now", mode="markers", marker=_dot("diamond", palette.VOLTAGE)),
        ]
    )
    if with_voltage:
        _add_voltage(figure)
    else:
        figure.update_traces(visible=False, selector=lambda trace: trace.name in ("path", "now"))
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
    stable = [point for point in points if point.kind == "stable"]
    others = [point for point in points if point.kind != "stable"]
    for name, chosen in (("stable", stable), ("not stable", others)):
        _set(traces[name], [p.v for p in chosen] or NOWHERE, [p.u for p in chosen] or NOWHERE)
    figure.layout.yaxis.range = [low, high]
    if simulation is not None:
        _fill_path(traces, simulation, until)


def points_in_words(current, points):
    """Where a cell would stay under this current, in a sentence."""
    if not points:
        return f"{current:g} pA: the curves do not meet, and there is nowhere to stay."
    crossings = " and ".join(f"at {p.v:.1f} mV ({p.kind})" for p in points)
    return f"{current:g} pA: the curves cross {crossings}."


def gallery(simulations, *, columns=1):
    """Draw the voltages of several cells, a small panel for each, on the same axes.

    Parameters
    ----------
    simulations : dict
        Maps a name to what ``neurons.simulate`` returns, of one cell.
    columns : int
        How many panels side by side.

    Returns
    -------
    Picture
        The caption counts the spikes of each.
    """
    rows = -(-len(simulations) // columns)
    figure = make_subplots(
        rows=rows,
        cols=columns,
        vertical_spacing=0.3 / rows,
        horizontal_spacing=0.06,
    )
    figure.update_layout(template=TEMPLATE, height=80 + 125 * rows, showlegend=False)
    for number, (name, run) in enumerate(simulations.items()):
        kept = enough_samples(run, at_most=500)
        place = {"row": number // columns + 1, "col": number % columns + 1}
        trace = _trace(name, mode="lines", line={"color": palette.VOLTAGE, "width": 1.5})
        _set(trace, run.t[kept], run.v[kept])
        figure.add_trace(trace, **place)
        _head(figure, name, **place)
    longest = max(run.t[-1] for run in simulations.values())
    lowest = min(run.v.min() for run in simulations.values())
    highest = max(run.v.max() for run in simulations.values())
    figure.update_xaxes(range=[0, longest], showticklabels=False)
    figure.update_yaxes(range=[lowest - 5, highest + 5], nticks=4, showticklabels=False)
    figure.update_yaxes(title_text="v (mV)", showticklabels=True, col=1)
    for column in range(columns):
        panels = range(column, len(simulations), columns)
        foot = {"row": len(panels), "col": column + 1}
        figure.update_xaxes(title_text="time (ms)", showticklabels=True, **foot)
    said = "; ".join(_fires(name, run) for name, run in simulations.items())
    return Picture(figure, f"{longest:g} ms. {said}.")


def _head(figure, name, **place):
    """A panel's name above its left end."""
    at = {"xref": "x domain", "yref": "y domain", "x": 0, "y": 1.0}
    look = {"xanchor": "left", "yanchor": "bottom", "showarrow": False, "font_size": 14}
    figure.add_annotation(text=name, **at, **look, **place)


def _fires(name, run):
    return f"{name}: {plural(len(run.spike_times), 'spike')}"


def _trace(name, **look):
    return go.Scatter(x=NOWHERE, y=NOWHERE, name=name, **look)


def _dot(symbol, colour):
    return {"symbol": symbol, "size": 11, "color": colour, "line_width": 2}


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


def _fill_path(traces, simulation, until):
    kept = enough_samples(simulation)
    t = simulation.t[kept]
    if until is not None:
        kept, t = kept[t <= until + 1e-9], t[t <= until + 1e-9]
    v, u = simulation.v[kept], simulation.u[kept]
    _set(traces["voltage"], t, v)
    _set(traces["voltage now"], t[-1:], v[-1:])
    _set(traces["now"], v[-1:], u[-1:])
    # A gap where the reset takes the cell from the peak to c: it does not travel there.
    resets = np.flatnonzero(np.isin(kept, _peaks(simulation) + 1))
    _set(traces["path"], np.insert(v, resets, np.nan), np.insert(u, resets, np.nan))


def _peaks(simulation):
    """The samples at which a run of one cell spikes."""
    return np.searchsorted(simulation.t, np.asarray(simulation.spike_times) - 1e-9)


def _u_view(cell, current, points, simulation):
    """A range of u that is round, so that it stays while small changes are made."""
    seen = [p.u for p in points] + [0.0, current]
    if simulation is not None:
        seen += [simulation.u.min(), simulation.u.max()]
    reach = max(1.1 * max(seen), -4 * min(seen), 1.2 * current, 1e-3)
    high = next(step for step in _round_numbers(reach) if step >= reach)
    return -high / 4, high


def _round_numbers(near):
    power = 10.0 ** np.floor(np.log10(near))
    return [power, 2 * power, 3 * power, 5 * power, 7 * power, 10 * power]


def _capital(words):
    return words[0].upper() + words[1:]
