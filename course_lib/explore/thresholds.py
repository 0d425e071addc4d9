"""A noisy recording and a threshold: what is found, what is missed, what is invented."""

from dataclasses import dataclass
from functools import cache

from course_lib import recordings, signals
from course_lib.pictures.plots import found

from .controls import Slider
from .explorer import Explorer

RECORDED = {
    "amplitude": 160.0, "start": 20.0, "duration": 300.0,
    "noise": 12.0, "hum": 8.0, "drift": 10.0, "seed": 22,
}  # fmt: skip


@dataclass(frozen=True)
class Run:
    """The threshold, and what became of the true spikes and of the found ones."""

    threshold: float
    score: signals.Score


def thresholds() -> Explorer:
    """A threshold to drag, hysteresis, and dead time."""
    return Explorer(
        controls=(
            Slider("threshold", "threshold (mV)", -80, 60, 1, -30),
            Slider("hysteresis", "hysteresis (mV)", 0, 60, 1, 0),
            Slider("dead_time", "dead time (ms)", 0, 20, 0.5, 0),
        ),
        compute=compute,
        figure=lambda: found.empty(recording().t, recording().v),
        draw=draw,
        describe=lambda run: found.in_words(run.score),
        code=code,
        code_makes={"v": "recording"},
        dragged="threshold",
    )


@cache
def recording():
    return recordings.current_clamp(**RECORDED, engine="numpy")


def compute(*, threshold, hysteresis, dead_time) -> Run:
    made = recording()
    times = signals.detect_spikes(
        made.v, threshold, dt=made.dt, hysteresis=hysteresis, dead_time=dead_time
    )
    return Run(threshold, signals.score(times, made.true_spike_times))


def draw(figure, run: Run) -> None:
    found.fill(figure, run.score, run.threshold)


def code(*, threshold, hysteresis, dead_time) -> str:
    given = ", ".join(f"{name}={value:g}" for name, value in RECORDED.items())
    return f"""\
from course_lib import pictures, recordings, signals

recording = recordings.current_clamp({given}, engine="numpy")
t, v, true = recording.t, recording.v, recording.true_spike_times
times = signals.detect_spikes(
    v, {threshold:g}, dt=recording.dt, hysteresis={hysteresis:g}, dead_time={dead_time:g}
)
pictures.found(t, v, times, true, {threshold:g})"""
