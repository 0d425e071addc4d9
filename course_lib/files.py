"""A learner's files: found, locked, and written whole or not at all.

A part file has a name that nobody else has: two programs do not meet in it, and a link that
somebody laid there is not followed. One that a killed program left is swept away later.
"""

import os
import re
import secrets
import sys
from contextlib import contextmanager, suppress
from pathlib import Path

#: What the course keeps for itself in the learner's folder. Jupyter does not show it.
HIDDEN = ".course"
#: How long to wait for another program that is writing, in seconds.
PATIENCE = 5.0


def course_folder(here: Path) -> Path | None:
    """The learner's folder that `here` is, or is somewhere inside of; None if there is none."""
    return next((at for at in (here, *here.parents) if os.path.isdir(at / HIDDEN)), None)


def free_name(path: Path) -> Path:
    """`path`, or where that is taken `path` with -2, -3, ... behind its stem."""
    candidate, number = path, 1
    while os.path.lexists(candidate):
        number += 1
        candidate = path.with_stem(f"{path.stem}-{number}")
    return candidate


def write_whole(path: Path, content: bytes) -> None:
    """Put a file that holds `content` in the place of `path`, in one move. Raises OSError."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(6)}.part")
    try:
        with open(part, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())  # or a power cut after the move leaves an empty file
        os.replace(part, path)
    except OSError as error:
        error.filename = str(path)  # what was asked for, and no name that nobody knows
        raise
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def sweep_parts(folder: Path) -> None:
    """Remove the part files of programs that were killed; call it where no other one writes."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            # the second kind is what an earlier edition left
            if re.fullmatch(r"\..+\.[0-9a-f]{12}\.part|\..+\.ipynb\.part", entry.name):
                with suppress(OSError):
                    os.unlink(entry.path)


@contextmanager
def locked(path: Path, patience: float | None = None):
    """Hold the lock file `path`, so that no other program does; yields whether it is held.

    A system or a drive that knows no locks is no reason to write nothing: then it is not
    held. Raises TimeoutError where another program keeps it longer than `patience` seconds.
    """
    patience = PATIENCE if patience is None else patience
    lock = _lock(path, patience)
    try:
        if lock is not None:
            lock.acquire()
    except TimeoutError:
        raise TimeoutError(f"another program has kept it locked for {patience:.0f} s") from None
    except (OSError, NotImplementedError):
        lock = None
    try:
        yield lock is not None
    finally:
        if lock is not None:
            lock.release()


def _lock(path, patience):
    if sys.platform == "emscripten":  # a browser's Python: one program, which may vanish unseen
        return None
    try:
        from filelock import FileLock
    except ImportError:  # an installation with something missing; the doctor says so
        return None
    return FileLock(path, timeout=patience, poll_interval=0.01)
