"""An Izhikevich cell, live: its voltage over time, and beside it the plane that it moves in."""

from dataclasses import dataclass, fields, replace

from course_lib import analysis, neurons
from course_lib.pictures.plots.phase_plane import empty_plane, fill_plane, points_in_words
from course_lib.words import plural

from .controls import Choice, Slider
from .explorer import Explorer

DURATION = 500.0  # ms
CELLS = {"RS": neurons.RS, "FS": neurons.FS}
MOVED = ("C", "k", "a", "b", "c", "d")  # the others stay those of the cell that was chosen


@dataclass(frozen=True)
class Run:
    """What the picture shows: a cell under a steady current, from rest, up to a time in ms."""

    cell: neurons.Izhikevich
    current: float
    until: float
    simulation: neurons.Simulation
    points: list


def izhikevich() -> Explorer:
    """RS or FS to begin with, then any current and any parameter; time can be wound back."""
    presets = {
        name: {moved: getattr(cell, moved) for moved in MOVED} for name, cell in CELLS.items()
    }
    return Explorer(
        controls=(
            Choice("cell", "begin with", tuple(CELLS), "RS", presets),
            Slider("current", "current I (pA)", -100, 600, 5, 300),
            Slider("C", "C (pF)", 20, 200, 10, 100),
            Slider("k", "k (nS/mV)", 0.5, 5, 0.5, 3),
            Slider("a", "a (1/ms)", 0.01, 0.2, 0.01, 0.01),
            Slider("b", "b (nS)", -5, 15, 1, 5),
            Slider("c", "c (mV)", -75, -45, 1, -60),
            Slider("d", "d (pA)", 0, 600, 20, 400),
            Slider("until", "show until (ms)", 5, DURATION, 5, DURATION),
        ),
        compute=compute,
        figure=figure,
        draw=draw,
        describe=describe,
        code=code,
        beside=("cell", "current", "until"),
        code_makes={"v": "voltage", "v_still": "v stands still", "u_still": "u stands still"},
    )


def compute(*, cell, current, until, **parameters) -> Run:
    """Run the cell for 500 ms, whatever part of it is shown, so that the axes can stay."""
    made = replace(CELLS[cell], **parameters)
    simulation = neurons.simulate(made, float(current), duration=DURATION)
    return Run(made, current, until, simulation, analysis.fixed_points(made, current))


def figure():
    made = empty_plane(with_voltage=True)
    made.layout.xaxis2.range = [0, DURATION]
    return made


def draw(figure, run: Run) -> None:
    fill_plane(figure, run.cell, run.current, run.points, run.simulation, run.until)


def describe(run: Run) -> str:
    times = run.simulation.spike_times
    times = times[times <= run.until]
    words = f"{points_in_words(run.current, run.points)} {plural(len(times), 'spike')}"
    if len(times) == 1:
        words += f", at {times[0]:.1f} ms"
    elif len(times) == 2:
        words += f", {times[1] - times[0]:.1f} ms apart"
    elif len(times) > 2:
        first, last = times[1] - times[0], times[-1] - times[-2]
        words += f", the first interval {first:.1f} ms, the last {last:.1f} ms"
    return f"{words}, in {run.until:g} ms."


def code(*, cell, current, until, **parameters) -> str:
    made = replace(CELLS[cell], **parameters)
    names = [f.name for f in fields(made) if f.name != "excitatory"]
    written = ", ".join(f"{name}={getattr(made, name):g}" for name in names)
    return f"""\
import numpy as np
from course_lib import neurons, pictures

cell = neurons.Izhikevich({written})
run = neurons.simulate(cell, {float(current)}, duration={DURATION:g})
drawn = pictures.enough_samples(run)
drawn = drawn[run.t[drawn] <= {until:g} + 1e-9]
v, u = run.v[drawn], run.u[drawn]

at = np.linspace(-80, -20, 601)  # where v and u stand still
v_still = cell.k * (at - cell.v_r) * (at - cell.v_t) + {current:g}
u_still = cell.b * (at - cell.v_r)
pictures.phase_plane(cell, {current:g}, run)"""
