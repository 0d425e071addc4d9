"""Answers to the exercises of lesson 41, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 41.1
    Answer(
        "41.1",
        right=True,
        fault="",
        code="""\
def wire(connections, n):
    weights = np.zeros((n, n))
    for sender, receiver, weight in connections:
        weights[sender, receiver] = weight
    return weights
""",
    ),
    Answer(
        "41.1",
        right=True,
        fault="",
        code="""\
def wire(connections, n):
    table = [[0] * n for _ in range(n)]
    for c in connections:
        table[c[0]][c[1]] = c[2]
    return np.array(table)
""",
    ),
    Answer(
        "41.1",
        right=True,
        fault="",
        code="""\
def wire(connections, n):
    w = np.zeros((n, n), dtype=np.float32)
    for k in range(len(connections)):
        i, j, x = connections[k]
        w[i][j] += x
    return w
""",
    ),
    Answer(
        "41.1",
        right=True,
        fault="",
        code="""\
def wire(connections, n):
    w = np.zeros((n, n))
    if len(connections) > 0:
        i, j, x = zip(*connections)
        w[list(i), list(j)] = x
    return w
""",
    ),
    Answer(
        "41.1",
        right=True,
        fault="",
        code="""\
def wire(connections, n):
    flat = np.zeros(n * n)
    for a, b, w in connections:
        flat[a * n + b] = w
    return flat.reshape(n, n)
""",
    ),
    Answer(
        "41.1",
        right=False,
        fault="from and to exchanged",
        code="""\
def wire(connections, n):
    weights = np.zeros((n, n))
    for a, b, w in connections:
        weights[b, a] = w
    return weights
""",
    ),
    Answer(
        "41.1",
        right=False,
        fault="table of whole numbers, cuts real weights",
        code="""\
def wire(connections, n):
    weights = np.zeros((n, n), int)
    for a, b, w in connections:
        weights[a, b] = w
    return weights
""",
    ),
    Answer(
        "41.1",
        right=False,
        fault="1 in place of the weight",
        code="""\
def wire(connections, n):
    weights = np.zeros((n, n))
    for a, b, w in connections:
        weights[a, b] = 1
    return weights
""",
    ),
    Answer(
        "41.1",
        right=False,
        fault="one row used n times: every row is the same list",
        code="""\
def wire(connections, n):
    table = [[0] * n] * n
    for a, b, w in connections:
        table[a][b] = w
    return np.array(table)
""",
    ),
    Answer(
        "41.1",
        right=False,
        fault="both directions filled in",
        code="""\
def wire(connections, n):
    weights = np.zeros((n, n))
    for a, b, w in connections:
        weights[a, b] = w
        weights[b, a] = w
    return weights
""",
    ),
    Answer(
        "41.1",
        right=False,
        fault="return inside the loop: the first connection only",
        code="""\
def wire(connections, n):
    weights = np.zeros((n, n))
    for a, b, w in connections:
        weights[a, b] = w
        return weights
""",
    ),
    Answer(
        "41.1",
        right=False,
        fault="size taken from the connections, not n",
        code="""\
def wire(connections, n):
    size = max(max(a, b) for a, b, w in connections) + 1
    weights = np.zeros((size, size))
    for a, b, w in connections:
        weights[a, b] = w
    return weights
""",
    ),
    Answer(
        "41.1",
        right=False,
        fault="counts cells from 1",
        code="""\
def wire(connections, n):
    weights = np.zeros((n, n))
    for a, b, w in connections:
        weights[a - 1, b - 1] = w
    return weights
""",
    ),
    Answer(
        "41.1",
        right=False,
        fault="size of the example written in",
        code="""\
def wire(connections, n):
    weights = np.zeros((3, 3))
    for a, b, w in connections:
        weights[a, b] = w
    return weights
""",
    ),
    Answer(
        "41.1",
        right=False,
        fault="prints instead of returning",
        code="""\
def wire(connections, n):
    weights = np.zeros((n, n))
    for a, b, w in connections:
        weights[a, b] = w
    print(weights)
""",
    ),
    # 41.2
    Answer(
        "41.2",
        right=True,
        fault="",
        code="""\
def neighbours(weights, k):
    return np.flatnonzero(weights[k]), np.flatnonzero(weights[:, k])
""",
    ),
    Answer(
        "41.2",
        right=True,
        fault="",
        code="""\
def neighbours(weights, k):
    to, frm = [], []
    for i in range(len(weights)):
        if weights[k, i] != 0:
            to.append(i)
        if weights[i, k] != 0:
            frm.append(i)
    return to, frm
""",
    ),
    Answer(
        "41.2",
        right=True,
        fault="",
        code="""\
def neighbours(weights, k):
    sends = np.argwhere(weights[k, :] != 0).ravel()
    hears = np.argwhere(weights.T[k, :] != 0).ravel()
    return [sends, hears]
""",
    ),
    Answer(
        "41.2",
        right=True,
        fault="",
        code="""\
def neighbours(weights, k):
    cells = np.arange(weights.shape[0])
    return list(cells[weights[k] != 0]), list(cells[weights[:, k] != 0])
""",
    ),
    Answer(
        "41.2",
        right=True,
        fault="",
        code="""\
def neighbours(weights, k):
    a = np.where(weights[k])[0]
    b = np.where(weights[:, k])[0]
    return tuple((a, b))
""",
    ),
    Answer(
        "41.2",
        right=False,
        fault="the two exchanged",
        code="""\
def neighbours(weights, k):
    return np.flatnonzero(weights[:, k]), np.flatnonzero(weights[k])
""",
    ),
    Answer(
        "41.2",
        right=False,
        fault="returns the weights, not the numbers of the cells",
        code="""\
def neighbours(weights, k):
    return weights[k][weights[k] != 0], weights[:, k][weights[:, k] != 0]
""",
    ),
    Answer(
        "41.2",
        right=False,
        fault="returns masks, not the numbers of the cells",
        code="""\
def neighbours(weights, k):
    return weights[k] != 0, weights[:, k] != 0
""",
    ),
    Answer(
        "41.2",
        right=False,
        fault="counts cells from 1",
        code="""\
def neighbours(weights, k):
    return np.flatnonzero(weights[k]) + 1, np.flatnonzero(weights[:, k]) + 1
""",
    ),
    # Put down as wrong, "only weights above 0"; but a conductance is never negative (33).
    Answer(
        "41.2",
        right=True,
        fault="",
        code="""\
def neighbours(weights, k):
    return np.flatnonzero(weights[k] > 0), np.flatnonzero(weights[:, k] > 0)
""",
    ),
    Answer(
        "41.2",
        right=False,
        fault="leaves out the cell itself",
        code="""\
def neighbours(weights, k):
    to = [i for i in range(len(weights)) if weights[k, i] != 0 and i != k]
    frm = [i for i in range(len(weights)) if weights[i, k] != 0 and i != k]
    return to, frm
""",
    ),
    Answer(
        "41.2",
        right=False,
        fault="only the first thing returned",
        code="""\
def neighbours(weights, k):
    return np.flatnonzero(weights[k])
""",
    ),
    Answer(
        "41.2",
        right=False,
        fault="both in one list",
        code="""\
def neighbours(weights, k):
    return list(np.flatnonzero(weights[k])) + list(np.flatnonzero(weights[:, k]))
""",
    ),
    Answer(
        "41.2",
        right=False,
        fault="how many, not which",
        code="""\
def neighbours(weights, k):
    return (weights[k] != 0).sum(), (weights[:, k] != 0).sum()
""",
    ),
    Answer(
        "41.2",
        right=False,
        fault="k of the example written in",
        code="""\
def neighbours(weights, k):
    return np.flatnonzero(weights[1]), np.flatnonzero(weights[:, 1])
""",
    ),
    # 41.3
    Answer(
        "41.3",
        right=True,
        fault="",
        code="""\
def arriving(weights, fired):
    return weights[fired].sum(axis=0)
""",
    ),
    Answer(
        "41.3",
        right=True,
        fault="",
        code="""\
def arriving(weights, fired):
    return fired @ weights
""",
    ),
    Answer(
        "41.3",
        right=True,
        fault="",
        code="""\
def arriving(weights, fired):
    total = np.zeros(weights.shape[1])
    for i in range(len(fired)):
        if fired[i]:
            total += weights[i]
    return total
""",
    ),
    Answer(
        "41.3",
        right=True,
        fault="",
        code="""\
def arriving(weights, fired):
    return np.where(fired[:, None], weights, 0).sum(axis=0)
""",
    ),
    Answer(
        "41.3",
        right=True,
        fault="",
        code="""\
def arriving(weights, fired):
    out = []
    for j in range(len(weights)):
        s = 0
        for i in range(len(weights)):
            s = s + weights[i, j] * fired[i]
        out.append(s)
    return out
""",
    ),
    Answer(
        "41.3",
        right=False,
        fault="columns for senders: table turned round",
        code="""\
def arriving(weights, fired):
    return weights[:, fired].sum(axis=1)
""",
    ),
    Answer(
        "41.3",
        right=False,
        fault="summed along the wrong axis",
        code="""\
def arriving(weights, fired):
    return weights[fired].sum(axis=1)
""",
    ),
    Answer(
        "41.3",
        right=False,
        fault="not summed: the rows of those that fired",
        code="""\
def arriving(weights, fired):
    return weights[fired]
""",
    ),
    Answer(
        "41.3",
        right=False,
        fault="everything added up to one number",
        code="""\
def arriving(weights, fired):
    return weights[fired].sum()
""",
    ),
    Answer(
        "41.3",
        right=False,
        fault="counts all cells, fired or not",
        code="""\
def arriving(weights, fired):
    return weights.sum(axis=0)
""",
    ),
    Answer(
        "41.3",
        right=False,
        fault="mask along columns: what receivers that fired get",
        code="""\
def arriving(weights, fired):
    return (weights * fired).sum(axis=0)
""",
    ),
    Answer(
        "41.3",
        right=False,
        fault="those that did not fire",
        code="""\
def arriving(weights, fired):
    return weights[~fired].sum(axis=0)
""",
    ),
    Answer(
        "41.3",
        right=False,
        fault="only one of those that fired",
        code="""\
def arriving(weights, fired):
    for i in range(len(fired)):
        if fired[i]:
            return weights[i]
    return np.zeros(len(fired))
""",
    ),
    Answer(
        "41.3",
        right=False,
        fault="mean in place of sum",
        code="""\
def arriving(weights, fired):
    if not fired.any():
        return np.zeros(len(fired))
    return weights[fired].mean(axis=0)
""",
    ),
    Answer(
        "41.3",
        right=False,
        fault="starts from the table's own row and changes it",
        code="""\
def arriving(weights, fired):
    rows = np.flatnonzero(fired)
    if len(rows) == 0:
        return np.zeros(len(weights))
    total = weights[rows[0]]
    for i in rows[1:]:
        total += weights[i]
    return total
""",
    ),
    # 41.4
    Answer(
        "41.4",
        right=True,
        fault="",
        code="""\
def without(weights, sender, receiver):
    new = weights.copy()
    new[sender, receiver] = 0
    return new
""",
    ),
    Answer(
        "41.4",
        right=True,
        fault="",
        code="""\
def without(weights, sender, receiver):
    left = np.array(weights)
    left[sender][receiver] = 0
    return left
""",
    ),
    Answer(
        "41.4",
        right=True,
        fault="",
        code="""\
def without(weights, sender, receiver):
    keep = np.ones(weights.shape)
    keep[sender, receiver] = 0
    return weights * keep
""",
    ),
    Answer(
        "41.4",
        right=True,
        fault="",
        code="""\
def without(weights, sender, receiver):
    out = np.zeros_like(weights)
    for i in range(weights.shape[0]):
        for j in range(weights.shape[1]):
            if not (i == sender and j == receiver):
                out[i, j] = weights[i, j]
    return out
""",
    ),
    Answer(
        "41.4",
        right=False,
        fault="changes the table that was given",
        code="""\
def without(weights, sender, receiver):
    weights[sender, receiver] = 0
    return weights
""",
    ),
    Answer(
        "41.4",
        right=False,
        fault="sender and receiver exchanged",
        code="""\
def without(weights, sender, receiver):
    new = weights.copy()
    new[receiver, sender] = 0
    return new
""",
    ),
    Answer(
        "41.4",
        right=False,
        fault="cuts both directions",
        code="""\
def without(weights, sender, receiver):
    new = weights.copy()
    new[sender, receiver] = new[receiver, sender] = 0
    return new
""",
    ),
    Answer(
        "41.4",
        right=False,
        fault="cuts everything that the sender sends",
        code="""\
def without(weights, sender, receiver):
    new = weights.copy()
    new[sender] = 0
    return new
""",
    ),
    Answer(
        "41.4",
        right=False,
        fault="a second name is no copy: changes the table that was given",
        code="""\
def without(weights, sender, receiver):
    new = weights
    new[sender, receiver] = 0
    return new
""",
    ),
    Answer(
        "41.4",
        right=False,
        fault="removes rows and columns",
        code="""\
def without(weights, sender, receiver):
    return np.delete(np.delete(weights, sender, axis=0), receiver, axis=1)
""",
    ),
    Answer(
        "41.4",
        right=False,
        fault="forgot to return",
        code="""\
def without(weights, sender, receiver):
    new = weights.copy()
    new[sender, receiver] = 0
""",
    ),
    Answer(
        "41.4",
        right=False,
        fault="returns the row of the sender only",
        code="""\
def without(weights, sender, receiver):
    new = weights[sender].copy()
    new[receiver] = 0
    return new
""",
    ),
    Answer(
        "41.4",
        right=False,
        fault="cuts by the weight: all connections that are as strong",
        code="""\
def without(weights, sender, receiver):
    return np.where(weights == weights[sender, receiver], 0, weights)
""",
    ),
    Answer(
        "41.4",
        right=False,
        fault="table of whole numbers, cuts real weights",
        code="""\
def without(weights, sender, receiver):
    new = weights.astype(int)
    new[sender, receiver] = 0
    return new
""",
    ),
    # 41.5
    Answer(
        "41.5",
        right=True,
        fault="",
        code="""\
mine = [(0, 2, 1), (1, 3, 20), (2, 1, 1), (3, 0, 20)]
""",
    ),
    Answer(
        "41.5",
        right=True,
        fault="",
        code="""\
mine = [(0, 2, 5), (1, 3, 5), (2, 1, 1), (3, 0, 20)]
""",
    ),
    Answer(
        "41.5",
        right=True,
        fault="",
        code="""\
mine = []
for a, b, w in connections:
    if (a, b) == (2, 1):
        w = 1
    if (a, b) == (3, 0):
        w = 20
    mine.append((a, b, w))
""",
    ),
    Answer(
        "41.5",
        right=True,
        fault="",
        code="""\
mine = [(3, 0, 18.5), (1, 3, 12.0), (0, 2, 1.5), (2, 1, 1.5)]
""",
    ),
    Answer(
        "41.5",
        right=False,
        fault="unchanged: cell 0 still wins",
        code="""\
mine = connections
""",
    ),
    Answer(
        "41.5",
        right=False,
        fault="stronger where cell 0 profits",
        code="""\
mine = [(0, 2, 20), (1, 3, 5), (2, 1, 20), (3, 0, 10)]
""",
    ),
    Answer(
        "41.5",
        right=False,
        fault="one connection cut",
        code="""\
mine = [(1, 3, 5), (2, 1, 10), (3, 0, 10)]
""",
    ),
    Answer(
        "41.5",
        right=False,
        fault="a weight of 0 cuts one",
        code="""\
mine = [(0, 2, 0), (1, 3, 5), (2, 1, 10), (3, 0, 10)]
""",
    ),
    Answer(
        "41.5",
        right=False,
        fault="a weight above 20",
        code="""\
mine = [(0, 2, 1), (1, 3, 50), (2, 1, 1), (3, 0, 50)]
""",
    ),
    Answer(
        "41.5",
        right=False,
        fault="gives the table in place of the list",
        code="""\
mine = [[0, 0, 1, 0], [0, 0, 0, 20], [0, 1, 0, 0], [20, 0, 0, 0]]
""",
    ),
    Answer(
        "41.5",
        right=False,
        fault="weights only",
        code="""\
mine = [1, 20, 1, 20]
""",
    ),
    Answer(
        "41.5",
        right=False,
        fault="a negative weight to inhibit",
        code="""\
mine = [(0, 2, 1), (1, 3, 20), (2, 1, -1), (3, 0, -20)]
""",
    ),
    Answer(
        "41.5",
        right=False,
        fault="both kept alive: cell 0 fires as well",
        code="""\
mine = [(0, 2, 1), (1, 3, 1), (2, 1, 1), (3, 0, 1)]
""",
    ),
    Answer(
        "41.5",
        right=False,
        fault="a connection added",
        code="""\
mine = [(0, 2, 1), (1, 3, 20), (2, 1, 1), (3, 0, 20), (2, 0, 10)]
""",
    ),
    # 41.6
    Answer(
        "41.6",
        right=True,
        fault="",
        code="""\
def ways(weights):
    there = (weights != 0).astype(int)
    return there @ there
""",
    ),
    Answer(
        "41.6",
        right=True,
        fault="",
        code="""\
def ways(weights):
    n = len(weights)
    table = np.zeros((n, n))
    for a in range(n):
        for c in range(n):
            for b in range(n):
                if weights[a, b] != 0 and weights[b, c] != 0:
                    table[a, c] += 1
    return table
""",
    ),
    Answer(
        "41.6",
        right=True,
        fault="",
        code="""\
def ways(weights):
    there = weights != 0
    return (there[:, :, None] & there[None, :, :]).sum(axis=1)
""",
    ),
    Answer(
        "41.6",
        right=True,
        fault="",
        code="""\
def ways(weights):
    w = np.where(weights != 0, 1.0, 0.0)
    return np.matmul(w, w)
""",
    ),
    Answer(
        "41.6",
        right=False,
        fault="weights multiplied, not ways counted",
        code="""\
def ways(weights):
    return weights @ weights
""",
    ),
    Answer(
        "41.6",
        right=False,
        fault="squares element by element",
        code="""\
def ways(weights):
    there = (weights != 0).astype(int)
    return there * there
""",
    ),
    Answer(
        "41.6",
        right=False,
        fault="masks multiplied: whether there is a way, not how many",
        code="""\
def ways(weights):
    there = weights != 0
    return there @ there
""",
    ),
    Answer(
        "41.6",
        right=False,
        fault="adds the ways of one step",
        code="""\
def ways(weights):
    there = (weights != 0).astype(int)
    return there + there @ there
""",
    ),
    Answer(
        "41.6",
        right=False,
        fault="table turned round",
        code="""\
def ways(weights):
    there = (weights != 0).astype(int)
    return (there @ there).T
""",
    ),
    Answer(
        "41.6",
        right=False,
        fault="leaves out ways back to itself",
        code="""\
def ways(weights):
    there = (weights != 0).astype(int)
    two = there @ there
    np.fill_diagonal(two, 0)
    return two
""",
    ),
    Answer(
        "41.6",
        right=False,
        fault="at most one way counted",
        code="""\
def ways(weights):
    n = len(weights)
    table = np.zeros((n, n))
    for a in range(n):
        for b in range(n):
            for c in range(n):
                if weights[a, b] and weights[b, c]:
                    table[a, c] = 1
    return table
""",
    ),
    Answer(
        "41.6",
        right=False,
        fault="forward once and back once",
        code="""\
def ways(weights):
    there = (weights != 0).astype(int)
    return there @ there.T
""",
    ),
    # Put down as wrong, "only weights above 0"; but a conductance is never negative (33).
    Answer(
        "41.6",
        right=True,
        fault="",
        code="""\
def ways(weights):
    there = (weights > 0).astype(int)
    return there @ there
""",
    ),
    Answer(
        "41.6",
        right=False,
        fault="three steps",
        code="""\
def ways(weights):
    there = (weights != 0).astype(int)
    return there @ there @ there
""",
    ),
]
