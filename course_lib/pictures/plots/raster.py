"""Who fired when: a row for each cell, a bar for each spike.

Few spikes are markers, which answer to the mouse. Many are one SVG path that lies on the axes
as an image and is zoomed with them: benchmarks/raster.py draws 40,000 each way.
"""

from dataclasses import dataclass
from urllib.parse import quote

import numpy as np

from course_lib import edges, palette
from course_lib.words import plural, shown

from ..display import Picture
from .spikes import spike_bars
from .traces import equally_long, new_figure, unmasked

MOST_MARKERS = 2000
ACROSS = 10_000  # units of the path from left to right: a tenth of a pixel
TALL = 400  # px, about, of the rows together


@dataclass(frozen=True)
class Kind:
    """How the spikes of one kind of cell look; each has a form as well as a colour."""

    name: str
    colour: str
    symbol: str  # of a marker
    width: float  # px of a bar
    share: float  # of its row that a bar takes

    @property
    def upright(self):
        """Whether it is a bar, and not a small square."""
        return self.symbol == "line-ns-open"


ALL = Kind("spikes", palette.SPIKE, "line-ns-open", 1.5, 0.8)
EXCITATORY = Kind("excitatory", palette.EXCITATORY, "line-ns-open", 1.5, 0.8)
INHIBITORY = Kind("inhibitory", palette.INHIBITORY, "square", 3, 0.35)


def raster(simulation, *, cells=None, title=None, excitatory=None, between=None):
    """Draw a row for each cell, a bar for each of its spikes.

    Parameters
    ----------
    simulation : object
        What ``neurons.simulate`` and ``networks.simulate_*`` return: anything with ``t`` and
        ``spike_times`` in ms, and ``spike_cells``; without these it is one cell.
    cells : int
        How many rows; default as many as the simulation has cells.
    title : str
        Above the figure.
    excitatory : bool or array (cells,)
        Which cells excite, where the two kinds are to be told apart: inhibitory cells have small
        squares instead of bars.
    between : tuple of two floats
        From when to when, in ms; default the whole run.

    Returns
    -------
    Picture
        The caption gives the spikes, the cells that fired, and the mean rate, of each kind
        where there are two.

    Raises
    ------
    TypeError, ValueError
        For masked spikes or times that are not finite, spikes of cells that have no row, and
        where lengths differ.
    """
    times, who, cells = _spikes(simulation, cells)
    start, end = _ends(simulation, between)
    if between is not None:
        here = edges.reaches(times, start) & ~edges.is_above(times, end)
        times, who = times[here], who[here]
    kinds = _kinds(excitatory, cells)
    height = int(np.clip(100 + 18 * cells, 340, TALL + 100))
    figure = new_figure(x_title="time (ms)", y_title="cell", height=height)
    if title:
        figure.update_layout(title={"text": title, "font_size": 15}, margin_t=60)
    figure.update_layout(xaxis_range=[start, end], yaxis_range=[-0.7, cells - 0.3])
    if cells <= 10:
        figure.update_yaxes(dtick=1)
    of_kinds = {kind: (times[of_kind[who]], who[of_kind[who]]) for kind, of_kind in kinds.items()}
    draw = _add_markers if len(times) <= MOST_MARKERS else _add_paths
    draw(figure, of_kinds, cells, (start, end))
    if len(kinds) > 1:
        figure.update_traces(showlegend=True)
    return Picture(figure, _caption(times, who, kinds, (start, end), between))


def _spikes(simulation, cells):
    """Times, the cell of each, and how many cells there are."""
    times = simulation.spike_times
    who = getattr(simulation, "spike_cells", None)
    times, who = equally_long(
        spike_times=times, spike_cells=np.zeros(np.shape(times)) if who is None else who
    )
    if not np.isfinite(times).all():
        raise ValueError("spike_times holds a time that is no number; leave it out")
    if cells is None:
        cells = _number_of_cells(simulation, who)
    if len(who) and not 0 <= who.min() <= who.max() < cells:
        wrong = who[(who < 0) | (who >= cells)][0]
        raise ValueError(f"cell {wrong:g} fired, and there are rows for {plural(cells, 'cell')}")
    return times, who.astype(int), cells


def _number_of_cells(simulation, who):
    """As many as were counted or recorded; else as many as the last that fired says."""
    if hasattr(simulation, "counts"):
        return len(simulation.counts)
    if hasattr(simulation, "v"):
        return np.atleast_2d(np.asarray(simulation.v).T).shape[0]
    return int(who.max(initial=0)) + 1


def _ends(simulation, between):
    """When the picture begins and ends, in ms."""
    if between is not None:
        start, end = unmasked(between=between)[0]
        if not start < end:
            raise ValueError(f"between is ({start:g}, {end:g}); the first must be the smaller")
        return float(start), float(end)
    (t,) = unmasked(t=simulation.t)
    # A network's run holds the times of steps, each dt long; any other its samples, end included.
    last = (t[-1] - t[0]) / (len(t) - 1) if hasattr(simulation, "counts") and len(t) > 1 else 0
    return float(t[0]), float(t[-1] + last)


def _kinds(excitatory, cells):
    """Which cells are of each kind."""
    if excitatory is None:
        return {ALL: np.ones(cells, bool)}
    (excites,) = unmasked(excitatory=excitatory)
    if excites.ndim and excites.shape != (cells,):
        raise ValueError(
            f"excitatory has shape {excites.shape}; give one for each of {plural(cells, 'cell')}"
        )
    excites = np.broadcast_to(excites.astype(bool), cells)
    return {EXCITATORY: excites, INHIBITORY: ~excites}


def _add_markers(figure, of_kinds, cells, ends):
    for kind, (times, who) in of_kinds.items():
        marks = spike_bars(times, who)
        size = float(np.clip(220 / cells, 2, 14))
        figure.add_trace(_look(marks, kind, size if kind.upright else max(0.7 * size, 3)))


def _look(marks, kind, size):
    marker = {"symbol": kind.symbol, "color": kind.colour, "size": size}
    return marks.update(
        name=kind.name,
        hovertemplate="cell %{y}, %{x:.1f} ms<extra></extra>",
        marker={**marker, "line_width": kind.upright * kind.width},
    )


def _add_paths(figure, of_kinds, cells, ends):
    """One SVG image with a path for each kind; an empty trace of each for the legend.

    One, since Plotly takes two images at one place for the same.
    """
    start, end = ends
    paths = ""
    for kind, (times, who) in of_kinds.items():
        path = _path((times - start) / (end - start), who, cells, kind.share)
        paths += (
            f'<path vector-effect="non-scaling-stroke" fill="none" stroke="{kind.colour}" '
            f'stroke-width="{kind.width}" d="{path}"/>'
        )
        nothing = spike_bars([None], [None])
        figure.add_trace(_look(nothing, kind, 9))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {ACROSS} {_unit(cells) * cells}" '
        f'preserveAspectRatio="none">{paths}</svg>'
    )
    figure.add_layout_image(
        source="data:image/svg+xml," + quote(svg, safe=" ='/:"),
        xref="x",
        yref="y",
        x=start,
        y=cells - 0.5,
        sizex=end - start,
        sizey=cells,
        sizing="stretch",
        layer="above",
    )


def _unit(cells):
    """Units of the path for a row: where there are many, a bar is higher than its row."""
    return 10 if cells < 100 else 1


def _path(along, who, cells, share):
    """An upright stroke for each spike: a step from the end of the one before, then down.

    Steps are shorter to write than places are, the more so where spikes of a cell follow one
    another.
    """
    unit = _unit(cells)
    tall = max(round(unit * max(share, share * 3 * cells / TALL)), 1)
    tall += (unit - tall) % 2  # so that it stands in the middle of its row
    order = np.lexsort((along, who))
    x = np.rint(along[order] * ACROSS).astype(int)
    top = (cells - 1 - who[order]) * unit + (unit - tall) // 2  # row 0 is at the bottom
    across = np.diff(x, prepend=0)
    down = top - np.concatenate([[0], top[:-1] + tall])
    # A minus sign parts two numbers as well as a blank does.
    steps = (f"m{a}{'' if b < 0 else ' '}{b}v{tall}" for a, b in zip(across, down, strict=True))
    return "M0 0" + "".join(steps)


def _caption(times, who, kinds, ends, between):
    cells, (start, end) = len(next(iter(kinds.values()))), ends
    span = f"in {shown(end - start)} ms"
    if between is not None:
        span = f"from {start:g} to {end:g} ms"
    caption = (
        f"{plural(len(times), 'spike')} {span}, from {len(np.unique(who)):,} of "
        f"{plural(cells, 'cell')}; {_rate(len(times), cells, ends)} on average"
    )
    if len(kinds) > 1:
        caption += "".join(
            f"; the {of_kind.sum():,} {kind.name} {_rate(of_kind[who].sum(), of_kind.sum(), ends)}"
            for kind, of_kind in kinds.items()
            if of_kind.any()
        )
    return caption + "."


def _rate(spikes, cells, ends):
    return f"{spikes / cells / ((ends[1] - ends[0]) / 1000):.1f} Hz"
