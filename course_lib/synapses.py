"""Receptors: how long a synapse stays open, and where it pulls the cell.

All synapses of one kind on one cell decay alike, so one conductance per cell and receptor
says the same as one per synapse (lesson 33). In one step a conductance decays exactly, by
exp(-dt / tau), and then jumps by what arrived. Units: ms, mV, nS, pA (nS times mV is pA).
"""

from dataclasses import dataclass

import numpy as np

from course_lib import arguments

#: The order of everything that comes in fours.
NAMES = ("ampa", "nmda", "gaba_a", "gaba_b")

#: Reversal potentials in mV (lesson 33).
REVERSAL = (0.0, 0.0, -70.0, -90.0)


@dataclass(frozen=True)
class Receptors:
    """The four receptors of a network, in the order of ``NAMES``; see ``receptors``.

    tau       decay times in ms
    gains     what a spike's weight is multiplied by for each receptor
    reversal  potentials in mV
    """

    tau: tuple
    gains: tuple
    reversal: tuple = REVERSAL

    def current(self, v, conductances):
        """The synaptic current into the cell in pA: g (E - v), summed over the receptors.

        v             mV, any shape
        conductances  nS, (4, ...) of that shape

        Positive lifts the cell, as an injected current does.
        """
        return sum(self.currents(v, conductances))

    def currents(self, v, conductances):
        """The same for each receptor: (4, ...) in pA."""
        v = np.asarray(v, float)
        ampa, nmda, gaba_a, gaba_b = conductances
        pull = [E - v for E in self.reversal]
        return np.array(
            [ampa * pull[0], nmda * nmda_factor(v) * pull[1], gaba_a * pull[2], gaba_b * pull[3]]
        )


def receptors(ampa=5.0, nmda=150.0, gaba_a=6.0, gaba_b=150.0, gains=(1, 1, 1, 1)):
    """The receptors of a network, by their decay times in ms.

    gains  for AMPA, NMDA, GABA-A and GABA-B: a spike of an exciting cell adds its weight
           times the first two to what its targets have open, an inhibiting cell's the others

    The defaults are those of Izhikevich and Edelman (2008). Raises TypeError or ValueError
    for a decay time not above zero and for gains that are not four numbers, 0 or more.
    """
    times = {"ampa": ampa, "nmda": nmda, "gaba_a": gaba_a, "gaba_b": gaba_b}
    tau = tuple(arguments.number(name, value, above=0) for name, value in times.items())
    gains = arguments.numbers("gains", gains, dimensions=(1,))
    if len(gains) != 4 or np.any(gains < 0):
        raise ValueError(f"gains is {gains.tolist()}; give four numbers, 0 or more: {NAMES}")
    return Receptors(tau, tuple(gains.tolist()))


def nmda_factor(v):
    """The share of NMDA receptors that magnesium leaves open at ``v`` mV (any shape).

    ((v + 80) / 60)^2 / (1 + ((v + 80) / 60)^2), as Izhikevich and Edelman (2008). It rises
    again below -80 mV, where the formula stops being biology.
    """
    opened = np.square(np.asarray(v, float) + 80)
    return opened / (3600 + opened)


def conductance(arrivals, tau, *, dt=0.1):
    """One receptor's conductance over time: exact decay, then a jump.

    arrivals  (steps,) or (steps, cells): what arrives at each step, in nS (0 for nothing)
    tau, dt   decay time and step in ms

    Returns the shape of arrivals, in nS; a jump shows at the step of its arrival.
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
