"""What lesson 30 says, computed; and its loop against the closed form."""

from html import escape

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_lessons import names_after, numbers

from course_lib import explore, neurons, pictures
from course_lib.exercises import BANK
from course_lib.exercises.answer_code import solution_code
from course_lib.exercises.checking import judge

TAU_M, R, E_L, CURRENT = 10.0, 0.1, -65.0, 100.0
GOAL = E_L + R * CURRENT
run = BANK["30.2"].solution
step = BANK["30.1"].solution
measure_tau = BANK["30.3"].solution


def exact(t):
    return GOAL + (E_L - GOAL) * np.exp(-t / TAU_M)


def loop(dt, duration=50):
    steps = round(duration / dt)
    return np.arange(steps + 1) * dt, run(np.full(steps, CURRENT), dt, TAU_M, R, E_L)


def test_the_lesson_is_about_the_cell_of_lesson_31():
    cell = neurons.LIF()
    assert (cell.tau_m, cell.R, cell.E_L) == (TAU_M, R, E_L)


def test_numbers_worked_out_by_hand():
    assert GOAL == -55
    _, v = loop(dt=1)
    assert v[:4] == pytest.approx([-65, -64, -63.1, -62.29])
    assert step(-64, 100, 2, 10, 0.1, -65) == pytest.approx(-62.2)
    on_and_off = run(np.array([100, 100, 0]), 1, 10, 0.1, -65.0)
    assert on_and_off == pytest.approx([-65, -64, -63.1, -63.29])


def test_the_loop_leaves_nine_tenths_at_each_step():
    _, v = loop(dt=1)
    missing = 10 * 0.9 ** np.arange(51)
    assert GOAL - missing == pytest.approx(v, abs=1e-12)


@given(
    dt=st.floats(0.01, 5),
    tau_m=st.floats(5, 50),
    R=st.floats(0.02, 0.5),
    E_L=st.floats(-90, -40),
    current=st.floats(-500, 500),
)
def test_the_learners_loop_follows_the_closed_form_of_its_own_steps(dt, tau_m, R, E_L, current):
    v = run(np.full(40, current), dt, tau_m, R, E_L)
    goal = E_L + R * current
    expected = goal + (E_L - goal) * (1 - dt / tau_m) ** np.arange(41)
    assert v == pytest.approx(expected, abs=1e-9)


def test_the_learners_loop_and_the_library_agree_to_the_last_bit():
    current = np.random.default_rng(30).normal(0, 100, 400)  # too little to fire
    library = neurons.simulate(neurons.LIF(), current, dt=0.25, engine="numpy")
    assert len(library.spike_times) == 0
    assert np.array_equal(run(current, 0.25, TAU_M, R, E_L), library.v)


def test_the_two_forms_of_the_equation_are_one():
    (tau_m,) = numbers("30", r"`tau_m` in code: here (\d+) ms")
    (C,) = numbers("30", r"charge that it takes for each mV \| (\d+) pF")
    assert R * C == tau_m == TAU_M
    v = np.linspace(-80, -40, 9)
    bag = (CURRENT - (v - E_L) / R) / C
    assert bag == pytest.approx(step(v, CURRENT, 1, TAU_M, R, E_L) - v)


def test_right_answers_that_add_in_another_order_differ_by_a_speck():
    (speck, written_out) = numbers("30", r"something like (1e-14), that is (0\.0+1),")
    assert speck == written_out
    currents = np.full(50, CURRENT)
    library = neurons.simulate(neurons.LIF(), CURRENT, dt=1.0, duration=50).v
    for answer in (run, *BANK["30.2"].others_right):
        apart = np.abs(answer(currents, 1.0, TAU_M, R, E_L) - library).max()
        assert apart < 10 * speck


def test_half_the_step_leaves_half_the_error():
    worst = []
    for dt in (2.0, 1.0, 0.5, 0.25, 0.125):
        t, v = loop(dt)
        worst.append(np.abs(v - exact(t)).max())
    ratios = np.array(worst[:-1]) / worst[1:]
    assert np.all(np.abs(ratios - 2) < 0.1)
    assert np.all(np.diff(np.abs(ratios - 2)) < 0)  # the closer to 2, the smaller the steps
    # The first term of the error at t = tau_m, where it is largest: climb * dt / (2 e tau_m).
    assert worst[-1] == pytest.approx(10 * 0.125 / (2 * np.e * TAU_M), rel=0.01)


def test_one_steps_own_error_falls_to_a_quarter():
    """What quiz 30.d says to those who chose a quarter."""
    own = [abs(step(E_L, CURRENT, dt, TAU_M, R, E_L) - exact(dt)) for dt in (0.2, 0.1)]
    assert own[1] / own[0] == pytest.approx(0.25, abs=0.01)


def test_endlessly_many_steps_leave_one_over_e():
    (said,) = numbers("30", r"close in on one number: (0\.\d+)\.")
    left, made = numbers("30", r"only (0\.\d+) is left\. So after one tau_m, (0\.\d+) of the way")
    _, v = loop(dt=0.001, duration=TAU_M)
    part = (GOAL - v[-1]) / (GOAL - E_L)
    assert part == pytest.approx(said, abs=1e-4)  # of which half is its rounding
    assert np.exp(-1) == pytest.approx(said, abs=5e-5)
    assert (left, made) == (round(part, 2), round(1 - part, 2))


def test_steps_run_ahead_of_the_curve():
    t, v = loop(dt=2)
    assert np.all(v[1:] > exact(t[1:]))
    assert t[np.argmax(v - exact(t))] == 10


@pytest.mark.parametrize(("tau_m", "every"), [(5, 0.1), (10, 0.1), (33, 0.5)])
def test_a_time_constant_is_found_again(tau_m, every):
    t = np.arange(round(8 * tau_m / every)) * every
    v = -72 + 6 * (1 - np.exp(-t / tau_m))
    assert measure_tau(t, v) == pytest.approx(tau_m, abs=every)


def test_half_the_way_is_made_sooner_than_tau():
    """The wrong answer that `check` calls half the way is at tau_m ln 2."""
    t, v = loop(dt=0.01)
    assert t[np.argmax(v >= (E_L + GOAL) / 2)] == pytest.approx(TAU_M * np.log(2), abs=0.02)


def test_jitter_as_large_as_the_current_moves_v_by_a_few_millivolts():
    per_step = R * 100 / TAU_M  # mV that one standard jitter moves v in a step of 1 ms
    spread = per_step / np.sqrt(1 - 0.9**2)  # of v, once the steps have added up and leaked away
    assert 1.5 < spread < 3
    rng = np.random.default_rng(0)
    v = run(CURRENT + 100 * rng.standard_normal(100_000), 1, TAU_M, R, E_L)
    assert v[1000:].std() == pytest.approx(spread, rel=0.03)  # 50,000 / 10 independent samples


def test_the_seed_decides_and_the_generator_reads_on(capsys):
    names_after("30", "import numpy as np", "you = np.random.default_rng")
    you, neighbour, once_more = (
        line.split(":")[1].strip() for line in capsys.readouterr().out.splitlines()
    )
    assert you == neighbour != once_more


# What textbooks give for a mammalian nerve cell, in mmol per litre.
POTASSIUM_IN, POTASSIUM_OUT, SODIUM_IN, SODIUM_OUT = 140, 4.5, 12, 145
MILLIVOLTS = 26.7  # of e-fold more ions on one side, at 37 degrees: the gas constant × T / F


def test_the_crowds_that_make_the_voltage():
    (times,) = numbers("30", r"potassium is some (\w+) times as crowded")
    assert pytest.approx(times, rel=0.1) == POTASSIUM_IN / POTASSIUM_OUT
    assert SODIUM_OUT > 5 * SODIUM_IN


def test_where_potassium_alone_and_with_a_little_sodium_settles():
    """Nernst's equation; and Goldman's, with one way in for sodium to twenty for potassium."""
    (alone,) = numbers(
        "30", r"With potassium alone, this balance would be reached at about (-\d+) mV"
    )
    (both,) = numbers("30", r"sodium leaks in as well, so it settles higher, at about (-\d+) mV")
    nernst = MILLIVOLTS * np.log(POTASSIUM_OUT / POTASSIUM_IN)
    assert nernst == pytest.approx(alone, abs=3)
    outside, inside = POTASSIUM_OUT + SODIUM_OUT / 20, POTASSIUM_IN + SODIUM_IN / 20
    assert MILLIVOLTS * np.log(outside / inside) == pytest.approx(both, abs=3)
    assert both == E_L


def test_how_few_ions_have_to_leave():
    """A ball of membrane with our cell's 100 pF, at the usual 1 uF for each square centimetre."""
    (said,) = numbers("30", r"about (\w+) in a million potassium ions")
    capacitance = TAU_M / R * 1e-12  # F
    radius = np.sqrt(capacitance / 0.01 / (4 * np.pi))  # m
    litres = 4 / 3 * np.pi * radius**3 * 1000
    ions = litres * POTASSIUM_IN / 1000 * 6.022e23
    leaving = capacitance * -E_L / 1000 / 1.602e-19
    assert 1e6 * leaving / ions == pytest.approx(said, rel=0.2)
    (charge,) = numbers("30", r"100 pF × 65 mV are ([\d.]+) pC", "teaching")
    assert capacitance * -E_L * 1e9 == pytest.approx(charge)
    of, all_ions = numbers("30", r"or ([\d.]+) × 10⁷ ions; .* contains ([\d.]+) × 10¹²", "teaching")
    assert (round(leaving / 1e7, 1), round(ions / 1e12, 1)) == (of, all_ions)


def test_the_leak_runs_downhill_and_backwards_as_the_live_coding_stops_say():
    down, up = numbers("30", r"It gives (-[\d.]+): .* From -80 it gives (-[\d.]+)", "teaching")
    assert step(-40, 0, 1, TAU_M, R, E_L) == pytest.approx(down)
    assert step(-80, 0, 1, TAU_M, R, E_L) == pytest.approx(up)


def test_sizes_that_the_text_compares():
    membrane, sheet_of_paper = 5e-6, 0.1  # mm
    (times,) = numbers("30", r"sheet of paper is as thick as (\w+ \w+) of them")
    assert sheet_of_paper / membrane == pytest.approx(times)
    picoamperes, amperes = numbers("30", r"(\d+) pA, (a ten-billionth) of an ampere")
    assert picoamperes == CURRENT
    assert picoamperes * 1e-12 == pytest.approx(amperes)


# The explorer


@pytest.mark.parametrize(
    ("dt", "words"),
    [
        (2, "off at worst"),
        (10, "3.68 mV off at worst"),  # one step to the goal, when 10 / e is still missing
        (12, "jump over it and come back"),
        (15, "jump over it and come back"),
        (20, "for ever"),
        (20.000000000000004, "for ever"),  # what a browser's slider gives for 20
        (22, "larger than the one before"),
    ],
)
def test_the_words_under_the_explorer_tell_steps_that_are_too_long(dt, words):
    assert words in explore.membrane().picture(tau_m=10, dt=dt).caption


def test_the_words_are_true():
    compute = explore.membrane().compute
    goal = compute(tau_m=10, R=0.1, current=100, dt=0.5).goal
    back_and_forth = compute(tau_m=10, R=0.1, current=100, dt=20).v
    assert back_and_forth == pytest.approx([-65, -45, -65, -45, -65, -45])
    growing = np.abs(compute(tau_m=10, R=0.1, current=100, dt=22).v - goal)
    assert np.all(np.diff(growing) > 0)
    returning = compute(tau_m=10, R=0.1, current=100, dt=15).v - goal
    assert np.all(returning[:-1] * returning[1:] < 0)
    assert np.all(np.diff(np.abs(returning)) < 0)


@pytest.mark.parametrize("current", [-100, -30, 0, 10, 120, 200])
@pytest.mark.parametrize("R", [0.05, 0.1, 0.2])
def test_the_exact_curve_is_always_in_the_picture(current, R):
    figure, _ = explore.membrane().drawn(current=current, R=R)
    low, high = figure.layout.yaxis.range
    curve = next(trace for trace in figure.data if trace.name == "exact").y
    assert low < min(curve)
    assert max(curve) < high


def test_what_one_should_have_seen_at_play():
    compute = explore.membrane().compute
    start = {"tau_m": 10, "R": 0.1, "current": 100, "dt": 2}

    slow, end = numbers("30", r"With tau_m at (\d+), v ends at (-[\d.]+) mV as before")
    wide, high = numbers("30", r"With R at ([\d.]+), it ends at (-[\d.]+) mV, twice as far")
    before, after = numbers("30", r"went from (\d+) to (\d+) pF")
    at_start, with_tau, with_R = (
        compute(**start | change) for change in ({}, {"tau_m": slow}, {"R": wide})
    )
    assert (slow, wide) == (2 * TAU_M, 2 * R)
    assert end == at_start.goal == with_tau.goal == GOAL
    assert with_R.goal == pytest.approx(high) == pytest.approx(E_L + 2 * (GOAL - E_L))
    assert (at_start.capacitance, with_R.capacitance) == (before, after)

    down, to = numbers("30", r"At (-\d+) pA, v heads for (-[\d.]+) mV")
    assert compute(**start | {"current": down}).goal == to < E_L

    part, made, way, at = numbers(
        "30", r"Always (0\.\d+) of it\. With 100 pA that is ([\d.]+) of (\d+) mV, at (-[\d.]+) mV"
    )
    assert (part, made) == (round(1 - np.exp(-1), 2), round(way * (1 - np.exp(-1)), 1))
    assert round(exact(TAU_M), 1) == at
    _, caption = explore.membrane().drawn()
    assert f"it should be at {at} mV" in caption


def test_what_one_should_have_seen_of_long_steps():
    compute = explore.membrane().compute
    dt, worst = numbers("30", r"At (\d+) ms the steps are too high, by up to ([\d.]+) mV")
    run = compute(tau_m=10, R=0.1, current=100, dt=dt)
    assert np.all(run.v[1:] > exact(run.t[1:]))
    assert round(max(run.v - exact(run.t)), 2) == worst
    (over,) = numbers("30", r"At (\d+) ms they jump over the goal and come back")
    still, low, high = numbers(
        "30", r"At (\d+) ms they jump from (-\d+) to (-\d+) mV and back, for ever"
    )
    (growing,) = numbers("30", r"At (\d+) ms each jump is larger")
    # What the explorer says at these steps, and that it is true, is tested above.
    assert (over, still, low, high, growing) == (12, 2 * TAU_M, E_L, 2 * GOAL - E_L, 22)
    half, from_here = numbers("30", r"half of it at (\d+) ms, more than all of it beyond (\d+) ms")
    assert (half, from_here) == (TAU_M / 2, TAU_M)


def test_the_diamond_lies_on_the_exact_curve():
    figure, _ = explore.membrane().drawn(tau_m=20, R=0.15, current=-40)
    trace = {trace.name: trace for trace in figure.data}
    ((at,), (v,)) = trace["after one tau_m"].x, trace["after one tau_m"].y
    assert at == 20
    curve = trace["exact"]
    assert curve.dx <= 0.5  # a fine grid, whatever the step
    assert np.interp(at, np.arange(len(curve.y)) * curve.dx, curve.y) == pytest.approx(v, abs=1e-3)


# The pictures


def test_steps_are_drawn_as_given_and_the_caption_measures_them():
    t, v = np.arange(4) * 0.5, np.array([-65.0, -64.5, -64.0, -63.75])
    picture = pictures.steps(
        t, v, lambda t: np.interp(t, np.arange(4) * 0.5, v - [0, 0.1, 0.3, 0.2])
    )
    drawn = next(trace for trace in picture.figure.data if trace.name == "step by step")
    assert drawn.y == pytest.approx(v)
    assert (drawn.x0, drawn.dx) == (0, 0.5)
    assert picture.caption == (
        "3 steps of 0.5 ms: from -65.0 mV to -63.8 mV. "
        "0.30 mV off the exact curve at worst, at 1 ms."
    )
    curve = next(trace for trace in picture.figure.data if trace.name == "exact")
    assert len(curve.y) > 300  # a curve and no polyline, however few the steps
    assert curve.line.simplify is False
    assert curve.dx * (len(curve.y) - 1) == pytest.approx(t[-1])
    with pytest.raises(ValueError, match="shapes differ"):
        pictures.steps(t, v[1:])


def test_errors_are_compared_from_one_step_size_to_the_next():
    runs = {2.0: np.array([0, 2.8, 4.1]), 1.0: np.array([0, 0.8, 1.9])}
    picture = pictures.step_errors(runs, lambda t: t)
    assert [max(trace.y) for trace in picture.figure.data] == pytest.approx([0.8, 0.2])
    assert "0.800, 0.200 mV" in picture.caption
    assert picture.caption.endswith("is left: 0.25.")
    assert {trace.mode for trace in picture.figure.data} == {"markers"}  # steps are points
    assert len({trace.marker.symbol for trace in picture.figure.data}) == 2
    with pytest.raises(ValueError, match="two or more"):
        pictures.step_errors({2.0: runs[2.0]}, lambda t: t)


def test_seeds_are_called_the_same_only_where_they_are():
    t, v, other = np.arange(3.0), np.array([-65.0, -64, -63]), np.array([-65, -64, -62.996])
    caption = pictures.seeds(t, {"a": v, "b": v.copy(), "c": other}).caption
    assert "a and b: the same at every sample" in caption
    assert "a and c: up to 0.004 mV apart" in caption


@pytest.mark.parametrize("name", ["membrane", "spike", "synapse", "leaky_bag"])
def test_drawings_speak_and_follow_the_theme(name):
    drawing = getattr(pictures.biology, name)()
    bundle, caption = drawing.bundles()
    assert drawing.words in bundle["text/plain"]
    assert drawing.caption in caption["text/plain"]
    assert f'aria-label="{escape(drawing.words)}"' in bundle["text/html"]
    assert "#000" not in drawing.svg
    assert "#fff" not in drawing.svg
    assert "currentColor" in drawing.svg


@pytest.mark.parametrize("id", ["30.1", "30.2", "30.3"])
def test_a_solution_can_be_pasted_into_a_cell(id):
    namespace = {"np": np}
    exec(solution_code(BANK[id]), namespace)
    assert judge(BANK[id], namespace[BANK[id].name])[0] == "correct"
