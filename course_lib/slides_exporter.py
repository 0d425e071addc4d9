"""A lesson as one file of slides that needs a browser and nothing else.

    jupyter nbconvert --to lesson_slides my_course/31_lif_neuron.ipynb

The slides are those of nbconvert's own ``--to slides``. That one knows no Plotly, and would
show a figure's caption alone; here the figures are drawn.
"""

import plotly.io
from nbconvert.exporters import SlidesExporter
from nbconvert.preprocessors import Preprocessor
from traitlets import Bool, Unicode

from course_lib.explore.explorer import INVITATION_HTML
from course_lib.pictures.display import PLOTLY, STYLE_SHEET

WIDTH = 1000  # px: a slide that is not on the screen has no width that Plotly could ask for


class DrawnFigures(Preprocessor):
    """Gives each Plotly figure of a notebook a form that a page without Jupyter can draw.

    An explorer's invitation to run it is left out.
    """

    def preprocess(self, nb, resources):
        outputs = [
            out["data"] for cell in nb.cells for out in cell.get("outputs", []) if "data" in out
        ]
        figures = [data for data in outputs if PLOTLY in data]
        for number, data in enumerate(figures):
            # The library, 5 MB of it, comes once: with the first.
            data["text/html"] = drawn(data[PLOTLY], with_library=number == 0)
        for data in outputs:
            if "text/html" in data:
                data["text/html"] = data["text/html"].replace(INVITATION_HTML, "")
        return nb, resources


class Style(Preprocessor):
    """Gives the page the look of the course, once."""

    def preprocess(self, nb, resources):
        resources["inlining"]["css"].append(STYLE_SHEET.read_text(encoding="utf-8"))
        return nb, resources


def drawn(figure, with_library):
    """A stored Plotly figure as HTML."""
    layout = {**figure["layout"], "width": WIDTH}
    return plotly.io.to_html(
        {"data": figure["data"], "layout": layout},
        config={"displaylogo": False},
        full_html=False,
        include_plotlyjs=with_library,
        validate=False,
    )


class LessonSlides(SlidesExporter):
    """Slides whose Plotly figures are drawn."""

    export_from_notebook = "Slides of a lesson"
    # A wide screen; and a slide that is taller can be scrolled.
    reveal_width = Unicode("1280").tag(config=True)
    reveal_height = Unicode("720").tag(config=True)
    reveal_scroll = Bool(True).tag(config=True)

    def __init__(self, **settings):
        super().__init__(**settings)
        self.register_preprocessor(DrawnFigures, enabled=True)
        self.register_preprocessor(Style, enabled=True)
