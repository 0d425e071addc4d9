"""Whatever it meets, explain() raises nothing, runs no code of the learner's, changes nothing."""

import linecache
import sys
import time

import numpy as np
import pytest
from in_a_shell import Notebook, forgotten, plain

from course_lib import explain

HOSTILE = """
asked = []

class Hostile:
    def __getattribute__(self, name):
        asked.append(name)
        raise AttributeError(name)

    @property
    def shape(self):
        asked.append("shape")

    __repr__ = __str__ = __len__ = __iter__ = __bool__ = __hash__ = __eq__ = __array__ = (
        lambda self, *given, **named: asked.append("a method") or 1 / 0
    )

    def __add__(self, other):
        raise ValueError("operands could not be broadcast together with shapes (3,) (4,) ")

    __radd__ = __getitem__ = __call__ = __add__

class Array(np.ndarray):
    def __array_finalize__(self, other):
        asked.append("finalize")

    def __getitem__(self, index):
        raise IndexError("index 9 is out of bounds for axis 0 with size 3")

    __repr__ = __str__ = lambda self: asked.append("repr") or 1 / 0

h = Hostile()
mine = np.ones(3).view(Array)
things = np.array([h, h], dtype=object)
"""


@pytest.fixture
def notebook():
    notebook = Notebook()
    assert notebook.run(HOSTILE) is None
    return notebook


@pytest.mark.parametrize(
    "cell",
    [
        "h + np.ones(3)",
        "np.ones(3)[h]",
        "mine[9]",
        "mine + np.ones(4)",
        "things + np.ones(4)",
        "things[h]",
        "np.zeros(3)[0] = things",
        "np.array([h, [1, 2]])",
        "h.foo",
        "[h, mine, things][5]",
        "{h: 1}",
        "if things: pass",
        "np.concatenate([things, np.ones((2, 2))])",
        "things.reshape(3, 5)",
        "np.ones((2, 2)).reshape(h)",
        "n = np.ones(3)[len([1, 2]) + 9]",
    ],
)
def test_nothing_of_the_learners_runs(notebook, cell):
    notebook.run("asked.clear()")
    assert notebook.run(cell) is not None
    notebook.shell.user_ns["asked"].clear()
    explanation = explain()
    repr(explanation), explanation.bundles()
    assert notebook.shell.user_ns["asked"] == []
    assert ", in line " in repr(explanation)


@pytest.mark.parametrize(
    "cell",
    [
        "a + np.ones(4)",
        "a -= np.ones(4)",
        "a[7]",
        "if a > 1: pass",
        "a.reshape(2, 2)",
        "a @ np.ones(5)",
        "a += 'x'",
        "a[0] = [1, 2]",
    ],
)
def test_nothing_changes(notebook, cell):
    notebook.run("a = np.array([2.0, 1.0, 3.0])")
    assert notebook.run(cell) is not None
    names = {k: v for k, v in notebook.shell.user_ns.items() if not k.startswith("_")}
    explain()
    now = {k: v for k, v in notebook.shell.user_ns.items() if not k.startswith("_")}
    assert names.keys() == now.keys()
    assert all(names[name] is now[name] for name in names)
    assert notebook.shell.user_ns["a"].tolist() == [2.0, 1.0, 3.0]


@pytest.mark.parametrize(
    "cell",
    [
        "big + np.ones(7)",
        "big[0, 10**6]",
        "big.reshape(7, 3)",
        "if big[0] > 1: pass",
        "many[10**7]",
        "np.array(many + [[1, 2]])",
        "if long > 3: pass",
        "long[3.0]",
        "np.concatenate([long, big])",
        "long[long > 3][:, 0]",
        "10**5000 + long[4.5]",
        "deep[0]" + "[0]" * 80 + "['x']",
        "long" + ".T" * 90 + "['x']",
        "(" * 60 + "long" + " + 1)" * 60 + "[:, 0]",
        "lonk + 1",
    ],
)
def test_however_large_it_takes_at_most_half_a_second(notebook, cell):
    notebook.run(
        "big = np.broadcast_to(0.0, (10**6, 10**6))\nmany = [1] * 10**6\nlong = np.arange(10**6)\n"
        "deep = 3\nfor k in range(90):\n    deep = [deep]\n"
    )
    assert notebook.run(cell) is not None
    explain()  # with what is loaded once
    begun = time.process_time()
    explanation = explain()
    explanation.bundles()
    assert time.process_time() - begun < 0.5
    assert len(repr(explanation)) < 20_000


def broken_message():
    class Broken(Exception):
        def __str__(self):
            raise RuntimeError

    return Broken()


@pytest.mark.parametrize(
    "error",
    [
        ValueError(),
        ValueError(3, [4], None),
        broken_message(),
        IndexError(np.ones(3)),
        ExceptionGroup("several", [ValueError("x")]),
        KeyboardInterrupt(),
        SystemExit(2),
        SyntaxError("no text"),
        NameError("name 'x' is not defined"),
        ValueError("cannot reshape array of size 7 into shape (2,2)"),
        ValueError("operands could not be broadcast together with shapes (3,) (4,) "),
        IndexError("index 9 is out of bounds for axis 0 with size 3"),
        OverflowError("Python integer 999 out of bounds for uint8"),
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"),
    ],
    ids=lambda error: f"{type(error).__name__}-{len(error.args)}",
)
def test_any_error_even_without_a_line_is_named(monkeypatch, error):
    forgotten(monkeypatch)
    monkeypatch.setattr(sys, "last_value", error, raising=False)
    explanation = explain()
    assert plain(explanation).startswith(type(error).__name__)
    assert explanation.bundles()


def test_words_from_a_message_are_words_in_html_too(monkeypatch):
    forgotten(monkeypatch)
    error = ValueError("<script>alert(1)</script> `code` **x**")
    monkeypatch.setattr(sys, "last_value", error, raising=False)
    assert "<script" not in explain().html


def test_a_file_that_was_changed_since_is_no_trouble(notebook, tmp_path, monkeypatch):
    file = tmp_path / "tools_that_change.py"
    file.write_text("def third(v):\n    return v[3]\n")
    monkeypatch.syspath_prepend(tmp_path)
    notebook.run("import tools_that_change")
    assert notebook.run("tools_that_change.third(np.ones(3))") is not None
    for text in ("(((", "", "x = 1\n" * 50, "def third(v):\n    return [v, v, v, v][3] + v\n"):
        file.write_text(text)
        linecache.checkcache(str(file))
        assert "IndexError" in repr(explain())
