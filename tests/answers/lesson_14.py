"""Answers to the exercises of lesson 14, Making shapes agree."""

from . import Answer

ANSWERS = [
    # 14.1: To each row its own
    Answer(
        "14.1",
        right=True,
        fault="",
        code="""def add_to_rows(table, numbers):
    return table + numbers.reshape(len(numbers), 1)
""",
    ),
    Answer(
        "14.1",
        right=True,
        fault="",
        code="""def add_to_rows(table, numbers):
    return (table.T + numbers).T
""",
    ),
    Answer(
        "14.1",
        right=True,
        fault="",
        code="""def add_to_rows(table, numbers):
    result = []
    for i in range(len(numbers)):
        row = []
        for value in table[i]:
            row.append(value + numbers[i])
        result.append(row)
    return np.array(result)
""",
    ),
    Answer(
        "14.1",
        right=True,
        fault="",
        code="""def add_to_rows(table, numbers):
    return [[value + n for value in row] for row, n in zip(table, numbers)]
""",
    ),
    Answer(
        "14.1",
        right=True,
        fault="",
        code="""def add_to_rows(table, numbers):
    return np.stack([row + n for row, n in zip(table, numbers)])
""",
    ),
    Answer(
        "14.1",
        right=True,
        fault="",
        code="""def add_to_rows(table, numbers):
    return np.repeat(numbers, table.shape[1]).reshape(table.shape) + table
""",
    ),
    Answer(
        "14.1",
        right=True,
        fault="",
        code="""def add_to_rows(table, numbers):
    return table + np.outer(numbers, np.ones(table.shape[1]))
""",
    ),
    Answer(
        "14.1",
        right=True,
        fault="",
        code="""def add_to_rows(table, numbers):
    return np.einsum("ij->ij", table) + np.expand_dims(np.asarray(numbers), axis=-1)
""",
    ),
    Answer(
        "14.1",
        right=False,
        fault="adds to columns; fails where the table is not square",
        code="""def add_to_rows(table, numbers):
    return table + numbers
""",
    ),
    Answer(
        "14.1",
        right=False,
        fault="a row where a column is needed",
        code="""def add_to_rows(table, numbers):
    return table + numbers[None, :]
""",
    ),
    Answer(
        "14.1",
        right=False,
        fault="transposes an array with one axis, which changes nothing",
        code="""def add_to_rows(table, numbers):
    return table + numbers.T
""",
    ),
    Answer(
        "14.1",
        right=False,
        fault="gives back the transposed table",
        code="""def add_to_rows(table, numbers):
    return table.T + numbers
""",
    ),
    Answer(
        "14.1",
        right=False,
        fault="only for two rows",
        code="""def add_to_rows(table, numbers):
    return table + numbers.reshape(2, 1)
""",
    ),
    Answer(
        "14.1",
        right=False,
        fault="uses the page's per_cell instead of the numbers it is given",
        code="""def add_to_rows(table, numbers):
    return table + per_cell[:, None]
""",
    ),
    Answer(
        "14.1",
        right=False,
        fault="return inside the loop: only the first row has got its number",
        code="""def add_to_rows(table, numbers):
    result = table.copy()
    for i in range(len(numbers)):
        result[i] = table[i] + numbers[i]
        return result
""",
    ),
    Answer(
        "14.1",
        right=False,
        fault="changes the caller's table; fails where whole numbers meet decimals",
        code="""def add_to_rows(table, numbers):
    table += numbers[:, None]
    return table
""",
    ),
    Answer(
        "14.1",
        right=False,
        fault="multiplies instead of adding",
        code="""def add_to_rows(table, numbers):
    return table * numbers[:, None]
""",
    ),
    Answer(
        "14.1",
        right=False,
        fault="puts the numbers beside the table as a new column",
        code="""def add_to_rows(table, numbers):
    return np.hstack([table, numbers[:, None]])
""",
    ),
    # 14.2: A share of each row
    Answer(
        "14.2",
        right=True,
        fault="",
        code="""def shares(counts):
    return counts / np.sum(counts, 1)[:, np.newaxis]
""",
    ),
    Answer(
        "14.2",
        right=True,
        fault="",
        code="""def shares(counts):
    return (counts.T / counts.sum(axis=1)).T
""",
    ),
    Answer(
        "14.2",
        right=True,
        fault="",
        code="""def shares(counts):
    result = np.zeros(counts.shape)
    for i, row in enumerate(counts):
        result[i, :] = row / sum(row)
    return result
""",
    ),
    Answer(
        "14.2",
        right=True,
        fault="",
        code="""def shares(counts):
    return np.apply_along_axis(lambda row: row / row.sum(), 1, counts)
""",
    ),
    Answer(
        "14.2",
        right=True,
        fault="",
        code="""def shares(counts):
    return counts / (counts @ np.ones((counts.shape[1], 1)))
""",
    ),
    Answer(
        "14.2",
        right=True,
        fault="",
        code="""def shares(counts):
    return np.diag(1 / counts.sum(axis=1)) @ counts
""",
    ),
    Answer(
        "14.2",
        right=True,
        fault="",
        code="""def shares(counts):
    table = []
    for row in counts.tolist():
        total = sum(row)
        table.append([c / total for c in row])
    return table
""",
    ),
    Answer(
        "14.2",
        right=True,
        fault="",
        code="""def shares(counts):
    totals = counts.sum(axis=1, keepdims=True)
    return np.divide(counts, totals, out=np.zeros(counts.shape), where=totals != 0)
""",
    ),
    Answer(
        "14.2",
        right=True,
        fault="",
        code="""def shares(counts):
    total = counts.sum(axis=-1).reshape(-1, 1)
    return counts.astype(np.float32) / total.astype(np.float32)
""",
    ),
    Answer(
        "14.2",
        right=False,
        fault="divides columns by the sums of rows; fails where the table is not square",
        code="""def shares(counts):
    return counts / counts.sum(axis=1)
""",
    ),
    Answer(
        "14.2",
        right=False,
        fault="shares of each column instead of each row",
        code="""def shares(counts):
    return counts / counts.sum(axis=0, keepdims=True)
""",
    ),
    Answer(
        "14.2",
        right=False,
        fault="divides by the sum of the whole table",
        code="""def shares(counts):
    return counts / counts.sum(keepdims=True)
""",
    ),
    Answer(
        "14.2",
        right=False,
        fault="uses the page's sums instead of those of its own counts",
        code="""def shares(counts):
    return counts / sums
""",
    ),
    Answer(
        "14.2",
        right=False,
        fault="whole-number division cuts the shares to 0 or 1",
        code="""def shares(counts):
    return counts // counts.sum(axis=1, keepdims=True)
""",
    ),
    Answer(
        "14.2",
        right=False,
        fault="divides by the largest of each row, not the sum",
        code="""def shares(counts):
    return counts / counts.max(axis=1, keepdims=True)
""",
    ),
    Answer(
        "14.2",
        right=False,
        fault="returns the sums of the rows, not the shares",
        code="""def shares(counts):
    return counts.sum(axis=1, keepdims=True)
""",
    ),
    Answer(
        "14.2",
        right=False,
        fault="rounds the shares to two digits, so rows no longer add up to 1",
        code="""def shares(counts):
    return (counts / counts.sum(axis=1, keepdims=True)).round(2)
""",
    ),
    Answer(
        "14.2",
        right=False,
        fault="stores shares in an array of whole numbers, which cuts them to 0",
        code="""def shares(counts):
    result = np.zeros_like(counts)
    for i in range(len(counts)):
        result[i] = counts[i] / counts[i].sum()
    return result
""",
    ),
    Answer(
        "14.2",
        right=False,
        fault="percent instead of shares",
        code="""def shares(counts):
    return 100 * counts / counts.sum(axis=1, keepdims=True)
""",
    ),
    Answer(
        "14.2",
        right=False,
        fault="divides by the mean of each row, not the sum",
        code="""def shares(counts):
    return counts / counts.mean(axis=1, keepdims=True)
""",
    ),
    Answer(
        "14.2",
        right=False,
        fault="divides the sum by the counts, upside down",
        code="""def shares(counts):
    return counts.sum(axis=1, keepdims=True) / counts
""",
    ),
    # 14.3: Say what comes out
    Answer(
        "14.3", right=True, fault="", code="answer = [(4, 5), None, (4, 5), (2, 3, 4), (8, 8)]\n"
    ),
    Answer(
        "14.3",
        right=True,
        fault="",
        code="""left = [(4, 5), (4, 5), (4, 1), (2, 3, 4), (8,)]
right = [(5,), (4,), (5,), (3, 1), (8, 1)]
answer = []
for p, q in zip(left, right):
    try:
        answer.append(np.broadcast_shapes(p, q))
    except ValueError:
        answer.append(None)
""",
    ),
    Answer(
        "14.3",
        right=True,
        fault="",
        code="""def out(p, q):
    try:
        return (np.zeros(p) + np.zeros(q)).shape
    except ValueError:
        return None

answer = [
    out((4, 5), 5),
    out((4, 5), 4),
    out((4, 1), 5),
    out((2, 3, 4), (3, 1)),
    out(8, (8, 1)),
]
""",
    ),
    Answer("14.3", right=True, fault="", code="answer = (4, 5), None, (4, 5), (2, 3, 4), (8, 8)\n"),
    Answer(
        "14.3", right=True, fault="", code="answer = [[4, 5], None, [4, 5], [2, 3, 4], [8, 8]]\n"
    ),
    Answer(
        "14.3",
        right=False,
        fault="aligns left in the second pair, because 4 goes with 4",
        code="answer = [(4, 5), (4, 5), (4, 5), (2, 3, 4), (8, 8)]\n",
    ),
    Answer(
        "14.3",
        right=False,
        fault="aligns left everywhere",
        code="answer = [None, (4, 5), None, None, (8, 1)]\n",
    ),
    Answer(
        "14.3",
        right=False,
        fault="takes the fifth as element by element; a column and a row make a table",
        code="answer = [(4, 5), None, (4, 5), (2, 3, 4), (8,)]\n",
    ),
    Answer(
        "14.3",
        right=False,
        fault="keeps the column in the fifth and does not stretch its 1",
        code="answer = [(4, 5), None, (4, 5), (2, 3, 4), (8, 1)]\n",
    ),
    Answer(
        "14.3",
        right=False,
        fault="does not stretch the 1 of the third pair",
        code="answer = [(4, 5), None, (4, 1), (2, 3, 4), (8, 8)]\n",
    ),
    Answer(
        "14.3",
        right=False,
        fault="takes unequal numbers of axes for an error in the fourth",
        code="answer = [(4, 5), None, (4, 5), None, (8, 8)]\n",
    ),
    Answer(
        "14.3",
        right=False,
        fault="the fourth loses its first axis",
        code="answer = [(4, 5), None, (4, 5), (3, 4), (8, 8)]\n",
    ),
    Answer(
        "14.3",
        right=False,
        fault="None in quotes is a word, not None",
        code='answer = [(4, 5), "None", (4, 5), (2, 3, 4), (8, 8)]\n',
    ),
    Answer(
        "14.3",
        right=False,
        fault="leaves out the pair that raises an error: four answers, not five",
        code="answer = [(4, 5), (4, 5), (2, 3, 4), (8, 8)]\n",
    ),
    Answer(
        "14.3",
        right=False,
        fault="says only whether they agree, not the shapes",
        code="answer = [True, None, True, True, True]\n",
    ),
    Answer(
        "14.3",
        right=False,
        fault="rows and columns exchanged in the first and third",
        code="answer = [(5, 4), None, (5, 4), (2, 3, 4), (8, 8)]\n",
    ),
    Answer(
        "14.3",
        right=False,
        fault="takes the third for an error, because 1 and 5 are not equal",
        code="answer = [(4, 5), None, None, (2, 3, 4), (8, 8)]\n",
    ),
    Answer(
        "14.3",
        right=False,
        fault="how many numbers the result holds, not its shape",
        code="answer = [20, None, 20, 24, 64]\n",
    ),
    # 14.4: All moments of a wave
    Answer(
        "14.4",
        right=True,
        fault="",
        code="""def wave(x, t):
    return np.sin(x - t[:, None])
""",
    ),
    Answer(
        "14.4",
        right=True,
        fault="",
        code="""def wave(x, t):
    return np.array([np.sin(x - moment) for moment in t])
""",
    ),
    Answer(
        "14.4",
        right=True,
        fault="",
        code="""def wave(x, t):
    places, times = np.meshgrid(x, t)
    return np.sin(places - times)
""",
    ),
    Answer(
        "14.4",
        right=True,
        fault="",
        code="""def wave(x, t):
    return -np.sin(np.subtract.outer(t, x))
""",
    ),
    Answer(
        "14.4",
        right=True,
        fault="",
        code="""import math

def wave(x, t):
    return [[math.sin(place - time) for place in x] for time in t]
""",
    ),
    Answer(
        "14.4",
        right=True,
        fault="",
        code="""def wave(x, t):
    return np.outer(np.cos(t), np.sin(x)) - np.outer(np.sin(t), np.cos(x))
""",
    ),
    Answer(
        "14.4",
        right=True,
        fault="",
        code="""def wave(x, t):
    table = np.empty((t.size, x.size))
    for row in range(t.size):
        for column in range(x.size):
            table[row, column] = np.sin(x[column] - t[row])
    return table
""",
    ),
    Answer(
        "14.4",
        right=False,
        fault="rows and columns exchanged: a row for each place",
        code="""def wave(x, t):
    return np.sin(x[:, None] - t)
""",
    ),
    Answer(
        "14.4",
        right=False,
        fault="only pairs first with first; fails where x and t differ in length",
        code="""def wave(x, t):
    return np.sin(x - t)
""",
    ),
    Answer(
        "14.4",
        right=False,
        fault="the wave runs to the left: plus instead of minus",
        code="""def wave(x, t):
    return np.sin(x + t[:, None])
""",
    ),
    Answer(
        "14.4",
        right=False,
        fault="time minus place: every height has the wrong sign",
        code="""def wave(x, t):
    return np.sin(t[:, None] - x)
""",
    ),
    Answer(
        "14.4",
        right=False,
        fault="returns x - t without the sine",
        code="""def wave(x, t):
    return x - t[:, None]
""",
    ),
    Answer(
        "14.4",
        right=False,
        fault="takes radians for degrees",
        code="""def wave(x, t):
    return np.sin(np.radians(x - t[:, None]))
""",
    ),
    Answer(
        "14.4",
        right=False,
        fault="right numbers, but reshape instead of transpose puts them in wrong places",
        code="""def wave(x, t):
    return np.sin(x[:, None] - t).reshape(len(t), len(x))
""",
    ),
    Answer(
        "14.4",
        right=False,
        fault="subtracts the sines instead of the sine of the difference",
        code="""def wave(x, t):
    return np.sin(x) - np.sin(t[:, None])
""",
    ),
    Answer(
        "14.4",
        right=False,
        fault="one long row instead of a table",
        code="""def wave(x, t):
    return np.sin(x - t[:, None]).ravel()
""",
    ),
    Answer(
        "14.4",
        right=False,
        fault="prints each row and returns nothing",
        code="""def wave(x, t):
    for moment in t:
        print(np.sin(x - moment))
""",
    ),
    Answer(
        "14.4",
        right=False,
        fault="the same array is stored each time: all rows show the last time",
        code="""def wave(x, t):
    rows = []
    row = np.zeros(len(x))
    for moment in t:
        row[:] = np.sin(x - moment)
        rows.append(row)
    return np.array(rows)
""",
    ),
    Answer(
        "14.4",
        right=False,
        fault="shape fixed to that of the example, two times and three places",
        code="""def wave(x, t):
    table = np.zeros((2, 3))
    for i in range(2):
        for j in range(3):
            table[i, j] = np.sin(x[j] - t[i])
    return table
""",
    ),
    # 14.5: How far off?
    Answer(
        "14.5",
        right=True,
        fault="",
        code="""def mean_error(v, fit):
    return np.abs(v.ravel() - fit.ravel()).mean()
""",
    ),
    Answer(
        "14.5",
        right=True,
        fault="",
        code="""def mean_error(v, fit):
    return np.mean(np.abs(np.squeeze(fit) - np.squeeze(v)))
""",
    ),
    Answer(
        "14.5",
        right=True,
        fault="",
        code="""def mean_error(v, fit):
    a = v.flatten().tolist()
    b = fit.flatten().tolist()
    total = 0
    for p, q in zip(a, b):
        total += max(p, q) - min(p, q)
    return total / len(a)
""",
    ),
    Answer(
        "14.5",
        right=True,
        fault="",
        code="""def mean_error(v, fit):
    n = v.size
    return np.linalg.norm(v.reshape(n) - fit.reshape(n), ord=1) / n
""",
    ),
    Answer(
        "14.5",
        right=True,
        fault="",
        code="""def mean_error(v, fit):
    if v.ndim == 1:
        v = v[:, None]
    if fit.ndim == 1:
        fit = fit[:, None]
    return float(np.sqrt((v - fit) ** 2).mean())
""",
    ),
    Answer(
        "14.5",
        right=True,
        fault="",
        code="""import math
import statistics

def mean_error(v, fit):
    return statistics.fmean(math.fabs(a - b) for a, b in zip(v.flat, fit.flat))
""",
    ),
    Answer(
        "14.5",
        right=False,
        fault="a flat and a column make a table of all pairs",
        code="""def mean_error(v, fit):
    return np.abs(v - fit).mean()
""",
    ),
    Answer(
        "14.5",
        right=False,
        fault="flattens only fit; wrong where v is a column",
        code="""def mean_error(v, fit):
    return np.abs(v - fit.ravel()).mean()
""",
    ),
    Answer(
        "14.5",
        right=False,
        fault="too high and too low cancel: no abs",
        code="""def mean_error(v, fit):
    return (v.ravel() - fit.ravel()).mean()
""",
    ),
    Answer(
        "14.5",
        right=False,
        fault="abs after the mean, so too high and too low cancel",
        code="""def mean_error(v, fit):
    return abs(v.ravel().mean() - fit.ravel().mean())
""",
    ),
    Answer(
        "14.5",
        right=False,
        fault="mean of the squares, in mV squared",
        code="""def mean_error(v, fit):
    return ((v.ravel() - fit.ravel()) ** 2).mean()
""",
    ),
    Answer(
        "14.5",
        right=False,
        fault="root of the mean square, which weighs large errors more",
        code="""def mean_error(v, fit):
    return np.sqrt(np.mean((v.ravel() - fit.ravel()) ** 2))
""",
    ),
    Answer(
        "14.5",
        right=False,
        fault="the sum, not divided by how many",
        code="""def mean_error(v, fit):
    return np.abs(v.ravel() - fit.ravel()).sum()
""",
    ),
    Answer(
        "14.5",
        right=False,
        fault="the largest error, not the average",
        code="""def mean_error(v, fit):
    return np.abs(v.ravel() - fit.ravel()).max()
""",
    ),
    Answer(
        "14.5",
        right=False,
        fault="transposes fit: a column becomes a row, still two axes",
        code="""def mean_error(v, fit):
    return np.abs(v - fit.T).mean()
""",
    ),
    Answer(
        "14.5",
        right=False,
        fault="returns every error, not their average",
        code="""def mean_error(v, fit):
    return np.abs(v.ravel() - fit.ravel())
""",
    ),
    Answer(
        "14.5",
        right=False,
        fault="abs of each voltage instead of abs of the difference",
        code="""def mean_error(v, fit):
    return (np.abs(v).ravel() - np.abs(fit).ravel()).mean()
""",
    ),
    Answer(
        "14.5",
        right=False,
        fault="rounds to whole mV, so small errors become 0",
        code="""def mean_error(v, fit):
    return round(np.abs(v.ravel() - fit.ravel()).mean())
""",
    ),
    Answer(
        "14.5",
        right=False,
        fault="ravel does not change v in place: the flat copies are thrown away",
        code="""def mean_error(v, fit):
    v.ravel()
    fit.ravel()
    return np.abs(v - fit).mean()
""",
    ),
    # 14.6: Distances on a ring
    Answer(
        "14.6",
        right=True,
        fault="",
        code="""def ring_distance(a, b):
    d = np.abs(a[:, None] - b)
    return np.minimum(d, 360 - d)
""",
    ),
    Answer(
        "14.6",
        right=True,
        fault="",
        code="""def ring_distance(a, b):
    return np.abs((a[:, None] - b[None, :] + 180) % 360 - 180)
""",
    ),
    Answer(
        "14.6",
        right=True,
        fault="",
        code="""def ring_distance(a, b):
    table = []
    for p in a:
        row = []
        for q in b:
            way = (p - q) % 360
            row.append(min(way, 360 - way))
        table.append(row)
    return table
""",
    ),
    Answer(
        "14.6",
        right=True,
        fault="",
        code="""def ring_distance(a, b):
    d = np.abs(np.subtract.outer(a, b))
    return np.where(d > 180, 360 - d, d)
""",
    ),
    Answer(
        "14.6",
        right=True,
        fault="",
        code="""def ring_distance(a, b):
    return 180 - np.abs(180 - np.abs(a.reshape(-1, 1) - b))
""",
    ),
    Answer(
        "14.6",
        right=True,
        fault="",
        code="""def ring_distance(a, b):
    za = np.exp(1j * np.radians(a))
    zb = np.exp(1j * np.radians(b))
    return np.abs(np.degrees(np.angle(np.outer(za, zb.conj()))))
""",
    ),
    Answer(
        "14.6",
        right=True,
        fault="",
        code="""def ring_distance(a, b):
    d = abs(a[:, None] - b)
    d[d > 180] = 360 - d[d > 180]
    return d
""",
    ),
    Answer(
        "14.6",
        right=True,
        fault="",
        code="""def ring_distance(a, b):
    d = a[:, None] - b
    return np.min([np.abs(d), np.abs(d + 360), np.abs(d - 360)], axis=0)
""",
    ),
    Answer(
        "14.6",
        right=False,
        fault="never goes the other way round: differences up to 359",
        code="""def ring_distance(a, b):
    return np.abs(a[:, None] - b)
""",
    ),
    Answer(
        "14.6",
        right=False,
        fault="rows and columns exchanged",
        code="""def ring_distance(a, b):
    d = np.abs(b[:, None] - a)
    return np.minimum(d, 360 - d)
""",
    ),
    Answer(
        "14.6",
        right=False,
        fault="no abs: negative differences count as the smaller",
        code="""def ring_distance(a, b):
    d = a[:, None] - b
    return np.minimum(d, 360 - d)
""",
    ),
    Answer(
        "14.6",
        right=False,
        fault="remainder of 180 instead of the other way round",
        code="""def ring_distance(a, b):
    return np.abs(a[:, None] - b) % 180
""",
    ),
    Answer(
        "14.6",
        right=False,
        fault="remainder of 360: only one way round is measured",
        code="""def ring_distance(a, b):
    return (a[:, None] - b) % 360
""",
    ),
    Answer(
        "14.6",
        right=False,
        fault="first with first only: no table, fails where lengths differ",
        code="""def ring_distance(a, b):
    d = np.abs(a - b)
    return np.minimum(d, 360 - d)
""",
    ),
    Answer(
        "14.6",
        right=False,
        fault="Python's min asks which of two arrays is smaller",
        code="""def ring_distance(a, b):
    d = np.abs(a[:, None] - b)
    return min(d, 360 - d)
""",
    ),
    Answer(
        "14.6",
        right=False,
        fault="takes the longer way: maximum instead of minimum",
        code="""def ring_distance(a, b):
    d = np.abs(a[:, None] - b)
    return np.maximum(d, 360 - d)
""",
    ),
    Answer(
        "14.6",
        right=False,
        fault="half a turn, 180, taken for the whole of 360",
        code="""def ring_distance(a, b):
    d = np.abs(a[:, None] - b)
    return np.minimum(d, np.abs(d - 180))
""",
    ),
    Answer(
        "14.6",
        right=False,
        fault="angles of a on both sides; b is ignored",
        code="""def ring_distance(a, b):
    d = np.abs(a[:, None] - a)
    return np.minimum(d, 360 - d)
""",
    ),
    Answer(
        "14.6",
        right=False,
        fault="in radians instead of degrees",
        code="""def ring_distance(a, b):
    d = np.radians(a)[:, None] - np.radians(b)
    return np.arccos(np.cos(d))
""",
    ),
    Answer(
        "14.6",
        right=False,
        fault="the page's angles instead of a and b",
        code="""def ring_distance(a, b):
    d = np.abs(angles[:, None] - angles)
    return np.minimum(d, 360 - d)
""",
    ),
    Answer(
        "14.6",
        right=False,
        fault="a ring of 359 degrees: one too few",
        code="""def ring_distance(a, b):
    d = np.abs(a[:, None] - b)
    return np.minimum(d, 359 - d)
""",
    ),
]
