"""A made-up year of a scheme in East Kalimantan: people who do not exist, places that do."""

from __future__ import annotations

from datetime import date
from typing import Any

from perlindungan.facts import Month, Programme
from perlindungan.law import Confidence, Rule
from perlindungan.regional import FUNDS, Candidate, Sex, Source, policy, setting
from perlindungan.regional.findings import Finding, Severity, Standing, Verification, Verified
from perlindungan.regional.monitor import (
    BudgetLine,
    By,
    ClaimPaid,
    Denominator,
    Movement,
    MovementKind,
    Report,
    report,
)
from perlindungan.regional.points import AgeWindow, Benefits, Quota
from perlindungan.regional.roll import Member, Roll

PLACES = ("64.71", "64.72", "64.72", "64.72", "64.74", "64.02")
CATEGORIES = ("farmer", "fisher", "ojek_base", "mosque_caretaker")
BPS = Source(address="contoh.example/bps", told="angka contoh")


def member(number: int, **changes: Any) -> Member:
    facts: dict[str, Any] = {
        "nik": f"99010141{number:08}",
        "name": f"Rekaan Orang {number}",
        "birth_date": date(1955 + number % 50, 1 + number % 12, 1 + number % 28),
        "sex": Sex.FEMALE if number % 3 else Sex.MALE,
        "region": f"{PLACES[number // 3 % len(PLACES)]}.01.{1001 + number % 3}",
        "category": CATEGORIES[number % len(CATEGORIES)],
        "since": Month(2026, 1),
        "address": f"Jalan Rahasia {number}",
        "family_card": f"99010141{number:08}"[::-1],
        "marks": frozenset({"disability"}) if number % 10 == 0 else frozenset(),
    }
    return Member(**facts | changes)


def roll(month: Month, numbers: range, **changes: Any) -> Roll:
    facts: dict[str, Any] = {
        "policy": "id-64-pergub-19-2023",
        "scheme": "pekerja-rentan",
        "month": month,
        "members": tuple(member(number) for number in numbers),
        "grounds": ("SK contoh 1/2026",),
    }
    return Roll(**facts | changes)


def denominator(region: str, count: int, **changes: Any) -> Denominator:
    facts: dict[str, Any] = {
        "id": "labour_force",
        "title_id": "angkatan kerja",
        "title_en": "labour force",
        "count": count,
        "region": region,
        "at": "2025-08",
        "source": BPS,
    }
    return Denominator(**facts | changes)


EMPLOYED = {"id": "employed", "title_id": "penduduk bekerja", "title_en": "employed persons"}

ROLLS = tuple(roll(Month(2026, number), range(number, 240 + 10 * number)) for number in range(1, 7))
DENOMINATORS = (
    denominator("64", 500),
    denominator("64", 450, **EMPLOYED),
    denominator("64.71", 90),
    denominator("64.72", 300),
    denominator("64.74", 100),
    denominator("64.02", 30),
    denominator("64", 240, of=By.SEX, part="female"),
    denominator("64", 260, of=By.SEX, part="male"),
)
BUDGET = tuple(
    BudgetLine(
        fund=fund,
        month=Month(2026, number),
        planned=planned,
        used=None if number == 6 else planned - 168_000 * number,
    )
    for fund, planned in ((FUNDS[0], 3_360_000), (FUNDS[2], 1_680_000))
    for number in range(1, 7)
)
CLAIMS = (
    ClaimPaid(programme=Programme.JKM, amount=42_000_000, on=date(2026, 2, 10)),
    ClaimPaid(programme=Programme.JKM, amount=10_000_000, on=date(2026, 3, 3)),
    ClaimPaid(programme=Programme.JKK, amount=7_250_000, on=date(2026, 3, 20)),
    ClaimPaid(programme=Programme.JKK, amount=1_000_000, on=date(2026, 7, 1)),
)
MOVEMENTS = tuple(
    Movement(month=Month(2026, number), kind=kind, count=count, reason=reason)
    for number in range(2, 7)
    for kind, count, reason in (
        (MovementKind.JOINED, 10, "waiting_list"),
        (MovementKind.LEFT, 1, ("died", "moved_away", "got_employer")[number % 3]),
    )
)
SCHEME = (
    policy("id-64-pergub-19-2023")
    .scheme("pekerja-rentan")
    .with_ruling(
        "quota",
        setting(
            Quota(total=310, by_region={"64.72": 150}, by_group={"farmer": 60}),
            reason="SK contoh 2/2026",
        ),
    )
    .with_ruling("age", setting(AgeWindow(least=18, most=64), reason="SK contoh 2/2026"))
    .with_ruling(
        "benefits",
        setting(
            Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000),
            reason="SK contoh 2/2026",
        ),
    )
)
RULE = Rule(id="made_up_for_tests", citations=(), confidence=Confidence.GIVEN)


def finding(code: str, severity: Severity, fact: str) -> Finding:
    return Finding(code=code, severity=severity, fact=fact, rule=RULE)


def _person(row: int) -> Verified:
    candidate = Candidate(row=row, name=f"Rekaan Calon {row}", nik=f"99010142{row:08}")
    standing, findings = {
        0: (Standing.REJECTED, (finding("age_above", Severity.REJECTS, "birth_date"),)),
        1: (Standing.NEEDS_FACT, (finding("income_missing", Severity.ASKS, "income"),)),
        2: (Standing.DUPLICATE, (finding("duplicate_nik", Severity.DUPLICATES, "nik"),)),
    }.get(row % 20, (Standing.ACCEPTED, (finding("age_within", Severity.MEETS, "birth_date"),)))
    return Verified(candidate=candidate, standing=standing, findings=findings)


VERIFICATION = Verification(
    policy="id-64-pergub-19-2023",
    scheme=SCHEME,
    terms=SCHEME.terms(date(2026, 1, 5)),
    on=date(2026, 1, 5),
    registers=("members", "deceased"),
    people=tuple(_person(row) for row in range(400)),
)


def full(**changes: Any) -> Report:
    facts: dict[str, Any] = {
        "rolls": ROLLS,
        "region": "64",
        "denominators": DENOMINATORS,
        "verification": VERIFICATION,
        "budget": BUDGET,
        "claims": CLAIMS,
        "movements": MOVEMENTS,
    }
    return report(**facts | changes)
