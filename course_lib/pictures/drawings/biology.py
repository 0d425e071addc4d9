"""Drawings for the first page of biology: a membrane, a spike, synapses, a leaky bag."""

from course_lib import palette

from ..drawing import WIDTH, Drawing, arrow, dot, lines, path, text

# One ion keeps its colour in all drawings; its name is always beside or inside it.
SODIUM, POTASSIUM, CHLORIDE = palette.VERMILION, palette.BLUE, palette.GREEN


def membrane() -> Drawing:
    """A stretch of membrane with its ions, an open channel and a pump."""
    outside = [(40, "Na⁺"), (100, "Cl⁻"), (155, "Na⁺"), (390, "Na⁺"), (450, "Cl⁻"), (515, "Na⁺")]
    inside = [(40, "K⁺"), (100, "A⁻"), (160, "K⁺"), (370, "K⁺"), (430, "A⁻"), (515, "K⁺")]
    shapes = [text(8, 22, "outside: 0 mV, by definition", anchor="start", bold=True)]
    shapes += [_ion(x, 60 + 24 * (i % 2), name) for i, (x, name) in enumerate(outside)]
    shapes += [_ion(x, 218 - 24 * (i % 2), name) for i, (x, name) in enumerate(inside)]
    shapes += [_lipids(x) for x in range(10, WIDTH, 20) if not (222 < x < 298 or 562 < x < 658)]
    shapes += [_channel(260), _ion(260, 143, "K⁺"), arrow(260, 120, 260, 72, colour=POTASSIUM)]
    shapes += [lines(284, 56, "an open", "channel", anchor="start")]
    shapes += [dot(610, 143, 38, palette.GREY), text(610, 148, "pump", bold=True)]
    shapes += [arrow(590, 112, 590, 66, colour=SODIUM), text(580, 80, "Na⁺", anchor="end")]
    shapes += [arrow(630, 66, 630, 100, colour=POTASSIUM), text(642, 80, "K⁺", anchor="start")]
    shapes += [text(8, 270, "inside: about −65 mV", anchor="start", bold=True)]
    return Drawing(
        shapes,
        284,
        words="A double layer of molecules between the outside, rich in sodium and chloride, and "
        "the inside, rich in potassium and large negative molecules. Potassium leaves through "
        "an open channel. A pump carries sodium out and potassium in.",
        caption="A membrane. Potassium (K⁺) leaks out through channels that are open at rest and "
        "leaves negative charge (A⁻, large molecules) behind. Pumps carry ions back.",
    )


def spike() -> Drawing:
    """The course of one spike, with its stages."""
    y_rest, y_threshold = 196, 160
    up_and_down = (
        f"M8 {y_rest}H158C198 {y_rest} 208 175 230 {y_threshold}C253 140 256 40 274 40"
        f"C294 40 294 222 324 222C348 222 368 {y_rest} 408 {y_rest}H520"
    )
    shapes = [
        path(f"M8 {y_threshold}H520", colour=palette.THRESHOLD, width=1.5, dashes="7 5"),
        path(up_and_down, colour=palette.VOLTAGE, width=3.5),
        text(528, y_threshold + 5, "threshold, about −50 mV", anchor="start", size=13),
        text(528, y_rest + 5, "rest, about −65 mV", anchor="start", size=13),
        text(528, 45, "about +30 mV", anchor="start", size=13),
        path("M286 40H520", width=1, dashes="2 5"),
        lines(94, 222, "1. at rest"),
        lines(164, 128, "2. current", "lifts it"),
        lines(186, 52, "3. Na⁺ rushes in:", "up"),
        lines(366, 88, "4. K⁺ goes out:", "down again"),
        lines(404, 246, "5. lower for a moment"),
    ]
    return Drawing(
        shapes,
        262,
        words="Voltage over time: level at rest, a slow climb to the threshold, a steep rise as "
        "sodium rushes in, a steep fall as potassium goes out, below rest for a moment, and "
        "level again.",
        caption="A spike, drawn and not measured: from the threshold to about +30 mV and back in "
        "one or two milliseconds. It travels along the cell's cable, the axon, to other cells.",
    )


def synapse() -> Drawing:
    """An exciting and an inhibiting synapse, side by side."""
    shapes = [
        *_synapse(0, "excites", "Na⁺", SODIUM, -1, "closer to the threshold"),
        *_synapse(WIDTH / 2, "inhibits", "Cl⁻", CHLORIDE, +1, "further from it"),
    ]
    return Drawing(
        shapes,
        290,
        words="Two synapses. In each, the end of a sender's axon releases small bubbles of a "
        "messenger onto a channel of the receiver. In the left one sodium enters and the "
        "receiver's voltage makes a small bump up; in the right one chloride enters and the "
        "voltage makes a small dip.",
        caption="A synapse turns a spike of the sender into a current in the receiver. Positive "
        "charge in: v goes up, it excites. Negative charge in: v goes down, it inhibits.",
    )


def leaky_bag() -> Drawing:
    """Three moments of a leaky bag that is being filled."""
    shapes = []
    moments = (
        (120, 0, "the tap is opened", "nothing leaks yet"),
        (360, 38, "filling", "leaks, but less than comes in"),
        (600, 76, "steady", "leaks as much as comes in"),
    )
    for x, level, title, below in moments:
        shapes += _bag(x, level)
        shapes += [text(x, 214, title, bold=True), text(x, 234, below)]
    return Drawing(
        shapes,
        246,
        words="Three bags with a hole at the bottom, under the same tap. The first is empty. The "
        "second is half full and leaks a little. The third is higher still, and leaks as much "
        "as the tap gives.",
        caption="The same inflow I three times. The higher the level, the faster it leaks; where "
        "leak and inflow are equal, the level stays. In a cell the level is v − E_L.",
    )


def _ion(x, y, name):
    colours = {"Na⁺": SODIUM, "K⁺": POTASSIUM, "Cl⁻": CHLORIDE, "A⁻": palette.GREY}
    return dot(x, y, 17, colours[name]) + text(x, y + 5, name, size=13)


def _lipids(x):
    """One molecule of each layer: a head, and two tails that meet those of the other."""
    tails = f"M{x - 3} 124V141M{x + 3} 124V141M{x - 3} 145V162M{x + 3} 145V162"
    heads = dot(x, 117, 7, palette.OCHRE) + dot(x, 169, 7, palette.OCHRE)
    return heads + path(tails, colour=palette.OCHRE, width=1.5)


def _channel(x, colour=palette.GREY, top=106, bottom=180):
    """Two walls with a way through between them."""
    height = bottom - top
    return "".join(
        path(f"M{x + side} {top}h10v{height}h-10z", colour=colour, fill=colour, opacity=0.25)
        for side in (-32, 22)
    )


def _synapse(left, what, ion, colour, direction, effect):
    """One synapse in half of the width; ``direction`` is that of the trace, down positive."""
    x = left + 110
    terminal = f"M{x - 18} 8V40C{x - 70} 48 {x - 78} 100 {x - 40} 104H{x + 40}"
    terminal += f"C{x + 78} 100 {x + 70} 48 {x + 18} 40V8"
    membrane = f"M{left + 14} 158H{x - 34}M{x + 34} 158H{left + 206}"
    base = 232 if direction < 0 else 200
    trace = f"M{left + 232} {base}h24c14 0 12 {direction * 42} 28 {direction * 42}"
    trace += f"c18 0 18 {-direction * 42} 56 {-direction * 42}"
    shapes = [path(terminal, fill=palette.GREY, opacity=0.12), path(membrane, width=5)]
    shapes += [dot(x + dx, 78, 10, palette.PURPLE) for dx in (-34, 0, 34)]
    shapes += [dot(x + dx, y, 3, palette.PURPLE, 1) for dx, y in ((-14, 120), (4, 128), (16, 116))]
    shapes += [_channel(x, colour, 136, 182), arrow(x, 142, x, 206, colour=colour)]
    shapes += [_ion(x, 228, ion), text(x - 74, 30, "sender", anchor="middle")]
    shapes += [text(left + 14, 186, "receiver", anchor="start")]
    shapes += [text(left + 206, 124, "messenger", anchor="start", size=13)]
    shapes += [path(f"M{left + 196} 120H{x + 26}", width=1, dashes="2 4")]
    shapes += [path(trace, colour=palette.VOLTAGE, width=3)]
    shapes += [text(left + 222, base + 4, "v", anchor="end", bold=True)]
    shapes += [text(left + 175, 278, f"{what}: {effect}", bold=True)]
    return shapes


def _bag(x, level):
    """A bag with a tap above and a hole below, filled up to ``level`` pixels."""
    floor, half = 160, 62
    shapes = [
        path(f"M{x - 18} 12H{x + 4}V34", width=7),
        text(x - 26, 18, "I", anchor="end", bold=True),
        path(f"M{x + 4} 38V{floor - level - 2 if level else 80}", colour=palette.CURRENT, width=5),
    ]
    if level:
        water = f"M{x - half} {floor - level}H{x + half}V{floor}H{x - half}z"
        shapes += [path(water, colour=palette.VOLTAGE, fill=palette.VOLTAGE, opacity=0.25, width=1)]
        length = level / 2.2
        shapes += [
            arrow(x, floor + 4, x, floor + 4 + length, colour=palette.VOLTAGE, width=1 + level / 19)
        ]
    wall = f"M{x - half} 62V{floor}H{x - 9}M{x + 9} {floor}H{x + half}V62"
    return [*shapes, path(wall, width=3)]
