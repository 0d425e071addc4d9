"""Simulated recordings to practise on, the same for everybody."""

import numpy as np

from course_lib import arguments, neurons

__all__ = ["electrodes", "flicker", "hippocampus", "microscope", "twelve_bit"]

# A cell is drawn with straight strokes: (row, column) from, to, and how thick, in pixels.
CELLS = {
    "pyramidal": (
        (24, 40),
        (
            (15, 13, 15, 15, 2.4),  # the cell body
            (15, 15, 13, 28, 0.9),  # its long dendrite, and where that branches
            (13, 28, 7, 36, 0.6),
            (13, 28, 18, 37, 0.6),
            (13, 22, 9, 26, 0.6),
            (15, 12, 9, 4, 0.7),  # the short ones at its base
            (16, 12, 20, 3, 0.7),
            (16, 14, 21, 11, 0.6),
        ),
    ),
    "stellate": (
        (32, 30),
        (
            (15, 14, 16, 15, 2.4),
            (15, 14, 3, 9, 0.7),
            (15, 14, 10, 2, 0.7),
            (16, 14, 25, 3, 0.7),
            (16, 15, 29, 16, 0.7),
            (16, 15, 24, 26, 0.7),
            (15, 15, 11, 27, 0.7),
            (15, 15, 3, 20, 0.7),
        ),
    ),
}
BRIGHTEST = 255

# The converter of `twelve_bit`: counts at 0 V and in all, mV from -5 to 5 V, samples a second.
ZERO, STEPS, RANGE, RATE = 2048, 4096, 10_000, 10_000
GAIN = 20  # of the amplifier before it
NOISE = 0.3  # mV

# The cell of `flicker`: it likes light some 60 ms ago, and darkness some 60 ms before that.
FRAME = 10  # ms
LIKES = ((60, 25, 1.0), (120, 35, -0.75))  # how long ago, for how long (ms), and how much
MEMORY = 300  # ms; what it saw before has no say
THRESHOLD, SLOPE = 5.0, 2.6  # of the chance to fire, in standard deviations of its drive

# What `hippocampus` is made of: µV, samples, and the moments at which something went wrong.
THETA = (350.0, 500.0, 420.0, 260.0)  # how high the rhythm's waves are, at each electrode
THETA_RATE, SAMPLES, MOMENTS = 8, 250, 1000  # waves a second, samples a second, and in all
BACKGROUND = 60.0  # the standard deviation of all that is no rhythm
RAIL, RECOVERY = 2000, 6  # the amplifier's end, and how many samples it takes to come back
KNOCK, LOOSE = slice(410, 438), slice(700, 715)  # the head hits the wall; a contact is loose
LOST = ((slice(None), slice(180, 200)), (3, slice(850, 860)))  # no radio: electrodes, moments


def microscope(cell: str) -> np.ndarray:
    """Give what a microscope sends of one cell: the pixels, row after row, in one long row.

    Parameters
    ----------
    cell : str
        "pyramidal" or "stellate".

    Returns
    -------
    ndarray
        Whole numbers from 0, dark, to 255; shape (960,), whatever the picture's own shape is.

    Raises
    ------
    ValueError
        For any other cell.
    """
    arguments.choice("cell", cell, tuple(CELLS))
    (rows, columns), strokes = CELLS[cell]
    row, column = np.mgrid[:rows, :columns]
    light = np.zeros((rows, columns))
    for *ends, thickness in strokes:
        far = _distance(row, column, *ends)
        light = np.maximum(light, np.exp(-((far / thickness) ** 2)))
    noise = np.random.default_rng(12).integers(0, 20, light.shape)
    return np.rint((BRIGHTEST - 20) * light).astype(np.int64).ravel() + noise.ravel()


def hippocampus(seed=16) -> np.ndarray:
    """Make four seconds from a running rat's hippocampus, with all that goes wrong in them.

    Eight times a second the voltage around the cells goes up and down together, the theta
    rhythm (Buzsáki, Theta oscillations in the hippocampus, Neuron 33, 2002). Once the animal
    knocks its head against the wall and the amplifier is driven to its end, once the second
    electrode has a loose contact, and twice the radio link to the animal is lost.

    Parameters
    ----------
    seed : int
        Of the noise.

    Returns
    -------
    array (4, 1000)
        One row for each electrode, one column for each moment, 4 ms apart: whole microvolts
        from -2000 to 2000, and NaN where the radio was lost.
    """
    rng = np.random.default_rng(seed)
    t = np.arange(MOMENTS) / SAMPLES
    v = np.array(THETA)[:, None] * np.sin(2 * np.pi * THETA_RATE * t)
    v = v + rng.normal(0, BACKGROUND, v.shape)
    v[:, KNOCK] = RAIL
    back = np.arange(MOMENTS - KNOCK.stop)
    v[:, KNOCK.stop :] += RAIL * np.exp(-back / RECOVERY)
    v[1, LOOSE] = rng.normal(-1500, 150, LOOSE.stop - LOOSE.start)
    v = np.rint(v).clip(-RAIL, RAIL)
    for electrodes, moments in LOST:
        v[electrodes, moments] = np.nan
    return v


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


def _distance(row, column, row_0, column_0, row_1, column_1):
    """How far each pixel is from a stroke, in pixels."""
    down, across = row_1 - row_0, column_1 - column_0
    along = ((row - row_0) * down + (column - column_0) * across) / (down**2 + across**2)
    along = along.clip(0, 1)  # beyond an end of the stroke, the end itself is nearest
    return np.hypot(row - row_0 - along * down, column - column_0 - along * across)
