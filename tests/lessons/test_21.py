"""Lesson 21: what its prose claims, its explorers and its pictures."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_lessons import names_after, numbers

from course_lib import explore, pictures, recordings, signals
from course_lib.exercises import BANK
from course_lib.explore.sliding import compute as slide
from course_lib.explore.smoothing import compute as smooth
from course_lib.explore.smoothing import curve
from course_lib.pictures.arrays.sliding import shown

FIRST = "import numpy as np"
lesson = names_after("21", FIRST, "quiet = ")
quiet, dt, bend = (lesson[name] for name in ("quiet", "dt", "bend"))


# What the prose says


def test_how_loud_noise_is_in_each_derivative():
    assert 10 < (np.diff(quiet) / dt).std() < 40  # "over ten"
    assert 200 < (np.diff(quiet, 2) / dt**2).std() < 1000  # "some hundreds"
    (divided,) = numbers("21", r"Then it is divided by ([\d.]+)\.")
    assert divided == dt


def test_a_longer_mean_flattens_the_dip():
    averages = BANK["21.1"].solution
    ten, twenty = (averages(bend, size).min() for size in (10, 20))
    assert bend.min() < 2 * ten < 0
    assert twenty == pytest.approx(ten / 2, rel=0.05)  # "only half as deep"


def test_what_zeros_beyond_the_end_make_of_a_resting_cell():
    rest, rise = numbers("21", r"A membrane at (-\d+) mV would seem to rise by (\d+) mV there")
    edge = np.convolve(np.full(50, rest), np.ones(3) / 3, "same")[0]
    assert edge - rest == pytest.approx(rise, abs=2)


def test_three_close_spikes_add_up_in_the_slow_synapse_and_not_in_the_fast():
    made = names_after("21", FIRST, "spike = ", "train = ")
    fast, slow = (made["causal"](made["train"], made[name]) for name in ("fast", "slow"))
    assert fast.max() < 2
    assert 2.5 < slow.max() < 3  # "nearly three times"


def test_a_synapse_that_closes_before_its_spike_has_come():
    made = names_after("21", FIRST, "spike = ")
    (early,) = numbers("21", r"the synapse opens (\d+) ms \*before\*")
    assert made["wrong"].argmax() == pytest.approx(200 - early / 0.1, abs=1)
    assert made["right"].argmax() == 200
    assert made["right"][250] == pytest.approx(np.exp(-1))  # "0.37 for -1: here after 5 ms"


def test_an_alternative_to_the_turned_kernel():
    a, b = numbers("21", r"valid\"\)`\*\*: \[(\d+), (\d+)\] in place of", "teaching")
    assert np.convolve([2, 3, 1, 4, 1], [4, 3, 2, 1], "valid").tolist() == [a, b]
    assert np.correlate([2, 3, 1, 4, 1], [1, 2, 3, 4], "valid").tolist() == [a, b]


# The answers to "Play with it"


def test_even_kernels_shift_by_half_a_sample_and_a_difference_is_diff():
    data = np.array([2.0, 3, 1, 4, 1])
    assert np.convolve(data, [0.5, 0.5], "same")[1] == data[:2].mean()
    assert np.convolve(data, [1, -1])[1:-1].tolist() == np.diff(data).tolist()
    assert np.convolve(data, [0, 1]).tolist() == [0, *data]


def loudness_and_dip(**choices):
    start = {control.name: control.start for control in explore.smoothing().controls}
    run = smooth(**start | choices)
    t, noisy, _ = curve()
    before = t < -2.5
    return run.smooth[before].std() / noisy[before].std(), run.smooth.min() / noisy.min()


def test_what_a_longer_box_costs():
    assert loudness_and_dip(width=0.05) == pytest.approx((1, 1))
    noise, dip = loudness_and_dip(width=0.25)
    assert noise < 1 / 5
    assert dip < 1 / 2
    half, longer = loudness_and_dip(width=0.5), loudness_and_dip(width=1.0)
    assert half[0] - longer[0] < 0.05  # little is left to win
    assert longer[1] < 0.7 * half[1]


def test_a_box_has_second_chances_and_a_bell_has_none():
    box, bell = (
        smooth(kernel=kernel, width=1.5, mode="same").response for kernel in ("box", "Gaussian")
    )
    assert np.sum(np.diff(np.sign(np.diff(box))) != 0) > 2
    assert np.diff(bell).max() < 1e-4  # the bell is cut off at 4 sigma


def test_an_echo_taken_for_symmetrical_comes_too_early():
    early = smooth(kernel="exponential", width=0.5, mode="same").smooth.argmax()
    late = smooth(kernel="exponential", width=0.5, mode="causal").smooth.argmax()
    assert early < curve()[1].argmax() <= late


# The explorer of the sliding kernel

small = st.lists(st.integers(-9, 9), min_size=1, max_size=6)


@given(small, small, st.sampled_from(["full", "same", "valid"]))
def test_each_number_is_numpys(data, kernel, mode):
    result = np.convolve(data, kernel, mode)
    first, stop = shown(data, kernel, mode)
    assert np.convolve(data, kernel)[first:stop].tolist() == result.tolist()
    for position, value in enumerate(result):
        words = pictures.sliding(data, kernel, position, mode).words
        sums, whole = words.split("\n")
        assert sums.endswith(f" = {value}.")
        products = sums.partition(": ")[2].partition(" = ")[0]
        assert eval(products.replace("×", "*")) == value
        assert whole == f"The result: {', '.join(map(str, result))}"


def test_beyond_the_last_number_the_last_is_shown():
    run = slide(position=12, kernel="1, 2", mode="valid", data="1, 2, 3")
    assert run.position == 1
    assert slide(position=0, kernel="", mode="full", data="1").trouble.startswith("kernel: ")
    assert slide(position=0, kernel="7", mode="full", data="1").kernel == (7,)


def test_what_cannot_be_drawn_is_said():
    assert "there is no number 9" in pictures.sliding([1, 2], [1], 9).words
    assert "not one of the modes" in pictures.sliding([1, 2], [1], 0, "half").words
    assert "at most 10" in pictures.sliding(range(11), [1]).words


# Panels


def test_panels_hold_the_data_and_say_their_ranges():
    t = np.arange(5) * 0.1
    drawn = pictures.panels(t, {"v (mV)": t - 65, "both": {"a": t, "b": -t}})
    assert [trace.name for trace in drawn.figure.data] == ["v (mV)", "a", "b"]
    np.testing.assert_allclose(drawn.figure.data[0].y, t - 65, rtol=1e-6)
    assert "v (mV) from -65 to -64.6; a from 0 to 0.4; b from -0.4 to" in drawn.caption
    with pytest.raises(ValueError, match="3 values for 5 times"):
        pictures.panels(t, {"v": [1, 2, 3]})


def test_responses_say_where_half_is_gone():
    frequencies = np.linspace(0, 100, 101)
    drawn = pictures.over_frequencies(
        frequencies,
        {"box": signals.box_kernel(400) @ np.ones((400, 101)), "fall": 1 - frequencies / 100},
    )
    assert "box: at least half of all; fall: less than half from 51 Hz on." in drawn.caption


def test_the_recording_of_the_lesson_fires():
    assert len(recordings.current_clamp().true_spike_times) > 20
