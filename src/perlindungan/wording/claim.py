"""An assessment in words that a worker understands, and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from html import escape
from typing import TYPE_CHECKING, Any

from babel.dates import format_date

from perlindungan.wording.texts import percentage, rule_text, rupiah, text, texts

if TYPE_CHECKING:
    from perlindungan.claims import Assessment, Benefit, Entitlement, Instalment
    from perlindungan.law import Citation, Decision

_MONEY = frozenset(
    {"wage", "amount", "cap", "cost", "pension", "base", "balance", "paid", "tax", "reported"}
    | {"limit", "least", "most_money", "owed", "monthly", "floor", "price", "sum"}
)
_PLACE_IN_FAMILY = frozenset({"child", "person"})


def explain(assessment: Assessment, locale: str) -> str:
    """Tell an assessment: what, how much, why, by when, with which papers, and what is to be asked.

    Parameters
    ----------
    assessment
        What to tell.
    locale
        ``id`` or ``en``.
    """
    return "\n".join(_told(assessment, locale))


def _told(assessment: Assessment, locale: str) -> Iterator[str]:
    yield text(
        "claim.title",
        locale,
        event=text(f"event.{assessment.event}", locale),
        day=day_text(assessment.happened_on, locale),
        on=day_text(assessment.on, locale),
    )
    if assessment.id:
        yield assessment.id
    for one in assessment.entitlements.values():
        yield ""
        yield from _entitlement(one, locale)
    if assessment.missing:
        yield ""
        yield f"{text('claim.missing', locale)}:"
        yield from (f"  {number}. {told}" for number, told in numbered(assessment, locale))
    yield ""
    yield text("claim.total", locale, total=rupiah(assessment.total, locale))
    if assessment.choices:
        yield f"{text('statement.choices', locale)}: " + "; ".join(
            f"{text(f'choice.{name}', locale)}: {text(f'answer.{answer}', locale)}"
            for name, answer in assessment.choices
        )
    yield text("claim.law", locale, law=assessment.law)


def numbered(assessment: Assessment, locale: str) -> Iterator[tuple[int, str]]:
    """Yield the questions that are still open, in the order in which to ask."""
    for number, name in enumerate(assessment.missing, start=1):
        yield number, question(name, locale)


def question(name: str, locale: str) -> str:
    """Return the question for a missing fact, such as ``family.2.birth_date``."""
    parts = name.split(".")
    values: dict[str, Any] = {"number": "", "year": "", "choice": ""}
    if name.startswith("choice."):
        values["choice"] = text(f"choice.{parts[1]}", locale)
        key = "question.choice"
    else:
        digits = [part for part in parts if part.isdigit()]
        if digits:
            values |= {"number": int(digits[0]) + 1, "year": digits[0]}
        key = "question." + ".".join(part for part in parts if not part.isdigit())
    return f"{text(key, locale, **values)} ({name})"


def _entitlement(one: Entitlement, locale: str) -> Iterator[str]:
    outcome = one.decision.outcome.value
    yield (
        f"{text(f'programme.{one.programme.value}', locale)}: {text(f'claim.{outcome}', locale)}"
    )
    yield from _reasons(one.decision, locale, "  ")
    if one.bearer is not None:
        yield f"  {text(f'bearer.{one.bearer.value}', locale)}"
    if one.benefits and one.decision.met is None:
        yield f"  {text('claim.if_entitled', locale)}:"
    for benefit in one.benefits:
        yield from _benefit(benefit, locale)
    if one.heir_class is not None:
        yield f"  {text(f'heirs.{one.heir_class.value}', locale)}{_persons(one, locale)}"
    if one.papers:
        listed = dict.fromkeys(paper for papers in one.papers for paper in papers.ids)
        yield f"  {text('claim.papers', locale)}: " + "; ".join(
            text(f"paper.{paper}", locale) for paper in listed
        )
    if one.where:
        yield f"  {text('claim.where', locale)}: " + "; ".join(
            text(f"place.{place}", locale) for place in one.where
        )
    for due in one.deadlines:
        yield f"  - {_deadline(due, locale)}"
    if one.late_fee:
        yield f"  {text('claim.late_fee', locale, amount=rupiah(one.late_fee, locale))}"
    for found in one.notes:
        told = text(f"claim_note.{found.code}", locale, **values_told(dict(found.details), locale))
        yield f"  ! {told}{_cited(found.citations)}"


def _persons(one: Entitlement, locale: str) -> str:
    if not one.heirs:
        return ""
    listed = ", ".join(str(place + 1) for place in one.heirs)
    return f" ({text('claim.persons', locale, places=listed)})"


def _reasons(decision: Decision, locale: str, indent: str) -> Iterator[str]:
    for reason in decision.reasons:
        presumed = f", {text('statement.presumed', locale)}" if reason.presumed else ""
        told = rule_text(reason.rule.id, reason.limit, locale)
        outcome = text(f"outcome.{reason.outcome.value}", locale)
        yield f"{indent}- {told}: {outcome}{presumed}{_cited(reason.rule.citations)}"


def _cited(citations: tuple[Citation, ...]) -> str:
    return f" ({'; '.join(map(str, citations))})" if citations else ""


def _benefit(benefit: Benefit, locale: str) -> Iterator[str]:
    title = text(f"benefit.{benefit.id}", locale)
    if benefit.due is not True:
        yield f"  * {title}: {text(f'claim.{benefit.decision.outcome.value}', locale)}"
        yield from _reasons(benefit.decision, locale, "      ")
    else:
        yield f"  * {title}: {sum_text(benefit, locale)}"
    if benefit.due is False:
        return
    if len(benefit.instalments) > 1 or any(one.of for one in benefit.instalments):
        yield from (f"      {instalment_text(one, locale)}" for one in benefit.instalments)
    steps = [step_text(step.code, dict(step.details), locale) for step in benefit.steps]
    if steps and steps != [sum_text(benefit, locale)]:
        yield f"      {'; '.join(steps)}"
    if benefit.payee is not None:
        yield f"      {text(f'payee.{benefit.payee.value}', locale)}"
    if benefit.employer_owes:
        owed = rupiah(benefit.employer_owes, locale)
        yield f"      {text('claim.employer_owes', locale, amount=owed)}"
    if benefit.condition:
        yield f"      {text(f'condition.{benefit.condition}', locale)}"
    if benefit.citations:
        confidence = text(f"confidence.{benefit.confidence.value}", locale)
        yield f"      {'; '.join(map(str, benefit.citations))} ({confidence})"


def sum_text(benefit: Benefit, locale: str) -> str:
    """Return what a benefit that is due comes to."""
    if benefit.missing:
        return text("claim.sum_unknown", locale)
    if not benefit.instalments:
        return text(f"claim.kind.{benefit.kind.value}", locale)
    if benefit.total is not None:
        return rupiah(benefit.total, locale)
    return "; ".join(instalment_text(one, locale) for one in benefit.instalments)


def instalment_text(one: Instalment, locale: str) -> str:
    """Return one instalment: how much, how often, from when to when, for whom."""
    told = text(
        f"every.{one.every.value}" + ("" if one.times is not None else ".open"),
        locale,
        amount=rupiah(one.amount, locale),
        times=one.times,
    )
    if one.since is not None and one.until is not None:
        told += text(
            "claim.span",
            locale,
            since=day_text(one.since, locale),
            until=day_text(one.until, locale),
        )
    elif one.since is not None:
        told += text("claim.since", locale, since=day_text(one.since, locale))
    if one.of:
        told += f" ({', '.join(_of(name, value, locale) for name, value in one.of)})"
    return told


def _of(name: str, value: Any, locale: str) -> str:
    if name in _PLACE_IN_FAMILY:
        return text(f"claim_of.{name}", locale, number=value + 1)
    known = texts(locale).get(f"claim_of.{name}.{value}")
    if known is not None:
        return known
    return text(f"claim_of.{name}", locale, **values_told({"value": value}, locale))


def step_text(name: str, details: Mapping[str, Any], locale: str) -> str:
    """Tell one step of an amount."""
    return text(f"claim_step.{name}", locale, **values_told(details, locale))


def values_told(details: Mapping[str, Any], locale: str) -> dict[str, Any]:
    """Write named values as people do: money by its name, shares and days by their type."""
    return {name: _value(name, value, locale) for name, value in details.items()}


def _value(name: str, value: Any, locale: str) -> Any:
    if isinstance(value, Fraction):
        return percentage(value, locale)
    if isinstance(value, date):
        return day_text(value, locale)
    if name in _MONEY and type(value) is int:
        return rupiah(value, locale)
    if isinstance(value, tuple):
        return ", ".join(str(_value(name, one, locale)) for one in value)
    return value


def day_text(day: date, locale: str) -> str:
    """Write a day with the name of its month."""
    return format_date(day, format="d MMMM y", locale=locale)


def _deadline(due: Any, locale: str) -> str:
    told = text(f"deadline.{due.id}", locale, count=due.count)
    if due.on is None:
        return told + _cited(due.citations)
    unchecked = "" if due.checked else f", {text('claim.holidays_not_checked', locale)}"
    return f"{told}: {day_text(due.on, locale)}{unchecked}{_cited(due.citations)}"


_COLUMNS = ("programme", "benefit", "sum", "payee", "source", "confidence")


def to_html(assessment: Assessment, locale: str) -> str:
    """Return a table of the benefits, and what is still to be asked."""
    caption = text(
        "claim.title",
        locale,
        event=text(f"event.{assessment.event}", locale),
        day=day_text(assessment.happened_on, locale),
        on=day_text(assessment.on, locale),
    )
    head = "".join(f"<th>{escape(text(f'claim_column.{name}', locale))}</th>" for name in _COLUMNS)
    body = "".join(
        _row(cells) for one in assessment.entitlements.values() for cells in _cells(one, locale)
    )
    asked = "".join(f"<li>{escape(told)}</li>" for _, told in numbered(assessment, locale))
    return (
        f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>" + (f"<ol>{asked}</ol>" if asked else "")
    )


def _cells(one: Entitlement, locale: str) -> Iterator[tuple[str, ...]]:
    programme = one.programme.value
    if one.decision.met is False or not one.benefits:
        cited = dict.fromkeys(
            str(cite)
            for reason in one.decision.reasons
            if reason.outcome is one.decision.outcome
            for cite in reason.rule.citations
        )
        told = text(f"claim.{one.decision.outcome.value}", locale)
        yield programme, "", told, "", "; ".join(cited), ""
        return
    for benefit in one.benefits:
        outcome = one.decision.outcome if one.decision.met is None else benefit.decision.outcome
        due = one.decision.met is True and benefit.due is True
        yield (
            programme,
            text(f"benefit.{benefit.id}", locale),
            sum_text(benefit, locale) if due else text(f"claim.{outcome.value}", locale),
            "" if benefit.payee is None else text(f"payee.{benefit.payee.value}", locale),
            "; ".join(map(str, benefit.citations)),
            text(f"confidence.{benefit.confidence.value}", locale),
        )


def _row(cells: tuple[str, ...]) -> str:
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
