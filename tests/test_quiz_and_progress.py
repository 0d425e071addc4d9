"""Quizzes by choice, by keyboard's widget and as text; progress as picture and as text."""

import json

import pytest

from course_lib.exercises import BANK, QUIZZES, check, progress, progress_text, quiz, store
from course_lib.exercises.quiz_widget import QuizWidget

SOME_QUIZ = next(iter(QUIZZES))
SOME_EXERCISE = next(iter(BANK))


def test_a_choice_is_answered_and_the_first_one_counts_as_the_prediction(own_store):
    question = QUIZZES[SOME_QUIZ]
    wrong = next(i for i, choice in enumerate(question.choices) if not choice.right)
    right = next(i for i, choice in enumerate(question.choices) if choice.right)
    asked = quiz(SOME_QUIZ)
    assert asked.choose(wrong) == question.choices[wrong].reply
    assert asked.choose(right) == question.choices[right].reply
    assert own_store.load()["quizzes"][SOME_QUIZ] == {"first_choice_right": False, "tries": 2}


def test_the_widget_is_told_the_reply_to_each_choice(own_store):
    widget = QuizWidget(quiz(SOME_QUIZ))
    for choice in (1, 0):
        widget._handle_custom_msg({"choice": choice}, [])
    replies = json.loads(widget.told)
    assert [reply["choice"] for reply in replies] == [1, 0]
    for reply, choice in zip(replies, (1, 0), strict=True):
        assert reply["right"] == QUIZZES[SOME_QUIZ].choices[choice].right


def test_a_quiz_does_not_give_its_answers_away():
    bundle = quiz(SOME_QUIZ)._repr_mimebundle_()
    widget = QuizWidget(quiz(SOME_QUIZ))
    state = widget.get_state()
    for choice in QUIZZES[SOME_QUIZ].choices:
        assert choice.reply not in bundle["text/plain"] + bundle["text/html"]
        assert choice.reply not in str(state) + widget.told


def test_a_quiz_takes_a_few_kilobytes():
    for id in QUIZZES:
        assert len(str(quiz(id)._repr_mimebundle_())) < 4000, id


def test_an_unknown_quiz_is_named():
    with pytest.raises(KeyError, match=r"no quiz '31\.zz'"):
        quiz("31.zz")


def test_progress_shows_what_is_done(own_store):
    before = progress()
    assert set(before.states) == set(BANK)
    assert set(before.states.values()) == {"not started"}
    exercise = BANK[SOME_EXERCISE]
    answer = exercise.solution if exercise.asks_for_function else exercise.solution()
    check(SOME_EXERCISE, answer)
    quiz(SOME_QUIZ).choose(0)
    after = progress()
    assert after.states[SOME_EXERCISE] == "correct"
    assert f"1 of {len(BANK)} exercises done" in str(after)
    assert SOME_QUIZ in after.predicted
    assert after._repr_mimebundle_()["text/html"].count("●") == 1


def test_progress_in_a_folder_is_told_in_a_terminal(tmp_path):
    assert f"0 of {len(BANK)} exercises" in progress_text(tmp_path)
    old = tmp_path / "course_progress.json"
    old.write_text("damaged", encoding="utf-8")
    assert "course_progress.json could not be read: it is damaged" in progress_text(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [old.name]  # it reads and moves nothing
    assert old.read_text(encoding="utf-8") == "damaged"


def test_progress_of_a_subfolder_is_that_of_its_course(tmp_path):
    (tmp_path / ".course").mkdir()
    (tmp_path / "week 1").mkdir()
    store.Store(tmp_path / store.FILE_NAME).record_check(SOME_EXERCISE, "correct")
    assert f"1 of {len(BANK)} exercises done" in progress_text(tmp_path / "week 1")


def test_what_this_edition_does_not_have_was_done_all_the_same(own_store):
    own_store.record_check("99.1", "correct")
    own_store.record_check("99.2", "keep going")
    own_store.record_quiz("99.a", True)
    assert str(progress()).endswith(
        f"0 of {len(BANK)} exercises done, and 1 of another edition of the course."
    )
