"""Answers to the exercises of lesson 32, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 32.1
    Answer(
        "32.1",
        right=True,
        fault="",
        code="""\
def dip(k, v_r, v_t):
    return k * (v_t - v_r) ** 2 / 4
""",
    ),
    Answer(
        "32.1",
        right=True,
        fault="",
        code="""\
def dip(k, v_r, v_t):
    middle = v_r + 0.5 * (v_t - v_r)
    return -k * (middle - v_r) * (middle - v_t)
""",
    ),
    Answer(
        "32.1",
        right=True,
        fault="",
        code="""\
def dip(k, v_r, v_t):
    # two roots become one where b^2 - 4ac is 0
    a = k
    b = -k * (v_r + v_t)
    c_without_current = k * v_r * v_t
    return b**2 / (4 * a) - c_without_current
""",
    ),
    Answer(
        "32.1",
        right=True,
        fault="",
        code="""\
def dip(k, v_r, v_t):
    voltages = np.linspace(v_r, v_t, 1001)
    return np.abs((k * (voltages - v_r) * (voltages - v_t)).min())
""",
    ),
    Answer(
        "32.1",
        right=True,
        fault="",
        code="""\
def dip(k, v_r, v_t):
    from scipy.optimize import minimize_scalar

    found = minimize_scalar(lambda v: k * (v - v_r) * (v - v_t), bracket=(v_r, v_t))
    return -found.fun
""",
    ),
    Answer(
        "32.1",
        right=True,
        fault="",
        code="""\
def dip(k, v_r, v_t):
    parabola = k * np.poly1d([v_r, v_t], r=True)
    bottom = parabola.deriv().roots[0]
    return 0 - parabola(bottom)
""",
    ),
    Answer(
        "32.1",
        right=True,
        fault="",
        code="""\
def dip(k, v_r, v_t):
    # two numbers lie half their distance from their mean: their variance is its square
    return k * np.var([v_r, v_t])
""",
    ),
    Answer(
        "32.1",
        right=False,
        fault="sign: the depth of the dip, not the current that lifts it",
        code="""\
def dip(k, v_r, v_t):
    v = (v_r + v_t) / 2
    return k * (v - v_r) * (v - v_t)
""",
    ),
    Answer(
        "32.1",
        right=False,
        fault="half the difference taken for the voltage halfway",
        code="""\
def dip(k, v_r, v_t):
    v = (v_t - v_r) / 2
    return -k * (v - v_r) * (v - v_t)
""",
    ),
    Answer(
        "32.1",
        right=False,
        fault="square of the whole distance, not of half of it",
        code="""\
def dip(k, v_r, v_t):
    return k * (v_t - v_r) ** 2
""",
    ),
    Answer(
        "32.1",
        right=False,
        fault="half the distance not squared: divides by 2 in place of 4",
        code="""\
def dip(k, v_r, v_t):
    half = (v_t - v_r) ** 2 / 2
    return k * half
""",
    ),
    Answer(
        "32.1",
        right=False,
        fault="forgot k",
        code="""\
def dip(k, v_r, v_t):
    middle = (v_r + v_t) / 2
    return (middle - v_r) * (v_t - middle)
""",
    ),
    Answer(
        "32.1",
        right=False,
        fault="middle in whole mV, wrong where the sum is odd",
        code="""\
def dip(k, v_r, v_t):
    middle = (v_r + v_t) // 2
    return -k * (middle - v_r) * (middle - v_t)
""",
    ),
    Answer(
        "32.1",
        right=False,
        fault="looks for the lowest on whole mV, wrong where it lies between",
        code="""\
def dip(k, v_r, v_t):
    lowest = 0
    for v in np.arange(v_r, v_t):
        lowest = min(lowest, k * (v - v_r) * (v - v_t))
    return -lowest
""",
    ),
    Answer(
        "32.1",
        right=False,
        fault="bottom of the lesson's curve written in, wrong for other voltages",
        code="""\
def dip(k, v_r, v_t):
    return -k * (-55 - v_r) * (-55 - v_t)
""",
    ),
    Answer(
        "32.1",
        right=False,
        fault="searches only the picture's voltages, wrong where the dip is not among them",
        code="""\
def dip(k, v_r, v_t):
    voltages = np.linspace(-66, -44, 89)
    pull = k * (voltages - v_r) * (voltages - v_t)
    return -pull.min()
""",
    ),
    Answer(
        "32.1",
        right=False,
        fault="returns the voltage of the dip, not the current",
        code="""\
def dip(k, v_r, v_t):
    return (v_r + v_t) / 2
""",
    ),
    Answer(
        "32.1",
        right=False,
        fault="prints instead of returning",
        code="""\
def dip(k, v_r, v_t):
    v = (v_r + v_t) / 2
    print(-k * (v - v_r) * (v - v_t))
""",
    ),
    Answer(
        "32.1",
        right=False,
        fault="grid of 100 points misses the middle: 74.99 instead of 75",
        code="""\
def dip(k, v_r, v_t):
    v = np.linspace(v_r, v_t, 100)
    return -np.min(k * (v - v_r) * (v - v_t))
""",
    ),
    Answer(
        "32.1",
        right=False,
        fault="parentheses missing, the middle is v_r + v_t / 2",
        code="""\
def dip(k, v_r, v_t):
    middle = v_r + v_t / 2
    return abs(k * (middle - v_r) * (middle - v_t))
""",
    ),
    # 32.2
    Answer(
        "32.2",
        right=True,
        fault="",
        code="""\
def move(v, u, I):
    dv = (k * (v - v_r) * (v - v_t) - u + I) / C
    du = a * (b * (v - v_r) - u)
    return v + dt * dv, u + dt * du
""",
    ),
    Answer(
        "32.2",
        right=True,
        fault="",
        code="""\
def move(v, u, I):
    v, u = (
        v + dt * (k * (v - v_r) * (v - v_t) - u + I) / C,
        u + dt * a * (b * (v - v_r) - u),
    )
    return v, u
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="+= changes the array of voltages that it was given",
        code="""\
def move(v, u, I):
    u_new = (1 - dt * a) * u + dt * a * b * (v - v_r)
    v += dt / C * (k * (v - v_r) * (v - v_t) + I - u)
    return [v, u_new]
""",
    ),
    Answer(
        "32.2",
        right=True,
        fault="",
        code="""\
def move(v, u, I):
    state = np.array([v, u], dtype=float)
    speed = np.array([(k * (v - v_r) * (v - v_t) - u + I) / C, a * (b * (v - v_r) - u)])
    return tuple(state + dt * speed)
""",
    ),
    Answer(
        "32.2",
        right=True,
        fault="",
        code="""\
move = lambda v, u, I: (
    v + dt * (k * (v**2 - (v_r + v_t) * v + v_r * v_t) - u + I) / C,
    u - dt * a * (u - b * (v - v_r)),
)
""",
    ),
    Answer(
        "32.2",
        right=True,
        fault="",
        code="""\
def move(v, u, I):
    def euler(x, speed):
        return x + speed * dt

    into_the_cell = np.polyval([k, -k * (v_r + v_t), k * v_r * v_t], v) + I - u
    return euler(v, into_the_cell / C), euler(u, a * b * (v - v_r) - a * u)
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="the new v used for u",
        code="""\
def move(v, u, I):
    v = v + dt * (k * (v - v_r) * (v - v_t) - u + I) / C
    u = u + dt * a * (b * (v - v_r) - u)
    return v, u
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="the new u used for v",
        code="""\
def move(v, u, I):
    u = u + dt * a * (b * (v - v_r) - u)
    v = v + dt * (k * (v - v_r) * (v - v_t) - u + I) / C
    return v, u
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="u pushes v up instead of pulling it down",
        code="""\
def move(v, u, I):
    v_next = v + dt * (k * (v - v_r) * (v - v_t) + u + I) / C
    u_next = u + dt * a * (b * (v - v_r) - u)
    return v_next, u_next
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="capacitance divides only the current",
        code="""\
def move(v, u, I):
    v_next = v + dt * (k * (v - v_r) * (v - v_t) - u + I / C)
    u_next = u + dt * a * (b * (v - v_r) - u)
    return v_next, u_next
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="forgot dt for u",
        code="""\
def move(v, u, I):
    v_next = v + dt * (k * (v - v_r) * (v - v_t) - u + I) / C
    u_next = u + a * (b * (v - v_r) - u)
    return v_next, u_next
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="returns the speeds, not the new values",
        code="""\
def move(v, u, I):
    dv = dt * (k * (v - v_r) * (v - v_t) - u + I) / C
    du = dt * a * (b * (v - v_r) - u)
    return dv, du
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="u heads for b * v instead of b * (v - v_r)",
        code="""\
def move(v, u, I):
    v_next = v + dt * (k * (v - v_r) * (v - v_t) - u + I) / C
    u_next = u + dt * a * (b * v - u)
    return v_next, u_next
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="a multiplies only the first term: u decays without it",
        code="""\
def move(v, u, I):
    v_next = v + dt * (k * (v - v_r) * (v - v_t) - u + I) / C
    u_next = u + dt * (a * b * (v - v_r) - u)
    return v_next, u_next
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="resets too, wrong only at or above v_peak",
        code="""\
def move(v, u, I):
    if v >= v_peak:
        return c, u + d
    v_next = v + dt * (k * (v - v_r) * (v - v_t) - u + I) / C
    u_next = u + dt * a * (b * (v - v_r) - u)
    return v_next, u_next
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="cuts the new v at v_peak, wrong only where it goes beyond",
        code="""\
def move(v, u, I):
    v_next = v + dt * (k * (v - v_r) * (v - v_t) - u + I) / C
    u_next = u + dt * a * (b * (v - v_r) - u)
    return min(v_next, v_peak), u_next
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="returns u first, then v",
        code="""\
def move(v, u, I):
    v_next = v + dt * (k * (v - v_r) * (v - v_t) - u + I) / C
    u_next = u + dt * a * (b * (v - v_r) - u)
    return u_next, v_next
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="implicit step for u, not Euler's",
        code="""\
def move(v, u, I):
    v_next = v + dt * (k * (v - v_r) * (v - v_t) - u + I) / C
    u_next = (u + dt * a * b * (v - v_r)) / (1 + dt * a)
    return v_next, u_next
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="parabola's sign lost: v_r - v times v - v_t",
        code="""\
def move(v, u, I):
    v_next = v + dt * (k * (v_r - v) * (v - v_t) - u + I) / C
    u_next = u + dt * a * (b * (v - v_r) - u)
    return v_next, u_next
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="rounds to one decimal",
        code="""\
def move(v, u, I):
    v_next = v + dt * (k * (v - v_r) * (v - v_t) - u + I) / C
    u_next = u + dt * a * (b * (v - v_r) - u)
    return round(v_next, 1), round(u_next, 1)
""",
    ),
    Answer(
        "32.2",
        right=False,
        fault="exact solution over dt by an ODE solver, not one Euler step",
        code="""\
def move(v, u, I):
    from scipy.integrate import solve_ivp

    def slope(t, y):
        return [(k * (y[0] - v_r) * (y[0] - v_t) - y[1] + I) / C, a * (b * (y[0] - v_r) - y[1])]

    done = solve_ivp(slope, (0, dt), [v, u], rtol=1e-9)
    return done.y[0, -1], done.y[1, -1]
""",
    ),
    # 32.3
    Answer(
        "32.3",
        right=True,
        fault="",
        code="""\
def reset(v, u, v_peak, c, d):
    return np.where(v >= v_peak, c, v), np.where(v >= v_peak, u + d, u)
""",
    ),
    Answer(
        "32.3",
        right=True,
        fault="",
        code="""\
def reset(v, u, v_peak, c, d):
    fired = v >= v_peak
    v, u = v.copy(), u.copy()
    u[fired] += d
    v[fired] = c
    return v, u
""",
    ),
    Answer(
        "32.3",
        right=True,
        fault="",
        code="""\
def reset(v, u, v_peak, c, d):
    new_v = np.array([c if x >= v_peak else x for x in v])
    new_u = np.array([y + d if x >= v_peak else y for x, y in zip(v, u)])
    return new_v, new_u
""",
    ),
    Answer(
        "32.3",
        right=True,
        fault="",
        code="""\
def reset(v, u, v_peak, c, d):
    fired = (v >= v_peak).astype(float)
    return v + fired * (c - v), u + fired * d
""",
    ),
    Answer(
        "32.3",
        right=True,
        fault="",
        code="""\
def reset(v, u, v_peak, c, d):
    import copy

    v_new, u_new = copy.deepcopy(v), copy.deepcopy(u)
    for i in reversed(range(len(v))):
        if not v[i] < v_peak:
            v_new[i], u_new[i] = c, u[i] + d
    return v_new, u_new
""",
    ),
    Answer(
        "32.3",
        right=True,
        fault="",
        code="""\
def reset(v, u, v_peak, c, d):
    silent = v < v_peak
    voltages = np.select([silent], [v], default=c)
    brakes = np.select([silent, ~silent], [u, u + d])
    return [voltages, brakes]
""",
    ),
    Answer(
        "32.3",
        right=True,
        fault="",
        code="""\
def reset(v, u, v_peak, c, d):
    fired = np.greater_equal(v, v_peak)
    v_out, u_out = v * 1.0, u * 1.0
    np.copyto(v_out, c, where=fired)
    np.add(u_out, d, out=u_out, where=fired)
    return v_out, u_out
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="changes the arrays it was given",
        code="""\
def reset(v, u, v_peak, c, d):
    fired = v >= v_peak
    v[fired] = c
    u[fired] += d
    return v, u
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="another name is no copy: still changes the arrays it was given",
        code="""\
def reset(v, u, v_peak, c, d):
    new_v = v
    new_u = u
    fired = new_v >= v_peak
    new_v[fired] = c
    new_u[fired] = new_u[fired] + d
    return new_v, new_u
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="a slice of an array is no copy: changes what it was given",
        code="""\
def reset(v, u, v_peak, c, d):
    v2, u2 = v[:], u[:]
    for i in range(len(v2)):
        if v2[i] >= v_peak:
            v2[i] = c
            u2[i] = u2[i] + d
    return v2, u2
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="copies v, but changes the given u",
        code="""\
def reset(v, u, v_peak, c, d):
    fired = v >= v_peak
    v = np.where(fired, c, v)
    u += d * fired
    return v, u
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="v is reset first, then nobody is found for u",
        code="""\
def reset(v, u, v_peak, c, d):
    v = np.where(v >= v_peak, c, v)
    u = np.where(v >= v_peak, u + d, u)
    return v, u
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="u set to d instead of d more",
        code="""\
def reset(v, u, v_peak, c, d):
    fired = v >= v_peak
    return np.where(fired, c, v), np.where(fired, d, u)
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="> for >=, wrong only where a cell is exactly at v_peak",
        code="""\
def reset(v, u, v_peak, c, d):
    fired = v > v_peak
    return np.where(fired, c, v), np.where(fired, u + d, u)
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="if on a whole array: ValueError",
        code="""\
def reset(v, u, v_peak, c, d):
    if v >= v_peak:
        return c, u + d
    return v, u
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="every cell gets d, not only those that fired",
        code="""\
def reset(v, u, v_peak, c, d):
    fired = v >= v_peak
    new_v = v.copy()
    new_v[fired] = c
    return new_v, u + d
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="resets all as soon as any fires",
        code="""\
def reset(v, u, v_peak, c, d):
    if np.any(v >= v_peak):
        return np.full(len(v), c), u + d
    return v.copy(), u.copy()
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="np.where with its choices exchanged: the silent are reset",
        code="""\
def reset(v, u, v_peak, c, d):
    fired = v >= v_peak
    return np.where(fired, v, c), np.where(fired, u, u + d)
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="takes the lesson's RS numbers instead of the arguments",
        code="""\
def reset(v, u, v_peak, c, d):
    fired = v >= 50
    return np.where(fired, -60, v), np.where(fired, u + 400, u)
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="resets only the first that fired",
        code="""\
def reset(v, u, v_peak, c, d):
    v, u = v.copy(), u.copy()
    fired = np.flatnonzero(v >= v_peak)
    if len(fired) > 0:
        v[fired[0]] = c
        u[fired[0]] += d
    return v, u
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="typing slip: =+ sets u to d instead of adding",
        code="""\
def reset(v, u, v_peak, c, d):
    v, u = np.copy(v), np.copy(u)
    fired = v >= v_peak
    v[fired] = c
    u[fired] =+ d
    return v, u
""",
    ),
    Answer(
        "32.3",
        right=False,
        fault="return inside the loop, only the first cell is looked at",
        code="""\
def reset(v, u, v_peak, c, d):
    v, u = v.copy(), u.copy()
    for i in range(len(v)):
        if v[i] >= v_peak:
            v[i] = c
            u[i] = u[i] + d
        return v, u
""",
    ),
    # 32.4
    Answer(
        "32.4",
        right=True,
        fault="",
        code="""\
def nullclines(v, I):
    return k * (v - v_r) * (v - v_t) + I, b * (v - v_r)
""",
    ),
    Answer(
        "32.4",
        right=True,
        fault="",
        code="""\
def nullclines(v, I):
    of_v = np.zeros(len(v))
    of_u = np.zeros(len(v))
    for i in range(len(v)):
        of_v[i] = 3 * (v[i] + 60) * (v[i] + 50) + I
        of_u[i] = 5 * (v[i] + 60)
    return of_v, of_u
""",
    ),
    Answer(
        "32.4",
        right=True,
        fault="",
        code="""\
def nullclines(v, I):
    parabola = np.polynomial.Polynomial.fromroots([v_r, v_t]) * k + I
    line = np.polynomial.Polynomial([-b * v_r, b])
    return parabola(v), line(v)
""",
    ),
    Answer(
        "32.4",
        right=True,
        fault="",
        code="""\
def nullclines(v, I):
    both = [(k * (x - v_r) * (x - v_t) + I, b * (x - v_r)) for x in v.tolist()]
    first, second = zip(*both)
    return np.array(first), np.array(second)
""",
    ),
    Answer(
        "32.4",
        right=True,
        fault="",
        code="""\
def nullclines(v, I):
    u_for_v = k * v**2 - k * (v_r + v_t) * v + (k * v_r * v_t + I)
    u_for_u = np.interp(v, [-1000, 1000], [b * (-1000 - v_r), b * (1000 - v_r)])
    return [u_for_v, u_for_u]
""",
    ),
    Answer(
        "32.4",
        right=True,
        fault="",
        code="""\
def nullclines(v, I):
    v = v.astype(np.float32)
    return I + k * (v - v_r) * (v - v_t), (v - v_r) * b
""",
    ),
    Answer(
        "32.4",
        right=True,
        fault="",
        code="""\
def nullclines(v, I):
    rows = np.empty((2, v.size))
    rows[1] = b * v + 300
    rows[0] = rows[1] / b * k * (v - v_t) + I
    return rows
""",
    ),
    Answer(
        "32.4",
        right=False,
        fault="the two in reverse order",
        code="""\
def nullclines(v, I):
    return b * (v - v_r), k * (v - v_r) * (v - v_t) + I
""",
    ),
    Answer(
        "32.4",
        right=False,
        fault="forgot the current",
        code="""\
def nullclines(v, I):
    return k * (v - v_r) * (v - v_t), b * (v - v_r)
""",
    ),
    Answer(
        "32.4",
        right=False,
        fault="current with the wrong sign",
        code="""\
def nullclines(v, I):
    return k * (v - v_r) * (v - v_t) - I, b * (v - v_r)
""",
    ),
    Answer(
        "32.4",
        right=False,
        fault="solved with the wrong sign: minus the parabola",
        code="""\
def nullclines(v, I):
    u1 = -(k * (v - v_r) * (v - v_t) + I)
    u2 = b * (v - v_r)
    return u1, u2
""",
    ),
    Answer(
        "32.4",
        right=False,
        fault="divides by C, which drops out when the side is set to zero",
        code="""\
def nullclines(v, I):
    return (k * (v - v_r) * (v - v_t) + I) / C, b * (v - v_r)
""",
    ),
    Answer(
        "32.4",
        right=False,
        fault="multiplies by a, which drops out when the side is set to zero",
        code="""\
def nullclines(v, I):
    return k * (v - v_r) * (v - v_t) + I, a * b * (v - v_r)
""",
    ),
    Answer(
        "32.4",
        right=False,
        fault="b * v instead of b * (v - v_r)",
        code="""\
def nullclines(v, I):
    return k * (v - v_r) * (v - v_t) + I, b * v
""",
    ),
    Answer(
        "32.4",
        right=False,
        fault="shifts the caller's v in place, both results wrong in consequence",
        code="""\
def nullclines(v, I):
    v -= v_r
    u_v = k * v * (v - v_t) + I
    u_u = b * v
    return u_v, u_u
""",
    ),
    Answer(
        "32.4",
        right=False,
        fault="returns a list of pairs, not two arrays",
        code="""\
def nullclines(v, I):
    pairs = []
    for x in v:
        pairs.append((k * (x - v_r) * (x - v_t) + I, b * (x - v_r)))
    return pairs
""",
    ),
    Answer(
        "32.4",
        right=False,
        fault="returns the voltages where the curves cross, not the two curves",
        code="""\
def nullclines(v, I):
    return np.roots([k, -k * (v_r + v_t) - b, k * v_r * v_t + I + b * v_r])
""",
    ),
    Answer(
        "32.4",
        right=False,
        fault="overwrites the current with 100",
        code="""\
def nullclines(v, I):
    I = 100
    return k * (v - v_r) * (v - v_t) + I, b * (v - v_r)
""",
    ),
    Answer(
        "32.4",
        right=False,
        fault="return inside the loop: numbers for the first voltage only",
        code="""\
def nullclines(v, I):
    for x in v:
        u_v = k * (x - v_r) * (x - v_t) + I
        u_u = b * (x - v_r)
        return u_v, u_u
""",
    ),
    Answer(
        "32.4",
        right=False,
        fault="v_t and v_r exchanged for the line",
        code="""\
def nullclines(v, I):
    return k * (v - v_r) * (v - v_t) + I, b * (v - v_t)
""",
    ),
    Answer(
        "32.4",
        right=False,
        fault="shape (n, 1) instead of (n,)",
        code="""\
def nullclines(v, I):
    v = v.reshape(-1, 1)
    return k * (v - v_r) * (v - v_t) + I, b * (v - v_r)
""",
    ),
    # 32.5
    Answer(
        "32.5",
        right=True,
        fault="",
        code="""\
def bisect(fires, low, high):
    while high - low > 0.01:
        middle = (low + high) / 2
        if fires(middle):
            high = middle
        else:
            low = middle
    return high
""",
    ),
    Answer(
        "32.5",
        right=True,
        fault="",
        code="""\
def bisect(fires, low, high):
    if high - low < 0.005:
        return (low + high) / 2
    m = low + (high - low) / 2
    return bisect(fires, low, m) if fires(m) else bisect(fires, m, high)
""",
    ),
    Answer(
        "32.5",
        right=True,
        fault="",
        code="""\
def bisect(fires, low, high):
    for _ in range(60):
        mid = 0.5 * (low + high)
        low, high = (low, mid) if fires(mid) else (mid, high)
    return low
""",
    ),
    Answer(
        "32.5",
        right=True,
        fault="",
        code="""\
def bisect(fires, low, high):
    from scipy import optimize

    return optimize.bisect(lambda I: 1.0 if fires(I) else -1.0, low, high, xtol=0.001)
""",
    ),
    Answer(
        "32.5",
        right=True,
        fault="",
        code="""\
def bisect(fires, low, high):
    # a lamp is brought nearer: whole hundreds first, then tens, ...
    I, stride = low, (high - low) / 10
    while stride > 0.0005:
        while I + stride <= high and not fires(I + stride):
            I = I + stride
        stride = stride / 10
    return I
""",
    ),
    Answer(
        "32.5",
        right=True,
        fault="",
        code="""\
def bisect(fires, low, high):
    import math

    halvings = math.ceil(math.log2((high - low) / 0.001))
    width = high - low
    for i in range(halvings):
        width /= 2
        if not fires(low + width):
            low += width
    return round(low + width, 3)
""",
    ),
    Answer(
        "32.5",
        right=True,
        fault="",
        code="""\
def bisect(fires, low, high):
    from bisect import bisect_left

    ticks = range(round((high - low) / 0.005) + 1)
    first = bisect_left(ticks, True, key=lambda tick: fires(low + 0.005 * tick))
    return low + 0.005 * first
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="halves exchanged: throws away the half with the threshold",
        code="""\
def bisect(fires, low, high):
    while high - low > 0.01:
        middle = (low + high) / 2
        if fires(middle):
            low = middle
        else:
            high = middle
    return high
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="stops at 1 pA",
        code="""\
def bisect(fires, low, high):
    while high - low > 1:
        middle = (low + high) / 2
        if fires(middle):
            high = middle
        else:
            low = middle
    return (low + high) / 2
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="return inside the loop: one halving only",
        code="""\
def bisect(fires, low, high):
    while high - low > 0.01:
        middle = (low + high) / 2
        if fires(middle):
            high = middle
        else:
            low = middle
        return middle
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="forgot to return",
        code="""\
def bisect(fires, low, high):
    while high - low > 0.01:
        middle = (low + high) / 2
        if fires(middle):
            high = middle
        else:
            low = middle
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="asks fires_at_all, not the function given; wrong for any other cell",
        code="""\
def bisect(fires, low, high):
    while high - low > 0.01:
        middle = (low + high) / 2
        if fires_at_all(middle):
            high = middle
        else:
            low = middle
    return high
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="starts at 0 and 500 whatever it was given, wrong for thresholds outside",
        code="""\
def bisect(fires, low, high):
    low, high = 0, 500
    while high - low > 0.01:
        middle = (low + high) / 2
        if fires(middle):
            high = middle
        else:
            low = middle
    return middle
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="returns how many runs it took",
        code="""\
def bisect(fires, low, high):
    runs = 0
    while high - low > 0.01:
        middle = (low + high) / 2
        runs = runs + 1
        if fires(middle):
            high = middle
        else:
            low = middle
    return runs
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="always nine halvings: known to 1 pA, not to 0.01",
        code="""\
def bisect(fires, low, high):
    for i in range(9):
        middle = (low + high) / 2
        if fires(middle):
            high = middle
        else:
            low = middle
    return high
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="middle is half the width, wrong where low is not 0",
        code="""\
def bisect(fires, low, high):
    for i in range(50):
        middle = (high - low) / 2
        if fires(middle):
            high = middle
        else:
            low = middle
    return high
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="whole pA only: middle by whole-number division",
        code="""\
def bisect(fires, low, high):
    for i in range(50):
        middle = (low + high) // 2
        if fires(middle):
            high = middle
        else:
            low = middle
    return high
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="returns both ends, not one threshold",
        code="""\
def bisect(fires, low, high):
    while high - low > 0.01:
        middle = (low + high) / 2
        if fires(middle):
            high = middle
        else:
            low = middle
    return low, high
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="low never moves: ends at the first middle that is silent",
        code="""\
def bisect(fires, low, high):
    for i in range(100):
        middle = (low + high) / 2
        if fires(middle):
            high = middle
    return high
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="rounds the answer to whole pA",
        code="""\
def bisect(fires, low, high):
    while high - low > 0.01:
        middle = (low + high) / 2
        if fires(middle):
            high = middle
        else:
            low = middle
    return round(high)
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="never runs the cell: halves towards low",
        code="""\
def bisect(fires, low, high):
    while high - low > 0.01:
        middle = (low + high) / 2
        if fires:
            high = middle
        else:
            low = middle
    return high
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="steps up by 1 pA instead of halving, answers to 1 pA",
        code="""\
def bisect(fires, low, high):
    I = low
    while not fires(I):
        I = I + 1
    return I
""",
    ),
    Answer(
        "32.5",
        right=False,
        fault="returns the width that is left, not the threshold",
        code="""\
def bisect(fires, low, high):
    while high - low > 0.01:
        middle = (low + high) / 2
        if fires(middle):
            high = middle
        else:
            low = middle
    return high - low
""",
    ),
    # 32.6
    Answer(
        "32.6",
        right=True,
        fault="",
        code="""\
low, high = 0, 500
while high - low > 0.1:
    I = (low + high) / 2
    if late_spikes_2007(I) > 0:
        high = I
    else:
        low = I
answer = (low + high) / 2
""",
    ),
    Answer(
        "32.6",
        right=True,
        fault="",
        code="""\
answer = 72.7
""",
    ),
    Answer(
        "32.6",
        right=True,
        fault="",
        code="""\
def bisect(fires, low, high):
    while high - low > 0.01:
        middle = (low + high) / 2
        if fires(middle):
            high = middle
        else:
            low = middle
    return high


# a count of spikes is as good as yes or no: 0 is no
answer = bisect(late_spikes_2007, 0, 500)
""",
    ),
    Answer(
        "32.6",
        right=True,
        fault="",
        code="""\
tried = np.linspace(70, 75, 101)
keeps = np.array([late_spikes_2007(I) > 0 for I in tried])
answer = np.round(tried[keeps].min(), 2)
""",
    ),
    Answer(
        "32.6",
        right=True,
        fault="",
        code="""\
from scipy.optimize import brentq

answer = round(brentq(lambda I: (late_spikes_2007(I) > 0) - 0.5, 0, 500, xtol=0.01), 1)
""",
    ),
    Answer(
        "32.6",
        right=True,
        fault="",
        code="""\
answer = next(I / 10 for I in range(700, 800) if late_spikes_2007(I / 10))
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="the figure as read, to a whole pA",
        code="""\
answer = 73
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="threshold of our own FS cell, not that of 2007",
        code="""\
low, high = 0, 500
while high - low > 0.1:
    middle = (low + high) / 2
    if late_spikes(middle) > 0:
        high = middle
    else:
        low = middle
answer = high
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="where it fires at all, not where it keeps firing",
        code="""\
def fires_2007(I):
    v, u = -55.0, 0.0
    for i in range(10_000):
        if v >= 25:
            return True
        U = 0.025 * (v + 55) ** 3 if v > -55 else 0.0
        v, u = v + dt * ((v + 55) * (v + 40) - u + I) / 20, u + dt * 0.2 * (U - u)
    return False


low, high = 0, 500
while high - low > 0.1:
    middle = (low + high) / 2
    if fires_2007(middle):
        high = middle
    else:
        low = middle
answer = high
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="threshold of the RS cell: fires_at_all halved",
        code="""\
low, high = 0, 500
for i in range(20):
    middle = (low + high) / 2
    if fires_at_all(middle):
        high = middle
    else:
        low = middle
answer = round(high, 1)
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="tried whole pA only",
        code="""\
answer = [I for I in range(60, 80) if late_spikes_2007(I) > 0][0]
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="cut down to whole pA",
        code="""\
low, high = 0, 500
while high - low > 0.01:
    middle = (low + high) / 2
    if late_spikes_2007(middle):
        high = middle
    else:
        low = middle
answer = int(high)
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="asks for more than ten late spikes, more than keeping on firing",
        code="""\
low, high = 0, 500
while high - low > 0.01:
    middle = (low + high) / 2
    if late_spikes_2007(middle) > 10:
        high = middle
    else:
        low = middle
answer = high
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="the number of late spikes, not the current",
        code="""\
answer = late_spikes_2007(72.7)
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="dip of the parabola alone, without any brake",
        code="""\
answer = 1 * (-40 - -55) ** 2 / 4
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="the function, not its answer",
        code="""\
answer = late_spikes_2007
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="both ends in a tuple, not one current",
        code="""\
answer = (72.6, 72.7)
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="halves exchanged, runs to the end of the range",
        code="""\
low, high = 0, 500
while high - low > 0.1:
    middle = (low + high) / 2
    if late_spikes_2007(middle) > 0:
        low = middle
    else:
        high = middle
answer = low
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="in nA instead of pA",
        code="""\
answer = 0.0727
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="last silent current of the lesson's table",
        code="""\
answer = 72.0
""",
    ),
    Answer(
        "32.6",
        right=False,
        fault="a text, not a number",
        code="""\
answer = "72.7 pA"
""",
    ),
]
