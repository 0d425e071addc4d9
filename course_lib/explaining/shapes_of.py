"""The shape of what was computed on the way, from the shapes of what it was made of.

Nothing is computed again: arrays of one zero, stretched, stand in for the real ones.
"""

import ast
from math import prod

import numpy as np

from .values import UNKNOWN

REDUCTIONS = {"sum", "mean", "max", "min", "std", "var", "prod", "any", "all", "median", "amax"}
REDUCTIONS |= {"amin", "argmax", "argmin", "nansum", "nanmean", "nanmax", "nanmin", "ptp"}
SAME = {"copy", "astype", "round", "clip", "conj", "cumsum", "cumprod", "sort"}
SAME_OF_NUMPY = {"round", "clip", "sort", "zeros_like", "ones_like", "flip", "roll"}
FILLED = {"zeros", "ones", "empty", "full"}


def facts(shape) -> dict:
    """What an array of this shape says of itself."""
    return {"shape": shape, "ndim": len(shape), "size": prod(shape)}


def shape_of(node, reader):
    """The shape that a piece of the line had, where it follows; else None."""
    rule = _RULES.get(type(node))
    try:
        return rule(node, reader) if rule else None
    except (ValueError, IndexError, TypeError, OverflowError, RecursionError):
        return None  # the piece fails itself, or is of another kind than thought


def reshaped(shape, wanted):
    """The shape of ``reshape(wanted)``, -1 worked out."""
    return _zeros(shape).reshape(wanted).shape


def _zeros(shape, dtype=float):
    return np.broadcast_to(np.zeros((), dtype), shape)


def _stretched(shapes):
    return None if None in shapes else np.broadcast_shapes(*shapes)


def _of_sides(node, reader):
    shapes = [reader.shape(node.left), reader.shape(node.right)]
    if isinstance(node.op, ast.MatMult):
        return None if None in shapes else product(*shapes)
    values = [reader.value(node.left), reader.value(node.right)]
    if any(type(value) in (list, tuple, str) for value in values) and not any(
        type(value) is np.ndarray or value is UNKNOWN for value in values
    ):
        return None  # lists are joined
    return _stretched(shapes)


def product(a, b):
    """The shape of ``a @ b``; ValueError where they do not fit."""
    if not a or not b or a[-1] != b[-2 if len(b) > 1 else 0]:
        raise ValueError(f"{a} @ {b}")
    if len(b) == 1:
        return a[:-1]
    if len(a) == 1:
        return (*b[:-2], b[-1])
    return (*np.broadcast_shapes(a[:-2], b[:-2]), a[-2], b[-1])


def _of_comparison(node, reader):
    if any(isinstance(sign, ast.In | ast.NotIn | ast.Is | ast.IsNot) for sign in node.ops):
        return ()
    return _stretched([reader.shape(side) for side in (node.left, *node.comparators)])


def _of_item(node, reader):
    shape, index = reader.shape(node.value), _index(node.slice, reader)
    return None if shape is None or index is UNKNOWN else _zeros(shape)[index].shape


def _index(node, reader):
    """The index, arrays of zeros in the place of index arrays that are not known."""
    if isinstance(node, ast.Tuple):
        parts = [_index(part, reader) for part in node.elts]
        return UNKNOWN if any(part is UNKNOWN for part in parts) else tuple(parts)
    value = reader.value(node)
    if value is None or value is Ellipsis or type(value) in (int, slice, list):
        return value
    if type(value) is np.ndarray and value.dtype.kind in "bui":
        return value
    if isinstance(node, ast.Attribute) and node.attr == "newaxis":
        return None
    return UNKNOWN


def _of_attribute(node, reader):
    shape = reader.shape(node.value)
    if shape is None or node.attr not in ("T", "real", "imag"):
        return None
    return shape[::-1] if node.attr == "T" else shape


def _of_call(node, reader):
    if any(isinstance(part, ast.Starred) for part in node.args):
        return None
    if not isinstance(node.func, ast.Attribute):
        return None
    name = node.func.attr
    if reader.value(node.func.value) is np:
        return _of_numpy(name, node, reader)
    shape = reader.shape(node.func.value)
    return None if shape is None else _of_method(name, shape, node, node.args, reader)


def _of_method(name, shape, node, given, reader):
    """Of ``a.name(given)``, or of ``np.name(a, given)``."""
    values = [reader.value(argument) for argument in given]
    named = {word.arg: reader.value(word.value) for word in node.keywords}
    if name in REDUCTIONS:
        return _reduced(shape, values[0] if values else named.get("axis"), named.get("keepdims"))
    if name == "reshape":
        wanted = values[0] if len(values) == 1 else tuple(values)
        return None if wanted is UNKNOWN or UNKNOWN in values else reshaped(shape, wanted)
    if name in ("cumsum", "cumprod") and not values and "axis" not in named:
        return (prod(shape),)
    if name in SAME:
        return shape
    if name in ("flatten", "ravel"):
        return (prod(shape),)
    return shape[::-1] if name == "transpose" and not values and not named else None


def _reduced(shape, axis, keepdims):
    if axis is UNKNOWN or keepdims not in (None, True, False):
        return None
    small = np.zeros([1] * len(shape))
    left = small.sum(axis=axis, keepdims=bool(keepdims)).ndim
    if axis is None or keepdims:
        gone = range(len(shape)) if axis is None else np.atleast_1d(axis) % len(shape)
        kept = tuple(1 if k in gone else n for k, n in enumerate(shape))
        return kept if keepdims else ()
    gone = {int(k) % len(shape) for k in np.atleast_1d(axis)}
    found = tuple(n for k, n in enumerate(shape) if k not in gone)
    return found if len(found) == left else None


def _of_numpy(name, node, reader):
    """Of what ``np.name(...)`` gave."""
    if not node.args:
        return None
    first = reader.value(node.args[0])
    if name in FILLED:
        return (first,) if type(first) is int else first if type(first) is tuple else None
    if name == "arange":
        values = [reader.value(argument) for argument in node.args]
        whole = all(type(value) is int for value in values) and not node.keywords
        return (len(range(*values)),) if whole else None
    if name == "linspace":
        many = reader.value(node.args[2]) if len(node.args) > 2 else 50
        return (many,) if type(many) is int and not node.keywords else None
    shapes = [reader.shape(argument) for argument in node.args]
    if name in ("array", "asarray"):
        return shapes[0]
    if name == "where" or isinstance(getattr(np, name, None), np.ufunc):
        return None if name == "matmul" else _stretched(shapes)
    if shapes[0] is None:
        return None
    if name in SAME_OF_NUMPY:
        return shapes[0]
    if name == "diff" and len(node.args) == 1 and not node.keywords:
        return (*shapes[0][:-1], max(shapes[0][-1] - 1, 0))
    return _of_method(name, shapes[0], node, node.args[1:], reader)


_RULES = {
    ast.BinOp: _of_sides,
    ast.Compare: _of_comparison,
    ast.UnaryOp: lambda node, reader: reader.shape(node.operand),
    ast.Subscript: _of_item,
    ast.Attribute: _of_attribute,
    ast.Call: _of_call,
}
