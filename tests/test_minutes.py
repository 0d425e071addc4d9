"""How long a lesson takes is computed, and stated as computed."""

import re

import minutes
import pytest
from build_notebooks import RAISES
from reading_lessons import run
from test_lessons import every_lesson
from test_lessons import minutes as stated

from course_lib.exercises import BANK
from course_lib.exercises.bank import lesson_of

LONGEST_CORE = 60
FEWEST_EXERCISES = 3  # of the core


@every_lesson
def test_the_page_and_the_bank_state_what_is_computed(source):
    lesson = lesson_of(source.stem[:2])
    assert stated(source) == minutes.of_lesson(source)
    assert (lesson.minutes, lesson.further) == minutes.of_lesson(source)


@every_lesson
def test_the_core_is_at_most_an_hour_and_has_exercises_of_its_own(source):
    assert minutes.of_lesson(source)[0] <= LONGEST_CORE
    core = [
        cell.source
        for heading, cells in minutes.sections(source).items()
        if not heading.endswith(minutes.FURTHER)
        for cell in cells
    ]
    assert len(re.findall(r'^check\("', "\n".join(core), re.MULTILINE)) >= FEWEST_EXERCISES


@every_lesson
def test_the_core_runs_without_what_is_further(source):
    names = {}
    for heading, cells in minutes.sections(source).items():
        for cell in cells:
            if cell.cell_type == "code" and not heading.endswith(minutes.FURTHER):
                run(cell.source, names, raises=RAISES in cell.metadata.get("tags", []))
    assert names


PAGE = '''\
# %% [markdown]
"""
{opening}
"""

# %% [markdown]
"""
## Look further (further)
{words}
"""

# %%
{code}
'''


def page(tmp_path, *, opening="# Title", words="", code="1 + 1"):
    source = tmp_path / "99_made_up.py"
    source.write_text(PAGE.format(opening=opening, words=words, code=code), encoding="utf-8")
    return minutes.of_sections(source)


def test_words_are_counted_and_those_folded_away_are_not(tmp_path):
    bare = page(tmp_path)
    folded = "<details><summary>Why?</summary>\n" + 500 * "because " + "</details>"
    read = page(tmp_path, words=170 * "word " + folded)
    assert read["Look further (further)"] - bare["Look further (further)"] == pytest.approx(1)
    assert read["The opening"] == bare["The opening"] == pytest.approx(1 / 170)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("a = 1\n\n# a comment alone\nb = 2", 2 / 12),
        ('quiz("31.a")', 40 / 60),
        ('from course_lib.exercises import look_back\nlook_back("1")', 6 * 40 / 60),
        ("explore.lif()", 1 / 12 + 4),
        ("explore.lif().picture()", 1 / 12),
    ],
)
def test_code_is_read_quizzes_are_answered_explorers_are_played_with(tmp_path, code, expected):
    nothing = page(tmp_path, code="")["Look further (further)"]
    assert page(tmp_path, code=code)["Look further (further)"] - nothing == pytest.approx(expected)


def test_an_exercise_takes_what_it_declares(tmp_path):
    code = 'def rheobase(R):\n    ...\n\ncheck("31.1", rheobase)'
    nothing = page(tmp_path, code="")["Look further (further)"]
    took = page(tmp_path, code=code)["Look further (further)"] - nothing
    assert took == pytest.approx(BANK["31.1"].minutes)


def test_core_and_further_are_rounded_up_on_their_own(tmp_path):
    page(tmp_path, opening=170 * 6 * "word ", words=170 * 11 * "word ")
    assert minutes.of_lesson(tmp_path / "99_made_up.py") == (10, 15)
