"""What an explorer is: a picture that answers while you move its controls.

Each explorer is one file with the same parts: its controls, `compute` (parameters to
results, nothing drawn), `figure` and `draw` (results to picture), `describe` (what is
seen, in words) and `code` (the lines that make the same picture in a cell).

The picture is a Plotly figure whose traces move, or a Sheet on which one still drawing
takes the place of the other.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import plotly.graph_objects as go

from course_lib.pictures.display import static_bundle
from course_lib.widgets import live_view

from .sheet import Sheet

INVITATION = "Run this cell to bring it to life"


@dataclass(frozen=True)
class Slider:
    """A number to move: ``low`` to ``high`` in steps, beginning at ``start``."""

    name: str
    label: str
    low: float
    high: float
    step: float
    start: float

    @property
    def corners(self):
        return (self.low, self.high)


@dataclass(frozen=True)
class Choice:
    """One of a few options, beginning at ``start``.

    ``presets`` maps an option to values of other controls: choosing it moves these there,
    and from there each can be moved on its own. What ``start`` says, these controls' own
    starts must say too.
    """

    name: str
    label: str
    options: tuple
    start: object
    presets: dict[object, dict[str, float]] = field(default_factory=dict)

    @property
    def corners(self):
        return self.options


@dataclass(frozen=True)
class Text:
    """Something to type. ``corners`` are texts, good and bad, that the tests try."""

    name: str
    label: str
    start: str
    corners: tuple[str, ...]


@dataclass(frozen=True)
class Explorer:
    """The parts of one explorer; a cell that ends in one shows it live.

    ``compute(**parameters)`` returns results, ``figure()`` an empty figure with its traces
    or a Sheet, ``draw(figure, results)`` updates these in place, ``describe(results)`` says in
    words what is seen, ``code(**parameters)`` returns lines of Python. The tests run the code
    and compare: for a figure, ``code_makes`` maps names of variables in the code to names of
    traces; for a sheet, the last line of the code makes the still itself.
    """

    controls: tuple
    compute: Callable
    figure: Callable[[], go.Figure | Sheet]
    draw: Callable
    describe: Callable
    code: Callable
    code_makes: dict[str, str] = field(default_factory=dict)

    @property
    def start(self) -> dict:
        """The parameters that it begins with."""
        return {control.name: control.start for control in self.controls}

    def picture(self, **parameters) -> tuple[go.Figure | Sheet, str]:
        """Figure and caption for these parameters; what is not named is at its start."""
        results = self.compute(**{**self.start, **parameters})
        figure = self.figure()
        self.draw(figure, results)
        return figure, self.describe(results)

    def _repr_mimebundle_(self, include=None, exclude=None):
        from .panel import Panel  # only now: widgets are loaded when one is shown

        return {**live_view(Panel(self).box), **_stored(*self.picture())}


def _stored(figure, caption):
    """What a page without a kernel shows."""
    if isinstance(figure, Sheet):
        return figure.static_bundle(caption, INVITATION)
    figure.update_layout(title={"text": INVITATION, "font_size": 13})
    return static_bundle(figure, caption)
