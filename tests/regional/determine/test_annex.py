"""The annex of a decree."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import given, settings
from tests._effort import examples
from tests.regional.determine.people import (
    DAY,
    REASON,
    candidate,
    lists,
    nik,
    priorities,
    quotas,
    scheme,
    verification,
)

from perlindungan.facts import InputError
from perlindungan.facts.regions import region
from perlindungan.law import Confidence, Rule
from perlindungan.law.registry import UU_24_2011
from perlindungan.regional import Ruling, Sex, Source, policy
from perlindungan.regional.determine import Annex, Determination, annex, determine, tally
from perlindungan.regional.findings import Finding, Severity, Standing, Verified
from perlindungan.regional.points import AgeWindow, Order, PovertyTest, Priority, Quota

DECILE = Priority(orders=(Order.DECILE,))
PEOPLE = [
    candidate(
        1,
        decile=2,
        region="64.74.01",
        birth_place="Contohan",
        birth_date=date(1990, 5, 17),
        marks=frozenset({"disability"}),
    ),
    candidate(2, decile=1, region="64.72.02", sex=Sex.FEMALE, on_last_list=True),
    candidate(3, decile=3, region="64.72.01", category=None, occupation="kerja | apa saja"),
    candidate(4, decile=None, region="64.72.01", sex=None, birth_date=None),
]
AGE = Ruling(
    value=AgeWindow(least=18, most=64),
    sources=(Source(address="contoh.go.id/umur"),),
    confidence=Confidence.OFFICIAL,
    note="seen in part",
)


def made() -> Determination:
    return determine(verification(PEOPLE, scheme(Quota(total=3), DECILE, age=AGE)))


def cells(of: Annex, header: str) -> list[str]:
    where = of.headers.index(header)
    return [row[where] for row in of.rows()]


def test_the_list_stands_by_place_and_priority_with_the_columns_of_a_decree() -> None:
    found = annex(made(), masked=False)
    assert found.headers == (
        "No",
        "Nama",
        "NIK",
        "Tempat lahir",
        "Tanggal lahir",
        "Jenis kelamin",
        "Alamat",
        "Kode wilayah",
        "Kabupaten/kota",
        "Pekerjaan",
        "Keterangan",
    )
    assert found.rows()[2] == (
        "3",
        "Contoh Rekaan 1",
        nik(1),
        "Contohan",
        "17-05-1990",
        "L",
        "Jl. Contoh 1",
        "64.74.01",
        region("64.74").name,
        "petani",
        "urutan prioritas 2; peserta baru; penyandang disabilitas",
    )
    assert cells(found, "Kode wilayah") == ["64.72.01", "64.72.02", "64.74.01"]
    assert cells(found, "Pekerjaan")[0] == "kerja | apa saja"
    assert "peserta daftar sebelumnya" in cells(found, "Keterangan")[1]


def test_the_waiting_list_stands_by_priority_with_what_was_full_and_missing() -> None:
    (row,) = annex(made(), masked=False, locale="en").waiting_rows()
    assert row[-1] == ("priority 4; quota full: all together; new; not known: decile of welfare")
    assert (row[0], row[4], row[5]) == ("1", "", "")


def test_those_whose_place_is_not_known_come_last() -> None:
    people = [candidate(1, region=None), candidate(2, region="64.74")]
    found = annex(determine(verification(people, scheme())), masked=False)
    assert cells(found, "Kode wilayah") == ["64.74", ""]
    assert cells(found, "Kabupaten/kota") == [region("64.74").name, ""]


def test_personal_data_are_masked_where_asked() -> None:
    found = annex(made(), masked=True)
    told = found.to_markdown() + repr(found) + repr(found.rows())
    for secret in (nik(1), "Rekaan", "17-05", "Jl. Contoh", "Contohan", "disabilitas;"):
        assert secret not in told
    first = found.rows()[2]
    assert first[1] == "***********an 1"
    assert first[2].endswith(nik(1)[-4:])
    assert first[4] == "******1990"
    assert "disabilitas" not in first[-1]
    assert "disamarkan" in told
    assert "disamarkan" not in annex(made(), masked=False).to_markdown()


def test_what_may_be_no_occupation_is_masked() -> None:
    people = [
        candidate(1, category=None, occupation="9901014105900001"),
        candidate(2, category=None, occupation="serba bisa"),
    ]
    of = determine(verification(people, scheme()))
    told = {masked: [row[9] for row in annex(of, masked=masked).rows()] for masked in (True, False)}
    assert sorted(told[False]) == ["9901014105900001", "serba bisa"]
    assert sorted(told[True]) == ["************0001", "serba bisa"]


def test_a_mark_is_not_told_by_the_quota_that_was_full_where_data_are_masked() -> None:
    people = [candidate(1, marks=frozenset({"disability"}))]
    of = determine(verification(people, scheme(Quota(by_group={"disability": 0}), DECILE)))
    (shown,) = annex(of, masked=False, locale="en").waiting_rows()
    (hidden,) = annex(of, masked=True, locale="en").waiting_rows()
    assert "quota full: person with a disability" in shown[-1]
    assert hidden[-1] == "priority 1; quota full: a group; new"


@pytest.mark.parametrize("locale", ["id", "en"])
def test_markdown_has_list_waiting_list_and_summary(locale: str) -> None:
    found = annex(made(), masked=False, locale=locale, decree="400.9/K.1/2026")
    told = found.to_markdown()
    assert "400.9/K.1/2026" in told
    assert "kerja \\| apa saja" in told
    for section in found.summary().sections:
        assert f"\n## {section.title}" in told
        for row in section.rows:
            assert len(row) == len(section.headers)
    widths: dict[str, set[int]] = {}
    for block in told.split("\n\n"):
        if block.startswith("|"):
            lines = block.strip().replace("\\|", "").splitlines()
            widths[lines[0]] = {line.count("|") for line in lines}
    assert len(widths) >= 8
    assert all(len(width) == 1 for width in widths.values())


def test_nothing_in_a_cell_breaks_out_of_its_table() -> None:
    people = [candidate(1, name="A\n\n# <b>x</b> | y", address="`[a](b)`")]
    told = annex(determine(verification(people, scheme())), masked=False).to_markdown()
    (line,) = [line for line in told.splitlines() if "A # " in line]
    assert "&lt;b&gt;x&lt;/b&gt; \\| y" in line
    assert "\\`\\[a\\]" in line


def test_a_decree_without_a_number_leaves_room_for_it() -> None:
    told = annex(made(), masked=True).to_markdown()
    assert "Nomor keputusan: ...................." in told


def test_the_summary_adds_up() -> None:
    people = [
        *(Verified(candidate=one, standing=Standing.ACCEPTED, findings=()) for one in PEOPLE),
        Verified(candidate=candidate(5), standing=Standing.REJECTED, findings=()),
        Verified(candidate=candidate(6), standing=Standing.NEEDS_FACT, findings=()),
        Verified(
            candidate=candidate(7, nik=nik(1)),
            standing=Standing.DUPLICATE,
            findings=(),
            duplicate_of=1,
        ),
    ]
    of = determine(verification(people, scheme(Quota(total=3), DECILE)))
    summary = annex(of, masked=True, locale="en").summary()

    def rows(id: str) -> tuple[tuple[str, ...], ...]:
        section = summary.section(id)
        assert section is not None
        return section.rows

    assert rows("standings") == (
        ("accepted", "4"),
        ("– of whom on the list", "3"),
        ("– of whom on the waiting list", "1"),
        ("rejected", "1"),
        ("needs a fact", "1"),
        ("duplicate of another row", "1"),
        ("Total", "7"),
    )
    assert rows("regions") == (
        ("64.72 Kota Samarinda", "2", "1", "3"),
        (f"64.74 {region('64.74').name}", "1", "0", "1"),
        ("Total", "3", "1", "4"),
    )
    assert rows("sexes") == (
        ("women", "1", "0", "1"),
        ("men", "2", "0", "2"),
        ("not known", "0", "1", "1"),
        ("Total", "3", "1", "4"),
    )
    assert rows("ages") == (
        ("35-44", "3", "0", "3"),
        ("not known", "0", "1", "1"),
        ("Total", "3", "1", "4"),
    )
    assert [row[0] for row in rows("occupations")] == ["farmer", "not known", "Total"]
    assert [row[1:] for row in rows("marks")] == [("1", "0", "1")]
    assert rows("quotas") == (("all together", "3", "3", "0", "1"),)
    assert rows("missing") == (("decile of welfare", "1"),)


def test_a_city_is_counted_by_its_districts() -> None:
    of = attrs.evolve(scheme(), region="64.72")
    people = [candidate(1, region="64.72.01.1001"), candidate(2, region="64.72")]
    counted = tally(determine(verification(people, of)))
    assert list(counted.by_region) == ["64.72", "64.72.01"]


def test_settings_with_their_reasons_and_rules_with_their_sources_are_told() -> None:
    summary = annex(made(), masked=True, locale="en").summary()
    found = summary.section("settings")
    assert found is not None
    assert ("quota", REASON) in [(row[0], row[2]) for row in found.rows]
    ruled = summary.section("rulings")
    assert ruled is not None
    by_point = {row[0]: row for row in ruled.rows}
    assert by_point["age"][1:] == (
        "18 to 64 years",
        "contoh.go.id/umur; seen in part",
        "official statement",
    )
    # The state's test of 2026 applies beside the scheme's.
    assert any("sepintasberita.com" in row[2] for row in ruled.rows)
    assert "quota" not in by_point
    order = summary.section("order")
    assert order is not None
    assert order.rows[1] == ("among equals", "the NIK read backwards")


def test_every_poverty_test_that_applied_is_told() -> None:
    own = Ruling(
        value=PovertyTest(listed="DTKS"),
        sources=(Source(address="contoh.go.id/dtks"),),
        confidence=Confidence.OFFICIAL,
    )
    of = determine(verification(PEOPLE, scheme(Quota(), DECILE, poverty=own)))
    section = annex(of, masked=True).summary().section("rulings")
    assert section is not None
    where = " ".join(row[2] for row in section.rows)
    assert "contoh.go.id/dtks" in where
    assert "sepintasberita.com" in where


def test_the_seed_is_told() -> None:
    by = attrs.evolve(DECILE, seed=41)
    of = determine(verification(PEOPLE, scheme(Quota(total=1), by)))
    assert "benih 41" in annex(of, masked=True).to_markdown()


def test_articles_on_which_findings_rest_are_told_once() -> None:
    rule = Rule(id="x", citations=(UU_24_2011.article(15, 1),), confidence=Confidence.TEXT)
    finding = Finding(code="x", severity=Severity.WARNS, fact="x", rule=rule)
    own = Rule(id="y", citations=(UU_24_2011.article(14),), confidence=Confidence.TEXT)
    # What rests on the scheme's own ruling is told with that ruling.
    met = Finding(code="y", severity=Severity.MEETS, fact="y", rule=own, ruling=AGE)
    people = [
        Verified(candidate=candidate(row), standing=Standing.ACCEPTED, findings=(finding, met))
        for row in (1, 2)
    ]
    of = determine(verification(people, scheme()))
    section = annex(of, masked=True).summary().section("articles")
    assert section is not None
    assert section.rows == (("UU 24/2011 Pasal 15 ayat (1)",),)


def test_the_policy_is_cited_where_it_is_installed_or_given() -> None:
    of = made()
    assert annex(of, masked=True).summary().section("policy") is None
    kaltim = policy("id-64-pergub-19-2023")
    given_one = annex(of, masked=True, policy=kaltim).summary().section("policy")
    shipped = determine(verification(PEOPLE, scheme(Quota(), DECILE), policy=kaltim.id))
    section = annex(shipped, masked=True).summary().section("policy")
    assert section == given_one
    assert section is not None
    assert "Pergub Kalimantan Timur 19/2023" in [row[0] for row in section.rows]


def test_only_the_two_languages_are_spoken() -> None:
    with pytest.raises(ValueError, match="id, en"):
        annex(made(), masked=True, locale="fr").to_markdown()


def test_an_occupation_that_the_dictionary_does_not_have_is_refused() -> None:
    with pytest.raises(InputError):
        determine(verification([candidate(1, category="no_such")], scheme(Quota(), DECILE)))


@settings(max_examples=examples(100))
@given(lists(), quotas, priorities())
def test_the_annex_of_any_decision_has_everybody_once(
    people: list[Verified], quota: Quota, by: Priority
) -> None:
    of = determine(verification(people, scheme(quota, by)))
    found = annex(of, masked=False)
    listed = [row[2] for row in (*found.rows(), *found.waiting_rows())]
    assert sorted(listed) == sorted(str(placed.person.candidate.nik) for placed in of.order)
    assert [row[0] for row in found.rows()] == [str(n + 1) for n in range(len(of.granted))]
    counted = found.summary().tally
    for counts in (counted.by_region, counted.by_category, counted.by_sex, counted.by_age):
        assert sum(count.granted for count in counts.values()) == len(of.granted)
        assert sum(count.waiting for count in counts.values()) == len(of.waiting)
    masked = annex(of, masked=True)
    assert len(masked.rows()) == len(found.rows())
    assert all("Rekaan" not in cell for row in masked.rows() for cell in row)


def test_the_annex_is_the_same_for_every_order_of_the_rows() -> None:
    of = scheme(Quota(total=3), DECILE)
    first, second = (determine(verification(p, of)) for p in (PEOPLE, PEOPLE[::-1]))
    assert annex(first, masked=False).to_markdown() == annex(second, masked=False).to_markdown()
    assert first.verification.on == DAY
