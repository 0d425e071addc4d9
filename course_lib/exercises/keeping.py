"""The text of a learner's function, with what it needs from its notebook, to be run again later.

It is kept with the progress, in the event of the check that found it correct:

    {"what": "check", "exercise": "14.6", "state": "correct",
     "answer": {"name": "ring_distance", "text": "import numpy as np\\n\\ndef ring_distance(..."}}

With the function go the imports it uses, other functions of the notebook, and plain values:
numbers, texts, lists and small arrays of them. What needs more (a closure, a run, an object of a
class of the notebook) is not kept, and neither is what came from no text.
"""

import ast
import inspect
import textwrap
from pathlib import Path
from types import FunctionType

import numpy as np

from course_lib.moved import MOVED

from . import store
from .answer_code import import_line, names_read
from .guard import supervised

#: No exercise asks for as much text.
LONGEST = 10_000
LARGEST_ARRAY = 200


class NotWritable(Exception):
    """A function, or something that it needs, cannot be written down."""


def answer_to_keep(id: str, function: object) -> dict:
    """The fields of the check's event that keep a right answer; none if that is kept already."""
    try:
        answer = supervised(lambda: _written(function))
    except BaseException:  # what its notebook holds may do anything when it is looked at
        return {}
    kept_in = _kept_by_this_kernel.setdefault(store.current().path, {})
    if answer == kept_in.get(id):
        return {}
    kept_in[id] = answer
    return {} if answer == kept_answer(id) else {"answer": answer}


# So that the log is not read again for an answer that is checked again and again.
_kept_by_this_kernel: dict[Path, dict[str, dict]] = {}


def kept_answer(id: str) -> dict | None:
    """``{"name": ..., "text": ...}`` of the newest right answer that was kept."""
    for event in reversed(store.current().events()):
        match event:
            case {"what": "check", "exercise": str(given), "state": "correct", "answer": answer}:
                if MOVED.get(given, given) == id and _is_whole(answer):
                    return answer
    return None


def _is_whole(answer):
    return isinstance(answer, dict) and all(
        isinstance(answer.get(part), str) for part in ("name", "text")
    )


def _written(function):
    lines = {}  # by the name that each makes, in the order in which they must run
    name = _write(function, lines)
    text = "\n".join(["import numpy as np", *lines.values()])
    if len(text) > LONGEST:
        raise NotWritable
    return {"name": name, "text": text + "\n"}


def _write(function, lines):
    """Add a function and whatever it needs to the lines; return the name it makes."""
    if not isinstance(function, FunctionType) or function.__closure__:
        raise NotWritable
    name, text, tree = _text_of(function)
    lines[name] = ""  # a function may call itself
    for needed in _names_needed(function, tree):
        if needed in function.__globals__ and needed not in lines:
            _write_value(needed, function.__globals__[needed], lines)
    del lines[name]
    lines[name] = f"\n{text}\n"
    return name


def _text_of(function):
    """(the name that it makes, text, syntax tree) of a function, or of the one lambda on a line."""
    try:
        text = textwrap.dedent(inspect.getsource(function)).rstrip()
        tree = ast.parse(text)
    except (OSError, TypeError, SyntaxError):
        raise NotWritable from None
    if isinstance(tree.body[0], ast.FunctionDef):
        return function.__name__, text, tree
    lambdas = [node for node in ast.walk(tree) if isinstance(node, ast.Lambda)]
    if len(lambdas) != 1:
        raise NotWritable
    return "answer", f"answer = {ast.get_source_segment(text, lambdas[0])}", lambdas[0]


def _names_needed(function, tree):
    """What its body reads, and what stands in its first line: defaults and annotations."""
    first_line = [*tree.body[0].decorator_list, tree.body[0].args] if _is_def(tree) else [tree.args]
    above = [node.id for part in first_line for node in ast.walk(part) if _is_name(node)]
    return dict.fromkeys([*names_read(function.__code__), *above])


def _is_def(tree):
    return isinstance(tree, ast.Module)


def _is_name(node):
    return isinstance(node, ast.Name)


def _write_value(name, value, lines):
    line = import_line(name, value)
    if line:
        lines[name] = line
    elif isinstance(value, FunctionType) and value.__name__ == name:
        _write(value, lines)
    else:
        lines[name] = f"{name} = {_literal(value)}"


def _literal(value):
    """A plain value as Python text that makes it again."""
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in "biufc" or value.size > LARGEST_ARRAY:
            raise NotWritable
        return f"np.array({_literal(value.tolist())}, dtype={value.dtype.name!r})"
    if isinstance(value, np.generic):
        value = value.item()
    try:
        same = ast.literal_eval(repr(value)) == value
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        raise NotWritable from None
    if not same:
        raise NotWritable
    return repr(value)
