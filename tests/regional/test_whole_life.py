"""A list of 2,000 made-up people from the spreadsheet to the report, and what must hold all along.

Once through the functions that anybody can call, once through the command line; both must come to
the same lists.
"""

from __future__ import annotations

import csv
import random
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from tests.cli.regional.clerk import run
from tests.regional.made_up import made_up_candidates, made_up_registers

from perlindungan.facts import Month
from perlindungan.regional.collect import candidates_of
from perlindungan.regional.determine import Annex, Determination, annex, determine, roll_of
from perlindungan.regional.findings import Standing, Verification
from perlindungan.regional.fund import Fill, Plan, Purse, payees_of, stack
from perlindungan.regional.funds import APBD_PROVINCE, CSR, DBH_SAWIT
from perlindungan.regional.monitor import Denominator, Report, movements_of, report, rolls_of
from perlindungan.regional.places import inside
from perlindungan.regional.points import Benefits, Exit
from perlindungan.regional.renew import Change, ChangeKind, Log, Renewed, renew
from perlindungan.regional.roll import Roll
from perlindungan.regional.settings import Chosen, chosen
from perlindungan.regional.sources import Source
from perlindungan.regional.together import together
from perlindungan.regional.verify import Registers, verify

COUNT, SEED = 2_000, 6
DAY = date(2026, 4, 6)
APRIL = Month(2026, 4)
MONTHS = (Month(2026, 5), Month(2026, 6), Month(2026, 7))
TOTAL, SAMARINDA = 150, 30
REASON = "SK Gubernur 400.9/K.1/2026 (contoh)"
POINTS = """
[settings]
age = { least = 18, most = 64 }
income = "none"
exclusions = ["covered", "civil_servant", "student", "has_employer"]
poverty = { decile_most = 5 }
priority = { orders = ["decile", "disability", "oldest"] }
months = { first = "2026-04", count = 9 }
exits = ["died", "moved_away", "got_employer", "withdrew", "covered_elsewhere"]
"""
PROVINCE = f"""
policy = "id-64-pergub-19-2023"
preset = "launch-2023"
reason = "{REASON}"
{POINTS}
residence = {{ region = "64", months = 6 }}
quota = {{ total = {TOTAL}, by_region = {{ "64.72" = {SAMARINDA} }} }}
"""
CITY = f"""
policy = "id-6472-pekerja-rentan"
reason = "SK Wali Kota 1/2026 (contoh)"
{POINTS}
residence = {{ region = "64.72" }}
groups = {{ names = ["farmer", "fisher", "trader", "religious_worker", "day_labourer"] }}
quota = {{ total = 25 }}
"""
QUOTAS: Mapping[str, int] = {"64": TOTAL, "64.72": SAMARINDA}


def settings(text: str = PROVINCE) -> Chosen:
    return chosen(tomllib.loads(text))


@cache
def rows() -> Sequence[dict[str, str]]:
    return made_up_candidates(COUNT, SEED)


@cache
def registers() -> Registers:
    given: Any = made_up_registers(rows(), SEED)
    return Registers(**given)


def verified(people: Iterable[dict[str, str]], text: str = PROVINCE) -> Verification:
    picked = settings(text)
    return verify(
        candidates_of(enumerate(people, 2)).candidates,
        picked.scheme,
        on=DAY,
        policy=picked.policy.id,
        registers=registers(),
    )


def decided(people: Iterable[dict[str, str]], text: str = PROVINCE) -> Determination:
    return determine(verified(people, text), deciles=registers().poverty)


_KINDS = (
    ChangeKind.DIED,
    ChangeKind.GOT_EMPLOYER,
    ChangeKind.MOVED_AWAY,
    ChangeKind.WITHDREW,
    ChangeKind.CORRECTED,
)


def changes(roll: Roll) -> list[Change]:
    """Return what happens to every ninth member in the month of a list."""
    found = []
    for number, member in enumerate(roll.members[::9]):
        kind = _KINDS[number % len(_KINDS)]
        more: dict[str, Any] = {}
        if kind is ChangeKind.GOT_EMPLOYER:
            more["employer"] = "PT Contoh"
        if kind is ChangeKind.MOVED_AWAY:
            more["region"] = "63.71"
        if kind is ChangeKind.CORRECTED:
            more["facts"] = {"address": f"Jl. Contoh {roll.month} {number}"}
        day = roll.month.first.replace(day=number % 28 + 1)
        found.append(Change(kind=kind, nik=member.nik, on=day, row=number + 2, **more))
    return found


@frozen(kw_only=True)
class Life:
    """A list and all that became of it."""

    verification: Verification
    decision: Determination
    annex: Annex
    log: Log
    renewed: tuple[Renewed, ...]
    report: Report


@cache
def life(seed: int | None = None) -> Life:
    """Walk the list; with a seed, after its rows were shuffled."""
    people = list(rows())
    if seed is not None:
        random.Random(seed).shuffle(people)  # noqa: S311 - repeatable
    decision = decided(people)
    log = Log(first=roll_of(decision, APRIL))
    renewed = []
    for month in MONTHS:
        now = renew(
            log,
            changes(log.latest),
            month=month,
            scheme=settings().scheme,
            waiting=decision,
        )
        log = log.add(now)
        renewed.append(now)
    return Life(
        verification=decision.verification,
        decision=decision,
        annex=annex(decision, masked=False, locale="id"),
        log=log,
        renewed=tuple(renewed),
        report=made_report(log, decision),
    )


def made_report(log: Log, decision: Determination) -> Report:
    return report(
        rolls_of(log, (APRIL, *MONTHS)),
        region="64",
        denominators=[
            Denominator(
                id="labour_force",
                title_id="angkatan kerja (contoh)",
                title_en="labour force (example)",
                count=1_000,
                region="64",
                at="2025-08",
                source=Source(address="example.org", told="made up"),
            )
        ],
        verification=decision.verification,
        movements=movements_of(log),
        policy=settings().policy,
        terms=settings().scheme.terms(MONTHS[-1].first),
    )


# -- what must hold -------------------------------------------------------------------------------


def test_everybody_ends_in_one_of_four_places() -> None:
    found = life().verification
    assert [person.candidate.row for person in found.people] == list(range(2, COUNT + 2))
    parts = [{person.candidate.row for person in found.of(one)} for one in Standing]
    assert sum(map(len, parts)) == len(set().union(*parts)) == COUNT
    assert all(parts)
    assert [found.counts[one] for one in Standing] == [len(part) for part in parts]


def test_whom_another_row_counts_for_is_counted_there() -> None:
    by_row = {person.candidate.row: person for person in life().verification.people}
    for person in by_row.values():
        assert (person.duplicate_of is None) is (person.standing is not Standing.DUPLICATE)
        if person.duplicate_of is not None:
            kept = by_row[person.duplicate_of]
            assert kept.standing is not Standing.DUPLICATE
            assert kept.candidate.nik == person.candidate.nik


def test_the_accepted_have_a_place_or_wait() -> None:
    decision = life().decision
    accepted = {person.candidate.row for person in decision.verification.of(Standing.ACCEPTED)}
    granted = {placed.person.candidate.row for placed in decision.granted}
    waiting = {placed.person.candidate.row for placed in decision.waiting}
    assert granted | waiting == accepted
    assert not granted & waiting
    assert waiting


def test_no_quota_is_ever_exceeded() -> None:
    """And the total is filled while somebody waits whom no other quota holds back."""
    for roll in rolls_of(life().log, (APRIL, *MONTHS)):
        for place, most in QUOTAS.items():
            assert sum(inside(member.region, place) for member in roll.members) <= most
        assert len(roll.members) == TOTAL


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_the_rows_changes_nothing(seed: int) -> None:
    plain, shuffled = life(), life(seed)
    assert shuffled.annex.to_markdown() == plain.annex.to_markdown()
    assert shuffled.annex.rows() == plain.annex.rows()
    assert shuffled.annex.waiting_rows() == plain.annex.waiting_rows()
    assert list(shuffled.log.to_lines()) == list(plain.log.to_lines())
    assert shuffled.report.to_markdown("id") == plain.report.to_markdown("id")


def test_a_list_that_is_renewed_can_be_built_again() -> None:
    log = life().log
    again = Log.from_lines(log.to_lines())
    assert again == log
    for renewed in life().renewed:
        assert again.roll(renewed.roll.month) == renewed.roll
    assert again.roll(APRIL) == roll_of(life().decision, APRIL)


def test_who_leaves_and_who_joins_makes_the_difference_between_two_lists() -> None:
    log = life().log
    for (before, after), renewed in zip(pairwise((APRIL, *MONTHS)), life().renewed, strict=True):
        old, new = log.roll(before).by_nik.keys(), log.roll(after).by_nik.keys()
        assert {left.member.nik for left in renewed.left} == old - new
        assert {joined.member.nik for joined in renewed.joined} == new - old
        assert renewed.joined
        assert renewed.refused == ()
        assert {left.exit for left in renewed.left} >= {Exit.DIED, Exit.GOT_EMPLOYER}


def test_places_go_to_those_who_waited_in_their_order() -> None:
    """Nobody overtakes but one whose place is bound by another quota."""
    numbers = {placed.person.candidate.nik: placed for placed in life().decision.waiting}
    joined = [one.member.nik for renewed in life().renewed for one in renewed.joined]
    for nik, placed in numbers.items():
        if nik not in joined and placed.number < max(numbers[one].number for one in joined):
            assert placed.bound == "region:64.72"


def test_the_report_counts_what_stands_on_the_lists() -> None:
    told = life().report.to_markdown("id")
    log = life().log
    for month, name in zip((APRIL, *MONTHS), ("April", "Mei", "Juni", "Juli"), strict=True):
        people = len(log.roll(month).members)
        assert f"| {name} 2026 | {people} | 1.000 |" in told
    last = log.roll(MONTHS[-1])
    for code, people in Counter(member.region[:5] for member in last.members).items():
        (line,) = [line for line in told.splitlines() if line.startswith(f"| {code} ")]
        assert f"| {people} |" in line
    left = sum(len(one.left) for one in life().renewed)
    joined = sum(len(one.joined) for one in life().renewed)
    assert f"{joined} masuk, {left} keluar" in told
    counts = life().verification.counts
    assert f"Diterima: {counts[Standing.ACCEPTED]}; " in told.replace(".", "")
    assert f"Baris ganda: {counts[Standing.DUPLICATE]}" in told.replace(".", "")


def test_nothing_personal_stands_in_the_report() -> None:
    told = life().report.to_markdown("id")
    for row in rows():
        assert not row["NIK"] or row["NIK"] not in told
        assert not row["Nama Lengkap"] or row["Nama Lengkap"] not in told


# -- money ----------------------------------------------------------------------------------------

BOTH: Benefits = settings().scheme.terms(DAY).benefits.value  # type: ignore[union-attr, assignment]
AMOUNTS = (0, 16_800 * 9 * 20 + 5, 16_800 * 9 * 90, 16_800 * 9 * 400)


@cache
def plan(province: int, palm: int, donors: int, fill: Fill) -> Plan:
    purses = (
        Purse(fund=DBH_SAWIT, amount=palm, allotment=palm * 10),
        Purse(fund=APBD_PROVINCE, amount=province),
        Purse(fund=CSR, amount=donors),
    )
    months = settings().scheme.terms(DAY).months
    assert months is not None
    assert months.value is not None
    return stack(purses, payees_of(life().decision), BOTH, months.value, fill=fill)


@pytest.mark.parametrize("fill", Fill)
@pytest.mark.parametrize("purse", [0, 1, 2])
def test_more_money_never_puts_anybody_out(fill: Fill, purse: int) -> None:
    base = [16_800 * 9 * 30, 16_800 * 9 * 5, 16_800 * 9 * 3]
    before: set[tuple[str, int]] = set()
    for amount in AMOUNTS:
        given = [*base]
        given[purse] = amount
        found = plan(*given, fill)
        paid = {
            (payee.id, month)
            for payee, mask in zip(found.payees, found.covered_months, strict=True)
            for month in range(len(found.months))
            if mask >> month & 1
        }
        assert before <= paid
        before = paid
    assert before


@pytest.mark.parametrize("fill", Fill)
def test_no_rupiah_is_lost(fill: Fill) -> None:
    for amount in AMOUNTS:
        found = plan(amount, 700_001, 300_001, fill)
        assert found.spent + found.left == found.amount == amount + 1_000_002
        assert found.cost.total == found.spent
        assert (
            sum(found.cost.by_region.values()) == sum(found.cost.by_month.values()) == found.spent
        )
        for account in found.accounts:
            assert account.spent + account.left + account.refused == account.purse.amount


# -- province and city ----------------------------------------------------------------------------


def test_province_and_city_together_cover_nobody_twice() -> None:
    province, city = life().decision, decided(rows(), CITY)
    found = together(province, [city])
    assert len({cover.nik for cover in found.covered}) == len(found.covered)
    lists = [
        {placed.person.candidate.nik for placed in share.after.granted}
        for share in (found.province, *found.districts)
        if isinstance(share.after, Determination)
    ]
    assert len(lists) == 2
    assert not lists[0] & lists[1]
    before = {placed.person.candidate.nik for one in (province, city) for placed in one.granted}
    after = set().union(*lists)
    assert before <= after
    assert len(after) == len(found.covered)
    both = {p.person.candidate.nik for p in province.granted} & {
        p.person.candidate.nik for p in city.granted
    }
    assert both
    assert both <= lists[1]
    # The province's places that the city frees go to others, within the quotas.
    assert len(lists[0]) == TOTAL
    after_province = found.province.after
    assert isinstance(after_province, Determination)
    in_city = [
        placed
        for placed in after_province.granted
        if inside(placed.person.candidate.region or "", "64.72")
    ]
    assert len(in_city) <= SAMARINDA


# -- the command line -----------------------------------------------------------------------------


def write(path: Path, given: Iterable[Mapping[str, str]]) -> Path:
    lines = list(given)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(lines[0]))
        table.writeheader()
        table.writerows(lines)
    return path


def files(folder: Path) -> tuple[object, ...]:
    """Write candidates, settings and registers; return the options that name them."""
    known = registers()
    (folder / "settings.toml").write_text(PROVINCE, encoding="utf-8")
    options: list[object] = ["--settings", folder / "settings.toml"]
    for name in ("members", "deceased", "public_employees"):
        file = write(folder / f"{name}.csv", [{"nik": nik} for nik in sorted(getattr(known, name))])
        options += [f"--{name.replace('_', '-')}", file]
    poverty = [
        {"nik": nik, "decile": "" if decile is None else str(decile)}
        for nik, decile in (known.poverty or {}).items()
    ]
    return (*options, "--poverty", write(folder / "poverty.csv", poverty))


def told(change: Change) -> dict[str, str]:
    return {
        "kind": change.kind.value,
        "on": change.on.isoformat(),
        "nik": change.nik,
        "employer": change.employer or "",
        "kode wilayah": change.region or "",
        "alamat": str(dict(change.facts).get("address", "")),
    }


def test_the_commands_come_to_the_same_lists(tmp_path: Path) -> None:
    options = (*files(tmp_path), "--on", DAY.isoformat())
    listed, log = write(tmp_path / "calon.csv", rows()), tmp_path / "daftar.jsonl"
    checked = run("verify", listed, *options, "--lang", "en", "--out", tmp_path / "hasil.csv")
    assert checked.exit_code == 1
    with (tmp_path / "hasil.csv").open(encoding="utf-8", newline="") as file:
        standings = Counter(row["standing"] for row in csv.DictReader(file))
    assert standings["accepted"] == life().verification.counts[Standing.ACCEPTED]
    run(
        *("determine", listed, *options, "--names", "--out", tmp_path / "lampiran.md"),
        *("--month", "2026-04", "--log", log),
    )
    assert (tmp_path / "lampiran.md").read_text(encoding="utf-8") == life().annex.to_markdown()
    paid = run("fund", log, "--settings", tmp_path / "settings.toml", "--on", DAY, "--lang", "en")
    assert f"Rp{TOTAL * 9 * 16_800:,}" in paid.stdout
    for month in MONTHS:
        before = life().log.roll(month + -1)
        changed = write(tmp_path / "ubah.csv", [told(change) for change in changes(before)])
        renewed = run(
            *("renew", log, *options, "--changes", changed, "--month", month),
            *("--waiting", listed, "--waiting-on", DAY.isoformat()),
        )
        assert renewed.exit_code == 0, renewed.output
    assert [one.members for one in rolls_of(read(log), (APRIL, *MONTHS))] == [
        one.members for one in rolls_of(life().log, (APRIL, *MONTHS))
    ]
    out = tmp_path / "rapat.md"
    made = run(
        *("report", log, "--settings", tmp_path / "settings.toml", "--month", MONTHS[-1]),
        *("--out", out, "--lang", "en"),
    )
    assert made.exit_code == 0
    assert f"| July 2026 | {TOTAL} |" in out.read_text(encoding="utf-8")


def read(path: Path) -> Log:
    with path.open(encoding="utf-8") as file:
        return Log.from_lines(file)
