"""What pushes up and what pulls down, and below them what is left, all on one scale."""

import numpy as np
from plotly.subplots import make_subplots

from course_lib import palette

from ..display import Picture
from .theme import TEMPLATE
from .traces import equally_long, line

TALL = 460  # px
LEAST = 0.25  # of the height, for what is left
AROUND = 0.06  # of a range, above and below it


def cancelling(
    t, excitatory, inhibitory, *, quantity="current", unit="pA", needed=None, rounded_to=0.1
):
    """Draw two inputs that (nearly) cancel, and their sum below, a unit as tall as above.

    Parameters
    ----------
    t : array (samples,)
        In ms, evenly spaced.
    excitatory, inhibitory : array (samples,)
        What pushes up, and what pulls down, which is negative.
    quantity, unit : str
        What they are.
    needed : float
        Where a line is drawn in the sum: what it takes to fire, for example.
    rounded_to : float
        To what the numbers of the caption are rounded: coarsely, where the run is chaotic.

    Returns
    -------
    Picture
        The caption gives the means of both and of their sum, and how far the sum swings.

    Raises
    ------
    TypeError, ValueError
        For masks, and where lengths differ.
    """
    t, up, down = equally_long(t=t, excitatory=excitatory, inhibitory=inhibitory)
    left = up + down
    above, below = _range(up, down), _range(left, [] if needed is None else [needed])
    # Both panels have as many pixels for a unit; the lower one may show more than it needs.
    least = LEAST / (1 - LEAST) * np.ptp(above)
    if np.ptp(below) < least:
        below = np.mean(below) + least * np.array([-0.5, 0.5])
    figure = make_subplots(
        rows=2,
        cols=1,
        shared_xaxes=True,
        vertical_spacing=0.07,
        row_heights=[float(np.ptp(above)), float(np.ptp(below))],
    )
    figure.add_trace(line(t, up, "excitatory", color=palette.EXCITATORY, width=1.5), 1, 1)
    figure.add_trace(line(t, down, "inhibitory", 1, color=palette.INHIBITORY, width=1.5), 1, 1)
    figure.add_trace(line(t, left, "sum", color=palette.GREY, dash="solid", width=1.5), 2, 1)
    if needed is not None:
        style = {"color": palette.THRESHOLD, "dash": "dash", "width": 1.5}
        figure.add_hline(needed, row=2, col=1, line=style)
    figure.update_yaxes(title_text=f"{quantity} ({unit})", range=list(above), row=1, col=1)
    figure.update_yaxes(title_text="sum", range=list(below), row=2, col=1)
    figure.update_xaxes(title_text="time (ms)", row=2, col=1)
    figure.update_layout(template=TEMPLATE, height=TALL)
    said = _caption(up, down, left, needed, unit, rounded_to)
    return Picture(figure, said)


def _range(*values):
    together = np.concatenate([np.asarray(value, float) for value in values])
    low, high = together.min(), together.max()
    around = AROUND * (high - low) or 1.0
    return np.array([low - around, high + around])


def _caption(up, down, left, needed, unit, to):
    def about(value):
        return f"{round(float(value) / to) * to + 0.0:.{0 if to >= 1 else 1}f}"

    caption = (
        f"On average excitation is {about(up.mean())} {unit}, inhibition {about(down.mean())} "
        f"{unit}, their sum {about(left.mean())} {unit}"
    )
    if to < 1:
        caption += f", with a standard deviation of {about(left.std())} {unit}"
    if needed is not None:
        share = (left > needed).mean()
        often = f"above the line of {needed:g} {unit} for {share:.0%} of the time"
        if to >= 1 and 0 < share < 1:
            often = f"now above, now below the line of {needed:g} {unit}"
        caption += f"; it is {often}"
    return caption + "."
