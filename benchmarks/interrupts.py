"""Stop every long run twenty times by a real signal in a real kernel, at moments drawn at random.

    python benchmarks/interrupts.py [--times 20] [--seed 0]

What the tests do three times: each run must return what it computed so far, equal to the last bit
to a run of that length, with its warning; a sweep and rheobase must stop as a whole.
"""

import argparse
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import interrupting


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=20, help="of each run (default 20)")
    parser.add_argument("--seed", type=int, default=0, help="of the moments (default 0)")
    options = parser.parse_args()
    moments, failed = random.Random(options.seed), 0
    with interrupting.kernel() as kernel:
        kernel.warm_up()
        for name in [*interrupting.RUNS, *interrupting.STOPPED_WITH_ALL]:
            for engine in interrupting.ENGINES:
                troubles = []
                for _ in range(options.times):
                    found = kernel.stopped(name, engine, moments.uniform(0, 0.3))
                    troubles += filter(None, [interrupting.trouble(name, found)])
                right = options.times - len(troubles)
                print(f"{name:<22} {engine:<9} {right} of {options.times} right", *troubles[:3])
                failed += len(troubles)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
