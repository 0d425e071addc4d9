"""Circuits of four cells, two that excite and two that inhibit, as lesson 41 plays with them.

Cells 0 and 1 are RS, cells 2 and 3 FS. Units: ms, mV, pA, nS.
"""

import re
from dataclasses import dataclass

import numpy as np

from course_lib import arguments, networks, neurons, synapses
from course_lib.words import shown

__all__ = ["EXCITATORY", "NAMED", "Circuit", "joined", "read", "run", "table", "written"]

#: Which of the four cells excite.
EXCITATORY = (True, True, False, False)

CELLS = len(EXCITATORY)
#: 0>2 5 is a connection from 0 to 2 of 5 nS; 0|2 5 is the same, cut.
CONNECTION = re.compile(r"\s*(\d+)\s*([>|])\s*(\d+)\s+(\d+(?:\.\d+)?)\s*")


@dataclass(frozen=True)
class Circuit:
    """Who sends to whom, and what flows into each cell.

    Attributes
    ----------
    connections : dict
        {(from, to): weight in nS}.
    current : tuple of four floats
        In pA.
    """

    connections: dict
    current: tuple


#: Circuits to begin from. The first is as first coded; the others were found by trying.
NAMED = {
    "as first coded": Circuit({(0, 2): 5, (1, 3): 5, (2, 1): 10, (3, 0): 10}, (1250, 1200, 0, 0)),
    "lateral inhibition": Circuit({(0, 2): 5, (1, 3): 5, (2, 1): 2, (3, 0): 2}, (1250, 1000, 0, 0)),
    "disinhibition": Circuit({(0, 2): 5, (2, 3): 10, (3, 1): 3}, (400, 600, 0, 150)),
    "taking turns": Circuit(
        {(0, 2): 15, (1, 3): 15, (2, 1): 2, (3, 0): 2, (2, 0): 6, (3, 1): 6}, (450, 420, 0, 0)
    ),
}


def table(connections):
    """Put connections into a table of weights.

    Parameters
    ----------
    connections : dict
        {(from, to): weight in nS}.

    Returns
    -------
    array (4, 4)
        A row for each sender, a column for each receiver.
    """
    weights = np.zeros((CELLS, CELLS))
    for (sender, receiver), weight in connections.items():
        weights[sender, receiver] = weight
    return weights


def written(connections, cut=()):
    """Write connections as ``read`` reads them.

    Parameters
    ----------
    connections : dict
        {(from, to): weight in nS}.
    cut : collection of pairs
        Those of them that are cut.

    Returns
    -------
    str
        Such as "0>2 5, 1|3 5".
    """
    return ", ".join(
        f"{sender}{'|' if (sender, receiver) in cut else '>'}{receiver} {weight:g}"
        for (sender, receiver), weight in connections.items()
    )


def read(text):
    """Read connections as they are typed, "0>2 5, 1|3 5": a bar in place of the arrow cuts.

    Parameters
    ----------
    text : str
        Connections with commas between them; none where it is blank.

    Returns
    -------
    connections : dict
        {(from, to): weight in nS}, of all of them.
    cut : list of pairs
        Those of them that are cut.

    Raises
    ------
    ValueError
        For what is no connection, a cell that is not there, and a connection given twice.
    """
    connections, cut = {}, []
    for part in text.split(",") if text.strip() else ():
        found = CONNECTION.fullmatch(part)
        if not found:
            raise ValueError(
                f"{shown(part.strip())} is no connection. Write 0>2 5 for one from cell 0 to "
                "cell 2 of 5 nS, 0|2 5 where it is cut, and commas between them."
            )
        sender, receiver, weight = int(found[1]), int(found[3]), float(found[4])
        if max(sender, receiver) >= CELLS:
            raise ValueError(f"There is no cell {max(sender, receiver)}: they are 0, 1, 2 and 3.")
        if (sender, receiver) in connections:
            raise ValueError(f"{sender}>{receiver} stands there twice.")
        connections[sender, receiver] = weight
        if found[2] == "|":
            cut.append((sender, receiver))
    return connections, cut


def run(weights, current, *, duration=1000.0, dt=0.1, start=None, engine="auto"):
    """Run a circuit: two RS and two FS cells, NMDA of 100 ms, all gains 1.

    Parameters
    ----------
    weights : array (4, 4)
        From and to, in nS.
    current : array (4,)
        Into each cell, in pA.
    duration, dt : float
        Of the run and of a step, in ms.
    start : networks.NetworkRun
        A run of a circuit at whose last moment this one begins; default at rest.
    engine : str
        "auto", "numpy" or "compiled".

    Returns
    -------
    networks.NetworkRun
        Spikes, and v, u and the four conductances of all cells, as recorded.

    Raises
    ------
    TypeError, ValueError
        For arguments that cannot be, as ``networks.simulate_izhikevich`` says.
    """
    current = arguments.numbers("current", current, dimensions=(1,))
    return networks.simulate_izhikevich(
        neurons.population([(neurons.RS, 2), (neurons.FS, 2)]),
        weights,
        current,
        duration=duration,
        dt=dt,
        receptors=synapses.receptors(nmda=100.0),
        record=("v", "u", *synapses.NAMES),
        engine=engine,
        **_begins(start),
    )


def _begins(start):
    """Where a run begins that goes on where another one's recording ends."""
    if start is None:
        return {}
    last = {name: rows[-1] for name, rows in start.recorded.items()}
    return {
        "v0": last["v"],
        "u0": last["u"],
        "g0": np.array([last[name] for name in synapses.NAMES]),
    }


def joined(first, second):
    """Put a run and the one that begins at its last moment together.

    Parameters
    ----------
    first, second : networks.NetworkRun
        As ``run`` returns them; the last step of the first is the first step of the second.

    Returns
    -------
    networks.NetworkRun
        With v recorded.
    """
    change = first.t[-1]
    early = first.spike_times < change - (first.t[1] - first.t[0]) / 2
    cells = len(second.counts)
    return networks.NetworkRun(
        np.append(first.t[:-1], change + second.t),
        np.append(first.spike_times[early], change + second.spike_times),
        np.append(first.spike_cells[early], second.spike_cells),
        np.bincount(first.spike_cells[early], minlength=cells) + second.counts,
        {"v": np.concatenate([first.recorded["v"][:-1], second.recorded["v"]])},
    )
