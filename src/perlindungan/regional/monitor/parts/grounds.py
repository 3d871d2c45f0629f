"""The parts of the report on targets, and on the law and the sources behind it."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby

from perlindungan.facts import Month
from perlindungan.regional.monitor.denominators import Coverage
from perlindungan.regional.monitor.document import Block, Column, Items, Paragraph, Section, Table
from perlindungan.regional.monitor.inputs import Monitoring
from perlindungan.regional.monitor.targets import (
    NATION,
    PathPoint,
    Target,
    comparable,
    distance,
    path,
)
from perlindungan.regional.monitor.telling import (
    coverage_text,
    day_text,
    denominator_text,
    percent,
    place_title,
    say,
    time_text,
)
from perlindungan.regional.notes import sources_of
from perlindungan.regional.scheme import ELIGIBILITY, POINTS, Terms
from perlindungan.regional.sources import Ruling
from perlindungan.regional.words import point_name, ruling_text
from perlindungan.wording.texts import month_name, text


def target_section(given: Monitoring, locale: str) -> Section:
    """Return the targets, each with its basis, and paths between those of one series."""
    blocks: list[Block] = []
    if not given.targets:
        blocks.append(Paragraph(text=say("not_given.targets", locale)))
    else:
        blocks.append(Paragraph(text=say("targets_apart", locale)))
        names = ("target", "place", "at", "percent", "basis", "against")
        rows = tuple(_target(given, target, locale) for target in given.targets)
        blocks.append(_table("targets", names, rows, locale))
        blocks += _paths(given, locale)
        said = dict.fromkeys(_said(target, locale) for target in given.targets)
        blocks.append(_table("target_sources", ("target", "source", "note"), tuple(said), locale))
    return Section(id="target", title=say("section.target", locale), blocks=tuple(blocks))


def _table(
    caption: str, names: tuple[str, ...], rows: tuple[tuple[str, ...], ...], locale: str, **of: str
) -> Table:
    return Table(
        caption=say(f"caption.{caption}", locale, **of),
        columns=tuple(
            Column(
                title=say(f"column.{name}", locale),
                number=name == "percent",
                address=name == "source",
            )
            for name in names
        ),
        rows=rows,
    )


def _target(given: Monitoring, target: Target, locale: str) -> tuple[str, ...]:
    place = say("nation", locale) if target.region == NATION else place_title(target.region, locale)
    return (
        target.title(locale),
        place,
        time_text(target.at, locale),
        percent(target.value, locale),
        basis_text(given, target, locale),
        _against(given, target, locale),
    )


def _said(target: Target, locale: str) -> tuple[str, ...]:
    """Return on whose word a target rests; the points of a series say it once."""
    grounds = "; ".join(target.grounds)
    sure = text(f"confidence.{target.confidence.value}", locale)
    return (target.title(locale), f"{grounds} ({sure})", target.note(locale))


def basis_text(given: Monitoring, target: Target, locale: str) -> str:
    """Return the basis of a target: the definition of its denominator, or that it is not known."""
    if target.basis is None:
        return say("basis_unknown", locale)
    for one in given.denominators:
        if one.id == target.basis:
            return denominator_text(one, locale)
    return target.basis


def _against(given: Monitoring, target: Target, locale: str) -> str:
    told = [
        say(
            "distance_in",
            locale,
            distance=distance_text(distance(coverage, target), locale),
            month=month_name(month, locale),
        )
        for month, coverage in measured(given, target)
    ]
    if told:
        return "; ".join(told)
    then = any(comparable(coverage, target) for coverage in given.wholes)
    return say("no_list_then" if then else "not_comparable", locale)


def measured(given: Monitoring, target: Target) -> tuple[tuple[Month, Coverage], ...]:
    """Return the coverages that may be set against a target: of its time, or of now before it."""
    found = given.reached(target.at, by_now=True)
    if found is None:
        return ()
    month, coverages = found
    return tuple((month, coverage) for coverage in coverages if comparable(coverage, target))


def distance_text(far: Fraction, locale: str) -> str:
    """Return how far a share lies above or below another one, in percentage points."""
    key = "above_target" if far >= 0 else "below_target"
    shown = percent(abs(far), locale).rstrip("%")
    return say(key, locale, points=shown)


def _paths(given: Monitoring, locale: str) -> list[Block]:
    def series(one: Target) -> tuple[str, str, str, int]:
        return (one.series, one.region, one.basis or "", len(one.at))

    blocks: list[Block] = []
    planned = sorted((one for one in given.targets if not one.reached), key=series)
    for _, group in groupby(planned, key=series):
        points = tuple(group)
        if len(points) > 1:
            rows = tuple(_step(given, points, step, locale) for step in path(points))
            names = ("at", "percent", "kind", "on_the_path")
            blocks.append(_table("path", names, rows, locale, title=points[0].title(locale)))
    if blocks:
        blocks.append(Paragraph(text=say("path_told", locale)))
    return blocks


def _step(
    given: Monitoring, points: tuple[Target, ...], step: PathPoint, locale: str
) -> tuple[str, ...]:
    """Return a step of a path, with the coverage of its month where both rest on one basis."""
    stated = step.at in {one.at for one in points}
    found = given.reached(step.at, by_now=False)
    reached = [
        coverage_text(coverage, locale)
        for coverage in (() if found is None else found[1])
        if comparable(coverage, points[0])
    ]
    return (
        time_text(step.at, locale),
        percent(step.value, locale),
        say("stated" if stated else "between", locale),
        "; ".join(reached) or "–",
    )


def terms_of(given: Monitoring) -> Terms | None:
    """Return what held of the scheme: as given, else by the verification."""
    if given.terms is not None:
        return given.terms
    return None if given.verification is None else given.verification.terms


def unset_points(terms: Terms) -> tuple[str, ...]:
    """Return the points that are unset, without what is asked elsewhere only, such as descent."""
    return tuple(
        point for point in terms.unset if point not in ELIGIBILITY or point in terms.eligibility
    )


def law_section(given: Monitoring, locale: str) -> Section:
    """Return the regulations, the points of the scheme with their grounds, and other sources."""
    blocks: list[Block] = []
    if given.policy is not None and given.policy.regulations:
        columns = (
            Column(title=say("column.regulation", locale)),
            Column(title=say("column.subject", locale)),
            Column(title=say("column.in_force", locale)),
        )
        rows = tuple(
            (
                str(one),
                one.title,
                day_text(one.in_force, locale) if one.in_force else say("unknown", locale),
            )
            for one in given.policy.regulations
        )
        caption = say("caption.regulations", locale)
        blocks.append(Table(caption=caption, columns=columns, rows=rows))
    else:
        blocks.append(Paragraph(text=say("not_given.policy", locale)))
    blocks += _points(given, locale)
    reasons = tuple(dict.fromkeys(ground for roll in given.rolls for ground in roll.grounds))
    if reasons:
        blocks += [Paragraph(text=say("list_grounds", locale)), Items(items=reasons)]
    return Section(id="dasar-hukum", title=say("section.dasar-hukum", locale), blocks=tuple(blocks))


def _points(given: Monitoring, locale: str) -> list[Block]:
    terms = terms_of(given)
    if terms is None:
        return [Paragraph(text=say("not_given.terms", locale))]
    rows: list[tuple[str, ...]] = []
    for point in POINTS:
        held = getattr(terms, point)
        rulings: tuple[Ruling[object], ...] = held if isinstance(held, tuple) else (held,)
        rows += [
            (
                point_name(point, locale),
                ruling_text(ruling, locale),
                text(f"confidence.{ruling.confidence.value}", locale),
                "; ".join(sources_of(ruling, locale)),
            )
            for ruling in rulings
            if ruling is not None
        ]
    names = ("point", "ruled", "standing_of_point", "source")
    day = day_text(terms.on, locale)
    blocks: list[Block] = [_table("points", names, tuple(rows), locale, day=day)]
    if unset := unset_points(terms):
        told = ", ".join(point_name(point, locale) for point in unset)
        blocks.append(Paragraph(text=say("unset_points", locale, points=told)))
    return blocks
