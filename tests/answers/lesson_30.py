"""Answers to the exercises of lesson 30, Filling a leaky bag of charge."""

from . import Answer

ANSWERS = [
    # 30.1: One step
    Answer(
        "30.1",
        right=True,
        fault="",
        code="""def step(v, current, dt, tau_m, R, E_L):
    rate = (E_L - v + R * current) / tau_m
    return v + rate * dt
""",
    ),
    Answer(
        "30.1",
        right=True,
        fault="",
        code="""def step(v, current, dt, tau_m, R, E_L):
    where_to = E_L + R * current
    made = dt / tau_m
    return made * where_to + (1 - made) * v
""",
    ),
    Answer(
        "30.1",
        right=True,
        fault="",
        code="""def step(v, current, dt, tau_m, R, E_L):
    v += dt * (-(v - E_L) + R * current) / tau_m
    return v
""",
    ),
    Answer(
        "30.1",
        right=True,
        fault="",
        code="step = lambda v, I, dt, tau, R, E_L: v - dt / tau * (v - E_L - R * I)\n",
    ),
    Answer(
        "30.1",
        right=True,
        fault="",
        code="""def step(v, current, dt, tau_m, R, E_L):
    def f(u):
        return (-(u - E_L) + R * current) / tau_m

    return v + dt * f(v)
""",
    ),
    Answer(
        "30.1",
        right=True,
        fault="",
        code="""def step(v, current, dt, tau_m, R, E_L):
    leak = (v - E_L) / tau_m
    drive = R * current / tau_m
    return np.float64(v + dt * drive - dt * leak)
""",
    ),
    Answer(
        "30.1",
        right=True,
        fault="",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return round(v + dt * ((-1) * (v - E_L) + R * current) / tau_m, 6)
""",
    ),
    Answer(
        "30.1",
        right=True,
        fault="",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return np.dot([1 - dt / tau_m, dt / tau_m, dt * R / tau_m], [v, E_L, current])
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="a bracket is missing: the minus holds for v only, so E_L is subtracted",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return v + dt * (-v - E_L + R * current) / tau_m
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="only the drive is divided by tau_m; a bracket is missing",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return v + dt * (-(v - E_L) + R * current / tau_m)
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="returns the change, not the voltage after it",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return dt * (-(v - E_L) + R * current) / tau_m
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="forgets dt; wrong where dt is not 1",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return v + (-(v - E_L) + R * current) / tau_m
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="the leak has the wrong sign: it pushes v away from rest",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return v + dt * ((v - E_L) + R * current) / tau_m
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="the current is subtracted instead of added",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return v + dt * (-(v - E_L) - R * current) / tau_m
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="uses the page's goal, made of the page's current, R and E_L",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return v + dt * (goal - v) / tau_m
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="prints the voltage instead of returning it",
        code="""def step(v, current, dt, tau_m, R, E_L):
    rate = (-(v - E_L) + R * current) / tau_m
    print(v + dt * rate)
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="the exact curve over dt instead of one straight step",
        code="""def step(v, current, dt, tau_m, R, E_L):
    g = E_L + R * current
    return g + (v - g) * np.exp(-dt / tau_m)
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="whole-number division rounds the rate down",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return v + dt * ((-(v - E_L) + R * current) // tau_m)
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="computes the new v, and returns the rate",
        code="""def step(v, current, dt, tau_m, R, E_L):
    rate = (-(v - E_L) + R * current) / tau_m
    v = v + dt * rate
    return rate
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="steps of 1 ms inside, not one of dt; wrong where dt is not 1",
        code="""def step(v, current, dt, tau_m, R, E_L):
    for i in range(int(dt)):
        v = v + (-(v - E_L) + R * current) / tau_m
    return v
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="dt converted to seconds, while tau_m stays in ms",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return v + dt / 1000 * (-(v - E_L) + R * current) / tau_m
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="starts from E_L instead of from v",
        code="""def step(v, current, dt, tau_m, R, E_L):
    v = E_L
    return v + dt * (-(v - E_L) + R * current) / tau_m
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="tau_m multiplies where it should divide",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return v + dt * (-(v - E_L) + R * current) * tau_m
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="arguments in another order than the page says",
        code="""def step(v, dt, current, tau_m, R, E_L):
    return v + dt * (-(v - E_L) + R * current) / tau_m
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="no return",
        code="""def step(v, current, dt, tau_m, R, E_L):
    v = v + dt * (-(v - E_L) + R * current) / tau_m
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="tau_m written in as 10; wrong for other cells",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return v + dt * (-(v - E_L) + R * current) / 10
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="rest written in as -65; wrong for other cells",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return v + dt * (-(v + 65) + R * current) / tau_m
""",
    ),
    Answer(
        "30.1",
        right=False,
        fault="never goes past the goal; wrong where dt is longer than tau_m",
        code="""def step(v, current, dt, tau_m, R, E_L):
    return np.interp(dt, [0, tau_m], [v, E_L + R * current])
""",
    ),
    # 30.2: Many steps
    Answer(
        "30.2",
        right=True,
        fault="",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = [E_L]
    for c in current:
        v.append(v[-1] + dt * (-(v[-1] - E_L) + R * c) / tau_m)
    return np.array(v)
""",
    ),
    Answer(
        "30.2",
        right=True,
        fault="",
        code="""from itertools import accumulate

def membrane(current, dt, tau_m, R, E_L):
    def one(v, c):
        return v + dt * (E_L - v + R * c) / tau_m

    return np.fromiter(accumulate(current, one, initial=E_L), dtype=float)
""",
    ),
    Answer(
        "30.2",
        right=True,
        fault="",
        code="""def membrane(current, dt, tau_m, R, E_L):
    a = 1 - dt / tau_m
    n = len(current)
    kernel = dt / tau_m * R * a ** np.arange(n)
    v = E_L * np.ones(n + 1)
    for k in range(1, n + 1):
        v[k] += np.sum(current[:k][::-1] * kernel[:k])
    return v
""",
    ),
    Answer(
        "30.2",
        right=True,
        fault="",
        code="""from scipy.signal import lfilter

def membrane(current, dt, tau_m, R, E_L):
    a = dt / tau_m
    lifted = lfilter([a * R], [1, a - 1], current)
    return E_L + np.concatenate(([0.0], lifted))
""",
    ),
    Answer(
        "30.2",
        right=True,
        fault="",
        code="""def membrane(current, dt, tau_m, R, E_L):
    n = current.size
    M = np.eye(n + 1) - np.diag(np.full(n, 1 - dt / tau_m), -1)
    rhs = np.concatenate([[0.0], dt / tau_m * R * current])
    return E_L + np.linalg.solve(M, rhs)
""",
    ),
    Answer(
        "30.2",
        right=True,
        fault="",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.full(len(current) + 1, E_L, dtype=np.float32)
    for i, c in enumerate(current):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * c) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=True,
        fault="",
        code="""def membrane(current, dt, tau_m, R, E_L):
    trace = np.array([E_L], dtype=float)
    for i in range(len(current)):
        last = trace[i]
        trace = np.append(trace, last + dt / tau_m * (E_L + R * current[i] - last))
    return trace
""",
    ),
    # Was put down as right, when the example in the text had -65.0.
    Answer(
        "30.2",
        right=False,
        fault="array of whole numbers where E_L is whole, as in the text's example",
        code="""def membrane(current, dt, tau_m, R, E_L):
    steps = len(current)
    v = np.full(steps + 1, E_L)
    for i in range(steps):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=True,
        fault="",
        code="""def membrane(current, dt, tau_m, R, E_L):
    def step(v, c):
        return v + dt * (-(v - E_L) + R * c) / tau_m

    v = np.zeros(current.shape[0] + 1)
    for i in range(v.shape[0]):
        if i == 0:
            v[i] = E_L
        else:
            v[i] = step(v[i - 1], current[i - 1])
    return v.round(6)
""",
    ),
    # Was put down as wrong: lists pass in all exercises.
    Answer(
        "30.2",
        right=True,
        fault="",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = [E_L]
    for i in range(len(current)):
        v.append(v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m)
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="only as many voltages as steps; the last is never stored",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.full(len(current), E_L)
    for i in range(len(current) - 1):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="leaves out the first voltage, E_L",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = E_L
    result = []
    for c in current:
        v = v + dt * (-(v - E_L) + R * c) / tau_m
        result.append(v)
    return np.array(result)
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="stops one step early: the last voltage stays at E_L",
        code="""def membrane(current, dt, tau_m, R, E_L):
    n = len(current)
    v = np.full(n + 1, E_L)
    for i in range(n - 1):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="step i uses the current of the step after it, and runs over the end",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.full(len(current) + 1, E_L)
    for i in range(len(current)):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i + 1]) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="the loop begins at 1, so the first step is never made",
        code="""def membrane(current, dt, tau_m, R, E_L):
    n = len(current)
    v = np.full(n + 1, E_L)
    for i in range(1, n):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="takes the first current for all steps",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.full(len(current) + 1, E_L)
    for i in range(len(current)):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[0]) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="each step begins again from the first voltage",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.full(len(current) + 1, E_L)
    for i in range(len(current)):
        v[i + 1] = v[0] + dt * (-(v[0] - E_L) + R * current[i]) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="array of whole numbers: decimals are cut off",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.full(len(current) + 1, int(E_L))
    for i in range(len(current)):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="return inside the loop: only the first step is made",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.full(len(current) + 1, E_L)
    for i in range(len(current)):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m
        return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="prints the voltages and returns nothing",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.full(len(current) + 1, E_L)
    for i in range(len(current)):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m
    print(v)
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="returns only the last voltage",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = E_L
    for c in current:
        v = v + dt * (-(v - E_L) + R * c) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="begins at 0 instead of E_L",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.zeros(len(current) + 1)
    for i in range(len(current)):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="number of steps from the page, 50, not from current",
        code="""def membrane(current, dt, tau_m, R, E_L):
    steps = 50
    v = np.full(steps + 1, E_L)
    for i in range(steps):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="jumps to where each current would lead in the end; no leak, no time",
        code="""def membrane(current, dt, tau_m, R, E_L):
    return np.concatenate([[E_L], E_L + R * current])
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="charge is added up and never leaks",
        code="""def membrane(current, dt, tau_m, R, E_L):
    return np.concatenate([[E_L], E_L + np.cumsum(dt * R * current / tau_m)])
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="a column of shape (n, 1) instead of a flat array",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.full((len(current) + 1, 1), E_L)
    for i in range(len(current)):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="array takes the type of current: whole numbers cut the voltages",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.append(np.zeros_like(current), 0)
    v[0] = E_L
    for i in range(len(current)):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="np.append gives a new array, which nobody keeps",
        code="""def membrane(current, dt, tau_m, R, E_L):
    volts = np.array([E_L])
    v = E_L
    for c in current:
        v = v + dt * (-(v - E_L) + R * c) / tau_m
        np.append(volts, v)
    return volts
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="overwrites the caller's current; fails where that holds whole numbers",
        code="""def membrane(current, dt, tau_m, R, E_L):
    current *= R
    v = np.full(len(current) + 1, E_L)
    for i in range(len(current)):
        v[i + 1] = v[i] + dt * (-(v[i] - E_L) + current[i]) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="forgets dt; wrong where dt is not 1",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.full(len(current) + 1, E_L)
    for i in range(len(current)):
        v[i + 1] = v[i] + (-(v[i] - E_L) + R * current[i]) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="the exact curve within each step, not Euler's straight step",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.full(len(current) + 1, E_L)
    for i in range(len(current)):
        g = E_L + R * current[i]
        v[i + 1] = g + (v[i] - g) * np.exp(-dt / tau_m)
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="all steps at once: the leak sees E_L only",
        code="""def membrane(current, dt, tau_m, R, E_L):
    n = len(current)
    v = np.full(n + 1, E_L)
    v[1:] = v[:-1] + dt * (-(v[:-1] - E_L) + R * current) / tau_m
    return v
""",
    ),
    Answer(
        "30.2",
        right=True,
        fault="",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.zeros(len(current) + 1)
    v[0] = E_L
    for i in range(len(current)):
        v[i + 1] = step(v[i], current[i], dt, tau_m, R, E_L)
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="each step moves the whole array of voltages, not the next one",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.full(len(current) + 1, E_L)
    for i in range(len(current)):
        v = step(v, current[i], dt, tau_m, R, E_L)
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="each step moves the whole array, whose other elements began at 0",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.zeros(len(current) + 1)
    v[0] = E_L
    for pA in current:
        v = step(v, pA, dt, tau_m, R, E_L)
    return v
""",
    ),
    Answer(
        "30.2",
        right=False,
        fault="tries to append to an array",
        code="""def membrane(current, dt, tau_m, R, E_L):
    v = np.array([E_L])
    for pA in current:
        v.append(step(v[-1], pA, dt, tau_m, R, E_L))
    return v
""",
    ),
    # 30.3: Measure tau_m
    Answer(
        "30.3",
        right=True,
        fault="",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    return t[np.argmax(v >= target)]
""",
    ),
    Answer(
        "30.3",
        right=True,
        fault="",
        code="""def measure_tau(t, v):
    for time, voltage in zip(t, v):
        if (voltage - v[0]) / (v[-1] - v[0]) >= 0.63:
            return time
""",
    ),
    Answer(
        "30.3",
        right=True,
        fault="",
        code="""def measure_tau(t, v):
    return t[v >= v[0] + 0.63 * (v[-1] - v[0])].min()
""",
    ),
    Answer(
        "30.3",
        right=True,
        fault="",
        code="""def measure_tau(t, v):
    i = 0
    while v[i] < v[0] + 0.63 * (v[-1] - v[0]):
        i += 1
    return float(t[i])
""",
    ),
    Answer(
        "30.3",
        right=True,
        fault="",
        code="""def measure_tau(t, v):
    late = [a for a, b in zip(t, v) if b - v[0] >= 0.63 * (v[-1] - v[0])]
    return late[0]
""",
    ),
    Answer(
        "30.3",
        right=True,
        fault="",
        code="""import bisect

def measure_tau(t, v):
    lowest, highest = min(v), max(v)
    i = bisect.bisect_left(list(v), lowest + (highest - lowest) * 0.63)
    return t[i]
""",
    ),
    Answer(
        "30.3",
        right=True,
        fault="",
        code="""def measure_tau(t, v):
    missing = (v[-1] - v) / np.ptp(v)
    return t[np.flatnonzero(missing <= 0.37)[0]]
""",
    ),
    Answer(
        "30.3",
        right=True,
        fault="",
        code="""def measure_tau(t, v):
    target = v[0] + (v[-1] - v[0]) * 0.63
    return np.interp(target, v, t)
""",
    ),
    Answer(
        "30.3",
        right=True,
        fault="",
        code="""def measure_tau(t, v):
    target = v[-1] - (v[-1] - v[0]) / np.e
    return t[np.searchsorted(v, target)]
""",
    ),
    Answer(
        "30.3",
        right=True,
        fault="",
        code="""def measure_tau(t, v):
    reached = v >= 0.37 * v[0] + 0.63 * v[-1]
    return next(time for time, yes in zip(t, reached) if yes)
""",
    ),
    Answer(
        "30.3",
        right=True,
        fault="",
        code="""def measure_tau(t, v):
    first = np.nonzero(v - v[0] >= 0.63 * (v[-1] - v[0]))[0][0]
    return t[first] - t[0]
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="0.63 of the last voltage instead of the climb",
        code="""def measure_tau(t, v):
    return t[np.argmax(v >= 0.63 * v[-1])]
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="index of the sample instead of its time",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    return np.argmax(v >= target)
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="all indices from there on, neither a time nor the first",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    return np.where(v >= target)
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="takes the second voltage for the start; a sample late on some recordings",
        code="""def measure_tau(t, v):
    target = v[1] + 0.63 * (v[-1] - v[1])
    return t[np.argmax(v >= target)]
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="the voltage at that time instead of the time",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    for i in range(len(v)):
        if v[i] >= target:
            return v[i]
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="where only 0.37 of the climb is made, not where 0.37 is missing",
        code="""def measure_tau(t, v):
    target = v[0] + 0.37 * (v[-1] - v[0])
    return t[np.argmax(v >= target)]
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="start and rest of the page's cell, not of the recording",
        code="""def measure_tau(t, v):
    target = E_L + 0.63 * (goal - E_L)
    return t[np.argmax(v >= target)]
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="half of the climb instead of 0.63",
        code="""def measure_tau(t, v):
    half = (v[0] + v[-1]) / 2
    return t[np.argmax(v >= half)]
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="the last time above, not the first",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    tau = 0
    for i in range(len(v)):
        if v[i] >= target:
            tau = t[i]
    return tau
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="all times from there on, not the first",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    return t[v >= target]
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="one sample early: the last time at which it is not yet made",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    return t[v < target].max()
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="one sample late",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    return t[np.argmax(v >= target) + 1]
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="prints the time instead of returning it",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    for a, b in zip(t, v):
        if b >= target:
            print(a)
            break
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="searches for a voltage equal to the target; there hardly ever is one",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    for i in range(len(v)):
        if v[i] == target:
            return t[i]
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="0.63 of the recording's length: time instead of climb",
        code="""def measure_tau(t, v):
    return 0.63 * (t[-1] - t[0])
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="the height at which to look, never the time",
        code="""def measure_tau(t, v):
    return v[0] + 0.63 * (v[-1] - v[0])
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="seconds instead of the unit of t",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    return t[np.argmax(v >= target)] / 1000
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="cuts the time to whole ms; wrong where samples are closer",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    return int(t[np.argmax(v >= target)])
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="climb counted down from the end: target is 0.37 of the way",
        code="""def measure_tau(t, v):
    target = v[-1] - 0.63 * (v[-1] - v[0])
    return t[np.argmax(v >= target)]
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="takes the size of the climb for a voltage; forgets to add the start",
        code="""def measure_tau(t, v):
    climb = v[-1] - v[0]
    return t[np.argmax(v >= 0.63 * climb)]
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="tau_m of the page's cell instead of a measurement",
        code="""def measure_tau(t, v):
    return tau_m
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="asks for below the target, so argmax finds the very first sample",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    return t[np.argmax(v <= target)]
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="the page's step times the index; wrong where samples lie otherwise",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    return np.argmax(v >= target) * dt
""",
    ),
    Answer(
        "30.3",
        right=False,
        fault="nearest sample, which may lie before 0.63 is made",
        code="""def measure_tau(t, v):
    target = v[0] + 0.63 * (v[-1] - v[0])
    return t[np.abs(v - target).argmin()]
""",
    ),
]
