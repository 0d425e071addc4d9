"""The engine to run: the functions of ``numpy_engine``, as loops that numba compiles.

The arithmetic is the same, in the same order, in float64 and without fast-math, so the
results are equal to the last bit. Compiled code is cached on disk: only the first run
after an installation waits for the compiler.

What makes the networks fast, each measured in ``benchmarks``:

* one compiled loop over time, so that Python is called once for thousands of steps;
* a loop over all cells that has no branch, only choices between two numbers, so that the
  processor works on several cells at once, and each over few arrays, since the compiler
  gives that up where it has too many to keep apart;
* a sparse row per sender, so that a spike costs its own targets and nothing else;
* whether a cell fired is one byte, and eight of them are looked at in one go as a 64-bit
  number: nearly always it is zero and none of the eight fired.
"""

from contextlib import contextmanager

import numpy as np
from numba import njit
from numba.core.caching import FunctionCache

from course_lib import arguments
from course_lib.engines import numpy_engine
from course_lib.engines.numpy_engine import BLOWN_UP, DRAWN_PEAK

# The field writes a current as I.
# ruff: noqa: E741


def compiled(function):
    """Compile a function at its first call; keep what comes out on disk, where that can be done."""
    # Without Python's lock, since it works on its own arrays: threads of a sweep run side by side.
    compiles = njit(error_model="numpy", nogil=True)(function)
    try:
        compiles._cache = _DiskCache(function)  # what njit(cache=True) does, with numba's own class
    except (RuntimeError, OSError) as error:  # numba finds no folder to write to
        _say_once(error)
    return compiles


class _DiskCache(FunctionCache):
    """numba's cache, which lets no trouble with the disk stop a simulation.

    numba itself raises where a home is full or belongs to somebody else.
    """

    @contextmanager
    def _guard_against_spurious_io_errors(self):
        try:
            yield
        except Exception as error:  # a damaged file may raise anything
            _say_once(error)


_said = []


def _say_once(error):
    if not _said:
        _said.append(error)
        arguments.warn(
            f"numba cannot keep compiled code on disk ({error}): simulations run as fast as ever, "
            "but each new kernel compiles again, which takes some seconds"
        )


# One cell, in plain numbers: what is to be read can be compiled as it stands.
hodgkin_huxley = compiled(numpy_engine.hodgkin_huxley)


@compiled
def lif_cells(v, wait, v_out, current, kick, dt, cell, pause):
    """See ``numpy_engine.lif_cells``."""
    tau_m, R, E_L, v_threshold, v_reset = cell
    steps, n = v_out.shape
    spikes, count = _no_spikes(n), 0
    for i in range(steps):
        spikes = _with_room(spikes, count, n)
        I = current[min(i, len(current) - 1)]
        xi = kick[min(i, len(kick) - 1)]
        for j in range(n):
            if wait[j] == 0:
                v[j] = v[j] + dt * (-(v[j] - E_L[j]) + R[j] * I[j]) / tau_m[j] + xi[j]
            else:
                wait[j] -= 1
            v_out[i, j] = v[j]
            if v[j] >= v_threshold[j]:
                v[j] = v_reset[j]
                wait[j] = pause[j]
                spikes[0, count], spikes[1, count] = i, j
                count += 1
    return spikes[0, :count], spikes[1, :count]


@compiled
def izhikevich_cells(v, u, v_out, u_out, current, kick, dt, cell):
    """See ``numpy_engine.izhikevich_cells``."""
    C, k, v_r, v_t, v_peak, a, b, c, d = cell
    steps, n = v_out.shape
    spikes, count = _no_spikes(n), 0
    for i in range(steps):
        spikes = _with_room(spikes, count, n)
        I = current[min(i, len(current) - 1)]
        xi = kick[min(i, len(kick) - 1)]
        for j in range(n):
            if v[j] >= v_peak[j]:
                v[j] = c[j]
                u[j] = u[j] + d[j]
            else:
                dv = dt * (k[j] * (v[j] - v_r[j]) * (v[j] - v_t[j]) - u[j] + I[j]) / C[j]
                u[j] = u[j] + dt * a[j] * (b[j] * (v[j] - v_r[j]) - u[j])
                v[j] = v[j] + dv + xi[j]
            v_out[i, j], u_out[i, j] = v[j], u[j]
            if v[j] >= v_peak[j]:
                spikes[0, count], spikes[1, count] = i, j
                count += 1
    return spikes[0, :count], spikes[1, :count]


@compiled
def lif_network(state, wakes, trace, watch, first, dt, cell, decays, pause, synapses):
    """See ``numpy_engine.lif_network``."""
    v, I, h = state[0], state[1], state[2]
    tau_m, offset, v_peak, v_reset = cell
    decay_I, decay_h = decays
    share = dt / tau_m
    steps, n = len(trace), len(wakes)
    fired, eights = _flags(n)
    spikes, count = _no_spikes(n), 0
    for i in range(steps):
        spikes, before = _with_room(spikes, count, n), count
        for j in range(n):
            v_next = v[j] + share * (I[j] + offset - v[j])
            v_now = v_next if first + i >= wakes[j] else v[j]
            v[j] = v_now
            I[j] = I[j] * decay_I + h[j] * dt
            h[j] = h[j] * decay_h
            fired[j] = not v_now < v_peak

        count = _collect(fired, eights, i, spikes, count)
        for s in range(before, count):
            sender = spikes[1, s]
            if not v[sender] < BLOWN_UP:
                return i, spikes[0, :before], spikes[1, :before]
            _deliver(h, sender, synapses, 1.0)
            v[sender] = DRAWN_PEAK
        _record(trace[i], state, watch)
        for s in range(before, count):
            sender = spikes[1, s]
            v[sender] = v_reset
            wakes[sender] = first + i + 1 + pause
    return steps, spikes[0, :count], spikes[1, :count]


@compiled
def izhikevich_network(
    state, trace, watch, current, kick, dt, cell, excites, receptors, noise_decay, synapses
):
    """See ``numpy_engine.izhikevich_network``."""
    C, k, v_r, v_t, v_peak, a, b, c, d = cell
    decay, reversal, gain = receptors
    v, u, noise = state[0], state[1], state[6]
    ampa, nmda, gaba_a, gaba_b = state[2], state[3], state[4], state[5]
    steps, n = len(trace), len(excites)
    fired, eights = _flags(n)
    I, share = np.empty(n), dt / C
    spikes, count = _no_spikes(n), 0
    for i in range(steps):
        spikes, before = _with_room(spikes, count, n), count
        _record(trace[i], state, watch)
        for j in range(n):
            fired[j] = not v[j] < v_peak[j]
        count = _collect(fired, eights, i, spikes, count)
        for s in range(before, count):
            if not v[spikes[1, s]] < BLOWN_UP:
                return i, spikes[0, :before], spikes[1, :before]

        I_ext = current[min(i, len(current) - 1)]
        xi = kick[min(i, len(kick) - 1)]
        for j in range(n):
            opened = (v[j] + 80) * (v[j] + 80)
            I[j] = (
                I_ext[j]
                + noise[j]
                + ampa[j] * (reversal[0] - v[j])
                + nmda[j] * (opened / (3600 + opened)) * (reversal[1] - v[j])
                + gaba_a[j] * (reversal[2] - v[j])
                + gaba_b[j] * (reversal[3] - v[j])
            )
        for j in range(n):
            dv = k[j] * (v[j] - v_r[j]) * (v[j] - v_t[j]) - u[j] + I[j]
            v_next = v[j] + share[j] * dv
            u_next = u[j] + dt * a[j] * (b[j] * (v[j] - v_r[j]) - u[j])
            peaked = not v[j] < v_peak[j]
            v[j] = c[j] if peaked else v_next
            u[j] = u[j] + d[j] if peaked else u_next
        for j in range(n):
            noise[j] = noise[j] * noise_decay + xi[j]
        for receptor in range(4):
            g = state[2 + receptor]
            for j in range(n):
                g[j] = g[j] * decay[receptor]

        for s in range(before, count):
            sender = spikes[1, s]
            kind = 0 if excites[sender] else 2
            _deliver(state[2 + kind], sender, synapses, gain[kind])
            _deliver(state[3 + kind], sender, synapses, gain[kind + 1])
    return steps, spikes[0, :count], spikes[1, :count]


@compiled
def force_network(
    state, wakes, output, first, dt, cell, decays, pause, synapses, encoder, decoder, z
):
    """See ``numpy_engine.force_network``."""
    v, I, h, r, r_h = state[0], state[1], state[2], state[3], state[4]
    tau_m, offset, v_peak, v_reset, jump = cell
    decay_I, decay_h = decays
    share = dt / tau_m
    steps, n = len(output), len(wakes)
    fired, eights = _flags(n)
    spikes, count = _no_spikes(n), 0
    for i in range(steps):
        spikes, before = _with_room(spikes, count, n), count
        for j in range(n):
            v_next = v[j] + share * (I[j] + encoder[j] * z + offset - v[j])
            v_now = v_next if first + i >= wakes[j] else v[j]
            v[j] = v_now
            I[j] = I[j] * decay_I + h[j] * dt
            h[j] = h[j] * decay_h
            fired[j] = not v_now < v_peak
        for j in range(n):
            r[j] = r[j] * decay_I + r_h[j] * dt
            r_h[j] = r_h[j] * decay_h
        z = dot(decoder, r)
        output[i] = z

        count = _collect(fired, eights, i, spikes, count)
        for s in range(before, count):
            sender = spikes[1, s]
            if not v[sender] < BLOWN_UP:
                return i, spikes[0, :before], spikes[1, :before]
            _deliver(h, sender, synapses, 1.0)
            r_h[sender] += jump
            v[sender] = v_reset
            wakes[sender] = first + i + 1 + pause
    return steps, spikes[0, :count], spikes[1, :count]


@compiled
def dot(x, y):
    """See ``numpy_engine.dot``."""
    lanes = np.zeros(8)
    whole = len(x) // 8 * 8
    for start in range(0, whole, 8):
        for lane in range(8):
            lanes[lane] += x[start + lane] * y[start + lane]
    total = 0.0
    for lane in range(8):
        total += lanes[lane]
    for j in range(whole, len(x)):
        total += x[j] * y[j]
    return total


@compiled
def symmetric_product(P, r):
    """See ``numpy_engine.symmetric_product``; reads the lower half of P only.

    Four rows at a time: each row's own sum waits for the addition before it, and four
    such sums can wait together.
    """
    n = len(r)
    out = np.zeros(n)
    for k in range(0, n - 3, 4):
        a, b, c, d = 0.0, 0.0, 0.0, 0.0
        row_a, row_b, row_c, row_d = P[k], P[k + 1], P[k + 2], P[k + 3]
        for m in range(k):
            a += row_a[m] * r[m]
            b += row_b[m] * r[m]
            c += row_c[m] * r[m]
            d += row_d[m] * r[m]
            left = out[m] + row_a[m] * r[k] + row_b[m] * r[k + 1]
            out[m] = left + row_c[m] * r[k + 2] + row_d[m] * r[k + 3]
        out[k], out[k + 1], out[k + 2], out[k + 3] = a, b, c, d
        _corner(P, r, out, k, k + 4)
    _tail(P, r, out, n // 4 * 4)
    return out


@compiled
def symmetric_update(P, gain, shrink):
    """See ``numpy_engine.symmetric_update``; the lower half of P only."""
    for k in range(len(gain)):
        row = P[k]
        for m in range(k + 1):
            row[m] = row[m] - shrink * (gain[k] * gain[m])


@compiled
def _corner(P, r, out, start, stop):
    """What rows and columns start to stop of a symmetric P have among themselves."""
    for k in range(start, stop):
        for m in range(start, k):
            out[k] += P[k, m] * r[m]
        out[k] += P[k, k] * r[k]
        for m in range(start, k):
            out[m] += P[k, m] * r[k]


@compiled
def _tail(P, r, out, start):
    """The last rows, fewer than four, one by one."""
    for k in range(start, len(r)):
        for m in range(start):
            out[k] += P[k, m] * r[m]
            out[m] += P[k, m] * r[k]
    _corner(P, r, out, start, len(r))


@compiled
def _deliver(h, sender, synapses, gain):
    pointer, target, weight = synapses
    targets = target[pointer[sender] : pointer[sender + 1]]
    weights = weight[pointer[sender] : pointer[sender + 1]]
    for s in range(len(targets)):
        h[targets[s]] += gain * weights[s]


@compiled
def _record(row, state, watch):
    rows, cells = watch
    for w in range(len(rows)):
        row[w] = state[rows[w], cells[w]]


@compiled
def _flags(n):
    """A byte for each cell, and the same bytes seen eight at a time."""
    fired = np.zeros((n + 7) // 8 * 8, np.uint8)
    return fired, fired.view(np.uint64)


@compiled
def _collect(fired, eights, step, spikes, count):
    """Note the cells whose flag is set, in order; return the new number of spikes."""
    for word in range(len(eights)):
        if eights[word]:
            for j in range(8 * word, 8 * word + 8):
                if fired[j]:
                    spikes[0, count], spikes[1, count] = step, j
                    count += 1
    return count


@compiled
def _no_spikes(n):
    return np.empty((2, max(1024, 2 * n)), np.int64)


@compiled
def _with_room(spikes, count, n):
    """The spikes, moved into twice the space where not every cell could fire once more."""
    if count + n <= spikes.shape[1]:
        return spikes
    larger = np.empty((2, 2 * spikes.shape[1]), np.int64)
    larger[:, :count] = spikes[:, :count]
    return larger
