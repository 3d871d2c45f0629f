"""What computing needs to know of a segment."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from attrs import frozen

from perlindungan.facts import FactError, Month, Programme, Segment
from perlindungan.law import NotInForce, Rule
from perlindungan.law.compiled import AtMonth, Derive, compiled
from perlindungan.law.condition import Facts
from perlindungan.law.formula import LAST, Derivation, Refusal, given
from perlindungan.programmes import Choices, Law


@frozen(kw_only=True, eq=False)
class SegmentRules:
    """How a segment takes part, read by the statement.

    Parameters
    ----------
    segment
        Which.
    programmes
        The programmes decided for it, in the order in which they are.
    closed
        Those among them that are not open to it, and the rule that says so.
    given_by
        Which given facts settle a derived one, under the names of a roster's columns; any other
        fact is given under its own name.
    derivation
        How the facts that the rules ask about follow from those of a case, under a law.
    pattern
        What tells two cases apart besides the answers to every check.
    requires
        Parameters without which there is no law for a month.
    law_day
        The day whose law counts (the fact ``law_day``), where a rule began inside a month; left
        out, the first.
    """

    segment: Segment
    programmes: tuple[Programme, ...]
    closed: Mapping[Programme, Rule]
    given_by: Mapping[str, Sequence[str]]
    derivation: Callable[[Law], Derivation]
    pattern: Callable[[Facts], tuple[Any, ...]]
    requires: tuple[str, ...] = ()
    law_day: Callable[[Law], Derivation] | None = None


@frozen(kw_only=True, eq=False)
class MonthAt:
    """A month of a law, and the function that derives the facts of a case in it.

    ``derive`` takes the case and the extras of the derivation.
    """

    month: Month
    day: date
    first: date
    last: date
    choices: Choices
    law: Law
    derive: Derive


def month_at(law: Law, month: Month, rules: SegmentRules, day: date | None = None) -> MonthAt:
    """Prepare a month of a law for a segment.

    Parameters
    ----------
    day
        Day of the month whose law counts; left out, the first.

    Raises
    ------
    NotInForce
        Where the law, as it was known, has nothing for the month.
    """
    on = day or month.first
    for path in rules.requires:
        law.parameter(path).on(on)
    at_month = _compiled(law, rules.derivation)

    def value(path: str) -> Any:
        try:
            return law.parameter(path).on(on).value
        except NotInForce:
            return None

    return MonthAt(
        month=month,
        day=on,
        first=month.first,
        last=month.last,
        choices=law.choices,
        law=law,
        derive=at_month(month.index, month.first, month.last, value),
    )


@lru_cache(maxsize=256)
def _compiled(law: Law, derived: Callable[[Law], Derivation]) -> AtMonth:
    return compiled(derived(law), Month.of, _refused)


def day_of_law(case: Any, month: Month, law: Law, rules: SegmentRules) -> date | None:
    """Return the day whose law counts for a case, where that is not simply the first of the month.

    Raises
    ------
    FactError
        Before any law that is known, or if the law changed inside the month and the case does not
        tell the day.
    NotInForce
        Where the law, as it was known, has nothing yet.
    """
    if rules.law_day is None:
        return None
    at_month = _compiled(law, rules.law_day)
    derive = at_month(month.index, month.first, month.last, lambda _: None)
    day: date = derive(case)["law_day"]
    return day


def _refused(field: str, value: object, code: str, **details: object) -> FactError:
    told = {name: getattr(item, "value", item) for name, item in details.items()}
    shown = str(value) if isinstance(value, (Month, date)) else getattr(value, "value", value)
    return FactError(field, shown, code, **told)


def not_born_yet() -> Refusal:
    """Return the refusal of a birth date after the month."""
    return Refusal(
        field="birth_date",
        code="born_by_then",
        when=given("birth_date") > LAST,
        value="(hidden)",
        details={"month": LAST.month},
    )


def known(*names: str) -> Callable[[Facts], tuple[Any, ...]]:
    """Return a pattern: which of these facts are known."""
    return lambda facts: tuple([facts[name] is None for name in names])
