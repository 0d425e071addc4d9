"""Errors that beginners asked about in public are explained as was put down before."""

import pytest
from from_threads import ASKED
from in_a_shell import Notebook, plain


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.code.splitlines()[-1].strip())
def test_what_should_be_said_is_said(asked):
    explanation = Notebook().explained(asked.code)
    said = plain(explanation)
    assert asked.at in said.splitlines()[0]
    assert [words for words in asked.says if words.replace("`", "") not in said] == []
    assert [words for words in asked.never if words in said] == []


def test_there_are_forty_and_each_has_an_address():
    assert len(ASKED) >= 40
    assert all(asked.address.startswith("https://") for asked in ASKED)
