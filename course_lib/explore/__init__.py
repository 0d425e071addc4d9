"""Explorers: live pictures with controls, one file each.

``explore.membrane()`` at the end of a cell shows one. A file here that holds a function of
its own name is an explorer; ``ALL`` finds them.
"""

from importlib import import_module
from pkgutil import iter_modules

from .controls import Choice, Slider, Text
from .explorer import Explorer


def _found():
    """Every explorer by its name; each is a function that makes it."""
    for module in iter_modules(__path__):
        if not module.ispkg:
            made = getattr(import_module(f"{__name__}.{module.name}"), module.name, None)
            if made is not None:
                yield module.name, made


ALL = dict(_found())
globals().update(ALL)  # explore.membrane is the function, not the file that it stands in

__all__ = ["ALL", "Choice", "Explorer", "Slider", "Text", *ALL]
