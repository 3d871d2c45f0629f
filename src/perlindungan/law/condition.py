"""Conditions that may be met, not met, or undetermined, each with its reasons.

A condition is a small tree of checks on named facts. It is read three ways: decided for one
set of facts (here), told in words (``wording``), and, where facts are columns, as columns.
A fact that nobody gave is ``None``; a check on it is undetermined and names it.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from enum import Enum
from functools import lru_cache, partial
from typing import Any

from attrs import define, field, frozen

from perlindungan.law.confidence import Confidence
from perlindungan.law.regulation import Citation

Facts = Mapping[str, Any]
"""Named facts of one case; the value ``None`` says that nobody gave it."""


class Outcome(Enum):
    """Answer of a decision."""

    MET = "met"
    NOT_MET = "not_met"
    UNDETERMINED = "undetermined"


class Op(Enum):
    """What a check asks of its fact."""

    IS = "is"
    ONE_OF = "one_of"
    CONTAINS = "contains"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BELOW = "below"


@frozen(kw_only=True, cache_hash=True)
class Rule:
    """A rule of law that a check applies: its name here, where it stands, how sure."""

    id: str
    citations: tuple[Citation, ...]
    confidence: Confidence


@frozen(cache_hash=True)
class Ref:
    """A parameter of the law as operand, by its path, such as ``jkp.age_limit``."""

    path: str


@frozen(cache_hash=True)
class Check:
    """A leaf: one fact, compared with a constant or with a parameter of the law."""

    fact: str
    op: Op
    operand: Any
    rule: Rule


@frozen(init=False)
class AllOf:
    """Met if all parts are met; not met as soon as one is not."""

    parts: tuple[Condition, ...] = field()

    def __init__(self, *parts: Condition) -> None:
        self.__attrs_init__(parts)


@frozen(init=False)
class AnyOf:
    """Met as soon as one part is met; not met if none is."""

    parts: tuple[Condition, ...] = field()

    def __init__(self, *parts: Condition) -> None:
        self.__attrs_init__(parts)


@frozen(cache_hash=True)
class Presumed:
    """A check taken as met where its fact is unknown, and said to be so in the reasons.

    For facts that the question itself implies (a bill of this month presumes that the months
    before were paid), never for facts on which the law makes a choice.
    """

    check: Check


Condition = Check | AllOf | AnyOf | Presumed


@frozen(kw_only=True, cache_hash=True)
class Reason:
    """Why a decision fell: a rule, how its check came out, and whether that was presumed.

    ``limit`` is the number with which the check compared, where there is one.
    """

    rule: Rule
    outcome: Outcome
    presumed: bool = False
    limit: int | None = None


@frozen(kw_only=True, cache_hash=True)
class Decision:
    """A three-valued answer with its reasons.

    ``missing`` names the facts that would settle an undetermined decision.
    """

    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def met(self) -> bool | None:
        """``True``, ``False``, or ``None`` for undetermined."""
        return _TRUTH[self.outcome]

    @property
    def presumptions(self) -> tuple[Reason, ...]:
        """The reasons that rest on a presumption."""
        return tuple(reason for reason in self.reasons if reason.presumed)


_TRUTH = {Outcome.MET: True, Outcome.NOT_MET: False, Outcome.UNDETERMINED: None}
_OUTCOME = {truth: outcome for outcome, truth in _TRUTH.items()}


def checks(condition: Condition) -> Iterator[Check]:
    """Yield the tests of a condition in the order in which they stand."""
    match condition:
        case Check():
            yield condition
        case Presumed(check):
            yield check
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from checks(part)


Resolve = Callable[[str], Any]
"""Gives the value of a parameter of the law by its path, for the day at hand."""

Answer = tuple[bool | None, int | None]
"""How a check comes out, and the number with which it compared, where there is one."""

Ask = Callable[[Facts, Resolve, list[Answer]], bool]
"""Adds the answers of a condition to a list; returns whether they meet it."""


def decide(
    condition: Condition, facts: Facts, resolve: Resolve, *, presume: bool = True
) -> Decision:
    """Decide a condition for one set of facts, with the reasons that settled it.

    With ``presume`` false no presumption is made, and unknown facts leave it undetermined.
    """
    return _decided(condition, lambda check: _answering(check)(facts, resolve), presume=presume)


def _decided(condition: Condition, answer: Callable[[Check], Answer], *, presume: bool) -> Decision:
    truth, reasons, missing = _walk(condition, answer, presume)
    return Decision(
        outcome=_OUTCOME[truth],
        reasons=tuple(dict.fromkeys(reasons)),
        missing=tuple(dict.fromkeys(missing)) if truth is None else (),
    )


@define(eq=False)
class Decider:
    """One condition, decided for many cases: those that answer alike share one decision.

    The facts are asked for in the order of :func:`decide`, and no others; only the reasons, which
    follow from the answers, are not gathered anew.
    """

    condition: Condition
    presume: bool
    _ask: Ask = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._ask = _asking(self.condition, presume=self.presume)

    def decide(self, facts: Facts, resolve: Resolve) -> Decision:
        """Decide the condition for one set of facts, as :func:`decide` does."""
        answers: list[Answer] = []
        self._ask(facts, resolve, answers)
        return _remembered(self, tuple(answers))


@lru_cache(maxsize=4096)
def _remembered(decider: Decider, answers: tuple[Answer, ...]) -> Decision:
    given = iter(answers)
    return _decided(decider.condition, lambda _: next(given), presume=decider.presume)


def _asking(condition: Condition, *, presume: bool) -> Ask:
    """Make a function that gathers the answers of a condition and tells whether they meet it.

    It asks what :func:`_walk` asks for, in the same order, which is what lets that take the answers
    one by one.
    """
    if isinstance(condition, AllOf | AnyOf):
        parts = tuple(_asking(part, presume=presume) for part in condition.parts)
        return partial(_ask_all if isinstance(condition, AllOf) else _ask_any, parts)
    presumed = presume and isinstance(condition, Presumed)
    answering = _answering(condition.check if isinstance(condition, Presumed) else condition)

    def ask(facts: Facts, resolve: Resolve, answers: list[Answer]) -> bool:
        answer = answering(facts, resolve)
        answers.append(answer)
        return presumed if answer[0] is None else answer[0]

    return ask


def _ask_all(parts: tuple[Ask, ...], facts: Facts, resolve: Resolve, answers: list[Answer]) -> bool:
    met = True
    for ask in parts:
        # Every part is asked, as each that is not met is a reason.
        met = ask(facts, resolve, answers) and met
    return met


def _ask_any(parts: tuple[Ask, ...], facts: Facts, resolve: Resolve, answers: list[Answer]) -> bool:
    return any(ask(facts, resolve, answers) for ask in parts)


def signature(
    conditions: Iterable[Condition], resolve: Resolve, *, besides: Container[str]
) -> Callable[[Facts], tuple[bool | None, ...]]:
    """Make a function that answers every check of some conditions at once.

    Cases with the same signature get the same decisions, so that each pattern needs deciding
    only once. Checks on facts named in ``besides`` are left out: they follow from the others.
    """
    asked = {
        (check.fact, check.op, check.operand): _asker(check, resolve)
        for condition in conditions
        for check in checks(condition)
        if check.fact not in besides
    }
    askers = tuple(asked.values())
    return lambda facts: tuple([ask(facts) for ask in askers])


def _asker(check: Check, resolve: Resolve) -> Callable[[Facts], bool | None]:
    name, operand = check.fact, check.operand
    if isinstance(operand, Ref):
        operand = resolve(operand.path)
    test = _TESTS[check.op]
    return lambda facts: None if (v := facts[name]) is None else test(v, operand)


_Walked = tuple[bool | None, list[Reason], list[str]]


def _walk(condition: Condition, answer: Callable[[Check], Answer], presume: bool) -> _Walked:
    if isinstance(condition, Check):
        return _told(condition, answer(condition), presume=False)
    if isinstance(condition, Presumed):
        return _told(condition.check, answer(condition.check), presume=presume)
    if isinstance(condition, AllOf):
        return _combine([_walk(part, answer, presume) for part in condition.parts], decisive=False)
    walked = []
    for part in condition.parts:
        walked.append(_walk(part, answer, presume))
        if walked[-1][0]:
            # One part that is met settles the whole; no fact beyond it is asked for.
            return walked[-1]
    return _combine(walked, decisive=True)


def _told(check: Check, answer: Answer, *, presume: bool) -> _Walked:
    truth, limit = answer
    presumed = presume and truth is None
    reason = Reason(
        rule=check.rule,
        outcome=Outcome.MET if presumed else _OUTCOME[truth],
        presumed=presumed,
        limit=limit,
    )
    if presumed:
        return True, [reason], []
    return truth, [reason], [check.fact] if truth is None else []


def _answering(check: Check) -> Callable[[Facts, Resolve], Answer]:
    name, operand, test = check.fact, check.operand, _TESTS[check.op]
    if isinstance(operand, Ref):
        return partial(_against_parameter, name, operand.path, test)
    limit = _limit(operand)

    def answer(facts: Facts, _: Resolve) -> Answer:
        value = facts[name]
        return None if value is None else bool(test(value, operand)), limit

    return answer


def _against_parameter(
    name: str, path: str, test: Callable[[Any, Any], Any], facts: Facts, resolve: Resolve
) -> Answer:
    value, operand = facts[name], resolve(path)
    return None if value is None else bool(test(value, operand)), _limit(operand)


def _limit(operand: Any) -> int | None:
    return operand if type(operand) is int else None


_TESTS: Mapping[Op, Callable[[Any, Any], Any]] = {
    Op.IS: operator.eq,
    Op.ONE_OF: lambda value, operand: value in operand,
    Op.CONTAINS: operator.contains,
    Op.AT_LEAST: operator.ge,
    Op.AT_MOST: operator.le,
    Op.BELOW: operator.lt,
}


def _combine(parts: list[_Walked], *, decisive: bool) -> _Walked:
    """Combine by Kleene's logic; ``decisive`` is the answer that settles the whole alone."""
    settling = [part for part in parts if part[0] is decisive]
    if settling:
        chosen = settling[:1] if decisive else settling
        return decisive, [r for p in chosen for r in p[1]], []
    open_parts = [part for part in parts if part[0] is None]
    if open_parts:
        return None, [r for p in open_parts for r in p[1]], [m for p in open_parts for m in p[2]]
    return (not decisive), [r for p in parts for r in p[1]], []
