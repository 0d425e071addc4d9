"""The first thing to touch: one slider, one simulated cell."""

import numpy as np
import plotly.graph_objects as go

from course_lib import neurons, palette
from course_lib.pictures import line, new_figure
from course_lib.pictures.plots.spikes import spike_bars
from course_lib.pictures.plots.traces import by_name
from course_lib.words import plural

from .controls import Slider
from .explorer import Explorer

DURATION = 200  # ms
THRESHOLD = neurons.LIF().v_threshold  # mV
BARS_AT = -46.5  # mV, above the threshold


def first_neuron() -> Explorer:
    """A constant current into the cell of lesson 31, and the spikes it makes."""
    return Explorer(
        controls=(Slider("current", "current (pA)", 0, 400, 10, 200),),
        compute=compute,
        figure=figure,
        draw=draw,
        describe=describe,
        code=code,
        code_makes={"v": "voltage"},
    )


def compute(*, current) -> tuple[float, neurons.Simulation]:
    """The current, and 200 ms of the cell under it."""
    # The NumPy engine: nobody should wait for a compiler in the first minute of a course.
    run = neurons.simulate(neurons.LIF(), current, dt=0.2, duration=DURATION, engine="numpy")
    return current, run


def figure() -> go.Figure:
    made = new_figure(x_title="time (ms)", y_title="v (mV)", showlegend=False)
    made.update_layout(xaxis_range=[0, DURATION], yaxis_range=[-67, -44])
    made.add_trace(line([0, DURATION], [0, 0], "voltage"))
    made.add_trace(spike_bars(np.empty(0), BARS_AT, size=14, width=3))
    made.add_hline(
        y=THRESHOLD,
        line={"color": palette.THRESHOLD, "dash": "dash", "width": 1.5},
        annotation={"text": "threshold", "x": 0, "xanchor": "left", "yanchor": "bottom"},
    )
    return made


def draw(figure, results) -> None:
    _, run = results
    trace = by_name(figure)
    trace["voltage"].update(dx=run.t[1], y=run.v.astype(np.float32))
    trace["spikes"].update(x=run.spike_times, y=np.full(len(run.spike_times), BARS_AT))


def describe(results) -> str:
    current, run = results
    fired = run.spike_times
    if len(fired) == 0:
        short = ", a hair short of the threshold" if run.v.max() > THRESHOLD - 0.05 else ""
        return f"{current:g} pA: no spike in {DURATION} ms; v rises to {run.v.max():.1f} mV{short}."
    return (
        f"{current:g} pA: {plural(len(fired), 'spike')} in {DURATION} ms, "
        f"the first after {fired[0]:.0f} ms."
    )


def code(*, current) -> str:
    return f"""\
from course_lib import neurons

run = neurons.simulate(neurons.LIF(), {current:g}, dt=0.2, duration={DURATION})
v, spike_times = run.v, run.spike_times
print(len(spike_times), "spikes")"""
