"""Izhikevich cells: against stored reference runs, closed forms, and between the engines."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib import neurons

REFERENCE = json.loads(
    (Path(__file__).parent / "data" / "izhikevich.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", ["RS", "FS"])
@pytest.mark.parametrize("engine", ["numpy", "compiled"])
def test_reference_spikes(name, engine):
    expected = REFERENCE[f"{name}_125pA_from_sample_1000"]
    current = neurons.step_current(125.0, start=100.0, duration=1000.0)
    run = neurons.simulate(getattr(neurons, name), current, engine=engine)
    assert np.rint(run.spike_times / 0.1).astype(int).tolist() == expected["spike_samples"]
    assert run.v[-1] == pytest.approx(expected["v_end"], abs=1e-6)
    assert run.u[-1] == pytest.approx(expected["u_end"], abs=1e-6)
    assert run.v.max() == pytest.approx(expected["v_max"], abs=1e-6)


@pytest.mark.parametrize("engine", ["numpy", "compiled"])
def test_agrees_with_a_plain_loop_to_the_last_bit(engine):
    C, k, v_r, v_t, v_peak, a, b, c, d = 100, 3, -60, -50, 50, 0.01, 5, -60, 400
    v, u = -60.0, 0.0
    V, U = [v], [u]
    for _ in range(3000):
        if v >= v_peak:
            v, u = c, u + d
        else:
            v, u = (
                v + 0.1 * (k * (v - v_r) * (v - v_t) - u + 300.0) / C,
                u + 0.1 * a * (b * (v - v_r) - u),
            )
        V.append(v)
        U.append(u)
    run = neurons.simulate(neurons.RS, 300.0, duration=300.0, engine=engine)
    np.testing.assert_array_equal(run.v, V)
    np.testing.assert_array_equal(run.u, U)
    np.testing.assert_array_equal(run.spike_times, run.t[np.array(V) >= v_peak])
    assert len(run.spike_times) > 1


@pytest.mark.parametrize(("dt", "peak", "spikes"), [(0.1, 81, 168), (0.001, 50.3, 178)])
def test_what_the_time_step_does(dt, peak, spikes):
    current = neurons.step_current(125.0, start=100.0, duration=1000.0, dt=dt)
    assert neurons.simulate(neurons.RS, current, dt=dt).v.max() == pytest.approx(peak, abs=0.5)
    run = neurons.simulate(neurons.FS, 4 * current, dt=dt)
    assert len(run.spike_times) == spikes


def test_converges_with_order_one():
    # below threshold there is no reset, and Euler's error falls as dt
    def end(dt):
        return neurons.simulate(neurons.RS, 60.0, duration=40.0, dt=dt).v[-1]

    exact = end(0.0005)
    errors = [abs(end(dt) - exact) for dt in (0.1, 0.05, 0.025)]
    ratios = np.array(errors[:-1]) / errors[1:]
    assert np.all((ratios > 1.9) & (ratios < 2.1)), errors


@pytest.mark.parametrize("name", sorted(neurons.FIRING_PATTERNS))
def test_patterns_are_those_of_the_dimensionless_form(name):
    a, b, c, d = {
        "RS": (0.02, 0.2, -65, 8), "IB": (0.02, 0.2, -55, 4), "CH": (0.02, 0.2, -50, 2),
        "FS": (0.1, 0.2, -65, 2), "LTS": (0.02, 0.25, -65, 2), "TC": (0.02, 0.25, -65, 0.05),
        "RZ": (0.1, 0.26, -65, 2),
    }[name]  # fmt: skip
    cell = neurons.FIRING_PATTERNS[name]
    run = neurons.simulate(cell, 10.0, duration=50.0, dt=0.01)
    v = cell.v_r
    u = b * v
    trace = [v]
    for _ in range(5000):
        if v >= 30:
            v, u = c, u + d
        else:
            v, u = v + 0.01 * (0.04 * v * v + 5 * v + 140 - u + 10), u + 0.01 * a * (b * v - u)
        trace.append(v)
    # the same equations in other words: rounding differs, and spikes are steep
    first = int(np.argmax(np.array(trace) >= 30)) or 5001
    np.testing.assert_allclose(run.v[:first], trace[:first], atol=1e-6)
    assert abs(len(run.spike_times) - np.sum(np.array(trace) >= 30)) <= 1
    assert np.sum(np.array(trace) >= 30) > 1


def test_rests_at_rest():
    for cell in (neurons.RS, neurons.FS, *neurons.FIRING_PATTERNS.values()):
        run = neurons.simulate(cell, 0.0, duration=100.0)
        np.testing.assert_allclose(run.v, cell.v_r, atol=1e-9)


def test_no_rest_above_the_fold():
    with pytest.raises(ValueError, match=r"no rest above 0.267"):
        neurons.izhikevich_2003(0.02, 0.27, -65, 2)


def test_starts_at_its_peak():
    run = neurons.simulate(neurons.RS, 0.0, duration=1.0, v0=60.0)
    np.testing.assert_array_equal(run.spike_times, [0.0])
    assert run.v[1] == -60
    assert run.u[1] == 400


@settings(max_examples=60, deadline=None)
@given(
    C=st.floats(50, 300),
    k=st.floats(0.5, 4),
    a=st.floats(0.005, 0.3),
    b=st.floats(-5, 10),
    d=st.floats(0, 500),
    currents=st.lists(st.floats(-500, 1500), min_size=1, max_size=4),
    noise=st.sampled_from([0.0, 1.0]),
    seed=st.integers(0, 2**32),
)
def test_engines_equal_to_the_last_bit(C, k, a, b, d, currents, noise, seed):
    cell = neurons.Izhikevich(C, k, -60, -45, 35, a, b, -55, d)
    runs = [
        neurons.simulate(
            cell, [currents], duration=50.0, u0=1.0, noise=noise, seed=seed, engine=engine
        )
        for engine in ("numpy", "compiled")
    ]
    for name in ("v", "u", "spike_times", "spike_cells"):
        np.testing.assert_array_equal(getattr(runs[0], name), getattr(runs[1], name))


class TestPopulation:
    def test_holds_each_cell_as_often_as_said(self):
        cells = neurons.population([(neurons.RS, 3), (neurons.FS, 2)])
        np.testing.assert_array_equal(cells.C, [100, 100, 100, 20, 20])
        np.testing.assert_array_equal(cells.excitatory, [True] * 3 + [False] * 2)
        assert neurons.number_of_cells(cells) == 5

    def test_runs_as_its_cells_do(self):
        cells = neurons.population([(neurons.RS, 1), (neurons.FS, 1)])
        together = neurons.simulate(cells, 200.0, duration=100.0)
        for k, cell in enumerate((neurons.RS, neurons.FS)):
            alone = neurons.simulate(cell, 200.0, duration=100.0)
            np.testing.assert_array_equal(together.v[:, k], alone.v)
            np.testing.assert_array_equal(together.u[:, k], alone.u)

    @pytest.mark.parametrize(
        ("groups", "said"),
        [
            ([], "no group"),
            ([neurons.RS], "how many"),
            ([(neurons.RS, 0)], "1 or more"),
            ([(neurons.RS, 1.5)], "whole number"),
            ([(neurons.LIF(), 3)], "Izhikevich cell"),
        ],
    )
    def test_bad_groups(self, groups, said):
        with pytest.raises((TypeError, ValueError), match=said):
            neurons.population(groups)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"C": 0}, "C is 0; it must be above 0"),
        ({"a": -0.1}, "a is -0.1"),
        ({"v_t": -60}, "v_r is not below v_t"),
        ({"c": 60}, "c is not below v_peak"),
        ({"excitatory": 1}, "True or False"),
        ({"b": np.inf}, "finite"),
        ({"b": [1.0, 2.0], "d": [1.0, 2.0, 3.0]}, "b 2, d 3"),
    ],
)
def test_bad_cells(change, said):
    parameters = {
        "C": 100, "k": 3, "v_r": -60, "v_t": -50, "v_peak": 50,
        "a": 0.01, "b": 5, "c": -60, "d": 400,
    }  # fmt: skip
    with pytest.raises((TypeError, ValueError), match=said):
        neurons.Izhikevich(**parameters | change)


def test_u0_is_for_cells_that_have_u():
    with pytest.raises(ValueError, match="leave it out"):
        neurons.simulate(neurons.LIF(), 0.0, duration=1.0, u0=1.0)


@pytest.mark.filterwarnings("ignore:dt is")
def test_blow_up_says_where():
    with pytest.raises(FloatingPointError, match=r"cell 0 .* the usual cause is a dt too large"):
        neurons.simulate(neurons.RS, -1e9, duration=1000.0, dt=50.0)


def test_coarse_step_names_the_time_constant():
    with pytest.warns(UserWarning, match=r"C / \(k \(v_t - v_r\)\) only 1.33333 ms"):
        neurons.simulate(neurons.FS, 0.0, duration=10.0, dt=1.0)
