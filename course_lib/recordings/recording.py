"""What a recording is, simulated or read from a file."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Recording:
    """What was recorded, and what is not in the file: when the cell really fired.

    Parameters
    ----------
    t, v : arrays (samples,)
        Times in ms, and voltages in mV.
    dt : float
        Time between samples, in ms.
    true_spike_times : array (spikes,)
        In ms; of a recording that was read from a file, empty.
    current : array (samples,) or None
        What was sent in, in pA.
    """

    t: np.ndarray
    v: np.ndarray
    dt: float
    true_spike_times: np.ndarray
    current: np.ndarray | None = None
