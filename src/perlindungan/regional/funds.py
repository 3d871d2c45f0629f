"""Where the money may come from, and what each source allows, through time.

What is known of a source is a record with its days; what is not known of it (a share reserved for
workers' insurance, say) is left out and named in its note. Contributions paid by a public budget
get no relief: PP 50/2025 leaves out BPU whose contributions APBN or APBD pays.
"""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Funding
from perlindungan.law import Confidence, percent
from perlindungan.law.registry import PP_50_2025
from perlindungan.regional.money import Fund, FundKind, Limits
from perlindungan.regional.regulations import (
    PERMENDAGRI_15_2023,
    PERMENDES_16_2025,
    PMK_55_2024,
    PMK_72_2024,
    PMK_91_2023,
    PMK_215_2021,
    PP_38_2023,
)
from perlindungan.regional.sources import Ruled, Ruling, Source

__all__ = [
    "APBD_DISTRICT",
    "APBD_PROVINCE",
    "CSR",
    "DANA_DESA",
    "DBHCHT",
    "DBH_DR",
    "DBH_SAWIT",
    "DONATION",
    "FUNDS",
    "OTSUS",
    "SERTAKAN",
    "VILLAGE",
    "Fund",
    "FundKind",
    "Limits",
]

_NO_RELIEF = PP_50_2025.article(4, note="APBN, APBD")
_APBD_SOURCES = (
    Source(address="cnbcindonesia.com", told="2026-02-04"),
    Source(
        address="github.com/samuelgautama/sapa-chatbot/blob/"
        "d3bd6a54ece5e5941b61926b40d86d467c462e27/data/info_bpu.txt",
        told="digest of the BPU brochure 2026; no article",
    ),
)

APBD_PROVINCE = Fund(
    kind=FundKind.APBD_PROVINCE,
    title_id="APBD provinsi",
    title_en="budget of the province (APBD)",
    funding=Funding.APBD,
    citations=(_NO_RELIEF,),
    sources=_APBD_SOURCES,
    confidence=Confidence.SECONDARY,
)
APBD_DISTRICT = Fund(
    kind=FundKind.APBD_DISTRICT,
    title_id="APBD kabupaten/kota",
    title_en="budget of the regency or city (APBD)",
    funding=Funding.APBD,
    citations=(_NO_RELIEF,),
    sources=_APBD_SOURCES,
    confidence=Confidence.SECONDARY,
)

_BERAU = Source(
    address="www.prokal.co/kalimantan-timur/amp/1773826160/"
    "dapat-dbh-perkebunan-berau-utamakan-perbaikan-infrastruktur-jalan",
    told="planning agency of Berau: criteria, size of aid, period and conditions in a regulation "
    "of the head of the region; no article given",
)
DBH_SAWIT = Fund(
    kind=FundKind.DBH_SAWIT,
    title_id="DBH sawit",
    title_en="palm-oil revenue sharing (DBH sawit)",
    funding=Funding.APBD,
    limits=Ruled(
        (
            Ruling(
                value=Limits(
                    share_most=percent("20"),
                    only_groups=frozenset({"palm_worker"}),
                    only_unregistered=True,
                    act=True,
                ),
                since=date(2023, 9, 11),
                citations=(PMK_91_2023.article(16), PP_38_2023.article(16)),
                sources=(
                    Source(
                        address="news-lite.ddtc.co.id/pmk-baru-80-persen-dbh-sawit-harus-dipakai-"
                        "pemda-untuk-bangun-jalan-1797165",
                        told="names Pasal 16 ayat (1) huruf a and (3) for roads",
                    ),
                    Source(
                        address="biroadpim.kalteng.go.id/2023/11/wagub-buka-rakor-dbh-sawit-"
                        "provinsi-kalteng"
                    ),
                    Source(address="elaeis.co", told="workers not yet registered"),
                    _BERAU,
                ),
                confidence=Confidence.SECONDARY,
                note="the day is that of promulgation; the article of the 20 per cent and that of "
                "the regulation of the head of the region are not given by any page",
            ),
        )
    ),
    citations=(PMK_91_2023.whole(),),
    sources=(
        Source(
            address="zona.my.id/dbh-sawit-tembus-rp-386-miliar-jamsos-pekerja-20-persen",
            told="days of PMK 91/2023",
        ),
        Source(address="jdih.kemenkeu.go.id/dok/pmk-91-tahun-2023/view", told="preamble"),
    ),
    confidence=Confidence.SECONDARY,
    note_id="Paling banyak 20 % untuk kegiatan selain jalan, bersama kegiatan lain, tanpa batas "
    "bawah; kelebihannya boleh dialihkan. Biaya penunjang paling banyak 10 % dari tiap kegiatan. "
    "Bagian khusus untuk jaminan sosial tidak ditemukan. Keringanan PP 50/2025 tidak disebut "
    "untuk DBH; dihitung tanpa keringanan karena masuk APBD.",
    note_en="At most 20 % for everything but roads, shared with other activities, with no floor; a "
    "surplus may be moved. Supporting costs at most 10 % of each activity. No share of its own "
    "for social security was found. PP 50/2025 does not name DBH; no relief is taken, as it is "
    "revenue of the APBD.",
)

_TOBACCO = frozenset({"tobacco_worker"})
_TOBACCO_FIRST = (
    Source(address="pangkur.ngawikab.go.id"),
    Source(address="nasional.kompas.com", told="2022-10-04"),
    Source(address="ketik.co.id", told="Pacitan: places left over may go to others"),
)
_TOBACCO_TOLD = date(2022, 10, 4)
DBHCHT = Fund(
    kind=FundKind.DBHCHT,
    title_id="DBHCHT",
    title_en="tobacco-excise revenue sharing (DBHCHT)",
    funding=Funding.APBD,
    limits=Ruled(
        (
            Ruling(
                value=Limits(first_groups=_TOBACCO),
                since=_TOBACCO_TOLD,
                until=date(2024, 10, 18),
                citations=(PMK_215_2021.whole(note="PMK 215/PMK.07/2021"),),
                sources=_TOBACCO_FIRST,
                confidence=Confidence.SECONDARY,
                note="from the day of the first page that tells of it; the day in force and the "
                "shares of that time were not found",
            ),
            Ruling(
                value=Limits(share_most=percent("50"), first_groups=_TOBACCO, act=True),
                since=date(2024, 10, 18),
                citations=(PMK_72_2024.article(5, 9, note="aid fixed by the region"),),
                sources=(
                    Source(
                        address="satujuang.com/pemerintah-tetapkan-aturan-baru-penggunaan-dbh-"
                        "cukai-hasil-tembakau",
                        told="customs office: 50 % welfare, 10 % law enforcement, 40 % health",
                    ),
                    Source(
                        address="hng.co.id/menkeu-berikan-rp4-triliun-dbh-cht-untuk-danai-tiga-"
                        "bidang-utama",
                        told="the same shares",
                    ),
                    Source(
                        address="jdih.situbondokab.go.id", told="Pasal 5 ayat (9) as ground of aid"
                    ),
                    *_TOBACCO_FIRST,
                ),
                confidence=Confidence.SECONDARY,
                note="the day is that of promulgation",
            ),
        )
    ),
    citations=(PMK_72_2024.whole(),),
    sources=(Source(address="jdih.kemenkeu.go.id/dok/pmk-72-tahun-2024/summary"),),
    confidence=Confidence.SECONDARY,
    note_id="Petani dan buruh tembakau lebih dahulu; sisa tempat boleh untuk pekerja rentan lain. "
    "50 % kesejahteraan masyarakat, 10 % penegakan hukum, 40 % kesehatan; bagian khusus untuk "
    "jaminan sosial di dalam yang 50 % tidak ditemukan. Satu halaman menyebut angka yang sama "
    "dengan nama PMK 16/2025. Keringanan PP 50/2025 tidak disebut untuk DBH; dihitung tanpa "
    "keringanan karena masuk APBD.",
    note_en="Tobacco farmers and labourers first; places left over may go to other vulnerable "
    "workers. 50 % public welfare, 10 % law enforcement, 40 % health; no share of its own for "
    "social security inside the 50 % was found. One page gives the same shares under the name "
    "PMK 16/2025. PP 50/2025 does not name DBH; no relief is taken, as it is revenue of the APBD.",
)
DBH_DR = Fund(
    kind=FundKind.DBH_DR,
    title_id="DBH-DR",
    title_en="reforestation revenue sharing (DBH-DR)",
    funding=Funding.APBD,
    limits=Ruled(
        (
            Ruling(
                value=Limits(only_groups=frozenset({"forestry_worker"})),
                since=date(2024, 10, 8),
                citations=(PMK_55_2024.article(4, 1, "c"),),
                sources=(
                    Source(
                        address="news-lite.ddtc.co.id/pmk-baru-kemenkeu-atur-penggunaan-dana-bagi-"
                        "hasil-dana-reboisasi-1805190",
                        told="other strategic activities at most 30 %, supporting ones 10 %; plan "
                        "(RKP) fixed by the head of the region",
                    ),
                    Source(
                        address="balanganews.com",
                        told="2024-10-08; names Pasal 4 ayat (1) huruf c",
                    ),
                ),
                confidence=Confidence.SECONDARY,
                note="the day is that of the page that names the article; the day in force was "
                "not found. No page says whether forestry workers' insurance is among the other "
                "strategic activities (at most 30 %) or the supporting ones (at most 10 %): "
                "neither is taken for its bound",
            ),
        )
    ),
    citations=(PMK_55_2024.article(4, 1, "c"),),
    sources=(
        Source(address="jdih.kemenkeu.go.id/dok/pmk-55-tahun-2024/view", told="preamble seen"),
    ),
    confidence=Confidence.SECONDARY,
    note_id="Kegiatan strategis lainnya paling banyak 30 %, penunjang paling banyak 10 %; rencana "
    "(RKP) ditetapkan kepala daerah. Tidak disebut perlindungan pekerja kehutanan termasuk yang "
    "mana, sehingga batasnya ditetapkan pengguna. Keringanan PP 50/2025 tidak disebut untuk DBH; "
    "dihitung tanpa keringanan karena masuk APBD.",
    note_en="Other strategic activities at most 30 %, supporting ones at most 10 %; a plan (RKP) "
    "is fixed by the head of the region. No page says among which forestry workers' protection "
    "is, so its bound is for the user to set. PP 50/2025 does not name DBH; no relief is taken, "
    "as it is revenue of the APBD.",
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
    note_id="Aturan penggunaannya tidak ditemukan; hanya contoh daerah yang memakainya. Keringanan "
    "PP 50/2025 tidak disebut untuk dana ini; dihitung tanpa keringanan karena masuk APBD.",
    note_en="Rules on its use were not found, only regions that used it. PP 50/2025 does not name "
    "it; no relief is taken, as it is revenue of the APBD.",
)

_BUDGET_2024 = (date(2024, 1, 1), date(2025, 1, 1))
_BUDGET_2026 = (date(2026, 1, 1), date(2027, 1, 1))
DANA_DESA = Fund(
    kind=FundKind.DANA_DESA,
    title_id="Dana Desa",
    title_en="village fund (Dana Desa)",
    funding=Funding.APBD,
    limits=Ruled(
        (
            Ruling(
                value=Limits(barred=True),
                since=_BUDGET_2024[0],
                until=_BUDGET_2024[1],
                citations=(PERMENDAGRI_15_2023.whole(note="lampiran"),),
                sources=(
                    Source(
                        address="rantaujayaudik2.web.id/artikel/2024/4/3/penegasan-penggunaan-dana-"
                        "desa-tahun-anggaran-2024-pembayaran-bpjs-dan-jaminan-kesehatan-tidak-"
                        "termasuk",
                        told="cites the annex: contributions of village heads, officials, poor and "
                        "vulnerable people are for the APBD",
                    ),
                    Source(address="bungko.desa.id/?p=14844", told="misnames the regulation"),
                ),
                confidence=Confidence.SECONDARY,
            ),
            Ruling(
                value=Limits(only_groups=frozenset({"village_cash_for_work"})),
                since=_BUDGET_2026[0],
                until=_BUDGET_2026[1],
                citations=(PERMENDES_16_2025.whole(),),
                sources=(
                    Source(
                        address="habarkalimantan.com/?p=65043",
                        told="branch of BPJS Ketenagakerjaan, 2026-02-13; cut off",
                    ),
                ),
                confidence=Confidence.SECONDARY,
                note="workers of the village's cash-for-work programme (PKTD); of other "
                "vulnerable workers nothing is said",
            ),
        )
    ),
    citations=(PERMENDAGRI_15_2023.whole(note="lampiran"), PERMENDES_16_2025.whole()),
    sources=(),
    confidence=Confidence.SECONDARY,
    note_id="2024: tidak boleh. 2026: hanya pekerja padat karya tunai desa (PKTD). Tahun lain "
    "tidak ditemukan; menurut cabang BPJS Ketenagakerjaan, sebelum 2026 hanya APBD dan APBDes. "
    "Keringanan PP 50/2025 tidak disebut untuk anggaran desa; dihitung tanpa "
    "keringanan.",
    note_en="2024: not allowed. 2026: workers of the village's cash-for-work programme (PKTD) "
    "alone. Nothing was found on other years; before 2026 only APBD and APBDes, says a branch of "
    "BPJS Ketenagakerjaan. PP 50/2025 does not name village budgets; no relief is taken.",
)
VILLAGE = Fund(
    kind=FundKind.VILLAGE,
    title_id="ADD atau APBDes selain Dana Desa",
    title_en="village allotment (ADD) or village budget other than Dana Desa",
    funding=Funding.APBD,
    sources=(
        Source(address="portalkalbar.id", told="Ketapang, 1 desa 100; names both kinds of money"),
        Source(address="kalbar.antaranews.com/berita/548499"),
    ),
    confidence=Confidence.SECONDARY,
    note_id="Keringanan PP 50/2025 tidak disebut untuk ADD; dihitung tanpa keringanan. Dana Desa "
    "adalah sumber lain dengan aturannya sendiri.",
    note_en="PP 50/2025 does not name ADD; no relief is taken. Dana Desa is another source with "
    "rules of its own.",
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
    sources=(
        Source(address="jateng.antaranews.com/berita/609901"),
        Source(address="jateng.antaranews.com/berita/576033"),
    ),
    confidence=Confidence.SECONDARY,
    note_id="PP 50/2025 tidak menyebut donasi; yang dikecualikan hanya APBN dan APBD.",
    note_en="PP 50/2025 does not name donations; only APBN and APBD are left out of its relief.",
)

FUNDS: tuple[Fund, ...] = (
    APBD_PROVINCE,
    APBD_DISTRICT,
    DBH_SAWIT,
    DBHCHT,
    DBH_DR,
    OTSUS,
    DANA_DESA,
    VILLAGE,
    CSR,
    SERTAKAN,
    DONATION,
)
"""Every source of money that schemes were found to use."""
