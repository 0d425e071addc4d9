"""Events above a signal, and cut-outs around them: what is drawn, and what the captions say."""

import numpy as np
import pytest

from course_lib import pictures

SIGNAL = np.array([0.0, 5.0, -3.0, 1.0, 2.0])


def traces(picture):
    return {trace.name: trace for trace in picture.figure.data}


def test_a_bar_stands_above_the_signal_for_each_event():
    drawn = pictures.events(SIGNAL, [1, 4], dt=10, y_title="light (%)")
    bars = traces(drawn)["spikes"]
    assert list(bars.x) == [10, 40]
    assert min(bars.y) > SIGNAL.max()
    assert traces(drawn)["signal"].y.tolist() == SIGNAL.tolist()
    assert drawn.caption == "light (%) over 50 ms, from -3 to 5; 2 events, at 10, 40 ms."


def test_what_comes_after_the_end_is_left_out():
    drawn = pictures.events(SIGNAL, [1, 4], dt=10, y_title="light (%)", until=30)
    assert len(traces(drawn)["signal"].y) == 3
    assert drawn.caption.endswith("over 30 ms, from -3 to 5; 1 event, at 10 ms.")


def test_no_event_and_many():
    assert "; 0 events." in pictures.events(SIGNAL, [], dt=1, y_title="v").caption
    many = pictures.events(np.zeros(20), np.arange(20), dt=1, y_title="v")
    assert many.caption.endswith(
        "20 events, at 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 8 more ms."
    )


def test_the_average_lies_over_the_cut_outs_with_the_event_at_0():
    rows = np.array([[0.0, 4.0, 2.0], [2.0, 0.0, 2.0]])
    drawn = pictures.cut_outs(rows, 2, dt=5, y_title="v (mV)")
    average = traces(drawn)["average"]
    assert average.y.tolist() == [1, 2, 2]
    assert (average.x0, average.dx) == (-10, 5)
    assert sum(trace.name == "single cut-outs" for trace in drawn.figure.data) == 2
    assert drawn.caption == ("Average of 2 cut-outs: lowest 1.0 at -10 ms, highest 2.0 at -5 ms.")


def test_other_moments_are_averaged_beside_it():
    drawn = pictures.cut_outs(
        np.ones((3, 2)), 1, dt=1, y_title="v (mV)", others=np.array([[0.0, 1.0], [0.0, 3.0]])
    )
    assert traces(drawn)["average around other moments"].y.tolist() == [0, 2]
    assert "Around 2 other moments: lowest 0.0 at -1 ms, highest 2.0 at 0 ms." in drawn.caption


def test_what_is_no_table_is_refused():
    with pytest.raises(ValueError, match="a row for each event"):
        pictures.cut_outs(np.ones(3), 1, dt=1, y_title="v")
    with pytest.raises(ValueError, match="others has shape"):
        pictures.cut_outs(np.ones((2, 2)), 1, dt=1, y_title="v", others=np.ones((0, 2)))
    with pytest.raises(ValueError, match="dt"):
        pictures.events(SIGNAL, [1], dt=0, y_title="v")
