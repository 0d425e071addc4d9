"""Mystery neurons: LIF cells whose parameters you find out by probing them with currents.

    neuron = mystery.neuron("A")
    run = neuron.probe(100)              # pA; what the electrode saw
    guess = neuron.guess(E_L=-70)        # name one parameter, or all six
    check("31.6", guess)

The letter decides the parameters, so everybody's neuron A is the same one. The electrode
of A to M is perfect; that of N to Z adds noise of its own to the voltage.
"""

from dataclasses import dataclass, fields

import numpy as np

from course_lib import arguments, neurons

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NOISY_FROM = "N"
ELECTRODE_NOISE = 0.3  # mV

PROBES = 6
START, STOP, DURATION, DT = 50.0, 250.0, 300.0, 0.1  # ms
STRONGEST = 1000.0  # pA

PARAMETERS = tuple(field.name for field in fields(neurons.LIF))


@dataclass(frozen=True)
class Guess:
    """What somebody takes a mystery neuron's parameters to be; None for those not named."""

    neuron: str
    parameters: dict

    def __repr__(self):
        named = ", ".join(f"{k}={v:g}" for k, v in self.parameters.items() if v is not None)
        return f"a guess at neuron {self.neuron}: {named or 'nothing named yet'}"


class Neuron:
    """A cell on the end of an electrode. Its parameters are its own business."""

    def __init__(self, letter: str):
        self.letter = arguments.choice("letter", letter, tuple(LETTERS))
        self.probes_left = PROBES

    def __repr__(self):
        return f"mystery neuron {self.letter}, {self.probes_left} of {PROBES} probes left"

    def probe(self, current):
        """Send a step of ``current`` pA from 50 to 250 ms, and record 300 ms at 0.1 ms.

        Returns a ``neurons.Simulation``: t, v, spike_times. Raises ValueError for more than
        1000 pA either way, and RuntimeError once the probes are used up.
        """
        current = arguments.number("current", current)
        if abs(current) > STRONGEST:
            raise ValueError(
                f"current is {current:g} pA; beyond {STRONGEST:g} pA either way a cell is destroyed"
            )
        if self.probes_left == 0:
            raise RuntimeError(
                f"neuron {self.letter} has had its {PROBES} probes: decide from what you recorded, "
                f'or begin again with mystery.neuron("{self.letter}")'
            )
        self.probes_left -= 1
        step = neurons.step_current(current, start=START, stop=STOP, duration=DURATION, dt=DT)
        run = neurons.simulate(parameters_of(self.letter), step, dt=DT, engine="numpy")
        return _through_electrode(run, self.letter, self.probes_left)

    def guess(
        self, *, tau_m=None, R=None, E_L=None, v_threshold=None, v_reset=None, refractory=None
    ) -> Guess:
        """Name the parameters, all or some, in the units of ``neurons.LIF``."""
        named = (tau_m, R, E_L, v_threshold, v_reset, refractory)
        parameters = {
            name: None if value is None else arguments.number(name, value)
            for name, value in zip(PARAMETERS, named, strict=True)
        }
        return Guess(self.letter, parameters)


def neuron(letter: str) -> Neuron:
    """The mystery neuron of a letter, "A" to "Z", fresh on the electrode."""
    return Neuron(letter)


def parameters_of(letter: str) -> neurons.LIF:
    """What the learner is to find; the same for a letter on every computer."""
    rng = np.random.default_rng([31, LETTERS.index(letter)])
    E_L = rng.integers(-150, -119) / 2
    away_from_rest = rng.choice([-1, 1]) * rng.integers(6, 15) / 2
    return neurons.LIF(
        tau_m=rng.integers(16, 51) / 2,
        R=rng.integers(6, 26) / 100,
        E_L=E_L,
        v_threshold=E_L + rng.integers(24, 45) / 2,
        v_reset=E_L + away_from_rest,
        refractory=rng.integers(3, 13) / 2,
    )


def _through_electrode(run, letter, probes_left):
    """What a perfect electrode shows is the voltage itself; the others add noise."""
    if letter < NOISY_FROM:
        return run
    rng = np.random.default_rng([31, LETTERS.index(letter), probes_left])
    seen = run.v + ELECTRODE_NOISE * rng.standard_normal(len(run.v))
    return neurons.Simulation(run.t, seen, run.spike_times, run.spike_cells)


def faults(guess: Guess):
    """Yield what is wrong with a guess, all of it in one text; nothing where all six are right."""
    cell = parameters_of(guess.neuron)
    named = {name: value for name, value in guess.parameters.items() if value is not None}
    right = [name for name in named if _is_right(name, named[name], getattr(cell, name))]
    wrong = [name for name in named if name not in right]
    missing = [name for name in guess.parameters if name not in named]
    if not wrong and not missing:
        return
    listed = f" ({', '.join(f'`{name}`' for name in right)})" if right else ""
    lines = [f"Neuron {guess.neuron}: {len(right)} of {len(PARAMETERS)} are right{listed}."]
    lines += [f"`{k}` is not {named[k]:g}. {_misread(k, named[k], cell)}" for k in wrong]
    if missing:
        lines.append(f"Not named yet: {', '.join(f'`{name}`' for name in missing)}.")
    yield "\n".join(lines)


# How far off a parameter may be: what a careful reading of a noisy trace can do.
_TOLERANCE = {"E_L": 0.5, "v_threshold": 0.5, "v_reset": 0.5, "refractory": 0.35}
_RELATIVE_TOLERANCE = {"tau_m": 0.06, "R": 0.05}
_HOW_TO_READ = {
    "E_L": "It is where the cell rests while nothing is sent into it: before 50 ms.",
    "R": "Send a current too weak to make it fire, wait until v has settled, and divide how far "
    "it moved (mV) by the current (pA).",
    "tau_m": "Take a trace without spikes. tau_m is the time from the start of the step until "
    "v has gone 63 % of its way.",
    "v_threshold": "Read v at the sample where a spike is noted: `run.v[k]` with "
    "`k = round(run.spike_times[0] / 0.1)`.",
    "v_reset": "Read v one sample after a spike.",
    "refractory": "After a spike v stays at v_reset for a while. How many samples? Times 0.1 ms.",
}


def _is_right(name, value, truth):
    room = _TOLERANCE.get(name) or _RELATIVE_TOLERANCE[name] * truth
    return abs(value - truth) <= room + 1e-9


def _misread(name, value, cell):
    """Why a parameter may have come out as it did; else how to read it."""

    def near(x, room=0.04):
        return abs(value - x) <= room * abs(x)

    if name == "tau_m" and near(np.log(2) * cell.tau_m):
        return (
            "That is the time to *half* of the way, which is 0.69 tau_m. "
            "Take the time to 63 % of it, or divide by 0.69."
        )
    if name == "tau_m" and near(50 + cell.tau_m):
        return "You counted from 0 ms, but the step begins at 50 ms."
    if name == "tau_m" and min(abs(value), abs(value - START)) < 0.2:
        return (
            "The search stopped where it began. Cut out the step, from 50 to 250 ms; and if v goes "
            "down in it, turn it upside down."
        )
    if name in ("tau_m", "refractory") and near(10 * getattr(cell, name)):
        return "That is how many samples; each is 0.1 ms."
    if name == "R" and near(1000 * cell.R, 0.06):
        return "That is in MOhm. In mV per pA, which is GOhm, it is a thousandth of this."
    if name == "R" and near(-cell.R, 0.06):
        return (
            "The size is right, the sign isn't: a negative current moves v down, so mV over pA is "
            "positive."
        )
    if name == "R" and near(1 / cell.R, 0.06):
        return "That is pA per mV: upside down."
    if name == "v_reset" and abs(value - cell.E_L) < 0.6:
        return "That is E_L. Where a spike leaves this cell is not where it rests."
    if name == "E_L" and abs(value - cell.v_reset) < 0.6:
        return "That is v_reset, where a spike leaves it. " + _HOW_TO_READ["E_L"]
    if name == "v_threshold" and abs(value - cell.v_reset) < 0.6:
        return "That is v_reset: you read one sample too late. " + _HOW_TO_READ["v_threshold"]
    if name == "v_threshold" and 0 < value - cell.v_threshold < 2:
        return (
            "A little too high. Under a strong current v rises steeply, and its last step carries "
            "it past the threshold. Read it under a weaker one, that barely makes it fire."
        )
    if name == "v_threshold" and abs(value - (cell.v_threshold - cell.E_L)) < 0.6:
        return "That is how far above rest the threshold lies. At which voltage is it?"
    return _HOW_TO_READ[name]
