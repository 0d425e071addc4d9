"""The live form of a verdict that is not "correct" yet: a button that opens the next rung."""

import json
from pathlib import Path

import traitlets

from course_lib.widgets.live import LiveWidget, script


class VerdictWidget(LiveWidget):
    """Shows the verdict and its ladder; each press of the button opens one more rung."""

    _esm = script(Path(__file__).with_name("verdict.js"))
    verdict = traitlets.Unicode().tag(sync=True)  # HTML
    look = traitlets.Unicode().tag(sync=True)  # its classes in course.css

    def __init__(self, verdict: str, look: str, ladder):
        super().__init__(_as_json(ladder), verdict=verdict, look=look)
        self._ladder = ladder
        self.on_msg(self._open_next)

    def _open_next(self, widget, message, buffers):
        self._ladder.open_next()
        self.tell(_as_json(self._ladder))


def _as_json(ladder):
    rungs = [rung.as_html() for rung in ladder.open_rungs]
    return json.dumps({"rungs": rungs, "next": ladder.next_title})
