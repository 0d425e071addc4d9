"""Faults that any answer may have, on one small exercise; and what was once judged wrongly.

Answers are typed as a learner types them, since an answer's own text may show a fact.
"""

import linecache
import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from course_lib.exercises import BANK
from course_lib.exercises.bank import Exercise, Mistake
from course_lib.exercises.comparing import Closeness, apart, as_numbers, gave
from course_lib.exercises.judging import verdict


def solution(data, factor):
    return data * factor / 3


SCALED = Exercise(
    id="91.1",
    title="Scaled",
    minutes=1,
    name="scaled",
    why="It is.",
    hints=(),
    solution=solution,
    inputs=(
        "np.array([2.0, 5.0]), 2",
        "np.array([3, -4, 10]), 7",
        "np.array([1.25, 0.5]), -2.0",
    ),
    mistakes=(
        Mistake(lambda data, factor: data / factor, "You divided by the factor."),
        Mistake(lambda data, factor: data + factor, "You added the factor."),
    ),
)


def typed(code, name="scaled", **notebook):
    """What a learner's cell defines, as a notebook would keep its text."""
    names = {"np": np, **notebook}
    file = f"<cell {abs(hash(code))}>"
    linecache.cache[file] = (len(code), None, code.splitlines(True), file)
    exec(compile(code, file, "exec"), names)
    return names[name]


def said_of(body, **notebook):
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return verdict(SCALED, typed(f"def scaled(data, factor):\n{lines}\n", **notebook))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("data * factor / 3", "Did you forget the line that begins with `return`?"),
        ("print(data)", "It prints something"),
        ("if factor > 1e9:\n    return data", "never comes to its `return`"),
        ("if factor > 0:\n    return data * factor / 3", "One way through your function has no"),
        ("return (x for x in data)", "Make all of them"),
        ("return str(data)", "that is a text, in quotes"),
        ("return [str(x) for x in data]", "those are texts, in quotes"),
        ("return data.astype(str)", "those are texts, in quotes"),
        ("return [None, 2.0]", "gave a list of 2 with None in it; the exercise asks for an array"),
        ("return np.array([2.0, None])", "an array of shape (2,) with None in it; the exercise"),
        ("return [{}, 2.0]", "a list of 2 with a dict in it; the exercise asks for an array"),
        ("return data.mean", "brackets `()` are missing"),
        ("return np.float32", "gave the type float32; the exercise asks for an array"),
        ("return data.mean / 3", "brackets `()` are missing"),
        ("return [[1], [2, 3]]", "not equally long"),
        ("return data * np.nan", "NaN is not a number"),
        ("return (data * factor / 3)[:, None]", "The numbers are right, but in the wrong shape"),
        ("return (data * factor / 3).astype(int)", "cut off"),
        ("return np.round(data * factor / 3, 2)", "rounded to 2 decimals"),
        ("return np.round(data * factor / 3)", "whole numbers, rounded."),
        ("return 1000 * data * factor / 3", "a thousand times too large"),
        ("return -data * factor / 3", "the other sign"),
        ("return (data * factor / 3)[1:]", "The first one is missing"),
        ("return (data * factor / 3)[:-1]", "The last one is missing"),
        ("return np.ma.masked_array(data * factor / 3, data > 4)", "is a masked array"),
        ("return [np.ma.masked, 2.0]", "is a masked array"),
        ("data *= 2\nreturn data", "changed the data"),
        ("return data[5]", "index 5, but there are 2 elements, so the last index is 1"),
        ("return data + np.ones(5)", "aligned right, 2 meets 5"),
        ("if data > 3:\n    return data", "one yes or no"),
        ("new = np.zeros(2)\nnew[0] = data\nreturn new", "several values into one place"),
        ("total += data\nreturn total", "reads `total` before"),
        ("raise ValueError('x' * 5000 + '\\n' + 'y')", "raised ValueError in"),
    ],
)
def test_a_general_fault_is_called_by_its_name(body, words):
    said = said_of(body)
    assert said.state == "keep going"
    assert words in said.words
    assert len(said.words) < 700
    assert "\n" not in said.words


def test_what_is_kept_from_one_call_to_the_next_is_seen():
    outside = typed(
        "kept = []\ndef scaled(data, factor):\n"
        "    kept.extend(data * factor / 3)\n    return kept\n"
    )
    said = verdict(SCALED, outside)
    assert said.found == "keeps_something"
    assert "at first, and" in said.words


@pytest.mark.parametrize(
    ("id", "code", "found", "words"),
    [
        (
            "00.2",
            "def count_above(n, l):\n    return sum(x > l for x in n), l",
            "how_many_outputs",
            "a tuple of 2. The exercise asks for one number",
        ),
        (
            "31.4",
            "def step_all(v, c, dt):\n    return v, v > 0, c",
            "how_many_outputs",
            "The exercise asks for two: `return v, fired`",
        ),
        (
            "14.2",
            "def shares(c):\n    return (c / c.sum(axis=1)[:, None]).T",
            "transposed",
            "rows and columns exchanged",
        ),
        (
            "13.2",
            "def brightening(b, a):\n    return (a - b.astype(int)) // b",
            "to_whole",
            "whole numbers, rounded down",
        ),
        (
            "00.2",
            "def count_above(n, l):\n    return sum(x > l for x in n[:-1])",
            "skips_the_last",
            "right for the input without its last element",
        ),
    ],
)
def test_faults_that_need_another_exercise_are_called_by_their_names(id, code, found, words):
    said = verdict(BANK[id], typed(code, BANK[id].name))
    assert said.found == found
    assert words in said.words


def test_an_array_of_whole_numbers_is_seen_however_it_came_to_them():
    said = said_of(
        "new = np.zeros(len(data), int)\n"
        "for i, x in enumerate(data * factor / 3):\n"
        "    new[i] = np.floor(x) if i else np.ceil(x)\n"
        "return new"
    )
    assert said.found == "whole_numbers"
    assert "dtype int64" in said.words


def test_a_mistake_is_named_only_if_it_fits_on_all_inputs():
    assert said_of("return data / factor").found == "You divided by the factor."
    half = said_of("return data / factor if factor != 7 else data")
    assert "You divided" not in half.words
    assert "it should be" in half.words


def test_a_mistake_that_fits_wins_over_a_general_fault():
    whole = Mistake(lambda data, factor: (data * factor / 3).astype(int), "You wrote `int`.")
    exercise = Exercise(**{**vars(SCALED), "mistakes": (whole,)})
    assert verdict(exercise, whole.make).found == "You wrote `int`."


def test_two_mistakes_that_do_the_same_are_neither_named():
    def doubled(data, factor):
        return 2 * data

    both = (Mistake(doubled, "You doubled."), Mistake(lambda d, f: d + d, "You added it twice."))
    said = verdict(Exercise(**{**vars(SCALED), "mistakes": both}), doubled)
    assert said.found == ""
    assert "it should be" in said.words


def test_an_error_is_a_mistakes_own_only_if_it_has_the_same_cause():
    paired = Mistake(lambda data, factor: data + np.ones(9), "You added nine ones.")
    exercise = Exercise(**{**vars(SCALED), "mistakes": (paired,)})
    assert verdict(exercise, lambda data, factor: np.ones(9) + data).found == paired.words
    assert verdict(exercise, lambda data, factor: data.reshape(9, 9)).found == "raised"


@pytest.mark.parametrize(
    ("body", "fact"),
    [
        ("return data * count / 3", "reads `count` from the notebook, and never uses `factor`"),
        ("return data * factor / count", "reads `count` from the notebook."),
        ("for x in data:\n    return data + x", "`return` stands inside the loop"),
        ("data * factor / 3\nreturn data", "`data * factor / 3` computes something, and nothing"),
        ("np.append(data, 1)\nreturn data", "`np.append(data, 1)` computes something"),
        ("return data * 2", "never uses `factor`"),
    ],
)
def test_where_nothing_fits_the_text_shows_a_fact(body, fact):
    assert fact in said_of(body, count=4).words


@pytest.mark.parametrize(
    "body",
    [
        "for x in data:\n    if x > 99:\n        return x\nreturn data + factor + 1",
        "plt = 3\nreturn data + factor + plt",
        "'''Scaled.'''\nreturn data + factor + 1",
        "data.sum()\nreturn data + factor + 1",
    ],
)
def test_and_says_nothing_where_it_shows_none(body):
    assert said_of(body).words.endswith(".")
    assert re.search(r"should be \S+\.$", said_of(body).words)


def test_the_notebooks_name_stands_beside_an_error_too():
    assert "reads `old` from the notebook" in said_of("return data + old", old=np.ones(9)).words


# How results are compared and shown


@pytest.mark.parametrize("value", [Decimal("2.5"), Fraction(5, 2), np.float32(2.5), np.array(2.5)])
def test_a_number_of_any_kind_is_a_number(value):
    assert as_numbers(value) == 2.5
    assert Closeness().same(value, 2.5)


@pytest.mark.parametrize("value", ["2.5", b"2.5", None, {2.5}, {2.5: 1}, object(), [[1], [2, 3]]])
def test_what_is_no_number_is_none(value):
    assert as_numbers(value) is None
    assert not Closeness().same(value, 2.5)


def test_a_list_that_holds_itself_is_no_number():
    itself = [1.0]
    itself.append(itself)
    assert as_numbers(itself) is None


def test_where_memory_counts_the_dtype_must_be_the_one_that_is_right():
    small = Closeness(same_dtype=True)
    right = np.array([0.1, 2.5], np.float32)
    assert small.same(right.copy(), right)
    for other in (right.astype(float), right.tolist()):
        assert Closeness().same(other, right)
        assert not small.same(other, right)
    exercise = replace(SCALED, close=small, mistakes=())
    said = verdict(exercise, lambda data, factor: solution(data, factor).astype(np.longdouble))
    assert said.words.endswith(f"dtype {np.dtype(np.longdouble)}; the exercise asks for float64.")


def test_nan_that_is_right_is_not_called_a_fault():
    exercise = replace(SCALED, solution=lambda data, factor: np.append(data, np.nan), mistakes=())
    said = verdict(exercise, lambda data, factor: np.append(data + 1, np.nan))
    assert "NaN is not a number" not in said.words
    whole = verdict(exercise, lambda data, factor: np.append(np.trunc(data), 0).astype(int))
    assert whole.found == "whole_numbers"


def test_nan_is_never_near_and_yes_is_no_one():
    assert not Closeness().same(np.nan, 1.0)
    assert not Closeness().same([1.0, np.nan], [1.0, 2.0])
    assert not Closeness().same(True, 1)
    assert not Closeness().same([1, 0], [True, False])


def test_two_numbers_are_shown_in_digits_that_differ():
    assert apart(150.0, 151.0) == ("150.0", "151.0")
    assert apart(-63.1, -63.1000001) == ("-63.1", "-63.1000001")
    assert apart(3, 4) == ("3", "4")


def test_long_results_are_shown_short():
    assert gave(np.arange(1000)) == "[0, 1, 2, 3, ...]"
    assert gave((np.array([1.5]), True)) == "([1.5], True)"
    assert gave((0,) * 1000) == "(0, 0, 0, 0, ...)"
    assert len(gave(np.zeros((50, 50)))) < 150


def test_a_tuple_of_one_is_shown_as_one():
    assert gave(([0],)) == "([0],)"
    assert gave(((1.5,), True)) == "((1.5,), True)"


# Judged wrongly once: each with the fault by which it is now known, or right


@pytest.mark.parametrize(
    ("id", "code"),
    [
        ("00.1", "answer = float('nan')"),
        ("00.2", "def count_above(n, l):\n    return sum(x > l for x in n[1:])"),
        ("00.2", "def count_above(n, l):\n    return sum(x > l for x in set(n))"),
        ("00.2", "def count_above(n, l):\n    return sum(abs(x) > abs(l) for x in n)"),
        ("14.1", "def add_to_rows(t, n):\n    return t + n.astype(int)[:, None]"),
        ("14.5", "def mean_error(v, f):\n    return abs(abs(v.ravel()) - abs(f.ravel())).mean()"),
        ("30.2", "def membrane(current, dt, tau_m, R, E_L):\n"
                 "    v = np.full(len(current) + 1, E_L)\n"
                 "    for i in range(len(current)):\n"
                 "        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m\n"
                 "    return v"),
        ("31.3", "def rest_steps(r, dt):\n    return int(r * (1 / dt))"),
        ("31.4", "def step_all(v, c, dt):\n    v = v + dt * (-(v + 65) + 0.1 * c) / 10\n"
                 "    v[v >= -50] = -65\n    return v, v == -65"),
        ("31.4", "def step_all(v, c, dt):\n    v = v + dt * (-(v + 65) + 0.1 * c) / 10\n"
                 "    f = v >= -50\n    v[f] = -65\n    return v, f * 1"),
        ("31.4", "def step_all(v, c, dt):\n    v = v + dt * (-(v + 65) + 0.1 * c) / 10\n"
                 "    f = v >= -50\n    if f.any():\n        v[f] = -65\n        return v, f"),
        ("31.5", "def irregularity(t):\n    i = np.diff(t[:-1])\n    return i.std() / i.mean()"),
    ],
)  # fmt: skip
def test_what_was_once_accepted_is_wrong(id, code):
    said = verdict(BANK[id], typed(code, BANK[id].name))
    assert said.state == "keep going"
    assert said.found or id == "00.1"


def test_a_sample_too_many_and_a_late_last_spike_are_wrong():
    def one_too_many(current, dt, *cell):
        n = len(np.arange(0, len(current) * dt + dt, dt))  # what rounding makes of it
        return np.resize(BANK["30.2"].solution(current, dt, *cell), n)

    def late_at_the_end(current, dt):
        times = BANK["31.2"].solution(current, dt)
        return [t + dt if t == len(current) * dt else t for t in times]

    def as_texts(current, dt):
        return [str(t) for t in BANK["31.2"].solution(current, dt)]

    def resets_too(v, u, I):  # noqa: E741
        v, u = BANK["32.2"].solution(v, u, I)
        return (-60, u + 400) if v >= 50 else (v, u)

    for id, answer in (
        ("30.2", one_too_many),
        ("31.2", late_at_the_end),
        ("31.2", as_texts),
        ("32.2", resets_too),
    ):
        assert verdict(BANK[id], answer).state == "keep going"


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("14.3", [tuple(np.array(s)) if s else None for s in BANK["14.3"].solution()]),
        ("30.2", lambda *given: BANK["30.2"].solution(*given).astype(np.float32)),
        ("31.3", lambda r, dt: np.array(round(r / dt))),
        ("32.6", Decimal("72.7")),
    ],
)
def test_what_was_once_refused_is_right(id, answer):
    assert verdict(BANK[id], answer).state == "correct"


@pytest.mark.parametrize(
    ("id", "code", "words", "not_said"),
    [
        (
            "31.2",
            "def fire(current, dt):\n    v, times = -65.0, []\n    for i in range(len(current)):\n"
            "        v = v + dt * (-(v + 65) + 0.1 * current[i]) / 10\n        if v >= -50:\n"
            "            times.append((i + 1) * dt)\n        v = -65.0\n    return times",
            "after every step, spike or not",
            ">=",
        ),
        (
            "30.2",
            "def membrane(current, dt, tau_m, R, E_L):\n"
            "    v = np.full(len(current) + 1, int(E_L))\n"
            "    for i in range(len(current)):\n"
            "        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m\n    return v",
            "holds whole numbers",
            "leak",
        ),
        (
            "32.2",
            "def move(v, u, I):\n    return (u + 0.001 * (5 * (v + 60) - u),\n"
            "        v + 0.1 * (3 * (v + 60) * (v + 50) - u + I) / 100)",
            "in the wrong order",
            "mV",
        ),
        (
            "31.5",
            "def irregularity(spike_times):\n    if spike_times[0] > 100:\n"
            "        return np.diff(spike_times).std() / np.diff(spike_times).mean()",
            "One way through your function has no `return`",
            "Did you forget",
        ),
        (
            "31.1",
            "def rheobase(r, e, threshold):\n    return (v_threshold - e) / r",
            "reads `v_threshold` from the notebook, and never uses `threshold`",
            "negative",
        ),
    ],
)
def test_who_was_once_told_of_something_else_is_told_the_true_fault(id, code, words, not_said):
    said = verdict(BANK[id], typed(code, BANK[id].name, v_threshold=-50.0)).words
    assert words in said
    assert not_said not in said
