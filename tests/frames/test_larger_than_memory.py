"""DuckDB bills a Parquet file that is larger than the memory it may use."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from perlindungan import Month, frames
from perlindungan.facts import EmployerSize, Segment

ROWS = 2_000_000
GIVEN = {
    "wage_period": "month",
    "citizenship": "ID",
    "employer_size": EmployerSize.LARGE,
    "household_size": 3,
    "programmes": "",
    "birth_date": date(1990, 1, 1),
    "started_on": date(2015, 1, 1),
    "jkn_registered": True,
    "risk_group": "III",
    "minimum_wage": 3_983_882,
}


def test_duckdb_spills_and_the_sums_are_exact(tmp_path: Path) -> None:
    source, target = tmp_path / "in.parquet", tmp_path / "out.parquet"
    # Wages that no dictionary shortens: 16 MB as they are, and 260 MB with what is made of them.
    wages = pl.int_range(ROWS, eager=True) * 13 % 29_000_017 + 1_000_000
    pl.DataFrame({"wage": wages}).write_parquet(source, row_group_size=100_000)
    with duckdb.connect() as connection:
        connection.execute("set memory_limit = '150MB'")
        connection.execute("set threads = 2")
        connection.execute(f"set temp_directory = '{tmp_path}'")
        relation = connection.read_parquet(str(source))
        made = frames.contributions(relation, month=Month(2026, 3), segment=Segment.PU, given=GIVEN)
        made.write_parquet(str(target), row_group_size=20_000)
    sums = pl.scan_parquet(target).select(pl.col("jht_employer", "jkk_employer").sum())
    found = sums.collect().row(0)
    right = pl.DataFrame({"wage": wages}).select(
        ((pl.col("wage") * 74 + 1_000) // 2_000).sum(),
        ((pl.col("wage") * 178 + 10_000).alias("jkk") // 20_000).sum(),
    )
    assert found == right.row(0)
    assert pl.scan_parquet(target).select(pl.len()).collect().item() == ROWS
