"""The peers in plain NumPy: each model as one would first write it down."""

import numpy as np


def balanced(weights_to_from, v0, steps=40_000, dt=5e-5):
    """The balanced network in its published form, in seconds and mV s; the number of spikes.

    The dense weights are stored [to, from]; the columns of the cells that fired are
    gathered and summed.
    """
    tau_m, refractory, tau_rise, tau_decay = 0.010, 0.002, 0.002, 0.020
    v_reset, v_peak, offset = -65.0, -40.0, -40.0
    v, n = v0.copy(), len(v0)
    I, h, last, spikes = np.zeros(n), np.zeros(n), np.zeros(n), 0  # noqa: E741
    for i in range(steps):
        dv = (dt * i > last + refractory) * (-v + I + offset) / tau_m
        v = v + dt * dv
        fired = np.flatnonzero(v >= v_peak)
        if len(fired):
            arriving = weights_to_from[:, fired].sum(axis=1)
            spikes += len(fired)
        last = last + (dt * i - last) * (v >= v_peak)
        I = I * np.exp(-dt / tau_rise) + h * dt  # noqa: E741
        h = h * np.exp(-dt / tau_decay)
        if len(fired):
            h = h + arriving / (tau_rise * tau_decay)
        v = v + (30 - v) * (v >= v_peak)
        v = v + (v_reset - v) * (v >= v_peak)
    return spikes


def ring(cells, weights, current, tau, steps=10_000, dt=0.1):
    """The ring with a conductance per synapse, receptor and step; the number of spikes."""
    C, k, v_r, v_t, v_peak, a, b, c, d, excites = cells
    n = len(v_r)
    decay = np.exp(-dt / np.array(tau))
    kinds = np.where(excites[:, None], [1.0, 1, 0, 0], [0.0, 0, 1, 1])
    g = np.zeros((steps, n, n, 4))  # 4.6 GB for 120 cells and 10,000 steps
    v, u = np.zeros((steps, n)), np.zeros((steps, n))
    v[0] = v_r
    spikes = 0
    for i in range(steps - 1):
        total = g[i].sum(axis=0)
        opened = ((v[i] + 80) / 60) ** 2
        I = (  # noqa: E741
            current
            - total[:, 0] * v[i]
            - total[:, 1] * opened / (1 + opened) * v[i]
            - total[:, 2] * (v[i] + 70)
            - total[:, 3] * (v[i] + 90)
        )
        fired = v[i] >= v_peak
        spikes += fired.sum()
        dv = (k * (v[i] - v_r) * (v[i] - v_t) - u[i] + I) / C
        v[i + 1] = np.where(fired, c, v[i] + dt * dv)
        u[i + 1] = np.where(fired, u[i] + d, u[i] + dt * a * (b * (v[i] - v_r) - u[i]))
        g[i + 1] = g[i] * decay
        g[i + 1, fired] += weights[fired][:, :, None] * kinds[fired][:, None, :]
    return int(spikes)


def f_i_curve(currents, steps=10_000, dt=0.1):
    """LIF cells one after the other, sample after sample; the number of spikes of each."""
    counts = np.zeros(len(currents), int)
    for cell, current in enumerate(currents):
        v = np.zeros(steps + 1)
        v[0] = -65.0
        rest = 0
        for i in range(steps):
            if rest == 0:
                v[i + 1] = v[i] + dt * (-(v[i] + 65.0) + 0.1 * current) / 10.0
            else:
                v[i + 1] = -65.0
                rest -= 1
            if v[i + 1] >= -50.0:
                v[i + 1] = -65.0
                rest = 20
                counts[cell] += 1
    return counts


def force(weights, v0, target, encoder, settle, train, every=50, dt=0.05):
    """FORCE with dense weights [to, from] and a dense outer product; the readout."""
    tau_m, refractory, tau_rise, tau_decay = 10.0, 2.0, 2.0, 20.0
    n = len(v0)
    v, I, h, r, r_h = v0.copy(), np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n)  # noqa: E741
    last, decoder, P, z = np.zeros(n), np.zeros(n), 5.0 * np.eye(n), 0.0
    output = np.zeros(len(target))
    jump = 1 / (tau_rise * tau_decay)
    for i in range(len(target)):
        dv = (dt * i > last + refractory) * (-v + I + encoder * z - 40.0) / tau_m
        v = v + dt * dv
        fired = np.flatnonzero(v >= -40.0)
        I = I * np.exp(-dt / tau_rise) + h * dt  # noqa: E741
        h = h * np.exp(-dt / tau_decay)
        r = r * np.exp(-dt / tau_rise) + r_h * dt
        r_h = r_h * np.exp(-dt / tau_decay)
        if len(fired):
            h = h + weights[:, fired].sum(axis=1) * jump
            r_h[fired] += jump
            last[fired] = dt * i
            v[fired] = -65.0
        z = decoder @ r
        output[i] = z
        if i % every == 0 and settle <= i < settle + train:
            gain = P @ r
            shrink = 1 / (1 + r @ gain)
            decoder = decoder - (z - target[i]) * shrink * gain
            P = P - shrink * np.outer(gain, gain)
    return output
