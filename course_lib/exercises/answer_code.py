"""The code of an answer: as a learner would write it in a cell, with whatever it needs."""

import ast
import builtins
import dis
import inspect
import sys
import textwrap
from functools import cache
from types import CodeType, FunctionType

from .bank import Exercise
from .syntax import with_inner


def solution_code(exercise: Exercise) -> str:
    """A solution as a learner would write it in a cell."""
    source = textwrap.dedent(inspect.getsource(exercise.solution)).rstrip()
    if exercise.asks_for_function:
        return source.replace("def solution(", f"def {exercise.name}(", 1)
    body = textwrap.dedent(source.split("\n", 1)[1])
    return body.replace("return ", f"{exercise.name} = ")


def other_ways(exercise: Exercise) -> list[str]:
    """The code of right answers that can be read by themselves, the course's solution first.

    Left out are those that lean on a helper of the bank's own, or use what nobody has taught yet.
    """
    if not exercise.asks_for_function:
        return []
    others = [_by_itself(answer, exercise) for answer in exercise.also_right]
    return [solution_code(exercise), *(code for code in others if code)]


def _by_itself(answer, exercise):
    """The code of an answer with the imports that it needs; "" where it needs more than those."""
    if not isinstance(answer, FunctionType) or answer.__closure__:
        return ""
    if inspect.signature(answer) != inspect.signature(exercise.solution):
        return ""
    known = {"np", *names_read(exercise.solution.__code__)}
    needed = [name for name in names_read(answer.__code__) if name not in known]
    imports = [import_line(name, answer.__globals__.get(name)) for name in needed]
    if not all(imports):
        return ""
    above = "".join(f"{line}\n" for line in imports) + ("\n" if imports else "")
    return above + _as_function(answer, exercise.name)


def _as_function(answer, name):
    if answer.__name__ != "<lambda>":
        source = textwrap.dedent(inspect.getsource(answer)).rstrip()
        return source.replace(f"def {answer.__name__}(", f"def {name}(", 1)
    (written,) = _lambdas(answer.__code__.co_filename)[answer.__code__.co_firstlineno]
    return f"def {name}({ast.unparse(written.args)}):\n    return {ast.unparse(written.body)}"


@cache
def _lambdas(path):
    """The lambdas of a file by their line."""
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Lambda):
            found.setdefault(node.lineno, []).append(node)
    return found


def names_read(code: CodeType) -> list[str]:
    """The names that a function looks up around itself, built-in ones aside."""
    steps = (step for within in with_inner(code) for step in dis.get_instructions(within))
    names = dict.fromkeys(step.argval for step in steps if step.opname == "LOAD_GLOBAL")
    return [name for name in names if not hasattr(builtins, name)]


def import_line(name: str, value: object) -> str:
    """The line that makes a name of an installed package's; "" where none does."""
    if inspect.ismodule(value):
        module = value.__name__
        return f"import {module}" if module == name else f"import {module} as {name}"
    module, its_name = getattr(value, "__module__", None), getattr(value, "__name__", name)
    here = not isinstance(module, str) or module == "__main__" or module.startswith(__package__)
    if here or getattr(sys.modules.get(module), its_name, None) is not value:
        return ""
    return f"from {module} import {its_name}" + (f" as {name}" if its_name != name else "")
