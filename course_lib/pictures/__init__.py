"""Data in, figure and caption out."""

from . import biology, palette
from .display import Picture, show
from .phase_plane import enough_samples, gallery, phase_plane
from .scaling import scaling
from .spikes import intervals, raster, rate_curve
from .stepping import seeds, step_errors, steps
from .traces import line, new_figure
from .voltage import voltage

__all__ = [
    "Picture",
    "biology",
    "enough_samples",
    "gallery",
    "intervals",
    "line",
    "new_figure",
    "palette",
    "phase_plane",
    "raster",
    "rate_curve",
    "scaling",
    "seeds",
    "show",
    "step_errors",
    "steps",
    "voltage",
]
