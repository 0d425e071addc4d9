"""Lesson 41: four cells and their table of weights; what a cut changes."""

import numpy as np

from course_lib import circuits

from .bank import exercise, lesson

lesson(
    "41",
    "Wiring four cells",
    minutes=50,
    further=10,
    needs=("33",),
    builds="a network in ten lines: its table of weights, and what arrives where",
)


def _wire(connections, n, *, turned=False, adds=False, both=False):
    weights = np.zeros((n, n))
    for sender, receiver, weight in connections:
        if turned:
            sender, receiver = receiver, sender
        if adds:
            weights[sender] += weight
        weights[sender, receiver] = weight
        if both:
            weights[receiver, sender] = weight
    return weights


def _wire_by_index_arrays(connections, n):
    weights = np.zeros((n, n))
    if connections:
        senders, receivers, values = zip(*connections, strict=True)
        weights[list(senders), list(receivers)] = values
    return weights


def _wire_by_lists(connections, n):
    weights = [[0.0] * n for _ in range(n)]
    for connection in connections:
        weights[connection[0]][connection[1]] = connection[2]
    return weights


@exercise("41.1", "Wire it", minutes=5)
class Wire:
    name = "wire"
    why = "A circuit is a table now, and so is a network of any size."
    hints = (
        "Begin with `np.zeros((n, n))`, and take the connections one by one in a loop. Which row, "
        "and which column, does each belong to?",
        "`for sender, receiver, weight in connections:` and then `weights[sender, receiver] = "
        "weight`.",
    )

    def solution(connections, n):
        weights = np.zeros((n, n))
        for sender, receiver, weight in connections:
            weights[sender, receiver] = weight
        return weights

    because = "Row: from. Column: to. One pair of brackets holds both."
    inputs = (
        "[(0, 2, 5), (2, 1, 10)], 3",
        "[(0, 2, 5), (1, 3, 5), (2, 1, 10), (3, 0, 10)], 4",
        "[], 2",
        "[(1, 0, 0.5), (0, 1, 2.5), (1, 1, 3)], 2",
        "[(4, 0, 1.5)], 6",
    )
    mistakes = (
        (
            lambda connections, n: _wire(connections, n, turned=True),
            "Your table is turned round: rows are senders, columns receivers.",
        ),
        (
            lambda connections, n: _wire(connections, n, both=True),
            "You wired each connection both ways. One way is a connection: the other cell need "
            "not answer.",
        ),
        (
            lambda connections, n: _wire(connections, n).astype(int),
            "Your table holds whole numbers: half a nanosiemens is lost in it. `np.zeros((n, n))` "
            "holds real ones.",
        ),
        (
            lambda connections, n: (_wire(connections, n) > 0) * 1.0,
            "You wrote 1 for each connection. Write its weight.",
        ),
        (
            lambda connections, n: _wire(connections, n, adds=True),
            "You wrote into the whole row. One connection is one place: `weights[sender, "
            "receiver]`.",
        ),
        (
            lambda connections, n: _wire(connections[:1], n),
            "Only the first connection is in it. Does your `return` stand inside the loop?",
        ),
        (
            lambda connections, n: _wire(connections[-1:], n),
            "Only the last connection is in it. Make the table once, before the loop.",
        ),
    )
    also_right = (_wire,)
    right_unseen = (
        _wire_by_index_arrays,
        _wire_by_lists,
    )


def _both(weights, k):
    return np.flatnonzero(weights[k]), np.flatnonzero(weights[:, k])


def _both_by_loops(weights, k):
    sends, hears = [], []
    for j in range(len(weights)):
        if weights[k, j] != 0:
            sends.append(j)
        if weights[j, k] != 0:
            hears.append(j)
    return sends, hears


@exercise("41.2", "Who hears whom", minutes=5)
class Neighbours:
    name = "neighbours"
    why = "You can follow a signal through any network: forwards and backwards."
    hints = (
        "What does row k hold, and what column k? `np.flatnonzero` says where a row is not 0.",
        "`np.flatnonzero(weights[k])` are those it sends to; a column is `weights[:, k]`.",
    )
    returns = ("sends_to", "hears")

    def solution(weights, k):
        return np.flatnonzero(weights[k]), np.flatnonzero(weights[:, k])

    because = "The row of a cell is what it says, its column what it hears."
    inputs = (
        "np.array([[0, 5, 0], [0, 0, 2], [0, 1, 0]]), 1",
        "np.array([[0.0, 0, 5, 0], [0, 0, 0, 5], [0, 10, 0, 0], [10, 0, 0, 0]]), 3",
        "np.array([[3.0, 0.5], [0, 0]]), 0",
        "np.zeros((2, 2)), 1",
        "np.array([[0, 0, 0.25], [0, 0, 7], [0, 0, 0]]), 2",
        "np.array([[0, 1, 2], [0, 0, 0], [0, 0, 0]]), 0",
    )
    mistakes = (
        (
            lambda weights, k: _both(weights, k)[::-1],
            "You gave them in the other order: first those it sends to, its row.",
        ),
        (
            lambda weights, k: (weights[k], weights[:, k]),
            "Those are the weights. The exercise asks for the numbers of the cells: "
            "`np.flatnonzero`.",
        ),
        (
            lambda weights, k: (np.flatnonzero(weights[k]), np.flatnonzero(weights[k])),
            "Both of yours are the row. Whom it *hears* stands in its column: `weights[:, k]`.",
        ),
        (
            lambda weights, k: (
                np.flatnonzero(weights[k]),
                np.flatnonzero(weights[k:, k]),
            ),
            "Your column begins at k. It has all senders in it: `weights[:, k]`.",
        ),
        (
            lambda weights, k: tuple(
                np.array([j for j in part if j != k]) for part in _both(weights, k)
            ),
            "A cell may send to itself: then it is among both.",
        ),
        (
            lambda weights, k: tuple(np.array([len(part)]) for part in _both(weights, k)),
            "You counted them. The exercise asks which ones they are.",
        ),
    )
    also_right = (
        _both_by_loops,
        lambda weights, k: (np.where(weights[k, :] != 0)[0], np.where(weights[:, k] != 0)[0]),
    )
    right_unseen = (lambda weights, k: (np.nonzero(weights[k])[0], np.nonzero(weights.T[k])[0]),)


def _arriving_by_loop(weights, fired):
    total = np.zeros(weights.shape[1])
    for sender in range(len(fired)):
        if fired[sender]:
            total += weights[sender]
    return total


@exercise("41.3", "What arrives", minutes=6)
class Arriving:
    name = "arriving"
    why = "This one line runs every network of the course: four cells here, two thousand later."
    hints = (
        "`fired` is a mask over the senders. Which rows does `weights[fired]` keep, and what must "
        "become of them?",
        "`weights[fired].sum(axis=0)`: the rows of those that fired, added up column by column.",
    )

    def solution(weights, fired):
        return weights[fired].sum(axis=0)

    because = "Each row is what one cell sends; the mask picks the rows of those that fired."
    inputs = (
        "np.array([[0, 5, 0], [0, 0, 2], [4, 1, 0]]), np.array([True, False, True])",
        "np.array([[0.0, 5, 0], [0, 0, 5], [1, 0, 0]]), np.array([True, True, False])",
        "np.array([[0.5, 1.5], [2.5, 0.25]]), np.array([True, True])",
        "np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([False, False])",
        "np.array([[0, 1, 2], [3, 0, 4], [5, 6, 0]]), np.array([False, True, False])",
    )
    mistakes = (
        (
            lambda weights, fired: weights[fired].sum(axis=1),
            "You added up along the rows: what each of those that fired sends, in all. Add up the "
            "columns, `axis=0`.",
        ),
        (
            lambda weights, fired: weights[:, fired].sum(axis=1),
            "You picked columns, as if they were the senders. Senders are rows.",
        ),
        (
            lambda weights, fired: weights[fired].sum(),
            "That is all that is sent, in one number. Each cell receives its own.",
        ),
        (
            lambda weights, fired: weights.sum(axis=0),
            "Yours counts all cells, fired or not.",
        ),
        (
            lambda weights, fired: weights[~fired].sum(axis=0),
            "You took those that did *not* fire.",
        ),
        (
            lambda weights, fired: weights[fired],
            "Those are the rows of the cells that fired. Add them up, column by column.",
        ),
        (
            lambda weights, fired: weights[fired.astype(int)].sum(axis=0),
            "1 and 0 as index mean *element* 1 and *element* 0 (15). Use the mask itself.",
        ),
        (
            lambda weights, fired: (weights[fired] > 0).sum(axis=0),
            "You counted how many connections are hit. Add up their weights.",
        ),
        (
            lambda weights, fired: weights[fired].mean(axis=0),
            "That is a mean. Two spikes that arrive together open twice as much: add up.",
        ),
    )
    also_right = (
        _arriving_by_loop,
        lambda weights, fired: fired @ weights,
        lambda weights, fired: (weights * fired[:, None]).sum(axis=0),
    )


def _without(weights, sender, receiver):
    left = np.array(weights)
    left[sender, receiver] = 0
    return left


@exercise("41.4", "Cut one", minutes=4)
class Without:
    name = "without"
    why = "An experiment that no knife can do: one connection less, and all the rest as it was."
    hints = (
        "The table you are given is needed again for the next cut. What should you make first?",
        "`left = weights.copy()`, then `left[sender, receiver] = 0`.",
    )

    def solution(weights, sender, receiver):
        left = weights.copy()
        left[sender, receiver] = 0
        return left

    because = "A copy is yours alone; the circuit itself stays whole for the next experiment."
    inputs = (
        "np.array([[0, 5], [3, 0]]), 0, 1",
        "np.array([[0.0, 0, 5, 0], [0, 0, 0, 5], [0, 10, 0, 0], [10, 0, 0, 0]]), 3, 0",
        "np.array([[0, 1.5, 2], [3, 0, 4], [5, 6, 0]]), 2, 1",
        "np.array([[0, 1], [2, 0]]), 1, 1",
    )
    mistakes = (
        (
            lambda weights, sender, receiver: _without(weights, receiver, sender),
            "You cut the way back: the row is the sender's, `left[sender, receiver]`.",
        ),
        (
            lambda weights, sender, receiver: _without(weights, sender, slice(None)),
            "You cut all that this cell sends. One connection is one place.",
        ),
        (
            lambda weights, sender, receiver: _without(weights, slice(None), receiver),
            "You cut all that the receiver hears. One connection is one place.",
        ),
        (
            lambda weights, sender, receiver: np.where(
                weights == weights[sender, receiver], 0, weights
            ),
            "You took away every connection with that weight. Cut this one alone.",
        ),
        (
            lambda weights, sender, receiver: np.delete(weights, sender, axis=0),
            "A whole row is gone, and with it a cell. Set one number to 0.",
        ),
        (
            lambda weights, sender, receiver: weights[sender, receiver],
            "That is the weight of the connection. Return the table in which it is 0.",
        ),
    )
    also_right = (
        _without,
        lambda weights, sender, receiver: np.where(
            (np.arange(len(weights))[:, None] == sender) & (np.arange(len(weights)) == receiver),
            0,
            weights,
        ),
    )
    right_unseen = (
        lambda weights, sender, receiver: [
            [0 if (i, j) == (sender, receiver) else w for j, w in enumerate(row)]
            for i, row in enumerate(weights)
        ],
    )


CONNECTED = {(0, 2), (1, 3), (2, 1), (3, 0)}
DRIVEN = (1250, 1200, 0, 0)


@exercise("41.5", "Let the weaker one win", minutes=8)
class Underdog:
    name = "mine"
    one_of_many = True
    why = "You have designed a circuit, and not by chance: you knew which number to turn."
    hints = (
        "Cell 0 wins because cell 2 works for it. Which connection would you weaken, or "
        "strengthen? To change one is enough, and any of the four will do.",
        "Half of 2>1 will do, for example; or twice 3>0. Try it in the explorer: click into "
        "*connections*, and change a weight.",
    )

    def solution():
        return [(0, 2, 5), (1, 3, 5), (2, 1, 5), (3, 0, 10)]

    because = (
        "Whoever silences the other first has won, since the other's helper falls silent, too. "
        "Any of the four weights can decide who that is."
    )

    def grade(answer):
        try:
            weights = {(int(a), int(b)): float(w) for a, b, w in answer}
        except (TypeError, ValueError):
            yield "Give a list of (from, to, weight), as `connections` is: `[(0, 2, 5), ...]`."
            return
        if set(weights) - CONNECTED:
            a, b = min(set(weights) - CONNECTED)
            yield f"There is no connection from {a} to {b} in this circuit. Keep the four."
        elif CONNECTED - set(weights):
            a, b = min(CONNECTED - set(weights))
            yield f"The connection from {a} to {b} is missing. Nothing may be cut this time."
        elif not all(1 <= w <= 20 for w in weights.values()):
            yield "Each weight must be from 1 to 20 nS."
        else:
            counts = circuits.run(circuits.table(weights), DRIVEN).counts
            if counts[1] < 20 or counts[0] > 5:
                yield (
                    f"Cell 0 fires {counts[0]} times, cell 1 {counts[1]} times. Cell 1 should "
                    "fire at least 20 times, cell 0 at most 5."
                )

    graded = (
        ([(0, 2, 5), (1, 3, 5), (2, 1, 10), (3, 0, 10)], "Cell 0 fires 30 times"),
        ([(0, 2, 1), (1, 3, 1), (2, 1, 1), (3, 0, 1)], "Cell 0 fires 32 times"),
        ([(0, 2, 5), (1, 3, 5), (2, 1, 20), (3, 0, 10)], "Cell 1 should"),
        ([(1, 3, 5), (2, 1, 10), (3, 0, 10)], "from 0 to 2 is missing"),
        ([(0, 2, 0), (1, 3, 5), (2, 1, 10), (3, 0, 10)], "from 1 to 20"),
        ([(0, 2, 5), (1, 3, 5), (2, 1, 10), (3, 0, 50)], "from 1 to 20"),
        ([(0, 2, 5), (1, 3, 5), (2, 1, 10), (3, 0, 10), (1, 0, 9)], "no connection from 1 to 0"),
        ("0>2 5", "a list of"),
        (5, "a list of"),
    )
    also_right = (
        [(0, 2, 2), (1, 3, 5), (2, 1, 10), (3, 0, 10)],
        [(0, 2, 5), (1, 3, 8), (2, 1, 10), (3, 0, 10)],
        ((3, 0, 20), (2, 1, 10), (1, 3, 5), (0, 2, 5)),
        np.array([[0, 2, 5], [1, 3, 5], [2, 1, 1], [3, 0, 10]]),
    )


def _ways(weights):
    there = (np.asarray(weights) > 0).astype(int)
    return there @ there


def _ways_by_loops(weights):
    n = len(weights)
    table = np.zeros((n, n), int)
    for a in range(n):
        for b in range(n):
            for c in range(n):
                if weights[a, b] > 0 and weights[b, c] > 0:
                    table[a, c] += 1
    return table


@exercise("41.6", "In two steps", minutes=7)
class Ways:
    name = "ways"
    why = "The same line finds, in the wiring of a whole brain, who can reach whom."
    hints = (
        "From a to c in two steps: there is a b to which a sends, and which sends to c. That is a "
        "sum of products, over b. Which operator does that?",
        "Make a table of 1 and 0, `there = (weights > 0).astype(int)`, and multiply it by itself "
        "with `@`.",
    )

    def solution(weights):
        there = (weights > 0).astype(int)
        return there @ there

    because = "`@` multiplies along a row and down a column, and adds up: it counts the ways."
    inputs = (
        "np.array([[0, 5, 0], [0, 0, 2], [0, 0, 0]])",
        "np.array([[0.0, 0, 5, 0], [0, 0, 0, 5], [0, 10, 0, 0], [10, 0, 0, 0]])",
        "np.array([[0, 0.1, 0.1, 0], [0, 0, 0, 0.1], [0, 0, 0, 0.1], [0, 0, 0, 0]])",
        "np.array([[2, 0], [3, 0]])",
        "np.zeros((3, 3))",
        "np.array([[0, 1, 4], [1, 0, 1], [0, 2, 0]])",
    )
    mistakes = (
        (
            lambda weights: (weights > 0).astype(int),
            "That is who is reached in *one* step.",
        ),
        (
            lambda weights: weights @ weights,
            "You multiplied the weights. Each way counts 1, however strong it is: ones and zeros "
            "first.",
        ),
        (
            lambda weights: weights * weights,
            "`*` multiplies place by place, a connection with itself. Rows with columns is `@`.",
        ),
        (
            lambda weights: (weights > 0).astype(int) + _ways(weights),
            "You count what is reached in one step as well. The exercise asks for *two* steps.",
        ),
        (
            lambda weights: _ways(weights.T),
            "Your table is turned round: the row is where the way begins.",
        ),
        (
            lambda weights: _ways(weights) * (1 - np.eye(len(weights), dtype=int)),
            "A cell may reach itself in two steps, there and back.",
        ),
        (
            lambda weights: (_ways(weights) > 0).astype(int),
            "Yours says whether there is a way. The exercise asks how many there are.",
        ),
        (
            lambda weights: (weights > 0) @ (weights > 0),
            "With masks `@` gives yes or no. To count, it needs numbers: `.astype(int)`.",
        ),
    )
    right_unseen = (
        _ways,
        _ways_by_loops,
        lambda weights: np.einsum("ab,bc->ac", (weights != 0) * 1, (weights != 0) * 1),
    )
