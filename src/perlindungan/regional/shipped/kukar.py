"""Kabupaten Kutai Kartanegara: a scheme whose regional regulation was not found by number."""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Month
from perlindungan.law import Confidence
from perlindungan.regional import INTERFACE, Policy, Preset, Scheme
from perlindungan.regional.funds import APBD_DISTRICT
from perlindungan.regional.points import Groups, MonthsPaid
from perlindungan.regional.shipped.said import (
    budget,
    figure,
    not_found,
    pages,
    paid,
    people,
    places,
    ruled,
    through,
    told,
)

_AKUPEDIA = "akupedia.id"
_KALTIMKITA = "kaltimkita.com"
_MEDIA = "mediakaltim.com"
_WARTAKINI = "ekonomi.wartakini.co.id"
_RADAR = "radarkukar.com"
_TODAY = "kaltimtoday.co [2025-12-01]"
_EXPOSE = "kaltimexpose.com/pemkab-kukar-raih-penghargaan-gubernur-kaltim"
_BILL = "gerakanaktualnews.com [2023-11-15]"
# Pages that tell of the scheme together; which of them says what was not recorded.
_TOGETHER = (_AKUPEDIA, _KALTIMKITA, _MEDIA, _WARTAKINI, _BILL, _RADAR, _TODAY)
_FROM = date(2021, 10, 1)

POLICY = Policy(
    interface=INTERFACE,
    id="id-6402-pekerja-rentan",
    region="64.02",
    title_id="Pekerja rentan Kutai Kartanegara",
    title_en="Vulnerable workers of Kutai Kartanegara",
    sources=pages(*_TOGETHER, _EXPOSE),
    remarks=(
        told(
            "Rancangan Perda tentang pekerja rentan dibahas DPRD pada November 2023; sebuah Perda "
            "disebut pada 2025 tanpa nomor.",
            "A bill on vulnerable workers was before a committee in November 2023; a Perda is "
            "named in 2025, without a number.",
            *_TOGETHER,
            _EXPOSE,
        ),
        told(
            "Rp1,78 miliar untuk 35.440 orang disebut untuk 2021 dan juga anggaran 2022; sama "
            "dengan tiga bulan.",
            "Rp1.78 billion for 35,440 people is told of 2021 and of the budget of 2022; it "
            "equals three months.",
            *_TOGETHER,
        ),
        told(
            'Program "Dedikasi" dalam RPJMD 2021-2026; penghargaan gubernur pada Agustus 2025.',
            'Programme "Dedikasi" in the five-year plan 2021-2026; an award of the governor in '
            "August 2025.",
            *_TOGETHER,
            _EXPOSE,
        ),
        told(
            "Dua rekening anggaran: JKK dan JKM.",
            "Two budget accounts: JKK and JKM.",
            *_TOGETHER,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-rentan",
            region="64.02",
            title_id="Pekerja rentan Kutai Kartanegara",
            title_en="Vulnerable workers of Kutai Kartanegara",
            since=_FROM,
            benefits=through(paid(_FROM, pages(*_TOGETHER), stated=False)),
            funds=through(ruled((APBD_DISTRICT,), _FROM, pages(*_TOGETHER))),
            presets=(
                Preset(
                    id="launch-2021",
                    title_id="Mulai Oktober 2021",
                    title_en="Start in October 2021",
                    points={
                        "groups": ruled(
                            Groups(
                                names=frozenset(
                                    {
                                        "farmer",
                                        "ojek_driver",
                                        "masseur",
                                        "tutor",
                                        "scavenger",
                                        "trader",
                                        "pond_fisher",
                                        "fisher",
                                        "livestock_keeper",
                                        "day_labourer",
                                    }
                                )
                            ),
                            _FROM,
                            pages(*_TOGETHER),
                            note="occupations that the press names",
                        ),
                        "quota": places(35_440, _FROM, pages(*_TOGETHER)),
                        "benefits": paid(_FROM, pages(*_TOGETHER), stated=False),
                        "months": ruled(
                            MonthsPaid(first=Month(2021, 10), count=3),
                            _FROM,
                            pages(*_TOGETHER),
                            confidence=Confidence.DERIVED,
                            note="from October 2021; 35,440 x 16,800 x 3 = 1,786,176,000 beside "
                            "1.78 billion; one source gives the money to the budget of 2022",
                        ),
                        "funds": ruled((APBD_DISTRICT,), _FROM, pages(*_TOGETHER)),
                    },
                ),
            ),
            figures=(
                people("2021-10", 35_440, *_TOGETHER),
                budget(
                    "2021",
                    1_780_000_000,
                    *_TOGETHER,
                    note="about; or of the budget of 2022",
                ),
                people(
                    "2022",
                    46_073,
                    *_TOGETHER,
                    note="35,440 vulnerable workers and 10,633 others: 5,454 casual staff, 115 "
                    "village heads, 1,085 village officials, 871 BPD, 3,108 RT heads",
                ),
                budget("2022", 7_700_000_000, *_TOGETHER),
                budget("2024", 10_000_000_000, *_TOGETHER),
                budget("2025", 10_000_000_000, *_TOGETHER),
                figure("joined", 13_289, "people", "2025-12", *_TOGETHER, note="end of 2025"),
            ),
        ),
    ),
    unknown=(
        not_found("Nomor dan judul Perda.", "Number and title of the Perda."),
        not_found(
            "Umur, KTP, uji kemiskinan, batas penghasilan, urutan prioritas.",
            "Age, identity card, poverty test, income limit, priority.",
        ),
    ),
)
