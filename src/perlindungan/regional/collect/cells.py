"""From the text of a cell to a fact of a candidate. What has another form is refused.

Units, orders of dates and what a code may mean are never guessed: a cell that could be read in
two ways is not read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import cache, partial
from typing import Any

from perlindungan.facts import FactError
from perlindungan.facts.cells import FORMULA, badly_encoded, day_of, masked_cell
from perlindungan.facts.regions import regions
from perlindungan.regional.candidates import Sex, Unreadable
from perlindungan.regional.collect.headers import SETS, shipped_headers
from perlindungan.regional.folding import folded, paper
from perlindungan.regional.places import place_code

PERSONAL = frozenset(
    {"nik", "name", "family_card", "birth_date", "birth_place", "address", "phone"}
)
"""Facts whose value never stands in a message unmasked."""

LEAST_INCOME = 10_000
"""Rupiah a month. A smaller income than this, but for 0, is one in thousands or millions."""

MOST_INCOME = 10**10
"""Rupiah a month. A larger income is a slip of the hand."""

_DAYS = frozenset({"resident_since", "registered_on"})
_OLDEST = 1900
_DASHES = frozenset({"-", "--", "–", "—"})


def reader(fact: str, orders: Sequence[str]) -> Callable[[str], Any]:
    """Return a function from the text of a cell to the value of a fact.

    It returns ``None`` for a cell that is empty or holds a dash alone, and an
    :class:`~perlindungan.regional.Unreadable` for a text that is not of the form of the fact.

    Parameters
    ----------
    fact
        Its name; ``proofs.ktp`` for a column that says yes or no to one member of a set.
    orders
        Orders in which days may be written.
    """
    read = partial(_day, orders) if fact in _DAYS | {"birth_date"} else _reader(fact)

    def value(text: str) -> Any:
        text = text.strip()
        if not text or text in _DASHES:
            return None
        try:
            _check(fact, text)
            return read(fact, text)
        except FactError as error:
            return unreadable(fact, text, error)

    return value


def _check(fact: str, text: str) -> None:
    if text == FORMULA or text[0] == "=":
        raise FactError(fact, "=", "no_formula")
    if badly_encoded(text):
        raise FactError(fact, "", "utf8")


def unreadable(fact: str, text: str, error: FactError) -> Unreadable:
    """Return what is kept of a cell that could not be read: masked, with what was expected.

    Of a column that says yes or no to one member of a set, the set is the fact.
    """
    # Of a formula nothing is shown: a name may stand in it.
    value = masked_cell(
        FORMULA if error.code == "no_formula" else text.strip(),
        birth_date=fact == "birth_date",
        personal=fact in PERSONAL,
        day=fact in _DAYS,
        amount=fact == "income",
    )
    of, _, member = fact.partition(".")
    details = tuple(error.details.items()) + ((("member", member),) if member else ())
    return Unreadable(fact=of, value=value, code=error.code, details=details)


def _text(_: str, text: str) -> str:
    return text


_AROUND = str.maketrans("", "", " .'\"`´‘’“”\u00a0\u200b")
_LENGTH = 16
_SPOILED = re.compile(r"[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]+|[0-9]{15,}[.,]0+")


def _number(fact: str, text: str) -> str:
    """Read a NIK or the number of a family card; verification tells whether it is a good one.

    A spreadsheet keeps 15 digits of a number: from one of 16 that it took for a number, such as
    ``9.90101E+15``, the last digits are gone.
    """
    if text.isdigit() and len(text) == _LENGTH:
        return text
    if _SPOILED.fullmatch(text) is not None:
        raise FactError(fact, text, "number_spoiled")
    return text.translate(_AROUND)


def _day(orders: Sequence[str], fact: str, text: str) -> date:
    day = day_of(fact, text, orders)
    if day.year < _OLDEST:
        raise FactError(fact, text, "day_since", oldest=_OLDEST)
    return day


_SEXES = {
    **dict.fromkeys(("l", "lk", "laki laki", "laki", "pria", "male"), Sex.MALE),
    **dict.fromkeys(("p", "pr", "perempuan", "wanita", "female"), Sex.FEMALE),
}


def _sex(fact: str, text: str) -> Sex:
    sex = _SEXES.get(folded(text))
    if sex is None:
        raise FactError(fact, text, "one_of", values="L, P, laki-laki, perempuan")
    return sex


_TRUTHS: Mapping[str, bool] = {
    **dict.fromkeys(("ya", "y", "iya", "yes", "ada", "sudah", "benar", "v", "✓", "✔", "√"), True),
    **dict.fromkeys(("tidak", "t", "tdk", "no", "n", "tidak ada", "belum", "bukan"), False),
}


def _truth(fact: str, text: str) -> bool:
    truth = _TRUTHS.get(folded(text) or text)
    if truth is None:
        raise FactError(fact, text, "one_of", values="ya, tidak")
    return truth


_INCOME = re.compile(
    r"(?:rp\.? ?)?"
    r"(?:([0-9]{1,15})(?:[.,]00|,-)?"
    r"|([0-9]{1,3}(?:\.[0-9]{3})+)(?:,00|,-)?"
    r"|([0-9]{1,3}(?:,[0-9]{3}){2,})(?:\.00)?)"
    r"(?: ?(?:/|per) ?(?:bulan|bln))?",
    re.IGNORECASE,
)


def _income(fact: str, text: str) -> int:
    """Read rupiah a month, with or without separators of thousands."""
    match = _INCOME.fullmatch(text)
    digits = "".join(one for one in (match.groups("") if match else ()))
    if not digits:
        raise FactError(fact, text, "income_cell")
    amount = int(digits.replace(".", "").replace(",", ""))
    if 0 < amount < LEAST_INCOME or amount > MOST_INCOME:
        raise FactError(fact, text, "income_unit", least=LEAST_INCOME, most=MOST_INCOME)
    return amount


_DECILE = re.compile(r"(?:desil[ -]?)?(10|[1-9])", re.IGNORECASE)


def _decile(fact: str, text: str) -> int:
    match = _DECILE.fullmatch(text)
    if match is None:
        raise FactError(fact, text, "decile")
    return int(match[1])


_PARTED = re.compile(r"[|,;+]")


def _names(fact: str, text: str) -> frozenset[str]:
    """Read the members of a set, such as ``ktp|kk``; ``tidak ada`` alone is the empty set.

    A member may be called as a column of its own is: ``disabilitas`` or ``fotokopi KTP``.
    """
    said = _TRUTHS.get(folded(text))
    if said is False:
        return frozenset()
    if said is True:
        raise FactError(fact, text, "set_names")
    parts = (folded(part) for part in _PARTED.split(text))
    return frozenset(_member(fact, part) for part in parts if part)


def _member(fact: str, part: str) -> str:
    named, dot, member = shipped_headers().get(part, "").partition(".")
    if dot and named == fact:
        return member
    name = paper(part)
    return name.upper() if fact == "lists" else name


_UNDOTTED = re.compile(r"[0-9]{4}|[0-9]{6}|[0-9]{10}")


def _region(fact: str, text: str) -> str:
    """Read a Kemendagri code, or the name of a province, regency or city.

    A code without dots may be one of BPS, which numbers regencies otherwise: it is not read.
    """
    if _UNDOTTED.fullmatch(text) is not None:
        raise FactError(fact, text, "place_code_dots")
    named = _by_name().get(folded(text))
    return place_code(text) if named is None else named


@cache
def _by_name() -> Mapping[str, str]:
    """Return the code by every form of a name that means one place only."""
    codes: dict[str, set[str]] = {}
    for place in regions().values():
        name = folded(place.name)
        forms = {name}
        if name.startswith("kabupaten "):
            bare = name.removeprefix("kabupaten ")
            forms |= {bare, f"kab {bare}"}
        elif name.startswith("kota "):
            forms.add(name.removeprefix("kota "))
        else:
            forms |= {f"provinsi {name}", f"prov {name}"}
        for form in forms:
            codes.setdefault(form, set()).add(place.code)
    return {form: next(iter(found)) for form, found in codes.items() if len(found) == 1}


_READERS: Mapping[str, Callable[[str, str], Any]] = {
    "nik": _number,
    "family_card": _number,
    "sex": _sex,
    "region": _region,
    "indigenous": _truth,
    "income": _income,
    "decile": _decile,
    "lists": _names,
    "marks": _names,
    "proofs": _names,
    "covered": _truth,
    "civil_servant": _truth,
    "student": _truth,
    "has_employer": _truth,
    "on_last_list": _truth,
}


def _reader(fact: str) -> Callable[[str, str], Any]:
    return _truth if "." in fact else _READERS.get(fact, _text)


def fixed(fact: str, value: Any, orders: Sequence[str]) -> Any:
    """Return the value of a fact that is given for a whole table, as text or as value.

    Raises
    ------
    FactError
        If it is no value of the fact.
    """
    if isinstance(value, str):
        value = reader(fact, orders)(value)
        if isinstance(value, Unreadable):
            raise FactError(fact, value.value, value.code, **dict(value.details))
        return value
    if fact in SETS and isinstance(value, Collection):
        return frozenset(value)
    kind = _KINDS.get(_reader(fact), date if fact in _DAYS else str)
    if kind is int and type(value) is int:
        return fixed(fact, str(value), orders)
    if value is not None and type(value) is not kind:
        raise FactError(fact, value, "kind", kind=kind.__name__)
    return value


_KINDS: Mapping[Callable[[str, str], Any], type] = {
    _sex: Sex,
    _truth: bool,
    _income: int,
    _decile: int,
}
