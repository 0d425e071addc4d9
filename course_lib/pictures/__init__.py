"""Data in, figure and caption out."""

from . import palette
from .display import Picture, show
from .scaling import scaling
from .spikes import intervals, raster, rate_curve
from .traces import line, new_figure
from .voltage import voltage

__all__ = [
    "Picture",
    "intervals",
    "line",
    "new_figure",
    "palette",
    "raster",
    "rate_curve",
    "scaling",
    "show",
    "voltage",
]
