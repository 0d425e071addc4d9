"""One error: what it says, where it came out of the learner's code, and what stood there."""

import ast
from dataclasses import dataclass
from functools import cached_property

from .place import Place
from .reading import Reader, Seen
from .values import UNKNOWN


@dataclass(frozen=True)
class Case:
    """An error with a line of the learner's. ``details`` are the groups of its entry's pattern."""

    error: BaseException
    place: Place
    name: str
    details: dict[str, str]

    @cached_property
    def read(self) -> Reader:
        return Reader(self.place)

    @property
    def node(self):
        return self.place.node

    @property
    def statement(self):
        return self.place.statement

    def seen(self, node) -> Seen:
        return self.read.seen(node)

    def text(self, node) -> str:
        return self.place.text(node)

    def with_shape(self, node, shape) -> Seen:
        """A piece whose shape the message gives; its value counts only if it has that shape."""
        seen = self.seen(node)
        value = seen.value if seen.shape == shape else UNKNOWN
        return Seen(seen.text, node, value, shape)

    def arguments(self) -> list[Seen]:
        """Of the call that failed, without names."""
        if not isinstance(self.node, ast.Call):
            return []
        return [self.seen(part) for part in self.node.args if not isinstance(part, ast.Starred)]

    def keyword(self, name):
        """The value of an argument with this name in the call that failed; None without it."""
        for word in getattr(self.node, "keywords", ()):
            if word.arg == name:
                return self.read.value(word.value)
        return None

    @property
    def called(self) -> str:
        """What is called, the last of its names: "sum" in ``np.sum(a)`` and in ``a.sum()``."""
        function = getattr(self.node, "func", None)
        return getattr(function, "attr", None) or getattr(function, "id", "")

    def of_numpy(self) -> bool:
        """Whether what is called is a function of NumPy's, such as ``np.sum``, and no method."""
        function = getattr(self.node, "func", None)
        if not isinstance(function, ast.Attribute):
            return False
        return getattr(self.read.value(function.value), "__name__", "") == "numpy"

    def owner(self) -> Seen | None:
        """The array that a method, or a function of NumPy's, was called for."""
        if not isinstance(self.node, ast.Call):
            return None
        if self.of_numpy():
            return next(iter(self.arguments()), None)
        function = self.node.func
        return self.seen(function.value) if isinstance(function, ast.Attribute) else None


def bracketed(seen: Seen) -> str:
    """The piece so that something can be written behind it."""
    simple = ast.Name | ast.Attribute | ast.Subscript | ast.Call
    return seen.text if isinstance(seen.node, simple) else f"({seen.text})"


def turned(seen: Seen) -> str:
    """The piece with its axes the other way round."""
    return seen.text.removesuffix(".T") if seen.text.endswith(".T") else f"{bracketed(seen)}.T"
