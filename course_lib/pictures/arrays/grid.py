"""An array of zero to four dimensions laid out on paper.

The last axis runs to the right and the one before it down, as print() shows them.
A third axis puts such planes side by side, a fourth puts rows of planes below one
another. Long axes are abridged as NumPy abridges them.
"""

from dataclasses import dataclass
from itertools import pairwise
from math import prod

from course_lib import palette
from course_lib.pictures.arrays.given import CannotDraw
from course_lib.pictures.svg import (
    AXIS,
    AXIS_LEFT,
    BADGE,
    CELL,
    GHOST,
    INDEX,
    INDEX_LEFT,
    PALE_VALUE,
    ROOM,
    SIGN,
    VALUE,
    Canvas,
    outline,
    tint,
)

ROW = 34  # height of a cell
NARROWEST = 32  # a cell is at least as wide
BADGED = 46  # height of a cell that has room for a badge
GAP = 26  # where positions are left out
EMPTY = 24  # extent of an axis of length 0
BETWEEN = 30  # between planes

#: An axis longer than the first of these is abridged, or if that is still too much for
#: the page, one longer than the next, and so on.
LONGEST = (30, 20, 14, 10, 7, 5, 3, 2)
EDGE = 3  # positions kept at either end, NumPy's own edgeitems

LIT = outline(palette.BLUE, 3)
PILL = f"fill:{palette.BLUE};fill-opacity:.3;stroke:{palette.BLUE};stroke-width:2"


@dataclass(frozen=True)
class Look:
    """How one cell looks.

    ``fill`` is a colour and a strength from 0 to 1. ``lit`` puts a thick frame around the
    cell, ``ghost`` makes it dashed and pale. ``pill`` draws the text in a round frame
    (True is told from False by it), ``badge`` is a small text in the corner.
    """

    text: str = ""
    fill: tuple[str, float] | None = None
    lit: bool = False
    ghost: bool = False
    pill: bool = False
    pale: bool = False
    badge: str = ""


def check_dimensions(shape):
    if len(shape) > 4:
        raise CannotDraw(
            f"shape {shape} has {len(shape)} axes, and paper has room for four. "
            f"Take a part first, such as a[{', '.join('0' * (len(shape) - 4))}]."
        )


def abridge(length, longest, keep=()):
    """The positions of an axis to draw, in order, with None where some are left out.

    At most about ``longest`` of them; some of those in ``keep`` are among them.
    """
    if length <= longest:
        return list(range(length))
    if longest == 2:
        return _with_gaps([0, next((p for p in keep if p), length - 1)], length)
    edge = min(EDGE, (longest - 1) // 2)
    drawn = {*range(edge), *range(length - edge, length)}
    if set(keep) - drawn:
        inner = [p for p in keep if 0 < p < length - 1]
        drawn = {0, length - 1, *inner[: longest - 2]}
    # One position left out alone is as wide as the sign for leaving it out.
    alone = {p + 1 for p in drawn if p + 2 in drawn}
    return _with_gaps(sorted(drawn | alone), length)


def _with_gaps(positions, length):
    """The positions, with None wherever some are left out before, between or after them."""
    row = []
    for before, position in pairwise([-1, *positions, length]):
        row += [None, position] if position - before > 1 else [position]
    return row[:-1]


def fit(shape, width_of, room=ROOM, tall=480, most=160, keep=None):
    """Which positions of each axis fit on the paper, and how wide a cell is then.

    ``width_of(shown)`` says how wide the cells of a choice would be. ``room`` and ``tall``
    are px, ``most`` is a number of cells. ``keep``: positions of each axis that matter.
    """
    check_dimensions(shape)
    if len(shape) == 4:
        # So many planes have many numbers along their edges, and come out tall.
        most, tall = most * 3 // 4, tall + 140
    keep = keep or [()] * len(shape)
    for longest in LONGEST:
        shown = [abridge(n, longest, wanted) for n, wanted in zip(shape, keep, strict=True)]
        if prod(len(axis) for axis in shown) > most:
            continue
        width = width_of(shown)
        across, down = extent(shown, width)
        if across <= room and down <= tall:
            break
    return shown, width_of(shown)


def extent(shown, width):
    """About how many px the drawing takes, across and down."""
    across = _length(shown[-1], width) if shown else width
    down = _length(shown[-2], ROW) if len(shown) > 1 else ROW
    if len(shown) > 2:
        across = len(shown[-3]) * (across + BETWEEN)
    if len(shown) > 3:
        down = len(shown[-4]) * (down + 2 * BETWEEN)
    return across, down


def cell_width(text_of, badge_of=None):
    """How wide a cell must be for the longest of its texts, and for its badge."""
    # True has a frame of its own, and needs as much room as False.
    widest = max(
        (VALUE.width("False" if text == "True" else text) for text in text_of.values()), default=0
    )
    badges = max((BADGE.width(badge) for badge in (badge_of or {}).values()), default=0)
    return max(NARROWEST, round(widest) + 7, round(badges) + 14)


def _length(positions, size):
    return sum(GAP if p is None else size for p in positions) if positions else EMPTY


def _starts(positions, size, gap=GAP):
    """Each position with the place where it starts."""
    place = 0
    for position in positions:
        yield position, place
        place += gap if position is None else size


def draw(shape, shown, width, look, names=None, row=ROW, bare=False):
    """The grid as a Canvas whose point (0, 0) is the corner of the first cell.

    ``look(index)`` gives the Look of a cell. ``names`` names the axes beyond their number;
    ``bare`` leaves the axes unnamed, beside another grid of the same axes.
    """
    canvas = Canvas()
    plane_width = _length(shown[-1], width) if shown else width
    plane_height = _length(shown[-2], row) if len(shown) > 1 else row
    margin = 22 + max((INDEX.width(p) for p in shown[-2]), default=0) if len(shown) > 1 else 0
    across = shown[-3] if len(shown) > 2 else [0]
    down = shown[-4] if len(shown) > 3 else [0]
    title = 52 if len(shown) > 2 else 0
    between = max(BETWEEN, margin + 8)

    for block_row, y in _starts(down, plane_height + title, title):
        for block, x in _starts(across, plane_width + between):
            if block_row is None:
                if block is not None:
                    canvas.text(SIGN, x + plane_width / 2, y + 4, "⋮")
                continue
            if block is None:  # halfway from the last cell to the next plane's row numbers
                middle = x + (GAP - margin - between) / 2
                canvas.text(SIGN, middle, y + plane_height / 2 + 8, "…")
                continue
            lead = (block_row, block)[4 - len(shown) :] if len(shown) > 2 else ()
            plane = _plane(shown[len(lead) :], lead, width, row, look)
            canvas.place(plane, x, y)
            if lead:
                canvas.text(AXIS, x, y - 24, f"[{', '.join(map(str, lead))}]")
    if 0 in shape[:-2]:
        canvas.box(GHOST, 0, 0, plane_width, plane_height)
    if not bare:
        _name_axes(canvas, shape, names or [""] * len(shape), plane_height, margin)
    return canvas


def _plane(shown, lead, width, row, look):
    """The last two axes, at one position of the others."""
    plane = Canvas()
    columns = list(_starts(shown[-1], width)) if shown else [((), 0)]
    rows = list(_starts(shown[-2], row)) if len(shown) > 1 else [((), 0)]
    if not columns or not rows:
        wide = _length(shown[-1], width)
        plane.box(GHOST, 0, 0, wide, _length(shown[-2], row) if len(shown) > 1 else row)
    for i, y in rows:
        for j, x in columns:
            if i is None:
                plane.text(INDEX, x + (GAP if j is None else width) / 2, y + GAP / 2 + 5, "⋮")
            elif j is None:
                plane.text(INDEX, x + GAP / 2, y + row / 2 + 5, "…")
            else:
                index = lead + tuple(p for p in (i, j) if p != ())
                _cell(plane, x, y, width, row, look(index))
    if shown:
        for j, x in columns:
            if j is not None:
                plane.text(INDEX, x + width / 2, -6, j)
    if len(shown) > 1:
        for i, y in rows:
            if i is not None:
                plane.text(INDEX_LEFT, -7, y + row / 2 + 5, i)
    return plane


def _cell(plane, x, y, width, row, look):
    if look.fill:
        plane.box(tint(*look.fill), x, y, width, row)
    plane.box(GHOST if look.ghost else CELL, x, y, width, row)
    if look.lit:
        plane.box(LIT, x + 1, y + 1, width - 2, row - 2)
    # A badge takes the upper corner, and the value makes way.
    middle = y + row / 2 + (5 if not look.badge else 10)
    if look.pill:
        plane.pill(PILL, x + 2, round(middle) - 16, width - 4, 22)
    if look.badge:
        plane.text(BADGE, x + width - 4, y + 13, look.badge)
    if look.text:
        pale = (look.ghost or look.pale) and not look.fill  # on a colour, pale is hard to read
        plane.text(PALE_VALUE if pale else VALUE, x + width / 2, middle, look.text)


def _name_axes(canvas, shape, names, plane_height, margin):
    """Write each axis where it runs, with its length."""
    labels = [f"axis {k}{': ' * bool(name)}{name}" for k, name in enumerate(names)]
    depth = len(shape)
    if depth in (1, 2):
        canvas.text(AXIS, 0, -24, f"{labels[-1]}, length {shape[-1]} →")
    if depth > 2:
        # The planes' index stands right above them, so the names of two axes go above it.
        canvas.text(AXIS, 0, -66, f"{labels[-3]}, length {shape[-3]}: planes side by side")
        canvas.text(AXIS, 0, -46, f"{labels[-1]}, length {shape[-1]} →")
    if depth > 1:
        middle = plane_height / 2
        canvas.text(AXIS_LEFT, -margin, middle - 3, labels[-2])
        canvas.text(AXIS_LEFT, -margin, middle + 15, f"length {shape[-2]} ↓")
    if depth > 3:
        canvas.text(AXIS, 0, -86, f"{labels[-4]}, length {shape[-4]}: rows of planes")
