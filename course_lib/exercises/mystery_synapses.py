"""Mystery synapses: five of them, each of one receptor, to be told apart by their currents.

    t, currents = mystery_synapses.held(-75)     # what an amplifier that holds v there measures

One spike arrives at each, at 20 ms. How strong each synapse is, is its own business.
"""

import numpy as np

from course_lib import arguments, synapses

LETTERS = "ABCDE"
SPIKE_AT, DURATION, DT = 20.0, 300.0, 0.1  # ms
NOISE = 0.05  # pA, of the amplifier
LOWEST, HIGHEST = -100.0, 40.0  # mV; beyond, cells die

# One receptor twice, so that nothing is found by elimination; sizes that tell nothing: nS.
KINDS = ("gaba_a", "nmda", "gaba_a", "ampa", "gaba_b")
WEIGHTS = (8.0, 6.0, 3.0, 0.5, 2.0)


def held(v):
    """Hold the cell at v, let one spike arrive at each synapse, and measure the currents.

    Returns the times in ms, and a dictionary of currents by names such as "A (pA)", positive into
    the cell. Raises ValueError beyond -100 and 40 mV.
    """
    v = arguments.number("v", v)
    if not LOWEST <= v <= HIGHEST:
        raise ValueError(f"v is {v:g} mV; hold the cell between {LOWEST:g} and {HIGHEST:g}")
    spike = np.zeros(round(DURATION / DT))
    spike[round(SPIKE_AT / DT)] = 1
    run = synapses.side_by_side(spike, held=v, dt=DT)
    noise = NOISE * np.random.default_rng(33).standard_normal((len(LETTERS), len(spike)))
    return run.t, {
        f"{letter} (pA)": weight * run.current[:, synapses.NAMES.index(kind)] + seen
        for letter, kind, weight, seen in zip(LETTERS, KINDS, WEIGHTS, noise, strict=True)
    }


def faults(answer):
    """Yield what is wrong with five names for A to E, all of it in one text; nothing if all fit."""
    names = _read(answer)
    if names is None:
        listed = ", ".join(f'"{name}"' for name in synapses.NAMES)
        yield f"Give a list of five names, for A to E in order. The names are {listed}."
        return
    wrong = [k for k in range(len(LETTERS)) if names[k] != KINDS[k]]
    if not wrong:
        return
    lines = [f"{len(LETTERS) - len(wrong)} of {len(LETTERS)} are right."]
    lines += [f"{LETTERS[k]} is not `{names[k]}`. {_misread(names[k], KINDS[k])}" for k in wrong]
    yield "\n".join(lines)


def _read(answer):
    """Five names as the course writes them; None for anything else."""
    if isinstance(answer, np.ndarray):
        answer = answer.tolist()
    if not isinstance(answer, (list, tuple)) or len(answer) != len(LETTERS):
        return None
    if not all(isinstance(name, str) for name in answer):
        return None
    names = [name.strip().lower().replace("-", "_").replace(" ", "_") for name in answer]
    return names if all(name in synapses.NAMES for name in names) else None


_FAST = ("ampa", "gaba_a")
_EXCITES = ("ampa", "nmda")


def _misread(said, true):
    """Which of the two questions was answered wrongly."""
    speed = (said in _FAST) != (true in _FAST)
    side = (said in _EXCITES) != (true in _EXCITES)
    if speed and side:
        return "Neither its pace nor its side fits: how long does it last, and where does it turn?"
    if speed:
        return "Its side fits, its pace doesn't: is its current gone within 30 ms?"
    return (
        "Its pace fits, its side doesn't. Above which voltage does its current point downwards? "
        "At -75 mV GABA-A pushes up as well."
    )
