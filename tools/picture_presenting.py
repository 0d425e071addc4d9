"""Take the pictures of teaching/presenting.md anew.

python tools/picture_presenting.py
"""

import sys
import tempfile
from pathlib import Path

from build_notebooks import ROOT
from lab_browser import Lesson, browser_page, course_started
from slide_show import SlideShow

PICTURES = ROOT / "teaching" / "presenting"
LESSON = "31_lif_neuron"


def main():
    PICTURES.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as copies,
        course_started(Path(copies) / "my_course") as address,
        browser_page(address, width=1280, height=720) as page,
    ):
        lesson = Lesson(page, address, LESSON)
        lesson.open()
        lesson.run_all()
        page.locator(".jp-WindowedPanel-outer").evaluate("outer => outer.scrollTo(0, 0)")
        page.locator('.jp-Toolbar-item[data-jp-item-name="present"]').hover()
        page.wait_for_timeout(500)
        page.screenshot(path=PICTURES / "start.png", clip=dict(x=0, y=0, width=1000, height=330))
        show = SlideShow(lesson)
        show.start()
        show.forward_to(holding=".course-explorer")
        page.screenshot(path=PICTURES / "slide.png")
        page.keyboard.press("o")
        page.locator(".course-slides-overview").wait_for()
        page.wait_for_timeout(500)
        page.screenshot(path=PICTURES / "overview.png")
        page.keyboard.press("Escape")
        show.forward_to('quiz("31.c")')
        show.press("PageUp")
        with page.context.expect_page() as opening:
            page.keyboard.press("p")
        window = opening.value
        window.set_viewport_size({"width": 1100, "height": 620})
        window.locator("#pace:not(:empty)").wait_for()
        window.screenshot(path=PICTURES / "presenter.png")
        show.stop()


if __name__ == "__main__":
    sys.exit(main())
