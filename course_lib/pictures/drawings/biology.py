"""Drawings for the first page of biology: a membrane, a spike, synapses, a leaky bag."""

from course_lib import palette

from ..display import Picture
from ..svg import INK, Canvas, Type, outline, solid

WIDTH = 720  # px, of each drawing

HEAD = Type(14, bold=True)
HEAD_MIDDLE = Type(14, bold=True, anchor="middle")
HEAD_LEFT = Type(14, bold=True, anchor="end")
WORDS = Type(14)
WORDS_MIDDLE = Type(14, anchor="middle")
WORDS_LEFT = Type(14, anchor="end")
SMALL = Type(13)
SMALL_MIDDLE = Type(13, anchor="middle")

# One ion keeps its colour in all drawings; its name is always beside or inside it.
SODIUM, POTASSIUM, CHLORIDE = palette.VERMILION, palette.BLUE, palette.GREEN


def membrane() -> Picture:
    """A stretch of membrane with its ions, an open channel and a pump."""
    outside = "Na⁺ Cl⁻ Na⁺ K⁺ Cl⁻ Na⁺ Na⁺ Cl⁻ Na⁺"
    inside = "K⁺ A⁻ K⁺ K⁺ A⁻ Na⁺ K⁺ A⁻ K⁺"
    canvas = _sheet(300)
    canvas.text(HEAD, 8, 22, "outside: 0 mV, by definition")
    canvas.text(HEAD, 8, 296, "inside: about −65 mV")
    for i, x in enumerate((25, 67, 109, 151, 193, 488, 530, 572, 690)):
        _ion(canvas, x, 54 + 26 * (i % 2), outside.split()[i])
        _ion(canvas, x, 248 - 26 * (i % 2), inside.split()[i])
    for x in range(10, WIDTH, 20):
        if not (222 < x < 298 or 594 < x < 666):
            _lipids(canvas, x)
    _channel(canvas, 260)
    canvas.arrow(POTASSIUM, 260, 126, 0, -66, width=4)
    _rows(canvas, WORDS, 300, 62, "out: to where there", "are fewer K⁺")
    _ion(canvas, 260, 143, "K⁺")
    canvas.arrow(palette.GREY, 260, 160, 0, 62, width=4)
    _rows(canvas, WORDS, 300, 212, "back: the inside", "is negative")
    canvas.disc(solid(palette.GREY), 630, 143, 36)
    canvas.text(HEAD_MIDDLE, 630, 148, "pump")
    canvas.arrow(SODIUM, 614, 106, 0, -44)
    canvas.text(SMALL_MIDDLE, 614, 54, "3 Na⁺")
    canvas.arrow(POTASSIUM, 646, 180, 0, 44)
    canvas.text(SMALL_MIDDLE, 646, 242, "2 K⁺")
    return Picture(
        canvas,
        words="A double layer of molecules. Outside, many sodium and chloride ions and few of "
        "potassium; inside, many of potassium, large negative molecules and few of sodium. At a "
        "potassium ion in an open channel two arrows pull: out, to where there are fewer of its "
        "kind, and back, since the inside is negative. A pump carries three sodium ions out "
        "and two of potassium in.",
        caption="A membrane, not to scale. Potassium (K⁺, blue) is crowded inside, sodium (Na⁺, "
        "red) and chloride (Cl⁻, green) outside; large negative molecules (A⁻, grey) cannot "
        "leave. An open channel lets K⁺ out; the pump keeps up the crowds.",
    )


def spike() -> Picture:
    """The course of one spike, with its stages."""
    rest, threshold, peak = 196, 160, 40  # heights on the page
    rise = "c40 0 50 -21 72 -36c23 -20 26 -120 44 -120"
    fall = "c20 0 20 182 50 182c24 0 44 -26 84 -26"
    canvas = _sheet(262)
    canvas.line(outline(palette.THRESHOLD, 1.5, dashed=True), 8, threshold, 512, 0)
    canvas.curve(outline(palette.VOLTAGE, 3.5), 8, rest, f"h150{rise}{fall}h112")
    canvas.text(SMALL, 528, threshold + 5, "threshold, about −50 mV")
    canvas.text(SMALL, 528, rest + 5, "rest, about −65 mV")
    canvas.text(SMALL, 528, peak + 5, "about +30 mV")
    canvas.line(outline(INK, dashed=True), 286, peak, 234, 0)
    _rows(canvas, WORDS_MIDDLE, 94, 222, "1. at rest")
    _rows(canvas, WORDS_MIDDLE, 164, 128, "2. current", "lifts it")
    _rows(canvas, WORDS_MIDDLE, 186, 52, "3. Na⁺ rushes in:", "up")
    _rows(canvas, WORDS_MIDDLE, 366, 88, "4. K⁺ goes out:", "down again")
    _rows(canvas, WORDS_MIDDLE, 404, 246, "5. lower for a moment")
    return Picture(
        canvas,
        words="Voltage over time: level at rest, a slow climb to the threshold, a steep rise as "
        "sodium rushes in, a steep fall as potassium goes out, below rest for a moment, and "
        "level again.",
        caption="A spike, drawn and not measured: from the threshold to about +30 mV and back in "
        "one or two milliseconds. It travels along the cell's cable, the axon, to other cells.",
    )


def synapse() -> Picture:
    """An exciting and an inhibiting synapse, side by side."""
    canvas = _sheet(290)
    _synapse(canvas, 0, "excites", "Na⁺", SODIUM, -1, "closer to the threshold")
    _synapse(canvas, WIDTH // 2, "inhibits", "Cl⁻", CHLORIDE, +1, "further from it")
    return Picture(
        canvas,
        words="Two synapses. In each, the end of a sender's axon releases small bubbles of a "
        "messenger onto a channel of the receiver. In the left one sodium enters and the "
        "receiver's voltage makes a small bump up; in the right one chloride enters and the "
        "voltage makes a small dip.",
        caption="A synapse turns a spike of the sender into a current in the receiver. Positive "
        "charge in: v goes up, it excites. Negative charge in: v goes down, it inhibits.",
    )


def leaky_bag() -> Picture:
    """Three moments of a leaky bag that is being filled."""
    canvas = _sheet(264)
    moments = (
        (110, 0, "the tap is opened", "nothing leaks yet"),
        (350, 38, "filling", "leaks, but less than comes in"),
        (590, 76, "steady", "leaks as much as comes in"),
    )
    for x, level, title, below in moments:
        _bag(canvas, x, level)
        canvas.text(HEAD_MIDDLE, x, 236, title)
        canvas.text(WORDS_MIDDLE, x, 256, below)
    return Picture(
        canvas,
        words="Three bags with holes at the bottom, under the same tap, from which charge flows. "
        "The first is empty: its level v is at E_L, and nothing leaks. In the second v is higher, "
        "and some charge leaks out. In the third v is higher still, and as much leaks as "
        "the tap gives.",
        caption="Ochre is charge: in the bag, and flowing in (I) and out (leak). Blue is v, its "
        "level; dashed is E_L, the level at rest. Inflow is the same three times; the leak "
        "grows with the level, until it is as large. C is how wide the bag is, R how narrow its "
        "holes are.",
    )


def _sheet(height):
    canvas = Canvas()
    canvas.cover(0, 0, WIDTH, height)
    return canvas


def _rows(canvas, type_, x, y, *rows):
    """Several short lines of words, one under the other."""
    for row, words in enumerate(rows):
        canvas.text(type_, x, y + 19 * row, words)


def _ion(canvas, x, y, name):
    colours = {"Na⁺": SODIUM, "K⁺": POTASSIUM, "Cl⁻": CHLORIDE, "A⁻": palette.GREY}
    canvas.disc(solid(colours[name]), x, y, 17)
    canvas.text(SMALL_MIDDLE, x, y + 5, name)


def _lipids(canvas, x):
    """One molecule of each layer: a head, and two tails that meet those of the other."""
    for head, tail in ((117, 124), (169, 145)):
        canvas.disc(solid(palette.OCHRE), x, head, 7)
        for side in (-3, 3):
            canvas.line(outline(palette.OCHRE, 1.5), x + side, tail, 0, 17)


def _channel(canvas, x, colour=palette.GREY, top=106, bottom=180):
    """Two walls with a way through between them."""
    for side in (-32, 22):
        canvas.box(solid(colour), x + side, top, 10, bottom - top)


def _synapse(canvas, left, what, ion, colour, direction, effect):
    """One synapse in half of the width; ``direction`` is that of the trace, down positive."""
    x = left + 110
    terminal = "v32c-52 8 -60 60 -22 64h80c38 -4 30 -56 -22 -64v-32"
    canvas.curve(solid(palette.GREY, 0.12), x - 18, 8, terminal)
    for edge in (left + 14, x + 34):
        canvas.line(outline(INK, 5), edge, 158, 62, 0)
    for dx in (-34, 0, 34):
        canvas.disc(solid(palette.PURPLE), x + dx, 78, 10)
    for dx, y in ((-14, 120), (4, 128), (16, 116)):
        canvas.disc(solid(palette.PURPLE, 1), x + dx, y, 3)
    _channel(canvas, x, colour, 136, 182)
    canvas.arrow(colour, x, 142, 0, 64)
    _ion(canvas, x, 228, ion)
    canvas.text(WORDS_MIDDLE, x - 74, 30, "sender")
    canvas.text(WORDS, left + 14, 186, "receiver")
    canvas.text(SMALL, left + 206, 124, "messenger")
    canvas.line(outline(INK, dashed=True), x + 26, 120, 60, 0)
    base, height = (232 if direction < 0 else 200), direction * 42
    bump = f"h24c14 0 12 {height} 28 {height}c18 0 18 {-height} 56 {-height}"
    canvas.curve(outline(palette.VOLTAGE, 3), left + 232, base, bump)
    canvas.text(HEAD_LEFT, left + 222, base + 4, "v")
    canvas.text(HEAD_MIDDLE, left + 175, 278, f"{what}: {effect}")


def _bag(canvas, x, level):
    """A bag with a tap above and holes below, filled up to ``level`` pixels."""
    floor, half = 160, 62
    surface = floor - level
    canvas.curve(outline(INK, 7), x - 18, 12, "h22v22")
    canvas.text(HEAD, x + 16, 30, "I")
    canvas.line(outline(palette.CURRENT, 6), x + 4, 38, 0, surface - 40)
    canvas.line(outline(palette.GREY, 2, dashed=True), x - half - 30, floor, 28, 0)
    canvas.text(HEAD_LEFT, x - half - 34, floor + 5, "E_L")
    if level:
        canvas.box(solid(palette.CURRENT, width=0), x - half, surface, 2 * half, level)
        for hole in (-18, 0, 18):  # each a third of what leaks
            canvas.arrow(palette.CURRENT, x + hole, floor + 4, 0, level // 2, width=2 * level / 76)
        canvas.text(WORDS, x + 30, floor + 28, "leak")
    else:
        canvas.arrow(INK, x, 112, -half + 6, 0, width=1.5)
        canvas.arrow(INK, x, 112, half - 6, 0, width=1.5)
        canvas.text(HEAD, x + 16, 104, "C")
        canvas.text(HEAD_MIDDLE, x, floor + 22, "R")
    bottom = "h40m8 0h10m8 0h10m8 0h40"  # three holes
    top = f"h{2 * half}" if level else bottom  # nothing is there to cover the holes
    canvas.curve(outline(palette.VOLTAGE, 4), x - half, surface, top)
    canvas.text(HEAD, x + half + 8, surface + 5, "v")
    canvas.curve(outline(INK, 3), x - half, 62, f"v{floor - 62}{bottom}v{62 - floor}")
