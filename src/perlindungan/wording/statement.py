"""A statement told line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from perlindungan.wording.texts import (
    month_name,
    percentage,
    rule_text,
    rupiah,
    text,
    texts,
    warning,
)

if TYPE_CHECKING:
    from perlindungan.contributions import Line, Share, Statement

_MONEY = frozenset(
    {"wage", "wage_paid", "floor", "ceiling", "less", "amount"}
    | {"band", "sum", "chosen", "contract_value", "basic_pay"}
)
_SHARES = frozenset({"rate", "relief", "layer"})


def explain(statement: Statement, explanation: list[dict[str, Any]], locale: str) -> str:
    """Tell a statement: each line with base, rate, article and the state of its sources.

    Parameters
    ----------
    statement
        What to tell.
    explanation
        Its steps as data.
    locale
        ``id`` or ``en``.
    """
    return "\n".join(_told(statement, explanation, locale))


def _told(statement: Statement, explanation: list[dict[str, Any]], locale: str) -> Iterator[str]:
    worker = statement.worker_id or text("statement.worker", locale)
    yield text("statement.title", locale, worker=worker, month=month_name(statement.month, locale))
    yield text(
        "statement.segment", locale, segment=text(f"segment.{statement.segment.value}", locale)
    )
    for line, told in zip(statement.lines, explanation, strict=True):
        yield ""
        yield (
            f"{_programme(line, locale)}, "
            f"{text(f'payer.{line.payer.value}', locale)}: {rupiah(line.amount, locale)}"
            + ("" if line.part.value == "contribution" else f" ({_part(line.part.value, locale)})")
        )
        yield "  " + "; ".join(step_text(step, locale) for step in told["steps"])
        yield f"  {line.citation} ({text(f'confidence.{line.confidence.value}', locale)})"
    yield ""
    yield f"{text('statement.total', locale)}: {rupiah(statement.total, locale)}"
    for payer, amount in statement.by_payer.items():
        yield f"  {text(f'payer.{payer.value}', locale)}: {rupiah(amount, locale)}"
    if not statement.complete:
        yield text("statement.incomplete", locale)
    yield from _decisions(statement, locale)
    yield from _warnings(statement, locale)
    yield ""
    yield (
        text("statement.choices", locale)
        + ": "
        + "; ".join(
            f"{text(f'choice.{name}', locale)}: {text(f'answer.{answer}', locale)}"
            for name, answer in statement.choices
        )
    )
    yield text("statement.law", locale, law=statement.law, fingerprint=statement.fingerprint)


def _programme(line: Line, locale: str) -> str:
    if line.share.also:
        return text("statement.joint", locale)
    return text(f"programme.{line.programme.value}", locale)


def _part(part: str, locale: str) -> str:
    return text(f"part.{part}", locale)


def _decisions(statement: Statement, locale: str) -> Iterator[str]:
    known = texts(locale)
    yield ""
    yield f"{known['statement.due']}:"
    for programme, decision in statement.decisions.items():
        yield f"  {programme.value}: {known[f'decision.{decision.outcome.value}']}"
        for reason in decision.reasons:
            presumed = f", {known['statement.presumed']}" if reason.presumed else ""
            told = rule_text(reason.rule.id, reason.limit, locale)
            cited = "; ".join(map(str, reason.rule.citations))
            yield f"    - {told}: {known[f'outcome.{reason.outcome.value}']}{presumed} ({cited})"


def _warnings(statement: Statement, locale: str) -> Iterator[str]:
    told = list(warnings(statement, locale))
    if told:
        yield ""
        yield f"{text('statement.warnings', locale)}:"
        yield from (f"  - {item['message']}" for item in told)


def warnings(statement: Statement, locale: str) -> Iterator[dict[str, Any]]:
    """Yield the findings of a statement and what it leaves open, each with a message."""
    for finding in statement.findings:
        details = dict(finding.details)
        yield {"code": finding.code, **details} | {
            "message": warning(finding.code, details, locale)
        }
    told: dict[tuple[str, ...], dict[str, None]] = {}
    for item in statement.open:
        told.setdefault(item.missing, {})[item.programme.value] = None
    for missing, programmes in told.items():
        details = {"programmes": list(programmes), "missing": list(missing)}
        yield {"code": "undetermined", **details} | {
            "message": warning("undetermined", details, locale)
        }


def tariff_text(share: Share, locale: str) -> str:
    """Tell what of a base is paid: a share, a share of the part above a layer, or nothing more."""
    form, pays = share.form.value, percentage(share.pays, locale)
    if form in ("share", "bands"):
        return percentage(share.rate, locale)
    if form == "layers":
        over = rupiah(share.over, locale)
        plus = rupiah(_decimal(share.plus), locale)
        told = f"{plus} + {percentage(share.usual_rate, locale)} > {over}"
        return told if share.pays == 1 else f"{pays} × ({told})"
    return "" if share.pays == 1 else f"× {pays}"


def _decimal(value: Fraction) -> str:
    return str(Decimal(value.numerator) / value.denominator)


def step_text(step: Mapping[str, Any], locale: str) -> str:
    """Tell one step of an explanation."""
    values = dict(step)
    name = values.pop("step")
    value = values.pop("value")
    if name in _MONEY:
        value = rupiah(value, locale)
    elif name in _SHARES:
        value = percentage(Fraction(value), locale)
    if name == "less":
        values["line"] = texts(locale).get(f"line.{values['line']}", values["line"])
    if name == "layer":
        values["plus"] = rupiah(_decimal(Fraction(values["plus"])), locale)
        values["over"] = rupiah(values["over"], locale)
    if name == "band":
        most = values["most"]
        values["least"] = rupiah(values["least"], locale)
        values["most"] = "…" if most is None else rupiah(most, locale)
    if name in ("wage", "ceiling", "floor", "band", "relief"):
        values["source"] = "; ".join(values["citations"]) or text("word.no_rule", locale)
    key = f"step.{name}.{values['kind']}" if name == "wage" else f"step.{name}"
    return text(key, locale, value=value, **values)
