"""The time that a check may take, and how a check that does not end is ended."""

import dis
import signal
import sys
import threading
import time
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from pathlib import Path

SECONDS = 5.0  # of this thread's processor time, compilation aside
SECONDS_BY_THE_CLOCK = 60.0
BETWEEN_LOOKS = 0.05  # seconds
PATIENCE = 0.5  # seconds that a trace function waits for a line outside every `try`

_work_time = getattr(time, "thread_time", time.monotonic)  # not every system counts it
_OUR_FOLDER = str(Path(__file__).parent)
_limit = ContextVar("limit", default=None)
_uninterrupted = set()


class TooSlow(BaseException):
    """Raised inside the answer when its time is up; the message goes on after the call.

    Not an Exception, so that an ``except Exception`` in the answer does not swallow it.
    """


#: What ends a check from outside, whatever the answer makes of it.
STOPS = (TooSlow, KeyboardInterrupt)


def uninterrupted(function):
    """While this function runs, a stop waits: it sets something up, or sets it back."""
    _uninterrupted.add(function.__code__)
    return function


class time_limit:
    """Within this ``with``, raise `TooSlow` when the time is up.

    An interrupt, too, is raised within it alone, and neither is raised in a function that is
    `uninterrupted`. A timer signal looks at the clock. Windows and a browser have none, and
    only the main thread may set one: there a trace function looks. Neither sees anything
    while compiled code runs.
    """

    @uninterrupted
    def __enter__(self):
        self._clock = _Clock()
        self._stopped_by = None
        self._look_again, self._over_since = 0.0, None
        self._trace_before = sys.gettrace()
        self._set_back = ExitStack()
        in_main_thread = threading.current_thread() is threading.main_thread()
        if in_main_thread:
            self._set_back.enter_context(_handled(signal.SIGINT, self._interrupted))
        self._token = _limit.set(self)
        if in_main_thread and hasattr(signal, "setitimer") and sys.platform != "emscripten":
            self._set_back.enter_context(_handled(signal.SIGALRM, self._look))
            self._set_back.enter_context(_timer(BETWEEN_LOOKS))
        else:
            sys.settrace(self._trace)
        return self

    @uninterrupted
    def __exit__(self, kind, error, traceback):
        sys.settrace(self._trace_before)
        self._set_back.close()
        _limit.reset(self._token)
        self._clock.close()
        if self._stopped_by and not isinstance(error, STOPS):
            raise self._stopped_by  # the answer made something else of it, or it came just now

    def _interrupted(self, number, frame):
        self._stop(frame, KeyboardInterrupt())

    def _look(self, number, frame):
        if self._stopped_by or self._clock.is_over():
            self._stop(frame, self._stopped_by or TooSlow(self._clock.words()))

    def _stop(self, frame, error):
        self._stopped_by = error
        if not _is_uninterrupted(frame):
            _raise_at_next_line(frame, error)
            raise error

    def _trace(self, frame, event, argument):
        if frame.f_code in _uninterrupted:
            return None
        if event == "line" or event == "call":
            now = time.monotonic()
            if now >= self._look_again:
                self._look_from_trace(now, frame)
        return self._trace

    def _look_from_trace(self, now, frame):
        """A trace function that raises is called no more: it raises where no `try` can see it."""
        self._look_again = now + BETWEEN_LOOKS
        if _is_uninterrupted(frame) or not (self._stopped_by or self._clock.is_over()):
            return
        self._look_again = 0.0
        self._stopped_by = self._stopped_by or TooSlow(self._clock.words())
        self._over_since = self._over_since or now
        frames = _frames_of_answer(frame)
        if now - self._over_since > PATIENCE or not any(map(_is_in_a_try, frames)):
            raise self._stopped_by


def raise_if_stopped():
    """Stop now, where a stop waited, or where the answer made something else of it."""
    limit = _limit.get()
    if limit and limit._stopped_by:
        raise limit._stopped_by


def _is_uninterrupted(frame):
    while frame is not None and frame.f_code not in _uninterrupted:
        frame = frame.f_back
    return frame is not None


def _frames_of_answer(frame):
    """The frames from this one out to the answer's first line; none, where the judge is at work."""
    while frame is not None and not frame.f_code.co_filename.startswith(_OUR_FOLDER):
        yield frame
        frame = frame.f_back


def _raise_at_next_line(frame, error):
    """Let the next line of the answer raise this as well.

    A bare ``except:`` inside an endless loop swallows what is raised in its ``try``; its
    own line is the next one, and stands outside.
    """

    def raise_again(frame, event, argument):
        if event == "line":  # "exception" is reported first, while still inside the `try`
            raise error
        return raise_again

    sys.settrace(lambda *_: None)  # frames that begin from now on are let alone
    for inside in _frames_of_answer(frame):
        inside.f_trace = raise_again


def _is_in_a_try(frame):
    entries = dis.Bytecode(frame.f_code).exception_entries
    return any(entry.start <= frame.f_lasti < entry.end for entry in entries)


@contextmanager
def _handled(number, handler):
    if signal.getsignal(number) is None:  # set by a program around Python, and not ours to set back
        yield
        return
    before = signal.signal(number, handler)
    try:
        yield
    finally:
        signal.signal(number, before)


@contextmanager
def _timer(interval):
    """A timer signal every ``interval`` seconds; somebody else's timer gets back what is left."""
    began = time.monotonic()
    left_before, interval_before = signal.setitimer(signal.ITIMER_REAL, interval, interval)
    try:
        yield
    finally:
        left = max(left_before - (time.monotonic() - began), 1e-3) if left_before else 0
        signal.setitimer(signal.ITIMER_REAL, left, interval_before)


class _Clock:
    """How long a check has been at work, and by the clock."""

    def __init__(self):
        self._compiling, self._is_listening = None, False
        self._began, self._began_work = time.monotonic(), _work_time()

    @uninterrupted
    def is_over(self):
        self._set_compilation_aside()
        return self._worked() > SECONDS or self._passed() > SECONDS_BY_THE_CLOCK

    def words(self):
        """What the time went on, to stand after the call."""
        worked, passed = self._worked(), self._passed()
        if worked > SECONDS:
            return (
                f"was stopped after {SECONDS:g} seconds of computing. Is there a loop that never "
                "ends? A `while` needs something in its body that makes its condition false. "
                "If it does end, it does far too much: what is asked for takes a moment."
            )
        if worked < passed / 10:
            return (
                f"was stopped after {SECONDS_BY_THE_CLOCK:g} seconds, in which it hardly computed "
                "anything. Is it waiting, with `time.sleep` perhaps? Nothing here needs to wait."
            )
        return (
            f"was stopped after {SECONDS_BY_THE_CLOCK:g} seconds, of which it computed for "
            f"{worked:.2g}. The computer may be busy: run the cell again when it is quieter."
        )

    def close(self):
        if self._compiling:
            self._compiling.close()

    def _passed(self):
        return time.monotonic() - self._began

    def _worked(self):
        compiling = self._compiling.seconds() if self._compiling else 0
        return _work_time() - self._began_work - compiling

    def _set_compilation_aside(self):
        events = sys.modules.get("numba.core.event")
        is_whole = hasattr(events, "unregister")  # and not just being imported
        # On a busy computer the next signal comes while this one is answered: listen once.
        if is_whole and not self._is_listening:
            self._is_listening = True
            self._compiling = _compilation(events)


def _compilation(events):
    """The processor time that numba spends on compiling in this thread, from now on."""
    thread = threading.get_ident()

    class Compilation(events.Listener):
        def __init__(self):
            self._depth, self._began, self._sum = 0, 0.0, 0.0
            events.register("numba:compiler_lock", self)

        def on_start(self, event):
            if threading.get_ident() == thread:
                self._began = self._began if self._depth else _work_time()
                self._depth += 1

        def on_end(self, event):
            if threading.get_ident() == thread and self._depth:
                self._depth -= 1
                self._sum += 0 if self._depth else _work_time() - self._began

        def seconds(self):
            return self._sum + (_work_time() - self._began if self._depth else 0)

        def close(self):
            events.unregister("numba:compiler_lock", self)

    return Compilation()
