"""Where the money may come from, and what each source allows.

What is known of a source is a record; what is not known of it (a share reserved for workers'
insurance, say) is left out and named in its note. Contributions paid by a public budget get no
relief: PP 50/2025 leaves out BPU whose contributions APBN or APBD pays.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from attrs import frozen

from perlindungan.facts import Funding
from perlindungan.law import Citation, Confidence, percent
from perlindungan.law.registry import PP_50_2025
from perlindungan.regional.regulations import PMK_55_2024, PMK_72_2024, PMK_91_2023
from perlindungan.regional.sources import Source


class FundKind(Enum):
    """Kinds of money."""

    APBD_PROVINCE = "apbd_province"
    APBD_DISTRICT = "apbd_district"
    DBH_SAWIT = "dbh_sawit"
    DBHCHT = "dbhcht"
    DBH_DR = "dbh_dr"
    OTSUS = "otsus"
    VILLAGE = "village"
    CSR = "csr"
    SERTAKAN = "sertakan"
    DONATION = "donation"


@frozen(kw_only=True, cache_hash=True)
class Fund:
    """A source of money with its own rules.

    Parameters
    ----------
    kind, title_id, title_en
        What it is.
    funding
        Whose money it is for national law, which decides about reliefs.
    share_most
        Greatest share of an allotment that may go to this and like activities together.
    only_groups, first_groups
        Occupations for whom alone it may pay, or who come first; ``None`` for no such rule.
    only_unregistered
        Whether it pays only for workers who are not yet registered.
    citations, sources, confidence
        On whose word.
    note
        What is not known of it, or disputed.
    """

    kind: FundKind
    title_id: str
    title_en: str
    funding: Funding
    share_most: Fraction | None = None
    only_groups: frozenset[str] | None = None
    first_groups: frozenset[str] | None = None
    only_unregistered: bool = False
    citations: tuple[Citation, ...] = ()
    sources: tuple[Source, ...] = ()
    confidence: Confidence
    note_id: str = ""
    note_en: str = ""


_NO_RELIEF = PP_50_2025.article(4, note="APBN, APBD")

APBD_PROVINCE = Fund(
    kind=FundKind.APBD_PROVINCE,
    title_id="APBD provinsi",
    title_en="budget of the province (APBD)",
    funding=Funding.APBD,
    citations=(_NO_RELIEF,),
    sources=(Source(address="cnbcindonesia.com", told="2026-02-04"),),
    confidence=Confidence.SECONDARY,
)
APBD_DISTRICT = Fund(
    kind=FundKind.APBD_DISTRICT,
    title_id="APBD kabupaten/kota",
    title_en="budget of the regency or city (APBD)",
    funding=Funding.APBD,
    citations=(_NO_RELIEF,),
    sources=(Source(address="cnbcindonesia.com", told="2026-02-04"),),
    confidence=Confidence.SECONDARY,
)
DBH_SAWIT = Fund(
    kind=FundKind.DBH_SAWIT,
    title_id="DBH sawit",
    title_en="palm-oil revenue sharing (DBH sawit)",
    funding=Funding.APBD,
    share_most=percent("20"),
    only_groups=frozenset({"palm_worker"}),
    only_unregistered=True,
    citations=(PMK_91_2023.whole(),),
    sources=(Source(address="biroadpim.kalteng.go.id/2023/11"),),
    confidence=Confidence.OFFICIAL,
    note_id="Paling banyak 20 % untuk kegiatan selain jalan, bersama kegiatan lain; bagian "
    "khusus untuk jaminan sosial tidak ditemukan. Keringanan PP 50/2025 tidak disebut untuk DBH; "
    "dihitung tanpa keringanan karena masuk APBD.",
    note_en="At most 20 % for everything but roads, shared with other activities; no share of its "
    "own for social security was found. PP 50/2025 does not name DBH; no relief is taken, as it "
    "is revenue of the APBD.",
)
DBHCHT = Fund(
    kind=FundKind.DBHCHT,
    title_id="DBHCHT",
    title_en="tobacco-excise revenue sharing (DBHCHT)",
    funding=Funding.APBD,
    first_groups=frozenset({"tobacco_worker"}),
    citations=(PMK_72_2024.whole(),),
    sources=(
        Source(address="pangkur.ngawikab.go.id"),
        Source(address="ketik.co.id", told="Pacitan"),
    ),
    confidence=Confidence.SECONDARY,
    note_id="Petani dan buruh tembakau lebih dahulu; sisa tempat boleh untuk pekerja rentan lain. "
    "Besar bagiannya tidak ditemukan.",
    note_en="Tobacco farmers and labourers first; places left over may go to other vulnerable "
    "workers. The shares were not found.",
)
DBH_DR = Fund(
    kind=FundKind.DBH_DR,
    title_id="DBH-DR",
    title_en="reforestation revenue sharing (DBH-DR)",
    funding=Funding.APBD,
    only_groups=frozenset({"forestry_worker"}),
    citations=(PMK_55_2024.article(4, 1, "c"),),
    sources=(Source(address="balanganews.com"),),
    confidence=Confidence.SECONDARY,
)
OTSUS = Fund(
    kind=FundKind.OTSUS,
    title_id="dana otonomi khusus",
    title_en="special-autonomy money",
    funding=Funding.APBD,
    sources=(
        Source(address="sorong.tribunnews.com/amp/2024/08/02"),
        Source(address="papua.antaranews.com/berita/752253"),
    ),
    confidence=Confidence.SECONDARY,
    note_id="Aturan penggunaannya tidak ditemukan; hanya contoh daerah yang memakainya.",
    note_en="Rules on its use were not found, only regions that used it.",
)
VILLAGE = Fund(
    kind=FundKind.VILLAGE,
    title_id="dana desa atau ADD",
    title_en="village fund or village allotment (ADD)",
    funding=Funding.APBD,
    sources=(
        Source(address="portalkalbar.id", told="Ketapang, 1 desa 100"),
        Source(address="kalbar.antaranews.com/berita/548499"),
    ),
    confidence=Confidence.SECONDARY,
    note_id="Keringanan PP 50/2025 tidak disebut untuk anggaran desa; dihitung tanpa keringanan.",
    note_en="PP 50/2025 does not name village budgets; no relief is taken.",
)
CSR = Fund(
    kind=FundKind.CSR,
    title_id="CSR perusahaan",
    title_en="corporate social responsibility (CSR)",
    funding=Funding.OWN,
    sources=(Source(address="kaltimtoday.co", told="2025-07-24"),),
    confidence=Confidence.SECONDARY,
    note_id="Tidak dikecualikan dari keringanan PP 50/2025 dalam kata-kata yang terbaca.",
    note_en="Not left out of the relief of PP 50/2025 in the words that were seen.",
)
SERTAKAN = Fund(
    kind=FundKind.SERTAKAN,
    title_id="Sertakan",
    title_en="Sertakan (others pay for a worker around them)",
    funding=Funding.OWN,
    sources=(
        Source(address="emitennews.com"),
        Source(address="koreri.com"),
        Source(address="bgnnews.co.id"),
    ),
    confidence=Confidence.SECONDARY,
    note_id="Tidak dikecualikan dari keringanan PP 50/2025 dalam kata-kata yang terbaca.",
    note_en="Not left out of the relief of PP 50/2025 in the words that were seen.",
)
DONATION = Fund(
    kind=FundKind.DONATION,
    title_id="donasi pegawai",
    title_en="donations of civil servants",
    funding=Funding.OWN,
    sources=(Source(address="jateng.antaranews.com/berita/609901"),),
    confidence=Confidence.SECONDARY,
)

FUNDS: tuple[Fund, ...] = (
    APBD_PROVINCE,
    APBD_DISTRICT,
    DBH_SAWIT,
    DBHCHT,
    DBH_DR,
    OTSUS,
    VILLAGE,
    CSR,
    SERTAKAN,
    DONATION,
)
"""Every source of money that schemes were found to use."""
