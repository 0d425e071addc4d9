"""Take pictures of lessons as a learner sees them, to look at with one's own eyes.

    python tools/look_at_lessons.py pictures_folder 30 31

Each lesson is opened through `course start` in a real Chromium, in the light and in the
dark theme, just opened and after it was run: four tall PNGs a lesson, cut into pages.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from build_notebooks import chosen, notebook_of
from lab_browser import Lesson, browser_page, course_started

PAGE_HEIGHT = 1700
NOTEBOOK = ".jp-WindowedPanel-outer"


def photograph(lesson, folder, name):
    """PNGs of the whole notebook, from top to bottom."""
    page = lesson.page
    scroller = page.locator(f".jp-NotebookPanel:not(.lm-mod-hidden) {NOTEBOOK}")
    top, number = 0, 0
    while True:
        scroller.evaluate("(panel, top) => panel.scrollTo(0, top)", top)
        page.wait_for_timeout(700)  # cells that come into view are drawn
        page.screenshot(path=folder / f"{lesson.name}-{name}-{number:02}.png")
        reached, height, whole = scroller.evaluate(
            "panel => [panel.scrollTop, panel.clientHeight, panel.scrollHeight]"
        )
        if reached + height >= whole - 5:
            return
        top, number = reached + height - 60, number + 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="where the PNGs go")
    parser.add_argument("lessons", nargs="*", help="numbers or names; without any, all")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as copies,
        course_started(Path(copies) / "my_course") as address,
        browser_page(address, width=1150, height=PAGE_HEIGHT) as page,
    ):
        for source in chosen(options.lessons):
            lesson = Lesson(page, address, notebook_of(source).stem)
            lesson.open()
            page.keyboard.press("Control+b")  # the file browser goes, the lesson stays
            for dark in (False, True):
                lesson.theme(dark)
                photograph(lesson, options.folder, "opened-dark" if dark else "opened-light")
            lesson.run_all()
            for dark in (True, False):
                lesson.theme(dark)
                photograph(lesson, options.folder, "run-dark" if dark else "run-light")
            print(lesson.name, *page.errors, sep="\n  ")


if __name__ == "__main__":
    sys.exit(main())
