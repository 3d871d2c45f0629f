"""What is left to act on: facts by count, each from the figures above it, and no advice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from perlindungan.facts import Month
from perlindungan.regional.findings import Standing
from perlindungan.regional.monitor.counting import CoverageTable
from perlindungan.regional.monitor.denominators import By, Coverage, join
from perlindungan.regional.monitor.document import Items, Section
from perlindungan.regional.monitor.inputs import Monitoring
from perlindungan.regional.monitor.money import budget_sum, is_missing
from perlindungan.regional.monitor.movements import unexplained
from perlindungan.regional.monitor.parts.data import defect_title, fact_title
from perlindungan.regional.monitor.parts.grounds import (
    distance_text,
    measured,
    terms_of,
    unset_points,
)
from perlindungan.regional.monitor.quality import gaps_of, quality_of
from perlindungan.regional.monitor.targets import comparable, distance
from perlindungan.regional.monitor.telling import (
    coverage_text,
    group_title,
    key_title,
    percent,
    place_title,
    say,
    time_text,
)
from perlindungan.regional.places import inside
from perlindungan.regional.words import point_name
from perlindungan.wording.texts import month_name, number, rupiah


def open_section(given: Monitoring, locale: str) -> Section:
    """Return the facts on which a meeting may act."""
    found = [told for part in _PARTS for told in part(given, locale)]
    items = tuple(found) or (say("open.nothing", locale),)
    return Section(
        id="tindak-lanjut",
        title=say("section.tindak-lanjut", locale),
        blocks=(Items(items=items),),
    )


def _quotas(given: Monitoring, locale: str) -> Iterator[str]:
    terms = terms_of(given)
    quota = None if terms is None or terms.quota is None else terms.quota.value
    if quota is None:
        return
    members = given.last.members
    bounds: list[tuple[str, int, int]] = []
    if quota.total is not None:
        bounds.append((say("whole_scheme", locale), quota.total, len(members)))
    for code, most in sorted(quota.by_region.items()):
        here = sum(1 for member in members if inside(member.region, code))
        bounds.append((place_title(code, locale), most, here))
    told = _groups(given) if quota.by_group else {}
    for group, most in sorted(quota.by_group.items()):
        held = sum(count for groups, count in told.items() if group in groups)
        bounds.append((group_title(group, locale, given.occupations), most, held))
    for name, most, held in bounds:
        if held != most:
            yield say(
                "open.quota_unused" if held < most else "open.quota_over",
                locale,
                name=name,
                quota=number(most, locale),
                members=number(held, locale),
                left=number(abs(most - held), locale),
            )


def _groups(given: Monitoring) -> Mapping[frozenset[str], int]:
    """Return the groups that members have; a category that the dictionary lacks is its own."""
    found: Counter[frozenset[str]] = Counter()
    alike = Counter((member.category, member.marks) for member in given.last.members)
    for (category, marks), count in alike.items():
        if category is None or category in given.occupations.names:
            found[given.occupations.groups_of(category, marks)] += count
        else:
            found[marks | {category}] += count
    return found


def _waiting(given: Monitoring, locale: str) -> Iterator[str]:
    if given.waiting:
        yield say("open.waiting", locale, people=number(given.waiting, locale))


def _outside(given: Monitoring, locale: str) -> Iterator[str]:
    codes = Counter(member.region for member in given.last.members)
    away = sum(count for code, count in codes.items() if not inside(code, given.region))
    if away:
        place = place_title(given.region, locale)
        yield say("open.outside", locale, people=number(away, locale), place=place)


def _regions(given: Monitoring, locale: str) -> Iterator[str]:
    for table in given.tables[By.REGION]:
        whole = _whole(given, table)
        if whole is None:
            continue
        low = [
            say(
                "open.region",
                locale,
                name=key_title(By.REGION, row.key, locale, given.occupations),
                percent=percent(row.coverage.share, locale),
                covered=number(row.coverage.covered, locale),
                count=number(row.coverage.denominator.count, locale),
            )
            for row in table.rows
            if row.coverage is not None and row.coverage.share < whole.share
        ]
        if low:
            told = coverage_text(whole, locale)
            yield say("open.regions_low", locale, whole=told, regions="; ".join(low))


def _whole(given: Monitoring, table: CoverageTable) -> Coverage | None:
    """Return the coverage of the whole by the kind of a table, else that of its rows together."""
    for coverage in given.wholes:
        if coverage.denominator.kind == table.kind:
            return coverage
    return join(table.coverages) if table.coverages else None


def _above(given: Monitoring, locale: str) -> Iterator[str]:
    found = [(place_title(given.region, locale), one) for one in given.wholes]
    for by in (By.REGION, By.GROUP, By.SEX, By.AGE):
        for table in given.tables[by]:
            found += [
                (key_title(by, row.key, locale, given.occupations), row.coverage)
                for row in table.rows
                if row.coverage is not None
            ]
    for name, coverage in found:
        if coverage.above_whole:
            yield say(
                "open.above_whole", locale, name=name, coverage=coverage_text(coverage, locale)
            )


def _denominators(given: Monitoring, locale: str) -> Iterator[str]:
    if not given.denominators_of_whole:
        yield say("open.no_denominator", locale, place=place_title(given.region, locale))


def _targets(given: Monitoring, locale: str) -> Iterator[str]:
    apart = 0
    for target in given.targets:
        apart += not any(comparable(one, target) for one in given.wholes)
        for month, coverage in measured(given, target):
            yield say(
                "open.target",
                locale,
                title=target.title(locale),
                at=time_text(target.at, locale),
                month=month_name(month, locale),
                coverage=coverage_text(coverage, locale),
                distance=distance_text(distance(coverage, target), locale),
            )
    if apart:
        yield say("open.targets_apart", locale, count=number(apart, locale))


def _money(given: Monitoring, locale: str) -> Iterator[str]:
    lines = given.budget or ()
    whole = budget_sum(lines)
    if lines and whole.left > 0:
        yield say(
            "open.budget_left",
            locale,
            left=rupiah(whole.left, locale),
            planned=rupiah(whole.planned, locale),
        )
    for line in lines:
        values = {"fund": line.title(locale), "month": month_name(line.month, locale)}
        if is_missing(line, given.last_month):
            yield say("open.unreported", locale, **values)
        elif line.used is not None and line.used > line.planned:
            over = rupiah(line.used - line.planned, locale)
            yield say("open.budget_over", locale, over=over, **values)


def _claims(given: Monitoring, locale: str) -> Iterator[str]:
    outside = sum(1 for one in given.claims or () if not given.in_period(Month.of(one.on)))
    if outside:
        yield say("open.claims_outside", locale, count=number(outside, locale))


def _data(given: Monitoring, locale: str) -> Iterator[str]:
    if given.verification is not None:
        quality = quality_of(given.verification)
        waiting = quality.standings[Standing.NEEDS_FACT]
        if waiting:
            facts = ", ".join(
                f"{fact_title(fact, locale)} ({number(count, locale)})"
                for fact, count in quality.missing.items()
            )
            yield say("open.needs_fact", locale, people=number(waiting, locale), facts=facts or "–")
        for one in quality.defects:
            yield say(
                "open.defect",
                locale,
                defect=defect_title(one.code, locale),
                severity=say(f"severity.{one.severity.value}", locale),
                people=number(one.people, locale),
            )
    for fact, count in gaps_of(given.last).items():
        name = say(f"fact.{fact}", locale)
        yield say("open.gap", locale, fact=name, people=number(count, locale))


def _changes(given: Monitoring, locale: str) -> Iterator[str]:
    for step in () if given.movements is None else unexplained(given.rolls, given.movements):
        yield say(
            "open.unexplained",
            locale,
            month=month_name(step.month, locale),
            before=number(step.before, locale),
            joined=number(step.joined, locale),
            left=number(step.left, locale),
            expected=number(step.expected, locale),
            found=number(step.found, locale),
        )


def _unset(given: Monitoring, locale: str) -> Iterator[str]:
    terms = terms_of(given)
    if terms is not None and (unset := unset_points(terms)):
        told = ", ".join(point_name(point, locale) for point in unset)
        yield say("open.unset", locale, points=told)


_PARTS = (
    _quotas,
    _waiting,
    _outside,
    _denominators,
    _regions,
    _above,
    _targets,
    _money,
    _claims,
    _data,
    _changes,
    _unset,
)
