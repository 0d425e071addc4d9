"""A quiz, the ladder below a verdict, and what a learner built, driven by keyboard in a browser.

One small notebook with one of each, in both themes and on slides; the tests build on each other.
"""

import nbformat
import pytest
from lab_browser import Lesson
from slide_show import SlideShow

from course_lib.exercises.store import FILE_NAME, Store

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

CELLS = (
    "import numpy as np\nfrom course_lib.exercises import check, quiz, yours",
    'quiz("31.c")',
    'def rheobase(R, E_L, v_threshold):\n    return R\n\ncheck("31.1", rheobase)',
    "def ring_distance(a, b):\n"
    "    return [[min(abs(p - q), 360 - abs(p - q)) for q in b] for p in a]\n\n"
    'check("14.6", ring_distance)',
    'yours("14.6")(np.array([10]), np.array([350]))',
)
HAS_FOCUS = "element => element === document.activeElement"
EDITING = "() => Boolean(document.querySelector('.jp-Notebook.jp-mod-editMode'))"
ACTIVE = "() => window.jupyterapp.shell.currentWidget.content.activeCellIndex"
RESTART = """() =>
  window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()"""
# The smallest contrast, by WCAG's formula, of words and code with what they stand on.
CONTRAST = """box => {
  const numbers = colour => colour.match(/[0-9.]+/g).map(Number);
  const luminance = colour => {
    const [r, g, b] = numbers(colour).map(x => x / 255)
      .map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = node => {
    const colour = getComputedStyle(node).backgroundColor;
    return numbers(colour)[3] === 0 ? ground(node.parentElement) : colour;
  };
  return Math.min(...[...box.querySelectorAll('div, code, button, summary')].map(node => {
    const [ink, paper] = [luminance(getComputedStyle(node).color), luminance(ground(node))];
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
  }));
}"""


@pytest.fixture(scope="module")
def lesson(page, lab, my_course):
    cells = [nbformat.v4.new_code_cell(cell) for cell in CELLS]
    for cell in cells:
        cell.metadata["slideshow"] = {"slide_type": "slide"}
    title = nbformat.v4.new_markdown_cell("# Asked and answered")
    title.metadata["slideshow"] = {"slide_type": "slide"}
    nbformat.write(
        nbformat.v4.new_notebook(
            cells=[title, *cells],
            metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
        ),
        my_course / "asked_and_answered.ipynb",
    )
    lesson = Lesson(page, lab, "asked_and_answered")
    lesson.open()
    lesson.run_all()
    return lesson


@pytest.fixture
def verdict(lesson):
    box = lesson.page.locator(".course-feedback.keep-going")
    box.get_by_role("button").scroll_into_view_if_needed()
    return box


def test_a_quiz_shows_its_code_and_answers_a_choice(lesson, my_course):
    question = lesson.page.locator(".course-quiz")
    assert question.locator(".course-code").inner_text() == "int(0.3 / 0.1)"
    question.get_by_role("button", name="2", exact=False).first.focus()
    question.get_by_role("button").filter(has_text=") 2").press("Enter")
    question.locator("[aria-live]", has_text="✓").wait_for()
    active = lesson.page.evaluate(ACTIVE)
    lesson.page.keyboard.press("ArrowDown")  # elsewhere Lab's, to the next cell
    assert lesson.page.evaluate(ACTIVE) == active
    assert Store(my_course / FILE_NAME).load()["quizzes"]["31.c"]["first_choice_right"]


def test_each_press_opens_the_next_rung_and_the_focus_stays(lesson, verdict, my_course):
    button, rungs = verdict.get_by_role("button"), verdict.locator("[aria-live=polite]")
    button.focus()
    for key, opened, then in (
        ("Enter", "Hint 1 of 2", "Hint 2 of 2"),
        (" ", "Hint 2 of 2", "A solution"),
        ("Enter", "def rheobase(R, E_L, v_threshold):", "All hints are open"),
    ):
        lesson.page.keyboard.press(key)
        rungs.locator("div", has_text=opened).wait_for()
        assert button.inner_text() == then
        assert button.evaluate(HAS_FOCUS)
    lesson.page.keyboard.press("Enter")  # nothing is left to open
    active = lesson.page.evaluate(ACTIVE)
    lesson.page.keyboard.press("ArrowDown")  # elsewhere Lab's, to the next cell
    assert lesson.page.evaluate(ACTIVE) == active
    assert rungs.locator("> div").count() == 3
    assert button.get_attribute("aria-disabled") == "true"
    assert not lesson.page.evaluate(EDITING)
    assert verdict.get_by_text("Keep going.").is_visible()
    assert Store(my_course / FILE_NAME).load()["exercises"]["31.1"]["hints"] == 3


def test_other_ways_unfold_by_keyboard_behind_a_correct_verdict(lesson):
    correct = lesson.page.locator(".course-feedback.correct")
    assert correct.get_by_text("Can you do it without one?").is_visible()
    code = correct.locator("pre", has_text="np.minimum(steps, 360 - steps)")
    assert not code.is_visible()
    correct.locator("summary").focus()
    lesson.page.keyboard.press("Enter")
    code.wait_for()
    active = lesson.page.evaluate(ACTIVE)
    lesson.page.keyboard.press("ArrowUp")
    assert lesson.page.evaluate(ACTIVE) == active
    assert code.evaluate("code => getComputedStyle(code).whiteSpace") == "pre"  # no line is broken
    assert not lesson.page.evaluate(EDITING)


def test_what_was_built_is_given_back(lesson):
    shown = lesson.cell('yours("14.6")').locator(".jp-OutputArea").inner_text()
    assert "ring_distance, from exercise 14.6: your own." in shown
    assert "array([[20]])" in shown


def test_all_of_it_can_be_read_in_both_themes(lesson):
    for dark in (True, False):
        lesson.theme(dark)
        for box in lesson.page.locator(".course-quiz, .course-feedback").all():
            assert box.evaluate(CONTRAST) >= 4.5  # WCAG 2.1, text


def test_on_slides_the_button_is_pressed_and_the_clicker_goes_on(lesson):
    lesson.run_all()  # every ladder is closed again
    show = SlideShow(lesson)
    show.start()
    place = show.forward_to('check("31.1"')
    button = show.shown('check("31.1"').get_by_role("button")
    for key, opened in ((" ", "Hint 1 of 2"), ("Enter", "Hint 2 of 2")):
        button.focus()
        show.page.keyboard.press(key)
        show.shown().locator("[aria-live=polite] div", has_text=opened).wait_for()
        assert show.place().step == place.step
    assert show.cut_off() == []
    place = show.press("PageDown")
    show.shown('check("14.6"').locator("summary").focus()
    show.page.keyboard.press(" ")
    show.shown().locator("details[open]").wait_for()
    assert show.place().step == place.step
    assert show.press("PageDown").slide == place.slide + 1
    assert "your own" in show.shown('yours("14.6")').inner_text()
    show.stop()


def test_after_a_restart_of_its_kernel_the_button_says_so(lesson, verdict):
    lesson.page.evaluate(RESTART)
    verdict.get_by_text("Run this cell to bring it to life.").wait_for()
    button = verdict.get_by_role("button")
    button.press("Enter")
    assert button.get_attribute("aria-disabled") == "true"
    assert verdict.get_by_text("Keep going.").is_visible()
