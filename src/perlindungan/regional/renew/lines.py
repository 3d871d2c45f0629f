"""A log as lines of JSON: one for the first list, one for each member, change and reason.

Texts are written in ASCII, so that no character of a name can end a line. A renewal is a line of
kind ``renewed`` and the lines that follow it, so that a later one can be appended to a file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any

from attrs import evolve

from perlindungan.facts import InputError, Month
from perlindungan.regional.candidates import Sex
from perlindungan.regional.points import Exit
from perlindungan.regional.renew.changes import Change, ChangeKind
from perlindungan.regional.renew.log import Event, Log
from perlindungan.regional.renew.results import Changed, Joined, Left, Origin, Struck
from perlindungan.regional.roll import Member, Roll

FORM = 1
"""Number of the form of the lines."""

Data = dict[str, Any]


def lines_of(log: Log) -> Iterator[str]:
    """Yield the lines of a log."""
    first = log.first
    yield _line(
        "first",
        form=FORM,
        policy=first.policy,
        scheme=first.scheme,
        month=first.month,
        grounds=first.grounds,
    )
    for member in first.members:
        yield json.dumps({"line": "member", **_member_data(member)})
    for event in log.events:
        yield from event_lines(event)


def event_lines(event: Event) -> Iterator[str]:
    """Yield the lines of one renewal, such as those to append to a log that is kept in a file."""
    yield _line("renewed", month=event.month, restarted=event.restarted, grounds=event.grounds)
    for changed in event.changed:
        yield _line("changed", before=changed.nik, **_member_data(changed.member))
    for left in event.left:
        yield _line("left", **_values(left, "member"), member=_member_data(left.member))
    for joined in event.joined:
        yield _line("joined", **_values(joined, "member"), member=_member_data(joined.member))
    for struck in event.struck:
        yield _line("struck", **_values(struck))
    for change in event.later:
        facts = {name: _plain(value) for name, value in change.facts}
        yield _line("later", **_values(change, "facts"), facts=facts)


def _line(kind: str, /, **values: Any) -> str:
    return json.dumps({"line": kind} | {name: _plain(value) for name, value in values.items()})


def _values(record: Any, *without: str) -> Data:
    names = (item.name for item in record.__attrs_attrs__)
    return {name: getattr(record, name) for name in names if name not in without}


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | Month):
        return str(value)
    if isinstance(value, frozenset):
        return sorted(value)
    return value


def _member_data(member: Member) -> Data:
    # Written out: a list has a hundred thousand of these.
    return {
        "nik": member.nik,
        "name": member.name,
        "birth_date": member.birth_date and member.birth_date.isoformat(),
        "sex": member.sex and _SEXES[member.sex],
        "region": member.region,
        "category": member.category,
        "since": _month_text(member.since),
        "address": member.address,
        "family_card": member.family_card,
        "marks": sorted(member.marks),
        "decile": member.decile,
    }


_SEXES = {sex: sex.value for sex in Sex}
_month_text = lru_cache(maxsize=1024)(str)
_month = lru_cache(maxsize=1024)(Month.parse)


# -- reading ---------------------------------------------------------------------------------------


def log_of(lines: Iterable[str]) -> Log:
    """Return the log that some lines hold.

    Raises
    ------
    InputError
        With the number of the line, for the first that is none of a log of this form; or if a
        renewal changes or removes somebody who was no member.
    """
    header: Data = {}
    members: list[Member] = []
    events: list[_Open] = []
    number = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            kind = data.pop("line")
            if (kind == "first") is not (number == 1) or (kind == "member" and events):
                raise ValueError(kind)  # noqa: TRY301 - told below, as all else that is wrong
            if kind == "first":
                header = _first(data)
            elif kind == "member":
                members.append(_member(data))
            elif kind == "renewed":
                events.append(_renewed(data))
            else:
                events[-1].add(kind, _PARTS[kind](data))
        except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
            raise InputError(number, "log_line", form=FORM) from None
    if not header:
        raise InputError(number, "log_line", form=FORM)
    log = Log(first=Roll(members=tuple(members), **header), events=tuple(map(_closed, events)))
    log.latest  # noqa: B018 - tells of a log that contradicts itself
    return log


def _first(data: Data) -> Data:
    if data["form"] != FORM:
        raise ValueError(data["form"])
    return {
        "policy": _text(data["policy"]),
        "scheme": _text(data["scheme"]),
        "month": Month.parse(data["month"]),
        "grounds": _texts(data["grounds"]),
    }


def _member(data: Data) -> Member:
    return Member(**{name: read(data[name]) for name, read in _MEMBER.items()})


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(map(_text, value))


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise TypeError(value)
    return value


def _truth(value: Any) -> bool:
    if type(value) is not bool:
        raise TypeError(value)
    return value


def _or_none(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else read(value)


def _marks(value: Any) -> frozenset[str]:
    return frozenset(_texts(value))


def _facts(value: Any) -> Data:
    return {name: _MEMBER[name](one) for name, one in value.items()}


_MEMBER: Mapping[str, Callable[[Any], Any]] = {
    "nik": _text,
    "name": _or_none(_text),
    "birth_date": _or_none(date.fromisoformat),
    "sex": _or_none(Sex),
    "region": _text,
    "category": _or_none(_text),
    "since": _month,
    "address": _or_none(_text),
    "family_card": _or_none(_text),
    "marks": _marks,
    "decile": _or_none(_whole),
}

_READ: Mapping[str, Mapping[str, Callable[[Any], Any]]] = {
    "left": {
        "member": _member,
        "exit": Exit,
        "on": date.fromisoformat,
        "last_paid": Month.parse,
        "paid_since": _whole,
        "employer": _text,
        "region": _or_none(_text),
    },
    "joined": {"member": _member, "origin": Origin, "number": _whole, "again": _truth},
    "struck": {"nik": _text, "exit": Exit, "on": date.fromisoformat},
    "later": {
        "kind": ChangeKind,
        "nik": _text,
        "on": date.fromisoformat,
        "employer": _text,
        "region": _or_none(_text),
        "passed": _or_none(_truth),
        "facts": _facts,
        "row": _or_none(_whole),
    },
}


def _read(kind: str, data: Data) -> Data:
    return {name: read(data[name]) for name, read in _READ[kind].items()}


class _Open:
    """A renewal whose lines are being read."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self.parts: dict[str, list[Any]] = {}

    def add(self, name: str, one: Any) -> None:
        self.parts.setdefault(name, []).append(one)


def _renewed(data: Data) -> _Open:
    return _Open(
        Event(
            month=Month.parse(data["month"]),
            restarted=_truth(data["restarted"]),
            grounds=_texts(data["grounds"]),
        )
    )


def _closed(opened: _Open) -> Event:
    parts: Data = {name: tuple(found) for name, found in opened.parts.items()}
    return evolve(opened.event, **parts)


_PARTS: Mapping[str, Callable[[Data], Any]] = {
    "changed": lambda data: Changed(nik=_text(data["before"]), member=_member(data)),
    "left": lambda data: Left(**_read("left", data)),
    "joined": lambda data: Joined(**_read("joined", data)),
    "struck": lambda data: Struck(**_read("struck", data)),
    "later": lambda data: Change(**_read("later", data)),
}
