"""Notes in either language: those of the library have both, those of others stay as written."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import entry_points

import pytest

from perlindungan.data import rows
from perlindungan.law import Citation, Confidence
from perlindungan.regional import NATIONAL_FRAME, POINTS, Policy, Ruling, Source, policy
from perlindungan.regional.installed import GROUP
from perlindungan.regional.notes import (
    citation_text,
    figure_text,
    grounds_of,
    note_text,
    sources_of,
)
from perlindungan.regional.scheme import Figure, Scheme

SHIPPED = [
    policy(point.name)
    for point in entry_points(group=GROUP)
    if point.value.startswith("perlindungan.regional.shipped.")
]
TEXTS = {row["note"]: row for row in rows("regional_notes")}


def of_ruling(ruling: Ruling[object]) -> Iterator[str]:
    yield ruling.note
    yield from of_grounds(ruling.citations, ruling.sources)


def of_grounds(citations: tuple[Citation, ...], sources: tuple[Source, ...]) -> Iterator[str]:
    yield from (one.note for one in citations)
    yield from (one.told for one in sources)


def of_scheme(scheme: Scheme) -> Iterator[str]:
    for point in POINTS:
        for ruling in getattr(scheme, point).rulings:
            yield from of_ruling(ruling)
    for preset in scheme.presets:
        for ruling in preset.points.values():
            yield from of_ruling(ruling)
    for figure in scheme.figures:
        yield figure.note
        yield from of_grounds((), figure.sources)


def of_policy(told: Policy) -> Iterator[str]:
    yield from of_grounds((), told.sources)
    for said in (*told.covers, *told.duties, *told.remarks):
        yield from of_grounds(said.citations, said.sources)
    for scheme in told.schemes:
        yield from of_scheme(scheme)


def parts(notes: Iterator[str]) -> set[str]:
    return {part for note in notes for part in note.split("; ") if part}


def every_part() -> set[str]:
    found = {part for told in SHIPPED for part in parts(of_policy(told))}
    for ruled in NATIONAL_FRAME.values():
        for ruling in ruled.rulings:
            found |= parts(of_ruling(ruling))
    return found


def words(part: str) -> bool:
    """Tell whether a part has more than days in it."""
    return any(letter.isalpha() for letter in part)


@pytest.mark.parametrize("told", [pytest.param(one, id=one.id) for one in SHIPPED])
def test_every_note_of_the_library_has_an_indonesian_text(told: Policy) -> None:
    assert {part for part in parts(of_policy(told)) if words(part)} <= set(TEXTS)


def test_every_note_of_the_state_has_one_too() -> None:
    for ruled in NATIONAL_FRAME.values():
        for ruling in ruled.rulings:
            assert {part for part in parts(of_ruling(ruling)) if words(part)} <= set(TEXTS)


def test_every_label_of_a_figure_has_both() -> None:
    labels = {
        label
        for told in SHIPPED
        for scheme in told.schemes
        for figure in scheme.figures
        for label in (figure.what, figure.unit)
    } - {"rupiah"}
    assert all(TEXTS[label]["id"] and TEXTS[label]["en"] for label in labels)


def test_no_text_is_there_for_nothing_or_twice() -> None:
    labels = {note for note, row in TEXTS.items() if row["en"]}
    assert set(TEXTS) - labels <= every_part()
    assert len(TEXTS) == sum(1 for _ in rows("regional_notes"))
    assert all(row["id"].strip() for row in TEXTS.values())


def test_numbers_in_a_text_are_those_of_the_note() -> None:
    def digits(text: str) -> list[str]:
        return sorted(filter(str.isdigit, text))

    for note, row in TEXTS.items():
        if "six months" not in note:
            assert digits(row["id"]) == digits(note), note


def test_a_note_is_told_part_by_part() -> None:
    note = "about; the day in force was not found; Lampiran II"
    assert note_text(note, "id") == "kira-kira; tanggal berlaku tidak ditemukan; Lampiran II"
    assert note_text(note, "en") == note
    assert note_text("", "id") == ""


def test_a_citation_and_a_ruling_are_told_with_their_notes() -> None:
    (regulation, _) = policy("id-64-pergub-19-2023").regulations
    citation = regulation.whole(note="article not told")
    assert citation_text(citation, "id").endswith("[pasalnya tidak disebut]")
    ruling: Ruling[object] = Ruling(
        value=None,
        citations=(citation,),
        sources=(Source(address="example.org", told="preamble"),),
        reason="SK 1/2026",
        note="about",
        confidence=Confidence.SECONDARY,
    )
    assert list(grounds_of(ruling, "id"))[1:] == [
        "example.org [pembukaan]",
        "SK 1/2026",
        "kira-kira",
    ]
    assert tuple(sources_of(ruling, "en")) == ruling.grounds


def test_a_figure_of_somebody_elses_policy_is_told_as_it_was_named() -> None:
    figure = Figure(
        what="boats",
        value=1_200,
        unit="hulls",
        at="2026",
        sources=(),
        confidence=Confidence.SECONDARY,
    )
    assert figure_text(figure, "id") == "boats: 1.200 hulls"
