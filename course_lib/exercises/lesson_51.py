"""Lesson 51: a network that learns to draw a wave, from one error at a time."""

import numpy as np

from course_lib import analysis

from .bank import exercise, lesson

lesson(
    "51",
    "Teaching a network to draw a wave",
    minutes=55,
    further=10,
    needs=("42",),
    builds="a network that keeps its own time",
)


def _readout_by_loops(rates, decoder):
    z = []
    for row in rates:
        total = 0
        for k in range(len(decoder)):
            total = total + row[k] * decoder[k]
        z.append(total)
    return z


@exercise("51.1", "The readout", minutes=4)
class Readout:
    name = "readout"
    why = "Whatever a brain reads from its cells, a movement or a thought, is read in this way."
    hints = (
        "Multiply each row by the decoder, number by number, and add up along the row. Lesson 11 "
        "has a sign for that.",
        "`rates @ decoder`, or `(rates * decoder).sum(axis=1)`.",
    )

    def solution(rates, decoder):
        return rates @ decoder

    because = "`@` multiplies in pairs and adds up, for each row: one number for each moment."
    inputs = (
        "np.array([[1.0, 2], [3, 0], [0, 4]]), np.array([10, 0.5])",
        "np.array([[0.5, -1, 2], [1, 1, 1.5]]), np.array([2.0, 0, -1])",
        "np.array([[1.0, 2], [3, 4]]), np.array([1.0, -2])",
        "np.array([[2.0, 7, 1]]), np.array([0.5, -0.25, 3])",
        "np.array([[2.0], [-1], [0]]), np.array([1.5])",
    )
    mistakes = (
        (
            lambda rates, decoder: rates * decoder,
            "You have each rate times its number. Add them up: one z for each moment.",
        ),
        (
            lambda rates, decoder: (rates * decoder).sum(axis=0),
            "You added up over the moments, down the columns. Add up over the cells: axis 1.",
        ),
        (
            lambda rates, decoder: (rates * decoder).sum(),
            "You added up everything. There is one z for each moment.",
        ),
        (
            lambda rates, decoder: (rates * decoder).mean(axis=1),
            "You took the mean over the cells. A readout is their sum.",
        ),
        (
            lambda rates, decoder: decoder @ rates,
            "You have `decoder @ rates`: that pairs the decoder with the moments. With the rates "
            "first, it is paired with the cells.",
        ),
        (
            lambda rates, decoder: rates.sum(axis=1) * decoder.sum(),
            "You added up first and multiplied then. Each rate has a number of its own.",
        ),
        (
            lambda rates, decoder: rates[0] @ decoder,
            "That is the first moment alone.",
        ),
    )
    also_right = (
        lambda rates, decoder: (rates * decoder).sum(axis=1),
        _readout_by_loops,
    )
    right_unseen = (lambda rates, decoder: np.dot(rates, decoder),)


def _step(decoder, P, r, error, *, one=1.0, sign=-1):
    p = P @ r
    s = 1 / (one + r @ p)
    return decoder + sign * s * error * p, P - s * np.outer(p, p)


def _step_by_loops(decoder, P, r, error):
    n = len(r)
    p = [sum(P[i][j] * r[j] for j in range(n)) for i in range(n)]
    s = 1 / (1 + sum(r[i] * p[i] for i in range(n)))
    new = [decoder[i] - s * error * p[i] for i in range(n)]
    return new, [[P[i][j] - s * p[i] * p[j] for j in range(n)] for i in range(n)]


def _step_by_gain(decoder, P, r, error):
    p = P @ r
    gain = p / (1 + r @ p)
    return decoder - error * gain, P - gain[:, None] * p[None, :]


def _P_alone(decoder, P, r, error):
    return decoder, _step(decoder, P, r, error)[1]


def _decoder_alone(decoder, P, r, error):
    return _step(decoder, P, r, error)[0], P


def _from_new_P(decoder, P, r, error):
    new = _step(decoder, P, r, error)[1]
    p = new @ r
    return decoder - error * p / (1 + r @ p), new


def _without_s(decoder, P, r, error):
    p = P @ r
    return decoder - error * p, P - p[:, None] * p


def _a_dot_for_a_table(decoder, P, r, error):
    p = P @ r
    s = 1 / (1 + r @ p)
    return decoder - s * error * p, P - s * (p @ p)


def _a_row_for_a_table(decoder, P, r, error):
    p = P @ r
    s = 1 / (1 + r @ p)
    return decoder - s * error * p, P - s * p * p


def _r_for_p(decoder, P, r, error):
    p = P @ r
    s = 1 / (1 + r @ p)
    return decoder - s * error * r, P - s * p[:, None] * p


def _element_by_element(decoder, P, r, error):
    p = (P * r).sum(axis=1)
    s = 1 / (1 + r @ p)
    return decoder - s * error * p, P - s * p[:, None] * p


def _twice_the_rates(decoder, P, r, error):
    p = P @ r
    s = 1 / (1 + r @ r)
    return decoder - s * error * p, P - s * p[:, None] * p


@exercise("51.2", "One step of learning", minutes=10)
class Update:
    name = "update"
    why = "It learns from each moment once, and ends where one would who had kept them all."
    hints = (
        "Translate the four lines one by one. `P @ r` is a row of numbers, `r @ p` a single one. "
        "How did lesson 14 make a table of two rows, each with each?",
        "`p = P @ r`; `s = 1 / (1 + r @ p)`; then `decoder - s * error * p` and "
        "`P - s * p[:, None] * p`.",
    )
    returns = ("decoder", "P")

    def solution(decoder, P, r, error):
        p = P @ r
        s = 1 / (1 + r @ p)
        return decoder - s * error * p, P - s * p[:, None] * p

    because = "What was used for this error is taken out of P, and the next leaves it alone."
    inputs = (
        "np.zeros(3), 4 * np.eye(3), np.array([0.5, 0, 0]), 1.0",
        "np.array([1.0, -2]), np.array([[2.0, 0.5], [0.5, 1]]), np.array([0.25, 1]), -0.5",
        "np.array([0.5, 1, 3]), 5 * np.eye(3), np.array([0.1, 0.2, 0.0]), 2.0",
        "np.array([0.5, 1]), np.array([[3.0, -1], [-1, 2]]), np.array([1.0, 2]), 0.0",
        "np.array([2.0]), np.array([[0.5]]), np.array([3.0]), 4.0",
    )
    mistakes = (
        (
            lambda decoder, P, r, error: _step(decoder, P, r, error, sign=1),
            "Your decoder goes *with* the error, and makes it larger. It goes against it: minus.",
        ),
        (
            _without_s,
            "s is missing: without it each step goes too far.",
        ),
        (
            lambda decoder, P, r, error: _step(decoder, P, r, error, one=0.0),
            "The 1 is missing in s: divide by 1 + r · p.",
        ),
        (
            _a_dot_for_a_table,
            "You took the same number off every place of P. Each place has its own: "
            "p[i] times p[j].",
        ),
        (
            _a_row_for_a_table,
            "`p * p` is a row, and the same row was taken off every row of P. A table of each with "
            "each needs a column and a row (14).",
        ),
        (
            _r_for_p,
            "You moved the decoder along r. It goes along p, which is what is still free of it.",
        ),
        (
            _P_alone,
            "P is right. The decoder is the one that you were given: it has to move, too.",
        ),
        (
            _decoder_alone,
            "The decoder is right. P is the one that you were given: what was used has to be "
            "taken out of it.",
        ),
        (
            _from_new_P,
            "You moved the decoder with the *new* P. All four lines use the old one.",
        ),
        (
            _twice_the_rates,
            "In s you took r times r. It is r times p.",
        ),
    )
    also_right = (
        _step_by_gain,
        lambda decoder, P, r, error: (
            decoder - error * (P @ r) / (1 + r @ P @ r),
            P - (P @ r)[:, None] * (P @ r) / (1 + r @ P @ r),
        ),
        _element_by_element,
    )
    right_unseen = (_step, _step_by_loops)


def _matches(output, target, *, more=1, of=None):
    n = len(output)
    found = []
    for k in range(len(target) - n + more):
        found.append(np.corrcoef(output, target[k : k + n])[0, 1])
    return found


def _match_by_sums(output, target):
    best = -1
    o = output - np.mean(output)
    for k in range(len(target) - len(output) + 1):
        piece = target[k : k + len(output)]
        piece = piece - np.mean(piece)
        value = (o * piece).sum() / ((o**2).sum() * (piece**2).sum()) ** 0.5
        if value > best:
            best = value
    return best


def _match_of_products(output, target):
    n = len(output)
    return max(np.sum(output * target[k : k + n]) for k in range(len(target) - n + 1))


def _by_rolling(output, target):
    n = len(output)
    return max(np.corrcoef(output, np.roll(target[:n], k))[0, 1] for k in range(n))


@exercise("51.3", "At the best phase", minutes=8)
class BestMatch:
    name = "best_match"
    why = "With it you judge what kept its shape and lost its place: a song, a step, a heartbeat."
    hints = (
        "How many places are there for it? A loop over where the stretch begins, and a list of "
        "correlations.",
        "With `n = len(output)`: for k in `range(len(target) - n + 1)`, "
        "`np.corrcoef(output, target[k : k + n])[0, 1]`; and the `max` of all.",
    )

    def solution(output, target):
        n = len(output)
        found = []
        for k in range(len(target) - n + 1):
            found.append(np.corrcoef(output, target[k : k + n])[0, 1])
        return max(found)

    because = "Every stretch is tried, and the one that fits best says what the phase was."
    inputs = (
        "np.array([0.0, 1, 0]), np.array([3.0, 0, 2, 0, 1])",
        "np.array([1.0, 3, 2]), np.array([5.0, 1, 2, 6, 4])",
        "np.array([2.0, -1, 0, 1]), np.array([1.0, 0, 2, -1.5, 0, 1])",
        "np.array([0.5, 1, 2]), np.array([3.0, 1, 2])",
        "np.array([3.0, 1, 2]), np.array([1.0, 2, 4, 3, 6, 3, 9.5, 5])",
        "np.sin(np.arange(20.0)), np.sin(np.arange(28.0) + 2) + np.arange(28) % 3",
        "np.array([4.0, 1, 2, 0]), np.array([1.0, 2, 3.5, 5, 6, 7])",
    )
    mistakes = (
        (
            lambda output, target: _matches(output, target),
            "Those are the correlations of all stretches. Return the largest.",
        ),
        (
            lambda output, target: max(_matches(output, target, more=0) or [0.0]),
            "You left out the last stretch. There are `len(target) - len(output) + 1`.",
        ),
        (
            lambda output, target: np.corrcoef(output, target[: len(output)])[0, 1],
            "You looked at the first stretch alone. Slide the output along.",
        ),
        (
            lambda output, target: np.corrcoef(output, target[-len(output) :])[0, 1],
            "You looked at the last stretch alone. Slide the output along.",
        ),
        (
            lambda output, target: int(np.argmax(_matches(output, target))),
            "That is *where* it fits best. The exercise asks how well: the correlation there.",
        ),
        (
            _match_of_products,
            "You multiplied and added up: a loud stretch wins that, whatever its shape. Take the "
            "correlation.",
        ),
        (
            lambda output, target: max(abs(value) for value in _matches(output, target)),
            "You dropped the sign. A correlation of -1 is upside down, which is no match.",
        ),
        (
            lambda output, target: min(_matches(output, target)),
            "That is the smallest correlation. The best match is the largest.",
        ),
        (
            _by_rolling,
            "You turned the first stretch of the target round in a circle. Use what comes after "
            "it: the stretches that are there.",
        ),
        (
            lambda output, target: np.mean(_matches(output, target)),
            "That is the mean of all correlations. Return the largest.",
        ),
    )
    also_right = (
        lambda output, target: max(_matches(output, target)),
        _match_by_sums,
    )
    right_unseen = (lambda output, target: analysis.best_match(output, target)[0],)


def _played(t, notes, length, *, turned=True):
    which = (t // length).astype(int)
    return notes[which % len(notes)] if turned else notes[np.minimum(which, len(notes) - 1)]


def _played_by_loop(t, notes, length):
    heard = []
    for time in t:
        heard.append(notes[int(time / length) % len(notes)])
    return heard


@exercise("51.4", "Which note is it now?", minutes=7)
class Played:
    name = "played"
    why = "Whatever comes in a row and begins again, a tune, a gait, a shift at work, is this line."
    hints = (
        "Which note is it, counted on and on without beginning again? `//` says how many whole "
        "notes have passed. And how do you begin again (11)?",
        "`which = (t // length).astype(int)`, and `notes[which % len(notes)]`.",
    )

    def solution(t, notes, length):
        which = (t // length).astype(int)
        return notes[which % len(notes)]

    because = "`//` counts the notes, `%` begins again, and an index array picks them (15)."
    inputs = (
        "np.array([0.0, 60, 120, 180, 200]), np.array([5, 7]), 100",
        "np.arange(0.0, 90, 7), np.array([1.5, -2, 4]), 10",
        "np.array([0.0, 24.5, 25, 49.5, 50, 75, 100]), np.array([3, 1, 2]), 25",
        "np.array([3.0, 8, 13]), np.array([6]), 5",
        "np.array([250.0, 0, 130]), np.array([0, 2, 4, 5]), 50",
        "np.array([0.25, 0.75, 1.25, 2.0]), np.array([9, 8, 6]), 0.5",
    )
    mistakes = (
        (
            lambda t, notes, length: (t // length).astype(int) % len(notes),
            "That is the *number* of the note. Take it out of `notes`.",
        ),
        (
            lambda t, notes, length: notes[(t // length).astype(int)],
            "It plays once and runs out of notes. `%` begins again.",
        ),
        (
            lambda t, notes, length: _played(t, notes, length, turned=False),
            "It plays once and stays on the last note. `%` begins again.",
        ),
        (
            lambda t, notes, length: notes[(t % len(notes)).astype(int)],
            "You take a new note every ms. Each lasts `length` ms.",
        ),
        (
            lambda t, notes, length: notes[np.rint(t / length).astype(int) % len(notes)],
            "You round to the nearest, so each note begins half its length too soon. `//` cuts "
            "off.",
        ),
        (
            lambda t, notes, length: notes[((t // length).astype(int) + 1) % len(notes)],
            "You are one note ahead: at 0 ms it is `notes[0]`.",
        ),
        (
            lambda t, notes, length: notes[(t % length).astype(int) % len(notes)],
            "`t % length` is how long the note has been sounding. Which note it is says "
            "`t // length`.",
        ),
    )
    also_right = (
        _played,
        _played_by_loop,
        lambda t, notes, length: notes[(t % (length * len(notes)) // length).astype(int)],
    )
    right_unseen = (
        lambda t, notes, length: np.take(notes, (t // length).astype(int), mode="wrap"),
    )


def _folded_by_loops(weights, decoder, encoder):
    new = [list(map(float, row)) for row in weights]
    for i in range(len(decoder)):
        for j in range(len(encoder)):
            new[i][j] += decoder[i] * encoder[j]
    return new


@exercise("51.5", "Fold it in", minutes=6)
class Folded:
    name = "folded"
    why = "It shows how small a change made the difference: a column times a row."
    hints = (
        "From sender i to receiver j there are two ways now: the weight, and the one through z. "
        "What is the second worth?",
        "A column and a row: `weights + decoder[:, None] * encoder`.",
    )

    def solution(weights, decoder, encoder):
        return weights + decoder[:, None] * encoder

    because = "From i through z to j: decoder[i] times encoder[j], beside the weight that is there."
    inputs = (
        "np.array([[0.0, 1], [2, 0]]), np.array([10.0, 1]), np.array([1.0, -1])",
        "np.array([[0.0, 1, 2], [3, 0, 1], [1, 1, 0]]), np.array([1, 0, -2]), np.array([3, 5, 7])",
        "np.zeros((2, 2)), np.array([0.5, 4]), np.array([2.0, 0.25])",
        "np.array([[1.5]]), np.array([2.0]), np.array([-0.5])",
    )
    mistakes = (
        (
            lambda weights, decoder, encoder: weights + encoder[:, None] * decoder,
            "You have them turned: the row is the sender, and its number is in the decoder.",
        ),
        (
            lambda weights, decoder, encoder: weights + decoder * encoder,
            "`decoder * encoder` pairs each with its own, and makes a row. Each sender reaches "
            "each receiver: a column times a row (14).",
        ),
        (
            lambda weights, decoder, encoder: decoder[:, None] * encoder,
            "That is what was learned alone. The weights that are there stay.",
        ),
        (
            lambda weights, decoder, encoder: weights + decoder @ encoder,
            "`decoder @ encoder` is a single number, and you added it everywhere.",
        ),
        (
            lambda weights, decoder, encoder: weights + decoder[:, None] + encoder,
            "You added decoder and encoder. What goes through both is multiplied.",
        ),
        (
            lambda weights, decoder, encoder: weights * (decoder[:, None] * encoder),
            "You multiplied the two ways. They are side by side: add them.",
        ),
        (
            lambda weights, decoder, encoder: weights - decoder[:, None] * encoder,
            "You took it off. It is added.",
        ),
    )
    also_right = (lambda weights, decoder, encoder: decoder[:, None] * encoder + weights,)
    right_unseen = (
        lambda weights, decoder, encoder: weights + np.outer(decoder, encoder),
        lambda weights, decoder, encoder: weights + decoder.reshape(-1, 1) * encoder,
        _folded_by_loops,
    )
