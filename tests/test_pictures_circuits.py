"""A table of weights as a circuit: what is drawn, and what the caption says of it."""

import re
from html import unescape

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from reading_pictures import pieces, words

from course_lib import palette, pictures
from course_lib.pictures.svg import outline, solid

# The circuit of lesson 41: two cells that excite, two that inhibit.
WEIGHTS = np.zeros((4, 4))
WEIGHTS[0, 2] = WEIGHTS[1, 3] = 5
WEIGHTS[2, 1] = WEIGHTS[3, 0] = 10
KINDS = np.array([True, True, False, False])
BAR = outline(palette.INHIBITORY, 4)
ARROW = f"fill:{palette.EXCITATORY}"


def written(picture):
    return [text for _, _, text in words(picture)]


@pytest.mark.parametrize("layout", ["ring", "layers"])
def test_each_connection_has_its_end_and_its_weight(layout):
    drawn = pictures.circuit(WEIGHTS, KINDS, layout=layout)
    assert pieces(drawn, ARROW) == 2 + 1  # the key has one of each
    assert pieces(drawn, BAR) == 2 + 1
    assert pieces(drawn, solid(palette.EXCITATORY)) == 2
    assert pieces(drawn, solid(palette.INHIBITORY)) == 2
    texts = written(drawn)
    assert (texts.count("5"), texts.count("10")) == (2, 2)
    assert "weights in nS" in texts
    assert drawn.caption == (
        "4 cells, 4 connections: cell 0 excites cell 2 (5 nS); cell 1 excites cell 3 (5 nS); "
        "cell 2 inhibits cell 1 (10 nS); cell 3 inhibits cell 0 (10 nS)."
    )


def test_names_are_written_and_said():
    drawn = pictures.circuit([[0, 2], [0, 0]], names=["sender", "receiver"], unit="mV ms")
    assert {"sender", "receiver", "2"} <= set(written(drawn))
    assert drawn.caption == "2 cells, 1 connection: sender excites receiver (2 mV ms)."


def test_a_weight_below_0_inhibits_where_nobody_says_what_the_cells_do():
    drawn = pictures.circuit([[0, 3], [-2, 0]])
    assert "cell 0 excites cell 1 (3 nS); cell 1 inhibits cell 0 (2 nS)" in drawn.caption


def test_alike_connections_of_a_cell_are_said_together_and_its_own_is_itself():
    drawn = pictures.circuit([[4, 4, 4], [0, 0, 0], [0, 0, 0]])
    assert drawn.caption == (
        "3 cells, 3 connections: cell 0 excites itself, cell 1 and cell 2 (4 nS each)."
    )
    assert pictures.circuit(np.zeros((2, 2))).caption == "2 cells, no connection."


def test_what_is_cut_is_a_ghost_and_no_connection():
    drawn = pictures.circuit(WEIGHTS, KINDS, cut=[(2, 1)])
    assert pieces(drawn, BAR) == 1 + 1
    assert "4 cells, 3 connections" in drawn.caption
    assert "from cell 2 to cell 1: cut" in drawn.caption
    assert written(drawn).count("cut") == 1
    # A ghost is there even where its weight has been set to 0.
    without = WEIGHTS.copy()
    without[2, 1] = 0
    assert pictures.circuit(without, KINDS, cut=[(2, 1)]).caption == drawn.caption


def test_a_chosen_connection_is_marked_and_only_where_there_is_one():
    mark = f"{outline(palette.OCHRE, 18)};stroke-opacity:.45;stroke-linecap:round"
    assert pieces(pictures.circuit(WEIGHTS, KINDS, chosen=(3, 0)), mark) == 1
    assert pieces(pictures.circuit(WEIGHTS, KINDS, chosen=(0, 3)), mark) == 0


@settings(max_examples=25, deadline=None)
@given(
    hnp.arrays(np.int8, st.integers(1, 8).map(lambda n: (n, n)), elements=st.integers(-3, 9)),
    st.sampled_from(["ring", "layers"]),
)
def test_as_many_ends_and_weights_as_connections(weights, layout):
    drawn = pictures.circuit(weights, layout=layout)
    up, down = int((weights > 0).sum()), int((weights < 0).sum())
    assert pieces(drawn, ARROW) == up + (up > 0)
    assert pieces(drawn, BAR) == down + (down > 0)
    assert drawn.caption.startswith(f"{len(weights)} cell")
    assert f"{up + down} connection" in drawn.caption or not up + down
    cells = len(weights)
    assert sum(text.isdigit() for text in written(drawn)) == cells + up + down


@settings(max_examples=25, deadline=None)
@given(st.integers(2, 8), st.sampled_from(["ring", "layers"]), st.data())
def test_weights_are_not_written_on_cells_nor_on_one_another(n, layout, data):
    pairs = st.tuples(st.integers(0, n - 1), st.integers(0, n - 1))
    weights = np.zeros((n, n))
    for pair in data.draw(st.sets(pairs, min_size=1, max_size=6)):
        weights[pair] = 77
    drawn = pictures.circuit(weights, np.arange(n) % 2 == 0, layout=layout)
    places = [(x, y) for x, y, text in words(drawn) if text == "77"]
    cells = [(x, y) for x, y, text in words(drawn) if text.isdigit() and text != "77"]
    for k, (x, y) in enumerate(places):
        for other_x, other_y in places[:k] + cells:
            assert np.hypot(x - other_x, y - other_y) > 9


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: pictures.circuit(np.zeros((2, 3))), "it must be square"),
        (lambda: pictures.circuit(np.zeros((9, 9))), "image"),
        (lambda: pictures.circuit([[0, np.nan], [0, 0]]), "NaN"),
        (lambda: pictures.circuit(np.ma.masked_equal([[0, 1], [1, 0]], 1)), "masked"),
        (lambda: pictures.circuit([[0, -1], [1, 0]], [1, 0]), "weights are 0 or more"),
        (lambda: pictures.circuit(WEIGHTS, [1, 0]), "each of 4 cells"),
        (lambda: pictures.circuit(WEIGHTS, KINDS, ["a"]), "4 names"),
        (lambda: pictures.circuit(WEIGHTS, KINDS, layout="star"), '"ring" or "layers"'),
        (lambda: pictures.circuit(WEIGHTS, KINDS, cut=[(0, 4)]), "cells 0 to 3"),
        (lambda: pictures.circuit(WEIGHTS, KINDS, chosen=2), "a pair"),
    ],
)
def test_what_cannot_be_drawn_is_answered_in_words(call, said):
    drawn = call()
    assert drawn.figure is None
    assert said in drawn.words


def test_each_line_is_a_part_that_can_be_clicked():
    svg = pictures.circuit(WEIGHTS, KINDS, names=["a", "b", "c", "d"], cut=[(1, 2)]).svg
    parts = re.findall(r'data-part="(.*?)".*?<title>(.*?)</title>', svg)
    assert [(unescape(name), words) for name, words in parts] == [
        ("0>2", "from a to c"),
        ("1>2", "from b to c"),
        ("1>3", "from b to d"),
        ("2>1", "from c to b"),
        ("3>0", "from d to a"),
    ]
