"""FORCE: a balanced network learns to produce a signal (Sussillo and Abbott 2009; as applied to
spiking cells by Nicola and Clopath 2017).

The readout z = decoder . r of the cells' filtered spikes is fed back to the cells. While
the network learns, every few steps recursive least squares pulls z to the target, with
P standing for the inverse of the rates' correlations::

    gain = P r
    decoder = decoder - (z - target) gain / (1 + r . gain)
    P = P - gain gain' / (1 + r . gain)

P is symmetric, so half of it says all: the compiled engine keeps only its lower triangle up
to date, which is one half of the memory to move, and moving memory is the price of a step.
Over 36 seeds it made no difference to what is learned whether the decoder's gain is divided
by 1 + r . gain, as least squares has it, or not, as in the program published with the paper.
The sums are our own and not a library's, since those may add in another order on another
machine, and wait for other threads where the processor is busy.
"""

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from course_lib import analysis, arguments, engines, networks
from course_lib.engines import memory, running
from course_lib.engines.connections import rows_per_sender
from course_lib.words import shown

__all__ = ["Learned", "Outcome", "force", "outcome"]

SPACING = 2.0  # ms, between the samples of an outcome
SEEN = 400.0  # ms, of each stretch that is looked at
JUDGED = 1000.0  # ms, at the end, compared with the target at any phase
LEAST = (SEEN, SEEN, 2 * JUDGED)  # ms before learning, of it, and alone
BIN = 100.0  # ms, over which the error is averaged


@dataclass(frozen=True)
class Learned:
    """What a network learned.

    Attributes
    ----------
    t : array (steps,)
        Time of each step in ms.
    output : array (steps,)
        The readout.
    target : array (steps,)
        What it was to be.
    error : array (updates,)
        Output less target before each update.
    decoder : array (cells,)
        The readout's weights after learning.
    spike_times : array (spikes,)
        In ms, in order.
    spike_cells : array (spikes,)
        Which cell fired each, counted from 0.
    learning : tuple of two floats
        Start and stop of learning in ms; from stop on the network is alone.
    """

    t: np.ndarray = field(repr=False)
    output: np.ndarray = field(repr=False)
    target: np.ndarray = field(repr=False)
    error: np.ndarray = field(repr=False)
    decoder: np.ndarray = field(repr=False)
    spike_times: np.ndarray
    spike_cells: np.ndarray
    learning: tuple


@dataclass(frozen=True)
class Outcome:
    """What came of learning, in three short stretches of 400 ms, a sample every 2 ms.

    Attributes
    ----------
    t : array (samples,)
        In ms, from the beginning of a stretch.
    before : array (samples,)
        The output just before learning begins.
    first : array (samples,)
        The output in the first moments of learning.
    first_target : array (samples,)
        The target then.
    alone : array (samples,)
        The output at the end of the time alone.
    alone_target : array (samples,)
        The target at the phase that fits it best.
    errors : array (bins,)
        How far output and target are apart while it learns: the root of the mean square of each
        100 ms.
    match : float
        Correlation of the last second with the target at that phase.
    """

    t: np.ndarray = field(repr=False)
    before: np.ndarray = field(repr=False)
    first: np.ndarray = field(repr=False)
    first_target: np.ndarray = field(repr=False)
    alone: np.ndarray = field(repr=False)
    alone_target: np.ndarray = field(repr=False)
    errors: np.ndarray = field(repr=False)
    match: float


def outcome(run):
    """Look at what came of learning.

    Parameters
    ----------
    run : Learned
        With at least 400 ms before learning and of it, and 2 s alone.

    Returns
    -------
    Outcome
        Before, at the beginning, and alone at the end.

    Raises
    ------
    TypeError, ValueError
        For anything else, and for a run that is too short.
    """
    if not isinstance(run, Learned):
        raise TypeError(f"run is {shown(run)}; give what learning.force returned")
    dt = float(run.t[1]) if len(run.t) > 1 else SPACING
    begin, end = run.learning
    lasted = (begin, end - begin, len(run.t) * dt - end)
    if any(time < least - dt / 2 for time, least in zip(lasted, LEAST, strict=True)):
        raise ValueError(
            "the run has {:g} ms before learning, {:g} ms of it and {:g} ms alone; "
            "it takes {:g}, {:g} and {:g} at least".format(*lasted, *LEAST)
        )
    per_sample = round(SPACING / dt)
    if abs(per_sample * dt - SPACING) > 1e-9:
        raise ValueError(f"dt is {dt:g} ms; an outcome has a sample every {SPACING:g} ms")
    output, target, t = (values[::per_sample] for values in (run.output, run.target, run.t))
    seen, judged = round(SEEN / SPACING), round(JUDGED / SPACING)
    at = int(np.searchsorted(t, begin - dt / 2))
    match, start = analysis.best_match(output[-judged:], target[-2 * judged :])
    fitting = target[-2 * judged :][start : start + judged]
    return Outcome(
        t=np.arange(seen) * SPACING,
        before=output[at - seen : at],
        first=output[at : at + seen],
        first_target=target[at : at + seen],
        alone=output[-seen:],
        alone_target=fitting[-seen:],
        errors=_errors(run, dt),
        match=match,
    )


def _errors(run, dt):
    """The root mean square of output less target, in bins of the time of learning."""
    begin, end = run.learning
    bins = int((end - begin + dt / 2) // BIN)
    edges = np.rint((begin + BIN * np.arange(bins + 1)) / dt).astype(int)
    apart = (run.output - run.target) ** 2
    return np.array([apart[a:b].mean() ** 0.5 for a, b in pairwise(edges)])


def force(
    weights,
    v0,
    target,
    *,
    feedback=10.0,
    settle=500.0,
    train=5000.0,
    test=3000.0,
    every=50,
    regularisation=5.0,
    seed,
    engine="auto",
    dt=0.05,
    **cells,
):
    """Let a network of LIF cells learn to produce ``target``.

    The defaults are those of Nicola and Clopath (2017), lesson 51. An interrupt returns what
    was computed so far, with a warning; the decoder is then the one at the interrupt.

    Parameters
    ----------
    weights : array or scipy.sparse array (cells, cells)
        From and to, in mV ms, as in networks.simulate_lif.
    v0 : float or array (cells,)
        Where the cells start, in mV.
    target : function or array (steps,)
        A function of time, given t (steps,) in ms, or its values.
    feedback : float
        Q in mV: the readout reaches each cell times Q (2 rand - 1).
    settle, train, test : float
        Before learning, of learning, and alone, in ms.
    every : int
        Steps from one update to the next: at steps 0, every, 2 every and so on.
    regularisation : float
        P starts as this times the unit matrix, with rates in 1 / ms.
    seed : int or np.random.Generator
        For the feedback weights.
    engine : str
        "auto", "numpy" or "compiled"; the same to the last bit.
    dt : float
        Of a step, in ms.
    **cells
        The cells and their synapses, by name: tau_m, refractory, v_reset, v_peak, offset,
        tau_rise, tau_decay, as ``networks.LIFCells`` says.

    Returns
    -------
    Learned
        The readout over time, the decoder, the spikes.

    Raises
    ------
    TypeError, ValueError
        For arguments that cannot be.
    MemoryError
        Where P or the output would not fit.
    FloatingPointError
        Where a voltage runs away.
    """
    cells = networks.LIFCells(**cells)
    dt = arguments.number("dt", dt, above=0)
    settle = arguments.number("settle", settle, at_least=0)
    train = arguments.number("train", train, above=0)
    test = arguments.number("test", test, at_least=0)
    every = arguments.whole("every", every, at_least=1)
    regularisation = arguments.number("regularisation", regularisation, above=0)
    feedback = arguments.number("feedback", feedback)
    begin, end, steps = (
        arguments.whole_steps("settle + train + test", time, dt)
        for time in (settle, settle + train, settle + train + test)
    )
    cure = "take a shorter time or a larger dt"
    memory.require(24 * steps, f"the output of {steps} steps", cure)
    t = np.arange(steps) * dt
    target = _target(target, t)
    decays, pause = cells.in_steps(dt)
    numbers = (cells.tau_m, cells.offset, cells.v_peak, cells.v_reset, cells.jump)
    rows = rows_per_sender(weights, cells.jump)
    n = len(rows[0]) - 1
    memory.require(16.0 * n * n, f"what {n} cells learn with", "take fewer cells")
    rng = arguments.generator(seed)
    engine = engines.load(engine)

    encoder = feedback * (2 * rng.random(n) - 1)
    decoder = np.zeros(n)
    P = regularisation * np.eye(n)
    state = memory.aligned_rows(5, n)  # v, I, h, r and what feeds r
    state[0, :n] = arguments.per_cell("v0", v0, n)
    v, r = state[0, :n], state[3, :n]
    wakes = np.full(n, pause + 1)
    output = np.zeros(steps)
    errors, spikes = [], running.Spikes()

    def run_to(first, stop):
        """Run to ``stop`` with the decoder as it is."""
        z = output[first - 1] if first else 0.0
        done, at, fired = engine.force_network(
            state, wakes, output[first:stop], first, dt, numbers, decays, pause, rows,
            encoder, decoder, z,
        )  # fmt: skip
        if done < stop - first:
            running.stop_if_blown_up(v[None], first + done, dt)
        spikes.add(first, at, fired)

    def update(step):
        """One step of recursive least squares."""
        error = engine.dot(decoder, r) - target[step]
        gain = engine.symmetric_product(P, r)
        shrink = 1 / (1 + engine.dot(r, gain))
        decoder[:] -= error * shrink * gain
        engine.symmetric_update(P, gain, shrink)
        errors.append(error)

    def advance(first, stop):
        while first < stop:
            # learning looks at every so many steps; up to there they are run in one go
            looked_at = -(-first // every) * every
            following = min(looked_at + 1, stop)
            run_to(first, following)
            if begin <= looked_at < min(end, following):
                update(looked_at)
            first = following

    def result(done):
        at, fired = spikes.before(done)
        return Learned(
            t=t[:done],
            output=output[:done],
            target=target[:done],
            error=np.array(errors),
            decoder=decoder,
            spike_times=at * dt,
            spike_cells=fired,
            learning=(begin * dt, end * dt),
        )

    return running.run(steps, advance, result, dt=dt)


def _target(target, t):
    """The target at each step, checked."""
    values = arguments.numbers("target", target(t) if callable(target) else target)
    if values.shape != t.shape:
        raise ValueError(
            f"target has shape {values.shape}; it must be {t.shape}, one value per step of "
            "settle + train + test"
        )
    return values
