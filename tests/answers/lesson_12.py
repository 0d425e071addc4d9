"""Answers to the exercises of lesson 12, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 12.1
    Answer(
        "12.1",
        right=True,
        fault="",
        code="""\
answer = (24, 40)
""",
    ),
    Answer(
        "12.1",
        right=True,
        fault="",
        code="""\
rows = 24
columns = row.size // rows
answer = (rows, columns)
""",
    ),
    Answer(
        "12.1",
        right=True,
        fault="",
        code="""\
answer = row.reshape(-1, 40).shape
""",
    ),
    Answer(
        "12.1",
        right=True,
        fault="",
        code="""\
picture = row.reshape((24, 40))
pictures.image(picture)
answer = np.shape(picture)
""",
    ),
    Answer(
        "12.1",
        right=False,
        fault="rows and columns exchanged",
        code="""\
answer = (40, 24)
""",
    ),
    Answer(
        "12.1",
        right=False,
        fault="rows and columns exchanged",
        code="""\
answer = row.reshape(24, 40).T.shape
""",
    ),
    Answer(
        "12.1",
        right=False,
        fault="shape of the cell before",
        code="""\
answer = (32, 30)
""",
    ),
    Answer(
        "12.1",
        right=False,
        fault="lines half as long, the cell is cut in two",
        code="""\
answer = (48, 20)
""",
    ),
    Answer(
        "12.1",
        right=False,
        fault="lines twice as long, the cell is there twice",
        code="""\
answer = (12, 80)
""",
    ),
    Answer(
        "12.1",
        right=False,
        fault="-1 left in the shape",
        code="""\
answer = (-1, 40)
""",
    ),
    Answer(
        "12.1",
        right=False,
        fault="the picture, not its shape",
        code="""\
answer = row.reshape(24, 40)
""",
    ),
    Answer(
        "12.1",
        right=False,
        fault="the product, not the two lengths",
        code="""\
answer = 24 * 40
""",
    ),
    Answer(
        "12.1",
        right=False,
        fault="only the number of columns",
        code="""\
answer = 40
""",
    ),
    Answer(
        "12.1",
        right=False,
        fault="a text, not a shape",
        code="""\
answer = "(24, 40)"
""",
    ),
    Answer(
        "12.1",
        right=False,
        fault="the example of the text taken for the answer",
        code="""\
answer = (16, 60)
""",
    ),
    # 12.2
    Answer(
        "12.2",
        right=True,
        fault="",
        code="""\
answer = [(6, 10), (4, 6), (4, 1, 10), (), (10,), (24,)]
""",
    ),
    Answer(
        "12.2",
        right=True,
        fault="",
        code="""\
a = np.zeros((4, 6, 10))
answer = [
    a.sum(axis=0).shape,
    a.mean(axis=-1).shape,
    a.max(axis=1, keepdims=True).shape,
    a.sum().shape,
    a[0].sum(axis=0).shape,
    a.reshape(-1, 10).mean(axis=1).shape,
]
""",
    ),
    Answer(
        "12.2",
        right=True,
        fault="",
        code="""\
first = (6, 10)
second = (4, 6)
third = (4, 1, 10)
answer = [first, second, third]
answer.append(tuple())
answer.append((10,))
answer.append((4 * 6,))
""",
    ),
    Answer(
        "12.2",
        right=True,
        fault="",
        code="""\
a = np.arange(240).reshape(4, 6, 10)
results = [a.sum(axis=0), a.mean(axis=-1), a.max(axis=1, keepdims=True)]
results = results + [a.sum(), a[0].sum(axis=0), a.reshape(-1, 10).mean(axis=1)]
answer = [np.shape(r) for r in results]
""",
    ),
    Answer(
        "12.2",
        right=False,
        fault="5: the index taken for nothing, axis 0 of a goes",
        code="""\
answer = [(6, 10), (4, 6), (4, 1, 10), (), (6,), (24,)]
""",
    ),
    Answer(
        "12.2",
        right=False,
        fault="2: -1 taken for the first axis",
        code="""\
answer = [(6, 10), (6, 10), (4, 1, 10), (), (10,), (24,)]
""",
    ),
    Answer(
        "12.2",
        right=False,
        fault="3: keepdims forgotten",
        code="""\
answer = [(6, 10), (4, 6), (4, 10), (), (10,), (24,)]
""",
    ),
    Answer(
        "12.2",
        right=False,
        fault="3: all axes kept with length 1",
        code="""\
answer = [(6, 10), (4, 6), (1, 1, 1), (), (10,), (24,)]
""",
    ),
    Answer(
        "12.2",
        right=False,
        fault="4: length 1 in place of no axis",
        code="""\
answer = [(6, 10), (4, 6), (4, 1, 10), (1,), (10,), (24,)]
""",
    ),
    Answer(
        "12.2",
        right=False,
        fault="the axis that is named stays, the others go",
        code="""\
answer = [(4,), (10,), (1, 6, 1), (), (6,), (10,)]
""",
    ),
    Answer(
        "12.2",
        right=False,
        fault="6: the axis of 24 goes in place of that of 10",
        code="""\
answer = [(6, 10), (4, 6), (4, 1, 10), (), (10,), (10,)]
""",
    ),
    Answer(
        "12.2",
        right=False,
        fault="6: two axes in place of one",
        code="""\
answer = [(6, 10), (4, 6), (4, 1, 10), (), (10,), (4, 6)]
""",
    ),
    Answer(
        "12.2",
        right=False,
        fault="numbers in place of shapes of one axis",
        code="""\
answer = [(6, 10), (4, 6), (4, 1, 10), (), (10), (24)]
""",
    ),
    Answer(
        "12.2",
        right=False,
        fault="last shape missing",
        code="""\
answer = [(6, 10), (4, 6), (4, 1, 10), (), (10,)]
""",
    ),
    Answer(
        "12.2",
        right=False,
        fault="5: one axis too many",
        code="""\
answer = [(6, 10), (4, 6), (4, 1, 10), (), (1, 10), (24,)]
""",
    ),
    Answer(
        "12.2",
        right=False,
        fault="6: product not worked out, -1 left in the shape",
        code="""\
answer = [(6, 10), (4, 6), (4, 1, 10), (), (10,), (-1,)]
""",
    ),
    # 12.3
    Answer(
        "12.3",
        right=True,
        fault="",
        code="""\
def average(flat):
    return flat.reshape(2, 3, -1).mean(axis=1).ravel()
""",
    ),
    Answer(
        "12.3",
        right=True,
        fault="",
        code="""\
def average(flat):
    cells = flat.size // 6
    experiment = flat.reshape(2, 3, cells)
    means = np.mean(experiment, axis=-2)
    return means.flatten()
""",
    ),
    Answer(
        "12.3",
        right=True,
        fault="",
        code="""\
def average(flat):
    n = len(flat) // 6
    result = []
    for condition in range(2):
        for cell in range(n):
            total = 0
            for replicate in range(3):
                total += flat[condition * 3 * n + replicate * n + cell]
            result.append(total / 3)
    return np.array(result)
""",
    ),
    Answer(
        "12.3",
        right=True,
        fault="",
        code="""\
def average(flat):
    rows = flat.reshape(6, -1)
    control = (rows[0] + rows[1] + rows[2]) / 3
    drug = (rows[3] + rows[4] + rows[5]) / 3
    return np.concatenate([control, drug])
""",
    ),
    Answer(
        "12.3",
        right=True,
        fault="",
        code="""\
average = lambda flat: (flat.reshape((2, 3, -1)).sum(axis=1) / 3).reshape(-1)
""",
    ),
    Answer(
        "12.3",
        right=False,
        fault="averages over the cells",
        code="""\
def average(flat):
    return flat.reshape(2, 3, -1).mean(axis=2).ravel()
""",
    ),
    Answer(
        "12.3",
        right=False,
        fault="averages over the conditions",
        code="""\
def average(flat):
    return flat.reshape(2, 3, -1).mean(axis=0).ravel()
""",
    ),
    Answer(
        "12.3",
        right=False,
        fault="cells and replicates exchanged in the reshape",
        code="""\
def average(flat):
    return flat.reshape(2, -1, 3).mean(axis=2).ravel()
""",
    ),
    Answer(
        "12.3",
        right=False,
        fault="replicates put before the conditions",
        code="""\
def average(flat):
    return flat.reshape(3, 2, -1).mean(axis=0).ravel()
""",
    ),
    Answer(
        "12.3",
        right=False,
        fault="four cells written in",
        code="""\
def average(flat):
    return flat.reshape(2, 3, 4).mean(axis=1).ravel()
""",
    ),
    Answer(
        "12.3",
        right=False,
        fault="two cells written in",
        code="""\
def average(flat):
    experiment = flat.reshape(2, 3, 2)
    return experiment.mean(axis=1).ravel()
""",
    ),
    Answer(
        "12.3",
        right=False,
        fault="not put back into one row",
        code="""\
def average(flat):
    return flat.reshape(2, 3, -1).mean(axis=1)
""",
    ),
    Answer(
        "12.3",
        right=False,
        fault="order turned: both conditions of a cell side by side",
        code="""\
def average(flat):
    return flat.reshape(2, 3, -1).mean(axis=1).T.ravel()
""",
    ),
    Answer(
        "12.3",
        right=False,
        fault="whole-number cut",
        code="""\
def average(flat):
    total = flat.reshape(2, 3, -1).sum(axis=1)
    return (total // 3).ravel()
""",
    ),
    Answer(
        "12.3",
        right=False,
        fault="median in place of the mean",
        code="""\
def average(flat):
    return np.median(flat.reshape(2, 3, -1), axis=1).ravel()
""",
    ),
    Answer(
        "12.3",
        right=False,
        fault="changes the shape of the array that it was given",
        code="""\
def average(flat):
    flat.shape = (2, 3, -1)
    return flat.mean(axis=1).ravel()
""",
    ),
    Answer(
        "12.3",
        right=False,
        fault="uses the page's data, not what it was given",
        code="""\
def average(flat):
    return experiment.mean(axis=1).ravel()
""",
    ),
    Answer(
        "12.3",
        right=False,
        fault="the sum, not the mean",
        code="""\
def average(flat):
    return flat.reshape(2, 3, -1).sum(axis=1).ravel()
""",
    ),
    Answer(
        "12.3",
        right=False,
        fault="forgot return",
        code="""\
def average(flat):
    means = flat.reshape(2, 3, -1).mean(axis=1)
    means = means.ravel()
""",
    ),
    # 12.4
    Answer(
        "12.4",
        right=True,
        fault="",
        code="""\
def by_electrode(raw, n):
    return raw.reshape(-1, n).T
""",
    ),
    Answer(
        "12.4",
        right=True,
        fault="",
        code="""\
def by_electrode(raw, n):
    moments = len(raw) // n
    table = raw.reshape(moments, n)
    return np.transpose(table).copy()
""",
    ),
    Answer(
        "12.4",
        right=True,
        fault="",
        code="""\
def by_electrode(raw, n):
    rows = []
    for k in range(n):
        rows.append(raw[k::n])
    return np.array(rows)
""",
    ),
    Answer(
        "12.4",
        right=True,
        fault="",
        code="""\
def by_electrode(raw, n):
    m = int(raw.size / n)
    out = np.zeros((n, m))
    for t in range(m):
        for e in range(n):
            out[e, t] = raw[t * n + e]
    return out
""",
    ),
    Answer(
        "12.4",
        right=True,
        fault="",
        code="""\
by_electrode = lambda raw, n: np.reshape(raw, (n, -1), order="F")
""",
    ),
    Answer(
        "12.4",
        right=False,
        fault="reshaped without turning",
        code="""\
def by_electrode(raw, n):
    return raw.reshape(n, -1)
""",
    ),
    Answer(
        "12.4",
        right=False,
        fault="not turned: a row for each moment",
        code="""\
def by_electrode(raw, n):
    return raw.reshape(-1, n)
""",
    ),
    Answer(
        "12.4",
        right=False,
        fault="reshaped to the final shape and then turned",
        code="""\
def by_electrode(raw, n):
    return raw.reshape(n, -1).T
""",
    ),
    Answer(
        "12.4",
        right=False,
        fault="turned before it was reshaped, when there is one axis",
        code="""\
def by_electrode(raw, n):
    return raw.T.reshape(n, -1)
""",
    ),
    Answer(
        "12.4",
        right=False,
        fault="three moments written in",
        code="""\
def by_electrode(raw, n):
    return raw.reshape(3, n).T
""",
    ),
    Answer(
        "12.4",
        right=False,
        fault="two electrodes written in",
        code="""\
def by_electrode(raw, n):
    return raw.reshape(-1, 2).T
""",
    ),
    Answer(
        "12.4",
        right=False,
        fault="sorted by size in place of by electrode",
        code="""\
def by_electrode(raw, n):
    return np.sort(raw).reshape(n, -1)
""",
    ),
    Answer(
        "12.4",
        right=False,
        fault="whole-number cut",
        code="""\
def by_electrode(raw, n):
    m = len(raw) // n
    table = np.zeros((n, m), dtype=int)
    for e in range(n):
        for t in range(m):
            table[e][t] = raw[e + t * n]
    return table
""",
    ),
    Answer(
        "12.4",
        right=False,
        fault="the length of a row is not a whole number",
        code="""\
def by_electrode(raw, n):
    moments = len(raw) / n
    return raw.reshape(moments, n).T
""",
    ),
    Answer(
        "12.4",
        right=False,
        fault="result of the turn not kept",
        code="""\
def by_electrode(raw, n):
    table = raw.reshape(-1, n)
    table.T
    return table
""",
    ),
    Answer(
        "12.4",
        right=False,
        fault="last moment missing",
        code="""\
def by_electrode(raw, n):
    m = len(raw) // n
    rows = []
    for e in range(n):
        rows.append([raw[t * n + e] for t in range(m - 1)])
    return np.array(rows)
""",
    ),
    Answer(
        "12.4",
        right=False,
        fault="prints instead of returning",
        code="""\
def by_electrode(raw, n):
    print(raw.reshape(-1, n).T)
""",
    ),
    # Put down as wrong ("returns a list"): a list passes for an array everywhere in the course.
    Answer(
        "12.4",
        right=True,
        fault="",
        code="""\
def by_electrode(raw, n):
    rows = []
    for e in range(n):
        one = []
        for k in range(e, len(raw), n):
            one.append(raw[k])
        rows.append(one)
    return rows
""",
    ),
    # 12.5
    Answer(
        "12.5",
        right=True,
        fault="",
        code="""\
def gigabytes(shape):
    n = 1
    for length in shape:
        n *= length
    return n * 8 / 1e9
""",
    ),
    Answer(
        "12.5",
        right=True,
        fault="",
        code="""\
import math

def gigabytes(shape):
    return math.prod(shape) * 8 / 1_000_000_000
""",
    ),
    Answer(
        "12.5",
        right=True,
        fault="",
        code="""\
def gigabytes(shape):
    return float(np.prod(shape, dtype=float)) * 8 / 10**9
""",
    ),
    Answer(
        "12.5",
        right=True,
        fault="",
        code="""\
from functools import reduce

gigabytes = lambda shape: reduce(lambda a, b: a * b, shape, 1) / 125_000_000
""",
    ),
    Answer(
        "12.5",
        right=True,
        fault="",
        code="""\
def gigabytes(shape):
    gb = 8e-9
    for n in shape:
        gb = gb * n
    return gb
""",
    ),
    Answer(
        "12.5",
        right=False,
        fault="makes the array",
        code="""\
def gigabytes(shape):
    return np.zeros(shape).nbytes / 1e9
""",
    ),
    Answer(
        "12.5",
        right=False,
        fault="lengths added, not multiplied",
        code="""\
def gigabytes(shape):
    return sum(shape) * 8 / 1_000_000_000
""",
    ),
    Answer(
        "12.5",
        right=False,
        fault="8 bytes for each number forgotten",
        code="""\
def gigabytes(shape):
    return np.prod(shape) / 1e9
""",
    ),
    Answer(
        "12.5",
        right=False,
        fault="1024 in place of 1000",
        code="""\
def gigabytes(shape):
    total = 8
    for n in shape:
        total *= n
    return total / 1024**3
""",
    ),
    Answer(
        "12.5",
        right=False,
        fault="three axes written in",
        code="""\
def gigabytes(shape):
    return shape[0] * shape[1] * shape[2] * 8 / 1e9
""",
    ),
    Answer(
        "12.5",
        right=False,
        fault="three axes written in",
        code="""\
def gigabytes(shape):
    a, b, c = shape
    return a * b * c * 8 / 1_000_000_000
""",
    ),
    Answer(
        "12.5",
        right=False,
        fault="whole-number cut",
        code="""\
def gigabytes(shape):
    total = 1
    for n in shape:
        total = total * n
    return total * 8 // 1_000_000_000
""",
    ),
    Answer(
        "12.5",
        right=False,
        fault="rounded",
        code="""\
def gigabytes(shape):
    total = 1
    for n in shape:
        total *= n
    return round(total * 8 / 1e9, 2)
""",
    ),
    Answer(
        "12.5",
        right=False,
        fault="MB in place of GB",
        code="""\
def gigabytes(shape):
    total = 1
    for i in range(len(shape)):
        total *= shape[i]
    return total * 8 / 1e6
""",
    ),
    Answer(
        "12.5",
        right=False,
        fault="last axis left out",
        code="""\
def gigabytes(shape):
    total = shape[0]
    for k in range(1, len(shape) - 1):
        total *= shape[k]
    return total * 8 / 1e9
""",
    ),
    Answer(
        "12.5",
        right=False,
        fault="fails where there is no axis",
        code="""\
def gigabytes(shape):
    total = shape[0]
    for n in shape[1:]:
        total *= n
    return total * 8 / 1e9
""",
    ),
    # Put down as wrong ("wraps where the product is very large"): it does, but only where NumPy
    # refuses the shape itself, since no array may have more than 2 ** 63 bytes.
    Answer(
        "12.5",
        right=True,
        fault="",
        code="""\
def gigabytes(shape):
    return np.prod(shape) * 8 / 1e9
""",
    ),
    Answer(
        "12.5",
        right=False,
        fault="return stands inside the loop",
        code="""\
def gigabytes(shape):
    total = 1
    for n in shape:
        total *= n
        return total * 8 / 1e9
""",
    ),
    Answer(
        "12.5",
        right=False,
        fault="prints instead of returning",
        code="""\
def gigabytes(shape):
    n = 1
    for s in shape:
        n *= s
    print(n * 8 / 1e9)
""",
    ),
    # 12.6
    Answer(
        "12.6",
        right=True,
        fault="",
        code="""\
def rebin(counts, k):
    return counts.reshape(len(counts), -1, k).sum(axis=2)
""",
    ),
    Answer(
        "12.6",
        right=True,
        fault="",
        code="""\
def rebin(counts, k):
    cells, bins = counts.shape
    return counts.reshape(cells, bins // k, k).sum(axis=-1)
""",
    ),
    Answer(
        "12.6",
        right=True,
        fault="",
        code="""\
def rebin(counts, k):
    wide = counts.shape[1] // k
    result = np.zeros((counts.shape[0], wide))
    for cell in range(counts.shape[0]):
        for b in range(wide):
            for j in range(k):
                result[cell, b] += counts[cell, b * k + j]
    return result
""",
    ),
    Answer(
        "12.6",
        right=True,
        fault="",
        code="""\
def rebin(counts, k):
    return counts.reshape(-1, k).sum(axis=1).reshape(counts.shape[0], -1)
""",
    ),
    Answer(
        "12.6",
        right=True,
        fault="",
        code="""\
def rebin(counts, k):
    starts = np.arange(0, counts.shape[1], k)
    return np.add.reduceat(counts, starts, axis=1)
""",
    ),
    Answer(
        "12.6",
        right=True,
        fault="",
        code="""\
def rebin(counts, k):
    rows = []
    for row in counts:
        rows.append([sum(row[i : i + k]) for i in range(0, len(row), k)])
    return np.array(rows)
""",
    ),
    Answer(
        "12.6",
        right=False,
        fault="the two new axes exchanged: adds up what is not side by side",
        code="""\
def rebin(counts, k):
    return counts.reshape(len(counts), k, -1).sum(axis=1)
""",
    ),
    Answer(
        "12.6",
        right=False,
        fault="sums over the wide bins, not within them",
        code="""\
def rebin(counts, k):
    return counts.reshape(len(counts), -1, k).sum(axis=1)
""",
    ),
    Answer(
        "12.6",
        right=False,
        fault="the mean, not the sum",
        code="""\
def rebin(counts, k):
    return counts.reshape(len(counts), -1, k).mean(axis=2)
""",
    ),
    Answer(
        "12.6",
        right=False,
        fault="two cells written in",
        code="""\
def rebin(counts, k):
    return counts.reshape(2, -1, k).sum(axis=2)
""",
    ),
    Answer(
        "12.6",
        right=False,
        fault="two wide bins written in",
        code="""\
def rebin(counts, k):
    return counts.reshape(-1, 2, k).sum(axis=2)
""",
    ),
    Answer(
        "12.6",
        right=False,
        fault="cells not kept apart: one long row",
        code="""\
def rebin(counts, k):
    return counts.reshape(-1, k).sum(axis=1)
""",
    ),
    Answer(
        "12.6",
        right=False,
        fault="only two neighbours added",
        code="""\
def rebin(counts, k):
    return counts[:, ::2] + counts[:, 1::2]
""",
    ),
    Answer(
        "12.6",
        right=False,
        fault="bins that overlap",
        code="""\
def rebin(counts, k):
    out = []
    for row in counts:
        out.append([sum(row[i : i + k]) for i in range(len(row) - k + 1)])
    return np.array(out)
""",
    ),
    Answer(
        "12.6",
        right=False,
        fault="last wide bin missing",
        code="""\
def rebin(counts, k):
    out = []
    for row in counts:
        out.append([sum(row[i : i + k]) for i in range(0, len(row) - k, k)])
    return np.array(out)
""",
    ),
    Answer(
        "12.6",
        right=False,
        fault="takes one bin of each, adds nothing",
        code="""\
def rebin(counts, k):
    return counts[:, ::k]
""",
    ),
    Answer(
        "12.6",
        right=False,
        fault="length 1 left in the shape",
        code="""\
def rebin(counts, k):
    return counts.reshape(len(counts), -1, k).sum(axis=2, keepdims=True)
""",
    ),
    # Put down as wrong ("returns a list"): a list passes for an array everywhere in the course.
    Answer(
        "12.6",
        right=True,
        fault="",
        code="""\
def rebin(counts, k):
    return [list(row.reshape(-1, k).sum(axis=1)) for row in counts]
""",
    ),
    Answer(
        "12.6",
        right=False,
        fault="forgot return",
        code="""\
def rebin(counts, k):
    bins = counts.shape[1] // k
    counts.reshape(len(counts), bins, k).sum(axis=2)
""",
    ),
]
