"""What a case answers to the law: yes, no, or which facts would tell; and in which order to ask."""

from __future__ import annotations

import string
from collections.abc import Iterator
from datetime import date
from itertools import pairwise, product
from typing import Any

import attrs
import pytest

from perlindungan.claims import assess
from perlindungan.claims.case import PROGRAMMES, Case, Unknown, attempt
from perlindungan.claims.common import paid_months
from perlindungan.claims.jkm import owed
from perlindungan.claims.one_door import EVENTS, bears_on
from perlindungan.claims.questions import QUESTIONS, in_order, kind_of
from perlindungan.facts import Month, MonthlyWage, Programme, Segment, Worker
from perlindungan.facts.claims import (
    Death,
    Filing,
    JobLossRecord,
    Kin,
    Loss,
    Membership,
    OldAgeSavings,
    PaidMonths,
    Participant,
    PensionRecord,
    Relative,
    Result,
    Supplied,
    WorkAccident,
)
from perlindungan.law import Decision, Outcome
from perlindungan.programmes import NATIONAL, Choices, Presumptions, SeveralJKM
from perlindungan.wording import LOCALES
from perlindungan.wording.claim import question
from perlindungan.wording.texts import texts

ON = date(2023, 1, 10)
STRICT = attrs.evolve(NATIONAL, choices=Choices(presumptions=Presumptions.NOT_MADE))
ENROLLED = frozenset({Programme.JKK, Programme.JKM})


def case(
    *, event: Any = None, law: Any = NATIONAL, person: dict[str, Any] | None = None, **facts: Any
) -> Case:
    member = Membership(**{"segment": Segment.BPU} | facts)
    return Case(
        event=event or Death(on=ON, from_work=False),
        participant=Participant(membership=member, **person or {}),
        on=ON,
        law=law,
        supplied=Supplied(),
        filing=Filing(),
    )


# -- asking ---------------------------------------------------------------------------------------


def test_a_fact_that_was_given_is_returned() -> None:
    found = case(wage=MonthlyWage(basic=7), active=False, arrears_months=0)
    assert found.ask("membership.wage") == MonthlyWage(basic=7)
    assert found.ask("membership.active") is False
    assert found.ask_all("membership.arrears_months", "event.on") == (0, ON)


def test_a_fact_that_nobody_gave_is_named() -> None:
    with pytest.raises(Unknown) as caught:
        case().ask("membership.wage")
    assert caught.value.names == ("membership.wage",)


def test_all_that_are_missing_are_named_together() -> None:
    with pytest.raises(Unknown) as caught:
        case(active=True).ask_all("family", "membership.active", "others")
    assert caught.value.names == ("family", "others")


def test_nobody_and_nothing_are_answers() -> None:
    found = case(person={"others": (), "family": ()}, programmes=frozenset(), paid=())
    for name in ("others", "family", "membership.programmes", "membership.paid"):
        assert len(found.ask(name)) == 0


def test_an_attempt_returns_the_value_or_what_it_lacks() -> None:
    assert attempt(case(active=True).ask, "membership.active") == (True, ())
    assert attempt(case().ask, "membership.active") == (None, ("membership.active",))


def test_a_choice_that_was_asked_for_is_remembered() -> None:
    found = case()
    assert found.used == {}
    assert found.choice("several_jkm") is SeveralJKM.LEAVE_OPEN
    assert found.used == {"several_jkm": "leave_open"}


def test_the_law_is_that_of_the_day() -> None:
    found = case()
    before, after = date(2019, 12, 1), date(2019, 12, 2)
    assert found.value("jkm.benefit.funeral", before) == 3_000_000
    assert found.value("jkm.benefit.funeral", after) == 10_000_000
    assert found.entry("jkm.benefit.funeral", after).since == after


# -- three answers --------------------------------------------------------------------------------

FACTS: dict[str, tuple[Any, ...]] = {
    "event.from_work": (True, False),
    "membership.active": (True, False),
    "membership.programmes": (frozenset(), ENROLLED),
    "membership.arrears_months": (3, 4),
}
KNOWN = dict[str, Any]
PATTERNS = [
    dict(zip(FACTS, values, strict=True))
    for values in product(*[(None, *values) for values in FACTS.values()])
]


def decided(given: KNOWN, segment: Segment) -> Decision:
    member = {
        name.removeprefix("membership."): value
        for name, value in given.items()
        if name.startswith("membership.")
    }
    event = Death(on=ON, from_work=given["event.from_work"])
    found = case(event=event, segment=segment, **member)
    return found.decide("jkm.benefit.entitled", ON, owed.FACTS)


def completions(given: KNOWN) -> Iterator[KNOWN]:
    for values in product(*[FACTS[n] if v is None else (v,) for n, v in given.items()]):
        yield dict(zip(given, values, strict=True))


@pytest.mark.parametrize("segment", [Segment.PU, Segment.BPU, Segment.JAKON])
def test_undetermined_is_what_the_missing_facts_may_turn_either_way(segment: Segment) -> None:
    """Every pattern of known and unknown facts against every way to fill it."""
    assert len(PATTERNS) == 3**4
    for given in PATTERNS:
        outcomes = {decided(whole, segment).outcome for whole in completions(given)}
        (expected,) = outcomes if len(outcomes) == 1 else (Outcome.UNDETERMINED,)
        assert decided(given, segment).outcome is expected, given


@pytest.mark.parametrize("segment", [Segment.PU, Segment.BPU])
def test_what_is_asked_for_settles_it(segment: Segment) -> None:
    for given in PATTERNS:
        decision = decided(given, segment)
        assert bool(decision.missing) is (decision.outcome is Outcome.UNDETERMINED)
        assert {name for name, value in given.items() if value is None} >= set(decision.missing)
        assert decision.missing == in_order(decision.missing)
        for whole in completions(given):
            told = given | {name: whole[name] for name in decision.missing}
            assert decided(told, segment).outcome is not Outcome.UNDETERMINED


def test_a_reason_says_where_it_stands() -> None:
    for given in PATTERNS:
        decision = decided(given, Segment.BPU)
        assert decision.reasons
        assert all(reason.rule.citations for reason in decision.reasons)
        assert not any(reason.presumed for reason in decision.reasons)


# -- presumptions ---------------------------------------------------------------------------------


def answer(law: Any, **person: Any) -> Any:
    return assess(
        Death(on=ON, from_work=False),
        Participant(
            membership=Membership(
                segment=Segment.PU, programmes=ENROLLED, active=True, arrears_months=0
            ),
            family=(Relative(relation=Kin.SPOUSE),),
            **person,
        ),
        on=ON,
        law=law,
    ).entitlements[Programme.JKM]


def test_that_there_is_one_membership_is_presumed_unless_told_not_to() -> None:
    assert (case().presumes, case(law=STRICT).presumes) == (True, False)
    made, not_made = answer(NATIONAL), answer(STRICT)
    assert (made.missing, made.total) == ((), 42_000_000)
    assert (not_made.missing, not_made.total) == (("others",), 0)


def test_what_was_said_is_not_presumed() -> None:
    for law in (NATIONAL, STRICT):
        found = answer(law, others=())
        assert (found.missing, found.total) == ((), 42_000_000)


# -- months that were paid ------------------------------------------------------------------------


def months(since: int, until: int, **facts: Any) -> PaidMonths:
    return PaidMonths(since=Month(2022, since), until=Month(2022, until), **facts)


def test_wages_of_two_memberships_add_up_in_the_months_that_both_paid() -> None:
    other = Membership(segment=Segment.PU, paid=(months(3, 4, wage=5),))
    found = paid_months(
        case(paid=(months(1, 3, wage=2),), person={"others": (other,)}), Programme.JHT
    )
    assert {index - Month(2022, 1).index + 1: wage for index, wage in found.items()} == {
        1: 2,
        2: 2,
        3: 7,
        4: 5,
    }


def test_a_wage_that_nobody_gave_makes_the_sum_unknown() -> None:
    other = Membership(segment=Segment.PU, paid=(months(2, 2),))
    found = paid_months(
        case(paid=(months(1, 2, wage=2),), person={"others": (other,)}), Programme.JHT
    )
    assert list(found.values()) == [2, None]


def test_only_months_between_two_are_counted() -> None:
    found = paid_months(
        case(paid=(months(1, 12),)), Programme.JHT, first=Month(2022, 3), last=Month(2022, 5)
    )
    assert list(found) == [Month(2022, number).index for number in (3, 4, 5)]


# -- the questions --------------------------------------------------------------------------------


def test_each_question_stands_once() -> None:
    assert len(set(QUESTIONS)) == len(QUESTIONS)


def test_questions_come_in_the_order_of_the_list_whatever_the_order_they_are_named_in() -> None:
    assert in_order(reversed(QUESTIONS)) == QUESTIONS
    for first, second in pairwise(QUESTIONS):
        assert in_order((second, first, second)) == (first, second)


def test_what_decides_most_is_asked_first() -> None:
    names = (
        "choice.density",
        "family.0.birth_date",
        "family",
        "others",
        "membership.paid",
        "membership.active",
        "event.from_work",
    )
    assert in_order(names) == tuple(reversed(names))


def test_relatives_are_asked_about_one_after_the_other() -> None:
    names = [f"family.{place}.birth_date" for place in (10, 2, 1, 0)]
    assert in_order(names) == tuple(reversed(names))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("membership.wage", "membership.wage"),
        ("family.12.school", "family.school"),
        ("event.losses.0.side", "event.losses.side"),
        ("supplied.inflation.2026", "supplied.inflation"),
        ("choice.several_jkm", "choice"),
    ],
)
def test_a_fact_belongs_to_a_question(name: str, kind: str) -> None:
    assert kind_of(name) == kind
    assert kind in QUESTIONS


GIVEN = {
    "event": tuple(EVENTS),
    "event.losses": (Loss,),
    "membership": (Membership,),
    "others": (Membership,),
    "worker": (Worker,),
    "family": (Relative,),
    "jht": (OldAgeSavings,),
    "jp": (PensionRecord,),
    "jkp": (JobLossRecord,),
    "filing": (Filing,),
    "supplied": (Supplied,),
    "": (Participant,),
}
"""Where the facts of a question stand in a case."""


@pytest.mark.parametrize("name", [name for name in QUESTIONS if name != "choice"])
def test_what_is_asked_for_can_be_given(name: str) -> None:
    place, _, fact = name.rpartition(".")
    fields = {item.name for kind in GIVEN[place] for item in attrs.fields(kind)}
    assert fact in fields


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_has_a_text_in_both_languages(name: str) -> None:
    told = {locale: texts(locale)[f"question.{name}"] for locale in LOCALES}
    assert len(set(told.values())) == len(LOCALES)
    for one in told.values():
        assert one.strip()
        fields = {field for _, field, _, _ in string.Formatter().parse(one) if field}
        assert fields <= {"number", "year", "choice"}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_question_tells_the_number_of_the_relative_and_the_name_of_the_fact(locale: str) -> None:
    told = question("family.2.birth_date", locale)
    assert "3" in told
    assert told.endswith("(family.2.birth_date)")


@pytest.mark.parametrize("locale", LOCALES)
def test_a_question_of_a_choice_tells_which(locale: str) -> None:
    told = question("choice.several_jkm", locale)
    assert texts(locale)["choice.several_jkm"] in told
    assert told.endswith("(choice.several_jkm)")


# -- which programmes -----------------------------------------------------------------------------


def test_every_event_bears_on_a_programme_in_their_order() -> None:
    for kind in EVENTS:
        found = bears_on(kind(on=ON))
        assert found
        assert list(found) == [one for one in PROGRAMMES if one in found]


@pytest.mark.parametrize(
    ("result", "programmes"),
    [
        (None, (Programme.JKK,)),
        (Result.IN_TREATMENT, (Programme.JKK,)),
        (Result.PARTIAL, (Programme.JKK,)),
        (Result.DEATH, (Programme.JKK, Programme.JHT, Programme.JP)),
        (Result.TOTAL, (Programme.JKK, Programme.JHT, Programme.JP)),
    ],
)
def test_an_accident_bears_on_savings_and_pension_by_its_result(
    result: Result | None, programmes: tuple[Programme, ...]
) -> None:
    assert bears_on(WorkAccident(on=ON, result=result)) == programmes


def test_facts_of_a_person_are_within_reach_of_a_case() -> None:
    worker = Worker(birth_date=date(1984, 4, 11))
    found = case(person={"worker": worker})
    assert found.ask("worker.birth_date") == date(1984, 4, 11)
    for name in ("jht.balance", "jp.density", "jkp.claims", "filing.paid_on"):
        assert attempt(found.ask, name) == (None, (name,))
