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

from course_lib import arguments, engines, neurons
from course_lib import synapses as synaptic
from course_lib.engines import memory, running
from course_lib.engines.numpy_engine import BLOWN_UP

_LIF_ROWS = ("v", "I", "h")
_IZHIKEVICH_ROWS = ("v", "u", *synaptic.NAMES, "I_noise")


@dataclass(frozen=True)
class NetworkRun:
    """What a network did.

    t            (steps,) time of each step in ms
    spike_times  (spikes,) in ms, in order
    spike_cells  (spikes,) which cell fired each, counted from 0
    counts       (cells,) how often each cell fired
    recorded     what was asked for: {quantity: (steps, cells asked for)}
    """

    t: np.ndarray = field(repr=False)
    spike_times: np.ndarray
    spike_cells: np.ndarray
    counts: np.ndarray
    recorded: dict = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class CurrentNoise:
    """An Ornstein-Uhlenbeck current into every cell, each its own.

    sd   its standard deviation in pA
    tau  how long it remembers, in ms

    The defaults are those of lesson 43. In one step it becomes x exp(-dt / tau) plus
    sd sqrt(1 - exp(-2 dt / tau)) times a standard normal number; it starts at random.
    """

    sd: float = 30.0
    tau: float = 5.0

    def __post_init__(self):
        arguments.number("sd", self.sd, at_least=0)
        arguments.number("tau", self.tau, above=0)


def simulate_lif(
    weights,
    v0,
    *,
    duration=2000.0,
    dt=0.05,
    tau_m=10.0,
    refractory=2.0,
    v_reset=-65.0,
    v_peak=-40.0,
    offset=-40.0,
    tau_rise=2.0,
    tau_decay=20.0,
    record=(),
    engine="auto",
):
    """Run a network of LIF cells whose synapses rise and decay.

    weights              (cells, cells), from and to, in mV ms; dense or scipy.sparse
    v0                   (cells,) in mV; cells at or above v_peak fire at step 0
    duration, dt         ms
    tau_m, refractory    ms; a cell that fired integrates again once more than
                         refractory / dt steps have passed, and every cell begins as if it
                         had fired at step 0
    v_reset, v_peak      mV
    offset               mV, where a cell without input would settle
    tau_rise, tau_decay  ms, of the synapses
    record               "v", "I" (mV), "h" (mV / ms): a tuple of names for all cells, or
                         {name: cells}; v shows 30 mV at a spike
    engine               "auto", "numpy" or "compiled"; the same spikes to the last bit

    One step: cells that may integrate do, tau_m dv/dt = -v + offset + I; then synapses decay,
    I = I exp(-dt / tau_rise) + h dt and h = h exp(-dt / tau_decay); then cells at or above
    v_peak add their weights / (tau_rise tau_decay) to h and are set to v_reset.

    The defaults are those of the balanced networks of Nicola and Clopath (2017). Returns a
    ``NetworkRun``. Raises TypeError or ValueError for arguments that cannot be,
    MemoryError where the recording would not fit, FloatingPointError where a voltage runs
    away. An interrupt returns what was computed so far, with a warning.
    """
    dt = arguments.number("dt", dt, above=0)
    steps = arguments.steps_of(duration, dt)
    cell = lif_cell(tau_m, offset, v_peak, v_reset)
    times = {"tau_m": tau_m, "tau_rise": tau_rise, "tau_decay": tau_decay}
    decays, jump, pause = lif_synapses(times, refractory, dt)
    rows = sparse_rows(weights, jump)
    n = len(rows[0]) - 1
    state = memory.aligned_rows(len(_LIF_ROWS), n)
    state[0, :n] = initial("v0", v0, n)
    wakes = np.full(n, pause + 1)
    recording = _Recording(record, n, steps, _lif_quantities())
    engine = engines.load(engine)

    def run_block(trace, first):
        return engine.lif_network(
            state, wakes, trace, recording.watch, first, dt, cell, decays, pause, rows
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
    noise=None,
    record=(),
    seed=None,
    engine="auto",
):
    """Run a network of Izhikevich cells with AMPA, NMDA, GABA-A and GABA-B receptors.

    cells      neurons.Izhikevich with arrays, as neurons.population makes it; each cell
               says whether it excites (AMPA and NMDA) or inhibits (GABA-A and GABA-B)
    weights    (cells, cells), from and to, in nS, 0 or more; dense or scipy.sparse
    current    pA: a number, (cells,), (steps, cells), or a function of time that is given
               t (steps of a block, 1) in ms and returns what broadcasts with the cells:
               ``lambda t: cue * ((t >= 300) & (t < 550))``
    receptors  synapses.receptors(...); default synapses.receptors()
    v0, u0     where the cells start, mV and pA: a number or (cells,); default v_r and 0
    noise      a CurrentNoise, or None
    record     "v", "u", the conductances "ampa", "nmda", "gaba_a", "gaba_b" (nS), the
               currents into the cell "I_ampa", "I_nmda", "I_gaba_a", "I_gaba_b", their sum
               "I_syn", and "I_noise" (pA): a tuple of names for all cells, or {name: cells}
    seed       a whole number or np.random.Generator for the noise
    engine     "auto", "numpy" or "compiled"; the same spikes to the last bit

    One step: currents from the state before it; cells at or above v_peak are reset, the
    others integrate; conductances decay by exp(-dt / tau), then jump by what the cells at
    or above v_peak send.

    Returns a ``NetworkRun``. Raises and stops as ``simulate_lif`` does.
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
        raise TypeError(f"receptors is {receptors!r}; make them with synapses.receptors(...)")
    rows = sparse_rows(weights, 1.0)
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
    arguments.warn_if_coarse(dt, neurons.time_constants(cells) | decay_times)
    cell = neurons.parameters(cells, n)
    excites = np.broadcast_to(cells.excitatory, n).copy()
    tau, reversal, gains = map(np.array, (receptors.tau, receptors.reversal, receptors.gains))
    constants = (np.exp(-dt / tau), reversal, gains.astype(float))
    current_of = _current_source(current, n, steps, dt)
    state = memory.aligned_rows(len(_IZHIKEVICH_ROWS), n)
    state[0, :n] = cell[2] if v0 is None else initial("v0", v0, n)
    state[1, :n] = 0.0 if u0 is None else initial("u0", u0, n)
    noise_decay, kick_of = _noise_source(noise, state, n, dt, arguments.generator(seed))
    recording = _Recording(record, n, steps, _izhikevich_quantities(receptors))
    engine = engines.load(engine)

    def run_block(trace, first):
        count = len(trace)
        current, kick = current_of(first, first + count), kick_of(count)
        watch = recording.watch
        return engine.izhikevich_network(
            state, trace, watch, current, kick, dt, cell, excites, constants, noise_decay, rows
        )

    return _run(state[0, :n], steps, dt, recording, run_block)


def balanced_weights(n, p=0.1, g=40.0, *, seed, sparse=False):
    """Random weights that excite as much as they inhibit, for ``simulate_lif``.

    n       how many cells
    p       the probability that one is connected to another (or to itself)
    g       strength in mV ms: a weight is g / (p sqrt(n)) times a standard normal number,
            less the mean of what its receiver gets, so that this sums to zero
    seed    a whole number or np.random.Generator
    sparse  True for a scipy.sparse array, which a large network needs

    Returns (n, n), from and to. The defaults are those of Nicola and Clopath (2017): their
    G of 0.04 mV s is 40 mV ms. Raises TypeError or ValueError for p outside 0 to 1, and
    MemoryError where dense weights would not fit.
    """
    n = arguments.whole("n", n, at_least=1)
    p = arguments.number("p", p, above=0)
    g = arguments.number("g", g)
    if p > 1:
        raise ValueError(f"p is {p:g}; a probability is at most 1")
    rng = arguments.generator(seed)
    needed = 24 * n * n * p if sparse else 8 * n * n
    memory.require(needed, f"{n} x {n} weights", "take fewer cells, a smaller p or sparse=True")
    senders, weights = [], []
    for _ in range(n):
        number = rng.binomial(n, p)
        inputs = rng.standard_normal(number) * g / (p * np.sqrt(n))
        senders.append(np.sort(rng.choice(n, number, replace=False, shuffle=False)))
        weights.append(inputs - inputs.mean() if number else inputs)
    return _from_columns(senders, weights, n, sparse)


def ring_weights(n_from, n_to, *, strength=None, total=None, sigma, self_connections):
    """One block of weights between two rings of cells, strongest where angles agree.

    n_from, n_to      how many cells each ring has; cell k sits at 360 k / n degrees
    strength          the weight at distance 0: strength exp(-(distance / sigma)^2)
    total             or what one receiver gets from all senders together, shared out by
                      that profile; give one of the two
    sigma             degrees; np.inf connects all alike
    self_connections  False leaves out the weight of a cell onto itself, which needs
                      n_from and n_to to be equal; True for two different populations

    Returns (n_from, n_to), from and to, in the unit of strength or total. Raises TypeError
    or ValueError for arguments that cannot be.
    """
    n_from = arguments.whole("n_from", n_from, at_least=1)
    n_to = arguments.whole("n_to", n_to, at_least=1)
    if (strength is None) == (total is None):
        raise ValueError("give one of strength (at distance 0) and total (all senders together)")
    if not (isinstance(sigma, (int, float)) and sigma == np.inf):
        sigma = arguments.number("sigma", sigma, above=0)
    if not isinstance(self_connections, (bool, np.bool_)):
        raise TypeError(f"self_connections is {self_connections!r}; it must be True or False")
    if not self_connections and n_from != n_to:
        raise ValueError(
            f"rings of {n_from} and {n_to} cells are two populations, which have no "
            "self-connections; set self_connections=True"
        )
    distance = angular_distance(angles(n_from)[:, None], angles(n_to))
    profile = np.exp(-np.square(distance / sigma))
    if not self_connections:
        np.fill_diagonal(profile, 0.0)
    if total is None:
        return arguments.number("strength", strength, at_least=0) * profile
    shares = profile.sum(axis=0)
    if np.any(shares == 0):
        raise ValueError("one cell alone without self-connections has no total to share out")
    return arguments.number("total", total, at_least=0) * profile / shares


def angles(n):
    """Where the cells of a ring sit: (n,) degrees from 0 up to 360."""
    return np.arange(n) * 360.0 / n


def angular_distance(a, b):
    """The shorter way round between angles, 0 to 180 degrees; shapes broadcast."""
    around = np.abs(np.asarray(a) - np.asarray(b)) % 360.0
    return np.minimum(around, 360.0 - around)


def lif_cell(tau_m, offset, v_peak, v_reset):
    """The checked numbers of ``simulate_lif``'s cell, as the engines take them."""
    tau_m = arguments.number("tau_m", tau_m, above=0)
    offset = arguments.number("offset", offset)
    v_peak = arguments.number("v_peak", v_peak)
    v_reset = arguments.number("v_reset", v_reset)
    if v_reset >= v_peak:
        raise ValueError(
            f"v_reset is {v_reset:g} mV and v_peak {v_peak:g} mV: "
            "a cell that fired would fire for ever; lower v_reset"
        )
    return tau_m, offset, v_peak, v_reset


def lif_synapses(times, refractory, dt):
    """Decay factors of I and h in a step, the jump of h per weight, the pause in steps."""
    for name, value in times.items():
        arguments.number(name, value, above=0)
    arguments.warn_if_coarse(dt, times)
    refractory = arguments.number("refractory", refractory, at_least=0)
    arguments.whole_steps("refractory", refractory, dt)
    tau_rise, tau_decay = times["tau_rise"], times["tau_decay"]
    decays = (np.exp(-dt / tau_rise), np.exp(-dt / tau_decay))
    # a millionth of a step keeps 0.3 / 0.1 from counting as two steps
    return decays, 1 / (tau_rise * tau_decay), int(refractory / dt + 1e-6)


def sparse_rows(weights, jump):
    """A sparse row per sender: pointer (n + 1,), target and weight times jump (entries,).

    Targets are unsigned: with signed ones compiled code would ask of each whether it counts
    from the end.
    """
    sparse = scipy.sparse.issparse(weights)
    if sparse:
        if weights.ndim != 2 or weights.dtype.kind not in "iuf":
            raise TypeError("weights must be a sparse matrix of numbers with two dimensions")
    else:
        weights = arguments.numbers("weights", weights, dimensions=(2,))
    if weights.shape[0] != weights.shape[1] or weights.shape[0] == 0:
        raise ValueError(
            f"weights has shape {weights.shape}; it must be square, one row and one column per cell"
        )
    if sparse:
        rows = scipy.sparse.csr_array(weights, dtype=float)
        if not rows.has_canonical_format:
            rows = rows.copy()  # what was given is not ours to put in order
            rows.sum_duplicates()
        if not np.isfinite(rows.data).all():
            wrong = rows.data[~np.isfinite(rows.data)][0]
            raise ValueError(f"weights is {wrong} somewhere; every weight must be a finite number")
        pointer, target, values = rows.indptr, rows.indices, rows.data
    else:
        sender, target = np.nonzero(weights)
        pointer = np.searchsorted(sender, np.arange(len(weights) + 1))
        values = weights[sender, target]
    return pointer.astype(np.int64), target.astype(np.uint32), values * jump


def initial(name, values, n):
    """The checked start of n cells: a number for all, or (n,)."""
    values = arguments.numbers(name, values, dimensions=(0, 1))
    if values.ndim == 1 and len(values) != n:
        raise ValueError(f"{name} has {len(values)} values and there are {n} cells; give one each")
    return values


class _Recording:
    """What is to be recorded, which rows of the state that needs, and the trace of those."""

    def __init__(self, record, n, steps, quantities):
        if isinstance(record, str):
            record = (record,)
        wanted = record if isinstance(record, dict) else dict.fromkeys(record)
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
        if self._parts:
            memory.require(
                2 * 8 * steps * len(self.watch[0]),
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


def _chosen_cells(name, asked, n):
    if asked is None or (isinstance(asked, str) and asked == "all"):
        return np.arange(n)
    cells = np.atleast_1d(np.asarray(asked))
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
    spike_steps, spike_cells = [], []

    def advance(first, stop):
        done, at, cells = run_block(recording.trace[first:stop], first)
        if done < stop - first:
            cell = int(np.flatnonzero(~(v < BLOWN_UP))[0])
            raise running.blow_up(v[cell], cell, (first + done) * dt, dt)
        spike_steps.append(at + first)
        spike_cells.append(cells)
        return stop

    done = running.in_blocks(steps, advance, dt=dt)
    at = np.concatenate([np.empty(0, np.int64), *spike_steps])
    cells = np.concatenate([np.empty(0, np.int64), *spike_cells])[at < done]
    return NetworkRun(
        t=np.arange(done) * dt,
        spike_times=at[at < done] * dt,
        spike_cells=cells,
        counts=np.bincount(cells, minlength=len(v)),
        recorded=recording.result(done),
    )


def _current_source(current, n, steps, dt):
    """The current of a block of steps, as rows of n cells: one for all, or one for each."""
    if callable(current):

        def computed(first, stop):
            t = np.arange(first, stop)[:, None] * dt
            block = arguments.numbers("what current(t) returns", current(t))
            try:
                return np.ascontiguousarray(np.broadcast_to(block, (stop - first, n)))
            except ValueError:
                raise ValueError(
                    f"current(t) returned shape {block.shape} for t of shape {t.shape}; it must "
                    f"broadcast to ({stop - first}, {n}), one column per cell"
                ) from None

        return computed
    current = arguments.numbers("current", current, dimensions=(0, 1, 2))
    if current.ndim < 2:
        if current.ndim == 1 and len(current) != n:
            raise ValueError(
                f"current has shape {current.shape}; one dimension is one value per cell, "
                f"and there are {n} cells (for values over time give (steps, cells))"
            )
        constant = np.broadcast_to(current, (1, n)).copy()
        return lambda first, stop: constant
    if current.shape != (steps, n):
        raise ValueError(f"current has shape {current.shape}; it must be ({steps}, {n})")
    return lambda first, stop: np.ascontiguousarray(current[first:stop])


def _noise_source(noise, state, n, dt, rng):
    """The decay of the noise current in a step, and the kicks of a block of steps."""
    if noise is None:
        still = np.zeros((1, n))
        return 0.0, lambda count: still
    if not isinstance(noise, CurrentNoise):
        raise TypeError(f"noise is {noise!r}; it must be a networks.CurrentNoise or None")
    decay = np.exp(-dt / noise.tau)
    state[-1, :n] = noise.sd * rng.standard_normal(n)
    size = noise.sd * np.sqrt(1 - decay * decay)
    return decay, lambda count: size * rng.standard_normal((count, n))


def _from_columns(senders, weights, n, as_sparse):
    """The (n, n) weights of which each column, a receiver, has these senders and weights."""
    pointer = np.concatenate([[0], np.cumsum([len(column) for column in senders])])
    columns = scipy.sparse.csc_array(
        (np.concatenate(weights), np.concatenate(senders), pointer), shape=(n, n)
    )
    return columns.tocsr() if as_sparse else columns.toarray()
