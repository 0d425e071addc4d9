"""What lesson 42 says of its networks holds, for starts and seeds that nobody picked."""

import numpy as np
import pytest
from reading_lessons import names_after, numbers

from course_lib import networks
from course_lib.pictures.plots.balance import irregularities

SEEDS = range(6)


def started(n, seed, **given):
    return (
        networks.balanced_weights(n, seed=seed, **given),
        np.random.default_rng(seed).uniform(-65, 30, n),
    )


def run_small(seed, g=40.0, balance=True, p=0.1, **given):
    weights, v0 = started(500, seed, g=g, balance=balance, p=p)
    return networks.simulate_lif(weights, v0, duration=1000, dt=0.1, **given)


@pytest.fixture(scope="module")
def whole():
    """The two thousand cells of the lesson's opening."""
    return names_after("42", "networks.simulate_lif(weights, v0)")


def test_two_thousand_cells_fire_nearly_as_by_chance(whole):
    for seed in (1, 4, 6):
        weights, v0 = started(2000, seed, sparse=True)
        run = networks.simulate_lif(weights, v0)
        assert 0.75 < irregularities(run).mean() < 1.1
    assert np.mean(irregularities(whole["run"]) > 0.5) > 0.9


def test_for_a_thousandth_of_the_weights_they_are_clocks(whole):
    slip = networks.simulate_lif(whole["weights"] / 1000, whole["v0"])
    assert irregularities(slip).mean() < 0.15


def test_excitation_and_inhibition_are_large_and_cancel(whole):
    pushed = 15.0  # "some fifteen mV push, fifteen pull"
    for cell in range(4):
        up, down = networks.received(whole["weights"], whole["run"], cell)
        left = (up + down)[4000:]
        assert up[4000:].mean() == pytest.approx(pushed, rel=0.25)
        assert down[4000:].mean() == pytest.approx(-pushed, rel=0.25)
        assert abs(left.mean()) < 2
        assert 0 < (left > 0).mean() < 1  # now above, now below


@pytest.mark.parametrize("seed", SEEDS)
def test_with_the_means_left_in_some_are_silent_and_the_others_tick(seed):
    broken = run_small(seed, balance=False)
    assert (broken.counts < 3).mean() > 0.2
    assert irregularities(broken).mean() < 0.3
    assert irregularities(run_small(seed)).mean() > irregularities(broken).mean() + 0.1


@pytest.mark.parametrize("seed", SEEDS)
def test_what_the_answers_to_play_with_it_say(seed):
    at = {g: run_small(seed, g=float(g)) for g in (0, 10, 80)}
    assert (at[0].spike_times > 100).sum() == 0
    assert irregularities(at[10]).mean() == pytest.approx(0.3, abs=0.1)
    assert irregularities(at[80]).mean() > 0.6
    strong = run_small(seed, g=80.0, balance=False)
    weak = run_small(seed, g=10.0, balance=False)
    assert (strong.counts < 3).mean() > (weak.counts < 3).mean()
    assert irregularities(strong).mean() < 0.3
    pushed = run_small(seed, offset=-30.0)
    (hertz,) = numbers("42", r"clocks of about (\d+) Hz")
    assert len(pushed.spike_times) / 500 == pytest.approx(hertz, rel=0.1)
    assert irregularities(pushed).mean() < 0.1


def test_the_explorer_begins_with_the_cv_that_is_said():
    (at_40,) = numbers("42", r"about ([\d.]+) at 40")
    assert irregularities(run_small(42)).mean() == pytest.approx(at_40, abs=0.05)


def test_the_loop_of_the_lesson_makes_the_librarys_spikes():
    names = names_after(
        "42", "import explore", "n, p, G =", 'yours("42.2")', "def run_it", "mine = run_it"
    )
    np.testing.assert_array_equal(names["mine"].sum(axis=0), names["theirs"].counts)
    assert names["theirs"].counts.sum() > 1000
    steps, cells = np.nonzero(names["mine"])
    np.testing.assert_array_equal(cells, names["theirs"].spike_cells)
    np.testing.assert_allclose(steps * 0.1, names["theirs"].spike_times)


def test_one_spike_a_step_sooner_moves_all_others_and_not_the_rate(whole):
    other = whole["v0"].copy()
    other[57] += 0.5
    first, second = (
        networks.simulate_lif(whole["weights"], v0, duration=1000) for v0 in (whole["v0"], other)
    )
    a, b = (run.spike_times[run.spike_cells == 57][0] for run in (first, second))
    assert a - b == pytest.approx(0.05)
    after = [
        set(
            zip(
                run.spike_times[run.spike_times > 200].round(3),
                run.spike_cells[run.spike_times > 200],
                strict=True,
            )
        )
        for run in (first, second)
    ]
    assert len(after[0] & after[1]) < 0.05 * len(after[0])
    assert irregularities(first).mean() == pytest.approx(irregularities(second).mean(), abs=0.1)


def test_a_network_cell_never_fires_as_close_as_chance_does(whole):
    """It has to climb from -65 mV after each spike; dice remember nothing."""
    gaps = np.concatenate(
        [np.diff(whole["run"].spike_times[whole["run"].spike_cells == cell]) for cell in range(200)]
    )
    chance = np.random.default_rng(1).exponential(gaps.mean(), len(gaps))
    (at_least,) = numbers("42", r"takes it more than (\d+) ms")
    assert gaps.min() > at_least
    assert (chance < at_least).sum() > 0


def test_what_is_heard_is_chance_then_a_clock_then_the_network():
    names = names_after("42", "networks.simulate_lif(weights, v0)", "one_cell =")
    heard, rate = names["heard"], names["rate"]
    cv = [np.std(np.diff(train)) / np.mean(np.diff(train)) for train in heard]
    assert [len(train) for train in heard] == [2 * rate] * 3
    assert cv[1] < 1e-6 < 0.8 < cv[2] < 1.1
    assert cv[0] > 0.8
    np.testing.assert_array_equal(heard[2], names["one_cell"])
    assert (np.diff(heard[0]) < 10).sum() >= 5
    assert np.diff(heard[2]).min() > 10


def test_what_moves_no_spike_by_a_step_is_forgotten(whole):
    other = whole["v0"].copy()
    other[57] += 0.001
    again = networks.simulate_lif(whole["weights"], other)
    np.testing.assert_array_equal(again.spike_times, whole["run"].spike_times)
    np.testing.assert_array_equal(again.spike_cells, whole["run"].spike_cells)


def test_it_goes_on_being_irregular(whole):
    run = networks.simulate_lif(whole["weights"], whole["v0"], duration=6000)
    late = run.spike_times > 4000
    trains = (run.spike_times[late & (run.spike_cells == cell)] for cell in range(300))
    cvs = [np.std(np.diff(t)) / np.mean(np.diff(t)) for t in trains if len(t) > 4]
    assert np.mean(cvs) > 0.75


def test_more_connections_at_the_same_strength_make_them_more_regular():
    few, many = (
        np.mean([irregularities(run_small(seed, p=p)).mean() for seed in SEEDS]) for p in (0.1, 0.5)
    )
    assert many < few - 0.15
