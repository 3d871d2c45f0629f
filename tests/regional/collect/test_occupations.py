"""The dictionary of occupations: exact terms, families, and what stays unknown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.data import rows
from perlindungan.facts import InputError
from perlindungan.regional import FUNDS, policies
from perlindungan.regional.collect import DICTIONARY, Group
from perlindungan.regional.folding import folded
from perlindungan.regional.funds import Limits
from perlindungan.regional.points import Groups, Priority, Proofs, Quota
from perlindungan.regional.scheme import POINTS, Scheme

WANTED = """
farmer farm_labourer planter palm_worker tobacco_worker forestry_worker fisher pond_fisher
livestock_keeper trader market_trader street_vendor msme ojek_base ojek_online courier becak
public_transport_driver speedboat_crew parking_attendant porter port_labourer day_labourer builder
carpenter welder mechanic workshop_hand cobbler tailor scavenger masseur domestic_worker home_worker
artist creative_worker tutor mosque_caretaker quran_teacher pastor monk religious_worker
health_cadre non_medical_health_worker gravedigger rt_head village_official honorary_staff
media_worker waste_bank_worker job_seeker disability woman_breadwinner pkh_recipient
"""


def test_every_group_that_the_schemes_are_known_to_need_is_there() -> None:
    assert set(WANTED.split()) <= DICTIONARY.names


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Nelayan", "fisher"),
        ("  NELAYAN  ", "fisher"),
        ("Petani/Pekebun", "farmer"),
        ("Petani / Pekebun", "farmer"),
        ("PETANI_PEKEBUN", "farmer"),
        ("buruh bangunan", "builder"),
        ("pekerja bangunan", "builder"),
        ("tukang bangunan", "builder"),
        ("Tukang Sol-Sepatu", "cobbler"),
        ("Ojek", "ojek_driver"),
        ("ojek pangkalan", "ojek_base"),
        ("Ojek Online", "ojek_online"),
        ("Marbot Masjid", "mosque_caretaker"),
        ("Guru ngaji", "quran_teacher"),
        ("Petani Kelapa Sawit", "palm_farmer"),
        ("Belum/Tidak Bekerja", "job_seeker"),
    ],
)
def test_a_term_is_known_however_it_is_typed(text: str, category: str) -> None:
    assert DICTIONARY.category(text) == category


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "Wiraswasta",
        "Petani dan nelayan",
        "petan",
        "nelayann",
        "bukan nelayan",
        "anak petani",
        "mantan sopir",
        "buruh",
        "tukang",
        "pekerja",
        "lainnya",
        "disability",
    ],
)
def test_what_is_no_term_stays_unknown(text: str) -> None:
    assert DICTIONARY.category(text) is None


@given(st.sampled_from(sorted(DICTIONARY.terms)), st.text(alphabet="abcdefgh ", min_size=1))
def test_a_term_with_more_words_is_not_that_term(term: str, more: str) -> None:
    longer = folded(f"{term} {more}")
    assert longer == term or DICTIONARY.category(longer) == DICTIONARY.terms.get(longer)


def test_every_shipped_term_is_folded_stands_once_and_names_its_source() -> None:
    table = list(rows("occupations"))
    terms = [row["term"] for row in table]
    assert len(terms) == len(set(terms))
    assert [folded(term) for term in terms] == terms
    assert all(row["source"].strip() for row in table)
    assert {row["category"] for row in table} <= DICTIONARY.names - DICTIONARY.marks


def test_a_page_stands_by_the_plain_word_for_what_it_names_and_not_by_variants() -> None:
    """The notes are English digests: no page's own Indonesian words were recorded."""
    by_page: dict[tuple[str, str], list[str]] = {}
    for row in rows("occupations"):
        if row["source"] not in {"dictionary", "population register"}:
            by_page.setdefault((row["source"], row["category"]), []).append(row["term"])
    assert by_page["Riau: disnakertrans.riau.go.id", "palm_labourer"] == [
        "pekerja perkebunan sawit"
    ]
    assert all(len(terms) <= 2 for terms in by_page.values())


def test_every_category_has_a_term_and_every_group_two_titles() -> None:
    categories = {group.name for group in DICTIONARY.groups.values() if group.kind == "category"}
    assert categories <= set(DICTIONARY.terms.values())
    for group in DICTIONARY.groups.values():
        assert group.kind in {"category", "family", "mark"}
        assert group.title_id.strip()
        assert group.title_en.strip()
        assert set(group.families) <= DICTIONARY.names - DICTIONARY.marks
        assert group.name not in DICTIONARY.families(group.name)


def test_titles_are_not_given_twice() -> None:
    for locale in ("id", "en"):
        titles = [DICTIONARY.title(name, locale) for name in DICTIONARY.names]
        assert len(titles) == len(set(titles))


@pytest.mark.parametrize(
    ("category", "marks", "groups"),
    [
        (None, None, set()),
        (None, {"disability"}, {"disability"}),
        ("mosque_caretaker", None, {"mosque_caretaker", "religious_worker"}),
        (
            "palm_carrier",
            {"pkh_recipient"},
            {"palm_carrier", "palm_worker", "plantation", "agriculture", "pkh_recipient"},
        ),
        ("ojek_online", (), {"ojek_online", "ojek_driver", "transport_worker"}),
        ("planter", None, {"planter", "farmer", "plantation", "agriculture"}),
        ("farmer", None, {"farmer", "agriculture"}),
    ],
)
def test_a_person_is_of_the_category_its_families_and_the_marks(
    category: str | None, marks: set[str] | None, groups: set[str]
) -> None:
    assert DICTIONARY.groups_of(category, marks) == groups


@pytest.mark.parametrize(
    ("category", "transport"),
    [
        ("ojek_base", True),
        ("ojek_online", True),
        ("courier", True),
        ("public_transport_driver", True),
        ("farmer", False),
        ("speedboat_crew", None),
        ("becak", None),
        ("day_labourer", None),
        (None, None),
    ],
)
def test_transport_is_told_where_the_occupation_decides_it(
    category: str | None, transport: bool | None
) -> None:
    assert DICTIONARY.transport(category) is transport


def test_terms_can_be_added_and_changed_without_touching_the_shipped_dictionary() -> None:
    more = DICTIONARY.with_terms({"Tukang Sol Sandal": "cobbler", "nelayan": "pond_fisher"})
    assert more.category("tukang sol sandal") == "cobbler"
    assert more.category("Nelayan") == "pond_fisher"
    assert DICTIONARY.category("tukang sol sandal") is None
    assert DICTIONARY.category("Nelayan") == "fisher"


def test_groups_can_be_added() -> None:
    kite = Group(
        name="kite_maker",
        kind="category",
        title_id="pembuat layang-layang",
        title_en="kite maker",
        families=("artisan",),
    )
    more = DICTIONARY.with_groups(kite).with_terms({"pembuat layang-layang": "kite_maker"})
    assert more.category("Pembuat layang layang") == "kite_maker"
    assert more.groups_of("kite_maker", None) >= {"kite_maker", "artisan", "creative_economy"}
    assert "kite_maker" not in DICTIONARY.names


@pytest.mark.parametrize("category", ["cobler", "disability", ""])
def test_a_term_is_not_taken_for_a_category_that_there_is_none_of(category: str) -> None:
    with pytest.raises(InputError) as refused:
        DICTIONARY.with_terms({"tukang sol": category})
    assert refused.value.code == "occupation_group"


def test_a_group_is_not_taken_into_a_family_that_there_is_none_of() -> None:
    odd = Group(name="odd", kind="category", title_id="a", title_en="b", families=("oddities",))
    with pytest.raises(InputError, match="oddities"):
        DICTIONARY.with_groups(odd)


def test_an_unknown_group_has_no_title_and_no_families() -> None:
    with pytest.raises(InputError):
        DICTIONARY.title("cobler", "en")
    with pytest.raises(InputError):
        DICTIONARY.families("cobler")


def _named(value: object) -> frozenset[str]:
    if isinstance(value, Groups):
        return value.names
    if isinstance(value, Quota | Proofs):
        return frozenset(value.by_group)
    if isinstance(value, Priority):
        return frozenset(value.groups)
    if isinstance(value, Limits):
        return (value.only_groups or frozenset()) | (value.first_groups or frozenset())
    return frozenset()


def _values(scheme: Scheme) -> Iterator[object]:
    for point in POINTS:
        for ruling in getattr(scheme, point).rulings:
            yield ruling.value
    for preset in scheme.presets:
        for ruling in preset.points.values():
            yield ruling.value


def test_every_group_that_a_shipped_policy_names_is_in_the_dictionary() -> None:
    named = {
        (policy.id, name)
        for policy in policies()
        for scheme in policy.schemes
        for value in _values(scheme)
        for name in _named(value)
    }
    assert len(named) > 20
    assert {one for one in named if one[1] not in DICTIONARY.names} == set()


def test_every_group_that_a_fund_is_for_is_in_the_dictionary() -> None:
    named = {
        name for fund in FUNDS for ruling in fund.limits.rulings for name in _named(ruling.value)
    }
    assert {"palm_worker", "tobacco_worker"} <= named <= DICTIONARY.names
