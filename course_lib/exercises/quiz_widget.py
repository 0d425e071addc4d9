"""The live form of a quiz: buttons in the page, answers from the kernel."""

import json
from pathlib import Path

import traitlets

from course_lib.widgets.live import LiveWidget, script
from course_lib.words import to_html


class QuizWidget(LiveWidget):
    """Sends the reader's choices to the quiz, and is told the replies, the latest last."""

    _esm = script(Path(__file__).with_name("quiz.js"))
    question = traitlets.Unicode().tag(sync=True)
    choices = traitlets.List().tag(sync=True)

    def __init__(self, quiz):
        super().__init__(
            "[]",
            question=quiz.asked_as_html(),
            choices=[to_html(choice.text) for choice in quiz.question.choices],
        )
        self._quiz = quiz
        self.on_msg(self._answer)

    def _answer(self, widget, message, buffers):
        number = message["choice"]
        right = self._quiz.question.choices[number].right
        reply = {"choice": number, "right": right, "reply": to_html(self._quiz.choose(number))}
        self.tell(json.dumps([*json.loads(self.told), reply]))
