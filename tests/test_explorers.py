"""Every explorer, at every corner of every control, and its code against its picture."""

import ast
import itertools

import ipywidgets
import numpy as np
import pytest
from course_lib.explore.panel import Panel

from course_lib import explore
from course_lib.explore.sheet import Sheet

NAMES = list(explore.ALL)
ON_SHEETS = [name for name, make in explore.ALL.items() if make().figure is Sheet]
WITH_TRACES = [name for name in NAMES if name not in ON_SHEETS]


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
        figure, caption = explorer.picture(**parameters)
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
        figure, _ = explorer.picture(**parameters)
        drawn = {trace.name: np.asarray(trace.y, float) for trace in figure.data}
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
        sheet, _ = explorer.picture(**parameters)
        body = ast.parse(explorer.code(**parameters)).body
        # Only where nothing can be drawn is there nothing to run.
        assert bool(body) == bool(sheet.still.svg), parameters
        if body:
            namespace = {}
            exec(compile(ast.Module(body[:-1], []), name, "exec"), namespace)
            made = eval(compile(ast.Expression(body[-1].value), name, "eval"), namespace)
            assert (made.svg, made.words) == (sheet.still.svg, sheet.still.words), parameters


@pytest.mark.parametrize("name", NAMES)
def test_a_panel_follows_its_controls_and_finds_back(name):
    panel = Panel(explore.ALL[name]())
    before = panel.below.caption, panel.below.code, shown(panel.figure)
    for control in panel.explorer.controls:
        panel.controls[control.name].value = control.corners[-1]
    assert panel.below.code != before[1]
    assert shown(panel.figure) != before[2]
    panel.reset()
    assert (panel.below.caption, panel.below.code, shown(panel.figure)) == before
    assert panel.parameters == panel.explorer.start


def shown(live):
    """What a live picture holds, to be compared."""
    if hasattr(live, "still"):
        return live.value
    return str([np.asarray(trace.y, float).tolist() for trace in live.data])


@pytest.mark.parametrize("name", WITH_TRACES)
def test_a_page_never_hears_of_an_empty_figure(name, monkeypatch):
    announced = []
    create = ipywidgets.comm.create_comm

    def remember(**what):
        announced.append(what["data"]["state"])
        return create(**what)

    monkeypatch.setattr(ipywidgets.comm, "create_comm", remember)
    explorer = explore.ALL[name]()
    Panel(explorer)
    (figure,) = [state for state in announced if "_widget_data" in state]
    assert len(figure["_widget_data"]) == len(explorer.figure().data)
    assert figure["_widget_layout"]["template"]
    assert figure["_config"]["displayModeBar"] is False


@pytest.mark.parametrize("name", NAMES)
def test_it_travels_as_live_view_as_figure_and_as_words(name):
    explorer = explore.ALL[name]()
    bundle = explorer._repr_mimebundle_()
    figure, caption = explorer.picture()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    if name in ON_SHEETS:
        assert figure.still.svg in bundle["text/html"]
        assert caption in bundle["text/html"]
    else:
        assert bundle["application/vnd.plotly.v1+json"]["data"]
    assert bundle["text/plain"] == caption
