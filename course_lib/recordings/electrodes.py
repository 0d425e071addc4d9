"""A wave that runs over eight electrodes, as a recorder writes it."""

import numpy as np


def electrodes() -> np.ndarray:
    """Give what a recorder writes of eight electrodes while a wave runs over them.

    Returns
    -------
    ndarray
        Whole numbers, in microvolts, shape (480,): the eight at moment 0, the eight at moment 1
        and so on, for 60 moments, one millisecond each.
    """
    moment, electrode = np.mgrid[:60, :8]
    wave = 100 * np.sin(2 * np.pi * (moment - 2 * electrode) / 25)  # 2 ms later at each
    noise = np.random.default_rng(12).integers(-15, 16, wave.shape)
    return (np.rint(wave).astype(np.int64) + noise).ravel()
