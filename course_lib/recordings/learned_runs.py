"""Networks that learned to draw, for lesson 51: run beforehand, since each takes a second or so.

``tools/record_learning.py`` runs them and writes the file that stands beside this one.
"""

from functools import cache
from pathlib import Path

import numpy as np

from course_lib import learning, networks
from course_lib.words import listed, shown

FILE = Path(__file__).with_name("learned.npz")
SEED = 51
CELLS = (250, 500, 750, 1000)
FEEDBACK = (0, 5, 10, 15, 20)  # mV
SECONDS = (1, 2, 3, 4, 5)
LEVELS = 64  # for 1 of output, as the file stores it, in one byte


def sine(t):
    """Five times a second, from -1 to 1; t in ms."""
    return np.sin(2 * np.pi * 5 * t / 1000)


def triangle(t):
    """Up and down in straight lines, five times a second."""
    return 4 * np.abs(t / 200 % 1 - 0.5) - 1


def scale(t):
    """Five notes up and three down, 25 ms each."""
    return np.array([0, 1, 2, 3, 4, 3, 2, 1])[(t // 25).astype(int) % 8] / 2 - 1


def two_waves(t):
    """A wave of 5 Hz times one of 10 Hz."""
    return sine(t) * np.sin(2 * np.pi * 10 * t / 1000)


TARGETS = {
    "sine": sine,
    "triangle": triangle,
    "scale": scale,
    "two waves multiplied": two_waves,
}


def run(target, cells, feedback, seconds):
    """Run one of them anew: what is recorded, at full length."""
    weights = networks.balanced_weights(cells, 0.1, 40, seed=SEED)
    v0 = np.random.default_rng(SEED).uniform(-65, 30, cells)
    return learning.force(
        weights, v0, TARGETS[target], feedback=feedback, train=1000 * seconds, seed=SEED
    )


def learned(target="sine", cells=1000, feedback=10, seconds=5):
    """Get what came of one network's learning.

    Parameters
    ----------
    target : str
        "sine", "triangle", "scale" or "two waves multiplied".
    cells : int
        250, 500, 750 or 1000.
    feedback : int
        Q in mV: 0, 5, 10, 15 or 20.
    seconds : int
        Of learning, 1 to 5.

    Returns
    -------
    learning.Outcome
        As ``learning.outcome`` gives it, to a sixty-fourth.

    Raises
    ------
    ValueError
        For what was not recorded.
    """
    at = (
        _which("target", target, tuple(TARGETS)),
        _which("cells", cells, CELLS),
        _which("feedback", feedback, FEEDBACK),
        _which("seconds", seconds, SECONDS),
    )
    kept = _file()
    first, alone, errors = (kept[name][at] / LEVELS for name in ("first", "alone", "errors"))
    t = np.arange(len(first)) * learning.SPACING
    return learning.Outcome(
        t=t,
        before=np.zeros(len(t)),
        first=first,
        first_target=TARGETS[target](t + 500),
        alone=alone,
        alone_target=TARGETS[target](t + float(kept["phase"][at])),
        errors=errors[: 10 * seconds],
        match=float(kept["match"][at]),
    )


def _which(name, value, options):
    """The place of a value among those that were recorded."""
    for place, option in enumerate(options):
        if type(value) in (str, int, float) and value == option:
            return place
    raise ValueError(f"{name} is {shown(value)}; recorded were {listed(options)}")


@cache
def _file():
    with np.load(FILE) as file:
        return dict(file)
