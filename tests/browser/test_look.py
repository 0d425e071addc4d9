"""What course.css says arrives on the page, in lessons and nowhere else."""

import nbformat
import pytest
from lab_browser import Lesson

from course_lib import palette

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

# How many letters the fullest line of each paragraph holds.
FULLEST_LINES = """() => [...document.querySelectorAll('.jp-RenderedMarkdown > p')].map(p => {
  const lines = {}, range = document.createRange();
  const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());)
    for (let i = 0; i < node.length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const { bottom, height } = range.getBoundingClientRect();
      const line = Math.round((bottom - height / 2) / 12);
      lines[line] = (lines[line] ?? 0) + 1;
    }
  return Object.keys(lines).length > 2 ? Math.max(...Object.values(lines)) : 0;
}).filter(Boolean)"""
LEFT_EDGE = """node => {
  const { borderLeftColor, borderLeftWidth } = getComputedStyle(node);
  return [borderLeftColor, borderLeftWidth];
}"""


@pytest.fixture(scope="module")
def start_here(page, lab):
    lesson = Lesson(page, lab, "00_start_here")
    lesson.open()
    lesson.run_all()
    return lesson


def rgb(colour):
    return f"rgb({', '.join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))})"


def test_prose_is_set_in_lines_that_can_be_read(start_here):
    fullest = start_here.page.evaluate(FULLEST_LINES)
    assert len(fullest) > 5
    # 70 to 75 in most fonts; this machine's may be narrower or wider.
    assert 60 <= sorted(fullest)[len(fullest) // 2] <= 85


@pytest.mark.parametrize(
    ("what", "colour"),
    [
        (".jp-MarkdownOutput:has(> h3[data-jupyter-id^=Exercise])", palette.OCHRE),
        (".course-quiz", palette.BLUE),
        (".course-feedback", palette.GREY),
    ],
)
def test_what_is_asked_and_answered_has_an_edge_in_its_colour(start_here, what, colour):
    edge, width = start_here.page.locator(what).first.evaluate(LEFT_EDGE)
    assert edge == rgb(colour)
    assert 2 <= float(width.removesuffix("px")) <= 6


def test_no_output_brings_a_style_of_its_own(start_here):
    assert start_here.page.locator(".jp-OutputArea-output style").count() == 0


def test_the_map_leads_to_the_lessons(start_here):
    page = start_here.page
    page.get_by_role("link", name="Making shapes agree").first.click()
    page.locator(".lm-TabBar-tabLabel", has_text="14_broadcasting.ipynb").wait_for()


def test_other_notebooks_stay_as_jupyterlab_has_them(page, lab, my_course):
    words = nbformat.v4.new_markdown_cell("### Exercise 1\n\n" + 40 * "Words of somebody else. ")
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    notebook = nbformat.v4.new_notebook(cells=[words], metadata=kernel)
    nbformat.write(notebook, my_course / "of_somebody_else.ipynb")
    Lesson(page, lab, "of_somebody_else").open()
    shown = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-MarkdownOutput")
    assert shown.evaluate(LEFT_EDGE)[0] != rgb(palette.OCHRE)
    width, room = shown.evaluate("node => [node.querySelector('p').offsetWidth, node.offsetWidth]")
    assert width > 0.9 * room
