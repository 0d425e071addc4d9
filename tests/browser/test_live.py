"""Live things in a real Lab: what they show while the kernel works, when it has gone, and when
the browser is slow.

The specimen is open; two of its cells are given what a test looks at.
"""

import re

import pytest
from lab_browser import DRAWN, IDLE, slowed

from course_lib import explore
from course_lib.explore.sheet import Sheet
from course_lib.widgets import INVITATION

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

QUIZ, EXPLORER = 'quiz("00.a")', 'check("00.2"'  # the cells, by what they hold at first
SLOW = """import time
from dataclasses import replace
made = explore.first_neuron()

def slowly(**parameters):
    time.sleep(1.5)
    return made.compute(**parameters)

replace(made, compute=slowly)"""

# A widget that anywidget waits 2 s for is late at once, as in a browser that is slow enough.
IMPATIENT = """() => {
  const patient = AbortSignal.timeout;
  window.late = 0;
  AbortSignal.timeout = ms => {
    const signal = patient.call(AbortSignal, ms === 2000 ? 0 : ms);
    if (ms === 2000) signal.addEventListener('abort', () => window.late++);
    return signal;
  };
  window.patientAgain = () => { AbortSignal.timeout = patient; };
}"""
# Each drawing takes as long as on a computer on which several keys come meanwhile.
SLOW_TO_DRAW = """async () => {
  const Plotly = await globalThis['arrays-to-spikes:plotly'];
  const { react } = Plotly;
  Plotly.react = async (...what) => {
    await new Promise(resolve => setTimeout(resolve, 300));
    return react(...what);
  };
  window.quickToDraw = () => { Plotly.react = react; };
}"""
KERNEL = "window.jupyterapp.shell.currentWidget.sessionContext.session.kernel"
#: How a kernel is lost: its reader restarts it, or it dies (out of memory, say).
LOSSES = {
    "restart": f"() => {KERNEL}.restart()",
    "death": f"""() => {{
      {KERNEL}.requestExecute({{ code: 'import os; os.kill(os.getpid(), 9)' }});
    }}""",
}
SAVE = "() => window.jupyterapp.shell.currentWidget.context.save()"
# Spikes that are drawn, and spikes that the words below count.
SPIKES = """box => [
  box.querySelectorAll('.scatterlayer .points path').length,
  Number(/(\\d+) spikes? in/.exec(box.querySelector('.course-live-caption').textContent)?.[1] ?? 0),
]"""
# Whether an element is wholly in the part of the page that shows the notebook.
SEEN = """element => {
  const page = element.closest('.jp-WindowedPanel-outer').getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return page.top <= top && bottom <= page.bottom;
}"""
FITS = """box => {
  const plot = box.querySelector('.js-plotly-plot');
  return Math.abs(plot.querySelector('.main-svg').getBoundingClientRect().width
    - plot.getBoundingClientRect().width) < 1;
}"""


@pytest.fixture(scope="module")
def lesson(specimen):
    return specimen


@pytest.fixture
def cell(lesson):
    """Where explorers are shown."""
    return lesson.page.locator(".jp-Notebook .jp-Cell").nth(number_of(lesson, EXPLORER))


@pytest.fixture
def live(lesson, cell):
    """Run the cell, ending in an explorer; returns its box, drawn."""

    def shown(source="explore.first_neuron()"):
        lesson.page.evaluate(
            """([cell, source]) => {
              const notebook = window.jupyterapp.shell.currentWidget.content;
              notebook.widgets[cell].model.sharedModel.setSource(source);
              notebook.deselectAll();
              notebook.activeCellIndex = cell;
            }""",
            [number_of(lesson, EXPLORER), f"from course_lib import explore\n{source}"],
        )
        marker = cell.locator(".course-explorer")
        before = marker.element_handle() if marker.count() else None
        lesson.command("notebook:run-cell")
        if before:
            lesson.page.wait_for_function("box => !box.isConnected", arg=before)
        marker.locator(".course-live-caption").wait_for()
        marker.locator(DRAWN).first.wait_for(state="attached")  # a bar of no height is not seen
        return marker

    return shown


@pytest.fixture
def asked(lesson):
    """A question, live."""
    lesson.set_source(QUIZ, f"from course_lib.exercises import quiz\n{QUIZ}")
    question = lesson.cell(QUIZ).locator("fieldset.course-quiz")
    question.wait_for()
    return question


_numbers = {}


def number_of(lesson, part):
    """Which cell of the notebook held this when it was opened."""
    if part not in _numbers:
        _numbers[part] = lesson.set_source(part, part)
    return _numbers[part]


def waits(page, condition, box):
    page.wait_for_function(condition, arg=box.element_handle())


def press(page, box, *keys):
    box.locator(".noUi-handle").first.focus()
    for key in keys:
        page.keyboard.press(key)


def test_a_widget_that_was_late_hears_the_kernel(lesson, live, asked):
    page = lesson.page
    page.evaluate(IMPATIENT)
    box = live()
    lesson.set_source(QUIZ, QUIZ)
    page.wait_for_function("() => window.late >= 3")  # the figure, the words, the question
    press(page, box, "ArrowRight")
    waits(page, f"box => ({SPIKES})(box)[0] === 13 && ({SPIKES})(box)[1] === 13", box)
    question = lesson.cell(QUIZ).locator("fieldset.course-quiz")
    question.locator("button").first.press("Enter")
    question.locator("[aria-pressed]").wait_for()
    page.evaluate("() => window.patientAgain()")


def test_after_a_burst_of_keys_the_newest_picture_stands(lesson, live):
    page, box = lesson.page, live()
    page.evaluate(SLOW_TO_DRAW)
    with slowed(page, times=4):
        press(page, box, *["ArrowRight"] * 12)
        box.get_by_text("320 pA").wait_for()
        waits(page, f"box => ({SPIKES})(box)[0] === ({SPIKES})(box)[1]", box)
    page.evaluate("() => window.quickToDraw()")


def test_two_views_of_one_explorer_show_the_same(lesson, live):
    page, box = lesson.page, live()
    lesson.command("notebook:create-output-view")
    other = page.locator(".jp-LinkedOutputView .course-explorer")
    other.locator(".scatterlayer path.js-line").first.wait_for()
    press(page, box, "End")
    for view in (box, other):
        view.get_by_text("400 pA").wait_for()
        waits(page, f"box => ({SPIKES})(box)[0] === ({SPIKES})(box)[1]", view)
        waits(page, FITS, view)  # the page is narrower now
    lesson.page.evaluate("""() => {
      const all = [...window.jupyterapp.shell.widgets('main')];
      all.find(one => one.node.querySelector('.jp-LinkedOutputView')).dispose();
    }""")
    waits(page, FITS, box)


def test_an_explorer_that_takes_its_time_says_so(lesson, live):
    page, box = lesson.page, live(SLOW)
    assert box.get_attribute("aria-busy") is None
    assert not box.get_by_text("at work").is_visible()
    press(page, box, "ArrowRight")
    waits(page, "box => box.ariaBusy === 'true'", box)
    assert box.get_by_text("at work").is_visible()
    waits(page, "box => box.ariaBusy !== 'true'", box)
    assert not box.get_by_text("at work").is_visible()
    assert "210 pA" in box.locator(".course-live-caption").inner_text()


def test_folded_controls_are_opened_and_moved_by_keyboard(lesson, live):
    page, box = lesson.page, live("explore.lif()")
    folded = box.locator(".course-more-controls .noUi-handle").first
    assert not folded.is_visible()
    box.get_by_role("button", name="Show more controls").press("Enter")
    folded.focus()
    page.keyboard.press("End")
    box.get_by_text("the threshold is at -40: no spike").wait_for()
    assert folded.get_attribute("aria-label") == "threshold (mV)"
    box.get_by_role("button", name="Hide more controls").press("Enter")
    assert not folded.is_visible()


@pytest.mark.parametrize("key", ["ArrowDown", "d d"])
@pytest.mark.parametrize("button", ["Reset", "Show code", "Show more controls"])
def test_keys_on_a_button_of_an_explorer_are_its_own(lesson, live, button, key):
    """Elsewhere an arrow leads to another cell, and dd deletes one."""
    box = live("explore.izhikevich()")
    cells = """() => {
      const { activeCellIndex, widgets } = window.jupyterapp.shell.currentWidget.content;
      return [activeCellIndex, widgets.length];
    }"""
    before = lesson.page.evaluate(cells)
    box.get_by_role("button", name=button, exact=True).focus()
    for pressed in key.split():
        lesson.page.keyboard.press(pressed)
    assert lesson.page.evaluate(cells) == before


# The others draw stills, which grow with what is typed.
PLOTTED = [name for name, made in explore.ALL.items() if made().figure is not Sheet]


@pytest.mark.parametrize("name", PLOTTED)
def test_picture_words_and_main_slider_are_on_the_screen_together(lesson, live, name):
    page = lesson.page
    page.set_viewport_size({"width": 1366, "height": 700})
    assert page.locator(".jp-FileBrowser").is_visible()
    box = live(f"explore.{name}()")
    box.evaluate("box => box.scrollIntoView({ block: 'start' })")
    for part in (".course-controls", ".js-plotly-plot", ".course-live-caption"):
        waits(page, SEEN, box.locator(part).first)


@pytest.mark.parametrize("way", LOSSES)
def test_without_its_kernel_everything_says_what_a_reload_says(lesson, live, asked, way):
    page, box = lesson.page, live(SLOW)
    press(page, box, "ArrowRight")
    waits(page, "box => box.ariaBusy === 'true'", box)
    invitations = box.get_by_text(INVITATION), asked.get_by_text(INVITATION)
    assert not any(shown.is_visible() for shown in invitations)
    page.evaluate(LOSSES[way])
    for shown in invitations:
        shown.wait_for()
    assert box.locator(".course-controls").first.evaluate("row => row.inert")
    assert box.get_attribute("aria-busy") is None
    assert box.get_by_role("button", name="Reset").is_disabled()
    assert all(button.is_disabled() for button in asked.locator("button").all())
    if way == "death":  # Lab says so too
        page.locator(".jp-Dialog button").click()
    page.wait_for_function(IDLE)
    box = live()
    press(page, box, "End")
    box.get_by_text("400 pA").wait_for()
    assert not box.get_by_text(INVITATION).is_visible()


def test_the_invitation_stands_under_a_stored_picture_and_under_no_live_one(lesson, live, cell):
    page, stored = lesson.page, cell.locator(".course-invitation")
    live()
    assert stored.count() == 1
    assert not stored.is_visible()
    page.evaluate(SAVE)
    lesson.open()
    stored.scroll_into_view_if_needed()
    assert stored.is_visible()
    output = cell.locator(".jp-OutputArea")
    output.locator(".jp-RenderedPlotly .main-svg").first.wait_for()
    assert output.locator(".gtitle").count() == 0
    assert re.search(r"\d+ spikes in", output.locator(".course-caption").inner_text())


def test_a_verdict_without_its_kernel_offers_no_hint(lesson, asked):
    page = lesson.page
    lesson.set_source(QUIZ, f"from course_lib.exercises import check\ncheck('00.1', 3) # {QUIZ}")
    verdict = lesson.cell(QUIZ).locator(".course-feedback")
    hint = verdict.get_by_role("button")
    hint.wait_for()
    assert not verdict.get_by_text(INVITATION).is_visible()
    page.evaluate(LOSSES["restart"])
    verdict.get_by_text(INVITATION).wait_for()
    assert hint.get_attribute("aria-disabled") == "true"
    page.wait_for_function(IDLE)


def test_a_click_on_a_line_of_a_circuit_cuts_it_and_a_second_one_mends_it(lesson, live):
    box = live("explore.circuit()")
    caption = box.locator(".course-live-caption")
    whole = caption.inner_text()
    for cut in (True, False):
        line = box.locator('[data-part="0>2"]')
        line.evaluate("line => line.scrollIntoView({ block: 'center' })")
        place = line.bounding_box()
        # A third of the way down, beside where another line crosses it.
        x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] * 0.3
        lesson.page.mouse.click(x, y)
        waits(
            lesson.page,
            f"box => box.querySelector('.course-live-caption').textContent"
            f".includes('Cut: 0 to 2') === {str(cut).lower()}",
            box,
        )
    assert caption.inner_text() == whole
