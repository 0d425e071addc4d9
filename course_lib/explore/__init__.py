"""Explorers: live pictures with controls, one file each.

``explore.membrane()`` at the end of a cell shows one.
"""

from .explorer import Choice, Explorer, Slider, Text

__all__ = ["Choice", "Explorer", "Slider", "Text"]
