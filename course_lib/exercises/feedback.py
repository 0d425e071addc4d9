"""What a learner sees: feedback, hints and solutions, as HTML and as plain text."""

from dataclasses import dataclass

from course_lib import palette
from course_lib.words import to_html, to_plain

# Told apart by shape as well as by colour.
MARKS = {"not started": "○", "keep going": "◐", "correct": "●"}
HEADS = {"not started": "Not started yet.", "keep going": "Keep going.", "correct": "Correct."}
COLOURS = {
    "not started": palette.GREY,
    "keep going": palette.VERMILION,
    "correct": palette.GREEN,
}


@dataclass(frozen=True)
class Feedback:
    """The answer of `check`: ``state``, and ``words`` that say why.

    ``printed`` is what the learner's function printed; ``notes`` concern the progress file.
    """

    title: str
    state: str
    words: str
    printed: str = ""
    notes: tuple[str, ...] = ()

    def __str__(self):
        lines = [f"{MARKS[self.state]} {self.title}", f"{HEADS[self.state]} {to_plain(self.words)}"]
        if self.printed:
            lines.append(f"Your function printed: {self.printed}")
        return "\n".join([*lines, *self.notes])

    def _repr_mimebundle_(self, include=None, exclude=None):
        parts = [
            f"<strong>{MARKS[self.state]} {to_html(self.title)}</strong>",
            f"<strong>{HEADS[self.state]}</strong> {to_html(self.words)}",
        ]
        if self.printed:
            parts.append(f"Your function printed:<pre>{_escaped(self.printed)}</pre>")
        parts.extend(to_html(note) for note in self.notes)
        look = f"course-feedback {self.state.replace(' ', '-')}"
        return {"text/html": panel(parts, look), "text/plain": str(self)}


def panel(parts, look) -> str:
    """Lines of HTML in a box; what it looks like is said in course.css."""
    lines = "".join(f"<div>{part}</div>" for part in parts)
    return f"<div class='{look}' role='status'>{lines}</div>"


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


@dataclass(frozen=True)
class Page:
    """A few lines of Markdown: a rung of the ladder of hints, or a solution."""

    markdown: str

    def __str__(self):
        return self.markdown

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/markdown": self.markdown, "text/plain": self.markdown}
