"""Import time of the core, against importing attrs and dateutil alone.

``import perlindungan`` leaves the rules to the first bill; what that imports is measured too.

Run: ``python tests/benchmarks/bench_import.py``. Each import runs in a fresh interpreter, in turn;
the medians and their ratio are printed. An interpreter that imports nothing is taken off both.
The package is compiled to bytecode first, as an installation does.
"""

import compileall
import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 21
PACKAGE = Path(__file__).parents[2] / "src" / "perlindungan"
NOTHING = "pass"
PLAIN = "import attrs, dateutil.relativedelta"
CORE = "import perlindungan"
WHOLE = "import perlindungan.contributions.bill"


def seconds(code: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603
    return time.perf_counter() - start


def main() -> None:
    compileall.compile_dir(PACKAGE, quiet=1)
    taken: dict[str, list[float]] = {NOTHING: [], PLAIN: [], CORE: [], WHOLE: []}
    for _ in range(RUNS):
        for code, runs in taken.items():
            runs.append(seconds(code))
    medians = {code: statistics.median(runs) * 1000 for code, runs in taken.items()}
    plain = medians[PLAIN] - medians[NOTHING]
    print(f"attrs + dateutil              {plain:6.1f} ms")
    for code in (CORE, WHOLE):
        taken_ms = medians[code] - medians[NOTHING]
        print(f"{code.removeprefix('import '):29} {taken_ms:6.1f} ms, {taken_ms / plain:.2f} times")


if __name__ == "__main__":
    main()
