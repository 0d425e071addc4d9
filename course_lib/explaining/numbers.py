"""Numbers of another kind than was asked for: whole ones, single ones, those that fit."""

import ast

import numpy as np

from course_lib.pictures import Picture, number_line

from .case import bracketed
from .drawn import pieces


def no_decimals(case):
    """Whole numbers that were to take decimals in place."""
    if not isinstance(case.node, ast.AugAssign):
        return
    target = case.node.target
    whole = target
    while isinstance(whole, ast.Subscript):
        whole = whole.value
    array, name = case.seen(whole).array, case.text(whole)
    if array is None:
        return
    yield (
        f"`{name}` holds {array.dtype}. If it is to take decimals: `{name} = {name}.astype(float)`."
    )
    yield pieces(case.seen(whole))


def out_of_range(case):
    """The number beyond the end of what the dtype has room for."""
    dtype, node = case.details["dtype"], case.node
    line = number_line(dtype, case.details["number"])
    yield Picture(line.figure, words=line.caption)
    if isinstance(node, ast.BinOp):
        sides = [case.seen(side) for side in (node.left, node.right)]
        for seen in sides:
            if getattr(type(seen.value), "__module__", "") == "numpy" and seen.array is not None:
                yield (
                    f"`{seen.text}` holds {seen.array.dtype}. With more room: "
                    f"`{bracketed(seen)}.astype(int)`."
                )


def one_number(case):
    """An array where one number was wanted."""
    given = [seen for seen in case.arguments() if seen.shape]
    if given:
        yield pieces(given[0])
    function = getattr(case.node, "func", None)
    if isinstance(function, ast.Attribute) and given:
        module = getattr(case.read.value(function.value), "__name__", "")
        if module == "math" and hasattr(np, function.attr):
            arguments = ", ".join(case.text(part) for part in case.node.args)
            yield f"For each element: `np.{function.attr}({arguments})`."
    elif case.called in ("int", "float") and given:
        yield f"For each element: `{bracketed(given[0])}.astype({case.called})`."


def one_place(case):
    """Several values that were to go into the place of one."""
    statement = case.statement
    if not (isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Subscript)):
        return
    target, value = statement.targets[0], case.seen(statement.value)
    yield f"`{case.text(target)}` is the place of one number."
    if value.shape:
        yield pieces(value)
