"""What depends on a cell's voltage: curves over v."""

import numpy as np

from ..display import Picture
from .traces import line, new_figure, unmasked


def over_voltage(v, curves, *, y_title):
    """Draw curves over the voltage.

    Parameters
    ----------
    v : array (n,)
        In mV, evenly spaced.
    curves : dict
        Maps names to arrays as long as v.
    y_title : str
        What they are, with the unit.

    Returns
    -------
    Picture
        The caption says where each has its lowest and highest value.

    Raises
    ------
    ValueError
        Where the lengths differ.
    """
    figure = new_figure(x_title="v (mV)", y_title=y_title, showlegend=len(curves) > 1)
    said = []
    for number, (name, given) in enumerate(curves.items()):
        along, values = unmasked(v=v, **{name: given})
        if along.shape != values.shape:
            raise ValueError(f"{name} has {len(values)} values for {len(along)} voltages")
        figure.add_trace(line(along, values, name, number))
        ends = [
            f"{values[at] + 0.0:.3g} at {along[at]:.3g} mV"
            for at in (np.argmin(values), np.argmax(values))
        ]
        said.append(f"{name} from {' to '.join(ends)}")
    return Picture(figure, f"{y_title}: {'; '.join(said)}.")
