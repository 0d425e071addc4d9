"""How much faster many workers are, where a part of the work cannot be shared (Amdahl's law)."""

from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from course_lib import palette, pictures
from course_lib.pictures.plots.traces import by_name
from course_lib.words import plural, rounded

from .controls import Slider
from .explorer import Explorer

MOST = 64  # workers


@dataclass(frozen=True)
class Speedup:
    """How many times faster it is for 1 to 64 workers, and the number that is looked at."""

    workers: np.ndarray
    times: np.ndarray
    at: int
    limit: float


def speedup() -> Explorer:
    """A share of the work that can be divided, workers, and the cost of posting it to them."""
    return Explorer(
        controls=(
            Slider("share", "shared (%)", 50, 100, 1, 95),
            Slider("workers", "workers", 1, MOST, 1, 8),
            Slider("posting", "posting (%)", 0, 50, 1, 0),
        ),
        compute=compute,
        figure=figure,
        draw=draw,
        describe=describe,
        code=code,
        code_makes={"times": "times faster"},
    )


def compute(*, share, workers, posting) -> Speedup:
    s, many = share / 100, np.arange(1, MOST + 1)
    alone = 1 - s + s * posting / 100  # what one has to do, however many help
    return Speedup(many, 1 / (alone + s / many), workers, 1 / alone if alone else np.inf)


def figure():
    made = pictures.new_figure(x_title="workers", y_title="times faster", height=360)
    dashed = {"color": palette.THRESHOLD, "dash": "dash", "width": 1.5}
    solid = {"color": palette.BLUE, "width": 2}
    spot = {"color": palette.VERMILION, "size": 11}
    ideal = [1, MOST]
    made.add_traces(
        [
            go.Scatter(x=ideal, y=ideal, name="all could be shared", mode="lines", line=dashed),
            go.Scatter(name="times faster", mode="lines", line=solid),
            go.Scatter(name="here", mode="markers", marker=spot),
        ]
    )
    made.update_layout(xaxis_range=[0, MOST + 1], yaxis_range=[0, 33])
    return made


def draw(figure, found):
    traces = by_name(figure)
    traces["times faster"].update(x=found.workers, y=found.times)
    traces["here"].update(x=[found.at], y=[found.times[found.at - 1]])


def describe(found) -> str:
    times = found.times[found.at - 1]
    said = f"{plural(found.at, 'worker')}: {rounded(times)} times as fast as one without posting"
    if np.isinf(found.limit):
        return said + ", and more with every worker."
    return said + f". However many there are, it stays below {rounded(found.limit)} times."


def code(*, share, workers, posting) -> str:
    return f"""\
import numpy as np
import plotly.graph_objects as go

share, workers = {share / 100:g}, np.arange(1, {MOST + 1})
alone = 1 - share + share * {posting / 100:g}  # what one has to do, however many help
times = 1 / (alone + share / workers)
print(times[{workers} - 1])
go.Figure(go.Scatter(x=workers, y=times))"""
