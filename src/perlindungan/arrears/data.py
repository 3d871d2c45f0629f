"""An account as plain data that JSON can hold."""

from __future__ import annotations

from typing import Any

from perlindungan.arrears.accounts import Account


def account_data(account: Account) -> dict[str, Any]:
    """Return an account as data that ``json.dumps`` takes as it is. Rupiah are whole numbers."""
    return {
        "id": account.id,
        "segment": account.segment.value,
        "on": account.on.isoformat(),
        "law": account.law,
        "holidays_checked": account.holidays_checked,
        "open": account.open,
        "late": account.late,
        "fines": account.fines,
        "credit": account.credit,
        "balance": account.balance,
        "months": [
            {
                "month": str(month.month),
                "due": month.due,
                "paid": month.paid,
                "open": month.open,
                "fine": month.fine,
                "fine_paid": month.fine_paid,
                "balance": month.balance,
            }
            for month in account.months
        ],
        "entries": [
            {
                "month": str(entry.month),
                "programme": entry.programme.value,
                "deferred": entry.deferred,
                "due": entry.due,
                "due_date": entry.due_date.isoformat(),
                "paid": [
                    {"on": part.on.isoformat(), "amount": part.amount} for part in entry.parts
                ],
                "open": entry.open,
                "months_late": entry.months_late,
                "fine": entry.fine,
                "fine_paid": entry.fine_paid,
                "citation": "; ".join(map(str, entry.citations)),
                "confidence": entry.confidence.value,
                "note": entry.note,
            }
            for entry in account.entries
        ],
        "allocations": [
            {
                "payment": item.payment,
                "on": item.on.isoformat(),
                "kind": item.kind,
                "month": None if item.month is None else str(item.month),
                "programme": None if item.programme is None else item.programme.value,
                "amount": item.amount,
            }
            for item in account.allocations
        ],
        "movements": [
            {
                "on": item.on.isoformat(),
                "kind": item.kind,
                "month": None if item.month is None else str(item.month),
                "programme": None if item.programme is None else item.programme.value,
                "amount": item.amount,
                "balance": item.balance,
            }
            for item in account.movements
        ],
        "cover": [
            {
                "programme": item.programme.value,
                "months_in_arrears": item.months,
                "effect": item.effect,
                "citation": "; ".join(map(str, item.citations)),
                "confidence": item.confidence.value,
            }
            for item in account.cover
        ],
        "warnings": [{"code": found.code, **dict(found.details)} for found in account.findings],
        "choices": dict(account.choices),
    }
