"""Answers to the exercises of lesson 15, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 15.1
    Answer(
        "15.1",
        right=True,
        fault="",
        code="""\
def latest(v, n):
    return v[::-1][:n]
""",
    ),
    Answer(
        "15.1",
        right=True,
        fault="",
        code="""\
def latest(v, n):
    out = []
    for i in range(len(v) - 1, len(v) - 1 - min(n, len(v)), -1):
        out.append(v[i])
    return np.array(out)
""",
    ),
    Answer(
        "15.1",
        right=True,
        fault="",
        code="""\
def latest(v, n):
    n = min(n, len(v))
    return np.flip(v[len(v) - n:])
""",
    ),
    Answer(
        "15.1",
        right=True,
        fault="",
        code="""\
def latest(v, n):
    backwards = list(v)
    backwards.reverse()
    return np.array(backwards[:n])
""",
    ),
    Answer(
        "15.1",
        right=False,
        fault="the oldest of them first",
        code="""\
def latest(v, n):
    return v[max(len(v) - n, 0):]
""",
    ),
    Answer(
        "15.1",
        right=False,
        fault="with n = 0 everything comes back",
        code="""\
def latest(v, n):
    return v[-n:][::-1]
""",
    ),
    Answer(
        "15.1",
        right=False,
        fault="the first samples, not the last",
        code="""\
def latest(v, n):
    return v[:n][::-1]
""",
    ),
    Answer(
        "15.1",
        right=False,
        fault="one sample too few",
        code="""\
def latest(v, n):
    return v[:-n:-1]
""",
    ),
    Answer(
        "15.1",
        right=False,
        fault="one sample too many",
        code="""\
def latest(v, n):
    return v[::-1][:n + 1]
""",
    ),
    Answer(
        "15.1",
        right=False,
        fault="reverses all and forgets n",
        code="""\
def latest(v, n):
    return v[::-1]
""",
    ),
    Answer(
        "15.1",
        right=False,
        fault="fewer than n samples: a negative start",
        code="""\
def latest(v, n):
    start = len(v) - n
    return v[start:][::-1]
""",
    ),
    Answer(
        "15.1",
        right=False,
        fault="goes wrong where all samples are asked for",
        code="""\
def latest(v, n):
    return v[-1:-n - 1:-1] if n < len(v) else v[-1:0:-1]
""",
    ),
    Answer(
        "15.1",
        right=False,
        fault="prints instead of returning",
        code="""\
def latest(v, n):
    print(v[::-1][:n])
""",
    ),
    Answer(
        "15.1",
        right=False,
        fault="2 written in",
        code="""\
def latest(v, n):
    return v[::-1][:2]
""",
    ),
    Answer(
        "15.1",
        right=False,
        fault="sorted by size, not by time",
        code="""\
def latest(v, n):
    return np.sort(v)[::-1][:n]
""",
    ),
    # 15.2
    Answer(
        "15.2",
        right=True,
        fault="",
        code="""\
def above_baseline(data, onset):
    return data - data[..., :onset].mean(axis=-1, keepdims=True)
""",
    ),
    Answer(
        "15.2",
        right=True,
        fault="",
        code="""\
def above_baseline(data, onset):
    baseline = data[..., :onset].mean(axis=-1)
    return data - baseline[..., None]
""",
    ),
    Answer(
        "15.2",
        right=True,
        fault="",
        code="""\
def above_baseline(data, onset):
    shape = data.shape
    rows = data.reshape(-1, shape[-1])
    base = rows[:, :onset].mean(axis=1).reshape(-1, 1)
    return (rows - base).reshape(shape)
""",
    ),
    Answer(
        "15.2",
        right=True,
        fault="",
        code="""\
def above_baseline(data, onset):
    before = data[..., :onset]
    return data - np.sum(before, axis=-1)[..., np.newaxis] / onset
""",
    ),
    Answer(
        "15.2",
        right=False,
        fault="works for two axes alone",
        code="""\
def above_baseline(data, onset):
    return data - data[:, :onset].mean(axis=1, keepdims=True)
""",
    ),
    Answer(
        "15.2",
        right=False,
        fault="mean of the whole trial, not of its baseline",
        code="""\
def above_baseline(data, onset):
    return data - data.mean(axis=-1, keepdims=True)
""",
    ),
    Answer(
        "15.2",
        right=False,
        fault="one baseline for all trials",
        code="""\
def above_baseline(data, onset):
    return data - data[..., :onset].mean()
""",
    ),
    Answer(
        "15.2",
        right=False,
        fault="the axis not kept",
        code="""\
def above_baseline(data, onset):
    return data - data[..., :onset].mean(axis=-1)
""",
    ),
    Answer(
        "15.2",
        right=False,
        fault="the sample at onset counts as baseline",
        code="""\
def above_baseline(data, onset):
    return data - data[..., :onset + 1].mean(axis=-1, keepdims=True)
""",
    ),
    Answer(
        "15.2",
        right=False,
        fault="the samples from onset on taken for the baseline",
        code="""\
def above_baseline(data, onset):
    return data - data[..., onset:].mean(axis=-1, keepdims=True)
""",
    ),
    Answer(
        "15.2",
        right=False,
        fault="changes the array that it was given",
        code="""\
def above_baseline(data, onset):
    base = data[..., :onset].mean(axis=-1, keepdims=True)
    data[...] = data - base
    return data
""",
    ),
    Answer(
        "15.2",
        right=False,
        fault="averages over the trials, not over time",
        code="""\
def above_baseline(data, onset):
    return data - data[..., :onset].mean(axis=0, keepdims=True).mean()
""",
    ),
    Answer(
        "15.2",
        right=False,
        fault="baseline minus data: the sign turned round",
        code="""\
def above_baseline(data, onset):
    return data[..., :onset].mean(axis=-1, keepdims=True) - data
""",
    ),
    Answer(
        "15.2",
        right=False,
        fault="divides by the baseline",
        code="""\
def above_baseline(data, onset):
    base = data[..., :onset].mean(axis=-1, keepdims=True)
    return (data - base) / base
""",
    ),
    Answer(
        "15.2",
        right=False,
        fault="the first sample taken for the baseline",
        code="""\
def above_baseline(data, onset):
    return data - data[..., :1]
""",
    ),
    Answer(
        "15.2",
        right=False,
        fault="whole-number cut",
        code="""\
def above_baseline(data, onset):
    out = np.zeros_like(data)
    out[...] = data - data[..., :onset].mean(axis=-1, keepdims=True)
    return out
""",
    ),
    # 15.3
    Answer(
        "15.3",
        right=True,
        fault="",
        code="""\
def silence(weights, cells):
    w = weights.copy()
    w[cells, :] = 0
    w[:, cells] = 0
    return w
""",
    ),
    Answer(
        "15.3",
        right=True,
        fault="",
        code="""\
def silence(weights, cells):
    result = np.array(weights)
    for c in cells:
        result[c] = 0
        result[:, c] = 0
    return result
""",
    ),
    Answer(
        "15.3",
        right=True,
        fault="",
        code="""\
def silence(weights, cells):
    alive = np.ones(len(weights))
    alive[cells] = 0
    return weights * alive[:, None] * alive
""",
    ),
    Answer(
        "15.3",
        right=True,
        fault="",
        code="""\
def silence(weights, cells):
    n = len(weights)
    out = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            if i not in cells and j not in cells:
                out[i, j] = weights[i, j]
    return out
""",
    ),
    Answer(
        "15.3",
        right=False,
        fault="changes the array that it was given",
        code="""\
def silence(weights, cells):
    weights[cells] = 0
    weights[:, cells] = 0
    return weights
""",
    ),
    Answer(
        "15.3",
        right=False,
        fault="changes the array that it was given",
        code="""\
def silence(weights, cells):
    w = weights[:]
    w[cells] = 0
    w[:, cells] = 0
    return w
""",
    ),
    Answer(
        "15.3",
        right=False,
        fault="only the rows",
        code="""\
def silence(weights, cells):
    w = weights.copy()
    w[cells] = 0
    return w
""",
    ),
    Answer(
        "15.3",
        right=False,
        fault="only the columns",
        code="""\
def silence(weights, cells):
    w = weights.copy()
    w[:, cells] = 0
    return w
""",
    ),
    Answer(
        "15.3",
        right=False,
        fault="only where row and column meet, in pairs",
        code="""\
def silence(weights, cells):
    w = weights.copy()
    w[cells, cells] = 0
    return w
""",
    ),
    Answer(
        "15.3",
        right=False,
        fault="written into a copy that has no name",
        code="""\
def silence(weights, cells):
    w = weights.copy()
    w[cells][:] = 0
    w[:, cells][:] = 0
    return w
""",
    ),
    Answer(
        "15.3",
        right=False,
        fault="takes the cells out of the table",
        code="""\
def silence(weights, cells):
    return np.delete(np.delete(weights, cells, axis=0), cells, axis=1)
""",
    ),
    Answer(
        "15.3",
        right=False,
        fault="only the block of these cells among each other",
        code="""\
def silence(weights, cells):
    w = weights.copy()
    w[np.ix_(cells, cells)] = 0
    return w
""",
    ),
    Answer(
        "15.3",
        right=False,
        fault="only the first cell of the list",
        code="""\
def silence(weights, cells):
    w = weights.copy()
    w[cells[0]] = 0
    w[:, cells[0]] = 0
    return w
""",
    ),
    Answer(
        "15.3",
        right=False,
        fault="return stands inside the loop",
        code="""\
def silence(weights, cells):
    w = weights.copy()
    for c in cells:
        w[c, :] = 0
        w[:, c] = 0
        return w
""",
    ),
    Answer(
        "15.3",
        right=False,
        fault="forgot return",
        code="""\
def silence(weights, cells):
    w = weights.copy()
    w[cells] = 0
    w[:, cells] = 0
""",
    ),
    # 15.4
    Answer(
        "15.4",
        right=True,
        fault="",
        code="""\
def subnetwork(weights, cells):
    return weights[np.ix_(cells, cells)]
""",
    ),
    Answer(
        "15.4",
        right=True,
        fault="",
        code="""\
def subnetwork(weights, cells):
    c = np.array(cells)
    return weights[c[:, None], c]
""",
    ),
    Answer(
        "15.4",
        right=True,
        fault="",
        code="""\
def subnetwork(weights, cells):
    return weights[cells][:, cells]
""",
    ),
    Answer(
        "15.4",
        right=True,
        fault="",
        code="""\
def subnetwork(weights, cells):
    out = np.zeros((len(cells), len(cells)))
    for i, a in enumerate(cells):
        for j, b in enumerate(cells):
            out[i, j] = weights[a, b]
    return out
""",
    ),
    Answer(
        "15.4",
        right=False,
        fault="walks in pairs",
        code="""\
def subnetwork(weights, cells):
    return weights[cells, cells]
""",
    ),
    Answer(
        "15.4",
        right=False,
        fault="the rows alone",
        code="""\
def subnetwork(weights, cells):
    return weights[cells]
""",
    ),
    Answer(
        "15.4",
        right=False,
        fault="chained: rows of the rows",
        code="""\
def subnetwork(weights, cells):
    return weights[cells][cells]
""",
    ),
    Answer(
        "15.4",
        right=False,
        fault="row and column exchanged",
        code="""\
def subnetwork(weights, cells):
    c = np.array(cells)
    return weights[c, c[:, None]]
""",
    ),
    Answer(
        "15.4",
        right=False,
        fault="everything from the first to the last cell",
        code="""\
def subnetwork(weights, cells):
    return weights[cells[0]:cells[-1] + 1, cells[0]:cells[-1] + 1]
""",
    ),
    Answer(
        "15.4",
        right=False,
        fault="in the order of the table, not of the list",
        code="""\
def subnetwork(weights, cells):
    c = sorted(cells)
    return weights[np.ix_(c, c)]
""",
    ),
    Answer(
        "15.4",
        right=False,
        fault="every third cell written in",
        code="""\
def subnetwork(weights, cells):
    return weights[::3, ::3]
""",
    ),
    Answer(
        "15.4",
        right=False,
        fault="the columns alone",
        code="""\
def subnetwork(weights, cells):
    return weights[:, cells]
""",
    ),
    Answer(
        "15.4",
        right=False,
        fault="in the order of the table, not of the list",
        code="""\
def subnetwork(weights, cells):
    mask = np.zeros(len(weights), dtype=bool)
    mask[cells] = True
    return weights[mask][:, mask]
""",
    ),
    # 15.5
    Answer(
        "15.5",
        right=True,
        fault="",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    table = np.zeros((n_cells, n_bins), dtype=int)
    np.add.at(table, (cells, bins), 1)
    return table
""",
    ),
    Answer(
        "15.5",
        right=True,
        fault="",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    return np.bincount(cells * n_bins + bins, minlength=n_cells * n_bins).reshape(n_cells, n_bins)
""",
    ),
    Answer(
        "15.5",
        right=True,
        fault="",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    table = np.zeros((n_cells, n_bins))
    for k in range(len(cells)):
        table[cells[k], bins[k]] += 1
    return table
""",
    ),
    Answer(
        "15.5",
        right=True,
        fault="",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    rows = [np.bincount(bins[cells == c], minlength=n_bins) for c in range(n_cells)]
    return np.array(rows)
""",
    ),
    Answer(
        "15.5",
        right=False,
        fault="a cell that fires twice in a bin is counted once",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    table = np.zeros((n_cells, n_bins))
    table[cells, bins] += 1
    return table
""",
    ),
    Answer(
        "15.5",
        right=False,
        fault="a cell that fires twice in a bin is counted once",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    table = np.zeros((n_cells, n_bins), dtype=int)
    table[cells, bins] = 1
    return table
""",
    ),
    Answer(
        "15.5",
        right=False,
        fault="rows and columns exchanged",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    table = np.zeros((n_bins, n_cells), dtype=int)
    np.add.at(table, (bins, cells), 1)
    return table
""",
    ),
    Answer(
        "15.5",
        right=False,
        fault="counts each cell alone, not its bins",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    return np.bincount(cells, minlength=n_cells)
""",
    ),
    Answer(
        "15.5",
        right=False,
        fault="the list form of the index: whole rows are added to",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    table = np.zeros((n_cells, n_bins), dtype=int)
    np.add.at(table, cells, 1)
    return table
""",
    ),
    Answer(
        "15.5",
        right=False,
        fault="the sizes taken from the largest cell and bin",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    table = np.zeros((max(cells) + 1, max(bins) + 1), dtype=int)
    np.add.at(table, (cells, bins), 1)
    return table
""",
    ),
    Answer(
        "15.5",
        right=False,
        fault="returns what np.add.at returns, None",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    table = np.zeros((n_cells, n_bins), dtype=int)
    return np.add.at(table, (cells, bins), 1)
""",
    ),
    Answer(
        "15.5",
        right=False,
        fault="sizes of the example written in",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    table = np.zeros((3, 2), dtype=int)
    np.add.at(table, (cells, bins), 1)
    return table
""",
    ),
    Answer(
        "15.5",
        right=False,
        fault="reshaped the wrong way",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    flat = np.bincount(cells + bins * n_cells, minlength=n_cells * n_bins)
    return flat.reshape(n_cells, n_bins)
""",
    ),
    Answer(
        "15.5",
        right=False,
        fault="yes or no in place of how many",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    table = np.zeros((n_cells, n_bins), dtype=bool)
    table[cells, bins] = True
    return table
""",
    ),
    Answer(
        "15.5",
        right=False,
        fault="every cell in every bin that occurs",
        code="""\
def spike_table(cells, bins, n_cells, n_bins):
    table = np.zeros((n_cells, n_bins), dtype=int)
    table[np.ix_(cells, bins)] += 1
    return table
""",
    ),
    # 15.6
    Answer(
        "15.6",
        right=True,
        fault="",
        code="""\
def cut_outs(signal, events, before, after):
    fits = (events >= before) & (events + after <= len(signal))
    around = np.arange(-before, after)
    return signal[events[fits][:, None] + around]
""",
    ),
    Answer(
        "15.6",
        right=True,
        fault="",
        code="""\
def cut_outs(signal, events, before, after):
    rows = []
    for e in events:
        if e - before >= 0 and e + after <= len(signal):
            rows.append(signal[e - before:e + after])
    return np.array(rows).reshape(-1, before + after)
""",
    ),
    Answer(
        "15.6",
        right=True,
        fault="",
        code="""\
def cut_outs(signal, events, before, after):
    events = np.array([e for e in events if before <= e <= len(signal) - after], dtype=int)
    return signal[events.reshape(-1, 1) + np.arange(before + after) - before]
""",
    ),
    Answer(
        "15.6",
        right=True,
        fault="",
        code="""\
def cut_outs(signal, events, before, after):
    kept = [e for e in events if e >= before and e <= len(signal) - after]
    table = np.zeros((len(kept), before + after))
    for k, e in enumerate(kept):
        table[k] = signal[e - before:e + after]
    return table
""",
    ),
    Answer(
        "15.6",
        right=False,
        fault="events that do not fit are not left out",
        code="""\
def cut_outs(signal, events, before, after):
    return signal[events[:, None] + np.arange(-before, after)]
""",
    ),
    Answer(
        "15.6",
        right=False,
        fault="too early events are not left out",
        code="""\
def cut_outs(signal, events, before, after):
    events = events[events + after <= len(signal)]
    return signal[events[:, None] + np.arange(-before, after)]
""",
    ),
    Answer(
        "15.6",
        right=False,
        fault="one event too many left out at the beginning",
        code="""\
def cut_outs(signal, events, before, after):
    fits = (events > before) & (events + after <= len(signal))
    return signal[events[fits][:, None] + np.arange(-before, after)]
""",
    ),
    Answer(
        "15.6",
        right=False,
        fault="one event too many left out at the end",
        code="""\
def cut_outs(signal, events, before, after):
    fits = (events >= before) & (events + after < len(signal))
    return signal[events[fits][:, None] + np.arange(-before, after)]
""",
    ),
    Answer(
        "15.6",
        right=False,
        fault="one sample too many at the end of each",
        code="""\
def cut_outs(signal, events, before, after):
    fits = (events >= before) & (events + after < len(signal))
    return signal[events[fits][:, None] + np.arange(-before, after + 1)]
""",
    ),
    Answer(
        "15.6",
        right=False,
        fault="a column for each event in place of a row",
        code="""\
def cut_outs(signal, events, before, after):
    fits = (events >= before) & (events + after <= len(signal))
    return signal[events[fits] + np.arange(-before, after)[:, None]]
""",
    ),
    Answer(
        "15.6",
        right=False,
        fault="before and after exchanged",
        code="""\
def cut_outs(signal, events, before, after):
    fits = (events >= after) & (events + before <= len(signal))
    return signal[events[fits][:, None] + np.arange(-after, before)]
""",
    ),
    Answer(
        "15.6",
        right=False,
        fault="positions in place of the signal there",
        code="""\
def cut_outs(signal, events, before, after):
    fits = (events >= before) & (events + after <= len(signal))
    return events[fits][:, None] + np.arange(-before, after)
""",
    ),
    Answer(
        "15.6",
        right=False,
        fault="sums the event and the steps in pairs",
        code="""\
def cut_outs(signal, events, before, after):
    fits = (events >= before) & (events + after <= len(signal))
    return signal[events[fits] + np.arange(-before, after)]
""",
    ),
    Answer(
        "15.6",
        right=False,
        fault="returns the average, not the cut-outs",
        code="""\
def cut_outs(signal, events, before, after):
    fits = (events >= before) & (events + after <= len(signal))
    return signal[events[fits][:, None] + np.arange(-before, after)].mean(axis=0)
""",
    ),
    Answer(
        "15.6",
        right=False,
        fault="2 and 2 written in",
        code="""\
def cut_outs(signal, events, before, after):
    fits = (events >= 2) & (events + 2 <= len(signal))
    return signal[events[fits][:, None] + np.arange(-2, 2)]
""",
    ),
    Answer(
        "15.6",
        right=False,
        fault="begins at the event",
        code="""\
def cut_outs(signal, events, before, after):
    fits = (events >= before) & (events + after <= len(signal))
    return signal[events[fits][:, None] + np.arange(0, before + after)]
""",
    ),
    Answer(
        "15.6",
        right=False,
        fault="the last event that fits ends the loop",
        code="""\
def cut_outs(signal, events, before, after):
    rows = []
    for e in events:
        if e - before < 0 or e + after > len(signal):
            break
        rows.append(signal[e - before:e + after])
    return np.array(rows)
""",
    ),
]
