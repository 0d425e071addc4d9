"""Lesson 99: what it is about, in one line."""

import numpy as np

from .bank import exercise, lesson

lesson(
    "99",
    "The title, with a verb in it",
    minutes=15,
    further=5,
    needs=("98",),
    builds="the end of any recording",
)


# A way to be right, or wrong, that does not fit into a lambda has a name of its own.
def _in_a_loop(v, n):
    total = 0
    for i in range(len(v) - n, len(v)):
        total = total + v[i]
    return total / n


@exercise("99.1", "The mean of the end", minutes=4)
class MeanOfEnd:
    name = "mean_of_end"
    why = "What this is good for: a cell's voltage once it has settled (lesson 30)."
    hints = (
        "A nudge: an index may be counted from the end. Where does your slice begin?",
        "Nearly the code: `v[-n:]` is the last `n` values. Their mean is a method, `.mean()`.",
    )

    def solution(v, n):
        return v[-n:].mean()

    because = "Why it works, in a line: `-n` counts from the end, and a slice goes on to the end."
    # The arguments of a call as a learner would type them, the text's own example first. Choose
    # them so that every mistake, and every small change of the solution, gives something else.
    inputs = (
        "np.array([1.0, 2.0, 6.0]), 2",
        "np.array([-65.0, -64.5, -63.0, -60.0, -56.5, -52.125]), 3",
        "np.array([3, 1, 4, 1, 5]), 1",
        "np.array([0.5, -2.25, 7.0, 1.125]), 4",
        "np.array([9, 8, 6, 2]), 3",
    )
    # What people really do, and the words for it. A tuple of functions has the same words.
    mistakes = (
        (
            lambda v, n: v[:n].mean(),
            "That is the mean of the *first* n. To count from the end, an index is negative.",
        ),
        (
            (lambda v, n: v[n:].mean(), lambda v, n: sum(v[n:]) / len(v[n:])),
            "You left out the first n, and took all the others. Is it clear how many those are?",
        ),
        (
            lambda v, n: v[-n:].sum(),
            "Those are the last n, but their sum. Divide by how many there are.",
        ),
    )
    # Shown to those whose answer is right; but what the page has not explained by then is not.
    also_right = (lambda v, n: sum(v[-n:]) / n, _in_a_loop)
    right_unseen = (lambda v, n: np.mean(v[len(v) - n :]),)
