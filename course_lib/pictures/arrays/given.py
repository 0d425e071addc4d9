"""What a learner gives to a picture, seen as an array, or a sentence on why not."""

from functools import wraps

import numpy as np

from course_lib import arguments
from course_lib.pictures.display import Picture
from course_lib.words import written


class CannotDraw(ValueError):
    """Raised inside pictures with the sentence that the learner is to read."""


def speaks(picture):
    """Let a picture answer what it cannot draw with a sentence and no traceback."""

    @wraps(picture)
    def speaking(*args, **kwargs):
        try:
            return picture(*args, **kwargs)
        except CannotDraw as reason:
            return Picture(None, words=f"No picture: {reason}")

    return speaking


def as_array(thing, name="this"):
    """The thing as a plain ndarray; numbers, texts and lists count as arrays.

    Raises CannotDraw where NumPy would make no array of it, or one that nobody meant.
    """
    if thing is None:
        raise CannotDraw(
            f"{name} is None. A function without return gives None, and so do methods that "
            "change the array they belong to, such as a.sort()."
        )
    refuse_masks(thing, name)
    if hasattr(type(thing), "toarray"):
        raise CannotDraw(f"{name} is a sparse matrix; draw {name}.toarray().")
    if isinstance(thing, dict):
        raise CannotDraw(f"{name} is a dictionary; draw list({name}.values()).")
    if isinstance(thing, set | frozenset):
        raise CannotDraw(f"{name} is a set, which has no order; draw sorted({name}).")
    if callable(thing):
        raise CannotDraw(f"{name} is a function or a class; draw what it returns.")
    try:
        array = np.asarray(thing)
    except Exception as error:  # whatever a learner's object does, the answer is a sentence
        raise CannotDraw(_why_no_array(thing, name, error)) from None
    if array.dtype == object and array.ndim == 0 and not isinstance(thing, np.ndarray | int):
        raise CannotDraw(f"{name} is a {type(thing).__name__}, which NumPy cannot see as an array.")
    return array


def refuse_masks(thing, name):
    """Refuse a masked array, alone or inside a list: a picture would show what is masked."""
    try:
        arguments.unmasked(name, thing)
    except TypeError:
        is_or_holds = "is" if isinstance(thing, np.ma.MaskedArray) else "holds"
        raise CannotDraw(
            f"{name} {is_or_holds} a masked array; take its .data or its .mask."
        ) from None


def two_names(names):
    """The two names that a picture of two arrays is given."""
    if not (isinstance(names, tuple | list) and len(names) == 2):
        raise CannotDraw(f"names is {written(names)}; give two of them, such as ('a', 'b').")
    return tuple(str(name) for name in names)


def _why_no_array(thing, name, error):
    if isinstance(thing, list | tuple):
        lengths = sorted({len(row) for row in thing if isinstance(row, list | tuple)})
        if len(lengths) > 1 or (lengths and not all(isinstance(x, list | tuple) for x in thing)):
            return (
                f"{name} has parts of different lengths, and an array needs rows of one "
                "length (np.array raises ValueError)."
            )
    return f"NumPy makes no array of {name} ({type(error).__name__}: {error})."
