"""What the models compute, once more: plain loops over plain numbers, one at a time.

References for the fuzz. They trust their arguments, take numbers of any type, and are slow.
"""

import cmath
import math
from fractions import Fraction
from itertools import pairwise

import numpy as np


def decimal(x):
    """A number as it would be typed: 0.30000000000000004 was meant as 3/10, and 1e-17 as 0."""
    return round(Fraction(f"{float(x):.9g}"), 9)


def crossings(data, threshold, direction, side):
    """Samples, as ``signals.threshold_crossings`` gives them."""
    above = [decimal(x) > decimal(threshold) for x in data]
    found = []
    for i in range(1, len(above)):
        up, down = above[i] and not above[i - 1], above[i - 1] and not above[i]
        if (up and direction != "down") or (down and direction != "up"):
            found.append(i if side == "after" else i - 1)
    return found


def spikes(v, threshold, dt, hysteresis, dead_time):
    """Samples at which a recording rises, as ``signals.detect_spikes`` finds them."""
    low, threshold = decimal(float(threshold) - float(hysteresis)), decimal(threshold)
    dead_samples = math.ceil(decimal(dead_time) / decimal(dt))
    up, found = decimal(v[0]) > threshold, []
    for i, x in enumerate(v):
        if up and decimal(x) <= low:
            up = False
        elif not up and decimal(x) > threshold:
            up = True
            if not found or i - found[-1] >= dead_samples:
                found.append(i)
    return found


def counted(times, cells, n, start, duration, windows):
    """Spikes of each cell in each of so many windows that share the duration out."""
    counts = [[0] * n for _ in range(windows)]
    for time, cell in zip(times, cells, strict=True):
        which = math.floor((decimal(time) - decimal(start)) * windows / decimal(duration))
        if 0 <= which < windows:
            counts[which][int(cell)] += 1
    return counts


def intervals(times, cells):
    """Times between spikes, cell after cell."""
    found = []
    for cell in sorted(set(cells)):
        own = sorted(float(t) for t, c in zip(times, cells, strict=True) if c == cell)
        found += [b - a for a, b in pairwise(own)]
    return found


def arrow(activity, angles):
    """Angle and length of the sum of arrows; NaN and 0 where they cancel."""
    total = sum(map(float, activity))
    tip = sum(
        float(a) * cmath.exp(1j * math.radians(float(d) % 360))
        for a, d in zip(activity, angles, strict=True)
    )
    if total == 0 or abs(tip) / total < 1e-10:
        return math.nan, 0.0
    return math.degrees(cmath.phase(tip)) % 360, abs(tip) / total


def turned(angles):
    """How far an angle has moved since the first, going the shorter way each time."""
    moved = [0.0]
    for before, after in pairwise(angles):
        moved.append(moved[-1] + (float(after) - float(before) + 180) % 360 - 180)
    return moved


def opened_by(v):
    """The share of NMDA receptors that is open at each voltage."""
    v = np.asarray(v, float)
    return np.reshape([_opened(float(one)) for one in v.ravel()], v.shape)


def _opened(v):
    lifted = (v + 80) / 60
    return 1 / (1 + 1 / lifted / lifted) if abs(lifted) > 1 else lifted**2 / (1 + lifted**2)


def steps_of(duration, dt):
    return round(float(duration) / float(dt))


def lif_cell(cell, current, steps, dt, v0, kicks):
    """Voltages and spike samples of one cell; ``current`` and ``kicks`` have one number a step."""
    tau_m, R, E_L, v_threshold, v_reset, refractory = cell
    v, rest = E_L if v0 is None else float(v0), 0
    trace, fired = [v], []
    for i in range(steps):
        if rest == 0:
            v = v + dt * (-(v - E_L) + R * current[i]) / tau_m + kicks[i]
        else:
            rest -= 1
        trace.append(v)
        if v >= v_threshold:
            fired.append(i + 1)
            v, rest = v_reset, round(refractory / dt)
    return trace, fired


def izhikevich_cell(cell, current, steps, dt, v0, u0, kicks):
    """The same for one Izhikevich cell, with its u."""
    C, k, v_r, v_t, v_peak, a, b, c, d = cell
    v, u = v_r if v0 is None else float(v0), 0.0 if u0 is None else float(u0)
    V, U, fired = [v], [u], [0] if v >= v_peak else []
    for i in range(steps):
        if v >= v_peak:
            v, u = c, u + d
        else:
            v, u = (
                v + dt * (k * (v - v_r) * (v - v_t) - u + current[i]) / C + kicks[i],
                u + dt * a * (b * (v - v_r) - u),
            )
        V.append(v)
        U.append(u)
        if v >= v_peak:
            fired.append(i + 1)
    return V, U, fired


def lif_network(weights, v0, steps, dt, cell, feedback=None):
    """Spikes (step, cell) and voltages of a LIF network, sender after sender.

    ``feedback(step, fired)`` is told the last step's spikes and gives what is added to each
    cell's drive, in mV.
    """
    n = len(weights)
    tau_m, refractory, v_reset, v_peak, offset, tau_rise, tau_decay = map(float, cell)
    jump = 1 / (tau_rise * tau_decay)
    pause = math.floor(decimal(refractory) / decimal(dt))
    decay_I, decay_h = np.exp(-dt / tau_rise), np.exp(-dt / tau_decay)
    v, I, h = [float(x) for x in v0], [0.0] * n, [0.0] * n  # noqa: E741
    wakes, spikes, trace, share = [pause + 1] * n, [], [], dt / tau_m
    for step in range(steps):
        fed = [0.0] * n if feedback is None else feedback(step)
        for j in range(n):
            if step >= wakes[j]:
                v[j] = v[j] + share * (I[j] + fed[j] + offset - v[j])
            I[j] = I[j] * decay_I + h[j] * dt
            h[j] = h[j] * decay_h
        fired = [j for j in range(n) if v[j] >= v_peak]
        trace.append([30.0 if j in fired else v[j] for j in range(n)])
        for j in fired:
            spikes.append((step, j))
            for k in range(n):
                h[k] += float(weights[j][k]) * jump
            v[j], wakes[j] = v_reset, step + 1 + pause
        if feedback is not None:
            feedback.hear(fired, jump, decay_I, decay_h, dt, step)
    return spikes, trace


class Learner:
    """The readout of FORCE: filtered spikes, least squares, what is fed back."""

    def __init__(self, encoder, target, every, begin, end, regularisation):
        n = len(encoder)
        self.encoder, self.target = encoder, target
        self.every, self.begin, self.end = every, begin, end
        self.decoder, self.r, self.r_h = np.zeros(n), np.zeros(n), np.zeros(n)
        self.P, self.output, self.error = regularisation * np.eye(n), [], []

    def __call__(self, step):
        z = self.output[-1] if self.output else 0.0
        return [weight * z for weight in self.encoder]

    def hear(self, fired, jump, decay_I, decay_h, dt, step):
        self.r, self.r_h = self.r * decay_I + self.r_h * dt, self.r_h * decay_h
        self.output.append(float(self.decoder @ self.r))
        self.r_h[fired] += jump
        if step % self.every == 0 and self.begin <= step < self.end:
            gain = self.P @ self.r
            shrink = 1 / (1 + self.r @ gain)
            self.error.append(float(self.decoder @ self.r - self.target[step]))
            self.decoder = self.decoder - self.error[-1] * shrink * gain
            self.P = self.P - shrink * np.outer(gain, gain)


def izhikevich_network(cells, excites, weights, currents, steps, dt, receptors, v0, u0):
    """Spikes (step, cell) and voltages of a network with four receptors."""
    n = len(weights)
    tau, gains, reversal = receptors
    v, u = list(v0), list(u0)
    g = [[0.0] * n for _ in range(4)]
    spikes, trace = [], []
    for step in range(steps):
        trace.append(list(v))
        fired = [j for j in range(n) if v[j] >= cells[j][4]]
        spikes += [(step, j) for j in fired]
        for j in range(n):
            C, k, v_r, v_t, _, a, b, c, d = cells[j]
            if j in fired:
                v[j], u[j] = c, u[j] + d
                continue
            opened = [1, _opened(v[j]), 1, 1]
            synaptic = sum(g[m][j] * opened[m] * (reversal[m] - v[j]) for m in range(4))
            total = currents[step][j] + synaptic
            v[j], u[j] = (
                v[j] + dt * (k * (v[j] - v_r) * (v[j] - v_t) - u[j] + total) / C,
                u[j] + dt * a * (b * (v[j] - v_r) - u[j]),
            )
        for m in range(4):
            g[m] = [x * math.exp(-dt / tau[m]) for x in g[m]]
            for j in fired:
                if excites[j] == (m < 2):
                    g[m] = [x + gains[m] * w for x, w in zip(g[m], weights[j], strict=True)]
    return spikes, trace
