"""A ring of cells that remembers where it was pointed to, as lesson 43 builds it.

A hundred RS cells excite their neighbours, twenty FS cells inhibit everybody. After a cue of a
quarter of a second a bump of activity stays where the cue was. Units: ms, mV, pA, nS, degrees.
"""

import numpy as np

from course_lib import analysis, arguments, edges, networks, neurons, synapses

__all__ = ["CUE", "GAINS", "counts", "outcome", "remember", "weights"]

#: From when to when the cue is there.
CUE = (300.0, 550.0)
#: Of AMPA, NMDA, GABA-A and GABA-B: the memory lives on NMDA.
GAINS = (0.1, 1.0, 1.0, 0.0)

RS_FOR_EACH_FS = 5
WIDTH = 20.0  # degrees, of cue and distractor
STRENGTH = 500.0  # pA, of the cue
GATHERED = 0.8  # the arrow's length above which activity is in one place


def weights(ee=80.0, ei=70.0, ie=90.0, ii=2.0, *, sigma=14.4, ei_sigma=np.inf, excitatory=100):
    """Make the weights of the whole ring.

    The numbers were found by trying; no paper has them. The architecture is that of Compte and
    others (2000): neighbours excite one another, inhibition reaches everybody.

    Parameters
    ----------
    ee, ei, ie, ii : float
        What one cell receives from all senders of a kind together, in nS: e-e is from
        excitatory cells to excitatory ones, e-i from these to inhibitory ones, and so on.
    sigma, ei_sigma : float
        How far e-e and e-i reach, in degrees; np.inf reaches all alike.
    excitatory : int
        How many RS cells; there is one FS cell for five of them.

    Returns
    -------
    array (cells, cells)
        From and to, in nS, the RS cells first.

    Raises
    ------
    TypeError, ValueError
        For arguments that cannot be.
    """
    n = arguments.whole("excitatory", excitatory, at_least=10)
    m = n // RS_FOR_EACH_FS
    block = networks.ring_weights
    return np.block(
        [
            [
                block(n, n, total=ee, sigma=sigma, self_connections=False),
                block(n, m, total=ei, sigma=ei_sigma, self_connections=True),
            ],
            [
                block(m, n, total=ie, sigma=np.inf, self_connections=True),
                block(m, m, total=ii, sigma=np.inf, self_connections=False),
            ],
        ]
    )


def remember(
    weights,
    *,
    cue=180.0,
    distractor=None,
    distracting=500.0,
    push=0.0,
    pushed=0.0,
    gains=GAINS,
    noise=30.0,
    duration=3000.0,
    dt=0.1,
    seed=None,
    engine="auto",
):
    """Show the ring a cue, and let it remember.

    Parameters
    ----------
    weights : array (cells, cells)
        As ``weights`` makes them.
    cue : float
        Where the cue is, in degrees: 500 pA exp(-(distance / 20)^2), from 300 to 550 ms.
    distractor, distracting : float
        Where a second one is, from 1500 to 1750 ms, and how strong at its middle, in pA; None
        leaves it out.
    push, pushed : float
        Current into the FS cells in pA, and for how long from 1500 ms on.
    gains : four floats
        Of AMPA, NMDA, GABA-A and GABA-B.
    noise : float
        Standard deviation of each cell's own noise in pA, Ornstein-Uhlenbeck with 5 ms.
    duration, dt : float
        Of the run and of a step, in ms.
    seed : int or np.random.Generator
        For the noise.
    engine : str
        "auto", "numpy" or "compiled".

    Returns
    -------
    networks.NetworkRun
        The spikes of all cells.

    Raises
    ------
    TypeError, ValueError
        For arguments that cannot be, as ``networks.simulate_izhikevich`` says.
    """
    n, m = _cells_of(len(weights))
    pushed = arguments.number("pushed", pushed, at_least=0)
    spots = [(_spot(cue, n, m, STRENGTH), *CUE)]
    if distractor is not None:
        strength = arguments.number("distracting", distracting)
        spots.append((_spot(distractor, n, m, strength), 1500.0, 1750.0))
    held = arguments.number("push", push) * np.append(np.zeros(n), np.ones(m))
    spots.append((held, 1500.0, 1500.0 + pushed))

    def current(t):
        return sum(given * ((t >= start) & (t < stop)) for given, start, stop in spots)

    return networks.simulate_izhikevich(
        neurons.population([(neurons.RS, n), (neurons.FS, m)]),
        weights,
        current,
        duration=duration,
        dt=dt,
        receptors=synapses.receptors(nmda=150.0, gains=gains),
        noise=networks.CurrentNoise(sd=noise, tau=5.0),
        seed=seed,
        engine=engine,
    )


def counts(run, window=100.0):
    """Count the spikes of the RS cells, window by window.

    Parameters
    ----------
    run : networks.NetworkRun
        As ``remember`` returns it.
    window : float
        In ms.

    Returns
    -------
    array (windows, RS cells)
        How often each fired.

    Raises
    ------
    TypeError, ValueError
        For a window that is longer than the run.
    """
    n, _ = _cells_of(len(run.counts))
    duration = run.t[-1] + run.t[1] - run.t[0]
    ours = run.spike_cells < n
    return analysis.spike_counts(
        run.spike_times[ours], run.spike_cells[ours], cells=n, window=window, duration=duration
    )


def outcome(run, last=500.0):
    """Say what became of the memory.

    Parameters
    ----------
    run : networks.NetworkRun
        As ``remember`` returns it.
    last : float
        How many ms of its end are looked at.

    Returns
    -------
    str
        "silent", "bump" (the activity is in one place) or "everywhere".
    """
    n, _ = _cells_of(len(run.counts))
    end = run.t[-1] + run.t[1] - run.t[0]
    late = run.spike_cells[edges.reaches(run.spike_times, end - last) & (run.spike_cells < n)]
    if not len(late):
        return "silent"
    arrow = analysis.population_vector(np.bincount(late, minlength=n))
    return "bump" if arrow.length > GATHERED else "everywhere"


def _cells_of(cells):
    """How many RS and FS cells a ring of so many has."""
    m = cells // (RS_FOR_EACH_FS + 1)
    if cells < RS_FOR_EACH_FS + 1 or cells != m * (RS_FOR_EACH_FS + 1):
        raise ValueError(
            f"there are {cells} cells; a ring has one FS cell for five RS cells, such as 120 in all"
        )
    return cells - m, m


def _spot(angle, n, m, strength):
    """What a spot of light at an angle gives to each cell, in pA: the FS cells get nothing."""
    distance = networks.angular_distance(networks.angles(n), arguments.number("angle", angle))
    return np.append(strength * np.exp(-np.square(distance / WIDTH)), np.zeros(m))
