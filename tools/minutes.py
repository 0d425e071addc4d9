"""How long a lesson takes a learner, computed from its page.

    python tools/minutes.py 31        where the minutes of lesson 31 go, section by section
    python tools/minutes.py           the core and the further minutes of every lesson

Words are read, lines of code are read, quizzes are answered and explorers are played with, each at
a learner's pace; an exercise takes the minutes that it declares. What is folded away is not
counted: a primer is read in place of lessons, and answers belong to the play before them.
"""

import argparse
import ast
import re
import sys
from math import ceil
from pathlib import Path

from build_notebooks import chosen, read_source

from course_lib.exercises import BANK
from course_lib.exercises.looking_back import ASKED

WORDS_A_MINUTE = 170
LINES_A_MINUTE = 12
MINUTES_A_QUIZ = 40 / 60
MINUTES_AN_EXPLORER = 4.0
FURTHER = "(further)"  # ends the heading of a section that may be left out
ROUNDED_TO = 5

FOLDED = re.compile(r"<details>.*?</details>", re.DOTALL)
WORD = re.compile(r"[^\W_][\w.'’-]*")


def sections(source: Path) -> dict[str, list]:
    """The cells of each section, by its heading; those before the first are the opening's."""
    found, heading = {"The opening": []}, "The opening"
    for cell in read_source(source).cells:
        if cell.cell_type == "markdown" and cell.source.startswith("## "):
            heading = cell.source.splitlines()[0].removeprefix("## ")
        found.setdefault(heading, []).append(cell)
    return found


def of_cell(cell) -> float:
    """Minutes that one cell takes."""
    if cell.cell_type == "markdown":
        return len(WORD.findall(FOLDED.sub("", cell.source))) / WORDS_A_MINUTE
    if asked := re.search(r'^check\("([^"]+)"', cell.source, re.MULTILINE):
        return BANK[asked[1]].minutes
    if cell.source.startswith("quiz("):
        return MINUTES_A_QUIZ
    if re.search(r"^look_back\(", cell.source, re.MULTILINE):
        return ASKED * MINUTES_A_QUIZ
    lines = [line for line in cell.source.splitlines() if line.strip() and line.strip()[0] != "#"]
    return len(lines) / LINES_A_MINUTE + (MINUTES_AN_EXPLORER if shows_explorer(cell.source) else 0)


def shows_explorer(code: str) -> bool:
    """Whether a cell ends by showing an explorer, live: ``explore.lif()``, not its picture."""
    last = ast.parse(code).body[-1:]
    called = last and isinstance(last[0], ast.Expr) and getattr(last[0].value, "func", None)
    return isinstance(called, ast.Attribute) and ast.unparse(called.value) == "explore"


def of_sections(source: Path) -> dict[str, float]:
    """Minutes of each section, not rounded."""
    return {heading: sum(map(of_cell, cells)) for heading, cells in sections(source).items()}


def of_lesson(source: Path) -> tuple[int, int]:
    """Minutes of the core and of what is further, each rounded up."""
    core = further = 0.0
    for heading, minutes in of_sections(source).items():
        if heading.endswith(FURTHER):
            further += minutes
        else:
            core += minutes
    return _rounded(core), _rounded(further)


def _rounded(minutes):
    return ROUNDED_TO * ceil(minutes / ROUNDED_TO)


def main(arguments=None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("lessons", nargs="*", help="numbers or names; without any, all in short")
    options = parser.parse_args(arguments)
    for source in chosen(options.lessons):
        core, further = of_lesson(source)
        print(f"{source.stem}: {core} minutes" + (f", and {further} more" if further else ""))
        if options.lessons:
            for heading, minutes in of_sections(source).items():
                print(f"{minutes:6.1f}  {heading}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
