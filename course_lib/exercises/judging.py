"""The judge: an answer is run on every input of its exercise, and what it did is put into words.

First the exercise's own mistakes: one is named only if it, and no other with other words, does
what the answer did on all inputs. Then the faults that any answer may have. Where none fits, facts.
"""

import copy
from dataclasses import dataclass
from functools import cache, cached_property

from course_lib.arrays import errors
from course_lib.words import described

from . import bank, facts, faults, syntax
from .comparing import as_numbers
from .guard import GuardedFunction, supervised
from .limits import STOPS, TooSlow
from .stumbling import Stumble
from .untouched import is_untouched


@dataclass(frozen=True)
class Verdict:
    """What is said of an answer.

    ``found`` names what was found: the words of a mistake, or the name of a general fault;
    "" where the answer is right, or nothing but facts is known. ``invitation`` is what else could
    be tried with an answer that is right. ``error`` is what the answer raised, where that is what
    is said of it.
    """

    state: str
    words: str
    printed: str = ""
    found: str = ""
    invitation: str = ""
    error: BaseException | None = None


@dataclass(frozen=True)
class Outcome:
    """What came of one call: a result, or an error."""

    result: object = None
    error: BaseException | None = None
    stumble: Stumble | None = None

    def like(self, other, close) -> bool:
        if self.error is not None or other.error is not None:
            return (
                self.error is not None
                and other.error is not None
                and errors.kind(self.error) == errors.kind(other.error)
            )
        return close.same(self.result, other.result)


@dataclass(frozen=True)
class Trial:
    """One input, what the solution makes of it, and what the answer made of it."""

    exercise: bank.Exercise
    given: str
    right: object
    outcome: Outcome

    @property
    def call(self):
        return self.exercise.call(self.given)

    @property
    def result(self):
        return self.outcome.result

    @cached_property
    def is_right(self):
        return self.outcome.error is None and self.is_like(self.right)

    def is_like(self, expected) -> bool:
        """Whether the answer gave this, up to what nobody can see."""
        return self.outcome.error is None and self.exercise.close.same(self.result, expected)


def verdict(exercise: bank.Exercise, answer) -> Verdict:
    """Judge an answer; nothing is recorded, and nothing of the learner's is changed."""
    if answer is ... or (exercise.asks_for_function and is_untouched(answer)):
        return Verdict("not started", _how_to_begin(exercise))
    guarded = GuardedFunction(answer, name=exercise.name)
    ask = _judge_function if exercise.asks_for_function else _judge_value
    words, found = _in_words(lambda: ask(exercise, answer, guarded), guarded)
    if not words:
        return Verdict(
            "correct",
            exercise.why,
            guarded.printed.getvalue(),
            invitation=_invitation(exercise, answer),
        )
    printed = guarded.printed.getvalue()
    return Verdict("keep going", words, printed, found, error=guarded.failed_with)


def _invitation(exercise, answer):
    has_it, words = exercise.invites or (lambda answer: False, "")
    return words if has_it(answer) else ""


def _how_to_begin(exercise):
    what = "dots" if exercise.asks_for_function else "dots by your answer"
    return f'Replace the {what} and run the cell. `hint("{exercise.id}")` if you are stuck.'


def _not_a_function(answer):
    words = f"This exercise asks for a function; you gave {described(answer)}."
    if not isinstance(answer, str):
        words += " Give the function itself, without calling it: its name and no brackets."
    return words


def _in_words(judge, guarded):
    """(words, what was found) by the judge, or why it did not come to an end."""
    try:
        return supervised(judge)
    except Stumble as stumble:
        guarded.failed_with = stumble.error
        return str(stumble), "stumbled"
    except TooSlow as slow:
        return f"`{guarded.last_call}` {slow}" if guarded.last_call else f"It {slow}", "too slow"
    except KeyboardInterrupt:
        return "You stopped it; the check is not finished.", ""
    except BaseException as error:  # out of an object that does not even let itself be looked at
        return f"It could not be judged: looking at it raised {type(error).__name__}.", ""


def _judge_function(exercise, answer, guarded):
    """(words, what was found) of a function; no words where it is right."""
    if not callable(answer):
        return _not_a_function(answer), ""
    trials = tuple(_try(exercise, given, guarded) for given in exercise.inputs)
    wrong = [trial for trial in trials if not trial.is_right]
    if not wrong or _is_equally_right(exercise, trials):
        return _graded(exercise, guarded)
    guarded.failed_with = wrong[0].outcome.error
    mistake = _mistake_of(exercise, [trial.outcome for trial in trials])
    if mistake:
        return f"{facts.what_it_did(wrong[0])}. {mistake.words}", mistake.words
    case = faults.Case(exercise, trials, wrong, guarded, answer)
    for fault in faults.FAULTS:
        words = fault(case)
        if words:
            return words, fault.__name__
    said = [facts.what_differs(wrong[0]), *syntax.facts(answer, exercise.solution)]
    return " ".join(said), ""


def _try(exercise, given, guarded):
    right = exercise.solution(*bank.arguments(given))
    try:
        outcome = Outcome(_as_it_is_now(guarded(*bank.arguments(given), typed=given)))
    except Stumble as stumble:
        if stumble.error is None:
            raise
        outcome = Outcome(error=stumble.error, stumble=stumble)
    return Trial(exercise, given, right, outcome)


def _as_it_is_now(result):
    """A copy, in case the answer gives the same list each time and goes on filling it."""
    try:
        return copy.deepcopy(result)
    except (Exception, SystemExit):  # a generator, say, or a learner's own class
        return result


def _is_equally_right(exercise, trials):
    return any(
        all(trial.is_like(other(*bank.arguments(trial.given))) for trial in trials)
        for other in exercise.equally_right
    )


def _mistake_of(exercise, outcomes):
    """The mistake that does on all inputs what the answer did, if all such have the same words."""
    fitting = {
        mistake.words: mistake
        for mistake in exercise.mistakes
        if all(
            ours.like(theirs, exercise.close)
            for ours, theirs in zip(outcomes, _outcomes(exercise, mistake), strict=True)
        )
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _outcomes(exercise, mistake):
    return _outcomes_of(mistake.make, exercise.inputs)


@cache
def _outcomes_of(make, inputs):
    """What one of our own functions makes of every input."""
    return tuple(_outcome_of(make, given) for given in inputs)


def _outcome_of(make, given):
    try:
        return Outcome(make(*bank.arguments(given)))
    except Exception as error:
        return Outcome(error=error)


def _graded(exercise, answer):
    if exercise.grade is None:
        return "", ""
    try:
        words = next(iter(exercise.grade(answer)), "")
    except (Stumble, *STOPS):
        raise
    except BaseException:  # something that the grade cannot compare with anything
        return _not_comparable(exercise, answer), "another kind"
    return words, words


def _not_comparable(exercise, answer):
    if not isinstance(answer, GuardedFunction):
        return facts.another_kind(answer, exercise.solution()) or facts.another(answer)
    if answer.last_arguments is None:
        return "It could not be judged. Keep the first line of the exercise as it was given."
    wanted = described(exercise.solution(*copy.deepcopy(answer.last_arguments)))
    got = described(answer.last_result)
    return f"`{answer.last_call}` gave {got}; the exercise asks for {wanted}."


@cache
def _right_value(solution):
    """What a solution without parameters returns: some of them run a simulation."""
    return solution()


def _judge_value(exercise, answer, guarded):
    """(words, what was found) of a value; no words where it is right."""
    try:
        own_copy = copy.deepcopy(answer)
    except STOPS:
        raise
    except BaseException:  # a generator or an open file, say, cannot be copied
        return facts.another_kind(answer, exercise.solution()), "another kind"
    if own_copy is None:
        return facts.NONE, "none"
    if exercise.grade:
        return _graded(exercise, own_copy)
    right = _right_value(exercise.solution)
    if exercise.close.same(own_copy, right):
        return "", ""
    given = Outcome(own_copy)
    for mistake in exercise.mistakes:
        if given.like(Outcome(mistake.make), exercise.close):
            return mistake.words, mistake.words
    kind = facts.another_kind(own_copy, right)
    if kind:
        return kind, "another kind"
    if exercise.otherwise:
        return exercise.otherwise(as_numbers(own_copy)[()]), ""
    return facts.another(own_copy), ""
