"""One Lab and one browser for all browser tests, and a page for each file.

Where there is no browser these tests are skipped and say so; with
COURSE_REQUIRE_BROWSER=1 they fail instead.
"""

import shutil
from pathlib import Path

import build_notebooks
import pytest
from lab_browser import (
    Lesson,
    browser_is_required,
    chromium_or_reason,
    chromium_started,
    course_started,
    page_of,
)

import course_lib

SPECIMEN = Path(__file__).with_name("specimen.py")
SLIDES = Path(course_lib.__file__).parent / "slides" / "static"
NOWHERE = "http://slides.test/"


@pytest.fixture(scope="package")
def browser():
    reason = chromium_or_reason()
    if reason and browser_is_required():
        pytest.fail(f"{reason}, and COURSE_REQUIRE_BROWSER=1 asks for one")
    if reason:
        pytest.skip(reason)
    with chromium_started() as browser:
        yield browser


@pytest.fixture(scope="package")
def my_course(tmp_path_factory):
    """A learner's folder, filled by `course start`."""
    return tmp_path_factory.mktemp("learner") / "my_course"


@pytest.fixture(scope="package")
def lab(browser, my_course):
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("COURSE_PROGRESS")  # a learner's progress lies beside the lessons
        with course_started(my_course) as address:
            yield address


@pytest.fixture(scope="package")
def built_specimen(tmp_path_factory):
    """One notebook with all that a lesson can hold, built as a lesson is."""
    return build_notebooks.build(SPECIMEN, tmp_path_factory.mktemp("built") / "specimen.ipynb")


@pytest.fixture(scope="module")
def page(browser, lab):
    with page_of(browser, lab) as page:
        yield page


@pytest.fixture(scope="module")
def specimen(page, lab, my_course, built_specimen):
    """The specimen, as it was built, open in Lab."""
    shutil.copy(built_specimen, my_course)
    lesson = Lesson(page, lab, built_specimen.stem)
    lesson.open()
    return lesson


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
def slides_module(browser):
    """Load one file of the slides into an empty page; the page holds it as ``window.module``."""

    def answer(route):
        name = route.request.url.removeprefix(NOWHERE)
        if name:
            route.fulfill(path=SLIDES / name, content_type="text/javascript")
        else:
            route.fulfill(body="<!doctype html><title>empty</title>", content_type="text/html")

    with page_of(browser, NOWHERE) as page:
        page.route(f"{NOWHERE}**", answer)
        page.goto(NOWHERE)

        def load(name):
            page.evaluate("async name => { window.module = await import(`./${name}`); }", name)
            return page

        yield load
