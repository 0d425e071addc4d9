"""Angles on a ring, and the two ways round between them."""

from math import cos, radians, sin

from course_lib import palette

from ..display import Picture
from ..svg import Canvas, Type, outline, solid

RADIUS = 95  # px; the ring's centre is at (0, 0)
WORDS = Type(14, anchor="middle")
BOLD = Type(14, anchor="middle", bold=True)


def ring(a: float, b: float) -> Picture:
    """Draw two angles and both ways round between them.

    Parameters
    ----------
    a, b : float
        In degrees, clockwise from the top as on a clock.

    Returns
    -------
    Picture
        The caption gives both ways, and the shorter one as the distance.

    Raises
    ------
    ValueError
        Where the two are the same place.
    """
    clockwise = (b - a) % 360
    if clockwise == 0:
        raise ValueError(f"{a:g} and {b:g} degrees are one place on a ring; give two")
    start, way = (a, clockwise) if clockwise <= 180 else (b, 360 - clockwise)
    canvas = Canvas()
    canvas.cover(-RADIUS, -RADIUS, RADIUS, RADIUS)
    _arc(canvas, outline(palette.GREY, 2, dashed=True), start + way, 360 - way)
    _arc(canvas, outline(palette.BLUE, 6), start, way)
    _words(canvas, BOLD, start + way / 2, RADIUS - 26, f"{way:g}°")
    _words(canvas, WORDS, start + way / 2 + 180, RADIUS - 26, f"{360 - way:g}°")
    for angle in (a, b):
        canvas.disc(solid(palette.VERMILION, opacity=1), *map(round, _point(angle)), 7)
        _words(canvas, WORDS, angle, RADIUS + 26, f"{angle:g}°")
    return Picture(
        canvas,
        words=f"a ring with cells at {a:g} and {b:g} degrees, the shorter way between them thick",
        caption=f"From {a:g} to {b:g} degrees it is {way:g} one way round and {360 - way:g} the "
        f"other. The distance is the shorter one, {way:g}.",
    )


def _point(angle, radius=RADIUS):
    return radius * sin(radians(angle)), -radius * cos(radians(angle))


def _arc(canvas, style, start, way):
    """The part of the ring from an angle, clockwise."""
    (x1, y1), (x2, y2) = _point(start), _point(start + way)
    arc = f"a{RADIUS} {RADIUS} 0 {int(way > 180)} 1 {x2 - x1:.1f} {y2 - y1:.1f}"
    canvas.curve(style, x1, y1, arc)


def _words(canvas, type_, angle, radius, words):
    x, y = _point(angle, radius)
    canvas.text(type_, round(x), round(y) + 5, words)
