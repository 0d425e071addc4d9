"""What lesson 00 says, computed."""

import numpy as np
import pytest
from reading_lessons import numbers

from course_lib import explore, neurons
from course_lib.exercises import BANK, limits
from course_lib.exercises.checking import judge

SLIDER = explore.first_neuron().controls[0]


def spikes(current):
    """How many spikes the explorer shows."""
    _, run = explore.first_neuron().compute(current=current)
    return len(run.spike_times)


def test_the_picture_at_the_top_shows_twelve_spikes_and_half_the_current_none():
    assert SLIDER.start == 200
    assert spikes(200) == 12
    assert spikes(100) == 0


@pytest.mark.parametrize("page", ["lesson", "teaching"])
def test_what_one_should_have_seen_in_the_explorer(page):
    (climbs_to,) = numbers("00", r"[Tt]o (-[\d.]+) mV, and there it stays", page)
    _, run = explore.first_neuron().compute(current=100)
    assert run.v.max() == run.v[-1] == pytest.approx(climbs_to, abs=0.01)
    many, few = numbers("00", r"More than twice as many, (\d+) (?:instead of|and) (\d+)", page)
    assert (spikes(400), spikes(200)) == (many, few)
    said = numbers("00", r"fter (\d+) ms at (\d+) pA, after (\d+) ms at (\d+) pA", page)
    for time, current in zip(said[::2], said[1::2], strict=True):
        _, run = explore.first_neuron().compute(current=current)
        assert round(run.spike_times[0]) == time


def test_a_check_gives_up_when_the_page_says_so():
    seconds = numbers("00", r"after (\d+) seconds of computing, or (\d+) by the clock")
    assert seconds == [limits.SECONDS, limits.SECONDS_BY_THE_CLOCK]


def test_the_smallest_current_that_fires_is_one_press_above_the_rheobase():
    currents = np.arange(SLIDER.low, SLIDER.high + 1, SLIDER.step)
    fires = np.array([spikes(current) > 0 for current in currents])
    assert currents[fires][0] == BANK["00.3"].solution()
    # The rheobase lifts the cell exactly to its threshold; no step of the slider is between.
    cell = neurons.LIF()
    rheobase = (cell.v_threshold - cell.E_L) / cell.R
    assert currents[~fires][-1] == pytest.approx(rheobase)


def test_at_the_rheobase_the_words_say_why_there_is_no_spike():
    _, caption = explore.first_neuron().drawn(current=150)
    assert "no spike" in caption
    assert "short of the threshold" in caption
    assert "short" not in explore.first_neuron().picture(current=140).caption


def test_more_current_never_fires_less():
    counts = [spikes(current) for current in range(0, 401, 20)]
    assert all(np.diff(counts) >= 0)


def test_hertz_are_spikes_over_seconds():
    assert BANK["00.1"].solution() == pytest.approx(spikes(200) / 0.2)


def test_the_explorer_needs_no_compiler(monkeypatch):
    monkeypatch.setattr(neurons.engines, "load", refuse_all_but_numpy(neurons.engines.load))
    assert spikes(200) == 12


def refuse_all_but_numpy(load):
    def loaded(engine):
        assert engine == "numpy"
        return load(engine)

    return loaded


@pytest.mark.parametrize("answer", ["160 pA", "60", "[60]", None, print])
@pytest.mark.parametrize("id", ["00.1", "00.3"])
def test_an_answer_of_the_wrong_kind_is_not_told_the_number(id, answer):
    _, words, _ = judge(BANK[id], answer)
    assert f"{BANK[id].solution():g}" not in words


@pytest.mark.parametrize("current", [0, 400])
def test_the_caption_counts_what_is_drawn(current):
    figure, caption = explore.first_neuron().drawn(current=current)
    drawn = next(trace for trace in figure.data if trace.name == "spikes")
    said = "no spike" if len(drawn.x) == 0 else f"{len(drawn.x)} spikes"
    assert said in caption
