"""`course answers`: all that a teacher needs, in Markdown that is what it looks like."""

import re

import mistune
import pytest

from course_lib.__main__ import main
from course_lib.exercises import BANK, QUIZZES
from course_lib.exercises.answer_book import WIDTH, answer_book, said_of_mistakes, wrapped
from course_lib.exercises.answer_code import solution_code
from course_lib.exercises.bank import lessons

every_lesson = pytest.mark.parametrize("lesson", sorted(lessons()))


def parsed(markdown):
    read = mistune.create_markdown(renderer="ast", plugins=["task_lists"])
    return [token for token in read(markdown) if token["type"] != "blank_line"]


def in_one_line(text):
    return " ".join(text.split())


def of_lesson(lesson, entries):
    return [entry for id, entry in entries.items() if id.split(".")[0] == lesson]


@every_lesson
def test_everything_is_there_and_quizzes_say_which_choice_is_right(lesson):
    book = answer_book(lesson)
    said = in_one_line(book)
    for exercise in of_lesson(lesson, BANK):
        assert f"## Exercise {exercise.id}: {exercise.title}\n" in book
        assert solution_code(exercise) in book
        for words in (exercise.because, exercise.why, *exercise.hints):
            assert in_one_line(words) in said
        for mistake in exercise.mistakes:
            assert in_one_line(mistake.words) in said
        for _, phrase in exercise.graded:
            assert in_one_line(phrase) in said
    for question in of_lesson(lesson, QUIZZES):
        for letter, choice in question.lettered():
            mark = "x" if choice.right else " "
            assert in_one_line(f"- [{mark}] {letter}. {choice.text} {choice.reply}") in said


@every_lesson
def test_markdown_finds_in_it_what_was_meant_and_nothing_more(lesson):
    """No line of prose begins like a list or a heading by chance."""
    tokens = parsed(answer_book(lesson))
    exercises, questions = of_lesson(lesson, BANK), of_lesson(lesson, QUIZZES)
    kinds = [token["type"] for token in tokens]
    assert set(kinds) <= {"heading", "paragraph", "block_code", "list"}
    assert kinds.count("heading") == 1 + len(exercises) + len(questions)
    blocks = len(exercises) + sum(bool(question.shown_code) for question in questions)
    assert kinds.count("block_code") == blocks
    items = [item for token in tokens if token["type"] == "list" for item in token["children"]]
    hints = sum(len(exercise.hints) for exercise in exercises)
    mistakes = sum(len(said_of_mistakes(exercise)) for exercise in exercises)
    choices = sum(len(question.choices) for question in questions)
    assert len(items) == hints + mistakes + choices
    inside = {part["type"] for item in items for part in item["children"]}
    assert inside == {"paragraph", "blank_line"}


@every_lesson
def test_it_can_be_read_in_a_terminal(lesson):
    words = re.sub(r"```python\n.*?\n```", "", answer_book(lesson), flags=re.DOTALL)
    for line in words.splitlines():
        assert len(line) <= WIDTH, line


def test_what_begins_like_a_list_by_chance_stays_in_its_line():
    for mark in ("-", "+", "*", "#", "=", "3.", ">"):
        for length in range(60, 90):
            text = f"{'a' * length} {mark} b"
            (token,) = parsed(wrapped(text))
            assert token["type"] == "paragraph", (mark, length)


def test_one_exercise_or_one_quiz_can_be_asked_for(capsys):
    assert main(["answers", "31.2"]) == 0
    (shown, _) = capsys.readouterr()
    assert shown.startswith("## Exercise 31.2: ")
    assert shown.count("\n## ") == 0
    assert main(["answers", "31.b"]) == 0
    assert capsys.readouterr().out.startswith("## Quiz 31.b\n")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("99", "course: there is no lesson 99; there are 00, "),
        ("three", "course: there is no lesson three; there are 00, "),
        ("31.77", "course: there is no exercise '31.77'; lesson 31 has 31.1, "),
        ("31.zz", "course: there is no quiz '31.zz'; lesson 31 has 31.a, "),
    ],
)
def test_what_there_is_not_is_answered_in_a_sentence(asked, said, capsys):
    assert main(["answers", asked]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(said)
    assert err.count("\n") == 1
