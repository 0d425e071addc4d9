"""Six frames of a travelling wave: where a crest went, and where the eye thinks that it went."""

from dataclasses import dataclass

import numpy as np

from course_lib import palette
from course_lib.pictures.plots.traces import by_name, new_figure

from .controls import Slider
from .explorer import Explorer

LENGTH = 16.0  # cm that are seen
FRAMES = 6
APART = 3.0  # from one frame down to the next
PLACES = np.linspace(0, LENGTH, 801)
FIRST = 4.0  # cm, where the followed crest is in frame 0


@dataclass(frozen=True)
class Run:
    """Heights in each frame, the crest's true places, and those that the eye follows, in cm."""

    heights: np.ndarray
    true: np.ndarray
    seen: np.ndarray
    speed: float
    seems: float


def wagon_wheel() -> Explorer:
    """A wave, and how often it is photographed."""
    return Explorer(
        controls=(
            Slider("fps", "frames/s", 2, 30, 1, 20),
            Slider("speed", "speed (cm/s)", 1, 20, 1, 8),
            Slider("wavelength", "λ (cm)", 1, 4, 0.5, 2),
        ),
        compute=compute,
        figure=figure,
        draw=draw,
        describe=describe,
        code=code,
        code_makes={"heights": "waves"},
    )


def compute(*, fps, speed, wavelength) -> Run:
    """The shortest way from frame to frame is what is left of the true one without whole waves."""
    t = np.arange(FRAMES)[:, None] / fps
    heights = np.cos(2 * np.pi * (PLACES - FIRST - speed * t) / wavelength)
    step = speed / fps
    # Exactly half a wavelength may be read either way; forwards is the truth.
    shortest = step - wavelength * np.ceil(step / wavelength - 0.5 - 1e-9)
    frames = np.arange(FRAMES)
    return Run(heights, FIRST + step * frames, FIRST + shortest * frames, speed, shortest * fps)


def figure():
    made = new_figure(x_title="cm", y_title="frame", height=400)
    made.add_scatter(name="waves", mode="lines", line={"color": palette.BLUE, "width": 1.5})
    for name, symbol, colour in (
        ("the crest", "circle", palette.GREEN),
        ("what the eye follows", "circle-open", palette.VERMILION),
    ):
        marker = {"symbol": symbol, "color": colour, "size": 12, "line_width": 3}
        made.add_scatter(name=name, mode="markers", marker=marker)
    rows = -APART * np.arange(FRAMES)
    made.update_yaxes(tickvals=rows, ticktext=[str(k) for k in range(FRAMES)])
    made.update_layout(xaxis_range=[0, LENGTH], yaxis_range=[rows[-1] - 1.5, 1.8])
    return made


def draw(figure, run: Run) -> None:
    traces, rows = by_name(figure), -APART * np.arange(FRAMES)
    # One line for all: a gap keeps the frames apart.
    x = np.tile(np.append(PLACES, np.nan), FRAMES)
    traces["waves"].update(x=x.astype(np.float32), y=_in_one_line(run.heights))
    for name, places in (("the crest", run.true), ("what the eye follows", run.seen)):
        traces[name].update(x=places, y=rows + 1)


def _in_one_line(heights):
    rows = heights - APART * np.arange(FRAMES)[:, None]
    return np.concatenate([rows, np.full((FRAMES, 1), np.nan)], axis=1).ravel().astype(np.float32)


def describe(run: Run) -> str:
    if abs(run.seems) < 1e-6:
        seen = "seems to stand still"
    elif np.isclose(run.seems, run.speed):
        seen = "seems to run as it does"
    else:
        way = "backwards" if run.seems < 0 else "forwards"
        seen = f"seems to run {way}, at {abs(run.seems):.3g} cm/s"
    step = run.true[1] - run.true[0]
    return f"{step:.3g} cm from frame to frame: a wave of {run.speed:g} cm/s {seen}."


def code(*, fps, speed, wavelength) -> str:
    return f"""\
import numpy as np

x = np.linspace(0, 16, 801)  # cm
t = np.arange(6)[:, None] / {fps:g}  # s, a row for each frame
rows = np.cos(2 * np.pi * (x - 4 - {speed:g} * t) / {wavelength:g}) - 3 * np.arange(6)[:, None]
heights = np.concatenate([rows, np.full((6, 1), np.nan)], axis=1).ravel()  # gaps between frames"""
