"""A table of weights as a circuit: who excites and who inhibits whom."""

from dataclasses import dataclass
from math import cos, hypot, pi, sin

import numpy as np

from course_lib import palette
from course_lib.pictures.arrays.given import CannotDraw, as_array, speaks
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import NOTE, Canvas, Type, beside, outline, solid
from course_lib.words import listed, plural, written

MOST = 8  # cells: with more, nobody can follow a line
CELL = 24  # px: the radius of a cell
APART = 160  # px between neighbours in a row, and between two rows
GAP = 5  # px between a line's end and its cell
BOWS = (0, 28, -28, 60, -60, 100, -100)  # px by which a line may bow, straight ones first
CLEAR = CELL + 12  # px that a line keeps from cells it does not belong to
LABEL = Type(15, anchor="middle", bold=True)
NUMBER = Type(16, anchor="middle", bold=True)
ENOUGH = 15  # px between a weight and what is not its own
CURVE = np.linspace(0, 1, 41)[:, None]


@dataclass(frozen=True)
class Connection:
    """From one cell to another; ``points`` are the four of its Bézier curve, in px."""

    sender: int
    receiver: int
    weight: float
    excites: bool
    cut: bool
    points: np.ndarray

    @property
    def colour(self):
        if self.cut:
            return palette.GREY
        return palette.EXCITATORY if self.excites else palette.INHIBITORY

    def at(self, share):
        """Where the curve is, after shares (n, 1) of its way."""
        a, b, c, d = self.points
        back = 1 - share
        return back**3 * a + 3 * back**2 * share * b + 3 * back * share**2 * c + share**3 * d


@speaks
def circuit(weights, excitatory=None, names=None, *, layout="ring", cut=(), chosen=None, unit="nS"):
    """Draw a circuit: its cells, and a line from each to those that it sends to.

    Excitation ends in an arrow, inhibition in a bar; the stronger, the thicker. Cells that excite
    are round, cells that inhibit are square. What cannot be drawn is answered with a sentence;
    nothing raises.

    Parameters
    ----------
    weights : array (cells, cells)
        From and to: a row for each sender. At most 8 cells; 0 is no connection.
    excitatory : bool or array (cells,)
        Which cells excite. Left out, a weight below 0 inhibits.
    names : list of str
        One for each cell; its number stands in it anyway.
    layout : str
        "ring", clockwise from the top, or "layers": excitatory cells above, the others below.
    cut : list of pairs
        Connections (from, to) that are cut: they are drawn as dashed ghosts.
    chosen : pair
        A connection (from, to) that is marked.
    unit : str
        Of the weights.

    Returns
    -------
    Picture
        The caption names each connection. In an explorer each line is a part that can be
        clicked, by the name "from>to", such as "0>2".
    """
    weights = _checked(weights)
    kinds, excites = _kinds(excitatory, weights)
    pairs = _pairs(cut, "cut", len(weights))
    places = _places(kinds, layout)
    connections = _connections(weights, excites, pairs, places)
    called = _called(names, len(weights))
    canvas = Canvas()
    for pair in _pairs([] if chosen is None else [chosen], "chosen", len(weights)):
        for connection in connections:
            if (connection.sender, connection.receiver) == pair:
                _mark(canvas, connection)
    strongest = max((c.weight for c in connections), default=0) or 1
    for connection in connections:
        _draw(canvas, connection, 1.5 + 3.5 * connection.weight / strongest)
        sender, receiver = connection.sender, connection.receiver
        words = f"from {called[sender]} to {called[receiver]}"
        start = connection.points[0]
        canvas.part(f"{sender}>{receiver}", words, *start, _path(connection.points))
    for cell, place in enumerate(places):
        _draw_cell(canvas, cell, place, kinds[cell], names and called[cell], places)
    _write_weights(canvas, connections, places)
    canvas.place(_key(connections, unit), 0, canvas.bottom + 26)
    shapes = "round cells excite, square ones inhibit" if not kinds.all() else "all cells excite"
    return Picture(
        canvas,
        words=f"a circuit of {plural(len(weights), 'cell')}: {shapes}",
        caption=_in_words(connections, called, unit),
    )


def _checked(weights):
    weights = as_array(weights, "weights")
    if weights.ndim != 2 or weights.shape[0] != weights.shape[1] or not weights.size:
        raise CannotDraw(
            f"weights has shape {weights.shape}; it must be square, one row and one column "
            "per cell."
        )
    if weights.dtype.kind not in "biuf" or not np.isfinite(weights).all():
        raise CannotDraw("weights must hold numbers, and none of them NaN or infinite.")
    if len(weights) > MOST:
        raise CannotDraw(
            f"weights is of {len(weights)} cells; a circuit of more than {MOST} cannot be "
            "followed. pictures.image(weights) shows them as a table."
        )
    return weights.astype(float)


def _kinds(excitatory, weights):
    """Which cells excite (cells,), and which connections do (cells, cells)."""
    if excitatory is None:
        return weights.sum(axis=1) >= 0, weights >= 0
    kinds = as_array(excitatory, "excitatory")
    if kinds.shape not in ((), (len(weights),)):
        raise CannotDraw(
            f"excitatory has shape {kinds.shape}; give one for each of "
            f"{plural(len(weights), 'cell')}."
        )
    if weights.min() < 0:
        raise CannotDraw(
            f"weights holds {weights.min():g}; where excitatory says which cells inhibit, "
            "weights are 0 or more."
        )
    kinds = np.broadcast_to(kinds.astype(bool), len(weights))
    return kinds, np.broadcast_to(kinds[:, None], weights.shape)


def _pairs(pairs, name, cells):
    """Pairs of cells, as tuples of two whole numbers."""
    found = []
    for pair in pairs:
        if np.shape(pair) != (2,) or not all(k in range(cells) for k in pair):
            raise CannotDraw(
                f"{name} holds {written(pair)}; a connection is a pair (from, to) of cells "
                f"0 to {cells - 1}."
            )
        found.append((int(pair[0]), int(pair[1])))
    return found


def _called(names, cells):
    if names is None:
        return [f"cell {cell}" for cell in range(cells)]
    if isinstance(names, str) or len(names) != cells:
        raise CannotDraw(f"names must be a list of {plural(cells, 'name')}, one for each cell.")
    return [str(name) for name in names]


def _places(kinds, layout):
    """Where the cells stand, in px: (cells, 2)."""
    n = len(kinds)
    if layout == "ring":
        radius = max(APART / (2 * sin(pi / n)), 0.7 * APART) if n > 1 else 0
        angles = 2 * pi * np.arange(n) / n
        return radius * np.column_stack([np.sin(angles), -np.cos(angles)])
    if layout != "layers":
        raise CannotDraw(f'layout is {written(layout)}; it must be "ring" or "layers".')
    places = np.empty((n, 2))
    for height, row in ((0, np.flatnonzero(kinds)), (APART, np.flatnonzero(~kinds))):
        places[row, 0] = APART * (np.arange(len(row)) - (len(row) - 1) / 2)
        places[row, 1] = height
    return places


def _connections(weights, excites, cut, places):
    """All of them, those that were cut too."""
    there = {(int(a), int(b)) for a, b in np.argwhere(weights)} | set(cut)
    made = []
    for sender, receiver in sorted(there):
        weight = weights[sender, receiver]
        points = _curve(sender, receiver, (receiver, sender) in there, places)
        made.append(
            Connection(
                sender,
                receiver,
                abs(weight),
                bool(excites[sender, receiver]),
                (sender, receiver) in cut,
                points,
            )
        )
    return made


def _curve(sender, receiver, both_ways, places):
    """The curve between two cells that keeps clear of the others and of its way back."""
    if sender == receiver:
        return _loop(places[sender], places)
    bows = [bow for bow in BOWS if bow > 0] if both_ways else BOWS
    others = np.delete(places, [sender, receiver], axis=0)
    for bow in bows:
        points = _bowed(places[sender], places[receiver], bow)
        if _distance(points, others) >= CLEAR:
            return points
    return points


def _bowed(start, end, bow):
    """From the rim of one cell to the rim of another, bowing to the left of its way by ``bow``."""
    along = (end - start) / hypot(*(end - start))
    left = np.array([along[1], -along[0]])
    control = (start + end) / 2 + left * bow * 4 / 3
    leaves, comes = _towards(start, control, CELL + 1), _towards(end, control, CELL + GAP)
    return np.array([leaves, (leaves + 2 * control) / 3, (comes + 2 * control) / 3, comes])


def _towards(place, other, far):
    return place + (other - place) / hypot(*(other - place)) * far


def _loop(place, places):
    """A line from a cell to itself, on the side that looks away from the others."""
    away = place - places.mean(axis=0)
    angle = np.arctan2(away[1], away[0]) if hypot(*away) > 1 else -pi / 2
    rim, out = CELL + GAP, 3.4 * CELL
    turns = [(-0.5, CELL + 1), (-0.65, out), (0.65, out), (0.5, rim)]
    return np.array([place + far * _direction(angle + turn) for turn, far in turns])


def _direction(angle):
    return np.array([cos(angle), sin(angle)])


def _distance(points, places):
    """How near a curve comes to any of the places."""
    along = Connection(0, 0, 0, True, False, points).at(CURVE)
    gaps = np.linalg.norm(along[:, None] - places, axis=2)
    return gaps.min(initial=np.inf)


def _path(points):
    """The curve in SVG's language, relative to its start rounded as the canvas rounds it."""
    rounded = np.rint(points[0])
    return "c" + " ".join(f"{x:.1f} {y:.1f}" for x, y in points[1:] - rounded)


def _draw(canvas, connection, width):
    points, colour = connection.points, connection.colour
    x, y = points[3] - points[2]
    along = np.array([x, y]) / hypot(x, y)
    across = np.array([-along[1], along[0]])
    tip = points[3]
    if connection.excites:
        points = points.copy()
        points[3] = tip - 8 * along  # the line ends inside the arrow's head
    canvas.curve(outline(colour, round(width, 1), connection.cut), *points[0], _path(points))
    for place in connection.at(CURVE):
        canvas.cover(*place, *place)
    if connection.excites:
        side, other = tip - 13 * along + 7 * across, tip - 13 * along - 7 * across
        style = outline(colour, 1.5, dashed=True) if connection.cut else f"fill:{colour}"
        canvas.curve(style, *tip, _polygon(tip, side, other))
    else:
        start = tip - 11 * across
        canvas.curve(outline(colour, 4), *start, _polygon(start, tip + 11 * across))


def _polygon(*corners):
    """Lines from corner to corner, relative to the first as the canvas rounds it."""
    steps = np.diff([np.rint(corners[0]), *corners[1:]], axis=0)
    return "".join(f"l{x:.1f} {y:.1f}" for x, y in steps) + "z"


def _mark(canvas, connection):
    """A broad pale band under a connection that is chosen."""
    style = f"{outline(palette.OCHRE, 18)};stroke-opacity:.45;stroke-linecap:round"
    canvas.curve(style, *connection.points[0], _path(connection.points))


def _draw_cell(canvas, cell, place, excites, name, places):
    x, y = map(round, place)
    if excites:
        canvas.disc(solid(palette.EXCITATORY), x, y, CELL)
    else:
        half = round(0.88 * CELL)  # about as large as the disc
        canvas.box(solid(palette.INHIBITORY), x - half, y - half, 2 * half, 2 * half)
    canvas.text(NUMBER, x, y + 6, cell)
    if name:
        left = x < places[:, 0].mean() - 1
        anchor, side = ("end", -CELL - 8) if left else ("start", CELL + 8)
        canvas.text(Type(14, anchor=anchor), x + side, y + 5, name)


def _write_weights(canvas, connections, places):
    """Each weight beside its line, where it is farthest from all others."""
    curves = [connection.at(CURVE) for connection in connections]
    written_at = []
    for k, connection in enumerate(connections):
        if not connection.weight:
            continue
        others = [curve for other, curve in enumerate(curves) if other != k]
        taken = np.concatenate([*others, np.repeat(places, 2, axis=0), *written_at])
        label = "cut" if connection.cut else f"{connection.weight:g}"
        spots = _spots(connection, LABEL.width(label))
        x, y = max(spots, key=lambda at: _room(at, taken, places))
        written_at.append([[x, y]])
        canvas.text(LABEL, round(x), round(y) + 5, label)


def _spots(connection, width):
    """Places beside a line, on either side, from near its sender to near its end."""
    for share in (0.33, 0.25, 0.45, 0.55, 0.65, 0.75):
        here, next_ = connection.at(np.array([[share], [share + 0.01]]))
        x, y = (next_ - here) / hypot(*(next_ - here))
        beside_ = 5 + 7 * abs(x) + (width / 2 + 1) * abs(y)
        yield here + beside_ * np.array([y, -x])
        yield here - beside_ * np.array([y, -x])


def _room(spot, taken, places):
    """How far a spot is from what is drawn; beyond what is enough, near its sender is better."""
    nearest = np.linalg.norm(taken - spot, axis=1).min(initial=ENOUGH)
    from_cells = np.linalg.norm(places - spot, axis=1).min() - CELL
    return round(min(nearest, from_cells, ENOUGH))


def _key(connections, unit):
    """What the ends of the lines mean."""
    parts = []
    for excites, words in ((True, "excites"), (False, "inhibits")):
        if any(c.excites == excites and not c.cut for c in connections):
            parts.append(_key_part(Connection(0, 0, 1, excites, False, _level()), words))
    if any(c.cut for c in connections):
        parts.append(_key_part(Connection(0, 0, 1, True, True, _level()), "is cut"))
    if any(c.weight and not c.cut for c in connections):
        part = Canvas()
        part.text(NOTE, 0, 5, f"weights in {unit}")
        parts.append(part)
    row = beside(parts, 28)
    centred = Canvas()
    centred.place(row, -row.width / 2, 0)
    return centred


def _level():
    return np.array([[0.0, 0.0], [12.0, 0.0], [24.0, 0.0], [36.0, 0.0]])


def _key_part(connection, words):
    part = Canvas()
    _draw(part, connection, 2.5)
    part.text(NOTE, 46, 5, words)
    return part


def _in_words(connections, called, unit):
    """Each connection by the names of its cells; alike ones of a sender in one sentence."""
    if not connections:
        return f"{plural(len(called), 'cell')}, no connection."

    alike = {}
    for c in connections:
        alike.setdefault((c.sender, c.cut, c.excites, c.weight), []).append(c.receiver)
    said = []
    for (sender, is_cut, excites, weight), receivers in alike.items():
        whom = listed("itself" if to == sender else called[to] for to in receivers)
        if is_cut:
            said.append(f"from {called[sender]} to {whom}: cut")
        else:
            each = " each" if len(receivers) > 1 else ""
            does = "excites" if excites else "inhibits"
            said.append(f"{called[sender]} {does} {whom} ({weight:g} {unit}{each})")
    there = sum(not c.cut for c in connections)
    return f"{plural(len(called), 'cell')}, {plural(there, 'connection')}: {'; '.join(said)}."
