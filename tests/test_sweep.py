"""Sweeps: the grid's order whatever the executor, errors that name their point, resuming."""

import os
import signal
import time
import tracemalloc
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from pathlib import Path

import numpy as np
import pytest
from distributed import Client, LocalCluster

from course_lib import networks, neurons
from course_lib.engines import memory, numpy_engine, running
from course_lib.sweep import Sweep, SweepError, sweep

GRID = {"g": [1, 2, 3], "p": [10, 20]}


def add(g, p):
    return 100 * g + p


def fail_at_two(g, p):
    if (g, p) == (2, 10):
        raise RuntimeError("no network")
    return g + p


def die_at_three(g, p):
    if g == 3:
        os._exit(1)
    return g + p


def pools():
    return [None, ThreadPoolExecutor(3), ProcessPoolExecutor(2)]


@pytest.mark.parametrize("kind", [0, 1, 2])
def test_results_are_in_the_grids_order(kind):
    pool = pools()[kind]
    result = sweep(add, GRID, executor=pool, progress=False)
    assert result.results == [110, 120, 210, 220, 310, 320]
    assert result.points[3] == {"g": 2, "p": 20}
    np.testing.assert_array_equal(result.table(), [[110, 120], [210, 220], [310, 320]])
    if pool:
        pool.shutdown()


@pytest.mark.parametrize("kind", [0, 1, 2])
def test_error_names_its_point(kind):
    pool = pools()[kind]
    with pytest.raises(SweepError, match=r"at g=2, p=10: RuntimeError: no network") as error:
        sweep(fail_at_two, GRID, executor=pool, progress=False)
    assert isinstance(error.value.__cause__, RuntimeError)
    if kind == 0:
        assert error.value.finished == {0: 11, 1: 21}
    if pool:
        pool.shutdown()


def test_a_broken_pool_loses_no_finished_point():
    with ProcessPoolExecutor(1) as pool, pytest.raises(SweepError, match="pool broke") as error:
        sweep(die_at_three, GRID, executor=pool, progress=False)
    finished = error.value.finished
    assert {0, 1, 2, 3} >= set(finished)
    assert len(finished) >= 1
    calls = []

    def counted(g, p):
        calls.append((g, p))
        return g + p

    rest = sweep(counted, GRID, progress=False, finished=finished)
    assert rest.results == [11, 21, 12, 22, 13, 23]
    assert len(calls) == 6 - len(finished)


@pytest.fixture
def dask():
    """A Dask cluster on this machine, of threads, as an executor."""
    with (
        LocalCluster(
            n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None
        ) as cluster,
        Client(cluster) as client,
        client.get_executor() as executor,
    ):
        yield executor


def test_a_dask_cluster_is_an_executor_like_any_other(dask):
    result = sweep(add, GRID, executor=dask, progress=False)
    np.testing.assert_array_equal(result.table(), [[110, 120], [210, 220], [310, 320]])
    with pytest.raises(SweepError, match=r"at g=2, p=10: RuntimeError: no network") as error:
        sweep(fail_at_two, GRID, executor=dask, progress=False)
    assert isinstance(error.value.__cause__, RuntimeError)
    rest = sweep(add, GRID, executor=dask, progress=False, finished=error.value.finished)
    assert len(rest.results) == 6  # the cluster still works


def simulated_spikes(g, p):
    """How many spikes a small network fires, simulated by the worker."""
    weights = networks.balanced_weights(50, p=p, g=g, seed=1)
    run = networks.simulate_lif(weights, np.linspace(-65, 30, 50), duration=200.0)
    return len(run.spike_times)


def test_a_dask_cluster_simulates_what_this_process_does(dask):
    grid = {"g": [0, 100], "p": [0.1, 0.5]}
    here = sweep(simulated_spikes, grid, progress=False)
    assert len(set(here.results)) > 1
    assert sweep(simulated_spikes, grid, executor=dask, progress=False).results == here.results


def slowly(g, p, folder):
    """Their sum, after a while; each call leaves its process's number in the folder."""
    name = f"{g}-{p}-{os.getpid()}-{time.monotonic_ns()}"
    (Path(folder) / name).touch()
    time.sleep(0.3)
    return g + p


def test_a_dask_worker_that_is_killed_loses_nothing(tmp_path):
    with (
        LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        Client(cluster) as client,
        client.get_executor() as executor,
        ThreadPoolExecutor(1) as beside,
    ):
        grid = {"g": [1, 2, 3, 4], "p": [10, 20, 30], "folder": [str(tmp_path)]}
        run = beside.submit(sweep, slowly, grid, executor=executor, progress=False)
        wait_until(lambda: len(list(tmp_path.iterdir())) >= 3)
        in_work = max(tmp_path.iterdir(), key=lambda path: path.stat().st_mtime_ns)
        os.kill(int(in_work.name.split("-")[2]), signal.SIGKILL)
        found = run.result(timeout=60)
    np.testing.assert_array_equal(
        found.table()[:, :, 0], [[11, 21, 31], [12, 22, 32], [13, 23, 33], [14, 24, 34]]
    )
    calls = [path.name.rsplit("-", 2)[0] for path in tmp_path.iterdir()]
    assert len(calls) > len(set(calls)) == 12  # the job that was in work was done once more


def wait_until(true, seconds=60):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


class PoolThatBreaks(Executor):
    """Everything is finished at once, but for the fourth point: its worker died, say."""

    def __init__(self, error=None):
        self.submitted = 0
        self.error = error or BrokenExecutor("a worker died")

    def submit(self, function, *given):
        future = Future()
        if self.submitted == 3:
            future.set_exception(self.error)
        else:
            future.set_result(function(*given))
        self.submitted += 1
        return future


def test_points_that_end_with_the_pool_are_kept_too():
    with pytest.raises(SweepError, match="5 of 6 points are done") as error:
        sweep(add, GRID, executor=PoolThatBreaks(), progress=False)
    assert error.value.finished == {0: 110, 1: 120, 2: 210, 4: 310, 5: 320}


def test_points_that_end_with_a_failing_one_are_kept_too():
    pool = PoolThatBreaks(RuntimeError("no network"))
    with pytest.raises(SweepError, match=r"at g=2, p=20: RuntimeError: no network") as error:
        sweep(add, GRID, executor=pool, progress=False)
    assert error.value.finished == {0: 110, 1: 120, 2: 210, 4: 310, 5: 320}


@pytest.mark.parametrize("pooled", [False, True])
def test_interrupt_keeps_what_is_finished(pooled):
    def interrupted(g, p):
        if g == 2:
            raise KeyboardInterrupt
        return g + p

    pool = ThreadPoolExecutor(1) if pooled else None
    with pytest.raises(SweepError, match=r"interrupted: . of 6 points are done") as error:
        sweep(interrupted, GRID, executor=pool, progress=False)
    finished = error.value.finished
    assert finished[0] == 11
    assert finished[1] == 21
    if pool:
        pool.shutdown(cancel_futures=True)


@pytest.mark.parametrize("pooled", [False, True])
def test_a_run_that_was_cut_short_is_no_result(pooled, monkeypatch):
    whole_block = numpy_engine.lif_cells
    monkeypatch.setattr(running, "SECONDS_PER_BLOCK", 0.0)
    blocks = []

    def interrupted(*arguments):
        blocks.append(1)
        if len(blocks) == 6:  # each run has 4 blocks of 256 steps: the second run's second
            if pooled:  # a signal reaches the first thread only; a worker process has its own
                raise KeyboardInterrupt
            signal.raise_signal(signal.SIGINT)
        return whole_block(*arguments)

    def samples(current):
        run = neurons.simulate(neurons.LIF(), current, duration=102.4, engine="numpy")
        return len(run.t)

    monkeypatch.setattr(numpy_engine, "lif_cells", interrupted)
    pool = ThreadPoolExecutor(1) if pooled else None
    with pytest.raises(SweepError, match=r"interrupted: . of 3 points") as error:
        sweep(samples, {"current": [100, 200, 300]}, executor=pool, progress=False)
    if pool:
        pool.shutdown(cancel_futures=True)
    finished = error.value.finished
    assert finished[0] == 1025
    assert 1 not in finished
    resumed = sweep(samples, {"current": [100, 200, 300]}, finished=finished, progress=False)
    assert resumed.results == [1025] * 3


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: sweep(3, GRID), "something to call"),
        (lambda: sweep(add, {}), "must be a dict"),
        (lambda: sweep(add, [1]), "must be a dict"),
        (lambda: sweep(add, {"g": 3}), "list of values"),
        (lambda: sweep(add, {"g": "abc"}), "list of values"),
        (lambda: sweep(add, {"g": []}), "is empty"),
        (lambda: sweep(add, GRID, executor=4), "concurrent.futures.Executor"),
        (lambda: sweep(add, GRID, finished={9: 1}), "not among the 6"),
    ],
)
def test_bad_input(call, said):
    with pytest.raises((TypeError, ValueError), match=said):
        call()


def test_a_grid_that_would_not_fit(monkeypatch):
    monkeypatch.setattr(memory, "available_bytes", lambda: 8e9)
    with pytest.raises(
        MemoryError, match=r"a sweep over 1e\+08 points would take .* take fewer values"
    ):
        sweep(add, dict.fromkeys("abcd", range(100)))
    with pytest.raises(MemoryError, match=r"a sweep over 1e\+12 points"):
        sweep(add, {"a": range(10**12)})


def test_what_a_sweep_asks_room_for_is_what_it_takes(monkeypatch):
    asked = []
    monkeypatch.setattr(memory, "require", lambda needed, *_: asked.append(needed))
    tracemalloc.start()
    sweep(float_of, dict.fromkeys("abcd", range(8)), progress=False)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert 0.8 * most < max(asked) < 1.5 * most


def float_of(a, **others):
    return float(a)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: sweep(add, GRID, finished=5), "finished is 5"),
        (lambda: sweep(add, {3: [1]}), "grid has 3"),
        (lambda: sweep(add, {"g": np.ma.array([1, 2], mask=[0, 1])}), "is a masked array"),
        (lambda: Sweep([], [[1], [1, 2]], (2,)).table(), "have different shapes"),
        (lambda: Sweep([], [np.ma.array([1])], (1,)).table(), "a result is a masked array"),
    ],
)
def test_refused_in_one_sentence(call, said):
    with pytest.raises((TypeError, ValueError), match=said) as refused:
        call()
    assert "\n" not in str(refused.value)
