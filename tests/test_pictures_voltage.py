"""Pictures of voltage and spikes: what is drawn is the data, and captions count it."""

from types import SimpleNamespace

import numpy as np
import pytest

from course_lib import neurons, pictures
from course_lib.pictures.plots.voltage import spikes_in_words, step_onset

STEP = neurons.step_current(200, start=50, stop=150, duration=200)


def trace(picture, name):
    return next(t for t in picture.figure.data if t.name == name)


def simulation(v, spike_times=(), spike_cells=None, dt=1.0):
    """Any object will do that has these four."""
    v = np.asarray(v, float)
    cells = np.zeros(len(spike_times), int) if spike_cells is None else np.array(spike_cells, int)
    return SimpleNamespace(
        t=np.arange(len(v)) * dt, v=v, spike_times=np.array(spike_times, float), spike_cells=cells
    )


def test_the_trace_the_bars_and_the_current_are_those_of_the_run():
    run = neurons.simulate(neurons.LIF(), STEP)
    picture = pictures.voltage(run, current=STEP, threshold=-50)
    voltage = trace(picture, "cell 0")
    assert np.allclose(voltage.y, run.v, atol=1e-4)  # single precision
    assert (voltage.x0, voltage.dx) == (0, pytest.approx(0.1))
    bars = trace(picture, "spikes")
    assert np.array_equal(bars.x, run.spike_times)
    assert np.all(bars.y > max(run.v.max(), -50))  # above the trace, never on it
    assert list(trace(picture, "threshold").y) == [-50, -50]
    current = trace(picture, "current")
    assert np.allclose(current.x, [0, 50, 150, 200])
    assert list(current.y) == [0, 200, 0, 0]
    assert current.line.shape == "hv"


def test_the_caption_counts_from_the_step():
    run = simulation([-65.0] * 201, spike_times=[63.9, 79.7, 95.6])
    picture = pictures.voltage(run, current=np.repeat([0.0, 9.0], [50, 150]))
    assert picture.caption == (
        "200 ms: 3 spikes, the first 13.9 ms after the step, intervals 15.8 to 15.9 ms."
    )


@pytest.mark.parametrize(
    ("times", "since", "words"),
    [
        ([], None, "no spike"),
        ([12.3], None, "1 spike, at 12.3 ms"),
        ([12.3], 10, "1 spike, 2.3 ms after the step"),
        ([10, 20, 30], None, "3 spikes, the first at 10.0 ms, intervals 10.0 ms"),
        (np.arange(500) * 2.0 + 5, 5, "500 spikes, the first 0.0 ms after the step, intervals 2.0"),
    ],
)
def test_spikes_in_words(times, since, words):
    assert spikes_in_words(np.array(times, float), since).startswith(words)


def test_no_spike_says_where_the_voltage_was():
    picture = pictures.voltage(simulation([-65, -60, -58, -61]))
    assert picture.caption == "3 ms: no spike, from -65.0 to -58.0 mV, -61.0 at the end."
    assert len(trace(picture, "spikes").x) == 0


def test_many_cells_have_a_line_and_a_row_of_bars_each():
    run = neurons.simulate(neurons.LIF(), [[100, 200, 300]], duration=100)
    picture = pictures.voltage(run, names=["weak", "middle", "strong"], current=[[100, 200, 300]])
    assert [t.name for t in picture.figure.data].count("current") == 3
    rows = [t for t in picture.figure.data if t.name == "spikes"]
    for cell, row in enumerate(rows):
        assert np.array_equal(row.x, run.spike_times[run.spike_cells == cell])
    assert np.unique(np.concatenate([row.y for row in rows])).size == 2  # a height for each
    assert "weak: no spike" in picture.caption
    assert picture.figure.layout.showlegend


def test_cells_can_be_chosen():
    run = neurons.simulate(neurons.LIF(), np.linspace(0, 300, 50)[None, :], duration=50)
    picture = pictures.voltage(run, cells=[49, 3])
    assert np.allclose(trace(picture, "cell 49").y, run.v[:, 49], atol=1e-4)
    assert picture.caption.index("cell 49") < picture.caption.index("cell 3:")


def test_too_many_cells_are_refused():
    run = neurons.simulate(neurons.LIF(), np.zeros((1, 7)), duration=10)
    with pytest.raises(ValueError, match="choose some"):
        pictures.voltage(run)


def test_too_few_names_are_refused():
    run = neurons.simulate(neurons.LIF(), [[0, 0]], duration=10)
    with pytest.raises(ValueError, match="give one each"):
        pictures.voltage(run, names=["one"])


def test_a_current_of_another_length_is_refused():
    with pytest.raises(ValueError, match="100 steps and the run 200"):
        pictures.voltage(simulation([-65.0] * 201), current=np.zeros(100))


@pytest.mark.parametrize(
    ("current", "onset"),
    [
        ([0, 0, 5, 5, 0], 2.0),
        ([0, 5, 5, 5, 5], 1.0),
        ([5, 5, 5, 5, 5], None),
        ([1, 2, 3, 4, 5], None),
    ],
)
def test_only_a_step_has_an_onset(current, onset):
    assert step_onset(np.arange(6.0), np.array(current)) == onset


def test_the_current_is_stored_where_it_changes_and_nowhere_else():
    run = neurons.simulate(neurons.LIF(), STEP)
    assert len(trace(pictures.voltage(run, current=STEP), "current").x) == 4


def test_a_picture_changes_nothing():
    run = neurons.simulate(neurons.LIF(), STEP)
    before, current = run.v.copy(), STEP.copy()
    pictures.voltage(run, current=STEP, threshold=-50)
    assert np.array_equal(run.v, before)
    assert np.array_equal(STEP, current)


def test_raster_has_a_bar_for_each_spike():
    run = simulation(np.zeros((1001, 4)), [10, 20, 500], [0, 3, 3])
    picture = pictures.raster(run)
    assert list(picture.figure.data[0].x) == [10, 20, 500]
    assert list(picture.figure.data[0].y) == [0, 3, 3]
    # 3 spikes, 4 cells, 1 s
    assert picture.caption == "3 spikes in 1000 ms, from 2 of 4 cells; 0.8 Hz on average."


def test_raster_of_silence():
    picture = pictures.raster(simulation(np.zeros((101, 2))))
    assert picture.caption == "0 spikes in 100 ms, from 0 of 2 cells; 0.0 Hz on average."


def test_intervals_fall_into_their_bins():
    picture = pictures.intervals([1.0, 3.9, 4.0, 250.0], bin_width=4, longest=200)
    bars = picture.figure.data[0]
    assert list(bars.y[:3]) == [2, 1, 0]
    assert (bars.x0, bars.dx) == (2, 4)  # a bar stands in the middle of its bin
    values = np.array([1.0, 3.9, 4.0, 250.0])
    cv = np.sqrt(((values - values.mean()) ** 2).mean()) / values.mean()
    assert picture.caption == (
        f"4 intervals, 64.7 ms on average, CV {cv:.2f}; 1 longer than 200 ms."
    )


@pytest.mark.parametrize("steps", [40, 80, 120, 2000])
def test_equal_intervals_stand_in_one_bar_however_their_times_are_rounded(steps):
    intervals = np.diff((7 + np.arange(60) * steps) * 0.1)
    assert len(np.unique(intervals)) > 1
    picture = pictures.intervals(intervals)
    bars = trace(picture, "intervals").y
    first = min(steps // 40, 49)  # the picture's end is in its last bar
    assert np.flatnonzero(bars).tolist() == [first]
    assert bars[first] == 59
    assert "longer" not in picture.caption


def test_intervals_agree_with_numpys_histogram_between_the_edges():
    intervals = np.random.default_rng(1).exponential(60.0, 1000)
    expected = np.histogram(intervals, np.arange(0, 201, 4))[0]
    np.testing.assert_array_equal(trace(pictures.intervals(intervals), "intervals").y, expected)


def test_one_interval_has_no_cv():
    assert pictures.intervals([5.0]).caption == "1 interval."


def test_a_rate_curve_says_where_firing_begins_and_how_far_theory_is():
    current = np.array([0, 10, 20, 30])
    picture = pictures.rate_curve(current, [0, 0, 5, 9], exact=lambda at: 0.3 * at)
    assert picture.caption == (
        "Silent up to 10 pA, 9.0 Hz at 30 pA. Simulated and exact rates differ by 3.00 Hz at most."
    )
    assert list(trace(picture, "simulated").y) == [0, 0, 5, 9]


def test_a_closed_form_is_drawn_on_a_grid_far_finer_than_the_dots():
    picture = pictures.rate_curve(
        np.array([100.0, 200.0]), [0, 5], exact=lambda at: (at > 155) * at
    )
    theory = trace(picture, "closed form")
    at = theory.x0 + np.arange(len(theory.y)) * theory.dx
    assert (at[0], at[-1]) == pytest.approx((100, 200))
    assert len(at) > 500
    assert theory.y == pytest.approx(np.where(at > 155, at, 0))


def test_rate_curves_side_by_side_are_named_and_look_different():
    picture = pictures.rate_curve([0, 10], {"slow": [0, 5], "fast": [1, 9]})
    assert picture.caption == (
        "slow: silent up to 0 pA, 5.0 Hz at 10 pA. fast: fires from 0 pA on, 9.0 Hz at 10 pA."
    )
    slow, fast = trace(picture, "slow"), trace(picture, "fast")
    assert slow.marker.symbol != fast.marker.symbol
    assert slow.marker.color != fast.marker.color
    assert picture.figure.layout.showlegend
    with pytest.raises(ValueError, match="2 curves; a closed form belongs to one"):
        pictures.rate_curve([0, 10], {"slow": [0, 5], "fast": [1, 9]}, exact=np.sqrt)


def test_paint_goes_up_where_a_spike_was_noted_and_is_no_voltage():
    run = neurons.simulate(neurons.LIF(), 200, duration=100)
    picture = pictures.painted_spikes(run, peak=20)
    paint = trace(picture, "paint")
    assert np.array_equal(np.unique(paint.x), run.spike_times)
    assert np.nanmax(paint.y) == 20
    assert max(trace(picture, "v").y) < -49
    assert picture.caption.startswith(f"{len(run.spike_times)} peaks of 20 mV, painted on.")


def test_swings_are_drawn_step_by_step_and_their_first_steps_said():
    picture = pictures.swings({0.5: [10, 5, 2.5], 2.0: [10, -10, 10]})
    assert list(trace(picture, "dt = 2 tau_m").y) == [10, -10, 10]
    assert len({each.xaxis for each in picture.figure.data}) == 2  # a panel each
    assert picture.caption == (
        "mV above rest (dotted), step by step. dt = 0.5 tau_m: 10.0, 5.0, 2.5; "
        "dt = 2 tau_m: 10.0, -10.0, 10.0."
    )


@pytest.mark.parametrize(
    ("rates", "said"),
    [
        ([0, 5, 9, 0, 0], "Silent up to 0 pA, 9.0 Hz at 20 pA, silent again from 30 pA on."),
        ([4, 9, 0, 0, 3], "Fires from 0 pA on, 9.0 Hz at 10 pA, silent again from 20 to 30 pA."),
        ([0, 9, 0, 3, 0], "Silent up to 0 pA, 9.0 Hz at 10 pA, silent again at 20 pA, "
                          "silent again from 40 pA on."),
        ([9, 0, 0, 0, 0], "Fires from 0 pA on, 9.0 Hz at 0 pA, silent again from 10 pA on."),
    ],
)  # fmt: skip
def test_a_rate_curve_that_falls_silent_again_says_so(rates, said):
    current = np.arange(5) * 10
    assert pictures.rate_curve(current, rates).caption == said
    order = [3, 0, 4, 2, 1]
    shuffled = pictures.rate_curve(current[order], np.array(rates)[order])
    assert shuffled.caption == said


def test_rate_curves_of_silence_and_of_constant_firing():
    assert pictures.rate_curve([0, 10], [0, 0]).caption == "No spike up to 10 pA."
    always = pictures.rate_curve([5, 10], [2, 4])
    assert always.caption == "Fires from 5 pA on, 4.0 Hz at 10 pA."


@pytest.mark.parametrize(("order", "left"), [(1, "0.50"), (2, "0.25")])
def test_scaling_measures_the_order(order, left):
    dt = np.array([0.4, 0.1, 0.2])
    picture = pictures.scaling(dt, 3 * dt**order, error_title="error (mV)")
    assert picture.caption.endswith(f"half the dt leaves {left} of it.")
    assert picture.figure.layout.xaxis.type == "log"


def test_scaling_refuses_an_error_of_nothing():
    with pytest.raises(ValueError, match="logarithmic"):
        pictures.scaling([0.1, 0.2], [0.0, 1.0], error_title="error")


MASKED = np.ma.array([1.0, 9999.0, 2.0], mask=[False, True, False])
FINE = np.array([1.0, 2.0, 3.0])


@pytest.mark.parametrize(
    "call",
    [
        lambda: pictures.line(FINE, MASKED, "v"),
        lambda: pictures.voltage(SimpleNamespace(**vars(simulation(FINE)) | {"v": MASKED})),
        lambda: pictures.voltage(simulation(FINE), current=MASKED[:2]),
        lambda: pictures.raster(
            SimpleNamespace(**vars(simulation(FINE)) | {"spike_times": MASKED})
        ),
        lambda: pictures.intervals(MASKED),
        lambda: pictures.rate_curve(FINE, MASKED),
        lambda: pictures.rate_curve(FINE, FINE, exact=lambda at: MASKED),
        lambda: pictures.scaling(FINE, MASKED, error_title="error"),
        lambda: pictures.steps(FINE, MASKED),
        lambda: pictures.step_errors({1.0: MASKED, 2.0: FINE}, np.zeros_like),
        lambda: pictures.seeds(FINE, {"first": MASKED, "second": FINE}),
    ],
)
def test_what_is_masked_is_drawn_by_nobody(call):
    with pytest.raises(TypeError, match="is a masked array"):
        call()


@pytest.mark.parametrize(
    "call",
    [
        lambda: pictures.rate_curve(FINE, [1, 2]),
        lambda: pictures.rate_curve(FINE, FINE, exact=lambda at: at[:2]),
        lambda: pictures.scaling(FINE, [1, 2], error_title="error"),
        lambda: pictures.raster(simulation(FINE, spike_times=[1, 2], spike_cells=[0])),
    ],
)
def test_lengths_that_differ_are_said(call):
    with pytest.raises(ValueError, match=r"shapes differ: \w+ \(\d+,\) and \w+ \(\d,\)"):
        call()


def test_whole_numbers_without_a_sign_are_subtracted_as_numbers():
    rates = np.array([0, 5], np.uint8)
    picture = pictures.rate_curve([0, 10], rates, exact=lambda at: np.full(len(at), 6, np.uint8))
    assert picture.caption.endswith("by 6.00 Hz at most.")
