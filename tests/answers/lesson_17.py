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
    # 17.3
    Answer(
        "17.3",
        right=True,
        fault="",
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    extent = (0, columns * bin_width, -0.5, rows - 0.5)
    return ax.imshow(table, origin="lower", aspect="auto", extent=extent)
""",
    ),
    Answer(
        "17.3",
        right=True,
        fault="",
        code="""\
def show_table(ax, table, bin_width):
    image = ax.imshow(table, origin="lower")
    image.set_extent([0, len(table[0]) * bin_width, -0.5, len(table) - 1 + 0.5])
    ax.set_aspect("auto")
    return image
""",
    ),
    Answer(
        "17.3",
        right=True,
        fault="",
        code="""\
def show_table(ax, table, bin_width):
    left = 0
    right = 0
    for _ in table[0]:
        right = right + bin_width
    bottom = -0.5
    top = bottom + len(table)
    img = ax.imshow(
        table, cmap="viridis", aspect="auto", origin="lower", extent=[left, right, bottom, top]
    )
    return img
""",
    ),
    Answer(
        "17.3",
        right=True,
        fault="",
        code="""\
def show_table(ax, table, bin_width):
    options = dict(origin="lower", aspect="auto", interpolation="nearest")
    options["extent"] = np.array([0, table.shape[1] * bin_width, -0.5, table.shape[0] - 0.5])
    image = ax.imshow(table, **options)
    ax.set_xlabel("time (ms)")
    ax.set_ylabel("cell")
    return image
""",
    ),
    Answer(
        "17.3",
        right=True,
        fault="",
        code="""\
def show_table(ax, table, bin_width):
    n_cells = table.shape[0]
    end = table.size / n_cells * bin_width
    plt.sca(ax)
    return plt.imshow(table, origin="lower", aspect="auto", extent=(0, end, -0.5, n_cells - 0.5))
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="forgot return",
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    ax.imshow(
        table, origin="lower", aspect="auto", extent=(0, columns * bin_width, -0.5, rows - 0.5)
    )
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="returns the axes instead of the image",
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    ax.imshow(
        table, origin="lower", aspect="auto", extent=(0, columns * bin_width, -0.5, rows - 0.5)
    )
    return ax
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="row 0 is at the top",
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    return ax.imshow(table, aspect="auto", extent=(0, columns * bin_width, -0.5, rows - 0.5))
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="table turned over and origin lower as well: row 0 is at the top",
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    extent = (0, columns * bin_width, -0.5, rows - 0.5)
    return ax.imshow(table[::-1], origin="lower", aspect="auto", extent=extent)
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="square pixels, the axes are not filled",
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    extent = (0, columns * bin_width, -0.5, rows - 0.5)
    return ax.imshow(table, origin="lower", extent=extent)
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault='aspect "equal" instead of "auto"',
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    extent = (0, columns * bin_width, -0.5, rows - 0.5)
    return ax.imshow(table, origin="lower", aspect="equal", extent=extent)
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="right edge one bin too early",
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    extent = (0, (columns - 1) * bin_width, -0.5, rows - 0.5)
    return ax.imshow(table, origin="lower", aspect="auto", extent=extent)
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="time in bins, not in ms",
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    return ax.imshow(table, origin="lower", aspect="auto", extent=(0, columns, -0.5, rows - 0.5))
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="rows from 0 to their number: cells not at the middle of their rows",
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    extent = (0, columns * bin_width, 0, rows)
    return ax.imshow(table, origin="lower", aspect="auto", extent=extent)
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="upper edge half a row too high or too low",
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    extent = (0, columns * bin_width, -0.5, rows + 0.5)
    return ax.imshow(table, origin="lower", aspect="auto", extent=extent)
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="rows and columns exchanged",
        code="""\
def show_table(ax, table, bin_width):
    columns, rows = table.shape
    extent = (0, columns * bin_width, -0.5, rows - 0.5)
    return ax.imshow(table, origin="lower", aspect="auto", extent=extent)
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="table transposed",
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    extent = (0, columns * bin_width, -0.5, rows - 0.5)
    return ax.imshow(table.T, origin="lower", aspect="auto", extent=extent)
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="the order of the extent's edges mixed up",
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    extent = (0, -0.5, columns * bin_width, rows - 0.5)
    return ax.imshow(table, origin="lower", aspect="auto", extent=extent)
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="the lesson's own numbers of bins in place of the table's",
        code="""\
def show_table(ax, table, bin_width):
    extent = (0, bins * bin_width, -0.5, len(table) - 0.5)
    return ax.imshow(table, origin="lower", aspect="auto", extent=extent)
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="draws into the current axes, not into the ax that it is given",
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    extent = (0, columns * bin_width, -0.5, rows - 0.5)
    return plt.imshow(table, origin="lower", aspect="auto", extent=extent)
""",
    ),
    Answer(
        "17.3",
        right=False,
        fault="time axis begins half a bin before 0",
        code="""\
def show_table(ax, table, bin_width):
    rows, columns = table.shape
    half = bin_width / 2
    extent = (-half, columns * bin_width - half, -0.5, rows - 0.5)
    return ax.imshow(table, origin="lower", aspect="auto", extent=extent)
""",
    ),
    # 17.4
    Answer(
        "17.4",
        right=True,
        fault="",
        code="""\
def common_scale(first, second):
    low = min(np.nanmin(first), np.nanmin(second))
    high = max(np.nanmax(first), np.nanmax(second))
    return low, high
""",
    ),
    Answer(
        "17.4",
        right=True,
        fault="",
        code="""\
def common_scale(first, second):
    both = np.concatenate([first.ravel(), second.ravel()])
    both = both[~np.isnan(both)]
    return both.min(), both.max()
""",
    ),
    Answer(
        "17.4",
        right=True,
        fault="",
        code="""\
def common_scale(first, second):
    smallest = float("inf")
    largest = float("-inf")
    for table in (first, second):
        for row in table:
            for x in row:
                if x < smallest:
                    smallest = x
                if x > largest:
                    largest = x
    return smallest, largest
""",
    ),
    Answer(
        "17.4",
        right=True,
        fault="",
        code="""\
def common_scale(first, second):
    numbers = [x for table in [first, second] for x in table.flatten().tolist() if x == x]
    return [min(numbers), max(numbers)]
""",
    ),
    Answer(
        "17.4",
        right=True,
        fault="",
        code="""\
def common_scale(first, second):
    values = sorted(v for v in [*first.flat, *second.flat] if not np.isnan(v))
    return values[0], values[-1]
""",
    ),
    Answer(
        "17.4",
        right=True,
        fault="",
        code="""\
def common_scale(first, second):
    everything = np.hstack((np.ravel(first), np.ravel(second)))
    return np.array([np.nanmin(everything), np.nanmax(everything)])
""",
    ),
    Answer(
        "17.4",
        right=False,
        fault="NaN is not left out of either",
        code="""\
def common_scale(first, second):
    return min(first.min(), second.min()), max(first.max(), second.max())
""",
    ),
    Answer(
        "17.4",
        right=False,
        fault="NaN is not left out",
        code="""\
def common_scale(first, second):
    both = np.concatenate([first.flatten(), second.flatten()])
    return both.min(), both.max()
""",
    ),
    Answer(
        "17.4",
        right=False,
        fault="NaN taken as 0",
        code="""\
def common_scale(first, second):
    a = np.nan_to_num(first)
    b = np.nan_to_num(second)
    return min(a.min(), b.min()), max(a.max(), b.max())
""",
    ),
    Answer(
        "17.4",
        right=False,
        fault="tables joined as rows: fails where their shapes differ",
        code="""\
def common_scale(first, second):
    both = np.concatenate([first, second])
    return np.nanmin(both), np.nanmax(both)
""",
    ),
    Answer(
        "17.4",
        right=False,
        fault="largest before smallest",
        code="""\
def common_scale(first, second):
    both = np.concatenate([first.ravel(), second.ravel()])
    return np.nanmax(both), np.nanmin(both)
""",
    ),
    Answer(
        "17.4",
        right=False,
        fault="smallest of the second, largest of the first",
        code="""\
def common_scale(first, second):
    return np.nanmin(second), np.nanmax(first)
""",
    ),
    Answer(
        "17.4",
        right=False,
        fault="begins at 0, or at another fixed number, which may be the answer by mistake",
        code="""\
def common_scale(first, second):
    smallest = 1000
    largest = 0
    for table in (first, second):
        for x in table.ravel():
            if x < smallest:
                smallest = x
            if x > largest:
                largest = x
    return smallest, largest
""",
    ),
    Answer(
        "17.4",
        right=False,
        fault="always 0 for the smallest",
        code="""\
def common_scale(first, second):
    return 0, max(np.nanmax(first), np.nanmax(second))
""",
    ),
    Answer(
        "17.4",
        right=False,
        fault="two pairs, each table's own",
        code="""\
def common_scale(first, second):
    return (np.nanmin(first), np.nanmax(first)), (np.nanmin(second), np.nanmax(second))
""",
    ),
    Answer(
        "17.4",
        right=False,
        fault="Python's min and max of a NaN at the front: depends on the order",
        code="""\
def common_scale(first, second):
    values = list(first.ravel()) + list(second.ravel())
    return min(values), max(values)
""",
    ),
    Answer(
        "17.4",
        right=False,
        fault="changes the caller's tables; its own numbers are right",
        code="""\
def common_scale(first, second):
    high = max(np.nanmax(first), np.nanmax(second))
    first[np.isnan(first)] = high
    second[np.isnan(second)] = high
    return min(first.min(), second.min()), high
""",
    ),
    Answer(
        "17.4",
        right=False,
        fault="prints instead of returning",
        code="""\
def common_scale(first, second):
    print(min(np.nanmin(first), np.nanmin(second)), max(np.nanmax(first), np.nanmax(second)))
""",
    ),
    Answer(
        "17.4",
        right=False,
        fault="compares with NaN by ==, which never holds",
        code="""\
def common_scale(first, second):
    values = [x for x in np.append(first, second) if not x == np.nan]
    return np.min(values), np.max(values)
""",
    ),
    Answer(
        "17.4",
        right=False,
        fault="whole numbers only: fractions cut off",
        code="""\
def common_scale(first, second):
    return (
        int(min(np.nanmin(first), np.nanmin(second))),
        int(max(np.nanmax(first), np.nanmax(second))),
    )
""",
    ),
    # 17.5
    Answer(
        "17.5",
        right=True,
        fault="",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(width / 2.54, height / 2.54)
    fig.savefig(file, dpi=300)
""",
    ),
    Answer(
        "17.5",
        right=True,
        fault="",
        code="""\
def save_for_paper(fig, file, width, height):
    cm = 1 / 2.54
    fig.set_figwidth(width * cm)
    fig.set_figheight(height * cm)
    fig.savefig(fname=file, dpi=300.0)
""",
    ),
    Answer(
        "17.5",
        right=True,
        fault="",
        code="""\
def save_for_paper(fig, file, width, height):
    before = fig.get_size_inches()
    fig.set_size_inches(width / 2.54, height / 2.54)
    fig.savefig(file, dpi=300)
    fig.set_size_inches(before)
""",
    ),
    Answer(
        "17.5",
        right=False,  # put down as right; Matplotlib takes the dpi it was made with
        fault="dpi of the figure, which is still that with which it was made",
        code="""\
def save_for_paper(fig, file, width, height):
    inches = np.array([width, height]) / 2.54
    fig.set_size_inches(inches)
    fig.set_dpi(300)
    fig.savefig(file, dpi="figure")
""",
    ),
    Answer(
        "17.5",
        right=True,
        fault="",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(width / 2.54, height / 2.54)
    plt.figure(fig)
    plt.savefig(file, dpi=300)
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault="centimetres taken for inches",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(width, height)
    fig.savefig(file, dpi=300)
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault="times 2.54 instead of divided by it",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(width * 2.54, height * 2.54)
    fig.savefig(file, dpi=300)
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault="size set after saving",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.savefig(file, dpi=300)
    fig.set_size_inches(width / 2.54, height / 2.54)
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault="dpi left out",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(width / 2.54, height / 2.54)
    fig.savefig(file)
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault="width and height exchanged",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(height / 2.54, width / 2.54)
    fig.savefig(file, dpi=300)
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault="saves the figure at hand instead of fig",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(width / 2.54, height / 2.54)
    plt.savefig(file, dpi=300)
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault='the name in quotes: a file named "file"',
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(width / 2.54, height / 2.54)
    fig.savefig("file", dpi=300)
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault=".png added to a name that has its ending",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(width / 2.54, height / 2.54)
    fig.savefig(file + ".png", dpi=300)
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault="the example's size written in",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(8.5 / 2.54, 5 / 2.54)
    fig.savefig(file, dpi=300)
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault="margins trimmed, so the size is another",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(width / 2.54, height / 2.54)
    fig.savefig(file, dpi=300, bbox_inches="tight")
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault="only the width is converted",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(width / 2.54, height)
    fig.savefig(file, dpi=300)
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault="2.5 cm for an inch",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(width / 2.5, height / 2.5)
    fig.savefig(file, dpi=300)
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault="never saved",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(width / 2.54, height / 2.54)
    fig.set_dpi(300)
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault="whole inches only",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(width // 2.54, height // 2.54)
    fig.savefig(file, dpi=300)
""",
    ),
    Answer(
        "17.5",
        right=False,
        fault="saves a new, empty figure",
        code="""\
def save_for_paper(fig, file, width, height):
    fig = plt.figure(figsize=(width / 2.54, height / 2.54))
    fig.savefig(file, dpi=300)
    plt.close(fig)
""",
    ),
    Answer(
        "17.5",
        right=True,  # put down as wrong; the page names no other ending before
        fault="",
        code="""\
def save_for_paper(fig, file, width, height):
    fig.set_size_inches(width / 2.54, height / 2.54)
    fig.savefig(file, dpi=300, format="png")
""",
    ),
    # 17.6
    Answer(
        "17.6",
        right=True,
        fault="",
        code="""\
def caption(counts):
    total = counts.sum()
    active = (counts > 0).sum()
    best = counts.argmax()
    return (
        f"{total} spikes from {active} of {len(counts)} cells; "
        f"cell {best} fired most, {counts[best]} times."
    )
""",
    ),
    Answer(
        "17.6",
        right=True,
        fault="",
        code="""\
def caption(counts):
    total = 0
    firing = 0
    most = 0
    for i in range(len(counts)):
        total += counts[i]
        if counts[i] > 0:
            firing += 1
        if counts[i] > counts[most]:
            most = i
    text = "In all there were " + str(total) + " spikes. " + str(firing) + " cells fired, of "
    return text + str(len(counts)) + ". Number " + str(most) + " did most: " + str(counts[most])
""",
    ),
    Answer(
        "17.6",
        right=True,
        fault="",
        code="""\
def caption(counts):
    numbers = (sum(counts), np.count_nonzero(counts), counts.size, np.argmax(counts), max(counts))
    return "%d spikes, %d cells fired out of %d, cell %d most often (%d times)" % numbers
""",
    ),
    Answer(
        "17.6",
        right=True,
        fault="",
        code="""\
def caption(counts):
    c = list(counts)
    return "spikes: {}; firing: {}; cells: {}; best: {}; its spikes: {}".format(
        sum(c), len([x for x in c if x]), len(c), c.index(max(c)), max(c)
    )
""",
    ),
    Answer(
        "17.6",
        right=True,
        fault="",
        code="""\
def caption(counts):
    order = np.argsort(counts)
    best = order[-1]
    silent = (counts == 0).sum()
    n = counts.shape[0]
    parts = [np.sum(counts), "from", n - silent, "of", n, "- cell", best, "with", counts[best]]
    return " ".join(str(p) for p in parts)
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="prints instead of returning",
        code="""\
def caption(counts):
    best = counts.argmax()
    print(
        f"{counts.sum()} spikes from {(counts > 0).sum()} of {len(counts)} cells; "
        f"cell {best} fired most, {counts[best]} times."
    )
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="the example's text written in",
        code="""\
def caption(counts):
    return "12 spikes from 2 of 3 cells; cell 2 fired most, 9 times."
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="f forgotten before the text",
        code="""\
def caption(counts):
    total, fired, n = counts.sum(), (counts > 0).sum(), len(counts)
    best = counts.argmax()
    return "{total} spikes from {fired} of {n} cells; cell {best} fired most, {counts[best]} times."
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="the cell's number counted from 1",
        code="""\
def caption(counts):
    best = counts.argmax() + 1
    return (
        f"{counts.sum()} spikes from {(counts > 0).sum()} of {len(counts)} cells; "
        f"cell {best} fired most, {counts.max()} times."
    )
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="all cells taken for firing",
        code="""\
def caption(counts):
    best = counts.argmax()
    return (
        f"{counts.sum()} spikes from {len(counts)} of {len(counts)} cells; "
        f"cell {best} fired most, {counts[best]} times."
    )
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="only cells with more than one spike count as firing",
        code="""\
def caption(counts):
    best = counts.argmax()
    return (
        f"{counts.sum()} spikes from {(counts > 1).sum()} of {len(counts)} cells; "
        f"cell {best} fired most, {counts[best]} times."
    )
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="all cells but one taken for firing",
        code="""\
def caption(counts):
    best = counts.argmax()
    return (
        f"{counts.sum()} spikes from {len(counts) - 1} of {len(counts)} cells; "
        f"cell {best} fired most, {counts[best]} times."
    )
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="the last cell taken for the one that fired most",
        code="""\
def caption(counts):
    best = len(counts) - 1
    return (
        f"{counts.sum()} spikes from {(counts > 0).sum()} of {len(counts)} cells; "
        f"cell {best} fired most, {counts[best]} times."
    )
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="index among the cells that fired, not among all",
        code="""\
def caption(counts):
    active = counts[counts > 0]
    best = active.argmax()
    return (
        f"{active.sum()} spikes from {len(active)} of {len(counts)} cells; "
        f"cell {best} fired most, {active[best]} times."
    )
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="the order of the numbers is another",
        code="""\
def caption(counts):
    best = counts.argmax()
    return (
        f"{(counts > 0).sum()} of {len(counts)} cells fired {counts.sum()} spikes; "
        f"cell {best} fired most, {counts[best]} times."
    )
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="a sixth number stands in it",
        code="""\
def caption(counts):
    best = counts.argmax()
    share = 100 * counts[best] / counts.sum()
    return (
        f"{counts.sum()} spikes from {(counts > 0).sum()} of {len(counts)} cells; "
        f"cell {best} fired most, {counts[best]} times ({share:.0f} %)."
    )
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="the last number, how often, is missing",
        code="""\
def caption(counts):
    return (
        f"{counts.sum()} spikes from {(counts > 0).sum()} of {len(counts)} cells; "
        f"cell {counts.argmax()} fired most."
    )
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="a tuple of numbers instead of a text",
        code="""\
def caption(counts):
    best = counts.argmax()
    return counts.sum(), (counts > 0).sum(), len(counts), best, counts[best]
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="sum of the indices of firing cells instead of their number",
        code="""\
def caption(counts):
    fired = np.flatnonzero(counts).sum()
    best = counts.argmax()
    return (
        f"{counts.sum()} spikes from {fired} of {len(counts)} cells; "
        f"cell {best} fired most, {counts[best]} times."
    )
""",
    ),
    Answer(
        "17.6",
        right=False,
        fault="number and text added without str: TypeError",
        code="""\
def caption(counts):
    best = counts.argmax()
    start = counts.sum() + " spikes from " + np.count_nonzero(counts) + " of " + len(counts)
    return start + " cells; cell " + best + " fired most, " + counts[best] + " times."
""",
    ),
]
