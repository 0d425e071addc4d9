"""The engine to read: one step is a few lines of NumPy, and they look like the equations."""

import numpy as np


def lif_cells(v, wait, v_out, current, kick, dt, tau_m, R, E_L, v_threshold, v_reset, pause):
    """Advance unconnected LIF cells by ``len(v_out)`` steps.

    State, changed in place: ``v`` (cells,) in mV and ``wait`` (cells,), the steps that
    each cell still rests. ``v_out`` (steps, cells) is filled. ``current`` (pA) and
    ``kick`` (the noise of a step, mV) have a row for each step, or one row for all.
    ``pause`` is the refractory time in steps. Returns the steps and the cells of the
    spikes, counted from the first row of ``v_out``.
    """
    spike_steps, spike_cells = [], []
    for i in range(len(v_out)):
        I = current[min(i, len(current) - 1)]  # noqa: E741  (the field's name for a current)
        xi = kick[min(i, len(kick) - 1)]

        v_next = v + dt * (-(v - E_L) + R * I) / tau_m + xi
        v[:] = np.where(wait == 0, v_next, v)
        wait[:] = np.maximum(wait - 1, 0)
        v_out[i] = v

        spiked = v >= v_threshold
        v[spiked] = v_reset[spiked]
        wait[spiked] = pause[spiked]
        cells = np.flatnonzero(spiked)
        spike_steps.append(np.full(len(cells), i))
        spike_cells.append(cells)
    return np.concatenate(spike_steps), np.concatenate(spike_cells)
