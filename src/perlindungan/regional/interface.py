"""The interface of a regional policy: one record that a plug-in hands over.

A policy cites its own regulation, says what it knows and what its user must set, and adds to
national law; it never edits it.
"""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from perlindungan.facts import InputError
from perlindungan.facts.regions import Region, region
from perlindungan.law import Citation, Confidence, Regulation
from perlindungan.regional.places import inside, known_region
from perlindungan.regional.scheme import Scheme
from perlindungan.regional.sources import Source, within

INTERFACE = 1
"""Number of the interface; a policy made for another one is reported and left out."""


@frozen(kw_only=True)
class Statement:
    """Something that a policy says, in two languages, with where and how sure."""

    told_id: str
    told_en: str
    citations: tuple[Citation, ...] = ()
    sources: tuple[Source, ...] = ()
    confidence: Confidence


@frozen(kw_only=True)
class Duty(Statement):
    """What a policy asks of employers, such as a certificate for a licence."""

    since: date | None = None


@frozen(kw_only=True)
class Policy:
    """What a region has ruled on the social security of its workers.

    Parameters
    ----------
    id
        Such as ``id-64-pergub-19-2023``: lower case, begins with ``id-`` and the code of its
        region without the dot.
    region
        Kemendagri code of the province, regency or city; its parts lie inside it.
    title_id, title_en
        What it is called, in Indonesian and English.
    regulations
        The region's own, the main one first; empty where none was found.
    since, until
        First day in force, and first day on which it no longer is; ``None`` where not known.
        Where only the day of enactment was found, that day, before which it cannot be in force;
        a remark then says so.
    duties
        What it asks of employers.
    covers
        The groups of workers that it covers, in the words of its regulation.
    remarks
        What else is known and is no point of a scheme, such as sources that contradict each other.
    schemes
        Its schemes for vulnerable workers.
    unknown
        What was looked for and not found.
    sources
        Pages on which the policy as a whole rests.
    interface
        Number of the interface for which it was made.
    """

    id: str
    region: str = field(validator=known_region)
    title_id: str
    title_en: str
    regulations: tuple[Regulation, ...] = ()
    since: date | None = None
    until: date | None = None
    duties: tuple[Duty, ...] = ()
    covers: tuple[Statement, ...] = ()
    remarks: tuple[Statement, ...] = ()
    schemes: tuple[Scheme, ...] = ()
    unknown: tuple[Statement, ...] = ()
    sources: tuple[Source, ...] = ()
    interface: int = field()

    @property
    def place(self) -> Region:
        """The region, as it is called today."""
        return region(self.region)

    def applies_in(self, code: str) -> bool:
        """Tell whether a place lies inside the policy's region."""
        return inside(code, self.region)

    def in_force(self, day: date) -> bool:
        """Tell whether it is in force on a day, as far as its days are known."""
        return within(day, self.since, self.until)

    def scheme(self, id: str | None = None) -> Scheme:
        """Return a scheme; the name may be left out where there is only one.

        Raises
        ------
        InputError
            If there is no such scheme, or several and none was named.
        """
        known = ", ".join(scheme.id for scheme in self.schemes)
        if not known:
            raise InputError(id or self.id, "policy_scheme")
        found = [scheme for scheme in self.schemes if id is None or scheme.id == id]
        if not found:
            raise InputError(id, "one_of", values=known)
        if len(found) > 1:
            raise InputError(self.id, "scheme_named", schemes=known)
        return found[0]
