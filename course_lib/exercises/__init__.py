"""Exercises that answer back: what a lesson calls.

check("31.1", my_function)   not started, keep going and why, or correct
hint("31.1")                 the next rung of the ladder
solution("31.1")             real code
quiz("31.a")                 a question before the cell that answers it
yours("31.2")                the learner's own function, in a later lesson
progress()                   what is done
course_map()                 the lessons there are
"""

from .bank import BANK, QUIZZES
from .checking import check
from .course_map import course_map
from .ladder import hint, solution
from .progress import progress, progress_text
from .quiz import quiz
from .yours import yours

__all__ = [
    "BANK",
    "QUIZZES",
    "check",
    "course_map",
    "hint",
    "progress",
    "progress_text",
    "quiz",
    "solution",
    "yours",
]
