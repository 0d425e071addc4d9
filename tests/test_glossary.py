"""Each term is defined once, where the course first needs it; a machine gathers them."""

import re

import glossary as gathering
import pytest
from build_notebooks import chosen, read_source

from course_lib.exercises import BANK, glossary

TERMS = list(gathering.terms())


def rows(page):
    return [line for line in page.markdown.splitlines() if line.startswith("| **")]


def test_what_is_stored_is_what_the_lessons_say():
    """``python tools/glossary.py`` writes both."""
    assert gathering.WRITTEN.read_text(encoding="utf-8") == gathering.for_learners()
    assert gathering.PAGE.read_text(encoding="utf-8") == gathering.for_teachers()


def test_every_lesson_has_a_term_and_no_term_is_there_twice():
    names = [term.name.lower() for term in TERMS]
    assert len(set(names)) == len(names) >= 80
    lessons = {exercise.split(".")[0] for exercise in BANK}
    quiet = {"16", "41"}  # they use what others explain
    assert lessons - {term.lesson for term in TERMS} == quiet


@pytest.mark.parametrize("term", TERMS, ids=lambda term: f"{term.lesson}-{term.name}")
def test_a_definition_is_a_sentence_and_no_later_lesson_defines_it_again(term):
    said = gathering.definition(term)
    assert 20 < len(said) < 420
    assert said[0].isupper() or said[0] in "`*[(.$"
    starred = re.compile(rf"\*\*{re.escape(term.shown)}\*\*", re.IGNORECASE)
    for source in chosen([]):
        if source.stem[:2] > term.lesson and f"{source.stem[:2]} {term.name}" not in AGAIN:
            for cell in read_source(source).cells:
                if cell.cell_type == "markdown":
                    assert not starred.search(cell.source), (source.stem, cell.source[:80])


#: Set in stars a second time, for those who begin there.
AGAIN = {"15 mask", "16 mask", "31 mask", "15 view", "31 threshold", "33 weight"}


def test_one_is_found_by_its_name_or_a_part_of_it(tmp_path):
    assert len(rows(glossary())) == len(TERMS)
    (row,) = rows(glossary("Rheobase"))
    assert "border between silence and firing" in row
    assert row.endswith("| 31 |")
    (tmp_path / "31_lif_neuron.ipynb").touch()
    assert "[31](31_lif_neuron.ipynb)" in glossary("rheobase", folder=tmp_path).markdown
    assert {"phase plane"} <= {re.search(r"\*\*(.+?)\*\*", r)[1] for r in rows(glossary("phase"))}


def test_what_is_not_there_is_said_with_what_may_be_meant():
    assert "Did you mean rheobase?" in glossary("rheobse").markdown
    assert "shows all there are" in glossary("qqqq").markdown
