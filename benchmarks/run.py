"""How fast the simulators are, beside their peers, in one run.

    python benchmarks/run.py                 everything
    python benchmarks/run.py balanced ring   some of it

Brian2 takes part where COURSE_BRIAN2_PYTHON names the Python of its environment (see
tests/brian2/peer.py), the C loop where there is a C compiler.
"""

import argparse
import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "tests" / "brian2")]

import measure  # noqa: E402
import peer  # noqa: E402
import plain  # noqa: E402

from course_lib import learning, networks, neurons, synapses  # noqa: E402
from course_lib.engines import memory  # noqa: E402
from course_lib.engines.connections import rows_per_sender  # noqa: E402


def balanced(repeats):
    """The balanced network: 2000 cells, 40,000 steps."""
    weights, v0 = peer.published_balanced_network()
    dense = np.ascontiguousarray(weights.toarray().T / 1000)  # [to, from], mV s
    contestants = {
        "plain loop": lambda: plain.balanced(dense, v0),
        "numpy engine": lambda: networks.simulate_lif(weights, v0, engine="numpy"),
        "compiled engine": lambda: networks.simulate_lif(weights, v0, engine="compiled"),
    }
    in_c = c_loop(weights, v0)
    if in_c:
        contestants["C loop, -O3"] = in_c
    lines = measure.side_by_side("balanced", contestants, repeats)
    network = peer.balanced(weights, v0)
    brian2_lines(lines, "balanced", "balanced", network, repeats, ("cython", "cpp_standalone"))
    ours = lines["compiled engine"]
    at_least(ours, "35 x plain loop", lines["plain loop"].wall / ours.wall, 35)
    numpy_engine = lines["numpy engine"]
    at_least(numpy_engine, "3 x plain loop", lines["plain loop"].wall / numpy_engine.wall, 3)
    if in_c:
        in_c = lines["C loop, -O3"]
        measure.goal(in_c, "compiled within 1.3 x of this", ours.wall <= 1.3 * in_c.wall)
    against_brian2(lines, ours, 1.6)
    return list(lines.values())


def ring(repeats):
    """The ring as first coded: 100 + 20 cells, 10,000 steps."""
    cells = neurons.population([(neurons.RS, 100), (neurons.FS, 20)])
    block = networks.ring_weights
    weights = np.block(
        [
            [
                block(100, 100, strength=5, sigma=14.4, self_connections=False),
                block(100, 20, strength=10, sigma=14.4, self_connections=True),
            ],
            [np.zeros((20, 100)), block(20, 20, strength=10, sigma=14.4, self_connections=False)],
        ]
    )
    current = np.zeros(120)
    current[:2] = 500, 400
    receptors = synapses.receptors(nmda=100)

    def ours(engine):
        return networks.simulate_izhikevich(
            cells, weights, current, duration=1000.0, receptors=receptors, engine=engine
        )

    parameters = (*cells.arrays(120), cells.excitatory)
    contestants = {
        "per synapse and step": lambda: plain.ring(parameters, weights, current, receptors.tau),
        "numpy engine": lambda: ours("numpy"),
        "compiled engine": lambda: ours("compiled"),
    }
    lines = measure.side_by_side("ring", contestants, repeats)
    network = peer.izhikevich(cells, weights, current, receptors, steps=10_000)
    # its runs are milliseconds too, and are repeated as ours are
    brian2_lines(lines, "ring", "izhikevich", network, 10 * repeats, ("cpp_standalone",))
    compiled = lines["compiled engine"]
    at_least(compiled, "200 x per synapse", lines["per synapse and step"].wall / compiled.wall, 200)
    against_brian2(lines, compiled, 2.0)
    most = measure.peak_megabytes(lambda: ours("compiled"))
    lines["memory"] = measure.Line(
        "ring", "compiled engine, extra memory", 0, note=f"{most:.1f} MB"
    )
    measure.goal(lines["memory"], "under 60 MB", most < 60)
    return list(lines.values())


def f_i(repeats):
    """The f-I curve: 200 LIF cells, 10,000 steps."""
    currents = np.linspace(0, 500, 200)

    def ours(engine):
        return neurons.simulate(neurons.LIF(), currents[None], duration=1000.0, engine=engine)

    contestants = {
        "loop over cells": lambda: plain.f_i_curve(currents),
        "numpy engine": lambda: ours("numpy"),
        "compiled engine": lambda: ours("compiled"),
    }
    lines = measure.side_by_side("f-I", contestants, repeats)
    compiled = lines["compiled engine"]
    at_least(compiled, "100 x loop over cells", lines["loop over cells"].wall / compiled.wall, 100)
    return list(lines.values())


def scaling(repeats, steps=10_000):
    """From 500 to 50,000 cells at 200 inputs each: ns per cell and step, bytes a connection."""
    lines, per_cell, per_connection = [], [], []
    for n in (500, 2000, 8000, 20_000, 50_000):
        p = 200 / n
        rng = np.random.default_rng(n)
        weights = networks.balanced_weights(n, p, 8.94 * p * np.sqrt(n), seed=rng, sparse=True)
        v0 = rng.uniform(-65, 30, n)

        def ours(weights=weights, v0=v0):
            return networks.simulate_lif(weights, v0, duration=steps * 0.05, engine="compiled")

        of_n = measure.side_by_side("scaling", {f"{n} cells": ours}, repeats)
        line = of_n[f"{n} cells"]
        per_cell.append(line.wall / steps / n * 1e9)
        per_connection.append(measure.peak_megabytes(ours) * 1e6 / weights.nnz)
        line.note = f"{per_cell[-1]:.3g} ns, {per_connection[-1]:.3g} bytes a connection"
        network = peer.balanced(weights, v0, steps=steps)
        brian2_lines(of_n, "scaling", "balanced", network, repeats, ("cpp_standalone",))
        for one in list(of_n.values())[1:]:
            one.who = f"{n} cells, {one.who}"
        lines += of_n.values()
        if n >= 2000:
            measure.goal(
                line, "within 2 x of 2000 cells", per_cell[-1] <= 2 * per_cell[1] or n == 2000
            )
    flat = max(per_connection) / min(per_connection)
    lines.append(measure.Line("scaling", "memory", 0, note=f"bytes a connection within {flat:.2f}"))
    measure.goal(lines[-1], "linear in connections", flat < 1.5)
    return lines


def force(repeats):
    """FORCE: 1000 cells, 8.5 s."""
    rng = np.random.default_rng(0)
    weights = networks.balanced_weights(1000, seed=rng)
    v0 = rng.uniform(-65, 30, 1000)
    t = np.arange(170_000) * 0.05
    target = np.sin(2 * np.pi * 5 * t / 1000)
    dense, encoder = np.ascontiguousarray(weights.T), 10 * (2 * rng.random(1000) - 1)
    contestants = {
        "dense outer product": lambda: plain.force(dense, v0, target, encoder, 10_000, 100_000),
        "numpy engine": lambda: learning.force(weights, v0, target, seed=1, engine="numpy"),
        "compiled engine": lambda: learning.force(weights, v0, target, seed=1, engine="compiled"),
    }
    lines = measure.side_by_side("FORCE", contestants, repeats)
    ours = lines["compiled engine"]
    at_least(ours, "8 x dense outer product", lines["dense outer product"].wall / ours.wall, 8)
    return list(lines.values())


def first_call(repeats):
    """The first run of a process, without and with compiled code on disk."""
    code = (
        "import time; t, busy = time.perf_counter(), time.process_time()\n"
        "import numpy as np\n"
        "from course_lib import networks\n"
        "networks.simulate_lif(np.zeros((10, 10)), -60.0, duration=1.0, engine='compiled')\n"
        "print(time.perf_counter() - t, time.process_time() - busy)"
    )

    def wall_and_cpu(folder):
        environment = os.environ | {"NUMBA_CACHE_DIR": folder, "PYTHONPATH": str(HERE.parent)}
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        return tuple(map(float, done.stdout.split()))

    with tempfile.TemporaryDirectory() as folder:
        first = wall_and_cpu(folder)
        later = np.median([wall_and_cpu(folder) for _ in range(repeats)], axis=0).tolist()
    lines = [
        measure.Line("first call", "nothing compiled yet", *first),
        measure.Line("first call", "a second process", *later, note="imports and first run"),
    ]
    measure.goal(lines[1], "within 1 s", lines[1].wall < 1)
    return lines


def at_least(line, said, ratio, wanted):
    line.note = f"{ratio:.3g} x"
    measure.goal(line, said, ratio >= wanted)


def against_brian2(lines, ours, wanted):
    theirs = lines.get("Brian2 cpp_standalone, loop")
    if theirs:
        theirs.note = f"compiled {theirs.wall / ours.wall:.3g} x faster, {theirs.note}"
        measure.goal(theirs, f"compiled {wanted} x faster", theirs.wall >= wanted * ours.wall)


def brian2_lines(lines, work, model, network, repeats, targets):
    """Add Brian2's medians, where it is there: its loop over time alone, build time as a note.

    The CPU time of its C++ program is that of the whole process, start and files included.
    """
    if peer.python() is None:
        return
    for target in targets:
        done = peer.run(model, network, target=target, repeats=repeats, exact=False)
        who = f"Brian2 {target}, loop"
        note = f"+ {float(done['seconds_to_build']):.1f} s to build"
        wall, cpu = (float(np.median(done[of])) for of in ("seconds", "cpu_seconds"))
        lines[who] = measure.Line(work, who, wall, None if np.isnan(cpu) else cpu, note=note)


def c_loop(weights, v0):
    """The C loop as a function to time; None where nothing compiles C."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        return None
    library = Path(tempfile.mkdtemp()) / "balanced.so"
    command = [compiler, "-O3", "-march=native", "-ffp-contract=off", "-shared", "-fPIC"]
    subprocess.run([*command, "-o", str(library), str(HERE / "balanced.c")], check=True)
    run = ctypes.CDLL(str(library)).balanced
    run.restype = ctypes.c_int64

    def in_c():
        pointer, target, weight = rows_per_sender(weights, 1 / 40)
        v, I, h = memory.aligned_rows(3, len(v0))  # noqa: E741
        v[: len(v0)] = v0
        wakes, fired = np.full(len(v0), 41), np.zeros((len(v0) + 7) // 8 * 8, np.uint8)
        spikes = np.empty((2, 200_000), np.int64)
        numbers = (0.05, 0.05 / 10, -40.0, np.exp(-0.05 / 2), np.exp(-0.05 / 20), -40.0, -65.0)
        arrays = (v, I, h, wakes, fired, pointer, target, weight)
        addresses = [ctypes.c_void_p(array.ctypes.data) for array in arrays]
        return run(
            ctypes.c_int64(len(v0)), ctypes.c_int64(40_000), *addresses,
            *(ctypes.c_double(number) for number in numbers), ctypes.c_int64(40),
            ctypes.c_void_p(spikes[0].ctypes.data), ctypes.c_void_p(spikes[1].ctypes.data),
        )  # fmt: skip

    return in_c


WORKS = {
    "balanced": balanced,
    "ring": ring,
    "f-i": f_i,
    "scaling": scaling,
    "force": force,
    "first-call": first_call,
}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    listed = "; ".join(f"{name}: {run.__doc__.splitlines()[0]}" for name, run in WORKS.items())
    parser.add_argument("works", nargs="*", metavar="WORK", help=f"{listed} Default: all of them")
    parser.add_argument("--repeats", type=int, default=5, help="runs of each (default 5)")
    parser.add_argument(
        "--output",
        type=Path,
        default=HERE / "results",
        help="folder for models.txt and models.json",
    )
    options = parser.parse_args()
    unknown = [name for name in options.works if name not in WORKS]
    if unknown or options.repeats < 1:
        parser.error(f"choose from {', '.join(WORKS)}; --repeats is 1 or more")
    lines = []
    for name in options.works or WORKS:
        started = time.perf_counter()
        lines += WORKS[name](options.repeats)
        print(f"{name}: {time.perf_counter() - started:.0f} s", file=sys.stderr)
        table = measure.write(lines, options.output, options.repeats)
    print(table)


if __name__ == "__main__":
    main()
