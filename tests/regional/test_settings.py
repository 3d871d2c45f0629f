"""Settings: each with a reason, read by the kinds of the points, refused with their place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import attrs
import pytest

from perlindungan.facts import FactError, InputError, Month, Programme
from perlindungan.law import Confidence
from perlindungan.regional import POINTS, UnsetPoint
from perlindungan.regional.points import (
    AgeWindow,
    Benefits,
    Exclusion,
    Groups,
    IncomeTest,
    MonthsPaid,
    Order,
    Priority,
    Proofs,
    Quota,
)
from perlindungan.regional.settings import chosen, kinds
from perlindungan.regional.words import ruling_text

KALTIM = "id-64-pergub-19-2023"
ON = date(2026, 3, 1)


def settings(**points: Any) -> dict[str, Any]:
    return {"policy": KALTIM, "reason": "SK 1/2026", "settings": points}


@pytest.mark.parametrize(
    ("point", "given", "value"),
    [
        ("age", {"least": 18, "most": 64}, AgeWindow(least=18, most=64)),
        ("income", {"minimum_wage": True}, IncomeTest(minimum_wage=True)),
        ("income", "none", None),
        ("groups", {"names": ["fisher"]}, Groups(names=frozenset({"fisher"}))),
        ("exclusions", ["covered"], frozenset({Exclusion.COVERED})),
        (
            "benefits",
            {"programmes": ["JKK", "JKM"], "income": 1_000_000},
            Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000),
        ),
        ("months", {"first": "2026-04", "count": 9}, MonthsPaid(first=Month(2026, 4), count=9)),
        ("quota", {"by_region": {"64.72": 5}}, Quota(by_region={"64.72": 5})),
        ("priority", {"orders": ["decile"]}, Priority(orders=(Order.DECILE,))),
    ],
)
def test_a_point_is_set_by_its_kind(point: str, given: Any, value: object) -> None:
    ruling = getattr(chosen(settings(**{point: given})).scheme.terms(ON), point)
    assert (ruling.value, ruling.reason) == (value, "SK 1/2026")
    assert ruling.confidence is Confidence.GIVEN


def test_every_point_has_a_kind() -> None:
    assert set(kinds()) == set(POINTS)


def test_a_setting_may_have_its_own_reason_and_days() -> None:
    given = {"value": ["died"], "reason": "SK 2/2026", "since": date(2026, 4, 1)}
    scheme = chosen(settings(exits=given)).scheme
    assert scheme.terms(date(2026, 3, 31)).exits is None
    ruling = scheme.terms(date(2026, 4, 1)).exits
    assert ruling is not None
    assert ruling.reason == "SK 2/2026"


def test_a_setting_stands_beside_the_rule_of_the_state_unless_it_says_alone() -> None:
    given = {"decile_most": 6}
    beside = chosen(settings(poverty=given)).scheme.terms(ON).poverty
    assert [ruling.value and ruling.value.decile_most for ruling in beside] == [6, 5]
    alone = chosen(settings(poverty=given | {"alone": True})).scheme.terms(ON).poverty
    assert [ruling.value and ruling.value.decile_most for ruling in alone] == [6]
    assert "in place of the state's rule" in ruling_text(alone[0], "en")
    assert alone[0].grounds == ("SK 1/2026",)


def test_funds_are_named_by_their_kind() -> None:
    funds = chosen(settings(funds=["apbd_province", "csr"])).scheme.terms(ON).funds
    assert funds is not None
    assert [fund.kind.value for fund in funds.value or ()] == ["apbd_province", "csr"]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({}, "policy"),
        ({"policy": ""}, "policy"),
        ({"policy": KALTIM, "polcy": 1}, "polcy"),
        (settings(age={"leest": 18}), "settings.age.leest"),
        (settings(age={"least": "x"}), "settings.age.least"),
        (settings(age={"least": 70, "most": 60}), "settings.age.least"),
        (settings(age=""), "settings.age"),
        (settings(aeg={"least": 18}), "settings.aeg"),
        (settings(funds=["gold"]), "settings.funds.0"),
        (settings(residence={"region": "99"}), "settings.residence.region"),
        (settings(quota={"by_region": {"64": "x"}}), "settings.quota.by_region.64"),
        (settings(quota={"by_region": {"64": -1}}), "settings.quota.by_region.64"),
        (settings(quota={"by_region": {"64": ""}}), "settings.quota.by_region.64"),
        (settings(quota={"by_region": {"6472": 1}}), "settings.quota.region"),
        (settings(quota={"by_region": {"92.71": 1, "96.71": 1}}), "settings.quota.by_region"),
        (settings(quota={"by_group": {"farmer": -1}}), "settings.quota.by_group.farmer"),
        (settings(poverty={"decile_most": 11}), "settings.poverty.decile_most"),
        (settings(income={"most": 1, "minimum_wage": True}), "settings.income.most"),
        (settings(priority={"orders": ["group"]}), "settings.priority.groups"),
        (settings(age={"least": 18, "since": "2026-02-30"}), "settings.age.since"),
        (settings(age={"least": 18, "since": datetime(2026, 4, 1)}), "settings.age.since"),  # noqa: DTZ001
        (
            settings(age={"least": 18, "since": date(2026, 4, 1), "until": date(2026, 4, 1)}),
            "settings.age.until",
        ),
        # No reason is made of what is none.
        (settings(age={"least": 18, "reason": None}), "settings.age.reason"),
        (settings(age={"least": 18, "reason": 5}), "settings.age.reason"),
        (settings(age={"least": 18, "reason": ["SK 1"]}), "settings.age.reason"),
        ({"policy": KALTIM, "settings": {"age": "none"}}, "settings.age.reason"),
        ({"policy": KALTIM, "reason": " ", "settings": {"age": "none"}}, "reason"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(data: Mapping[str, Any], place: str) -> None:
    with pytest.raises(FactError) as refused:
        chosen(data)
    assert refused.value.field == place
    assert refused.value.told("id")


@pytest.mark.parametrize("key", ["policy", "scheme", "preset"])
def test_what_there_is_not_is_refused(key: str) -> None:
    with pytest.raises(InputError, match="nowhere"):
        chosen({"policy": KALTIM} | {key: "nowhere"})


def test_a_paper_has_one_name_however_it_is_written() -> None:
    given = {"all": ["KTP"], "by_group": {"ojek_online": ["Surat Platform"]}}
    proofs = chosen(settings(proofs=given)).scheme.terms(ON).proofs
    assert proofs is not None
    assert proofs.value == Proofs(
        all=frozenset({"ktp"}), by_group={"ojek_online": frozenset({"surat_platform"})}
    )


def test_where_there_is_nothing_to_choose_it_is_told() -> None:
    policy = chosen({"policy": KALTIM}).policy
    several = attrs.evolve(
        policy, schemes=(policy.schemes[0], attrs.evolve(policy.schemes[0], id="lain"))
    )
    with pytest.raises(InputError, match="the name of one scheme"):
        several.scheme()
    with pytest.raises(InputError, match="none of this one is known"):
        attrs.evolve(policy, schemes=()).scheme()
    with pytest.raises(InputError, match="this scheme has none"):
        attrs.evolve(policy.schemes[0], presets=()).with_preset("launch-2023")


def test_a_scheme_says_which_settings_are_missing() -> None:
    terms = chosen(settings(age="none")).scheme.terms(ON)
    with pytest.raises(UnsetPoint) as refused:
        terms.need(*terms.eligibility)
    assert "age" not in refused.value.points
    assert {"residence", "income"} <= set(refused.value.points)
