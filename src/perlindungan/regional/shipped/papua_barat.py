"""Papua Barat: Perdasus 2/2022, informal workers who are indigenous Papuans (OAP).

The articles were not seen. The press gives two titles of Perda 1/2022.
"""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Month
from perlindungan.law import Kind, Regulation
from perlindungan.regional import INTERFACE, Policy, Preset, Scheme
from perlindungan.regional.points import MonthsPaid
from perlindungan.regional.shipped.said import (
    budget,
    not_found,
    pages,
    paid,
    people,
    places,
    ruled,
    through,
    told,
)

PERDASUS_2_2022 = Regulation(
    kind=Kind.PERDASUS,
    number="2",
    year=2022,
    title="Perlindungan pekerja informal orang asli Papua (menurut isinya)",
    issuer="Papua Barat",
    jurisdiction="92",
)
PERDA_1_2022 = Regulation(
    kind=Kind.PERDA,
    number="1",
    year=2022,
    title="Jaminan sosial ketenagakerjaan (dua judul tercetak; menurut isinya)",
    issuer="Papua Barat",
    jurisdiction="92",
)
PERGUB_35_2023 = Regulation(
    kind=Kind.PERGUB,
    number="35",
    year=2023,
    title="(judul tidak ditemukan)",
    issuer="Papua Barat",
    jurisdiction="92",
)
_ANTARA = (
    "papuabarat.antaranews.com/berita/35286/pemprov-papua-barat-kembali-terima-piagam-paritrana-"
    "award"
)
_ANTARA_65 = (
    "papuabarat.antaranews.com/berita/49027/65-persen-pekerja-rentan-di-papua-barat-terlindungi-"
    "jamsostek"
)
_VOICE = "westpapuavoice.ac"
_MERDEKA = (
    "planet.merdeka.com/hot-news/papua-barat-alokasikan-rp6-miliar-untuk-jamsostek-pekerja-rentan-"
    "lindungi-30-ribu-pekerja-informal-413178-mvk.html"
)
_TENGAH = (
    "papuatengah.antaranews.com/berita/71081/wagub-sebut-106743-pekerja-rentan-di-papua-barat-"
    "dilindungi-jamsostek"
)
_FROM = date(2024, 7, 1)
# Pages that tell of the scheme together; which of them says what was not recorded.
_TOGETHER = (_VOICE, _MERDEKA, _TENGAH, _ANTARA, _ANTARA_65)
_LAUNCH = pages(*_TOGETHER)
_DAY = "first month paid that is told; the day in force was not found"

POLICY = Policy(
    interface=INTERFACE,
    id="id-92-perdasus-2-2022",
    region="92",
    title_id="Perdasus Papua Barat 2/2022",
    title_en="Papua Barat, special regional regulation 2/2022",
    regulations=(PERDASUS_2_2022, PERDA_1_2022, PERGUB_35_2023),
    sources=pages(_ANTARA, _ANTARA_65, _VOICE),
    covers=(
        told(
            "Pekerja informal orang asli Papua (OAP).",
            "Informal workers who are indigenous Papuans (OAP).",
            _ANTARA,
            _ANTARA_65,
            citations=(PERDASUS_2_2022.whole(),),
        ),
        told(
            "Perda 1/2022: tenaga honorer, aparat kampung, bamuskam.",
            "Perda 1/2022: honorary staff, village officials, village councils (bamuskam).",
            _ANTARA,
            citations=(PERDA_1_2022.whole(),),
        ),
    ),
    remarks=(
        told(
            "Judul Perda 1/2022 tercetak berbeda: optimalisasi program, dan perlindungan tenaga "
            "honorer, aparat kampung dan bamuskam.",
            "Perda 1/2022 is printed with two titles: optimising the programme, and protecting "
            "honorary staff, village officials and councils.",
            _ANTARA,
            _ANTARA_65,
        ),
        told(
            "30.000 orang per kabupaten: 9.623, 923, 2.855, 4.703, 2.465, 8.352 dan 1.079; nama "
            "kabupatennya tidak tercatat.",
            "30,000 people by regency: 9,623, 923, 2,855, 4,703, 2,465, 8,352 and 1,079; which "
            "regency is which was not recorded.",
            *_TOGETHER,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-oap",
            region="92",
            title_id="Pekerja informal orang asli Papua",
            title_en="Informal workers who are indigenous Papuans",
            indigenous=through(
                ruled(
                    True,
                    _FROM,
                    _LAUNCH,
                    citations=(PERDASUS_2_2022.whole(),),
                    note=_DAY,
                )
            ),
            benefits=through(
                paid(
                    _FROM,
                    _LAUNCH,
                    stated=False,
                    note=f"30,000 x 16,800 x 6 is the budget; {_DAY}",
                )
            ),
            presets=(
                Preset(
                    id="launch-2024",
                    title_id="Juli-Desember 2024",
                    title_en="July to December 2024",
                    points={
                        "quota": places(30_000, _FROM, _LAUNCH),
                        "benefits": paid(_FROM, _LAUNCH, stated=False),
                        "months": ruled(MonthsPaid(first=Month(2024, 7), count=6), _FROM, _LAUNCH),
                    },
                ),
            ),
            figures=(
                people("2024-07/2024-12", 30_000, *_TOGETHER),
                budget("2024-07/2024-12", 3_024_000_000, *_TOGETHER),
                people("2025", 30_000, _MERDEKA),
                budget("2025", 6_000_000_000, _MERDEKA),
                people("2024", 81_315, _MERDEKA, _TENGAH, note="of all budgets"),
                people("2025", 106_743, _MERDEKA, _TENGAH, note="of all budgets"),
                people("2025", 18_232, _MERDEKA, _TENGAH, note="Manokwari, own money"),
                people("2025", 18_750, _MERDEKA, _TENGAH, note="Kaimana, own money"),
                people("2025", 12_000, _MERDEKA, _TENGAH, note="Manokwari Selatan, own money"),
                people("2025", 10_000, _MERDEKA, _TENGAH, note="Fakfak, own money"),
                people("2025", 2_529, _MERDEKA, _TENGAH, note="Teluk Wondama, own money"),
            ),
        ),
    ),
    unknown=(
        not_found(
            "Judul dan pasal Perdasus 2/2022, Perda 1/2022, Pergub 35/2023; tanggal berlaku.",
            "Titles and articles of Perdasus 2/2022, Perda 1/2022, Pergub 35/2023; days in force.",
        ),
        not_found(
            "Sumber dana: APBD atau otonomi khusus.",
            "Whose money: the budget or special autonomy.",
        ),
        not_found(
            "Pekerjaan, umur, KTP, penghasilan, kemiskinan, urutan prioritas.",
            "Occupations, age, identity card, income, poverty, priority.",
        ),
    ),
)
