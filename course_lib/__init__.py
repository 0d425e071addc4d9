"""The helper library of the course: what the lessons import.

Nothing heavy is loaded here. ``from course_lib import pictures`` loads what pictures
need, and only then.
"""

from importlib import import_module

__all__ = [
    "analysis",
    "exercises",
    "explain",
    "explore",
    "learning",
    "networks",
    "neurons",
    "pictures",
    "recordings",
    "signals",
    "sounds",
    "sweep",
    "synapses",
]


def __getattr__(name):
    if name == "explain":  # a function; a module of that name would hide it
        return import_module("course_lib.explaining").explain
    if name in __all__:
        return import_module(f"course_lib.{name}")
    raise AttributeError(f"course_lib has no {name!r}; it has {', '.join(__all__)}")


def __dir__():
    """What a learner needs, and no more."""
    return sorted(__all__)
