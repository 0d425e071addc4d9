"""Which cells stand on which slide: as in nbconvert's slides, which are the standard."""

from html.parser import HTMLParser

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nbconvert.exporters import SlidesExporter

pytestmark = pytest.mark.browser

TYPES = ["slide", "subslide", "fragment", "skip", "notes", "-", None]
ARRANGED = {"slide", "subslide", "fragment"}
SLIDES = "cells => module.slidesOf(cells).map(({ type, steps }) => [type, steps])"


@pytest.fixture(scope="module")
def page(slides_module):
    return slides_module("steps.js")


class Sections(HTMLParser):
    """Reads nbconvert's page: a section in a section is a slide, a fragment begins a step."""

    def __init__(self):
        super().__init__()
        self.depth, self.notes, self.slides = 0, False, []

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "section":
            self.depth += 1
            if self.depth == 1:
                self.type = "slide"
            else:
                self.slides.append([self.type, [[]]])
                self.type = "subslide"
        elif tag == "aside":
            self.notes = True
        elif given.get("class") == "fragment":
            self.slides[-1][1].append([])
        elif "data-cell" in given and not self.notes:
            self.slides[-1][1][-1].append(int(given["data-cell"]))

    def handle_endtag(self, tag):
        self.depth -= tag == "section"
        self.notes = self.notes and tag != "aside"


def exported(types):
    cells = []
    for index, slide_type in enumerate(types):
        cell = nbformat.v4.new_markdown_cell(f'<b data-cell="{index}">x</b>')
        if slide_type:
            cell.metadata["slideshow"] = {"slide_type": slide_type}
        cells.append(cell)
    html, _ = SlidesExporter().from_notebook_node(nbformat.v4.new_notebook(cells=cells))
    reader = Sections()
    reader.feed(html)
    return reader.slides


def cells(types, headings=None):
    headings = headings or [0] * len(types)
    return [
        {"slideType": slide_type, "heading": heading}
        for slide_type, heading in zip(types, headings, strict=True)
    ]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(types=st.lists(st.sampled_from(TYPES), min_size=1, max_size=14))
def test_slides_and_fragments_are_those_of_nbconvert(page, types):
    if not ARRANGED & set(types):
        types = ["slide", *types]
    assert page.evaluate(SLIDES, cells(types)) == exported(types)


def test_without_metadata_headings_start_slides(page):
    headings = [0, 1, 0, 2, 0, 3, 0]
    assert page.evaluate(SLIDES, cells([None] * 7, headings)) == [
        ["slide", [[0]]],
        ["slide", [[1, 2]]],
        ["slide", [[3, 4]]],
        ["subslide", [[5, 6]]],
    ]


def test_without_metadata_what_is_skipped_stays_away_all_the_same(page):
    types, headings = [None, "skip", None, "notes"], [1, 2, 2, 0]
    assert page.evaluate(SLIDES, cells(types, headings)) == [["slide", [[0]]], ["slide", [[2]]]]


def test_nothing_to_show_is_no_slides(page):
    assert page.evaluate(SLIDES, []) == []
    assert page.evaluate(SLIDES, cells(["skip", "notes"])) == []


def test_notes_go_to_the_slide_that_they_follow_and_early_ones_to_the_first(page):
    notes = "cells => module.slidesOf(cells).map(slide => slide.notes)"
    types = ["notes", "slide", "notes", "fragment", "notes", "slide"]
    assert page.evaluate(notes, cells(types)) == [[0, 2, 4], []]


@pytest.mark.parametrize(
    ("source", "level"),
    [("# One", 1), ("\n  ### Three\ntext", 3), ("text\n# later", 0), ("#no space", 0), ("", 0)],
)
def test_a_heading_is_what_a_cell_begins_with(page, source, level):
    assert page.evaluate("source => module.headingOf(source)", source) == level


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(types=st.lists(st.sampled_from(["slide", "subslide", "fragment", "-"]), min_size=1))
def test_there_and_back_again_shows_every_cell_once_and_in_order(page, types):
    walk = """cells => {
      const slides = module.slidesOf(cells);
      const there = [{ slide: 0, step: 0 }], back = [];
      for (let place = there[0]; (place = module.after(slides, place)); ) there.push(place);
      for (let place = there.at(-1); place; place = module.before(slides, place)) back.push(place);
      return [there, back.reverse(), there.map(p => slides[p.slide].steps[p.step]).flat(),
        there.every(place => {
          const [cell] = slides[place.slide].steps[place.step];
          return module.shownAt(slides, place).includes(cell) &&
            JSON.stringify(module.placeOf(slides, cell)) === JSON.stringify(place);
        })];
    }"""
    there, back, shown, found = page.evaluate(walk, cells(types))
    assert there == back
    assert shown == list(range(len(types)))
    assert found
