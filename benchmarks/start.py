"""How soon something is there to play with: JupyterLab, and a lesson's first live picture.

    python benchmarks/start.py                          this checkout
    python benchmarks/start.py --against ../before      beside it another, in the same run
    python benchmarks/start.py --repeats 3

* `course start` until Lab answers;
* Shift+Enter on a cell that shows an explorer, in a fresh kernel, until it is drawn;
* the same for the first cell of lesson 00, and for an explorer that runs compiled code, where
  nothing was compiled yet: as soon as Lab shows the notebook, and 30 s later;
* what the page is sent for one live figure, and for four.

Medians in seconds, the states taking turns. Kept in benchmarks/results.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from lab_browser import IDLE, Lesson, browser_page, course_started  # noqa: E402
from measure import machine  # noqa: E402
from states import add_option, running, states  # noqa: E402

LESSON = "00_start_here"
EXPLORE = "from course_lib import explore\n"
INTERPRETED, COMPILED = EXPLORE + "explore.membrane()", EXPLORE + "explore.lif()"
FOUR = EXPLORE + "for _ in range(4):\n    display(explore.membrane())"
LATER = 30  # seconds after which what is compiled ahead should have been
WATCH = """pictures => {
  window.began = window.drawn = undefined;
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter') window.began ??= performance.now();
  }, true);
  const old = new Set(document.querySelectorAll('.scatterlayer path.js-line'));
  const look = () => {
    const plots = [...document.querySelectorAll('.js-plotly-plot')].filter(plot =>
      [...plot.querySelectorAll('.scatterlayer path.js-line')].some(line => !old.has(line)));
    if (plots.length >= pictures) window.drawn = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}"""
CLEARED = """() => document.querySelectorAll('.js-plotly-plot').length === 0"""


def seconds_until_lab_answers() -> float:
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        with course_started(Path(folder) / "my_course"):
            return time.perf_counter() - began


@contextmanager
def lesson_open():
    """Lesson 00 in a Lab and a browser of its own; its kernel is fresh."""
    with (
        tempfile.TemporaryDirectory() as folder,
        course_started(Path(folder) / "my_course") as address,
        browser_page(address) as page,
    ):
        page.received = 0
        page.on("websocket", lambda socket: socket.on("framereceived", count_for(page)))
        lesson = Lesson(page, address, LESSON)
        lesson.open()
        yield lesson


def count_for(page):
    def count(frame):
        page.received += len(frame)

    return count


def seconds_until_drawn(lesson, source=None, pictures=1) -> float:
    """Shift+Enter on the first cell of code, given another source, until its pictures stand."""
    page = lesson.page
    page.evaluate(
        """source => {
          const notebook = window.jupyterapp.shell.currentWidget.content;
          const at = notebook.widgets.findIndex(cell => cell.model.type === 'code');
          if (source) notebook.widgets[at].model.sharedModel.setSource(source);
          notebook.deselectAll();
          notebook.activeCellIndex = at;
          window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs');
          notebook.activate();
        }""",
        source,
    )
    page.wait_for_function(CLEARED)
    page.wait_for_function(IDLE)
    page.evaluate(WATCH, pictures)
    page.keyboard.press("Shift+Enter")
    page.wait_for_function("() => window.drawn", timeout=120_000)
    return page.evaluate("() => window.drawn - window.began") / 1000


def measure(folder: Path, repeat: int) -> dict:
    """One turn of one state; the name of each row, and its value."""
    row = {}
    with running(folder):
        row["course start until Lab answers, s"] = seconds_until_lab_answers()
        with lesson_open() as lesson:
            row["first explorer in a fresh kernel, s"] = seconds_until_drawn(lesson, INTERPRETED)
            row["sent to the page for one live figure, MB"] = lesson.page.received / 1e6
        if repeat == 0:
            with lesson_open() as lesson:
                seconds_until_drawn(lesson, FOUR, pictures=4)
                row["sent to the page for four live figures, MB"] = lesson.page.received / 1e6
    with nothing_compiled(folder), lesson_open() as lesson:
        row["nothing compiled: the first cell of 00, s"] = seconds_until_drawn(lesson)
        compiled = seconds_until_drawn(lesson, COMPILED)
        row["nothing compiled: compiled code after it, s"] = compiled
    with nothing_compiled(folder), lesson_open() as lesson:
        time.sleep(LATER)
        compiled = seconds_until_drawn(lesson, COMPILED)
        row[f"nothing compiled {LATER} s ago: compiled code, s"] = compiled
    return row


@contextmanager
def nothing_compiled(folder):
    with tempfile.TemporaryDirectory() as empty, running(folder, NUMBA_CACHE_DIR=empty):
        yield


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    add_option(parser)
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    measured = {name: [] for name in states(options.against)}
    for repeat in range(options.repeats):
        for name, folder in states(options.against).items():
            measured[name].append(measure(folder, repeat))
            print(f"{repeat + 1} of {options.repeats}, {name}", file=sys.stderr)
    medians = {
        name: {
            what: round(statistics.median(row[what] for row in rows if what in row), 2)
            for what in rows[0]
        }
        for name, rows in measured.items()
    }
    for what in next(iter(medians.values())):
        numbers = "".join(f"{name} {values[what]:8.2f}   " for name, values in medians.items())
        print(f"{what:46} {numbers.rstrip()}")
    results = ROOT / "benchmarks" / "results"
    results.mkdir(exist_ok=True)
    kept = {"machine": machine(), "repeats": options.repeats, "medians": medians}
    (results / "start.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
