"""Controls other than sliders, driven by keyboard: a list of options, a field to type in."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


def explorer_of(lesson, cell):
    """The explorer of a lesson, when all above it has run."""
    lesson.run_all()
    box = lesson.cell(cell).locator(".course-explorer")
    box.scroll_into_view_if_needed()
    box.locator(".course-live-caption").wait_for()
    return box


def waits_for_other_words(lesson, box, before):
    caption = box.locator(".course-live-caption").element_handle()
    lesson.page.wait_for_function(
        "([caption, before]) => caption.textContent !== before", arg=[caption, before]
    )
    return caption.text_content()


def test_a_list_keeps_its_arrows_from_the_notebook(opened):
    lesson = opened("32_izhikevich_neurons")
    box = explorer_of(lesson, "explore.izhikevich()")
    before = box.locator(".course-live-caption").text_content()
    box.locator("select").first.focus()
    lesson.page.keyboard.press("ArrowDown")
    waits_for_other_words(lesson, box, before)
    assert box.locator("select").first.evaluate("list => document.activeElement === list")


def test_what_is_typed_is_drawn_as_it_is_typed(opened):
    lesson = opened("14_broadcasting")
    box = explorer_of(lesson, "explore.broadcasting()")
    before = box.locator(".course-live-caption").text_content()
    field = box.locator("input[type=text]").first
    field.focus()
    lesson.page.keyboard.press("End")
    lesson.page.keyboard.press("Backspace")
    unfinished = waits_for_other_words(lesson, box, before)
    box.get_by_role("button", name="Reset", exact=True).press("Enter")
    assert waits_for_other_words(lesson, box, unfinished) == before
