"""The truth of an array, which has one yes or no for each element."""

import ast
import warnings

import numpy as np

from course_lib.words import plural

from .case import bracketed
from .drawn import pieces
from .reading import Seen

LARGEST = 1_000_000  # elements of a mask

_COMPARED = {
    ast.Lt: np.less,
    ast.LtE: np.less_equal,
    ast.Gt: np.greater,
    ast.GtE: np.greater_equal,
    ast.Eq: np.equal,
    ast.NotEq: np.not_equal,
}


def truth(case):
    """The mask that could not be decided on, how often it is True, and what any and all say."""
    node = case.node
    if node is None:
        return
    if isinstance(node, ast.BoolOp):
        yield from _mask(case, _first_array(case, node.values))
        yield from _joined_by_a_sign(case, node)
    elif isinstance(node, ast.Compare) and len(node.ops) > 1:
        yield from _chain(case, node)
    elif isinstance(node, ast.UnaryOp):
        yield from _mask(case, node.operand, any_and_all=False)
        yield f"Element by element, write `~{bracketed(case.seen(node.operand))}`."
    elif isinstance(node, ast.Call):
        known = [seen for seen in case.arguments() if seen.shape]
        if known:
            yield pieces(*known[:2])
    else:
        yield from _mask(case, node)


def _mask(case, node, any_and_all=True):
    if node is None:
        return
    seen, text = case.seen(node), case.text(node)
    mask = _computed(case, node)
    if mask is None:
        if seen.shape is not None:
            yield pieces(seen)
        return
    yield pieces(Seen(text, node, mask, mask.shape))
    if mask.dtype == bool:
        trues = f"True for {int(mask.sum()):,} of {mask.size:,}"
    else:
        trues = f"not 0 for {int(np.count_nonzero(mask)):,} of {plural(mask.size, 'element')}"
    yield f"`{text}` is {trues}."
    if any_and_all:
        name = bracketed(seen)
        yield (
            f"`{name}.any()` asks whether at least one of them is: {bool(mask.any())}. "
            f"`{name}.all()` asks whether all of them are: {bool(mask.all())}."
        )


def _computed(case, node):
    """The mask, by NumPy alone, from plain arrays of numbers; None where it is not that."""
    try:
        with warnings.catch_warnings(action="ignore"):
            mask = _by_numpy(case, node)
    except (ValueError, IndexError, TypeError):
        return None
    return mask if _is_of_numbers(mask) and mask.ndim else None


def _by_numpy(case, node):
    array = case.seen(node).array
    if array is not None:
        return array
    parts, function = _made_of(node)
    arrays = [_by_numpy(case, part) for part in parts]
    if function and all(map(_is_of_numbers, arrays)):
        return function(*arrays)
    if isinstance(node, ast.Subscript):
        owner, index = _by_numpy(case, node.value), case.read.value(node.slice)
        parts = index if type(index) is tuple else (index,)
        if _is_of_numbers(owner) and all(type(part) in (int, slice) for part in parts):
            return np.asarray(owner[index])
    return None


def _made_of(node):
    """The sides of a comparison, or of a sign between masks, and what NumPy does with them."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        return [node.left, *node.comparators], _COMPARED.get(type(node.ops[0]))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitAnd | ast.BitOr):
        function = np.bitwise_and if isinstance(node.op, ast.BitAnd) else np.bitwise_or
        return [node.left, node.right], function
    return [], None


def _is_of_numbers(array):
    return array is not None and array.dtype.kind in "biuf" and array.size <= LARGEST


def _first_array(case, parts):
    """The first of them that is an array: it is the one that was asked for its truth."""
    return next((part for part in parts if case.read.shape(part)), None)


def _joined_by_a_sign(case, node):
    word, sign = ("and", "&") if isinstance(node.op, ast.And) else ("or", "|")
    parts = [bracketed(case.seen(part)) for part in node.values]
    if all(case.read.shape(part) != () for part in node.values):
        yield (
            f"`{word}` wants one yes or no; `{sign}` goes element by element: "
            f"`{f' {sign} '.join(parts)}`."
        )


def _chain(case, node):
    """`1 < a < 3`, which is `1 < a and a < 3`, and `v > 1 & v < 4`, which is that too."""
    sides, signs = [node.left, *node.comparators], [_sign(op) for op in node.ops]
    middle = sides[1]
    if (
        len(sides) == 3
        and isinstance(middle, ast.BinOp)
        and isinstance(middle.op, ast.BitAnd | ast.BitOr)
    ):
        sign = "&" if isinstance(middle.op, ast.BitAnd) else "|"
        first, last, left, right = map(case.text, (sides[0], sides[2], middle.left, middle.right))
        yield (
            f"`{sign}` binds more tightly than `{signs[0]}`, so Python read "
            f"`{first} {signs[0]} ({left} {sign} {right}) {signs[1]} {last}`. Put brackets around "
            f"each comparison: `({first} {signs[0]} {left}) {sign} ({right} {signs[1]} {last})`."
        )
        arrays = [case.seen(side) for side in (sides[0], sides[2]) if case.read.shape(side)]
        if arrays:
            yield pieces(arrays[0])
        return
    pair = ast.Compare(sides[0], node.ops[:1], sides[1:2])
    mask = _computed(case, pair)
    texts = [case.text(side) for side in sides]
    parts = [f"({a} {sign} {b})" for a, sign, b in zip(texts, signs, texts[1:], strict=False)]
    if mask is not None:
        yield pieces(Seen(parts[0][1:-1], pair, mask, mask.shape))
        yield f"`{parts[0][1:-1]}` is True for {int(mask.sum()):,} of {mask.size:,}."
    yield f"A chain such as `{case.text(node)}` hides an `and`. Write `{' & '.join(parts)}`."


def _sign(op):
    compared = ast.Compare(ast.Name("a"), [op], [ast.Name("b")])
    return ast.unparse(compared)[2:-2].strip()
