"""What arrears do to the cover: three consecutive months, and beyond."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from perlindungan import NATIONAL, Month
from perlindungan.arrears import (
    Cover,
    Due,
    Ledger,
    Payment,
    account,
    effect_of_arrears,
)
from perlindungan.arrears.cover import consecutive
from perlindungan.facts import FactError, Programme, Segment
from perlindungan.law import NotInForce

JKK, JKM, JHT = Programme.JKK, Programme.JKM, Programme.JHT
JP, JKP, JKN = Programme.JP, Programme.JKP, Programme.JKN
DAY = date(2026, 6, 1)


def months(*numbers: int, year: int = 2026) -> list[Month]:
    return [Month(year, number) for number in numbers]


def covers(
    owed: Iterable[tuple[Month, Programme]],
    on: date,
    *,
    segment: Segment = Segment.PU,
    payments: Iterable[Payment] = (),
) -> dict[Programme, Cover]:
    dues = tuple(Due(month=month, programme=which, amount=1_000) for month, which in owed)
    ledger = Ledger(segment=segment, dues=dues, payments=tuple(payments))
    return {item.programme: item for item in account(ledger, on, holidays=None).cover}


def cover(
    programme: Programme,
    owed: Iterable[Month],
    on: date,
    *,
    segment: Segment = Segment.PU,
    payments: Iterable[Payment] = (),
) -> Cover:
    found = covers([(month, programme) for month in owed], on, segment=segment, payments=payments)
    return found[programme]


# -- the table of the law -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("programme", "segment", "effects"),
    [
        (JKK, Segment.PU, ["insured"] * 4 + ["employer_first"] * 3),
        (JKM, Segment.PU, ["insured"] * 4 + ["employer_first"] * 3),
        (JKK, Segment.BPU, ["insured"] + ["care_then_cash"] * 3 + ["nothing"] * 3),
        (JKM, Segment.BPU, ["insured"] + ["funeral_then_rest"] * 3 + ["nothing"] * 3),
        (JHT, Segment.PU, ["savings_stay"] * 7),
        (JHT, Segment.BPU, ["savings_stay"] * 7),
        (JP, Segment.PU, ["insured"] + ["months_do_not_count"] * 6),
    ],
)
def test_zero_to_six_months(programme: Programme, segment: Segment, effects: list[str]) -> None:
    # PP 44/2015 Pasal 38, 39, 41, 42: up to three consecutive months, and more than three.
    found = [effect_of_arrears(programme, segment, number, DAY) for number in range(7)]
    assert [item.effect for item in found] == effects
    assert [item.months for item in found] == list(range(7))


@pytest.mark.parametrize(
    ("programme", "segment", "number", "cited"),
    [
        (JKK, Segment.PU, 3, ["PP 44/2015 Pasal 38 ayat (1)"]),
        (JKK, Segment.PU, 4, ["PP 44/2015 Pasal 38 ayat (2)", "PP 44/2015 Pasal 38 ayat (3)"]),
        (JKM, Segment.PU, 3, ["PP 44/2015 Pasal 41 ayat (1)"]),
        (JKM, Segment.PU, 4, ["PP 44/2015 Pasal 41 ayat (2)", "PP 44/2015 Pasal 41 ayat (3)"]),
        (JKK, Segment.BPU, 3, ["PP 44/2015 Pasal 39 ayat (1)"]),
        (JKK, Segment.BPU, 4, ["PP 44/2015 Pasal 39 ayat (2)"]),
        (JKM, Segment.BPU, 3, ["PP 44/2015 Pasal 42 ayat (1)"]),
        (JKM, Segment.BPU, 4, ["PP 44/2015 Pasal 42 ayat (2)"]),
    ],
)
def test_each_effect_cites_its_paragraph(
    programme: Programme, segment: Segment, number: int, cited: list[str]
) -> None:
    found = effect_of_arrears(programme, segment, number, DAY)
    assert [str(citation) for citation in found.citations] == cited


@pytest.mark.parametrize("programme", [JKK, JKM])
@pytest.mark.parametrize("segment", [Segment.PU, Segment.BPU])
@pytest.mark.parametrize("number", range(4))
def test_within_three_months_the_timeline_is_cited(
    programme: Programme, segment: Segment, number: int
) -> None:
    ruled = NATIONAL.jkk.arrears_months if programme is JKK else NATIONAL.jkm.arrears_months
    assert ruled[segment].name == f"{programme.value.lower()}.arrears_months.{segment.value}"
    entry = ruled[segment].on(DAY)
    assert entry.value == 3
    assert effect_of_arrears(programme, segment, number, DAY).citations == entry.citations


def test_another_law_has_another_number_of_months_from_its_day_on() -> None:
    timeline = NATIONAL.jkk.arrears_months[Segment.PU]
    longer = attrs.evolve(timeline.entries[0], since=DAY, value=5)
    ruled = {Segment.PU: attrs.evolve(timeline, entries=(*timeline.entries, longer))}
    law = attrs.evolve(NATIONAL, jkk=attrs.evolve(NATIONAL.jkk, arrears_months=ruled))
    eve = DAY - timedelta(days=1)
    found = [
        effect_of_arrears(JKK, Segment.PU, number, on, law=law).effect
        for number, on in ((4, eve), (4, DAY), (5, DAY), (6, DAY))
    ]
    assert found == ["employer_first", "insured", "insured", "employer_first"]
    assert effect_of_arrears(JKK, Segment.PU, 4, DAY).effect == "employer_first"


def test_before_the_law_nothing_is_said() -> None:
    assert effect_of_arrears(JKK, Segment.PU, 3, date(2015, 7, 1)).effect == "insured"
    with pytest.raises(NotInForce):
        effect_of_arrears(JKK, Segment.PU, 3, date(2015, 6, 30))


@pytest.mark.parametrize(
    ("programme", "segment", "field"),
    [
        (JKN, Segment.PU, "programme"),
        (JKP, Segment.PU, "programme"),
        (JKN, Segment.BPU, "programme"),
        (JKP, Segment.BPU, "programme"),
        (JP, Segment.BPU, "programme"),
        *((JKK, one, "segment") for one in Segment if one not in {Segment.PU, Segment.BPU}),
    ],
)
@pytest.mark.parametrize("number", [0, 4])
def test_of_what_the_articles_do_not_speak(
    programme: Programme, segment: Segment, field: str, number: int
) -> None:
    with pytest.raises(FactError) as refused:
        effect_of_arrears(programme, segment, number, DAY)
    assert refused.value.field == field
    asked = programme.value if field == "programme" else segment.value
    assert asked not in refused.value.told("en").partition("expected")[2].replace(",", "").split()


@pytest.mark.parametrize("programme", [JKK, JKM, JHT, JP])
@pytest.mark.parametrize("number", [-1, True, 1.0, "3", None])
def test_a_number_of_months_that_is_none_is_refused(programme: Programme, number: Any) -> None:
    with pytest.raises(FactError) as refused:
        effect_of_arrears(programme, Segment.PU, number, DAY)
    assert refused.value.field == "months"


@pytest.mark.parametrize(
    ("found", "longest"),
    [
        ([], 0),
        (months(5), 1),
        (months(1, 2, 3), 3),
        (months(3, 1, 2), 3),
        (months(1, 2, 4, 5, 6), 3),
        (months(1, 3, 5, 7), 1),
        (months(1, 1, 2), 2),
        ([*months(11, 12, year=2025), *months(1, 2)], 4),
        ([*months(12, year=2024), *months(12, year=2025)], 1),
    ],
)
def test_the_longest_run_of_months(found: list[Month], longest: int) -> None:
    assert consecutive(found) == longest


# -- in an account --------------------------------------------------------------------------------


@pytest.mark.parametrize("programme", [JKK, JKM])
def test_the_fourth_month_counts_from_the_day_after_its_due_date(programme: Programme) -> None:
    owed = months(1, 2, 3, 4)
    before = cover(programme, owed, date(2026, 5, 15))
    assert (before.months, before.effect) == (3, "insured")
    after = cover(programme, owed, date(2026, 5, 16))
    assert (after.months, after.effect) == (4, "employer_first")


def test_months_apart_do_not_add_up() -> None:
    found = cover(JKK, months(1, 2, 3, 5, 6), date(2026, 8, 1))
    assert (found.months, found.effect) == (3, "insured")


def test_a_month_paid_in_the_middle_breaks_the_run() -> None:
    payments = [Payment(on=date(2026, 2, 10), amount=3_000)]
    found = cover(JKK, months(1, 2, 3, 4, 5, 6), date(2026, 8, 1), payments=payments)
    assert (found.months, found.effect) == (3, "insured")


def test_a_month_paid_in_part_is_in_arrears() -> None:
    payments = [Payment(on=date(2026, 2, 10), amount=999)]
    found = cover(JKK, months(1, 2, 3, 4), date(2026, 5, 16), payments=payments)
    assert (found.months, found.effect) == (4, "employer_first")


def test_arrears_that_were_paid_are_none() -> None:
    payments = [Payment(on=date(2026, 5, 20), amount=4_000)]
    found = cover(JKK, months(1, 2, 3, 4), date(2026, 5, 20), payments=payments)
    assert (found.months, found.effect) == (0, "insured")


def test_a_participant_pays_in_the_month_itself() -> None:
    owed = months(1, 2, 3, 4)
    before = cover(JKK, owed, date(2026, 4, 15), segment=Segment.BPU)
    assert (before.months, before.effect) == (3, "care_then_cash")
    after = cover(JKK, owed, date(2026, 4, 16), segment=Segment.BPU)
    assert (after.months, after.effect) == (4, "nothing")
    assert cover(JKM, owed[:1], date(2026, 1, 16), segment=Segment.BPU).effect == (
        "funeral_then_rest"
    )


def test_jht_loses_nothing_and_jp_months_do_not_count() -> None:
    owed = months(1, 2, 3, 4, 5, 6)
    jht = cover(JHT, owed, date(2026, 12, 1))
    assert (jht.months, jht.effect) == (6, "savings_stay")
    jp = cover(JP, owed[:1], date(2026, 2, 16))
    assert (jp.months, jp.effect) == (1, "months_do_not_count")
    assert cover(JP, owed[:1], date(2026, 2, 15)).effect == "insured"


# -- JKP ------------------------------------------------------------------------------------------

FOUR = months(9, 10, 11, 12, year=2024)
"""Due on 15 October, 15 November, 16 December 2024 and 15 January 2025."""


def test_jkp_counts_arrears_of_jkk_alone_since_february_2025() -> None:
    # PP 37/2021 Pasal 39 named JKK and JKM; PP 6/2025, in force on 7 February 2025, JKK alone.
    owed = [(month, JKM) for month in FOUR] + [(FOUR[0], JKK)]
    before = covers(owed, date(2025, 2, 6))[JKP]
    assert (before.months, before.effect) == (4, "jkp_employer_first")
    assert "PP 37/2021 Pasal 39" in str(before.citations[0])
    since = covers(owed, date(2025, 2, 7))[JKP]
    assert (since.months, since.effect) == (1, "jkp_insured")
    assert "PP 6/2025 Pasal 39" in str(since.citations[0])


@pytest.mark.parametrize("on", [date(2025, 2, 6), date(2025, 2, 7), date(2026, 6, 1)])
@pytest.mark.parametrize(("number", "effect"), [(3, "jkp_insured"), (4, "jkp_employer_first")])
def test_jkp_follows_jkk_at_any_time(on: date, number: int, effect: str) -> None:
    found = covers([(month, JKK) for month in FOUR[:number]], on)[JKP]
    assert (found.months, found.effect) == (number, effect)


def test_before_2025_months_of_jkk_and_jkm_make_one_run() -> None:
    owed = [(FOUR[0], JKK), (FOUR[1], JKM), (FOUR[2], JKK), (FOUR[3], JKM)]
    assert covers(owed, date(2025, 2, 6))[JKP].months == 4
    assert covers(owed, date(2025, 2, 7))[JKP].months == 1


@pytest.mark.parametrize(
    ("on", "programmes"),
    [(date(2021, 2, 1), {JKK}), (date(2021, 2, 2), {JKK, JKP}), (date(2026, 6, 1), {JKK, JKP})],
)
def test_there_is_no_jkp_before_its_law(on: date, programmes: set[Programme]) -> None:
    # PP 37/2021, in force on 2 February 2021.
    assert set(covers([(Month(2020, 6), JKK)], on)) == programmes


def test_months_before_jkp_do_not_count_for_it() -> None:
    # A run of six months of JKK, of which February to May 2021 are months of JKP.
    run = months(11, 12, year=2020) + months(1, 2, 3, 4, 5, year=2021)
    owed = [(month, JKK) for month in run]
    found = covers(owed[:-1], date(2021, 8, 1))
    assert (found[JKK].months, found[JKK].effect) == (6, "employer_first")
    assert (found[JKP].months, found[JKP].effect) == (3, "jkp_insured")
    more = covers(owed, date(2021, 8, 1))
    assert (more[JKP].months, more[JKP].effect) == (4, "jkp_employer_first")
    before = covers(owed[:3], date(2021, 8, 1))[JKP]
    assert (before.months, before.effect) == (0, "jkp_insured")


def test_jkp_without_arrears() -> None:
    payments = [Payment(on=date(2024, 10, 1), amount=1_000)]
    dues = (Due(month=FOUR[0], programme=JKK, amount=1_000),)
    ledger = Ledger(segment=Segment.PU, dues=dues, payments=tuple(payments))
    found = {item.programme: item for item in account(ledger, DAY, holidays=None).cover}
    assert (found[JKP].months, found[JKP].effect) == (0, "jkp_insured")


def test_jkp_stands_where_jkk_stands() -> None:
    assert set(covers([(FOUR[0], JKM), (FOUR[0], JHT)], DAY)) == {JKM, JHT}


def test_participants_have_no_jkp() -> None:
    found = covers([(month, JKK) for month in FOUR], date(2025, 6, 1), segment=Segment.BPU)
    assert set(found) == {JKK}


# -- JKN ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("segment", [Segment.PU, Segment.PBPU])
@pytest.mark.parametrize("month", [Month(2018, 10), Month(2020, 6), Month(2026, 4)])
def test_jkn_stops_with_the_first_of_the_next_month(segment: Segment, month: Month) -> None:
    # Perpres 64/2020 Pasal 42 ayat (1).
    assert cover(JKN, [month], month.last, segment=segment).effect == "insured"
    stopped = cover(JKN, [month], month.last + timedelta(days=1), segment=segment)
    assert (stopped.effect, stopped.months) == ("suspended", 1)


def test_jkn_paid_before_the_month_ended_or_after() -> None:
    april = [Month(2026, 4)]
    in_time = [Payment(on=date(2026, 4, 30), amount=1_000)]
    assert cover(JKN, april, date(2026, 5, 1), payments=in_time).effect == "insured"
    part = [Payment(on=date(2026, 4, 30), amount=999)]
    assert cover(JKN, april, date(2026, 5, 1), payments=part).effect == "suspended"
    late = [Payment(on=date(2026, 5, 3), amount=1_000)]
    assert cover(JKN, april, date(2026, 5, 3), payments=late).effect == "insured"


@pytest.mark.parametrize("segment", [Segment.PU, Segment.PBPU])
def test_jkn_from_2016_stopped_when_late_for_more_than_a_month(segment: Segment) -> None:
    # Perpres 19/2016: late for more than one month since the 10th.
    august = [Month(2016, 8)]
    assert cover(JKN, august, date(2016, 9, 1), segment=segment).effect == "insured"
    assert cover(JKN, august, date(2016, 9, 10), segment=segment).effect == "insured"
    assert cover(JKN, august, date(2016, 9, 11), segment=segment).effect == "suspended"


@pytest.mark.parametrize(
    ("segment", "last_day"),
    [(Segment.PU, date(2015, 12, 10)), (Segment.PBPU, date(2016, 3, 10))],
    ids=["PU three months", "PBPU six months"],
)
def test_jkn_of_old_stopped_after_three_or_six_months(segment: Segment, last_day: date) -> None:
    # Perpres 111/2013, as copies quote it; September 2015 was due on the 10th.
    september = [Month(2015, 9)]
    assert cover(JKN, september, last_day, segment=segment).effect == "insured"
    after = cover(JKN, september, last_day + timedelta(days=1), segment=segment)
    assert after.effect == "suspended"


def test_the_rule_of_the_day_decides_not_that_of_the_month() -> None:
    # The rule of Perpres 82/2018 holds from 18 September 2018.
    august = [Month(2018, 8)]
    assert cover(JKN, august, date(2018, 9, 10)).effect == "insured"
    assert cover(JKN, august, date(2018, 9, 18)).effect == "suspended"
