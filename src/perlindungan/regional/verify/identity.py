"""Who somebody is: NIK, birth date, sex, family card, name, and cells that could not be read.

These are asked of any list, whatever its scheme. A wrong number is no reason to leave somebody
out; somebody must look.

Source: forms of NIK and family card as third parties know them; no article was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from perlindungan.facts import FactError
from perlindungan.facts.nik import check_nik, is_made_up, is_woman, matches_birth_date
from perlindungan.law import Confidence
from perlindungan.regional.candidates import Candidate, Sex
from perlindungan.regional.findings import Finding, Severity
from perlindungan.regional.verify.made import convention, of_list

_FORMS = convention("list.forms", Confidence.SECONDARY)
_WHOLE = convention("list.whole")
_ALIVE = convention("list.alive")
_CARD = re.compile(r"(?!0{16})[0-9]{16}")

NIK_MISSING = of_list("nik_missing", Severity.ASKS, "nik", _WHOLE)
_NAME_MISSING = of_list("name_missing", Severity.ASKS, "name", _WHOLE)
_CARD_FORM = of_list("family_card_form", Severity.WARNS, "family_card", _FORMS)
_MADE_UP = of_list("nik_made_up", Severity.WARNS, "nik", _FORMS)
_BIRTH_DATE = of_list("nik_birth_date", Severity.ASKS, "birth_date", _FORMS)
_SEX = of_list("nik_sex", Severity.ASKS, "sex", _FORMS)
_DECEASED = of_list("deceased", Severity.REJECTS, "nik", _ALIVE)


def nik_wrong(nik: str | None) -> Finding | None:
    """Return what is wrong with a NIK by itself; ``None`` for one that can be looked up."""
    if nik is None:
        return NIK_MISSING
    try:
        check_nik(nik)
    except FactError as wrong:
        return of_list(wrong.code, Severity.ASKS, "nik", _FORMS)
    return None


def identity(
    person: Candidate, wrong: Finding | None, deceased: frozenset[str] | None
) -> Iterator[Finding]:
    """Yield what is found of somebody's identity.

    ``wrong`` is what :func:`nik_wrong` finds of the NIK.
    """
    nik = person.nik
    if wrong is not None:
        yield wrong
    elif nik is not None:
        if person.birth_date is not None and not matches_birth_date(nik, person.birth_date):
            yield _BIRTH_DATE
        if person.sex is not None and (person.sex is Sex.FEMALE) is not is_woman(nik):
            yield _SEX
        if deceased is not None and nik in deceased:
            yield _DECEASED
        if is_made_up(nik):
            yield _MADE_UP
    if person.name is None:
        yield _NAME_MISSING
    if person.family_card is not None and _CARD.fullmatch(person.family_card) is None:
        yield _CARD_FORM
    for cell in person.unreadable:
        yield of_list("unreadable", Severity.ASKS, cell.fact, _WHOLE, facts=(cell.fact,))
