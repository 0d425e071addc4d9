"""What moves a voltage, over the voltage: where it rises, where it falls, where it runs away."""

import numpy as np

from course_lib import palette

from ..display import Picture
from .traces import line, new_figure, unmasked

FINE = 601  # points of a curve


def runaway(pull, currents, *, v_range=(-66.0, -44.0)):
    """Draw the current that moves v, over v, for several currents from outside.

    Parameters
    ----------
    pull : function
        ``pull(v, I)`` gives, for an array of voltages and a current, the sum of all currents
        in pA: above 0 v rises, below 0 it falls.
    currents : sequence of float
        In pA.
    v_range : (float, float)
        In mV.

    Returns
    -------
    Picture
        The caption says where each curve is lowest, and how low.
    """
    v = np.linspace(*v_range, FINE)
    figure = new_figure(x_title="v (mV)", y_title="all currents together (pA)")
    lowest = []
    for number, current in enumerate(currents):
        (pulls,) = unmasked(pull=pull(v, current))
        figure.add_trace(line(v, pulls, f"I = {current:g} pA", number, simplify=False))
        at = np.argmin(pulls)
        low = round(pulls[at], 1) + 0.0  # no -0
        lowest.append(f"{low:g} pA at {v[at]:.0f} mV with I = {current:g} pA")
    figure.add_hline(0, line_color=palette.GREY, line_width=1)
    for text, side in (("v rises", "bottom"), ("v falls", "top")):
        figure.add_annotation(
            text=text, x=0, xref="x domain", y=0, xanchor="left", yanchor=side, showarrow=False
        )
    return Picture(figure, f"The lowest point of each curve: {', '.join(lowest)}.")
