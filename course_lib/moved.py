"""Exercises and quizzes that have another id than in an earlier edition.

An id once given is never given again. Where one has to change all the same, because a lesson
moved or was split, it stands here, and what was done under the old id stays done.
"""

#: Old id: the one it has today.
MOVED: dict[str, str] = {}
