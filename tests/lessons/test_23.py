"""Lesson 23: what its prose claims, its films and its explorer."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_lessons import names_after, numbers

from course_lib import explore
from course_lib.exercises import BANK
from course_lib.explore.wagon_wheel import compute, describe

wave, pick, seems, standing = (BANK[f"23.{k}"].solution for k in (1, 3, 4, 5))
x, t = np.arange(400) * 0.01, np.arange(200) * 0.01


def test_so_many_sines():
    places, moments, all_of_them = numbers(
        "23", r"For (\d+) places from 0 to 4 cm and (\d+) moments from 0 to 2 s that is (80,000)"
    )
    assert wave(x, t, 1, 2).shape == (moments, places)
    assert wave(x, t, 1, 2).size == all_of_them == places * moments


def test_a_wave_travels_to_the_right_at_its_speed():
    speed, wavelength = 1.5, 2.0
    table = wave(x, t, speed, wavelength)
    assert np.roll(table[0], 30)[30:] == pytest.approx(table[20][30:], abs=1e-12)  # 0.3 cm in 0.2 s


def test_how_long_a_film_of_every_sample_would_last():
    seconds, samples, fps = 2, 20_000, 20
    assert numbers("23", r"simulation of (\d) s in steps of 0.1 ms has (20,000) samples") == [
        seconds, samples
    ]  # fmt: skip
    assert samples / fps / 60 == pytest.approx(15, rel=0.12)  # "a quarter of an hour"


def test_how_few_samples_a_frame_shows():
    (every,) = numbers("23", r"a frame comes only every (\d+)\.")
    made = names_after("23", "import matplotlib", "place = ", "wave = ", "grow = ")
    points = []
    for k in range(3):
        made["so_far"](k)
        points.append(len(made["line"].get_xdata()))
    assert np.diff(points).tolist() == [every, every]


def test_the_first_film_moves_and_the_second_is_the_cells():
    made = names_after("23", "import matplotlib", "place = ", "wave = ", "grow = ")
    made["at_time"](0)
    first = made["pulse"].get_ydata().argmax()
    made["at_time"](20)
    assert made["pulse"].get_ydata().argmax() > first
    made["so_far"](7)
    points, voltages = made["line"].get_data()
    assert len(points) == 281
    assert voltages == pytest.approx(made["run"].v[:281])
    assert made["dot"].get_xdata() == [made["run"].t[280]]


def test_the_wheel_that_runs_backwards():
    forwards, backwards, at = numbers(
        "23", r"At 6 frames it is ([\d.]+) cm, .* is shorter, ([\d.]+) cm: .*, at (\d) cm/s"
    )
    run = compute(fps=6, speed=8, wavelength=2)
    assert run.true[1] - run.true[0] == pytest.approx(forwards, abs=0.005)
    assert run.seen[0] - run.seen[1] == pytest.approx(backwards, abs=0.005)
    assert run.seems == pytest.approx(-at)
    assert "backwards, at 4 cm/s" in describe(run)
    assert "as it does" in describe(compute(fps=20, speed=8, wavelength=2))
    assert "stand still" in describe(compute(fps=4, speed=8, wavelength=2))
    (limit,) = numbers("23", r"Above (\d+) cm/s: there it is half a wavelength")
    assert compute(fps=12, speed=limit, wavelength=2).seems == limit
    assert compute(fps=12, speed=limit + 1, wavelength=2).seems < 0


@given(st.integers(1, 20), st.sampled_from([1, 1.5, 2, 4]), st.integers(2, 30))
def test_explorer_and_exercise_agree_but_at_half_a_wavelength(speed, wavelength, fps):
    run = compute(fps=fps, speed=speed, wavelength=wavelength)
    assert abs(run.seems) <= wavelength * fps / 2 + 1e-9
    turns = (run.true - run.seen) / wavelength
    assert turns == pytest.approx(np.round(turns))  # another crest of the same wave
    if abs(speed / fps / wavelength % 1 - 0.5) > 1e-9:
        assert run.seems == pytest.approx(seems(speed, wavelength, fps))


def test_a_hum_sampled_too_seldom():
    hum, rate, looks = numbers(
        "23", r"A hum of (\d+) Hz, sampled (\d+) times a second, looks like a wave of (\d+) Hz"
    )
    moments = np.arange(500) / rate
    assert np.sin(2 * np.pi * hum * moments) == pytest.approx(
        np.sin(2 * np.pi * looks * moments), abs=1e-9
    )


def test_two_waves_stand():
    both = standing(x, t, 1, 2)
    assert abs(both[:, 100]).max() < 1e-9  # at 1 cm, as the caption says
    assert abs(both[:, 50]).max() == pytest.approx(2)


def test_the_picture_holds_six_frames_with_gaps_between():
    figure, _ = explore.wagon_wheel().drawn()
    heights = np.array(figure.data[0].y)
    assert np.isnan(heights).sum() == 6
    assert len(figure.data[1].x) == len(figure.data[2].x) == 6
