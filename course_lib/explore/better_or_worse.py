"""The same data drawn badly: make each choice better, and read what that does to the reader."""

from course_lib import pictures
from course_lib.pictures.stills.better_or_worse import CHOICES

from .controls import Choice
from .explorer import Explorer
from .sheet import Sheet

LABELS = {
    "traces": "forty traces",
    "rows": "the maps",
    "scales": "their scales",
    "colours": "their colours",
    "bars": "the bars",
}


def better_or_worse() -> Explorer:
    """Five choices, each made badly at first."""
    return Explorer(
        controls=tuple(
            Choice(name, label, CHOICES[name], CHOICES[name][0]) for name, label in LABELS.items()
        ),
        compute=compute,
        figure=Sheet,
        draw=draw,
        describe=describe,
        code=code,
    )


def compute(**choices):
    """The picture itself: it is drawn once for each setting."""
    return pictures.better_or_worse(**choices)


def draw(sheet, picture) -> None:
    sheet.still = picture


def describe(picture) -> str:
    return picture.caption


def code(**choices) -> str:
    given = "".join(f'\n    {name}="{choice}",' for name, choice in choices.items())
    return f"from course_lib import pictures\n\npictures.better_or_worse({given}\n)"
