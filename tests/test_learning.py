"""FORCE: what 1000 cells learn, the update against its textbook form, bad input."""

import signal

import numpy as np
import pytest

from course_lib import learning, networks
from course_lib.engines import compiled, numpy_engine, running


def sine(t):
    return np.sin(2 * np.pi * 5 * t / 1000)


@pytest.fixture(scope="module")
def runs():
    """What 1000 cells learn with the first six seeds."""
    return [learn(seed) for seed in range(6)]


def learn(seed):
    rng = np.random.default_rng(seed)
    weights = networks.balanced_weights(1000, seed=rng)
    return learning.force(weights, rng.uniform(-65, 30, 1000), sine, seed=rng)


def correlation(run, start, shift=0):
    """Of the output with the sine, ``shift`` ms ahead, in the second from ``start`` ms on."""
    second = (run.t >= start) & (run.t < start + 1000)
    return np.corrcoef(run.output[second], sine(run.t[second] + shift))[0, 1]


def at_best_phase(run, start):
    return max(correlation(run, start, shift) for shift in range(0, 200, 2))


class TestLearnsASine:
    """Alone, the network keeps the sine's shape and frequency; its phase drifts.

    So the correlation at a fixed phase depends on luck: over seeds 0 to 35 it was 0.82 to
    0.995 in the first second alone and reached 0.94 in 28 of them, and in as many with the
    variants tried (an update a step earlier, feedback of the readout after the update, the
    published program's gain, which is not divided by 1 + r . gain). At the best phase all
    36 were at 0.938 or more in the first second and 0.959 or more in the last.
    """

    def test_error_falls(self, runs):
        for run in runs:
            assert run.learning == (500.0, 5500.0)
            assert len(run.error) == 2000
            assert np.abs(run.error[-200:]).mean() < 0.5 * np.abs(run.error[:200]).mean()

    def test_first_second_alone(self, runs):
        assert sum(correlation(run, 5500) >= 0.94 for run in runs) >= 3
        for run in runs:
            assert correlation(run, 5500) > 0.75
            assert at_best_phase(run, 5500) >= 0.93

    def test_last_second(self, runs):
        for run in runs:
            assert at_best_phase(run, 7500) >= 0.95

    def test_frequency(self, runs):
        for run in runs:
            alone = run.output[run.t >= 5500]
            spectrum = np.abs(np.fft.rfft(alone * np.hanning(len(alone)), 16 * len(alone)))
            frequency = np.fft.rfftfreq(16 * len(alone), 0.05e-3)[spectrum.argmax()]
            assert frequency == pytest.approx(5.0, rel=0.03)


def small(engine="auto", **changes):
    call = {
        "weights": networks.balanced_weights(60, seed=1), "v0": np.linspace(-65, 30, 60),
        "target": sine, "settle": 20.0, "train": 40.0, "test": 20.0, "seed": 4, "engine": engine,
    } | changes  # fmt: skip
    return learning.force(**call)


def test_engines_are_equal_to_the_last_bit():
    runs = [small(engine) for engine in ("numpy", "compiled")]
    assert len(runs[0].spike_times) > 20
    for name in ("output", "error", "decoder", "spike_times", "spike_cells"):
        np.testing.assert_array_equal(getattr(runs[0], name), getattr(runs[1], name))


def test_blocks_do_not_show(monkeypatch):
    whole = small()
    monkeypatch.setattr(running, "FIRST_BLOCK", 7)
    monkeypatch.setattr(running, "SECONDS_PER_BLOCK", 0.0)
    np.testing.assert_array_equal(small().output, whole.output)


def test_update_is_recursive_least_squares():
    """Before anything is fed back, the decoder after learning solves ridge regression."""
    run = small(feedback=0.0, test=0.0, every=20, regularisation=2.0)
    again = small(feedback=0.0, test=0.0, every=20, regularisation=2.0, train=1.0, settle=59.0)
    assert len(run.error) == 40
    # the rates at each update, from the spikes: two exponentials per spike, as the synapses
    steps = np.rint(run.spike_times / 0.05).astype(int)
    r, r_h, rates = np.zeros(60), np.zeros(60), []
    fired = {}
    for step, cell in zip(steps, run.spike_cells, strict=True):
        fired.setdefault(step, []).append(cell)
    for i in range(1200):
        r = r * np.exp(-0.05 / 2) + r_h * 0.05
        r_h = r_h * np.exp(-0.05 / 20)
        if i >= 400 and i % 20 == 0:
            rates.append(r)
        for cell in fired.get(i, []):
            r_h[cell] += 1 / 40
    rates = np.array(rates)
    wanted = sine(0.05 * np.arange(400, 1200, 20))
    ridge = np.linalg.solve(rates.T @ rates + np.eye(60) / 2.0, rates.T @ wanted)
    np.testing.assert_allclose(run.decoder, ridge, rtol=1e-6, atol=1e-9)
    np.testing.assert_array_equal(again.spike_times, run.spike_times)


def test_an_interrupt_finishes_its_block_and_keeps_what_came_before(monkeypatch):
    complete = small("numpy")
    whole_update = numpy_engine.symmetric_update
    updates = []

    def interrupted(*arguments):
        updates.append(1)
        if len(updates) == 8:  # at step 750, in the third block of 256 steps
            signal.raise_signal(signal.SIGINT)
        whole_update(*arguments)

    monkeypatch.setattr(running, "SECONDS_PER_BLOCK", 0.0)
    monkeypatch.setattr(numpy_engine, "symmetric_update", interrupted)
    with pytest.warns(UserWarning, match=r"38.4 of 80 ms"):
        run = small("numpy")
    np.testing.assert_array_equal(run.output, complete.output[:768])
    np.testing.assert_array_equal(run.error, complete.error[:8])  # at steps 400 to 750
    assert run.spike_times.max() < 38.4


@pytest.mark.parametrize("n", [1, 7, 8, 9, 60, 1001])
def test_dot_of_both_engines(n):
    x, y = np.random.default_rng(n).standard_normal((2, n))
    assert numpy_engine.dot(x, y) == compiled.dot(x, y)
    assert numpy_engine.dot(x, y) == pytest.approx(x @ y, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"target": np.zeros(5)}, r"target has shape \(5,\); it must be \(1600,\)"),
        ({"target": lambda t: "sine"}, "must hold numbers"),
        ({"train": 0}, "train is 0"),
        ({"settle": -1}, "settle is -1"),
        ({"every": 0}, "every is 0"),
        ({"every": 2.5}, "whole number"),
        ({"regularisation": 0}, "regularisation is 0"),
        ({"feedback": np.nan}, "finite"),
        ({"weights": np.zeros((2, 3))}, "square"),
        ({"v0": [1.0]}, "60 cells"),
        ({"seed": "x"}, "whole number"),
        ({"engine": "x"}, "choose one of"),
    ],
)
def test_bad_input(changes, said):
    with pytest.raises((TypeError, ValueError), match=said):
        small(**changes)


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, 8, 61])
def test_symmetric_sums_of_both_engines(n):
    rng = np.random.default_rng(n)
    half = rng.standard_normal((n, n))
    P, r = half + half.T, rng.standard_normal(n)
    read, run = P.copy(), P.copy()
    for _ in range(3):
        gain = numpy_engine.symmetric_product(read, r)
        np.testing.assert_array_equal(compiled.symmetric_product(run, r), gain)
        np.testing.assert_allclose(gain, read @ r, atol=1e-9)
        numpy_engine.symmetric_update(read, gain, 0.01)
        compiled.symmetric_update(run, gain, 0.01)
        np.testing.assert_array_equal(np.tril(run), np.tril(read))
        np.testing.assert_array_equal(read, read.T)
