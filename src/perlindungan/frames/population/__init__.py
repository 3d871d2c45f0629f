"""A made-up working population of Indonesia, as large as the real one, to try rules on.

Nobody in it exists. Its shares come from ``data/population_shares.csv`` and
``data/population_regencies.csv``, where each says its source and whether it was ``published``,
``derived`` from published figures, or ``assumed`` because no figure was found.

Published, or derived from what was: how many work, and as what (BPS, Sakernas August 2025), the
construction members and civil servants among them, the migrants on top; the population of every
regency; ages; the means of wages and of informal incomes; foreigners by country; online drivers;
who is paid for by a regional budget; by which route migrants go.

Assumed: risk groups, persons insured with an employee, time in work, workers of a firm,
labour-intensive firms, who joins a programme by choice, contracts and JHT of migrants, who is
paid for by the state budget, and how wide wages and incomes are spread around the minimum wage of
the place. Assumed as well: that work is spread over the regencies as the population is, and that
**columns know nothing of each other** but for what follows from how somebody works and in what
firm. Do not read a correlation from it, such as of wage and age.

Soldiers, police and contract staff of the state count as employees of firms. Everybody who works
is in it, registered with BPJS or not. There are no names and no NIK. A few rows leave open what
their statement asks for: those of foreigners who have just come, and of workers past the pension
age.
"""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from typing import TYPE_CHECKING

from perlindungan.facts import Month
from perlindungan.frames.population.persons import CHUNK, chunk
from perlindungan.frames.population.tables import people

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["CHUNK", "MOST_ROWS", "TEXTS", "people", "population", "write_population"]

MOST_ROWS = 10**10
"""Beyond it the weights would overflow."""

TEXTS = frozenset(
    {"segment", "region", "citizenship", "risk_group", "employer_kind", "employer_size"}
    | {"contract", "programmes", "funding", "route"}
)
"""Columns of text; money and counts are 64-bit integers, days are dates, the rest booleans."""


def population(rows: int, *, seed: int, month: Month | tuple[Month, Month]) -> Iterator[pa.Table]:
    """Yield a population in chunks; the columns bear the names of a roster.

    A row is a person. Facts that its segment has no use for are null. A person is the same in a
    smaller and in a larger population of the same seed and month, but for the weight.

    Parameters
    ----------
    rows
        How many, up to :data:`MOST_ROWS`.
    seed
        Zero or more; the same one gives the same people.
    month
        The month of all rows, or the first and the last of the months that rows are spread over
        evenly. Ages and days of entry are told from the first. Wages are of 2025 and incomes of
        2022, whatever the month.

    Yields
    ------
    pyarrow.Table
        :data:`CHUNK` rows. ``weight`` says how many people a row stands for; over all chunks it
        adds up to :func:`people`.

    Raises
    ------
    ValueError
        If a number or the order of the months is none of these.

    >>> from perlindungan import Month
    >>> [chunk.num_rows for chunk in population(300_000, seed=1, month=Month(2026, 3))]
    [262144, 37856]
    """
    chunks = _chunks(rows, seed, month)
    return (_plain(chunk) for chunk in chunks)


def write_population(
    path: str | PathLike[str],
    rows: int,
    *,
    seed: int,
    month: Month | tuple[Month, Month],
    compression: str = "snappy",
) -> None:
    """Write a population to one Parquet file, a chunk at a time.

    Text is written as text, with dictionaries inside the file, so that every engine reads it.

    Parameters
    ----------
    path
        Where to; a file there is overwritten.
    rows, seed, month
        As for :func:`population`.
    compression
        ``snappy``, ``zstd`` or another that Parquet knows.

    Raises
    ------
    ValueError
        As :func:`population` does.
    """
    from pyarrow.parquet import ParquetWriter

    chunks = _chunks(rows, seed, month)
    first = next(chunks, None)
    schema = _empty(month).schema if first is None else first.schema
    with ParquetWriter(
        path,
        schema,
        compression=compression,
        use_dictionary=[name for name in schema.names if name != "worker_id"],
        column_encoding={"worker_id": "DELTA_BINARY_PACKED"},
        write_statistics=[name for name in schema.names if name not in TEXTS],
        store_schema=False,  # else a reader is told to give dictionaries where text is meant
    ) as writer:
        while first is not None:
            writer.write_table(first, row_group_size=CHUNK)
            first = next(chunks, None)


def _chunks(rows: int, seed: int, month: Month | tuple[Month, Month]) -> Iterator[pa.Table]:
    if not 0 <= rows <= MOST_ROWS:
        raise ValueError(f"rows: {rows} is outside 0 to {MOST_ROWS}")
    if seed < 0:
        raise ValueError(f"seed: {seed} is below zero")
    first, last = _months(month)
    return (
        chunk(number, min(CHUNK, rows - number * CHUNK), rows, seed, first, last)
        for number in range(-(-rows // CHUNK))
    )


def _months(month: Month | tuple[Month, Month]) -> tuple[Month, Month]:
    first, last = (month, month) if isinstance(month, Month) else month
    if last < first:
        raise ValueError(f"month: {last} is before {first}")
    return first, last


def _empty(month: Month | tuple[Month, Month]) -> pa.Table:
    return chunk(0, 0, 1, 0, *_months(month))


def _plain(chunk: pa.Table) -> pa.Table:
    """Return a chunk with text in place of dictionaries."""
    import pyarrow as pa

    fields = [
        field.with_type(pa.string()) if field.name in TEXTS else field for field in chunk.schema
    ]
    return chunk.cast(pa.schema(fields))
