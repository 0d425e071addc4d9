"""Running a learner's answer so that whatever it does, it ends in words.

An answer may raise, print, loop for ever, exit, or change what it is given. None of
this may reach the learner as a traceback of ours, or change anything of theirs.
"""

import copy
import sys
import traceback
import types
import warnings

import numpy as np

from course_lib import interrupts
from course_lib.words import listed, shown

from .leaving_no_trace import leaving_no_trace
from .limits import STOPS, raise_if_stopped, time_limit
from .output import FirstCharacters, descriptors_to_nowhere
from .stumbling import Stumble, in_words

PRINTED_AT_MOST = 1000


def supervised(judge):
    """What ``judge()`` returns, in the time that a check has, leaving no trace.

    Whatever comes of the answer in the judge's own hands, when it is copied, compared or
    put into words, is kept in as well. Raises `TooSlow` and KeyboardInterrupt, and what
    ``judge`` raises.
    """
    with (
        interrupts.held() as interrupt,
        descriptors_to_nowhere(),
        leaving_no_trace(FirstCharacters(0)),
    ):
        try:
            with time_limit():
                if interrupt.came:  # while all this was set up
                    raise KeyboardInterrupt
                warnings.simplefilter("ignore")  # an answer's, and the judge's at odd answers
                said = judge()
        except STOPS as stop:
            # A `with` of the answer's that was cut short is left now, not at some later time.
            traceback.clear_frames(stop.__traceback__)
            raise type(stop)(*stop.args) from None
    if interrupt.came:  # while things were set back
        raise KeyboardInterrupt
    return said


class GuardedFunction:
    """A learner's function, callable from a grade.

    It gets copies of its arguments, what it prints is kept aside, and where it fails
    a `Stumble` says so. The last call is remembered for the diagnosis.
    """

    def __init__(self, function, *, name):
        self._function = function
        self._name = name
        self.printed = FirstCharacters(PRINTED_AT_MOST)
        self.last_call = self.last_arguments = self.last_result = None
        self.failed_with = None  # the error that the verdict speaks of

    def __call__(self, *arguments, typed=None):
        given = copy.deepcopy(arguments)
        self.last_arguments, self.last_result = arguments, None
        typed = typed or ", ".join(shown(argument) for argument in arguments)
        self.last_call = call = f"{self._name}({typed})"
        replaced, stumble = [], None
        try:
            with leaving_no_trace(self.printed, replaced):
                limit = sys.getrecursionlimit()
                try:
                    result = self._function(*given)
                finally:  # at once: what sets the rest back calls functions, too
                    sys.setrecursionlimit(limit)
        except STOPS:
            raise
        except BaseException as error:
            stumble = in_words(error, call)
        raise_if_stopped()  # it waited until all was set back, or the answer swallowed it
        if replaced:
            names = listed(f"`{name}`" for name in replaced)
            stumble = Stumble(
                f"`{call}` put something else in the place of {names}, which every other cell "
                "uses as well. It has been put back: give what you make a name of its own."
            )
        if stumble:
            raise stumble
        if type(result) is types.CoroutineType:
            result.close()
            raise Stumble(f"`{call}` only promises a result. Write `def` without `async`.")
        if not _is_unchanged(given, arguments):
            raise Stumble(
                f"`{call}` changed the data it was given. Whoever calls your function still "
                "needs that data: make a copy first, or compute a new array."
            )
        self.last_result = result
        return result


def _is_unchanged(given, arguments):
    try:
        return _same(given, arguments)
    except STOPS:
        raise
    except BaseException:  # an object of the answer's own is in it, and cannot be compared
        return False


def _same(a, b):
    if isinstance(a, tuple):
        return len(a) == len(b) and all(map(_same, a, b))
    if isinstance(a, np.ndarray):
        return (a.shape, a.dtype) == (b.shape, b.dtype) and np.array_equal(
            a, b, equal_nan=a.dtype.kind in "fc"
        )
    return bool(np.all(a == b))
