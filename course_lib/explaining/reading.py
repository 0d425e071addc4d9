"""What the pieces of a line were, read and never computed again.

`pure_eval` reads names, attributes and items without running anything of the learner's. Of what
was computed on the way, such as ``-a`` or ``a[:, :2]``, only the shape is known: it follows from
the shapes of what it was made of (``shapes_of``).
"""

import ast
import operator
from dataclasses import dataclass

import numpy as np
import pure_eval

from course_lib import words

from . import shapes_of
from .values import UNKNOWN, array_of, kind_of, shape_of_value

LARGEST = 10**15  # of numbers that are computed with here
LONGEST_DICT = 1000  # keys, all of which `pure_eval` looks at

_SIGNS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}


@dataclass(frozen=True)
class Seen:
    """A piece of the line as it was written, and what is known of it.

    ``value`` is UNKNOWN where only the shape is known, ``shape`` None where not even that is.
    """

    text: str
    node: ast.AST | None = None
    value: object = UNKNOWN
    shape: tuple[int, ...] | None = None

    @property
    def array(self) -> np.ndarray | None:
        """Its values as a plain array, where that can be had without the learner's code."""
        return array_of(self.value)

    @property
    def kind(self) -> str:
        return kind_of(self.value)


class Reader:
    """Reads the pieces of one line, in the frame in which it failed."""

    def __init__(self, place):
        self.place = place
        self._evaluator = pure_eval.Evaluator.from_frame(place.frame)
        self._values, self._shapes = {}, {}  # by node, so that none is read twice

    def seen(self, node) -> Seen:
        return Seen(self.place.text(node), node, self.value(node), self.shape(node))

    def shape(self, node):
        """Its shape, where it has one and that is known; else None."""
        if node not in self._shapes:
            value = self.value(node)
            known = value is not UNKNOWN
            self._shapes[node] = shape_of_value(value) if known else shapes_of.shape_of(node, self)
        return self._shapes[node]

    def value(self, node):
        """What a name, an attribute, an item or a small sum with numbers is; else UNKNOWN."""
        if node not in self._values:
            try:
                self._values[node] = self._read(node)
            except (pure_eval.CannotEval, ArithmeticError, RecursionError):
                self._values[node] = UNKNOWN
        return self._values[node]

    def _read(self, node):
        if isinstance(node, ast.Constant):
            return node.value
        if isinstance(node, ast.Name):
            return self._evaluator[node]
        if isinstance(node, ast.Tuple | ast.List):
            return self._container(node)
        if isinstance(node, ast.Slice):
            return self._slice(node)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            value = self.value(node.operand)
            return -value if type(value) in (int, float) else UNKNOWN
        if isinstance(node, ast.BinOp):
            return self._small_sum(node)
        if isinstance(node, ast.Attribute):
            return self._attribute(node)
        if isinstance(node, ast.Subscript):
            return self._item(node)
        if isinstance(node, ast.Call) and self.calls_python(node, "len"):
            shape = self.shape(node.args[0])
            return self._length(node.args[0]) if not shape else shape[0]
        return UNKNOWN

    def _length(self, node):
        value = self.value(node)
        return len(value) if type(value) in (str, list, tuple, dict, range) else UNKNOWN

    def _container(self, node):
        values = [self.value(part) for part in node.elts]
        if any(value is UNKNOWN for value in values):
            return UNKNOWN
        return tuple(values) if isinstance(node, ast.Tuple) else values

    def _slice(self, node):
        ends = [part and self.value(part) for part in (node.lower, node.upper, node.step)]
        return UNKNOWN if any(end is UNKNOWN for end in ends) else slice(*ends)

    def _small_sum(self, node):
        left, right = self.value(node.left), self.value(node.right)
        sign = _SIGNS.get(type(node.op))
        small = all(type(n) in (int, float) and abs(n) < LARGEST for n in (left, right))
        return sign(left, right) if sign and small else UNKNOWN

    def _attribute(self, node):
        owner = self.value(node.value)
        if owner is UNKNOWN or issubclass(type(owner), np.ndarray):
            shape = self.shape(node.value)
            facts = shapes_of.facts(shape) if shape is not None else {}
            return facts.get(node.attr, UNKNOWN)
        return self._evaluator[node]

    def _item(self, node):
        owner, index = self.value(node.value), self.value(node.slice)
        if type(owner) in (list, tuple, str) and type(index) in (int, slice):
            try:
                return owner[index]
            except (IndexError, ValueError):
                return UNKNOWN
        if type(owner) is dict and len(owner) <= LONGEST_DICT and index is not UNKNOWN:
            return self._evaluator[node]
        return UNKNOWN

    def calls_python(self, node, name) -> bool:
        """Whether a call with one argument is of Python's own function of this name."""
        own = self.place.frame.f_builtins.get(name)
        return (
            isinstance(node.func, ast.Name)
            and own is not None
            and self.value(node.func) is own
            and len(node.args) == 1
        )

    def turn(self) -> list[str]:
        """What the names in the piece that failed stood for, as far as that is one small thing."""
        said = []
        for node in ast.walk(self.place.node) if self.place.node else ():
            if not isinstance(node, ast.Name | ast.BinOp):
                continue
            value, text = self.value(node), self.place.text(node)
            if type(value) in (int, float, bool, str, np.float64, np.int64):
                said.append(f"`{text}` is {words.shown(value)}")
        return list(dict.fromkeys(reversed(said)))
