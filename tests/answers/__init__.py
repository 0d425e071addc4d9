"""Answers to the exercises as learners would give them, written from a lesson's page alone.

Verdict and true fault were put down before the check was tried.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """One answer: ``code`` as typed into the exercise's cell, without the call of ``check``.

    ``right`` is the verdict that a fair teacher would give, ``fault`` what is truly wrong with it
    in a few words ("" where it is right).
    """

    exercise: str
    right: bool
    fault: str
    code: str
