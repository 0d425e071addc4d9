"""What a learner types into a box, read without ever being run as code.

Python's own parser takes the text apart; then only numbers, slices, lists and the few
signs below are let through. Everything else is answered with a sentence, as the message
of a ValueError, and so is what cannot be understood.
"""

import ast
import operator
import warnings
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from course_lib.words import abridged

LONGEST = 200  # characters; more than any shape or index that fits a picture
MOST_AXES = 8
LONGEST_AXIS = 10**12


def shape(text):
    """A shape as typed: '3, 6', '(3, 1)', '3', '()' give (3, 6), (3, 1), (3,), ().

    Raises ValueError, with a sentence for the learner, where the text is no shape.
    """
    return _lengths(text, lowest=0)


def new_shape(text):
    """A shape to reshape to, as typed: '3, -1' gives (3, -1), where NumPy works out the -1.

    Raises ValueError, with a sentence for the learner, where the text is no such shape.
    """
    lengths = _lengths(text, lowest=-1)
    if lengths.count(-1) > 1:
        raise ValueError("Only one length can be -1: it is worked out from all the others.")
    return lengths


def axis(text):
    """The axes that are named, as typed: '0', '-1', '(0, 2)', 'None' give 0, -1, (0, 2), None.

    Raises ValueError, with a sentence for the learner, where the text names no axis.
    """
    if not str(text).strip():
        raise ValueError("Type an axis, such as 0; two in brackets, (0, 1); None for all.")
    node = _parse(text, "an axis is a whole number, such as 0").body
    if isinstance(node, ast.Constant) and node.value is None:
        return None
    parts = node.elts if isinstance(node, ast.Tuple) else [node]
    named = tuple(map(_whole_number, parts))
    if None in named:
        raise ValueError(f"{_written(node)} names no axis: axes are named by whole numbers.")
    return named if isinstance(node, ast.Tuple) else named[0]


def number(text):
    """A number as typed, exactly: '0.1', '-6', '2**31 - 1' and '1/3' give a Fraction.

    Raises ValueError, with a sentence for the learner, where the text is no number.
    """
    if not str(text).strip():
        raise ValueError("Type a number, such as 200 or 0.1.")
    text = str(text).strip()
    return _exactly(_parse(text, "a number is typed as 200, -6, 0.1 or 2**31").body, text)


LARGEST_POWER = 1100  # of 2 or of 10; float64 reaches to 2 ** 1024
OPERATIONS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def _exactly(node, text):
    """The number that a piece of arithmetic makes, as a Fraction."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return _decimals(ast.get_source_segment(text, node))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        value = _exactly(node.operand, text)
        return -value if isinstance(node.op, ast.USub) else value
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
        return _power(_exactly(node.left, text), _exactly(node.right, text))
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATIONS:
        left, right = _exactly(node.left, text), _exactly(node.right, text)
        if isinstance(node.op, ast.Div) and right == 0:
            raise ValueError("Nothing can be divided by 0.")
        return OPERATIONS[type(node.op)](left, right)
    raise ValueError(f"{_written(node)} is not a number; type one such as 200, -6, 0.1 or 2**31.")


def _decimals(written):
    """A number's own digits as a Fraction: Python's float would have rounded them."""
    digits = written.replace("_", "").lower()
    if digits[:2] in ("0x", "0b", "0o"):
        return Fraction(int(digits, 0))
    _, _, exponent = digits.partition("e")
    if exponent and abs(int(exponent)) > LARGEST_POWER:
        raise ValueError(f"{abridged(written, 40)} is too large or too small for this picture.")
    return Fraction(digits)


def _power(base, exponent):
    if exponent.denominator != 1 or abs(exponent) > LARGEST_POWER or abs(base) > 100:
        raise ValueError(f"Powers go from 2**-{LARGEST_POWER} to 2**{LARGEST_POWER} here.")
    if base == 0 and exponent < 0:
        raise ValueError("Nothing can be divided by 0.")
    return base ** int(exponent)


def index(text, a=None):
    """An index as typed between the brackets of ``a[...]``, ready for NumPy.

    '0, 1:5:2' gives (0, slice(1, 5, 2)); None and np.newaxis, ..., True and False, lists
    of positions or of booleans and negative numbers are read too, and so is the whole
    ``a[0, 1]``. With an array ``a``, comparisons make masks: 'a > 2', '(a > 2) & (a < 8)'.

    Raises ValueError, with a sentence for the learner, where the text is no index.
    """
    inner = _between_brackets(text)
    if isinstance(inner, ast.Tuple):
        return tuple(_item(part, a) for part in inner.elts)
    return _item(inner, a)


def index_as_code(text):
    """What was typed as an index, as code: "a[0, 1:5:2]".

    For a text that ``index`` has read: whatever was compared is called ``a``.
    """
    inner = _InCode().visit(_between_brackets(text))
    return ast.unparse(ast.Subscript(ast.Name("a", ast.Load()), inner, ast.Load()))


class _InCode(ast.NodeTransformer):
    """Names that need nothing but the array: ``a``, and None for a new axis."""

    def visit_Name(self, node):
        return ast.Constant(None) if node.id == "newaxis" else ast.Name("a", ast.Load())

    def visit_Attribute(self, node):
        return ast.Constant(None)


def _between_brackets(text):
    """The node of what is typed, without the brackets and the name, if those were typed too."""
    if not str(text).strip():
        raise ValueError("Type an index, such as 0 or 1:5:2; a colon alone takes everything.")
    node = _parse(f"a[{text}]", "this is not how Python writes an index").body
    if not (isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name)):
        raise ValueError("Give one pair of brackets: a[0, 1], or only what stands in it: 0, 1.")
    inner = node.slice
    # Somebody may have typed the brackets and the array's name too.
    if isinstance(inner, ast.Subscript) and isinstance(inner.value, ast.Name):
        return inner.slice
    if isinstance(inner, ast.Subscript):
        raise ValueError("Two pairs of brackets are two steps; write one pair, as in a[0, 1].")
    return inner


def _lengths(text, lowest):
    if not str(text).strip():
        raise ValueError("Type a shape: lengths with commas between, such as 3, 6.")
    node = _parse(text, "a shape is lengths with commas between, such as 3, 6").body
    parts = node.elts if isinstance(node, ast.Tuple | ast.List) else [node]
    if len(parts) > MOST_AXES:
        raise ValueError(f"{len(parts)} axes are more than fit here; use at most {MOST_AXES}.")
    return tuple(_length(part, lowest) for part in parts)


def _length(node, lowest):
    length = _whole_number(node)
    if length is None:
        raise ValueError(f"{_written(node)} is not a length: lengths are whole numbers.")
    if length < lowest:
        raise ValueError(f"{length} is not a length: an axis has 0 or more positions.")
    if length > LONGEST_AXIS:
        raise ValueError(f"{length:,} is too long for this picture; use at most {LONGEST_AXIS:,}.")
    return length


def numbers(text, most=8, largest=999):
    """Numbers as typed: '4, 3, 1' and '[4, 3, 1]' give [4, 3, 1], a single '2' gives 2.

    At most ``most`` of them, and none beyond ``largest``, so that a picture can show them.
    Raises ValueError, with a sentence for the learner, where the text is something else.
    """
    if not str(text).strip():
        raise ValueError("Type numbers with commas between, such as 4, 3, 1; or a single one.")
    node = _parse(text, "type numbers with commas between, such as 4, 3, 1").body
    if not isinstance(node, ast.Tuple | ast.List):
        return _small(node, largest)
    if len(node.elts) > most:
        raise ValueError(f"{len(node.elts)} numbers are more than fit here; use at most {most}.")
    return [_small(part, largest) for part in node.elts]


def _small(node, largest):
    number = _number(node)
    if number is None:
        raise ValueError(f"{_written(node)} is not a number.")
    if not abs(number) <= largest:
        raise ValueError(f"{_written(node)} is too large for this picture; stay within {largest}.")
    return number


def _parse(text, otherwise):
    text = str(text).strip()
    if len(text) > LONGEST:
        raise ValueError(f"That is longer than {LONGEST} characters; make it shorter.")
    try:
        with warnings.catch_warnings():  # Python warns of odd code; the learner gets a sentence
            warnings.simplefilter("ignore")
            return ast.parse(text, mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ValueError(f"I cannot read that: {otherwise}.") from None


def _item(node, a):
    """One part of an index, between two commas."""
    if isinstance(node, ast.Slice):
        return slice(*(_bound(part) for part in (node.lower, node.upper, node.step)))
    if isinstance(node, ast.Constant) and node.value in (None, ...):
        return node.value
    if _name(node) in ("newaxis", "np.newaxis"):
        return None
    if isinstance(node, ast.List | ast.Tuple):
        return [_element(part) for part in node.elts]
    if isinstance(node, ast.Compare | ast.BinOp) or _is_not(node):
        return _mask(node, a)
    return _element(node)


def _bound(node):
    if node is None or (isinstance(node, ast.Constant) and node.value is None):
        return None
    number = _whole_number(node)
    if number is None:
        raise ValueError(
            f"{_written(node)} cannot stand beside a colon: "
            "start, stop and step are whole numbers or left out."
        )
    return number


def _element(node):
    """A position or a yes/no, or a list of them."""
    if isinstance(node, ast.List | ast.Tuple):
        return [_element(part) for part in node.elts]
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        return node.value
    number = _whole_number(node)
    if number is not None:
        return number
    if isinstance(node, ast.Constant) and isinstance(node.value, float):
        raise ValueError(f"{node.value} is not a position: positions are whole numbers.")
    if isinstance(node, ast.Slice):
        raise ValueError("A colon cannot stand inside a list; slices stand between commas.")
    raise ValueError(
        f"{_written(node)} cannot be used here: an index is made of whole numbers, slices such as "
        "1:5:2, lists such as [1, 2, 4], ... and None."
    )


def _whole_number(node):
    """The integer that the node writes, with its sign, or None."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        number = _whole_number(node.operand)
        return -number if number is not None and isinstance(node.op, ast.USub) else number
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return node.value
    return None


def _name(node):
    """'np.newaxis' for such a node, '' for one that is no name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return ""


def _written(node):
    return abridged(ast.unparse(node), 40)


COMPARISONS = {
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
COMBINATIONS = {ast.BitAnd: operator.and_, ast.BitOr: operator.or_, ast.BitXor: operator.xor}


def _is_not(node):
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Invert)


def _mask(node, a):
    """The mask of a comparison of the array with a number, or of several combined."""
    if _is_not(node):
        return ~_mask(node.operand, a)
    if isinstance(node, ast.BinOp) and type(node.op) in COMBINATIONS:
        return COMBINATIONS[type(node.op)](_mask(node.left, a), _mask(node.right, a))
    if not isinstance(node, ast.Compare):
        raise ValueError(f"{_written(node)} is not a yes/no question; write one such as a > 2.")
    if len(node.ops) > 1:
        raise ValueError("Ask one thing at a time, each in brackets: (a > 1) & (a < 3).")
    number = _number(node.comparators[0])
    if type(node.ops[0]) not in COMPARISONS or not isinstance(node.left, ast.Name):
        number = None
    if number is None:
        raise ValueError(
            f"{_written(node)} cannot be used here: compare the array with a number, as in a > 2. "
            "Several questions need brackets: (a > 1) & (a < 3)."
        )
    if a is None:
        raise ValueError("A comparison needs an array to ask, and there is none here.")
    with np.errstate(all="ignore"):
        try:
            return np.asarray(COMPARISONS[type(node.ops[0])](a, number))
        except (TypeError, np.exceptions.DTypePromotionError, ValueError):
            raise ValueError(
                f"Elements of type {a.dtype} cannot be compared with {number}."
            ) from None


def _number(node):
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        number = _number(node.operand)
        return None if number is None else -number
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value
    return None


@dataclass(frozen=True)
class Asked:
    """A question that was asked of an array, and what it is made of.

    ``text``: as NumPy reads it. ``mask``: the answers. ``parts``: the questions that it combines,
    each an Asked of its own. ``note``: what NumPy made of it that may not have been meant.
    """

    text: str
    mask: np.ndarray
    parts: tuple["Asked", ...] = ()
    note: str = ""


def question(text, a, name="v"):
    """A yes/no question of each element, as typed: '(v > 1) & (v < 4)', '~np.isnan(v)'.

    What is legal and rarely meant, such as 'v == 1 | 2', is answered as NumPy answers it, with a
    note. Raises ValueError, with a sentence for the learner, where the text is no question.
    """
    if not str(text).strip():
        raise ValueError(f"Type a question, such as {name} > 2.")
    return _asked(
        _parse(text, f"type a question such as ({name} > 1) & ({name} < 4)").body, a, name
    )


def in_turn(asked):
    """The questions of an Asked in the order in which they are answered, each once."""
    found = {}
    for part in asked.parts:
        found.update((inner.text, inner) for inner in in_turn(part))
    found[asked.text] = asked
    return list(found.values())


def _asked(node, a, name):
    if isinstance(node, ast.BoolOp) or _is(node, ast.Not):
        raise ValueError(_and_or_not(node, name))
    if _is_not(node):
        part = _asked(node.operand, a, name)
        return Asked(f"~({part.text})", ~part.mask, (part,))
    if isinstance(node, ast.BinOp) and type(node.op) in COMBINATIONS:
        parts = tuple(_asked(side, a, name) for side in (node.left, node.right))
        sign = SIGNS[type(node.op)]
        text = f" {sign} ".join(f"({part.text})" for part in parts)
        return Asked(text, COMBINATIONS[type(node.op)](*(part.mask for part in parts)), parts)
    if isinstance(node, ast.Compare):
        return _compared(node, a, name)
    if isinstance(node, ast.Call) and _name(node.func) == "np.isnan" and _are(node.args, name):
        return Asked(f"np.isnan({name})", np.isnan(a))
    if _name(node) == name:
        raise ValueError(f"{name} holds numbers, not yes or no. Ask something: {name} > 2.")
    raise ValueError(f"{_written(node)} is no yes/no question; ask one, such as {name} > 2.")


def _compared(node, a, name):
    """The answers to one comparison, with the array on either side of it."""
    sides = [node.left, *node.comparators]
    if any(_combines(side, name) for side in sides):
        sign = next(SIGNS[type(side.op)] for side in sides if _combines(side, name))
        raise ValueError(
            f"{sign} goes before any comparison, so here it takes what stands right beside it. "
            f"Put brackets around each question: ({name} > 1) {sign} ({name} < 4)."
        )
    if len(sides) > 2:
        raise ValueError(
            f"Python makes two questions of {_written(node)}, with `and` between them, and `and` "
            f"wants a single yes or no. Write ({name} > 1) & ({name} < 4)."
        )
    read = [a if _name(side) == name else _value(side) for side in sides]
    if type(node.ops[0]) not in COMPARISONS or all(value is a for value in read):
        read = [None]
    if any(value is None for value in read) or not any(value is a for value in read):
        raise ValueError(f"{_written(node)} cannot be used here: compare {name} with a number.")
    text = _written(node)
    mask = np.asarray(COMPARISONS[type(node.ops[0])](*read))
    for side, value in zip(sides, read, strict=True):
        if isinstance(side, ast.BinOp):
            sign, number = SIGNS[type(side.op)], _written(side)
            note = f"{sign} goes first: {number} is the number {value}, so this asks about {value}."
            return Asked(text.replace(number, str(value)), mask, note=note)
        if isinstance(value, float) and np.isnan(value):
            note = f"NaN is equal to nothing, itself included; np.isnan({name}) finds it."
            return Asked(text, mask, note=note)
    return Asked(text, mask)


SIGNS = {ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^"}


def _combines(node, name):
    """Whether the array stands beside & | or ^ inside a comparison: brackets are missing."""
    named = any(_name(part) == name for part in ast.walk(node))
    return isinstance(node, ast.BinOp) and type(node.op) in COMBINATIONS and named


def _value(node):
    """The number that is written, np.nan and 1 | 2 included, or None."""
    if _name(node) == "np.nan":
        return np.nan
    if isinstance(node, ast.BinOp) and type(node.op) in COMBINATIONS:
        left, right = _whole_number(node.left), _whole_number(node.right)
        if left is not None and right is not None:
            return COMBINATIONS[type(node.op)](left, right)
    return _number(node)


def _and_or_not(node, name):
    if isinstance(node, ast.BoolOp):
        word, sign = ("and", "&") if isinstance(node.op, ast.And) else ("or", "|")
        cure = f"({name} > 1) {sign} ({name} < 4)"
    else:
        word, sign, cure = "not", "~", f"~({name} > 1)"
    return (
        f"`{word}` wants a single yes or no, and {name} gives one for each element: ValueError. "
        f"Element by element it is {sign}, with brackets around each question: {cure}."
    )


def _is(node, operator_):
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, operator_)


def _are(arguments, name):
    return [_name(argument) for argument in arguments] == [name]
