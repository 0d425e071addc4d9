"""Kernels to smooth and to filter with, each of sum 1, and what they do to each frequency."""

import numpy as np

from course_lib import arguments

from .samples import MOST, finite, lags, recording

GAUSSIAN_ENDS = 4  # standard deviations; what is beyond is less than a ten-thousandth
DECAY_ENDS = 10  # time constants, likewise


def box_kernel(size):
    """Give all of ``size`` neighbours the same weight.

    Parameters
    ----------
    size : int
        How many.

    Returns
    -------
    array (size,)
        Of sum 1.

    Raises
    ------
    TypeError, ValueError
        For a size below 1 or not whole.
    """
    size = arguments.whole("size", size, at_least=1, at_most=MOST)
    return np.full(size, 1 / size)


def gaussian_kernel(sigma, dt=1.0):
    """Give near neighbours more weight than far ones, on both sides alike.

    Parameters
    ----------
    sigma : float
        The standard deviation of the bell.
    dt : float
        Time between samples, in the unit of sigma.

    Returns
    -------
    array (odd number,)
        Of sum 1, to 4 sigma on both sides.

    Raises
    ------
    TypeError, ValueError
        For sigma or dt not above zero.
    """
    sigma = arguments.number("sigma", sigma, above=0)
    dt = arguments.number("dt", dt, above=0)
    half = lags("sigma", GAUSSIAN_ENDS * sigma, dt)
    away = np.abs(np.arange(-half, half + 1)) * dt
    near = np.minimum(away, 100 * sigma)  # beyond, the bell is 0
    return _of_sum_1(np.exp(-((near / sigma) ** 2) / 2))


def exponential_kernel(tau, dt=1.0):
    """Jump, then decay: the echo of a membrane, or of a synapse that opens at once.

    Parameters
    ----------
    tau : float
        The time constant.
    dt : float
        Time between samples, in the unit of tau.

    Returns
    -------
    array
        Of sum 1, over 10 tau; from one sample to the next exactly ``exp(-dt / tau)``.

    Raises
    ------
    TypeError, ValueError
        For tau or dt not above zero.
    """
    tau = arguments.number("tau", tau, above=0)
    return _of_sum_1(np.exp(-_times("tau", tau, dt) / tau))


def synaptic_kernel(rise, decay, dt=1.0):
    """Climb, then decay: the conductance of a synapse that takes time to open.

    Parameters
    ----------
    rise, decay : float
        Time constants, the second the longer one; if they are equal it is an alpha function.
    dt : float
        Time between samples, in the same unit.

    Returns
    -------
    array
        Of sum 1, over 10 times the decay; it begins at 0.

    Raises
    ------
    TypeError, ValueError
        For anything not above zero, and a rise longer than the decay.
    """
    rise = arguments.number("rise", rise, above=0)
    decay = arguments.number("decay", decay, above=0)
    if rise > decay:
        raise ValueError(
            f"rise is {rise:g} and decay {decay:g}; it must open faster than it closes"
        )
    t = _times("decay", decay, dt)
    if rise == decay:
        return _of_sum_1(t / decay * np.exp(-t / decay))
    return _of_sum_1(np.exp(-t / decay) - np.exp(-np.minimum(t / rise, 700)))


def frequency_response(kernel, dt, frequencies):
    """Say how much of a sine of each frequency a kernel lets through.

    Parameters
    ----------
    kernel : array (lags,)
        Weights of neighbouring samples.
    dt : float
        Time between samples, in ms.
    frequencies : array (frequencies,)
        In Hz.

    Returns
    -------
    array (frequencies,)
        1 for all of it, 0 for nothing.

    Raises
    ------
    TypeError, ValueError
        For anything but one row of finite numbers each, and dt not above zero.
    """
    kernel = recording("kernel", kernel)
    frequencies = arguments.numbers("frequencies", frequencies, dimensions=(1,))
    seconds = arguments.number("dt", dt, above=0) / 1000 * np.arange(len(kernel))
    with np.errstate(over="ignore"):
        turns = frequencies[:, None] * seconds  # a row for each frequency
    if not np.isfinite(turns).all():
        raise ValueError("frequencies and dt are so large that no angle can be told of them")
    return finite(lambda: np.abs(np.exp(-2j * np.pi * turns) @ kernel))


def _times(name, tau, dt):
    dt = arguments.number("dt", dt, above=0)
    return np.arange(lags(name, DECAY_ENDS * tau, dt) + 1) * dt


def _of_sum_1(weights):
    total = weights.sum()
    if not total > 0:
        raise ValueError("dt is so long that the kernel has no weight at any sample; shorten it")
    return weights / total
