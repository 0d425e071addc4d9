"""Stretches of a signal around events, laid over one another, and their average."""

import numpy as np

from course_lib import arguments, palette
from course_lib.words import plural

from ..display import Picture
from .traces import line, new_figure, unmasked

DRAWN = 25  # rows drawn one by one; more are only a cloud
SINGLE, AVERAGE, OTHERS = "single cut-outs", "average", "average around other moments"


def cut_outs(rows, before, *, dt, y_title, others=None):
    """Draw cut-outs over one another, with the event at 0, and their average.

    Parameters
    ----------
    rows : array (events, samples)
        A cut-out for each event.
    before : int
        How many of the samples lie before the event.
    dt : float
        From sample to sample, in ms.
    y_title : str
        Quantity and unit, "light (%)".
    others : array (events, samples)
        Cut-outs around other moments, to compare with: their average is drawn, too.

    Returns
    -------
    Picture
        The caption gives the lowest and the highest point of the average, and when they are.

    Raises
    ------
    ValueError
        If dt is not above 0, or there is no cut-out.
    """
    arguments.number("dt", dt, above=0)
    rows = _table("rows", rows)
    t = (np.arange(rows.shape[1]) - before) * dt
    figure = new_figure(x_title="time from the event (ms)", y_title=y_title)
    for k, row in enumerate(rows[:DRAWN]):
        faint = line(t, row, SINGLE, color=palette.OCHRE, width=0.8, dash="solid")
        figure.add_trace(faint.update(opacity=0.5, legendgroup="one", showlegend=k == 0))
    mean = rows.mean(axis=0)
    said = f"Average of {plural(len(rows), 'cut-out')}: {_ends(t, mean)}."
    if others is not None:
        others = _table("others", others)
        figure.add_trace(line(t, others.mean(axis=0), OTHERS, 1, color=palette.PURPLE, width=2.5))
        said += f" Around {len(others)} other moments: {_ends(t, others.mean(axis=0))}."
    figure.add_trace(line(t, mean, AVERAGE, width=4))
    figure.add_vline(x=0, line={"color": palette.SPIKE, "width": 2})
    return Picture(figure, said)


def _table(name, given):
    (rows,) = unmasked(**{name: given})
    if rows.ndim != 2 or not rows.size:
        raise ValueError(f"{name} has shape {rows.shape}; it must be a table, a row for each event")
    return rows


def _ends(t, mean):
    low, high = mean.argmin(), mean.argmax()
    return f"lowest {mean[low]:.1f} at {t[low]:g} ms, highest {mean[high]:.1f} at {t[high]:g} ms"
