"""The picture of an explorer on the screen: a figure, or a sheet with one drawing."""

from functools import cache
from pathlib import Path

import ipywidgets as widgets
import plotly
import traitlets

from course_lib.widgets.live import LiveWidget, script


class LiveFigure(LiveWidget):
    """A Plotly figure that is drawn anew, in its place, each time that it is shown.

    Plotly's own FigureWidget brings its script with every figure, 5 MB of it, and imports
    what takes seconds.
    """

    _esm = script(Path(__file__).with_name("figure.js"))
    library = traitlets.Unicode().tag(sync=True)

    def __init__(self, figure):
        super().__init__(figure.to_json(), library=library().model_id)

    def show(self, figure):
        self.tell(figure.to_json())


@cache
def library() -> widgets.Label:
    """A model that holds Plotly's script: one for all figures of a kernel."""
    script = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    return widgets.Label(script.read_text(encoding="utf-8"))


class LiveSheet(widgets.HTML):
    """A sheet: a new drawing takes the place of the one before."""

    def __init__(self, sheet):
        super().__init__(value=sheet.still.html)
        self.add_class("course-sheet")

    def show(self, sheet):
        self.value = sheet.still.html
