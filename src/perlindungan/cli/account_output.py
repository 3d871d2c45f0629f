"""Accounts of arrears: as a table for people, as CSV, JSON or XLSX."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from perlindungan.arrears import Account, Entry, account_data
from perlindungan.cli.output import safe
from perlindungan.wording import month_name, number, rupiah, text, warning
from perlindungan.wording.account import cover_told, warnings_told

COLUMNS = (
    "account",
    "segment",
    "month",
    "programme",
    "deferred",
    "due",
    "due_date",
    "paid",
    "paid_on",
    "open",
    "months_late",
    "fine",
    "fine_paid",
    "balance",
    "source",
)
"""Columns of the account as a file: a row a programme and month, with running balance."""

_JOURNAL = ("account", "on", "kind", "month", "programme", "amount", "balance")


def rows(account: Account) -> Iterator[dict[str, int | str | None]]:
    """Yield an account's entries as flat rows; the balance runs from row to row."""
    balance = 0
    for entry in account.entries:
        balance += entry.open + entry.fine_open
        yield {
            "account": account.id,
            "segment": account.segment.value,
            "month": str(entry.month),
            "programme": entry.programme.value,
            "deferred": "yes" if entry.deferred else "",
            "due": entry.due,
            "due_date": entry.due_date.isoformat(),
            "paid": entry.paid,
            "paid_on": " ".join(sorted({part.on.isoformat() for part in entry.parts})),
            "open": entry.open,
            "months_late": entry.months_late,
            "fine": entry.fine,
            "fine_paid": entry.fine_paid,
            "balance": balance,
            "source": "; ".join(map(str, entry.citations)),
        }


def to_csv(accounts: Iterable[Account], file: IO[str]) -> None:
    """Write accounts as CSV."""
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for account in accounts:
        for row in rows(account):
            writer.writerow({name: safe(v) if isinstance(v, str) else v for name, v in row.items()})


def to_json(
    accounts: Iterable[Account], file: IO[str], problems: list[dict[str, Any]], locale: str
) -> None:
    """Write accounts as one JSON object, with the problems."""
    told = [
        account_data(account) | {"warnings": _warnings(account, locale)} for account in accounts
    ]
    json.dump({"accounts": told, "errors": problems}, file, ensure_ascii=False, indent=1)
    file.write("\n")


def _warnings(account: Account, locale: str) -> list[dict[str, Any]]:
    return [
        {"code": found.code, **dict(found.details)}
        | {"message": warning(found.code, dict(found.details), locale)}
        for found in account.findings
    ]


def to_xlsx(accounts: Iterable[Account], path: Path) -> None:
    """Write accounts as a workbook: the entries, and the journal."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    money = book.add_format({"num_format": "#,##0"})
    sheets = {"account": COLUMNS, "journal": _JOURNAL}
    pages = {name: book.add_worksheet(name) for name in sheets}
    for name, heads in sheets.items():
        pages[name].write_row(0, 0, heads)
        pages[name].freeze_panes(1, 2)
    next_row = dict.fromkeys(sheets, 1)
    for account in accounts:
        for name, found in (("account", rows(account)), ("journal", _journal(account))):
            for row in found:
                for column, cell in enumerate(row.values()):
                    if isinstance(cell, int):
                        pages[name].write_number(next_row[name], column, cell, money)
                    elif cell is not None:
                        pages[name].write_string(next_row[name], column, cell)
                next_row[name] += 1
    book.close()


def _journal(account: Account) -> Iterator[dict[str, int | str | None]]:
    for item in account.movements:
        yield {
            "account": account.id,
            "on": item.on.isoformat(),
            "kind": item.kind,
            "month": None if item.month is None else str(item.month),
            "programme": None if item.programme is None else item.programme.value,
            "amount": item.amount,
            "balance": item.balance,
        }


_SHOWN = ("programme", "due", "due_date", "paid", "open", "months_late", "fine", "balance")
_NUMBERS = frozenset({"due", "paid", "open", "months_late", "fine", "balance"})


def show(console: Console, account: Account, locale: str) -> None:
    """Print an account: a table by month, the sums, the cover, the warnings and choices."""
    title = text(
        "account.title",
        locale,
        id=account.id or text("account.payer", locale),
        segment=text(f"segment.{account.segment.value}", locale),
        on=account.on.isoformat(),
    )
    table = Table(title=Text(title))
    table.add_column(text("account.head.month", locale))
    for name in _SHOWN:
        numeric = name in _NUMBERS
        table.add_column(
            text(f"account.head.{name}", locale), justify="right" if numeric else "left"
        )
    before = None
    for row, entry in zip(rows(account), account.entries, strict=True):
        month = "" if entry.month == before else month_name(entry.month, locale)
        cells = (month, *(_cell(name, row, entry, locale) for name in _SHOWN))
        table.add_row(*map(Text, cells))
        before = entry.month
    console.print(table)
    for name in ("open", "late", "fines", "credit", "balance"):
        _print(console, f"{text(f'account.{name}', locale)}: {_sum(account, name, locale)}")
    for line in (*cover_told(account, locale), *warnings_told(account, locale)):
        _print(console, line)
    answers = (
        f"{text(f'choice.{name}', locale)}: {text(f'answer.{answer}', locale)}"
        for name, answer in account.choices
    )
    _print(console, f"\n{text('statement.choices', locale)}: {'; '.join(answers)}")
    if not account.holidays_checked:
        _print(console, text("statement.holidays_not_checked", locale))
    _print(console, "")


def _print(console: Console, line: str) -> None:
    console.print(line, markup=False, highlight=False, soft_wrap=True)


def _sum(account: Account, name: str, locale: str) -> str:
    amount: int = getattr(account, name)
    return rupiah(amount, locale)


def _cell(name: str, row: dict[str, int | str | None], entry: Entry, locale: str) -> str:
    value = row[name]
    if name == "programme" and entry.deferred:
        return f"{value} ({text('part.deferred', locale)})"
    if value is None:
        return "?"
    return number(value, locale) if isinstance(value, int) else value
