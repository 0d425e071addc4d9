"""Pieces of the line as pictures: with their values where they are known, else as empty cells."""

from course_lib.pictures.arrays import grid, values
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import HEADING, ROOM, in_room, paragraphs
from course_lib.words import abridged

MOST_CELLS = 60
LONGEST_NAME = 40


def pieces(*seen) -> Picture:
    """The pieces beside one another where there is room."""
    room = ROOM if len(seen) == 1 else 480
    drawings, said = zip(*(_piece(one, room) for one in seen), strict=True)
    return Picture(in_room(drawings), words="\n".join(said))


def _piece(seen, room):
    name, array = abridged(seen.text, LONGEST_NAME), seen.array
    if array is not None and array.ndim <= 4:
        return values.titled_grid(array, name, room=room, most=MOST_CELLS)
    if seen.shape is None:
        text = f"{name}: what it was is unknown."
        return paragraphs([text]), text
    text = f"{name}: shape {seen.shape}, values unknown"
    if len(seen.shape) > 4:
        return paragraphs([text]), text
    shown, width = grid.fit(seen.shape, lambda _: grid.NARROWEST, room=room, most=MOST_CELLS)
    drawing = grid.draw(seen.shape, shown, width, lambda _: grid.Look(ghost=True))
    drawing.text(HEADING, drawing.left, drawing.top - 12, text)
    return drawing, text
