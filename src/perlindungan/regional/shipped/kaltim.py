"""Kalimantan Timur: Pergub 19/2023, and Pergub 40/2025 which classifies the poor among the workers.

The text was not found beyond Pasal 4, which the press walks through. The head of the manpower
office says that the regulation names the occupations, but the list was not seen: the occupations
of the launch of July 2023 stand in a preset. On age, residence, income and months paid nothing was
found: those points are unset.
"""

from __future__ import annotations

from datetime import date

from perlindungan.law import Confidence
from perlindungan.regional import INTERFACE, Duty, Policy, Preset, Scheme
from perlindungan.regional.funds import APBD_DISTRICT, APBD_PROVINCE
from perlindungan.regional.national import BALIKPAPAN as MOVED
from perlindungan.regional.points import Agencies, Exclusion, Groups, PovertyTest
from perlindungan.regional.shipped.kaltim_pages import (
    BAPPEDA,
    BORNEOFLASH,
    DISWAY,
    FAKTUAL,
    FIGURES,
    KALTIMTODAY,
    MEETING,
    NARASI,
    NIAGA,
    PERSEPSI,
)
from perlindungan.regional.shipped.kaltim_told import PERGUB_19_2023, PERGUB_40_2025, REMARKS
from perlindungan.regional.shipped.said import (
    not_found,
    pages,
    paid,
    places,
    ruled,
    through,
    told,
)

_IN_FORCE = date(2023, 6, 13)
_LAUNCHED = date(2023, 7, 5)
_LAUNCH = pages(BORNEOFLASH, PERSEPSI)
_LAUNCH_GROUPS = pages(BORNEOFLASH, PERSEPSI, FAKTUAL)
_MET = date(2025, 10, 23)
_MET_NOTE = "the day of a meeting on carrying it out; the day in force was not found"

POLICY = Policy(
    interface=INTERFACE,
    id="id-64-pergub-19-2023",
    region="64",
    title_id="Pergub Kalimantan Timur 19/2023",
    title_en="East Kalimantan, governor regulation 19/2023",
    regulations=(PERGUB_19_2023, PERGUB_40_2025),
    since=_IN_FORCE,
    sources=pages(NIAGA, DISWAY, NARASI, BAPPEDA),
    duties=(
        Duty(
            told_id="Setiap pemberi kerja dan setiap pekerja wajib menjadi peserta JKK, JKM, JHT, "
            "JP dan JKP; peserta adalah PU dan BPU.",
            told_en="Every employer and every worker must take part in JKK, JKM, JHT, JP and JKP; "
            "participants are PU and BPU.",
            citations=(PERGUB_19_2023.article("2-3", note="which says which is not told"),),
            sources=pages(NIAGA),
            confidence=Confidence.SECONDARY,
            since=_IN_FORCE,
        ),
    ),
    covers=(
        told(
            "PU: pekerja pada pemberi kerja penyelenggara negara: pegawai pemerintah non-ASN, "
            "pejabat negara non-ASN, aparat desa, lembaga adat desa, lembaga kemasyarakatan desa.",
            "PU: workers of state-administrator employers: government employees and state "
            "officials who are no civil servants, village officials, customary-village bodies, "
            "village community bodies.",
            NIAGA,
            citations=(PERGUB_19_2023.article(4, letter="a", note="place of the list not told"),),
        ),
        told(
            "PU: pekerja pada pemberi kerja selain penyelenggara negara: badan usaha di provinsi, "
            "termasuk swasta dan BUMD, dan pekerja orang perseorangan (daftar terpotong).",
            "PU: workers of employers other than state administrators: businesses in the "
            "province, private or owned by regions, and workers of individuals (list cut off).",
            NIAGA,
            citations=(PERGUB_19_2023.article(4, letter="b"),),
        ),
        told(
            "PU: pekerja pada pemberi kerja jasa konstruksi.",
            "PU: workers of employers in construction services.",
            NIAGA,
            citations=(PERGUB_19_2023.article(4, letter="c"),),
        ),
        told(
            "Pekerja rentan, menurut isinya: pekerja sektor informal yang penghasilannya hanya "
            "cukup untuk kebutuhan dasar, tidak mampu membayar iuran, dan rentan risiko sosial.",
            "Vulnerable workers, in substance: workers of the informal sector whose income only "
            "covers basic needs, who cannot afford the contributions and are exposed to social "
            "risk.",
            BAPPEDA,
            confidence=Confidence.OFFICIAL,
            citations=(PERGUB_19_2023.whole(note="article not told; page machine-translated"),),
        ),
        told(
            "Pekerja rentan menurut Pergub 40/2025, ringkasan: penghasilan tidak tetap, sektor "
            "informal, misalnya buruh harian, pedagang kecil, petani, nelayan, pekerja mandiri, "
            "belum memiliki jaminan sosial ketenagakerjaan.",
            "Vulnerable workers by Pergub 40/2025, summary: irregular income, informal sector, "
            "such as day labourers, small traders, farmers, fishers, the self-employed, not yet "
            "having employment social security.",
            MEETING[0].address,
            confidence=Confidence.OFFICIAL,
            citations=(PERGUB_40_2025.whole(),),
        ),
    ),
    remarks=REMARKS,
    schemes=(
        Scheme(
            id="pekerja-rentan",
            region="64",
            title_id="Pekerja rentan Kalimantan Timur",
            title_en="Vulnerable workers of East Kalimantan",
            since=_LAUNCHED,
            poverty=through(
                ruled(
                    PovertyTest(listed="DTKS"),
                    _MET,
                    MEETING,
                    citations=(PERGUB_40_2025.whole(),),
                    confidence=Confidence.OFFICIAL,
                    note=f"with a check in the field by the local government; {_MET_NOTE}",
                )
            ),
            exclusions=through(
                ruled(
                    frozenset({Exclusion.COVERED}),
                    _MET,
                    MEETING,
                    citations=(PERGUB_40_2025.whole(),),
                    confidence=Confidence.OFFICIAL,
                    note="not yet having employment social security; not confirmed for Pergub "
                    f"19/2023; {_MET_NOTE}",
                )
            ),
            benefits=through(paid(_LAUNCHED, _LAUNCH, stated=False)),
            funds=through(
                ruled(
                    (APBD_PROVINCE, APBD_DISTRICT),
                    _LAUNCHED,
                    pages(FAKTUAL, BAPPEDA),
                    citations=(PERGUB_19_2023.whole(note="APBD"),),
                    note="the regulation speaks of the APBD, the press of the province's and the "
                    "districts'",
                ),
                ruled(
                    (APBD_PROVINCE, APBD_DISTRICT),
                    _MET,
                    MEETING,
                    citations=(PERGUB_40_2025.whole(),),
                    confidence=Confidence.OFFICIAL,
                    note=_MET_NOTE,
                ),
            ),
            agencies=through(
                ruled(
                    Agencies(
                        verifies="Disnaker, BPJS Ketenagakerjaan dan perangkat daerah terkait"
                    ),
                    _MET,
                    MEETING,
                    citations=(PERGUB_40_2025.whole(),),
                    confidence=Confidence.OFFICIAL,
                    note=_MET_NOTE,
                ),
                ruled(
                    Agencies(
                        verifies="Disnaker, BPJS Ketenagakerjaan dan perangkat daerah terkait",
                        pays="Dinas Sosial",
                    ),
                    date(2026, 1, 1),
                    (*MEETING, *MOVED),
                    citations=(PERGUB_40_2025.whole(),),
                    note="who verifies as told on 2025-10-23; who pays by the change of the state "
                    "for budget year 2026, told of Balikpapan",
                ),
            ),
            presets=(
                Preset(
                    id="launch-2023",
                    title_id="Peluncuran 5 Juli 2023",
                    title_en="Launch of 5 July 2023",
                    points={
                        "groups": ruled(
                            Groups(
                                names=frozenset(
                                    {
                                        "religious_worker",
                                        "disability",
                                        "farmer",
                                        "fisher",
                                        "creative_economy",
                                        "msme",
                                        "small_trader",
                                        "non_medical_health_worker",
                                    }
                                )
                            ),
                            _LAUNCHED,
                            _LAUNCH_GROUPS,
                            note="named by the press at the launch; the list of the regulation "
                            "was not seen",
                        ),
                        "benefits": paid(_LAUNCHED, _LAUNCH, stated=False),
                        "quota": places(
                            100_000,
                            _LAUNCHED,
                            pages(BORNEOFLASH, PERSEPSI, FAKTUAL, KALTIMTODAY),
                            note="the quota of 2023; the regulation sets no number",
                        ),
                        "funds": ruled((APBD_PROVINCE, APBD_DISTRICT), _LAUNCHED, pages(FAKTUAL)),
                    },
                ),
            ),
            figures=FIGURES,
        ),
    ),
    unknown=(
        not_found(
            "Teks Pergub 19/2023 setelah Pasal 4 dan kata-kata definisinya.",
            "The text of Pergub 19/2023 after Pasal 4, and the words of its definitions.",
        ),
        not_found(
            "Daftar pekerjaan dalam Pergub 19/2023: isi dan tempatnya.",
            "The list of occupations in Pergub 19/2023: what it says and where it stands.",
        ),
        not_found(
            "Syarat provinsi: KTP, umur, batas penghasilan, belum terlindungi di tempat lain.",
            "Conditions of the province: identity card, age, income, not covered elsewhere.",
        ),
        not_found(
            "Langkah pendataan, verifikasi dan penetapan, bentuk keputusan, urutan prioritas.",
            "Steps of collecting, verifying and fixing, the form of the decision, the priority.",
        ),
        not_found(
            "Lama perlindungan, perpanjangan, dan sebab keluar.",
            "How long one is covered, renewal, and why one leaves.",
        ),
        not_found(
            "Sanksi, perizinan, pengawasan, pengaduan.",
            "Sanctions, licences, supervision, complaints.",
        ),
        not_found(
            "Anggaran provinsi untuk pekerja rentan 2023-2026; bulan yang dibayar.",
            "Provincial budgets for vulnerable workers 2023-2026; the months paid.",
        ),
        not_found(
            "Sumber dana selain APBD dalam Pergub 19/2023 (CSR, donasi); kewajiban melapor.",
            "Money other than the APBD in Pergub 19/2023 (CSR, donations); duties of reporting.",
        ),
        not_found(
            "Tempat dari provinsi untuk tiap kabupaten/kota; jumlah yang terlaksana per tahun.",
            "The places of the province in each district; numbers reached in each year.",
        ),
        not_found(
            "UCJ akhir 2024, 2025 dan 2026, dan target RPJMD; sebuah Perda; Pergub tahun 2026.",
            "UCJ of end 2024, 2025 and 2026, and the target of the RPJMD; a Perda; a Pergub of "
            "2026.",
        ),
        not_found(
            "Tanggal berlaku dan pasal Pergub 40/2025, dan hubungannya dengan Pergub 19/2023.",
            "The day in force and the articles of Pergub 40/2025, and how it bears on 19/2023.",
        ),
    ),
)
