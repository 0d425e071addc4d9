"""The course as it stands here, and as another checkout has it, measured in one run."""

import os
import sys
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent


def add_option(parser):
    parser.add_argument(
        "--against",
        type=Path,
        metavar="FOLDER",
        help="a checkout of another state; it runs on this Python with this Python's packages",
    )


def states(against: Path | None) -> dict[str, Path]:
    """The folders to measure, by the name of the state."""
    if against is None:
        return {"now": HERE}
    if not (against / "course_lib").is_dir():
        sys.exit(f"{against} is no checkout of the course")
    return {"before": against.resolve(), "now": HERE}


@contextmanager
def running(folder: Path, **environment: str):
    """What is started meanwhile, and its kernels, import the course from this folder."""
    place, variables = Path.cwd(), dict(os.environ)
    os.chdir(folder)
    os.environ |= {"PYTHONPATH": str(folder), **environment}
    try:
        yield
    finally:
        os.chdir(place)
        os.environ.clear()
        os.environ |= variables
