"""Every quiz of the course, and the reader of the Markdown in which they are written."""

import ast
import contextlib
import io
import re
from collections import Counter

import numpy as np
import pytest

from course_lib.exercises import QUIZZES, questions, quiz
from course_lib.exercises.looking_back import parts, stock
from course_lib.exercises.quiz_widget import QuizWidget

ERRORS = ("An error", "It raises an error")
ALL = [*QUIZZES.values(), *(question for part in parts() for question in stock(part))]
WITH_CODE = [question for question in ALL if question.code]


def what_comes_out(blocks):
    """What the last block of code gives, prints or raises, as a choice may begin."""
    names, printed = {"np": np}, io.StringIO()
    for block in blocks[:-1]:
        exec(block.text, names)
    *lines, last = ast.parse(blocks[-1].text).body
    if not isinstance(last, ast.Expr):
        lines, last = [*lines, last], ast.Expr(ast.Constant(""))
    run = compile(ast.Module(lines, []), "run", "exec")
    look = compile(ast.fix_missing_locations(ast.Expression(last.value)), "look", "eval")
    try:
        with contextlib.redirect_stdout(printed):
            exec(run, names)
            given = eval(look, names)
    except (NameError, ImportError):  # a slip of the question's author
        raise
    except Exception:
        return ERRORS
    return (", ".join(printed.getvalue().splitlines()) or str(given),)


def begins_with(text, outcome):
    return re.match(re.escape(outcome) + r"(?!\w)", text) is not None


@pytest.mark.parametrize("question", WITH_CODE, ids=[question.id for question in WITH_CODE])
def test_the_right_choice_and_no_other_is_what_the_code_does(question):
    outcomes = what_comes_out(question.code)
    for choice in question.choices:
        fits = any(begins_with(choice.text, outcome) for outcome in outcomes)
        assert fits == choice.right, (choice.text, outcomes)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("for i in (1, 2):\n    print(i)", ("1, 2",)),
        ("2 + 3", ("5",)),
        ("x = 2\nx == 2", ("True",)),
        ("[1, 2] / 3", ERRORS),
        ("if np.ones(2):\n    pass", ERRORS),
    ],
)
def test_what_comes_out_is_a_value_what_is_printed_or_an_error(code, expected):
    assert what_comes_out([questions.Code(code)]) == expected


@pytest.mark.parametrize("question", ALL, ids=[question.id for question in ALL])
def test_a_reply_says_more_than_right_or_wrong(question):
    assert all(len(choice.reply.split()) >= 4 for choice in question.choices)


def test_the_right_choice_stands_at_any_letter():
    """So that guessing the same letter everywhere does not help."""
    of_three = [question for question in ALL if len(question.choices) == 3]
    places = Counter(
        letter for question in of_three for letter, choice in question.lettered() if choice.right
    )
    assert len(of_three) >= 20
    assert set(places) == set("abc")
    assert max(places.values()) <= 0.45 * len(of_three)
    assert min(places.values()) >= 0.2 * len(of_three)


def test_the_order_on_the_page_is_the_same_for_everybody():
    """These orders were worked out with sha256sum: `printf '31.c 0' | sha256sum` and so on."""
    assert "".join(questions.shuffled("31.c", tuple("123"))) == "321"
    assert "".join(questions.shuffled("14.a", tuple("1234"))) == "1342"


PAGE = """# Quizzes of a lesson that does not exist

A word for those who translate it.

## 99.a

What is this,
and `why`?

```python unseen
x = 3
```

```python
## no heading, a comment
x + 1
```

- [ ] 3: a first line

  It is one more. This reply
  is wrapped.

  And it has a second paragraph.
- [X] 4
  Yes, one more than three.

## 99.bc
Which?
- [x] This one
  Yes, this one.
- [ ] That one
  No, the other one.
"""


@pytest.fixture
def page(tmp_path):
    def write(text):
        path = tmp_path / "lesson_99.md"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_page_is_read(page):
    first, second = questions.read(page(PAGE))
    assert first.id == "99.a"
    assert first.text == "What is this, and `why`?"
    assert first.shown_code == "## no heading, a comment\nx + 1"
    assert [block.shown for block in first.code] == [False, True]
    assert set(first.choices) == {
        questions.Choice(
            "3: a first line",
            "It is one more. This reply is wrapped.\n\nAnd it has a second paragraph.",
        ),
        questions.Choice("4", "Yes, one more than three.", right=True),
    }
    assert second.id == "99.bc"
    assert {choice.text for choice in second.choices} == {"This one", "That one"}


def test_the_choices_that_are_read_stand_in_the_order_of_the_page(page):
    read = questions.read(page(PAGE))
    written = {"99.a": ("3: a first line", "4"), "99.bc": ("This one", "That one")}
    orders = {question.id: tuple(choice.text for choice in question.choices) for question in read}
    assert orders == {id: questions.shuffled(id, texts) for id, texts in written.items()}
    assert orders != written


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("## 99.a", "## 99", r"line 5: '99' is no id of a quiz"),
        ("## 99.a", "99.a", r"line 10: a question begins with `## ` and its id"),
        ("What is this,\nand `why`?\n", "", r"line 5: 99\.a has no question below its id"),
        ("```python unseen", "```pyton", r"line 10: code begins at the margin with ```python"),
        ("```\n\n- [ ] 3", "- [ ] 3", r"line 14: this code has no closing ```"),
        ("- [ ] 3", "- [] 3", r"line 19: a choice begins with `- \[ \] `"),
        ("- [ ] 3", "* [ ] 3", r"line 19: a choice begins with `- \[ \] `"),
        ("  Yes, one", "Yes, one", r"line 26: the reply to a choice is indented by two spaces"),
        ("  Yes, one more than three.\n", "", r"line 25: no reply below the choice '4'"),
        ("- [X] 4", "- [ ] 4", r"line 5: 99\.a needs a right choice, `- \[x\]`, and a wrong one"),
        ("- [ ] That", "- [x] That", r"line 28: 99\.bc needs a right choice"),
        ("That one\n", "This one\n", r"line 28: 99\.bc has the same choice twice"),
        ("- [ ] That one\n  No, the other one.\n", "", r"line 28: 99\.bc has 1 choice"),
        ("  Yes, this one.", "  Yes.\n\n```python\n1\n```", r"line 33: code stands above the ch"),
    ],
)
def test_a_page_that_is_not_right_is_named_by_its_line(page, old, new, complaint):
    assert PAGE.count(old) >= 1
    with pytest.raises(ValueError, match=rf"lesson_99\.md, {complaint}"):
        questions.read(page(PAGE.replace(old, new, 1)))


def test_code_is_shown_with_its_question_and_what_only_tests_need_is_not():
    asked = quiz("14.d")
    for shown in (str(asked), asked._repr_mimebundle_()["text/html"], QuizWidget(asked).question):
        assert "counts / counts.sum(axis=1)" in shown
        assert "np.array" not in shown
