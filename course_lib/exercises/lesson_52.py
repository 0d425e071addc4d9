"""Lesson 52: many networks, fast: less work, more cores, other machines."""

import numpy as np
import scipy.sparse

from .bank import exercise, lesson

lesson(
    "52",
    "Running many networks, fast",
    minutes=50,
    further=5,
    needs=("42",),
    builds="a sweep over hundreds of networks, on any number of machines",
)


def _weakest(table, gs, least, *, strictly=False, missing=np.nan):
    found = []
    for k in range(table.shape[1]):
        enough = table[:, k] > least if strictly else table[:, k] >= least
        found.append(gs[int(np.flatnonzero(enough)[0])] if enough.any() else missing)
    return found


def _weakest_by_loops(table, gs, least):
    found = []
    for k in range(len(table[0])):
        best = np.nan
        for i in range(len(gs)):
            if table[i][k] >= least:
                best = gs[i]
                break
        found.append(best)
    return found


def _weakest_by_argmax(table, gs, least):
    enough = table >= least
    return np.where(enough.any(axis=0), np.asarray(gs)[enough.argmax(axis=0)], np.nan)


def _of_the_last(table, gs, least):
    return [
        gs[int(np.flatnonzero(column >= least)[-1])] if (column >= least).any() else np.nan
        for column in table.T
    ]


def _first_without_asking(table, gs, least):
    return np.asarray(gs)[(table >= least).argmax(axis=0)]


def _rows(table, gs, least):
    return [
        gs[min(int(np.flatnonzero(row >= least)[0]), len(gs) - 1)]
        if (row >= least).any()
        else np.nan
        for row in table
    ]


@exercise("52.1", "How strong must it be?", minutes=7)
class Weakest:
    name = "weakest"
    why = "A sweep makes a table; a question like this makes one line of it, and that is a result."
    hints = (
        "Take one column, and ask each of its numbers whether it is enough. Where is the first "
        "yes, and is there one?",
        "In a loop over k in `range(table.shape[1])`: `where = np.flatnonzero(table[:, k] >= "
        "least)`; append `gs[where[0]]` if `len(where) > 0`, else `np.nan`.",
    )

    def solution(table, gs, least):
        found = []
        for k in range(table.shape[1]):
            where = np.flatnonzero(table[:, k] >= least)
            if len(where) > 0:
                found.append(gs[where[0]])
            else:
                found.append(np.nan)
        return found

    because = "The rows rise in G, so the first row that is enough is the smallest G."
    inputs = (
        "np.array([[0.1, 0.2], [0.6, 0.3], [0.9, 0.4]]), [0, 10, 20], 0.5",
        "np.array([[0.5, 0.25, 0.75], [0.75, 0.5, 0.25]]), [5, 15], 0.5",
        "np.array([[0.1, 0.9], [0.2, 0.1], [0.7, 0.8], [0.3, 0.9]]), [1, 2, 4, 8], 0.6",
        "np.array([[0.2], [0.3]]), [10, 20], 0.3",
        "np.array([[0.0, 1.0, 0.25, 0.5]]), [7.5], 0.5",
    )
    mistakes = (
        (
            lambda table, gs, least: _weakest(table, gs, least, strictly=True),
            'Yours has to be *above* it. "At least" is `>=`.',
        ),
        (
            _first_without_asking,
            "Where it is never reached you give the first of `gs`: without a True, `argmax` is 0. "
            "The exercise asks for NaN there.",
        ),
        (
            _of_the_last,
            "You took the last row that is enough. The smallest of `gs` is in the first.",
        ),
        (
            lambda table, gs, least: _weakest(table, range(len(gs)), least),
            "Those are the numbers of the rows. Which of `gs` stands there?",
        ),
        (
            lambda table, gs, least: _weakest(table, gs, least, missing=0),
            "Where it is never reached you give 0. That is a G; the exercise asks for `np.nan`.",
        ),
        (
            lambda table, gs, least: [
                value for value in _weakest(table, gs, least) if not np.isnan(value)
            ],
            "You leave out columns that never reach it. They are NaN, so that each column keeps "
            "its place.",
        ),
        (
            lambda table, gs, least: (table >= least).sum(axis=0),
            "You counted how many rows are enough. The first of them counts.",
        ),
        (
            _rows,
            "You went through the rows. There is one answer for each column.",
        ),
    )
    also_right = (_weakest,)
    right_unseen = (_weakest_by_argmax, _weakest_by_loops)


def _packed(weights, *, order="rows", ends=True, counted=False):
    table = np.asarray(weights)
    table = table if order == "rows" else table.T
    senders, targets = np.nonzero(table)
    counts = np.bincount(senders, minlength=len(table))
    begins = counts if counted else np.concatenate([[0], np.cumsum(counts)])
    return begins if ends else begins[:-1], targets, table[senders, targets]


def _packed_by_loops(weights):
    begins, targets, values = [0], [], []
    for i in range(len(weights)):
        for j in range(len(weights[i])):
            if weights[i][j] != 0:
                targets.append(j)
                values.append(weights[i][j])
        begins.append(len(targets))
    return begins, targets, values


def _packed_by_scipy(weights):
    rows = scipy.sparse.csr_array(weights)
    return rows.indptr, rows.indices, rows.data


def _senders_for_begins(weights):
    senders, targets = np.nonzero(weights)
    return senders, targets, weights[senders, targets]


def _positive_alone(weights):
    return _packed(np.where(weights > 0, weights, 0))


def _begins_where_the_row_ends(weights):
    begins, targets, values = _packed(weights)
    return begins[1:], targets, values


@exercise("52.2", "Pack it", minutes=10)
class Packed:
    name = "packed"
    why = "All large networks are kept in this way, and so are web pages and who links to whom."
    hints = (
        "Two loops, one in the other: over rows and over columns. What is not 0 is appended to "
        "two lists; and after each row, how many there are by then is appended to the third.",
        "`begins, targets, values = [0], [], []`; inside, `if weights[i, j] != 0:` append `j` and "
        "`weights[i, j]`; after the inner loop `begins.append(len(targets))`.",
    )
    returns = ("begins", "targets", "values")

    def solution(weights):
        begins, targets, values = [0], [], []
        for i in range(weights.shape[0]):
            there = np.flatnonzero(weights[i])
            targets.extend(there)
            values.extend(weights[i, there])
            begins.append(len(targets))
        return begins, targets, values

    because = "Row k is what lies between begins[k] and begins[k + 1]; an empty row takes no room."
    inputs = (
        "np.array([[0, 5.0, 0], [0, 0, 0], [2, 0, 3]])",
        "np.array([[1.5, -2, 0], [0, -0.5, 4]])",
        "np.array([[0.0, 0], [0, 0], [0, 7]])",
        "np.array([[3.0, 0, 0, -1], [0, 2.5, 0, 0], [0, 0, 0, 0]])",
        "np.array([[2.0, 4, 8, 16]])",
    )
    mistakes = (
        (
            lambda weights: _packed(weights, order="columns"),
            "You went down the columns. Row after row: what one cell sends lies together.",
        ),
        (
            lambda weights: _packed(weights, ends=False),
            "The end of the last row is missing in `begins`: it is one longer than there are rows.",
        ),
        (
            lambda weights: _packed(weights, counted=True),
            "You give how many each row has. `begins` adds them up: where the row begins.",
        ),
        (
            _senders_for_begins,
            "You give the row of each number. `begins` is shorter: where each row begins.",
        ),
        (
            _begins_where_the_row_ends,
            "You say where each row ends. The first begins at 0.",
        ),
        (
            _positive_alone,
            "You dropped what is below 0. Only what *is* 0 is left out.",
        ),
    )
    also_right = (_packed_by_loops,)
    right_unseen = (_packed, _packed_by_scipy)


def _starts(seed, n, cells, *, low=-65, high=30):
    rows = []
    for rng in np.random.default_rng(seed).spawn(n):
        rows.append(rng.uniform(low, high, cells))
    return np.array(rows)


def _same_for_all(seed, n, cells):
    return np.array([np.random.default_rng(seed).uniform(-65, 30, cells) for _ in range(n)])


def _one_generator(seed, n, cells):
    return np.random.default_rng(seed).uniform(-65, 30, (n, cells))


def _seeds_in_a_row(seed, n, cells):
    return np.array([np.random.default_rng(seed + k).uniform(-65, 30, cells) for k in range(n)])


def _cells_for_runs(seed, n, cells):
    return np.array([g.uniform(-65, 30, n) for g in np.random.default_rng(seed).spawn(cells)])


@exercise("52.3", "Dice of one's own", minutes=5)
class Starts:
    name = "starts"
    why = "With it every run is its own, whoever does it, and whenever it is done again."
    hints = (
        "`.spawn(n)` is a list of generators. Let each of them draw a row.",
        "`rows = []`; `for rng in np.random.default_rng(seed).spawn(n):` append "
        "`rng.uniform(-65, 30, cells)`.",
    )

    def solution(seed, n, cells):
        rows = []
        for rng in np.random.default_rng(seed).spawn(n):
            rows.append(rng.uniform(-65, 30, cells))
        return rows

    because = "Each generator comes from the seed and its own number, and from nothing else."
    inputs = ("7, 2, 3", "1, 4, 2", "0, 1, 5", "52, 3, 1", "9, 3, 3")
    mistakes = (
        (
            _same_for_all,
            "All your runs begin alike: a seed is where the book opens, and you open it anew for "
            "each.",
        ),
        (
            _one_generator,
            "You drew all of it from one generator, one after the other. Then a run's numbers "
            "depend on how many runs came before it. Let each have its own, from `.spawn(n)`.",
        ),
        (
            _seeds_in_a_row,
            "You counted the seed up. It looks different, and is: yet run 1 of seed 7 is then run "
            "0 of seed 8. `.spawn(n)` keeps them apart.",
        ),
        (
            lambda seed, n, cells: _starts(seed, n, cells).T,
            "A row for each run: yours has a column for each.",
        ),
        (
            lambda seed, n, cells: _starts(seed, n, cells, low=0, high=1),
            "Those lie between 0 and 1. Ask for -65 to 30: `.uniform(-65, 30, cells)`.",
        ),
        (
            _cells_for_runs,
            "You made a generator for each cell. Each *run* has one.",
        ),
    )
    also_right = (_starts,)
    right_unseen = (
        lambda seed, n, cells: [
            rng.uniform(-65, 30, cells) for rng in np.random.default_rng(seed).spawn(n)
        ],
        lambda seed, n, cells: np.stack(
            [
                np.random.default_rng(child).uniform(-65, 30, cells)
                for child in np.random.SeedSequence(seed).spawn(n)
            ]
        ),
    )


def _by_minutes(share, workers):
    alone = 100 * (1 - share)
    together = 100 * share / workers
    return 100 / (alone + together)


@exercise("52.4", "How many times faster?", minutes=5)
class Speedup:
    name = "speedup"
    why = "Ask it before you buy a computer, or ask ten friends."
    hints = (
        "Say all of it takes one hour. How long does the part take that cannot be shared, and how "
        "long the part that can, with so many workers?",
        "`1 / ((1 - share) + share / workers)`.",
    )

    def solution(share, workers):
        return 1 / ((1 - share) + share / workers)

    because = "What cannot be shared stays as long as it was; only the rest gets shorter."
    inputs = ("0.9, 3", "0.5, 2", "1, 8", "0, 5", "0.95, 64", "0.75, 1")
    mistakes = (
        (
            lambda share, workers: share * workers,
            "You multiplied. Think in time: what cannot be shared takes as long as ever.",
        ),
        (
            lambda share, workers: (1 - share) + share * workers,
            "You added speeds. Times add up: work out how long it takes, and then 1 over that.",
        ),
        (
            lambda share, workers: (1 - share) + share / workers,
            "That is how long it takes, as a share of before. How many times faster is 1 over it.",
        ),
        (
            lambda share, workers: workers / share if share else 0.0,
            "You divided the workers by the share. Work out how long each part takes, add up, and "
            "take 1 over it.",
        ),
        (
            lambda share, workers: 1 / (share + (1 - share) / workers),
            "You exchanged the parts: `share` is what *can* be divided.",
        ),
        (
            lambda share, workers: 1 / (1 - share + share) * workers,
            "That is the number of workers, as if all could be shared.",
        ),
        (
            lambda share, workers: workers / (1 + share * (workers - 1)),
            "You exchanged the parts: `share` is what *can* be divided.",
        ),
    )
    also_right = (
        _by_minutes,
        lambda share, workers: workers / (workers * (1 - share) + share),
    )
    right_unseen = (lambda share, workers: (1 - share * (1 - 1 / workers)) ** -1,)
