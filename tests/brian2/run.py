"""Run one of the course's networks in Brian2, in Brian2's own environment.

Brian2 2.9.0 works with NumPy 2.3.5 and not with the course's NumPy, so it is started as a
process of its own and imports nothing of the course. INPUT is an .npz file with the
network (see ``balanced`` and ``izhikevich`` below for what it holds), OUTPUT gets
``spike_step``, ``spike_cell`` and the times of the runs in seconds: ``seconds`` of the loop
over time, ``cpu_seconds`` of the process it is in (NaN where the system does not say).
"""

import argparse
import tempfile
import time

import brian2 as b2
import numpy as np

try:
    import resource
except ImportError:  # Windows
    resource = None


def balanced(network):
    """The network of LIF cells, step by step as the course's simulate_lif says."""
    share = float(network["dt"] / network["tau_m"])
    group = b2.NeuronGroup(
        len(network["v0"]),
        "v : 1\nI : 1\nh : 1\nwakes : integer",
        threshold="v >= v_peak",
        reset="v = v_reset\nwakes = t_in_timesteps + 1 + pause",
        namespace={
            "share": share,
            "step": float(network["dt"]),
            "offset": float(network["offset"]),
            "v_peak": float(network["v_peak"]),
            "v_reset": float(network["v_reset"]),
            "decay_I": float(np.exp(-network["dt"] / network["tau_rise"])),
            "decay_h": float(np.exp(-network["dt"] / network["tau_decay"])),
            "pause": int(network["pause"]),
        },
    )
    group.v = network["v0"]
    group.wakes = int(network["pause"]) + 1
    group.run_regularly(
        """
        v = v + int(t_in_timesteps >= wakes) * (share * (I + offset - v))
        I = I * decay_I + h * step
        h = h * decay_h
        """,
        when="groups",
    )
    synapses = b2.Synapses(group, group, "w : 1", on_pre="h_post += w")
    synapses.connect(i=network["sender"], j=network["receiver"])
    synapses.w = network["weight"] / (network["tau_rise"] * network["tau_decay"])
    return [group, synapses]


def izhikevich(network):
    """The network of Izhikevich cells, step by step as the course's simulate_izhikevich says."""
    names = ("C", "k", "v_r", "v_t", "v_peak", "a", "b", "c", "d")
    state = ("v", "u", "ampa", "nmda", "gaba_a", "gaba_b", "current")
    group = b2.NeuronGroup(
        len(network["v0"]),
        "\n".join(f"{name} : 1" for name in (*names, *state)),
        threshold="v >= v_peak",
        reset="",
        namespace={"step": float(network["dt"])}
        | {f"decay_{r}": float(np.exp(-network["dt"] / network["tau"][r])) for r in range(4)},
    )
    for name in (*names, "current"):
        setattr(group, name, network[name])
    group.v = network["v0"]
    group.run_regularly(
        """
        peaked = int(v >= v_peak)
        opened = (v + 80) * (v + 80)
        ampa_nmda = current + ampa * (0 - v) + nmda * (opened / (3600 + opened)) * (0 - v)
        all_in = ampa_nmda + gaba_a * (-70 - v) + gaba_b * (-90 - v)
        v_next = v + step * (k * (v - v_r) * (v - v_t) - u + all_in) / C
        u_next = u + step * a * (b * (v - v_r) - u)
        v = peaked * c + (1 - peaked) * v_next
        u = peaked * (u + d) + (1 - peaked) * u_next
        ampa = ampa * decay_0
        nmda = nmda * decay_1
        gaba_a = gaba_a * decay_2
        gaba_b = gaba_b * decay_3
        """,
        when="groups",
    )
    parts = [group]
    excites = network["excitatory"][network["sender"]]
    for those, pair in ((excites, (0, 1)), (~excites, (2, 3))):
        if not np.any(those):
            continue
        jumps = "\n".join(f"{state[2 + r]}_post += gain_{r} * w" for r in pair)
        gains = {f"gain_{r}": float(network["gains"][r]) for r in pair}
        synapses = b2.Synapses(group, group, "w : 1", on_pre=jumps, namespace=gains)
        synapses.connect(i=network["sender"][those], j=network["receiver"][those])
        synapses.w = network["weight"][those]
        parts.append(synapses)
    return parts


def cpu_seconds(of_children):
    """CPU time so far, of this process or of those that it started."""
    if not of_children:
        return time.process_time()
    if resource is None:
        return np.nan
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", required=True, choices=["balanced", "izhikevich"])
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument(
        "--target", choices=["cpp_standalone", "cython", "numpy"], default="cpp_standalone"
    )
    parser.add_argument("--repeats", type=int, default=1)
    parser.add_argument(
        "--exact",
        action="store_true",
        help="no fast-math, no contraction, no loop-invariant optimisation: spikes are exact",
    )
    options = parser.parse_args()
    b2.BrianLogger.suppress_hierarchy("brian2")
    if options.exact:
        b2.prefs.codegen.loop_invariant_optimisations = False
        b2.prefs.codegen.cpp.extra_compile_args_gcc = ["-w", "-O3", "-ffp-contract=off"]
    standalone = options.target == "cpp_standalone"
    folder = tempfile.mkdtemp(prefix="brian2_")
    if standalone:
        b2.set_device("cpp_standalone", directory=folder, build_on_run=False)
    else:
        b2.prefs.codegen.target = options.target

    with np.load(options.input) as stored:
        network = dict(stored)
    b2.defaultclock.dt = float(network["dt"]) * b2.ms
    parts = {"balanced": balanced, "izhikevich": izhikevich}[options.model](network)
    monitor = b2.SpikeMonitor(parts[0])
    whole = b2.Network(*parts, monitor)
    if options.model == "izhikevich":  # a cell at its peak is reset instead of integrating
        whole.schedule = ["start", "thresholds", "groups", "synapses", "resets", "end"]
    duration = float(network["steps"] * network["dt"]) * b2.ms

    seconds, cpu, built = [], [], time.perf_counter()
    if standalone:
        whole.run(duration)
        b2.device.build(directory=folder, compile=True, run=False)
        built = time.perf_counter() - built
        for _ in range(options.repeats):
            busy = cpu_seconds(of_children=True)
            b2.device.run(directory=folder, with_output=False, run_args=[])
            cpu.append(cpu_seconds(of_children=True) - busy)
            seconds.append(b2.device._last_run_time)  # its loop over time alone
    else:
        whole.store()
        whole.run(b2.defaultclock.dt)  # generates and compiles code
        built = time.perf_counter() - built
        for _ in range(options.repeats):
            whole.restore()
            started, busy = time.perf_counter(), cpu_seconds(of_children=False)
            whole.run(duration)
            cpu.append(cpu_seconds(of_children=False) - busy)
            seconds.append(time.perf_counter() - started)
    np.savez_compressed(
        options.output,
        spike_step=np.rint(monitor.t / b2.defaultclock.dt).astype(np.int32),
        spike_cell=np.asarray(monitor.i, np.int32),
        seconds=seconds,
        cpu_seconds=cpu,
        seconds_to_build=built,
        brian2=b2.__version__,
    )


if __name__ == "__main__":
    main()
