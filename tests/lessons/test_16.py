"""Lesson 16: what its prose claims, and its explorer against NumPy."""

import operator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_lessons import names_after, numbers

from course_lib import explore, recordings
from course_lib.exercises import BANK
from course_lib.explore.masks import ARRAYS, compute, describe
from course_lib.recordings.hippocampus import BACKGROUND, THETA

lesson = names_after("16", "import numpy as np", "counts = np.array", "row = np.array", "good = ")
recording, counts, row, good = (lesson[name] for name in ("recording", "counts", "row", "good"))

SIGNS = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
comparisons = st.tuples(st.sampled_from(sorted(SIGNS)), st.integers(-5, 5))
arrays = st.sampled_from(sorted(ARRAYS))


def values(name):
    return eval(f"np.array({ARRAYS[name]})", {"np": np})


# What the prose says


def test_in_how_many_trials_a_cell_fired_and_what_part_that_is():
    cell, fired, trials, part = numbers(
        "16", r"cell (\d) fired in (\d) of (\d) trials, which is ([\d.]+) of"
    )
    assert [fired, trials] == [np.count_nonzero(counts[int(cell)]), counts.shape[1]]
    assert round(fired / trials, 2) == part


def test_the_trial_in_which_no_cell_fired():
    (trial,) = numbers("16", r"In trial (\d) none did")
    assert np.flatnonzero(counts.max(axis=0) == 0).tolist() == [trial]


def test_bits_turned_over():
    one, zero = numbers("16", r"1 becomes (-?\d), and 0 becomes (-?\d)")
    assert [-one - 1, -zero - 1] == [1, 0]  # two's complement


def test_an_honest_swing_stays_within_the_limit_and_the_artefacts_do_not():
    (limit,) = numbers("16", r"An honest swing stays within (\d+) µV")
    assert max(THETA) + 4 * BACKGROUND < limit  # 4 standard deviations: once in 16,000 samples
    assert ((np.abs(recording) <= limit) == good).all()


def test_the_moments_that_are_gone():
    gone, of = numbers("16", r"(\d+) of (\d+) moments are gone")
    everywhere = [all(abs(v) <= 800 for v in moment) for moment in recording.T.tolist()]
    assert [gone, of] == [everywhere.count(False), len(everywhere)]
    (again,) = numbers("16", r"Cut out (\d+) moments")
    assert again == gone


def test_the_sizes_that_come_out_are_those_that_were_put_in():
    put_in = np.sqrt(np.square(THETA) / 2 + BACKGROUND**2)
    clean = BANK["16.5"].solution(recording, 800)
    np.testing.assert_allclose(clean.std(axis=1), put_in, rtol=0.02)
    (largest,) = numbers("16", r"the swing is largest at electrode (\d)")
    assert clean.std(axis=1).argmax() == largest == np.argmax(THETA)


def test_with_nan_alone_left_out_the_wall_would_count_as_brain():
    wall, brain, electrode = numbers("16", r"given (\d+) in place of (\d+) µV at electrode (\d)")
    v = recording[int(electrode)]
    assert round(v[~np.isnan(v)].std()) == wall
    assert round(BANK["16.5"].solution(recording, 800)[int(electrode)].std()) == brain


def test_nan_is_neither_beyond_nor_within():
    assert np.isnan(row).sum() == 1
    assert (np.abs(row) > 800).sum() + (np.abs(row) <= 800).sum() == row.size - 1


def test_what_one_should_have_seen_in_the_explorer():
    said = numbers(
        "16", r"`\(v <= 1\) \| \(v >= 4\)` selects (-?\d), (-?\d), (-?\d), (-?\d), (-?\d), (-?\d)\."
    )
    for question in ("(v <= 1) | (v >= 4)", "~((v > 1) & (v < 4))", "(v > 1) ^ (v < 4)"):
        run = compute(question=question, v="whole numbers")
        assert run.v[run.asked.mask].tolist() == said
    both = compute(question="(v > 1) & (v < 4)", v="whole numbers")
    assert both.v[both.asked.mask].tolist() == numbers(
        "16", r"leaves out those for which both are true: (\d) and (\d)"
    )
    (one,) = numbers("16", r"a question that you have not asked, with (\d) True")
    assert compute(question="v == 1 | 2", v="whole numbers").asked.mask.sum() == one
    above, within, of = numbers("16", r"4\. (\d) and (\d), of (\d)\. The two NaN")
    counted = [
        compute(question=question, v="with NaN").asked.mask.sum()
        for question in ("v > 2", "v <= 2")
    ]
    assert counted == [above, within]
    assert of - above - within == np.isnan(values("with NaN")).sum() == 2


def test_what_the_teaching_page_says_of_the_explorer():
    (count,) = numbers("16", r"`~\(v <= 2\)` has (\d)", "teaching")
    assert compute(question="~(v <= 2)", v="with NaN").asked.mask.sum() == count
    half = compute(question="~(v > 1) & (v < 4)", v="whole numbers")
    missing = numbers("16", r"first bracket only, and (\d) and (\d) are missing", "teaching")
    outside = compute(question="~((v > 1) & (v < 4))", v="whole numbers")
    taken = half.v[half.asked.mask].tolist()
    assert [x for x in outside.v[outside.asked.mask].tolist() if x not in taken] == missing


@pytest.mark.parametrize(
    ("exercise", "arguments", "result"),
    [
        ("16.1", ([-60, -40, -50, -30], -50, 0.5), 1.0),
        ("16.2", ([[4, 3, 1], [1, 0, 2], [7, 9, 8]],), [0, 2]),
        ("16.3", ([0.2, 0.6, 0.3], [30, 2, 5]), [False, False, True]),
        ("16.5", ([[1, -9, 3, 4], [5, 6, np.nan, -7]], 8), [[1, 4], [5, -7]]),
    ],
)
def test_the_examples_of_the_exercises_are_true(exercise, arguments, result):
    given = [np.array(x) if isinstance(x, list) else x for x in arguments]
    assert np.array_equal(BANK[exercise].solution(*given), result)


def test_a_network_fires_and_is_reset_as_the_page_says():
    after, cells = BANK["16.4"].solution(np.array([-60.0, -49.0, -55.0, -50.0]), -50, -65)
    assert after.tolist() == [-60, -65, -55, -65]
    assert cells.tolist() == [1, 3]


# The recording


def test_a_recording_is_the_same_for_a_seed_and_differs_between_seeds():
    again, other = recordings.hippocampus(), recordings.hippocampus(seed=1)
    assert np.array_equal(recording, again, equal_nan=True)
    assert not np.array_equal(recording, other, equal_nan=True)


# The explorer


@given(comparisons, comparisons, st.sampled_from("&|^"), st.booleans(), arrays)
def test_the_explorer_agrees_with_an_answer_for_each_element(first, second, sign, negated, name):
    parts = [f"(v {comparison} {number})" for comparison, number in (first, second)]
    question = f"{'~' * negated}({parts[0]} {sign} {parts[1]})"
    combine = {"&": all, "|": any, "^": lambda pair: pair[0] != pair[1]}[sign]
    expected = [
        combine([SIGNS[comparison](x, number) for comparison, number in (first, second)]) != negated
        for x in values(name).tolist()
    ]
    run = compute(question=question, v=name)
    assert run.asked.mask.tolist() == expected
    assert describe(run).startswith(f"{sum(expected)} of {len(expected)} are True")


@given(comparisons, comparisons, st.sampled_from("&|^"), arrays)
def test_the_code_it_shows_makes_the_mask_of_the_picture(first, second, sign, name):
    question = f"(v {first[0]} {first[1]}) {sign} ~(v {second[0]} {second[1]})"
    namespace = {}
    exec(explore.masks().code(question=question, v=name), namespace)
    expected = compute(question=question, v=name).asked.mask
    assert np.array_equal(namespace["mask"], expected)


@pytest.mark.parametrize(
    ("question", "phrase"),
    [
        ("v > 1 & v < 4", "Put brackets around each question"),
        ("(v > 1) & v < 4", "Put brackets around each question"),
        ("v > 1 | v < -1", "Put brackets around each question: (v > 1) |"),
        ("1 < v < 4", "with `and` between them"),
        ("(v > 1) and (v < 4)", "Element by element it is &"),
        ("v > 1 or v < 0", "Element by element it is |"),
        ("not v > 1", "Element by element it is ~"),
        ("~v", "holds numbers, not yes or no"),
        ("v", "holds numbers, not yes or no"),
        ("", "Type a question"),
        ("v >", "I cannot read that"),
        ("(v > 1) & 3", "3 is no yes/no question"),
        ("v > other", "compare v with a number"),
        ("v > v", "compare v with a number"),
        ("v in 3", "compare v with a number"),
        ("print(1)", "no yes/no question"),
        ("__import__('os').getcwd() > 1", "compare v with a number"),
    ],
)
def test_what_is_no_question_is_answered_in_words_and_never_run(question, phrase, capsys):
    _, caption = explore.masks().drawn(question=question, v="whole numbers")
    assert phrase in caption
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("question", "note"),
    [("v == 1 | 2", "this asks about 3"), ("v == np.nan", "equal to nothing, itself included")],
)
def test_what_is_legal_and_rarely_meant_is_answered_with_a_note(question, note):
    run = compute(question=question, v="with NaN")
    assert np.array_equal(run.asked.mask, eval(question, {"v": run.v, "np": np}))
    assert note in describe(run)
