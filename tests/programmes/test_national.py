"""The law as a value: reforms, what was known when, projections, paths."""

from __future__ import annotations

from collections import Counter
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any

import attrs
import pytest

from perlindungan.facts import EmployerKind, Month, Programme, RiskGroup, Segment
from perlindungan.law import Confidence, NotInForce, NotYetPublished, Rounding, Timeline
from perlindungan.law.registry import PP_45_2015
from perlindungan.programmes import (
    FIRST_MONTH,
    NATIONAL,
    Choices,
    Form,
    Law,
    Part,
    PensionMonth,
    form_of,
    pieces_of,
)


def lowered_ceiling() -> Law:
    ceiling = NATIONAL.jp.ceiling.with_value(
        Month(2026, 7),
        9_000_000,
        citations=(PP_45_2015.article(29),),
        confidence=Confidence.UNVERIFIED,
    )
    return attrs.evolve(NATIONAL, jp=attrs.evolve(NATIONAL.jp, ceiling=ceiling))


def test_the_law_begins_with_july_2015() -> None:
    assert Month(2015, 7) == FIRST_MONTH


def test_a_reform_is_another_value_and_leaves_the_original_alone() -> None:
    before = NATIONAL.jp.ceiling.entries
    reform = lowered_ceiling()
    assert reform.jp.ceiling.on(Month(2026, 7)).value == 9_000_000
    assert reform.parameter("jp.ceiling").on(Month(2030, 1)).value == 9_000_000
    assert reform.jp.ceiling.on(Month(2026, 6)).value == 11_086_300
    assert NATIONAL.jp.ceiling.entries is before
    assert NATIONAL.jp.ceiling.on(Month(2026, 7)).value == 11_086_300
    assert reform.jkk is NATIONAL.jkk


def test_the_law_and_its_mappings_cannot_be_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        NATIONAL.name = "x"  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        NATIONAL.jp.ceiling = NATIONAL.jp.pension_age  # type: ignore[misc]
    for law in (NATIONAL, NATIONAL.projected()):
        with pytest.raises(TypeError):
            law.jkk.rate[RiskGroup.I] = NATIONAL.jkm.rate  # type: ignore[index]
        with pytest.raises(TypeError):
            law.timelines()["x"] = NATIONAL.jkm.rate  # type: ignore[index]


def test_choices_are_part_of_the_law() -> None:
    chosen = attrs.evolve(
        NATIONAL, choices=Choices(rounding=Rounding.UP, pension_month=PensionMonth.NOT_DUE)
    )
    assert chosen.choices.rounding is Rounding.UP
    assert NATIONAL.choices.rounding is Rounding.HALF_UP
    assert NATIONAL.choices.pension_month is PensionMonth.DUE


def test_laws_are_compared_by_identity() -> None:
    copy = attrs.evolve(NATIONAL)
    assert copy != NATIONAL
    assert len({copy, NATIONAL}) == 2


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 2, 24), 10_547_400),
        (date(2026, 2, 25), 11_086_300),
        (date(2020, 2, 9), 8_512_400),
        (date(2020, 2, 10), 8_939_700),
    ],
)
def test_a_ceiling_is_known_from_the_day_of_its_letter(day: date, last: int) -> None:
    assert NATIONAL.as_known_on(day).jp.ceiling.entries[-1].value == last


def test_nobody_knew_the_ceiling_of_march_in_january() -> None:
    law = NATIONAL.as_known_on(date(2026, 1, 31))
    assert law.jp.ceiling.on(Month(2026, 2)).value == 10_547_400
    with pytest.raises(NotYetPublished):
        law.jp.ceiling.on(Month(2026, 3))
    assert NATIONAL.jp.ceiling.on(Month(2026, 3)).value == 11_086_300


def test_the_law_as_known_says_so() -> None:
    law = NATIONAL.as_known_on(date(2020, 8, 31))
    assert law.name == "national law, as known on 2020-08-31"
    assert law.known_on == date(2020, 8, 31)
    assert NATIONAL.known_on is None
    assert law.choices == NATIONAL.choices


OF_2020 = ["pp-49-2020", "pp-49-2020-bpu", "pp-49-2020-jakon"]
OF_INDUSTRY = ["pp-7-2025", "pp-36-2025"]
OF_BPU = ["pp-50-2025-transport", "pp-50-2025"]


@pytest.mark.parametrize(
    ("day", "reliefs", "deferrals"),
    [
        (date(2020, 8, 31), [], []),
        (date(2020, 9, 1), OF_2020, ["pp-49-2020-jp"]),
        (date(2025, 2, 6), OF_2020, ["pp-49-2020-jp"]),
        (date(2025, 2, 7), [*OF_2020, "pp-7-2025"], ["pp-49-2020-jp"]),
        (date(2025, 9, 3), [*OF_2020, "pp-7-2025"], ["pp-49-2020-jp"]),
        (date(2025, 9, 4), [*OF_2020, *OF_INDUSTRY], ["pp-49-2020-jp"]),
        (date(2025, 12, 21), [*OF_2020, *OF_INDUSTRY], ["pp-49-2020-jp"]),
        (date(2025, 12, 22), [*OF_2020, *OF_INDUSTRY, *OF_BPU], ["pp-49-2020-jp"]),
    ],
)
def test_reliefs_are_known_from_their_regulation(
    day: date, reliefs: list[str], deferrals: list[str]
) -> None:
    law = NATIONAL.as_known_on(day)
    assert [relief.id for relief in law.reliefs] == reliefs
    assert [deferral.id for deferral in law.deferrals] == deferrals


def test_jkp_was_not_known_before_its_regulation() -> None:
    law = NATIONAL.as_known_on(date(2021, 2, 1))
    assert law.jkp.government_rate.entries == ()
    with pytest.raises(NotInForce, match="no value is known"):
        law.jkp.government_rate.on(Month(2021, 2))
    known = NATIONAL.as_known_on(date(2021, 2, 2))
    assert known.jkp.government_rate.on(Month(2021, 2)).value == Fraction(22, 10_000)


@pytest.mark.parametrize("day", [date(2015, 7, 1), date(2018, 6, 1), date(2018, 12, 31)])
def test_the_rise_of_the_pension_age_was_known_from_the_start(day: date) -> None:
    """PP 45/2015 itself says 57 from 2019, and a year more every three years."""
    ages = NATIONAL.as_known_on(day).jp.pension_age
    assert [ages.on(date(year, 1, 1)).value for year in (2016, 2019, 2022, 2043)] == [
        56,
        57,
        58,
        65,
    ]


@pytest.mark.parametrize(
    "kind", [EmployerKind.CENTRAL_GOVERNMENT, EmployerKind.REGIONAL_GOVERNMENT]
)
def test_the_new_split_of_jkn_is_known_from_its_regulation(kind: EmployerKind) -> None:
    """Perpres 75/2019 was signed on 24 October 2019."""
    before = NATIONAL.as_known_on(date(2019, 10, 23)).jkn.worker_rate[kind]
    after = NATIONAL.as_known_on(date(2019, 10, 24)).jkn.worker_rate[kind]
    assert before.on(Month(2020, 1)).value == Fraction(2, 100)
    assert after.on(Month(2020, 1)).value == Fraction(1, 100)


def test_knowing_less_and_less_takes_entries_away_and_never_adds_any() -> None:
    days = [date(2015, 7, 1), date(2019, 1, 1), date(2021, 2, 2), date(2026, 12, 31)]
    for path, timeline in NATIONAL.timelines().items():
        known = [NATIONAL.as_known_on(day).timelines()[path].entries for day in days]
        for before, after in pairwise(known):
            assert {entry.since for entry in before} <= {entry.since for entry in after}
        assert known[-1] == timeline.entries


def test_a_projected_law_projects_every_parameter() -> None:
    law = NATIONAL.projected()
    assert law.timelines().keys() == NATIONAL.timelines().keys()
    assert all(timeline.projects for timeline in law.timelines().values())
    assert not any(timeline.projects for timeline in NATIONAL.timelines().values())
    assert (law.name, law.projects) == ("national law, projected", True)
    later = law.jp.ceiling.on(Month(2030, 1))
    assert (later.value, later.confidence) == (11_086_300, Confidence.PROJECTED)


def test_what_was_known_can_be_projected() -> None:
    law = NATIONAL.as_known_on(date(2026, 1, 31)).projected()
    assert law.name == "national law, as known on 2026-01-31, projected"
    assert law.known_on == date(2026, 1, 31)
    assert law.jp.ceiling.on(Month(2026, 3)).value == 10_547_400


@pytest.mark.parametrize("path", ["jp.ceiling", "JP.Ceiling", "JP.CEILING"])
def test_a_path_gives_its_timeline_whatever_the_case(path: str) -> None:
    assert NATIONAL.parameter(path) is NATIONAL.jp.ceiling


@pytest.mark.parametrize(
    ("path", "kind"), [("jkk.rate.I", RiskGroup.I), ("jkk.rate.v", RiskGroup.V)]
)
def test_a_path_may_end_with_a_kind(path: str, kind: RiskGroup) -> None:
    assert NATIONAL.parameter(path) is NATIONAL.jkk.rate[kind]
    assert NATIONAL.parameter("jkk.rate") is NATIONAL.jkk.rate


@pytest.mark.parametrize(
    "path",
    ["", "jp.", ".jp.ceiling", "jp..ceiling", "jp.roof", "jkk.rate.VI", "jp.ceiling.x", "xx"],
)
def test_a_path_to_nothing_is_an_error_that_tells_the_paths(path: str) -> None:
    with pytest.raises(KeyError, match=r"no parameter of that name; there are .*jp\.ceiling"):
        NATIONAL.parameter(path)


@pytest.mark.parametrize(
    "path", ["jp", "name", "projected", "as_known_on", "jp.contributions", "jp.ceiling.entries"]
)
def test_what_is_no_parameter_is_not_given_as_one(path: str) -> None:
    with pytest.raises(KeyError, match="no parameter of that name"):
        NATIONAL.parameter(path)


@pytest.mark.parametrize("programme", list(Programme))
def test_every_programme_says_for_whom_and_until_when(programme: Programme) -> None:
    room = programme.value.lower()
    assert NATIONAL.due(programme, Segment.PU) is NATIONAL.parameter(f"{room}.due")
    due_date = NATIONAL.due_date(programme, Segment.PU)
    if programme is Programme.JKP:
        assert due_date is None
    else:
        assert due_date is NATIONAL.parameter(f"{room}.due_date")


DECLARED = {
    Segment.PU: 14,
    Segment.BPU: 9,
    Segment.JAKON: 4,
    Segment.PMI: 4,
    Segment.PBPU: 4,
    Segment.PBI: 1,
    Segment.VETERAN: 1,
}


def _entries(tariff: Any) -> list[Any]:
    timelines = [tariff] if isinstance(tariff, Timeline) else list(tariff.values())
    return [entry for timeline in timelines for entry in timeline.entries]


def test_declared_contributions_are_told_apart_and_lead_to_parameters() -> None:
    declared = NATIONAL.contributions
    ids = [contribution.id for contribution in declared]
    assert len(ids) == len(set(ids)) == sum(DECLARED.values())
    assert Counter(contribution.segment for contribution in declared) == DECLARED
    for contribution in declared:
        abroad = contribution.segment is Segment.PMI  # one amount for two programmes
        room = "pmi" if abroad else contribution.programme.value.lower()
        assert contribution.id.startswith(f"{room}.") or contribution.id == room
        assert bool(contribution.also) is (abroad and contribution.programme is Programme.JKK)
        tariff = NATIONAL.parameter(contribution.tariff)
        assert isinstance(tariff, Timeline) is (contribution.by is None)
        assert all(pieces_of(entry.value) for entry in _entries(tariff))
        # A sum of rupiah has no base, and whatever else a tariff is counts on one.
        forms = {form_of(entry.value) for entry in _entries(tariff)}
        assert (forms == {Form.RUPIAH}) is (contribution.base is None)
        base = contribution.base
        if base is not None and base.ceiling is not None:
            assert isinstance(NATIONAL.parameter(base.ceiling), Timeline)
        if base is not None and base.floor_rule is not None:
            assert isinstance(NATIONAL.parameter(base.floor_rule), Timeline)
        if contribution.less is not None:
            assert contribution.less in ids


def test_contributions_of_a_segment_are_those_declared_for_it() -> None:
    for segment in Segment:
        own = NATIONAL.contributions_of(segment)
        assert {contribution.segment for contribution in own} == {segment}
        assert own == tuple(c for c in NATIONAL.contributions if c.segment is segment)


OPEN_TO = {
    Segment.BPU: (Programme.JKK, Programme.JKM, Programme.JHT),
    Segment.JAKON: (Programme.JKK, Programme.JKM),
    Segment.PMI: (Programme.JKK, Programme.JKM, Programme.JHT),
    Segment.PBPU: (Programme.JKN,),
    Segment.PBI: (Programme.JKN,),
    Segment.VETERAN: (Programme.JKN,),
}
ROOM = {Segment.JAKON: "construction"}
DATED = {Segment.BPU: OPEN_TO[Segment.BPU], Segment.PBPU: (Programme.JKN,)}


@pytest.mark.parametrize("segment", OPEN_TO)
@pytest.mark.parametrize("programme", list(Programme))
def test_every_segment_says_which_programmes_are_open_to_it(
    segment: Segment, programme: Programme
) -> None:
    room = f"{programme.value}.{ROOM.get(segment, segment.value)}".lower()
    due, due_date = NATIONAL.due(programme, segment), NATIONAL.due_date(programme, segment)
    if programme not in OPEN_TO[segment]:
        assert due is None
        assert due_date is None
        return
    assert due is NATIONAL.parameter(f"{room}.due")
    if programme in DATED.get(segment, ()):
        assert due_date is NATIONAL.parameter(f"{room}.due_date")
    else:
        assert due_date is None


@pytest.mark.parametrize("segment", list(Segment))
@pytest.mark.parametrize("programme", list(Programme))
def test_late_fines_fall_on_employers_and_in_jkn_on_who_paid_for_himself(
    segment: Segment, programme: Programme
) -> None:
    """PP 44/2015 Pasal 22 and PP 46/2015 Pasal 20 speak of employers alone."""
    fine = NATIONAL.late_fine(programme, segment)
    if programme is Programme.JKN:
        paying = segment in (Segment.PU, Segment.PBPU)
        assert fine is (NATIONAL.parameter("jkn.late.monthly_fine") if paying else None)
    elif segment is Segment.PU and programme is not Programme.JKP:
        assert fine is NATIONAL.parameter(f"{programme.value.lower()}.late_fine")
    else:
        assert fine is None


def test_informational_parts_are_those_that_are_inside_others() -> None:
    inside = {part for part in Part if part.informational}
    assert inside == {Part.RECOMPOSITION, Part.NET}
    declared = {c.id for c in NATIONAL.contributions if c.part.informational}
    assert declared == {"jkk.net", "jkm.net", "jkp.from_jkk", "jkp.from_jkm"}
