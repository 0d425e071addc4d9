"""The ladder below a verdict, other ways behind a correct one, and what is kept of a try."""

import json
from dataclasses import replace

import nbclient
import nbformat
import numpy as np
import pytest

from course_lib.exercises import BANK, check, hint, solution
from course_lib.exercises.answer_code import other_ways
from course_lib.exercises.judging import verdict
from course_lib.exercises.ladder import Ladder
from course_lib.exercises.syntax import loops

FUNCTIONS = [exercise for exercise in BANK.values() if exercise.asks_for_function]
BY_ID = [exercise.id for exercise in FUNCTIONS]


def upside_down(R, E_L, v_threshold):
    return R / (v_threshold - E_L)


# The button


def widget_of(feedback):
    from course_lib.exercises.verdict_widget import VerdictWidget

    return VerdictWidget("<p>the verdict</p>", "course-feedback", feedback.ladder)


def press(widget):
    widget._handle_custom_msg({"open": "next"}, [])
    return json.loads(widget.told)


def test_each_press_opens_the_next_rung_and_the_last_is_the_solution_with_its_reason(own_store):
    exercise = BANK["31.1"]
    widget = widget_of(check("31.1", upside_down))
    assert json.loads(widget.told) == {"rungs": [], "next": "Hint 1 of 2"}
    first, second, last = press(widget), press(widget), press(widget)
    assert [state["next"] for state in (first, second, last)] == ["Hint 2 of 2", "A solution", ""]
    assert "How far up must it go" in first["rungs"][0]
    assert first["rungs"] == second["rungs"][:1]
    assert "def rheobase(R, E_L, v_threshold):" in last["rungs"][2]
    assert exercise.because in last["rungs"][2]
    assert press(widget) == last
    assert own_store.load()["exercises"]["31.1"]["hints"] == 3


def test_the_button_stands_below_a_verdict_that_is_not_correct_yet():
    view = "application/vnd.jupyter.widget-view+json"
    for answer, is_there in ((upside_down, True), (..., True), (BANK["31.1"].solution, False)):
        assert (view in check("31.1", answer)._repr_mimebundle_()) == is_there


def test_a_page_without_a_kernel_shows_the_words_alone():
    feedback = check("31.1", upside_down)
    bundle = feedback._repr_mimebundle_()
    assert feedback.words.split("`")[0] in bundle["text/html"]
    for rung in feedback.ladder.rungs:
        assert rung.title not in bundle["text/html"] + bundle["text/plain"]
        assert rung.words not in bundle["text/html"] + bundle["text/plain"]
    assert "<button" not in bundle["text/html"]


def test_hint_and_solution_say_what_the_button_says():
    rungs = [rung.as_markdown() for rung in Ladder(BANK["31.1"]).rungs]
    assert [str(hint("31.1", rung)) for rung in (1, 2, 3)] == rungs
    assert str(solution("31.1")) == rungs[-1]


# In the cell of the check


CELLS = (
    "from course_lib.exercises import *\ndef rheobase(R, E_L, v_threshold):\n    return R",
    'check("31.1", rheobase)\nhint("31.1")',
    'hint("31.1")\ncheck("31.1", rheobase)',
    'check("31.1", rheobase)\nsolution("31.1")',
    'check("31.1", rheobase)',
    'hint("31.1", 1)',
    'check("31.1", rheobase)\nhint("31.2", 1)',
)


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """What a real kernel shows below each cell, as text."""
    cells = [nbformat.v4.new_code_cell(cell) for cell in CELLS]
    notebook = nbformat.v4.new_notebook(cells=cells)
    folder = tmp_path_factory.mktemp("hints")
    nbclient.NotebookClient(
        notebook, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    return ["".join(out.data["text/plain"] for out in cell.outputs) for cell in notebook.cells]


def test_a_hint_in_the_cell_of_the_check_leaves_the_verdict_standing(shown):
    after, before = shown[1], shown[2]
    for text in (after, before):
        assert "Keep going." in text
        assert "Hint 1 of 2 · " in text
    assert "Hint 2 of 2 · " in before
    assert "Hint 2 of 2" not in after


def test_a_solution_in_the_cell_of_the_check_leaves_the_verdict_standing(shown):
    assert "Keep going." in shown[3]
    assert "return (v_threshold - E_L) / R" in shown[3]


def test_a_later_cell_begins_anew(shown):
    assert "Hint" not in shown[4]
    assert "Keep going." not in shown[5]
    assert shown[5].startswith("**Hint 1 of 2**")


def test_another_exercises_hint_is_a_page_of_its_own(shown):
    assert "Keep going." not in shown[6]
    assert "Take your loop of exercise 30.2" in shown[6]


# Other ways


@pytest.mark.parametrize("exercise", FUNCTIONS, ids=BY_ID)
def test_other_ways_run_by_themselves_and_are_right(exercise):
    codes = other_ways(exercise)
    assert len(set(codes)) == len(codes) >= 1
    for code in codes:
        names = dict(exercise.solution.__globals__) if code == codes[0] else lesson_names(exercise)
        exec(code, names)
        assert verdict(exercise, names[exercise.name]).state == "correct", code


def lesson_names(exercise):
    """What a learner's notebook holds: NumPy, and what the solution itself reads."""
    outside = exercise.solution.__globals__
    return {"np": np} | {n: outside[n] for n in exercise.solution.__code__.co_names if n in outside}


def test_other_ways_unfold_behind_a_correct_verdict_alone():
    correct = check("31.1", BANK["31.1"].solution)._repr_mimebundle_()["text/html"]
    assert "<details" in correct
    assert "abs(E_L - v_threshold) * (1 / R)" in correct
    assert "np.subtract" not in correct  # right, too, but nobody has told of it by then
    assert "Other ways to the same end" in correct
    assert "<details" not in check("31.1", upside_down)._repr_mimebundle_()["text/html"]


def test_where_the_courses_own_is_the_only_other_way_it_is_called_another():
    correct = check("11.1", BANK["11.1"].right_unseen[0])._repr_mimebundle_()["text/html"]
    assert "Another way to the same end" in correct


def test_an_import_that_another_way_needs_is_shown_with_it():
    exercise = replace(BANK["31.5"], also_right=BANK["31.5"].right_unseen)
    (by_hand,) = [code for code in other_ways(exercise) if "pairwise" in code]
    assert by_hand.startswith("from itertools import pairwise\n\ndef irregularity(spike_times):")


# What is kept of a try


def test_which_mistake_it_was_is_kept_with_the_try(own_store):
    check("31.1", upside_down)
    check("31.1", lambda R, E_L, v_threshold: "150 pA")
    check("31.1", BANK["31.1"].solution)
    named, general, right = own_store.events()
    assert "upside down" in named["found"]
    assert general["found"]
    assert "found" not in right


# Right, and not yet in the spirit of the lesson


def with_a_for(x, t):
    rows = []
    for moment in t:
        rows.append(np.sin(x - moment))
    return np.array(rows)


def with_a_while(x, t):
    rows = np.zeros((len(t), len(x)))
    i = 0
    while i < len(t):
        rows[i] = np.sin(x - t[i])
        i += 1
    return rows


def catches_an_error(x, t):
    try:
        column = t[:, None]
    except TypeError:
        column = np.array(t)[:, None]
    return np.sin(x - column)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (with_a_for, True),
        (with_a_while, True),
        (lambda x, t: [np.sin(x - moment) for moment in t], True),
        (lambda x, t: np.array(list(map(lambda moment: np.sin(x - moment), t))), True),
        (lambda x, t: np.vectorize(lambda a, b: np.sin(a - b))(x, t[:, None]), True),
        (lambda x, t: np.sin(x - t[:, None]), False),
        (catches_an_error, False),
        (np.sin, False),
    ],
)
def test_a_loop_is_seen_in_whatever_form(answer, expected):
    assert loops(answer) == expected


@pytest.mark.parametrize("id", [exercise.id for exercise in FUNCTIONS if exercise.invites])
def test_an_answer_that_missed_the_point_is_correct_with_an_invitation(id):
    exercise = BANK[id]
    invited, words = exercise.invites
    assert any(invited(answer) for answer in exercise.others_right)
    for answer in (exercise.solution, *exercise.others_right):
        feedback = check(id, answer)
        assert (feedback.state, feedback.words) == ("correct", exercise.why)
        assert feedback.invitation == (words if invited(answer) else "")
        assert (words[:20] in str(feedback)) == invited(answer)


def test_lesson_14_invites_to_do_without_the_loop():
    assert BANK["14.4"].invites
    assert BANK["14.6"].invites
