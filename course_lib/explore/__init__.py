"""Explorers: live pictures with controls, one file each.

``explore.membrane()`` at the end of a cell shows one.
"""

from .broadcasting import broadcasting
from .explorer import Choice, Explorer, Slider, Text
from .first_neuron import first_neuron
from .izhikevich import izhikevich
from .lif import lif
from .membrane import membrane
from .noise import noise

#: Every explorer by its name; each is a function that makes it.
ALL = {
    "broadcasting": broadcasting,
    "first_neuron": first_neuron,
    "izhikevich": izhikevich,
    "lif": lif,
    "membrane": membrane,
    "noise": noise,
}

__all__ = ["ALL", "Choice", "Explorer", "Slider", "Text", *ALL]
