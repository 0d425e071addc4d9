"""Lesson 32: Izhikevich neurons, which make their own spikes and remember them."""

# ruff: noqa: E741  (I is the current, as in the lesson)

from decimal import Decimal

import numpy as np

from . import syntax
from .bank import exercise, lesson
from .comparing import Closeness

lesson(
    "32",
    "Giving a neuron a spike and a memory",
    minutes=50,
    further=35,
    needs=("31",),
    builds="a neuron with a spike of its own, and the plane it moves in",
)

# The RS cell of the lesson, as its cells name it: pF, nS/mV, mV, 1/ms, nS, mV, pA.
C, k = 100, 3
v_r, v_t, v_peak = -60, -50, 50
a, b = 0.01, 5
c, d = -60, 400
dt = 0.1


def _half(v_r, v_t):
    return (v_t - v_r) / 2


@exercise("32.1", "Fill the dip", minutes=4)
class Dip:
    name = "dip"
    why = "75 and 56.25 pA: the thresholds of RS and FS with their brake taken out."
    hints = (
        "The deepest point is halfway between v_r and v_t. How far is it from each of the two?",
        "With `half = (v_t - v_r) / 2`, one bracket is `half` and the other `-half`. The curve is "
        "at k × half × (-half) there; the current must be as much, with the other sign.",
    )

    def solution(k, v_r, v_t):
        half = (v_t - v_r) / 2
        return k * half * half

    because = (
        "In the middle the brackets are `half` and `-half`, and the current must make up for k "
        "times their product."
    )
    inputs = (
        "3, -60, -50",
        "1, -55, -40",
        "2.5, -70.5, -42.0",
        "0.5, -66, -31",
        "1.5, -90.3, -78.0",
    )
    mistakes = (
        (
            (
                lambda k, v_r, v_t: k * (-55 - v_r) * (-55 - v_t),
                lambda k, v_r, v_t: -k * (-55 - v_r) * (-55 - v_t),
            ),
            "-55 is halfway in *our* cell. Between any two it is `(v_r + v_t) / 2`. (And the "
            "current that lifts the dip has the other sign than the dip.)",
        ),
        (
            lambda k, v_r, v_t: -k * _half(v_r, v_t) ** 2,
            "That is how deep the dip is. The exercise asks for the current that lifts it to 0: as "
            "much, with the other sign.",
        ),
        (
            (
                lambda k, v_r, v_t: k * (v_t - v_r) ** 2,
                lambda k, v_r, v_t: -k * (v_t - v_r) ** 2,
            ),
            "You took the whole way from v_r to v_t for both brackets. Halfway between "
            "them, each is only half of that.",
        ),
        (
            (
                lambda k, v_r, v_t: k * (v_t - v_r) ** 2 / 2,
                lambda k, v_r, v_t: -k * (v_t - v_r) ** 2 / 2,
            ),
            "You halved one bracket; in the middle both are half as wide.",
        ),
        (
            (
                lambda k, v_r, v_t: _half(v_r, v_t) ** 2,
                lambda k, v_r, v_t: -(_half(v_r, v_t) ** 2),
            ),
            "k is missing: it says how steep the parabola is, and so how deep.",
        ),
        (
            (
                lambda k, v_r, v_t: k * _half(v_r, v_t),
                lambda k, v_r, v_t: -k * _half(v_r, v_t),
            ),
            "You used one of the brackets. The curve is a product of two: a parabola, not a line.",
        ),
        (
            lambda k, v_r, v_t: (v_r + v_t) / 2,
            "That is the voltage where the dip is deepest. The exercise asks for the current that "
            "lifts it.",
        ),
        (
            lambda k, v_r, v_t: -k * ((v_r + v_t) // 2 - v_r) * ((v_r + v_t) // 2 - v_t),
            "The middle became a whole number, as `//` and `int` make it, but it may lie "
            "between two.",
        ),
        (
            (
                lambda k, v_r, v_t: k * (_half(v_r, v_t) - v_r) * (_half(v_r, v_t) - v_t),
                lambda k, v_r, v_t: -k * (_half(v_r, v_t) - v_r) * (_half(v_r, v_t) - v_t),
            ),
            "Half of the difference is not the voltage halfway: that is `(v_r + v_t) / 2`.",
        ),
        (
            (
                lambda k, v_r, v_t: k * (v_t / 2) * (v_r - v_t / 2),
                lambda k, v_r, v_t: -k * (v_t / 2) * (v_r + v_t / 2 - v_t),
                lambda k, v_r, v_t: k * (v_t / 2) * (v_r + v_t / 2 - v_t),
            ),
            "The middle is (v_r + v_t) / 2, with brackets: without them only v_t is halved.",
        ),
        (
            lambda k, v_r, v_t: (k * _half(v_r, v_t)) ** 2,
            "You squared k as well. The two brackets are squared, k counts once.",
        ),
        (
            lambda k, v_r, v_t: k * ((v_t - v_r) // 2) ** 2,
            "Half of the way was made a whole number, as `//` and `int` do. It need not be one.",
        ),
        (
            lambda k, v_r, v_t: 75,
            "75 pA is the example's. Use the k, v_r and v_t that your function is given.",
        ),
    )
    also_right = (
        lambda k, v_r, v_t: k * (v_t - v_r) ** 2 / 4,
        lambda k, v_r, v_t: -k * ((v_r + v_t) / 2 - v_r) * ((v_r + v_t) / 2 - v_t),
    )
    right_unseen = (
        lambda k, v_r, v_t: abs(np.polyval([k, -k * (v_r + v_t), k * v_r * v_t], (v_r + v_t) / 2)),
    )


def _moved(v, u, I, *, C=C, dt=dt, curve=1, brake=1, left=v_r, right=v_t, push=1):
    """The new v, with room for the mistakes that people make in it."""
    return v + dt * (curve * k * (v - left) * (v - right) - brake * u + push * I) / C


def _braked(v, u, *, a=a, b=b, dt=dt, rest=v_r, own=1):
    """The new u, likewise."""
    return u + dt * a * (b * (v - rest) - own * u)


def _both(*, of_v=None, of_u=None):
    """One step of both, each with a slip of its own."""
    return lambda v, u, I: (_moved(v, u, I, **(of_v or {})), _braked(v, u, **(of_u or {})))


def _then(v, u, I):
    return _moved(v, u, I), _braked(v, u)


def _u_sees_the_new_v(v, u, I):
    return _moved(v, u, I), _braked(_moved(v, u, I), u)


def _v_sees_the_new_u(v, u, I):
    return _moved(v, _braked(v, u), I), _braked(v, u)


def _only_the_changes(v, u, I):
    return _moved(v, u, I) - v, _braked(v, u) - u


def _reset_after(v, u, I):
    v, u = _then(v, u, I)
    return (c, u + d) if v >= v_peak else (v, u)


def _reset_before(v, u, I):
    return (c, u + d) if v >= v_peak else _then(v, u, I)


def _reset_and_moved(v, u, I):
    return _then(*((c, u + d) if v >= v_peak else (v, u)), I)


def _held_at_the_peak(v, u, I):
    v, u = _then(v, u, I)
    return min(v, v_peak), u


@exercise("32.2", "Move two numbers at once", minutes=6)
class Move:
    name = "move"
    why = "That is the whole dynamics of the cell. Only the reset is missing."
    hints = (
        "As in lesson 31, new = old + dt × speed, once for v and once for u. Both speeds are "
        "those of the *old* v and u.",
        "`v_next = v + dt * (...) / C`, with the right side of the first equation in the brackets; "
        "`u_next = u + dt * a * (...)`. Compute both before you overwrite anything, and "
        "`return v_next, u_next`.",
    )

    def solution(v, u, I):
        v_next = v + dt * (k * (v - v_r) * (v - v_t) - u + I) / C
        u_next = u + dt * a * (b * (v - v_r) - u)
        return v_next, u_next

    because = "Both steps start from the old v and the old u, so neither may be overwritten early."
    returns = ("v_next", "u_next")
    inputs = (
        "-60, 0, 100",
        "-40.0, 30.0, 200.0",
        "-75.0, -50.0, 0.0",
        "-52.3, 120.0, 312.5",
        "49.9, 400.0, 500.0",  # the step goes beyond the peak
        "50.0, 100.0, 0.0",  # at the peak
        "np.array([-60.0, -44.5, 50]), np.array([0.0, 150, 30]), np.array([75.0, 0, 300])",
    )
    mistakes = (
        (
            _u_sees_the_new_v,
            "v is right. When you computed u, v was already new. Both steps start from the old "
            "state: keep the new v under another name until u is done.",
        ),
        (
            _v_sees_the_new_u,
            "u is right. When you computed v, u was already new. Both steps start from the old "
            "state: keep the new u under another name until v is done.",
        ),
        (
            _only_the_changes,
            "That is how far they move. The exercise asks where they are then: old + dt × speed.",
        ),
        (
            (_reset_after, _reset_before, _reset_and_moved, _held_at_the_peak),
            "At or beyond the peak your function does something else. This step has no reset; "
            "that is the next exercise.",
        ),
        (
            (_both(of_v={"dt": 1}, of_u={"dt": 1}), _both(of_v={"dt": 1})),
            "v moved by a whole millisecond; a step is `dt`.",
        ),
        (
            _both(of_u={"dt": 1}),
            "v is right. u moved by a whole millisecond; a step is `dt`.",
        ),
        (
            _both(of_v={"C": 1}),
            "C is missing. The currents are in pA; divided by C, they become a speed.",
        ),
        (
            lambda v, u, I: (
                v + dt * (k * (v - v_r) * (v - v_t) - u + I / C),
                _braked(v, u),
            ),
            "Only I was divided by C. All three stand over it together: put brackets around them.",
        ),
        (
            lambda v, u, I: (
                v + dt * k * (v - v_r) * (v - v_t) - u + I / C,
                _braked(v, u),
            ),
            "dt belongs to the parabola alone in yours, and C to the current alone. Put brackets "
            "around all three, then dt and / C.",
        ),
        (
            lambda v, u, I: (_moved(v, u, I), u + dt / a * (b * (v - v_r) - u)),
            "v is right. You divided by a: 1 / a is the time that u takes, a is its speed. "
            "Multiply.",
        ),
        (
            (
                lambda v, u, I: (_moved(v, u, I), u + dt * a * b * (v - v_r) - u),
                lambda v, u, I: (_moved(v, u, I), u + dt * a * (b * (v - v_r)) - u),
            ),
            "v is right. In u, dt and a multiply the whole bracket, `b * (v - v_r) - u`.",
        ),
        (_both(of_v={"brake": -1}), "In your step u pushes v up. It is a brake: minus u."),
        (_both(of_v={"brake": 0}), "v does not feel u: minus u is missing."),
        (
            _both(of_v={"curve": -1}),
            "Your parabola stands upside down. Its brackets are v - v_r and v - v_t, and k times "
            "both is added as it is.",
        ),
        (_both(of_v={"push": -1}), "The current pushes v the wrong way: plus I."),
        (_both(of_v={"push": 0}), "The current is missing in the step of v: plus I."),
        (
            _both(of_v={"right": v_r}),
            "The two brackets of the parabola are different ones: v - v_r and v - v_t.",
        ),
        (
            _both(of_u={"a": 1}),
            "v is right. u moved 100 times too far: `a` is missing in it.",
        ),
        (
            _both(of_u={"b": 1}),
            "v is right. In the step of u, `b` is missing: it heads for b times (v - v_r).",
        ),
        (
            _both(of_u={"rest": 0}),
            "v is right. u heads for b times how far v is above *rest*: `v - v_r`, not v.",
        ),
        (
            _both(of_u={"own": 0}),
            "v is right. u only collects: the minus u of its own equation is missing.",
        ),
        (
            lambda v, u, I: (_moved(v, u, I), u + dt * (a * b * (v - v_r) - u)),
            "v is right. In the step of u only b (v - v_r) was multiplied by a: put brackets "
            "around it and the minus u.",
        ),
        (
            lambda v, u, I: (_moved(v, u, I), u),
            "v is right, and u was left as it was. It takes a step of its own.",
        ),
        (
            _moved,
            "That is the new v. Return two numbers: `return v_next, u_next`.",
        ),
        (lambda v, u, I: (v, u), "Nothing has moved. Each of the two takes one step."),
    )
    also_right = (
        _then,
        lambda v, u, I: list(_then(v, u, I)),
        lambda v, u, I: (
            np.array([v, u])
            + dt * np.array([(k * (v - v_r) * (v - v_t) - u + I) / C, a * (b * (v - v_r) - u)])
        ),
    )


def _reset(v, u, v_peak, c, d, *, reached=np.greater_equal):
    fired = reached(v, v_peak)
    return np.where(fired, c, v), np.where(fired, u + d, u)


def _fired(v, u, v_peak, c, d):
    return v >= v_peak


def _mask_after_the_reset(v, u, v_peak, c, d):
    new, _ = _reset(v, u, v_peak, c, d)
    return new, np.where(new >= v_peak, u + d, u)


def _an_if(v, u, v_peak, c, d):
    if v >= v_peak:
        return c, u + d
    return v, u


def _everybody(v, u, v_peak, c, d):
    if (v >= v_peak).any():
        return np.full(len(v), c), u + d
    return v, u


def _cell_by_cell(v, u, v_peak, c, d):
    pairs = [(c, y + d) if x >= v_peak else (x, y) for x, y in zip(v, u, strict=True)]
    return np.array(pairs, float).T


def _in_copies(v, u, v_peak, c, d):
    fired = v >= v_peak
    v, u = v.copy(), u.copy()
    v[fired] = c
    u[fired] += d
    return v, u


@exercise("32.3", "Reset the ones that fired", minutes=6)
class Reset:
    name = "reset"
    why = "Two lines with a mask, and 120 cells of lesson 43 are reset, each in its own time."
    hints = (
        "First ask everybody, and keep the answer: `fired = v >= v_peak`. The arrays you were "
        "given must stay as they are; `np.where` makes new ones.",
        "`np.where(fired, c, v)` takes c where the mask says yes, else v. For u the value to take "
        "is `u + d`, else u. Return both.",
    )
    invites = (
        syntax.loops,
        "You went from cell to cell in a loop. Can you do it without one? A mask picks those that "
        "fired, all at once.",
    )

    def solution(v, u, v_peak, c, d):
        fired = v >= v_peak
        return np.where(fired, c, v), np.where(fired, u + d, u)

    because = "The mask is made once, before anything is reset, and `np.where` makes new arrays."
    returns = ("new_v", "new_u")
    inputs = (
        "np.array([30.0, 41.5, -55.0, 29.9]), np.array([100, -20.0, 50, 0]), 30.0, -52.0, 150.0",
        "np.array([-60.0, -45.5, 24.0]), np.array([0.0, 70.0, -30.0]), 25.0, -45.0, 50.0",  # nobody
        "np.array([60.0, 35.0]), np.array([10.0, 300.0]), 35.0, -50.5, 130.0",  # everybody
        "np.array([60, -60, 50, -50]), np.array([0, 5, 400, -20]), 50, -60, 400",
        "np.linspace(60, -70, 40), np.linspace(-50, 400, 40), 40.0, -65.0, 8.0",
    )
    mistakes = (
        (
            lambda v, u, v_peak, c, d: (
                np.where(v >= v_peak, c, v),
                np.where(v >= v_peak, d, u),
            ),
            "The voltages are right. You set u of those that fired to d. A spike adds to what was "
            "there, and this is how the cell remembers earlier ones: `u + d`.",
        ),
        (
            lambda v, u, v_peak, c, d: _reset(v, u, v_peak, c, -d),
            "The voltages are right. You lightened the brake by d; a spike adds to it.",
        ),
        (
            lambda v, u, v_peak, c, d: (np.where(v >= v_peak, c, v), u + d),
            "The voltages are right, but you braked cells that had not fired. The mask is for u, "
            "too.",
        ),
        (
            (
                _mask_after_the_reset,
                lambda v, u, v_peak, c, d: (np.where(v >= v_peak, c, v), u),
            ),
            "The voltages are right, and u is as it was. Did you leave it, or ask for the mask "
            "after the reset? By then nobody is above v_peak any more. Keep the answer from "
            "before.",
        ),
        (
            lambda v, u, v_peak, c, d: (v, np.where(v >= v_peak, u + d, u)),
            "u is right, and v is as it was. Put those that fired to `c`.",
        ),
        (
            _everybody,
            "When one cell fires, you reset all of them. One answer for all is not enough: a mask "
            "has one for each.",
        ),
        (
            _an_if,
            "An `if` needs one yes or no, and `v >= v_peak` has one for each cell. Keep them all, "
            "as a mask, and let `np.where` choose.",
        ),
        (
            lambda v, u, v_peak, c, d: _reset(v, u, v_peak, c, d, reached=np.greater),
            "A cell exactly at its peak was left there. The rule says at *or above*: `>=`.",
        ),
        (
            lambda v, u, v_peak, c, d: _reset(v, u, v_peak, c, d, reached=np.less),
            "You reset those below the peak, and left those that fired: it is the other way round.",
        ),
        (
            lambda v, u, v_peak, c, d: np.where(v >= v_peak, c, v),
            "Those are the voltages. Return two arrays, the voltages and the values of u: "
            "`return new_v, new_u`.",
        ),
        (
            lambda v, u, v_peak, c, d: np.where(v >= v_peak, u + d, u),
            "Those are the values of u. Return two arrays, v first: `return new_v, new_u`.",
        ),
        (
            _fired,
            "That is who fired. Return two arrays, v and u after the reset: `return new_v, new_u`.",
        ),
        (
            lambda v, u, *_: _reset(v, u, v_peak, c, d),
            "You used the lesson's v_peak, c and d. Use those that your function is given.",
        ),
    )
    also_right = (lambda v, u, v_peak, c, d: [v + (v >= v_peak) * (c - v), u + (v >= v_peak) * d],)
    right_unseen = (
        _cell_by_cell,
        _in_copies,
    )


def _v_still(v, I, *, left=v_r, right=v_t):
    return k * (v - left) * (v - right) + I


def _u_still(v, *, b=b, rest=v_r):
    return b * (v - rest)


@exercise("32.4", "Where nothing moves", minutes=6)
class Nullclines:
    name = "nullclines"
    why = "Two curves, and you know where every state goes next, without a single step."
    hints = (
        "Set the right side of the first equation to 0 and solve it for u: what must u be, so that "
        "it just cancels everything else? Then the same for the second.",
        "From 0 = k (v - v_r) (v - v_t) - u + I, bring u to the other side. From "
        "0 = a (b (v - v_r) - u): a is not zero, so the bracket must be. Return both arrays.",
    )

    def solution(v, I):
        v_still = k * (v - v_r) * (v - v_t) + I
        u_still = b * (v - v_r)
        return v_still, u_still

    because = "Where a right side is zero, nothing moves: so u must just cancel all the rest of it."
    returns = ("v_still", "u_still")
    inputs = (
        "np.array([-60.0, -50.0]), 100",
        "np.array([-75.5, -62.0, -55.0, -40.0]), 0.0",
        "np.linspace(-80, -20, 7), -40.0",
        "np.array([-30, -70, -58]), 312.5",
    )
    mistakes = (
        (
            lambda v, I: (_v_still(v, -I), _u_still(v)),
            "In your curve the current pulls the parabola down. Which sign does I have beside u?",
        ),
        (
            lambda v, I: (_v_still(v, 0), _u_still(v)),
            "The current lifts the parabola, and here it is missing.",
        ),
        (
            lambda v, I: (-_v_still(v, I), _u_still(v)),
            "Your parabola stands upside down. In the equation u has a minus; on the "
            "other side of the equals sign it has none, and the rest keeps its signs.",
        ),
        (
            lambda v, I: (_v_still(v, I) / C, _u_still(v)),
            "You divided by C. Zero is zero, however slowly: the curve has no C in it.",
        ),
        (
            lambda v, I: (_v_still(v, I) / k, _u_still(v)),
            "You divided by k. Only u is to stand alone: the parabola keeps its k.",
        ),
        (
            lambda v, I: (_v_still(v, I, right=v_r), _u_still(v)),
            "The two brackets of the parabola are different ones: v - v_r and v - v_t.",
        ),
        (
            lambda v, I: (_v_still(v, I), _u_still(v, rest=0)),
            "The parabola is right. The line crosses 0 at rest, so it is b times `v - v_r`, not b "
            "times v.",
        ),
        (
            lambda v, I: (_v_still(v, I), _u_still(v, rest=v_t)),
            "The parabola is right. The line crosses 0 at rest, at v_r, not at v_t.",
        ),
        (
            lambda v, I: (_v_still(v, I), a * _u_still(v)),
            "The parabola is right. a says how quickly u gets to the line, not where "
            "the line is: it has no a in it.",
        ),
        (
            lambda v, I: (_v_still(v, I), _u_still(v) / a),
            "The parabola is right. You divided the line by a; zero divided by a is zero, so the "
            "line has no a in it.",
        ),
        (
            lambda v, I: (_v_still(v, I), -_u_still(v)),
            "The parabola is right. The line has the other sign: from 0 = b (v - v_r) - u comes "
            "u = b (v - v_r).",
        ),
        (
            lambda v, I: (_v_still(v, I), _u_still(v) + I),
            "The parabola is right. The current works only on v: there is none in u's equation.",
        ),
        (
            lambda v, I: (_v_still(v, I), _u_still(v, b=1)),
            "The parabola is right. The line is b times as steep: `b` is missing.",
        ),
        (
            _v_still,
            "That is where v stands still. Return two arrays, that one first, then where u does.",
        ),
        (
            lambda v, I: _u_still(v),
            "That is where u stands still. Return two arrays: first where v does, then that one.",
        ),
        (
            lambda v, I: _v_still(v, I) - _u_still(v),
            "That is the difference of the two curves. Return both of them.",
        ),
    )
    also_right = (
        lambda v, I: np.array([k * (v + 60) * (v + 50) + I, 5 * (v + 60)]),
        lambda v, I: tuple(zip(*[(_v_still(x, I), _u_still(x)) for x in v], strict=True)),
    )
    right_unseen = (
        lambda v, I: [np.polyval([k, -k * (v_r + v_t), k * v_r * v_t + I], v), b * v - b * v_r],
    )


class _Counting:
    """Something to bisect that counts how often it is asked."""

    def __init__(self, threshold):
        self.threshold, self.asked = threshold, 0

    def __call__(self, I):
        self.asked += 1
        return self.threshold <= I

    def __repr__(self):
        return f"lambda I: I >= {self.threshold}"

    def __deepcopy__(self, memo):
        return self  # an answer's copy is to be counted, too


def _halve(fires, low, high, *, width=0.01, end=1):
    """The upper end of what is left, or with ``end=0`` the lower."""
    while high - low > width:
        middle = (low + high) / 2
        low, high = (low, middle) if fires(middle) else (middle, high)
    return (low, high)[end]


def _wrong_half(fires, low, high):
    return _halve(lambda I: not fires(I), low, high)


def _one_by_one(fires, low, high):
    I = low
    while not fires(I):
        I += 0.01
    return I


def _past_the_middle(fires, low, high):
    while high - low > 0.01:
        middle = (low + high) / 2
        low, high = (low, middle - 0.01) if fires(middle) else (middle + 0.01, high)
    return high


def _low_stays(fires, low, high):
    while fires((low + high) / 2):
        high = (low + high) / 2
    return high


def _both_ends(fires, low, high):
    high = _halve(fires, low, high)
    return high - 0.005, high


def _how_many(fires, low, high):
    return int(np.ceil(np.log2((high - low) / 0.01)))


def _in_sixty_runs(fires, low, high):
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if fires(middle) else (middle, high)
    return low


def _calling_itself(fires, low, high):
    middle = (low + high) / 2
    if high - low <= 0.01:
        return middle
    return _calling_itself(fires, *((low, middle) if fires(middle) else (middle, high)))


@exercise("32.5", "Halve until you know", minutes=8)
class Bisect:
    name = "bisect"
    why = (
        "16 runs in place of 50,000. It works wherever the answer is no up to a point and yes "
        "after."
    )
    hints = (
        "Try the middle. If the cell fires there, the threshold is not above it, so the middle "
        "becomes your new `high`. And if not?",
        "While `high - low > 0.01`: `middle = (low + high) / 2`; if `fires(middle)`, `high = "
        "middle`, else `low = middle`. After the loop, return `high`.",
    )

    def solution(fires, low, high):
        while high - low > 0.01:
            middle = (low + high) / 2
            if fires(middle):
                high = middle
            else:
                low = middle
        return high

    because = "The threshold stays between low and high, and each run halves what lies between."
    # The solution's own result lies less than 0.001 above each threshold: so whatever is within
    # 0.01 of the threshold passes.
    close = Closeness(relative=0, absolute=0.0115)
    inputs = (
        "lambda I: I >= 72.6999, 0, 500",
        "lambda I: I >= 431.2204, 0, 500",
        "lambda I: I >= 51.2116, 40, 90",
        "lambda I: I >= -33.2953, -100, 0",
        "lambda I: I >= 1873.0234, 0, 2000.0",
        "lambda I: I > 100.0385, 100, 612",
    )
    mistakes = (
        (
            _wrong_half,
            "You kept the wrong half: if the cell fires in the middle, the threshold is below, so "
            "it is `high` that comes down.",
        ),
        (
            lambda fires, low, high: (low + high) / 2,
            "That is the middle of the range, where halving begins. Go on with the half in which "
            "the threshold is, and with its middle, until what is left is 0.01 wide.",
        ),
        (
            lambda fires, low, high: high,
            "That is the high end of the range. Go on with the half in which the threshold is: "
            "`fires(middle)` says which.",
        ),
        (
            lambda fires, low, high: low,
            "That is the low end of the range. Go on with the half in which the threshold is: "
            "`fires(middle)` says which.",
        ),
        (
            tuple(
                lambda fires, low, high, width=width, part=part: (
                    part * _halve(fires, low, high, width=width)
                    + (1 - part) * _halve(fires, low, high, width=width, end=0)
                )
                for width in (1, 0.5, 0.1)
                for part in (0, 0.5, 1)
            ),
            "Close, but not close enough. Go on until `high - low` is at most 0.01.",
        ),
        (
            lambda fires, low, high: round(_halve(fires, low, high)),
            "Rounded to whole numbers it is not near enough. The exercise asks for the threshold "
            "to 0.01.",
        ),
        (
            _both_ends,
            "Those are both ends. Return one number, `high` or `low`.",
        ),
        (
            _how_many,
            "That is how many runs it takes. Make them, and return the current.",
        ),
        (
            _past_the_middle,
            "You step past the middle by 0.01. The threshold may lie just there: `high = middle`, "
            "`low = middle`.",
        ),
        (
            (
                lambda fires, low, high: _halve(fires, 0, high),
                lambda fires, low, high: _halve(fires, 0, 500),
                lambda fires, low, high: _halve(fires, 0, 500, end=0),
            ),
            "You begin at 0. Look between `low` and `high`, as they are given.",
        ),
        (
            lambda fires, low, high: _halve(fires, low, 500),
            "You end at 500. Look between `low` and `high`, as they are given.",
        ),
        (
            _low_stays,
            "Your `low` never moves: where the cell is silent in the middle, the threshold is "
            "above, and the middle becomes the new `low`.",
        ),
        (
            lambda fires, low, high: _halve(fires, low, high) - _halve(fires, low, high, end=0),
            "That is how wide the range is in the end. Return where it is: `high` or `low`.",
        ),
        (
            (
                lambda fires, low, high: fires((low + high) / 2),
                lambda fires, low, high: fires(_halve(fires, low, high)),
            ),
            "That is yes or no. The exercise asks for a current, in pA.",
        ),
    )
    also_right = (
        _calling_itself,
        lambda fires, low, high: _halve(fires, low, high, width=0.001),
    )
    right_unseen = (_in_sixty_runs,)

    def grade(answer):
        cell = _Counting(123.4)
        answer(cell, 0, 500)
        if cell.asked > 2000:
            yield (
                f"The threshold is right, and it took {cell.asked:,} runs to find it. You go "
                "through the currents in small steps; each run could have ruled out half of those "
                "that are left. Try the middle."
            )

    graded = (
        (_one_by_one, "in small steps"),
        (lambda fires, low, high: next(I for I in np.arange(low, high, 0.01) if fires(I)), "runs"),
    )


bisect = Bisect.solution


def late_spikes_2007(I):
    """The lesson's cell of Izhikevich's book (2007): its spikes in the last third of a second."""
    v, u, late = -55.0, 0.0, 0
    for i in range(10_000):
        if v >= 25:
            v = -45.0
        else:
            U = 0.025 * (v + 55) ** 3 if v > -55 else 0.0
            v, u = v + dt * ((v + 55) * (v + 40) - u + I) / 20, u + dt * 0.2 * (U - u)
        late += v >= 25 and i > 6667
    return late


KEEPS_FIRING_2007 = 72.69  # pA; a test finds it again


@exercise("32.6", "The claim, to a tenth", minutes=6)
class Claim:
    name = "answer"
    why = "You took a number from elsewhere, ran its model, and found what it is true of."
    hints = (
        "`bisect` wants a function that says yes or no. `late_spikes_2007(I)` gives a number. "
        "When does it keep firing?",
        "Write `def keeps_firing(I)`, which returns `late_spikes_2007(I) > 0`, and then "
        "`answer = bisect(keeps_firing, 0, 500)`.",
    )

    def solution():
        def keeps_firing(I):
            return late_spikes_2007(I) > 0

        return bisect(keeps_firing, 0, 500)

    because = "`> 0` turns a count into a yes or no, and halving needs no more than that."
    close = Closeness(relative=0, absolute=0.11)
    mistakes = (
        (
            121.5,
            "That is where *our* FS cell keeps firing. The question is about the cell of 2007: "
            "bisect `late_spikes_2007`.",
        ),
        (
            97.7,
            "That is where our FS cell fires once. The question is about the cell of 2007, and "
            "about keeping on.",
        ),
        (71.2, "There the cell of 2007 fires, but not for long. Count its *late* spikes."),
        (
            73.0,
            "That is the claim, rounded. To a tenth, and measured: where does `late_spikes_2007` "
            "begin to be above 0?",
        ),
        (56.25, "That is where our FS cell fires with its brake held at 0."),
        (75.0, "That is our RS cell, with its brake held at 0."),
        (131.7, "That is our FS cell on a slow ramp."),
        (84.7, "That is where our RS cell fires once. The question is about the cell of 2007."),
        (100.4, "That is where our RS cell keeps firing. The question is about the cell of 2007."),
        (
            72,
            "At 72 pA the cell is still silent, as the table shows. How far above is the "
            "threshold? To a tenth: halve.",
        ),
        (250.0, "That is the middle of the range, where halving begins."),
        (True, "Yes or no is what one run says. The exercise asks for the current, in pA."),
    )
    also_right = (72.7, np.float64(72.65), Decimal("72.7"))

    def otherwise(answer):
        if 0 < answer < 1:
            return "That looks like nA. The exercise asks for the current in pA; 1 nA is 1000 pA."
        then = "is silent" if answer < KEEPS_FIRING_2007 else "is still firing"
        return (
            f"You gave {answer:g} pA. Run `late_spikes_2007({answer:g})`: at the end of the second "
            f"the cell {then}. How about halving?"
        )
