"""Conditions: Kleene's logic, presumptions, reasons, and what is said to be missing."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.law import (
    AllOf,
    AnyOf,
    Check,
    Condition,
    Confidence,
    Decision,
    Op,
    Outcome,
    Presumed,
    Reason,
    Ref,
    Rule,
    decide,
    signature,
)
from perlindungan.law.condition import checks
from perlindungan.law.registry import PP_44_2015

Truth = bool | None

TRUTHS: tuple[Truth, ...] = (True, False, None)
NAMES = ("a", "b", "c", "d", "e")


def rule(name: str) -> Rule:
    return Rule(id=name, citations=(PP_44_2015.article(4),), confidence=Confidence.TEXT)


def leaf(name: str) -> Check:
    return Check(name, Op.IS, True, rule(name))


def no_parameters(path: str) -> Any:
    raise AssertionError(f"nobody should ask for {path}")


def answer(condition: Condition, facts: dict[str, Truth]) -> Decision:
    return decide(condition, facts, no_parameters)


def expected(condition: Condition, facts: dict[str, Truth]) -> Truth:
    """Kleene's logic, written once more as minimum and maximum over 0, 1/2, 1."""
    return {0: False, 1: None, 2: True}[_level(condition, facts)]


def _level(condition: Condition, facts: dict[str, Truth]) -> int:
    match condition:
        case Check(name):
            return {False: 0, None: 1, True: 2}[facts[name]]
        case Presumed(test):
            return 2 if facts[test.fact] is None else _level(test, facts)
        case AllOf(parts):
            return min([_level(part, facts) for part in parts], default=2)
        case AnyOf(parts):
            return max([_level(part, facts) for part in parts], default=0)


LEAVES = st.sampled_from(NAMES).map(leaf)


def trees(leaves: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    def grow(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        parts = st.lists(inner, min_size=1, max_size=4)
        return parts.map(lambda found: AllOf(*found)) | parts.map(lambda found: AnyOf(*found))

    return st.recursive(leaves, grow, max_leaves=12)


PLAIN = trees(LEAVES)
WITH_PRESUMPTIONS = trees(LEAVES | LEAVES.map(Presumed))
CASES: st.SearchStrategy[dict[str, Truth]] = st.fixed_dictionaries(
    {name: st.sampled_from(TRUTHS) for name in NAMES}
)
KNOWN: st.SearchStrategy[dict[str, Truth]] = st.fixed_dictionaries(
    {name: st.booleans() for name in NAMES}
)


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (True, True, True, True),
        (True, False, False, True),
        (True, None, None, True),
        (False, True, False, True),
        (False, False, False, False),
        (False, None, False, None),
        (None, True, None, True),
        (None, False, False, None),
        (None, None, None, None),
    ],
)
def test_kleene_tables(left: Truth, right: Truth, both: Truth, either: Truth) -> None:
    facts = {"a": left, "b": right}
    assert answer(AllOf(leaf("a"), leaf("b")), facts).met is both
    assert answer(AnyOf(leaf("a"), leaf("b")), facts).met is either


@pytest.mark.parametrize("values", list(product(TRUTHS, repeat=4)))
def test_every_shape_of_four_tests_agrees_with_kleene(values: tuple[Truth, ...]) -> None:
    facts = dict(zip(NAMES, values, strict=False))
    a, b, c, d = (leaf(name) for name in NAMES[:4])
    shapes: list[Condition] = [
        AllOf(a, b, c, d),
        AnyOf(a, b, c, d),
        AllOf(a, AnyOf(b, AllOf(c, d))),
        AnyOf(a, AllOf(b, AnyOf(c, d))),
        AllOf(AnyOf(a, b), AnyOf(c, d)),
        AnyOf(AllOf(a, b), AllOf(c, d)),
        AllOf(Presumed(a), AnyOf(b, Presumed(c)), d),
    ]
    for shape in shapes:
        assert answer(shape, facts).met is expected(shape, facts)


def test_nothing_asked_of_all_is_met_and_of_any_is_not() -> None:
    assert answer(AllOf(), {}).outcome is Outcome.MET
    assert answer(AnyOf(), {}).outcome is Outcome.NOT_MET


@given(WITH_PRESUMPTIONS, CASES)
def test_any_tree_agrees_with_kleene(condition: Condition, facts: dict[str, Truth]) -> None:
    assert answer(condition, facts).met is expected(condition, facts)


@given(PLAIN, CASES, KNOWN)
def test_named_facts_settle_an_undetermined_decision(
    condition: Condition, facts: dict[str, Truth], given_later: dict[str, Truth]
) -> None:
    decision = answer(condition, facts)
    assert bool(decision.missing) is (decision.met is None)
    assert all(facts[name] is None for name in decision.missing)
    settled = facts | {name: given_later[name] for name in decision.missing}
    assert answer(condition, settled).met is not None


@given(PLAIN, CASES, KNOWN, KNOWN)
def test_facts_that_are_not_named_change_nothing(
    condition: Condition,
    facts: dict[str, Truth],
    given_later: dict[str, Truth],
    others: dict[str, Truth],
) -> None:
    missing = answer(condition, facts).missing
    settled = facts | {name: given_later[name] for name in missing}
    unnamed = {name: others[name] for name in NAMES if settled[name] is None}
    assert answer(condition, settled | unnamed).met is answer(condition, settled).met


@given(PLAIN, CASES, KNOWN)
def test_giving_one_fact_never_turns_a_decision_around(
    condition: Condition, facts: dict[str, Truth], given_later: dict[str, Truth]
) -> None:
    before = answer(condition, facts).met
    for name in NAMES:
        if facts[name] is None:
            after = answer(condition, facts | {name: given_later[name]}).met
            assert before is None or after is before


@given(WITH_PRESUMPTIONS, CASES)
def test_reasons_agree_with_the_facts(condition: Condition, facts: dict[str, Truth]) -> None:
    decision = answer(condition, facts)
    outcomes = {True: Outcome.MET, False: Outcome.NOT_MET, None: Outcome.UNDETERMINED}
    assert len(set(decision.reasons)) == len(decision.reasons)
    for reason in decision.reasons:
        truth = facts[reason.rule.id]
        if reason.presumed:
            assert truth is None
            assert reason.outcome is Outcome.MET
        else:
            assert reason.outcome is outcomes[truth]
    if decision.met is None:
        assert {reason.rule.id for reason in decision.reasons} == set(decision.missing)


def test_all_of_names_every_part_that_failed() -> None:
    decision = answer(
        AllOf(leaf("a"), leaf("b"), leaf("c"), leaf("d")),
        {"a": True, "b": False, "c": None, "d": False},
    )
    assert [reason.rule.id for reason in decision.reasons] == ["b", "d"]
    assert decision.missing == ()


def test_any_of_names_the_first_part_that_was_met() -> None:
    decision = answer(AnyOf(leaf("a"), leaf("b"), leaf("c")), {"a": None, "b": True, "c": True})
    assert [reason.rule.id for reason in decision.reasons] == ["b"]


def test_missing_facts_stand_in_order_and_once() -> None:
    condition = AllOf(leaf("c"), AnyOf(leaf("a"), leaf("c")), leaf("b"))
    decision = answer(condition, {"a": None, "b": True, "c": None})
    assert decision.missing == ("c", "a")


@pytest.mark.parametrize(
    ("given_fact", "met", "presumed"),
    [(None, True, True), (True, True, False), (False, False, False)],
)
def test_a_presumption_holds_until_the_fact_is_given(
    given_fact: Truth, met: bool, presumed: bool
) -> None:
    decision = answer(Presumed(leaf("a")), {"a": given_fact})
    assert decision.met is met
    assert decision.missing == ()
    assert bool(decision.presumptions) is presumed


def test_presumptions_are_only_the_presumed_reasons() -> None:
    decision = answer(AllOf(Presumed(leaf("a")), leaf("b")), {"a": None, "b": True})
    assert decision.presumptions == (Reason(rule=rule("a"), outcome=Outcome.MET, presumed=True),)
    assert len(decision.reasons) == 2


@pytest.mark.parametrize(
    ("op", "operand", "value", "met"),
    [
        (Op.IS, "ID", "ID", True),
        (Op.IS, "ID", "MY", False),
        (Op.IS, False, False, True),
        (Op.IS, False, True, False),
        (Op.ONE_OF, ("x", "y"), "y", True),
        (Op.ONE_OF, ("x", "y"), "z", False),
        (Op.CONTAINS, "x", frozenset({"x", "y"}), True),
        (Op.CONTAINS, "x", frozenset(), False),
        (Op.AT_LEAST, 6, 6, True),
        (Op.AT_LEAST, 6, 5, False),
        (Op.BELOW, 54, 53, True),
        (Op.BELOW, 54, 54, False),
    ],
)
def test_what_each_operation_asks(op: Op, operand: Any, value: Any, met: bool) -> None:
    check = Check("fact", op, operand, rule("r"))
    assert decide(check, {"fact": value}, no_parameters).met is met
    unknown = decide(check, {"fact": None}, no_parameters)
    assert (unknown.met, unknown.missing) == (None, ("fact",))


def test_zero_and_the_empty_set_are_known() -> None:
    below = Check("fact", Op.BELOW, 1, rule("r"))
    holds = Check("fact", Op.CONTAINS, "x", rule("r"))
    assert decide(below, {"fact": 0}, no_parameters).met is True
    assert decide(holds, {"fact": frozenset()}, no_parameters).met is False


def test_a_reference_is_resolved_by_its_path() -> None:
    asked: list[str] = []

    def resolve(path: str) -> int:
        asked.append(path)
        return 54

    check = Check("age", Op.BELOW, Ref("jkp.age_limit"), rule("r"))
    assert decide(check, {"age": 53}, resolve).met is True
    assert decide(check, {"age": 54}, resolve).met is False
    assert set(asked) == {"jkp.age_limit"}
    assert [reason.limit for reason in decide(check, {"age": 53}, resolve).reasons] == [54]


def test_a_fact_that_the_record_does_not_know_is_an_error() -> None:
    with pytest.raises(KeyError, match="a"):
        answer(leaf("a"), {})


def test_checks_come_in_the_order_in_which_they_stand() -> None:
    condition = AllOf(leaf("c"), AnyOf(Presumed(leaf("a")), leaf("b")), leaf("c"))
    assert [check.fact for check in checks(condition)] == ["c", "a", "b", "c"]


@given(st.lists(WITH_PRESUMPTIONS, min_size=1, max_size=3), CASES, CASES)
def test_cases_of_one_signature_get_the_same_decisions(
    conditions: list[Condition], one: dict[str, Truth], other: dict[str, Truth]
) -> None:
    sign = signature(conditions, no_parameters, besides=())
    if sign(one) == sign(other):
        assert [answer(c, one) for c in conditions] == [answer(c, other) for c in conditions]


def test_a_signature_asks_each_question_once_and_leaves_out_what_follows() -> None:
    condition = AllOf(leaf("a"), AnyOf(leaf("a"), leaf("b")), leaf("c"))
    sign = signature([condition, leaf("a")], no_parameters, besides={"c"})
    assert sign({"a": True, "b": None}) == (True, None)
