"""Cells on their own: parameters, presets, and one function that runs them.

A leaky integrate-and-fire (LIF) cell follows tau_m dv/dt = -(v - E_L) + R I. One step of
``simulate`` is, in this order (``rest`` is the number of steps a cell still rests)::

    if rest == 0: v = v + dt * (-(v - E_L) + R * I[i]) / tau_m  + noise * sqrt(dt) * xi[i]
    else:         rest = rest - 1                       # v stays where the reset put it
    V[i + 1] = v                                        # what is recorded
    if v >= v_threshold: note a spike at (i + 1) * dt;  v = v_reset;  rest = round(refractory / dt)

So the recorded trace shows, at the sample of a spike, the voltage that reached the
threshold (nothing is drawn on top), and v_reset at the samples of the rest that follows.
Written in this order and with these parentheses, a loop of one's own agrees to the last bit.

Units: ms, mV, pA, GOhm (pA times GOhm is mV), Hz.
"""

from dataclasses import dataclass, field, fields

import numpy as np

from course_lib import arguments, engines
from course_lib.engines import memory, running

#: No membrane gets near this; a cell that does has blown up (mV).
BLOWN_UP = 1e6


@dataclass(frozen=True)
class LIF:
    """A leaky integrate-and-fire cell, or many: each field a number or an array (cells,).

    ========== ===== ==========================================================
    tau_m       ms    membrane time constant
    R           GOhm  input resistance: 200 pA lift the cell by 20 mV
    E_L         mV    leak potential, where the cell rests
    v_threshold mV    a cell that reaches it fires
    v_reset     mV    where a spike leaves the cell
    refractory  ms    how long it then rests; counted in whole steps
    ========== ===== ==========================================================

    The defaults are those of lesson 31. Raises ValueError for arrays of different
    lengths, values that are not finite, tau_m or R not above zero, refractory below
    zero, and v_reset not below v_threshold.
    """

    tau_m: float | np.ndarray = 10.0
    R: float | np.ndarray = 0.1
    E_L: float | np.ndarray = -65.0
    v_threshold: float | np.ndarray = -50.0
    v_reset: float | np.ndarray = -65.0
    refractory: float | np.ndarray = 2.0

    def __post_init__(self):
        _check_fields(self, positive=("tau_m", "R"))
        if np.any(np.asarray(self.refractory) < 0):
            raise ValueError(f"refractory is {np.min(self.refractory):g} ms; it must be 0 or more")
        if np.any(np.asarray(self.v_reset) >= np.asarray(self.v_threshold)):
            raise ValueError(
                "v_reset is not below v_threshold: a cell that fired would fire for ever; lower it"
            )


@dataclass(frozen=True)
class Simulation:
    """What ``simulate`` returns.

    t            (steps + 1,) time of each sample in ms; sample 0 is the initial state
    v            (steps + 1,) for one cell, (steps + 1, cells) for many, in mV
    spike_times  in ms, in order; each is the time of a sample of v
    spike_cells  which cell fired each of them, counted from 0
    """

    t: np.ndarray = field(repr=False)
    v: np.ndarray = field(repr=False)
    spike_times: np.ndarray
    spike_cells: np.ndarray


def step_current(amplitude, *, start, stop=None, duration, dt=0.1):
    """A current that is ``amplitude`` from ``start`` to ``stop`` and zero elsewhere.

    amplitude  pA; an array (cells,) gives one column for each cell
    start, stop, duration, dt  in ms; without ``stop`` the current stays on

    Returns (steps,) or (steps, cells). Raises ValueError where start, stop and duration
    are not in this order.
    """
    dt = arguments.number("dt", dt, above=0)
    steps = arguments.steps_of(duration, dt)
    amplitude = arguments.numbers("amplitude", amplitude, dimensions=(0, 1))
    start = arguments.number("start", start, at_least=0)
    stop = float(duration) if stop is None else arguments.number("stop", stop)
    if not start <= stop <= duration:
        raise ValueError(
            f"start is {start:g} ms, stop {stop:g} ms and duration {duration:g} ms; "
            "they must come in this order"
        )
    current = np.zeros((steps, *amplitude.shape))
    current[round(start / dt) : round(stop / dt)] = amplitude
    return current


def simulate(cell, current, *, dt=0.1, duration=None, v0=None, noise=0.0, seed=None, engine="auto"):
    """Run a cell, or many that know nothing of each other.

    cell      LIF; with arrays (cells,) as parameters it is many cells at once
    current   pA: a number, (steps,), or (steps, cells); with a duration also (1, cells),
              a constant for each cell
    dt        step in ms
    duration  ms; needed where the current does not say how long
    v0        mV where the cells start, a number or (cells,); default E_L
    noise     mV per square root of ms: each step adds noise * sqrt(dt) times a standard
              normal number, drawn as ``default_rng(seed).standard_normal((steps, cells))``
    seed      a whole number or a np.random.Generator; needed to repeat a noisy run
    engine    "auto", "numpy" or "compiled"; the result is the same to the last bit

    Returns a ``Simulation``. Over two seconds it shows a progress bar; an interrupt
    returns what was computed so far, with a warning. Warns where dt is over half of tau_m.

    Raises TypeError or ValueError for arguments that cannot be, MemoryError where the
    trace would not fit, FloatingPointError where the voltage runs away.
    """
    if not isinstance(cell, LIF):
        raise TypeError(f"cell is {type(cell).__name__}; it must be a neurons.LIF")
    dt = arguments.number("dt", dt, above=0)
    current, steps = _current_rows(current, duration, dt)
    noise = arguments.number("noise", noise, at_least=0)
    rng = arguments.generator(seed)
    engine = engines.load(engine)
    arguments.warn_if_coarse(dt, tau_m=cell.tau_m)

    n, many = _count_cells(cell, current, v0)
    tau_m, R, E_L, v_threshold, v_reset, refractory = (
        np.broadcast_to(np.asarray(getattr(cell, f.name), float), n).copy() for f in fields(cell)
    )
    pause = np.array([round(r / dt) for r in refractory])
    v = np.broadcast_to(E_L if v0 is None else np.asarray(v0, float), n).copy()
    if np.any(v >= v_threshold):
        raise ValueError(f"v0 is {v.max():g} mV; every cell must start below its v_threshold")
    memory.require(
        8 * (steps + 1) * n,
        f"the voltage of {n} cells at {steps + 1} samples",
        "run fewer cells, a shorter time or a larger dt",
    )
    V = np.empty((steps + 1, n))
    V[0] = v
    wait = np.zeros(n, np.int64)
    spike_samples, spike_cells = [], []

    def advance(first, stop):
        rows = current if len(current) == 1 else current[first:stop]
        rows = rows if rows.ndim == 2 else rows[:, None]
        rows = np.ascontiguousarray(np.broadcast_to(rows, (len(rows), n)))
        if noise:
            kick = noise * np.sqrt(dt) * rng.standard_normal((stop - first, n))
        else:
            kick = np.zeros((1, n))
        V_block = V[first + 1 : stop + 1]
        samples, cells = engine.lif_cells(
            v, wait, V_block, rows, kick, dt, tau_m, R, E_L, v_threshold, v_reset, pause
        )
        _stop_if_blown_up(v, V_block, first + 1, dt)
        spike_samples.append(samples + first + 1)
        spike_cells.append(cells)
        return stop

    done = running.in_blocks(steps, advance, dt=dt)
    samples = np.concatenate([np.empty(0, np.int64), *spike_samples])
    kept = samples <= done
    V = V[: done + 1]
    return Simulation(
        t=np.arange(done + 1) * dt,
        v=V if many else V[:, 0],
        spike_times=samples[kept] * dt,
        spike_cells=np.concatenate([np.empty(0, np.int64), *spike_cells])[kept],
    )


def _check_fields(cell, positive):
    """Every field finite, a number or one value per cell, all of one length."""
    lengths = {}
    for f in fields(cell):
        values = arguments.numbers(f.name, getattr(cell, f.name), dimensions=(0, 1))
        if values.ndim == 1:
            if len(values) == 0:
                raise ValueError(f"{f.name} is empty; give one value per cell")
            lengths[f.name] = len(values)
        if f.name in positive and np.any(values <= 0):
            raise ValueError(f"{f.name} is {values.min():g}; it must be above 0")
    if len(set(lengths.values())) > 1:
        listed = ", ".join(f"{name} {length}" for name, length in lengths.items())
        raise ValueError(f"parameters have different lengths ({listed}); give one value per cell")


def _current_rows(current, duration, dt):
    """The current with a row for each step, or one row for a constant; the number of steps."""
    current = arguments.numbers("current", current, dimensions=(0, 1, 2))
    steps = None if duration is None else arguments.steps_of(duration, dt)
    if current.ndim == 0:
        if steps is None:
            raise ValueError("current is one number; say for how long with duration=..., in ms")
        return current.reshape(1), steps
    if current.size == 0:
        raise ValueError(f"current has shape {current.shape}; it must have one step or more")
    constant = current.ndim == 2 and len(current) == 1 and steps is not None
    if steps is not None and not constant and steps != len(current):
        raise ValueError(
            f"current has {len(current)} steps and the duration of {duration:g} ms holds {steps} "
            f"steps of {dt:g} ms; leave duration out or make them agree"
        )
    return current, steps if constant else len(current)


def _count_cells(cell, current, v0):
    """How many cells there are, and whether they were given as many (arrays) or as one."""
    shapes = {f.name: np.shape(getattr(cell, f.name)) for f in fields(cell)}
    shapes["v0"] = () if v0 is None else arguments.numbers("v0", v0, dimensions=(0, 1)).shape
    shapes["current"] = current.shape[1:]
    lengths = {name: shape[0] for name, shape in shapes.items() if shape}
    if len(set(lengths.values())) > 1:
        listed = ", ".join(f"{name} {length}" for name, length in lengths.items())
        raise ValueError(f"these differ in their number of cells ({listed}); make them agree")
    return next(iter(lengths.values()), 1), bool(lengths)


def _stop_if_blown_up(v, V_block, first_sample, dt):
    """A run whose voltage has left all bounds stops here and says where it went wrong."""
    if np.all(np.abs(v) < BLOWN_UP):
        return
    cell = int(np.flatnonzero(~(np.abs(v) < BLOWN_UP))[0])
    row = int(np.flatnonzero(~(np.abs(V_block[:, cell]) < BLOWN_UP))[0])
    raise FloatingPointError(
        f"the voltage of cell {cell} is {V_block[row, cell]:.3g} mV at "
        f"{(first_sample + row) * dt:g} ms: the run has blown up; "
        f"the usual cause is a dt too large, here {dt:g} ms"
    )
