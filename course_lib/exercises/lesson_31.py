"""Lesson 31: the leaky integrate-and-fire neuron."""

from itertools import pairwise, product

import numpy as np

from . import mystery
from .bank import Choice, exercise, lesson, question
from .comparing import must_be_like
from .guard import Stumble

lesson("31", "Building a neuron that leaks and fires")

# The cell of the lesson, as its cells name it: ms, GOhm, mV.
tau_m, R, E_L = 10.0, 0.1, -65.0
v_threshold, v_reset = -50.0, -65.0

question(
    "31.a",
    "The threshold is at -50 mV. A current of 100 pA stays on for as long as you like. "
    "Will the cell get there?",
    Choice(
        "Yes: give it time",
        "The current goes on filling, but the leak grows with the voltage, and soon takes away "
        "as much as comes in. Time does not help.",
    ),
    Choice(
        "No: it stops on the way",
        "Yes. 0.1 GOhm × 100 pA is 10 mV: it stops at -55 mV, 5 short.",
        right=True,
    ),
    Choice(
        "It depends on tau_m",
        "tau_m says how fast the voltage gets to where it is going. Where that is, "
        "R and I decide alone.",
    ),
)

question(
    "31.b",
    "At 200 pA the cell reaches the threshold and is put back to -65 mV. The current stays on. "
    "What happens next?",
    Choice(
        "It fires again at once, the current is still there",
        "The current is there, but the charge is gone: the reset emptied the bag. "
        "It must be filled again, from -65 mV.",
    ),
    Choice(
        "Each climb is a little shorter than the one before",
        "That would need a memory of earlier spikes. This cell's only memory is v, "
        "and the reset wipes it.",
    ),
    Choice(
        "The same climb again, and again, like a clock",
        "Yes. Same start, same current, same climb: equal intervals for ever.",
        right=True,
    ),
)

question(
    "31.c",
    "A rest of 0.3 ms, in steps of 0.1 ms. What is `int(0.3 / 0.1)`?",
    Choice(
        "3",
        "On paper, yes. But neither 0.3 nor 0.1 has an exact binary form, and their quotient "
        "comes out a hair below 3. `int` cuts off all that is behind the point.",
    ),
    Choice(
        "2",
        "Yes, sadly. 0.3 / 0.1 is 2.9999999999999996, and `int` cuts off instead of rounding.",
        right=True,
    ),
    Choice(
        "An error: time is not a whole number",
        "`int` takes any finite number, and never warns about what it cuts off.",
    ),
)

question(
    "31.d",
    "`signals.detect_spikes(run.v, 0)` looks for moments where the voltage rises above 0 mV, "
    "as every spike of a real neuron does. How many will it find in our run?",
    Choice(
        "All of them",
        "So it would in a real recording. Look at the voltage axis: how far up does ours go?",
    ),
    Choice(
        "None",
        "Yes. The voltage goes as far as the threshold, -50 mV, and is reset. There is no "
        "spike in it: we only say that there was one.",
        right=True,
    ),
    Choice(
        "All but the first",
        "The first is like the others here. What is lost at the beginning is a recording that "
        "starts above the threshold; ours starts at rest.",
    ),
)

question(
    "31.e",
    "`v` now holds four voltages, one per cell. What does `if v >= -50:` do?",
    Choice(
        "It is true if any cell is above -50",
        "It could mean that. It could also mean all. NumPy refuses to guess between the two.",
    ),
    Choice(
        "It raises an error",
        "Yes. `if` wants one yes or no, and gets four. NumPy asks you to say what you mean.",
        right=True,
    ),
    Choice(
        "It looks at each cell in turn",
        "`v >= -50` does look at each, and gives four answers. But `if` is no loop: it can go "
        "one way only.",
    ),
)

question(
    "31.f",
    "More current, more spikes. If current cost nothing, how fast could this cell fire?",
    Choice(
        "As fast as you like",
        "The climb can be as short as you like. But after it the cell rests, and no current "
        "shortens the rest.",
    ),
    Choice(
        "Up to 100 Hz, since tau_m is 10 ms",
        "tau_m sets the pace of the climb, and a strong current reaches the threshold long "
        "before one tau_m is over.",
    ),
    Choice(
        "Up to 500 Hz",
        "Yes. With no climb at all, one spike every 2 ms of rest: 500 a second.",
        right=True,
    ),
)

question(
    "31.g",
    "In lesson 30, half the step left half the error in v. Now we ask *when* the cell fires, and "
    "a spike can only come at the end of a step. You halve dt. What happens to the error of the "
    "first spike's time?",
    Choice(
        "It halves",
        "Yes. The error of v halves, and so does the longest wait for the end of a step.",
        right=True,
    ),
    Choice(
        "It falls to a quarter",
        "One step's own error does. But you take twice as many, and the wait for the end of a step "
        "only halves.",
    ),
    Choice(
        "Nothing: it was exact already",
        "It looks exact on the screen. Subtract the closed form and you'll see what is left.",
    ),
)

question(
    "31.h",
    "No current, and v is 10 mV above rest. You take one giant step, dt = 2.5 tau_m. "
    "Where is v after it?",
    Choice(
        "Very close to rest",
        "That is what a membrane would do after 2.5 tau_m. Euler knows only the slope at the "
        "start of the step, and follows it blindly for the whole of it.",
    ),
    Choice(
        "15 mV below rest",
        "Yes. The slope says 10 mV per tau_m, downwards; followed for 2.5 tau_m that is -25 mV.",
        right=True,
    ),
    Choice(
        "At rest: it can't go past it",
        "A membrane can't. Nothing in `v + dt * slope` says stop, though.",
    ),
)

question(
    "31.i",
    "Each millisecond, noise kicks the voltage to and fro. With steps half as long there are "
    "twice as many kicks. How large must each be, so that the cell notices no difference?",
    Choice(
        "Divided by 2",
        "So it would be if all kicks pointed the same way. They don't: many cancel, so halving "
        "them too leaves too little.",
    ),
    Choice(
        "Just as large",
        "Twice as many kicks of the same size carry v further. Not twice as far, since many "
        "cancel; but further.",
    ),
    Choice(
        "Divided by the square root of 2",
        "Yes. Variances add up, and so it is the square of the kick that must halve.",
        right=True,
    ),
)


@exercise("31.1", "The current it takes")
class Rheobase:
    name = "rheobase"
    why = "Every neuron has its rheobase, and you will read a stranger's off in exercise 31.6."
    hints = (
        "A steady current pushes the cell up by R times I. How far up must it go, from where?",
        "The way from E_L to v_threshold is `v_threshold - E_L`. Set R × I equal to it, "
        "and solve for I.",
    )

    def solution(R, E_L, v_threshold):
        return (v_threshold - E_L) / R

    def grade(answer):
        rng = np.random.default_rng(311)
        for _ in range(20):
            R = rng.integers(5, 40) / 100
            E_L, v_threshold = -rng.integers(60, 80), -rng.integers(35, 55)
            got = answer(R, float(E_L), float(v_threshold))
            expected = (v_threshold - E_L) / R
            call = f"rheobase({R}, {E_L:.1f}, {v_threshold:.1f})"
            yield from must_be_like(got, expected, call)
            if np.isclose(got, expected, rtol=1e-3):
                continue
            if np.isclose(got, -expected):
                yield (
                    f"`{call}` gave {got:.1f}: the right size, but negative. A negative current "
                    "pulls the cell down, away from the threshold. Which one minus which?"
                )
            elif np.isclose(got, v_threshold / R):
                yield (
                    f"`{call}` gave {got:.1f}. You took the way from 0 mV to the threshold, but "
                    "the cell rests at E_L, and starts from there."
                )
            elif np.isclose(got, v_threshold - E_L):
                yield (
                    f"`{call}` gave {got:.1f}. That is how far up it must go, in mV; asked for "
                    "is the current that pushes it so far, in pA. R is still missing."
                )
            elif np.isclose(got, (v_threshold - E_L) * R):
                yield (
                    f"`{call}` gave {got:.2f}. You multiplied by R. R turns pA into mV; "
                    "from mV back to pA, divide."
                )
            else:
                yield (
                    f"`{call}` gave {got:.4g}; the current that lifts it just so far is "
                    f"{expected:.4g} pA."
                )

    wrong = (
        (lambda R, E_L, v_threshold: (E_L - v_threshold) / R, "Which one minus which"),
        (lambda R, E_L, v_threshold: v_threshold / R, "rests at E_L"),
        (lambda R, E_L, v_threshold: v_threshold - E_L, "R is still missing"),
        (lambda R, E_L, v_threshold: (v_threshold - E_L) * R, "divide"),
        (lambda R, E_L, v_threshold: 150.0, "lifts it just so far"),
    )
    also_right = (lambda R, E_L, v_threshold: v_threshold / R - E_L / R,)


def _fire(current, dt, *, reached=np.greater_equal, first_step=1, back_to=v_reset):
    """The loop of 31.2, with room for the mistakes that people make in it."""
    v, times = E_L, []
    for i in range(len(current)):
        v = v + dt * (-(v - E_L) + R * current[i]) / tau_m
        if reached(v, v_threshold):
            times.append((i + first_step) * dt)
            v = v if back_to is None else back_to
    return times


def _only_the_first(current, dt):
    return _fire(current, dt)[:1]


def _numbers_of_samples(current, dt):
    return [round(time / dt) for time in _fire(current, dt)]


def _yes_or_no_for_each_step(current, dt):
    fired = np.zeros(len(current), bool)
    fired[np.array(_numbers_of_samples(current, dt), int) - 1] = True
    return fired


@exercise("31.2", "Fire")
class Fire:
    name = "fire"
    why = "These few lines, for 2000 cells at once, are the network of lesson 42."
    hints = (
        "Take the loop of the lesson. Two things change: each step has a current of its own, "
        "`current[i]`, and you return the times.",
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

    def grade(answer):
        rng = np.random.default_rng(312)
        step = np.repeat([0.0, 300.0, 0.0], [100, 400, 100])
        cases = (
            (np.full(600, 200.0), 0.1, "200 pA for 60 ms"),
            (step, 0.1, "10 ms of nothing, 40 ms of 300 pA, 10 ms of nothing"),
            (np.zeros(100), 0.1, "no current at all"),
            (np.repeat(rng.uniform(0, 500, 20), 25), 0.2, "a current that jumps about (dt 0.2 ms)"),
        )
        for current, dt, what in cases:
            yield from _wrong_times(answer(current, dt), np.array(_fire(current, dt)), dt, what)

    wrong = (
        (lambda current, dt: _fire(current, dt, first_step=0), "one step early"),
        (lambda current, dt: _fire(current, dt, back_to=None), "never puts it back"),
        (lambda current, dt: _fire(current, dt, reached=np.equal), "steps past"),
        (lambda current, dt: _fire(current, dt, back_to=0.0), "never puts it back"),
        (_only_the_first, "inside the loop"),
        (_numbers_of_samples, "numbers of samples"),
        (_yes_or_no_for_each_step, "one value for each step"),
        (lambda current, dt: _fire(current * R, dt), "found no spike"),
        (lambda current, dt: _fire(current, 0.1), "Is every step"),
    )
    also_right = (lambda current, dt: np.array(_fire(list(current), dt)),)


def _wrong_times(got, expected, dt, what):
    """What is wrong with the spike times that somebody found."""
    if got is None:
        yield from must_be_like(got, expected, f"fire({what})")
    got = np.asarray(got, float)
    if got.shape == expected.shape and np.allclose(got, expected, atol=dt / 100):
        return
    right = f"the cell fires {len(expected)} times"
    if len(expected):
        right += f", first at {expected[0]:.1f} ms"
    if got.ndim == 0:
        yield f"With {what} you gave one number; asked for are the times of all spikes, as a list."
    elif len(got) > 2 * len(expected) and np.isin(got, [0, 1]).all():
        yield (
            f"With {what} you gave one value for each step, yes or no. Asked for are the times at "
            "which it fired: append to a list when it does."
        )
    elif len(got) > 1 and np.allclose(np.diff(got[-2:]), dt) and len(got) > len(expected):
        yield (
            f"With {what} your cell fires {len(got)} times, in one step after the other. Whatever "
            "happens after a spike never puts it back below the threshold: set `v` to `v_reset`."
        )
    elif len(got) == 0:
        yield (
            f"With {what} you found no spike, where {right}. Does your comparison allow "
            "for a `v` that steps past -50 without ever being -50.0 (`>=`)? Is the current "
            "multiplied by R?"
        )
    elif len(got) == 1 and np.isclose(got[0], expected[0]):
        yield (
            f"With {what} you found the first spike and no other. Does `return` stand inside the "
            "loop? It ends the function on the spot."
        )
    elif got.shape == expected.shape and np.allclose(got, expected - dt):
        yield (
            f"With {what} all your spikes are one step early. Step 0 leads from 0 to dt: what "
            "step `i` did is seen at `(i + 1) * dt`."
        )
    elif got.shape == expected.shape and np.allclose(got * dt, expected, atol=1.1 * dt):
        yield (
            f"With {what} you gave numbers of samples, beginning with {got[0]:g}. Times `dt` they "
            "are milliseconds."
        )
    else:
        yield (
            f"With {what} you found {len(got)} spikes, first at {got[0]:.1f} ms; {right}. "
            "Is every step `dt * (-(v - E_L) + R * current[i]) / tau_m`, with the dt that is given?"
        )


@exercise("31.3", "Rest in whole steps")
class RestSteps:
    name = "rest_steps"
    why = "One step short in 20 of 59, and never an error: you would not have noticed for weeks."
    hints = (
        "Look at what 0.3 / 0.1 really is. You want the whole number *nearest* to it.",
        "Python's own `round(x)` gives the nearest whole number, as an `int`.",
    )

    def solution(refractory, dt):
        return round(refractory / dt)

    def grade(answer):
        pairs = [(2.0, 0.1), (0.3, 0.1), (2.1, 0.3), (0.6, 0.2), (0.0, 0.1), (5.0, 0.05)]
        pairs += [(tenths / 10, 0.1) for tenths in range(1, 60)]
        for refractory, dt in pairs:
            got, expected = answer(refractory, dt), round(refractory / dt)
            call = f"rest_steps({refractory}, {dt})"
            yield from must_be_like(got, expected, call)
            quotient = f"{refractory} / {dt} is {refractory / dt!r} to the computer"
            if refractory / dt == expected:
                quotient = f"{dt} is stored as a little more, and {expected} of them do not fit"
            if got == expected and not isinstance(got, int | np.integer):
                yield (
                    f"`{call}` gave {got}, with a decimal point. You will count with it, and "
                    f"`range({got})` raises an error. Make it an `int`."
                )
            elif np.isclose(got, refractory / dt) and got != expected:
                yield f"`{call}` gave {float(got)!r}: {quotient}. Make a whole number of it."
            elif got == expected - 1:
                yield (
                    f"`{call}` gave {got}, one short: {quotient}. `int` and `//` cut off "
                    "what is left over. Take the nearest whole number instead."
                )
            elif got == expected + 1:
                yield (
                    f"`{call}` gave {got}, one too many. {quotient}, and you rounded upwards. "
                    "Take the nearest whole number instead."
                )
            elif got != expected:
                yield f"`{call}` gave {got}; {refractory} ms hold {expected} steps of {dt} ms."

    wrong = (
        (lambda refractory, dt: int(refractory / dt), "one short"),
        (lambda refractory, dt: int(refractory // dt), "one short"),
        (lambda refractory, dt: int(np.ceil(refractory / dt)), "one too many"),
        (lambda refractory, dt: np.round(refractory / dt), "decimal point"),
        (lambda refractory, dt: round(refractory * dt), "hold 20 steps"),
    )
    also_right = (
        lambda refractory, dt: int(refractory / dt + 0.5),
        lambda refractory, dt: np.rint(refractory / dt).astype(int),
    )


def _step(v, current, dt):
    return v + dt * (-(v - E_L) + R * current) / tau_m


def _an_if_for_all(v, current, dt):
    v = _step(v, current, dt)
    if v >= v_threshold:
        v = v_reset
    return v, v >= v_threshold


def _all_are_reset(v, current, dt):
    v = _step(v, current, dt)
    fired = v >= v_threshold
    if fired.any():
        v[:] = v_reset
    return v, fired


def _none_is_reset(v, current, dt):
    v = _step(v, current, dt)
    return v, v >= v_threshold


def _asked_before_the_step(v, current, dt):
    fired = v >= v_threshold
    v = _step(v, current, dt)
    v[fired] = v_reset
    return v, fired


def _asked_after_the_reset(v, current, dt):
    v = _step(v, current, dt)
    v[v >= v_threshold] = v_reset
    return v, v >= v_threshold


def _their_numbers(v, current, dt):
    v = _step(v, current, dt)
    fired = np.flatnonzero(v >= v_threshold)
    v[fired] = v_reset
    return v, fired


def _in_place(v, current, dt):
    v += dt * (-(v - E_L) + R * current) / tau_m
    fired = v >= v_threshold
    v[fired] = v_reset
    return v, fired


def _voltages_alone(v, current, dt):
    return _none_is_reset(v, current, dt)[0]


def _with_where(v, current, dt):
    v = _step(v, current, dt)
    return np.where(v >= v_threshold, v_reset, v), v >= v_threshold


def _cell_by_cell(v, current, dt):
    after, fired = [], []
    for one, pushed in zip(v, current, strict=True):
        one = _step(one, pushed, dt)
        fired.append(bool(one >= v_threshold))
        after.append(v_reset if fired[-1] else one)
    return np.array(after), fired


@exercise("31.4", "One step for every cell")
class StepAll:
    name = "step_all"
    why = (
        "Not one loop over cells. From here on, a network costs you not a line more than a neuron."
    )
    hints = (
        "The Euler step needs no change at all: with arrays it moves every cell. "
        "Only the `if` must go; a mask takes its place.",
        "First the new voltages, `v = v + ...`. Then the mask, `fired = v >= v_threshold`. Then "
        "reset those, and no others: `v[fired] = v_reset`. Return both.",
    )

    def solution(v, current, dt):
        v = v + dt * (-(v - E_L) + R * current) / tau_m
        fired = v >= v_threshold
        v[fired] = v_reset
        return v, fired

    def grade(answer):
        rng = np.random.default_rng(314)
        for cells, dt in product((4, 100, 1), (0.1, 0.25)):
            for _ in range(5):
                v = rng.uniform(-70, v_threshold - 0.01, cells)
                v[0] = v_threshold - 0.05  # the first one is about to fire
                current = rng.uniform(0, 400, cells)
                current[0] = 400.0
                yield from _wrong_step(answer, v, current, dt)

    wrong = (
        (_an_if_for_all, "one yes or no"),
        (_all_are_reset, "put back cells that did not fire"),
        (_none_is_reset, "left those that fired"),
        (_asked_before_the_step, "before the step"),
        (_asked_after_the_reset, "after the reset"),
        (_their_numbers, "which cells by number"),
        (_in_place, "changed the data"),
        (_voltages_alone, "two things"),
        (lambda v, current, dt: _with_where(v, current, 0.1), "one step of 0.25 ms"),
    )
    also_right = (_with_where, _cell_by_cell)


def _wrong_step(answer, v, current, dt):
    """What is wrong with one step of many cells."""
    moved = _step(v, current, dt)
    fires = moved >= v_threshold
    expected = np.where(fires, v_reset, moved)
    try:
        got = answer(v, current, dt)
    except Stumble as stumble:
        if "truth value" not in str(stumble):
            raise
        yield (
            "It raised ValueError. An `if` needs one yes or no, and `v >= v_threshold` has one "
            "for each cell. Keep them all, as a mask: `fired = v >= v_threshold`."
        )
        return
    if got is None:
        yield from must_be_like(got, expected, f"step_all(v, current, {dt:g})")
    if not isinstance(got, tuple | list) or len(got) != 2:
        yield "Return two things, the voltages and who fired: `return v, fired`."
        return
    after, fired = got
    yield from must_be_like(after, expected, f"step_all(v, current, {dt:g})[0]")
    after, fired = np.asarray(after), np.asarray(fired)
    if np.allclose(after, moved) and fires.any() and not fired.any():
        yield (
            "You looked for spikes before the step, when nobody had reached the threshold yet. "
            "Move the voltages first, then ask who is there."
        )
    elif np.allclose(after, moved) and fires.any():
        yield (
            f"You left those that fired where they were: cell 0 is at {after[0]:.2f} mV. "
            "Put them back, and only them: `v[fired] = v_reset`."
        )
    elif np.allclose(after, v_reset) and not fires.all():
        yield (
            f"{fires.sum()} of {len(v)} cells fired, and you put back cells that did not fire, "
            "too. `if fired.any()` asks about all of them at once; a mask picks."
        )
    elif not np.allclose(after, expected):
        worst = np.abs(after - expected).argmax()
        yield (
            f"A cell at {v[worst]:.2f} mV with {current[worst]:.0f} pA was taken to "
            f"{after[worst]:.2f} mV; one step of {dt:g} ms takes it to {expected[worst]:.2f}."
        )
    elif fired.dtype != bool and np.array_equal(fired, np.flatnonzero(fires)):
        yield (
            "You say which cells by number. That is one way; asked for is a mask, with True or "
            "False for each cell: `v >= v_threshold`."
        )
    elif fires.any() and not fired.any():
        yield (
            "The voltages are right, but your mask says that nobody fired. You asked after the "
            "reset, when all are below again: keep the mask of before."
        )
    elif not np.array_equal(fired, fires):
        yield "The voltages are right; the mask does not say who reached the threshold."


def _by_hand(spike_times):
    gaps = [b - a for a, b in pairwise(spike_times)]
    mean = sum(gaps) / len(gaps)
    return (sum((gap - mean) ** 2 for gap in gaps) / len(gaps)) ** 0.5 / mean


@exercise("31.5", "How irregular?")
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

    def grade(answer):
        rng = np.random.default_rng(315)
        for shape in (1.0, 4.0, 50.0):
            late = rng.uniform(500, 1000)  # the first spike comes late, and is no interval
            intervals = rng.gamma(shape, 30 / shape, 400)
            spike_times = late + np.concatenate([[0], np.cumsum(intervals)])
            yield from _wrong_cv(answer(spike_times), spike_times)

    wrong = (
        (lambda times: np.std(times) / np.mean(times), "times themselves"),
        (lambda times: np.diff(times).std(), "in milliseconds"),
        (lambda times: np.diff(times).mean() / np.diff(times).std(), "upside down"),
        (lambda times: np.diff(times).var() / np.diff(times).mean(), "variance"),
        (lambda times: np.diff(times) / np.diff(times).mean(), "one number"),
        (lambda times: np.diff(times, prepend=0).std() / np.diff(times, prepend=0).mean(), "No "
         "spike began it"),
    )  # fmt: skip
    also_right = (
        _by_hand,
        lambda times: np.std(np.diff(times), ddof=1) / np.mean(np.diff(times)),
    )


def _wrong_cv(got, times):
    """What is wrong with somebody's CV. Dividing by n or by n - 1 is both right."""
    gaps = np.diff(times)
    expected = gaps.std() / gaps.mean()
    call = "irregularity(spike_times)"
    yield from must_be_like(got, expected, call)
    with_first = np.diff(times, prepend=0)
    if np.isclose(got, expected, rtol=2e-3):
        return
    said = f"`{call}` gave {got:.3f} on {len(times)} spikes. "
    if np.isclose(got, np.std(times) / np.mean(times)):
        yield (
            said + "You took the spike times themselves; take the times between spikes, `np.diff`."
        )
    elif np.isclose(got, gaps.std()):
        yield said + (
            "That is their standard deviation, in milliseconds. Over the mean, it has no unit, "
            "and slow and fast neurons can be compared."
        )
    elif np.isclose(got, 1 / expected):
        yield said + "That is mean over standard deviation: upside down. A clock should give 0."
    elif np.isclose(got, gaps.var() / gaps.mean()):
        yield said + (
            "You took the variance, which is the square of the standard deviation, in ms². "
            "`std`, not `var`."
        )
    elif np.isclose(got, with_first.std() / with_first.mean(), rtol=0.01):
        yield said + (
            f"You count the {times[0]:.0f} ms before the first spike as an interval. No spike "
            "began it: an interval lies between two spikes."
        )
    else:
        yield said + f"Standard deviation over mean of the intervals is {expected:.3f}."


def _named(letter, **changed):
    """A guess that is right, but for what is changed: a value, or a function of the truth."""
    cell = mystery.parameters_of(letter)
    truth = {name: getattr(cell, name) for name in mystery.PARAMETERS}
    made = {k: change(cell) if callable(change) else change for k, change in changed.items()}
    return mystery.neuron(letter).guess(**{**truth, **made})


@exercise("31.6", "The mystery neuron")
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
        "threshold, `busy.v[k + 1]` is the reset, and v stays there as long as it rests.",
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

    wrong = (
        (_named("A", tau_m=lambda cell: np.log(2) * cell.tau_m), "0.69 tau_m"),
        (_named("A", tau_m=lambda cell: 50 + cell.tau_m), "the step begins at 50 ms"),
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
    also_right = (_named("B"), _named("Z", E_L=lambda cell: cell.E_L + 0.3))
