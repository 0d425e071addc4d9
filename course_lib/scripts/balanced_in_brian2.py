import sys

import brian2 as b2
import numpy as np
from brian2 import ms, mV, second, volt

given = np.load(sys.argv[1])
b2.prefs.codegen.target = "numpy"  # no compiler needed
b2.defaultclock.dt = 0.1 * ms

equations = (
    "dv/dt = (I - 40*mV - v) / (10*ms) : volt (unless refractory) \n"
    "dI/dt = h - I / (2*ms)            : volt                     \n"
    "dh/dt = -h / (20*ms)              : volt/second                "
)
rules = {"threshold": "v >= -40*mV", "reset": "v = -65*mV", "refractory": 2 * ms}
cells = b2.NeuronGroup(len(given["v0"]), equations, method="euler", **rules)
cells.v = given["v0"] * mV
synapses = b2.Synapses(cells, cells, "w : volt/second", on_pre="h_post += w")
synapses.connect(i=given["sender"], j=given["receiver"])
synapses.w = given["weight"] / (2 * 20) * volt / second
spikes = b2.SpikeMonitor(cells)

b2.run(float(given["duration"]) * ms)
np.savez(sys.argv[2], spike_times=spikes.t / ms, spike_cells=spikes.i)
