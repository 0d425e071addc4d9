"""Two sides that do not fit: broadcasting, `+=`, assigning, `@`."""

import ast
from itertools import pairwise

from course_lib.arrays import shapes
from course_lib.pictures.arrays.broadcasting import broadcasting
from course_lib.pictures.arrays.strips import lengths
from course_lib.words import abridged

from .case import bracketed, turned
from .drawn import pieces
from .reading import Seen
from .shapes_of import product
from .values import UNKNOWN

LONGEST_NAME = 30
ORDINALS = ("the first", "the second", "the third", "another")


def shape_in(text):
    """The shape that stands in a message: '(3,6)'."""
    return tuple(int(n) for n in text.strip("() ").split(",") if n)


def broadcast(case):
    """The arrays, the steps up to the one that fails, and the cures."""
    met = _shapes_met(case)
    operands = _operands(case, met)
    if operands is None:
        names = ORDINALS
        yield f"It failed inside `{case.text(case.node)}`." if case.node else "It failed inside."
    else:
        names = [abridged(operand.text, LONGEST_NAME) for operand in operands]
        yield pieces(*operands)
    if len(met) != 2:
        yield lengths(list(zip(names, met, strict=False)), aligned="right")
        return
    found = shapes.steps(*met)
    yield broadcasting(*met, names=tuple(names[:2]), cures=False, error=False)
    if operands and found.failing:
        yield from _cures(case, found, operands)


def _shapes_met(case):
    if "shapes" in case.details:
        return [shape_in(part) for part in case.details["shapes"].split(") ")]
    return [shape_in(case.details["first"]), shape_in(case.details["second"])]


def _operands(case, met):
    """The pieces that have the shapes of the message; None where they cannot be told."""
    node = case.node
    if isinstance(node, ast.BinOp):
        found = [node.left, node.right]
    elif isinstance(node, ast.AugAssign):
        found = [node.target, node.value]
    elif isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        found = next(
            (pair for pair in pairwise(sides) if _fit(case, pair, met)),
            sides[:2],
        )
    elif isinstance(node, ast.Call):
        found = node.args
        if len(found) != len(met):
            found = [part for part in found if case.read.shape(part) != ()]
        if len(found) != len(met) or not _fit(case, found, met):
            return None
    else:
        return None
    return [case.with_shape(part, shape) for part, shape in zip(found, met, strict=False)]


def _fit(case, parts, met):
    known = [case.read.shape(part) for part in parts]
    return all(shape in (None, one) for shape, one in zip(known, met, strict=False))


def _cures(case, found, operands):
    """Ways to write the one or the other, each of them tried."""
    stays = isinstance(case.node, ast.AugAssign)  # the left side keeps its shape
    lines = []
    for cure in found.cures:
        operand = operands[cure.operand]
        if stays and (cure.operand == 0 or cure.result != found.a):
            continue
        turn = cure.change == ".T"
        code = f"`{turned(operand) if turn else bracketed(operand) + cure.change}`"
        kept = _keeping_the_axis(case, operand, cure.shape)
        if kept:
            code += f", or `{kept}`,"
        lines.append(f"{code} has shape {cure.shape}, and then the result {cure.result}.")
    if isinstance(getattr(case.node, "op", None), ast.Mult):
        lines += _matrix_product(operands)
    if lines:
        yield "What would work, depending on what you mean:"
        yield from lines


def _keeping_the_axis(case, operand, shape):
    """A sum over an axis, written so that the axis stays, if it then has this shape."""
    node = operand.node
    if not isinstance(node, ast.Call) or any(word.arg == "keepdims" for word in node.keywords):
        return ""
    if not any(word.arg == "axis" for word in node.keywords):
        return ""
    keepdims = ast.keyword("keepdims", ast.Constant(True))
    kept = ast.Call(node.func, node.args, [*node.keywords, keepdims])
    return f"{operand.text[:-1]}, keepdims=True)" if case.read.shape(kept) == shape else ""


def _matrix_product(operands):
    a, b = operands
    try:
        shape = product(a.shape, b.shape)
    except ValueError:
        return []
    return [f"The matrix product, `{bracketed(a)} @ {bracketed(b)}`, has shape {shape}."]


def cannot_grow(case):
    """`a += b` where the sum is larger than a."""
    if not isinstance(case.node, ast.AugAssign):
        return
    target, value = case.seen(case.node.target), case.seen(case.node.value)
    yield pieces(target, value)
    if target.shape is not None and value.shape is not None:
        names = tuple(abridged(seen.text, LONGEST_NAME) for seen in (target, value))
        yield broadcasting(target.shape, value.shape, names=names, until=2)


def no_room(case):
    """Values of one shape that were to go into a place of another."""
    value_shape, place_shape = shape_in(case.details["first"]), shape_in(case.details["second"])
    target, value = _assigned(case)
    if target is None:
        rows = [("the values", value_shape), ("the place", place_shape)]
        yield lengths(rows, aligned="right")
        return
    value = case.with_shape(value, value_shape)
    place = Seen(case.text(target), target, UNKNOWN, place_shape)
    yield pieces(place, value)
    rows = [(place.text, place_shape), (value.text, value_shape)]
    yield lengths(rows, fails=_do_not_go_in(place_shape, value_shape), aligned="right")
    if value_shape[::-1] == place_shape:
        yield f"Turned, it fits: `{turned(value)}` has shape {place_shape}."


def _assigned(case):
    """The place and the value of an assignment into an array."""
    statement = case.statement
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Subscript):
        return statement.targets[0], statement.value
    return None, None


def _do_not_go_in(place, value):
    """(row, axis) of the lengths that keep a value out of its place."""
    wrong = set()
    for back in range(1, len(value) + 1):
        there = place[-back] if back <= len(place) else 1
        if value[-back] not in (1, there):
            wrong.add((1, len(value) - back))
            if back <= len(place):
                wrong.add((0, len(place) - back))
    return wrong


def matmul(case):
    """The two axes that `@` takes together, and turned ones that would fit."""
    sides = _multiplied(case)
    if sides is None:
        return
    a, b = sides
    yield pieces(a, b)
    if not a.shape or not b.shape:
        return
    yield lengths(
        [(a.text, a.shape), (b.text, b.shape)],
        fails={(0, len(a.shape) - 1), (1, max(len(b.shape) - 2, 0))},
    )
    yield from _turned(a, b)


def _multiplied(case):
    node = case.node
    if isinstance(node, ast.BinOp | ast.AugAssign):
        sides = (
            (node.left, node.right) if isinstance(node, ast.BinOp) else (node.target, node.value)
        )
        return [case.seen(side) for side in sides]
    if not isinstance(node, ast.Call):
        return None
    given = case.arguments()
    sides = given[:2] if case.of_numpy() else [case.owner(), *given[:1]]
    return sides if len(sides) == 2 and None not in sides else None


def _turned(a, b):
    for turn_a, turn_b in ((False, True), (True, False), (True, True)):
        shapes_now = [s.shape[::-1] if t else s.shape for s, t in ((a, turn_a), (b, turn_b))]
        if (turn_a and len(a.shape) != 2) or (turn_b and len(b.shape) != 2):
            continue
        try:
            shape = product(*shapes_now)
        except ValueError:
            continue
        left, right = (turned(s) if t else bracketed(s) for s, t in ((a, turn_a), (b, turn_b)))
        yield f"Turned, they would fit: `{left} @ {right}` has shape {shape}."
