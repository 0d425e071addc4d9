"""Every explorer, at every corner of every control, and its code against its picture."""

import ast
import itertools
import json
import re
import subprocess
import sys
from dataclasses import replace
from html import escape, unescape

import ipywidgets
import numpy as np
import pytest

from course_lib import explore
from course_lib.explore.live.figure import LiveFigure, library
from course_lib.explore.live.panel import Panel
from course_lib.explore.sheet import Sheet
from course_lib.widgets import INVITATION

NAMES = list(explore.ALL)
ON_SHEETS = [name for name, make in explore.ALL.items() if make().figure is Sheet]
MEASURED = [name for name, make in explore.ALL.items() if make().measured]
WITH_TRACES = [name for name in NAMES if name not in ON_SHEETS + MEASURED]


def corners(explorer):
    """The start, and every combination of the controls' extremes."""
    names = [control.name for control in explorer.controls]
    yield explorer.start
    for values in itertools.product(*(control.corners for control in explorer.controls)):
        yield dict(zip(names, values, strict=True))


def samples(explorer, at_most=12):
    """Some of the corners, spread over all of them."""
    everything = list(corners(explorer))
    return everything[:: max(1, len(everything) // at_most)]


@pytest.mark.parametrize("name", NAMES)
def test_every_corner_can_be_computed_drawn_and_put_into_words(name):
    explorer = explore.ALL[name]()
    for parameters in corners(explorer):
        figure, caption = explorer.drawn(**parameters)
        if name in ON_SHEETS:
            assert figure.still.words.strip(), parameters
        else:
            assert len(figure.data) == len(explorer.figure().data), parameters
        assert caption.strip(), parameters
        assert "nan" not in caption.lower().split(), parameters


@pytest.mark.parametrize("name", WITH_TRACES)
def test_the_code_that_is_shown_makes_what_is_drawn(name, capsys):
    explorer = explore.ALL[name]()
    assert explorer.code_makes
    for parameters in samples(explorer):
        figure, _ = explorer.drawn(**parameters)
        # A heat map's data are its table; of all others, the heights.
        drawn = {
            t.name: np.asarray(t.z if t.type == "heatmap" else t.y, float) for t in figure.data
        }
        namespace = {}
        exec(explorer.code(**parameters), namespace)
        for variable, trace in explorer.code_makes.items():
            # Pictures hold single precision: seven digits.
            made = np.asarray(namespace[variable], np.float32)
            np.testing.assert_allclose(made, drawn[trace], rtol=1e-6, atol=1e-4)


@pytest.mark.parametrize("name", ON_SHEETS)
def test_the_last_line_of_the_code_makes_the_still_itself(name):
    explorer = explore.ALL[name]()
    for parameters in corners(explorer):
        sheet, _ = explorer.drawn(**parameters)
        body = ast.parse(explorer.code(**parameters)).body
        # Only where nothing can be drawn is there nothing to run.
        assert bool(body) == (sheet.still.figure is not None), parameters
        if body:
            namespace = {}
            exec(compile(ast.Module(body[:-1], []), name, "exec"), namespace)
            made = eval(compile(ast.Expression(body[-1].value), name, "eval"), namespace)
            assert (made.html, made.words) == (sheet.still.html, sheet.still.words), parameters


@pytest.fixture
def panel(name):
    explorer = explore.ALL[name]()
    return Panel(explorer, *explorer.drawn())


def shown(panel):
    """The picture that the page was told last, and the lines below it."""
    live = panel.live
    picture = live.value if hasattr(live, "value") else json.loads(live.told)
    return picture, json.loads(panel.below.told)


@pytest.mark.parametrize("name", NAMES)
def test_a_panel_follows_its_controls_and_finds_back(name, panel):
    before = shown(panel)
    for control in panel.explorer.controls:
        panel.controls[control.name].value = control.corners[-1]
    picture, lines = shown(panel)
    assert picture != before[0]
    assert lines["code"] != before[1]["code"]
    panel.reset()
    assert name in MEASURED or shown(panel) == before
    assert panel.parameters == panel.explorer.start


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_told_to_which_values_a_picture_belongs(panel):
    """It shows that the kernel is at work until those are its controls' own."""
    for control in panel.explorer.controls:
        panel.controls[control.name].value = control.corners[0]
    synced = [
        widget.index if isinstance(widget, ipywidgets.Dropdown) else widget.value
        for widget in panel.controls.values()
    ]
    assert shown(panel)[1]["values"] == synced


@pytest.mark.parametrize("name", [name for name in NAMES if explore.ALL[name]().dragged])
def test_a_line_that_is_dragged_moves_its_control(name, panel):
    explorer = panel.explorer
    (control,) = (c for c in explorer.controls if c.name == explorer.dragged)
    for to, lands in (
        (control.start + 2.3 * control.step, control.start + 2 * control.step),
        (control.high + 100, control.high),
        (control.low - 100, control.low),
    ):
        panel.drag(to)
        assert panel.controls[control.name].value == lands
        (shape, *_) = json.loads(panel.live.told)["layout"]["shapes"]
        assert (shape["y0"], shape["editable"]) == (lands, True)


@pytest.mark.parametrize("name", [name for name in NAMES if explore.ALL[name]().click])
def test_each_part_of_a_sheet_that_is_clicked_moves_a_control_and_a_second_click_moves_it_back(
    name, panel
):
    before = shown(panel)
    parts = re.findall(r'data-part="(.*?)"', panel.figure.still.svg)
    assert parts
    for part in map(unescape, parts):
        panel.hear({"clicked": part})
        assert shown(panel)[0] != before[0]
        panel.hear({"clicked": part})
        assert shown(panel) == before


@pytest.mark.parametrize("name", ["lif"])
def test_a_picture_that_cannot_be_made_leaves_no_sign_of_work_behind(panel, monkeypatch):
    def stumble(**parameters):
        raise RuntimeError("no picture of this")

    object.__setattr__(panel.explorer, "compute", stumble)
    with pytest.raises(RuntimeError, match="no picture"):
        panel.controls["current"].value = 300
    assert shown(panel)[1]["values"][0] == 300


@pytest.mark.parametrize("name", WITH_TRACES)
def test_what_the_page_is_told_is_the_figure(name, panel):
    figure, caption = panel.explorer.drawn()
    told, lines = shown(panel)
    assert told == json.loads(figure.to_json())
    assert lines["caption"] == caption


@pytest.mark.parametrize("name", NAMES)
def test_two_or_three_controls_stand_at_the_picture_and_the_others_are_folded(name, panel):
    rows = [row for row in panel.box.children if isinstance(row, ipywidgets.GridBox)]
    assert 1 <= len(rows[0].children) <= 3
    assert rows[0].layout.display is None
    assert [row.layout.display for row in rows[1:]] == ["none"] * (len(rows) - 1)
    placed = [control for row in rows for control in row.children]
    assert set(placed) == set(panel.controls.values())
    names = {control.name for control in panel.explorer.controls}
    assert names.issuperset(panel.explorer.beside)


def test_plotlys_script_is_there_once_however_many_figures():
    one, other = (LiveFigure(explore.lif().figure()) for _ in range(2))
    assert one.library == other.library
    assert one.library == library().model_id
    assert "plotly.js v" in library().value[:200]


@pytest.mark.parametrize("name", NAMES)
def test_it_is_computed_once_when_shown(name, monkeypatch, capsys):
    computed = []
    explorer = explore.ALL[name]()

    def counted(**parameters):
        computed.append(parameters)
        return explorer.compute(**parameters)

    bundles_of(replace(explorer, compute=counted), monkeypatch)
    assert computed == [explorer.start]


@pytest.mark.parametrize("name", [name for name in NAMES if name not in MEASURED])
def test_it_travels_as_live_view_as_figure_and_as_words(name, monkeypatch):
    figure, caption = explore.ALL[name]().drawn()
    picture, words = bundles_of(explore.ALL[name](), monkeypatch)
    assert "application/vnd.jupyter.widget-view+json" in picture
    if name in ON_SHEETS and figure.still.svg:
        assert figure.still.svg in picture["text/html"]
    elif name in ON_SHEETS:
        assert picture["image/png"].startswith(b"\x89PNG")
    else:
        stored = picture["application/vnd.plotly.v1+json"]
        assert stored["data"]
        assert "title" not in stored["layout"]  # the invitation stands beside it
    assert words["text/plain"] == caption
    assert escape(caption, quote=False) in words["text/html"]
    assert INVITATION in words["text/html"]


def bundles_of(explorer, monkeypatch):
    """What a cell that ends in this explorer stores."""
    bundles = []
    monkeypatch.setattr("course_lib.explore.explorer.display", lambda b, raw: bundles.append(b))
    explorer._ipython_display_()
    return bundles


def test_a_file_with_a_function_of_its_name_is_found(tmp_path):
    (tmp_path / "newest.py").write_text("def newest():\n    return 'made'\n", encoding="utf-8")
    (tmp_path / "helper.py").write_text("def other():\n    pass\n", encoding="utf-8")
    found = subprocess.run(
        [sys.executable, "-c", FIND_IN, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert found.stdout.split() == ["made", "False", *explore.ALL]


FIND_IN = """
import sys
from course_lib import explore
ours = list(explore.ALL)
explore.__path__[:] = [sys.argv[1], *explore.__path__]
found = dict(explore._found())
print(found.pop("newest")(), "helper" in found, *found)
"""
