"""Every sentence that the checks can say, one file a lesson, so that a change of words can be read.

python tests/answers/said.py        writes the files anew; a test compares them
python tests/answers/said.py 31     that of lesson 31
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from answers.trying import LESSONS, answers, said_of
from course_lib.exercises import BANK
from course_lib.exercises.judging import verdict


def file_of(lesson: str) -> Path:
    return Path(__file__).with_name(f"lesson_{lesson}.said.md")


def said_in(lesson: str) -> str:
    """What the checks of a lesson say of its mistakes, and of the answers that are kept here."""
    parts = [f"# What the checks of lesson {lesson} say\n"]
    for exercise in BANK.values():
        if exercise.id.split(".")[0] != lesson:
            continue
        parts.append(f"## {exercise.id} {exercise.title}\n")
        parts.append(f"Right: {exercise.why}\n")
        made = [mistake.make for mistake in exercise.mistakes]
        made += [answer for answer, _ in exercise.graded]
        parts += _listed("Of the mistakes that it knows", (_told(exercise, make) for make in made))
        of_answers = (
            f"*{answer.fault}*: {_in_one_line(said_of(answer).words)}"
            for answer in answers(lesson)
            if answer.exercise == exercise.id and not answer.right
        )
        parts += _listed("Of answers written without seeing it", of_answers)
    return "\n".join(parts)


def _told(exercise, answer):
    return _in_one_line(verdict(exercise, answer).words)


def _in_one_line(words):
    return words.replace("\n", " ")


def _listed(title, sentences):
    return [f"{title}:\n", *(f"- {sentence}" for sentence in dict.fromkeys(sentences)), ""]


if __name__ == "__main__":
    for lesson in sys.argv[1:] or LESSONS:
        file_of(lesson).write_text(said_in(lesson), encoding="utf-8")
        print(f"wrote {file_of(lesson).name}")
