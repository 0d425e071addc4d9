"""NumPy's and Python's errors in the learner's terms, each by its whole message.

A message is recognised from beginning to end, never by a word in it: the same word stands
in messages that mean other things. What is not in the table is given as it is, in one line.
"""

import re
from dataclasses import dataclass
from math import prod

import numpy as np

from course_lib.arrays import gone, shapes
from course_lib.words import listed, plural

LONGEST = 300


@dataclass(frozen=True)
class Known:
    """One error: its name, its type, its whole message as a pattern, and the words for it.

    By its ``name`` a drawing for it is found (`explaining`). ``words`` may use the pattern's groups
    by name. ``details`` names the groups that must be alike for two errors to have the same cause:
    shapes, say, and never what somebody called a variable.
    """

    name: str
    type: type
    pattern: str
    words: object
    details: tuple[str, ...] = ()


def _do_not_agree(first, second):
    """Where two shapes, as NumPy writes them, fail to agree."""
    a, b = _shape(first), _shape(second)
    found = shapes.steps(a, b)
    if not found.failing:
        return f"Shapes {a} and {b} were to be laid over one another."
    pair = found.pairs[found.failing[-1]]
    return (
        f"Shapes {a} and {b} do not agree: aligned right, {pair.a} meets {pair.b}, and neither "
        "of them is a 1."
    )


def _none_agrees(shapes):
    """Of three shapes or more."""
    return f"Shapes {listed(map(_shape, re.findall(r'[(][0-9,]*[)]', shapes)))} do not agree."


def _shape(text):
    return tuple(int(n) for n in re.findall(r"\d+", text))


def _not_reshaped(size, shape):
    """A -1 is called newaxis in the message, and left out where it stands first."""
    lengths = _shape(shape)
    if "newaxis" in shape or shape == f"({lengths[0]})":
        return (
            f"An array of {size} elements cannot be dealt out so: with a -1, the other lengths "
            f"must multiply to something that {size} can be divided by, and {prod(lengths)} is not."
        )
    return (
        f"An array of {size} elements cannot be given shape {lengths}: the lengths of "
        f"its axes must multiply to {size}."
    )


def _joined_along(axis, first, n, second, m):
    return (
        f"Arrays are joined along one axis, and must be equally long along every other. Along "
        f"axis {axis}, array {first} has length {n} and array {second} has length {m}."
    )


def _joined_dimensions(first, n, second, m):
    return (
        f"Arrays that are joined must have equally many axes. Array {first} has {n}, and "
        f"array {second} has {m}."
    )


def _out_of_range(number, dtype):
    limits = np.iinfo(dtype)
    return (
        f"{number} has no place in {dtype}, which holds whole numbers from {limits.min} to "
        f"{limits.max}."
    )


def _too_far(index, size, axis="0"):
    count = "1 element" if size == "1" else f"{size} elements"
    where = f"axis {axis} has" if axis != "0" else "there is" if size == "1" else "there are"
    last = f"the last index is {int(size) - 1}" if int(size) else "there is no index at all"
    return f"It asked for index {index}, but {where} {count}, so {last}."


def _has_no_room(first, second):
    return f"It put values of shape {_shape(first)} into a place of shape {_shape(second)}."


def _not_in_module(kind, name):
    if kind == "numpy" and name in gone.INSTEAD:
        return f"`np.{name}` is gone from NumPy. Write `{gone.INSTEAD[name]}`."
    return f"{kind} has nothing called `{name}`."


def _no_attribute(kind, name):
    if kind == "NoneType" and name in ("append", "extend", "insert", "sort"):
        return (
            f"`.{name}` changes a list in place and gives back None. So write it on a line of its "
            f"own, `numbers.{name}(...)`, without `numbers =` before it."
        )
    if kind == "NoneType":
        return f"Something is None where a value was meant, and None has no `.{name}`."
    if kind == "list" and name in ("sum", "mean", "std", "shape", "min", "max", "T", "size"):
        return f"A list has no `.{name}`; an array has. `np.array(...)` turns a list into one."
    if kind == "numpy.ndarray" and name in ("append", "extend", "insert"):
        return f"An array cannot grow, so it has no `.{name}`. A list can."
    return f"There is no `.{name}` here ({kind})."


def _types_do_not_mix(sign, left, right):
    if "method" in left + right or "function" in left + right:
        return _BRACKETS
    if "NoneType" in (left, right):
        return f"One side of `{sign}` is None. Does it come from a function without `return`?"
    if "list" in (left, right):
        return f"A list cannot do `{sign}` element by element. An array can: use `np.array(...)`."
    return f"`{sign}` does not work between these two ({left} and {right})."


_BRACKETS = "It computed with a function itself, not with its result: brackets `()` are missing."
_ONE_YES_OR_NO = (
    "`if`, `while`, `and`, `or`, `not` and `min` need one yes or no. Here one of them was given an "
    "array, which has one for each element."
)
_WHOLE = (
    "A whole number was needed there, and it got one with a decimal point. `round(...)` or "
    "`int(...)` makes a whole one."
)
_ONE_PLACE = (
    "It put several values into one place. An index such as `[i]` may be missing, on the right "
    "of the equals sign or on the left."
)
_NUMBER_HAS_NO_PARTS = "It put an index in brackets after a single number, which has no elements."
_NOT_MANY = "It went through a single number as if it were a list or an array."

_SIZE = r"(?P<size>\d+)"
_PAIR = r"(?P<first>\([\d,]*\)) (?P<second>\([\d,]*\))"

KNOWN = (
    Known(
        "truth",
        ValueError,
        r"The truth value of an array with more than one element is ambiguous\. .*",
        _ONE_YES_OR_NO,
    ),
    Known("one_place", ValueError, r"setting an array element with a sequence\.", _ONE_PLACE),
    Known(
        "ragged",
        ValueError,
        r"setting an array element with a sequence\. The requested array has an inhomogeneous "
        r"shape.*",
        "It made an array of rows that are not equally long.",
    ),
    Known(
        "one_number",
        TypeError,
        r"only (0-dimensional|length-1|size-1) arrays can be converted to Python scalars",
        "A single number was needed, and it got an array. `[i]` picks one element; NumPy's own "
        "functions take whole arrays (`np.exp` where `math.exp` takes one number).",
    ),
    Known(
        "beyond",
        IndexError,
        rf"index (?P<index>-?\d+) is out of bounds for axis (?P<axis>\d+) with size {_SIZE}",
        _too_far,
        ("index", "size", "axis"),
    ),
    Known(
        "beyond_list",
        IndexError,
        r"(list|tuple|string) index out of range",
        "It asked a list for an element that is not there. The last index is its length minus 1.",
    ),
    Known(
        "no_such_place",
        IndexError,
        r"list assignment index out of range",
        "It put a value at a place that the list does not have. `append` makes a list longer.",
    ),
    Known(
        "broadcast",
        ValueError,
        rf"operands could not be broadcast together with shapes {_PAIR} ?",
        _do_not_agree,
        ("first", "second"),
    ),
    Known(
        "broadcast",
        ValueError,
        r"operands could not be broadcast together with shapes (?P<shapes>(\([\d,]*\) ?){3,})",
        _none_agrees,
        ("shapes",),
    ),
    Known(
        "index_arrays",
        IndexError,
        r"shape mismatch: indexing arrays could not be broadcast together with shapes "
        r"(?P<shapes>(\([\d,]*\) ?){2,})",
        lambda shapes: (
            "Index arrays are taken together, first with first and second with second. "
            + _none_agrees(shapes)
        ),
        ("shapes",),
    ),
    Known(
        "no_room",
        ValueError,
        r"shape mismatch: value array of shape (?P<first>\([\d,]*\)) could not be broadcast to "
        r"indexing result of shape (?P<second>\([\d,]*\))",
        _has_no_room,
        ("first", "second"),
    ),
    Known(
        "no_room_in_mask",
        ValueError,
        r"NumPy boolean array indexing assignment cannot assign (?P<first>\d+) input values to "
        r"the (?P<second>\d+) output values where the mask is true",
        lambda first, second: (
            f"The yes-or-no array picks {plural(int(second), 'element')}, and "
            f"{plural(int(first), 'value')} {'is' if first == '1' else 'are'} to go there."
        ),
        ("first", "second"),
    ),
    Known(
        "no_room",
        ValueError,
        r"could not broadcast input array from shape (?P<first>\([\d,]*\)) into shape "
        r"(?P<second>\([\d,]*\))",
        _has_no_room,
        ("first", "second"),
    ),
    Known(
        "cannot_grow",
        ValueError,
        r"non-broadcastable output operand with shape (?P<first>\([\d,]*\)) doesn't match the "
        r"broadcast shape (?P<second>\([\d,]*\))",
        lambda first, second: (
            "`+=`, `-=` and their like keep the array, and its shape; here the result has shape "
            f"{_shape(second)}, and the array {_shape(first)} cannot grow. Write `a = a + b`."
        ),
        ("first", "second"),
    ),
    Known(
        "no_decimals",
        TypeError,
        r"Cannot cast ufunc '\w+' output from dtype\('float\d+'\) to dtype\('u?int\d+'\) with "
        r"casting rule 'same_kind'",
        "`+=`, `-=` and their like keep the array, and this one holds whole numbers: "
        "decimals have no place in it. Write `a = a + b`, which makes a new array.",
    ),
    Known(
        "matmul",
        ValueError,
        r"matmul: .*\(size (?P<first>\d+) is different from (?P<second>\d+)\)",
        lambda first, second: (
            "`@` multiplies along the last axis of the left and the first of two on the right; "
            f"they have lengths {second} and {first}."
        ),
        ("first", "second"),
    ),
    Known(
        "matmul_number",
        ValueError,
        r"matmul: Input operand [01] does not have enough dimensions .*",
        "`@` multiplies arrays, and one side is a single number. `*` multiplies by a number.",
    ),
    Known(
        "join",
        ValueError,
        r"all the input array dimensions except for the concatenation axis must match exactly, "
        r"but along dimension (?P<axis>\d+), the array at index (?P<first>\d+) has size (?P<n>\d+) "
        r"and the array at index (?P<second>\d+) has size (?P<m>\d+)",
        _joined_along,
        ("axis", "n", "m"),
    ),
    Known(
        "join",
        ValueError,
        r"all the input arrays must have same number of dimensions, but the array at index "
        r"(?P<first>\d+) has (?P<n>\d+) dimension\(s\) and the array at index (?P<second>\d+) has "
        r"(?P<m>\d+) dimension\(s\)",
        _joined_dimensions,
        ("n", "m"),
    ),
    Known(
        "join",
        ValueError,
        r"all input arrays must have the same shape",
        "`np.stack` puts arrays of one and the same shape beside one another; these differ.",
    ),
    Known(
        "out_of_range",
        OverflowError,
        r"Python integer (?P<number>-?\d+) out of bounds for (?P<dtype>u?int\d+)",
        _out_of_range,
        ("dtype",),
    ),
    Known(
        "dot",
        ValueError,
        r"shapes (?P<first>\([\d,]*\)) and (?P<second>\([\d,]*\)) not aligned: .*",
        lambda first, second: (
            f"`dot` multiplies along axes of equal length, and shapes {_shape(first)} and "
            f"{_shape(second)} have none to pair."
        ),
        ("first", "second"),
    ),
    Known(
        "reshape",
        ValueError,
        rf"cannot reshape array of size {_SIZE} into shape (?P<shape>\((newaxis|[\d,])*\))",
        _not_reshaped,
        ("size", "shape"),
    ),
    Known(
        "two_unknown",
        ValueError,
        r"can only specify one unknown dimension",
        "`-1` means: work this length out. It can stand once in a shape.",
    ),
    Known(
        "mask",
        IndexError,
        r"boolean index did not match indexed array along axis (?P<axis>\d+); size of axis is "
        r"(?P<size>\d+) but size of corresponding boolean axis is (?P<mask>\d+)",
        lambda size, mask, axis: (
            f"The yes-or-no array in the brackets has {mask} elements, and the array it picks from "
            f"has {size}{f' along axis {axis}' if axis != '0' else ''}: both must be equally long."
        ),
        ("size", "mask"),
    ),
    Known(
        "no_index",
        IndexError,
        r"only integers, slices .* and integer or boolean arrays are valid indices",
        "What stands in the brackets is not an index: whole numbers are, `2` and not `2.0`, and so "
        "are slices and yes-or-no arrays.",
    ),
    Known(
        "no_index",
        IndexError,
        r"arrays used as indices must be of integer \(or boolean\) type",
        "An array of positions holds whole numbers, and this one holds others.",
    ),
    Known(
        "no_slice",
        TypeError,
        r"slice indices must be integers or None or have an __index__ method",
        "What stands left and right of the colon must be whole numbers, `2` and not `2.0`.",
    ),
    Known(
        "list_index",
        TypeError,
        r"(list|tuple|string) indices must be integers or slices, not (?P<kind>[\w.]+)",
        lambda kind: f"A list takes whole numbers and slices as indices; it got a {kind}.",
        ("kind",),
    ),
    Known(
        "list_many",
        TypeError,
        r"only integer scalar arrays can be converted to a scalar index",
        "A single whole number was needed, and it got an array. If that stood in a list's "
        "brackets: a list takes one index at a time, and `np.array(...)` turns it into an array, "
        "which takes many.",
    ),
    Known(
        "too_many",
        IndexError,
        r"too many indices for array: array is (?P<has>\d+)-dimensional, but (?P<got>\d+) were "
        r"indexed",
        lambda has, got: (
            f"There are {got} indices in the brackets, and the array has {has} axes."
            if has != "1"
            else f"There are {got} indices in the brackets, and the array has only one axis."
        ),
        ("has", "got"),
    ),
    Known("number_index", IndexError, r"invalid index to scalar variable\.", _NUMBER_HAS_NO_PARTS),
    Known(
        "number_item",
        TypeError,
        r"'(int|float|bool|numpy\.\w+\d+|numpy\.bool)' object (is not subscriptable|"
        r"does not support item assignment)",
        _NUMBER_HAS_NO_PARTS,
    ),
    Known(
        "tuple_item",
        TypeError,
        r"'tuple' object does not support item assignment",
        "A tuple stays as it was made. A list can be changed, and so can an array.",
    ),
    Known(
        "square",
        TypeError,
        r"'(builtin_function_or_method|function|method|numpy\._ArrayFunctionDispatcher|"
        r"numpy\.ufunc)' object is not subscriptable",
        "A function is called with round brackets, `f(x)`; it got square ones.",
    ),
    Known(
        "axis",
        ValueError,
        r"axis (?P<axis>-?\d+) is out of bounds for array of dimension (?P<has>\d+)",
        lambda axis, has: (
            f"It asked for axis {axis}, and the array has {has}: they are counted from 0."
            if has != "1"
            else f"It asked for axis {axis}, and the array has one axis only, axis 0."
        ),
        ("axis", "has"),
    ),
    Known(
        "whole",
        TypeError,
        r"'(float|numpy\.float\d+)' object cannot be interpreted as an integer",
        _WHOLE,
    ),
    Known(
        "whole_shape",
        TypeError,
        r"expected a sequence of integers or a single integer, got '[\d.]+'",
        _WHOLE,
    ),
    Known(
        "own_brackets",
        TypeError,
        r"Cannot interpret '\d+' as a data type",
        "A number stands where a data type belongs. A shape is one thing and wears its own "
        "brackets: `np.zeros((2, 3))`.",
    ),
    Known(
        "round",
        TypeError,
        r"'(numpy\.ndarray|list|tuple)' object is not callable",
        "Elements are picked with square brackets, `v[i]`; round ones call a function.",
    ),
    Known(
        "called_number",
        TypeError,
        r"'(?P<kind>int|float|numpy\.\w+)' object is not callable",
        "Round brackets stand after a number, as if it were a function. Is a `*` missing, or "
        "does a number have the name of a function?",
    ),
    Known(
        "types_of_sides",
        TypeError,
        r"unsupported operand type\(s\) for (?P<sign>\S+)(?: or pow\(\))?: '(?P<left>[\w.]+)' and "
        r"'(?P<right>[\w.]+)'",
        _types_do_not_mix,
        ("sign", "left", "right"),
    ),
    Known(
        "types_compared",
        TypeError,
        r"'(?P<sign>[<>=!]+)' not supported between instances of '(?P<left>[\w.]+)' and "
        r"'(?P<right>[\w.]+)'",
        _types_do_not_mix,
        ("sign", "left", "right"),
    ),
    Known(
        "list_times",
        TypeError,
        r"can't multiply sequence by non-int of type 'float'",
        "A list times a number repeats the list; only an array multiplies each element.",
    ),
    Known(
        "list_plus",
        TypeError,
        r'can only concatenate list \(not "(?P<kind>[\w.]+)"\) to list',
        lambda kind: "`+` joins lists; it does not add to each element. An array does.",
    ),
    Known(
        "text_plus",
        TypeError,
        r'can only concatenate str \(not "(?P<kind>[\w.]+)"\) to str',
        lambda kind: "A text and a number cannot be added.",
    ),
    Known(
        "minus_list",
        TypeError,
        r"bad operand type for unary -: 'list'",
        "A list has no minus sign; an array has one for each element.",
    ),
    Known(
        "minus_bool",
        TypeError,
        r"numpy boolean subtract, .*",
        "Yes and no cannot be subtracted. Did you mean the values?",
    ),
    Known(
        "attribute",
        AttributeError,
        r"'(?P<kind>[\w.]+)' object has no attribute '(?P<name>\w+)'",
        _no_attribute,
        ("kind", "name"),
    ),
    Known(
        "module_attribute",
        AttributeError,
        r"module '(?P<kind>[\w.]+)' has no attribute '(?P<name>\w+)'",
        _not_in_module,
        ("name",),
    ),
    Known(
        "gone",
        AttributeError,
        r"module '(?P<kind>numpy)' has no attribute '(?P<name>\w+)'\. .*",
        _not_in_module,
        ("name",),
    ),
    Known(
        "gone",
        AttributeError,
        r"`np\.(?P<name>\w+)` was removed in the NumPy \d\.\d release\. .*",
        lambda name: _not_in_module("numpy", name),
        ("name",),
    ),
    Known(
        "no_length",
        TypeError,
        r"object of type '(?P<kind>int|float|numpy\.\w+)' has no len\(\)|len\(\) of unsized object",
        lambda kind: "It asked for the length of a single number.",
    ),
    Known(
        "number_loop", TypeError, r"'(int|float|bool|numpy\.\w+)' object is not iterable", _NOT_MANY
    ),
    Known("loop_0d", TypeError, r"iteration over a 0-d array", _NOT_MANY),
    Known(
        "none_loop",
        TypeError,
        r"'NoneType' object is not (iterable|subscriptable|callable)|"
        r"'NoneType' object does not support item assignment|"
        r"argument of type 'NoneType' is not (iterable|a container or iterable)|"
        r"cannot unpack non-iterable NoneType object",
        "Something is None where values were meant. Does it come from a function without `return`?",
    ),
    Known(
        "local_name",
        UnboundLocalError,
        r"cannot access local variable '(?P<name>\w+)' where it is not associated with a value",
        lambda name: (
            f"It reads `{name}` before it has given it a value. Whatever a function assigns to is "
            "its own, even if the notebook has a name like it."
        ),
    ),
    Known(
        "name",
        NameError,
        r"name '(?P<name>\w+)' is not defined.*",
        lambda name: f"There is nothing called `{name}`: a typing error, or a cell not run yet?",
    ),
    Known("zero_division", ZeroDivisionError, r".*", "It divided by zero."),
    Known(
        "empty",
        ValueError,
        r"zero-size array to reduction operation \w+ which has no identity|"
        r"(max|min)\(\) (arg is an empty sequence|iterable argument is empty)",
        "It asked for the largest or smallest of nothing: there are no elements.",
    ),
    Known(
        "read_only",
        ValueError,
        r"assignment destination is read-only",
        "It wrote into an array that may only be read. Make a copy first.",
    ),
    Known(
        "nan_whole",
        ValueError,
        r"cannot convert float (NaN|infinity) to integer",
        "NaN or infinity cannot be made a whole number.",
    ),
    Known(
        "unpacking",
        ValueError,
        r"(too many values to unpack|not enough values to unpack) \(expected \d+.*\)",
        "There are not as many names to take the values as there are values.",
    ),
    Known(
        "memory",
        MemoryError,
        r"Unable to allocate .+ for an array with shape (?P<shape>\(.*\)) and data type .*",
        lambda shape: f"There is not enough memory for an array of shape {shape}.",
    ),
)


def message(error: BaseException) -> str:
    """What an error says, in one line of at most 300 characters."""
    try:
        line = " ".join(str(error).split())
    except Exception:  # a learner's own error may have a broken message
        line = ""
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def named(error: BaseException) -> tuple[str, dict[str, str]]:
    """The name of an error's entry, and the details; ("", {}) where it has none."""
    known, match = _found(error)
    return (known.name, match.groupdict()) if known else ("", {})


def in_words(error: BaseException) -> str:
    """What an error means, for those who wrote the line that raised it; "" if it is not known."""
    known, match = _found(error)
    if known is None:
        return ""
    return known.words if isinstance(known.words, str) else known.words(**match.groupdict())


def kind(error: BaseException) -> tuple:
    """Equal for two errors with the same cause, for whatever call they were raised in."""
    known, match = _found(error)
    if known is None:
        return type(error).__name__, message(error)
    return type(error).__name__, known.pattern, *sorted(match[name] for name in known.details)


def _found(error):
    text = message(error)
    for known in KNOWN:
        if isinstance(error, known.type):
            match = re.fullmatch(known.pattern, text)
            if match:
                return known, match
    return None, None
