"""Smoothing and kernels, against NumPy, scipy.signal and closed forms."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import ndimage
from scipy import signal as scipy_signal

from course_lib import signals, synapses

numbers = st.floats(-1e3, 1e3, allow_subnormal=False)
recordings = arrays(float, st.integers(1, 60), elements=numbers)


@st.composite
def with_a_size(draw):
    data = draw(recordings)
    return data, draw(st.integers(1, len(data)))


@given(with_a_size(), st.sampled_from(["same", "valid", "full"]))
def test_it_is_numpys_convolution_with_a_box(given, mode):
    data, size = given
    expected = np.convolve(data, np.ones(size) / size, mode)
    np.testing.assert_allclose(
        signals.rolling_average(data, size, mode), expected, rtol=1e-12, atol=1e-10
    )


@given(with_a_size())
def test_away_from_the_ends_it_is_scipys_moving_average(given):
    data, size = given
    inner = ndimage.uniform_filter1d(data, size)[size // 2 : len(data) - (size - 1) // 2]
    mine = signals.rolling_average(data, size, "valid")
    np.testing.assert_allclose(mine, inner, rtol=1e-9, atol=1e-9)


@given(st.floats(-1e9, 1e9), st.integers(1, 40))
def test_a_constant_stays_itself_however_large(level, size):
    mine = signals.rolling_average(np.full(1000, level), size, "valid")
    np.testing.assert_allclose(mine, level, rtol=1e-15)


def test_a_long_recording_far_from_zero_does_not_drift():
    """Ten million samples: adding the newest and subtracting the oldest would be off by 1e-6."""
    data = np.random.default_rng(21).normal(1e6, 1, 10_000_000)
    mine = signals.rolling_average(data, 20, "valid")
    for start in (0, 5_000_000, len(mine) - 1):
        assert mine[start] == pytest.approx(data[start : start + 20].mean(), rel=1e-15)


def test_whole_numbers_are_averaged_as_real_ones():
    np.testing.assert_allclose(
        signals.rolling_average(np.array([1, 2, 4], np.int8), 2, "valid"), [1.5, 3]
    )
    assert signals.rolling_average([200, 200], 2, "valid") == [200]


@pytest.mark.parametrize("make", [signals.rolling_average, signals.causal_filter])
def test_what_is_no_recording_is_refused_with_a_reason(make):
    kernel = 1 if make is signals.rolling_average else [1.0]
    for data, reason in (
        ([], "empty"),
        ([1.0, np.nan], "nan at index 1"),
        (np.ma.masked_equal([1, 2], 2), "masked"),
        ([[1.0, 2.0]], "1 dimension"),
        (["a"], "text"),
    ):
        with pytest.raises((TypeError, ValueError), match=reason):
            make(data, kernel)


def test_a_window_longer_than_the_recording_is_refused():
    with pytest.raises(ValueError, match="there are 3 samples"):
        signals.rolling_average([1, 2, 3], 4)


# Kernels


positive = st.floats(0.05, 50)


@given(positive, st.floats(0.01, 1))
def test_every_kernel_sums_to_one(tau, dt):
    rise = tau / 3
    for kernel in (
        signals.box_kernel(max(1, round(tau / dt))),
        signals.gaussian_kernel(tau, dt),
        signals.exponential_kernel(tau, dt),
        signals.synaptic_kernel(rise, tau, dt),
        signals.synaptic_kernel(tau, tau, dt),
    ):
        assert kernel.sum() == pytest.approx(1)
        assert kernel.min() >= 0


@given(st.floats(0.5, 20), st.floats(0.05, 0.5))
def test_a_gaussian_is_scipys_and_even(sigma, dt):
    kernel = signals.gaussian_kernel(sigma, dt)
    window = scipy_signal.windows.gaussian(len(kernel), sigma / dt)
    np.testing.assert_allclose(kernel, window / window.sum(), rtol=1e-9)
    np.testing.assert_array_equal(kernel, kernel[::-1])
    assert len(kernel) // 2 * dt >= 4 * sigma * (1 - 1e-9)


def test_an_exponential_loses_the_same_part_with_every_sample():
    kernel = signals.exponential_kernel(5.0, 0.1)
    np.testing.assert_allclose(kernel[1:] / kernel[:-1], np.exp(-0.1 / 5), rtol=1e-12)


def test_a_synapse_is_open_widest_when_both_exponentials_say_so():
    rise, decay, dt = 2.0, 20.0, 0.01
    peak = np.log(decay / rise) * rise * decay / (decay - rise)
    kernel = signals.synaptic_kernel(rise, decay, dt)
    assert kernel.argmax() * dt == pytest.approx(peak, abs=dt)
    assert kernel[0] == 0
    assert signals.synaptic_kernel(5.0, 5.0, dt).argmax() * dt == pytest.approx(5, abs=dt)


def test_what_opens_more_slowly_than_it_closes_is_refused():
    with pytest.raises(ValueError, match="rise is 3 and decay 2"):
        signals.synaptic_kernel(3, 2)
    with pytest.raises(ValueError, match="shorten"):
        signals.synaptic_kernel(1, 1, dt=1e9)


# What they do


@given(recordings, arrays(float, st.integers(1, 20), elements=numbers))
def test_a_causal_filter_is_scipys_and_looks_only_back(data, kernel):
    mine = signals.causal_filter(data, kernel)
    expected = scipy_signal.lfilter(kernel, 1, data)
    np.testing.assert_allclose(mine, expected, rtol=1e-9, atol=1e-6)
    k = len(data) // 2
    changed = data.copy()
    changed[k:] += 1
    np.testing.assert_array_equal(signals.causal_filter(changed, kernel)[:k], mine[:k])


def test_filtering_with_an_exponential_is_a_receptor_step_by_step():
    arrivals = (np.random.default_rng(21).random(2000) < 0.02) * 1.0
    kernel = signals.exponential_kernel(5.0, 0.1)
    mine = signals.causal_filter(arrivals, kernel) / kernel[0]
    stepped = synapses.conductance(arrivals, 5.0, dt=0.1)
    np.testing.assert_allclose(mine, stepped, atol=1e-3)  # the kernel ends after 10 tau


@given(st.integers(1, 60), st.floats(0.05, 2), st.floats(0.1, 400))
def test_the_response_of_a_box_is_its_closed_form(size, dt, frequency):
    """Dirichlet's kernel: sin(pi f n dt) over n sin(pi f dt)."""
    angle = np.pi * frequency * dt / 1000
    (mine,) = signals.frequency_response(signals.box_kernel(size), dt, [frequency])
    if abs(np.sin(angle)) > 1e-6:
        assert mine == pytest.approx(abs(np.sin(size * angle) / (size * np.sin(angle))), abs=1e-9)


@given(arrays(float, st.integers(1, 30), elements=st.floats(-5, 5)), st.floats(0.05, 2))
def test_a_response_is_scipys(kernel, dt):
    frequencies = np.array([0, 3.0, 50, 100])
    _, expected = scipy_signal.freqz(kernel, worN=frequencies, fs=1000 / dt)
    mine = signals.frequency_response(kernel, dt, frequencies)
    np.testing.assert_allclose(mine, np.abs(expected), atol=1e-9)


def test_a_box_of_20_ms_takes_the_hum_of_the_mains_away():
    size, dt = 400, 0.05
    t = np.arange(20_000) * dt
    hum = np.sin(2 * np.pi * 50 * t / 1000)
    assert np.abs(signals.rolling_average(hum, size, "valid")).max() < 1e-12
    assert signals.frequency_response(signals.box_kernel(size), dt, [50, 0]) == pytest.approx(
        [0, 1], abs=1e-12
    )
