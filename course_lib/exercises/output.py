"""What an answer prints and shows while it is checked: kept aside, for it may run twenty times."""

import io
import os
import sys
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from functools import cache


class FirstCharacters(io.StringIO):
    """Keeps the first characters written to it, so that an endless printer fills no memory."""

    def __init__(self, at_most):
        super().__init__()
        self._at_most = at_most

    def write(self, text):
        super().write(text[: max(0, self._at_most - self.tell())])
        return len(text)

    def close(self):
        """Stays open: an answer may close what it prints to, and is called again."""


@contextmanager
def kept_aside(printed):
    """What is printed goes to ``printed``; progress bars and pictures go nowhere."""
    with (
        redirect_stdout(printed),
        redirect_stderr(FirstCharacters(0)),
        _nothing_displayed(),
    ):
        yield


@contextmanager
def descriptors_to_nowhere():
    """What `os.system` and the like print goes nowhere, and there is nothing for them to read.

    A browser, and a program without a console, have no such place to begin with.
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(Exception):  # closed, or none at all
            stream.flush()
    saved = {number: os.dup(number) for number in [*filter(_is_open, (0, 1, 2))]}
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in saved:
            os.dup2(nowhere, number)
        os.close(nowhere)
        yield
    finally:
        for number, copy in saved.items():
            os.dup2(copy, number)
            os.close(copy)


def _is_open(descriptor):
    try:
        os.fstat(descriptor)
    except OSError:
        return False
    return True


@contextmanager
def _nothing_displayed():
    """What `display` and `plt.show` would put under the cell is dropped."""
    shell, hook = ipython_shell(), sys.displayhook
    publisher = shell and shell.display_pub
    if shell:
        shell.display_pub = _nowhere()()
    sys.displayhook = lambda value: None
    try:
        yield
    finally:
        sys.displayhook = hook
        if shell:
            shell.display_pub = publisher


def ipython_shell():
    """The IPython that runs this cell, if one does."""
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if hasattr(ipython, "get_ipython") else None


@cache
def _nowhere():
    from IPython.core.displaypub import DisplayPublisher

    class Nowhere(DisplayPublisher):
        def publish(self, *arguments, **keywords):
            pass

        def clear_output(self, wait=False):
            pass

    return Nowhere
