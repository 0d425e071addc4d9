"""Lesson 42: a balanced network, and why its cells are no clocks."""

import numpy as np

from course_lib import analysis

from .bank import exercise, lesson

lesson(
    "42",
    "Balancing two thousand cells",
    minutes=50,
    further=10,
    needs=("41",),
    builds="a network that is irregular without any noise",
)


def _cv_of(train):
    return np.std(np.diff(train)) / np.mean(np.diff(train))


def _cvs(spike_times, spike_cells, n, fewest=4, *, of=_cv_of):
    trains = [spike_times[spike_cells == cell] for cell in range(n)]
    return np.array([of(train) for train in trains if len(train) >= fewest])


def _cvs_by_the_library(spike_times, spike_cells, n):
    intervals = [analysis.interspike_intervals(spike_times[spike_cells == k]) for k in range(n)]
    return [analysis.cv(gaps) for gaps in intervals if len(gaps) >= 3]


def _cvs_one_by_one(spike_times, spike_cells, n):
    found = []
    for cell in range(n):
        train = []
        for time, who in zip(spike_times, spike_cells, strict=True):
            if who == cell:
                train.append(time)
        if len(train) > 3:
            found.append(_cv_of(train))
    return found


@exercise("42.1", "How irregular is each?", minutes=7)
class Irregularities:
    name = "irregularities"
    why = "This histogram tells a working network from a broken one, whatever its size."
    hints = (
        "A mask takes one cell's spikes: `spike_times[spike_cells == cell]`. What did exercise "
        "31.5 do with a single train?",
        "Begin with an empty list; in a loop over the cells, append std over mean of "
        "`np.diff(train)` if `len(train) >= 4`.",
    )

    def solution(spike_times, spike_cells, n):
        found = []
        for cell in range(n):
            train = spike_times[spike_cells == cell]
            if len(train) >= 4:
                gaps = np.diff(train)
                found.append(gaps.std() / gaps.mean())
        return found

    because = "Intervals lie between spikes of *one* cell, so the trains come apart first."
    inputs = (
        "np.array([0.0, 5, 10, 20, 40, 45]), np.array([0, 1, 0, 0, 0, 1]), 2",
        "np.array([0.0, 1, 2, 3, 4, 6, 8, 9]), np.array([1, 0, 1, 0, 1, 0, 1, 0]), 3",
        "np.array([1.0, 2, 4, 8, 16]), np.array([0, 0, 0, 0, 0]), 1",
        "np.array([1.0, 2, 4, 7, 9, 15, 16]), np.array([0, 1, 1, 0, 1, 0, 0]), 2",
        "np.arange(40.0) ** 1.3, np.random.default_rng(2).integers(0, 4, 40), 4",
        "np.arange(20.0) ** 2, np.arange(20) % 5 // 2, 3",
    )
    mistakes = (
        (
            lambda spike_times, spike_cells, n: np.array([_cv_of(spike_times)]),
            "You took the intervals of all spikes together, from one cell's to another's. Take "
            "each cell's spikes out first.",
        ),
        (
            lambda spike_times, spike_cells, n: _cvs(spike_times, spike_cells, n, 5),
            "You leave out a cell with 4 spikes. With 4 there are three intervals, and it counts.",
        ),
        (
            lambda spike_times, spike_cells, n: _cvs(spike_times, spike_cells, n, 2),
            "You count cells that fired two or three times. They need 4 spikes at least.",
        ),
        (
            lambda spike_times, spike_cells, n: _cvs(
                spike_times, spike_cells, n, of=lambda train: np.std(np.diff(train))
            ),
            "That is the standard deviation of the intervals, in ms. Divide by their mean.",
        ),
        (
            lambda spike_times, spike_cells, n: _cvs(
                spike_times, spike_cells, n, of=lambda train: np.mean(np.diff(train))
            ),
            "That is the mean interval. The CV is the standard deviation over it.",
        ),
        (
            lambda spike_times, spike_cells, n: _cvs(
                spike_times, spike_cells, n, of=lambda train: np.std(train) / np.mean(train)
            ),
            "You took the spike times themselves. Take the intervals, `np.diff`.",
        ),
        (
            lambda spike_times, spike_cells, n: _cvs(spike_times, spike_cells, n).mean(),
            "That is the mean over the cells. The exercise asks for one CV of each.",
        ),
        (
            lambda spike_times, spike_cells, n: _cvs(spike_times, spike_cells, n)[:1],
            "That is the first cell's alone. Does your `return` stand inside the loop?",
        ),
    )
    also_right = (
        _cvs,
        _cvs_one_by_one,
    )
    right_unseen = (_cvs_by_the_library,)


def _without_mean(weights, *, of=None):
    left = np.array(weights, dtype=float)
    for k in range(left.shape[1]):
        there = left[:, k] != 0
        if there.any():
            left[there, k] -= left[there, k].mean() if of is None else of(left[:, k])
    return left


def _without_mean_by_broadcasting(weights):
    there = weights != 0
    many = np.maximum(there.sum(axis=0), 1)
    return np.where(there, weights - weights.sum(axis=0) / many, 0)


def _balanced_by_loops(weights):
    left = [list(map(float, row)) for row in weights]
    for k in range(len(left[0])):
        inputs = [row[k] for row in left if row[k] != 0]
        for row in left:
            if row[k] != 0:
                row[k] -= sum(inputs) / len(inputs)
    return left


@exercise("42.2", "Balance it", minutes=9)
class Balance:
    name = "balance"
    why = "Nothing else is needed. What this takes away is all that made clocks of the cells."
    hints = (
        "In each column only the connections that are there count: where the weight is not 0. How "
        "many are they, and what is their sum?",
        "`there = weights != 0`; the means are `weights.sum(axis=0) / there.sum(axis=0)`; and "
        "`np.where(there, weights - means, 0)` leaves the zeros alone.",
    )

    def solution(weights):
        there = weights != 0
        means = weights.sum(axis=0) / there.sum(axis=0)
        return np.where(there, weights - means, 0)

    because = "A column is what one cell receives; less their mean, its inputs sum to nothing."
    inputs = (
        "np.array([[0, 4.0, 1], [2, 0, 0], [4, -2, 5]])",
        "np.array([[1.0, -2.0], [3.0, 0.0]])",
        "np.array([[0.5, 0, 3], [0, 1.5, -1], [2.5, 0, 0], [-1, 4, 1]])",
        "np.array([[2, 5], [4, 0]])",
        "np.random.default_rng(4).normal(0, 1, (6, 6)) * (np.arange(36).reshape(6, 6) % 5 > 1)",
    )
    mistakes = (
        (
            lambda weights: weights - weights.mean(axis=0),
            "You moved the zeros as well: now everybody is connected to everybody. Take the mean "
            "of the connections that are there, and leave the zeros alone.",
        ),
        (
            lambda weights: np.where(weights != 0, weights - weights.mean(axis=0), 0),
            "Your mean counts the zeros, too, and is too small: the columns do not sum to 0.",
        ),
        (
            lambda weights: _without_mean(np.transpose(weights)).T,
            "You balanced what each cell *sends*, its row. What it receives is a column.",
        ),
        (
            lambda weights: np.where(
                weights != 0, weights - weights.sum() / (weights != 0).sum(), 0
            ),
            "You took one mean off everybody. Each cell has a mean of its own inputs.",
        ),
        (
            lambda weights: np.where(weights != 0, weights - weights.sum(axis=0), 0),
            "You took off the sum. Take off the mean: the sum over how many there are.",
        ),
        (
            lambda weights: _without_mean(
                weights, of=lambda column: np.median(column[column != 0])
            ),
            "You took the median. Only the mean makes the sum nothing.",
        ),
        (
            lambda weights: weights.sum(axis=0) / (weights != 0).sum(axis=0),
            "Those are the means. Take them off the weights.",
        ),
    )
    also_right = (_without_mean,)
    right_unseen = (
        _without_mean_by_broadcasting,
        _balanced_by_loops,
    )


def _halves(weights, fired, k, *, axis=0, by=None):
    column = weights[:, k] if axis == 0 else weights[k]
    column = np.where(fired, column, 0)
    return np.maximum(column, 0).sum(), np.minimum(column, 0).sum()


def _halves_by_loop(weights, fired, k):
    up = down = 0.0
    for sender in range(len(weights)):
        if fired[sender]:
            if weights[sender, k] > 0:
                up += weights[sender, k]
            else:
                down += weights[sender, k]
    return up, down


@exercise("42.3", "Pushed and pulled", minutes=6)
class Halves:
    name = "halves"
    why = "You look behind the sum: two large numbers, and next to nothing left of them."
    hints = (
        "First what arrives at cell k: the weights of those that fired, in its column. Then two "
        "masks: which of them are above 0, and which below?",
        "`arriving = weights[fired, k]`, and then `arriving[arriving > 0].sum()` and the same with "
        "`<`.",
    )
    returns = ("excitatory", "inhibitory")

    def solution(weights, fired, k):
        arriving = weights[fired, k]
        return arriving[arriving > 0].sum(), arriving[arriving < 0].sum()

    because = "A mask for the rows, a number for the column; and a mask again for the sign."
    inputs = (
        "np.array([[0, 4.0, 1], [2, 0, 3], [4, -2, -5]]), np.array([True, False, True]), 2",
        "np.array([[1.0, -2.0], [3.0, 0.5]]), np.array([True, True]), 0",
        "np.array([[0.5, 0, 3], [0, 1.5, -1], [2.5, 0, -4]]), np.array([True, True, True]), 2",
        "np.array([[2, -5], [4, -1]]), np.array([False, False]), 1",
        "np.array([[2, 0.5], [4, -0.25]]), np.array([True, True]), 1",
    )
    mistakes = (
        (
            lambda weights, fired, k: _halves(weights, fired, k)[::-1],
            "You gave them in the other order: what excites comes first.",
        ),
        (
            lambda weights, fired, k: _halves(weights, fired, k, axis=1),
            "You took the row of cell k, what it sends. It receives a column.",
        ),
        (
            lambda weights, fired, k: _halves(weights, np.ones(len(weights), bool), k),
            "Yours counts all senders, fired or not.",
        ),
        (
            lambda weights, fired, k: (
                _halves(weights, fired, k)[0],
                -_halves(weights, fired, k)[1],
            ),
            "What inhibits should stay below 0: it is pulled, not pushed.",
        ),
        (
            lambda weights, fired, k: (sum(_halves(weights, fired, k)), 0.0),
            "You added both up. Keep them apart.",
        ),
        (
            lambda weights, fired, k: (
                int((weights[fired, k] > 0).sum()),
                int((weights[fired, k] < 0).sum()),
            ),
            "You counted them. Add up their weights.",
        ),
        (
            lambda weights, fired, k: _halves(weights, ~fired, k),
            "You took those that did *not* fire.",
        ),
    )
    also_right = (
        _halves,
        _halves_by_loop,
        lambda weights, fired, k: (
            (weights[fired, k] * (weights[fired, k] > 0)).sum(),
            (weights[fired, k] * (weights[fired, k] < 0)).sum(),
        ),
    )


def _train(rate, draws, dt, *, per=1000.0, at=0):
    return (np.flatnonzero(draws < rate * dt / per) + at) * dt


@exercise("42.4", "Pure chance", minutes=6)
class Poisson:
    name = "poisson"
    why = "A neuron that throws dice: whatever is not more regular than this may be chance."
    hints = (
        "A step of dt ms is a thousandth of dt seconds. How likely is a spike in it, if there are "
        "`rate` in a second?",
        "`draws < rate * dt / 1000` is the mask of the steps with a spike; `np.flatnonzero` and "
        "`* dt` make times of it.",
    )

    def solution(rate, draws, dt):
        return np.flatnonzero(draws < rate * dt / 1000) * dt

    because = "Each step throws its own die, and none remembers what the others threw."
    inputs = (
        "100, np.array([0.5, 0.04, 0.9, 0.01]), 0.5",
        "20, np.random.default_rng(1).random(2000), 0.5",
        "300, np.random.default_rng(2).random(500), 0.1",
        "5, np.random.default_rng(3).random(1000), 1",
        "100, np.array([0.01, 0.5, 0.02]), 0.5",
        "80, np.random.default_rng(5).random(300), 0.25",
        "40, np.random.default_rng(6).random(200), 2.5",
        "100, np.array([0.05, 0.02, 0.05003, 0.04997]), 0.5",
    )
    mistakes = (
        (
            lambda rate, draws, dt: _train(rate, draws, dt, per=1.0),
            "You took dt to be in seconds, so that nearly every step has a spike. It is in ms: "
            "/ 1000.",
        ),
        (
            lambda rate, draws, dt: np.flatnonzero(draws < rate * dt / 1000),
            "Those are the numbers of the steps. Times dt they are in ms.",
        ),
        (
            lambda rate, draws, dt: np.flatnonzero(draws > rate * dt / 1000) * dt,
            "You took the steps in which it should *not* fire: `<`.",
        ),
        (
            lambda rate, draws, dt: np.flatnonzero(draws < rate / 1000) * dt,
            "Your chance is that of a whole millisecond. A step is dt long: times dt.",
        ),
        (
            lambda rate, draws, dt: draws < rate * dt / 1000,
            "That is the mask, a yes or no for each step. The exercise asks for the times.",
        ),
        (
            lambda rate, draws, dt: _train(rate, draws, dt, at=1),
            "All your spikes are one step late: the first step is at 0 ms.",
        ),
        (
            lambda rate, draws, dt: draws[draws < rate * dt / 1000],
            "Those are the random numbers. When were they drawn? `np.flatnonzero`, times dt.",
        ),
    )
    also_right = (
        _train,
        lambda rate, draws, dt: dt * np.where(draws * 1000 < rate * dt)[0],
    )
    right_unseen = (
        lambda rate, draws, dt: [
            i * dt for i, drawn in enumerate(draws) if drawn < rate * dt / 1000
        ],
    )


def _first_other(a, b):
    n = min(len(a), len(b))
    where = np.flatnonzero(a[:n] != b[:n])
    return where[0] if len(where) else n


def _parted_by_loop(times_1, cells_1, times_2, cells_2):
    i = 0
    while (
        i < min(len(times_1), len(times_2))
        and times_1[i] == times_2[i]
        and cells_1[i] == cells_2[i]
    ):
        i += 1
    return i


def _parted_by_pairs(times_1, cells_1, times_2, cells_2):
    pairs = zip(times_1, cells_1, times_2, cells_2, strict=False)
    for i, (a, b, c, d) in enumerate(pairs):
        if (a, b) != (c, d):
            return i
    return min(len(times_1), len(times_2))


def _shared(first, second):
    a, b = (set(zip(t.tolist(), c.tolist(), strict=True)) for t, c in (first, second))
    return len(a & b)


@exercise("42.5", "Until they part", minutes=6)
class Parted:
    name = "parted"
    why = "With it you can ask of any simulation how long it can be trusted spike by spike."
    hints = (
        "Go through both lists side by side. At which place do they differ for the first time, in "
        "the time or in the cell?",
        "`differ = (times_1[:n] != times_2[:n]) | (cells_1[:n] != cells_2[:n])`, with n the length "
        "of the shorter; the first of `np.flatnonzero(differ)`.",
    )

    def solution(times_1, cells_1, times_2, cells_2):
        n = min(len(times_1), len(times_2))
        differ = (times_1[:n] != times_2[:n]) | (cells_1[:n] != cells_2[:n])
        where = np.flatnonzero(differ)
        if len(where) == 0:
            return n
        return where[0]

    because = "Up to there every spike is the same, in time and in cell; the rest follows from it."
    inputs = (
        "np.array([1.0, 2, 5]), np.array([0, 1, 0]), np.array([1.0, 2, 6]), np.array([0, 1, 0])",
        "np.array([1.0, 2]), np.array([0, 1]), np.array([1.0, 2]), np.array([1, 1])",
        "np.array([1.0, 2, 3]), np.array([0, 1, 2]), np.array([1.0, 2]), np.array([0, 1])",
        "np.array([4.0]), np.array([2]), np.array([4.0, 5]), np.array([2, 1])",
        "np.arange(4.0), np.array([0, 1, 2, 0]), np.arange(4.0), np.array([0, 2, 2, 0])",
        "np.arange(4.0) ** 2, np.zeros(4), np.arange(4.0), np.zeros(4)",
        "np.array([1.0, 2.0]), np.array([0, 1]), np.array([1.0, 2.05]), np.array([0, 1])",
    )
    mistakes = (
        (
            lambda times_1, cells_1, times_2, cells_2: next(
                (
                    float(a)
                    for a, b, c, d in zip(times_1, times_2, cells_1, cells_2, strict=False)
                    if a != b or c != d
                ),
                float(min(times_1[-1], times_2[-1])),
            ),
            "That is *when* they part. The exercise asks for the number of spikes before that.",
        ),
        (
            lambda times_1, cells_1, times_2, cells_2: _first_other(times_1, times_2),
            "You compare the times alone. The same time and another cell is another spike.",
        ),
        (
            lambda times_1, cells_1, times_2, cells_2: _first_other(cells_1, cells_2),
            "You compare the cells alone. The same cell at another time is another spike.",
        ),
        (
            lambda times_1, cells_1, times_2, cells_2: _shared(
                (times_1, cells_1), (times_2, cells_2)
            ),
            "You counted all spikes that both have, later ones as well. How many are the same "
            "*before* the first that differs?",
        ),
        (
            lambda times_1, cells_1, times_2, cells_2: (
                _parted_by_loop(times_1, cells_1, times_2, cells_2) + 1
            ),
            "You counted the first one that differs as well.",
        ),
    )
    also_right = (
        _parted_by_loop,
        lambda times_1, cells_1, times_2, cells_2: min(
            _first_other(times_1, times_2), _first_other(cells_1, cells_2)
        ),
    )
    right_unseen = (_parted_by_pairs,)
