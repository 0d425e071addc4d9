"""What every picture of the course is, and how a notebook shows it.

A picture is three things, however it is drawn:

figure   what is drawn: a Plotly or a Matplotlib figure, or a Canvas (our own SVG)
caption  what it shows, computed from its data. It stands under the figure, a screen reader
         says it, and the tests compare it, so that no picture changes unnoticed
words    what those who cannot see the figure read in its place; without them, the caption

It is shown in four places. *Still*: a cell stores ``bundles()``, which need no kernel. *Live*:
an explorer draws its figure and caption itself, and stores a still beside them for a page
without a kernel. *Trusted or not*: Lab takes SVG out of a notebook that it does not trust,
and there the words appear. *Elsewhere* the caption is a plain line of text: how things look
is said in ``course.css``, which no output carries.
"""

import base64
import io
import json
import sys
from html import escape
from pathlib import Path

from IPython.display import display

from course_lib.words import xml

STYLE_SHEET = Path(__file__).with_name("course.css")
PLOTLY = "application/vnd.plotly.v1+json"


class Picture:
    """A figure, its caption and its words. A cell that ends in one shows it; print() says it.

    Parameters
    ----------
    figure : plotly Figure, matplotlib Figure, Canvas or None
        What is drawn; None where there are only words.
    caption : str
        What it shows, with its numbers.
    words : str
        What those who cannot see the figure read; where left out, the caption says it all.
    """

    def __init__(self, figure, caption: str = "", words: str = ""):
        self.figure, self.caption, self.words = figure, xml(caption), xml(words)

    def __repr__(self):
        return "\n".join(part for part in (self.words, self.caption) if part)

    def _ipython_display_(self):
        for bundle in self.bundles():
            display(bundle, raw=True)

    def bundles(self) -> list[dict]:
        """Give what a cell stores.

        Returns
        -------
        list of dict
            MIME bundles: the figure's, and below it the caption's where there is one.
        """
        shown = [self._figure_bundle()]
        if self.caption:
            html = f'<div class="course-caption">{escape(self.caption, quote=False)}</div>'
            shown.append({"text/html": html, "text/plain": self.caption})
        return shown

    def _figure_bundle(self):
        if self.figure is None:
            return {"text/plain": self.words}
        if self.svg:
            return {"text/html": self.html, "text/plain": self.words}
        words = self.words or "[picture; its caption follows]"
        if hasattr(self.figure, "to_json"):
            return {PLOTLY: _as_data(self.figure), "text/plain": words}
        if hasattr(self.figure, "savefig"):
            return {"image/png": _as_png(self.figure), "text/plain": words}
        kind = type(self.figure).__name__
        raise TypeError(f"a Plotly or Matplotlib figure can be shown, not a {kind}")

    @property
    def svg(self) -> str | None:
        """The SVG of a Canvas, on one line; None for any other figure."""
        return self.figure.svg(self.words) if hasattr(self.figure, "svg") else None

    @property
    def html(self) -> str:
        """A Canvas or a Matplotlib figure, or else the words, as a piece of an HTML page."""
        if self.svg:
            return _svg_html(self.svg, self.words)
        if hasattr(self.figure, "savefig"):
            return _png_html(self.figure, self.words)
        return _words_html(self.words)


def show(figure, caption: str) -> None:
    """Show a figure with its caption.

    Parameters
    ----------
    figure : plotly Figure, matplotlib Figure or Canvas
        What is drawn.
    caption : str
        What it shows, with its numbers.

    Raises
    ------
    ValueError
        For an empty caption.
    TypeError
        For anything that is not a figure.
    """
    if not caption.strip():
        raise ValueError("the caption is empty; say what the figure shows, with its numbers")
    if hasattr(figure, "to_json"):
        _dress(figure)
    Picture(figure, caption)._ipython_display_()
    if "matplotlib.pyplot" in sys.modules and hasattr(figure, "savefig"):
        # else the notebook shows it once more at the end of the cell, without its caption
        sys.modules["matplotlib.pyplot"].close(figure)


def _dress(figure):
    """Give a Plotly figure that chose no look of its own the course's, for both themes."""
    from plotly import io

    from .plots.theme import TEMPLATE

    if figure.layout.template == io.templates[io.templates.default]:
        figure.update_layout(template=TEMPLATE)


def _words_html(words):
    return f'<pre style="white-space:pre-wrap">{escape(words, quote=False)}</pre>'


def _svg_html(svg, words):
    """A drawing for an HTML page, with the words that take its place where it is taken out.

    JupyterLab takes svg and template tags out of a notebook that it does not trust, and
    leaves what was written in them. So the words wait in a template, which is shown only
    then; and around the drawing everything is invisible, so that its loose labels are shown
    only inside a drawing.
    """
    hidden = '<div style="visibility:hidden;font-size:0;line-height:0">'
    drawing = f'<div style="overflow-x:auto">{hidden}{svg}</div></div>'
    return f"<template>{_words_html(words)}</template>{drawing}"


def _png_html(figure, words):
    """A Matplotlib figure at the size it was made for, with its alternative text."""
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png")
    data = base64.b64encode(drawn.getvalue()).decode("ascii")
    return f'<img alt="{escape(words)}" src="data:image/png;base64,{data}">'


def _as_data(figure):
    # Not "responsive": Lab resizes figures itself, and the two together fold one to nothing.
    return {**json.loads(figure.to_json()), "config": {"displaylogo": False}}


def _as_png(figure):
    drawn = io.BytesIO()
    # White behind it, so that black text can be read in Lab's dark theme too.
    figure.savefig(drawn, format="png", dpi=90, bbox_inches="tight", facecolor="white")
    return drawn.getvalue()
