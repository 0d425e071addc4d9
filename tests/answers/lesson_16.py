"""Answers to the exercises of lesson 16, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 16.1
    Answer(
        "16.1",
        right=True,
        fault="",
        code="""\
def time_above(v, threshold, dt):
    return (v > threshold).sum() * dt
""",
    ),
    Answer(
        "16.1",
        right=True,
        fault="",
        code="""\
def time_above(v, threshold, dt):
    count = 0
    for x in v:
        if x > threshold:
            count = count + 1
    return count * dt
""",
    ),
    Answer(
        "16.1",
        right=True,
        fault="",
        code="""\
def time_above(v, threshold, dt):
    return len(v[v > threshold]) * dt
""",
    ),
    Answer(
        "16.1",
        right=True,
        fault="",
        code="""\
def time_above(v, threshold, dt):
    return np.count_nonzero(v > threshold) * dt
""",
    ),
    Answer(
        "16.1",
        right=True,
        fault="",
        code="""\
def time_above(v, threshold, dt):
    return (v > threshold).mean() * len(v) * dt
""",
    ),
    Answer(
        "16.1",
        right=False,
        fault="at the threshold counts too",
        code="""\
def time_above(v, threshold, dt):
    return (v >= threshold).sum() * dt
""",
    ),
    Answer(
        "16.1",
        right=False,
        fault="how many samples, not how long",
        code="""\
def time_above(v, threshold, dt):
    return (v > threshold).sum()
""",
    ),
    Answer(
        "16.1",
        right=False,
        fault="adds up the voltages, not the answers",
        code="""\
def time_above(v, threshold, dt):
    return v[v > threshold].sum() * dt
""",
    ),
    Answer(
        "16.1",
        right=False,
        fault="divided by dt",
        code="""\
def time_above(v, threshold, dt):
    return (v > threshold).sum() / dt
""",
    ),
    Answer(
        "16.1",
        right=False,
        fault="below in place of above",
        code="""\
def time_above(v, threshold, dt):
    return (v < threshold).sum() * dt
""",
    ),
    Answer(
        "16.1",
        right=False,
        fault="what part, not how long",
        code="""\
def time_above(v, threshold, dt):
    return (v > threshold).mean() * dt
""",
    ),
    Answer(
        "16.1",
        right=False,
        fault="if on an array",
        code="""\
def time_above(v, threshold, dt):
    if v > threshold:
        return len(v) * dt
    return 0
""",
    ),
    Answer(
        "16.1",
        right=False,
        fault="the mask, not how long",
        code="""\
def time_above(v, threshold, dt):
    return (v > threshold) * dt
""",
    ),
    Answer(
        "16.1",
        right=False,
        fault="0.5 written in",
        code="""\
def time_above(v, threshold, dt):
    return (v > threshold).sum() * 0.5
""",
    ),
    Answer(
        "16.1",
        right=False,
        fault="prints instead of returning",
        code="""\
def time_above(v, threshold, dt):
    print((v > threshold).sum() * dt)
""",
    ),
    Answer(
        "16.1",
        right=False,
        fault="only until it comes down for the first time",
        code="""\
def time_above(v, threshold, dt):
    n = 0
    for x in v:
        if x > threshold:
            n += 1
        elif n:
            break
    return n * dt
""",
    ),
    Answer(
        "16.1",
        right=False,
        fault="above 0 in place of the threshold",
        code="""\
def time_above(v, threshold, dt):
    return (v > 0).sum() * dt
""",
    ),
    # 16.2
    Answer(
        "16.2",
        right=True,
        fault="",
        code="""\
def reliable(counts):
    return np.flatnonzero((counts > 0).all(axis=1))
""",
    ),
    Answer(
        "16.2",
        right=True,
        fault="",
        code="""\
def reliable(counts):
    return np.where((counts > 0).all(axis=1))[0]
""",
    ),
    Answer(
        "16.2",
        right=True,
        fault="",
        code="""\
def reliable(counts):
    found = []
    for i in range(len(counts)):
        if (counts[i] > 0).all():
            found.append(i)
    return np.array(found, dtype=int)
""",
    ),
    Answer(
        "16.2",
        right=True,
        fault="",
        code="""\
def reliable(counts):
    return np.arange(len(counts))[counts.min(axis=1) > 0]
""",
    ),
    Answer(
        "16.2",
        right=False,
        fault="the mask, not the numbers of the cells",
        code="""\
def reliable(counts):
    return (counts > 0).all(axis=1)
""",
    ),
    Answer(
        "16.2",
        right=False,
        fault="the wrong axis: trials in which every cell fired",
        code="""\
def reliable(counts):
    return np.flatnonzero((counts > 0).all(axis=0))
""",
    ),
    Answer(
        "16.2",
        right=False,
        fault="any in place of all",
        code="""\
def reliable(counts):
    return np.flatnonzero((counts > 0).any(axis=1))
""",
    ),
    Answer(
        "16.2",
        right=False,
        fault="the counts of these cells, not their numbers",
        code="""\
def reliable(counts):
    return counts[(counts > 0).all(axis=1)]
""",
    ),
    Answer(
        "16.2",
        right=False,
        fault="a tuple around the answer",
        code="""\
def reliable(counts):
    return np.where((counts > 0).all(axis=1))
""",
    ),
    Answer(
        "16.2",
        right=False,
        fault="how many cells, not which",
        code="""\
def reliable(counts):
    return (counts > 0).all(axis=1).sum()
""",
    ),
    Answer(
        "16.2",
        right=False,
        fault="more than once in place of at least once",
        code="""\
def reliable(counts):
    return np.flatnonzero((counts > 1).all(axis=1))
""",
    ),
    Answer(
        "16.2",
        right=False,
        fault="a column, as argwhere gives it",
        code="""\
def reliable(counts):
    return np.argwhere((counts > 0).all(axis=1))
""",
    ),
    Answer(
        "16.2",
        right=False,
        fault="mean above 0: any trial is enough",
        code="""\
def reliable(counts):
    return np.flatnonzero(counts.mean(axis=1) > 0)
""",
    ),
    Answer(
        "16.2",
        right=False,
        fault="one answer for the whole table",
        code="""\
def reliable(counts):
    return np.flatnonzero((counts > 0).all())
""",
    ),
    Answer(
        "16.2",
        right=False,
        fault="counted from 1",
        code="""\
def reliable(counts):
    return np.flatnonzero((counts > 0).all(axis=1)) + 1
""",
    ),
    Answer(
        "16.2",
        right=False,
        fault="the cells that fail",
        code="""\
def reliable(counts):
    return np.flatnonzero((counts == 0).any(axis=1))
""",
    ),
    # 16.3
    Answer(
        "16.3",
        right=True,
        fault="",
        code="""\
def doubtful(width, rate):
    return (width < 0.4) ^ (rate > 10)
""",
    ),
    Answer(
        "16.3",
        right=True,
        fault="",
        code="""\
def doubtful(width, rate):
    return (width < 0.4) != (rate > 10)
""",
    ),
    Answer(
        "16.3",
        right=True,
        fault="",
        code="""\
def doubtful(width, rate):
    narrow, fast = width < 0.4, rate > 10
    return (narrow & ~fast) | (fast & ~narrow)
""",
    ),
    Answer(
        "16.3",
        right=True,
        fault="",
        code="""\
def doubtful(width, rate):
    return np.logical_xor(width < 0.4, rate > 10)
""",
    ),
    Answer(
        "16.3",
        right=True,
        fault="",
        code="""\
def doubtful(width, rate):
    out = []
    for w, r in zip(width, rate):
        out.append((w < 0.4) != (r > 10))
    return np.array(out)
""",
    ),
    Answer(
        "16.3",
        right=False,
        fault="where the signs agree",
        code="""\
def doubtful(width, rate):
    return (width < 0.4) == (rate > 10)
""",
    ),
    Answer(
        "16.3",
        right=False,
        fault="one of the two ways to disagree alone",
        code="""\
def doubtful(width, rate):
    return (width < 0.4) & (rate <= 10)
""",
    ),
    Answer(
        "16.3",
        right=False,
        fault="one of the two ways to disagree alone: the other",
        code="""\
def doubtful(width, rate):
    return (width >= 0.4) & (rate > 10)
""",
    ),
    Answer(
        "16.3",
        right=False,
        fault="or: both signs count too",
        code="""\
def doubtful(width, rate):
    return (width < 0.4) | (rate > 10)
""",
    ),
    Answer(
        "16.3",
        right=False,
        fault="and in place of a sign",
        code="""\
def doubtful(width, rate):
    return (width < 0.4) and (rate <= 10)
""",
    ),
    Answer(
        "16.3",
        right=False,
        fault="a width of exactly 0.4 taken for narrow",
        code="""\
def doubtful(width, rate):
    return (width <= 0.4) ^ (rate > 10)
""",
    ),
    Answer(
        "16.3",
        right=False,
        fault="a rate of exactly 10 taken for fast",
        code="""\
def doubtful(width, rate):
    return (width < 0.4) ^ (rate >= 10)
""",
    ),
    Answer(
        "16.3",
        right=False,
        fault="brackets missing",
        code="""\
def doubtful(width, rate):
    return width < 0.4 ^ rate > 10
""",
    ),
    Answer(
        "16.3",
        right=False,
        fault="the numbers of the cells, not a mask",
        code="""\
def doubtful(width, rate):
    return np.flatnonzero((width < 0.4) ^ (rate > 10))
""",
    ),
    Answer(
        "16.3",
        right=False,
        fault="the opposite of slow and wide: 'not' of one alone",
        code="""\
def doubtful(width, rate):
    return ~((width < 0.4) & (rate > 10))
""",
    ),
    Answer(
        "16.3",
        right=False,
        fault="how many, not which",
        code="""\
def doubtful(width, rate):
    return ((width < 0.4) ^ (rate > 10)).sum()
""",
    ),
    Answer(
        "16.3",
        right=False,
        fault="wide and narrow exchanged: where the signs agree",
        code="""\
def doubtful(width, rate):
    return (width > 0.4) ^ (rate > 10)
""",
    ),
    # 16.4
    Answer(
        "16.4",
        right=True,
        fault="",
        code="""\
def fire(v, threshold, v_reset):
    fired = v >= threshold
    return np.where(fired, v_reset, v), np.flatnonzero(fired)
""",
    ),
    Answer(
        "16.4",
        right=True,
        fault="",
        code="""\
def fire(v, threshold, v_reset):
    after = v.copy()
    after[v >= threshold] = v_reset
    return after, np.where(v >= threshold)[0]
""",
    ),
    Answer(
        "16.4",
        right=True,
        fault="",
        code="""\
def fire(v, threshold, v_reset):
    after, cells = [], []
    for i, x in enumerate(v):
        if x >= threshold:
            after.append(v_reset)
            cells.append(i)
        else:
            after.append(x)
    return np.array(after), np.array(cells, dtype=int)
""",
    ),
    Answer(
        "16.4",
        right=True,
        fault="",
        code="""\
def fire(v, threshold, v_reset):
    cells = np.flatnonzero(v >= threshold)
    after = np.array(v)
    after[cells] = v_reset
    return after, cells
""",
    ),
    Answer(
        "16.4",
        right=False,
        fault="changes the array that it was given",
        code="""\
def fire(v, threshold, v_reset):
    fired = v >= threshold
    v[fired] = v_reset
    return v, np.flatnonzero(fired)
""",
    ),
    Answer(
        "16.4",
        right=False,
        fault="at the threshold does not fire",
        code="""\
def fire(v, threshold, v_reset):
    fired = v > threshold
    return np.where(fired, v_reset, v), np.flatnonzero(fired)
""",
    ),
    Answer(
        "16.4",
        right=False,
        fault="the mask in place of the numbers",
        code="""\
def fire(v, threshold, v_reset):
    fired = v >= threshold
    return np.where(fired, v_reset, v), fired
""",
    ),
    Answer(
        "16.4",
        right=False,
        fault="where the wrong way round",
        code="""\
def fire(v, threshold, v_reset):
    fired = v >= threshold
    return np.where(fired, v, v_reset), np.flatnonzero(fired)
""",
    ),
    Answer(
        "16.4",
        right=False,
        fault="asks who fired after the reset",
        code="""\
def fire(v, threshold, v_reset):
    after = np.where(v >= threshold, v_reset, v)
    return after, np.flatnonzero(after >= threshold)
""",
    ),
    Answer(
        "16.4",
        right=False,
        fault="outputs in the wrong order",
        code="""\
def fire(v, threshold, v_reset):
    fired = v >= threshold
    return np.flatnonzero(fired), np.where(fired, v_reset, v)
""",
    ),
    Answer(
        "16.4",
        right=False,
        fault="only the voltages",
        code="""\
def fire(v, threshold, v_reset):
    return np.where(v >= threshold, v_reset, v)
""",
    ),
    Answer(
        "16.4",
        right=False,
        fault="everybody is reset if one fired",
        code="""\
def fire(v, threshold, v_reset):
    after = v.copy()
    if (v >= threshold).any():
        after[:] = v_reset
    return after, np.flatnonzero(v >= threshold)
""",
    ),
    Answer(
        "16.4",
        right=False,
        fault="a tuple in place of the numbers",
        code="""\
def fire(v, threshold, v_reset):
    fired = v >= threshold
    return np.where(fired, v_reset, v), np.where(fired)
""",
    ),
    Answer(
        "16.4",
        right=False,
        fault="if on an array",
        code="""\
def fire(v, threshold, v_reset):
    if v >= threshold:
        v = v_reset
    return v, []
""",
    ),
    Answer(
        "16.4",
        right=False,
        fault="-65 written in",
        code="""\
def fire(v, threshold, v_reset):
    fired = v >= threshold
    return np.where(fired, -65, v), np.flatnonzero(fired)
""",
    ),
    Answer(
        "16.4",
        right=False,
        fault="a second name in place of a copy",
        code="""\
def fire(v, threshold, v_reset):
    after = v
    cells = np.flatnonzero(v >= threshold)
    after[cells] = v_reset
    return after, cells
""",
    ),
    Answer(
        "16.4",
        right=False,
        fault="the voltages of those that fired, not their numbers",
        code="""\
def fire(v, threshold, v_reset):
    fired = v >= threshold
    return np.where(fired, v_reset, v), v[fired]
""",
    ),
    # 16.5
    Answer(
        "16.5",
        right=True,
        fault="",
        code="""\
def clean(recording, limit):
    good = (np.abs(recording) <= limit).all(axis=0)
    return recording[:, good]
""",
    ),
    Answer(
        "16.5",
        right=True,
        fault="",
        code="""\
def clean(recording, limit):
    bad = np.isnan(recording) | (np.abs(recording) > limit)
    return recording[:, ~bad.any(axis=0)]
""",
    ),
    Answer(
        "16.5",
        right=True,
        fault="",
        code="""\
def clean(recording, limit):
    columns = []
    for column in recording.T:
        if (abs(column) <= limit).all():
            columns.append(column)
    return np.array(columns).reshape(-1, len(recording)).T
""",
    ),
    Answer(
        "16.5",
        right=True,
        fault="",
        code="""\
def clean(recording, limit):
    keep = np.flatnonzero(np.all((recording >= -limit) & (recording <= limit), axis=0))
    return recording[:, keep]
""",
    ),
    Answer(
        "16.5",
        right=False,
        fault="NaN is kept: asks for the bad",
        code="""\
def clean(recording, limit):
    bad = (np.abs(recording) > limit).any(axis=0)
    return recording[:, ~bad]
""",
    ),
    Answer(
        "16.5",
        right=False,
        fault="below minus the limit is kept",
        code="""\
def clean(recording, limit):
    good = (recording <= limit).all(axis=0)
    return recording[:, good]
""",
    ),
    Answer(
        "16.5",
        right=False,
        fault="all good samples in one row",
        code="""\
def clean(recording, limit):
    return recording[np.abs(recording) <= limit]
""",
    ),
    Answer(
        "16.5",
        right=False,
        fault="good at any electrode is enough",
        code="""\
def clean(recording, limit):
    good = (np.abs(recording) <= limit).any(axis=0)
    return recording[:, good]
""",
    ),
    Answer(
        "16.5",
        right=False,
        fault="the wrong axis: good electrodes",
        code="""\
def clean(recording, limit):
    good = (np.abs(recording) <= limit).all(axis=1)
    return recording[good]
""",
    ),
    Answer(
        "16.5",
        right=False,
        fault="at the limit is left out",
        code="""\
def clean(recording, limit):
    good = (np.abs(recording) < limit).all(axis=0)
    return recording[:, good]
""",
    ),
    Answer(
        "16.5",
        right=False,
        fault="800 written in",
        code="""\
def clean(recording, limit):
    good = (np.abs(recording) <= 800).all(axis=0)
    return recording[:, good]
""",
    ),
    Answer(
        "16.5",
        right=False,
        fault="bad samples blanked, moments kept",
        code="""\
def clean(recording, limit):
    return np.where(np.abs(recording) <= limit, recording, np.nan)
""",
    ),
    Answer(
        "16.5",
        right=False,
        fault="only NaN is left out",
        code="""\
def clean(recording, limit):
    return recording[:, ~np.isnan(recording).any(axis=0)]
""",
    ),
    Answer(
        "16.5",
        right=False,
        fault="the absolute values",
        code="""\
def clean(recording, limit):
    r = np.abs(recording)
    return r[:, (r <= limit).all(axis=0)]
""",
    ),
    Answer(
        "16.5",
        right=False,
        fault="moments in rows",
        code="""\
def clean(recording, limit):
    good = (np.abs(recording) <= limit).all(axis=0)
    return recording.T[good]
""",
    ),
    Answer(
        "16.5",
        right=False,
        fault="the bad moments",
        code="""\
def clean(recording, limit):
    good = (np.abs(recording) <= limit).all(axis=0)
    return recording[:, ~good]
""",
    ),
    Answer(
        "16.5",
        right=False,
        fault="only the mask",
        code="""\
def clean(recording, limit):
    return (np.abs(recording) <= limit).all(axis=0)
""",
    ),
    # 16.6
    Answer(
        "16.6",
        right=True,
        fault="",
        code="""\
def patched(recording, good):
    blanked = np.where(good, recording, np.nan)
    return np.where(good, recording, np.nanmean(blanked, axis=1, keepdims=True))
""",
    ),
    Answer(
        "16.6",
        right=True,
        fault="",
        code="""\
def patched(recording, good):
    out = np.array(recording, dtype=float)
    for i in range(len(out)):
        out[i, ~good[i]] = recording[i, good[i]].mean()
    return out
""",
    ),
    Answer(
        "16.6",
        right=True,
        fault="",
        code="""\
def patched(recording, good):
    means = np.where(good, recording, 0).sum(axis=1) / good.sum(axis=1)
    return np.where(good, recording, means[:, None])
""",
    ),
    Answer(
        "16.6",
        right=True,
        fault="",
        code="""\
def patched(recording, good):
    result = recording.astype(float)
    rows, columns = np.where(~good)
    means = np.array([r[g].mean() for r, g in zip(recording, good)])
    result[rows, columns] = means[rows]
    return result
""",
    ),
    Answer(
        "16.6",
        right=False,
        fault="one mean of all electrodes",
        code="""\
def patched(recording, good):
    return np.where(good, recording, recording[good].mean())
""",
    ),
    Answer(
        "16.6",
        right=False,
        fault="bad samples belong to the mean",
        code="""\
def patched(recording, good):
    return np.where(good, recording, np.nanmean(recording, axis=1, keepdims=True))
""",
    ),
    Answer(
        "16.6",
        right=False,
        fault="the mean of each moment, not of each electrode",
        code="""\
def patched(recording, good):
    blanked = np.where(good, recording, np.nan)
    return np.where(good, recording, np.nanmean(blanked, axis=0))
""",
    ),
    Answer(
        "16.6",
        right=False,
        fault="filled with 0",
        code="""\
def patched(recording, good):
    return np.where(good, recording, 0)
""",
    ),
    Answer(
        "16.6",
        right=False,
        fault="the mean is NaN where one sample is",
        code="""\
def patched(recording, good):
    return np.where(good, recording, recording.mean(axis=1, keepdims=True))
""",
    ),
    Answer(
        "16.6",
        right=False,
        fault="good and bad exchanged",
        code="""\
def patched(recording, good):
    blanked = np.where(good, recording, np.nan)
    return np.where(good, np.nanmean(blanked, axis=1, keepdims=True), recording)
""",
    ),
    Answer(
        "16.6",
        right=False,
        fault="zeros count in the mean",
        code="""\
def patched(recording, good):
    means = np.where(good, recording, 0).mean(axis=1, keepdims=True)
    return np.where(good, recording, means)
""",
    ),
    Answer(
        "16.6",
        right=False,
        fault="the axis not kept",
        code="""\
def patched(recording, good):
    blanked = np.where(good, recording, np.nan)
    return np.where(good, recording, np.nanmean(blanked, axis=1))
""",
    ),
    Answer(
        "16.6",
        right=False,
        fault="median in place of the mean",
        code="""\
def patched(recording, good):
    blanked = np.where(good, recording, np.nan)
    return np.where(good, recording, np.nanmedian(blanked, axis=1, keepdims=True))
""",
    ),
    Answer(
        "16.6",
        right=False,
        fault="changes the array that it was given",
        code="""\
def patched(recording, good):
    for i in range(len(recording)):
        recording[i, ~good[i]] = recording[i, good[i]].mean()
    return recording
""",
    ),
    Answer(
        "16.6",
        right=False,
        fault="only NaN is replaced",
        code="""\
def patched(recording, good):
    blanked = np.where(good, recording, np.nan)
    return np.where(np.isnan(recording), np.nanmean(blanked, axis=1, keepdims=True), recording)
""",
    ),
    Answer(
        "16.6",
        right=False,
        fault="the first electrode alone",
        code="""\
def patched(recording, good):
    out = recording.copy()
    out[0, ~good[0]] = recording[0, good[0]].mean()
    return out
""",
    ),
]
