"""`course_map`: the lessons in the order to take them, each a link to its notebook."""

from pathlib import Path

from .bank import lesson_of, lessons
from .feedback import Page

HEAD = "| | lesson | minutes, and for what is *further* | what you build |\n|---|---|---|---|"


def course_map(folder: Path | str = ".") -> Page:
    """Show the lessons there are, in the order to take them.

    Parameters
    ----------
    folder : Path or str
        Lessons whose notebooks are in it are links; default the notebook's own.

    Returns
    -------
    Page
        A row for each lesson: its title, the minutes of its core and of what is further, and
        what is built in it.
    """
    rows = (_row(number, Path(folder)) for number in sorted(lessons()))
    return Page("\n".join([HEAD, *rows]))


def link_to(number, words, folder):
    """The words as a link to a lesson's notebook, where that is in the folder."""
    # An update that was laid beside a learner's copy is called 31_lif_neuron.new.ipynb.
    there = [path.name for path in folder.glob(f"{number}_*.ipynb") if "." not in path.stem]
    return f"[{words}]({there[0]})" if there else words


def _row(number, folder):
    lesson = lesson_of(number)
    title = link_to(number, lesson.title, folder)
    minutes = f"{lesson.minutes} + {lesson.further}" if lesson.further else f"{lesson.minutes}"
    return f"| {number} | {title} | {minutes} | {lesson.builds} |"
