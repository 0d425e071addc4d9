"""One function over a grid of parameters, in this process, in a pool, or on a cluster."""

import itertools
import math
import sys
from concurrent.futures import BrokenExecutor, Executor, as_completed
from dataclasses import dataclass, field

import numpy as np
from tqdm import tqdm

from course_lib import arguments, interrupts
from course_lib.engines import memory
from course_lib.words import shown

__all__ = ["Sweep", "SweepError", "sweep"]


class SweepError(RuntimeError):
    """A point of a sweep that failed, an interrupt, or a pool that broke.

    ``sweep(function, grid, finished=error.finished)`` does the rest.

    Parameters
    ----------
    message : str
        What happened, and at which point.
    finished : dict
        {index: result} of the points that are done.
    """

    def __init__(self, message, finished):
        super().__init__(message)
        self.finished = finished


@dataclass(frozen=True)
class Sweep:
    """The results of a sweep, in the grid's order.

    Attributes
    ----------
    points : list of dict
        The parameters of each point, the last parameter changing fastest.
    results : list
        What the function returned for each.
    shape : tuple of int
        How many values each parameter has, so that ``np.reshape(results, shape)`` is a table
        where results are numbers.
    """

    points: list
    results: list = field(repr=False)
    shape: tuple

    def table(self):
        """Put the results into an array with one axis per parameter.

        Returns
        -------
        array (values of the first parameter, of the second, ...)
            Results are numbers or arrays of one shape, which come as further axes.
        """
        try:
            results = np.asarray(arguments.unmasked("a result", self.results))
        except ValueError:
            raise ValueError(
                "the results have different shapes; a table needs them alike"
            ) from None
        return results.reshape(*self.shape, *results.shape[1:])


def sweep(function, grid, *, executor=None, progress=True, finished=None):
    """Call ``function(**point)`` for every point of a grid.

    Parameters
    ----------
    function : function
        For processes it must be importable: defined in a file.
    grid : dict
        {name: values}: every value of one with every value of the others.
    executor : concurrent.futures.Executor
        A pool of threads or of processes, or Dask's ``client.get_executor()``; without one,
        one point after the other.
    progress : bool
        Whether to show a bar.
    finished : dict
        {index: result} of an earlier sweep over the same grid that was cut short.

    Returns
    -------
    Sweep
        The points and their results.

    Raises
    ------
    SweepError
        With what was finished: where a point fails (it says which, and the cause is
        chained), where the pool breaks, and on an interrupt.
    TypeError, ValueError
        For a grid that is none.
    """
    if not callable(function):
        raise TypeError(f"function is {shown(function)}; it must be something to call")
    points, shape = _points(grid)
    if executor is not None and not isinstance(executor, Executor):
        raise TypeError(f"executor is {shown(executor)}; it must be a concurrent.futures.Executor")
    progress = arguments.truth("progress", progress)
    if not isinstance(finished, dict | None):
        raise TypeError(f"finished is {shown(finished)}; give an error's finished, a dict")
    finished = dict(finished or {})
    if any(index not in range(len(points)) for index in finished):
        raise ValueError(f"finished holds points that are not among the {len(points)} of grid")
    waiting = [index for index in range(len(points)) if index not in finished]
    run = _one_by_one if executor is None else _in_pool
    with (
        interrupts.held() as interrupt,
        tqdm(
            total=len(points), initial=len(finished), disable=not progress, delay=2, leave=False
        ) as bar,
    ):
        run(function, points, waiting, finished, executor, bar)
        if interrupt.came:
            raise _cut_short("interrupted", points, finished)
    return Sweep(points, [finished[index] for index in range(len(points))], shape)


def _points(grid):
    if not isinstance(grid, dict) or not grid:
        raise TypeError(f"grid is {shown(grid)}; it must be a dict such as {{'g': [10, 40]}}")
    values = {}
    for name, of_name in grid.items():
        if not isinstance(name, str):
            raise TypeError(f"grid has {shown(name)}; it must name arguments of the function")
        arguments.unmasked(f"grid[{name!r}]", of_name)
        if isinstance(of_name, (str, bytes)) or not np.iterable(of_name):
            raise TypeError(f"grid[{name!r}] is {shown(of_name)}; give a list of values")
        _require_room(len(of_name) if hasattr(of_name, "__len__") else 0)
        values[name] = list(of_name)
        if not values[name]:
            raise ValueError(f"grid[{name!r}] is empty; give one value or more")
    shape = tuple(len(of_name) for of_name in values.values())
    _require_room(math.prod(shape), sys.getsizeof(values))
    points = [
        dict(zip(values, point, strict=True)) for point in itertools.product(*values.values())
    ]
    return points, shape


def _require_room(points, bytes_each=0):
    """Say where so many points would not fit: each is in four lists, and has a result."""
    memory.require(
        (bytes_each + 180) * points, f"a sweep over {points:.3g} points", "take fewer values"
    )


def _at(point, function):
    """The result at one point; a run that is interrupted there is no result."""
    with interrupts.let_through():
        return function(**point)


def _one_by_one(function, points, waiting, finished, _, bar):
    for index in waiting:
        try:
            with interrupts.released():
                result = _at(points[index], function)
        except KeyboardInterrupt:
            raise _cut_short("interrupted", points, finished) from None
        except Exception as error:
            raise _failed(points[index], error, finished) from error
        finished[index] = result
        bar.update()


def _in_pool(function, points, waiting, finished, executor, bar):
    futures = {}
    try:
        for index in waiting:
            with interrupts.released():  # workers that it forks are to hear interrupts
                future = executor.submit(_at, points[index], function)
            futures[future] = index
        for future in _as_completed(futures):
            index = futures[future]
            try:
                finished[index] = future.result()
            except BrokenExecutor:
                raise
            except Exception as error:
                _keep_what_is_done(futures, finished)
                raise _failed(points[index], error, finished) from error
            bar.update()
    except BrokenExecutor as error:
        _keep_what_is_done(futures, finished)
        said = "the pool broke (a worker died, of too little memory perhaps)"
        raise _cut_short(said, points, finished) from error
    except KeyboardInterrupt:
        _keep_what_is_done(futures, finished)
        raise _cut_short("interrupted", points, finished) from None
    finally:
        for future in futures:
            future.cancel()


def _as_completed(futures):
    """The futures as they are done; an interrupt ends the waiting."""
    completed = as_completed(futures)
    while True:
        with interrupts.released():
            future = next(completed, None)
        if future is None:
            return
        yield future


def _keep_what_is_done(futures, finished):
    for future, index in futures.items():
        if future.done() and not future.cancelled() and future.exception() is None:
            finished[index] = future.result()


def _cut_short(said, points, finished):
    return SweepError(
        f"{said}: {len(finished)} of {len(points)} points are done and kept in the error's "
        "finished; call sweep again with finished=error.finished for the rest",
        finished,
    )


def _failed(point, error, finished):
    named = ", ".join(f"{name}={value!r}" for name, value in point.items())
    return SweepError(f"at {named}: {type(error).__name__}: {error}", finished)
