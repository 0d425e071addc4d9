"""Each kind of error: what is shown of it, in words, in pictures, and twice the same."""

from xml.etree import ElementTree

import pytest
from in_a_shell import Notebook, pictures_of, plain

from course_lib import explain
from course_lib.explaining.telling import SHOWN

GIVEN = """
import math
table = np.arange(18).reshape(3, 6)
rates = np.array([3.0, 5.0, 9.0])
counts = np.arange(6, dtype=np.uint8)
whole = np.array([2, 4, 6])
rows = [[1, 2], [3, 4], [5, 6]]
n = 3
def silent(x):
    x + 1
"""

#: By the name of an entry: a cell, and what must be said beyond the entry's own words.
KINDS = [
    ("broadcast", "table - rates", "6 meets 3"),
    ("broadcast", "np.where(table > 3, rates, 0)", "rates has shape (3,)"),
    ("broadcast", "table[:, :4] * rates", "table[:, :4] has shape (3, 4), its values are unknown"),
    (
        "broadcast",
        "table == rates[:, None] + counts[:4]",
        "has shape (3, 4), its values are unknown",
    ),
    ("broadcast", "table.T + counts", "table has shape (3, 6), and then the result (3, 6)"),
    ("cannot_grow", "rates += np.ones((2, 3))", "rates has shape (3,)"),
    ("no_room", "table[0] = rates", "table[0] has shape (6,)"),
    ("no_room", "rates[[0, 1]] = [1, 2, 3]", "[1, 2, 3] has shape (3,)"),
    ("matmul", "table @ table", "table @ table.T has shape (3, 3)"),
    ("matmul", "np.matmul(table, rates)", "table.T @ rates has shape (6,)"),
    ("matmul_number", "table @ 3", "table has shape (3, 6)"),
    ("dot", "table.dot(rates)", "table.T @ rates has shape (6,)"),
    ("beyond", "table[:, n + 3]", "axis 1 of table, length 6"),
    ("beyond", "rates[-4]", "-4 is not among them"),
    ("beyond", "np.take(rates, 7)", "axis 0, length 3"),
    ("beyond_list", "rows[n]", "rows has 3 of them"),
    ("no_such_place", "rows[n] = 2", "rows has 3 of them"),
    ("too_many", "table[0, 0, 0]", "0 is for axis 2, not there"),
    ("mask", "table[:, rates > 4]", "axis 1 of table, of length 6 and axis 0 of rates > 4"),
    ("no_index", "rates[n / 2]", "n / 2 is 1.5. / always gives a number with a decimal point"),
    ("no_index", "rates['a']", "'a' is a text"),
    ("no_slice", "rates[: n / 2]", "n // 2"),
    ("list_index", "rows[:, 1]", "np.array(rows)[:, 1]"),
    ("list_many", "rows[whole]", "np.array(rows)[whole]"),
    ("list_many", "np.concatenate(rates, whole)", "np.concatenate((rates, whole))"),
    ("round", "rates(2)", "To pick from it, write rates[2]"),
    ("round", "table.T()", "it is the array itself: table.T"),
    ("square", "np.mean[rates]", "Write np.mean(rates)"),
    ("number_index", "rates[0][0]", "after a single number"),
    ("number_item", "n[0]", "n is 3, an int"),
    ("whole", "np.linspace(0, 1, n / 2)", "n // 2"),
    ("whole_shape", "np.zeros(n / 2)", "n // 2"),
    ("reshape", "table.reshape(5, 4)", "wanted: 5 × 4 = 20"),
    ("reshape", "np.reshape(table, (4, -1))", "The other lengths: 4"),
    ("reshape", "rates.shape = (2, 2)", "rates: 3"),
    ("own_brackets", "np.ones(n, 2)", "Write np.ones((n, 2))"),
    ("own_brackets", "np.sum(table, 0, 1)", "axis=(0, 1)"),
    ("ragged", "np.array([[1, 2], [3]])", "[1] is a row of 1"),
    ("ragged", "np.array([rates, whole[:2]])", "The lengths are 3 and 2"),
    ("join", "np.concatenate([table, rates])", "rates[:, None] it has shape (3, 1)"),
    ("join", "np.vstack([table, whole])", "axis 1 of table, of length 6 and axis 1 of whole"),
    ("axis", "np.mean(table, axis=2)", "It has axes 0 and 1"),
    ("truth", "if rates > 4:\n    print(n)", "rates > 4 is True for 2 of 3"),
    ("truth", "assert rates > 4", "2 of 3"),
    ("truth", "n if rates > 4 else 0", "2 of 3"),
    ("truth", "not (rates > 4)", "Element by element, write ~(rates > 4)"),
    ("truth", "1 < rates < 4", "(1 < rates) & (rates < 4)"),
    ("truth", "while counts:\n    n = 4", "not 0 for 5 of 6 elements"),
    ("no_decimals", "whole += 0.5", "whole = whole.astype(float)"),
    ("out_of_range", "counts + 300", "counts.astype(int)"),
    ("one_number", "math.sqrt(rates)", "np.sqrt(rates)"),
    ("one_number", "int(rates)", "rates.astype(int)"),
    ("one_place", "rates[0] = [1, 2]", "is the place of one number"),
    ("name", "ratse + 1", "rates"),
    ("module_attribute", "np.meen(rates)", "The nearest is np.mean"),
    ("attribute", "rates.shpae", "The nearest is rates.shape"),
    ("none_loop", "for x in silent(3):\n    print(x)", "silent has no return"),
    ("types_of_sides", "silent(3) + 1", "silent has no return"),
    ("types_compared", "silent(3) > 1", "silent has no return"),
]


@pytest.fixture(scope="module")
def notebook():
    notebook = Notebook()
    assert notebook.run(GIVEN) is None
    return notebook


@pytest.mark.parametrize(("name", "cell", "said"), KINDS, ids=[cell for _, cell, _ in KINDS])
def test_a_kind_is_shown(notebook, name, cell, said):
    explanation = notebook.explained(cell)
    assert said in plain(explanation)
    assert repr(explain()) == repr(explanation), "the same twice"
    assert explain().html == explanation.html
    for picture in pictures_of(explanation):
        if picture.svg:
            ElementTree.fromstring(picture.svg)
        assert picture.words
    [bundle] = explanation.bundles()
    assert bundle["text/plain"] == repr(explanation)
    assert len(bundle["text/html"]) < 60_000


def test_every_kind_that_is_shown_is_tried():
    assert {name for name, _, _ in KINDS} == set(SHOWN)


@pytest.mark.parametrize("cell", ["raise KeyError(3)", "open('no such file')", "1 / 0"])
def test_of_anything_else_the_kind_and_the_line_are_said_and_nothing_is_guessed(notebook, cell):
    explanation = notebook.explained("n = 3\n" + cell)
    first, *rest = plain(explanation).splitlines()
    assert first.endswith(f"in line 2: {cell}")
    assert len(rest) == 1
    assert pictures_of(explanation) == []


def test_a_cell_that_is_no_python_is_named_with_its_line(notebook):
    assert "in line 2: if x = 3:" in plain(notebook.explained("x = 2\nif x = 3:\n    pass"))
