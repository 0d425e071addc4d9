"""`course answers`: what a teacher needs of a lesson's exercises and quizzes, as Markdown.

Of each exercise its solution, why that works, its hints, and what `check` says of the usual
mistakes; of each quiz the right choice and the replies. It reads well in a terminal, too.
"""

import re
import textwrap

from .answer_code import solution_code
from .bank import BANK, QUIZZES, Exercise, lessons, title_of
from .judging import verdict
from .questions import Question

WIDTH = 80
# A line must not begin so by chance: Markdown would read a list, a heading or a quotation.
_MARKS = re.compile(r" (?=(?:[-+*=]|#+|\d+[.)])(?: |$)|>)")


def answer_book(asked: str) -> str:
    """The answers to a lesson, ``"31"``, to an exercise, ``"31.4"``, or to a quiz, ``"31.a"``.

    Raises
    ------
    LookupError
        The course has no such lesson, exercise or quiz; the message says which there are.
    """
    number = re.split(r"[._]", asked)[0]
    if number not in lessons():
        raise LookupError(f"there is no lesson {asked}; there are {', '.join(sorted(lessons()))}")
    if re.fullmatch(r"\d\d\.\w+", asked):
        return _of_quiz(QUIZZES[asked]) if asked[3:].isalpha() else _of_exercise(BANK[asked])
    ids = [id for id in (*BANK, *QUIZZES) if id.split(".")[0] == number]
    entries = [_of_exercise(BANK[id]) if id in BANK else _of_quiz(QUIZZES[id]) for id in ids]
    return "\n\n".join([f"# Answers to lesson {number}: {title_of(number)}", *entries])


def _of_exercise(exercise: Exercise) -> str:
    parts = [
        f"## Exercise {exercise.id}: {exercise.title}",
        _block(solution_code(exercise)),
        wrapped(f"**Why it works.** {exercise.because}") if exercise.because else "",
        wrapped(f"**What it is good for.** {exercise.why}"),
        "**Hints**",
        *(_item(f"{k}. ", words) for k, words in enumerate(exercise.hints, start=1)),
        "**What `check` says of the usual mistakes**",
        *(_item("- ", words) for words in said_of_mistakes(exercise)),
    ]
    return "\n\n".join(part for part in parts if part)


def said_of_mistakes(exercise: Exercise) -> list[str]:
    """What the check says of the mistakes that it knows, one of each."""
    made = [mistake.make for mistake in exercise.mistakes]
    made += [answer for answer, _ in exercise.graded]
    said = {}
    for verdict_on_it in (verdict(exercise, mistake) for mistake in made):
        said.setdefault(verdict_on_it.found or verdict_on_it.words, verdict_on_it.words)
    return list(said.values())


def _of_quiz(question: Question) -> str:
    parts = [f"## Quiz {question.id}", wrapped(question.text)]
    if question.shown_code:
        parts.append(_block(question.shown_code))
    for letter, choice in question.lettered():
        parts.append(_item(f"- [{'x' if choice.right else ' '}] ", f"{letter}. {choice.text}"))
        parts.append(_item("  ", choice.reply))
    return "\n\n".join(parts)


def _block(code):
    return f"```python\n{code}\n```"


def _item(mark, words):
    """An entry of a list: all that follows its first line stands below its words."""
    inside = " " * (mark.index(" ") + 1) if mark.strip() else mark
    return mark + wrapped(words, inside, " " * len(mark))[len(mark) :]


def wrapped(words: str, inside: str = "", first: str = "") -> str:
    """Words in lines of at most ``WIDTH``; code in backticks may go on in the next line, too."""
    glued = _MARKS.sub("\0", " ".join(words.split()))
    lines = textwrap.fill(
        glued,
        WIDTH,
        initial_indent=first,
        subsequent_indent=inside,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines.replace("\0", " ")
