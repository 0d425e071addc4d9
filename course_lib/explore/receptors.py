"""Four receptors, live: one spike train, and what each makes of it."""

import numpy as np

from course_lib import synapses
from course_lib.pictures.plots.receptors import (
    draw_receptors,
    drawn_every,
    empty_receptors,
    receptors_in_words,
)

from .controls import Choice, Slider
from .explorer import Explorer

DURATION, DT = 400.0, 0.1  # ms
FREE, HELD = "free", "held"


def receptors() -> Explorer:
    """A spike train, its rate and weight, and a membrane that is free or held."""
    return Explorer(
        controls=(
            Choice("train", "spike train", synapses.KINDS, "regular"),
            Slider("rate", "rate (Hz)", 0, 100, 5, 20),
            Choice("membrane", "membrane", (FREE, HELD), FREE),
            Slider("voltage", "voltage (mV)", -100, 40, 5, -65),
            Slider("weight", "weight (nS)", 0.5, 10, 0.5, 1),
            Slider("tau_nmda", "tau of NMDA (ms)", 50, 150, 10, 100),
        ),
        compute=compute,
        figure=figure,
        draw=draw_receptors,
        describe=describe,
        code=code,
        code_makes={f"v_{name}": f"v {title}" for name, title in COLUMNS},
        beside=("train", "membrane", "voltage"),
    )


COLUMNS = (("ampa", "AMPA"), ("nmda", "NMDA"), ("gaba_a", "GABA-A"), ("gaba_b", "GABA-B"))


def compute(*, train, rate, membrane, voltage, weight, tau_nmda) -> synapses.Responses:
    """Send ``weight`` nS per spike through each of the four receptors for 400 ms."""
    arrivals = weight * synapses.spike_train(train, rate, duration=DURATION, dt=DT)
    where = {"held" if membrane == HELD else "rest": voltage}
    return synapses.side_by_side(arrivals, synapses.receptors(nmda=tau_nmda), dt=DT, **where)


def figure():
    return empty_receptors(np.arange(round(DURATION / DT)) * DT)


def describe(responses) -> str:
    return receptors_in_words(responses)


def code(*, train, rate, membrane, voltage, weight, tau_nmda) -> str:
    where = "held" if membrane == HELD else "rest"
    every = drawn_every(np.arange(2) * DT)
    return f"""\
from course_lib import pictures, synapses

arrivals = {weight:g} * synapses.spike_train("{train}", {rate:g})
kinds = synapses.receptors(nmda={tau_nmda:g})
run = synapses.side_by_side(arrivals, kinds, {where}={voltage:g})
v_ampa, v_nmda, v_gaba_a, v_gaba_b = run.v[::{every}].T  # every {every}th step is drawn
pictures.receptors(run)"""
