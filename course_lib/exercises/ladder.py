"""The rungs of an exercise, a nudge first and the solution last; `hint` and `solution`.

Asked for in the cell of the check, they leave the verdict standing and open below it.
"""

import sys
import textwrap
from dataclasses import dataclass

from course_lib.words import to_html, to_plain

from . import store
from .answer_code import solution_code
from .bank import BANK, Exercise
from .feedback import Feedback, Page, code_block


@dataclass(frozen=True)
class Rung:
    """A hint's words, or the solution's code and a line on why it works."""

    title: str
    words: str
    code: str = ""

    def as_markdown(self) -> str:
        code = f"\n\n```python\n{self.code}\n```\n\n" if self.code else " · "
        return f"**{self.title}**{code}{self.words}"

    def as_html(self) -> str:
        code = code_block(self.code) if self.code else " · "
        return f"<strong>{to_html(self.title)}</strong>{code}{to_html(self.words)}"

    def as_text(self) -> str:
        code = f"\n{textwrap.indent(self.code, '    ')}\n" if self.code else " · "
        return f"{self.title}{code}{to_plain(self.words)}"


class Ladder:
    """The rungs of one exercise; each time, the next one can be opened."""

    def __init__(self, exercise: Exercise, opened: int = 0):
        self.id = exercise.id
        self.rungs = _rungs_of(exercise)
        self.opened = opened

    def open_next(self) -> None:
        """Open one more, and count it in the progress. After the last nothing happens."""
        if self.next_title:
            self.opened += 1
            store.current().record_hint(self.id, self.opened)

    @property
    def open_rungs(self) -> tuple[Rung, ...]:
        return self.rungs[: self.opened]

    @property
    def next_title(self) -> str:
        """What the next rung is called; "" where all are open."""
        return self.rungs[self.opened].title if self.opened < len(self.rungs) else ""


def _rungs_of(exercise):
    many = len(exercise.hints)
    hints = (Rung(f"Hint {i} of {many}", words) for i, words in enumerate(exercise.hints, start=1))
    return (*hints, Rung("A solution", exercise.because, solution_code(exercise)))


# How far each ladder was climbed by `hint`, and what was asked in which run of a cell.
_climbed: dict[str, int] = {}
_verdicts: dict[str, tuple[object, Feedback]] = {}
_asked: dict[str, tuple[object, int]] = {}


def hint(id: str, rung: int | None = None) -> Page | Feedback:
    """Show the next rung of the ladder: first a nudge, last the solution.

    Parameters
    ----------
    id : str
        The exercise, ``"31.1"``.
    rung : int
        Counted from 1, to go back to an earlier one; default the next.

    Returns
    -------
    Page or Feedback
        The rung; in the cell of a check, the verdict with this rung open below it.

    Raises
    ------
    KeyError
        The course has no such exercise.
    """
    exercise = BANK[id]
    rung = _climbed.get(id, 0) + 1 if rung is None else rung
    _climbed[id] = rung = max(1, min(rung, len(exercise.hints) + 1))
    store.current().record_hint(id, rung)
    return _page(exercise, rung)


def solution(id: str) -> Page | Feedback:
    """Show the solution's code, the same that the course's own tests run.

    Parameters
    ----------
    id : str
        The exercise, ``"31.1"``.

    Returns
    -------
    Page or Feedback
        The code, with a line on why it works; in the cell of a check, below the verdict.

    Raises
    ------
    KeyError
        The course has no such exercise.
    """
    exercise = BANK[id]
    return _page(exercise, len(exercise.hints) + 1)


def _page(exercise, rung):
    run, verdict = _verdicts.get(exercise.id, (None, None))
    if verdict is not None and run == _run_of_the_cell():
        return verdict.with_ladder(Ladder(exercise, rung))
    _asked[exercise.id] = (_run_of_the_cell(), rung)
    return Page(_rungs_of(exercise)[rung - 1].as_markdown())


def ladder_for(exercise: Exercise) -> Ladder:
    """The ladder of a new verdict: open as far as its own cell has asked."""
    run, rung = _asked.get(exercise.id, (None, 0))
    return Ladder(exercise, rung if run is not None and run == _run_of_the_cell() else 0)


def remember(exercise: Exercise, verdict: Feedback) -> None:
    """So that a hint asked for later in the same cell leaves this verdict standing."""
    run = _run_of_the_cell()
    if run is not None:
        _verdicts[exercise.id] = (run, verdict)


def _run_of_the_cell():
    """What tells the run of a cell that is going on from others; None outside of a notebook."""
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if hasattr(shell, "get_parent"):  # the request itself: the count stands still without history
        return shell.get_parent().get("header", {}).get("msg_id")
    return getattr(shell, "execution_count", None)
