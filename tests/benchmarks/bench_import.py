"""Import time of the core, against importing attrs and dateutil alone.

Run: ``python tests/benchmarks/bench_import.py``. Each import runs in a fresh interpreter, in turn;
the medians and their ratio are printed. An interpreter that imports nothing is taken off both.
"""

import statistics
import subprocess
import sys
import time

RUNS = 21
NOTHING = "pass"
PLAIN = "import attrs, dateutil.relativedelta"
CORE = "import perlindungan"


def seconds(code: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603
    return time.perf_counter() - start


def main() -> None:
    taken: dict[str, list[float]] = {NOTHING: [], PLAIN: [], CORE: []}
    for _ in range(RUNS):
        for code, runs in taken.items():
            runs.append(seconds(code))
    medians = {code: statistics.median(runs) * 1000 for code, runs in taken.items()}
    plain = medians[PLAIN] - medians[NOTHING]
    core = medians[CORE] - medians[NOTHING]
    print(f"attrs + dateutil  {plain:6.1f} ms")
    print(f"perlindungan      {core:6.1f} ms")
    print(f"ratio             {core / plain:6.2f}")


if __name__ == "__main__":
    main()
