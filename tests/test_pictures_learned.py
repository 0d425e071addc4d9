"""What a network learned, drawn: where each line stands, and what the caption may say of chaos."""

from dataclasses import replace

import numpy as np
import pytest

from course_lib import learning, pictures, recordings


def traces(picture):
    return {trace.name: trace for trace in picture.figure.data}


def outcome(**changes):
    """Two waves that agree, and an error that falls to a tenth."""
    t = np.arange(200) * 2.0
    wave = np.sin(2 * np.pi * t / 200)
    made = learning.Outcome(
        t=t, before=0 * t, first=0.8 * wave, first_target=wave, alone=wave, alone_target=wave,
        errors=np.geomspace(1, 0.1, 20), match=0.95,
    )  # fmt: skip
    return replace(made, **changes)


def test_each_line_stands_in_its_panel():
    found = outcome()
    drawn = traces(pictures.learned(found))
    for name, values in (
        ("before", found.before), ("output", found.first), ("target", found.first_target),
        ("alone", found.alone), ("alone target", found.alone_target), ("error", found.errors),
    ):  # fmt: skip
        np.testing.assert_allclose(drawn[name].y, values, rtol=1e-6)
    panels = [drawn[name].xaxis for name in ("before", "output", "alone", "error")]
    assert len(set(panels)) == 4
    assert drawn["target"].xaxis == drawn["output"].xaxis
    assert drawn["alone target"].xaxis == drawn["alone"].xaxis
    np.testing.assert_allclose(drawn["error"].x[:2], [0.05, 0.15])  # s, bins of 100 ms


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "falls to less than a third"),
        ({"errors": np.geomspace(1, 0.4, 20)}, "falls to less than half"),
        ({"errors": np.geomspace(1, 0.8, 20)}, "falls by less than half"),
        ({"errors": np.geomspace(1, 2, 20)}, "does not fall"),
        ({"match": 0.75}, "it resembles the target (a correlation of at least 0.7)"),
        ({"match": 0.95}, "it fits the target closely (a correlation of at least 0.9)"),
        ({"match": 0.3}, "it does not fit the target"),
        ({"alone": np.full(200, 0.1)}, "Alone, the output is about 0;"),
        ({}, "swings between about -1 and 1"),
    ],
)
def test_the_caption_says_how_it_went(changes, said):
    assert said in pictures.learned(outcome(**changes)).caption


def test_a_recorded_run_can_be_drawn_and_a_short_one_is_refused():
    assert "closely" in pictures.learned(recordings.learned()).caption
    run = learning.force(np.zeros((2, 2)), -50.0, lambda t: t * 0, train=500, test=500, seed=1)
    with pytest.raises(ValueError, match="500 ms alone; it takes 400, 400 and 2000 at least"):
        pictures.learned(run)
    with pytest.raises(TypeError, match=r"learning\.force"):
        pictures.learned("run")
