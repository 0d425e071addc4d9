"""Names, and what they are tied to: two names may mean one array, two places of a list one row."""

from dataclasses import dataclass, field

import numpy as np

from course_lib import palette
from course_lib.pictures.arrays import grid
from course_lib.pictures.arrays.given import CannotDraw, as_array, speaks
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import CELL, CODE, INDEX, NOTE, VALUE, Canvas, outline, tint
from course_lib.words import listed, shown, written

MOST_NAMES, LONGEST = 4, 10
GAP, ARROW = 34, 70  # px between things below one another, and of an arrow across
PLACE = 48  # px, width of one place of a list of rows

TAG = tint(palette.GREY, 0.35)
SHARED = tint(palette.OCHRE, 0.6)


@dataclass
class Thing:
    """An array or a list, drawn once however many names and places lead to it."""

    value: object
    rows: list = field(default_factory=list)  # of a list of lists or arrays: those, as Things
    known_as: list = field(default_factory=list)  # "v", "table[0]"

    @property
    def kind(self):
        if self.rows:
            return f"a list of {len(self.rows)}"
        return "an array" if isinstance(self.value, np.ndarray) else "a list"

    @property
    def texts(self):
        values = self.value.tolist() if isinstance(self.value, np.ndarray) else self.value
        return [f"{x:g}" if isinstance(x, float) else written(x) for x in values]


@speaks
def names(**named):
    """Draw which names are tied to which arrays and lists, with an arrow for each.

    What two names mean, or two places of a list, is drawn once and coloured. What cannot be
    drawn is answered with a sentence; nothing raises.

    Parameters
    ----------
    **named : array (n,) or list
        With their names, ``names(v=v, kept=kept)``: of up to ten numbers; or lists of up to
        ten of those.

    Returns
    -------
    Picture
        Its words say what each thing holds, and which names mean the same.
    """
    if not 0 < len(named) <= MOST_NAMES:
        raise CannotDraw(f"names draws 1 to {MOST_NAMES} names, and got {len(named)}.")
    things = {}
    for name, value in named.items():
        _collect(things, name, value)
    things = list(things.values())
    return Picture(_drawn(named, things), words="\n".join(map(_sentence, things)))


def _collect(things, name, value):
    """Put a thing, and what it holds, among those seen; each object once."""
    if id(value) not in things:
        if not isinstance(value, np.ndarray | list):
            raise CannotDraw(f"{name} is {shown(value)}; give an array or a list.")
        if len(value) > LONGEST or (isinstance(value, np.ndarray) and value.ndim != 1):
            raise CannotDraw(f"{name} is too large; give a row of at most {LONGEST} numbers.")
        things[id(value)] = Thing(value)
        if isinstance(value, list) and any(isinstance(x, np.ndarray | list) for x in value):
            if not all(isinstance(x, np.ndarray | list) for x in value):
                raise CannotDraw(f"{name} holds rows and other things; give rows alone.")
            held = [_collect(things, f"{name}[{k}]", x) for k, x in enumerate(value)]
            if any(row.rows for row in held):
                raise CannotDraw(f"{name} is a list of lists of lists, too deep to draw.")
            things[id(value)].rows = held
        else:
            as_array(value, name)
    things[id(value)].known_as.append(name)
    return things[id(value)]


def _sentence(thing):
    known = listed(thing.known_as)
    if len(thing.known_as) > 1:
        known += f" are one and the same: {thing.kind}"
    else:
        known += f" is {thing.kind}"
    return f"{known}." if thing.rows else f"{known}, {', '.join(thing.texts) or 'empty'}."


# --- where things stand: names on the left, lists of rows, then rows -----------------


def _drawn(named, things):
    canvas = Canvas()
    tags = max(round(CODE.width(name)) + 16 for name in named)
    lists = [thing for thing in things if thing.rows]
    rows = [thing for thing in things if not thing.rows]
    of_lists = tags + ARROW
    of_rows = of_lists + (PLACE + ARROW if lists else 0)
    middle, ends = _middles(named, things)
    for name, y in zip(named, ends, strict=True):
        canvas.box(TAG, 0, y - 15, tags, 30)
        canvas.text(CODE, 8, y + 6, name)
    for thing in lists:
        _list_of_rows(canvas, thing, of_lists, middle[id(thing)])
    for thing, y in _below_one_another(rows, middle):
        _row(canvas, thing, of_rows, y)
        for x, at in _referrers(thing, named, lists, middle, ends, tags, of_lists):
            canvas.arrow(palette.BLUE, x, at, of_rows - 4 - x, y - at, width=2)
    for thing in lists:
        for name, y in zip(named, ends, strict=True):
            if named[name] is thing.value:
                across = of_lists - 4 - tags
                canvas.arrow(palette.BLUE, tags, y, across, middle[id(thing)] - y, width=2)
    return canvas


def _middles(named, things):
    """The height of the middle of each thing, and of each name's tag."""
    middle, ends, y = {}, [], 0
    by_value = {id(thing.value): thing for thing in things}
    for name in named:
        thing = by_value[id(named[name])]
        tall = max(len(thing.rows), 1) * grid.ROW
        ends.append(y + tall / 2)
        y += tall + GAP
    for thing in things:
        own = [end for end, name in zip(ends, named, strict=True) if name in thing.known_as]
        if thing.rows or own:
            middle[id(thing)] = sum(own) / len(own) if own else 0
    for thing in things:
        for row in thing.rows:
            places = [_place(thing, middle, k) for k, held in enumerate(thing.rows) if held is row]
            middle.setdefault(id(row), sum(places) / len(places))
    return middle, ends


def _place(thing, middle, k):
    """The height of the middle of the k-th place of a list of rows."""
    return middle[id(thing)] + (k - (len(thing.rows) - 1) / 2) * grid.ROW


def _below_one_another(rows, middle):
    """Each row with its height, moved down where it would lie on the one above it."""
    free = -1000
    for thing in sorted(rows, key=lambda thing: middle[id(thing)]):
        y = max(middle[id(thing)], free)
        free = y + grid.ROW + GAP - 8
        yield thing, y


def _referrers(thing, named, lists, middle, ends, tags, of_lists):
    """The points from which an arrow goes to a row: tags, and places of lists."""
    for name, y in zip(named, ends, strict=True):
        if named[name] is thing.value:
            yield tags, y
    for holder in lists:
        for k, row in enumerate(holder.rows):
            if row is thing:
                yield of_lists + PLACE - 16, _place(holder, middle, k)


def _list_of_rows(canvas, thing, x, y):
    top = y - len(thing.rows) * grid.ROW / 2
    canvas.text(NOTE, x, top - 8, "list")
    for k in range(len(thing.rows)):
        canvas.box(CELL, x, top + k * grid.ROW, PLACE, grid.ROW)
        canvas.text(INDEX, x + 12, top + k * grid.ROW + 22, k)
        canvas.disc(f"fill:{palette.BLUE}", x + PLACE - 16, top + (k + 0.5) * grid.ROW, 3)


def _row(canvas, thing, x, y):
    texts = thing.texts
    width = max([grid.NARROWEST, *(round(VALUE.width(text)) + 10 for text in texts)])
    top = y - grid.ROW / 2
    canvas.text(NOTE, x, top - 8, "array" if isinstance(thing.value, np.ndarray) else "list")
    several = len(thing.known_as) > 1
    for k, text in enumerate(texts):
        if several:
            canvas.box(SHARED, x + k * width, top, width, grid.ROW)
        canvas.box(CELL, x + k * width, top, width, grid.ROW)
        canvas.text(VALUE, x + (k + 0.5) * width, y + 5, text)
    canvas.box(outline(palette.OCHRE, 3) if several else CELL, x, top, width * len(texts), grid.ROW)
