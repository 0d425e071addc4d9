"""How Plotly figures look: one template.

Its text is a grey that can be read on white and on black. Where course.css is, in Lab and in
saved lessons, text takes the page's own colour, and changes when the theme does.
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
