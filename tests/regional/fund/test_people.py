"""For whom is paid: from a month's list, from a decision, from candidates."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.regional.determine.people import DAY, candidate, nik, scheme, verification

from perlindungan.facts import InputError, Month, Programme
from perlindungan.regional import Candidate, setting
from perlindungan.regional.collect import DICTIONARY
from perlindungan.regional.determine import determine
from perlindungan.regional.fund import Payee, cost, payees_of
from perlindungan.regional.funds import APBD_DISTRICT, CSR
from perlindungan.regional.points import Benefits, Exclusion, Order, Priority, Quota
from perlindungan.regional.roll import Member, Roll

BOTH = Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000)
REASON = "SK Gubernur 400.9/K.1/2026 (contoh)"


def member(number: int, **facts: Any) -> Member:
    known: dict[str, Any] = {
        "nik": nik(number),
        "name": None,
        "birth_date": date(1990, 5, 1),
        "sex": None,
        "region": "64.72",
        "category": "palm_carrier",
        "since": Month(2026, 1),
        "marks": frozenset({"disability"}),
    }
    return Member(**known | facts)


def roll(*members: Member) -> Roll:
    return Roll(policy="id-64-contoh", scheme="s", month=Month(2026, 3), members=members)


def test_a_member_has_the_families_of_the_occupation_and_the_marks() -> None:
    payee = payees_of(roll(member(1)))[0]
    assert payee == Payee(
        id=nik(1),
        region="64.72",
        groups=DICTIONARY.groups_of("palm_carrier", {"disability"}),
        transport=DICTIONARY.transport("palm_carrier"),
        registered=None,
    )
    assert {"palm_carrier", "palm_worker", "plantation", "disability"} <= payee.groups


def test_transport_follows_from_the_occupation_where_the_dictionary_says_so() -> None:
    found = [
        payees_of([member(1, category=category)])[0].transport
        for category in ("ojek_online", "farmer", "day_labourer", None)
    ]
    assert found == [True, False, None, None]


def test_a_register_that_is_given_tells_of_everybody() -> None:
    people = payees_of([member(1), member(2)], registered={nik(2)})
    assert [payee.registered for payee in people] == [False, True]


@pytest.mark.parametrize("covered", [True, False, None])
def test_without_a_register_a_candidate_speaks_for_himself(covered: bool | None) -> None:
    assert payees_of([candidate(1, covered=covered)])[0].registered is covered
    assert payees_of([candidate(1, covered=covered)], registered=[])[0].registered is False


def test_a_candidate_without_nik_has_the_number_of_the_row() -> None:
    assert payees_of([Candidate(row=7)])[0] == Payee(id="row 7")


def test_a_decision_gives_those_with_a_place_in_its_order() -> None:
    people = [candidate(1, decile=3), candidate(2, decile=1), candidate(3, decile=2)]
    plain = scheme(Quota(total=2), Priority(orders=(Order.DECILE,)))
    made = determine(verification(people, plain))
    assert [payee.id for payee in payees_of(made)] == [nik(2), nik(3)]
    assert [payee.registered for payee in payees_of(made)] == [None, None]


def test_whom_a_scheme_accepted_that_leaves_out_the_covered_was_not_registered() -> None:
    for excluded, registered in (({Exclusion.COVERED}, False), ({Exclusion.STUDENT}, None)):
        by = scheme(Quota(), exclusions=setting(frozenset(excluded), reason=REASON))
        assert by.terms(DAY).exclusions is not None
        made = determine(verification([candidate(1)], by))
        assert [payee.registered for payee in payees_of(made)] == [registered]
    assert payees_of(made, registered={nik(1)})[0].registered is True


def test_an_occupation_that_the_dictionary_does_not_have_is_refused() -> None:
    with pytest.raises(InputError):
        payees_of([member(1, category="astronaut")])


def test_a_months_list_can_be_priced_as_it_is() -> None:
    members = (member(1), member(2, category="ojek_online", region="64.02"), member(3))
    found = cost(roll(*members), BOTH, [Month(2026, 5)], APBD_DISTRICT)
    assert found.by_region == {"64.72": 33_600, "64.02": 16_800}
    assert found.by_programme == {Programme.JKK: 30_000, Programme.JKM: 20_400}
    drivers = cost(roll(members[1]), BOTH, [Month(2026, 2)], CSR)
    assert drivers.total == 8_400
