"""Showing a figure with its caption.

The caption is computed from the data. It stands under the picture, a screen reader
says it, and the tests compare it, so that no picture changes unnoticed.
"""

import html
import io
import json

from IPython.display import display

from .plots.theme import STYLE_SHEET

PLOTLY = "application/vnd.plotly.v1+json"


class Picture:
    """A figure and the caption that says what it shows. A cell that ends in one shows both."""

    def __init__(self, figure, caption: str):
        self.figure, self.caption = figure, caption

    def _ipython_display_(self):
        display(static_bundle(self.figure, "[picture; its caption follows]"), raw=True)
        display({"text/html": caption_html(self.caption), "text/plain": self.caption}, raw=True)


def show(figure, caption: str) -> None:
    """Show a Plotly or Matplotlib figure with its caption.

    Raises ValueError for an empty caption, TypeError for what is no figure.
    """
    if not caption.strip():
        raise ValueError("the caption is empty; say what the figure shows, with its numbers")
    Picture(figure, caption)._ipython_display_()


def static_bundle(figure, alternative: str) -> dict:
    """A figure as a notebook stores it: Plotly as data, Matplotlib as a PNG."""
    if hasattr(figure, "to_json"):
        stored = json.loads(figure.to_json())
        # Not "responsive": Lab resizes figures itself, and the two together fold one to nothing.
        stored["config"] = {"displaylogo": False}
        return {PLOTLY: stored, "text/plain": alternative}
    if hasattr(figure, "savefig"):
        return {"image/png": _as_png(figure), "text/plain": alternative}
    raise TypeError(f"a Plotly or Matplotlib figure can be shown, not a {type(figure).__name__}")


def caption_html(caption: str) -> str:
    return f'{STYLE_SHEET}<div class="course-caption">{html.escape(caption, quote=False)}</div>'


def _as_png(figure):
    drawn = io.BytesIO()
    # White behind it, so that black text can be read in Lab's dark theme too.
    figure.savefig(drawn, format="png", dpi=110, bbox_inches="tight", facecolor="white")
    return drawn.getvalue()
