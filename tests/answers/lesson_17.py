"""Answers to the exercises of lesson 17, right ones and wrong ones."""

from . import Answer

ANSWERS = [
    # 17.1
    Answer(
        "17.1",
        right=True,
        fault="",
        code="""\
def mark(ax, t, v, where):
    ax.plot(t, v, label="voltage")
    ax.plot(t[where], v[where], "o", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()
""",
    ),
    Answer(
        "17.1",
        right=True,
        fault="",
        code="""\
def mark(ax, t, v, where):
    ax.plot(t, v, color="black", linewidth=0.8, label="voltage")
    ax.plot(np.take(t, where), np.take(v, where), linestyle="none", marker="o", label="spikes")
    ax.set_xlabel("time (ms)")
    ax.set_ylabel("v (mV)")
    ax.legend(loc="upper right")
""",
    ),
    Answer(
        "17.1",
        right=True,
        fault="",
        code="""\
def mark(ax, t, v, where):
    ax.plot(t, v, "-", t[where], v[where], "ro")
    ax.legend(["voltage", "spikes"])
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
""",
    ),
    Answer(
        "17.1",
        right=True,
        fault="",
        code="""\
def mark(ax, t, v, where):
    ax.plot(t, v, label="voltage")
    ax.scatter(t[where], v[where], color="tab:orange", zorder=3, label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()
""",
    ),
    Answer(
        "17.1",
        right=True,
        fault="",
        code="""\
def mark(ax, t, v, where):
    xs = []
    ys = []
    for i in where:
        xs.append(t[i])
        ys.append(v[i])
    ax.plot(xs, ys, "o", label="spikes")
    ax.plot(t, v, label="voltage")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()
""",
    ),
    Answer(
        "17.1",
        right=True,
        fault="",
        code="""\
def mark(ax, t, v, where):
    ax.plot(t, v, label="voltage")
    only = np.full(len(v), np.nan)
    only[where] = v[where]
    ax.plot(t, only, "o", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()
""",
    ),
    Answer(
        "17.1",
        right=True,
        fault="",
        code="""\
def mark(ax, t, v, where):
    plt.sca(ax)
    plt.plot(t, v, label="voltage")
    plt.plot(t[where], v[where], "o", label="spikes")
    plt.xlabel("time (ms)")
    plt.ylabel("v (mV)")
    plt.legend()
""",
    ),
    Answer(
        "17.1",
        right=False,
        fault="indices used as times for the markers",
        code="""\
def mark(ax, t, v, where):
    ax.plot(t, v, label="voltage")
    ax.plot(where, v[where], "o", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()
""",
    ),
    Answer(
        "17.1",
        right=False,
        fault="legend never called",
        code="""\
def mark(ax, t, v, where):
    ax.plot(t, v, label="voltage")
    ax.plot(t[where], v[where], "o", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
""",
    ),
    Answer(
        "17.1",
        right=False,
        fault="markers joined by a line",
        code="""\
def mark(ax, t, v, where):
    ax.plot(t, v, label="voltage")
    ax.plot(t[where], v[where], marker="o", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()
""",
    ),
    Answer(
        "17.1",
        right=False,
        fault="draws into the current axes, not into the ax that it is given",
        code="""\
def mark(ax, t, v, where):
    plt.plot(t, v, label="voltage")
    plt.plot(t[where], v[where], "o", label="spikes")
    plt.xlabel("time (ms)")
    plt.ylabel("v (mV)")
    plt.legend()
""",
    ),
    Answer(
        "17.1",
        right=False,
        fault="makes axes of its own",
        code="""\
def mark(ax, t, v, where):
    fig, ax = plt.subplots(figsize=(7, 2.5))
    ax.plot(t, v, label="voltage")
    ax.plot(t[where], v[where], "o", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()
""",
    ),
    Answer(
        "17.1",
        right=False,
        fault="the two names of the legend exchanged",
        code="""\
def mark(ax, t, v, where):
    ax.plot(t[where], v[where], "o")
    ax.plot(t, v)
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend(["voltage", "spikes"])
""",
    ),
    Answer(
        "17.1",
        right=False,
        fault="markers where v is above 0, where is not used",
        code="""\
def mark(ax, t, v, where):
    spikes = v > 0
    ax.plot(t, v, label="voltage")
    ax.plot(t[spikes], v[spikes], "o", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()
""",
    ),
    Answer(
        "17.1",
        right=False,
        fault="the legend names the spikes once for each marker",
        code="""\
def mark(ax, t, v, where):
    ax.plot(t, v, label="voltage")
    for i in where:
        ax.plot(t[i], v[i], "o", color="red", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()
""",
    ),
    Answer(
        "17.1",
        right=False,
        fault="only the first spike is marked",
        code="""\
def mark(ax, t, v, where):
    ax.plot(t, v, label="voltage")
    ax.plot(t[where[0]], v[where[0]], "o", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()
""",
    ),
    Answer(
        "17.1",
        right=False,
        fault="a unit is missing in a label",
        code="""\
def mark(ax, t, v, where):
    ax.plot(t, v, label="voltage")
    ax.plot(t[where], v[where], "o", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="voltage")
    ax.legend()
""",
    ),
    Answer(
        "17.1",
        right=False,
        fault="crosses instead of round markers",
        code="""\
def mark(ax, t, v, where):
    ax.plot(t, v, label="voltage")
    ax.plot(t[where], v[where], "x", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()
""",
    ),
    Answer(
        "17.1",
        right=False,
        fault="a marker at every sample of the voltage",
        code="""\
def mark(ax, t, v, where):
    ax.plot(t, v, label="voltage")
    ax.plot(t, v, "o", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()
""",
    ),
    # 17.2
    Answer(
        "17.2",
        right=True,
        fault="",
        code="""\
def stacked(traces, apart):
    return traces - apart * np.arange(len(traces))[:, None]
""",
    ),
    Answer(
        "17.2",
        right=True,
        fault="",
        code="""\
def stacked(traces, apart):
    new = []
    for i, row in enumerate(traces):
        new.append([x - i * apart for x in row])
    return np.array(new)
""",
    ),
    Answer(
        "17.2",
        right=True,
        fault="",
        code="""\
def stacked(traces, apart):
    result = traces.astype(float)
    for i in range(traces.shape[0]):
        result[i] -= i * apart
    return result
""",
    ),
    Answer(
        "17.2",
        right=True,
        fault="",
        code="""\
def stacked(traces, apart):
    return (traces.T - np.arange(traces.shape[0]) * apart).T
""",
    ),
    Answer(
        "17.2",
        right=True,
        fault="",
        code="""\
stacked = lambda traces, apart: np.subtract(traces, np.arange(len(traces)).reshape(-1, 1) * apart)
""",
    ),
    Answer(
        "17.2",
        right=True,
        fault="",
        code="""\
def stacked(traces, apart):
    n_rows, n_columns = traces.shape
    offsets = np.repeat(np.arange(n_rows) * -apart, n_columns).reshape(n_rows, n_columns)
    return traces + offsets
""",
    ),
    Answer(
        "17.2",
        right=False,
        fault="changes the caller's traces",
        code="""\
def stacked(traces, apart):
    for i in range(len(traces)):
        traces[i] = traces[i] - i * apart
    return traces
""",
    ),
    Answer(
        "17.2",
        right=False,
        fault="changes the caller's traces",
        code="""\
def stacked(traces, apart):
    new = traces
    new -= apart * np.arange(len(traces))[:, np.newaxis]
    return new
""",
    ),
    Answer(
        "17.2",
        right=False,
        fault="each trace goes up instead of down",
        code="""\
def stacked(traces, apart):
    return traces + apart * np.arange(len(traces))[:, None]
""",
    ),
    Answer(
        "17.2",
        right=False,
        fault="offsets along the columns instead of the rows",
        code="""\
def stacked(traces, apart):
    return traces - apart * np.arange(traces.shape[1])
""",
    ),
    Answer(
        "17.2",
        right=False,
        fault="offsets not turned into a column: fails unless the table is square",
        code="""\
def stacked(traces, apart):
    return traces - apart * np.arange(len(traces))
""",
    ),
    Answer(
        "17.2",
        right=False,
        fault="the first trace is moved, too",
        code="""\
def stacked(traces, apart):
    return traces - apart * np.arange(1, len(traces) + 1)[:, None]
""",
    ),
    Answer(
        "17.2",
        right=False,
        fault="all but the first are lowered by the same",
        code="""\
def stacked(traces, apart):
    new = traces.copy()
    new[1:] = new[1:] - apart
    return new
""",
    ),
    Answer(
        "17.2",
        right=False,
        fault="prints instead of returning",
        code="""\
def stacked(traces, apart):
    print(traces - apart * np.arange(len(traces))[:, None])
""",
    ),
    Answer(
        "17.2",
        right=False,
        fault="the example's numbers written in",
        code="""\
def stacked(traces, apart):
    return traces - 10 * np.arange(3)[:, None]
""",
    ),
    Answer(
        "17.2",
        right=False,
        fault="the example's number of traces written in",
        code="""\
def stacked(traces, apart):
    return traces - np.array([[0], [apart], [2 * apart]])
""",
    ),
    Answer(
        "17.2",
        right=False,
        fault="whole-number copy cuts fractions off",
        code="""\
def stacked(traces, apart):
    new = np.zeros(traces.shape, dtype=int)
    for i in range(len(traces)):
        new[i] = traces[i] - i * apart
    return new
""",
    ),
    Answer(
        "17.2",
        right=False,
        fault="the lowest trace stays and the others rise above it",
        code="""\
def stacked(traces, apart):
    n = len(traces)
    return traces + apart * np.arange(n)[::-1, None]
""",
    ),
]
