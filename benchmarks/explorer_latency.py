"""From key press to changed picture: every explorer of a lesson in a real browser.

    python benchmarks/explorer_latency.py                       all lessons that have one
    python benchmarks/explorer_latency.py 31 32                 these lessons
    python benchmarks/explorer_latency.py --against ../before   beside it another checkout

A slider gets 20 single presses of the arrow keys, to and fro, the first right after the lesson has
run, and then a burst of 20 from its beginning on, 25 ms apart; a text field gets a digit typed and
taken away again, and a list is moved down and up, as often. Printed as a table and kept in
benchmarks/results.
"""

import argparse
import json
import statistics
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from build_notebooks import chosen, notebook_of  # noqa: E402
from lab_browser import DRAWN, Lesson, browser_page, course_started  # noqa: E402
from measure import machine  # noqa: E402
from states import add_option, running, states  # noqa: E402

LESSONS = ["11", "12", "13", "14", "15", "16", "17", "21", "22", "23", "30", "31", "32", "33"]
LESSONS += ["41", "42", "43", "51", "52"]
PRESSES = 20
CONTROL = ".noUi-handle, input[type=text]"  # or, where there is none of these, a list
SLIDER_KEYS = ["ArrowRight", "ArrowLeft"] * (PRESSES // 2)  # some have no room for twenty
SLIDER_BURST = ["ArrowRight"] * PRESSES
TEXT_KEYS = ["1", "Backspace"] * (PRESSES // 2)  # a digit changes the picture, and its going too
LIST_KEYS = ["ArrowDown", "ArrowUp"] * (PRESSES // 2)
KEYS = {  # one after the other, and in a burst
    "slider": (SLIDER_KEYS, SLIDER_BURST),
    "text": (TEXT_KEYS, TEXT_KEYS),
    "list": (LIST_KEYS, LIST_KEYS),
}
AT_ITS_END = "handle => handle.ariaValueNow === handle.ariaValueMax"
WATCH = """([box, picture]) => {
  const seen = () => [...box.querySelectorAll(picture)]
    .map(drawn => (drawn.getAttribute('d') ?? drawn.outerHTML) + drawn.getAttribute('transform'))
    .join();
  window.keys = []; window.pictures = [];
  let last = seen();
  const look = () => {
    const now = seen();
    if (now !== last) { last = now; window.pictures.push(performance.now()); }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  document.addEventListener('keydown', () => window.keys.push(performance.now()), true);
}"""


def measure(lesson):
    """Milliseconds of single presses, and how a burst was followed; explorer by explorer."""
    page = lesson.page
    lesson.open()
    lesson.run_all()
    boxes = page.locator(".course-explorer")
    boxes.first.wait_for()
    for number in range(boxes.count()):
        yield {
            "lesson": lesson.name,
            "explorer": number + 1,
            **measure_one(page, boxes.nth(number)),
        }


def measure_one(page, box) -> dict:
    """The same for the explorer in this box."""
    box.scroll_into_view_if_needed()
    box.locator(DRAWN).first.wait_for(state="attached")  # the first may be of no height
    page.evaluate(WATCH, [box.element_handle(), DRAWN])
    control = box.locator(CONTROL if box.locator(CONTROL).count() else "select").first
    control.focus()
    kind = control.evaluate(
        "control => ({ INPUT: 'text', SELECT: 'list' })[control.tagName] ?? 'slider'"
    )
    if kind == "text":
        page.keyboard.press("End")
    keys, burst = KEYS[kind]
    if kind == "slider" and control.evaluate(AT_ITS_END):
        keys = keys[::-1]
    page.wait_for_timeout(1000)
    single = [_one_press(page, control, key) for key in keys]
    if kind == "slider":
        page.keyboard.press("Home")
        page.wait_for_timeout(500)
    page.evaluate("() => { window.keys = []; window.pictures = []; }")
    for key in burst:
        page.keyboard.press(key)
        page.wait_for_timeout(25)
    page.wait_for_timeout(2000)
    lag, pictures = page.evaluate(
        "() => [window.pictures.at(-1) - window.keys.at(-1), window.pictures.length]"
    )
    return {
        "control": kind,
        "presses": PRESSES,
        "first_ms": round(single[0], 1),
        "median_ms": round(statistics.median(single), 1),
        "fastest_ms": round(min(single), 1),
        "slowest_ms": round(max(single), 1),
        "burst_pictures": pictures,
        "burst_lag_ms": round(lag, 1),
    }


def _one_press(page, control, key):
    control.focus()  # Lab may have given the focus to the notebook meanwhile
    page.evaluate("() => { window.keys = []; window.pictures = []; }")
    page.keyboard.press(key)
    page.wait_for_function("() => window.pictures.length > 0", timeout=8000, polling=10)
    page.wait_for_timeout(250)  # until the picture is at rest
    return page.evaluate("() => window.pictures[0] - window.keys[0]")


def as_line(row):
    return (
        f"{row['state']:6} {row['lesson']:22} {row['explorer']} {row['control']:6} "
        f"first {row['first_ms']:5.1f} ms, median {row['median_ms']:5.1f} "
        f"({row['fastest_ms']:.1f} to {row['slowest_ms']:.1f})  burst: "
        f"{row['burst_pictures']} pictures, the last {row['burst_lag_ms']:.1f} ms late"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("lessons", nargs="*", default=LESSONS)
    add_option(parser)
    options = parser.parse_args()
    rows = []
    for state, checkout in states(options.against).items():
        with (
            running(checkout),
            tempfile.TemporaryDirectory() as folder,
            course_started(Path(folder) / "my_course") as address,
            browser_page(address) as page,
        ):
            for source in chosen(options.lessons):
                lesson = Lesson(page, address, notebook_of(source).stem)
                for row in measure(lesson):
                    rows.append({"state": state, **row})
                    print(as_line(rows[-1]))
    results = ROOT / "benchmarks" / "results"
    results.mkdir(exist_ok=True)
    kept = json.dumps({"machine": machine(), "rows": rows}, indent=1)
    (results / "explorer_latency.json").write_text(kept + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
