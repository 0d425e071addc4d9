"""Lesson 14: how arrays of different shapes are made to agree."""

from numbers import Integral

import numpy as np

from . import syntax
from .bank import exercise, lesson

lesson(
    "14",
    "Making shapes agree",
    minutes=55,
    further=10,
    needs=("13",),
    builds="a table of all pairs, without a loop",
)


def _only_on_squares(wrong, right):
    """An answer that is wrong on square tables alone, where NumPy raises nothing."""
    return lambda table, *rest: (wrong if table.shape[0] == table.shape[1] else right)(table, *rest)


def _row_by_row(table, numbers):
    return [[x + n for x in row] for row, n in zip(table, numbers, strict=True)]


def _into_a_copy(table, numbers):
    new = table.copy()
    for i in range(len(numbers)):
        new[i] = table[i] + numbers[i]
    return new


def _the_first_row_only(table, numbers):
    new = table.astype(float)
    new[0] += numbers[0]
    return new


@exercise("14.1", "To each row its own", minutes=5)
class AddToRows:
    name = "add_to_rows"
    why = "You will shift twenty recordings with it, to see them one above the other (lesson 17)."
    hints = (
        "Six numbers below six columns would go by themselves. Yours belong to the rows: they "
        "must stand below one another, as a column.",
        "`numbers[:, None]` has shape (m, 1), a column. Add that to the table.",
    )
    invites = (
        syntax.loops,
        "You went from row to row in a loop. Can you do it without one? If the numbers stand as a "
        "column, each meets its own row.",
    )

    def solution(table, numbers):
        return table + numbers[:, None]

    because = (
        "As a column, (m, 1), the numbers stand below one another and are stretched to the right."
    )
    inputs = (
        "np.array([[1, 2], [3, 4]]), np.array([10, 20])",
        "np.arange(18).reshape(3, 6), np.array([300, 100, 200])",
        "np.array([[1, 2, 3], [4, 5, 6]]), np.array([0.5, -1.25])",
        "np.arange(8.0).reshape(4, 2), np.array([3, 0, -2, 7])",
        "np.arange(16).reshape(4, 4), np.array([7, -7, 0, 2])",
        "np.array([[4, 5, 6]]), np.array([100])",
    )
    mistakes = (
        (
            (
                lambda table, numbers: table + numbers,
                lambda table, numbers: table + numbers[None, :],
            ),
            "Aligned right, your numbers lie over the columns: on a square table nothing is "
            "raised, and on others the lengths do not agree. For the rows they must be a column. "
            "Which axis is missing, and where does the `None` go?",
        ),
        (
            _only_on_squares(np.add, lambda table, numbers: table + numbers[:, None]),
            "On a square table your numbers were added to the columns: nothing was raised, since "
            "the lengths agree there. For the rows they must be a column, whatever the table.",
        ),
        (
            lambda table, numbers: table.T + numbers,
            "Once the table is turned, the numbers do lie over its rows. But it must be turned "
            "back afterwards.",
        ),
        (
            lambda table, numbers: table + numbers[0],
            "Every row got the first of the numbers. Each row has one of its own: row 0 the "
            "first, row 1 the second.",
        ),
        (
            lambda table, numbers: table + numbers.sum(),
            "Every element got the sum of all the numbers. Each row has one of its own.",
        ),
        (
            lambda table, numbers: table + np.cumsum(numbers)[:, None],
            "Each row got the sum of the numbers up to its own. It should get only its own.",
        ),
        (
            lambda table, numbers: table + numbers[::-1, None],
            "The numbers came in reverse order: the first belongs to row 0.",
        ),
        (
            lambda table, numbers: table + np.arange(len(numbers))[:, None],
            "Each row got its own index. It should get `numbers[i]`.",
        ),
        (
            lambda table, numbers: table - numbers[:, None],
            "You subtracted. The numbers are to be added.",
        ),
        (
            lambda table, numbers: table * numbers[:, None],
            "You multiplied. The numbers are to be added.",
        ),
        (
            _the_first_row_only,
            "The first row is right, and the others got nothing.",
        ),
        (lambda table, numbers: table, "The table came back as it was: nothing has been added."),
        (
            (
                _into_a_copy,
                lambda table, numbers: table + numbers.astype(int)[:, None],
            ),
            "The decimals were cut off. A copy of a table of whole numbers holds whole numbers, "
            "and so does what `int` makes; `table + ...` makes a table with room for decimals.",
        ),
        (
            lambda table, numbers: table + numbers.reshape(2, 1),
            "`reshape(2, 1)` is right for two numbers alone. `numbers[:, None]` makes a column of "
            "however many there are.",
        ),
        (
            lambda table, numbers: table + numbers.reshape(3, 1),
            "`reshape(3, 1)` is right for three numbers alone. `numbers[:, None]` makes a column "
            "of however many there are.",
        ),
    )
    also_right = (
        lambda table, numbers: table + numbers.reshape(-1, 1),
        lambda table, numbers: (table.T + numbers).T,
    )
    right_unseen = (_row_by_row,)


def _whole_shares(counts):
    new = np.zeros_like(counts)
    new[:] = counts / counts.sum(axis=1, keepdims=True)
    return new


@exercise("14.2", "A share of each row", minutes=5)
class Shares:
    name = "shares"
    why = "In lesson 42 a line like this one balances what each of 2000 cells receives."
    hints = (
        "You need the sum of each row, and in a form that can be laid over the rows: "
        "a column, (m, 1).",
        "`counts.sum(axis=1, keepdims=True)` keeps the axis that was summed, with length 1. "
        "Divide by that.",
    )
    invites = (
        syntax.loops,
        "You went from row to row in a loop. Can you do it without one? The sums must stand as a "
        "column beside their rows.",
    )

    def solution(counts):
        return counts / counts.sum(axis=1, keepdims=True)

    because = "`keepdims` leaves the sums as a column, (m, 1), and that is stretched over its row."
    inputs = (
        "np.array([[1, 3], [5, 5]])",
        "np.array([[2, 6, 2], [1, 0, 4]])",
        "np.arange(1, 11).reshape(5, 2)",
        "np.arange(1, 17).reshape(4, 4)",
        "np.array([[0.5, 1.5, 2.0], [0.25, 0.5, 0.5], [3.0, 1.0, 4.0]])",
        "np.array([[1, 2, 3, 4, 10]])",
    )
    mistakes = (
        (
            lambda counts: counts / counts.sum(axis=1),
            "The sums of the rows have one axis, so they go below the columns. "
            "Keep the axis that you sum over: `keepdims=True`.",
        ),
        (
            lambda counts: counts / counts.sum(axis=1)[None, :],
            "`[None, :]` makes a row, which is what NumPy does anyway. The sums must stand as a "
            "column: `[:, None]`, or `keepdims=True`.",
        ),
        (
            _only_on_squares(
                lambda counts: counts / counts.sum(axis=1),
                lambda counts: counts / counts.sum(axis=1)[:, None],
            ),
            "Where `counts` is square, the sums were laid over the columns, and nothing was "
            "raised, since the lengths agree there. Make them a column: `keepdims=True`.",
        ),
        (
            lambda counts: counts / counts.sum(axis=0),
            "Each of your columns adds up to 1. The exercise asks for rows: the axis that you "
            "name is the one that is summed away.",
        ),
        (
            lambda counts: counts / counts.sum(),
            "You divided by the sum of everything: all your numbers together make 1. "
            "Each row should, on its own: sum over `axis=1`.",
        ),
        (
            lambda counts: counts / counts.max(axis=1, keepdims=True),
            "You divided each row by its largest number, so that one becomes 1. For a share, "
            "divide by the sum: then the row adds up to 1.",
        ),
        (
            lambda counts: counts / counts.mean(axis=1, keepdims=True),
            "You divided each row by its mean, so it adds up to its length. For a share, divide "
            "by the sum.",
        ),
        (
            lambda counts: counts // counts.sum(axis=1, keepdims=True),
            "The decimals were dropped, as `//` and `int` do, and a share is nothing but decimals.",
        ),
        (
            _whole_shares,
            "Your new array holds whole numbers, since it was made like `counts`, and a share is "
            "nothing but decimals. `np.zeros(counts.shape)` holds real numbers.",
        ),
        (
            lambda counts: 100 * counts / counts.sum(axis=1, keepdims=True),
            "These are percentages: each row adds up to 100. It should add up to 1.",
        ),
        (
            lambda counts: counts - counts.mean(axis=1, keepdims=True),
            "You subtracted the mean of each row. A share is a part: divide by the sum.",
        ),
        (
            lambda counts: counts.sum(axis=1, keepdims=True),
            "Those are the sums of the rows. Divide the counts by them.",
        ),
        (
            lambda counts: counts.sum(axis=1),
            "Those are the sums of the rows. Divide the counts by them, as a column.",
        ),
        (
            lambda counts: counts.sum(axis=1, keepdims=True) / counts,
            "That is upside down: the sum over each count. A share is the count over the sum.",
        ),
    )
    also_right = (
        lambda counts: counts / counts.sum(axis=1)[:, None],
        lambda counts: (counts.T / counts.sum(axis=1)).T,
    )
    right_unseen = (lambda counts: [[n / sum(row) for n in row] for row in counts.tolist()],)


# The pairs of exercise 14.3 in its order, and what comes of them.
PAIRS = (
    ((4, 5), (5,), (4, 5)),
    ((4, 5), (4,), None),
    ((4, 1), (5,), (4, 5)),
    ((2, 3, 4), (3, 1), (2, 3, 4)),
    ((8,), (8, 1), (8, 8)),
)


@exercise("14.3", "Say what comes out", minutes=5)
class Outcomes:
    name = "answer"
    why = "If you can say this beforehand, you find most errors of shape without running anything."
    hints = (
        "Write the two shapes below one another so that their right ends meet. Where one has "
        "nothing, put a 1.",
        "For each pair of lengths: equal, keep it; one of them 1, take the other; else the whole "
        "answer is `None`. In the last pair a 1 is needed in front of (8,).",
    )

    def solution():
        return [(4, 5), None, (4, 5), (2, 3, 4), (8, 8)]

    because = "Aligned right, two lengths agree if they are equal or one of them is 1."

    def grade(answer):
        if not isinstance(answer, list | tuple) or len(answer) != len(PAIRS):
            yield (
                f"Give a list of {len(PAIRS)} answers, in the order of the pairs: a shape such as "
                "`(2, 3)` for each, or `None` where NumPy raises an error."
            )
            return
        for (a, b, right), said in zip(PAIRS, answer, strict=True):
            yield from _wrong_outcome(a, b, right, said)

    graded = (
        ([(4, 5), (4, 5), (4, 5), (2, 3, 4), (8, 8)], "aligned them left"),
        ([(4, 5), None, None, (2, 3, 4), (8, 8)], "a 1 agrees with every length"),
        ([(4, 5), None, (4, 5), None, (8, 8)], "a 1 agrees with every length"),
        ([(4, 5), None, (4, 5), (2, 3, 4), (8, 1)], "Both are stretched"),
        ([(4, 5), None, (4, 5), (2, 3, 4), (8,)], "never has fewer axes"),
        ([(9, 5), None, (4, 5), (2, 3, 4), (8, 8)], "Align them right"),
        (["yes", "no", "yes", "yes", "yes"], "the exercise asks for a shape"),
        ([(4, 5), (5, 4), (4, 5), (2, 3, 4), (8, 8)], "Align them right"),
        ([(4.0, 5.0), None, (4, 5), (2, 3, 4), (8, 8)], "the exercise asks for a shape"),
        ([(4, 5), None], "list of 5 answers"),
        ("[(4, 5), None]", "list of 5 answers"),
    )
    also_right = (
        ((4, 5), None, [4, 5], (2, 3, 4), [8, 8]),
        [(np.int64(4), np.int64(5)), None, (4, 5), (2, 3, 4), (8, 8)],
        [np.broadcast_shapes((4, 5), (5,)), None, np.zeros((4, 5)).shape, [2, 3, 4], (8, 8)],
    )


def _wrong_outcome(a, b, right, said):
    """What is wrong with what somebody expects of two shapes."""
    pair = f"For {a} and {b}"
    if said is not None and not (
        isinstance(said, list | tuple) and all(isinstance(n, Integral) for n in said)
    ):
        yield (
            f"{pair} you gave {said!r}; the exercise asks for a shape such as `(2, 3)`, or `None`."
        )
        return
    said = None if said is None else tuple(map(int, said))
    if said == right:
        return
    if said is None:
        yield (
            f"{pair} you expect an error. Align them right and look at each pair: a 1 agrees with "
            "every length, and so does a place where there is nothing."
        )
    elif right is None and said == a:
        yield (
            f"{pair} you expect {said}. You aligned them left, 4 below 4. They are aligned right: "
            "which numbers meet there?"
        )
    elif len(said) < max(len(a), len(b)):
        yield (f"{pair} you expect {said}. The result never has fewer axes than either of the two.")
    elif said in (a, b):
        yield f"{pair} you expect {said}. Both are stretched here: where is the 1 of each?"
    else:
        yield f"{pair} you expect {said}. Align them right: which lengths meet, pair by pair?"


@exercise("14.4", "All moments of a wave", minutes=5)
class Wave:
    name = "wave"
    why = "Lesson 23 turns its rows into a film: all pictures computed at once."
    hints = (
        "Every time meets every place. So times go down, as a column, and places go across.",
        "`t[:, None]` is the column. `x - t[:, None]` has one row for each time; then `np.sin`.",
    )
    invites = (
        syntax.loops,
        "You went from moment to moment in a loop. Can you do it without one? If `t` is a column, "
        "NumPy lets every time meet every place.",
    )

    def solution(x, t):
        return np.sin(x - t[:, None])

    because = "A column of times and a row of places: every time meets every place."
    inputs = (
        "np.array([0.0, 1.0, 2.0]), np.array([0.0, 0.5])",
        "np.linspace(0, 6, 4), np.linspace(0.3, 3, 4)",
        "np.array([0.1, 1.0, 2.5, 4.0, 6.0]), np.array([0.2, 1.0, 3.0])",
        "np.array([3.0, 0.5]), np.linspace(0, 3, 6)",
        "np.array([1, 2, 3, 4]), np.array([5, 0, 2])",
        "np.array([1.0, 2.0, 4.0]), np.array([0.7])",
    )
    mistakes = (
        (
            lambda x, t: np.sin(x - t),
            "Places and times were paired one by one, which works only if there are as many of "
            "one as of the other. One of the two must be a column. Which one goes down the rows?",
        ),
        (
            lambda x, t: np.sin(x[:, None] - t),
            "You have one row for each place. The exercise asks for one row for each time: make "
            "the other one a column.",
        ),
        (
            lambda x, t: np.sin(x[:, None] - t) if len(x) == len(t) else np.sin(x - t[:, None]),
            "Where there are as many places as times, you have one row for each place. The "
            "exercise asks for one row for each time, always.",
        ),
        (
            lambda x, t: np.sin(t[:, None] - x),
            "Yours is upside down: it has `t - x` in place of `x - t`. At t = 0 it must be sin(x).",
        ),
        (
            lambda x, t: np.sin(x + t[:, None]),
            "Your wave runs to the left: it is `x - t`, with a minus, that runs right.",
        ),
        (
            lambda x, t: x - t[:, None],
            "Every place has met every time; now take the sine of the result.",
        ),
        (
            lambda x, t: np.sin(x) - np.sin(t[:, None]),
            "You took two sines and then the difference. First `x - t`, then one sine.",
        ),
        (
            lambda x, t: np.sin(x) - t[:, None],
            "The sine took x alone, and t was subtracted afterwards. First `x - t`, then the sine.",
        ),
        (
            lambda x, t: np.sin(np.deg2rad(x - t[:, None])),
            "You took x - t to be in degrees. `np.sin` wants it as it is.",
        ),
        (
            lambda x, t: np.cos(x - t[:, None]),
            "That is the cosine. The exercise asks for the sine.",
        ),
        (
            lambda x, t: np.sin(x * t[:, None]),
            "You multiplied place and time. It is their difference, `x - t`, that runs along.",
        ),
        (
            lambda x, t: np.sin(x - t[0]),
            "That is the wave at the first time alone. The exercise asks for one row for each "
            "time.",
        ),
        (
            lambda x, t: np.sin(x - t[-1]),
            "That is the wave at the last time alone. The exercise asks for one row for each time.",
        ),
        (
            lambda x, t: np.sin(x - t[:, None]).ravel(),
            "All of it is there, in one long row. The exercise asks for a table, one row for each "
            "time.",
        ),
    )
    also_right = (
        lambda x, t: np.sin(x[None, :] - t.reshape(-1, 1)),
        lambda x, t: np.sin(x[:, None] - t).T,
    )
    right_unseen = (lambda x, t: [np.sin(x - moment) for moment in t],)


def _element_by_element(v, fit):
    return sum(abs(p - q) for p, q in zip(v, fit, strict=True)) / len(v)


def _only_fit_made_flat(v, fit):
    if v.shape != fit.shape:
        fit = fit.ravel()
    return np.abs(v - fit).mean()


@exercise("14.5", "How far off?", minutes=7)
class MeanError:
    name = "mean_error"
    why = (
        "Judged by 10,000 differences in place of 100, a fit looks bad through no fault of its own."
    )
    hints = (
        "What shapes come in? `v - fit` is right only if both have the same. Make both flat first.",
        "`v.ravel()` is flat, whatever `v` was; do the same to `fit`. Subtract, take `np.abs`, "
        "then the mean.",
    )

    def solution(v, fit):
        return np.abs(v.ravel() - fit.ravel()).mean()

    because = "Flat, both have shape (n,), and each voltage meets its own prediction and no other."
    inputs = (
        "np.array([-70.0, -60.0, -50.0]), np.array([[-69.0], [-62.0], [-50.0]])",
        "np.array([[-70.0], [-60.0], [-50.0]]), np.array([-71.5, -60.0, -49.0])",
        "np.array([-5.0, 10.0, 3.0]), np.array([5.0, -10.0, 2.0])",  # on both sides of 0
        "np.array([[3], [-4], [7], [0]]), np.array([[1], [-4], [9], [5]])",
        "np.array([-65.0, -60.0]), np.array([[-65.0], [-60.0]])",  # perfect
        "np.linspace(-70, -50, 80), np.random.default_rng(145).uniform(-70, -50, (80, 1))",
    )
    mistakes = (
        (
            (
                lambda v, fit: np.abs(v - fit).mean(),
                lambda v, fit: np.abs(v.ravel() - fit).mean(),
                lambda v, fit: np.abs(v - fit.ravel()).mean(),
                lambda v, fit: np.abs(v.ravel()[:, None] - fit.ravel()).mean(),
                lambda v, fit: np.abs(v[:, None] - fit).mean(),
                _only_fit_made_flat,
            ),
            "You compared every voltage with every prediction: a column with a row makes a table "
            "of (n, n) differences. Give both the same shape first.",
        ),
        (
            (
                lambda v, fit: (v.ravel() - fit.ravel()).mean(),
                lambda v, fit: (fit.ravel() - v.ravel()).mean(),
                lambda v, fit: abs(v.mean() - fit.mean()),
            ),
            "Too high and too low cancel in your mean: take the size of each difference first, "
            "`np.abs`.",
        ),
        (
            (
                lambda v, fit: (np.abs(v.ravel()) - np.abs(fit.ravel())).mean(),
                lambda v, fit: np.abs(np.abs(v.ravel()) - np.abs(fit.ravel())).mean(),
            ),
            "You took the sizes first and then the difference: so -5 and 5 count as equal. "
            "Subtract first, then take the size.",
        ),
        (
            lambda v, fit: np.abs(v.ravel() - fit.ravel()).sum(),
            "You gave the sum of the differences; their mean does not grow with the recording.",
        ),
        (
            lambda v, fit: np.abs(v.ravel() - fit.ravel()),
            "Those are the differences, one by one. The exercise asks for their mean: one number.",
        ),
        (
            lambda v, fit: ((v.ravel() - fit.ravel()) ** 2).mean(),
            "You took the mean of the squares, in mV². The exercise asks how far off, in mV.",
        ),
        (
            lambda v, fit: ((v.ravel() - fit.ravel()) ** 2).mean() ** 0.5,
            "You took the root of the mean square, which makes large differences count for more. "
            "The exercise asks for the plain mean of their sizes.",
        ),
        (
            lambda v, fit: np.abs(v.ravel() - fit.ravel()).max(),
            "That is the largest difference. The exercise asks for the mean of all.",
        ),
        (
            lambda v, fit: np.median(np.abs(v.ravel() - fit.ravel())),
            "That is the median of the differences. The exercise asks for their mean.",
        ),
        (
            (
                _element_by_element,
                lambda v, fit: np.array([_element_by_element(v, fit)]).ravel(),
            ),
            "The number is right, but it is still wrapped in an array, since a row of a column is "
            "itself an array. Make both flat first: `v.ravel()`.",
        ),
    )
    also_right = (lambda v, fit: np.abs(v.reshape(-1) - fit.reshape(-1)).mean(),)
    right_unseen = (
        lambda v, fit: sum(abs(a - b) for a, b in zip(v.flat, fit.flat, strict=True)) / v.size,
        lambda v, fit: np.average(np.abs(np.subtract(v.reshape(fit.shape), fit))),
    )


def _straight(a, b):
    """The table of differences, all of them positive: the long way round, where that is longer."""
    return np.abs(a[:, None] - b)


def _on_the_ring(a, b):
    return np.minimum(_straight(a, b), 360 - _straight(a, b))


@exercise("14.6", "Distances on a ring", minutes=9)
class RingDistance:
    name = "ring_distance"
    why = "In lesson 43 these distances become the weights of a network that remembers an angle."
    hints = (
        "Two things in turn: first the table of all differences, as before; then, for each, "
        "the shorter of two ways round.",
        "`steps = np.abs(a[:, None] - b)`. The other way round is `360 - steps`. "
        "`np.minimum(p, q)` takes the smaller of the two, element by element.",
    )
    invites = (
        syntax.loops,
        "You went from pair to pair in a loop. Can you do it without one? A column and a row make "
        "a table of all pairs.",
    )

    def solution(a, b):
        steps = np.abs(a[:, None] - b)
        return np.minimum(steps, 360 - steps)

    because = (
        "One way round is the difference, the other is what is left of 360; the shorter counts."
    )
    inputs = (
        "np.array([10, 90]), np.array([350, 100, 270])",
        "np.array([0, 120, 240]), np.array([350, 10, 180])",
        "np.array([5, 200]), np.array([359, 90, 0, 185, 5, 270])",
        "np.arange(0, 360, 30), np.array([10, 350])",
        "np.array([0.5, 359.5, 90.25]), np.array([180.25, 1.0])",
        "np.array([0, 359, 180]), np.array([180])",
        "np.array([300]), np.array([10, 90])",
    )
    mistakes = (
        (
            _straight,
            "That is the long way round wherever it is beyond 180. The other way is 360 minus "
            "that; take the smaller of the two.",
        ),
        (
            (lambda a, b: a[:, None] - b, lambda a, b: b - a[:, None]),
            "A distance has no sign, and on a ring there is a shorter way.",
        ),
        (
            lambda a, b: _straight(a, b) % 180,
            "`% 180` begins again at 180, as if the ring were half as long; "
            "beyond 180 the distance gets smaller, from 180 down.",
        ),
        (
            (lambda a, b: (a[:, None] - b) % 360, lambda a, b: (b - a[:, None]) % 360),
            "You always go the same way round. The other way is 360 minus that; take the smaller "
            "of the two.",
        ),
        (
            lambda a, b: np.maximum(_straight(a, b), 360 - _straight(a, b)),
            "That is the longer of the two ways. Take the smaller: `np.minimum`.",
        ),
        (
            lambda a, b: 360 - _straight(a, b),
            "You always went the other way round. Which of the two ways is shorter? `np.minimum`.",
        ),
        (
            (
                lambda a, b: np.minimum(np.abs(a - b), 360 - np.abs(a - b)),
                lambda a, b: np.abs(a - b),
            ),
            "Your angles were paired one by one, which works only if there are as many in `a` as "
            "in `b`. Every angle of `a` is to meet every angle of `b`: make a column of `a`.",
        ),
        (
            lambda a, b: _on_the_ring(b, a),
            "You have one row for each angle of `b`. The exercise asks for one row for each of "
            "`a`.",
        ),
        (
            lambda a, b: min(_straight(a, b), 360 - _straight(a, b)),
            "`min` and `if` ask one question, which of two whole tables is the smaller one. "
            "`np.minimum` compares them element by element.",
        ),
        (
            lambda a, b: np.minimum(a[:, None] - b, 360 - (a[:, None] - b)),
            "Some of your distances are negative. First make the difference positive, then "
            "compare the two ways.",
        ),
        (
            (
                lambda a, b: np.minimum(_straight(a, b), np.abs(_straight(a, b) - 180)),
                lambda a, b: np.minimum(_straight(a, b), 180 - _straight(a, b)),
            ),
            "You took 180 to be the whole ring. The other way round is what is left of 360.",
        ),
        (
            lambda a, b: np.abs(_straight(a, b) - 180),
            "That is how far each difference is from 180. 180 minus that is the distance.",
        ),
        (
            lambda a, b: np.where(_straight(a, b) > 180, _straight(a, b) - 180, _straight(a, b)),
            "Beyond 180 you took 180 away. The other way round is 360 minus the difference.",
        ),
        (
            lambda a, b: np.where(_straight(a, b) > 180, _straight(a, b) - 360, _straight(a, b)),
            "Beyond 180 yours are negative: 360 minus the difference, not the reverse.",
        ),
        (
            lambda a, b: _on_the_ring(a, b).min(axis=1),
            "You kept the nearest angle for each of `a`. The exercise asks for the whole table.",
        ),
        (
            lambda a, b: _on_the_ring(a, b).min(),
            "You kept the smallest distance of all. `np.minimum` compares two tables element by "
            "element; `np.min` looks for one number.",
        ),
    )
    also_right = (
        lambda a, b: 180 - np.abs(180 - np.abs(a[:, None] - b)),
        lambda a, b: np.minimum((a[:, None] - b) % 360, (b - a[:, None]) % 360),
    )
    right_unseen = (lambda a, b: [[min(abs(p - q), 360 - abs(p - q)) for q in b] for p in a],)
