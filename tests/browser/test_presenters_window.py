"""The presenter's window: what comes next, what the teaching page says to it, and the time."""

import re

import pytest
from lab_browser import Lesson
from playwright.sync_api import TimeoutError as TimeoutOfPlaywright
from slide_show import SlideShow

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

LESSON = "00_start_here"  # one that has a teaching page


@pytest.fixture
def show(page, lab):
    lesson = Lesson(page, lab, LESSON)
    lesson.open()
    show = SlideShow(lesson)
    show.start()
    return show


def opened_by_key(show, tries=10):
    """The window that the key opens; pressed again where the page takes the last one for open."""
    for _ in range(tries):
        try:
            with show.page.context.expect_page(timeout=2000) as opening:
                show.page.keyboard.press("p")
            return opening.value
        except TimeoutOfPlaywright:
            continue
    raise TimeoutError(f"no window came, {tries} times")


def test_the_presenters_window_shows_what_comes_what_to_say_and_the_time(show):
    window = opened_by_key(show)
    window.get_by_role("heading", name="Next slide").wait_for()
    assert "Run a cell" in window.locator("#next").inner_text()
    window.locator("#pace", has_text="plan: minutes 0 to").wait_for()
    window.get_by_role("button", name="Start the clock again").click()
    assert re.fullmatch(r"0:0\d", window.locator("#elapsed").inner_text())
    window.keyboard.press("PageDown")
    assert window.locator("#number").inner_text() == f"2 / {show.place().slides}"
    window.get_by_role("button", name="Back").click()
    assert show.place().slide == 1
    for _ in ("blank", "and back"):
        window.keyboard.press("b")
    assert show.page.get_by_role("heading", name="Start here").is_visible()
    window.reload()
    slides = show.place().slides
    window.locator("#number", has_text=f"1 / {slides}").wait_for()  # it fills itself again
    there = show.forward_to('quiz("00.b")')
    assert "00.b" in window.locator("#notes").inner_text()
    window.get_by_text("The whole teaching page").click()
    assert window.get_by_role("heading", name="Misconceptions").is_visible()
    with window.expect_event("close"):
        window.close()
    again = opened_by_key(show)
    again.locator("#number", has_text=f"{there.slide} / {slides}").wait_for()
    with again.expect_event("close"):
        show.stop()
