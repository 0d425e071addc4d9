"""The engine to read: one step is a few lines of NumPy, and they look like the equations.

Every function advances a block of steps and changes the state it is given. ``current``
and ``kick`` have a row for each step of the block, or one row that serves for all.
"""

import math

import numpy as np

# The field writes a current as I.
# ruff: noqa: E741

#: No membrane gets near this; a cell that does has blown up (mV).
BLOWN_UP = 1e6

#: What the recording of a LIF network shows at a spike, in mV: a drawn peak.
DRAWN_PEAK = 30.0


def lif_cells(v, wait, v_out, current, kick, dt, cell, pause):
    """Advance unconnected LIF cells by ``len(v_out)`` steps.

    State: ``v`` (cells,) in mV and ``wait`` (cells,), the steps that each still rests.
    ``v_out`` (steps, cells) is filled. ``current`` in pA, ``kick`` (noise of a step) in mV,
    ``cell`` the parameters tau_m, R, E_L, v_threshold and v_reset, ``pause`` the
    refractory time in steps, each (cells,). Returns steps and cells of the spikes.
    """
    tau_m, R, E_L, v_threshold, v_reset = cell
    spikes = []
    for i in range(len(v_out)):
        I, xi = _row(current, i), _row(kick, i)

        v_next = v + dt * (-(v - E_L) + R * I) / tau_m + xi
        v[:] = np.where(wait == 0, v_next, v)
        wait[:] = np.maximum(wait - 1, 0)
        v_out[i] = v

        fired = np.flatnonzero(v >= v_threshold)
        v[fired] = v_reset[fired]
        wait[fired] = pause[fired]
        spikes.append(fired)
    return _steps_and_cells(spikes)


def hodgkin_huxley(state, v_out, current, kick, dt, substeps):
    """Advance one squid axon by ``len(v_out)`` samples, ``dt`` ms apart, in shorter steps.

    State: v (mV) and the gates m, h and n. ``v_out`` (samples,) is filled. ``current`` and
    ``kick`` (noise) in uA/cm2, one value for each sample. A gate's equation is linear while v
    stands still, so that a gate moves exactly; then v makes Euler's step. One cell only: plain
    numbers are quicker than arrays of one element.
    """
    v, m, h, n = state
    step = dt / substeps
    for i in range(len(v_out)):
        for _ in range(substeps):
            a_m = 1.0 if abs(v + 40) < 1e-7 else 0.1 * (v + 40) / (1 - math.exp(-(v + 40) / 10))
            b_m = 4 * math.exp(-(v + 65) / 18)
            a_h = 0.07 * math.exp(-(v + 65) / 20)
            b_h = 1 / (1 + math.exp(-(v + 35) / 10))
            a_n = 0.1 if abs(v + 55) < 1e-7 else 0.01 * (v + 55) / (1 - math.exp(-(v + 55) / 10))
            b_n = 0.125 * math.exp(-(v + 65) / 80)
            I = current[i] + kick[i]
            I -= 120 * m * m * m * h * (v - 50) + 36 * n * n * n * n * (v + 77)
            I -= 0.3 * (v + 54.387)
            m = a_m / (a_m + b_m) + (m - a_m / (a_m + b_m)) * math.exp(-step * (a_m + b_m))
            h = a_h / (a_h + b_h) + (h - a_h / (a_h + b_h)) * math.exp(-step * (a_h + b_h))
            n = a_n / (a_n + b_n) + (n - a_n / (a_n + b_n)) * math.exp(-step * (a_n + b_n))
            v = v + step * I  # over 1 uF/cm2
        v_out[i] = v
    state[:] = v, m, h, n


def izhikevich_cells(v, u, v_out, u_out, current, kick, dt, cell):
    """Advance unconnected Izhikevich cells by ``len(v_out)`` steps.

    State: ``v`` (mV) and ``u`` (pA), (cells,). ``cell`` holds C, k, v_r, v_t, v_peak, a,
    b, c and d, each (cells,). Returns steps and cells of the spikes, a spike being at the
    row of ``v_out`` where v is at or above v_peak.
    """
    if len(v) == 1:
        return _one_izhikevich_cell(v, u, v_out, u_out, current, kick, dt, cell)
    C, k, v_r, v_t, v_peak, a, b, c, d = cell
    spikes = []
    for i in range(len(v_out)):
        I, xi = _row(current, i), _row(kick, i)

        v_next = v + dt * (k * (v - v_r) * (v - v_t) - u + I) / C + xi
        u_next = u + dt * a * (b * (v - v_r) - u)
        peaked = v >= v_peak
        v[:] = np.where(peaked, c, v_next)
        u[:] = np.where(peaked, u + d, u_next)
        v_out[i], u_out[i] = v, u

        spikes.append(np.flatnonzero(v >= v_peak))
    return _steps_and_cells(spikes)


def _one_izhikevich_cell(v_state, u_state, v_out, u_out, current, kick, dt, cell):
    """The same for one cell, on Python's own numbers: far quicker than on arrays of one."""
    C, k, v_r, v_t, v_peak, a, b, c, d = (float(values[0]) for values in cell)
    v, u = float(v_state[0]), float(u_state[0])
    steps = len(v_out)
    currents = np.broadcast_to(current[:, 0], steps).tolist()
    kicks = np.broadcast_to(kick[:, 0], steps).tolist()
    V, U, spikes = [], [], []
    for i in range(steps):
        if v >= v_peak:
            v, u = c, u + d
        else:
            v, u = (
                v + dt * (k * (v - v_r) * (v - v_t) - u + currents[i]) / C + kicks[i],
                u + dt * a * (b * (v - v_r) - u),
            )
        V.append(v)
        U.append(u)
        if v >= v_peak:
            spikes.append(i)
    v_state[0], u_state[0] = v, u
    v_out[:, 0], u_out[:, 0] = V, U
    return np.array(spikes, np.int64), np.zeros(len(spikes), np.int64)


def lif_network(state, wakes, trace, watch, first, dt, cell, decays, pause, synapses):
    """Advance a network of LIF cells by ``len(trace)`` steps, beginning with step ``first``.

    State: the rows v (mV), I (mV) and h (mV / ms) of ``state`` (3, cells or more columns),
    and ``wakes`` (cells,), the step from which each integrates again. ``trace`` (steps, watched) is
    filled with the rows and cells of ``state`` that ``watch`` names. ``cell`` holds
    tau_m, offset, v_peak and v_reset, ``decays`` the factors of I and h in one step,
    ``synapses`` the pointer, target and weight of a sparse row per sender.

    Returns how many steps were done (fewer where a voltage ran away), and steps and
    cells of the spikes.
    """
    v, I, h = state[:, : len(wakes)]
    tau_m, offset, v_peak, v_reset = cell
    decay_I, decay_h = decays
    share = dt / tau_m
    synapses = _with_index_arrays(synapses)
    record = trace.shape[1] > 0
    spikes = []
    for i in range(len(trace)):
        np.copyto(v, v + share * (I + offset - v), where=wakes <= first + i)
        I *= decay_I
        I += h * dt
        h *= decay_h

        fired = np.flatnonzero(~(v < v_peak))  # written so that a NaN is noticed too
        spikes.append(fired)
        for sender in fired:
            if not v[sender] < BLOWN_UP:
                return i, *_steps_and_cells(spikes[:-1])
            _deliver(h, sender, synapses)
            v[sender] = DRAWN_PEAK
        if record:
            trace[i] = state[watch]
        if len(fired):
            v[fired] = v_reset
            wakes[fired] = first + i + 1 + pause
    return len(trace), *_steps_and_cells(spikes)


def izhikevich_network(
    state, trace, watch, current, kick, dt, cell, excites, receptors, noise_decay, synapses
):
    """Advance a network of Izhikevich cells by ``len(trace)`` steps.

    State: the rows v (mV), u (pA), the conductances ampa, nmda, gaba_a, gaba_b (nS) and
    the noise current (pA) of ``state`` (7, cells or more columns). ``receptors`` holds decay
    (factor in one step), reversal (mV) and gain, four each; ``excites`` (cells,) says of each
    sender which two of them it opens. A spike is at the step where v is at or above v_peak;
    what it does to the others shows one step later. The rest is as in ``lif_network``.
    """
    C, k, v_r, v_t, v_peak, a, b, c, d = cell
    decay, reversal, gain = receptors
    state = state[:, : len(excites)]
    v, u, ampa, nmda, gaba_a, gaba_b, noise = state
    conductances = state[2:6]
    share = dt / C
    synapses = _with_index_arrays(synapses)
    record = trace.shape[1] > 0
    spikes = []
    for i in range(len(trace)):
        if record:
            trace[i] = state[watch]
        fired = ~(v < v_peak)  # written so that a NaN is noticed too
        if not np.all(v[fired] < BLOWN_UP):
            return i, *_steps_and_cells(spikes)

        opened = (v + 80) * (v + 80)  # NMDA: ((v + 80) / 60)^2 / (1 + ((v + 80) / 60)^2)
        I = (
            _row(current, i)
            + noise
            + ampa * (reversal[0] - v)
            + nmda * (opened / (3600 + opened)) * (reversal[1] - v)
            + gaba_a * (reversal[2] - v)
            + gaba_b * (reversal[3] - v)
        )
        v_next = v + share * (k * (v - v_r) * (v - v_t) - u + I)
        u_next = u + dt * a * (b * (v - v_r) - u)
        v[:] = np.where(fired, c, v_next)
        u[:] = np.where(fired, u + d, u_next)
        noise[:] = noise * noise_decay + _row(kick, i)
        conductances *= decay[:, None]

        spikes.append(np.flatnonzero(fired))
        for sender in spikes[-1]:
            first = 0 if excites[sender] else 2
            for receptor in (first, first + 1):
                _deliver(conductances[receptor], sender, synapses, gain[receptor])
    return len(trace), *_steps_and_cells(spikes)


def force_network(
    state, wakes, output, first, dt, cell, decays, pause, synapses, encoder, decoder, z
):
    """Advance a LIF network that hears its own readout, by ``len(output)`` steps.

    As ``lif_network``, with two rows more in ``state`` (5, cells or more columns): each cell's
    rate r (1 / ms), filtered as its synapses are, and what feeds it. The readout
    z = decoder . r of each step is put into ``output`` and fed back through ``encoder``
    (mV) in the next.
    """
    v, I, h, r, r_h = state[:, : len(wakes)]
    tau_m, offset, v_peak, v_reset, jump = cell
    decay_I, decay_h = decays
    share = dt / tau_m
    synapses = _with_index_arrays(synapses)
    spikes = []
    for i in range(len(output)):
        awake = first + i >= wakes
        v[:] = np.where(awake, v + share * (I + encoder * z + offset - v), v)
        I[:] = I * decay_I + h * dt
        h *= decay_h
        r[:] = r * decay_I + r_h * dt
        r_h *= decay_h
        z = dot(decoder, r)
        output[i] = z

        fired = np.flatnonzero(~(v < v_peak))
        if not np.all(v[fired] < BLOWN_UP):
            return i, *_steps_and_cells(spikes)
        for sender in fired:
            _deliver(h, sender, synapses)
        r_h[fired] += jump
        v[fired] = v_reset
        wakes[fired] = first + i + 1 + pause
        spikes.append(fired)
    return len(output), *_steps_and_cells(spikes)


def dot(x, y):
    """The sum of x times y, added in eight lanes, then the lanes, then what is left over.

    In an order of our own, since a library's dot product may add in another order on
    another machine, and both engines must agree to the last bit.
    """
    products = x * y
    whole = len(products) // 8 * 8
    lanes = products[:whole].reshape(-1, 8).sum(axis=0)  # adds row after row
    total = 0.0
    for part in (*lanes, *products[whole:]):
        total += part
    return total


def symmetric_product(P, r):
    """P r for a symmetric P, of which both halves are there; added row after row."""
    return (P * r[:, None]).sum(axis=0)


def symmetric_update(P, gain, shrink):
    """Take shrink gain gain' from P, in place."""
    P -= shrink * (gain[:, None] * gain)


def _row(rows, i):
    return rows[min(i, len(rows) - 1)]


def _with_index_arrays(synapses):
    """The synapses with targets as NumPy indexes fastest; they are kept in half the space."""
    pointer, target, weight = synapses
    return pointer, target.astype(np.intp), weight


def _deliver(h, sender, synapses, gain=1.0):
    pointer, target, weight = synapses
    row = slice(pointer[sender], pointer[sender + 1])
    arriving = weight[row] if gain == 1.0 else gain * weight[row]
    h[target[row]] += arriving


def _steps_and_cells(spikes):
    """From the cells that fired at each step to one list of steps and one of cells."""
    steps = np.repeat(np.arange(len(spikes)), [len(fired) for fired in spikes])
    return steps, np.concatenate([np.empty(0, np.int64), *spikes])
