"""Lesson 15: taking elements, stretches and cut-outs from arrays, and writing into them."""

import numpy as np

from . import syntax
from .bank import exercise, lesson

lesson(
    "15",
    "Taking out what you need",
    minutes=60,
    further=15,
    needs=("14",),
    builds="the average of what came before each spike",
)


@exercise("15.1", "The newest first", minutes=5)
class Latest:
    name = "latest"
    why = "The window that follows a running recording (lesson 23) is fed like this."
    hints = (
        "Which of the two do you do first, turn it round or take `n`? One order is easier. And "
        "try `n` = 0: what is `-0`?",
        "Turned round, the newest comes first: `v[::-1]`. What is left is the first `n` of that.",
    )

    def solution(v, n):
        return v[::-1][:n]

    because = "Turned round first, the newest samples are the first `n`, and `:0` is nothing."
    inputs = (
        "np.array([1, 2, 3, 4]), 2",
        "np.array([5, 9, -2, 7, 7.5, 1]), 4",
        "np.arange(10), 1",
        "np.arange(10), 10",
        "np.array([3, 8, 1]), 7",
        "np.array([3, 8, 1]), 4",
        "np.array([3, 8, 1]), 0",
        "np.array([6]), 1",
    )
    mistakes = (
        (
            lambda v, n: v[-n:][::-1],
            "With `n` = 0, `-n:` is `-0:`, and that is `0:`, everything. Turn the recording round "
            "first, and then take the first `n`.",
        ),
        (
            lambda v, n: v[-n:],
            "Those are the last ones, the oldest of them first (and with `n` = 0 all of them). "
            "The newest is to come first.",
        ),
        (
            lambda v, n: v[max(len(v) - n, 0) :],
            "The right ones, the oldest of them first. The newest is to come first: `[::-1]`.",
        ),
        (
            lambda v, n: v[len(v) - n :][::-1],
            "Where there are fewer than `n` samples, `len(v) - n` is below 0, and so it counts "
            "from the end. Turn the recording round first.",
        ),
        (
            lambda v, n: v[:n][::-1],
            "Those are the first `n` samples. The exercise asks for the last ones: turn it round "
            "first, and then take `n`.",
        ),
        (
            lambda v, n: v[:n],
            "Those are the first `n` samples, in the order of time. Turn the recording round "
            "first.",
        ),
        (
            lambda v, n: v[::-1],
            "That is all of it, the newest first. Now only the first `n` of that.",
        ),
        (
            lambda v, n: v[-1:-n:-1],
            "One is missing: a slice ends *before* `stop`, on the way back, too.",
        ),
        (
            lambda v, n: v[::-n],
            "The third number is the step: you took every `n`-th sample, backwards.",
        ),
        (
            lambda v, n: v[::-1][n],
            "That is one sample. A stretch needs its colon: `[:n]`.",
        ),
        (
            lambda v, n: v[-n],
            "That is one sample, the `n`-th from the end. A stretch needs a colon.",
        ),
        (
            lambda v, n: np.sort(v)[::-1][:n],
            "Those are the largest. The newest are those that stand last.",
        ),
        (
            lambda v, n: v[::-1][: n + 1],
            "One too many: `:n` takes `n` of them, numbers 0 to `n` - 1.",
        ),
    )
    also_right = (
        lambda v, n: v[len(v) - min(n, len(v)) :][::-1],
        lambda v, n: v[: -n - 1 : -1],
    )
    right_unseen = (
        lambda v, n: np.flip(v)[:n],
        lambda v, n: [v[-k] for k in range(1, min(n, len(v)) + 1)],
    )


@exercise("15.2", "Above the baseline", minutes=7)
class AboveBaseline:
    name = "above_baseline"
    why = "It is the first step with every response that is averaged over trials."
    hints = (
        "First the samples before `onset`, of every trial, however many axes there are in front: "
        "three dots. Then their mean along time. Does it still fit to its trial?",
        "`data[..., :onset]` are the samples. `.mean(axis=-1, keepdims=True)` leaves the time axis "
        "with length 1, so that it can be subtracted from its trial.",
    )
    invites = (
        syntax.loops,
        "You went from trial to trial in a loop. Can you do it without one? The dots take the "
        "place of all axes in front, and `keepdims` keeps the one of time.",
    )

    def solution(data, onset):
        return data - data[..., :onset].mean(axis=-1, keepdims=True)

    because = "`...` leaves the axes in front alone; `keepdims` lets each mean meet its own trial."
    inputs = (
        "np.array([[1, 3, 7], [4, 4, 4]]), 2",
        "np.array([[1.0, 2.0, 6.0, 7.0], [5.0, 5.0, 9.0, 2.0], [0.0, -4.0, 1.0, 1.5]]), 2",
        "np.arange(24).reshape(2, 3, 4) ** 2, 3",
        "np.arange(16).reshape(2, 2, 1, 4) ** 2, 1",
        "np.array([[3, 1, 4], [1, 5, 9], [2, 6, 5]]), 1",
        "np.array([[[3, 1], [5, 9]], [[2, 6], [8, 8]]]), 1",
        "np.array([[-60.5, -61.5, -40.0, -50.0, -70.0]]), 4",
    )
    mistakes = (
        (
            lambda data, onset: data - data[:, :onset].mean(axis=1, keepdims=True),
            "`[:, :onset]` and `axis=1` speak of axis 1, which is time only if there is one axis "
            "in front of it. Three dots stand for any number: `[..., :onset]`, `axis=-1`.",
        ),
        (
            lambda data, onset: data - data[..., :onset].mean(axis=-1),
            "The means have lost the axis of time, so they are laid along the last axis, or do not "
            "fit. Keep it: `keepdims=True`.",
        ),
        (
            lambda data, onset: data - data[..., :onset].mean(),
            "You subtracted one mean of all trials together. Each trial has a baseline of its own.",
        ),
        (
            lambda data, onset: data - data.mean(axis=-1, keepdims=True),
            "You subtracted the mean of the whole trial. The baseline is what comes before "
            "`onset`.",
        ),
        (
            lambda data, onset: data - data[..., : onset + 1].mean(axis=-1, keepdims=True),
            "Your baseline is one sample too long: sample `onset` itself is already the stimulus.",
        ),
        (
            lambda data, onset: data - data[..., onset:].mean(axis=-1, keepdims=True),
            "`onset:` is what comes after the stimulus. The baseline is what came before it.",
        ),
        (
            lambda data, onset: data[..., onset:] - data[..., :onset].mean(axis=-1, keepdims=True),
            "Right, but the samples before `onset` are gone. Subtract from all of the trial.",
        ),
        (
            lambda data, onset: data - data[:onset].mean(axis=-1, keepdims=True),
            "`[:onset]` takes along the first axis. Time is the last one: `[..., :onset]`.",
        ),
        (
            lambda data, onset: data - data[..., 0:1],
            "You subtracted the first sample of each trial. The baseline is the mean of all before "
            "`onset`.",
        ),
        (
            lambda data, onset: data - data[..., onset - 1 : onset],
            "You subtracted the last sample before `onset`. The baseline is the mean of all before "
            "it.",
        ),
        (
            lambda data, onset: data / data[..., :onset].mean(axis=-1, keepdims=True),
            "You divided by the baseline. It is to be subtracted.",
        ),
        (
            lambda data, onset: data / data[..., :onset].mean(axis=-1, keepdims=True) - 1,
            "That is the change as a part of the baseline, as in 13.2. Here it is only to be "
            "subtracted.",
        ),
        (
            lambda data, onset: data + data[..., :onset].mean(axis=-1, keepdims=True),
            "You added the baseline. It is to be subtracted.",
        ),
        (
            lambda data, onset: data - data[..., :onset].sum(axis=-1, keepdims=True),
            "You subtracted the sum of the samples before `onset`. The baseline is their mean.",
        ),
        (
            lambda data, onset: data[..., :onset].mean(axis=-1, keepdims=True),
            "Those are the baselines. Subtract them from the data.",
        ),
    )
    also_right = (
        lambda data, onset: data - data[..., :onset].mean(axis=-1)[..., None],
        lambda data, onset: (data.T - data[..., :onset].mean(axis=-1).T).T,
        lambda data, onset: data - data[..., :onset].sum(axis=-1)[..., np.newaxis] / float(onset),
    )
    right_unseen = (
        lambda data, onset: data - np.mean(data[..., 0:onset], axis=-1, keepdims=True),
        lambda data, onset: np.array(
            [row - row[:onset].mean() for row in data.reshape(-1, data.shape[-1])]
        ).reshape(data.shape),
    )


def _silence(weights, cells, what):
    """Silence in a copy; ``what`` makes an index of the cells."""
    new = weights.copy()
    for index in what(cells):
        new[index] = 0
    return new


def _kept_cells(weights, cells):
    kept = [k for k in range(len(weights)) if k not in cells]
    return weights[kept][:, kept]


def _written_into_a_copy(weights, cells):
    new = weights.copy()
    new[cells][:, cells] = 0
    return new


@exercise("15.3", "Silence some cells", minutes=5)
class Silence:
    name = "silence"
    why = "A lesion is how one asks what a group of cells is good for (lesson 42)."
    hints = (
        "You write in two places: whole rows, and whole columns. But first: into which array? It "
        "must not be `weights`.",
        "`new = weights.copy()`. Then the rows: `new[cells] = 0`. The columns are all rows, "
        "`cells` of each. Return `new`.",
    )

    def solution(weights, cells):
        new = weights.copy()
        new[cells] = 0
        new[:, cells] = 0
        return new

    because = "In a copy, an index on the left of `=` writes whole rows, and then whole columns."
    inputs = (
        "np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), [1]",
        "np.arange(1, 26).reshape(5, 5), [0, 3]",
        "np.arange(1, 17).reshape(4, 4), [3, 1]",
        "np.array([[0.5, -1.0], [2.0, 0.25]]), [0]",
        "np.arange(1, 10).reshape(3, 3), [0, 1, 2]",
        "np.arange(1, 10).reshape(3, 3), []",
    )
    mistakes = (
        (
            lambda weights, cells: _silence(weights, cells, lambda c: [c]),
            "Your cells send nothing any more, but they still receive: their columns must be 0, "
            "too, `new[:, cells] = 0`.",
        ),
        (
            lambda weights, cells: _silence(weights, cells, lambda c: [(slice(None), c)]),
            "Your cells receive nothing any more, but they still send: their rows must be 0, too.",
        ),
        (
            lambda weights, cells: _silence(weights, cells, lambda c: [(c, c)]),
            "Two lists walk in pairs: only what each cell sends to itself was set to 0. Rows and "
            "columns need one line each.",
        ),
        (
            lambda weights, cells: _silence(
                weights, cells, lambda c: [np.ix_(np.array(c, dtype=int), np.array(c, dtype=int))]
            ),
            "Only what your cells send to each other was set to 0. They still send to all others, "
            "and receive from them.",
        ),
        (
            _written_into_a_copy,
            "Nothing has changed: `new[cells]` is a copy, and the zeros went into that. Use one "
            "pair of brackets on the left of `=`.",
        ),
        (
            _kept_cells,
            "You took the cells out of the table. It is to keep its shape, with zeros in their "
            "place.",
        ),
        (
            lambda weights, cells: _silence(weights, cells, lambda c: [slice(None)]),
            "All weights are 0. `new[:] = 0` writes everywhere; name the cells.",
        ),
        (
            lambda weights, cells: (
                weights - _silence(weights, cells, lambda c: [c, (slice(None), c)])
            ),
            "You kept what should go, and dropped what should stay.",
        ),
        (
            (
                lambda weights, cells: _silence(
                    weights, cells[:1], lambda c: [c, (slice(None), c)]
                ),
                lambda weights, cells: _silence(weights, cells[0], lambda c: [c, (slice(None), c)]),
            ),
            "Only the first cell of the list was silenced. The whole list can be the index.",
        ),
    )
    also_right = (
        lambda weights, cells: _silence(weights, cells, lambda c: [(slice(None), c), (c, ...)]),
        lambda weights, cells: _silence(weights.T, cells, lambda c: [c, (slice(None), c)]).T,
    )
    right_unseen = (
        lambda weights, cells: np.array(
            [
                [0 if i in cells or j in cells else weights[i, j] for j in range(len(weights))]
                for i in range(len(weights))
            ]
        ),
    )


@exercise("15.4", "A network in the network", minutes=5)
class Subnetwork:
    name = "subnetwork"
    why = "You will look at the excitatory cells of a network alone (lesson 42)."
    hints = (
        "Two rows of positions walk in pairs. If the first stands up as a column, each of its "
        "positions meets each of the other's.",
        "A list cannot stand up: make an array of it, `cells = np.array(cells)`. Then "
        "`weights[cells[:, None], cells]`; or leave both to `np.ix_(cells, cells)`.",
    )

    def solution(weights, cells):
        return weights[np.ix_(cells, cells)]

    because = "`np.ix_` makes a column and a row of the lists, and these meet in a block."
    inputs = (
        "np.arange(16).reshape(4, 4), [0, 3]",
        "np.arange(25).reshape(5, 5) ** 2, [4, 0, 1]",
        "np.arange(25).reshape(5, 5), [2, 1]",
        "np.arange(9).reshape(3, 3), [1]",
        "np.array([[0.5, -1.5], [2.5, 3.0]]), [1, 0]",
        "np.arange(9).reshape(3, 3), [0, 0, 2]",
    )
    mistakes = (
        (
            lambda weights, cells: weights[cells, cells],
            "Two lists walk in pairs: you got what each cell sends to itself. One of them must "
            "stand up as a column, or `np.ix_` makes the block.",
        ),
        (
            lambda weights, cells: weights[np.ix_(cells, cells)].T,
            "Turned: row `i` must be what a cell *sends*, so the column of positions comes first.",
        ),
        (
            lambda weights, cells: weights[cells],
            "Those are the rows of your cells, and what they send to everybody. Choose the "
            "columns, too.",
        ),
        (
            lambda weights, cells: weights[:, cells],
            "Those are the columns of your cells, and what they get from everybody. Choose the "
            "rows, too.",
        ),
        (
            lambda weights, cells: weights[cells][cells],
            "The second pair of brackets begins again at the first axis: rows of rows. For columns "
            "it is `[:, cells]`.",
        ),
        (
            lambda weights, cells: weights[
                min(cells) : max(cells) + 1, min(cells) : max(cells) + 1
            ],
            "A slice takes all that lies between, too. The list names single cells.",
        ),
        (
            lambda weights, cells: weights[np.ix_(sorted(cells), sorted(cells))],
            "The right cells, but sorted. Keep the order of the list.",
        ),
        (
            lambda weights, cells: weights[np.ix_(np.unique(cells), np.unique(cells))],
            "The right cells, but sorted and each once. Keep the list as it is.",
        ),
    )
    also_right = (
        lambda weights, cells: weights[cells][:, cells],
        lambda weights, cells: weights[np.array(cells)[:, None], cells],
        lambda weights, cells: weights[:, cells][cells],
    )
    right_unseen = (lambda weights, cells: [[weights[i, j] for j in cells] for i in cells],)


def _table_once(cells, bins, n_cells, n_bins):
    table = np.zeros((n_cells, n_bins), dtype=int)
    table[cells, bins] += 1
    return table


def _table_at(rows, columns, n_rows, n_columns):
    table = np.zeros((n_rows, n_columns), dtype=int)
    np.add.at(table, (rows, columns), 1)
    return table


def _table_every_with_every(cells, bins, n_cells, n_bins):
    return np.bincount(cells, minlength=n_cells)[:, None] * np.bincount(bins, minlength=n_bins)


def _table_loop(cells, bins, n_cells, n_bins):
    table = np.zeros((n_cells, n_bins))
    for i, j in zip(cells, bins, strict=True):
        table[i, j] += 1
    return table


def _whole_rows(cells, bins, n_cells, n_bins):
    table = np.zeros((n_cells, n_bins), dtype=int)
    np.add.at(table, cells, 1)
    return table


@exercise("15.5", "Who fired when", minutes=8)
class SpikeTable:
    name = "spike_table"
    why = "Every picture of a network's rates is made of this table (lesson 42)."
    hints = (
        "Begin with a table of zeros. Each spike names one of its places, by a cell and a bin: "
        "index arrays walk in pairs. And a place may be named more than once.",
        "`table = np.zeros((n_cells, n_bins), dtype=int)`. The index for `np.add.at` is the tuple "
        "`(cells, bins)`.",
    )
    invites = (
        syntax.loops,
        "You went from spike to spike in a loop. Can you do it without one? `np.add.at` takes both "
        "arrays at once, as a tuple.",
    )

    def solution(cells, bins, n_cells, n_bins):
        table = np.zeros((n_cells, n_bins), dtype=int)
        np.add.at(table, (cells, bins), 1)
        return table

    because = "Cells and bins walk in pairs, and `np.add.at` adds as often as a pair comes."
    inputs = (
        "np.array([0, 2, 0]), np.array([1, 1, 1]), 3, 2",
        "np.array([0, 1, 1, 3, 0, 1]), np.array([0, 2, 2, 1, 4, 0]), 4, 5",
        "np.array([2, 2, 2, 2]), np.array([0, 0, 1, 0]), 4, 3",
        "np.array([1, 0, 1, 0, 1]), np.array([0, 1, 1, 1, 0]), 2, 2",
        "np.array([0, 1, 2]), np.array([0, 1, 2]), 3, 3",
        "np.array([4, 0]), np.array([2, 5]), 6, 6",
        "np.array([], dtype=int), np.array([], dtype=int), 2, 3",
    )
    mistakes = (
        (
            _table_once,
            "Where a cell fired twice in a bin you count 1: the brackets write to each place once, "
            "however often it is named. `np.add.at` adds as often as it is named.",
        ),
        (
            lambda cells, bins, n_cells, n_bins: _table_at(bins, cells, n_bins, n_cells),
            "You have a row for each bin. The exercise asks for a row for each cell.",
        ),
        (
            _table_every_with_every,
            "You let every cell meet every bin. A spike is one cell in one bin: they go in pairs.",
        ),
        (
            _whole_rows,
            "You added to whole rows, one for each spike. Name the bin, too: `(cells, bins)`.",
        ),
        (
            lambda cells, bins, n_cells, n_bins: _table_at(cells, bins, n_cells, n_bins) > 0,
            "That says whether there was a spike. The exercise asks how many.",
        ),
        (
            lambda cells, bins, n_cells, n_bins: np.bincount(cells, minlength=n_cells),
            "Those are all spikes of each cell, over all bins. Share them out over the bins.",
        ),
        (
            lambda cells, bins, n_cells, n_bins: _table_at(
                cells, bins, max(cells) + 1, max(bins) + 1
            ),
            "Your table ends at the last cell and the last bin that had a spike. The silent ones "
            "belong to it, too: `n_cells` and `n_bins` say how large it is.",
        ),
        (
            lambda cells, bins, n_cells, n_bins: np.zeros((n_cells, n_bins), dtype=int),
            "All zeros: nothing was counted. What did `np.add.at` get as its first argument?",
        ),
    )
    also_right = (
        lambda cells, bins, n_cells, n_bins: np.bincount(
            cells * n_bins + bins, minlength=n_cells * n_bins
        ).reshape(n_cells, n_bins),
        lambda cells, bins, n_cells, n_bins: _table_at(bins, cells, n_bins, n_cells).T,
    )
    right_unseen = (
        _table_loop,
        lambda cells, bins, n_cells, n_bins: [
            [sum((cells == i) * (bins == j)) for j in range(n_bins)] for i in range(n_cells)
        ],
    )


def _fitting(signal, events, before, after):
    return events[(events >= before) & (events + after <= len(signal))]


def _cut(signal, events, first, stop):
    """Cut out around events that are known to fit."""
    return signal[events[:, None] + np.arange(first, stop)]


@exercise("15.6", "Cut-outs", minutes=12)
class CutOuts:
    name = "cut_outs"
    why = "It shows you the shape of a spike (lesson 22), and what makes a network fire (42)."
    hints = (
        "Two jobs. First keep the events that fit: a mask at the beginning, a mask at the end, "
        "one after the other. Then each event is to meet each step around it, and you know what "
        "makes a table of all pairs (14).",
        "`events = events[events >= before]`, and likewise at the end: `events + after` may be "
        "`len(signal)` at most. The steps are `np.arange(-before, after)`. The events, standing as "
        "a column, plus the steps: that is the index.",
    )
    invites = (
        syntax.loops,
        "You went from event to event in a loop. Can you do it without one? Events as a column and "
        "steps as a row make a table of positions, and that is an index.",
    )

    def solution(signal, events, before, after):
        events = events[events >= before]
        events = events[events + after <= len(signal)]
        return signal[events[:, None] + np.arange(-before, after)]

    because = "A column of events and a row of steps make a table of positions: one index for all."
    inputs = (
        "np.array([10, 11, 12, 13, 14, 15, 16]), np.array([1, 3, 5, 6]), 2, 2",
        "np.arange(40) ** 2, np.array([0, 3, 4, 20, 21, 35, 36, 39]), 3, 5",
        "np.array([0.5, 1.5, 4.0, -2.0, 7.0, 0.0]), np.array([2, 5]), 1, 1",
        "np.arange(12) * 3, np.array([9, 4, 11, 4, 0]), 0, 3",
        "np.arange(20) % 7, np.array([2, 3, 17, 18, 19]), 3, 1",
        "np.arange(8) + 100, np.array([4, 8, 5]), 4, 0",
        "np.arange(9) - 4, np.array([4]), 4, 5",
    )
    mistakes = (
        (
            lambda signal, events, before, after: _cut(
                signal, events[events + after <= len(signal)], -before, after
            ),
            "An event that came too early was kept: its past was taken from the end of the "
            "recording. Keep `events[events >= before]`.",
        ),
        (
            lambda signal, events, before, after: _cut(signal, events, -before, after),
            "You kept events that do not fit. Too late raises an error, and too early takes from "
            "the end of the recording without one.",
        ),
        (
            lambda signal, events, before, after: _cut(
                signal, events[events >= before], -before, after
            ),
            "An event that comes too late was kept: its cut-out runs over the end, and NumPy "
            "raises an error. `events + after` may be `len(signal)` at most.",
        ),
        (
            lambda signal, events, before, after: _cut(
                signal,
                events[(events > before) & (events + after <= len(signal))],
                -before,
                after,
            ),
            "An event at sample `before` does fit: its cut-out begins at sample 0. So `>=`.",
        ),
        (
            lambda signal, events, before, after: _cut(
                signal,
                events[(events >= before) & (events + after < len(signal))],
                -before,
                after,
            ),
            "An event whose cut-out ends with the very last sample does fit: a stretch stops "
            "*before* `events + after`. So `<=`.",
        ),
        (
            lambda signal, events, before, after: _cut(
                signal,
                events[(events > before) & (events + after < len(signal))],
                -before,
                after,
            ),
            "You are too strict at both ends: a cut-out may begin at sample 0, and end with the "
            "last one.",
        ),
        (
            lambda signal, events, before, after: _cut(
                signal,
                events[(events >= before) & (events + after + 1 <= len(signal))],
                -before,
                after + 1,
            ),
            "One sample too many in each row: the stretch goes up to, but without, `after`.",
        ),
        (
            lambda signal, events, before, after: (
                _cut(signal, _fitting(signal, events, before, after), -before, after).T
            ),
            "You have one row for each step. The exercise asks for one row for each event: the "
            "events are the column.",
        ),
        (
            lambda signal, events, before, after: (
                _fitting(signal, events, before, after)[:, None] + np.arange(-before, after)
            ),
            "Those are the positions. Put them between the brackets of `signal`.",
        ),
        (
            lambda signal, events, before, after: _cut(
                signal, _fitting(signal, events, before, after), -before, after
            ).mean(axis=0),
            "You have averaged already. The exercise asks for the cut-outs, one in each row.",
        ),
        (
            lambda signal, events, before, after: _cut(
                signal, _fitting(signal, events, before, after), -before + 1, after
            ),
            "One sample is missing at the beginning of each row: it starts `before` samples before "
            "the event.",
        ),
        (
            lambda signal, events, before, after: _cut(
                signal, _fitting(signal, events, before, after), 0, after
            ),
            "Your rows begin at the event. What came before it is missing.",
        ),
        (
            lambda signal, events, before, after: _cut(
                signal, _fitting(signal, events, before, after), 0, before + after
            ),
            "Your rows begin at the event, and so they run on too far: the steps go from `-before` "
            "up to `after`.",
        ),
        (
            (
                lambda signal, events, before, after: _cut(
                    signal, _fitting(signal, events, after, before), -after, before
                ),
                lambda signal, events, before, after: _cut(
                    signal, _fitting(signal, events, before, after), -after, before
                ),
            ),
            "`before` and `after` are exchanged: the steps go from `-before` up to `after`.",
        ),
        (
            lambda signal, events, before, after: _cut(
                signal, _fitting(signal, events, before, after), -before, 0
            ),
            "Your rows end at the event. What came after it is missing.",
        ),
        (
            lambda signal, events, before, after: _cut(
                signal, np.unique(_fitting(signal, events, before, after)), -before, after
            ),
            "You have sorted the events, or dropped one that came twice. Keep them in their order.",
        ),
        (
            lambda signal, events, before, after: signal[
                _fitting(signal, events, before, after) + np.arange(-before, after)
            ],
            "Events and steps walk in pairs here, or do not fit. Every event is to meet every "
            "step: make a column of the events.",
        ),
    )
    also_right = (
        lambda signal, events, before, after: np.lib.stride_tricks.sliding_window_view(
            signal, before + after
        )[_fitting(signal, events, before, after) - before],
        lambda signal, events, before, after: signal[
            np.add.outer(_fitting(signal, events, before, after), np.arange(-before, after))
        ],
    )
    right_unseen = (
        lambda signal, events, before, after: np.array(
            [
                signal[e - before : e + after]
                for e in events
                if e >= before and e + after <= len(signal)
            ]
        ),
        lambda signal, events, before, after: [
            [signal[e + k] for k in range(-before, after)]
            for e in events.tolist()
            if e - before >= 0 and e + after - 1 < len(signal)
        ],
    )
