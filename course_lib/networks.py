"""Networks: who connects to whom, and two functions that run them.

``weights[from, to]`` says what a spike of one cell does to another: a row for each sender,
a column for each receiver, dense or scipy.sparse. A network of n cells that runs for
``duration`` has round(duration / dt) steps; step i is at time i dt, and a spike is at the
step where v is at or above v_peak.

Units: ms, mV, pA, nS.
"""

from dataclasses import dataclass, field
from functools import partial

import numpy as np
import scipy.sparse

from course_lib import arguments, edges, engines, neurons
from course_lib import synapses as synaptic
from course_lib.engines import inputs, memory, running
from course_lib.engines.connections import rows_per_sender
from course_lib.words import shown

__all__ = [
    "CurrentNoise",
    "LIFCells",
    "NetworkRun",
    "angles",
    "angular_distance",
    "balanced_weights",
    "received",
    "ring_weights",
    "simulate_izhikevich",
    "simulate_lif",
]

_LIF_ROWS = ("v", "I", "h")
_IZHIKEVICH_ROWS = ("v", "u", *synaptic.NAMES, "I_noise")


@dataclass(frozen=True)
class NetworkRun:
    """What a network did.

    Attributes
    ----------
    t : array (steps,)
        Time of each step in ms.
    spike_times : array (spikes,)
        In ms, in order.
    spike_cells : array (spikes,)
        Which cell fired each, counted from 0.
    counts : array (cells,)
        How often each cell fired.
    recorded : dict
        What was asked for: {quantity: (steps, cells asked for)}.
    """

    t: np.ndarray = field(repr=False)
    spike_times: np.ndarray
    spike_cells: np.ndarray
    counts: np.ndarray
    recorded: dict = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class CurrentNoise:
    """An Ornstein-Uhlenbeck current into every cell, each its own.

    In one step it becomes x exp(-dt / tau) plus sd sqrt(1 - exp(-2 dt / tau)) times a
    standard normal number; it starts at random. The defaults are those of lesson 43.

    Parameters
    ----------
    sd : float
        Its standard deviation in pA.
    tau : float
        How long it remembers, in ms.

    Raises
    ------
    TypeError, ValueError
        For sd below zero and tau not above it.
    """

    sd: float = 30.0
    tau: float = 5.0

    def __post_init__(self):
        object.__setattr__(self, "sd", arguments.number("sd", self.sd, at_least=0))
        object.__setattr__(self, "tau", arguments.number("tau", self.tau, above=0))


@dataclass(frozen=True)
class LIFCells:
    """The LIF cells of a network, all alike, and their synapses, which rise and decay.

    ``simulate_lif`` and ``learning.force`` take these by name. The defaults are those of the
    balanced networks of Nicola and Clopath (2017).

    Parameters
    ----------
    tau_m : float
        Membrane time constant in ms.
    refractory : float
        In ms: a cell that fired integrates again once more than refractory / dt steps have
        passed, and every cell begins as if it had fired at step 0.
    v_reset, v_peak : float
        Where a spike leaves a cell, and where it fires, in mV.
    offset : float
        Where a cell without input would settle, in mV.
    tau_rise, tau_decay : float
        Of the synapses, in ms.

    Raises
    ------
    TypeError, ValueError
        For time constants not above zero, refractory below it, v_reset not below v_peak.
    """

    tau_m: float = 10.0
    refractory: float = 2.0
    v_reset: float = -65.0
    v_peak: float = -40.0
    offset: float = -40.0
    tau_rise: float = 2.0
    tau_decay: float = 20.0

    def __post_init__(self):
        for name in ("tau_m", "tau_rise", "tau_decay"):
            self._keep(name, above=0)
        self._keep("refractory", at_least=0)
        for name in ("v_reset", "v_peak", "offset"):
            self._keep(name)
        if self.v_reset >= self.v_peak:
            raise ValueError(
                f"v_reset is {self.v_reset:g} mV and v_peak {self.v_peak:g} mV: "
                "a cell that fired would fire for ever; lower v_reset"
            )
        if not np.isfinite(self.jump):
            raise ValueError(
                f"tau_rise is {self.tau_rise:g} ms and tau_decay {self.tau_decay:g} ms: a weight "
                "over both is more than a float holds; take longer ones"
            )

    def _keep(self, name, **bounds):
        """What was checked is what is kept."""
        object.__setattr__(self, name, arguments.number(name, getattr(self, name), **bounds))

    @property
    def jump(self):
        """What a weight of 1 adds to h."""
        with np.errstate(divide="ignore", over="ignore"):
            return float(1 / np.float64(self.tau_rise * self.tau_decay))

    def in_steps(self, dt):
        """Count in steps what the parameters say in ms.

        Parameters
        ----------
        dt : float
            Of a step, in ms.

        Returns
        -------
        decays : tuple of two floats
            What I and h are multiplied by in a step.
        pause : int
            The rest after a spike in whole steps.
        """
        times = {name: getattr(self, name) for name in ("tau_m", "tau_rise", "tau_decay")}
        arguments.warn_if_coarse(dt, times)
        arguments.whole_steps("refractory", self.refractory, dt)
        decays = (np.exp(-dt / self.tau_rise), np.exp(-dt / self.tau_decay))
        return decays, int(edges.whole_units(self.refractory, dt))


def simulate_lif(
    weights,
    v0,
    *,
    duration=2000.0,
    dt=0.05,
    tau_m=LIFCells.tau_m,
    refractory=LIFCells.refractory,
    v_reset=LIFCells.v_reset,
    v_peak=LIFCells.v_peak,
    offset=LIFCells.offset,
    tau_rise=LIFCells.tau_rise,
    tau_decay=LIFCells.tau_decay,
    record=(),
    engine="auto",
):
    """Run a network of LIF cells whose synapses rise and decay.

    One step: cells that may integrate do, tau_m dv/dt = -v + offset + I; then synapses decay,
    I = I exp(-dt / tau_rise) + h dt and h = h exp(-dt / tau_decay); then cells at or above
    v_peak add their weights / (tau_rise tau_decay) to h and are set to v_reset. An
    interrupt returns what was computed so far, with a warning.

    Parameters
    ----------
    weights : array or scipy.sparse array (cells, cells)
        From and to, in mV ms.
    v0 : float or array (cells,)
        In mV; cells at or above v_peak fire at step 0.
    duration, dt : float
        Of the run, and of a step, in ms.
    tau_m, refractory, v_reset, v_peak, offset, tau_rise, tau_decay : float
        The cells and their synapses, in ms and mV, as ``LIFCells`` says.
    record : str, tuple or dict
        "v", "I" (mV), "h" (mV / ms): a name or names for all cells, or {name: cells}; v shows
        30 mV at a spike.
    engine : str
        "auto", "numpy" or "compiled"; the same spikes to the last bit.

    Returns
    -------
    NetworkRun
        The spikes, and what was recorded.

    Raises
    ------
    TypeError, ValueError
        For arguments that cannot be.
    MemoryError
        Where the recording would not fit.
    FloatingPointError
        Where a voltage runs away.
    """
    dt = arguments.number("dt", dt, above=0)
    steps = arguments.steps_of(duration, dt)
    cells = LIFCells(tau_m, refractory, v_reset, v_peak, offset, tau_rise, tau_decay)
    decays, pause = cells.in_steps(dt)
    numbers = (cells.tau_m, cells.offset, cells.v_peak, cells.v_reset)
    rows = rows_per_sender(weights, cells.jump)
    n = len(rows[0]) - 1
    state = memory.aligned_rows(len(_LIF_ROWS), n)
    state[0, :n] = arguments.per_cell("v0", v0, n)
    wakes = np.full(n, pause + 1)
    recording = _Recording(record, n, steps, _lif_quantities())
    engine = engines.load(engine)

    def run_block(trace, first):
        return engine.lif_network(
            state, wakes, trace, recording.watch, first, dt, numbers, decays, pause, rows
        )

    return _run(state[0, :n], steps, dt, recording, run_block)


def simulate_izhikevich(
    cells,
    weights,
    current,
    *,
    duration,
    dt=0.1,
    receptors=None,
    v0=None,
    u0=None,
    g0=None,
    noise=None,
    record=(),
    seed=None,
    engine="auto",
):
    """Run a network of Izhikevich cells with AMPA, NMDA, GABA-A and GABA-B receptors.

    One step: currents from the state before it; cells at or above v_peak are reset, the
    others integrate; conductances decay by exp(-dt / tau), then jump by what the cells at
    or above v_peak send. An interrupt returns what was computed so far, with a warning.

    Parameters
    ----------
    cells : neurons.Izhikevich
        With arrays, as neurons.population makes it; each cell says whether it excites (AMPA
        and NMDA) or inhibits (GABA-A and GABA-B).
    weights : array or scipy.sparse array (cells, cells)
        From and to, in nS, 0 or more.
    current : float, array or function
        In pA: a number, (cells,), (steps, cells), or a function of time that is given t
        (steps of a block, 1) in ms and returns what broadcasts with the cells:
        ``lambda t: cue * ((t >= 300) & (t < 550))``.
    duration, dt : float
        Of the run, and of a step, in ms.
    receptors : synapses.Receptors
        As synapses.receptors(...) makes them; default synapses.receptors().
    v0, u0 : float or array (cells,)
        Where the cells start, mV and pA; default v_r and 0.
    g0 : array (4, cells)
        What is open at the start, in nS, a row for each of synapses.NAMES; default nothing. With
        all three a run goes on where another stopped.
    noise : CurrentNoise
        Default none.
    record : str, tuple or dict
        "v", "u", the conductances "ampa", "nmda", "gaba_a", "gaba_b" (nS), the currents into
        the cell "I_ampa", "I_nmda", "I_gaba_a", "I_gaba_b", their sum "I_syn", and "I_noise"
        (pA): a name or names for all cells, or {name: cells}.
    seed : int or np.random.Generator
        For the noise.
    engine : str
        "auto", "numpy" or "compiled"; the same spikes to the last bit.

    Returns
    -------
    NetworkRun
        The spikes, and what was recorded.

    Raises
    ------
    TypeError, ValueError
        For arguments that cannot be.
    MemoryError
        Where the recording would not fit.
    FloatingPointError
        Where a voltage runs away.
    """
    if not isinstance(cells, neurons.Izhikevich):
        raise TypeError(
            f"cells is {type(cells).__name__}; it must be a neurons.Izhikevich, "
            "as neurons.population makes it"
        )
    dt = arguments.number("dt", dt, above=0)
    steps = arguments.steps_of(duration, dt)
    receptors = synaptic.receptors() if receptors is None else receptors
    if not isinstance(receptors, synaptic.Receptors):
        raise TypeError(f"receptors is {shown(receptors)}; make them with synapses.receptors(...)")
    rows = rows_per_sender(weights)
    if np.any(rows[2] < 0):
        raise ValueError(
            f"weights holds {rows[2].min():g}; conductances are 0 or more, and whether a cell "
            "excites or inhibits is said by cells.excitatory"
        )
    n = len(rows[0]) - 1
    if neurons.number_of_cells(cells) not in (1, n):
        raise ValueError(
            f"cells holds {neurons.number_of_cells(cells)} cells and weights {n}; "
            "they must be as many"
        )
    decay_times = dict(zip(synaptic.NAMES, receptors.tau, strict=True))
    arguments.warn_if_coarse(dt, cells.time_constants() | decay_times)
    numbers = cells.arrays(n)
    excites = np.broadcast_to(cells.excitatory, n).copy()
    tau, reversal, gains = map(np.array, (receptors.tau, receptors.reversal, receptors.gains))
    constants = (np.exp(-dt / tau), reversal, gains)
    current_of = inputs.current_source(_checked_current(current, n, steps), steps, n, dt)
    state = memory.aligned_rows(len(_IZHIKEVICH_ROWS), n)
    state[0, :n] = numbers[2] if v0 is None else arguments.per_cell("v0", v0, n)
    state[1, :n] = 0.0 if u0 is None else arguments.per_cell("u0", u0, n)
    state[2:6, :n] = 0.0 if g0 is None else _checked_conductances(g0, n)
    rng = arguments.generator(seed)
    noise_decay, noise_size = _started_noise(noise, state[-1, :n], dt, rng)
    kicks_of = inputs.kick_source(noise_size, n, rng)
    recording = _Recording(record, n, steps, _izhikevich_quantities(receptors))
    engine = engines.load(engine)

    def run_block(trace, first):
        count = len(trace)
        current, kicks = current_of(first, first + count), kicks_of(count)
        return engine.izhikevich_network(
            state, trace, recording.watch, current, kicks, dt, numbers, excites, constants,
            noise_decay, rows,
        )  # fmt: skip

    return _run(state[0, :n], steps, dt, recording, run_block)


def balanced_weights(n, p=0.1, g=40.0, *, seed, sparse=False, balance=True):
    """Draw random weights that excite as much as they inhibit, for ``simulate_lif``.

    The defaults are those of Nicola and Clopath (2017): their G of 0.04 mV s is 40 mV ms.

    Parameters
    ----------
    n : int
        How many cells.
    p : float
        The probability that one is connected to another (or to itself).
    g : float
        Strength in mV ms: a weight is g / (p sqrt(n)) times a standard normal number, less
        the mean of what its receiver gets, so that this sums to zero.
    seed : int or np.random.Generator
        Where the random numbers come from.
    sparse : bool
        True for a scipy.sparse array, which a large network needs.
    balance : bool
        False leaves in the means, to see what they do.

    Returns
    -------
    array or scipy.sparse array (n, n)
        From and to, in mV ms.

    Raises
    ------
    TypeError, ValueError
        For p outside 0 to 1, say.
    MemoryError
        Where the weights would not fit.
    """
    n = arguments.whole("n", n, at_least=1)
    p = arguments.number("p", p, above=0)
    g = arguments.number("g", g)
    if p > 1:
        raise ValueError(f"p is {p:g}; a probability is at most 1")
    with np.errstate(over="ignore"):
        largest = 40 * g / min(p * np.sqrt(n), 1)  # no normal number is as large as 40
    if not np.isfinite(largest):
        raise ValueError(f"g is {g:g} mV ms and p {p:g}: a weight is more than a float holds")
    sparse, balance = arguments.truth("sparse", sparse), arguments.truth("balance", balance)
    rng = arguments.generator(seed)
    needed = 24 * n * n * p if sparse else 8 * n * n
    memory.require(needed, f"{n} x {n} weights", "take fewer cells, a smaller p or sparse=True")
    senders, weights = [], []
    for _ in range(n):
        number = rng.binomial(n, p)
        inputs = rng.standard_normal(number) * g / (p * np.sqrt(n))
        senders.append(np.sort(rng.choice(n, number, replace=False, shuffle=False)))
        weights.append(inputs - inputs.mean() if number and balance else inputs)
    return _from_columns(senders, weights, n, sparse)


def received(weights, run, cell, *, tau_rise=LIFCells.tau_rise, tau_decay=LIFCells.tau_decay):
    """Work out what one cell of a LIF network received, excitation and inhibition apart.

    Synapses add up, so each half can be followed by itself: the steps are those of
    ``simulate_lif``, with the weights above 0 alone and with those below.

    Parameters
    ----------
    weights : array or scipy.sparse array (cells, cells)
        From and to, in mV ms.
    run : NetworkRun
        What ``simulate_lif`` returned for them.
    cell : int
        Whose input.
    tau_rise, tau_decay : float
        Of the synapses, in ms.

    Returns
    -------
    excitatory : array (steps,)
        In mV, 0 or above.
    inhibitory : array (steps,)
        In mV, 0 or below; the sum of both is what "I" records.

    Raises
    ------
    TypeError, ValueError
        For a cell that is not there.
    """
    cells = LIFCells(tau_rise=tau_rise, tau_decay=tau_decay)
    if not isinstance(run, NetworkRun):
        raise TypeError(f"run is {shown(run)}; give what networks.simulate_lif returned")
    pointers, targets, values = rows_per_sender(weights, cells.jump)
    n = len(pointers) - 1
    if n != len(run.counts):
        raise ValueError(f"weights are of {n} cells and run of {len(run.counts)}; give its own")
    cell = arguments.whole("cell", cell, at_least=0)
    if cell >= n:
        raise ValueError(f"cell is {cell}, and the last of {n} cells is {n - 1}")
    dt = float(run.t[1] - run.t[0]) if len(run.t) > 1 else 1.0
    (rising, falling), _ = cells.in_steps(dt)
    senders = np.repeat(np.arange(n), np.diff(pointers))
    jumps = np.zeros(n)
    jumps[senders[targets == cell]] = values[targets == cell]
    sent = jumps[run.spike_cells]
    steps = np.rint(run.spike_times / dt).astype(int)
    halves = []
    for half in (np.maximum(sent, 0), np.minimum(sent, 0)):
        arriving = np.bincount(steps, half, minlength=len(run.t))
        now, h, seen = 0.0, 0.0, np.empty(len(run.t))
        for i, arrives in enumerate(arriving.tolist()):
            now = now * rising + h * dt
            h = h * falling + arrives
            seen[i] = now
        halves.append(seen)
    return tuple(halves)


def ring_weights(n_from, n_to, *, strength=None, total=None, sigma, self_connections):
    """Make one block of weights between two rings of cells, strongest where angles agree.

    Parameters
    ----------
    n_from, n_to : int
        How many cells each ring has; cell k sits at 360 k / n degrees.
    strength : float
        The weight at distance 0: strength exp(-(distance / sigma)^2).
    total : float
        Or what one receiver gets from all senders together, shared out by that profile; give
        one of the two.
    sigma : float
        In degrees; np.inf connects all alike.
    self_connections : bool
        False leaves out the weight of a cell onto itself, which needs n_from and n_to to be
        equal; True for two different populations.

    Returns
    -------
    array (n_from, n_to)
        From and to, in the unit of strength or total.

    Raises
    ------
    TypeError, ValueError
        For arguments that cannot be.
    MemoryError
        Where the weights would not fit.
    """
    n_from = arguments.whole("n_from", n_from, at_least=1)
    n_to = arguments.whole("n_to", n_to, at_least=1)
    if (strength is None) == (total is None):
        raise ValueError("give one of strength (at distance 0) and total (all senders together)")
    if not (isinstance(sigma, (int, float)) and sigma == np.inf):
        sigma = arguments.number("sigma", sigma, above=0)
    self_connections = arguments.truth("self_connections", self_connections)
    if not self_connections and n_from != n_to:
        raise ValueError(
            f"rings of {n_from} and {n_to} cells are two populations, which have no "
            "self-connections; set self_connections=True"
        )
    memory.require(24 * n_from * n_to, f"{n_from} x {n_to} weights", "take fewer cells")
    distance = angular_distance(angles(n_from)[:, None], angles(n_to))
    with np.errstate(over="ignore"):
        profile = np.exp(-np.square(distance / sigma))
    if not self_connections:
        np.fill_diagonal(profile, 0.0)
    if total is None:
        return arguments.number("strength", strength, at_least=0) * profile
    total, shares = arguments.number("total", total, at_least=0), profile.sum(axis=0)
    if n_from == 1 and not self_connections:
        raise ValueError("one cell alone without self-connections has no total to share out")
    if np.any(shares < np.finfo(float).tiny):
        raise ValueError(
            f"sigma is {sigma:g} degrees, too narrow for rings of {n_from} and {n_to} cells: some "
            "cell has no sender near enough to share a total out; take a larger sigma"
        )
    return total * profile / shares


def angles(n):
    """Place the cells of a ring.

    Parameters
    ----------
    n : int
        How many cells.

    Returns
    -------
    array (n,)
        Degrees from 0 up to 360.
    """
    n = arguments.whole("n", n, at_least=1)
    memory.require(16 * n, f"the angles of {n} cells", "take fewer cells")
    return np.arange(n) * 360.0 / n


def angular_distance(a, b):
    """Measure the shorter way round between angles.

    Parameters
    ----------
    a, b : float or array
        Degrees; shapes broadcast.

    Returns
    -------
    float or array
        0 to 180 degrees.

    Raises
    ------
    TypeError, ValueError
        For anything but finite numbers, and for shapes that do not broadcast.
    """
    a, b = arguments.numbers("a", a) % 360, arguments.numbers("b", b) % 360
    try:
        around = np.abs(a - b)
    except ValueError:
        raise ValueError(
            f"a has shape {a.shape} and b {b.shape}; they must broadcast together"
        ) from None
    return np.minimum(around, 360.0 - around)


def _checked_conductances(g0, n):
    g0 = arguments.numbers("g0", g0, dimensions=(2,))
    if g0.shape != (len(synaptic.NAMES), n):
        raise ValueError(
            f"g0 has shape {g0.shape}; give one row for each of {synaptic.NAMES} and one column "
            f"for each of {n} cells"
        )
    if np.any(g0 < 0):
        raise ValueError(f"g0 holds {g0.min():g}; conductances are 0 or more")
    return g0


class _Recording:
    """What is to be recorded, which rows of the state that needs, and the trace of those."""

    def __init__(self, record, n, steps, quantities):
        wanted = _wanted(record)
        self._parts, rows, cells = [], [], []
        for name, asked in wanted.items():
            arguments.choice("a name in record", name, tuple(quantities))
            chosen = _chosen_cells(name, asked, n)
            needs, compute = quantities[name]
            self._parts.append((name, len(chosen), len(needs), compute))
            for row in needs:
                rows.append(np.full(len(chosen), row))
                cells.append(chosen)
        nothing = np.empty(0, np.int64)
        self.watch = (np.concatenate([nothing, *rows]), np.concatenate([nothing, *cells]))
        memory.require(
            8 * steps * (1 + 2 * len(self.watch[0])),
            f"recording {steps} steps",
            "record fewer cells or quantities, or run for a shorter time",
        )
        self.trace = np.empty((steps, len(self.watch[0])))

    def result(self, done):
        """The recorded quantities, computed from the rows of the state they need."""
        recorded, column = {}, 0
        for name, cells, needs, compute in self._parts:
            block = self.trace[:done, column : column + cells * needs]
            recorded[name] = compute(*np.hsplit(block, needs)) if cells else block
            column += cells * needs
        return recorded


def _wanted(record):
    """What is to be recorded: {name: cells, or None for all}."""
    if isinstance(record, str):
        record = (record,)
    if not np.iterable(record):
        raise TypeError(f"record is {shown(record)}; give names, or a dict of names and cells")
    record = record if isinstance(record, dict) else tuple(record)
    for name in record:
        if not isinstance(name, str):
            raise TypeError(f"record holds {shown(name)}; it must hold names of quantities")
    return record if isinstance(record, dict) else dict.fromkeys(record)


def _chosen_cells(name, asked, n):
    if asked is None or (isinstance(asked, str) and asked == "all"):
        return np.arange(n)
    arguments.unmasked(f"record[{name!r}]", asked)
    try:
        cells = np.atleast_1d(np.asarray(asked))
    except ValueError:
        raise TypeError(
            f"record[{name!r}] is {shown(asked)}; give cells by their numbers"
        ) from None
    if cells.ndim != 1 or (len(cells) and cells.dtype.kind not in "iu"):
        raise TypeError(f"record[{name!r}] is {asked!r}; give cells by their numbers, or 'all'")
    if len(cells) and (cells.min() < 0 or cells.max() >= n):
        raise ValueError(f"record[{name!r}] names a cell outside 0 to {n - 1}")
    return cells.astype(np.int64)


def _lif_quantities():
    return {name: ((row,), lambda x: x) for row, name in enumerate(_LIF_ROWS)}


def _izhikevich_quantities(receptors):
    """What can be recorded: the rows it needs, and how it is computed from them."""

    def current(kind, v, g):
        conductances = np.zeros((4, *g.shape))
        conductances[kind] = g
        return receptors.currents(v, conductances)[kind]

    quantities = {name: ((row,), lambda x: x) for row, name in enumerate(_IZHIKEVICH_ROWS)}
    for kind, name in enumerate(synaptic.NAMES):
        quantities[f"I_{name}"] = ((0, 2 + kind), partial(current, kind))
    quantities["I_syn"] = ((0, 2, 3, 4, 5), lambda v, *g: receptors.current(v, g))
    return quantities


def _run(v, steps, dt, recording, run_block):
    """Run block by block, put the spikes together, and stop where a voltage runs away."""
    spikes = running.Spikes()

    def advance(first, stop):
        done, at, cells = run_block(recording.trace[first:stop], first)
        if done < stop - first:
            running.stop_if_blown_up(v[None], first + done, dt)
        spikes.add(first, at, cells)

    def result(done):
        at, cells = spikes.before(done)
        counts = np.bincount(cells, minlength=len(v))
        return NetworkRun(np.arange(done) * dt, at * dt, cells, counts, recording.result(done))

    return running.run(steps, advance, result, dt=dt)


def _checked_current(current, n, steps):
    """The current as rows of cells, one row or one for each step; or the function that it is."""
    if callable(current):
        return current
    current = arguments.numbers("current", current, dimensions=(0, 1, 2))
    if current.ndim == 1 and len(current) != n:
        raise ValueError(
            f"current has shape {current.shape}; one dimension is one value per cell, "
            f"and there are {n} cells (for values over time give (steps, cells))"
        )
    if current.ndim == 2 and current.shape != (steps, n):
        raise ValueError(f"current has shape {current.shape}; it must be ({steps}, {n})")
    return np.atleast_2d(current)


def _started_noise(noise, state, dt, rng):
    """Start the noise current of each cell; return its decay and the size of its kick in a step."""
    if noise is None:
        return 0.0, 0.0
    if not isinstance(noise, CurrentNoise):
        raise TypeError(f"noise is {shown(noise)}; it must be a networks.CurrentNoise or None")
    decay = np.exp(-dt / noise.tau)
    with np.errstate(over="ignore"):  # the run then says that its voltage ran away
        state[:] = noise.sd * rng.standard_normal(len(state))
    return decay, noise.sd * np.sqrt(1 - decay * decay)


def _from_columns(senders, weights, n, as_sparse):
    """The (n, n) weights of which each column, a receiver, has these senders and weights."""
    pointer = np.concatenate([[0], np.cumsum([len(column) for column in senders])])
    columns = scipy.sparse.csc_array(
        (np.concatenate(weights), np.concatenate(senders), pointer), shape=(n, n)
    )
    # row after row in memory, since a spike asks for its row
    return columns.tocsr() if as_sparse else columns.toarray(order="C")
