"""Lesson 31 as a learner works through it, in a real browser.

The tests build on each other in their order: open, run, explore, answer, reopen.
"""

import re

import pytest
from lab_browser import slowed

from course_lib.exercises.store import FILE_NAME, Store

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

EXPLORERS = 2
LIVE_PICTURES = """explorers =>
  document.querySelectorAll('.course-explorer .js-plotly-plot').length === explorers"""
WRONG = """def rest_steps(refractory, dt):
    return int(refractory / dt)

check("31.3", rest_steps)"""
RIGHT = WRONG.replace("int(refractory / dt)", "round(refractory / dt)")


@pytest.fixture(scope="module")
def lesson(opened):
    return opened("31_lif_neuron")


@pytest.fixture(scope="module")
def explorer(lesson):
    """The first explorer of the lesson, once it has run."""
    box = lesson.page.locator(".course-explorer").first
    box.scroll_into_view_if_needed()
    box.locator(".scatterlayer path.js-line").first.wait_for()
    return box


def drawn(explorer):
    """The path of the first line as the browser has drawn it."""
    return explorer.locator(".scatterlayer path.js-line").first.get_attribute("d")


def caption(explorer):
    return explorer.locator(".course-live-caption").inner_text()


def changed(page, read, before):
    """Wait until ``read()`` differs from what it was."""
    for _ in range(100):
        if read() != before:
            return read()
        page.wait_for_timeout(100)
    raise AssertionError(f"it stayed {str(before)[:200]}")


def test_a_lesson_just_opened_shows_its_figures(lesson):
    """The stored lesson is trusted: pictures, captions and questions show before anything runs."""
    page = lesson.page
    figure = page.locator(".jp-RenderedPlotly .scatterlayer path.js-line").first
    figure.wait_for()
    assert page.locator(".course-caption").first.inner_text().strip()
    assert page.get_by_text("Error displaying widget").count() == 0


def test_it_runs_from_top_to_bottom_without_an_error(lesson):
    lesson.run_all()
    assert lesson.page.locator(".course-explorer .scatterlayer").first.is_visible()


def test_a_slider_moved_by_keyboard_changes_picture_and_words(lesson, explorer):
    handle = explorer.locator(".noUi-handle").first
    handle.focus()
    for key in ("ArrowRight", "ArrowUp", "Home"):  # ArrowUp is Lab's own key elsewhere
        picture, words = drawn(explorer), caption(explorer)
        lesson.page.keyboard.press(key)
        changed(lesson.page, lambda: drawn(explorer), picture)
        changed(lesson.page, lambda: caption(explorer), words)
    assert handle.get_attribute("aria-label")


def test_on_a_slow_computer_the_picture_follows_too(lesson, explorer):
    with slowed(lesson.page, times=4):
        lesson.run_all()  # every widget is loaded anew
        lesson.page.wait_for_function(LIVE_PICTURES, arg=EXPLORERS)
        explorer.locator(".noUi-handle").first.focus()
        picture = drawn(explorer)
        lesson.page.keyboard.press("ArrowRight")
        changed(lesson.page, lambda: drawn(explorer), picture)


def test_reset_finds_back_and_code_is_shown_by_keyboard(lesson, explorer):
    before = caption(explorer)
    explorer.get_by_role("button", name="Reset", exact=True).press("Enter")
    changed(lesson.page, lambda: caption(explorer), before)
    explorer.get_by_role("button", name="Show code").press("Enter")
    code = explorer.locator("pre")
    code.wait_for()
    assert "neurons." in code.inner_text()


def test_a_quiz_is_answered_by_keyboard(lesson, my_course):
    question = lesson.page.locator(".course-quiz").first
    question.scroll_into_view_if_needed()
    question.locator("button").first.press("Enter")
    reply = question.locator("[aria-live]")
    changed(lesson.page, reply.inner_text, "")
    progress = Store(my_course / FILE_NAME).load()
    assert "31.a" in progress["quizzes"]


def test_an_exercise_answered_wrongly_and_then_rightly_says_so(lesson, my_course):
    part = 'check("31.3"'
    answered = lesson.page.locator(".jp-Cell", has_text=re.compile(r"rest_steps\(refractory"))
    for source, said in ((WRONG, "Keep going."), (RIGHT, "Correct.")):
        lesson.set_source(part, source)
        feedback = answered.locator(".jp-OutputArea [role=status]", has_text=said)
        feedback.first.wait_for()
    progress = Store(my_course / FILE_NAME).load()
    entry = progress["exercises"]["31.3"]
    assert (entry["state"], entry["tries"]) == ("correct", 2)


def test_saved_and_opened_again_without_its_kernel_it_still_shows(lesson, opened):
    page = lesson.page
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    page.evaluate("() => window.jupyterapp.serviceManager.sessions.shutdownAll()")
    again = opened("31_lif_neuron")
    again.page.locator(".jp-RenderedPlotly").first.wait_for()
    assert again.page.get_by_text("Error displaying widget").count() == 0
    assert "round(refractory / dt)" in again.cell('check("31.3"').text_content()
