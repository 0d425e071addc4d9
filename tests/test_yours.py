"""`yours`: what a learner built is kept, and later lessons run on it."""

import functools
import inspect
import itertools
import linecache
import math
from collections import Counter

import nbclient
import nbformat
import numpy as np
import pytest

from course_lib import signals
from course_lib.exercises import BANK, check, keeping, yours

ANGLES = np.array([10, 90, 180, 350])
_numbers = itertools.count()


def cell(text, **names):
    """The names after a notebook's cell has run; its text can be had, as IPython's can."""
    file_name = f"<cell {next(_numbers)}>"
    linecache.cache[file_name] = (len(text), None, text.splitlines(keepends=True), file_name)
    namespace = {"__name__": "__main__", "np": np, **names}
    exec(compile(text, file_name, "exec"), namespace)
    return namespace


def solved(id, text, **names):
    """Check what a cell defines under the exercise's name; it must be right."""
    answer = cell(text, **names)[BANK[id].name]
    assert check(id, answer).state == "correct"
    return answer


OWN = """def ring_distance(a, b):
    return 180 - np.abs(180 - np.abs(a[:, None] - b))
"""


def test_without_an_answer_of_ones_own_it_is_the_courses(own_store, capsys):
    ring_distance = yours("14.6")
    said = "ring_distance, from exercise 14.6: the course's solution.\n"
    assert capsys.readouterr().out == said
    assert ring_distance.__name__ == "ring_distance"
    assert "np.minimum" in inspect.getsource(ring_distance)
    assert ring_distance(ANGLES, ANGLES)[0, 3] == 20


def test_a_right_answer_is_what_a_later_lesson_gets(own_store, capsys):
    solved("14.6", OWN)
    ring_distance = yours("14.6")
    assert capsys.readouterr().out == "ring_distance, from exercise 14.6: your own.\n"
    assert inspect.getsource(ring_distance) == OWN
    assert np.array_equal(ring_distance(ANGLES, ANGLES), BANK["14.6"].solution(ANGLES, ANGLES))


def test_a_wrong_answer_is_not_kept_and_replaces_no_right_one(own_store):
    solved("14.6", OWN)
    check("14.6", cell("def ring_distance(a, b):\n    return a[:, None] - b")["ring_distance"])
    assert inspect.getsource(yours("14.6")) == OWN


def test_the_newest_right_answer_counts(own_store):
    solved("14.6", OWN)
    newer = OWN.replace("180 - np.abs(180", "180.0 - np.abs(180")
    solved("14.6", newer)
    assert inspect.getsource(yours("14.6")) == newer


def test_an_answer_checked_again_is_written_once(own_store):
    answer = solved("14.6", OWN)
    check("14.6", answer)
    assert ["answer" in event for event in own_store.events()] == [True, False]


def test_what_another_kernel_kept_is_not_written_again(own_store, monkeypatch):
    answer = solved("14.6", OWN)
    monkeypatch.setattr(keeping, "_kept_by_this_kernel", {})
    check("14.6", answer)
    assert ["answer" in event for event in own_store.events()] == [True, False]


NO_FUNCTION = """
class Hostile:
    def __call__(self, a, b):
        return 180 - np.abs(180 - np.abs(a[:, None] - b))

    def __getattr__(self, name):
        raise BaseException(name)

ring_distance = Hostile()
"""


def test_a_kept_answer_that_passes_no_longer_gives_way(own_store, capsys):
    """The check may have learned something since, or the file was edited."""
    text = "def ring_distance(a, b):\n    return a\n"
    for kept in (
        {"name": "ring_distance", "text": text},
        {"name": "ring_distance", "text": "1 / 0"},
        {"name": "ring_distance", "text": f"{OWN}raise SystemExit\n"},
        {"name": "ring_distance", "text": f"{OWN}exit()\n"},
        {"name": "ring_distance", "text": f"{OWN}input()\n"},
        {"name": "ring_distance", "text": f"{OWN}raise GeneratorExit\n"},
        {"name": "ring_distance", "text": f"{OWN}{NO_FUNCTION}"},
        {"name": "ring_distance", "text": "def ring_distance(:"},
        {"name": "another", "text": OWN},
        {"name": 3, "text": OWN},
        "text",
    ):
        own_store.record("check", exercise="14.6", state="correct", answer=kept)
        assert yours("14.6")(ANGLES, ANGLES).shape == (4, 4)
        assert "the course's" in capsys.readouterr().out


WITH_WHAT_IT_NEEDS = """import math as m
from collections import Counter as Tally
from course_lib import signals
HALF = 180
table = np.array([[1.5, 2.0]])

def apart(a, b):
    return HALF - abs(HALF - abs(a - b))

def ring_distance(a, b, *, whole: Tally = m.tau):
    signals, table, Tally, np.pi
    return np.array([[apart(p, q) for q in b] for p in a])
"""


def test_with_a_function_goes_what_it_needs_from_its_notebook(own_store):
    solved("14.6", WITH_WHAT_IT_NEEDS)
    names = inspect.unwrap(yours("14.6")).__globals__
    assert names["HALF"] == 180
    assert np.array_equal(names["table"], [[1.5, 2.0]])
    assert names["m"] is math
    assert names["Tally"] is Counter
    assert names["signals"] is signals


@pytest.mark.parametrize(
    "text",
    [
        "ring_distance = lambda a, b: 180 - np.abs(180 - np.abs(a[:, None] - b))",
        "def ring_distance(a, b):\n    def half(x):\n        return 180 - np.abs(180 - x)\n"
        "    return half(np.abs(a[:, None] - b))",
        "def fold(x):\n    return x if x <= 180 else fold(360 - x)\n"
        "def ring_distance(a, b):\n    return [[fold(abs(p - q)) for q in b] for p in a]",
    ],
)
def test_functions_of_any_form_are_kept(own_store, text, capsys):
    solved("14.6", text)
    assert np.array_equal(yours("14.6")(ANGLES, ANGLES), BANK["14.6"].solution(ANGLES, ANGLES))
    assert "your own" in capsys.readouterr().out


def closure():
    half = 180
    return lambda a, b: half - np.abs(half - np.abs(a[:, None] - b))


class Half:
    degrees = 180


class Hostile:
    """Gives 180 when it is subtracted from, and raises when it is looked at."""

    def __rsub__(self, other):
        return 180 - other

    def __sub__(self, other):
        return 180 - other

    def __repr__(self):
        raise SystemExit

    def __getattr__(self, name):
        raise BaseException(name)


@pytest.mark.parametrize(
    "answer",
    [
        closure(),
        functools.partial(BANK["14.6"].solution),
        cell("def f(a, b):\n    return HALF.degrees - np.abs(180 - np.abs(a[:, None] - b))",
             HALF=Half())["f"],
        cell("def f(a, b):\n    return HALF[0] - np.abs(180 - np.abs(a[:, None] - b))",
             HALF=np.full(10_000, 180))["f"],
        cell("def f(a, b):\n    return HALF - np.abs(180 - np.abs(a[:, None] - b))",
             HALF=Hostile())["f"],
    ],
)  # fmt: skip
def test_what_cannot_be_written_down_is_right_and_not_kept(own_store, answer, capsys):
    assert check("14.6", answer).state == "correct"
    yours("14.6")
    assert "the course's" in capsys.readouterr().out


LISTS = """def step_all(v, current, dt):
    v = [x + dt * (-(x - E_L) + R * i) / tau_m for x, i in zip(v, current)]
    fired = [x >= v_threshold for x in v]
    return [[v_reset if at else x for x, at in zip(v, fired)], fired]
"""
NUMBERS = {"tau_m": 10.0, "R": 0.1, "E_L": -65.0, "v_threshold": -50.0, "v_reset": -65.0}


def test_lists_become_arrays_where_the_courses_gives_arrays(own_store):
    """A check takes the one for the other; the next line of a lesson may not."""
    solved("31.4", LISTS, **NUMBERS)
    v, fired = yours("31.4")(np.array([-50.05, -60.0]), np.array([400.0, 0.0]), 0.1)
    assert fired.dtype == bool
    assert v[~fired] == pytest.approx([-60.05])


def test_what_a_learner_set_in_the_notebook_goes_with_the_function(own_store):
    """Lesson 31's `fire` reads the cell's numbers from the notebook."""
    text = inspect.getsource(BANK["31.2"].solution)
    lines = [line[4:] for line in text.replace("def solution", "def fire").splitlines()]
    solved("31.2", "\n".join(lines) + "\n", **NUMBERS)
    own = yours("31.2")
    assert inspect.unwrap(own).__globals__["tau_m"] == 10.0
    current = np.full(1000, 200.0)
    assert own(current, 0.1) == BANK["31.2"].solution(current, 0.1)


def test_an_exercise_for_a_value_has_no_function():
    with pytest.raises(ValueError, match=r"exercise 00\.1 asks for a value, answer"):
        yours("00.1")
    with pytest.raises(KeyError, match=r"no exercise '14\.66'"):
        yours("14.66")


def test_one_notebook_solves_and_another_goes_on(tmp_path, own_store):
    """Two real kernels, one folder."""
    begin = "import numpy as np\nfrom course_lib.exercises import check, yours\n"
    solving = [begin + OWN + 'check("14.6", ring_distance)']
    going_on = [begin + 'ring_distance = yours("14.6")\nprint(ring_distance(np.array([0]), [350]))']
    said = [run(cells, tmp_path) for cells in (going_on, solving, going_on)]
    assert "the course's solution.\n[[10]]" in said[0]
    assert "your own.\n[[10]]" in said[2]


def run(cells, folder):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(text) for text in cells])
    nbclient.NotebookClient(
        notebook, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    outputs = [output for each in notebook.cells for output in each.outputs]
    return "".join(output.get("text", "") for output in outputs)
