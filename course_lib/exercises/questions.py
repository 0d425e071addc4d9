"""The quizzes of a lesson, read from the Markdown in which they are written.

    ## 31.c

    A rest of 0.3 ms, in steps of 0.1 ms. What is this?

    ```python
    int(0.3 / 0.1)
    ```

    - [ ] 3

      On paper, yes. But neither number has an exact binary form.

    - [x] 2

      Yes, sadly: 0.3 / 0.1 is a hair below 3.

Code is shown with its question. The tests run it, and what comes out must be the right choice.
A block that begins with ```python unseen is run in its turn, and not shown. What stands before
the first question is for those who read the file.

A question that looks back on a part names what it is about: ``## 1.a, on 12.c and 13.2``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

LETTERS = "abcdefgh"
_FENCES = {"```python": True, "```python unseen": False}  # is it shown?
_HEAD = re.compile(r"(\d\d?\.[a-z]+)(?:, on (\d\d\.\w+(?:(?:, | and )\d\d\.\w+)*))?")
_CHOICE = re.compile(r"- \[([ xX])\] +(\S.*)")


@dataclass(frozen=True)
class Choice:
    """One answer of a quiz, and what it is answered with."""

    text: str
    reply: str
    right: bool = False


@dataclass(frozen=True)
class Code:
    """A block of code: what the question is about, or (not ``shown``) what that needs."""

    text: str
    shown: bool = True


@dataclass(frozen=True)
class Question:
    """A quiz: one question, asked before the cell that shows the answer.

    One that looks back is ``about`` quizzes and exercises, by their ids.
    """

    id: str
    text: str
    choices: tuple[Choice, ...]
    code: tuple[Code, ...] = ()
    about: tuple[str, ...] = ()

    @property
    def shown_code(self) -> str:
        return "\n".join(block.text for block in self.code if block.shown)

    def lettered(self) -> Iterator[tuple[str, Choice]]:
        """a, b, c and the choices, as they stand on the page."""
        return zip(LETTERS, self.choices, strict=False)


def read(path: Path) -> list[Question]:
    """The questions in a Markdown file; their choices in the order of the page.

    Raises ValueError, with file and line, where the file is not as it should be.
    """
    drafts = []
    try:
        for number, kind, content in _pieces(path.read_text(encoding="utf-8").splitlines()):
            if kind == "question":
                drafts.append(_Draft(number, content))
            elif drafts:
                drafts[-1].add(number, kind, content)
            elif kind != "line":
                raise _Fault(number, "a question begins with `## ` and its id, `## 31.a`")
        return [draft.finished() for draft in drafts]
    except _Fault as fault:
        raise ValueError(f"{path.name}, line {fault.line}: {fault.expected}") from None


def shuffled(id: str, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The choices in an order that follows from the id alone, so everybody sees the same."""
    places = sorted(range(len(choices)), key=lambda i: sha256(f"{id} {i}".encode()).digest())
    return tuple(choices[i] for i in places)


class _Fault(Exception):
    def __init__(self, line, expected):
        self.line, self.expected = line, expected


def _pieces(lines):
    """(line, kind, content): each question's head, block of code, choice, and other line."""
    numbered = iter(enumerate(lines, start=1))
    for number, line in numbered:
        choice = _CHOICE.fullmatch(line)
        if line.startswith("## "):
            yield number, "question", line[3:].strip()
        elif line.lstrip().startswith("```"):
            if line.rstrip() not in _FENCES:
                raise _Fault(number, "code begins at the margin with " + " or ".join(_FENCES))
            yield number, "code", Code(_until_closed(number, numbered), _FENCES[line.rstrip()])
        elif choice:
            yield number, "choice", choice
        elif line.startswith(("-", "*", "+")):
            raise _Fault(number, "a choice begins with `- [ ] `, a right one with `- [x] `")
        else:
            yield number, "line", line


def _until_closed(number, numbered):
    code = []
    for _, line in numbered:
        if line.rstrip() == "```":
            return "\n".join(code)
        code.append(line)
    raise _Fault(number, "this code has no closing ```")


@dataclass
class _Draft:
    """A question while it is read."""

    line: int
    head: str
    text: list[str] = field(default_factory=list)
    code: list[Code] = field(default_factory=list)
    choices: list[tuple[int, re.Match, list[str]]] = field(default_factory=list)

    def add(self, number, kind, content):
        if kind == "choice":
            self.choices.append((number, content, []))
        elif not self.choices:
            (self.code if kind == "code" else self.text).append(content)
        elif kind == "code":
            raise _Fault(number, "code stands above the choices, after the question")
        elif content.startswith("  ") or not content.strip():
            self.choices[-1][2].append(content)
        else:
            raise _Fault(number, "the reply to a choice is indented by two spaces")

    def finished(self):
        head = _HEAD.fullmatch(self.head)
        if not head:
            raise _Fault(self.line, f"{self.head!r} is no id of a quiz, such as 31.a")
        id, about = head[1], re.findall(r"\d\d\.\w+", head[2] or "")
        self._must_be_whole(id)
        choices = tuple(
            Choice(written[2].strip(), _paragraphs(reply), right=written[1] != " ")
            for _, written, reply in self.choices
        )
        return Question(
            id, _paragraphs(self.text), shuffled(id, choices), tuple(self.code), tuple(about)
        )

    def _must_be_whole(self, id):
        if not _paragraphs(self.text):
            raise _Fault(self.line, f"{id} has no question below its id")
        for number, written, reply in self.choices:
            if not _paragraphs(reply):
                raise _Fault(number, f"no reply below the choice {written[2].strip()!r}")
        if not 2 <= len(self.choices) <= len(LETTERS):
            raise _Fault(self.line, f"{id} has {len(self.choices)} choices, not 2 to 8")
        if len({written[2].strip() for _, written, _ in self.choices}) < len(self.choices):
            raise _Fault(self.line, f"{id} has the same choice twice")
        if {written[1] == " " for _, written, _ in self.choices} != {True, False}:
            raise _Fault(self.line, f"{id} needs a right choice, `- [x]`, and a wrong one")


def _paragraphs(lines):
    """Wrapped lines put together; an empty line begins a paragraph."""
    text = "\n".join(line.strip() for line in lines).strip()
    return "\n\n".join(" ".join(paragraph.split("\n")) for paragraph in re.split(r"\n{2,}", text))
