"""Imports run one way, and what is heavy is loaded only when it is asked for."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "course_lib"

BASE = {"arguments", "edges", "interrupts", "words"}
LOOKS = BASE | {"palette"}
MODELS = {
    "signals",
    "neurons",
    "recordings",
    "synapses",
    "networks",
    "learning",
    "analysis",
    "sweep",
    "ring_memory",
    "circuits",
    "scaling",
}
LEARNERS_FILES = {"files", "moved", "progress_log"}
COMMANDS = LEARNERS_FILES | {"__main__", "workspace", "lab", "doctor", "collect", "compile_ahead"}
NUMBERS = {"numpy", "scipy.sparse", "tqdm"}
FIGURES = {"numpy", "plotly", "matplotlib", "IPython"}
WIDGETS = {"ipywidgets", "anywidget", "traitlets", "IPython"}

# For each part of course_lib: which other parts and which packages it may import.
MAY_IMPORT = {
    "__init__": (set(), set()),
    **{part: (BASE, {"numpy"}) for part in LOOKS},
    "engines": (BASE | {"engines"}, NUMBERS | {"numba"}),
    **{part: (BASE | MODELS | {"engines"}, NUMBERS) for part in MODELS},
    "sounds": (BASE, {"numpy"}),
    "arrays": ({"arrays", "words"}, {"numpy"}),
    "pictures": (
        LOOKS | MODELS | {"arrays", "pictures"},
        FIGURES | {"tqdm", "imageio_ffmpeg"},  # a film is written with a progress bar
    ),
    "widgets": (BASE | {"widgets"}, WIDGETS),
    "explore": (
        LOOKS | MODELS | {"arrays", "engines", "pictures", "widgets", "explore"},
        FIGURES | WIDGETS,
    ),
    "exercises": (
        LOOKS
        | MODELS
        | LEARNERS_FILES
        | {"arrays", "last_error", "pictures", "widgets", "exercises"},
        FIGURES | WIDGETS | {"scipy"},
    ),
    "last_error": (set(), set()),
    "explaining": (
        {"arrays", "last_error", "pictures", "words", "explaining"},
        {"numpy", "pure_eval"},
    ),
    "scripts": (set(), {"numpy", "brian2"}),  # run by other programs
    "trust": (set(), {"nbformat", "jupyter_core"}),
    "exporters": ({"pictures", "widgets"}, {"nbconvert", "plotly", "traitlets"}),
}

# What is imported only inside a function, and the one file that may do otherwise.
ON_REQUEST = {
    "matplotlib": None,
    "numba": "engines/compiled.py",
    "imageio_ffmpeg": None,
    "course_lib.engines.compiled": None,
}

FILES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def imported(file):
    """(dotted name, whether it is imported with the module) of every import in a file."""
    tree = ast.parse((PACKAGE / file).read_text(encoding="utf-8"))
    package = ["course_lib", *file.parent.parts]

    def walk(node, at_once):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                yield from ((alias.name, at_once) for alias in child.names)
            elif isinstance(child, ast.ImportFrom):
                above = package[: len(package) - child.level + 1] if child.level else []
                module = ".".join([*above, *([child.module] if child.module else [])])
                yield from ((f"{module}.{alias.name}", at_once) for alias in child.names)
            inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from walk(child, at_once and not inside)

    return list(walk(tree, True))


def part_of(file):
    return file.parts[0].removesuffix(".py")


def is_within(name, packages):
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def is_stdlib(name):
    return name.split(".")[0] in sys.stdlib_module_names


def of_course(name):
    """The part of course_lib that a dotted name belongs to; None if it is something else."""
    first, *rest = name.split(".")
    return rest[0] if first == "course_lib" and rest else None


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.as_posix())
def test_imports_run_one_way(file):
    part = part_of(file)
    if part in COMMANDS:
        parts, packages = COMMANDS, set()
        names = [name for name, at_once in imported(file) if at_once]
    else:
        assert part in MAY_IMPORT, f"{file} is new: say in this test what it may import"
        parts, packages = MAY_IMPORT[part]
        names = [name for name, _ in imported(file)]
    wrong = [
        name
        for name in names
        if not is_stdlib(name) and of_course(name) not in parts and not is_within(name, packages)
    ]
    assert wrong == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.as_posix())
def test_what_is_heavy_or_may_be_missing_waits_for_a_function(file):
    at_once = [name for name, at_once in imported(file) if at_once]
    for package, exempt in ON_REQUEST.items():
        if file.as_posix() != exempt:
            assert [name for name in at_once if is_within(name, {package})] == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import numpy as np", ("numpy", True)),
        ("from scipy import sparse", ("scipy.sparse", True)),
        ("from . import store", ("course_lib.explore.store", True)),
        ("from .. import neurons", ("course_lib.neurons", True)),
        ("from ..words import plural", ("course_lib.words.plural", True)),
        ("def f():\n    import numba", ("numba", False)),
        ("try:\n    import numba\nexcept ImportError:\n    pass", ("numba", True)),
        ("class C:\n    import numba", ("numba", True)),
    ],
)
def test_the_reader_of_imports_sees_them(source, expected, monkeypatch):
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: source)
    assert imported(Path("explore/a_file.py")) == [expected]


def in_a_fresh_interpreter(code):
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_import_course_lib_loads_nothing_heavy():
    loaded = in_a_fresh_interpreter(
        "import course_lib, json, sys; print(json.dumps(sorted(sys.modules)))"
    )
    assert "course_lib" in loaded
    assert {"plotly", "ipywidgets", "numba", "matplotlib", "numpy"}.isdisjoint(loaded)


def test_everything_imports_without_numba_and_matplotlib():
    """As in a browser's Python. The compiled engine stays away, and other programs' scripts."""
    modules = [
        ".".join(["course_lib", *file.with_suffix("").parts]).removesuffix(".__init__")
        for file in FILES
        if file.as_posix() != "engines/compiled.py" and part_of(file) != "scripts"
    ]
    imported_ones = in_a_fresh_interpreter(f"""
import importlib, json, sys
sys.modules["numba"] = sys.modules["matplotlib"] = None
print(json.dumps([importlib.import_module(name).__name__ for name in {modules!r}]))
""")
    assert imported_ones == modules
