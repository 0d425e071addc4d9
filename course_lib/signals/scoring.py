"""How well spikes were found: which of them were true, and which true ones were missed."""

from dataclasses import dataclass

import numpy as np

from course_lib import arguments, edges


@dataclass(frozen=True)
class Score:
    """What became of the found spikes and of the true ones.

    Parameters
    ----------
    hits : array (hits,)
        Found spikes that belong to a true one, in ms.
    misses : array (misses,)
        True spikes to which none belongs.
    false_alarms : array (false alarms,)
        Found spikes that belong to no true one.
    """

    hits: np.ndarray
    misses: np.ndarray
    false_alarms: np.ndarray


def score(found, true, within=1.0) -> Score:
    """Pair found spikes with true ones, each with at most one, in the order of time.

    Parameters
    ----------
    found, true : array (spikes,)
        Spike times in ms, in any order.
    within : float
        How far apart the two of a pair may be, in ms.

    Returns
    -------
    Score
        As many pairs as there can be.

    Raises
    ------
    TypeError, ValueError
        For anything but rows of numbers, and ``within`` below zero.
    """
    found = np.sort(arguments.numbers("found", found, dimensions=(1,)))
    true = np.sort(arguments.numbers("true", true, dimensions=(1,)))
    within = arguments.number("within", within, at_least=0)
    hit, seen, i = np.zeros(len(found), bool), np.zeros(len(true), bool), 0
    for j, moment in enumerate(true):
        # What is too early for this one is too early for all that follow.
        while i < len(found) and edges.is_above(moment - found[i], within):
            i += 1
        if i < len(found) and not edges.is_above(found[i] - moment, within):
            hit[i], seen[j] = True, True
            i += 1
    return Score(found[hit], true[~seen], found[~hit])
