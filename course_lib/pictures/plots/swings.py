"""What becomes of Euler's steps when they are too long."""

import numpy as np
from plotly.subplots import make_subplots

from course_lib import palette

from ..display import Picture
from .theme import TEMPLATE
from .traces import line, unmasked

SEEN = 40.0  # mV either way; what blows up leaves the picture
SAID = 4  # steps in the caption


def swings(runs):
    """Draw how far from rest each run is, step by step, in a panel of its own.

    Parameters
    ----------
    runs : dict
        Maps dt, in units of tau_m, to distances from rest (steps + 1,), in mV.

    Returns
    -------
    Picture
        The caption gives the first distances of each.
    """
    names = [f"dt = {ratio:g} tau_m" for ratio in runs]
    figure = make_subplots(
        rows=1, cols=len(runs), shared_yaxes=True, subplot_titles=names, horizontal_spacing=0.03
    )
    said = []
    for column, (name, given) in enumerate(zip(names, runs.values(), strict=True), start=1):
        (above,) = unmasked(above=given)
        steps = line(np.arange(len(above)), above, name)
        steps.update(mode="lines+markers", marker={"size": 6})
        figure.add_trace(steps, row=1, col=column)
        said.append(f"{name}: {', '.join(f'{mV:.1f}' for mV in above[:SAID])}")
    figure.add_hline(0, line={"color": palette.GREY, "dash": "dot", "width": 1})
    figure.update_xaxes(title_text="step")
    figure.update_yaxes(range=[-SEEN, SEEN])
    figure.update_yaxes(title_text="v - E<sub>L</sub> (mV)", col=1)
    figure.update_layout(template=TEMPLATE, height=300, showlegend=False)
    return Picture(figure, f"mV above rest (dotted), step by step. {'; '.join(said)}.")
