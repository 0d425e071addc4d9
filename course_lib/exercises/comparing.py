"""The first lines of most grades: is the result of the right kind at all?"""

import numpy as np

from course_lib.words import described, shown


def must_be_like(got, expected, call: str):
    """Yield what is wrong with the kind of a result: None, no number, other shape, NaN.

    For the beginning of a grade: ``yield from must_be_like(got, expected, "f(3)")``. It
    says how what was expected is shaped, and never what it is.
    """
    if got is None:
        yield f"`{call}` gave None. Did you forget the line that begins with `return`?"
        return
    try:
        values, wanted = np.asarray(got), np.asarray(expected)
    except ValueError:
        values, wanted = np.array(object()), np.asarray(expected)
    if values.dtype.kind not in "biufc":
        yield f"`{call}` gave {described(got)}; asked for is {_shape(wanted)}."
    elif values.shape != wanted.shape:
        yield f"`{call}` gave {_shape(values)}, {shown(got)}; asked for is {_shape(wanted)}."
    elif np.isnan(values).any() and not np.isnan(wanted).any():
        yield f"`{call}` gave NaN (not a number): something was divided by zero, or never filled."


def _shape(array):
    return "one number" if array.ndim == 0 else f"an array of shape {array.shape}"
