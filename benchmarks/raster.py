"""How soon 40,000 spikes are on the screen, drawn in four ways, in a real browser.

    python benchmarks/raster.py

From the figure's JSON to the frame that shows it, and how large the JSON is: as
``pictures.raster`` draws them, and beside it as markers, as markers by WebGL, and as one line
with gaps. Medians of 5; WebGL is the browser's own, without a graphics card.
"""

import statistics
import sys
import tempfile
from pathlib import Path

import numpy as np
import plotly.graph_objects as go
from plotly.offline import get_plotlyjs

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))

from lab_browser import browser_page

from course_lib import networks, palette, pictures

SPIKES, CELLS, DURATION = 40_000, 2000, 2000
REPEATS = 5
DRAW = """async text => {
  const box = document.body.appendChild(document.createElement('div'));
  const frame = () => new Promise(requestAnimationFrame);
  const start = performance.now();
  const { data, layout } = JSON.parse(text);
  await Plotly.newPlot(box, data, layout);
  await Promise.all([...box.querySelectorAll('image')].map(image => image.decode?.()));
  await frame();
  await frame();
  const taken = performance.now() - start;
  Plotly.purge(box);
  box.remove();
  return taken;
}"""


def ways():
    """A figure for each way, by its name."""
    rng = np.random.default_rng(1)
    times = np.sort(rng.uniform(0, DURATION, SPIKES))
    who = rng.integers(0, CELLS, SPIKES)
    counts = np.bincount(who, minlength=CELLS)
    ours = pictures.raster(networks.NetworkRun(np.arange(DURATION), times, who, counts)).figure
    x, y = times.astype(np.float32), who.astype(np.float32)
    gap = np.full(SPIKES, np.nan, np.float32)
    strokes = {
        "x": np.repeat(x, 3),
        "y": np.column_stack([y - 3, y + 3, gap]).ravel(),
        "mode": "lines",
        "line": {"width": 1.5, "color": palette.SPIKE},
    }
    marker = {"symbol": "line-ns-open", "size": 3, "line_width": 1.5, "color": palette.SPIKE}
    markers = {"x": x, "y": y, "mode": "markers", "marker": marker}
    others = {
        "WebGL markers": go.Scattergl(markers),
        "markers": go.Scatter(markers),
        "a line with gaps": go.Scatter(strokes),
    }
    return {"pictures.raster": ours} | {
        name: go.Figure(trace, layout=go.Layout(height=500)) for name, trace in others.items()
    }


def main():
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(f"<meta charset=utf-8><script>{get_plotlyjs()}</script>", encoding="utf-8")
        with browser_page(file.as_uri()) as page:
            page.goto(file.as_uri())
            print(f"{SPIKES:,} spikes of {CELLS:,} cells; medians of {REPEATS}")
            for name, figure in ways().items():
                text = figure.to_json()
                taken = statistics.median(page.evaluate(DRAW, text) for _ in range(REPEATS))
                print(f"{name:18}{taken:7.0f} ms{len(text) / 1000:7.0f} kB", flush=True)


if __name__ == "__main__":
    main()
