"""How long `import course_lib` takes in a fresh interpreter, beside `import numpy`.

    python benchmarks/import_time.py

The median of eleven starts each, taking turns, so that a busy moment strikes both.
The goal is under 0.35 s for `import course_lib`.
"""

import platform
import statistics
import subprocess
import sys
import time

STARTS = 11
IMPORTS = ("pass", "import course_lib", "import numpy", "from course_lib import pictures")


def seconds(code):
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - began


def main():
    for code in IMPORTS:
        seconds(code)  # the first start also reads from disk and compiles
    taken = {code: [] for code in IMPORTS}
    for _ in range(STARTS):
        for code in IMPORTS:
            taken[code].append(seconds(code))
    print(f"Python {platform.python_version()}, {platform.system()}, median of {STARTS} starts")
    for code, times in taken.items():
        spread = f"{min(times):.3f} to {max(times):.3f}"
        print(f"{code:<32} {statistics.median(times):.3f} s   ({spread})")


if __name__ == "__main__":
    main()
