"""The poor: deciles and lists, by the list's own word and by a register; the frame of 2026."""

from __future__ import annotations

from datetime import date

import pytest
from tests.regional.verify.people import DAY, candidate, nik, outcome, scheme, verified

from perlindungan.regional import (
    Standing,
    setting,
)
from perlindungan.regional.points import PovertyTest
from perlindungan.regional.verify import (
    Registers,
    verify,
)

YES, NO, ASKS = Standing.ACCEPTED, Standing.REJECTED, Standing.NEEDS_FACT
FIVE = PovertyTest(decile_most=5)
DTKS = PovertyTest(listed="DTKS")
EITHER = PovertyTest(decile_most=5, listed="DTKS")
ME, OTHER = nik(2), nik(3)


@pytest.mark.parametrize(
    ("decile", "expected"),
    [
        (1, (YES, {"decile_within"})),
        (5, (YES, {"decile_within"})),
        (6, (NO, {"decile_above"})),
        (10, (NO, {"decile_above"})),
        (None, (ASKS, {"decile_missing"})),
        (0, (ASKS, {"decile_missing"})),
        (11, (ASKS, {"decile_missing"})),
    ],
)
def test_by_the_decile_of_the_list(decile: int | None, expected: tuple[Standing, set[str]]) -> None:
    assert outcome(candidate(decile=decile), poverty=FIVE) == expected


@pytest.mark.parametrize(
    ("on", "decile", "standing"),
    [
        (date(2025, 12, 31), 5, YES),
        (date(2025, 12, 31), 6, YES),
        (date(2025, 12, 31), None, YES),
        (date(2026, 1, 1), 5, YES),
        (date(2026, 1, 1), 6, NO),
        (date(2026, 1, 1), None, ASKS),
    ],
)
def test_from_2026_on_the_state_asks_for_deciles_1_to_5(
    on: date, decile: int | None, standing: Standing
) -> None:
    found = verify([candidate(decile=decile)], scheme(), on=on)
    assert found.people[0].standing is standing
    assert (
        verify([candidate(decile=decile)], scheme(), on=on, national={}).people[0].standing is YES
    )


@pytest.mark.parametrize(
    ("decile", "lists", "standing"),
    [
        (5, frozenset({"DTKS"}), YES),
        (6, frozenset({"DTKS"}), NO),
        (5, frozenset[str](), NO),
        (None, frozenset[str](), NO),
        (5, None, ASKS),
    ],
)
def test_the_tests_of_scheme_and_state_must_both_be_met(
    decile: int | None, lists: frozenset[str] | None, standing: Standing
) -> None:
    person = candidate(decile=decile, lists=lists)
    found = verify([person], scheme(poverty=DTKS), on=DAY)
    assert found.people[0].standing is standing


@pytest.mark.parametrize(
    ("register", "decile", "expected", "by"),
    [
        ({ME: 5}, None, (YES, {"decile_within"}), "register"),
        ({ME: 5}, 5, (YES, {"decile_within"}), "register"),
        ({ME: 5}, 6, (YES, {"decile_within"}), "against"),
        ({ME: 6}, 5, (NO, {"decile_above"}), "against"),
        ({ME: 6}, 6, (NO, {"decile_above"}), "register"),
        # Listed without a decile: the list's own word counts.
        ({ME: None, OTHER: 1}, 5, (YES, {"decile_within"}), "list"),
        ({ME: None, OTHER: 1}, None, (ASKS, {"decile_missing"}), None),
        # Of who does not stand in a register of deciles none is known.
        ({OTHER: 1}, None, (ASKS, {"decile_unlisted"}), "register"),
        ({OTHER: 1}, 3, (ASKS, {"decile_unlisted"}), "against"),
        # A register without any decile says nothing on them.
        ({OTHER: None}, 3, (YES, {"decile_within"}), "list"),
        ({}, None, (ASKS, {"decile_unlisted"}), "register"),
    ],
)
def test_a_register_of_deciles_wins_over_the_list(
    register: dict[str, int | None],
    decile: int | None,
    expected: tuple[Standing, set[str]],
    by: str | None,
) -> None:
    registers = Registers(poverty=register)
    person = candidate(decile=decile)
    assert outcome(person, registers=registers, poverty=FIVE) == expected
    (found,) = verify(
        [person], scheme(poverty=FIVE), on=DAY, registers=registers, national={}
    ).people
    told = [dict(one.details).get("by") for one in found.findings if one.code in expected[1]]
    assert told == [by]


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        (frozenset({"DTKS"}), (YES, {"listed"})),
        (frozenset({"dtks", "PKH"}), (YES, {"listed"})),
        (frozenset({"PKH"}), (NO, {"not_listed"})),
        (frozenset[str](), (NO, {"not_listed"})),
        (None, (ASKS, {"listing_unknown"})),
    ],
)
def test_by_the_lists_that_the_list_names(
    lists: frozenset[str] | None, expected: tuple[Standing, set[str]]
) -> None:
    assert outcome(candidate(lists=lists), poverty=DTKS) == expected


@pytest.mark.parametrize(
    ("inside", "lists", "expected"),
    [
        (True, None, (YES, {"listed"})),
        (True, frozenset[str](), (YES, {"listed"})),
        (False, None, (NO, {"not_listed"})),
        (False, frozenset({"DTKS"}), (NO, {"not_listed"})),
    ],
)
def test_a_register_of_the_same_name_wins(
    inside: bool, lists: frozenset[str] | None, expected: tuple[Standing, set[str]]
) -> None:
    register = {ME if inside else OTHER: None}
    of_dtks = Registers(poverty=register, poverty_list="dtks")
    assert outcome(candidate(lists=lists), registers=of_dtks, poverty=DTKS) == expected
    # One of another name says nothing on this list.
    of_another = Registers(poverty=register, poverty_list="P3KE")
    by_list = outcome(candidate(lists=lists), poverty=DTKS)
    assert outcome(candidate(lists=lists), registers=of_another, poverty=DTKS) == by_list


@pytest.mark.parametrize("test", [FIVE, DTKS])
def test_without_a_nik_nobody_is_looked_up(test: PovertyTest) -> None:
    registers = Registers(poverty={ME: 1}, poverty_list="DTKS")
    for wrong in (None, "-", "9901"):
        standing, found = outcome(candidate(nik=wrong), registers=registers, poverty=test)
        assert standing is ASKS
        assert "register_needs_nik" in found


@pytest.mark.parametrize(
    ("decile", "lists", "expected"),
    [
        (5, frozenset[str](), (YES, {"decile_within"})),
        (6, frozenset({"DTKS"}), (YES, {"listed"})),
        (None, frozenset({"DTKS"}), (YES, {"listed"})),
        (5, None, (YES, {"decile_within"})),
        (6, frozenset[str](), (NO, {"not_poor"})),
        (6, None, (ASKS, {"listing_unknown"})),
        (None, frozenset[str](), (ASKS, {"decile_missing"})),
        (None, None, (ASKS, {"listing_unknown"})),
    ],
)
def test_where_both_are_named_either_suffices(
    decile: int | None,
    lists: frozenset[str] | None,
    expected: tuple[Standing, set[str]],
) -> None:
    assert outcome(candidate(decile=decile, lists=lists), poverty=EITHER) == expected


def test_a_scheme_that_knows_of_no_test_of_its_own_still_has_that_of_the_state() -> None:
    none = scheme().with_ruling("poverty", setting(None, reason="Perwali (contoh)"))
    found = verify([candidate(decile=6)], none, on=DAY)
    assert found.people[0].standing is NO
    # The user's reason is carried all the same.
    assert found.terms.settings["poverty"].reason == "Perwali (contoh)"


@pytest.mark.parametrize(
    ("lists", "asked", "listed", "code"),
    [
        ({"DATA_MISKIN_DAERAH"}, None, "Data miskin daerah", "listed"),
        (set(), None, "P3KE", "not_listed"),
        (set(), {"lists"}, "P3KE", "not_listed"),
        (set(), {"lists.P3KE"}, "P3KE", "not_listed"),
        # Who does not stand in one list may stand in another, in which nobody looked.
        (set(), {"lists.DTKS", "marks"}, "P3KE", "listing_unknown"),
        ({"DTKS"}, {"lists.DTKS"}, "P3KE", "listing_unknown"),
        ({"DTKS"}, {"lists.DTKS"}, "dtks", "listed"),
    ],
)
def test_a_list_is_known_only_where_somebody_looked_in_it(
    lists: set[str], asked: set[str] | None, listed: str, code: str
) -> None:
    person = candidate(lists=frozenset(lists), asked=None if asked is None else frozenset(asked))
    assert outcome(person, poverty=PovertyTest(listed=listed))[1] == {code}
    registers = Registers(poverty={"9901011705900009": None}, poverty_list=listed)
    (found,) = verified(person, registers=registers, poverty=PovertyTest(listed=listed))
    (finding,) = [one for one in found.findings if one.fact == "lists"]
    by = "against" if code == "listed" else "register"
    assert (finding.code, dict(finding.details)["by"]) == ("not_listed", by)


def test_bontang_falls_from_36777_to_21076_when_the_state_asks_for_deciles() -> None:
    """The people are made up; how many of them stand in deciles 1 to 5 is the published figure."""
    everybody, poor = 36_777, 21_076
    people = [
        candidate(
            number,
            nik=f"9901{1 + number // 9_000:02}170590{1 + number % 9_000:04}",
            region="64.74",
            decile=5 if number < poor else 6,
        )
        for number in range(everybody)
    ]
    bontang = scheme("64.74")
    before = verify(people, bontang, on=date(2025, 12, 31))
    after = verify(people, bontang, on=date(2026, 1, 1))
    assert before.counts[YES] == everybody
    assert (after.counts[YES], after.counts[NO]) == (poor, everybody - poor)
    assert after.findings["decile_above"] == everybody - poor


def test_a_register_without_anybody_counts_as_complete() -> None:
    """One that was read from an empty file must not pass for none."""
    nobody = Registers(poverty={}, poverty_list="DTKS")
    assert outcome(candidate(decile=3), registers=nobody, poverty=FIVE) == (
        ASKS,
        {"decile_unlisted"},
    )
    assert outcome(candidate(), registers=nobody, poverty=DTKS) == (NO, {"not_listed"})
