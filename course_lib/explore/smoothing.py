"""A kernel over the noisy second derivative of a spike, and beside it what it lets through."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from plotly.subplots import make_subplots

from course_lib import palette, recordings, signals
from course_lib.pictures.plots.theme import TEMPLATE
from course_lib.pictures.plots.traces import by_name, line

from .controls import Choice, Slider
from .explorer import Explorer

KERNELS = ("box", "Gaussian", "exponential")
MODES = ("same", "causal")
FREQUENCIES = np.linspace(0, 2000, 401)  # Hz
BEFORE, AFTER = 4.0, 6.0  # ms of the recording around the spike


@dataclass(frozen=True)
class Run:
    """The curve, smoothed, the kernel that did it, and how much of each frequency it keeps."""

    smooth: np.ndarray
    kernel: np.ndarray
    response: np.ndarray
    name: str
    width: float


def smoothing() -> Explorer:
    """A kernel, how wide it is, and whether it may look ahead."""
    return Explorer(
        controls=(
            Choice("kernel", "kernel", KERNELS, "box"),
            Slider("width", "width (ms)", 0.05, 3.0, 0.05, 0.5),
            Choice("mode", "mode", MODES, "same"),
        ),
        compute=compute,
        figure=figure,
        draw=draw,
        describe=describe,
        code=code,
        code_makes={"smooth": "smoothed"},
    )


@cache
def curve():
    """Times, from the spike's peak on, and the second derivative of the voltage, in mV per ms2."""
    recording = recordings.current_clamp(engine="numpy", duration=150.0)
    peak = np.argmax(recording.v)
    start = peak - round(BEFORE / recording.dt)
    stop = peak + round(AFTER / recording.dt)
    bent = np.diff(recording.v, 2)[start:stop] / recording.dt**2
    return (np.arange(start, stop) - peak) * recording.dt, bent, recording.dt


def compute(*, kernel, width, mode) -> Run:
    """Smooth the curve; the width is the box's, twice a Gaussian's sigma, an exponential's tau."""
    _, bent, dt = curve()
    if kernel == "box":
        weights = signals.box_kernel(round(width / dt))
    elif kernel == "Gaussian":
        weights = signals.gaussian_kernel(width / 2, dt)
    else:
        weights = signals.exponential_kernel(width, dt)
    if mode == "causal":
        smooth = signals.causal_filter(bent, weights)
    else:
        smooth = np.convolve(bent, weights)[len(weights) // 2 :][: len(bent)]
    response = signals.frequency_response(weights, dt, FREQUENCIES)
    return Run(smooth, weights, response, kernel, width)


def figure():
    t, bent, _ = curve()
    made = make_subplots(
        rows=1,
        cols=2,
        column_widths=[0.62, 0.38],
        horizontal_spacing=0.12,
        subplot_titles=("second derivative", "what it lets through"),
    )
    noisy = line(t, bent, "as it is", width=1)
    noisy.line.update(color=palette.GREY, dash="solid")
    made.add_trace(noisy, row=1, col=1)
    made.add_trace(line(t, bent, "smoothed"), row=1, col=1)
    made.add_trace(line(FREQUENCIES, FREQUENCIES * 0.0, "response"), row=1, col=2)
    made.data[2].showlegend = False
    made.update_xaxes(title_text="ms from the peak", row=1, col=1)
    made.update_yaxes(title_text="mV/ms²", row=1, col=1, range=[-6000, 4000])
    made.update_xaxes(title_text="frequency (Hz)", row=1, col=2)
    made.update_yaxes(range=[0, 1.05], row=1, col=2)
    made.update_layout(template=TEMPLATE, height=340)
    made.update_layout(legend={"orientation": "h", "y": -0.25, "yanchor": "top"}, margin_b=80)
    return made


def draw(figure, run: Run) -> None:
    traces = by_name(figure)
    traces["smoothed"].y = run.smooth.astype(np.float32)
    traces["response"].y = run.response.astype(np.float32)


def describe(run: Run) -> str:
    t, bent, _ = curve()
    quiet = t < -2.5  # before the spike there is nothing but noise
    lowest = run.smooth.argmin()
    half = FREQUENCIES[np.argmax(run.response < 0.5)]
    kept = f"keeps less than half of what is above {half:g} Hz" if half else "keeps nearly all"
    return (
        f"{run.name}, {run.width:g} ms, {len(run.kernel)} samples: the noise falls from "
        f"{bent[quiet].std():.0f} to {run.smooth[quiet].std():.0f} mV/ms², the dip from "
        f"{-bent.min():.0f} to {-run.smooth.min():.0f}, at {t[lowest]:.2f} ms; it {kept}."
    )


def code(*, kernel, width, mode) -> str:
    _, _, dt = curve()
    made = {
        "box": f"signals.box_kernel({round(width / dt)})",
        "Gaussian": f"signals.gaussian_kernel({width / 2:g}, 0.05)",
        "exponential": f"signals.exponential_kernel({width:g}, 0.05)",
    }[kernel]
    applied = {
        "causal": "signals.causal_filter(bent, kernel)",
        "same": "np.convolve(bent, kernel)[len(kernel) // 2 :][: len(bent)]",
    }[mode]
    return f"""\
import numpy as np
from course_lib import pictures, recordings, signals

recording = recordings.current_clamp(engine="numpy", duration=150.0)
peak = recording.v.argmax()
bent = (np.diff(recording.v, 2) / 0.05**2)[peak - 80 : peak + 120]
kernel = {made}
smooth = {applied}
t = np.arange(-80, 120) * 0.05
pictures.panels(t, {{"mV/ms²": {{"as it is": bent, "smoothed": smooth}}}})"""
