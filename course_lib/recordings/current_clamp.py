"""A squid axon with an electrode in it: steps of current, and the voltage as it is stored.

The cell is that of Hodgkin and Huxley (1952, J. Physiol. 117), as it is written today: the inside
is negative, and at rest it is at -65 mV. Everything between it and the file is there too: noise in
the membrane and in the amplifier, the hum of the mains, a slow drift, a 12-bit converter.
"""

import numpy as np

from course_lib import arguments, engines
from course_lib.engines import running

from .recording import Recording
from .twelve_bit import GAIN, RANGE, STEPS

DT = 0.05  # ms: 20,000 samples a second
SUBSTEPS = 2  # of the model, to a sample
AREA = 20.0  # pA for 1 uA/cm2: a membrane of 2000 square micrometres
REST = (-64.99638, 0.05296, 0.59599, 0.31773)  # v, m, h, n, at which nothing moves
HUM = 50.0  # Hz, of the mains in most of the world
CHANNELS = 60.0  # pA: how far the current of the channels wanders, sample by sample
WANDERS = 700.0  # ms: how slowly the electrode drifts
PEAK = 0.0  # mV: what is above it is a spike


def current_clamp(
    amplitude=200.0,
    *,
    start=100.0,
    stop=None,
    duration=1000.0,
    noise=0.6,
    hum=0.5,
    drift=2.0,
    seed=21,
    engine="auto",
) -> Recording:
    """Record a cell while steps of current are sent into it.

    Parameters
    ----------
    amplitude : float or sequence of float
        Of the current, in pA; several share the time between them.
    start, stop : float
        When the current goes on and off, in ms; by default it stays on.
    duration : float
        In ms, a whole number of samples.
    noise : float
        The standard deviation of the amplifier's noise, in mV. The cell's own is always there.
    hum : float
        How high the waves of the mains are, in mV.
    drift : float
        How far the electrode drifts, in mV.
    seed : int or Generator
        Of all noise.
    engine : str
        "auto", "compiled" or "numpy".

    Returns
    -------
    Recording
        With the true spikes: when the cell's own voltage, without anything that was added to it,
        rises through 0 mV, on a straight line between samples.

    Raises
    ------
    TypeError, ValueError
        For what is not a number, a stop before the start, and noise, hum or drift below zero.
    ImportError
        For the compiled engine without numba.
    """
    amplitudes = np.atleast_1d(arguments.numbers("amplitude", amplitude, dimensions=(0, 1)))
    if amplitudes.size == 0:
        raise ValueError("amplitude is empty; give at least one current, in pA")
    samples = arguments.whole_steps("duration", duration, DT)
    added = {"noise": noise, "hum": hum, "drift": drift}
    for name, size in added.items():
        added[name] = arguments.number(name, size, at_least=0)
    stop = duration if stop is None else arguments.number("stop", stop)
    start = arguments.number("start", start)
    if stop < start:
        raise ValueError(f"the current goes off at {stop:g} ms, before it goes on at {start:g} ms")
    rng = arguments.generator(seed)

    t = np.arange(samples) * DT
    current = _steps(t, amplitudes, start, stop)
    kick = rng.normal(0, CHANNELS, samples)
    v = _voltages(current, kick, engines.load(engine))
    t, current = t[: len(v)], current[: len(v)]  # it may have been interrupted
    stored = _stored(v + _added(t, rng, **added))
    return Recording(t, stored, DT, _rises(t, v), current)


def _steps(t, amplitudes, start, stop):
    edges = np.linspace(start, stop, len(amplitudes) + 1)
    which = np.searchsorted(edges, t, side="right") - 1
    on = (which >= 0) & (which < len(amplitudes))
    return np.where(on, amplitudes[np.clip(which, 0, len(amplitudes) - 1)], 0.0)


def _voltages(current, kick, engine):
    state, v = np.array(REST), np.empty(len(current))

    def advance(first, stop):
        part = slice(first, stop)
        engine.hodgkin_huxley(state, v[part], current[part] / AREA, kick[part] / AREA, DT, SUBSTEPS)

    return running.run(len(v), advance, lambda done: v[:done], dt=DT)


def _added(t, rng, *, noise, hum, drift):
    """What amplifier, mains and electrode add to the voltage of the cell."""
    phase, wandering = rng.uniform(0, 2 * np.pi, 2)
    return (
        rng.normal(0, noise, len(t))
        + hum * np.sin(2 * np.pi * HUM * t / 1000 + phase)
        + drift * np.sin(2 * np.pi * t / WANDERS + wandering)
    )


def _stored(v):
    """In steps of the converter, as the file has them."""
    step = RANGE / STEPS / GAIN
    return np.round(v / step) * step


def _rises(t, v):
    """When v rises through the peak, on a straight line between two samples."""
    before = np.flatnonzero((v[:-1] <= PEAK) & (v[1:] > PEAK))
    part = (PEAK - v[before]) / (v[before + 1] - v[before])
    return t[before] + part * DT
