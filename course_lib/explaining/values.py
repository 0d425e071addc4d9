"""Values looked at from the outside: nothing of their own is called, whatever they are."""

import numpy as np

MOST = 10_000  # elements of a list that are looked at

_NUMBERS = (bool, int, float, complex)
_PRINTED = "biufcmMUS"  # kinds of dtype that NumPy itself puts into words


class _Unknown:
    def __repr__(self):
        return "unknown"


UNKNOWN = _Unknown()


def is_array(value) -> bool:
    return issubclass(type(value), np.ndarray)


def kind_of(value) -> str:
    """The name of its type, as in an error's message."""
    return type(value).__name__


def shape_of_value(value):
    """The shape of an array, a number or a list of equally long rows; None of anything else."""
    if is_array(value):
        return np.ndarray.shape.__get__(value)
    if type(value) in _NUMBERS or issubclass(type(value), np.generic):
        return ()
    if type(value) in (list, tuple):
        return _shape_of_rows(value)
    return None


def _shape_of_rows(rows):
    if len(rows) > MOST:
        return None
    shapes = {shape_of_value(row) for row in rows} if rows else {()}
    if len(shapes) != 1 or None in shapes:
        return None
    return (len(rows), *shapes.pop())


def array_of(value):
    """A plain array whose elements can be printed; None where there is none to be had."""
    if type(value) is np.ndarray:
        return value if value.dtype.kind in _PRINTED else None
    if type(value) in _NUMBERS or issubclass(type(value), np.number | np.bool):
        return np.asarray(value)
    if type(value) in (list, tuple) and shape_of_value(value) is not None:
        array = np.array(value)
        return array if array.dtype.kind in _PRINTED else None
    return None


def lengths_of_rows(value):
    """How long the rows of a list are, () for a number; None where it is no list."""
    if type(value) not in (list, tuple) or len(value) > MOST:
        return None
    return [
        len(row) if type(row) in (list, tuple) else (shape_of_value(row) or (None,))[0]
        for row in value
    ]
