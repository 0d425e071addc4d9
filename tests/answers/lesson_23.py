"""Answers to the exercises of lesson 23, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 23.1
    Answer(
        "23.1",
        right=True,
        fault="",
        code="""\
def wave(x, t, speed, wavelength):
    return np.sin(2 * np.pi * (x[None, :] - speed * t[:, None]) / wavelength)
""",
    ),
    Answer(
        "23.1",
        right=True,
        fault="",
        code="""\
def wave(x, t, speed, wavelength):
    frames = np.zeros((len(t), len(x)))
    for i in range(len(t)):
        for j in range(len(x)):
            frames[i, j] = np.sin(2 * np.pi * (x[j] - speed * t[i]) / wavelength)
    return frames
""",
    ),
    Answer(
        "23.1",
        right=True,
        fault="",
        code="""\
def wave(x, t, speed, wavelength):
    X, T = np.meshgrid(x, t)
    return np.sin(2 * np.pi * (X - speed * T) / wavelength)
""",
    ),
    Answer(
        "23.1",
        right=True,
        fault="",
        code="""\
def wave(x, t, speed, wavelength):
    k = 2 * np.pi / wavelength
    return np.array([np.sin(k * (x - speed * moment)) for moment in t])
""",
    ),
    Answer(
        "23.1",
        right=True,
        fault="",
        code="""\
def wave(x, t, speed, wavelength):
    return np.sin(2 * np.pi / wavelength * np.subtract.outer(-speed * t, -x))
""",
    ),
    Answer(
        "23.1",
        right=True,
        fault="",
        code="""\
def wave(x, t, speed, wavelength):
    t = t.reshape(len(t), 1)
    phase = (x - speed * t) / wavelength
    return np.sin(phase * 2 * np.pi)
""",
    ),
    Answer(
        "23.1",
        right=False,
        fault="turned round: a row for each place",
        code="""\
def wave(x, t, speed, wavelength):
    return np.sin(2 * np.pi * (x[:, None] - speed * t[None, :]) / wavelength)
""",
    ),
    Answer(
        "23.1",
        right=False,
        fault="runs to the left",
        code="""\
def wave(x, t, speed, wavelength):
    return np.sin(2 * np.pi * (x[None, :] + speed * t[:, None]) / wavelength)
""",
    ),
    Answer(
        "23.1",
        right=False,
        fault="2 pi forgotten",
        code="""\
def wave(x, t, speed, wavelength):
    return np.sin((x[None, :] - speed * t[:, None]) / wavelength)
""",
    ),
    Answer(
        "23.1",
        right=False,
        fault="multiplied by the wavelength",
        code="""\
def wave(x, t, speed, wavelength):
    return np.sin(2 * np.pi * (x[None, :] - speed * t[:, None]) * wavelength)
""",
    ),
    Answer(
        "23.1",
        right=False,
        fault="brackets missing: only the time is divided",
        code="""\
def wave(x, t, speed, wavelength):
    return np.sin(2 * np.pi * (x[None, :] - speed * t[:, None] / wavelength))
""",
    ),
    Answer(
        "23.1",
        right=False,
        fault="no new axes: works only for equal lengths",
        code="""\
def wave(x, t, speed, wavelength):
    return np.sin(2 * np.pi * (x - speed * t) / wavelength)
""",
    ),
    Answer(
        "23.1",
        right=False,
        fault="cosine in place of sine",
        code="""\
def wave(x, t, speed, wavelength):
    return np.cos(2 * np.pi * (x[None, :] - speed * t[:, None]) / wavelength)
""",
    ),
    Answer(
        "23.1",
        right=False,
        fault="speed forgotten",
        code="""\
def wave(x, t, speed, wavelength):
    return np.sin(2 * np.pi * (x[None, :] - t[:, None]) / wavelength)
""",
    ),
    Answer(
        "23.1",
        right=False,
        fault="takes the page's x and t",
        code="""\
def wave(x, t, speed, wavelength):
    x = np.arange(400)[None, :] * 0.01
    t = np.arange(200)[:, None] * 0.01
    return np.sin(2 * np.pi * (x - speed * t) / wavelength)
""",
    ),
    Answer(
        "23.1",
        right=False,
        fault="rounded",
        code="""\
def wave(x, t, speed, wavelength):
    return np.round(np.sin(2 * np.pi * (x[None, :] - speed * t[:, None]) / wavelength), 3)
""",
    ),
    # 23.2
    Answer(
        "23.2",
        right=True,
        fault="",
        code="""\
def grow(line, dot, t, v, k):
    line.set_data(t[: k + 1], v[: k + 1])
    dot.set_data([t[k]], [v[k]])
""",
    ),
    Answer(
        "23.2",
        right=True,
        fault="",
        code="""\
def grow(line, dot, t, v, k):
    so_far = slice(0, k + 1)
    line.set_xdata(t[so_far])
    line.set_ydata(v[so_far])
    dot.set_data(t[k : k + 1], v[k : k + 1])
""",
    ),
    Answer(
        "23.2",
        right=True,
        fault="",
        code="""\
def grow(line, dot, t, v, k):
    xs, ys = [], []
    for i in range(k + 1):
        xs.append(t[i])
        ys.append(v[i])
    line.set_data(xs, ys)
    dot.set_data([xs[-1]], [ys[-1]])
""",
    ),
    Answer(
        "23.2",
        right=True,
        fault="",
        code="""\
def grow(line, dot, t, v, k):
    mask = np.arange(len(t)) <= k
    line.set_data(t[mask], v[mask])
    dot.set_data((t[k],), (v[k],))
""",
    ),
    Answer(
        "23.2",
        right=False,
        fault="last sample missing",
        code="""\
def grow(line, dot, t, v, k):
    line.set_data(t[:k], v[:k])
    dot.set_data([t[k]], [v[k]])
""",
    ),
    Answer(
        "23.2",
        right=False,
        fault="dot given as numbers",
        code="""\
def grow(line, dot, t, v, k):
    line.set_data(t[: k + 1], v[: k + 1])
    dot.set_data(t[k], v[k])
""",
    ),
    Answer(
        "23.2",
        right=False,
        fault="dot forgotten",
        code="""\
def grow(line, dot, t, v, k):
    line.set_data(t[: k + 1], v[: k + 1])
""",
    ),
    Answer(
        "23.2",
        right=False,
        fault="time and voltage exchanged",
        code="""\
def grow(line, dot, t, v, k):
    line.set_data(v[: k + 1], t[: k + 1])
    dot.set_data([v[k]], [t[k]])
""",
    ),
    Answer(
        "23.2",
        right=False,
        fault="whole recording in the line",
        code="""\
def grow(line, dot, t, v, k):
    line.set_data(t, v)
    dot.set_data([t[k]], [v[k]])
""",
    ),
    Answer(
        "23.2",
        right=False,
        fault="dot one sample on",
        code="""\
def grow(line, dot, t, v, k):
    line.set_data(t[: k + 1], v[: k + 1])
    dot.set_data([t[k + 1]], [v[k + 1]])
""",
    ),
    Answer(
        "23.2",
        right=False,
        fault="draws new lines",
        code="""\
def grow(line, dot, t, v, k):
    plt.plot(t[: k + 1], v[: k + 1])
    plt.plot([t[k]], [v[k]], "o")
""",
    ),
    Answer(
        "23.2",
        right=False,
        fault="only the last sample in the line",
        code="""\
def grow(line, dot, t, v, k):
    line.set_data([t[k]], [v[k]])
    dot.set_data([t[k]], [v[k]])
""",
    ),
    Answer(
        "23.2",
        right=False,
        fault="index in place of time",
        code="""\
def grow(line, dot, t, v, k):
    line.set_data(np.arange(k + 1), v[: k + 1])
    dot.set_data([k], [v[k]])
""",
    ),
    Answer(
        "23.2",
        right=False,
        fault="line and dot exchanged",
        code="""\
def grow(line, dot, t, v, k):
    dot.set_data(t[: k + 1], v[: k + 1])
    line.set_data([t[k]], [v[k]])
""",
    ),
    Answer(
        "23.2",
        right=False,
        fault="dot at the beginning",
        code="""\
def grow(line, dot, t, v, k):
    line.set_data(t[: k + 1], v[: k + 1])
    dot.set_data([t[0]], [v[0]])
""",
    ),
    # 23.3
    Answer(
        "23.3",
        right=True,
        fault="",
        code="""\
def pick(samples, seconds, fps):
    frames = round(seconds * fps)
    return np.round(np.linspace(0, samples - 1, frames)).astype(int)
""",
    ),
    Answer(
        "23.3",
        right=True,
        fault="",
        code="""\
def pick(samples, seconds, fps):
    n = int(np.round(seconds * fps))
    return np.round(np.arange(n) * (samples - 1) / (n - 1)).astype(int)
""",
    ),
    Answer(
        "23.3",
        right=True,
        fault="",
        code="""\
def pick(samples, seconds, fps):
    n = round(seconds * fps)
    step = (samples - 1) / (n - 1)
    shown = []
    for k in range(n):
        shown.append(int(np.round(k * step)))
    return np.array(shown)
""",
    ),
    Answer(
        "23.3",
        right=True,
        fault="",
        code="""\
def pick(samples, seconds, fps):
    frames = int(round(fps * seconds))
    return np.rint(np.linspace(0, samples - 1, num=frames)).astype(np.int32)
""",
    ),
    Answer(
        "23.3",
        right=False,
        fault="last index is samples: one too far",
        code="""\
def pick(samples, seconds, fps):
    return np.round(np.linspace(0, samples, round(seconds * fps))).astype(int)
""",
    ),
    Answer(
        "23.3",
        right=False,
        fault="real numbers, no indices",
        code="""\
def pick(samples, seconds, fps):
    return np.round(np.linspace(0, samples - 1, round(seconds * fps)))
""",
    ),
    Answer(
        "23.3",
        right=False,
        fault="cut, not rounded",
        code="""\
def pick(samples, seconds, fps):
    return np.linspace(0, samples - 1, round(seconds * fps)).astype(int)
""",
    ),
    Answer(
        "23.3",
        right=False,
        fault="never shows the last sample",
        code="""\
def pick(samples, seconds, fps):
    n = round(seconds * fps)
    return np.round(np.arange(n) * samples / n).astype(int)
""",
    ),
    Answer(
        "23.3",
        right=False,
        fault="fixed whole step",
        code="""\
def pick(samples, seconds, fps):
    n = round(seconds * fps)
    step = (samples - 1) // (n - 1)
    return np.arange(n) * step
""",
    ),
    Answer(
        "23.3",
        right=False,
        fault="one frame too many",
        code="""\
def pick(samples, seconds, fps):
    return np.round(np.linspace(0, samples - 1, round(seconds * fps) + 1)).astype(int)
""",
    ),
    Answer(
        "23.3",
        right=False,
        fault="number of frames divided, not multiplied",
        code="""\
def pick(samples, seconds, fps):
    return np.round(np.linspace(0, samples - 1, int(fps / seconds))).astype(int)
""",
    ),
    Answer(
        "23.3",
        right=False,
        fault="first samples only",
        code="""\
def pick(samples, seconds, fps):
    return np.arange(round(seconds * fps))
""",
    ),
    Answer(
        "23.3",
        right=False,
        fault="example's number of frames written in",
        code="""\
def pick(samples, seconds, fps):
    return np.round(np.linspace(0, samples - 1, 5)).astype(int)
""",
    ),
    Answer(
        "23.3",
        right=False,
        fault="times, not indices",
        code="""\
def pick(samples, seconds, fps):
    return np.linspace(0, seconds, round(seconds * fps))
""",
    ),
    # 23.4
    Answer(
        "23.4",
        right=True,
        fault="",
        code="""\
def seems(speed, wavelength, fps):
    step = speed / fps
    return (step - round(step / wavelength) * wavelength) * fps
""",
    ),
    Answer(
        "23.4",
        right=True,
        fault="",
        code="""\
def seems(speed, wavelength, fps):
    waves = speed / fps / wavelength
    return (waves - np.round(waves)) * wavelength * fps
""",
    ),
    Answer(
        "23.4",
        right=True,
        fault="",
        code="""\
def seems(speed, wavelength, fps):
    step = (speed / fps) % wavelength
    if step > wavelength / 2:
        step = step - wavelength
    return step * fps
""",
    ),
    Answer(
        "23.4",
        right=True,
        fault="",
        code="""\
def seems(speed, wavelength, fps):
    step = speed / fps
    while step > wavelength / 2:
        step -= wavelength
    while step < -wavelength / 2:
        step += wavelength
    return step * fps
""",
    ),
    Answer(
        "23.4",
        right=True,
        fault="",
        code="""\
def seems(speed, wavelength, fps):
    half = wavelength / 2
    return ((speed / fps + half) % wavelength - half) * fps
""",
    ),
    Answer(
        "23.4",
        right=False,
        fault="distance a frame, not the speed",
        code="""\
def seems(speed, wavelength, fps):
    step = speed / fps
    return step - round(step / wavelength) * wavelength
""",
    ),
    Answer(
        "23.4",
        right=False,
        fault="never backwards",
        code="""\
def seems(speed, wavelength, fps):
    return (speed / fps % wavelength) * fps
""",
    ),
    Answer(
        "23.4",
        right=False,
        fault="the size only, without the sign",
        code="""\
def seems(speed, wavelength, fps):
    step = speed / fps
    return abs(step - round(step / wavelength) * wavelength) * fps
""",
    ),
    Answer(
        "23.4",
        right=False,
        fault="cut in place of rounded",
        code="""\
def seems(speed, wavelength, fps):
    step = speed / fps
    return (step - int(step / wavelength) * wavelength) * fps
""",
    ),
    Answer(
        "23.4",
        right=False,
        fault="takes off one wavelength at most",
        code="""\
def seems(speed, wavelength, fps):
    step = speed / fps
    if step > wavelength / 2:
        step = step - wavelength
    return step * fps
""",
    ),
    Answer(
        "23.4",
        right=False,
        fault="sign turned round",
        code="""\
def seems(speed, wavelength, fps):
    step = speed / fps
    return (round(step / wavelength) * wavelength - step) * fps
""",
    ),
    Answer(
        "23.4",
        right=False,
        fault="the true speed",
        code="""\
def seems(speed, wavelength, fps):
    return speed
""",
    ),
    Answer(
        "23.4",
        right=False,
        fault="in wavelengths a frame",
        code="""\
def seems(speed, wavelength, fps):
    waves = speed / fps / wavelength
    return waves - round(waves)
""",
    ),
    Answer(
        "23.4",
        right=False,
        fault="multiplied by fps in place of divided",
        code="""\
def seems(speed, wavelength, fps):
    step = speed * fps
    return (step - round(step / wavelength) * wavelength) / fps
""",
    ),
    Answer(
        "23.4",
        right=False,
        fault="backwards wherever it is more than half a wavelength, with the full speed",
        code="""\
def seems(speed, wavelength, fps):
    if speed / fps > wavelength / 2:
        return -speed
    return speed
""",
    ),
    Answer(
        "23.4",
        right=False,
        fault="rounded to whole cm/s",
        code="""\
def seems(speed, wavelength, fps):
    step = speed / fps
    return round((step - round(step / wavelength) * wavelength) * fps)
""",
    ),
    # 23.5
    Answer(
        "23.5",
        right=True,
        fault="",
        code="""\
def standing(x, t, speed, wavelength):
    return wave(x, t, speed, wavelength) + wave(x, t, -speed, wavelength)
""",
    ),
    Answer(
        "23.5",
        right=True,
        fault="",
        code="""\
def standing(x, t, speed, wavelength):
    k = 2 * np.pi / wavelength
    return 2 * np.sin(k * x)[None, :] * np.cos(k * speed * t)[:, None]
""",
    ),
    Answer(
        "23.5",
        right=True,
        fault="",
        code="""\
def standing(x, t, speed, wavelength):
    right = np.sin(2 * np.pi * (x - speed * t[:, None]) / wavelength)
    left = np.sin(2 * np.pi * (x + speed * t[:, None]) / wavelength)
    return right + left
""",
    ),
    Answer(
        "23.5",
        right=True,
        fault="",
        code="""\
def standing(x, t, speed, wavelength):
    rows = []
    for now in t:
        rows.append(
            np.sin(2 * np.pi * (x - speed * now) / wavelength)
            + np.sin(2 * np.pi * (x + speed * now) / wavelength)
        )
    return np.array(rows)
""",
    ),
    Answer(
        "23.5",
        right=False,
        fault="the same wave twice",
        code="""\
def standing(x, t, speed, wavelength):
    return 2 * wave(x, t, speed, wavelength)
""",
    ),
    Answer(
        "23.5",
        right=False,
        fault="subtracted",
        code="""\
def standing(x, t, speed, wavelength):
    return wave(x, t, speed, wavelength) - wave(x, t, -speed, wavelength)
""",
    ),
    Answer(
        "23.5",
        right=False,
        fault="the wave upside down in place of the wave to the left",
        code="""\
def standing(x, t, speed, wavelength):
    return wave(x, t, speed, wavelength) + -wave(x, t, speed, wavelength)
""",
    ),
    Answer(
        "23.5",
        right=False,
        fault="mean in place of sum",
        code="""\
def standing(x, t, speed, wavelength):
    return (wave(x, t, speed, wavelength) + wave(x, t, -speed, wavelength)) / 2
""",
    ),
    Answer(
        "23.5",
        right=False,
        fault="multiplied",
        code="""\
def standing(x, t, speed, wavelength):
    return wave(x, t, speed, wavelength) * wave(x, t, -speed, wavelength)
""",
    ),
    Answer(
        "23.5",
        right=False,
        fault="mirrored in space: -x gives the wrong sign at time 0",
        code="""\
def standing(x, t, speed, wavelength):
    return wave(x, t, speed, wavelength) + wave(-x, t, speed, wavelength)
""",
    ),
    Answer(
        "23.5",
        right=False,
        fault="turned round: a row for each place",
        code="""\
def standing(x, t, speed, wavelength):
    return (wave(x, t, speed, wavelength) + wave(x, t, -speed, wavelength)).T
""",
    ),
    Answer(
        "23.5",
        right=False,
        fault="film read backwards in place of the wave to the left",
        code="""\
def standing(x, t, speed, wavelength):
    right = wave(x, t, speed, wavelength)
    return right + right[::-1]
""",
    ),
    Answer(
        "23.5",
        right=False,
        fault="only the wave to the left",
        code="""\
def standing(x, t, speed, wavelength):
    return wave(x, t, -speed, wavelength)
""",
    ),
    Answer(
        "23.5",
        right=False,
        fault="the page's speed and wavelength written in",
        code="""\
def standing(x, t, speed, wavelength):
    return wave(x, t, 1.0, 2.0) + wave(x, t, -1.0, 2.0)
""",
    ),
]
