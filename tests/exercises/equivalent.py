"""Small changes of a solution that change nothing, each with the reason.

Listed by the changed code, so that another change on the same line is not taken for it. For
each, hypothesis looks for an input on which it differs, among those that ``inputs`` makes.
"""

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st  # noqa: F401


@dataclass(frozen=True)
class Equivalent:
    exercise: str
    code: str  # the line that is changed, as it stands after the change
    reason: str
    inputs: Any  # a strategy for the arguments


EQUIVALENT = ()
