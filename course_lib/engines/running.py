"""Run an engine block by block: progress after two seconds, a clean stop on interrupt.

A block is a number of steps that takes about a tenth of a second. What comes out does not
depend on how a run is cut into blocks.
"""

import time

import numpy as np
from tqdm import tqdm

from course_lib import arguments, interrupts
from course_lib.engines.numpy_engine import BLOWN_UP

FIRST_BLOCK = 256  # steps
SECONDS_PER_BLOCK = 0.1
SECONDS_BEFORE_PROGRESS = 2.0


def run(steps, advance, result, *, dt):
    """Call ``advance(first, stop)`` until ``steps`` are done; return ``result(steps done)``.

    On an interrupt (Ctrl-C or the notebook's stop button) the block that is under way is
    finished, a warning says how far the run got, and the result holds that; within
    ``interrupts.let_through()`` KeyboardInterrupt is raised.
    """
    done, block, bar = 0, FIRST_BLOCK, None
    with interrupts.held() as interrupt:
        try:
            while done < steps and not interrupt.came:
                started, stop = time.perf_counter(), min(done + block, steps)
                with np.errstate(all="ignore"):  # a blow-up is reported in words, by advance
                    advance(done, stop)
                done = stop
                interrupt.ring()
                if time.perf_counter() - started < SECONDS_PER_BLOCK / 2:
                    block *= 2
                if bar is None:  # after the first block, which may have waited for the compiler
                    bar = tqdm(total=steps, unit="step", leave=False, delay=SECONDS_BEFORE_PROGRESS)
                bar.update(done - bar.n)
        except KeyboardInterrupt:  # out of a learner's own function: that block is dropped
            interrupt.came = True
        finally:
            if bar is not None:
                bar.close()
        found = result(done)  # which may take a while, and be interrupted itself
        if interrupt.came:
            if interrupts.are_let_through():
                raise KeyboardInterrupt
            arguments.warn(
                f"interrupted: {done * dt:g} of {steps * dt:g} ms were simulated, "
                "and the result holds those"
            )
        return found


class Spikes:
    """The spikes of a run, gathered block by block."""

    def __init__(self):
        nothing = np.empty(0, np.int64)
        self._steps, self._cells = [nothing], [nothing]

    def add(self, first, steps, cells):
        """Add what a block gave: steps counted from its ``first``, and cells."""
        self._steps.append(steps + first)
        self._cells.append(cells)

    def before(self, stop):
        """Steps and cells of all spikes before step ``stop``."""
        steps, cells = np.concatenate(self._steps), np.concatenate(self._cells)
        kept = steps < stop
        return steps[kept], cells[kept]


def stop_if_blown_up(v, first, dt):
    """Say where a voltage has left all bounds: ``v`` (samples, cells), from sample ``first``."""
    if v.min() > -BLOWN_UP and v.max() < BLOWN_UP:  # false for NaN
        return
    row, cell = (int(i) for i in np.argwhere(~(np.abs(v) < BLOWN_UP))[0])
    raise FloatingPointError(
        f"the voltage of cell {cell} is {v[row, cell]:.3g} mV at {(first + row) * dt:g} ms: the "
        f"run has blown up; the usual cause is a dt too large, here {dt:g} ms"
    )
