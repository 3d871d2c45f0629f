"""For whom is paid: what money must know of a person, and counts of people without names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from attrs import field, frozen

from perlindungan.facts.errors import mask
from perlindungan.regional.candidates import Candidate
from perlindungan.regional.collect import DICTIONARY, Occupations
from perlindungan.regional.determine import Determination
from perlindungan.regional.points import Exclusion
from perlindungan.regional.roll import Member, Roll
from perlindungan.regional.wholes import whole


@frozen(kw_only=True, repr=False)
class Payee:
    """Somebody for whom is paid, with the facts on which sources of money may ask.

    Parameters
    ----------
    id
        NIK, or another number that is unique in the list.
    region
        Kemendagri code of the place of residence.
    groups
        Occupation, its families, and marks.
    transport
        Whether he or she works in transport; ``None`` where nobody said.
    registered
        Whether BPJS Ketenagakerjaan had him or her on its books before this scheme; ``None`` where
        nobody looked.
    """

    id: str
    region: str = ""
    groups: frozenset[str] = frozenset()
    transport: bool | None = None
    registered: bool | None = None

    def __repr__(self) -> str:
        return f"<Payee {mask(self.id)}>"


@frozen(kw_only=True)
class Headcount:
    """So many people of whom only a count is known, as before a list is made."""

    count: int = field(validator=whole(0))
    region: str = ""
    transport: bool | None = None


People = Roll | int | Headcount | Iterable[Payee] | Iterable[Headcount]
"""Whose cover is priced: a month's list, a mere number, or people one by one or by counts."""


def payees_of(
    people: Roll | Determination | Iterable[Member | Candidate],
    *,
    occupations: Occupations = DICTIONARY,
    registered: Collection[str] | None = None,
) -> tuple[Payee, ...]:
    """Return the people of a list as those for whom is paid, in the order of the list.

    Parameters
    ----------
    people
        A month's list; a determination, of which those with a place are taken, in its order; or
        members or candidates in the order in which money is to reach them.
    occupations
        Tells families and transport by occupation; transport stays unknown where it does not.
    registered
        NIK of those who had been registered with BPJS Ketenagakerjaan before the scheme. A
        register that is given is complete. Without one those whom a scheme accepted that leaves
        out whoever is covered already were not, and of others ``covered`` tells.

    Raises
    ------
    InputError
        If an occupation is none of the dictionary's.
    """
    known = frozenset(registered) if registered is not None else None
    members: Iterable[Member | Candidate]
    if isinstance(people, Roll):
        members = people.members
    elif isinstance(people, Determination):
        members = [placed.person.candidate for placed in people.granted]
        if known is None and _leaves_out_the_covered(people):
            known = frozenset()
    else:
        members = people
    return tuple(_payee(member, occupations, known) for member in members)


def _leaves_out_the_covered(determination: Determination) -> bool:
    ruling = determination.verification.terms.exclusions
    return ruling is not None and Exclusion.COVERED in (ruling.value or ())


def _payee(
    person: Member | Candidate, occupations: Occupations, register: frozenset[str] | None
) -> Payee:
    if register is not None:
        registered: bool | None = person.nik in register
    else:
        registered = person.covered if isinstance(person, Candidate) else None
    return Payee(
        id=person.nik or f"row {person.row}" if isinstance(person, Candidate) else person.nik,
        region=person.region or "",
        groups=occupations.groups_of(person.category, person.marks),
        transport=occupations.transport(person.category),
        registered=registered,
    )


def counted(people: People) -> tuple[Headcount, ...]:
    """Return people as counts by what their price hangs on: region and transport."""
    if isinstance(people, int):
        return (Headcount(count=people),)
    if isinstance(people, Headcount):
        return (people,)
    found: Counter[tuple[str, bool | None]] = Counter()
    for one in payees_of(people) if isinstance(people, Roll) else people:
        count = one.count if isinstance(one, Headcount) else 1
        found[one.region, one.transport] += count
    return tuple(
        Headcount(count=count, region=region, transport=transport)
        for (region, transport), count in found.items()
    )
