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

    def lies_at(self, x, y) -> bool:
        return _same(self.x, x) and _same(self.y, y)


def drawn(ax) -> list[Drawn]:
    """All that ``plot`` and ``scatter`` have drawn, in order."""
    found = [
        Drawn(
            np.asarray(line.get_xdata(), float),
            np.asarray(line.get_ydata(), float),
            joined=line.get_linestyle() not in ("None", "none", " ", ""),
            marked=line.get_marker() not in ("None", "none", " ", "", None),
        )
        for line in ax.lines
    ]
    for dots in ax.collections:
        x, y = np.asarray(dots.get_offsets(), float).T
        found.append(Drawn(x, y, joined=False, marked=True))
    return found


def legend(ax) -> list[str]:
    """The words of the legend, in order; none where there is no legend."""
    return [text.get_text() for text in ax.get_legend().get_texts()] if ax.get_legend() else []


def _same(a, b):
    return np.shape(a) == np.shape(b) and np.allclose(a, b, rtol=1e-6, atol=1e-9)
