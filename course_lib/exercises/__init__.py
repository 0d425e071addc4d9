"""Exercises that answer back: what a lesson calls.

check("31.1", my_function)   not started, keep going and why, or correct
hint("31.1")                 the next rung of the ladder
solution("31.1")             real code
quiz("31.a")                 a question before the cell that answers it
yours("31.2")                the learner's own function, in a later lesson
look_back("1")               questions that mix the lessons of a part
progress()                   what is done
course_map()                 the lessons there are
glossary("rheobase")         what a term means
"""

# No file is called like a function: the one would hide the other.
from .asking import quiz
from .bank import BANK, QUIZZES
from .checking import check
from .handing_on import yours
from .ladder import hint, solution
from .looking_back import look_back
from .map_of_lessons import course_map
from .terms import glossary
from .what_is_done import progress, progress_text

__all__ = [
    "BANK",
    "QUIZZES",
    "check",
    "course_map",
    "glossary",
    "hint",
    "look_back",
    "progress",
    "progress_text",
    "quiz",
    "solution",
    "yours",
]
