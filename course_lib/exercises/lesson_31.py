"""Lesson 31: the leaky integrate-and-fire neuron."""

from itertools import pairwise

import numpy as np

from . import mystery, syntax
from .bank import exercise, lesson
from .comparing import Closeness

lesson(
    "31",
    "Building a neuron that leaks and fires",
    minutes=60,
    further=30,
    needs=("30",),
    builds="a neuron that fires, and the curve that tells how fast",
)

# The cell of the lesson, as its cells name it: ms, GOhm, mV.
tau_m, R, E_L = 10.0, 0.1, -65.0
v_threshold, v_reset = -50.0, -65.0


def _in_steps_of_10(R, E_L, v_threshold):
    current = 0
    while not v_threshold <= E_L + R * current:
        current += 10
    return current


@exercise("31.1", "The current it takes", minutes=4)
class Rheobase:
    name = "rheobase"
    why = "Every neuron has its rheobase. In exercise 31.6 you probe a stranger below and above it."
    hints = (
        "A steady current pushes the cell up by R times I. How far up must it go, from where?",
        "The way from E_L to v_threshold is `v_threshold - E_L`. Set R × I equal to it, "
        "and solve for I.",
    )

    def solution(R, E_L, v_threshold):
        return (v_threshold - E_L) / R

    because = (
        "A steady current I lifts the cell by R × I, and that must be exactly the distance from "
        "rest to threshold."
    )
    inputs = (
        "0.1, -65, -50",
        "0.08, -70.5, -48.25",
        "2, -70, -55",
        "0.25, -62.0, -41.0",
        "0.05, -80.0, -35.5",
    )
    mistakes = (
        (
            lambda R, E_L, v_threshold: (E_L - v_threshold) / R,
            "The right size, but negative. A negative current pulls the cell down, away from the "
            "threshold. Which one minus which?",
        ),
        (
            (
                lambda R, E_L, v_threshold: v_threshold / R,
                lambda R, E_L, v_threshold: abs(v_threshold) / R,
            ),
            "You took the way from 0 mV to the threshold, but the cell rests at E_L, and starts "
            "from there.",
        ),
        (
            lambda R, E_L, v_threshold: v_threshold - E_L,
            "That is how far up it must go, in mV; the exercise asks for the current that pushes "
            "it so far, in pA. R is still missing.",
        ),
        (
            lambda R, E_L, v_threshold: (v_threshold - E_L) * R,
            "You multiplied by R. R turns pA into mV; from mV back to pA, divide.",
        ),
        (
            lambda R, E_L, v_threshold: R / (v_threshold - E_L),
            "That is upside down: R over the way up. A larger R needs less current: divide by R.",
        ),
        (
            lambda R, E_L, v_threshold: v_threshold - E_L / R,
            "Only E_L was divided by R. Division comes before minus: put brackets around the "
            "difference.",
        ),
        (
            lambda R, E_L, v_threshold: (v_threshold + E_L) / R,
            "You added the two voltages. How far it is from one to the other is a difference.",
        ),
        (
            lambda R, E_L, v_threshold: (v_threshold - E_L) // R,
            "`//` rounds down to a whole number, and 0.1 is stored as a little more than "
            "0.1. Divide with `/`.",
        ),
        (
            lambda R, E_L, v_threshold: 150.0,
            "150 pA is our cell's. Use the R, E_L and v_threshold that your function is given.",
        ),
        (
            _in_steps_of_10,
            "You searched in steps of 10 pA, as with the slider. Solve E_L + R × I = v_threshold "
            "for I: no step is fine enough.",
        ),
        (
            lambda R, E_L, v_threshold: E_L + R * 150,
            "That is the voltage that 150 pA aims at. The exercise asks for the current.",
        ),
    )
    also_right = (
        lambda R, E_L, v_threshold: v_threshold / R - E_L / R,
        lambda R, E_L, v_threshold: abs(E_L - v_threshold) * (1 / R),
    )
    right_unseen = (lambda R, E_L, v_threshold: np.subtract(v_threshold, E_L) / R,)


def _euler(v, current, dt, *, leak=-1, R=R, tau_m=tau_m):
    """One step of the lesson's cell, with room for the slips that people make in it."""
    return v + dt * (leak * (v - E_L) + R * current) / tau_m


STEP_SLIPS = (
    ({"leak": 1}, "The leak has the wrong sign: it draws v back to E_L, so it is `-(v - E_L)`."),
    ({"leak": 0}, "There is no leak in your step: `-(v - E_L)` is missing."),
    ({"R": 1}, "R is missing: the current in pA becomes mV when it is multiplied by R."),
    ({"tau_m": 1}, "tau_m is missing: leak and push together are divided by it."),
)


def _fire(current, dt, *, reached=np.greater_equal, at=1, back_to=v_reset, begin=E_L, **slip):
    """The loop of 31.2, with room for the mistakes that people make in it."""
    v, times = begin, []
    for i in range(len(current)):
        v = _euler(v, current[i], dt, **slip)
        if reached(v, v_threshold):
            times.append((i + at) * dt)
            v = v if back_to is None else back_to
    return times


def _steps(current, dt):
    """The number of the step of each spike, the first step being 0."""
    return [round(time / dt) - 1 for time in _fire(current, dt)]


def _only_the_first(current, dt):
    return _fire(current, dt)[:1]


def _the_first_or_none(current, dt):
    return _only_the_first(current, dt) or None


def _the_first_as_a_number(current, dt):
    return next(iter(_fire(current, dt)), None)


def _with_a_rest(current, dt):
    """As the lesson's next cell has it: 2 ms without moving after each spike."""
    v, times, rest = E_L, [], 0
    for i in range(len(current)):
        if rest == 0:
            v = _euler(v, current[i], dt)
        else:
            rest -= 1
        if v >= v_threshold:
            times.append((i + 1) * dt)
            v, rest = v_reset, round(2.0 / dt)
    return times


def _a_step_lost_to_the_reset(current, dt):
    v, times = E_L, []
    for i in range(len(current)):
        if v >= v_threshold:
            v = v_reset
        else:
            v = _euler(v, current[i], dt)
            if v >= v_threshold:
                times.append((i + 1) * dt)
    return times


def _puts_back_the_old_one(current, dt):
    v, times = np.full(len(current) + 1, E_L), []
    for i in range(len(current)):
        v[i + 1] = _euler(v[i], current[i], dt)
        if v[i] >= v_threshold:
            times.append(i * dt)
            v[i] = v_reset
    return times


def _along_the_curve(current, dt):
    v, times = E_L, []
    for i in range(len(current)):
        goal = E_L + R * current[i]
        v = goal + (v - goal) * np.exp(-dt / tau_m)
        if v >= v_threshold:
            times.append((i + 1) * dt)
            v = v_reset
    return times


def _a_formula_of_time(current, dt):
    times = []
    for i in range(len(current)):
        t = (i + 1) * dt
        if E_L + R * current[i] * (1 - np.exp(-t / tau_m)) >= v_threshold:
            times.append(t)
    return times


def _yes_or_no_for_each_step(current, dt):
    fired = np.zeros(len(current), bool)
    fired[_steps(current, dt)] = True
    return fired


def _reset_outside_the_if(current, dt):
    return [(i + 1) * dt for i, now in enumerate(current) if _euler(E_L, now, dt) >= v_threshold]


def _voltages(current, dt):
    v, voltages = E_L, []
    for now in current:
        v = _euler(v, now, dt)
        voltages.append(v)
        v = v_reset if v >= v_threshold else v
    return voltages


def _voltages_after_the_reset(current, dt):
    return [v_reset if v >= v_threshold else v for v in _voltages(current, dt)]


def _the_whole_current(current, dt):
    if _euler(E_L, current, dt) >= v_threshold:
        return []


def _with_a_clock(current, dt):
    v, t, times = E_L, 0.0, ()
    for pushed in current:
        v += dt / tau_m * (E_L + R * pushed - v)
        t += dt
        if not v < v_threshold:
            times, v = (*times, t), v_reset
    return times


def _by_flags(current, dt):
    fired = _yes_or_no_for_each_step(current, dt)
    return dt * (np.arange(len(current)) + 1)[fired]


def _asks_before_it_moves(current, dt):
    v, times = E_L, []
    for i in range(len(current)):
        if v >= v_threshold:
            times.append(i * dt)
            v = v_reset
        v = _euler(v, current[i], dt)
    return times


@exercise("31.2", "Fire", minutes=10)
class Fire:
    name = "fire"
    why = "These few lines, for 2000 cells at once, are the network of lesson 42."
    hints = (
        "Take your loop of exercise 30.2. Two things change: after each step comes an `if`, with "
        "the rule in it, and what you return are the times.",
        "Start with `v = E_L` and an empty list. For each step `i`: move `v` by one step, with "
        "`current[i]`; if it has reached `v_threshold`, append `(i + 1) * dt` to the list and put "
        "`v` back to `v_reset`. After the loop, return the list.",
    )

    def solution(current, dt):
        v, times = E_L, []
        for i in range(len(current)):
            v = v + dt * (-(v - E_L) + R * current[i]) / tau_m
            if v >= v_threshold:
                times.append((i + 1) * dt)
                v = v_reset
        return times

    because = "What step `i` did is seen at its end, at `(i + 1) * dt`; the list keeps those times."
    inputs = (
        "np.full(1000, 200.0), 0.1",
        "np.repeat([0.0, 300.0, 0.0], [100, 400, 100]), 0.1",
        "np.zeros(100), 0.1",
        "np.repeat(np.random.default_rng(312).uniform(0, 500, 20), 25), 0.2",
        "np.array([150.0, 0.0, 150.0, 300.0]), 10.0",  # exactly at the threshold, and at the end
        "np.array([0, 400, 400, 0]), 5",
        "np.repeat([-100.0, 250.0], [50, 300]), 0.25",
    )
    mistakes = (
        (
            lambda current, dt: _fire(current, dt, at=0),
            "All your spikes are one step early. Step 0 leads from 0 to dt: what step `i` did is "
            "seen at `(i + 1) * dt`.",
        ),
        (
            lambda current, dt: _fire(current, dt, at=2),
            "All your spikes are one step late. What step `i` did is seen at its end, at "
            "`(i + 1) * dt`.",
        ),
        (
            _asks_before_it_moves,
            "You ask whether v has reached the threshold before the step moves it. So each spike "
            "is seen a step later than it happens, and v is moved again right after the reset. "
            "Move first, then ask.",
        ),
        (
            lambda current, dt: _fire(current, dt, back_to=None),
            "Once v has reached the threshold, nothing puts it back. After a spike, set `v` to "
            "`v_reset`, in the loop, before the next step is taken.",
        ),
        (
            (
                _puts_back_the_old_one,
                lambda current, dt: [t + dt for t in _puts_back_the_old_one(current, dt)],
            ),
            "You put `v[i]` back after `v[i + 1]` was made from it. It is the new voltage, "
            "`v[i + 1]`, that you compare with the threshold, and put back.",
        ),
        (
            lambda current, dt: [i + 1 * dt for i in _steps(current, dt)],
            "`i + 1 * dt` multiplies first. Put brackets: `(i + 1) * dt`.",
        ),
        (
            lambda current, dt: _fire(current, dt)[-1:],
            "You have the last spike alone. The list must be made once, before the loop.",
        ),
        (
            lambda current, dt: _fire(current, dt, back_to=0.0),
            "After a spike you set v to 0 mV, far above the threshold, so the cell fires at every "
            "step from then on. Put v back to `v_reset`.",
        ),
        (
            lambda current, dt: _fire(current, dt, reached=np.equal),
            "You ask for a v of exactly -50.0, and a step lands wherever it lands: mostly beyond. "
            "`>=` has room for that.",
        ),
        (
            lambda current, dt: _fire(current, dt, reached=np.greater),
            "A step may land exactly on the threshold, and then v has reached it: `>=`, not `>`.",
        ),
        (
            _reset_outside_the_if,
            "You put v back to the reset after every step, spike or not, so it never climbs. The "
            "reset belongs to the `if`: indent it as far as the line that notes the spike.",
        ),
        (
            (_only_the_first, _the_first_or_none, _the_first_as_a_number),
            "You found the first spike and no other. A `return` inside the loop ends the function "
            "on the spot, and a `break` the loop: go on to the last step.",
        ),
        (
            lambda current, dt: _fire(current[:1], dt),
            "That is what the first step alone gives. A `return` inside the loop ends the function "
            "on the spot: put it after the loop.",
        ),
        (
            (_steps, lambda current, dt: [step + 1 for step in _steps(current, dt)]),
            "These are the numbers of the steps. Step `i` ends at `(i + 1) * dt`, in milliseconds.",
        ),
        (
            (
                _yes_or_no_for_each_step,
                lambda current, dt: _yes_or_no_for_each_step(current, dt).astype(int),
            ),
            "You give one value for each step, yes or no. The exercise asks for the times at "
            "which it fired: append to a list when it does.",
        ),
        (
            lambda current, dt: len(_fire(current, dt)),
            "That is how many spikes there are. The exercise asks for their times, as a list.",
        ),
        (
            (
                _voltages,
                _voltages_after_the_reset,
                lambda current, dt: [E_L, *_voltages(current, dt)],
                lambda current, dt: [E_L, *_voltages_after_the_reset(current, dt)],
            ),
            "Those are the voltages, step by step. The exercise asks for the times of the spikes.",
        ),
        (
            lambda current, dt: [(i + 1) * dt for i in range(len(current))],
            "You noted every step, whether the cell fired or not. The line that appends belongs "
            "inside the `if`.",
        ),
        (
            _the_whole_current,
            "`current` is all the currents at once, and so v became an array, with no single yes "
            "or no. Step `i` takes `current[i]`.",
        ),
        (
            lambda current, dt: _fire([current[0]] * len(current), dt),
            "Every step got the first current. Step `i` takes `current[i]`.",
        ),
        (
            lambda current, dt: _fire([200.0] * len(current), dt),
            "Every step got 200 pA. Step `i` takes `current[i]`.",
        ),
        (
            lambda current, dt: _fire(current, 0.1),
            "That is right where dt is 0.1. Use the dt that your function is given.",
        ),
        (
            lambda current, dt: [(step + 1) * 0.1 for step in _steps(current, dt)],
            "The spikes come in the right steps, but you count each as 0.1 ms. Use the dt that "
            "your function is given.",
        ),
        (
            lambda current, dt: [(step + 1) * dt for step in _steps(current, 0.1)],
            "Each step of v is taken with 0.1 ms, whatever dt is. Use the dt that your function "
            "is given.",
        ),
        (
            _with_a_rest,
            "Your cell rests for 2 ms after each spike. That comes later: here it moves in every "
            "step.",
        ),
        (
            _a_step_lost_to_the_reset,
            "The step after each spike is spent on the reset, and its current is lost. Put v "
            "back in the step that fires, and move it again in the next.",
        ),
        (
            _along_the_curve,
            "You moved v along the exact curve. The exercise asks for the lesson's step, straight "
            "on from where v is.",
        ),
        (
            _a_formula_of_time,
            "You work out v from the time alone, and a formula of time knows of no reset: one step "
            "later v is above the threshold again. Move v on from where it is.",
        ),
        (
            lambda current, dt: _fire(current, dt, begin=0.0),
            "Your v begins at 0 mV, above the threshold. A cell begins at rest: `v = E_L`.",
        ),
        *(
            (lambda current, dt, slip=slip: _fire(current, dt, **slip), words)
            for slip, words in STEP_SLIPS
        ),
    )
    also_right = (
        _by_flags,
        lambda current, dt: np.array(_fire(list(current), dt)),
    )
    right_unseen = (_with_a_clock,)


@exercise("31.3", "Rest in whole steps", minutes=3)
class RestSteps:
    name = "rest_steps"
    why = "One step short in 20 of 59, and never an error: you would not have noticed for weeks."
    hints = (
        "Look at what 0.3 / 0.1 really is. You want the whole number *nearest* to it.",
        "Python's own `round(x)` gives the nearest whole number, as an `int`.",
    )

    def solution(refractory, dt):
        return round(refractory / dt)

    because = "The quotient may be a hair off on either side; the nearest whole number is the same."
    close = Closeness(whole=True)
    inputs = (
        "2.0, 0.1",
        "0.3, 0.1",
        "1.1, 0.1",
        "2.1, 0.3",
        "0.6, 0.2",
        "0.0, 0.1",
        "5.0, 0.05",
        "0.29, 0.01",
        "1.3, 0.5",
        "1.2, 0.5",
        "3, 1",
    )
    mistakes = (
        (
            (
                lambda refractory, dt: int(refractory / dt),
                lambda refractory, dt: int(refractory // dt),
                lambda refractory, dt: int(refractory * (1 / dt)),
                lambda refractory, dt: refractory // dt,
                lambda refractory, dt: np.floor(refractory / dt),
            ),
            "`int` and `//` cut off what is left over, and the computer's quotient may be a "
            "hair below the whole number. Take the nearest instead.",
        ),
        (
            (
                lambda refractory, dt: int(np.ceil(refractory / dt)),
                lambda refractory, dt: np.ceil(refractory / dt),
            ),
            "You rounded upwards, and the computer's quotient may be a hair above the whole "
            "number. Take the nearest instead.",
        ),
        (
            lambda refractory, dt: int(refractory / dt) + 1,
            "You cut off and added 1. Where nothing was left over, that is one too many.",
        ),
        (
            lambda refractory, dt: np.round(refractory / dt),
            "The number is right, but it has a decimal point. You will count with it, and `range` "
            "takes whole numbers only. Make it an `int`.",
        ),
        (
            lambda refractory, dt: refractory / dt,
            "That is the quotient, with a decimal point. Take the whole number nearest to it.",
        ),
        (
            (
                lambda refractory, dt: round(refractory * dt),
                lambda refractory, dt: refractory * dt,
                lambda refractory, dt: int(refractory * dt),
            ),
            "You multiplied by dt. How many steps fit into the rest? Divide.",
        ),
        (
            lambda refractory, dt: round(refractory / dt) + 1,
            "That is one too many, always. Nothing needs to be added.",
        ),
        (
            lambda refractory, dt: max(1, round(refractory / dt)),
            "No rest means no steps: 0. You never give less than 1.",
        ),
        (
            lambda refractory, dt: round(dt / refractory),
            "That is upside down: the step over the rest. How often does dt fit into the rest?",
        ),
        (
            lambda refractory, dt: round(refractory) / dt,
            "You rounded the time, not the number of steps. Divide first.",
        ),
        (
            lambda refractory, dt: round(refractory / 0.1),
            "That is right where dt is 0.1. Use the dt that your function is given.",
        ),
    )
    also_right = (
        lambda refractory, dt: int(refractory / dt + 0.5),
        lambda refractory, dt: np.array(round(refractory / dt)),
    )
    right_unseen = (lambda refractory, dt: np.rint(refractory / dt).astype(int),)


def _moved(v, current, dt, **slip):
    """The step of 31.4, as an array of its own."""
    return _euler(np.asarray(v, float), current, dt, **slip)


def _with_where(v, current, dt, *, reached=np.greater_equal, back_to=v_reset, **slip):
    """31.4 with room for the mistakes that people make in it."""
    v = _moved(v, current, dt, **slip)
    return np.where(reached(v, v_threshold), back_to, v), reached(v, v_threshold)


def _an_if_for_all(v, current, dt):
    if _moved(v, current, dt) >= v_threshold:
        return v_reset, True


def _all_are_reset(v, current, dt):
    v = _moved(v, current, dt)
    fired = v >= v_threshold
    return np.full(len(v), v_reset) if fired.any() else v, fired


def _none_is_reset(v, current, dt):
    v = _moved(v, current, dt)
    return v, v >= v_threshold


def _asked_before_the_step(v, current, dt):
    moved = _moved(v, current, dt)
    return np.where(v >= v_threshold, v_reset, moved), v >= v_threshold


def _reset_before_the_step(v, current, dt):
    fired = v >= v_threshold
    return _moved(np.where(fired, v_reset, v), current, dt), fired


def _asked_after_the_reset(v, current, dt):
    after, _ = _with_where(v, current, dt)
    return after, after >= v_threshold


def _mask_from_the_reset(v, current, dt):
    after, _ = _with_where(v, current, dt)
    return after, after == v_reset


def _with_the_mask(changed):
    """The right voltages, and something else made of the right mask."""

    def answer(v, current, dt):
        v, fired = _with_where(v, current, dt)
        return v, changed(fired)

    return answer


def _voltages_alone(v, current, dt):
    return _with_where(v, current, dt)[0]


def _cell_by_cell(v, current, dt):
    after, fired = [], []
    for one, pushed in zip(v, current, strict=True):
        one = _euler(one, pushed, dt)
        fired.append(bool(one >= v_threshold))
        after.append(v_reset if fired[-1] else one)
    return after, fired


def _in_a_copy(v, current, dt):
    v = v.astype(float)
    v += dt / tau_m * (E_L - v + R * current)
    fired = np.logical_not(v < v_threshold)
    np.putmask(v, fired, v_reset)
    return [v, fired]


@exercise("31.4", "One step for every cell", minutes=8)
class StepAll:
    name = "step_all"
    why = "From here on, a network costs you not a line more than a neuron."
    hints = (
        "The step of `fire` needs no change at all: with arrays it moves every cell. "
        "Only the `if` must go; a mask takes its place, as it did with the degrees.",
        "First the new voltages, `v = v + ...`. Then the mask, `fired = v >= v_threshold`. Then "
        "reset those, and no others: `v[fired] = v_reset`. Return both.",
    )
    invites = (
        syntax.loops,
        "You went from cell to cell in a loop. Can you do it without one? Arithmetic moves all of "
        "them at once, and a mask picks those that fired.",
    )

    def solution(v, current, dt):
        v = v + dt * (-(v - E_L) + R * current) / tau_m
        fired = v >= v_threshold
        v[fired] = v_reset
        return v, fired

    because = "`v + ...` makes a new array, so the reset changes that one and not what was given."
    returns = ("v", "fired")
    inputs = (
        "np.array([-50.05, -60.0]), np.array([400.0, 0.0]), 0.1",
        "np.array([-65.0, -64.0, -55.0]), np.array([150.0, 149.0, 150.0]), 10.0",  # exactly
        "np.array([-70.0, -65.0, -60.0, -55.0]), np.zeros(4), 0.25",  # nobody, and one at v_reset
        "np.full(3, -50.5), np.array([500.0, 450.0, 400.0]), 0.5",  # everybody
        "np.array([-40.0, -49.95, -50.05]), np.array([0.0, 0.0, 400.0]), 0.1",
        "np.random.default_rng(3).uniform(-70, -49, 40), np.linspace(0, 400, 40), 0.25",
        "np.array([-51, -60]), np.array([400, 0]), 1",
    )
    mistakes = (
        (
            _an_if_for_all,
            "An `if` needs one yes or no, and `v >= v_threshold` has one for each cell. Keep them "
            "all, as a mask: `fired = v >= v_threshold`.",
        ),
        (
            _all_are_reset,
            "When one cell fires, you also put back cells that did not. `if fired.any()` asks "
            "about all of them at once; a mask picks: `v[fired] = v_reset`.",
        ),
        (
            _none_is_reset,
            "You left those that fired where they were. Put them back, and only them: "
            "`v[fired] = v_reset`.",
        ),
        (
            (_asked_before_the_step, _reset_before_the_step),
            "You looked for spikes before the step. Move the voltages first, then ask who is "
            "at the threshold.",
        ),
        (
            lambda v, current, dt: _with_where(v, current[0], dt),
            "Every cell got the current of the first. With `current` as it is, each gets its own.",
        ),
        (
            lambda v, current, dt: (
                np.where(_moved(v, current, dt) >= v_threshold, _moved(v, current, dt), v_reset),
                _moved(v, current, dt) >= v_threshold,
            ),
            "You reset the cells that did not fire, and left those that did: it is the other way "
            "round.",
        ),
        (
            _asked_after_the_reset,
            "The voltages are right, but your mask says that nobody fired. You asked after the "
            "reset, when all are below again: keep the mask from before.",
        ),
        (
            _mask_from_the_reset,
            "The voltages are right. Your mask asks who is at v_reset, and a cell can be there "
            "without having fired. Ask who reached the threshold, before you reset.",
        ),
        (
            (_with_the_mask(np.flatnonzero), _with_the_mask(np.where)),
            "You say which cells by number. That is one way; the exercise asks for a mask, with "
            "True or False for each cell: `v >= v_threshold`.",
        ),
        (
            (_with_the_mask(np.int64), _with_the_mask(np.float64)),
            "0 and 1 are not a mask: as an index, 1 means cell 1. The exercise asks for True and "
            "False, as `v >= v_threshold` gives them.",
        ),
        (
            _with_the_mask(np.logical_not),
            "The voltages are right, and your mask says the opposite: True for those that did not "
            "fire.",
        ),
        (
            lambda v, current, dt: (
                _with_where(v, current, dt)[0],
                _moved(v, current, dt)[_moved(v, current, dt) >= v_threshold],
            ),
            "The second should be the mask. Yours are the voltages of the cells that fired; the "
            "mask is what stood in the brackets, `v >= v_threshold`.",
        ),
        (
            _voltages_alone,
            "Those are the voltages. Return two things, the voltages and who fired: "
            "`return v, fired`.",
        ),
        (
            lambda v, current, dt: _with_where(v, current, dt)[1],
            "That is who fired. Return two things, the voltages and who fired: `return v, fired`.",
        ),
        (
            lambda v, current, dt: _with_where(v, current, dt, reached=np.greater),
            "A step may take a cell exactly to the threshold, and then it has reached it: `>=`, "
            "not `>`.",
        ),
        (
            lambda v, current, dt: _with_where(v, current, dt, back_to=0.0),
            "You set those that fired to 0 mV. They go back to `v_reset`.",
        ),
        (
            lambda v, current, dt: _with_where(v, current, 0.1),
            "That is right where dt is 0.1. Use the dt that your function is given.",
        ),
        *(
            (lambda v, current, dt, slip=slip: _with_where(v, current, dt, **slip), words)
            for slip, words in STEP_SLIPS
        ),
    )
    also_right = (
        _with_where,
        _cell_by_cell,
    )
    right_unseen = (_in_a_copy,)


def _cv(intervals, ddof=0):
    return np.std(intervals, ddof=ddof) / np.mean(intervals)


def _either(mistake):
    """A mistake with either standard deviation, divided by n or by n - 1."""
    return tuple(lambda spike_times, ddof=ddof: mistake(spike_times, ddof) for ddof in (0, 1))


def _by_hand(spike_times):
    gaps = [b - a for a, b in pairwise(spike_times)]
    mean = sum(gaps) / len(gaps)
    return (sum((gap - mean) ** 2 for gap in gaps) / len(gaps)) ** 0.5 / mean


@exercise("31.5", "How irregular?", minutes=5)
class Irregularity:
    name = "irregularity"
    why = "In lesson 42 this number tells a working network from a broken one."
    hints = (
        "The CV is about the times *between* spikes. Which function subtracts neighbours?",
        "`intervals = np.diff(spike_times)`, then their standard deviation over their mean.",
    )

    def solution(spike_times):
        intervals = np.diff(spike_times)
        return intervals.std() / intervals.mean()

    because = "Over the mean, the unit is gone: fast and slow neurons can be compared."
    equally_right = (lambda spike_times: _cv(np.diff(spike_times), ddof=1),)  # by n - 1
    inputs = (
        "np.array([3, 5, 9])",
        "np.array([500.0, 510.0, 540.0, 545.0])",
        "np.array([20.0, 35.0, 50.0, 65.0])",  # a clock
        "np.array([0.0, 10.0, 20.0, 120.0])",  # all of it in the last interval
        "700 + np.cumsum(np.random.default_rng(315).exponential(30.0, 200))",
        "np.cumsum(np.random.default_rng(316).gamma(4.0, 10.0, 50))",
    )
    mistakes = (
        (
            _either(lambda spike_times, ddof: _cv(spike_times, ddof)),
            "You took the spike times themselves; take the times between spikes, `np.diff`.",
        ),
        (
            _either(
                lambda spike_times, ddof: (
                    np.std(spike_times, ddof=ddof) / np.diff(spike_times).mean()
                )
            ),
            "You took the standard deviation of the times. Take that of the intervals, too.",
        ),
        (
            lambda spike_times: np.diff(spike_times.std()),
            "`.std()` made one number of your times, and one number has no neighbours. First "
            "`np.diff`, then `.std()`.",
        ),
        (
            _either(lambda spike_times, ddof: np.std(np.diff(spike_times), ddof=ddof)),
            "That is the standard deviation of the intervals, in milliseconds. Over their "
            "mean, it has no unit, and slow and fast neurons can be compared.",
        ),
        (
            _either(lambda spike_times, ddof: 1 / _cv(np.diff(spike_times), ddof)),
            "That is mean over standard deviation: upside down. A clock should give 0.",
        ),
        (
            _either(
                lambda spike_times, ddof: (
                    np.diff(spike_times).var(ddof=ddof) / np.diff(spike_times).mean()
                )
            ),
            "You took the variance, which is the square of the standard deviation, in ms². "
            "`std`, not `var`.",
        ),
        (
            _either(lambda spike_times, ddof: _cv(np.diff(spike_times), ddof) ** 2),
            "That is the square of the CV. Take its square root.",
        ),
        (
            _either(lambda spike_times, ddof: 100 * _cv(np.diff(spike_times), ddof)),
            "That is in percent. The exercise asks for the CV itself: 0 for a clock, 1 for pure "
            "chance.",
        ),
        (
            lambda spike_times: np.diff(spike_times) / np.diff(spike_times).mean(),
            "Those are the intervals over their mean. Take their standard deviation first: one "
            "number for the whole train.",
        ),
        (
            _either(lambda spike_times, ddof: _cv(np.diff(spike_times, prepend=0), ddof)),
            "You count the time before the first spike as an interval. No spike began it: an "
            "interval lies between two spikes.",
        ),
        (
            _either(lambda spike_times, ddof: _cv(np.diff(spike_times)[:-1], ddof)),
            "The last interval is missing. There is one interval fewer than there are spikes.",
        ),
        (
            _either(lambda spike_times, ddof: _cv(np.diff(spike_times)[1:], ddof)),
            "The first interval is missing. There is one interval fewer than there are spikes.",
        ),
        (
            _either(lambda spike_times, ddof: _cv(np.diff(spike_times, n=2), ddof)),
            "You took differences twice. Once gives the intervals.",
        ),
        (
            _either(lambda spike_times, ddof: _cv(1 / np.diff(spike_times), ddof)),
            "That is the CV of 1 / interval, of the rates. The exercise asks for that of the "
            "intervals.",
        ),
        (
            _either(lambda spike_times, ddof: _cv(spike_times[1:] - spike_times[0], ddof)),
            "You measured each time from the first spike. An interval begins at the spike before.",
        ),
        (
            lambda spike_times: np.diff(spike_times).std() / np.mean(spike_times),
            "You divided by the mean of the times. The mean of the *intervals* belongs there.",
        ),
        (
            lambda spike_times: np.diff(spike_times).std() / np.median(np.diff(spike_times)),
            "You divided by the median. The CV takes the mean.",
        ),
        (
            lambda spike_times: np.diff(spike_times).mean(),
            "That is the mean interval. How much do the intervals differ? Standard deviation over "
            "mean.",
        ),
    )
    also_right = (
        lambda spike_times: _cv([b - a for a, b in pairwise(spike_times.tolist())], ddof=1),
    )
    right_unseen = (
        _by_hand,
        lambda spike_times: float(np.std(np.ediff1d(spike_times)) / np.mean(np.diff(spike_times))),
    )


def _named(letter, **changed):
    """A guess that is right, but for what is changed: a value, or a function of the truth."""
    cell = mystery.parameters_of(letter)
    truth = {name: getattr(cell, name) for name in mystery.PARAMETERS}
    made = {k: change(cell) if callable(change) else change for k, change in changed.items()}
    return mystery.neuron(letter).guess(**{**truth, **made})


@exercise("31.6", "The mystery neuron", minutes=15)
class MysteryNeuron:
    name = "guess"
    why = (
        "You read six hidden numbers off a stranger's voltage. With a glass pipette in place of "
        "`probe`, that is how real neurons get their parameters. There are 25 more."
    )
    hints = (
        "Two probes are enough: one that cannot make it fire (a negative current, say) for E_L, R "
        "and tau_m; one that makes it fire for the other three. What would you look at in each?",
        "From `quiet = neuron.probe(-100)`: E_L is `quiet.v[0]`; R is how far v has moved by 250 "
        "ms, over -100; tau_m is when it has gone 63 % of that way, minus 50. From `busy = "
        "neuron.probe(300)`: with `k = round(busy.spike_times[0] / 0.1)`, `busy.v[k]` is at the "
        "threshold, `busy.v[k + 1]` is the reset, and v stays there as long as it rests. "
        "(On a noisy electrode, take means: `quiet.v[0:500].mean()`, `quiet.v[2000:2500].mean()`.)",
    )

    def solution():
        neuron = mystery.neuron("A")

        quiet = neuron.probe(-100)  # it can't fire: only the leak is seen
        at_rest = quiet.v[0]
        moved = quiet.v[2500] - at_rest  # sample 2500 is at 250 ms, when it has settled
        most_of_it = np.flatnonzero(quiet.v <= at_rest + 0.632 * moved)

        busy = neuron.probe(300)
        k = round(busy.spike_times[0] / 0.1)
        after_spike = busy.v[k + 1]
        rests = np.flatnonzero(busy.v[k + 1 :] != after_spike)[0]  # samples until it moves again

        return neuron.guess(
            E_L=at_rest,
            R=moved / -100,
            tau_m=quiet.t[most_of_it[0]] - 50,
            v_threshold=busy.v[k],
            v_reset=after_spike,
            refractory=rests * 0.1,
        )

    def grade(answer):
        if isinstance(answer, mystery.Guess):
            yield from mystery.faults(answer)
        else:
            yield (
                "Give what your neuron's own `guess` makes: `guess = neuron.guess(E_L=..., R=...)`."
            )

    because = "Below its rheobase only the leak is seen; above it, threshold, reset and rest."
    graded = (
        (_named("A", tau_m=lambda cell: np.log(2) * cell.tau_m), "0.69 tau_m"),
        (_named("A", tau_m=lambda cell: 50 + cell.tau_m), "the step begins at 50 ms"),
        (_named("A", tau_m=lambda cell: 0), "turn it upside down"),
        (_named("A", tau_m=lambda cell: 50.1), "turn it upside down"),
        (_named("B", refractory=lambda cell: 10 * cell.refractory), "each is 0.1 ms"),
        (_named("B", R=lambda cell: 1000 * cell.R), "MOhm"),
        (_named("A", R=lambda cell: -cell.R), "the sign"),
        (_named("A", v_reset=lambda cell: cell.E_L), "That is E_L"),
        (_named("C", v_threshold=lambda cell: cell.v_reset), "one sample too late"),
        (_named("C", v_threshold=lambda cell: cell.v_threshold - cell.E_L), "how far above rest"),
        (_named("A", v_threshold=lambda cell: cell.v_threshold + 0.7), "barely makes it fire"),
        (_named("A", E_L=-40, R=None), "Not named yet: `R`"),
        ({"E_L": -65}, "neuron.guess"),
    )
    also_right = (
        _named("B"),
        _named("Z", E_L=lambda cell: cell.E_L + 0.3),
        _named("C", tau_m=lambda cell: 1.05 * cell.tau_m),
    )
