"""Where an answer goes, and in which form."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import IO

from rich.console import Console

from perlindungan.cli.json_output import JsonWriter
from perlindungan.cli.output import CsvWriter, Writer, XlsxWriter, replacing
from perlindungan.cli.run import Run
from perlindungan.cli.table_output import TableWriter


class Format(StrEnum):
    """Forms of output."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"


class Target:
    """Where the answer goes; it is kept only if ``keep`` stays true."""

    def __init__(self, file: IO[str] | None, path: Path | None) -> None:
        self._file, self._path = file, path
        self.keep = True

    def writer(self, format: Format, run: Run) -> Writer:
        """Return the writer of a form."""
        if format is Format.XLSX and self._path is not None:
            return XlsxWriter(self._path, run.lang)
        if format is Format.JSON and self._file is not None:
            return JsonWriter(self._file, run.head, run.lang, whole=run.explain)
        if format is Format.CSV and self._file is not None:
            return CsvWriter(self._file, run.lang)
        on_terminal = self._file is not None and self._file.isatty()
        width = None if on_terminal else _WIDE
        return TableWriter(Console(file=self._file, width=width), run.month, run.lang)


_WIDE = 200


@contextmanager
def open_target(out: Path | None, format: Format, *, strict: bool) -> Iterator[Target]:
    """Open the target; a file takes its place only at the end, and so does strict output."""
    with ExitStack() as stack:
        if out is not None:
            draft = stack.enter_context(replacing(out))
            file = None
            if format is not Format.XLSX:
                file = stack.enter_context(draft.open("w", encoding="utf-8", newline=""))
            target = Target(file, draft)
            yield target
            if file is not None:
                file.close()
            if not target.keep:
                draft.unlink(missing_ok=True)
            return
        if not strict:
            yield Target(sys.stdout, None)
            return
        spool = stack.enter_context(
            tempfile.SpooledTemporaryFile(max_size=2**24, mode="w+", encoding="utf-8", newline="")
        )
        target = Target(spool, None)
        yield target
        if target.keep:
            spool.seek(0)
            for part in spool:
                sys.stdout.write(part)
