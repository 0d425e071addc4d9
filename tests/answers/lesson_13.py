"""Answers to the exercises of lesson 13, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 13.1
    Answer(
        "13.1",
        right=True,
        fault="",
        code="""\
answer = ["int", "float", "bool", "int", "str", "float"]
""",
    ),
    Answer(
        "13.1",
        right=True,
        fault="",
        code="""\
whole, real, text, truth = "int", "float", "str", "bool"
answer = [whole, real, truth, whole, text, real]
""",
    ),
    Answer(
        "13.1",
        right=True,
        fault="",
        code="""\
answer = []
answer.append("int")
answer.append("float")
answer.append("bool")
answer.append("int")
answer.append("str")
answer.append("float")
""",
    ),
    Answer(
        "13.1",
        right=True,
        fault="",
        code="""\
kinds = {"b": "bool", "i": "int", "f": "float", "U": "str"}
arrays = [
    np.array([0, 1, 1]),
    np.array([3, 2]) / np.array([1, 2]),
    np.array([2.5, 0]) > 1,
    np.array([True, 2]),
    np.array([1.5, "spike"]),
    np.array([2.7, 1.2]).astype(int) * 0.5,
]
answer = [kinds[a.dtype.kind] for a in arrays]
""",
    ),
    Answer(
        "13.1",
        right=False,
        fault="1: 0 and 1 taken for truth values",
        code="""\
answer = ["bool", "float", "bool", "int", "str", "float"]
""",
    ),
    Answer(
        "13.1",
        right=False,
        fault="2: a quotient that comes out even taken for whole",
        code="""\
answer = ["int", "int", "bool", "int", "str", "float"]
""",
    ),
    Answer(
        "13.1",
        right=False,
        fault="3: a comparison taken for numbers",
        code="""\
answer = ["int", "float", "float", "int", "str", "float"]
""",
    ),
    Answer(
        "13.1",
        right=False,
        fault="4: True taken to win over a number",
        code="""\
answer = ["int", "float", "bool", "bool", "str", "float"]
""",
    ),
    Answer(
        "13.1",
        right=False,
        fault="5: text beside a number taken for a number",
        code="""\
answer = ["int", "float", "bool", "int", "float", "float"]
""",
    ),
    Answer(
        "13.1",
        right=False,
        fault="6: taken to stay whole after times 0.5",
        code="""\
answer = ["int", "float", "bool", "int", "str", "int"]
""",
    ),
    # Put down as wrong by the letter: it names the right box, and that was the question.
    Answer(
        "13.1",
        right=True,
        fault="",
        code="""\
answer = [int, float, bool, int, str, float]
""",
    ),
    # Put down as wrong by the letter: it names the right box, and that was the question.
    Answer(
        "13.1",
        right=True,
        fault="",
        code="""\
answer = ["int64", "float64", "bool", "int64", "<U32", "float64"]
""",
    ),
    Answer(
        "13.1",
        right=False,
        fault="last one missing",
        code="""\
answer = ["int", "float", "bool", "int", "str"]
""",
    ),
    Answer(
        "13.1",
        right=False,
        fault="one text, not a list of six",
        code="""\
answer = "int, float, bool, int, str, float"
""",
    ),
    Answer(
        "13.1",
        right=False,
        fault="other names than the four",
        code="""\
answer = ["int", "float", "bool", "int", "string", "float"]
""",
    ),
    # 13.2
    Answer(
        "13.2",
        right=True,
        fault="",
        code="""\
def brightening(before, after):
    before = before.astype(float)
    after = after.astype(float)
    return (after - before) / before
""",
    ),
    Answer(
        "13.2",
        right=True,
        fault="",
        code="""\
def brightening(before, after):
    return after / before - 1
""",
    ),
    Answer(
        "13.2",
        right=True,
        fault="",
        code="""\
def brightening(before, after):
    return (after - before.astype(np.int16)) / before
""",
    ),
    Answer(
        "13.2",
        right=True,
        fault="",
        code="""\
def brightening(before, after):
    f0 = np.array(before, dtype=np.float32)
    change = np.subtract(after, f0)
    change /= f0
    return change
""",
    ),
    Answer(
        "13.2",
        right=True,
        fault="",
        code="""\
def brightening(before, after):
    result = np.zeros(before.shape)
    rows, columns = before.shape
    for i in range(rows):
        for j in range(columns):
            b = int(before[i, j])
            a = int(after[i, j])
            result[i, j] = (a - b) / b
    return result
""",
    ),
    Answer(
        "13.2",
        right=False,
        fault="wraps: subtracted in uint8",
        code="""\
def brightening(before, after):
    return (after - before) / before
""",
    ),
    Answer(
        "13.2",
        right=False,
        fault="wraps: subtracted in uint8",
        code="""\
def brightening(before, after):
    change = (after - before).astype(float)
    return change / before.astype(float)
""",
    ),
    Answer(
        "13.2",
        right=False,
        fault="wraps: subtracted in uint8",
        code="""\
def brightening(before, after):
    result = np.zeros(before.shape)
    for i in range(len(before)):
        for j in range(len(before[i])):
            result[i][j] = (after[i][j] - before[i][j]) / before[i][j]
    return result
""",
    ),
    Answer(
        "13.2",
        right=False,
        fault="sign lost",
        code="""\
def brightening(before, after):
    return abs(after.astype(float) - before) / before
""",
    ),
    Answer(
        "13.2",
        right=False,
        fault="divides by after, not by before",
        code="""\
def brightening(before, after):
    a, b = after.astype(float), before.astype(float)
    return (a - b) / a
""",
    ),
    Answer(
        "13.2",
        right=False,
        fault="sign turned around: before minus after",
        code="""\
def brightening(before, after):
    return (before.astype(float) - after.astype(float)) / before
""",
    ),
    Answer(
        "13.2",
        right=False,
        fault="parentheses missing",
        code="""\
def brightening(before, after):
    return after.astype(float) - before.astype(float) / before.astype(float)
""",
    ),
    Answer(
        "13.2",
        right=False,
        fault="percent in place of a part",
        code="""\
def brightening(before, after):
    before = before.astype(float)
    return (after - before) / before * 100
""",
    ),
    Answer(
        "13.2",
        right=False,
        fault="whole-number cut",
        code="""\
def brightening(before, after):
    before = before.astype(int)
    return (after - before) // before
""",
    ),
    Answer(
        "13.2",
        right=False,
        fault="whole-number cut",
        code="""\
def brightening(before, after):
    result = np.zeros_like(before)
    result[:] = (after.astype(float) - before) / before
    return result
""",
    ),
    Answer(
        "13.2",
        right=False,
        fault="int8 ends at 127: bright pixels wrap",
        code="""\
def brightening(before, after):
    before = before.astype(np.int8)
    after = after.astype(np.int8)
    return (after - before) / before
""",
    ),
    Answer(
        "13.2",
        right=False,
        fault="result of astype not kept",
        code="""\
def brightening(before, after):
    before.astype(float)
    after.astype(float)
    return (after - before) / before
""",
    ),
    Answer(
        "13.2",
        right=False,
        fault="divides by the mean of the image, not pixel by pixel",
        code="""\
def brightening(before, after):
    f0 = before.astype(float).mean()
    return (after - before.astype(float)) / f0
""",
    ),
    Answer(
        "13.2",
        right=False,
        fault="rounded",
        code="""\
def brightening(before, after):
    return np.round(after / before - 1, 1)
""",
    ),
    # 13.3
    Answer(
        "13.3",
        right=True,
        fault="",
        code="""\
def sample_times(duration, dt):
    n = round(duration / dt)
    return np.arange(n) * dt
""",
    ),
    Answer(
        "13.3",
        right=True,
        fault="",
        code="""\
def sample_times(duration, dt):
    steps = int(round(duration / dt))
    return np.linspace(0, duration, steps, endpoint=False)
""",
    ),
    Answer(
        "13.3",
        right=True,
        fault="",
        code="""\
def sample_times(duration, dt):
    steps = int(duration / dt + 0.5)
    times = np.zeros(steps)
    for k in range(steps):
        times[k] = k * dt
    return times
""",
    ),
    Answer(
        "13.3",
        right=True,
        fault="",
        code="""\
def sample_times(duration, dt):
    return np.arange(0, duration - dt / 2, dt)
""",
    ),
    Answer(
        "13.3",
        right=True,
        fault="",
        code="""\
def sample_times(duration, dt):
    n = int(np.round(duration / dt))
    return np.linspace(0, duration, n + 1)[:-1]
""",
    ),
    Answer(
        "13.3",
        right=False,
        fault="counts too few steps: int cuts off",
        code="""\
def sample_times(duration, dt):
    return np.arange(int(duration / dt)) * dt
""",
    ),
    Answer(
        "13.3",
        right=False,
        fault="counts too few steps: // cuts off",
        code="""\
def sample_times(duration, dt):
    n = int(duration // dt)
    return np.arange(n) * dt
""",
    ),
    Answer(
        "13.3",
        right=False,
        fault="np.arange in steps of dt may reach the end",
        code="""\
def sample_times(duration, dt):
    return np.arange(0, duration, dt)
""",
    ),
    Answer(
        "13.3",
        right=False,
        fault="rounds the number of steps up",
        code="""\
import math

def sample_times(duration, dt):
    n = math.ceil(duration / dt)
    return np.arange(n) * dt
""",
    ),
    Answer(
        "13.3",
        right=False,
        fault="the end itself is included",
        code="""\
def sample_times(duration, dt):
    n = round(duration / dt) + 1
    return np.arange(n) * dt
""",
    ),
    Answer(
        "13.3",
        right=False,
        fault="steps too wide: the end itself is included",
        code="""\
def sample_times(duration, dt):
    n = round(duration / dt)
    return np.linspace(0, duration, n)
""",
    ),
    Answer(
        "13.3",
        right=False,
        fault="adds dt again and again until the end is reached",
        code="""\
def sample_times(duration, dt):
    times = []
    t = 0
    while t < duration:
        times.append(t)
        t += dt
    return np.array(times)
""",
    ),
    Answer(
        "13.3",
        right=False,
        fault="begins with dt, not with 0",
        code="""\
def sample_times(duration, dt):
    n = round(duration / dt)
    return np.arange(1, n + 1) * dt
""",
    ),
    Answer(
        "13.3",
        right=False,
        fault="not scaled: numbers of the steps, not times",
        code="""\
def sample_times(duration, dt):
    return np.arange(round(duration / dt))
""",
    ),
    Answer(
        "13.3",
        right=False,
        fault="rounded",
        code="""\
def sample_times(duration, dt):
    n = round(duration / dt)
    return np.round(np.arange(n) * dt, 1)
""",
    ),
    Answer(
        "13.3",
        right=False,
        fault="0.1 written in",
        code="""\
def sample_times(duration, dt):
    return np.arange(round(duration * 10)) * 0.1
""",
    ),
    Answer(
        "13.3",
        right=False,
        fault="seconds in place of milliseconds",
        code="""\
def sample_times(duration, dt):
    n = round(duration / dt)
    return np.arange(n) * dt / 1000
""",
    ),
    Answer(
        "13.3",
        right=False,
        fault="returns how many, not when",
        code="""\
def sample_times(duration, dt):
    return round(duration / dt)
""",
    ),
    # Put down as wrong, as a list: a list with the right values passes everywhere.
    Answer(
        "13.3",
        right=True,
        fault="",
        code="""\
def sample_times(duration, dt):
    return [k * dt for k in range(round(duration / dt))]
""",
    ),
    Answer(
        "13.3",
        right=False,
        fault="whole-number cut",
        code="""\
def sample_times(duration, dt):
    n = round(duration / dt)
    times = np.zeros(n, dtype=int)
    for k in range(n):
        times[k] = k * dt
    return times
""",
    ),
    # 13.4
    Answer(
        "13.4",
        right=True,
        fault="",
        code="""\
def to_millivolts(raw, gain):
    return (raw.astype(np.float32) - 2048) * 10_000 / 4096 / gain
""",
    ),
    Answer(
        "13.4",
        right=True,
        fault="",
        code="""\
def to_millivolts(raw, gain):
    mv = (raw - 2048.0) * 10_000 / 4096 / gain
    return mv.astype(np.float32)
""",
    ),
    Answer(
        "13.4",
        right=True,
        fault="",
        code="""\
def to_millivolts(raw, gain):
    steps = raw - 2048
    v = np.array(steps, dtype="float32")
    v *= 10000 / 4096
    v /= gain
    return v
""",
    ),
    Answer(
        "13.4",
        right=True,
        fault="",
        code="""\
def to_millivolts(raw, gain):
    v = np.zeros(raw.shape, dtype=np.float32)
    step = 10_000 / 2**12
    for i in range(len(raw)):
        v[i] = (int(raw[i]) - 2048) * step / gain
    return v
""",
    ),
    Answer(
        "13.4",
        right=True,
        fault="",
        code="""\
to_millivolts = lambda raw, gain: np.float32(10000 * (raw.astype(np.int32) - 2048) / (4096 * gain))
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="wraps: multiplied in int16",
        code="""\
def to_millivolts(raw, gain):
    v = (raw - 2048) * 10_000 / 4096 / gain
    return v.astype(np.float32)
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="float64 in place of float32",
        code="""\
def to_millivolts(raw, gain):
    return (raw - 2048.0) * 10_000 / 4096 / gain
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="float64 in place of float32",
        code="""\
def to_millivolts(raw, gain):
    v = raw.astype(np.float32) - 2048
    scale = np.divide(10_000, 4096 * gain)
    return v * scale
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="changes the array that it was given",
        code="""\
def to_millivolts(raw, gain):
    raw -= 2048
    return raw.astype(np.float32) * 10_000 / 4096 / gain
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="parentheses missing",
        code="""\
def to_millivolts(raw, gain):
    return raw.astype(np.float32) - 2048 * 10_000 / 4096 / gain
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="gain multiplied instead of divided",
        code="""\
def to_millivolts(raw, gain):
    return (raw.astype(np.float32) - 2048) * 10_000 / 4096 * gain
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="gain of 20 written in",
        code="""\
def to_millivolts(raw, gain):
    return (raw.astype(np.float32) - 2048) * 10_000 / 4096 / 20
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="4095 steps in place of 4096",
        code="""\
def to_millivolts(raw, gain):
    return (raw.astype(np.float32) - 2048) * 10_000 / 4095 / gain
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="half the range: 5 V in place of 10 V",
        code="""\
def to_millivolts(raw, gain):
    return (raw.astype(np.float32) - 2048) * 5_000 / 4096 / gain
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="volts in place of millivolts",
        code="""\
def to_millivolts(raw, gain):
    return (raw.astype(np.float32) - 2048) * 10 / 4096 / gain
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="zero of the converter not taken off",
        code="""\
def to_millivolts(raw, gain):
    return raw.astype(np.float32) * 10_000 / 4096 / gain
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="float16 has too few digits and ends too soon",
        code="""\
def to_millivolts(raw, gain):
    v = (raw.astype(np.float16) - 2048) * 10_000 / 4096 / gain
    return v.astype(np.float32)
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="whole-number cut",
        code="""\
def to_millivolts(raw, gain):
    v = (raw.astype(int) - 2048) * 10_000 // (4096 * gain)
    return v.astype(np.float32)
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="rounded",
        code="""\
def to_millivolts(raw, gain):
    v = (raw.astype(np.float32) - 2048) * 10_000 / 4096 / gain
    return v.round(2)
""",
    ),
    Answer(
        "13.4",
        right=False,
        fault="result of astype not kept",
        code="""\
def to_millivolts(raw, gain):
    v = (raw - 2048.0) * 10_000 / 4096 / gain
    v.astype(np.float32)
    return v
""",
    ),
    # 13.5
    Answer(
        "13.5",
        right=True,
        fault="",
        code="""\
def bytes_needed(lowest, highest):
    for kind in [np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32, np.uint64, np.int64]:
        ends = np.iinfo(kind)
        if ends.min <= lowest and highest <= ends.max:
            return np.dtype(kind).itemsize
""",
    ),
    Answer(
        "13.5",
        right=True,
        fault="",
        code="""\
def bytes_needed(lowest, highest):
    if lowest >= 0:
        if highest <= 255:
            return 1
        elif highest <= 65_535:
            return 2
        elif highest <= 4_294_967_295:
            return 4
        return 8
    if lowest >= -128 and highest <= 127:
        return 1
    if lowest >= -32_768 and highest <= 32_767:
        return 2
    if lowest >= -2_147_483_648 and highest <= 2_147_483_647:
        return 4
    return 8
""",
    ),
    Answer(
        "13.5",
        right=True,
        fault="",
        code="""\
def bytes_needed(lowest, highest):
    n = 1
    while True:
        patterns = 2 ** (8 * n)
        unsigned = lowest >= 0 and highest < patterns
        signed = lowest >= -patterns // 2 and highest < patterns // 2
        if unsigned or signed:
            return n
        n *= 2
""",
    ),
    Answer(
        "13.5",
        right=True,
        fault="",
        code="""\
def fits(number, kind):
    try:
        kind(number)
    except OverflowError:
        return False
    return True

def bytes_needed(lowest, highest):
    kinds = {1: [np.uint8, np.int8], 2: [np.uint16, np.int16], 4: [np.uint32, np.int32]}
    for size in kinds:
        for kind in kinds[size]:
            if fits(lowest, kind) and fits(highest, kind):
                return size
    return 8
""",
    ),
    Answer(
        "13.5",
        right=False,
        fault="only signed boxes",
        code="""\
def bytes_needed(lowest, highest):
    for kind in [np.int8, np.int16, np.int32, np.int64]:
        ends = np.iinfo(kind)
        if lowest >= ends.min and highest <= ends.max:
            return np.dtype(kind).itemsize
""",
    ),
    Answer(
        "13.5",
        right=False,
        fault="counts how many numbers, not where they lie",
        code="""\
def bytes_needed(lowest, highest):
    many = highest - lowest + 1
    for n in [1, 2, 4, 8]:
        if many <= 256**n:
            return n
""",
    ),
    Answer(
        "13.5",
        right=False,
        fault="lowest number not looked at",
        code="""\
def bytes_needed(lowest, highest):
    for kind in [np.uint8, np.uint16, np.uint32, np.uint64]:
        if highest <= np.iinfo(kind).max:
            return np.dtype(kind).itemsize
""",
    ),
    Answer(
        "13.5",
        right=False,
        fault="off by one at the highest number",
        code="""\
def bytes_needed(lowest, highest):
    for n in [1, 2, 4, 8]:
        if lowest >= 0 and highest <= 256**n:
            return n
        if lowest < 0 and lowest >= -(256**n) // 2 and highest <= 256**n // 2:
            return n
""",
    ),
    # Told apart from the answer before, which goes one too far where this one stops one short.
    Answer(
        "13.5",
        right=False,
        fault="off by one at the highest number: it must lie below the end",
        code="""\
def bytes_needed(lowest, highest):
    for kind in [np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32, np.uint64, np.int64]:
        ends = np.iinfo(kind)
        if lowest >= ends.min and highest < ends.max:
            return np.dtype(kind).itemsize
""",
    ),
    Answer(
        "13.5",
        right=False,
        fault="off by one at the lowest number",
        code="""\
def bytes_needed(lowest, highest):
    if lowest < 0:
        largest = max(abs(lowest), abs(highest))
        ends = [127, 2**15 - 1, 2**31 - 1]
    else:
        largest = highest
        ends = [255, 2**16 - 1, 2**32 - 1]
    for k in range(3):
        if largest <= ends[k]:
            return 2**k
    return 8
""",
    ),
    Answer(
        "13.5",
        right=False,
        fault="3, 5, 6 or 7 bytes, which no box has",
        code="""\
def bytes_needed(lowest, highest):
    n = 1
    while not (0 <= lowest and highest < 256**n):
        if lowest >= -(256**n) // 2 and highest < 256**n // 2:
            return n
        n += 1
    return n
""",
    ),
    Answer(
        "13.5",
        right=False,
        fault="bits in place of bytes",
        code="""\
def bytes_needed(lowest, highest):
    for bits in [8, 16, 32, 64]:
        if lowest >= 0 and highest < 2**bits:
            return bits
        if lowest < 0 and lowest >= -(2 ** (bits - 1)) and highest < 2 ** (bits - 1):
            return bits
""",
    ),
    Answer(
        "13.5",
        right=False,
        fault="the larger box taken where one with a sign is enough",
        code="""\
def bytes_needed(lowest, highest):
    kind = np.result_type(np.min_scalar_type(lowest), np.min_scalar_type(highest))
    return kind.itemsize
""",
    ),
    Answer(
        "13.5",
        right=False,
        fault="bytes of NumPy's usual dtype, always 8",
        code="""\
def bytes_needed(lowest, highest):
    return np.array([lowest, highest]).itemsize
""",
    ),
    Answer(
        "13.5",
        right=False,
        fault="no answer for the largest numbers",
        code="""\
def bytes_needed(lowest, highest):
    for kind in [np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32, np.int64]:
        ends = np.iinfo(kind)
        if ends.min <= lowest and highest <= ends.max:
            return np.dtype(kind).itemsize
""",
    ),
    Answer(
        "13.5",
        right=False,
        fault="the box itself in place of its bytes",
        code="""\
def bytes_needed(lowest, highest):
    for kind in [np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32, np.uint64, np.int64]:
        if np.iinfo(kind).min <= lowest and np.iinfo(kind).max >= highest:
            return kind
""",
    ),
    Answer(
        "13.5",
        right=False,
        fault="stops at 2 bytes",
        code="""\
def bytes_needed(lowest, highest):
    if lowest >= 0 and highest <= 255:
        return 1
    if lowest >= -128 and highest <= 127:
        return 1
    return 2
""",
    ),
    # 13.6
    Answer(
        "13.6",
        right=True,
        fault="",
        code="""\
def first_spikes(trials):
    result = []
    for trial in trials:
        if len(trial) > 0:
            result.append(trial[0])
        else:
            result.append(np.nan)
    return np.array(result)
""",
    ),
    Answer(
        "13.6",
        right=True,
        fault="",
        code="""\
def first_spikes(trials):
    latency = np.full(len(trials), np.nan)
    for k, times in enumerate(trials):
        if times:
            latency[k] = times[0]
    return latency
""",
    ),
    Answer(
        "13.6",
        right=True,
        fault="",
        code="""\
first_spikes = lambda trials: np.array([min(t, default=np.nan) for t in trials])
""",
    ),
    Answer(
        "13.6",
        right=True,
        fault="",
        code="""\
def first_spikes(trials):
    times = np.zeros(len(trials))
    for k in range(len(trials)):
        try:
            times[k] = trials[k][0]
        except IndexError:
            times[k] = float("nan")
    return times
""",
    ),
    Answer(
        "13.6",
        right=True,
        fault="",
        code="""\
def first_spikes(trials):
    padded = [list(t) + [np.nan] for t in trials]
    return np.array([p[0] for p in padded], dtype=float)
""",
    ),
    Answer(
        "13.6",
        right=False,
        fault="0 in place of NaN",
        code="""\
def first_spikes(trials):
    result = np.zeros(len(trials))
    for k in range(len(trials)):
        if len(trials[k]) > 0:
            result[k] = trials[k][0]
    return result
""",
    ),
    Answer(
        "13.6",
        right=False,
        fault="trials without a spike left out",
        code="""\
def first_spikes(trials):
    result = []
    for t in trials:
        if t:
            result.append(t[0])
    return np.array(result)
""",
    ),
    Answer(
        "13.6",
        right=False,
        fault="no case for a trial without a spike",
        code="""\
def first_spikes(trials):
    return np.array([t[0] for t in trials])
""",
    ),
    Answer(
        "13.6",
        right=False,
        fault="last spike in place of the first",
        code="""\
def first_spikes(trials):
    return np.array([t[-1] if t else np.nan for t in trials])
""",
    ),
    # Put down as wrong, as a list: a list with the right values passes everywhere.
    Answer(
        "13.6",
        right=True,
        fault="",
        code="""\
def first_spikes(trials):
    return [t[0] if len(t) else np.nan for t in trials]
""",
    ),
    Answer(
        "13.6",
        right=False,
        fault="text in place of NaN",
        code="""\
def first_spikes(trials):
    return np.array([t[0] if len(t) > 0 else "nan" for t in trials])
""",
    ),
    Answer(
        "13.6",
        right=False,
        fault="None in place of NaN",
        code="""\
def first_spikes(trials):
    return np.array([t[0] if len(t) > 0 else None for t in trials])
""",
    ),
    Answer(
        "13.6",
        right=False,
        fault="array of dtype object",
        code="""\
def first_spikes(trials):
    result = np.array(trials, dtype=object)
    for k in range(len(trials)):
        result[k] = trials[k][0] if trials[k] else np.nan
    return result
""",
    ),
    Answer(
        "13.6",
        right=False,
        fault="NaN put into whole boxes",
        code="""\
def first_spikes(trials):
    result = np.zeros(len(trials), dtype=int)
    for k in range(len(trials)):
        if len(trials[k]) == 0:
            result[k] = np.nan
        else:
            result[k] = trials[k][0]
    return result
""",
    ),
    Answer(
        "13.6",
        right=False,
        fault="a spike at time 0 taken for none",
        code="""\
def first_spikes(trials):
    result = []
    for t in trials:
        first = t[0] if len(t) else 0
        if first == 0:
            first = np.nan
        result.append(first)
    return np.array(result)
""",
    ),
    Answer(
        "13.6",
        right=False,
        fault="whole-number cut",
        code="""\
def first_spikes(trials):
    return np.array([int(t[0]) if t else np.nan for t in trials])
""",
    ),
    Answer(
        "13.6",
        right=False,
        fault="changes the lists that it was given",
        code="""\
def first_spikes(trials):
    result = []
    for t in trials:
        if t:
            result.append(t.pop(0))
        else:
            result.append(np.nan)
    return np.array(result)
""",
    ),
    Answer(
        "13.6",
        right=False,
        fault="three trials written in",
        code="""\
def first_spikes(trials):
    result = np.array([np.nan, np.nan, np.nan])
    for k in range(3):
        if trials[k] != []:
            result[k] = trials[k][0]
    return result
""",
    ),
    Answer(
        "13.6",
        right=False,
        fault="name misspelt",
        code="""\
def first_spikes(trials):
    return np.array([t[0] if t else np.NaN for t in trials])
""",
    ),
    Answer(
        "13.6",
        right=False,
        fault="return stands inside the loop",
        code="""\
def first_spikes(trials):
    result = np.zeros(len(trials))
    for k in range(len(trials)):
        result[k] = trials[k][0] if trials[k] else np.nan
        return result
""",
    ),
]
