"""Lesson 11: arithmetic with whole arrays, without a loop."""

import numpy as np

from . import syntax
from .bank import exercise, lesson

lesson(
    "11",
    "Compute with all of them at once",
    minutes=50,
    further=30,
    builds="spikes a second, from counts and bins",
)


def _spread_by_hand(counts):
    mean = sum(counts) / len(counts)
    return sum((n - mean) ** 2 for n in counts) / len(counts) / mean


@exercise("11.1", "How reliable is this cell?", minutes=5)
class Fano:
    name = "fano"
    why = (
        "You have just computed what physiologists compute of every cell that they report: "
        "many in the cortex come out near 1, as if they threw dice. Lesson 42 asks why."
    )
    hints = (
        "An array knows its own spread and its own mean: ask it for both, each by a method.",
        "The variance is `counts.std()` times itself. Divide that by `counts.mean()`, and `return` "
        "what comes out.",
    )

    def solution(counts):
        return counts.std() * counts.std() / counts.mean()

    because = "`.std()` is the root of the variance, so times itself it is the variance."
    inputs = (
        "np.array([4, 3, 1])",
        "np.array([5, 5, 5, 5])",
        "np.array([0, 9, 1, 14, 2])",
        "np.array([12, 11, 13, 12, 11, 13])",
        "np.array([0.5, 2.5, 1.75])",
        "np.array([7])",
        "np.array([100, 104, 97, 99, 101])",
    )
    mistakes = (
        (
            lambda counts: counts.std() / counts.mean(),
            "You divided the standard deviation by the mean. The Fano factor takes the *variance*, "
            "which is the standard deviation times itself.",
        ),
        (
            lambda counts: counts.mean() / counts.std() ** 2,
            "That is upside down: the mean over the variance.",
        ),
        (
            lambda counts: counts.std() ** 2,
            "That is the variance. Divide it by the mean.",
        ),
        (
            lambda counts: counts.std(),
            "That is the standard deviation. Times itself it is the variance; then divide by the "
            "mean.",
        ),
        (
            lambda counts: counts.std() ** 2 / counts.sum(),
            "You divided by the sum of the counts. Divide by their mean.",
        ),
        (
            lambda counts: (counts.std() / counts.mean()) ** 2,
            "You squared the mean as well. Only the standard deviation is to be squared: what "
            "stands in the brackets is computed first.",
        ),
        (
            lambda counts: counts.std() * 2 / counts.mean(),
            "You took the standard deviation times 2. The variance is the standard deviation times "
            "*itself*: `** 2`, with two stars.",
        ),
        (
            lambda counts: counts.std() ** 0.5 / counts.mean(),
            "You took the root of the standard deviation. The variance is the other way round: "
            "its square.",
        ),
        (
            lambda counts: counts.std() ** 2 // counts.mean(),
            "`//` rounds down, and what is behind the point is lost. Divide with `/`.",
        ),
        (
            lambda counts: counts.std() ** 2 - counts.mean(),
            "You subtracted the mean. Divide by it.",
        ),
        (
            lambda counts: counts.std() ** 2 * counts.mean(),
            "You multiplied by the mean. Divide by it.",
        ),
        (
            lambda counts: (counts.max() - counts.min()) / counts.mean(),
            "You took how far the largest and the smallest count are apart. The variance asks all "
            "of them: `.std()` times itself.",
        ),
        (
            lambda counts: counts.std(ddof=1) ** 2 / counts.mean(),
            "You divided the sum of the squares by one less than there are counts. There are "
            "reasons for that (they come at the end of this lesson), but here the variance is "
            "`.std()`, as it is, times itself.",
        ),
        (
            lambda counts: ((counts - counts.mean()) ** 2).sum() / counts.mean(),
            "You added up the squares. The variance is their mean: divide by how many there are.",
        ),
        (
            lambda counts: (counts - counts.mean()) ** 2 / counts.mean(),
            "Those are the squares, one for each count. The variance is the mean of them: one "
            "number.",
        ),
        (
            lambda counts: (counts - counts.mean() ** 2).mean() / counts.mean(),
            "The power belongs to the whole distance, in brackets: "
            "`(counts - counts.mean()) ** 2`. But you need not go that way: `.std()` has done it.",
        ),
        (
            lambda counts: np.abs(counts - counts.mean()).mean() / counts.mean(),
            "You took the mean of the distances. The variance is the mean of their *squares*.",
        ),
        (
            lambda counts: 0.583,
            "0.583 is right for the example alone, and rounded. Compute it from the counts that "
            "your function is given.",
        ),
    )
    right_unseen = (
        lambda counts: counts.var() / counts.mean(),
        lambda counts: ((counts - counts.mean()) ** 2).mean() / counts.mean(),
        _spread_by_hand,
    )


def _bin_by_bin(counts, widths, flashes):
    return [n / (w / 1000) / flashes for n, w in zip(counts, widths, strict=True)]


@exercise("11.2", "Spikes a second", minutes=9)
class Rates:
    name = "rates"
    why = (
        "Every count that you will ever compare needs this: lesson 31 makes a cell's curve of "
        "rate against current of it."
    )
    hints = (
        "On paper, for one bin: 36 spikes in twenty flashes are 1.8 in one. 20 ms are 0.02 s. "
        "1.8 spikes in 0.02 s, how many is that in 1 s? Then write the same with whole arrays.",
        "How long each bin is in seconds: `widths / 1000`, an array. How many spikes of one "
        "flash: `counts / flashes`, an array. Now divide one by the other.",
    )
    invites = (
        syntax.loops,
        "You went from bin to bin in a loop. Can you do it without one? `counts / widths` "
        "divides the first by the first, the second by the second.",
    )

    def solution(counts, widths, flashes):
        return counts / flashes / (widths / 1000)

    because = (
        "Spikes of one flash over seconds: arrays of equal length are divided element by element, "
        "and a single number meets all."
    )
    inputs = (
        "np.array([42, 36]), np.array([200, 20]), 20",
        "np.array([42, 38, 8, 36, 44, 78, 41]), np.array([200, 200, 40, 20, 40, 200, 200]), 20",
        "np.array([0, 3, 0, 7]), np.array([50, 25, 100, 10]), 4",
        "np.array([5, 6, 7]), np.array([1000, 500, 2000]), 1",
        "np.array([9]), np.array([300]), 3",
        "np.array([2.5, 1.5]), np.array([12.5, 40.0]), 8",
        "np.array([0, 0]), np.array([40, 80]), 7",
    )
    mistakes = (
        (
            lambda counts, widths, flashes: counts / flashes / widths,
            "You forgot the milliseconds: that is spikes per *millisecond*. Make seconds of the "
            "widths first: 1000 ms are one second.",
        ),
        (
            lambda counts, widths, flashes: counts / (widths / 1000),
            "You forgot the flashes: these are the spikes a second of all flashes together. The "
            "exercise asks for one flash.",
        ),
        (
            lambda counts, widths, flashes: counts / widths,
            "The division by the widths is there. Two things are missing: the widths are in "
            "milliseconds, and the counts are those of all flashes together.",
        ),
        (
            lambda counts, widths, flashes: counts / flashes * (widths / 1000),
            "You multiplied by how long the bin is. A long bin catches more, so divide by it.",
        ),
        (
            lambda counts, widths, flashes: counts * flashes / (widths / 1000),
            "You multiplied by how many flashes there were. The counts are those of all flashes "
            "together, so divide. If you divide by a product, put it in brackets: `a / b * c` is "
            "`(a / b) * c`.",
        ),
        (
            (
                lambda counts, widths, flashes: counts / flashes / widths / 1000,
                lambda counts, widths, flashes: counts / flashes / (widths * 1000),
            ),
            "The factor of 1000 goes the wrong way. A bin of 200 ms is 0.2 s: `widths / 1000`, in "
            "brackets, before you divide by it.",
        ),
        (
            lambda counts, widths, flashes: counts / flashes,
            "Those are the spikes of one flash, in each bin. Now divide by how long each bin is, "
            "in seconds.",
        ),
        (
            lambda counts, widths, flashes: counts / flashes / (widths.sum() / 1000),
            "You divided each count by the length of all bins together. Each bin has a length of "
            "its own: divide by `widths` as it is, and the first goes with the first.",
        ),
        (
            lambda counts, widths, flashes: counts / flashes / (widths.mean() / 1000),
            "You divided each count by the mean length of a bin. Each bin has a length of its own: "
            "divide by `widths` as it is, and the first goes with the first.",
        ),
        (
            lambda counts, widths, flashes: counts / flashes / (widths[0] / 1000),
            "You divided each count by the length of the first bin. Each bin has a length of its "
            "own: divide by `widths` as it is.",
        ),
        (
            lambda counts, widths, flashes: counts.sum() / flashes / (widths.sum() / 1000),
            "That is one number, the rate over all bins together. The exercise asks for one rate "
            "per bin: leave the sums away.",
        ),
        (
            lambda counts, widths, flashes: (counts / flashes / (widths / 1000)).mean(),
            "That is the mean of the rates. The exercise asks for all of them, one per bin.",
        ),
        (
            lambda counts, widths, flashes: counts / 20 / (widths / 1000),
            "You divided by 20. Use `flashes`, the number that your function is given.",
        ),
        (
            lambda counts, widths, flashes: (widths / 1000) / (counts / flashes),
            "That is upside down: seconds per spike. The exercise asks for spikes a second.",
        ),
        (
            lambda counts, widths, flashes: counts // flashes / (widths / 1000),
            "`counts // flashes` rounds down, and part of the spikes is lost. Divide with `/`.",
        ),
        (
            (
                lambda counts, widths, flashes: counts / flashes // (widths / 1000),
                lambda counts, widths, flashes: counts / widths // 1000 / flashes,
                lambda counts, widths, flashes: counts / (widths // 1000) / flashes,
            ),
            "`//` rounds down: 10.5 becomes 10. Divide with `/`.",
        ),
        (
            lambda counts, widths, flashes: counts / (flashes + widths / 1000),
            "You added flashes to seconds. Divide by each of them, one after the other.",
        ),
        (
            lambda counts, widths, flashes: list(counts) / flashes,
            "A list knows no division. Compute with the arrays as you are given them.",
        ),
    )
    also_right = (
        lambda counts, widths, flashes: 1000 * counts / (widths * flashes),
        lambda counts, widths, flashes: counts / widths * 1000 / flashes,
    )
    right_unseen = (
        _bin_by_bin,
        lambda counts, widths, flashes: np.divide(counts, 0.001 * widths * flashes),
    )


def _in_place(v):
    v -= v.min()
    return v / v.max()


def _lowest_moved_only(v):
    moved = v - v.min()
    return moved / v.max()


@exercise("11.3", "From 0 to 1", minutes=6)
class FromZeroToOne:
    name = "from_0_to_1"
    why = "Lesson 17 lays recordings of very different size over one another that way."
    hints = (
        "Two things in turn. First move all values, so that the smallest is 0. What do you "
        "subtract? And how large is the largest then?",
        "`moved = v - v.min()` is a new array, and its smallest value is 0. Its largest is "
        "`moved.max()`: divide by that.",
    )
    invites = (
        syntax.loops,
        "You went from value to value in a loop. Can you do it without one? `v - v.min()` "
        "subtracts from all of them.",
    )

    def solution(v):
        return (v - v.min()) / (v.max() - v.min())

    because = (
        "Once the smallest is subtracted, it is 0, and the largest is the whole range: divided by "
        "the range, that is 1."
    )
    inputs = (
        "np.array([-70.0, -60.0, -20.0])",
        "np.array([-75.0, -74.0, -30.0, -78.0])",
        "np.array([3.0, 0.5, 2.0, 0.5])",
        "np.array([0.0, 10.0])",
        "np.array([-1.5, 4.5, 0.0, 1.5])",
        "np.array([8.0, 2.0, 5.0, 6.0])",
        "np.array([-9.0, -1.0, -5.0])",
    )
    mistakes = (
        (
            lambda v: v - v.min() / (v.max() - v.min()),
            "Division goes before subtraction, so only `v.min()` was divided. Put what is to be "
            "computed first into brackets: `(v - v.min()) / ...`.",
        ),
        (
            lambda v: (v - v.min()) / v.max() - v.min(),
            "Division goes before subtraction: the last `v.min()` was subtracted after dividing. "
            "Put the range into brackets: `(v.max() - v.min())`.",
        ),
        (
            lambda v: v - v.min() / v.max() - v.min(),
            "Division goes before subtraction. Put both differences into brackets, the one above "
            "and the one below the stroke.",
        ),
        (
            _lowest_moved_only,
            "You divided by the largest of `v` as it was. After you have moved the values, the "
            "largest is another: `v.max() - v.min()`.",
        ),
        (
            lambda v: v - v.min() / v.max(),
            "Division goes before subtraction, so only `v.min()` was divided. Put what is to be "
            "computed first into brackets: `(v - v.min()) / ...`.",
        ),
        (
            lambda v: v / v.max(),
            "Divided by the largest, the largest becomes 1, but the smallest is not 0. Move all "
            "values first: subtract the smallest.",
        ),
        (
            lambda v: v - v.min(),
            "The smallest is 0 now. The largest should be 1: divide by it.",
        ),
        (
            lambda v: (v - v.min()) / (v.max() + v.min()),
            "You divided by the largest *plus* the smallest. From the smallest to the largest it "
            "is `v.max() - v.min()`.",
        ),
        (
            lambda v: (v - v.mean()) / v.std(),
            "Less the mean and over the standard deviation: that is a *z-score*, of use too. Here "
            "the smallest must become 0 and the largest 1.",
        ),
        (
            lambda v: (v - v.mean()) / (v.max() - v.min()),
            "You subtracted the mean, so the mean becomes 0. It is the smallest that must.",
        ),
        (
            lambda v: (v.max() - v) / (v.max() - v.min()),
            "Yours is upside down: the largest has become 0 and the smallest 1.",
        ),
        (
            lambda v: (v - v.min()) // (v.max() - v.min()),
            "`//` rounds down, so that all but the largest become 0. Divide with `/`.",
        ),
        (
            lambda v: (v - v.min()) / (v.max() - v.min()) * 100,
            "Yours goes from 0 to 100. The exercise asks for 0 to 1.",
        ),
        (
            lambda v: (v - v[0]) / (v[-1] - v[0]),
            "You took the first for the smallest and the last for the largest. They need not be: "
            "`v.min()`, `v.max()`.",
        ),
        (
            lambda v: (v + 70) / 50,
            "70 and 50 are right for the example alone. Ask `v` for its smallest and its largest.",
        ),
        (
            lambda v: (v - v.min()) / v.sum(),
            "You divided by the sum of all values. Divide by how far the largest is from the "
            "smallest.",
        ),
        (
            lambda v: v / (v.max() - v.min()),
            "The range is right: from smallest to largest it is 1 now. But the smallest is not 0: "
            "subtract it first, in brackets.",
        ),
    )
    also_right = (lambda v: _in_place(v.copy()),)
    right_unseen = (
        lambda v: (v - np.min(v)) / np.ptp(v),
        lambda v: [(x - min(v)) / (max(v) - min(v)) for x in v],
        lambda v: np.interp(v, [v.min(), v.max()], [0, 1]),
    )


def _fading(v, factor, steps):
    """The same by powers, without keeping the one before."""
    return [v * factor**k for k in range(steps + 1)]


def _the_same_row(v, factor, steps):
    now = v.copy()
    rows = []
    for _ in range(steps + 1):
        rows.append(now)
        now *= factor
    return rows


def _the_same_row_after(v, factor, steps):
    now = v.copy()
    rows = [now]
    for _ in range(steps):
        now *= factor
        rows.append(now)
    return rows


def _the_start_and_the_same_row_after(v, factor, steps):
    return [v.copy(), *_the_same_row_after(v, factor, steps)[1:]]


def _in_one_row(v, factor, steps):
    return np.array(_fading(v, factor, steps)).ravel()


def _appended_and_lost(v, factor, steps):
    rows = np.array([])
    for row in _fading(v, factor, steps):
        np.append(rows, row)
    return rows


@exercise("11.4", "Watch them fade", minutes=9)
class Fading:
    name = "fading"
    why = (
        "This loop, one step made from the one before, is how lesson 30 steps a membrane, and "
        "lesson 31 fifty cells at once."
    )
    hints = (
        "Begin with an empty list, and with the voltages as they are at the start. In each round, "
        "store them, and then make the next ones: a *new* array.",
        "rows is an empty list, now is v\n\n"
        "steps + 1 times: append now to rows; then now = now * factor\n\n"
        "return rows\n\n"
        "`now *= factor` would change the array that you have just stored.",
    )

    def solution(v, factor, steps):
        rows = [v.copy()]
        now = v
        for k in range(steps):  # noqa: B007  (a learner has not met `_`)
            now = now * factor
            rows.append(now)
        return rows

    because = "`now * factor` makes a new array each time, so that no stored row is changed."
    inputs = (
        "np.array([8.0, 4.0]), 0.5, 2",
        "np.array([80.0, 10.0, -40.0]), 0.5, 4",
        "np.array([1.0, 2.0, 3.0, 5.0]), 0.9, 1",
        "np.array([16.0, 3.0, 5.0]), 0.25, 3",
        "np.array([10.0]), 0.8, 5",
        "np.array([6.0, 7.0]), 0.1, 0",
        "np.array([2.0, -3.0]), 2, 3",
    )
    mistakes = (
        (
            _the_same_row,
            "All your rows are the same, and what they show is one step too many. You stored one "
            "array many times, and `*=` went on changing it: append `now.copy()`, or make a new "
            "array with `now = now * factor`.",
        ),
        (
            _the_same_row_after,
            "All your rows are the same, and show the last step. You stored one array many times, "
            "and `*=` changed it in each round: append a copy, or make a new array with "
            "`now = now * factor`.",
        ),
        (
            _the_start_and_the_same_row_after,
            "All your rows but the first are one array, and show the last step: `*=` changed it in "
            "each round. Append a copy, or make a new array with `now = now * factor`.",
        ),
        (
            _appended_and_lost,
            "Nothing was collected. `np.append` returns a new array and leaves the old one as it "
            "is. Take a list and its own `.append`.",
        ),
        (
            _in_one_row,
            "All the numbers are there, in one long row, as `np.append` puts them. Take a list, "
            "and append each array to that: then each moment is a row.",
        ),
        (
            lambda v, factor, steps: _fading(v, factor, steps)[1:],
            "The start is missing. The first row is the voltages as they are given, before any "
            "step.",
        ),
        (
            lambda v, factor, steps: _fading(v, factor, steps)[:-1],
            "The last step is missing. With the start there are `steps + 1` rows.",
        ),
        (
            lambda v, factor, steps: _fading(v, factor, steps + 1),
            "You made one step too many. With the start there are `steps + 1` rows.",
        ),
        (
            lambda v, factor, steps: _fading(v, factor, steps)[-1],
            "Those are the voltages after the last step. The exercise asks for all moments: keep "
            "each one.",
        ),
        (
            lambda v, factor, steps: [v * factor for _ in range(steps + 1)],
            "Each of your rows is `v * factor`. Every step begins where the one before ended: give "
            "the new voltages a name, and go on from there.",
        ),
        (
            lambda v, factor, steps: [v, *(v * factor for _ in range(steps))],
            "After the first step nothing goes on. Every step begins where the one before ended, "
            "and not at `v`.",
        ),
        (
            lambda v, factor, steps: [v, *_fading(v, factor, steps)[:-1]],
            "Your start stands there twice, and everything comes one step late: after one step the "
            "voltages are `v * factor`.",
        ),
        (
            lambda v, factor, steps: [v - v * (1 - factor) * k for k in range(steps + 1)],
            "In your rows the same amount goes at every step. What is left gets smaller, and so "
            "does what leaks away: multiply what there is *now* by the factor.",
        ),
        (
            lambda v, factor, steps: [v, v * factor] if steps else None,
            "You made one step and no more, and where there is none to make, you returned nothing. "
            "The `return` stands inside the loop: it belongs behind it, as far to the left as "
            "`for`.",
        ),
        (
            lambda v, factor, steps: [v - factor * k for k in range(steps + 1)],
            "You subtracted the factor at each step. The voltages are to be *multiplied* by it.",
        ),
        (
            lambda v, factor, steps: [v / factor**k for k in range(steps + 1)],
            "You divided by the factor, so that your voltages grow where they should shrink. "
            "Multiply.",
        ),
        (
            lambda v, factor, steps: [v * factor * k for k in range(steps + 1)],
            "You multiplied by how many steps it has been. In each step, multiply what was there "
            "by the factor, once.",
        ),
        (
            lambda v, factor, steps: [v * 0.5**k for k in range(steps + 1)],
            "0.5 is the factor of the example alone. Use the one that your function is given.",
        ),
        (
            lambda v, factor, steps: _fading(v, factor, 2),
            "Two steps are right for the example alone. Make as many as `steps` says.",
        ),
        (
            lambda v, factor, steps: _fading(v, factor, steps)[::-1],
            "Your rows are in reverse order: the start comes first.",
        ),
        (
            lambda v, factor, steps: [v] * (steps + 1),
            "All your rows are `v` itself: nothing fades.",
        ),
    )
    also_right = (lambda v, factor, steps: np.array(_fading(v, factor, steps)),)
    right_unseen = (
        _fading,
        lambda v, factor, steps: v * factor ** np.arange(steps + 1.0)[:, None],
        lambda v, factor, steps: [[x * factor**k for x in v] for k in range(steps + 1)],
    )


@exercise("11.5", "What a cell hears", minutes=5)
class Heard:
    name = "heard"
    why = "In part 4 every cell of a network does this sum at every step, for thousands of senders."
    hints = (
        "Two things in turn: multiply in pairs, then add up. The first makes an array, the second "
        "is one of its methods.",
        "`weights * rates` is an array, one product for each sender. Ask that for its `.sum()`; "
        "it needs brackets around it.",
    )
    invites = (
        syntax.loops,
        "You went from sender to sender in a loop. Can you do it without one? `weights * rates` "
        "multiplies all the pairs.",
    )

    def solution(weights, rates):
        return (weights * rates).sum()

    because = "`*` makes the products, pair by pair, and `.sum()` adds them up."
    inputs = (
        "np.array([0.5, -1, 2]), np.array([10, 20, 30])",
        "np.array([1, 2, 3, 4]), np.array([5, 0, 7, 1])",
        "np.array([-0.5, 0.25]), np.array([8.0, 4.0])",
        "np.array([3]), np.array([1.5])",
        "np.array([0.1, 0.2, -0.3, 0.4, 0]), np.array([12, 40, 7, 3, 99])",
        "np.array([2, -2]), np.array([6, 6])",
    )
    mistakes = (
        (
            lambda weights, rates: weights * rates,
            "Those are the products, one for each sender. The cell hears their sum: one number.",
        ),
        (
            lambda weights, rates: weights.sum() * rates.sum(),
            "You added up first and multiplied then. Each rate has a weight of its own: multiply "
            "in pairs first, then add up.",
        ),
        (
            lambda weights, rates: weights * rates.sum(),
            "The method took hold of `rates` alone. Put the product into brackets: "
            "`(weights * rates).sum()`.",
        ),
        (
            lambda weights, rates: weights.sum() * rates,
            "You added the weights up first, and multiplied all the rates by that. Each rate has a "
            "weight of its own.",
        ),
        (
            lambda weights, rates: (weights * rates).mean(),
            "That is the mean of the products. What a cell hears adds up: the sum.",
        ),
        (
            lambda weights, rates: (weights + rates).sum(),
            "You added each weight to its rate. Each rate is to be *multiplied* by its weight.",
        ),
        (
            lambda weights, rates: (rates / weights).sum(),
            "You divided by the weights. A large weight should count for more: multiply.",
        ),
        (
            lambda weights, rates: (weights * rates).sum() / weights.sum(),
            "You divided by the sum of the weights: that is a weighted mean. The exercise asks for "
            "the sum alone.",
        ),
        (
            lambda weights, rates: np.abs(weights * rates).sum(),
            "You took all products as positive. A sender with a weight below zero takes something "
            "away.",
        ),
        (
            lambda weights, rates: rates.sum(),
            "You added up the rates, and no weight was asked. Multiply each rate by its own weight "
            "first.",
        ),
        (
            lambda weights, rates: (weights * rates).max(),
            "That is the largest of the products. The cell hears all of them together.",
        ),
        (
            lambda weights, rates: max((weights * rates).sum(), 0),
            "You turned what is below zero into 0. The sum may well be negative: such a cell is "
            "held back. Return it as it is.",
        ),
        (
            lambda weights, rates: sum(weights[k] * rates[k] for k in (0, 1, 2)),
            "Three senders are right for the example alone. Take all that there are.",
        ),
        (
            lambda weights, rates: 45,
            "45 is right for the example alone. Compute it from what your function is given.",
        ),
    )
    right_unseen = (
        lambda weights, rates: weights @ rates,
        lambda weights, rates: sum(w * r for w, r in zip(weights, rates, strict=True)),
        lambda weights, rates: np.sum(weights * rates),
        lambda weights, rates: np.dot(weights, rates),
    )


def _by_loop(counts):
    total, totals = 0, []
    for n in counts:
        total = total + n
        totals.append(total)
    return totals


def _over_what_was_read(counts):
    totals = counts.copy()
    for k in range(len(totals)):
        totals[k] = totals[: k + 1].sum()
    return totals


@exercise("11.6", "One that you were not shown", minutes=6)
class SoFar:
    name = "so_far"
    why = (
        "You found it yourself, and that is how you will find the next hundred. From a network's "
        "spikes in each step, this one makes the count so far."
    )
    hints = (
        "Type `counts.` in a cell of its own, once the cell that makes `counts` has run, and "
        "press Tab. Which names have to do with a sum? `help(counts.sum)` shows what help is like.",
        "Adding up step by step is called *cumulative*, or accumulating. The method's name begins "
        "with `cum`.",
    )
    invites = (
        syntax.loops,
        "You wrote the loop yourself. There is a method that does it: its name begins with `cum`.",
    )

    def solution(counts):
        return counts.cumsum()

    because = "`.cumsum()` is the cumulative sum: each element is the sum of all up to there."
    inputs = (
        "np.array([4, 3, 1])",
        "np.array([0, 2, 0, 5, 1])",
        "np.array([7])",
        "np.array([1.5, 0.25, 2.0])",
        "np.array([3, 3, 3, 3, 3, 3])",
        "np.array([5, -2, 4])",
    )
    mistakes = (
        (
            _over_what_was_read,
            "You wrote the totals into the array that you were still adding up, and read them back "
            "as counts. Write them into an array of their own.",
        ),
        (
            lambda counts: counts.cumprod(),
            "That multiplies up. The exercise asks for sums: the method for those stands beside "
            "`cumprod` in the list.",
        ),
        (
            lambda counts: counts.sum(),
            "That is the total at the end alone. The exercise asks for the total after each flash.",
        ),
        (
            lambda counts: counts + counts.sum(),
            "The sum of all was added to every count. The exercise asks, at each flash, for the "
            "sum of what has come up to there.",
        ),
        (
            lambda counts: counts[::-1].cumsum()[::-1],
            "You add up from the end. The running total begins with the first flash.",
        ),
        (
            lambda counts: counts.cumsum() - counts,
            "Your totals come one flash late: each leaves its own flash out.",
        ),
        (
            lambda counts: np.append(0, counts.cumsum()),
            "You begin with a 0 before the first flash. The exercise asks for as many totals as "
            "there are flashes.",
        ),
        (
            lambda counts: counts.cumsum() / np.arange(1, len(counts) + 1),
            "Those are the means so far. The exercise asks for the totals.",
        ),
        (
            lambda counts: counts,
            "The counts came back as they were.",
        ),
        (
            lambda counts: counts + np.append(0, counts[:-1]),
            "You added to each count the one before it, and no others. Add it to the *total* up to "
            "there.",
        ),
        (
            lambda counts: [counts[0], counts[0] + counts[1], counts[0] + counts[1] + counts[2]],
            "Three flashes are right for the example alone. Give as many totals as there are "
            "counts.",
        ),
        (
            lambda counts: [4, 7, 8],
            "That is right for the example alone. Compute it from the counts that you are given.",
        ),
        (
            lambda counts: np.sort(counts),
            "You sorted the counts. They are to be added up, one after the other.",
        ),
    )
    right_unseen = (
        lambda counts: np.cumsum(counts),
        _by_loop,
        lambda counts: np.add.accumulate(counts),
        lambda counts: [counts[: k + 1].sum() for k in range(len(counts))],
    )
