"""A recording with several electrodes, one above the other, and what a mask says of it."""

import numpy as np
import plotly.graph_objects as go

from course_lib import arguments, palette
from course_lib.words import plural

from ..display import Picture
from .traces import line, new_figure, unmasked


def marked(recording, mask=None, *, dt, unit):
    """Draw each row of a recording, and thick and in colour what a mask marks.

    Where the recording holds NaN there is nothing to draw, and the line has a gap.

    Parameters
    ----------
    recording : array (rows, samples)
        One row for each electrode.
    mask : array of bool
        What to mark: (rows, samples), or (samples,) for all rows at once. Default: nothing.
    dt : float
        From sample to sample, in ms.
    unit : str
        Of the recording, "µV".

    Returns
    -------
    Picture
        The caption says of each row from where to where it reaches, how many samples are marked
        and how many are NaN.

    Raises
    ------
    ValueError
        If dt is not above 0, or the recording is no table.
    """
    arguments.number("dt", dt, above=0)
    (recording,) = unmasked(recording=recording)
    if recording.ndim != 2:
        raise ValueError(f"recording has shape {recording.shape}; give a table, a row for each")
    mask = np.broadcast_to(False if mask is None else mask, recording.shape)
    apart = _apart(recording)
    t = np.arange(recording.shape[1]) * dt
    figure = new_figure(x_title="time (ms)", y_title="electrode", height=420, showlegend=False)
    for row, v in enumerate(recording):
        at = -row * apart
        figure.add_trace(line(t, v + at, f"electrode {row}", color=palette.BLUE, width=1.2))
        figure.add_trace(_over(t, np.where(mask[row], v + at, np.nan), row))
    rows = np.arange(len(recording))
    figure.update_yaxes(tickvals=-rows * apart, ticktext=[str(row) for row in rows])
    said = "; ".join(
        _of_row(row, *pair) for row, pair in enumerate(zip(recording, mask, strict=True))
    )
    distance = f"From row to row {apart:g} {unit}."
    return Picture(figure, f"{unit} over {len(t) * dt:g} ms. {said}. {distance}")


def _apart(recording):
    """How far the rows stand from one another: by what is usual, whatever artefacts reach."""
    usual = float(np.diff(np.nanpercentile(recording, [5, 95]))[0])
    return float(f"{1.7 * usual:.2g}") or 1.0


def _over(t, v, row):
    """What is marked, over the line; single samples would be no line, so they are points too."""
    look = {"color": palette.VERMILION}
    return go.Scatter(
        x0=float(t[0]),
        dx=float(t[1] - t[0]),
        y=v.astype(np.float32),
        name=f"marked, electrode {row}",
        mode="lines+markers",
        line={**look, "width": 3},
        marker={**look, "size": 4},
    )


def _of_row(row, v, mask):
    missing = int(np.isnan(v).sum())
    parts = [f"{np.nanmin(v):g} to {np.nanmax(v):g}"] if missing < len(v) else []
    parts += [f"{plural(int(mask.sum()), 'sample')} marked"] if mask.any() else []
    parts += [f"{missing} NaN"] if missing else []
    return f"Electrode {row}: {', '.join(parts)}"
