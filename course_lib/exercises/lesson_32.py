"""Lesson 32: Izhikevich neurons, which make their own spikes and remember them."""

# ruff: noqa: E741  (I is the current, as in the lesson)

import numpy as np

from .bank import exercise, lesson
from .comparing import must_be_like

lesson(
    "32",
    "Giving a neuron a spike and a memory",
    minutes=60,
    builds="a neuron with a spike of its own, and the plane it moves in",
)

# The RS cell of the lesson, as its cells name it: pF, nS/mV, mV, 1/ms, nS, mV, pA.
C, k = 100, 3
v_r, v_t, v_peak = -60, -50, 50
a, b = 0.01, 5
c, d = -60, 400
dt = 0.1


@exercise("32.1", "Fill the dip")
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

    def grade(answer):
        rng = np.random.default_rng(321)
        cells = [(3, -60, -50), (1, -55, -40)]
        cells += [
            (rng.integers(1, 9) / 2, -rng.integers(56, 75), -rng.integers(30, 50))
            for _ in range(10)
        ]
        for k, v_r, v_t in cells:
            call = f"dip({k}, {v_r}, {v_t})"
            got = answer(k, float(v_r), float(v_t))
            apart = float(v_t - v_r)
            expected = k * apart**2 / 4
            yield from must_be_like(got, expected, call)
            if np.isclose(got, expected):
                continue
            said = f"`{call}` gave {got:.4g}. "
            if np.isclose(got, -expected):
                yield said + (
                    "So deep the dip is. Asked for is the current that lifts it to 0: as much, "
                    "with the other sign."
                )
            elif np.isclose(abs(got), k * apart**2):
                yield said + (
                    "You took the whole way from v_r to v_t for both brackets. Halfway between "
                    "them, each is only half of that."
                )
            elif np.isclose(abs(got), k * apart**2 / 2):
                yield said + "You halved one bracket; at the middle both are half as wide."
            elif np.isclose(abs(got), apart**2 / 4):
                yield said + "k is missing: it says how steep the parabola is, and so how deep."
            elif np.isclose(abs(got), k * apart / 2):
                yield said + (
                    "You used one of the brackets. The curve is a product of two: a parabola, "
                    "not a line."
                )
            else:
                yield said + f"The curve's lowest point without current is {-expected:.4g} pA."

    wrong = (
        (lambda k, v_r, v_t: k * ((v_r + v_t) / 2 - v_r) * ((v_r + v_t) / 2 - v_t), "other sign"),
        (lambda k, v_r, v_t: k * (v_t - v_r) ** 2, "only half of that"),
        (lambda k, v_r, v_t: k * (v_t - v_r) ** 2 / 2, "both are half"),
        (lambda k, v_r, v_t: ((v_t - v_r) / 2) ** 2, "k is missing"),
        (lambda k, v_r, v_t: k * (v_t - v_r) / 2, "not a line"),
        (lambda k, v_r, v_t: 75, "lowest point"),
    )
    also_right = (lambda k, v_r, v_t: k * (v_t - v_r) ** 2 / 4,)


def _moved(v, u, I, *, C=C, a=a, dt=dt, brake=1, rest=v_r, I_sign=1):
    """One step, with room for the mistakes that people make in it."""
    v_next = v + dt * (k * (v - v_r) * (v - v_t) - brake * u + I_sign * I) / C
    return v_next, u + dt * a * (b * (v - rest) - u)


def _u_sees_the_new_v(v, u, I):
    v = _moved(v, u, I)[0]
    return v, _moved(v, u, I)[1]


def _only_the_changes(v, u, I):
    v_next, u_next = _moved(v, u, I)
    return v_next - v, u_next - u


@exercise("32.2", "Move two numbers at once")
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

    def grade(answer):
        rng = np.random.default_rng(322)
        states = [(-40.0, 30.0, 200.0), (-60.0, 0.0, 100.0)]
        states += [tuple(rng.uniform([-75, -50, 0], [30, 400, 500])) for _ in range(20)]
        for v, u, I in states:
            v, u, I = (round(float(x), 1) for x in (v, u, I))
            yield from _wrong_move(answer(v, u, I), v, u, I)

    wrong = (
        (_u_sees_the_new_v, "already new"),
        (lambda v, u, I: _moved(v, u, I, C=1), "over C they are"),
        (lambda v, u, I: _moved(v, u, I, dt=1), "whole millisecond"),
        (lambda v, u, I: _moved(v, u, I, brake=-1), "u pushes v up"),
        (lambda v, u, I: _moved(v, u, I, brake=0), "does not feel u"),
        (lambda v, u, I: _moved(v, u, I, I_sign=-1), "wrong way"),
        (lambda v, u, I: _moved(v, u, I, a=1), "`a` is missing"),
        (lambda v, u, I: _moved(v, u, I, rest=0), "above *rest*"),
        (lambda v, u, I: _moved(v, u, I)[0], "two numbers"),
        (lambda v, u, I: _moved(v, u, I)[::-1], "v first"),
        (_only_the_changes, "how far they move"),
        (lambda v, u, I: (v, u), "takes it to"),
    )
    also_right = (
        lambda v, u, I: list(_moved(v, u, I)),
        lambda v, u, I: np.array([v, u]) + dt * np.array(
            [(k * (v - v_r) * (v - v_t) - u + I) / C, a * (b * (v - v_r) - u)]
        ),
    )  # fmt: skip


def _wrong_move(got, v, u, I):
    """What is wrong with somebody's step of v and u."""
    call = f"move({v:g}, {u:g}, {I:g})"
    if np.ndim(got) == 0 and got is not None:
        yield f"`{call}` gave {got:.4g}. Return two numbers: `return v_next, u_next`."
        return
    expected = _moved(v, u, I)
    yield from must_be_like(got, expected, call)
    v_got, u_got = got
    v_right, u_right = expected

    def like(**mistake):
        return np.isclose(v_got, _moved(v, u, I, **mistake)[0], rtol=1e-6, atol=1e-6)

    def u_like(**mistake):
        return np.isclose(u_got, _moved(v, u, I, **mistake)[1], rtol=1e-6, atol=1e-6)

    if like() and u_like():
        return
    if np.allclose(got, (u_right, v_right)) and not np.isclose(u_right, v_right):
        yield f"`{call}`: both numbers are right. Return v first, then u."
    elif np.allclose(got, (v_right - v, u_right - u)):
        yield (
            f"`{call}` gave {v_got:.4g} and {u_got:.4g}: how far they move. Asked for is where "
            "they are then: old + dt × speed."
        )
    elif like(dt=1) or (like() and u_like(dt=1)):
        yield f"`{call}` moved by a whole millisecond; a step is `dt` = {dt} ms."
    elif like(C=1):
        yield f"`{call}` took v to {v_got:.1f} mV. The currents are in pA: over C they are a speed."
    elif like(brake=-1):
        yield f"`{call}` took v to {v_got:.4f}: in it u pushes v up. It is a brake: minus u."
    elif like(brake=0):
        yield f"`{call}` took v to {v_got:.4f}. v does not feel u there: minus u is missing."
    elif like(I_sign=-1):
        yield f"`{call}` took v to {v_got:.4f}: the current pushes the wrong way."
    elif not like():
        yield f"`{call}` took v to {v_got:.7g}; one step of {dt} ms takes it to {v_right:.7g}."
    elif u_like(a=1):
        yield f"`{call}`: v is right. u moved {1 / a:.0f} times too far: `a` is missing in it."
    elif u_like(rest=0):
        yield (
            f"`{call}`: v is right, u came out as {u_got:.4g}. u heads for b times how far v is "
            "above *rest*: `v - v_r`, not v."
        )
    elif np.isclose(u_got, _u_sees_the_new_v(v, u, I)[1]):
        yield (
            f"`{call}`: v is right, and u came out as {u_got:.6g} in place of {u_right:.6g}. When "
            "you computed it, v was already new. Both steps start from the old state: keep the "
            "new v under another name until u is done."
        )
    else:
        yield f"`{call}`: v is right. One step takes u to {u_right:.5g}; you have {u_got:.5g}."


def _reset_by(fired, v, u, c, d):
    return np.where(fired, c, v), np.where(fired, u + d, u)


def _u_is_set(v, u, v_peak, c, d):
    fired = v >= v_peak
    return np.where(fired, c, v), np.where(fired, d, u)


def _everybody(v, u, v_peak, c, d):
    return _reset_by(np.full(len(v), (v >= v_peak).any()), v, u, c, d)


def _u_of_everybody(v, u, v_peak, c, d):
    return np.where(v >= v_peak, c, v), u + d


def _mask_after_the_reset(v, u, v_peak, c, d):
    v, u = v.copy(), u.copy()
    v[v >= v_peak] = c
    u[v >= v_peak] += d
    return v, u


def _in_place(v, u, v_peak, c, d):
    fired = v >= v_peak
    v[fired] = c
    u[fired] += d
    return v, u


def _an_if(v, u, v_peak, c, d):
    if v >= v_peak:
        return c, u + d
    return v, u


def _cell_by_cell(v, u, v_peak, c, d):
    pairs = [(c, y + d) if x >= v_peak else (x, y) for x, y in zip(v, u, strict=True)]
    return np.array(pairs, float).T


@exercise("32.3", "Reset the ones that fired")
class Reset:
    name = "reset"
    why = "Two lines with a mask, and 120 cells of lesson 43 are reset, each on its own time."
    hints = (
        "First ask everybody, and keep the answer: `fired = v >= v_peak`. The arrays you were "
        "given must stay as they are; `np.where` makes new ones.",
        "`np.where(fired, c, v)` takes c where the mask says yes, else v. For u the value to take "
        "is `u + d`, else u. Return both.",
    )

    def solution(v, u, v_peak, c, d):
        fired = v >= v_peak
        return np.where(fired, c, v), np.where(fired, u + d, u)

    def grade(answer):
        rng = np.random.default_rng(323)
        for cells in (5, 100, 1):
            for _ in range(4):
                v = rng.uniform(-70, 25, cells).round(1)
                u = rng.uniform(-50, 400, cells).round(1)
                v[0] = 30.0  # the first is exactly at its peak
                v[1:2], v[2:3] = 41.5, -55.0
                got = answer(v, u, 30.0, -52.0, 150.0)
                yield from _wrong_reset(got, v, u, 30.0, -52.0, 150.0)

    wrong = (
        (_u_is_set, "adds to what was there"),
        (_everybody, "did not fire"),
        (_u_of_everybody, "braked cells"),
        (_mask_after_the_reset, "nobody was above"),
        (_in_place, "changed the data"),
        (_an_if, "one yes or no"),
        (lambda v, u, p, c, d: _reset_by(v > p, v, u, c, d), "exactly at its peak"),
        (lambda v, u, p, c, d: (np.where(v >= p, c, v), u), "left u"),
        (lambda v, u, p, c, d: (v, np.where(v >= p, u + d, u)), "left v"),
        (lambda v, u, p, c, d: np.where(v >= p, c, v), "two arrays"),
        (lambda v, u, p, c, d: _reset_by(v >= p, v, u, c, -d), "lightened"),
    )
    also_right = (_cell_by_cell, lambda v, u, p, c, d: [v + (v >= p) * (c - v), u + (v >= p) * d])


def _wrong_reset(got, v, u, v_peak, c, d):
    """What is wrong with somebody's reset of many cells."""
    call = "reset(v, u, v_peak, c, d)"
    if got is None:
        yield from must_be_like(got, v, call)
    if (isinstance(got, np.ndarray) and got.shape == v.shape) or len(got) != 2:
        yield "Return two arrays, the voltages and the u: `return new_v, new_u`."
        return
    for values, name in zip(got, ("v", "u"), strict=True):
        yield from must_be_like(values, v, f"the {name} of {call}")
    after_v, after_u = (np.asarray(values, float) for values in got)
    fired = v >= v_peak
    right_v, right_u = _reset_by(fired, v, u, c, d)
    v_is_right, u_is_right = np.allclose(after_v, right_v), np.allclose(after_u, right_u)
    if v_is_right and u_is_right:
        return
    if not v_is_right:
        worst = int(np.abs(after_v - right_v).argmax())
        if np.allclose(after_v, v):
            yield f"You left v as it was: cell 0 is still at {v[0]:g} mV. Put it to `c`."
        elif v[worst] == v_peak:
            yield (
                f"Cell {worst} is exactly at its peak, {v_peak:g} mV, and you left it there. "
                "The rule says at *or above*: `>=`."
            )
        elif not fired[worst]:
            yield (
                f"Cell {worst}, at {v[worst]:g} mV, did not fire, and you took it to "
                f"{after_v[worst]:g} mV. One answer for all is not enough: a mask has one for each."
            )
        else:
            yield f"A cell at {v[worst]:g} mV came out at {after_v[worst]:g} mV; c is {c:g}."
        return
    worst = int(np.abs(after_u - right_u).argmax())
    if not fired[worst]:
        yield (
            f"The voltages are right, but you braked cells that had not fired: u of cell {worst} "
            f"went from {u[worst]:g} to {after_u[worst]:g} pA. The mask is for u, too."
        )
    elif np.allclose(after_u, u):
        yield (
            "The voltages are right, and you left u as it was. Did you ask for the mask after the "
            "reset? By then nobody was above v_peak any more. Keep the answer of before."
        )
    elif np.allclose(after_u[fired], d):
        yield (
            f"The voltages are right. u of cell {worst} was {u[worst]:g} pA and is now {d:g}: you "
            "set it. A spike adds to what was there, and this is how the cell remembers "
            "earlier ones: `u + d`."
        )
    elif np.allclose(after_u[fired], u[fired] - d):
        yield f"The voltages are right. You lightened the brake by {d:g} pA; a spike adds to it."
    else:
        yield (
            f"The voltages are right. u of cell {worst} was {u[worst]:g} pA and came out as "
            f"{after_u[worst]:g}; it should be {right_u[worst]:g}."
        )


def _v_still(v, I):
    return k * (v - v_r) * (v - v_t) + I


@exercise("32.4", "Where nothing moves")
class Nullclines:
    name = "nullclines"
    why = "Two curves, and you know of every state where it goes next, without a single step."
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

    def grade(answer):
        rng = np.random.default_rng(324)
        for I in (100.0, 0.0, -40.0, 312.5):
            v = np.sort(rng.uniform(-80, -20, 7)).round(1)
            yield from _wrong_nullclines(answer(v, I), v, I)

    wrong = (
        (lambda v, I: (_v_still(v, -I), b * (v - v_r)), "pulls the parabola down"),
        (lambda v, I: (_v_still(v, 0), b * (v - v_r)), "lifts the parabola"),
        (lambda v, I: (-_v_still(v, I), b * (v - v_r)), "upside down"),
        (lambda v, I: (_v_still(v, I) / C, b * (v - v_r)), "no C in it"),
        (lambda v, I: (b * (v - v_r), _v_still(v, I)), "other way round"),
        (lambda v, I: (_v_still(v, I), b * v), "crosses 0 at rest"),
        (lambda v, I: (_v_still(v, I), a * b * (v - v_r)), "no a in it"),
        (lambda v, I: (_v_still(v, I), b * (v - v_r) + I), "only on v"),
        (lambda v, I: _v_still(v, I), "two arrays"),
        (lambda v, I: (_v_still(v, I), 3 * (v - v_r)), "u heads for"),
        (lambda v, I: (_v_still(v, 2 * I), b * (v - v_r)), "cancels the rest"),
    )
    also_right = (lambda v, I: np.array([k * (v + 60) * (v + 50) + I, 5 * (v + 60)]),)


def _wrong_nullclines(got, v, I):
    """What is wrong with somebody's two curves."""
    call = f"nullclines(v, {I:g})"
    if got is None:
        yield from must_be_like(got, v, call)
    if np.shape(got) == v.shape or len(got) != 2:
        yield f"`{call}`: return two arrays, first where v stands still, then where u does."
        return
    for curve in got:
        yield from must_be_like(curve, v, call)
    v_got, u_got = (np.asarray(curve, float) for curve in got)
    v_right, u_right = _v_still(v, I), b * (v - v_r)
    if np.allclose(v_got, v_right) and np.allclose(u_got, u_right):
        return
    where = f"`{call}` at {v[0]:g} mV: "
    if np.allclose(v_got, u_right) and np.allclose(u_got, v_right):
        yield f"`{call}`: both are right, the other way round. First where v stands still."
    elif np.allclose(v_got, _v_still(v, -I)):
        yield f"`{call}`: there the current pulls the parabola down. Which sign has I next to u?"
    elif np.allclose(v_got, _v_still(v, 0)):
        yield f"`{call}`: the current lifts the parabola, and in yours it is missing."
    elif np.allclose(v_got, -v_right):
        yield (
            f"`{call}`: your parabola stands upside down. In the equation u has a minus; on the "
            "other side of the equals sign it has none, and the rest keeps its signs."
        )
    elif np.allclose(v_got, v_right / C):
        yield (
            f"`{call}`: you divided by C. Zero is zero, however slowly: the curve has no C in it."
        )
    elif not np.allclose(v_got, v_right):
        yield (
            where
            + f"v stands still where u cancels the rest, {v_right[0]:.5g}; not {v_got[0]:.5g}."
        )
    elif np.allclose(u_got, b * v):
        yield (
            f"`{call}`: the parabola is right. The line crosses 0 at rest, so it "
            "is b times `v - v_r`, not b times v."
        )
    elif np.allclose(u_got, a * u_right):
        yield (
            f"`{call}`: the parabola is right. a says how quickly u gets to the line, not where "
            "the line is: it has no a in it."
        )
    elif np.allclose(u_got, u_right + I):
        yield f"`{call}`: the parabola is right. The current works only on v: there is no I in u's."
    else:
        yield (
            where
            + f"the parabola is right; u heads for {u_right[0]:.5g}, and you have {u_got[0]:.5g}."
        )


class _Cell:
    """Something to bisect: fires from ``threshold`` on, and counts how often it was asked."""

    def __init__(self, threshold):
        self.threshold, self.asked = threshold, 0

    def __call__(self, I):
        self.asked += 1
        return bool(self.threshold <= I)

    def __repr__(self):
        return "fires"

    def __deepcopy__(self, memo):
        return self  # an answer's copy is to be counted, too


def _halve(fires, low, high, *, width=0.01, wrong_half=False):
    while high - low > width:
        middle = (low + high) / 2
        if bool(fires(middle)) != wrong_half:
            high = middle
        else:
            low = middle
    return high


def _one_by_one(fires, low, high):
    I = low
    while not fires(I):
        I += 0.01
    return I


def _both_ends(fires, low, high):
    high = _halve(fires, low, high)
    return high - 0.01, high


def _how_many(fires, low, high):
    return int(np.ceil(np.log2((high - low) / 0.01)))


def _in_sixty_runs(fires, low, high):
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if fires(middle) else (middle, high)
    return low


@exercise("32.5", "Halve until you know")
class Bisect:
    name = "bisect"
    why = (
        "16 runs in place of 50,000. It works for anything that is no before a point and yes after."
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

    def grade(answer):
        rng = np.random.default_rng(325)
        for low, high in ((0.0, 500.0), (0.0, 500.0), (40.0, 90.0), (-100.0, 0.0), (0.0, 2000.0)):
            cell = _Cell(rng.uniform(low + 0.1 * (high - low), high - 0.1 * (high - low)))
            yield from _wrong_threshold(answer(cell, low, high), cell, low, high)

    wrong = (
        (lambda fires, low, high: _halve(fires, low, high, wrong_half=True), "wrong half"),
        (lambda fires, low, high: (low + high) / 2, "never asked"),
        (lambda fires, low, high: _halve(fires, low, high, width=1), "not near enough"),
        (_one_by_one, "in small steps"),
        (_both_ends, "one number"),
        (_how_many, "how many runs"),
        (lambda fires, low, high: _halve(fires, 0, high), "Look between"),
        (lambda fires, low, high: round(_halve(fires, low, high)), "not near enough"),
        (lambda fires, low, high: fires((low + high) / 2), "yes or no"),
        (lambda fires, low, high: _halve(fires, low, high) + 30, "fires from"),
    )
    also_right = (_in_sixty_runs, lambda fires, low, high: _halve(fires, low, high, width=0.001))


def _wrong_threshold(got, cell, low, high):
    """What is wrong with a threshold that somebody found between low and high."""
    call = f"bisect(fires, {low:g}, {high:g})"
    yield from must_be_like(got, cell.threshold, call)
    said = f"`{call}` gave {got:.5g}"
    away = abs(got - cell.threshold)
    if isinstance(got, bool | np.bool):
        yield f"{said}, yes or no. Asked for is a current, in pA."
    elif cell.asked > 2000:
        yield (
            f"{said} after {cell.asked:,} runs. You go through the currents in small steps; each "
            "run could have ruled out half of those that are left. Try the middle."
        )
    elif low < 0 and away > 0.02 and got >= -0.02:
        yield f"{said}. Look between `low` and `high`; `low` is {low:g} there, not 0."
    elif away <= 0.0101:
        return
    elif cell.asked == 0 and got == _how_many(None, low, high):
        yield f"{said}: that is how many runs it takes. Make them, and return the current."
    elif cell.asked == 0:
        yield f"{said}, and never asked the cell: `fires(middle)` says yes or no."
    elif min(abs(got - low), abs(got - high)) < 0.1:
        yield (
            f"{said}, one end of the range. You kept the wrong half: if the cell fires in the "
            "middle, the threshold is below, so it is `high` that comes down."
        )
    elif away < 1.0:
        yield (
            f"{said}, and the cell fires from {cell.threshold:.3f} on: near, but not near enough. "
            "Go on until `high - low` is at most 0.01, and don't round."
        )
    else:
        yield f"{said}; that cell fires from {cell.threshold:.2f} on."


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

_OTHERS = {
    121.5: "That is where *our* FS cell keeps firing. The question is about the cell of 2007: "
    "bisect `late_spikes_2007`.",
    97.7: "That is where our FS cell fires once. The question is about the cell of 2007, and about "
    "keeping on.",
    71.2: "There the cell of 2007 fires, but not for long. Count its *late* spikes.",
    73.0: "That is the claim, rounded. To a tenth, and measured: where does `late_spikes_2007` "
    "begin to be above 0?",
    56.25: "That is where our FS cell fires with its brake held at 0.",
    75.0: "That is our RS cell, with its brake held at 0.",
    131.7: "That is our FS cell on a slow ramp.",
    250.0: "That is the middle of the range, where halving begins.",
}


@exercise("32.6", "The claim, to a tenth")
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

    def grade(answer):
        yield from must_be_like(answer, KEEPS_FIRING_2007, "answer")
        if isinstance(answer, bool | np.bool):
            yield "Yes or no is what one run says. Asked for is the current, in pA."
            return
        got = float(answer)
        if abs(got - KEEPS_FIRING_2007) <= 0.11:
            return
        for known, words in _OTHERS.items():
            if abs(got - known) < 0.16:
                yield f"You gave {got:g} pA. {words}"
                return
        direction = "is still silent" if got < KEEPS_FIRING_2007 else "already fires"
        yield (
            f"You gave {got:g} pA. Run `late_spikes_2007({got:g})`: at the end of the second the "
            f"cell {direction}. How about halving?"
        )

    wrong = (
        (121.5, "*our* FS cell keeps"),
        (97.7, "fires once"),
        (71.24, "not for long"),
        (73, "the claim, rounded"),
        (56.25, "brake held"),
        (131.7, "slow ramp"),
        (60.0, "still silent"),
        (80.0, "already fires"),
        (True, "what one run says"),
        ([72.7, 72.8], "one number"),
        ("73 pA", "the text"),
    )
    also_right = (72.7, np.float64(72.65))
