"""What Elephant and eFEL say of the trains and traces in an .npz file, in their own environment.

    python run.py GIVEN TAKEN

``judges.py`` says what GIVEN holds. TAKEN gets Elephant's ``cv`` and ``rate`` (Hz) of each train,
the ``sample`` of each threshold crossing and how many ``crossings`` each trace has, and eFEL's
``spikes`` of each simulated voltage.
"""

import sys

import efel
import neo
import numpy as np
import quantities as pq
from elephant.spike_train_generation import threshold_detection
from elephant.statistics import cv, isi, mean_firing_rate


def of_trains(times, lengths, duration):
    trains = [
        neo.SpikeTrain(train, units="ms", t_stop=duration)
        for train in np.split(times, np.cumsum(lengths)[:-1])
    ]
    return {
        "cv": np.array([float(cv(isi(train))) for train in trains]),
        "rate": np.array([float(mean_firing_rate(train).rescale("Hz")) for train in trains]),
    }


def of_traces(traces, thresholds):
    found = []
    for trace, threshold in zip(traces, thresholds, strict=True):
        signal = neo.AnalogSignal(trace, units="mV", sampling_rate=1 * pq.kHz)
        spikes = threshold_detection(signal, threshold=threshold * pq.mV)
        found.append(np.rint(spikes.rescale("ms").magnitude).astype(int))
    return {"sample": np.concatenate(found), "crossings": np.array([len(one) for one in found])}


def of_voltages(t, voltages):
    efel.set_setting("Threshold", 0.0)
    runs = [{"T": t, "V": v, "stim_start": [t[0]], "stim_end": [t[-1]]} for v in voltages]
    values = efel.get_feature_values(runs, ["spike_count"])
    return {"spikes": np.array([int(found["spike_count"][0]) for found in values])}


def main(given, taken):
    with np.load(given) as stored:
        given = dict(stored)
    np.savez(
        taken,
        **of_trains(given["times"], given["lengths"], float(given["duration"])),
        **of_traces(given["traces"], given["thresholds"]),
        **of_voltages(given["t"], given["voltages"]),
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
