"""What would end the kernel, or wait for somebody to type, is refused to an answer in words."""

import builtins
import getpass
import io
import os
import signal
import sys
import threading
from contextlib import ExitStack, contextmanager

from .output import ipython_shell

_ENDS = "would end Python with `{}`. A function ends with `return`."
_ASKS = "waits for `{}`, and nobody is asked while it is checked. Use its arguments instead."


class Refused(BaseException):
    """Raised where an answer takes a way out; the message goes on after the call.

    Not an Exception, so that an ``except Exception`` in the answer does not swallow it.
    """


@contextmanager
def ways_out_closed():
    """Within this ``with``, `exit`, `os.kill`, `input` and their like raise instead.

    Only in this thread and this process: Jupyter's own threads, and processes that the answer
    starts, may end as they must. A copy of this process (`os.fork`) ends with the block.
    """
    process = os.getpid()
    end_copy = os._exit
    with ExitStack() as stack:
        for room, name, words in _ways_out():
            if hasattr(room, name):
                stack.enter_context(_replaced(room, name, _refusing(getattr(room, name), words)))
        stack.enter_context(_replaced(sys, "stdin", _Nobody()))
        try:
            yield
        finally:
            if os.getpid() != process:
                end_copy(0)


def _ways_out():
    yield builtins, "input", _ASKS.format("input()")
    yield getpass, "getpass", _ASKS.format("getpass()")
    yield sys, "breakpointhook", _ASKS.format("breakpoint()")
    for name in ("_exit", "abort", "kill", "killpg", "execv", "execve"):
        yield os, name, _ENDS.format(f"os.{name}()")
    for name in ("raise_signal", "pthread_kill"):
        yield signal, name, _ENDS.format(f"signal.{name}()")
    shell = ipython_shell()
    if shell is not None:  # its own exit() and quit() end the kernel after the cell
        yield shell, "ask_exit", _ENDS.format("exit()")


def _refusing(real, words):
    process, thread = os.getpid(), threading.get_ident()

    def refuse(*arguments, **keywords):
        if (os.getpid(), threading.get_ident()) != (process, thread):
            return real(*arguments, **keywords)
        raise Refused(words)

    return refuse


@contextmanager
def _replaced(room, name, new):
    """A name of a module or object stands for something else; what was its own is its own again."""
    had_it, before = name in vars(room), getattr(room, name)
    setattr(room, name, new)
    try:
        yield
    finally:
        if had_it:
            setattr(room, name, before)
        else:
            delattr(room, name)


class _Nobody(io.TextIOBase):
    """A keyboard at which nobody sits."""

    def readable(self):
        return True

    def read(self, size=-1):
        raise Refused(_ASKS.format("sys.stdin"))

    readline = read

    def close(self):
        """Stays open: Python's own `exit()` closes it first."""
