"""The law of a month: its fingerprint, reforms, what was known when, and plans that are shared."""

from __future__ import annotations

import random
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests._effort import examples

from perlindungan import NATIONAL, Statement, contributions
from perlindungan.contributions import snapshot
from perlindungan.facts import (
    ContractKind,
    DailyWage,
    Employer,
    EmployerKind,
    EmployerSize,
    Employment,
    Month,
    MonthlyWage,
    Programme,
    RiskGroup,
    Segment,
    Worker,
)
from perlindungan.law import Confidence, LawError, NotInForce, NotYetPublished, Rounding
from perlindungan.law.registry import PP_45_2015
from perlindungan.programmes import (
    Allocation,
    BetweenBands,
    Choices,
    FineBase,
    ForeignerMonths,
    ForeignersInJP,
    LateMonths,
    Law,
    MigrantTerm,
    OtherPay,
    PartMonth,
    PartPayments,
    PensionMonth,
    PieceMean,
    Presumptions,
    Rupiah,
    SeveralJKM,
)
from perlindungan.programmes.benefit_choices import BenefitChoices
from perlindungan.strategies import employments

MARCH = Month(2026, 3)
CITED: dict[str, Any] = {
    "citations": (PP_45_2015.article(29, 3),),
    "confidence": Confidence.UNVERIFIED,
}


def job(
    *, worker: dict[str, Any] | None = None, employer: dict[str, Any] | None = None, **changes: Any
) -> Employment:
    person: dict[str, Any] = {
        "id": "W1",
        "birth_date": date(1990, 5, 17),
        "citizenship": "ID",
        "household_size": 1,
    }
    firm: dict[str, Any] = {
        "size": EmployerSize.LARGE,
        "risk_group": RiskGroup.I,
        "labour_intensive": False,
        "workers_registered": 100,
    }
    facts: dict[str, Any] = {
        "wage": MonthlyWage(basic=20_000_000),
        "region": "31.74",
        "started_on": date(2014, 1, 6),
        "joined": frozenset(),
    }
    return Employment(
        worker=Worker(**person | (worker or {})),
        employer=Employer(**firm | (employer or {})),
        **facts | changes,
    )


def amounts(statement: Statement) -> dict[str, int]:
    return {line.share.id: line.amount for line in statement.lines}


def fingerprint(law: Law, month: Month = MARCH) -> str:
    return snapshot(law, month, Segment.PU).fingerprint


# -- fingerprint ----------------------------------------------------------------------------------


def test_the_same_law_has_the_same_fingerprint() -> None:
    assert fingerprint(NATIONAL) == fingerprint(NATIONAL)
    assert fingerprint(attrs.evolve(NATIONAL)) == fingerprint(NATIONAL)
    assert fingerprint(attrs.evolve(NATIONAL, name="another name")) == fingerprint(NATIONAL)
    assert contributions(job(), MARCH).fingerprint == fingerprint(NATIONAL)


def test_a_fingerprint_is_of_one_month() -> None:
    months = [Month(2015, 7) + step for step in range(140)]
    assert len({fingerprint(NATIONAL, month) for month in months}) == len(months)


def with_jkm(value: Fraction) -> Law:
    rate = NATIONAL.jkm.rate.with_value(Month(2026, 1), value, **CITED)
    return attrs.evolve(NATIONAL, jkm=attrs.evolve(NATIONAL.jkm, rate=rate))


def with_risk_group(value: Fraction) -> Law:
    rate = NATIONAL.jkk.rate[RiskGroup.V].with_value(Month(2026, 1), value, **CITED)
    rates = {**NATIONAL.jkk.rate, RiskGroup.V: rate}
    return attrs.evolve(NATIONAL, jkk=attrs.evolve(NATIONAL.jkk, rate=rates))


def with_due(programme: str) -> Law:
    room = getattr(NATIONAL, programme)
    other = NATIONAL.jkk.due.entries[0].value
    due = room.due.with_value(Month(2026, 1), other, **CITED)
    return attrs.evolve(NATIONAL, **{programme: attrs.evolve(room, due=due)})


def test_one_parameter_changes_the_fingerprint() -> None:
    laws = [
        NATIONAL,
        with_jkm(Fraction(31, 10_000)),
        with_risk_group(Fraction(175, 10_000)),
        with_due("jht"),
        with_due("jp"),
    ]
    assert len({fingerprint(law) for law in laws}) == len(laws)


def test_a_parameter_of_another_time_does_not() -> None:
    later = NATIONAL.jp.ceiling.with_value(Month(2026, 9), 1, **CITED)
    law = attrs.evolve(NATIONAL, jp=attrs.evolve(NATIONAL.jp, ceiling=later))
    assert fingerprint(law) == fingerprint(NATIONAL)
    assert fingerprint(law, Month(2026, 9)) != fingerprint(NATIONAL, Month(2026, 9))


@pytest.mark.parametrize(
    "answer",
    [
        {"rounding": Rounding.UP},
        {"part_month_jp": PartMonth.WAGE_PAID},
        {"part_month_jkn": PartMonth.WAGE_PAID},
        {"foreigner_months": ForeignerMonths.ELAPSED},
        {"foreigners_in_jp": ForeignersInJP.LIKE_CITIZENS},
        {"pension_month": PensionMonth.NOT_DUE},
        {"piece_mean": PieceMean.TWELVE_MONTHS},
        {"other_pay": OtherPay.LEAVE_OPEN},
        {"presumptions": Presumptions.NOT_MADE},
        {"between_bands": BetweenBands.UPPER},
        {"migrant_term": MigrantTerm.CHEAPEST},
        {"late_months": LateMonths.COMPLETED},
        {"fine_base": FineBase.EMPLOYER_SHARE},
        {"part_payments": PartPayments.WHOLE_UNTIL_PAID_OFF},
        {"allocation": Allocation.AS_NAMED},
    ],
    ids=lambda answer: next(iter(answer)),
)
def test_every_choice_changes_the_fingerprint(answer: dict[str, Any]) -> None:
    law = attrs.evolve(NATIONAL, choices=attrs.evolve(NATIONAL.choices, **answer))
    assert fingerprint(law) != fingerprint(NATIONAL)


def test_a_choice_of_benefits_does_not() -> None:
    law = attrs.evolve(
        NATIONAL, choices=attrs.evolve(NATIONAL.choices, several_jkm=SeveralJKM.EACH)
    )
    assert fingerprint(law) == fingerprint(NATIONAL)


def test_every_choice_there_is_was_tried() -> None:
    of_benefits = {part.name for part in attrs.fields(BenefitChoices)}
    assert {part.name for part in attrs.fields(Choices)} - of_benefits == {
        "rounding",
        "part_month_jp",
        "part_month_jkn",
        "foreigner_months",
        "foreigners_in_jp",
        "pension_month",
        "piece_mean",
        "other_pay",
        "presumptions",
        "between_bands",
        "migrant_term",
        "late_months",
        "fine_base",
        "part_payments",
        "allocation",
    }


def test_a_relief_belongs_to_the_fingerprint_of_its_months_only() -> None:
    none = attrs.evolve(NATIONAL, reliefs=())
    for first, last in (
        (Month(2020, 8), Month(2021, 1)),  # PP 49/2020
        (Month(2025, 2), Month(2027, 3)),  # PP 7, 36 and 50/2025 without a month between them
    ):
        for month in (first, last):
            assert fingerprint(none, month) != fingerprint(NATIONAL, month)
        for month in (first + -1, last + 1):
            assert fingerprint(none, month) == fingerprint(NATIONAL, month)


@pytest.mark.parametrize(
    ("id", "first", "last"),
    [
        ("pp-49-2020", Month(2020, 8), Month(2021, 1)),
        ("pp-49-2020-bpu", Month(2020, 8), Month(2021, 1)),
        ("pp-49-2020-jakon", Month(2020, 8), Month(2021, 1)),
        ("pp-7-2025", Month(2025, 2), Month(2025, 7)),
        ("pp-36-2025", Month(2025, 8), Month(2026, 1)),
        ("pp-50-2025-transport", Month(2026, 1), Month(2027, 3)),
        ("pp-50-2025", Month(2026, 4), Month(2026, 12)),
    ],
)
def test_each_relief_changes_the_fingerprint_of_its_own_months(
    id: str, first: Month, last: Month
) -> None:
    reliefs = tuple(
        attrs.evolve(relief, pays=Fraction(1, 4)) if relief.id == id else relief
        for relief in NATIONAL.reliefs
    )
    changed = attrs.evolve(NATIONAL, reliefs=reliefs)
    for month in (first, last):
        assert fingerprint(changed, month) != fingerprint(NATIONAL, month)
    for month in (first + -1, last + 1):
        assert fingerprint(changed, month) == fingerprint(NATIONAL, month)


def test_every_segment_has_the_fingerprint_of_the_whole_law() -> None:
    """A reform of one segment changes the fingerprint of all, for the law is one value."""
    assert {snapshot(NATIONAL, MARCH, segment).fingerprint for segment in Segment} == {
        fingerprint(NATIONAL)
    }
    jkm = NATIONAL.jkm.bpu.amount.with_value(Month(2026, 1), Rupiah(6_900), **CITED)
    bpu = attrs.evolve(NATIONAL.jkm.bpu, amount=jkm)
    reform = attrs.evolve(NATIONAL, jkm=attrs.evolve(NATIONAL.jkm, bpu=bpu))
    assert fingerprint(reform) != fingerprint(NATIONAL)
    assert fingerprint(reform, Month(2025, 12)) == fingerprint(NATIONAL, Month(2025, 12))


def test_a_tariff_that_began_inside_the_month_belongs_to_the_fingerprint_of_its_days() -> None:
    """Permenaker 4/2023 is in force from 22 February 2023; a statement of that day rests on it."""
    february = Month(2023, 2)
    during = NATIONAL.jkk.pmi.during[6]
    dearer = during.with_value(date(2023, 2, 22), Rupiah(109_000), **CITED)
    pmi = attrs.evolve(NATIONAL.jkk.pmi, during={**NATIONAL.jkk.pmi.during, 6: dearer})
    reform = attrs.evolve(NATIONAL, jkk=attrs.evolve(NATIONAL.jkk, pmi=pmi))
    on_the_day = date(2023, 2, 22)
    assert (
        snapshot(reform, february, Segment.PMI, on_the_day).fingerprint
        != snapshot(NATIONAL, february, Segment.PMI, on_the_day).fingerprint
    )


def test_a_deferral_belongs_to_the_fingerprint() -> None:
    none = attrs.evolve(NATIONAL, deferrals=())
    assert fingerprint(none, Month(2020, 9)) != fingerprint(NATIONAL, Month(2020, 9))


# -- reforms --------------------------------------------------------------------------------------


def test_a_reform_changes_only_its_programme() -> None:
    ceiling = NATIONAL.jp.ceiling.with_value(Month(2026, 3), 15_000_000, **CITED)
    reform = attrs.evolve(NATIONAL, name="reform", jp=attrs.evolve(NATIONAL.jp, ceiling=ceiling))
    old, new = contributions(job(), MARCH), contributions(job(), MARCH, law=reform)
    assert new.total_of(programme=Programme.JP) == 450_000
    assert old.total_of(programme=Programme.JP) == 332_589
    others = [line for line in old.lines if line.programme is not Programme.JP]
    assert [line for line in new.lines if line.programme is not Programme.JP] == others
    assert new.law == "reform"
    assert new.fingerprint != old.fingerprint
    assert {line.confidence for line in new.lines if line.programme is Programme.JP} == {
        Confidence.UNVERIFIED
    }
    before = Month(2026, 2)
    assert amounts(contributions(job(), before, law=reform)) == amounts(
        contributions(job(), before)
    )


def test_the_national_law_is_as_it_was_after_a_reform() -> None:
    before = amounts(contributions(job(), MARCH))
    contributions(job(), MARCH, law=with_jkm(Fraction(1, 2)))
    assert amounts(contributions(job(), MARCH)) == before


def test_a_choice_changes_the_amount_and_is_told() -> None:
    up = attrs.evolve(NATIONAL, choices=Choices(rounding=Rounding.UP))
    employment = job(wage=MonthlyWage(basic=6_000_001))
    assert amounts(contributions(employment, MARCH))["jkm.employer"] == 18_000
    statement = contributions(employment, MARCH, law=up)
    assert amounts(statement)["jkm.employer"] == 18_001
    assert ("rounding", "up") in statement.choices


# -- what was known when --------------------------------------------------------------------------


def test_an_old_bill_can_be_repeated_as_it_was() -> None:
    # PP 36/2025 was signed on 4 September 2025 and reaches back to August.
    employment = job(employer={"labour_intensive": True}, wage=MonthlyWage(basic=10_000_000))
    august = Month(2025, 8)
    then = contributions(employment, august, law=NATIONAL.as_known_on(date(2025, 9, 3)))
    after = contributions(employment, august, law=NATIONAL.as_known_on(date(2025, 9, 4)))
    now = contributions(employment, august)
    assert amounts(then)["jkk.employer"] == 24_000
    assert amounts(after)["jkk.employer"] == amounts(now)["jkk.employer"] == 12_000
    assert then.fingerprint != now.fingerprint
    assert after.fingerprint == now.fingerprint
    assert "2025-09-03" in then.law


def test_the_relief_of_2020_was_not_known_in_august() -> None:
    early = NATIONAL.as_known_on(date(2020, 8, 31))
    august = Month(2020, 8)
    assert amounts(contributions(job(), august, law=early))["jkm.employer"] == 60_000
    assert amounts(contributions(job(), august))["jkm.employer"] == 600


def test_a_ceiling_that_was_not_announced_is_not_used() -> None:
    known = NATIONAL.as_known_on(date(2026, 2, 24))
    with pytest.raises(NotYetPublished, match=r"jp\.ceiling"):
        contributions(job(), MARCH, law=known)
    assert contributions(job(), Month(2026, 2), law=known).complete


def test_the_pension_ages_were_known_from_2015_on() -> None:
    # Pasal 15 of PP 45/2015 names 57 from 2019 on, and the steps after it.
    law = NATIONAL.as_known_on(date(2018, 12, 31)).projected()
    assert [law.jp.pension_age.on(date(year, 1, 1)).value for year in (2018, 2019, 2022, 2025)] == [
        56,
        57,
        58,
        59,
    ]
    # Born in June 1962: 56 in June 2018, so before the age rose; born in June 1963: 57 in 2020.
    young = job(worker={"birth_date": date(1963, 6, 1)}, minimum_wage=3_000_000)
    assert contributions(young, Month(2019, 12), law=law).total_of(programme=Programme.JP) > 0


@pytest.mark.parametrize("day", [date(2000, 1, 1), date(2015, 6, 29), date(2015, 6, 30)])
def test_before_the_law_was_known_there_is_none(day: date) -> None:
    with pytest.raises(LawError):
        contributions(job(), Month(2015, 8), law=NATIONAL.as_known_on(day))


# -- the end of knowledge -------------------------------------------------------------------------


def test_the_ceiling_of_march_2027_is_not_published() -> None:
    employment = job(minimum_wage=5_000_000)
    assert contributions(employment, Month(2027, 2)).complete
    with pytest.raises(NotYetPublished, match=r"jp\.ceiling.*2027-03-01"):
        contributions(employment, Month(2027, 3))


def test_only_who_needs_the_ceiling_is_refused() -> None:
    micro = job(employer={"size": EmployerSize.MICRO}, minimum_wage=5_000_000)
    assert contributions(micro, Month(2027, 3)).total_of(programme=Programme.JKK) == 48_000


def test_a_projection_marks_what_rests_on_it() -> None:
    law = NATIONAL.projected()
    statement = contributions(job(), Month(2027, 3), law=law)
    confidences = {line.share.id: line.confidence for line in statement.lines}
    assert confidences["jp.employer"] is confidences["jp.worker"] is Confidence.PROJECTED
    for line in ("jkk.employer", "jkm.employer", "jht.worker", "jkn.worker", "jkp.government"):
        assert confidences[line] is not Confidence.PROJECTED
    assert statement.law == "national law, projected"
    assert amounts(statement)["jp.worker"] == 110_863


def test_a_minimum_wage_that_is_carried_forward_marks_jkn() -> None:
    statement = contributions(
        job(wage=MonthlyWage(basic=1_000_000)), Month(2027, 3), law=NATIONAL.projected()
    )
    confidences = {line.share.id: line.confidence for line in statement.lines}
    assert confidences["jkn.worker"] is Confidence.PROJECTED
    assert confidences["jht.worker"] is not Confidence.PROJECTED


def test_a_projection_changes_nothing_before_the_end_of_knowledge() -> None:
    statement = contributions(job(), MARCH, law=NATIONAL.projected())
    assert statement.lines == contributions(job(), MARCH).lines
    assert statement.fingerprint == contributions(job(), MARCH).fingerprint


# -- snapshots and their plans --------------------------------------------------------------------


def test_no_snapshot_before_july_2015() -> None:
    with pytest.raises(NotInForce):
        snapshot(NATIONAL, Month(2015, 6), Segment.PU)
    assert snapshot(NATIONAL, Month(2015, 7), Segment.PU).month == Month(2015, 7)


def test_a_snapshot_is_kept() -> None:
    assert snapshot(NATIONAL, MARCH, Segment.PU) is snapshot(NATIONAL, MARCH, Segment.PU)
    assert snapshot(NATIONAL, MARCH, Segment.PU) is not snapshot(
        NATIONAL, Month(2026, 4), Segment.PU
    )
    assert snapshot(NATIONAL, MARCH, Segment.PU) is not snapshot(
        attrs.evolve(NATIONAL), MARCH, Segment.PU
    )


def test_a_snapshot_gives_parameters() -> None:
    assert snapshot(NATIONAL, MARCH, Segment.PU).value("jp.ceiling") == 11_086_300
    assert snapshot(NATIONAL, Month(2026, 2), Segment.PU).value("JP.ceiling") == 10_547_400


ANSWERS = {
    "usual": Choices(),
    "paid, jp": Choices(part_month_jp=PartMonth.WAGE_PAID),
    "paid, jkn": Choices(part_month_jkn=PartMonth.WAGE_PAID),
    "nothing presumed": Choices(presumptions=Presumptions.NOT_MADE),
    "foreigners": Choices(
        foreigners_in_jp=ForeignersInJP.LIKE_CITIZENS, foreigner_months=ForeignerMonths.ELAPSED
    ),
}


def somebody(chance: random.Random) -> Employment:
    def maybe(*values: Any) -> Any:
        return None if chance.random() < 0.15 else chance.choice(values)

    kind = maybe(EmployerKind.BUSINESS, EmployerKind.BUSINESS, EmployerKind.CENTRAL_GOVERNMENT)
    state = kind not in (None, EmployerKind.BUSINESS)
    return Employment(
        worker=Worker(
            id=str(chance.randrange(10**6)),
            birth_date=maybe(
                date(1962, 1, 1), date(1966, 6, 15), date(1971, 2, 1), date(1990, 1, 1)
            ),
            citizenship=maybe("ID", "ID", "MY"),
            household_size=maybe(1, 5, 6, 9),
            jkn_registered=maybe(True, False),
            jkp_registered_on=maybe(date(2021, 2, 2), date(2025, 3, 1)),
        ),
        employer=Employer(
            kind=kind,
            size=None if state else maybe(*EmployerSize),
            risk_group=maybe(*RiskGroup),
            labour_intensive=maybe(True, False),
            workers_registered=maybe(10, 49, 50, 300),
            registered_since=maybe(Month(2019, 1), Month(2020, 8), Month(2020, 10)),
            paid_until=maybe(Month(2019, 12), Month(2020, 7), Month(2025, 1), Month(2026, 1)),
            defers_jp=maybe(True, False),
        ),
        wage=maybe(
            MonthlyWage(basic=0),
            MonthlyWage(basic=3_000_000),
            MonthlyWage(basic=10_000_000),
            MonthlyWage(basic=90_000_000),
            DailyWage(day=180_000),
        ),
        wage_paid=maybe(500_000, 6_129_032),
        region=maybe("31.74", "64.71", "11"),
        minimum_wage=maybe(None, None, 4_000_000),
        started_on=maybe(date(2014, 1, 6), date(2026, 1, 15)),
        contract=maybe(*ContractKind),
        joined=maybe(frozenset(), frozenset({Programme.JP}), frozenset({Programme.JHT})),
        jkp_workplace=maybe(True, False),
    )


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize(
    "month", [Month(2015, 8), Month(2020, 10), Month(2022, 1), Month(2025, 9), MARCH], ids=str
)
def test_plans_of_different_workers_do_not_leak_into_each_other(name: str, month: Month) -> None:
    chance = random.Random(f"{name} {month}")  # noqa: S311 - the same people on every run
    shared = attrs.evolve(NATIONAL, choices=ANSWERS[name])
    people = [somebody(chance) for _ in range(80)]
    alone = [contributions(one, month, law=attrs.evolve(shared)) for one in people]
    order = list(range(len(people)))
    chance.shuffle(order)
    for place in order:
        assert contributions(people[place], month, law=shared) == alone[place]


@settings(max_examples=examples(40))
@given(
    st.lists(employments(), min_size=2, max_size=12),
    st.sampled_from([Month(2016, 5), Month(2020, 12), Month(2025, 2), MARCH]),
    st.sampled_from(sorted(ANSWERS)),
)
def test_a_statement_does_not_depend_on_who_came_before(
    people: list[Employment], month: Month, name: str
) -> None:
    shared = attrs.evolve(NATIONAL, choices=ANSWERS[name])
    for one in people:
        statement = contributions(one, month, law=shared)
        assert statement == contributions(one, month, law=attrs.evolve(shared))
