"""Presenting a lesson, as a presenter meets it: how it starts and ends, keys, windows."""

import pytest
from playwright.sync_api import TimeoutError as TimeoutOfPlaywright
from slide_show import STAGE, SlideShow, announced

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

TITLE = "A specimen of every kind"
BAR = ".course-slides-bar"
CURRENT = "window.jupyterapp.shell.currentWidget"

# All that could be left behind: places and sizes of what is in the window, and more. The whole
# page's height is Lab's estimate until every cell was on the screen; the status bar has a clock;
# whether a cell's toolbar overlaps its text Lab asks when it likes.
LOOK = """() => {
  const panel = window.jupyterapp.shell.currentWidget;
  const notebook = panel.content;
  const changing = '.jp-OutputArea *, .jp-CodeMirrorEditor, .cm-editor *, .jp-DirListing *, ' +
    '#jp-bottom-panel *, [class*=jp-WindowedPanel-]';
  const seen = node => {
    const { top, bottom, height } = node.getBoundingClientRect();
    return height && bottom > 0 && top < innerHeight && !node.matches(changing) &&
      node.checkVisibility({ visibilityProperty: true });
  };
  return {
    boxes: [...document.body.querySelectorAll('*')].filter(seen).map(node => {
      const { left, top, width, height } = node.getBoundingClientRect();
      const names = [...node.classList].filter(name => name !== 'jp-toolbar-overlap').sort();
      return [...names, ...[left, top, width, height].map(Math.round)].join(' ');
    }),
    active: notebook.activeCellIndex, mode: notebook.mode, scrolled: notebook.outerNode.scrollTop,
    config: notebook.notebookConfig, editors: notebook.editorConfig,
    theme: document.body.dataset.jpThemeName,
    ours: document.querySelectorAll('body [class*=course-slides]').length,
  };
}"""
LOOK_WHEN_STILL = f"""async () => {{
  const look = {LOOK};
  const end = performance.now() + 60_000;
  let [before, since] = [JSON.stringify(look()), performance.now()];
  while (performance.now() - since < 500) {{
    if (performance.now() > end) throw new Error('the page does not come to rest');
    await new Promise(requestAnimationFrame);
    const now = JSON.stringify(look());
    if (now !== before) [before, since] = [now, performance.now()];
  }}
  return look();
}}"""
CONTENT = f"() => {CURRENT}.context.model.toJSON()"
IS_MODIFIED = f"() => {CURRENT}.context.model.dirty"
SAVE = f"() => {CURRENT}.context.save()"
FOCUS_IS_ON_THE_SLIDE = """() => {
  const cell = document.activeElement.closest('.jp-Cell');
  return Boolean(cell) && cell.classList.contains('course-slides-shown');
}"""
STRUCTURE = """() => [...window.jupyterapp.shell.currentWidget.content.model.cells].map(
  cell => [cell.id, cell.type, cell.sharedModel.getSource()])"""


@pytest.fixture(scope="module")
def lesson(specimen):
    specimen.page.set_viewport_size({"width": 1280, "height": 720})
    specimen.run_all()
    specimen.wait_for_explorers(3)
    return specimen


@pytest.fixture
def show(lesson):
    show = SlideShow(lesson)
    show.start()
    show.press("Home")
    yield show
    if presenting(lesson):
        show.stop()


def presenting(lesson):
    return lesson.page.locator(STAGE).count() == 1


# How it starts and ends.


def palette(page, words, bar, tries=5):
    """Choose a command in Lab's palette until the slides' bar is in this state.

    Lab closes its palette whenever something else takes the focus, whether or not a command was
    chosen: then it is opened again, as a presenter would.
    """
    field = page.locator(".lm-CommandPalette-input")
    item = page.locator(".lm-CommandPalette-item.lm-mod-active", has_text=words)
    for _ in range(tries):
        page.keyboard.press("Control+Shift+C")
        try:
            field.fill(words, timeout=5000)
            item.click(timeout=5000)
            return page.locator(BAR).wait_for(state=bar, timeout=5000)
        except TimeoutOfPlaywright:
            continue
    raise TimeoutError(f"{words!r} was chosen {tries} times, and the bar is not {bar}")


def view_menu(page, item):
    page.locator(".lm-MenuBar-item", has_text="View").click()
    page.locator(".lm-Menu-item", has_text=item).click()


def test_it_starts_and_ends_by_palette_menu_toolbar_and_key(lesson):
    page = lesson.page
    bar = page.locator(BAR)
    starts = [
        lambda: palette(page, "Present as Slides", bar="visible"),
        lambda: view_menu(page, "Present as Slides"),
        lambda: page.locator('.jp-Toolbar-item[data-jp-item-name="present"]').click(),
        lambda: page.keyboard.press("F8"),
    ]
    ends = [
        lambda: palette(page, "Stop Presenting", bar="detached"),
        lambda: bar.get_by_role("button", name="leave").click(),
        lambda: bar.get_by_role("button", name="leave").press("Enter"),
        lambda: page.keyboard.press("F8"),
    ]
    for start, end in zip(starts, ends, strict=True):
        start()
        bar.wait_for()
        end()
        SlideShow(lesson).ended()


def test_its_key_is_nobody_elses(lesson):
    bound = lesson.page.evaluate(
        """() => window.jupyterapp.commands.keyBindings
          .filter(({ keys }) => ['F8', 'Shift F8'].includes(keys.join(' ')))
          .map(({ command }) => command)"""
    )
    assert sorted(bound) == ["course-slides:present", "course-slides:present-here"]


# Lab guesses the height of a cell until it was on the screen, and then moves what is below it. A
# cell that is slow to draw has its height late: so the page is walked until a walk changes nothing.
WALK_UNTIL_HEIGHTS_STAY = f"""async () => {{
  const {{ outerNode, widgets }} = {CURRENT}.content;
  let before = '';
  for (let walk = 0; walk < 20; walk++) {{
    const heights = widgets.map(() => 0);
    for (let down = 0; down < outerNode.scrollHeight; down += 400) {{
      outerNode.scrollTop = down;
      await new Promise(done => setTimeout(done, 100));
      widgets.forEach((cell, i) => {{ heights[i] = cell.node.offsetHeight || heights[i]; }});
    }}
    if (heights.join() === before) return;
    before = heights.join();
  }}
  throw new Error('the cells do not come to rest: ' + before);
}}"""


def look_when_still(page):
    """How the page looks when it has not changed for half a second."""
    return page.evaluate(LOOK_WHEN_STILL)


@pytest.mark.parametrize("scrolled", [0, 900])
def test_the_page_is_left_as_it_was(lesson, scrolled):
    page = lesson.page
    page.keyboard.press("Shift")  # the page is in use: nothing holds it where a test left it
    page.evaluate(WALK_UNTIL_HEIGHTS_STAY)
    page.evaluate(
        f"""scrolled => {{
          const notebook = {CURRENT}.content;
          notebook.activeCellIndex = 4;
          notebook.mode = 'command';
          notebook.outerNode.scrollTop = scrolled;
        }}""",
        scrolled,
    )
    before = look_when_still(page)
    assert before["scrolled"] == scrolled
    show = SlideShow(lesson)
    show.start()
    for key in ("Home", "PageDown", "PageDown", "d", "+", "PageDown"):
        show.press(key)
    show.press("0")
    show.stop()
    after = look_when_still(page)
    assert after["scrolled"] == scrolled
    assert after["boxes"] == before["boxes"]
    assert after == before


def test_it_goes_on_where_it_was_left_or_begins_at_the_cell(lesson):
    show = SlideShow(lesson)
    show.start()
    there = show.forward_to("Text that comes after a slider")
    show.stop()
    assert show.start() == there
    show.stop()
    page = lesson.page
    page.evaluate(f"() => {{ {CURRENT}.content.activeCellIndex = 2; }}")
    page.keyboard.press("Shift+F8")
    page.locator(BAR).wait_for()
    assert show.place().title == "Run a cell"
    show.press("Home")
    show.stop()


def test_it_is_presented_from_first_to_last_and_back_and_nothing_is_changed(lesson):
    page = lesson.page
    page.evaluate(SAVE)
    before = page.evaluate(CONTENT)
    show = SlideShow(lesson)
    show.start()
    assert show.press("Home").step == 0
    faults, moved = [], 0
    for place in show.forward():
        assert page.evaluate(FOCUS_IS_ON_THE_SLIDE), place
        faults += [f"slide {place.slide}: {fault}" for fault in show.cut_off()]
        moved += show.move_explorers()
    assert faults == []
    assert moved == 3
    assert [place.slide for place in show.backward()][-1] == 1
    show.stop()
    assert page.evaluate(CONTENT) == before
    assert not page.evaluate(IS_MODIFIED)


# What is on the screen.


def test_it_fills_the_window_and_nothing_else_can_be_reached(show):
    box = show.page.locator(STAGE).bounding_box()
    assert box == {"x": 0, "y": 0, "width": 1280, "height": 720}
    reached = set()
    for _ in range(30):
        show.page.keyboard.press("Tab")
        reached.add(
            show.page.evaluate(
                """() => document.activeElement.closest('.course-slides-stage') ? 'slide'
                  : document.activeElement.tagName"""
            )
        )
    assert reached <= {"slide", "BODY"}


def test_number_progress_and_what_is_announced(show):
    first = show.place()
    assert (first.slide, first.step) == (1, 0)
    assert announced(show.page) == f"Slide 1 of {first.slides}. {TITLE}."
    show.forward_to(".picture()")
    assert f"Slide 2 of {first.slides}. Run a cell. Part 2 of 3." in announced(show.page)
    place = show.press("End")
    assert (place.slide, place.step) == (place.slides, place.steps - 1)
    show.page.keyboard.press("PageDown")
    assert announced(show.page) == "This is the last slide."
    show.press("Home")
    show.page.keyboard.press("PageUp")
    assert announced(show.page) == "This is the first slide."


def test_type_can_be_larger_and_smaller_and_stays_so(show, lesson):
    def height():
        return show.shown(TITLE).locator("h1").bounding_box()["height"]

    usual = height()
    show.press("+")
    larger = height()
    assert larger == pytest.approx(1.1 * usual, rel=0.03)
    show.stop()
    show.start()
    assert height() == pytest.approx(larger, rel=0.01)
    show.press("-")
    show.press("-")
    assert height() == pytest.approx(usual / 1.1, rel=0.03)
    show.press("0")
    assert height() == pytest.approx(usual, rel=0.01)


@pytest.mark.parametrize("size", [{"width": 1920, "height": 1080}, {"width": 1024, "height": 768}])
def test_another_screen_shows_the_same_larger_or_smaller(show, size):
    show.forward_to(".picture()")
    show.page.set_viewport_size(size)
    show.place()
    assert show.cut_off() == []
    shown = show.shown(".picture()").bounding_box()
    assert shown["y"] >= 0
    assert shown["y"] + shown["height"] <= size["height"] - 44
    assert shown["width"] == pytest.approx(size["width"], rel=0.1)
    show.page.set_viewport_size({"width": 1280, "height": 720})


def test_a_theme_changed_at_the_last_moment_is_changed_back(lesson, show):
    show.page.keyboard.press("d")
    show.page.keyboard.press("F8")
    show.ended()
    show.page.wait_for_function("() => document.body.dataset.jpThemeLight === 'true'")
    show.page.wait_for_timeout(500)  # that nothing more comes cannot be awaited
    assert show.page.evaluate("() => document.body.dataset.jpThemeName") == "JupyterLab Light"


def test_who_goes_on_with_the_bars_buttons_stays_on_them(show):
    on = show.page.locator(BAR).get_by_role("button", name="One step on")
    on.press("Enter")
    on.press("Enter")
    assert show.place().step == 2
    assert on.evaluate("button => button === document.activeElement")


def test_full_screen_is_left_with_the_slides(show):
    is_full = "() => Boolean(document.fullscreenElement)"
    show.page.keyboard.press("f")
    show.page.wait_for_function(is_full)
    show.page.keyboard.press("f")
    show.page.wait_for_function("() => !document.fullscreenElement")
    show.page.keyboard.press("f")
    show.page.wait_for_function(is_full)
    show.stop()
    show.page.wait_for_function("() => !document.fullscreenElement")


def test_the_screen_goes_blank_and_comes_back_with_any_key(show):
    heading = show.page.get_by_role("heading", name=TITLE)
    for back in ("PageDown", "x"):
        show.page.keyboard.press("b")
        assert not heading.is_visible()
        show.page.keyboard.press(back)
        assert heading.is_visible()
        assert show.place().step == 0


# Keys and what they belong to.


def test_a_slider_keeps_its_keys_until_escape(show):
    place = show.forward_to(holding=".noUi-handle")
    handle = show.page.locator(".noUi-handle").first
    handle.focus()
    value = handle.get_attribute("aria-valuenow")
    for key in ("PageUp", "ArrowRight", "Home"):
        show.page.keyboard.press(key)
        assert handle.get_attribute("aria-valuenow") != value
        value = handle.get_attribute("aria-valuenow")
        assert show.place() == place
    show.page.keyboard.press("Escape")
    assert show.press("PageDown").step == place.step + 1


def test_the_slides_are_left_from_a_slider_too(show, lesson):
    show.forward_to(holding=".noUi-handle")
    show.page.locator(".noUi-handle").first.focus()
    show.page.keyboard.press("F8")
    SlideShow(lesson).ended()


def test_a_choice_in_a_quiz_is_pressed_and_the_clicker_goes_on(show):
    place = show.forward_to('quiz("00.a")')
    choice = show.shown('quiz("00.a")').get_by_role("button").nth(1)
    choice.focus()
    show.page.keyboard.press(" ")
    show.shown('quiz("00.a")').locator("[aria-pressed=true]").wait_for()
    assert show.place().step == place.step
    assert show.press("PageDown").step == place.step + 1


def test_no_key_that_slips_changes_the_notebook(show):
    show.forward_to("voltages = ")
    before = show.page.evaluate(STRUCTURE)
    for key in "axcvdDzmyrijks16":
        if key != "r":  # asks whether to restart
            show.page.keyboard.press(key)
    for key in ("d", "Shift+M", "ArrowUp", "ArrowDown", "Shift+ArrowDown", "Enter", "Escape"):
        show.page.keyboard.press(key)
    assert show.page.evaluate(STRUCTURE) == before


def test_text_is_not_opened_by_enter_or_a_double_click(show):
    show.page.keyboard.press("Enter")
    show.shown(TITLE).locator("h1").dblclick()
    assert show.shown(TITLE).locator("h1").is_visible()


# Mishaps.


def test_it_survives_a_restart_of_the_kernel(lesson, show):
    page = show.page
    lesson.run_all()  # once more, so that the numbers of what has run are not 1, 2, 3
    show.forward_to('quiz("00.a")')
    place = show.press("PageDown")
    page.keyboard.press("r")
    page.locator(".jp-Dialog").wait_for()
    page.locator(".jp-Dialog .jp-mod-accept").click()
    page.wait_for_function(
        f"() => [...{CURRENT}.content.model.cells].find(cell => cell.type === 'code' && "
        "cell.sharedModel.getSource().startsWith('voltages')).executionCount === 3"
    )
    assert show.place() == place
    counts = page.evaluate(
        f"() => [...{CURRENT}.content.model.cells].filter(cell => cell.type === 'code')"
        ".map(cell => cell.executionCount)"
    )
    assert counts[:3] == [1, 2, 3]
    assert counts[3] > 4  # up to here, and no further
    show.stop()
    lesson.run_all()


# Dialogs.


def test_the_overview_shows_every_slide_and_jumps_to_one(show):
    place = show.forward_to("An exercise is a cell with dots in it.")
    show.page.keyboard.press("o")
    dialog = show.page.get_by_role("dialog")
    slides = dialog.get_by_role("listitem")
    assert slides.count() == place.slides
    current = dialog.locator("button[aria-current=true]")
    assert current.get_attribute("aria-label") == "4. Have an answer judged"
    assert current.evaluate("button => button === document.activeElement")
    show.page.keyboard.press("ArrowRight")
    show.page.keyboard.press("ArrowRight")
    show.page.keyboard.press("ArrowLeft")
    show.page.keyboard.press("Enter")
    assert show.place().slide == 5
    show.page.keyboard.press("o")
    show.page.keyboard.press("ArrowDown")
    assert dialog.locator(":focus").get_attribute("aria-label").startswith("9.")
    show.page.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    assert show.press("PageDown").slide == 5  # the focus is back on the slide


def test_the_help_lists_the_keys(show):
    show.page.keyboard.press("?")
    help_window = show.page.get_by_role("dialog", name="Keys")
    assert "presenter's window" in help_window.inner_text()
    show.page.keyboard.press("Escape")
    help_window.wait_for(state="detached")
