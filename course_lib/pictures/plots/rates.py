"""How fast a cell fires at which current: dots that were counted, and a line that is known."""

import numpy as np
import plotly.graph_objects as go

from course_lib import palette

from ..display import Picture
from .traces import equally_long, line, new_figure

FINE = 1001  # points of a closed form
SYMBOLS = ("circle-open", "diamond-open", "square-open", "triangle-up-open")


def rate_curve(current, rate, *, exact=None):
    """Draw an f-I curve: the firing rate that each current makes, as dots.

    Parameters
    ----------
    current : array (n,)
        In pA.
    rate : array (n,), or dict
        In Hz; a dict maps a name to such an array, and draws one curve for each.
    exact : function
        Of an array of currents, gives a rate in Hz for each; laid over the dots as a line, on a
        grid much finer than theirs. With one curve only.

    Returns
    -------
    Picture
        The caption says from where the cell fires, its highest rate, and how far the two differ.

    Raises
    ------
    ValueError
        Where the lengths differ, and for a closed form beside several curves.
    """
    curves = rate if isinstance(rate, dict) else {"simulated": rate}
    if exact is not None and len(curves) > 1:
        raise ValueError(f"there are {len(curves)} curves; a closed form belongs to one")
    figure = new_figure(x_title="current (pA)", y_title="rate (Hz)")
    figure.update_layout(showlegend=exact is not None or len(curves) > 1)
    said = []
    for number, (name, rates) in enumerate(curves.items()):
        current, rates = equally_long(current=current, rate=rates)
        words = _rates_in_words(current, rates)
        said.append(f"{name}: {words[0].lower()}{words[1:]}" if len(curves) > 1 else words)
        if exact is not None:
            figure.add_trace(_closed_form(current, exact))
            said.append(_apart_in_words(current, rates, exact))
        figure.add_trace(_rate_dots(current, rates, name, number))
    return Picture(figure, " ".join(said))


def _closed_form(current, exact):
    fine = np.linspace(current.min(), current.max(), FINE)
    fine, rates = equally_long(current=fine, exact=exact(fine))
    return line(fine, rates, "closed form", color=palette.EXACT, simplify=False)


def _apart_in_words(current, rates, exact):
    current, exactly = equally_long(current=current, exact=exact(current))
    apart = np.abs(rates - exactly).max()
    return f"Simulated and exact rates differ by {apart:.2f} Hz at most."


def _rate_dots(current, rates, name, number):
    marker = {
        "color": palette.CYCLE[number % len(palette.CYCLE)],
        "symbol": SYMBOLS[number % len(SYMBOLS)],
        "size": 7,
    }
    return go.Scatter(x=current, y=rates, name=name, mode="markers", marker=marker)


def _silences_in_words(current, firing):
    """Each stretch of silence after the first current that makes the cell fire."""
    turns = np.flatnonzero(np.diff(firing)) + 1  # silent from, firing from, silent from, ...
    for first, after in zip(turns[::2], [*turns[1::2], None][: len(turns[::2])], strict=True):
        if after is None:
            yield f", silent again from {current[first]:g} pA on"
        elif after - first == 1:
            yield f", silent again at {current[first]:g} pA"
        else:
            yield f", silent again from {current[first]:g} to {current[after - 1]:g} pA"


def _rates_in_words(current, rate):
    if not rate.any():
        return f"No spike up to {current.max():g} pA."
    order = np.argsort(current, kind="stable")
    firing = rate[order] > 0
    starts = firing.argmax()  # the first that fires
    if starts:
        words = f"Silent up to {current[order][starts - 1]:g} pA, "
    else:
        words = f"Fires from {current.min():g} pA on, "
    words += f"{rate.max():.1f} Hz at {current[rate.argmax()]:g} pA"
    return words + "".join(_silences_in_words(current[order][starts:], firing[starts:])) + "."
