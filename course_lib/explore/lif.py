"""The LIF neuron, live: a step of current, and what the cell makes of it."""

from dataclasses import dataclass

import numpy as np

from course_lib import analysis, neurons, pictures
from course_lib.pictures.plots.traces import by_name
from course_lib.pictures.plots.voltage import spikes_in_words

from .controls import Slider
from .explorer import Explorer

START, STOP, DURATION = 50.0, 250.0, 300.0  # ms
E_L = -65.0
BARS_AT = -33.0  # mV, above the highest threshold


@dataclass(frozen=True)
class Run:
    """What the picture shows: the run, its current in pA, and the cell that made it."""

    cell: neurons.LIF
    current: np.ndarray
    simulation: neurons.Simulation


def lif() -> Explorer:
    """A current, four parameters, and the spikes they make."""
    return Explorer(
        controls=(
            Slider("current", "current (pA)", 0, 600, 10, 200),
            Slider("tau_m", "tau_m (ms)", 2, 40, 1, 10),
            Slider("R", "R (GOhm)", 0.02, 0.2, 0.01, 0.1),
            Slider("v_threshold", "threshold (mV)", -62, -40, 1, -50),
            Slider("refractory", "refractory (ms)", 0, 30, 1, 2),
        ),
        compute=compute,
        figure=figure,
        draw=draw,
        describe=describe,
        code=code,
        code_makes={"v": "voltage"},
    )


def compute(*, current, **parameters) -> Run:
    """Run the cell for 300 ms under a step of ``current`` pA."""
    cell = neurons.LIF(**parameters)
    step = neurons.step_current(current, start=START, stop=STOP, duration=DURATION)
    return Run(cell, step, neurons.simulate(cell, step))


def figure():
    """Voltage above, current below; the axes stay where they are while the cell changes."""
    run = compute(current=200, tau_m=10, R=0.1, v_threshold=-50, refractory=2)
    made = pictures.voltage(
        run.simulation, current=run.current, threshold=-50, names=["voltage"]
    ).figure
    made.update_layout(yaxis_range=[-68, -30], yaxis2_range=[-40, 640])
    return made


def draw(figure, run: Run) -> None:
    trace, fired = by_name(figure), run.simulation.spike_times
    trace["voltage"].y = run.simulation.v.astype(np.float32)
    trace["spikes"].update(x=fired, y=np.full(len(fired), BARS_AT))
    trace["threshold"].y = [run.cell.v_threshold] * 2
    height = run.current.max()
    trace["current"].update(x=[0, START, STOP, DURATION], y=np.array([0, height, 0, 0]))


def describe(run: Run) -> str:
    amplitude, cell, fired = run.current.max(), run.cell, run.simulation.spike_times
    target = E_L + cell.R * amplitude
    heading = f"{amplitude:g} pA × {cell.R:g} GOhm head for {target:.0f} mV"
    if len(fired) == 0:
        return f"{heading}, and the threshold is at {cell.v_threshold:g}: no spike."
    rate = analysis.firing_rate(fired, STOP - START, start=START)
    counted = f"counted over {STOP - START:g} ms, {rate:.0f} Hz"
    return f"{heading}: {spikes_in_words(fired, START)}; {counted}."


def code(*, current, tau_m, R, v_threshold, refractory) -> str:
    return f"""\
from course_lib import neurons, pictures

cell = neurons.LIF(tau_m={tau_m:g}, R={R:g}, v_threshold={v_threshold:g}, refractory={refractory:g})
current = neurons.step_current({current:g}, start=50, stop=250, duration=300)
run = neurons.simulate(cell, current)
v, spike_times = run.v, run.spike_times
pictures.voltage(run, current=current, threshold=cell.v_threshold)"""
