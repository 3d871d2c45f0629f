"""Parquet in, Parquet out: every contribution of every row, without holding the rows."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from perlindungan.cli.cells import DAYS, Problem, cell_reader
from perlindungan.cli.output import replacing
from perlindungan.cli.sources import SourceError
from perlindungan.facts import FactError, InputError, Month, Payer, Segment
from perlindungan.frames import FrameError, contributions
from perlindungan.frames.kinds import kinds
from perlindungan.programmes import Law
from perlindungan.wording import number, text

if TYPE_CHECKING:
    from polars import DataFrame, LazyFrame

ERROR, MISSING = "error", ":missing"

_BILLION = 10**9
_OF_A_ROW = frozenset({"month:missing", "segment:missing"})
"""Without these nothing of a row is computed: it has an error, and is not merely incomplete."""


@frozen(kw_only=True)
class Counted:
    """What was written.

    Parameters
    ----------
    rows
        How many.
    totals
        Rupiah by payer, of the rows in which the total is known.
    open_payers
        Payers whose total some row lacks.
    errors
        Rows by what stands in the column ``error``.
    """

    rows: int
    totals: Mapping[Payer, int]
    open_payers: frozenset[Payer]
    errors: Mapping[str, int]

    @property
    def refused(self) -> int:
        """Rows of which nothing was computed."""
        return sum(count for code, count in self.errors.items() if not _is_incomplete(code))

    @property
    def incomplete(self) -> int:
        """Rows that lack a fact."""
        return sum(count for code, count in self.errors.items() if _is_incomplete(code))


def _is_incomplete(code: str) -> bool:
    return code.endswith(MISSING) and code not in _OF_A_ROW


@frozen(kw_only=True)
class FrameRun:
    """One pass over Parquet files.

    Parameters
    ----------
    source
        A file, a folder of files, or a pattern.
    month, month_column, segment, given, columns, law
        As for :func:`perlindungan.frames.contributions`.
    """

    source: Path
    month: Month | None
    month_column: str | None
    segment: Segment | None
    given: Mapping[str, object]
    columns: Mapping[str, str]
    law: Law

    def reads(self, out: Path) -> bool:
        """Tell whether a file is one of those that are read, or would be another time."""
        if self.source.is_dir() and out.resolve().is_relative_to(self.source.resolve()):
            return True
        files = self._files()
        return out.exists() and any(file.exists() and file.samefile(out) for file in files)

    def write(self, out: Path, console: Console) -> Counted:
        """Write every row with its contributions, and count what was written.

        Parameters
        ----------
        out
            Takes its place only when it is complete.
        console
            Shows progress if it is a terminal.

        Raises
        ------
        InputError
            If there is no such file, it is not Parquet, or its columns cannot be taken.
        OSError
            If a file cannot be read or written.
        """
        files = self._files()
        if not files:
            raise SourceError(str(self.source), "parquet_there")
        try:
            import narwhals  # noqa: F401
            from polars.exceptions import PolarsError
        except ImportError:
            raise SourceError("polars", "extra_frames") from None
        try:
            with replacing(out) as draft:
                self._write(files, draft, console)
                # Counted from what is in the file, so that what is told is what was written.
                return _counted(draft)
        except PolarsError as error:
            # The first line names the trouble; the rest is the plan of the query.
            raise SourceError(str(error).partition("\n")[0], "parquet") from None

    def _files(self) -> list[Path]:
        """Return the files in order; what Spark and others leave beside them is none."""
        if self.source.is_file():
            return [self.source]
        if not self.source.is_dir():
            return sorted(map(Path, glob(str(self.source), recursive=True)))  # noqa: PTH207
        found = sorted(self.source.rglob("*.parquet"))
        return [
            path
            for path in found
            if not any(part.startswith((".", "_")) for part in path.relative_to(self.source).parts)
        ]

    def _write(self, files: list[Path], draft: Path, console: Console) -> None:
        # What is read ahead waits in memory for its turn to be written, for rows keep their order.
        os.environ.setdefault("POLARS_ROW_GROUP_PREFETCH_SIZE", "1")
        import polars as pl

        # Folders such as month=2026-03 hold a column in their names.
        hive = True if self.source.is_dir() else None
        rows = pl.scan_parquet(files, glob=False, hive_partitioning=hive)
        rows.collect_schema()  # refuses what is not Parquet
        made: LazyFrame = contributions(
            rows,
            month=self.month,
            month_column=self.month_column,
            segment=self.segment,
            given=self.given,
            columns=self.columns,
            law=self.law,
        )
        if not console.is_terminal:
            made.sink_parquet(draft)
            return
        number_of_rows = rows.select(pl.len()).collect().item()
        with Progress(console=console, transient=True) as progress:
            task = progress.add_task("", total=number_of_rows)

            def passed(part: DataFrame) -> DataFrame:
                progress.advance(task, part.height)
                return part

            made.map_batches(passed, streamable=True).sink_parquet(draft)


def _counted(path: Path) -> Counted:
    """Count rows, totals and errors in one streamed pass."""
    import polars as pl

    rows = pl.scan_parquet(path, glob=False)
    there = rows.collect_schema()
    payers = [payer for payer in Payer if _total(payer) in there]
    # In two parts, so that no sum leaves 64 bits, however many rows there are.
    parts = {
        f"{payer.value}_{name}": part.sum()
        for payer in payers
        for name, part in (
            ("billions", pl.col(_total(payer)) // _BILLION),
            ("rest", pl.col(_total(payer)) % _BILLION),
            ("open", pl.col(_total(payer)).is_null().cast(pl.Int64)),
        )
    }
    found = rows.group_by(ERROR).agg(rows=pl.len(), **parts).collect(engine="streaming")
    table = found.to_dicts()

    def summed(name: str) -> int:
        return sum(int(row[name]) for row in table)

    errors = {str(row[ERROR]): int(row["rows"]) for row in table if row[ERROR] is not None}
    return Counted(
        rows=summed("rows"),
        totals={
            payer: summed(f"{payer.value}_billions") * _BILLION + summed(f"{payer.value}_rest")
            for payer in payers
        },
        open_payers=frozenset(payer for payer in payers if summed(f"{payer.value}_open")),
        errors=dict(sorted(errors.items(), key=lambda item: (-item[1], item[0]))),
    )


def _total(payer: Payer) -> str:
    return f"total_{payer.value}"


def read_given(pairs: Iterable[str]) -> dict[str, object]:
    """Read facts that hold for every row, each cell as a roster has it.

    Raises
    ------
    InputError
        If one names no fact of a frame, has no value, or one that cannot be read.
    """
    given: dict[str, object] = {}
    for pair in pairs:
        name, sign, cell = pair.partition("=")
        if name not in kinds():
            raise FrameError(name, cell, "frame_fact", values=", ".join(sorted(kinds())))
        value = cell_reader(name, "date:YYYY-MM-DD" if name in DAYS else "text")(cell)
        if not sign or value is None:
            raise FactError(name, cell, "given_value")
        given[name] = _as_frames_have_it(name, cell, value)
    return given


def _as_frames_have_it(name: str, cell: str, value: Any) -> object:
    """Return the value of a cell as a frame takes it: one wage, and the period by its name."""
    if name == "wage_period":
        return cell.strip()
    if name != "wage":
        return value
    amount, *more = value
    if more:
        raise FactError(name, cell, "one_amount")
    return amount


def problem_of(error: InputError | OSError) -> Problem:
    """Return the problem of a file that cannot be taken, or cannot be written."""
    if isinstance(error, OSError):
        error = InputError(str(error), "parquet")
    column = error.field if isinstance(error, FrameError) else ""
    value = "" if error.value is None else str(error.value)
    return Problem(row=0, column=column, value=value, error=error)


def show(console: Console, counted: Counted, lang: str) -> None:
    """Print how many rows were written, the totals by payer, and the rows by error."""
    table = Table(show_header=False)
    table.add_column()
    table.add_column(justify="right")
    for name, count in (
        ("rows", counted.rows),
        ("incomplete", counted.incomplete),
        ("refused", counted.refused),
    ):
        table.add_row(text(f"frame.{name}", lang), number(count, lang))
    table.add_section()
    for payer, amount in counted.totals.items():
        open_ = "≥ " if payer in counted.open_payers else ""
        label = f"{text('statement.total', lang)} {text(f'payer.{payer.value}', lang)}"
        table.add_row(label, f"{open_}Rp{number(amount, lang)}")
    if counted.errors:
        table.add_section()
    for code, count in counted.errors.items():
        table.add_row(Text(code), number(count, lang))
    console.print(table)
