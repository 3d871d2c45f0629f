"""JKK: what a work accident gives a right to, of which day, and by whom it is paid."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.claims import Bearer, Benefit, Entitlement, HeirClass, Kind, Payee, assess
from perlindungan.facts import (
    DailyWage,
    FactError,
    MonthlyWage,
    PieceWage,
    Programme,
    Segment,
)
from perlindungan.facts.claims import (
    Death,
    Filing,
    Kin,
    Loss,
    Membership,
    Mode,
    OccupationalDisease,
    Participant,
    Relative,
    Result,
    School,
    Side,
    TotalDisability,
    Transport,
    WorkAccident,
)
from perlindungan.law import Outcome
from perlindungan.programmes import (
    NATIONAL,
    BetweenBands,
    DeathFloor,
    Law,
    PartMonthUnable,
)

OLD, NEW = date(2019, 12, 1), date(2019, 12, 2)
"""The last day of PP 44/2015 as it was, and the first of PP 82/2019."""
DAY = date(2023, 5, 10)
SPOUSE = Relative(relation=Kin.SPOUSE)
THUMB = Loss(part="thumb", side=Side.RIGHT)
NOTHING_SPENT: dict[str, Any] = {
    "unable_months": 0,
    "unable_days": 0,
    "wage_paid_meanwhile": 0,
    "transport": (),
    "home_care": 0,
    "prosthesis": 0,
    "dentures": 0,
    "hearing_aid": 0,
    "glasses": 0,
    "left_handed": False,
}


def accident(on: date = DAY, **facts: Any) -> WorkAccident:
    """Return an accident of which every fact is given, and reported at once."""
    base = {**NOTHING_SPENT, "result": Result.PARTIAL, "losses": (THUMB,)}
    return WorkAccident(on=on, **{**base, "stated_on": on, "reported_on": on, **facts})


def disease(on: date = DAY, **facts: Any) -> OccupationalDisease:
    known = attrs.asdict(accident(on), recurse=False)
    return OccupationalDisease(**{**known, **facts})


def member(**facts: Any) -> Membership:
    base: dict[str, Any] = {
        "segment": Segment.PU,
        "programmes": frozenset({Programme.JKK, Programme.JKM}),
        "active": True,
        "wage": MonthlyWage(basic=4_000_000),
        "arrears_months": 0,
    }
    return Membership(**{**base, **facts})


def participant_without_wage(**facts: Any) -> Membership:
    return member(**{"segment": Segment.BPU, "wage": None, "income": 2_650_000, **facts})


def jkk(
    event: Any,
    membership: Membership | None = None,
    *,
    on: date | None = None,
    family: tuple[Relative, ...] | None = (SPOUSE,),
    law: Law = NATIONAL,
    **more: Any,
) -> Entitlement:
    found = assess(
        event,
        Participant(membership=membership or member(), family=family),
        on=on or event.on + timedelta(days=30),
        law=law,
        **more,
    )
    return found.entitlements[Programme.JKK]


def choosing(**answers: Any) -> Law:
    return attrs.evolve(NATIONAL, choices=attrs.evolve(NATIONAL.choices, **answers))


def ids(found: Entitlement) -> set[str]:
    return {one.id for one in found.benefits if one.due is not False}


def steps(benefit: Benefit) -> dict[str, dict[str, Any]]:
    return {one.code: dict(one.details) for one in benefit.steps}


def codes(found: Entitlement) -> set[str]:
    return {one.code for one in found.notes}


# -- sums -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "funeral", "periodic"),
    [
        (date(2015, 7, 1), 3_000_000, 4_800_000),
        (OLD, 3_000_000, 4_800_000),
        (NEW, 10_000_000, 12_000_000),
    ],
)
def test_a_death_before_and_since_pp_82_2019(day: date, funeral: int, periodic: int) -> None:
    found = jkk(accident(day, result=Result.DEATH))
    assert found.benefit("jkk.death").total == 192_000_000
    assert found.benefit("jkk.funeral").total == funeral
    assert found.benefit("jkk.periodic").total == periodic
    assert found.total == 192_000_000 + funeral + periodic
    assert found.missing == ()
    assert ids(found) == {"jkk.care", "jkk.death", "jkk.funeral", "jkk.periodic"}


def test_a_published_death_of_october_2019() -> None:
    # http://online.flipbuilder.com/plcl/ztyb/files/basic-html/page199.html
    child = Relative(relation=Kin.CHILD, school=School.SMP)
    found = jkk(accident(date(2019, 10, 27), result=Result.DEATH), family=(SPOUSE, child))
    assert found.benefit("jkk.scholarship").total == 12_000_000
    assert found.total == 211_800_000


@pytest.mark.parametrize(
    ("wage", "death"),
    [
        (3_060_348, 146_896_704),  # https://jateng.antaranews.co/berita/548035/site.webmanifest
        (3_131_321, 150_303_408),  # https://liputan6.com/news/read/5320884/
        (8_500_000, 408_000_000),  # https://bidik.news/bpjs-ketenagakerjaan-sidoarjo-beri-
    ],
)
def test_published_deaths_are_48_wages(wage: int, death: int) -> None:
    membership = member(wage=MonthlyWage(basic=wage))
    assert jkk(accident(result=Result.DEATH), membership).benefit("jkk.death").total == death


def test_a_published_death_of_a_fisherman_without_wage() -> None:
    # https://selalukabar.com/trenggalek-serahkan-santunan-kepada-ahli-waris-korban-kecelakaan-laut-118438.html
    event = accident(date(2025, 8, 27), result=Result.DEATH, reported_on=None)
    found = jkk(event, participant_without_wage(income=1_000_000))
    assert found.total == 70_000_000
    assert found.bearer is Bearer.BPJS
    assert found.missing == ()


def test_total_disability_is_56_wages_and_the_periodic_benefit() -> None:
    found = jkk(accident(result=Result.TOTAL))
    assert found.benefit("jkk.total_disability").total == 224_000_000
    assert found.benefit("jkk.total_disability").payee is Payee.PARTICIPANT
    assert found.benefit("jkk.periodic").payee is Payee.PARTICIPANT
    assert ids(found) == {
        "jkk.care",
        "jkk.total_disability",
        "jkk.periodic",
        "jkk.return_to_work",
    }


@pytest.mark.parametrize(
    ("result", "there"),
    [
        (Result.IN_TREATMENT, {"jkk.care", "jkk.return_to_work"}),
        (Result.RECOVERED, {"jkk.care"}),
        (Result.PARTIAL, {"jkk.care", "jkk.partial", "jkk.return_to_work"}),
    ],
)
def test_what_each_result_gives(result: Result, there: set[str]) -> None:
    found = jkk(accident(result=result))
    assert ids(found) == there
    assert found.benefit("jkk.care").kind is Kind.SERVICE
    assert found.benefit("jkk.care").total is None


def test_a_partial_disability_without_any_loss_says_so() -> None:
    found = jkk(accident(losses=()))
    assert "jkk.partial" not in ids(found)
    assert "no_loss_given" in codes(found)
    assert "no_loss_given" not in codes(jkk(accident()))


@pytest.mark.parametrize(
    ("wage", "floor", "amount"),
    [
        (416_666, DeathFloor.LUMP_SUM, 20_000_000),
        (416_667, DeathFloor.LUMP_SUM, 20_000_016),
        (874_999, DeathFloor.WHOLE_JKM, 42_000_000),
        (875_000, DeathFloor.WHOLE_JKM, 42_000_000),
        (875_001, DeathFloor.WHOLE_JKM, 42_000_048),
    ],
)
def test_a_death_pays_at_least_the_sum_of_jkm(wage: int, floor: DeathFloor, amount: int) -> None:
    membership = member(wage=MonthlyWage(basic=wage))
    law = choosing(death_floor=floor)
    found = jkk(accident(result=Result.DEATH), membership, law=law).benefit("jkk.death")
    assert found.total == amount
    assert ("death_floor" in steps(found)) is (
        amount in {20_000_000, 42_000_000} and wage != 875_000
    )


def test_the_floor_is_that_of_the_day_of_the_accident() -> None:
    low = member(wage=MonthlyWage(basic=100_000))
    for day, floor in ((OLD, 16_200_000), (NEW, 20_000_000)):
        assert jkk(accident(day, result=Result.DEATH), low).benefit("jkk.death").total == floor


def test_the_choice_of_the_floor_is_told_where_the_readings_differ_alone() -> None:
    for wage, told in ((874_999, True), (875_000, False)):
        membership = member(wage=MonthlyWage(basic=wage))
        found = assess(
            accident(result=Result.DEATH), Participant(membership=membership, family=()), on=DAY
        )
        assert ("death_floor" in dict(found.choices)) is told


# -- unable to work -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "months", "sums"),
    [
        (OLD, 6, [(4_000_000, 6)]),
        (OLD, 7, [(4_000_000, 6), (3_000_000, 1)]),
        (OLD, 12, [(4_000_000, 6), (3_000_000, 6)]),
        (OLD, 13, [(4_000_000, 6), (3_000_000, 6), (2_000_000, 1)]),
        (NEW, 7, [(4_000_000, 7)]),
        (NEW, 12, [(4_000_000, 12)]),
        (NEW, 15, [(4_000_000, 12), (2_000_000, 3)]),
    ],
)
def test_months_unable_to_work(day: date, months: int, sums: list[tuple[int, int]]) -> None:
    found = jkk(accident(day, unable_months=months)).benefit("jkk.stmb")
    assert [(one.amount, one.times) for one in found.instalments] == sums
    assert found.total == sum(amount * times for amount, times in sums)


@pytest.mark.parametrize(
    ("months", "days", "last"),
    [(0, 15, 1_500_000), (11, 10, 1_000_000), (12, 10, 500_000), (20, 30, 1_500_000)],
)
def test_days_beyond_a_month_are_a_choice(months: int, days: int, last: int) -> None:
    event = accident(unable_months=months, unable_days=days)
    membership = member(wage=MonthlyWage(basic=3_000_000))
    open_ = jkk(event, membership)
    assert open_.benefit("jkk.stmb").total is None
    assert open_.missing == ("choice.part_month_unable",)
    law = choosing(part_month_unable=PartMonthUnable.THIRTIETHS)
    found = jkk(event, membership, law=law)
    assert found.missing == ()
    assert found.benefit("jkk.stmb").instalments[-1].amount == last


def test_more_days_than_a_month_has_are_refused() -> None:
    with pytest.raises(FactError, match="unable_days"):
        jkk(accident(unable_months=1, unable_days=31))


# -- what is refunded -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "costs", "amount"),
    [
        (OLD, [(Mode.LAND, 1_500_000)], 1_000_000),
        (OLD, [(Mode.SEA, 2_500_000)], 1_500_000),
        (OLD, [(Mode.AIR, 2_500_001)], 2_500_000),
        (NEW, [(Mode.LAND, 5_000_000)], 5_000_000),
        (NEW, [(Mode.SEA, 2_000_001)], 2_000_000),
        (NEW, [(Mode.AIR, 10_000_001)], 10_000_000),
        # The limits of the modes that were used add up; the same mode counts once.
        (NEW, [(Mode.LAND, 1_000_000), (Mode.SEA, 5_500_000)], 6_500_000),
        (NEW, [(Mode.LAND, 4_000_000), (Mode.LAND, 4_000_000)], 5_000_000),
    ],
)
def test_transport_up_to_the_limits(day: date, costs: list[tuple[Mode, int]], amount: int) -> None:
    trips = tuple(Transport(mode=mode, cost=cost) for mode, cost in costs)
    found = jkk(accident(day, transport=trips)).benefit("jkk.transport")
    assert (found.total, found.kind, found.payee) == (amount, Kind.REFUND, Payee.EMPLOYER)


@pytest.mark.parametrize(
    ("name", "day", "cost", "amount"),
    [
        ("dentures", OLD, 3_000_001, 3_000_000),
        ("dentures", NEW, 5_000_001, 5_000_000),
        ("dentures", NEW, 400_000, 400_000),
        ("hearing_aid", OLD, 3_000_000, None),
        ("hearing_aid", NEW, 3_000_000, 2_500_000),
        ("glasses", OLD, 3_000_000, None),
        ("glasses", NEW, 3_000_000, 1_000_000),
        ("home_care", OLD, 30_000_000, None),
        ("home_care", NEW, 20_000_001, 20_000_000),
        ("prosthesis", OLD, 51_378_850, 71_930_390),
        ("prosthesis", NEW, 51_378_850, 71_930_390),  # babel.antaranews.com/berita/448393
        ("prosthesis", NEW, 0, None),
    ],
)
def test_refunds_by_day(name: str, day: date, cost: int, amount: int | None) -> None:
    found = jkk(accident(day, **{name: cost}))
    assert (f"jkk.{name}" in ids(found)) is (amount is not None)
    if amount is not None:
        assert found.benefit(f"jkk.{name}").total == amount


def test_what_did_not_exist_is_not_asked_for() -> None:
    names = ("home_care", "hearing_aid", "glasses")
    nothing = dict.fromkeys(names)
    assert jkk(accident(OLD, **nothing)).missing == ()
    assert jkk(accident(NEW, **nothing)).missing == tuple(f"event.{name}" for name in names)


# -- the wage -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "base"),
    [
        ({"wage": MonthlyWage(basic=3_000_000, fixed_allowances=500_000)}, 3_500_000),
        ({"wage": DailyWage(day=150_000)}, 3_750_000),
        (
            {
                "wage": PieceWage(
                    months=(9, 3_000_000, 3_600_000, 4_200_000), weather_dependent=False
                )
            },
            3_600_000,
        ),
        (
            {"wage": PieceWage(months=(2_000_000, 5_000_000) * 6, weather_dependent=True)},
            3_500_000,
        ),
        ({"wage": PieceWage(mean=1_234_567, weather_dependent=True)}, 1_234_567),
        ({"wage": MonthlyWage(basic=1_000_000), "trainee_wage": 3_000_000}, 3_000_000),
        ({"wage": None, "trainee_wage": 3_000_000}, 3_000_000),
    ],
)
def test_the_wage_of_a_worker(facts: dict[str, Any], base: int) -> None:
    found = jkk(accident(result=Result.DEATH), member(**facts))
    assert found.benefit("jkk.death").total == 48 * base
    assert found.missing == ()


@pytest.mark.parametrize(
    ("income", "lower", "upper"),
    [
        (0, 1_000_000, 1_000_000),
        (1_099_000, 1_000_000, 1_000_000),
        (1_099_001, 1_000_000, 1_200_000),
        (1_100_000, 1_200_000, 1_200_000),
        (2_650_000, 2_600_000, 2_600_000),
        (20_199_500, 19_700_000, 20_700_000),
        (90_000_000, 20_700_000, 20_700_000),
    ],
)
def test_the_base_without_wage_is_that_of_the_table(income: int, lower: int, upper: int) -> None:
    for answer, base in ((BetweenBands.LOWER, lower), (BetweenBands.UPPER, upper)):
        found = jkk(
            accident(result=Result.TOTAL),
            participant_without_wage(income=income),
            law=choosing(between_bands=answer),
        )
        assert found.benefit("jkk.total_disability").total == 56 * base


def test_construction_by_the_day_is_said_to_be_unsure() -> None:
    by_day = member(segment=Segment.JAKON, wage=DailyWage(day=80_000))
    found = jkk(accident(result=Result.DEATH), by_day)
    assert found.benefit("jkk.death").total == 96_000_000
    assert "construction_wage" in codes(found)
    sure = jkk(accident(result=Result.DEATH), member(wage=DailyWage(day=80_000)))
    rank = found.benefit("jkk.death").confidence.rank
    assert rank > sure.benefit("jkk.death").confidence.rank
    assert "construction_wage" not in codes(sure)


@pytest.mark.parametrize(
    ("reported", "owed"), [(3_000_000, 48_000_000), (4_000_000, 0), (5_000_000, 0), (None, 0)]
)
def test_the_employer_owes_what_a_low_report_leaves_out(reported: int | None, owed: int) -> None:
    found = jkk(accident(result=Result.DEATH), member(reported_wage=reported))
    benefit = found.benefit("jkk.death")
    assert (benefit.total, benefit.employer_owes) == (192_000_000, owed)
    assert ("reported_too_low" in steps(benefit)) is bool(owed)
    assert found.benefit("jkk.funeral").employer_owes == 0


def test_a_low_report_counts_for_every_sum_on_the_wage() -> None:
    low = member(reported_wage=3_000_000)
    assert jkk(accident(), low).benefit("jkk.partial").employer_owes == 12_000_000
    assert jkk(accident(unable_months=13), low).benefit("jkk.stmb").employer_owes == 12_500_000
    # With the floor, BPJS pays 20,000,000 in any case.
    poor = member(wage=MonthlyWage(basic=500_000), reported_wage=100_000)
    assert jkk(accident(result=Result.DEATH), poor).benefit("jkk.death").employer_owes == 4_000_000
    # Who was not enrolled was not reported at all: all is the employer's.
    nobody = member(reported_wage=3_000_000, programmes=frozenset())
    assert jkk(accident(), nobody).benefit("jkk.partial").employer_owes == 0


# -- conditions -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "years", "last"),
    [
        (date(2016, 3, 7), 2, date(2018, 3, 7)),
        (OLD, 2, date(2021, 12, 1)),
        (NEW, 5, date(2024, 12, 2)),
        (date(2020, 2, 29), 5, date(2025, 2, 28)),
    ],
)
def test_the_right_lapses(day: date, years: int, last: date) -> None:
    for on, outcome in (
        (last - timedelta(days=1), Outcome.MET),
        (last, Outcome.MET),
        (last + timedelta(days=1), Outcome.NOT_MET),
    ):
        found = jkk(accident(day), on=on)
        assert found.decision.outcome is outcome
        (lapse,) = (one for one in found.deadlines if one.id == "jkk.claim_lapses")
        assert (lapse.on, lapse.count) == (last, years)


@pytest.mark.parametrize(
    ("segment", "left", "met"),
    [
        (Segment.PU, DAY, True),
        (Segment.PU, date(2020, 5, 10), True),
        (Segment.PU, date(2020, 5, 9), False),
        (Segment.JAKON, date(2020, 5, 10), True),
        (Segment.BPU, date(2023, 5, 9), False),  # Pasal 48 speaks of the end of an employment
    ],
)
def test_a_disease_after_leaving(segment: Segment, left: date, met: bool) -> None:
    membership = participant_without_wage if segment is Segment.BPU else member
    given_ = membership(segment=segment, active=None, ended_on=left)
    assert jkk(disease(), given_).decision.met is met
    said = membership(segment=segment, active=left >= DAY)
    assert jkk(disease(left_on=left), said).decision.met is met


def test_an_accident_after_leaving_is_not_covered() -> None:
    gone = member(active=None, ended_on=DAY - timedelta(days=1))
    assert jkk(accident(), gone).decision.met is False
    assert jkk(accident(), member(active=None, ended_on=DAY)).decision.met is True


def test_a_death_counts_the_membership_on_the_day_of_the_accident() -> None:
    died = Death(on=DAY, from_work=True, accident_on=date(2022, 12, 1))
    assert jkk(died, member(active=None, ended_on=date(2022, 12, 1))).decision.met is True
    assert jkk(died, member(active=None, ended_on=date(2019, 11, 30))).decision.met is False
    assert "insured_on_day_of_accident" in codes(jkk(died, member(active=False)))


def test_the_law_is_that_of_the_accident_and_not_of_the_death() -> None:
    for day, funeral in ((OLD, 3_000_000), (NEW, 10_000_000)):
        died = Death(on=date(2020, 6, 1), from_work=True, accident_on=day)
        assert jkk(died).benefit("jkk.funeral").total == funeral


@pytest.mark.parametrize("kind", [Death, TotalDisability])
def test_whether_work_did_it(kind: Any) -> None:
    assert jkk(kind(on=DAY, from_work=False)).decision.met is False
    unknown = jkk(kind(on=DAY))
    assert unknown.decision.met is None
    assert set(unknown.missing) == {"event.from_work", "event.accident_on"}
    when = jkk(kind(on=DAY, accident_on=DAY))
    assert (when.decision.met, when.missing) == (None, ("event.from_work",))
    settled = jkk(kind(on=DAY, from_work=True, accident_on=DAY))
    assert (settled.decision.met, settled.missing) == (True, ())
    assert settled.total in {214_000_000, 236_000_000}


@pytest.mark.parametrize(
    ("months", "effect"),
    [(0, ""), (1, "after_recovery_and_arrears"), (3, "after_recovery_and_arrears")],
)
def test_a_participant_without_wage_in_arrears_is_cared_for_first(months: int, effect: str) -> None:
    event = accident(transport=(Transport(mode=Mode.LAND, cost=1),), home_care=1)
    found = jkk(event, participant_without_wage(arrears_months=months))
    assert found.decision.met is True
    assert found.bearer is Bearer.BPJS
    assert {one.id: one.condition for one in found.benefits} == {
        "jkk.care": "",
        "jkk.home_care": "",
        "jkk.transport": effect,
        "jkk.partial": effect,
        "jkk.return_to_work": "doctor_recommends",
    }


def test_beyond_three_months_a_participant_without_wage_gets_nothing() -> None:
    found = jkk(accident(), participant_without_wage(arrears_months=4))
    assert found.decision.met is False
    assert found.benefits == ()


@pytest.mark.parametrize(
    ("facts", "bearer", "missing"),
    [
        ({"arrears_months": 3}, Bearer.BPJS, ()),
        ({"arrears_months": 4}, Bearer.EMPLOYER_FIRST, ()),
        ({"arrears_months": None}, None, ("membership.arrears_months",)),
        ({"programmes": frozenset()}, Bearer.EMPLOYER, ()),
        ({"programmes": frozenset({Programme.JKM})}, Bearer.EMPLOYER, ()),
        ({"programmes": frozenset(), "arrears_months": None}, Bearer.EMPLOYER, ()),
        ({"programmes": None}, None, ("membership.programmes",)),
    ],
)
def test_who_pays(facts: dict[str, Any], bearer: Bearer | None, missing: tuple[str, ...]) -> None:
    found = jkk(accident(), member(**facts))
    assert found.decision.met is True
    assert (found.bearer, found.missing) == (bearer, missing)
    assert found.benefit("jkk.partial").total == 48_000_000


def test_nobody_pays_for_a_participant_without_wage_who_did_not_enrol() -> None:
    assert jkk(accident(), participant_without_wage(programmes=frozenset())).decision.met is False


@pytest.mark.parametrize(
    ("day", "after", "bearer"),
    [
        (date(2025, 2, 23), 9, Bearer.BPJS),
        (date(2025, 2, 24), 2, Bearer.BPJS),
        (date(2025, 2, 24), 3, Bearer.EMPLOYER_FIRST),
    ],
)
def test_a_late_report_is_on_the_employer_since_2025(day: date, after: int, bearer: Bearer) -> None:
    found = jkk(accident(day, reported_on=day + timedelta(days=after)))
    assert found.bearer is bearer
    assert ("report_late" in codes(found)) is (bearer is Bearer.EMPLOYER_FIRST)
    assert found.decision.met is True
    alone = jkk(accident(day, reported_on=day + timedelta(days=9)), participant_without_wage())
    assert alone.bearer is Bearer.BPJS


def test_an_unknown_day_of_the_report_leaves_the_payer_open_and_not_the_right() -> None:
    day = date(2025, 5, 5)
    found = jkk(accident(day, reported_on=None))
    assert (found.decision.met, found.bearer) == (True, None)
    assert found.missing == ("event.reported_on",)
    assert "report_by" in codes(found)
    # Until the two days are over, no report is late.
    soon = jkk(accident(day, reported_on=None), on=day + timedelta(days=2))
    assert (soon.bearer, soon.missing) == (Bearer.BPJS, ())


# -- unknown facts --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({"result": None, "losses": None}, ("event.result", "event.losses")),
        ({"losses": None}, ("event.losses",)),
        ({"losses": None, "left_handed": None}, ("event.losses", "event.left_handed")),
        ({"unable_months": None}, ("event.unable_months",)),
        ({"unable_days": None}, ("event.unable_days", "choice.part_month_unable")),
        ({"transport": None}, ("event.transport",)),
        ({"dentures": None}, ("event.dentures",)),
        ({"prosthesis": None}, ("event.prosthesis",)),
        # What does not matter here is not asked for.
        ({"stated_on": None}, ()),
        ({"left_handed": None}, ()),
        ({"wage_paid_meanwhile": None}, ()),
        ({"outside_network": None, "violence": None}, ()),
    ],
)
def test_unknown_facts_of_the_event(facts: dict[str, Any], missing: tuple[str, ...]) -> None:
    found = jkk(accident(**facts))
    assert found.missing == missing
    assert found.decision.met is True


def test_a_result_that_is_unknown_leaves_its_benefits_open() -> None:
    found = jkk(accident(date(2024, 1, 5), result=None))
    open_ = {one.id for one in found.benefits if one.due is None}
    assert open_ == {
        "jkk.partial",
        "jkk.total_disability",
        "jkk.death",
        "jkk.funeral",
        "jkk.periodic",
        "jkk.return_to_work",
    }
    assert found.heir_class is None
    assert found.total == 0
    assert "suspected_case" in codes(found)
    settled = jkk(accident(result=Result.PARTIAL))
    assert settled.missing == ()


def test_an_unknown_wage_leaves_what_is_counted_on_it_open() -> None:
    found = jkk(accident(result=Result.DEATH), member(wage=None))
    assert found.missing == ("membership.wage",)
    assert found.benefit("jkk.death").total is None
    assert found.benefit("jkk.death").instalments == ()
    assert found.total == 22_000_000
    # A recovered worker without time unable to work has nothing that is counted on a wage.
    assert jkk(accident(result=Result.RECOVERED), member(wage=None)).missing == ()
    assert jkk(accident(), participant_without_wage(income=None)).missing == ("membership.income",)


def test_an_unknown_family_leaves_heirs_and_scholarship_open() -> None:
    found = jkk(accident(result=Result.DEATH, stated_on=DAY), family=None)
    assert found.missing == ("family",)
    assert (found.heir_class, found.benefit("jkk.death").payee) == (None, None)
    assert found.total == 214_000_000
    assert jkk(accident(result=Result.PARTIAL), family=None).missing == ()


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({"active": None}, ("membership.active",)),
        (
            {"segment": Segment.BPU, "arrears_months": None, "income": 1},
            ("membership.arrears_months",),
        ),
    ],
)
def test_an_undetermined_right_names_what_settles_it(
    facts: dict[str, Any], missing: tuple[str, ...]
) -> None:
    found = jkk(accident(), member(**facts))
    assert (found.decision.met, found.missing) == (None, missing)
    assert found.due == ()


def test_a_disease_with_an_unknown_end_of_work() -> None:
    found = jkk(disease(), member(active=None))
    assert found.decision.missing == ("event.left_on", "membership.active")
    assert jkk(disease(), member(active=False)).missing == ("event.left_on",)
    assert jkk(disease(left_on=None), member(active=True)).missing == ()


# -- heirs and children ---------------------------------------------------------------------------


def test_heirs_are_those_left_on_the_day_of_the_death() -> None:
    family = (
        Relative(relation=Kin.SPOUSE, died_on=DAY + timedelta(days=40)),
        Relative(relation=Kin.SIBLING),
        Relative(relation=Kin.GRANDPARENT),
    )
    fatal = accident(result=Result.DEATH, stated_on=DAY + timedelta(days=60))
    found = jkk(fatal, family=family, on=DAY + timedelta(days=90))
    assert (found.heir_class, found.heirs) == (HeirClass.BLOOD, (2,))
    early = jkk(attrs.evolve(fatal, stated_on=DAY), family=family, on=DAY + timedelta(days=90))
    assert (early.heir_class, early.heirs) == (HeirClass.FIRST, (0,))
    unknown = jkk(attrs.evolve(fatal, stated_on=None), family=family)
    assert unknown.missing == ("event.stated_on",)


def test_where_nobody_is_left_the_funeral_is_paid_to_whoever_saw_to_it() -> None:
    found = jkk(accident(result=Result.DEATH), family=())
    assert found.heir_class is HeirClass.NONE
    assert found.benefit("jkk.funeral").payee is Payee.BURIER
    assert found.benefit("jkk.death").payee is Payee.SOCIAL_FUND
    assert found.benefit("jkk.periodic").payee is Payee.SOCIAL_FUND


def child(birth: date, **facts: Any) -> Relative:
    base: dict[str, Any] = {"married": False, "works": False, "school": School.SMA}
    return Relative(relation=Kin.CHILD, birth_date=birth, **{**base, "school_year": 1, **facts})


@pytest.mark.parametrize("result", [Result.DEATH, Result.TOTAL])
def test_a_scholarship_needs_no_months_of_contributions(result: Result) -> None:
    # 69,000,000 from SMA to university: https://liputan6.com/news/read/5320884/
    found = jkk(accident(result=result), family=(SPOUSE, child(date(2007, 11, 1))))
    assert found.benefit("jkk.scholarship").total == 69_000_000
    assert "scholarship_form" in {paper for papers in found.papers for paper in papers.ids}
    without = jkk(accident(result=Result.PARTIAL), family=(child(date(2007, 11, 1)),))
    assert "jkk.scholarship" not in ids(without)


def test_the_age_of_a_child_counts_when_the_outcome_stands_fast() -> None:
    turns_23 = child(date(2000, 5, 20), school=School.HIGHER, school_year=4)
    later = DAY + timedelta(days=20)
    young = jkk(accident(result=Result.DEATH), family=(turns_23,))
    assert young.benefit("jkk.scholarship").total == 12_000_000
    old = jkk(accident(result=Result.DEATH, stated_on=later), family=(turns_23,))
    assert "jkk.scholarship" not in ids(old)
    open_ = jkk(accident(result=Result.DEATH, stated_on=None), family=(turns_23,))
    assert open_.missing == ("event.stated_on",)


# -- days, papers, notes --------------------------------------------------------------------------


def test_days_by_which_to_act() -> None:
    event = accident(date(2025, 6, 10), result=Result.DEATH, stated_on=date(2025, 6, 12))
    found = jkk(event, filing=Filing(complete_on=date(2025, 7, 7)), on=date(2025, 7, 20))
    assert {one.id: one.on for one in found.deadlines} == {
        "jkk.first_report": date(2025, 6, 12),
        "jkk.second_report": date(2025, 6, 14),
        "jkk.claim_lapses": date(2030, 6, 10),
        "jkk.suspected_concluded": date(2025, 7, 10),
        "jkk.papers_answered": None,
        "jkk.paid_within": date(2025, 7, 16),
    }
    assert {one.id: one.by for one in found.deadlines}["jkk.first_report"] == "employer"
    alone = jkk(event, participant_without_wage())
    assert {one.id: one.by for one in alone.deadlines}["jkk.first_report"] == "participant"
    for day, there in ((date(2023, 10, 5), False), (date(2023, 10, 6), True)):
        named = {one.id for one in jkk(accident(day)).deadlines}
        assert ("jkk.suspected_concluded" in named) is there
    own = jkk(event, member(programmes=frozenset()))
    assert {one.by for one in own.deadlines} == {"employer", "heirs"}


@pytest.mark.parametrize(
    ("paid", "facts", "fee"),
    [
        (date(2025, 7, 16), {}, 0),
        (date(2025, 7, 17), {}, 2_140_000),
        (date(2025, 7, 26), {}, 21_400_000),
        (None, {}, None),
        # What the employer owes itself BPJS does not pay late.
        (date(2025, 7, 17), {"reported_wage": 3_000_000}, 1_660_000),
        (date(2025, 7, 17), {"arrears_months": 4}, None),
        (date(2025, 7, 17), {"wage": None}, None),
    ],
)
def test_bpjs_pays_one_percent_for_each_day_late(
    paid: date | None, facts: dict[str, Any], fee: int | None
) -> None:
    event = accident(date(2025, 6, 10), result=Result.DEATH)
    filing = Filing(complete_on=date(2025, 7, 7), paid_on=paid)
    kid = child(date(2012, 1, 1), school=School.SMP)
    found = jkk(event, member(**facts), filing=filing, family=(SPOUSE, kid), on=date(2025, 8, 1))
    assert found.late_fee == fee


def test_papers() -> None:
    def listed(**facts: Any) -> set[str]:
        found = jkk(accident(**facts))
        return {paper for papers in found.papers for paper in papers.ids}

    always = {
        "stage_two_report",
        "bpjs_card",
        "worker_identity",
        "doctor_statement",
        "transport_receipts",
    }
    assert listed() == always
    heirs = {"heir_identity", "family_card", "heir_statement"}
    assert listed(result=Result.DEATH) == always | heirs
    assert listed(outside_network=True) == always | {"care_receipts"}
    police = {"police_report", "medical_report"}
    for day, more in ((date(2025, 2, 23), set[str]()), (date(2025, 2, 24), police)):
        facts = {"on": day, "stated_on": day, "reported_on": day}
        assert listed(**facts, violence=True) == always | more


def test_notes() -> None:
    assert "job_protected" in codes(jkk(accident()))
    assert "job_protected" not in codes(jkk(accident(), participant_without_wage()))
    assert "outside_network" in codes(jkk(accident(outside_network=True)))
    assert "no_shares" in codes(jkk(accident(result=Result.DEATH)))
    goes_on = jkk(accident(result=Result.IN_TREATMENT, unable_months=2))
    assert "stmb_goes_on" in codes(goes_on)
    assert "ask_as_work_accident" in codes(jkk(Death(on=DAY, from_work=True, accident_on=DAY)))
    for day, told in ((date(2023, 10, 5), False), (date(2023, 10, 6), True)):
        found = jkk(accident(day, result=Result.IN_TREATMENT))
        assert ("suspected_case" in codes(found)) is told


@pytest.mark.parametrize(
    "event",
    [
        accident(stated_on=DAY - timedelta(days=1)),
        accident(reported_on=DAY - timedelta(days=1)),
        Death(on=DAY, from_work=True, accident_on=DAY + timedelta(days=1)),
    ],
)
def test_days_before_the_accident_are_refused(event: Any) -> None:
    with pytest.raises(FactError):
        jkk(event)


# -- properties -----------------------------------------------------------------------------------

wages = st.integers(100_000, 50_000_000)
accident_days = st.dates(date(2015, 7, 1), date(2026, 6, 30))


def total(event: WorkAccident, wage: int, **facts: Any) -> int:
    return jkk(event, member(wage=MonthlyWage(basic=wage), **facts)).total


@given(accident_days, st.sampled_from(Result), wages, st.integers(0, 10**6), st.integers(0, 20))
def test_more_wage_and_more_months_never_give_less(
    day: date, result: Result, wage: int, more: int, months: int
) -> None:
    event = accident(day, result=result, unable_months=months)
    longer = attrs.evolve(event, unable_months=months + 1)
    assert total(event, wage) <= total(event, wage + more)
    assert total(event, wage) < total(longer, wage)


@given(accident_days, st.sampled_from(Result), wages, wages)
def test_a_report_never_changes_the_sum_but_who_owes_it(
    day: date, result: Result, wage: int, reported: int
) -> None:
    event = accident(day, result=result, unable_months=8)
    low = jkk(event, member(wage=MonthlyWage(basic=wage), reported_wage=reported))
    assert low.total == total(event, wage)
    owed = sum(one.employer_owes for one in low.benefits)
    assert owed == max(0, low.total - total(event, min(wage, reported)))


@given(accident_days, st.lists(st.tuples(st.sampled_from(Mode), st.integers(0, 20_000_000))))
def test_transport_is_never_more_than_was_spent_nor_than_all_limits(
    day: date, costs: list[tuple[Mode, int]]
) -> None:
    trips = tuple(Transport(mode=mode, cost=cost) for mode, cost in costs)
    found = jkk(accident(day, transport=trips, losses=()))
    assert found.total <= sum(cost for _, cost in costs)
    assert found.total <= (17_000_000 if day >= NEW else 5_000_000)
