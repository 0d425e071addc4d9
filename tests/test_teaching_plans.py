"""teaching/README.md: every lesson is in its index, and its plans add up."""

import re
from pathlib import Path

import pytest
from PIL import Image

from course_lib.exercises.bank import lesson_of, lessons

TEACHING = Path(__file__).resolve().parent.parent / "teaching"
README = (TEACHING / "README.md").read_text(encoding="utf-8")
PLANNED = re.findall(r"^\| (\w+(?: \d+)?) \| ((?:\d\d(?:, )?)+) \| (\d+) \|$", README, re.MULTILINE)


def test_the_index_has_every_lesson_with_its_minutes_and_its_page():
    rows = re.findall(
        r"^\| \[(\d\d) (.+?)\]\((.+?)\) \| (\d+) \| (\d*) \| (.*?) \|$", README, re.MULTILINE
    )
    assert [row[0] for row in rows] == sorted(lessons())
    for number, title, page, core, further, needs in rows:
        lesson = lesson_of(number)
        assert (title, int(core), int(further or 0)) == (
            lesson.title, lesson.minutes, lesson.further,
        )  # fmt: skip
        assert needs == ", ".join(lesson.needs)
        assert (TEACHING / page).is_file()


def test_there_are_plans_for_a_day_three_days_and_a_term():
    assert [when.split()[0] for when, _, _ in PLANNED] == (
        ["Morning", "Noon", "Afternoon"] + ["Day"] * 3 + ["Week"] * 14
    )


@pytest.mark.parametrize(("when", "numbers", "minutes"), PLANNED, ids=[row[0] for row in PLANNED])
def test_a_plan_adds_up_and_fits(when, numbers, minutes):
    cores = [lesson_of(number).minutes for number in numbers.split(", ")]
    assert sum(cores) == int(minutes)
    hours = {"Week": 2, "Day": 6}.get(when.split()[0], 2)
    assert 1.5 * sum(cores) <= 60 * hours


def test_the_term_leaves_nothing_out_but_what_it_names():
    weeks = ", ".join(numbers for when, numbers, _ in PLANNED if "Week" in when).split(", ")
    assert sorted(set(lessons()) - set(weeks)) == ["13", "16", "23", "51", "52"]


def test_readme_opens_with_a_short_film():
    root = TEACHING.parent
    (film,) = re.findall(
        r"!\[.{40,}\]\((.+\.gif)\)", (root / "README.md").read_text(encoding="utf-8")
    )
    assert (root / film).stat().st_size < 1_000_000
    with Image.open(root / film) as opened:
        assert opened.n_frames >= 30
        lasts = 0
        for k in range(opened.n_frames):
            opened.seek(k)
            lasts += opened.info["duration"]
    assert 3000 < lasts < 10_000  # ms
