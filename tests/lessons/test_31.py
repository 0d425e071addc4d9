"""Lesson 31: what its prose claims, and that its mystery neurons can be named."""

import math

import numpy as np
import pytest
from reading_lessons import names_after, numbers

from course_lib import analysis, neurons
from course_lib.exercises import BANK, lesson_31, mystery
from course_lib.explore import lif, noise

tau_m, R, E_L, v_threshold, v_reset = 10.0, 0.1, -65.0, -50.0, -65.0


def exact_rate(current, refractory=2.0):
    """The closed form of the firing rate in Hz, above the rheobase."""
    target = E_L + R * current
    climb = tau_m * math.log((target - v_reset) / (target - v_threshold))
    return 1000 / (refractory + climb)


def test_the_lessons_closed_form_is_this_one():
    lesson = names_after(
        "31", "import numpy as np", "tau_m, R, E_L = ", "def climb", "def exact_rate"
    )
    currents = np.array([0, 150, 151, 200, 300, 500, 500_000])
    expected = [0, 0, *map(exact_rate, currents[2:])]
    assert lesson["exact_rate"](currents) == pytest.approx(expected)
    assert exact_rate(500_000) == pytest.approx(500, rel=0.01)  # what quiz 31.f calls the limit


@pytest.mark.parametrize("current", [160, 200, 300, 450])
def test_simulated_rates_approach_the_closed_form(current):
    run = neurons.simulate(neurons.LIF(), current, duration=500, dt=0.001)
    rate = 1000 / analysis.interspike_intervals(run.spike_times).mean()
    assert rate == pytest.approx(exact_rate(current), rel=1e-3)  # dt / tau_m and dt / interval


def test_the_rheobase_is_150_pa():
    assert len(neurons.simulate(neurons.LIF(), 150, duration=2000).spike_times) == 0
    assert len(neurons.simulate(neurons.LIF(), 150.1, duration=2000).spike_times) > 0
    assert BANK["31.1"].solution(R, E_L, v_threshold) == pytest.approx(150)


def test_the_lesson_calls_its_cell_by_the_defaults_of_the_library():
    cell = neurons.LIF()
    names = ("tau_m", "R", "E_L", "v_threshold", "v_reset")
    assert [getattr(cell, name) for name in names] == [getattr(lesson_31, name) for name in names]


@pytest.mark.parametrize("dt", [0.1, 0.25])
def test_the_learners_loop_fires_when_the_library_does(dt):
    current = np.random.default_rng(5).uniform(0, 500, 2000)
    run = neurons.simulate(neurons.LIF(refractory=0.0), current, dt=dt)
    assert len(run.spike_times) > 10
    assert np.array_equal(BANK["31.2"].solution(current, dt), run.spike_times)


def test_the_example_of_31_2_is_what_comes_out():
    times = BANK["31.2"].solution(np.full(1000, 200.0), 0.1)
    assert numbers("31", r"`fire\(np.full\(1000, 200.0\), 0.1\)` gives (\d+) spikes") == [
        len(times)
    ]
    (interval,) = numbers("31", r"A clock: ([\d.]+) ms from one")
    assert np.diff(times, prepend=0) == pytest.approx(interval)


def test_at_100_pa_no_patience_helps():
    assert numbers("31", r"At 100 pA that is (-\d+) mV") == [E_L + R * 100]
    assert v_threshold > E_L + R * 100


def test_a_cell_that_only_cannot_fire_loses_nothing_by_its_rest():
    """What `v` would do if it climbed on while it rests, as the lesson says."""
    held = neurons.simulate(neurons.LIF(), 200, duration=100).spike_times
    v, rest, spikes = E_L, 0, 0
    for _ in range(1000):
        v = v + 0.1 * (-(v - E_L) + R * 200) / tau_m
        if rest > 0:
            rest -= 1
        elif v >= v_threshold:
            v, rest, spikes = v_reset, 20, spikes + 1
    without = BANK["31.2"].solution(np.full(1000, 200.0), 0.1)
    assert spikes == len(without) > len(held)
    assert np.diff(held) == pytest.approx(np.diff(without)[0] + 2)
    (again,) = numbers("31", r"intervals are ([\d.]+) ms again", "teaching")
    assert np.diff(without) == pytest.approx(again)


def test_dividing_floats_is_one_short_for_20_of_59():
    assert names_after("31", "short = 0")["short"] == 20
    steps = BANK["31.3"].solution
    short = [k for k in range(1, 60) if int((k / 10) / 0.1) != steps(k / 10, 0.1)]
    assert len(short) == 20
    assert 3 in short  # what the cell prints, and the quiz before it asks about


def test_comparing_times_says_yes_to_some_rests_of_20_steps_and_no_to_others():
    over = {(k + 20) * 0.1 - k * 0.1 >= 2.0 for k in range(1000)}
    assert over == {True, False}


def seen(**settings):
    """The run that lesson 31's first explorer shows, and its rate in Hz."""
    run = lif().compute(**lif().start | settings)
    spikes = run.simulation.spike_times
    return spikes, analysis.firing_rate(spikes, 200, start=50)


@pytest.mark.parametrize("page", ["lesson", "teaching"])
def test_the_answers_to_playing_with_the_cell(page):
    (current,) = numbers("31", r"1\. (\d+) pA\. Half of", page)
    assert np.array_equal(seen()[0], seen(R=0.05, current=current)[0])
    slow, fast = seen(tau_m=40)[0][0], seen()[0][0]
    said = r"first spike comes ([\d.]+) ms after the step(?:, not| instead of) ([\d.]+)"
    assert numbers("31", said, page) == [pytest.approx(slow - 50), pytest.approx(fast - 50)]
    for tau_m_tried in (10, 40):
        assert len(seen(tau_m=tau_m_tried, current=150)[0]) == 0
    strong, falls = numbers("31", r"600 pA it falls from (\d+) to (\d+) Hz", page)
    weak, hardly = numbers("31", r"160 pA (?:it falls )?from (\d+) to (\d+) Hz", page)
    for pA, before, after in ((600, strong, falls), (160, weak, hardly)):
        assert seen(current=pA)[1] == pytest.approx(before, abs=0.5)
        assert seen(current=pA, refractory=10)[1] == pytest.approx(after, abs=0.5)


def test_a_rate_counted_over_a_fifth_of_a_second_comes_in_steps_of_5_hz():
    seconds, steps = numbers("31", r"current is on, in ([\d.]+) s\. So it comes in steps of (\d+)")
    assert 1 / seconds == pytest.approx(steps)
    assert "counted over 200 ms, 60 Hz" in lif().describe(lif().compute(**lif().start))


def test_many_spikes_as_the_answers_count_them():
    assert numbers("31", r"the picture is the same: (\d+) spikes") == [len(seen()[0])]
    few, many = numbers("31", r"there are (\d+) spikes instead of (\d+)", "teaching")
    assert (len(seen(tau_m=40)[0]), len(seen()[0])) == (few, many)
    for pA, page in ((600, "lesson"), (160, "lesson"), (600, "teaching"), (160, "teaching")):
        climb = seen(current=pA)[0][0] - 50
        written = {600: r"takes only ([\d.]+) ms", 160: r"takes (2[\d.]+) ms"}[pA]
        assert numbers("31", written, page) == [pytest.approx(climb)]


def shaken(**settings):
    """Rate in Hz and CV of what the second explorer shows."""
    run = noise().compute(**noise().start | settings)
    if len(run.intervals) < 2:
        return 0, None
    return len(run.simulation.spike_times) / 40 / 2, analysis.cv(run.intervals)


def test_the_answers_to_playing_with_the_noise():
    assert shaken(noise=0) == (0, None)
    much, little = numbers(
        "31", r"noise of 5 mV/√ms the CV is about ([\d.]+): .* 0\.25 mV/√ms it is ([\d.]+),"
    )
    assert shaken(current=0, noise=5)[1] == pytest.approx(much, abs=0.05)
    assert shaken(current=300, noise=0.25)[1] == pytest.approx(little, abs=0.005)
    low, high, *cv = numbers(
        "31", r"The rate, (\d+) to (\d+) Hz, and the CV, ([\d.]+) to ([\d.]+)\."
    )
    for seed in range(1, 21):
        rate, irregular = shaken(seed=seed)
        assert low - 0.5 <= rate <= high + 0.5
        assert cv[0] - 0.01 <= irregular <= cv[1] + 0.01
    said = r"give a CV of about ([\d.]+); .* give ([\d.]+)\."
    assert numbers("31", said, "teaching") == [much, little]
    said = r"Rate \((\d+) to (\d+) Hz at the start\) and CV \(([\d.]+) to ([\d.]+)\)"
    assert numbers("31", said, "teaching") == [low, high, *cv]


def test_many_cells_at_once_do_what_each_does_alone():
    currents = np.array([100.0, 180.0, 400.0])
    v, spikes = np.full(3, E_L), np.zeros(3, int)
    for _ in range(1000):
        v, fired = BANK["31.4"].solution(v, currents, 0.1)
        spikes += fired
    alone = [len(BANK["31.2"].solution(np.full(1000, I), 0.1)) for I in currents]  # noqa: E741
    assert spikes.tolist() == alone


def test_without_a_reset_the_cell_fires_in_every_step_as_the_teaching_page_says():
    v, spikes = E_L, 0
    for _ in range(1000):
        v = v + 0.1 * (-(v - E_L) + R * 200) / tau_m
        spikes += v >= v_threshold
    assert numbers("31", r"never stops firing: (\d+) spikes in 100 ms", "teaching") == [spikes]


def test_euler_swings_from_dt_over_tau_and_blows_up_from_two():
    step = BANK["30.1"].solution

    def after(ratio):  # mV above rest, where there were 10
        return step(E_L + 10, 0, ratio * tau_m, tau_m, R, E_L) - E_L

    decays, swings, for_ever, blows_up = numbers(
        "31",
        r"At ([\d.]+) that decays, as it should\. At ([\d.]+) it decays but \*\*swings\*\* across "
        r"rest\. At ([\d.]+) it swings \*\*for ever\*\*\. At ([\d.]+) it \*\*blows up",
    )
    assert 0 < after(decays) < 10
    assert -10 < after(swings) < 0
    assert after(for_ever) == -10
    assert after(blows_up) < -10


@pytest.mark.parametrize("current", [160, 200, 300])
def test_noise_makes_firing_irregular_and_only_near_the_rheobase_much_faster(current):
    def run(noise):
        cell = neurons.simulate(neurons.LIF(), current, duration=20_000, noise=noise, seed=4)
        return analysis.cv(analysis.interspike_intervals(cell.spike_times)), len(cell.spike_times)

    cvs, counts = zip(*[run(noise) for noise in (0.0, 1.0, 4.0)], strict=True)
    assert cvs[0] < 1e-9
    assert cvs[0] < cvs[1] < cvs[2] < 1
    if current == 160:
        assert counts[2] == pytest.approx(2 * counts[0], rel=0.1)
    if current == 300:
        assert counts[2] == pytest.approx(counts[0], rel=0.1)


def test_noise_at_300_pa_adds_more_spikes_with_short_steps_as_the_lesson_says():
    def spikes(strength, dt):
        run = neurons.simulate(neurons.LIF(), 300, duration=20_000, noise=strength, seed=1, dt=dt)
        return len(run.spike_times)

    much, percent = numbers("31", r"noise (\d) adds only (\d+) %")
    assert spikes(1, 0.1) < spikes(0, 0.1)  # noise 1 makes fewer, and that is the step's doing:
    assert spikes(1, 0.01) > spikes(0, 0.01)
    added = 100 * (spikes(much, 0.1) / spikes(0, 0.1) - 1)
    assert added == pytest.approx(percent, abs=0.5)


def test_any_rate_can_be_had_near_the_rheobase():
    silent, next_point = numbers("31", r"from (\d) to (\d+) Hz\?", "teaching")
    counted = [
        len(neurons.simulate(neurons.LIF(), pA, duration=1000).spike_times) for pA in (150, 160)
    ]
    assert counted == [silent, next_point]
    rate, current = numbers("31", r"(\d+) Hz at ([\d.]+) pA", "teaching")
    assert rate_at(current) == pytest.approx(rate, abs=0.5)


def rate_at(current):
    """One over the interval, in Hz, of the lesson's cell with its rest."""
    run = neurons.simulate(neurons.LIF(), current, duration=1000)
    return 1000 / np.diff(run.spike_times)[1]


def test_a_rest_of_20_steps_is_shorter_with_half_the_step():
    def interval(dt, refractory):
        cell = neurons.LIF(refractory=refractory)
        return np.diff(neurons.simulate(cell, 200, duration=100, dt=dt).spike_times)[0]

    said = numbers("31", r"intervals are ([\d.]+) ms instead of ([\d.]+)", "teaching")
    assert said == [pytest.approx(interval(0.05, r)) for r in (20 * 0.05, 2)]


def test_what_noise_does_hardly_depends_on_dt():
    def deviation(dt):
        free = neurons.LIF(v_threshold=1000.0)
        v = neurons.simulate(free, 0, duration=100_000, dt=dt, noise=1.0, seed=6).v
        return v[round(100 / dt) :].std()

    # An Ornstein-Uhlenbeck process: sigma * sqrt(tau / 2); 1000 correlation times give 3 %.
    for dt in (0.5, 0.1):
        assert deviation(dt) == pytest.approx(math.sqrt(tau_m / 2), rel=0.06)


# The mystery neurons


def read_off(neuron):
    """Name any of them, noisy or not, by means over many samples, from two probes."""
    quiet, busy = neuron.probe(-200), neuron.probe(300)
    at_rest = quiet.v[:500].mean()
    moved = quiet.v[2200:2500].mean() - at_rest
    way = (quiet.v[500:1500] - at_rest) / moved
    near = (way > 0.2) & (way < 0.8)
    slope = np.polyfit(np.arange(1000)[near] * 0.1, np.log(1 - way[near]), 1)[0]
    at = np.round(busy.spike_times / 0.1).astype(int)
    at = at[at + 15 < len(busy.v)]
    average = busy.v[at[:, None] + np.arange(-1, 100)].mean(axis=0)  # around a spike
    landing = average[2:12].mean()
    # The rest ends where v, on a straight line, has left the reset.
    later = np.flatnonzero(average[2:] > landing + 0.6)[0]
    speed = (300 * moved / -200 + at_rest - landing) * -slope * 0.1  # mV per sample
    return neuron.guess(
        E_L=at_rest,
        R=moved / -200,
        tau_m=-1 / slope,
        v_threshold=average[1],
        v_reset=landing,
        refractory=(later - 0.6 / speed) * 0.1,
    )


@pytest.mark.parametrize("letter", mystery.LETTERS)
def test_every_mystery_neuron_can_be_named_within_its_probes(letter):
    assert list(mystery.faults(read_off(mystery.neuron(letter)))) == []


@pytest.mark.parametrize("letter", mystery.LETTERS)
def test_every_mystery_neuron_rests_fires_and_lands_somewhere_else(letter):
    cell = mystery.parameters_of(letter)
    assert abs(cell.v_reset - cell.E_L) >= 3
    rheobase = (cell.v_threshold - cell.E_L) / cell.R
    assert 20 < rheobase < 400
    assert len(mystery.neuron(letter).probe(300).spike_times) > 2


def test_a_mystery_neuron_says_nothing_of_its_parameters():
    neuron = mystery.neuron("B")
    cell = mystery.parameters_of("B")
    said = repr(neuron) + str(neuron) + str(vars(neuron))
    assert not any(f"{getattr(cell, name):g}" in said for name in mystery.PARAMETERS)


def test_the_threshold_overshoots_under_a_strong_current_and_is_told_apart():
    neuron = mystery.neuron("A")
    run = neuron.probe(1000)
    seen = run.v[round(run.spike_times[0] / 0.1)]
    (words,) = mystery.faults(neuron.guess(v_threshold=seen))
    assert "barely makes it fire" in words


def test_exercise_30_3_measures_tau_m_on_a_probe_cut_out_and_turned():
    """What exercise 31.6 and the teaching page say of `measure_tau` on a probe of -100 pA."""
    quiet, measure_tau = mystery.neuron("A").probe(-100), BANK["30.3"].solution
    (start, stop, *again, begins) = numbers(
        "31",
        r"`quiet\.v\[(\d+):(\d+)\]`[\s\S]*`quiet\.t\[(\d+):(\d+)\] - (\d+)`",
    )
    assert again == [start, stop]
    cut = slice(int(start), int(stop))
    tau = measure_tau(quiet.t[cut] - begins, -quiet.v[cut])
    (words,) = mystery.faults(mystery.neuron("A").guess(tau_m=tau))
    assert "1 of 6 are right" in words
    whole, turned = numbers("31", r"whole trace it says (\d+), .* about (\d+)\.", "teaching")
    assert measure_tau(quiet.t, quiet.v) == whole
    assert measure_tau(quiet.t, -quiet.v) == pytest.approx(turned, abs=0.5)


def test_the_teaching_page_names_neuron_a():
    said = numbers(
        "31",
        r"Neuron A: E_L (-[\d.]+), R ([\d.]+), tau_m (\d+), v_threshold (-[\d.]+), "
        r"v_reset (-[\d.]+), refractory ([\d.]+)\.",
        "teaching",
    )
    cell, neuron = mystery.parameters_of("A"), mystery.neuron("A")
    names = ("E_L", "R", "tau_m", "v_threshold", "v_reset", "refractory")
    assert said == [getattr(cell, name) for name in names]
    silent, fires = numbers("31", r"(\d+) pA do not fire it, (\d+) pA do", "teaching")
    assert len(neuron.probe(silent).spike_times) == 0
    barely = neuron.probe(fires)
    assert len(barely.spike_times) > 0
    assert barely.v.max() == pytest.approx(cell.v_threshold, abs=0.05)
    (highest,) = numbers("31", r"highest sample is (-\d+\.\d+)", "teaching")
    assert neuron.probe(300).v.max() == pytest.approx(highest, abs=0.05)


def test_the_letter_decides():
    assert mystery.parameters_of("A") == mystery.parameters_of("A")
    assert len({repr(mystery.parameters_of(letter)) for letter in mystery.LETTERS}) == 26


def test_only_the_later_electrodes_are_noisy():
    def at_rest(letter):
        return mystery.neuron(letter).probe(0).v[:500].std()

    assert at_rest("M") == 0
    assert at_rest("N") == pytest.approx(mystery.ELECTRODE_NOISE, rel=0.15)  # 500 samples: 3 %


def test_the_probes_run_out():
    neuron = mystery.neuron("A")
    for _ in range(mystery.PROBES):
        neuron.probe(0)
    assert "0 of 6 probes left" in repr(neuron)
    with pytest.raises(RuntimeError, match="begin again"):
        neuron.probe(0)


def test_a_refused_probe_is_not_counted():
    neuron = mystery.neuron("A")
    with pytest.raises(ValueError, match="destroyed"):
        neuron.probe(2000)
    with pytest.raises(TypeError, match="one number"):
        neuron.probe([100])
    assert neuron.probes_left == mystery.PROBES


@pytest.mark.parametrize("letter", ["a", "AB", "", 3, None])
def test_there_are_26_letters_and_no_others(letter):
    with pytest.raises(ValueError, match="choose one of"):
        mystery.neuron(letter)


def test_a_guess_can_begin_with_one_parameter():
    cell = mystery.parameters_of("D")
    (words,) = mystery.faults(mystery.neuron("D").guess(R=cell.R))
    assert "1 of 6 are right (`R`)" in words
    assert "Not named yet: `tau_m`, `E_L`, `v_threshold`, `v_reset`, `refractory`" in words


def test_feedback_never_gives_a_parameter_away():
    cell = mystery.parameters_of("D")
    guess = mystery.neuron("D").guess(**{name: 1234.5 for name in mystery.PARAMETERS})
    (words,) = mystery.faults(guess)
    for name in ("R", "E_L", "v_threshold", "v_reset"):
        assert f"{getattr(cell, name):g}" not in words
