"""Answers to the exercises of lesson 11, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 11.1
    Answer(
        "11.1",
        right=True,
        fault="",
        code="""\
def fano(counts):
    return counts.var() / counts.mean()
""",
    ),
    Answer(
        "11.1",
        right=True,
        fault="",
        code="""\
def fano(counts):
    variance = counts.std() * counts.std()
    return variance / counts.mean()
""",
    ),
    Answer(
        "11.1",
        right=True,
        fault="",
        code="""\
fano = lambda counts: np.std(counts) ** 2 / np.mean(counts)
""",
    ),
    Answer(
        "11.1",
        right=True,
        fault="",
        code="""\
def fano(counts):
    mean = sum(counts) / len(counts)
    total = 0
    for c in counts:
        total = total + (c - mean) ** 2
    return total / len(counts) / mean
""",
    ),
    Answer(
        "11.1",
        right=True,
        fault="",
        code="""\
def fano(counts):
    m = counts.mean()
    distances = counts - m
    return float((distances**2).mean() / m)
""",
    ),
    Answer(
        "11.1",
        right=False,
        fault="standard deviation in place of the variance",
        code="""\
def fano(counts):
    return counts.std() / counts.mean()
""",
    ),
    Answer(
        "11.1",
        right=False,
        fault="fraction upside down",
        code="""\
def fano(counts):
    return counts.mean() / counts.std() ** 2
""",
    ),
    Answer(
        "11.1",
        right=False,
        fault="rounded",
        code="""\
def fano(counts):
    variance = counts.std() ** 2
    return (variance / counts.mean()).round(3)
""",
    ),
    Answer(
        "11.1",
        right=False,
        fault="brackets of the method forgotten",
        code="""\
def fano(counts):
    return counts.std**2 / counts.mean
""",
    ),
    Answer(
        "11.1",
        right=False,
        fault="divides by one less (ddof=1)",
        code="""\
def fano(counts):
    return counts.var(ddof=1) / counts.mean()
""",
    ),
    Answer(
        "11.1",
        right=False,
        fault="doubled in place of squared",
        code="""\
def fano(counts):
    return counts.std() * 2 / counts.mean()
""",
    ),
    Answer(
        "11.1",
        right=False,
        fault="prints instead of returning",
        code="""\
def fano(counts):
    var = counts.std() ** 2
    print(var / counts.mean())
""",
    ),
    Answer(
        "11.1",
        right=False,
        fault="whole-number cut",
        code="""\
import statistics

def fano(counts):
    return statistics.pvariance(counts) / statistics.mean(counts)
""",
    ),
    Answer(
        "11.1",
        right=False,
        fault="divides by the sum, not by the mean",
        code="""\
def fano(counts):
    return counts.std() ** 2 / counts.sum()
""",
    ),
    Answer(
        "11.1",
        right=False,
        fault="sum of the squares, not their mean",
        code="""\
def fano(counts):
    mean = counts.mean()
    variance = 0
    for c in counts:
        variance += (c - mean) ** 2
    return variance / mean
""",
    ),
    # 11.2
    Answer(
        "11.2",
        right=True,
        fault="",
        code="""\
def rates(counts, widths, flashes):
    return counts / flashes / (widths / 1000)
""",
    ),
    Answer(
        "11.2",
        right=True,
        fault="",
        code="""\
def rates(counts, widths, flashes):
    seconds = widths * 0.001
    total_time = seconds * flashes
    hz = counts / total_time
    return hz
""",
    ),
    Answer(
        "11.2",
        right=True,
        fault="",
        code="""\
rates = lambda counts, widths, flashes: 1000 * counts / widths / flashes
""",
    ),
    Answer(
        "11.2",
        right=True,
        fault="",
        code="""\
def rates(counts, widths, flashes):
    one_flash = np.divide(counts, flashes)
    return np.multiply(np.divide(one_flash, widths), 1e3)
""",
    ),
    Answer(
        "11.2",
        right=True,
        fault="",
        code="""\
MS_IN_A_SECOND = 1000.0

def to_seconds(ms):
    return ms / MS_IN_A_SECOND

def rates(counts, widths, flashes=20):
    return (counts / to_seconds(widths)) * (1 / flashes)
""",
    ),
    Answer(
        "11.2",
        right=False,
        fault="milliseconds not turned into seconds",
        code="""\
def rates(counts, widths, flashes):
    return counts / widths / flashes
""",
    ),
    Answer(
        "11.2",
        right=False,
        fault="number of flashes forgotten",
        code="""\
def rates(counts, widths, flashes):
    return counts / (widths / 1000)
""",
    ),
    Answer(
        "11.2",
        right=False,
        fault="parentheses missing",
        code="""\
def rates(counts, widths, flashes):
    return counts / flashes / widths / 1000
""",
    ),
    # The fault was called missing parentheses, which is that of the answer before.
    Answer(
        "11.2",
        right=False,
        fault="multiplied by the flashes instead of dividing",
        code="""\
def rates(counts, widths, flashes):
    seconds = widths / 1000
    return counts / seconds * flashes
""",
    ),
    Answer(
        "11.2",
        right=False,
        fault="whole-number cut",
        code="""\
def rates(counts, widths, flashes):
    return counts * 1000 // (widths * flashes)
""",
    ),
    Answer(
        "11.2",
        right=False,
        fault="20 flashes written in",
        code="""\
def rates(counts, widths, flashes):
    return counts / 20 / (widths / 1000)
""",
    ),
    # Put down as wrong, since the text said no loop: it says now that none is needed, and a right
    # one is invited to do without.
    Answer(
        "11.2",
        right=True,
        fault="",
        code="""\
def rates(counts, widths, flashes):
    out = np.zeros(len(counts))
    for i in range(len(counts)):
        out[i] = counts[i] / flashes / widths[i] * 1000
    return out
""",
    ),
    # Put down as wrong, as a list: a list with the right values passes everywhere.
    Answer(
        "11.2",
        right=True,
        fault="",
        code="""\
def rates(counts, widths, flashes):
    return list(counts / flashes / widths * 1000)
""",
    ),
    Answer(
        "11.2",
        right=False,
        fault="changes the array that it was given",
        code="""\
def rates(counts, widths, flashes):
    widths *= flashes
    return counts * 1000 / widths
""",
    ),
    Answer(
        "11.2",
        right=False,
        fault="rounded",
        code="""\
def rates(counts, widths, flashes):
    r = counts / flashes / (widths / 1000)
    return r.round(1)
""",
    ),
    Answer(
        "11.2",
        right=False,
        fault="uses the page's data, not what it was given",
        code="""\
def rates(counts, widths, flashes):
    c = np.array(spikes)
    w = np.array([200, 200, 40, 20, 40, 200, 200])
    return c / flashes / (w / 1000)
""",
    ),
    # 11.3
    Answer(
        "11.3",
        right=True,
        fault="",
        code="""\
def from_0_to_1(v):
    return (v - v.min()) / (v.max() - v.min())
""",
    ),
    Answer(
        "11.3",
        right=True,
        fault="",
        code="""\
def from_0_to_1(v):
    new = v.copy()
    new = new - min(v)
    new = new / max(new)
    return new
""",
    ),
    Answer(
        "11.3",
        right=True,
        fault="",
        code="""\
def from_0_to_1(v):
    lowest = v.min()
    span = v.max() - lowest
    result = np.zeros(len(v))
    for i in range(len(v)):
        result[i] = (v[i] - lowest) / span
    return result
""",
    ),
    Answer(
        "11.3",
        right=True,
        fault="",
        code="""\
def from_0_to_1(v):
    return np.interp(v, [np.min(v), np.max(v)], [0, 1])
""",
    ),
    Answer(
        "11.3",
        right=True,
        fault="",
        code="""\
def from_0_to_1(v):
    smallest = largest = v[0]
    for x in v:
        if x < smallest:
            smallest = x
        if x > largest:
            largest = x
    return np.array([(x - smallest) / (largest - smallest) for x in v])
""",
    ),
    Answer(
        "11.3",
        right=False,
        fault="changes the array that it was given",
        code="""\
def from_0_to_1(v):
    v -= v.min()
    return v / v.max()
""",
    ),
    Answer(
        "11.3",
        right=False,
        fault="changes the array that it was given",
        code="""\
def from_0_to_1(v):
    new = v
    new -= new.min()
    new /= new.max()
    return new
""",
    ),
    # Put down as wrong, for whole numbers: the text now says that they have a decimal point.
    Answer(
        "11.3",
        right=True,
        fault="",
        code="""\
def from_0_to_1(v):
    new = v.copy()
    new -= new.min()
    new /= new.max()
    return new
""",
    ),
    Answer(
        "11.3",
        right=False,
        fault="divides by the largest value, not by the span",
        code="""\
def from_0_to_1(v):
    return (v - v.min()) / v.max()
""",
    ),
    Answer(
        "11.3",
        right=False,
        fault="parentheses missing",
        code="""\
def from_0_to_1(v):
    return v - v.min() / v.max() - v.min()
""",
    ),
    Answer(
        "11.3",
        right=False,
        fault="takes the first and the last for the smallest and the largest",
        code="""\
def from_0_to_1(v):
    return (v - v[0]) / (v[-1] - v[0])
""",
    ),
    Answer(
        "11.3",
        right=False,
        fault="-70 and -20 written in",
        code="""\
def from_0_to_1(v):
    return (v + 70) / 50
""",
    ),
    Answer(
        "11.3",
        right=False,
        fault="rounded",
        code="""\
def from_0_to_1(v):
    lo, hi = v.min(), v.max()
    return np.round((v - lo) / (hi - lo), 2)
""",
    ),
    Answer(
        "11.3",
        right=False,
        fault="turned upside down",
        code="""\
def from_0_to_1(v):
    return (v.max() - v) / (v.max() - v.min())
""",
    ),
    # Put down as wrong, as a list: a list with the right values passes everywhere.
    Answer(
        "11.3",
        right=True,
        fault="",
        code="""\
def from_0_to_1(v):
    out = []
    for x in v:
        out.append((x - v.min()) / (v.max() - v.min()))
    return out
""",
    ),
    Answer(
        "11.3",
        right=False,
        fault="forgot return",
        code="""\
def from_0_to_1(v):
    new = (v - v.min()) / (v.max() - v.min())
""",
    ),
    # Put down as wrong, for whole numbers: the text now says that they have a decimal point.
    Answer(
        "11.3",
        right=True,
        fault="",
        code="""\
def from_0_to_1(v):
    result = np.zeros_like(v)
    for i in range(len(v)):
        result[i] = (v[i] - v.min()) / (v.max() - v.min())
    return result
""",
    ),
    # 11.4
    Answer(
        "11.4",
        right=True,
        fault="",
        code="""\
def fading(v, factor, steps):
    moments = [v.copy()]
    for k in range(steps):
        v = v * factor
        moments.append(v)
    return moments
""",
    ),
    Answer(
        "11.4",
        right=True,
        fault="",
        code="""\
def fading(v, factor, steps):
    return [v * factor**k for k in range(steps + 1)]
""",
    ),
    Answer(
        "11.4",
        right=True,
        fault="",
        code="""\
def fading(v, factor, steps):
    if steps == 0:
        return [v.copy()]
    return [v.copy()] + fading(v * factor, factor, steps - 1)
""",
    ),
    Answer(
        "11.4",
        right=True,
        fault="",
        code="""\
def fading(v, factor, steps):
    now = v.astype(float)
    kept = []
    k = 0
    while k <= steps:
        kept.append(now.copy())
        now *= factor
        k += 1
    return kept
""",
    ),
    Answer(
        "11.4",
        right=True,
        fault="",
        code="""\
def fading(v, factor, steps):
    rows = [np.array(v, dtype=float)]
    while len(rows) < steps + 1:
        rows.append(np.multiply(rows[-1], factor))
    return rows
""",
    ),
    Answer(
        "11.4",
        right=False,
        fault="one array stored again and again",
        code="""\
def fading(v, factor, steps):
    now = v.astype(float)
    rows = [now]
    for k in range(steps):
        now *= factor
        rows.append(now)
    return rows
""",
    ),
    Answer(
        "11.4",
        right=False,
        fault="changes the array that it was given",
        code="""\
def fading(v, factor, steps):
    rows = [v.copy()]
    for k in range(steps):
        v *= factor
        rows.append(v.copy())
    return rows
""",
    ),
    # Put down as wrong, for whole numbers: the text now says that they have a decimal point.
    Answer(
        "11.4",
        right=True,
        fault="",
        code="""\
def fading(v, factor, steps):
    now = v.copy()
    rows = [now.copy()]
    for k in range(steps):
        now *= factor
        rows.append(now.copy())
    return rows
""",
    ),
    Answer(
        "11.4",
        right=False,
        fault="last moment missing",
        code="""\
def fading(v, factor, steps):
    rows = []
    for k in range(steps):
        rows.append(v * factor**k)
    return rows
""",
    ),
    Answer(
        "11.4",
        right=False,
        fault="start missing",
        code="""\
def fading(v, factor, steps):
    rows = []
    for k in range(steps):
        v = v * factor
        rows.append(v)
    return rows
""",
    ),
    Answer(
        "11.4",
        right=False,
        fault="one moment too many",
        code="""\
def fading(v, factor, steps):
    rows = [v]
    for k in range(steps + 1):
        v = v * factor
        rows.append(v)
    return rows
""",
    ),
    Answer(
        "11.4",
        right=False,
        fault="returns only the last moment",
        code="""\
def fading(v, factor, steps):
    now = v
    for k in range(steps):
        now = now * factor
    return now
""",
    ),
    Answer(
        "11.4",
        right=False,
        fault="loses the same amount in each step",
        code="""\
def fading(v, factor, steps):
    loss = v * (1 - factor)
    return [v - k * loss for k in range(steps + 1)]
""",
    ),
    Answer(
        "11.4",
        right=False,
        fault="divides by 2 in place of the factor",
        code="""\
def fading(v, factor, steps):
    rows = [v]
    for k in range(steps):
        rows.append(rows[-1] / 2)
    return rows
""",
    ),
    # Put down as wrong: a table of the same numbers has a row for each moment, as a list of rows.
    Answer(
        "11.4",
        right=True,
        fault="",
        code="""\
def fading(v, factor, steps):
    rows = np.zeros((steps + 1, len(v)))
    rows[0] = v
    for k in range(steps):
        rows[k + 1] = rows[k] * factor
    return rows
""",
    ),
    Answer(
        "11.4",
        right=False,
        fault="return stands inside the loop",
        code="""\
def fading(v, factor, steps):
    rows = [v.copy()]
    for k in range(steps):
        rows.append(rows[-1] * factor)
        return rows
""",
    ),
    Answer(
        "11.4",
        right=False,
        fault="2 steps written in",
        code="""\
def fading(v, factor, steps):
    after_one = v * factor
    after_two = after_one * factor
    return [v, after_one, after_two]
""",
    ),
    # 11.5
    Answer(
        "11.5",
        right=True,
        fault="",
        code="""\
def heard(weights, rates):
    return (weights * rates).sum()
""",
    ),
    Answer(
        "11.5",
        right=True,
        fault="",
        code="""\
def heard(weights, rates):
    return weights @ rates
""",
    ),
    Answer(
        "11.5",
        right=True,
        fault="",
        code="""\
heard = np.dot
""",
    ),
    Answer(
        "11.5",
        right=True,
        fault="",
        code="""\
def heard(weights, rates):
    products = weights * rates
    total = sum(products)
    return float(total)
""",
    ),
    Answer(
        "11.5",
        right=True,
        fault="",
        code="""\
def heard(weights, rates):
    return np.sum(np.multiply(rates, weights))
""",
    ),
    Answer(
        "11.5",
        right=False,
        fault="not added up",
        code="""\
def heard(weights, rates):
    return weights * rates
""",
    ),
    Answer(
        "11.5",
        right=False,
        fault="adds up first and multiplies the sums",
        code="""\
def heard(weights, rates):
    return weights.sum() * rates.sum()
""",
    ),
    # Put down as wrong, since the text said no loop: it says now that none is needed, and a right
    # one is invited to do without.
    Answer(
        "11.5",
        right=True,
        fault="",
        code="""\
def heard(weights, rates):
    total = 0
    for w, r in zip(weights, rates):
        total += w * r
    return total
""",
    ),
    Answer(
        "11.5",
        right=False,
        fault="brackets of the method forgotten",
        code="""\
def heard(weights, rates):
    return (weights * rates).sum
""",
    ),
    Answer(
        "11.5",
        right=False,
        fault="mean in place of the sum",
        code="""\
def heard(weights, rates):
    return (weights * rates).mean()
""",
    ),
    Answer(
        "11.5",
        right=False,
        fault="cuts what is below zero",
        code="""\
def heard(weights, rates):
    total = (weights * rates).sum()
    return max(total, 0)
""",
    ),
    Answer(
        "11.5",
        right=False,
        fault="rounded",
        code="""\
def heard(weights, rates):
    return round(weights @ rates)
""",
    ),
    Answer(
        "11.5",
        right=False,
        fault="changes the array that it was given",
        code="""\
def heard(weights, rates):
    weights *= rates
    return weights.sum()
""",
    ),
    Answer(
        "11.5",
        right=False,
        fault="sign of the weights lost",
        code="""\
def heard(weights, rates):
    return (abs(weights) * rates).sum()
""",
    ),
    Answer(
        "11.5",
        right=False,
        fault="forgot return",
        code="""\
def heard(weights, rates):
    weights @ rates
""",
    ),
    Answer(
        "11.5",
        right=False,
        fault="three senders written in",
        code="""\
def heard(weights, rates):
    return weights[0] * rates[0] + weights[1] * rates[1] + weights[2] * rates[2]
""",
    ),
    # 11.6
    Answer(
        "11.6",
        right=True,
        fault="",
        code="""\
def so_far(counts):
    return counts.cumsum()
""",
    ),
    Answer(
        "11.6",
        right=True,
        fault="",
        code="""\
so_far = np.cumsum
""",
    ),
    Answer(
        "11.6",
        right=True,
        fault="",
        code="""\
def so_far(counts):
    totals = []
    total = 0
    for c in counts:
        total += c
        totals.append(total)
    return np.array(totals)
""",
    ),
    Answer(
        "11.6",
        right=True,
        fault="",
        code="""\
def so_far(counts):
    result = counts.copy()
    for i in range(1, len(result)):
        result[i] = result[i - 1] + result[i]
    return result
""",
    ),
    Answer(
        "11.6",
        right=True,
        fault="",
        code="""\
from itertools import accumulate

def so_far(counts):
    return np.array(list(accumulate(counts)))
""",
    ),
    Answer(
        "11.6",
        right=False,
        fault="the total alone, not the running total",
        code="""\
def so_far(counts):
    return counts.sum()
""",
    ),
    Answer(
        "11.6",
        right=False,
        fault="multiplies instead of adding",
        code="""\
def so_far(counts):
    return counts.cumprod()
""",
    ),
    Answer(
        "11.6",
        right=False,
        fault="brackets of the method forgotten",
        code="""\
def so_far(counts):
    return counts.cumsum
""",
    ),
    # Put down as wrong, as a list: a list with the right values passes everywhere.
    Answer(
        "11.6",
        right=True,
        fault="",
        code="""\
def so_far(counts):
    total = 0
    result = []
    for k in range(len(counts)):
        total = total + counts[k]
        result.append(total)
    return result
""",
    ),
    Answer(
        "11.6",
        right=False,
        fault="changes the array that it was given",
        code="""\
def so_far(counts):
    for i in range(1, len(counts)):
        counts[i] += counts[i - 1]
    return counts
""",
    ),
    Answer(
        "11.6",
        right=False,
        fault="each total comes one place late",
        code="""\
def so_far(counts):
    result = np.zeros(len(counts))
    total = 0
    for k in range(len(counts)):
        result[k] = total
        total += counts[k]
    return result
""",
    ),
    Answer(
        "11.6",
        right=False,
        fault="three flashes written in",
        code="""\
def so_far(counts):
    result = np.zeros(3)
    result[0] = counts[0]
    result[1] = counts[0] + counts[1]
    result[2] = counts[0] + counts[1] + counts[2]
    return result
""",
    ),
    Answer(
        "11.6",
        right=False,
        fault="adds only the neighbour before",
        code="""\
def so_far(counts):
    result = counts.copy()
    for i in range(1, len(counts)):
        result[i] = counts[i - 1] + counts[i]
    return result
""",
    ),
    Answer(
        "11.6",
        right=False,
        fault="name misspelt",
        code="""\
def so_far(counts):
    return counts.cumulative_sum()
""",
    ),
    Answer(
        "11.6",
        right=False,
        fault="result of np.append not kept",
        code="""\
def so_far(counts):
    result = np.array([])
    total = 0
    for c in counts:
        total += c
        np.append(result, total)
    return result
""",
    ),
    Answer(
        "11.6",
        right=False,
        fault="prints instead of returning",
        code="""\
def so_far(counts):
    print(counts.cumsum())
""",
    ),
]
