"""A long roster through the command line: time and the largest memory of the process.

Run: ``python tests/benchmarks/bench_roster.py [ROWS]`` (100,000 by default). The roster is made up,
always the same.
"""

import csv
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COLUMNS = [
    "worker_id",
    "name",
    "nik",
    "birth_date",
    "citizenship",
    "wage",
    "wage_period",
    "segment",
    "risk_group",
    "employer_size",
    "labour_intensive",
    "workers_registered",
    "region",
    "minimum_wage",
    "started_on",
    "ended_on",
    "contract",
    "programmes",
    "household_size",
]
REGIONS = ("64.72", "64.71", "31.74", "32.73", "35.78", "64.03", "12.71")


def make(path: Path, rows: int) -> None:
    chance = random.Random(1)  # noqa: S311
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for row in range(rows):
            year, month, day = (
                chance.randint(1965, 2003),
                chance.randint(1, 12),
                chance.randint(1, 28),
            )
            place, serial = divmod(row, 9_999)
            born = f"{day:02}{month:02}{year % 100:02}"
            nik = f"99{place % 100:02}{place // 100:02}{born}{serial + 1:04}"
            writer.writerow(
                [
                    *(f"W{row}", f"Contoh {row}", nik, f"{year}-{month:02}-{day:02}", "ID"),
                    *(chance.randrange(2_000_000, 30_000_000, 1_000), "month", "PU"),
                    chance.choice(("I", "II", "III", "IV", "V")),
                    *(chance.choice(("micro", "small", "medium", "large")), "no", 100),
                    *(chance.choice(REGIONS), "", "2014-01-06", "", "PKWTT", ""),
                    chance.randint(1, 7),
                ]
            )


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        roster = Path(folder) / "roster.csv"
        make(roster, rows)
        for form in ("csv", "json"):
            out = Path(folder) / f"bill.{form}"
            command = [sys.executable, "-m", "perlindungan", "contributions", str(roster)]
            start = time.perf_counter()
            subprocess.run(  # noqa: S603
                [*command, "--month", "2026-03", "--out", str(out)],
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            taken = time.perf_counter() - start
            memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
            size = out.stat().st_size // 10**6
            print(f"{rows:,} rows to {form:4}  {taken:5.1f} s  {memory} MB memory  {size} MB out")


if __name__ == "__main__":
    main()
