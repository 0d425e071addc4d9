"""The one kit for SVG: the few marks that arrays and drawings are made of.

A ``Canvas`` collects boxes, lines, discs, arrows and words; canvases are placed on one
another; a finished one is the figure of a ``Picture``. Marks of one style share one SVG
element, which keeps a picture small. Colours come from the palette or from the page, so
that it can be read in Lab's light and dark theme.
"""

import re
import unicodedata
from dataclasses import dataclass
from html import escape
from math import atan2, cos, pi, sin

from course_lib import palette
from course_lib.words import xml

# JupyterLab sets these for its theme; anywhere else the page's own text colour serves.
INK = "var(--jp-content-font-color1,currentColor)"
LIGHT_INK = "var(--jp-content-font-color2,currentColor)"
CODE_FONT = "var(--jp-code-font-family,monospace)"
TEXT_FONT = "var(--jp-ui-font-family,sans-serif)"


@dataclass(frozen=True)
class Type:
    """How words are set: size in px, code or text, colour, and which end stands at x."""

    size: int = 14
    code: bool = False
    ink: str = INK
    anchor: str = "start"
    bold: bool = False

    @property
    def css(self):
        font = CODE_FONT if self.code else TEXT_FONT
        weight = "bold " if self.bold else ""
        return f"font:{weight}{self.size}px {font};fill:{self.ink};text-anchor:{self.anchor}"

    def width(self, words):
        """About how wide the words come out, in px, in the widest fonts that Lab uses."""
        letter = 0.605 if self.code else 0.65 if self.bold else 0.58
        return columns(words) * letter * self.size


ROOM = 960  # widest a picture is, in px, where that can be helped
SMALLEST = 0.75  # on a narrower page it shrinks so far, and then is scrolled

VALUE = Type(15, code=True, anchor="middle")
PALE_VALUE = Type(15, code=True, ink=LIGHT_INK, anchor="middle")
BADGE = Type(12, ink=INK, anchor="end", bold=True)
INDEX = Type(13, ink=LIGHT_INK, anchor="middle")
INDEX_LEFT = Type(13, ink=LIGHT_INK, anchor="end")
AXIS = Type(14)
AXIS_LEFT = Type(14, anchor="end")
HEADING = Type(15, bold=True)
CODE = Type(16, code=True)
NOTE = Type(14)
SIGN = Type(22, anchor="middle")


def outline(colour, width=1, dashed=False):
    """The style of a line or an empty box."""
    dashes = ";stroke-dasharray:4 3" if dashed else ""
    return f"fill:none;stroke:{colour};stroke-width:{width}{dashes}"


def tint(colour, strength):
    """The style of a filled area that words stay readable on, strength 0 to 1."""
    return f"fill:{colour};fill-opacity:{round(0.6 * strength, 2)}"


def solid(colour, opacity=0.25, width=2):
    """The style of an area with a clear edge and a pale inside that words can be read on."""
    return f"fill:{colour};fill-opacity:{opacity};stroke:{colour};stroke-width:{width}"


CELL = outline(palette.GREY)
GHOST = outline(palette.GREY, dashed=True)


def columns(words):
    """How many letters' width the words take; Chinese, Japanese and emoji take two."""
    return sum(_columns_of_letter(letter) for letter in str(words))


def _columns_of_letter(letter):
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


class Canvas:
    """Marks with coordinates in px, x to the right and y down; it grows with its marks."""

    def __init__(self):
        self.shapes = {}  # style -> [(x, y, path relative to x, y)]
        self.texts = {}  # Type -> [(x, y, words)]
        self.parts = []  # [(name, words, x, y, path relative to x, y)]
        self.left = self.top = self.right = self.bottom = 0

    @property
    def width(self):
        return self.right - self.left

    @property
    def height(self):
        return self.bottom - self.top

    def cover(self, left, top, right, bottom):
        """Let the drawing reach at least so far."""
        self.left, self.top = min(self.left, left), min(self.top, top)
        self.right, self.bottom = max(self.right, right), max(self.bottom, bottom)

    def _shape(self, style, x, y, path):
        self.shapes.setdefault(style, []).append((round(x), round(y), path))

    def box(self, style, x, y, width, height):
        self.cover(x, y, x + width, y + height)
        self._shape(style, x, y, f"h{width}v{height}h-{width}z")

    def pill(self, style, x, y, width, height):
        """A box with round ends."""
        self.cover(x, y, x + width, y + height)
        radius, straight = height // 2, width - 2 * (height // 2)
        arc = f"a{radius} {radius} 0 0 1 0"
        path = f"h{straight}{arc} {2 * radius}h-{straight}{arc} -{2 * radius}z"
        self._shape(style, x + radius, y, path)

    def line(self, style, x, y, across, down):
        self.cover(min(x, x + across), min(y, y + down), max(x, x + across), max(y, y + down))
        self._shape(style, x, y, f"l{across} {down}")

    def disc(self, style, x, y, radius):
        self.cover(x - radius, y - radius, x + radius, y + radius)
        half = f"a{radius} {radius} 0 0 1 "
        self._shape(style, x - radius, y, f"{half}{2 * radius} 0{half}{-2 * radius} 0")

    def curve(self, style, x, y, path):
        """A path in SVG's own language, relative to (x, y); ``cover`` says how far it reaches."""
        self.cover(x, y, x, y)
        self._shape(style, x, y, path)

    def part(self, name, words, x, y, path):
        """A line that answers to the mouse where the picture is live; nothing of it is seen.

        An explorer is told its name when it is clicked; the words come up beside the pointer.
        """
        self.parts.append((name, words, round(x), round(y), path))

    def arrow(self, colour, x, y, across, down, width=2.5):
        """A straight arrow from (x, y)."""
        angle, style = atan2(down, across), outline(colour, width)
        neck = round(across - 7 * cos(angle), 1), round(down - 7 * sin(angle), 1)
        self.line(style, x, y, *neck)
        (x1, y1), (x2, y2) = (
            (10 * cos(angle + turn), 10 * sin(angle + turn)) for turn in (0.85 * pi, 1.15 * pi)
        )
        head = f"l{x1:.1f} {y1:.1f}l{x2 - x1:.1f} {y2 - y1:.1f}z"
        self.curve(f"fill:{colour}", x + across, y + down, head)

    def text(self, type_, x, y, words):
        """Words whose baseline is at y."""
        words = str(words)
        width = type_.width(words)
        left = {"start": x, "middle": x - width / 2, "end": x - width}[type_.anchor]
        self.cover(left, y - type_.size, left + width, y + type_.size // 3)
        self.texts.setdefault(type_, []).append((round(x), round(y), words))

    def paragraph(self, type_, x, y, words, room=ROOM):
        """Words in as many lines as they need; returns the baseline after the last."""
        for line in wrap(words, int(room / type_.width("n"))):
            self.text(type_, x, y, line)
            y += type_.size + 6
        return y

    def place(self, other, x, y):
        """Put another canvas on this one, its point (0, 0) at (x, y)."""
        self.cover(x + other.left, y + other.top, x + other.right, y + other.bottom)
        for style, marks in other.shapes.items():
            moved = [(round(x) + at, round(y) + down, path) for at, down, path in marks]
            self.shapes.setdefault(style, []).extend(moved)
        for type_, marks in other.texts.items():
            moved = [(round(x) + at, round(y) + down, words) for at, down, words in marks]
            self.texts.setdefault(type_, []).extend(moved)
        for name, words, at, down, path in other.parts:
            self.part(name, words, x + at, y + down, path)

    def svg(self, label):
        """The drawing as text; label is what a screen reader says."""
        left, top = round(self.left) - 4, round(self.top) - 4
        width, height = round(self.width) + 8, round(self.height) + 8
        spoken = escape(xml(label).replace("\n", " "))
        parts = [
            f'<svg role="img" aria-label="{spoken}" width="{width}" height="{height}"'
            f' viewBox="{left} {top} {width} {height}" xmlns="http://www.w3.org/2000/svg"'
            f' style="visibility:visible;max-width:100%;min-width:{round(width * SMALLEST)}px;'
            'height:auto;overflow:visible">'
        ]
        for style, marks in self.shapes.items():
            path = "".join(f"M{x} {y}{path}" for x, y, path in marks)
            parts.append(f'<path style="{style}" d="{path}"/>')
        for type_, marks in self.texts.items():
            words = "".join(
                f'<text x="{x}" y="{y}">{escape(xml(words), quote=False)}</text>'
                for x, y, words in marks
            )
            parts.append(f'<g style="{type_.css}" xml:space="preserve">{words}</g>')
        for name, words, x, y, path in self.parts:
            parts.append(
                f'<path class="course-part" data-part="{escape(name)}" style="fill:none" '
                f'd="M{x} {y}{path}"><title>{escape(words)}</title></path>'
            )
        return "".join(parts) + "</svg>"


def paragraphs(sentences, type_=NOTE):
    """Sentences below one another, each starting on a line of its own."""
    canvas, y = Canvas(), 0
    for sentence in sentences:
        y = canvas.paragraph(type_, 0, y, sentence)
    return canvas


def beside(canvases, gap=48):
    """Canvases in one row, their points (0, 0) on one line."""
    row, x = Canvas(), 0
    for canvas in canvases:
        row.place(canvas, x - canvas.left, 0)
        x += canvas.width + gap
    return row


def stacked(canvases, gap=24):
    """Canvases one below the other, flush left."""
    column, y = Canvas(), 0
    for canvas in canvases:
        column.place(canvas, -canvas.left, y - canvas.top)
        y += canvas.height + gap
    return column


def in_room(canvases, room=ROOM):
    """Beside one another where the room allows it, else one below the other."""
    row = beside(canvases)
    return row if row.width <= room else stacked(canvases)


def wrap(words, letters):
    """Words in lines of at most so many letters; a longer single word stands alone.

    A shape such as (3, 6) counts as one word.
    """
    lines = [""]
    for word in re.findall(r"\([\d, ]*\)\S*|\S+", words):
        if lines[-1] and columns(lines[-1]) + 1 + columns(word) > letters:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    return lines
