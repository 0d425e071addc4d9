"""The same data, drawn badly or well, one choice at a time (lesson 17)."""

import numpy as np

from course_lib import arguments, palette, recordings

from ..display import Picture
from .lightness import turns

#: Each choice: what is done badly, what is done well.
CHOICES = {
    "traces": ("one over the other", "stacked"),
    "rows": ("row 0 at the top", "row 0 at the bottom"),
    "scales": ("each its own", "the same"),
    "colours": ("jet", "viridis"),
    "bars": ("from 9 Hz", "from 0"),
}
RATES = {"dark": 9.6, "light": 10.4}  # Hz, of one cell
CUT = 9.0  # Hz, where the bars begin that are cut
APART = 120.0  # microvolts from one trace to the next
PAPER = "white"


def better_or_worse(
    traces="one over the other",
    rows="row 0 at the top",
    scales="each its own",
    colours="jet",
    bars="from 9 Hz",
):
    """Draw a recording of forty contacts, two maps and two rates, each choice made badly or well.

    Parameters
    ----------
    traces : str
        Of the contacts: "one over the other" or "stacked".
    rows : str
        Of the maps: "row 0 at the top" or "row 0 at the bottom".
    scales : str
        Of the maps' colours: "each its own" or "the same".
    colours : str
        "jet" or "viridis".
    bars : str
        Where the bars begin: "from 9 Hz" or "from 0".

    Returns
    -------
    Picture
        The caption says what each choice does to the reader.

    Raises
    ------
    ValueError
        For any other choice.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    chosen = {"traces": traces, "rows": rows, "scales": scales, "colours": colours, "bars": bars}
    for name, choice in chosen.items():
        arguments.choice(name, choice, CHOICES[name])
    figure = Figure(figsize=(8.6, 3.0), dpi=90, facecolor=PAPER)
    FigureCanvasAgg(figure)
    places = figure.add_gridspec(
        1,
        6,
        width_ratios=(2.6, 0.5, 1.5, 1.5, 0.5, 1.0),  # narrow ones keep the three apart
        left=0.05,
        right=0.99,
        top=0.88,
        bottom=0.17,
        wspace=0.08,
    )
    _draw_traces(figure.add_subplot(places[0]), traces == "stacked")
    boxes = [figure.add_subplot(places[2]), figure.add_subplot(places[3])]
    _draw_maps(boxes, rows, scales, colours)
    _draw_bars(figure.add_subplot(places[5]), bars)
    caption = " ".join(sentence(*choice) for choice in chosen.items())
    return Picture(figure, caption, f"Three pictures: {', '.join(chosen.values())}.")


def sentence(name, choice):
    """What one choice does to the reader, with the numbers of the data."""
    return _SENTENCES[name](choice == CHOICES[name][1])


def _of_traces(well):
    t, traces = recordings.probe()
    if not well:
        return f"{len(traces)} traces in one band: nobody can tell which contact answers first."
    first = traces.min(axis=1).argmin()
    return (
        f"{len(traces)} traces, stacked: contact {first} answers first, "
        f"{t[traces[first].argmin()] - 20:.0f} ms after the sound, and the wave runs on from there."
    )


def _of_rows(well):
    first, _ = recordings.two_boxes()
    row, column = np.unravel_index(first.argmax(), first.shape)
    seems_north = (row > first.shape[0] / 2) == well
    corner = ("north" if seems_north else "south") + (
        "-west" if column < first.shape[1] / 2 else "-east"
    )
    if well:
        return f"Row 0, the south, is at the bottom: in box A the cell fires in the {corner}."
    return f"Row 0, the south, is at the top: in box A the cell seems to fire in the {corner}."


def _of_scales(well):
    in_a, in_b = (f"{rates.max():.0f} Hz" for rates in recordings.two_boxes())
    if well:
        return f"One scale of colours: the {in_a} of box A are bright, the {in_b} of box B dim."
    return f"Each map has its own scale: the same colour is {in_a} in box A, {in_b} in box B."


def _of_colours(well):
    if well:
        return "viridis gets lighter all the way."
    often = turns("jet")
    return f"jet turns {often} times between lighter and darker: edges where there are none."


def _of_bars(well):
    dark, light = RATES.values()
    true = f"{light / dark:.2f} times"
    if well:
        return f"The bars begin at 0: the right one is {true} as high, as the rates are."
    seen = (light - CUT) / (dark - CUT)
    return f"The bars begin at {CUT:.0f} Hz: the right one is {seen:.1f} times as high, not {true}."


_SENTENCES = {
    "traces": _of_traces,
    "rows": _of_rows,
    "scales": _of_scales,
    "colours": _of_colours,
    "bars": _of_bars,
}


def _draw_traces(axes, stacked):
    t, traces = recordings.probe()
    lower = APART * np.arange(len(traces))[:, None] if stacked else 0
    axes.plot(t, (traces - lower).T, linewidth=0.6, color=palette.BLUE if stacked else None)
    axes.set(xlabel="time (ms)", xticks=[0, 80, 160], yticks=[])
    axes.set_title("forty contacts", fontsize=10)


def _draw_maps(both, rows, scales, colours):
    maps = recordings.two_boxes()
    highest = max(rates.max() for rates in maps) if scales == "the same" else None
    origin = "lower" if rows == "row 0 at the bottom" else "upper"
    for axes, rates, box in zip(both, maps, "AB", strict=True):
        axes.imshow(rates, cmap=colours, vmin=0, vmax=highest, origin=origin)
        axes.set(xticks=[], yticks=[])
        axes.set_title(f"box {box}", fontsize=10)


def _draw_bars(axes, bars):
    axes.bar(list(RATES), list(RATES.values()), color=palette.GREY)
    axes.set_ylim(0 if bars == "from 0" else CUT, 11)
    axes.set_title("rate (Hz)", fontsize=10)
