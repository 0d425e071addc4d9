"""A signal with a bar above it for each thing that happened."""

import numpy as np

from course_lib import arguments, palette
from course_lib.words import plural

from ..display import Picture
from .spikes import spike_bars
from .traces import line, new_figure, unmasked

ROOM = 0.12  # above the signal, as part of its range, where the bars stand
SAID = 12  # events that the caption names one by one


def events(signal, at, *, dt, y_title, until=None):
    """Draw a signal sample by sample, and above it a bar for each event.

    Parameters
    ----------
    signal : array (samples,)
        Held constant over each sample, as the frames of a film are.
    at : array of int
        The sample of each event.
    dt : float
        From sample to sample, in ms.
    y_title : str
        Quantity and unit, "light (%)".
    until : float
        In ms; what comes after is left out. Default: all of it.

    Returns
    -------
    Picture
        The caption gives the signal's range, and says when the events were.

    Raises
    ------
    ValueError
        If dt is not above 0.
    """
    arguments.number("dt", dt, above=0)
    (signal,) = unmasked(signal=signal)
    shown = signal if until is None else signal[: round(until / dt)]
    times = np.asarray(at)[np.asarray(at) < len(shown)] * dt
    figure = new_figure(x_title="time (ms)", y_title=y_title, showlegend=False)
    t = np.arange(len(shown)) * dt
    trace = line(t, shown, "signal", color=palette.BLUE, width=1.2)
    figure.add_trace(trace.update(line_shape="hv"))
    figure.add_trace(spike_bars(times, shown.max() + ROOM * np.ptp(shown)))
    reach = f"{y_title} over {len(shown) * dt:g} ms, from {shown.min():g} to {shown.max():g}"
    return Picture(figure, f"{reach}; {_when(times)}.")


def _when(times):
    said = ", ".join(f"{ms:g}" for ms in times[:SAID])
    more = f" and {len(times) - SAID} more" * (len(times) > SAID)
    return plural(len(times), "event") + (f", at {said}{more} ms" if said else "")
