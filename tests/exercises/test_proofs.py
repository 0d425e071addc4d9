"""What every exercise proves by being there: its inputs, its mistakes, and small slips of any kind.

A new lesson has all of this without a line here.
"""

import ast
import copy
import functools
import itertools
import re
import textwrap
from dataclasses import replace
from pathlib import Path

import hypothesis
import numpy as np
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from course_lib.exercises import BANK, mystery
from course_lib.exercises.bank import arguments
from course_lib.exercises.comparing import as_numbers
from course_lib.exercises.judging import verdict
from exercises.equivalent import EQUIVALENT
from exercises.mutants import mutants

SOURCES = Path(__file__).resolve().parent.parent.parent / "notebooks" / "source"
FUNCTIONS = [exercise for exercise in BANK.values() if exercise.inputs]
# Those that draw or write: a grade alone judges what they leave behind.
GRADED = [one for one in BANK.values() if one.asks_for_function and not one.inputs]
TRIED_OUT = [exercise for exercise in BANK.values() if exercise.one_of_many]
VALUES = [one for one in BANK.values() if not (one.asks_for_function or one.one_of_many)]
each_of_any_dtype = pytest.mark.parametrize(
    "exercise",
    [exercise for exercise in FUNCTIONS if not exercise.close.same_dtype],
    ids=lambda exercise: exercise.id,
)
each_function = pytest.mark.parametrize("exercise", FUNCTIONS, ids=lambda exercise: exercise.id)
each_value = pytest.mark.parametrize("exercise", VALUES, ids=lambda exercise: exercise.id)
each = pytest.mark.parametrize("exercise", BANK.values(), ids=lambda exercise: exercise.id)


def answer_of(exercise):
    """What a learner gives who writes the solution."""
    return exercise.solution if exercise.asks_for_function else exercise.solution()


# What an author owes


@each
def test_the_solution_and_three_others_are_right(exercise):
    assert len(exercise.others_right) >= 3
    for answer in (answer_of(exercise), *exercise.others_right):
        assert verdict(exercise, answer).words == exercise.why
        assert verdict(exercise, answer).state == "correct"


@each
def test_an_exercise_says_why_it_works_and_how_long_it_takes(exercise):
    assert exercise.because.endswith(".")
    assert 1 <= exercise.minutes <= 20


@each_function
def test_the_first_input_is_the_texts_own_example(exercise):
    """Its call stands in the lesson's text, where that shows one."""
    (source,) = SOURCES.glob(f"{exercise.id.split('.')[0]}_*.py")
    page = source.read_text(encoding="utf-8")
    shown = re.findall(rf"`({exercise.name}\([^`]*\))`", _text_of(page, exercise))
    calls = [call for call in shown if _is_complete(call)]
    if calls:
        assert calls[0] == exercise.call(exercise.inputs[0])


def _text_of(page, exercise):
    return page.partition(f"Exercise {exercise.id}:")[2].partition("# %% slideshow")[0]


def _is_complete(call):
    """Whether a call has values for all its arguments, and no names."""
    return not any(isinstance(part, ast.Name) for part in ast.parse(call).body[0].value.args)


@each_function
def test_the_inputs_are_short_and_differ(exercise):
    assert len(exercise.inputs) >= 4
    assert len(set(exercise.inputs)) == len(exercise.inputs)
    assert all(len(given) <= 100 and "\n" not in given for given in exercise.inputs)


@each_function
def test_an_input_is_the_same_each_time_it_is_read(exercise):
    for given in exercise.inputs:
        first, second = exercise.solution(*arguments(given)), exercise.solution(*arguments(given))
        assert exercise.close.same(first, second)


@each
def test_each_mistake_gets_its_own_words_and_no_others(exercise):
    assert len({mistake.words for mistake in exercise.mistakes}) >= (0 if exercise.grade else 3)
    for mistake in exercise.mistakes:
        said = verdict(exercise, mistake.make)
        assert (said.state, said.found) == ("keep going", mistake.words)
        assert said.words.endswith(mistake.words)


@each
def test_what_a_grade_says_of_wrong_answers(exercise):
    assert (exercise.grade is None) == (exercise.graded == ())
    for answer, phrase in exercise.graded:
        said = verdict(exercise, answer)
        assert said.state == "keep going"
        assert phrase in said.words


# Small changes of the solution


@functools.cache
def _mutants(solution):
    return list(mutants(solution))


def _is_in(listed, code):
    return listed.code in map(str.strip, code.splitlines())


@pytest.mark.parametrize("exercise", FUNCTIONS + GRADED, ids=lambda exercise: exercise.id)
def test_every_small_change_of_the_solution_is_caught(exercise, monkeypatch):
    # For loops that never end; what is drawn or saved takes longer than what is computed.
    monkeypatch.setattr("course_lib.exercises.limits.SECONDS", 2 if exercise.grade else 0.3)
    known = [listed for listed in EQUIVALENT if listed.exercise == exercise.id]
    passing = [
        code
        for code, changed in _mutants(exercise.solution)
        if verdict(exercise, changed).state == "correct"
    ]
    assert [code for code in passing if not any(_is_in(one, code) for one in known)] == []


@pytest.mark.parametrize("listed", EQUIVALENT, ids=lambda listed: listed.exercise)
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@hypothesis.given(data=st.data())
def test_a_change_that_is_said_to_change_nothing_changes_nothing(listed, data):
    exercise = BANK[listed.exercise]
    given = data.draw(listed.inputs)
    found = [changed for code, changed in _mutants(exercise.solution) if _is_in(listed, code)]
    assert found, "the solution has changed: this is no change of it any more"
    for changed in found:
        right = exercise.solution(*copy.deepcopy(given))
        assert exercise.close.same(changed(*copy.deepcopy(given)), right)


@pytest.mark.parametrize("exercise", GRADED + TRIED_OUT, ids=lambda exercise: exercise.id)
def test_an_answer_without_inputs_is_graded_as_hard_as_one_with_inputs(exercise):
    assert exercise.grade
    assert len(exercise.graded) >= 8
    for answer, _ in exercise.graded:
        assert verdict(exercise, answer).found not in ("", "stumbled", "another kind")


@each_value
def test_a_changed_value_is_wrong(exercise):
    several = list(_changed(exercise.solution()))
    assert len(several) >= 5
    for changed in several:
        assert verdict(exercise, changed).state == "keep going"


def _changed(value):
    """A value with one number in it changed, or one thing left out."""
    if isinstance(value, int | float | np.number):
        yield from (value + 1, value - 1, -value, 2 * value, value / 1000)
    elif isinstance(value, list | tuple):
        for k, part in enumerate(value):
            yield [*value[:k], *value[k + 1 :]]
            for changed in _changed(part):
                yield [*value[:k], changed, *value[k + 1 :]]
    elif isinstance(value, mystery.Guess):
        for name, number in value.parameters.items():
            for changed in (None, *_changed(number)):
                yield replace(value, parameters=value.parameters | {name: changed})
    elif value is None:
        yield (4, 4)


# Slips that know no lesson


def slip_on_results(change):
    """An answer whose every result is changed."""

    def applied(exercise):
        return lambda *given: change(exercise.solution(*given))

    return applied


def on_each_output(change):
    def changed(result):
        if isinstance(result, tuple):
            return tuple(map(changed, result))
        numbers = as_numbers(result)
        return numbers if numbers.dtype.kind == "b" else change(numbers)

    return slip_on_results(changed)


def none_where_nothing_is(exercise):
    """Returns only inside a branch: nothing comes of the input whose result is smallest."""
    least = min(
        exercise.inputs,
        key=lambda given: np.sum(np.abs(_flat(exercise.solution(*arguments(given))))),
    )

    def answer(*given):
        result = exercise.solution(*given)
        if _flat(result).tolist() != _flat(exercise.solution(*arguments(least))).tolist():
            return result

    return answer


def _flat(result):
    parts = result if isinstance(result, tuple) else (result,)
    return np.concatenate([np.ravel(as_numbers(part)) for part in parts])


def in_place(exercise):
    """Changes the first array that it is given."""

    def answer(*given):
        result = copy.deepcopy(exercise.solution(*given))
        for argument in given:
            if isinstance(argument, np.ndarray) and argument.size:
                argument += 1
                break
        return result

    return answer


def growing(exercise):
    """Keeps what earlier calls found."""
    kept = []

    def answer(*given):
        result = exercise.solution(*given)
        kept.append(1)
        parts = result if isinstance(result, tuple) else (result,)
        changed = tuple(
            numbers ^ (len(kept) > 1) if numbers.dtype.kind == "b" else numbers + len(kept) - 1
            for numbers in map(as_numbers, parts)
        )
        return changed if isinstance(result, tuple) else changed[0]

    return answer


def skipping(part):
    def applied(exercise):
        def answer(*given):
            return exercise.solution(
                *(a[part] if isinstance(a, list) or np.ndim(a) == 1 else a for a in given)
            )

        return answer

    return applied


def to_integers(numbers):
    with np.errstate(invalid="ignore"):  # NaN becomes some number, another on each platform
        return np.trunc(numbers).astype(int)


# Each with the fault by which it must be called where no mistake of the exercise is the same.
SLIPS = {
    "none always": (slip_on_results(lambda result: None), {"none_always"}),
    "none sometimes": (none_where_nothing_is, {"none_sometimes", "none_always"}),
    "whole numbers": (on_each_output(to_integers), {"whole_numbers", "to_whole"}),
    "cut off": (on_each_output(np.trunc), {"to_whole"}),
    "rounded": (on_each_output(lambda numbers: np.round(numbers, 2)), {"rounded"}),
    "a thousand times": (on_each_output(lambda numbers: 1000 * numbers), {"a_thousand_times"}),
    "a thousandth": (on_each_output(lambda numbers: numbers / 1000), {"a_thousand_times"}),
    "negative": (on_each_output(np.negative), {"other_sign"}),
    "reversed outputs": (
        slip_on_results(lambda result: result[::-1] if isinstance(result, tuple) else result),
        {"wrong_order"},
    ),
    "one output": (
        slip_on_results(lambda result: result[0] if isinstance(result, tuple) else result),
        {"how_many_outputs"},
    ),
    "in place": (in_place, {"stumbled"}),
    "kept": (growing, {"keeps_something"}),
    "a column": (
        on_each_output(lambda numbers: numbers[:, None] if numbers.ndim == 1 else numbers),
        {"another_shape", ""},
    ),
    "transposed": (on_each_output(np.transpose), {"transposed"}),
    "wrapped": (
        on_each_output(lambda numbers: np.array([numbers]) if numbers.ndim == 0 else numbers),
        {"another_shape", ""},
    ),
    "text": (on_each_output(lambda numbers: numbers.astype(str).tolist()), {"text", ""}),
    "NaN": (on_each_output(lambda numbers: numbers * np.nan), {"not_a_number", ""}),
    "masked": (
        on_each_output(lambda numbers: np.ma.masked_array(numbers, numbers == numbers)),
        {"masked"},
    ),
    "a generator": (
        slip_on_results(lambda result: (part for part in result) if _is_row(result) else result),
        {"generator"},
    ),
    "without the first": (
        slip_on_results(lambda result: result[1:] if _is_row(result) else result),
        {"first_missing", "none_sometimes"},
    ),
    "without the last": (
        slip_on_results(lambda result: result[:-1] if _is_row(result) else result),
        {"last_missing"},
    ),
    "skips the first": (
        skipping(slice(1, None)),
        {"skips_the_first", "first_missing", "raised", ""},
    ),
    "skips the last": (skipping(slice(None, -1)), {"skips_the_last", "last_missing", "raised", ""}),
}


def _is_row(result):
    return isinstance(result, list | np.ndarray) and np.ndim(result) == 1


@each_function
@pytest.mark.parametrize("slip", SLIPS)
def test_a_general_slip_is_caught_and_called_by_its_name(exercise, slip):
    make, names = SLIPS[slip]
    answer = make(exercise)
    if not _changes_something(exercise, answer):
        assert slip not in ("none always", "kept")
        return
    said = verdict(exercise, answer)
    assert said.state == "keep going"
    assert said.found in names | {mistake.words for mistake in exercise.mistakes}


def _changes_something(exercise, answer):
    """Whether a slip does anything here: some have nothing to change in some results."""
    for given in exercise.inputs:
        before, mine = arguments(given), arguments(given)
        try:
            result = answer(*mine)
        except Exception:
            return True
        rights = [exercise.solution(*before), *(f(*before) for f in exercise.equally_right)]
        if not any(exercise.close.same(result, right) for right in rights):
            return True
        if any(
            isinstance(a, np.ndarray) and not np.array_equal(a, b, equal_nan=a.dtype.kind == "f")
            for a, b in zip(arguments(given), mine, strict=True)
        ):
            return True
    return False


# Forms that must pass


def as_list(numbers):
    return numbers.tolist()


def as_float32(numbers):
    return numbers.astype(np.float32) if numbers.dtype.kind == "f" else numbers


@each_of_any_dtype
@pytest.mark.parametrize("form", [as_list, as_float32, np.asarray])
def test_a_right_result_may_come_as_a_list_or_in_float32(exercise, form):
    assert verdict(exercise, on_each_output(form)(exercise)).state == "correct"


@each_function
def test_a_right_result_may_be_computed_in_float32(exercise):
    def in_float32(*given):
        return exercise.solution(
            *(
                a.astype(np.float32) if isinstance(a, np.ndarray) and a.dtype.kind == "f" else a
                for a in given
            )
        )

    assert verdict(exercise, in_float32).state == "correct"


@each_function
def test_several_outputs_may_come_as_a_list(exercise):
    def listed(*given):
        result = exercise.solution(*given)
        return list(result) if isinstance(result, tuple) else result

    assert verdict(exercise, listed).state == "correct"


# What is said


@each_function
def test_no_sentence_shows_the_same_digits_as_yours_and_as_right(exercise):
    """A result that is wrong by very little is shown with digits enough."""
    little = 10 * max(exercise.close.relative, exercise.close.absolute)

    def off(numbers):
        numbers = numbers.astype(float)
        return numbers + little * max(1, np.abs(numbers).max(initial=0))

    answer = on_each_output(off)(exercise)
    if not _changes_something(exercise, answer):
        return  # a yes or no is never wrong by very little
    said = verdict(exercise, answer)
    assert said.state == "keep going"
    for yours, due in re.findall(
        r"gave (\S+?)(?: at index [^;]*)?; it should be (\S+)\.", said.words
    ):
        assert yours != due


@each_function
def test_a_call_that_is_shown_can_be_pasted_and_gives_what_was_judged(exercise):
    for mistake in exercise.mistakes:
        said = verdict(exercise, mistake.make).words
        call = re.match(r"(?:For this input it returned None: )?`(.*?)`", said)[1]
        pasted = eval(call, {"np": np, exercise.name: lambda *given: given})
        (judged,) = [given for given in exercise.inputs if exercise.call(given) == call]
        assert exercise.close.same(
            exercise.solution(*pasted), exercise.solution(*arguments(judged))
        )


@each
def test_mistakes_do_not_say_the_same_thing_twice(exercise):
    words = [mistake.words for mistake in exercise.mistakes]
    for a, b in itertools.combinations(set(words), 2):
        assert textwrap.shorten(a, 60) != textwrap.shorten(b, 60)
