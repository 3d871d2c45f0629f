"""Speed and memory of contributions on frames, beside a hand-written Polars expression.

    python tests/benchmarks/bench_frames.py compare 10000000
    python tests/benchmarks/bench_frames.py engines 2000000
    python tests/benchmarks/bench_frames.py growth 100000 1000000 10000000
    python tests/benchmarks/bench_frames.py parquet 10000000
    python tests/benchmarks/bench_frames.py nation 146837434

``compare`` runs eight columns of wage earners, and all of them, on Polars' streaming engine; the
hand-written expressions give the same columns to the rupiah, also for rows with missing or wrong
values, which is checked first. ``parquet`` and ``nation`` stream a file of made-up people to
another and tell the most memory that was used.
"""

from __future__ import annotations

import gc
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

# Polars reads ahead as many row groups as it can; one keeps the memory of a stream small.
os.environ.setdefault("POLARS_ROW_GROUP_PREFETCH_SIZE", "1")

import polars as pl

from perlindungan import Month, frames
from perlindungan.facts import EmployerSize, Segment

MARCH = Month(2026, 3)
GIVEN: dict[str, object] = {
    "wage_period": "month",
    "citizenship": "ID",
    "employer_size": EmployerSize.LARGE,
    "household_size": 3,
    "programmes": "",
    "birth_date": date(1990, 1, 1),
    "started_on": date(2015, 1, 1),
    "jkn_registered": True,
}
GROUPS = ("I", "II", "III", "IV", "V")
EIGHT = [
    *("jkk_employer", "jkm_employer", "jht_employer", "jht_worker"),
    *("jp_employer", "jp_worker", "jkn_employer", "jkn_worker"),
]


def payroll(rows: int, *, wrong: bool = False) -> pl.DataFrame:
    """Return wages, risk groups and minimum wages; ``wrong`` adds what cannot be computed."""
    import numpy as np

    rng = np.random.default_rng(1)
    groups = np.array(GROUPS, dtype=object)[rng.integers(0, len(GROUPS), rows)]
    frame = pl.DataFrame(
        {
            "wage": rng.integers(1_000_000, 30_000_000, rows),
            "risk_group": pl.Series(groups, dtype=pl.String),
            "minimum_wage": rng.integers(2_000_000, 5_500_000, rows),
        }
    )
    if not wrong:
        return frame
    bad = pl.DataFrame(
        {
            "wage": [None, -1, 5_000_000, 5_000_000, 5_000_000, 10**15 + 1, 5_000_000, 13_000_000],
            "risk_group": ["I", "I", None, "VI", "I", "I", "I", "V"],
            "minimum_wage": [3_000_000, 3_000_000, 3_000_000, 3_000_000, None, 1, -1, None],
        },
        schema=frame.schema,
    )
    return pl.concat([frame, bad])


def by_library(frame: Any) -> Any:
    return frames.contributions(frame, month=MARCH, segment=Segment.PU, given=GIVEN)


def by_hand(frame: Any) -> Any:
    """Return the same columns as a Polars user would write them for March 2026."""
    group, given_floor = pl.col("risk_group"), pl.col("minimum_wage")
    rates = dict(zip(GROUPS, (48, 108, 178, 254, 348), strict=True))
    rate: Any = pl.when(group == "I").then(rates["I"])
    for name in GROUPS[1:]:
        rate = rate.when(group == name).then(rates[name])
    wrong_wage = (pl.col("wage") < 0) | (pl.col("wage") > 10**15)
    wrong_floor = (given_floor < 0) | (given_floor > 10**15)
    unread = group.is_not_null() & pl.col("rate").is_null()
    refused = (wrong_wage | wrong_floor | unread).fill_null(False)
    floor = (
        pl.when(given_floor.is_null() & (pl.col("wage") >= 12_000_000))
        .then(0)
        .otherwise(given_floor)
    )
    w, jp, jkp, jkn = (pl.col(name) for name in ("w", "jp", "jkp", "jkn"))
    frame = frame.with_columns(rate=rate)
    frame = frame.with_columns(w=pl.when(~refused).then(pl.col("wage")), floor=floor)
    lifted = pl.when(w < pl.col("floor")).then(pl.col("floor")).when(w >= pl.col("floor")).then(w)
    frame = frame.with_columns(
        jp=pl.when(w > 11_086_300).then(11_086_300).otherwise(w),
        jkp=pl.when(w > 5_000_000).then(5_000_000).otherwise(w),
        lifted=lifted,
    )
    frame = frame.with_columns(
        jkn=pl.when(pl.col("lifted") > 12_000_000).then(12_000_000).otherwise(pl.col("lifted"))
    )
    frame = frame.with_columns(
        jkk_employer=(w * pl.col("rate") + 10_000) // 20_000,
        jkm_employer=(w * 6 + 1_000) // 2_000,
        jht_employer=(w * 74 + 1_000) // 2_000,
        jht_worker=(w * 4 + 100) // 200,
        jp_employer=(jp * 4 + 100) // 200,
        jp_worker=(jp * 2 + 100) // 200,
        jkp_government=(jkp * 22 + 5_000) // 10_000,
        jkn_employer=(jkn * 8 + 100) // 200,
        jkn_worker=(jkn * 2 + 100) // 200,
    )
    employer = [f"{name}_employer" for name in ("jkk", "jkm", "jht", "jp", "jkn")]
    worker = [f"{name}_worker" for name in ("jht", "jp", "jkn")]
    return frame.with_columns(
        total_worker=sum((pl.col(name) for name in worker[1:]), pl.col(worker[0])),
        total_employer=sum((pl.col(name) for name in employer[1:]), pl.col(employer[0])),
        total_government=pl.col("jkp_government"),
        error=pl.when(unread)
        .then(pl.lit("risk_group:one_of"))
        .when(wrong_wage)
        .then(pl.lit("wage:rupiah_range"))
        .when(wrong_floor)
        .then(pl.lit("minimum_wage:rupiah_range"))
        .when(group.is_null())
        .then(pl.lit("risk_group:missing"))
        .when(pl.col("wage").is_null())
        .then(pl.lit("wage:missing"))
        .when(pl.col("floor").is_null())
        .then(pl.lit("region:missing")),
    ).drop("rate", "w", "floor", "jp", "jkp", "lifted", "jkn")


def best(run: Callable[[], object], times: int = 5) -> float:
    """Return the shortest of several runs, in seconds."""
    found = []
    for _ in range(times):
        gc.collect()
        start = time.perf_counter()
        run()
        found.append(time.perf_counter() - start)
    return min(found)


def compare(rows: int) -> None:
    sample = payroll(1_000, wrong=True)
    right = by_library(sample)
    assert right.equals(by_hand(sample).select(right.columns))
    lazy = payroll(rows).lazy()

    def run(made: Callable[[Any], Any], columns: list[str] | None) -> Callable[[], object]:
        def once() -> object:
            plan = made(lazy)
            if columns is not None:
                return plan.select(pl.col(columns).sum()).collect(engine="streaming")
            numbers = pl.all().exclude("risk_group", "error").sum()
            found = plan.select(numbers, pl.col("error").null_count())
            return found.collect(engine="streaming")

        return once

    for name, columns in (("eight columns", EIGHT), ("all columns", None)):
        ours, hand = [], []
        for _ in range(5):  # in turn, so that what else the machine does falls on both
            ours.append(best(run(by_library, columns), 1))
            hand.append(best(run(by_hand, columns), 1))
        library, by = min(ours), min(hand)
        print(
            f"{name:14} library {rows / library / 1e6:6.1f} M rows/s, by hand "
            f"{rows / by / 1e6:6.1f} M rows/s, ratio {by / library:.2f}"
        )


def engines(rows: int) -> None:
    import duckdb

    frame = payroll(rows)
    table = frame.to_arrow()
    kinds: dict[str, tuple[Any, Callable[[Any], object]]] = {
        "polars, streaming": (frame.lazy(), lambda made: made.collect(engine="streaming")),
        "polars, eager": (frame, lambda made: made),
        "duckdb": (duckdb.from_arrow(table), lambda made: made.to_arrow_table()),
        "pyarrow": (table, lambda made: made),
        "pandas": (frame.to_pandas(), lambda made: made),
    }
    for name, (taken, finish) in kinds.items():
        seconds = best(lambda taken=taken, finish=finish: finish(by_library(taken)), 3)  # type: ignore[misc]
        print(f"{name:18} {rows / seconds / 1e6:6.1f} M rows/s")


def growth(*counts: int) -> None:
    for rows in counts:
        stream(rows)


def peak() -> int:
    """Return the most memory that this process has used, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def stream(rows: int) -> None:
    """Stream a file of simple payroll rows to another in a process of its own."""
    import subprocess

    subprocess.run([sys.executable, __file__, "parquet", str(rows)], check=True)  # noqa: S603


def parquet(rows: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.parquet"), Path(folder, "out.parquet")
        _write(source, rows)
        before = peak()
        start = time.perf_counter()
        by_library(pl.scan_parquet(source)).sink_parquet(target)
        seconds = time.perf_counter() - start
        print(
            f"{rows:>11,} rows, Parquet to Parquet: {seconds:7.1f} s, "
            f"{rows / seconds / 1e6:5.1f} M rows/s, at most {peak()} MiB ({before} before)"
        )


def _write(path: Path, rows: int) -> None:
    """Write the file in a process of its own, so that its memory is not counted."""
    import subprocess

    code = (
        "import sys; sys.path.insert(0, sys.argv[3]); import bench_frames as b\n"
        "n = int(sys.argv[2]); step = 5_000_000; import pyarrow.parquet as pq; writer = None\n"
        "for first in range(0, n, step):\n"
        "    table = b.payroll(min(step, n - first)).to_arrow()\n"
        "    writer = writer or pq.ParquetWriter(sys.argv[1], table.schema)\n"
        "    writer.write_table(table, row_group_size=250_000)\n"
        "writer.close()"
    )
    here = str(Path(__file__).parent)
    command = [sys.executable, "-c", code, str(path), str(rows), here]
    subprocess.run(command, check=True)  # noqa: S603


def nation(rows: int) -> None:
    """Bill a whole labour force of made-up people, every segment, Parquet to Parquet."""
    import subprocess

    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.parquet"), Path(folder, "out.parquet")
        code = (
            "import sys; from perlindungan import Month;"
            "from perlindungan.frames.population import write_population;"
            "write_population(sys.argv[1], int(sys.argv[2]), seed=1, month=Month(2026, 3))"
        )
        start = time.perf_counter()
        command = [sys.executable, "-c", code, str(source), str(rows)]
        subprocess.run(command, check=True)  # noqa: S603
        print(f"{rows:>11,} people made in {time.perf_counter() - start:.0f} s")
        start = time.perf_counter()
        plan = frames.contributions(
            pl.scan_parquet(source), month=MARCH, given={"wage_period": "month"}
        )
        plan.sink_parquet(target)
        seconds = time.perf_counter() - start
        size = target.stat().st_size / 2**30
        print(
            f"{rows:>11,} people billed in {seconds:.0f} s, {rows / seconds / 1e6:.1f} M rows/s, "
            f"at most {peak()} MiB, {size:.1f} GiB written"
        )
        found = pl.scan_parquet(target).select(
            pl.col("error").null_count(),
            *(pl.col(f"total_{one}").sum() for one in ("worker", "employer", "government")),
        )
        print(found.collect(engine="streaming"))


def main() -> None:
    what, *numbers = sys.argv[1:] or ["compare", "2000000"]
    run: dict[str, Callable[..., None]] = {
        "compare": compare,
        "engines": engines,
        "growth": growth,
        "parquet": parquet,
        "nation": nation,
    }
    run[what](*map(int, numbers))


if __name__ == "__main__":
    main()
