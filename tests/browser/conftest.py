"""One Lab and one browser for all browser tests.

Where there is no browser these tests are skipped and say so; with
COURSE_REQUIRE_BROWSER=1 they fail instead.
"""

from pathlib import Path

import pytest
from lab_browser import (
    Lesson,
    browser_is_required,
    browser_page,
    chromium_or_reason,
    course_started,
)

import course_lib

SLIDES = Path(course_lib.__file__).parent / "slides" / "static"
NOWHERE = "http://slides.test/"


@pytest.fixture(scope="session")
def chromium():
    reason = chromium_or_reason()
    if reason and browser_is_required():
        pytest.fail(f"{reason}, and COURSE_REQUIRE_BROWSER=1 asks for one")
    if reason:
        pytest.skip(reason)


@pytest.fixture(scope="session")
def my_course(tmp_path_factory):
    """A learner's folder, filled by `course start`."""
    return tmp_path_factory.mktemp("learner") / "my_course"


@pytest.fixture(scope="session")
def lab(chromium, my_course):
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("COURSE_PROGRESS")  # a learner's progress lies beside the lessons
        with course_started(my_course) as address:
            yield address


@pytest.fixture(scope="module")
def page(lab):
    with browser_page(lab) as page:
        yield page


@pytest.fixture(autouse=True)
def nothing_went_wrong_unseen(request):
    """After each test: the console is clean, and no request left the machine."""
    if "page" not in request.fixturenames:
        yield
        return
    page = request.getfixturevalue("page")
    yield
    errors, page.errors = page.errors, []
    assert errors == []
    assert page.left_machine == []


@pytest.fixture(scope="module")
def opened(page, lab):
    """Open a lesson by name."""

    def open_lesson(name):
        lesson = Lesson(page, lab, name)
        lesson.open()
        return lesson

    return open_lesson


@pytest.fixture(scope="module")
def slides_module(chromium):
    """Load one file of the slides into an empty page; the page holds it as ``window.module``."""

    def answer(route):
        name = route.request.url.removeprefix(NOWHERE)
        if name:
            route.fulfill(path=SLIDES / name, content_type="text/javascript")
        else:
            route.fulfill(body="<!doctype html><title>empty</title>", content_type="text/html")

    with browser_page(NOWHERE) as page:
        page.route(f"{NOWHERE}**", answer)
        page.goto(NOWHERE)

        def load(name):
            page.evaluate("async name => { window.module = await import(`./${name}`); }", name)
            return page

        yield load
