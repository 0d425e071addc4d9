"""Arrows in a plane: which way things go everywhere in it, and which way along a path.

Every arrow of a trace is drawn by one line, which is filled where it goes round a head. A marker
for each would turn with the page's width, but a live picture waits for two hundred of them.
"""

from dataclasses import dataclass

import numpy as np

FLOW = np.meshgrid(np.linspace(0.04, 0.96, 14), np.linspace(0.06, 0.94, 8))  # in parts
FLOW_LENGTH = 0.05  # these are in parts of the plane's height
SLENDER = 0.42  # half a head's width over its length
APART, FIRST, MOST = 0.45, 0.2, 10  # heads on a path


@dataclass(frozen=True)
class Plane:
    """What is seen of a plane, and about how many times as wide as high that is drawn."""

    x: tuple[float, float]
    y: tuple[float, float]
    shape: float

    @property
    def corner(self):
        return np.array([[self.x[0]], [self.y[0]]])

    @property
    def unit(self):
        """The plane's height on the screen, in the units of x and of y."""
        (left, right), (low, high) = self.x, self.y
        return np.array([[(right - left) / self.shape], [high - low]])


def flow(speed, plane):
    """Arrows of one length that show where a point of the plane goes next.

    ``speed(x, y)`` gives the speeds of both, in their own units. Returns (2, points) of a line.
    """
    tails = np.reshape(FLOW, (2, -1)) * [[plane.shape], [1]]
    way = np.stack(speed(*(plane.corner + plane.unit * tails))) / plane.unit
    way *= FLOW_LENGTH / np.maximum(np.hypot(*way), 1e-12)
    return _line(tails, tails + way, plane, size=0.022)


def along(path, plane):
    """Arrowheads on a path (2, points), which may have gaps of NaN. Returns (2, points) of a line.

    The first few heads only: what goes round and round is soon covered with them.
    """
    parts = (path - plane.corner) / plane.unit
    apart = np.nan_to_num(np.hypot(*np.diff(parts)))
    outside = (parts < 0) | (parts > [[plane.shape], [1]])
    apart[outside.any(axis=0)[1:]] = 0
    travelled = np.concatenate([[0], np.cumsum(apart)])
    heads = np.searchsorted(travelled, FIRST + APART * np.arange(MOST))
    heads = heads[heads < len(travelled)]
    tails = np.minimum(np.searchsorted(travelled, travelled[heads] - 0.02), heads - 1)
    gaps = np.cumsum(np.isnan(parts[0]))
    together = gaps[tails] == gaps[heads]
    tails, heads = parts[:, tails[together]], parts[:, heads[together]]
    return _line(heads, heads, plane, size=0.04, towards=heads - tails)


def _line(tails, heads, plane, *, size, towards=None):
    """From each tail to its head, round the head, and a gap: six points an arrow."""
    way = heads - tails if towards is None else towards
    way = size * way / np.maximum(np.hypot(*way), 1e-12)
    aside = SLENDER * np.array([-way[1], way[0]])
    gap = np.full_like(heads, np.nan)
    points = [tails, heads, heads - way + aside, heads - way - aside, heads, gap]
    return plane.corner + plane.unit * np.stack(points, axis=2).reshape(2, -1)
