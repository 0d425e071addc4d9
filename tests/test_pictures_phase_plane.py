"""Pictures of Izhikevich cells: curves and arrows are the equations', the path is the run's."""

from dataclasses import replace

import numpy as np
import pytest

from course_lib import analysis, neurons, pictures
from course_lib.pictures.plots import arrows
from course_lib.pictures.plots.arrows import Plane
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


def shown(picture):
    """The names that the legend lists: of what is there to be seen."""
    return {
        trace.name
        for trace in picture.figure.data
        if trace.visible is not False and trace.showlegend is not False
    }


def test_dots_are_where_both_speeds_are_zero_and_vanish_with_the_crossing():
    there = pictures.phase_plane(neurons.RS, 50)
    drawn = traces(there)
    for name in ("stable", "saddle"):
        (v,), (u,) = drawn[name].x, drawn[name].y
        assert speeds(neurons.RS, v, u, 50) == pytest.approx((0, 0), abs=1e-4)
    assert drawn["stable"].x[0] < drawn["saddle"].x[0]
    curves = {"v stands still", "u stands still", "reset"}
    assert shown(there) == curves | {"stable", "saddle"}
    assert shown(pictures.phase_plane(neurons.RS, 103)) == curves


@pytest.mark.parametrize("current", [-100, 0, 60, 125])
@pytest.mark.parametrize("cell", [neurons.RS, neurons.FS])
def test_words_in_the_plane_stand_where_they_are_true(cell, current):
    words = pictures.phase_plane(cell, current).figure.layout.annotations
    regions = [word for word in words if word.text in ("v rises", "v falls")]
    assert len(regions) == 3
    for word in regions:
        v_speed, _ = speeds(cell, word.x, word.y, current)
        assert (v_speed > 0) == (word.text == "v rises")
    points = {(point.v, point.u) for point in analysis.fixed_points(cell, current)}
    assert {(word.x, word.y) for word in words if word not in regions} == points


def test_dots_come_and_go_in_one_figure():
    picture = pictures.phase_plane(neurons.RS, 0)
    for current in (103, 50):
        points = analysis.fixed_points(neurons.RS, current)
        fill_plane(picture.figure, neurons.RS, current, points)
        assert ("saddle" in shown(picture)) is bool(points)


def test_each_kind_of_place_to_stay_has_a_shape_and_a_colour():
    drawn = traces(pictures.phase_plane(neurons.RS, 0))
    kinds = [drawn[name].marker for name in ("stable", "unstable", "saddle")]
    assert len({marker.symbol for marker in kinds}) == 3
    assert {"unstable", "saddle"} <= shown(pictures.phase_plane(neurons.RS, 101.7))


@pytest.mark.parametrize("current", [-100, 0, 60, 125, 600])
@pytest.mark.parametrize("cell", [neurons.RS, neurons.FS])
def test_the_lowest_point_of_the_parabola_is_inside_and_the_curve_is_fine(cell, current):
    picture = pictures.phase_plane(cell, current)
    low, high = picture.figure.layout.yaxis.range
    lowest = current - cell.k * (cell.v_t - cell.v_r) ** 2 / 4
    assert low < lowest < high
    curve = traces(picture)["v stands still"]
    assert curve.y.min() == pytest.approx(lowest, abs=0.01)
    assert np.diff(curve.x).max() < 0.11


def drawn_arrows(trace):
    """Tails, heads and both corners of each arrow's line, (2, arrows) each."""
    points = np.array([trace.x, trace.y], float).reshape(2, -1, 6)
    assert np.isnan(points[:, :, 5]).all()  # each ends before the next
    assert np.array_equal(points[:, :, 1], points[:, :, 4])  # it goes round its head
    return (points[:, :, k] for k in range(4))


@pytest.mark.parametrize("current", [0, 125])
def test_arrows_point_where_the_equations_lead(current):
    cell = neurons.FS
    tails, heads, *corners = drawn_arrows(traces(pictures.phase_plane(cell, current))["flow"])
    v_speed, u_speed = speeds(cell, *tails, current)
    v_way, u_way = heads - tails
    assert np.all(v_way * v_speed >= 0)
    assert np.all(u_way * u_speed >= 0)
    assert v_way * u_speed == pytest.approx(u_way * v_speed, rel=1e-2, abs=1e-3)
    behind = heads - sum(corners) / 2  # a head's corners are behind it, one on each side
    assert np.all((behind * (heads - tails)).sum(axis=0) > 0)
    above = tails[1] > cell.k * (tails[0] - cell.v_r) * (tails[0] - cell.v_t) + current
    assert np.array_equal(v_way < 0, above)  # left above the parabola, right below it


def test_a_path_is_marked_at_its_start_and_along_its_way():
    run = neurons.simulate(neurons.RS, 125, duration=1000)
    picture = pictures.phase_plane(neurons.RS, 125, run)
    drawn = traces(picture)
    assert {"path", "start", "end"} <= shown(picture)
    assert (drawn["start"].x[0], drawn["start"].y[0]) == (-60, 0)
    _, heads, left, right = drawn_arrows(drawn["direction"])
    assert heads.shape[1] > 3
    path = np.array([drawn["path"].x, drawn["path"].y])
    for head, back in zip(heads.T, (left + right).T / 2, strict=True):
        before = np.flatnonzero(np.isclose(path, head[:, None], rtol=1e-6).all(axis=0))[0] - 1
        assert not np.isnan(path[:, before]).any()
        assert (head - back) @ (head - path[:, before]) > 0  # it points where the path goes


def test_no_arrow_leads_across_a_gap_of_a_path():
    plane = Plane((0, 1), (0, 1), 1)
    there = np.stack([np.linspace(0, 1, 20), np.full(20, 0.5)])
    once = arrows.along(there, plane)
    again = arrows.along(np.hstack([there, [[np.nan], [np.nan]], there]), plane)
    assert again.shape[1] > once.shape[1]
    _, heads, left, right = again.reshape(2, -1, 6)[:, :, :4].transpose(2, 0, 1)
    assert np.all((heads - (left + right) / 2)[0] > 0)  # to the right, all of them
    assert (left + right)[1] / 2 == pytest.approx(heads[1])


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
    assert (drawn["end"].x[0], drawn["end"].y[0]) == pytest.approx((run.v[-1], run.u[-1]))


def test_the_path_can_be_cut_at_any_time():
    run = neurons.simulate(neurons.RS, 300, duration=200)
    picture = pictures.phase_plane(neurons.RS, 300, run)
    fill_plane(picture.figure, neurons.RS, 300, [], run, until=42.0)
    drawn = traces(picture)
    assert drawn["voltage"].x[-1] == pytest.approx(42.0)
    assert drawn["end"].x[0] == pytest.approx(run.v[420], rel=1e-6)
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


def test_the_gallery_shows_each_current_at_the_foot_of_its_panel():
    currents = {
        "pushed": neurons.step_current(10, start=20, duration=100),
        "pulled": neurons.step_current(-3, start=0, stop=50, duration=100),
    }
    cell = neurons.FIRING_PATTERNS["RS"]
    runs = {name: neurons.simulate(cell, current) for name, current in currents.items()}
    figure = pictures.gallery(runs, currents).figure
    drawn = [trace for trace in figure.data if trace.name == "current"]
    for trace, current in zip(drawn, currents.values(), strict=True):
        steps = np.arange(1000) * 0.1
        held = np.searchsorted(np.asarray(trace.x) - 1e-9, steps, side="right") - 1
        assert np.array_equal(np.asarray(trace.y)[held], current)
        foot, top = figure.layout[trace.yaxis.replace("y", "yaxis")].range
        highest = (max(trace.y) - foot) / (top - foot)
        v_low, v_high = figure.layout.yaxis.range
        lowest = (min(run.v.min() for run in runs.values()) - v_low) / (v_high - v_low)
        assert 0 < highest < lowest  # below every voltage
    said = [note.text for note in figure.layout.annotations]
    assert {"I = 10", "I = -3"} <= set(said)
    assert min(figure.layout.yaxis.tickvals) > -100


def test_one_current_may_be_of_all_and_the_view_may_be_chosen():
    step = neurons.step_current(125, start=10, duration=50)
    runs = {"RS": neurons.simulate(neurons.RS, step), "FS": neurons.simulate(neurons.FS, step)}
    figure = pictures.gallery(runs, step, v_range=(-70, -50)).figure
    assert figure.layout.yaxis.range[1] == -50
    assert [trace.name for trace in figure.data].count("current") == 2


def test_the_runaway_is_drawn_fine_and_its_lowest_points_are_said():
    def parabola(v, current):
        return 2 * (v + 61) ** 2 + current

    picture = pictures.runaway(parabola, [-7, 0], v_range=(-70, -50))
    for trace, current in zip(picture.figure.data, (-7, 0), strict=True):
        v = trace.x0 + trace.dx * np.arange(len(trace.y))
        assert len(v) > 500
        assert trace.y == pytest.approx(parabola(v, current), rel=1e-5, abs=1e-4)
    assert "-7 pA at -61 mV with I = -7 pA" in picture.caption
    assert {note.text for note in picture.figure.layout.annotations} == {"v rises", "v falls"}


def test_a_number_over_the_step_is_drawn_as_given_beside_its_level():
    picture = pictures.over_steps([0.1, 0.01], [81, 53], value_title="peak", level=("top", 50))
    drawn = traces(picture)
    assert (list(drawn["simulated"].x), list(drawn["simulated"].y)) == ([0.1, 0.01], [81, 53])
    assert set(drawn["top"].y) == {50}
    assert picture.caption == "peak, by dt in ms: 81 at 0.1, 53 at 0.01."
    with pytest.raises(ValueError, match="the same"):
        pictures.over_steps([0.1], [81, 53], value_title="peak")
