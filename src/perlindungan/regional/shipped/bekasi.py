"""Kota Bekasi: the poorest deciles first. No regulation of the city was found."""

from __future__ import annotations

from datetime import date

from perlindungan.law import Confidence
from perlindungan.regional import INTERFACE, Policy, Preset, Scheme
from perlindungan.regional.funds import APBD_DISTRICT
from perlindungan.regional.points import Groups, Order, PovertyTest, Priority, Residence
from perlindungan.regional.shipped.said import (
    budget,
    computed,
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

_POSKOTA = (
    "www.poskota.co.id/2025/11/05/pertama-di-jabar-11666-pekerja-rentan-di-bekasi-terlindungi-"
    "bpjs-ketenagakerjaan/amp"
)
_KEREN = (
    "kotabekasikeren.com/wali-kota-bekasi-pastikan-ojol-kuli-hingga-pemulung-akan-dapat-bpjs-"
    "ketenagakerjaan-gratis-di-kota-bekasi"
)
_RAKYAT = (
    "rakyatbekasi.com/10-000-pekerja-rentan-di-bekasi-dapat-bpjs-ketenagakerjaan-gratis-komisi-4-"
    "dprd-masih-jauh-dari-kebutuhan"
)
_TOLD = date(2025, 11, 5)
_DAY = "day of the page that tells of it; the first day was not found"

POLICY = Policy(
    interface=INTERFACE,
    id="id-3275-pekerja-rentan",
    region="32.75",
    title_id="Pekerja rentan Kota Bekasi",
    title_en="Vulnerable workers of Kota Bekasi",
    sources=pages(_POSKOTA, _KEREN, _RAKYAT),
    remarks=(
        told(
            "Dicocokkan dengan DTKS menurut satu sumber, dipilih dari DTSEN menurut yang lain.",
            "Matched with DTKS by one source, chosen from DTSEN by another.",
            _POSKOTA,
            _KEREN,
        ),
        told(
            "10.000 orang dan Rp2 miliar diumumkan untuk 2026; sumber lain menaruh uangnya pada "
            "APBD perubahan 2025. 10.000 orang selama 12 bulan: Rp2.016.000.000.",
            "10,000 people and Rp2 billion are announced for 2026; another page puts the money in "
            "the revised budget 2025. 10,000 people for 12 months: Rp2,016,000,000.",
            _KEREN,
            _RAKYAT,
        ),
        told(
            "Disebut: ojek pangkalan dan daring, sopir angkutan umum, UMKM, pedagang kaki lima, "
            "penerima PKH.",
            "Named are base and online ojek, drivers of public transport, small businesses, street "
            "vendors, recipients of PKH.",
            _POSKOTA,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-rentan",
            region="32.75",
            title_id="Pekerja rentan Kota Bekasi",
            title_en="Vulnerable workers of Kota Bekasi",
            residence=through(
                ruled(
                    Residence(region="32.75"),
                    _TOLD,
                    pages(_KEREN),
                    note="identity card of the city; told of the 10,000 announced for 2026, on a "
                    "page without its day: dated by the page on the others",
                )
            ),
            poverty=through(
                ruled(
                    PovertyTest(decile_most=5),
                    _TOLD,
                    pages(_POSKOTA),
                    note=f"to decile 5 while places remain; {_DAY}",
                )
            ),
            benefits=through(paid(_TOLD, pages(_POSKOTA, _RAKYAT), stated=False, note=_DAY)),
            priority=through(
                ruled(
                    Priority(orders=(Order.DECILE,)),
                    _TOLD,
                    pages(_POSKOTA),
                    confidence=Confidence.DERIVED,
                    note="deciles 1 to 3 first, then up to 5 while places remain; the order "
                    f"decile by decile keeps that and is inferred within it; {_DAY}",
                )
            ),
            funds=through(ruled((APBD_DISTRICT,), _TOLD, pages(_POSKOTA, _RAKYAT), note=_DAY)),
            presets=(
                Preset(
                    id="launch-2025",
                    title_id="November 2025",
                    title_en="November 2025",
                    points={
                        "groups": ruled(
                            Groups(
                                names=frozenset(
                                    {
                                        "ojek_base",
                                        "ojek_online",
                                        "public_transport_driver",
                                        "msme",
                                        "street_vendor",
                                        "pkh_recipient",
                                    }
                                )
                            ),
                            _TOLD,
                            pages(_POSKOTA),
                            note="named by the press",
                        ),
                        "quota": places(11_666, _TOLD, pages(_POSKOTA)),
                        "benefits": paid(_TOLD, pages(_POSKOTA), stated=False),
                        "funds": ruled(
                            (APBD_DISTRICT,), _TOLD, pages(_POSKOTA), note="the budget of 2025"
                        ),
                    },
                ),
            ),
            figures=(
                people("2025-11", 11_666, _POSKOTA),
                people("2025-11", 43_000, _POSKOTA, note="others before, about"),
                people("2026", 10_000, _KEREN, _RAKYAT, note="announced"),
                budget("2026", 2_000_000_000, _KEREN, _RAKYAT, note="or revised budget 2025"),
                computed(
                    "cost",
                    2_016_000_000,
                    "rupiah",
                    "2026",
                    _KEREN,
                    note="10,000 people at Rp16,800 for 12 months",
                ),
                figure("need", 200_000, "people", "2025", _KEREN, _RAKYAT, note="above"),
            ),
        ),
    ),
    unknown=(
        not_found("Peraturan Wali Kota.", "A regulation of the mayor."),
        not_found(
            "Umur, batas penghasilan, bulan yang dibayar, urutan di dalam satu desil.",
            "Age, income limit, months paid, the order within a decile.",
        ),
    ),
)
