"""Kota Semarang: Perwal 26/2025 (PIJAR SEMAR).

The city's information office tells of it; its list of occupations is cut off and is no limit here.
"""

from __future__ import annotations

from datetime import date

from perlindungan.law import Confidence, Kind, Regulation
from perlindungan.regional import INTERFACE, Policy, Preset, Scheme
from perlindungan.regional.funds import APBD_DISTRICT, CSR, DBHCHT
from perlindungan.regional.points import Residence
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

PERWALI_26_2025 = Regulation(
    kind=Kind.PERWALI,
    number="26",
    year=2025,
    title="Pelindungan Sosial Pekerja Rentan",
    enacted=date(2025, 6, 20),
    issuer="Kota Semarang",
    jurisdiction="33.74",
)
_PPID = "ppid.semarangkota.go.id/?p=20692"
_TRIBUN = (
    "jateng.tribunnews.com/semarang-hebat/1230196/pekerja-rentan-semarang-dilindungi-lewat-pijar-"
    "semar-segini-totalnya"
)
_UPDATE = (
    "semarangupdate.com/pemkot-semarang-perkuat-perlindungan-pekerja-rentan-melalui-pijar-semar"
)
_PRESSTASI = "presstasi.com/?p=1068"
_ANTARA = "jateng.antaranews.com/berita/609901"
_ANTARA_DONATION = "jateng.antaranews.com/berita/576033"
_ENACTED = date(2025, 6, 20)
# Pages that tell of the scheme together; which of them says what was not recorded.
_TOGETHER = (_PPID, _ANTARA, _ANTARA_DONATION, "alinea.id")
_TOLD = date(2025, 11, 1)
_DAY = "promulgated on that day; the day in force was not told"

POLICY = Policy(
    interface=INTERFACE,
    id="id-3374-perwali-26-2025",
    region="33.74",
    title_id="Perwal Kota Semarang 26/2025",
    title_en="Semarang, mayor regulation 26/2025",
    regulations=(PERWALI_26_2025,),
    since=_ENACTED,
    sources=pages(_PPID, _TRIBUN, _UPDATE, _PRESSTASI, _ANTARA),
    covers=(
        told(
            "Pekerja informal dengan upah rendah dan keadaan tidak tetap, termasuk miskin dan "
            "miskin ekstrem: becak, sopir angkutan kota, ojek, parkir, pedagang kaki lima dan "
            "keliling, dan lain-lain (terpotong).",
            "Informal workers of low pay and unstable conditions, the poor and extremely poor "
            "among them: becak, city-transport drivers, ojek, parking, street and mobile vendors, "
            "and others (cut off).",
            _PPID,
            confidence=Confidence.OFFICIAL,
            citations=(PERWALI_26_2025.whole(),),
        ),
    ),
    remarks=(
        told(
            "Ditetapkan dan diundangkan 20 Juni 2025; tanggal berlaku tidak disebut. Sebelumnya "
            "Perwal 93/2020.",
            "Enacted and promulgated on 20 June 2025; the day in force is not told. Before it, "
            "Perwal 93/2020.",
            _PPID,
            confidence=Confidence.OFFICIAL,
        ),
        told(
            "Perwal mengatur verifikasi data, koordinasi antarperangkat daerah, pemantauan.",
            "The regulation governs the verifying of data, coordination between agencies, "
            "monitoring.",
            _UPDATE,
        ),
        told(
            "November 2025: 7.217 orang (6.717 APBD, 500 DBHCHT); cabang BPJS: 7.017.",
            "November 2025: 7,217 people (6,717 by APBD, 500 by DBHCHT); the branch of BPJS: "
            "7,017.",
            _TRIBUN,
            _ANTARA,
        ),
        told(
            "Di samping itu setiap ASN membayar sekurangnya satu pekerja rentan, untuk 3, 6 atau "
            "12 bulan.",
            "Beside it each civil servant pays for at least one vulnerable worker, for 3, 6 or 12 "
            "months.",
            _ANTARA,
            _ANTARA_DONATION,
        ),
    ),
    schemes=(
        Scheme(
            id="pijar-semar",
            region="33.74",
            title_id="PIJAR SEMAR",
            title_en="PIJAR SEMAR, vulnerable workers of Semarang",
            residence=through(
                ruled(
                    Residence(region="33.74"),
                    _ENACTED,
                    pages(*_TOGETHER),
                    citations=(PERWALI_26_2025.whole(),),
                    note=f"residents of the city; {_DAY}",
                )
            ),
            benefits=through(
                paid(
                    _TOLD,
                    pages(_ANTARA, _TRIBUN),
                    stated=False,
                    note="told of November 2025; the first day was not found",
                )
            ),
            funds=through(
                ruled(
                    (APBD_DISTRICT, CSR),
                    _ENACTED,
                    pages(*_TOGETHER),
                    citations=(PERWALI_26_2025.whole(note="APBD; private sector may pay"),),
                    note=_DAY,
                ),
                ruled(
                    (APBD_DISTRICT, DBHCHT, CSR),
                    _TOLD,
                    pages(_TRIBUN, _UPDATE),
                    note="500 people by DBHCHT are told of November 2025; since when was not found",
                ),
            ),
            presets=(
                Preset(
                    id="list-2025",
                    title_id="Daftar November 2025",
                    title_en="List of November 2025",
                    points={
                        "quota": places(7_217, _TOLD, pages(_TRIBUN, _UPDATE), note="6,717 + 500"),
                        "benefits": paid(_TOLD, pages(_TRIBUN), stated=False),
                        "funds": ruled((APBD_DISTRICT, DBHCHT), _TOLD, pages(_TRIBUN, _UPDATE)),
                    },
                ),
            ),
            figures=(
                people("2025-11", 7_217, _TRIBUN, _UPDATE, _PRESSTASI),
                people("2025-11", 6_717, _TRIBUN, note="by APBD"),
                people("2025-11", 500, _TRIBUN, note="by DBHCHT"),
                people("2025-11", 7_017, _ANTARA, note="by APBD, as the branch of BPJS says"),
                figure("planned", 7_500, "people", "2026", _TRIBUN, note="by APBD"),
                figure("planned", 1_000, "people", "2026", _TRIBUN, note="by DBHCHT"),
            ),
        ),
    ),
    unknown=(
        not_found(
            "Pasal-pasal Perwal 26/2025; daftar pekerjaan yang utuh.",
            "The articles of Perwal 26/2025; the whole list of occupations.",
        ),
        not_found(
            "Umur, batas penghasilan, urutan prioritas, bulan yang dibayar.",
            "Age, income limit, priority, months paid.",
        ),
    ),
)
