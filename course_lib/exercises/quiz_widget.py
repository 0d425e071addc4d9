"""The live form of a quiz: buttons in the page, answers from the kernel."""

from pathlib import Path

import anywidget
import traitlets

from course_lib.words import to_html


class QuizWidget(anywidget.AnyWidget):
    """Sends the reader's choice to the quiz and the quiz's reply back."""

    _esm = Path(__file__).with_name("quiz.js")
    question = traitlets.Unicode().tag(sync=True)
    choices = traitlets.List().tag(sync=True)

    def __init__(self, quiz):
        super().__init__(
            question=quiz.asked_as_html(),
            choices=[to_html(choice.text) for choice in quiz.question.choices],
        )
        self._quiz = quiz
        self.on_msg(self._answer)

    def _answer(self, widget, message, buffers):
        number = message["choice"]
        right = self._quiz.question.choices[number].right
        self.send({"choice": number, "right": right, "reply": to_html(self._quiz.choose(number))})
