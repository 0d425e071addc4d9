"""Lesson 17: what its prose claims, and its pictures against the data."""

import numpy as np
import pytest
from matplotlib import colormaps
from reading_lessons import names_after, numbers

from course_lib import explore, pictures, recordings
from course_lib.exercises import BANK, drawing
from course_lib.pictures.stills.better_or_worse import CHOICES, CUT, RATES, sentence
from course_lib.pictures.stills.lightness import lightness_of, turns

t, traces = recordings.probe()
first, second = recordings.two_boxes()
WELL = {name: well for name, (_, well) in CHOICES.items()}


# What the prose says


@pytest.fixture(autouse=True)
def no_figure_of_others():
    """What other tests of this process left open is none of ours."""
    from matplotlib import pyplot

    pyplot.close("all")


def test_the_table_that_the_recording_is():
    (sound,) = numbers("17", r"The sound comes at (\d+) ms")
    assert np.abs(traces[:, t <= sound]).max() < np.abs(traces).max() / 4
    assert traces.shape == (40, len(t))
    assert np.diff(t) == pytest.approx(0.5)  # "two of them are a millisecond"


def test_the_contact_where_the_answer_begins():
    (said,) = numbers("17", r"the answer begins at contact (\d+)")
    assert traces.min(axis=1).argmin() == said
    deepest = t[traces.argmin(axis=1)]
    assert deepest[4:25].argmin() + 4 == pytest.approx(said, abs=1)


def test_pixels_of_a_column_of_a_journal():
    width, height, wide, high = numbers("17", r"([\d.]+) cm by (\d+) cm make (\d+) by (\d+) pixels")
    assert abs(width / 2.54 * 300 - wide) <= 1
    assert abs(height / 2.54 * 300 - high) <= 1
    made = names_after("17", "import matplotlib", "t, traces", "TemporaryDirectory")
    assert made["plt"].get_fignums() == []


def test_how_high_the_bars_are_and_how_high_they_seem():
    seems, percent = numbers("17", r"([\d.]+) times as high, where the rates differ by (\d+) %")
    (true,) = numbers("17", r"The right one is ([\d.]+) times as high")
    dark, light = RATES.values()
    assert (light - CUT) / (dark - CUT) == pytest.approx(seems, abs=0.05)
    assert light / dark - 1 == pytest.approx(percent / 100, abs=0.005)
    assert light / dark == pytest.approx(true, abs=0.005)
    numbers("17", r"where one is four times as strong")
    assert first.max() / second.max() == pytest.approx(4, rel=0.1)


def test_jet_climbs_stays_high_for_a_third_and_falls_again():
    light = lightness_of("jet")
    assert light.argmax() / len(light) == pytest.approx(0.6, abs=0.1)
    assert np.mean(light > 85) == pytest.approx(1 / 3, abs=0.08)
    assert light[-1] < 30
    assert light[0] < 30


def test_the_caption_of_exercise_6_is_what_the_solution_says():
    said = BANK["17.6"].solution(np.array([3, 0, 9]))
    assert said == "12 spikes from 2 of 3 cells; cell 2 fired most, 9 times."
    assert numbers("17", r'"(\d+) spikes from (\d+) of (\d+) cells; cell \d+ fired') == [12, 2, 3]


# Lightness


def test_lightness_is_that_of_the_definition_at_colours_that_are_known():
    """CIE 1976: black 0, white 100, and the greys in between by the cube root."""
    gray = lightness_of("gray")
    assert gray[[0, -1]] == pytest.approx([0, 100], abs=0.01)
    middle = colormaps["gray"](128)[0]
    linear = ((middle + 0.055) / 1.055) ** 2.4
    assert gray[128] == pytest.approx(116 * linear ** (1 / 3) - 16, abs=0.5)


@pytest.mark.parametrize(
    ("name", "often"), [("viridis", 0), ("gray", 0), ("gray_r", 0), ("RdBu", 1), ("jet", 3)]
)
def test_turns_are_the_changes_of_direction(name, often):
    assert turns(name) == often
    assert f"{name} {often} time" in pictures.lightness(name).caption


# The explorer


def axes_of(**choices):
    return pictures.better_or_worse(**choices).figure.axes


def test_each_choice_changes_what_is_drawn():
    worse, better = axes_of(), axes_of(**WELL)
    spread = [
        np.ptp([line.get_ydata().mean() for line in axes[0].lines]) for axes in (worse, better)
    ]
    assert spread[0] < 30
    assert spread[1] == pytest.approx(39 * 120, rel=0.01)
    assert [axes.images[0].origin for axes in worse[1:3]] == ["upper"] * 2
    assert [axes.images[0].origin for axes in better[1:3]] == ["lower"] * 2
    assert worse[1].images[0].norm.vmax == first.max()
    assert worse[2].images[0].norm.vmax == second.max()
    assert {axes.images[0].norm.vmax for axes in better[1:3]} == {first.max()}
    assert (worse[3].get_ylim()[0], better[3].get_ylim()[0]) == (CUT, 0)
    for axes in (worse, better):
        assert [bar.get_height() for bar in axes[3].patches] == list(RATES.values())
        assert np.array_equal(axes[1].images[0].get_array(), first)


def test_the_words_say_of_each_choice_what_it_does():
    for name, (badly, well) in CHOICES.items():
        picture = pictures.better_or_worse(**{name: well})
        assert sentence(name, well) in picture.caption
        assert sentence(name, badly) not in picture.caption
    assert "south-west" in sentence("rows", "row 0 at the top")
    assert "north-west" in sentence("rows", "row 0 at the bottom")
    row, column = np.unravel_index(first.argmax(), first.shape)
    assert row > 12 > column  # row 0 is the south, column 0 the west


def test_an_unknown_choice_is_named():
    with pytest.raises(ValueError, match="viridis"):
        pictures.better_or_worse(colours="hot")


def test_the_explorer_begins_with_every_choice_made_badly():
    assert explore.better_or_worse().start == {name: badly for name, (badly, _) in CHOICES.items()}


# Blank axes


def test_what_is_drawn_is_read_from_the_axes():
    ax = drawing.axes()
    ax.plot([1, 2], [3, 4])
    ax.plot([5], [6], "o")
    ax.plot([0, 1], [1, 0], "s--")
    ax.scatter([7, 8], [9, 10])
    line, marker, both, dots = drawing.drawn(ax)
    assert (line.joined, line.marked) == (True, False)
    assert (marker.joined, marker.marked) == (False, True)
    assert (both.joined, both.marked) == (True, True)
    assert dots.lies_at([7, 8], [9, 10])
    assert not line.lies_at([1, 2], [3, 5])
    assert drawing.legend(ax) == []


def test_a_figure_that_is_shown_is_shown_once():
    import matplotlib.pyplot as plt

    fig, _ = plt.subplots()
    pictures.show(fig, "nothing on it")
    assert plt.get_fignums() == []
