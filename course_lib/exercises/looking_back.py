"""`look_back`: six questions that mix the lessons of a part, out of a larger stock.

What this learner got wrong comes first: a prediction, or an exercise in which a mistake was made.
What was answered rightly here before comes last. Where nothing is recorded the six are always the
same ones. The stock of part 1 stands in ``part_1.md``; each question names what it is about.
"""

from collections import Counter
from functools import cache
from pathlib import Path

from course_lib.moved import MOVED
from course_lib.widgets import INVITATION_HTML, live_view

from . import questions, store
from .asking import Quiz
from .feedback import panel

ASKED = 6
MOST_OF_A_LESSON = 2
CALL = "Look back."


def look_back(part: str) -> "LookBack":
    """Ask six questions that mix the lessons of a part.

    Parameters
    ----------
    part : str
        The part, ``"1"``.

    Returns
    -------
    LookBack
        A cell that ends in it asks them, one after the other.

    Raises
    ------
    KeyError
        The course has no such questions.
    """
    events = store.current().events()
    return LookBack([Quiz(question, CALL) for question in chosen(stock(part), events)])


def parts() -> list[str]:
    """The parts that have a stock of questions."""
    return sorted(path.stem.removeprefix("part_") for path in _here().glob("part_*.md"))


@cache
def stock(part: str) -> tuple[questions.Question, ...]:
    """All questions of a part. Raises KeyError where there are none."""
    if part not in parts():
        known = "; there is " + ", ".join(f'"{known}"' for known in parts()) if parts() else ""
        raise KeyError(f"there is nothing to look back on in part {part!r}{known}")
    return tuple(questions.read(_here() / f"part_{part}.md"))


def _here():
    return Path(__file__).parent


def chosen(stock, events) -> list[questions.Question]:
    """The questions to ask one learner, by the events of their progress."""
    done = store.union(events)["quizzes"]
    stumbled = got_wrong(events)

    def urgency(question):
        about = sum(id in stumbled for id in (*question.about, question.id))
        return question.id in done and question.id not in stumbled, -about

    ordered = sorted(stock, key=urgency)  # of equally urgent ones, in the order of the stock
    taken, of_lesson = [], Counter()
    for question in ordered:
        lesson = question.about[0].split(".")[0]
        if of_lesson[lesson] < MOST_OF_A_LESSON:
            of_lesson[lesson] += 1
            taken.append(question)
    rest = [question for question in ordered if question not in taken]
    return [*taken, *rest][:ASKED]


def got_wrong(events) -> set[str]:
    """The quizzes first answered wrong, and the exercises in which a mistake was made."""
    quizzes = store.union(events)["quizzes"]
    wrong = {id for id, entry in quizzes.items() if not entry["first_choice_right"]}
    for event in events:
        match event:
            case {"what": "check", "exercise": str(id), "state": "keep going"}:
                wrong.add(MOVED.get(id, id))
    return wrong


class LookBack:
    """Questions as a cell shows them: live one at a time, else one below the other."""

    def __init__(self, quizzes: list[Quiz]):
        self.quizzes = quizzes

    def __str__(self):
        return "\n\n".join(map(str, self.quizzes))

    def _repr_mimebundle_(self, include=None, exclude=None):
        parts = [part for quiz in self.quizzes for part in quiz.parts_as_html()]
        html = panel([*parts, INVITATION_HTML], "course-quiz")
        return {**live_view(_widget(self.quizzes)), "text/html": html, "text/plain": str(self)}


def _widget(quizzes):
    from .in_turn_widget import in_turn  # only now: where there are no widgets, plain HTML asks

    return in_turn(quizzes)
