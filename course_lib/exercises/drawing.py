"""Blank axes for answers that draw, and what stands on them afterwards.

They belong to no window and no notebook: what an answer draws on them is looked at, and thrown
away. Matplotlib is loaded when the first is made.
"""

from dataclasses import dataclass

import numpy as np


def axes():
    """Blank axes. A copy of them is they themselves, since an answer must draw on these."""
    ax = figure().subplots()
    ax.__deepcopy__ = lambda memo: ax
    return ax


def figure():
    """A blank figure, with the same way to be copied."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    fig = FigureCanvasAgg(Figure()).figure
    fig.__deepcopy__ = lambda memo: fig
    return fig


@dataclass(frozen=True)
class Drawn:
    """One line or set of markers, by what a reader sees of it."""

    x: np.ndarray
    y: np.ndarray
    joined: bool
    marked: bool
    round: bool = True  # its markers, if it has any

    def lies_at(self, x, y) -> bool:
        return _same(self.x, x) and _same(self.y, y)


def drawn(ax) -> list[Drawn]:
    """All that ``plot`` and ``scatter`` have drawn, in order."""
    found = [
        Drawn(
            *_seen(line.get_xdata(), line.get_ydata()),
            joined=line.get_linestyle() not in ("None", "none", " ", ""),
            marked=_is_marked(line),
            round=line.get_marker() in ("o", "."),
        )
        for line in ax.lines
    ]
    for dots in ax.collections:
        x, y = np.asarray(dots.get_offsets(), float).T
        found.append(Drawn(x, y, joined=False, marked=True))
    return found


def legend(ax) -> list[tuple[str, bool]]:
    """The words of the legend, in order, and whether a marker stands beside each."""
    made = ax.get_legend()
    if made is None:
        return []
    return [
        (text.get_text(), _is_marked(handle))
        for text, handle in zip(made.get_texts(), made.legend_handles, strict=False)
    ]


def _is_marked(artist):
    """Whether a line has markers; dots that ``scatter`` made are nothing else."""
    if not hasattr(artist, "get_marker"):
        return True
    return artist.get_marker() not in ("None", "none", " ", "", None)


def _seen(x, y):
    """Of points, those that are drawn: NaN leaves a gap."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    if x.shape != y.shape:
        return x, y
    there = ~(np.isnan(x) | np.isnan(y))
    return x[there], y[there]


def _same(a, b):
    return np.shape(a) == np.shape(b) and np.allclose(a, b, rtol=1e-6, atol=1e-9)
