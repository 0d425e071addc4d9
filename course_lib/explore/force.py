"""A network that learned to draw: how many cells, how long, how loudly it hears itself."""

from course_lib.pictures.plots import learned as picture
from course_lib.recordings import learned_runs as recorded

from .controls import Choice, Slider
from .explorer import Explorer


def force() -> Explorer:
    """FORCE on a balanced network, in runs that were recorded."""
    return Explorer(
        controls=(
            Choice("target", "target", tuple(recorded.TARGETS), "sine"),
            Slider("cells", "cells", 250, 1000, 250, 1000),
            Slider("feedback", "Q (mV)", 0, 20, 5, 10),
            Slider("seconds", "seconds of learning", 1, 5, 1, 5),
        ),
        compute=recorded.learned,
        figure=picture.empty,
        draw=picture.fill,
        describe=describe,
        code=code,
        code_makes={"alone": "alone", "errors": "error"},
    )


def describe(found) -> str:
    return f"{picture.in_words(found)} (Recorded.)"


def code(*, target, cells, feedback, seconds) -> str:
    return f"""\
from course_lib import learning, pictures, recordings

found = recordings.learned({target!r}, {cells}, {feedback}, {seconds})
alone, errors = found.alone, found.errors

# The same anew, to change whatever you like; it takes a second or so:
# import numpy as np
# from course_lib import networks
# weights = networks.balanced_weights({cells}, 0.1, 40, seed={recorded.SEED})
# v0 = np.random.default_rng({recorded.SEED}).uniform(-65, 30, {cells})
# target = recordings.TARGETS[{target!r}]
# run = learning.force(
#     weights, v0, target, feedback={feedback}, train={1000 * seconds}, seed={recorded.SEED}
# )
# found = learning.outcome(run)
pictures.learned(found)"""
