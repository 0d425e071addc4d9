"""Data in, figure and caption out."""

from course_lib import palette

from . import biology
from .arrays import array, side_by_side
from .axes import axis
from .cards import card
from .display import Picture, show
from .phase_plane import enough_samples, gallery, phase_plane
from .rings import ring
from .scaling import scaling
from .selections import selection
from .sharing import shared
from .sizes import memory
from .spikes import intervals, raster, rate_curve
from .stepping import seeds, step_errors, steps
from .stretching import broadcasting
from .traces import line, new_figure
from .voltage import voltage

__all__ = [
    "Picture",
    "array",
    "axis",
    "biology",
    "broadcasting",
    "card",
    "enough_samples",
    "gallery",
    "intervals",
    "line",
    "memory",
    "new_figure",
    "palette",
    "phase_plane",
    "raster",
    "rate_curve",
    "ring",
    "scaling",
    "seeds",
    "selection",
    "shared",
    "show",
    "side_by_side",
    "step_errors",
    "steps",
    "voltage",
]
