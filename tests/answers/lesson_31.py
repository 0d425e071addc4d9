"""Answers to the exercises of lesson 31, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 31.1
    Answer(
        "31.1",
        right=True,
        fault="",
        code="""\
def rheobase(R, E_L, v_threshold):
    drive = v_threshold - E_L
    return drive / R
""",
    ),
    Answer(
        "31.1",
        right=True,
        fault="",
        code="""\
rheobase = lambda R, E_L, v_threshold: -(E_L - v_threshold) / R
""",
    ),
    Answer(
        "31.1",
        right=True,
        fault="",
        code="""\
def rheobase(R, E_L, v_threshold):
    return np.divide(np.subtract(v_threshold, E_L), R)
""",
    ),
    Answer(
        "31.1",
        right=True,
        fault="",
        code="""\
def rheobase(R, E_L, v_threshold):
    # a straight line through two points: at what I is the target on the threshold?
    at_zero = E_L + R * 0
    at_one = E_L + R * 1
    slope = at_one - at_zero
    return (v_threshold - at_zero) * slope**-1
""",
    ),
    Answer(
        "31.1",
        right=True,
        fault="",
        code="""\
def rheobase(R, E_L, v_threshold):
    from scipy.optimize import brentq

    return brentq(lambda I: E_L + R * I - v_threshold, -1e5, 1e5)
""",
    ),
    Answer(
        "31.1",
        right=True,
        fault="",
        code="""\
def rheobase(R, E_L, v_threshold):
    pA_per_mV = 1 / R
    mV_missing = abs(E_L - v_threshold)
    I = round(pA_per_mV * mV_missing, 6)
    return I
""",
    ),
    Answer(
        "31.1",
        right=False,
        fault="sign turned around: rest minus threshold",
        code="""\
def rheobase(R, E_L, v_threshold):
    return (E_L - v_threshold) / R
""",
    ),
    Answer(
        "31.1",
        right=False,
        fault="parentheses missing, only the rest is divided by R",
        code="""\
def rheobase(R, E_L, v_threshold):
    return v_threshold - E_L / R
""",
    ),
    Answer(
        "31.1",
        right=False,
        fault="multiplies by R instead of dividing",
        code="""\
def rheobase(R, E_L, v_threshold):
    I = R * (v_threshold - E_L)
    return I
""",
    ),
    Answer(
        "31.1",
        right=False,
        fault="adds the two voltages instead of taking their difference",
        code="""\
def rheobase(R, E_L, v_threshold):
    I = (v_threshold + E_L) / R
    return I
""",
    ),
    Answer(
        "31.1",
        right=False,
        fault="whole-number division: 149 instead of 150",
        code="""\
def rheobase(R, E_L, v_threshold):
    return (v_threshold - E_L) // R
""",
    ),
    Answer(
        "31.1",
        right=False,
        fault="prints instead of returning",
        code="""\
def rheobase(R, E_L, v_threshold):
    print((v_threshold - E_L) / R)
""",
    ),
    Answer(
        "31.1",
        right=False,
        fault="our cell's numbers written in, arguments unused",
        code="""\
def rheobase(R, E_L, v_threshold):
    return (-50 - (-65)) / 0.1
""",
    ),
    Answer(
        "31.1",
        right=False,
        fault="tries whole pA only, wrong where the border lies between two",
        code="""\
def rheobase(R, E_L, v_threshold):
    I = 0
    while E_L + R * I < v_threshold:
        I += 1
    return I
""",
    ),
    Answer(
        "31.1",
        right=False,
        fault="answers in amperes instead of pA",
        code="""\
def rheobase(R, E_L, v_threshold):
    volts = (v_threshold - E_L) * 1e-3
    ohms = R * 1e9
    return volts / ohms
""",
    ),
    Answer(
        "31.1",
        right=False,
        fault="one pA too many: aims above the threshold, not at it",
        code="""\
def rheobase(R, E_L, v_threshold):
    # at exactly this current it never gets there, so a little more
    return (v_threshold - E_L) / R + 1
""",
    ),
    Answer(
        "31.1",
        right=False,
        fault="ignores the rest: threshold over R",
        code="""\
def rheobase(R, E_L, v_threshold):
    return abs(v_threshold) / R
""",
    ),
    # 31.2
    Answer(
        "31.2",
        right=True,
        fault="",
        code="""\
def fire(current, dt):
    v = E_L
    times = []
    for i, I in enumerate(current):
        v += dt * (E_L - v + R * I) / tau_m
        if v >= v_threshold:
            times += [dt * (i + 1)]
            v = v_reset
    return times
""",
    ),
    Answer(
        "31.2",
        right=True,
        fault="",
        code="""\
def fire(current, dt):
    spikes = []
    v = E_L
    n = 0
    while n < len(current):
        dv = (-(v - E_L) + R * current[n]) / tau_m
        v = v + dv * dt
        n = n + 1
        if not v < v_threshold:
            spikes.append(n * dt)
            v = v_reset
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=True,
        fault="",
        code="""\
def fire(current, dt):
    cell = neurons.LIF(tau_m, R, E_L, v_threshold, v_reset, 0)
    return list(neurons.simulate(cell, np.asarray(current), dt=dt).spike_times)
""",
    ),
    Answer(
        "31.2",
        right=True,
        fault="",
        code="""\
def fire(current, dt):
    def steps():
        above = 0.0  # mV above rest
        for number, push in enumerate(current, start=1):
            above = above + dt / tau_m * (R * push - above)
            if above >= v_threshold - E_L:
                yield number * dt
                above = v_reset - E_L

    return list(steps())
""",
    ),
    Answer(
        "31.2",
        right=True,
        fault="",
        code="""\
def fire(current, dt):
    voltages = np.zeros(len(current) + 1)
    voltages[0] = E_L
    fired = np.zeros(len(current) + 1, dtype=bool)
    for i in range(1, len(voltages)):
        before = v_reset if fired[i - 1] else voltages[i - 1]
        voltages[i] = before + dt * (-(before - E_L) + R * current[i - 1]) / tau_m
        fired[i] = voltages[i] >= v_threshold
    return (np.flatnonzero(fired) * dt).tolist()
""",
    ),
    Answer(
        "31.2",
        right=True,
        fault="",
        code="""\
def fire(current, dt):
    v, t, spikes = E_L, 0.0, []
    for I in current:
        v = v + dt * (-(v - E_L) + R * I) / tau_m
        t = t + dt
        if v >= v_threshold:
            spikes.append(round(t, 6))
            v = v_reset
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=True,
        fault="",
        code="""\
def fire(current, dt):
    v = E_L
    times = np.array([])
    for i in range(len(current)):
        v = v + dt / tau_m * (E_L - v) + dt / tau_m * R * current[i]
        if v >= v_threshold:
            times = np.append(times, (i + 1) * dt)
            v = v_reset
    return times
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="times one step early: i * dt",
        code="""\
def fire(current, dt):
    v, spikes = E_L, []
    for i in range(len(current)):
        v = v + dt * (-(v - E_L) + R * current[i]) / tau_m
        if v >= v_threshold:
            spikes.append(i * dt)
            v = v_reset
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="return inside the loop, stops after the first step",
        code="""\
def fire(current, dt):
    v, spikes = E_L, []
    for i in range(len(current)):
        v = v + dt * (-(v - E_L) + R * current[i]) / tau_m
        if v >= v_threshold:
            spikes.append((i + 1) * dt)
            v = v_reset
        return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="no reset: fires at every step once above",
        code="""\
def fire(current, dt):
    v = E_L
    spikes = []
    for i in range(len(current)):
        v = v + dt * (-(v - E_L) + R * current[i]) / tau_m
        if v >= v_threshold:
            spikes.append((i + 1) * dt)
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="asks == instead of >=, a step hardly ever lands on the threshold",
        code="""\
def fire(current, dt):
    v, spikes = E_L, []
    for i in range(len(current)):
        v = v + dt * (-(v - E_L) + R * current[i]) / tau_m
        if v == v_threshold:
            spikes.append((i + 1) * dt)
            v = v_reset
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="> for >=, wrong only where a step lands exactly on the threshold",
        code="""\
def fire(current, dt):
    v, spikes = E_L, []
    for i in range(len(current)):
        v = v + dt * (-(v - E_L) + R * current[i]) / tau_m
        if v > v_threshold:
            spikes.append((i + 1) * dt)
            v = v_reset
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="whole array of currents in each step instead of its own value",
        code="""\
def fire(current, dt):
    v, spikes = E_L, []
    for i in range(1000):
        v = v + dt * (-(v - E_L) + R * current) / tau_m
        if v >= v_threshold:
            spikes.append((i + 1) * dt)
            v = v_reset
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="always the first current, wrong where currents change",
        code="""\
def fire(current, dt):
    I = current[0]
    v, spikes = E_L, []
    for i in range(len(current)):
        v = v + dt * (-(v - E_L) + R * I) / tau_m
        if v >= v_threshold:
            spikes.append((i + 1) * dt)
            v = v_reset
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="always 1000 steps, wrong for arrays of another length",
        code="""\
def fire(current, dt):
    v, spikes = E_L, []
    for i in range(1000):
        v = v + dt * (-(v - E_L) + R * current[i]) / tau_m
        if v >= v_threshold:
            spikes.append((i + 1) * dt)
            v = v_reset
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="step of 0.1 ms written in, wrong for another dt",
        code="""\
def fire(current, dt):
    v, spikes = E_L, []
    for i in range(len(current)):
        v = v + 0.1 * (-(v - E_L) + R * current[i]) / tau_m
        if v >= v_threshold:
            spikes.append((i + 1) * 0.1)
            v = v_reset
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="the step after a spike is lost to the reset",
        code="""\
def fire(current, dt):
    v, spikes = E_L, []
    for i in range(len(current)):
        if v >= v_threshold:
            spikes.append(i * dt)
            v = v_reset
        else:
            v = v + dt * (-(v - E_L) + R * current[i]) / tau_m
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="looks before the step, misses a spike in the last step only",
        code="""\
def fire(current, dt):
    v, spikes = E_L, []
    for i in range(len(current)):
        if v >= v_threshold:
            spikes.append(i * dt)
            v = v_reset
        v = v + dt * (-(v - E_L) + R * current[i]) / tau_m
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="rests 2 ms after each spike, which is not asked here",
        code="""\
def fire(current, dt):
    run = neurons.simulate(neurons.LIF(), current, dt=dt)
    return run.spike_times.tolist()
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="exact exponential instead of Euler's step, spikes come later",
        code="""\
def fire(current, dt):
    v, spikes = E_L, []
    keep = np.exp(-dt / tau_m)
    for i, I in enumerate(current):
        target = E_L + R * I
        v = target + (v - target) * keep
        if v >= v_threshold:
            spikes.append((i + 1) * dt)
            v = v_reset
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="changes the caller's current in place; its own times are right",
        code="""\
def fire(current, dt):
    current *= R
    v, spikes = E_L, []
    for i in range(len(current)):
        v = v + dt * (-(v - E_L) + current[i]) / tau_m
        if v >= v_threshold:
            spikes.append((i + 1) * dt)
            v = v_reset
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="skips the first current, wrong only where currents change or the last step fires",
        code="""\
def fire(current, dt):
    v = E_L
    spikes = []
    for i in range(1, len(current)):
        v = v + dt * (-(v - E_L) + R * current[i]) / tau_m
        if v >= v_threshold:
            spikes.append(i * dt)
            v = v_reset
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="rounds times to 0.1 ms, wrong for finer steps",
        code="""\
def fire(current, dt):
    v, spikes = E_L, []
    for i in range(len(current)):
        v = v + dt * (-(v - E_L) + R * current[i]) / tau_m
        if v >= v_threshold:
            spikes.append(round((i + 1) * dt, 1))
            v = v_reset
    return spikes
""",
    ),
    Answer(
        "31.2",
        right=False,
        fault="returns how many spikes, not when",
        code="""\
def fire(current, dt):
    v, spikes = E_L, 0
    for I in current:
        v = v + dt * (-(v - E_L) + R * I) / tau_m
        if v >= v_threshold:
            spikes = spikes + 1
            v = v_reset
    return spikes
""",
    ),
    # 31.3
    Answer(
        "31.3",
        right=True,
        fault="",
        code="""\
def rest_steps(refractory, dt):
    return int(round(refractory / dt))
""",
    ),
    Answer(
        "31.3",
        right=True,
        fault="",
        code="""\
def rest_steps(refractory, dt):
    return int(refractory / dt + 0.5)
""",
    ),
    Answer(
        "31.3",
        right=True,
        fault="",
        code="""\
def rest_steps(refractory, dt):
    return int(f"{refractory / dt:.0f}")
""",
    ),
    Answer(
        "31.3",
        right=True,
        fault="",
        code="""\
def rest_steps(refractory, dt):
    return np.rint(refractory / dt).astype(int)
""",
    ),
    Answer(
        "31.3",
        right=True,
        fault="",
        code="""\
def rest_steps(refractory, dt):
    from fractions import Fraction

    return round(Fraction(str(refractory)) / Fraction(str(dt)))
""",
    ),
    Answer(
        "31.3",
        right=True,
        fault="",
        code="""\
def rest_steps(refractory, dt):
    steps = 0
    while (steps + 0.5) * dt < refractory:
        steps += 1
    return steps
""",
    ),
    Answer(
        "31.3",
        right=False,
        fault="cuts off instead of rounding",
        code="""\
def rest_steps(refractory, dt):
    return int(refractory / dt)
""",
    ),
    Answer(
        "31.3",
        right=False,
        fault="whole-number division cuts off: 2.0 // 0.1 is 19",
        code="""\
def rest_steps(refractory, dt):
    return int(refractory // dt)
""",
    ),
    Answer(
        "31.3",
        right=False,
        fault="always up, one step too many where the quotient is a hair above",
        code="""\
import math


def rest_steps(refractory, dt):
    return math.ceil(refractory / dt)
""",
    ),
    Answer(
        "31.3",
        right=False,
        fault="fraction turned around: dt over refractory",
        code="""\
def rest_steps(refractory, dt):
    return round(dt / refractory)
""",
    ),
    Answer(
        "31.3",
        right=False,
        fault="rounds the time before dividing",
        code="""\
def rest_steps(refractory, dt):
    return round(refractory) / dt
""",
    ),
    Answer(
        "31.3",
        right=False,
        fault="multiplies by dt instead of dividing",
        code="""\
def rest_steps(refractory, dt):
    return round(refractory * dt)
""",
    ),
    Answer(
        "31.3",
        right=False,
        fault="step of 0.1 ms written in, wrong for another dt",
        code="""\
def rest_steps(refractory, dt):
    return round(refractory * 10)
""",
    ),
    Answer(
        "31.3",
        right=False,
        fault="adds up dt until it is enough, rounding errors make a step too many",
        code="""\
def rest_steps(refractory, dt):
    t, steps = 0, 0
    while t < refractory:
        t += dt
        steps += 1
    return steps
""",
    ),
    Answer(
        "31.3",
        right=False,
        fault="a float with one decimal, not a whole number",
        code="""\
def rest_steps(refractory, dt):
    return round(refractory / dt, 1)
""",
    ),
    Answer(
        "31.3",
        right=False,
        fault="one step too many",
        code="""\
def rest_steps(refractory, dt):
    return round(refractory / dt) + 1
""",
    ),
    Answer(
        "31.3",
        right=False,
        fault="never less than one step, wrong for a rest of 0",
        code="""\
def rest_steps(refractory, dt):
    return max(1, round(refractory / dt))
""",
    ),
    Answer(
        "31.3",
        right=False,
        fault="returns the time of the rounded steps, not their number",
        code="""\
def rest_steps(refractory, dt):
    steps = round(refractory / dt)
    return steps * dt
""",
    ),
    Answer(
        "31.3",
        right=False,
        fault="prints instead of returning",
        code="""\
def rest_steps(refractory, dt):
    print(round(refractory / dt))
""",
    ),
    # 31.4
    Answer(
        "31.4",
        right=True,
        fault="",
        code="""\
def step_all(v, current, dt):
    slope = (E_L - v + R * current) / tau_m
    new = v + slope * dt
    fired = new >= v_threshold
    return np.where(fired, v_reset, new), fired
""",
    ),
    Answer(
        "31.4",
        right=True,
        fault="",
        code="""\
def step_all(v, current, dt):
    n = len(v)
    out = np.zeros(n)
    fired = np.zeros(n, dtype=bool)
    for i in range(n):
        out[i] = v[i] + dt * (-(v[i] - E_L) + R * current[i]) / tau_m
        if out[i] >= v_threshold:
            fired[i] = True
            out[i] = v_reset
    return out, fired
""",
    ),
    Answer(
        "31.4",
        right=True,
        fault="",
        code="""\
def step_all(v, current, dt):
    moved = [x + dt * (-(x - E_L) + R * I) / tau_m for x, I in zip(v, current)]
    fired = [x >= v_threshold for x in moved]
    v = [v_reset if yes else x for x, yes in zip(moved, fired)]
    return np.array(v), np.array(fired)
""",
    ),
    Answer(
        "31.4",
        right=True,
        fault="",
        code="""\
def step_all(v, current, dt):
    v = v + dt * (-(v - E_L) + R * current) / tau_m
    fired = np.logical_not(np.less(v, v_threshold))
    np.putmask(v, fired, v_reset)
    return [v, fired]
""",
    ),
    Answer(
        "31.4",
        right=True,
        fault="",
        code="""\
def step_all(v, current, dt):
    share = dt / tau_m
    v = (1 - share) * v + share * (E_L + R * current)
    fired = v >= v_threshold
    v = v * ~fired + v_reset * fired
    return (v, fired)
""",
    ),
    Answer(
        "31.4",
        right=True,
        fault="",
        code="""\
def step_all(v, current, dt):
    def one(x, I):
        x = x + dt * (-(x - E_L) + R * I) / tau_m
        return (v_reset, True) if x >= v_threshold else (x, False)

    return np.vectorize(one, otypes=[float, bool])(v, current)
""",
    ),
    # Was put down as right: the text now says that the arrays stay as they are.
    Answer(
        "31.4",
        right=False,
        fault="changes the arrays it was given",
        code="""\
def step_all(v, current, dt):
    v += dt * (-(v - E_L) + R * current) / tau_m
    fired = v >= v_threshold
    v[fired] = v_reset
    return v, fired
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="returns the two in reverse order",
        code="""\
def step_all(v, current, dt):
    v = v + dt * (-(v - E_L) + R * current) / tau_m
    fired = v >= v_threshold
    v[fired] = v_reset
    return fired, v
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="resets everybody as soon as one fires",
        code="""\
def step_all(v, current, dt):
    v = v + dt * (-(v - E_L) + R * current) / tau_m
    fired = v >= v_threshold
    if fired.any():
        v[:] = v_reset
    return v, fired
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="an if on a whole array: ValueError",
        code="""\
def step_all(v, current, dt):
    v = v + dt * (-(v - E_L) + R * current) / tau_m
    if v >= v_threshold:
        fired = True
        v = v_reset
    else:
        fired = False
    return v, fired
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="looks who is above before the step, not after",
        code="""\
def step_all(v, current, dt):
    fired = v >= v_threshold
    v = v + dt * (-(v - E_L) + R * current) / tau_m
    v[fired] = v_reset
    return v, fired
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="mask taken after the reset, so nobody fired",
        code="""\
def step_all(v, current, dt):
    v = v + dt * (-(v - E_L) + R * current) / tau_m
    v[v >= v_threshold] = v_reset
    fired = v >= v_threshold
    return v, fired
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="np.where with its two choices exchanged: the silent are reset",
        code="""\
def step_all(v, current, dt):
    v = v + dt * (-(v - E_L) + R * current) / tau_m
    fired = v >= v_threshold
    return np.where(fired, v, v_reset), fired
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="forgot the reset",
        code="""\
def step_all(v, current, dt):
    v = v + dt * (-(v - E_L) + R * current) / tau_m
    fired = v >= v_threshold
    return v, fired
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="numbers of the cells that fired instead of a mask",
        code="""\
def step_all(v, current, dt):
    v = v + dt * (-(v - E_L) + R * current) / tau_m
    fired = np.flatnonzero(v >= v_threshold)
    v[fired] = v_reset
    return v, fired
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="mask of 0 and 1 as integers, which picks elements 0 and 1",
        code="""\
def step_all(v, current, dt):
    v = v + dt * (-(v - E_L) + R * current) / tau_m
    fired = np.zeros(len(v), int)
    for i in range(len(v)):
        if v[i] >= v_threshold:
            fired[i] = 1
            v[i] = v_reset
    return v, fired
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="> for >=, wrong only where a cell lands exactly on the threshold",
        code="""\
def step_all(v, current, dt):
    v = v + dt * (-(v - E_L) + R * current) / tau_m
    fired = v > v_threshold
    v[fired] = v_reset
    return v, fired
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="every cell gets the current of the first",
        code="""\
def step_all(v, current, dt):
    v = v + dt * (-(v - E_L) + R * current[0]) / tau_m
    fired = v >= v_threshold
    v[fired] = v_reset
    return v, fired
""",
    ),
    # Was put down as wrong: lists pass in all exercises, and a list of True and False does index.
    Answer(
        "31.4",
        right=True,
        fault="",
        code="""\
def step_all(v, current, dt):
    new, fired = [], []
    for x, I in zip(v, current):
        x = x + dt * (-(x - E_L) + R * I) / tau_m
        fired.append(bool(x >= v_threshold))
        new.append(v_reset if fired[-1] else float(x))
    return new, fired
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="returns v only, the mask is missing",
        code="""\
def step_all(v, current, dt):
    v = v + dt * (-(v - E_L) + R * current) / tau_m
    fired = v >= v_threshold
    v[fired] = v_reset
    return v
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="forgot tau_m, each step ten times too large",
        code="""\
def step_all(v, current, dt):
    v = v + dt * (-(v - E_L) + R * current)
    fired = v >= v_threshold
    v[fired] = v_reset
    return v, fired
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="leak with the wrong sign, pushes away from rest",
        code="""\
def step_all(v, current, dt):
    v = v + dt * ((v - E_L) + R * current) / tau_m
    fired = v >= v_threshold
    v[fired] = v_reset
    return v, fired
""",
    ),
    Answer(
        "31.4",
        right=False,
        fault="step of 0.1 ms written in, wrong for another dt",
        code="""\
def step_all(v, current, dt):
    v = v + 0.1 * (-(v - E_L) + R * current) / tau_m
    fired = v >= v_threshold
    v[fired] = v_reset
    return v, fired
""",
    ),
    # 31.5
    Answer(
        "31.5",
        right=True,
        fault="",
        code="""\
def irregularity(spike_times):
    gaps = spike_times[1:] - spike_times[:-1]
    return gaps.std() / gaps.mean()
""",
    ),
    Answer(
        "31.5",
        right=True,
        fault="",
        code="""\
def irregularity(spike_times):
    intervals = [b - a for a, b in zip(spike_times, spike_times[1:])]
    mean = sum(intervals) / len(intervals)
    variance = sum((x - mean) ** 2 for x in intervals) / len(intervals)
    return variance**0.5 / mean
""",
    ),
    Answer(
        "31.5",
        right=True,
        fault="",
        code="""\
def irregularity(spike_times):
    from course_lib import analysis

    return analysis.cv(analysis.interspike_intervals(spike_times))
""",
    ),
    Answer(
        "31.5",
        right=True,
        fault="",
        code="""\
def irregularity(spike_times):
    from scipy import stats

    return float(stats.variation(np.diff(spike_times)))
""",
    ),
    Answer(
        "31.5",
        right=True,
        fault="",
        code="""\
def irregularity(spike_times):
    import statistics

    isi = np.diff(spike_times).tolist()
    return statistics.pstdev(isi) / statistics.fmean(isi)
""",
    ),
    Answer(
        "31.5",
        right=True,
        fault="",
        code="""\
def irregularity(spike_times):
    isi = np.diff(np.asarray(spike_times, dtype=float))
    relative = isi / np.mean(isi)
    return np.linalg.norm(relative - 1) / np.sqrt(relative.size)
""",
    ),
    Answer(
        "31.5",
        right=True,
        fault="",
        code="""\
def irregularity(spike_times):
    count = len(spike_times) - 1
    mean = (spike_times[-1] - spike_times[0]) / count
    return round(float(np.std(np.diff(spike_times)) / mean), 6)
""",
    ),
    Answer(
        "31.5",
        right=False,
        fault="CV of the times, not of the intervals",
        code="""\
def irregularity(spike_times):
    return spike_times.std() / spike_times.mean()
""",
    ),
    Answer(
        "31.5",
        right=False,
        fault="fraction turned around: mean over standard deviation",
        code="""\
def irregularity(spike_times):
    intervals = np.diff(spike_times)
    return intervals.mean() / intervals.std()
""",
    ),
    Answer(
        "31.5",
        right=False,
        fault="variance over mean instead of standard deviation",
        code="""\
def irregularity(spike_times):
    intervals = np.diff(spike_times)
    return np.var(intervals) / np.mean(intervals)
""",
    ),
    Answer(
        "31.5",
        right=False,
        fault="not divided by the mean",
        code="""\
def irregularity(spike_times):
    intervals = np.diff(spike_times)
    return intervals.std()
""",
    ),
    Answer(
        "31.5",
        right=False,
        fault="std and mean never called, parentheses missing: TypeError",
        code="""\
def irregularity(spike_times):
    intervals = np.diff(spike_times)
    return intervals.std / intervals.mean
""",
    ),
    # Was put down as wrong: dividing by n - 1 is a standard deviation, too.
    Answer(
        "31.5",
        right=True,
        fault="",
        code="""\
def irregularity(spike_times):
    intervals = np.diff(spike_times)
    return intervals.std(ddof=1) / intervals.mean()
""",
    ),
    Answer(
        "31.5",
        right=False,
        fault="the wait from 0 to the first spike counted as an interval",
        code="""\
def irregularity(spike_times):
    intervals = np.diff(spike_times, prepend=0)
    return intervals.std() / intervals.mean()
""",
    ),
    Answer(
        "31.5",
        right=False,
        fault="differences of differences, taken twice",
        code="""\
def irregularity(spike_times):
    intervals = np.diff(np.diff(spike_times))
    return intervals.std() / intervals.mean()
""",
    ),
    Answer(
        "31.5",
        right=False,
        fault="CV of the rates 1/interval, not of the intervals",
        code="""\
def irregularity(spike_times):
    rates = 1000 / np.diff(spike_times)
    return rates.std() / rates.mean()
""",
    ),
    Answer(
        "31.5",
        right=False,
        fault="the last interval is left out",
        code="""\
def irregularity(spike_times):
    intervals = np.zeros(len(spike_times) - 2)
    for i in range(len(spike_times) - 2):
        intervals[i] = spike_times[i + 1] - spike_times[i]
    return intervals.std() / intervals.mean()
""",
    ),
    Answer(
        "31.5",
        right=False,
        fault="std of the intervals over the mean of the times",
        code="""\
def irregularity(spike_times):
    return np.diff(spike_times).std() / spike_times.mean()
""",
    ),
    Answer(
        "31.5",
        right=False,
        fault="the lesson's own spike times in place of the argument",
        code="""\
def irregularity(spike_times):
    intervals = np.diff(times)
    return intervals.std() / intervals.mean()
""",
    ),
    Answer(
        "31.5",
        right=False,
        fault="in per cent, a hundred times too large",
        code="""\
def irregularity(spike_times):
    isi = np.diff(spike_times)
    return 100 * np.std(isi) / np.mean(isi)
""",
    ),
    Answer(
        "31.5",
        right=False,
        fault="intervals measured from the first spike instead of from the one before",
        code="""\
def irregularity(spike_times):
    intervals = spike_times[1:] - spike_times[0]
    return intervals.std() / intervals.mean()
""",
    ),
    # 31.6
    Answer(
        "31.6",
        right=True,
        fault="",
        code="""\
guess = neuron.guess(
    E_L=-66.5, R=0.17, tau_m=9.0, v_threshold=-47.5, v_reset=-61.5, refractory=1.5
)
""",
    ),
    Answer(
        "31.6",
        right=True,
        fault="",
        code="""\
hyper = neuron.probe(-1000)
drop = first.v[0] - hyper.v  # how far below rest
full = drop[2499]
one_ms = drop[510:1500:10] / full
# what is missing shrinks by the same factor in each ms
missing = 1 - one_ms[:20]
factor = (missing[1:] / missing[:-1]).mean()
strong = neuron.probe(400)
peak = round(strong.spike_times[0] / 0.1)
held = strong.v[peak + 1 : peak + 100] == strong.v[peak + 1]
resting = held.argmin()  # up to the first that has moved
guess = neuron.guess(
    E_L=first.v[0],
    R=full / 1000,
    tau_m=-1 / np.log(factor),
    v_threshold=-47.5,
    v_reset=strong.v[peak + 1],
    refractory=resting * 0.1,
)
""",
    ),
    Answer(
        "31.6",
        right=True,
        fault="",
        code="""\
found = {"E_L": -66.5, "R": 0.17, "tau_m": 9, "v_threshold": -47.5}
found.update(v_reset=-61.5, refractory=1.5)
guess = neuron.guess(**found)
""",
    ),
    Answer(
        "31.6",
        right=True,
        fault="",
        code="""\
neuron = mystery.neuron("B")
guess = neuron.guess(E_L=-70, R=0.12, tau_m=14.5, v_threshold=-57.5, v_reset=-74, refractory=3.5)
""",
    ),
    Answer(
        "31.6",
        right=True,
        fault="",
        code="""\
neuron = mystery.neuron("C")
down = neuron.probe(-300)
guess = neuron.guess(
    refractory=2,
    v_reset=np.float64(-77.5),
    v_threshold=np.float64(-53.5),
    tau_m=np.float64(18.5),
    R=np.round((down.v[0] - down.v[2000]) / 300, 2),
    E_L=down.v[:500].mean(),
)
""",
    ),
    Answer(
        "31.6",
        right=True,
        fault="",
        code="""\
neuron = mystery.neuron("P")
run = neuron.probe(-200)
guess = neuron.guess(
    E_L=run.v[:500].mean(),
    R=0.17,
    tau_m=24.5,
    v_threshold=-63,
    v_reset=-81,
    refractory=5,
)
""",
    ),
    Answer(
        "31.6",
        right=False,
        fault="takes the reset for the rest",
        code="""\
guess = neuron.guess(
    E_L=-61.5, R=0.17, tau_m=9.0, v_threshold=-47.5, v_reset=-61.5, refractory=1.5
)
""",
    ),
    Answer(
        "31.6",
        right=False,
        fault="takes the rest for the reset",
        code="""\
guess = neuron.guess(
    E_L=-66.5, R=0.17, tau_m=9.0, v_threshold=-47.5, v_reset=-66.5, refractory=1.5
)
""",
    ),
    Answer(
        "31.6",
        right=False,
        fault="R in MOhm instead of GOhm",
        code="""\
guess = neuron.guess(
    E_L=-66.5, R=170, tau_m=9.0, v_threshold=-47.5, v_reset=-61.5, refractory=1.5
)
""",
    ),
    Answer(
        "31.6",
        right=False,
        fault="tau_m in steps of 0.1 ms instead of ms",
        code="""\
guess = neuron.guess(
    E_L=-66.5, R=0.17, tau_m=90, v_threshold=-47.5, v_reset=-61.5, refractory=1.5
)
""",
    ),
    Answer(
        "31.6",
        right=False,
        fault="refractory in steps of 0.1 ms instead of ms",
        code="""\
guess = neuron.guess(
    E_L=-66.5, R=0.17, tau_m=9.0, v_threshold=-47.5, v_reset=-61.5, refractory=15
)
""",
    ),
    Answer(
        "31.6",
        right=False,
        fault="takes the whole interval at 400 pA for the refractory period",
        code="""\
guess = neuron.guess(
    E_L=-66.5, R=0.17, tau_m=9.0, v_threshold=-47.5, v_reset=-61.5, refractory=3.8
)
""",
    ),
    Answer(
        "31.6",
        right=False,
        fault="only one of the six is named, and that one is right",
        code="""\
guess = neuron.guess(E_L=-66.5)
""",
    ),
    Answer(
        "31.6",
        right=False,
        fault="the numbers of the lesson's own cell",
        code="""\
guess = neuron.guess(E_L=-65, R=0.1, tau_m=10, v_threshold=-50, v_reset=-65, refractory=2)
""",
    ),
    Answer(
        "31.6",
        right=False,
        fault="time to half of the way taken for tau_m, without dividing by ln 2",
        code="""\
guess = neuron.guess(
    E_L=-66.5, R=0.17, tau_m=6.2, v_threshold=-47.5, v_reset=-61.5, refractory=1.5
)
""",
    ),
    Answer(
        "31.6",
        right=False,
        fault="R from a firing cell: mean voltage at 150 pA, held down by resets",
        code="""\
guess = neuron.guess(
    E_L=first.v[0],
    R=(first.v[1000:2500].mean() - first.v[0]) / 150,
    tau_m=9.0,
    v_threshold=-47.5,
    v_reset=-61.5,
    refractory=1.5,
)
""",
    ),
    Answer(
        "31.6",
        right=False,
        fault="threshold and reset exchanged",
        code="""\
guess = neuron.guess(
    E_L=-66.5, R=0.17, tau_m=9.0, v_threshold=-61.5, v_reset=-47.5, refractory=1.5
)
""",
    ),
    Answer(
        "31.6",
        right=False,
        fault="a plain tuple of the six numbers, no guess made",
        code="""\
guess = (-66.5, 0.17, 9.0, -47.5, -61.5, 1.5)
""",
    ),
    Answer(
        "31.6",
        right=False,
        fault="takes 0 mV for the threshold, as in recordings with painted spikes",
        code="""\
guess = neuron.guess(E_L=-66.5, R=0.17, tau_m=9.0, v_threshold=0, v_reset=-61.5, refractory=1.5)
""",
    ),
]
