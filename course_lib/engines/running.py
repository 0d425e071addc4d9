"""Run an engine block by block: progress after two seconds, a clean stop on interrupt.

A block is a number of steps that takes about a tenth of a second. What comes out does not
depend on how a run is cut into blocks.
"""

import time
import warnings

import numpy as np
from tqdm import tqdm

from course_lib import interrupts

FIRST_BLOCK = 256  # steps
SECONDS_PER_BLOCK = 0.1
SECONDS_BEFORE_PROGRESS = 2.0


def in_blocks(steps, advance, *, dt):
    """Call ``advance(first, stop)`` until ``steps`` are done; return how many were done.

    ``advance`` returns the step it got to, at most ``stop``. On an interrupt (Ctrl-C or
    the notebook's stop button) the unfinished block is dropped, a warning says how far
    the run got, and the number of finished steps is returned; within
    ``interrupts.let_through()`` KeyboardInterrupt is raised.
    """
    done, block, bar = 0, FIRST_BLOCK, None
    try:
        while done < steps:
            started = time.perf_counter()
            with np.errstate(all="ignore"):  # a blow-up is reported in words, by advance
                done = advance(done, min(done + block, steps))
            if time.perf_counter() - started < SECONDS_PER_BLOCK / 2:
                block *= 2
            if bar is None:  # after the first block, which may have waited for the compiler
                bar = tqdm(total=steps, unit="step", leave=False, delay=SECONDS_BEFORE_PROGRESS)
            bar.update(done - bar.n)
    except KeyboardInterrupt:
        if interrupts.are_let_through():
            raise
        warnings.warn(
            f"interrupted: {done * dt:g} of {steps * dt:g} ms were simulated, "
            "and the result holds those",
            stacklevel=4,
        )
    finally:
        if bar is not None:
            bar.close()
    return done


def blow_up(v, cell, time, dt):
    """The error to raise where a voltage has run away."""
    return FloatingPointError(
        f"the voltage of cell {cell} is {v:.3g} mV at {time:g} ms: the run has blown up; "
        f"the usual cause is a dt too large, here {dt:g} ms"
    )
