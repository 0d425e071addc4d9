"""Six questions that mix the lessons of a part, those first that this learner got wrong."""

import build_notebooks
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib.exercises import BANK, QUIZZES, look_back, looking_back, store
from course_lib.exercises.asking import Quiz
from course_lib.exercises.in_turn_widget import in_turn
from course_lib.exercises.looking_back import ASKED, MOST_OF_A_LESSON, chosen, parts, stock
from course_lib.exercises.questions import Choice, Question
from course_lib.progress_log import new_event

LESSONS = ("11", "12", "13", "14")


def question(id, *about):
    choices = (Choice("yes", "It is so."), Choice("no", "It is not.", right=True))
    return Question(id, f"What of {' and '.join(about)}?", choices, (), about)


MADE_UP = [
    question(f"1.{letter}", f"{LESSONS[i % 4]}.{letter}", f"{LESSONS[i % 4]}.{i + 1}")
    for i, letter in enumerate("abcdefghijkl")
]
everything_there_is = st.sampled_from(
    [
        *(new_event("quiz", quiz=q.id, right=right) for q in MADE_UP for right in (True, False)),
        *(new_event("quiz", quiz=q.about[0], right=r) for q in MADE_UP for r in (True, False)),
        *(
            new_event("check", exercise=q.about[1], state=state)
            for q in MADE_UP
            for state in ("correct", "keep going", "not started")
        ),
    ]
)


def ids(questions):
    return [question.id for question in questions]


def test_where_nothing_is_recorded_they_are_the_first_that_mix_the_lessons():
    assert ids(chosen(MADE_UP, [])) == ["1.a", "1.b", "1.c", "1.d", "1.e", "1.f"]
    of_one_lesson = [question(f"1.{letter}", f"11.{letter}") for letter in "abcde"]
    mixed = ids(chosen([*of_one_lesson, *MADE_UP[5:]], []))
    assert mixed == ["1.a", "1.b", "1.f", "1.g", "1.h", "1.j"]  # not 1.i, a third of lesson 11


def test_a_wrong_prediction_or_a_mistake_brings_its_question_to_the_front():
    wrong = [
        new_event("quiz", quiz="14.h", right=False),
        new_event("check", exercise="13.11", state="keep going"),
        new_event("quiz", quiz="13.g", right=True),
        new_event("check", exercise="11.1", state="correct"),
        new_event("check", exercise="12.2", state="not started"),
    ]
    assert ids(chosen(MADE_UP, wrong)) == ["1.h", "1.k", "1.a", "1.b", "1.c", "1.d"]


def test_a_wrong_guess_after_a_right_one_is_curiosity():
    events = [new_event("quiz", quiz="14.h", right=right) for right in (True, False)]
    assert ids(chosen(MADE_UP, events))[0] == "1.a"


def test_what_was_answered_rightly_here_makes_room_for_others():
    asked = chosen(MADE_UP, [])
    events = [new_event("quiz", quiz=question.id, right=True) for question in asked]
    assert ids(chosen(MADE_UP, events)) == ["1.g", "1.h", "1.i", "1.j", "1.k", "1.l"]


@given(st.lists(everything_there_is, max_size=30))
def test_whatever_happened_six_are_asked_and_no_lesson_has_more_than_its_share(events):
    asked = chosen(MADE_UP, events)
    assert len(asked) == len(set(ids(asked))) == ASKED
    lessons = [question.about[0][:2] for question in asked]
    assert max(map(lessons.count, lessons)) <= MOST_OF_A_LESSON


def test_a_box_asks_one_after_the_other_and_keeps_what_was_answered(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "progress.jsonl"))
    box = in_turn([Quiz(question, "Look back.") for question in MADE_UP[:3]])
    row, first = box.children
    back, place, onward = row.children
    assert (place.value, back.disabled, onward.disabled) == ("Question 1 of 3", True, False)
    first._answer(first, {"choice": 0}, [])
    onward.click()
    onward.click()
    assert (place.value, back.disabled, onward.disabled) == ("Question 3 of 3", False, True)
    back.click()
    back.click()
    assert box.children == (row, first)  # the row stays: focus stays with it
    assert '"right": false' in first.told
    assert ids(chosen(MADE_UP[3:] + MADE_UP[:3], store.current().events()))[0] == "1.a"


def test_a_part_without_questions_is_named():
    with pytest.raises(KeyError, match="nothing to look back on in part"):
        look_back("9")


@pytest.mark.parametrize("part", parts())
def test_the_stock_of_a_part_is_large_and_about_what_there_is(part):
    asked = stock(part)
    assert len(asked) >= 20
    assert all(question.id.startswith(f"{part}.") for question in asked)
    assert len(set(ids(asked))) == len(asked)
    for question in asked:
        assert question.about, question.id
        for id in question.about:
            assert id in BANK or id in QUIZZES, (question.id, id)
        assert len({id[:2] for id in question.about}) >= 2, question.id  # it mixes lessons
        assert len(question.choices) in (3, 4), question.id
        assert len(question.shown_code.splitlines()) <= 4, question.id
    lessons = {question.about[0][:2] for question in chosen(asked, [])}
    assert len(lessons) >= ASKED / MOST_OF_A_LESSON
    asked_in = [path.stem for path in build_notebooks.chosen([]) if _asks(path, part)]
    assert len(asked_in) == 1


def _asks(path, part):
    return f'look_back("{part}")' in path.read_text(encoding="utf-8")


def test_it_is_asked_live_and_stands_as_words_where_nothing_is(monkeypatch):
    monkeypatch.setattr(looking_back, "stock", lambda part: tuple(MADE_UP))
    shown = look_back("1")._repr_mimebundle_()
    for asked in MADE_UP[:ASKED]:
        assert asked.text in shown["text/plain"]
        assert asked.text in shown["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in shown
