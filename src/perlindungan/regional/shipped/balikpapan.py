"""Kota Balikpapan: Perwali 3/2025, under revision since September 2025.

The conditions are told by the press; the text was not seen.
"""

from __future__ import annotations

from datetime import date

from perlindungan.law import Kind, Regulation
from perlindungan.regional import INTERFACE, Policy, Preset, Scheme, Source
from perlindungan.regional.points import (
    Agencies,
    AgeWindow,
    Every,
    Exclusion,
    IncomeTest,
    Proofs,
    Renewal,
    Residence,
    Table,
)
from perlindungan.regional.shipped.said import (
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

PERWALI_3_2025 = Regulation(
    kind=Kind.PERWALI,
    number="3",
    year=2025,
    title="Pedoman Pelaksanaan Jaminan Sosial Ketenagakerjaan bagi Pekerja Rentan",
    issuer="Balikpapan",
    jurisdiction="64.71",
)
_DISWAY = "nomorsatukaltim.disway.id/read/62793"
_BERANDA = "berandapost.com/2025/09/05"
_LINTAS = "lintasraya.com/?p=19654"
_NIAGA = (
    "niaga.asia/tahun-2026-program-perlindungan-bagi-pekerja-rentan-di-balikpapan-dialihkan-ke-"
    "dinas-sosial"
)
_INI = (
    "inibalikpapan.com/mulai-2026-program-jaminan-sosial-pekerja-rentan-balikpapan-dialihkan-ke-"
    "dinsos"
)
_QUOTA = Source(address="inibalikpapan.com", told="Siapkan 7.100 kuota")
# Pages that tell of the scheme together; which of them says what was not recorded.
_TOGETHER = (_DISWAY, _BERANDA, _NIAGA, _INI)
_FROM = date(2025, 4, 1)
_BUDGET_2026 = date(2026, 1, 1)
_DAY = "first month of the first list; the day in force was not found"

POLICY = Policy(
    interface=INTERFACE,
    id="id-6471-perwali-3-2025",
    region="64.71",
    title_id="Perwali Balikpapan 3/2025",
    title_en="Balikpapan, mayor regulation 3/2025",
    regulations=(PERWALI_3_2025,),
    sources=pages(_DISWAY, _BERANDA, _LINTAS, _NIAGA, _INI),
    remarks=(
        told(
            "Penghasilan dinyatakan sendiri oleh pekerja.",
            "Income is declared by the worker.",
            *_TOGETHER,
        ),
        told(
            "Perwali dalam perubahan (September 2025); hasilnya tidak ditemukan. Pendataan ulang "
            "disebut Oktober-Desember dan juga September-November dengan SK pada Desember.",
            "The regulation was under revision (September 2025); the outcome was not found. The "
            "new collection is told as October to December and as September to November with the "
            "decree in December.",
            _NIAGA,
            _INI,
        ),
        told(
            "Yang disebut: petani, nelayan, ojek pangkalan, pengemudi daring; daftar lengkapnya "
            "tidak ditemukan.",
            "Named are farmers, fishers, base ojek and ride-hailing drivers; the whole list was "
            "not found.",
            *_TOGETHER,
        ),
        told(
            "Pendaftaran langsung, melalui kelurahan, atau melalui koordinator dan aplikator bagi "
            "pengemudi.",
            "Registration in person, through the kelurahan, or through coordinator and platform "
            "for drivers.",
            *_TOGETHER,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-rentan",
            region="64.71",
            title_id="Pekerja rentan Kota Balikpapan",
            title_en="Vulnerable workers of Balikpapan",
            since=_FROM,
            age=through(
                ruled(
                    AgeWindow(most=64),
                    _FROM,
                    pages(*_TOGETHER),
                    note=f"when registering; not seen in a second search; {_DAY}",
                )
            ),
            residence=through(
                ruled(
                    Residence(region="64.71", months=6),
                    _FROM,
                    pages(*_TOGETHER, _LINTAS),
                    note=f"identity card of Balikpapan for at least six months; {_DAY}",
                )
            ),
            income=through(
                ruled(
                    IncomeTest(minimum_wage=True),
                    _FROM,
                    pages(*_TOGETHER, _LINTAS),
                    note=f"average income at most the minimum wage of the city; {_DAY}",
                )
            ),
            exclusions=through(
                ruled(frozenset({Exclusion.COVERED}), _FROM, pages(*_TOGETHER), note=_DAY)
            ),
            proofs=through(
                ruled(
                    Proofs(
                        all=frozenset({"ktp"}),
                        by_group=Table(
                            {
                                "ojek_online": frozenset({"surat_platform"}),
                                "online_driver": frozenset({"surat_platform"}),
                            }
                        ),
                    ),
                    _FROM,
                    pages(*_TOGETHER, _LINTAS),
                    note=f"partners of ride-hailing add a letter of the platform; {_DAY}",
                )
            ),
            benefits=through(paid(_FROM, pages(*_TOGETHER), stated=True, note=_DAY)),
            agencies=through(
                ruled(
                    Agencies(
                        verifies="DPPP (petani, nelayan), Dishub (ojek pangkalan), "
                        "Disnaker (pengemudi daring)",
                        fixes="Wali Kota",
                        pays="Disnaker",
                    ),
                    _FROM,
                    pages(*_TOGETHER),
                    note=_DAY,
                ),
                ruled(
                    Agencies(fixes="Wali Kota", pays="Dinas Sosial"),
                    _BUDGET_2026,
                    pages(_NIAGA, _INI),
                    note="moved from Disnaker to Dinas Sosial for budget year 2026; who verifies "
                    "from then on was not found",
                ),
            ),
            renewal=through(
                ruled(
                    Renewal(every=Every.YEAR, verified_again=True, act="SK Wali Kota"),
                    _FROM,
                    pages(*_TOGETHER),
                    note=f"in December, after collecting data; {_DAY}",
                )
            ),
            presets=(
                Preset(
                    id="launch-2025",
                    title_id="Daftar pertama, mulai April 2025",
                    title_en="First list, from April 2025",
                    points={
                        "quota": places(7_100, _FROM, (_QUOTA, *pages(_LINTAS))),
                        "benefits": paid(_FROM, pages(*_TOGETHER), stated=True),
                    },
                ),
            ),
            figures=(
                people("2025-04", 7_100, "inibalikpapan.com", _LINTAS),
                figure(
                    "places",
                    12_000,
                    "people",
                    "2025-09",
                    "inibalikpapan.com",
                    note="by the province; for the city or the whole province is not clear",
                ),
            ),
        ),
    ),
    unknown=(
        not_found(
            "Teks Perwali 3/2025 dan perubahannya; tanggal berlaku.",
            "The text of Perwali 3/2025 and of its revision; the day in force.",
        ),
        not_found(
            "Daftar pekerjaan yang tergolong rentan; umur terendah; urutan prioritas.",
            "The list of vulnerable occupations; the least age; the priority.",
        ),
        not_found(
            "Bulan terakhir yang dibayar dari daftar April 2025; anggaran; sumber dana.",
            "The last month paid of the list of April 2025; the budget; whose money.",
        ),
        not_found("Anggaran dan jumlah untuk 2026.", "Budget and number of people for 2026."),
    ),
)
