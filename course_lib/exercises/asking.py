"""`quiz`: one question, asked before the cell that shows the answer.

Live, it is a row of buttons (by mouse, or Tab and Enter) that answer each choice in
words and count in the progress. In a notebook just opened, and where no kernel runs,
the same question stands as plain HTML.
"""

import html
import textwrap

from course_lib.widgets import INVITATION_HTML, live_view
from course_lib.words import to_html, to_plain

from . import questions, store
from .bank import QUIZZES
from .feedback import panel


def quiz(id: str) -> "Quiz":
    """Ask a question before the cell that shows the answer.

    Parameters
    ----------
    id : str
        The question, ``"31.a"``.

    Returns
    -------
    Quiz
        A cell that ends in it asks it, with a button for each choice.

    Raises
    ------
    KeyError
        The course has no such question.
    """
    return Quiz(QUIZZES[id])


class Quiz:
    """A question as a cell shows it; ``choose(0)`` answers it as a click does.

    ``call`` is the word that stands before it, and says what the reader is to do.
    """

    def __init__(self, question: questions.Question, call: str = "Predict."):
        self.question, self.call = question, call

    def choose(self, number: int) -> str:
        """Record a choice, counted from 0, and return what it is answered with."""
        choice = self.question.choices[number]
        progress = store.current()
        progress.record_quiz(self.question.id, choice.right)
        return "\n\n".join([choice.reply, *progress.take_notes()])

    def __str__(self):
        code = textwrap.indent(self.question.shown_code, "    ").splitlines()
        choices = [
            f"  {letter}) {to_plain(choice.text)}" for letter, choice in self.question.lettered()
        ]
        return "\n".join([f"? {to_plain(self.question.text)}", *code, *choices])

    def asked_as_html(self) -> str:
        """The question with its code, without the choices."""
        code = html.escape(self.question.shown_code, quote=False)
        block = f"<code class='course-code'>{code}</code>" if code else ""
        return f"<strong>{self.call}</strong> {to_html(self.question.text)}{block}"

    def _repr_mimebundle_(self, include=None, exclude=None):
        live = live_view(_widget(self))
        html = panel([*self.parts_as_html(), INVITATION_HTML], "course-quiz")
        return {**live, "text/html": html, "text/plain": str(self)}

    def parts_as_html(self) -> list[str]:
        """The question and its choices, for where nothing is live."""
        choices = "".join(f"<li>{to_html(choice.text)}</li>" for choice in self.question.choices)
        return [self.asked_as_html(), f"<ol type='a'>{choices}</ol>"]


def _widget(quiz):
    from .quiz_widget import QuizWidget  # only now: where there are no widgets, plain HTML asks

    return QuizWidget(quiz)
