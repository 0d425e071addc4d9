"""Elephant and eFEL as judges of our numbers: the same rates, CVs, crossings and spikes.

Where COURSE_PEERS_PYTHON names the Python of an environment that has them, as ``.ci/run`` makes
it, they are run. Elsewhere what they said is stored by ``tests/peers/judges.py``, and a warning
says so.
"""

import sys
import warnings
from pathlib import Path

import numpy as np
import pytest

from course_lib import analysis, signals

sys.path.insert(0, str(Path(__file__).parent / "peers"))
import judges


@pytest.fixture(scope="module")
def judged():
    if judges.python():
        return judges.judged()
    warnings.warn("Elephant is not here: compared with its stored numbers instead", stacklevel=1)
    with np.load(judges.STORED) as stored:
        return dict(stored)


def test_rate_and_cv_of_300_trains_are_elephants(judged):
    trains = judges.trains()
    assert len(trains) == len(judged["cv"]) == 300
    cvs = [analysis.cv(analysis.interspike_intervals(train)) for train in trains]
    rates = [analysis.firing_rate(train, judges.DURATION) for train in trains]
    np.testing.assert_allclose(cvs, judged["cv"], rtol=1e-9, atol=1e-12)  # a clock's CV is rounding
    np.testing.assert_allclose(rates, judged["rate"], rtol=1e-12)


def test_crossings_of_1000_traces_are_elephants_but_for_those_that_begin_above(judged):
    traces, thresholds = judges.traces()
    theirs = np.split(judged["sample"], np.cumsum(judged["crossings"])[:-1])
    begin_above = 0
    for trace, threshold, found in zip(traces, thresholds, theirs, strict=True):
        ours = signals.detect_spikes(trace, threshold).tolist()
        np.testing.assert_array_equal(ours, signals.threshold_crossings(trace, threshold, "up"))
        if trace[0] > threshold:  # Elephant counts that as a crossing, at the first sample
            begin_above += 1
            ours = [0, *ours]
        assert ours == found.tolist()
    assert 100 < begin_above < 900


def test_spikes_of_rs_and_fs_cells_are_efels(judged):
    _, _, ours = judges.voltages()
    assert judged["spikes"].tolist() == ours
    assert len(ours) == 80
    assert np.count_nonzero(ours) > 60
