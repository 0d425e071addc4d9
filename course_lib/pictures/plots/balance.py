"""A network and how regular its cells are: who fires when, and how many have which CV."""

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from course_lib import analysis, palette
from course_lib.words import rounded

from ..display import Picture
from .bins import PALE
from .spikes import spike_bars
from .theme import TEMPLATE
from .traces import by_name

ROWS = 40  # cells whose spikes are drawn
SETTLED = 200.0  # ms: what came before is the start's doing
BORDERS = np.linspace(0, 2, 21)


def balance(run):
    """Draw some cells' spikes, and below it a histogram of all cells' CV.

    Parameters
    ----------
    run : networks.NetworkRun
        What ``networks.simulate_lif`` returns.

    Returns
    -------
    Picture
        The caption gives rate and mean CV, and how many cells were silent, in rounded numbers that
        hold although the network is chaotic.

    Raises
    ------
    ValueError
        For a run of less than 200 ms.
    """
    figure = empty()
    fill(figure, run)
    return Picture(figure, in_words(run))


def empty():
    """The figure with its traces, for an explorer to fill."""
    figure = make_subplots(rows=2, cols=1, row_heights=[3, 2], vertical_spacing=0.2)
    figure.add_trace(spike_bars([], [], size=6, width=1.5), row=1, col=1)
    figure.add_trace(
        go.Bar(
            x=(BORDERS[:-1] + BORDERS[1:]) / 2,
            name="CV",
            marker={"color": PALE, "line": {"color": palette.BLUE, "width": 1.5}},
            hovertemplate="%{y} cells with a CV of about %{x:.2f}<extra></extra>",
            showlegend=False,
        ),
        row=2,
        col=1,
    )
    figure.update_xaxes(title_text="time (ms)", row=1, col=1)
    figure.update_yaxes(title_text="cell", range=[-0.7, ROWS - 0.3], row=1, col=1)
    figure.update_xaxes(title_text="CV of a cell: 0 a clock, 1 pure chance", row=2, col=1)
    figure.update_yaxes(title_text="cells", rangemode="nonnegative", row=2, col=1)
    figure.update_layout(template=TEMPLATE, height=380, bargap=0)
    return figure


def fill(figure, run):
    """Put a run into the figure, in place."""
    traces = by_name(figure)
    seen = run.spike_cells < ROWS
    traces["spikes"].update(x=run.spike_times[seen], y=run.spike_cells[seen])
    traces["CV"].update(y=np.histogram(np.minimum(irregularities(run), 1.99), BORDERS)[0])
    figure.update_xaxes(range=[float(run.t[0]), _end(run)], row=1, col=1)


def irregularities(run):
    """The CV of each cell, once the network has settled."""
    if _end(run) <= SETTLED:
        raise ValueError(f"the run is {_end(run):g} ms long; the first {SETTLED:g} ms do not count")
    return analysis.irregularities(run.spike_times, run.spike_cells, len(run.counts), start=SETTLED)


def in_words(run):
    """Rate, CV and silence: of chaos, what holds for every start."""
    found = irregularities(run)
    cells = len(run.counts)
    late = run.spike_times[run.spike_times > SETTLED]
    rate = len(late) / cells / (_end(run) - SETTLED) * 1000
    silent = cells - len(np.unique(run.spike_cells[run.spike_times > SETTLED]))
    said = f"Between {int(rate)} and {int(rate) + 1} Hz on average" if rate else "No spike any more"
    if len(found):
        said += f", CV about {rounded(round(float(found.mean()), 1))}"
    share = round(silent / cells, 1)
    if share:
        said += f"; about {share:.0%} of the cells are silent" if share < 1 else ", of anybody"
    return said + "."


def _end(run):
    return float(run.t[-1] + run.t[1] - run.t[0])
