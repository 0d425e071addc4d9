"""The cells: against their closed form, between the engines, and when called wrongly."""

import signal
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib import neurons, signals
from course_lib.engines import memory, running

TAU, R, THRESHOLD, RESET, REFRACTORY = 10.0, 0.1, -50.0, -65.0, 2.0


def exact_interval(current):
    """Closed form of the LIF cell's interspike interval in ms, above its rheobase."""
    drive = R * current
    return REFRACTORY + TAU * np.log(drive / (drive - (THRESHOLD - RESET)))


def run_by_hand(current, dt, kick=None):
    """The module's four lines of pseudo-code in plain Python, for one default cell."""
    v, rest = -65.0, 0
    trace, spikes = [v], []
    for i in range(len(current)):
        if rest == 0:
            v = v + dt * (-(v - -65.0) + R * current[i]) / TAU
            if kick is not None:
                v = v + kick[i]
        else:
            rest = rest - 1
        trace.append(v)
        if v >= THRESHOLD:
            spikes.append((i + 1) * dt)
            v = RESET
            rest = round(REFRACTORY / dt)
    return np.array(trace), np.array(spikes)


class TestLIFAgainstClosedForm:
    @pytest.mark.parametrize(("current", "hz"), [(200.0, 63.04), (300.0, 111.96)])
    def test_closed_form_is_the_one_of_the_lesson(self, current, hz):
        assert 1000 / exact_interval(current) == pytest.approx(hz, abs=0.005)

    @pytest.mark.parametrize("dt", [0.2, 0.1, 0.05, 0.02])
    def test_interval_is_right_to_one_step(self, dt):
        # Euler decays faster by dt / 2 per tau, and a spike waits for the next sample
        currents = np.array([[160.0, 200.0, 250.0, 300.0, 500.0]])
        run = neurons.simulate(neurons.LIF(), currents, dt=dt, duration=500.0)
        for k, current in enumerate(currents[0]):
            intervals = np.diff(run.spike_times[run.spike_cells == k])
            worst = dt * max(1.0, np.log(current / (current - 150)) / 2 + 0.05)
            assert np.abs(intervals - exact_interval(current)).max() <= worst

    def test_mean_error_falls_as_dt(self):
        currents = np.linspace(170, 600, 150)[None]
        errors = []
        for dt in (0.2, 0.1, 0.05):
            run = neurons.simulate(neurons.LIF(), currents, dt=dt, duration=250.0)
            interval = [np.diff(run.spike_times[run.spike_cells == k]).mean() for k in range(150)]
            errors.append(np.mean(np.abs(interval - exact_interval(currents[0]))))
        ratios = np.array(errors[:-1]) / errors[1:]
        assert np.all((ratios > 1.7) & (ratios < 2.3)), errors

    def test_below_rheobase_it_is_silent_and_settles(self):
        run = neurons.simulate(neurons.LIF(), 149.9, duration=300.0)
        assert len(run.spike_times) == 0
        assert run.v[-1] == pytest.approx(-65 + 14.99, abs=1e-6)

    def test_decay_is_eulers(self):
        run = neurons.simulate(neurons.LIF(), 0.0, duration=50.0, v0=-55.0)
        np.testing.assert_allclose(run.v, -65 + 10 * (1 - 0.1 / TAU) ** np.arange(501), rtol=1e-12)


class TestTrace:
    def test_spike_is_at_the_sample_that_reaches_the_threshold(self):
        run = neurons.simulate(neurons.LIF(), 300.0, duration=100.0)
        at = np.rint(run.spike_times / 0.1).astype(int)
        np.testing.assert_array_equal(at, np.flatnonzero(run.v >= THRESHOLD))
        np.testing.assert_array_equal(run.spike_times, run.t[at])
        np.testing.assert_array_equal(signals.detect_spikes(run.v, THRESHOLD, 0.1), run.spike_times)

    @pytest.mark.parametrize("refractory", [0.0, 0.3, 2.0, 5.9])
    def test_rests_for_whole_steps(self, refractory):
        # 0.3 / 0.1 is 2.9999999999999996, and 5.9 / 0.1 likewise: cut off, one step is lost
        run = neurons.simulate(neurons.LIF(refractory=refractory), 300.0, duration=60.0)
        first = round(run.spike_times[0] / 0.1)
        rest = round(refractory * 10)
        assert np.all(run.v[first + 1 : first + 1 + rest] == RESET)
        assert run.v[first + 1 + rest] > RESET

    @pytest.mark.parametrize("engine", ["numpy", "compiled"])
    def test_agrees_with_a_plain_loop_to_the_last_bit(self, engine):
        current = neurons.step_current(250.0, start=10.0, stop=150.0, duration=200.0)
        run = neurons.simulate(neurons.LIF(), current, noise=1.0, seed=3, engine=engine)
        xi = np.random.default_rng(3).standard_normal(2000)
        trace, spikes = run_by_hand(current, 0.1, 1.0 * np.sqrt(0.1) * xi)
        np.testing.assert_array_equal(run.v, trace)
        np.testing.assert_array_equal(run.spike_times, spikes)

    def test_many_cells_are_many_single_cells(self):
        tau = np.array([5.0, 10.0, 20.0])
        current = np.random.default_rng(0).uniform(0, 500, (3000, 3))
        together = neurons.simulate(neurons.LIF(tau_m=tau), current)
        assert together.v.shape == (3001, 3)
        for k in range(3):
            alone = neurons.simulate(neurons.LIF(tau_m=tau[k]), current[:, k])
            np.testing.assert_array_equal(together.v[:, k], alone.v)
            np.testing.assert_array_equal(
                together.spike_times[together.spike_cells == k], alone.spike_times
            )

    def test_shapes_follow_what_was_given(self):
        one, many = neurons.LIF(), neurons.LIF(R=np.array([0.1, 0.2]))
        assert neurons.simulate(one, 10.0, duration=1.0).v.shape == (11,)
        assert neurons.simulate(one, np.zeros(7)).v.shape == (8,)
        assert neurons.simulate(one, np.zeros((7, 1))).v.shape == (8, 1)
        assert neurons.simulate(one, np.zeros((7, 3))).v.shape == (8, 3)
        assert neurons.simulate(one, np.zeros((1, 3)), duration=1.0).v.shape == (11, 3)
        assert neurons.simulate(one, 10.0, duration=1.0, v0=[-65.0, -60.0]).v.shape == (11, 2)
        assert neurons.simulate(many, 10.0, duration=1.0).v.shape == (11, 2)
        assert neurons.simulate(many, np.zeros(7)).v.shape == (8, 2)

    def test_spike_times_are_in_order(self):
        run = neurons.simulate(neurons.LIF(), np.array([[300.0, 200.0]]), duration=100.0)
        assert np.all(np.diff(run.spike_times) >= 0)
        assert set(run.spike_cells) == {0, 1}


class TestCurrentAsAFunctionOfTime:
    @pytest.mark.parametrize("cell", [neurons.LIF(), neurons.RS], ids=["LIF", "Izhikevich"])
    def test_is_the_current_of_its_values(self, cell, monkeypatch):
        monkeypatch.setattr(running, "SECONDS_PER_BLOCK", 0.0)  # in more than one block
        values = 300 * np.sin(np.arange(2000) * 0.1 / 20) ** 2
        expected = neurons.simulate(cell, values)
        run = neurons.simulate(cell, lambda t: 300 * np.sin(t / 20) ** 2, duration=200.0)
        assert len(run.spike_times) > 1
        np.testing.assert_array_equal(run.v, expected.v)

    def test_of_many_cells(self):
        cells = neurons.LIF(R=np.array([0.1, 0.2]))
        run = neurons.simulate(cells, lambda t: [100.0, 200.0] * (t >= 5), duration=10.0)
        stepped = neurons.simulate(cells, neurons.step_current([100, 200], start=5, duration=10))
        np.testing.assert_array_equal(run.v, stepped.v)

    @pytest.mark.parametrize(
        ("current", "duration", "said"),
        [
            (lambda t: t, None, "current is a function; say for how long"),
            (lambda t: np.zeros((len(t), 2)), 1.0, r"returned shape \(10, 2\)"),
            (lambda t: "more", 1.0, "what current\\(t\\) returns holds"),
        ],
    )
    def test_bad_functions(self, current, duration, said):
        with pytest.raises((TypeError, ValueError), match=said):
            neurons.simulate(neurons.LIF(), current, duration=duration)


class TestNoise:
    def test_spread_is_that_of_the_equation_whatever_the_step(self):
        # an Ornstein-Uhlenbeck process: standard deviation noise * sqrt(tau / 2)
        for dt in (0.5, 0.1):
            cell = neurons.LIF(v_threshold=1000.0)
            run = neurons.simulate(
                cell, np.zeros((1, 400)), duration=150.0, dt=dt, noise=0.8, seed=1
            )
            # 400 cells give the spread to 3.5 %; the bound is over three times that
            assert run.v[-1].std() == pytest.approx(0.8 * np.sqrt(TAU / 2), rel=0.12)

    def test_same_seed_same_run(self):
        def run(seed):
            return neurons.simulate(neurons.LIF(), 160.0, duration=200.0, noise=1.0, seed=seed).v

        np.testing.assert_array_equal(run(5), run(5))
        np.testing.assert_array_equal(run(5), run(np.random.default_rng(5)))
        assert np.any(run(5) != run(6))

    def test_blocks_do_not_show(self, monkeypatch):
        def run():
            return neurons.simulate(
                neurons.LIF(), np.full((1, 3), 200.0), duration=100.0, noise=1.0, seed=2
            )

        whole = run()
        monkeypatch.setattr(running, "FIRST_BLOCK", 7)
        monkeypatch.setattr(running, "SECONDS_PER_BLOCK", 0.0)
        pieces = run()
        np.testing.assert_array_equal(whole.v, pieces.v)
        np.testing.assert_array_equal(whole.spike_times, pieces.spike_times)


class TestEngines:
    @settings(max_examples=60, deadline=None)
    @given(
        tau_m=st.floats(1, 50),
        resistance=st.floats(0.01, 1),
        refractory=st.floats(0, 5),
        currents=st.lists(st.floats(-500, 3000), min_size=1, max_size=5),
        dt=st.floats(0.02, 0.5),
        noise=st.sampled_from([0.0, 2.0]),
        seed=st.integers(0, 2**32),
    )
    def test_equal_to_the_last_bit(self, tau_m, resistance, refractory, currents, dt, noise, seed):
        cell = neurons.LIF(tau_m=tau_m, R=resistance, refractory=refractory)
        runs = [
            neurons.simulate(
                cell, [currents], duration=200 * dt, dt=dt, noise=noise, seed=seed, engine=engine
            )
            for engine in ("numpy", "compiled")
        ]
        for name in ("t", "v", "spike_times", "spike_cells"):
            np.testing.assert_array_equal(getattr(runs[0], name), getattr(runs[1], name))

    def test_auto_does_without_numba(self):
        code = (
            "import sys; sys.modules['numba'] = None\n"
            "from course_lib import neurons\n"
            "print(len(neurons.simulate(neurons.LIF(), 300.0, duration=100.0).spike_times))\n"
            "try: neurons.simulate(neurons.LIF(), 300.0, duration=1.0, engine='compiled')\n"
            "except ImportError as error: print(error)\n"
        )
        out = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.splitlines()
        expected = neurons.simulate(neurons.LIF(), 300.0, duration=100.0)
        assert out[0] == str(len(expected.spike_times))
        assert "needs numba" in out[1]

    def test_importing_the_models_does_not_load_numba(self):
        code = "import sys; from course_lib import neurons, signals, analysis; print(*sys.modules)"
        loaded = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.split()
        assert not {"numba", "plotly", "matplotlib", "ipywidgets"} & set(loaded)


class TestStepCurrent:
    def test_is_on_from_start_to_stop(self):
        current = neurons.step_current(3.0, start=0.3, stop=0.7, duration=1.0)
        np.testing.assert_array_equal(current, [0, 0, 0, 3, 3, 3, 3, 0, 0, 0])

    def test_stays_on_without_stop(self):
        assert neurons.step_current(3.0, start=0.8, duration=1.0).sum() == 6

    def test_one_column_per_amplitude(self):
        current = neurons.step_current([1.0, 2.0], start=0.0, duration=1.0)
        np.testing.assert_array_equal(current, np.tile([1.0, 2.0], (10, 1)))

    @pytest.mark.parametrize(
        "times", [{"start": 5, "stop": 2}, {"start": 1, "stop": 11}, {"start": 11}]
    )
    def test_order_of_times(self, times):
        with pytest.raises(ValueError, match="in this order"):
            neurons.step_current(1.0, duration=10.0, **times)


class TestBadInput:
    @pytest.mark.parametrize(
        ("parameters", "said"),
        [
            ({"tau_m": 0.0}, "tau_m is 0; it must be above 0"),
            ({"R": -1.0}, "R is -1; it must be above 0"),
            ({"refractory": -1.0}, "refractory is -1 ms"),
            ({"v_reset": -50.0}, "v_reset is not below v_threshold"),
            ({"E_L": np.nan}, "finite"),
            ({"E_L": "low"}, "must hold numbers"),
            ({"E_L": []}, "empty"),
            ({"E_L": [[1.0]]}, "dimension"),
            ({"tau_m": [1.0, 2.0], "R": [1.0, 2.0, 3.0]}, "tau_m 2, R 3"),
        ],
    )
    def test_cell(self, parameters, said):
        with pytest.raises((ValueError, TypeError), match=said):
            neurons.LIF(**parameters)

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            ({"cell": "LIF"}, "neurons.LIF"),
            ({"current": 5.0, "duration": None}, "duration="),
            ({"current": "5"}, "must hold numbers"),
            ({"current": [[1, 2], [3]]}, "different lengths"),
            ({"current": np.zeros((2, 2, 2)), "duration": None}, "dimension"),
            ({"current": np.zeros(0), "duration": None}, "one step or more"),
            ({"current": [0.0, np.inf], "duration": None}, "finite"),
            ({"current": np.zeros(7)}, "7 steps"),
            ({"dt": 0.0}, "dt is 0; it must be above 0"),
            ({"dt": -0.1}, "above 0"),
            ({"dt": "0.1"}, "one number"),
            ({"duration": 0.0}, "duration is 0"),
            ({"duration": 0.01}, "one step or more"),
            ({"v0": [1.0, 2.0], "current": np.zeros((10, 3)), "duration": None}, "v0 2, current 3"),
            ({"v0": -50.0}, "start below"),
            ({"v0": np.nan}, "finite"),
            ({"noise": -1.0}, "noise is -1"),
            ({"seed": -1}, "seed is -1"),
            ({"seed": 1.5}, "whole number"),
            ({"engine": "fast"}, "'auto', 'numpy', 'compiled'"),
        ],
    )
    def test_call(self, arguments, said):
        call = {"cell": neurons.LIF(), "current": 0.0, "duration": 10.0} | arguments
        with pytest.raises((ValueError, TypeError), match=said):
            neurons.simulate(**call)

    def test_coarse_step_warns_and_names_the_time_constant(self):
        with pytest.warns(UserWarning, match="tau_m only 1 ms"):
            neurons.simulate(neurons.LIF(tau_m=1.0), 0.0, duration=10.0, dt=0.6)

    @pytest.mark.parametrize("engine", ["numpy", "compiled"])
    @pytest.mark.filterwarnings("ignore:dt is")
    def test_blow_up_says_where(self, engine):
        # at dt = 2.5 tau the distance from rest grows by 1.5 each step: from 1 mV past
        # 1e6 mV in 35 steps, and it must not spike on the way up
        cell = neurons.LIF(v_threshold=1e9)
        with pytest.raises(FloatingPointError, match=r"cell 1 .* at 875 ms.* dt too large"):
            neurons.simulate(cell, np.zeros((45, 2)), dt=25.0, v0=[-65.0, -66.0], engine=engine)

    @pytest.mark.parametrize(
        ("call", "said"),
        [
            (lambda: neurons.simulate(neurons.LIF(), 0, duration=1.0, dt=5e-324), "duration is 1"),
            (lambda: neurons.simulate(neurons.LIF(), 0, duration=1e10, dt=1e-300), "larger dt"),
            (
                lambda: neurons.simulate(neurons.LIF(), 0, duration=1.0, dt=10**400),
                "dt is too large",
            ),
            (
                lambda: neurons.simulate(neurons.LIF(refractory=1e308), 0, duration=1.0),
                "take a shorter refractory",
            ),
            (lambda: neurons.step_current(1, start=0, duration=1e300), "more steps than can be"),
        ],
    )
    def test_steps_beyond_counting(self, call, said):
        with pytest.raises(ValueError, match=said):
            call()

    @pytest.mark.parametrize(
        ("changes", "said"),
        [
            ({}, "E_L is -45 mV, not below the v_threshold of -50 mV.* give v0"),
            ({"v0": [-60.0, -48.0]}, "v0 is -48 mV and v_threshold -50 mV"),
        ],
    )
    def test_a_cell_that_would_start_at_its_threshold(self, changes, said):
        cell = neurons.LIF(E_L=-45.0)
        with pytest.raises(ValueError, match=said):
            neurons.simulate(cell, 0.0, duration=10.0, **changes)
        assert len(neurons.simulate(cell, 0.0, duration=100.0, v0=-65.0).spike_times) > 1

    def test_a_current_that_would_not_fit(self, monkeypatch):
        monkeypatch.setattr(memory, "available_bytes", lambda: 10_000)
        with pytest.raises(MemoryError, match="a current of 1010 steps would take"):
            neurons.step_current([1, 2, 3], start=0, duration=101.0)

    def test_memory_is_asked_for_first(self, monkeypatch):
        monkeypatch.setattr(memory, "available_bytes", lambda: 10_000)
        with pytest.raises(MemoryError, match=r"would take 8.1e-05 GB and 1e-05 GB are free"):
            neurons.simulate(neurons.LIF(), np.zeros((1, 10)), duration=101.1)

    def test_interrupt_returns_what_there_is(self, monkeypatch):
        from course_lib.engines import numpy_engine

        calls = []
        whole_block = numpy_engine.lif_cells

        def interrupted(*arguments):
            calls.append(1)
            if len(calls) == 3:
                signal.raise_signal(signal.SIGINT)
            return whole_block(*arguments)

        complete = neurons.simulate(neurons.LIF(), 300.0, duration=200.0)
        monkeypatch.setattr(running, "SECONDS_PER_BLOCK", 0.0)
        monkeypatch.setattr(numpy_engine, "lif_cells", interrupted)
        with pytest.warns(UserWarning, match="76.8 of 200 ms"):
            run = neurons.simulate(neurons.LIF(), 300.0, duration=200.0, engine="numpy")
        assert run.t[-1] == pytest.approx(76.8)
        np.testing.assert_array_equal(run.v, complete.v[:769])
        np.testing.assert_array_equal(
            run.spike_times, complete.spike_times[complete.spike_times <= run.t[-1]]
        )
