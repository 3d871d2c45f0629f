"""Made-up people and schemes with one test at a time, or with all of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import attrs

from perlindungan.regional import (
    POINTS,
    WITHOUT_NATIONAL_FRAME,
    Candidate,
    Finding,
    Scheme,
    Sex,
    Standing,
    Verified,
    setting,
)
from perlindungan.regional.points import (
    AgeWindow,
    Exclusion,
    Groups,
    IncomeTest,
    PovertyTest,
    Proofs,
    Residence,
)
from perlindungan.regional.verify import (
    Registers,
    verify,
)

DAY = date(2026, 3, 2)
REASON = "SK Gubernur 400.9/K.1/2026 (contoh)"
BARE = Scheme(
    id="pekerja-rentan", region="64", title_id="Pekerja rentan", title_en="Vulnerable workers"
)
ALL: dict[str, Any] = {
    "groups": Groups(names=frozenset({"farmer", "fisher", "disability"})),
    "age": AgeWindow(least=18, most=64),
    "residence": Residence(region="64", months=6),
    "poverty": PovertyTest(decile_most=5),
    "income": IncomeTest(minimum_wage=True),
    "exclusions": frozenset(Exclusion),
    "proofs": Proofs(all=frozenset({"ktp"}), by_group={"fisher": frozenset({"kusuka"})}),
}
"""Every test that a scheme of Kalimantan Timur can have."""


def scheme(region: str = "64", **points: Any) -> Scheme:
    """Return a scheme with these tests and no others."""
    made = attrs.evolve(BARE, region=region)
    for name in POINTS:
        made = made.with_ruling(name, setting(points.get(name), reason=REASON))
    return made


def nik(serial: int, born: date = date(1990, 5, 17), *, woman: bool = False) -> str:
    return f"990101{born.day + 40 * woman:02}{born:%m%y}{serial:04}"


def candidate(row: int = 2, /, **facts: Any) -> Candidate:
    """Return somebody who meets :data:`ALL`."""
    born = facts.get("birth_date", date(1990, 5, 17)) or date(1990, 5, 17)
    whole: dict[str, Any] = {
        "name": f"Contoh Rekaan {row}",
        "nik": nik(row, born),
        "family_card": "9901010505200001",
        "birth_date": born,
        "birth_place": "Rekaan",
        "sex": Sex.MALE,
        "address": "Jalan Rekaan 7",
        "phone": "080000000000",
        "region": "64.72.01.1001",
        "resident_since": date(2015, 1, 5),
        "indigenous": False,
        "occupation": "petani",
        "category": "farmer",
        "marks": frozenset(),
        "income": 1_000_000,
        "decile": 3,
        "lists": frozenset({"DTKS"}),
        "covered": False,
        "civil_servant": False,
        "student": False,
        "has_employer": False,
        "proofs": frozenset({"ktp", "kk"}),
        "registered_on": DAY,
        "on_last_list": False,
    }
    return Candidate(row=row, **whole | facts)


def without(person: Candidate, *facts: str) -> Candidate:
    """Return somebody of whom these facts are not known."""
    unknown: dict[str, Any] = dict.fromkeys(facts)
    return attrs.evolve(person, **unknown)


def verified(
    *people: Candidate, on: date = DAY, registers: Registers | None = None, **points: Any
) -> tuple[Verified, ...]:
    """Verify people by a scheme with these tests alone, without the rules of the state."""
    return verify(
        people,
        scheme(**points),
        on=on,
        registers=registers or Registers(),
        national=WITHOUT_NATIONAL_FRAME,
    ).people


def outcome(
    person: Candidate, *, on: date = DAY, registers: Registers | None = None, **points: Any
) -> tuple[Standing, set[str]]:
    """Return where somebody ends, and the codes of what was found."""
    (found,) = verified(person, on=on, registers=registers, **points)
    return found.standing, codes(found.findings) - {"nik_made_up"}


def codes(findings: Iterable[Finding]) -> set[str]:
    return {finding.code for finding in findings}
