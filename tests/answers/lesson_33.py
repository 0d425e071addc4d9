"""Answers to the exercises of lesson 33, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 33.1
    Answer(
        "33.1",
        right=True,
        fault="",
        code="""\
def closing(g, arriving, tau, dt):
    return g * np.exp(-dt / tau) + arriving
""",
    ),
    Answer(
        "33.1",
        right=True,
        fault="",
        code="""\
import math

def closing(g, arriving, tau, dt):
    left = math.exp(-dt / tau)
    g = g * left
    g = g + arriving
    return g
""",
    ),
    Answer(
        "33.1",
        right=True,
        fault="",
        code="""\
closing = lambda g, arriving, tau, dt=0.1: arriving + g / np.exp(dt / tau)
""",
    ),
    Answer(
        "33.1",
        right=True,
        fault="",
        code="""\
def closing(g, arriving, tau, dt):
    # conductance (nS) one step later; dt and tau in ms
    g = np.array(g, dtype=float)  # a copy, the caller keeps his own
    g *= np.exp(-dt / tau)
    return g + arriving
""",
    ),
    Answer(
        "33.1",
        right=True,
        fault="",
        code="""\
def share_left(ms, tau):
    return np.exp(-1) ** (ms / tau)

def closing(g, arriving, tau, dt):
    closed = g * (1 - share_left(dt, tau))
    still_open = g - closed
    return still_open + arriving
""",
    ),
    Answer(
        "33.1",
        right=False,
        fault="Euler step in place of the exponential",
        code="""\
def closing(g, arriving, tau, dt):
    return g + dt * (-g / tau) + arriving
""",
    ),
    Answer(
        "33.1",
        right=False,
        fault="adds first and decays then",
        code="""\
def closing(g, arriving, tau, dt):
    g = g + arriving
    return g * np.exp(-dt / tau)
""",
    ),
    Answer(
        "33.1",
        right=False,
        fault="changes the array g that was handed in",
        code="""\
def closing(g, arriving, tau, dt):
    g *= np.exp(-dt / tau)
    g += arriving
    return g
""",
    ),
    Answer(
        "33.1",
        right=False,
        fault="works for single numbers only",
        code="""\
def closing(g, arriving, tau, dt):
    decayed = float(g) * np.exp(-dt / tau)
    return decayed + float(arriving)
""",
    ),
    Answer(
        "33.1",
        right=False,
        fault="decays only if nothing arrives",
        code="""\
def closing(g, arriving, tau, dt):
    return np.where(np.asarray(arriving) > 0, g + arriving, g * np.exp(-dt / tau))
""",
    ),
    Answer(
        "33.1",
        right=False,
        fault="rounds the result",
        code="""\
def closing(g, arriving, tau, dt):
    return np.round(g * np.exp(-dt / tau) + arriving, 3)
""",
    ),
    Answer(
        "33.1",
        right=False,
        fault="prints instead of returning",
        code="""\
def closing(g, arriving, tau, dt):
    g = g * np.exp(-dt / tau) + arriving
    print(g)
""",
    ),
    Answer(
        "33.1",
        right=False,
        fault="dt and tau exchanged",
        code="""\
def closing(g, arriving, tau, dt):
    return g * np.exp(-tau / dt) + arriving
""",
    ),
    Answer(
        "33.1",
        right=False,
        fault="tau and dt of the example written in",
        code="""\
def closing(g, arriving, tau, dt):
    tau = 5
    dt = 0.1
    return g * np.exp(-dt / tau) + arriving
""",
    ),
    # 33.2
    Answer(
        "33.2",
        right=True,
        fault="",
        code="""\
def kernel(tau, dt, n):
    return np.exp(-np.arange(n) * dt / tau)
""",
    ),
    Answer(
        "33.2",
        right=True,
        fault="",
        code="""\
def kernel(tau, dt, n):
    left = []
    g = 1.0
    for k in range(n):
        left.append(g)
        g = closing(g, 0, tau, dt)
    return np.array(left)
""",
    ),
    Answer(
        "33.2",
        right=True,
        fault="",
        code="""\
def kernel(tau, dt, n):
    return [np.exp(-k * dt / tau) for k in range(n)]
""",
    ),
    Answer(
        "33.2",
        right=True,
        fault="",
        code="""\
def kernel(tau, dt, n):
    t = np.linspace(0, (n - 1) * dt, n)
    return np.exp(-t / tau)
""",
    ),
    Answer(
        "33.2",
        right=True,
        fault="",
        code="""\
kernel = lambda tau, dt, n: np.power(np.exp(-dt / tau), np.arange(0, n, 1))
""",
    ),
    Answer(
        "33.2",
        right=False,
        fault="dt left out",
        code="""\
def kernel(tau, dt, n):
    return np.exp(-np.arange(n) / tau)
""",
    ),
    Answer(
        "33.2",
        right=False,
        fault="begins one step late",
        code="""\
def kernel(tau, dt, n):
    steps = np.arange(1, n + 1)
    return np.exp(-steps * dt / tau)
""",
    ),
    Answer(
        "33.2",
        right=False,
        fault="divided by its sum",
        code="""\
def kernel(tau, dt, n):
    k = np.exp(-np.arange(n) * dt / tau)
    return k / k.sum()
""",
    ),
    Answer(
        "33.2",
        right=False,
        fault="arange in steps of dt: one number too many for some dt",
        code="""\
def kernel(tau, dt, n):
    times = np.arange(0, n * dt, dt)
    return np.exp(-times / tau)
""",
    ),
    Answer(
        "33.2",
        right=False,
        fault="linspace up to n * dt: steps a little too wide",
        code="""\
def kernel(tau, dt, n):
    times = np.linspace(0, n * dt, n)
    return np.exp(-times / tau)
""",
    ),
    Answer(
        "33.2",
        right=False,
        fault="dt and tau exchanged",
        code="""\
def kernel(tau, dt, n):
    out = np.zeros(n)
    for i in range(n):
        out[i] = np.exp(-i * tau / dt)
    return out
""",
    ),
    Answer(
        "33.2",
        right=False,
        fault="uses the dt of the page, not its own",
        code="""\
def kernel(tau, dt, n):
    one_spike = np.zeros(n)
    one_spike[0] = 1
    return follow(one_spike, tau)
""",
    ),
    Answer(
        "33.2",
        right=False,
        fault="Euler step in place of the exponential",
        code="""\
def kernel(tau, dt, n):
    return (1 - dt / tau) ** np.arange(n)
""",
    ),
    Answer(
        "33.2",
        right=False,
        fault="turned around, the oldest first",
        code="""\
def kernel(tau, dt, n):
    k = np.exp(-np.arange(n) * dt / tau)
    return k[::-1]
""",
    ),
    # 33.3
    Answer(
        "33.3",
        right=True,
        fault="",
        code="""\
def total_current(v, g, E):
    return np.sum(g * (E - v))
""",
    ),
    Answer(
        "33.3",
        right=True,
        fault="",
        code="""\
def total_current(v, g, E):
    I = 0
    for i in range(len(g)):
        I = I + g[i] * (E[i] - v)
    return I
""",
    ),
    Answer(
        "33.3",
        right=True,
        fault="",
        code="""\
def total_current(v, g, E):
    return g @ (E - v)
""",
    ),
    Answer(
        "33.3",
        right=True,
        fault="",
        code="""\
total_current = lambda v, g, E: sum(gi * (Ei - v) for gi, Ei in zip(g, E))
""",
    ),
    Answer(
        "33.3",
        right=True,
        fault="",
        code="""\
def total_current(v, g, E):
    # sum g E - v sum g
    return float(np.dot(g, E) - v * g.sum())
""",
    ),
    Answer(
        "33.3",
        right=False,
        fault="sign turned around: v - E",
        code="""\
def total_current(v, g, E):
    return (g * (v - E)).sum()
""",
    ),
    Answer(
        "33.3",
        right=False,
        fault="not added up: a current for each kind",
        code="""\
def total_current(v, g, E):
    return g * (E - v)
""",
    ),
    Answer(
        "33.3",
        right=False,
        fault="parentheses missing: g * E - v",
        code="""\
def total_current(v, g, E):
    return np.sum(g * E - v)
""",
    ),
    Answer(
        "33.3",
        right=False,
        fault="written for two kinds only",
        code="""\
def total_current(v, g, E):
    return g[0] * (E[0] - v) + g[1] * (E[1] - v)
""",
    ),
    Answer(
        "33.3",
        right=False,
        fault="what pulls down is counted as lifting",
        code="""\
def total_current(v, g, E):
    lift = g[E > v] * (E[E > v] - v)
    pull = g[E <= v] * (E[E <= v] - v)
    return lift.sum() - pull.sum()
""",
    ),
    Answer(
        "33.3",
        right=False,
        fault="sums g and E - v each on its own, then multiplies",
        code="""\
def total_current(v, g, E):
    return g.sum() * (E - v).sum()
""",
    ),
    Answer(
        "33.3",
        right=False,
        fault="return inside the loop: only the first kind",
        code="""\
def total_current(v, g, E):
    total = 0
    for gg, ee in zip(g, E):
        total += gg * (ee - v)
        return total
""",
    ),
    Answer(
        "33.3",
        right=False,
        fault="cut to whole pA",
        code="""\
def total_current(v, g, E):
    I = g * (E - v)
    return int(I.sum())
""",
    ),
    Answer(
        "33.3",
        right=False,
        fault="changes the array E that was handed in",
        code="""\
def total_current(v, g, E):
    E -= v
    E *= g
    return E.sum()
""",
    ),
    # 33.4
    Answer(
        "33.4",
        right=True,
        fault="",
        code="""\
def nmda_current(g, v):
    x = (v + 80) / 60
    free = x**2 / (1 + x**2)
    return g * free * (0 - v)
""",
    ),
    Answer(
        "33.4",
        right=True,
        fault="",
        code="""\
def free(v):
    x = (v + 80) / 60
    return x * x / (1 + x * x)

def nmda_current(g, v, E=0):
    return g * free(v) * (E - v)
""",
    ),
    Answer(
        "33.4",
        right=True,
        fault="",
        code="""\
def nmda_current(g, v):
    return -v * g * synapses.nmda_factor(v)
""",
    ),
    Answer(
        "33.4",
        right=True,
        fault="",
        code="""\
def nmda_current(g, v):
    one = lambda u: g * (1 - 1 / (1 + ((u + 80) / 60) ** 2)) * (0.0 - u)
    if np.ndim(v) == 0:
        return one(v)
    return np.array([one(u) for u in v])
""",
    ),
    Answer(
        "33.4",
        right=True,
        fault="",
        code="""\
def nmda_current(g, v):
    v = np.asarray(v, dtype=float)
    top = np.square(v + 80)
    return -g * v * top / (3600 + top)
""",
    ),
    Answer(
        "33.4",
        right=False,
        fault="sign turned around: v - E",
        code="""\
def nmda_current(g, v):
    x = (v + 80) / 60
    return g * x**2 / (1 + x**2) * v
""",
    ),
    Answer(
        "33.4",
        right=False,
        fault="square forgotten above the line",
        code="""\
def nmda_current(g, v):
    x = (v + 80) / 60
    return g * (x / (1 + x**2)) * (0 - v)
""",
    ),
    Answer(
        "33.4",
        right=False,
        fault="parentheses missing around 1 + x**2",
        code="""\
def nmda_current(g, v):
    x = (v + 80) / 60
    return g * x**2 / 1 + x**2 * (0 - v)
""",
    ),
    Answer(
        "33.4",
        right=False,
        fault="parentheses missing around v + 80",
        code="""\
def nmda_current(g, v):
    x = v + 80 / 60
    free = x**2 / (1 + x**2)
    return g * free * (0 - v)
""",
    ),
    Answer(
        "33.4",
        right=False,
        fault="lock shut below -80 mV, where the formula is not",
        code="""\
def nmda_current(g, v):
    x = np.maximum((v + 80) / 60, 0)
    free = x**2 / (1 + x**2)
    return g * free * (0 - v)
""",
    ),
    Answer(
        "33.4",
        right=False,
        fault="formula of Jahr and Stevens, not the course's",
        code="""\
def nmda_current(g, v):
    free = 1 / (1 + 1 / 3.57 * np.exp(-0.062 * v))
    return g * free * (0 - v)
""",
    ),
    Answer(
        "33.4",
        right=False,
        fault="adds up the currents of all voltages",
        code="""\
def nmda_current(g, v):
    x = (v + 80) / 60
    free = x**2 / (1 + x**2)
    return np.sum(g * free * (0 - v))
""",
    ),
    Answer(
        "33.4",
        right=False,
        fault="changes the array v that was handed in",
        code="""\
def nmda_current(g, v):
    pull = 0 - v
    v += 80
    v = v / 60
    return g * v**2 / (1 + v**2) * pull
""",
    ),
    Answer(
        "33.4",
        right=False,
        fault="works for single numbers only",
        code="""\
def nmda_current(g, v):
    if v > 0:
        pull = -abs(v)
    else:
        pull = abs(v)
    x = (v + 80) / 60
    return g * x**2 / (1 + x**2) * pull
""",
    ),
    # 33.5
    Answer(
        "33.5",
        right=True,
        fault="",
        code="""\
def most_cells(gb, steps):
    return int(np.sqrt(gb * 1e9 / (steps * 4 * 8)))
""",
    ),
    Answer(
        "33.5",
        right=True,
        fault="",
        code="""\
def most_cells(gb, steps):
    N = 0
    while gigabytes((steps, N + 1, N + 1, 4)) <= gb:
        N += 1
    return N
""",
    ),
    Answer(
        "33.5",
        right=True,
        fault="",
        code="""\
import math

def most_cells(gb, steps):
    room = int(gb * 1_000_000_000)
    pairs = room // (8 * 4 * steps)
    return math.isqrt(pairs)
""",
    ),
    Answer(
        "33.5",
        right=True,
        fault="",
        code="""\
def most_cells(gb, steps):
    n = 1
    while steps * n * n * 4 * 8 <= gb * 1000000000:
        n = n + 1
    return n - 1
""",
    ),
    Answer(
        "33.5",
        right=True,
        fault="",
        code="""\
def most_cells(gb, steps):
    numbers = gb * 1e9 / 8
    per_step = numbers / steps
    per_receptor = per_step / 4
    return np.floor(per_receptor**0.5)
""",
    ),
    Answer(
        "33.5",
        right=False,
        fault="not a whole number",
        code="""\
def most_cells(gb, steps):
    return (gb * 1e9 / (steps * 4 * 8)) ** 0.5
""",
    ),
    Answer(
        "33.5",
        right=False,
        fault="rounds to the nearest, may be one too many",
        code="""\
def most_cells(gb, steps):
    return round(np.sqrt(gb * 1e9 / (steps * 32)))
""",
    ),
    Answer(
        "33.5",
        right=False,
        fault="does not take the table that fits exactly",
        code="""\
def most_cells(gb, steps):
    N = 0
    while steps * (N + 1) ** 2 * 4 * 8 < gb * 1e9:
        N += 1
    return N
""",
    ),
    Answer(
        "33.5",
        right=False,
        fault="one too many: the first that does not fit",
        code="""\
def most_cells(gb, steps):
    N = 1
    while steps * N * N * 4 * 8 <= gb * 1e9:
        N += 1
    return N
""",
    ),
    Answer(
        "33.5",
        right=False,
        fault="10000 steps written in",
        code="""\
def most_cells(gb, steps):
    bytes_of_a_pair = 10000 * 4 * 8
    return int((gb * 1e9 / bytes_of_a_pair) ** 0.5)
""",
    ),
    Answer(
        "33.5",
        right=False,
        fault="8 bytes of a number forgotten",
        code="""\
def most_cells(gb, steps):
    return int(np.sqrt(gb * 1e9 / (steps * 4)))
""",
    ),
    Answer(
        "33.5",
        right=False,
        fault="a GB taken for 1024**3 bytes",
        code="""\
def most_cells(gb, steps):
    return int(np.sqrt(gb * 1024**3 / (steps * 4 * 8)))
""",
    ),
    Answer(
        "33.5",
        right=False,
        fault="looks only as far as 1000 cells",
        code="""\
def most_cells(gb, steps):
    best = 0
    for N in range(1000):
        if gigabytes((steps, N, N, 4)) <= gb:
            best = N
    return best
""",
    ),
    Answer(
        "33.5",
        right=False,
        fault="says 1 where not even one cell fits",
        code="""\
def most_cells(gb, steps):
    N = 1
    while gigabytes((steps, N + 1, N + 1, 4)) <= gb:
        N += 1
    return N
""",
    ),
    # 33.6
    Answer(
        "33.6",
        right=True,
        fault="",
        code="""\
def pooled(weights, fired, tau, dt):
    g = np.zeros(weights.shape[1])
    rows = []
    for now in fired:
        g = closing(g, weights[now].sum(axis=0), tau, dt)
        rows.append(g)
    return np.array(rows)
""",
    ),
    Answer(
        "33.6",
        right=True,
        fault="",
        code="""\
def pooled(weights, fired, tau, dt):
    arrives = fired @ weights
    left = np.exp(-dt / tau)
    out = np.zeros(arrives.shape)
    out[0] = arrives[0]
    for i in range(1, len(out)):
        out[i] = out[i - 1] * left + arrives[i]
    return out
""",
    ),
    Answer(
        "33.6",
        right=True,
        fault="",
        code="""\
def pooled(weights, fired, tau, dt):
    steps, senders = fired.shape
    receivers = weights.shape[1]
    g = [0.0] * receivers
    out = np.zeros((steps, receivers))
    for i in range(steps):
        for j in range(receivers):
            g[j] = g[j] * np.exp(-dt / tau)
            for s in range(senders):
                if fired[i, s]:
                    g[j] += weights[s, j]
            out[i, j] = g[j]
    return out
""",
    ),
    Answer(
        "33.6",
        right=True,
        fault="",
        code="""\
def pooled(weights, fired, tau, dt):
    from scipy.signal import lfilter

    arrives = np.asarray(fired, dtype=float) @ weights
    return lfilter([1.0], [1.0, -np.exp(-dt / tau)], arrives, axis=0)
""",
    ),
    Answer(
        "33.6",
        right=True,
        fault="",
        code="""\
def pooled(weights, fired, tau, dt):
    n = len(fired)
    k = np.exp(-np.arange(n) * dt / tau)
    arrives = np.dot(fired.astype(float), weights)
    columns = [np.convolve(arrives[:, j], k)[:n] for j in range(weights.shape[1])]
    return np.column_stack(columns)
""",
    ),
    Answer(
        "33.6",
        right=False,
        fault="adds first and decays then",
        code="""\
def pooled(weights, fired, tau, dt):
    g = np.zeros(weights.shape[1])
    rows = []
    for now in fired:
        g = g + weights[now].sum(axis=0)
        g = g * np.exp(-dt / tau)
        rows.append(g)
    return np.array(rows)
""",
    ),
    Answer(
        "33.6",
        right=False,
        fault="decays only in steps in which nobody fires",
        code="""\
def pooled(weights, fired, tau, dt):
    g = np.zeros(weights.shape[1])
    rows = []
    for now in fired:
        if now.any():
            g = g + weights[now].sum(axis=0)
        else:
            g = g * np.exp(-dt / tau)
        rows.append(g)
    return np.array(rows)
""",
    ),
    Answer(
        "33.6",
        right=False,
        fault="adds the weights of all senders as soon as one fires",
        code="""\
def pooled(weights, fired, tau, dt):
    g = np.zeros(weights.shape[1])
    out = np.zeros((len(fired), weights.shape[1]))
    for i in range(len(fired)):
        g = g * np.exp(-dt / tau)
        if fired[i].any():
            g = g + weights.sum(axis=0)
        out[i] = g
    return out
""",
    ),
    Answer(
        "33.6",
        right=False,
        fault="sums over the receivers in place of the senders",
        code="""\
def pooled(weights, fired, tau, dt):
    g = np.zeros(len(weights))
    out = np.zeros(fired.shape)
    for i in range(len(fired)):
        g = g * np.exp(-dt / tau) + fired[i] * weights.sum(axis=1)
        out[i] = g
    return out
""",
    ),
    Answer(
        "33.6",
        right=False,
        fault="counts on as many receivers as senders",
        code="""\
def pooled(weights, fired, tau, dt):
    N = len(weights)
    g = np.zeros(N)
    out = np.zeros((len(fired), N))
    for i in range(len(fired)):
        g = closing(g, weights[fired[i]].sum(axis=0), tau, dt)
        out[i] = g
    return out
""",
    ),
    Answer(
        "33.6",
        right=False,
        fault="every row is the same array: what is open at the end",
        code="""\
def pooled(weights, fired, tau, dt):
    g = np.zeros(weights.shape[1])
    rows = []
    for now in fired:
        g *= np.exp(-dt / tau)
        g += weights[now].sum(axis=0)
        rows.append(g)
    return np.array(rows)
""",
    ),
    Answer(
        "33.6",
        right=False,
        fault="writes the row down before the step",
        code="""\
def pooled(weights, fired, tau, dt):
    g = np.zeros(weights.shape[1])
    out = np.zeros((len(fired), weights.shape[1]))
    for i in range(len(fired)):
        out[i] = g
        g = g * np.exp(-dt / tau) + fired[i] @ weights
    return out
""",
    ),
    Answer(
        "33.6",
        right=False,
        fault="returns the last step only",
        code="""\
def pooled(weights, fired, tau, dt):
    g = np.zeros(weights.shape[1])
    for now in fired:
        g = g * np.exp(-dt / tau) + weights[now].sum(axis=0)
    return g
""",
    ),
    Answer(
        "33.6",
        right=False,
        fault="Euler step in place of the exponential",
        code="""\
def pooled(weights, fired, tau, dt):
    g = np.zeros(weights.shape[1])
    rows = []
    for now in fired:
        g = g - dt * g / tau
        g = g + weights[now].sum(axis=0)
        rows.append(g)
    return np.array(rows)
""",
    ),
    # 33.7
    Answer(
        "33.7",
        right=True,
        fault="",
        code="""\
answer = ["gaba_a", "nmda", "gaba_a", "ampa", "gaba_b"]
""",
    ),
    Answer(
        "33.7",
        right=True,
        fault="",
        code="""\
# held at -40: down fast, up slow, down fast, up fast, down slow
A = C = "gaba_a"
B = "nmda"
D = "ampa"
E_ = "gaba_b"
answer = (A, B, C, D, E_)
""",
    ),
    Answer(
        "33.7",
        right=True,
        fault="",
        code="""\
answer = np.array("gaba_a nmda gaba_a ampa gaba_b".split())
""",
    ),
    Answer(
        "33.7",
        right=True,
        fault="",
        code="""\
t, currents = mystery_synapses.held(-40)
answer = []
for trace in currents.values():
    trace = np.array(trace)
    first = trace[(t >= 20) & (t < 22)].mean()
    later = trace[(t >= 60) & (t < 80)].mean()
    slow = abs(later) > 0.1 * abs(first)
    if first > 0:
        answer.append("nmda" if slow else "ampa")
    else:
        answer.append("gaba_b" if slow else "gaba_a")
""",
    ),
    Answer(
        "33.7",
        right=False,
        fault="at -75 mV, takes the fast ones that go up for AMPA",
        code="""\
answer = ["ampa", "nmda", "ampa", "ampa", "gaba_b"]
""",
    ),
    Answer(
        "33.7",
        right=False,
        fault="fast and slow of each messenger exchanged",
        code="""\
answer = ["gaba_b", "ampa", "gaba_b", "nmda", "gaba_a"]
""",
    ),
    Answer(
        "33.7",
        right=False,
        fault="takes the size for the kind: C another than A",
        code="""\
answer = ["gaba_a", "nmda", "ampa", "ampa", "gaba_b"]
""",
    ),
    Answer(
        "33.7",
        right=False,
        fault="AMPA and GABA-A exchanged",
        code="""\
answer = ["ampa", "nmda", "ampa", "gaba_a", "gaba_b"]
""",
    ),
    Answer(
        "33.7",
        right=False,
        fault="NMDA and GABA-B exchanged",
        code="""\
answer = ["gaba_a", "gaba_b", "gaba_a", "ampa", "nmda"]
""",
    ),
    # Put down as wrong, "names not written as asked"; but those are the names that the page's own
    # pictures and prose use, so they are right.
    Answer(
        "33.7",
        right=True,
        fault="",
        code="""\
answer = ["GABA-A", "NMDA", "GABA-A", "AMPA", "GABA-B"]
""",
    ),
    Answer(
        "33.7",
        right=False,
        fault="four names only: the one that is there twice given once",
        code="""\
answer = ["gaba_a", "nmda", "ampa", "gaba_b"]
""",
    ),
    Answer(
        "33.7",
        right=False,
        fault="one long string in place of five names",
        code="""\
answer = "gaba_a, nmda, gaba_a, ampa, gaba_b"
""",
    ),
    Answer(
        "33.7",
        right=False,
        fault="unfinished: one left open",
        code="""\
answer = ["gaba_a", "nmda", ..., "ampa", "gaba_b"]
""",
    ),
    Answer(
        "33.7",
        right=False,
        fault="one name misspelt",
        code="""\
answer = ["gaba_a", "nmda", "gaba_a", "apma", "gaba_b"]
""",
    ),
]
