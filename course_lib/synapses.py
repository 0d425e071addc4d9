"""Receptors: how long a synapse stays open, and where it pulls the cell.

All synapses of one kind on one cell decay alike, so one conductance per cell and receptor
says the same as one per synapse (lesson 33). In one step a conductance decays exactly, by
exp(-dt / tau), and then jumps by what arrived. Units: ms, mV, nS, pA (nS times mV is pA).
"""

from dataclasses import dataclass

import numpy as np

from course_lib import arguments

__all__ = ["NAMES", "REVERSAL", "Receptors", "conductance", "nmda_factor", "receptors"]

#: The order of everything that comes in fours.
NAMES = ("ampa", "nmda", "gaba_a", "gaba_b")

#: Reversal potentials in mV (lesson 33).
REVERSAL = (0.0, 0.0, -70.0, -90.0)


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
