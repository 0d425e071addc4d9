"""`check`, `hint` and `solution` on one small exercise, with every answer that goes wrong."""

import _thread
import contextlib
import dataclasses
import os
import signal
import sys
import threading
import time

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course_lib import neurons
from course_lib.exercises import bank, check, hint, solution
from course_lib.exercises.bank import exercise
from course_lib.exercises.checking import judge

DATA = np.array([1.0, 2.0, 6.0])


@pytest.fixture(autouse=True)
def small_bank(monkeypatch, own_store):
    """A bank of two exercises: one asks for a function, one for a value."""
    monkeypatch.setattr(bank, "load_lessons", lambda: None)
    for name in ("_exercises", "_questions"):
        monkeypatch.setattr(bank, name, {})
    monkeypatch.setattr(bank.BANK, "_entries", bank._exercises)
    monkeypatch.setattr("course_lib.exercises.ladder._climbed", {})

    @exercise("91.1", "The mean", minutes=1)
    class Mean:
        name = "mean"
        why = "Every rate is one."
        hints = ("Add them up.", "Divide by how many there are.")

        def solution(data):
            return data.sum() / len(data)

        inputs = ("np.array([1.0, 2.0, 6.0])",)
        mistakes = ((np.sum, "That is the sum."),)

    @exercise("91.2", "Three numbers", minutes=1)
    class Three:
        name = "three"
        why = "It is."
        hints = ("Count.", "1, then 2, then 3.")

        def solution():
            return np.array([1, 2, 3])

        mistakes = (((3, 2, 1), "Not these: from the smallest on."),)


def untouched(data): ...


def untouched_with_docstring(data):
    """The mean of data."""
    ...


def forgot_return(data):
    data.sum() / len(data)


def only_prints(data):
    print(np.mean(data))


def raises(data):
    return 1 / 0


def exits(data):
    raise SystemExit


def calls_itself(data):
    return calls_itself(data)


def takes_nothing():
    return 3.0


def changes_its_data(data):
    data -= data.mean()
    return 3.0


@pytest.mark.parametrize(
    ("answer", "state", "phrase"),
    [
        (None, "not started", "Replace the dots"),
        (..., "not started", "Replace the dots"),
        (untouched, "not started", 'hint("91.1")'),
        (untouched_with_docstring, "not started", "Replace the dots"),
        (np.mean, "correct", "Every rate"),
        (lambda data: [3.0], "keep going", "in the wrong shape"),
        (lambda data: np.sum(data), "keep going", "the sum"),
        (forgot_return, "keep going", "return"),
        (only_prints, "keep going", "return"),
        (raises, "keep going", "ZeroDivisionError"),
        (exits, "keep going", "SystemExit"),
        (calls_itself, "keep going", "without end"),
        (takes_nothing, "keep going", "Keep the first line"),
        (changes_its_data, "keep going", "changed the data"),
        (lambda data: np.nan, "keep going", "NaN"),
        (lambda data: "three", "keep going", "the text 'three'"),
        (lambda data: [[1], [2, 3]], "keep going", "a list of 2"),
        (lambda data: object(), "keep going", "an object"),
        (3.0, "keep going", "asks for a function; you gave the number 3"),
        ("np.mean", "keep going", "the text 'np.mean'"),
        ((n for n in range(3)), "keep going", "a generator"),
        (np.mean(DATA), "keep going", "without calling it"),
    ],
)
def test_a_function_is_answered_in_words(answer, state, phrase):
    feedback = check("91.1", answer)
    assert feedback.state == state
    assert phrase in str(feedback)


@pytest.mark.parametrize(
    ("answer", "state", "phrase"),
    [
        (..., "not started", "Replace the dots by your answer"),
        (np.array([1, 2, 3]), "correct", "It is."),
        ([1, 2, 3], "correct", "It is."),
        ([3, 2, 1], "keep going", "Not these"),
        (np.zeros((3, 1)), "keep going", "shape (3, 1)"),
        ("1 2 3", "keep going", "a text"),
        ([1, np.nan, 3], "keep going", "NaN"),
        (np.mean, "keep going", "a function"),
        ((n for n in range(3)), "keep going", "a generator"),
        ({1: 2}, "keep going", "a dict"),
    ],
)
def test_a_value_is_answered_in_words(answer, state, phrase):
    feedback = check("91.2", answer)
    assert feedback.state == state
    assert phrase in str(feedback)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(anything)
def test_whatever_is_given_or_returned_is_answered(thing):
    for id, answer in (("91.1", thing), ("91.1", lambda data: thing), ("91.2", thing)):
        feedback = check(id, answer)
        assert feedback.state in ("not started", "keep going", "correct")
        assert feedback.words
        assert {"text/html", "text/plain"} <= set(feedback._repr_mimebundle_())


def test_what_a_function_prints_is_shown_but_not_all_of_it():
    def printer(data):
        for _ in range(5000):
            print("here")
        return 3.0

    feedback = check("91.1", printer)
    assert feedback.state == "correct"
    assert feedback.printed.startswith("here\nhere")
    assert len(feedback.printed) <= 1000


def test_the_learners_value_is_not_changed(monkeypatch):
    def grade(answer):
        answer[:] = 0
        yield "changed"

    mine = np.array([1, 2, 3])
    judge(dataclasses.replace(bank.BANK["91.2"], grade=grade), mine)
    assert mine.tolist() == [1, 2, 3]


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer signal")
def test_an_endless_loop_is_stopped_in_words(monkeypatch):
    monkeypatch.setattr("course_lib.exercises.limits.SECONDS", 0.2)

    def endless(data):
        while True:
            with contextlib.suppress(Exception):
                data = data + 1

    feedback = check("91.1", endless)
    assert feedback.state == "keep going"
    assert "never ends" in feedback.words


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer signal")
def test_even_a_loop_that_swallows_everything_is_stopped(monkeypatch):
    monkeypatch.setattr("course_lib.exercises.limits.SECONDS", 0.2)

    def swallows(data):
        while True:
            try:  # noqa: SIM105, a learner would write it so
                np.sort(np.random.default_rng(0).random(20_000))
            except:  # noqa: E722
                pass

    trace_before = sys.gettrace()
    assert "never ends" in check("91.1", swallows).words
    assert sys.gettrace() is trace_before


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer signal")
def test_somebody_elses_timer_goes_on_after_a_check():
    rung = []
    handler_before = signal.signal(signal.SIGALRM, lambda *_: rung.append(time.monotonic()))
    others_before = signal.setitimer(signal.ITIMER_REAL, 0.3)
    began = time.monotonic()
    try:
        check("91.1", np.mean)
        while not rung and time.monotonic() - began < 5:
            time.sleep(0.01)
    finally:
        signal.setitimer(signal.ITIMER_REAL, *others_before)
        signal.signal(signal.SIGALRM, handler_before)
    assert rung
    assert rung[0] - began >= 0.29


def test_an_interrupt_leaves_an_answer_that_simulates_for_ever():
    def simulates(data):
        for _ in range(1000):
            neurons.simulate(neurons.LIF(), 200, duration=10_000, engine="numpy")

    soon = threading.Timer(0.2, _thread.interrupt_main)
    soon.start()
    try:
        assert "You stopped it" in check("91.1", simulates).words
    finally:
        soon.join()


def test_what_an_answer_sets_is_set_back(tmp_path):
    def sets(data):
        np.seterr(all="raise")
        np.set_printoptions(precision=1)
        os.chdir(tmp_path)
        return 3.0

    before = np.geterr(), np.get_printoptions(), os.getcwd()
    assert check("91.1", sets).state == "correct"
    assert (np.geterr(), np.get_printoptions(), os.getcwd()) == before


def test_an_error_inside_a_helper_is_not_taken_for_a_changed_first_line():
    def helper(a, b):
        return a

    def answer(data):
        return helper(1)

    words = check("91.1", answer).words
    assert "helper() missing 1 required positional argument" in words
    assert "Keep the first line" not in words


def test_an_async_answer_is_told_so():
    async def answer(data):
        return 3.0

    assert "`async`" in check("91.1", answer).words


def test_a_result_that_exits_when_it_is_looked_at_does_not_get_far():
    class Exits:
        def __array__(self, *arguments, **keywords):
            raise SystemExit

    for id, answer in (("91.1", lambda data: Exits()), ("91.2", Exits())):
        assert check(id, answer).state == "keep going"


def test_what_goes_to_standard_error_stays_out_of_the_lesson(capsys):
    def complains(data):
        print("oh", file=sys.stderr)
        return 3.0

    assert check("91.1", complains).state == "correct"
    assert capsys.readouterr().err == ""


def test_an_interrupt_ends_the_check_in_words():
    def interrupted(data):
        raise KeyboardInterrupt

    assert "You stopped it" in check("91.1", interrupted).words


def test_the_ladder_ends_with_the_solution_under_the_learners_name():
    rungs = [str(hint("91.1")) for _ in range(4)]
    assert "Add them up." in rungs[0]
    assert "Divide by" in rungs[1]
    assert "def mean(data):" in rungs[2]
    assert rungs[2] == rungs[3] == str(solution("91.1"))
    assert "Add them up." in str(hint("91.1", 1))


def test_the_code_that_is_shown_is_right_when_it_is_run():
    for id, name in (("91.1", "mean"), ("91.2", "three")):
        code = str(solution(id)).split("```python\n")[1].split("```")[0]
        namespace = {"np": np}
        exec(code, namespace)
        assert check(id, namespace[name]).state == "correct"


@pytest.mark.parametrize("function", [check, hint, solution])
def test_an_unknown_id_is_named_with_those_that_there_are(function):
    with pytest.raises(KeyError, match=r'in quotes, "91\.1"'):
        function(91.1)
    with pytest.raises(KeyError, match=r"no exercise '91\.7'; lesson 91 has 91\.1, 91\.2"):
        function("91.7")


def test_tries_and_hints_are_counted_and_correct_stays(own_store):
    check("91.1", untouched)
    check("91.1", np.sum)
    hint("91.1")
    check("91.1", np.mean)
    check("91.1", np.sum)
    entry = own_store.load()["exercises"]["91.1"]
    assert (entry["state"], entry["tries"], entry["hints"]) == ("correct", 3, 1)
