"""An account as plain data."""

from __future__ import annotations

import json
from datetime import date

from perlindungan.arrears import Account, Due, Ledger, Payment, account, account_data
from perlindungan.facts import Month, Programme, Segment

JKK, JKM, JP = Programme.JKK, Programme.JKM, Programme.JP


def found() -> Account:
    dues = (
        Due(month=Month(2026, 1), programme=JKK, amount=1_000_000),
        Due(month=Month(2026, 1), programme=JKM, amount=500_000),
        Due(month=Month(2020, 9), programme=JP, amount=990_000, deferred=True),
    )
    payments = (
        Payment(on=date(2026, 3, 1), amount=400_000, month=Month(2026, 1), programme=JKK),
        Payment(on=date(2026, 3, 9), amount=1_000, month=Month(2026, 1), fine=True),
    )
    ledger = Ledger(id="PT X", segment=Segment.PU, dues=dues, payments=payments)
    return account(ledger, date(2026, 3, 20), holidays=None)


def test_json_takes_it_as_it_is() -> None:
    data = account_data(found())
    assert json.loads(json.dumps(data)) == data


def test_the_head_and_the_sums() -> None:
    data = account_data(found())
    head = {name: data[name] for name in ("id", "segment", "on", "holidays_checked")}
    assert head == {"id": "PT X", "segment": "PU", "on": "2026-03-20", "holidays_checked": False}
    # JKK 400,000 one month late, 600,000 two; JKM two: 8,000 + 24,000 + 20,000 less 1,000 paid.
    assert {name: data[name] for name in ("open", "late", "fines", "credit", "balance")} == {
        "open": 2_090_000,
        "late": 2_090_000,
        "fines": 51_000,
        "credit": 0,
        "balance": 2_141_000,
    }


def test_entries_tell_parts_lateness_and_sources() -> None:
    deferred, jkk, jkm = account_data(found())["entries"]
    assert (deferred["month"], deferred["deferred"], deferred["fine"]) == ("2020-09", True, None)
    assert jkk["paid"] == [{"on": "2026-03-01", "amount": 400_000}]
    assert {name: jkk[name] for name in ("due", "due_date", "open", "months_late", "fine")} == {
        "due": 1_000_000,
        "due_date": "2026-02-16",
        "open": 600_000,
        "months_late": 2,
        "fine": 32_000,
    }
    assert "PP 44/2015 Pasal 22 ayat (1)" in jkk["citation"]
    assert jkk["confidence"] == "text"
    assert (jkm["paid"], jkm["fine"], jkm["fine_paid"]) == ([], 20_000, 0)
    assert jkk["fine_paid"] == 1_000


def test_allocations_and_the_journal() -> None:
    data = account_data(found())
    assert [
        (item["payment"], item["kind"], item["month"], item["programme"], item["amount"])
        for item in data["allocations"]
    ] == [
        (0, "contribution", "2026-01", "JKK", 400_000),
        (1, "fine", "2026-01", "JKK", 1_000),
    ]
    payments = [item for item in data["movements"] if item["kind"] == "payment"]
    assert [(item["on"], item["month"], item["amount"]) for item in payments] == [
        ("2026-03-01", None, -400_000),
        ("2026-03-09", None, -1_000),
    ]
    assert data["movements"][-1]["balance"] == data["balance"]
    assert data["months"][-1]["balance"] == data["open"] + data["fines"] - data["credit"]


def test_cover_warnings_and_choices() -> None:
    data = account_data(found())
    assert {item["programme"] for item in data["cover"]} == {"JKK", "JKM", "JKP"}
    assert [item["code"] for item in data["warnings"]] == [
        "deferred_not_begun",
        "deferred_not_settled",
    ]
    assert data["warnings"][0]["day"] == "2021-05-15"
    assert data["warnings"][1]["month"] == "2020-09"
    effects = {item["programme"]: item["effect"] for item in data["cover"]}
    assert effects["JKP"] == "jkp_insured"
    assert data["choices"]["allocation"] == "oldest_first"
    assert data["choices"]["late_months"] == "begun"


def test_credit_is_a_kind_of_its_own() -> None:
    ledger = Ledger(segment=Segment.PU, dues=(), payments=(Payment(on=date(2026, 3, 1), amount=7),))
    data = account_data(account(ledger, date(2026, 3, 1), holidays=frozenset()))
    assert data["allocations"] == [
        {
            "payment": 0,
            "on": "2026-03-01",
            "kind": "credit",
            "month": None,
            "programme": None,
            "amount": 7,
        }
    ]
    assert (data["credit"], data["balance"], data["holidays_checked"]) == (7, -7, True)
