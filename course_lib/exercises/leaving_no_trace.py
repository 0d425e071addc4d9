"""Whatever an answer changes around it is set back: it runs on the learner's own kernel.

A check does this around each call of the answer, so that no call sees what the one before it
did, and once around the whole.
"""

import builtins
import decimal
import math
import os
import random
import sys
import types
import warnings
from contextlib import ExitStack, contextmanager, nullcontext, suppress

import numpy as np

from course_lib import interrupts

from . import output, ways_out
from .limits import uninterrupted

_WATCHED = (builtins, np, np.random, np.linalg, math)


class leaving_no_trace:
    """After this ``with``, what an answer set is set back; within it, prints are kept aside.

    ``printed`` takes what is written to standard output, and the list ``replaced`` the names
    of NumPy and of Python's own that stood for something else, and have been put back.
    """

    def __init__(self, printed, replaced=None):
        self._printed, self._replaced = printed, [] if replaced is None else replaced

    @uninterrupted
    def __enter__(self):
        self._set_back = ExitStack()
        for kept in (
            output.kept_aside(self._printed),
            ways_out.ways_out_closed(),
            interrupts.let_through(),
            np.errstate(),
            np.printoptions(),
            decimal.localcontext(),
            warnings.catch_warnings(),
            _random_numbers(),
            _surroundings(),
            _figures(),
            _modules(self._replaced),
        ):
            self._set_back.enter_context(kept)

    @uninterrupted
    def __exit__(self, *error):
        self._set_back.close()


# The common source of `np.random.seed` is what is to be set back.
# ruff: noqa: NPY002


@contextmanager
def _random_numbers():
    """Where Python's and NumPy's common random numbers are."""
    plain = random.getstate()
    source, legacy = np.random.get_bit_generator(), np.random.get_state(legacy=False)
    try:
        yield
    finally:
        random.setstate(plain)
        np.random.set_bit_generator(source)
        if legacy["bit_generator"] == "MT19937":
            np.random.set_state(legacy)
        else:  # of the learner's own choice
            source.state = legacy


@contextmanager
def _surroundings():
    """The recursion limit, the environment's variables and the folder."""
    limit, variables, folder = sys.getrecursionlimit(), dict(os.environ), _folder()
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)
        for name in os.environ.keys() - variables.keys():
            del os.environ[name]
        os.environ.update(variables)
        if folder and folder != _folder():
            with suppress(OSError):  # the answer may have deleted it
                os.chdir(folder)


def _folder():
    try:
        return os.getcwd()
    except OSError:  # it was deleted
        return None


@contextmanager
def _figures():
    """The learner's open figures are out of the answer's reach, and its own are closed."""
    helpers, theirs, settings = _open_figures(), None, nullcontext()
    if helpers:
        theirs, helpers.Gcf.figs = helpers.Gcf.figs, type(helpers.Gcf.figs)()
        with suppress(Exception):
            # Loads what draws, if nothing has: that changes settings for good.
            sys.modules["matplotlib.pyplot"].draw_if_interactive()
        settings = sys.modules["matplotlib"].rc_context()
    try:
        with settings:
            yield
    finally:
        helpers = _open_figures()
        if helpers:
            helpers.Gcf.destroy_all()
            if theirs is not None:
                helpers.Gcf.figs = theirs


def _open_figures():
    """Where pyplot keeps its open figures, if it has been loaded."""
    return "matplotlib.pyplot" in sys.modules and sys.modules.get("matplotlib._pylab_helpers")


class _modules:
    """What stands in NumPy's and Python's own modules; ``replaced`` gets the names that changed.

    Until Python's own are put back, nothing here may call one: it may be what was replaced.
    """

    def __init__(self, replaced):
        self._replaced = replaced

    def __enter__(self):
        self._before = [(module, module.__dict__.copy()) for module in _WATCHED]

    def __exit__(self, *error):
        for module, names in self._before:
            if not _are_the_same(module.__dict__, names):
                self._replaced.extend(_put_back(module, names))


def _are_the_same(now, before):
    return now.keys() == before.keys() and not [k for k in before if now[k] is not before[k]]


def _put_back(module, before):
    """Undo what was done to a module; yield what had been there before under another meaning."""
    now = module.__dict__
    short = {"numpy": "np", "builtins": ""}.get(module.__name__, module.__name__)
    for name, value in before.items():
        if now.get(name, now) is not value:
            now[name] = value
            yield ".".join([short.replace("numpy.", "np."), name]).strip(".")
    for name in now.keys() - before.keys():
        if not isinstance(now[name], types.ModuleType):  # a submodule has been imported
            del now[name]
