"""What lesson 51 says of a network that learns holds, for seeds that nobody picked."""

import numpy as np
import pytest
from reading_lessons import names_after, numbers

from course_lib import analysis, learning, networks, recordings
from course_lib.recordings import learned_runs

SEEDS = range(4)


def wave(t):
    return np.sin(2 * np.pi * 5 * t / 1000)


@pytest.fixture(scope="module")
def small():
    """The two hundred cells of the lesson, up to the decoder of the first second."""
    return names_after(
        "51", "import explore", "small =", "v, wakes =", "wave, simple", "decoder, P = np.zeros"
    )


def in_the_first_second(rates, target, seed):
    """The correlation that least squares reach in one second, and in the next."""
    decoder = np.linalg.lstsq(rates[:400], target[:400], rcond=None)[0]
    return [np.corrcoef(part @ decoder, target[:400])[0, 1] for part in (rates[:400], rates[400:])]


def test_one_pass_ends_where_least_squares_over_the_whole_second_do(small):
    """The closed form: the smallest squared errors, and a fifth of the squared decoder."""
    rates, wanted = small["rates"][:400], small["wave"][:400]
    closed = np.linalg.solve(rates.T @ rates + np.eye(200) / 5, rates.T @ wanted)
    np.testing.assert_allclose(small["decoder"], closed, rtol=1e-6, atol=1e-8)


def test_the_rates_are_bumps_of_the_cells_spikes_and_weights_act_on_them(small):
    """The library's run of the same cells receives what ``r @ small`` says."""
    start = np.random.default_rng(1).uniform(-65, 30, 200)
    run = networks.simulate_lif(small["small"], start, duration=500, dt=0.1, record=("I",))
    heard = np.stack([sum(networks.received(small["small"], run, k)) for k in range(3)], axis=1)
    np.testing.assert_allclose(
        (small["rates"] @ small["small"])[:200, :3], heard[::25], rtol=1e-6, atol=1e-9
    )


def test_simple_rule_and_second_second_are_no_match(small):
    drawn, z, target = small["drawn"], small["z"], small["wave"]
    assert np.corrcoef(drawn, target[:400])[0, 1] < 0.6
    assert np.corrcoef(z[:400], target[:400])[0, 1] > 0.8
    assert np.corrcoef(z[400:], target[400:])[0, 1] < 0.5


@pytest.fixture(scope="module")
def runs():
    made = []
    for seed in SEEDS:
        weights = networks.balanced_weights(1000, 0.1, 40, seed=seed)
        v0 = np.random.default_rng(seed).uniform(-65, 30, 1000)
        made.append(learning.force(weights, v0, wave, seed=seed))
    return made


def test_alone_it_has_the_shape_and_its_caption_says_so(runs):
    for run in runs:
        found = learning.outcome(run)
        assert found.match > 0.93
        assert found.errors[-5:].mean() < found.errors[0] / 2.2
        assert abs(found.alone).max() == pytest.approx(1, abs=0.2)
        assert not found.before.any()


def test_ten_percent_too_fast_would_be_no_match():
    t = np.arange(0, 1000, 2)
    longer = wave(np.arange(0, 1200, 2))
    assert analysis.best_match(np.sin(2 * np.pi * 5.5 * t / 1000), longer)[0] < 0.75
    assert analysis.best_match(np.sin(2 * np.pi * 5 * (t + 33) / 1000), longer)[0] > 0.99


def test_a_wave_that_comes_late_is_no_match_at_a_fixed_phase():
    (late,) = numbers("51", r"comes (\d+) ms late")
    t = np.arange(0, 1000, 2.0)
    assert np.corrcoef(wave(t - late), wave(t))[0, 1] == pytest.approx(0, abs=1e-9)


def test_now_and_then_two_hundred_cells_lose_the_wave():
    found = []
    for seed in range(12):
        weights = networks.balanced_weights(200, 0.1, 40, seed=seed)
        v0 = np.random.default_rng(seed).uniform(-65, 30, 200)
        found.append(learning.outcome(learning.force(weights, v0, wave, seed=seed)).match)
    assert min(found) < 0.8 < 0.9 < np.median(found)


def test_what_the_answers_to_play_with_it_say():
    def match(target="sine", cells=1000, feedback=10, seconds=5):
        return recordings.learned(target, cells, feedback, seconds).match

    assert min(match(cells=cells, seconds=1) for cells in (750, 1000)) > 0.95
    assert match(cells=500, seconds=1) < 0.9 < 0.95 < match(cells=500, seconds=2)
    luck = [match(cells=250, seconds=seconds) for seconds in learned_runs.SECONDS]
    assert min(luck) < 0.7 < 0.9 < max(luck)
    for cells in learned_runs.CELLS:
        for seconds in learned_runs.SECONDS:
            deaf = recordings.learned("sine", cells, 0, seconds)
            assert deaf.match < 0.6
            assert deaf.errors[-5:].mean() > 1.4 * deaf.errors[0]
    settings = [
        (cells, feedback, seconds)
        for cells in learned_runs.CELLS
        for feedback in learned_runs.FEEDBACK
        for seconds in learned_runs.SECONDS
    ]
    assert max(match("two waves multiplied", *chosen) for chosen in settings) < 0.75
    for target in ("triangle", "scale"):
        assert np.median([match(target, *chosen) for chosen in settings if chosen[1]]) > 0.9


def test_two_waves_multiplied_come_down_from_a_top_twice_and_go_on_in_two_ways():
    t = np.arange(0, 200, 0.1)
    z = learned_runs.two_waves(t)
    falling = (z >= 0.5) & (np.roll(z, -1) < 0.5)
    lowest = [np.roll(z, -k)[:500].min() for k in np.flatnonzero(falling)]
    assert len(lowest) == 2
    assert sorted(lowest) == pytest.approx([-0.77, 0], abs=0.01)


def test_the_scale_is_played_with_most_notes_right():
    for seed in SEEDS:
        weights = networks.balanced_weights(1000, 0.1, 40, seed=seed)
        v0 = np.random.default_rng(seed).uniform(-65, 30, 1000)
        run = learning.force(weights, v0, learned_runs.scale, seed=seed)
        played = np.clip(np.rint(2 * run.output[-12_000::100] + 2), 0, 4)
        wanted = np.rint(2 * run.target[-16_000::100] + 2)
        right = [np.mean(played == wanted[k : k + 120]) for k in range(41)]
        assert max(right) > 0.6
        assert len(np.unique(played)) == 5


def test_a_recorded_run_is_what_comes_out_anew():
    for target, cells, feedback, seconds in (("sine", 750, 10, 2), ("scale", 500, 0, 1)):
        kept = recordings.learned(target, cells, feedback, seconds)
        anew = learning.outcome(learned_runs.run(target, cells, feedback, seconds))
        # The first 400 ms of learning, before the last bit of a processor can matter.
        np.testing.assert_allclose(kept.first[:50], anew.first[:50], atol=1 / 64)
        np.testing.assert_allclose(kept.first_target, anew.first_target, atol=1e-6)
        assert len(kept.errors) == len(anew.errors) == 10 * seconds
        if feedback:  # else it draws nothing, and how it fits is chance
            assert kept.match == pytest.approx(anew.match, abs=0.1)


def test_what_is_recorded_is_all_that_the_explorer_offers():
    for target in learned_runs.TARGETS:
        for cells in learned_runs.CELLS:
            for feedback in learned_runs.FEEDBACK:
                for seconds in learned_runs.SECONDS:
                    found = recordings.learned(target, cells, feedback, seconds)
                    assert len(found.errors) == 10 * seconds
                    assert found.errors.all()
                    assert -1 <= found.match <= 1
    with pytest.raises(ValueError, match="cells"):
        recordings.learned("sine", 300, 10, 5)


def test_what_was_learned_is_a_column_times_a_row(small):
    names = names_after(
        "51", "import explore", "small =", "v, wakes =", "wave, simple", "decoder, P = np.zeros",
        "whole =",
    )  # fmt: skip
    learned = names["whole"] - names["small"]
    assert np.linalg.matrix_rank(learned) == 1
    np.testing.assert_allclose(names["rates"] @ names["whole"], names["heard"], rtol=1e-9)


def test_half_of_P_is_enough():
    """P stays symmetric, and what an update moves is n times n numbers of 8 bytes."""
    rng = np.random.default_rng(3)
    P = 5 * np.eye(50)
    for _ in range(200):
        r = rng.random(50)
        p = P @ r
        P = P - p[:, None] * p / (1 + r @ p)
    np.testing.assert_allclose(P, P.T, rtol=1e-9, atol=1e-12)
    (updates,) = numbers("51", r"learning there are (\d+) updates")
    assert updates == 5000 / 0.05 / 50
