"""Cases and assessments as plain data that JSON can hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Any, get_args

import attrs
from attrs import field, frozen

from perlindungan.claims.assessment import (
    Assessment,
    Benefit,
    Deadline,
    Details,
    Entitlement,
    Instalment,
    Note,
    Papers,
    Step,
)
from perlindungan.claims.one_door import EVENTS
from perlindungan.contributions.data import exact
from perlindungan.facts import FactError, Month, MonthlyWage
from perlindungan.facts.claims import Event, Filing, Participant, Supplied
from perlindungan.facts.reading import fields_of, read, record
from perlindungan.law import Reason

_KINDS = {name: kind for kind, name in EVENTS.items()}
_PERSON = tuple(item.name for item in attrs.fields(Participant))


@frozen(kw_only=True)
class Claim:
    """A case as somebody writes it down: what :func:`perlindungan.claims.assess` is asked.

    ``choices`` are answers where the law is silent, by name, as text.
    """

    id: str = ""
    event: Event
    participant: Participant
    on: date
    filing: Filing = field(factory=Filing)
    supplied: Supplied = field(factory=Supplied)
    choices: Mapping[str, str] = MappingProxyType({})


def claim_from_data(data: Mapping[str, Any]) -> Claim:
    """Return the case that JSON describes.

    The keys are ``id``, ``on``, ``event`` (with ``kind`` and the facts of that event), those of
    :class:`~perlindungan.facts.claims.Participant`, ``filing``, ``supplied`` and ``choices``. A key
    that is left out, or null, is a fact that nobody gave.

    Raises
    ------
    FactError
        With the path of what cannot be taken, its value (hidden where personal), and what was
        expected.
    """
    if not isinstance(data, Mapping):
        raise FactError("case", type(data).__name__, "mapping")
    for key in data:
        if key not in _KEYS:
            raise FactError(str(key), str(key), "known_key", values=", ".join(_KEYS))
    on = read(date, data.get("on"), "on")
    if on is None:
        raise FactError("on", None, "key_needed")
    person = {key: data[key] for key in _PERSON if data.get(key) is not None}
    if "membership" not in person:
        raise FactError("membership.segment", None, "key_needed")
    return Claim(
        id=read(str, data.get("id"), "id") or "",
        on=on,
        event=_event(data.get("event")),
        participant=record(Participant, person, ""),
        filing=record(Filing, data.get("filing") or {}, "filing"),
        supplied=_supplied(data.get("supplied") or {}),
        choices=_choices(data.get("choices") or {}),
    )


_KEYS = ("id", "on", "event", *_PERSON, "filing", "supplied", "choices")


def _choices(data: Any) -> Mapping[str, str]:
    given = _mapping(data, "choices")
    return {str(name): read(str, answer, f"choices.{name}") or "" for name, answer in given.items()}


def _mapping(data: Any, place: str) -> Mapping[Any, Any]:
    if not isinstance(data, Mapping):
        raise FactError(place, type(data).__name__, "mapping")
    return data


def _event(data: Any) -> Any:
    name = data.get("kind") if isinstance(data, Mapping) else None
    kind = _KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        shown = name if isinstance(name, str) else None
        raise FactError("event.kind", shown, "one_of", values=", ".join(_KINDS))
    return record(kind, {key: item for key, item in data.items() if key != "kind"}, "event")


def _supplied(data: Any) -> Supplied:
    """Return the figures of years; each field of :class:`Supplied` says of which kind they are."""
    hints = fields_of(Supplied)
    for key in _mapping(data, "supplied"):
        if key not in hints:
            raise FactError(f"supplied.{key}", key, "known_key", values=", ".join(hints))
    return Supplied(**{name: _by_year(data.get(name), name, hints[name]) for name in hints})


def _by_year(data: Any, name: str, hint: Any) -> Mapping[int, Any]:
    place, (_, kind) = f"supplied.{name}", get_args(hint)
    found = {}
    for year, value in _mapping(data or {}, place).items():
        figure = read(kind, value, f"{place}.{year}")
        if figure is not None:
            found[read(int, year, place)] = figure
    return found


# -- the case, back -------------------------------------------------------------------------------


def claim_to_data(claim: Claim) -> dict[str, Any]:
    """Return a case as data; what nobody gave is left out. Personal facts are in it."""
    person = {name: _plain(getattr(claim.participant, name)) for name in _PERSON}
    given = {
        "id": claim.id,
        "on": claim.on.isoformat(),
        "event": {"kind": EVENTS[type(claim.event)], **_plain(claim.event)},
        **person,
        "filing": _plain(claim.filing),
        "supplied": _plain(claim.supplied),
        "choices": dict(claim.choices),
    }
    return {key: value for key, value in given.items() if value not in (None, {}, "")}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, frozenset):
        return sorted(_plain(one) for one in value)
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, MonthlyWage) and not value.fixed_allowances:
        return value.basic
    if attrs.has(type(value)) and not isinstance(value, Month):
        names = [item.name for item in attrs.fields(type(value))]
        found = {name: _plain(getattr(value, name)) for name in names}
        return {name: one for name, one in found.items() if one not in (None, {}, "")}
    return _word(value)


def _word(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return exact(value)
    return str(value) if isinstance(value, Month) else value


# -- the answer -----------------------------------------------------------------------------------


def to_data(assessment: Assessment) -> dict[str, Any]:
    """Return an assessment as data that ``json.dumps`` takes as it is."""
    return {
        "id": assessment.id,
        "event": assessment.event,
        "happened_on": assessment.happened_on.isoformat(),
        "on": assessment.on.isoformat(),
        "law": assessment.law,
        "complete": assessment.complete,
        "missing": list(assessment.missing),
        "total": assessment.total,
        "entitlements": {
            programme.value: _entitlement(one) for programme, one in assessment.entitlements.items()
        },
        "choices": dict(assessment.choices),
    }


def _entitlement(one: Entitlement) -> dict[str, Any]:
    return {
        "outcome": one.decision.outcome.value,
        "reasons": _each(_reason, one.decision.reasons),
        "missing": list(one.missing),
        "payer": _named(one.bearer),
        "benefits": _each(_benefit, one.benefits),
        "total": one.total,
        "heir_class": _named(one.heir_class),
        "heirs": list(one.heirs),
        "papers": [paper for listed in one.papers for paper in _papers(listed)],
        "where": list(one.where),
        "deadlines": _each(_deadline, one.deadlines),
        "late_fee": one.late_fee,
        "findings": _each(_note, one.notes),
    }


def _each(tell: Callable[[Any], Any], items: tuple[Any, ...]) -> list[Any]:
    return [tell(item) for item in items]


def _named(value: Enum | None) -> str | None:
    return None if value is None else value.value


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "rule": reason.rule.id,
        "outcome": reason.outcome.value,
        "presumed": reason.presumed,
        "limit": reason.limit,
        "citations": [str(citation) for citation in reason.rule.citations],
        "confidence": reason.rule.confidence.value,
    }


def _benefit(benefit: Benefit) -> dict[str, Any]:
    return {
        "id": benefit.id,
        "outcome": benefit.decision.outcome.value,
        "reasons": _each(_reason, benefit.decision.reasons),
        "missing": list(benefit.open),
        "kind": benefit.kind.value,
        "instalments": _each(_instalment, benefit.instalments),
        "total": benefit.total,
        "employer_owes": benefit.employer_owes,
        "payee": _named(benefit.payee),
        "condition": benefit.condition,
        "steps": _each(_step, benefit.steps),
        "citations": [str(citation) for citation in benefit.citations],
        "confidence": benefit.confidence.value,
    }


def _instalment(one: Instalment) -> dict[str, Any]:
    return {
        "amount": one.amount,
        "times": one.times,
        "every": one.every.value,
        "from": _plain(one.since),
        "until": _plain(one.until),
        "of": _details(one.of),
    }


def _details(found: Details) -> dict[str, Any]:
    return {name: _plain(value) for name, value in found}


def _step(step: Step) -> dict[str, Any]:
    return {"step": step.code, **_details(step.details)}


def _note(note: Note) -> dict[str, Any]:
    return {"code": note.code, **_details(note.details)} | {
        "citations": [str(citation) for citation in note.citations]
    }


def _papers(listed: Papers) -> list[dict[str, Any]]:
    cited = [str(citation) for citation in listed.citations]
    return [
        {"id": paper, "citations": cited, "confidence": listed.confidence.value}
        for paper in listed.ids
    ]


def _deadline(one: Deadline) -> dict[str, Any]:
    return {
        "id": one.id,
        "on": _plain(one.on),
        "count": one.count,
        "unit": one.unit,
        "by": one.by,
        "holidays_checked": one.checked,
        "citations": [str(citation) for citation in one.citations],
        "confidence": one.confidence.value,
    }
