"""Instruments of the state on which regional schemes and their money rest.

The regulations of regions stand with their policies.
"""

from __future__ import annotations

from datetime import date

from perlindungan.law import Kind, Regulation

PP_38_2023 = Regulation(kind=Kind.PP, number="38", year=2023, title="DBH perkebunan sawit")
PMK_91_2023 = Regulation(
    kind=Kind.PMK,
    number="91",
    year=2023,
    title="Pengelolaan DBH perkebunan sawit",
    enacted=date(2023, 9, 8),
)
PMK_72_2024 = Regulation(
    kind=Kind.PMK,
    number="72",
    year=2024,
    title="Penggunaan, pemantauan dan evaluasi DBHCHT",
    enacted=date(2024, 10, 10),
    revokes=("PMK 215/2021",),
)
PMK_55_2024 = Regulation(
    kind=Kind.PMK,
    number="55",
    year=2024,
    title="Penggunaan DBH dana reboisasi",
    revokes=("PMK 216/2021",),
)
PERMENDAGRI_15_2023 = Regulation(
    kind=Kind.PERMENDAGRI, number="15", year=2023, title="Pedoman penyusunan APBD 2024"
)
PERMENDES_16_2025 = Regulation(
    kind=Kind.PERMENDES, number="16", year=2025, title="Penggunaan Dana Desa 2026"
)
INPRES_2_2021 = Regulation(
    kind=Kind.INPRES,
    number="2",
    year=2021,
    title="Optimalisasi pelaksanaan program jaminan sosial ketenagakerjaan",
)
INPRES_4_2022 = Regulation(
    kind=Kind.INPRES,
    number="4",
    year=2022,
    title="Percepatan penghapusan kemiskinan ekstrem",
    enacted=date(2022, 6, 8),
)
PERMENDAGRI_15_2024 = Regulation(
    kind=Kind.PERMENDAGRI, number="15", year=2024, title="Pedoman penyusunan APBD 2025"
)
UU_59_2024 = Regulation(kind=Kind.UU, number="59", year=2024, title="RPJPN 2025-2045")
