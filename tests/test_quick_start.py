"""What a learner does not wait for: slow imports, and a compiler."""

import ast
import json
import subprocess
import sys

import build_notebooks
import pytest

from course_lib import compile_ahead

SOURCES = sorted(build_notebooks.SOURCES.glob("*.py"))
#: Plotly's FigureWidget, and what it imports down to a package that compiles 39 grammars.
SLOW_CHAIN = {"plotly.basewidget", "plotly.io._renderers", "nbformat", "jsonschema"}
GRAMMARS = {"rfc3987_syntax", "lark"}
LIVE = ("explore", "quiz")

SHOW = """
import json, sys
for line in json.load(sys.stdin):
    try:
        shown = eval(line)
    except SyntaxError:
        exec(line)
    else:
        if hasattr(shown, "_ipython_display_"):
            shown._ipython_display_()
        else:
            shown._repr_mimebundle_()
print()
print(json.dumps(sorted(name for name, module in sys.modules.items() if module)))
"""


def run(code, given=""):
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def imports_and_live_things(source):
    """Every import of a lesson, and its explorers and quizzes, as lines of Python."""
    cells = build_notebooks.read_source(source).cells
    trees = [ast.parse(cell.source) for cell in cells if cell.cell_type == "code"]
    for node in (node for tree in trees for node in ast.walk(tree)):
        shows = isinstance(node, ast.Expr) and ast.unparse(node).startswith(LIVE)
        if shows or isinstance(node, ast.Import | ast.ImportFrom):
            yield ast.unparse(node)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_no_lesson_imports_what_is_slow(source):
    lines = list(imports_and_live_things(source))
    assert any(line.startswith(LIVE) for line in lines)
    loaded = json.loads(run(SHOW, json.dumps(lines)).splitlines()[-1])
    assert {"plotly", "ipywidgets", "anywidget"} <= set(loaded)
    assert (SLOW_CHAIN | GRAMMARS).isdisjoint(loaded)


def test_the_names_of_the_slow_chain_are_still_right():
    """Where Plotly's own widget is asked for, all of it is loaded."""
    loaded = run("import sys, plotly.graph_objects as go; go.FigureWidget; print(*sys.modules)")
    assert set(loaded.split()) >= SLOW_CHAIN


def test_jupyterlab_starts_without_the_grammars_and_still_checks_what_it_reads():
    loaded = run("""
import sys
from course_lib import lab
try:
    lab.serve(["--version"])
except SystemExit:
    pass
import jsonschema
try:
    jsonschema.validate({"name": 1}, {"properties": {"name": {"type": "string"}}})
except jsonschema.ValidationError:
    print("checked")
print(*(name for name, module in sys.modules.items() if module))
""")
    assert "checked" in loaded.splitlines()
    assert "jupyterlab.labapp" in loaded.split()
    assert GRAMMARS.isdisjoint(loaded.split())


def test_what_is_compiled_ahead_is_what_lessons_run():
    """No explorer, and none of the ways to give a current, makes the compiler work again."""
    added = run("""
import numpy as np
from course_lib import compile_ahead, explore, neurons
from course_lib.engines import compiled

def signatures():
    return {
        name: {str(one) for one in function.signatures}
        for name, function in vars(compiled).items()
        if hasattr(function, "signatures")
    }

compile_ahead.compile_all()
before = signatures()
never = [name for name, kinds in before.items() if not kinds and not name.startswith("_")]
for make in explore.ALL.values():
    make().compute(**make().start)
for current in (100, np.full(50, 100.0), [[100, 150]], lambda t: 100.0 * t):
    for cell in (neurons.LIF(), neurons.RS):
        duration = None if isinstance(current, np.ndarray) else 5.0
        neurons.simulate(cell, current, duration=duration, noise=0.5, seed=1)
print(never, [name for name in before if before[name] != signatures()[name]])
""")
    assert added.split() == ["[]", "[]"]


def test_compiling_ahead_is_silent_also_where_it_fails(tmp_path, monkeypatch, capfd):
    (tmp_path / "numba.py").write_text("raise ImportError('no numba here')", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert compile_ahead.started().wait(60) != 0
    assert capfd.readouterr() == ("", "")
