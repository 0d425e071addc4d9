"""What reaches cells from outside, block by block: currents, and the kicks of noise."""

import numpy as np

from course_lib import arguments, interrupts


def current_source(current, steps, n, dt):
    """The function that gives the current of a block, as rows of n cells, one for all or each.

    ``current`` is a function of time, or checked numbers: one row or one for each step, with
    one column or one for each cell.
    """
    if not callable(current):
        current = current.reshape(len(current), -1)
        return lambda first, stop: _rows(current if len(current) == 1 else current[first:stop], n)

    def computed(first, stop):
        t = np.arange(first, stop)[:, None] * dt
        with interrupts.released():
            block = current(t)
        block = arguments.numbers("what current(t) returns", block)
        try:
            return _rows(np.broadcast_to(block, (stop - first, n)), n)
        except ValueError:
            raise ValueError(
                f"current(t) returned shape {block.shape} for t of shape {t.shape}; it must "
                f"broadcast to ({stop - first}, {n}), one column per cell"
            ) from None

    return computed


def _rows(rows, n):
    """Rows of n, in one piece that can be written to: compiled code is made for that kind alone."""
    if rows.shape[1] == n and rows.flags.c_contiguous and rows.flags.writeable:
        return rows
    return np.array(np.broadcast_to(rows, (len(rows), n)), order="C")


def kick_source(size, n, rng):
    """The function that gives the kicks of so many steps: ``size`` times a normal number each."""
    still = np.zeros((1, n))
    return lambda count: size * rng.standard_normal((count, n)) if size else still
