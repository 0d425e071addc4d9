"""What a learner sees: feedback, hints and solutions, as HTML and as plain text."""

from dataclasses import dataclass, replace

from course_lib.widgets import live_view
from course_lib.words import to_html, to_plain

# Told apart by shape as well as by colour.
MARKS = {"not started": "○", "keep going": "◐", "correct": "●"}
HEADS = {"not started": "Not started yet.", "keep going": "Keep going.", "correct": "Correct."}


def look_of(state) -> str:
    """What course.css calls a state."""
    return state.replace(" ", "-")


@dataclass(frozen=True)
class Feedback:
    """The answer of `check`: ``state``, and ``words`` that say why.

    ``printed`` is what the learner's function printed; ``notes`` concern the progress file;
    ``invitation`` is what else could be tried with an answer that is right. The ``ladder`` (of
    ladder.py, or None) has hints and the solution, ``other_ways`` the code of other right answers.
    """

    title: str
    state: str
    words: str
    printed: str = ""
    notes: tuple[str, ...] = ()
    invitation: str = ""
    ladder: object = None
    other_ways: tuple[str, ...] = ()

    def with_ladder(self, ladder) -> "Feedback":
        """The same verdict, with its ladder open so far."""
        return replace(self, ladder=ladder)

    def __str__(self):
        said = [f"{MARKS[self.state]} {self.title}", f"{HEADS[self.state]} {to_plain(self.words)}"]
        if self.invitation:
            said.append(to_plain(self.invitation))
        if self.printed:
            said.append(f"Your function printed: {self.printed}")
        return "\n".join([*said, *self.notes, *(rung.as_text() for rung in self._open_rungs())])

    def _repr_mimebundle_(self, include=None, exclude=None):
        rungs = [rung.as_html() for rung in self._open_rungs()]
        still = panel([*self._parts(), *rungs], self._look())
        return {**self._live(), "text/html": still, "text/plain": str(self)}

    def _live(self):
        if self.state == "correct" or self.ladder is None:
            return {}
        from .verdict_widget import VerdictWidget  # only now: without widgets, plain HTML speaks

        return live_view(VerdictWidget(lines(self._parts()), self._look(), self.ladder))

    def _look(self):
        return f"course-feedback {look_of(self.state)}"

    def _parts(self):
        parts = [
            f"<strong>{MARKS[self.state]} {to_html(self.title)}</strong>",
            f"<strong>{HEADS[self.state]}</strong> {to_html(self.words)}",
        ]
        if self.invitation:
            parts.append(to_html(self.invitation))
        if self.printed:
            parts.append(f"Your function printed:<pre>{_escaped(self.printed)}</pre>")
        parts.extend(to_html(note) for note in self.notes)
        if self.other_ways:
            which = "Other ways" if len(self.other_ways) > 1 else "Another way"
            parts.append(_folded(f"{which} to the same end", self.other_ways))
        return parts

    def _open_rungs(self):
        return self.ladder.open_rungs if self.ladder else ()


def _folded(title, codes):
    """Code to be unfolded, by mouse or by key; Lab's own shortcuts must not take the keys."""
    blocks = "".join(map(code_block, codes))
    summary = f"<summary data-lm-suppress-shortcuts='true'>{title}</summary>"
    return f"<details>{summary}{blocks}</details>"


def code_block(code: str) -> str:
    return f"<pre class='course-code'>{_escaped(code)}</pre>"


def panel(parts, look) -> str:
    """Lines of HTML in a box; what it looks like is said in course.css."""
    return f"<div class='{look}' role='status'>{lines(parts)}</div>"


def lines(parts) -> str:
    """Each part on a line of its own."""
    return "".join(f"<div>{part}</div>" for part in parts)


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
