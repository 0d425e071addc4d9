"""A ring that remembers: what is left of the memory when a part of it is taken away."""

from dataclasses import dataclass
from functools import cache

from course_lib import engines, networks, ring_memory
from course_lib.pictures.plots import bump

from .controls import Choice, Slider
from .explorer import Explorer

SEED = 43
NOTHING = "nothing"
#: What can be taken away, and what that changes: of the weights, and of the gains.
TAKEN = {
    NOTHING: ({}, {}),
    "inhibition of RS cells": ({"ie": 0}, {}),
    "excitation among RS": ({"ee": 0}, {}),
    "NMDA": ({}, {"gains": (0.1, 0, 1, 0)}),
    "the reach of e-i": ({"ei_sigma": 14.4}, {}),
    "the silence of GABA-B": ({}, {"gains": (0.1, 1, 1, 1)}),
    "the noise": ({}, {"noise": 0}),
}


@dataclass(frozen=True)
class Run:
    """The run, where its cue was, and how many cells it had."""

    run: networks.NetworkRun
    cue: float
    cells: int


def ring() -> Explorer:
    """A ring of RS and FS cells, a cue, and a distractor that comes later."""
    return Explorer(
        controls=(
            Choice("without", "take away", tuple(TAKEN), NOTHING),
            Slider("distracting", "distractor (pA)", 0, 800, 100, 0),
            Slider("distractor", "where it is (°)", 0, 350, 10, 220),
            Slider("cue", "cue (°)", 0, 350, 10, 180),
            Slider("push", "FS cells (pA)", 0, 300, 50, 0),
            Slider("pushed", "for (ms)", 0, 1000, 100, 0),
        ),
        compute=compute,
        figure=bump.empty,
        draw=lambda figure, seen: bump.fill(figure, seen.run, seen.cue),
        describe=describe,
        code=code,
        code_makes={"rates": "rates"},
    )


@cache
def size():
    """How many RS cells, and how long a step: what answers at once with either engine."""
    return (100, 0.25) if engines.compiles() else (50, 0.5)


def compute(*, without, cue, **given) -> Run:
    of_weights, of_run = TAKEN[without]
    excitatory, dt = size()
    weights = ring_memory.weights(**of_weights, excitatory=excitatory)
    run = ring_memory.remember(weights, cue=cue, **given, **of_run, dt=dt, seed=SEED)
    return Run(run, cue, excitatory)


def describe(seen: Run) -> str:
    words = bump.in_words(seen.run, seen.cue)
    if seen.cells < 100:
        words += f" ({seen.cells} RS cells in place of 100: nothing is compiled here.)"
    return words


def code(*, without, **given) -> str:
    of_weights, of_run = TAKEN[without]
    excitatory, dt = size()
    weights = "".join(f"{name}={value}, " for name, value in of_weights.items())
    listed = {**given, **of_run, "dt": dt, "seed": SEED}
    run = ", ".join(f"{name}={value}" for name, value in listed.items())
    return f"""\
from course_lib import pictures, ring_memory

weights = ring_memory.weights({weights}excitatory={excitatory})
run = ring_memory.remember(
    weights, {run}
)
rates = ring_memory.counts(run, 100).T * 10
pictures.bump(run, {given["cue"]})"""
