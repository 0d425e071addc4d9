"""Lesson 33: synapses, and the four receptors that decide what a spike does."""

import numpy as np

from course_lib import synapses

from . import mystery_synapses
from .bank import exercise, lesson

lesson(
    "33",
    "Letting one cell move another",
    minutes=55,
    further=25,
    needs=("21", "32"),
    builds="four receptors, and one number for all synapses of a kind",
)


def _decays(of_time):
    """One step of g, with a slip in how much of it is left."""
    return lambda g, arriving, tau, dt: g * of_time(tau, dt) + arriving


def _skipping(g, arriving, tau, dt):
    return np.where(np.asarray(arriving) > 0, g + arriving, g * np.exp(-dt / tau))


@exercise("33.1", "Close a little, then open", minutes=4)
class Closing:
    name = "closing"
    why = "Every synapse of every network in this course takes this step."
    hints = (
        "Two things happen, one after the other. Of g a share is left, and the share depends on "
        "dt / tau alone. What arrives is whole.",
        "The share is `np.exp(-dt / tau)`. Multiply g by it, then add `arriving`.",
    )

    def solution(g, arriving, tau, dt):
        return g * np.exp(-dt / tau) + arriving

    because = "What was open decays by its share; what arrives has had no time to decay."
    inputs = (
        "10.0, 2.0, 5, 0.1",
        "4.0, 0.0, 100, 0.5",
        "0.0, 3.0, 6, 0.1",
        "7.5, 1.25, 2.0, 3.0",
        "np.array([[1.0, 0.0], [20.0, 4.0]]), np.array([[0.0, 2.0], [1.0, 0.0]]), 150, 0.25",
        "3, 1, 8, 1",
    )
    mistakes = (
        (
            lambda g, arriving, tau, dt: (g + arriving) * np.exp(-dt / tau),
            "What arrives decays in yours, too. It has only just come: let g decay first, and add "
            "`arriving` after that.",
        ),
        (
            _decays(lambda tau, dt: 1),
            "Yours never closes. Of g only a share is left after dt.",
        ),
        (
            _decays(lambda tau, dt: 1 - dt / tau),
            "That is Euler's step: nearly right, and the less so the longer dt is. An exponential "
            "can be followed exactly, with `np.exp`.",
        ),
        (
            _decays(lambda tau, dt: np.exp(dt / tau)),
            "Yours opens further by itself. A minus is missing in the exponent.",
        ),
        (
            _decays(lambda tau, dt: np.exp(-tau / dt)),
            "tau and dt are the wrong way round: the longer tau is, the *more* is left.",
        ),
        (
            _decays(lambda tau, dt: np.exp(-dt * tau)),
            "You multiplied dt by tau. The longer tau is, the *more* is left: divide.",
        ),
        (
            _decays(lambda tau, dt: np.exp(-1 / tau)),
            "You let g decay for a whole millisecond. A step takes `dt`.",
        ),
        (
            _decays(lambda tau, dt: np.exp(-dt) / tau),
            "You divided after `np.exp`. The division belongs inside: `np.exp(-dt / tau)`.",
        ),
        (
            _decays(lambda tau, dt: 1 - np.exp(-dt / tau)),
            "That is the share that *closes* in dt. Keep the share that is left.",
        ),
        (
            _decays(lambda tau, dt: np.exp(-0.1 / 5)),
            "The tau and the dt of the example are built in. Use those that the function is given.",
        ),
        (
            lambda g, arriving, tau, dt: g * np.exp(-dt / tau),
            "What arrives is lost. After the decay, add `arriving`.",
        ),
        (
            lambda g, arriving, tau, dt: g * np.exp(-dt / tau) + dt * arriving,
            "You multiplied what arrives by dt. A spike opens its whole weight at once, however "
            "short the step is.",
        ),
        (
            _skipping,
            "Where something arrives, yours leaves out the decay. Both happen in every step: "
            "decay, then add.",
        ),
    )
    also_right = (
        lambda g, arriving, tau, dt: arriving + g / np.exp(dt / tau),
        lambda g, arriving, tau, dt: g - g * (1 - np.exp(-dt / tau)) + arriving,
    )
    right_unseen = (lambda g, arriving, tau, dt: g * np.e ** (-dt / tau) + arriving,)


def _left(k, tau, dt):
    return np.exp(-np.asarray(k) * dt / tau)


@exercise("33.2", "What one spike leaves", minutes=5)
class Kernel:
    name = "kernel"
    why = "A whole recording's conductance in one line, where the spikes are known beforehand."
    hints = (
        "Step k comes k × dt after the spike. How much of 1 nS is left then? And at step 0?",
        "`np.arange(n) * dt` are the times since the spike. One `np.exp` takes them all.",
    )

    def solution(tau, dt, n):
        return np.exp(-np.arange(n) * dt / tau)

    because = "A spike echoes with all its weight at once, and then as what the steps leave of it."
    inputs = (
        "1, 1, 3",
        "5, 0.1, 6",
        "100, 0.5, 4",
        "2.0, 3.0, 5",
        "150, 0.25, 1",
    )
    mistakes = (
        (
            lambda tau, dt, n: _left(np.arange(n), tau, dt) / _left(np.arange(n), tau, dt).sum(),
            "You divided by the sum, as for a kernel that smooths. A spike opens its whole weight: "
            "this kernel begins with 1.",
        ),
        (
            lambda tau, dt, n: _left(np.arange(1, n + 1), tau, dt),
            "Yours begins one step late. At the spike's own step nothing has decayed yet: 1.",
        ),
        (
            lambda tau, dt, n: _left(np.arange(n), tau, 1),
            "You took steps of 1 ms. One step later is `dt` later.",
        ),
        (
            lambda tau, dt, n: _left(np.arange(n), tau, dt)[::-1],
            "Yours is turned round: the spike's own step comes first, and then it closes.",
        ),
        (
            lambda tau, dt, n: np.exp(np.arange(n) * dt / tau),
            "Yours opens further and further. A minus is missing in the exponent.",
        ),
        (
            lambda tau, dt, n: _left(np.arange(n + 1), tau, dt),
            "That is one number too many: `n` in all, the first of them at the spike's own step.",
        ),
        (
            lambda tau, dt, n: (1 - dt / tau) ** np.arange(n),
            "Those are Euler's steps, and they are only nearly right. `np.exp` is exact.",
        ),
        (
            lambda tau, dt, n: np.exp(-np.linspace(0, n * dt, n) / tau),
            "The times are a little too far apart. From the first to the last of n there are n - 1 "
            "steps: `np.arange(n) * dt`.",
        ),
        (
            lambda tau, dt, n: dt * _left(np.arange(n), tau, dt),
            "You multiplied by dt. That is for integrals; a spike opens its whole weight at once.",
        ),
        (
            lambda tau, dt, n: _left(np.arange(n), tau, dt) / tau,
            "You divided by tau, so that it sums to about 1. A spike opens its whole weight: this "
            "kernel begins with 1.",
        ),
        (
            lambda tau, dt, n: _left(n, tau, dt),
            "That is what is left n steps later, one number. Give all of them, from step 0 on.",
        ),
    )
    also_right = (lambda tau, dt, n: np.exp(-dt / tau) ** np.arange(n),)
    right_unseen = (
        lambda tau, dt, n: [np.exp(-k * dt / tau) for k in range(n)],
        lambda tau, dt, n: synapses.conductance(np.eye(n)[0], tau, dt=dt),
    )


def _inhibition_subtracted(v, g, E):
    return (np.where(np.asarray(E) < 0, -g, g) * (E - v)).sum()


@exercise("33.3", "All that pulls", minutes=5)
class TotalCurrent:
    name = "total_current"
    why = "This is all that a cell hears of a network: one current."
    hints = (
        "Each kind pulls with its own g, towards its own E. The array E minus v is all pulls at "
        "once.",
        "`g * (E - v)` is a current for each kind. The cell feels their sum.",
    )

    def solution(v, g, E):
        return (g * (E - v)).sum()

    because = "g × (E - v) has the right sign by itself, whatever the synapse is called."
    inputs = (
        "-65, np.array([2.0, 10.0]), np.array([0.0, -70.0])",
        "-50.5, np.array([1.0, 0.5, 4.0]), np.array([0.0, -70.0, -90.0])",
        "-75.0, np.array([3.0]), np.array([-70.0])",
        "-70, np.array([0.0, 2.0, 1.0, 0.5]), np.array([0.0, 0.0, -70.0, -90.0])",
        "10.0, np.array([4.0, 1.5]), np.array([0.0, -60.0])",
        "-60, np.array([1, 2]), np.array([5, -80])",
    )
    mistakes = (
        (
            lambda v, g, E: (g * (v - E)).sum(),
            "The sign is the other way round. Here positive lifts the cell: (E - v).",
        ),
        (
            _inhibition_subtracted,
            "You gave inhibition a minus, and (E - v) has one already: below v it is negative by "
            "itself. A conductance is never negative.",
        ),
        (
            lambda v, g, E: g * (E - v),
            "Those are the currents of each kind. The cell feels their sum: one number.",
        ),
        (
            lambda v, g, E: np.abs(g * (E - v)).sum(),
            "You added sizes. What pulls down takes away from what lifts.",
        ),
        (
            lambda v, g, E: (g * E).sum(),
            "You left out v. A synapse pulls from where the cell is: (E - v).",
        ),
        (
            lambda v, g, E: (E - v).sum(),
            "You left out g. A door pulls as hard as it is wide.",
        ),
        (
            lambda v, g, E: g.sum() * (E - v).sum(),
            "You added up first, and multiplied then, so every door was multiplied with every "
            "pull. Multiply in pairs, then add.",
        ),
        (
            lambda v, g, E: (g * (E - v)).mean(),
            "That is the mean. The currents of all kinds flow at once: add them up.",
        ),
        (
            lambda v, g, E: (g * (E - v)).sum() / g.sum(),
            "You divided by all conductances. The current is the sum itself.",
        ),
        (
            lambda v, g, E: (g * E).sum() - v,
            "You subtracted v once, from a current. It belongs in the bracket: g × (E - v).",
        ),
        (
            lambda v, g, E: (g * (E + v)).sum(),
            "You added v. How far the cell is from E is a difference: E - v.",
        ),
        (
            lambda v, g, E: (g * (E + 65)).sum(),
            "You took -65 mV for v. Use the `v` that the function is given.",
        ),
    )
    also_right = (lambda v, g, E: g @ (E - v),)
    right_unseen = (
        lambda v, g, E: sum(g[k] * (E[k] - v) for k in range(len(g))),
        lambda v, g, E: np.dot(g, E) - v * np.sum(g),
    )


def _free(x):
    return x**2 / (1 + x**2)


def _x(v):
    return (np.asarray(v) + 80) / 60


@exercise("33.4", "The current through a lock", minutes=5)
class NmdaCurrent:
    name = "nmda_current"
    why = "Slow, and deaf until the cell is awake: with this, lesson 43 builds a memory."
    hints = (
        "Three factors: how wide, how much of it is free, how hard it pulls.",
        "`x = (v + 80) / 60`, then `free = x**2 / (1 + x**2)`, with brackets. The pull is (0 - v).",
    )

    def solution(g, v):
        x = (v + 80) / 60
        free = x**2 / (1 + x**2)
        return g * free * (0 - v)

    because = "The lock is one more factor in g × (E - v), and depends on v itself."
    inputs = (
        "2, -20",
        "1.5, np.array([[-100.0, -80.0, -65.0, 0.0, 40.0]])",
        "3.0, -65.0",
        "0.5, np.array([[-35.5], [12.25]])",
        "0.0, -40.0",
    )
    mistakes = (
        (
            lambda g, v: g * _free(_x(v)) * v,
            "The sign is the other way round: E - v is 0 - v. Below 0 mV the current lifts.",
        ),
        (
            lambda g, v: g * _free(_x(v)) + 0 * v,
            "That is how much is open and free, in nS. The current is that times the pull, E - v.",
        ),
        (
            lambda g, v: _free(_x(v)) * -v,
            "You left out g. How wide do the receptors stand open?",
        ),
        (
            lambda g, v: g * -v,
            "You left out the lock. That would be AMPA's current.",
        ),
        (
            lambda g, v: g * _x(v) / (1 + _x(v)) * -v,
            "x is squared, above and below.",
        ),
        (
            lambda g, v: g * _x(v) ** 2 * -v,
            "You left out the 1 + x² below. A share is never above 1.",
        ),
        (
            lambda g, v: g * _free(v + 80 / 60) * -v,
            "Brackets: (v + 80) / 60. Without them only 80 is divided.",
        ),
        (
            lambda g, v: g * (_x(v) ** 2 / 1 + _x(v) ** 2) * -v,
            "Brackets: x² / (1 + x²). Without them x² is divided by 1, and x² added.",
        ),
        (
            lambda g, v: g / (1 + _x(v) ** 2) * -v,
            "That is the share that is *blocked*. Free is x² / (1 + x²).",
        ),
        (
            lambda g, v: g * _free((v - 80) / 60) * -v,
            "x is (v + 80) / 60: how far v is above -80 mV.",
        ),
        (
            lambda g, v: g * _free(np.maximum(_x(v), 0)) * -v,
            "Below -80 mV you keep it closed. That is better biology than the formula, and you "
            "will see soon how much that is worth. Here take the formula as it stands.",
        ),
        (
            lambda g, v: g / (1 + np.exp(-0.062 * np.asarray(v)) / 3.57) * -v,
            "That is the block as Jahr and Stevens have it. Take this course's formula, with x.",
        ),
        (
            lambda g, v: g * _free(_x(v)) * (-70 - v),
            "-70 mV is where GABA-A pulls. NMDA's E is 0.",
        ),
    )
    also_right = (
        lambda g, v: -g * v * (1 - 1 / (1 + ((v + 80) / 60) ** 2)),
        lambda g, v: g * (v + 80) ** 2 / (3600 + (v + 80) ** 2) * (0 - v),
    )
    right_unseen = (lambda g, v: -g * v * synapses.nmda_factor(v),)


def _cells(byte=8, receptors=4, gb=1e9, whole=int):
    """The most cells, with one of the facts changed."""
    return lambda given, steps: whole(np.sqrt(given * gb / (steps * receptors * byte)))


def _counted_up(gb, steps):
    cells = 0
    while steps * (cells + 1) ** 2 * 4 * 8 <= gb * 1e9:
        cells = cells + 1
    return cells


@exercise("33.5", "How far your memory takes you", minutes=5)
class MostCells:
    name = "most_cells"
    why = "Ask this before a run, and not afterwards."
    hints = (
        "The table has steps × N × N × 4 numbers of 8 bytes. For which N are that gb × 10⁹ bytes?",
        "`N * N` may be at most `gb * 1e9 / (steps * 4 * 8)`. Take the root, and round it down "
        "with `int`.",
    )

    def solution(gb, steps):
        return int(np.sqrt(gb * 1e9 / (steps * 4 * 8)))

    because = "Memory grows with N × N, so N grows only with its root: four times gives twice."
    inputs = (
        "16, 10000",
        "32, 1000",
        "0.5, 20000",
        "8, 5",
        "64, 100000",
        "0.000001, 1000",
        "3.199999999, 1",
    )
    mistakes = (
        (
            (_cells(whole=round), _cells(whole=lambda x: int(np.ceil(x)))),
            "You rounded up, and that N does not fit any more. Round down.",
        ),
        (
            _cells(whole=float),
            "There are no parts of cells. Round down to a whole number.",
        ),
        (
            _cells(receptors=1),
            "There are four receptors to each pair.",
        ),
        (
            _cells(byte=1),
            "A number takes 8 bytes.",
        ),
        (
            _cells(byte=1, receptors=1),
            "Each pair has four receptors, and each number takes 8 bytes.",
        ),
        (
            _cells(byte=4),
            "You took 4 bytes for a number. That is float32; unless you say otherwise, it is 8.",
        ),
        (
            _cells(byte=64),
            "A number has 64 *bits*, which are 8 bytes.",
        ),
        (
            _cells(gb=2**30),
            "You took 1024³ bytes. A GB is 1,000,000,000 here.",
        ),
        (
            lambda gb, steps: int(gb * 1e9 / (steps * 4 * 8)),
            "That is N × N, the number of pairs. Take the root.",
        ),
        (
            lambda gb, steps: int(gb * 1e9 / (steps * 4 * 8) / 2),
            "You halved the number of pairs. N × N of them come from N cells: take the root.",
        ),
        (
            lambda gb, steps: int(np.sqrt(gb * 1e9 / (4 * 8))),
            "You left out the steps. The table keeps every one.",
        ),
        (
            lambda gb, steps: max(_counted_up(gb, steps) - 1, 0),
            "One more fits. A table that fills the memory exactly fits, too.",
        ),
        (
            lambda gb, steps: _counted_up(gb, steps) + 1,
            "One too many: that is the first that does *not* fit.",
        ),
        (
            lambda gb, steps: int(np.sqrt(gb * 1e9 / (10000 * 4 * 8))),
            "10000 steps are the example's. Use `steps`.",
        ),
    )
    also_right = (
        lambda gb, steps: int((gb * 1e9 / steps / 32) ** 0.5),
        _counted_up,
    )
    right_unseen = (lambda gb, steps: np.floor(np.sqrt(gb * 1_000_000_000 // (32 * steps))),)


def _step_by_step(new):
    """Rows of g, one for each step; new(g, left, arriving) is what is open next."""

    def pooled(weights, fired, tau, dt):
        g, rows = np.zeros(weights.shape[1]), []
        for now in fired:
            g = new(g, np.exp(-dt / tau), weights[now].sum(axis=0))
            rows.append(g)
        return np.array(rows)

    return pooled


def _from_receivers(weights, fired, tau, dt):
    """Rows taken for receivers."""
    g, rows = np.zeros(weights.shape[0]), []
    for now in fired:
        g = g * np.exp(-dt / tau) + weights[:, now].sum(axis=1)
        rows.append(g)
    return np.array(rows)


def _of_the_transposed(weights, fired, tau, dt):
    return _step_by_step(lambda g, left, arriving: g * left + arriving)(fired, weights.T, tau, dt)


def _times_the_transposed(weights, fired, tau, dt):
    return synapses.conductance((fired @ weights.T) * 1.0, tau, dt=dt)


def _the_last_alone(weights, fired, tau, dt):
    return _step_by_step(lambda g, left, arriving: g * left + arriving)(weights, fired, tau, dt)[-1]


def _the_same_array_each_time(weights, fired, tau, dt):
    last = _the_last_alone(weights, fired, tau, dt)
    return np.array([last for _ in fired])


def _summed_over_receivers(weights, fired, tau, dt):
    g, rows = 0.0, []
    for now in fired:
        g = g * np.exp(-dt / tau) + weights[now].sum()
        rows.append(g)
    return np.array(rows)


def _pairs_that_skip(weights, fired, tau, dt):
    g, rows = np.zeros(weights.shape), []
    for now in fired:
        g = np.where(now[:, None], g + weights, g * np.exp(-dt / tau))
        rows.append(g.sum(axis=0))
    return np.array(rows)


def _pairs(weights, fired, tau, dt):
    g, rows = np.zeros(weights.shape), []
    for now in fired:
        g = g * np.exp(-dt / tau) + weights * now[:, None]
        rows.append(g)
    return np.array(rows)


def _one_by_one(weights, fired, tau, dt):
    rows = []
    for i in range(len(fired)):
        row = []
        for j in range(weights.shape[1]):
            g = rows[i - 1][j] * np.exp(-dt / tau) if i else 0.0
            for k in range(len(weights)):
                if fired[i, k]:
                    g += weights[k, j]
            row.append(g)
        rows.append(row)
    return rows


def _convolved(weights, fired, tau, dt):
    kernel = np.exp(-np.arange(len(fired)) * dt / tau)
    columns = [np.convolve(column, kernel)[: len(fired)] for column in (fired @ weights).T]
    return np.array(columns).T


@exercise("33.6", "One number per cell", minutes=9)
class Pooled:
    name = "pooled"
    why = "With it a network of thousands of cells fits into a laptop."
    hints = (
        "It is `closing` again, but g has a number for each receiver. In a step, what arrives at a "
        "receiver is the sum of what all that fired send it.",
        "Begin with `g = np.zeros(weights.shape[1])`. In step i, `weights[fired[i]]` are the rows "
        "of those that fired; add them up with `.sum(axis=0)`. Keep g in row i of a table.",
    )

    def solution(weights, fired, tau, dt):
        g = np.zeros(weights.shape[1])
        opened = np.zeros((len(fired), weights.shape[1]))
        for i in range(len(fired)):
            arriving = weights[fired[i]].sum(axis=0)
            g = g * np.exp(-dt / tau) + arriving
            opened[i] = g
        return opened

    because = "What decays alike can be added before it decays."
    inputs = (
        "np.array([[1.0, 2, 0], [10, 0, 5]]), np.array([[True, True], [False, False]]), 5, 0.1",
        "np.array([[1, 4], [0.5, 7]]), np.array([[0, 1], [1, 0], [1, 1], [0, 0]]) == 1, 6, 0.5",
        "np.array([[2.0, 0.0, 3.0]]), np.array([[True], [True], [False]]), 100, 1.0",
        "np.array([[2.0, 1], [3, 8]]), np.array([[0, 0], [0, 1], [0, 1], [1, 0]]) == 1, 2.0, 1.5",
        "np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[False, False]]), 5, 0.1",
        "np.array([[1, 2], [3, 4], [5, 6]]), np.eye(3) == 1, 150, 2",
    )
    mistakes = (
        (
            (_from_receivers, _of_the_transposed, _times_the_transposed),
            "You took the columns of those that fired. In `weights[i, j]` the sender comes first: "
            "a *row* for each sender.",
        ),
        (
            _step_by_step(lambda g, left, arriving: (g + arriving) * left),
            "What arrives decays in yours before it was ever open. First let g decay, then add.",
        ),
        (
            _step_by_step(lambda g, left, arriving: g + arriving),
            "Yours never closes. In each step g decays first.",
        ),
        (
            _step_by_step(lambda g, left, arriving: arriving),
            "That is what arrives in each step. What is still open from before belongs to it.",
        ),
        (
            _step_by_step(
                lambda g, left, arriving: g * left if not arriving.any() else g + arriving
            ),
            "In a step in which something arrives, yours leaves out the decay. Both happen in "
            "every step.",
        ),
        (
            _pairs_that_skip,
            "The decay is left out for a sender that fires. It happens in every step, whoever "
            "fires.",
        ),
        (
            _step_by_step(lambda g, left, arriving: g * (1 - (1 - left)) * left + arriving),
            "g decays twice in each step.",
        ),
        (
            _the_last_alone,
            "That is what is open at the end. Return a row for each step.",
        ),
        (
            _the_same_array_each_time,
            "All your rows are the last one. An array that is changed in place, as `g *= ...` "
            "does, changes in the list as well: make a new one in each step.",
        ),
        (
            _summed_over_receivers,
            "You added up everything that was sent. Each receiver has its own sum: `axis=0`.",
        ),
        (
            _pairs,
            "That is a conductance for each pair. Keep one for each receiver: add up the senders.",
        ),
        (
            lambda weights, fired, tau, dt: _step_by_step(
                lambda g, left, arriving: g * np.exp(-0.1 / 5) + arriving
            )(weights, fired, tau, dt),
            "The tau and the dt of the example are built in. Use those that the function is given.",
        ),
        (
            _step_by_step(lambda g, left, arriving: g * left + (arriving > 0)),
            "You counted, or took 1 for each. What a spike opens is its weight.",
        ),
    )
    also_right = (lambda weights, fired, tau, dt: _pairs(weights, fired, tau, dt).sum(axis=1),)
    right_unseen = (
        _one_by_one,
        _convolved,
    )


@exercise("33.7", "Who is who", minutes=10)
class WhoIsWho:
    name = "answer"
    why = "It is done so in laboratories: hold the cell, measure, and tell receptors by their E."
    hints = (
        "Two questions name a receptor: is it fast or slow, and does it lift or lower? At -75 mV "
        "the second has no answer yet, since GABA-A's E is above that.",
        "Hold at -40 mV. What points up has E = 0, what points down is GABA. What is gone by 50 ms "
        "is fast. The list has five names.",
    )

    def solution():
        # Held at -40 mV: A and C down and fast, B up and slow, D up and fast, E down and slow.
        return ["gaba_a", "nmda", "gaba_a", "ampa", "gaba_b"]

    grade = mystery_synapses.faults
    because = "Between -70 and 0 mV the side tells the messenger, and the pace tells the receptor."
    graded = (
        (["ampa", "nmda", "ampa", "ampa", "gaba_b"], "At -75 mV GABA-A pushes up"),
        (["gaba_a", "ampa", "gaba_a", "ampa", "gaba_b"], "its pace doesn't"),
        (["gaba_a", "nmda", "gaba_a", "gaba_b", "gaba_b"], "Neither its pace nor its side"),
        (["gaba_a", "nmda", "gaba_a", "ampa"], "five names"),
        ("gaba_a", "five names"),
        (["gaba", "nmda", "gaba", "ampa", "gaba"], "five names"),
    )
    also_right = (
        ("gaba_a", "nmda", "gaba_a", "ampa", "gaba_b"),
        ["GABA-A", "NMDA", "GABA-A", "AMPA", "GABA-B"],
        ["gaba a", "nmda", "gaba a", "ampa", "gaba b"],
    )
