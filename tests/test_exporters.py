"""Lessons as files: nbconvert's own slides, and the course's slides and pages."""

import copy

import build_notebooks
import nbformat
import pytest
from nbconvert.exporters import SlidesExporter, get_exporter

from course_lib.exporters import LessonPage, LessonSlides
from course_lib.pictures.display import STYLE_SHEET
from course_lib.widgets import INVITATION

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


@pytest.mark.parametrize("exporter", [LessonPage, LessonSlides])
@every_lesson
def test_every_figure_is_drawn_and_library_and_look_come_once(source, exporter):
    notebook = read(source)
    before = copy.deepcopy(notebook)
    html, _ = exporter().from_notebook_node(notebook)
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    figures = [o for o in outputs if build_notebooks.PLOTLY in o.get("data", {})]
    assert html.count("Plotly.newPlot(") == len(figures)
    assert html.count("plotly.js v") == bool(figures)
    assert html.count(STYLE_SHEET.read_text(encoding="utf-8")) == 1
    assert INVITATION not in html
    assert notebook == before


def test_nbconvert_knows_them_by_name():
    assert get_exporter("lesson_slides") is LessonSlides
    assert get_exporter("lesson_page") is LessonPage
    assert LessonSlides().file_extension == ".slides.html"
