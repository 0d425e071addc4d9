"""Shapes that cannot be: `reshape`, `zeros`, uneven rows, joining, an axis too many."""

import ast
from math import prod

from course_lib.pictures.arrays.bars import product, rows, two_products
from course_lib.pictures.arrays.strips import lengths
from course_lib.words import abridged, listed

from .case import bracketed
from .drawn import pieces
from .reading import Seen
from .sides import shape_in
from .values import UNKNOWN, lengths_of_rows

LONGEST_NAME = 30


def reshape(case):
    """The two products that a reshape compares, and shapes that would do."""
    size = int(case.details["size"])
    owner, wanted = _owner_and_wanted(case)
    if owner is None or owner.shape is None or prod(owner.shape) != size:
        owner = Seen("the array", None, UNKNOWN, (size,))
    else:
        yield pieces(owner)
    given = tuple(n for n in wanted if n != -1)
    name = abridged(owner.text, LONGEST_NAME)
    if -1 in wanted:
        yield (
            f"The other lengths: {product(given)}. {size:,} cannot be divided by that, so no whole "
            "number can stand for the -1."
        )
        return
    yield two_products((name, "wanted"), (owner.shape, wanted))
    fitting = _fitting(size, wanted)
    if fitting:
        yield f"Near it, and possible: {listed(fitting)}."


def _owner_and_wanted(case):
    """What was reshaped, and the shape that was asked for; the message's where it is not read."""
    told = shape_in(case.details["shape"].replace("newaxis", "-1"))
    if isinstance(case.statement, ast.Assign) and not isinstance(case.node, ast.Call):
        target = case.statement.targets[0]
        return (
            (case.seen(target.value), told) if isinstance(target, ast.Attribute) else (None, told)
        )
    owner = case.owner()
    if owner is None or case.called != "reshape":
        return None, told
    given = [argument.value for argument in case.arguments()][1 if case.of_numpy() else 0 :]
    wanted = given[0] if len(given) == 1 and type(given[0]) in (tuple, list) else given
    if wanted and all(type(n) is int for n in wanted):
        return owner, tuple(wanted)
    return owner, told


def _fitting(size, wanted):
    """The shape with one of its lengths changed so that the product fits."""
    found = []
    for k in range(len(wanted)):
        others = prod(wanted[:k] + wanted[k + 1 :])
        if others > 0 and size % others == 0:
            found.append((*wanted[:k], size // others, *wanted[k + 1 :]))
    return list(dict.fromkeys(found))


def own_brackets(case):
    """`np.zeros(2, 3)` with the brackets that are missing."""
    given = case.node.args if isinstance(case.node, ast.Call) else []
    numbers = [part for part in given if type(case.read.value(part)) is int]
    if case.called in ("zeros", "ones", "empty") and len(numbers) == len(given) > 1:
        inside = ", ".join(map(case.text, given))
        yield f"Write `{case.text(case.node.func)}(({inside}))`."
    elif case.called == "full" and len(numbers) > 2:
        inside = ", ".join(map(case.text, given[:-1]))
        yield f"Write `np.full(({inside}), {case.text(given[-1])})`."
    elif len(numbers) > 1:
        inside = ", ".join(map(case.text, numbers))
        yield f"Several axes are one thing, too: `axis=({inside})`."


def ragged(case):
    """How long each row is, as bars."""
    given = case.node.args if isinstance(case.node, ast.Call) else []
    if not given:
        return
    found = _lengths(case, given[0])
    if not found or len(set(found)) < 2:
        yield "How long they were is unknown: they were made on the way, and not kept."
        return
    known = [n for n in found if n is not None]
    if len(known) == len(found):
        yield f"The lengths are {listed(known[:8])}{' and so on' if len(known) > 8 else ''}."
    yield rows(found)


def _lengths(case, node):
    value = case.read.value(node)
    if value is not UNKNOWN:
        return lengths_of_rows(value)
    if isinstance(node, ast.List | ast.Tuple):
        shapes = [case.read.shape(part) for part in node.elts]
        return None if None in shapes else [shape[0] if shape else None for shape in shapes]
    return None


def join(case):
    """The shapes of what was to be joined, and the axis on which they differ."""
    if case.called in ("append", "concatenate", "stack", "vstack", "hstack", "column_stack"):
        joined = _joined(case)
    else:
        return
    if len(joined) < 2 or any(seen.shape is None for seen in joined):
        return
    yield pieces(*joined[:3])
    shapes = [_as_joined(case.called, seen.shape) for seen in joined]
    for seen, shape in zip(joined, shapes, strict=True):
        if shape != seen.shape:
            yield f"`{case.called}` takes `{seen.text}` with shape {shape}."
    first, second = int(case.details.get("first", 0)), int(case.details.get("second", 1))
    axis = case.details.get("axis")
    texts = [abridged(seen.text, LONGEST_NAME) for seen in joined]
    names = list(zip(texts, shapes, strict=True))
    fails = {(first, int(axis)), (second, int(axis))} if axis is not None else ()
    fails = {(k, n) for k, n in fails if k < len(names) and n < len(names[k][1])}
    yield lengths(names, fails=fails)
    if case.called == "concatenate":
        yield from _other_ways(joined)


def _as_joined(function, shape):
    """A single row stands as a row in `vstack`, and as a column in `column_stack`."""
    as_table = {"vstack": (1, *shape), "column_stack": (*shape, 1)}
    return as_table.get(function, shape) if len(shape) == 1 else shape


def _joined(case):
    if case.called == "append":
        return case.arguments()[:2]
    given = case.node.args[:1]
    parts = given[0].elts if given and isinstance(given[0], ast.List | ast.Tuple) else []
    return [case.seen(part) for part in parts]


def _other_ways(joined):
    """Along which other axis the arrays could be joined, or with an axis more, each tried."""
    shapes = [seen.shape for seen in joined]
    for axis in range(len(shapes[0])):
        if _can_be_joined(shapes, axis):
            yield f"Along `axis={axis}` they could be joined."
    if len(joined) != 2 or {len(shape) for shape in shapes} != {1, 2}:
        return
    flat = shapes.index(min(shapes, key=len))
    n, name = shapes[flat][0], bracketed(joined[flat])
    for code, shape, axis in ((f"{name}[None, :]", (1, n), 0), (f"{name}[:, None]", (n, 1), 1)):
        if _can_be_joined([shape, shapes[1 - flat]], axis):
            yield f"As `{code}` it has shape {shape}, and can be joined along `axis={axis}`."


def _can_be_joined(shapes, axis):
    dimensions = {len(shape) for shape in shapes}
    return len(dimensions) == 1 and len({s[:axis] + s[axis + 1 :] for s in shapes}) == 1


def axis(case):
    """The axes that there are, by number."""
    owner = case.owner()
    if owner is None or not owner.shape:
        return
    number, has = int(case.details["axis"]), int(case.details["has"])
    yield pieces(owner)
    if case.called in ("concatenate", "stack", "vstack", "hstack") and len(owner.shape) == has + 1:
        yield (
            f"`{case.called}` joins several arrays. Given one array, it takes its rows, and each "
            f"of those has shape {owner.shape[1:]}: they have no axis {number}."
        )
        return
    if len(owner.shape) == has:
        yield lengths(
            [(owner.text, owner.shape)], fails={(0, max(number, has))} if number > 0 else ()
        )
        yield "Its only axis is axis 0." if has == 1 else f"It has axes {listed(range(has))}."
