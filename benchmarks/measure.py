"""Measure contestants side by side, and write what was measured as text and JSON."""

import json
import os
import platform
import statistics
import time
import tracemalloc
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np


@dataclass
class Line:
    """One contestant's medians in seconds; a goal where the table has one."""

    work: str
    who: str
    wall: float
    cpu: float | None = None
    note: str = ""
    goal: str = ""
    reached: bool | None = None


#: A contestant that is done sooner runs again, so that a median of milliseconds is steady.
SHORTEST_TURN = 0.1  # seconds


def side_by_side(work, contestants, repeats):
    """Run every contestant once to warm up, then all in turn; medians of wall and CPU time."""
    for run in contestants.values():
        run()
    wall, cpu = ({who: [] for who in contestants} for _ in range(2))
    for _ in range(repeats):
        for who, run in contestants.items():
            turn = time.perf_counter()
            while time.perf_counter() < turn + SHORTEST_TURN:
                started, busy = time.perf_counter(), time.process_time()
                run()
                wall[who].append(time.perf_counter() - started)
                cpu[who].append(time.process_time() - busy)
    return {
        who: Line(work, who, statistics.median(wall[who]), statistics.median(cpu[who]))
        for who in contestants
    }


def goal(line, said, reached):
    line.goal, line.reached = said, bool(reached)


def peak_megabytes(run):
    """The most memory that NumPy held at one time during a run, above what it had before."""
    tracemalloc.start()
    run()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def machine():
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for entry in cpuinfo.read_text(encoding="utf-8").splitlines():
            if entry.startswith("model name"):
                model = entry.split(":", 1)[1].strip()
                break
    return {
        "cores": os.cpu_count(),
        "cpu": model,
        "system": platform.system(),
        "python": platform.python_version(),
        "numpy": np.__version__,
    }


def write(lines, folder, repeats):
    """models.txt and models.json in ``folder``; lines of works not run this time are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    stored = folder / "models.json"
    old = json.loads(stored.read_text(encoding="utf-8"))["lines"] if stored.exists() else []
    run_now = {line.work for line in lines}
    rows = [row for row in old if row["work"] not in run_now] + [asdict(line) for line in lines]
    what = machine() | {"repeats": repeats}
    text = json.dumps({"machine": what, "lines": rows}, indent=1)
    stored.write_text(text + "\n", encoding="utf-8")
    table = as_text(rows, what)
    (folder / "models.txt").write_text(table, encoding="utf-8")
    return table


def as_text(rows, what):
    head = f"{what['cores']} cores, {what['cpu']}, {what['system']}, Python {what['python']}, "
    head += f"NumPy {what['numpy']}; medians of {what['repeats']}, in seconds\n"
    cells = [("work", "who", "wall", "CPU", "note", "goal", "")]
    for row in rows:
        cpu = "" if row["cpu"] is None else f"{row['cpu']:.4g}"
        reached = {None: "", True: "reached", False: "MISSED"}[row["reached"]]
        cells.append(
            (row["work"], row["who"], f"{row['wall']:.4g}", cpu, row["note"], row["goal"], reached)
        )
    widths = [max(len(row[k]) for row in cells) for k in range(len(cells[0]))]
    table = ("  ".join(text.ljust(w) for text, w in zip(row, widths, strict=True)) for row in cells)
    return head + "\n" + "\n".join(line.rstrip() for line in table) + "\n"
