"""What an interrupt (Ctrl-C, the notebook's stop button) does to a run that is under way.

Alone, a run stops and returns what it has. Inside a longer computation that would pass for
a whole result: there the interrupt is to stop everything.

While a run is under way the signal is held: raised in the middle of compiled code it would
destroy the run, and raised between two lines of ours it would lose what was computed.
"""

import signal
from contextlib import contextmanager, suppress
from contextvars import ContextVar

_let_through = ContextVar("let_through", default=False)
_holding = ContextVar("holding", default=None)


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


class _Hold:
    """Whether an interrupt ``came``, and the handler that would have had it."""

    def __init__(self):
        self.came = False
        self.handler = None

    def note(self, number, frame):
        self.came = True


@contextmanager
def held():
    """Within this ``with`` an interrupt waits: what is yielded says whether one ``came``.

    In another thread than the first no signal arrives, and there is nothing to hold.
    """
    hold = _Hold()
    before = _holding.set(hold)
    try:
        if signal.getsignal(signal.SIGINT) is not None:  # else set by a program around Python
            with suppress(ValueError):  # raised in another thread than the first
                hold.handler = signal.signal(signal.SIGINT, hold.note)
        yield hold
    finally:
        if hold.handler is not None:
            signal.signal(signal.SIGINT, hold.handler)
        _holding.reset(before)


@contextmanager
def released():
    """Within this ``with`` an interrupt is raised though it is held: for code that is not ours.

    A learner's own function may never end, and keeps no state of ours.
    """
    hold = _holding.get()
    if hold is None or hold.handler is None:
        yield
        return
    before = _holding.set(None)
    signal.signal(signal.SIGINT, hold.handler)
    try:
        if hold.came:
            raise KeyboardInterrupt
        yield
    finally:
        signal.signal(signal.SIGINT, hold.note)
        _holding.reset(before)
