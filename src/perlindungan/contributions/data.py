"""A statement as plain data that JSON can hold, and back.

The shape is described by the JSON Schema in ``docs/statement.schema.json``. Rupiah are whole
numbers, rates are exact decimals in text, dates and months are ISO text.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

from perlindungan.contributions.statement import Finding, Line, Open, Share, Statement
from perlindungan.facts import Month, Payer, Programme, Segment
from perlindungan.law import Citation, Confidence, Decision, Outcome, Reason, Rule
from perlindungan.law.registry import REGULATIONS
from perlindungan.law.regulation import Regulation
from perlindungan.programmes import Form, Part, WageBase
from perlindungan.wages import Basis, MinimumWage


def exact(value: Fraction) -> str:
    """Write an exact share as a decimal where it ends, else as a ratio.

    >>> exact(Fraction(24, 10_000)), exact(Fraction(1, 3))
    ('0.0024', '1/3')
    """
    scale = 0
    scaled = value
    while scaled.denominator != 1:
        scale += 1
        if scale > _MOST_DECIMALS:
            return f"{value.numerator}/{value.denominator}"
        scaled *= 10
    return f"{Decimal(scaled.numerator).scaleb(-scale):f}"


_MOST_DECIMALS = 18


def to_data(statement: Statement) -> dict[str, Any]:
    """Return a statement as data that ``json.dumps`` takes as it is."""
    return {
        "worker_id": statement.worker_id,
        "segment": statement.segment.value,
        "month": str(statement.month),
        "law": statement.law,
        "fingerprint": statement.fingerprint,
        "complete": statement.complete,
        "lines": [
            {**share_data(line.share), "base": line.base, "times": line.times}
            | {"amount": line.amount}
            for line in statement.lines
        ],
        "totals": totals(statement),
        "decisions": {
            programme.value: _decision_data(decision)
            for programme, decision in statement.decisions.items()
        },
        "undetermined": [
            {
                "contribution": item.contribution,
                "programme": item.programme.value,
                "payer": item.payer.value,
                "also": [programme.value for programme in item.also],
                "missing": list(item.missing),
            }
            for item in statement.open
        ],
        "warnings": [
            {"code": finding.code, **dict(finding.details)} for finding in statement.findings
        ],
        "choices": dict(statement.choices),
        "wage": None if statement.wage is None else _wage_data(statement.wage),
        "minimum_wage": (
            None if statement.minimum_wage is None else _minimum_data(statement.minimum_wage)
        ),
    }


def totals(statement: Statement) -> dict[str, int]:
    """Return what each payer owes and the whole, in rupiah, without informational lines."""
    sums = statement.by_payer
    return {payer.value: sums[payer] for payer in _PAYERS} | {"all": sum(sums.values())}


_PAYERS = (Payer.WORKER, Payer.EMPLOYER, Payer.GOVERNMENT, Payer.REGION)


def from_data(
    data: Mapping[str, Any], *, regulations: Mapping[str, Regulation] = REGULATIONS
) -> Statement:
    """Return the statement that :func:`to_data` wrote.

    Parameters
    ----------
    data
        As read from JSON.
    regulations
        Register for citations; give your own where a reform cites other regulations.

    Raises
    ------
    KeyError, ValueError
        If a part is missing or is not of the schema.
    """
    return Statement(
        worker_id=data["worker_id"],
        segment=Segment(data["segment"]),
        month=Month.parse(data["month"]),
        lines=tuple(
            Line(_share(line, regulations), line["base"], line["times"], line["amount"])
            for line in data["lines"]
        ),
        decisions={
            Programme(name): _decision(decision, regulations)
            for name, decision in data["decisions"].items()
        },
        open=tuple(
            Open(
                contribution=item["contribution"],
                programme=Programme(item["programme"]),
                payer=Payer(item["payer"]),
                missing=tuple(item["missing"]),
                also=tuple(map(Programme, item["also"])),
            )
            for item in data["undetermined"]
        ),
        findings=tuple(
            Finding(
                code=item["code"],
                details=tuple((name, value) for name, value in item.items() if name != "code"),
            )
            for item in data["warnings"]
        ),
        wage=None if data["wage"] is None else _wage(data["wage"], regulations),
        minimum_wage=None if data["minimum_wage"] is None else _minimum(data["minimum_wage"]),
        choices=tuple(data["choices"].items()),
        law=data["law"],
        fingerprint=data["fingerprint"],
    )


@lru_cache(maxsize=4096)
def share_data(share: Share) -> dict[str, Any]:
    """Return what all lines of a share have in common. Shared: copy it before a change."""
    return {
        "id": share.id,
        "programme": share.programme.value,
        "payer": share.payer.value,
        "part": share.part.value,
        "informational": share.part.informational,
        "also": [programme.value for programme in share.also],
        "form": share.form.value,
        "rate": exact(share.rate),
        "usual_rate": exact(share.usual_rate),
        "over": share.over,
        "plus": exact(share.plus),
        "least": share.least,
        "most": share.most,
        "pays": exact(share.pays),
        "ceiling": share.ceiling,
        "ceiling_citation": _join(share.ceiling_citations),
        "floored": share.floored,
        "floor_citation": _join(share.floor_citations),
        "relief": share.relief,
        "less": share.less,
        "citation": _join(share.citations),
        "relief_citation": _join(share.relief_citations),
        "confidence": share.confidence.value,
    }


def _share(data: Mapping[str, Any], regulations: Mapping[str, Regulation]) -> Share:
    return Share(
        id=data["id"],
        programme=Programme(data["programme"]),
        payer=Payer(data["payer"]),
        part=Part(data["part"]),
        also=tuple(map(Programme, data["also"])),
        form=Form(data["form"]),
        usual_rate=Fraction(data["usual_rate"]),
        over=data["over"],
        plus=Fraction(data["plus"]),
        least=data["least"],
        most=data["most"],
        pays=Fraction(data["pays"]),
        ceiling=data["ceiling"],
        ceiling_citations=_citations(data["ceiling_citation"], regulations),
        floored=data["floored"],
        floor_citations=_citations(data["floor_citation"], regulations),
        relief=data["relief"],
        less=data["less"],
        citations=_citations(data["citation"], regulations),
        relief_citations=_citations(data["relief_citation"], regulations),
        confidence=Confidence(data["confidence"]),
    )


def _citations(text: str, regulations: Mapping[str, Regulation]) -> tuple[Citation, ...]:
    return tuple(Citation.parse(part, regulations) for part in text.split("; ") if part)


@lru_cache(maxsize=4096)
def _join(citations: tuple[Citation, ...]) -> str:
    return "; ".join(map(str, citations))


@lru_cache(maxsize=4096)
def _decision_data(decision: Decision) -> dict[str, Any]:
    return {
        "outcome": decision.outcome.value,
        "reasons": [
            {
                "rule": reason.rule.id,
                "outcome": reason.outcome.value,
                "presumed": reason.presumed,
                "limit": reason.limit,
                "citation": _join(reason.rule.citations),
                "confidence": reason.rule.confidence.value,
            }
            for reason in decision.reasons
        ],
        "missing": list(decision.missing),
    }


def _decision(data: Mapping[str, Any], regulations: Mapping[str, Regulation]) -> Decision:
    return Decision(
        outcome=Outcome(data["outcome"]),
        reasons=tuple(
            Reason(
                rule=Rule(
                    id=reason["rule"],
                    citations=_citations(reason["citation"], regulations),
                    confidence=Confidence(reason["confidence"]),
                ),
                outcome=Outcome(reason["outcome"]),
                presumed=reason["presumed"],
                limit=reason["limit"],
            )
            for reason in data["reasons"]
        ),
        missing=tuple(data["missing"]),
    )


def _wage_data(wage: WageBase) -> dict[str, Any]:
    return {
        "amount": wage.amount,
        "kind": wage.kind,
        "count": wage.count,
        "citation": _join(wage.citations),
        "confidence": wage.confidence.value,
    }


def _wage(data: Mapping[str, Any], regulations: Mapping[str, Regulation]) -> WageBase:
    return WageBase(
        amount=data["amount"],
        kind=data["kind"],
        count=data["count"],
        citations=_citations(data["citation"], regulations),
        confidence=Confidence(data["confidence"]),
    )


def _minimum_data(minimum: MinimumWage) -> dict[str, Any]:
    return {
        "region": minimum.region,
        "published": str(minimum.published),
        "rupiah": minimum.rupiah,
        "basis": minimum.basis.value,
        "since": minimum.since.isoformat(),
        "confidence": minimum.confidence.value,
        "source": minimum.source,
        "umk_known": minimum.umk_known,
    }


def _minimum(data: Mapping[str, Any]) -> MinimumWage:
    return MinimumWage(
        region=data["region"],
        published=Decimal(data["published"]),
        rupiah=data["rupiah"],
        basis=Basis(data["basis"]),
        since=date.fromisoformat(data["since"]),
        confidence=Confidence(data["confidence"]),
        source=data["source"],
        umk_known=data["umk_known"],
    )
