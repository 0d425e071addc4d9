"""Lesson 17: drawing what you mean."""

import re
import tempfile
from pathlib import Path

import numpy as np

from . import drawing, syntax
from .bank import exercise, lesson

lesson(
    "17",
    "Drawing what you mean",
    minutes=55,
    further=20,
    needs=("15", "16"),
    builds="forty traces, stacked so that they can be read",
)

# What exercise 17.1 is tried with: times, voltages, and which samples are spikes.
MARKED = (
    (np.array([0, 5, 10]), np.array([-65, 20, -70]), np.array([1])),
    (np.arange(6) * 0.5, np.array([-70.0, -60, 31, -72, 28, -71]), np.array([2, 4])),
    (np.array([0.0, 2.5, 5, 7.5]), np.array([10.0, -60, -65, 12]), np.array([2, 0])),
)


def _mark_with_scatter(ax, t, v, where):
    ax.scatter(t[where], v[where], label="spikes", color="red")
    ax.plot(t, v, "-", label="voltage")
    ax.set_xlabel("time (ms)")
    ax.set_ylabel("v (mV)")
    ax.legend(loc="upper right")


def _mark_with_names_in_the_legend(ax, t, v, where):
    ax.plot(t, v)
    ax.plot(t[where], v[where], marker="o", linestyle="none")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend(["voltage", "spikes"])


def _mark_one_by_one(ax, t, v, where):
    ax.plot(t, v, label="voltage", color="black")
    ax.set(xlabel="time (ms)", ylabel="v (mV)", title="my cell")
    xs, ys = [], []
    for k in where:
        xs.append(t[k])
        ys.append(v[k])
    ax.plot(xs, ys, "ro", label="spikes")
    ax.legend()


def _marked(line=True, markers="o", where="samples", x=True, labels=("time (ms)", "v (mV)")):
    """Variants of `mark` that do one thing otherwise."""

    def mark(ax, t, v, where_):
        if line:
            ax.plot(*((t, v) if x else (v,)), label="voltage")
        if where == "samples":
            ax.plot(t[where_], v[where_], markers, label="spikes")
        elif where == "indices":
            ax.plot(where_, v[where_], markers, label="spikes")
        ax.set(xlabel=labels[0], ylabel=labels[1])
        ax.legend()

    return mark


def _mark_without_legend(ax, t, v, where):
    ax.plot(t, v, label="voltage")
    ax.plot(t[where], v[where], "o", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")


def _mark_without_labels(ax, t, v, where):
    ax.plot(t, v)
    ax.plot(t[where], v[where], "o")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()


def _mark_on_a_figure_of_its_own(ax, t, v, where):
    _mark_with_scatter(drawing.axes(), t, v, where)


def _mark_in_the_wrong_words(ax, t, v, where):
    ax.plot(t[where], v[where], "o")
    ax.plot(t, v)
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend(["voltage", "spikes"])


def _mark_each_by_name(ax, t, v, where):
    ax.plot(t, v, label="voltage")
    for k in where:
        ax.plot(t[k], v[k], "o", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()


def _mark_with_gaps(ax, t, v, where):
    ax.plot(t, v, label="voltage")
    only = np.full(len(v), np.nan)
    only[where] = v[where]
    ax.plot(t, only, "o", label="spikes")
    ax.set(xlabel="time (ms)", ylabel="v (mV)")
    ax.legend()


@exercise("17.1", "Mark the spikes", minutes=7)
class Mark:
    name = "mark"
    why = "This is how lesson 22 shows which spikes your own detector has found."
    hints = (
        "Two calls of `ax.plot`: one for the line, one for the markers. The second gets only the "
        "samples in `where`, of `t` and of `v`.",
        '`ax.plot(t, v, label="voltage")`, then `ax.plot(t[where], v[where], "o", ...)`, then '
        "`ax.set(...)` with both labels, and `ax.legend()`.",
    )

    def solution(ax, t, v, where):
        ax.plot(t, v, label="voltage")
        ax.plot(t[where], v[where], "o", label="spikes")
        ax.set(xlabel="time (ms)", ylabel="v (mV)")
        ax.legend()

    because = "An index array takes the same samples of times and of voltages, so they fit."

    def grade(mark):
        for t, v, where in MARKED:
            ax = drawing.axes()
            mark(ax, t, v, where, typed="ax, t, v, where")
            yield from _of_the_line(ax, t, v)
            yield from _of_the_markers(ax, t, v, where)
            yield from _of_the_words(ax)

    graded = (
        (lambda ax, t, v, where: ax.set(xlabel="time (ms)"), "Nothing is drawn on `ax`"),
        (_mark_on_a_figure_of_its_own, "Nothing is drawn on `ax`"),
        (_marked(x=False), "over their numbers"),
        (_marked(line=False), "no line"),
        (_marked(markers="o-"), "are joined"),
        (_marked(where="indices"), "stand at the indices"),
        (_marked(where="nowhere"), "no markers"),
        (_marked(labels=("time", "v (mV)")), "x axis"),
        (_marked(labels=("time (ms)", "v")), "y axis"),
        (_marked(labels=("v (mV)", "time (ms)")), "changed places"),
        (_mark_without_legend, "`ax.legend()`"),
        (_mark_without_labels, "The legend says []"),
        (_mark_in_the_wrong_words, 'the line is called "spikes"'),
        (_mark_each_by_name, "names the spikes 2 times"),
        (_marked(markers="x"), "not round"),
        (lambda ax, t, v, where: ax.plot(v, t), "changed places"),
        (lambda ax, t, v, where: ax.plot(t, v, "o"), "joined by no line"),
        (lambda ax, t, v, where: ax.plot(t, -v), "other points"),
    )
    right_unseen = (
        _mark_with_scatter,
        _mark_with_names_in_the_legend,
        _mark_one_by_one,
        _mark_with_gaps,
    )


def _of_the_line(ax, t, v):
    there = drawing.drawn(ax)
    if not there:
        yield "Nothing is drawn on `ax`. Draw with `ax.plot`, on the axes that you are given."
    lines = [one for one in there if one.joined]
    if any(one.lies_at(t, v) for one in lines):
        return
    if any(one.lies_at(np.arange(len(v)), v) for one in lines):
        yield "The voltages are drawn over their numbers 0, 1, 2, ...; draw them over `t`."
    if any(one.lies_at(v, t) for one in lines):
        yield "x and y have changed places: the times come first."
    if any(one.lies_at(t, v) for one in there):
        yield "The voltages are drawn, and joined by no line."
    if lines:
        yield "Your line goes through other points than those of `t` and `v`."
    yield "There is no line through the voltages: `ax.plot(t, v)`."


def _of_the_markers(ax, t, v, where):
    markers = [one for one in drawing.drawn(ax) if one.marked]
    place = (t[where], v[where])
    alone = [one for one in markers if not one.joined]
    if any(one.lies_at(*place) for one in alone) or _together(alone, *place):
        if not all(one.round for one in alone):
            yield 'Your markers are not round: "o" makes round ones.'
        return
    if any(one.lies_at(*place) for one in markers):
        yield 'The markers are joined by a line: "o" alone draws none.'
    if any(one.lies_at(where, v[where]) for one in markers):
        yield "Your markers stand at the indices. `t[where]` are the times of those samples."
    if markers:
        yield "There are markers, but not at the samples `where`: take `t[where]` and `v[where]`."
    yield "There are no markers at the samples `where`."


def _together(markers, x, y):
    """Whether these markers, each drawn for itself, lie at the samples."""
    if not markers:
        return False
    there = np.column_stack(
        [np.concatenate([one.x for one in markers]), np.concatenate([one.y for one in markers])]
    )
    due = np.column_stack([x, y])
    return len(there) == len(due) and np.allclose(
        there[np.lexsort(there.T)], due[np.lexsort(due.T)], rtol=1e-6, atol=1e-9
    )


def _of_the_words(ax):
    x, y = ax.get_xlabel().strip(), ax.get_ylabel().strip()
    if (x, y) == ("v (mV)", "time (ms)"):
        yield "The labels of the two axes have changed places."
    if x != "time (ms)":
        yield f'The x axis is labelled {x!r}. Call it "time (ms)": a number without a unit is none.'
    if y != "v (mV)":
        yield f'The y axis is labelled {y!r}. Call it "v (mV)": a number without a unit is none.'
    words = drawing.legend(ax)
    names = sorted(name for name, _ in words)
    if ax.get_legend() is None:
        yield "There is no legend: `label=` names each part, and `ax.legend()` writes it down."
    elif names.count("spikes") > 1:
        yield (
            f"The legend names the spikes {names.count('spikes')} times. Draw all markers in one "
            "call, or give `label=` to the first of them alone."
        )
    elif (
        names == ["spikes", "voltage"] and ("voltage", True) in words and ("spikes", False) in words
    ):
        yield 'In the legend the line is called "spikes" and the markers "voltage".'
    elif names != ["spikes", "voltage"]:
        yield (
            f'The legend says {names}. Give the line `label="voltage"` and the markers '
            '`label="spikes"`, and call `ax.legend()` after that.'
        )


def _one_by_one(traces, apart):
    lower = np.array(traces, dtype=float)
    for k in range(len(lower)):
        lower[k] = lower[k] - k * apart
    return lower


@exercise("17.2", "Room for each", minutes=6)
class Stacked:
    name = "stacked"
    why = "Every picture of many electrodes is made so: yours, too, from here on."
    hints = (
        "How much lower is trace 0, trace 1, trace 2? Those are `apart` times 0, 1, 2, one number "
        "for each *row*.",
        "`apart * np.arange(len(traces))` holds them. Stand them up as a column, `[:, None]` (14), "
        "and subtract.",
    )
    invites = (
        syntax.loops,
        "You went from trace to trace in a loop. Can you do it without one? One column of numbers, "
        "subtracted from the whole table.",
    )

    def solution(traces, apart):
        return traces - apart * np.arange(len(traces))[:, None]

    because = "A column of offsets is stretched along the rows: one number for each trace."
    inputs = (
        "np.array([[0, 1], [2, 3], [4, 4]]), 10",
        "np.arange(12.0).reshape(3, 4) ** 2, 5",
        "np.array([[1, -2, 3], [0, 0, 0], [5, 6, -7]]), 100",
        "np.array([[0.5, 1.5, 2.5, 3.5], [-1, 0, 1, 2]]), 0.25",
        "np.array([[7.0, 8.0]]), 3",
        "np.zeros((4, 2)), 120",
        "np.full((2, 5), 3.0), 0",
    )
    mistakes = (
        (
            lambda traces, apart: traces + apart * np.arange(len(traces))[:, None],
            "Yours climb: each further trace lies *higher*. Subtract.",
        ),
        (
            lambda traces, apart: traces - apart,
            "All traces are moved by the same amount, so they still lie on one another. Each needs "
            "an offset of its own.",
        ),
        (
            lambda traces, apart: traces - apart * np.arange(len(traces)),
            "The offsets have one axis, so they go below the columns. Stand them up: `[:, None]`.",
        ),
        (
            lambda traces, apart: traces - apart * np.arange(traces.shape[1]),
            "You moved each *column* by an offset of its own: each moment, not each trace. One "
            "offset for each row, as a column: `[:, None]`.",
        ),
        (
            lambda traces, apart: traces - apart * np.arange(1, len(traces) + 1)[:, None],
            "The first trace stays where it is: count from 0.",
        ),
        (
            lambda traces, apart: traces - np.arange(len(traces))[:, None],
            "Your traces are 1 apart. Multiply the offsets by `apart`.",
        ),
        (
            lambda traces, apart: traces - 10 * np.arange(len(traces))[:, None],
            "10 is right for the example alone: use `apart`.",
        ),
        (
            lambda traces, apart: traces * np.arange(len(traces))[:, None] - apart,
            "You multiplied the traces by their numbers. It is the *offset* that grows with the "
            "number of the trace.",
        ),
        (
            lambda traces, apart: traces - apart * np.arange(len(traces))[::-1, None],
            "Your stack is upside down: the first trace is the one that stays as it is.",
        ),
        (
            lambda traces, apart: traces - np.cumsum(traces, axis=0) - apart,
            "You added up the traces themselves. What is subtracted is `apart` times the trace's "
            "number.",
        ),
        (
            lambda traces, apart: -apart * np.arange(len(traces))[:, None] * np.ones(traces.shape),
            "Those are the offsets alone. Add the traces to them.",
        ),
    )
    also_right = (
        _one_by_one,
        lambda traces, apart: (traces.T - np.arange(len(traces)) * apart).T,
        lambda traces, apart: traces + np.arange(0, -len(traces), -1).reshape(-1, 1) * apart,
    )
    right_unseen = (lambda traces, apart: [trace - k * apart for k, trace in enumerate(traces)],)


TABLES = (
    (np.arange(6.0).reshape(2, 3), 5),
    (np.array([[1.0, 0, 2, 0], [0, 3, 0, 1], [5, 0, 0, 2]]), 0.5),
    (np.array([[0.0, 4.0], [2.0, 1.0], [7.0, 3.0], [1.0, 9.0]]), 20.0),
)


def _shown(origin="lower", aspect="auto", extent=None, table=lambda table: table, returns=True):
    """Variants of `show_table` that do one thing otherwise."""

    def show_table(ax, given, bin_width):
        rows, columns = given.shape
        edges = extent(rows, columns, bin_width) if extent else None
        image = ax.imshow(table(given), origin=origin, aspect=aspect, extent=edges)
        if returns:
            return image

    return show_table


def _as_asked(rows, columns, bin_width):
    return (0, columns * bin_width, -0.5, rows - 0.5)


def _show_with_set(ax, table, bin_width):
    image = ax.imshow(table, extent=_as_asked(*table.shape, bin_width), origin="lower")
    ax.set_aspect("auto")
    return image


def _show_upside_down_twice(ax, table, bin_width):
    rows, columns = table.shape
    edges = (0, columns * bin_width, -0.5, rows - 0.5)
    return ax.imshow(table[::-1], origin="upper", extent=edges, aspect="auto", cmap="viridis")


def _show_by_steps(ax, table, bin_width):
    end = len(table[0]) * bin_width
    bottom, top = -0.5, len(table) - 0.5
    image = ax.imshow(table, aspect="auto", origin="lower", extent=[0, end, bottom, top])
    ax.set(xlabel="time (ms)", ylabel="cell")
    return image


@exercise("17.3", "A table in milliseconds", minutes=8)
class ShowTable:
    name = "show_table"
    why = "With it you can look at the whole network of lesson 42, and at the memory of 43."
    hints = (
        "One call of `ax.imshow`, with three things by name: `origin=`, `aspect=` and `extent=`. "
        "How many ms are all columns together?",
        "`extent=(0, columns * bin_width, -0.5, rows - 0.5)`, where `rows, columns = table.shape`. "
        "And `return` what `ax.imshow` gives.",
    )

    def solution(ax, table, bin_width):
        rows, columns = table.shape
        edges = (0, columns * bin_width, -0.5, rows - 0.5)
        return ax.imshow(table, origin="lower", aspect="auto", extent=edges)

    because = "`extent` names the edges; half a row below row 0, its middle is at 0."

    def grade(show_table):
        for table, bin_width in TABLES:
            ax = drawing.axes()
            image = show_table(ax, table, bin_width, typed="ax, table, bin_width")
            yield from _of_the_image(ax, table, bin_width)
            if image is not ax.images[0]:
                yield "The image is there. Return what `ax.imshow` gave: the colour bar needs it."

    graded = (
        (lambda ax, table, bin_width: ax.set(ylabel="cell"), "no image on `ax`"),
        (lambda ax, table, bin_width: ax.plot(table), "no image on `ax`"),
        (_shown(extent=_as_asked, returns=False), "Return what"),
        (_shown(origin="upper", extent=_as_asked), "row 0 is at the top"),
        (_shown(aspect="equal", extent=_as_asked), '`aspect="auto"`'),
        (_shown(), "`extent=`"),
        (_shown(extent=lambda r, c, w: (0, c, -0.5, r - 0.5)), "counts bins"),
        (_shown(extent=lambda r, c, w: (0, (c - 1) * w, -0.5, r - 0.5)), "end of the last bin"),
        (_shown(extent=lambda r, c, w: (0, w, -0.5, r - 0.5)), "end of the last bin"),
        (_shown(extent=lambda r, c, w: (0, c * w, 0, r)), "middle of its row"),
        (_shown(extent=lambda r, c, w: (-0.5, r - 0.5, 0, c * w)), "changed places"),
        (_shown(extent=lambda r, c, w: (0, c * w, r - 0.5, -0.5)), "middle of its row"),
        (_shown(extent=lambda r, c, w: (1, c * w, -0.5, r - 0.5)), "left edge"),
        (_shown(extent=_as_asked, table=lambda table: table.T), "rows and columns"),
        (_shown(extent=_as_asked, table=lambda table: table + 1), "other numbers"),
    )
    also_right = (
        _show_with_set,
        _show_by_steps,
    )
    right_unseen = (_show_upside_down_twice,)


def _of_the_image(ax, table, bin_width):
    if len(ax.images) != 1:
        yield f"There is {'no' if not ax.images else 'more than one'} image on `ax`: `ax.imshow`."
    (image,) = ax.images
    shown = np.asarray(image.get_array(), float)
    if shown.shape == table.T.shape != table.shape or np.array_equal(shown, table.T):
        yield "Your image has rows and columns exchanged. Show the table as it is."
    rows, columns = table.shape
    left, right, *_ = image.get_extent()
    bottom, top = ax.get_ylim()
    upwards = shown if _first_row_is_below(image) else shown[::-1]
    if not np.array_equal(shown, table) and not np.array_equal(shown[::-1], table):
        yield "Your image shows other numbers than the table's."
    if not np.array_equal(upwards, table):
        yield 'In your image row 0 is at the top, as in a photograph. `origin="lower"` turns it.'
    if ax.get_aspect() != "auto":
        yield 'Your pixels are square. `aspect="auto"` lets the image fill the axes.'
    if (left, right) == (-0.5, columns - 0.5):
        yield "The x axis counts columns. `extent=` says where the four edges are."
    if (left, right) == (-0.5, rows - 0.5) and (bottom, top) == (0, columns * bin_width):
        yield "x and y have changed places in your `extent`: left, right, bottom, top."
    if left != 0:
        yield f"The left edge is at {left:g}; the first bin begins at 0 ms."
    if right == columns != columns * bin_width:
        yield "Your x axis counts bins. Each of them is `bin_width` ms."
    if right != columns * bin_width:
        yield (
            f"The right edge is at {right:g}. The end of the last bin is at {columns} × "
            f"{bin_width:g} = {columns * bin_width:g} ms."
        )
    if (bottom, top) != (-0.5, rows - 0.5):
        yield (
            f"The lower and the upper edge are at {bottom:g} and {top:g}. The number of a cell "
            f"belongs to the middle of its row, so they are -0.5 and {rows - 0.5:g}."
        )


def _first_row_is_below(image):
    *_, bottom, top = image.get_extent()
    edge = bottom if image.origin == "lower" else top
    below, above = image.axes.get_ylim()
    return abs(edge - below) < abs(edge - above)


def _by_hand(first, second):
    low, high = None, None
    for table in (first, second):
        for row in table:
            for rate in row:
                if not np.isnan(rate):
                    low = rate if low is None or rate < low else low
                    high = rate if high is None or rate > high else high
    return low, high


@exercise("17.4", "One scale for both", minutes=5)
class CommonScale:
    name = "common_scale"
    why = "Two images that may be compared: lesson 43 compares a network before and after."
    hints = (
        "Ask each of the two tables for its smallest, and take the smaller one. NaN must be left "
        "out: which functions of lesson 16 do that?",
        "`np.nanmin(first)` leaves NaN out, and so does `np.nanmax`. Python's `min` takes the "
        "smaller of two numbers, `max` the larger.",
    )

    def solution(first, second):
        low = min(np.nanmin(first), np.nanmin(second))
        high = max(np.nanmax(first), np.nanmax(second))
        return low, high

    because = "The smaller of the two smallest is the smallest of both, and so for the largest."
    returns = ("the smallest", "the largest")
    inputs = (
        "np.array([[1.0, 8.0]]), np.array([[np.nan, 3.0], [0.5, 2.0]])",
        "np.array([[2.0, np.nan], [9.0, 4.0]]), np.array([[-3.0, 5.0]])",
        "np.array([[20.0, 0.25], [7.0, 6.0]]), np.array([[5.0, 1.0], [4.0, 3.0]])",
        "np.array([[1.5, 2.5]]), np.array([[0.5, 30.5], [12.0, np.nan]])",
        "np.array([[-2.0, -8.0]]), np.array([[-4.0, -1.0]])",
        "np.array([[np.nan, 6.0, 7.0]]), np.array([[5.0], [8.0]])",
    )
    mistakes = (
        (
            lambda first, second: (
                min(np.min(first), np.min(second)),
                max(np.max(first), np.max(second)),
            ),
            "One NaN makes all of it NaN, or nothing, depending on the order. `np.nanmin` and "
            "`np.nanmax` leave NaN out.",
        ),
        (
            lambda first, second: (np.nanmin(first), np.nanmax(first)),
            "You asked the first table alone.",
        ),
        (
            lambda first, second: (np.nanmin(second), np.nanmax(second)),
            "You asked the second table alone.",
        ),
        (
            lambda first, second: (0, max(np.nanmax(first), np.nanmax(second))),
            "Your scale begins at 0. The exercise asks for the smallest of both.",
        ),
        (
            lambda first, second: (
                max(np.nanmin(first), np.nanmin(second)),
                min(np.nanmax(first), np.nanmax(second)),
            ),
            "That is the range that both tables *share*. The scale must hold all values: the "
            "smaller of the two smallest, the larger of the two largest.",
        ),
        (
            lambda first, second: (
                min(np.nanmin(first), np.nanmin(second)),
                np.nanmax(first) + np.nanmax(second),
            ),
            "You added the two largest values. Take the larger of them.",
        ),
        (
            lambda first, second: (
                (np.nanmin(first) + np.nanmin(second)) / 2,
                (np.nanmax(first) + np.nanmax(second)) / 2,
            ),
            "You took the middle between the two tables. Then the largest value lies outside the "
            "scale.",
        ),
        (
            lambda first, second: (np.nanmin(first), np.nanmax(second)),
            "You took the smallest of the first table and the largest of the second. Ask both "
            "tables both questions.",
        ),
        (
            lambda first, second: (
                min(np.nanmin(first), np.nanmin(second)),
                min(np.nanmax(first), np.nanmax(second)),
            ),
            "Of the two largest you took the smaller one.",
        ),
        (
            lambda first, second: (
                -max(np.nanmax(np.abs(first)), np.nanmax(np.abs(second))),
                max(np.nanmax(np.abs(first)), np.nanmax(np.abs(second))),
            ),
            "Your scale lies evenly on both sides of 0. That is for values of both signs; here the "
            "smallest and the largest of both are asked for.",
        ),
    )
    also_right = (
        lambda first, second: (
            np.nanmin([np.nanmin(first), np.nanmin(second)]),
            np.nanmax([np.nanmax(first), np.nanmax(second)]),
        ),
    )
    right_unseen = (
        _by_hand,
        lambda first, second: (
            float(np.concatenate([first[~np.isnan(first)], second[~np.isnan(second)]]).min()),
            float(np.concatenate([first[~np.isnan(first)], second[~np.isnan(second)]]).max()),
        ),
    )


SIZES = ((6, 4), (8.5, 5), (2.5, 6.0))  # cm; what is wrong shows at a small size at once
INCH = 2.54  # cm
DPI = 300


def _saved(width_per_cm=1 / INCH, dpi=DPI, turned=False, name=None, **tight):
    """Variants of `save_for_paper` that do one thing otherwise."""

    def save_for_paper(fig, file, width, height):
        size = (width * width_per_cm, height * width_per_cm)
        fig.set_size_inches(*(size[::-1] if turned else size))
        fig.savefig(name or file, dpi=dpi, **tight)

    return save_for_paper


def _save_by_width_and_height(fig, file, width, height):
    fig.set_figwidth(width / 2.54)
    fig.set_figheight(height / 2.54)
    fig.savefig(fname=file, dpi=300)


def _save_in_one_array(fig, file, width, height):
    fig.set_size_inches(np.array([width, height]) / 2.54)
    fig.savefig(file, dpi=300, format="png")


def _save_a_new_one(fig, file, width, height):
    drawing.figure().savefig(file, dpi=300)


def _save_without_size(fig, file, width, height):
    fig.savefig(file, dpi=300)


@exercise("17.5", "At its real size", minutes=6)
class SaveForPaper:
    name = "save_for_paper"
    why = "Its letters will be read at the size at which you chose them."
    hints = (
        "Two steps: first the size of the sheet, which Matplotlib wants in inches, then the file. "
        "How many inches are 8.5 cm?",
        "`fig.set_size_inches(width / 2.54, height / 2.54)`, then `fig.savefig(file, dpi=300)`.",
    )

    def solution(fig, file, width, height):
        fig.set_size_inches(width / 2.54, height / 2.54)
        fig.savefig(file, dpi=300)

    because = "The sheet is set before it is saved, so nothing has to be shrunk afterwards."

    def grade(save_for_paper):
        for width, height in SIZES:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder, "figure.png")
                fig = drawing.figure()
                fig.subplots().plot([0, 1], [0, 1])
                typed = f'fig, "figure.png", {width:g}, {height:g}'
                save_for_paper(fig, str(file), width, height, typed=typed)
                yield from _of_the_file(file, width, height)

    graded = (
        (lambda fig, file, width, height: fig.set_size_inches(width, height), "no file"),
        (_saved(name="/dev/null"), "no file"),
        (_save_without_size, "6.4 by 4.8 inches"),
        (_saved(width_per_cm=1), "centimetres for inches"),
        (_saved(width_per_cm=INCH), "*divided* by 2.54"),
        (_saved(dpi=100), "100 pixels to an inch"),
        (_saved(dpi=None), "100 pixels to an inch"),
        (_saved(turned=True), "exchanged"),
        (_save_a_new_one, "an empty sheet"),
        (_saved(bbox_inches="tight"), "cut"),
        (_saved(dpi=600), "pixels"),
    )
    also_right = (_saved(),)
    right_unseen = (
        _save_by_width_and_height,
        _save_in_one_array,
    )


def _of_the_file(file, width, height):
    from matplotlib import image

    if not file.exists():
        yield "There is no file of that name afterwards: `fig.savefig(file, dpi=300)`."
    seen = image.imread(file)
    rows, columns = seen.shape[:2]
    got = np.array([columns, rows])
    due = np.array([width, height]) / INCH * DPI

    def is_near(pixels):
        return np.all(np.abs(got - pixels) <= 1)  # half a pixel is rounded, or cut

    said = f"It is {columns} by {rows} pixels, and should be {due[0]:.0f} by {due[1]:.0f}."
    if seen.min() == seen.max():
        yield "The file shows an empty sheet. Save `fig`, the figure that you are given."
    if is_near(due):
        return
    if is_near(np.array([6.4, 4.8]) * DPI):
        yield f"{said} That is Matplotlib's own sheet of 6.4 by 4.8 inches: set the size first."
    if is_near(due[::-1]):
        yield f"{said} Width and height are exchanged: the width comes first."
    if is_near(due * INCH):
        yield f"{said} You took centimetres for inches: an inch is 2.54 of them."
    if is_near(due * INCH**2):
        yield f"{said} Centimetres are *divided* by 2.54 to make inches."
    if is_near(due / 3):
        yield f"{said} You saved 100 pixels to an inch: `dpi=300`."
    if np.all(np.abs(got / due - 1) < 0.2):
        yield f'{said} Were its margins cut? `bbox_inches="tight"` changes the size: leave it out.'
    yield said


COUNTED = (
    np.array([3, 0, 9]),
    np.array([0, 14, 2, 2, 0, 0]),
    np.array([25]),
    np.array([6, 5, 4, 1]),
)


def _facts(counts):
    """What the caption must say: all, fired, cells, which, how often."""
    return [
        int(counts.sum()),
        int((counts > 0).sum()),
        len(counts),
        int(counts.argmax()),
        int(counts.max()),
    ]


def _caption(*, which=lambda said: said, text="{} spikes from {} of {} cells; cell {} fired {}."):
    """Variants of `caption` that say something otherwise."""
    return lambda counts: text.format(*which(_facts(counts)))


def _caption_in_steps(counts):
    text = "All together, " + str(counts.sum()) + " spikes. "
    text = text + f"{np.count_nonzero(counts)} cells fired, out of {counts.size}. "
    return text + f"The busiest was number {np.argmax(counts)}, with {max(counts)} spikes"


@exercise("17.6", "A caption that knows", minutes=7)
class Caption:
    name = "caption"
    why = "Whoever cannot see your picture can read it now, and a test can compare it."
    hints = (
        "Five numbers, and each is one method or one mask: all together, how many are above 0, how "
        "many there are, where the largest is, how large it is.",
        'An f-string: `f"{counts.sum()} spikes from {(counts > 0).sum()} of {len(counts)} cells; '
        'cell {counts.argmax()} fired most, {counts.max()} times."`',
    )

    def solution(counts):
        fired = (counts > 0).sum()
        most = counts.argmax()
        text = f"{counts.sum()} spikes from {fired} of {len(counts)} cells; "
        return text + f"cell {most} fired most, {counts.max()} times."

    because = "Every number is computed from the counts, so the caption changes when they do."

    def grade(caption):
        for counts in COUNTED:
            yield from _of_the_caption(caption(counts), counts)

    graded = (
        (lambda counts: print(counts.sum()), "`return`"),
        (lambda counts: 12, "a text"),
        (lambda counts: "12 spikes from 2 of 3 cells; cell 2 fired most, 9 times.", "same for all"),
        (_caption(which=lambda said: said[1:], text="{} of {} cells; cell {}, {}"), "5 numbers"),
        (_caption(which=lambda said: [said[0], said[2], *said[2:]]), "cells fired"),
        (_caption(which=lambda said: [*said[:3], said[3] + 1, said[4]]), "counted from 1"),
        (_caption(which=lambda said: [*said[:3], said[4], said[3]]), "changed places"),
        (_caption(which=lambda said: [said[0] + 1, *said[1:]]), "spikes in all"),
        (_caption(which=lambda said: [*said[:2], said[2] - 1, *said[3:]]), "cells there are"),
        (_caption(which=lambda said: [*said[:4], said[4] / 2]), "how often"),
        (_caption(which=lambda said: [*said[:3], said[3] + 2, said[4]]), "which cell"),
    )
    also_right = (
        _caption(),
        _caption(text="{}: {}/{} cells, above all no. {} ({} x)"),
    )
    right_unseen = (_caption_in_steps,)


def _of_the_caption(text, counts):
    if text is None:
        yield "It gave None. Make the text, and `return` it; `print` alone hands nothing over."
    if not isinstance(text, str):
        yield "That is not a text. Put the numbers into an f-string, with words between them."
    said = [float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)]
    due = _facts(counts)
    if said == due:
        return
    given = f"Of `{np.array2string(counts, separator=', ')}` it says: {text}"
    if said == _facts(COUNTED[0]):
        yield f"{given} That is the same for all counts. Compute the numbers."
    if len(said) != len(due):
        yield f"{given} That holds {len(said)} numbers; there should be 5 numbers: {due}."
    if said[3:] == [due[4], due[3]]:
        yield f"{given} The last two have changed places: first which cell, then how often."
    if said[3] == due[3] + 1:
        yield f"{given} You counted from 1: the index of the first cell is 0."
    names = ("spikes in all", "cells fired", "cells there are", "which cell", "how often")
    for name, mine, right in zip(names, said, due, strict=True):
        if mine != right:
            yield f"{given} The number for *{name}* should be {right}."
