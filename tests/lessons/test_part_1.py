"""What the replies of the look back on part 1 say of other lines: wrong choices, and cures."""

import contextlib

import numpy as np
import pytest

from course_lib.exercises.looking_back import stock

STOCK = {question.id: question for question in stock("1")}


def run(id, old="", new=""):
    """The names that the code of a question leaves behind, with some of it replaced."""
    names = {"np": np}
    assert any(old in block.text for block in STOCK[id].code)
    for block in STOCK[id].code:
        with contextlib.suppress(ValueError, TypeError):  # where an error is the question
            exec(block.text.replace(old, new) if old else block.text, names)
    return names


@pytest.mark.parametrize(
    ("id", "expression", "said"),
    [
        ("1.b", "(after > before).sum()", 1),
        ("1.b", "after - before", [246, 10, 0]),
        ("1.d", "recording[good].mean()", 3.8),
        ("1.d", "np.nanmean(np.where(good, recording, np.nan), axis=1)", [2, 5]),
        ("1.e", "len(np.bincount(cells))", 6),
        ("1.e", "np.bincount(cells, minlength=8) / seconds", [0.1, 0, 0.1, 0, 0, 0.1, 0, 0]),
        ("1.f", "(np.abs(a[:, None] - b) <= 2).any(axis=0)", [True, True, False, False]),
        ("1.g", "rates @ weights", [210, 190, 100]),
        ("1.g", "(weights * rates[:, None]).sum(axis=1)", [30, 140, 330]),
        ("1.h", "v", [-60, -65, -55, -65]),
        ("1.i", "v[spike == 0]", [-65, -70]),
        ("1.i", "v[spike]", [-65, 20, 20, -65]),
        ("1.j", "(events >= 20).sum()", 2),
        ("1.l", "np.nanmean(recording, axis=1)", [3, 5]),
        ("1.m", "(v > threshold[:, 0]).sum()", 2),
        ("1.m", "(v > threshold).size", 16),
        ("1.n", "np.zeros_like(counts, dtype=float).dtype == float", True),
        ("1.o", "counts / counts.sum(axis=1, keepdims=True)", [[0.25, 0.75], [0.5, 0.5]]),
        ("1.p", "raw[::2]", [1, 2, 3]),
        ("1.p", "len(raw.reshape(2, -1)[0])", 3),
        ("1.q", "(first <= 10).sum()", 2),
        ("1.r", "signal[index].shape", (10, 5)),
        ("1.r", "len(signal[index].mean(axis=0))", 5),
        ("1.t", "round(0.3 / 0.1)", 3),
        ("1.t", "len(np.arange(1, 1.3, 0.1))", 4),
        ("1.u", "(counts > 0).sum()", 5),
        ("1.u", "counts.sum()", 8),
        ("1.v", "weights[[0, 3], [0, 3]]", [0, 18]),
        ("1.v", "weights[np.ix_([0, 3], [0, 3])]", [[0, 3], [15, 18]]),
        ("1.x", "(traces - 5 * np.arange(3)[:, None])[0]", [0, 0, 0]),
        ("1.z", "max(second.max(), first.max())", 8),
        ("1.z", "max(np.nanmax(first), np.nanmax(second))", 8),
    ],
)
def test_other_lines_give_what_the_replies_say(id, expression, said):
    np.testing.assert_allclose(eval(expression, run(id)), said, rtol=1e-12)


@pytest.mark.parametrize(
    ("id", "old", "new", "expression", "said"),
    [
        ("1.c", "v *= 0.5", "v = v * 0.5", "np.array(moments)[:, 0]", [8, 4, 2]),
        ("1.h", "after = v", "after = v.copy()", "np.flatnonzero(v >= -50)", [1, 3]),
        ("1.k", "v[:2]", "v[:2].copy()", "v[0]", -70),
        ("1.n", "zeros_like(counts)", "zeros_like(counts, dtype=float)", "rates", [0.5, 1, 1.5]),
        ("1.o", "counts /=", "counts[:] = counts /", "counts", [[0, 0], [0, 0]]),
    ],
)
def test_the_cures_cure_and_the_other_mistakes_do_what_is_said(id, old, new, expression, said):
    np.testing.assert_array_equal(eval(expression, run(id, old, new)), said)


@pytest.mark.parametrize(
    ("id", "line"),
    [
        ("1.a", "counts / counts.mean(axis=1)"),
        ("1.n", "rates += 0.5"),
        ("1.v", "weights[[0, 3]][[0, 3]]"),
    ],
)
def test_what_is_called_an_error_is_one(id, line):
    names = run(id)
    with pytest.raises((ValueError, TypeError, IndexError)):
        exec(line, names)


def test_an_average_over_trials_and_one_over_cells_both_run():
    by_trial = eval("counts / counts.mean(axis=0)", run("1.a"))
    np.testing.assert_allclose(by_trial.mean(axis=0), 1)
    assert not np.allclose(by_trial.mean(axis=1), 1)


def test_a_flat_array_of_rates_meets_the_receivers():
    """Where only cell 0 fires, only cell 0 seems to hear."""
    names = {"weights": np.ones((3, 3)), "rates": np.array([1, 0, 0])}
    assert eval("(weights * rates).sum(axis=0)", names).tolist() == [3, 0, 0]
