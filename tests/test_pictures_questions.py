"""Pictures of yes/no questions: of a row of numbers, and of a recording."""

import numpy as np
import pytest

from course_lib import pictures


def test_each_question_is_answered_below_the_array():
    words = pictures.question(np.array([3, 0, 5]), "(v > 1) & (v < 4)").words.splitlines()
    assert words == [
        "v: [3, 0, 5]",
        "v > 1: [True, False, True] (2 of 3 True)",
        "v < 4: [True, True, False] (2 of 3 True)",
        "(v > 1) & (v < 4): [True, False, False] (1 of 3 True)",
        "v[(v > 1) & (v < 4)]: [3]",
    ]


def test_where_nothing_is_taken_the_picture_says_so():
    assert "nothing is taken" in pictures.question(np.array([1, 2]), "v > 5").svg


@pytest.mark.parametrize(
    ("a", "text", "phrase"),
    [
        (np.arange(40), "v > 1", "a row of 1 to 12 numbers"),
        (np.zeros((2, 2)), "v > 1", "a row of 1 to 12 numbers"),
        (np.array(["a"]), "v > 1", "a row of 1 to 12 numbers"),
        (np.arange(4), "v > 1 & v < 3", "brackets"),
    ],
)
def test_what_cannot_be_drawn_is_answered_with_a_sentence(a, text, phrase):
    picture = pictures.question(a, text)
    assert picture.svg is None
    assert phrase in picture.words


RECORDING = np.array([[0.0, 5.0, np.nan, 1.0], [2.0, -3.0, 4.0, 0.0]])


def test_a_marked_recording_says_what_is_marked_and_what_is_missing():
    picture = pictures.marked(RECORDING, np.abs(RECORDING) > 2, dt=4, unit="µV")
    assert picture.caption == (
        "µV over 16 ms. Electrode 0: 0 to 5, 1 sample marked, 1 NaN; "
        "Electrode 1: -3 to 4, 2 samples marked. From row to row 12 µV."
    )


def test_what_is_marked_lies_on_its_line_and_nowhere_else():
    mask = np.abs(RECORDING) > 2
    lines = {trace.name: np.asarray(trace.y) for trace in _traces(mask)}
    for row in (0, 1):
        over, line = lines[f"marked, electrode {row}"], lines[f"electrode {row}"]
        assert np.array_equal(~np.isnan(over), mask[row])
        assert np.array_equal(over[mask[row]], line[mask[row]])


def _traces(mask):
    return pictures.marked(RECORDING, mask, dt=4, unit="µV").figure.data


def test_one_mask_may_hold_for_all_rows():
    caption = pictures.marked(RECORDING, np.array([1, 0, 0, 1]) > 0, dt=4, unit="µV").caption
    assert caption.count("2 samples marked") == 2


def test_no_table_is_refused():
    with pytest.raises(ValueError, match="give a table"):
        pictures.marked(np.zeros(3), dt=4, unit="µV")
