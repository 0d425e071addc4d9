"""Lesson 22: spikes in a recording, from crossings to a detector."""

import numpy as np

from . import syntax
from .bank import exercise, lesson

lesson(
    "22",
    "Finding the spikes",
    minutes=50,
    further=10,
    needs=("21",),
    builds="a detector of spikes, judged on what it has not seen",
)


def _rises(data, threshold):
    above = data > threshold
    return np.flatnonzero(~above[:-1] & above[1:]) + 1


def _rises_one_by_one(data, threshold):
    found = []
    for i in range(1, len(data)):
        if data[i] > threshold and not data[i - 1] > threshold:
            found.append(i)
    return np.array(found, dtype=int)


def _changes(data, threshold):
    return np.flatnonzero(np.diff(data > threshold)) + 1


@exercise("22.1", "Which way they go", minutes=7)
class Rises:
    name = "rises"
    why = "It finds the spikes of every recording; from here on it is yours."
    hints = (
        "Make the mask `above`. Of each sample but the first you need two answers: is it above, "
        "and was the one before it? `above[1:]` and `above[:-1]` stand side by side.",
        "`np.flatnonzero(above[1:] & ~above[:-1])` is where it rose, counted from the second "
        "sample on. One more makes indices of `data`.",
    )
    invites = (
        syntax.loops,
        "You went from sample to sample in a loop. Can you do it without one? `above[1:]` beside "
        "`above[:-1]` compares all neighbours at once.",
    )

    def solution(data, threshold):
        above = data > threshold
        return np.flatnonzero(above[1:] & ~above[:-1]) + 1

    because = "Above now, and not above one sample ago: that is all a rise is."
    inputs = (
        "np.array([0, 5, 5, 0, 4]), 2",
        "np.array([2, 2, 0, 2, 2, 0]), 1",
        "np.array([0, 0, 0, 5, 5, 5, 5, 0, 0, 0, 0, 4, 4, 4, 0, 0, 0]), 2",
        "np.array([-65.0, -50.0, -49.5, -70.0, -49.5]), -50",
        "np.array([1, 2, 3, 4]), 9",
        "np.array([3, 2, 1, 0, 5]), 0",
        "np.array([0.0, 7.0, 7.5, 8.0]), 7",
        "np.array([4, 4, 4]), 2",
        "np.array([8]), 2",
        "np.array([-3, -1, -3, -1, 6, -1]), -2",
    )
    mistakes = (
        (
            lambda data, threshold: np.flatnonzero(np.diff(data > threshold)) + 1,
            "Those are all crossings, up and down. Keep those at which the sample is above and the "
            "one before is not.",
        ),
        (
            lambda data, threshold: _changes(data, threshold)[::2],
            "You took every second crossing. That goes wrong where a recording begins above the "
            "threshold: ask each crossing which way it goes.",
        ),
        (
            lambda data, threshold: _changes(data, threshold)[1::2],
            "You took every second crossing, beginning with the second: those are falls, mostly. "
            "Ask each crossing which way it goes.",
        ),
        (
            lambda data, threshold: _rises(data, threshold) - 1,
            "You give the last sample *before* the rise. Add 1: the first one above is asked for.",
        ),
        (
            lambda data, threshold: np.flatnonzero(
                (data > threshold) & ~np.concatenate([[False], data[:-1] > threshold])
            ),
            "Where a recording begins above the threshold you count a rise at 0. Nobody saw it "
            "rise: it was above already.",
        ),
        (
            lambda data, threshold: (
                np.flatnonzero((data[1:] >= threshold) & (data[:-1] < threshold)) + 1
            ),
            "A sample that is equal to the threshold is not above it: `>`, not `>=`.",
        ),
        (
            lambda data, threshold: (
                np.flatnonzero((data[1:] > threshold) & (data[:-1] < threshold)) + 1
            ),
            "A rise may also begin *at* the threshold: the sample before is not above, so it may "
            "be equal.",
        ),
        (
            lambda data, threshold: (
                np.flatnonzero(~(data[1:] > threshold) & (data[:-1] > threshold)) + 1
            ),
            "Those are the falls. A rise is above *now*, and was not before.",
        ),
        (
            lambda data, threshold: np.flatnonzero(data > threshold),
            "Those are all samples above the threshold. Of each stretch only the first has risen.",
        ),
        (
            lambda data, threshold: np.diff(data > threshold),
            "That is a mask of the changes. Where are its True, and which of them go up?",
        ),
        (
            lambda data, threshold: data[_rises(data, threshold)],
            "Those are the values. The exercise asks where they are: their indices.",
        ),
        (
            lambda data, threshold: _rises(data, 2),
            "2 is the threshold of the example alone. Use the one that your function is given.",
        ),
    )
    also_right = (
        _rises_one_by_one,
        _rises,
        lambda data, threshold: np.flatnonzero(np.diff((data > threshold).astype(int)) == 1) + 1,
    )
    right_unseen = (
        lambda data, threshold: [
            i for i in range(1, len(data)) if data[i - 1] <= threshold < data[i]
        ],
    )


@exercise("22.2", "Gaps", minutes=5)
class Gaps:
    name = "gaps"
    why = "Lesson 42 asks how irregular they are, and why."
    hints = (
        "First the indices of the spikes, then their times, then the differences of these.",
        "`np.diff(rises(v, threshold)) * dt`.",
    )

    def solution(v, threshold, dt):
        above = v > threshold
        spikes = np.flatnonzero(above[1:] & ~above[:-1])  # a shift of all leaves the gaps
        return np.diff(spikes) * dt

    because = "Gaps between indices, times dt, are gaps in ms; of one spike `np.diff` leaves none."
    inputs = (
        "np.array([0, 9, 0, 0, 9, 0, 9]), 5, 0.5",
        "np.array([0.0, 30.0, -70.0, 30.0, -70.0, -70.0, 30.0]), 0, 0.1",
        "np.array([9, 0, 9, 0, 0, 0, 9, 9, 0, 9]), 4, 2",
        "np.array([0, 3, 0, 0]), 2, 1.0",
        "np.array([0, 0, 0]), 1, 0.1",
        "np.array([1, 4, 4, 1, 1, 5, 1, 4, 1]), 4, 0.25",
        "np.array([-80.0, -20.0, -80.0, -80.0, -80.0, -20.0]), -50, 0.05",
    )
    mistakes = (
        (
            lambda v, threshold, dt: np.diff(_rises(v, threshold)),
            "Those are gaps in samples. Times `dt` they are in ms.",
        ),
        (
            lambda v, threshold, dt: np.diff(_rises(v, threshold)) / dt,
            "You divided by `dt`. A gap of n samples takes n times `dt`.",
        ),
        (
            lambda v, threshold, dt: _rises(v, threshold) * dt,
            "Those are the times of the spikes. The gaps are their differences.",
        ),
        (
            lambda v, threshold, dt: np.diff(_changes(v, threshold)) * dt,
            "You measured from each crossing to the next, the falls among them. A spike is a rise.",
        ),
        (
            lambda v, threshold, dt: np.diff(np.flatnonzero(v > threshold)) * dt,
            "You measured from each sample above the threshold to the next. A spike may last for "
            "several: take its first.",
        ),
        (
            lambda v, threshold, dt: np.diff(_rises(v, threshold) * dt, prepend=0),
            "The first of yours goes from the start of the recording to the first spike. Nobody "
            "knows when the spike before it was: leave it out.",
        ),
        (
            lambda v, threshold, dt: 1000 / (np.diff(_rises(v, threshold)) * dt),
            "Those are rates, in Hz. The exercise asks for the gaps, in ms.",
        ),
        (
            lambda v, threshold, dt: np.diff(_rises(v, threshold)) * 0.5,
            "0.5 is the `dt` of the example alone. Use the one that your function is given.",
        ),
        (
            lambda v, threshold, dt: np.diff(_rises(v, 0)) * dt,
            "You looked for rises above 0. Use `threshold`.",
        ),
    )
    also_right = (
        lambda v, threshold, dt: np.diff(_rises_one_by_one(v, threshold) * dt),
        lambda v, threshold, dt: [
            (b - a) * dt
            for a, b in zip(_rises(v, threshold), _rises(v, threshold)[1:], strict=False)
        ],
        lambda v, threshold, dt: dt * np.ediff1d(_rises(v, threshold)),
        lambda v, threshold, dt: (
            np.diff(np.flatnonzero((v[1:] > threshold) & (v[:-1] <= threshold))) * dt
        ),
    )


def _armed(*, from_start=None, armed_again=lambda sample, low: sample < low, fires=None, move=0):
    """Variants of `armed` that do one thing otherwise."""

    def armed(v, high, low):
        is_armed = (not v[0] > high) if from_start is None else from_start
        found = []
        for i, sample in enumerate(v):
            if is_armed and (sample > high if fires is None else fires(sample, high)):
                found.append(i + move)
                is_armed = False
            elif not is_armed and armed_again(sample, low):
                is_armed = True
        return np.array(found, dtype=int)

    return armed


def _by_decisions(v, high, low):
    decided = np.where(v > high, 1, np.where(v < low, 0, -1))
    state, found = int(v[0] > high), []
    for i, what in enumerate(decided):
        if what == 1 and state == 0:
            found.append(i)
        state = state if what == -1 else what
    return found


def _by_while(v, high, low):
    found, i, n = [], 0, len(v)
    if v[0] > high:
        while i < n and not v[i] < low:
            i += 1
    while i < n:
        if v[i] > high:
            found.append(i)
            while i < n and not v[i] < low:
                i += 1
        else:
            i += 1
    return found


@exercise("22.3", "Two thresholds", minutes=10)
class Armed:
    name = "armed"
    why = "Every thermostat does it, and every good spike detector."
    hints = (
        "Two things must be remembered from sample to sample: the spikes so far, and whether the "
        "detector is armed. What does a sample above `high` do, what one below `low`?",
        "ready is (not v[0] > high), spikes is an empty list\n\n"
        "for each i: if ready and v[i] > high: append i, ready is False; else if v[i] < low: ready "
        "is True\n\n"
        "return the spikes",
    )

    def solution(v, high, low):
        ready = not v[0] > high
        spikes = []
        for i in range(len(v)):
            if ready and v[i] > high:
                spikes.append(i)
                ready = False
            elif v[i] < low:
                ready = True
        return spikes

    because = "In between the last decision stands: noise must jump from one line to the other."
    inputs = (
        "np.array([0, 9, 4, 9, 0, 9]), 5, 2",
        "np.array([9, 9, 4, 9, 1, 9, 0]), 5, 2",
        "np.array([3, 9, 3, 9, 3]), 5, 2",
        "np.array([0.0, 5.0, 5.5, 2.0, 6.0, 1.5, 6.0]), 5, 2",
        "np.array([-65.0, 10.0, -10.0, 20.0, -40.0, -65.0, 5.0]), 0, -30",
        "np.array([0, 3, 0, 3]), 5, 2",
        "np.array([0, 7, 8, 9, 8, 1, 1, 8]), 6, 6",
        "np.array([6]), 5, 2",
        "np.array([4, 4, 6]), 5, 2",
        "np.array([5, 9, 0]), 5, 2",
    )
    mistakes = (
        (
            lambda v, high, low: _rises(v, high),
            "Yours is the plain threshold: after a spike it is armed again at once. It must wait "
            "until a sample is below `low`.",
        ),
        (
            _armed(armed_again=lambda sample, low: sample <= low),
            "A sample *equal* to `low` does not arm it again: it must be below.",
        ),
        (
            _armed(fires=lambda sample, high: sample >= high),
            "A sample *equal* to `high` is no spike: it must be above.",
        ),
        (
            _armed(from_start=True),
            "Your detector is armed from the start. A recording that begins above `high` has not "
            "risen: nobody saw it.",
        ),
        (
            _armed(from_start=False),
            "Your detector is not armed at the start, and misses a first spike that comes from "
            "between the thresholds. Only a first sample above `high` keeps it from being armed.",
        ),
        (
            _armed(armed_again=lambda sample, low: False),
            "After its first spike yours is never armed again: a sample below `low` must do that.",
        ),
        (
            lambda v, high, low: _rises(v, low),
            "You looked for rises above `low`. A spike is above `high`.",
        ),
        (
            _armed(move=-1),
            "You give the sample before each spike. The index of the first sample above is asked "
            "for.",
        ),
        (
            lambda v, high, low: [v[i] for i in _armed()(v, high, low)],
            "Those are the voltages. The exercise asks where they are: their indices.",
        ),
        (
            lambda v, high, low: len(_armed()(v, high, low)),
            "That is how many there are. The exercise asks for their indices.",
        ),
        (
            lambda v, high, low: np.flatnonzero(v > high),
            "Those are all samples above `high`. Of each spike only the first counts.",
        ),
    )
    also_right = (_armed(),)
    right_unseen = (
        _by_decisions,
        _by_while,
    )


def _kept(times, dead, *, compare=lambda gap, dead: gap >= dead, remember="kept"):
    """Variants of `without_echoes`: what is compared, and with which moment."""
    kept, last = [], None
    for moment in times:
        good = last is None or compare(moment - last, dead)
        if good:
            kept.append(moment)
        if good or remember == "found":
            last = moment
    return np.array(kept, dtype=float)


def _with_the_last_by_name(times, dead):
    kept, last = [], -np.inf
    for time in times:
        if time - last >= dead:
            kept.append(time)
            last = time
    return np.array(kept)


@exercise("22.4", "Without echoes", minutes=8)
class WithoutEchoes:
    name = "without_echoes"
    why = "One spike is one spike now, however noisy its slope."
    hints = (
        "The moment with which you compare is that of the last spike that you *kept*. Keep it in a "
        "list of its own: what is its last element?",
        "kept is an empty list; for each time: if kept is empty, or time - kept[-1] >= dead, "
        "append it. Return kept.",
    )

    def solution(times, dead):
        kept = []
        for time in times:
            if len(kept) == 0 or time - kept[-1] >= dead:
                kept.append(time)
        return kept

    because = "What was thrown away never happened, so it may not throw away others."
    inputs = (
        "np.array([1.0, 2.0, 3.0, 5.0]), 2",
        "np.array([0.0, 0.5, 4.0, 4.25, 4.5, 9.0]), 1",
        "np.array([3.0, 4.5, 6.0, 7.5, 9.0]), 3",
        "np.array([10.0, 20.0, 30.0]), 5",
        "np.array([7.0]), 4",
        "np.array([2.0, 2.5, 3.0, 3.5, 4.0, 4.5]), 1.25",
        "np.array([1.0, 1.0, 2.0]), 0",
    )
    mistakes = (
        (
            lambda times, dead: _kept(times, dead, remember="found"),
            "You compare with the last spike that was *found*. An echo that was thrown away may "
            "not throw away the next one: compare with the last one that was kept.",
        ),
        (
            lambda times, dead: _kept(times, dead, compare=lambda gap, dead: gap > dead),
            "A spike that comes exactly `dead` ms after the last is kept: at *least* `dead`.",
        ),
        (
            lambda times, dead: np.array(times)[1:][np.diff(times) >= dead],
            "Your first spike is missing, and you compare each with the one before it.",
        ),
        (
            lambda times, dead: _kept(times, dead, compare=lambda gap, dead: gap < dead),
            "You keep the echoes, and throw the others away.",
        ),
        (
            lambda times, dead: _kept(times, dead)[1:],
            "The first spike is missing: there is nothing before it whose echo it could be.",
        ),
        (
            lambda times, dead: _kept(times, 2),
            "2 ms are right for the example alone. Use `dead`.",
        ),
        (
            lambda times, dead: np.array([moment for moment in times if moment >= dead]),
            "You compare each time with `dead` itself. Compare the *distance* from the last kept "
            "one.",
        ),
        (
            lambda times, dead: np.flatnonzero(np.isin(times, _kept(times, dead))),
            "Those are indices. The exercise asks for the times.",
        ),
        (
            lambda times, dead: np.array(times)[::2],
            "You keep every second one. Which are echoes depends on how far apart they are.",
        ),
    )
    also_right = (
        _kept,
        lambda times, dead: _kept(times, dead).tolist(),
        lambda times, dead: np.array(
            [t for k, t in enumerate(times) if t in _kept(times[: k + 1], dead) or dead == 0]
        ),
    )
    right_unseen = (_with_the_last_by_name,)


def _tops(v, rises, width):
    return [r + int(np.argmax(v[r : r + width])) for r in rises]


@exercise("22.5", "From the rise to the peak", minutes=7)
class Peaks:
    name = "peaks"
    why = "Peaks lie still where rises move with the threshold: shapes can be laid on one another."
    hints = (
        "For one rise: `v[r:r + width]` are the samples. `np.argmax` of them counts from the rise "
        "on: what must be added?",
        "For each r in rises: `r + np.argmax(v[r:r + width])`.",
    )

    def solution(v, rises, width):
        tops = []
        for r in rises:
            tops.append(r + np.argmax(v[r : r + width]))
        return tops

    because = "`np.argmax` counts within the slice, so the rise's own index is added."
    inputs = (
        "np.array([0, 6, 9, 1, 7, 8]), np.array([1, 4]), 3",
        "np.array([0.0, 5.0, 7.0, 7.0, 2.0, 0.0, 6.0]), np.array([1, 6]), 4",
        "np.array([-60.0, -20.0, 10.0, 30.0, 5.0, -70.0, -10.0, -5.0, 0.0]), np.array([1, 6]), 2",
        "np.array([1, 2, 3, 9, 8, 7]), np.array([0, 3]), 3",
        "np.array([4, 3, 2, 1]), np.array([0, 1, 2]), 2",
        "np.array([0, 8, 0]), np.array([1]), 1",
        "np.array([0, 9, 1, 0, 9, 2]), np.array([1, 4]), 2",
        "np.array([0, 1, 5, 2, 9, 3]), np.array([2]), 10",
        "np.array([0, 5, 6, 9, 1]), np.array([1]), 2",
        "np.array([0, 5, 6, 2, 9, 1]), np.array([1]), 3",
        "np.array([0, 5, 6, 2, 1, 9]), np.array([1]), 3",
    )
    mistakes = (
        (
            lambda v, rises, width: [int(np.argmax(v[r : r + width])) for r in rises],
            "Yours count from each rise on. Add the rise's own index.",
        ),
        (
            lambda v, rises, width: [v[r : r + width].max() for r in rises],
            "Those are the heights. The exercise asks where they are: their indices.",
        ),
        (
            lambda v, rises, width: [r + int(np.argmin(v[r : r + width])) for r in rises],
            "Those are the lowest samples. For the highest it is `argmax`.",
        ),
        (
            lambda v, rises, width: [r + int(np.argmax(v[r : r + width + 1])) for r in rises],
            "You look at one sample too many: `v[r:r + width]` has `width` of them.",
        ),
        (
            lambda v, rises, width: [r + int(np.argmax(v[r:])) for r in rises],
            "You look at all samples to the end. Only `width` of them belong to this spike.",
        ),
        (
            lambda v, rises, width: [r + int(np.argmax(v[r + 1 : r + width + 1])) for r in rises],
            "You begin one sample after the rise. The rise itself may be the peak.",
        ),
        (
            lambda v, rises, width: [
                r + len(v[r : r + width]) - 1 - int(np.argmax(v[r : r + width][::-1]))
                for r in rises
            ],
            "Where the largest occurs more than once you took the last one. The first counts.",
        ),
        (
            lambda v, rises, width: [r + int(np.argmax(v[r : r + 3])) for r in rises],
            "3 samples are right for the example alone. Use `width`.",
        ),
        (
            lambda v, rises, width: [int(np.argmax(v))] * len(rises),
            "That is the highest of the whole recording, each time. Look only at the `width` "
            "samples from each rise on.",
        ),
    )
    right_unseen = (
        _tops,
        lambda v, rises, width: np.array(
            [max(range(r, min(r + width, len(v))), key=lambda i: v[i]) for r in rises]
        ),
        lambda v, rises, width: np.asarray(rises) + [np.argmax(v[r : r + width]) for r in rises],
    )
