"""`explain()`: the newest error, where it came out of the learner's code, and what it means."""

import ast
import sys

from course_lib import last_error
from course_lib.arrays import errors
from course_lib.words import abridged

from . import brackets, deciding, names, numbers, shaping, sides
from .case import Case
from .explanation import Explanation
from .place import LONGEST, own_place

NO_ERROR = "No error has been raised since this notebook's kernel was started."

#: By the name of an error's entry in `arrays.errors`: what is shown beyond its words.
SHOWN = {
    "broadcast": sides.broadcast,
    "cannot_grow": sides.cannot_grow,
    "no_room": sides.no_room,
    "matmul": sides.matmul,
    "matmul_number": sides.matmul,
    "dot": sides.matmul,
    "beyond": brackets.beyond,
    "beyond_list": brackets.beyond_list,
    "no_such_place": brackets.beyond_list,
    "too_many": brackets.too_many,
    "mask": brackets.mask,
    "no_index": brackets.no_index,
    "no_slice": brackets.no_index,
    "list_index": brackets.list_index,
    "list_many": brackets.list_many,
    "round": brackets.round_brackets,
    "square": brackets.square_brackets,
    "number_index": brackets.number_item,
    "number_item": brackets.number_item,
    "whole": brackets.whole,
    "whole_shape": brackets.whole,
    "reshape": shaping.reshape,
    "own_brackets": shaping.own_brackets,
    "ragged": shaping.ragged,
    "join": shaping.join,
    "axis": shaping.axis,
    "truth": deciding.truth,
    "no_decimals": numbers.no_decimals,
    "out_of_range": numbers.out_of_range,
    "one_number": numbers.one_number,
    "one_place": numbers.one_place,
    "name": names.no_such_name,
    "module_attribute": names.not_in_module,
    "attribute": names.attribute,
    "none_loop": names.none,
    "types_of_sides": names.types_of_sides,
    "types_compared": names.types_of_sides,
}


def explained() -> Explanation:
    """The newest error, explained; whatever it is, nothing is raised."""
    error = last_error.newest(getattr(sys, "last_value", None))
    if error is None:
        return Explanation([NO_ERROR])
    parts = []
    try:
        parts += _heading(error)
        parts += _meaning(error)
    except Exception:  # whatever of the learner's it met, the kind and the line are said
        parts = parts or [f"**{type(error).__name__}**."]
    return Explanation(parts)


def _heading(error):
    kind, place = type(error).__name__, own_place(error)
    if isinstance(error, SyntaxError):
        where = f", in line {error.lineno}" if type(error.lineno) is int else ""
        code = f": `{abridged(error.text.strip(), LONGEST)}`" if type(error.text) is str else ""
        return [f"**{kind}**{where}{code}"]
    if place is None:
        return [f"**{kind}**, in no line of your own."]
    inside = f" (in `{place.function}`)" if place.function else ""
    code = _failed(place, error)
    return [f"**{kind}**, in line {place.line}{inside}" + (f": `{code}`" if code else "")]


def _failed(place, error):
    """The piece that failed as it was written, or its line."""
    node = place.node
    if isinstance(getattr(node, "ctx", None), ast.Store) and not isinstance(error, IndexError):
        node = place.statement  # not the place alone, but what was to go there as well
    return abridged(place.text(node) if node else place.whole_line, LONGEST)


def _meaning(error):
    words = errors.in_words(error)
    name, details = errors.named(error)
    yield words or f"{errors.message(error) or 'It has no message'}."
    place, show = own_place(error), SHOWN.get(name)
    if place is None or show is None:
        return
    yield from show(Case(error, place, name, details))
