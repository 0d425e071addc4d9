"""Lesson 30: a membrane, and the first differential equation."""

import numpy as np

from .bank import exercise, lesson
from .comparing import Closeness

lesson(
    "30",
    "Filling a leaky bag of charge",
    minutes=55,
    further=5,
    builds="a membrane that charges and leaks, step by step",
)


def _euler(v, current, dt, tau_m, R, E_L):
    return v + dt * (-(v - E_L) + R * current) / tau_m


# What people write for one step, and what is to be said of it.
STEP_SLIPS = (
    (
        lambda v, current, dt, tau_m, R, E_L: (-(v - E_L) + R * current) / tau_m,
        "That is how fast v changes, in mV per ms. The exercise asks where v is, one step later.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: dt * (-(v - E_L) + R * current) / tau_m,
        "That is how far v goes in one step. The exercise asks where it is then: add it to the v "
        "you had.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + (-(v - E_L) + R * current) / tau_m,
        "That is right for steps of 1 ms. For any other dt, multiply the rate by it.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * ((v - E_L) + R * current) / tau_m,
        "The leak has the wrong sign: a cell above E_L is pulled down to it, so it is -(v - E_L).",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * (-v - E_L + R * current) / tau_m,
        "The minus of the leak belongs to both: -(v - E_L) is -v + E_L. Put brackets around "
        "v - E_L.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * (-v + R * current) / tau_m,
        "You let it leak toward 0. It leaks toward E_L: what counts is v - E_L, the level.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * R * current / tau_m,
        "v only collects current: the leak, -(v - E_L), is missing.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * -(v - E_L) / tau_m,
        "v only leaks: the push of the current, R times current, is missing.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * (-(v - E_L) - R * current) / tau_m,
        "The current pushes the wrong way: a positive one lifts v, so R × current is added.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v - dt * (-(v - E_L) + R * current) / tau_m,
        "You took the step backwards: the change is added to v.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * (-(v - E_L) + current) / tau_m,
        "R is missing: the current in pA becomes mV when it is multiplied by R.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * (-(v - E_L) + current / R) / tau_m,
        "You divided the current by R. Multiply by R, and pA become mV.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * (-(v - E_L) + R * current / tau_m),
        "Only the current was divided by tau_m. Leak and current stand together: "
        "put brackets around both.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * (-(v - E_L) / tau_m + R * current),
        "Only the leak was divided by tau_m. Leak and current stand together: put brackets around "
        "both.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * (-(v - E_L) + R * current),
        "tau_m is missing: divide leak and current together by it.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + (dt * -(v - E_L) + R * current) / tau_m,
        "Only the leak was multiplied by dt. Leak and current stand together: put brackets around "
        "both.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * -(v - E_L) + R * current / tau_m,
        "dt went to the leak alone, and tau_m to the current alone. Put brackets around both, "
        "then dt and / tau_m.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + (-(v - E_L) + R * current) / tau_m / dt,
        "You divided by dt. In a longer step v moves further: multiply.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * (-(v - E_L) + R * current) / (tau_m * R),
        "R stands below the line in yours, too. tau_m is R times C already: divide by tau_m alone.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * (current - (v - E_L)) / (tau_m / R),
        "In this form, with C below the line, the leak is (v - E_L) / R: its R is missing.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: v + dt * tau_m * (-(v - E_L) + R * current),
        "You multiplied by tau_m. A slow cell, with a large tau_m, changes less: divide by it.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: (
            E_L + R * current + (v - E_L - R * current) * np.exp(-dt / tau_m)
        ),
        "That is the exact solution, along the curve. The exercise asks for one straight Euler "
        "step: v plus dt times the rate at its beginning.",
    ),
    (
        (lambda v, current, dt, tau_m, R, E_L: E_L + dt * (-(v - E_L) + R * current) / tau_m,),
        "Your step begins at E_L. It should begin where the cell is: at v.",
    ),
    (
        (lambda v, current, dt, tau_m, R, E_L: E_L + dt * R * current / tau_m,),
        "Your step begins at E_L, and nothing is left of v. If you did write v, brackets are "
        "missing: `v - (v - E_L)` is E_L. Put them around leak and current together.",
    ),
    (
        (
            lambda v, current, dt, tau_m, R, E_L: v + dt * ((-(v - E_L) + R * current) // tau_m),
            lambda v, current, dt, tau_m, R, E_L: v + dt * (-(v - E_L) + R * current) // tau_m,
        ),
        "The change was rounded down to a whole number, as `//` does. Divide with `/`.",
    ),
    (
        lambda v, current, dt, tau_m, R, E_L: _euler(v, current, dt, 10.0, 0.1, -65.0),
        "That is the lesson's cell. Use the tau_m, R and E_L that you are given.",
    ),
)


@exercise("30.1", "One step", minutes=6)
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

    because = (
        "The equation says how fast v changes now; for a short step we let it go on like that."
    )
    inputs = (
        "-64, 100, 2, 10, 0.1, -65",
        "-65.0, 100.0, 1.0, 10.0, 0.1, -65.0",
        "-60.0, 0.0, 0.5, 20.0, 0.1, -70.0",
        "-72.0, -50.0, 0.1, 8.0, 0.2, -62.0",
        "-58.0, 230.0, 0.25, 14.0, 0.05, -68.0",
        "-60.0, 200.0, 25.0, 10.0, 0.1, -65.0",  # beyond tau_m, where Euler goes past the goal
    )
    mistakes = (
        *STEP_SLIPS,
        (
            lambda v, current, dt, tau_m, R, E_L: (v + dt) * (-(v - E_L) + R * current) / tau_m,
            "You added dt to v. It is the rate that is multiplied by dt, and the product is added: "
            "v + dt * rate.",
        ),
        (
            lambda v, current, dt, tau_m, R, E_L: E_L + R * current,
            "That is where v ends up after a long time. The exercise asks where it is one step "
            "later.",
        ),
    )
    also_right = (
        lambda v, current, dt, tau_m, R, E_L: v + (E_L + R * current - v) * dt / tau_m,
        lambda v, current, dt, tau_m, R, E_L: (
            v * (1 - dt / tau_m) + (E_L + R * current) * dt / tau_m
        ),
        lambda *given: np.float32(_euler(*given)),
    )


def _run(current, dt, tau_m, R, E_L, *, step=_euler, begin=None):
    """30.2 as a list, with another step or another beginning."""
    v = [E_L if begin is None else begin]
    for pA in current:
        v.append(step(v[-1], pA, dt, tau_m, R, E_L))
    return v


def _filled(v, current, dt, tau_m, R, E_L, *, step=_euler, first=0):
    """30.2 by filling an array that somebody made, beginning with what it holds."""
    for i in range(first, len(current)):
        v[i + 1] = step(v[i], current[i], dt, tau_m, R, E_L)
    return v


def _written_over(v, current, *cell):
    """Each step put back where it came from: `v[i] = step(v[i], ...)`."""
    for i in range(len(current)):
        v[i] = _euler(v[i], current[i], *cell)
    return v


def _stopped_early(v, current, *cell):
    """From the second current to the last, each to its own number: `v[i] = step(v[i - 1], ...)`."""
    for i in range(1, len(current)):
        v[i] = _euler(v[i - 1], current[i], *cell)
    return v


def _numbered_by_currents(current, *cell):
    """`for i in current`, and i taken for the number of a step."""
    v = np.zeros(len(current) + 1)
    for i in current:
        v[i + 1] = _euler(v[i], current[i], *cell)


def _rest_and_zeros(current, E_L):
    v = np.zeros(len(current) + 1)
    v[0] = E_L
    return v


def _in_any_array(mistake):
    """A mistake in an array of E_L as real numbers or as it was given, and in one of zeros."""
    return tuple(
        lambda current, *cell, make=make: mistake(make(current, cell[-1]), current, *cell)
        for make in (
            lambda current, E_L: np.full(len(current) + 1, float(E_L)),
            lambda current, E_L: np.full(len(current) + 1, E_L),
            _rest_and_zeros,
        )
    )


def _all_at_once(v, current, *cell):
    """Every step moves every element: `v = step(v, current[i], ...)` with an array v."""
    v[0] = cell[-1]
    for pA in current:
        v = _euler(v, pA, *cell)
    return v


def _like_the_current(current, *cell):
    v = np.zeros(len(current) + 1, dtype=current.dtype)
    v[0] = cell[-1]
    return _filled(v, current, *cell)


def _the_whole_current(current, dt, tau_m, R, E_L):
    v = np.full(len(current) + 1, float(E_L))
    v[1] = _euler(v[0], current, dt, tau_m, R, E_L)
    return v


def _always_from_the_start(current, dt, tau_m, R, E_L):
    return [E_L, *(_euler(E_L, pA, dt, tau_m, R, E_L) for pA in current)]


def _always_from_its_start(v, current, *cell):
    v[:] = _always_from_the_start(current, *cell)
    return v


def _with_a_list(current, dt, tau_m, R, E_L):
    now = E_L
    v = [now]
    for pA in current:
        now = now + dt * (-(now - E_L) + R * pA) / tau_m
        v.append(now)
    return np.array(v)


def _in_one_line(current, dt, tau_m, R, E_L):
    """Without a loop: what each current has left behind, added up."""
    n = len(current)
    kept = (1 - dt / tau_m) ** np.clip(np.arange(n)[:, None] - np.arange(n), 0, None)
    above = np.tril(kept) @ (dt / tau_m * R * np.asarray(current))
    return E_L + np.concatenate([[0], above])


@exercise("30.2", "Many steps", minutes=12)
class ManySteps:
    name = "membrane"
    why = (
        "A current that changes is what a cell really gets. "
        "Lesson 31 adds one `if` to this loop, and it fires."
    )
    hints = (
        "One voltage more than currents: v[0] is where it begins, at E_L, and each current makes "
        "one more. The loop of ten steps forgets each v; here each has a place of its own.",
        "v is an array of len(current) + 1 zeros\n\nv[0] is E_L\n\n"
        "for i from 0 to len(current) - 1: v[i + 1] is one step on from v[i], with current[i]\n\n"
        "after the loop: return v",
    )

    def solution(current, dt, tau_m, R, E_L):
        v = np.zeros(len(current) + 1)
        v[0] = E_L
        for i in range(len(current)):
            v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m
        return v

    because = "One voltage more than currents: it begins at E_L, and each current makes one step."
    inputs = (
        "np.array([100, 100, 0]), 1, 10, 0.1, -65",
        "np.array([100.0]), 1.0, 10.0, 0.1, -65.0",
        "np.array([0.0, 200.0, 200.0, -50.0, 0.0]), 0.5, 10.0, 0.1, -65.0",
        "np.array([30.0, 60.0, 90.0]), 0.1, 20.0, 0.2, -70.5",
        "np.array([-50.0, 120.0]), 0.1, 8.0, 0.1, -60.0",  # 3 * 0.1 is more than 0.3
        "np.full(200, 150.0), 0.1, 10.0, 0.1, -65.0",
        "10.0 * np.random.default_rng(302).integers(-10, 30, 60), 0.25, 12.0, 0.15, -62.0",
    )
    mistakes = (
        (
            (
                lambda *given: _run(*given)[1:],
                *_in_any_array(lambda v, *given: _filled(v, *given)[1:]),
            ),
            "The first voltage, where the cell begins, is missing: E_L.",
        ),
        (
            (
                lambda current, *cell: _run(current[:-1], *cell),
                lambda current, *cell: _run(current[1:], *cell),
                *_in_any_array(lambda v, *given: _filled(v, *given)[:-1]),
            ),
            "There is one voltage too few: each current leads from one voltage to the next, so "
            "there is one voltage more than there are currents.",
        ),
        (
            (
                lambda current, *cell: _run([*current, current[-1]], *cell),
                lambda current, *cell: _run([*current, 0], *cell),
                lambda *given: [given[-1], *_run(*given)],
                lambda *given: [*_run(*given), 0],
            ),
            "There is one voltage too many: one to begin with, and one for each current.",
        ),
        (
            _in_any_array(lambda v, current, *cell: _filled(v, current[:-1], *cell)),
            "The last step is never taken: the last voltage is what your array held before.",
        ),
        (
            _in_any_array(_written_over),
            "Each step writes over the voltage that it began with. Step i leads from `v[i]` to a "
            "new place, `v[i + 1]`.",
        ),
        (
            _in_any_array(_stopped_early),
            "You begin with the second current and never take the last step. From `v[i - 1]` to "
            "`v[i]` it is `current[i - 1]` that flows, for i from 1 to len(current).",
        ),
        (
            _numbered_by_currents,
            "`for i in current` gives the currents themselves, 100 first. Count the steps: "
            "`for i in range(len(current))`.",
        ),
        (
            _in_any_array(lambda v, *given: _filled(v, *given, first=1)),
            "The first step is never taken: step 0 leads from `v[0]` to `v[1]`.",
        ),
        (
            (
                lambda *given: _run(*given)[-1],
                *_in_any_array(lambda v, *given: _filled(v, *given)[-1]),
            ),
            "That is the last voltage alone. The exercise asks for all the voltages on the way, "
            "as an array.",
        ),
        (
            _in_any_array(lambda v, current, *cell: _filled(v, [current[0]] * len(current), *cell)),
            "You used the first current in every step. Step i takes `current[i]`.",
        ),
        (
            _in_any_array(lambda v, current, *cell: _filled(v, [*current[1:], current[-1]], *cell)),
            "Each step took the current of the step after it: a cause must not come "
            "after its effect. From `v[i]` to `v[i + 1]` it is `current[i]` that flows.",
        ),
        (
            _the_whole_current,
            "`current` is all the currents at once, and one voltage has no room for what comes of "
            "them. Step i takes `current[i]`.",
        ),
        (
            (*_in_any_array(_all_at_once),),
            "Each of your steps moves all the voltages at once. Step i makes one new voltage, "
            "`v[i + 1]`, from the one before it, `v[i]`.",
        ),
        (
            (
                lambda *given: _filled(np.full(len(given[0]) + 1, given[-1]), *given),
                lambda *given: _filled(np.full(len(given[0]) + 1, int(given[-1])), *given),
                _like_the_current,
            ),
            "Your array holds whole numbers, since it was made from whole numbers, as in "
            "`np.full(n, -65)`. Whatever you put in loses its decimals. `np.zeros(n)` holds real "
            "numbers.",
        ),
        (
            (*_in_any_array(lambda v, current, *cell: _filled(v, current[:1], *cell)),),
            "Only the first step was taken. A `return` inside the loop ends the function on the "
            "spot: put it after the loop.",
        ),
        (
            lambda *given: _filled(np.zeros(len(given[0]) + 1), *given),
            "Your v begins at 0. The cell begins at rest: `v[0]` is E_L.",
        ),
        (
            lambda *given: np.array(_run(*given)) - given[-1],
            "The climb is right, but you returned how far v is above rest. The voltages begin at "
            "E_L.",
        ),
        (
            (_always_from_the_start, *_in_any_array(_always_from_its_start)),
            "Each of your steps begins at E_L again. Step i begins where the one before it ended: "
            "at `v[i]`.",
        ),
        *(
            (_in_any_array(lambda v, *given, step=step: _filled(v, *given, step=step)), words)
            for step, words in STEP_SLIPS
            if callable(step)
        ),
    )
    also_right = (
        _with_a_list,
        _run,
        lambda *given: _filled(np.full(len(given[0]) + 1, float(given[-1])), *given),
    )
    right_unseen = (_in_one_line,)


def _first_at(t, v, goal):
    """The first time at which v has reached a goal; None where it never does."""
    return next((time for time, now in zip(t, v, strict=True) if now >= goal), None)


def _goal(v, part=0.63):
    return v[0] + part * (v[-1] - v[0])


def _way_there(t, v, part):
    return _first_at(t, v, _goal(v, part))


def _by_part(t, v):
    part = (v - v[0]) / (v[-1] - v[0])
    for i in range(len(part)):
        if part[i] >= 0.63:
            return t[i]


def _between_two_samples(t, v):
    """On a straight line from sample to sample, nearer to the moment itself."""
    return np.interp(v[0] + 0.63 * (v[-1] - v[0]), v, t)


def _by_slope(t, v):
    """From a straight line through the logarithm of what is left of the way."""
    left = 1 - (v - v[0]) / (v[-1] - v[0])
    early = left > 0.2
    return -1 / np.polyfit(t[early], np.log(left[early]), 1)[0]


@exercise("30.3", "Measure tau_m", minutes=9)
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

    because = "After one tau_m, 1 - 1/e = 0.63 of the climb is made, whatever its start and height."
    close = Closeness(relative=0.02)  # 0.63 is 1 - 1/e to two digits
    equally_right = (_between_two_samples,)
    inputs = (
        "np.arange(801) * 0.1, -65 + 10 * (1 - np.exp(-np.arange(801) / 100))",
        "np.arange(801) * 0.124, -70 + 8 * (1 - np.exp(-np.arange(801) / 100))",
        "np.arange(961) * 0.05, -62 + 14 * (1 - np.exp(-np.arange(961) / 120))",
        "np.arange(41) * 5.0, -60 + 12 * (1 - np.exp(-np.arange(41) / 4))",  # four samples a tau_m
        "np.arange(34) * 3.0, -66 + 9 * (1 - np.exp(-np.arange(34) / 3.3))",  # no sample at tau_m
        "np.arange(801) * 0.2, 2 + 10 * (1 - np.exp(-np.arange(801) / 100))",  # above 0 mV
        # One sample is exactly at the goal.
        "np.arange(1601) * 0.1, np.round(200 * (1 - np.exp(-np.arange(1601) / 200))) / 2",
    )
    mistakes = (
        (
            lambda t, v: _way_there(t, v, 0.5),
            "That is when *half* the climb is made. tau_m is later: when 0.63 of it is.",
        ),
        (
            lambda t, v: _way_there(t, v, 0.37),
            "That is when 0.37 of the climb is made. 0.37 is what is *left* after one tau_m; 0.63 "
            "is made.",
        ),
        (
            lambda t, v: list(t).index(_way_there(t, v, 0.63)),
            "That is the number of the sample, i. The exercise asks for its time, t[i].",
        ),
        (
            (
                lambda t, v: v[0] + 0.63 * (v[-1] - v[0]),
                lambda t, v: v[list(t).index(_way_there(t, v, 0.63))],
            ),
            "That is the voltage to look for. The exercise asks *when* it is reached: its time, "
            "t[i].",
        ),
        (
            lambda t, v: 0.63 * (v[-1] - v[0]),
            "That is 0.63 of the climb, in mV. Add v[0], and it is the voltage to look for; then "
            "find *when* that is reached.",
        ),
        (
            lambda t, v: next((t[i] for i in range(len(v)) if v[i] == _goal(v)), None),
            "A sample is hardly ever exactly at the goal: one is below, the next above. Ask for "
            "`>=`.",
        ),
        (
            lambda t, v: t[-1],
            "That is the end of the recording. Return as soon as the goal is reached.",
        ),
        (
            lambda t, v: t[0],
            "That is the time of the first sample. Look for the first that has reached the goal.",
        ),
        (
            lambda t, v: 0.63 * t[-1],
            "That is 0.63 of the time. Look for 0.63 of the *climb*, and when it is made.",
        ),
        (
            (
                lambda t, v: _first_at(t, v, 0.63 * v[-1]),
                lambda t, v: t[np.argmax(v >= 0.63 * v[-1])],
                lambda t, v: _first_at(range(len(v)), v, 0.63 * v[-1]),
            ),
            "Your goal is 0.63 of the last voltage. It is 0.63 of the *climb*, up from v[0].",
        ),
        (
            (
                lambda t, v: _first_at(t, v, 0.63 * (v[-1] - v[0])),
                lambda t, v: t[np.argmax(v >= 0.63 * (v[-1] - v[0]))],
                lambda t, v: _first_at(range(len(v)), v, 0.63 * (v[-1] - v[0])),
            ),
            "Your goal is 0.63 of the climb, counted from 0 mV. The climb begins at v[0]: add "
            "that.",
        ),
        (
            lambda t, v: t[np.asarray(v) >= v[0] + 0.63 * (v[-1] - v[0])],
            "Those are all the times from then on. The exercise asks for the first of them.",
        ),
        (
            lambda t, v: t[list(t).index(_way_there(t, v, 0.63)) + 1],
            "That is one sample too late. The climb begins at v[0], and the exercise asks for the "
            "first time at which 0.63 of it is made.",
        ),
        (
            lambda t, v: t[list(t).index(_way_there(t, v, 0.63)) - 1],
            "That is one sample too early, when the goal is not reached yet.",
        ),
        (
            lambda t, v: t[np.abs(v - v[0] - 0.63 * (v[-1] - v[0])).argmin()],
            "That is the sample nearest to the goal, and it may come before it. The exercise asks "
            "for the first time at which 0.63 is made.",
        ),
    )
    also_right = (_by_part,)
    right_unseen = (
        lambda t, v: t[np.argmax(v >= v[0] + (1 - np.exp(-1)) * (v[-1] - v[0]))],
        lambda t, v: np.interp(v[0] + 0.632 * (v[-1] - v[0]), v, t),
        _by_slope,
    )
