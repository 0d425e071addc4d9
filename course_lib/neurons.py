"""Cells on their own: parameters, presets, and one function that runs them.

A leaky integrate-and-fire (LIF) cell follows tau_m dv/dt = -(v - E_L) + R I. One step of
``simulate`` is, in this order (``rest`` is the number of steps a cell still rests)::

    if rest == 0: v = v + dt * (-(v - E_L) + R * I[i]) / tau_m  + noise * sqrt(dt) * xi[i]
    else:         rest = rest - 1                       # v stays where the reset put it
    V[i + 1] = v                                        # what is recorded
    if v >= v_threshold: note a spike at (i + 1) * dt;  v = v_reset;  rest = round(refractory / dt)

So the recorded trace shows, at the sample of a spike, the voltage that reached the
threshold (nothing is drawn on top), and v_reset at the samples of the rest that follows.

An Izhikevich cell follows C dv/dt = k (v - v_r) (v - v_t) - u + I and
du/dt = a (b (v - v_r) - u). One step, both from the state before it::

    if v >= v_peak: v, u = c, u + d
    else:           v, u = (v + dt * (k * (v - v_r) * (v - v_t) - u + I[i]) / C + kick,
                            u + dt * a * (b * (v - v_r) - u))   # kick as above
    V[i + 1], U[i + 1] = v, u                   # what is recorded
    if v >= v_peak: note a spike at (i + 1) * dt        # the next step resets it

Written in this order and with these parentheses, a loop of one's own agrees to the last bit.

Units: ms, mV, pA, pF, GOhm (pA times GOhm is mV), Hz.
"""

from dataclasses import dataclass, field, fields

import numpy as np

from course_lib import arguments, engines
from course_lib.engines import inputs, memory, running
from course_lib.words import shown

__all__ = [
    "FIRING_PATTERNS",
    "FS",
    "LIF",
    "RS",
    "Izhikevich",
    "Simulation",
    "izhikevich_2003",
    "number_of_cells",
    "population",
    "simulate",
    "step_current",
]


class _Cells:
    """What LIF and Izhikevich cells have in common: fields that are numbers, or arrays (cells,)."""

    def _check(self, positive):
        """Every field finite, a number or one value per cell, all of one length.

        What was checked is what is kept: floats, and arrays that nobody else can change.
        """
        lengths = {}
        for f in fields(self):
            values = _checked(f.name, getattr(self, f.name))
            if values.ndim == 1:
                if len(values) == 0:
                    raise ValueError(f"{f.name} is empty; give one value per cell")
                lengths[f.name] = len(values)
            if f.name in positive and np.any(values <= 0):
                raise ValueError(f"{f.name} is {values.min():g}; it must be above 0")
            values.flags.writeable = False
            object.__setattr__(self, f.name, values if values.ndim else values.item())
        if len(set(lengths.values())) > 1:
            raise ValueError(
                f"parameters have different lengths ({_listed(lengths)}); make them agree"
            )

    def arrays(self, n):
        """Return the numbers of n cells, an array (n,) for each field but ``excitatory``."""
        return tuple(
            np.broadcast_to(getattr(self, f.name), n).copy()
            for f in fields(self)
            if f.name != "excitatory"
        )


def _checked(name, values):
    if name != "excitatory":
        return arguments.numbers(name, values, dimensions=(0, 1))
    values = np.array(arguments.unmasked(name, values))
    if values.dtype != bool or values.ndim > 1:
        raise TypeError(f"excitatory is {values.tolist()!r}; it must be True or False")
    return values


def _listed(lengths):
    return ", ".join(f"{name} {length}" for name, length in lengths.items())


@dataclass(frozen=True)
class LIF(_Cells):
    """A leaky integrate-and-fire cell, or many: each field a number or an array (cells,).

    The defaults are those of lesson 31.

    Parameters
    ----------
    tau_m : float or array (cells,)
        Membrane time constant in ms.
    R : float or array (cells,)
        Input resistance in GOhm: 200 pA lift the cell by 20 mV.
    E_L : float or array (cells,)
        Leak potential in mV, where the cell rests.
    v_threshold : float or array (cells,)
        A cell that reaches it fires; mV.
    v_reset : float or array (cells,)
        Where a spike leaves the cell; mV.
    refractory : float or array (cells,)
        How long it then rests, in ms; counted in whole steps.

    Raises
    ------
    TypeError, ValueError
        For arrays of different lengths, values that are not finite, tau_m or R not above
        zero, refractory below zero, and v_reset not below v_threshold.
    """

    tau_m: float | np.ndarray = 10.0
    R: float | np.ndarray = 0.1
    E_L: float | np.ndarray = -65.0
    v_threshold: float | np.ndarray = -50.0
    v_reset: float | np.ndarray = -65.0
    refractory: float | np.ndarray = 2.0

    def __post_init__(self):
        self._check(positive=("tau_m", "R"))
        if np.any(np.asarray(self.refractory) < 0):
            raise ValueError(f"refractory is {np.min(self.refractory):g} ms; it must be 0 or more")
        if np.any(np.asarray(self.v_reset) >= np.asarray(self.v_threshold)):
            raise ValueError(
                "v_reset is not below v_threshold: a cell that fired would fire for ever; lower it"
            )

    def time_constants(self):
        """Say what a time step is to be small against.

        Returns
        -------
        dict
            {name: float or array (cells,)} in ms.
        """
        return {"tau_m": self.tau_m}


@dataclass(frozen=True)
class Izhikevich(_Cells):
    """An Izhikevich cell, or many: each field a number or an array (cells,).

    Parameters
    ----------
    C : float or array (cells,)
        Capacitance in pF: how slowly the voltage follows.
    k : float or array (cells,)
        How sharply the spike rises; nS / mV.
    v_r : float or array (cells,)
        Where the cell rests; mV.
    v_t : float or array (cells,)
        Past it, the spike makes itself; mV.
    v_peak : float or array (cells,)
        A cell at or above it is reset in the next step; mV.
    a : float or array (cells,)
        How fast u follows the voltage; 1 / ms.
    b : float or array (cells,)
        Whether u resists (b > 0, resonates) or amplifies (b < 0); nS.
    c : float or array (cells,)
        Where a spike leaves v; mV.
    d : float or array (cells,)
        What a spike adds to u; pA.
    excitatory : bool or array (cells,)
        Whether the cell excites the cells it is connected to.

    Raises
    ------
    TypeError, ValueError
        For arrays of different lengths, values that are not finite, C, k or a not above
        zero, and unless v_r < v_t < v_peak and c < v_peak.
    """

    C: float | np.ndarray
    k: float | np.ndarray
    v_r: float | np.ndarray
    v_t: float | np.ndarray
    v_peak: float | np.ndarray
    a: float | np.ndarray
    b: float | np.ndarray
    c: float | np.ndarray
    d: float | np.ndarray
    excitatory: bool | np.ndarray = True

    def __post_init__(self):
        self._check(positive=("C", "k", "a"))
        for lower, higher in (("v_r", "v_t"), ("v_t", "v_peak"), ("c", "v_peak")):
            if np.any(np.asarray(getattr(self, lower)) >= np.asarray(getattr(self, higher))):
                raise ValueError(f"{lower} is not below {higher}; lower it")

    def time_constants(self):
        """Say what a time step is to be small against.

        Returns
        -------
        dict
            {name: float or array (cells,)} in ms.
        """
        C, k, v_r, v_t, _, a, *_ = self.arrays(number_of_cells(self))
        with np.errstate(all="ignore"):
            return {"C / (k (v_t - v_r))": C / (k * (v_t - v_r)), "1 / a": 1 / a}


#: Regular and fast spiking cells of cortex (Izhikevich and Edelman 2008; lesson 32).
RS = Izhikevich(C=100, k=3, v_r=-60, v_t=-50, v_peak=50, a=0.01, b=5, c=-60, d=400)
FS = Izhikevich(C=20, k=1, v_r=-55, v_t=-40, v_peak=25, a=0.15, b=8, c=-55, d=200, excitatory=False)


def izhikevich_2003(a, b, c, d, *, excitatory=True):
    """Make a cell of the dimensionless family dv/dt = 0.04 v^2 + 5 v + 140 - u + I.

    The same cell in the form used here: v_r is where that cell rests and u is counted
    from its value there, so that C = 1, k = 0.04 and v_t = -125 - v_r. Time is in ms, v in
    mV, currents have no unit (Izhikevich 2003).

    Parameters
    ----------
    a, b, c, d : float
        As in the paper.
    excitatory : bool
        Whether the cell excites the cells it is connected to.

    Returns
    -------
    Izhikevich
        One cell.

    Raises
    ------
    ValueError
        For b above 5 - sqrt(22.4), about 0.267, where that cell has no rest.
    """
    a, b, c, d = (arguments.number(name, x) for name, x in zip("abcd", (a, b, c, d), strict=True))
    square = (5 - b) * (5 - b)
    if square <= 22.4 or b > 5:
        raise ValueError(f"b is {b:g}; the cell has no rest above 0.267, take less")
    v_r = (b - 5 - np.sqrt(square - 22.4)) / 0.08
    return Izhikevich(1.0, 0.04, v_r, -125 - v_r, 30.0, a, b, c, d, excitatory)


#: The gallery of lesson 32 (Izhikevich 2003): currents have no unit, about 10 makes them fire.
FIRING_PATTERNS = {
    "RS": izhikevich_2003(0.02, 0.2, -65, 8),
    "IB": izhikevich_2003(0.02, 0.2, -55, 4),
    "CH": izhikevich_2003(0.02, 0.2, -50, 2),
    "FS": izhikevich_2003(0.1, 0.2, -65, 2, excitatory=False),
    "LTS": izhikevich_2003(0.02, 0.25, -65, 2, excitatory=False),
    "TC": izhikevich_2003(0.02, 0.25, -65, 0.05),
    "RZ": izhikevich_2003(0.1, 0.26, -65, 2),
}


def population(groups):
    """Make many cells out of ``[(cell, how many), ...]``, in this order.

    Parameters
    ----------
    groups : list of (Izhikevich, int)
        One cell, and how many of it.

    Returns
    -------
    Izhikevich
        One object whose fields are arrays (cells,).

    Raises
    ------
    TypeError, ValueError
        For an empty list and for anything that is not a list of an Izhikevich cell and a number.
    """
    if not np.iterable(groups):
        raise TypeError(f"groups is {shown(groups)}; give a list of (cell, how many)")
    groups = list(groups)
    if not groups:
        raise ValueError("there is no group; give [(neurons.RS, 100), (neurons.FS, 20)], say")
    for group in groups:
        if not (isinstance(group, tuple) and len(group) == 2 and isinstance(group[0], Izhikevich)):
            raise TypeError(f"a group is {shown(group)}; it must be (an Izhikevich cell, how many)")
        if number_of_cells(group[0]) != 1:
            raise ValueError(
                f"the cell of a group is {number_of_cells(group[0])} cells; give one, and how many"
            )
        arguments.whole("how many", group[1], at_least=1)
    total = sum(count for _, count in groups)
    memory.require(2 * 80 * total, f"a population of {total} cells", "take fewer cells")
    return Izhikevich(
        *(
            np.concatenate(
                [np.broadcast_to(getattr(cell, f.name), count) for cell, count in groups]
            )
            for f in fields(Izhikevich)
        )
    )


def number_of_cells(cell):
    """Count the cells that a cell's arrays hold.

    Parameters
    ----------
    cell : LIF or Izhikevich
        One cell or many.

    Returns
    -------
    int
        1 where every field is a number.

    Raises
    ------
    TypeError
        For anything that is not a cell.
    """
    if not isinstance(cell, LIF | Izhikevich):
        raise TypeError(f"cell is {shown(cell)}; it must be a neurons.LIF or neurons.Izhikevich")
    return max(np.size(getattr(cell, f.name)) for f in fields(cell))


@dataclass(frozen=True)
class Simulation:
    """What ``simulate`` returns.

    Attributes
    ----------
    t : array (steps + 1,)
        Time of each sample in ms; sample 0 is the initial state.
    v : array (steps + 1,) for one cell, (steps + 1, cells) for many
        Voltage in mV.
    spike_times : array (spikes,)
        In ms, in order; each is the time of a sample of v.
    spike_cells : array (spikes,)
        Which cell fired each of them, counted from 0.
    u : array as v, or None
        In pA; None for LIF cells, which have no u.
    """

    t: np.ndarray = field(repr=False)
    v: np.ndarray = field(repr=False)
    spike_times: np.ndarray
    spike_cells: np.ndarray
    u: np.ndarray | None = field(default=None, repr=False)


def step_current(amplitude, *, start, stop=None, duration, dt=0.1):
    """Make a current that is ``amplitude`` from ``start`` to ``stop`` and zero elsewhere.

    Parameters
    ----------
    amplitude : float or array (cells,)
        In pA; an array gives one column for each cell.
    start, stop : float
        In ms; without ``stop`` the current stays on.
    duration, dt : float
        Of the whole, and of a step, in ms.

    Returns
    -------
    array (steps,) or (steps, cells)
        In pA.

    Raises
    ------
    TypeError, ValueError
        Where start, stop and duration are not in this order.
    MemoryError
        Where it would not fit.
    """
    dt = arguments.number("dt", dt, above=0)
    steps = arguments.steps_of(duration, dt)
    amplitude = arguments.numbers("amplitude", amplitude, dimensions=(0, 1))
    start = arguments.number("start", start, at_least=0)
    duration = arguments.number("duration", duration)
    stop = duration if stop is None else arguments.number("stop", stop)
    if not start <= stop <= duration:
        raise ValueError(
            f"start is {start:g} ms, stop {stop:g} ms and duration {duration:g} ms; "
            "they must come in this order"
        )
    memory.require(
        8 * steps * amplitude.size,
        f"a current of {steps} steps",
        "take fewer cells, a shorter time or a larger dt",
    )
    current = np.zeros((steps, *amplitude.shape))
    first, last = (arguments.whole_steps(*time, dt) for time in (("start", start), ("stop", stop)))
    current[first:last] = amplitude
    return current


def simulate(
    cell, current, *, dt=0.1, duration=None, v0=None, u0=None, noise=0.0, seed=None, engine="auto"
):
    """Run a cell, or many that know nothing of each other.

    Over two seconds it shows a progress bar; an interrupt returns what was computed so far,
    with a warning. Warns where dt is over half of the cell's fastest time constant.

    Parameters
    ----------
    cell : LIF or Izhikevich
        With arrays (cells,) as parameters it is many cells at once.
    current : float, array or function
        In pA: a number, (steps,), or (steps, cells); with a duration also (1, cells), a
        constant for each cell, or a function of time that is given t (steps of a block, 1)
        in ms and returns what broadcasts with the cells.
    dt : float
        Step in ms.
    duration : float
        In ms; needed where the current does not say how long.
    v0 : float or array (cells,)
        Where the cells start, in mV; default E_L, or v_r.
    u0 : float or array (cells,)
        The same in pA, for Izhikevich cells; default 0.
    noise : float
        In mV per square root of ms: each step adds noise * sqrt(dt) times a standard normal
        number, drawn as ``default_rng(seed).standard_normal((steps, cells))``.
    seed : int or np.random.Generator
        Needed to repeat a noisy run.
    engine : str
        "auto", "numpy" or "compiled"; the result is the same to the last bit.

    Returns
    -------
    Simulation
        Times, voltages and spikes.

    Raises
    ------
    TypeError, ValueError
        For arguments that cannot be.
    MemoryError
        Where the trace would not fit.
    FloatingPointError
        Where the voltage runs away.
    """
    if not isinstance(cell, LIF | Izhikevich):
        raise TypeError(
            f"cell is {type(cell).__name__}; it must be a neurons.LIF or neurons.Izhikevich"
        )
    dt = arguments.number("dt", dt, above=0)
    current, steps = _checked_current(current, duration, dt)
    noise = arguments.number("noise", noise, at_least=0)
    rng = arguments.generator(seed)
    engine = engines.load(engine)
    arguments.warn_if_coarse(dt, cell.time_constants())

    n, many = _count_cells(cell, current, v0=v0, u0=u0)
    prepare = _lif if isinstance(cell, LIF) else _izhikevich
    initial, run_block = prepare(cell, n, v0, u0, dt, engine)
    memory.require(
        8 * len(initial) * (steps + 1) * n,
        f"the trace of {n} cells at {steps + 1} samples",
        "run fewer cells, a shorter time or a larger dt",
    )
    traces = np.empty((len(initial), steps + 1, n))
    traces[:, 0] = initial
    current_of = inputs.current_source(current, steps, n, dt)
    kicks_of = inputs.kick_source(noise * np.sqrt(dt), n, rng)
    spikes = running.Spikes()
    if isinstance(cell, Izhikevich):  # it may start at its peak
        peaked = np.flatnonzero(initial[0] >= cell.v_peak)
        spikes.add(0, np.zeros(len(peaked), np.int64), peaked)

    def advance(first, stop):
        block = traces[:, first + 1 : stop + 1]
        samples, cells = run_block(block, current_of(first, stop), kicks_of(stop - first))
        running.stop_if_blown_up(block[0], first + 1, dt)
        spikes.add(first + 1, samples, cells)

    def result(done):
        samples, cells = spikes.before(done + 1)
        v, *u = traces[:, : done + 1] if many else traces[:, : done + 1, 0]
        return Simulation(np.arange(done + 1) * dt, v, samples * dt, cells, u[0] if u else None)

    return running.run(steps, advance, result, dt=dt)


def _lif(cell, n, v0, u0, dt, engine):
    """The initial state (1, n) of LIF cells, and the function that runs a block of them."""
    if u0 is not None:
        raise ValueError("u0 was given and a LIF cell has no u; leave it out")
    tau_m, R, E_L, v_threshold, v_reset, refractory = cell.arrays(n)
    pause = np.array([arguments.whole_steps("refractory", rest, dt) for rest in refractory])
    v = arguments.per_cell("v0", E_L if v0 is None else v0, n)
    if np.any(v >= v_threshold):
        at = np.argmax(v >= v_threshold)
        if v0 is None:
            raise ValueError(
                f"E_L is {v[at]:g} mV, not below the v_threshold of {v_threshold[at]:g} mV, "
                "and cells start there; give v0, below the threshold"
            )
        raise ValueError(
            f"v0 is {v[at]:g} mV and v_threshold {v_threshold[at]:g} mV; "
            "every cell must start below its v_threshold"
        )
    wait = np.zeros(n, np.int64)

    def run_block(block, current, kick):
        numbers = (tau_m, R, E_L, v_threshold, v_reset)
        return engine.lif_cells(v, wait, block[0], current, kick, dt, numbers, pause)

    return v[None].copy(), run_block


def _izhikevich(cell, n, v0, u0, dt, engine):
    """The initial state (2, n) of Izhikevich cells, and the function that runs a block."""
    numbers = cell.arrays(n)
    v_r = numbers[2]
    v = arguments.per_cell("v0", v_r if v0 is None else v0, n)
    u = arguments.per_cell("u0", 0.0 if u0 is None else u0, n)

    def run_block(block, current, kick):
        return engine.izhikevich_cells(v, u, block[0], block[1], current, kick, dt, numbers)

    return np.array([v, u]), run_block


def _checked_current(current, duration, dt):
    """The current with a row for each step, or one row for a constant; the number of steps."""
    steps = None if duration is None else arguments.steps_of(duration, dt)
    if callable(current):
        if steps is None:
            raise ValueError("current is a function; say for how long with duration=..., in ms")
        return current, steps
    current = arguments.numbers("current", current, dimensions=(0, 1, 2))
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


def _count_cells(cell, current, **initial):
    """How many cells there are, and whether they were given as many (arrays) or as one."""
    shapes = {f.name: np.shape(getattr(cell, f.name)) for f in fields(cell)}
    for name, values in initial.items():
        if values is not None:
            shapes[name] = arguments.numbers(name, values, dimensions=(0, 1)).shape
    shapes["current"] = getattr(current, "shape", ())[1:]
    lengths = {name: shape[0] for name, shape in shapes.items() if shape}
    for name, length in lengths.items():
        if length == 0:
            raise ValueError(f"{name} is empty; give one value per cell")
    if len(set(lengths.values())) > 1:
        raise ValueError(f"the numbers of cells differ ({_listed(lengths)}); make them agree")
    return next(iter(lengths.values()), 1), bool(lengths)
