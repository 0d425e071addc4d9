"""Answers to the exercises of lesson 21, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 21.1
    Answer(
        "21.1",
        right=True,
        fault="",
        code="""\
def averages(v, size):
    return np.convolve(v, np.ones(size) / size, "valid")
""",
    ),
    Answer(
        "21.1",
        right=True,
        fault="",
        code="""\
def averages(v, size):
    means = []
    for start in range(len(v) - size + 1):
        means.append(v[start:start + size].mean())
    return np.array(means)
""",
    ),
    Answer(
        "21.1",
        right=True,
        fault="",
        code="""\
def averages(v, size):
    total = np.cumsum(np.concatenate([[0.0], v]))
    return (total[size:] - total[:-size]) / size
""",
    ),
    Answer(
        "21.1",
        right=True,
        fault="",
        code="""\
averages = lambda v, size: np.lib.stride_tricks.sliding_window_view(v, size).mean(axis=1)
""",
    ),
    Answer(
        "21.1",
        right=True,
        fault="",
        code="""\
def averages(v, size):
    n = len(v) - size + 1
    result = np.zeros(n)
    for k in range(size):
        result += v[k:k + n]
    return result / size
""",
    ),
    Answer(
        "21.1",
        right=True,
        fault="",
        code="""\
def averages(v, size):
    result = []
    i = 0
    while i + size <= len(v):
        s = 0
        for j in range(i, i + size):
            s = s + v[j]
        result = result + [s / size]
        i = i + 1
    return result
""",
    ),
    Answer(
        "21.1",
        right=False,
        fault="the last run is missing",
        code="""\
def averages(v, size):
    means = []
    for i in range(len(v) - size):
        means.append(np.mean(v[i:i + size]))
    return np.array(means)
""",
    ),
    Answer(
        "21.1",
        right=False,
        fault="sums, not divided by the size",
        code="""\
def averages(v, size):
    return np.convolve(v, np.ones(size), "valid")
""",
    ),
    Answer(
        "21.1",
        right=False,
        fault="as many as the data, with zeros beyond the ends",
        code="""\
def averages(v, size):
    return np.convolve(v, np.ones(size) / size, "same")
""",
    ),
    Answer(
        "21.1",
        right=False,
        fault="the full result, with zeros beyond the ends",
        code="""\
def averages(v, size):
    return np.convolve(v, np.ones(size) / size)
""",
    ),
    Answer(
        "21.1",
        right=False,
        fault="runs side by side instead of one later each",
        code="""\
def averages(v, size):
    means = []
    for i in range(0, len(v) - size + 1, size):
        means.append(v[i:i + size].mean())
    return np.array(means)
""",
    ),
    Answer(
        "21.1",
        right=False,
        fault="always means of two, whatever the size",
        code="""\
def averages(v, size):
    return (v[:-1] + v[1:]) / 2
""",
    ),
    Answer(
        "21.1",
        right=False,
        fault="changes the samples that it was given",
        code="""\
def averages(v, size):
    n = len(v) - size + 1
    for i in range(n):
        v[i] = v[i:i + size].mean()
    return v[:n]
""",
    ),
    Answer(
        "21.1",
        right=False,
        fault="whole-number division",
        code="""\
def averages(v, size):
    return np.array([sum(v[i:i + size]) // size for i in range(len(v) - size + 1)])
""",
    ),
    Answer(
        "21.1",
        right=False,
        fault="one sample too many in each run",
        code="""\
def averages(v, size):
    means = []
    for i in range(len(v) - size + 1):
        means.append(v[i:i + size + 1].mean())
    return np.array(means)
""",
    ),
    Answer(
        "21.1",
        right=False,
        fault="returns inside the loop, after the first run",
        code="""\
def averages(v, size):
    means = []
    for i in range(len(v) - size + 1):
        means.append(v[i:i + size].mean())
        return np.array(means)
""",
    ),
    Answer(
        "21.1",
        right=False,
        fault="means of whole numbers are cut",
        code="""\
def averages(v, size):
    means = np.zeros_like(v)
    for i in range(len(v) - size + 1):
        means[i] = v[i:i + size].mean()
    return means[:len(v) - size + 1]
""",
    ),
    Answer(
        "21.1",
        right=False,
        fault="prints instead of returning",
        code="""\
def averages(v, size):
    for i in range(len(v) - size + 1):
        print(v[i:i + size].mean())
""",
    ),
    # 21.2
    Answer(
        "21.2",
        right=True,
        fault="",
        code="""\
def smoothed(v, size):
    ones = np.ones(size)
    total = np.convolve(v, ones, "same")
    count = np.convolve(np.ones(len(v)), ones, "same")
    return total / count
""",
    ),
    Answer(
        "21.2",
        right=True,
        fault="",
        code="""\
def smoothed(v, size):
    half = size // 2
    out = []
    for i in range(len(v)):
        out.append(v[max(0, i - half):i + half + 1].mean())
    return np.array(out)
""",
    ),
    Answer(
        "21.2",
        right=True,
        fault="",
        code="""\
def smoothed(v, size):
    half = (size - 1) // 2
    result = np.zeros(len(v))
    for i in range(len(v)):
        s, n = 0, 0
        for j in range(i - half, i + half + 1):
            if j >= 0 and j < len(v):
                s += v[j]
                n += 1
        result[i] = s / n
    return result
""",
    ),
    Answer(
        "21.2",
        right=True,
        fault="",
        code="""\
def smoothed(v, size):
    half = size // 2
    padded = np.pad(np.asarray(v, dtype=float), half, constant_values=np.nan)
    windows = np.lib.stride_tricks.sliding_window_view(padded, size)
    return np.nanmean(windows, axis=1)
""",
    ),
    Answer(
        "21.2",
        right=True,
        fault="",
        code="""\
def smoothed(v, size):
    h = size // 2
    n = len(v)
    c = np.concatenate(([0.0], np.cumsum(v)))
    left = np.maximum(np.arange(n) - h, 0)
    right = np.minimum(np.arange(n) + h + 1, n)
    return (c[right] - c[left]) / (right - left)
""",
    ),
    Answer(
        "21.2",
        right=True,
        fault="",
        code="""\
def smoothed(v, size):
    h = size // 2
    box = signals.box_kernel(size)
    out = np.convolve(v, box)[h:h + len(v)]
    return out / np.convolve(v * 0 + 1, box)[h:h + len(v)]
""",
    ),
    Answer(
        "21.2",
        right=False,
        fault="zeros beyond the ends counted as data",
        code="""\
def smoothed(v, size):
    return np.convolve(v, np.ones(size) / size, "same")
""",
    ),
    Answer(
        "21.2",
        right=False,
        fault="zeros beyond the ends counted as data",
        code="""\
def smoothed(v, size):
    half = size // 2
    out = []
    for i in range(len(v)):
        out.append(v[max(0, i - half):i + half + 1].sum() / size)
    return np.array(out)
""",
    ),
    Answer(
        "21.2",
        right=False,
        fault="the ends are missing",
        code="""\
def smoothed(v, size):
    return np.convolve(v, np.ones(size) / size, "valid")
""",
    ),
    Answer(
        "21.2",
        right=False,
        fault="the end samples repeated beyond the ends",
        code="""\
def smoothed(v, size):
    half = size // 2
    padded = np.pad(v, half, mode="edge")
    return np.convolve(padded, np.ones(size) / size, "valid")
""",
    ),
    Answer(
        "21.2",
        right=False,
        fault="a negative start: nothing is averaged at the beginning",
        code="""\
def smoothed(v, size):
    half = size // 2
    out = np.zeros(len(v))
    for i in range(len(v)):
        out[i] = np.mean(v[i - half:i + half + 1])
    return out
""",
    ),
    Answer(
        "21.2",
        right=False,
        fault="one sample missing after",
        code="""\
def smoothed(v, size):
    half = size // 2
    return np.array([v[max(0, i - half):i + half].mean() for i in range(len(v))])
""",
    ),
    Answer(
        "21.2",
        right=False,
        fault="only the samples before, none after",
        code="""\
def smoothed(v, size):
    return np.array([v[max(0, i - size + 1):i + 1].mean() for i in range(len(v))])
""",
    ),
    Answer(
        "21.2",
        right=False,
        fault="only the very first and last repaired: right for size 3 alone",
        code="""\
def smoothed(v, size):
    out = np.convolve(v, np.ones(size) / size, "same")
    out[0] = out[0] * size / (size - 1)
    out[-1] = out[-1] * size / (size - 1)
    return out
""",
    ),
    Answer(
        "21.2",
        right=False,
        fault="only the very first and last repaired: right for size 3 alone",
        code="""\
def smoothed(v, size):
    out = np.convolve(v, np.ones(size) / size, "same")
    out[0] = (v[0] + v[1]) / 2
    out[-1] = (v[-2] + v[-1]) / 2
    return out
""",
    ),
    Answer(
        "21.2",
        right=False,
        fault="shrinks the window on both sides at the ends",
        code="""\
def smoothed(v, size):
    out = np.zeros(len(v))
    for i in range(len(v)):
        half = min(size // 2, i, len(v) - 1 - i)
        out[i] = v[i - half:i + half + 1].mean()
    return out
""",
    ),
    Answer(
        "21.2",
        right=False,
        fault="averages what is already smoothed",
        code="""\
def smoothed(v, size):
    out = v.copy()
    half = size // 2
    for i in range(len(v)):
        out[i] = out[max(0, i - half):i + half + 1].mean()
    return out
""",
    ),
    Answer(
        "21.2",
        right=False,
        fault="half of the size is no whole number: TypeError",
        code="""\
def smoothed(v, size):
    half = (size - 1) / 2
    return np.array([v[max(0, i - half):i + half + 1].mean() for i in range(len(v))])
""",
    ),
    Answer(
        "21.2",
        right=False,
        fault="the ends are left unsmoothed",
        code="""\
def smoothed(v, size):
    h = size // 2
    out = v.copy()
    out[h:len(v) - h] = np.convolve(v, np.ones(size) / size, "valid")
    return out
""",
    ),
    # 21.3
    Answer(
        "21.3",
        right=True,
        fault="",
        code="""\
def causal(signal, kernel):
    return np.convolve(signal, kernel)[:len(signal)]
""",
    ),
    Answer(
        "21.3",
        right=True,
        fault="",
        code="""\
def causal(signal, kernel):
    n = len(signal)
    out = np.zeros(n)
    for i in range(n):
        for j in range(len(kernel)):
            if i - j >= 0:
                out[i] += kernel[j] * signal[i - j]
    return out
""",
    ),
    Answer(
        "21.3",
        right=True,
        fault="",
        code="""\
def causal(signal, kernel):
    out = np.zeros(len(signal) + len(kernel))
    for i, s in enumerate(signal):
        out[i:i + len(kernel)] += s * kernel
    return out[:len(signal)]
""",
    ),
    Answer(
        "21.3",
        right=True,
        fault="",
        code="""\
def causal(signal, kernel):
    from scipy.signal import lfilter

    return lfilter(kernel, 1, signal)
""",
    ),
    Answer(
        "21.3",
        right=True,
        fault="",
        code="""\
def causal(signal, kernel):
    padded = np.concatenate([np.zeros(len(kernel) - 1), signal])
    return np.convolve(padded, kernel, mode="valid")
""",
    ),
    Answer(
        "21.3",
        right=True,
        fault="",
        code="""\
def causal(signal, kernel):
    heard = []
    for now in range(len(signal)):
        total = 0
        for ago in range(min(now + 1, len(kernel))):
            total = total + signal[now - ago] * kernel[ago]
        heard.append(total)
    return heard
""",
    ),
    Answer(
        "21.3",
        right=False,
        fault="same: the effect comes before its cause",
        code="""\
def causal(signal, kernel):
    return np.convolve(signal, kernel, "same")
""",
    ),
    Answer(
        "21.3",
        right=False,
        fault="same: the effect comes before its cause",
        code="""\
def causal(signal, kernel):
    result = np.convolve(signal, kernel, mode="same")
    return result[:len(signal)]
""",
    ),
    Answer(
        "21.3",
        right=False,
        fault="the full result, too long",
        code="""\
def causal(signal, kernel):
    return np.convolve(signal, kernel, "full")
""",
    ),
    Answer(
        "21.3",
        right=False,
        fault="the last numbers of the full result, not the first",
        code="""\
def causal(signal, kernel):
    return np.convolve(signal, kernel)[-len(signal):]
""",
    ),
    Answer(
        "21.3",
        right=False,
        fault="cut by the length of the kernel",
        code="""\
def causal(signal, kernel):
    return np.convolve(signal, kernel)[:-len(kernel)]
""",
    ),
    Answer(
        "21.3",
        right=False,
        fault="the kernel turned round a second time",
        code="""\
def causal(signal, kernel):
    return np.convolve(signal, kernel[::-1])[:len(signal)]
""",
    ),
    Answer(
        "21.3",
        right=False,
        fault="the kernel scaled to a sum of 1",
        code="""\
def causal(signal, kernel):
    kernel = kernel / kernel.sum()
    return np.convolve(signal, kernel)[:len(signal)]
""",
    ),
    Answer(
        "21.3",
        right=False,
        fault="a new echo wipes out the old ones",
        code="""\
def causal(signal, kernel):
    out = np.zeros(len(signal) + len(kernel))
    for i in range(len(signal)):
        if signal[i] > 0:
            out[i:i + len(kernel)] = signal[i] * kernel
    return out[:len(signal)]
""",
    ),
    Answer(
        "21.3",
        right=False,
        fault="only two weights of the kernel used",
        code="""\
def causal(signal, kernel):
    out = signal * kernel[0]
    out[1:] += signal[:-1] * kernel[1]
    return out
""",
    ),
    Answer(
        "21.3",
        right=False,
        fault="the echo begins one step late",
        code="""\
def causal(signal, kernel):
    out = np.zeros(len(signal) + len(kernel) + 1)
    for i in range(len(signal)):
        out[i + 1:i + 1 + len(kernel)] += signal[i] * kernel
    return out[:len(signal)]
""",
    ),
    Answer(
        "21.3",
        right=False,
        fault="negative indices: the end echoes at the beginning",
        code="""\
def causal(signal, kernel):
    out = np.zeros(len(signal))
    for i in range(len(signal)):
        for j in range(len(kernel)):
            out[i] += signal[i - j] * kernel[j]
    return out
""",
    ),
    Answer(
        "21.3",
        right=False,
        fault="fails where the kernel is longer than the signal",
        code="""\
def causal(signal, kernel):
    out = np.zeros(len(signal))
    for j in range(len(kernel)):
        out[j:] += kernel[j] * signal[:len(signal) - j]
    return out
""",
    ),
    Answer(
        "21.3",
        right=False,
        fault="every sample above 0 taken for 1",
        code="""\
def causal(signal, kernel):
    out = np.zeros(len(signal) + len(kernel))
    for i in np.flatnonzero(signal > 0):
        out[i:i + len(kernel)] += kernel
    return out[:len(signal)]
""",
    ),
    # 21.4
    Answer(
        "21.4",
        right=True,
        fault="",
        code="""\
def without_hum(v, dt, hum):
    n = round(1000 / hum / dt)
    return np.convolve(v, np.ones(n) / n, "valid")
""",
    ),
    Answer(
        "21.4",
        right=True,
        fault="",
        code="""\
def without_hum(v, dt, hum):
    period = 1 / hum * 1000  # ms
    size = int(np.round(period / dt))
    return np.convolve(v, signals.box_kernel(size), mode="valid")
""",
    ),
    Answer(
        "21.4",
        right=True,
        fault="",
        code="""\
def without_hum(v, dt, hum):
    samples_per_second = 1000 / dt
    n = int(samples_per_second / hum + 0.5)
    out = []
    for i in range(len(v) - n + 1):
        out.append(sum(v[i:i + n]) / n)
    return np.array(out)
""",
    ),
    Answer(
        "21.4",
        right=True,
        fault="",
        code="""\
def without_hum(v, dt, hum):
    return yours("21.1")(v, round(1e3 / (hum * dt)))
""",
    ),
    Answer(
        "21.4",
        right=True,
        fault="",
        code="""\
def without_hum(v, dt, hum):
    n = int(np.rint(1000 / (dt * hum)))
    c = np.insert(np.cumsum(v), 0, 0)
    return (c[n:] - c[:-n]) / n
""",
    ),
    Answer(
        "21.4",
        right=False,
        fault="a wave in seconds, dt in ms: no samples are left",
        code="""\
def without_hum(v, dt, hum):
    n = round(1 / hum / dt)
    return np.convolve(v, np.ones(n) / n, "valid")
""",
    ),
    Answer(
        "21.4",
        right=False,
        fault="the number of samples is cut, not rounded",
        code="""\
def without_hum(v, dt, hum):
    n = int(1000 / hum / dt)
    return np.convolve(v, np.ones(n) / n, "valid")
""",
    ),
    Answer(
        "21.4",
        right=False,
        fault="the number of samples is cut, not rounded",
        code="""\
def without_hum(v, dt, hum):
    n = int(1000 / hum // dt)
    return np.convolve(v, np.ones(n) / n, "valid")
""",
    ),
    Answer(
        "21.4",
        right=False,
        fault="400 samples written in",
        code="""\
def without_hum(v, dt, hum):
    return np.convolve(v, signals.box_kernel(400), "valid")
""",
    ),
    Answer(
        "21.4",
        right=False,
        fault="a wave of 20 ms written in, hum unused",
        code="""\
def without_hum(v, dt, hum):
    n = round(20 / dt)
    return np.convolve(v, np.ones(n) / n, "valid")
""",
    ),
    Answer(
        "21.4",
        right=False,
        fault="same: zeros beyond the ends counted as data",
        code="""\
def without_hum(v, dt, hum):
    n = round(1000 / hum / dt)
    return np.convolve(v, np.ones(n) / n, "same")
""",
    ),
    Answer(
        "21.4",
        right=False,
        fault="sums, not divided by the size",
        code="""\
def without_hum(v, dt, hum):
    n = round(1000 / hum / dt)
    return np.convolve(v, np.ones(n), "valid")
""",
    ),
    Answer(
        "21.4",
        right=False,
        fault="two waves long: not the shortest box",
        code="""\
def without_hum(v, dt, hum):
    n = 2 * round(1000 / hum / dt)
    return np.convolve(v, np.ones(n) / n, "valid")
""",
    ),
    Answer(
        "21.4",
        right=False,
        fault="half a wave long",
        code="""\
def without_hum(v, dt, hum):
    n = round(1000 / hum / dt / 2)
    return np.convolve(v, np.ones(n) / n, "valid")
""",
    ),
    Answer(
        "21.4",
        right=False,
        fault="one sample too long",
        code="""\
def without_hum(v, dt, hum):
    n = round(1000 / hum / dt) + 1
    return np.convolve(v, np.ones(n) / n, "valid")
""",
    ),
    Answer(
        "21.4",
        right=False,
        fault="the wave rounded to whole ms before it is counted in samples",
        code="""\
def without_hum(v, dt, hum):
    wave = round(1000 / hum)
    n = round(wave / dt)
    return np.convolve(v, np.ones(n) / n, "valid")
""",
    ),
    Answer(
        "21.4",
        right=False,
        fault="the number of samples is no whole number: TypeError",
        code="""\
def without_hum(v, dt, hum):
    n = 1000 / hum / dt
    return np.convolve(v, np.ones(n) / n, "valid")
""",
    ),
    # 21.5
    Answer(
        "21.5",
        right=True,
        fault="",
        code="""\
def convolved(data, kernel):
    out = np.zeros(len(data) + len(kernel) - 1)
    for i in range(len(data)):
        out[i:i + len(kernel)] += data[i] * kernel
    return out
""",
    ),
    Answer(
        "21.5",
        right=True,
        fault="",
        code="""\
def convolved(data, kernel):
    out = [0.0] * (len(data) + len(kernel) - 1)
    for i, d in enumerate(data):
        for j, k in enumerate(kernel):
            out[i + j] += d * k
    return np.array(out)
""",
    ),
    Answer(
        "21.5",
        right=True,
        fault="",
        code="""\
def convolved(data, kernel):
    n, m = len(data), len(kernel)
    result = np.zeros(n + m - 1)
    for j in range(m):
        result[j:j + n] = result[j:j + n] + kernel[j] * data
    return result
""",
    ),
    Answer(
        "21.5",
        right=True,
        fault="",
        code="""\
def convolved(data, kernel):
    table = np.zeros((len(data), len(data) + len(kernel) - 1))
    for i, sample in enumerate(data):
        table[i, i:i + len(kernel)] = sample * kernel
    return table.sum(axis=0)
""",
    ),
    Answer(
        "21.5",
        right=True,
        fault="",
        code="""\
def convolved(data, kernel):
    from scipy import signal

    return signal.convolve(data, kernel)
""",
    ),
    Answer(
        "21.5",
        right=True,  # put down as wrong; it is accepted, and invited to do without
        fault="",
        code="""\
def convolved(data, kernel):
    return np.convolve(data, kernel)
""",
    ),
    Answer(
        "21.5",
        right=False,
        fault="one number too many at the end",
        code="""\
def convolved(data, kernel):
    out = np.zeros(len(data) + len(kernel))
    for i in range(len(data)):
        out[i:i + len(kernel)] += data[i] * kernel
    return out
""",
    ),
    Answer(
        "21.5",
        right=False,
        fault="a new echo wipes out the old ones",
        code="""\
def convolved(data, kernel):
    out = np.zeros(len(data) + len(kernel) - 1)
    for i in range(len(data)):
        out[i:i + len(kernel)] = data[i] * kernel
    return out
""",
    ),
    Answer(
        "21.5",
        right=False,
        fault="length of the data taken for that of the kernel",
        code="""\
def convolved(data, kernel):
    out = np.zeros(len(data) + len(kernel) - 1)
    for i in range(len(data)):
        out[i:i + len(data)] += data[i] * kernel
    return out
""",
    ),
    Answer(
        "21.5",
        right=False,
        fault="room for twice the data, whatever the kernel",
        code="""\
def convolved(data, kernel):
    out = np.zeros(2 * len(data) - 1)
    for i in range(len(data)):
        for j in range(len(kernel)):
            out[i + j] += data[i] * kernel[j]
    return out
""",
    ),
    Answer(
        "21.5",
        right=False,
        fault="the kernel turned round: a correlation",
        code="""\
def convolved(data, kernel):
    out = np.zeros(len(data) + len(kernel) - 1)
    for i in range(len(data)):
        out[i:i + len(kernel)] += data[i] * kernel[::-1]
    return out
""",
    ),
    Answer(
        "21.5",
        right=False,
        fault="changes the kernel that it was given",
        code="""\
def convolved(data, kernel):
    out = np.zeros(len(data) + len(kernel) - 1)
    for i in range(len(data)):
        kernel *= data[i]
        out[i:i + len(kernel)] += kernel
        kernel /= data[i]
    return out
""",
    ),
    Answer(
        "21.5",
        right=False,
        fault="returns inside the loop, after the first sample",
        code="""\
def convolved(data, kernel):
    out = np.zeros(len(data) + len(kernel) - 1)
    for i in range(len(data)):
        out[i:i + len(kernel)] += data[i] * kernel
        return out
""",
    ),
    Answer(
        "21.5",
        right=False,
        fault="whole numbers only, halves are lost or refused",
        code="""\
def convolved(data, kernel):
    out = np.zeros(len(data) + len(kernel) - 1, dtype=int)
    for i in range(len(data)):
        for j in range(len(kernel)):
            out[i + j] += int(data[i] * kernel[j])
    return out
""",
    ),
    Answer(
        "21.5",
        right=False,
        fault="the last sample adds no echo",
        code="""\
def convolved(data, kernel):
    out = np.zeros(len(data) + len(kernel) - 1)
    for i in range(len(data) - 1):
        out[i:i + len(kernel)] += data[i] * kernel
    return out
""",
    ),
    Answer(
        "21.5",
        right=False,
        fault="zeros at the beginning are lost",
        code="""\
def convolved(data, kernel):
    return np.polymul(data, kernel)
""",
    ),
    Answer(
        "21.5",
        right=False,
        fault="forgot to return",
        code="""\
def convolved(data, kernel):
    out = np.zeros(len(data) + len(kernel) - 1)
    for i in range(len(data)):
        out[i:i + len(kernel)] += data[i] * kernel
""",
    ),
]
