"""JHT: what to bring (PP 46/2015 Pasal 31 leaves it to BPJS; Permenaker 4/2022 lists it)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from perlindungan.law import Citation, Confidence, Timeline
from perlindungan.law.registry import PERMENAKER_2_2022, PERMENAKER_4_2022, PP_46_2015
from perlindungan.programmes.benefits import FIRST_DAY, SECONDARY, entry, through_time
from perlindungan.programmes.jht.grounds import PERMENAKER_4_DAY, UNVERIFIED

_CARD_ONLY = "the article names the card and leaves the rest to BPJS"


def _papers(
    claim: str,
    title_id: str,
    title_en: str,
    ids: tuple[str, ...],
    citation: Citation,
    *,
    confidence: Confidence = SECONDARY,
    note: str = "",
) -> Timeline[tuple[str, ...]]:
    """Return a list that is known of 2022; that it was the same before is nobody's word."""
    return through_time(
        f"jht.benefit.papers.{claim}",
        f"Dokumen klaim JHT: {title_id}",
        f"Papers of a claim to JHT: {title_en}",
        "papers",
        entry(FIRST_DAY, ids, PP_46_2015.article(31, 1), confidence=UNVERIFIED, note=_CARD_ONLY),
        entry(PERMENAKER_4_DAY, ids, citation, confidence=confidence, note=note),
    )


_TEXT_OF_2 = "read in Permenaker 2/2022, which never applied; taken to be alike in 4/2022"
_CARD = ("bpjs_card", "identity")

PAPERS: Mapping[str, Timeline[tuple[str, ...]]] = MappingProxyType(
    {
        "retirement": _papers(
            "retirement",
            "usia pensiun, akhir kontrak, BPU berhenti",
            "pension age, end of a contract, BPU who stops",
            _CARD,
            PERMENAKER_4_2022.article(7),
        ),
        "resignation": _papers(
            "resignation",
            "mengundurkan diri",
            "resigned",
            (*_CARD, "resignation_statement"),
            PERMENAKER_4_2022.article(9),
        ),
        "dismissal": _papers(
            "dismissal",
            "terkena PHK",
            "dismissed",
            (*_CARD, "dismissal_proof"),
            PERMENAKER_4_2022.article(11),
            note="receipt of the report of the dismissal, or what stands for it; the text is cut",
        ),
        "leaving_indonesia": _papers(
            "leaving_indonesia",
            "meninggalkan Indonesia",
            "leaving Indonesia",
            ("bpjs_card", "no_more_work_statement", "passport"),
            PERMENAKER_2_2022.article(9, 3),
            confidence=UNVERIFIED,
            note=_TEXT_OF_2,
        ),
        "total_disability": _papers(
            "total_disability",
            "cacat total tetap",
            "total permanent disability",
            ("bpjs_card", "doctor_statement", "identity"),
            PERMENAKER_2_2022.article(10),
            confidence=UNVERIFIED,
            note=_TEXT_OF_2,
        ),
        "death": _papers(
            "death",
            "meninggal dunia",
            "death",
            ("bpjs_card", "death_certificate", "heir_statement", "heir_identity", "family_card"),
            PERMENAKER_2_2022.article(11, 1),
            confidence=UNVERIFIED,
            note=_TEXT_OF_2,
        ),
        "death_of_foreigner": _papers(
            "death_of_foreigner",
            "orang asing meninggal dunia",
            "death of a foreigner",
            ("bpjs_card", "death_certificate", "embassy_heir_statement", "heir_passport"),
            PERMENAKER_2_2022.article(11, 2),
            confidence=UNVERIFIED,
            note=_TEXT_OF_2,
        ),
        "preparation": _papers(
            "preparation",
            "pengambilan sebagian",
            "partial payment",
            (*_CARD, "family_card", "bank_book", "employment_statement"),
            PP_46_2015.article(31, 1, note="as the press lists them"),
        ),
        "housing": _papers(
            "housing",
            "pengambilan sebagian untuk perumahan",
            "partial payment for housing",
            (*_CARD, "family_card", "bank_book", "employment_statement", "housing_papers"),
            PP_46_2015.article(31, 1, note="as the press lists them; of housing, public code"),
            confidence=UNVERIFIED,
        ),
        "npwp": _papers(
            "npwp",
            "saldo besar atau pernah diambil sebagian",
            "large balance, or a part was taken before",
            ("npwp",),
            PP_46_2015.article(31, 1, note="asked by BPJS, as the press tells"),
        ),
    }
)
"""By claim. ``npwp`` is asked besides."""
