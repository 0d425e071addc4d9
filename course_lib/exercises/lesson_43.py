"""Lesson 43: a ring of cells that remembers a place, and how to make it forget."""

import numpy as np

from course_lib import networks, ring_memory

from .bank import exercise, lesson

lesson(
    "43",
    "Making a network remember",
    minutes=60,
    further=20,
    needs=("23", "42"),
    builds="a network that remembers a place, and forgets it when told to",
)


def _distance(n):
    angles = networks.angles(n)
    return networks.angular_distance(angles[:, None], angles)


def _profile(n, sigma, *, distance=None, selves=False):
    table = np.exp(-((_distance(n) if distance is None else distance) ** 2) / sigma**2)
    if not selves:
        np.fill_diagonal(table, 0.0)
    return table


def _straight(n):
    angles = networks.angles(n)
    return np.abs(angles[:, None] - angles)


def _ends_alike(n):
    angles = np.linspace(0, 360, n)
    return networks.angular_distance(angles[:, None], angles)


def _profile_by_loops(n, sigma):
    table = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            apart = abs(i - j) * 360 / n
            apart = min(apart, 360 - apart)
            if i != j:
                table[i, j] = np.exp(-((apart / sigma) ** 2))
    return table


def _profile_by_where(n, sigma):
    table = np.exp(-((_distance(n) / sigma) ** 2))
    return np.where(np.eye(n), 0, table)


def _profile_by_rolls(n, sigma):
    row = np.exp(-((np.minimum(np.arange(n), n - np.arange(n)) * 360 / n / sigma) ** 2))
    row[0] = 0
    return np.array([np.roll(row, k) for k in range(n)])


@exercise("43.1", "Who listens to whom", minutes=7)
class Profile:
    name = "profile"
    why = "One line of broadcasting is the wiring of a whole network."
    hints = (
        "`ring_distance(angles, angles)` is the table of all distances. What does the formula do "
        "to each of its numbers? And which numbers of it stand for a cell and itself?",
        "`table = np.exp(-(ring_distance(angles, angles) / sigma) ** 2)`, then put zeros where row "
        "and column are the same: `table[np.arange(n), np.arange(n)] = 0`.",
    )

    def solution(n, sigma):
        angles = np.arange(n) * 360 / n
        apart = np.abs(angles[:, None] - angles)
        table = np.exp(-((np.minimum(apart, 360 - apart) / sigma) ** 2))
        table[np.arange(n), np.arange(n)] = 0
        return table

    because = "Distances broadcast to a table; two index arrays walk in pairs down its diagonal."
    inputs = ("4, 90", "8, 45.0", "5, 100", "12, 30", "3, 150", "1, 20", "7, 60")
    mistakes = (
        (
            lambda n, sigma: _profile(n, sigma, selves=True),
            "Each of your cells listens to itself: the diagonal is 1. Put zeros there.",
        ),
        (
            (
                lambda n, sigma: _profile(n, sigma, distance=_straight(n)),
                lambda n, sigma: _profile(n, sigma, distance=_straight(n), selves=True),
            ),
            "Your ring is cut open: the first cell and the last are far apart. On a ring they are "
            "neighbours: `ring_distance`.",
        ),
        (
            lambda n, sigma: _profile(n, np.sqrt(2) * sigma),
            "You divided by 2 sigma² as a bell curve does in statistics. Here it is "
            "(distance / sigma)², without the 2.",
        ),
        (
            lambda n, sigma: _profile(n, sigma, distance=np.deg2rad(_distance(n))),
            "You took distances in radians, and sigma in degrees.",
        ),
        (
            lambda n, sigma: np.exp(-_distance(n) / sigma) * (1 - np.eye(n)),
            "The square is missing: (distance / sigma)².",
        ),
        (
            lambda n, sigma: np.exp((_distance(n) / sigma) ** 2) * (1 - np.eye(n)),
            "Yours grows with the distance. The minus is missing, or stands inside the square, "
            "where it is lost: `-((distance / sigma) ** 2)`.",
        ),
        (
            lambda n, sigma: _profile(n, sigma, distance=_ends_alike(n)),
            "Your first and last cell sit at the same place. The circle is shared out among n "
            "cells, and the last stops short of 360: `np.arange(n) * 360 / n`.",
        ),
        (
            lambda n, sigma: _distance(n),
            "Those are the distances. Near cells should have large weights, and far ones small: "
            "put them into exp(-(distance / sigma)²).",
        ),
        (
            lambda n, sigma: 1 - _profile(n, sigma, selves=True),
            "Yours grows with the distance. Neighbours should have the larger weights.",
        ),
        (
            lambda n, sigma: _profile(n, sigma)[0],
            "That is one row, what one cell gives. The network needs all of them, n by n.",
        ),
    )
    also_right = (
        _profile_by_loops,
        _profile_by_where,
        lambda n, sigma: _profile(n, sigma).tolist(),
    )
    right_unseen = (_profile_by_rolls,)


def _share(profile, total):
    return total * profile / profile.sum(axis=0)


def _share_by_loop(profile, total):
    shared = np.zeros(np.shape(profile))
    for k in range(np.shape(profile)[1]):
        column = np.asarray(profile)[:, k]
        shared[:, k] = total * column / column.sum()
    return shared


@exercise("43.2", "Share it out", minutes=5)
class Share:
    name = "share"
    why = "Twice as many cells, and still each receives as much: a network that can grow."
    hints = (
        "A column holds what one cell receives. Divided by its own sum, what does a column sum to?",
        "`profile.sum(axis=0)` is a sum for each column. Broadcasting does the rest.",
    )

    def solution(profile, total):
        return total * profile / profile.sum(axis=0)

    because = "Column sums have one number a column, and stand below it when they are lined up."
    inputs = (
        "np.array([[1.0, 3.0], [1.0, 1.0]]), 8",
        "np.array([[0.0, 2.0, 1.0], [4.0, 0.0, 1.0], [1.0, 3.0, 0.0]]), 80",
        "np.array([[1.0, 2.0, 5.0], [3.0, 2.0, 0.5]]), 70",
        "np.array([[0.5, 1.0], [2.0, 1.0], [0.5, 6.0]]), 2.5",
        "np.array([[4.0]]), 3",
    )
    mistakes = (
        (
            lambda profile, total: total * profile / profile.sum(axis=1, keepdims=True),
            "Now each *row* sums to the total: what a cell gives. Shared out is what a cell "
            "receives, a column.",
        ),
        (
            lambda profile, total: total * profile / profile.sum(),
            "Now the *whole table* sums to the total. Each column should.",
        ),
        (
            lambda profile, total: profile / profile.sum(axis=0),
            "Each of your columns sums to 1. It should sum to the total.",
        ),
        (
            lambda profile, total: total * profile,
            "You made all weights larger, and the columns still sum to different things. Divide "
            "each by its own sum.",
        ),
        (
            lambda profile, total: profile * profile.sum(axis=0) / total,
            "The fraction stands on its head: divide by the sum, times the total.",
        ),
        (
            lambda profile, total: total * profile / profile.max(axis=0),
            "You divided by the largest of each column. The *sum* should be the total.",
        ),
        (
            lambda profile, total: total * profile / len(profile),
            "You divided by how many senders there are. A column's own sum is what it must be "
            "divided by.",
        ),
    )
    also_right = (lambda profile, total: (total * profile.T / profile.T.sum(axis=1)[:, None]).T,)
    right_unseen = (
        _share_by_loop,
        lambda profile, total: profile * (total / np.sum(profile, 0, keepdims=True)),
    )


def _arrow(activity, angles):
    turn = np.deg2rad(angles)
    return (activity * np.cos(turn)).sum(), (activity * np.sin(turn)).sum()


def _points_to(activity, angles):
    x, y = _arrow(activity, angles)
    return np.rad2deg(np.arctan2(y, x)) % 360


def _points_by_loop(activity, angles):
    x = y = 0.0
    for active, angle in zip(activity, angles, strict=True):
        x += active * np.cos(angle * np.pi / 180)
        y += active * np.sin(angle * np.pi / 180)
    angle = np.arctan2(y, x) * 180 / np.pi
    return angle if angle >= 0 else angle + 360


@exercise("43.3", "Where do they point?", minutes=9)
class PointsTo:
    name = "points_to"
    why = (
        "You read a place out of the spikes of a hundred cells: decoding, as it is done on a brain."
    )
    hints = (
        "Turn the angles into radians. Each cell's arrow is (activity times cosine, activity times "
        "sine). Sum both over the cells; `np.arctan2` turns the sums back into an angle.",
        "`x = (activity * np.cos(turn)).sum()`, `y` likewise with the sine, and then "
        "`np.rad2deg(np.arctan2(y, x)) % 360`.",
    )

    def solution(activity, angles):
        turn = np.deg2rad(angles)
        x = (activity * np.cos(turn)).sum()
        y = (activity * np.sin(turn)).sum()
        return np.rad2deg(np.arctan2(y, x)) % 360

    because = "Arrows add up sideways and upwards; `% 360` makes 350 of -10."
    inputs = (
        "np.array([1, 1]), np.array([350, 20])",
        "np.array([0, 3, 1, 0]), np.array([0, 90, 180, 270])",
        "np.array([2.0, 0.0, 1.0]), np.array([200.0, 40.0, 310.0])",
        "np.array([0, 0, 5]), np.array([10, 20, 300])",
        "np.array([4, 1, 1]), np.array([0, 60, 330])",
        "np.array([1.5]), np.array([135.0])",
    )
    mistakes = (
        (
            (
                lambda activity, angles: (activity * angles).sum() / activity.sum(),
                lambda activity, angles: (activity * angles).sum() / activity.sum() % 360,
            ),
            "You averaged the angles as numbers. Of 350 and 20 that makes 185, the far side of "
            "the ring. Average arrows.",
        ),
        (
            lambda activity, angles: np.mean(angles),
            "You averaged the angles, and left the activity out.",
        ),
        (
            lambda activity, angles: _points_to(np.ones(len(angles)), angles),
            "Each of your arrows is equally long. A cell that fires more has the longer one.",
        ),
        (
            lambda activity, angles: (_points_to(activity, angles) + 180) % 360 - 180,
            "Your angles go from -180 to 180. Asked for are 0 to 360: `% 360`.",
        ),
        (
            lambda activity, angles: np.deg2rad(_points_to(activity, angles)),
            "That is in radians. Asked for are degrees: `np.rad2deg`.",
        ),
        (
            lambda activity, angles: (
                np.rad2deg(np.arctan2(*_arrow(activity, np.rad2deg(angles))[::-1])) % 360
            ),
            "NumPy's sine and cosine take radians. Turn the degrees first: `np.deg2rad`.",
        ),
        (
            lambda activity, angles: np.rad2deg(np.arctan2(*_arrow(activity, angles))) % 360,
            "`np.arctan2` takes the sine part first, then the cosine part: y, x.",
        ),
        (
            lambda activity, angles: (
                np.rad2deg(np.arctan(np.divide(*_arrow(activity, angles)[::-1]))) % 360
            ),
            "From y / x alone one cannot tell an arrow from its opposite: `np.arctan2(y, x)` can.",
        ),
        (
            lambda activity, angles: angles[np.argmax(activity)],
            "That is the angle of the cell that fires most. All others know something too: add up "
            "arrows.",
        ),
        (
            lambda activity, angles: np.hypot(*_arrow(activity, angles)),
            "That is how *long* the summed arrow is. Where does it point?",
        ),
    )

    also_right = (_points_to,)
    right_unseen = (
        _points_by_loop,
        lambda activity, angles: (
            np.angle((activity * np.exp(1j * np.deg2rad(angles))).sum(), deg=True) % 360
        ),
    )


SEEDS = (1, 2, 3)  # of the runs by which an answer to 43.4 is judged


def _what_becomes(push, pushed):
    """The outcomes of the runs, in steps of 0.25 ms."""
    weights = ring_memory.weights()
    return [
        ring_memory.outcome(
            ring_memory.remember(
                weights, push=push, pushed=pushed, duration=3200, dt=0.25, seed=seed
            )
        )
        for seed in SEEDS
    ]


@exercise("43.4", "Forget it", minutes=8)
class Forget:
    name = "pulse"
    one_of_many = True
    why = "A memory that cannot be erased is of little use: here is the hand on the switch."
    hints = (
        "Try it in the explorer: *FS cells (pA)* and *for (ms)*. What helps, more current or more "
        "time? Where does this memory live, and how long does that last?",
        "The conductance of NMDA falls with 150 ms. After 700 ms a hundredth is left.",
    )

    def solution():
        return 150, 700

    because = (
        "NMDA holds the memory, and fades with 150 ms: the RS cells must be silent until too "
        "little is left to make them fire again. How hard they are held down matters little."
    )

    def grade(answer):
        try:
            push, pushed = answer
            push, pushed = float(push), float(pushed)
        except (TypeError, ValueError):
            yield "Give two numbers: `pulse = (current in pA, duration in ms)`."
            return
        if not (np.isfinite(push) and np.isfinite(pushed)) or pushed <= 0:
            yield "Both must be numbers, and the duration above 0 ms."
        elif push < 0:
            yield (
                "A current below 0 keeps the FS cells from firing, and with them all inhibition. "
                "Erasing takes more inhibition."
            )
        elif push > 300:
            yield f"{push:g} pA is more than is allowed, 300. It takes less."
        elif pushed > 800:
            yield f"{pushed:g} ms is longer than is allowed, 800. It takes less."
        elif any(what != "silent" for what in _what_becomes(push, pushed)):
            yield (
                f"With {push:g} pA for {pushed:g} ms the bump is there again at the end, in "
                "one run of three at least. Which helps more, a stronger push or a longer one?"
            )

    graded = (
        ((200, 300), "is there again"),
        ((300, 300), "is there again"),
        ((20, 700), "is there again"),
        ((-200, 700), "keeps the FS cells from firing"),
        ((500, 700), "more than is allowed"),
        ((200, 1000), "longer than is allowed"),
        ((200, 0), "above 0 ms"),
        (700, "two numbers"),
        ("150, 700", "two numbers"),
        ((float("nan"), 700), "must be numbers"),
    )
    also_right = ((100, 800), [200.0, 750], np.array([150, 700]), (300, 700))


@exercise("43.5", "How far has it moved?", minutes=5)
class Moved:
    name = "moved"
    why = "The memory's error: psychologists measure it in people, on the same task."
    hints = (
        "`now - before` is right, but for whole turns. Which angles between -180 and 180 are the "
        "same as 350 and as -350?",
        "Add 180, take the remainder by 360, take the 180 away again.",
    )

    def solution(before, now):
        return (now - before + 180) % 360 - 180

    because = "The remainder by 360 takes whole turns away, and the shift puts 0 into the middle."
    inputs = (
        "np.array([350, 10]), np.array([10, 350])",
        "np.array([180.0, 3.0]), np.array([175.5, 3.5])",
        "np.array([0.0, 90.0, 200.0, 359.0]), np.array([170.0, 300.0, 40.0, 1.0])",
        "np.array([5.0]), np.array([300.0])",
        "np.array([10.0, 300.0, 77.5]), np.array([200.0, 20.0, 77.5])",
    )
    mistakes = (
        (
            lambda before, now: now - before,
            "Past 360 yours jumps by a whole turn: from 350 to 10 it is 20, and not -340.",
        ),
        (
            lambda before, now: (now - before) % 360,
            "Yours goes from 0 to 360, so a step back counts as nearly a whole turn. Asked for "
            "are -180 to 180.",
        ),
        (
            lambda before, now: networks.angular_distance(before, now),
            "You lost the sign: one way round is positive, the other negative.",
        ),
        (
            lambda before, now: (before - now + 180) % 360 - 180,
            "The sign is the wrong way round: it is where it is *now*, less where it was.",
        ),
        (
            lambda before, now: (now - before) % 180,
            "After half a turn yours begins again. A whole turn is 360.",
        ),
        (
            lambda before, now: (now - before + 180) % 360,
            "You shifted by 180, and did not shift back.",
        ),
    )
    right_unseen = (
        lambda before, now: -((np.asarray(before) - now + 180) % 360 - 180),
        lambda before, now: np.rad2deg(
            np.angle(np.exp(1j * np.deg2rad(np.asarray(now) - np.asarray(before))))
        ),
        lambda before, now: (
            np.asarray(now)
            - np.asarray(before)
            - 360 * np.round((np.asarray(now) - np.asarray(before)) / 360)
        ),
    )


def _around(spikes, row):
    return sum(count * np.roll(row, k) for k, count in enumerate(spikes))


@exercise("43.6", "All round", minutes=6)
class Around:
    name = "around"
    why = "A ring's wiring is one row. A million weights are a thousand numbers."
    hints = (
        "Cell k gives what cell 0 gives, only turned on by k places: `np.roll(row, k)`. Add that "
        "up over the cells, each times how often it fired.",
        "Begin with `arriving = np.zeros(len(row))`; for each `k` add `spikes[k] * np.roll(row, "
        "k)`.",
    )

    def solution(spikes, row):
        arriving = np.zeros(len(row))
        for k in range(len(spikes)):
            arriving = arriving + spikes[k] * np.roll(row, k)
        return arriving

    because = "An echo of each spike, in the form of the row, and the echoes add up: a convolution."
    inputs = (
        "np.array([1, 0, 2, 0]), np.array([0, 3, 1, 5])",
        "np.array([0, 1, 1]), np.array([1.0, 2.0, 4.0])",
        "np.array([2, 0, 0, 0, 3]), np.array([0.0, 1.0, 0.5, 0.25, 2.0])",
        "np.array([3]), np.array([2.0])",
        "np.array([0, 0, 0]), np.array([1.0, 2.0, 3.0])",
    )
    mistakes = (
        (
            lambda spikes, row: np.convolve(spikes, row)[: len(row)],
            "What goes beyond the end is lost. On a ring it comes in again at the beginning.",
        ),
        (
            lambda spikes, row: np.convolve(spikes, row, "same"),
            "`np.convolve` knows no ring: beyond the ends it sees zeros. Turn the row: `np.roll`.",
        ),
        (
            lambda spikes, row: spikes * row,
            "That is cell by cell. Each cell sends to *all* of them.",
        ),
        (
            lambda spikes, row: sum(count * np.roll(row, -k) for k, count in enumerate(spikes)),
            "You turned the row backwards. What cell 0 gives to cell 1, cell 5 gives to cell 6: "
            "`np.roll(row, k)`.",
        ),
        (
            lambda spikes, row: spikes.sum() * row,
            "You did not turn the row: all spikes count as cell 0's.",
        ),
        (
            lambda spikes, row: sum(np.roll(row, k) for k in np.flatnonzero(spikes)),
            "A cell that fired twice sends twice: times `spikes[k]`.",
        ),
        (
            lambda spikes, row: np.dot(spikes, row),
            "That is one number. Each cell receives its own.",
        ),
    )
    also_right = (lambda spikes, row: _around(spikes, row) * np.ones(len(row)),)
    right_unseen = (
        lambda spikes, row: np.real(np.fft.ifft(np.fft.fft(spikes) * np.fft.fft(row))),
        lambda spikes, row: spikes @ np.array([np.roll(row, k) for k in range(len(row))]),
    )
