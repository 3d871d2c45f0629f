"""What columns make of facts, and which values of them no case could be made of.

The checks are those that the facts themselves make when a case is built; they are asked once for
all segments.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from perlindungan.facts import EmployerKind, Segment, WagePeriod
from perlindungan.facts.checks import LARGEST_AMOUNT
from perlindungan.frames.cells import FALSE, TRUE, UNKNOWN, Cell
from perlindungan.frames.door import Door, Refused, door_wrong
from perlindungan.frames.errors import FrameError
from perlindungan.frames.kinds import counts, facts_of, sums
from perlindungan.frames.reader import Reader
from perlindungan.law.formula import Formula, Node, constant, given, parameter, when

_WAGE, _PERIOD = given("wage"), given("wage_period")
_SANE = when(_WAGE <= LARGEST_AMOUNT, _WAGE, None)
"""What is too large is refused; here it must not leave 64 bits before."""

_MONTHLY_WAGE = when(
    _PERIOD.missing,
    None,
    when(_PERIOD.is_(WagePeriod.DAY), _SANE * parameter("wage_base.days_in_month"), _WAGE),
)
_WAGE_KIND = when(
    _WAGE.missing | _PERIOD.missing,
    None,
    when(
        _PERIOD.is_(WagePeriod.MONTH),
        "monthly",
        when(_PERIOD.is_(WagePeriod.DAY), "daily", "piece_mean_given"),
    ),
)

_OF_A_PROJECT = tuple(
    given(name)
    for name in ("contract_value", "vat_rate", "ordered_on", "works_from", "works_until")
)


def _none_known(formulas: Sequence[Formula]) -> Formula:
    found = constant(True)
    for formula in formulas:
        found = formula.missing if found.node is Node.CONSTANT else found & formula.missing
    return found


BY_WAGE = _WAGE.known | _none_known(_OF_A_PROJECT)
_COUNTED_BY = when(BY_WAGE, "wage", "value")
MADE = {"monthly_wage": _MONTHLY_WAGE, "wage_kind": _WAGE_KIND, "counted_by": _COUNTED_BY}
"""Facts of a case that are made of columns."""


@frozen(kw_only=True, eq=False)
class Doubt:
    """A value that is refused wherever it stands: the fact named, and where."""

    field: str
    code: str
    when: Formula
    segments: tuple[Segment, ...] = ()
    """Whose rows; left out, of every segment that has the facts asked."""


_OLDEST, _WHOLE = 1900, 100
"""First year of a birth, and the percentage that is all."""

_DETAILS = {"most": LARGEST_AMOUNT, "oldest": _OLDEST}

_ORDERED = (
    ("ended_on", "started_on", "after_start"),
    ("works_until", "works_from", "after_start"),
    ("extension_paid_on", "paid_on", "after_payment"),
    ("departs_on", "registered_on", "after_registration"),
    ("returns_on", "departs_on", "after_start"),
)


@cache
def doubts() -> tuple[Doubt, ...]:
    """Return what the facts refuse when a case is made of them, in the same order of facts."""
    by_wage, contract = BY_WAGE, given("contract_value").known
    found = [
        Doubt(
            field="contract_value",
            code="value_or_wage",
            when=by_wage & contract,
            segments=(Segment.JAKON,),
        ),
        Doubt(
            field="wage_period",
            code="one_of",
            when=_WAGE.known & _PERIOD.missing,
            segments=(Segment.PU, Segment.JAKON),
        ),
        Doubt(
            field="vat_rate",
            code="percentage",
            when=~by_wage & contract & given("vat_rate").missing,
            segments=(Segment.JAKON,),
        ),
        *(
            Doubt(
                field=name,
                code="rupiah_range",
                when=(given(name) < 0) | (given(name) > LARGEST_AMOUNT),
            )
            for name in sums()
        ),
        *(Doubt(field=name, code="count", when=given(name) < 0) for name in counts()),
        Doubt(field="household_size", code="persons", when=given("household_size").is_(0)),
        Doubt(
            field="contract_months", code="contract_months", when=given("contract_months").is_(0)
        ),
        Doubt(field="persons", code="somebody", when=given("persons").is_(0)),
        Doubt(field="jobs", code="jobs", when=~given("jobs").one_of(1, 2)),
        Doubt(field="birth_date", code="birth_date", when=given("birth_date").year < _OLDEST),
        Doubt(
            field="vat_rate",
            code="vat_rate",
            when=(given("vat_rate") < 0) | (given("vat_rate") >= _WHOLE),
        ),
        *(
            Doubt(field=later, code=code, when=given(later) < given(earlier))
            for later, earlier, code in _ORDERED
        ),
        Doubt(
            field="employer_size",
            code="state_has_no_size",
            when=given("employer_size").known & ~given("employer_kind").is_(EmployerKind.BUSINESS),
        ),
    ]
    return tuple(found)


_LOOKED_AT: Mapping[str, Formula] = {
    **dict.fromkeys(("birth_date", "citizenship", "ended_on"), BY_WAGE),
    "works_until": ~BY_WAGE,
    "vat_rate": ~BY_WAGE & given("contract_value").known,
}
"""In which rows of construction a fact is part of the case; the others, it says nothing of."""


def given_in(formula: Formula) -> set[str]:
    """Return the given facts that a formula asks."""
    if formula.node is Node.GIVEN:
        return {formula.parts[0]}
    return {name for part in _inner(formula) for name in given_in(part)}


def _inner(formula: Formula) -> list[Formula]:
    return [part for part in formula.parts if isinstance(part, Formula)]


def refused_facts(door: Door, reader: Reader, rows: Mapping[Segment, Cell]) -> list[Refused]:
    """Return the rows whose facts cannot be taken, with the error of each."""

    def mine_of(one: Segment, name: str) -> Cell:
        if one is not Segment.JAKON or name not in _LOOKED_AT:
            return rows[one]
        return reader.all_of(rows[one], reader.read(_LOOKED_AT[name]))

    found: list[Refused] = []
    names = sorted({name for segment in rows for name in facts_of(segment)})
    for name in names:
        for refused in door.refused(name):
            mine = [mine_of(one, name) for one in rows if name in facts_of(one)]
            wrong = door_wrong(reader, refused)
            found.append(Refused(rows=_within(reader, mine, wrong), error=refused.error))
    door.table.flush()
    for doubt in doubts():
        asked = given_in(doubt.when)
        mine = [
            mine_of(one, doubt.field)
            for one in rows
            if (one in doubt.segments if doubt.segments else asked <= facts_of(one))
        ]
        wrong = reader.read(doubt.when)
        if wrong == TRUE:  # what was given for every row is
            value = door.constants.get(doubt.field)
            raise FrameError(doubt.field, value, doubt.code, **_DETAILS)
        if mine and wrong not in (FALSE, UNKNOWN):
            error = f"{doubt.field}:{doubt.code}"
            found.append(Refused(rows=_within(reader, mine, wrong), error=error))
    return found


def _within(reader: Reader, segments: Sequence[Cell], wrong: Cell) -> Cell:
    return reader.all_of(reader.any_of(*segments), wrong)
