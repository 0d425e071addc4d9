"""Answers to the exercises of lesson 22, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 22.1
    Answer(
        "22.1",
        right=True,
        fault="",
        code="""\
def rises(data, threshold):
    above = data > threshold
    return np.flatnonzero(above[1:] & ~above[:-1]) + 1
""",
    ),
    Answer(
        "22.1",
        right=True,
        fault="",
        code="""\
def rises(data, threshold):
    found = []
    for i in range(1, len(data)):
        if data[i] > threshold and not data[i - 1] > threshold:
            found.append(i)
    return np.array(found, dtype=int)
""",
    ),
    Answer(
        "22.1",
        right=True,
        fault="",
        code="""\
def rises(data, threshold):
    return np.where(np.diff((data > threshold) * 1) == 1)[0] + 1
""",
    ),
    Answer(
        "22.1",
        right=True,
        fault="",
        code="""\
def rises(data, threshold):
    changes = np.flatnonzero(np.diff(data > threshold)) + 1
    return changes[data[changes] > threshold]
""",
    ),
    Answer(
        "22.1",
        right=True,
        fault="",
        code="""\
def rises(data, threshold):
    return np.array([i for i in range(1, len(data)) if data[i - 1] <= threshold < data[i]])
""",
    ),
    Answer(
        "22.1",
        right=False,
        fault="every second crossing: falls, where it begins above",
        code="""\
def rises(data, threshold):
    above = data > threshold
    return (np.flatnonzero(np.diff(above)) + 1)[::2]
""",
    ),
    Answer(
        "22.1",
        right=False,
        fault="the last sample before, not the first after",
        code="""\
def rises(data, threshold):
    above = data > threshold
    return np.flatnonzero(above[1:] & ~above[:-1])
""",
    ),
    Answer(
        "22.1",
        right=False,
        fault="falls counted as well",
        code="""\
def rises(data, threshold):
    return np.flatnonzero(np.diff(data > threshold)) + 1
""",
    ),
    Answer(
        "22.1",
        right=False,
        fault="falls counted as well",
        code="""\
def rises(data, threshold):
    return np.flatnonzero(np.diff(data > threshold) == 1) + 1
""",
    ),
    Answer(
        "22.1",
        right=False,
        fault="falls instead of rises",
        code="""\
def rises(data, threshold):
    above = data > threshold
    return np.flatnonzero(above[:-1] & ~above[1:]) + 1
""",
    ),
    Answer(
        "22.1",
        right=False,
        fault="equal to the threshold taken for above",
        code="""\
def rises(data, threshold):
    above = data >= threshold
    return np.flatnonzero(above[1:] & ~above[:-1]) + 1
""",
    ),
    Answer(
        "22.1",
        right=False,
        fault="a rise from exactly the threshold is missed",
        code="""\
def rises(data, threshold):
    return np.flatnonzero((data[1:] > threshold) & (data[:-1] < threshold)) + 1
""",
    ),
    Answer(
        "22.1",
        right=False,
        fault="above from the start counted as a rise",
        code="""\
def rises(data, threshold):
    above = data > threshold
    before = np.concatenate([[False], above[:-1]])
    return np.flatnonzero(above & ~before)
""",
    ),
    Answer(
        "22.1",
        right=False,
        fault="and for &: ValueError",
        code="""\
def rises(data, threshold):
    above = data > threshold
    return np.flatnonzero(above[1:] and not above[:-1]) + 1
""",
    ),
    Answer(
        "22.1",
        right=False,
        fault="the sample before the first is taken from the end",
        code="""\
def rises(data, threshold):
    found = []
    for i in range(len(data)):
        if data[i] > threshold and data[i - 1] <= threshold:
            found.append(i)
    return np.array(found, dtype=int)
""",
    ),
    Answer(
        "22.1",
        right=False,
        fault="a mask instead of indices",
        code="""\
def rises(data, threshold):
    above = data > threshold
    return above[1:] & ~above[:-1]
""",
    ),
    Answer(
        "22.1",
        right=False,
        fault="all samples above, not only the first of each",
        code="""\
def rises(data, threshold):
    return np.flatnonzero(data > threshold)
""",
    ),
    Answer(
        "22.1",
        right=True,  # put down as wrong; lists of the right numbers pass in the whole course
        fault="",
        code="""\
def rises(data, threshold):
    found = []
    for i in range(1, len(data)):
        if data[i] > threshold and data[i - 1] <= threshold:
            found.append(i)
    return found
""",
    ),
    # 22.2
    Answer(
        "22.2",
        right=True,
        fault="",
        code="""\
def gaps(v, threshold, dt):
    return np.diff(rises(v, threshold)) * dt
""",
    ),
    Answer(
        "22.2",
        right=True,
        fault="",
        code="""\
def gaps(v, threshold, dt):
    times = rises(v, threshold) * dt
    return times[1:] - times[:-1]
""",
    ),
    Answer(
        "22.2",
        right=True,
        fault="",
        code="""\
def gaps(v, threshold, dt):
    up = rises(v, threshold)
    between = []
    for i in range(1, len(up)):
        between.append((up[i] - up[i - 1]) * dt)
    return np.array(between)
""",
    ),
    Answer(
        "22.2",
        right=True,
        fault="",
        code="""\
def gaps(v, threshold, dt):
    spikes = [i for i in range(1, len(v)) if v[i] > threshold and v[i - 1] <= threshold]
    if len(spikes) < 2:
        return np.array([])
    return np.diff(np.array(spikes) * dt)
""",
    ),
    Answer(
        "22.2",
        right=False,
        fault="in samples, not in ms",
        code="""\
def gaps(v, threshold, dt):
    return np.diff(rises(v, threshold))
""",
    ),
    Answer(
        "22.2",
        right=False,
        fault="divided by dt instead of multiplied",
        code="""\
def gaps(v, threshold, dt):
    return np.diff(rises(v, threshold)) / dt
""",
    ),
    Answer(
        "22.2",
        right=False,
        fault="the wait for the first spike counted as a gap",
        code="""\
def gaps(v, threshold, dt):
    return np.diff(rises(v, threshold) * dt, prepend=0)
""",
    ),
    Answer(
        "22.2",
        right=False,
        fault="threshold of 0 written in",
        code="""\
def gaps(v, threshold, dt):
    return np.diff(rises(v, 0) * dt)
""",
    ),
    Answer(
        "22.2",
        right=False,
        fault="dt of the cell above used, not the argument",
        code="""\
def gaps(v, threshold, dt):
    times = rises(v, threshold) * fine.dt
    return np.diff(times)
""",
    ),
    Answer(
        "22.2",
        right=False,
        fault="the spike times, not the gaps",
        code="""\
def gaps(v, threshold, dt):
    return rises(v, threshold) * dt
""",
    ),
    Answer(
        "22.2",
        right=False,
        fault="None with less than two spikes",
        code="""\
def gaps(v, threshold, dt):
    times = rises(v, threshold) * dt
    if len(times) >= 2:
        return np.diff(times)
""",
    ),
    Answer(
        "22.2",
        right=False,
        fault="a 0 with less than two spikes",
        code="""\
def gaps(v, threshold, dt):
    times = rises(v, threshold) * dt
    if len(times) < 2:
        return 0
    return np.diff(times)
""",
    ),
    Answer(
        "22.2",
        right=False,
        fault="the mean of the gaps",
        code="""\
def gaps(v, threshold, dt):
    return np.diff(rises(v, threshold) * dt).mean()
""",
    ),
    Answer(
        "22.2",
        right=False,
        fault="the last gap is missing",
        code="""\
def gaps(v, threshold, dt):
    times = rises(v, threshold) * dt
    out = []
    for i in range(len(times) - 2):
        out.append(times[i + 1] - times[i])
    return np.array(out)
""",
    ),
    Answer(
        "22.2",
        right=False,
        fault="every sample above taken for a spike",
        code="""\
def gaps(v, threshold, dt):
    return np.diff(np.flatnonzero(v > threshold)) * dt
""",
    ),
    Answer(
        "22.2",
        right=False,
        fault="rates instead of gaps",
        code="""\
def gaps(v, threshold, dt):
    return 1000 / (np.diff(rises(v, threshold)) * dt)
""",
    ),
    # 22.3
    Answer(
        "22.3",
        right=True,
        fault="",
        code="""\
def armed(v, high, low):
    ready = v[0] <= high
    found = []
    for i in range(len(v)):
        if ready and v[i] > high:
            found.append(i)
            ready = False
        elif v[i] < low:
            ready = True
    return found
""",
    ),
    Answer(
        "22.3",
        right=True,
        fault="",
        code="""\
def armed(v, high, low):
    spikes = []
    is_armed = not v[0] > high
    for i, x in enumerate(v):
        if x < low:
            is_armed = True
        if is_armed and x > high:
            spikes.append(i)
            is_armed = False
    return np.array(spikes, dtype=int)
""",
    ),
    Answer(
        "22.3",
        right=True,
        fault="",
        code="""\
def armed(v, high, low):
    events = np.flatnonzero((v > high) | (v < low))
    up = v[events] > high
    before = np.concatenate([[v[0] > high], up[:-1]])
    return events[up & ~before]
""",
    ),
    Answer(
        "22.3",
        right=True,
        fault="",
        code="""\
def armed(v, high, low):
    found = []
    i = 0
    n = len(v)
    while i < n and v[0] > high and not v[i] < low:
        i += 1
    while i < n:
        if v[i] > high:
            found.append(i)
            while i < n and not v[i] < low:
                i += 1
        else:
            i += 1
    return found
""",
    ),
    Answer(
        "22.3",
        right=False,
        fault="armed from the start, even above high",
        code="""\
def armed(v, high, low):
    ready = True
    found = []
    for i in range(len(v)):
        if ready and v[i] > high:
            found.append(i)
            ready = False
        elif v[i] < low:
            ready = True
    return found
""",
    ),
    Answer(
        "22.3",
        right=False,
        fault="begins unarmed: the first spike is lost if it never was below low",
        code="""\
def armed(v, high, low):
    ready = False
    found = []
    for i in range(len(v)):
        if ready and v[i] > high:
            found.append(i)
            ready = False
        elif v[i] < low:
            ready = True
    return found
""",
    ),
    Answer(
        "22.3",
        right=False,
        fault="armed at the start only below low",
        code="""\
def armed(v, high, low):
    ready = v[0] < low
    found = []
    for i in range(1, len(v)):
        if ready and v[i] > high:
            found.append(i)
            ready = False
        elif v[i] < low:
            ready = True
    return found
""",
    ),
    Answer(
        "22.3",
        right=False,
        fault="equal to low arms it",
        code="""\
def armed(v, high, low):
    ready = v[0] <= high
    found = []
    for i in range(len(v)):
        if v[i] > high and ready:
            found.append(i)
            ready = False
        elif v[i] <= low:
            ready = True
    return found
""",
    ),
    Answer(
        "22.3",
        right=False,
        fault="equal to high taken for above",
        code="""\
def armed(v, high, low):
    ready = v[0] < high
    found = []
    for i in range(len(v)):
        if ready and v[i] >= high:
            found.append(i)
            ready = False
        if v[i] < low:
            ready = True
    return found
""",
    ),
    Answer(
        "22.3",
        right=False,
        fault="armed again below high, low unused",
        code="""\
def armed(v, high, low):
    ready = v[0] <= high
    found = []
    for i in range(len(v)):
        if ready and v[i] > high:
            found.append(i)
            ready = False
        elif v[i] <= high:
            ready = True
    return found
""",
    ),
    Answer(
        "22.3",
        right=False,
        fault="never armed again",
        code="""\
def armed(v, high, low):
    ready = v[0] <= high
    found = []
    for i in range(len(v)):
        if ready and v[i] > high:
            found.append(i)
            ready = False
        elif v[i] < low:
            armed = True
    return found
""",
    ),
    Answer(
        "22.3",
        right=False,
        fault="stays armed: all samples above high",
        code="""\
def armed(v, high, low):
    ready = v[0] <= high
    found = []
    for i in range(len(v)):
        if v[i] < low:
            ready = True
        if ready and v[i] > high:
            found.append(i)
    return found
""",
    ),
    Answer(
        "22.3",
        right=False,
        fault="the voltages, not the indices",
        code="""\
def armed(v, high, low):
    ready = v[0] <= high
    found = []
    for x in v:
        if ready and x > high:
            found.append(x)
            ready = False
        elif x < low:
            ready = True
    return found
""",
    ),
    Answer(
        "22.3",
        right=False,
        fault="how many, not which",
        code="""\
def armed(v, high, low):
    ready = v[0] <= high
    count = 0
    for x in v:
        if ready and x > high:
            count += 1
            ready = False
        elif x < low:
            ready = True
    return count
""",
    ),
    Answer(
        "22.3",
        right=False,
        fault="the sample right before must be below low",
        code="""\
def armed(v, high, low):
    found = []
    for i in range(1, len(v)):
        if v[i] > high and v[i - 1] < low:
            found.append(i)
    return found
""",
    ),
    Answer(
        "22.3",
        right=False,
        fault="returns inside the loop",
        code="""\
def armed(v, high, low):
    ready = v[0] <= high
    found = []
    for i in range(len(v)):
        if ready and v[i] > high:
            found.append(i)
            ready = False
        elif v[i] < low:
            ready = True
        return found
""",
    ),
    # 22.4
    Answer(
        "22.4",
        right=True,
        fault="",
        code="""\
def without_echoes(times, dead):
    kept = []
    for t in times:
        if len(kept) == 0 or t - kept[-1] >= dead:
            kept.append(t)
    return kept
""",
    ),
    Answer(
        "22.4",
        right=True,
        fault="",
        code="""\
def without_echoes(times, dead):
    last = -np.inf
    keep = np.zeros(len(times), bool)
    for i in range(len(times)):
        if times[i] - last >= dead:
            keep[i] = True
            last = times[i]
    return times[keep]
""",
    ),
    Answer(
        "22.4",
        right=True,
        fault="",
        code="""\
def without_echoes(times, dead):
    kept = [times[0]]
    for t in times[1:]:
        if t >= kept[-1] + dead:
            kept.append(float(t))
    return np.array(kept)
""",
    ),
    Answer(
        "22.4",
        right=True,
        fault="",
        code="""\
def without_echoes(times, dead):
    rest = np.asarray(times)
    kept = []
    while len(rest) > 0:
        kept.append(rest[0])
        rest = rest[1:][rest[1:] - rest[0] >= dead]
    return np.array(kept)
""",
    ),
    Answer(
        "22.4",
        right=True,
        fault="",
        code="""\
def without_echoes(times, dead):
    out = []
    last = -dead
    for t in times:
        if t - last >= dead:
            out.append(t)
            last = t
    return out
""",
    ),
    Answer(
        "22.4",
        right=False,
        fault="measured from the spike before, kept or not",
        code="""\
def without_echoes(times, dead):
    keep = np.diff(times) >= dead
    return np.concatenate([times[:1], times[1:][keep]])
""",
    ),
    Answer(
        "22.4",
        right=False,
        fault="measured from the spike before, kept or not",
        code="""\
def without_echoes(times, dead):
    kept = []
    last = -np.inf
    for t in times:
        if t - last >= dead:
            kept.append(t)
        last = t
    return kept
""",
    ),
    Answer(
        "22.4",
        right=False,
        fault="measured from the first spike always",
        code="""\
def without_echoes(times, dead):
    first = times[0]
    kept = [first]
    for t in times[1:]:
        if t - first >= dead:
            kept.append(t)
    return kept
""",
    ),
    Answer(
        "22.4",
        right=False,
        fault="> for >=: exactly dead ms after is dropped",
        code="""\
def without_echoes(times, dead):
    kept = []
    for t in times:
        if not kept or t - kept[-1] > dead:
            kept.append(t)
    return kept
""",
    ),
    Answer(
        "22.4",
        right=False,
        fault="dead time of 2 ms written in",
        code="""\
def without_echoes(times, dead):
    kept = [times[0]]
    for t in times[1:]:
        if t - kept[-1] >= 2:
            kept.append(t)
    return kept
""",
    ),
    Answer(
        "22.4",
        right=False,
        fault="begins with a spike at 0: the first may be lost",
        code="""\
def without_echoes(times, dead):
    kept = []
    last = 0
    for t in times:
        if t - last >= dead:
            kept.append(t)
            last = t
    return kept
""",
    ),
    Answer(
        "22.4",
        right=False,
        fault="every second one is dropped, whatever the times",
        code="""\
def without_echoes(times, dead):
    return np.concatenate([times[:1], times[2:]]) if dead > 0 else times
""",
    ),
    Answer(
        "22.4",
        right=False,
        fault="indices instead of times",
        code="""\
def without_echoes(times, dead):
    kept = [0]
    for i in range(1, len(times)):
        if times[i] - times[kept[-1]] >= dead:
            kept.append(i)
    return np.array(kept)
""",
    ),
    Answer(
        "22.4",
        right=False,
        fault="the echoes, not what is without them",
        code="""\
def without_echoes(times, dead):
    last = times[0]
    echoes = []
    for t in times[1:]:
        if t - last >= dead:
            last = t
        else:
            echoes.append(t)
    return np.array(echoes)
""",
    ),
    Answer(
        "22.4",
        right=False,
        fault="the last one is never looked at",
        code="""\
def without_echoes(times, dead):
    kept = [times[0]]
    for i in range(1, len(times) - 1):
        if times[i] - kept[-1] >= dead:
            kept.append(times[i])
    return kept
""",
    ),
    Answer(
        "22.4",
        right=False,
        fault="whole ms only, parts of a ms cut off",
        code="""\
def without_echoes(times, dead):
    kept = [times[0]]
    for t in times[1:]:
        if int(t - kept[-1]) >= dead:
            kept.append(t)
    return kept
""",
    ),
    Answer(
        "22.4",
        right=False,
        fault="removes from the list that it walks along: skips some",
        code="""\
def without_echoes(times, dead):
    kept = list(times)
    last = kept[0]
    for t in kept[1:]:
        if t - last < dead:
            kept.remove(last)
        last = t
    return kept
""",
    ),
    Answer(
        "22.4",
        right=False,
        fault="changes the times that it was given",
        code="""\
def without_echoes(times, dead):
    n = 1
    for i in range(1, len(times)):
        if times[i] - times[n - 1] >= dead:
            times[n] = times[i]
            n += 1
    return times[:n]
""",
    ),
    Answer(
        "22.4",
        right=False,
        fault="the first is missing",
        code="""\
def without_echoes(times, dead):
    kept = []
    last = times[0]
    for t in times[1:]:
        if t - last >= dead:
            kept.append(t)
            last = t
    return kept
""",
    ),
    # 22.5
    Answer(
        "22.5",
        right=True,
        fault="",
        code="""\
def peaks(v, rises, width):
    return np.array([start + np.argmax(v[start:start + width]) for start in rises])
""",
    ),
    Answer(
        "22.5",
        right=True,
        fault="",
        code="""\
def peaks(v, rises, width):
    tops = []
    for r in rises:
        best = r
        for i in range(r, min(r + width, len(v))):
            if v[i] > v[best]:
                best = i
        tops.append(int(best))
    return tops
""",
    ),
    Answer(
        "22.5",
        right=True,
        fault="",
        code="""\
def peaks(v, rises, width):
    table = np.minimum(rises[:, None] + np.arange(width), len(v) - 1)
    return rises + v[table].argmax(axis=1)
""",
    ),
    Answer(
        "22.5",
        right=True,
        fault="",
        code="""\
def peaks(v, rises, width):
    out = np.zeros(len(rises), dtype=int)
    for k, r in enumerate(rises):
        out[k] = max(range(r, min(r + width, len(v))), key=lambda i: v[i])
    return out
""",
    ),
    Answer(
        "22.5",
        right=False,
        fault="counted from the rise, not from the beginning",
        code="""\
def peaks(v, rises, width):
    return np.array([np.argmax(v[r:r + width]) for r in rises])
""",
    ),
    Answer(
        "22.5",
        right=False,
        fault="one sample too many in the window",
        code="""\
def peaks(v, rises, width):
    return np.array([r + np.argmax(v[r:r + width + 1]) for r in rises])
""",
    ),
    Answer(
        "22.5",
        right=False,
        fault="one sample missing in the window",
        code="""\
def peaks(v, rises, width):
    return np.array([r + np.argmax(v[r:r + width - 1]) for r in rises])
""",
    ),
    Answer(
        "22.5",
        right=False,
        fault="of equal ones the last, not the first",
        code="""\
def peaks(v, rises, width):
    tops = []
    for r in rises:
        best = r
        for i in range(r, min(r + width, len(v))):
            if v[i] >= v[best]:
                best = i
        tops.append(best)
    return np.array(tops)
""",
    ),
    Answer(
        "22.5",
        right=False,
        fault="the voltages, not the indices",
        code="""\
def peaks(v, rises, width):
    return np.array([v[r:r + width].max() for r in rises])
""",
    ),
    Answer(
        "22.5",
        right=False,
        fault="the first index in the whole recording with that voltage",
        code="""\
def peaks(v, rises, width):
    tops = []
    for r in rises:
        top = v[r:r + width].max()
        tops.append(np.flatnonzero(v == top)[0])
    return np.array(tops)
""",
    ),
    Answer(
        "22.5",
        right=False,
        fault="stops at the first fall, not at the largest",
        code="""\
def peaks(v, rises, width):
    tops = []
    for r in rises:
        i = r
        while i + 1 < min(r + width, len(v)) and v[i + 1] > v[i]:
            i += 1
        tops.append(i)
    return np.array(tops)
""",
    ),
    Answer(
        "22.5",
        right=False,
        fault="begins one after the rise",
        code="""\
def peaks(v, rises, width):
    return np.array([r + 1 + np.argmax(v[r + 1:r + width]) for r in rises])
""",
    ),
    Answer(
        "22.5",
        right=False,
        fault="reads beyond the end: IndexError",
        code="""\
def peaks(v, rises, width):
    table = rises[:, None] + np.arange(width)
    return rises + v[table].argmax(axis=1)
""",
    ),
    Answer(
        "22.5",
        right=False,
        fault="a spike at the end is left out",
        code="""\
def peaks(v, rises, width):
    tops = []
    for r in rises:
        if r + width <= len(v):
            tops.append(r + np.argmax(v[r:r + width]))
    return np.array(tops)
""",
    ),
    Answer(
        "22.5",
        right=False,
        fault="begins with a largest of 0: nothing found below 0",
        code="""\
def peaks(v, rises, width):
    tops = []
    for r in rises:
        largest = 0
        where = r
        for i in range(r, min(r + width, len(v))):
            if v[i] > largest:
                largest = v[i]
                where = i
        tops.append(where)
    return np.array(tops)
""",
    ),
    Answer(
        "22.5",
        right=False,
        fault="changes the rises that it was given",
        code="""\
def peaks(v, rises, width):
    for k in range(len(rises)):
        rises[k] = rises[k] + np.argmax(v[rises[k]:rises[k] + width])
    return rises
""",
    ),
    Answer(
        "22.5",
        right=False,
        fault="the size of the swing counts, not its height",
        code="""\
def peaks(v, rises, width):
    return np.array([r + np.argmax(np.abs(v[r:r + width])) for r in rises])
""",
    ),
]
