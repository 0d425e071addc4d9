"""What filters let through, over frequency."""

import numpy as np

from ..display import Picture
from .traces import line, new_figure, unmasked


def over_frequencies(frequencies, responses):
    """Draw frequency responses.

    Parameters
    ----------
    frequencies : array (frequencies,)
        In Hz, evenly spaced.
    responses : dict
        Maps names to how much is let through of each frequency, from 0 to 1.

    Returns
    -------
    Picture
        The caption says from where on each lets less than half through.
    """
    figure = new_figure(x_title="frequency (Hz)", y_title="let through", height=300)
    said = []
    for number, (name, given) in enumerate(responses.items()):
        along, kept = unmasked(frequencies=frequencies, response=given)
        figure.add_trace(line(along, kept, name, number))
        low = np.flatnonzero(kept < 0.5)
        where = "at least half of all"
        if low.size:
            where = f"less than half from {along[low[0]]:.3g} Hz on"
        said.append(f"{name}: {where}")
    figure.update_layout(yaxis_range=[0, 1.05], showlegend=len(responses) > 1)
    return Picture(figure, f"{'; '.join(said)}.")
