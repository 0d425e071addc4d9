"""What stands in square brackets, and round ones where square ones belong."""

import ast

from course_lib.pictures.arrays.strips import lengths, one_index_each, positions
from course_lib.words import shown

from .case import bracketed
from .drawn import pieces
from .values import UNKNOWN, lengths_of_rows

JOINING = {"concatenate", "vstack", "hstack", "stack", "column_stack", "dstack"}


def _picked(case):
    """What is picked from, and the parts of the index; None where nothing is picked."""
    if not isinstance(case.node, ast.Subscript):
        return None, []
    index = case.node.slice
    return case.seen(case.node.value), index.elts if isinstance(index, ast.Tuple) else [index]


def beyond(case):
    """The axis that is too short, and the position that is not on it."""
    axis, size = int(case.details.get("axis") or 0), int(case.details["size"])
    owner, _ = _picked(case)
    yield from _turn(case)
    if owner is None:
        yield positions(size, int(case.details["index"]), f"axis {axis}")
        return
    if owner.shape is not None:
        yield pieces(owner)
    yield positions(size, int(case.details["index"]), f"axis {axis} of {owner.text}")


def _turn(case):
    said = case.read.turn()
    if said:
        yield f"When it failed, {', '.join(said)}."


def beyond_list(case):
    """The list, and the position that is not in it."""
    owner, parts = _picked(case)
    if owner is None or type(owner.value) not in (list, tuple, str):
        return
    index = case.read.value(parts[0])
    yield from _turn(case)
    yield f"`{owner.text}` has {len(owner.value)} of them."
    if type(index) is int:
        yield positions(len(owner.value), index, owner.text)


def too_many(case):
    """The axes that there are, and the parts of the index below them."""
    owner, parts = _picked(case)
    if owner is None or owner.shape is None:
        return
    yield pieces(owner)
    found, axis = [], 0
    for part in parts:
        many = _axes_of(case, part)
        if isinstance(part, ast.Constant) and part.value is Ellipsis:
            continue
        found.append((case.text(part), tuple(range(axis, axis + many))))
        axis += many
    yield one_index_each(owner.shape, found, owner.text)


def _axes_of(case, part):
    """How many axes a part of an index stands for."""
    if isinstance(part, ast.Constant) and part.value is None:
        return 0
    array = case.seen(part).array
    is_mask = isinstance(part, ast.Compare) or (array is not None and array.dtype == bool)
    return len(case.read.shape(part) or (1,)) if is_mask else 1


def mask(case):
    """The array and its mask, the axis marked on which they differ."""
    owner, parts = _picked(case)
    axis = int(case.details["axis"])
    before = 0
    for part in parts:
        many = _axes_of(case, part)
        if before <= axis < before + many:
            break
        before += many
    else:
        return
    if owner.shape is None:
        return
    yes_or_no = case.seen(part)
    shape = yes_or_no.shape or (int(case.details["mask"]),)
    yield pieces(owner, yes_or_no) if yes_or_no.shape else pieces(owner)
    yield lengths(
        [(owner.text, owner.shape), (yes_or_no.text, shape)],
        fails={(0, axis), (1, min(axis - before, len(shape) - 1))},
    )


def no_index(case):
    """What stood in the brackets, and a whole number for a number that is none."""
    owner, parts = _picked(case)
    if owner is None:
        return
    yield from not_whole(case, _numbers_in(parts))
    if owner.shape is not None:
        yield pieces(owner)


def _numbers_in(parts):
    """The parts of an index, and the ends of its slices."""
    for part in parts:
        ends = (part.lower, part.upper, part.step) if isinstance(part, ast.Slice) else (part,)
        yield from (end for end in ends if end is not None)


def not_whole(case, nodes):
    """A sentence for each number that is not whole, and how to write a whole one."""
    for node in nodes:
        value, text = case.read.value(node), case.text(node)
        if type(value) is str:
            yield f"`{text}` is a text. The axes of an array are counted, they have no names."
        if type(value) is not float:
            continue
        said = "" if isinstance(node, ast.Constant) else f"`{text}` is {value!r}. "
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            whole = ast.unparse(ast.BinOp(node.left, ast.FloorDiv(), node.right))
            yield f"{said}`/` always gives a number with a decimal point; `{whole}` a whole one."
        elif value.is_integer():
            whole = repr(int(value)) if isinstance(node, ast.Constant) else f"int({text})"
            yield f"{said}Write `{whole}`."
        else:
            yield f"{said}`round({text})` is the nearest whole number."


def whole(case):
    """A number in a call that should have been whole."""
    if isinstance(case.node, ast.Call):
        named = [word.value for word in case.node.keywords]
        for node in [*case.node.args, *named]:
            yield from not_whole(case, node.elts if isinstance(node, ast.Tuple) else [node])


def list_index(case):
    """An index that only an array takes."""
    owner, parts = _picked(case)
    if owner is None:
        return
    if len(parts) > 1 and lengths_of_rows(owner.value):
        index = ", ".join(case.text(part) for part in parts)
        yield (
            f"`{owner.text}` is a {owner.kind}, not an array. Made into one, it takes an index for "
            f"each axis: `np.array({owner.text})[{index}]`."
        )
    yield from not_whole(case, _numbers_in(parts))
    if owner.array is not None:
        yield pieces(owner)


def list_many(case):
    """An array where a list takes one position; or arrays that were to be given as one list."""
    if case.called in JOINING and len(case.node.args) > 1:
        text = case.text(case.node.func)
        given = ", ".join(case.text(part) for part in case.node.args)
        yield (
            f"`{text}` takes the arrays together, as one thing with brackets of its own: "
            f"`{text}(({given}))`. Here the second array was taken for the axis."
        )
        yield pieces(*case.arguments()[:2])
        return
    owner, _ = _picked(case)
    if owner is not None and type(owner.value) is list:
        yield f"`{owner.text}` is a list: `np.array({owner.text})[{case.text(case.node.slice)}]`."


def round_brackets(case):
    """An array that was called as if it were a function."""
    if not isinstance(case.node, ast.Call):
        return
    called, given = case.seen(case.node.func), case.node.args
    if called.shape is not None:
        yield pieces(called)
    if called.text in case.place.frame.f_builtins:
        yield (
            f"That name hides Python's own `{called.text}`. Give the array another name, and "
            f"`del {called.text}` brings the function back."
        )
    elif not given:
        yield f"Without the round brackets it is the array itself: `{called.text}`."
    elif all(type(case.read.value(part)) in (int, slice) for part in given):
        inside = ", ".join(case.text(part) for part in given)
        yield f"To pick from it, write `{called.text}[{inside}]`."
    elif len(given) == 1 and case.read.shape(given[0]) is not None:
        yield f"Was a `*` or a `@` meant, as in `{called.text} @ {bracketed(case.seen(given[0]))}`?"


def square_brackets(case):
    """A function with square brackets."""
    owner, _ = _picked(case)
    if owner is not None:
        yield f"Write `{owner.text}({case.text(case.node.slice)})`."


def number_item(case):
    """An index behind a single number."""
    owner, _ = _picked(case)
    if owner is not None and owner.value is not UNKNOWN:
        yield f"`{owner.text}` is {shown(owner.value)}, {_a(owner.kind)}."


def _a(kind):
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
