"""A circuit at work: its traces are the run's voltages, and it counts what it says."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from reading_pictures import words

from course_lib import circuits, networks, pictures
from course_lib.pictures.arrays.at_work import HIGH, LOW, TALL, _path

MADE = circuits.NAMED["as first coded"]
WEIGHTS = circuits.table(MADE.connections)


@pytest.fixture(scope="module")
def run():
    return circuits.run(WEIGHTS, MADE.current)


def test_it_counts_each_cells_spikes(run):
    drawn = pictures.at_work(WEIGHTS, run, excitatory=circuits.EXCITATORY)
    assert drawn.caption == "Spikes in 1000 ms: cell 0 30, cell 1 2, cell 2 60, cell 3 2."
    texts = [text for _, _, text in words(drawn)]
    assert [text for text in texts if "spikes" in text] == [
        "30 spikes",
        "2 spikes",
        "60 spikes",
        "2 spikes",
    ]


def test_all_cells_may_be_of_one_kind(run):
    assert pictures.at_work(WEIGHTS, run, excitatory=True).caption.startswith("Spikes in 1000 ms")


def test_before_and_after_a_change(run):
    drawn = pictures.at_work(WEIGHTS, run, excitatory=circuits.EXCITATORY, changed=500)
    early, late = re.findall(r"cell 0 (\d+)", drawn.caption)
    assert int(early) == np.sum((run.spike_cells == 0) & (run.spike_times < 500))
    assert int(early) + int(late) == 30
    assert "changed here" in [text for _, _, text in words(drawn)]


@given(arrays(float, st.integers(1, 900), elements=st.floats(-120, 90)))
def test_a_trace_reaches_as_low_and_as_high_as_its_voltage(v):
    heights, at = [], 0
    for move, numbers in re.findall(r"([mlv])([\d \-]+)", _path(v)):
        steps = [int(number) for number in re.findall(r"-?\d+", numbers)]
        at = steps[-1] if move == "m" else at + steps[-1]
        heights.append(at)
    pixel = (HIGH - np.clip([v.max(), v.min()], LOW, HIGH)) / (HIGH - LOW) * TALL
    assert abs(min(heights) - pixel[0]) <= 1.5
    assert abs(max(heights) - pixel[1]) <= 1.5


def test_it_is_small_and_says_what_it_cannot_draw(run):
    assert len(pictures.at_work(WEIGHTS, run, excitatory=circuits.EXCITATORY).svg) < 20_000
    bare = networks.NetworkRun(run.t, run.spike_times, run.spike_cells, run.counts)
    assert 'record="v"' in pictures.at_work(WEIGHTS, bare, excitatory=True).words
    assert "must be square" in pictures.at_work(WEIGHTS[:2], run, excitatory=True).words
