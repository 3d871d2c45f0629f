"""Regulations and citations: keys, texts, and reading texts back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.law import Citation, Kind, Regulation
from perlindungan.law.registry import LETTER_JP_2026, PP_6_2025, PP_44_2015, REGULATIONS


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        (Kind.UU, "UU 24/2011"),
        (Kind.PP, "PP 24/2011"),
        (Kind.PERPRES, "Perpres 24/2011"),
        (Kind.PERMENAKER, "Permenaker 24/2011"),
        (Kind.PERGUB, "Pergub 24/2011"),
    ],
)
def test_a_key_is_kind_number_and_year(kind: Kind, key: str) -> None:
    regulation = Regulation(kind=kind, number="24", year=2011, title="x")
    assert (regulation.key, str(regulation)) == (key, key)
    assert repr(regulation) == f"<Regulation {key}>"


def test_the_key_of_a_regions_regulation_carries_its_name() -> None:
    ours, theirs = (
        Regulation(
            kind=Kind.PERWALI, number="3", year=2025, title="x", issuer=name, jurisdiction=code
        )
        for name, code in (("Balikpapan", "64.71"), ("Palembang", "16.71"))
    )
    assert (ours.key, theirs.key) == ("Perwali Balikpapan 3/2025", "Perwali Palembang 3/2025")
    citation = ours.article(2, 1)
    assert str(citation) == "Perwali Balikpapan 3/2025 Pasal 2 ayat (1)"
    assert Citation.parse(str(citation), {one.key: one for one in (theirs, ours)}) == citation


def test_the_key_of_national_law_does_not_name_who_issued_it() -> None:
    regulation = Regulation(kind=Kind.PP, number="1", year=2025, title="x", issuer="Presiden")
    assert regulation.key == "PP 1/2025"


def test_the_key_of_a_letter_is_its_issuer_and_number() -> None:
    assert LETTER_JP_2026.key == "Surat BPJS Ketenagakerjaan B/1226/022026"


@pytest.mark.parametrize(
    ("citation", "text"),
    [
        (PP_44_2015.whole(), "PP 44/2015"),
        (PP_44_2015.whole(note="title"), "PP 44/2015 [title]"),
        (PP_44_2015.article(16), "PP 44/2015 Pasal 16"),
        (PP_44_2015.article("16", "1"), "PP 44/2015 Pasal 16 ayat (1)"),
        (PP_44_2015.article(16, 1, "a"), "PP 44/2015 Pasal 16 ayat (1) huruf a"),
        (PP_44_2015.article("10A", letter="b"), "PP 44/2015 Pasal 10A huruf b"),
        (PP_6_2025.article(4, 2, note="new"), "PP 6/2025 Pasal 4 ayat (2) [new]"),
    ],
)
def test_a_citation_prints_as_the_law_is_cited_and_reads_back(
    citation: Citation, text: str
) -> None:
    assert str(citation) == text
    assert repr(citation) == f"<Citation {text}>"
    assert Citation.parse(text, REGULATIONS) == citation


def test_numbers_and_texts_cite_alike() -> None:
    assert PP_44_2015.article(16, 1) == PP_44_2015.article("16", "1")
    assert PP_44_2015.article(16, 1) != PP_44_2015.article(16, 2)


@pytest.mark.parametrize(
    "text", ["", "PP 44", "PP 1/1900 Pasal 3", "pp 44/2015", "PP 44/2015 Pasal 16 ayat 1"]
)
def test_a_text_that_names_no_known_regulation_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="names no regulation"):
        Citation.parse(text, REGULATIONS)


WORDS = st.text(alphabet="0123456789ABab", min_size=1, max_size=4)


@given(
    st.sampled_from(sorted(REGULATIONS)),
    WORDS,
    st.just("") | WORDS,
    st.just("") | WORDS,
    st.just("") | st.text(alphabet="abc ()", min_size=1, max_size=12),
)
def test_every_citation_reads_back(
    key: str, article: str, paragraph: str, letter: str, note: str
) -> None:
    citation = REGULATIONS[key].article(article, paragraph, letter, note=note)
    assert Citation.parse(str(citation), REGULATIONS) == citation
