"""What lesson 41 says of its circuits is so, and does not hang on a hair."""

import numpy as np
import pytest
from reading_lessons import names_after, numbers

from course_lib import circuits

FIRST = circuits.NAMED["as first coded"]


def counts_of(connections, current=FIRST.current, **given):
    return circuits.run(circuits.table(connections), current, **given).counts


def shaken(made, seed):
    """A circuit whose weights and currents are all a little different, by a tenth at most."""
    rng = np.random.default_rng(seed)
    weights = {pair: w * rng.uniform(0.9, 1.1) for pair, w in made.connections.items()}
    return weights, np.array(made.current) * rng.uniform(0.9, 1.1, 4)


def test_as_first_coded():
    assert list(counts_of(FIRST.connections)) == [30, 2, 60, 2]
    assert FIRST.current[0] / FIRST.current[1] == pytest.approx(1.04, abs=0.003)  # four percent


def test_the_loop_of_the_lesson_gives_the_same_spikes():
    names = names_after(
        "41",
        "pictures.at_work",
        "connections = [",
        "receptors =",
        "print(arriving(",
        "def one_step",
        "range(10_000)",
    )
    np.testing.assert_array_equal(names["counts"], counts_of(FIRST.connections))
    np.testing.assert_array_equal(names["weights"], circuits.table(FIRST.connections))


def test_two_cuts_turn_the_circuit_over_and_two_change_little():
    whole = counts_of(FIRST.connections)
    for pair in FIRST.connections:
        cut = counts_of({**FIRST.connections, pair: 0})
        if pair in ((0, 2), (2, 1)):
            assert cut[1] > 20 > 5 > cut[0]
        else:
            assert np.abs(cut[:2] - whole[:2]).max() <= 2


def test_cut_in_the_middle_cell_1_takes_over_after_about_200_ms():
    (said,) = numbers("41", r"1\. About (\d+) ms\. Cell 1 had been held")
    first = circuits.run(circuits.table(FIRST.connections), FIRST.current, duration=500.1)
    left = circuits.table({**FIRST.connections, (0, 2): 0})
    then = circuits.run(left, FIRST.current, duration=500, start=first)
    of_1 = then.spike_times[then.spike_cells == 1]
    assert of_1[0] == pytest.approx(said, rel=0.15)
    of_2 = then.spike_times[then.spike_cells == 2]
    assert of_2.max() < 50  # falls silent nearly at once


def test_lateral_inhibition_makes_a_difference_larger():
    without, with_it = (
        numbers("41", r"Without inhibition (\d+) and (\d+) spikes"),
        numbers("41", r"with it (\d+) and (\d+)\."),
    )
    made = circuits.NAMED["lateral inhibition"]
    cut = {**made.connections, (2, 1): 0, (3, 0): 0}
    assert list(counts_of(cut, made.current)[:2]) == without
    assert list(counts_of(made.connections, made.current)[:2]) == with_it
    assert 1 - without[1] / without[0] == pytest.approx(1 / 5, abs=0.03)
    assert 1 - with_it[1] / with_it[0] == pytest.approx(2 / 3, abs=0.06)


def test_disinhibition_sets_cell_1_free_and_only_then():
    made = circuits.NAMED["disinhibition"]
    (left,) = numbers("41", r"It falls silent, but for (\d) spikes")
    assert counts_of(made.connections, (0, *made.current[1:]))[1] == left
    for seed in range(10):
        weights, current = shaken(made, seed)
        quiet = counts_of(weights, [0, *current[1:]])[1]
        assert counts_of(weights, current)[1] > quiet + 5


def alternates(weights, current, duration=2000):
    run = circuits.run(circuits.table(weights), current, duration=duration)
    who = run.spike_cells[(run.spike_cells < 2) & (run.spike_times > 300)]
    return np.mean(np.diff(who) != 0)


def test_a_pair_takes_turns_strictly_and_still_does_when_all_is_a_little_different():
    made = circuits.NAMED["taking turns"]
    assert alternates(made.connections, made.current) == 1
    for seed in range(10):
        assert alternates(*shaken(made, seed)) > 0.75  # by chance it would be a half


def test_with_800_pa_the_turns_are_gone():
    made = circuits.NAMED["taking turns"]
    run = circuits.run(circuits.table(made.connections), (800, 800, 0, 0))
    zero, one = (run.spike_times[run.spike_cells == cell] for cell in (0, 1))
    np.testing.assert_allclose(zero, one)  # together


def test_each_of_the_four_weights_can_make_the_weaker_one_win():
    for pair, weight in (((0, 2), 2), ((1, 3), 8), ((2, 1), 5), ((3, 0), 20)):
        counts = counts_of({**FIRST.connections, pair: weight})
        assert counts[1] >= 20, pair
        assert counts[0] <= 5, pair


def test_a_run_goes_on_where_another_stopped_to_the_last_bit():
    weights = circuits.table(FIRST.connections)
    whole = circuits.run(weights, FIRST.current, duration=300)
    first = circuits.run(weights, FIRST.current, duration=120.1)
    second = circuits.run(weights, FIRST.current, duration=180, start=first)
    joined = circuits.joined(first, second)
    np.testing.assert_array_equal(joined.recorded["v"], whole.recorded["v"])
    np.testing.assert_array_equal(joined.counts, whole.counts)
    np.testing.assert_allclose(joined.spike_times, whole.spike_times)
    np.testing.assert_allclose(joined.t, whole.t)


@pytest.mark.parametrize("made", circuits.NAMED.values(), ids=circuits.NAMED)
def test_what_is_written_is_read_again(made):
    text = circuits.written(made.connections, [(0, 2)])
    assert circuits.read(text) == (made.connections, [(0, 2)])
    assert circuits.read(" ") == ({}, [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2>1", "no connection. Write"),
        ("0>2 5; 1>3 5", "no connection"),
        ("0>2 -5", "no connection"),
        ("0>4 5", "no cell 4"),
        ("0>2 5, 0>2 7", "stands there twice"),
        ("__import__('os')", "no connection"),
    ],
)
def test_what_is_no_circuit_is_said(text, said):
    with pytest.raises(ValueError, match=said):
        circuits.read(text)


def test_conductances_to_begin_with_are_checked():
    from course_lib import networks, neurons

    cells = neurons.population([(neurons.RS, 2)])
    for g0, said in ((np.zeros((2, 2)), "one row for each"), (-np.ones((4, 2)), "0 or more")):
        with pytest.raises(ValueError, match=said):
            networks.simulate_izhikevich(cells, np.zeros((2, 2)), 0.0, duration=1, g0=g0)
