"""Pictures of receptors and of what depends on the voltage: what is drawn is the data."""

import numpy as np
import pytest

from course_lib import pictures, synapses
from course_lib.pictures.plots.receptors import TITLES, columns
from course_lib.pictures.plots.traces import by_name

ROWS = ("g", "current", "v")


def run(kind="Poisson", rate=30, **held):
    return synapses.side_by_side(synapses.spike_train(kind, rate), **held)


@pytest.mark.parametrize("held", [{}, {"held": -40.0}])
def test_every_panel_shows_its_own_receptor(held):
    responses = run(**held)
    traces = by_name(pictures.receptors(responses).figure)
    assert len(traces) == 13
    starts = columns(responses.t)
    for column, title in enumerate(TITLES):
        for row in ROWS:
            trace = traces[f"{row} {title}"]
            drawn_at = trace.x0 - starts[column] + trace.dx * np.arange(len(trace.y))
            at = np.rint(drawn_at / 0.1).astype(int)
            np.testing.assert_allclose(trace.y, getattr(responses, row)[at, column], rtol=1e-5)
        many = len(responses.spike_times)
        bars = traces["spikes"].x[column * many : (column + 1) * many]
        np.testing.assert_allclose(bars - starts[column], responses.spike_times)


def test_a_row_has_one_scale_and_nothing_leaves_it():
    responses = run("burst", 80)
    layout = pictures.receptors(responses).figure.layout
    for row, quantity in enumerate(ROWS):
        values = getattr(responses, quantity)
        low, high = layout[f"yaxis{row + 1 if row else ''}"].range
        assert low < values.min()
        assert values.max() < high


def test_columns_do_not_overlap_and_their_ticks_say_the_time_in_each():
    responses = run()
    axis = pictures.receptors(responses).figure.layout.xaxis3
    starts = columns(responses.t)
    assert np.all(np.diff(starts) > responses.t[-1])
    for at, text in zip(axis.tickvals, axis.ticktext, strict=True):
        inside = at - starts[starts <= at][-1]
        assert inside == pytest.approx(float(text))
        assert inside <= responses.t[-1]


def test_bars_stand_below_every_conductance():
    traces = by_name(pictures.receptors(run()).figure)
    assert max(traces["spikes"].y) < 0


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (0, "0 spikes arrive. AMPA opens to 0.0 nS, current up to 0.0 pA, v at -65.0 mV; NMDA"),
        (2, "1 spike arrives. AMPA opens to 1.0 nS, current up to 65.0 pA, v from -65.0 to -63.4"),
    ],
)
def test_the_caption_counts(rate, words):
    assert pictures.receptors(run("regular", rate)).caption.startswith(words)


def test_a_held_cells_caption_says_where():
    caption = pictures.receptors(run("regular", 20, held=-70.0)).caption
    assert "GABA-A opens to 1.0 nS, current up to 0.0 pA, v at -70.0 mV" in caption


def test_curves_over_the_voltage_and_their_ends_in_words():
    v = np.linspace(-80, 0, 9)
    picture = pictures.over_voltage(v, {"pull": -2 * v, "none": 0 * v}, y_title="current (pA)")
    assert np.array_equal(picture.figure.data[0].y, -2 * v)
    assert picture.caption == (
        "current (pA): pull from 0 at 0 mV to 160 at -80 mV; none from 0 at -80 mV to 0 at -80 mV."
    )


def test_another_length_is_refused():
    with pytest.raises(ValueError, match="g has 2 values for 3 voltages"):
        pictures.over_voltage([-1.0, 0.0, 1.0], {"g": [1.0, 2.0]}, y_title="g (nS)")
