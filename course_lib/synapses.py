"""Receptors: how long a synapse stays open, and where it pulls the cell.

All synapses of one kind on one cell decay alike, so one conductance per cell and receptor
says the same as one per synapse (lesson 33). In one step a conductance decays exactly, by
exp(-dt / tau), and then jumps by what arrived. Units: ms, mV, nS, pA (nS times mV is pA).
"""

from dataclasses import dataclass, field

import numpy as np

from course_lib import arguments

__all__ = [
    "NAMES",
    "REVERSAL",
    "Receptors",
    "Responses",
    "conductance",
    "nmda_factor",
    "receptors",
    "side_by_side",
    "spike_train",
]

#: The order of everything that comes in fours.
NAMES = ("ampa", "nmda", "gaba_a", "gaba_b")

#: Reversal potentials in mV (lesson 33).
REVERSAL = (0.0, 0.0, -70.0, -90.0)

# The cell that listens: that of lessons 30 and 31, which here never fires.
TAU_M, R, E_L = 10.0, 0.1, -65.0  # ms, GOhm, mV

KINDS = ("regular", "Poisson", "burst")
IN_A_BURST, BURST_GAP = 4, 5.0  # spikes; ms


@dataclass(frozen=True)
class Receptors:
    """The four receptors of a network, in the order of ``NAMES``; ``receptors`` makes them.

    Parameters
    ----------
    tau : four floats
        Decay times in ms.
    gains : four floats
        What a spike's weight is multiplied by for each receptor.
    reversal : four floats
        Potentials in mV.

    Raises
    ------
    TypeError, ValueError
        For anything but four numbers each, tau above zero and gains not below it.
    """

    tau: tuple
    gains: tuple
    reversal: tuple = REVERSAL

    def __post_init__(self):
        for name, bound in (("tau", "above 0"), ("gains", "0 or more"), ("reversal", "")):
            values = arguments.numbers(name, getattr(self, name), dimensions=(1,))
            too_low = values <= 0 if name == "tau" else values < 0
            if len(values) != 4 or (bound and np.any(too_low)):
                wanted = f"four numbers{bound and ', '}{bound}"
                raise ValueError(f"{name} is {values.tolist()}; give {wanted}: {NAMES}")
            object.__setattr__(self, name, tuple(values.tolist()))

    def current(self, v, conductances):
        """Sum the synaptic current into the cell: g (E - v) of each receptor.

        Positive lifts the cell, as an injected current does.

        Parameters
        ----------
        v : float or array
            In mV, any shape.
        conductances : array (4, ...)
            In nS, of that shape.

        Returns
        -------
        float or array
            In pA, of that shape.
        """
        return sum(self.currents(v, conductances))

    def currents(self, v, conductances):
        """Work out the synaptic current into the cell through each receptor.

        Parameters
        ----------
        v : float or array
            In mV, any shape.
        conductances : array (4, ...)
            In nS, of that shape.

        Returns
        -------
        array (4, ...)
            In pA.
        """
        v = arguments.numbers("v", v)
        conductances = arguments.numbers("conductances", conductances)
        if conductances.shape[:1] != (4,):
            raise ValueError(
                f"conductances has shape {conductances.shape}; give one row for each of {NAMES}"
            )
        ampa, nmda, gaba_a, gaba_b = conductances
        pull = [E - v for E in self.reversal]
        with np.errstate(over="ignore"):
            found = np.array(
                [
                    ampa * pull[0],
                    nmda * nmda_factor(v) * pull[1],
                    gaba_a * pull[2],
                    gaba_b * pull[3],
                ]
            )
        if not np.isfinite(found).all():
            raise ValueError("v times conductances is more than a float holds; take smaller ones")
        return found


def receptors(ampa=5.0, nmda=150.0, gaba_a=6.0, gaba_b=150.0, gains=(1, 1, 1, 1)):
    """Make the receptors of a network, by their decay times.

    The defaults are those of Izhikevich and Edelman (2008).

    Parameters
    ----------
    ampa, nmda, gaba_a, gaba_b : float
        Decay times in ms.
    gains : four floats
        For AMPA, NMDA, GABA-A and GABA-B: a spike of an exciting cell adds its weight times
        the first two to what its targets have open, an inhibiting cell's the others.

    Returns
    -------
    Receptors
        For networks.simulate_izhikevich.

    Raises
    ------
    TypeError, ValueError
        For a decay time not above zero and for gains that are not four numbers, 0 or more.
    """
    times = {"ampa": ampa, "nmda": nmda, "gaba_a": gaba_a, "gaba_b": gaba_b}
    return Receptors(
        tuple(arguments.number(name, value, above=0) for name, value in times.items()), gains
    )


def nmda_factor(v):
    """Compute the share of NMDA receptors that magnesium leaves open.

    ((v + 80) / 60)^2 / (1 + ((v + 80) / 60)^2), as Izhikevich and Edelman (2008). It rises
    again below -80 mV, where the formula stops being biology.

    Parameters
    ----------
    v : float or array
        In mV, any shape.

    Returns
    -------
    float or array
        From 0 to 1, of that shape.

    Raises
    ------
    TypeError, ValueError
        For anything but finite numbers.
    """
    opened = np.square(np.clip(arguments.numbers("v", v) + 80, -1e150, 1e150))  # finite for all v
    return opened / (3600 + opened)


def conductance(arrivals, tau, *, dt=0.1):
    """Follow one receptor's conductance over time: exact decay, then a jump.

    Parameters
    ----------
    arrivals : array (steps,) or (steps, cells)
        What arrives at each step, in nS (0 for nothing).
    tau, dt : float
        Decay time and step in ms.

    Returns
    -------
    array of the shape of arrivals
        In nS; a jump shows at the step of its arrival.

    Raises
    ------
    TypeError, ValueError
        For tau or dt not above zero.
    """
    arrivals = arguments.numbers("arrivals", arrivals, dimensions=(1, 2))
    tau = arguments.number("tau", tau, above=0)
    decay = np.exp(-arguments.number("dt", dt, above=0) / tau)
    g = np.empty_like(arrivals)
    open_now = np.zeros(arrivals.shape[1:])
    for i, arriving in enumerate(arrivals):
        open_now = open_now * decay + arriving
        g[i] = open_now
    return g


@dataclass(frozen=True)
class Responses:
    """What one spike train does through each receptor; the columns are in the order of ``NAMES``.

    Attributes
    ----------
    t : array (steps,)
        In ms.
    g : array (steps, 4)
        Conductances in nS.
    current : array (steps, 4)
        Into the cell, in pA.
    v : array (steps, 4)
        In mV: four cells, each with synapses of one kind.
    spike_times : array (spikes,)
        Of what arrived, in ms.
    """

    t: np.ndarray = field(repr=False)
    g: np.ndarray = field(repr=False)
    current: np.ndarray = field(repr=False)
    v: np.ndarray = field(repr=False)
    spike_times: np.ndarray


def spike_train(kind, rate, *, duration=400.0, dt=0.1, seed=33):
    """Make a spike train of one cell: how many spikes there are at each step.

    Parameters
    ----------
    kind : str
        "regular"; "Poisson", which owes nothing to the past; or "burst", four spikes 5 ms apart.
    rate : float
        In Hz, over all; the first spike of a regular train and of a burst is half a gap late.
    duration, dt : float
        In ms.
    seed : int
        For "Poisson".

    Returns
    -------
    array (steps,)
        1 at a spike, else 0. Spikes that fall into one step are one.

    Raises
    ------
    TypeError, ValueError
        For another kind, a rate below 0 or above one spike a step, and a duration or dt not
        above 0.
    """
    arguments.choice("kind", kind, KINDS)
    rate = arguments.number("rate", rate, at_least=0)
    dt = arguments.number("dt", dt, above=0)
    train = np.zeros(arguments.steps_of(duration, dt))
    if rate * dt > 1000:
        raise ValueError(f"rate is {rate:g} Hz, more than one spike in {dt:g} ms; lower it")
    if kind == "Poisson":
        train[arguments.generator(seed).random(len(train)) < rate * dt / 1000] = 1
    elif rate > 0:
        together = 1 if kind == "regular" else IN_A_BURST
        gap = 1000 / rate * together
        firsts = np.arange(gap / 2, duration, gap)
        times = (firsts[:, None] + BURST_GAP * np.arange(together)).ravel()
        at = np.rint(times / dt)
        train[at[at < len(train)].astype(int)] = 1
    return train


def side_by_side(arrivals, kinds=None, *, rest=E_L, held=None, dt=0.1):
    """Send the same arrivals through each of the four receptors, each to a cell of its own.

    The cells are that of lessons 30 and 31 (tau_m 10 ms, R 0.1 GOhm), and do not fire. In one
    step a conductance decays and jumps, the current is g (E - v), and v takes one step of Euler
    with it.

    Parameters
    ----------
    arrivals : array (steps,)
        What arrives at each step, in nS (0 for nothing).
    kinds : Receptors
        Their decay times, gains and reversal potentials; left out, tau of NMDA is 100 ms, as in
        lesson 41, and the others are those of ``receptors``.
    rest : float
        Where free cells rest, and begin; mV.
    held : float
        The voltage in mV that an amplifier holds the cells at; left out, they are free.
    dt : float
        In ms.

    Returns
    -------
    Responses
        Values at each step, those of v before it is moved by the step's current.

    Raises
    ------
    TypeError, ValueError
        For arrivals that are not one row of numbers, 0 or more.
    """
    arrivals = arguments.numbers("arrivals", arrivals, dimensions=(1,))
    if np.any(arrivals < 0):
        raise ValueError(
            f"arrivals go down to {arrivals.min():g} nS; a conductance is never negative"
        )
    dt = arguments.number("dt", dt, above=0)
    rest = arguments.number("rest", rest)
    kinds = receptors(nmda=100.0) if kinds is None else kinds
    g = np.stack(
        [
            conductance(arrivals * gain, tau, dt=dt)
            for tau, gain in zip(kinds.tau, kinds.gains, strict=True)
        ],
        axis=1,
    )
    if held is None:
        v = np.stack(
            [_followed(g[:, k], kinds.reversal[k], NAMES[k], rest, dt) for k in range(4)], axis=1
        )
    else:
        v = np.full(g.shape, arguments.number("held", held))
    if not np.isfinite(v).all():
        raise ValueError(f"v runs away; dt is {dt:g} ms, and that is the usual cause: halve it")
    current = g * (np.array(kinds.reversal) - v)
    current[:, NAMES.index("nmda")] *= nmda_factor(v[:, NAMES.index("nmda")])
    if not np.isfinite(current).all():
        raise ValueError("v times arrivals is more than a float holds; take smaller ones")
    t = np.arange(len(arrivals)) * dt
    return Responses(t, g, current, v, t[arrivals > 0])


def _followed(g, E, name, rest, dt):
    """Follow v under one receptor; plain floats, which are faster than arrays of one value."""
    v, voltages = rest, []
    for opened in g.tolist():
        voltages.append(v)
        if name == "nmda":
            unblocked = (v + 80) * (v + 80)
            opened *= unblocked / (3600 + unblocked)  # nmda_factor, of a plain float
        v = v + dt / TAU_M * (rest - v + R * opened * (E - v))
    return voltages
