"""Running a learner's answer so that whatever it does, it ends in words.

An answer may raise, print, loop for ever, exit, or change what it is given. None of
this may reach the learner as a traceback of ours, or change anything of theirs.
"""

import copy
import dis
import inspect
import io
import signal
import sys
import threading
import time
import traceback
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

import numpy as np

from course_lib import interrupts
from course_lib.arrays import errors
from course_lib.words import shown

SECONDS = 5.0
PRINTED_AT_MOST = 1000


class Stumble(Exception):
    """The answer did not get as far as a result; the message says why, in words.

    ``error`` is what the answer raised, where that may be its author's mistake in what it
    computes; None where the answer could not be called, or did what no answer may do.
    """

    def __init__(self, words, error=None):
        super().__init__(words)
        self.error = error


class TooSlow(BaseException):
    """Raised inside the answer when its time is up.

    Not an Exception, so that an ``except Exception`` in the answer does not swallow it.
    """


class GuardedFunction:
    """A learner's function, callable from a grade.

    It gets copies of its arguments, what it prints is kept aside, and where it fails
    a `Stumble` says so. The last call is remembered for the diagnosis.
    """

    def __init__(self, function, *, name):
        self._function = function
        self._name = name
        self.printed = FirstCharacters(PRINTED_AT_MOST)
        self.last_call = self.last_arguments = self.last_result = None

    def __call__(self, *arguments, typed=None):
        given = copy.deepcopy(arguments)
        self.last_arguments, self.last_result = arguments, None
        typed = typed or ", ".join(shown(argument) for argument in arguments)
        self.last_call = call = f"{self._name}({typed})"
        try:
            with self._leaving_no_trace():
                result = self._function(*given)
        except (Exception, SystemExit) as error:
            raise _how_it_raised(error, call) from None
        if inspect.iscoroutine(result):
            result.close()
            raise Stumble(f"`{call}` only promises a result. Write `def` without `async`.")
        if not _same(given, arguments):
            raise Stumble(
                f"`{call}` changed the data it was given. Whoever calls your function still "
                "needs that data: make a copy first, or compute a new array."
            )
        self.last_result = result
        return result

    @contextmanager
    def _leaving_no_trace(self):
        """What the answer prints is kept aside, and what it sets is set back."""
        with (
            interrupts.let_through(),
            redirect_stdout(self.printed),
            redirect_stderr(FirstCharacters(0)),  # progress bars, mostly
            chdir(Path.cwd()),
            np.errstate(),
            np.printoptions(),
        ):
            yield


def _how_it_raised(error, call):
    message = errors.message(error) or "no message"
    at_the_call = error.__traceback__.tb_next is None  # no line of the answer had begun
    if isinstance(error, TypeError) and "positional argument" in message and at_the_call:
        return Stumble(
            f"`{call}` could not be called: {message}. Keep the first line as it was given."
        )
    if isinstance(error, RecursionError):
        return Stumble(f"`{call}` calls itself without end (RecursionError).", error)
    raised = f"`{call}` raised {type(error).__name__}{_in_its_line(error)}"
    in_words = errors.in_words(error)
    return Stumble(f"{raised}. {in_words}" if in_words else f"{raised}: {message}", error)


def _in_its_line(error):
    """The line of the answer that raised, where it is known and short."""
    frames = traceback.extract_tb(error.__traceback__)[1:]
    own = [frame for frame in frames if frame.filename == frames[0].filename] if frames else []
    line = own[-1].line if own and own[-1].name != "<lambda>" else ""
    return f" in `{line}`" if line and len(line) <= 80 and "`" not in line else ""


def _same(a, b):
    if isinstance(a, tuple):
        return len(a) == len(b) and all(map(_same, a, b))
    if isinstance(a, np.ndarray):
        return (a.shape, a.dtype) == (b.shape, b.dtype) and np.array_equal(
            a, b, equal_nan=a.dtype.kind in "fc"
        )
    return bool(np.all(a == b))


class FirstCharacters(io.StringIO):
    """Keeps the first characters written to it, so that an endless printer fills no memory."""

    def __init__(self, at_most):
        super().__init__()
        self._at_most = at_most

    def write(self, text):
        super().write(text[: max(0, self._at_most - self.tell())])
        return len(text)


@contextmanager
def time_limit():
    """Raise `TooSlow` in the block after `SECONDS`, where the system can do that.

    A timer signal does it, which Windows lacks and which only the main thread may set.
    Elsewhere the interrupt button ends the block.
    """
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    over = False

    def time_is_up(number, frame):
        if not over:
            _raise_at_next_line(frame)
            raise TooSlow

    began = time.monotonic()
    trace_before = sys.gettrace()
    handler_before = signal.signal(signal.SIGALRM, time_is_up)
    # Repeated, in case an answer swallows the first one.
    left_before, interval_before = signal.setitimer(signal.ITIMER_REAL, SECONDS, 0.05)
    try:
        yield
    finally:
        over = True
        signal.setitimer(signal.ITIMER_REAL, 0)
        sys.settrace(trace_before)
        signal.signal(signal.SIGALRM, handler_before)
        if left_before:  # somebody else's timer was running: give it back what is left
            left = max(left_before - (time.monotonic() - began), 1e-3)
            signal.setitimer(signal.ITIMER_REAL, left, interval_before)


def _raise_at_next_line(frame):
    """Let the next line of the answer raise `TooSlow` as well.

    A bare ``except:`` inside an endless loop swallows what is raised in its ``try``; its
    own line is the next one, and stands outside.
    """

    def raise_again(frame, event, argument):
        if event == "line":  # "exception" is reported first, while still inside the `try`
            raise TooSlow
        return raise_again

    sys.settrace(raise_again)
    while frame is not None and frame.f_code is not GuardedFunction.__call__.__code__:
        frame.f_trace = raise_again
        frame = frame.f_back


def is_untouched(answer) -> bool:
    """Whether the answer is still the stub: dots, None, or a function whose body is dots."""
    if answer is None or answer is ...:
        return True
    code = getattr(answer, "__code__", None)
    return code is not None and _only_returns_nothing(code)


def _only_returns_nothing(code):
    steps = [step for step in dis.get_instructions(code) if step.opname not in ("RESUME", "NOP")]
    names = [step.opname for step in steps]
    returns_a_constant = names in (["LOAD_CONST", "RETURN_VALUE"], ["RETURN_CONST"])
    return returns_a_constant and steps[0].argval in (None, ...)
