"""Short words as HTML and as plain text: marks are read in prose, and never in code."""

import html
import re

import pytest

from course_lib.exercises import BANK
from course_lib.words import to_html, to_plain


@pytest.mark.parametrize(
    ("text", "as_html", "plain"),
    [
        ("a *b* c", "a <em>b</em> c", "a b c"),
        ("a **b** c", "a <strong>b</strong> c", "a b c"),
        ("`a * b` and `c * d`", "<code>a * b</code> and <code>c * d</code>", None),
        ("`2 ** 64` is `4**32`", "<code>2 ** 64</code> is <code>4**32</code>", None),
        ("*only `a * b` here*", "<em>only <code>a * b</code> here</em>", "only `a * b` here"),
    ],
)
def test_stress_is_read_in_prose_and_a_star_in_code_stays_one(text, as_html, plain):
    assert to_html(text) == as_html
    assert to_plain(text) == (plain or text)


def test_code_in_what_checks_say_is_shown_as_it_is_written():
    for exercise in BANK.values():
        for words in (exercise.because, *exercise.hints, *(m.words for m in exercise.mistakes)):
            written = re.findall(r"`([^`]+)`", words)
            shown = re.findall(r"<code>(.*?)</code>", to_html(words), re.DOTALL)
            assert [html.unescape(code) for code in shown] == written
