"""Noise against regularity: the same cell forty times, and the intervals of all of them."""

from dataclasses import dataclass

import numpy as np

from course_lib import analysis, neurons, pictures
from course_lib.pictures.plots.spikes import interval_bars, spike_bars
from course_lib.pictures.plots.traces import by_name, line
from course_lib.pictures.plots.voltage import threshold_line

from .controls import Slider
from .explorer import Explorer

CELLS, DURATION, DT = 40, 2000.0, 0.25  # ms
SHOWN = round(600 / DT)  # samples of the first cell
BIN, LONGEST = 4.0, 200.0  # ms
BARS_AT = -46.0  # mV


@dataclass(frozen=True)
class Run:
    """What the picture shows: the currents asked for, the cells, and their intervals in ms."""

    current: float
    noise: float
    simulation: neurons.Simulation
    intervals: np.ndarray


def noise() -> Explorer:
    """A mean current and the noise on top of it: how regular is the cell?"""
    return Explorer(
        controls=(
            Slider("current", "current (pA)", 0, 300, 10, 140),
            Slider("noise", "noise (mV/√ms)", 0, 5, 0.25, 2),
            Slider("seed", "seed", 1, 20, 1, 1),
        ),
        compute=compute,
        figure=figure,
        draw=draw,
        describe=describe,
        code=code,
        code_makes={"v": "voltage", "counts": "intervals"},
    )


def compute(*, current, noise, seed) -> Run:
    """Run forty equal cells for 2 s, each with noise of its own."""
    currents = np.full((1, CELLS), current, float)
    run = neurons.simulate(
        neurons.LIF(), currents, duration=DURATION, dt=DT, noise=noise, seed=seed
    )
    return Run(current, noise, run, analysis.interspike_intervals(run.spike_times, run.spike_cells))


def figure():
    """The first cell's voltage above, everybody's intervals below."""
    made = pictures.new_figure(x_title="time (ms), the first cell", y_title="v (mV)", height=480)
    axis = made.layout.template.layout.yaxis.to_plotly_json()
    t = np.arange(SHOWN + 1) * DT
    made.add_traces(
        [
            line(t, np.zeros(len(t)), "voltage"),
            spike_bars(np.empty(0), BARS_AT),
            threshold_line(t, neurons.LIF.v_threshold).update(mode="lines"),
            interval_bars(np.empty(0), BIN, LONGEST).update(xaxis="x2", yaxis="y2"),
        ]
    )
    made.update_layout(
        showlegend=False,
        bargap=0.05,
        xaxis_range=[0, t[-1]],
        xaxis_anchor="y",
        yaxis={"domain": [0.58, 1], "range": [-80, -44]},
        xaxis2={**axis, "anchor": "y2", "range": [0, LONGEST]},
        xaxis2_title="interval between spikes (ms), all cells",
        yaxis2={**axis, "anchor": "x2", "domain": [0, 0.36], "rangemode": "tozero"},
        yaxis2_title="how many",
    )
    return made


def draw(figure, run: Run) -> None:
    trace, simulation = by_name(figure), run.simulation
    trace["voltage"].y = simulation.v[: SHOWN + 1, 0].astype(np.float32)
    first = simulation.spike_times[simulation.spike_cells == 0]
    shown = first[first <= SHOWN * DT]
    trace["spikes"].update(x=shown, y=np.full(len(shown), BARS_AT))
    trace["intervals"].y = interval_bars(run.intervals, BIN, LONGEST).y


def describe(run: Run) -> str:
    heading = f"{run.current:g} pA, noise {run.noise:g} mV/√ms"
    if len(run.intervals) < 2:
        return f"{heading}: {len(run.simulation.spike_times)} spikes of {CELLS} cells in 2 s."
    rate = len(run.simulation.spike_times) / CELLS / (DURATION / 1000)
    cv = analysis.cv(run.intervals)
    return f"{heading}: {rate:.1f} Hz, CV of the intervals {cv:.2f} (0 is a clock, 1 is chance)."


def code(*, current, noise, seed) -> str:
    return f"""\
import numpy as np
from course_lib import analysis, neurons, pictures

currents = np.full((1, {CELLS}), {current:.1f})  # the same for every cell
cell = neurons.LIF()
run = neurons.simulate(cell, currents, duration=2000, dt=0.25, noise={noise:g}, seed={seed})
v = run.v[:{SHOWN + 1}, 0]  # the first cell, 600 ms
intervals = analysis.interspike_intervals(run.spike_times, run.spike_cells)
counts, edges = np.histogram(intervals, np.arange(0, 201, 4))
pictures.intervals(intervals)"""
