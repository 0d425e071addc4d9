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
    (said,) = numbers("30", r"on a number: (0\.\d+), which is 1/e")
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


def test_sizes_that_the_text_compares():
    membrane, sheet_of_paper = 5e-6, 0.1  # mm
    assert numbers("30", r"not (five millionths) of a millimetre thick") == [membrane]
    (times,) = numbers("30", r"sheet of paper is as thick as (\w+ \w+) of them")
    assert sheet_of_paper / membrane == pytest.approx(times)
    (times,) = numbers("30", r"torch battery has (\w+) times as much")
    assert pytest.approx(times, rel=0.2) == 1.5 / (-E_L / 1000)  # V
    picoamperes, amperes = numbers("30", r"(\d+) pA, (a ten-billionth) of an ampere")
    assert picoamperes == CURRENT
    assert picoamperes * 1e-12 == pytest.approx(amperes)


# The explorer


@pytest.mark.parametrize(
    ("dt", "words"),
    [
        (2, "off at worst"),
        (10, "3.68 mV off at worst"),  # one step to the goal, when 10 / e is still missing
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


# The pictures


def test_steps_are_drawn_as_given_and_the_caption_measures_them():
    t, v = np.arange(4) * 0.5, np.array([-65.0, -64.5, -64.0, -63.75])
    picture = pictures.steps(t, v, v - [0, 0.1, 0.3, 0.2])
    drawn = next(trace for trace in picture.figure.data if trace.name == "step by step")
    assert drawn.y == pytest.approx(v)
    assert (drawn.x0, drawn.dx) == (0, 0.5)
    assert picture.caption == (
        "3 steps of 0.5 ms: from -65.0 mV to -63.8 mV. "
        "0.30 mV off the exact curve at worst, at 1 ms."
    )
    with pytest.raises(ValueError, match="shapes differ"):
        pictures.steps(t, v[1:])


def test_errors_are_compared_from_one_step_size_to_the_next():
    t = np.arange(3.0)
    above, below = np.array([0, 0.8, 0.1]), np.array([0, 0.2, 0.1])
    runs = {2.0: (t, t, t + above), 1.0: (t, t, t - below)}
    picture = pictures.step_errors(runs)
    assert [max(trace.y) for trace in picture.figure.data] == pytest.approx([0.8, 0.2])
    assert "0.800, 0.200 mV" in picture.caption
    assert picture.caption.endswith("is left: 0.25.")
    with pytest.raises(ValueError, match="two or more"):
        pictures.step_errors({2.0: runs[2.0]})


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
