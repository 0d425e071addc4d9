"""What a learner types: read as Python reads it, and never run."""

import builtins
import re
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib.arrays import indexing, typed


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("3, 6", (3, 6)),
        ("(3, 1)", (3, 1)),
        ("3", (3,)),
        (" 3 ,", (3,)),
        ("[2, 0]", (2, 0)),
        ("()", ()),
        ("1_000", (1000,)),
    ],
)
def test_shapes(text, shape):
    assert typed.shape(text) == shape


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("", "Type a shape"),
        ("3 6", "commas between"),
        ("-1", "0 or more"),
        ("3.5", "not a length"),
        ("True", "not a length"),
        ("n, m", "not a length"),
        ("2*3", "not a length"),
        ("1," * 9, "at most 8"),
        ("9" * 30, "too long"),
        ("1" * 300, "200 characters"),
        ("(" * 150, "cannot read"),
        ("3\0", "cannot read"),
    ],
)
def test_texts_that_are_no_shapes(text, phrase):
    with pytest.raises(ValueError, match=phrase):
        typed.shape(text)


@given(st.lists(st.integers(0, 10**9), max_size=8).map(tuple))
def test_any_shape_is_read_as_python_writes_it(shape):
    assert typed.shape(str(shape)) == shape


@pytest.mark.parametrize(
    ("text", "shape"),
    [("3, -1", (3, -1)), ("-1", (-1,)), ("(2, 3)", (2, 3)), ("()", ()), ("-1, 0", (-1, 0))],
)
def test_shapes_to_reshape_to(text, shape):
    assert typed.new_shape(text) == shape


@pytest.mark.parametrize(
    ("text", "phrase"),
    [("-1, -1", "Only one"), ("-2", "0 or more"), ("", "Type a shape"), ("3, x", "not a length")],
)
def test_texts_that_are_no_shapes_to_reshape_to(text, phrase):
    with pytest.raises(ValueError, match=phrase):
        typed.new_shape(text)


@pytest.mark.parametrize(
    ("text", "axis"),
    [("0", 0), (" -1 ", -1), ("(0, 2)", (0, 2)), ("0, 2", (0, 2)), ("1,", (1,)), ("None", None)],
)
def test_axes(text, axis):
    assert typed.axis(text) == axis


@pytest.mark.parametrize(
    ("text", "phrase"),
    [("", "Type an axis"), ("x", "names no axis"), ("0, 1.5", "names no axis"), ("0 1", "cannot")],
)
def test_texts_that_name_no_axis(text, phrase):
    with pytest.raises(ValueError, match=phrase):
        typed.axis(text)


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("0, 1:5:2, ...", (0, slice(1, 5, 2), ...)),
        ("None", None),
        ("np.newaxis, 0", (None, 0)),
        ("[1, 2, 4]", [1, 2, 4]),
        ("[[0], [1]], 0", ([[0], [1]], 0)),
        ("-1", -1),
        ("::-1", slice(None, None, -1)),
        ("None:None", slice(None)),
        ("[True, False]", [True, False]),
        ("0,", (0,)),
        ("()", ()),
        ("[]", []),
        ("a[0, 1]", (0, 1)),
        ("data[::2]", slice(None, None, 2)),
        ("[0]", [0]),
    ],
)
def test_indices(text, index):
    assert typed.index(text) == index


PART = (
    st.integers(-99, 99)
    | st.none()
    | st.just(...)
    | st.booleans()
    | st.lists(st.integers(-9, 9), max_size=4)
    | st.lists(st.booleans(), max_size=4)
    | st.builds(slice, *[st.none() | st.integers(-9, 9)] * 3)
)


@given(PART | st.lists(PART, max_size=5).map(tuple))
def test_any_index_is_read_as_it_is_written(index):
    assert typed.index(indexing.written(index)) == index


def test_comparisons_make_masks():
    a = np.arange(6)
    np.testing.assert_array_equal(typed.index("a > 2", a), a > 2)
    np.testing.assert_array_equal(typed.index("(a > -1) & (a < 2.5)", a), a < 2.5)
    np.testing.assert_array_equal(typed.index("~(a == 2) | (a >= 5)", a), a != 2)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (" ", "Type an index"),
        ("0][1", "one pair of brackets"),
        ("0] + a[1", "one pair of brackets"),
        ("[0][1]", "Two pairs"),
        ("1.5", "whole numbers"),
        ("1:2.5", "beside a colon"),
        ("[1:2]", "cannot read"),
        ("x", "cannot be used here"),
        ("'x'", "cannot be used here"),
        ("1 < a < 3", "one thing at a time"),
        ("a > 1 & a < 3", "one thing at a time"),
        ("(a > 1) + (a < 3)", "yes/no question"),
        ("a > b", "compare the array with a number"),
        ("3 > a", "compare the array with a number"),
        ("a > 1", "needs an array"),
        ("a in 3", "compare the array"),
        ("0 1", "cannot read"),
    ],
)
def test_texts_that_are_no_indices(text, phrase):
    with pytest.raises(ValueError, match=phrase):
        typed.index(text)


def test_texts_cannot_be_compared_with_numbers():
    with pytest.raises(ValueError, match="cannot be compared"):
        typed.index("a > 1", np.array(["x", "y"]))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0.1", Fraction(1, 10)),
        ("-6", Fraction(-6)),
        (" 2**31 - 1 ", Fraction(2**31 - 1)),
        ("1/3", Fraction(1, 3)),
        ("1_000.5e-3", Fraction(10005, 10000)),
        ("0xff", Fraction(255)),
        ("-(2**3) * 0.5 + +1", Fraction(-3)),
    ],
)
def test_numbers_are_read_exactly(text, number):
    assert typed.number(text) == number


@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers())
def test_any_number_is_read_as_python_prints_it(number):
    assert typed.number(repr(number)) == Fraction(repr(number))


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (" ", "Type a number"),
        ("x", "is not a number"),
        ("'1'", "is not a number"),
        ("True", "is not a number"),
        ("1j", "is not a number"),
        ("1 if 2 else 3", "is not a number"),
        ("1, 2", "is not a number"),
        ("1 2", "cannot read"),
        ("5 // 2", "is not a number"),
        ("1/0", "divided by 0"),
        ("0**-1", "divided by 0"),
        ("1e99999999", "too large or too small"),
        ("2**99999", "Powers go"),
        ("9**9**9", "Powers go"),
        ("2**0.5", "Powers go"),
    ],
)
def test_texts_that_are_no_numbers(text, phrase):
    with pytest.raises(ValueError, match=phrase):
        typed.number(text)


RUNNING = ["__import__('os').getcwd()", "open('x')", "print(1)", "[print(1) for _ in a]", "a.sum()"]


@pytest.mark.parametrize("text", RUNNING)
def test_nothing_is_ever_run(text, monkeypatch):
    def run(*args, **kwargs):
        raise AssertionError("a learner's text was run")

    for name in ("eval", "exec", "open", "print"):
        monkeypatch.setattr(builtins, name, run)
    for read in (typed.shape, typed.index, typed.number):
        with pytest.raises(ValueError, match=r"not a length|cannot be used|not a number"):
            read(text)


@given(st.text(max_size=60))
def test_any_text_is_read_or_answered_with_a_sentence(text):
    for read in (typed.shape, typed.index, typed.number):
        try:
            answer = "."
            read(text)
        except ValueError as reason:
            answer = str(reason)
        assert answer.endswith(".")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("4, 3, 1", [4, 3, 1]),
        ("[1.5, -2]", [1.5, -2]),
        ("2", 2),
        (" -0.5 ", -0.5),
        ("2,", [2]),
        ("[]", []),
    ],
)
def test_numbers(text, numbers):
    assert typed.numbers(text) == numbers


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("", "Type numbers"),
        ("4 3", "commas between"),
        ("4, x", "x is not a number"),
        ("2 * 3", "2 * 3 is not a number"),
        ("True", "True is not a number"),
        ("[[1], 2]", "[1] is not a number"),
        ("1000", "1000 is too large"),
        ("1e400", "too large"),
        ("-1000, 2", "-1000 is too large"),
        ("1," * 9, "use at most 8"),
        ("__import__('os')", "is not a number"),
    ],
)
def test_what_is_no_row_of_numbers(text, phrase):
    with pytest.raises(ValueError, match=re.escape(phrase)):
        typed.numbers(text)
