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
    else:
        weights = arguments.numbers("weights", weights, dimensions=(2,))
    if weights.shape[0] != weights.shape[1] or weights.shape[0] == 0:
        raise ValueError(
            f"weights has shape {weights.shape}; it must be square, one row and one column per cell"
        )
    if sparse:
        rows = scipy.sparse.csr_array(weights, dtype=float)
        if not rows.has_canonical_format:
            rows = rows.copy()  # what was given is not ours to put in order
            rows.sum_duplicates()
        if not np.isfinite(rows.data).all():
            wrong = rows.data[~np.isfinite(rows.data)][0]
            raise ValueError(f"weights is {wrong} somewhere; every weight must be a finite number")
        pointer, target, values = rows.indptr, rows.indices, rows.data
    else:
        sender, target = np.nonzero(weights)
        pointer = np.searchsorted(sender, np.arange(len(weights) + 1))
        values = weights[sender, target]
    return pointer.astype(np.int64), target.astype(np.uint32), values * factor
