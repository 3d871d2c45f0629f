"""JHT: the balance and its parts, from what BPJS states or from the months that were paid."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan import NATIONAL, Month
from perlindungan.claims import Benefit, Entitlement, assess
from perlindungan.facts import (
    DailyWage,
    EmployerSize,
    MonthlyWage,
    PieceWage,
    Programme,
    Segment,
    Worker,
)
from perlindungan.facts.claims import (
    Dismissal,
    Event,
    Kin,
    LeavingIndonesia,
    Membership,
    OldAgeSavings,
    PaidMonths,
    PartialWithdrawal,
    Participant,
    ParticipationEnd,
    Purpose,
    Relative,
    Resignation,
    Retirement,
    Supplied,
)
from perlindungan.law import Confidence, Rounding, percent
from perlindungan.law.registry import PP_46_2015
from perlindungan.programmes import BetweenBands, JHTCrediting, Law, Presumptions

JHT = frozenset({Programme.JHT})
FIRST, LAST = Month(2022, 1), Month(2026, 12)
JANUARY_2027 = date(2027, 1, 31)


def months(since: Month = FIRST, until: Month = LAST, wage: int | None = 4_000_000) -> PaidMonths:
    return PaidMonths(since=since, until=until, wage=wage)


def returns(rate: str = "5.7", years: range = range(2021, 2060)) -> Supplied:
    return Supplied(jht_returns={year: Fraction(rate) for year in years})


def participant(
    *paid: PaidMonths,
    jht: Mapping[str, Any] | None = None,
    others: tuple[Membership, ...] | None = (),
    **membership: Any,
) -> Participant:
    facts: dict[str, Any] = {
        "segment": Segment.PU,
        "programmes": JHT,
        "wage": MonthlyWage(basic=4_000_000),
        "employer_size": EmployerSize.MEDIUM,
        "arrears_months": 0,
        "paid": paid,
    }
    return Participant(
        worker=Worker(birth_date=date(1990, 1, 5), citizenship="ID"),
        membership=Membership(**facts | membership),
        others=others,
        family=(),
        jht=OldAgeSavings(**{"partial_taken": False, **(jht or {})}),
    )


def claim(
    *paid: PaidMonths,
    on: date = JANUARY_2027,
    event: Event | None = None,
    law: Law = NATIONAL,
    supplied: Supplied | None = None,
    **facts: Any,
) -> Entitlement:
    """Return the JHT of somebody dismissed long enough ago."""
    happened = event or Dismissal(on=date(2015, 6, 30))
    found = assess(
        happened,
        participant(*paid, **facts),
        on=on,
        law=law,
        supplied=returns() if supplied is None else supplied,
    )
    return found.entitlements[Programme.JHT]


def balance(*paid: PaidMonths, **facts: Any) -> Benefit:
    return claim(*paid, **facts).benefit("jht.balance")


def choosing(**choices: Any) -> Law:
    return attrs.evolve(NATIONAL, choices=attrs.evolve(NATIONAL.choices, **choices))


def notes(found: Entitlement) -> dict[str, dict[str, Any]]:
    return {note.code: dict(note.details) for note in found.notes}


# -- published ------------------------------------------------------------------------------------


def test_the_illustration_of_the_ministry_to_the_rupiah() -> None:
    """B12: 60 months of 228,000 at 5.7 % a year.

    https://star.grid.id/read/453609096/simulasi-perhitungan-jht-bpjs-ketenagakerjaan-jika-di-phk-pada-usia-30?page=2
    """
    found = balance(months())
    assert found.total == 15_800_310
    first, *years = found.steps
    assert dict(first.details) == {"months": 60, "paid": 13_680_000}
    assert [dict(step.details)["year"] for step in years] == [2022, 2023, 2024, 2025, 2026]
    assert dict(years[-1].details)["balance"] == 15_800_310
    assert dict(years[0].details)["rate"] == Fraction(57, 1000)


def test_the_illustration_left_for_26_years() -> None:
    """N17: 66,775,213 at the age of 56, from the balance before it was rounded.

    https://www.cnbcindonesia.com/mymoney/20220217174434-72-316269/
    """
    assert balance(months(), on=date(2053, 1, 10)).total == 66_775_213


def test_20_million_left_for_a_year_at_5_percent() -> None:
    """B14: 21,000,000. https://jabar.jpnn.com/jabar-terkini/29576/."""
    in_january = months(Month(2025, 1), Month(2025, 1), 350_877_193)
    found = balance(in_january, on=date(2026, 1, 1), supplied=returns("5"))
    assert dict(found.steps[0].details)["paid"] == 20_000_000
    assert found.total == 21_000_000


def test_contributions_of_a_wage_of_8_million() -> None:
    """B15: 456,000 a month, with no return in the month of the claim itself."""
    found = balance(months(Month(2026, 3), Month(2026, 3), 8_000_000), on=date(2026, 3, 31))
    assert found.total == 456_000


# -- what goes in ---------------------------------------------------------------------------------


def test_each_share_is_rounded_as_contributions_are() -> None:
    one = months(Month(2026, 3), Month(2026, 3), 3_333_325)
    found = balance(one, on=date(2026, 3, 31))
    assert found.total == 123_333 + 66_667  # 123,333.025 and 66,666.5: together 189,999.525
    down = balance(one, on=date(2026, 3, 31), law=choosing(rounding=Rounding.DOWN))
    assert down.total == 123_333 + 66_666


def test_the_rates_are_those_of_the_law_of_each_month() -> None:
    rate = NATIONAL.jht.worker_rate.with_value(
        date(2026, 3, 1),
        percent("3"),
        citations=(PP_46_2015.article(16),),
        confidence=Confidence.UNVERIFIED,
    )
    reform = attrs.evolve(NATIONAL, jht=attrs.evolve(NATIONAL.jht, worker_rate=rate))
    paid = months(Month(2026, 1), Month(2026, 4), 1_000_000)
    found = balance(paid, on=date(2026, 4, 30), law=reform, supplied=returns("0"))
    assert found.total == 2 * 57_000 + 2 * 67_000
    mid = attrs.evolve(
        rate, entries=(rate.entries[0], attrs.evolve(rate.entries[1], since=date(2026, 2, 2)))
    )
    later = attrs.evolve(NATIONAL, jht=attrs.evolve(NATIONAL.jht, worker_rate=mid))
    assert balance(paid, on=date(2026, 4, 30), law=later, supplied=returns("0")) == found


@pytest.mark.parametrize(
    ("income", "law", "month"),
    [
        (1_099_000, NATIONAL, 20_000),
        (1_100_000, NATIONAL, 24_000),
        (1_099_500, NATIONAL, 20_000),
        (1_099_500, choosing(between_bands=BetweenBands.UPPER), 24_000),
        (50_000_000, NATIONAL, 414_000),
    ],
)
def test_without_wage_the_row_of_the_income_is_paid(income: int, law: Law, month: int) -> None:
    facts: dict[str, Any] = {
        "segment": Segment.BPU,
        "wage": None,
        "event": ParticipationEnd(on=date(2026, 4, 30)),
        "on": date(2026, 4, 30),
        "supplied": returns("0"),
        "law": law,
    }
    run = months(Month(2026, 2), Month(2026, 4), income)
    assert balance(run, **facts).total == 3 * month
    chosen = months(Month(2026, 2), Month(2026, 4), None)
    assert balance(chosen, income=income, **facts).total == 3 * month
    unknown = claim(chosen, **facts)
    assert unknown.missing == ("membership.income", "jht.balance")


def test_every_membership_pays_into_the_one_account() -> None:
    other = Membership(segment=Segment.PU, programmes=JHT, paid=(months(wage=1_000_000),))
    both = balance(months(wage=3_000_000), others=(other,))
    assert both.total == 15_800_310
    without = attrs.evolve(other, programmes=frozenset({Programme.JKK}))
    alone = balance(months(wage=3_000_000), others=(without,))
    assert alone == balance(months(wage=3_000_000))
    named = attrs.evolve(without, paid=(attrs.evolve(months(wage=1_000_000), programmes=JHT),))
    assert balance(months(wage=3_000_000), others=(named,)).total == both.total
    untold = attrs.evolve(other, paid=None)
    # What BPJS states would settle it, and so would the months of that other membership.
    assert claim(months(), others=(untold,)).missing == ("others.0.paid", "jht.balance")
    unnamed = attrs.evolve(other, programmes=None)
    found = claim(months(), others=(unnamed,))
    assert found.missing == ("others.0.programmes", "jht.balance")


def test_months_of_other_programmes_do_not_count() -> None:
    jkk = attrs.evolve(months(), programmes=frozenset({Programme.JKK}))
    assert balance(jkk).total == 0
    assert balance().total == 0


# -- what comes on top ----------------------------------------------------------------------------

DECLARED = {2016: "7.19", 2017: "7.83", 2018: "6.26", 2019: "6.06", 2020: "5.59"}
NONE = Supplied()


def test_the_declared_returns_bear_on_the_whole_years() -> None:
    """Contributions of one month, then five whole years: what the years make of it, exactly."""
    wage = 400_000_000
    expected = Fraction(57, 1000) * wage
    for rate in DECLARED.values():
        expected *= 1 + percent(rate)
    one = months(Month(2016, 1), Month(2016, 1), wage)
    found = balance(one, on=date(2021, 1, 4), supplied=NONE)
    assert found.total == Rounding.HALF_UP.round(expected)
    assert found.confidence is Confidence.DERIVED
    down = balance(one, on=date(2021, 1, 4), supplied=NONE, law=choosing(rounding=Rounding.DOWN))
    assert down.total == expected.numerator // expected.denominator


@pytest.mark.parametrize("year", sorted(DECLARED))
def test_each_declared_return_holds_for_its_year_alone(year: int) -> None:
    timeline = NATIONAL.jht.benefit.returns
    assert timeline.on(date(year, 1, 1)).value == percent(DECLARED[year])
    assert timeline.on(date(year, 12, 31)).value == percent(DECLARED[year])
    one = months(Month(year, 1), Month(year, 1), 100_000_000)
    found = balance(one, on=date(year + 1, 1, 1), supplied=NONE)
    assert found.total == Rounding.HALF_UP.round(5_700_000 * (1 + percent(DECLARED[year])))


def test_a_whole_number_is_not_lost_to_a_root() -> None:
    """Rounding down after 12 twelfth roots of 1.05 must give 21,000,000 and no rupiah less."""
    one = months(Month(2025, 1), Month(2025, 1), 1_000_000_000)
    found = balance(
        one, on=date(2027, 1, 1), supplied=returns("10"), law=choosing(rounding=Rounding.DOWN)
    )
    assert found.total == 57_000_000 * 121 // 100


def test_years_that_nobody_knows_are_named_and_the_balance_too() -> None:
    paid = months(Month(2019, 5), Month(2023, 6))
    found = claim(paid, on=date(2024, 2, 29), supplied=NONE)
    years = tuple(f"supplied.jht_returns.{year}" for year in (2021, 2022, 2023, 2024))
    assert found.missing == ("jht.balance", *years)
    assert found.benefit("jht.balance").total is None
    assert found.benefit("jht.balance").instalments == ()
    settled = claim(paid, on=date(2024, 2, 29), supplied=returns())
    assert settled.missing == ()
    stated = claim(paid, on=date(2024, 2, 29), supplied=NONE, jht={"balance": 13_000_000})
    assert (stated.missing, stated.total) == ((), 13_000_000)


def test_of_2015_no_return_is_known() -> None:
    paid = months(Month(2015, 7), Month(2016, 3))
    found = claim(paid, on=date(2017, 1, 2), supplied=NONE)
    assert found.missing == ("jht.balance", "supplied.jht_returns.2015")
    assert claim(paid, on=date(2017, 1, 2), supplied=returns("5", range(2015, 2016))).missing == ()


def test_a_return_that_is_known_cannot_be_replaced_by_a_supplied_one() -> None:
    paid, on = months(Month(2018, 1), Month(2018, 12)), date(2019, 1, 2)
    assert balance(paid, on=on, supplied=returns("9", range(2018, 2019))) == balance(
        paid, on=on, supplied=NONE
    )


def test_the_year_of_the_claim_is_credited_until_the_month_before() -> None:
    one = months(Month(2026, 1), Month(2026, 1), 100_000_000)
    by_month = [
        balance(one, on=date(2026, number, 28), supplied=returns("6")).total
        for number in range(1, 13)
    ]
    assert by_month[0] == 5_700_000
    assert by_month == sorted(set(by_month), key=lambda total: total or 0)
    twelve = [balance(one, on=date(2027, 1, day), supplied=returns("6")).total for day in (1, 31)]
    assert twelve == [6_042_000, 6_042_000]
    assert by_month[6] == 5_868_509  # 5,700,000 × the square root of 1.06, which is 1.02956301
    assert notes(claim(one, on=date(2026, 7, 28)))["jht.computed"] == {"day": date(2026, 6, 30)}


def test_by_twelfths_each_month_bears_a_twelfth() -> None:
    law = choosing(jht_crediting=JHTCrediting.TWELFTHS)
    month = 1 + Fraction("0.057") / 12
    expected = 228_000 * sum(month**count for count in range(1, 61))
    assert balance(months(), law=law).total == Rounding.HALF_UP.round(Fraction(expected))
    person = participant(months())
    event = Dismissal(on=date(2026, 12, 31))
    used = assess(event, person, on=JANUARY_2027, law=law, supplied=returns()).choices
    assert dict(used)["jht_crediting"] == "twelfths"


def test_the_stated_balance_comes_first() -> None:
    found = balance(months(), jht={"balance": 15_800_316})
    # As sure as its ground: what Permenaker 4/2022 says of a dismissal is known at second hand.
    assert (found.total, found.confidence) == (15_800_316, Confidence.SECONDARY)
    assert [step.code for step in found.steps] == ["jht_stated"]
    assert "jht.computed" not in notes(claim(months(), jht={"balance": 1}))


@pytest.mark.parametrize(
    ("purpose", "share"), [(Purpose.HOUSING, "30"), (Purpose.PREPARATION, "10")]
)
def test_a_part_of_a_computed_balance(purpose: Purpose, share: str) -> None:
    event = PartialWithdrawal(on=JANUARY_2027, purpose=purpose)
    (found,) = claim(months(), event=event, jht={"member_since": date(2010, 1, 4)}).benefits
    exact = Fraction("15800310.18")
    assert found.total == Rounding.HALF_UP.round(percent(share) * exact)
    assert found.steps[-1].code == "jht_share"


# -- what cannot be told --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({"paid": None}, ("membership.paid", "jht.balance")),
        ({"jht": {"partial_taken": True}}, ("jht.balance",)),
        ({"paid": (months(wage=None),)}, ("jht.balance",)),
        ({"paid": (months(Month(2015, 6), Month(2016, 1)),)}, ("jht.balance",)),
        ({"programmes": frozenset()}, ("jht.balance",)),
    ],
)
def test_the_balance_is_asked_for(facts: dict[str, Any], missing: tuple[str, ...]) -> None:
    found = claim(**{"paid": (months(),), **facts}) if "paid" in facts else claim(months(), **facts)
    assert found.missing == missing
    assert found.benefit("jht.balance").total is None
    jht = {**facts.pop("jht", {}), "balance": 7_000_000}
    settled = claim(**facts, jht=jht)
    assert (settled.missing, settled.total) == ((), 7_000_000)


def test_income_from_before_july_2015_is_asked_of_bpjs_without_wage_too() -> None:
    found = claim(
        months(Month(2015, 6), Month(2015, 8)),
        segment=Segment.BPU,
        event=ParticipationEnd(on=date(2026, 4, 30)),
    )
    assert found.missing == ("jht.balance",)


def test_what_is_presumed_is_said_and_else_asked() -> None:
    unsaid: dict[str, Any] = {"others": None, "jht": {"partial_taken": None}}
    found = claim(months(), **unsaid)
    assert found.total == 15_800_310
    assert {"presumed_one_membership", "presumed_nothing_taken"} <= set(notes(found))
    asking = choosing(presumptions=Presumptions.NOT_MADE)
    strict = claim(months(), law=asking, **unsaid)
    assert strict.missing == ("others", "jht.balance", "jht.partial_taken")
    assert claim(months(), law=asking).missing == ()
    assert not {"presumed_one_membership", "presumed_nothing_taken"} & set(notes(claim(months())))


# -- too low a wage -------------------------------------------------------------------------------

LOW: dict[str, Any] = {"reported_wage": 3_000_000, "wage": MonthlyWage(basic=4_000_000)}


def test_the_employer_owes_what_too_low_a_wage_kept_out() -> None:
    found = claim(months(wage=3_000_000), **LOW)
    paid = found.benefit("jht.balance")
    assert paid.total == 15_800_310
    assert paid.employer_owes == 15_800_310 - (balance(months(wage=3_000_000)).total or 0)
    assert notes(found)["presumed_agreed_wage"] == {"months": 60}
    assert notes(found)["jht.tax"]["amount"] == paid.total - paid.employer_owes
    assert "jht.wage_understated" not in notes(found)


@pytest.mark.parametrize(
    ("wage", "agreed"),
    [
        (MonthlyWage(basic=3_500_000, fixed_allowances=500_000), 4_000_000),
        (DailyWage(day=160_000), 4_000_000),
        (PieceWage(mean=4_000_000, weather_dependent=True), 4_000_000),
        (
            PieceWage(months=(9, 3_900_000, 4_000_000, 4_100_000), weather_dependent=False),
            4_000_000,
        ),
    ],
)
def test_the_agreed_wage_of_every_kind(wage: Any, agreed: int) -> None:
    found = claim(months(wage=3_000_000), **{**LOW, "wage": wage})
    assert found.benefit("jht.balance") == claim(
        months(wage=3_000_000), **{**LOW, "wage": MonthlyWage(basic=agreed)}
    ).benefit("jht.balance")
    assert found.benefit("jht.balance").employer_owes > 0


def test_only_months_on_the_lower_wage_count_as_understated() -> None:
    earlier = months(Month(2022, 1), Month(2026, 11), 2_500_000)
    last = months(Month(2026, 12), Month(2026, 12), 3_000_000)
    found = claim(earlier, last, **LOW, supplied=returns("0"))
    assert found.benefit("jht.balance").employer_owes == 57_000
    assert notes(found)["presumed_agreed_wage"] == {"months": 1}


def test_beside_a_stated_balance_the_shortfall_is_told_by_itself() -> None:
    """It was said in a note alone, and the case called complete without it."""
    whole = claim(months(wage=3_000_000), **LOW).benefit("jht.balance")
    found = claim(months(wage=3_000_000), **LOW, jht={"balance": 12_000_000})
    assert (found.benefit("jht.balance").total, found.benefit("jht.balance").employer_owes) == (
        12_000_000,
        0,
    )
    lacking = found.benefit("jht.shortfall")
    # 60 months of 57,000, as the illustration of 228,000 makes 15,800,310.18 of them.
    assert lacking.total == lacking.employer_owes == 3_950_078
    # Beside the balance, both are rounded together.
    assert whole.employer_owes == 3_950_077
    assert (lacking.confidence, found.total) == (Confidence.DERIVED, 15_950_078)
    assert notes(found)["presumed_agreed_wage"] == {"months": 60}
    assert notes(found)["jht.tax"]["amount"] == 12_000_000


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({"paid": None}, ("membership.paid", "jht.shortfall")),
        ({"paid": None, "wage": None}, ("membership.wage", "membership.paid", "jht.shortfall")),
        ({"supplied": returns(years=range(2021, 2026))}, ("jht.shortfall", "2026")),
        ({"law": Presumptions.NOT_MADE}, ("jht.shortfall",)),
        ({"law": Presumptions.NOT_MADE, "wage": None}, ("membership.wage", "jht.shortfall")),
    ],
)
def test_a_shortfall_that_is_not_known_is_asked_for(
    facts: dict[str, Any], missing: tuple[str, ...]
) -> None:
    given_ = {**LOW, "jht": {"balance": 12_000_000}, **facts}
    if "law" in given_:
        given_["law"] = choosing(presumptions=given_["law"])
    runs = () if "paid" in given_ else (months(wage=3_000_000),)
    found = claim(*runs, **given_)
    assert tuple(name.removeprefix("supplied.jht_returns.") for name in found.missing) == missing
    assert found.benefit("jht.balance").total == 12_000_000
    assert found.benefit("jht.shortfall").total is None
    if given_["wage"] is not None:
        lacking = {"wage": 4_000_000, "reported": 3_000_000}
        assert notes(found)["jht.wage_understated"] == lacking
    settled = claim(*runs, **{**given_, "jht": {"balance": 12_000_000, "shortfall": 3_000_000}})
    assert settled.missing == (() if given_["wage"] else settled.missing)
    assert settled.benefit("jht.shortfall").total == 3_000_000
    assert settled.benefit("jht.shortfall").employer_owes == 3_000_000


def test_no_shortfall_is_asked_for_where_there_can_be_none() -> None:
    stated = {"balance": 12_000_000}
    for facts in (
        {"reported_wage": 4_000_000, "wage": MonthlyWage(basic=4_000_000), "paid": None},
        {**LOW, "segment": Segment.BPU, "paid": None},
        {"reported_wage": None, "wage": None, "paid": None},
    ):
        found = claim(jht=stated, **facts)
        assert [one.id for one in found.benefits if one.id != "jht.balance"] == []
        assert found.missing == ()
    elsewhere = claim(months(wage=2_000_000), **LOW, jht=stated)
    assert ([one.id for one in elsewhere.benefits], elsewhere.missing) == (["jht.balance"], ())
    none = claim(months(wage=3_000_000), **LOW, jht={**stated, "shortfall": 0})
    assert ([one.id for one in none.benefits], none.missing) == (["jht.balance"], ())


def test_without_presuming_the_balance_is_told_and_the_shortfall_asked_for() -> None:
    asking = choosing(presumptions=Presumptions.NOT_MADE)
    strict = claim(months(wage=3_000_000), **LOW, law=asking)
    assert strict.benefit("jht.balance").employer_owes == 0
    assert strict.missing == ("jht.shortfall",)
    assert "jht.wage_understated" in notes(strict)


def test_a_higher_or_equal_reported_wage_is_no_shortfall() -> None:
    for reported in (4_000_000, 5_000_000, None):
        found = claim(months(), **{**LOW, "reported_wage": reported})
        assert found.benefit("jht.balance").employer_owes == 0
        assert "jht.wage_understated" not in notes(found)


def test_the_agreed_wage_is_asked_where_a_lower_one_was_paid_on() -> None:
    found = claim(months(wage=3_000_000), **{**LOW, "wage": None})
    # The balance is known; only what the employer owes besides rests on the agreed wage.
    assert found.benefit("jht.balance").total is not None
    assert found.missing == ("membership.wage", "jht.shortfall")
    assert claim(months(wage=2_000_000), **{**LOW, "wage": None}).missing == ()


def test_a_part_is_taken_of_what_bpjs_holds() -> None:
    event = PartialWithdrawal(on=JANUARY_2027, purpose=Purpose.HOUSING)
    member = {"member_since": date(2010, 1, 4)}
    (found,) = claim(months(wage=3_000_000), event=event, jht=member, **LOW).benefits
    (plain,) = claim(months(wage=3_000_000), event=event, jht=member).benefits
    assert (found.total, found.employer_owes) == (plain.total, 0)


# -- properties -----------------------------------------------------------------------------------

WAGES = st.integers(0, 100_000_000)
RATES = st.integers(0, 2_000).map(lambda hundredths: str(Fraction(hundredths, 100)))
STARTS = st.integers(0, 59).map(lambda count: FIRST + count)


@given(WAGES, WAGES, RATES)
def test_a_higher_wage_never_saves_less(one: int, other: int, rate: str) -> None:
    low, high = sorted((one, other))
    supplied = returns(rate)
    less = balance(months(wage=low), supplied=supplied).total or 0
    assert less <= (balance(months(wage=high), supplied=supplied).total or 0)


@given(STARTS, STARTS, WAGES, RATES)
def test_more_months_never_save_less(one: Month, other: Month, wage: int, rate: str) -> None:
    early, late = sorted((one, other))
    supplied = returns(rate)
    more = balance(months(since=early, wage=wage), supplied=supplied).total or 0
    assert more >= (balance(months(since=late, wage=wage), supplied=supplied).total or 0)


@given(STARTS, WAGES, RATES)
def test_savings_lie_between_what_was_paid_and_five_years_of_return(
    since: Month, wage: int, rate: str
) -> None:
    found = balance(months(since=since, wage=wage), supplied=returns(rate))
    paid = dict(found.steps[0].details)["paid"]
    assert found.total is not None
    assert paid <= found.total <= paid * (1 + Fraction(rate) / 100) ** 5 + 1
    twelfths = choosing(jht_crediting=JHTCrediting.TWELFTHS)
    more = balance(months(since=since, wage=wage), supplied=returns(rate), law=twelfths)
    assert (more.total or 0) >= found.total


@given(st.integers(0, 10**15), st.sampled_from(Purpose))
def test_a_part_is_its_share_of_the_balance(stated: int, purpose: Purpose) -> None:
    event = PartialWithdrawal(on=JANUARY_2027, purpose=purpose)
    (found,) = claim(
        event=event, jht={"balance": stated, "member_since": date(2010, 1, 4)}
    ).benefits
    share = {Purpose.HOUSING: 30, Purpose.PREPARATION: 10}[purpose]
    assert found.total is not None
    assert abs(found.total * 100 - stated * share) <= 50


# -- what is asked settles it ---------------------------------------------------------------------

EVENTS: list[Event] = [
    Dismissal(on=date(2026, 12, 20)),
    Dismissal(on=date(2026, 1, 20)),
    Resignation(on=date(2026, 11, 20), statement_on=date(2026, 11, 25)),
    Retirement(on=date(2027, 1, 5)),
    LeavingIndonesia(on=date(2027, 1, 5)),
    PartialWithdrawal(on=date(2027, 1, 31), purpose=Purpose.HOUSING),
]
FULL: dict[str, Any] = {
    "worker.birth_date": date(1971, 5, 17),
    "worker.citizenship": "ID",
    "membership.programmes": JHT,
    "membership.employer_size": EmployerSize.MICRO,
    "membership.paid": (months(Month(2020, 7), Month(2026, 11)),),
    "membership.wage": MonthlyWage(basic=5_000_000),
    "membership.reported_wage": 4_000_000,
    "others": (),
    "family": (Relative(relation=Kin.CHILD),),
    "jht.balance": 25_000_000,
    "jht.shortfall": 1_000_000,
    "jht.member_since": date(2012, 2, 1),
    "jht.partial_taken": False,
    "jht.agreed_pension_age": 55,
    **{f"supplied.jht_returns.{year}": Fraction("5.7") for year in range(2021, 2027)},
}
EVENT_FACTS = ("event.statement_on", "event.purpose")


def asked(event: Event, facts: Mapping[str, Any], law: Law) -> Entitlement:
    """Return JHT for facts by their names; what is not among them is unknown."""

    def of(room: str) -> dict[str, Any]:
        return {
            name.partition(".")[2]: value
            for name, value in facts.items()
            if name.partition(".")[0] == room and name.count(".") == 1
        }

    hidden = {
        name.partition(".")[2]: None
        for name in EVENT_FACTS
        if name not in facts and hasattr(event, name.partition(".")[2])
    }
    person = Participant(
        worker=Worker(**of("worker")),
        membership=Membership(segment=Segment.PU, arrears_months=0, **of("membership")),
        others=facts.get("others"),
        family=facts.get("family"),
        jht=OldAgeSavings(**of("jht")),
    )
    yearly = {
        int(name.rpartition(".")[2]): value
        for name, value in facts.items()
        if name.startswith("supplied.")
    }
    happened: Any = event
    found = assess(
        attrs.evolve(happened, **hidden),
        person,
        on=JANUARY_2027,
        law=law,
        supplied=Supplied(jht_returns=yearly),
    )
    return found.entitlements[Programme.JHT]


def answer(found: Entitlement) -> tuple[Any, ...]:
    return (
        found.decision.outcome,
        found.bearer,
        found.missing,
        [(one.id, one.due, one.total, one.employer_owes, one.payee) for one in found.benefits],
    )


NAMES = (*FULL, *EVENT_FACTS)
MASKS = st.sets(st.sampled_from(NAMES))
PRESUMING: list[Callable[[], Law]] = [
    lambda: NATIONAL,
    lambda: choosing(presumptions=Presumptions.NOT_MADE),
]


@given(st.sampled_from(EVENTS), MASKS, st.sampled_from(PRESUMING))
def test_the_facts_that_are_named_settle_it(
    event: Event, known: set[str], law: Callable[[], Law]
) -> None:
    everything = {**FULL, **dict.fromkeys(EVENT_FACTS)}
    facts = {name: value for name, value in everything.items() if name in known}
    taken = law()
    found = asked(event, facts, taken)
    assert not set(found.missing) & known
    facts |= {name: everything[name] for name in found.missing}
    found = asked(event, facts, taken)
    assert found.missing == ()
    assert found.decision.outcome is not None
    assert all(one.total is not None for one in found.due)


@given(st.sampled_from(EVENTS), MASKS, st.sampled_from(NAMES), st.sampled_from(PRESUMING))
def test_a_fact_that_is_not_named_changes_nothing(
    event: Event, known: set[str], more: str, law: Callable[[], Law]
) -> None:
    everything = {**FULL, **dict.fromkeys(EVENT_FACTS)}
    facts = {name: value for name, value in everything.items() if name in known}
    taken = law()
    found = asked(event, facts, taken)
    # That a lower wage was reported is a fact which, unknown, says that it was not; and what BPJS
    # states comes before what the months paid tell.
    of_its_own = {"membership.reported_wage", "jht.balance", "jht.shortfall"}
    if more in {*found.missing, *known, *of_its_own}:
        return
    assert answer(asked(event, facts | {more: everything[more]}, taken)) == answer(found)
