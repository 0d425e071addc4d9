"""Angles on a ring, and the two ways round between them."""

from math import cos, radians, sin

from course_lib import palette

from ..drawing import Drawing, dot, path, text

CENTRE, RADIUS, HEIGHT = (180, 150), 95, 300


def ring(a: float, b: float) -> Drawing:
    """Draw two angles, in degrees, clockwise from the top as on a clock, and both ways round.

    Raises ValueError where the two are the same place.
    """
    clockwise = (b - a) % 360
    if clockwise == 0:
        raise ValueError(f"{a:g} and {b:g} degrees are one place on a ring; give two")
    start, way = (a, clockwise) if clockwise <= 180 else (b, 360 - clockwise)
    shapes = [
        _arc(start + way, 360 - way, palette.GREY, width=2, dashes="6 5"),
        _arc(start, way, palette.BLUE, width=6),
        _words(start + way / 2, f"{way:g}°", RADIUS - 26, bold=True),
        _words(start + way / 2 + 180, f"{360 - way:g}°", RADIUS - 26),
        *(dot(*_point(angle), 7, palette.VERMILION, opacity=1) for angle in (a, b)),
        *(_words(angle, f"{angle:g}°", RADIUS + 26) for angle in (a, b)),
    ]
    caption = (
        f"From {a:g} to {b:g} degrees it is {way:g} one way round and {360 - way:g} the other. "
        f"The distance is the shorter one, {way:g}."
    )
    words = f"a ring with cells at {a:g} and {b:g} degrees, the shorter way between them thick"
    return Drawing(shapes, HEIGHT, words=words, caption=caption)


def _point(angle, radius=RADIUS):
    x, y = CENTRE
    return x + radius * sin(radians(angle)), y - radius * cos(radians(angle))


def _arc(start, way, colour, **look):
    """The part of the ring from an angle, clockwise."""
    (x1, y1), (x2, y2) = _point(start), _point(start + way)
    large = int(way > 180)
    d = f"M{x1:.1f} {y1:.1f}A{RADIUS} {RADIUS} 0 {large} 1 {x2:.1f} {y2:.1f}"
    return path(d, colour=colour, **look)


def _words(angle, words, radius, bold=False):
    x, y = _point(angle, radius)
    return text(round(x), round(y) + 5, words, bold=bold)
