"""Names: those that are not there, those that are misspelt, and those that stand for None."""

import ast
import linecache
import types
from difflib import get_close_matches

from course_lib.words import abridged

from .drawn import pieces
from .origins import maker
from .values import UNKNOWN, is_array

MOST_NAMES = 5000
ALIKE = 0.75  # of 1, by difflib; the first letter is seldom the wrong one

#: Names that a line of import makes, in this course and elsewhere.
IMPORTS = {
    "np": "import numpy as np",
    "plt": "import matplotlib.pyplot as plt",
    "math": "import math",
    **{name: f"from course_lib import {name}" for name in ("pictures", "explore", "recordings")},
    **{f: f"from course_lib.exercises import {f}" for f in ("check", "hint", "quiz", "solution")},
}

#: Methods that change what they belong to, and give None.
IN_PLACE = {"sort", "append", "extend", "insert", "reverse", "fill", "update", "shuffle", "resize"}
IN_PLACE |= {"clear", "remove", "put", "itemset", "partition", "add"}


def no_such_name(case):
    """A name like it; else which cell makes it, if any does."""
    name = case.details["name"]
    frame = case.place.frame
    made = maker(name, case.place)
    near = _nearest(name, [*frame.f_locals, *frame.f_globals, *frame.f_builtins])
    if made:
        yield _who_makes(made)
    elif near:
        yield f"Something very like it is there: `{near}`."
    elif name in IMPORTS:
        yield f"`{IMPORTS[name]}` makes it. That line usually stands in the first cell."
    else:
        yield f"No cell that was run gives anything the name `{name}`."


def _who_makes(made):
    line = f"`{abridged(made.text, 60)}`"
    if made.where == "here":
        return f"{line} makes it, and that was not reached, or stands in a function of its own."
    if made.where == "run":
        return f"{line} stands in a cell that was run, but it failed before that line, or undid it."
    where = {"below": "further down", "above": "further up"}.get(made.where, "in this notebook")
    return f"A cell {where} makes it, and was not run: {line}."


def _nearest(name, names):
    """The name most like this one; "" where none is."""
    names = [n for n in names[:MOST_NAMES] if type(n) is str and not n.startswith("_")]
    by_case = [n for n in names if n.lower() == name.lower()]
    if by_case:
        return by_case[0]
    first = [n for n in sorted(set(names)) if n[0].lower() == name[:1].lower()]
    return next(iter(get_close_matches(name, first, n=1, cutoff=ALIKE)), "")


def not_in_module(case):
    """The nearest name in the module; none where it is known what took its place."""
    if not isinstance(case.node, ast.Attribute):
        return
    module = case.read.value(case.node.value)
    if type(module) is types.ModuleType:
        near = _nearest(case.node.attr, list(vars(module)))
        if near:
            yield f"The nearest is `{case.text(case.node.value)}.{near}`."


def attribute(case):
    """What has no such attribute, and the nearest that it has."""
    if not isinstance(case.node, ast.Attribute):
        return
    owner, name = case.seen(case.node.value), case.node.attr
    if case.details["kind"] == "NoneType":
        yield from _none(case, case.node.value)
        return
    if owner.value is UNKNOWN and owner.shape is None:
        return
    if type(owner.value) is list and owner.value and _has(owner.value[0], name):
        yield (
            f"`{owner.text}` is a list, and its elements have it: `{owner.text}[0].{name}` is "
            "that of the first."
        )
    near = _nearest(name, _attributes(owner))
    if near:
        yield f"The nearest is `{owner.text}.{near}`."
    if owner.shape is not None and (owner.value is UNKNOWN or is_array(owner.value)):
        yield pieces(owner)


def _attributes(owner):
    """The names behind a dot, read from the types and asked of nobody."""
    names = [name for kind in type(owner.value).__mro__ for name in vars(kind)]
    own = getattr(type(owner.value), "__dict__", {}).get("__dict__")
    if isinstance(own, types.GetSetDescriptorType):
        names += list(own.__get__(owner.value))
    return names


def _has(value, name):
    return any(name in vars(kind) for kind in type(value).__mro__)


def none(case):
    """Where a None comes from that was used as if it were something."""
    node = case.node
    if isinstance(node, ast.Subscript | ast.Starred):
        used = [node.value]
    elif isinstance(node, ast.Call):
        used = [node, node.func, *node.args]
    elif isinstance(node, ast.BinOp):
        used = [node.left, node.right]
    elif isinstance(node, ast.Compare):
        used = [node.left, *node.comparators]
    elif isinstance(node, ast.For):
        used = [node.iter]
    elif isinstance(case.statement, ast.Assign):
        used = [case.statement.value]
    else:
        used = [node]
    for part in used:
        if isinstance(part, ast.expr) and (
            case.read.value(part) is None or _gives_none(case, part)
        ):
            yield from _none(case, part)


def types_of_sides(case):
    """None on one side of a sign; else nothing that is not said already."""
    if "NoneType" in (case.details["left"], case.details["right"]):
        yield from none(case)


def _gives_none(case, node):
    return isinstance(node, ast.Call) and bool(_why_none(case, node))


def _none(case, node):
    text = case.text(node)
    if isinstance(node, ast.Call):
        yield _why_none(case, node) or f"`{text}` gave None."
        return
    yield f"`{text}` is None."
    if not isinstance(node, ast.Name):
        return
    made = maker(node.id, case.place)
    value = getattr(made.node, "value", None) if made else None
    if isinstance(value, ast.Call):
        yield f"It was made by `{abridged(made.text, 70)}`."
        why = _why_none(case, value)
        if why:
            yield why


def _why_none(case, call):
    """Why a call gives None, where that can be seen in its text; else ""."""
    text = abridged(ast.unparse(call), 60)
    if isinstance(call.func, ast.Attribute) and call.func.attr in IN_PLACE:
        owner, method = ast.unparse(call.func.value), call.func.attr
        copy = f" `np.sort({owner})` gives a sorted copy." if method == "sort" else ""
        return (
            f"`{text}` changes `{owner}` itself and gives None: it stands alone on its line.{copy}"
        )
    function = case.read.value(call.func)
    name = ast.unparse(call.func)
    if function is print:
        return "`print` shows something, and gives None."
    if type(function) is not types.FunctionType:
        return ""
    returns = _returns(function)
    if returns is None:
        return ""
    if not returns:
        return f"`{name}` has no `return`, so it gives None."
    return f"`{name}` has a `return`, and there is a way through it that does not come to it."


def _returns(function):
    """How many times a function says what to return; None where its text is not known."""
    code = function.__code__
    try:
        tree = ast.parse("".join(linecache.getlines(code.co_filename)))
    except (SyntaxError, ValueError):
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == code.co_name:
            first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
            if first == code.co_firstlineno:
                return sum(
                    isinstance(n, ast.Return) and n.value is not None for n in ast.walk(node)
                )
    return None
