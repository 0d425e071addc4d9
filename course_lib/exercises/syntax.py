"""Facts that an answer's own text shows; in words where nothing else explains what it gave."""

import ast
import builtins
import dis
import inspect
import textwrap
from collections.abc import Iterator
from types import CodeType, FunctionType

# Functions of NumPy that make something new and change nothing.
MAKE_SOMETHING_NEW = {
    *("append", "concatenate", "insert", "delete", "where", "clip", "abs", "round", "sort"),
    *("minimum", "maximum", "add", "subtract", "multiply", "divide"),
}

# Functions that go through elements one by one, though nobody sees a loop.
DISGUISED_LOOPS = {"map", "vectorize", "frompyfunc", "apply_along_axis", "fromiter"}


def facts(answer, solution) -> list[str]:
    """At most one sentence; none where the text cannot be had."""
    tree = _tree(answer)
    if tree is None:
        return []
    for look in (_reads_the_notebook, _returns_in_the_loop, _throws_away, _never_uses):
        words = look(tree, answer, solution)
        if words:
            return [words]
    return []


def loops(function) -> bool:
    """Whether a function goes through something one by one, by `for`, `while`, or in disguise."""
    if not isinstance(function, FunctionType):
        return False
    tree = _tree(function)
    whiles = tree is not None and any(isinstance(node, ast.While) for node in ast.walk(tree))
    return whiles or any(_goes_through(code) for code in with_inner(function.__code__))


def _goes_through(code):
    """A `for` of any kind, a comprehension too; or a function that hides one."""
    return not DISGUISED_LOOPS.isdisjoint(code.co_names) or any(
        step.opname == "FOR_ITER" for step in dis.get_instructions(code)
    )


def with_inner(code: CodeType) -> Iterator[CodeType]:
    """A function's code, and that of the functions and comprehensions in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from with_inner(constant)


def _tree(function):
    try:
        parsed = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError, ValueError):
        return None
    first = parsed.body[0] if parsed.body else None
    return first if isinstance(first, ast.FunctionDef) else None


def _parameters(tree):
    arguments = tree.args
    return [p.arg for p in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def _read(tree):
    return {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }


def _reads_the_notebook(tree, answer, solution):
    """A value of the notebook that the solution does without, while a parameter stands idle."""
    idle = _idle(tree)
    made = {
        n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
    }
    outside = _read(tree) - made - set(_parameters(tree)) - set(dir(builtins))
    outside -= set(solution.__code__.co_names)
    values = [name for name in sorted(outside) if _is_a_value(answer.__globals__.get(name))]
    if not idle or not values:
        return ""
    return (
        f"Your function reads `{values[0]}` from the notebook, and never uses `{idle[0]}`, which "
        "it is given."
    )


def _is_a_value(thing):
    return thing is not None and not callable(thing) and not inspect.ismodule(thing)


def _returns_in_the_loop(tree, answer, solution):
    loops = [node for node in ast.walk(tree) if isinstance(node, ast.For | ast.While)]
    if not any(isinstance(line, ast.Return) for loop in loops for line in loop.body):
        return ""
    return "Your `return` stands inside the loop, which ends there in its first round."


def _throws_away(tree, answer, solution):
    for line in ast.walk(tree):
        if isinstance(line, ast.Expr) and _is_something(line.value):
            return f"The line `{ast.unparse(line)}` computes something, and nothing keeps it."
    return ""


def _is_something(value):
    if isinstance(value, ast.Call):
        function = value.func
        return (
            isinstance(function, ast.Attribute)
            and isinstance(function.value, ast.Name)
            and function.value.id == "np"
            and function.attr in MAKE_SOMETHING_NEW
        )
    return isinstance(value, ast.BinOp | ast.Compare | ast.UnaryOp | ast.Subscript | ast.Name)


def _never_uses(tree, answer, solution):
    idle = _idle(tree)
    return f"Your function never uses `{idle[0]}`." if idle else ""


def _idle(tree):
    """The parameters that are never read."""
    return [name for name in _parameters(tree) if name not in _read(tree)]
