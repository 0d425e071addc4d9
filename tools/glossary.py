"""Gather the definitions of the course's terms from its lessons: for `glossary()`, and as a page.

    python tools/glossary.py

``tools/terms.txt`` names each term, the lesson that defines it, and how many sentences before and
after the one in which it stands in stars belong to its definition. Written are
``course_lib/exercises/glossary.md`` and ``teaching/glossary.md``.
"""

import re
import sys
from dataclasses import dataclass

from build_notebooks import ROOT, chosen, read_source

TERMS = ROOT / "tools" / "terms.txt"
WRITTEN = ROOT / "course_lib" / "exercises" / "glossary.md"
PAGE = ROOT / "teaching" / "glossary.md"
SENTENCE_ENDS = re.compile(r"(?<=[.?!])[)]?\s+(?=[A-Z(\"$`*\[])")
HEAD = "| term | what it is | lesson |\n|---|---|---|\n"


@dataclass(frozen=True)
class Term:
    name: str
    lesson: str
    before: int
    after: int
    shown: str  # as the lesson writes it, where that is another form: "spikes" for spike


def terms():
    """What terms.txt names, as in `43 drift -1 +1 | drifts`; all after the name may be missing."""
    pattern = re.compile(r"(\d\d) (.+?)(?: -(\d))?(?: \+(\d))?(?: \| (.+))?")
    for line in TERMS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            lesson, name, before, after, shown = pattern.fullmatch(line).groups()
            yield Term(name, lesson, int(before or 0), int(after or 0), shown or name)


def definition(term):
    """The sentences in which a lesson first sets the term in stars, as one line of Markdown."""
    (source,) = chosen([term.lesson])
    starred = re.compile(rf"(?<![*\w])(\*\*?){re.escape(term.shown)}\1(?![*\w])")
    for cell in read_source(source).cells:
        if cell.cell_type != "markdown":
            continue
        prose = re.sub(r"^#.*$", "", cell.source, flags=re.MULTILINE)  # without headings
        for paragraph in re.split(r"\n\s*\n|\n(?=- |\d\. )", prose):
            sentences = SENTENCE_ENDS.split(" ".join(paragraph.removeprefix("- ").split()))
            for k, sentence in enumerate(sentences):
                if starred.search(sentence):
                    part = sentences[max(k - term.before, 0) : k + term.after + 1]
                    return " ".join(part).replace("|", r"\|")
    raise LookupError(f"lesson {term.lesson} does not set {term.shown!r} in stars")


def rows(link):
    """A row of the table for each term, in the order of the alphabet."""
    for term in sorted(terms(), key=lambda term: term.name.lower()):
        yield f"| **{term.name}** | {definition(term)} | {link(term.lesson)} |\n"


def for_learners():
    return HEAD + "".join(rows(str))


def for_teachers():
    def link(lesson):
        (source,) = chosen([lesson])
        return f"[{lesson}](../notebooks/{source.stem}.ipynb)"

    return (
        "# Glossary\n\nEach term as the lesson that first needs it says it. Gathered from the "
        "lessons by `python tools/glossary.py`; learners have it as `glossary()`.\n\n"
        + HEAD
        + "".join(rows(link))
    )


def main():
    WRITTEN.write_text(for_learners(), encoding="utf-8")
    PAGE.write_text(for_teachers(), encoding="utf-8")
    print(f"{len(list(terms()))} terms")


if __name__ == "__main__":
    sys.exit(main())
