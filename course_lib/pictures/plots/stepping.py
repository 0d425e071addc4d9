"""Pictures of an equation solved step by step: beside the truth, its errors, its noise."""

from itertools import pairwise

import numpy as np

from course_lib import palette

from ..display import Picture
from .traces import equally_long, line, new_figure, unmasked

FINE = 400  # pieces of an exact curve over the width of a picture: no corner can be seen
SYMBOLS = ("circle", "square", "diamond", "cross")


def steps(t, v, exact=None) -> Picture:
    """Draw voltage step by step, straight from point to point, and the exact curve beside it.

    Parameters
    ----------
    t : array (steps + 1,)
        In ms, evenly spaced.
    v : array (steps + 1,)
        In mV.
    exact : callable
        ``exact(t)`` is the true voltage in mV at an array of times; left out, there is no curve.

    Returns
    -------
    Picture
        The caption says how many steps led where, and how far from the exact curve they were.

    Raises
    ------
    ValueError
        Where the lengths differ.
    """
    t, v = equally_long(t=t, v=v)
    figure = new_figure(x_title="time (ms)", y_title="v (mV)", showlegend=exact is not None)
    caption = f"{len(t) - 1} steps of {t[1] - t[0]:g} ms: from {v[0]:.1f} mV to {v[-1]:.1f} mV."
    if exact is not None:
        fine = np.linspace(t[0], t[-1], FINE + 1)
        look = {"color": palette.EXACT, "width": 3, "simplify": False}  # else Plotly cuts corners
        figure.add_trace(line(fine, exact(fine), "exact", **look))
        off = np.abs(v - exact(t))
        caption += f" {off.max():.2f} mV off the exact curve at worst, at {t[off.argmax()]:g} ms."
    points = line(t, v, "step by step", color=palette.VOLTAGE, dash="dot", width=1.5)
    figure.add_trace(points.update(mode="lines+markers", marker={"size": 7}))
    return Picture(figure, caption)


def step_errors(runs, exact) -> Picture:
    """Draw how far off the exact curve each run is, over time: points for each step size.

    Parameters
    ----------
    runs : dict
        Maps dt in ms to v (steps + 1,) in mV, which begins at 0 ms.
    exact : callable
        ``exact(t)`` is the true voltage in mV at an array of times.

    Returns
    -------
    Picture
        The caption gives the largest error of each and what part of it each smaller step leaves.

    Raises
    ------
    ValueError
        For fewer than two runs.
    """
    if len(runs) < 2:
        raise ValueError(f"there is {len(runs)} run; give two or more to compare")
    figure = new_figure(x_title="time (ms)", y_title="distance from exact (mV)")
    largest = []
    for number, (dt, v) in enumerate(runs.items()):
        (v,) = unmasked(v=v)
        t = np.arange(len(v)) * dt
        error = np.abs(v - exact(t))
        # Points and no line: between two steps nothing was computed.
        points = line(t, error, f"dt = {dt:g} ms", number)
        look = {"color": points.line.color, "symbol": SYMBOLS[number % len(SYMBOLS)], "size": 6}
        figure.add_trace(points.update(mode="markers", marker=look))
        largest.append(error.max())
    sizes = ", ".join(f"{error:.3f}" for error in largest)
    parts = ", ".join(f"{b / a:.2f}" for a, b in pairwise(largest))
    caption = (
        f"At worst {sizes} mV off, with steps of {', '.join(f'{dt:g}' for dt in runs)} ms. "
        f"From one to the next, this part of the error is left: {parts}."
    )
    return Picture(figure, caption)


def seeds(t, runs) -> Picture:
    """Draw noisy voltages, and say which of them are the same.

    Parameters
    ----------
    t : array (samples,)
        In ms.
    runs : dict
        Maps a name, such as "seed 1", to a voltage (samples,) in mV.

    Returns
    -------
    Picture
        The caption compares each run with the first.

    Raises
    ------
    ValueError
        Where lengths differ.
    """
    figure = new_figure(x_title="time (ms)", y_title="v (mV)")
    names = list(runs)
    (first,) = unmasked(v=runs[names[0]])
    said = []
    for number, (name, v) in enumerate(runs.items()):
        t, v = equally_long(t=t, v=v)
        # The first is drawn broad, so that one lying exactly on it can be seen to do so.
        figure.add_trace(line(t, v, name, number, width=6 if number == 0 else 2))
        if number:
            apart = np.abs(v - first).max()
            same = "the same at every sample" if apart == 0 else f"up to {apart:.2g} mV apart"
            said.append(f"{names[0]} and {name}: {same}")
    figure.data[0].opacity = 0.45
    return Picture(figure, f"{len(first)} samples: {'; '.join(said)}.")
