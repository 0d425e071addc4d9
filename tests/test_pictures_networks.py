"""Pictures of networks: what is drawn is the data, and the captions count it."""

import re
from types import SimpleNamespace
from urllib.parse import unquote

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

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


def drawn_table(picture):
    """Numbers of the squares, and the places where their centres stand."""
    (squares,) = (trace for trace in picture.figure.data if trace.name == "table")
    rows, columns = squares.z.shape
    return (
        squares.z,
        squares.x0 + squares.dx * np.arange(columns),
        squares.y0 + squares.dy * np.arange(rows),
    )


tables = arrays(
    float,
    st.tuples(st.integers(1, 9), st.integers(1, 9)),
    elements=st.floats(-1e6, 1e6, width=32) | st.just(np.nan),
)


@given(tables)
def test_a_heat_map_holds_its_table_and_says_what_is_in_it(table):
    drawn = pictures.heat_map(table)
    z, x, y = drawn_table(drawn)
    np.testing.assert_array_equal(z, table)
    assert (len(y), len(x)) == table.shape
    low, high = drawn.figure.layout.yaxis.range
    assert low > high  # row 0 at the top
    missing = int(np.isnan(table).sum())
    assert (f"{missing} missing" in drawn.caption) == (0 < missing < table.size)
    if missing < table.size and np.nanmin(table) < 0 < np.nanmax(table):
        squares = drawn.figure.data[0]
        assert -squares.zmin == squares.zmax == np.nanmax(np.abs(table)).astype(np.float32)


def test_a_heat_maps_caption_counts():
    said = pictures.heat_map([[0, 0.5, 0], [np.nan, -1.5, 1]]).caption
    assert said == (
        "2 rows, 3 columns: from -1.5 to 1, 0 on average; 2 of 6 are 0; "
        "1 missing, marked with a cross."
    )
    assert "no number in any" in pictures.heat_map([[np.nan]]).caption


def test_crosses_stand_where_numbers_are_missing():
    drawn = pictures.heat_map([[1, np.nan], [2, 3], [np.nan, 4]], x=[10, 20], y=[1, 2, 3])
    crosses = drawn.figure.data[1]
    assert list(zip(crosses.x, crosses.y, strict=True)) == [(20, 1), (10, 3)]


def test_named_rows_grow_upwards_as_on_any_axis():
    drawn = pictures.heat_map([[1, 2], [3, 4]], x=[0.1, 0.2], y=[5, 10])
    assert drawn.figure.layout.yaxis.range == (2.5, 12.5)
    _, x, y = drawn_table(drawn)
    np.testing.assert_allclose(x, [0.1, 0.2])
    np.testing.assert_allclose(y, [5, 10])


@given(arrays(float, st.integers(1, 300), elements=st.floats(-1e4, 1e4)))
def test_every_value_is_in_one_bar_of_a_histogram(values):
    drawn = pictures.histogram(values, x_title="x")
    assert sum(drawn.figure.data[0].y) == len(values)
    assert "outside" not in drawn.caption


def test_bars_of_a_histogram_count_what_lies_within_their_width():
    values = np.random.default_rng(1).normal(0, 1, 500)
    bars = pictures.histogram(values, x_title="x").figure.data[0]
    for k, count in enumerate(bars.y):
        centre = bars.x0 + k * bars.dx
        assert abs(((np.abs(values - centre) < bars.dx / 2).sum()) - count) <= 1


def test_several_histograms_share_their_borders_and_differ_in_line():
    drawn = pictures.histogram({"even": [1, 2, 3, 4], "more": [1, 1, 1, 9]}, x_title="x")
    even, more = drawn.figure.data
    np.testing.assert_array_equal(even.x, more.x)
    assert even.line.dash != more.line.dash
    assert sum(even.y[:-1]) == sum(more.y[:-1]) == 4
    assert drawn.caption == (
        "even: 4 values, 2.5 on average, standard deviation 1.12; "
        "more: 4 values, 3 on average, standard deviation 3.46."
    )


def test_a_histogram_says_what_it_leaves_out():
    said = pictures.histogram([1, 2, 3, 99], x_title="x", between=(0, 10)).caption
    assert said.startswith("4 values (1 of them outside the picture), 26.2 on average")


def test_currents_that_cancel_and_their_sum_are_drawn_on_one_scale():
    t = np.arange(0, 10, 0.1)
    up, down = 30 + np.sin(t), -28 - np.cos(t)
    drawn = pictures.cancelling(t, up, down, needed=2.5)
    traces = {trace.name: trace.y for trace in drawn.figure.data}
    np.testing.assert_allclose(traces["sum"], up + down, rtol=1e-6)
    layout = drawn.figure.layout
    pixels = [np.diff(axis.domain) / np.diff(axis.range) for axis in (layout.yaxis, layout.yaxis2)]
    np.testing.assert_allclose(pixels[0], pixels[1])
    share = np.mean(up + down > 2.5)
    assert f"above the line of 2.5 pA for {share:.0%} of the time" in drawn.caption
    assert drawn.caption.startswith(
        f"On average excitation is {up.mean():.1f} pA, inhibition {down.mean():.1f} pA"
    )


MASKED = np.ma.masked_equal([[1.0, 2.0]], 2)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: pictures.heat_map([1, 2]), r"shape \(2,\)"),
        (lambda: pictures.heat_map(np.zeros((300, 2))), "at most 240"),
        (lambda: pictures.heat_map([[np.inf]]), "infinite"),
        (lambda: pictures.heat_map([[1, 2]], x=[1]), r"the table asks for \(2,\)"),
        (lambda: pictures.heat_map([[1, 2, 3]], x=[1, 2, 4]), "even steps"),
        (lambda: pictures.heat_map(MASKED), "mask"),
        (lambda: pictures.histogram([], x_title="x"), "no value"),
        (lambda: pictures.histogram([1, np.nan], x_title="x"), "NaN"),
        (lambda: pictures.histogram(MASKED, x_title="x"), "mask"),
        (lambda: pictures.histogram([1, 2], x_title="x", between=(2, 1)), "must be the smaller"),
        (lambda: pictures.cancelling([0, 1], [1, 2], [1]), "shapes differ"),
        (lambda: pictures.cancelling([0, 1], MASKED[0], [1, 2]), "mask"),
    ],
)
def test_what_the_other_pictures_cannot_draw_is_said(call, said):
    with pytest.raises((TypeError, ValueError), match=said):
        call()
