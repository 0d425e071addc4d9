"""Forty contacts on a probe through the cortex, and the wave that a sound makes in them."""

import numpy as np

CONTACTS, SAMPLES = 40, 320  # the latter 0.5 ms apart
SOUND = 20.0  # ms
INPUT, ARRIVES = 14, 9.0  # the contact where it arrives, and how many ms after the sound
SLOWER = 1.2  # ms later at each contact further away
DEEP, WIDE = 180.0, 9.0  # microvolts at that contact; contacts over which it falls to a third
NOISE = 8.0  # the standard deviation, in microvolts


def probe(seed=17) -> tuple[np.ndarray, np.ndarray]:
    """Make what a probe with forty contacts records when a sound is heard.

    It goes straight down through the cortex. The answer to the sound arrives in its middle
    layers, and runs from there up and down, later and weaker the further it gets.

    Parameters
    ----------
    seed : int
        Of the noise.

    Returns
    -------
    t : array (320,)
        Times in ms, 0.5 ms apart. The sound comes at 20 ms.
    traces : array (40, 320)
        A row for each contact, from the uppermost down, in microvolts.
    """
    t = np.arange(SAMPLES) * 0.5
    away = np.abs(np.arange(CONTACTS) - INPUT)[:, None]
    since = t - SOUND - ARRIVES - SLOWER * away
    wave = np.exp(-(((since - 4) / 4) ** 2)) - 0.45 * np.exp(-(((since - 22) / 12) ** 2))
    traces = -DEEP * np.exp(-away / WIDE) * wave
    return t, traces + np.random.default_rng(seed).normal(0, NOISE, traces.shape)
