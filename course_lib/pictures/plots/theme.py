"""How Plotly figures look: one template, and the page's own colours for text and lines.

Without the style sheet the text is a grey that can be read on white and on black. With
it, in Lab, text and lines take the colours of Lab's theme, and change when it changes.
"""

import plotly.graph_objects as go

from course_lib import palette

TEXT = "#777777"
LINES = "#999999"
GRID = "rgba(128, 128, 128, 0.25)"

_AXIS = {
    "showline": True,
    "linecolor": LINES,
    "gridcolor": GRID,
    "zeroline": False,
    "ticks": "outside",
    "tickcolor": LINES,
    "title": {"standoff": 8},
    "automargin": True,
}

TEMPLATE = go.layout.Template(
    layout={
        "font": {"size": 14, "color": TEXT},
        "paper_bgcolor": "rgba(0, 0, 0, 0)",
        "plot_bgcolor": "rgba(0, 0, 0, 0)",
        "colorway": palette.CYCLE,
        "margin": {"l": 60, "r": 20, "t": 30, "b": 50},
        "xaxis": _AXIS,
        "yaxis": _AXIS,
        "legend": {"orientation": "h", "yanchor": "bottom", "y": 1.0, "x": 0},
        "hovermode": "closest",
    }
)

#: Goes with each figure; saying it twice on a page changes nothing.
STYLE_SHEET = """<style>
.jp-OutputArea .js-plotly-plot
:is([class$="tick"], .legend, .infolayer, .annotation, .textpoint) text {
  fill: var(--jp-content-font-color1, #777) !important; }
.course-caption {
  color: var(--jp-content-font-color1, #777); font-size: var(--jp-content-font-size1, 14px);
  line-height: 1.45; max-width: 52em; padding: 0 0 .6em .4em; }
</style>"""
