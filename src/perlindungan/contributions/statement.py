"""A statement: the lines of one worker's month, their totals, and what is still open."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from attrs import field, frozen

from perlindungan.facts import Month, Payer, Programme, Segment
from perlindungan.law import Citation, Confidence, Decision
from perlindungan.programmes import Form, Part, WageBase
from perlindungan.wages import MinimumWage


@frozen(kw_only=True, cache_hash=True)
class Share:
    """A contribution as the law of one month has it; lines of many workers refer to one.

    Parameters
    ----------
    id, programme, payer, part
        Which contribution, for what, by whom, and what kind of line.
    also
        Further programmes that the same amount pays for, where the law sets one for all.
    form, usual_rate, over, plus
        The tariff without relief and deferral: ``plus + usual_rate * (base - over)``, and which
        form the law gives it.
    least, most
        Where the band or the layer begins and ends, in rupiah of the fact that chose it.
    pays
        Share of the tariff that is due, relief and deferral included.
    ceiling, ceiling_citations
        Ceiling of the base in rupiah, and where it stands.
    floored, floor_citations
        Whether the minimum wage lifted the base, and where that floor stands.
    relief
        Name of the relief or deferral that applies, or ``""``.
    less
        Id of the contribution whose amount was taken off, or ``""``.
    citations, confidence
        Of the tariff and of what relieves or defers it, and of the weakest figure used.
    relief_citations
        Those among them that are of the relief or the deferral.
    """

    id: str
    programme: Programme
    payer: Payer
    part: Part
    also: tuple[Programme, ...] = ()
    form: Form = Form.SHARE
    usual_rate: Fraction
    over: int = 0
    plus: Fraction = Fraction(0)
    least: int | None = None
    most: int | None = None
    pays: Fraction
    ceiling: int | None
    ceiling_citations: tuple[Citation, ...]
    floored: bool
    floor_citations: tuple[Citation, ...]
    relief: str
    less: str
    citations: tuple[Citation, ...]
    relief_citations: tuple[Citation, ...] = ()
    confidence: Confidence
    informational: bool = field(init=False, repr=False)
    """Whether lines of it are shown but not owed."""

    @informational.default
    def _of_part(self) -> bool:
        return self.part.informational

    @property
    def tariff_citations(self) -> tuple[Citation, ...]:
        """Where the tariff itself stands, without what relieves or defers it."""
        return tuple(cited for cited in self.citations if cited not in self.relief_citations)

    @property
    def rate(self) -> Fraction:
        """Share of the base that is due, relief and deferral included."""
        return self.usual_rate * self.pays


@frozen
class Line:
    """One amount: a share of a base, counted ``times`` over."""

    share: Share
    base: int
    """Rupiah a month, after floor and ceiling."""
    times: int
    amount: int
    """Rupiah."""

    @property
    def programme(self) -> Programme:
        """Programme that the line is for."""
        return self.share.programme

    @property
    def payer(self) -> Payer:
        """Who pays it."""
        return self.share.payer

    @property
    def part(self) -> Part:
        """What kind of line it is."""
        return self.share.part

    @property
    def rate(self) -> Fraction:
        """Exact share of the base."""
        return self.share.rate

    @property
    def citation(self) -> str:
        """Where the rate and its relief stand."""
        return "; ".join(str(citation) for citation in self.share.citations)

    @property
    def confidence(self) -> Confidence:
        """State of the weakest source behind the line."""
        return self.share.confidence

    @property
    def informational(self) -> bool:
        """Whether the line is shown but not owed: it is part of another."""
        return self.share.informational


@frozen(kw_only=True)
class Finding:
    """Something the reader of a statement should know. Told in words by ``wording``."""

    code: str
    details: tuple[tuple[str, Any], ...] = ()


@frozen(kw_only=True)
class Open:
    """A contribution that cannot be determined, and the facts that would settle it."""

    contribution: str
    programme: Programme
    payer: Payer
    missing: tuple[str, ...]
    also: tuple[Programme, ...] = ()
    """Further programmes that the same amount pays for."""


@frozen(kw_only=True)
class Statement:
    """What is due for one worker at one employer (or one participant) for one month, and why.

    Parameters
    ----------
    worker_id
        The caller's number for the worker, project or family; no other personal fact is kept.
    segment
        How the person takes part.
    month
        Contribution month.
    lines
        Every contribution that is due and could be computed, and informational ones.
    decisions
        By programme: due, not due, or undetermined, with reasons.
    open
        What could not be determined.
    findings
        Warnings.
    wage, minimum_wage
        The monthly wage and the minimum wage that were used, with their sources.
    choices
        The answers taken to questions that the law leaves open, where they mattered here.
    law, fingerprint
        Name of the law, and a digest of its parameters for the month.
    """

    worker_id: str
    segment: Segment
    month: Month
    lines: tuple[Line, ...]
    decisions: Mapping[Programme, Decision]
    open: tuple[Open, ...]
    findings: tuple[Finding, ...]
    wage: WageBase | None
    minimum_wage: MinimumWage | None
    choices: tuple[tuple[str, str], ...]
    law: str
    fingerprint: str

    @property
    def due(self) -> tuple[Line, ...]:
        """The lines that are owed: all but the informational ones."""
        return tuple(line for line in self.lines if not line.share.informational)

    @property
    def complete(self) -> bool:
        """Whether everything could be determined. If not, totals leave something out."""
        return not self.open

    @property
    def total(self) -> int:
        """Rupiah owed by all payers together."""
        return sum(line.amount for line in self.due)

    def total_of(self, *, payer: Payer | None = None, programme: Programme | None = None) -> int:
        """Return the rupiah owed by a payer, for a programme, or both.

        An amount that the law sets for several programmes together is for none of them alone.
        """
        return sum(
            [
                line.amount
                for line in self.lines
                if not line.share.informational
                and (payer is None or line.share.payer is payer)
                and (
                    programme is None or (line.share.programme is programme and not line.share.also)
                )
            ]
        )

    @property
    def by_payer(self) -> Mapping[Payer, int]:
        """Totals by payer, in rupiah."""
        return {payer: self.total_of(payer=payer) for payer in _PAYERS}

    @property
    def joint(self) -> int:
        """Rupiah owed for several programmes together, where the law sets one amount for them."""
        return sum(line.amount for line in self.due if line.share.also)

    @property
    def by_programme(self) -> Mapping[Programme, int]:
        """Totals by programme, in rupiah; with :attr:`joint` they add up to the total."""
        return {programme: self.total_of(programme=programme) for programme in _PROGRAMMES}

    def explain(self, locale: str) -> str:
        """Tell every line in words, in Indonesian (``id``) or English (``en``)."""
        from perlindungan.contributions.steps import explanation
        from perlindungan.wording import explain

        return explain(self, explanation(self), locale)

    def _repr_html_(self) -> str:
        """Show the statement as a table in a notebook."""
        from perlindungan.wording import to_html

        return to_html(self, "id")


# Iterating over an enum is slow where it is done for every worker.
_PAYERS = tuple(Payer)
_PROGRAMMES = tuple(Programme)
