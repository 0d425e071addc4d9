"""What becomes of Euler's steps when they are too long."""

import numpy as np

from ..display import Picture
from .traces import line, new_figure, unmasked

SEEN = 40.0  # mV either way; what blows up leaves the picture
SAID = 4  # steps in the caption


def swings(runs):
    """Draw how far from rest each run is, step by step.

    Parameters
    ----------
    runs : dict
        Maps dt, in units of tau_m, to distances from rest (steps + 1,), in mV.

    Returns
    -------
    Picture
        The caption gives the first distances of each.
    """
    figure = new_figure(x_title="step", y_title="v - E<sub>L</sub> (mV)")
    figure.update_layout(yaxis_range=[-SEEN, SEEN])
    said = []
    for number, (ratio, given) in enumerate(runs.items()):
        (above,) = unmasked(above=given)
        name = f"dt = {ratio:g} tau_m"
        steps = line(np.arange(len(above)), above, name, number)
        figure.add_trace(steps.update(mode="lines+markers", marker={"size": 6}))
        said.append(f"{name}: {', '.join(f'{mV:.1f}' for mV in above[:SAID])}")
    return Picture(figure, f"mV above rest, step by step. {'; '.join(said)}.")
