"""Answers to the exercises of lesson 43, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 43.1
    Answer(
        "43.1",
        right=True,
        fault="",
        code="""\
ring_distance = yours("14.6")

def profile(n, sigma):
    angles = np.arange(n) * 360 / n
    table = np.exp(-((ring_distance(angles, angles) / sigma) ** 2))
    np.fill_diagonal(table, 0)
    return table
""",
    ),
    Answer(
        "43.1",
        right=True,
        fault="",
        code="""\
def profile(n, sigma):
    table = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            if i != j:
                d = abs(i - j) * 360 / n
                d = min(d, 360 - d)
                table[i, j] = np.exp(-(d**2) / sigma**2)
    return table
""",
    ),
    Answer(
        "43.1",
        right=True,
        fault="",
        code="""\
def profile(n, sigma):
    k = np.arange(n)
    apart = np.abs(k[:, None] - k)
    d = np.minimum(apart, n - apart) * 360 / n
    return np.where(d > 0, np.exp(-((d / sigma) ** 2)), 0)
""",
    ),
    Answer(
        "43.1",
        right=True,
        fault="",
        code="""\
def profile(n, sigma):
    a = np.linspace(0, 360, n, endpoint=False)
    d = np.abs((a[:, None] - a[None, :] + 180) % 360 - 180)
    return np.exp(-((d / sigma) ** 2)) * (1 - np.eye(n))
""",
    ),
    Answer(
        "43.1",
        right=False,
        fault="diagonal not 0: cells listen to themselves",
        code="""\
ring_distance = yours("14.6")

def profile(n, sigma):
    angles = np.arange(n) * 360 / n
    return np.exp(-((ring_distance(angles, angles) / sigma) ** 2))
""",
    ),
    Answer(
        "43.1",
        right=False,
        fault="a line, not a ring: no way round",
        code="""\
def profile(n, sigma):
    a = np.arange(n) * 360 / n
    table = np.exp(-(((a[:, None] - a) / sigma) ** 2))
    np.fill_diagonal(table, 0)
    return table
""",
    ),
    Answer(
        "43.1",
        right=False,
        fault="not squared",
        code="""\
ring_distance = yours("14.6")

def profile(n, sigma):
    angles = np.arange(n) * 360 / n
    table = np.exp(-ring_distance(angles, angles) / sigma)
    np.fill_diagonal(table, 0)
    return table
""",
    ),
    Answer(
        "43.1",
        right=False,
        fault="a Gaussian with 2 sigma squared",
        code="""\
ring_distance = yours("14.6")

def profile(n, sigma):
    angles = np.arange(n) * 360 / n
    table = np.exp(-(ring_distance(angles, angles) ** 2) / (2 * sigma**2))
    np.fill_diagonal(table, 0)
    return table
""",
    ),
    Answer(
        "43.1",
        right=False,
        fault="first and last angle are the same place",
        code="""\
ring_distance = yours("14.6")

def profile(n, sigma):
    angles = np.linspace(0, 360, n)
    table = np.exp(-((ring_distance(angles, angles) / sigma) ** 2))
    np.fill_diagonal(table, 0)
    return table
""",
    ),
    Answer(
        "43.1",
        right=False,
        fault="distances in cells, not degrees",
        code="""\
def profile(n, sigma):
    k = np.arange(n)
    apart = np.abs(k[:, None] - k)
    d = np.minimum(apart, n - apart)
    table = np.exp(-((d / sigma) ** 2))
    np.fill_diagonal(table, 0)
    return table
""",
    ),
    Answer(
        "43.1",
        right=False,
        fault="minus missing: grows with the distance",
        code="""\
ring_distance = yours("14.6")

def profile(n, sigma):
    angles = np.arange(n) * 360 / n
    table = np.exp((ring_distance(angles, angles) / sigma) ** 2)
    np.fill_diagonal(table, 0)
    return table
""",
    ),
    Answer(
        "43.1",
        right=False,
        fault="minus inside the square",
        code="""\
ring_distance = yours("14.6")

def profile(n, sigma):
    angles = np.arange(n) * 360 / n
    table = np.exp((-ring_distance(angles, angles) / sigma) ** 2)
    np.fill_diagonal(table, 0)
    return table
""",
    ),
    Answer(
        "43.1",
        right=False,
        fault="returns what fill_diagonal returns",
        code="""\
ring_distance = yours("14.6")

def profile(n, sigma):
    angles = np.arange(n) * 360 / n
    table = np.exp(-((ring_distance(angles, angles) / sigma) ** 2))
    return np.fill_diagonal(table, 0)
""",
    ),
    Answer(
        "43.1",
        right=False,
        fault="one row, not a table",
        code="""\
def profile(n, sigma):
    angles = np.arange(n) * 360 / n
    d = np.minimum(angles, 360 - angles)
    row = np.exp(-((d / sigma) ** 2))
    row[0] = 0
    return row
""",
    ),
    # 43.2
    Answer(
        "43.2",
        right=True,
        fault="",
        code="""\
def share(profile, total):
    return profile / profile.sum(axis=0) * total
""",
    ),
    Answer(
        "43.2",
        right=True,
        fault="",
        code="""\
def share(profile, total):
    out = np.zeros(profile.shape)
    for k in range(profile.shape[1]):
        out[:, k] = total * profile[:, k] / profile[:, k].sum()
    return out
""",
    ),
    Answer(
        "43.2",
        right=True,
        fault="",
        code="""\
def share(profile, total):
    return profile * (total / profile.sum(axis=0, keepdims=True))
""",
    ),
    Answer(
        "43.2",
        right=True,
        fault="",
        code="""\
def share(profile, total):
    return (profile.T / profile.T.sum(axis=1)[:, None]).T * total
""",
    ),
    Answer(
        "43.2",
        right=False,
        fault="rows sum to the total",
        code="""\
def share(profile, total):
    return profile / profile.sum(axis=1)[:, None] * total
""",
    ),
    Answer(
        "43.2",
        right=False,
        fault="rows' sums without a new axis",
        code="""\
def share(profile, total):
    return profile / profile.sum(axis=1) * total
""",
    ),
    Answer(
        "43.2",
        right=False,
        fault="the whole table sums to the total",
        code="""\
def share(profile, total):
    return profile / profile.sum() * total
""",
    ),
    Answer(
        "43.2",
        right=False,
        fault="total forgotten: columns sum to 1",
        code="""\
def share(profile, total):
    return profile / profile.sum(axis=0)
""",
    ),
    Answer(
        "43.2",
        right=False,
        fault="divided by the number of cells, not by the sum",
        code="""\
def share(profile, total):
    return profile * total / len(profile)
""",
    ),
    Answer(
        "43.2",
        right=False,
        fault="largest of a column becomes the total",
        code="""\
def share(profile, total):
    return profile / profile.max(axis=0) * total
""",
    ),
    Answer(
        "43.2",
        right=False,
        fault="adds the same to each in place of scaling",
        code="""\
def share(profile, total):
    return profile + (total - profile.sum(axis=0)) / len(profile)
""",
    ),
    Answer(
        "43.2",
        right=False,
        fault="changes the table that was given",
        code="""\
def share(profile, total):
    profile *= total / profile.sum(axis=0)
    return profile
""",
    ),
    Answer(
        "43.2",
        right=False,
        fault="total over the mean",
        code="""\
def share(profile, total):
    return profile / profile.mean(axis=0) * total
""",
    ),
    Answer(
        "43.2",
        right=False,
        fault="first column's sum for all",
        code="""\
def share(profile, total):
    return profile / profile[:, 0].sum() * total
""",
    ),
    # 43.3
    Answer(
        "43.3",
        right=True,
        fault="",
        code="""\
def points_to(activity, angles):
    phi = np.deg2rad(angles)
    x = (activity * np.cos(phi)).sum()
    y = (activity * np.sin(phi)).sum()
    return np.rad2deg(np.arctan2(y, x)) % 360
""",
    ),
    Answer(
        "43.3",
        right=True,
        fault="",
        code="""\
def points_to(activity, angles):
    x = y = 0
    for a, angle in zip(activity, angles):
        x += a * np.cos(np.deg2rad(angle))
        y += a * np.sin(np.deg2rad(angle))
    found = np.rad2deg(np.arctan2(y, x))
    if found < 0:
        found += 360
    return found
""",
    ),
    Answer(
        "43.3",
        right=True,
        fault="",
        code="""\
def points_to(activity, angles):
    arrow = np.sum(activity * np.exp(1j * np.deg2rad(angles)))
    return np.angle(arrow, deg=True) % 360
""",
    ),
    Answer(
        "43.3",
        right=True,
        fault="",
        code="""\
def points_to(activity, angles):
    import math

    x = sum(a * math.cos(math.radians(p)) for a, p in zip(activity, angles))
    y = sum(a * math.sin(math.radians(p)) for a, p in zip(activity, angles))
    return math.degrees(math.atan2(y, x)) % 360
""",
    ),
    Answer(
        "43.3",
        right=False,
        fault="mean of the angles",
        code="""\
def points_to(activity, angles):
    return (activity * angles).sum() / activity.sum()
""",
    ),
    Answer(
        "43.3",
        right=False,
        fault="from -180 to 180",
        code="""\
def points_to(activity, angles):
    phi = np.deg2rad(angles)
    return np.rad2deg(np.arctan2((activity * np.sin(phi)).sum(), (activity * np.cos(phi)).sum()))
""",
    ),
    Answer(
        "43.3",
        right=False,
        fault="x and y exchanged in arctan2",
        code="""\
def points_to(activity, angles):
    phi = np.deg2rad(angles)
    x, y = (activity * np.cos(phi)).sum(), (activity * np.sin(phi)).sum()
    return np.rad2deg(np.arctan2(x, y)) % 360
""",
    ),
    Answer(
        "43.3",
        right=False,
        fault="activity forgotten: all arrows equally long",
        code="""\
def points_to(activity, angles):
    phi = np.deg2rad(angles)
    return np.rad2deg(np.arctan2(np.sin(phi).sum(), np.cos(phi).sum())) % 360
""",
    ),
    Answer(
        "43.3",
        right=False,
        fault="degrees taken for radians",
        code="""\
def points_to(activity, angles):
    x = (activity * np.cos(angles)).sum()
    y = (activity * np.sin(angles)).sum()
    return np.rad2deg(np.arctan2(y, x)) % 360
""",
    ),
    Answer(
        "43.3",
        right=False,
        fault="in radians",
        code="""\
def points_to(activity, angles):
    phi = np.deg2rad(angles)
    return np.arctan2((activity * np.sin(phi)).sum(), (activity * np.cos(phi)).sum()) % (2 * np.pi)
""",
    ),
    Answer(
        "43.3",
        right=False,
        fault="arctan of the quotient: half of the circle only",
        code="""\
def points_to(activity, angles):
    phi = np.deg2rad(angles)
    x, y = (activity * np.cos(phi)).sum(), (activity * np.sin(phi)).sum()
    return np.rad2deg(np.arctan(y / x)) % 360
""",
    ),
    Answer(
        "43.3",
        right=False,
        fault="angle of the most active cell",
        code="""\
def points_to(activity, angles):
    return angles[np.argmax(activity)]
""",
    ),
    Answer(
        "43.3",
        right=False,
        fault="absolute value in place of the remainder",
        code="""\
def points_to(activity, angles):
    phi = np.deg2rad(angles)
    x, y = (activity * np.cos(phi)).sum(), (activity * np.sin(phi)).sum()
    return abs(np.rad2deg(np.arctan2(y, x)))
""",
    ),
    Answer(
        "43.3",
        right=False,
        fault="an angle for each cell, not summed",
        code="""\
def points_to(activity, angles):
    phi = np.deg2rad(angles)
    return np.rad2deg(np.arctan2(activity * np.sin(phi), activity * np.cos(phi))) % 360
""",
    ),
    Answer(
        "43.3",
        right=False,
        fault="rounded to whole degrees",
        code="""\
def points_to(activity, angles):
    phi = np.deg2rad(angles)
    x, y = (activity * np.cos(phi)).sum(), (activity * np.sin(phi)).sum()
    return round(np.rad2deg(np.arctan2(y, x)) % 360)
""",
    ),
    # 43.4
    Answer(
        "43.4",
        right=True,
        fault="",
        code="""\
pulse = (300, 800)
""",
    ),
    Answer(
        "43.4",
        right=True,
        fault="",
        code="""\
pulse = [200, 750]
""",
    ),
    Answer(
        "43.4",
        right=True,
        fault="",
        code="""\
pulse = 250.0, 800.0
""",
    ),
    Answer(
        "43.4",
        right=True,
        fault="",
        code="""\
pulse = np.array([200, 800])
""",
    ),
    Answer(
        "43.4",
        right=False,
        fault="too short: the bump comes back",
        code="""\
pulse = (300, 400)
""",
    ),
    Answer(
        "43.4",
        right=False,
        fault="too weak",
        code="""\
pulse = (50, 800)
""",
    ),
    Answer(
        "43.4",
        right=False,
        fault="current above what is allowed",
        code="""\
pulse = (500, 600)
""",
    ),
    Answer(
        "43.4",
        right=False,
        fault="longer than is allowed",
        code="""\
pulse = (200, 1000)
""",
    ),
    Answer(
        "43.4",
        right=False,
        fault="the two exchanged",
        code="""\
pulse = (800, 300)
""",
    ),
    Answer(
        "43.4",
        right=False,
        fault="one number only",
        code="""\
pulse = 300
""",
    ),
    Answer(
        "43.4",
        right=False,
        fault="a text",
        code="""\
pulse = "300 pA for 800 ms"
""",
    ),
    Answer(
        "43.4",
        right=False,
        fault="negative current: lets the FS cells fall silent",
        code="""\
pulse = (-300, 800)
""",
    ),
    Answer(
        "43.4",
        right=False,
        fault="no pulse",
        code="""\
pulse = (0, 0)
""",
    ),
    Answer(
        "43.4",
        right=False,
        fault="duration in seconds",
        code="""\
pulse = (300, 0.8)
""",
    ),
    # 43.5
    Answer(
        "43.5",
        right=True,
        fault="",
        code="""\
def moved(before, now):
    return (now - before + 180) % 360 - 180
""",
    ),
    Answer(
        "43.5",
        right=True,
        fault="",
        code="""\
def moved(before, now):
    d = (now - before) % 360
    return np.where(d > 180, d - 360, d)
""",
    ),
    Answer(
        "43.5",
        right=True,
        fault="",
        code="""\
def moved(before, now):
    turn = np.deg2rad(now - before)
    return np.rad2deg(np.arctan2(np.sin(turn), np.cos(turn)))
""",
    ),
    Answer(
        "43.5",
        right=True,
        fault="",
        code="""\
def moved(before, now):
    d = now - before
    d = np.where(d > 180, d - 360, d)
    return np.where(d < -180, d + 360, d)
""",
    ),
    Answer(
        "43.5",
        right=False,
        fault="no way round: plain difference",
        code="""\
def moved(before, now):
    return now - before
""",
    ),
    Answer(
        "43.5",
        right=False,
        fault="sign turned round",
        code="""\
def moved(before, now):
    return (before - now + 180) % 360 - 180
""",
    ),
    Answer(
        "43.5",
        right=False,
        fault="the size only, without the sign",
        code="""\
def moved(before, now):
    d = abs(now - before)
    return np.minimum(d, 360 - d)
""",
    ),
    Answer(
        "43.5",
        right=False,
        fault="from 0 to 360",
        code="""\
def moved(before, now):
    return (now - before) % 360
""",
    ),
    Answer(
        "43.5",
        right=False,
        fault="only one side brought back",
        code="""\
def moved(before, now):
    d = now - before
    return np.where(d > 180, d - 360, d)
""",
    ),
    Answer(
        "43.5",
        right=False,
        fault="if on an array: single numbers only",
        code="""\
def moved(before, now):
    d = now - before
    if d > 180:
        d -= 360
    if d < -180:
        d += 360
    return d
""",
    ),
    Answer(
        "43.5",
        right=False,
        fault="half a turn forgotten at the end: from 0 to 360, shifted",
        code="""\
def moved(before, now):
    return (now - before + 180) % 360
""",
    ),
    Answer(
        "43.5",
        right=False,
        fault="remainder of 180",
        code="""\
def moved(before, now):
    return (now - before + 90) % 180 - 90
""",
    ),
    Answer(
        "43.5",
        right=False,
        fault="cut to whole degrees",
        code="""\
def moved(before, now):
    return ((now - before + 180) % 360 - 180).astype(int)
""",
    ),
    Answer(
        "43.5",
        right=False,
        fault="the library's distance, which has no sign",
        code="""\
def moved(before, now):
    pairs = zip(np.ravel(before), np.ravel(now))
    return np.array([ring_distance(np.array([b]), np.array([n]))[0, 0] for b, n in pairs])
""",
    ),
    # 43.6
    Answer(
        "43.6",
        right=True,
        fault="",
        code="""\
def around(spikes, row):
    arriving = np.zeros(len(row))
    for k in range(len(spikes)):
        arriving += spikes[k] * np.roll(row, k)
    return arriving
""",
    ),
    Answer(
        "43.6",
        right=True,
        fault="",
        code="""\
def around(spikes, row):
    n = len(row)
    return np.array([sum(spikes[k] * row[(j - k) % n] for k in range(n)) for j in range(n)])
""",
    ),
    Answer(
        "43.6",
        right=True,
        fault="",
        code="""\
def around(spikes, row):
    return np.fft.ifft(np.fft.fft(spikes) * np.fft.fft(row)).real
""",
    ),
    Answer(
        "43.6",
        right=True,
        fault="",
        code="""\
def around(spikes, row):
    n = len(row)
    table = np.array([np.roll(row, k) for k in range(n)])
    return spikes @ table
""",
    ),
    Answer(
        "43.6",
        right=True,
        fault="",
        code="""\
def around(spikes, row):
    n = len(row)
    full = np.convolve(spikes, row)
    out = full[:n].astype(float)
    out[: n - 1] += full[n:]
    return out
""",
    ),
    Answer(
        "43.6",
        right=False,
        fault="turned the wrong way",
        code="""\
def around(spikes, row):
    arriving = np.zeros(len(row))
    for k in range(len(spikes)):
        arriving += spikes[k] * np.roll(row, -k)
    return arriving
""",
    ),
    Answer(
        "43.6",
        right=False,
        fault="cut off at the end: no way round",
        code="""\
def around(spikes, row):
    return np.convolve(spikes, row)[: len(row)]
""",
    ),
    Answer(
        "43.6",
        right=False,
        fault="mode same: no way round, and shifted",
        code="""\
def around(spikes, row):
    return np.convolve(spikes, row, mode="same")
""",
    ),
    Answer(
        "43.6",
        right=False,
        fault="full, longer than the ring",
        code="""\
def around(spikes, row):
    return np.convolve(spikes, row)
""",
    ),
    Answer(
        "43.6",
        right=False,
        fault="element by element",
        code="""\
def around(spikes, row):
    return spikes * row
""",
    ),
    Answer(
        "43.6",
        right=False,
        fault="spikes counted once: whether, not how often",
        code="""\
def around(spikes, row):
    arriving = np.zeros(len(row))
    for k in range(len(spikes)):
        if spikes[k] > 0:
            arriving += np.roll(row, k)
    return arriving
""",
    ),
    Answer(
        "43.6",
        right=False,
        fault="not turned",
        code="""\
def around(spikes, row):
    return spikes.sum() * row
""",
    ),
    Answer(
        "43.6",
        right=False,
        fault="the last sender's only",
        code="""\
def around(spikes, row):
    for k in range(len(spikes)):
        arriving = spikes[k] * np.roll(row, k)
    return arriving
""",
    ),
    # Put down as wrong, "changes the row that was given"; after n turns it is as it was.
    Answer(
        "43.6",
        right=True,
        fault="",
        code="""\
def around(spikes, row):
    arriving = np.zeros(len(row))
    for k in range(len(spikes)):
        arriving += spikes[k] * row
        row[:] = np.roll(row, 1)
    return arriving
""",
    ),
    Answer(
        "43.6",
        right=False,
        fault="one turn late",
        code="""\
def around(spikes, row):
    arriving = np.zeros(len(row))
    for k in range(len(spikes)):
        arriving += spikes[k] * np.roll(row, k + 1)
    return arriving
""",
    ),
    Answer(
        "43.6",
        right=False,
        fault="table of receivers for senders",
        code="""\
def around(spikes, row):
    table = np.array([np.roll(row, k) for k in range(len(row))])
    return table @ spikes
""",
    ),
]
