"""What papers draw on a LIF cell's voltage where it fires, told apart from the voltage."""

import numpy as np
import plotly.graph_objects as go

from course_lib import palette
from course_lib.words import plural

from ..display import Picture
from .traces import line, new_figure, unmasked


def painted_spikes(simulation, peak=30.0):
    """Draw a LIF cell's voltage, and the spikes that are painted on it.

    Parameters
    ----------
    simulation : Simulation
        What ``neurons.simulate`` returns, of one cell.
    peak : float
        How high to paint, in mV.

    Returns
    -------
    Picture
        The caption says how high the voltage itself gets.
    """
    t, v, times = unmasked(t=simulation.t, v=simulation.v, spike_times=simulation.spike_times)
    figure = new_figure(x_title="time (ms)", y_title="v (mV)")
    figure.add_trace(line(t, v, "v"))
    figure.add_trace(
        go.Scatter(
            x=np.repeat(times, 3),
            y=np.tile([v.max(), peak, np.nan], len(times)),  # each stroke ends before the next
            name="paint",
            mode="lines",
            line={"color": palette.SPIKE, "dash": "dot", "width": 2},
        )
    )
    painted = f"{plural(len(times), 'peak')} of {peak:g} mV, painted on"
    return Picture(figure, f"{painted}. The voltage itself gets no higher than {v.max():.1f} mV.")
