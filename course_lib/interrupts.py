"""What an interrupt (Ctrl-C, the notebook's stop button) does to a run that is under way.

Alone, a run stops and returns what it has. Inside a longer computation that would pass for
a whole result: there the interrupt is to stop everything.

While a run is under way signals are held: raised in the middle of compiled code an interrupt
would destroy the run, and raised between two lines of ours it would lose what was computed.
"""

import signal
import sys
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


#: The interrupt, and the timers with which a computation's time is limited.
HELD = tuple(
    getattr(signal, name)
    for name in ("SIGINT", "SIGALRM", "SIGVTALRM", "SIGPROF")
    if hasattr(signal, name)
)


class _Hold:
    """Whether an interrupt ``came``, which timers did, and the handlers that wait for them."""

    def __init__(self):
        self.came = False
        self.timers = set()
        self.handlers = {}

    def note(self, number, frame):
        if number == signal.SIGINT:
            self.came = True
        else:
            self.timers.add(number)

    def take(self):
        for number in HELD:
            if callable(signal.getsignal(number)):  # else it ends the program, or nobody listens
                with suppress(ValueError):  # raised in another thread than the first
                    self.handlers[number] = signal.signal(number, self.note)

    def give_back(self):
        for number, handler in self.handlers.items():
            signal.signal(number, handler)

    def ring(self):
        """Let timers that came do what they are there for; that may raise."""
        while self.timers:
            number = self.timers.pop()
            self.handlers[number](number, sys._getframe())


@contextmanager
def held():
    """Within this ``with`` signals wait: what is yielded says whether an interrupt ``came``.

    In another thread than the first no signal arrives, and there is nothing to hold.
    """
    hold = _Hold()
    before = _holding.set(hold)
    try:
        hold.take()
        yield hold
    finally:
        hold.give_back()
        _holding.reset(before)
    hold.ring()


@contextmanager
def released():
    """Within this ``with`` an interrupt is raised though it is held: for code that is not ours.

    A learner's own function may never end, and keeps no state of ours.
    """
    hold = _holding.get()
    if hold is None:
        yield
        return
    before = _holding.set(None)
    hold.give_back()
    try:
        hold.ring()
        if hold.came:
            raise KeyboardInterrupt
        yield
    finally:
        for number in hold.handlers:
            signal.signal(number, hold.note)
        _holding.reset(before)
