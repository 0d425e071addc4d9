"""The stop button: a run returns what it has, a longer computation stops as a whole."""

import signal
import threading
import warnings
from concurrent.futures import ThreadPoolExecutor

import interrupting
import numpy as np
import pytest
from tqdm import tqdm

from course_lib import interrupts, neurons
from course_lib.engines import numpy_engine, running
from course_lib.sweep import SweepError, sweep


@pytest.fixture(scope="module")
def kernel():
    with interrupting.kernel() as kernel:
        kernel.warm_up()
        yield kernel


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="sends a POSIX signal")
@pytest.mark.parametrize("engine", interrupting.ENGINES)
@pytest.mark.parametrize("name", [*interrupting.RUNS, *interrupting.STOPPED_WITH_ALL])
def test_every_long_run_in_a_real_kernel(kernel, name, engine):
    for stop_after in (0.0, 0.06, 0.13):
        found = kernel.stopped(name, engine, stop_after)
        assert interrupting.trouble(name, found) == ""


class TestSignalThatComes:
    """At a chosen moment, with a real signal."""

    def run(self, engine="numpy", current=300.0):
        return neurons.simulate(neurons.LIF(), current, duration=200.0, engine=engine)

    def test_between_two_lines_that_belong_together(self, monkeypatch):
        add = running.Spikes.add

        def interrupted(spikes, first, steps, cells):
            spikes._steps.append(steps[:0])  # as add does, with the signal in the middle of it
            signal.raise_signal(signal.SIGINT)
            spikes._cells.append(cells[:0])
            add(spikes, first, steps, cells)

        complete = self.run()
        monkeypatch.setattr(running, "SECONDS_PER_BLOCK", 0.0)
        monkeypatch.setattr(running.Spikes, "add", interrupted)
        with pytest.warns(UserWarning, match=r"25.6 of 200 ms were simulated"):
            cut = self.run()
        np.testing.assert_array_equal(cut.v, complete.v[:257])

    def test_while_the_result_is_put_together(self, monkeypatch):
        before = running.Spikes.before

        def interrupted(spikes, stop):
            signal.raise_signal(signal.SIGINT)
            return before(spikes, stop)

        complete = self.run()
        monkeypatch.setattr(running.Spikes, "before", interrupted)
        with pytest.warns(UserWarning, match=r"interrupted: 200 of 200 ms"):
            run = self.run()
        np.testing.assert_array_equal(run.v, complete.v)
        with interrupts.let_through(), pytest.raises(KeyboardInterrupt):
            self.run()

    def test_twice(self, monkeypatch):
        """An impatient learner presses again while the first press is being answered."""
        monkeypatch.setattr(running, "SECONDS_PER_BLOCK", 0.0)
        monkeypatch.setattr(numpy_engine, "lif_cells", interrupting_first(numpy_engine.lif_cells))
        monkeypatch.setattr(warnings, "warn", interrupting_first(warnings.warn))
        with pytest.warns(UserWarning, match=r"25.6 of 200 ms"):
            assert len(self.run().t) == 257

    def test_in_a_function_of_the_learners(self):
        """It is stopped at once, since it may never end; what was before it is kept."""

        def current(t):
            if t[0, 0] > 0:
                signal.raise_signal(signal.SIGINT)
                pytest.fail("the interrupt was held")
            return 300.0

        with pytest.warns(UserWarning, match=r"25.6 of 200 ms"):
            assert len(self.run(current=current).t) == 257

    def test_in_a_run_of_another_thread(self):
        runs = []
        worker = threading.Thread(target=lambda: runs.append(self.run()))
        worker.start()
        worker.join()
        np.testing.assert_array_equal(runs[0].v, self.run().v)

    @pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no timer signals")
    @pytest.mark.parametrize("engine", interrupting.ENGINES)
    def test_from_a_timer_that_limits_a_computation(self, engine):
        def time_is_up(number, frame):
            raise TimeoutError

        self.run(engine)  # compiled beforehand
        before = signal.signal(signal.SIGVTALRM, time_is_up)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0.05)
        try:
            with pytest.raises(TimeoutError):
                neurons.simulate(neurons.LIF(), [[300.0] * 50], duration=1e5, engine=engine)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, before)

    def test_after_a_run_it_is_an_interrupt_again(self):
        self.run()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


@pytest.mark.parametrize("pooled", [False, True])
def test_a_sweep_interrupted_between_its_points(pooled, monkeypatch):
    monkeypatch.setattr(tqdm, "update", interrupting_first(tqdm.update))
    with ThreadPoolExecutor(1) as pool, pytest.raises(SweepError, match="interrupted: ") as error:
        sweep(positive, {"x": [-1, -2, -3]}, executor=pool if pooled else None)
    assert error.value.finished[0] == 1


def positive(x):
    return abs(x)


def interrupting_first(function):
    """The function, with a real signal before it begins."""

    def interrupted(*arguments, **named):
        signal.raise_signal(signal.SIGINT)
        return function(*arguments, **named)

    return interrupted
