"""Every lesson opened, run, read in both themes and presented; what it is made of works, which
the specimen's tests show."""

import re

import pytest
from build_notebooks import SOURCES, read_source
from lab_browser import Lesson, page_of
from slide_show import SlideShow

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

NAMES = [source.stem for source in sorted(SOURCES.glob("*.py"))]
KERNEL = "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.id"
RUNNING_KERNELS = """async () => {
  const { kernels } = window.jupyterapp.serviceManager;
  await kernels.refreshRunning();
  return [...kernels.running()].map(kernel => kernel.id);
}"""

# Contrast of figures' and drawings' text with the page, by WCAG's formula, in the page's own
# colours; what is half transparent is mixed with the page.
CONTRAST = """() => {
  const numbers = colour => colour.match(/[0-9.]+/g).map(Number);
  const ground = numbers(getComputedStyle(
    document.querySelector('.jp-Notebook')).backgroundColor);
  const luminance = ([r, g, b, alpha = 1]) => {
    const [red, green, blue] = [r, g, b].map((x, k) => alpha * x + (1 - alpha) * ground[k])
      .map(x => x / 255)
      .map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const page = luminance(ground);
  const texts = [...document.querySelectorAll(
    '.jp-OutputArea .xtick text, .course-caption, .jp-OutputArea svg[role=img] text')];
  return texts.map(text => {
    const style = getComputedStyle(text);
    const ink = luminance(numbers(text instanceof SVGElement ? style.fill : style.color));
    return (Math.max(ink, page) + 0.05) / (Math.min(ink, page) + 0.05);
  });
}"""


def explorers_of(name):
    """How many explorers a lesson shows."""
    cells = read_source(SOURCES / f"{name}.py").cells
    return sum(bool(re.search(r"^explore\.\w+\(\)$", cell.source, re.MULTILINE)) for cell in cells)


@pytest.fixture(scope="module", params=NAMES)
def name(request):
    return request.param


@pytest.fixture(scope="module")
def page(browser, lab, name):
    with page_of(browser, lab, width=1280, height=720) as page:
        yield page


@pytest.fixture(scope="module")
def lesson(page, lab, name):
    lesson = Lesson(page, lab, name)
    lesson.open()
    return lesson


def test_it_opens_and_runs_from_top_to_bottom(lesson, name):
    lesson.run_all()
    lesson.wait_for_explorers(explorers_of(name))
    assert lesson.page.get_by_text("Error displaying widget").count() == 0


def test_it_can_be_read_in_both_themes(lesson):
    for dark in (True, False):
        lesson.theme(dark)
        contrasts = lesson.page.evaluate(CONTRAST)
        assert contrasts
        assert min(contrasts) >= 4.5  # WCAG 2.1, text


def test_no_slide_cuts_anything_off_and_every_explorer_on_them_moves(lesson, name):
    show = SlideShow(lesson)
    assert show.start().step == 0
    faults, moved = [], 0
    for place in show.whole_slides():
        faults += [f"slide {place.slide}: {fault}" for fault in show.cut_off()]
        moved += show.move_explorers()
    assert place.is_last
    assert faults == []
    assert moved == explorers_of(name) > 0
    show.stop()


def test_shut_down_it_leaves_no_kernel_behind(lesson):
    kernel = lesson.page.evaluate(KERNEL)
    assert kernel in lesson.page.evaluate(RUNNING_KERNELS)
    lesson.shut_down()
    assert kernel not in lesson.page.evaluate(RUNNING_KERNELS)
