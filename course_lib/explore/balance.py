"""A balanced network, and what becomes of its irregular firing where the balance is broken."""

from functools import cache

import numpy as np

from course_lib import engines, networks
from course_lib.pictures.plots import balance as picture

from .controls import Choice, Slider
from .explorer import Explorer

SEED = 42
BALANCED, BROKEN = "balanced", "as they were drawn"


def balance() -> Explorer:
    """LIF cells that excite as much as they inhibit, or not."""
    return Explorer(
        controls=(
            Slider("g", "G (mV ms)", 0, 80, 2, 40),
            Choice("weights", "weights", (BALANCED, BROKEN), BALANCED),
            Slider("offset", "offset (mV)", -44, -30, 1, -40),
            Slider("percent", "connected (%)", 5, 50, 5, 10),
            Slider("seed", "seed", 1, 50, 1, SEED),
        ),
        compute=compute,
        figure=picture.empty,
        draw=picture.fill,
        describe=describe,
        code=code,
        code_makes={"cells": "spikes"},
    )


@cache
def size():
    """How many cells, and for how many ms: what answers at once with either engine."""
    return (500, 1000) if engines.compiles() else (200, 700)


@cache
def drawn(percent, seed, balanced):
    """Weights for a G of 1, and where the cells begin."""
    n, _ = size()
    weights = networks.balanced_weights(n, percent / 100, 1.0, seed=seed, balance=balanced)
    return weights, np.random.default_rng(seed).uniform(-65, 30, n)


def compute(*, g, weights, offset, percent, seed):
    made, v0 = drawn(percent, seed, weights == BALANCED)
    _, duration = size()
    return networks.simulate_lif(g * made, v0, duration=duration, dt=0.1, offset=offset)


def describe(run) -> str:
    words = picture.in_words(run)
    if len(run.counts) < 500:
        words += f" ({len(run.counts)} cells in place of 500: nothing is compiled here.)"
    return words


def code(*, g, weights, offset, percent, seed) -> str:
    n, duration = size()
    return f"""\
import numpy as np
from course_lib import networks, pictures

weights = networks.balanced_weights(
    {n}, {percent / 100:g}, 1.0, seed={seed}, balance={weights == BALANCED}
)
v0 = np.random.default_rng({seed}).uniform(-65, 30, {n})
run = networks.simulate_lif({g} * weights, v0, duration={duration}, dt=0.1, offset={offset})
cells = run.spike_cells[run.spike_cells < 40]
pictures.balance(run)"""
