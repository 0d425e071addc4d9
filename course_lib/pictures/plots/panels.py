"""Several quantities over the same times, one panel below the other."""

from plotly.subplots import make_subplots

from course_lib.words import rounded

from ..display import Picture
from .theme import TEMPLATE
from .traces import line, unmasked

HEIGHT = 150  # px of a panel


def panels(t, quantities, *, unit="ms", panel_height=HEIGHT):
    """Draw a panel for each quantity, all over one axis of time.

    Parameters
    ----------
    t : array (samples,)
        Times, evenly spaced.
    quantities : dict
        Maps what stands beside a panel, with its unit, to an array as long as t; or to a dict of
        such arrays by their names, drawn in one panel.
    unit : str
        Of the times.
    panel_height : int
        In pixels.

    Returns
    -------
    Picture
        The caption gives the range of each.
    """
    figure = make_subplots(rows=len(quantities), cols=1, shared_xaxes=True, vertical_spacing=0.06)
    said, several = [], False
    for row, (title, given) in enumerate(quantities.items(), start=1):
        traces = given if isinstance(given, dict) else {title: given}
        several = several or len(traces) > 1
        for number, (name, trace) in enumerate(traces.items()):
            times, values = unmasked(t=t, **{name: trace})
            if times.shape != values.shape:
                many = f"{len(values)} values for {len(times)} times"
                raise ValueError(f"{name} has {many}; give one for each")
            shown = line(times, values, name, number, width=1.5)
            shown.showlegend = len(traces) > 1
            figure.add_trace(shown, row=row, col=1)
            said.append(f"{name} from {rounded(values.min())} to {rounded(values.max())}")
        figure.update_yaxes(title_text=title, row=row, col=1)
    figure.update_xaxes(title_text=f"time ({unit})", row=len(quantities), col=1)
    height = 60 + panel_height * len(quantities)
    figure.update_layout(template=TEMPLATE, height=height, showlegend=several)
    return Picture(figure, f"{'; '.join(said)}.")
