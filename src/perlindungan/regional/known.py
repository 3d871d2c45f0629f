"""What is known of a policy, in Markdown: as a command shows it and the documentation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from perlindungan.law import Confidence
from perlindungan.regional.national import NATIONAL_FRAME
from perlindungan.regional.policy import Policy, Statement
from perlindungan.regional.scheme import PAPUA, POINTS, Figure, Scheme
from perlindungan.regional.sources import Ruling
from perlindungan.regional.words import point_name, ruling_text
from perlindungan.wording import number, rupiah, text


def policy_lines(policy: Policy, on: date | None, lang: str) -> Iterator[str]:
    """Yield what is known of a policy, line by line as Markdown.

    With a day, the points of the schemes as they hold on it, the rules of the state included; else
    every ruling through time.
    """
    yield f"# {policy.title_id if lang == 'id' else policy.title_en}"
    yield ""
    yield f"`{policy.id}` · {policy.place.code} {policy.place.name}"
    for regulation in policy.regulations:
        days = f" ({regulation.in_force.isoformat()})" if regulation.in_force else ""
        yield f"- **{regulation.key}**{days}: {regulation.title}"
    for source in policy.sources:
        yield f"- {source}"
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


def _statements(name: str, said: tuple[Statement, ...], lang: str) -> Iterator[str]:
    if not said:
        return
    yield ""
    yield f"## {text(f'policy_part.{name}', lang)}"
    yield ""
    for one in said:
        grounds = "; ".join((*map(str, one.citations), *map(str, one.sources)))
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
        names = ", ".join(f"{point_name(point, lang)} (`{point}`)" for point in unset)
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
        last = "" if ruling.until is None else ruling.until.isoformat()
        days = f" ({first} – {last})"
    note = f"; {ruling.note}" if ruling.note else ""
    grounds = "; ".join(ruling.grounds)
    sure = _sure(ruling.confidence, lang)
    return f"{ruling_text(ruling, lang)}{days} [{sure}: {grounds}{note}]"


def _figure(figure: Figure, lang: str) -> str:
    value = (
        f"{figure.what} {rupiah(figure.value, lang)}"
        if figure.unit == "rupiah"
        else f"{figure.what} {number(figure.value, lang)} {figure.unit}"
    )
    if figure.what == figure.unit:
        value = value.removeprefix(f"{figure.what} ")
    sources = "; ".join(map(str, figure.sources))
    note = f"; {figure.note}" if figure.note else ""
    sure = _sure(figure.confidence, lang)
    return f"{figure.at}: {value} [{sure}: {sources}{note}]"
