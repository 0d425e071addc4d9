"""Lesson 32: what its prose and its teaching page claim, computed."""

# ruff: noqa: E741  (I is the current, as in the lesson)

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from reading_lessons import names_after, numbers

from course_lib import analysis, explore, neurons
from course_lib.exercises import BANK, lesson_32
from course_lib.exercises.checking import judge
from course_lib.explore.live.panel import Panel

REFERENCE = json.loads(
    (Path(__file__).parents[1] / "data" / "izhikevich.json").read_text(encoding="utf-8")
)
move, reset = BANK["32.2"].solution, BANK["32.3"].solution


def learners_cell(current):
    """The lesson's loop for the RS cell, made of the exercises' solutions."""
    v, u = np.array([-60.0]), np.array([0.0])
    V, U = [v], [u]
    for I in current:
        fired = v >= 50
        after = reset(v, u, 50, -60, 400)
        v, u = (np.where(fired, x, y) for x, y in zip(after, move(v, u, I), strict=True))
        V.append(v)
        U.append(u)
    return np.concatenate(V), np.concatenate(U)


def test_the_learners_two_steps_are_the_library_and_the_reference():
    current = neurons.step_current(125, start=100, duration=1000)
    V, U = learners_cell(current)
    run = neurons.simulate(neurons.RS, current)
    assert np.array_equal(V, run.v)
    assert np.array_equal(U, run.u)
    samples = np.flatnonzero(V >= 50).tolist()
    assert samples == REFERENCE["RS_125pA_from_sample_1000"]["spike_samples"]
    assert samples == [1204, 3983, 6840, 9697]  # the lesson gives these times


def test_the_lesson_calls_its_cell_by_the_numbers_of_the_library():
    for name in ("C", "k", "v_r", "v_t", "v_peak", "a", "b", "c", "d"):
        assert getattr(neurons.RS, name) == getattr(lesson_32, name)


def test_three_cells_at_once_are_the_librarys_and_75_pa_fire_none():
    cells = ("import numpy as np", "C, k = ", 'move = yours("32.2")', 'reset = yours("32.3")')
    made = names_after("32", *cells)
    run = neurons.simulate(neurons.RS, [made["pushes"]], duration=1000)
    spikes = [np.count_nonzero(run.spike_cells == cell) for cell in range(3)]
    assert made["counts"].tolist() == spikes
    assert made["pushes"][0] == BANK["32.1"].solution(neurons.RS.k, neurons.RS.v_r, neurons.RS.v_t)
    assert spikes[0] == 0


def test_the_leak_at_rest_and_halfway_up_the_dip():
    """C dv/dt = -g (v - v_r) + I with g = k (v_t - v), in nS; R is 1 / g, and tau R C."""
    strength, per_gohm, tau = numbers(
        "32", r"3 × 10 = (\d+) nS .+? \$R\$ is 1/(\d+) GOhm, and \$R\\,C\$ is ([\d.]+) ms"
    )
    k, C = neurons.RS.k, neurons.RS.C
    leak = [k * (neurons.RS.v_t - v) for v in (neurons.RS.v_r, neurons.RS.v_r + 5)]
    assert leak[0] == strength == per_gohm
    assert leak[1] == leak[0] / 2  # "five mV up the leak is half as strong"
    assert pytest.approx(tau, abs=0.05) == C / leak[0]
    just_above = (move(-60 + 1e-6, 0, 0)[0] + 60) / 1e-6
    assert (1 - just_above) / 0.1 == pytest.approx(1 / tau, rel=0.02)  # so it decays at rest


def test_the_parabola_of_the_lesson_is_pulled_by_the_cells_own_numbers():
    pull = names_after("32", "import numpy as np", "def pull(v, I)")["pull"]
    v = np.linspace(-80, 0, 9)
    cell = neurons.RS
    assert pull(v, 40) == pytest.approx(cell.k * (v - cell.v_r) * (v - cell.v_t) + 40)


def test_fs_fires_33_times_where_rs_fires_4():
    current = neurons.step_current(125, start=100, duration=1000)
    counts = [len(neurons.simulate(cell, current).spike_times) for cell in (neurons.RS, neurons.FS)]
    assert counts == [4, 33]


def test_intervals_grow_fourfold_in_rs_and_twofold_in_fs():
    current = neurons.step_current(500, start=100, duration=1000)
    for cell, grow in ((neurons.RS, 4), (neurons.FS, 2)):
        gaps = analysis.interspike_intervals(neurons.simulate(cell, current).spike_times)
        assert gaps[-1] / gaps[0] == pytest.approx(grow, rel=0.05)


def test_the_dip_is_the_threshold_with_u_held_at_0():
    for cell, pA in ((neurons.RS, 75.0), (neurons.FS, 56.25)):
        assert BANK["32.1"].solution(cell.k, cell.v_r, cell.v_t) == pA
        held = replace(cell, b=0.0, d=0.0)
        assert len(neurons.simulate(held, pA - 0.01, duration=5000).spike_times) == 0
        # just above, v takes about pi C / sqrt(k excess) ms to get through
        assert len(neurons.simulate(held, pA + 0.1, duration=5000).spike_times) > 1
        assert analysis.rheobase(held) == pytest.approx(pA, abs=0.05)


def ramp_threshold(cell, duration):
    """As the lesson asks: 200 pA in ``duration`` ms, and where it is at the first spike."""
    ramp = 200 / duration * 0.1 * np.arange(round(duration / 0.1))
    return 200 / duration * neurons.simulate(cell, ramp).spike_times[0]


@pytest.mark.parametrize(
    ("cell", "one", "keeps", "ramp"),
    [(neurons.RS, 84.7, 100.4, 101.4), (neurons.FS, 97.7, 121.5, 131.7)],
)
def test_four_thresholds_and_none_is_73(cell, one, keeps, ramp):
    found = [
        analysis.rheobase(cell, "one spike"),
        analysis.rheobase(cell, "keeps firing"),
        ramp_threshold(cell, 10_000),
    ]
    assert found == pytest.approx([one, keeps, ramp], abs=0.06)
    held = BANK["32.1"].solution(cell.k, cell.v_r, cell.v_t)
    assert all(lower < higher for lower, higher in pairwise([held, *found]))
    if cell is neurons.FS:
        said = numbers("32", r"answered (\d+), (\d+), (\d+) and (\d+) pA")
        assert said == [round(pA) for pA in (held, *found)]


def test_the_learners_bisection_finds_what_the_library_finds():
    def fires(I):
        return len(neurons.simulate(neurons.RS, I, duration=1000).spike_times) > 0

    found = BANK["32.5"].solution(fires, 0, 500)
    assert found == pytest.approx(analysis.rheobase(neurons.RS), abs=0.02)


def test_a_slow_ramp_fires_near_where_rest_stops_being_stable():
    # trace zero: k (2 v - v_r - v_t) = a C
    for cell in (neurons.RS, neurons.FS):
        v = (cell.a * cell.C / cell.k + cell.v_r + cell.v_t) / 2
        lost = cell.b * (v - cell.v_r) - cell.k * (v - cell.v_r) * (v - cell.v_t)
        assert ramp_threshold(cell, 10_000) > lost
        assert ramp_threshold(cell, 40_000) == pytest.approx(lost, rel=0.06)


def spikes_2007(I, dt=0.1, since=667.0):
    """The cell of 2007 written once more, in arrays of one step, at any dt."""
    v, u, spikes = -55.0, 0.0, 0
    for i in range(round(1000 / dt)):
        if v >= 25.0:
            v_new, u_new = -45.0, u
        else:
            goal = 0.025 * max(v + 55.0, 0.0) ** 3
            v_new = v + dt * ((v + 55.0) * (v + 40.0) - u + I) / 20.0
            u_new = u + dt * 0.2 * (goal - u)
        v, u = v_new, u_new
        spikes += v >= 25.0 and (i + 1) * dt > since
    return spikes


def test_the_claim_of_73_is_false_for_our_cell_and_true_for_that_of_2007():
    ours = neurons.simulate(neurons.FS, 73.0, duration=3000)
    assert len(ours.spike_times) == 0
    assert spikes_2007(73.0) > 0
    assert spikes_2007(73.0, dt=0.02) > 0  # and not for the time step's sake
    assert spikes_2007(72.0) == spikes_2007(72.0, dt=0.02) == 0
    assert [lesson_32.late_spikes_2007(pA) for pA in (72.0, 73.0, 125.0)] == [0, 7, 17]


def test_where_the_curves_part_is_not_where_it_begins_to_keep_firing():
    said = r"part at ([\d.]+) pA, it keeps firing from ([\d.]+) pA"
    part, keeps = numbers("32", said, "teaching")
    assert analysis.fixed_points(neurons.RS, part - 0.01)
    assert not analysis.fixed_points(neurons.RS, part + 0.01)
    assert analysis.rheobase(neurons.RS, "keeps firing") == pytest.approx(keeps, abs=0.01)
    assert not analysis.fixed_points(neurons.FS, 140)  # not meeting is enough
    assert analysis.rheobase(neurons.FS, "keeps firing") < 125  # and not needed:
    assert any(point.kind == "stable" for point in analysis.fixed_points(neurons.FS, 125))


def test_the_cell_of_2007_on_the_page_is_the_one_that_the_exercise_is_judged_by():
    cells = ("import numpy as np", "C, k = ", "def brake_2007", "def step_2007", "def late")
    made = names_after("32", *cells)
    for pA in (72.5, 72.8, 300):
        assert made["late_spikes_2007"](pA) == lesson_32.late_spikes_2007(pA)
    brake = made["brake_2007"]
    assert (brake(-60), brake(-45), brake(0)) == pytest.approx((0, 25, 4159), abs=0.5)
    ours = [neurons.FS.b * (v - neurons.FS.v_r) for v in (-45, 0)]
    assert ours == [80, 440]


def test_the_answer_to_the_claim():
    assert BANK["32.6"].solution() == pytest.approx(lesson_32.KEEPS_FIRING_2007, abs=0.01)
    assert spikes_2007(lesson_32.KEEPS_FIRING_2007 - 0.1) == 0
    assert spikes_2007(lesson_32.KEEPS_FIRING_2007 + 0.1) > 0
    fires_once = BANK["32.5"].solution(lambda pA: spikes_2007(pA, since=0) > 0, 0, 500)
    state, words, _ = judge(BANK["32.6"], fires_once)
    assert state == "keep going"
    assert "not for long" in words


def test_what_the_time_step_does_to_the_peak_and_to_the_count():
    peaks, slow, fast = [], [], []
    for dt in (0.1, 0.001):
        on = neurons.step_current(1, start=100, duration=1000, dt=dt)
        run = neurons.simulate(neurons.RS, 125 * on, dt=dt)
        peaks.append(run.v.max())
        slow.append(run.spike_times)
        fast.append(len(neurons.simulate(neurons.FS, 500 * on, dt=dt).spike_times))
    assert peaks == pytest.approx([81.2, 50.3], abs=0.05)
    assert [len(times) for times in slow] == [4, 4]
    assert fast == [168, 178]
    assert pytest.approx(0.3, abs=0.005) == 900 / 168 - 900 / 178
    late = np.diff(slow[0])[-1] - np.diff(slow[1])[-1]
    assert late == pytest.approx(0.5, abs=0.05)  # "half a millisecond, once in 286"
    assert np.diff(slow[0])[-1] == pytest.approx(286, abs=0.5)


def test_v_climbs_by_over_30_mv_in_the_last_step():
    current = neurons.step_current(125, start=100, duration=1000)
    v = neurons.simulate(neurons.RS, current).v
    assert np.diff(v).max() > 30


def test_the_published_step_halves_the_rate_of_the_dimensionless_fs_cell():
    def spikes(dt):
        v, u, count = -65.0, 0.2 * -65.0, 0
        for _ in range(round(1000 / dt)):
            if v >= 30:
                v, u, count = -65.0, u + 2, count + 1
            for _ in range(2):  # v in two half steps, as published
                v += 0.5 * dt * (0.04 * v * v + 5 * v + 140 - u + 10)
            u += dt * 0.1 * (0.2 * v - u)
        return count

    said = numbers(
        "32",
        r"steps of 1 ms with v moved in two half steps, the FS cell fires (\d+) times in a second "
        r"at I = 10\. With Euler's steps of 0\.01 ms it fires (\d+) times",
    )
    assert [spikes(1.0), spikes(0.01)] == said
    fine = neurons.simulate(neurons.FIRING_PATTERNS["FS"], 10, duration=1000, dt=0.01)
    assert len(fine.spike_times) == said[1]


def test_the_family_is_told_as_it_is():
    for name, (a, b, c, d) in {
        "RS": (0.02, 0.2, -65, 8), "IB": (0.02, 0.2, -55, 4), "CH": (0.02, 0.2, -50, 2),
        "FS": (0.1, 0.2, -65, 2), "LTS": (0.02, 0.25, -65, 2), "TC": (0.02, 0.25, -65, 0.05),
        "RZ": (0.1, 0.26, -65, 2),
    }.items():  # fmt: skip
        cell = neurons.FIRING_PATTERNS[name]
        assert (cell.a, cell.b, cell.c, cell.d) == (a, b, c, d)

    def gaps(name, current):
        return np.diff(
            neurons.simulate(neurons.FIRING_PATTERNS[name], current, dt=0.02).spike_times
        )

    push = neurons.step_current(10, start=20, duration=300, dt=0.02)
    assert gaps("RS", push)[0] < 0.5 * gaps("RS", push)[1]
    assert np.all(gaps("IB", push)[:2] < 5)
    assert np.all(gaps("IB", push)[2:] > 20)
    assert (gaps("CH", push) > 20).sum() >= 3
    assert np.all(np.diff(gaps("LTS", push)[:6]) > 0)
    pull = neurons.step_current(-10, start=0, stop=100, duration=300, dt=0.02)
    let_go = neurons.simulate(neurons.FIRING_PATTERNS["TC"], pull, dt=0.02).spike_times
    assert len(let_go) > 1
    assert let_go[0] > 100


def doublet(gap, dt=0.02):
    """How often the resonator fires at one push, or at two that are ``gap`` ms apart."""
    push = neurons.step_current(1.25, start=20, stop=22, duration=200, dt=dt)
    if gap:
        push = push + np.roll(push, round(gap / dt))
    run = neurons.simulate(neurons.FIRING_PATTERNS["RZ"], push, dt=dt)
    return len(run.spike_times), run


@pytest.mark.parametrize("dt", [0.02, 0.005])
def test_the_resonator_fires_at_two_pushes_40_ms_apart_and_at_no_others_of_the_lesson(dt):
    assert [doublet(gap, dt)[0] for gap in (0, 20, 40)] == [0, 0, 1]


def test_the_resonator_swings_once_in_41_ms_after_a_push():
    (period,) = numbers("32", r"swings, once in (\d+) ms")
    # dx/dt = (slope x - y), dy/dt = a (b x - y), where slope is that of the parabola at rest
    cell = neurons.FIRING_PATTERNS["RZ"]
    slope = cell.k * (cell.v_r - cell.v_t)
    swing = np.linalg.eigvals([[slope, -1], [cell.a * cell.b, -cell.a]])
    assert 2 * np.pi / abs(swing[0].imag) == pytest.approx(period, abs=0.5)
    _, run = doublet(0)
    after = run.v[run.t > 22]
    tops = np.flatnonzero(np.diff(np.sign(np.diff(after))) < 0)
    assert len(tops) >= 2  # it overshoots, and comes back
    assert np.diff(run.t[tops])[0] == pytest.approx(period, abs=2)


def test_where_the_first_push_has_left_the_voltage_when_the_second_comes():
    _, run = doublet(0)
    falling, rising = (np.diff(run.v)[np.searchsorted(run.t, 20 + gap)] for gap in (20, 40))
    assert falling < 0 < rising


def test_released_at_minus_45_and_from_zero_it_fires_once_and_from_the_left_never():
    for start, spikes in ((-45, 1), (0, 1), (-50, 0)):
        run = neurons.simulate(neurons.RS, 0, v0=start, duration=1000)
        assert len(run.spike_times) == spikes
        assert run.v[-1] == pytest.approx(-60, abs=0.5)
    released = neurons.simulate(neurons.RS, 0, v0=-45, duration=500)
    after = released.u[np.searchsorted(released.t, released.spike_times[0]) + 1]
    assert after == pytest.approx(400, abs=10)


FS = {"cell": "FS", "C": 20, "k": 1, "a": 0.15, "b": 8, "c": -55, "d": 200}


class TestExplorer:
    def count(self, **parameters):
        explorer = explore.izhikevich()
        run = explorer.compute(**{**explorer.start, **parameters})
        return len(run.simulation.spike_times), run.points

    @pytest.mark.parametrize("page", ["lesson", "teaching"])
    def test_the_first_task_a_dot_and_a_cross_and_one_spike_then_none(self, page):
        current, at = numbers("32", r"At (\d+) pA there .+?, at (-\d+\.\d) mV", page)
        for without in (110, 105):
            assert self.count(current=without) == (2, [])
        spikes, points = self.count(current=current)
        assert spikes == 1
        assert [point.kind for point in points] == ["stable", "saddle"]
        assert points[0].v == pytest.approx(at, abs=0.05)
        (silent,) = numbers("32", r"At (\d+) pA it (?:comes to rest|never)", page)
        assert self.count(current=silent)[0] == 0

    @pytest.mark.parametrize("page", ["lesson", "teaching"])
    def test_the_second_task_a_negative_b_helps(self, page):
        (first,) = numbers("32", r"It fires, at ([\d.]+) ms", page)
        assert self.count(current=60)[0] == 0
        explorer = explore.izhikevich()
        run = explorer.compute(**{**explorer.start, "current": 60, "b": -5})
        assert run.simulation.spike_times[0] == pytest.approx(first, abs=0.05)
        assert run.points == []
        assert run.simulation.u[2000] < 0 < run.simulation.v[2000] + 60

    @pytest.mark.parametrize("page", ["lesson", "teaching"])
    def test_the_third_task_bursts_of_four(self, page):
        level = numbers("32", r"parabola (?:is|at -46 mV is) at (\d+) pA", page)[0]
        (last,) = numbers("32", r"takes u (?:from 464 )?to (\d+) pA", page)
        explorer = explore.izhikevich()
        run = explorer.compute(**{**explorer.start, "c": -46, "d": 100})
        cell, simulation = run.cell, run.simulation
        gaps = np.diff(simulation.spike_times)
        pauses = np.flatnonzero(gaps > 50)
        assert set(np.diff(pauses)) == {4}
        assert pauses[0] == 4  # five the first time
        assert level == cell.k * (-46 - cell.v_r) * (-46 - cell.v_t) + 300
        reset = np.searchsorted(simulation.t, simulation.spike_times - 1e-9) + 1
        u = simulation.u[reset[:-1]]
        assert np.array_equal(u > level, gaps > 50)  # above the parabola it waits
        assert u[pauses[1:]] == pytest.approx(last, abs=0.5)
        assert u[pauses[1:] - 1] == pytest.approx(464, abs=0.5)

    @pytest.mark.parametrize("page", ["lesson", "teaching"])
    def test_the_fourth_task_firing_around_a_place_to_stay(self, page):
        (many,) = numbers("32", r"(\d+) spikes (?:in 500 ms|at 125 pA)", page)
        for current, spikes in ((125, many), (120, 1)):
            found, points = self.count(**{**FS, "current": current})
            assert found == spikes
            assert points[0].kind == "stable"

    def test_choosing_a_cell_moves_its_sliders_and_reset_brings_all_back(self):
        explorer = explore.izhikevich()
        panel = Panel(explorer, *explorer.drawn())
        before = panel.caption
        panel.controls["cell"].value = "FS"
        assert panel.parameters == {**panel.explorer.start, **FS}
        assert panel.caption == panel.explorer.picture(**FS).caption
        panel.controls["c"].value = -50
        panel.reset()
        assert panel.parameters == panel.explorer.start
        assert panel.caption == before

    def test_what_a_choice_presets_is_the_cell_of_the_library(self):
        run = explore.izhikevich().compute(current=125, until=500, **FS)
        assert run.cell == neurons.FS
        explorer = explore.izhikevich()
        assert explorer.compute(**explorer.start).cell == neurons.RS

    def test_winding_time_back_changes_the_path_and_no_axis(self):
        explorer = explore.izhikevich()
        whole, words = explorer.drawn()
        part, fewer = explorer.drawn(until=100)
        assert whole.layout.yaxis.range == part.layout.yaxis.range
        assert whole.layout.xaxis2.range == part.layout.xaxis2.range
        assert "5 spikes" in words
        assert "2 spikes" in fewer


def test_what_the_teaching_page_says():
    def loop(I, u_after=lambda u: u + 400, u_sees_new_v=False):
        v, u, spikes = -60.0, 0.0, []
        for i in range(10_000):
            if v >= 50:
                v, u = -60.0, u_after(u)
            else:
                v_new, u_new = move(v, u, I if i >= 1000 else 0.0)
                v, u = v_new, move(v_new, u, 0)[1] if u_sees_new_v else u_new
            if v >= 50:
                spikes.append((i + 1) * 0.1)
        return spikes

    assert len(loop(125, u_after=lambda u: u)) == 22
    assert loop(125, u_sees_new_v=True)[-1] - loop(125)[-1] == pytest.approx(0.4)
    forgot = loop(125, u_after=lambda u: 400)
    assert len(forgot) == 4
    assert loop(125)[-1] - forgot[-1] == pytest.approx(22.5)
    assert (len(loop(500)), len(loop(500, u_after=lambda u: 400))) == (13, 47)


def test_the_watershed_slants_through_the_saddle():
    """Let go without current: where it fires from, with no brake and with the saddle's own."""

    def fires(v0, u0):
        run = neurons.simulate(neurons.RS, 0, v0=v0, u0=u0, duration=500)
        return len(run.spike_times) > 0

    assert not fires(-50, 0)  # v_t, "to a tenth of a mV"
    assert fires(-49.9, 0)
    saddle_v = -60 + 35 / 3  # where 3 (v + 60) (v + 50) is 5 (v + 60)
    saddle_u = 5 * (saddle_v + 60)
    assert not fires(saddle_v - 0.2, saddle_u)
    assert fires(saddle_v + 0.2, saddle_u)
    assert not fires(-49, 59)  # the teaching page's question
