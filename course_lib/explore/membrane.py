"""A leaky membrane, live: Euler's steps beside the exact curve."""

from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from course_lib import palette
from course_lib.pictures import line, new_figure
from course_lib.pictures.plots.traces import by_name

from .controls import Slider
from .explorer import Explorer

E_L = -65.0  # mV
DURATION = 100  # ms
FINE = 0.25  # ms from one sample of the exact curve to the next
VIEWS = (10, 20, 40)  # mV; the picture shows the smallest of these that holds the climb


@dataclass(frozen=True)
class Run:
    """Both answers to one question: v in mV at times t in ms, and where v is heading."""

    tau_m: float
    dt: float
    capacitance: float  # pF
    goal: float
    t: np.ndarray
    v: np.ndarray
    t_exact: np.ndarray
    v_exact: np.ndarray


def membrane() -> Explorer:
    """tau_m, R, the current and the step, without a threshold."""
    return Explorer(
        controls=(
            Slider("tau_m", "tau_m (ms)", 4, 40, 1, 10),
            Slider("R", "R (GOhm)", 0.05, 0.2, 0.01, 0.1),
            Slider("current", "current (pA)", -100, 200, 10, 100),
            Slider("dt", "step dt (ms)", 0.5, 25, 0.5, 2),
        ),
        compute=compute,
        figure=figure,
        draw=draw,
        describe=describe,
        code=code,
        code_makes={"v": "step by step", "v_exact": "exact"},
    )


def compute(*, tau_m, R, current, dt) -> Run:
    """Step a membrane from rest, and evaluate the exponential that it should follow."""
    goal = E_L + R * current
    t = np.arange(round(DURATION / dt) + 1) * dt
    v = np.full(len(t), E_L)
    for i in range(len(t) - 1):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current) / tau_m
    t_exact = np.arange(round(DURATION / FINE) + 1) * FINE
    v_exact = goal + (E_L - goal) * np.exp(-t_exact / tau_m)
    return Run(tau_m, dt, tau_m / R, goal, t, v, t_exact, v_exact)


def figure() -> go.Figure:
    made = new_figure(x_title="time (ms)", y_title="v (mV)")
    made.update_layout(xaxis_range=[-1, DURATION + 1])
    look = {"color": palette.EXACT, "width": 3, "simplify": False}  # else Plotly cuts corners
    made.add_trace(line([0, FINE], [0, 0], "exact", **look))
    steps = line([0, 1], [0, 0], "step by step", color=palette.VOLTAGE, dash="dot", width=1.5)
    made.add_trace(steps.update(mode="lines+markers", marker={"size": 7}))
    made.add_trace(
        go.Scatter(
            x=[0],
            y=[0],
            name="after one tau_m",
            mode="markers",
            marker={"color": palette.EXACT, "symbol": "diamond-open", "size": 15, "line_width": 3},
        )
    )
    made.add_trace(
        go.Scatter(
            x=[0, DURATION],
            y=[0, 0],
            name="where it is heading",
            mode="lines",
            line={"color": palette.GREY, "dash": "dash", "width": 1.5},
        )
    )
    return made


def draw(figure, run: Run) -> None:
    trace = by_name(figure)
    trace["exact"].y = run.v_exact.astype(np.float32)
    trace["step by step"].update(dx=run.dt, y=run.v.astype(np.float32))
    trace["after one tau_m"].update(x=[run.tau_m], y=[_after_tau(run)])
    trace["where it is heading"].y = [run.goal, run.goal]
    figure.layout.yaxis.range = _view(run.goal - E_L)


def _view(climb):
    """From below rest to beyond twice the climb, so that overshooting steps can be seen."""
    reach = next(view for view in VIEWS if abs(climb) <= view + 1e-9)
    below, above = (-0.4 * reach, 2.2 * reach) if climb >= 0 else (-2.2 * reach, 0.4 * reach)
    return [E_L + below, E_L + above]


def describe(run: Run) -> str:
    return f"{_in_words(run)} C, tau_m / R, is {run.capacitance:.0f} pF."


def _in_words(run):
    if run.goal == E_L:
        return f"No current: v stays at {E_L:g} mV, whatever the step."
    words = (
        f"v is heading for {run.goal:.1f} mV; after one tau_m, {run.tau_m:g} ms, it should be at "
        f"{_after_tau(run):.1f} mV. "
    )
    step = round(run.dt / run.tau_m, 9)  # a browser's slider gives 20.000000000000004 for 20
    if step > 2:
        return words + f"With steps of {run.dt:g} ms each error is larger than the one before."
    if step == 2:
        return words + f"Steps of {run.dt:g} ms jump over it and back, for ever."
    if step > 1:
        words += "The steps jump over it and come back. "
    furthest = np.abs(run.v - _exact_at(run)).max()
    return words + f"Steps of {run.dt:g} ms are {furthest:.2f} mV off at worst."


def _after_tau(run):
    return run.goal + (E_L - run.goal) * np.exp(-1)


def _exact_at(run):
    return run.goal + (E_L - run.goal) * np.exp(-run.t / run.tau_m)


def code(*, tau_m, R, current, dt) -> str:
    return f"""\
import numpy as np

tau_m, R, E_L = {tau_m:g}, {R:g}, {E_L}
current, dt = {current:g}, {dt:g}
steps = {round(DURATION / dt)}
t = np.arange(steps + 1) * dt
v = np.full(steps + 1, E_L)
for i in range(steps):
    v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current) / tau_m

goal = E_L + R * current
t_exact = np.arange({round(DURATION / FINE) + 1}) * {FINE}
v_exact = goal + (E_L - goal) * np.exp(-t_exact / tau_m)"""
