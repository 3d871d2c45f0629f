"""Many cases at once: what a city's participants and their families received."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from html import escape
from typing import IO, Any

from attrs import frozen

from perlindungan.claims.assessment import Assessment
from perlindungan.claims.data import Claim
from perlindungan.claims.one_door import assess
from perlindungan.programmes import NATIONAL, Law, with_answers

COLUMNS = (
    "id",
    "event",
    "happened_on",
    "programme",
    "outcome",
    "payer",
    "benefit",
    "amount",
    "times",
    "every",
    "total",
    "payee",
    "missing",
    "source",
    "confidence",
)
"""Columns of the table: a row for each benefit, or for a programme that owes none."""


def assess_claim(
    claim: Claim, *, law: Law = NATIONAL, holidays: Container[date] | None = None
) -> Assessment:
    """Assess a case as it was written down, with its own choices.

    Raises
    ------
    FactError, LawError
        As :func:`perlindungan.claims.assess`; also for a choice that there is not.
    """
    return assess(
        claim.event,
        claim.participant,
        on=claim.on,
        id=claim.id,
        filing=claim.filing,
        supplied=claim.supplied,
        law=with_answers(law, claim.choices) if claim.choices else law,
        holidays=holidays,
    )


@frozen(kw_only=True)
class Claims:
    """The assessments of many cases, as a table."""

    assessments: tuple[Assessment, ...]

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield a row for each benefit, or for a programme that owes none."""
        for assessment in self.assessments:
            yield from rows(assessment)

    @property
    def totals(self) -> Mapping[str, int]:
        """Rupiah by benefit, of what is due and known."""
        sums: Counter[str] = Counter()
        for assessment in self.assessments:
            for one in assessment.entitlements.values():
                for benefit in one.due:
                    sums[benefit.id] += benefit.total or 0
        return dict(sums)

    @property
    def total(self) -> int:
        """Rupiah of everything that is due and known."""
        return sum(assessment.total for assessment in self.assessments)

    @property
    def incomplete(self) -> tuple[str, ...]:
        """Ids of the cases that lack a fact."""
        return tuple(one.id for one in self.assessments if not one.complete)

    def to_csv(self, file: IO[str]) -> None:
        """Write the table as CSV."""
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rows())

    def _repr_html_(self) -> str:
        """Show the table in a notebook."""
        head = "".join(f"<th>{name}</th>" for name in COLUMNS)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(_shown(row[name]))}</td>" for name in COLUMNS) + "</tr>"
            for row in self.rows()
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _shown(value: object) -> str:
    return "" if value is None else str(value)


def assess_all(
    claims: Iterable[Claim], *, law: Law = NATIONAL, holidays: Container[date] | None = None
) -> Claims:
    """Assess many cases.

    Raises
    ------
    FactError, LawError
        As :func:`perlindungan.claims.assess`, for the first case that cannot be taken.
    """
    return Claims(
        assessments=tuple(assess_claim(claim, law=law, holidays=holidays) for claim in claims)
    )


def rows(assessment: Assessment) -> Iterator[dict[str, Any]]:
    """Yield an assessment as flat rows, see :data:`COLUMNS`. Amounts are rupiah."""
    for programme, one in assessment.entitlements.items():
        head = {
            "id": assessment.id,
            "event": assessment.event,
            "happened_on": assessment.happened_on.isoformat(),
            "programme": programme.value,
            "outcome": one.decision.outcome.value,
            "payer": one.bearer and one.bearer.value,
        }
        if one.decision.met is False or not one.benefits:
            reasons = {cited for reason in one.decision.reasons for cited in reason.rule.citations}
            yield (
                dict.fromkeys(COLUMNS)
                | head
                | {
                    "missing": " ".join(one.missing),
                    "source": "; ".join(sorted(map(str, reasons))),
                }
            )
            continue
        for benefit in one.benefits:
            shared = head | {
                "outcome": _together(one.decision.met, benefit.due),
                "benefit": benefit.id,
                "payee": benefit.payee and benefit.payee.value,
                "missing": " ".join(benefit.open),
                "source": "; ".join(map(str, benefit.citations)),
                "confidence": benefit.confidence.value,
            }
            if benefit.due is False or not benefit.instalments:
                yield dict.fromkeys(COLUMNS) | shared
                continue
            for instalment in benefit.instalments:
                yield (
                    dict.fromkeys(COLUMNS)
                    | shared
                    | {
                        "amount": instalment.amount,
                        "times": instalment.times,
                        "every": instalment.every.value,
                        "total": instalment.total,
                    }
                )


def _together(programme: bool | None, benefit: bool | None) -> str:
    if programme is False or benefit is False:
        return "not_met"
    return "met" if programme and benefit else "undetermined"
