"""A firing cell as a 12-bit converter stores it."""

import numpy as np

from course_lib import neurons

# The converter: counts at 0 V and in all, mV from -5 to 5 V, samples a second.
ZERO, STEPS, RANGE, RATE = 2048, 4096, 10_000, 10_000
GAIN = 20  # of the amplifier before it
NOISE = 0.3  # mV


def twelve_bit(seed=13) -> np.ndarray:
    """Make a quarter of a second of a firing cell as a 12-bit converter stores it.

    A regular-spiking cell gets a step of current; its voltage, 20 times amplified and with a
    little noise, is measured 10,000 times a second by a converter that divides -5 V to 5 V into
    4096 steps.

    Parameters
    ----------
    seed : int
        Of the noise.

    Returns
    -------
    array (2500,) of int16
        Counts from 0 to 4095; 2048 stands for 0 V.
    """
    dt = 1000 / RATE
    current = neurons.step_current(400.0, start=25, duration=250 - dt, dt=dt)
    v = neurons.simulate(neurons.RS, current, dt=dt, engine="numpy").v
    v = np.minimum(v, neurons.RS.v_peak)  # the sample of a spike may overshoot it
    v = v + np.random.default_rng(seed).normal(0, NOISE, len(v))
    counts = np.round(v * GAIN * STEPS / RANGE) + ZERO
    return counts.clip(0, STEPS - 1).astype(np.int16)
