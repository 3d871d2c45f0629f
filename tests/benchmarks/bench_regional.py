"""Time and memory of a list of candidates: read, verified, determined; then funded and renewed.

Run: ``python tests/benchmarks/bench_regional.py 100000`` (one process, one core; the rows of text
are made beforehand in a process of their own and read from a CSV file, as a clerk's would be).
"""

import csv
import resource
import subprocess
import sys
import tempfile
import time
import tomllib
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
SEED = 20260301
ON = date(2026, 4, 6)
SETTINGS = """
policy = "id-64-pergub-19-2023"
preset = "launch-2023"
reason = "benchmark"

[settings]
age = { least = 18, most = 64 }
residence = { region = "64" }
income = "none"
exclusions = ["covered", "civil_servant", "student", "has_employer"]
poverty = { decile_most = 5 }
quota = { total = %d, by_region = { "64.72" = %d } }
priority = { orders = ["decile", "disability", "oldest"] }
months = { first = "2026-05", count = 8 }
"""
MAKER = """
import csv, sys
sys.path.insert(0, {tests!r})
from made_up import made_up_candidates
rows = made_up_candidates({count}, {seed})
heads = list(dict.fromkeys(head for row in rows for head in row))
with open({path!r}, "w", encoding="utf-8", newline="") as file:
    writer = csv.DictWriter(file, heads)
    writer.writeheader()
    writer.writerows(rows)
"""


def made(count: int, folder: Path) -> Path:
    path = folder / "candidates.csv"
    code = MAKER.format(
        tests=str(ROOT / "tests" / "regional"), count=count, seed=SEED, path=str(path)
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own text
    return path


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = made(count, Path(folder))
        from perlindungan.facts import Month
        from perlindungan.regional.collect import candidates_of
        from perlindungan.regional.determine import determine, roll_of
        from perlindungan.regional.settings import chosen
        from perlindungan.regional.verify import verify

        picked = chosen(tomllib.loads(SETTINGS % (count // 10, count // 50)))

        def told(what: str, since: float) -> float:
            now = time.perf_counter()
            print(f"{what:12}{now - since:9.2f} s{(now - since) / count * 1e6:9.1f} us a person")
            return now

        start = now = time.perf_counter()
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file)
            collected = candidates_of(enumerate(rows, 2))
        now = told("collect", now)
        verified = verify(collected.candidates, picked.scheme, on=ON, policy=picked.policy.id)
        now = told("verify", now)
        decision = determine(verified)
        now = told("determine", now)
        told("together", start)
        roll = roll_of(decision, Month(2026, 5))
        counts = {one.value: number for one, number in verified.counts.items()}
        print(counts, "granted", len(decision.granted), "waiting", len(decision.waiting))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
        print(f"members {len(roll.members)}; peak memory {peak:,.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
