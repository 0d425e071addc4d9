"""Explorers: live pictures with controls, one file each.

``explore.membrane()`` at the end of a cell shows one.
"""

from .explorer import Choice, Explorer, Slider, Text
from .lif import lif
from .noise import noise

#: Every explorer by its name; each is a function that makes it.
ALL = {"lif": lif, "noise": noise}

__all__ = ["ALL", "Choice", "Explorer", "Slider", "Text", "lif", "noise"]
