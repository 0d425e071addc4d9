"""Answers to the exercises of lesson 52, Running many networks, fast."""

from . import Answer

# Whoever writes these has the page alone, and has not seen what the checks know: at least fifty,
# a quarter of them right. Verdict and fault are put down before the check is tried.
ANSWERS = [
    # 52.1: The mean of the end
    Answer(
        "52.1",
        right=True,
        fault="",
        code="""def mean_of_end(v, n):
    return sum(v[len(v) - n:]) / n
""",
    ),
    Answer(
        "52.1",
        right=True,
        fault="",
        code="""def mean_of_end(v, n):
    return np.mean(v[-n:])
""",
    ),
    Answer(
        "52.1",
        right=False,
        fault="the first n instead of the last",
        code="""def mean_of_end(v, n):
    return np.mean(v[0:n])
""",
    ),
    Answer(
        "52.1",
        right=False,
        fault="half the sum of the last one and the one n before it",
        code="""def mean_of_end(v, n):
    return (v[-n] + v[-1]) / 2
""",
    ),
]
