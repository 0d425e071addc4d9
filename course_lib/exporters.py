"""A lesson as one file that needs a browser and nothing else: slides, or a page.

    jupyter nbconvert --to lesson_slides my_course/31_lif_neuron.ipynb
    jupyter nbconvert --to lesson_page my_course/31_lif_neuron.ipynb

They are nbconvert's own ``--to slides`` and ``--to html`` with what those do not know: Plotly
figures are drawn, and the look is the course's.
"""

import plotly.io
from nbconvert.exporters import HTMLExporter, SlidesExporter
from nbconvert.preprocessors import Preprocessor
from traitlets import Bool, Unicode

from course_lib.pictures.display import PLOTLY, STYLE_SHEET
from course_lib.widgets import INVITATION_HTML

WIDTH = 1000  # px: a slide that is not on the screen has no width that Plotly could ask for


class ForAFile(Preprocessor):
    """Gives a notebook's outputs forms that a page without Jupyter can show, and its look."""

    def preprocess(self, nb, resources):
        outputs = [
            out["data"] for cell in nb.cells for out in cell.get("outputs", []) if "data" in out
        ]
        figures = [data for data in outputs if PLOTLY in data]
        for number, data in enumerate(figures):
            # The library, 5 MB of it, comes once: with the first.
            data["text/html"] = drawn(data[PLOTLY], with_library=number == 0)
        for data in outputs:
            if "text/html" in data:  # nothing can be brought to life in a file
                data["text/html"] = data["text/html"].replace(INVITATION_HTML, "")
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
        self.register_preprocessor(ForAFile, enabled=True)


class LessonPage(HTMLExporter):
    """A page whose Plotly figures are drawn."""

    export_from_notebook = "Page of a lesson"

    def __init__(self, **settings):
        super().__init__(**settings)
        self.register_preprocessor(ForAFile, enabled=True)
