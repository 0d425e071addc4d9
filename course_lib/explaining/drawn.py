"""Pieces of the line as pictures: with their values where they are known, else as empty cells."""

from course_lib.pictures.arrays import grid, values
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import HEADING, NOTE, ROOM, in_room, paragraphs
from course_lib.words import abridged

MOST_CELLS = 60
LONGEST_NAME = 40


def pieces(*seen) -> Picture:
    """The pieces beside one another where there is room, the same one once."""
    seen = list({one.text: one for one in seen}.values())
    room = ROOM if len(seen) == 1 else ROOM // 2
    drawings, said = zip(*(_piece(one, room) for one in seen), strict=True)
    return Picture(in_room(drawings), words="\n".join(said))


def _piece(seen, room):
    name, array = abridged(seen.text, LONGEST_NAME), seen.array
    if seen.shape is None:
        text = f"{name}: what it was is unknown."
        return paragraphs([text]), text
    heading = f"{name} has shape {seen.shape}, "
    heading += f"{array.dtype}" if array is not None else "its values are unknown"
    if len(seen.shape) > 4:
        return paragraphs([heading]), heading
    drawing, text = _unknown(seen.shape, room) if array is None else _known(array, room)
    drawing.text(HEADING, drawing.left, drawing.top - 12, heading)
    return drawing, f"{heading}{text}"


def _known(array, room):
    shown, width, text_of = values.fitted(array, room=room, most=MOST_CELLS)
    drawing = grid.draw(
        array.shape, shown, width, lambda index: values.value_look(array.dtype, text_of[index])
    )
    if not array.size:
        drawing.text(NOTE, drawing.left, drawing.bottom + 22, values.EMPTY)
    return drawing, f"\n{values.in_words(array, text_of, shown)}"


def _unknown(shape, room):
    shown, width = grid.fit(shape, lambda _: grid.NARROWEST, room=room, most=MOST_CELLS)
    return grid.draw(shape, shown, width, lambda _: grid.Look(ghost=True)), ""
