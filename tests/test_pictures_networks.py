"""Pictures of networks: what is drawn is the data, and the captions count it."""

import re
from types import SimpleNamespace
from urllib.parse import unquote

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib import networks, neurons, pictures
from course_lib.pictures.plots.raster import ACROSS, MOST_MARKERS


def run_of(times, who, cells=5, duration=1000):
    """A network's run: steps of 1 ms, each as long as dt."""
    times, who = np.asarray(times, float), np.asarray(who, int)
    counts = np.bincount(who, minlength=cells)
    return networks.NetworkRun(np.arange(float(duration)), times, who, counts)


def spikes_drawn(picture, start=0, end=1000):
    """Times and rows of all spikes of the paths, in order of rows, read back from their SVG."""
    (image,) = picture.figure.layout.images  # of two at one place Plotly draws one
    svg = unquote(image.source)
    high = int(re.search(r'viewBox="0 0 \d+ (\d+)"', svg)[1])
    found = []
    for path in re.findall(r' d="M0 0([^"]*)"', svg):
        x = y = 0
        for step in re.findall(r"m(-?\d+) ?(-?\d+)v(\d+)", path):
            across, down, tall = map(int, step)
            x, y = x + across, y + down
            row = (high - y - tall / 2) / high * image.sizey - 0.5
            found.append((start + x / ACROSS * (end - start), row))
            y += tall
    return np.array(sorted(found, key=lambda spike: (round(spike[1]), spike[0])))


def test_a_single_cell_is_one_row():
    run = SimpleNamespace(t=np.arange(101.0), spike_times=np.array([10.0, 20.0]))
    drawn = pictures.raster(run)
    assert list(drawn.figure.data[0].y) == [0, 0]
    assert drawn.caption == "2 spikes in 100 ms, from 1 of 1 cell; 20.0 Hz on average."


def test_simulations_and_networks_are_drawn_by_one_contract():
    current = np.full(5000, 300.0)
    one = pictures.raster(neurons.simulate(neurons.LIF(), current))
    assert "in 500 ms, from 1 of 1 cell" in one.caption
    network = networks.simulate_lif(np.zeros((3, 3)), [-40.0, -65.0, -65.0], duration=50)
    drawn = pictures.raster(network)
    assert "in 50 ms, from 1 of 3 cells" in drawn.caption
    assert list(drawn.figure.data[0].x) == list(network.spike_times)


def test_cells_that_were_silent_have_rows_too():
    assert "from 1 of 5 cells; 0.2 Hz" in pictures.raster(run_of([3], [1])).caption
    assert "from 1 of 9 cells" in pictures.raster(run_of([3], [1]), cells=9).caption


def test_two_kinds_are_told_apart_by_form():
    drawn = pictures.raster(run_of([1, 2, 3], [0, 1, 4]), excitatory=[1, 1, 1, 1, 0])
    excites, inhibits = drawn.figure.data
    assert (excites.name, inhibits.name) == ("excitatory", "inhibitory")
    assert (list(excites.x), list(inhibits.x)) == ([1, 2], [3])
    assert excites.marker.symbol != inhibits.marker.symbol
    assert excites.showlegend
    assert drawn.caption.endswith("; the 4 excitatory 0.5 Hz; the 1 inhibitory 1.0 Hz.")


def test_a_stretch_of_the_run():
    drawn = pictures.raster(run_of([99, 100, 150, 200, 201], [0] * 5), between=(100, 200))
    assert list(drawn.figure.data[0].x) == [100, 150, 200]
    assert tuple(drawn.figure.layout.xaxis.range) == (100, 200)
    assert drawn.caption.startswith("3 spikes from 100 to 200 ms, from 1 of 5 cells; 6.0 Hz")


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([1, 5, 99, 100, 700]), st.booleans())
def test_many_spikes_are_a_path_that_holds_each_of_them(seed, cells, two_kinds):
    rng = np.random.default_rng(seed)
    many = MOST_MARKERS + 1
    times, who = np.sort(rng.uniform(0, 1000, many)), rng.integers(0, cells, many)
    excitatory = rng.random(cells) < 0.7 if two_kinds else None
    drawn = pictures.raster(run_of(times, who, cells), excitatory=excitatory)
    found = spikes_drawn(drawn)
    order = np.lexsort((times, who))
    assert np.abs(found[:, 0] - times[order]).max() <= 0.5 * 1000 / ACROSS + 1e-9
    np.testing.assert_array_equal(np.rint(found[:, 1]), who[order])
    assert len(drawn.figure.data) == (2 if two_kinds else 1)


def test_forty_thousand_spikes_are_stored_in_less_than_half_a_megabyte():
    rng = np.random.default_rng(1)
    times, who = rng.uniform(0, 1000, 40_000), rng.integers(0, 2000, 40_000)
    assert len(pictures.raster(run_of(times, who, 2000)).figure.to_json()) < 500_000


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: pictures.raster(run_of([np.nan], [0])), "no number"),
        (lambda: pictures.raster(run_of([1], [3]), cells=2), "cell 3 fired"),
        (lambda: pictures.raster(run_of([1], [0]), excitatory=[1, 0]), "each of 5 cells"),
        (lambda: pictures.raster(run_of([1], [0]), between=(5, 5)), "must be the smaller"),
    ],
)
def test_what_cannot_be_drawn_is_said(call, said):
    with pytest.raises(ValueError, match=said):
        call()
