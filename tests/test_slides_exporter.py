"""Lessons as files of slides: nbconvert's own, and the course's with figures drawn."""

import copy

import build_notebooks
import nbformat
import pytest
from nbconvert.exporters import SlidesExporter, get_exporter

from course_lib.explore.explorer import INVITATION_HTML
from course_lib.pictures.display import STYLE_SHEET
from course_lib.slides_exporter import LessonSlides

SOURCES = sorted(build_notebooks.SOURCES.glob("*.py"))
STARTS = ("slide", "subslide")

every_lesson = pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)


def read(source):
    return nbformat.read(build_notebooks.notebook_of(source), as_version=4)


def types(notebook):
    return [cell.metadata.slideshow.slide_type for cell in notebook.cells]


@every_lesson
def test_a_lesson_exports_as_slides_by_its_metadata(source):
    notebook = read(source)
    html, _ = SlidesExporter().from_notebook_node(notebook)
    body = html[html.index('<div class="slides">') :]
    found = types(notebook)
    assert body.count("<section") == found.count("slide") + sum(found.count(t) for t in STARTS)
    assert body.count('<div class="fragment">') == found.count("fragment")


@every_lesson
def test_every_figure_is_drawn_and_the_library_comes_once(source):
    notebook = read(source)
    before = copy.deepcopy(notebook)
    html, resources = LessonSlides().from_notebook_node(notebook)
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    figures = [o for o in outputs if build_notebooks.PLOTLY in o.get("data", {})]
    assert html.count("Plotly.newPlot(") == len(figures)
    assert html.count("plotly.js v") == bool(figures)
    assert html.count(STYLE_SHEET.read_text(encoding="utf-8")) == 1
    assert INVITATION_HTML not in html
    assert resources["output_extension"] == ".slides.html"
    assert notebook == before


def test_nbconvert_knows_it_by_name():
    assert get_exporter("lesson_slides") is LessonSlides
