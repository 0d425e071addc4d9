"""Drawings: a few shapes and words as SVG, for what is not data.

Colours come from the palette or from the page's own text colour, so that a drawing can be
read in Lab's light and dark theme.
"""

from html import escape
from math import atan2, cos, pi, sin

from .display import caption_html

INK = "currentColor"
WIDTH = 720


class Drawing:
    """An SVG with its caption. A cell that ends in one shows both.

    ``words`` say what is drawn, for who cannot see it; ``caption`` stands under the drawing.
    """

    def __init__(self, shapes, height: int, *, words: str, caption: str):
        self.svg = (
            f'<svg role="img" aria-label="{escape(words)}" xmlns="http://www.w3.org/2000/svg"'
            f' viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
            ' style="max-width:100%;height:auto;visibility:visible;color:'
            'var(--jp-content-font-color1,#777);font-family:var(--jp-ui-font-family,sans-serif)">'
            f"{''.join(shapes)}</svg>"
        )
        self.words, self.caption = words, caption

    def _repr_mimebundle_(self, include=None, exclude=None):
        # Where a page takes SVG out, as Lab does in a notebook that it does not trust, the
        # drawing's loose labels would remain: hidden here, they show only inside the drawing.
        drawing = f'<div style="visibility:hidden;font-size:0;line-height:0">{self.svg}</div>'
        return {
            "text/html": drawing + caption_html(self.caption),
            "text/plain": f"[{self.words}]\n{self.caption}",
        }


def text(x, y, words, *, size=14, anchor="middle", bold=False, colour=INK) -> str:
    """Words whose baseline is at y."""
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size}" text-anchor="{anchor}" fill="{colour}"'
        f"{weight}>{escape(words, quote=False)}</text>"
    )


def lines(x, y, *rows, **look) -> str:
    """Several short lines of words, one under the other."""
    return "".join(text(x, y + 19 * row, words, **look) for row, words in enumerate(rows))


def path(d, *, colour=INK, width=2, fill="none", dashes=None, opacity=1) -> str:
    """A line or an outline, in SVG's language of paths."""
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<path d="{d}" fill="{fill}" fill-opacity="{opacity}" stroke="{colour}"'
        f' stroke-width="{width}"{dashed}/>'
    )


def dot(x, y, radius, colour, opacity=0.25) -> str:
    """A disc: a clear edge, a pale inside that words can be read on."""
    return (
        f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{colour}" fill-opacity="{opacity}"'
        f' stroke="{colour}" stroke-width="2"/>'
    )


def arrow(x1, y1, x2, y2, *, colour=INK, width=2.5) -> str:
    """A straight arrow from the first point to the second."""
    angle = atan2(y2 - y1, x2 - x1)
    corners = (
        f"{x2 + 10 * cos(angle + turn):.1f} {y2 + 10 * sin(angle + turn):.1f}"
        for turn in (0.85 * pi, 1.15 * pi)
    )
    head = f'<path d="M{x2:g} {y2:g}L{"L".join(corners)}z" fill="{colour}"/>'
    x_neck, y_neck = x2 - 7 * cos(angle), y2 - 7 * sin(angle)
    return path(f"M{x1:g} {y1:g}L{x_neck:.1f} {y_neck:.1f}", colour=colour, width=width) + head
