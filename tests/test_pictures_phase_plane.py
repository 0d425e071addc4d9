"""Pictures of Izhikevich cells: the curves are the equations', the path is the run's."""

from dataclasses import replace

import numpy as np
import pytest

from course_lib import neurons, pictures
from course_lib.pictures.plots.phase_plane import fill_plane, points_in_words


def traces(picture):
    return {trace.name: trace for trace in picture.figure.data}


def speeds(cell, v, u, current):
    """The right sides of both equations."""
    return (
        (cell.k * (v - cell.v_r) * (v - cell.v_t) - u + current) / cell.C,
        cell.a * (cell.b * (v - cell.v_r) - u),
    )


@pytest.mark.parametrize("current", [-50, 0, 90, 300])
@pytest.mark.parametrize("cell", [neurons.RS, neurons.FS, replace(neurons.RS, b=-5.0)])
def test_on_each_curve_its_speed_is_zero(cell, current):
    drawn = traces(pictures.phase_plane(cell, current))
    v_still, u_still = drawn["v stands still"], drawn["u stands still"]
    # Curves are stored in single precision: seven digits of up to some thousand pA.
    assert speeds(cell, v_still.x, v_still.y, current)[0] == pytest.approx(0, abs=1e-3)
    assert speeds(cell, u_still.x, u_still.y, current)[1] == pytest.approx(0, abs=1e-3)
    assert set(drawn["reset"].x) == {cell.c}


def test_dots_are_where_both_speeds_are_zero_and_vanish_with_the_crossing():
    drawn = traces(pictures.phase_plane(neurons.RS, 50))
    for name in ("stable", "not stable"):
        (v,), (u,) = drawn[name].x, drawn[name].y
        assert speeds(neurons.RS, v, u, 50) == pytest.approx((0, 0), abs=1e-4)
    assert drawn["stable"].x[0] < drawn["not stable"].x[0]
    gone = traces(pictures.phase_plane(neurons.RS, 103))
    assert np.isnan(gone["stable"].x).all()
    assert np.isnan(gone["not stable"].x).all()


def test_the_caption_says_where_and_how_often():
    run = neurons.simulate(neurons.RS, 125, duration=1000)
    caption = pictures.phase_plane(neurons.RS, 125, run).caption
    assert caption.startswith("125 pA: the curves do not meet")
    assert "4 spikes, the first at 20.4 ms" in caption
    assert points_in_words(0, []) != points_in_words(0, [_point("stable")])
    quiet = pictures.phase_plane(neurons.FS, 0).caption
    assert quiet == "0 pA: the curves cross at -55.0 mV (stable) and at -32.0 mV (saddle)."


def _point(kind):
    from course_lib.analysis import FixedPoint

    return FixedPoint(-60.0, 0.0, kind)


def test_the_path_is_the_run_with_a_gap_at_each_reset():
    run = neurons.simulate(neurons.FS, 300, duration=100)
    drawn = traces(pictures.phase_plane(neurons.FS, 300, run))
    path = drawn["path"]
    gaps = np.flatnonzero(np.isnan(path.x))
    assert len(gaps) == len(run.spike_times) > 5
    assert np.all(path.x[gaps - 1] >= neurons.FS.v_peak)
    assert np.all(path.x[gaps + 1] == neurons.FS.c)
    samples = set(zip(run.v.astype(np.float32), run.u.astype(np.float32), strict=True))
    on_the_way = np.delete(np.arange(len(path.x)), gaps)
    assert all((path.x[i], path.y[i]) in samples for i in on_the_way)
    assert (drawn["now"].x[0], drawn["now"].y[0]) == pytest.approx((run.v[-1], run.u[-1]))


def test_the_path_can_be_cut_at_any_time():
    run = neurons.simulate(neurons.RS, 300, duration=200)
    picture = pictures.phase_plane(neurons.RS, 300, run)
    fill_plane(picture.figure, neurons.RS, 300, [], run, until=42.0)
    drawn = traces(picture)
    assert drawn["voltage"].x[-1] == pytest.approx(42.0)
    assert drawn["now"].x[0] == pytest.approx(run.v[420], rel=1e-6)
    assert drawn["voltage now"].y[0] == pytest.approx(run.v[420], rel=1e-6)


@pytest.mark.parametrize("current", [0, 125, 600])
def test_enough_samples_hold_both_ends_every_peak_and_every_reset(current):
    run = neurons.simulate(neurons.FS, current, duration=1000)
    kept = pictures.enough_samples(run)
    assert np.all(np.diff(kept) > 0)
    assert (kept[0], kept[-1]) == (0, 10_000)
    peaks = np.flatnonzero(run.v >= neurons.FS.v_peak)
    assert len(peaks) == len(run.spike_times)
    assert np.isin(peaks, kept).all()
    assert np.isin(peaks + 1, kept).all()
    assert len(kept) <= 1001 + 8 * len(peaks)


def test_few_samples_of_a_short_run_are_all_of_them():
    run = neurons.simulate(neurons.RS, 0, duration=5)
    assert pictures.enough_samples(run).tolist() == list(range(51))


@pytest.mark.parametrize("cell", [neurons.RS, neurons.FIRING_PATTERNS["TC"]])
def test_the_view_of_u_holds_the_whole_path(cell):
    run = neurons.simulate(cell, 10, duration=300)
    figure = pictures.phase_plane(cell, 10, run).figure
    low, high = figure.layout.yaxis.range
    assert low <= run.u.min() <= run.u.max() <= high
    assert high < 20 * max(run.u.max(), 10)


def test_the_gallery_has_a_panel_each_with_its_name_and_all_its_peaks():
    step = neurons.step_current(10, start=20, duration=200, dt=0.05)
    patterns = neurons.FIRING_PATTERNS
    runs = {name: neurons.simulate(patterns[name], step, dt=0.05) for name in ("RS", "CH", "FS")}
    picture = pictures.gallery(runs, columns=2)
    assert [note.text for note in picture.figure.layout.annotations] == ["RS", "CH", "FS"]
    axes = {trace.xaxis for trace in picture.figure.data}
    assert len(axes) == 3
    for trace, run in zip(picture.figure.data, runs.values(), strict=True):
        assert np.sum(trace.y >= 30) == len(run.spike_times)
        low, high = picture.figure.layout.yaxis.range
        assert low < trace.y.min() < trace.y.max() < high
    counts = [f"{name}: {len(run.spike_times)} spikes" for name, run in runs.items()]
    assert picture.caption == "200 ms. " + "; ".join(counts) + "."
