"""Every exercise of the course proves itself."""

import subprocess
import sys

import pytest

from course_lib.exercises import BANK
from course_lib.exercises.answer_code import solution_code
from course_lib.exercises.bank import title_of
from course_lib.exercises.checking import judge

ALL = list(BANK.values())
BY_ID = [exercise.id for exercise in ALL]
FEWEST = {"00": 3, "30": 3, "51": 3, "52": 3}


@pytest.mark.parametrize("exercise", ALL, ids=BY_ID)
def test_the_untouched_stub_says_not_started(exercise):
    assert judge(exercise, ...)[0] == "not started"


@pytest.mark.parametrize("exercise", ALL, ids=BY_ID)
@pytest.mark.parametrize("answer", [3, "text", [], {}, object(), judge, lambda *_: "text"])
def test_nonsense_is_answered_in_words(exercise, answer):
    state, words, _ = judge(exercise, answer)
    assert state == "keep going"
    assert "Traceback" not in words
    assert words.strip()


@pytest.mark.parametrize("exercise", ALL, ids=BY_ID)
def test_hints_lead_up_to_code_that_can_be_shown(exercise):
    assert len(exercise.hints) >= 2
    assert exercise.name in solution_code(exercise)
    compile(solution_code(exercise), exercise.id, "exec")


def test_every_lesson_has_its_exercises_and_a_title():
    lessons = {id.split(".")[0] for id in BANK}
    assert lessons
    for lesson in lessons:
        count = sum(id.split(".")[0] == lesson for id in BANK)
        assert count >= FEWEST.get(lesson, 5), lesson
        assert title_of(lesson)


def test_an_exercise_loads_its_own_lessons_file_alone():
    code = (
        "import sys; from course_lib.exercises import BANK; BANK['31.1']; "
        "print([name for name in sys.modules if '.lesson_' in name])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['course_lib.exercises.lesson_31']"
