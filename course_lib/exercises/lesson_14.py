"""Lesson 14: how arrays of different shapes are made to agree."""

import numpy as np

from .bank import exercise, lesson
from .comparing import must_be_like
from .guard import Stumble

lesson(
    "14",
    "Making shapes agree",
    minutes=40,
    builds="a table of all pairs, without a loop",
)


def _result(answer, arguments, expected, call, *, raised, turned=""):
    """Yield what is wrong with the kind of a result; return it as an array.

    ``raised`` maps a part of NumPy's message to the words for it. ``turned`` is said where
    rows and columns have changed places.
    """
    try:
        got = answer(*arguments)
    except Stumble as stumble:
        known = [words for part, words in raised.items() if part in str(stumble.error)]
        if not known:
            raise
        yield known[0]
        return None
    if turned and np.shape(got) == expected.T.shape != expected.shape:
        yield turned
    yield from must_be_like(got, expected, call)
    return np.asarray(got)


@exercise("14.1", "To each row its own")
class AddToRows:
    name = "add_to_rows"
    why = "You will shift twenty recordings with it, to see them one above the other (lesson 17)."
    hints = (
        "Six numbers below six columns would go by themselves. Yours belong to the rows: they "
        "must stand below one another, as a column.",
        "`numbers[:, None]` has shape (m, 1), a column. Add that to the table.",
    )

    def solution(table, numbers):
        return table + numbers[:, None]

    def grade(answer):
        rng = np.random.default_rng(141)
        for rows, columns in ((3, 6), (2, 5), (4, 4), (1, 3)):
            table = rng.integers(0, 50, (rows, columns))
            numbers = 100 * rng.permutation(np.arange(1, rows + 1))
            expected = table + numbers[:, None]
            got = yield from _result(
                answer,
                (table, numbers),
                expected,
                "add_to_rows(table, numbers)",
                raised={
                    "broadcast": f"With shapes {table.shape} and {numbers.shape} it raised "
                    f"ValueError. Aligned right, {columns} meets {rows}, and neither of them is a "
                    "1. Make a column of the numbers: which axis is missing, and where does the "
                    "`None` go?"
                },
            )
            if np.array_equal(got, expected):
                continue
            if rows == columns and np.array_equal(got, table + numbers):
                yield (
                    f"On a square table, {table.shape}, your numbers went to the columns: nothing "
                    "was raised, since 4 meets 4 there. For the rows they must be a column, "
                    "of shape (4, 1)."
                )
            elif np.array_equal(got, table + numbers[0]):
                yield (
                    f"Every row got {numbers[0]}, the first of the numbers. Each row has one of "
                    "its own: row 0 the first, row 1 the second."
                )
            elif np.array_equal(got, table + numbers.sum()):
                yield (
                    f"Every element got {numbers.sum()}, all the numbers together. Each row has "
                    "one of its own."
                )
            elif np.array_equal(got, table):
                yield "The table came back as it was: nothing has been added."
            else:
                row = int(np.flatnonzero((got != expected).any(axis=1))[0])
                yield (
                    f"Row {row} should be {expected[row].tolist()}, which is "
                    f"{table[row].tolist()} with {numbers[row]} added to each; you have "
                    f"{got[row].tolist()}."
                )

    wrong = (
        (lambda table, numbers: table + numbers, "neither of them is a 1"),
        (lambda table, numbers: table + numbers[None, :], "neither of them is a 1"),
        (lambda table, numbers: table.T + numbers, "asked for is an array of shape"),
        (
            lambda table, numbers: (
                table + numbers if table.shape[0] == table.shape[1] else table + numbers[:, None]
            ),
            "went to the columns",
        ),
        (lambda table, numbers: table + numbers[0], "Every row got"),
        (lambda table, numbers: table + numbers.sum(), "all the numbers together"),
        (lambda table, numbers: table + numbers.reshape(3, 1), "cannot be given shape"),
        (lambda table, numbers: table, "nothing has been added"),
    )
    also_right = (
        lambda table, numbers: table + numbers.reshape(-1, 1),
        lambda table, numbers: (table.T + numbers).T,
        lambda table, numbers: [
            [x + n for x in row] for row, n in zip(table, numbers, strict=True)
        ],
    )


@exercise("14.2", "A share of each row")
class Shares:
    name = "shares"
    why = "In lesson 42 a line like this one balances what each of 2000 cells receives."
    hints = (
        "You need the sum of each row, and in a form that can be laid over the rows: "
        "a column, (m, 1).",
        "`counts.sum(axis=1, keepdims=True)` keeps the axis that was summed, with length 1. "
        "Divide by that.",
    )

    def solution(counts):
        return counts / counts.sum(axis=1, keepdims=True)

    def grade(answer):
        rng = np.random.default_rng(142)
        for rows, columns in ((3, 6), (5, 2), (4, 4), (1, 5)):
            counts = rng.integers(1, 40, (rows, columns))
            expected = counts / counts.sum(axis=1, keepdims=True)
            got = yield from _result(
                answer,
                (counts,),
                expected,
                "shares(counts)",
                raised={
                    "broadcast": f"With counts of shape {counts.shape} it raised ValueError: the "
                    f"sums have shape ({rows},), and aligned right, {columns} meets {rows}. Keep "
                    "the axis that you sum over: `keepdims=True`."
                },
            )
            if np.allclose(got, expected):
                continue
            if np.allclose(got, counts / counts.sum(axis=0)):
                yield (
                    f"With counts of shape {counts.shape} each of your columns adds up to 1. Asked "
                    "for are rows: the axis that you name is the one that is summed away."
                )
            elif rows == columns and np.allclose(got, counts / counts.sum(axis=1)):
                yield (
                    f"On square counts, {counts.shape}, your first row adds up to "
                    f"{got[0].sum():.2f}. The sums were laid over the columns, and nothing was "
                    "raised, since 4 meets 4. Make them a column: `keepdims=True`."
                )
            elif np.allclose(got, counts / counts.sum()):
                yield (
                    "You divided by the sum of everything: all your numbers together make 1. "
                    "Each row should, on its own: sum over `axis=1`."
                )
            elif np.allclose(got, counts / counts.max(axis=1, keepdims=True)):
                yield (
                    "You divided each row by its largest, so the largest is 1. For a share, "
                    "divide by the sum: then the row adds up to 1."
                )
            elif np.allclose(got, counts // counts.sum(axis=1, keepdims=True)):
                yield "`//` drops what is behind the point, and every share is behind the point."
            elif np.allclose(got, 100 * expected):
                yield "These are percent: each row adds up to 100. Asked for is 1."
            else:
                yield (
                    f"The row {counts[0].tolist()} became {np.round(got[0], 3).tolist()}, which "
                    f"adds up to {got[0].sum():.2f}; it should add up to 1."
                )

    wrong = (
        (lambda counts: counts / counts.sum(axis=1), "Keep the axis"),
        (lambda counts: counts / counts.sum(axis=0), "each of your columns"),
        (lambda counts: counts / counts.sum(), "sum of everything"),
        (lambda counts: counts / counts.max(axis=1, keepdims=True), "by its largest"),
        (lambda counts: counts // counts.sum(axis=1, keepdims=True), "behind the point"),
        (
            lambda counts: (
                counts / counts.sum(axis=1)
                if counts.shape[0] == counts.shape[1]
                else counts / counts.sum(axis=1)[:, None]
            ),
            "On square counts",
        ),
        (lambda counts: 100 * counts / counts.sum(axis=1, keepdims=True), "percent"),
        (lambda counts: counts - counts.mean(axis=1, keepdims=True), "adds up to"),
    )
    also_right = (
        lambda counts: counts / counts.sum(axis=1)[:, None],
        lambda counts: (counts.T / counts.sum(axis=1)).T,
        lambda counts: [[n / sum(row) for n in row] for row in counts.tolist()],
    )


# The pairs of exercise 14.3 in its order, and what comes of them.
PAIRS = (
    ((4, 5), (5,), (4, 5)),
    ((4, 5), (4,), None),
    ((4, 1), (5,), (4, 5)),
    ((2, 3, 4), (3, 1), (2, 3, 4)),
    ((8,), (8, 1), (8, 8)),
)


@exercise("14.3", "Say what comes out")
class Outcomes:
    name = "answer"
    why = "Whoever can say this beforehand finds most errors of shape without running anything."
    hints = (
        "Write the two shapes below one another so that their right ends meet. Where one has "
        "nothing, put a 1.",
        "For each pair of lengths: equal, keep it; one of them 1, take the other; else the whole "
        "answer is `None`. In the last pair a 1 is needed in front of (8,).",
    )

    def solution():
        return [(4, 5), None, (4, 5), (2, 3, 4), (8, 8)]

    def grade(answer):
        if not isinstance(answer, list | tuple) or len(answer) != len(PAIRS):
            yield (
                f"Give a list of {len(PAIRS)} answers, in the order of the pairs: a shape such as "
                "`(2, 3)` for each, or `None` where NumPy raises an error."
            )
            return
        for (a, b, right), said in zip(PAIRS, answer, strict=True):
            yield from _wrong_outcome(a, b, right, said)

    wrong = (
        ([(4, 5), (4, 5), (4, 5), (2, 3, 4), (8, 8)], "aligned them left"),
        ([(4, 5), None, None, (2, 3, 4), (8, 8)], "a 1 agrees with every length"),
        ([(4, 5), None, (4, 5), None, (8, 8)], "a 1 agrees with every length"),
        ([(4, 5), None, (4, 5), (2, 3, 4), (8, 1)], "Both are stretched"),
        ([(4, 5), None, (4, 5), (2, 3, 4), (8,)], "never has fewer axes"),
        ([(9, 5), None, (4, 5), (2, 3, 4), (8, 8)], "Align them right"),
        (["yes", "no", "yes", "yes", "yes"], "asked for is a shape"),
        ([(4, 5), (5, 4), (4, 5), (2, 3, 4), (8, 8)], "Align them right"),
        ([(4, 5), None], "list of 5 answers"),
    )
    also_right = (((4, 5), None, [4, 5], (2, 3, 4), [8, 8]),)


def _wrong_outcome(a, b, right, said):
    """What is wrong with what somebody expects of two shapes."""
    pair = f"For {a} and {b}"
    if said is not None and not (
        isinstance(said, list | tuple) and all(isinstance(n, int) for n in said)
    ):
        yield f"{pair} you gave {said!r}; asked for is a shape such as `(2, 3)`, or `None`."
    said = None if said is None else tuple(said)
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
        yield (
            f"{pair} you expect {said}. The result never has fewer axes than the one that has "
            "more of them."
        )
    elif said in (a, b):
        yield f"{pair} you expect {said}. Both are stretched here: where is the 1 of each?"
    else:
        yield f"{pair} you expect {said}. Align them right: which lengths meet, pair by pair?"


@exercise("14.4", "All moments of a wave")
class Wave:
    name = "wave"
    why = "Lesson 23 turns its rows into a film: all pictures computed at once."
    hints = (
        "Every time meets every place. So times go down, as a column, and places go across.",
        "`t[:, None]` is the column. `x - t[:, None]` has one row for each time; then `np.sin`.",
    )

    def solution(x, t):
        return np.sin(x - t[:, None])

    def grade(answer):
        rng = np.random.default_rng(144)
        for places, times in ((5, 3), (4, 4), (2, 6), (3, 1)):
            x, t = np.sort(rng.uniform(0, 6, places)), np.sort(rng.uniform(0, 3, times))
            expected = np.sin(x - t[:, None])
            sizes = f"With {places} places and {times} times"
            turned = (
                f"{sizes} you have one row for each place. Asked for is one row for each time: "
                f"shape {expected.shape}. Make the other one a column."
            )
            got = yield from _result(
                answer,
                (x, t),
                expected,
                "wave(x, t)",
                raised={
                    "broadcast": f"{sizes} it raised ValueError: {places} meets {times}. "
                    "One of the two must be a column. Which one goes down the rows?"
                },
                turned=turned,
            )
            if np.allclose(got, expected):
                continue
            if np.allclose(got, expected.T if places == times else np.nan):
                yield turned
            elif np.allclose(got, np.sin(t[:, None] - x)):
                yield (
                    "Yours is upside down: `t - x` where `x - t` was asked for. At t = 0 it must "
                    "be sin(x)."
                )
            elif np.allclose(got, np.sin(x + t[:, None])):
                yield "Your wave runs to the left: it is `x - t`, with a minus, that runs right."
            elif np.allclose(got, x - t[:, None]):
                yield "Every place and every time have met; now take the sine of it."
            elif np.allclose(got, np.sin(x) - np.sin(t[:, None])):
                yield "You took two sines and then the difference. First `x - t`, then one sine."
            else:
                yield (
                    f"In row 0, at t = {t[0]:.2f}, column 0, x = {x[0]:.2f}, you have "
                    f"{got[0, 0]:.3f}; sin({x[0]:.2f} - {t[0]:.2f}) is {expected[0, 0]:.3f}."
                )

    wrong = (
        (lambda x, t: np.sin(x - t), "One of the two must be a column"),
        (lambda x, t: np.sin(x[:, None] - t), "one row for each place"),
        (lambda x, t: np.sin(t[:, None] - x), "upside down"),
        (lambda x, t: np.sin(x + t[:, None]), "runs to the left"),
        (lambda x, t: x - t[:, None], "take the sine"),
        (lambda x, t: np.sin(x) - np.sin(t[:, None]), "two sines"),
        (lambda x, t: np.sin(x - t[0]), "asked for is an array of shape"),
        (lambda x, t: np.sin(x * t[:, None]), "In row 0"),
        (
            lambda x, t: np.sin(x[:, None] - t) if len(x) == len(t) else np.sin(x - t[:, None]),
            "one row for each place",
        ),
    )
    also_right = (
        lambda x, t: np.sin(x[None, :] - t.reshape(-1, 1)),
        lambda x, t: np.sin(x[:, None] - t).T,
        lambda x, t: [np.sin(x - moment) for moment in t],
    )


@exercise("14.5", "How far off?")
class MeanError:
    name = "mean_error"
    why = "A fit judged by 10,000 differences in place of 100 looks bad for no reason of its own."
    hints = (
        "What shapes come in? `v - fit` is right only if both have the same. Make both flat first.",
        "`v.ravel()` is flat, whatever `v` was; do the same to `fit`. Subtract, take `np.abs`, "
        "then the mean.",
    )

    def solution(v, fit):
        return np.abs(v.ravel() - fit.ravel()).mean()

    def grade(answer):
        rng = np.random.default_rng(145)
        for v_shape, fit_shape in (((-1,), (-1,)), ((-1,), (-1, 1)), ((-1, 1), (-1,)),
                                   ((-1, 1), (-1, 1))):  # fmt: skip
            for n in (5, 80):
                flat = rng.uniform(-70, -50, n)
                fitted = flat + rng.normal(0.5, 1, n)
                v, fit = flat.reshape(v_shape), fitted.reshape(fit_shape)
                yield from _wrong_error(answer(v, fit), v, fit)

    wrong = (
        (lambda v, fit: np.abs(v - fit).mean(), "every voltage from every prediction"),
        (lambda v, fit: np.abs(v[:, None] - fit).mean(), "every voltage from every prediction"),
        (lambda v, fit: (v.ravel() - fit.ravel()).mean(), "cancel"),
        (lambda v, fit: abs(v.mean() - fit.mean()), "cancel"),
        (lambda v, fit: np.abs(v.ravel() - fit.ravel()).sum(), "sum"),
        (lambda v, fit: np.abs(v.ravel() - fit.ravel()), "one number"),
        (lambda v, fit: ((v.ravel() - fit.ravel()) ** 2).mean(), "squares"),
        (lambda v, fit: np.abs(v.ravel() - fit.ravel()).max(), "the mean of these"),
        (lambda v, fit: sum(abs(p - q) for p, q in zip(v, fit, strict=True)) / len(v), "wrapped"),
    )
    also_right = (
        lambda v, fit: np.abs(v.reshape(-1) - fit.reshape(-1)).mean(),
        lambda v, fit: sum(abs(a - b) for a, b in zip(v.flat, fit.flat, strict=True)) / v.size,
    )


def _wrong_error(got, v, fit):
    """What is wrong with a mean error."""
    flat, fitted = v.ravel(), fit.ravel()
    differences = np.abs(flat - fitted)
    right = differences.mean()
    if np.shape(got) in ((1,), (1, 1)) and np.isclose(np.ravel(got)[0], right):
        yield (
            "The number is right, but it is still wrapped in an array, since a row of a column is "
            "itself an array. Make both flat first: `v.ravel()`."
        )
    yield from must_be_like(got, right, "mean_error(v, fit)")
    shapes = f"With v of shape {v.shape} and fit of shape {fit.shape}"
    if np.isclose(got, right):
        return
    if np.isclose(got, np.abs(flat[:, None] - fitted).mean()):
        n = len(flat)
        yield (
            f"{shapes} you have {got:.2f}, and {right:.2f} is right. You took every voltage from "
            f"every prediction: the difference has shape ({n}, {n}). "
            "Give both the same shape first."
        )
    elif np.isclose(abs(got), abs((flat - fitted).mean())):
        yield (
            f"{shapes} you have {got:.2f}, and {right:.2f} is right. Too high and too low cancel "
            "in your mean: take the size of each difference first, `np.abs`."
        )
    elif np.isclose(got, differences.sum()):
        yield "You gave the sum of the differences; their mean does not grow with the recording."
    elif np.isclose(got, (differences**2).mean()):
        yield "You took the mean of the squares, in mV². Asked for is how far off, in mV."
    else:
        yield (
            f"{shapes} you have {got:.3g}. The differences begin with "
            f"{', '.join(f'{d:.2f}' for d in differences[:3])}; the mean of these and all the "
            f"others is {right:.3g}."
        )


def _on_the_ring(a, b):
    steps = np.abs(a[:, None] - b)
    return np.minimum(steps, 360 - steps)


@exercise("14.6", "Distances on a ring")
class RingDistance:
    name = "ring_distance"
    why = "In lesson 43 these distances become the weights of a network that remembers an angle."
    hints = (
        "Two things in turn: first the table of all differences, as before; then, for each, "
        "the shorter of two ways round.",
        "`steps = np.abs(a[:, None] - b)`. The other way round is `360 - steps`. "
        "`np.minimum(p, q)` takes the smaller of the two, element by element.",
    )

    def solution(a, b):
        steps = np.abs(a[:, None] - b)
        return np.minimum(steps, 360 - steps)

    def grade(answer):
        rng = np.random.default_rng(146)
        for m, n in ((4, 3), (3, 3), (1, 6), (12, 2)):
            a, b = (np.sort(rng.choice(360, size, replace=False)) for size in (m, n))
            a[0], b[-1] = 10, 350  # a pair that needs the way across 0
            expected = _on_the_ring(a, b)
            got = yield from _result(
                answer,
                (a, b),
                expected,
                "ring_distance(a, b)",
                raised={
                    "broadcast": f"With {m} and {n} angles it raised ValueError: {m} meets {n}. "
                    "Every angle of `a` is to meet every angle of `b`: make a column of `a`.",
                    "truth value": "Python's `min` wants to know which of two whole tables is the "
                    "smaller, and there is no answer. `np.minimum(p, q)` compares element by "
                    "element.",
                },
                turned=f"With {m} and {n} angles you have {n} rows, one for each angle of `b`. "
                "Asked for is one row for each angle of `a`: that one is the column.",
            )
            if np.allclose(got, expected):
                continue
            i, j = np.argwhere(~np.isclose(got, expected))[0]
            said = f"From {a[i]} to {b[j]} degrees you have {got[i, j]:g}"
            straight = a[:, None] - b
            if np.allclose(got, np.abs(straight)):
                yield f"{said}, the long way round. Across 0 it is {expected[i, j]:g}."
            elif np.allclose(got, straight) or np.allclose(got, -straight):
                yield f"{said}. A distance has no sign, and on a ring there is a shorter way."
            elif np.allclose(got, np.abs(straight) % 180):
                yield (
                    f"{said}. `% 180` begins again at 180, as if the ring were half as long; "
                    "beyond 180 the distance gets smaller, from 180 down."
                )
            elif np.allclose(got, straight % 360) or np.allclose(got, -straight % 360):
                yield (
                    f"{said}: always the same way round. The other way is 360 minus that; take "
                    "the smaller of the two."
                )
            elif np.allclose(got, 360 - expected):
                yield f"{said}, the longer of the two ways. Take the smaller: `np.minimum`."
            elif got[i, j] < 0:
                yield f"{said}. First make the difference positive, then compare the two ways."
            else:
                yield f"{said}; it is {expected[i, j]:g}."

    wrong = (
        (lambda a, b: np.abs(a[:, None] - b), "the long way round"),
        (lambda a, b: a[:, None] - b, "no sign"),
        (lambda a, b: np.abs(a[:, None] - b) % 180, "half as long"),
        (lambda a, b: (a[:, None] - b) % 360, "always the same way"),
        (lambda a, b: np.maximum(np.abs(a[:, None] - b), 360 - np.abs(a[:, None] - b)),
         "longer of the two"),
        (lambda a, b: np.abs(a - b), "make a column"),
        (lambda a, b: _on_the_ring(b, a), "one for each angle of `b`"),
        (lambda a, b: min(np.abs(a[:, None] - b), 360 - np.abs(a[:, None] - b)), "np.minimum"),
        (lambda a, b: np.minimum(a[:, None] - b, 360 - (a[:, None] - b)), "First make"),
        (lambda a, b: np.abs(a[:, None] - b) / 2, "it is"),
    )  # fmt: skip
    also_right = (
        lambda a, b: 180 - np.abs(180 - np.abs(a[:, None] - b)),
        lambda a, b: np.minimum((a[:, None] - b) % 360, (b - a[:, None]) % 360),
        lambda a, b: [[min(abs(p - q), 360 - abs(p - q)) for q in b] for p in a],
    )
