"""Lesson 16: yes/no questions, how they are counted and combined, and what NaN does to them."""

import numpy as np

from . import syntax
from .bank import exercise, lesson

lesson(
    "16",
    "Asking yes or no",
    minutes=60,
    further=15,
    needs=("15",),
    builds="a recording without its artefacts",
)


@exercise("16.1", "How long above?", minutes=4)
class TimeAbove:
    name = "time_above"
    why = "With it you say how long a spike lasts (22), or a synapse keeps a cell up (33)."
    hints = (
        "First ask each sample whether it is above. How many said yes? And how long does one last?",
        "`v > threshold` is a mask, its `sum()` says how many are True. Times `dt`.",
    )
    invites = (
        syntax.loops,
        "You went from sample to sample in a loop. Can it go without? A mask can be summed.",
    )

    def solution(v, threshold, dt):
        return (v > threshold).sum() * dt

    because = "True counts as 1, so the sum of the mask is the number of samples above."
    inputs = (
        "np.array([-60, -40, -50, -30]), -50, 0.5",
        "np.array([-70.0, -20.5, 30.0, -20.0, -20.25]), -20.25, 0.25",
        "np.array([5, 5, 5]), 4, 2",
        "np.array([1, 2, 3]), 3, 0.1",
        "np.array([-3, 0, 4, 0, 7, -1]), 0, 1.5",
        "np.array([-55.0, -45.0, -65.0]), -60, 4",
    )
    mistakes = (
        (
            lambda v, threshold, dt: (v >= threshold).sum() * dt,
            "You counted the samples that are *at* the threshold, too. Those are not above it.",
        ),
        (
            lambda v, threshold, dt: (v > threshold).sum(),
            "That is the number of samples. Each of them stands for `dt` ms.",
        ),
        (
            lambda v, threshold, dt: (v < threshold).sum() * dt,
            "That is the time *below* the threshold.",
        ),
        (
            lambda v, threshold, dt: (v <= threshold).sum() * dt,
            "That is the time at the threshold and below it.",
        ),
        (
            lambda v, threshold, dt: (v > threshold).mean(),
            "The mean of a mask is a part, from 0 to 1. The exercise asks for ms.",
        ),
        (
            lambda v, threshold, dt: v[v > threshold].sum() * dt,
            "You added up the voltages above the threshold. Count them: the sum of the *mask*.",
        ),
        (
            lambda v, threshold, dt: v[v > threshold].sum(),
            "You added up the voltages above the threshold. Count them: the sum of the *mask*.",
        ),
        (
            lambda v, threshold, dt: (v > threshold).sum() / dt,
            "You divided by `dt`. Twice as long a sample is twice as long a time.",
        ),
        (
            lambda v, threshold, dt: (v > threshold) * dt,
            "Those are the times of the samples, one by one. Add them up.",
        ),
        (
            lambda v, threshold, dt: v > threshold,
            "That is the mask: yes or no for each sample. How many yes, and how long do they last?",
        ),
        (
            lambda v, threshold, dt: (np.abs(v) > threshold).sum() * dt,
            "You asked about the size of `v`, without its sign: below 0 that is something else.",
        ),
    )
    also_right = (lambda v, threshold, dt: len(v[v > threshold]) * dt,)
    right_unseen = (
        lambda v, threshold, dt: np.count_nonzero(v > threshold) * dt,
        lambda v, threshold, dt: sum(dt for sample in v if sample > threshold),
    )


@exercise("16.2", "Cells that never fail", minutes=5)
class Reliable:
    name = "reliable"
    why = "The first question about any new table of cells: which of them can I rely on?"
    hints = (
        "Three steps: did it fire (a table of yes and no); did it fire in *all* trials (one answer "
        "for each cell); where is that True?",
        "`(counts > 0).all(axis=1)` has one answer for each cell. `np.flatnonzero` (15) turns a "
        "mask into positions.",
    )
    invites = (
        syntax.loops,
        "You went from cell to cell in a loop. Can you do it without one? `all` takes an axis.",
    )

    def solution(counts):
        return np.flatnonzero((counts > 0).all(axis=1))

    because = "`all(axis=1)` leaves one answer for each cell; where it is True are the numbers."
    inputs = (
        "np.array([[4, 3, 1], [1, 0, 2], [7, 9, 8]])",
        "np.array([[4, 3, 0, 5], [1, 0, 0, 2], [22, 34, 32, 21]])",
        "np.array([[1, 1], [0, 0], [2, 1], [1, 0]])",
        "np.array([[0, 5], [3, 0]])",
        "np.array([[2, 1, 1, 9, 4]])",
        "np.array([[0, 0, 1], [1, 2, 3], [0, 3, 0], [3, 1, 2], [5, 5, 5]])",
    )
    mistakes = (
        (
            lambda counts: (counts > 0).all(axis=1),
            "You have the mask, one answer for each cell. The exercise asks for their *numbers*: "
            "`np.flatnonzero`.",
        ),
        (
            (
                lambda counts: np.flatnonzero((counts > 0).all(axis=0)),
                lambda counts: np.flatnonzero((counts > 0).T.all(axis=1)),
            ),
            "Those are the trials in which every cell fired. The axis named is the one that goes.",
        ),
        (
            lambda counts: (counts > 0).all(axis=0),
            "That is one answer for each trial, as a mask. The exercise asks for cells, and for "
            "their numbers.",
        ),
        (
            lambda counts: np.flatnonzero((counts > 0).any(axis=1)),
            "Those are the cells that fired in at least one trial. They should in every one.",
        ),
        (
            lambda counts: np.flatnonzero(counts.sum(axis=1) > 0),
            "Those are the cells that fired in at least one trial. They should in every one.",
        ),
        (
            lambda counts: np.flatnonzero((counts > 1).all(axis=1)),
            "You asked for more than one spike. A single one is enough: `> 0`.",
        ),
        (
            lambda counts: np.flatnonzero((counts > 0).all()),
            "Without an axis, `all` gives a single answer for the whole table. Each cell needs "
            "its own.",
        ),
        (
            lambda counts: counts[(counts > 0).all(axis=1)],
            "Those are the rows of the cells, with their counts. The exercise asks for the numbers "
            "of the cells.",
        ),
        (
            lambda counts: (counts > 0).all(axis=1).sum(),
            "That is how many such cells there are. The exercise asks which.",
        ),
        (
            lambda counts: np.flatnonzero(counts > 0),
            "Those are positions in the whole table, counted through. First make one answer for "
            "each cell.",
        ),
        (
            lambda counts: np.flatnonzero(~(counts > 0).all(axis=1)),
            "Those are the cells that failed at least once. The exercise asks for the others.",
        ),
        (
            lambda counts: np.where((counts > 0).all(axis=1)),
            "`np.where` wraps its answer in a tuple, one array for each axis. `np.flatnonzero` "
            "gives the positions alone.",
        ),
        (
            lambda counts: np.flatnonzero((counts > 0).all(axis=1)) + 1,
            "Cells are numbered from 0, as everything here.",
        ),
    )
    also_right = (lambda counts: np.flatnonzero(counts.min(axis=1) > 0),)
    right_unseen = (
        lambda counts: np.where(np.all(counts >= 1, axis=1))[0],
        lambda counts: [k for k in range(len(counts)) if all(n > 0 for n in counts[k])],
    )


@exercise("16.3", "Two signs that disagree", minutes=6)
class Doubtful:
    name = "doubtful"
    why = "Sorting cells by two signs, and looking again where they disagree, is daily work."
    hints = (
        "Make a mask of each sign, with a name: `narrow` and `fast`. When do they disagree? There "
        "is a sign that is True where exactly one of two is.",
        "`narrow = width < 0.4` and `fast = rate > 10`. Exactly one of them: `narrow ^ fast`.",
    )
    invites = (
        syntax.loops,
        "You went from cell to cell in a loop. Can it go without? Two masks can be combined.",
    )

    def solution(width, rate):
        narrow = width < 0.4
        fast = rate > 10
        return narrow ^ fast

    because = "`^` is True where exactly one of the two is: narrow and slow, or wide and fast."
    inputs = (
        "np.array([0.2, 0.6, 0.3]), np.array([30, 2, 5])",
        "np.array([0.25, 0.25, 0.75, 0.75]), np.array([20.0, 2.0, 20.0, 2.0])",
        "np.array([0.4, 0.4, 0.3, 0.5]), np.array([12, 8, 10, 10])",
        "np.array([0.9]), np.array([15.5])",
        "np.array([0.1, 0.2]), np.array([40, 50])",
        "np.array([0.7, 0.35, 0.3, 0.45]), np.array([0, 10.5, 0.25, 9.5])",
        "np.array([1.5, 0.25, 0.75]), np.array([10.25, 1.0, 0.5])",
    )
    mistakes = (
        (
            lambda width, rate: (width < 0.4) & (rate > 10),
            "Those are the cells whose signs *agree*: narrow and fast. Where is exactly one of the "
            "two True?",
        ),
        (
            (
                lambda width, rate: (width < 0.4) | (rate > 10),
                lambda width, rate: (width < 0.4) | (rate >= 10),
            ),
            "`|` is True where both are, too, and then they agree. Exactly one of two is `^`.",
        ),
        (
            (
                lambda width, rate: ~((width < 0.4) ^ (rate > 10)),
                lambda width, rate: (width < 0.4) == (rate > 10),
            ),
            "Those are the cells whose signs agree. Turn it round.",
        ),
        (
            lambda width, rate: ~((width < 0.4) & (rate > 10)),
            "That is True for all but the narrow and fast. Wide and slow agree, too.",
        ),
        (
            lambda width, rate: (width < 0.4) & ~(rate > 10),
            "Narrow but not fast is one half. The other is fast but not narrow.",
        ),
        (
            lambda width, rate: ~(width < 0.4) & (rate > 10),
            "Fast but not narrow is one half. The other is narrow but not fast.",
        ),
        (
            lambda width, rate: (width <= 0.4) ^ (rate > 10),
            "A width of exactly 0.4 ms is not below 0.4.",
        ),
        (
            lambda width, rate: (width < 0.4) ^ (rate >= 10),
            "A rate of exactly 10 Hz is not above 10.",
        ),
        (
            lambda width, rate: (width <= 0.4) ^ (rate >= 10),
            "A width of exactly 0.4 ms is not below 0.4, and a rate of exactly 10 Hz not above 10.",
        ),
        (
            lambda width, rate: ((width < 0.4) & (rate < 10)) | ((width > 0.4) & (rate > 10)),
            "Nearly. A cell at exactly 0.4 ms is not narrow, and one at exactly 10 Hz is not fast: "
            "`<` and `>` leave both out. The opposite of `>` is `<=`.",
        ),
        (
            lambda width, rate: (width < 0.4) and (rate > 10),
            "`and` wants a single yes or no, and each side gives one for each cell. Element by "
            'element it is a sign; and here the one for "exactly one".',
        ),
        (
            lambda width, rate: np.flatnonzero((width < 0.4) ^ (rate > 10)),
            "Those are the numbers of the cells. The exercise asks for the mask.",
        ),
        (
            lambda width, rate: width[(width < 0.4) ^ (rate > 10)],
            "Those are the widths of the doubtful cells. The exercise asks for the mask.",
        ),
        (
            lambda width, rate: ((width < 0.4) ^ (rate > 10)).sum(),
            "That is how many there are. The exercise asks for the mask.",
        ),
        (
            lambda width, rate: (width > 0.4) & (rate > 10) & (width < 0.4),
            'No cell is both narrow and wide. Two halves are joined by "or".',
        ),
    )
    also_right = (
        lambda width, rate: (width < 0.4) != (rate > 10),
        lambda width, rate: np.logical_xor(width < 0.4, rate > 10),
        lambda width, rate: ((width < 0.4) & ~(rate > 10)) | (~(width < 0.4) & (rate > 10)),
    )
    right_unseen = (
        lambda width, rate: [(w < 0.4) != (r > 10) for w, r in zip(width, rate, strict=True)],
    )


@exercise("16.4", "Fire and reset", minutes=6)
class Fire:
    name = "fire"
    why = "It is the heart of every spiking network: lesson 31 does it for one cell, 42 for 2000."
    returns = ("after", "cells")
    hints = (
        "Make one mask, who fires, and use it twice: to choose the new voltages, and to say where "
        "it is True.",
        "`fires = v >= threshold`, then `np.where(fires, v_reset, v)` and `np.flatnonzero(fires)`.",
    )
    invites = (
        syntax.loops,
        "You went from cell to cell in a loop. Can it go without? `np.where` chooses for all.",
    )

    def solution(v, threshold, v_reset):
        fires = v >= threshold
        return np.where(fires, v_reset, v), np.flatnonzero(fires)

    because = "One mask, used twice: `np.where` makes a new array, so `v` stays as it was."
    inputs = (
        "np.array([-60.0, -49.0, -55.0, -50.0]), -50, -65",
        "np.array([-70.5, -40.25, 20.0, -40.5]), -40.25, -71.5",
        "np.array([-60.0, -61.0]), -50, -65",
        "np.array([-10.0, -20.0, -30.0]), -30, -70",
        "np.array([3.0, 0.5, -1.0, 1.0, 4.0]), 1.0, 0.25",
        "np.array([0.0, 2.0]), 1, -3",
    )
    mistakes = (
        (
            lambda v, threshold, v_reset: (
                np.where(v > threshold, v_reset, v),
                np.flatnonzero(v > threshold),
            ),
            "A cell that is exactly *at* the threshold fires, too.",
        ),
        (
            lambda v, threshold, v_reset: (
                np.where(v >= threshold, v, v_reset),
                np.flatnonzero(v >= threshold),
            ),
            "The wrong ones were reset. `np.where` takes from its second argument where the mask "
            "is True.",
        ),
        (
            lambda v, threshold, v_reset: (
                np.where(v >= threshold, v_reset, v),
                v >= threshold,
            ),
            "You returned the mask in place of the numbers of the cells: `np.flatnonzero`.",
        ),
        (
            lambda v, threshold, v_reset: (
                np.where(v >= threshold, v_reset, v),
                v[v >= threshold],
            ),
            "The voltages afterwards are right. But `cells` holds the voltages at which they "
            "fired. The numbers of the cells are asked for.",
        ),
        (
            lambda v, threshold, v_reset: (
                np.where(v >= threshold, v_reset, v),
                np.flatnonzero(np.where(v >= threshold, v_reset, v) >= threshold),
            ),
            "You looked for the cells that fired *after* the reset, and then there are none above "
            "the threshold. Make the mask first.",
        ),
        (
            lambda v, threshold, v_reset: (v[v < threshold], np.flatnonzero(v >= threshold)),
            "The cells that fired are gone from `after`. They should stay in their places, at "
            "`v_reset`.",
        ),
        (
            lambda v, threshold, v_reset: (
                np.where(v >= threshold, v_reset, 0),
                np.flatnonzero(v >= threshold),
            ),
            "The cells that did not fire were set to 0. They stay where they are, at `v`.",
        ),
        (
            lambda v, threshold, v_reset: (
                np.full(v.shape, v_reset),
                np.flatnonzero(v >= threshold),
            ),
            "All cells were reset. Only those that fire are.",
        ),
        (
            lambda v, threshold, v_reset: (v.copy(), np.flatnonzero(v >= threshold)),
            "Nobody was reset: `after` is still `v`.",
        ),
        (
            lambda v, threshold, v_reset: (
                np.where(v >= threshold, v_reset, v),
                (v >= threshold).sum(),
            ),
            "You returned how many cells fired. The exercise asks which.",
        ),
        (
            lambda v, threshold, v_reset: (
                np.where(v >= threshold, threshold, v),
                np.flatnonzero(v >= threshold),
            ),
            "Cells that fire go to `v_reset`; yours stopped at the threshold.",
        ),
        (
            lambda v, threshold, v_reset: (
                np.where(v >= threshold, v + v_reset, v),
                np.flatnonzero(v >= threshold),
            ),
            "You added `v_reset` to the voltage. A cell that fires goes *to* it.",
        ),
        (
            lambda v, threshold, v_reset: (
                np.where(v >= threshold, v_reset, v),
                np.where(v >= threshold),
            ),
            "The numbers of the cells are wrapped in a tuple, as `np.where` does it; "
            "`np.flatnonzero` gives them alone.",
        ),
    )
    also_right = (
        lambda v, threshold, v_reset: (
            np.where(v < threshold, v, v_reset),
            np.where(v >= threshold)[0],
        ),
    )
    right_unseen = (
        lambda v, threshold, v_reset: (
            [v_reset if x >= threshold else x for x in v],
            [k for k, x in enumerate(v) if x >= threshold],
        ),
        lambda v, threshold, v_reset: (
            v * (v < threshold) + v_reset * (v >= threshold),
            np.nonzero(~(v < threshold))[0],
        ),
    )


def _moment_by_moment(recording, limit):
    kept = [m for m in range(recording.shape[1]) if all(abs(v) <= limit for v in recording[:, m])]
    return recording[:, kept]


@exercise("16.5", "Good moments", minutes=8)
class Clean:
    name = "clean"
    why = "Every recording of a moving animal goes through a line like this before it is looked at."
    hints = (
        "Ask for the good, as above, then one answer for each *moment*: which axis must go? With "
        "that mask take columns.",
        "`good = np.abs(recording) <= limit`, `moments = good.all(axis=0)`, and then "
        "`recording[:, moments]`.",
    )
    invites = (
        syntax.loops,
        "You went from moment to moment in a loop. Can you do it without one? `all` takes an axis, "
        "and a mask can stand in the place of one axis.",
    )

    def solution(recording, limit):
        moments = (np.abs(recording) <= limit).all(axis=0)
        return recording[:, moments]

    because = "NaN says False to `<=`, so it is not good; `all(axis=0)` asks every electrode."
    inputs = (
        "np.array([[1, -9, 3, 4], [5, 6, np.nan, -7]]), 8",
        "np.array([[800.0, 12, -801, np.nan], [-800, 3, 4, 5], [7, 900, 2, 1]]), 800",
        "np.array([[1.0, 2, 3], [4, 5, 6]]), 10",
        "np.array([[np.nan, 2, -3.5, 0.5, 1]]), 2",
        "np.array([[3.0, np.nan], [np.nan, -7]]), 5",
        "np.array([[1, -5, 2], [-1, 4, 3], [7, 2, 0]]), 4",
    )
    mistakes = (
        (
            (
                lambda recording, limit: recording[:, ~(np.abs(recording) > limit).any(axis=0)],
                lambda recording, limit: recording[:, (~(np.abs(recording) > limit)).all(axis=0)],
            ),
            "NaN slipped through: it isn't beyond the limit either. Ask for the good, "
            "`<= limit`, and take what is good everywhere.",
        ),
        (
            lambda recording, limit: recording[:, (np.abs(recording) <= limit).any(axis=0)],
            "You kept moments that are good at *some* electrode. They must be good at every one: "
            "`all`.",
        ),
        (
            lambda recording, limit: recording[:, (np.abs(recording) < limit).all(axis=0)],
            "A sample that is exactly `limit` away from 0 is not further away than that.",
        ),
        (
            lambda recording, limit: recording[:, (recording <= limit).all(axis=0)],
            "You looked at one side only: far below 0 is as bad as far above. `np.abs`.",
        ),
        (
            lambda recording, limit: recording[np.abs(recording) <= limit],
            "All good samples, in one row: which electrode they came from is forgotten. Make one "
            "answer for each moment first, with `all(axis=0)`.",
        ),
        (
            lambda recording, limit: recording[(np.abs(recording) <= limit).all(axis=1)],
            "You kept the *electrodes* that are good at every moment. The axis named is the one "
            "that goes, and moments should stay.",
        ),
        (
            lambda recording, limit: recording[:, (np.abs(recording) <= limit).all(axis=1)],
            "Your mask has one answer for each electrode. It should have one for each moment: the "
            "axis named is the one that goes.",
        ),
        (
            lambda recording, limit: recording[(np.abs(recording) <= limit).all(axis=0)],
            "Your mask is right, one answer for each moment. But alone in the brackets it is laid "
            "along axis 0, the electrodes. `[:, mask]`.",
        ),
        (
            lambda recording, limit: np.where(np.abs(recording) <= limit, recording, np.nan),
            "You put NaN in place of the bad samples, and all moments are still there. Take the "
            "good moments alone.",
        ),
        (
            lambda recording, limit: (np.abs(recording) <= limit).all(axis=0),
            "That is the mask of the good moments. Take them out of the recording with it.",
        ),
        (
            lambda recording, limit: recording[:, ~(np.abs(recording) <= limit).all(axis=0)],
            "Those are the bad moments.",
        ),
        (
            lambda recording, limit: recording[:, (np.abs(recording) > limit).any(axis=0)],
            "Those are the moments with something beyond the limit: the bad ones.",
        ),
        (
            lambda recording, limit: recording[:, ~np.isnan(recording).any(axis=0)],
            "You took out NaN alone. What is beyond the limit must go, too.",
        ),
        (
            lambda recording, limit: recording[:, (np.abs(recording) <= limit).all(axis=0)].T,
            "The right moments, but turned round: rows are electrodes.",
        ),
    )
    also_right = (
        lambda recording, limit: recording[
            :, ~(np.isnan(recording) | (np.abs(recording) > limit)).any(axis=0)
        ],
        lambda recording, limit: recording[
            :, np.flatnonzero(((recording >= -limit) & (recording <= limit)).all(axis=0))
        ],
        lambda recording, limit: recording.T[(np.abs(recording.T) <= limit).all(axis=1)].T,
    )
    right_unseen = (
        _moment_by_moment,
        lambda recording, limit: np.compress(
            np.logical_and.reduce(np.abs(recording) <= limit), recording, axis=1
        ),
    )


def _means(recording, good):
    return np.nanmean(np.where(good, recording, np.nan), axis=1, keepdims=True)


@exercise("16.6", "Fill the gaps", minutes=10)
class Patched:
    name = "patched"
    why = "The filters of lesson 21 spread a single NaN far and wide; this keeps it out."
    hints = (
        "Two steps. First one mean for each electrode, of its good samples alone: put NaN where it "
        "is bad, and take a mean that leaves NaN out. Then choose, element by element.",
        "`np.nanmean(np.where(good, recording, np.nan), axis=1, keepdims=True)` is a column of "
        "means, and broadcasts (14). Then `np.where(good, recording, means)`.",
    )
    invites = (
        syntax.loops,
        "You went from electrode to electrode in a loop. Can you do it without one? A column of "
        "means meets each row.",
    )

    def solution(recording, good):
        blanked = np.where(good, recording, np.nan)
        means = np.nanmean(blanked, axis=1, keepdims=True)
        return np.where(good, recording, means)

    because = "As a column, (m, 1), each electrode's mean is stretched along its own row."
    inputs = (
        "np.array([[1, 3, np.nan], [900, 4, 6]]), np.array([[1, 1, 0], [0, 1, 1]], dtype=bool)",
        "np.array([[1.0, 2.0], [np.nan, 8.0]]), np.array([[True, True], [False, True]])",
        "np.array([[5.0, -5.0, 50.0, 7.0]]), np.array([[True, False, False, True]])",
        "np.array([[2, np.nan, 5, 6], [70, 1, 2, -9]]), np.array([[3, 0, 1, 1], [0, 1, 1, 1]]) > 0",
        "np.array([[1, 2, 6], [4, 400, 9], [8, 8, 3]]), np.eye(3) < 1",
        "np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[True, True], [True, True]])",
    )
    mistakes = (
        (
            lambda recording, good: np.where(good, recording, recording[good].mean()),
            "You filled in the mean of *all* electrodes. Each has one of its own.",
        ),
        (
            lambda recording, good: np.where(good, recording, 0),
            "You filled in 0. The exercise asks for the mean of the electrode's good samples.",
        ),
        (
            (
                lambda recording, good: np.where(
                    good, recording, np.nanmean(recording, axis=1, keepdims=True)
                ),
            ),
            "Your means leave out NaN, but not the bad samples that are numbers. Take the mean of "
            "the good ones alone.",
        ),
        (
            lambda recording, good: np.where(
                good, recording, recording.mean(axis=1, keepdims=True)
            ),
            "Your means are of all samples, bad ones and NaN included. Take the good ones alone.",
        ),
        (
            lambda recording, good: np.where(good, recording, _means(recording, good).ravel()),
            "Your means lie along the row, and not down the column: with `keepdims=True`, or "
            "`[:, None]`, each meets its own row.",
        ),
        (
            lambda recording, good: np.where(
                good,
                recording,
                np.nanmean(np.where(good, recording, np.nan), axis=0, keepdims=True),
            ),
            "You filled in the mean of all electrodes at that *moment*. Each electrode's own mean "
            "is asked for: sum over time, `axis=1`.",
        ),
        (
            lambda recording, good: np.where(
                good,
                recording,
                np.where(good, recording, 0).mean(axis=1, keepdims=True),
            ),
            "You put 0 in place of the bad samples and then took the mean of all: the zeros are "
            "counted. Divide by the number of good samples, or put NaN and take `np.nanmean`.",
        ),
        (
            lambda recording, good: np.where(good, _means(recording, good), recording),
            "You replaced the *good* samples. `np.where` takes from its second argument where the "
            "mask is True.",
        ),
        (
            lambda recording, good: np.where(good, recording, np.nan),
            "There is NaN in place of what is bad. The exercise asks for the mean there.",
        ),
        (
            lambda recording, good: np.where(
                good,
                recording,
                np.nanmedian(np.where(good, recording, np.nan), axis=1, keepdims=True),
            ),
            "You filled in the median. The exercise asks for the mean.",
        ),
        (
            lambda recording, good: _means(recording, good),
            "Those are the means. Put them where the recording is bad.",
        ),
    )
    also_right = (
        lambda recording, good: np.where(
            good,
            recording,
            (np.where(good, recording, 0).sum(axis=1) / good.sum(axis=1))[:, None],
        ),
    )
    right_unseen = (
        lambda recording, good: [
            [x if ok else row[use].mean() for x, ok in zip(row, use, strict=True)]
            for row, use in zip(recording, good, strict=True)
        ],
        lambda recording, good: np.where(
            good, recording, np.mean(recording, axis=1, where=good, keepdims=True)
        ),
    )
