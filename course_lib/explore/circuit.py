"""Four cells and their connections, to be cut and changed while they fire."""

from dataclasses import dataclass

from course_lib import circuits, engines, pictures
from course_lib.pictures.display import Picture

from .controls import Choice, Slider, Text
from .explorer import Explorer
from .sheet import Sheet

FROM_THE_START, IN_THE_MIDDLE = "from the start", "in the middle"
FIRST = "as first coded"


@dataclass(frozen=True)
class Seen:
    """The circuit at work, drawn; or, in words, why what was typed is none."""

    picture: Picture
    cut: tuple = ()


def circuit() -> Explorer:
    """A circuit of two RS and two FS cells; a click on a line cuts it."""
    return Explorer(
        controls=(
            Choice("named", "circuit", tuple(circuits.NAMED), FIRST, presets=_presets()),
            Text(
                "connections",
                "connections",
                circuits.written(circuits.NAMED[FIRST].connections),
                ("", "0>2 5, 1|3 5, 0>1 2.5", "0>2 5, 0>9 1", "2>1", "2>1 1, 2>1 3", "0>0 3"),
            ),
            Choice("changes", "change it", (FROM_THE_START, IN_THE_MIDDLE), FROM_THE_START),
            *(
                Slider(
                    f"current_{k}", f"cell {k} (pA)", 0, 2000, 10, circuits.NAMED[FIRST].current[k]
                )
                for k in range(4)
            ),
        ),
        compute=compute,
        figure=Sheet,
        draw=draw,
        describe=describe,
        code=code,
        click=click,
        beside=("named", "connections"),  # the text needs room
    )


def _presets():
    return {
        name: {
            "connections": circuits.written(made.connections),
            **{f"current_{k}": made.current[k] for k in range(4)},
        }
        for name, made in circuits.NAMED.items()
    }


def duration():
    """In ms: without a compiler a shorter run answers as quickly."""
    return 1000.0 if engines.compiles() else 250.0


def compute(*, named, connections, changes, **currents) -> Seen:
    try:
        listed, cut = circuits.read(connections)
    except ValueError as error:
        return Seen(Picture(None, words=str(error)))
    working = circuits.table({pair: w for pair, w in listed.items() if pair not in cut})
    current = [currents[f"current_{k}"] for k in range(4)]
    if changes == FROM_THE_START:
        run, changed = circuits.run(working, current, duration=duration()), None
    else:
        before, changed = circuits.NAMED[named], duration() / 2
        # One step more: its last row is the state in which the second half begins.
        weights = circuits.table(before.connections)
        first = circuits.run(weights, before.current, duration=changed + 0.1)
        second = circuits.run(working, current, duration=changed, start=first)
        run = circuits.joined(first, second)
    drawn = pictures.at_work(
        circuits.table(listed), run, excitatory=circuits.EXCITATORY, cut=cut, changed=changed
    )
    return Seen(drawn, tuple(cut))


def draw(sheet, seen: Seen) -> None:
    sheet.still = seen.picture


def describe(seen: Seen) -> str:
    cut = ", ".join(f"{sender} to {receiver}" for sender, receiver in seen.cut)
    return (seen.picture.caption or seen.picture.words) + (f" Cut: {cut}." if cut else "")


def click(part, *, connections, **others) -> dict:
    """Cut the connection that was clicked, or mend it."""
    listed, cut = circuits.read(connections)
    pair = tuple(int(cell) for cell in part.split(">"))
    changed = [other for other in cut if other != pair] if pair in cut else [*cut, pair]
    return {"connections": circuits.written(listed, changed)}


def code(*, named, connections, changes, **currents) -> str:
    try:
        listed, cut = circuits.read(connections)
    except ValueError:
        return ""
    current = [currents[f"current_{k}"] for k in range(4)]
    start = f"""\
from course_lib import circuits, pictures

connections, cut = circuits.read("{circuits.written(listed, cut)}")
weights = circuits.table(connections)
working = weights.copy()
for sender, receiver in cut:
    working[sender, receiver] = 0
"""
    if changes == FROM_THE_START:
        return (
            start
            + f"""\
run = circuits.run(working, {current}, duration={duration():g})
pictures.at_work(weights, run, excitatory=circuits.EXCITATORY, cut=cut)"""
        )
    return (
        start
        + f"""\
before = circuits.NAMED["{named}"]
half = {duration() / 2:g}
first = circuits.run(circuits.table(before.connections), before.current, duration=half + 0.1)
run = circuits.joined(first, circuits.run(working, {current}, duration=half, start=first))
pictures.at_work(weights, run, excitatory=circuits.EXCITATORY, cut=cut, changed=half)"""
    )
