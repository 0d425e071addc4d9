"""Begin a lesson: every file that one has, each with a working example of its form.

    python tools/new_lesson.py 15_indexing "Pick what you want"

What it writes can be built and tested at once, and is replaced piece by piece. How that is done
stands in teaching/writing_a_lesson.md.
"""

import argparse
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAMED = "tests/answers/named.txt"  # gets a part for each exercise
TEMPLATES = Path(__file__).with_suffix("")
NUMBER, TITLE, NEEDED = "99", "The title, with a verb in it", 'needs=("98",)'  # in the templates


class Refused(Exception):
    """What cannot be begun, and why, in one sentence."""


def files(number: str, name: str) -> dict[str, str]:
    """Where each template goes."""
    return {
        "lesson.py": f"notebooks/source/{number}_{name}.py",
        "exercises.py": f"course_lib/exercises/lesson_{number}.py",
        "quizzes.md": f"course_lib/exercises/lesson_{number}.md",
        "answers.py": f"tests/answers/lesson_{number}.py",
        "test.py": f"tests/lessons/test_{number}.py",
        "teaching.md": f"teaching/{number}_{name}.md",
    }


def begin(stem: str, title: str, root: Path = ROOT) -> list[str]:
    """Write a lesson's files; return their names. Raises Refused, and then nothing was written."""
    named = re.fullmatch(r"(\d\d)_([a-z][a-z0-9_]*)", stem)
    if not named:
        raise Refused(f"{stem!r} is no name of a lesson, such as 15_indexing")
    if not title.strip() or re.search(r'["\\|`\n]', title):
        raise Refused('the title is plain words: not empty, without ", \\, | and backticks')
    number, name = named.groups()
    targets = files(number, name)
    sources = {path.stem[:2]: path.name for path in (root / "notebooks/source").glob("*.py")}
    if number in sources:
        raise Refused(f"{number} is taken by {sources[number]}")
    there = [target for target in targets.values() if (root / target).exists()]
    if there:
        raise Refused(f"{there[0]} exists already, and nothing is written over")
    before = [known for known in sources if known[0] == number[0] and known < number]
    for template, target in targets.items():
        text = _filled(template, number, title, needs=max(before, default=None))
        (root / target).write_text(text, encoding="utf-8")
    with open(root / NAMED, "a", encoding="utf-8") as file:
        file.write(_filled("named.txt", number, title))
    return [*targets.values(), NAMED]


def _filled(template, number, title, needs=None):
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    text = text.replace(f"    {NEEDED},\n", f'    needs=("{needs}",),\n' if needs else "")
    return text.replace(NUMBER, number).replace(TITLE, title)


def main(arguments=None, root: Path = ROOT) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("name", help="number and name, such as 15_indexing")
    parser.add_argument("title", help='what it is about, with a verb: "Pick what you want"')
    options = parser.parse_args(arguments)
    try:
        written = begin(options.name, options.title.strip(), root)
    except Refused as refusal:
        print(f"new_lesson: {refusal}", file=sys.stderr)
        return 2
    number = options.name[:2]
    print("Written:", *written, sep="\n  ")
    print(
        "Next:",
        f"python tools/build_notebooks.py {number}",
        f"python tests/answers/said.py {number}",
        f'pytest -n0 tests -k "{number}"',
        sep="\n  ",
    )
    print("teaching/writing_a_lesson.md says how to go on, and when it is done.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
