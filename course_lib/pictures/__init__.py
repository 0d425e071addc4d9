"""Data in, figure and caption out."""

from . import palette
from .display import Picture, show
from .traces import line, new_figure

__all__ = ["Picture", "line", "new_figure", "palette", "show"]
