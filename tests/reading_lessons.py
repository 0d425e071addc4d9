"""Reads a lesson back: the numbers that its prose says, and what its cells leave behind."""

import contextlib
import re

import build_notebooks

IN_WORDS = {
    "ten": 10,
    "five": 5,
    "twenty": 20,
    "thirty": 30,
    "twenty thousand": 20_000,
    "a ten-billionth": 1e-10,
}


def cells(lesson, kind):
    (source,) = build_notebooks.chosen([lesson])
    return [cell for cell in build_notebooks.read_source(source).cells if cell.cell_type == kind]


def numbers(lesson, sentence, page="lesson"):
    """The numbers in the groups of a pattern, as the lesson's prose or its teaching page says them.

    A blank in the pattern may be the end of a line. Raises LookupError where nothing of the kind
    is said, so that a text that changes is noticed.
    """
    if page == "lesson":
        text = "\n".join(cell.source for cell in cells(lesson, "markdown"))
    else:
        (path,) = (build_notebooks.ROOT / "teaching").glob(f"{lesson}_*.md")
        text = path.read_text(encoding="utf-8")
    found = re.search(sentence.replace(" ", r"\s+"), text)
    if not found:
        raise LookupError(f"{page} {lesson} does not say {sentence!r}")
    return [_number(said) for said in found.groups()]


def _number(said):
    said = " ".join(said.split())
    return IN_WORDS[said] if said in IN_WORDS else float(said.replace(",", ""))


def names_after(lesson, *parts):
    """What the cells of code that hold these parts, run one after the other, leave behind."""
    namespace = {}
    for part in parts:
        cell = next(cell for cell in cells(lesson, "code") if part in cell.source)
        run(cell.source, namespace, raises=build_notebooks.RAISES in cell.metadata.get("tags", []))
    return namespace


def run(code, namespace, *, raises=False, file="<cell>"):
    """Run a cell's code. If its error is the lesson, that is no error here."""
    with contextlib.suppress(Exception) if raises else contextlib.nullcontext():
        exec(compile(code, file, "exec"), namespace)
