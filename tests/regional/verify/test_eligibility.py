"""Tests of a scheme at their boundaries: group, age, residence, descent, income."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from tests.regional.verify.people import (
    ALL,
    DAY,
    REASON,
    candidate,
    codes,
    outcome,
    scheme,
    verified,
    without,
)

from perlindungan.facts import InputError
from perlindungan.regional import (
    Ruled,
    Severity,
    Source,
    Standing,
    UnsetPoint,
    setting,
)
from perlindungan.regional.collect import DICTIONARY
from perlindungan.regional.points import AgeWindow, Groups, IncomeTest, Proofs, Residence
from perlindungan.regional.sources import Ruling
from perlindungan.regional.verify import (
    verify,
)

YES, NO, ASKS = Standing.ACCEPTED, Standing.REJECTED, Standing.NEEDS_FACT
SAMARINDA_2026 = 3_983_882
BALIKPAPAN_2026 = 3_856_694
"""Of Rp3.856.694,43."""
KALTIM_2026 = 3_762_431


def test_who_meets_every_test_is_accepted_with_a_reason_for_each() -> None:
    (found,) = verified(candidate(), **ALL)
    assert found.standing is YES
    points = {finding.rule.id for finding in found.of(Severity.MEETS)}
    assert points == {f"scheme.{point}" for point in ALL}
    for finding in found.of(Severity.MEETS):
        assert finding.ruling is not None
        assert finding.ruling.grounds == (REASON,)


def test_without_tests_anybody_is_accepted_who_can_be_told_apart() -> None:
    assert outcome(candidate(birth_date=None, sex=None, region=None, proofs=None)) == (YES, set())


# -- age ------------------------------------------------------------------------------------------

WINDOW = AgeWindow(least=18, most=64)


@pytest.mark.parametrize(
    ("born", "registered", "standing", "code"),
    [
        # 64 until the day before the birthday, 65 on it.
        (date(1961, 3, 3), date(2026, 3, 2), YES, "age_within"),
        (date(1961, 3, 2), date(2026, 3, 2), NO, "age_above"),
        (date(1961, 3, 1), date(2026, 3, 2), NO, "age_above"),
        # 17 until the day before the birthday, 18 on it.
        (date(2008, 3, 3), date(2026, 3, 2), NO, "age_below"),
        (date(2008, 3, 2), date(2026, 3, 2), YES, "age_within"),
        # Who was born on 29 February is a year older on 1 March of other years.
        (date(2008, 2, 29), date(2026, 2, 28), NO, "age_below"),
        (date(2008, 2, 29), date(2026, 3, 1), YES, "age_within"),
        (date(1960, 2, 29), date(2025, 2, 28), YES, "age_within"),
        (date(1960, 2, 29), date(2025, 3, 1), NO, "age_above"),
        (date(1964, 2, 29), date(2028, 2, 29), YES, "age_within"),
        # Nobody registers before birth; somebody must look.
        (date(2026, 3, 3), date(2026, 3, 2), ASKS, "birth_date_later"),
        (date(2026, 3, 2), date(2026, 3, 2), NO, "age_below"),
    ],
)
def test_age_counts_in_completed_years_on_the_day_of_registration(
    born: date, registered: date, standing: Standing, code: str
) -> None:
    person = candidate(birth_date=born, registered_on=registered)
    ended, found = outcome(person, on=max(DAY, registered), age=WINDOW)
    assert (ended, found - {"bpu_age"}) == (standing, {code})


@pytest.mark.parametrize(
    "points", [{"age": WINDOW}, {"residence": Residence(region="64", months=6)}]
)
def test_a_registration_that_is_yet_to_come_is_looked_at(points: dict[str, Any]) -> None:
    for person in (candidate(registered_on=DAY + timedelta(1)), candidate(registered_on=date.max)):
        ended, found = outcome(person, **points)
        assert (ended, found - {"bpu_age", "residence_inside"}) == (ASKS, {"registration_later"})


def test_the_day_of_verification_does_not_make_older() -> None:
    person = candidate(birth_date=date(1961, 3, 3), registered_on=date(2026, 3, 2))
    assert outcome(person, on=date(2026, 12, 31), age=WINDOW)[0] is YES


@pytest.mark.parametrize(
    ("window", "born", "standing"),
    [
        (AgeWindow(least=15), date(1940, 1, 1), YES),
        (AgeWindow(least=15), date(2011, 3, 3), NO),
        (AgeWindow(most=61), date(2020, 1, 1), YES),
        (AgeWindow(most=61), date(1964, 3, 2), NO),
    ],
)
def test_a_window_may_be_open_on_one_side(
    window: AgeWindow, born: date, standing: Standing
) -> None:
    assert outcome(candidate(birth_date=born), age=window)[0] is standing


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (("birth_date",), "birth_date_missing"),
        (("registered_on",), "registration_missing"),
        (("birth_date", "registered_on"), "birth_date_missing"),
    ],
)
def test_age_asks_for_both_days(facts: tuple[str, ...], code: str) -> None:
    (found,) = verified(without(candidate(), *facts), age=WINDOW)
    assert found.standing is ASKS
    assert [finding.code for finding in found.of(Severity.ASKS)] == [code]
    assert found.missing == facts[:1]


@pytest.mark.parametrize(("born", "warned"), [(date(1961, 3, 3), False), (date(1961, 3, 2), True)])
def test_who_is_too_old_for_bpjs_is_told_even_where_the_scheme_has_no_age(
    born: date, warned: bool
) -> None:
    standing, found = outcome(candidate(birth_date=born))
    assert (standing, "bpu_age" in found) == (YES, warned)


# -- groups ---------------------------------------------------------------------------------------

MARK = Groups(names=frozenset({"disability"}))
BOTH = Groups(names=frozenset({"farmer", "disability"}))


@pytest.mark.parametrize(
    ("groups", "category", "marks", "expected"),
    [
        (BOTH, "farmer", None, (YES, {"group_inside"})),
        (BOTH, None, frozenset({"disability"}), (YES, {"group_inside"})),
        (BOTH, "trader", frozenset({"disability"}), (YES, {"group_inside"})),
        (BOTH, "trader", frozenset(), (NO, {"group_outside"})),
        (BOTH, "trader", None, (ASKS, {"marks_unknown"})),
        (BOTH, None, frozenset(), (ASKS, {"occupation_unknown"})),
        (BOTH, None, None, (ASKS, {"occupation_unknown"})),
        (MARK, None, frozenset(), (NO, {"group_outside"})),
        (MARK, None, None, (ASKS, {"marks_unknown"})),
        (Groups(names=frozenset({"farmer"})), "trader", None, (NO, {"group_outside"})),
        (Groups(names=frozenset({"religious_worker"})), "pastor", None, (YES, {"group_inside"})),
        # Some religious workers are pastors: the word is too wide to tell.
        (
            Groups(names=frozenset({"pastor"})),
            "religious_worker",
            None,
            (ASKS, {"occupation_wide"}),
        ),
        (
            Groups(names=frozenset({"farmer"})),
            "beekeeper_of_a_region",
            None,
            (ASKS, {"occupation_unknown"}),
        ),
        (
            Groups(names=frozenset({"farmer", "disability"})),
            "beekeeper_of_a_region",
            frozenset({"disability"}),
            (YES, {"group_inside"}),
        ),
    ],
)
def test_groups(
    groups: Groups,
    category: str | None,
    marks: frozenset[str] | None,
    expected: tuple[Standing, set[str]],
) -> None:
    assert outcome(candidate(category=category, marks=marks), groups=groups) == expected


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ({"farmer", "disability"}, (NO, {"group_outside"})),
        ({"farmer", "pkh_recipient"}, (ASKS, {"marks_unknown"})),
        ({"disability", "pkh_recipient"}, (ASKS, {"marks_unknown"})),
        ({"trader", "pkh_recipient"}, (YES, set())),
    ],
)
def test_a_list_that_asks_for_one_mark_tells_nothing_of_others(
    groups: set[str], expected: tuple[Standing, set[str]]
) -> None:
    person = candidate(
        category="trader", marks=frozenset(), asked=frozenset({"marks.disability", "lists"})
    )
    (found,) = verified(person, groups=Groups(names=frozenset(groups)))
    assert (found.standing, codes(found.of(Severity.ASKS) + found.of(Severity.REJECTS))) == expected
    for finding in found.of(Severity.ASKS):
        assert dict(finding.details)["groups"] == ("pkh_recipient",)


@pytest.mark.parametrize("point", ["groups", "proofs"])
def test_a_group_that_nobody_can_belong_to_is_refused(point: str) -> None:
    points: dict[str, Any] = {
        "groups": Groups(names=frozenset({"farmer", "farmers"})),
        "proofs": Proofs(by_group={"farmers": frozenset({"ktp"})}),
    }
    with pytest.raises(InputError) as refused:
        verified(candidate(), **{point: points[point]})
    assert refused.value.code == "group_names"
    assert "farmers" in refused.value.told("id")


def test_another_dictionary_tells_other_groups() -> None:
    from perlindungan.regional.collect import Group

    more = DICTIONARY.with_groups(
        Group(name="salt_farmer", kind="category", title_id="petani garam", title_en="salt farmer")
    )
    made = scheme(groups=Groups(names=frozenset({"salt_farmer"})))
    found = verify([candidate(category="salt_farmer")], made, on=DAY, occupations=more, national={})
    assert found.people[0].standing is YES


# -- residence ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("region", "around", "expected"),
    [
        ("64.72.01.1001", "64.72", (YES, {"residence_inside"})),
        ("64.72", "64.72", (YES, {"residence_inside"})),
        ("64.72.01", "64", (YES, {"residence_inside"})),
        ("64.71", "64.72", (NO, {"residence_outside"})),
        ("63.72", "64", (NO, {"residence_outside"})),
        # Who lives in the province may live in the city, or not.
        ("64", "64.72", (ASKS, {"residence_wide"})),
        (None, "64.72", (ASKS, {"residence_missing"})),
        ("6472", "64.72", (ASKS, {"region_form"})),
        ("00.01", "64.72", (ASKS, {"region_form"})),
        # Sorong was a city of Papua Barat before 2022.
        ("92.71", "96.71", (YES, {"residence_inside"})),
    ],
)
def test_residence(region: str | None, around: str, expected: tuple[Standing, set[str]]) -> None:
    assert outcome(candidate(region=region), residence=Residence(region=around)) == expected


@pytest.mark.parametrize(
    ("since", "registered", "standing", "code"),
    [
        (date(2025, 9, 2), date(2026, 3, 2), YES, "residence_months"),
        (date(2025, 9, 3), date(2026, 3, 2), NO, "residence_short"),
        # A month after the 31st ends with the last day of a shorter month.
        (date(2025, 8, 31), date(2026, 2, 28), YES, "residence_months"),
        (date(2025, 8, 31), date(2026, 2, 27), NO, "residence_short"),
        (date(2026, 4, 1), date(2026, 3, 2), NO, "residence_short"),
        (None, date(2026, 3, 2), ASKS, "residence_since_missing"),
        (date(2025, 9, 2), None, ASKS, "registration_missing"),
    ],
)
def test_months_of_residence_count_to_the_day_of_registration(
    since: date | None, registered: date | None, standing: Standing, code: str
) -> None:
    person = candidate(resident_since=since, registered_on=registered)
    assert outcome(person, residence=Residence(region="64", months=6)) == (
        standing,
        {"residence_inside", code},
    )


def test_the_place_alone_rejects_and_so_do_the_months_alone() -> None:
    six = Residence(region="64", months=6)
    away = candidate(region="63.72", resident_since=None)
    new = candidate(region=None, resident_since=date(2026, 3, 1))
    assert outcome(away, residence=six)[0] is outcome(new, residence=six)[0] is NO


# -- descent --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("indigenous", "expected"),
    [
        (True, (YES, {"indigenous"})),
        (False, (NO, {"not_indigenous"})),
        (None, (ASKS, {"indigenous_unknown"})),
    ],
)
def test_descent(indigenous: bool | None, expected: tuple[Standing, set[str]]) -> None:
    assert outcome(candidate(indigenous=indigenous), region="92", indigenous=True) == expected
    assert outcome(candidate(indigenous=indigenous), region="92", indigenous=False)[1] == set()


# -- income ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("income", "expected"),
    [
        (1_000_000, (YES, {"income_within"})),
        (1_000_001, (NO, {"income_above"})),
        (0, (YES, {"income_within"})),
        (None, (ASKS, {"income_missing"})),
    ],
)
def test_an_amount_is_the_greatest_income(
    income: int | None, expected: tuple[Standing, set[str]]
) -> None:
    assert outcome(candidate(income=income), income=IncomeTest(most=1_000_000)) == expected


@pytest.mark.parametrize(
    ("region", "income", "expected"),
    [
        ("64.72", SAMARINDA_2026, (YES, {"minimum_wage_within"})),
        ("64.72.01.1001", SAMARINDA_2026 + 1, (NO, {"minimum_wage_above"})),
        ("64.71", BALIKPAPAN_2026, (YES, {"minimum_wage_within"})),
        ("64.71", BALIKPAPAN_2026 + 1, (NO, {"minimum_wage_above"})),
        # Of the province alone: the city's own minimum may be higher.
        ("64", KALTIM_2026, (YES, {"minimum_wage_within"})),
        ("64", KALTIM_2026 + 1, (ASKS, {"income_region_wide"})),
        # Jakarta has one minimum wage for all of its cities.
        ("31", 100_000_000, (NO, {"minimum_wage_above"})),
        (None, 1, (ASKS, {"income_region_missing"})),
        ("nowhere", 1, (ASKS, {"income_region_missing"})),
        ("64.72", None, (ASKS, {"income_missing"})),
    ],
)
def test_the_minimum_wage_of_the_place_is_the_greatest_income(
    region: str | None, income: int | None, expected: tuple[Standing, set[str]]
) -> None:
    person = candidate(region=region, income=income)
    assert outcome(person, income=IncomeTest(minimum_wage=True)) == expected


def test_where_the_minimum_wage_of_the_regency_is_not_known_the_province_tells_who_is_within() -> (
    None
):
    least = candidate(region="91.06", income=1)
    much = candidate(region="91.06", income=100_000_000)
    assert outcome(least, income=IncomeTest(minimum_wage=True)) == (YES, {"minimum_wage_within"})
    assert outcome(much, income=IncomeTest(minimum_wage=True)) == (ASKS, {"umk_unknown"})


@pytest.mark.parametrize("on", [date(2019, 12, 31), date(2027, 1, 1)])
def test_where_no_minimum_wage_is_published_it_is_asked_for(on: date) -> None:
    assert outcome(candidate(), on=on, income=IncomeTest(minimum_wage=True)) == (
        ASKS,
        {"minimum_wage_unknown"},
    )


def test_the_minimum_wage_is_that_of_the_day_of_verification() -> None:
    person = candidate(region="64.72", income=SAMARINDA_2026)
    test = IncomeTest(minimum_wage=True)
    assert outcome(person, on=date(2025, 12, 31), income=test)[0] is NO
    assert outcome(person, on=date(2026, 1, 1), income=test)[0] is YES


# -- what must be known first ---------------------------------------------------------------------


@pytest.mark.parametrize("point", ["groups", "age", "residence", "income", "exclusions"])
def test_a_scheme_with_an_unset_point_decides_nothing(point: str) -> None:
    unset: dict[str, Any] = {point: Ruled()}
    made = attrs.evolve(scheme(), **unset)
    with pytest.raises(UnsetPoint) as refused:
        verify([candidate()], made, on=DAY)
    assert refused.value.points == (point,)


@pytest.mark.parametrize(
    ("on", "runs"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2026, 6, 30), True),
        (date(2026, 7, 1), False),
    ],
)
def test_a_scheme_decides_nothing_on_a_day_on_which_it_does_not_run(on: date, runs: bool) -> None:
    made = attrs.evolve(scheme(), since=date(2026, 1, 1), until=date(2026, 7, 1))
    if runs:
        assert verify([], made, on=on).people == ()
        return
    with pytest.raises(InputError) as refused:
        verify([], made, on=on)
    assert refused.value.code == "scheme_runs"
    assert "2026-01-01 – 2026-06-30" in refused.value.told("id")


def test_a_point_counts_as_unset_before_its_first_day() -> None:
    later = attrs.evolve(scheme(), age=Ruled()).with_ruling(
        "age", setting(WINDOW, reason=REASON, since=DAY)
    )
    assert verify([candidate()], later, on=DAY).people[0].standing is YES
    with pytest.raises(UnsetPoint):
        verify([candidate()], later, on=date(2026, 3, 1))


def test_a_finding_carries_the_source_and_confidence_of_its_ruling() -> None:
    from perlindungan.law import Confidence

    source = Source(address="contoh.example/perwali")
    ruling = Ruling(value=WINDOW, sources=(source,), confidence=Confidence.SECONDARY)
    made = scheme().with_ruling("age", ruling)
    (found,) = verify([candidate()], made, on=DAY, national={}).people
    (finding,) = found.of(Severity.MEETS)
    assert finding.ruling == ruling
    assert finding.rule.confidence is Confidence.SECONDARY
