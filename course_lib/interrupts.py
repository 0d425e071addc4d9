"""What an interrupt (Ctrl-C, the notebook's stop button) does to a run that is under way.

Alone, a run stops and returns what it has. Inside a longer computation that would pass for
a whole result: there the interrupt is to stop everything.
"""

from contextlib import contextmanager
from contextvars import ContextVar

_let_through = ContextVar("let_through", default=False)


@contextmanager
def let_through():
    """Within this ``with``, an interrupted run raises KeyboardInterrupt and returns nothing."""
    before = _let_through.set(True)
    try:
        yield
    finally:
        _let_through.reset(before)


def are_let_through():
    """Whether an interrupt is to stop everything, and not this run alone."""
    return _let_through.get()
