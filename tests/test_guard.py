"""Whatever an answer does, it ends in words, and what it changed around it is set back."""

import asyncio
import builtins
import contextlib
import decimal
import getpass
import math
import os
import random
import signal
import subprocess
import sys
import warnings

import matplotlib
import numpy as np
import pytest

from course_lib.exercises.bank import Exercise
from course_lib.exercises.guard import GuardedFunction, supervised
from course_lib.exercises.judging import verdict
from course_lib.exercises.stumbling import Stumble

# What answers do: the common source of random numbers, a bare except, a shell.
# ruff: noqa: NPY002


def run(answer, *arguments):
    return supervised(lambda: GuardedFunction(answer, name="f")(*arguments))


def words_about(answer):
    with pytest.raises(Stumble) as stumbled:
        run(answer)
    return str(stumbled.value)


def raises(error):
    def answer():
        raise error

    return answer


class OfItsOwn(BaseException):
    pass


class Wordless(Exception):
    def __str__(self):
        raise SystemExit


@pytest.mark.parametrize(
    ("error", "phrase"),
    [
        (GeneratorExit(), "raised GeneratorExit"),
        (asyncio.CancelledError(), "raised CancelledError"),
        (OfItsOwn("oh"), "raised OfItsOwn"),
        (BaseExceptionGroup("many", [GeneratorExit()]), "raised BaseExceptionGroup"),
        (Wordless(), "raised Wordless"),
        (SystemExit(3), "`f()` would end Python (SystemExit)"),
        (StopIteration(), "raised StopIteration"),
    ],
)
def test_whatever_is_raised_ends_in_words(error, phrase):
    assert phrase in words_about(raises(error))


@pytest.mark.parametrize(
    ("answer", "phrase"),
    [
        (lambda: input("x? "), "waits for `input()`"),
        (lambda: getpass.getpass(), "waits for `getpass()`"),
        (lambda: sys.stdin.readline(), "waits for `sys.stdin`"),
        (lambda: list(sys.stdin), "waits for `sys.stdin`"),
        (lambda: breakpoint(), "waits for `breakpoint()`"),
        (lambda: os._exit(1), "would end Python with `os._exit()`"),
        (lambda: os.abort(), "would end Python with `os.abort()`"),
        (lambda: os.kill(os.getpid(), 9), "would end Python with `os.kill()`"),
        (lambda: os.execv(sys.executable, ["python"]), "would end Python with `os.execv()`"),
        (lambda: os.execlp("true", "true"), "would end Python with `os.execv"),
        (lambda: signal.raise_signal(signal.SIGTERM), "`signal.raise_signal()`"),
        (lambda: builtins.exit(), "would end Python (SystemExit)"),
        (lambda: sys.exit(), "would end Python (SystemExit)"),
    ],
)
def test_no_answer_ends_python_or_waits_for_somebody(answer, phrase):
    assert phrase in words_about(answer)
    assert not sys.stdin.closed


def test_a_refusal_is_not_swallowed_by_an_except_for_errors():
    def asks_until_it_gets_a_number():
        while True:
            with contextlib.suppress(Exception):
                return float(input())

    assert "waits for `input()`" in words_about(asks_until_it_gets_a_number)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system copies no process")
def test_a_copy_of_the_process_ends_with_the_answer():
    children = []
    assert run(lambda: children.append(os.fork()) or 3) == 3
    _, status = os.waitpid(children[0], 0)
    assert os.waitstatus_to_exitcode(status) == 0


def test_other_threads_may_still_end_the_process():
    """Jupyter's own thread does, when Jupyter is gone."""
    ended = subprocess.run(
        [sys.executable, "-c", _ANOTHER_THREAD_ENDS_IT], capture_output=True, text=True
    )
    assert (ended.returncode, ended.stderr) == (7, "")


_ANOTHER_THREAD_ENDS_IT = """
import os, threading
from course_lib.exercises.guard import GuardedFunction, supervised

def answer():
    threading.Thread(target=lambda: os._exit(7)).start()
    while True:
        pass

supervised(lambda: GuardedFunction(answer, name="f")())
"""


def sets_random_numbers():
    np.random.seed(0)
    random.seed(0)
    np.random.standard_normal()


def takes_another_source():
    np.random.set_bit_generator(np.random.PCG64(1))


def sets_the_surroundings():
    os.environ["COURSE_TEST"] = "1"
    os.environ.pop("PATH", None)
    os.chdir(os.sep)


def sets_the_recursion_limit():
    sys.setrecursionlimit(100_000)


def sets_a_low_recursion_limit():
    limit = len(list(_frames()))
    while True:
        try:
            sys.setrecursionlimit(limit)
        except RecursionError:  # calls of C, which have no frame, count as well
            limit += 1
        else:
            break
    sys.setrecursionlimit(limit + 8)


def _frames():
    frame = sys._getframe()
    while frame:
        yield frame
        frame = frame.f_back


def sets_decimal():
    decimal.getcontext().prec = 3


def sets_warnings():
    warnings.simplefilter("error")
    warnings.showwarning = print


def sets_numpy():
    np.seterr(all="raise")
    np.set_printoptions(precision=1)


def sets_matplotlib():
    matplotlib.rcParams["lines.linewidth"] = 9


def sets_signals():
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def sets_streams():
    sys.stdout = sys.stderr = sys.stdin = None
    sys.displayhook = print


def state():
    return (
        (random.getstate(), repr(np.random.get_state()), np.random.get_bit_generator()),
        (dict(os.environ), os.getcwd(), sys.getrecursionlimit(), decimal.getcontext().prec),
        (list(warnings.filters), warnings.showwarning, np.geterr(), np.get_printoptions()),
        (dict(matplotlib.rcParams), signal.getsignal(signal.SIGINT)),
        (sys.stdin, sys.stdout, sys.stderr, sys.displayhook),
    )


@pytest.mark.parametrize(
    "sets",
    [
        sets_random_numbers,
        takes_another_source,
        sets_the_surroundings,
        sets_the_recursion_limit,
        sets_a_low_recursion_limit,
        sets_decimal,
        sets_warnings,
        sets_numpy,
        sets_matplotlib,
        sets_signals,
        sets_streams,
    ],
)
def test_what_an_answer_sets_is_set_back(sets):
    import matplotlib.pyplot  # noqa: F401, as in a notebook that draws

    np.random.seed(1)
    np.random.standard_normal()  # the second of a pair is kept for the next call
    before = state()
    run(sets)
    assert state() == before
    with pytest.raises(Stumble):  # and where it does not get to its end
        run(lambda: sets() or 1 / 0)
    assert state() == before


def test_no_call_sees_what_the_one_before_it_set():
    def answer():
        drawn = np.random.random(), random.random()
        np.random.seed(0)
        random.seed(0)
        return drawn

    def twice():
        guarded = GuardedFunction(answer, name="f")
        return guarded(), guarded()

    first, second = supervised(twice)
    assert first == second


def test_a_learners_own_source_of_random_numbers_goes_on_where_it_was():
    before = np.random.get_bit_generator()
    np.random.set_bit_generator(np.random.PCG64(1))
    try:
        state_before = np.random.get_bit_generator().state
        run(lambda: np.random.random(5))
        assert np.random.get_bit_generator().state == state_before
    finally:
        np.random.set_bit_generator(before)


def test_a_folder_that_is_gone_is_no_reason_to_fail(tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    if sys.platform == "win32":
        pytest.skip("Windows keeps a folder that somebody is in")
    gone.rmdir()
    assert run(lambda: 3) == 3


def test_the_learners_figures_are_not_drawn_into_and_the_answers_are_closed():
    import matplotlib.pyplot as plt

    mine, axes = plt.subplots()
    try:

        def draws():
            plt.plot([1, 2])
            plt.figure()
            plt.close("all")
            plt.figure()
            return 3

        assert run(draws) == 3
        assert plt.get_fignums() == [mine.number]
        assert plt.gcf() is mine
        assert not axes.lines
    finally:
        plt.close(mine)


def puts_a_number_for_sum():
    np.sum = 3


def puts_a_function_for_norm():
    np.linalg.norm = len


def removes_the_mean():
    del np.mean


def makes_everything_three():
    np.zeros = np.ones = lambda *_: 3
    np.anything = 3
    builtins.sum = math.sqrt = len


def takes_away_what_setting_back_might_call():
    builtins.all = lambda things: True
    builtins.map = builtins.vars = builtins.isinstance = builtins.next = None
    del builtins.len


@pytest.mark.parametrize(
    ("patch", "names"),
    [
        (
            takes_away_what_setting_back_might_call,
            "`all`, `isinstance`, `len`, `next`, `vars` and `map`",
        ),
        (puts_a_number_for_sum, "`np.sum`"),
        (puts_a_function_for_norm, "`np.linalg.norm`"),
        (removes_the_mean, "`np.mean`"),
        (makes_everything_three, "`sum`, `np.ones`, `np.zeros` and `math.sqrt`"),
        (lambda: puts_a_number_for_sum() or 1 / 0, "`np.sum`"),
    ],
)
def test_what_is_put_in_the_place_of_a_function_is_noticed_said_and_put_back(patch, names):
    modules = np, np.linalg, np.random, math, builtins
    before = [dict(vars(module)) for module in modules]
    words = words_about(patch)
    assert f"in the place of {names}, which" in words
    assert "put back" in words
    after = [dict(vars(module)) for module in modules]
    assert [set(names) for names in after] == [set(names) for names in before]
    for was, now in zip(before, after, strict=True):
        assert all(now[name] is was[name] for name in was)


def test_prints_do_not_come_through_wherever_they_are_made(capfd):
    def prints():
        print("one")
        print("two", file=sys.stderr)
        print("three", file=sys.__stdout__, flush=True)
        os.system("echo four")
        os.write(1, b"five")
        subprocess.run([sys.executable, "-c", "print('six')"], check=True)
        return 3

    assert run(prints) == 3
    print("mine")
    assert capfd.readouterr() == ("mine\n", "")


def test_another_program_finds_nothing_to_read():
    code = (
        "import subprocess, sys\n"
        "from course_lib.exercises.guard import supervised\n"
        "child = [sys.executable, '-c', 'import sys; sys.exit(len(sys.stdin.read()))']\n"
        "print(supervised(lambda: subprocess.run(child).returncode), sys.stdin.read())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, input="me")
    assert done.stdout == "0 me\n"


def test_what_was_printed_before_a_check_is_not_lost():
    code = (
        "from course_lib.exercises.guard import supervised\n"
        "print('before'); supervised(lambda: print('within')); print('after')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("before\nafter\n", "")


@pytest.mark.parametrize("number", [1, 2])
def test_a_closed_output_is_no_reason_to_fail(number):
    code = (
        "import os, sys\n"
        "from course_lib.exercises.guard import GuardedFunction, supervised\n"
        f"os.close({number}); [None, sys.stdout, sys.stderr][{number}].close()\n"
        "guarded = GuardedFunction(lambda: print('hello') or sys.stdout.close() or 3, name='f')\n"
        "supervised(lambda: (guarded(), guarded()))\n"
        f"os.write({3 - number}, guarded.printed.getvalue().encode())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "hello\nhello\n" in done.stdout + done.stderr


# What the judge itself does with an answer.


def an_exercise(solution, **parts):
    return Exercise(
        id="90.1", title="Seven", minutes=1, name="f", why="", hints=(), solution=solution, **parts
    )


DOUBLED = an_exercise(lambda x: 2 * x, inputs=("1", "2.5"))
SEVEN = an_exercise(lambda: 7)
GRADED = an_exercise(lambda x: x, grade=lambda answer: ["no"] if answer(1) != 1 else [])


def hostile(error):
    """An object that raises this in whatever is asked of it, even for its class."""

    def raise_it(*arguments, **keywords):
        raise error

    asked = (
        "__getattr__ __deepcopy__ __reduce_ex__ __str__ __repr__ __format__ __eq__ __ne__ "
        "__array__ __len__ __iter__ __bool__ __float__ __getitem__ __sub__ __lt__ __abs__"
    )
    methods = {name: raise_it for name in asked.split()}
    return type("Hostile", (), {**methods, "__hash__": None, "__class__": property(raise_it)})()


@pytest.mark.parametrize("error", [ValueError(), SystemExit(), OfItsOwn(), GeneratorExit()])
def test_a_hostile_object_ends_in_words(error):
    thing = hostile(error)
    for exercise, answer in (
        (DOUBLED, lambda x: thing),
        (DOUBLED, thing),
        (SEVEN, thing),
        (SEVEN, [thing]),
        (GRADED, lambda x: thing),
        (DOUBLED, lambda x: [1, thing]),
    ):
        said = verdict(exercise, answer)
        assert said.state == "keep going"
        assert said.words


def test_an_object_that_ends_python_when_it_is_looked_at_does_not():
    class Ends:
        def __array__(self, *arguments, **keywords):
            os._exit(1)

        __deepcopy__ = __repr__ = __eq__ = __array__

    for exercise, answer in ((SEVEN, Ends()), (DOUBLED, lambda x: Ends())):
        assert verdict(exercise, answer).state == "keep going"


def test_an_object_that_is_compared_for_ever_is_stopped(monkeypatch):
    monkeypatch.setattr("course_lib.exercises.limits.SECONDS", 0.2)

    class Endless:
        def __array__(self, *arguments, **keywords):
            while True:
                pass

    assert verdict(DOUBLED, lambda x: Endless()).found == "too slow"


def test_an_answer_that_changes_a_list_into_something_hostile_has_changed_its_data():
    thing = hostile(OfItsOwn())

    def changes(x):
        x[0] = thing
        return 3

    with pytest.raises(Stumble, match="changed the data"):
        run(changes, [1, 2])


def test_what_an_answer_prints_is_in_the_verdict():
    said = verdict(DOUBLED, lambda x: print("here") or 2 * x)
    assert (said.state, said.printed) == ("correct", "here\nhere\n")
