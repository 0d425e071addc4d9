"""A lesson as a learner works through it, in a real browser: the specimen has one of each kind.

The tests build on each other in their order: open, run, explore, answer, reopen.
"""

import pytest
from lab_browser import DRAWN, slowed

from course_lib.exercises.feedback import HEADS
from course_lib.exercises.store import FILE_NAME, Store

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

SLIDER, LIST, FIELD = range(3)  # its explorers, in their order
EXERCISE, QUIZ = "00.2", "00.a"  # and what it asks
CHECK = f'check("{EXERCISE}"'
WRONG = f"""def count_above(numbers, limit):
    return sum(number >= limit for number in numbers)

{CHECK}, count_above)"""
RIGHT = WRONG.replace(">=", ">")
SAVE = "() => window.jupyterapp.shell.currentWidget.context.save()"

# The words and the picture of an explorer.
WORDS = "box => box.querySelector('.course-live-caption').textContent"
PICTURE = f"""box => [...box.querySelectorAll('{DRAWN}')]
  .map(drawn => drawn.getAttribute('d') ?? drawn.outerHTML).join()"""


class Explorer:
    """One explorer of the notebook, seen and moved as a learner does."""

    def __init__(self, lesson, number):
        self.page = lesson.page
        self.box = lesson.page.locator(".course-explorer").nth(number)
        self.box.scroll_into_view_if_needed()
        self.box.locator(".course-live-caption:not(:empty)").wait_for()
        self.page.wait_for_function(f"box => ({PICTURE})(box)", arg=self.box.element_handle())

    def words(self):
        return self.box.evaluate(WORDS)

    def look(self):
        return [self.words(), self.box.evaluate(PICTURE)]

    def changes(self, move):
        """Words and picture after a move, when both differ from what they were."""
        before = self.look()
        move()
        self.page.wait_for_function(
            f"""([box, words, picture]) =>
              ({WORDS})(box) !== words && ({PICTURE})(box) !== picture""",
            arg=[self.box.element_handle(), *before],
        )
        return self.look()

    def presses(self, *keys):
        """What the keys change, one after the other."""
        return [self.changes(lambda key=key: self.page.keyboard.press(key)) for key in keys][-1]


@pytest.fixture(scope="module")
def lesson(specimen):
    return specimen


@pytest.fixture
def slider(lesson):
    return Explorer(lesson, SLIDER)


@pytest.fixture
def store(my_course):
    """The learner's progress, as it lies beside the lessons."""
    return Store(my_course / FILE_NAME)


def test_a_lesson_just_opened_shows_its_figures(lesson):
    """The stored lesson is trusted: pictures, captions and questions show before anything runs."""
    page = lesson.page
    page.locator(".jp-RenderedPlotly .scatterlayer path.js-line").first.wait_for()
    assert page.locator(".course-caption").first.inner_text().strip()
    assert page.get_by_text("Error displaying widget").count() == 0


def test_it_runs_from_top_to_bottom_without_an_error(lesson):
    lesson.run_all()
    lesson.wait_for_explorers(3)
    assert lesson.page.get_by_text("Error displaying widget").count() == 0


def test_a_slider_moved_by_keyboard_changes_picture_and_words(slider):
    handle = slider.box.locator(".noUi-handle").first
    handle.focus()
    slider.presses("ArrowRight", "ArrowUp", "Home")  # ArrowUp is Lab's own key elsewhere
    assert handle.get_attribute("aria-label")


def test_reset_finds_back_and_code_is_shown_by_keyboard(slider):
    button = slider.box.get_by_role("button", name="Reset", exact=True)
    slider.changes(lambda: button.press("Enter"))
    slider.box.get_by_role("button", name="Show code").press("Enter")
    code = slider.box.locator("pre")
    code.wait_for()
    assert "neurons." in code.inner_text()


def test_a_list_keeps_its_arrows_from_the_notebook(lesson):
    explorer = Explorer(lesson, LIST)
    choices = explorer.box.locator("select").first
    choices.focus()
    explorer.presses("ArrowDown")
    assert choices.evaluate("list => document.activeElement === list")


def test_what_is_typed_is_drawn_as_it_is_typed(lesson):
    explorer = Explorer(lesson, FIELD)
    at_first = explorer.look()
    explorer.box.locator("input[type=text]").first.focus()
    lesson.page.keyboard.press("End")
    explorer.presses("Backspace")
    button = explorer.box.get_by_role("button", name="Reset", exact=True)
    assert explorer.changes(lambda: button.press("Enter")) == at_first


def test_on_a_slow_computer_the_picture_follows_too(lesson):
    with slowed(lesson.page, times=4):
        lesson.run_all()  # every widget is loaded anew
        lesson.wait_for_explorers(3)
        slider = Explorer(lesson, SLIDER)
        slider.box.locator(".noUi-handle").first.focus()
        slider.presses("ArrowRight")


def test_a_quiz_is_answered_by_keyboard(lesson, store):
    question = lesson.page.locator(".course-quiz").first
    question.scroll_into_view_if_needed()
    question.locator("button").first.press("Enter")
    question.locator("[aria-live]:not(:empty)").wait_for()
    assert QUIZ in store.load()["quizzes"]


def test_an_exercise_answered_wrongly_and_then_rightly_says_so(lesson, store):
    for source, state in ((WRONG, "keep going"), (RIGHT, "correct")):
        number = lesson.set_source(CHECK, source)
        feedback = lesson.page.locator(".jp-Notebook .jp-Cell").nth(number).get_by_role("status")
        feedback.filter(has_text=HEADS[state]).wait_for()
    entry = store.load()["exercises"][EXERCISE]
    assert (entry["state"], entry["tries"]) == ("correct", 2)


def test_saved_and_opened_again_without_its_kernel_it_still_shows(lesson):
    page = lesson.page
    page.evaluate(SAVE)
    lesson.shut_down()
    lesson.open()
    page.locator(".jp-RenderedPlotly .scatterlayer path.js-line").first.wait_for()
    assert page.get_by_text("Error displaying widget").count() == 0
    assert "number > limit" in lesson.cell(CHECK).text_content()
