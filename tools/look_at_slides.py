"""Take a picture of every slide of every lesson, to look at with one's own eyes.

    python tools/look_at_slides.py pictures_folder 30 31
    python tools/look_at_slides.py pictures_folder --dark --width 1920 --height 1080

Each lesson is opened through `course start` in a real Chromium, run, and presented, from first
step to last. What is cut off is named.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from build_notebooks import chosen, notebook_of
from lab_browser import Lesson, browser_page, course_started
from slide_show import SlideShow


def photograph(show, folder, name):
    """PNGs of all slides. Returns how many screens there were."""
    screens = 0
    for place in show.forward():
        screens += 1
        show.page.screenshot(path=folder / f"{name}-{screens:03}-slide-{place.slide:02}.png")
        for fault in show.cut_off():
            print(f"  {name}, slide {place.slide}: {fault}")
    return screens


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="where the PNGs go")
    parser.add_argument("lessons", nargs="*", help="numbers or names; without any, all")
    parser.add_argument("--dark", action="store_true", help="in the dark theme")
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=720)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as copies,
        course_started(Path(copies) / "my_course") as address,
        browser_page(address, width=options.width, height=options.height) as page,
    ):
        for source in chosen(options.lessons):
            lesson = Lesson(page, address, notebook_of(source).stem)
            lesson.open()
            lesson.theme(options.dark)
            lesson.run_all()
            show = SlideShow(lesson)
            show.start()
            screens = photograph(show, options.folder, lesson.name)
            show.stop()
            print(f"{lesson.name}: {screens} screens", *page.errors, sep="\n  ")


if __name__ == "__main__":
    sys.exit(main())
