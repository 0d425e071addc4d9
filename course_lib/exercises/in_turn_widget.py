"""Quizzes in turn: one at a time, with buttons for the one before and the one after."""

import ipywidgets

from .quiz_widget import QuizWidget


def in_turn(quizzes) -> ipywidgets.VBox:
    """A box that shows one quiz and steps through all of them; what was answered stays answered."""
    shown = [QuizWidget(quiz) for quiz in quizzes]
    back = ipywidgets.Button(description="Back")
    place = ipywidgets.Label()
    onward = ipywidgets.Button(description="Next question")
    # The row is made once and stands first: what follows a child that changes is made anew on the
    # page, and the keyboard would lose its place.
    row = ipywidgets.HBox([back, place, onward])
    box = ipywidgets.VBox()

    def turn_to(number):
        place.value = f"Question {number + 1} of {len(shown)}"
        back.disabled = number == 0
        onward.disabled = number == len(shown) - 1
        box.children = [row, shown[number]]

    def step(by):
        turn_to(shown.index(box.children[1]) + by)

    back.on_click(lambda _: step(-1))
    onward.on_click(lambda _: step(1))
    turn_to(0)
    return box
