"""What lesson 43 says is so; of chaos, what holds over seeds that nobody picked."""

import numpy as np
import pytest
from reading_lessons import names_after, numbers

from course_lib import analysis, networks, ring_memory
from course_lib.exercises import BANK

SEEDS = range(6)


@pytest.fixture(scope="module")
def weights():
    return ring_memory.weights()


def ends(weights, **given):
    """What becomes of the memory, over the seeds."""
    return {
        ring_memory.outcome(ring_memory.remember(weights, seed=seed, **given)) for seed in SEEDS
    }


def last_angle(run):
    return analysis.population_vector(ring_memory.counts(run, 500)[-1]).angle


@pytest.fixture(scope="module")
def burning():
    return names_after("43", "import matplotlib", "def as_first_coded", "print(burn(2, 2).counts)")


def test_as_first_coded_two_follow_two_and_a_ring_burns(burning):
    assert list(burning["burn"](2, 2).counts) == [14, 11, 53, 32]
    fire = burning["burn"](100, 20)
    assert (fire.counts[:100] > 0).all()
    first = [fire.spike_times[fire.spike_cells == cell].min() for cell in range(100)]
    (within,) = numbers("43", r"in less than (\d+) ms both fronts")
    assert max(first) < within
    assert 40 < np.argmax(first) < 60  # in the middle
    rs = fire.spike_times[fire.spike_cells < 100]
    burns = np.histogram(rs, np.arange(0, 1001, 50))[0] > 100
    assert np.sum(np.diff(burns.astype(int), prepend=0) == 1) == 3  # about three times a second
    # Every second FS cell hardly fires, others more than a hundred times (quiz 43.b).
    assert (fire.counts[100:] <= 1).sum() == 10
    assert fire.counts[100:].max() > 100


def test_an_rs_cell_of_two_has_only_its_own_fs_cell(burning):
    table = burning["as_first_coded"](2, 2)
    assert (table > 1e-6).sum() == 2


def test_the_bell_reaches_four_cells_on_each_side():
    (sigma,) = numbers("43", r"it reaches: ([\d.]+) degrees, four cells on each side")
    assert sigma == 4 * 3.6


def test_a_bump_stays_in_every_seed(weights):
    assert ends(weights) == {"bump"}


@pytest.mark.parametrize(
    ("given", "end"),
    [
        ({"weights": {"ie": 0}}, "everywhere"),
        ({"weights": {"ei_sigma": 14.4}}, "everywhere"),
        ({"weights": {"ee": 0}}, "silent"),
        ({"gains": (0.1, 0, 1, 0)}, "silent"),
        ({"gains": (0.1, 1, 1, 1)}, "silent"),
        ({"noise": 0}, "bump"),
        ({"push": 200, "pushed": 300}, "bump"),
        ({"push": 200, "pushed": 700}, "silent"),
        ({"push": 300, "pushed": 400}, "bump"),
        ({"push": 50, "pushed": 1000}, "bump"),
        ({"distractor": 270}, "bump"),
        ({"cue": 0}, "bump"),
    ],
)
def test_what_each_removal_and_each_push_does(given, end):
    given = dict(given)
    assert ends(ring_memory.weights(**given.pop("weights", {})), **given) == {end}


def test_what_is_near_is_mixed_in_and_what_is_far_kept_out(weights):
    for seed in SEEDS:
        near = last_angle(ring_memory.remember(weights, distractor=220, seed=seed))
        assert 8 < near - 180 < 30
        far = last_angle(ring_memory.remember(weights, distractor=270, seed=seed))
        assert abs(far - 180) < 10


def test_all_together_are_off_by_a_degree_or_two(weights):
    off = [last_angle(ring_memory.remember(weights, seed=seed)) - 180 for seed in range(12)]
    assert np.sqrt(np.mean(np.square(off))) < 3.6


def test_after_the_pulse_a_hundredth_of_nmda_is_left():
    _, pushed = BANK["43.4"].solution()
    assert np.exp(-pushed / 150) == pytest.approx(0.01, abs=0.002)  # what the hint says


def test_what_the_teaching_page_says_of_other_settings(weights):
    for seed in SEEDS:
        half = ring_memory.remember(ring_memory.weights(ie=45), seed=seed)
        whole = ring_memory.remember(weights, seed=seed)
        wide, narrow = ((ring_memory.counts(run, 500)[-1] > 0).sum() for run in (half, whole))
        assert wide > 1.5 * narrow
        noisy = ring_memory.remember(weights, noise=60, seed=seed)
        assert (noisy.spike_times < 300).sum() > 50
    assert ends(weights, distractor=0, distracting=800) == {"bump"}


def test_drift_grows_with_the_root_of_time(weights):
    """Over 24 seeds: in four times the time about twice as far."""
    angles = []
    for seed in range(24):
        run = ring_memory.remember(weights, seed=seed, duration=9000, dt=0.25)
        angles.append(analysis.population_vector(ring_memory.counts(run, 500)).angle)
    drift = networks.angular_distance(np.array(angles), np.array(angles)[:, [2]])
    early, late = np.sqrt(np.mean(np.square(drift[:, [6, 17]]), axis=0))
    assert 1.2 < late / early < 3


def test_the_map_is_the_same_for_every_seed():
    grid = names_after("43", "import matplotlib", "grid = ")["grid"]
    for ee in grid["ee"]:
        for ie in grid["ie"]:
            weights = ring_memory.weights(ee=ee, ie=ie)
            assert len(ends(weights, dt=0.25)) == 1, (ee, ie)


def test_the_smaller_ring_of_the_numpy_engine_remembers_and_forgets_alike():
    half = {"excitatory": 50}
    assert ends(ring_memory.weights(**half), dt=0.5, engine="numpy") == {"bump"}
    assert ends(ring_memory.weights(ie=0, **half), dt=0.5, engine="numpy") == {"everywhere"}
    assert ends(ring_memory.weights(ee=0, **half), dt=0.5, engine="numpy") == {"silent"}


def test_a_ring_is_refused_whose_cells_are_not_five_to_one():
    with pytest.raises(ValueError, match="one FS cell for five RS cells"):
        ring_memory.remember(np.zeros((7, 7)), seed=1)
