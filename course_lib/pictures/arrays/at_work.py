"""A circuit at work: who sends to whom, and beside it what each cell does."""

import numpy as np

from course_lib import palette
from course_lib.pictures.arrays.circuits import circuit
from course_lib.pictures.arrays.given import CannotDraw, speaks
from course_lib.pictures.display import Picture
from course_lib.pictures.svg import AXIS, AXIS_LEFT, HEADING, Canvas, Type, outline
from course_lib.words import plural

COLUMNS = 280  # of a trace: in each the lowest and the highest voltage
WIDE, TALL, APART = 430, 62, 84  # px of a trace, and from one down to the next
LOW, HIGH = -90.0, 40.0  # mV, at the bottom and at the top of a trace
GAP = 70  # px between the circuit and the traces
COUNT = Type(14, anchor="start", bold=True)
MIDDLE = Type(14, anchor="middle")


@speaks
def at_work(weights, run, *, excitatory, cut=(), changed=None, unit="nS"):
    """Draw a circuit, and a voltage for each of its cells beside it.

    Parameters
    ----------
    weights : array (cells, cells)
        From and to.
    run : networks.NetworkRun
        A run of it with "v" recorded.
    excitatory : bool or array (cells,)
        Which cells excite.
    cut : list of pairs
        Connections (from, to) that are cut.
    changed : float
        A moment, in ms, that is marked, since something was changed then.
    unit : str
        Of the weights.

    Returns
    -------
    Picture
        The caption says how often each cell fired, before and after the change if there is one.
    """
    if "v" not in run.recorded:
        raise CannotDraw('the run has no voltages; record="v" keeps them.')
    wiring = circuit(weights, excitatory, cut=cut, unit=unit)
    if wiring.figure is None:
        raise CannotDraw(wiring.words)
    canvas = Canvas()
    traces = _traces(run, excitatory, changed)
    canvas.place(traces, 0, 0)
    left = wiring.figure
    middle = (traces.top + traces.bottom) / 2 - (left.top + left.bottom) / 2
    canvas.place(left, -GAP - left.right, round(middle))
    return Picture(
        canvas, words="a circuit, and the voltage of each of its cells", caption=_said(run, changed)
    )


def _traces(run, excitatory, changed):
    canvas = Canvas()
    v, duration = run.recorded["v"], _duration(run)
    excites = np.broadcast_to(excitatory, v.shape[1])
    for cell in range(v.shape[1]):
        top = cell * APART
        colour = palette.EXCITATORY if excites[cell] else palette.INHIBITORY
        canvas.text(HEADING, -34, top + TALL // 2 + 5, cell)
        canvas.cover(0, top, WIDE, top + TALL)
        canvas.curve(outline(colour, 1.5), 0, top, _path(v[:, cell]))
        canvas.text(COUNT, WIDE + 12, top + TALL // 2 + 5, plural(int(run.counts[cell]), "spike"))
    bottom = (v.shape[1] - 1) * APART + TALL + 12
    canvas.line(outline(palette.GREY), 0, bottom, WIDE, 0)
    for share in (0, 0.5, 1):
        x = round(share * WIDE)
        canvas.line(outline(palette.GREY), x, bottom, 0, 6)
        canvas.text(MIDDLE, x, bottom + 22, f"{share * duration:g}")
    canvas.text(AXIS, WIDE + 12, bottom + 5, "time (ms)")
    canvas.text(AXIS_LEFT, -10, -10, "cell")
    if changed is not None:
        x = round(WIDE * changed / duration)
        canvas.line(outline(palette.GREY, 2, dashed=True), x, -8, 0, bottom + 8)
        canvas.text(MIDDLE, x, -14, "changed here")
    return canvas


def _path(v):
    """A trace as the lowest and the highest of each of its columns, relative to its top left."""
    parts = np.array_split(v, min(COLUMNS, len(v)))
    x = np.rint(np.linspace(0, WIDE, len(parts))).astype(int)
    ends = np.array([[part.min(), part.max()] for part in parts])
    y = np.rint((HIGH - np.clip(ends, LOW, HIGH)) / (HIGH - LOW) * TALL).astype(int)
    path, at = [f"m0 {y[0, 0]}"], (0, y[0, 0])
    for place, (low, high) in zip(x, y, strict=True):
        path.append(f"l{place - at[0]} {low - at[1]}")
        if low - high > 1:  # more than a line is wide
            path.append(f"v{high - low}")
            low = high
        at = (place, low)
    return "".join(path).replace(" -", "-")


def _duration(run):
    return float(run.t[-1] + run.t[1] - run.t[0])


def _said(run, changed):
    if changed is None:
        return f"Spikes in {_duration(run):g} ms: {_by_cell(run.counts)}."
    before = run.spike_times < changed
    cells = len(run.counts)
    early = np.bincount(run.spike_cells[before], minlength=cells)
    late = np.bincount(run.spike_cells[~before], minlength=cells)
    return f"Spikes before {changed:g} ms: {_by_cell(early)}; from then on: {_by_cell(late)}."


def _by_cell(counts):
    return ", ".join(f"cell {cell} {int(count)}" for cell, count in enumerate(counts))
