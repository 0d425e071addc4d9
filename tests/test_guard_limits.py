"""A check takes no longer than it may, and whenever it is stopped, nothing of ours stays behind."""

import _thread
import builtins
import contextlib
import decimal
import io
import os
import random
import signal
import sys
import threading
import time
import types
import warnings

import numpy as np
import pytest

from course_lib import interrupts, neurons
from course_lib.exercises import limits
from course_lib.exercises.guard import GuardedFunction, Stumble, supervised
from course_lib.exercises.limits import TooSlow

has_timer = pytest.mark.skipif(
    not hasattr(signal, "setitimer"), reason="this system has no timer signal"
)


@pytest.fixture
def no_timer(monkeypatch):
    """As on Windows and in a browser."""
    without = {name: part for name, part in vars(signal).items() if name != "setitimer"}
    monkeypatch.setattr(limits, "signal", types.SimpleNamespace(**without))


@pytest.fixture(params=["with a timer signal", "without"])
def either_way(request):
    """Where there are timer signals, and where there are none."""
    if request.param == "without":
        request.getfixturevalue("no_timer")
    elif not hasattr(signal, "setitimer"):
        pytest.skip("this system has no timer signal")


@pytest.fixture
def short(monkeypatch):
    monkeypatch.setattr(limits, "SECONDS", 0.2)


def run(answer, *arguments):
    return supervised(lambda: GuardedFunction(answer, name="f")(*arguments))


def loops():
    while True:
        pass


def loops_behind_a_bare_except():
    while True:
        try:  # noqa: SIM105, a learner would write it so
            np.sort(np.random.default_rng(0).random(20_000))  # nearly always in here
        except:  # noqa: E722
            pass


def loops_in_a_helper_behind_a_bare_except():
    def helper():
        return [n * n for n in range(100)]

    while True:
        try:
            helper()
        except BaseException:
            continue


def gives_an_error_of_its_own():
    try:
        loops()
    except BaseException:
        raise ValueError("oh") from None


def gives_a_result_after_all():
    try:
        loops()
    except BaseException:
        return 3


@pytest.mark.usefixtures("either_way", "short")
@pytest.mark.parametrize(
    "answer",
    [
        loops,
        loops_behind_a_bare_except,
        loops_in_a_helper_behind_a_bare_except,
        gives_an_error_of_its_own,
        gives_a_result_after_all,
    ],
)
def test_an_endless_answer_is_stopped_whatever_it_makes_of_that(answer):
    trace_before = sys.gettrace()
    with pytest.raises(TooSlow, match="loop that never ends"):
        run(answer)
    assert sys.gettrace() is trace_before


@has_timer
@pytest.mark.usefixtures("short")
def test_the_judge_is_stopped_as_well_where_the_answer_made_another_error_of_it():
    went_on = []

    def judge():
        try:
            GuardedFunction(gives_an_error_of_its_own, name="f")()
        except Stumble:
            went_on.append("asked again")

    with pytest.raises(TooSlow):
        supervised(judge)
    assert went_on == []


@pytest.mark.usefixtures("short")
def test_in_another_thread_an_endless_answer_is_stopped_too():
    ended = []

    def check():
        try:
            run(loops_behind_a_bare_except)
        except TooSlow as slow:
            ended.append(str(slow))

    thread = threading.Thread(target=check, daemon=True)
    thread.start()
    thread.join(30)
    assert len(ended) == 1
    assert "never ends" in ended[0]


@pytest.mark.usefixtures("either_way")
def test_an_answer_that_sleeps_is_told_so(monkeypatch):
    monkeypatch.setattr(limits, "SECONDS_BY_THE_CLOCK", 1.0)

    def sleeps():
        while True:
            time.sleep(0.01)

    with pytest.raises(TooSlow, match=r"hardly computed anything.*`time\.sleep`"):
        run(sleeps)


@pytest.mark.usefixtures("either_way")
def test_only_this_threads_own_work_counts(monkeypatch):
    """Another thread that keeps the processor busy takes no time from a check, nor does a sleep."""
    monkeypatch.setattr(limits, "SECONDS", 0.3)
    over = threading.Event()

    def works_elsewhere():
        while not over.is_set():
            np.sort(np.random.default_rng(0).random(100_000))

    busy = threading.Thread(target=works_elsewhere)
    busy.start()
    try:
        assert run(lambda: time.sleep(1) or 3) == 3
    finally:
        over.set()
        busy.join()


@pytest.mark.usefixtures("either_way")
def test_compilation_is_set_aside(monkeypatch):
    """numba says when it begins to compile and when it ends; here it 'compiles' a busy loop."""
    events = pytest.importorskip("numba.core.event")
    monkeypatch.setattr(limits, "SECONDS", 0.3)

    def works(seconds):
        began = time.thread_time()
        while time.thread_time() - began < seconds:
            pass

    def compiles():
        works(0.1)  # the clock has looked by now
        with events.trigger_event("numba:compiler_lock"):
            with events.trigger_event("numba:compiler_lock"):
                works(0.4)
            works(0.4)
        return 3

    assert run(compiles) == 3
    with pytest.raises(TooSlow):
        run(works, 1)
    assert not events._registered["numba:compiler_lock"]


def test_a_look_within_a_look_listens_to_numba_once(monkeypatch):
    """On a busy computer the next timer signal comes while the one before is answered."""
    events = pytest.importorskip("numba.core.event")
    register, clock = events.register, limits._Clock()

    def looks_again(kind, listener):
        clock.is_over()
        register(kind, listener)

    monkeypatch.setattr(events, "register", looks_again)
    clock.is_over()
    clock.close()
    assert not events._registered["numba:compiler_lock"]


def test_numba_says_when_it_compiles(monkeypatch):
    numba = pytest.importorskip("numba")
    clock = limits._Clock()
    clock.is_over()
    try:
        began = time.thread_time()
        assert numba.njit(lambda n: n + 1)(2) == 3
        assert clock._worked() < (time.thread_time() - began) / 4
    finally:
        clock.close()


@has_timer
def test_the_words_say_how_long(monkeypatch):
    monkeypatch.setattr(limits, "SECONDS", 0.5)
    with pytest.raises(TooSlow, match=r"^was stopped after 0\.5 seconds of computing\."):
        run(loops)


def test_a_busy_computer_is_not_called_an_endless_loop(monkeypatch):
    monkeypatch.setattr(limits, "SECONDS_BY_THE_CLOCK", 0.5)

    def half_of_it():
        while True:
            began = time.thread_time()
            while time.thread_time() - began < 0.02:
                pass
            time.sleep(0.02)

    with pytest.raises(TooSlow, match="The computer may be busy") as stopped:
        run(half_of_it)
    assert "loop" not in str(stopped.value)


def surroundings():
    """Everything that a check sets while it runs."""
    handlers = [signal.getsignal(number) for number in sorted(signal.valid_signals())]
    streams = [sys.stdin, sys.stdout, sys.stderr, sys.displayhook, sys.breakpointhook]
    exits = [os._exit, os.kill, builtins.input, signal.raise_signal]
    numpy_state = np.geterr(), np.get_printoptions(), np.random.get_bit_generator()
    return (
        handlers + streams + exits,
        (warnings.filters, list(warnings.filters), warnings.showwarning),
        (sys.gettrace(), sys.getrecursionlimit()),
        (numpy_state, decimal.getcontext().prec, dict(os.environ), os.getcwd()),
        (interrupts.are_let_through(), interrupts._holding.get(), limits._limit.get()),
        signal.getitimer(signal.ITIMER_REAL)[1] if hasattr(signal, "getitimer") else 0,
        [os.fstat(number).st_ino for number in (0, 1, 2)],
        len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0,
    )


def busy_judge():
    """The judge's own work, of every kind, over and over; most of it between two calls.

    No array is printed. NumPy notes which one it is printing, and a stop just then leaves the
    note: later tests would see "..." for an array that happens to lie in the same place.
    """
    guarded = GuardedFunction(lambda x: x + 1, name="f")
    while True:
        guarded(1)
        with warnings.catch_warnings(), np.errstate(all="ignore"), np.printoptions(precision=2):
            warnings.simplefilter("error")
            np.log(np.ones(3))


@pytest.fixture
def quiet_finalizers(monkeypatch):
    """A stop that strikes in a finalizer is dropped there by Python, and comes again."""
    monkeypatch.setattr(sys, "unraisablehook", lambda lost: None)


@has_timer
@pytest.mark.usefixtures("quiet_finalizers")
def test_at_whatever_moment_time_runs_out_nothing_of_ours_stays_behind(monkeypatch):
    monkeypatch.setattr(limits, "SECONDS", -1.0)
    before, chance = surroundings(), random.Random(1)
    for _ in range(400):
        monkeypatch.setattr(limits, "BETWEEN_LOOKS", chance.uniform(5e-4, 5e-3))
        with pytest.raises(TooSlow):
            supervised(busy_judge)
        assert surroundings() == before


def run_and_start(timer):
    timer.start()
    supervised(busy_judge)


@has_timer
@pytest.mark.usefixtures("quiet_finalizers")
def test_at_whatever_moment_a_check_is_interrupted_nothing_of_ours_stays_behind():
    before, chance = surroundings(), random.Random(2)
    main = threading.main_thread().ident
    for _ in range(200):
        delay = chance.uniform(0, 4e-3)
        stop = threading.Timer(delay, signal.pthread_kill, (main, signal.SIGINT))
        with pytest.raises(KeyboardInterrupt):
            run_and_start(stop)
        stop.join()
        assert surroundings() == before


def test_an_interrupt_that_comes_while_a_check_ends_waits_until_everything_is_set_back(
    monkeypatch,
):
    press_the_button = signal.raise_signal

    class PressedAtTheEnd(limits._Clock):
        def close(self):
            press_the_button(signal.SIGINT)
            super().close()

    before = surroundings()
    monkeypatch.setattr(limits, "_Clock", PressedAtTheEnd)
    with pytest.raises(KeyboardInterrupt):
        supervised(lambda: "done")
    assert surroundings() == before


@has_timer
def test_an_interrupt_that_comes_while_a_call_is_set_back_waits_until_it_has_been(monkeypatch):
    press_the_button, put_back = signal.raise_signal, random.setstate
    seen = []

    def pressed(state):
        press_the_button(signal.SIGINT)
        put_back(state)

    def judge():
        before = random.getstate(), repr(np.random.get_state())  # noqa: NPY002
        monkeypatch.setattr(random, "setstate", pressed)
        try:
            GuardedFunction(lambda: (random.random(), np.random.random()), name="f")()  # noqa: NPY002
            seen.append("the judge went on")
        finally:
            monkeypatch.undo()
            seen.append((random.getstate(), repr(np.random.get_state())) == before)  # noqa: NPY002

    with pytest.raises(KeyboardInterrupt):
        supervised(judge)
    assert seen == [True]


@has_timer
@pytest.mark.usefixtures("short")
def test_a_with_that_was_cut_short_is_left_before_the_check_ends():
    """Otherwise it is left whenever Python comes to it, and undoes what has been set since."""
    left = []

    @contextlib.contextmanager
    def of_the_answer():
        try:
            yield
        finally:
            left.append("the answer's")

    def answer():
        within = of_the_answer()
        within.__enter__()  # as where a stop strikes on the way to __exit__
        loops()

    with pytest.raises(TooSlow) as stopped:
        run(answer)
    assert left == ["the answer's"]
    assert stopped.value.__traceback__ is not None  # it is still held, and lets nothing wait


@has_timer
def test_a_stop_that_comes_while_the_limit_is_left_is_raised_when_it_has_been(monkeypatch):
    press_the_button = signal.raise_signal

    @contextlib.contextmanager
    def pressed_at_the_end(interval):
        yield
        press_the_button(signal.SIGINT)

    before = surroundings()
    monkeypatch.setattr(limits, "_timer", pressed_at_the_end)
    with pytest.raises(KeyboardInterrupt):
        supervised(lambda: "done")
    assert surroundings() == before


def test_an_interrupt_goes_through_a_bare_except():
    soon = threading.Timer(0.2, _thread.interrupt_main)
    soon.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            run(loops_behind_a_bare_except)
    finally:
        soon.join()


@pytest.mark.usefixtures("either_way")
def test_what_is_quick_is_left_alone():
    printed = io.StringIO()
    assert run(lambda x: print(x, file=printed) or x + 1, 3) == 4
    with pytest.raises(Stumble, match="ZeroDivisionError"):
        run(lambda: 1 / 0)


@pytest.mark.parametrize("stop", ["time", "interrupt"])
def test_compiled_code_is_stopped_between_two_of_its_blocks(stop, monkeypatch):
    """A stop in the middle of compiled code would come out as an error of its own kind."""
    pytest.importorskip("numba")

    def simulates():
        while True:
            neurons.simulate(neurons.LIF(), 200.0, duration=2000, engine="compiled")

    neurons.simulate(neurons.LIF(), 200.0, duration=2, engine="compiled")
    if stop == "time":
        monkeypatch.setattr(limits, "SECONDS", 0.3)
        with pytest.raises(TooSlow):
            run(simulates)
        return
    soon = threading.Timer(0.3, _thread.interrupt_main)
    soon.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            run(simulates)
    finally:
        soon.join()
