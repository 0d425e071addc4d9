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
    said = (
        *reads_the_notebook(answer, solution),
        *_returns_in_the_loop(tree),
        *_throws_away(tree),
        *_never_uses(tree),
    )
    return list(said[:1])


def returns_something(answer) -> bool:
    """Whether there is a `return` with something behind it."""
    tree = _tree(answer)
    return tree is not None and any(
        isinstance(node, ast.Return) and node.value is not None for node in ast.walk(tree)
    )


def reads_the_notebook(answer, solution) -> list[str]:
    """A value of the notebook that is read, where the solution does without."""
    tree = _tree(answer)
    if tree is None:
        return []
    own = {node.id for node in ast.walk(tree) if _is_name(node, ast.Store)}
    read = _read(tree) - own - set(_parameters(tree)) - set(dir(builtins))
    read -= set(solution.__code__.co_names)
    values = [name for name in sorted(read) if _is_a_value(answer.__globals__.get(name))]
    if not values:
        return []
    idle = [f", and never uses `{name}`, which it is given" for name in _idle(tree)]
    return [f"Your function reads `{values[0]}` from the notebook{''.join(idle[:1])}."]


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


def _is_name(node, context):
    return isinstance(node, ast.Name) and isinstance(node.ctx, context)


def _read(tree):
    return {node.id for node in ast.walk(tree) if _is_name(node, ast.Load)}


def _is_a_value(thing):
    return thing is not None and not callable(thing) and not inspect.ismodule(thing)


def _returns_in_the_loop(tree):
    loops = [node for node in ast.walk(tree) if isinstance(node, ast.For | ast.While)]
    if any(isinstance(line, ast.Return) for loop in loops for line in loop.body):
        yield "Your `return` stands inside the loop, which ends there in its first round."


def _throws_away(tree):
    for line in ast.walk(tree):
        if isinstance(line, ast.Expr) and _is_something(line.value):
            yield f"The line `{ast.unparse(line)}` computes something, and nothing keeps it."


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


def _never_uses(tree):
    return [f"Your function never uses `{name}`." for name in _idle(tree)]


def _idle(tree):
    """The parameters that are never read."""
    return [name for name in _parameters(tree) if name not in _read(tree)]
