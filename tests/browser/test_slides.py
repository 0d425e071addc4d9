"""Every lesson, presented from its first slide to its last and back, in a real browser."""

import pytest
from build_notebooks import SOURCES
from slide_show import SlideShow

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

NAMES = [source.stem for source in sorted(SOURCES.glob("*.py"))]
SLIDE = {"width": 1280, "height": 720}

CONTENT = "() => window.jupyterapp.shell.currentWidget.context.model.toJSON()"
IS_MODIFIED = "() => window.jupyterapp.shell.currentWidget.context.model.dirty"
SAVE = "() => window.jupyterapp.shell.currentWidget.context.save()"
FOCUS_IS_ON_THE_SLIDE = """() => {
  const cell = document.activeElement.closest('.jp-Cell');
  return Boolean(cell) && cell.classList.contains('course-slides-shown');
}"""
EXPLORERS = "() => document.querySelectorAll('.course-explorer .course-live-caption').length"


@pytest.mark.parametrize("name", NAMES)
def test_a_lesson_is_presented_from_first_to_last_and_back(opened, name):
    lesson = opened(name)
    page = lesson.page
    page.set_viewport_size(SLIDE)
    lesson.run_all()
    page.wait_for_timeout(1000)  # figures are drawn after the kernel has done its part
    explorers = page.evaluate(EXPLORERS)
    page.evaluate(SAVE)
    before = page.evaluate(CONTENT)
    show = SlideShow(lesson)
    assert show.start().step == 0
    faults, moved = [], 0
    for place in show.forward():
        assert page.evaluate(FOCUS_IS_ON_THE_SLIDE), place
        faults += [f"slide {place.slide}: {fault}" for fault in show.cut_off()]
        moved += show.move_explorers()
    assert faults == []
    assert moved == explorers > 0
    assert [place.slide for place in show.backward()][-1] == 1
    show.stop()
    assert page.evaluate(CONTENT) == before
    assert not page.evaluate(IS_MODIFIED)
