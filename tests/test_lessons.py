"""What every lesson must have, and that its notebook holds what its text says."""

import ast
import re
from itertools import pairwise

import build_notebooks
import minutes as reckoning
import nbformat
import pytest

from course_lib.exercises import BANK, QUIZZES, course_map
from course_lib.exercises.bank import title_of

SOURCES = sorted(build_notebooks.SOURCES.glob("*.py"))
TEACHING = build_notebooks.ROOT / "teaching"
MOST_LINES = 10
SLIDE_TYPES = {"slide", "subslide", "fragment", "skip", "notes", "-"}
TEACHING_PARTS = [
    "## What they should leave with",
    "## Minute plan",
    "## If you are short of time",
    "## Live-coding stops",
    "## Misconceptions and the questions that bring them out",
    '## Answers to "Play with it"',
    "## The exercise that the room will fail",
]
ANSWERS = "<details><summary>What you should have seen</summary>"

every_lesson = pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)


def cells(source, kind=None):
    written = build_notebooks.read_source(source).cells
    return [cell for cell in written if kind in (None, cell.cell_type)]


def title(source):
    return cells(source)[0].source.splitlines()[0].removeprefix("# ")


def minutes(source):
    """The minutes of the core and of what is further, as the first cell states them."""
    stated = re.search(
        r"\*\*It\s+takes\*\*\s+(\d+)\s+minutes"
        r"(?:,\s+and\s+(\d+)\s+more\s+for\s+what\s+is\s+marked\s+\*further\*)?\.",
        cells(source)[0].source,
    )
    return int(stated[1]), int(stated[2] or 0)


def ids_of(source, entries):
    return [id for id in entries if id.split(".")[0] == source.stem[:2]]


@every_lesson
def test_notebook_and_text_agree(source):
    assert build_notebooks.differences(source) == []


@every_lesson
def test_it_opens_with_what_where_to_and_how_long(source):
    first = cells(source)[0]
    assert first.cell_type == "markdown"
    assert title(source) == title_of(source.stem[:2])
    for promise in ("**You will be able to**", "**You need**", "**It takes**"):
        assert promise in first.source
    objectives = re.search(r"able to\*\*(.*?)\*\*You need", first.source, re.DOTALL)[1]
    assert 3 <= objectives.count("·") + 1 <= 5


@every_lesson
def test_it_closes_with_a_row_for_each_objective_and_what_is_done(source):
    *_, table, last = cells(source)
    assert table.source.startswith("## What you can do now")
    assert last.source == "progress()"
    rows = [line for line in table.source.splitlines() if line.startswith("|")][2:]
    first = cells(source)[0].source
    objectives = re.search(r"able to\*\*(.*?)\*\*You need", first, re.DOTALL)[1].count("·") + 1
    assert len(rows) == objectives


@every_lesson
def test_every_cell_says_how_it_is_presented(source):
    for cell in cells(source):
        assert cell.metadata.get("slideshow", {}).get("slide_type") in SLIDE_TYPES, cell.source


@every_lesson
def test_a_cell_of_code_is_short_and_holds_one_idea(source):
    for cell in cells(source, "code"):
        lines = [line for line in cell.source.splitlines() if line.strip()]
        assert len(lines) <= MOST_LINES, cell.source
        assert not cell.source.rstrip().endswith(";"), cell.source


@every_lesson
def test_every_quiz_and_exercise_of_the_bank_is_asked_once_and_in_order(source):
    code = "\n".join(cell.source for cell in cells(source, "code"))
    assert re.findall(r'quiz\("([^"]+)"\)', code) == ids_of(source, QUIZZES)
    assert re.findall(r'check\("([^"]+)"', code) == ids_of(source, BANK)


@every_lesson
def test_an_exercise_is_announced_by_its_title_and_given_as_a_stub(source):
    written = cells(source)
    for before, cell in pairwise(written):
        asked = re.search(r'check\("([^"]+)", (\w+)\)\s*$', cell.source)
        if asked:
            exercise = BANK[asked[1]]
            assert before.source.startswith(f"### Exercise {exercise.id}: {exercise.title}")
            assert asked[2] == exercise.name
            assert "..." in cell.source


@every_lesson
def test_each_prediction_is_asked_before_something_is_shown(source):
    written = cells(source)
    for cell, after in pairwise(written):
        if cell.source.startswith("quiz("):
            assert cell.source.count("\n") == 0, "a quiz has a cell of its own"
            assert after.cell_type == "code" or "Exercise" not in after.source


@every_lesson
def test_a_formula_has_single_backslashes(source):
    """Two begin a new line, which is what they mean in a table only."""
    for cell in cells(source):
        if cell.cell_type == "markdown" and "begin{" not in cell.source:
            assert "\\\\" not in cell.source


@every_lesson
def test_whoever_teaches_it_has_a_page(source):
    page = (TEACHING / f"{source.stem}.md").read_text(encoding="utf-8")
    assert page.splitlines()[0] == f"# {source.stem[:2]} {title(source)}"
    headings = [line for line in page.splitlines() if line.startswith("## ")]
    parts = [part for part in TEACHING_PARTS if plays(source) or "Play with it" not in part]
    assert headings == parts


def plays(source):
    """The cells of each section in which an explorer is played with."""
    sections = reckoning.sections(source)
    return [cells for heading, cells in sections.items() if heading.startswith("Play with it")]


@every_lesson
def test_under_an_explorer_to_play_with_stands_what_one_should_have_seen(source):
    for section in plays(source):
        code = [k for k, cell in enumerate(section) if cell.cell_type == "code"]
        explorer = max(k for k in code if reckoning.shows_explorer(section[k].source))
        after = next((k for k in code if k > explorer), len(section))
        under = "".join(cell.source for cell in section[explorer + 1 : after])
        assert ANSWERS in under


@every_lesson
def test_the_minute_plan_names_every_section_in_order_and_fills_the_time(source):
    """By these names the presenter's window finds what to say at a slide, and when."""
    page = (TEACHING / f"{source.stem}.md").read_text(encoding="utf-8")
    plan = page.split("## Minute plan")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (\d+)-(\d+) \| (.+?) \| .+ \|$", plan, re.MULTILINE)
    assert len(rows) == plan.count("\n|") - 2  # all but the head
    minutes_of_rows = [(int(first), int(last)) for first, last, _ in rows]
    assert [0, *(last for _, last in minutes_of_rows)] == [
        *(first for first, _ in minutes_of_rows),
        sum(minutes(source)),
    ]
    spent = {True: 0, False: 0}
    for first, last, what in rows:
        (is_further,) = {name.endswith("(further)") for name in what.split(" · ")}
        spent[is_further] += int(last) - int(first)
    assert (spent[False], spent[True]) == minutes(source)
    opening, *named = [name for *_, what in rows for name in what.split(" · ")]
    assert opening in ("The opening", "The first picture")
    sections = [cell.source.splitlines()[0] for cell in cells(source, "markdown")]
    assert named == [line.removeprefix("## ") for line in sections if line.startswith("## ")]


@every_lesson
def test_what_is_stored_names_no_machine(source):
    stored = build_notebooks.notebook_of(source).read_text(encoding="utf-8")
    assert not re.search(r"/home/|/root/|/tmp/|/Users/|C:\\\\|0x[0-9a-f]{8,}|site-packages", stored)


@every_lesson
def test_every_figure_has_words(source):
    notebook = nbformat.read(build_notebooks.notebook_of(source), as_version=4)
    for cell in notebook.cells:
        outputs = [output.data for output in cell.get("outputs", []) if "data" in output]
        drawn = [data for data in outputs if {"image/png", build_notebooks.PLOTLY} & set(data)]
        words = [data for data in outputs if len(data.get("text/plain", "").split()) >= 5]
        assert len(words) >= len(drawn), cell.source


@every_lesson
def test_a_cell_raises_where_its_error_is_the_lesson_and_nowhere_else(source):
    notebook = nbformat.read(build_notebooks.notebook_of(source), as_version=4)
    for cell in notebook.cells:
        raised = any(output.output_type == "error" for output in cell.get("outputs", []))
        assert raised == (build_notebooks.RAISES in cell.metadata.get("tags", [])), cell.source


@every_lesson
def test_no_error_is_caught_only_to_be_printed(source):
    """A learner meets errors as they are: the cell is tagged `raises-exception` instead."""
    for cell in cells(source, "code"):
        for node in ast.walk(ast.parse(cell.source)):
            if isinstance(node, ast.ExceptHandler):
                assert not all(ast.unparse(line).startswith("print(") for line in node.body)


def test_the_map_lists_the_lessons_that_exist():
    shown = course_map(SOURCES[0].parent.parent).markdown
    mapped = re.findall(r"\[([^\]]+)\]\((\w+)\.ipynb\) *\| *(\d+)(?: \+ (\d+))?", shown)
    read = [(title, stem, int(core), int(more or 0)) for title, stem, core, more in mapped]
    assert read == [(title(source), source.stem, *minutes(source)) for source in SOURCES]


def test_the_map_links_the_learners_own_copies_and_no_others(tmp_path):
    for name in ("31_lif_neuron.ipynb", "31_lif_neuron.new.ipynb", "310_else.ipynb"):
        (tmp_path / name).touch()
    assert re.findall(r"\]\(([^)]+)\)", course_map(tmp_path).markdown) == ["31_lif_neuron.ipynb"]
    assert len(course_map(tmp_path).markdown.splitlines()) == 2 + len(SOURCES)


@every_lesson
def test_what_every_lesson_would_change_is_not_stored(source):
    """The map, and what is done in all lessons: else a new lesson would change every notebook."""
    for cell in cells(source, "code"):
        drawn_live = re.search(r"\b(progress|course_map)\(", cell.source)
        assert (build_notebooks.NOT_STORED in cell.metadata.get("tags", [])) == bool(drawn_live)


def test_a_rebuilt_lesson_gets_the_same_ids():
    for source in SOURCES:
        once, twice = (build_notebooks.read_source(source).cells for _ in range(2))
        assert [cell.id for cell in once] == [cell.id for cell in twice]
        assert len({cell.id for cell in once}) == len(once)


def test_a_difference_is_found(tmp_path):
    folder = tmp_path / "source"
    folder.mkdir()
    source = folder / SOURCES[0].name
    source.write_text(SOURCES[0].read_text(encoding="utf-8") + "\n# %%\n1 + 1\n", encoding="utf-8")
    (found,) = build_notebooks.differences(source)
    assert "never built" in found
    built = build_notebooks.notebook_of(SOURCES[0])
    build_notebooks.notebook_of(source).write_bytes(built.read_bytes())
    (found,) = build_notebooks.differences(source)
    assert "does not hold what" in found
    build_notebooks.notebook_of(source).write_text("<<<<<<< HEAD", encoding="utf-8")
    (found,) = build_notebooks.differences(source)
    assert "is not a notebook" in found
