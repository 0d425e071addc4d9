"""Lesson 00: how the course works."""

from numbers import Real

from course_lib.words import described

from .bank import exercise, lesson
from .comparing import must_be_like

lesson(
    "00",
    "Start here: predict, run, check",
    minutes=10,
    builds="your first three answers",
)


def _must_be_a_number(answer):
    """What is wrong with the kind of an answer, without giving the right one away."""
    if isinstance(answer, str):
        yield "You gave a text, with quotes around it. Write the number alone, without its unit."
    elif not isinstance(answer, Real):
        yield f"Asked is one number; you gave {described(answer)}."


@exercise("00.1", "How often in a second?")
class SpikesPerSecond:
    name = "answer"
    why = (
        "Hertz is how every lesson will count spikes. "
        "A cell at 60 Hz is a lively one: many fire less than once a second."
    )
    hints = (
        "How many times do 200 ms fit into one second?",
        "One second is 1000 ms: 1000 / 200 times 12 spikes. Python may do the sum: "
        "write the calculation instead of its result, if you like.",
    )

    def solution():
        return 12 * 1000 / 200

    def grade(answer):
        yield from _must_be_a_number(answer)
        if abs(answer - 0.06) < 1e-6:
            yield "0.06 is how many spikes there are in one *millisecond*. A second has 1000."
        if abs(answer - 12) < 1e-6:
            yield "12 is how many spikes there were in 200 ms. A whole second has room for more."
        if abs(answer - 2400) < 1e-6:
            yield (
                "You multiplied by 200. That would be right if there were 12 spikes in *each* "
                "millisecond, and 200 of those."
            )
        if abs(answer - 200 / 12) < 0.1:
            yield "That is how many ms there are for each spike. Asked is spikes for each second."
        if abs(answer - 60) > 1e-6:
            yield "It is another number. How many times do 200 ms fit into a second?"

    wrong = (
        ("60", "a text"),
        (0.06, "millisecond"),
        (12, "200 ms"),
        (12 * 200, "multiplied"),
        (200 / 12, "ms there are for each spike"),
        (50, "another number"),
        ([60], "one number"),
    )
    also_right = (60, 12 * 5)


def _prints_it(numbers, limit):
    count = 0
    for number in numbers:
        if number > limit:
            count = count + 1
    print(count)


def _counts_equal_ones(numbers, limit):
    return len([number for number in numbers if number >= limit])


def _returns_too_early(numbers, limit):
    count = 0
    for number in numbers:
        if number > limit:
            count = count + 1
        return count
    return count


def _adds_them_up(numbers, limit):
    total = 0
    for number in numbers:
        if number > limit:
            total = total + number
    return total


def _lists_them(numbers, limit):
    return [number for number in numbers if number > limit]


def _counts_below(numbers, limit):
    return sum(number < limit for number in numbers)


def _knows_only_the_example(numbers, limit):
    return 2


@exercise("00.2", "Count what is above a limit")
class CountAbove:
    name = "count_above"
    why = (
        "Ask each one the same question and count the yeses: lesson 31 counts the spikes of "
        "51 cells that way, in one line."
    )
    hints = (
        "Begin with a count of 0, and look at the numbers one after the other.",
        "count is 0\n\n"
        "for each number: if it is above the limit, count goes up by 1\n\n"
        "after the loop, not inside it: return count",
    )

    def solution(numbers, limit):
        count = 0
        for number in numbers:
            if number > limit:
                count = count + 1
        return count

    def grade(answer):
        for numbers, limit in (
            ([-65, -48, -52, -43], -50),
            ([3, 8, 5, 9, 7], 4),
            ([2, 4, 4, 6], 4),
            ([1, 2, 3], 10),
            ([], 0),
        ):
            call = f"count_above({numbers}, {limit})"
            above = [number for number in numbers if number > limit]
            expected, got = len(above), answer(numbers, limit)
            if got is None:
                yield (
                    f"`{call}` gave None. Showing a result with `print` is for people; "
                    "`return` hands it to whoever called. End with `return`."
                )
            if isinstance(got, list) and got == above:
                yield (
                    f"`{call}` gave the list {got}. You found them; asked is how many there are."
                )
            yield from must_be_like(got, expected, call)
            if got == expected:
                continue
            if numbers and got == sum(above):
                yield f"`{call}` gave {got}: you added the numbers up instead of counting them."
            if got == sum(number < limit for number in numbers):
                yield f"`{call}` gave {got}: you counted those *below* the limit."
            if got == sum(number >= limit for number in numbers):
                yield (
                    f"`{call}` gave {got}: you counted numbers that are *equal* to the limit. "
                    "Equal is not above."
                )
            if got == sum(number > limit for number in numbers[:1]):
                yield (
                    f"`{call}` gave {got}: right for the first number alone. Is your `return` "
                    "inside the loop? It ends the function at once; move it to the left."
                )
            yield f"`{call}` gave {got}; above {limit} are {above}, so it should be {expected}."

    wrong = (
        (_prints_it, "`return` hands it"),
        (_counts_equal_ones, "Equal is not above"),
        (_returns_too_early, "first number alone"),
        (_adds_them_up, "added the numbers up"),
        (_lists_them, "You found them"),
        (_counts_below, "*below* the limit"),
        (_knows_only_the_example, "so it should be"),
    )
    also_right = (lambda numbers, limit: sum(number > limit for number in numbers),)


@exercise("00.3", "The smallest current that makes it fire")
class SmallestCurrent:
    name = "answer"
    why = (
        "You have just measured a *rheobase*, the way it is done with real cells. "
        "Lesson 31 tells you why it is where it is."
    )
    hints = (
        "Click the slider's handle, then press the arrow keys: each press is 10 pA. "
        "The line of text under the picture says how many spikes there are.",
        "Go down from 200 pA until the words say *no spike*; then one press up again. "
        "That current is the answer, in pA.",
    )

    def solution():
        return 160

    def grade(answer):
        yield from _must_be_a_number(answer)
        if answer == 150:
            yield (
                "At 150 pA the cell climbs ever closer to its threshold and never quite gets "
                "there: no spike. You are one press of a key away."
            )
        if 0 < answer < 1:
            yield "That looks like nA. The slider counts in pA; 1 nA is 1000 pA."
        if answer % 10:
            yield "The slider moves in steps of 10 pA; asked is the smallest of *its* currents."
        if answer < 160:
            yield f"The words under the picture say *no spike* at {answer:g} pA. Go up."
        if answer > 160:
            yield f"At {answer:g} pA it fires, but it also fires at less. Go on down."

    wrong = (
        (150, "one press"),
        (100, "Go up"),
        (200, "also fires at less"),
        (0.16, "nA"),
        (155, "steps of 10 pA"),
        ("160 pA", "without its unit"),
    )
    also_right = (160.0,)
