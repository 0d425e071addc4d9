"""The engine to run: the loops of ``numpy_engine``, compiled by numba.

The arithmetic is the same, in the same order, in float64 and without fast-math, so the
results are equal to the last bit. Compiled code is cached on disk: only the first run
after an installation waits for the compiler.
"""

import numpy as np
from numba import njit

compiled = njit(cache=True, error_model="numpy")


@compiled
def lif_cells(v, wait, v_out, current, kick, dt, tau_m, R, E_L, v_threshold, v_reset, pause):
    """Advance unconnected LIF cells by ``len(v_out)`` steps; see ``numpy_engine``."""
    steps, n = v_out.shape
    spike_steps = np.empty(1024, np.int64)
    spike_cells = np.empty(1024, np.int64)
    count = 0
    for i in range(steps):
        I = current[min(i, len(current) - 1)]  # noqa: E741
        xi = kick[min(i, len(kick) - 1)]
        if count + n > len(spike_steps):
            spike_steps = np.append(spike_steps, np.empty(count + n, np.int64))
            spike_cells = np.append(spike_cells, np.empty(count + n, np.int64))
        for j in range(n):
            if wait[j] == 0:
                v[j] = v[j] + dt * (-(v[j] - E_L[j]) + R[j] * I[j]) / tau_m[j] + xi[j]
            else:
                wait[j] -= 1
            v_out[i, j] = v[j]
            if v[j] >= v_threshold[j]:
                v[j] = v_reset[j]
                wait[j] = pause[j]
                spike_steps[count] = i
                spike_cells[count] = j
                count += 1
    return spike_steps[:count], spike_cells[:count]
