"""Instruments of the state on which regional schemes and their money rest.

The regulations of regions stand with their policies. Where only the subject was told, the title
says so: "(menurut isinya)".
"""

from __future__ import annotations

from datetime import date

from perlindungan.law import Kind, Regulation

PP_38_2023 = Regulation(
    kind=Kind.PP, number="38", year=2023, title="DBH perkebunan sawit (menurut isinya)"
)
PMK_91_2023 = Regulation(
    kind=Kind.PMK,
    number="91",
    year=2023,
    title="Pengelolaan DBH perkebunan sawit (menurut isinya)",
    enacted=date(2023, 9, 8),
)
PMK_215_2021 = Regulation(
    kind=Kind.PMK, number="215", year=2021, title="Penggunaan DBHCHT (menurut isinya)"
)
PMK_72_2024 = Regulation(
    kind=Kind.PMK,
    number="72",
    year=2024,
    title="Penggunaan DBHCHT (menurut isinya)",
    enacted=date(2024, 10, 10),
    revokes=("PMK 215/2021",),
)
PMK_55_2024 = Regulation(
    kind=Kind.PMK,
    number="55",
    year=2024,
    title="Penggunaan DBH dana reboisasi (menurut isinya)",
    revokes=("PMK 216/2021",),
)
PERMENDAGRI_15_2023 = Regulation(
    kind=Kind.PERMENDAGRI, number="15", year=2023, title="Penyusunan APBD 2024 (menurut isinya)"
)
PERMENDES_16_2025 = Regulation(
    kind=Kind.PERMENDES, number="16", year=2025, title="Penggunaan Dana Desa 2026 (menurut isinya)"
)
PERMENDAGRI_15_2024 = Regulation(
    kind=Kind.PERMENDAGRI, number="15", year=2024, title="Penyusunan APBD 2025 (menurut isinya)"
)
UU_59_2024 = Regulation(kind=Kind.UU, number="59", year=2024, title="RPJPN 2025-2045")
