"""Notebooks of other kinds presented: long, plain, folded, with notes; live code, mishaps."""

import base64

import nbformat
import pytest
from lab_browser import Lesson, slowed
from slide_show import STAGE, SlideShow, announced

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

CURRENT = "window.jupyterapp.shell.currentWidget"
COUNT_OF_CELL_1 = f"{CURRENT}.content.model.cells.get(1).executionCount"
EDITOR_WITH_FOCUS = ".cm-editor.cm-focused"
SOURCES = f"() => [...{CURRENT}.content.model.cells].map(cell => cell.sharedModel.getSource())"

KEPT_THEME_IS_DARK = """async () => {
  const { settings } = window.jupyterapp.serviceManager;
  const kept = await settings.fetch('@jupyterlab/apputils-extension:themes');
  return kept.raw.includes('JupyterLab Dark');
}"""
OPEN_ALONE = """async ([path, kernel]) => {
  const { commands, shell } = window.jupyterapp;
  for (const widget of [...shell.widgets('main')]) widget.dispose();
  await commands.execute('docmanager:open', { path, kernel });
}"""

SET_WINDOWING = """mode => window.jupyterapp.serviceManager.settings.save(
  '@jupyterlab/notebook-extension:tracker', JSON.stringify({ windowingMode: mode }))"""

# Counts the cells that the slides put on the page before Lab has drawn them; says how many Lab
# has still to draw.
NOTE_CELLS_PUT_BACK_UNDRAWN = f"""() => {{
  const {{ widgets, layout }} = {CURRENT}.content;
  const insert = layout.insertWidget;
  window.putBackUndrawn = 0;
  layout.insertWidget = (index, cell) => {{
    if (cell.isPlaceholder() && new Error().stack.includes('stage.js')) window.putBackUndrawn++;
    insert.call(layout, index, cell);
  }};
  return widgets.filter(cell => cell.isPlaceholder()).length;
}}"""


@pytest.fixture(scope="module")
def desk(page, lab, my_course):
    """Lab with an empty notebook, whose kernel serves those that follow too."""
    nbformat.write(new_notebook([]), my_course / "desk.ipynb")
    lesson = Lesson(page, lab, "desk")
    lesson.open()
    page.set_viewport_size({"width": 1280, "height": 720})
    return page.evaluate(f"() => {CURRENT}.sessionContext.session.kernel.model")


@pytest.fixture
def notebook(page, lab, my_course, desk):
    """Write a notebook of one's own beside the lessons, and open it in place of what is open."""

    def write(name, cells):
        nbformat.write(new_notebook(cells), my_course / f"{name}.ipynb")
        page.evaluate(OPEN_ALONE, [f"{name}.ipynb", desk])
        lesson = Lesson(page, lab, name)
        lesson.wait_until_ready()
        return lesson

    return write


def new_notebook(cells):
    content = nbformat.v4.new_notebook(cells=cells)
    content.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    return content


@pytest.fixture(scope="module")
def windowing(page, lab, desk):
    """Choose how Lab keeps cells off the page, which it asks when it is loaded."""

    def choose(mode):
        page.evaluate(SET_WINDOWING, mode)
        Lesson(page, lab, "desk").open()

    yield choose
    choose("contentVisibility")  # Lab's own choice


def markdown(text, slide_type=None):
    return with_type(nbformat.v4.new_markdown_cell(text), slide_type)


def code(text, slide_type=None):
    return with_type(nbformat.v4.new_code_cell(text), slide_type)


def thirty_sections():
    """More cells than fit on a page, a text and code in turn."""
    cells = []
    for k in range(30):
        cells += [markdown(f"# Heading {k}\n" + "text\n\n" * 10, "slide"), code(f"print({k})")]
    return cells


def with_type(cell, slide_type):
    if slide_type:
        cell.metadata["slideshow"] = {"slide_type": slide_type}
    return cell


def test_a_slide_that_is_taller_than_the_screen_is_read_to_its_end_first(notebook):
    lesson = notebook(
        "tall",
        [
            markdown("# Tall\n\n" + "\n\n".join(f"line {k}" for k in range(40)), "slide"),
            markdown("# After", "slide"),
        ],
    )
    show = SlideShow(lesson)
    show.start()
    places = list(show.forward())
    assert [place.slide for place in places].count(1) >= 3
    assert [place.title for place in places][-1] == "After"
    tops = [place.below for place in places if place.slide == 1]
    assert tops == sorted(tops, reverse=True)
    assert tops[-1] == 0
    show.stop()


def test_code_is_edited_and_run_where_it_stands(notebook):
    lesson = notebook(
        "code",
        [markdown("# Code", "slide"), code("x = 1", "fragment"), code("print(x)", "fragment")],
    )
    show, page = SlideShow(lesson), lesson.page
    show.start()
    place = show.forward_to("x = 1")
    page.keyboard.press("Enter")
    page.locator(EDITOR_WITH_FOCUS).wait_for()
    page.keyboard.press("End")
    page.keyboard.type("b0")  # not a command here
    page.keyboard.press("ArrowDown")  # the editor's end: not into the next cell
    assert page.evaluate(f"() => {CURRENT}.content.activeCellIndex") == 1
    page.keyboard.press("Shift+Enter")
    page.wait_for_function(f"() => {COUNT_OF_CELL_1} !== null")
    assert show.place() == place
    assert page.evaluate(SOURCES)[1] == "x = 1b0"
    assert "SyntaxError" in show.shown("x = 1").locator(".jp-OutputArea").inner_text()
    show.press("PageDown")
    before = page.evaluate(f"() => {COUNT_OF_CELL_1}")
    lesson.set_source("x = 1b0", "x = 10")
    page.wait_for_function(f"before => {COUNT_OF_CELL_1} > before", arg=before)
    page.locator(f"{STAGE} .course-slides-shown").last.focus()
    show.page.evaluate(f"() => {{ {CURRENT}.content.activeCellIndex = 2; }}")
    page.keyboard.press("Shift+Enter")
    output = show.shown("print(x)").locator(".jp-OutputArea-output")
    output.wait_for()
    assert output.inner_text().strip() == "10"
    assert len(page.evaluate(SOURCES)) == 3
    show.stop()


def test_text_between_is_no_obstacle_and_without_code_it_says_so(notebook):
    lesson = notebook(
        "between",
        [
            markdown("# Between", "slide"),
            code("print(6 * 7)", "fragment"),
            markdown("An explanation.", "fragment"),
        ],
    )
    show, page = SlideShow(lesson), lesson.page
    show.start()
    page.keyboard.press("Shift+Enter")
    assert announced(page) == "There is no code on this slide."
    show.forward_to("An explanation.")
    page.keyboard.press("Shift+Enter")
    output = show.shown("print(6 * 7)").locator(".jp-OutputArea-output")
    output.wait_for()
    assert output.inner_text().strip() == "42"
    show.stop()


def test_an_empty_cell_for_live_code_appears_on_the_slide(notebook):
    lesson = notebook("live", [code("1 + 1", "slide"), markdown("# After", "slide")])
    show, page = SlideShow(lesson), lesson.page
    show.start()
    page.keyboard.press("Alt+Enter")
    page.wait_for_function(f"() => {CURRENT}.content.model.cells.length === 3")
    page.locator(f"{STAGE} .course-slides-shown").nth(1).locator(EDITOR_WITH_FOCUS).wait_for()
    page.keyboard.type("print('live')")
    page.keyboard.press("Shift+Enter")
    output = page.locator(f"{STAGE} .course-slides-shown").nth(1).locator(".jp-OutputArea-output")
    output.wait_for()
    assert output.inner_text().strip() == "live"
    assert show.place().slide == 1
    page.keyboard.press("Escape")
    assert show.press("PageDown").title == "After"
    show.stop()


def test_it_survives_the_death_of_the_kernel(notebook):
    lesson = notebook("dies", [code("import os; os._exit(1)", "slide"), code("1 + 1", "fragment")])
    show, page = SlideShow(lesson), lesson.page
    show.start()
    page.keyboard.press("Shift+Enter")
    page.locator(".jp-Dialog", has_text="Kernel Restarting").wait_for()
    page.keyboard.press("Enter")
    page.locator(".jp-Dialog").wait_for(state="detached")
    page.wait_for_function(f"() => {CURRENT}.sessionContext.session.kernel.status === 'idle'")
    assert show.press("PageDown").step == 1
    page.keyboard.press("Shift+Enter")
    output = show.shown("1 + 1").locator(".jp-OutputArea-output")
    output.wait_for()
    assert output.inner_text().strip() == "2"
    show.stop()


def test_a_picture_is_never_taller_than_the_screen(notebook):
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='1500'/>"
    source = f"data:image/svg+xml;base64,{base64.b64encode(drawing.encode()).decode()}"
    lesson = notebook("tall_picture", [markdown(f'# Tall\n\n<img alt="tall" src="{source}">')])
    show = SlideShow(lesson)
    show.start()
    box = lesson.page.get_by_alt_text("tall").bounding_box()
    assert 300 < box["height"] <= 720 - 44
    assert box["width"] / box["height"] == pytest.approx(300 / 1500, rel=0.01)
    show.stop()


def test_a_reload_gives_the_theme_back(notebook):
    lesson = notebook("reloaded", [markdown("# One", "slide")])
    SlideShow(lesson).start()
    lesson.page.keyboard.press("d")
    lesson.page.wait_for_function("() => document.body.dataset.jpThemeLight === 'false'")
    lesson.page.wait_for_function(KEPT_THEME_IS_DARK)
    lesson.open()
    lesson.page.wait_for_function("() => document.body.dataset.jpThemeLight === 'true'")


def test_closing_the_notebook_ends_it(notebook):
    lesson = notebook("closed", [markdown("# One", "slide")])
    SlideShow(lesson).start()
    lesson.page.evaluate(f"() => {CURRENT}.dispose()")
    SlideShow(lesson).ended()
    assert lesson.page.locator(".course-slides-on, .course-slides-way").count() == 0


@pytest.mark.parametrize("mode", ["tab-after", "split-right"])
def test_opening_another_document_ends_it_and_shows_that_one(notebook, mode):
    notebook("second", [markdown("# Other", "slide")])
    lesson = notebook("first", [markdown("# One", "slide")])
    SlideShow(lesson).start()
    lesson.command("docmanager:open", {"path": "second.ipynb", "options": {"mode": mode}})
    SlideShow(lesson).ended()
    lesson.page.get_by_role("heading", name="Other").wait_for()
    lesson.page.wait_for_function(f"() => {CURRENT}.context?.path === 'second.ipynb'")
    assert lesson.page.locator(".course-slides-on, .course-slides-way").count() == 0


def test_a_notebook_without_metadata_presents_by_its_headings(notebook):
    lesson = notebook(
        "plain",
        [markdown("# One"), code("1 + 1"), markdown("text"), markdown("## Two"), code("2 + 2")],
    )
    show = SlideShow(lesson)
    show.start()
    assert [(place.title, place.step) for place in show.forward()] == [("One", 0), ("Two", 1)]
    show.press("Home")
    assert show.shown().count() == 3
    show.stop()


def test_where_all_is_skipped_it_says_so(notebook):
    lesson = notebook("skipped", [markdown("# One", "skip")])
    lesson.page.keyboard.press("F8")
    lesson.page.get_by_text("There is nothing to present").first.wait_for()
    assert lesson.page.locator(STAGE).count() == 0


def test_text_left_open_for_editing_is_rendered_on_the_slide_alone(notebook):
    lesson = notebook("open", [markdown("# One\n\n**bold**"), code("1 + 1")])
    is_rendered = f"() => {CURRENT}.content.widgets[0].rendered"
    lesson.page.evaluate(f"() => {{ {CURRENT}.content.widgets[0].rendered = false; }}")
    show = SlideShow(lesson)
    show.start()
    assert show.shown("One").locator("strong").inner_text() == "bold"
    show.stop()
    assert lesson.page.evaluate(is_rendered) is False


def test_what_is_folded_away_in_the_page_is_shown(notebook):
    lesson = notebook(
        "folded", [markdown("# One"), code("1 + 1"), markdown("# Two"), code("2 + 2")]
    )
    lesson.page.evaluate(f"() => {{ {CURRENT}.content.widgets[0].headingCollapsed = true; }}")
    show = SlideShow(lesson)
    show.start()
    assert show.shown("1 + 1").is_visible()
    show.stop()
    assert not lesson.cell("1 + 1").is_visible()


def test_notes_in_the_notebook_are_the_presenters_alone(notebook):
    lesson = notebook(
        "notes",
        [markdown("# One", "slide"), markdown("Say hello.", "notes"), markdown("# Two", "slide")],
    )
    show = SlideShow(lesson)
    show.start()
    assert show.shown("Say hello.").count() == 0
    with show.page.context.expect_page() as opening:
        show.page.keyboard.press("p")
    window = opening.value
    window.locator("#notes", has_text="Say hello.").wait_for()
    window.keyboard.press("PageDown")
    window.locator("#notes", has_text="There are no notes for this slide.").wait_for()
    window.get_by_role("heading", name="Next: the end").wait_for()
    show.stop()


# Other ways to keep cells off the page. They come last: Lab is loaded anew for each.


@pytest.mark.parametrize("mode", ["full", "defer", "none", "contentVisibility"])
def test_it_works_in_every_way_that_lab_keeps_cells_off_the_page(notebook, page, windowing, mode):
    windowing(mode)
    show = SlideShow(notebook(f"long_{mode}", thirty_sections()))
    assert page.evaluate(f"() => {CURRENT}.content.notebookConfig.windowingMode") == mode
    show.start()  # at once: most cells were never on the screen
    place = show.press("End")
    assert (place.slide, place.title) == (30, "Heading 29")
    assert show.shown("print(29)").locator(".cm-line").is_visible()
    show.stop()
    assert page.evaluate(f"() => {CURRENT}.content.notebookConfig.windowingMode") == mode
    show.start()
    assert show.place().title == "Heading 29"
    show.stop()


def test_cells_are_put_back_only_when_lab_is_done_with_them(notebook, page, windowing):
    # Just opened, in this mode, Lab puts each cell on the page and takes it off again. Put back
    # at that moment, on a slow machine, a cell would lose what React draws in it.
    windowing("full")
    with slowed(page, times=3):
        show = SlideShow(notebook("slow", thirty_sections()))
        assert page.evaluate(NOTE_CELLS_PUT_BACK_UNDRAWN) > 0  # Lab is not done yet
        show.start()
    assert page.evaluate("() => window.putBackUndrawn") == 0
    show.stop()
