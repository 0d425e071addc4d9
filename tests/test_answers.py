"""Answers written without seeing the checks: none that is wrong passes, none that is right fails.

And whatever a check names, it is the answer's true fault; and all that checks say can be read.
"""

import pytest
from answers.said import file_of, said_in
from answers.trying import LESSONS, answers, named, said_of

FEWEST = 50
NAMED = named()
ALL = [
    pytest.param(answer, id=f"{answer.exercise}-{k}")
    for lesson in LESSONS
    for k, answer in enumerate(answers(lesson))
]


@pytest.mark.parametrize("answer", ALL)
def test_an_answer_gets_the_verdict_that_was_put_down_before(answer):
    assert said_of(answer).state == ("correct" if answer.right else "keep going")


@pytest.mark.parametrize("answer", ALL)
def test_no_diagnosis_names_another_fault_than_the_true_one(answer):
    """Each pair of a true fault and what was named has been read; a new one must be."""
    found = said_of(answer).found
    reviewed = NAMED.get(answer.exercise, {}).get(answer.fault, "")
    assert (reviewed in found) if reviewed else found == ""


def test_an_answer_that_saves_a_file_leaves_none_behind(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (saves,) = (a for a in answers("17") if a.fault == 'the name in quotes: a file named "file"')
    said_of.__wrapped__(saves)
    assert list(tmp_path.iterdir()) == []


def test_each_reviewed_pair_belongs_to_an_answer():
    faults = {(a.exercise, a.fault) for lesson in LESSONS for a in answers(lesson)}
    assert {(id, fault) for id, named in NAMED.items() for fault in named} <= faults


@pytest.mark.parametrize("lesson", LESSONS)
def test_there_are_fifty_answers_a_lesson_and_a_quarter_of_them_right(lesson):
    assert len(answers(lesson)) >= FEWEST
    assert sum(answer.right for answer in answers(lesson)) >= len(answers(lesson)) / 4
    assert len({answer.code for answer in answers(lesson)}) == len(answers(lesson))


@pytest.mark.parametrize("lesson", LESSONS)
def test_what_the_checks_say_stands_in_a_file(lesson):
    """After a change of words: python tests/answers/said.py, and read what git shows."""
    assert file_of(lesson).read_text(encoding="utf-8") == said_in(lesson)
