"""Data in, figure and caption out."""

from . import biology, palette
from .display import Picture, show
from .stepping import seeds, step_errors, steps
from .traces import line, new_figure

__all__ = [
    "Picture",
    "biology",
    "line",
    "new_figure",
    "palette",
    "seeds",
    "show",
    "step_errors",
    "steps",
]
