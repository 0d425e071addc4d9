"""Lesson 00: how the course works."""

from itertools import takewhile

import numpy as np

from . import facts
from .bank import exercise, lesson

lesson(
    "00",
    "Start here: predict, run, check",
    minutes=20,
    further=5,
    builds="your first three answers",
)


@exercise("00.1", "How often in a second?", minutes=2)
class SpikesPerSecond:
    name = "answer"
    why = (
        "Hertz is how every lesson will count spikes. "
        "A cell at 60 Hz is a lively one: many fire less than once a second."
    )
    hints = (
        "How many times do 200 ms fit into one second?",
        "One second is 1000 ms: 1000 / 200 times 12 spikes. You can let Python work it out: "
        "write the calculation instead of its result, if you like.",
    )

    def solution():
        return 12 * 1000 / 200

    because = "200 ms fit five times into a second, and each time there are 12 spikes."
    mistakes = (
        (0.06, "0.06 is how many spikes there are in one *millisecond*. A second has 1000."),
        (12, "12 is how many spikes there were in 200 ms. A whole second has room for more."),
        (
            12 * 200,
            "You multiplied by 200. That is how many spikes there would be in 200 ms with 12 in "
            "*each* millisecond.",
        ),
        (
            12 * 1000,
            "You multiplied by 1000. That would be right if there were 12 spikes in *each* "
            "millisecond.",
        ),
        (
            12 * 0.2,
            "You multiplied by 0.2 s. In less time there are fewer spikes, so divide by it.",
        ),
        (
            12 * 100 / 200,
            "You took 200 ms to be 2 seconds. A second has 1000 ms, so 200 ms is a fifth of one.",
        ),
        (5, "5 is how many times 200 ms fit into a second. Each time there are 12 spikes."),
        (
            {200 / 12, 16.67, 16.7, 17},
            "That is milliseconds per spike. The exercise asks for spikes per second.",
        ),
        (
            {1 / 60, 0.0167, 0.017},
            "That is seconds per spike. The exercise asks for spikes per second.",
        ),
    )
    also_right = (60, 12 * 5, np.float32(60))

    def otherwise(answer):
        return f"{facts.another(answer)} How many times do 200 ms fit into a second?"


def _returns_too_early(numbers, limit):
    count = 0
    for number in numbers:
        if number > limit:
            count = count + 1
        return count


def _one_at_most(numbers, limit):
    return 1 if any(number > limit for number in numbers) else 0


def _one_or_none(numbers, limit):
    return _one_at_most(numbers, limit) or None


def _the_last_alone(numbers, limit):
    for number in numbers:
        count = 0
        if number > limit:
            count = count + 1
    return count


def _above(numbers, limit):
    return [number for number in numbers if number > limit]


def _by_a_list(numbers, limit):
    above = []
    for number in numbers:
        if number > limit:
            above.append(number)
    return len(above)


@exercise("00.2", "Count what is above a limit", minutes=5)
class CountAbove:
    name = "count_above"
    why = (
        "Ask every number the same question and count the yeses: lesson 31 counts the spikes of "
        "51 cells that way, in one line."
    )
    hints = (
        "Begin with a count of 0, and look at the numbers one after the other.",
        "count is 0\n\n"
        "for each number: if it is above the limit, count goes up by 1\n\n"
        "after the loop, not inside it: return count\n\n"
        "(Still too hard? Open *All that is taken for granted*, above: it says where to begin.)",
    )

    def solution(numbers, limit):
        count = 0
        for number in numbers:
            if number > limit:
                count = count + 1
        return count

    because = "Each number is asked once, and only a yes moves the count."
    inputs = (
        "[-65, -48, -52, -43], -50",
        "[3, 8, 5, 9, 7], 4",
        "[2, 4, 4, 6], 4",
        "[5, 8, 5, 1, 8], 4",
        "[-9, -3, 2, 6], -5",
        "[9, 1, 2], 4",
        "[1, 2, 9], 4",
        "[0.5, 2.5, 1.5, 1.6], 1.5",
        "[1, 2, 3], 10",
        "[], 0",
    )
    mistakes = (
        (
            lambda numbers, limit: len([number for number in numbers if number >= limit]),
            "You counted numbers that are *equal* to the limit. Equal is not above.",
        ),
        (
            lambda numbers, limit: len(numbers > limit),
            "A list cannot be compared as a whole. Go through it with `for number in numbers:`, "
            "and ask each number.",
        ),
        (
            lambda numbers, limit: sum(place > limit for place in range(len(numbers))),
            "You compared the *place* of each number, 0, 1, 2, with the limit. `for number in "
            "numbers` gives the numbers themselves.",
        ),
        (
            (
                _returns_too_early,
                lambda numbers, limit: _returns_too_early(numbers, limit) or 0,
            ),
            "That is right only for the first number. Is your `return` inside the loop? There "
            "it ends the function at once: move it to the left.",
        ),
        (
            (_one_at_most, _one_or_none),
            "Your count never gets beyond 1. If your `return` belongs to the `if`, move it to the "
            "left, so that it comes after the loop. If `count` is set to 1 each time, add 1 to it: "
            "`count = count + 1`.",
        ),
        (
            (_the_last_alone, lambda numbers, limit: _one_at_most(numbers[-1:], limit)),
            "That is right only for the last number. Is `count = 0` inside the loop? It belongs "
            "before the loop.",
        ),
        (
            lambda numbers, limit: len(list(takewhile(lambda n: n > limit, numbers))),
            "You stop at the first number that is not above the limit. Go on to the last.",
        ),
        (
            lambda numbers, limit: numbers.count(limit),
            "You counted how often the limit itself occurs. Compare each number with it.",
        ),
        (
            lambda numbers, limit: sum(_above(numbers, limit)),
            "You added the numbers up instead of counting them.",
        ),
        (_above, "You found them; the exercise asks how many there are."),
        (
            lambda numbers, limit: [number > limit for number in numbers],
            "That is the answer for each number. The exercise asks how many of them are True.",
        ),
        (
            lambda numbers, limit: sum(number < limit for number in numbers),
            "You counted those *below* the limit.",
        ),
        (
            lambda numbers, limit: sum(number <= limit for number in numbers),
            "You counted those that are *not* above the limit.",
        ),
        (
            lambda numbers, limit: len(numbers),
            "That is how many numbers there are. Count only those above the limit.",
        ),
        (
            lambda numbers, limit: len(_above(numbers, limit)) + 1,
            "That is one too many. Does your count begin at 1?",
        ),
        (
            lambda numbers, limit: len(set(_above(numbers, limit))),
            "Numbers that come twice count twice: a set keeps only one of each.",
        ),
        (
            lambda numbers, limit: sum(abs(number) > abs(limit) for number in numbers),
            "You compared the numbers without their signs. -65 lies below -50.",
        ),
        (
            lambda numbers, limit: sum(number > -50 for number in numbers),
            "You compared with -50. Use the limit that your function is given.",
        ),
        (
            lambda numbers, limit: 2,
            "2 is right for the example alone. Count the numbers that your function is given.",
        ),
    )
    also_right = (_by_a_list,)
    right_unseen = (
        lambda numbers, limit: sum(number > limit for number in numbers),
        lambda numbers, limit: np.count_nonzero(np.array(numbers) > limit),
    )


@exercise("00.3", "The smallest current that makes it fire", minutes=2)
class SmallestCurrent:
    name = "answer"
    why = (
        "You have just measured a *rheobase*, the way it is done with real cells. "
        "Lesson 31 tells you why it is where it is."
    )
    hints = (
        "Click the slider's handle, then press the arrow keys: each press is 10 pA. "
        "The line of text under the picture says how many spikes there are.",
        "Go down from 200 pA until the words say *no spike*; then press once to go up again. "
        "That current is the answer, in pA.",
    )

    def solution():
        return 160

    because = "Just below, the current's push and the leak balance before the threshold is reached."
    mistakes = (
        (
            150,
            "At 150 pA the cell climbs ever closer to its threshold and never quite gets "
            "there: no spike. You are one key press away.",
        ),
        (0.16, "That looks like nA. The slider counts in pA; 1 nA is 1000 pA."),
        (-160, "The slider has no currents below 0. Leave the minus out."),
        (
            -50,
            "That is where the threshold lies, in mV. The exercise asks for a current, in pA.",
        ),
    )
    also_right = (160.0, 1.6e2, np.int64(160))

    def otherwise(answer):
        if answer < 0:
            return f"{facts.another(answer)} The slider has no currents below 0."
        if answer % 10:
            return (
                "The slider moves in steps of 10 pA; the exercise asks for the smallest of *its* "
                "currents."
            )
        if answer < 160:
            return f"The words under the picture say *no spike* at {answer:g} pA. Go up."
        return f"At {answer:g} pA it fires, but it also fires at less. Go on down."
