"""Weights as the engines take them: a sparse row for each sender."""

import numpy as np
import scipy.sparse

from course_lib import arguments


def rows_per_sender(weights, factor=1.0):
    """Checked weights as pointer (n + 1,), and target and weight times factor (entries,).

    Targets are unsigned: with signed ones compiled code would ask of each whether it counts
    from the end.
    """
    sparse = scipy.sparse.issparse(weights)
    if sparse:
        if weights.ndim != 2 or weights.dtype.kind not in "iuf":
            raise TypeError("weights must be a sparse matrix of numbers with two dimensions")
        arguments.unmasked("weights", getattr(weights, "data", None))
    else:
        weights = arguments.numbers("weights", weights, dimensions=(2,))
    if weights.shape[0] != weights.shape[1] or weights.shape[0] == 0:
        raise ValueError(
            f"weights has shape {weights.shape}; it must be square, one row and one column per cell"
        )
    if sparse:
        rows = _compressed(weights)
        if not np.isfinite(rows.data).all():
            wrong = rows.data[~np.isfinite(rows.data)][0]
            raise ValueError(f"weights is {wrong} somewhere; every weight must be a finite number")
        pointer, target, values = rows.indptr, rows.indices, rows.data
    else:
        sender, target = np.nonzero(weights)
        pointer = np.searchsorted(sender, np.arange(len(weights) + 1))
        values = weights[sender, target]
    return pointer.astype(np.int64), target.astype(np.uint32), values.astype(float) * factor


def _compressed(weights):
    """The weights as compressed rows, each in order, after a look at their indices.

    SciPy trusts indices, and one that points outside crashes the interpreter. It remembers
    too what order they were in, so the look is at a matrix made anew of the same arrays.
    """
    try:
        anew = weights
        if weights.format in ("csr", "csc", "bsr"):
            parts = (weights.data, weights.indices, weights.indptr)
            anew = type(weights)(parts, shape=weights.shape)
            anew.check_format(full_check=True)
        elif weights.format == "coo":
            anew = type(weights)((weights.data, weights.coords), shape=weights.shape)
        rows = scipy.sparse.csr_array(anew, dtype=float)
        rows.check_format(full_check=True)
    except (ValueError, IndexError) as broken:
        raise ValueError(
            f"weights is a sparse matrix whose indices are broken ({broken}); make it anew"
        ) from None
    if not rows.has_canonical_format:
        rows = rows.copy()  # what was given is not ours to put in order
        rows.sum_duplicates()
    return rows
