"""Recordings, sample by sample: smoothed, filtered, and searched for spikes (lessons 21, 22)."""

from .crossings import detect_spikes, threshold_crossings
from .kernels import (
    box_kernel,
    exponential_kernel,
    frequency_response,
    gaussian_kernel,
    synaptic_kernel,
)
from .scoring import Score, score
from .smoothing import causal_filter, rolling_average

__all__ = [
    "Score",
    "box_kernel",
    "causal_filter",
    "detect_spikes",
    "exponential_kernel",
    "frequency_response",
    "gaussian_kernel",
    "rolling_average",
    "score",
    "synaptic_kernel",
    "threshold_crossings",
]
