"""What kept an answer from giving a result, in words."""

import traceback

from course_lib.arrays import errors

from .limits import STOPS
from .ways_out import Refused


class Stumble(Exception):
    """The answer did not get as far as a result; the message says why, in words.

    ``error`` is what the answer raised, where that may be its author's mistake in what it
    computes; None where the answer could not be called, or did what no answer may do.
    """

    def __init__(self, words, error=None):
        super().__init__(words)
        self.error = error


def in_words(error, call) -> Stumble:
    """The stumble that stands for whatever an answer raised when it was called so."""
    try:
        return _how_it_raised(error, call)
    except STOPS:
        raise
    except BaseException:  # its own `__str__` raises
        return Stumble(f"`{call}` raised {type(error).__name__}, which has no message.", error)


def _how_it_raised(error, call):
    if isinstance(error, Refused):
        return Stumble(f"`{call}` {error}")
    if isinstance(error, SystemExit):
        return Stumble(f"`{call}` would end Python (SystemExit). A function ends with `return`.")
    message = errors.message(error) or "no message"
    at_the_call = error.__traceback__.tb_next is None  # no line of the answer had begun
    if isinstance(error, TypeError) and "positional argument" in message and at_the_call:
        return Stumble(
            f"`{call}` could not be called: {message}. Keep the first line as it was given."
        )
    if isinstance(error, RecursionError):
        return Stumble(f"`{call}` calls itself without end (RecursionError).", error)
    raised = f"`{call}` raised {type(error).__name__}{_in_its_line(error)}"
    meaning = errors.in_words(error)
    return Stumble(f"{raised}. {meaning}" if meaning else f"{raised}: {message}", error)


def _in_its_line(error):
    """The line of the answer that raised, where it is known and short."""
    frames = traceback.extract_tb(error.__traceback__)[1:]
    own = [frame for frame in frames if frame.filename == frames[0].filename] if frames else []
    line = own[-1].line if own and own[-1].name != "<lambda>" else ""
    return f" in `{line}`" if line and len(line) <= 80 and "`" not in line else ""
