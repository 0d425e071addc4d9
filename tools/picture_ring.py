"""Draw README's film of the ring's memory: cue, and what stays of it.

python tools/picture_ring.py
"""

import sys

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import numpy as np
from build_notebooks import ROOT
from matplotlib.animation import FuncAnimation, PillowWriter

from course_lib import analysis, palette, ring_memory

FILM = ROOT / "teaching" / "presenting" / "ring.gif"
CELLS, BIN, FPS = 100, 50.0, 12  # RS cells; ms in which spikes are counted; frames a second
DURATION = 3000.0


def main():
    run = ring_memory.remember(ring_memory.weights(), cue=180, duration=DURATION, seed=43)
    rates = analysis.spike_counts(
        run.spike_times, run.spike_cells, cells=120, window=BIN, duration=DURATION
    )[:, :CELLS]
    rates = (rates + np.roll(rates, 1, axis=0)) / 2  # a little afterglow, for the eye
    figure, draw = ring(rates)
    film = FuncAnimation(figure, draw, len(rates), interval=1000 / FPS)
    film.save(FILM, PillowWriter(FPS), dpi=90)
    print(f"{FILM.name}  {FILM.stat().st_size / 1000:.0f} kB, {len(rates)} frames")


def ring(rates):
    """A figure with a dot for each cell, and a function that draws a moment."""
    angles = np.arange(CELLS) * 2 * np.pi / CELLS
    figure = plt.figure(figsize=(7, 3.4), facecolor="white")
    ax = figure.add_axes((0, 0, 1, 1), xlim=(-1.7, 4), ylim=(-1.38, 1.38), aspect="equal")
    ax.axis("off")
    dots = ax.scatter(np.cos(angles), np.sin(angles), s=70, c=np.zeros(CELLS), cmap="cividis")
    dots.set_clim(0, np.quantile(rates[rates > 0], 0.95))
    (cue,) = ax.plot([-1.35], [0], marker="*", markersize=26, color=palette.VERMILION)
    arrow = ax.annotate("", (0, 0), (0, 0), arrowprops={"arrowstyle": "-|>", "lw": 3})
    words = ax.text(1.4, 0, "", va="center", fontsize=17, linespacing=1.6)

    def draw(k):
        start, stop = ring_memory.CUE
        now = k * BIN
        lit = start <= now < stop
        dots.set_array(rates[k])
        cue.set_visible(lit)
        pointed = analysis.population_vector(rates[k], angles * 180 / np.pi)
        length = pointed.length if rates[k].any() else 0.0
        where = np.deg2rad(pointed.angle) if rates[k].any() else 0.0
        arrow.xy = (0.85 * length * np.cos(where), 0.85 * length * np.sin(where))
        arrow.arrow_patch.set_visible(bool(length > 0.3))
        said = (
            "a dot lights up"
            if lit
            else ("gone, and remembered" if now >= stop else "120 spiking cells")
        )
        words.set_text(f"{now / 1000:.1f} s\n{said}")

    return figure, draw


if __name__ == "__main__":
    sys.exit(main())
