"""The summary of a decision: totals, standings, settings with reasons, and sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from attrs import frozen

from perlindungan.regional.collect.occupations import Occupations
from perlindungan.regional.determine.decision import Determination
from perlindungan.regional.determine.totals import Count, Counts, Tally, tally
from perlindungan.regional.determine.words import fact_name, group_name, limit_text, place_name
from perlindungan.regional.findings import Standing
from perlindungan.regional.interface import Policy
from perlindungan.regional.notes import grounds_of
from perlindungan.regional.sources import Ruling
from perlindungan.regional.words import point_name, ruling_text
from perlindungan.wording import number, text

Row = tuple[str, ...]


@frozen(kw_only=True)
class Section:
    """One table of a summary.

    ``id`` names it: ``standings``, ``regions``, ``occupations``, ``marks``, ``sexes``, ``ages``,
    ``quotas``, ``missing``, ``order``, ``settings``, ``rulings``, ``articles``, ``policy``.
    """

    id: str
    title: str
    headers: Row
    rows: tuple[Row, ...]


@frozen(kw_only=True)
class Summary:
    """What a decree tells beside its list.

    ``tally`` has the totals as numbers, ``sections`` everything in words; those with nothing to
    tell are left out.
    """

    tally: Tally
    sections: tuple[Section, ...]

    def section(self, id: str) -> Section | None:
        """Return a section; ``None`` where there is nothing to tell."""
        return next((section for section in self.sections if section.id == id), None)


def summary_of(
    determination: Determination, policy: Policy | None, occupations: Occupations, locale: str
) -> Summary:
    """Return the summary of a decision in one language."""
    counted = tally(determination)
    tables: tuple[tuple[str, tuple[str, ...], Iterator[Row]], ...] = (
        ("standings", ("standing", "people"), _standings(determination, locale)),
        ("regions", _COUNTED, _counted(counted.by_region, place_name, locale)),
        (
            "occupations",
            _COUNTED,
            _counted(
                counted.by_category, lambda name: group_name(name, occupations, locale), locale
            ),
        ),
        (
            "marks",
            _COUNTED,
            _lines(counted.by_mark, lambda name: group_name(name, occupations, locale), locale),
        ),
        (
            "sexes",
            _COUNTED,
            _counted(counted.by_sex, lambda sex: text(f"annex.of_sex.{sex}", locale), locale),
        ),
        ("ages", _COUNTED, _counted(counted.by_age, str, locale)),
        (
            "quotas",
            ("what", "most", "granted", "unsure", "waiting"),
            _quotas(determination, occupations, locale),
        ),
        ("missing", ("fact", "people"), _missing(determination, locale)),
        ("order", ("what", "told"), _order(determination, locale)),
        ("settings", ("what", "told", "reason"), _settings(determination, locale)),
        ("rulings", ("what", "told", "where", "sure"), _rulings(determination, locale)),
        ("articles", ("where",), _articles(determination)),
        ("policy", ("what", "told"), _policy(policy, locale)),
    )
    sections = []
    for name, columns, rows in tables:
        held = tuple(rows)
        if held:
            headers = tuple(text(f"annex.column.{column}", locale) for column in columns)
            title = text(f"annex.section.{name}", locale)
            sections.append(Section(id=name, title=title, headers=headers, rows=held))
    return Summary(tally=counted, sections=tuple(sections))


_COUNTED = ("what", "granted", "waiting", "accepted")


def _standings(determination: Determination, locale: str) -> Iterator[Row]:
    verification = determination.verification
    for standing in Standing:
        told = number(verification.counts[standing], locale)
        yield text(f"annex.standing.{standing.value}", locale), told
        if standing is Standing.ACCEPTED:
            yield text("annex.granted", locale), number(len(determination.granted), locale)
            yield text("annex.waits", locale), number(len(determination.waiting), locale)
    yield text("annex.total", locale), number(len(verification.people), locale)


def _counted(counts: Counts, name: Callable[[str], str], locale: str) -> Iterator[Row]:
    yield from _lines(counts, name, locale)
    if counts:
        granted = sum(count.granted for count in counts.values())
        waiting = sum(count.waiting for count in counts.values())
        yield _line(text("annex.total", locale), Count(granted, waiting), locale)


def _lines(counts: Counts, name: Callable[[str], str], locale: str) -> Iterator[Row]:
    for key, count in counts.items():
        yield _line(text("annex.unknown", locale) if key is None else name(key), count, locale)


def _line(name: str, count: Count, locale: str) -> Row:
    told = (count.granted, count.waiting, count.granted + count.waiting)
    return (name, *(number(one, locale) for one in told))


def _quotas(determination: Determination, occupations: Occupations, locale: str) -> Iterator[Row]:
    for used in determination.used:
        counts = (used.limit.most, used.granted, used.unsure, used.waiting)
        yield (
            limit_text(used.limit, occupations, locale),
            *(number(one, locale) for one in counts),
        )


def _missing(determination: Determination, locale: str) -> Iterator[Row]:
    for fact, count in determination.missing.items():
        yield fact_name(fact, locale), number(count, locale)


def _order(determination: Determination, locale: str) -> Iterator[Row]:
    priority = determination.verification.terms.priority
    if determination.prioritised and priority is not None:
        yield text("annex.order", locale), ruling_text(priority, locale)
    equals = "annex.by_nik" if determination.seed is None else "annex.by_seed"
    yield text("annex.equals", locale), text(equals, locale, seed=determination.seed)


def _settings(determination: Determination, locale: str) -> Iterator[Row]:
    for point, ruling in determination.verification.terms.settings.items():
        yield point_name(point, locale), ruling_text(ruling, locale), ruling.reason


def _rulings(determination: Determination, locale: str) -> Iterator[Row]:
    """Tell on whose word the rulings stand that were applied and that no user set."""
    for point, ruling in applied(determination):
        if not ruling.is_setting:
            yield (
                point_name(point, locale),
                ruling_text(ruling, locale),
                "; ".join(grounds_of(ruling, locale)),
                text(f"confidence.{ruling.confidence.value}", locale),
            )


def applied(determination: Determination) -> Iterator[tuple[str, Ruling[Any]]]:
    """Yield the rulings that decided: who may be insured, how many, and in which order."""
    terms = determination.verification.terms
    order = ("priority",) if determination.prioritised else ()
    for point in (*terms.eligibility, "proofs", "quota", *order):
        held = getattr(terms, point)
        for ruling in held if isinstance(held, tuple) else (held,):
            if ruling is not None:
                yield point, ruling


def _articles(determination: Determination) -> Iterator[Row]:
    """Tell the articles of rules beside the scheme's own on which findings rest."""
    # Findings are shared by all of whom the same is found, so few are left.
    found = {
        id(finding): finding
        for person in determination.verification.people
        for finding in person.findings
    }
    told = {
        str(citation)
        for finding in found.values()
        if finding.ruling is None
        for citation in finding.rule.citations
    }
    for citation in sorted(told):
        yield (citation,)


def _policy(policy: Policy | None, locale: str) -> Iterator[Row]:
    if policy is None:
        return
    yield policy.id, policy.title_id if locale == "id" else policy.title_en
    for regulation in policy.regulations:
        yield str(regulation.whole()), regulation.title
    for source in policy.sources:
        yield source.address, source.told
