"""Lesson 30: a membrane, and the first differential equation."""

import numpy as np

from .bank import exercise, lesson
from .comparing import must_be_like

lesson(
    "30",
    "Filling a leaky bag of charge",
    minutes=30,
    builds="a membrane that charges and leaks, step by step",
)

SOME_STEPS = (
    # v, current, dt, tau_m, R, E_L
    (-64.0, 100.0, 2.0, 10.0, 0.1, -65.0),  # tells all the slips below apart
    (-65.0, 100.0, 1.0, 10.0, 0.1, -65.0),
    (-60.0, 0.0, 0.5, 20.0, 0.1, -70.0),
    (-72.0, -50.0, 0.1, 8.0, 0.2, -62.0),
    (-58.0, 230.0, 0.25, 14.0, 0.05, -68.0),
)


def _rate_only(v, current, dt, tau_m, R, E_L):
    return (-(v - E_L) + R * current) / tau_m


def _change_only(v, current, dt, tau_m, R, E_L):
    return dt * (-(v - E_L) + R * current) / tau_m


def _always_one_ms(v, current, dt, tau_m, R, E_L):
    return v + (-(v - E_L) + R * current) / tau_m


def _leaks_upward(v, current, dt, tau_m, R, E_L):
    return v + dt * ((v - E_L) + R * current) / tau_m


def _rests_at_zero(v, current, dt, tau_m, R, E_L):
    return v + dt * (-v + R * current) / tau_m


def _forgets_R(v, current, dt, tau_m, R, E_L):
    return v + dt * (-(v - E_L) + current) / tau_m


def _divides_the_current_alone(v, current, dt, tau_m, R, E_L):
    return v + dt * (-(v - E_L) + R * current / tau_m)


def _never_divides(v, current, dt, tau_m, R, E_L):
    return v + dt * (-(v - E_L) + R * current)


def _toward_the_goal(v, current, dt, tau_m, R, E_L):
    goal = E_L + R * current
    return v + (goal - v) * dt / tau_m


STEP_SLIPS = (
    (_rate_only, "That is how fast v changes, in mV per ms. Asked is where v is, one step later."),
    (
        _change_only,
        "That is how far v goes in one step. Asked is where it is then: add it to the v you had.",
    ),
    (_always_one_ms, "That is right for steps of 1 ms. This one is {dt:g} ms: the rate times dt."),
    (
        _leaks_upward,
        "The leak has the wrong sign: a cell above E_L is pulled down to it, so it is -(v - E_L).",
    ),
    (
        _rests_at_zero,
        "You let it leak toward 0. It leaks toward E_L: what counts is v - E_L, the level.",
    ),
    (_forgets_R, "R is missing: the current in pA becomes mV when it is multiplied by R."),
    (
        _divides_the_current_alone,
        "Only the current was divided by tau_m. Leak and current stand together: "
        "put brackets around both.",
    ),
    (_never_divides, "tau_m is missing: divide leak and current together by it."),
)


@exercise("30.1", "One step")
class OneStep:
    name = "step"
    why = "This one line, many times over, is every simulated neuron in this course."
    hints = (
        "Where v is next = where it is now + dt times how fast it changes. The equation says how "
        "fast: its right side, divided by tau_m.",
        "the leak is minus (v minus E_L)\n\nthe drive is R times current\n\n"
        "the rate is (leak plus drive), divided by tau_m\n\nreturn v plus dt times the rate",
    )

    def solution(v, current, dt, tau_m, R, E_L):
        rate = (-(v - E_L) + R * current) / tau_m
        return v + dt * rate

    def grade(answer):
        for given in SOME_STEPS:
            v, current, dt, _, R, E_L = given
            call = f"step({', '.join(f'{number:g}' for number in given)})"
            expected, got = OneStep.solution(*given), answer(*given)
            yield from must_be_like(got, expected, call)
            if np.isclose(got, expected, rtol=0, atol=1e-9):
                continue
            for slip, words in STEP_SLIPS:
                if np.isclose(got, slip(*given), rtol=0, atol=1e-9):
                    yield f"`{call}` gave {got:.4g}. {words.format(dt=dt)}"
            yield (
                f"`{call}` gave {got:.4g}. By hand: the leak is {E_L - v:g} mV, the drive "
                f"{R * current:g} mV; together, divided by tau_m, times {dt:g} ms, added to "
                f"{v:g}: {expected:.4g}."
            )

    wrong = (
        (_rate_only, "how fast v changes"),
        (_change_only, "how far v goes"),
        (_always_one_ms, "rate times dt"),
        (_leaks_upward, "wrong sign"),
        (_rests_at_zero, "toward 0"),
        (_forgets_R, "R is missing"),
        (_divides_the_current_alone, "brackets around both"),
        (_never_divides, "tau_m is missing"),
        (lambda v, current, dt, tau_m, R, E_L: v + 1, "By hand"),
    )
    also_right = (_toward_the_goal,)


def _run(current, dt, tau_m, R, E_L):
    v = [E_L]
    for pA in current:
        v.append(v[-1] + dt * (-(v[-1] - E_L) + R * pA) / tau_m)
    return np.array(v)


def _forgets_the_start(current, dt, tau_m, R, E_L):
    return _run(current, dt, tau_m, R, E_L)[1:]


def _stops_one_early(current, *cell):
    return _run(current[:-1], *cell)


def _first_current_only(current, *cell):
    return _run([current[0]] * len(current), *cell)


def _next_current(current, *cell):
    return _run([*current[1:], current[-1]], *cell)


def _never_leaks(current, dt, tau_m, R, E_L):
    return E_L + np.append(0, np.cumsum(dt * R * current / tau_m))


def _only_the_last(*given):
    return _run(*given)[-1]


def _ignores_dt(current, dt, *cell):
    return _run(current, 1.0, *cell)


def _begins_at_zero(current, dt, tau_m, R, E_L):
    return _run(current, dt, tau_m, R, E_L) - E_L


def _its_own_cell(current, dt, tau_m, R, E_L):
    return _run(current, dt, 10.0, 0.1, -65.0)


RUN_SLIPS = (
    (
        _first_current_only,
        "You used the first current in every step. Step i takes `current[i]`.",
    ),
    (
        _next_current,
        "Each step took the current of the step after it: a cause must not come "
        "after its effect. From `v[i]` to `v[i + 1]` it is `current[i]` that flows.",
    ),
    (_never_leaks, "v only collects current: the leak, -(v - E_L), is missing."),
    (_ignores_dt, "That is right for steps of 1 ms. Did you leave dt out?"),
    (_begins_at_zero, "The climb is right, but it must begin at E_L, and not at 0."),
    (_its_own_cell, "That is the lesson's cell. Use the tau_m, R and E_L that you are given."),
)

# current (pA), then dt, tau_m, R, E_L
SOME_RUNS = (
    (np.array([100.0, 100.0, 0.0]), 1.0, 10.0, 0.1, -65.0),
    (np.array([100.0]), 1.0, 10.0, 0.1, -65.0),
    (np.array([0.0, 200.0, 200.0, -50.0, 0.0]), 0.5, 10.0, 0.1, -65.0),
    (np.array([30.0, 60.0, 90.0]), 0.5, 20.0, 0.2, -70.0),
    (np.random.default_rng(302).integers(-10, 30, 60) * 10.0, 0.25, 12.0, 0.15, -62.0),
)


@exercise("30.2", "Many steps")
class ManySteps:
    name = "membrane"
    why = (
        "A current that changes is what a cell really gets. "
        "Lesson 31 adds one `if` to this loop, and it fires."
    )
    hints = (
        "One voltage more than currents: v[0] is where it begins, at E_L, and each current makes "
        "one more. The loop of the lesson does almost all of it.",
        "v is an array of len(current) + 1 times E_L\n\n"
        "for i from 0 to len(current) - 1: v[i + 1] is one step on from v[i], with current[i]\n\n"
        "after the loop: return v",
    )

    def solution(current, dt, tau_m, R, E_L):
        v = np.full(len(current) + 1, E_L)
        for i in range(len(current)):
            v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m
        return v

    def grade(answer):
        for given in SOME_RUNS:
            current, *cell = given
            call = f"membrane({_first_few(current)}, {', '.join(f'{x:g}' for x in cell)})"
            expected, got = ManySteps.solution(*given), answer(*given)
            if got is not None and np.ndim(got) == 0:
                yield (
                    f"`{call}` gave one number. Asked are all the voltages on the way, as an array."
                )
            if np.ndim(got) == 1 and len(got) == len(current):
                if np.allclose(got, expected[1:]):
                    yield (
                        f"`{call}` gave {len(got)} voltages; {len(expected)} are asked for. The "
                        "first, where the cell begins, is missing: E_L."
                    )
                yield (
                    f"`{call}` gave {len(got)} voltages. {len(current)} steps lead from one "
                    f"voltage to the next, so there are {len(expected)} of them."
                )
            yield from must_be_like(got, expected, call)
            wrong_at = np.flatnonzero(~_close(got, expected))
            if len(wrong_at) == 0:
                continue
            for slip, words in RUN_SLIPS:
                if _close(got, slip(*given)).all():
                    yield f"`{call}`: {words}"
            first = wrong_at[0]
            yield (
                f"`{call}`: v[{first}] is {got[first]:.4g}, and should be {expected[first]:.4g}"
                + (". Up to there, all is right." if first else ", which is E_L.")
            )

    wrong = (
        (_forgets_the_start, "where the cell begins, is missing"),
        (_stops_one_early, "so there are"),
        (_only_the_last, "one number"),
        (_first_current_only, "first current in every step"),
        (_next_current, "after its effect"),
        (_never_leaks, "the leak"),
        (_ignores_dt, "leave dt out"),
        (_begins_at_zero, "not at 0"),
        (_its_own_cell, "that you are given"),
        (lambda current, dt, tau_m, R, E_L: np.full(len(current) + 1, E_L), "Up to there"),
        (lambda current, dt, tau_m, R, E_L: np.zeros(len(current) + 1), "which is E_L"),
    )
    also_right = (_run, lambda *given: _run(*given).tolist())


def _first_few(current):
    some = ", ".join(f"{pA:g}" for pA in current[:5])
    return f"[{some}{', ...' if len(current) > 5 else ''}]"


def _close(a, b):
    return np.isclose(a, b, rtol=0, atol=1e-9)


def _way_there(t, v, part):
    goal = v[0] + part * (v[-1] - v[0])
    return next(time for time, voltage in zip(t, v, strict=True) if voltage >= goal)


def _part_of_the_voltage(t, v):
    for time, voltage in zip(t, v, strict=True):
        if voltage >= 0.63 * v[-1]:
            return time


def _index(t, v):
    return list(t).index(_way_there(t, v, 0.63))


def _the_voltage(t, v):
    return v[0] + 0.63 * (v[-1] - v[0])


RECORDED = (
    # tau_m (ms), start and climb (mV), sampled every (ms)
    (10.0, -65.0, 10.0, 0.1),
    (25.0, -70.0, 8.0, 0.5),
    (6.0, -62.0, 14.0, 0.2),
    (14.0, -58.0, 3.0, 0.05),
)


def _recording(tau_m, start, climb, every):
    t = np.arange(round(8 * tau_m / every) + 1) * every
    return t, start + climb * (1 - np.exp(-t / tau_m))


@exercise("30.3", "Measure tau_m")
class MeasureTau:
    name = "measure_tau"
    why = (
        "That is how it is measured in a living cell: a small step of current, and a clock. "
        "In lesson 31 you will need it for a neuron whose parameters nobody tells you."
    )
    hints = (
        "How far does it climb in all, from v[0] to v[-1]? And which voltage is 0.63 of that "
        "way up?",
        "climb is v[-1] minus v[0]\n\ngoal is v[0] plus 0.63 times climb\n\n"
        "go through the voltages by their number i, from the first:\n\n"
        "    as soon as v[i] has reached the goal, return t[i]",
    )

    def solution(t, v):
        goal = v[0] + 0.63 * (v[-1] - v[0])
        for i in range(len(v)):
            if v[i] >= goal:
                return t[i]

    def grade(answer):
        for recorded in RECORDED:
            tau_m, start, climb, every = recorded
            t, v = _recording(*recorded)
            got = answer(t, v)
            what = f"A recording from {start:g} to {start + climb:g} mV, sampled every {every:g} ms"
            if got is None:
                yield (
                    f"{what}: your function gave None. Either `return` is missing, or no voltage "
                    "reached your goal: it is 0.63 of the *climb*, up from v[0]."
                )
            yield from must_be_like(got, tau_m, "measure_tau(t, v)")
            # 0.63 is 1 - 1/e to two digits, and the answer is a sample: one either way is right.
            if abs(got - tau_m) <= 1.01 * every + 0.006 * tau_m:
                continue
            said = f"{what}: you gave {got:.4g}"
            if abs(got - np.log(2) * tau_m) <= 1.5 * every:
                yield (
                    f"{said}, where *half* the way is made. tau_m is later: where 0.63 of it is."
                )
            if abs(got - _index(t, v)) <= 1:
                yield f"{said}. That is the number of the sample, i. Asked is its time, t[i]."
            if abs(got - _the_voltage(t, v)) <= 0.2:
                yield f"{said}. That is the voltage to look for. Asked is *when* it is reached."
            if got == t[-1]:
                yield f"{said}, the end of the recording. Return as soon as the goal is reached."
            yield f"{said} ms; it should be close to {tau_m:g} ms."

    wrong = (
        (lambda t, v: _way_there(t, v, 0.5), "*half* the way"),
        (_index, "number of the sample"),
        (_the_voltage, "*when* it is reached"),
        (lambda t, v: t[-1], "end of the recording"),
        (_part_of_the_voltage, "0.63 of the *climb*"),
        (lambda t, v: _way_there(t, v, 0.37), "close to"),
        (lambda t, v: print(_way_there(t, v, 0.63)), "`return` is missing"),
    )
    also_right = (
        lambda t, v: t[np.argmax(v >= v[0] + (1 - np.exp(-1)) * (v[-1] - v[0]))],
        lambda t, v: np.interp(v[0] + 0.632 * (v[-1] - v[0]), v, t),
    )
