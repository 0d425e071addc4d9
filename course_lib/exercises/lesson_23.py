"""Lesson 23: films, from a table of frames to a file."""

import numpy as np

from . import drawing, syntax
from .bank import exercise, lesson
from .comparing import Closeness

lesson(
    "23",
    "Making pictures move",
    minutes=55,
    further=10,
    needs=("22",),
    builds="films of waves, of cells, and of what is not there",
)


def _wave(x, t, speed, wavelength):
    return np.sin(2 * np.pi * (x - speed * t[:, None]) / wavelength)


def _wave_by_loops(x, t, speed, wavelength):
    rows = []
    for moment in t:
        rows.append([np.sin(2 * np.pi * (place - speed * moment) / wavelength) for place in x])
    return rows


@exercise("23.1", "Two hundred frames", minutes=7)
class Wave:
    name = "wave"
    why = "One line for a whole film: lesson 43 makes that of a memory in the same way."
    hints = (
        "A row of places and a column of times make a table. Which of the two must be stood up?",
        "`t[:, None]` is a column. Put it into the formula as it stands on the page.",
    )
    invites = (
        syntax.loops,
        "You went from moment to moment in a loop. Can you do it without one? A column of times "
        "meets a row of places.",
    )

    def solution(x, t, speed, wavelength):
        return np.sin(2 * np.pi * (x - speed * t[:, None]) / wavelength)

    because = "A column of times and a row of places: every moment meets every place."
    inputs = (
        "np.array([0.0, 1.0]), np.array([0.0, 0.25]), 2, 4",
        "np.array([0.0, 0.5, 1.25]), np.array([0.0, 0.1]), 1.5, 3",
        "np.array([0.3, 2.0]), np.array([0.0, 0.2, 0.7]), -1, 2.5",
        "np.array([0.1, 0.4, 0.9]), np.array([0.2, 0.5, 1.1]), 0.7, 1.3",
        "np.array([1.1]), np.array([0.0, 0.3, 0.4, 0.9]), 3, 5",
        "np.arange(5) * 0.17, np.array([0.25]), 2, 1.1",
    )
    mistakes = (
        (
            lambda x, t, speed, wavelength: _wave(x, t, speed, wavelength).T,
            "Your table has a row for each place. A film has a row for each *time*: stand up `t`, "
            "not `x`.",
        ),
        (
            lambda x, t, speed, wavelength: np.sin(2 * np.pi * (x - speed * t) / wavelength),
            "Places and times went side by side, and only if there are equally many. Stand the "
            "times up: `t[:, None]`.",
        ),
        (
            lambda x, t, speed, wavelength: _wave(x, t, -speed, wavelength),
            "Yours runs to the left. To the right it is x *minus* speed times t.",
        ),
        (
            lambda x, t, speed, wavelength: np.sin((x - speed * t[:, None]) / wavelength),
            "You left 2 π out: from crest to crest it would be 6.28 wavelengths.",
        ),
        (
            lambda x, t, speed, wavelength: np.sin(np.pi * (x - speed * t[:, None]) / wavelength),
            "It is *2* π: a whole turn for a wavelength.",
        ),
        (
            lambda x, t, speed, wavelength: np.cos(
                2 * np.pi * (x - speed * t[:, None]) / wavelength
            ),
            "That is the cosine. The formula has a sine, which is 0 at 0.",
        ),
        (
            lambda x, t, speed, wavelength: np.sin(2 * np.pi * x - speed * t[:, None] / wavelength),
            "Only the second part was divided by the wavelength. Put the difference in brackets.",
        ),
        (
            lambda x, t, speed, wavelength: np.sin(
                2 * np.pi * (x - speed * t[:, None]) * wavelength
            ),
            "You multiplied by the wavelength. A longer wave changes more slowly: divide.",
        ),
        (
            lambda x, t, speed, wavelength: np.sin(2 * np.pi * (x - t[:, None]) / wavelength),
            "Where is the speed? In t seconds the wave goes `speed * t`.",
        ),
        (
            lambda x, t, speed, wavelength: np.sin(360 * (x - speed * t[:, None]) / wavelength),
            "NumPy's sine takes radians, in which a whole turn is 2 π, not 360.",
        ),
    )
    also_right = (
        lambda x, t, speed, wavelength: np.sin(
            (x[None, :] - speed * t.reshape(-1, 1)) * (2 * np.pi / wavelength)
        ),
    )
    right_unseen = (
        _wave_by_loops,
        lambda x, t, speed, wavelength: np.sin(
            np.subtract.outer(-speed * t, -x) * 2 * np.pi / wavelength
        ),
    )


RECORDED = (
    (np.array([0.0, 1.0, 2.0, 3.0]), np.array([5.0, 7.0, 6.0, 9.0]), 2),
    (np.arange(6) * 0.5, np.array([-65.0, -60, 20, -70, -66, -65]), 5),
    (np.arange(5) * 2.0, np.array([1.0, 4.0, 4.0, 8.0, 0.0]), 0),
)


def _grown(*, line=lambda k: slice(k + 1), dot=lambda k: slice(k, k + 1), moves=True):
    """Variants of `grow` by which samples they give to the line, and which to the dot."""

    def grow(line_, dot_, t, v, k):
        if line:
            line_.set_data(t[line(k)], v[line(k)])
        if dot:
            dot_.set_data(t[dot(k)], v[dot(k)])

    return grow


def _grow_by_lists(line, dot, t, v, k):
    xs, ys = [], []
    for i in range(k + 1):
        xs.append(t[i])
        ys.append(v[i])
    line.set_xdata(xs)
    line.set_ydata(ys)
    dot.set_data([xs[-1]], [ys[-1]])


def _grow_and_return(line, dot, t, v, k):
    line.set_data(t[: k + 1], v[: k + 1])
    dot.set_data(t[k : k + 1], v[k : k + 1])
    return line, dot


@exercise("23.2", "A line that grows", minutes=7)
class Grow:
    name = "grow"
    why = "Every film of a recording is made so; lesson 43 watches a bump of activity with it."
    hints = (
        "Both artists have `set_data`. A slice gives the line its samples: where must it stop, so "
        "that sample k is in it?",
        "`line.set_data(t[:k + 1], v[:k + 1])`, and `dot.set_data([t[k]], [v[k]])`, in brackets.",
    )

    def solution(line, dot, t, v, k):
        line.set_data(t[: k + 1], v[: k + 1])
        dot.set_data([t[k]], [v[k]])

    because = "A slice leaves its stop out, so it must stop one behind k; and one point is a list."

    def grade(grow):
        for t, v, k in RECORDED:
            ax = drawing.axes()
            line, dot = _artist(ax), _artist(ax, "o")
            grow(line, dot, t, v, k, typed=f"line, dot, t, v, {k}")
            yield from _of_what_was_moved(ax, line, dot, t, v, k)

    graded = (
        (lambda line, dot, t, v, k: line.get_data(), "The line has not moved"),
        (_grown(line=None), "The line has not moved"),
        (_grown(dot=None), "The dot has not moved"),
        (_grown(line=lambda k: slice(k)), "lacks sample"),
        (_grown(line=lambda k: slice(None)), "all samples"),
        (_grown(line=lambda k: slice(k, k + 1)), "only sample"),
        (_grown(line=lambda k: slice(max(0, k - 1))), "other points"),
        (_grown(dot=lambda k: slice(0, 1)), "dot stands"),
        (_grown(dot=lambda k: slice(k + 1)), "dot has"),
        (lambda line, dot, t, v, k: line.axes.plot(t[: k + 1], v[: k + 1]), "drawn something new"),
        (lambda line, dot, t, v, k: line.set_data(v[: k + 1], t[: k + 1]), "changed places"),
    )
    also_right = (
        _grow_and_return,
        _grown(),
    )
    right_unseen = (_grow_by_lists,)


def _artist(ax, *style):
    (artist,) = ax.plot([], [], *style)
    artist.__deepcopy__ = lambda memo: artist
    return artist


def _of_what_was_moved(ax, line, dot, t, v, k):
    if len(ax.lines) > 2:
        yield "You have drawn something new. Move the line that is there: `line.set_data`."
    x, y = (np.asarray(part, float) for part in line.get_data())
    if len(x) == 0:
        yield "The line has not moved: it still has no points. `line.set_data(...)` gives it some."
    if np.array_equal(x, v[: k + 1]) and np.array_equal(y, t[: k + 1]):
        yield "x and y have changed places: the times come first."
    if len(x) == k and np.array_equal(x, t[:k]):
        yield f"Your line lacks sample {k}, the newest: a slice leaves its stop out."
    if np.array_equal(x, t) and k + 1 < len(t):
        yield f"Your line has all samples. In frame {k} one sees only those up to sample {k}."
    if np.array_equal(x, t[k : k + 1]) and k:
        yield f"Your line has only sample {k}. It shows all that came up to there."
    if not (np.array_equal(x, t[: k + 1]) and np.array_equal(y, v[: k + 1])):
        yield f"Your line has other points than the samples from 0 to {k}."
    x, y = (np.asarray(part, float) for part in dot.get_data())
    if len(x) == 0:
        yield "The dot has not moved: it still has no point."
    if len(x) > 1:
        yield f"The dot has {len(x)} points. It stands on the newest sample alone."
    if (x[0], y[0]) != (t[k], v[k]):
        yield f"The dot stands at ({x[0]:g}, {y[0]:g}). Sample {k} is at ({t[k]:g}, {v[k]:g})."


def _spread(samples, frames):
    return np.round(np.linspace(0, samples - 1, frames)).astype(int)


@exercise("23.3", "Which samples", minutes=6)
class Pick:
    name = "pick"
    why = "A film as long as you want it, of a recording as long as it is."
    hints = (
        "How many frames has the film? And which function makes so many numbers, evenly spaced, "
        "with both ends (13)?",
        "`np.linspace(0, samples - 1, frames)`, rounded, and made whole numbers: they are indices.",
    )

    def solution(samples, seconds, fps):
        frames = round(seconds * fps)
        return np.round(np.linspace(0, samples - 1, frames)).astype(int)

    because = "`np.linspace` has both ends in it, and the last index is `samples - 1`."
    close = Closeness(whole=True)  # indices: with a decimal point they pick nothing
    inputs = (
        "101, 0.5, 10",
        "20_000, 2, 20",
        "11, 1, 6",
        "500, 0.29, 100",
        "3, 2, 5",
        "77, 0.1, 20",
        "1000, 3, 8",
    )
    mistakes = (
        (
            lambda samples, seconds, fps: _spread(samples + 1, round(seconds * fps)),
            "Your last index does not exist: of `samples` samples the last has the index "
            "`samples - 1`.",
        ),
        (
            lambda samples, seconds, fps: np.linspace(0, samples - 1, round(seconds * fps)),
            "They are evenly spread, and not all whole. An index is a whole number: round it.",
        ),
        (
            lambda samples, seconds, fps: np.linspace(0, samples - 1, round(seconds * fps)).astype(
                int
            ),
            "`astype(int)` cuts off. The nearest sample is asked for: `np.round` first.",
        ),
        (
            lambda samples, seconds, fps: _spread(samples, round(seconds * fps) + 1),
            "You have one frame too many.",
        ),
        (
            lambda samples, seconds, fps: np.arange(round(seconds * fps)),
            "Those are the first samples, one after the other. They should be spread over "
            "the whole recording.",
        ),
        (
            lambda samples, seconds, fps: np.arange(
                0, samples, max(1, samples // round(seconds * fps))
            ),
            "A step of whole samples does not come out even: the last frame must show the last "
            "sample, and there may be no frame more.",
        ),
        (
            lambda samples, seconds, fps: _spread(samples, fps),
            "You made as many frames as there are in *one* second. The film has `seconds * fps`.",
        ),
        (
            lambda samples, seconds, fps: _spread(samples, max(2, round(fps / seconds))),
            "You divided by the seconds. A longer film has more frames: multiply.",
        ),
        (
            lambda samples, seconds, fps: _spread(samples, max(2, int(seconds * fps))),
            "`int` cuts: 0.29 * 100 is a hair below 29 (13). Take `round`.",
        ),
        (
            lambda samples, seconds, fps: _spread(samples, round(seconds * fps)) / (samples - 1),
            "Yours go from 0 to 1. Indices go from 0 to `samples - 1`.",
        ),
    )
    also_right = (
        lambda samples, seconds, fps: _spread(samples, round(seconds * fps)),
        lambda samples, seconds, fps: _spread(samples, round(fps * seconds)).tolist(),
    )
    right_unseen = (
        lambda samples, seconds, fps: np.rint(
            np.arange(round(seconds * fps)) * ((samples - 1) / (round(seconds * fps) - 1))
        ).astype(int),
    )


@exercise("23.4", "What it seems to be", minutes=7)
class Seems:
    name = "seems"
    why = "You can say now, before you film it, whether a film will lie."
    hints = (
        "How far does it go from frame to frame? Whole wavelengths of that cannot be seen. What is "
        "left?",
        "`step = speed / fps`, and what is left is `step - wavelength * round(step / wavelength)`. "
        "That far it goes in one frame: how far in a second?",
    )

    def solution(speed, wavelength, fps):
        step = speed / fps
        return (step - wavelength * round(step / wavelength)) * fps

    because = "Whole wavelengths leave no trace in a picture; what is left is at most half of one."
    inputs = (
        "8, 2, 6",
        "8, 2, 20",
        "8, 2, 4",
        "13, 2, 12",
        "5, 4, 8",
        "20, 1, 7",
        "-3, 2, 2",
        "11.5, 0.5, 9",
        "7.25, 2, 3",
    )
    mistakes = (
        (
            lambda speed, wavelength, fps: speed,
            "That is the true speed. From frame to frame the eye sees only the shortest way.",
        ),
        (
            lambda speed, wavelength, fps: (
                speed / fps - wavelength * round(speed / fps / wavelength)
            ),
            "That is how far it seems to go in one *frame*. In a second there are `fps` of them.",
        ),
        (
            lambda speed, wavelength, fps: (speed / fps) % wavelength * fps,
            "The remainder always goes forwards. More than half a wavelength forwards is seen as "
            "less than half backwards: take away the *nearest* whole number of wavelengths.",
        ),
        (
            lambda speed, wavelength, fps: (
                abs(speed / fps - wavelength * round(speed / fps / wavelength)) * fps
            ),
            "You lost the sign: backwards is negative.",
        ),
        (
            lambda speed, wavelength, fps: speed - wavelength * round(speed / wavelength),
            "You took whole wavelengths off the way of a whole *second*. They are lost from frame "
            "to frame: `speed / fps` first.",
        ),
        (
            lambda speed, wavelength, fps: (
                (wavelength * round(speed / fps / wavelength) - speed / fps) * fps
            ),
            "The sign is the wrong way round.",
        ),
        (
            lambda speed, wavelength, fps: (speed / fps - round(speed / fps)) * fps,
            "You took off whole centimetres. It is whole *wavelengths* that cannot be seen.",
        ),
        (
            lambda speed, wavelength, fps: (
                (speed * fps - wavelength * round(speed * fps / wavelength)) / fps
            ),
            "From frame to frame it goes `speed / fps`: more frames, shorter steps.",
        ),
    )
    also_right = (
        lambda speed, wavelength, fps: speed - wavelength * fps * round(speed / fps / wavelength),
        lambda speed, wavelength, fps: float(
            fps * (speed / fps - wavelength * np.round(speed / (fps * wavelength)))
        ),
        lambda speed, wavelength, fps: (
            ((speed / fps + wavelength / 2) % wavelength - wavelength / 2) * fps
        ),
    )


@exercise("23.5", "Standing", minutes=6)
class Standing:
    name = "standing"
    why = "Two waves that meet: organ pipes and strings, and water in a bath."
    hints = (
        "To the right you have. What must be turned in the formula, so that it runs to the left?",
        "`wave(x, t, speed, wavelength) + wave(x, t, -speed, wavelength)`.",
    )
    invites = (
        syntax.loops,
        "You used a loop. Can you do it without one? Your `wave` of exercise 23.1 has no loop, and "
        "two tables can be added.",
    )

    def solution(x, t, speed, wavelength):
        right = np.sin(2 * np.pi * (x - speed * t[:, None]) / wavelength)
        left = np.sin(2 * np.pi * (x + speed * t[:, None]) / wavelength)
        return right + left

    because = "Heights add up, place by place and moment by moment."
    inputs = (
        "np.array([0.0, 0.5, 1.2]), np.array([0.0, 0.3]), 1, 2",
        "np.array([0.25, 0.8]), np.array([0.1, 0.4, 0.9]), 2.5, 3",
        "np.array([0.1, 0.3, 0.7]), np.array([0.2, 0.5, 0.6]), 0.5, 1.5",
        "np.array([1.1]), np.array([0.0, 0.2, 0.35]), 3, 4",
        "np.arange(4) * 0.3, np.array([0.15]), 1.7, 2.2",
    )
    mistakes = (
        (
            _wave,
            "That is the wave to the right alone. Add the one to the left.",
        ),
        (
            lambda x, t, speed, wavelength: 2 * _wave(x, t, speed, wavelength),
            "You added the wave to itself: twice as high, and still running to the right. One of "
            "the two must run to the left.",
        ),
        (
            (
                lambda x, t, speed, wavelength: (
                    _wave(x, t, speed, wavelength) - _wave(x, t, -speed, wavelength)
                ),
                lambda x, t, speed, wavelength: (
                    _wave(x, t, speed, wavelength) + _wave(-x, t, speed, wavelength)
                ),
            ),
            "Yours is one wave *less* the other: at time 0 there is nothing, where both should be "
            "sin(2 pi x / wavelength). (Turning the places round turns a sine upside down, too.) "
            "Turn the speed, and add.",
        ),
        (
            lambda x, t, speed, wavelength: (
                (_wave(x, t, speed, wavelength) + _wave(x, t, -speed, wavelength)) / 2
            ),
            "That is the mean of the two. Where they meet they add up.",
        ),
        (
            lambda x, t, speed, wavelength: (
                (_wave(x, t, speed, wavelength) + _wave(x, t, -speed, wavelength)).T
            ),
            "Your table has a row for each place. A film has a row for each *time*.",
        ),
    )
    also_right = (
        lambda x, t, speed, wavelength: (
            _wave(x, t, speed, wavelength) + _wave(x, t, -speed, wavelength)
        ),
    )
    right_unseen = (
        lambda x, t, speed, wavelength: (
            2
            * np.sin(2 * np.pi * x / wavelength)
            * np.cos(2 * np.pi * speed * t / wavelength)[:, None]
        ),
        lambda x, t, speed, wavelength: [
            [
                np.sin(2 * np.pi * (place - speed * moment) / wavelength)
                + np.sin(2 * np.pi * (place + speed * moment) / wavelength)
                for place in x
            ]
            for moment in t
        ],
    )
