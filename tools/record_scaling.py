"""Write down what lesson 52 shows where Dask or Brian2 is missing.

COURSE_BRIAN2_PYTHON=.../bin/python python tools/record_scaling.py
"""

import os
import sys

import numpy as np
from build_notebooks import chosen, read_source
from distributed import Client

from course_lib import scaling, sweep


def main():
    if not os.environ.get(scaling.BRIAN2):
        sys.exit(f"set {scaling.BRIAN2} to the python of an environment that has Brian2")
    with Client(n_workers=2, threads_per_worker=1, dashboard_address=None) as client:
        found = sweep.sweep(scaling.irregularity, grid(), executor=client.get_executor())
    spike_times, spike_cells = scaling.in_brian2(*scaling.network())
    np.savez_compressed(
        scaling.STORED,
        table=found.table(),
        spike_steps=np.rint(spike_times / 0.1).astype(np.int16),
        spike_cells=spike_cells.astype(np.int16),
    )


def grid():
    """The grid of the lesson's first cell."""
    (source,) = chosen(["52"])
    first = next(cell for cell in read_source(source).cells if "grid =" in cell.source)
    names = {}
    for line in first.source.splitlines():
        if line.startswith(("import numpy", "grid =")):
            exec(line, names)
    return names["grid"]


if __name__ == "__main__":
    sys.exit(main())
