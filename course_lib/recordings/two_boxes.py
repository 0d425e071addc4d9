"""Where one cell of the hippocampus fires in two boxes that a rat explores."""

import numpy as np

SIDE = 25  # pixels of 4 cm
FIELDS = ((7.0, 16.0, 20.0), (17.0, 9.0, 5.0))  # in each box: how far right, how far up, Hz
WIDE = 3.2  # pixels
GRID = np.arange(SIDE)


def two_boxes(seed=17) -> tuple[np.ndarray, np.ndarray]:
    """Make the maps of one place cell in two boxes of a metre by a metre.

    Such a cell fires in one spot of a box, its place field, and in another spot, and another
    rate, in another box (Leutgeb and others, Science 309, 2005).

    Parameters
    ----------
    seed : int
        Of the noise.

    Returns
    -------
    first, second : arrays (25, 25)
        The mean rate in Hz in each square of 4 cm: row 0 lies at the south wall, column 0 at
        the west wall.
    """
    rng = np.random.default_rng(seed)
    return tuple(_map(rng, *field) for field in FIELDS)


def _map(rng, right, up, highest):
    square = (GRID - right) ** 2 + (GRID[:, None] - up) ** 2
    rate = highest * np.exp(-square / (2 * WIDE**2))
    return np.maximum(rate + rng.normal(0, 0.03 * highest, rate.shape), 0)
