"""How light the colours of a map are, from its first to its last: what is left on a grey print."""

import numpy as np

from course_lib.words import listed, plural

from ..display import Picture

FINE = 256  # colours of a map
# How much red, green and blue light weigh in what the eye calls light (sRGB, IEC 61966-2-1).
WEIGHTS = np.array([0.2126, 0.7152, 0.0722])
STILL = 0.5  # of 100; a rise or fall by less is not seen


def lightness_of(name) -> np.ndarray:
    """Give the lightness (CIE L*, from 0, black, to 100, white) of the colours of a map.

    Parameters
    ----------
    name : str
        Of a colour map of Matplotlib.

    Returns
    -------
    array (256,)
        From the map's first colour to its last.

    Raises
    ------
    KeyError
        There is no such map.
    """
    from matplotlib import colormaps

    colours = colormaps[name](np.linspace(0, 1, FINE))[:, :3]
    light = np.where(colours > 0.04045, ((colours + 0.055) / 1.055) ** 2.4, colours / 12.92)
    luminance = light @ WEIGHTS
    bright = luminance > (6 / 29) ** 3
    return np.where(bright, 116 * np.cbrt(luminance) - 16, luminance * (29 / 3) ** 3)


def turns(name) -> int:
    """Count how often a map turns from getting lighter to getting darker, or back.

    Parameters
    ----------
    name : str
        Of a colour map of Matplotlib.

    Returns
    -------
    int
        0 for a map that only gets lighter, or only darker.
    """
    found, way, furthest = 0, 0, None
    for value in lightness_of(name):
        furthest = value if furthest is None else furthest
        step = value - furthest
        if step * way >= 0 and (way or abs(step) > STILL):
            way, furthest = way or np.sign(step), value
        elif way and abs(step) > STILL:  # it goes the other way, by more than nothing
            found, way, furthest = found + 1, -way, value
    return found


def lightness(*names):
    """Draw colour maps as strips, each with its own colours in grey below, and their lightness.

    Parameters
    ----------
    *names : str
        Of colour maps of Matplotlib.

    Returns
    -------
    Picture
        The caption says how often each one's lightness turns.

    Raises
    ------
    KeyError
        There is no such map.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    curves = [lightness_of(name) for name in names]
    figure = Figure(figsize=(2.7 * len(names), 2.6), facecolor="white")
    FigureCanvasAgg(figure)
    grid = figure.subplots(3, len(names), squeeze=False, height_ratios=(1, 1, 5))
    ramp = np.linspace(0, 1, FINE)[None, :]
    for (strip, grey, axes), name, curve in zip(grid.T, names, curves, strict=True):
        strip.imshow(ramp, cmap=name, aspect="auto")
        grey.imshow(curve[None, :], cmap="gray", vmin=0, vmax=100, aspect="auto")
        axes.plot(ramp[0], curve, color="black")
        axes.set(ylim=(0, 100), xlim=(0, 1), xticks=[0, 1], xlabel="smallest to largest")
        strip.set_title(name)
        for bare in (strip, grey):
            bare.set(xticks=[], yticks=[])
    for axes in grid[2, 1:]:
        axes.set_yticklabels([])
    grid[2, 0].set_ylabel("lightness")
    words = [f"{name} {plural(turns(name), 'time')}" for name in names]
    return Picture(figure, f"From smallest to largest, the lightness turns: {listed(words)}.")
