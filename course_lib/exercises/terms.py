"""`glossary`: what a term means, in the words of the lesson that first needs it."""

import difflib
import re
from pathlib import Path

from course_lib.words import listed

from .feedback import Page
from .map_of_lessons import link_to

WRITTEN = Path(__file__).with_name("glossary.md")  # by tools/glossary.py, from the lessons
ROW = re.compile(r"\| \*\*(?P<term>.+?)\*\* \| (?P<what>.+) \| (?P<lesson>\d\d) \|")
HEAD = "| term | what it is | lesson |\n|---|---|---|"


def glossary(*terms: str, folder: Path | str = ".") -> Page:
    """Show what terms mean, and which lesson says so.

    Parameters
    ----------
    *terms : str
        Which, as in ``glossary("rheobase")``; all of them if none is named. A part of a term is
        enough.
    folder : Path or str
        Lessons whose notebooks are in it are links; default the notebook's own.

    Returns
    -------
    Page
        A table, in the order of the alphabet.
    """
    rows = [ROW.fullmatch(line) for line in WRITTEN.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row]
    wanted = [row for row in rows if not terms or _is_named(row["term"], terms)]
    if not wanted:
        names = [row["term"] for row in rows]
        close = difflib.get_close_matches(str(terms[0]).lower(), names, n=3)
        meant = f" Did you mean {listed(close)}?" if close else " `glossary()` shows all there are."
        return Page(f"No lesson defines {listed(terms)}.{meant}")
    return Page("\n".join([HEAD, *(_line(row, Path(folder)) for row in wanted)]))


def _line(row, folder):
    lesson = link_to(row["lesson"], row["lesson"], folder)
    return f"| **{row['term']}** | {row['what']} | {lesson} |"


def _is_named(term, terms):
    return any(str(part).lower() in term.lower() for part in terms)
