"""Answers to the exercises of lesson 00, Start here."""

from . import Answer

ANSWERS = [
    # 00.1: How often in a second?
    Answer("00.1", right=True, fault="", code="answer = 60\n"),
    Answer("00.1", right=True, fault="", code="answer = 12 / 0.2\n"),
    Answer(
        "00.1",
        right=True,
        fault="",
        code="""spikes = 12
window = 200  # ms
answer = spikes / window * 1000
""",
    ),
    Answer("00.1", right=True, fault="", code="answer = int(12 * (1000 / 200))\n"),
    Answer("00.1", right=True, fault="", code="answer = sum([12] * 5)\n"),
    Answer(
        "00.1",
        right=True,
        fault="",
        code="import numpy as np\n\nanswer = np.float32(12 / 200e-3)\n",
    ),
    Answer(
        "00.1",
        right=False,
        fault="multiplies the count by the window in seconds instead of dividing",
        code="answer = 12 * 0.2\n",
    ),
    Answer(
        "00.1",
        right=False,
        fault="per millisecond, not converted to seconds",
        code="answer = 12 / 200\n",
    ),
    Answer(
        "00.1",
        right=False,
        fault="milliseconds for each spike, the inverse of the rate",
        code="answer = 200 / 12\n",
    ),
    Answer(
        "00.1",
        right=False,
        fault="milliseconds converted to seconds by 100 instead of 1000",
        code="answer = 12 / (200 / 100)\n",
    ),
    Answer(
        "00.1",
        right=False,
        fault="the count itself, not how many in a second",
        code="answer = 12\n",
    ),
    Answer(
        "00.1", right=False, fault="spikes times window, not divided", code="answer = 12 * 200\n"
    ),
    Answer(
        "00.1",
        right=False,
        fault="wrong count of windows in a second, four instead of five",
        code="answer = 12 * 4\n",
    ),
    Answer(
        "00.1", right=False, fault="text in quotes instead of a number", code='answer = "60 Hz"\n'
    ),
    Answer(
        "00.1",
        right=False,
        fault="prints the number, and print gives None",
        code="answer = print(12 * 5)\n",
    ),
    Answer(
        "00.1",
        right=False,
        fault="rounds 0.06 per millisecond to 0 before converting",
        code="answer = 12 // 200 * 1000\n",
    ),
    Answer("00.1", right=False, fault="in kilohertz instead of hertz", code="answer = 0.06\n"),
    Answer(
        "00.1",
        right=False,
        fault="seconds from one spike to the next, not spikes a second",
        code="answer = 0.2 / 12\n",
    ),
    # 00.2: Count what is above a limit
    Answer(
        "00.2",
        right=True,
        fault="",
        code="""def count_above(numbers, limit):
    return sum(n > limit for n in numbers)
""",
    ),
    Answer(
        "00.2",
        right=True,
        fault="",
        code="""def count_above(numbers, limit):
    above = [n for n in numbers if n > limit]
    return len(above)
""",
    ),
    Answer(
        "00.2",
        right=True,
        fault="",
        code="""import numpy as np

def count_above(numbers, limit):
    return int(np.count_nonzero(np.asarray(numbers) > limit))
""",
    ),
    Answer(
        "00.2",
        right=True,
        fault="",
        code="""def count_above(numbers, limit):
    return len(list(filter(lambda n: n > limit, numbers)))
""",
    ),
    Answer(
        "00.2",
        right=True,
        fault="",
        code="""from bisect import bisect_right

def count_above(numbers, limit):
    ordered = sorted(numbers)
    return len(ordered) - bisect_right(ordered, limit)
""",
    ),
    Answer(
        "00.2",
        right=True,
        fault="",
        code="""def count_above(numbers, limit):
    i = 0
    c = 0
    while i < len(numbers):
        if not numbers[i] <= limit:
            c = c + 1
        i = i + 1
    return c
""",
    ),
    Answer(
        "00.2",
        right=True,
        fault="",
        code="""def count_above(numbers, limit):
    if len(numbers) == 0:
        return 0
    rest = count_above(numbers[1:], limit)
    if numbers[0] > limit:
        return rest + 1
    return rest
""",
    ),
    Answer(
        "00.2",
        right=True,
        fault="",
        code="""import numpy as np

def count_above(numbers, limit):
    return np.sum(np.array(numbers) > limit)
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="counts numbers equal to the limit too",
        code="""def count_above(numbers, limit):
    count = 0
    for n in numbers:
        if n >= limit:
            count += 1
    return count
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="counts the numbers below the limit",
        code="""def count_above(numbers, limit):
    count = 0
    for n in numbers:
        if n < limit:
            count += 1
    return count
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="prints the count instead of returning it",
        code="""def count_above(numbers, limit):
    count = 0
    for n in numbers:
        if n > limit:
            count += 1
    print(count)
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="return stands inside the loop, so only the first number is seen",
        code="""def count_above(numbers, limit):
    count = 0
    for n in numbers:
        if n > limit:
            count += 1
        return count
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="limit written into the function as -50; the argument is ignored",
        code="""def count_above(numbers, limit):
    count = 0
    for n in numbers:
        if n > -50:
            count += 1
    return count
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="uses the page's voltages instead of the numbers it is given",
        code="""def count_above(numbers, limit):
    count = 0
    for v in voltages:
        if v > limit:
            count += 1
    return count
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="returns the numbers above the limit, not how many they are",
        code="""def count_above(numbers, limit):
    return [n for n in numbers if n > limit]
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="adds up the numbers above the limit instead of counting them",
        code="""def count_above(numbers, limit):
    return sum(n for n in numbers if n > limit)
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="skips the first number, as if counting began at 1",
        code="""def count_above(numbers, limit):
    count = 0
    for i in range(1, len(numbers)):
        if numbers[i] > limit:
            count += 1
    return count
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="the count is set back to 0 for every number",
        code="""def count_above(numbers, limit):
    for n in numbers:
        count = 0
        if n > limit:
            count += 1
    return count
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="compares a whole list with a number, as if it were an array",
        code="""def count_above(numbers, limit):
    return (numbers > limit).sum()
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="a value that occurs twice is counted once",
        code="""def count_above(numbers, limit):
    return len({n for n in numbers if n > limit})
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="cuts off decimals before comparing; wrong only on numbers that are not whole",
        code="""def count_above(numbers, limit):
    count = 0
    for n in numbers:
        if int(n) > int(limit):
            count += 1
    return count
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="=+ for +=: the count is set to 1, and nothing is added to it",
        code="""def count_above(numbers, limit):
    count = 0
    for n in numbers:
        if n > limit:
            count =+ 1
    return count
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="return belongs to the if, so it stops at the first number above",
        code="""def count_above(numbers, limit):
    count = 0
    for n in numbers:
        if n > limit:
            count += 1
            return count
    return count
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="stops at the first number that is not above the limit",
        code="""def count_above(numbers, limit):
    count = 0
    for n in numbers:
        if n > limit:
            count += 1
        else:
            break
    return count
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="no return",
        code="""def count_above(numbers, limit):
    count = len([n for n in numbers if n > limit])
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="counts right, but empties the list that it was given",
        code="""def count_above(numbers, limit):
    count = 0
    while numbers:
        if numbers.pop() > limit:
            count += 1
    return count
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="always 2, the result of the example",
        code="""def count_above(numbers, limit):
    return 2
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="compares sizes without their sign; wrong where numbers or limit are negative",
        code="""def count_above(numbers, limit):
    return len([n for n in numbers if abs(n) > abs(limit)])
""",
    ),
    Answer(
        "00.2",
        right=False,
        fault="counts how often the limit itself occurs",
        code="""def count_above(numbers, limit):
    return numbers.count(limit)
""",
    ),
    # 00.3: The smallest current that makes it fire
    Answer("00.3", right=True, fault="", code="answer = 160\n"),
    Answer("00.3", right=True, fault="", code="answer = 160.0\n"),
    Answer(
        "00.3",
        right=True,
        fault="",
        code="""from course_lib import neurons

answer = 0
spikes = 0
while spikes == 0:
    answer = answer + 10
    run = neurons.simulate(neurons.LIF(), answer, dt=0.2, duration=200, engine="numpy")
    spikes = len(run.spike_times)
""",
    ),
    Answer("00.3", right=True, fault="", code="answer = (-50 - -65) / 0.1 + 10\n"),
    Answer(
        "00.3",
        right=True,
        fault="",
        code="answer = next(pA for pA in range(0, 401, 10) if pA > 150)\n",
    ),
    Answer(
        "00.3",
        right=False,
        fault="one step of the slider too low: v touches the threshold, without firing",
        code="answer = 150\n",
    ),
    Answer("00.3", right=False, fault="one step of the slider too high", code="answer = 170\n"),
    Answer(
        "00.3",
        right=False,
        fault="where the slider starts, not the smallest that fires",
        code="answer = 200\n",
    ),
    Answer(
        "00.3",
        right=False,
        fault="the largest current on the slider, not the smallest that fires",
        code="answer = 400\n",
    ),
    Answer(
        "00.3",
        right=False,
        fault="the current that the text says gives no spike",
        code="answer = 100\n",
    ),
    Answer(
        "00.3",
        right=False,
        fault="the voltage of the threshold instead of a current",
        code="answer = -50\n",
    ),
    Answer(
        "00.3", right=False, fault="a current that the slider does not have", code="answer = 151\n"
    ),
    Answer("00.3", right=False, fault="in nA instead of pA", code="answer = 0.16\n"),
    Answer(
        "00.3",
        right=False,
        fault="the number of spikes at that current, not the current",
        code="answer = 6\n",
    ),
    Answer(
        "00.3", right=False, fault="text in quotes instead of a number", code='answer = "160 pA"\n'
    ),
    Answer("00.3", right=False, fault="a list instead of a number", code="answer = [160]\n"),
    Answer("00.3", right=False, fault="a minus sign too many", code="answer = -160\n"),
    Answer(
        "00.3",
        right=False,
        fault="the two currents on both sides, not one number",
        code="answer = (150, 160)\n",
    ),
    Answer(
        "00.3",
        right=False,
        fault="the smallest current of the slider, at which nothing fires",
        code="answer = 0\n",
    ),
    Answer(
        "00.3",
        right=False,
        fault="when the first spike comes, in ms, not the current",
        code="answer = 28\n",
    ),
]
