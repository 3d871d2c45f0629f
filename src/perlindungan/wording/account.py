"""An account of arrears told month by month."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from perlindungan.wording.texts import month_name, rupiah, text, warning

if TYPE_CHECKING:
    from perlindungan.arrears import Account, Entry


def explain_account(account: Account, locale: str) -> str:
    """Tell an account: each month, what arrears do to the cover, the rules and the choices."""
    return "\n".join(_told(account, locale))


def _told(account: Account, locale: str) -> Iterator[str]:
    yield text(
        "account.title",
        locale,
        id=account.id or text("account.payer", locale),
        segment=text(f"segment.{account.segment.value}", locale),
        on=account.on.isoformat(),
    )
    for month in account.months:
        yield ""
        yield text(
            "account.month",
            locale,
            month=month_name(month.month, locale),
            due=rupiah(month.due, locale),
            open=rupiah(month.open, locale),
            balance=rupiah(month.balance, locale),
        )
        for entry in account.entries:
            if entry.month == month.month:
                yield f"  {_entry(entry, locale)}"
    yield ""
    for name in ("open", "late", "fines", "credit", "balance"):
        yield f"{text(f'account.{name}', locale)}: {rupiah(getattr(account, name), locale)}"
    yield from cover_told(account, locale)
    yield from warnings_told(account, locale)
    yield ""
    yield f"{text('statement.choices', locale)}: " + "; ".join(
        f"{text(f'choice.{name}', locale)}: {text(f'answer.{answer}', locale)}"
        for name, answer in account.choices
    )
    if not account.holidays_checked:
        yield text("statement.holidays_not_checked", locale)


def _entry(entry: Entry, locale: str) -> str:
    deferred = f" ({text('part.deferred', locale)})" if entry.deferred else ""
    fine = (
        text("account.fine_unknown", locale)
        if entry.fine is None
        else text("account.fine", locale, months=entry.months_late, fine=rupiah(entry.fine, locale))
    )
    return (
        text(
            "account.entry",
            locale,
            programme=f"{entry.programme.value}{deferred}",
            due=rupiah(entry.due, locale),
            day=entry.due_date.isoformat(),
            open=rupiah(entry.open, locale),
        )
        + f"; {fine} ({'; '.join(map(str, entry.citations))})"
    )


def cover_told(account: Account, locale: str) -> Iterator[str]:
    """Yield what the arrears do to each programme."""
    yield ""
    yield f"{text('account.cover', locale)}:"
    for cover in account.cover:
        yield (
            f"  {cover.programme.value}: "
            f"{text(f'cover.{cover.effect}', locale, months=cover.months)} "
            f"({'; '.join(map(str, cover.citations))})"
        )


def warnings_told(account: Account, locale: str) -> Iterator[str]:
    """Yield the findings of an account."""
    if account.findings:
        yield ""
        yield f"{text('statement.warnings', locale)}:"
        for found in account.findings:
            yield f"  - {warning(found.code, dict(found.details), locale)}"
