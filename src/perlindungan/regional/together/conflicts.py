"""What the lists do not agree on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from perlindungan.regional.candidates import Candidate
from perlindungan.regional.places import regency_of
from perlindungan.regional.roll import Member
from perlindungan.regional.together.held import Held
from perlindungan.regional.together.results import Conflict, Holder


def conflicts(by: Mapping[str, Holder], held: Sequence[Held], home: Held) -> Iterator[Conflict]:
    """Yield what somebody should look at, in the order of the NIK."""
    stands: dict[str, list[Held]] = {}
    for one in (*held, home):
        for nik in one.people:
            stands.setdefault(nik, []).append(one)
    for nik in sorted(stands):
        several = sorted(stands[nik], key=lambda one: (by[nik] != one.holder, one.holder))
        holders = tuple(one.holder for one in several)
        districts = tuple(one.holder for one in several if one is not home)
        if len(districts) > 1:
            yield Conflict(code="two_districts", nik=nik, holders=districts)
        if districts and home in several:
            yield Conflict(code="province_too", nik=nik, holders=holders)
        if several[0].lives(nik) is False:
            yield Conflict(code="elsewhere", nik=nik, holders=holders[:1])
        facts = tuple(_differ([one.people[nik] for one in several])) if several[1:] else ()
        if facts:
            yield Conflict(code="facts_differ", nik=nik, holders=holders, facts=facts)


def _differ(told: Sequence[Candidate | Member]) -> Iterator[str]:
    """Yield the facts on which lists do not agree; what a list does not tell is no difference."""
    if len({" ".join(one.name.casefold().split()) for one in told if one.name}) > 1:
        yield "name"
    if len({one.birth_date for one in told if one.birth_date}) > 1:
        yield "birth_date"
    if len({one.sex for one in told if one.sex}) > 1:
        yield "sex"
    if len({regency_of(one.region) for one in told if one.region}) > 1:
        yield "region"
