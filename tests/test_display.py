"""Figures, captions and what a notebook stores of them."""

import json
import re
from html import unescape

import matplotlib.pyplot as plt
import numpy as np
import plotly.graph_objects as go
import pytest
from reading_pictures import words

from course_lib import neurons, pictures
from course_lib.pictures.display import PLOTLY
from course_lib.pictures.plots.theme import TEMPLATE


@pytest.fixture
def shown(monkeypatch):
    """Call `pictures.show` and return the bundles that a cell would show."""
    bundles = []
    monkeypatch.setattr(
        "course_lib.pictures.display.display", lambda bundle, raw: bundles.append(bundle)
    )

    def show(figure, caption):
        pictures.show(figure, caption)
        return bundles

    return show


def test_a_figure_is_shown_with_its_caption_below(shown):
    figure, caption = shown(go.Figure(go.Scatter(y=[1, 2])), "2 samples, 1 < 2")
    assert figure[PLOTLY]["data"][0]["y"] == [1, 2]
    assert caption["text/plain"] == "2 samples, 1 < 2"
    assert "1 &lt; 2</div>" in caption["text/html"]
    json.dumps([figure, caption])


def test_a_matplotlib_figure_is_shown_likewise(shown):
    picture, caption = shown(matplotlib_figure(), "a line")
    assert picture["image/png"].startswith(b"\x89PNG")
    assert caption["text/plain"] == "a line"


def test_showing_does_not_change_the_figure(shown):
    figure = pictures.new_figure(x_title="t (ms)", y_title="v (mV)")
    before = figure.to_json()
    shown(figure, "nothing yet")
    assert figure.to_json() == before


@pytest.mark.parametrize(("figure", "caption"), [(go.Figure(), " "), (3, "three")])
def test_what_cannot_be_shown_is_said(figure, caption):
    with pytest.raises((ValueError, TypeError), match=r"caption|figure"):
        pictures.show(figure, caption)


def matplotlib_figure():
    figure, axes = plt.subplots()
    axes.plot([1, 2])
    plt.close(figure)
    return figure


KINDS = {
    "Plotly": lambda: pictures.voltage(neurons.simulate(neurons.LIF(), 200, duration=20)),
    "Matplotlib": lambda: pictures.Picture(matplotlib_figure(), "a line"),
    "an array": lambda: pictures.array([[1, 2]]),
    "a drawing": lambda: pictures.biology.spike(),
    "a ring": lambda: pictures.ring(350, 20),
    "words alone": lambda: pictures.array({1, 2}),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_picture_says_what_it_shows_whatever_it_is_drawn_with(kind):
    picture = KINDS[kind]()
    said = "\n".join(bundle["text/plain"] for bundle in picture.bundles())
    assert picture.caption in said
    assert picture.words in said
    assert repr(picture) == said.removeprefix("[picture; its caption follows]\n")
    assert "<style" not in str(picture.bundles())


@pytest.mark.parametrize("kind", ["an array", "a drawing", "a ring"])
def test_where_a_page_takes_drawings_out_the_words_are_left(kind):
    """As JupyterLab does, which takes out the tags and leaves what was written in them."""
    picture = KINDS[kind]()
    html = "".join(bundle["text/html"] for bundle in picture.bundles())
    left = re.sub(r"</?(template|svg|path|g|text)\b[^>]*>", "", html)
    shown = re.sub(r'<div style="visibility:hidden.*?</div>', "", left)
    assert unescape(picture.words) in unescape(shown)
    assert unescape(picture.caption) in unescape(shown)
    labels = [text for _, _, text in words(picture)]
    assert labels
    assert [label for label in labels if f">{label}<" in html and f">{label}<" in shown] == []


def test_a_cell_shows_a_figure_and_its_caption_one_below_the_other(monkeypatch):
    shown = []
    monkeypatch.setattr(
        "course_lib.pictures.display.display", lambda bundle, raw: shown.append(bundle)
    )
    picture = KINDS["Plotly"]()
    picture._ipython_display_()
    assert shown == picture.bundles()
    assert len(shown) == 2


def test_a_line_stores_its_times_as_a_start_and_a_spacing():
    t = 5 + np.arange(1000) * 0.1
    line = pictures.line(t, np.sin(t), "sine")
    np.testing.assert_allclose(line.x0 + line.dx * np.arange(1000), t)
    np.testing.assert_allclose(line.y, np.sin(t), atol=1e-6)  # single precision
    assert len(line.to_plotly_json()["y"]) == 1000
    assert line.x is None


def test_lines_of_one_picture_differ_in_colour_and_in_style():
    lines = [pictures.line([0, 1], [0, 1], "", number) for number in range(6)]
    assert len({line.line.color for line in lines}) == 6
    assert len({line.line.dash for line in lines}) == 6


def test_a_plain_plotly_figure_gets_the_courses_look_and_one_with_its_own_keeps_it(capsys):
    plain, own = go.Figure(), go.Figure(layout={"template": "plotly_dark"})
    pictures.show(plain, "nothing")
    pictures.show(own, "nothing")
    assert plain.layout.template == TEMPLATE
    assert own.layout.template == go.Figure(layout={"template": "plotly_dark"}).layout.template
