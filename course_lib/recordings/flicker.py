"""A light that flickers at random, and the spikes of a cell that sees it."""

import numpy as np

# It likes light some 60 ms ago, and darkness some 60 ms before that.
FRAME = 10  # ms
LIKES = ((60, 25, 1.0), (120, 35, -0.75))  # how long ago, for how long (ms), and how much
MEMORY = 300  # ms; what it saw before has no say
THRESHOLD, SLOPE = 5.0, 2.6  # of the chance to fire, in standard deviations of its drive


def flicker(seed=15) -> tuple[np.ndarray, np.ndarray]:
    """Make a light that flickers at random for 100 s, and the spikes of a cell that sees it.

    Every 10 ms there is a new brightness. The cell, a simple model of one in the retina, adds up
    what it saw, each moment with a weight of its own (first dark and then bright is what it
    likes best), and the larger the sum, the more probable is a spike: Chichilnisky, A simple
    white noise analysis of neuronal light responses, Network 12 (2001).

    Parameters
    ----------
    seed : int
        Of the light and of the spikes.

    Returns
    -------
    light : array (10000,) of int
        For each frame by how much it was brighter or darker than the mean, from -40 to 40 %.
    spikes : array of int
        The frames in which the cell fired, in order.
    """
    rng = np.random.default_rng(seed)
    light = rng.integers(-40, 41, 10_000)
    ago = np.arange(0, MEMORY, FRAME)
    weights = sum(much * np.exp(-(((ago - when) / wide) ** 2) / 2) for when, wide, much in LIKES)
    drive = np.convolve(light, weights)[: len(light)]
    drive = drive / (np.sqrt((weights**2).sum()) * light.std())
    chance = 1 / (1 + np.exp(THRESHOLD - SLOPE * drive))
    return light, np.flatnonzero(rng.random(len(light)) < chance)
