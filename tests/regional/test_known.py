"""What is known of a policy, told in Markdown."""

from __future__ import annotations

from datetime import date

import pytest

from perlindungan.regional import policy
from perlindungan.regional.known import frame_lines, policy_lines


def lines(id: str, on: date | None = None, lang: str = "en") -> list[str]:
    return list(policy_lines(policy(id), on, lang))


@pytest.mark.parametrize(
    ("id", "asked"), [("id-96-torang-jaga", True), ("id-6472-pekerja-rentan", False)]
)
def test_descent_is_a_setting_in_papua_alone(id: str, asked: bool) -> None:
    (unset,) = (line for line in lines(id) if line.startswith("- **Not known"))
    assert ("`indigenous`" in unset) is asked


def test_a_number_of_people_is_not_said_twice_to_be_one() -> None:
    told = "\n".join(lines("id-9671-perwali-4-2021"))
    assert "- 2024-02: 19,336 people [" in told
    assert "- 2024: budget: Rp2,200,000,000 [" in told
    assert "- 2021: estimated need: 50,760 people (estimate based on BPS) [" in told


def test_a_point_that_the_state_fills_is_said_to_be_filled() -> None:
    (unset,) = (line for line in lines("id-6474-perwali-23-2023") if "- **Not known" in line)
    assert "poverty test (`poverty`; since 2026-01-01 by the rule of the state)" in unset
    assert "age (`age`)" in unset
    told = lines("id-6474-perwali-23-2023", date(2026, 3, 1))
    assert not any("- **Not known" in line and "`poverty`" in line for line in told)


def test_figures_are_named_in_the_language_of_the_reader() -> None:
    told = "\n".join(lines("id-9671-perwali-4-2021", lang="id"))
    assert "- 2024-02: 19.336 orang [" in told
    assert "- 2024: anggaran: Rp2.200.000.000 [" in told
    assert "- 2021: perkiraan kebutuhan: 50.760 orang (perkiraan berdasarkan BPS) [" in told
    joined = "\n".join(lines("id-6474-perwali-23-2023", lang="id"))
    assert "people" not in joined
    assert "left_out" not in joined


def test_regulations_and_pages_stand_under_heads_of_their_own() -> None:
    told = lines("id-64-pergub-19-2023", lang="id")
    first = told.index("## Peraturan daerah")
    second = told.index("## Laman yang menjadi sumber")
    assert told[first + 2].startswith("- **Pergub Kalimantan Timur 19/2023** (2023-06-13): ")
    assert told[second - 2].startswith("- **Pergub Kalimantan Timur 40/2025**: ")
    assert told[second + 2].startswith("- niaga.asia/")
    assert not any("Peraturan daerah" in line for line in lines("id-6472-pekerja-rentan"))


def test_the_last_day_of_a_ruling_is_told_and_not_the_day_after() -> None:
    agencies = [line for line in lines("id-6409-pekerja-rentan") if "Disdukcapil (" in line]
    assert len(agencies) == 1
    assert "(2025-01-01 – 2025-12-31)" in agencies[0]


@pytest.mark.parametrize(("lang", "decile"), [("id", "desil"), ("en", "decile")])
def test_the_rules_of_the_state_are_told_with_their_pages(lang: str, decile: str) -> None:
    poverty, agencies = frame_lines(lang)
    assert decile in poverty
    assert "2026-01-01" in poverty
    assert "sepintasberita.com" in poverty
    assert "Dinas Sosial" in agencies
    assert "niaga.asia/tahun-2026" in agencies


def test_a_day_shows_what_holds_on_it() -> None:
    before, after = (
        "\n".join(lines("id-6474-perwali-23-2023", day))
        for day in (date(2025, 12, 31), date(2026, 1, 1))
    )
    assert "- **poverty test**" not in before
    assert "- **poverty test**: deciles 1 to 5" in after
