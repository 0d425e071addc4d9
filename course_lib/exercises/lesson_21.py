"""Lesson 21: convolution, from the mean of neighbours to a synapse's echo."""

import numpy as np

from .bank import exercise, lesson

lesson(
    "21",
    "Smoothing what is noisy",
    minutes=50,
    further=20,
    needs=("17",),
    builds="filters: one that smooths, one that only looks back",
)


def _runs(v, size):
    return [v[i : i + size] for i in range(len(v) - size + 1)]


def _by_totals(v, size):
    totals = np.concatenate([[0], np.cumsum(v)])
    return (totals[size:] - totals[:-size]) / size


@exercise("21.1", "The mean of each run", minutes=7)
class Averages:
    name = "averages"
    why = "A moving average: the first thing that is done to nearly every noisy recording."
    hints = (
        "The first run is `v[0:size]`, the next `v[1:size + 1]`. Where does the last one begin?",
        "Begin with an empty list; for each i in `range(len(v) - size + 1)` append "
        "`v[i:i + size].mean()`.",
    )

    def solution(v, size):
        means = []
        for i in range(len(v) - size + 1):
            means.append(v[i : i + size].mean())
        return np.array(means)

    because = "The last run begins `size` before the end: so there are len(v) - size + 1 of them."
    inputs = (
        "np.array([1.0, 3.0, 5.0, 4.0]), 2",
        "np.array([0.0, 0.0, 6.0, 0.0, 0.0, 3.0]), 3",
        "np.array([-65.0, -60.5, 20.0, -70.0, -66.0]), 4",
        "np.array([2.0, 7.0, 1.0]), 3",
        "np.array([4.0, -1.0, 9.0]), 1",
        "np.arange(10.0) ** 2, 5",
        "np.array([8.0]), 1",
        "np.array([1, 2, 4, 8, 9]), 2",
    )
    mistakes = (
        (
            lambda v, size: [run.sum() for run in _runs(v, size)],
            "Those are the sums. Divide by how many samples each of them adds up.",
        ),
        (
            lambda v, size: [v[i : i + size].mean() for i in range(len(v) - size)],
            "The last run is missing. Of 4 samples there are 3 runs of 2: one more than 4 - 2.",
        ),
        (
            lambda v, size: [v[i : i + size].mean() for i in range(len(v))],
            "Your last means have fewer than `size` samples: a slice stops at the end without a "
            "word. Stop where the last whole run begins.",
        ),
        (
            lambda v, size: [v[i : i + size].mean() for i in range(0, len(v) - size + 1, size)],
            "Your runs stand one behind the other. Each begins only *one* sample after the one "
            "before, so that they overlap.",
        ),
        (
            lambda v, size: np.convolve(v, np.ones(size) / size, "same"),
            "You have as many means as samples, those at the ends with zeros in them. Keep those "
            'for which all is there: `"valid"`.',
        ),
        (
            lambda v, size: np.convolve(v, np.ones(size) / size),
            "Your first and last means have zeros in them that were never recorded. Keep those for "
            'which all is there: `"valid"`.',
        ),
        (
            lambda v, size: [run.mean() for run in _runs(v, 2)] if len(v) > 1 else [v.mean()],
            "Runs of 2 are right for the example alone: use `size`.",
        ),
        (
            lambda v, size: [v[i : i + size + 1].mean() for i in range(len(v) - size + 1)],
            "Your runs hold one sample too many: `v[i:i + size]` has `size` of them, since a slice "
            "leaves its stop out.",
        ),
        (
            lambda v, size: v.mean(),
            "That is one mean, of all samples. The exercise asks for one of each run.",
        ),
        (
            lambda v, size: [run.sum() / len(v) for run in _runs(v, size)],
            "You divided by how many samples there are in all. Each run has `size` of them.",
        ),
        (
            lambda v, size: [np.median(run) for run in _runs(v, size)],
            "That is the median of each run, its middle value. The exercise asks for the mean.",
        ),
    )
    also_right = (lambda v, size: [sum(run) / size for run in _runs(v, size)],)
    right_unseen = (
        lambda v, size: np.convolve(v, np.ones(size) / size, "valid"),
        _by_totals,
        lambda v, size: np.lib.stride_tricks.sliding_window_view(v, size).mean(axis=1),
    )


def _window(v, i, size):
    return v[max(0, i - size // 2) : i + size // 2 + 1]


def _padded_by(mode):
    def smoothed(v, size):
        return np.convolve(np.pad(v, size // 2, mode=mode), np.ones(size) / size, "valid")

    return smoothed


def _ends_kept(v, size):
    means = np.array(v, dtype=float)
    half = size // 2
    means[half : len(v) - half] = np.convolve(v, np.ones(size) / size, "valid")
    return means


def _shrunk_on_both_sides(v, size):
    halves = [min(size // 2, i, len(v) - 1 - i) for i in range(len(v))]
    return [v[i - half : i + half + 1].mean() for i, half in enumerate(halves)]


@exercise("21.2", "A mean that knows its ends", minutes=9)
class Smoothed:
    name = "smoothed"
    why = "Now nothing seems to happen at the ends of a recording that did not happen."
    hints = (
        "`np.convolve` with `size` ones adds up the samples that are there. How could it tell you, "
        "in the same way, how many there are?",
        '`np.convolve(v, np.ones(size), "same")` are the sums, and the same with `np.ones(len(v))` '
        "in place of `v` are the counts. Divide.",
    )

    def solution(v, size):
        sums = np.convolve(v, np.ones(size), "same")
        counts = np.convolve(np.ones(len(v)), np.ones(size), "same")
        return sums / counts

    because = "A recording of ones, summed in the same way, counts how many samples are there."
    inputs = (
        "np.array([3.0, 6.0, 0.0, 3.0]), 3",
        "np.array([1.0, 1.0, 1.0, 1.0, 1.0]), 3",
        "np.array([-65.0, -64.0, 20.0, -70.0, -66.0, -65.0]), 5",
        "np.array([10.0, 0.0, 0.0, 0.0, 0.0, 0.0, 4.0]), 5",
        "np.array([2.0, 8.0, 5.0]), 3",
        "np.array([4.0, -1.0]), 1",
        "np.arange(9.0) ** 2, 7",
        "np.array([1.0, 4.0, 2.0]), 1",
    )
    mistakes = (
        (
            lambda v, size: np.convolve(v, np.ones(size) / size, "same"),
            "At the ends yours divides by `size`, though fewer samples are there: it takes zeros "
            "for the missing ones. Divide each sum by how many there are.",
        ),
        (
            lambda v, size: np.convolve(v, np.ones(size), "same"),
            "Those are the sums. Divide each by how many samples are in it.",
        ),
        (
            lambda v, size: np.convolve(v, np.ones(size) / size, "valid"),
            "Yours is shorter than `v`: the ends are left out. They have fewer "
            "neighbours, but they have some.",
        ),
        (
            _ends_kept,
            "You left the samples near the ends as they are. They have neighbours on one side: "
            "take the mean of those that are there.",
        ),
        (
            _padded_by("edge"),
            "You continued the recording with its last value. Nothing was recorded there: take the "
            "mean of the samples that are there.",
        ),
        (
            _shrunk_on_both_sides,
            "Where a side is short you shortened the other one, too. Take all the samples that are "
            "there.",
        ),
        (
            _padded_by("reflect"),
            "You continued the recording as in a mirror. Take the mean of the samples that are "
            "there, and of nothing else.",
        ),
        (
            lambda v, size: [v[i : i + size].mean() for i in range(len(v))],
            "Your window begins at the sample and looks ahead. It should have as many samples "
            "before it as after it.",
        ),
        (
            lambda v, size: [v[max(0, i - size + 1) : i + 1].mean() for i in range(len(v))],
            "Your window ends at the sample and looks back. It should have as many samples after "
            "it as before it.",
        ),
        (
            lambda v, size: (
                [v[max(0, i - size // 2) : i + size // 2].mean() for i in range(len(v))]
                if size > 1
                else v * np.nan
            ),
            "Your window lacks its last sample: a slice leaves its stop out.",
        ),
        (
            lambda v, size: [v[max(0, i - size) : i + size + 1].mean() for i in range(len(v))],
            "Your window reaches `size` samples to both sides. All in all it has `size`: half of "
            "them, rounded down, on each side.",
        ),
        (
            lambda v, size: [_window(v, i, 3).mean() for i in range(len(v))],
            "A window of 3 is right for the example alone: use `size`.",
        ),
    )
    also_right = (
        lambda v, size: [
            sum(_window(v, i, size)) / len(_window(v, i, size)) for i in range(len(v))
        ],
        lambda v, size: np.array([np.mean(_window(v, i, size)) for i in range(len(v))]),
    )
    right_unseen = (
        lambda v, size: [
            v[max(0, i - size // 2) : i + size // 2 + 1].mean() for i in range(len(v))
        ],
    )


def _echo_by_echo(signal, kernel):
    out = np.zeros(len(signal))
    for i in range(len(signal)):
        for lag in range(len(kernel)):
            if i - lag >= 0:
                out[i] += kernel[lag] * signal[i - lag]
    return out


def _echoes_without_the_first(signal, kernel):
    echoes = np.convolve(signal, np.concatenate([[0], kernel[1:]]))
    return echoes[: len(signal)]


@exercise("21.3", "Echoes", minutes=6)
class Causal:
    name = "causal"
    why = "Lesson 33 turns spikes into the conductance of a synapse with it."
    hints = (
        "`np.convolve(signal, kernel)`, in full, holds all echoes, the last of them beyond the end "
        "of the signal. Which of its numbers belong to the samples?",
        "The first `len(signal)` of them: a slice from the start.",
    )

    def solution(signal, kernel):
        return np.convolve(signal, kernel)[: len(signal)]

    because = "In full, number i is made of sample i and of those before it, and of none after it."
    inputs = (
        "np.array([1.0, 0.0, 0.0, 2.0]), np.array([1.0, 0.5])",
        "np.array([0.0, 3.0, 0.0, 0.0, 0.0]), np.array([1.0, 0.5, 0.25])",
        "np.array([2.0, -1.0, 4.0]), np.array([0.5, 1.0, 2.0, 4.0, 8.0])",
        "np.array([1.0, 2.0, 3.0, 4.0]), np.array([2.0])",
        "np.array([5.0]), np.array([1.0, 1.0])",
        "np.array([0.0, 0.0, 1.0, 1.0, 0.0, 0.0]), np.array([0.0, 1.0, -3.0])",
        "np.arange(6.0), np.array([1.0, 10.0, 100.0, 1000.0])",
    )
    mistakes = (
        (
            (
                lambda signal, kernel: np.convolve(signal, kernel, "same"),
                lambda signal, kernel: np.convolve(signal, kernel, "same")[: len(signal)],
            ),
            '`"same"` takes the kernel\'s middle for its beginning, so that echoes come too early. '
            "Take all of it, and of that the first `len(signal)` numbers.",
        ),
        (
            lambda signal, kernel: np.convolve(signal, kernel),
            "Those are all echoes, and some are heard after the last sample. Give as many as "
            "`signal` has, from the first on.",
        ),
        (
            lambda signal, kernel: np.convolve(signal, kernel, "valid"),
            '`"valid"` keeps only those numbers for which the whole kernel was there. At the '
            "beginning there is less to echo, and that is right so.",
        ),
        (
            lambda signal, kernel: np.convolve(signal, kernel)[-len(signal) :],
            "You took the last ones. The echoes of the first sample are at the beginning.",
        ),
        (
            lambda signal, kernel: np.convolve(signal, kernel[::-1])[: len(signal)],
            "You turned the kernel round before `np.convolve` did: twice turned is not turned. "
            "Hand it over as it is.",
        ),
        (
            lambda signal, kernel: np.convolve(signal, kernel / kernel.sum())[: len(signal)],
            "You divided the kernel by its sum. That is for means; an echo is as strong as it is.",
        ),
        (
            lambda signal, kernel: np.convolve(signal, kernel)[: len(kernel)],
            "You kept as many numbers as the kernel has. There should be one for each sample.",
        ),
        (
            _echoes_without_the_first,
            "Yours lacks what sounds at once: `kernel[0]` belongs to the sample itself.",
        ),
        (
            lambda signal, kernel: np.concatenate(
                [[0], np.convolve(signal, kernel)[: len(signal) - 1]]
            ),
            "Your echoes come one step late: `kernel[0]` sounds at once.",
        ),
        (
            lambda signal, kernel: signal * kernel[0],
            "That is what sounds at once. The echoes of the samples before belong to it, too.",
        ),
    )
    also_right = (
        _echo_by_echo,
        lambda signal, kernel: np.convolve(kernel, signal, "full")[0 : len(signal)],
    )
    right_unseen = (
        lambda signal, kernel: [
            sum(kernel[lag] * signal[i - lag] for lag in range(min(i + 1, len(kernel))))
            for i in range(len(signal))
        ],
    )


def _box_of(samples, mode="valid"):
    """Variants of `without_hum` by how many samples they take."""

    def without_hum(v, dt, hum):
        n = samples(dt, hum)
        return np.convolve(v, np.ones(n) / n, mode)

    return without_hum


@exercise("21.4", "Without the hum", minutes=6)
class WithoutHum:
    name = "without_hum"
    why = "One line that saves recordings; slow ones."
    hints = (
        "How long is one wave of 50 Hz, in ms? How many samples is that? The mean over a whole "
        "wave is 0.",
        "`n = round(1000 / hum / dt)` samples are one wave. Then a box of n, `np.ones(n) / n`, and "
        '`"valid"`.',
    )

    def solution(v, dt, hum):
        n = round(1000 / hum / dt)
        return np.convolve(v, np.ones(n) / n, "valid")

    because = "Over one whole wave there is as much above as below, so that its mean is 0."
    inputs = (
        "np.arange(12.0) ** 2, 4, 50",
        "np.sin(2 * np.pi * 0.05 * 0.5 * np.arange(60)) + 3, 0.5, 50",
        "np.arange(9.0), 2.5, 100",
        "np.array([1.0, 5.0, 2.0, 8.0, 3.0, 9.0]), 5, 50",
        "np.arange(40.0) ** 0.5, 1.0, 60.00000001 / 1.2",
        "np.arange(30.0) % 7, 0.7, 1000 / 4.2",
        "np.array([2.0, 6.0]), 10, 50",
        "np.arange(30.0) % 5, 0.5, 1000 / 3.5",
        "np.arange(1010.0) ** 0.5, 0.02, 50",
    )
    mistakes = (
        (
            _box_of(lambda dt, hum: round(1 / hum / dt) or 1),
            "1 / hum is a wave in *seconds*, and `dt` is in ms. A wave of 50 Hz takes 20 ms: "
            "1000 / hum.",
        ),
        (
            _box_of(lambda dt, hum: max(1, round(500 / hum / dt))),
            "Your box holds half a wave: only what is above, or only what is below. It takes a "
            "whole wave.",
        ),
        (
            _box_of(lambda dt, hum: min(2, round(1000 / hum / dt))),
            "Your box is too short for a whole wave.",
        ),
        (
            _box_of(lambda dt, hum: 2 * round(1000 / hum / dt)),
            "Your box holds two waves. One is enough, and smooths less of what you want to keep.",
        ),
        (
            _box_of(lambda dt, hum: round(1000 / hum / dt) + 1),
            "Your box is one sample too long for a wave.",
        ),
        (
            _box_of(lambda dt, hum: round(round(1000 / hum) / dt)),
            "You rounded the wave to whole milliseconds. Only the number of *samples* is rounded.",
        ),
        (
            _box_of(lambda dt, hum: round(1000 / hum / dt), "same"),
            "At your ends zeros were taken for data. Keep only the values for which nothing is "
            'missing: `"valid"`.',
        ),
        (
            lambda v, dt, hum: np.convolve(v, np.ones(round(1000 / hum / dt)), "valid"),
            "Those are sums. A box that smooths has weights of sum 1: divide by how many.",
        ),
        (
            _box_of(lambda dt, hum: 5),
            "5 samples are right for the example alone.",
        ),
        (
            (
                _box_of(lambda dt, hum: int(1000 / hum / dt)),
                _box_of(lambda dt, hum: int(1000 / hum // dt)),
            ),
            "`int` cuts: 1000 / hum / dt may be a hair below a whole number (13). `round` it.",
        ),
        (
            _box_of(lambda dt, hum: round(20 / dt)),
            "20 ms are a wave of 50 Hz. Use `hum`: in America it is 60.",
        ),
        (
            _box_of(lambda dt, hum: round(1000 / hum)),
            "Your box has as many samples as the wave has milliseconds. How many samples is that? "
            "Divide by `dt`.",
        ),
    )
    also_right = (
        _box_of(lambda dt, hum: round(1000 / (hum * dt))),
        lambda v, dt, hum: [run.mean() for run in _runs(v, int(np.rint(1000 / hum / dt)))],
    )
    right_unseen = (
        lambda v, dt, hum: np.lib.stride_tricks.sliding_window_view(v, round(1000 / hum / dt)).mean(
            axis=1
        ),
    )


def _by_convolve(answer):
    """Whether somebody else's convolution does the work."""
    return "convolve" in getattr(getattr(answer, "__code__", None), "co_names", ())


@exercise("21.5", "Your own convolve", minutes=7)
class Convolved:
    name = "convolved"
    why = "Whoever has written it once will never again wonder which way the kernel is turned."
    hints = (
        "How long is the result? The last sample's echo reaches `len(kernel) - 1` beyond the end.",
        "`out = np.zeros(len(data) + len(kernel) - 1)`; then, for each i, add "
        "`data[i] * kernel` to `out[i:i + len(kernel)]`.",
    )

    invites = (
        _by_convolve,
        "Right, and it was `convolve` that did it. Can you do without? Let each sample add its "
        "own echo, the whole kernel times that sample.",
    )

    def solution(data, kernel):
        out = np.zeros(len(data) + len(kernel) - 1)
        for i in range(len(data)):
            out[i : i + len(kernel)] += data[i] * kernel
        return out

    because = "Sample i sounds from place i on, so its echo is added there, the kernel unturned."
    inputs = (
        "np.array([2.0, 3.0]), np.array([1.0, 10.0])",
        "np.array([2.0, 3.0, 1.0, 4.0, 1.0]), np.array([1.0, 2.0, 3.0, 4.0])",
        "np.array([1.0, 0.0, 0.0, -2.0]), np.array([5.0, 3.0, 1.0])",
        "np.array([4.0]), np.array([1.0, 2.0, 3.0])",
        "np.array([1.0, 2.0, 3.0]), np.array([2.0])",
        "np.array([0.5, 1.5]), np.array([1.0, -1.0, 2.0, 7.0])",
        "np.array([0.0, 3.0]), np.array([2.0, 5.0])",
    )
    mistakes = (
        (
            lambda data, kernel: np.convolve(data, kernel[::-1]),
            "Yours turns the kernel round. In terms of echoes nothing is turned: `kernel[0]` "
            "sounds first.",
        ),
        (
            lambda data, kernel: np.convolve(data, kernel)[: len(data)],
            "Yours ends with the data. The last echoes go on for `len(kernel) - 1` more.",
        ),
        (
            lambda data, kernel: np.convolve(data, kernel, "same"),
            "Yours is as long as the longer of the two. The full result has "
            "`len(data) + len(kernel) - 1` numbers.",
        ),
        (
            lambda data, kernel: np.concatenate([np.convolve(data, kernel), [0]]),
            "Yours is one too long: the last echo begins *with* the last sample.",
        ),
        (
            lambda data, kernel: np.concatenate(
                [data[-1] * kernel]
                if len(data) == 1
                else [data[:-1] * kernel[0], data[-1] * kernel]
            ),
            "Each echo wiped out what stood there of the ones before. Add to it: `+=`.",
        ),
        (
            lambda data, kernel: np.convolve(data, np.ones(len(kernel))),
            "Each sample echoes as strongly as it came. Multiply by the kernel.",
        ),
        (
            lambda data, kernel: data[:, None] * kernel,
            "Those are the echoes, one row for each sample. They overlap, and are added up.",
        ),
    )
    also_right = (lambda data, kernel: np.convolve(kernel, data),)
    right_unseen = (
        lambda data, kernel: (
            np.polymul(data, kernel) if data[0] and kernel[0] else np.convolve(data, kernel)
        ),
        lambda data, kernel: [
            sum(
                data[i] * kernel[place - i]
                for i in range(len(data))
                if 0 <= place - i < len(kernel)
            )
            for place in range(len(data) + len(kernel) - 1)
        ],
    )
