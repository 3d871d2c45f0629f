"""Time of a renewal of a long list with many changes, and of its log as lines.

Run: ``python tests/benchmarks/bench_renew.py [members]``. People are made up; seconds are those
of the processor.
"""

import sys
from collections.abc import Callable
from datetime import date
from time import process_time
from typing import Any

from perlindungan.facts import Month
from perlindungan.regional import Candidate, Scheme, setting
from perlindungan.regional.determine import Determination, determine
from perlindungan.regional.findings import Standing, Verification, Verified
from perlindungan.regional.points import Exit, MonthsPaid, Order, Priority, Quota
from perlindungan.regional.renew import Change, ChangeKind, Log, renew
from perlindungan.regional.roll import Member, Roll

MARCH, APRIL = Month(2026, 3), Month(2026, 4)
REGIONS = ("64.72.01.1001", "64.72.02.1002", "64.74.01.1001")
CATEGORIES = ("farmer", "fisher", "trader")
CHANGES = 5_000
WAITING = 20_000


def nik(number: int) -> str:
    """Return a number that nobody has; another one for every number below some millions."""
    day, rest = number % 28, number // 28
    month, rest = rest % 12, rest // 12
    return f"990101{1 + day:02}{1 + month:02}{rest % 100:02}{1 + rest // 100:04}"


def scheme(members: int) -> Scheme:
    points: dict[str, Any] = {
        "exits": frozenset(Exit),
        "quota": Quota(total=members, by_region={"64.72": members, "64.74": members}),
        "priority": Priority(orders=(Order.DECILE,)),
        "months": MonthsPaid(first=Month(2026, 1), count=24),
    }
    made = Scheme(id="contoh", region="64", title_id="Contoh", title_en="Sample")
    for point, value in points.items():
        made = made.with_ruling(point, setting(value, reason="contoh"))
    return made


def roll(members: int) -> Roll:
    people = [
        Member(
            nik=nik(number),
            name="Contoh Rekaan",
            birth_date=date(1990, 5, 17),
            sex=None,
            region=REGIONS[number % 3],
            category=CATEGORIES[number % 3],
            since=Month(2025, 1),
            address="Jl. Contoh 1",
        )
        for number in range(members)
    ]
    return Roll(
        policy="id-64-contoh",
        scheme="contoh",
        month=MARCH,
        members=tuple(sorted(people, key=lambda one: one.nik)),
    )


def waiting(members: int) -> Determination:
    full = scheme(members).with_ruling("quota", setting(Quota(total=0), reason="contoh"))
    people = tuple(
        Verified(
            candidate=Candidate(
                row=number,
                nik=nik(number),
                region=REGIONS[number % 3],
                category=CATEGORIES[number % 3],
                marks=frozenset(),
            ),
            standing=Standing.ACCEPTED,
            findings=(),
        )
        for number in range(members, members + WAITING)
    )
    day = date(2026, 1, 5)
    return determine(
        Verification(
            policy="id-64-contoh",
            scheme=full,
            terms=full.terms(day),
            on=day,
            registers=(),
            people=people,
        )
    )


def changes(members: int) -> list[Change]:
    kinds = tuple(ChangeKind)
    facts: dict[ChangeKind, dict[str, Any]] = {
        ChangeKind.CORRECTED: {"facts": {"name": "Contoh Benar"}},
        ChangeKind.GOT_EMPLOYER: {"employer": "PT Contoh"},
        ChangeKind.VERIFIED_AGAIN: {"passed": True},
    }
    return [
        Change(
            kind=kinds[number % len(kinds)],
            nik=nik(number * 7919 % members),
            on=date(2026, 3, 1 + number % 28),
            **facts.get(kinds[number % len(kinds)], {}),
        )
        for number in range(CHANGES)
    ]


def timed(label: str, work: Callable[[], Any]) -> Any:
    began = process_time()
    result = work()
    print(f"{label:<40}{process_time() - began:>8.2f} s")
    return result


def main() -> None:
    members = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    of, first, queue, given = scheme(members), roll(members), waiting(members), changes(members)
    print(f"{members:,} members, {CHANGES:,} changes, {WAITING:,} waiting")
    found = timed("renew", lambda: renew(first, given, month=APRIL, scheme=of, waiting=queue))
    print(f"left {len(found.left)}, joined {len(found.joined)}, refused {len(found.refused)}")
    log = timed("add to the log, and rebuild", lambda: Log(first=first).add(found))
    lines = timed("log to lines", lambda: list(log.to_lines()))
    timed("log from lines", lambda: Log.from_lines(lines))


if __name__ == "__main__":
    main()
