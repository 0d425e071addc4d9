"""NumPy's errors, raised for real, are said in the learner's terms by their whole cause."""

import math

import numpy as np
import pytest

from course_lib.arrays import errors, gone

a = np.arange(3.0)
table = np.ones((3, 6))
ints = np.arange(3)
xs = [1, 2, 3]


def raised_by(code):
    try:
        exec(code, {"np": np, "math": math, "a": a.copy(), "table": table, "ints": ints, "xs": xs})
    except Exception as error:
        return error
    raise AssertionError(f"{code} raised nothing")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("a[0] = a", "several values into one place"),
        ("np.array([[1], [2, 3]])", "not equally long"),
        ("if a > 1: pass", "one yes or no"),
        ("min(a, a)", "one yes or no"),
        ("a[3]", "index 3, but there are 3 elements, so the last index is 2"),
        ("a[:1][1]", "there is 1 element, so the last index is 0"),
        ("table[:, 7]", "axis 1 has 6 elements"),
        ("xs[3]", "length minus 1"),
        ("xs[3] = 1", "`append` makes a list longer"),
        ("table + a", "aligned right, 6 meets 3"),
        ("a -= np.ones((2, 3))", "cannot grow"),
        ("a[:] = [1, 2]", "shape (2,) into a place of shape (3,)"),
        ("table @ table", "lengths 6 and 3"),
        ("np.dot(table, table)", "(3, 6) and (3, 6)"),
        ("np.arange(5).reshape(3, 1)", "5 elements cannot be given shape (3, 1)"),
        ("ints -= 0.5", "holds whole numbers"),
        ("np.where(a > 0, a[:2], table[0, :4])", "Shapes (3,), (2,) and (4,) do not agree"),
        ("table[[0, 1], [0, 1, 2]]", "first with first"),
        ("a[[0, 1]] = [1, 2, 3]", "shape (3,) into a place of shape (2,)"),
        ("a[a > 1] = [1, 2, 3]", "picks 1 element, and 3 values are to go there"),
        ("a.reshape(2, -1)", "and 2 is not"),
        ("a.reshape(-1, 2)", "and 2 is not"),
        ("a.reshape(-1, -1)", "once in a shape"),
        ("a @ 3", "`*` multiplies by a number"),
        ("np.concatenate([table, table[:, :2]])", "axis 1, array 0 has length 6 and array 1 has"),
        ("np.concatenate([table, a])", "Array 0 has 2, and array 1 has 1"),
        ("np.stack([table, a])", "these differ"),
        ("np.array([300], np.uint8)", "whole numbers from 0 to 255"),
        ("a[np.array([0.5])]", "holds others"),
        ("a[:1.5]", "left and right of the colon"),
        ("np.float(3)", "Write `float`"),
        ("np.float_(3)", "Write `np.float64`"),
        ("np.trapz(a)", "Write `np.trapezoid`"),
        ("3 in None", "is None where values"),
        ("a[np.ones(4, bool)]", "has 4 elements, and the array it picks from has 3"),
        ("a[1.0]", "`2` and not `2.0`"),
        ("xs[1.0]", "it got a float"),
        ("xs[ints]", "one index at a time"),
        ("a[0, 1]", "2 indices in the brackets, and the array has only one axis"),
        ("table[0, 0, 0]", "3 indices in the brackets, and the array has 2 axes"),
        ("a[0][1]", "after a single number"),
        ("x = 0.5\nx[1]", "after a single number"),
        ("a[0][1] = 2", "after a single number"),
        ("x = 3\nx[1] = 2", "after a single number"),
        ("(1, 2)[0] = 3", "stays as it was made"),
        ("np.mean[a]", "round brackets"),
        ("a.sum(axis=1)", "one axis only"),
        ("range(2.0)", "A whole number was needed"),
        ("np.zeros(2.5)", "A whole number was needed"),
        ("np.zeros(2, 3)", "its own brackets"),
        ("np.empty(2**46)", "not enough memory for an array of shape (70368744177664,)"),
        ("a(1)", "square brackets"),
        ("x = 3\nx(a)", "Is a `*` missing"),
        ("a.std / a.mean", "brackets `()` are missing"),
        ("xs * 0.5", "repeats the list"),
        ("xs - 0.5", "element by element"),
        ("xs + 0.5", "joins lists"),
        ("xs**2", "cannot do `**` element by element"),
        ("None**2", "One side of `**` is None"),
        ("xs > 0", "element by element"),
        ("-xs", "no minus sign"),
        ("'a' + 1", "text and a number"),
        ("a.append(3)", "cannot grow"),
        ("xs.sum()", "A list has no `.sum`"),
        ("print().x", "None where a value was meant"),
        ("None + 1.0", "is None"),
        ("len(5)", "length of a single number"),
        ("len(np.array(3))", "length of a single number"),
        ("list(5)", "as if it were a list"),
        ("list(np.array(3))", "as if it were a list"),
        ("a, b = None", "is None where values"),
        ("list(None)", "is None where values"),
        ("mising", "nothing called `mising`"),
        ("def f():\n    count += 1\nf()", "reads `count` before"),
        ("1 / 0", "divided by zero"),
        ("np.max([])", "of nothing"),
        ("max([])", "of nothing"),
        ("math.exp(a)", "A single number was needed"),
        ("np.broadcast_to(a, (2, 3))[0] = 1", "may only be read"),
        ("int(np.nan)", "NaN or infinity"),
        ("x, y = 1, 2, 3", "not as many names"),
        ("np.no_such_thing", "nothing called `no_such_thing`"),
        ("(a > 1) - (a > 1)", "cannot be subtracted"),
    ],
)
def test_an_error_is_said_in_the_learners_terms(code, words):
    assert words in errors.in_words(raised_by(code))


def test_every_entry_of_the_table_is_reached():
    """By the errors above: an entry whose message NumPy has changed would stand there unseen."""
    marks = test_an_error_is_said_in_the_learners_terms.pytestmark
    codes = [code for mark in marks if mark.name == "parametrize" for code, _ in mark.args[1]]
    found = {errors._found(raised_by(code))[0] for code in codes}
    assert [known.pattern for known in errors.KNOWN if known not in found] == []


@pytest.mark.filterwarnings("ignore:In the future:FutureWarning")
@pytest.mark.parametrize("name", gone.INSTEAD)
def test_what_is_gone_is_gone_and_what_takes_its_place_is_there(name):
    assert not hasattr(np, name)
    assert eval(gone.INSTEAD[name], {"np": np}) is not None


def test_words_inside_another_message_do_not_count():
    assert errors.in_words(ValueError("they could not be broadcast together, says my code")) == ""
    assert errors.in_words(RuntimeError("invalid index to scalar variable.")) == ""


def test_the_kind_tells_shapes_apart_and_not_their_order():
    def kind(code):
        return errors.kind(raised_by(code))

    assert kind("table + a") == kind("a + table")
    assert kind("table + a") != kind("table + a[:2]")
    assert kind("table + a") != kind("if a: pass")
    assert errors.kind(ValueError("mine")) != errors.kind(ValueError("yours"))


def test_the_kind_is_the_same_whatever_a_variable_is_called():
    def kind(code):
        return errors.kind(raised_by(code))

    early = "def f():\n    {0} = {0} + 1\nf()"
    assert kind(early.format("count")) == kind(early.format("total"))
    assert kind("cuont") == kind("limt")
    assert kind(early.format("count")) != kind("count")


def test_a_message_is_one_line_of_at_most_300_characters():
    class Broken(Exception):
        def __str__(self):
            raise RuntimeError

    assert errors.message(ValueError("two\n  lines")) == "two lines"
    assert len(errors.message(ValueError("x" * 5000))) == 300
    assert errors.message(Broken()) == ""
