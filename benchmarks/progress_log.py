"""How long a check waits for its record, and how long a term's log takes to read.

    python benchmarks/progress_log.py

Medians in milliseconds, beside an append to a plain file that is brought to the disk and one that
is not. Where the two differ much, the disk is what a check waits for.
"""

import os
import statistics
import tempfile
import time
from pathlib import Path

from course_lib.exercises.store import FILE_NAME, Store
from course_lib.progress_log import Log, new_event

EVENTS = 20_000  # a term of a diligent learner, many times over
TIMES = 30


def median(function, times=TIMES):
    took = []
    for _ in range(times):
        began = time.perf_counter()
        function()
        took.append(time.perf_counter() - began)
    return 1000 * statistics.median(took)


def plain_append(path, to_disk):
    with open(path, "ab", buffering=0) as file:
        file.write(b"x" * 150 + b"\n")
        if to_disk:
            os.fsync(file.fileno())


def main():
    with tempfile.TemporaryDirectory(dir=".") as name:
        path = Path(name) / FILE_NAME
        plain = Path(name) / "plain"
        Log(path).append(
            [new_event("check", exercise=f"31.{n % 7}", state="keep going") for n in range(EVENTS)]
        )
        kept, other = Store(path), Store(path)
        kept.record_check("31.1", "correct")
        other.record_check("31.1", "correct")

        def by_turns():
            kept.record_check("31.1", "correct")
            other.record_check("31.1", "correct")

        rows = {
            "a plain append": median(lambda: plain_append(plain, False)),
            "a plain append, to the disk": median(lambda: plain_append(plain, True)),
            "a check's record": median(lambda: kept.record_check("31.1", "correct")),
            "two checks of two notebooks by turns": median(by_turns),
            "all events, in a new kernel": median(lambda: Store(path).events()),
            "what is done, in a new kernel": median(lambda: Store(path).load()),
            "what is done, after a check": median(kept.load),
        }
        print(f"{EVENTS} events, {path.stat().st_size / 1e6:.1f} MB")
        for what, milliseconds in rows.items():
            print(f"{milliseconds:8.2f} ms  {what}")


if __name__ == "__main__":
    main()
