"""A running rat's hippocampus at four electrodes, with all that goes wrong in it."""

import numpy as np

# µV, samples, and the moments at which something went wrong.
THETA = (350.0, 500.0, 420.0, 260.0)  # how high the rhythm's waves are, at each electrode
THETA_RATE, SAMPLES, MOMENTS = 8, 250, 1000  # waves a second, samples a second, and in all
BACKGROUND = 60.0  # the standard deviation of all that is no rhythm
RAIL, RECOVERY = 2000, 6  # the amplifier's end, and how many samples it takes to come back
KNOCK, LOOSE = slice(410, 438), slice(700, 715)  # the head hits the wall; a contact is loose
LOST = ((slice(None), slice(180, 200)), (3, slice(850, 860)))  # no radio: electrodes, moments


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
