"""Made-up people, verified, and schemes to place them by."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
from hypothesis import strategies as st

from perlindungan.regional import Candidate, Scheme, Sex, setting
from perlindungan.regional.findings import Standing, Verification, Verified
from perlindungan.regional.points import Order, Priority, Quota

DAY = date(2026, 3, 2)
REASON = "SK Gubernur 400.9/K.1/2026 (contoh)"
BARE = Scheme(
    id="pekerja-rentan", region="64", title_id="Pekerja rentan", title_en="Vulnerable workers"
)
REGIONS = ("64", "64.72", "64.72.01", "64.72.01.1001", "64.72.02", "64.74", "64.74.01")
CATEGORIES = ("farmer", "fisher", "trader")


def nik(number: int) -> str:
    return f"990101{1 + number % 28:02}0590{1 + number:04}"


def scheme(quota: Quota | None = None, priority: Priority | None = None, **points: Any) -> Scheme:
    made = BARE.with_ruling("quota", setting(quota, reason=REASON))
    if priority is not None:
        made = made.with_ruling("priority", setting(priority, reason="Berita acara (contoh)"))
    for point, value in points.items():
        made = made.with_ruling(point, value)
    return made


def candidate(row: int, **facts: Any) -> Candidate:
    return attrs.evolve(
        Candidate(
            row=row,
            nik=nik(row),
            name=f"Contoh Rekaan {row}",
            birth_date=date(1990, 5, 1 + row % 28),
            sex=Sex.MALE,
            region="64.72.01.1001",
            address="Jl. Contoh 1",
            occupation="petani",
            category="farmer",
            marks=frozenset(),
            decile=3,
            registered_on=DAY,
            on_last_list=False,
        ),
        **facts,
    )


def accepted(one: Candidate) -> Verified:
    return Verified(candidate=one, standing=Standing.ACCEPTED, findings=())


def verification(
    people: list[Candidate] | list[Verified], of: Scheme, policy: str = "id-64-contoh"
) -> Verification:
    return Verification(
        policy=policy,
        scheme=of,
        terms=of.terms(DAY),
        on=DAY,
        registers=(),
        people=tuple(accepted(one) if isinstance(one, Candidate) else one for one in people),
    )


def optional(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


FACTS = {
    "region": st.sampled_from(REGIONS) | st.none(),
    "category": optional(st.sampled_from(CATEGORIES)),
    "marks": optional(st.frozensets(st.sampled_from(("disability", "pkh_recipient")))),
    "decile": optional(st.integers(1, 10)),
    "income": optional(st.integers(0, 5).map(lambda number: number * 500_000)),
    "birth_date": optional(st.dates(date(1950, 1, 1), date(2008, 1, 1))),
    "registered_on": optional(st.dates(date(2026, 1, 1), DAY)),
    "on_last_list": optional(st.booleans()),
}


@st.composite
def lists(draw: st.DrawFn, most: int = 12) -> list[Verified]:
    count = draw(st.integers(0, most))
    people = []
    for row in range(1, count + 1):
        facts = {name: draw(values) for name, values in FACTS.items()}
        standing = draw(st.sampled_from((Standing.ACCEPTED, Standing.ACCEPTED, *Standing)))
        people.append(Verified(candidate=candidate(row, **facts), standing=standing, findings=()))
    return people


quotas = st.builds(
    Quota,
    total=optional(st.integers(0, 10)),
    by_region=st.dictionaries(st.sampled_from(REGIONS), st.integers(0, 6), max_size=3),
    by_group=st.dictionaries(
        st.sampled_from((*CATEGORIES, "disability")), st.integers(0, 6), max_size=2
    ),
)


@st.composite
def priorities(draw: st.DrawFn) -> Priority:
    orders = draw(st.lists(st.sampled_from(Order), min_size=1, max_size=4, unique=True))
    groups = ("fisher", "disability") if Order.GROUP in orders else ()
    seed = draw(optional(st.integers(0, 99)))
    return Priority(orders=tuple(orders), groups=groups, seed=seed)
