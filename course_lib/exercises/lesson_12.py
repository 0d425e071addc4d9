"""Lesson 12: the shape of an array, and how it changes."""

from numbers import Integral

import numpy as np

from course_lib import recordings
from course_lib.recordings.microscope import CELLS

from . import syntax
from .bank import exercise, lesson

lesson(
    "12",
    "Give numbers a shape",
    minutes=60,
    further=20,
    needs=("11",),
    builds="the mean of an experiment's replicates, out of a flat file",
)


def _lengths(said):
    """A shape as somebody wrote it, as plain numbers; None where it is no shape."""
    said = said.tolist() if isinstance(said, np.ndarray) else said
    if isinstance(said, list | tuple) and all(
        isinstance(n, Integral) and not isinstance(n, bool) for n in said
    ):
        return tuple(int(n) for n in said)
    return None


ROW = recordings.microscope("pyramidal")
ROWS, COLUMNS = CELLS["pyramidal"][0]


@exercise("12.1", "Find the cell", minutes=4)
class FindTheCell:
    name = "answer"
    why = "Files seldom say how long their lines are. You have read it off the data."
    hints = (
        "The product of rows and columns must be 960. Try pairs, and watch the branches: while "
        "they slant, the lines are a little too long or too short.",
        "Lines of 48 are too long, lines of 32 too short. Which lengths between them divide 960?",
    )

    def solution():
        return (24, 40)

    because = "With lines of 40, each pixel stands below its neighbour again."

    def grade(answer):
        shape = _lengths(answer)
        if shape is None or len(shape) != 2:
            yield "Give two lengths as a tuple, the rows first, such as `(16, 60)`."
            return
        rows, columns = shape
        if shape == (ROWS, COLUMNS):
            return
        if min(shape) < 1:
            yield (
                "Both lengths are whole numbers from 1 up. `reshape` works out what a -1 stands "
                "for; here, write that length itself."
            )
        elif rows * columns != ROW.size:
            yield (
                f"{rows} × {columns} is {rows * columns:,}, and the microscope sent "
                f"{ROW.size} numbers: no row can be left over, and none be short."
            )
        elif shape == (COLUMNS, ROWS):
            yield "Those are the two lengths. Which of them counts the rows? It comes first."
        elif columns % COLUMNS == 0:
            rows_in_line = columns // COLUMNS
            yield (
                f"With lines of {columns} each line holds {rows_in_line} rows of the picture: the "
                f"cell stands there {rows_in_line} times, side by side and flat."
            )
        elif COLUMNS % columns == 0:
            yield (
                f"With lines of {columns} each row of the picture is broken into "
                f"{COLUMNS // columns}: the cell is cut up."
            )
        else:
            yield (
                f"With lines of {columns} neighbours do not stand below one another, and the cell "
                "is smeared. Try another length."
            )

    graded = (
        ((40, 24), "Which of them counts the rows"),
        ((12, 80), "each line holds 2 rows"),
        ((48, 20), "broken into 2"),
        ((30, 32), "smeared"),
        ((24, 30), "24 × 30 is 720"),
        ((-1, 40), "whole numbers from 1 up"),
        (40, "two lengths as a tuple"),
        ((24.0, 40.0), "two lengths as a tuple"),
        ("24, 40", "two lengths as a tuple"),
    )
    also_right = (
        [24, 40],
        np.zeros(960).reshape(-1, 40).shape,
        (np.int64(24), np.int64(40)),
    )


# The pieces of code of exercise 12.2 in its order, the shape of each, and what is said of others.
LEFT = (
    ("a.sum(axis=0)", (6, 10), "Axis 0 goes, and that is the first length, the 4."),
    ("a.mean(axis=-1)", (4, 6), "Axis -1 is the last one, counted from the end. It goes."),
    (
        "a.max(axis=1, keepdims=True)",
        (4, 1, 10),
        "With `keepdims=True` the axis that you name stays, with length 1.",
    ),
    (
        "a.sum()",
        (),
        "No axis is named, so all of them go. One number is left, and its shape has no lengths.",
    ),
    (
        "a[0].sum(axis=0)",
        (10,),
        "First `a[0]` takes the first axis away. Axis 0 of what is left is the 6.",
    ),
    (
        "a.reshape(-1, 10).mean(axis=1)",
        (24,),
        "In lines of 10, 240 numbers take 24 lines. Then axis 1 goes.",
    ),
)


@exercise("12.2", "Say what is left", minutes=6)
class WhatIsLeft:
    name = "answer"
    why = "Say the shape beforehand, and you will find most mistakes without running anything."
    hints = (
        "Write down (4, 6, 10) and cross out the length of the axis that is named. What is left "
        "is the shape.",
        "-1 is the last axis. `keepdims=True` writes a 1 in place of crossing out. Without `axis=` "
        "everything is crossed out. In 5 and 6 do the first part first, then cross out.",
    )

    def solution():
        return [(6, 10), (4, 6), (4, 1, 10), (), (10,), (24,)]

    because = "The axis that is named goes; the other lengths stay as they are, in their order."

    def grade(answer):
        if not isinstance(answer, list | tuple) or len(answer) != len(LEFT):
            yield (
                f"Give a list of {len(LEFT)} shapes, in the order of the questions, each with "
                "its brackets: `(4, 6)`."
            )
            return
        for number, ((code, right, words), said) in enumerate(
            zip(LEFT, answer, strict=True), start=1
        ):
            shape = _lengths(said)
            if said is None:
                yield (
                    f"For {number}, `{code}`, you gave None. Nothing here raises an error, and "
                    "even a single number has a shape."
                )
            elif shape is None:
                yield (
                    f"For {number}, `{code}`, you gave {said!r}. A shape is a tuple of lengths, "
                    "such as `(4, 6)`, and with one length it needs a comma: `(4,)`."
                )
            elif shape != right:
                yield f"For {number}, `{code}`, you said {shape}. {words}"

    graded = (
        ([(4,), (4, 6), (4, 1, 10), (), (10,), (24,)], "the first length, the 4"),
        ([(6, 10), (6, 10), (4, 1, 10), (), (10,), (24,)], "the last one, counted from the end"),
        ([(6, 10), (4, 6), (4, 10), (), (10,), (24,)], "stays, with length 1"),
        ([(6, 10), (4, 6), (4, 1, 10), (1,), (10,), (24,)], "all of them go"),
        ([(6, 10), (4, 6), (4, 1, 10), (), (6,), (24,)], "takes the first axis away"),
        ([(6, 10), (4, 6), (4, 1, 10), (), (10,), (10,)], "24 lines"),
        ([(6, 10), (4, 6), (4, 1, 10), (), (10), (24)], "it needs a comma"),
        ([(6, 10), (4, 6), (4, 1, 10), None, (10,), (24,)], "even a single number has a shape"),
        ([(6, 10), (4, 6)], "list of 6 shapes"),
        ("(6, 10)", "list of 6 shapes"),
    )
    also_right = (
        ((6, 10), (4, 6), (4, 1, 10), (), (10,), (24,)),
        [[6, 10], [4, 6], [4, 1, 10], [], [10], [24]],
        [np.zeros((6, 10)).shape, (4, 6), (4, np.int64(1), 10), np.sum(1.5).shape, (10,), [24]],
    )


def _over(axis):
    """The mean over another axis than the replicates', as one row."""
    return lambda flat: flat.reshape(2, 3, -1).mean(axis=axis).ravel()


def _cells_one_by_one(flat):
    n = len(flat) // 6
    means = []
    for condition in range(2):
        for cell in range(n):
            first = condition * 3 * n + cell
            means.append((flat[first] + flat[first + n] + flat[first + 2 * n]) / 3)
    return means


def _mean_of_three(half):
    return half.reshape(3, -1).mean(axis=0)


@exercise("12.3", "Average the replicates", minutes=9)
class Average:
    name = "average"
    why = "Whatever the experiment: give the file its axes, let one go, and go back into the row."
    hints = (
        "First give the row its three axes, from slow to fast: conditions, replicates, cells. How "
        "many cells there are, NumPy can work out.",
        "`flat.reshape(2, 3, -1)` is the experiment. Which of its axes are the replicates? That "
        "one goes in the mean. Then `ravel` makes one row of what is left.",
    )

    def solution(flat):
        return flat.reshape(2, 3, -1).mean(axis=1).ravel()

    because = "Slow to fast the axes are condition, replicate, cell; axis 1 goes, the others stay."
    inputs = (
        "np.array([1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60])",
        "np.array([3, 7, 0, 12, 2, 9, 1, 10, 4, 8, 2, 11, 6, 7, 4, 5, 4, 9, 6, 3, 5, 8, 5, 4])",
        "np.array([3, 2, 5, 6, 3, 4])",
        "np.array([0.5, -1.0, 2.25, 0.0, 4.0, 1.5, 1.0, 1.0, -2.0, 8.0, 0.25, 3.0])",
        "np.arange(18) ** 2",
        "np.random.default_rng(12).integers(0, 20, 42)",
    )
    mistakes = (
        (
            (_over(0), lambda flat: flat.reshape(2, -1).mean(axis=0)),
            "The conditions went: you have one mean for each replicate of each cell, control and "
            "drug in one. It is the replicates that should go. Which axis is theirs?",
        ),
        (
            _over(2),
            "The cells went: you have one mean for each trial. It is the replicates that should "
            "go. Which axis is theirs?",
        ),
        (
            (
                _over((0, 1)),
                lambda flat: flat.reshape(6, -1).mean(axis=0),
            ),
            "Control and drug went into one mean. Keep the two conditions apart: they are an axis "
            "of their own.",
        ),
        (
            (
                lambda flat: flat.reshape(2, -1).mean(axis=1),
                _over((1, 2)),
            ),
            "You have one number for each condition: the cells went into it as well. Keep the "
            "cells apart: they are an axis of their own.",
        ),
        (
            (
                lambda flat: flat.reshape(2, -1, 3).mean(axis=2).ravel(),
                lambda flat: flat.reshape(-1, 2, 3).mean(axis=2).ravel(),
            ),
            "You averaged three numbers that follow one another in the file. Those are three "
            "cells, not three replicates: from one number to the next the cell changes, so the "
            "cells are the last axis.",
        ),
        (
            lambda flat: flat.reshape(-1, 3, 2).mean(axis=1).ravel(),
            "You took the two conditions to change fastest. They change slowest, once in the "
            "whole file, so they are the first axis.",
        ),
        (
            lambda flat: flat.reshape(3, 2, -1).mean(axis=0).ravel(),
            "You took the replicates to change slowest. The file holds all of control first and "
            "then all with the drug: the conditions are the first axis.",
        ),
        (
            lambda flat: flat.reshape(3, 2, -1).mean(axis=1).ravel(),
            "You averaged two numbers for each cell. Each condition has three replicates: which "
            "axis has length 3, and which comes first?",
        ),
        (
            lambda flat: flat.reshape(2, 3, -1).mean(axis=1),
            "The means are right. They stand in a table, though, and the exercise asks for one "
            "row in the order of the file: `ravel`.",
        ),
        (
            lambda flat: flat.reshape(2, 3, -1).mean(axis=1, keepdims=True),
            "The means are right, with three axes. The exercise asks for one row in the order of "
            "the file: `ravel`.",
        ),
        (
            lambda flat: flat.reshape(2, 3, -1).mean(axis=1).T.ravel(),
            "The means are right, but in another order: you have control and drug of the first "
            "cell, then of the second. The file has all cells under control first.",
        ),
        (
            lambda flat: flat.reshape(2, 3, -1).mean(axis=1).T,
            "The means are right. They stand in a table that is turned, though, and the exercise "
            "asks for one row in the order of the file.",
        ),
        (
            lambda flat: flat.reshape(2, 3, -1).sum(axis=1).ravel(),
            "Those are the sums over the replicates. The exercise asks for their mean.",
        ),
        (
            lambda flat: np.median(flat.reshape(2, 3, -1), axis=1).ravel(),
            "Those are the medians of the replicates. The exercise asks for their mean.",
        ),
        (
            lambda flat: flat.reshape(2, 3, 4).mean(axis=1).ravel(),
            "`reshape(2, 3, 4)` is right for four cells alone. A -1 in its place takes however "
            "many there are.",
        ),
        (
            lambda flat: flat.reshape(2, 3, 2).mean(axis=1).ravel(),
            "`reshape(2, 3, 2)` is right for two cells alone. A -1 in its place takes however "
            "many there are.",
        ),
        (
            lambda flat: flat.reshape(2, 3, -1)[0].mean(axis=0),
            "Those are the means under control alone. Those with the drug come after them.",
        ),
        (
            lambda flat: flat.reshape(2, 3, -1),
            "The axes are right. Now let the replicates go: the mean over their axis.",
        ),
    )
    also_right = (_cells_one_by_one,)
    right_unseen = (
        lambda flat: np.concatenate(
            [half.reshape(3, -1).mean(axis=0) for half in np.split(flat, 2)]
        ),
        lambda flat: np.mean(np.reshape(flat, (2, 3, len(flat) // 6)), axis=-2).flatten(),
    )
    invites = (
        syntax.loops,
        "You went through the file in a loop. Can you do it without one? Give the row its three "
        "axes, and let one go.",
    )


@exercise("12.4", "Sort the electrodes", minutes=6)
class ByElectrode:
    name = "by_electrode"
    why = "Most recorders write like this, and most readers of their files begin with this line."
    hints = (
        "Which changes from one number to the next, the electrode or the moment? That one is the "
        "last axis.",
        "In lines of `n`, each line is a moment: `raw.reshape(-1, n)`. The exercise asks for "
        "electrodes as rows: turn the table.",
    )

    def solution(raw, n):
        return raw.reshape(-1, n).T

    because = "Lines of n hold one moment each; turned, each row is one electrode."
    inputs = (
        "np.array([1, 10, 2, 20, 3, 30]), 2",
        "np.arange(12), 3",
        "np.arange(12), 4",
        "np.array([5, 3, 8, 1]), 2",
        "np.array([4.5, -1.0, 2.25]), 3",
        "np.array([7, 1, 5]), 1",
        "np.arange(15) ** 2, 5",
    )
    mistakes = (
        (
            lambda raw, n: raw.reshape(n, -1),
            "Your table has the right shape, but its rows mix the electrodes: `reshape` keeps the "
            "reading order, and the file holds one moment after the other. What changes fastest "
            "in the file comes last; then turn the table.",
        ),
        (
            lambda raw, n: raw.reshape(-1, n),
            "Each row of yours is a moment. The exercise asks for a row for each electrode: turn "
            "the table, and return what comes of that.",
        ),
        (
            lambda raw, n: raw.reshape(n, -1).T,
            "You put the electrodes first and then turned the table. In lines of `n`, each line "
            "is a moment; turn *that*.",
        ),
        (
            lambda raw, n: raw.reshape(-1, 2).T,
            "`reshape(-1, 2)` is right for two electrodes alone: use `n`.",
        ),
        (
            lambda raw, n: raw.reshape(3, 2).T,
            "`reshape(3, 2)` fits the example alone. There are `n` electrodes, and a -1 takes "
            "however many moments there are.",
        ),
        (
            lambda raw, n: raw.reshape(-1, n)[0],
            "Those are all electrodes at moment 0. The exercise asks for all moments.",
        ),
        (
            lambda raw, n: raw[::n],
            "That is the first electrode alone. The exercise asks for a row for each.",
        ),
        (
            lambda raw, n: raw.reshape(-1, n).T.ravel(),
            "The order is right, in one long row. The exercise asks for a table, a row for each "
            "electrode.",
        ),
        (
            lambda raw, n: raw.reshape(-1, n).T[::-1],
            "The electrodes came in reverse order: electrode 0 belongs in row 0.",
        ),
        (
            lambda raw, n: raw,
            "The row came back as it was.",
        ),
    )
    right_unseen = (
        lambda raw, n: np.transpose(np.reshape(raw, (len(raw) // n, n))),
        lambda raw, n: [raw[k::n] for k in range(n)],
        lambda raw, n: raw.reshape(n, -1, order="F"),
    )
    invites = (
        syntax.loops,
        "You went from electrode to electrode in a loop. Can you do it without one? Lines of `n`, "
        "and then turn the table.",
    )


def _product(shape):
    """How many numbers an array of this shape holds."""
    return int(np.prod(shape, dtype=float))


def _returned_in_the_loop(shape):
    for length in shape:
        return length * 8 / 1e9


def _three_names(shape):
    a, b, c = shape
    return a * b * c * 8 / 1e9


def _made(shape):
    """What comes of making the array, on any computer."""
    if _product(shape) > 10**12:
        np.empty(2**46)  # NumPy's own error: no processor has addresses for so many bytes
    return _product(shape) * 8 / 1e9


@exercise("12.5", "Before you make it", minutes=5)
class Gigabytes:
    name = "gigabytes"
    why = "Ten seconds of arithmetic before a run save the night in which it would have crashed."
    hints = (
        "How many numbers does a shape hold? Start with 1, and multiply by one length after the "
        "other.",
        "`numbers = 1`, and in a loop over `shape`: `numbers = numbers * length`. Then 8 bytes for "
        "each, and divide by a thousand million.",
    )

    def solution(shape):
        numbers = 1
        for length in shape:
            numbers = numbers * length
        return numbers * 8 / 1000**3

    because = "The lengths are multiplied; each number takes 8 bytes; a GB is 1000³ of them."
    # Small ones, and some that no computer can make: who makes the array is told so, and fast.
    inputs = (
        "(1000, 500, 250)",
        "(1000, 20000, 100, 64, 64)",
        "(20, 512, 512)",
        "(3000000,)",
        "(700, 700)",
        "(1000000, 0, 50)",
        "(3000, 8, 9, 10, 2, 5)",
        "(64, 64, 1000000, 1000)",
        "()",
    )
    mistakes = (
        (
            _made,
            "You made the array, and this one fits in no computer. How many numbers it would hold "
            "can be worked out from the lengths alone.",
        ),
        (
            (lambda shape: shape * 8 / 1e9, lambda shape: shape.size * 8 / 1e9),
            "A shape is a tuple of lengths, not an array. Go through it with "
            "`for length in shape`.",
        ),
        (
            lambda shape: sum(shape) * 8 / 1e9,
            "You added the lengths. An array has rows *times* columns numbers: they are "
            "multiplied.",
        ),
        (
            lambda shape: _product(shape) / 1e9,
            "You counted the numbers. Each of them takes 8 bytes.",
        ),
        (
            lambda shape: _product(shape) * 8,
            "Those are bytes. The exercise asks for GB: a thousand million bytes each.",
        ),
        (
            lambda shape: _product(shape) * 8 / 1e6,
            "Those are MB, a million bytes each. The exercise asks for GB: a thousand million.",
        ),
        (
            lambda shape: _product(shape) * 8 / 1e12,
            "Those are TB. The exercise asks for GB: 1,000,000,000 bytes each.",
        ),
        (
            lambda shape: _product(shape) * 8 / 1024**3,
            "You divided by 1024 three times, which is a *gibibyte* (GiB), and 7 % more. The "
            "exercise asks for GB: 1,000,000,000 bytes.",
        ),
        (
            lambda shape: _product(shape) * 64 / 1e9,
            "Those are bits: 64 to a number. A number takes 8 bytes.",
        ),
        (
            lambda shape: shape[0] * shape[1] * 8 / 1e9,
            "You took two axes. A shape may have any number of them: go through all in a loop.",
        ),
        (
            (lambda shape: shape[0] * shape[1] * shape[2] * 8 / 1e9, _three_names),
            "You took three axes. A shape may have any number of them: go through all in a loop.",
        ),
        (
            lambda shape: shape[0] * _product(shape[1:]) * 8 / 1e9,
            "A shape may have no axis at all: (), the shape of a single number, has no first "
            "length. Start with 1 in place of the first length.",
        ),
        (
            _returned_in_the_loop,
            "You returned after the first length. The `return` belongs behind the loop, where all "
            "of them have been multiplied.",
        ),
        (
            lambda shape: shape[0] * 8 / 1e9,
            "You took the first length alone. All of them are multiplied.",
        ),
        (
            lambda shape: shape[-1] * 8 / 1e9,
            "You kept the last length alone. Multiply each by what you have so far.",
        ),
        (
            lambda shape: len(shape) * 8 / 1e9,
            "You counted the axes. Their lengths are multiplied.",
        ),
        (
            lambda shape: _product(shape) * 0,
            "It is always 0. If you start with 0, multiplying leaves 0: start with 1.",
        ),
    )
    right_unseen = (
        lambda shape: np.prod(shape) * 8 / 1e9,
        lambda shape: np.broadcast_to(0.0, shape).nbytes / 10**9,
        lambda shape: 8e-9 * float(np.multiply.reduce(np.array(shape, dtype=float))),
    )


def _cell_by_cell(counts, k):
    rows = []
    for row in counts:
        sums = []
        for first in range(0, len(row), k):
            sums.append(row[first : first + k].sum())
        rows.append(sums)
    return np.array(rows)


@exercise("12.6", "Wider bins", minutes=8)
class Rebin:
    name = "rebin"
    why = "From lesson 22 on you count spikes; how wide a bin should be is seen by trying several."
    hints = (
        "An axis that is there can go. So make one: split the columns into groups of `k`. How "
        "many groups there are, NumPy can work out.",
        "`counts.reshape(len(counts), -1, k)` has three axes: cells, groups, and the `k` bins "
        "in a group. Which one goes?",
    )

    def solution(counts, k):
        return counts.reshape(len(counts), -1, k).sum(axis=2)

    because = "Splitting keeps neighbours together: the new last axis holds the k bins of a group."
    inputs = (
        "np.array([[1, 0, 0, 2], [0, 3, 1, 1]]), 2",
        "np.arange(12).reshape(2, 6) ** 2, 3",
        "np.arange(12).reshape(2, 6) ** 2, 2",
        "np.arange(24).reshape(3, 8) ** 2, 4",
        "np.arange(16).reshape(4, 4) ** 2, 2",
        "np.array([[3, 1, 4, 1, 5]]), 1",
        "np.array([[3, 1, 4, 1, 5], [0, 0, 2, 6, 5]]), 5",
        "np.array([[0.5, 0.25, 1.0, 2.0]]), 2",
    )
    mistakes = (
        (
            lambda counts, k: counts.reshape(-1, k).sum(axis=1),
            "The sums are right, in one long row: the cells have lost their axis. Keep it in the "
            "`reshape`, in front.",
        ),
        (
            lambda counts, k: counts.reshape(len(counts), -1, k).sum(axis=1),
            "The groups went, and the bins in a group stayed: you added bins that lie `k` apart. "
            "It is the other axis that should go.",
        ),
        (
            lambda counts, k: counts.reshape(len(counts), k, -1).sum(axis=2),
            "You made `k` wide bins. The exercise asks for bins that are `k` wide.",
        ),
        (
            lambda counts, k: counts.reshape(len(counts), k, -1).sum(axis=1),
            "You added bins that lie far apart. Those that follow one another are the *last* "
            "axis: there the `k` belongs.",
        ),
        (
            lambda counts, k: counts.reshape(len(counts), -1, k).sum(axis=0),
            "The cells went. They should stay, and the `k` bins in a group should go.",
        ),
        (
            lambda counts, k: counts.reshape(len(counts), -1, k).mean(axis=2),
            "Those are means. Spikes in a wider bin are added up.",
        ),
        (
            lambda counts, k: counts.reshape(len(counts), -1, k),
            "The groups are made. Now add up the bins in each.",
        ),
        (
            lambda counts, k: counts.reshape(len(counts), -1, k).max(axis=2),
            "That is the largest count in each group. The exercise asks for their sum.",
        ),
        (
            lambda counts, k: counts[:, ::k],
            "You kept every `k`-th bin, and the spikes in the others are lost.",
        ),
        (
            lambda counts, k: counts.reshape(len(counts), -1, 2).sum(axis=2),
            "That is right for `k = 2` alone: use `k`.",
        ),
        (
            (
                lambda counts, k: counts.reshape(2, -1, k).sum(axis=2),
                lambda counts, k: counts.reshape(-1, k).sum(axis=1).reshape(2, -1),
            ),
            "That is right for two cells alone. `len(counts)` is how many rows there are.",
        ),
        (
            lambda counts, k: counts.sum(axis=1),
            "You added up whole rows: one bin is left for each cell.",
        ),
    )
    also_right = (
        _cell_by_cell,
        lambda counts, k: counts.reshape(-1, k).sum(axis=-1).reshape(counts.shape[0], -1),
    )
    right_unseen = (
        lambda counts, k: np.add.reduceat(counts, np.arange(0, counts.shape[1], k), axis=1),
    )
    invites = (
        syntax.loops,
        "You went through the bins in a loop. Can you do it without one? Split the axis in two, "
        "and let one of them go.",
    )
