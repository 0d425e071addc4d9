"""5,000 calls of the models' public functions: a right result, or one sentence of ours.

Each call begins with arguments that are valid. Some are then written in another type of number,
some are replaced by what somebody might give by mistake. What comes back is compared with plain
loops (``plain_models.py``); what is raised must be raised by us, on purpose, in one line.
"""

import inspect
import itertools
import traceback
import warnings
from collections import Counter
from numbers import Integral
from pathlib import Path

import numpy as np
import plain_models as plain
import pytest
import scipy.sparse

import course_lib
from course_lib import analysis, learning, networks, neurons, signals, sweep, synapses

CALLS = 5000
LEAST_VALID = 0.3
PACKAGE = str(Path(course_lib.__file__).parent)
REFUSALS = (TypeError, ValueError, MemoryError, FloatingPointError, ImportError, sweep.SweepError)

NUMBERS = [
    0, -1, 1, 2.5, -0.0, 1e-300, 5e-324, 1e-12, 1e300, -1e300, 1e308, 10**400, -(10**400), 2**40,
    2**63, float("nan"), float("inf"), -float("inf"), 1j, True, np.True_, None, "1000", "",
    np.float16(3.3), np.int8(100), np.uint64(2**63), np.longdouble("1e4000"), np.longdouble(2),
    np.float32(0.3), np.array(2), np.array([2]), np.array("x"), np.ma.masked, np.nan,
    np.datetime64("2026-01-01"), np.timedelta64(5, "ms"), object(), {}, [], (), [[]], [1, [2]],
    [[1], [2, 3]], [None], ["a"], [1, 2, 3], np.eye(2), np.zeros((0, 3)), np.zeros((1, 1, 1)),
    np.array([1, np.nan]), np.array([1 + 1j]), np.array([2**63], np.uint64), {"v": [9]}, {"v": 0},
    np.ma.array([1.0, 2.0], mask=[0, 1]), [np.ma.array([1.0])], len, lambda t: t, lambda: 0,
    lambda t: "more", lambda t: t[:1], scipy.sparse.csr_array(np.eye(2)), neurons.RS,
    neurons.LIF(), networks.CurrentNoise(), synapses.receptors(), np.random.default_rng(0),
    "compiled", "up", ("v", "v"), {"v": "all"}, slice(3), range(3), b"bytes", {1, 2}, 10**15,
]  # fmt: skip


def retyped(value, rng):
    """The same numbers, or nearly, in another type."""
    kinds = [np.float16, np.float32, np.longdouble, np.int8, np.int64, np.uint8, float, np.array]
    kind = kinds[rng.integers(len(kinds))]
    with np.errstate(all="ignore"):
        if isinstance(value, bool | str | dict) or callable(value) or value is None:
            return value
        if isinstance(value, int | float):
            return kind(value) if kind in (float, np.array) else np.array(value).astype(kind)[()]
        if isinstance(value, list | np.ndarray) and np.asarray(value).dtype.kind in "iuf":
            array = np.asarray(value)
            forms = [
                lambda: (
                    array.astype(kind) if kind not in (float, np.array) else array.astype(float)
                ),
                lambda: array.tolist(),
                lambda: np.asfortranarray(array),
                lambda: np.repeat(array, 2, axis=0)[::2],
            ]
            return forms[rng.integers(len(forms))]()
    return value


def numbers(values):
    """What a reference works on: plain numbers."""
    return np.asarray(values, float)


def close(found, wanted, rtol=1e-9, atol=1e-9):
    np.testing.assert_allclose(
        np.asarray(found, float), np.asarray(wanted, float), rtol=rtol, atol=atol
    )


def same_spikes(run, spikes, dt):
    """A network's spikes, in order of time and cell."""
    steps = np.rint(run.spike_times / dt).astype(int).tolist()
    assert list(zip(steps, run.spike_cells.tolist(), strict=True)) == spikes


def engine_of(rng):
    return ("numpy", "compiled")[rng.integers(2)]


class Crossings:
    function = staticmethod(signals.threshold_crossings)

    def valid(rng):
        return {
            "data": rng.integers(-3, 4, rng.integers(1, 20)) * 0.1,
            "threshold": 0.1 * rng.integers(-3, 4),
            "direction": rng.choice(["up", "down", "both"]),
            "side": rng.choice(["after", "before"]),
        }

    def check(found, data, threshold, direction, side):
        assert found.tolist() == plain.crossings(data, threshold, direction, side)


class Spikes:
    function = staticmethod(signals.detect_spikes)

    def valid(rng):
        dt = rng.choice([0.1, 0.5, 1.0, 0.3])
        return {
            "v": rng.integers(-3, 4, rng.integers(1, 30)) * 0.1,
            "threshold": 0.1 * rng.integers(-2, 3),
            "dt": dt,
            "hysteresis": 0.1 * rng.integers(0, 4),
            "dead_time": dt * rng.integers(0, 6),
        }

    def check(found, v, threshold, dt, hysteresis, dead_time):
        if float(dt) < 1e-6 or 0 < float(hysteresis) < 1e-6:
            return
        close(found, numbers(plain.spikes(v, threshold, dt, hysteresis, dead_time)) * float(dt))


class Average:
    function = staticmethod(signals.rolling_average)

    def valid(rng):
        data = rng.integers(-9, 10, rng.integers(1, 30)) * 0.1
        size, mode = rng.integers(1, len(data) + 1), rng.choice(["same", "valid", "full"])
        return {"data": data, "size": int(size), "mode": str(mode)}

    def check(found, data, size, mode):
        close(found, np.convolve(numbers(data), np.full(int(size), 1 / int(size)), str(mode)))


class Causal:
    function = staticmethod(signals.causal_filter)

    def valid(rng):
        return {"signal": rng.normal(size=rng.integers(1, 30)), "kernel": rng.uniform(size=5)}

    def check(found, signal, kernel):
        signal, kernel = numbers(signal), numbers(kernel)
        if max(np.abs(signal).max(), np.abs(kernel).max()) > 1e12:
            return
        wanted = [
            sum(kernel[lag] * signal[i - lag] for lag in range(min(i + 1, len(kernel))))
            for i in range(len(signal))
        ]
        close(found, wanted, atol=1e-6)


class Box:
    function = staticmethod(signals.box_kernel)

    def valid(rng):
        return {"size": int(rng.integers(1, 50))}

    def check(found, size):
        close(found, [1 / int(size)] * int(size))


def of_sum_1(found, weights):
    """Whether a kernel is these weights, as far as they go, over their sum."""
    assert found.sum() == pytest.approx(1)
    assert found.min() >= 0
    if len(found) == len(weights):
        close(found, np.asarray(weights) / sum(weights), rtol=1e-6)


class Gaussian:
    function = staticmethod(signals.gaussian_kernel)

    def valid(rng):
        return {"sigma": rng.uniform(0.5, 20), "dt": rng.choice([0.1, 0.5, 1.0])}

    def check(found, sigma, dt):
        half = len(found) // 2
        away = numbers(
            [(i - half) * float(dt) / float(sigma) for i in range(min(9999, 2 * half + 1))]
        )
        of_sum_1(found, np.exp(-(away**2) / 2))


class Exponential:
    function = staticmethod(signals.exponential_kernel)

    def valid(rng):
        return {"tau": rng.uniform(0.5, 20), "dt": rng.choice([0.1, 0.5, 1.0])}

    def check(found, tau, dt):
        of_sum_1(found, [np.exp(-min(i * float(dt) / float(tau), 700)) for i in range(9999)])


class Synaptic:
    function = staticmethod(signals.synaptic_kernel)

    def valid(rng):
        rise = rng.uniform(0.5, 5)
        return {"rise": rise, "decay": rise * rng.uniform(1, 8), "dt": rng.choice([0.1, 0.5])}

    def check(found, rise, decay, dt):
        of_sum_1(found, [])
        assert found[0] == 0


class Response:
    function = staticmethod(signals.frequency_response)

    def valid(rng):
        return {
            "kernel": rng.uniform(-1, 1, rng.integers(1, 20)), "dt": rng.choice([0.05, 0.1, 1.0]),
            "frequencies": rng.uniform(0, 400, rng.integers(1, 6)),
        }  # fmt: skip

    def check(found, kernel, dt, frequencies):
        kernel, angles = numbers(kernel), 2 * np.pi * float(dt) / 1000 * numbers(frequencies)
        if np.abs(angles).max(initial=0) > 1e6 or np.abs(kernel).max() > 1e12:
            return  # the angle itself is not known any more
        waves = [
            complex(
                sum(k * np.cos(angle * i) for i, k in enumerate(kernel)),
                sum(k * np.sin(angle * i) for i, k in enumerate(kernel)),
            )
            for angle in angles
        ]
        close(found, np.abs(waves), rtol=1e-6, atol=1e-6)


class Scored:
    function = staticmethod(signals.score)

    def valid(rng):
        return {
            "found": rng.integers(0, 60, rng.integers(0, 9)) * 0.5,
            "true": rng.integers(0, 60, rng.integers(0, 9)) * 0.5, "within": rng.choice([0.5, 1.0]),
        }  # fmt: skip

    def check(made, found, true, within):
        assert len(made.hits) + len(made.false_alarms) == np.size(found)
        assert len(made.hits) + len(made.misses) == np.size(true)


class Rate:
    function = staticmethod(analysis.firing_rate)

    def valid(rng):
        n, dt = rng.integers(0, 40), rng.choice([0.1, 0.05, 0.3, 0.7])
        call = {
            "spike_times": rng.integers(0, 100, n) * dt, "duration": dt * rng.integers(1, 90),
            "start": dt * rng.integers(-5, 40), "spike_cells": None, "cells": None,
        }  # fmt: skip
        if rng.integers(2):
            call |= {"spike_cells": rng.integers(0, 3, n), "cells": 3}
        return call

    def check(found, spike_times, duration, start, spike_cells, cells):
        if not 1e-6 < float(duration) < 1e9:
            return  # where a ten-billionth of it is no moment
        n = 1 if cells is None else int(cells)
        who = np.zeros(len(spike_times), int) if spike_cells is None else spike_cells
        counts = plain.counted(spike_times, who, n, start, duration, 1)[0]
        rates = numbers(counts) * 1000 / float(duration)
        close(found, rates[0] if cells is None else rates)


class Intervals:
    function = staticmethod(analysis.interspike_intervals)

    def valid(rng):
        n = rng.integers(0, 20)
        cells = rng.integers(0, 3, n) if rng.integers(2) else None
        return {"spike_times": rng.uniform(0, 100, n), "spike_cells": cells}

    def check(found, spike_times, spike_cells):
        who = [0] * len(spike_times) if spike_cells is None else np.asarray(spike_cells).tolist()
        close(found, plain.intervals(spike_times, who))


class Variation:
    function = staticmethod(analysis.cv)

    def valid(rng):
        return {"intervals": rng.uniform(0.1, 100, rng.integers(2, 30))}

    def check(found, intervals):
        values = [float(x) for x in intervals]
        mean = sum(values) / len(values)
        variance = sum((x - mean) ** 2 for x in values) / len(values)
        close(found, variance**0.5 / mean)


class Counts:
    function = staticmethod(analysis.spike_counts)

    def valid(rng):
        n, dt, window = rng.integers(0, 40), rng.choice([0.1, 0.05, 0.3, 0.7]), rng.integers(1, 12)
        return {
            "spike_times": rng.integers(0, 120, n) * dt, "spike_cells": rng.integers(0, 3, n),
            "cells": 3, "window": dt * window, "duration": dt * rng.integers(window, 100),
        }  # fmt: skip

    def check(found, spike_times, spike_cells, cells, window, duration):
        windows = int(plain.decimal(duration) / plain.decimal(window))
        assert found.shape == (windows, int(cells))
        if windows < 1000:
            whole = plain.decimal(window) * windows
            counts = plain.counted(spike_times, spike_cells, int(cells), 0, whole, windows)
            assert found.tolist() == counts


class Vector:
    function = staticmethod(analysis.population_vector)

    def valid(rng):
        cells = rng.integers(1, 12)
        shape = (cells,) if rng.integers(2) else (rng.integers(1, 4), cells)
        angles = rng.uniform(-400, 400, cells) if rng.integers(2) else None
        return {"activity": rng.integers(0, 5, shape), "angles": angles}

    def check(found, activity, angles):
        activity = numbers(activity)
        cells = activity.shape[-1]
        angles = np.arange(cells) * 360 / cells if angles is None else angles
        wanted = [plain.arrow(row, angles) for row in activity.reshape(-1, cells)]
        angle, length = np.ravel(found.angle), np.ravel(found.length)
        close(length, [l for _, l in wanted])  # noqa: E741
        assert np.all(np.isnan(angle) | ((angle >= 0) & (angle < 360)))
        close((angle - [a for a, _ in wanted] + 180) % 360, [180 + 0 * a for a, _ in wanted], 1e-6)


class Irregular:
    function = staticmethod(analysis.irregularities)

    def valid(rng):
        spikes = int(rng.integers(0, 60))
        return {
            "spike_times": np.cumsum(rng.integers(1, 9, spikes)) * 1.0,
            "spike_cells": rng.integers(0, 4, spikes), "cells": 4,
            "start": float(rng.integers(0, 60)), "fewest": int(rng.integers(3, 7)),
        }  # fmt: skip

    def check(found, spike_times, spike_cells, cells, start, fewest):
        times, who = numbers(spike_times), numbers(spike_cells)
        wanted = []
        for cell in range(int(cells)):
            train = [t for t, c in zip(times, who, strict=True) if c == cell and t > start]
            if len(train) >= fewest:
                gaps = [b - a for a, b in itertools.pairwise(train)]
                mean = sum(gaps) / len(gaps)
                wanted.append((sum((gap - mean) ** 2 for gap in gaps) / len(gaps)) ** 0.5 / mean)
        close(found, wanted)


class Drift:
    function = staticmethod(analysis.drift)

    def valid(rng):
        return {"angle": np.cumsum(rng.uniform(-170, 170, rng.integers(1, 30))) % 360}

    def check(found, angle):
        if np.ndim(angle) == 1:
            close(found, plain.turned(numbers(angle)), 1e-6, 1e-6)


class Rheobase:
    function = staticmethod(analysis.rheobase)

    def valid(rng):
        cell = neurons.LIF(R=rng.uniform(0.05, 0.3), tau_m=rng.uniform(2, 20))
        return {
            "cell": cell, "criterion": rng.choice(["one spike", "keeps firing"]), "duration": 60.0,
            "dt": 0.5, "highest": 4000.0, "precision": rng.uniform(0.1, 5),
        }  # fmt: skip

    def check(found, cell, criterion, duration, dt, highest, precision):
        since = 0 if criterion == "one spike" else float(duration) * 2 / 3
        for current, fires in ((found, True), (found - float(precision) - 1e-6, False)):
            steps = plain.steps_of(duration, dt)
            given = (steps, float(dt), None)
            if isinstance(cell, neurons.LIF):
                numbers_of = [float(x) for x in vars(cell).values()]
                fired = plain.lif_cell(numbers_of, [current] * steps, *given, [0.0] * steps)[1]
            else:
                numbers_of = [float(x) for x in list(vars(cell).values())[:9]]
                kicks = [0.0] * steps
                fired = plain.izhikevich_cell(numbers_of, [current] * steps, *given, None, kicks)[2]
            late = [i for i in fired if plain.decimal(i * float(dt)) >= plain.decimal(since)]
            # just below it a cell may keep firing all the same, if not up to the highest current
            assert bool(late) == fires or (criterion == "keeps firing" and not fires)


class FixedPoints:
    function = staticmethod(analysis.fixed_points)

    def valid(rng):
        return {
            "cell": (neurons.RS, neurons.FS)[rng.integers(2)],
            "current": rng.uniform(-300, 300),
        }

    def check(found, cell, current):
        b, k, gap = cell.b, cell.k, cell.v_t - cell.v_r
        highest = (k * gap + b) ** 2 / (4 * k)
        assert len(found) == (2 if float(current) < highest else 0)
        for point in found:
            close(cell.b * (point.v - cell.v_r), point.u, 1e-6, 1e-6)
            pull = cell.k * (point.v - cell.v_r) * (point.v - cell.v_t) - point.u
            close(pull, -float(current), 1e-6, 1e-5)


class Family2003:
    function = staticmethod(neurons.izhikevich_2003)

    def valid(rng):
        return dict(zip("abcd", (0.02, rng.uniform(-0.1, 0.26), -65, 8), strict=True))

    def check(found, a, b, c, d):
        rest = float(b) * found.v_r  # where u is counted from
        for v in (-80.0, -62.5, 0.0, 20.0):
            theirs = 0.04 * v * v + 5 * v + 140 - rest
            close(found.k * (v - found.v_r) * (v - found.v_t), theirs, 1e-6, 1e-6)
        assert (found.a, found.b, found.c, found.d) == tuple(map(float, (a, b, c, d)))


class Population:
    function = staticmethod(neurons.population)

    def valid(rng):
        return {
            "groups": [
                ((neurons.RS, neurons.FS)[rng.integers(2)], int(rng.integers(1, 6)))
                for _ in range(rng.integers(1, 4))
            ]
        }

    def check(found, groups):
        for name in vars(found):
            wanted = [getattr(cell, name) for cell, count in groups for _ in range(count)]
            assert getattr(found, name).tolist() == wanted
        assert neurons.number_of_cells(found) == sum(count for _, count in groups)


class Step:
    function = staticmethod(neurons.step_current)

    def valid(rng):
        dt = rng.choice([0.1, 0.05, 0.3])
        start, stop, duration = np.sort(rng.integers(1, 60, 3))
        return {
            "amplitude": rng.uniform(-9, 9, 3) if rng.integers(2) else rng.uniform(-9, 9),
            "start": dt * start, "stop": dt * stop, "duration": dt * duration, "dt": dt,
        }  # fmt: skip

    def check(found, amplitude, start, stop, duration, dt):
        last = duration if stop is None else stop
        first, last, steps = (plain.steps_of(t, dt) for t in (start, last, duration))
        rows = [
            numbers(amplitude) if first <= i < last else 0 * numbers(amplitude)
            for i in range(steps)
        ]
        close(found, rows)


class LIFCell:
    def function(**fields):
        cell = neurons.LIF(**fields)
        assert neurons.number_of_cells(cell) == max(map(np.size, fields.values()))
        return neurons.simulate(cell, 400.0, duration=15.0, dt=0.25, engine="numpy")

    def valid(rng):
        return {
            "tau_m": rng.uniform(3, 20), "R": rng.uniform(0.05, 0.3), "E_L": -65.0,
            "v_threshold": rng.uniform(-60, -40), "v_reset": rng.uniform(-80, -61),
            "refractory": 0.25 * rng.integers(0, 9),
        }  # fmt: skip

    def check(found, **fields):
        n = max(map(np.size, fields.values()))
        voltages = found.v.reshape(61, n)
        for j in range(n):
            values = [float(np.broadcast_to(value, n)[j]) for value in fields.values()]
            v, _ = plain.lif_cell(values, [400.0] * 60, 60, 0.25, None, [0.0] * 60)
            assert voltages[:, j].tolist() == v


class IzhikevichCell:
    def function(**fields):
        cell = neurons.Izhikevich(**fields)
        return neurons.simulate(cell, 400.0, duration=15.0, dt=0.25, engine="numpy")

    def valid(rng):
        cell = vars((neurons.RS, neurons.FS)[rng.integers(2)])
        return {name: value * rng.uniform(0.9, 1.1) for name, value in list(cell.items())[:9]}

    def check(found, **fields):
        n = max(map(np.size, fields.values()))
        voltages = found.v.reshape(61, n)
        for j in range(n):
            values = [float(np.broadcast_to(value, n)[j]) for value in fields.values()]
            v, _, _ = plain.izhikevich_cell(values, [400.0] * 60, 60, 0.25, None, None, [0.0] * 60)
            assert voltages[:, j].tolist() == v


class Simulate:
    function = staticmethod(neurons.simulate)

    def valid(rng):
        steps, cells = int(rng.integers(1, 80)), int(rng.integers(1, 4))
        currents = [
            rng.uniform(0, 900),
            rng.uniform(0, 900, steps),
            rng.uniform(0, 900, (steps, cells)),
            rng.uniform(0, 900, (1, cells)),
            lambda t: 400 * np.sin(t) ** 2,
        ]
        cell = (neurons.LIF(), neurons.RS, neurons.FS)[rng.integers(3)]
        if isinstance(cell, neurons.LIF) and rng.integers(2):
            cell = neurons.LIF(tau_m=rng.uniform(3, 20), refractory=0.25 * rng.integers(0, 9))
        return {
            "cell": cell, "current": currents[rng.integers(len(currents))], "dt": 0.25,
            "duration": 0.25 * steps, "v0": -62.0 if rng.integers(2) else None, "noise": 0.3,
            "seed": int(rng.integers(99)), "engine": engine_of(rng),
        }  # fmt: skip

    def check(found, cell, current, dt, duration, v0, noise, seed, engine):
        if not isinstance(seed, Integral):
            return
        dt = float(dt)
        steps = len(np.asarray(current)) if duration is None else plain.steps_of(duration, dt)
        many = found.v.ndim == 2
        n = found.v.shape[1] if many else 1
        if callable(current):
            current = numbers(current(np.arange(steps)[:, None] * dt))
        current = numbers(current)
        current = current[:, None] if current.ndim == 1 else current
        current = np.broadcast_to(current, (steps, n)).tolist()
        kicks = np.random.default_rng(seed).standard_normal((steps, n))
        kicks = (float(noise) * np.sqrt(dt) * kicks).tolist()
        voltages, fired = found.v if many else found.v[:, None], []
        for j in range(n):
            numbers_of = [float(np.broadcast_to(x, n)[j]) for x in vars(cell).values()]
            start = None if v0 is None else np.broadcast_to(v0, n)[j]
            given = ([row[j] for row in current], steps, dt, start)
            kick = [row[j] for row in kicks]
            if isinstance(cell, neurons.LIF):
                v, spikes = plain.lif_cell(numbers_of, *given, kick)
            else:
                v, _, spikes = plain.izhikevich_cell(numbers_of[:9], *given, None, kick)
            assert voltages[:, j].tolist() == v  # to the last bit
            fired += [(i, j) for i in spikes]
        same_spikes(found, sorted(fired), dt)


class Conductance:
    function = staticmethod(synapses.conductance)

    def valid(rng):
        return {
            "arrivals": rng.integers(0, 3, rng.integers(1, 30)), "tau": rng.uniform(0.5, 50),
            "dt": rng.choice([0.1, 0.5]),
        }  # fmt: skip

    def check(found, arrivals, tau, dt):
        g, wanted = 0.0 * numbers(arrivals)[:1].sum(axis=0), []
        for arriving in numbers(arrivals):
            g = g * np.exp(-float(dt) / float(tau)) + arriving
            wanted.append(g)
        close(found, np.reshape(wanted, np.shape(arrivals)))


class SpikeTrain:
    function = staticmethod(synapses.spike_train)

    def valid(rng):
        return {
            "kind": rng.choice(["regular", "Poisson", "burst"]), "rate": rng.uniform(0, 200),
            "duration": 0.5 * rng.integers(1, 400), "dt": 0.5, "seed": int(rng.integers(9)),
        }  # fmt: skip

    def check(found, kind, rate, duration, dt, seed):
        steps = plain.steps_of(duration, float(dt))
        assert found.shape == (steps,)
        assert set(found.tolist()) <= {0, 1}
        assert rate > 0 or not found.any()
        if kind == "regular" and float(rate) * float(dt) < 500:
            assert abs(found.sum() - float(duration) * float(rate) / 1000) <= 1


class SideBySide:
    function = staticmethod(synapses.side_by_side)

    def valid(rng):
        return {
            "arrivals": rng.integers(0, 3, rng.integers(1, 20)), "rest": rng.uniform(-75, -55),
            "held": None if rng.integers(2) else rng.uniform(-90, 0), "dt": rng.choice([0.1, 0.5]),
        }  # fmt: skip

    def check(found, arrivals, rest, held, dt):
        taus, ends = (5.0, 100.0, 6.0, 150.0), (0.0, 0.0, -70.0, -90.0)
        for k in range(4):
            g, v = 0.0, float(rest if held is None else held)
            for i, arriving in enumerate(numbers(arrivals).tolist()):
                g = g * np.exp(-float(dt) / taus[k]) + arriving
                close(found.g[i, k], g)
                close(found.v[i, k], v)
                pull = g * (plain.opened_by(v) if k == 1 else 1) * (ends[k] - v)
                close(found.current[i, k], pull)
                if held is None:
                    v += float(dt) / 10 * (float(rest) - v + 0.1 * pull)


class NMDA:
    function = staticmethod(synapses.nmda_factor)

    def valid(rng):
        return {"v": rng.uniform(-120, 60, rng.integers(1, 9)) if rng.integers(2) else -60.0}

    def check(found, v):
        close(found, plain.opened_by(v))


class SynapticCurrent:
    def function(v, conductances, ampa, gains):
        return synapses.receptors(ampa=ampa, gains=gains).current(v, conductances)

    def valid(rng):
        return {
            "v": rng.uniform(-80, 20, 3), "conductances": rng.uniform(0, 5, (4, 3)), "ampa": 5.0,
            "gains": [1, 1, 2, 0],
        }  # fmt: skip

    def check(found, v, conductances, ampa, gains):
        v, (a, n, ga, gb) = numbers(v), numbers(conductances)
        close(found, -a * v - n * plain.opened_by(v) * v - ga * (v + 70) - gb * (v + 90))


class Ring:
    function = staticmethod(networks.ring_weights)

    def valid(rng):
        n = int(rng.integers(1, 12))
        own = bool(rng.integers(2))
        return {
            "n_from": n + int(not own), "n_to": n + 1 if not own else int(rng.integers(1, 12)),
            "sigma": rng.uniform(60, 200), "self_connections": own,
        } | {("strength", "total")[rng.integers(2)]: rng.uniform(0, 9)}  # fmt: skip

    def check(found, n_from, n_to, sigma, self_connections, strength=None, total=None):
        profile = np.zeros((int(n_from), int(n_to)))
        for i, j in np.ndindex(profile.shape):
            if self_connections or i != j:
                away = abs((360 * i / n_from - 360 * j / n_to + 180) % 360 - 180)
                with np.errstate(all="ignore"):
                    profile[i, j] = np.exp(-np.square(np.float64(away) / float(sigma)))
        if strength is not None:
            close(found, float(strength) * profile, 1e-7)
        else:
            close(found, float(total) * profile / profile.sum(axis=0), 1e-7)


class Distance:
    function = staticmethod(networks.angular_distance)

    def valid(rng):
        return {"a": float(rng.integers(-720, 720)), "b": rng.integers(0, 360, rng.integers(1, 5))}

    def check(found, a, b):
        away = (numbers(a) % 360 - numbers(b) % 360) % 360
        close(found, np.minimum(away, 360 - away), 1e-7, 1e-6)


class Angles:
    function = staticmethod(networks.angles)

    def valid(rng):
        return {"n": int(rng.integers(1, 50))}

    def check(found, n):
        close(found, [360 * k / int(n) for k in range(int(n))])


class Balanced:
    function = staticmethod(networks.balanced_weights)

    def valid(rng):
        return {
            "n": int(rng.integers(1, 30)), "p": rng.uniform(0.05, 1), "g": rng.uniform(0, 80),
            "seed": int(rng.integers(99)), "sparse": bool(rng.integers(2)),
        }  # fmt: skip

    def check(found, n, p, g, seed, sparse):
        """Column after column: how many inputs, their weights less their mean, who they are."""
        assert scipy.sparse.issparse(found) == bool(sparse)
        if not isinstance(seed, Integral):
            return
        rng, wanted = np.random.default_rng(seed), np.zeros((n, n))
        for receiver in range(n):
            count = rng.binomial(n, float(p))
            weights = rng.standard_normal(count) * float(g) / (float(p) * n**0.5)
            senders = np.sort(rng.choice(n, count, replace=False, shuffle=False))
            wanted[senders, receiver] = weights - weights.sum() / max(count, 1)
        close(found.toarray() if sparse else found, wanted, 1e-7, 1e-7)


class LIFNetwork:
    function = staticmethod(networks.simulate_lif)

    def valid(rng):
        n = int(rng.integers(1, 6))
        weights = rng.uniform(-200, 400, (n, n)) * (rng.random((n, n)) < 0.6)
        dt = rng.choice([0.1, 0.25, 0.3])
        return {
            "weights": scipy.sparse.csr_array(weights) if rng.integers(2) else weights,
            "v0": rng.uniform(-65, -35, n), "duration": dt * rng.integers(1, 90), "dt": dt,
            "tau_m": 10.0, "refractory": float(f"{dt * rng.integers(0, 9):.6g}"), "v_reset": -65.0,
            "v_peak": -40.0, "offset": rng.uniform(-45, -20), "tau_rise": 2.0,
            "tau_decay": rng.uniform(5, 30), "record": "v", "engine": engine_of(rng),
        }  # fmt: skip

    def check(found, weights, v0, duration, dt, record, engine, **cell):
        weights = numbers(weights.toarray() if scipy.sparse.issparse(weights) else weights)
        order = (
            "tau_m", "refractory", "v_reset", "v_peak", "offset", "tau_rise", "tau_decay"
        )  # fmt: skip
        given = [float(cell[name]) for name in order]
        dt, start = float(dt), np.broadcast_to(numbers(v0), len(weights))
        steps = plain.steps_of(duration, dt)
        spikes, trace = plain.lif_network(weights, start, steps, dt, given)
        same_spikes(found, spikes, dt)
        if isinstance(record, str):
            close(found.recorded["v"], trace, 1e-7)


class Received:
    function = staticmethod(networks.received)

    def valid(rng):
        n = int(rng.integers(1, 6))
        weights = rng.uniform(-400, 400, (n, n)) * (rng.random((n, n)) < 0.6)
        run = networks.simulate_lif(
            weights, rng.uniform(-65, 30, n), duration=20, dt=0.1, tau_decay=15, record="I"
        )
        return {
            "weights": scipy.sparse.csr_array(weights) if rng.integers(2) else weights, "run": run,
            "cell": int(rng.integers(n)), "tau_rise": 2.0, "tau_decay": 15.0,
        }  # fmt: skip

    def check(found, weights, run, cell, tau_rise, tau_decay):
        up, down = found
        assert up.min() >= 0 >= down.max()
        # in a coarser type they are no longer the weights that the run was made with
        exact = np.dtype(getattr(weights, "dtype", float)).name == "float64"
        of_the_run = np.shape(weights) == (len(run.counts), len(run.counts))
        if exact and of_the_run and (float(tau_rise), float(tau_decay)) == (2, 15):
            close(up + down, run.recorded["I"][:, int(cell)])


class IzhikevichNetwork:
    function = staticmethod(networks.simulate_izhikevich)

    def valid(rng):
        n_rs, n_fs = int(rng.integers(1, 4)), int(rng.integers(1, 3))
        n, steps = n_rs + n_fs, int(rng.integers(1, 90))
        currents = [rng.uniform(0, 900), rng.uniform(0, 900, n), rng.uniform(0, 900, (steps, n)),
                    lambda t: 500 * np.cos(t / 9) ** 2]  # fmt: skip
        return {
            "cells": neurons.population([(neurons.RS, n_rs), (neurons.FS, n_fs)]),
            "weights": rng.uniform(0, 20, (n, n)), "current": currents[rng.integers(4)],
            "duration": 0.1 * steps, "dt": 0.1, "v0": rng.uniform(-60, -45, n), "u0": 0.0,
            "receptors": synapses.receptors(gaba_b=90, gains=(1, 0.5, 1, 2)), "record": "v",
            "engine": engine_of(rng),
        }  # fmt: skip

    def check(found, cells, weights, current, duration, dt, v0, u0, receptors, record, engine):
        weights = numbers(weights.toarray() if scipy.sparse.issparse(weights) else weights)
        n, dt = len(weights), float(dt)
        steps = plain.steps_of(duration, dt)
        values = list(vars(cells).values())
        rows = [[float(np.broadcast_to(x, n)[j]) for x in values[:9]] for j in range(n)]
        excites = np.broadcast_to(values[9], n).tolist()
        if callable(current):
            current = current(np.arange(steps)[:, None] * dt)
        currents = np.broadcast_to(numbers(current), (steps, n)).tolist()
        v = np.broadcast_to(numbers(cells.v_r if v0 is None else v0), n).tolist()
        u = np.broadcast_to(numbers(0.0 if u0 is None else u0), n).tolist()
        receptors = synapses.receptors() if receptors is None else receptors
        four = (receptors.tau, receptors.gains, receptors.reversal)
        spikes, trace = plain.izhikevich_network(
            rows, excites, weights.tolist(), currents, steps, dt, four, v, u
        )
        same_spikes(found, spikes, dt)
        if isinstance(record, str):
            close(found.recorded["v"], trace, 1e-6, 1e-6)


class Noise:
    def function(sd, tau, seed):
        return networks.simulate_izhikevich(
            neurons.RS, np.zeros((3, 3)), 0.0, duration=4.0, noise=networks.CurrentNoise(sd, tau),
            seed=seed, record="I_noise",
        )  # fmt: skip

    def valid(rng):
        return {
            "sd": rng.uniform(0, 50),
            "tau": rng.uniform(0.5, 20),
            "seed": int(rng.integers(99)),
        }

    def check(found, sd, tau, seed):
        if not isinstance(seed, Integral):
            return
        rng, sd, decay = np.random.default_rng(seed), float(sd), np.exp(-0.1 / float(tau))
        noise = [sd * rng.standard_normal(3)]
        for _ in range(39):
            noise.append(noise[-1] * decay + sd * (1 - decay**2) ** 0.5 * rng.standard_normal(3))
        close(found.recorded["I_noise"], noise)


class Force:
    function = staticmethod(learning.force)

    def valid(rng):
        n = int(rng.integers(2, 6))
        return {
            "weights": rng.uniform(-100, 200, (n, n)), "v0": rng.uniform(-65, -35, n),
            "target": lambda t: np.sin(t / 5), "feedback": rng.uniform(0, 20), "settle": 2.5,
            "train": 10.0, "test": 2.5, "every": int(rng.integers(1, 9)), "regularisation": 2.0,
            "seed": int(rng.integers(99)), "dt": 0.25, "offset": -35.0, "engine": engine_of(rng),
        }  # fmt: skip

    def check(found, weights, v0, target, feedback, settle, train, test, every, regularisation,
              seed, dt, offset, engine):  # fmt: skip
        if not isinstance(seed, Integral) or float(regularisation) > 1e9:
            return  # P that large minus what is used of it has no digit left that can be compared
        weights, dt = numbers(weights), float(dt)
        begin, end, steps = (
            plain.steps_of(time, dt)
            for time in (
                settle,
                float(settle) + float(train),
                float(settle) + float(train) + float(test),
            )
        )
        target = numbers(target(np.arange(steps) * dt) if callable(target) else target)
        encoder = float(feedback) * (2 * np.random.default_rng(seed).random(len(weights)) - 1)
        learner = plain.Learner(encoder, target, int(every), begin, end, float(regularisation))
        cell = (10.0, 2.0, -65.0, -40.0, float(offset), 2.0, 20.0)
        start = np.broadcast_to(numbers(v0), len(weights))
        spikes, _ = plain.lif_network(weights, start, steps, dt, cell, learner)
        same_spikes(found, spikes, dt)
        close(found.output, learner.output, 1e-5, 1e-7)
        close(found.error, learner.error, 1e-5, 1e-7)
        close(found.decoder, learner.decoder, 1e-4, 1e-6)


def learned(rng):
    """A run as ``learning.force`` returns it, of noise and a wave, with 1 ms a step."""
    before, learning_for, alone = rng.choice([400, 500, 700], 3)
    steps = int(before + learning_for + 2000 + alone)
    t = np.arange(steps) * 1.0
    target = np.sin(t / rng.uniform(5, 60))
    return learning.Learned(
        t=t, output=target + rng.standard_normal(steps), target=target, error=np.zeros(3),
        decoder=np.zeros(2), spike_times=np.zeros(0), spike_cells=np.zeros(0, int),
        learning=(float(before), float(before + learning_for)),
    )  # fmt: skip


class Outcome:
    function = staticmethod(learning.outcome)

    def valid(rng):
        return {"run": learned(rng)}

    def check(found, run):
        begin, end = map(int, run.learning)
        close(found.before, run.output[begin - 400 : begin : 2])
        close(found.first, run.output[begin : begin + 400 : 2])
        close(found.first_target, run.target[begin : begin + 400 : 2])
        apart = run.output - run.target
        wanted = [np.sqrt(np.mean(apart[k : k + 100] ** 2)) for k in range(begin, end - 99, 100)]
        close(found.errors, wanted)
        last, longer = run.output[::2][-500:], run.target[::2][-1000:]
        each = [np.corrcoef(last, longer[k : k + 500])[0, 1] for k in range(501)]
        close(found.match, max(each), 1e-6, 1e-6)


class Match:
    function = staticmethod(analysis.best_match)

    def valid(rng):
        n = int(rng.integers(2, 9))
        return {
            "output": rng.integers(-4, 5, n) * 0.5,
            "target": rng.integers(-4, 5, n + int(rng.integers(0, 9))) * 0.5,
        }

    def check(found, output, target):
        output, target, n = numbers(output), numbers(target), len(output)
        each = [0.0 for _ in range(len(target) - n + 1)]
        for k in range(len(each)):
            a, b = output - output.mean(), target[k : k + n] - target[k : k + n].mean()
            if np.ptp(output) > 0 and np.ptp(target[k : k + n]) > 0:
                each[k] = np.sum(a * b) / np.sqrt(np.sum(a**2) * np.sum(b**2))
        correlation, start = found
        close(correlation, max(each), 1e-6, 1e-6)
        close(each[start], max(each), 1e-6, 1e-6)


class Sweep:
    def function(function, grid, progress, finished):
        return sweep.sweep(function, grid, progress=progress, finished=finished)

    def valid(rng):
        finished = {0: "before"} if rng.integers(2) else None
        return {
            "function": lambda a, b: (a, b), "grid": {"a": [1, 2], "b": range(rng.integers(1, 4))},
            "progress": False, "finished": finished,
        }  # fmt: skip

    def check(found, function, grid, progress, finished):
        wanted = list(itertools.product(*grid.values()))
        for index, result in (finished or {}).items():
            wanted[index] = result
        assert found.results == wanted
        assert found.shape == tuple(len(list(values)) for values in grid.values())


class Table:
    def function(results, shape):
        return sweep.Sweep([], results, shape).table()

    def valid(rng):
        a, b = map(int, rng.integers(1, 4, 2))
        return {"results": list(rng.uniform(size=a * b)), "shape": (a, b)}

    def check(found, results, shape):
        if isinstance(results, list | np.ndarray):
            assert np.ravel(found).tolist() == np.ravel(results).tolist()


CASES = [
    Crossings, Spikes, Scored, Average, Causal, Box, Gaussian, Exponential, Synaptic, Response,
    Rate, Intervals, Variation, Irregular, Counts, Vector, Drift, Rheobase, FixedPoints,
    Family2003, Population, Step, Simulate, Conductance, SpikeTrain, SideBySide, NMDA,
    SynapticCurrent, Ring, Distance,
    Angles, Balanced, LIFNetwork, Received, IzhikevichNetwork, Force, Outcome, Match,
    Sweep, Table,
    LIFCell, IzhikevichCell, Noise,
]  # fmt: skip

#: What is called inside of a case's function, not as one.
CALLED_INSIDE = {"receptors", "number_of_cells"}


def changed(call, rng):
    """The arguments of a call, some in another type, some replaced."""
    call = dict(call)
    for name in call:
        if rng.random() < 0.15:
            call[name] = retyped(call[name], rng)
    if rng.random() < 0.6:
        call[rng.choice(list(call))] = NUMBERS[rng.integers(len(NUMBERS))]
    return call


def outcome(case, call):
    """ "right" or "refused"; anything else fails here."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", RuntimeWarning)  # what overflows unseen is no result
            warnings.filterwarnings("ignore", message="dt is")
            found = case.function(**call)
    except REFUSALS as refused:
        said = str(refused)
        raised_in = traceback.extract_tb(refused.__traceback__)[-1].filename
        assert raised_in.startswith(PACKAGE), f"raised by {raised_in}: {said}"
        assert "\n" not in said
        assert 15 < len(said) < 400, said
        return "refused"
    case.check(found, **call)
    return "right"


def test_every_public_function_is_called():
    modules = (analysis, learning, networks, neurons, signals, sweep, synapses)
    public = {
        name: value
        for module in modules
        for name, value in vars(module).items()
        if name in module.__all__ and inspect.isfunction(value)
    }
    called = {case.function for case in CASES}
    left_out = {name for name, value in public.items() if value not in called}
    assert left_out - CALLED_INSIDE - {"sweep"} == set()  # a case's function hands sweep on


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_a_right_result_or_one_sentence(case):
    rng = np.random.default_rng([7, CASES.index(case)])
    calls, seen = CALLS // len(CASES), Counter()
    for number in range(calls):
        call = case.valid(rng)
        as_it_is = number % 4 == 0
        call = call if as_it_is else changed(call, rng)
        try:
            seen[outcome(case, call)] += 1
            assert not as_it_is or seen["right"], "what is valid was refused"
        except Exception as error:
            error.add_note(f"call {number} of {case.__name__}: {call!r}")
            raise
    assert seen["right"] >= LEAST_VALID * calls
    assert seen["refused"] >= 0.05 * calls
