"""Run the networks of course_lib/recordings/learned_runs.py and write them down; some minutes.

python tools/record_learning.py
"""

import itertools
import sys

import numpy as np
from tqdm import tqdm

from course_lib import learning
from course_lib.recordings import learned_runs


def main():
    settings = (
        tuple(learned_runs.TARGETS),
        learned_runs.CELLS,
        learned_runs.FEEDBACK,
        learned_runs.SECONDS,
    )
    shape = tuple(len(values) for values in settings)
    samples = round(learning.SEEN / learning.SPACING)
    kept = {
        "first": np.zeros((*shape, samples), np.int8),
        "alone": np.zeros((*shape, samples), np.int8),
        "errors": np.zeros((*shape, 10 * max(learned_runs.SECONDS)), np.int8),
        "phase": np.zeros(shape, np.int16),
        "match": np.zeros(shape, np.float32),
    }
    for at in tqdm(list(itertools.product(*(range(n) for n in shape)))):
        chosen = [values[k] for values, k in zip(settings, at, strict=True)]
        found = learning.outcome(learned_runs.run(*chosen))
        kept["first"][at], kept["alone"][at] = stored(found.first), stored(found.alone)
        kept["errors"][at][: len(found.errors)] = stored(found.errors)
        kept["phase"][at], kept["match"][at] = phase(found, chosen[0]), found.match
    np.savez_compressed(learned_runs.FILE, **kept)


def stored(values):
    """In one byte each; what is too loud is clipped."""
    return np.clip(np.rint(values * learned_runs.LEVELS), -127, 127)


def phase(found, target):
    """At which time, in ms, the target begins as it does beside the output alone."""
    period = 200
    shifts = np.arange(0, period, learning.SPACING)
    apart = [
        np.abs(learned_runs.TARGETS[target](found.t + shift) - found.alone_target).max()
        for shift in shifts
    ]
    return shifts[int(np.argmin(apart))]


if __name__ == "__main__":
    sys.exit(main())
