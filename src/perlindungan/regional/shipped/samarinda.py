"""Kota Samarinda: a scheme without a regulation that was found."""

from __future__ import annotations

from datetime import date

from perlindungan.regional import INTERFACE, Policy, Preset, Scheme
from perlindungan.regional.funds import APBD_DISTRICT
from perlindungan.regional.points import Exit, PovertyTest, Residence
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

_KASAK = (
    "kasakkusuk.com/2025/10/30/19-ribu-pekerja-rentan-di-samarinda-dapat-bantuan-iuran-bpjs-"
    "ketenagakerjaan"
)
_DISWAY = (
    "nomorsatukaltim.disway.id/samarinda/read/65950/baru-40-persen-tenaga-kerja-samarinda-"
    "terlindungi-bpjs-ketenagakerjaan-disnaker-fokus-pekerja-rentan"
)
_DISWAY_RULES = f"{_DISWAY}/15"
_INEWS = (
    "samarinda.inews.id/amp/442366/launching-perlindungan-jaminan-sosial-ketenagakerjaan-kepada-"
    "19000-pekerja-rentan-kota-samarinda/2"
)
_TOLD = date(2025, 10, 30)
_DAY = "day of the first page that tells of it; the first day was not found"

POLICY = Policy(
    interface=INTERFACE,
    id="id-6472-pekerja-rentan",
    region="64.72",
    title_id="Pekerja rentan Kota Samarinda",
    title_en="Vulnerable workers of Samarinda",
    sources=pages(_KASAK, _DISWAY, _INEWS),
    remarks=(
        told(
            "Sekitar 19.000 dari anggaran kota di samping sekitar 13.000 dari provinsi.",
            "About 19,000 by the city's budget beside about 13,000 by the province.",
            _DISWAY,
            _KASAK,
        ),
        told(
            "Data diperbarui dua sampai empat kali setahun.",
            "Data are updated two to four times a year.",
            _DISWAY_RULES,
        ),
        told(
            "Cakupan disebut sekitar 40 persen (November 2025) dan 54,72 persen (peluncuran "
            "19.000, tanggal tidak tampak; urutan 9 dari 10): tidak boleh digabung.",
            "Coverage is told as about 40 per cent (November 2025) and as 54.72 per cent (launch "
            "of the 19,000, no day shown; 9th of 10): not to be joined.",
            _DISWAY,
            _INEWS,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-rentan",
            region="64.72",
            title_id="Pekerja rentan Kota Samarinda",
            title_en="Vulnerable workers of Samarinda",
            residence=through(
                ruled(Residence(region="64.72"), _TOLD, pages(_DISWAY_RULES, _KASAK), note=_DAY)
            ),
            funds=through(ruled((APBD_DISTRICT,), _TOLD, pages(_KASAK, _DISWAY), note=_DAY)),
            exits=through(
                ruled(
                    frozenset({Exit.INCOME_IMPROVED, Exit.GOT_EMPLOYER}),
                    _TOLD,
                    pages(_DISWAY_RULES, _KASAK),
                    note=f"becomes able to pay, or has an employer, who pays from then; {_DAY}",
                )
            ),
            presets=(
                Preset(
                    id="list-2025",
                    title_id="Daftar 2025",
                    title_en="List of 2025",
                    points={
                        "poverty": ruled(
                            PovertyTest(decile_most=4),
                            _TOLD,
                            pages(_DISWAY_RULES, _KASAK),
                            note="deciles 1 to 4 of DTKS are among the aspects considered; that "
                            "they are a limit is not told",
                        ),
                        "quota": places(19_000, _TOLD, pages(_KASAK, _DISWAY), note="about"),
                        "benefits": paid(_TOLD, pages(_KASAK), stated=False),
                        "funds": ruled((APBD_DISTRICT,), _TOLD, pages(_KASAK)),
                    },
                ),
            ),
            figures=(
                people("2025", 19_000, _KASAK, _DISWAY, note="by the city, about"),
                figure(
                    "places", 13_000, "people", "2025-11", _DISWAY, note="by the province, about"
                ),
            ),
        ),
    ),
    unknown=(
        not_found("Peraturan kota.", "A regulation of the city."),
        not_found(
            "Daftar pekerjaan, umur, batas penghasilan, bulan yang dibayar, anggaran.",
            "Occupations, age, income limit, months paid, budget.",
        ),
    ),
)
