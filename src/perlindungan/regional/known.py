"""What is known of a policy, in Markdown: as a command shows it and the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from perlindungan.law import Confidence, Regulation
from perlindungan.regional.interface import Policy, Statement
from perlindungan.regional.national import NATIONAL_FRAME
from perlindungan.regional.notes import (
    citation_text,
    figure_text,
    grounds_of,
    note_text,
    source_text,
)
from perlindungan.regional.scheme import PAPUA, POINTS, Figure, Scheme
from perlindungan.regional.sources import Ruling
from perlindungan.regional.words import point_name, ruling_text
from perlindungan.wording import text


def policy_lines(policy: Policy, on: date | None, lang: str) -> Iterator[str]:
    """Yield what is known of a policy, line by line as Markdown.

    With a day, the points of the schemes as they hold on it, the rules of the state included; else
    every ruling through time.
    """
    yield f"# {policy.title_id if lang == 'id' else policy.title_en}"
    yield ""
    yield f"`{policy.id}` · {policy.place.code} {policy.place.name}"
    yield from _named("regulations", map(_regulation, policy.regulations), lang)
    yield from _named("pages", (source_text(one, lang) for one in policy.sources), lang)
    groups: tuple[tuple[str, tuple[Statement, ...]], ...] = (
        ("covers", policy.covers),
        ("duties", policy.duties),
        ("remarks", policy.remarks),
    )
    for name, said in groups:
        yield from _statements(name, said, lang)
    for scheme in policy.schemes:
        yield from _scheme(scheme, on, lang)
    yield from _statements("unknown", policy.unknown, lang)


def frame_lines(lang: str) -> Iterator[str]:
    """Yield the rules of the state that apply to the schemes of all regions, as Markdown."""
    for point, ruled in NATIONAL_FRAME.items():
        for ruling in ruled.rulings:
            yield f"- **{point_name(point, lang)}**: {_ruling(ruling, lang)}"


def _named(name: str, lines: Iterable[str], lang: str) -> Iterator[str]:
    found = [f"- {line}" for line in lines]
    if found:
        yield from ("", f"## {text(f'policy_part.{name}', lang)}", "", *found)


def _regulation(regulation: Regulation) -> str:
    days = f" ({regulation.in_force.isoformat()})" if regulation.in_force else ""
    return f"**{regulation.key}**{days}: {regulation.title}"


def _statements(name: str, said: tuple[Statement, ...], lang: str) -> Iterator[str]:
    if not said:
        return
    yield ""
    yield f"## {text(f'policy_part.{name}', lang)}"
    yield ""
    for one in said:
        cited = (citation_text(citation, lang) for citation in one.citations)
        grounds = "; ".join((*cited, *(source_text(source, lang) for source in one.sources)))
        told = one.told_id if lang == "id" else one.told_en
        sure = f" [{_sure(one.confidence, lang)}{': ' if grounds else ''}{grounds}]"
        yield f"- {told}{'' if name == 'unknown' else sure}"


def _sure(confidence: Confidence, lang: str) -> str:
    return text(f"confidence.{confidence.value}", lang)


def _scheme(scheme: Scheme, on: date | None, lang: str) -> Iterator[str]:
    yield ""
    title = scheme.title_id if lang == "id" else scheme.title_en
    yield f"## {text('policy_part.scheme', lang)}: {title} (`{scheme.id}`, {scheme.region})"
    yield ""
    unset = []
    for point in POINTS:
        rulings = _rulings(scheme, point, on)
        if not rulings and (point != "indigenous" or scheme.region[:2] in PAPUA):
            unset.append(point)
        for ruling in rulings:
            yield f"- **{point_name(point, lang)}**: {_ruling(ruling, lang)}"
    if unset:
        names = ", ".join(_unset(point, scheme, on, lang) for point in unset)
        yield f"- **{text('policy_part.unset', lang)}**: {names}"
    for preset in scheme.presets:
        yield ""
        yield f"### {preset.title_id if lang == 'id' else preset.title_en} (`{preset.id}`)"
        yield ""
        for point, ruling in preset.points.items():
            yield f"- **{point_name(point, lang)}**: {_ruling(ruling, lang)}"
    if scheme.figures:
        yield ""
        yield f"### {text('policy_part.figures', lang)}"
        yield ""
        yield from (f"- {_figure(figure, lang)}" for figure in scheme.figures)


def _unset(point: str, scheme: Scheme, on: date | None, lang: str) -> str:
    """Return the name of a point that is unset; and from when the rule of the state fills it."""
    name = f"{point_name(point, lang)} (`{point}`"
    rulings = NATIONAL_FRAME[point].rulings if point in NATIONAL_FRAME and on is None else ()
    for ruling in rulings:
        if ruling.since is not None and getattr(scheme.terms(ruling.since), point):
            filled = text("policy_part.filled", lang, since=ruling.since.isoformat())
            return f"{name}; {filled})"
    return f"{name})"


def _rulings(scheme: Scheme, point: str, on: date | None) -> tuple[Ruling[Any], ...]:
    if on is None:
        return tuple(getattr(scheme, point).rulings)
    held = getattr(scheme.terms(on), point)
    if held is None:
        return ()
    return held if isinstance(held, tuple) else (held,)


def _ruling(ruling: Ruling[Any], lang: str) -> str:
    days = ""
    if ruling.since is not None or ruling.until is not None:
        first = "" if ruling.since is None else ruling.since.isoformat()
        last = "" if ruling.until is None else (ruling.until - timedelta(days=1)).isoformat()
        days = f" ({first} – {last})"
    grounds = "; ".join(grounds_of(ruling, lang))
    return f"{ruling_text(ruling, lang)}{days} [{_sure(ruling.confidence, lang)}: {grounds}]"


def _figure(figure: Figure, lang: str) -> str:
    sources = "; ".join(source_text(source, lang) for source in figure.sources)
    note = f" ({note_text(figure.note, lang)})" if figure.note else ""
    sure = _sure(figure.confidence, lang)
    return f"{figure.at}: {figure_text(figure, lang)}{note} [{sure}: {sources}]"
