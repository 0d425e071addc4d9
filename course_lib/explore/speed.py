"""The same work done in three ways, with a stopwatch on the machine that it runs on.

No two measurements agree, so what is said of them are classes: over ten times faster, over two.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

import numpy as np
import plotly.graph_objects as go

from course_lib import palette, pictures

from .controls import Choice, Slider
from .explorer import Explorer

SIZES = [10**k for k in range(1, 7)]
LONGEST = 0.5  # s: a way that would take longer is not tried any further
ENOUGH = 0.01  # s: a way that is quicker than that is run more often than a few times
FEW, MANY = 3, 7
CLASSES = (1000, 100, 10, 2)


def loop(numbers):
    total = 0
    for n in numbers:
        total = total + n
    return total


def at_once(array):
    return array.sum()


def loop_over_list(numbers):
    result = []
    for n in numbers:
        result.append(n + 2)
    return result


def loop_over_array(array):
    result = np.zeros(len(array))
    for k in range(len(array)):
        result[k] = array[k] + 2
    return result


def plus_2(array):
    return array + 2


def grow_list(size):
    result = []
    for k in range(size):
        result.append(k)
    return np.array(result)


def fill_room(size):
    result = np.zeros(size)
    for k in range(size):
        result[k] = k
    return result


def append_to_array(size):
    result = np.array([])
    for k in range(size):
        result = np.append(result, k)
    return result


@dataclass(frozen=True)
class Way:
    """One way to do the work: what it is called, the function, and what that is given.

    ``most``: how many numbers are the most that nobody waits for too long.
    """

    name: str
    run: Callable
    given: str  # "numbers", a list; "array"; or "size" alone
    most: int = SIZES[-1]


TASKS = {
    "all added up": (
        Way("loop over a list", loop, "numbers"),
        Way("loop over an array", loop, "array"),
        Way("array.sum()", at_once, "array"),
    ),
    "2 added to each": (
        Way("loop over a list", loop_over_list, "numbers"),
        Way("loop over an array", loop_over_array, "array"),
        Way("array + 2", plus_2, "array"),
    ),
    "grown one by one": (
        Way("a list grown", grow_list, "size"),
        Way("np.zeros filled", fill_room, "size"),
        Way("np.append", append_to_array, "size", most=10_000),
    ),
}


@dataclass(frozen=True)
class Run:
    """For each way the seconds that it took, as many sizes as were tried."""

    task: str
    seconds: dict[str, list[float]]


def speed() -> Explorer:
    """Three ways to do one thing, over ever more numbers, measured when it is shown."""
    return Explorer(
        controls=(
            Choice("task", "what is done", tuple(TASKS), "all added up"),
            Slider("again", "measure again", 1, 5, 1, 1),
        ),
        compute=compute,
        figure=figure,
        draw=draw,
        describe=describe,
        code=code,
        measured=True,
    )


def compute(*, task, again) -> Run:
    """Measure all ways of a task, from 10 numbers up; ``again`` is only there to ask once more."""
    return Run(task, {way.name: list(_measured(way)) for way in TASKS[task]})


def _measured(way):
    """Seconds for one size after the other, until the next would take too long."""
    last = 0.0
    for size in SIZES:
        if size > way.most or 10 * last > LONGEST:
            return
        given = {"numbers": list, "array": np.array, "size": len}[way.given](range(size))
        last = _fastest(way.run, given)
        yield last


def _fastest(run, given):
    """The shortest of a few times: whatever else the machine does only makes it longer."""
    times = []
    while len(times) < FEW or (len(times) < MANY and sum(times) < ENOUGH):
        start = perf_counter()
        run(given)
        times.append(perf_counter() - start)
    return min(times)


def figure():
    made = pictures.new_figure(x_title="how many numbers", y_title="time", height=400)
    for k in range(3):
        look = {"color": palette.CYCLE[k], "dash": palette.DASHES[k], "width": 2}
        marker = {"size": 9, "symbol": ("circle", "square", "diamond")[k]}
        made.add_trace(go.Scatter(name=str(k), mode="lines+markers", line=look, marker=marker))
    axis = {"type": "log", "dtick": 1}
    made.update_layout(
        xaxis={**axis, "tickformat": ",", "range": [0.9, 6.1]},
        yaxis={**axis, "exponentformat": "SI", "minexponent": 1, "ticksuffix": "s"},
    )
    return made


def draw(figure, run: Run) -> None:
    for trace, (name, seconds) in zip(figure.data, run.seconds.items(), strict=True):
        trace.update(name=name, x=SIZES[: len(seconds)], y=seconds)


def describe(run: Run) -> str:
    said = [f"Measured on one machine: {run.task}."]
    common = min(map(len, run.seconds.values()))
    for k in sorted({0, common - 1}):
        times = {name: seconds[k] for name, seconds in run.seconds.items()}
        each = ", ".join(f"{name} {_time(t)}" for name, t in times.items())
        said.append(f"{SIZES[k]:,} numbers: {each}; {_compared(times)}.")
    said += [
        f"Not tried beyond {SIZES[len(seconds) - 1]:,}: {name}."
        for name, seconds in run.seconds.items()
        if len(seconds) < len(SIZES)
    ]
    return " ".join(said)


def _compared(times):
    """The first way and the last, the faster one first, in classes that are the same tomorrow."""
    first, *_, last = times
    faster, slower = sorted((first, last), key=times.get)
    factor = next((c for c in CLASSES if times[slower] > c * times[faster]), None)
    return f"{faster} is {f'over {factor} times' if factor else 'a little'} faster than {slower}"


def _time(seconds):
    """A time as people say it, in two digits: '1.6 ms', '220 ns'."""
    unit, size = next(
        (pair for pair in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)) if seconds >= pair[1]),
        ("ns", 1e-9),
    )
    return f"{float(f'{seconds / size:.2g}'):g} {unit}"


def code(*, task, again) -> str:
    ways = TASKS[task]
    functions = "\n".join(dict.fromkeys(inspect.getsource(way.run) for way in ways))
    sizes = [size for size in SIZES if size <= min(way.most for way in ways)]
    pairs = ", ".join(f"({way.run.__name__}, {way.given})" for way in ways)
    return f"""\
import numpy as np
from time import perf_counter  # a clock, in seconds

{functions}
for size in {sizes}:
    numbers, array = list(range(size)), np.arange(size)
    for run, given in [{pairs}]:
        start = perf_counter()
        run(given)
        print(size, "numbers,", run.__name__, perf_counter() - start, "s")"""
