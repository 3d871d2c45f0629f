"""The log and its lines: any month can be rebuilt, and what is no log is refused."""

from __future__ import annotations

import json
from datetime import date

import attrs
import pytest
from tests.regional.determine.people import nik
from tests.regional.renew.people import APRIL, JUNE, MARCH, MAY, change, joins, member, roll, scheme

from perlindungan.facts import FactError, InputError, Month
from perlindungan.regional import Sex
from perlindungan.regional.renew import ChangeKind, Event, Log, event_lines, renew

FIRST = roll(
    member(1, name="Contoh\u2028Satu", marks=frozenset({"disability", "pkh_recipient"}), decile=1),
    member(
        2, name=None, birth_date=None, sex=Sex.FEMALE, category=None, address="", family_card="1"
    ),
    member(3),
)
ALL = scheme()
LATE = change(ChangeKind.CORRECTED, 3, facts={"name": "Contoh Tiga"}, row=4)
IN_APRIL = renew(
    FIRST,
    [
        LATE,
        change(ChangeKind.GOT_EMPLOYER, 1, employer="PT Contoh"),
        change(ChangeKind.MOVED_AWAY, 2, date(2026, 4, 2), region="63.71"),
    ],
    month=APRIL,
    scheme=ALL,
    joins=joins(ALL, 11),
)
LOG = Log(first=FIRST).add(IN_APRIL)
IN_JUNE = renew(LOG, [], month=JUNE, scheme=ALL)
WHOLE = LOG.add(IN_JUNE)
LINES = list(WHOLE.to_lines())


def test_the_list_of_every_month_is_rebuilt() -> None:
    assert WHOLE.months == (MARCH, APRIL, JUNE)
    assert WHOLE.roll(MARCH) == FIRST
    assert WHOLE.roll(APRIL) == IN_APRIL.roll
    assert WHOLE.roll(MAY) == attrs.evolve(IN_APRIL.roll, month=MAY)
    assert WHOLE.roll(JUNE) == WHOLE.latest == IN_JUNE.roll
    assert set(IN_JUNE.roll.by_nik) == {nik(3), nik(11)}
    assert WHOLE.roll(Month(2027, 1)).members == IN_JUNE.roll.members
    with pytest.raises(InputError) as error:
        WHOLE.roll(Month(2026, 2))
    assert error.value.code == "log_month"


def test_a_log_comes_back_from_its_lines_and_can_be_appended_to() -> None:
    assert Log.from_lines(LINES) == WHOLE
    appended = [*LOG.to_lines(), *event_lines(Event.of(IN_JUNE))]
    assert appended == LINES
    assert Log.from_lines(f"{line}\n" for line in [*LINES, ""]) == WHOLE
    assert list(Log.from_lines(LINES).to_lines()) == LINES


def test_a_renewal_of_another_list_is_not_added() -> None:
    with pytest.raises(InputError) as error:
        LOG.add(renew(FIRST, [], month=MAY, scheme=ALL))
    assert error.value.code == "log_other"
    other = renew(roll(member(1), month=APRIL), [], month=MAY, scheme=ALL)
    with pytest.raises(InputError) as error:
        LOG.add(other)
    assert error.value.code == "log_other"


def test_renewals_are_of_one_month_after_the_other() -> None:
    with pytest.raises(FactError) as error:
        Log(first=FIRST, events=(Event(month=MAY), Event(month=APRIL)))
    assert error.value.code == "renew_month"


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (1, "{}"),
        (1, '{"line": "first"}'),
        (1, LINES[1]),
        (1, LINES[0].replace('"form": 1', '"form": 2')),
        (2, "Contoh Satu"),
        (2, "[]"),
        (2, LINES[0]),
        (2, LINES[1].replace('"since": "', '"since": "x')),
        (2, LINES[1].replace('"decile": 1', '"decile": "1"')),
        (2, LINES[1].replace('"male"', '"man"')),
        (2, '{"line": "left"}'),
        (2, '{"line": ["x"]}'),
        (5, '{"line": "renewed", "month": "2026-04"}'),
        (5, '{"line": "renewed", "month": "2026-04", "restarted": 1, "grounds": []}'),
        (6, LINES[1]),
        (6, '{"line": "unknown"}'),
        (6, "[" * 100_000),
    ],
)
def test_a_line_that_is_none_is_told_by_its_number(number: int, line: str) -> None:
    broken = [*LINES[: number - 1], line, *LINES[number:]]
    with pytest.raises(InputError) as error:
        Log.from_lines(broken)
    assert (error.value.code, error.value.value) == ("log_line", number)
    assert "9901" not in str(error.value)


def test_no_lines_are_no_log() -> None:
    with pytest.raises(InputError) as error:
        Log.from_lines([])
    assert error.value.code == "log_line"


def test_a_log_that_contradicts_itself_is_refused() -> None:
    (left,) = [line for line in LINES if json.loads(line)["line"] == "left" and nik(1) in line]
    (joined,) = [line for line in LINES if json.loads(line)["line"] == "joined"]
    for line in (left, joined):
        with pytest.raises(InputError) as error:
            Log.from_lines([*LINES[:5], line, *LINES[5:]])
        assert error.value.code == "log_member"


def test_nothing_personal_stands_in_a_repr() -> None:
    told = f"{WHOLE!r} {IN_APRIL!r} {IN_JUNE!r} {LATE!r}"
    for personal in (nik(1), nik(2), nik(3), nik(11), "Contoh Rekaan", "Contoh Tiga", "Jl. "):
        assert personal not in told
