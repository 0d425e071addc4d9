"""Answers to the exercises of lesson 42, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 42.1
    Answer(
        "42.1",
        right=True,
        fault="",
        code="""\
def irregularities(spike_times, spike_cells, n):
    cvs = []
    for cell in range(n):
        own = spike_times[spike_cells == cell]
        if len(own) >= 4:
            intervals = np.diff(own)
            cvs.append(np.std(intervals) / np.mean(intervals))
    return cvs
""",
    ),
    Answer(
        "42.1",
        right=True,
        fault="",
        code="""\
def irregularities(spike_times, spike_cells, n):
    trains = [[] for _ in range(n)]
    for t, c in zip(spike_times, spike_cells):
        trains[c].append(t)
    result = []
    for train in trains:
        if len(train) < 4:
            continue
        gaps = [b - a for a, b in zip(train, train[1:])]
        m = sum(gaps) / len(gaps)
        var = sum((g - m) ** 2 for g in gaps) / len(gaps)
        result.append(var**0.5 / m)
    return result
""",
    ),
    Answer(
        "42.1",
        right=True,
        fault="",
        code="""\
def cv(times):
    d = np.diff(times)
    return d.std() / d.mean()


def irregularities(spike_times, spike_cells, n):
    counts = np.bincount(spike_cells, minlength=n)
    return np.array([cv(spike_times[spike_cells == i]) for i in range(n) if counts[i] > 3])
""",
    ),
    Answer(
        "42.1",
        right=True,
        fault="",
        code="""\
def irregularities(spike_times, spike_cells, n):
    order = np.argsort(spike_cells, kind="stable")
    t = spike_times[order]
    edges = np.searchsorted(spike_cells[order], np.arange(n + 1))
    found = np.full(n, np.nan)
    for i in range(n):
        isi = np.diff(t[edges[i] : edges[i + 1]])
        if isi.size >= 3:
            found[i] = isi.std() / isi.mean()
    return found[~np.isnan(found)]
""",
    ),
    Answer(
        "42.1",
        right=True,
        fault="",
        code="""\
def irregularities(spike_times, spike_cells, n):
    import statistics

    answer = []
    for who in np.unique(spike_cells):
        mine = spike_times[spike_cells == who].tolist()
        if len(mine) >= 4:
            gaps = [mine[i + 1] - mine[i] for i in range(len(mine) - 1)]
            answer.append(statistics.pstdev(gaps) / statistics.mean(gaps))
    return answer
""",
    ),
    Answer(
        "42.1",
        right=False,
        fault="standard deviation with n - 1",
        code="""\
def irregularities(spike_times, spike_cells, n):
    cvs = []
    for cell in range(n):
        isi = np.diff(spike_times[spike_cells == cell])
        if len(isi) >= 3:
            cvs.append(np.std(isi, ddof=1) / np.mean(isi))
    return cvs
""",
    ),
    Answer(
        "42.1",
        right=False,
        fault="takes cells with 3 spikes as well",
        code="""\
def irregularities(spike_times, spike_cells, n):
    cvs = []
    for cell in range(n):
        isi = np.diff(spike_times[spike_cells == cell])
        if len(isi) > 1:
            cvs.append(isi.std() / isi.mean())
    return cvs
""",
    ),
    Answer(
        "42.1",
        right=False,
        fault="leaves out the last cell",
        code="""\
def irregularities(spike_times, spike_cells, n):
    cvs = []
    cell = 0
    while cell < n - 1:
        own = spike_times[spike_cells == cell]
        if len(own) >= 4:
            cvs.append(np.std(np.diff(own)) / np.mean(np.diff(own)))
        cell += 1
    return cvs
""",
    ),
    Answer(
        "42.1",
        right=False,
        fault="in the order of first spikes, not of cells",
        code="""\
def irregularities(spike_times, spike_cells, n):
    trains = {}
    for t, c in zip(spike_times, spike_cells):
        trains.setdefault(c, []).append(t)
    cvs = []
    for c in trains:
        isi = np.diff(trains[c])
        if len(trains[c]) >= 4:
            cvs.append(np.std(isi) / np.mean(isi))
    return cvs
""",
    ),
    Answer(
        "42.1",
        right=False,
        fault="return inside the loop",
        code="""\
def irregularities(spike_times, spike_cells, n):
    cvs = []
    for cell in range(n):
        own = spike_times[spike_cells == cell]
        if len(own) >= 4:
            isi = np.diff(own)
            cvs.append(np.std(isi) / np.mean(isi))
        return cvs
""",
    ),
    Answer(
        "42.1",
        right=False,
        fault="intervals of all cells mixed",
        code="""\
def irregularities(spike_times, spike_cells, n):
    trains = [[]] * n
    for i in range(len(spike_times)):
        trains[spike_cells[i]].append(spike_times[i])
    cvs = []
    for train in trains:
        if len(train) >= 4:
            d = np.diff(train)
            cvs.append(d.std() / d.mean())
    return cvs
""",
    ),
    Answer(
        "42.1",
        right=False,
        fault="an error where the last cells are silent",
        code="""\
def irregularities(spike_times, spike_cells, n):
    counts = np.bincount(spike_cells)
    cvs = []
    for cell in range(n):
        if counts[cell] >= 4:
            isi = np.diff(spike_times[spike_cells == cell])
            cvs.append(isi.std() / isi.mean())
    return cvs
""",
    ),
    Answer(
        "42.1",
        right=False,
        fault="nan kept for cells that fired too little",
        code="""\
def irregularities(spike_times, spike_cells, n):
    cv = np.zeros(n) * np.nan
    for k in range(n):
        isi = np.diff(spike_times[spike_cells == k])
        if len(isi) >= 3:
            cv[k] = np.std(isi) / np.mean(isi)
    return cv
""",
    ),
    Answer(
        "42.1",
        right=False,
        fault="rounded to three digits",
        code="""\
def irregularities(spike_times, spike_cells, n):
    cvs = []
    for cell in range(n):
        isi = np.diff(spike_times[spike_cells == cell])
        if len(isi) >= 3:
            cvs.append(round(isi.std() / isi.mean(), 3))
    return cvs
""",
    ),
    # 42.2
    Answer(
        "42.2",
        right=True,
        fault="",
        code="""\
def balance(weights):
    there = weights != 0
    means = weights.sum(axis=0) / there.sum(axis=0)
    return (weights - means) * there
""",
    ),
    Answer(
        "42.2",
        right=True,
        fault="",
        code="""\
def balance(weights):
    result = np.zeros(weights.shape)
    rows, columns = weights.shape
    for j in range(columns):
        total = 0
        count = 0
        for i in range(rows):
            if weights[i, j] != 0:
                total += weights[i, j]
                count += 1
        for i in range(rows):
            if weights[i, j] != 0:
                result[i, j] = weights[i, j] - total / count
    return result
""",
    ),
    Answer(
        "42.2",
        right=True,
        fault="",
        code="""\
def balance(weights):
    masked = np.ma.masked_equal(weights, 0)
    return (masked - masked.mean(axis=0)).filled(0)
""",
    ),
    Answer(
        "42.2",
        right=True,
        fault="",
        code="""\
def balance(W):
    W = np.array(W, dtype=float)
    for col in W.T:
        on = np.flatnonzero(col)
        col[on] = col[on] - np.mean(col[on])
    return W
""",
    ),
    Answer(
        "42.2",
        right=True,
        fault="",
        code="""\
def balance(weights):
    columns = []
    for column in zip(*weights):
        heard = [w for w in column if w != 0]
        mean = sum(heard) / len(heard)
        columns.append([w - mean if w != 0 else 0 for w in column])
    return [list(row) for row in zip(*columns)]
""",
    ),
    Answer(
        "42.2",
        right=False,
        fault="zeros count in the mean",
        code="""\
def balance(weights):
    means = weights.mean(axis=0)
    return np.where(weights != 0, weights - means, 0)
""",
    ),
    Answer(
        "42.2",
        right=False,
        fault="means of rows instead of columns",
        code="""\
def balance(weights):
    there = weights != 0
    means = weights.sum(axis=1, keepdims=True) / there.sum(axis=1, keepdims=True)
    return (weights - means) * there
""",
    ),
    Answer(
        "42.2",
        right=False,
        fault="zeros do not stay 0",
        code="""\
def balance(weights):
    there = weights != 0
    return weights - weights.sum(axis=0) / there.sum(axis=0)
""",
    ),
    Answer(
        "42.2",
        right=False,
        fault="changes the caller's weights",
        code="""\
def balance(weights):
    for j in range(weights.shape[1]):
        there = weights[:, j] != 0
        weights[there, j] -= weights[there, j].mean()
    return weights
""",
    ),
    Answer(
        "42.2",
        right=False,
        fault="mean taken anew while the column changes",
        code="""\
def balance(weights):
    new = weights.astype(float)
    for i in range(len(new)):
        for j in range(len(new)):
            if new[i, j] != 0:
                column = new[:, j]
                new[i, j] = new[i, j] - column[column != 0].mean()
    return new
""",
    ),
    Answer(
        "42.2",
        right=False,
        fault="mean cut to a whole number",
        code="""\
def balance(weights):
    there = weights != 0
    means = weights.sum(axis=0) // there.sum(axis=0)
    return (weights - means) * there
""",
    ),
    Answer(
        "42.2",
        right=False,
        fault="divides by n - 1 as if all others were connected",
        code="""\
def balance(weights):
    n = len(weights)
    means = weights.sum(axis=0) / (n - 1)  # a cell does not hear itself
    return np.where(weights == 0, 0, weights - means)
""",
    ),
    Answer(
        "42.2",
        right=False,
        fault="divides by the expected number instead of counting",
        code="""\
def balance(weights):
    means = weights.sum(axis=0) / (p * n)
    return (weights - means) * (weights != 0)
""",
    ),
    Answer(
        "42.2",
        right=False,
        fault="forgot return",
        code="""\
def balance(weights):
    there = weights != 0
    means = weights.sum(axis=0) / there.sum(axis=0)
    balanced = (weights - means) * there
""",
    ),
    # 42.3
    Answer(
        "42.3",
        right=True,
        fault="",
        code="""\
def halves(weights, fired, k):
    arrives = weights[fired, k]
    return arrives[arrives > 0].sum(), arrives[arrives < 0].sum()
""",
    ),
    Answer(
        "42.3",
        right=True,
        fault="",
        code="""\
def halves(weights, fired, k):
    push = 0
    pull = 0
    for sender in range(len(fired)):
        if fired[sender]:
            w = weights[sender][k]
            if w > 0:
                push += w
            else:
                pull += w
    return push, pull
""",
    ),
    Answer(
        "42.3",
        right=True,
        fault="",
        code="""\
def halves(weights, fired, k):
    column = weights[:, k] * fired
    return [np.maximum(column, 0).sum(), np.minimum(column, 0).sum()]
""",
    ),
    Answer(
        "42.3",
        right=True,
        fault="",
        code="""\
def halves(weights, fired, k):
    w = weights[fired][:, k].astype(np.float64)
    net, size = w.sum(), np.abs(w).sum()
    return (size + net) / 2, (net - size) / 2
""",
    ),
    Answer(
        "42.3",
        right=True,
        fault="",
        code="""\
halves = lambda weights, fired, k: (
    sum(w for w, f in zip(weights[:, k], fired) if f and w > 0),
    sum(w for w, f in zip(weights[:, k], fired) if f and w < 0),
)
""",
    ),
    Answer(
        "42.3",
        right=False,
        fault="row instead of column",
        code="""\
def halves(weights, fired, k):
    arrives = weights[k, fired]
    return arrives[arrives > 0].sum(), arrives[arrives < 0].sum()
""",
    ),
    Answer(
        "42.3",
        right=False,
        fault="the two in the wrong order",
        code="""\
def halves(weights, fired, k):
    w = weights[fired, k]
    inhibition = w[w < 0].sum()
    excitation = w[w > 0].sum()
    return inhibition, excitation
""",
    ),
    Answer(
        "42.3",
        right=False,
        fault="largest and smallest instead of sums",
        code="""\
def halves(weights, fired, k):
    arrives = weights[fired, k]
    return max(arrives.max(), 0), min(arrives.min(), 0)
""",
    ),
    Answer(
        "42.3",
        right=False,
        fault="means instead of sums",
        code="""\
def halves(weights, fired, k):
    w = weights[fired, k]
    up, down = w[w > 0], w[w < 0]
    return (up.mean() if len(up) else 0), (down.mean() if len(down) else 0)
""",
    ),
    Answer(
        "42.3",
        right=False,
        fault="the example's k written in",
        code="""\
def halves(weights, fired, k):
    w = weights[fired, 2]
    return w[w > 0].sum(), w[w < 0].sum()
""",
    ),
    Answer(
        "42.3",
        right=False,
        fault="sums cut to whole numbers",
        code="""\
def halves(weights, fired, k):
    w = weights[fired, k]
    return int(w[w > 0].sum()), int(w[w < 0].sum())
""",
    ),
    Answer(
        "42.3",
        right=False,
        fault="changes the caller's weights",
        code="""\
def halves(weights, fired, k):
    weights[~fired] = 0
    column = weights[:, k]
    return column[column > 0].sum(), column[column < 0].sum()
""",
    ),
    Answer(
        "42.3",
        right=False,
        fault="an error where nothing pushes or pulls",
        code="""\
def halves(weights, fired, k):
    from functools import reduce

    w = weights[fired, k]
    plus = reduce(lambda a, b: a + b, w[w > 0])
    minus = reduce(lambda a, b: a + b, w[w < 0])
    return plus, minus
""",
    ),
    Answer(
        "42.3",
        right=False,
        fault="and for &",
        code="""\
def halves(weights, fired, k):
    w = weights[:, k]
    return w[fired and w > 0].sum(), w[fired and w < 0].sum()
""",
    ),
    # 42.4
    Answer(
        "42.4",
        right=True,
        fault="",
        code="""\
def poisson(rate, draws, dt):
    return np.flatnonzero(draws < rate * dt / 1000) * dt
""",
    ),
    Answer(
        "42.4",
        right=True,
        fault="",
        code="""\
def poisson(rate, draws, dt):
    times = []
    for i in range(len(draws)):
        if draws[i] < rate / 1000 * dt:
            times.append(i * dt)
    return times
""",
    ),
    Answer(
        "42.4",
        right=True,
        fault="",
        code="""\
def poisson(rate, draws, dt):
    t = np.arange(len(draws)) * dt
    seconds = dt * 1e-3
    return t[draws < rate * seconds]
""",
    ),
    Answer(
        "42.4",
        right=True,
        fault="",
        code="""\
def poisson(rate, draws, dt):
    chance = dt / (1000 / rate)
    t = 0.0
    spikes = []
    for x in draws:
        if x < chance:
            spikes.append(t)
        t += dt
    return np.array(spikes)
""",
    ),
    Answer(
        "42.4",
        right=True,
        fault="",
        code="""\
poisson = lambda rate, draws, dt=0.1: [dt * i for i, d in enumerate(draws) if 1000 * d < rate * dt]
""",
    ),
    Answer(
        "42.4",
        right=False,
        fault="ms taken for s",
        code="""\
def poisson(rate, draws, dt):
    return np.flatnonzero(draws < rate * dt) * dt
""",
    ),
    Answer(
        "42.4",
        right=False,
        fault="chance without dt",
        code="""\
def poisson(rate, draws, dt):
    p_spike = rate / 1000  # per ms
    return np.where(draws < p_spike)[0] * dt
""",
    ),
    Answer(
        "42.4",
        right=False,
        fault="equal counts as smaller",
        code="""\
def poisson(rate, draws, dt):
    times = []
    for i, d in enumerate(draws):
        if d <= rate * dt / 1000:
            times.append(i * dt)
    return times
""",
    ),
    Answer(
        "42.4",
        right=False,
        fault="skips the first step",
        code="""\
def poisson(rate, draws, dt):
    times = []
    for i in range(1, len(draws)):
        if draws[i] < rate * dt / 1000:
            times.append(i * dt)
    return times
""",
    ),
    Answer(
        "42.4",
        right=False,
        fault="the example's dt written in",
        code="""\
def poisson(rate, draws, dt):
    chance = rate * 0.5 / 1000
    return np.flatnonzero(draws < chance) * 0.5
""",
    ),
    Answer(
        "42.4",
        right=False,
        fault="times rounded to 0.1 ms",
        code="""\
def poisson(rate, draws, dt):
    return [round(i * dt, 1) for i in range(len(draws)) if draws[i] < rate * dt / 1000]
""",
    ),
    Answer(
        "42.4",
        right=False,
        fault="1 - exp(-rate dt) as the chance: somewhat too few spikes",
        code="""\
def poisson(rate, draws, dt):
    p = 1 - np.exp(-rate * dt / 1000)
    return np.nonzero(draws < p)[0] * dt
""",
    ),
    Answer(
        "42.4",
        right=False,
        fault="times stretched: linspace with its end",
        code="""\
def poisson(rate, draws, dt):
    t = np.linspace(0, len(draws) * dt, len(draws))
    return t[draws < rate * dt / 1000]
""",
    ),
    Answer(
        "42.4",
        right=False,
        fault="misspelt name",
        code="""\
def poisson(rate, draws, dt):
    chance = rate * dt / 1000
    return [i * dt for i, d in enumerate(draw) if d < chance]
""",
    ),
    # 42.5
    Answer(
        "42.5",
        right=True,
        fault="",
        code="""\
def parted(times_1, cells_1, times_2, cells_2):
    count = 0
    for t1, c1, t2, c2 in zip(times_1, cells_1, times_2, cells_2):
        if t1 != t2 or c1 != c2:
            break
        count += 1
    return count
""",
    ),
    Answer(
        "42.5",
        right=True,
        fault="",
        code="""\
def parted(times_1, cells_1, times_2, cells_2):
    n = min(len(times_1), len(times_2))
    differ = (times_1[:n] != times_2[:n]) | (cells_1[:n] != cells_2[:n])
    return int(np.argmax(differ)) if differ.any() else n
""",
    ),
    Answer(
        "42.5",
        right=True,
        fault="",
        code="""\
def parted(times_1, cells_1, times_2, cells_2):
    n = min(len(times_1), len(times_2))
    same = (times_1[:n] == times_2[:n]) & (cells_1[:n] == cells_2[:n])
    return np.cumprod(same).sum()
""",
    ),
    Answer(
        "42.5",
        right=True,
        fault="",
        code="""\
def parted(times_1, cells_1, times_2, cells_2):
    from itertools import takewhile

    one = list(zip(times_1, cells_1))
    two = list(zip(times_2, cells_2))
    return len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, two))))
""",
    ),
    Answer(
        "42.5",
        right=True,
        fault="",
        code="""\
def parted(times_1, cells_1, times_2, cells_2):
    n = min(len(times_1), len(times_2))
    for i in range(n):
        if not np.isclose(times_1[i], times_2[i]) or cells_1[i] != cells_2[i]:
            return i
    return n
""",
    ),
    Answer(
        "42.5",
        right=False,
        fault="nothing returned where none differs",
        code="""\
def parted(times_1, cells_1, times_2, cells_2):
    for i in range(min(len(times_1), len(times_2))):
        if times_1[i] != times_2[i] or cells_1[i] != cells_2[i]:
            return i
""",
    ),
    Answer(
        "42.5",
        right=False,
        fault="compares times only",
        code="""\
def parted(times_1, cells_1, times_2, cells_2):
    n = min(len(times_1), len(times_2))
    for i in range(n):
        if times_1[i] != times_2[i]:
            return i
    return n
""",
    ),
    Answer(
        "42.5",
        right=False,
        fault="counts same spikes after the parting too",
        code="""\
def parted(times_1, cells_1, times_2, cells_2):
    n = min(len(times_1), len(times_2))
    same = (times_1[:n] == times_2[:n]) & (cells_1[:n] == cells_2[:n])
    return np.sum(same)
""",
    ),
    Answer(
        "42.5",
        right=False,
        fault="0 where none differs",
        code="""\
def parted(times_1, cells_1, times_2, cells_2):
    n = min(len(times_1), len(times_2))
    same = (times_1[:n] == times_2[:n]) & (cells_1[:n] == cells_2[:n])
    return np.argmin(same)
""",
    ),
    Answer(
        "42.5",
        right=False,
        fault="an error where the lengths differ",
        code="""\
def parted(times_1, cells_1, times_2, cells_2):
    same = (times_1 == times_2) & (cells_1 == cells_2)
    if same.all():
        return len(same)
    return np.where(~same)[0][0]
""",
    ),
    Answer(
        "42.5",
        right=False,
        fault="time of the last shared spike instead of how many",
        code="""\
def parted(times_1, cells_1, times_2, cells_2):
    last = 0
    for t1, c1, t2, c2 in zip(times_1, cells_1, times_2, cells_2):
        if t1 == t2 and c1 == c2:
            last = t1
        else:
            break
    return last
""",
    ),
    Answer(
        "42.5",
        right=False,
        fault="an error where none differs",
        code="""\
def parted(times_1, cells_1, times_2, cells_2):
    n = min(len(times_1), len(times_2))
    differs = (times_1[:n] != times_2[:n]) | (cells_1[:n] != cells_2[:n])
    return np.where(differs)[0][0]
""",
    ),
    Answer(
        "42.5",
        right=False,
        fault="does not look at the first spike",
        code="""\
def parted(times_1, cells_1, times_2, cells_2):
    n = min(len(times_1), len(times_2))
    i = 1
    while i < n and times_1[i] == times_2[i] and cells_1[i] == cells_2[i]:
        i += 1
    return i
""",
    ),
    Answer(
        "42.5",
        right=False,
        fault="neighbouring steps taken for the same time",
        code="""\
def parted(times_1, cells_1, times_2, cells_2):
    k = 0
    for t1, c1, t2, c2 in zip(times_1, cells_1, times_2, cells_2):
        if abs(t1 - t2) > 0.1 or c1 != c2:
            break
        k += 1
    return k
""",
    ),
]
