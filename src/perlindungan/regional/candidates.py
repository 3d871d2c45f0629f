"""Candidates: the people of a list, with what is known of each."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Protocol

from attrs import frozen

from perlindungan.facts.errors import mask


class Sex(Enum):
    """As population data has it."""

    MALE = "male"
    FEMALE = "female"


@frozen(kw_only=True)
class Unreadable:
    """A cell that could not be read; the fact stays unknown.

    ``value`` is masked where it is personal; ``code`` and ``details`` tell what was expected, as
    those of :class:`~perlindungan.facts.InputError`.
    """

    fact: str
    value: str
    code: str
    details: tuple[tuple[str, object], ...] = ()


@frozen(kw_only=True, repr=False)
class Candidate:
    """Somebody who may be insured by a scheme; ``None`` where nobody said.

    Parameters
    ----------
    row
        Number of the row in its list, from which the person can be found again; unique there.
    name, address, phone
        As written.
    nik, family_card
        As written, without spaces and dots; verification tells what is wrong with them.
    birth_date, sex
        As the list gives them, not read out of the NIK.
    birth_place
        As written; decrees name it.
    region
        Kemendagri code of the place of residence, of any level.
    resident_since
        Day since which he or she lives there, by the identity card.
    indigenous
        Whether an indigenous Papuan (OAP).
    occupation
        As written.
    category
        The occupation as the dictionary has it; ``None`` where the text is unknown to it.
    marks
        What else tells a group, such as ``disability``; ``None`` where nobody asked.
    asked
        Of which of ``marks`` and ``lists`` the list asks one by one: ``marks.disability``,
        ``lists.DTKS``, or ``marks`` and ``lists`` for all there are. Of others nobody knows
        whether the person has them. ``None`` where it asks for all of both.
    income
        Rupiah a month.
    decile
        Decile of welfare, 1 the poorest.
    lists
        Names of the welfare lists in which the person stands; ``None`` where nobody looked.
    covered, civil_servant, student, has_employer
        As the person or the list says; registers win over it. Of somebody who was on the list
        before, ``covered`` says whether he or she is insured otherwise than by the scheme.
    proofs
        Papers that were shown; ``None`` where nobody looked.
    registered_on
        Day of registration with the scheme.
    on_last_list
        Whether he or she was on the list before this one.
    unreadable
        Cells that could not be read.
    """

    row: int
    name: str | None = None
    nik: str | None = None
    family_card: str | None = None
    birth_date: date | None = None
    birth_place: str | None = None
    sex: Sex | None = None
    address: str | None = None
    phone: str | None = None
    region: str | None = None
    resident_since: date | None = None
    indigenous: bool | None = None
    occupation: str | None = None
    category: str | None = None
    marks: frozenset[str] | None = None
    asked: frozenset[str] | None = None
    income: int | None = None
    decile: int | None = None
    lists: frozenset[str] | None = None
    covered: bool | None = None
    civil_servant: bool | None = None
    student: bool | None = None
    has_employer: bool | None = None
    proofs: frozenset[str] | None = None
    registered_on: date | None = None
    on_last_list: bool | None = None
    unreadable: tuple[Unreadable, ...] = ()

    def __repr__(self) -> str:
        return f"<Candidate row {self.row} nik {mask(self.nik or '')}>"


class Marked(Protocol):
    """Somebody with marks: a candidate, or a member of a list."""

    @property
    def marks(self) -> frozenset[str] | None: ...  # noqa: D102 - as in Candidate
    @property
    def asked(self) -> frozenset[str] | None: ...  # noqa: D102


def has_mark(person: Marked, mark: str) -> bool | None:
    """Tell whether somebody has a mark; ``None`` where nobody asked.

    >>> person = Candidate(row=2, marks=frozenset(), asked=frozenset({"marks.disability"}))
    >>> has_mark(person, "disability"), has_mark(person, "pkh_recipient")
    (False, None)
    """
    marks, asked = person.marks, person.asked
    if marks is None:
        return None
    if mark in marks:
        return True
    return False if asked is None or asked & {"marks", f"marks.{mark}"} else None
