"""Lesson 33: what its prose and its teaching page claim, computed."""

import numpy as np
import pytest
from reading_lessons import names_after, numbers

from course_lib import explore, synapses
from course_lib.exercises import BANK, mystery_synapses

FIRST = "import numpy as np"
STEPS = (FIRST, 'closing = yours("33.1")')
AMPA, NMDA, GABA_A, GABA_B = range(4)


def run_of(**settings):
    explorer = explore.receptors()
    return explorer.compute(**{**explorer.start, **settings})


def furthest(values):
    """How far each column goes from where it begins, with its sign."""
    away = values - values[0]
    return away[np.abs(away).argmax(axis=0), range(4)]


def test_the_learners_steps_are_the_librarys():
    follow = names_after("33", *STEPS)["follow"]
    for kind in synapses.KINDS:
        train = synapses.spike_train(kind, 35)
        for tau in synapses.receptors().tau:
            assert np.allclose(follow(train, tau), synapses.conductance(train, tau))


def test_the_example_of_closing():
    said, left = numbers("33", r"5, 0\.1\)` is about ([\d.]+): ([\d.]+) are left")
    assert BANK["33.1"].solution(10.0, 2.0, 5, 0.1) == pytest.approx(said, abs=5e-4)
    assert 10 * np.exp(-0.1 / 5) == pytest.approx(left, abs=5e-4)


def test_512_inputs_settle_near_rate_times_tau():
    rate, tau, level = numbers("33", r"([\d.]+) spikes per ms × (\d+) ms = (\d+)")
    assert rate * tau == level == 256
    assert rate == 512 * 100 / 1000
    settled = synapses.conductance(np.full(10000, rate * 0.1), tau)[-1]
    assert settled == pytest.approx(level, rel=0.02)  # the page prints 258.6, at this dt
    assert settled == pytest.approx(rate * 0.1 / (1 - np.exp(-0.1 / tau)))


def test_the_example_of_the_kernel_and_that_the_two_ways_agree():
    second, third = numbers("33", r"is about `\[1, ([\d.]+), ([\d.]+)\]`")
    solution = BANK["33.2"].solution(1, 1, 3)
    assert np.allclose(solution, [1, second, third], atol=5e-5)
    causal = BANK["21.3"].solution
    for kind in synapses.KINDS:
        train = synapses.spike_train(kind, 40)
        at_once = causal(train, BANK["33.2"].solution(6, 0.1, len(train)))
        assert np.allclose(at_once, synapses.conductance(train, 6))


def test_the_example_of_the_total_current():
    total, lifts, lowers = numbers("33", r"is (\d+): (\d+) pA lift it, (\d+) pull")
    g, E = np.array([2.0, 10.0]), np.array([0.0, -70.0])
    assert (g * (E + 65)).tolist() == [lifts, -lowers]
    assert BANK["33.3"].solution(-65, g, E) == total


def test_inhibition_takes_away_more_than_it_shows():
    moved, taken = numbers(
        "33", r"moves the cell by (\d+) mV, since .+ takes away ([\d.]+) mV of the excitation"
    )
    cells = ("total_current, step = yours", "bursts = ", "excites, inhibits = ", "both = voltages(")
    made = names_after("33", *STEPS, *cells)
    assert made["other"].min() + 65 == pytest.approx(-moved, abs=0.05)
    shown = round(made["alone"].max(), 1) - round(made["both"].max(), 1)
    assert shown == pytest.approx(taken)


def test_the_table_of_receptors_is_the_librarys_but_for_one():
    rows = [
        numbers("33", rf"\| {name} \| \w+ \| (\d+) \| (-?\d+) \|")
        for name in ("AMPA", "NMDA", "GABA-A", "GABA-B")
    ]
    paper = synapses.receptors()
    assert tuple(E for _, E in rows) == synapses.REVERSAL
    differing = [k for k in range(4) if rows[k][0] != paper.tau[k]]
    assert differing == [NMDA]
    assert [paper.tau[NMDA]] == numbers("33", r"there NMDA takes (\d+) ms")
    run = synapses.side_by_side(synapses.spike_train("regular", 20))
    again = synapses.side_by_side(
        synapses.spike_train("regular", 20), synapses.receptors(nmda=rows[NMDA][0])
    )
    assert np.array_equal(run.v, again.v)


class TestPlayWithIt:
    @pytest.mark.parametrize("page", ["lesson", "teaching"])
    def test_bursts_pile_up(self, page):
        regular, bursts, before, after = numbers(
            "33",
            r"by ([\d.]+) mV in a regular train, and by ([\d.]+) mV in bursts.+"
            r"from (-[\d.]+) to (-[\d.]+) mV",
            page=page,
        )
        even, grouped = run_of(train="regular"), run_of(train="burst")
        assert len(even.spike_times) == len(grouped.spike_times) == 8
        assert round(furthest(even.v)[AMPA], 1) == regular
        assert round(furthest(grouped.v)[AMPA], 1) == bursts
        assert round(-65 + furthest(even.v)[GABA_B], 1) == before
        assert round(-65 + furthest(grouped.v)[GABA_B], 1) == after
        change = np.abs(furthest(grouped.v) - furthest(even.v))
        assert change.argmax() == AMPA

    def test_one_current_changes_sides(self):
        upper, lower = (run_of(membrane="held", voltage=at).current for at in (-65, -75))
        sides = [np.sign(furthest(current)) for current in (upper, lower)]
        assert np.flatnonzero(sides[0] != sides[1]).tolist() == [GABA_A]
        assert sides[1][GABA_A] == 1

    @pytest.mark.parametrize("page", ["lesson", "teaching"])
    def test_it_lifts_a_cell_that_rests_below_its_reversal(self, page):
        rest, top = numbers(
            "33", r"rests at (-\d+) mV: from there it goes up to (-[\d.]+)", page=page
        )
        v = run_of(voltage=rest).v[:, GABA_A]
        assert v[0] == v.min() == rest
        assert round(v.max(), 1) == top

    @pytest.mark.parametrize("page", ["lesson", "teaching"])
    def test_nmda_is_open_and_nothing_flows(self, page):
        run = run_of(membrane="held", voltage=-80)
        (opened,) = numbers("33", r"open to ([\d.]+) nS", page=page)
        assert round(run.g[:, NMDA].max(), 1) == opened
        assert np.flatnonzero(np.abs(run.current).max(axis=0) == 0).tolist() == [NMDA]

    @pytest.mark.parametrize(
        ("page", "words"),
        [
            ("lesson", r"At (-\d+) mV, ([\d.]+) pA\. At (-\d+) mV it was ([\d.]+) pA"),
            ("teaching", r"At (-\d+) mV, ([\d.]+) pA, against (?=([\d.]+) pA at (-\d+) mV)"),
        ],
    )
    def test_nmdas_current_is_largest_in_the_middle(self, page, words):
        best, most, *rest = numbers("33", words, page=page)
        low, less = sorted(rest)
        largest = {
            at: run_of(membrane="held", voltage=at).current[:, NMDA].max()
            for at in range(-65, 45, 5)
        }
        assert max(largest, key=largest.get) == best
        assert round(largest[best], 1) == most
        assert round(largest[low], 1) == less


def test_the_lock():
    v = np.linspace(-100, 40, 1401)
    current = BANK["33.4"].solution(1, v)
    (hardest,) = numbers("33", r"From -80 up to (-\d+) mV \*\*the current grows")
    rising = v[(v > -80) & (v < 0)][current[(v > -80) & (v < 0)].argmax()]
    assert rising == pytest.approx(hardest, abs=0.2)
    assert BANK["33.4"].solution(2, -20) == 20.0
    assert synapses.nmda_factor(-20) == 0.5
    assert np.allclose(current, -v * synapses.nmda_factor(v))


def test_where_the_formula_ends():
    ours, theirs, at_90, theirs_at_90 = numbers(
        "33",
        r"at -100 mV it says ([\d.]+), where theirs has ([\d.]+)\.[\s\S]+"
        r"there it is ([\d.]+) against ([\d.]+)\.",
    )

    def jahr_stevens(v):
        return 1 / (1 + np.exp(-0.062 * v) / 3.57)

    assert round(synapses.nmda_factor(-100), 3) == ours
    assert round(jahr_stevens(-100), 3) == theirs
    assert round(synapses.nmda_factor(-90), 3) == at_90
    assert round(jahr_stevens(-90), 3) == theirs_at_90
    assert abs(synapses.nmda_factor(-65) - jahr_stevens(-65)) < 0.002  # "at rest the two agree"


def test_memory():
    (per_pair,) = numbers("33", r"that is ([\d.]+) GB\.")
    (pooled, again) = numbers("33", r"it is ([\d.]+) GB in place of ([\d.]+)\.")
    assert round(10000 * 120 * 120 * 4 * 8 / 1e9, 1) == per_pair == again
    assert round(10000 * 120 * 4 * 8 / 1e9, 2) == pooled
    assert numbers("33", r"`most_cells\(16, 10000\)` is (\d+)") == [
        BANK["33.5"].solution(16, 10000)
    ]


def test_a_decay_that_is_skipped_leaves_too_much_and_no_sum_can_tell():
    made = names_after(
        "33", *STEPS, 'pooled = yours("33.6")', "cells = pooled", "skipped = np.zeros"
    )
    assert np.allclose(made["pairs"].sum(axis=1), made["cells"])
    off = made["off"]
    assert off.min() > -1e-9
    assert off.max() > 0.01
    # Same sums before, same weights, and another sender fires: the pairs tell, the sum does not.
    g, weights = np.array([[3.0], [1.0]]), np.array([[1.0], [1.0]])
    sums = [
        np.where(np.array(fired)[:, None], g + weights, g * np.exp(-0.02)).sum()
        for fired in ([True, False], [False, True])
    ]
    assert sums[0] != sums[1]


def test_a_pull_that_is_too_strong_goes_beyond_its_goal():
    (factor,) = numbers("33", r"takes v ([\d.]+) times the way")
    pulled = names_after("33", *STEPS, "total_current, step = yours", "def pulled")["pulled"]
    assert factor == (1 + 0.1 * 490) * 0.5 / 10
    swings = np.abs(np.array(pulled(490, 0.5)) + 75)
    assert np.all(np.diff(swings) > 0)
    assert max(pulled(490, 0.5)) > -50  # beyond any threshold
    assert np.all(np.diff(pulled(490, 0.1)) < 0)


def test_at_minus_75_mv_two_kinds_look_alike_and_at_minus_40_none_do():
    t, low = mystery_synapses.held(-75)
    _, high = mystery_synapses.held(-40)
    late = t > 50
    for letter, kind in zip(high, mystery_synapses.KINDS, strict=True):
        excites, slow = kind in ("ampa", "nmda"), kind in ("nmda", "gaba_b")
        strongest = high[letter][np.abs(high[letter]).argmax()]
        assert (strongest > 0) == excites
        assert (np.abs(high[letter][late]).max() > abs(strongest) / 2) == slow
        if kind == "gaba_a":
            assert low[letter].max() > 10


def test_the_slow_one_still_knows_of_the_last_burst():
    (gap,) = numbers("33", r"the next burst comes, (\d+) ms later, a sixth of it is still open")
    made = names_after("33", *STEPS, "bursts = ")
    last, following = np.flatnonzero(made["bursts"])[[3, 4]]
    assert (following - last) * 0.1 == pytest.approx(gap)
    for g, left in ((made["slow"], 1 / 6), (made["fast"], 0)):
        assert g[following - 1] / g[last] == pytest.approx(left, abs=0.01)
