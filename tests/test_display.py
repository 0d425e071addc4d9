"""Figures, captions and what a notebook stores of them."""

import json

import matplotlib.pyplot as plt
import numpy as np
import plotly.graph_objects as go
import pytest

from course_lib import pictures
from course_lib.pictures.display import PLOTLY


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
    figure, axes = plt.subplots()
    axes.plot([1, 2])
    plt.close(figure)
    picture, caption = shown(figure, "a line")
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
